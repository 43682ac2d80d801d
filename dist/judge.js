"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_signature = require("./signature.js");
let node_crypto = require("node:crypto");

// src/model/revocation.ts
const revocationReasons = [
	"unspecified",
	"keyCompromise",
	"cACompromise",
	"affiliationChanged",
	"superseded",
	"cessationOfOperation",
	"certificateHold",
	"removeFromCRL",
	"privilegeWithdrawn",
	"aACompromise"
];

// src/report/shape.ts
var ShapeError = class extends Error {
	name = "ShapeError";
};
function refuse(key, expected) {
	throw new ShapeError(`${key === "" ? "The whole text" : require_start.clip(key)} must be ${expected}.`);
}
function object(shapes) {
	const known = Object.keys(shapes);
	return (value, key) => {
		const found = entriesOf(value, key);
		const stranger = [...found.keys()].find((name) => !known.includes(name));
		if (stranger !== void 0) throw new ShapeError(`${require_start.clip(below(key, stranger))} is not a known key.`);
		const read = known.map((name) => [name, shapes[name](found.get(name), below(key, name))]);
		return Object.fromEntries(read);
	};
}
function record(shape) {
	return (value, key) => new Map([...entriesOf(value, key)].map(([name, one]) => [name, shape(one, below(key, name))]));
}
function entriesOf(value, key) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(key, "an object");
	return new Map(Object.entries(value));
}
function below(key, name) {
	return key === "" ? name : `${key}.${name}`;
}
function list(shape) {
	return (value, key) => {
		if (!Array.isArray(value)) refuse(key, "a list");
		return value.map((one, index) => shape(one, `${key}[${index}]`));
	};
}
function nullable(shape) {
	return (value, key) => value === null ? null : shape(value, key);
}
function text(value, key) {
	return typeof value === "string" ? value : refuse(key, "a text");
}
function words(value, key) {
	return text(value, key) === "" ? refuse(key, "a text that is not empty") : text(value, key);
}
function flag(value, key) {
	return typeof value === "boolean" ? value : refuse(key, "true or false");
}
function amount(value, key) {
	return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse(key, "a whole number from 0");
}
function position(value, key) {
	return amount(value, key) === 0 ? refuse(key, "a whole number from 1") : amount(value, key);
}
function oneOf(...choices) {
	return (value, key) => choices.find((choice) => choice === value) ?? refuse(key, `one of ${choices.join(", ")}`);
}
function nothing(value, key) {
	return value === null ? null : refuse(key, "null");
}
function sha256(value, key) {
	return /^[0-9a-f]{64}$/.test(text(value, key)) ? text(value, key) : refuse(key, "a SHA-256 in lower-case hex");
}
function base64(value, key) {
	const bytes = Buffer.from(text(value, key), "base64");
	return bytes.toString("base64") === value ? bytes : refuse(key, "base64");
}
function instant(value, key) {
	const date = new Date(text(value, key));
	return !Number.isNaN(date.getTime()) && date.toISOString() === value ? date : refuse(key, "a date and time like 2026-11-22T10:00:00.000Z");
}
function moment(value, key) {
	const date = new Date(text(value, key));
	return !Number.isNaN(date.getTime()) && date.toISOString().replace(".000Z", "Z") === value ? date : refuse(key, "a date and time like 2026-11-22T10:00:00Z");
}

// src/report/saved.ts
function all(choices) {
	return Object.keys(choices);
}
const unions = {
	result: all({
		pass: true,
		fail: true,
		unknown: true,
		inventory: true
	}),
	command: all({
		fs: true,
		scan: true
	}),
	state: all({
		verified: true,
		untrusted: true,
		invalid: true,
		unsigned: true,
		unknown: true
	}),
	decision: all({
		allowed: true,
		denied: true,
		exempt: true,
		audited: true,
		listed: true
	}),
	role: all({
		primary: true,
		nested: true,
		counter: true,
		repository: true
	}),
	level: all({
		error: true,
		warning: true,
		note: true
	}),
	checkResult: all({
		pass: true,
		fail: true,
		unknown: true,
		"not-applicable": true
	}),
	timeSource: all({
		timestamp: true,
		log: true,
		now: true
	}),
	statement: all({
		"program name": true,
		"program address": true,
		"page hashes": true,
		"unknown attribute": true
	}),
	timeKind: all({
		rfc3161: true,
		pkcs9: true
	}),
	revocationStatus: all({
		good: true,
		revoked: true
	}),
	revocationSource: all({
		crl: true,
		ocsp: true
	}),
	revocationReason: revocationReasons,
	algorithmUse: all({
		digest: true,
		signature: true
	}),
	format: require_signature.formatNames,
	check: all({
		integrity: true,
		signature: true,
		coverage: true,
		chain: true,
		usage: true,
		time: true,
		transparency: true,
		revocation: true,
		algorithm: true
	}),
	finding: all({
		SIG001: true,
		SIG002: true,
		SIG003: true,
		SIG004: true,
		SIG005: true,
		SIG006: true,
		SIG007: true,
		SIG008: true
	}),
	checkCode: Object.keys(require_scan.checkCodes),
	findingCode: Object.keys(require_scan.codes)
};
const note = object({
	code: oneOf(...unions.checkCode),
	message: text
});
const check = object({
	check: oneOf(...unions.check),
	result: oneOf(...unions.checkResult),
	code: oneOf(...unions.checkCode),
	message: text
});
const finding = object({
	id: oneOf(...unions.finding),
	level: oneOf(...unions.level),
	code: oneOf(...unions.findingCode),
	message: text,
	remedy: nullable(text)
});
const signer = object({
	subject: text,
	issuer: text,
	serialNumber: text,
	sha256,
	spkiSha256: sha256,
	anchors: list(words),
	identity: nothing,
	chain: list(sha256)
});
const algorithms = list(object({
	use: oneOf(...unions.algorithmUse),
	hash: words,
	label: text
}));
const signature = object({
	format: oneOf(...unions.format),
	role: oneOf(...unions.role),
	place: text,
	state: oneOf(...unions.state),
	allowed: flag,
	entry: nullable(words),
	signer: nullable(signer),
	time: object({
		at: moment,
		source: oneOf(...unions.timeSource),
		authority: nullable(text)
	}),
	checks: list(check),
	certificates: list(sha256),
	hasLeaf: flag,
	algorithms,
	times: list(object({
		kind: oneOf(...unions.timeKind),
		at: nullable(instant),
		accuracy: amount,
		authority: nullable(text),
		certificates: list(sha256),
		hasLeaf: flag,
		algorithms,
		checks: list(check)
	})),
	statements: list(object({
		about: oneOf(...unions.statement),
		text
	})),
	faults: list(text)
});
const subject = object({
	kind: oneOf("file"),
	path: words,
	root: words,
	within: words,
	sha256: nullable(sha256),
	size: nullable(amount),
	format: nullable(oneOf(...unions.format)),
	mentions: list(object({
		file: words,
		line: position,
		column: position
	})),
	state: oneOf(...unions.state),
	decision: oneOf(...unions.decision),
	rule: nullable(words),
	provenUntil: nullable(moment),
	signatures: list(signature),
	findings: list(finding),
	obstacle: nullable(note),
	remnants: flag,
	notes: list(note)
});
const counts = object({
	subjects: amount,
	verified: amount,
	untrusted: amount,
	unsigned: amount,
	unknown: amount,
	invalid: amount,
	allowed: amount,
	denied: amount,
	exempt: amount,
	audited: amount,
	listed: amount,
	skipped: amount
});
const reportShape = object({
	version: oneOf(1),
	tool: object({
		name: oneOf("sigscan"),
		version: words
	}),
	at: moment,
	result: oneOf(...unions.result),
	enforced: flag,
	policy: nullable(object({
		source: words,
		sha256
	})),
	scanned: object({
		command: oneOf(...unions.command),
		paths: list(text)
	}),
	counts,
	subjects: list(subject),
	findings: list(finding),
	revocation: list(object({
		certificate: sha256,
		issuer: sha256,
		status: oneOf(...unions.revocationStatus),
		source: oneOf(...unions.revocationSource),
		revokedAt: nullable(moment),
		reason: nullable(oneOf(...revocationReasons)),
		invalidSince: nullable(moment)
	})),
	certificates: record(base64)
});

// src/report/restore.ts
const REPORT_LIMIT = 67108864;
function restore(reportText, source) {
	try {
		return restoreFrom(reportShape(parse(reportText), ""));
	} catch (cause) {
		if (!(cause instanceof ShapeError)) throw cause;
		throw new require_start.Failure("report", `The report ${source} cannot be used: ${cause.message}`, {
			cause,
			remedy: "Make the report again, with this version of sigscan."
		});
	}
}
function parse(reportText) {
	try {
		return JSON.parse(reportText);
	} catch (cause) {
		throw new ShapeError("It is not JSON.", { cause });
	}
}
function restoreFrom(saved) {
	const certificates = /* @__PURE__ */ new Map();
	for (const [sha256, der] of saved.certificates) {
		const actual = (0, node_crypto.createHash)("sha256").update(der).digest("hex");
		if (actual !== sha256) refuse(`certificates.${sha256}`, `the certificate of that SHA-256, and is that of ${actual}`);
		certificates.set(sha256, der);
	}
	return {
		scanned: saved.scanned,
		at: saved.at,
		skipped: saved.counts.skipped,
		findings: saved.findings,
		answers: saved.revocation.map(answerOf),
		readings: saved.subjects.map((subject, index) => readingOf(subject, certificates, `subjects[${index}]`))
	};
}
function readingOf(saved, certificates, key) {
	const { path, root, within, mentions, sha256, size, format, obstacle, remnants, notes } = saved;
	return {
		subject: {
			kind: "file",
			path,
			root,
			location: `${root}/${within}`,
			named: true,
			mentions,
			obstacle: null
		},
		sha256,
		size,
		format,
		signatures: saved.signatures.map((one, index) => signatureOf(one, certificates, `${key}.signatures[${index}]`)),
		obstacle,
		remnants,
		notes
	};
}
function signatureOf(saved, certificates, key) {
	const { format, role, place, hasLeaf, algorithms, statements } = saved;
	const bag = bagOf(saved, certificates, key);
	const times = saved.times.map((time, index) => claimedTime(time, certificates, `${key}.times[${index}]`));
	const intact = saved.checks.filter(isIntact);
	for (const name of INTACT) if (!intact.some(({ check }) => check === name)) refuse(`${key}.checks`, `a list with the check ${name}`);
	return {
		format,
		role,
		place,
		claim: {
			certificates: bag,
			hasLeaf,
			algorithms
		},
		times,
		statements,
		intact
	};
}
function bagOf({ certificates: digests, hasLeaf }, certificates, key) {
	if (hasLeaf && digests.length === 0) refuse(`${key}.hasLeaf`, "false, for there is no certificate");
	return digests.map((sha256, index) => certificates.get(sha256) ?? refuse(`${key}.certificates[${index}]`, "a certificate that the report holds"));
}
function claimedTime(saved, certificates, key) {
	const { kind, at, accuracy, hasLeaf, algorithms, checks } = saved;
	if (checks.length === 0) refuse(`${key}.checks`, "a list with a check");
	return {
		kind,
		at,
		accuracy,
		certificates: bagOf(saved, certificates, key),
		hasLeaf,
		algorithms,
		checks
	};
}
function answerOf({ certificate, issuer, ...saved }, index) {
	const { status, source, revokedAt, reason, invalidSince } = saved;
	if (status === "good") return {
		certificate,
		issuer,
		standing: {
			kind: "good",
			source
		}
	};
	const key = `revocation[${index}]`;
	return {
		certificate,
		issuer,
		standing: {
			kind: "revoked",
			source,
			at: revokedAt ?? refuse(`${key}.revokedAt`, "a date and time, for it is revoked"),
			reason: reason ?? refuse(`${key}.reason`, "a reason, for it is revoked"),
			invalidSince
		}
	};
}
const INTACT = [
	"integrity",
	"signature",
	"coverage"
];
function isIntact({ check }) {
	return INTACT.includes(check);
}

// src/trust/recall.ts
function recallAnswers(answers, desk) {
	const known = /* @__PURE__ */ new Map();
	for (const { certificate, issuer, standing } of answers) {
		const key = `${certificate} ${issuer}`;
		known.set(key, combine(known.get(key), standing));
	}
	return { async standing(inquiry, given) {
		return combine(known.get(`${inquiry.certificate.sha256} ${inquiry.issuer.spkiSha256}`), await desk.standing(inquiry, given));
	} };
}
function combine(before, now) {
	if (before === void 0) return now;
	return require_scan.worstRevocation([before, now]) ?? (now.kind === "unknown" ? before : now);
}

// src/commands/judge.ts
async function judgeCommand(task) {
	require_scan.refuseOperands(task, 1, Infinity);
	const { operands, given, world } = task;
	const config = await require_scan.readConfig("judge", [], given, world);
	const { policy, trust } = config;
	const saved = operands.map((path) => restoreFile(path, world));
	const draft = require_scan.draftReport(null);
	const answers = saved.flatMap((one) => one.answers);
	const desk = recallAnswers(answers, require_scan.openRevocation({
		...trust.revocation,
		offline: true
	}, world));
	const turn = require_scan.takeTurns();
	for (const reading of saved.flatMap(({ readings }) => readings)) {
		if (world.stop.aborted) break;
		const proofs = await Promise.all(reading.signatures.map((signature) => require_scan.prove(signature, trust, desk)));
		draft.add(require_scan.judge(reading, proofs, policy, trust.at));
		await turn();
	}
	const interrupted = world.stop.aborted || saved.some(wasInterrupted);
	const findings = require_scan.findingsOfRun({
		allowEmpty: true,
		policy,
		subjects: draft.subjects,
		roots: [],
		at: trust.at,
		interrupted
	});
	const scanned = {
		command: saved[0]?.scanned.command ?? "fs",
		paths: saved.flatMap((one) => one.scanned.paths)
	};
	const skipped = saved.reduce((sum, one) => sum + one.skipped, 0);
	return require_scan.tellReport(draft.finish({
		policy,
		scanned,
		skipped,
		findings,
		at: trust.at
	}), config, task);
}
function wasInterrupted({ findings }) {
	return findings.some(({ code }) => code === "interrupted");
}
function restoreFile(path, { files }) {
	try {
		return restore(new TextDecoder().decode(files.read(path, REPORT_LIMIT)), path);
	} catch (error) {
		if (!(error instanceof require_start.FileError)) throw error;
		throw new require_start.Failure("report", error.message, {
			cause: error,
			remedy: "Name a report that sigscan wrote."
		});
	}
}

exports.judgeCommand = judgeCommand;