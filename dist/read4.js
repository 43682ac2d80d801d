"use strict";

const require_model = require("./model.js");
const require_scan = require("./scan.js");
const require_read = require("./read.js");
const require_action = require("./action.js");
let node_crypto = require("node:crypto");

// src/registry/obstacle.ts
const codes = {
	"not-found": "image-not-found",
	unauthorized: "registry-unauthorized",
	forbidden: "registry-forbidden",
	throttled: "registry-throttled",
	refused: "registry-refused",
	unreachable: "registry-unreachable",
	"private-address": "registry-private",
	"not-listed": "registry-not-listed",
	timeout: "registry-timeout",
	"too-large": "registry-too-large",
	"too-many": "registry-too-many",
	malformed: "registry-malformed",
	ambiguous: "manifest-ambiguous",
	"digest-mismatch": "wrong-content",
	"not-supported": "image-not-supported",
	redirect: "registry-redirect",
	stopped: "registry-stopped"
};
function obstacleOf({ code, message }) {
	return {
		code: codes[code],
		message
	};
}

// src/signatures/image/artifact-type.ts
const silent = /* @__PURE__ */ new Set([
	"",
	"application/vnd.oci.empty.v1+json",
	"application/vnd.oci.image.config.v1+json",
	"application/vnd.docker.container.image.v1+json"
]);
function artifactTypeOf({ artifactType, config, layers }) {
	return [
		artifactType,
		config?.mediaType ?? "",
		config?.artifactType ?? "",
		layers[0]?.mediaType ?? ""
	].find((type) => !silent.has(type)) ?? "";
}

// src/signatures/image/base64.ts
function readBase64(text) {
	const bytes = Buffer.from(text, "base64");
	return bytes.toString("base64") === text ? bytes : null;
}

// src/signatures/image/document.ts
function isFault(value) {
	return "code" in value && "message" in value;
}
var DocumentError = class extends Error {
	name = "DocumentError";
};
var DocumentLimit = class extends Error {
	name = "DocumentLimit";
};
const maxDepth$2 = 128;
const maxContainers = 262144;
function readDocument(bytes, { name, code, limit, isOpen = false }, read) {
	try {
		return read(asObject$2(require_action.readJson(bytes, {
			bytes: limit,
			depth: maxDepth$2,
			containers: maxContainers,
			anyNumber: isOpen
		}), "it"));
	} catch (error) {
		if (isOpen && error instanceof require_action.JsonLimitError) throw new DocumentLimit(`The ${name} is not read: ${clauseOf$1(error)}.`, { cause: error });
		if (!(error instanceof require_action.JsonError) && !(error instanceof DocumentError)) throw error;
		return {
			code,
			message: `The ${name} cannot be read: ${clauseOf$1(error)}.`
		};
	}
}
function clauseOf$1({ message }) {
	return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}
const maxTold = 100;
function tell(text) {
	return `“${cut(text, maxTold)}”`;
}
function cut(text, length) {
	return detach(text.length > length ? `${text.slice(0, length)}…` : text);
}
function detach(text) {
	return Buffer.from(text).toString();
}
function refuseLookalikes$2(object, names) {
	const other = require_action.lookalikeOf(object, names);
	if (other !== null) throw new DocumentError(`its member ${tell(other)} is another one to other readers`);
}
function isAbsent(object, name) {
	return (object.get(name) ?? null) === null;
}
function readObject(object, name) {
	return asObject$2(object.get(name), name);
}
function asObject$2(value, name) {
	if (require_action.isJsonObject(value)) return value;
	throw new DocumentError(`${name} is no object`);
}
function readText$1(object, name) {
	const value = object.get(name);
	if (typeof value === "string") return value;
	throw new DocumentError(`${name} is no text`);
}
const maxNameLength = 1024;
function readName(object, name) {
	const text = readText$1(object, name);
	if (text.length <= 1024) return detach(text);
	throw new DocumentError(`${name} has ${text.length} characters, and ${maxNameLength} is the most that is read`);
}
function readList$1(object, name) {
	const value = object.get(name);
	if (require_action.isJsonList(value)) return value;
	throw new DocumentError(`${name} is no list`);
}
function readBytes$1(object, name) {
	const text = readText$1(object, name);
	const bytes = readBase64(/[+/]/.test(text) ? text : text.replaceAll("-", "+").replaceAll("_", "/"));
	if (bytes !== null) return bytes;
	throw new DocumentError(`${name} is not base64`);
}
function readOneOf(object, names) {
	const [found, ...others] = names.filter((name) => !isAbsent(object, name));
	if (found !== void 0 && others.length === 0) return found;
	throw new DocumentError(`it must have one of ${names.join(", ")}, and no other of them`);
}
function readDigits(object, name) {
	const value = object.get(name);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && /^-?\d{1,20}$/.test(value) ? detach(value) : null;
}

// src/signatures/image/dsse.ts
const statementType$1 = "application/vnd.in-toto+json";
function readEnvelope(envelope) {
	refuseLookalikes$2(envelope, [
		"payloadType",
		"payload",
		"signatures"
	]);
	const payloadType = readText$1(envelope, "payloadType");
	if (payloadType !== statementType$1) throw new DocumentError(`its payload is of the type ${tell(payloadType)}`);
	const [signature, ...others] = readList$1(envelope, "signatures");
	if (others.length > 0) throw new DocumentError("it has several signatures");
	const value = readBytes$1(asObject$2(signature, "its signature"), "sig");
	if (value.length === 0) throw new DocumentError("its signature is empty");
	return {
		payloadType,
		payload: readBytes$1(envelope, "payload"),
		value
	};
}
function readEnvelopeDocument(bytes, name, limit) {
	return readDocument(bytes, {
		name,
		code: "malformed-envelope",
		limit
	}, readEnvelope);
}
function encodePreAuthentication({ payloadType, payload }) {
	const type = Buffer.from(payloadType);
	return Buffer.concat([
		Buffer.from(`DSSEv1 ${type.length} `),
		type,
		Buffer.from(` ${payload.length} `),
		payload
	]);
}

// src/signatures/image/log-entry.ts
const maxSeconds = 253402300799;
function describeEntry(index, integrated) {
	return {
		about: "log entry",
		text: `${index === null ? "without an index" : `index ${index}`}, ${integrated === null || integrated === "0" ? "without a time" : `time ${printTime(integrated)}`} (claimed)`
	};
}
function printTime(seconds) {
	const number = Number(seconds);
	return number >= 0 && number <= maxSeconds ? (/* @__PURE__ */ new Date(number * 1e3)).toISOString() : seconds;
}

// src/signatures/image/signer.ts
const maxCertificates$1 = 32;
const noClaim = {
	certificates: [],
	hasLeaf: false,
	bareKey: null,
	algorithms: []
};
function verifyValue(value, keys) {
	const { signer } = value;
	return "certificates" in signer ? byCertificate(value, signer.certificates) : byKeys(value, signer.hint, keys.map(({ spki }) => require_scan.readSubjectPublicKey(spki)));
}
function byCertificate(signed, certificates) {
	const claim = {
		certificates: certificates.slice(0, 32),
		hasLeaf: true,
		bareKey: null
	};
	const leaf = require_read.attempt(() => require_read.readCertificate(certificates[0]));
	if (leaf instanceof Error) {
		const check = {
			check: "signature",
			result: "fail",
			code: "signer-certificate-missing",
			message: `The signer's certificate in ${signed.place} cannot be read: ${leaf.message}`
		};
		return {
			claim: {
				...claim,
				hasLeaf: false,
				algorithms: []
			},
			check
		};
	}
	const trial = tryKey(leaf, signed);
	return {
		claim: {
			...claim,
			algorithms: nameAlgorithm$1(trial)
		},
		check: checkOf(trial, signed, "the key of its certificate")
	};
}
function byKeys(signed, hint, keys) {
	let meant = null;
	for (const key of keys) {
		const trial = tryKey(key, signed);
		if (trial.result === "valid") return told$1(signed, hint, {
			key,
			trial
		});
		if (isHinted(key, hint) || hint === null && mayBePrehashed(trial, signed)) meant ??= {
			key,
			trial
		};
	}
	if (meant !== null) return told$1(signed, hint, meant);
	const check = {
		check: "signature",
		result: "unknown",
		code: "key-unknown",
		message: `${signed.place} was made by a key without a certificate, and by none of those that were given.`
	};
	return {
		claim: {
			...noClaim,
			bareKey: {
				spki: null,
				hint
			}
		},
		check
	};
}
function told$1(signed, hint, { key, trial }) {
	const bareKey = {
		spki: trial.result === "valid" ? key.spki : null,
		hint
	};
	const check = checkOf(trial, signed, `the key with the SHA-256 ${key.spkiSha256}`);
	return {
		claim: {
			...noClaim,
			bareKey,
			algorithms: nameAlgorithm$1(trial)
		},
		check
	};
}
function isHinted({ spkiSha256 }, hint) {
	return hint === Buffer.from(spkiSha256, "hex").toString("base64");
}
function mayBePrehashed({ scheme }, { value }) {
	return scheme?.kind === "Ed25519" && value.length === 64;
}
function tryKey(publicKey, { data, value }) {
	let usual = null;
	for (const scheme of schemesOf(require_read.readKey(publicKey))) {
		const trial = {
			scheme,
			...require_read.verifyByScheme(publicKey, scheme, "der", data, value)
		};
		if (trial.result === "valid") return trial;
		usual ??= trial;
	}
	return usual ?? {
		result: "not-checkable",
		scheme: null,
		reason: "no key of its kind signs images"
	};
}
function schemesOf(key) {
	const by = (kind, ...digests) => digests.map((digest) => ({
		kind,
		digest,
		saltLength: 0
	}));
	switch (key?.asymmetricKeyType) {
		case "rsa": return by("RSA", require_read.hashes.sha256, require_read.hashes.sha384, require_read.hashes.sha512);
		case "ec": return by("ECDSA", ...curveHashes(key.asymmetricKeyDetails?.namedCurve));
		case "ed25519": return by("Ed25519", null);
		default: return [];
	}
}
function curveHashes(curve) {
	if (curve === "secp384r1") return [require_read.hashes.sha384, require_read.hashes.sha256];
	return curve === "secp521r1" ? [require_read.hashes.sha512, require_read.hashes.sha256] : [require_read.hashes.sha256];
}
function nameAlgorithm$1({ scheme }) {
	if (scheme === null) return [];
	const hash = scheme.digest?.name ?? "none";
	return [{
		use: "signature",
		hash,
		label: scheme.digest === null ? scheme.kind : `${hash} with ${scheme.kind}`
	}];
}
function checkOf(trial, signed, whose) {
	const check = "signature";
	const { result, reason } = trial;
	const { place } = signed;
	if (result === "valid") return {
		check,
		result: "pass",
		code: "signature-valid",
		message: `The value of ${place} was made by ${whose}.`
	};
	if (mayBePrehashed(trial, signed)) return {
		check,
		result: "unknown",
		code: "ed25519-prehashed",
		message: `The value of ${place} is no Ed25519 signature by ${whose}, and Ed25519ph cannot be computed.`
	};
	const message = `The value of ${place} does not hold by ${whose}: ${reason}.`;
	return result === "invalid" ? {
		check,
		result: "fail",
		code: "signature-mismatch",
		message
	} : {
		check,
		result: "unknown",
		code: "unsupported-algorithm",
		message
	};
}

// src/signatures/image/bundle/document.ts
const maxEntries = 8;
const bundlePrefix = "application/vnd.dev.sigstore.bundle";
const known = /* @__PURE__ */ new Set([
	`${bundlePrefix}+json;version=0.1`,
	`${bundlePrefix}+json;version=0.2`,
	`${bundlePrefix}+json;version=0.3`,
	`${bundlePrefix}.v0.3+json`
]);
function readBundle(bytes, name) {
	const form = {
		name,
		code: "malformed-bundle",
		limit: bytes.length
	};
	return readDocument(bytes, form, (root) => {
		const type = readText$1(root, "mediaType");
		if (!type.startsWith("application/vnd.dev.sigstore.bundle")) throw new DocumentError(`its media type is ${tell(type)}`);
		return known.has(type) ? readKnown(root) : { unknown: type };
	});
}
function readKnown(root) {
	const material = readObject(root, "verificationMaterial");
	const content = readOneOf(root, ["dsseEnvelope", "messageSignature"]);
	const message = readObject(root, content);
	return {
		signer: readSigner$2(material),
		content: content === "dsseEnvelope" ? readEnvelope(message) : readMessageSignature(message),
		stamps: readTimestamps(material),
		entries: readEntries(material)
	};
}
function readMessageSignature(message) {
	if (isAbsent(message, "messageDigest")) return { digest: null };
	return { digest: readBytes$1(readObject(message, "messageDigest"), "digest") };
}
function readSigner$2(material) {
	const kind = readOneOf(material, [
		"certificate",
		"x509CertificateChain",
		"publicKey"
	]);
	const object = readObject(material, kind);
	switch (kind) {
		case "publicKey": return { hint: isAbsent(object, "hint") ? null : readName(object, "hint") };
		case "certificate": return { certificates: [readCertificateBytes(object)] };
		case "x509CertificateChain": {
			const [leaf, ...others] = readList$1(object, "certificates").slice(0, 32).map((one) => readCertificateBytes(asObject$2(one, "a certificate")));
			if (leaf === void 0) throw new DocumentError("its chain has no certificate");
			return { certificates: [leaf, ...others] };
		}
	}
}
const maxCertificateBytes = 65536;
function readCertificateBytes(certificate) {
	const bytes = readBytes$1(certificate, "rawBytes");
	if (bytes.length <= maxCertificateBytes) return bytes;
	throw new DocumentError(`a certificate has ${bytes.length} bytes, and ${maxCertificateBytes} is the most that is read`);
}
function readTimestamps(material) {
	if (isAbsent(material, "timestampVerificationData")) return [];
	const data = readObject(material, "timestampVerificationData");
	if (isAbsent(data, "rfc3161Timestamps")) return [];
	return readList$1(data, "rfc3161Timestamps").map((one) => ({ response: readBytes$1(asObject$2(one, "a timestamp"), "signedTimestamp") }));
}
function readEntries(material) {
	if (isAbsent(material, "tlogEntries")) return [];
	return readList$1(material, "tlogEntries").slice(0, maxEntries).map((one) => asObject$2(one, "a log entry")).map((entry) => describeEntry(readDigits(entry, "logIndex"), readDigits(entry, "integratedTime")));
}

// src/signatures/image/layers.ts
const maxLayers = 256;
const largeContent = 262144;
function pickLayers({ manifest, place }, wants) {
	const wanted = manifest.layers.map((descriptor, index) => ({
		descriptor,
		place: `${place}, layer ${index + 1}`
	})).filter(({ descriptor }) => wants(descriptor));
	const left = wanted.length - maxLayers;
	const message = `${place} has ${left} more layers, and only ${maxLayers} are read.`;
	return {
		results: wanted.slice(0, maxLayers),
		gaps: left > 0 ? [{
			code: "limit-reached",
			message
		}] : []
	};
}
async function readLayers(candidate, { wants, limit }, judge) {
	const { repository } = candidate;
	const { results: picked, gaps: beyond } = pickLayers(candidate, wants);
	const blobs = /* @__PURE__ */ new Map();
	const readings = picked.map(({ descriptor, place }) => {
		const isLarge = descriptor.size > largeContent;
		const read = async () => {
			const key = `${descriptor.digest} ${descriptor.size}`;
			const blob = blobs.get(key) ?? repository.blob(descriptor, limit);
			if (!isLarge) blobs.set(key, blob);
			return judge({
				descriptor,
				bytes: await blob,
				place
			});
		};
		return orObstacle$1(isLarge ? inTurn(repository, read) : read(), place);
	});
	const outcomes = await Promise.all(readings);
	return {
		results: outcomes.flatMap((outcome) => "result" in outcome ? [outcome.result] : []),
		gaps: [...outcomes.flatMap((outcome) => "gap" in outcome ? [outcome.gap] : []), ...beyond]
	};
}
async function orObstacle$1(work, place) {
	try {
		return { result: await work };
	} catch (error) {
		if (error instanceof DocumentLimit) return { gap: {
			code: "limit-reached",
			message: error.message
		} };
		if (!(error instanceof require_model.RegistryError)) throw error;
		if (error.code !== "not-found") return { gap: obstacleOf(error) };
		return { gap: {
			code: "blob-missing",
			message: `${place} is not there.`
		} };
	}
}
const turns = /* @__PURE__ */ new WeakMap();
async function inTurn(repository, work) {
	const mine = (turns.get(repository) ?? Promise.resolve()).then(work, work);
	turns.set(repository, mine);
	return mine;
}

// src/signatures/image/times.ts
const maxStamps = 8;
async function readStamps(stamps, context) {
	if (stamps.length > maxStamps) {
		const message = `The signature has ${stamps.length} timestamps, and ${maxStamps} is the most that is read.`;
		return [require_read.unreadable("rfc3161", require_read.leaveOpen("timestamp-limit", message))];
	}
	return Promise.all(stamps.map((stamp) => readStamp(stamp, context)));
}
async function readStamp(stamp, { stamped, authorities }) {
	if (isFault(stamp)) return require_read.unreadable("rfc3161", require_read.fail("timestamp-malformed", stamp.message));
	const [usual, ...others] = stamped;
	const first = await readWith(stamp.response, usual, authorities);
	for (const bytes of others) {
		if (!says(first, "timestamp-imprint-mismatch")) break;
		const claim = await readWith(stamp.response, bytes, authorities);
		if (!says(claim, "timestamp-imprint-mismatch")) return claim;
	}
	return first;
}
async function readWith(response, stamped, authorities) {
	const alone = await require_read.readTimestampResponse(response, stamped);
	return says(alone, "timestamp-certificate-missing") && authorities.length > 0 ? require_read.readTimestampResponse(response, stamped, authorities) : alone;
}
function says({ checks }, code) {
	return checks.some((check) => check.code === code);
}

// src/signatures/image/seal.ts
async function judgeSeal({ format, place, integrity, sealed, signer, stamps, statements }, { signed, keys, authorities }) {
	const { claim, check } = verifySealed({
		place,
		sealed,
		signer
	}, keys);
	const hash = signed.digest.startsWith("sha512:") ? "SHA-512" : "SHA-256";
	const digest = {
		use: "digest",
		hash,
		label: `${hash} digest of the image`
	};
	return {
		format,
		role: "primary",
		place,
		claim: {
			...claim,
			algorithms: [...claim.algorithms, digest]
		},
		times: "check" in sealed ? [] : await readStamps(stamps, {
			stamped: [sealed.value, ...sealed.alsoStamped],
			authorities
		}),
		statements,
		terms: null,
		intact: [
			integrity,
			check,
			coverageOf(integrity, signed.digest, place)
		]
	};
}
function verifySealed({ place, sealed, signer }, keys) {
	if ("check" in sealed) return {
		claim: noClaim,
		check: sealed
	};
	if (isFault(signer)) return {
		claim: noClaim,
		check: failedCheck("signature", signer)
	};
	return verifyValue({
		place,
		data: sealed.data,
		value: sealed.value,
		signer
	}, keys);
}
function failedCheck(check, fault) {
	return {
		check,
		result: "fail",
		...fault
	};
}
function coverageOf(integrity, digest, place) {
	if (integrity.result !== "pass") return require_read.notChecked("coverage", place);
	return {
		check: "coverage",
		result: "pass",
		code: "names-this-image",
		message: `The digest ${digest} covers everything in the image.`
	};
}
function namesThis(digest) {
	return {
		check: "integrity",
		result: "pass",
		code: "names-this-image",
		message: `What was signed names ${digest}.`
	};
}
function namesAnother(message) {
	return {
		check: "integrity",
		result: "fail",
		code: "names-another-image",
		message
	};
}

// src/signatures/image/annotation-statements.ts
const maxAnnotations = 32;
const maxLength = 512;
function annotationStatements(annotations) {
	return [...annotations].slice(0, maxAnnotations).map(([name, value]) => ({
		about: "annotation",
		text: cut(`${name}=${printValue(value)}`, maxLength)
	}));
}
function printValue(value) {
	return value === null || typeof value === "object" ? "…" : String(value);
}

// src/signatures/image/statement.ts
const types$1 = ["https://in-toto.io/Statement/v0.1", "https://in-toto.io/Statement/v1"];
const signPredicate = "https://sigstore.dev/cosign/sign/v1";
function readStatement$1(payload, name) {
	const form = {
		name,
		code: "malformed-statement",
		limit: payload.length,
		isOpen: true
	};
	return readDocument(payload, form, (root) => {
		refuseLookalikes$2(root, [
			"_type",
			"subject",
			"predicateType"
		]);
		const type = readText$1(root, "_type");
		if (!types$1.includes(type)) throw new DocumentError(`its type is ${tell(type)}`);
		return {
			predicateType: readName(root, "predicateType"),
			subjects: readList$1(root, "subject").map(readSubject)
		};
	});
}
function readSubject(value) {
	const subject = asObject$2(value, "a subject");
	refuseLookalikes$2(subject, ["digest", "annotations"]);
	return {
		digests: readObject(subject, "digest"),
		annotations: isAbsent(subject, "annotations") ? /* @__PURE__ */ new Map() : readObject(subject, "annotations")
	};
}
function checkStatement(statement, { digest }) {
	if (isFault(statement)) return failedCheck("integrity", statement);
	return subjectOf(statement, digest) === null ? namesAnother(`What was signed is about ${printSubject(statement)}, and not about ${digest}.`) : namesThis(digest);
}
function subjectOf({ subjects }, digest) {
	const colon = digest.indexOf(":");
	const [hash, hex] = [digest.slice(0, colon), digest.slice(colon + 1)];
	return subjects.find(({ digests }) => digests.get(hash) === hex) ?? null;
}
function printSubject({ subjects: [first, ...others] }) {
	const sha256 = first?.digests.get("sha256");
	const named = typeof sha256 === "string" ? tell(`sha256:${sha256}`) : "something without a SHA-256";
	if (first === void 0) return "nothing";
	return others.length === 0 ? named : `${named} and ${others.length} more`;
}
function statementAnnotations(statement, { digest }) {
	return annotationStatements(subjectOf(statement, digest)?.annotations ?? /* @__PURE__ */ new Map());
}

// src/signatures/image/statement-seal.ts
async function judgeStatement({ envelope, alsoStamped, statements, hint, ...parts }, candidate) {
	const { place } = parts;
	const { signed } = candidate;
	const statement = isFault(envelope) ? envelope : readStatement$1(envelope.payload, `statement of ${place}`);
	const isRead = !isFault(statement);
	const signature = await judgeSeal({
		...parts,
		integrity: checkStatement(statement, signed),
		sealed: isFault(envelope) ? require_read.notChecked("signature", place) : {
			data: encodePreAuthentication(envelope),
			value: envelope.value,
			alsoStamped
		},
		statements: [...isRead ? statementAnnotations(statement, signed) : [], ...statements]
	}, candidate);
	if (!isRead) return {
		signature,
		predicateType: null,
		notes: []
	};
	const { predicateType } = statement;
	return {
		signature,
		predicateType,
		notes: compareHint(predicateType, hint, place)
	};
}
function compareHint(predicateType, hint, place) {
	if (hint === null || hint === predicateType) return [];
	return [{
		code: "predicate-type-differs",
		message: `${place} is announced as ${tell(hint)}, and holds a statement of the type ${tell(predicateType)}.`
	}];
}
function attestationOf({ signature, predicateType }) {
	return {
		kind: "attestation",
		predicateType,
		place: signature.place,
		signature
	};
}

// src/signatures/image/bundle.ts
const format = "sigstore-bundle";
const predicateAnnotation$1 = "dev.sigstore.bundle.predicateType";
const maxStatementBytes = 16777216;
const nothing$1 = {
	signatures: [],
	attestations: [],
	gaps: [],
	notes: []
};
const sigstoreBundles = {
	recognises({ manifest, found }) {
		return found === "referrer" && artifactTypeOf(manifest).startsWith("application/vnd.dev.sigstore.bundle");
	},
	async read(candidate) {
		const { place, manifest } = candidate;
		const isBundle = ({ mediaType }) => mediaType.startsWith(bundlePrefix);
		if (manifest.layers.length !== 1 || !manifest.layers.every(isBundle)) return readBroken({
			code: "malformed-bundle",
			message: `${place} does not hold exactly one bundle.`
		}, candidate);
		const { results, gaps } = await readLayers(candidate, {
			wants: isBundle,
			limit: maxStatementBytes
		}, ({ bytes }) => readLayer(bytes, candidate));
		return {
			...nothing$1,
			...results[0],
			gaps: [...gaps, ...results[0]?.gaps ?? []]
		};
	}
};
async function readLayer(bytes, candidate) {
	const { place } = candidate;
	const bundle = readBundle(bytes, `bundle ${place}`);
	if (isFault(bundle)) return readBroken(bundle, candidate);
	if ("unknown" in bundle) return {
		...nothing$1,
		gaps: [notSupported(bundle.unknown, place)]
	};
	return "digest" in bundle.content ? readMessage(bundle, bundle.content, candidate) : readStatement({
		...bundle,
		content: bundle.content
	}, candidate);
}
function notSupported(type, place) {
	return {
		code: "bundle-not-supported",
		message: `${place} is a bundle of the type ${tell(type)}, which is not known.`
	};
}
async function readBroken(fault, candidate) {
	const { place } = candidate;
	const sealed = require_read.notChecked("signature", place);
	const signature = await judgeSeal({
		format,
		place,
		sealed,
		signer: { hint: null },
		stamps: [],
		statements: [],
		integrity: failedCheck("integrity", fault)
	}, candidate);
	return {
		...nothing$1,
		signatures: [signature]
	};
}
async function readStatement({ content, signer, stamps, entries }, candidate) {
	const { place, manifest } = candidate;
	const hint = manifest.annotations.get(predicateAnnotation$1) ?? null;
	const reading = await judgeStatement({
		format,
		place,
		envelope: content,
		signer,
		stamps,
		alsoStamped: [],
		statements: entries,
		hint
	}, candidate);
	const { signature, predicateType, notes } = reading;
	return predicateType === null || predicateType === "https://sigstore.dev/cosign/sign/v1" ? {
		...nothing$1,
		signatures: [signature],
		notes
	} : {
		...nothing$1,
		attestations: [attestationOf(reading)],
		notes
	};
}
async function readMessage({ signer, stamps, entries }, { digest }, candidate) {
	const { place, signed } = candidate;
	const sealed = {
		check: "signature",
		result: "unknown",
		code: "message-signature",
		message: `${place} is a signature over the bytes of a file, which is not read as one of an image.`
	};
	const integrity = checkDigest(digest, signed, place);
	const signature = await judgeSeal({
		format,
		place,
		integrity,
		sealed,
		signer,
		stamps,
		statements: entries
	}, candidate);
	return {
		...nothing$1,
		signatures: [signature]
	};
}
function checkDigest(digest, { digest: image }, place) {
	if (digest === null) return require_read.notChecked("integrity", place);
	const hex = Buffer.from(digest).toString("hex");
	return image.endsWith(`:${hex}`) ? namesThis(image) : namesAnother(`What was signed has the digest ${tell(hex)}, and not ${image}.`);
}

// src/signatures/image/cosign/annotations.ts
const names = {
	signature: "dev.cosignproject.cosign/signature",
	certificate: "dev.sigstore.cosign/certificate",
	chain: "dev.sigstore.cosign/chain",
	timestamp: "dev.sigstore.cosign/rfc3161timestamp",
	logEntry: "dev.sigstore.cosign/bundle"
};
const maxSignatureLength = 8192;
const maxPemLength = 262144;
const maxDocumentBytes = 262144;
function hasSignature(annotations) {
	return annotations.has(names.signature);
}
function readSignatureValue({ descriptor, place }) {
	const text = descriptor.annotations.get(names.signature) ?? "";
	const value = text.length > maxSignatureLength ? null : readBase64(text.replace(/[\r\n]/g, ""));
	if (value !== null && value.length > 0) return value;
	return malformed(`The signature value of ${place} (${names.signature}) is not there, or is not base64.`);
}
function readSigner$1(layer) {
	const leaf = readPem(names.certificate, layer);
	if (isFault(leaf)) return leaf;
	const [first, ...rest] = leaf;
	if (first === void 0) return { hint: null };
	const chain = readPem(names.chain, layer);
	return isFault(chain) ? chain : { certificates: [
		first,
		...rest,
		...chain
	] };
}
function readPem(name, { descriptor, place }) {
	const text = descriptor.annotations.get(name) ?? "";
	if (text === "") return [];
	const source = `the annotation ${name} of ${place}`;
	try {
		const blocks = require_scan.readPemBlocks(text, source, maxPemLength);
		if (blocks.length > 0 && blocks.length <= 32 && blocks.every(({ label }) => label === "CERTIFICATE")) return blocks.map(({ bytes }) => bytes);
	} catch (error) {
		return malformed(error.message);
	}
	return malformed(`The text of ${source} is not one to ${32} certificates in PEM.`);
}
function readTimestamp$2({ descriptor, place }) {
	const text = descriptor.annotations.get(names.timestamp) ?? "";
	if (text === "") return null;
	const form = {
		name: `timestamp of ${place}`,
		code: "malformed-annotation",
		limit: maxDocumentBytes
	};
	return readDocument(Buffer.from(text), form, (root) => ({ response: readBytes$1(root, "SignedRFC3161Timestamp") }));
}
function readLogEntry({ descriptor, place }) {
	const text = descriptor.annotations.get(names.logEntry) ?? "";
	if (text === "") return {
		statements: [],
		notes: []
	};
	const form = {
		name: `log entry of ${place}`,
		code: "unreadable-log-entry",
		limit: maxDocumentBytes
	};
	const entry = readDocument(Buffer.from(text), form, (root) => {
		const payload = readObject(root, "Payload");
		return { statement: describeEntry(readDigits(payload, "logIndex"), readDigits(payload, "integratedTime")) };
	});
	return isFault(entry) ? {
		statements: [],
		notes: [entry]
	} : {
		statements: [entry.statement],
		notes: []
	};
}
function malformed(message) {
	return {
		code: "malformed-annotation",
		message
	};
}

// src/signatures/image/attestation.ts
const envelopeType = "application/vnd.dsse.envelope.v1+json";
const statementType = "application/vnd.in-toto+json";
const predicateAnnotations = ["predicateType", "in-toto.io/predicate-type"];
const attestations = {
	recognises({ manifest, found }) {
		if (found === "att-tag") return true;
		return found === "referrer" && [statementType, envelopeType].includes(artifactTypeOf(manifest));
	},
	async read(candidate) {
		const wants = ({ mediaType }) => mediaType === envelopeType;
		const { results, gaps } = await readLayers(candidate, {
			wants,
			limit: maxStatementBytes
		}, (layer) => readAttestation(layer, candidate));
		const unsigned = unsignedOf(candidate);
		return {
			signatures: [],
			attestations: [...results.map(({ attestation }) => attestation), ...unsigned.results],
			gaps: [...gaps, ...unsigned.gaps],
			notes: results.flatMap(({ notes }) => notes)
		};
	}
};
async function readAttestation(layer, candidate) {
	const { bytes, place, descriptor } = layer;
	const stamp = readTimestamp$2(layer);
	const log = readLogEntry(layer);
	const reading = await judgeStatement({
		format: "cosign",
		place,
		envelope: readEnvelopeDocument(bytes, `envelope of ${place}`, bytes.length),
		signer: readSigner$1(layer),
		stamps: stamp === null ? [] : [stamp],
		alsoStamped: [bytes],
		statements: log.statements,
		hint: hintOf(descriptor)
	}, candidate);
	return {
		attestation: attestationOf(reading),
		notes: [...reading.notes, ...log.notes]
	};
}
function hintOf({ annotations }) {
	return annotations.get(predicateAnnotations[0]) ?? annotations.get(predicateAnnotations[1]) ?? null;
}
function unsignedOf(candidate) {
	const { results, gaps } = pickLayers(candidate, ({ mediaType }) => mediaType === statementType);
	return {
		results: results.map(({ descriptor, place }) => {
			const hint = hintOf(descriptor);
			return {
				kind: "attestation",
				predicateType: hint === null ? null : cut(hint, maxNameLength),
				place,
				signature: null
			};
		}),
		gaps
	};
}

// src/signatures/image/cosign/simple-signing.ts
const maxPayloadBytes = 65536;
const type = "cosign container image signature";
function readSimpleSigning(bytes, name) {
	return readDocument(bytes, {
		name,
		code: "malformed-payload",
		limit: maxPayloadBytes
	}, (root) => {
		refuseLookalikes$2(root, ["critical", "optional"]);
		const critical = readObject(root, "critical");
		allowOnly(critical, [
			"type",
			"image",
			"identity"
		]);
		if (readText$1(critical, "type") !== type) throw new DocumentError(`its type is not “${type}”`);
		const image = readObject(critical, "image");
		allowOnly(image, ["docker-manifest-digest"]);
		const identity = isAbsent(critical, "identity") ? /* @__PURE__ */ new Map() : readObject(critical, "identity");
		allowOnly(identity, ["docker-reference"]);
		return {
			digest: readText$1(image, "docker-manifest-digest"),
			reference: isAbsent(identity, "docker-reference") ? "" : readName(identity, "docker-reference"),
			annotations: isAbsent(root, "optional") ? /* @__PURE__ */ new Map() : asObject$2(root.get("optional"), "optional")
		};
	});
}
function allowOnly(object, names) {
	const other = [...object.keys()].find((name) => !names.includes(name));
	if (other !== void 0) throw new DocumentError(`its critical part has the member ${tell(other)}, which is not known`);
}
function checkSimpleSigning(payload, { digest }) {
	if (isFault(payload)) return failedCheck("integrity", payload);
	return payload.digest === digest ? namesThis(digest) : namesAnother(`What was signed names ${tell(payload.digest)}, and not ${digest}.`);
}
function describe({ reference, annotations }, { repository }, place) {
	const statements = [...reference === "" ? [] : [{
		about: "docker reference",
		text: reference
	}], ...annotationStatements(annotations)];
	const isElsewhere = reference !== "" && !repository.startsWith("oci-layout:") && nameIn(reference) !== repository;
	const message = `${place} was made for ${tell(reference)}, and stands beside ${repository}.`;
	return {
		statements,
		notes: isElsewhere ? [{
			code: "docker-reference-differs",
			message
		}] : []
	};
}
function nameIn(reference) {
	try {
		return require_scan.repositoryName(require_scan.readReference(reference));
	} catch {
		return reference;
	}
}

// src/signatures/image/cosign.ts
const artifactType = "application/vnd.dev.cosign.artifact.sig.v1+json";
const layerType = "application/vnd.dev.cosign.simplesigning.v1+json";
const cosignSignatures = {
	recognises({ manifest, found }) {
		if (found === "sig-tag") return true;
		return found === "referrer" && [artifactType, layerType].includes(artifactTypeOf(manifest));
	},
	async read(candidate) {
		const wants = ({ mediaType, annotations }) => mediaType === layerType || hasSignature(annotations);
		const { results, gaps } = await readLayers(candidate, {
			wants,
			limit: maxPayloadBytes
		}, (layer) => readSignature(layer, candidate));
		return {
			signatures: results.map(({ signature }) => signature),
			attestations: [],
			gaps,
			notes: results.flatMap(({ notes }) => notes)
		};
	}
};
async function readSignature(layer, candidate) {
	const { bytes, place } = layer;
	const payload = readSimpleSigning(bytes, `payload of ${place}`);
	const value = readSignatureValue(layer);
	const stamp = readTimestamp$2(layer);
	const log = readLogEntry(layer);
	const said = isFault(payload) ? {
		statements: [],
		notes: []
	} : describe(payload, candidate.signed, place);
	return {
		signature: await judgeSeal({
			format: "cosign",
			place,
			integrity: checkSimpleSigning(payload, candidate.signed),
			sealed: isFault(value) ? failedCheck("signature", value) : {
				data: bytes,
				value,
				alsoStamped: []
			},
			signer: readSigner$1(layer),
			stamps: stamp === null ? [] : [stamp],
			statements: [...said.statements, ...log.statements]
		}, candidate),
		notes: [...said.notes, ...log.notes]
	};
}

// src/crypto/cbor.ts
var CborError = class extends Error {
	name = "CborError";
};
const maxDepth$1 = 16;
const maxItems = 4096;
function readCbor(bytes) {
	return new CborReader(bytes).read();
}
function writeByteString(content) {
	return Buffer.concat([headOf(major.bytes, content.length), content]);
}
const major = {
	unsigned: 0,
	negative: 1,
	bytes: 2,
	text: 3,
	list: 4,
	map: 5,
	tag: 6
};
function headOf(type, length) {
	const first = type << 5;
	if (length < 24) return Uint8Array.of(first | length);
	if (length < 256) return Uint8Array.of(first | 24, length);
	if (length < 65536) return Uint8Array.of(first | 25, length >> 8, length & 255);
	const head = Buffer.alloc(5);
	head[0] = first | 26;
	head.writeUInt32BE(length, 1);
	return head;
}
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
var CborReader = class {
	#bytes;
	#view;
	#at = 0;
	#depth = 0;
	#items = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}
	read() {
		const value = this.#item();
		if (this.#at < this.#bytes.length) throw this.#refuse("more stands behind the item");
		return value;
	}
	#item() {
		this.#items += 1;
		if (this.#items > maxItems) throw this.#tooMany();
		const start = this.#at;
		const { type, info, argument } = this.#head();
		switch (type) {
			case major.unsigned: return argument;
			case major.negative: return this.#exact(-1 - argument);
			case major.bytes: return this.#take(argument);
			case major.text: return this.#text(argument);
			case major.list: return this.#nested(() => Array.from({ length: this.#plausible(argument) }, () => this.#item()));
			case major.map: return this.#nested(() => this.#map(this.#plausible(argument)));
			case major.tag: return this.#nested(() => ({
				tag: argument,
				value: this.#item()
			}));
			default: return this.#simple(info, start);
		}
	}
	#simple(info, start) {
		switch (info) {
			case 20: return false;
			case 21: return true;
			case 22: return null;
			default: return { other: this.#bytes.subarray(start, this.#at) };
		}
	}
	#head() {
		const first = this.#argument(1);
		const type = first >> 5;
		const info = first & 31;
		if (info < 24) return {
			type,
			info,
			argument: info
		};
		const size = argumentSizes.get(info);
		if (size === void 0) throw this.#refuse("an item has no definite length, or none that there is");
		const argument = this.#argument(size);
		if (argument < (type > major.tag ? size === 1 ? 32 : 0 : shortest(size))) throw this.#refuse("a number or length is not in its shortest form");
		return {
			type,
			info,
			argument: type > major.tag ? 0 : this.#exact(argument)
		};
	}
	#argument(size) {
		const at = this.#at;
		this.#take(size);
		switch (size) {
			case 1: return this.#view.getUint8(at);
			case 2: return this.#view.getUint16(at);
			case 4: return this.#view.getUint32(at);
			default: return Number(this.#view.getBigUint64(at));
		}
	}
	#exact(number) {
		if (Number.isSafeInteger(number)) return number;
		throw this.#refuse("an integer is too large to be read exactly");
	}
	#plausible(count) {
		if (count > this.#bytes.length - this.#at) throw this.#refuse("a list or map is longer than the document");
		if (count > maxItems - this.#items) throw this.#tooMany();
		return count;
	}
	#tooMany() {
		return this.#refuse(`the document has more than ${maxItems} items`);
	}
	#take(length) {
		const end = this.#at + length;
		if (end > this.#bytes.length) throw this.#refuse("the document ends within an item");
		const taken = this.#bytes.subarray(this.#at, end);
		this.#at = end;
		return taken;
	}
	#text(length) {
		try {
			return decoder.decode(this.#take(length));
		} catch (cause) {
			throw cause instanceof CborError ? cause : this.#refuse("a text is no UTF-8");
		}
	}
	#map(count) {
		const entries = /* @__PURE__ */ new Map();
		for (let index = 0; index < count; index++) {
			const key = this.#item();
			if (typeof key !== "number" && typeof key !== "string") throw this.#refuse("a key is no integer and no text");
			if (entries.has(key)) throw this.#refuse("a key stands twice in a map");
			entries.set(key, this.#item());
		}
		return entries;
	}
	#nested(read) {
		this.#depth += 1;
		if (this.#depth > maxDepth$1) throw this.#refuse(`items are more than ${maxDepth$1} deep`);
		const value = read();
		this.#depth -= 1;
		return value;
	}
	#refuse(what) {
		return new CborError(`At byte ${this.#at} ${what}.`);
	}
};
const argumentSizes = /* @__PURE__ */ new Map([
	[24, 1],
	[25, 2],
	[26, 4],
	[27, 8]
]);
function shortest(size) {
	return size === 1 ? 24 : 2 ** (4 * size);
}

// src/signatures/image/notation/envelope.ts
const attributeName = {
	scheme: "io.cncf.notary.signingScheme",
	signingTime: "io.cncf.notary.signingTime",
	authenticSigningTime: "io.cncf.notary.authenticSigningTime",
	expiry: "io.cncf.notary.expiry",
	plugin: "io.cncf.notary.verificationPlugin",
	pluginVersion: "io.cncf.notary.verificationPluginMinVersion",
	timestamp: "io.cncf.notary.timestampSignature",
	agent: "io.cncf.notary.signingAgent"
};
var EnvelopeError = class extends Error {
	name = "EnvelopeError";
};
const maxCertificates = 16;
function asChain(certificates) {
	const [leaf, ...issuers] = certificates;
	if (leaf === void 0) throw new EnvelopeError("it has no certificate");
	if (certificates.length > maxCertificates) throw new EnvelopeError(`it has ${certificates.length} certificates, and no chain has more than ${maxCertificates}`);
	return [leaf, ...issuers];
}
function asCritical(names) {
	if (names.length === 0) throw new EnvelopeError("its list of critical attributes is empty");
	if (new Set(names).size < names.length) throw new EnvelopeError("it names a critical attribute twice");
	return names;
}
function refuseShared(signed, unsigned) {
	for (const name of signed) if (unsigned.has(name)) throw new EnvelopeError(`its attribute ${shown(String(name))} stands there signed and unsigned`);
}
const maxShown$1 = 128;
function shown(text) {
	return text.length <= maxShown$1 ? text : `${text.slice(0, maxShown$1).replace(/\p{Surrogate}$/u, "")}…`;
}

// src/signatures/image/notation/attempt.ts
function attempt(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof EnvelopeError || error instanceof require_action.JsonError || error instanceof CborError) return error;
		throw error;
	}
}
function clauseOf({ message }) {
	return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}

// src/signatures/image/notation/attributes.ts
const schemes = ["notary.x509", "notary.x509.signingAuthority"];
const criticalNames = [
	attributeName.scheme,
	attributeName.authenticSigningTime,
	attributeName.expiry,
	attributeName.plugin,
	attributeName.pluginVersion
];
function termsOf({ scheme, expiry }) {
	const found = schemes.find((name) => name === scheme);
	return found === void 0 ? null : {
		scheme: found,
		expiry
	};
}
function checkTimes(attributes, place) {
	const terms = termsOf(attributes);
	if (terms === null) return [fail("signing-scheme-unknown", `The signature ${place} has ${attributes.scheme === null ? "no signing scheme" : `the signing scheme ${shown(attributes.scheme)}`}, which Notation does not know.`)];
	const { signingTime, authenticSigningTime, expiry } = attributes;
	const isAuthority = terms.scheme === "notary.x509.signingAuthority";
	const [own, foreign] = isAuthority ? [authenticSigningTime, signingTime] : [signingTime, authenticSigningTime];
	if (own === null || foreign !== null) {
		const wanted = isAuthority ? attributeName.authenticSigningTime : attributeName.signingTime;
		return [fail("signing-time-wrong", `The signature ${place} is of the scheme ${terms.scheme}, and its one time of signing is not ${wanted}.`)];
	}
	if (expiry === null || expiry > own) return [];
	return [fail("expiry-before-signing", `The signature ${place} ends at ${expiry.toISOString()}, and was made at ${own.toISOString()}.`)];
}
function checkCritical({ critical, names, attributes }, place) {
	const faults = new require_read.Faults();
	for (const name of critical) {
		const marks = `The signature ${place} marks ${shown(name)} as critical`;
		if (!criticalNames.includes(name)) faults.add("critical-unknown", `${marks}, which is not known here.`);
		if (!names.has(name)) faults.add("critical-missing", `${marks} and does not have it.`);
	}
	for (const name of criticalNames) {
		if (!names.has(name) || critical.includes(name)) continue;
		faults.add("not-marked-critical", `The signature ${place} has ${name} and does not mark it as critical.`);
	}
	if (names.has(attributeName.plugin) || names.has(attributeName.pluginVersion)) {
		const plugin = attributes.plugin === null ? "a plugin" : `the plugin ${shown(attributes.plugin)}`;
		faults.add("plugin-demanded", `The signature ${place} demands that ${plugin} verifies it, and no plugin is run here.`);
	}
	const message = `Everything that the signature ${place} marks as critical is known.`;
	return require_read.checksOf("coverage", faults.list(), "attributes-understood", message);
}
function fail(code, message) {
	return {
		check: "integrity",
		result: "fail",
		code,
		message
	};
}

// src/signatures/image/notation/moment.ts
const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const lastSecond = 253402300799;
function readDateTime(text) {
	const [, local, fraction = "", offset] = dateTime.exec(text) ?? [];
	if (local === void 0 || offset === void 0) return null;
	const time = Date.parse(`${local}Z`);
	if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(local)) return null;
	return new Date(time + Number(fraction.slice(0, 3).padEnd(3, "0")) - readOffset(offset));
}
function readOffset(text) {
	if (text === "Z") return 0;
	const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4));
	return (text.startsWith("-") ? -minutes : minutes) * 6e4;
}
function readEpoch(seconds) {
	return seconds >= 0 && seconds <= lastSecond ? new Date(Math.floor(seconds * 1e3)) : null;
}

// src/signatures/image/notation/cose.ts
const label = {
	algorithm: 1,
	critical: 2,
	contentType: 3,
	chain: 33
};
const tags = {
	sign1: 18,
	epoch: 1
};
const doubleLength = 9;
const algorithms$1 = /* @__PURE__ */ new Map([
	[-37, "PS256"],
	[-38, "PS384"],
	[-39, "PS512"],
	[-7, "ES256"],
	[-35, "ES384"],
	[-36, "ES512"]
]);
const sigStructureStart = Buffer.concat([Uint8Array.of(132, 106), Buffer.from("Signature1")]);
const noExternalData = writeByteString(/* @__PURE__ */ new Uint8Array());
function readCose(bytes) {
	const { header, unsigned, protectedBytes, payload, value } = readParts(bytes);
	refuseShared(header.keys(), unsigned);
	return {
		algorithm: readAlgorithm(header.get(label.algorithm)),
		contentType: asText$1(header.get(label.contentType), "content type"),
		critical: header.has(label.critical) ? readCritical(header.get(label.critical)) : [],
		names: new Set([...header.keys()].map(nameOf)),
		attributes: readAttributes$1(header),
		payload,
		signed: Buffer.concat([
			sigStructureStart,
			writeByteString(protectedBytes),
			noExternalData,
			writeByteString(payload)
		]),
		value,
		certificates: readChain(unsigned.get(label.chain) ?? header.get(label.chain)),
		timestamp: unsigned.has(attributeName.timestamp) ? asBytes(unsigned.get(attributeName.timestamp), attributeName.timestamp) : null,
		agent: unsigned.has(attributeName.agent) ? asText$1(unsigned.get(attributeName.agent), attributeName.agent) : null
	};
}
function readParts(bytes) {
	const root = readCbor(bytes);
	if (!isTag(root) || root.tag !== tags.sign1) throw new EnvelopeError("it is no tagged COSE_Sign1");
	if (!isList(root.value) || root.value.length !== 4) throw new EnvelopeError("it is no list of the four parts of COSE_Sign1");
	const [first, second, third, fourth] = root.value;
	const protectedBytes = asBytes(first, "protected header");
	return {
		protectedBytes,
		header: asMap(readCbor(protectedBytes), "protected header"),
		unsigned: asMap(second, "unprotected header"),
		payload: asBytes(third, "payload"),
		value: asBytes(fourth, "signature")
	};
}
function readAlgorithm(value) {
	if (typeof value !== "number") throw new EnvelopeError("its algorithm is not there, or is no integer");
	return algorithms$1.get(value) ?? `${value} of COSE`;
}
function readCritical(value) {
	if (!isList(value)) throw new EnvelopeError("its list of critical attributes is none");
	return asCritical(value.map((name) => {
		if (typeof name === "string" || typeof name === "number") return nameOf(name);
		throw new EnvelopeError("it marks as critical what is no name");
	}));
}
function nameOf(name) {
	return typeof name === "number" ? `label ${name}` : name;
}
function readAttributes$1(header) {
	const text = (name) => header.has(name) ? asText$1(header.get(name), name) : null;
	return {
		scheme: text(attributeName.scheme),
		signingTime: readMoment$1(header, attributeName.signingTime),
		authenticSigningTime: readMoment$1(header, attributeName.authenticSigningTime),
		expiry: readMoment$1(header, attributeName.expiry),
		plugin: text(attributeName.plugin)
	};
}
function readMoment$1(header, name) {
	if (!header.has(name)) return null;
	const value = header.get(name);
	const seconds = isTag(value) && value.tag === tags.epoch ? readNumber(value.value) : null;
	const moment = seconds === null ? null : readEpoch(seconds);
	if (moment === null) throw new EnvelopeError(`its ${name} is no date-time (tag 1) in seconds`);
	return moment;
}
function readNumber(value) {
	if (typeof value === "number") return value;
	if (typeof value !== "object" || value === null || !("other" in value) || value.other.length !== doubleLength) return null;
	return Buffer.from(value.other).readDoubleBE(1);
}
function readChain(value) {
	if (value instanceof Uint8Array) return [value];
	if (!isList(value)) throw new EnvelopeError("its certificates are not there, or are no list");
	return asChain(value.map((certificate) => asBytes(certificate, "certificate")));
}
function asBytes(value, what) {
	if (value instanceof Uint8Array) return value;
	throw new EnvelopeError(`its ${what} is not there, or is no byte string`);
}
function asText$1(value, what) {
	if (typeof value === "string") return value;
	throw new EnvelopeError(`its ${what} is not there, or is no text`);
}
function asMap(value, what) {
	if (value instanceof Map) return value;
	throw new EnvelopeError(`its ${what} is no map`);
}
function isList(value) {
	return Array.isArray(value);
}
function isTag(value) {
	return typeof value === "object" && value !== null && "tag" in value;
}

// src/signatures/image/notation/jws.ts
const members = [
	"payload",
	"protected",
	"header",
	"signature"
];
const signedNames = [
	"alg",
	"cty",
	"crit",
	attributeName.scheme,
	attributeName.signingTime,
	attributeName.authenticSigningTime,
	attributeName.expiry,
	attributeName.plugin,
	attributeName.pluginVersion
];
const unsignedNames = [
	"x5c",
	attributeName.timestamp,
	attributeName.agent
];
function readJws(bytes) {
	const root = asObject$1(require_action.readJson(bytes), "it");
	if ([...root.keys()].find((name) => !members.some((member) => member === name)) !== void 0) throw new EnvelopeError("it has another member than payload, protected, header and signature");
	const protectedText = readText(root, "protected");
	const payloadText = readText(root, "payload");
	const header = asObject$1(require_action.readJson(readBytes(root, "protected")), "its protected header");
	const unsigned = asObject$1(root.get("header"), "its unprotected header");
	refuseLookalikes$1(header, signedNames);
	refuseLookalikes$1(unsigned, unsignedNames);
	refuseShared(header.keys(), unsigned);
	return {
		algorithm: readText(header, "alg"),
		contentType: readText(header, "cty"),
		critical: header.has("crit") ? asCritical(readList(header, "crit").map((name) => asText(name, "crit"))) : [],
		names: new Set(header.keys()),
		attributes: readAttributes(header),
		payload: readBytes(root, "payload"),
		signed: Buffer.from(`${protectedText}.${payloadText}`),
		value: readBytes(root, "signature"),
		certificates: asChain(readList(unsigned, "x5c").map((text) => asCertificate(text))),
		timestamp: unsigned.has(attributeName.timestamp) ? readTimestamp$1(unsigned) : null,
		agent: unsigned.has(attributeName.agent) ? readText(unsigned, attributeName.agent) : null
	};
}
function readAttributes(header) {
	const text = (name) => header.has(name) ? readText(header, name) : null;
	return {
		scheme: text(attributeName.scheme),
		signingTime: readMoment(header, attributeName.signingTime),
		authenticSigningTime: readMoment(header, attributeName.authenticSigningTime),
		expiry: readMoment(header, attributeName.expiry),
		plugin: text(attributeName.plugin)
	};
}
function readMoment(header, name) {
	if (!header.has(name)) return null;
	const moment = readDateTime(readText(header, name));
	if (moment === null) throw new EnvelopeError(`its ${name} is no date-time of RFC 3339`);
	return moment;
}
function refuseLookalikes$1(object, names) {
	const name = require_action.lookalikeOf(object, names);
	if (name !== null) throw new EnvelopeError(`it has an attribute ${shown(name)}, which some programs take for another one`);
}
function asObject$1(value, what) {
	if (require_action.isJsonObject(value)) return value;
	throw new EnvelopeError(`${what} is no JSON object`);
}
function readText(object, name) {
	return asText(object.get(name), name);
}
function asText(value, name) {
	if (typeof value === "string") return value;
	throw new EnvelopeError(`its ${name} is not there, or is no text`);
}
function readList(object, name) {
	const value = object.get(name);
	if (require_action.isJsonList(value)) return value;
	throw new EnvelopeError(`its ${name} is not there, or is no list`);
}
function readBytes(object, name) {
	const text = readText(object, name);
	const bytes = Buffer.from(text, "base64url");
	if (bytes.toString("base64url") === text) return bytes;
	throw new EnvelopeError(`its ${name} is not base64url`);
}
function asCertificate(text) {
	const bytes = readBase64(asText(text, "x5c"));
	if (bytes !== null) return bytes;
	throw new EnvelopeError("one of its certificates is not base64");
}
function readTimestamp$1(unsigned) {
	const bytes = readBase64(readText(unsigned, attributeName.timestamp));
	if (bytes !== null) return bytes;
	throw new EnvelopeError("its timestamp is not base64");
}

// src/signatures/image/notation/payload.ts
const payloadType = "application/vnd.cncf.notary.payload.v1+json";
const descriptorNames = [
	"mediaType",
	"digest",
	"size",
	"annotations"
];
function readTarget({ contentType, payload }, { digest, mediaType, size }, place) {
	const none = /* @__PURE__ */ new Map();
	if (contentType !== payloadType) return {
		check: judge$2("fail", "payload-type-unknown", `What the signature ${place} signs is said to be ${shown(contentType)}, not ${payloadType}.`),
		annotations: none
	};
	const target = attempt(() => readPayload(payload));
	if (target instanceof Error) return {
		check: judge$2("fail", "payload-malformed", `What the signature ${place} signs cannot be read: ${clauseOf(target)}.`),
		annotations: none
	};
	const { annotations } = target;
	if (target.digest !== digest) return {
		check: judge$2("fail", "names-another-image", `The signature ${place} is of ${shown(target.digest)}, not of ${digest}.`),
		annotations
	};
	if (target.size !== size || target.mediaType !== mediaType) return {
		check: judge$2("fail", "target-mismatch", `The signature ${place} is of ${target.size} bytes of ${shown(target.mediaType)}; the image has ${size} of ${mediaType}.`),
		annotations
	};
	return {
		check: judge$2("pass", "names-this-image", `The signature ${place} is of ${digest}.`),
		annotations
	};
}
function judge$2(result, code, message) {
	return {
		check: "integrity",
		result,
		code,
		message
	};
}
function readPayload(payload) {
	const root = asObject(require_action.readJson(payload), "it");
	refuseLookalikes(root, ["targetArtifact"]);
	return readDescriptor(asObject(root.get("targetArtifact"), "its targetArtifact"));
}
function readDescriptor(descriptor) {
	refuseLookalikes(descriptor, descriptorNames);
	const mediaType = descriptor.get("mediaType");
	const digest = descriptor.get("digest");
	const size = descriptor.get("size");
	if (typeof mediaType !== "string" || typeof digest !== "string" || typeof size !== "number") throw new EnvelopeError("its targetArtifact has no media type, digest or size");
	return {
		mediaType,
		digest,
		size,
		annotations: readAnnotations(descriptor.get("annotations"))
	};
}
function readAnnotations(value) {
	const annotations = value === void 0 ? /* @__PURE__ */ new Map() : asObject(value, "its list of annotations");
	for (const text of annotations.values()) if (typeof text !== "string") throw new EnvelopeError("one of its annotations is no text");
	return annotations;
}
function refuseLookalikes(object, names) {
	if (require_action.lookalikeOf(object, names) === null) return;
	throw new EnvelopeError("it has a member that some programs take for another one");
}
function asObject(value, what) {
	if (require_action.isJsonObject(value)) return value;
	throw new EnvelopeError(`${what} is no JSON object`);
}

// src/signatures/image/notation/algorithm.ts
const pss = (name, digest) => ({
	name,
	scheme: {
		kind: "RSA-PSS",
		digest,
		saltLength: digest.length
	}
});
const ecdsa = (name, digest) => ({
	name,
	scheme: {
		kind: "ECDSA",
		digest,
		saltLength: 0
	}
});
const algorithms = /* @__PURE__ */ new Map([
	[2048, pss("PS256", require_read.hashes.sha256)],
	[3072, pss("PS384", require_read.hashes.sha384)],
	[4096, pss("PS512", require_read.hashes.sha512)],
	["prime256v1", ecdsa("ES256", require_read.hashes.sha256)],
	["secp384r1", ecdsa("ES384", require_read.hashes.sha384)],
	["secp521r1", ecdsa("ES512", require_read.hashes.sha512)]
]);
function algorithmOf$1(publicKey) {
	const key = require_read.readKey(publicKey);
	switch (key?.asymmetricKeyType) {
		case "rsa": return algorithms.get(key.asymmetricKeyDetails?.modulusLength) ?? null;
		case "ec": return algorithms.get(key.asymmetricKeyDetails?.namedCurve) ?? null;
		default: return null;
	}
}

// src/signatures/image/notation/signer.ts
function readSigner(envelope, place) {
	const { certificates } = envelope;
	const leaf = require_read.attempt(() => require_read.readCertificate(certificates[0]));
	if (leaf instanceof Error) {
		const message = `The signer's certificate in ${place} cannot be read: ${leaf.message}`;
		return {
			claim: {
				certificates,
				hasLeaf: false,
				bareKey: null,
				algorithms: []
			},
			check: judge$1("fail", "signer-certificate-missing", message)
		};
	}
	return {
		claim: {
			certificates,
			hasLeaf: true,
			bareKey: null,
			algorithms: nameAlgorithm(algorithmOf$1(leaf)?.scheme ?? null, envelope)
		},
		check: checkValue(envelope, leaf, place)
	};
}
function checkValue({ algorithm, signed, value }, leaf, place) {
	const expected = algorithmOf$1(leaf);
	if (expected === null) return judge$1("fail", "key-not-for-notation", `Notation has no algorithm for the key of the certificate in ${place}.`);
	if (algorithm !== expected.name) return judge$1("fail", "algorithm-not-of-key", `The signature ${place} names the algorithm ${shown(algorithm)}, and the one of its key is ${expected.name}.`);
	const { result, reason } = require_read.verifyByScheme(leaf, expected.scheme, "ieee-p1363", signed, value);
	switch (result) {
		case "valid": return judge$1("pass", "signature-valid", `The key of the certificate made the signature ${place} (${expected.name}).`);
		case "invalid": return judge$1("fail", "signature-mismatch", `The value of the signature ${place} does not hold: ${reason}.`);
		case "not-checkable": return judge$1("unknown", "unsupported-algorithm", `The value of the signature ${place} cannot be checked: ${reason}.`);
	}
}
function nameAlgorithm(scheme, { algorithm }) {
	const hash = scheme?.digest?.name ?? "unknown";
	return [{
		use: "signature",
		hash,
		label: scheme === null ? `the algorithm ${shown(algorithm)}` : `${hash} with ${scheme.kind}`
	}];
}
function judge$1(result, code, message) {
	return {
		check: "signature",
		result,
		code,
		message
	};
}

// src/signatures/image/notation/statements.ts
const told = /* @__PURE__ */ new Set([
	...[
		"alg",
		"cty",
		"crit",
		"label 1",
		"label 2",
		"label 3",
		"label 33"
	],
	...[
		attributeName.scheme,
		attributeName.signingTime,
		attributeName.authenticSigningTime
	],
	...[
		attributeName.expiry,
		attributeName.plugin,
		attributeName.pluginVersion
	]
]);
const maxAttributes = 8;
function readStatements({ attributes, agent, names }, annotations) {
	const { signingTime } = attributes;
	return [
		...signingTime === null ? [] : [state("claimed signing time", signingTime.toISOString())],
		...agent === null ? [] : [state("signing agent", shown(agent))],
		...annotationStatements(annotations),
		...unknownAttributes([...names].filter((name) => !told.has(name)))
	];
}
function unknownAttributes(names) {
	const rest = names.length - maxAttributes;
	return [...names.slice(0, maxAttributes).map((name) => state("unknown attribute", shown(name))), ...rest > 0 ? [state("unknown attribute", `and ${rest} more`)] : []];
}
function state(about, text) {
	return {
		about,
		text
	};
}

// src/signatures/image/notation/thumbprints.ts
const annotation = "io.cncf.notary.x509chain.thumbprint#S256";
const maxShown = 2048;
function readThumbprints(annotations, certificates, place) {
	const text = annotations.get(annotation);
	if (text === void 0) return {
		statements: [],
		notes: []
	};
	const statements = [{
		about: "thumbprints",
		text: text.slice(0, maxShown).replace(/\p{Surrogate}$/u, "")
	}];
	if (isOf(attempt(() => require_action.readJson(Buffer.from(text))), certificates)) return {
		statements,
		notes: []
	};
	return {
		statements,
		notes: [{
			code: "thumbprint-mismatch",
			message: `The manifest ${place} names other certificates (${annotation}) than the signature has.`
		}]
	};
}
function isOf(list, certificates) {
	if (list instanceof Error || !require_action.isJsonList(list) || list.length !== certificates.length) return false;
	return certificates.every((der, index) => {
		const thumbprint = list[index];
		return typeof thumbprint === "string" && thumbprint.toLowerCase() === (0, node_crypto.hash)("sha256", der);
	});
}

// src/signatures/image/notation/notation.ts
const signatureType = "application/vnd.cncf.notary.signature";
const readers = /* @__PURE__ */ new Map([["application/jose+json", readJws], ["application/cose", readCose]]);
const maxEnvelope = 1048576;
const notationSignatures = {
	recognises: ({ manifest, found }) => found === "referrer" && typeOf(manifest) === signatureType,
	read: readCandidate$1
};
function typeOf({ artifactType, config }) {
	return artifactType === "" ? config?.mediaType ?? "" : artifactType;
}
async function readCandidate$1(candidate) {
	const { manifest, place, signed, repository } = candidate;
	const layer = findEnvelope(manifest, signed, place);
	if ("code" in layer) return only(broken(place, layer));
	const readEnvelope = readers.get(layer.mediaType);
	if (readEnvelope === void 0) return only(broken(place, judge("unknown", "envelope-not-supported", `The envelope of ${place} is of the type ${shown(layer.mediaType)}, which cannot be read.`)));
	const blob = await repository.blob(layer, maxEnvelope);
	const envelope = attempt(() => readEnvelope(blob));
	if (envelope instanceof Error) return only(broken(place, judge("fail", "envelope-malformed", `The envelope of ${place} cannot be read: ${clauseOf(envelope)}.`)));
	const { statements, notes } = readThumbprints(manifest.annotations, envelope.certificates, place);
	const signature = await judgeEnvelope(envelope, candidate);
	return {
		signatures: [{
			...signature,
			statements: [...signature.statements, ...statements]
		}],
		attestations: [],
		gaps: [],
		notes
	};
}
function findEnvelope({ layers, subject }, { digest }, place) {
	const [layer, ...others] = layers;
	if (layer === void 0 || others.length > 0) return judge("fail", "envelope-misplaced", `The manifest ${place} does not hold exactly one envelope.`);
	if (subject === null) return judge("fail", "envelope-misplaced", `The manifest ${place} does not say what it refers to.`);
	if (subject.digest === digest) return layer;
	return judge("fail", "names-another-image", `The manifest ${place} refers to ${subject.digest}, not to ${digest}.`);
}
async function judgeEnvelope(envelope, { signed, place, authorities }) {
	const { attributes } = envelope;
	const { claim, check } = readSigner(envelope, place);
	const target = readTarget(envelope, signed, place);
	const hash = signed.digest.startsWith("sha512:") ? "SHA-512" : "SHA-256";
	return {
		format: "notation",
		role: "primary",
		place,
		claim: {
			...claim,
			algorithms: [...claim.algorithms, {
				use: "digest",
				hash,
				label: `${hash} digest of the image`
			}]
		},
		times: [...await readTimestamp(envelope, authorities), ...readAuthenticTime(envelope, place)],
		statements: readStatements(envelope, target.annotations),
		terms: termsOf(attributes),
		intact: [
			target.check,
			...checkTimes(attributes, place),
			check,
			...checkCritical(envelope, place)
		]
	};
}
async function readTimestamp({ timestamp, value }, authorities) {
	return timestamp === null ? [] : [await require_read.readTimestampToken(timestamp, value, authorities)];
}
function readAuthenticTime({ attributes }, place) {
	const { authenticSigningTime: at } = attributes;
	if (at === null) return [];
	return [{
		kind: "authentic",
		at,
		accuracy: 0,
		certificates: [],
		hasLeaf: false,
		algorithms: [],
		checks: [{
			check: "time",
			result: "pass",
			code: "authentic-signing-time",
			message: `The signature ${place} states that it was made at ${at.toISOString()}.`
		}]
	}];
}
function broken(place, integrity) {
	return {
		format: "notation",
		role: "primary",
		place,
		claim: {
			certificates: [],
			hasLeaf: false,
			bareKey: null,
			algorithms: []
		},
		times: [],
		statements: [],
		terms: null,
		intact: [
			integrity,
			require_read.notChecked("signature", place),
			require_read.notChecked("coverage", place)
		]
	};
}
function only(signature) {
	return {
		signatures: [signature],
		attestations: [],
		gaps: [],
		notes: []
	};
}
function judge(result, code, message) {
	return {
		check: "integrity",
		result,
		code,
		message
	};
}

// src/signatures/image/sbom.ts
const types = /* @__PURE__ */ new Set([
	"application/vnd.cyclonedx+json",
	"application/vnd.cyclonedx+xml",
	"application/vnd.cyclonedx",
	"application/spdx+json",
	"text/spdx+json",
	"text/spdx",
	"application/sarif+json"
]);
const sbomAttachments = {
	recognises({ manifest, found }) {
		return found === "sbom-tag" || found === "referrer" && types.has(artifactTypeOf(manifest));
	},
	read(candidate) {
		return Promise.resolve(list(candidate));
	}
};
function list(candidate) {
	const { manifest, place, found } = candidate;
	if (found === "referrer") return {
		signatures: [],
		attestations: [attachmentOf(artifactTypeOf(manifest), place)],
		gaps: [],
		notes: []
	};
	const { results, gaps } = pickLayers(candidate, () => true);
	return {
		signatures: [],
		attestations: results.map(({ descriptor, place }) => attachmentOf(descriptor.mediaType, place)),
		gaps,
		notes: []
	};
}
function attachmentOf(mediaType, place) {
	return {
		kind: "sbom",
		predicateType: mediaType,
		place,
		signature: null
	};
}

// src/signatures/image/formats.ts
const imageFormats = [
	cosignSignatures,
	sigstoreBundles,
	notationSignatures,
	attestations,
	sbomAttachments
];

// src/signatures/image/discover.ts
const maxCandidates = 256;
const suffixes = [
	["sig", "sig-tag"],
	["att", "att-tag"],
	["sbom", "sbom-tag"]
];
const nothing = {
	signatures: [],
	attestations: [],
	gaps: [],
	notes: []
};
async function discover(signed, search) {
	const { places, keys, authorities } = search;
	const looking = {
		signed,
		keys,
		authorities,
		follows: true
	};
	return merge(await Promise.all(places.map((repository) => discoverIn({
		...looking,
		repository
	}))));
}
async function discoverIn(place) {
	const { repository, signed } = place;
	const [tagged, referring] = await Promise.all([probeTags(repository, signed.digest), probeReferrers(repository, signed.digest)]);
	const found = await readAll([...tagged.artifacts, ...referring.artifacts], place);
	const gaps = [...tagged.gaps, ...referring.gaps];
	const first = merge([found, {
		...nothing,
		gaps,
		notes: referring.notes
	}]);
	if (first.signatures.length > 0 || first.gaps.length > 0 || !tagged.skipped) return first;
	const again = await probeTag(repository, tagOf(signed.digest, "sig"), "sig-tag");
	return merge([
		first,
		await readAll(again.artifacts, place),
		{
			...nothing,
			gaps: again.gaps
		}
	]);
}
async function probeTags(repository, digest) {
	const wanted = suffixes.map(([suffix, found]) => ({
		tag: tagOf(digest, suffix),
		found
	}));
	const asked = wanted.filter(({ tag }) => repository.listed(tag) !== false);
	return {
		...together(await Promise.all(asked.map(({ tag, found }) => probeTag(repository, tag, found)))),
		skipped: asked.length < wanted.length
	};
}
function tagOf(digest, suffix) {
	return `${digest.replace(":", "-")}.${suffix}`;
}
async function probeTag(repository, tag, found) {
	const manifest = await orObstacle(repository.manifest({ tag }));
	if (manifest === null) return {
		artifacts: [],
		gaps: []
	};
	if ("code" in manifest) return {
		artifacts: [],
		gaps: [manifest]
	};
	return {
		artifacts: [{
			manifest,
			place: tag,
			found
		}],
		gaps: []
	};
}
async function probeReferrers(repository, digest) {
	const { descriptors, gaps } = await repository.referrers(digest);
	const told = gaps.map(obstacleOf);
	const { artifacts, gaps: failed } = together(await Promise.all(descriptors.slice(0, maxCandidates).map((one) => probeReferrer(repository, one))));
	const strangers = artifacts.filter(({ manifest }) => manifest.subject?.digest !== digest);
	const notes = strangers.map(({ place }) => ({
		code: "referrer-of-another",
		message: `${place} is listed as referring to ${digest}, and its manifest does not say so.`
	}));
	const left = descriptors.length - maxCandidates;
	const beyond = left > 0 ? [tooMany(digest, left)] : [];
	return {
		artifacts: artifacts.filter((one) => !strangers.includes(one)),
		gaps: [
			...told,
			...failed,
			...beyond
		],
		notes
	};
}
async function probeReferrer(repository, { digest }) {
	const manifest = await orObstacle(repository.manifest(digest));
	if (manifest !== null && !("code" in manifest)) return {
		artifacts: [{
			manifest,
			place: digest,
			found: "referrer"
		}],
		gaps: []
	};
	const message = `${digest} is listed as a referrer in ${repository.name}, and is not there.`;
	return {
		artifacts: [],
		gaps: [manifest ?? {
			code: "referrer-missing",
			message
		}]
	};
}
function tooMany(digest, left) {
	return {
		code: "limit-reached",
		message: `${left} more artifacts refer to ${digest}, and only ${maxCandidates} are read.`
	};
}
async function readAll(artifacts, place) {
	const readings = artifacts.map(async (artifact) => {
		const format = imageFormats.find((one) => one.recognises(artifact));
		if (format === void 0) return nothing;
		const reading = await readCandidate(format, {
			...artifact,
			...place
		});
		return place.follows && artifact.found === "referrer" ? withSigners(reading, artifact, place) : reading;
	});
	return merge(await Promise.all(readings));
}
async function readCandidate(format, candidate) {
	const reading = await orObstacle(format.read(candidate));
	if (reading === null) {
		const message = `A part of ${candidate.place} in ${candidate.repository.name} is not there.`;
		return {
			...nothing,
			gaps: [{
				code: "blob-missing",
				message
			}]
		};
	}
	return "code" in reading ? {
		...nothing,
		gaps: [reading]
	} : reading;
}
async function withSigners(reading, { manifest }, place) {
	const bills = reading.attestations.filter(({ kind, signature }) => kind === "sbom" && signature === null);
	if (bills.length === 0) return reading;
	const { digest, mediaType, size } = manifest;
	const signed = {
		digest,
		mediaType,
		size,
		repository: place.signed.repository
	};
	const { signatures, gaps, notes } = await discoverIn({
		...place,
		signed,
		follows: false
	});
	const named = bills.flatMap((bill) => signatures.map((signature) => ({
		...bill,
		signature
	})));
	const others = reading.attestations.filter((one) => !bills.includes(one));
	return {
		signatures: reading.signatures,
		attestations: [...others, ...named.length === 0 ? bills : named],
		gaps: [...reading.gaps, ...gaps],
		notes: [...reading.notes, ...notes]
	};
}
async function orObstacle(work) {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof require_model.RegistryError)) throw error;
		return error.code === "not-found" ? null : obstacleOf(error);
	}
}
function together(probes) {
	return {
		artifacts: probes.flatMap(({ artifacts }) => artifacts),
		gaps: probes.flatMap(({ gaps }) => gaps)
	};
}
function merge(founds) {
	return {
		signatures: founds.flatMap(({ signatures }) => signatures),
		attestations: founds.flatMap(({ attestations }) => attestations),
		gaps: founds.flatMap(({ gaps }) => gaps),
		notes: founds.flatMap(({ notes }) => notes)
	};
}

// src/signatures/image/platforms.ts
const maxDepth = 8;
const maxManifests = 256;
const referenceType = "vnd.docker.reference.type";
const predicateAnnotation = "in-toto.io/predicate-type";
const inTotoLayer = "application/vnd.in-toto+json";
async function childrenOf(index, repository) {
	const visited = /* @__PURE__ */ new Set([index.digest]);
	const collected = {
		images: /* @__PURE__ */ new Map(),
		attestations: [],
		obstacle: null,
		visited,
		left: maxManifests
	};
	await collect(index, repository, collected, 1);
	const { images, attestations, obstacle } = collected;
	return {
		images: [...images.values()],
		attestations,
		obstacle
	};
}
async function collect(index, repository, into, depth) {
	const listed = index.manifests.slice(0, into.left);
	into.left -= listed.length;
	if (listed.length < index.manifests.length) into.obstacle ??= limit(`lists more than ${maxManifests} manifests`, index);
	const read = async (descriptor) => ({
		descriptor,
		manifest: await fetchChild(descriptor, repository)
	});
	for (const { descriptor, manifest } of await Promise.all(listed.map(read))) if ("code" in manifest) addImage(descriptor, manifest, into);
	else if (manifest.kind === "index") await descend(manifest, repository, into, {
		depth,
		index
	});
	else if (isAttestationManifest(descriptor, manifest)) into.attestations.push(...statementsOf(manifest));
	else addImage(descriptor, null, into);
}
async function descend(manifest, repository, into, { depth, index }) {
	if (into.visited.has(manifest.digest)) return;
	into.visited.add(manifest.digest);
	if (depth >= maxDepth) into.obstacle ??= limit(`holds indexes more than ${maxDepth} deep`, index);
	else await collect(manifest, repository, into, depth + 1);
}
function limit(what, { digest }) {
	return {
		code: "limit-reached",
		message: `The index ${digest} ${what}.`
	};
}
function addImage(descriptor, gap, { images }) {
	const platform = printPlatform(descriptor.platform);
	const key = `${platform} ${descriptor.digest}`;
	if (!images.has(key)) images.set(key, {
		platform,
		descriptor,
		gap
	});
}
async function fetchChild(descriptor, repository) {
	try {
		const manifest = await repository.manifest(descriptor.digest);
		if (manifest.size === descriptor.size && manifest.mediaType === descriptor.mediaType) return manifest;
		return {
			code: "descriptor-mismatch",
			message: `${descriptor.digest} has another size or media type than the index says.`
		};
	} catch (error) {
		if (error instanceof require_model.RegistryError) return obstacleOf(error);
		throw error;
	}
}
function isAttestationManifest({ annotations, platform }, { layers }) {
	return annotations.get(referenceType) === "attestation-manifest" && platform?.os === "unknown" && platform.architecture === "unknown" && layers.length > 0 && layers.every(({ mediaType }) => mediaType === inTotoLayer);
}
function statementsOf({ digest, layers }) {
	return layers.map(({ annotations }, index) => ({
		kind: "attestation",
		predicateType: annotations.get(predicateAnnotation) ?? null,
		place: `${digest}, layer ${index + 1}`,
		signature: null
	}));
}
function printPlatform(platform) {
	if (platform === null) return "unknown";
	const { os, architecture, variant, osVersion } = platform;
	return `${os}/${architecture}${variant === null ? "" : `/${variant}`}${osVersion === null ? "" : `:${osVersion}`}`;
}
function isPlatform(platform, wanted) {
	return platform === wanted || platform.startsWith(`${wanted}/`) || platform.startsWith(`${wanted}:`);
}

// src/signatures/image/read.ts
async function readImage(subject, reader) {
	const unread = {
		kind: "image",
		subject,
		manifest: null,
		platforms: [],
		narrowed: []
	};
	if (subject.obstacle !== null) return {
		...unread,
		obstacle: subject.obstacle
	};
	try {
		const reference = require_scan.readReference(subject.reference);
		const repository = reader.registries.repository(reference);
		const manifest = await resolve(reference, repository);
		const [reading, notes] = await Promise.all([readResolved(subject, manifest, repository, reader), compareTag(reference, repository)]);
		return withNotes(reading, notes);
	} catch (error) {
		if (error instanceof require_model.RegistryError) return {
			...unread,
			obstacle: obstacleOf(error)
		};
		throw error;
	}
}
async function resolve({ digest, tag }, repository) {
	return repository.manifest(digest ?? { tag: tag ?? "" });
}
async function compareTag({ digest, tag }, repository) {
	if (digest === null || tag === null) return [];
	try {
		const { digest: present } = await repository.manifest({ tag });
		if (present === digest || algorithmOf(present) !== algorithmOf(digest)) return [];
		return [{
			code: "tag-moved",
			message: `The tag ${tag} of ${repository.name} is pinned to ${digest}, and leads to ${present} now.`
		}];
	} catch (error) {
		if (!(error instanceof require_model.RegistryError)) throw error;
		const { code, message } = obstacleOf(error);
		return [{
			code,
			message: `Where the tag ${tag} leads now could not be told: ${message}`
		}];
	}
}
function algorithmOf(digest) {
	return digest.slice(0, digest.indexOf(":"));
}
function withNotes(reading, notes) {
	const { manifest } = reading;
	if (manifest === null || notes.length === 0) return reading;
	return {
		...reading,
		manifest: {
			...manifest,
			notes: [...notes, ...manifest.notes]
		}
	};
}
async function readResolved(subject, manifest, repository, reader) {
	const elsewhere = reader.signatureRepository;
	const search = {
		places: elsewhere === null ? [repository] : [repository, reader.registries.repository(elsewhere)],
		keys: reader.keys,
		authorities: reader.authorities
	};
	if (manifest.kind !== "index") return {
		kind: "image",
		subject,
		manifest: await readManifest(manifest, repository, search),
		platforms: [],
		narrowed: [],
		obstacle: null
	};
	const [own, children] = await Promise.all([readManifest(manifest, repository, search), childrenOf(manifest, repository)]);
	const wanted = children.images.filter(({ platform }) => isWanted(platform, reader.platforms));
	const platforms = await Promise.all(wanted.map((child) => readChild(child, repository, search)));
	return {
		kind: "image",
		subject,
		manifest: {
			...own,
			attestations: [...own.attestations, ...children.attestations]
		},
		platforms,
		narrowed: reader.platforms,
		obstacle: children.obstacle ?? missing(reader.platforms, wanted)
	};
}
function isWanted(platform, asked) {
	return asked.length === 0 || asked.some((wanted) => isPlatform(platform, wanted));
}
function missing(asked, found) {
	const absent = asked.find((wanted) => !found.some(({ platform }) => isPlatform(platform, wanted)));
	if (absent === void 0) return null;
	return {
		code: "platform-missing",
		message: `The index lists no image for ${absent}.`
	};
}
async function readChild({ platform, descriptor, gap }, repository, search) {
	const reading = await readManifest(descriptor, repository, search);
	return {
		platform,
		...reading,
		gaps: gap === null ? reading.gaps : [gap, ...reading.gaps]
	};
}
async function readManifest(target, repository, search) {
	const { digest, mediaType, size, artifactType } = target;
	const signed = {
		digest,
		mediaType,
		size,
		repository: repository.name
	};
	return {
		digest,
		mediaType,
		size,
		artifactType,
		...await discover(signed, search)
	};
}

exports.obstacleOf = obstacleOf;
exports.readImage = readImage;