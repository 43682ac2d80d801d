"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_read = require("./read.js");

// src/report/explain.ts
function explainText(report, { color }) {
	const paint = require_scan.painter(color);
	const subjects = report.subjects.map((subject) => explainSubject(subject, report, paint).join("\n"));
	const ofRun = report.findings.flatMap((finding) => findingLines(finding, "", paint));
	return [...subjects, ...ofRun.length === 0 ? [] : [ofRun.join("\n")]].map((part) => `${part}\n`).join("\n");
}
function explainSubject(subject, report, paint) {
	const { path, state, decision, rule, sha256, size, format, provenUntil, obstacle, notes } = subject;
	return [
		paint(require_start.terminal(path), "title"),
		`  state      ${paint(state, INK_OF_STATE[state])}`,
		`  decision   ${paint(decision, INK_OF_DECISION[decision])}${rule === null ? "" : ` by the rule ${require_start.terminal(rule)}`}`,
		`  content    ${format ?? "no format that can be signed"}, ${size === null ? "not read" : `${size} bytes`}`,
		...sha256 === null ? [] : [`  sha256     ${require_start.terminal(sha256)}`],
		...provenUntil === null ? [] : [`  proven     until ${require_start.terminal(provenUntil)}`],
		...obstacle === null ? [] : [`  obstacle   ${require_start.terminal(`${obstacle.message} (${obstacle.code})`)}`],
		...notes.map(({ code, message }) => `  note       ${require_start.terminal(`${message} (${code})`)}`),
		...subject.signatures.flatMap((signature) => explainSignature(signature, decision, report, paint)),
		...subject.findings.flatMap((finding) => findingLines(finding, "  ", paint))
	];
}
function explainSignature(signature, decision, report, paint) {
	const { place, format, role, state, allowed, entry, signer, time, times, statements } = signature;
	const { faults, algorithms, checks } = signature;
	const asked = decision === "listed" ? "" : allowed ? ", allowed" : ", not allowed";
	const met = entry === null ? "" : `, meets the entry ${require_start.terminal(entry)}`;
	const said = time.authority === null ? "" : ` of ${require_start.terminal(time.authority)}`;
	return [
		`  ${paint("signature", "heading")}  ${require_start.terminal(place)} (${format}, ${role})`,
		`    state      ${paint(state, INK_OF_STATE[state])}${asked}${met}`,
		...signer === null ? ["    signer     not known: its certificate is not there"] : [
			`    signer     ${require_start.terminal(signer.subject)}`,
			`    issuer     ${require_start.terminal(signer.issuer)}`,
			`    serial     ${require_start.terminal(signer.serialNumber)}`,
			`    sha256     ${require_start.terminal(signer.sha256)}`,
			`    key        ${require_start.terminal(signer.spkiSha256)}`,
			`    anchors    ${signer.anchors.length === 0 ? "none" : require_start.terminal(signer.anchors.join(", "))}`,
			...signer.chain.map((sha256) => `    chain      ${require_start.terminal(certificateLine(report.certificates[sha256], sha256))}`)
		],
		`    time       ${require_start.terminal(time.at)} (${time.source}${said})`,
		...times.flatMap((claimed) => timestampLines(claimed, paint)),
		...statements.map(({ about, text }) => `    says       ${about}: ${require_start.terminal(text)}`),
		...faults.map((fault) => `    fault      ${require_start.terminal(fault)}`),
		...algorithms.map(({ use, label }) => `    ${use.padEnd(USE_WIDTH)}${require_start.terminal(label)}`),
		...checks.map((check) => checkLine(check, paint))
	];
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
const INK_OF_DECISION = {
	allowed: "good",
	denied: "bad",
	exempt: "doubt",
	audited: "doubt",
	listed: "faint"
};
const USE_WIDTH = 11;
const RESULT_WIDTH = 14;
const CHECK_WIDTH = 12;
function checkLine({ check, result, code, message }, paint) {
	const verdict = paint(result, INK_OF_RESULT[result]) + " ".repeat(RESULT_WIDTH - result.length);
	return `    check      ${check.padEnd(CHECK_WIDTH)} ${verdict} ${require_start.terminal(message)} (${require_start.terminal(code)})`;
}
function findingLines({ id, level, code, message, remedy }, indent, paint) {
	return [`${indent}${paint(id, level === "error" ? "bad" : level === "warning" ? "doubt" : "faint")}     ${require_start.terminal(message)} (${require_start.terminal(code)})`, ...remedy === null ? [] : [`${indent}           ${require_start.terminal(remedy)}`]];
}

// src/commands/explain.ts
async function explainCommand(task) {
	require_scan.refuseOperands(task, 1, Infinity);
	const { operands, given, world, color } = task;
	const { sources, policy, trust, failOn } = await require_scan.readConfig("explain", operands, given, world);
	const report = await require_scan.scan({
		sources,
		policy,
		trust,
		scanned: {
			command: "fs",
			paths: sources.paths
		}
	}, world);
	task.print(explainText(report, { color }));
	return require_start.statusOf(report, failOn, task.stopped());
}

exports.explainCommand = explainCommand;