"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_read = require("./read.js");

// src/report/explain-signature.ts
function explainSignature(signature, decision, certificates, paint) {
	const { place, format, role, state, allowed, entry, time, times, statements } = signature;
	const { faults, algorithms, checks } = signature;
	const asked = decision === "listed" ? "" : allowed ? ", allowed" : ", not allowed";
	const met = entry === null ? "" : `, meets the entry ${require_start.terminal(entry)}`;
	const said = time.authority === null ? "" : ` of ${require_start.terminal(time.authority)}`;
	return [
		`  ${paint("signature", "heading")}  ${require_start.terminal(place)} (${format}, ${role})`,
		`    state      ${paint(state, INK_OF_STATE[state])}${asked}${met}`,
		...signerLines(signature, certificates),
		...termLines(signature),
		`    time       ${require_start.terminal(time.at)} (${time.source}${said})`,
		...times.flatMap((claimed) => timestampLines(claimed, paint)),
		...statements.map(({ about, text }) => `    says       ${require_start.terminal(`${about}: ${text}`)}`),
		...faults.map((fault) => `    fault      ${require_start.terminal(fault)}`),
		...algorithms.map(({ use, label }) => `    ${use.padEnd(USE_WIDTH)}${require_start.terminal(label)}`),
		...checks.map((check) => checkLine(check, paint))
	];
}
function signerLines({ signer, bareKey }, certificates) {
	const hint = bareKey?.hint == null ? [] : [`    hint       ${require_start.terminal(bareKey.hint)}`];
	if (signer === null) return [`    signer     not known: ${bareKey === null ? "its certificate is not there" : "no key that was given made it"}`, ...hint];
	if (signer.subject === null) return [`    key        ${require_start.terminal(signer.spkiSha256)}`, ...hint];
	const { subject, issuer, serialNumber, sha256, spkiSha256, anchors, identity, chain } = signer;
	return [
		`    signer     ${require_start.terminal(subject)}`,
		`    issuer     ${require_start.terminal(issuer)}`,
		`    serial     ${require_start.terminal(serialNumber)}`,
		`    sha256     ${require_start.terminal(sha256)}`,
		`    key        ${require_start.terminal(spkiSha256)}`,
		...identity === null ? [] : [`    identity   ${require_start.terminal(`${identity.name}, says ${identity.issuer}`)}`],
		`    anchors    ${anchors.length === 0 ? "none" : require_start.terminal(anchors.join(", "))}`,
		...chain.map((one) => `    chain      ${require_start.terminal(certificateLine(certificates[one], one))}`)
	];
}
function termLines({ terms }) {
	if (terms === null) return [];
	const expiry = terms.expiry === null ? [] : [`    expiry     ${require_start.terminal(terms.expiry)}`];
	return [`    scheme     ${require_start.terminal(terms.scheme)}`, ...expiry];
}
function timestampLines({ kind, at, accuracy, authority, checks }, paint) {
	const exactly = accuracy === 0 ? "" : `, to ${accuracy} ms`;
	return [`    timestamp  ${require_start.terminal(at ?? "no time that can be read")} (${kind}${exactly}) of ${require_start.terminal(authority ?? "nobody")}`, ...checks.filter(({ result }) => result !== "pass").map((check) => checkLine(check, paint))];
}
function certificateLine(base64, sha256) {
	if (base64 === void 0) return sha256;
	try {
		const { subject, notBefore, notAfter } = require_read.readCertificate(Buffer.from(base64, "base64"));
		return `${require_read.printName(subject)}, valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
	} catch (error) {
		return `${sha256}: ${error instanceof Error ? error.message : "it cannot be read."}`;
	}
}
const INK_OF_RESULT = {
	pass: "good",
	fail: "bad",
	unknown: "doubt",
	"not-applicable": "faint"
};
const INK_OF_STATE = {
	verified: "good",
	untrusted: "bad",
	invalid: "bad",
	unsigned: "doubt",
	unknown: "doubt"
};
const USE_WIDTH = 11;
const RESULT_WIDTH = 14;
const CHECK_WIDTH = 12;
function checkLine({ check, result, code, message }, paint) {
	const verdict = paint(result, INK_OF_RESULT[result]) + " ".repeat(RESULT_WIDTH - result.length);
	return `    check      ${check.padEnd(CHECK_WIDTH)} ${verdict} ${require_start.terminal(message)} (${require_start.terminal(code)})`;
}

// src/report/explain.ts
function explainText(report, { color }) {
	const paint = require_scan.painter(color);
	const { certificates } = report;
	const subjects = report.subjects.map((subject) => explainSubject(subject, {
		certificates,
		paint
	}).join("\n"));
	const ofRun = report.findings.flatMap((finding) => [...findingLines(finding, "", paint), ...finding.mention === null ? [] : [`           at ${placed(finding.mention)}`]]);
	return [...subjects, ...ofRun.length === 0 ? [] : [ofRun.join("\n")]].map((part) => `${part}\n`).join("\n");
}
function explainSubject(subject, sheet) {
	const { state, decision, rule, mentions, proposed, provenUntil, obstacle, notes } = subject;
	const { certificates, paint } = sheet;
	return [
		paint(require_start.terminal(require_scan.nameOf(subject)), "title"),
		`  state      ${paint(state, INK_OF_STATE[state])}`,
		`  decision   ${paint(decision, INK_OF_DECISION[decision])}${byRule(rule)}`,
		...proposed === null ? [] : [`  proposed   ${proposed.decision}${byRule(proposed.rule)}`],
		...subject.kind === "file" ? contentOfFile(subject) : contentOfImage(subject),
		...mentions.map((mention) => `  named at   ${placed(mention)}`),
		...provenUntil === null ? [] : [`  proven     until ${require_start.terminal(provenUntil)}`],
		...obstacle === null ? [] : [`  obstacle   ${noted(obstacle)}`],
		...notes.map((note) => `  note       ${noted(note)}`),
		...subject.signatures.flatMap((signature) => explainSignature(signature, decision, certificates, paint)),
		...subject.kind === "file" ? [] : explainParts(subject, sheet),
		...subject.findings.flatMap((finding) => findingLines(finding, "  ", paint))
	];
}
function byRule(rule) {
	return rule === null ? "" : ` by the rule ${require_start.terminal(rule)}`;
}
function placed({ file, line, column }) {
	return require_start.terminal(`${file}:${line}:${column}`);
}
function contentOfFile({ sha256, size, format }) {
	return [`  content    ${format ?? "no format that can be signed"}, ${size === null ? "not read" : `${size} bytes`}`, ...sha256 === null ? [] : [`  sha256     ${require_start.terminal(sha256)}`]];
}
function contentOfImage({ digest, mediaType, artifactType, size, narrowed, gaps }) {
	if (digest === null || size === null) return ["  content    not read"];
	return [
		`  content    ${require_start.terminal([mediaType, artifactType].filter((part) => part !== null && part !== "").join(", "))}, ${size} bytes`,
		`  digest     ${require_start.terminal(digest)}`,
		...narrowed.length === 0 ? [] : [`  only       ${require_start.terminal(narrowed.join(", "))}`],
		...gaps.map((gap) => `  gap        ${noted(gap)}`)
	];
}
function explainParts({ attestations, platforms, decision }, sheet) {
	const { certificates, paint } = sheet;
	return [...attestations.flatMap((one) => explainAttestation(one, decision, sheet)), ...platforms.flatMap((platform) => [
		`  ${paint("platform", "heading")}   ${require_start.terminal(platform.platform)}`,
		`    state      ${paint(platform.state, INK_OF_STATE[platform.state])}`,
		`    digest     ${require_start.terminal(platform.digest)}`,
		...platform.gaps.map((gap) => `    gap        ${noted(gap)}`),
		...platform.notes.map((note) => `    note       ${noted(note)}`),
		...platform.signatures.flatMap((one) => indented(explainSignature(one, decision, certificates, paint))),
		...platform.attestations.flatMap((one) => indented(explainAttestation(one, decision, sheet)))
	])];
}
function explainAttestation({ kind, predicateType, place, signature }, decision, { certificates, paint }) {
	const heading = kind === "sbom" ? "materials" : "statement";
	const type = predicateType === null ? "of a type that cannot be read" : require_start.terminal(predicateType);
	return [`  ${paint(heading, "heading")}  ${type} (${require_start.terminal(place)})`, ...signature === null ? ["    signer     nobody"] : explainSignature(signature, decision, certificates, paint)];
}
function indented(lines) {
	return lines.map((line) => `  ${line}`);
}
function noted({ code, message }) {
	return require_start.terminal(`${message} (${code})`);
}
const INK_OF_DECISION = {
	allowed: "good",
	denied: "bad",
	exempt: "doubt",
	audited: "doubt",
	listed: "faint"
};
function findingLines({ id, level, code, message, remedy }, indent, paint) {
	return [`${indent}${paint(id, level === "error" ? "bad" : level === "warning" ? "doubt" : "faint")}     ${require_start.terminal(message)} (${require_start.terminal(code)})`, ...remedy === null ? [] : [`${indent}           ${require_start.terminal(remedy)}`]];
}

// src/commands/explain.ts
async function explainCommand(task) {
	require_scan.refuseOperands(task, 1, Infinity);
	const { operands, given, world, color } = task;
	const config = await require_scan.readConfig("explain", operands, given, world);
	const report = await require_scan.scan(config, world);
	task.print(explainText(report, { color }));
	return require_start.statusOf(report, config.failOn, task.stopped());
}

exports.explainCommand = explainCommand;