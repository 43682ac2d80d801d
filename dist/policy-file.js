"use strict";

const require_action = require("./action.js");
const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_dist$1 = require("./dist.js");
const require_read = require("./read.js");
let node_crypto = require("node:crypto");

// src/config/policy/value.ts
var import_dist = require_dist$1.require_dist();
const kindNames = {
	text: "text",
	number: "a number",
	flag: "true or false",
	nothing: "empty",
	list: "a list",
	map: "a mapping"
};
const quoteLimit = 80;
function shown(spot) {
	return spot.key === "" ? "the policy" : quoted(spot.key);
}
function quoted(text) {
	const characters = Array.from(text);
	return characters.length > quoteLimit ? `\`${characters.slice(0, quoteLimit).join("")}…\`` : `\`${text}\``;
}
function refuse(spot, sentence, details = {}) {
	throw new require_start.Failure("policy-value", sentence.charAt(0).toUpperCase() + sentence.slice(1), {
		...details,
		place: spot.place
	});
}
function mapOf(value, known) {
	const map = namesOf(value);
	for (const { name, spot } of map.fields.values()) if (!known.includes(name)) refuseUnknown(spot, "key", spot.key, name, known);
	return map;
}
function namesOf(value) {
	if (value.kind !== "map") refuseKind(value, "a mapping");
	for (const { name, spot } of value.fields.values()) if (name.trim() === "") refuse(spot, `A name in ${shown(value.spot)} is empty.`);
	return value;
}
function field(map, name) {
	return map.fields.get(name)?.value ?? null;
}
function requiredField(map, name) {
	const value = field(map, name);
	if (value === null) refuse(map.spot, `The key \`${name}\` is missing in ${shown(map.spot)}.`);
	return value;
}
function listOf(value) {
	if (value.kind !== "list") refuseKind(value, "a list");
	return value.items;
}
function filledListOf(value) {
	const items = listOf(value);
	if (items.length === 0) refuse(value.spot, `The list ${shown(value.spot)} is empty.`);
	return items;
}
function textOf(value) {
	if (value.kind !== "text") refuseKind(value, "text");
	if (value.text.trim() === "") refuse(value.spot, `The text of ${shown(value.spot)} is empty.`);
	return value.text;
}
function flagOf(value) {
	if (value.kind !== "flag") refuseKind(value, "`true` or `false`");
	return value.flag;
}
function wordOf(value, words) {
	if (value.kind !== "text") refuseKind(value, listed(words));
	const word = words.find((candidate) => candidate === value.text);
	if (word !== void 0) return word;
	const near = require_start.suggestion(value.text, words);
	refuse(value.spot, `${shown(value.spot)} must be ${listed(words)}, and is ${quoted(value.text)}${near || "."}`);
}
function onlyTrue(value) {
	if (!flagOf(value)) refuse(value.spot, `${shown(value.spot)} can only be \`true\`; leave it out otherwise.`);
	return true;
}
function sha256Of(value) {
	const text = textOf(value);
	if (!/^[0-9a-f]{64}$/i.test(text)) refuse(value.spot, `${shown(value.spot)} must be a SHA-256 (64 hex digits), and is ${quoted(text)}.`);
	return text.toLowerCase();
}
function dayOf(value) {
	const text = textOf(value);
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? /* @__PURE__ */ new Date(`${text}T00:00:00Z`) : /* @__PURE__ */ new Date(NaN);
	if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) refuse(value.spot, `${shown(value.spot)} must be a day like \`2027-01-31\`, and is ${quoted(text)}.`);
	return text;
}
function momentAt(value) {
	const text = textOf(value);
	const moment = require_scan.momentOf(text);
	if (moment !== null) return moment;
	refuse(value.spot, `${shown(value.spot)} must be a day or a moment in UTC like \`2027-01-31T10:00:00Z\`, and is ${quoted(text)}.`);
}
function refuseUnknown(spot, what, key, name, known) {
	const near = require_start.suggestion(name, known);
	const where = key === name ? "" : ` (${quoted(key)})`;
	refuse(spot, `Unknown ${what} ${quoted(name)}${where}${near || "."}`);
}
function refuseKind(value, expected) {
	const scalar = value.kind === "number" || value.kind === "flag";
	const hint = expected === "text" && scalar ? "; put it in quotes" : "";
	refuse(value.spot, `${shown(value.spot)} must be ${expected}, and is ${kindNames[value.kind]}${hint}.`);
}
function listed(words) {
	const quotedWords = words.map((word) => `\`${word}\``);
	const last = quotedWords.pop() ?? "";
	return quotedWords.length === 0 ? last : `${quotedWords.join(", ")} or ${last}`;
}

// src/config/policy/document.ts
const policyLimit = 262144;
const lineLimit = 4096;
const depthLimit = 32;
const nodeLimit = 1e5;
const aliasLimit = 100;
function readDocument(text, file) {
	if (Buffer.byteLength(text) > 262144) refuseSyntax(`The policy is larger than ${policyLimit / 1024} KiB.`, {
		file,
		line: 1,
		column: 1
	});
	const long = text.split("\n").findIndex((line) => line.length > lineLimit);
	if (long >= 0) {
		const place = {
			file,
			line: long + 1,
			column: 1
		};
		refuseSyntax(`The policy has a line of more than ${lineLimit} characters.`, place);
	}
	const lines = new import_dist.LineCounter();
	const placeOf = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const document = onlyDocument(text, lines, placeOf);
	return readNode({
		document,
		placeOf,
		budget: {
			nodes: nodeLimit,
			aliases: aliasLimit
		}
	}, document.contents, {
		key: "",
		place: placeOf(0)
	}, 0);
}
function onlyDocument(text, lines, placeOf) {
	const [first, second] = parse(text, lines, placeOf);
	if (first === void 0) refuseSyntax("The policy is empty.", placeOf(0));
	const [problem] = [...first.errors, ...first.warnings];
	if (problem?.code === "RESOURCE_EXHAUSTION") refuseSyntax("The policy is nested too deeply.", placeOf(problem.pos[0]));
	if (problem !== void 0) refuseSyntax(`The policy is not YAML: ${problem.message}.`, placeOf(problem.pos[0]));
	if (first.directives.yaml.explicit === true || Object.keys(first.directives.tags).length > 1) refuseSyntax("The policy has a YAML directive (`%`), and none may be in it.", placeOf(0));
	if (second !== void 0) refuseSyntax("The policy holds more than one YAML document.", placeOf(second.range[0]));
	return first;
}
function parse(text, lines, placeOf) {
	const options = {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false,
		version: "1.2",
		schema: "core"
	};
	try {
		return [...(0, import_dist.parseAllDocuments)(text, options)];
	} catch (cause) {
		if (cause instanceof RangeError) refuseSyntax("The policy is nested too deeply.", placeOf(0), cause);
		throw cause;
	}
}
function readNode(reader, node, spot, depth) {
	reader.budget.nodes -= 1;
	if (depth > depthLimit || reader.budget.nodes < 0) refuseSyntax(`The policy is nested too deeply, or too large, at ${shown(spot)}.`, spot.place);
	if ((0, import_dist.isAlias)(node)) {
		reader.budget.aliases -= 1;
		if (reader.budget.aliases < 0) refuseSyntax(`The policy has more than ${aliasLimit} aliases.`, spot.place);
		const named = node.resolve(reader.document);
		if (named === void 0) refuseSyntax(`The alias at ${shown(spot)} names nothing before it.`, spot.place);
		return readNode(reader, named, spot, depth + 1);
	}
	refuseTag(node, spot);
	if ((0, import_dist.isMap)(node)) return readMap(reader, node, spot, depth);
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		items: node.items.map((item, index) => readNode(reader, item, at(reader, item, `${spot.key}[${index}]`, spot), depth + 1)),
		spot
	};
	return readScalar((0, import_dist.isScalar)(node) ? node.value : null, spot);
}
function readScalar(value, spot) {
	switch (typeof value) {
		case "string": return {
			kind: "text",
			text: value,
			spot
		};
		case "number": return {
			kind: "number",
			number: value,
			spot
		};
		case "boolean": return {
			kind: "flag",
			flag: value,
			spot
		};
		default: return {
			kind: "nothing",
			spot
		};
	}
}
function readMap(reader, map, spot, depth) {
	const fields = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const field = readField(reader, pair, spot, depth);
		if (fields.has(field.name)) refuseSyntax(`The key ${shown(field.spot)} is there twice.`, field.spot.place);
		fields.set(field.name, field);
	}
	return {
		kind: "map",
		fields,
		spot
	};
}
function readField(reader, { key, value }, parent, depth) {
	const place = at(reader, key, parent.key, parent).place;
	if (!(0, import_dist.isScalar)(key) || typeof key.value !== "string") refuseSyntax(`A key in ${shown(parent)} is not text; put it in quotes.`, place);
	const name = key.value;
	const spot = {
		key: parent.key === "" ? name : `${parent.key}.${name}`,
		place
	};
	refuseTag(key, spot);
	if (name === "<<") refuseSyntax(`The policy has a merge key (\`<<\`) in ${shown(parent)}; write the keys out.`, place);
	return {
		name,
		spot,
		value: readNode(reader, value, at(reader, value, spot.key, spot), depth + 1)
	};
}
function refuseTag(node, spot) {
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node) && !(0, import_dist.isScalar)(node)) return;
	if (node.tag !== void 0) refuseSyntax(`The policy has a tag (\`${node.tag}\`) at ${shown(spot)}.`, spot.place);
}
function at(reader, node, key, fallback) {
	const range = node?.range;
	return {
		key,
		place: range ? reader.placeOf(range[0]) : fallback.place
	};
}
function refuseSyntax(message, place, cause) {
	throw new require_start.Failure("policy-syntax", message, {
		place,
		cause
	});
}

// src/config/notation/identity.ts
const prefix = "x509.subject:";
const anyone = {
	text: "*",
	subject: {
		attributes: [],
		exact: false,
		ignoreCase: false
	}
};
const mandatory = [
	{
		label: "C",
		oid: "2.5.4.6"
	},
	{
		label: "ST",
		oid: "2.5.4.8"
	},
	{
		label: "O",
		oid: "2.5.4.10"
	}
];
function readIdentities(value) {
	const items = filledListOf(value);
	const identities = items.map((item) => {
		if (textOf(item) !== anyone.text) return readIdentity(item);
		if (items.length > 1) refuse(item.spot, `${shown(value.spot)} has \`*\` beside other identities.`);
		return anyone;
	});
	for (const [index, identity] of identities.entries()) {
		const wider = identities.find((other, place) => place !== index && isWithin(other.subject, identity.subject));
		if (wider !== void 0) refuse(value.spot, `${shown(value.spot)} has overlapping identities: ${quoted(wider.text)}, ${quoted(identity.text)}.`);
	}
	return identities;
}
function readIdentity(value) {
	const text = textOf(value);
	if (!text.startsWith(prefix)) refuse(value.spot, `${shown(value.spot)} must start with \`${prefix}\`, and is ${quoted(text)}.`);
	if (text.includes("=#")) refuse(value.spot, `${shown(value.spot)} has a value in hexadecimal (\`=#\`), which Notation refuses.`);
	if (hasSeveralInOne(text)) refuse(value.spot, `${shown(value.spot)} joins attributes by \`+\`, which Notation refuses.`);
	const attributes = require_scan.caught(require_read.NameError, () => require_read.parseName(text));
	if (attributes instanceof require_read.NameError) refuse(value.spot, `${shown(value.spot)} is not a name: ${attributes.message}`, { cause: attributes });
	const types = attributes.map(({ type }) => type);
	if (new Set(types).size < types.length) refuse(value.spot, `${shown(value.spot)} has an attribute twice.`);
	const missing = mandatory.filter(({ oid }) => !types.includes(oid)).map(({ label }) => label);
	if (missing.length > 0) refuse(value.spot, `${shown(value.spot)} lacks ${missing.join(" and ")}, which Notation wants.`);
	return {
		text,
		subject: require_scan.patternOfText(text)
	};
}
function hasSeveralInOne(text) {
	return text.replace(/\\.|"(?:\\.|[^"\\])*"/gs, "").includes("+");
}
function isWithin(few, many) {
	return few.attributes.every(({ type, value }) => many.attributes.some((one) => one.type === type && one.value === value));
}

// src/config/notation/level.ts
const enforced = {
	authenticity: "enforce",
	authenticTimestamp: "enforce",
	expiry: "enforce",
	revocation: "enforce"
};
const logged = {
	authenticity: "log",
	authenticTimestamp: "log",
	expiry: "log",
	revocation: "log"
};
const levels = {
	strict: enforced,
	permissive: {
		...logged,
		authenticity: "enforce"
	},
	audit: logged,
	skip: {
		authenticity: "skip",
		authenticTimestamp: "skip",
		expiry: "skip",
		revocation: "skip"
	}
};
const levelNames = [
	"strict",
	"permissive",
	"audit",
	"skip"
];
const checks = [
	"authenticity",
	"authenticTimestamp",
	"expiry",
	"revocation"
];
function readLevel(map) {
	const level = wordOf(requiredField(map, "level"), levelNames);
	const override = field(map, "override");
	return {
		level,
		actions: override === null ? levels[level] : {
			...levels[level],
			...readOverride(override, level)
		}
	};
}
function readOverride(value, level) {
	if (value.kind === "map" && value.fields.has("integrity")) refuse(value.spot, `${shown(value.spot)} names \`integrity\`, which is always enforced.`);
	const map = mapOf(value, checks);
	if (level === "skip") refuse(value.spot, `${shown(value.spot)} does not go with the level \`skip\`.`);
	const given = checks.flatMap((check) => {
		const action = field(map, check);
		return action === null ? [] : [[check, readAction(action, check)]];
	});
	return Object.fromEntries(given);
}
function readAction(value, check) {
	return check === "revocation" ? wordOf(value, [
		"enforce",
		"log",
		"skip"
	]) : wordOf(value, ["enforce", "log"]);
}

// src/config/notation/store.ts
const kinds$1 = [
	"ca",
	"signingAuthority",
	"tsa"
];
const maxFiles = 1e3;
const root = "truststore/x509";
const nameForm = /^[a-zA-Z0-9_.-]+$/;
function readStores(value, files) {
	const stores = filledListOf(value).map((item) => ({
		...readName(item),
		item,
		text: textOf(item)
	}));
	const twice = stores.find(({ text }, index) => stores.some((other, place) => place < index && other.text === text));
	if (twice !== void 0) refuse(twice.item.spot, `${shown(twice.item.spot)} names ${quoted(twice.text)} again.`);
	if (stores.every(({ kind }) => kind === "tsa")) refuse(value.spot, `${shown(value.spot)} names nobody who may sign: it needs a \`ca\` or \`signingAuthority\` store.`);
	const of = (wanted) => stores.filter(({ kind }) => kind === wanted).flatMap(({ item, name }) => readStore(item.spot, wanted, name, files));
	return {
		ca: of("ca"),
		signingAuthority: of("signingAuthority"),
		tsa: of("tsa")
	};
}
function readName(value) {
	const text = textOf(value);
	const colon = text.indexOf(":");
	const kind = kinds$1.find((candidate) => candidate === text.slice(0, Math.max(colon, 0)));
	const name = text.slice(colon + 1);
	if (kind === void 0 || !nameForm.test(name) || name === "." || name === "..") refuse(value.spot, `${shown(value.spot)} must be \`ca:NAME\`, \`signingAuthority:NAME\` or \`tsa:NAME\`, and is ${quoted(text)}.`);
	return {
		kind,
		name
	};
}
function readStore(spot, kind, name, files) {
	const directory = `${root}/${kind}/${name}`;
	const entries = had(spot, directory, () => files.list(directory, maxFiles));
	if (entries.length === 0) refuse(spot, `The trust store ${quoted(directory)} is empty.`);
	return entries.flatMap((entry) => {
		const path = `${directory}/${entry.name}`;
		if (entry.kind !== "file") refuse(spot, `${quoted(path)} in a trust store is no regular file.`);
		const certificates = certificatesOf(spot, path, had(spot, path, () => files.read(path, require_scan.longestFile)));
		for (const certificate of certificates) checkFitness(spot, path, kind, certificate);
		return certificates;
	});
}
function had(spot, path, get) {
	try {
		return get();
	} catch (cause) {
		refuse(spot, `${shown(spot)} needs ${quoted(path)}, which cannot be read: ${require_scan.reasonOf(cause)}.`, { cause });
	}
}
function certificatesOf(spot, path, bytes) {
	const text = new TextDecoder("latin1").decode(bytes);
	try {
		return text.includes("-----BEGIN") ? require_scan.certificatesOfPem(text, path) : [require_read.readCertificate(bytes)];
	} catch (cause) {
		const remedy = cause instanceof require_start.Failure && cause.remedy !== null ? { remedy: cause.remedy } : {};
		refuse(spot, `${quoted(path)} in a trust store holds no certificate: ${require_scan.reasonOf(cause)}.`, {
			...remedy,
			cause
		});
	}
}
function checkFitness(spot, path, kind, certificate) {
	const { basicConstraints, subject, subjectDer, issuerDer } = certificate;
	const isCa = basicConstraints?.ca === true;
	const isSelfSigned = require_read.equalBytes(subjectDer, issuerDer) && require_scan.checkIssued(certificate, certificate).result === "valid";
	if (kind === "tsa" ? isCa && isSelfSigned : isCa || isSelfSigned) return;
	const wanted = kind === "tsa" ? "root CA" : "CA, and did not sign itself";
	refuse(spot, `“${require_read.printName(subject)}” in ${quoted(path)} is no ${wanted}, so it cannot be in a \`${kind}\` store.`);
}

// src/config/notation/statement.ts
const keys = [
	"name",
	"registryScopes",
	"signatureVerification",
	"trustStores",
	"trustedIdentities"
];
const trusting = ["trustStores", "trustedIdentities"];
const all = "*";
const revocations = {
	enforce: "require",
	log: "check",
	skip: "off"
};
function readStatement(value, files) {
	const map = readKeys(value);
	const name = textOf(requiredField(map, "name"));
	const scopes = readScopes(requiredField(map, "registryScopes"));
	const isForAll = scopes.includes(all);
	const verification = mapOf(requiredField(map, "signatureVerification"), [
		"level",
		"override",
		"verifyTimestamp"
	]);
	const notation = readLevel(verification);
	const verifyTimestamp = readVerifyTimestamp(field(verification, "verifyTimestamp"));
	const isSkipped = notation.level === "skip";
	if (isSkipped) refuseTrust(map, isForAll);
	const stores = isSkipped ? null : readStores(requiredField(map, "trustStores"), files);
	const revocation = revocations[notation.actions.revocation];
	const anchors = stores === null ? [] : anchorsOf(name, stores, verifyTimestamp, revocation);
	const identities = isSkipped ? [] : readIdentities(requiredField(map, "trustedIdentities"));
	const signers = anchors.flatMap((anchor) => identities.map(({ text, subject }) => ({
		kind: "name",
		name: `${anchor.name}: ${text}`,
		anchor: anchor.name,
		subject,
		issuerSubject: null,
		approvedKeys: null
	})));
	const rule = {
		name,
		files: [],
		images: isForAll ? ["**"] : scopes,
		attestations: [],
		multiArch: "index",
		formats: null,
		allow: signers.map((signer) => signer.name),
		signatures: "any",
		mode: null,
		unsignedExempt: false,
		timestamp: false,
		notation
	};
	return {
		spot: value.spot,
		scopes,
		isForAll,
		rule,
		anchors,
		revocation,
		signers
	};
}
function readKeys(value) {
	if (value.kind === "map" && value.fields.has("globalPolicy")) refuse(value.spot, `${shown(value.spot)} has \`globalPolicy\`, which is for files, whose signatures are not read.`, { remedy: "Name the policy for images (trustpolicy.json), or write a policy of sigscan." });
	return mapOf(value, keys);
}
function readScopes(value) {
	const items = filledListOf(value);
	const scopes = items.map((item) => {
		const scope = textOf(item);
		if (scope === all) {
			if (items.length > 1) refuse(item.spot, `${shown(value.spot)} has \`*\` beside other scopes.`);
		} else if (nameOrNull(scope) !== scope) refuse(item.spot, `${shown(item.spot)} is no registry and repository: ${quoted(scope)}.`, { remedy: "Write registry and repository as they stand in references, like `registry.example/app`." });
		return scope;
	});
	const twice = scopes.find((scope, index) => scopes.indexOf(scope) < index);
	if (twice !== void 0) refuse(value.spot, `${shown(value.spot)} has the scope ${quoted(twice)} twice.`);
	return scopes;
}
function nameOrNull(scope) {
	const reference = require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(scope));
	return reference instanceof Error || reference.kind !== "registry" ? null : require_scan.repositoryName(reference);
}
function readVerifyTimestamp(value) {
	return value === null ? "always" : wordOf(value, ["always", "afterCertExpiry"]);
}
function refuseTrust(map, isForAll) {
	for (const name of trusting) {
		const given = field(map, name);
		if (given !== null && !(given.kind === "list" && given.items.length === 0)) refuse(given.spot, `${shown(given.spot)} does not go with the level \`skip\`, which verifies nothing.`);
	}
	if (isForAll) refuse(map.spot, `The statement ${shown(map.spot)} skips the verification of every image.`, { remedy: "Name the repositories of which nothing is to be verified." });
}
function anchorsOf(name, { ca, signingAuthority, tsa }, verifyTimestamp, revocation) {
	const rules = {
		verifyTimestamp: tsa.length === 0 ? "never" : verifyTimestamp,
		revocation
	};
	return [{
		kind: "ca",
		certificates: ca
	}, {
		kind: "signingAuthority",
		certificates: signingAuthority
	}].filter(({ certificates }) => certificates.length > 0).map(({ kind, certificates }) => ({
		name: `${name} (${kind})`,
		roots: require_scan.givenRoots(certificates),
		helpers: [],
		timestamps: {
			name: `${name} (tsa)`,
			roots: require_scan.givenRoots(tsa),
			certificates: tsa
		},
		crls: [],
		extendedKeyUsage: "optional",
		signingAuthority: kind === "signingAuthority",
		rules,
		inert: null
	}));
}

// src/config/notation/trust-policy.ts
const version = "1.0";
const blobPolicy = "trustpolicy.blob.json";
function isTrustPolicy(bytes, file) {
	const name = file.slice(file.lastIndexOf("/") + 1);
	if (name === blobPolicy) throw new require_start.Failure("policy-value", `${file} is Notation's policy for files, whose signatures are not read.`, { remedy: "Name the policy for images (trustpolicy.json), or write a policy of sigscan." });
	if (!name.endsWith(".json")) return false;
	const json = readJsonPolicy(bytes, file);
	return require_action.isJsonObject(json) && json.has("trustPolicies");
}
function loadTrustPolicy(bytes, file, stores) {
	const spot = {
		key: "",
		place: {
			file,
			line: 1,
			column: 1
		}
	};
	const map = mapOf(valueOf(readJsonPolicy(bytes, file), spot), ["version", "trustPolicies"]);
	checkVersion$1(requiredField(map, "version"));
	const statements = filledListOf(requiredField(map, "trustPolicies")).map((item) => readStatement(item, stores));
	refuseTwice(statements);
	const ordered = [...statements.filter(({ isForAll }) => !isForAll), ...statements.filter(({ isForAll }) => isForAll)];
	const policy = {
		source: {
			kind: "file",
			name: file,
			file,
			sha256: (0, node_crypto.hash)("sha256", bytes)
		},
		mode: "enforce",
		signers: new Map(ordered.flatMap(({ signers }) => signers.map((signer) => [signer.name, signer]))),
		rules: ordered.map(({ rule }) => rule),
		exceptions: [],
		registries: null
	};
	const used = ordered.map(({ revocation }) => revocation);
	return {
		policy,
		trust: {
			anchors: ordered.flatMap(({ anchors }) => anchors),
			pins: [],
			keys: [],
			distrust: [],
			revocation: {
				mode: strictest(used),
				offline: false,
				hosts: []
			},
			timestamps: {
				name: "(none)",
				roots: require_scan.givenRoots([])
			}
		}
	};
}
function strictest(ways) {
	if (ways.includes("require")) return "require";
	return ways.includes("check") ? "check" : "off";
}
function checkVersion$1(value) {
	const text = textOf(value);
	if (text !== version) refuse(value.spot, `${shown(value.spot)} must be \`${version}\`, and is ${quoted(text)}.`);
}
function refuseTwice(statements) {
	const names = /* @__PURE__ */ new Map();
	const scopes = /* @__PURE__ */ new Map();
	for (const { rule, scopes: own, spot } of statements) {
		if (names.has(rule.name)) refuse(spot, `Two statements have the name ${quoted(rule.name)}.`);
		names.set(rule.name, rule.name);
		for (const scope of own) {
			const other = scopes.get(scope);
			if (other !== void 0) refuse(spot, `The scope ${quoted(scope)} is in ${quoted(other)} and in ${quoted(rule.name)}.`);
			scopes.set(scope, rule.name);
		}
	}
}
function readJsonPolicy(bytes, file) {
	const json = require_scan.caught(require_action.JsonError, () => require_action.readJson(bytes, { bytes: policyLimit }));
	if (!(json instanceof require_action.JsonError)) return json;
	const place = {
		file,
		line: 1,
		column: 1
	};
	throw new require_start.Failure("policy-syntax", `The policy ${file} is not JSON: ${json.message}`, {
		place,
		cause: json
	});
}
function valueOf(json, spot) {
	const at = (key) => ({
		...spot,
		key
	});
	if (typeof json === "string") return {
		kind: "text",
		text: json,
		spot
	};
	if (typeof json === "number") return {
		kind: "number",
		number: json,
		spot
	};
	if (typeof json === "boolean") return {
		kind: "flag",
		flag: json,
		spot
	};
	if (json === null) return {
		kind: "nothing",
		spot
	};
	if (!require_action.isJsonObject(json)) return {
		kind: "list",
		items: json.map((item, index) => valueOf(item, at(`${spot.key}[${index}]`))),
		spot
	};
	const fields = [...json].map(([name, value]) => {
		const own = at(spot.key === "" ? name : `${spot.key}.${name}`);
		return [name, {
			name,
			spot: own,
			value: valueOf(value, own)
		}];
	});
	return {
		kind: "map",
		fields: new Map(fields),
		spot
	};
}

// src/config/policy/images.ts
function imagePatternOf(value) {
	const pattern = textOf(value);
	const cause = require_scan.caught(require_scan.ImagePatternError, () => require_scan.readImagePattern(pattern));
	if (!(cause instanceof require_scan.ImagePatternError)) return pattern;
	const remedy = pattern.includes("@") ? "Pin the digest where the image is used, or name it in an exception (`digest`)." : "Write it like `ghcr.io/acme/**`, `ghcr.io/acme/app:1.*` or `docker.io/library/alpine`.";
	refuse(value.spot, `The pattern ${quoted(pattern)} of ${shown(value.spot)} ${cause.message}.`, {
		remedy,
		cause
	});
}
function readRegistries(value) {
	return value && filledListOf(value).map(readRegistry);
}
function readRegistry(value) {
	const text = textOf(value);
	const operand = require_scan.caught(require_scan.MalformedReference, () => require_scan.readRegistryOperand(text));
	if (!(operand instanceof Error) && operand.repository === null && !text.includes("/")) return operand.registry;
	refuse(value.spot, `${shown(value.spot)} must be a registry with or without a port, and is ${quoted(text)}.`, { remedy: "Write its host as it stands in references, like `registry.example:5000`." });
}

// src/config/policy/exceptions.ts
const states = [
	"unsigned",
	"untrusted",
	"verified"
];
const defaultStates = ["unsigned", "untrusted"];
const pins = [
	"sha256",
	"digest",
	"unpinned"
];
function readExceptions(value) {
	return value === null ? [] : listOf(value).map(readException);
}
function readException(value) {
	const map = mapOf(value, [
		...pins,
		"match",
		"states",
		"reason",
		"until"
	]);
	const pin = pinOf(map);
	const match = field(map, "match");
	if (pin === "unpinned" && match === null) refuse(map.spot, `The exception ${shown(map.spot)} needs \`match\`, because it is not pinned to a digest.`);
	const pinned = requiredField(map, pin);
	if (pin === "unpinned") onlyTrue(pinned);
	const given = field(map, "states");
	return {
		name: value.spot.key,
		sha256: pin === "sha256" ? sha256Of(pinned) : null,
		digest: pin === "digest" ? digestOf(pinned) : null,
		match: match && (pin === "digest" ? imagePatternOf(match) : textOf(match)),
		states: new Set(given === null ? defaultStates : filledListOf(given).map(readState)),
		reason: textOf(requiredField(map, "reason")),
		until: dayOf(requiredField(map, "until"))
	};
}
function pinOf(map) {
	const [pin, other] = pins.filter((candidate) => map.fields.has(candidate));
	if (pin === void 0) refuse(map.spot, `The exception ${shown(map.spot)} needs \`sha256\`, \`digest\` or \`unpinned: true\`.`);
	if (other !== void 0) refuse(map.spot, `The exception ${shown(map.spot)} has both \`${pin}\` and \`${other}\`.`);
	return pin;
}
function readState(value) {
	if (value.kind === "text" && ["invalid", "unknown"].includes(value.text)) refuse(value.spot, `${shown(value.spot)} is \`${value.text}\`, and no exception can excuse that.`);
	return wordOf(value, states);
}
function digestOf(value) {
	const digest = textOf(value);
	if (require_scan.readDigest(digest) !== null) return digest;
	refuse(value.spot, `${shown(value.spot)} must be an image's digest (\`sha256:…\`), and is ${quoted(digest)}.`);
}

// src/config/policy/attestations.ts
const shortNames = /* @__PURE__ */ new Map([
	["custom", "https://cosign.sigstore.dev/attestation/v1"],
	["vuln", "https://cosign.sigstore.dev/attestation/vuln/v1"],
	["slsaprovenance", "https://slsa.dev/provenance/v0.2"],
	["slsaprovenance02", "https://slsa.dev/provenance/v0.2"],
	["slsaprovenance1", "https://slsa.dev/provenance/v1"],
	["spdx", "https://spdx.dev/Document"],
	["spdxjson", "https://spdx.dev/Document"],
	["cyclonedx", "https://cyclonedx.org/bom"],
	["link", "https://in-toto.io/Link/v1"],
	["openvex", "https://openvex.dev/ns"]
]);
const signType = "https://sigstore.dev/cosign/sign/v1";
const uri = /^[a-z][a-z0-9+.-]*:[!-~]+$/i;
function readAttestations(value) {
	const types = /* @__PURE__ */ new Set();
	for (const item of value === null ? [] : filledListOf(value)) {
		const type = readType(item);
		if (types.has(type)) refuse(item.spot, `${shown(item.spot)} names ${quoted(type)} again.`);
		types.add(type);
	}
	return [...types];
}
function readType(value) {
	const text = textOf(value);
	const type = shortNames.get(text) ?? text;
	if (type === signType) refuse(value.spot, `${shown(value.spot)} is the type of signatures, which are no attestations.`, { remedy: "Leave it out, and write `signatures: any` for a signature beside the attestations." });
	if (uri.test(type)) return type;
	const near = require_start.suggestion(text, shortNames.keys());
	refuse(value.spot, `${shown(value.spot)} must be the URI of a predicate type, or cosign's short name of one, and is ${quoted(text)}${near || "."}`);
}

// src/config/policy/rules.ts
const ruleKeys = [
	"name",
	"images",
	"files",
	"formats",
	"allow",
	"signatures",
	"attestations",
	"multi-arch",
	"timestamp",
	"unsigned",
	"mode"
];
const fileKeys = ["formats", "unsigned"];
const imageKeys = ["attestations", "multi-arch"];
function readRules(value, signers) {
	const known = new Set(signers);
	const rules = [];
	for (const item of listOf(value)) {
		const rule = readRule(item, known);
		if (rules.find(({ name }) => name === rule.name) !== void 0) refuse(item.spot, `Two rules have the name ${quoted(rule.name)}.`);
		const shadowing = rules.find((earlier) => shadows(earlier, rule));
		if (shadowing !== void 0) refuse(item.spot, `The rule ${quoted(rule.name)} decides nothing: ${quoted(shadowing.name)} before it matches it all.`);
		rules.push(rule);
	}
	return rules;
}
function readRule(value, signers) {
	const map = mapOf(value, ruleKeys);
	const kind = kindOf$1(map);
	const patterns = filledListOf(requiredField(map, kind));
	const name = field(map, "name");
	const mode = field(map, "mode");
	const platforms = field(map, "multi-arch");
	const allow = readAllow(requiredField(map, "allow"), signers);
	const attestations = readAttestations(field(map, "attestations"));
	return {
		name: name === null ? value.spot.key : textOf(name),
		files: kind === "files" ? patterns.map(readPattern$1) : [],
		images: kind === "images" ? patterns.map(imagePatternOf) : [],
		attestations,
		multiArch: platforms === null ? "index" : wordOf(platforms, ["index", "each"]),
		formats: readFormats(field(map, "formats")),
		allow,
		signatures: readSignatures(field(map, "signatures"), allow) ?? usualDemand(kind, attestations),
		mode: mode === null ? null : wordOf(mode, ["enforce", "audit"]),
		unsignedExempt: readUnsigned(map),
		timestamp: readTimestamp(field(map, "timestamp")),
		notation: null
	};
}
function usualDemand(kind, attestations) {
	if (kind === "files") return "all";
	return attestations.length > 0 ? null : "any";
}
function kindOf$1(map) {
	const [kind, other] = ["files", "images"].filter((candidate) => map.fields.has(candidate));
	if (kind === void 0) refuse(map.spot, `The rule ${shown(map.spot)} needs \`files\` or \`images\`.`);
	if (other !== void 0) refuse(map.spot, `The rule ${shown(map.spot)} has both \`files\` and \`images\`; make two rules.`);
	for (const name of kind === "files" ? imageKeys : fileKeys) {
		const misplaced = map.fields.get(name);
		if (misplaced !== void 0) refuse(misplaced.spot, `${shown(misplaced.spot)} does not go with \`${kind}\`.`);
	}
	return kind;
}
function readPattern$1(value) {
	const pattern = textOf(value);
	if (pattern.split("/").some((part, index) => part === "." || part === ".." || part === "" && index > 0)) refuse(value.spot, `The pattern ${quoted(pattern)} of ${shown(value.spot)} can match nothing.`, { remedy: "Paths start at the working directory without `./`; `dist/**` means all that is below dist." });
	return pattern;
}
function readFormats(value) {
	return value && new Set(filledListOf(value).map((item) => wordOf(item, require_scan.formatNames)));
}
function readAllow(value, signers) {
	const allow = /* @__PURE__ */ new Set();
	for (const item of filledListOf(value)) {
		const name = textOf(item);
		if (!signers.has(name)) refuseUnknown(item.spot, "signer", item.spot.key, name, signers);
		if (allow.has(name)) refuse(item.spot, `${shown(item.spot)} names ${quoted(name)} again.`);
		allow.add(name);
	}
	return [...allow];
}
function readSignatures(value, allow) {
	if (value === null) return null;
	if (value.kind !== "number") return wordOrNumber(value);
	if (!Number.isInteger(value.number) || value.number < 1) refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`);
	if (value.number > allow.length) refuse(value.spot, `${shown(value.spot)} asks for ${value.number} signers, and \`allow\` names ${allow.length}.`);
	return value.number;
}
function wordOrNumber(value) {
	if (value.kind === "text") return wordOf(value, ["any", "all"]);
	refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`);
}
function readUnsigned(map) {
	const value = field(map, "unsigned");
	if (value === null) return false;
	wordOf(value, ["exempt"]);
	if (!map.fields.has("formats")) refuse(value.spot, `${shown(value.spot)} needs \`formats\` beside it.`);
	return true;
}
function readTimestamp(value) {
	return value !== null && wordOf(value, ["required", "optional"]) === "required";
}
function shadows(earlier, later) {
	const areFilesCovered = later.files.every((pattern) => earlier.files.some((wide) => require_scan.coversPattern(wide, pattern)));
	const narrow = later.images.map(require_scan.readImagePattern);
	const wide = earlier.images.map(require_scan.readImagePattern);
	const areImagesCovered = narrow.every((pattern) => wide.some((candidate) => require_scan.coversImages(candidate, pattern)));
	if (!areFilesCovered || !areImagesCovered) return false;
	if (earlier.formats === null) return true;
	return later.formats !== null && [...later.formats].every((format) => earlier.formats?.has(format));
}

// src/trust/crl-file.ts
const longestCrlFile = 33554432;
const crlLabel = "X509 CRL";
function crlsOfFile(bytes, source) {
	if (isDer(bytes)) return [crlOf(bytes, source)];
	const blocks = require_scan.readPemBlocks(new TextDecoder("latin1").decode(bytes), source, longestCrlFile);
	if (blocks.length === 0) throw require_scan.pemFailure(`${source} holds no revocation list, neither in DER nor in PEM`, "Give the list as its CA publishes it, or a file with a `-----BEGIN X509 CRL-----` block.");
	return blocks.map((block) => {
		if (block.label === crlLabel) return crlOf(block.bytes, `line ${block.line} of ${source}`);
		throw require_scan.unexpected(block, source, "only revocation lists are read", "Keep only the revocation lists in it.");
	});
}
function isDer([tag, length]) {
	return tag === 48 && length !== void 0 && length >= 128;
}
function crlOf(bytes, place) {
	try {
		return require_scan.readCrl(bytes);
	} catch (cause) {
		throw require_scan.pemFailure(`The revocation list at ${place} cannot be used: ${require_scan.reasonOf(cause)}`, "Fetch it again from where its CA publishes it.", cause);
	}
}

// src/config/policy/source.ts
function certificatesAt(value, readNamed) {
	const { path, text } = textAt(value, readNamed);
	return placed(value, () => require_scan.certificatesOfPem(text, path));
}
function crlsAt(value, readNamed) {
	const { path, bytes } = bytesAt(value, longestCrlFile, readNamed);
	return placed(value, () => crlsOfFile(bytes, path));
}
function keyAt(value, readNamed) {
	const { path, text } = textAt(value, readNamed);
	return placed(value, () => require_scan.keyOfPem(text, path));
}
function approvedKeysAt(value, readNamed) {
	const { path, text } = textAt(value, readNamed);
	const keys = /* @__PURE__ */ new Set();
	for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
		const column = (line.split(/[,;\t]/, 1)[0] ?? "").trim().replace(/^"(.*)"$/, "$1");
		const digits = column.replaceAll(":", "").toLowerCase();
		if (/^[0-9a-f]{64}$/.test(digits)) keys.add(digits);
		else if (line.trim() !== "" && (index > 0 || /^[0-9a-f]*$/.test(digits))) refuse(value.spot, `Line ${index + 1} of ${quoted(path)} is no SHA-256 of a key: ${quoted(column)}.`);
	}
	if (keys.size === 0) refuse(value.spot, `The list of keys ${quoted(path)} is empty.`);
	return keys;
}
function textAt(value, readNamed) {
	const { path, bytes } = bytesAt(value, require_scan.longestFile, readNamed);
	return {
		path,
		text: new TextDecoder().decode(bytes)
	};
}
function bytesAt(value, limit, readNamed) {
	const path = textOf(value);
	try {
		return {
			path,
			bytes: readNamed(path, limit)
		};
	} catch (cause) {
		const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, "");
		refuse(value.spot, `${shown(value.spot)} names ${quoted(path)}, which cannot be read: ${reason}.`, { cause });
	}
}
function placed(value, read) {
	try {
		return read();
	} catch (cause) {
		if (!(cause instanceof require_start.Failure)) throw cause;
		const remedy = cause.remedy === null ? {} : { remedy: cause.remedy };
		throw new require_start.Failure(cause.code, cause.message, {
			...remedy,
			place: value.spot.place,
			cause
		});
	}
}

// src/config/policy/signers.ts
const ways = {
	subject: [
		"anchor",
		"subject",
		"exact",
		"ignore-case",
		"issuer-subject",
		"approved-keys"
	],
	identity: [
		"anchor",
		"issuer",
		"identity",
		"source-repository"
	],
	key: ["key"],
	"spki-sha256": ["spki-sha256"],
	"certificate-sha256": ["certificate-sha256"]
};
const wayNames = Object.keys(ways);
const githubIssuer = "https://token.actions.githubusercontent.com";
function readSigners(value, anchors, readNamed) {
	const entries = /* @__PURE__ */ new Map();
	const pins = [];
	const keys = [];
	for (const { name, value: entry } of value === null ? [] : namesOf(value).fields.values()) {
		const { signer, pin, key } = readSigner(name, entry, anchors, readNamed);
		entries.set(name, signer);
		if (pin !== void 0) pins.push(pin);
		if (key !== void 0 && !keys.some(({ spkiSha256 }) => spkiSha256 === key.spkiSha256)) keys.push(key);
	}
	return {
		entries,
		pins,
		keys
	};
}
function readSigner(name, value, anchors, readNamed) {
	const map = mapOf(value, [...new Set(wayNames.flatMap((way) => ways[way]))]);
	const way = wayOf(map);
	switch (way) {
		case "subject": return { signer: readNamedSigner(name, map, anchors, readNamed) };
		case "identity": return { signer: readKeyless(name, map, anchors) };
		case "key": {
			const key = keyAt(requiredField(map, way), readNamed);
			return {
				...pinned({
					name,
					of: "spki",
					sha256: key.spkiSha256
				}),
				key
			};
		}
		case "spki-sha256": return pinned({
			name,
			of: "spki",
			sha256: sha256Of(requiredField(map, way))
		});
		case "certificate-sha256": return pinned({
			name,
			of: "certificate",
			sha256: sha256Of(requiredField(map, way))
		});
	}
}
function pinned(pin) {
	return {
		signer: {
			kind: "pin",
			name: pin.name
		},
		pin
	};
}
function wayOf(map) {
	const [first] = [...map.fields.values()].filter(({ name }) => name !== "anchor");
	if (first === void 0) refuse(map.spot, `The signer ${shown(map.spot)} names nobody: it needs one of ${wayNames.join(", ")}.`);
	const way = wayNames.find((candidate) => includes(ways[candidate], first.name)) ?? "subject";
	for (const { name, spot } of map.fields.values()) if (!includes(ways[way], name)) refuse(spot, `${shown(spot)} does not go with \`${first.name}\` in one signer.`);
	return way;
}
function includes(words, word) {
	return words.includes(word);
}
function readNamedSigner(name, map, anchors, readNamed) {
	const { anchor, kind } = anchorOf(map, anchors);
	if (kind === "sigstore") refuse(map.spot, `The signer ${shown(map.spot)} needs \`issuer\` and \`identity\`: its anchor is Sigstore.`);
	const ignoreCase = optionalFlag(map, "ignore-case");
	const issuer = field(map, "issuer-subject");
	const keys = field(map, "approved-keys");
	return {
		kind: "name",
		name,
		anchor: anchor.name,
		subject: readPattern(requiredField(map, "subject"), {
			exact: optionalFlag(map, "exact"),
			ignoreCase
		}),
		issuerSubject: issuer && readPattern(issuer, { ignoreCase }),
		approvedKeys: keys && approvedKeysAt(keys, readNamed)
	};
}
function readKeyless(name, map, anchors) {
	const { kind } = anchorOf(map, anchors);
	const issuer = textOf(requiredField(map, "issuer"));
	textOf(requiredField(map, "identity"));
	const repository = field(map, "source-repository");
	if (repository !== null) textOf(repository);
	if (kind !== "sigstore") refuse(map.spot, `The signer ${shown(map.spot)} has an \`identity\`, and its anchor is not Sigstore.`);
	if (issuer === githubIssuer && repository === null) refuse(map.spot, `The signer ${shown(map.spot)} needs \`source-repository\`: anyone may call the workflow it names.`);
	return {
		kind: "inert",
		name,
		message: "this version cannot verify keyless signers"
	};
}
function anchorOf(map, anchors) {
	const value = requiredField(map, "anchor");
	const name = textOf(value);
	const declared = anchors.get(name);
	if (declared === void 0) refuseUnknown(value.spot, "anchor", value.spot.key, name, anchors.keys());
	return declared;
}
function optionalFlag(map, name) {
	const value = field(map, name);
	return value !== null && flagOf(value);
}
function readPattern(value, options) {
	try {
		return value.kind === "map" ? require_scan.patternOfMap(attributesOf(value), options) : require_scan.patternOfText(textOf(value), options);
	} catch (cause) {
		if (!(cause instanceof require_read.NameError)) throw cause;
		refuse(value.spot, `${shown(value.spot)} is not a name: ${cause.message}`, { cause });
	}
}
function attributesOf(map) {
	if (map.fields.size === 0) refuse(map.spot, `The name ${shown(map.spot)} is empty.`);
	const attributes = [...map.fields.values()].map(({ name, value }) => {
		return [name, value.kind === "list" ? filledListOf(value).map(textOf) : textOf(value)];
	});
	return Object.fromEntries(attributes);
}

// src/config/policy/trust.ts
const helperKeys = [
	"intermediates",
	"timestamps",
	"crls",
	"transparency",
	"extended-key-usage"
];
const keysOf = {
	certificates: [
		"certificates",
		...helperKeys,
		"signing-authority"
	],
	bundled: ["bundled", ...helperKeys],
	sigstore: ["sigstore"]
};
const kinds = [
	"certificates",
	"bundled",
	"sigstore"
];
function readTrust(value, readNamed) {
	const anchors = /* @__PURE__ */ new Map();
	if (value === null) return anchors;
	for (const { name, value: entry } of namesOf(value).fields.values()) anchors.set(name, readAnchor(name, entry, readNamed));
	return anchors;
}
function readAnchor(name, value, readNamed) {
	const map = mapOf(value, [...new Set(kinds.flatMap((kind) => keysOf[kind]))]);
	const kind = kindOf(map);
	for (const { name: key, spot } of map.fields.values()) if (!keysOf[kind].includes(key)) refuse(spot, `${shown(spot)} does not go with \`${kind}\`.`);
	const crls = field(map, "crls");
	const authority = field(map, "signing-authority");
	const usage = field(map, "extended-key-usage");
	return {
		kind,
		anchor: {
			name,
			roots: rootsOf(kind, requiredField(map, kind), readNamed),
			helpers: optionalCertificates(field(map, "intermediates"), readNamed),
			timestamps: require_scan.timesOf(`${name}.timestamps`, optionalCertificates(field(map, "timestamps"), readNamed)),
			crls: crls === null ? [] : filledListOf(crls).flatMap((path) => crlsAt(path, readNamed)),
			extendedKeyUsage: usage === null ? "required" : wordOf(usage, ["required", "optional"]),
			signingAuthority: authority !== null && flagOf(authority),
			rules: "sigscan",
			inert: inertCode(kind, field(map, "transparency"))
		}
	};
}
function kindOf(map) {
	const [kind, other] = kinds.filter((candidate) => map.fields.has(candidate));
	if (kind === void 0) refuse(map.spot, `The anchor ${shown(map.spot)} has no \`certificates\`, and no \`bundled\` or \`sigstore\` either.`);
	if (other !== void 0) refuse(map.spot, `The anchor ${shown(map.spot)} has both \`${kind}\` and \`${other}\`.`);
	return kind;
}
function rootsOf(kind, source, readNamed) {
	switch (kind) {
		case "certificates": return require_scan.givenRoots(allCertificates(source, readNamed));
		case "bundled": return require_scan.bundledRoots(wordOf(source, ["code-signing"]));
		case "sigstore":
			checkSigstore(source);
			return require_scan.givenRoots([]);
	}
}
function checkSigstore(value) {
	if (!textOf(value).endsWith(".json")) wordOf(value, ["public-good", "github"]);
}
function inertCode(kind, transparency) {
	const required = transparency !== null && wordOf(transparency, ["optional", "required"]) === "required";
	if (kind === "sigstore") return "anchor-not-supported";
	return required ? "transparency-not-supported" : null;
}
function optionalCertificates(value, readNamed) {
	return value === null ? [] : allCertificates(value, readNamed);
}
function allCertificates(value, readNamed) {
	return filledListOf(value).flatMap((path) => certificatesAt(path, readNamed));
}
function readDistrust(value) {
	return value === null ? [] : listOf(value).map(readDistrusted);
}
function readDistrusted(value) {
	const map = mapOf(value, [
		"certificate-sha256",
		"spki-sha256",
		"since"
	]);
	const certificate = field(map, "certificate-sha256");
	const spki = field(map, "spki-sha256");
	const digest = certificate ?? spki;
	if (digest === null || certificate !== null && spki !== null) refuse(map.spot, `${shown(map.spot)} needs one of \`certificate-sha256\` and \`spki-sha256\`.`);
	const since = field(map, "since");
	return {
		of: certificate === null ? "spki" : "certificate",
		sha256: sha256Of(digest),
		since: since === null ? null : momentAt(since)
	};
}
function readHosts(value) {
	return value === null ? [] : listOf(value).map(readHost);
}
function readHost(value) {
	const host = textOf(value);
	if (/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) return host;
	refuse(value.spot, `${shown(value.spot)} must be a host with or without a port, and is ${quoted(host)}.`);
}

// src/config/policy/load.ts
const policyKeys = [
	"version",
	"mode",
	"revocation",
	"revocation-hosts",
	"registries",
	"trust",
	"signers",
	"distrust",
	"rules",
	"exceptions"
];
function loadPolicy(text, file, readNamed) {
	const map = mapOf(readDocument(text, file), policyKeys);
	checkVersion(requiredField(map, "version"));
	const mode = field(map, "mode");
	const revocation = field(map, "revocation");
	const anchors = readTrust(field(map, "trust"), readNamed);
	const signers = readSigners(field(map, "signers"), anchors, readNamed);
	return {
		policy: {
			source: {
				kind: "file",
				name: file,
				file,
				sha256: (0, node_crypto.hash)("sha256", text)
			},
			mode: mode === null ? "enforce" : wordOf(mode, ["enforce", "audit"]),
			signers: signers.entries,
			rules: readRules(requiredField(map, "rules"), signers.entries.keys()),
			exceptions: readExceptions(field(map, "exceptions")),
			registries: readRegistries(field(map, "registries"))
		},
		trust: {
			anchors: [...anchors.values()].map(({ anchor }) => anchor),
			pins: signers.pins,
			keys: signers.keys,
			distrust: readDistrust(field(map, "distrust")),
			revocation: {
				mode: revocation === null ? "check" : wordOf(revocation, [
					"check",
					"require",
					"off"
				]),
				offline: false,
				hosts: readHosts(field(map, "revocation-hosts"))
			},
			timestamps: require_scan.bundledTimes
		}
	};
}
function checkVersion(value) {
	if (value.kind !== "number" || value.number !== 1) refuse(value.spot, `${shown(value.spot)} must be \`1\`: this program knows no other policy language.`);
}

exports.isTrustPolicy = isTrustPolicy;
exports.loadPolicy = loadPolicy;
exports.loadTrustPolicy = loadTrustPolicy;