"use strict";

const require_scan = require("./scan.js");
const require_read = require("./read.js");

// src/policy/suggest-text.ts
function quote(text) {
	return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeUnits);
}
function escapeUnits(character) {
	return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}

// src/policy/suggest-rules.ts
const leftOutLimit = 20;
function suggestPlace(subject, signers, places) {
	const known = signers.filter((name) => name !== null);
	const pattern = known.length > 0 && (subject.kind === "image" || known.length === signers.length) && subject.obstacle === null ? patternOf(subject) : null;
	if (pattern === null) {
		places.leftOut.push(`${quote(require_scan.nameOf(subject).slice(0, 500))} (${subject.state})`);
		return;
	}
	const patterns = subject.kind === "file" ? places.files : places.images;
	const names = patterns.get(pattern) ?? /* @__PURE__ */ new Set();
	patterns.set(pattern, names);
	known.forEach((name) => names.add(name));
}
function patternOf(subject) {
	if (require_scan.nameOf(subject).length > 500) return null;
	if (subject.kind === "file") {
		const folder = subject.path.slice(0, subject.path.lastIndexOf("/") + 1);
		return folder.includes("*") ? null : `${folder}*`;
	}
	const { repository } = subject;
	const pattern = require_scan.caught(require_scan.ImagePatternError, () => require_scan.readImagePattern(repository));
	return !(pattern instanceof require_scan.ImagePatternError) && pattern.repository === repository && pattern.tag === null && !repository.includes("*") ? repository : null;
}
function ruleLines({ files, images }) {
	const lines = [...linesOf("files", files), ...linesOf("images", images)];
	return lines.length === 0 ? ["rules: []"] : ["rules:", ...lines];
}
function linesOf(kind, places) {
	const rules = /* @__PURE__ */ new Map();
	for (const [pattern, signers] of places) {
		const allow = [...signers].sort().join(", ");
		const patterns = rules.get(allow) ?? [];
		rules.set(allow, patterns);
		patterns.push(`      - ${quote(pattern)}`);
	}
	return [...rules].flatMap(([allow, patterns]) => [
		`  - ${kind}:`,
		...patterns,
		`    allow: [${allow}]`
	]);
}
function leftOutLines({ leftOut }) {
	if (leftOut.length === 0) return [];
	const shown = leftOut.slice(0, leftOutLimit).map((line) => `#   ${line}`);
	const more = leftOut.length - shown.length;
	return [
		"# Left out, because their signers are not proven or not there, or no pattern can name their place:",
		...shown,
		...more === 0 ? [] : [`#   and ${more} more`]
	];
}

// src/policy/suggest-top.ts
function topOf(certificates, sha256, report) {
	const left = new Map(certificates.map((each) => [each, certificateOf(each, report)]));
	let top = sha256;
	for (let current = left.get(sha256); current; current = left.get(top)) {
		left.delete(top);
		const { issuer } = current;
		const above = [...left].find(([, candidate]) => candidate !== null && require_read.namesChain(candidate.subject, issuer));
		if (above === void 0) break;
		top = above[0];
	}
	return top;
}
function certificateOf(sha256, report) {
	const base64 = report.certificates[sha256];
	if (base64 === void 0) return null;
	const read = require_read.attempt(() => require_read.readCertificate(Buffer.from(base64, "base64")));
	return read instanceof Error ? null : read;
}

// src/policy/suggest.ts
const cn = "2.5.4.3";
const yamlWords = [
	"true",
	"false",
	"null"
];
const noBundled = {
	anchors: [],
	times: false
};
function suggestPolicy(report, bundled = noBundled) {
	const suggestion = {
		report,
		bundled,
		anchors: /* @__PURE__ */ new Map(),
		authorities: /* @__PURE__ */ new Map(),
		signers: /* @__PURE__ */ new Map(),
		places: {
			files: /* @__PURE__ */ new Map(),
			images: /* @__PURE__ */ new Map(),
			leftOut: []
		}
	};
	const { places } = suggestion;
	for (const subject of report.subjects) {
		const signers = subject.signatures.map((signature) => suggestSigner(signature, suggestion));
		suggestPlace(subject, signers, places);
	}
	return [
		...[
			introduction,
			trustLines,
			signerLines
		].flatMap((part) => part(suggestion)),
		...ruleLines(places),
		...leftOutLines(places)
	].join("\n") + "\n";
}
function suggestSigner(signature, suggestion) {
	const { report, bundled } = suggestion;
	const { signer, certificates, state, time } = signature;
	if (signer === null || !isProvable(signature)) return null;
	if (signer.subject === null) return signerFor(signer.spkiSha256, [], suggestion, (name) => keyLines(name, signer.spkiSha256));
	const leaf = certificateOf(signer.sha256, report);
	if (leaf === null) return null;
	const top = state === "verified" ? signer.chain.at(-1) ?? signer.sha256 : topOf(certificates, signer.sha256, report);
	const times = signature.times.filter(({ kind }) => kind !== "authentic");
	const namesAuthorities = times.length > 0 && !(bundled.times && time.source === "timestamp");
	if (top === signer.sha256 || !isWritable(signer.subject)) return namesAuthorities ? null : signerFor(signer.sha256, leaf.subject, suggestion, () => pinLines(signer));
	const anchor = anchorFor(top, suggestion);
	anchor.isBundled ||= signer.anchors.some((name) => bundled.anchors.includes(name));
	anchor.namesAuthorities ||= namesAuthorities;
	times.flatMap((one) => authoritiesOf(one, suggestion)).forEach((authority) => anchor.authorities.add(authority));
	return signerFor(`${top} ${signer.subject}`, leaf.subject, suggestion, () => nameLines(signer, anchor.name));
}
function signerFor(key, subject, { signers }, linesOf) {
	const known = signers.get(key);
	if (known !== void 0) return known.name;
	const name = freshName(subject, signers.values());
	signers.set(key, {
		name,
		lines: linesOf(name)
	});
	return name;
}
const wayless = [
	"no-anchor",
	"not-pinned",
	"issuer-missing",
	"root-not-trusted",
	"timestamp-not-proven"
];
function isProvable({ state, checks, times }) {
	if (state === "verified") return true;
	return state === "untrusted" && checks.every(({ result, code }) => result !== "fail" || wayless.includes(code)) && times.every(({ kind, hasLeaf, checks: parts }) => {
		return (kind === "authentic" || hasLeaf) && parts.every(({ result }) => result === "pass");
	});
}
function isWritable(subject) {
	if (subject.length > 500) return false;
	try {
		require_scan.patternOfText(subject);
		return true;
	} catch {
		return false;
	}
}
function anchorFor(sha256, { anchors, report }) {
	const known = anchors.get(sha256);
	if (known !== void 0) return known;
	const anchor = {
		...rootOf(sha256, report, anchors),
		isBundled: false,
		authorities: /* @__PURE__ */ new Set(),
		namesAuthorities: false
	};
	anchors.set(sha256, anchor);
	return anchor;
}
function authoritiesOf({ certificates }, { authorities, report }) {
	const tops = certificates.slice(0, 1).map((leaf) => topOf(certificates, leaf, report));
	for (const top of tops) if (!authorities.has(top)) authorities.set(top, rootOf(top, report, authorities));
	return tops;
}
function rootOf(sha256, report, used) {
	const subject = certificateOf(sha256, report)?.subject ?? [];
	return {
		name: freshName(subject, used.values()),
		subject: require_read.printName(subject),
		sha256
	};
}
function freshName(subject, used) {
	const words = (subject.flat().find(({ type }) => type === cn)?.value ?? "").slice(0, 64).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
	const base = /^[a-z]/.test(words) && !yamlWords.includes(words) ? words : `signer-${words}`.replace(/-$/, "");
	const taken = new Set(Array.from(used, ({ name }) => name));
	let name = base;
	for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
	return name;
}
function nameLines({ subject }, anchor) {
	return [`    anchor: ${anchor}`, `    subject: ${quote(subject)}`];
}
function pinLines({ subject, sha256 }) {
	return [`    # ${quote(subject.slice(0, 500))}; this very certificate, since no name under a root can stand for it.`, `    certificate-sha256: ${quote(sha256)}`];
}
function keyLines(name, sha256) {
	return [`    # SHA-256 of the SubjectPublicKeyInfo: ${sha256}`, `    key: ${quote(`keys/${name}.pub`)}`];
}
function introduction() {
	return [
		"# A draft, made of what a scan found. Read it before you use it: that somebody signed a file is no reason to",
		"# trust them. Get each root certificate from its owner, compare its SHA-256, and put it where `trust` says.",
		"version: 1"
	];
}
function trustLines({ anchors, authorities }) {
	const lines = [...anchors.values()].flatMap((anchor) => [
		`  ${anchor.name}:`,
		...describe(anchor),
		...anchor.isBundled ? bundledLines : [],
		`    certificates: [${quote(`trust/${anchor.name}.pem`)}]`,
		...anchor.namesAuthorities ? timestampLines(anchor, authorities) : []
	]);
	return lines.length === 0 ? [] : ["trust:", ...lines];
}
const bundledLines = ["    # A bundled root vouched for it. `bundled: code-signing` in place of `certificates` needs no file, and lets", "    # every root of that list vouch."];
function timestampLines({ authorities: used }, authorities) {
	const roots = [...authorities.values()].filter(({ sha256 }) => used.has(sha256));
	const paths = roots.map(({ name }) => quote(`trust/time/${name}.pem`));
	return [...roots.flatMap(describe), `    timestamps: [${paths.join(", ")}]`];
}
function describe({ subject, sha256 }) {
	return [`    # ${quote(subject.slice(0, 500))}`, `    # SHA-256 ${sha256}`];
}
function signerLines({ signers }) {
	const lines = [...signers.values()].flatMap((signer) => [`  ${signer.name}:`, ...signer.lines]);
	return lines.length === 0 ? [] : ["signers:", ...lines];
}

// src/commands/policy-suggest.ts
async function policySuggestCommand(task) {
	require_scan.refuseOperands(task, 1, Infinity);
	const { operands, given, world, print } = task;
	const config = await require_scan.readConfig("policy suggest", operands, given, world);
	const report = await require_scan.scan(config, world);
	print(suggestPolicy(report, require_scan.bundledUse(config.trust)));
	return task.stopped() ?? 0;
}

exports.policySuggestCommand = policySuggestCommand;