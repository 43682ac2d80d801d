"use strict";

const require_start = require("./start.js");
const require_scan = require("./scan.js");
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

// src/report/report-file.ts
const REPORT_LIMIT = 67108864;
function readReportFile(path, files) {
	try {
		return new TextDecoder().decode(files.read(path, REPORT_LIMIT));
	} catch (error) {
		if (!(error instanceof require_start.FileError)) throw error;
		throw new require_start.Failure("report", error.message, {
			cause: error,
			remedy: "Name a report that sigscan wrote."
		});
	}
}

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
function digest(value, key) {
	const found = text(value, key);
	return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(found) ? found : refuse(key, "a digest like sha256:…");
}
function memberOf(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
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

// src/report/restore-signature.ts
function restoreSignature(saved, certificates, key) {
	const { format, role, place, hasLeaf, bareKey, algorithms, statements, terms } = saved;
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
			bareKey,
			algorithms
		},
		times,
		statements,
		terms,
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
const INTACT = [
	"integrity",
	"signature",
	"coverage"
];
function isIntact({ check }) {
	return INTACT.includes(check);
}

// src/report/unions.ts
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
		scan: true,
		repo: true,
		image: true
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
	mention: all({
		source: true,
		output: true
	}),
	change: all({
		"new-signer": true,
		"lost-signature": true
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
		"signing-authority": true,
		now: true
	}),
	statement: all({
		"program name": true,
		"program address": true,
		"page hashes": true,
		"unknown attribute": true,
		"docker reference": true,
		annotation: true,
		"claimed signing time": true,
		"signing agent": true,
		thumbprints: true,
		"log entry": true
	}),
	timeKind: all({
		rfc3161: true,
		pkcs9: true,
		authentic: true
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
	format: require_scan.formatNames,
	anyFormat: [...require_scan.formatNames, ...require_scan.imageFormatNames],
	scheme: all({
		"notary.x509": true,
		"notary.x509.signingAuthority": true
	}),
	attestation: all({
		attestation: true,
		sbom: true
	}),
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

// src/report/saved-signature.ts
const check = object({
	check: oneOf(...unions.check),
	result: oneOf(...unions.checkResult),
	code: oneOf(...unions.checkCode),
	message: text
});
const holder = object({
	subject: text,
	issuer: text,
	serialNumber: text,
	sha256,
	spkiSha256: sha256,
	anchors: list(words),
	identity: nullable(object({
		name: text,
		issuer: text
	})),
	chain: list(sha256)
});
const bareSigner = object({
	subject: nothing,
	spkiSha256: sha256
});
const signer = (value, key) => memberOf(value, "subject") === null ? bareSigner(value, key) : holder(value, key);
const algorithms = list(object({
	use: oneOf(...unions.algorithmUse),
	hash: words,
	label: text
}));
const savedSignature = object({
	format: oneOf(...unions.anyFormat),
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
	bareKey: nullable(object({
		spki: nullable(base64),
		hint: nullable(text)
	})),
	terms: nullable(object({
		scheme: oneOf(...unions.scheme),
		expiry: nullable(instant)
	})),
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

// src/report/saved-subject.ts
const note = object({
	code: oneOf(...unions.checkCode),
	message: text
});
const savedFinding = object({
	id: oneOf(...unions.finding),
	level: oneOf(...unions.level),
	code: oneOf(...unions.findingCode),
	message: text,
	remedy: nullable(text)
});
const savedMention = object({
	file: words,
	line: position,
	column: position,
	endColumn: position,
	of: oneOf(...unions.mention)
});
const attestation = object({
	kind: oneOf(...unions.attestation),
	predicateType: nullable(text),
	place: text,
	signature: nullable(savedSignature)
});
const savedRunFinding = object({
	id: oneOf(...unions.finding),
	level: oneOf(...unions.level),
	code: oneOf(...unions.findingCode),
	message: text,
	remedy: nullable(text),
	mention: nullable(savedMention)
});
const judged = {
	root: words,
	mentions: list(savedMention),
	state: oneOf(...unions.state),
	decision: oneOf(...unions.decision),
	rule: nullable(words),
	proposed: nullable(object({
		state: oneOf(...unions.state),
		decision: oneOf(...unions.decision),
		rule: nullable(words)
	})),
	provenUntil: nullable(moment),
	signatures: list(savedSignature),
	findings: list(savedFinding),
	obstacle: nullable(note),
	notes: list(note)
};
const file = object({
	kind: oneOf("file"),
	path: words,
	within: words,
	sha256: nullable(sha256),
	size: nullable(amount),
	format: nullable(oneOf(...unions.format)),
	...judged,
	remnants: flag
});
const platform = object({
	platform: words,
	digest,
	mediaType: text,
	artifactType: text,
	size: amount,
	state: oneOf(...unions.state),
	signatures: list(savedSignature),
	attestations: list(attestation),
	gaps: list(note),
	notes: list(note)
});
const image = object({
	kind: oneOf("image"),
	reference: words,
	repository: words,
	tag: nullable(words),
	pinned: nullable(digest),
	digest: nullable(digest),
	mediaType: nullable(text),
	artifactType: nullable(text),
	size: nullable(amount),
	...judged,
	attestations: list(attestation),
	platforms: list(platform),
	narrowed: list(words),
	gaps: list(note)
});
const savedSubject = (value, key) => memberOf(value, "kind") === "image" ? image(value, key) : file(value, key);

// src/report/saved.ts
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
	proposed: nullable(object({
		source: words,
		sha256: nullable(sha256),
		fault: nullable(text),
		result: nullable(oneOf(...unions.result))
	})),
	baseline: nullable(object({
		source: words,
		at: moment,
		changes: list(object({
			kind: oneOf(...unions.change),
			subject: words,
			signer: text
		}))
	})),
	scanned: object({
		command: oneOf(...unions.command),
		paths: list(text),
		images: list(text)
	}),
	counts,
	subjects: list(savedSubject),
	findings: list(savedRunFinding),
	revocation: list(object({
		certificate: sha256,
		issuer: sha256,
		status: oneOf(...unions.revocationStatus),
		source: oneOf(...unions.revocationSource),
		revokedAt: nullable(moment),
		reason: nullable(oneOf(...unions.revocationReason)),
		invalidSince: nullable(moment)
	})),
	certificates: record(base64)
});

// src/report/restore.ts
function restore(reportText, source) {
	return orFailure(source, () => restoreFrom(reportShape(parse(reportText), "")));
}
function readSaved(reportText, source) {
	return orFailure(source, () => reportShape(parse(reportText), ""));
}
function orFailure(source, read) {
	try {
		return read();
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
		remarks: saved.findings.flatMap(remarkIn),
		answers: saved.revocation.map(answerOf),
		readings: saved.subjects.map((subject, index) => readingOf(subject, certificates, `subjects[${index}]`))
	};
}
function remarkIn({ code, level, message, mention }) {
	return Object.hasOwn(require_scan.findCodes, code) && level !== "error" ? [{
		code,
		level,
		message,
		mention
	}] : [];
}
function readingOf(saved, certificates, key) {
	return saved.kind === "file" ? fileOf(saved, certificates, key) : imageOf(saved, certificates, key);
}
function fileOf(saved, certificates, key) {
	const { path, root, within, mentions, sha256, size, format, obstacle, remnants, notes } = saved;
	return {
		kind: "file",
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
		signatures: signaturesOf(saved, certificates, key),
		obstacle,
		remnants,
		notes
	};
}
function imageOf(saved, certificates, key) {
	const { reference, repository, tag, pinned, root, mentions, obstacle, narrowed } = saved;
	return {
		kind: "image",
		subject: {
			kind: "image",
			reference,
			repository,
			tag,
			pinned,
			root,
			mentions,
			obstacle: null
		},
		manifest: manifestOf(saved, certificates, key),
		platforms: saved.platforms.map((platform, index) => ({
			platform: platform.platform,
			...manifestParts(platform, certificates, `${key}.platforms[${index}]`)
		})),
		narrowed,
		obstacle
	};
}
function manifestOf(saved, certificates, key) {
	const { digest, mediaType, artifactType, size, signatures, attestations, platforms, gaps, notes } = saved;
	if (digest !== null && mediaType !== null && artifactType !== null && size !== null) return manifestParts({
		...saved,
		digest,
		mediaType,
		artifactType,
		size
	}, certificates, key);
	if (!(digest === null && mediaType === null && artifactType === null && size === null)) refuse(key, "an image with digest, mediaType, artifactType and size, or with none of them");
	if ([
		signatures,
		attestations,
		platforms,
		gaps,
		notes
	].some((found) => found.length > 0)) refuse(`${key}.digest`, "a digest, for something of the image was read");
	if (saved.obstacle === null) refuse(`${key}.obstacle`, "a reason why the image could not be read");
	return null;
}
function manifestParts(saved, certificates, key) {
	const { digest, mediaType, artifactType, size, gaps, notes } = saved;
	return {
		digest,
		mediaType,
		artifactType,
		size,
		signatures: signaturesOf(saved, certificates, key),
		attestations: saved.attestations.map(({ kind, predicateType, place, signature }, index) => ({
			kind,
			predicateType,
			place,
			signature: signature && restoreSignature(signature, certificates, `${key}.attestations[${index}].signature`)
		})),
		gaps,
		notes
	};
}
function signaturesOf({ signatures }, certificates, key) {
	return signatures.map((one, index) => restoreSignature(one, certificates, `${key}.signatures[${index}]`));
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

Object.defineProperty(exports, "readReportFile", {
  enumerable: true,
  get: function () {
    return readReportFile;
  }
});
Object.defineProperty(exports, "readSaved", {
  enumerable: true,
  get: function () {
    return readSaved;
  }
});
Object.defineProperty(exports, "restore", {
  enumerable: true,
  get: function () {
    return restore;
  }
});