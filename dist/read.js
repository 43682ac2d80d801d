"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_start = require("./start.js");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
let node_util = require("node:util");
let node_stream = require("node:stream");
let node_zlib = require("node:zlib");
let node_buffer = require("node:buffer");

// src/crypto/name/chain.ts
const keys$1 = /* @__PURE__ */ new WeakMap();
function chainKey(name) {
	const known = keys$1.get(name);
	if (known !== void 0) return known;
	const key = JSON.stringify(name.map((attributes) => attributes.map(attributeKey).sort()));
	keys$1.set(name, key);
	return key;
}
function namesChain(left, right) {
	return chainKey(left) === chainKey(right);
}
function attributeKey({ type, value, encoded }) {
	return value === null ? `${type}#${Buffer.from(encoded).toString("hex")}` : `${type}=${prepare(value)}`;
}
const ignored = /[\u00ad\u034f\u1806\u180b-\u180d\u200b\u2060\ufe00-\ufe0f\ufeff\ufffc]/gu;
function prepare(value) {
	return fold(value.replace(ignored, "").normalize("NFKC")).normalize("NFKC").trim().replace(/\s+/gu, " ");
}
function fold(value) {
	return value.toLowerCase().replaceAll("ς", "σ").replaceAll("ß", "ss");
}

// src/crypto/name/labels.ts
const labels$1 = [
	{
		oid: "2.5.4.3",
		label: "CN",
		aliases: ["commonName"]
	},
	{
		oid: "2.5.4.4",
		label: "SN",
		aliases: ["surname"]
	},
	{
		oid: "2.5.4.5",
		label: "serialNumber",
		aliases: []
	},
	{
		oid: "2.5.4.6",
		label: "C",
		aliases: ["countryName", "country"]
	},
	{
		oid: "2.5.4.7",
		label: "L",
		aliases: ["localityName", "locality"]
	},
	{
		oid: "2.5.4.8",
		label: "ST",
		aliases: [
			"S",
			"stateOrProvinceName",
			"state"
		]
	},
	{
		oid: "2.5.4.9",
		label: "STREET",
		aliases: ["streetAddress"]
	},
	{
		oid: "2.5.4.10",
		label: "O",
		aliases: ["organizationName", "organization"]
	},
	{
		oid: "2.5.4.11",
		label: "OU",
		aliases: ["organizationalUnitName", "organizationalUnit"]
	},
	{
		oid: "2.5.4.12",
		label: "title",
		aliases: ["T"]
	},
	{
		oid: "2.5.4.13",
		label: "description",
		aliases: []
	},
	{
		oid: "2.5.4.15",
		label: "businessCategory",
		aliases: []
	},
	{
		oid: "2.5.4.17",
		label: "postalCode",
		aliases: []
	},
	{
		oid: "2.5.4.18",
		label: "postOfficeBox",
		aliases: []
	},
	{
		oid: "2.5.4.20",
		label: "telephoneNumber",
		aliases: []
	},
	{
		oid: "2.5.4.41",
		label: "name",
		aliases: []
	},
	{
		oid: "2.5.4.42",
		label: "GN",
		aliases: ["givenName", "G"]
	},
	{
		oid: "2.5.4.43",
		label: "initials",
		aliases: []
	},
	{
		oid: "2.5.4.44",
		label: "generationQualifier",
		aliases: ["generation"]
	},
	{
		oid: "2.5.4.46",
		label: "dnQualifier",
		aliases: []
	},
	{
		oid: "2.5.4.65",
		label: "pseudonym",
		aliases: []
	},
	{
		oid: "2.5.4.97",
		label: "organizationIdentifier",
		aliases: []
	},
	{
		oid: "0.9.2342.19200300.100.1.1",
		label: "UID",
		aliases: ["userId"]
	},
	{
		oid: "0.9.2342.19200300.100.1.25",
		label: "DC",
		aliases: ["domainComponent"]
	},
	{
		oid: "1.2.840.113549.1.9.1",
		label: "emailAddress",
		aliases: ["E", "EMAIL"]
	},
	{
		oid: "1.2.840.113549.1.9.2",
		label: "unstructuredName",
		aliases: []
	},
	{
		oid: "1.2.840.113549.1.9.8",
		label: "unstructuredAddress",
		aliases: []
	},
	{
		oid: "1.3.6.1.4.1.311.60.2.1.1",
		label: "jurisdictionL",
		aliases: ["jurisdictionLocalityName"]
	},
	{
		oid: "1.3.6.1.4.1.311.60.2.1.2",
		label: "jurisdictionST",
		aliases: ["jurisdictionStateOrProvinceName"]
	},
	{
		oid: "1.3.6.1.4.1.311.60.2.1.3",
		label: "jurisdictionC",
		aliases: ["jurisdictionCountryName"]
	}
];
const labelOfOid = new Map(labels$1.map(({ oid, label }) => [oid, label]));
const oidOfLabel = new Map(labels$1.flatMap(({ oid, label, aliases }) => [label, ...aliases].map((name) => [name.toLowerCase(), oid])));
const attributeLabels = labels$1.map(({ label }) => label);
const dottedOid = /^(?:[01]\.(?:0|[1-9]|[123]\d)|2\.(?:0|[1-9]\d{0,38}))(?:\.(?:0|[1-9]\d{0,38})){0,30}$/;
const oidPrefix = /^OID\./i;
function attributeLabel(oid) {
	return labelOfOid.get(oid) ?? oid;
}
function attributeOid(label) {
	const oid = oidOfLabel.get(label.toLowerCase());
	if (oid !== void 0) return oid;
	const dotted = label.replace(oidPrefix, "");
	return dottedOid.test(dotted) ? dotted : null;
}

// src/crypto/der/structure.ts
var DerError = class extends Error {
	code;
	offset;
	name = "DerError";
	constructor(code, offset, message) {
		super(message);
		this.code = code;
		this.offset = offset;
	}
};
const tag = {
	boolean: 1,
	integer: 2,
	bitString: 3,
	octetString: 4,
	null: 5,
	oid: 6,
	utf8String: 12,
	printableString: 19,
	teletexString: 20,
	ia5String: 22,
	utcTime: 23,
	generalizedTime: 24,
	universalString: 28,
	bmpString: 30,
	sequence: 48,
	set: 49
};
const maxDepth$1 = 64;
const maxCount = 1e6;
const maxLength = 33554432;
const maxLengthOctets = 4;
const constructedBit = 32;
const universalClass = 0;
const contextClass = 128;
const classMask = 192;
const numberMask = 31;
function contextTag(number, constructed) {
	return contextClass | (constructed ? constructedBit : 0) | number;
}
function readDer(bytes) {
	if (bytes.length > maxLength) throw new DerError("length", 0, `The structure has ${bytes.length} bytes, and ${maxLength} is the most that is read.`);
	const root = readValue$1(bytes, 0, bytes.length);
	if (root.end < bytes.length) throw new DerError("trailing", root.end, `Something follows the end of the structure at byte ${root.end}.`);
	checkMembers(root);
	return root;
}
function checkMembers(root) {
	if (!isConstructed(root.tag)) return;
	const outer = [];
	let position = root.contentStart;
	let end = root.end;
	for (let count = 1;;) {
		if (position === end) {
			const next = outer.pop();
			if (next === void 0) return;
			end = next;
			continue;
		}
		const value = readValue$1(root.source, position, end);
		count += 1;
		if (count > maxCount) throw new DerError("count", position, `The structure has more than ${maxCount} values at byte ${position}.`);
		if (isConstructed(value.tag)) {
			outer.push(end);
			if (outer.length >= maxDepth$1) throw new DerError("depth", position, `The structure nests deeper than ${maxDepth$1} levels at byte ${position}.`);
			position = value.contentStart;
			end = value.end;
		} else position = value.end;
	}
}
function readValue$1(source, start, limit) {
	const identifier = octetAt(source, start, limit);
	checkIdentifier(identifier, start);
	const first = octetAt(source, start + 1, limit);
	let contentStart = start + 2;
	let length = first;
	if (first >= 128) {
		const octets = first & 127;
		if (octets === 0 && isConstructed(identifier)) throw new DerError("not-der", start, `The value at byte ${start} has an indefinite length.`);
		if (octets === 0 || octets > maxLengthOctets) throw new DerError("length", start, `The value at byte ${start} has a length that cannot be.`);
		length = 0;
		for (let index = 0; index < octets; index += 1) length = length * 256 + octetAt(source, contentStart + index, limit);
		contentStart += octets;
		if (length < 128 || length < 256 ** (octets - 1)) throw new DerError("not-der", start, `The value at byte ${start} has a length in more octets than it needs.`);
	}
	if (length > limit - contentStart) throw truncated(start);
	return {
		source,
		tag: identifier,
		start,
		contentStart,
		end: contentStart + length
	};
}
function octetAt(source, position, limit) {
	const octet = position < limit ? source[position] : void 0;
	if (octet === void 0) throw truncated(position);
	return octet;
}
function truncated(offset) {
	return new DerError("truncated", offset, `What holds the value at byte ${offset} ends before the value does.`);
}
function checkIdentifier(identifier, offset) {
	const number = identifier & numberMask;
	if (number === numberMask) throw new DerError("tag", offset, `The tag at byte ${offset} is above 30.`);
	if ((identifier & classMask) !== universalClass) return;
	if (number === 0) throw new DerError("tag", offset, `The tag at byte ${offset} is reserved.`);
	if ((number === 16 || number === 17) === isConstructed(identifier)) return;
	if (isStringNumber(number)) throw new DerError("not-der", offset, `The string at byte ${offset} is in parts.`);
	throw new DerError("tag", offset, `The value at byte ${offset} has a form that its type cannot have.`);
}
function isStringNumber(number) {
	return number === 3 || number === 4 || number === 12 || number >= 18 && number !== 29;
}
function isConstructed(identifier) {
	return (identifier & constructedBit) !== 0;
}
function contentOf(value) {
	return value.source.subarray(value.contentStart, value.end);
}
function encodedOf(value) {
	return value.source.subarray(value.start, value.end);
}
var DerCursor = class {
	#source;
	#end;
	#position;
	constructor(value) {
		if (!isConstructed(value.tag)) throw new DerError("tag", value.start, `The value at byte ${value.start} has no members.`);
		this.#source = value.source;
		this.#position = value.contentStart;
		this.#end = value.end;
	}
	get more() {
		return this.#position < this.#end;
	}
	get peek() {
		return this.more ? octetAt(this.#source, this.#position, this.#end) : null;
	}
	next(expected) {
		if (!this.more) throw new DerError("truncated", this.#end, `A member is missing at byte ${this.#end}.`);
		const value = readValue$1(this.#source, this.#position, this.#end);
		if (expected !== void 0 && value.tag !== expected) throw unexpectedTag(value, expected);
		this.#position = value.end;
		return value;
	}
	optional(expected) {
		return this.peek === expected ? this.next() : null;
	}
	finish() {
		if (this.more) throw new DerError("trailing", this.#position, `The member at byte ${this.#position} is not expected there.`);
	}
};
function membersOf(value, expected) {
	const cursor = new DerCursor(value);
	const members = [];
	while (cursor.more) members.push(cursor.next(expected));
	return members;
}
function unexpectedTag(value, expected) {
	const found = value.tag.toString(16).padStart(2, "0");
	const wanted = expected.toString(16).padStart(2, "0");
	return new DerError("tag", value.start, `The value at byte ${value.start} has the tag ${found}, expected ${wanted}.`);
}
function requirePrimitive(value, expected) {
	if (value.tag !== expected && (value.tag & 224) !== contextClass) throw unexpectedTag(value, expected);
}

// src/crypto/der/time.ts
const secondsForm = /^\d{14}Z$/;
const fractionForm = /^(\d{14})(?:\.(\d*[1-9]))?Z$/;
function readTime$1(value) {
	if (value.tag !== tag.utcTime && value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.utcTime);
	const written = textOf$1(value);
	const text = value.tag === tag.utcTime ? withCentury(written) : written;
	if (!secondsForm.test(text)) throw new DerError("value", value.start, `The time at byte ${value.start} is not to the second and in UTC.`);
	return momentOf(text, "000", value);
}
function readPreciseTime(value) {
	if (value.tag !== tag.generalizedTime) throw unexpectedTag(value, tag.generalizedTime);
	const [, text, fraction = ""] = fractionForm.exec(textOf$1(value)) ?? [];
	if (text === void 0) throw new DerError("value", value.start, `The time at byte ${value.start} is not as DER writes it, in UTC.`);
	return momentOf(text, fraction.slice(0, 3).padEnd(3, "0"), value);
}
function textOf$1(value) {
	const content = contentOf(value);
	return Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1");
}
function momentOf(text, milliseconds, value) {
	const iso = `${`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}.${milliseconds}Z`;
	const time = new Date(iso);
	if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) throw new DerError("value", value.start, `The time at byte ${value.start} is on no calendar.`);
	return time;
}
function withCentury(text) {
	return (text >= "50" ? "19" : "20") + text;
}

// src/crypto/der/values.ts
const maxIntegerOctets = 4096;
const maxArcOctets = 19;
const maxOidOctets = 128;
const exactArc = 2 ** 46;
function readOid(value) {
	requirePrimitive(value, tag.oid);
	const content = contentOf(value);
	if (content.length === 0 || content.length > maxOidOctets) throw badOid(value);
	const arcs = [];
	let arc = 0;
	let octets = 0;
	for (const octet of content) {
		if (octets === 0 && octet === 128) throw notMinimal(value, "object identifier");
		octets += 1;
		if (octets > maxArcOctets) throw badOid(value);
		const bits = octet & 127;
		arc = typeof arc === "number" && arc < exactArc ? arc * 128 + bits : BigInt(arc) * 128n + BigInt(bits);
		if ((octet & 128) !== 0) continue;
		if (arcs.length === 0) arcs.push(...firstArcs(arc));
		else arcs.push(arc.toString());
		arc = 0;
		octets = 0;
	}
	if (octets > 0) throw badOid(value);
	return arcs.join(".");
}
function firstArcs(joined) {
	if (joined < 40) return ["0", joined.toString()];
	if (joined < 80) return ["1", (BigInt(joined) - 40n).toString()];
	return ["2", (BigInt(joined) - 80n).toString()];
}
function badOid(value) {
	return new DerError("value", value.start, `The object identifier at byte ${value.start} is none.`);
}
function notMinimal(value, what) {
	return new DerError("not-minimal", value.start, `The ${what} at byte ${value.start} has more octets than it needs.`);
}
function readInteger(value) {
	const content = integerOctets(value);
	if (content.length > maxIntegerOctets) throw new DerError("value", value.start, `The integer at byte ${value.start} is too large to be read.`);
	const magnitude = BigInt(`0x${Buffer.from(content.buffer, content.byteOffset, content.length).toString("hex")}`);
	return BigInt.asIntN(content.length * 8, magnitude);
}
function integerOctets(value) {
	requirePrimitive(value, tag.integer);
	const content = contentOf(value);
	const [first, second] = content;
	if (first === void 0) throw new DerError("value", value.start, `The integer at byte ${value.start} is empty.`);
	if (second !== void 0 && (first === 0 && second < 128 || first === 255 && second >= 128)) throw notMinimal(value, "integer");
	return content;
}
function readSmallInteger(value, max) {
	const number = integerOctets(value).length > 4 ? null : Number(readInteger(value));
	if (number === null || number < 0 || number > max) throw new DerError("value", value.start, `The integer at byte ${value.start} is not from 0 to ${max}.`);
	return number;
}
function readBoolean(value) {
	requirePrimitive(value, tag.boolean);
	const content = contentOf(value);
	if (content.length === 1 && (content[0] === 0 || content[0] === 255)) return content[0] === 255;
	throw new DerError("value", value.start, `The boolean at byte ${value.start} is neither 00 nor FF.`);
}
function readOctetString(value) {
	requirePrimitive(value, tag.octetString);
	return contentOf(value);
}
function readBitString(value) {
	requirePrimitive(value, tag.bitString);
	const content = contentOf(value);
	const bytes = content.subarray(1);
	const unused = content[0] ?? 8;
	const last = bytes.at(-1) ?? 255;
	if (unused > 7 || (last & (1 << unused) - 1) !== 0) throw new DerError("value", value.start, `The bit string at byte ${value.start} has unused bits that cannot be.`);
	return {
		unused,
		bytes
	};
}

// src/crypto/name/value.ts
const visibleString = 26;
const numericString = 18;
const deceptive = /[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/u;
function isComparable(text) {
	return text !== "" && !deceptive.test(text);
}
function textOf(value) {
	const text = decode(value.tag, contentOf(value));
	return text !== null && isComparable(text) ? text : null;
}
function decode(type, content) {
	switch (type) {
		case tag.utf8String: return decodeUtf8(content);
		case tag.printableString:
		case tag.ia5String:
		case tag.teletexString:
		case visibleString:
		case numericString: return content.every((octet) => octet < 128) ? decodeUtf8(content) : null;
		case tag.bmpString: return decodeUtf16(content);
		case tag.universalString: return decodeUtf32(content);
		default: return null;
	}
}
const utf8 = new node_util.TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const utf16 = new node_util.TextDecoder("utf-16be", {
	fatal: true,
	ignoreBOM: true
});
function decodeUtf8(content) {
	return decodeWith(utf8, content);
}
function decodeUtf16(content) {
	return decodeWith(utf16, content);
}
function decodeWith(decoder, content) {
	try {
		return decoder.decode(content);
	} catch {
		return null;
	}
}
function decodeUtf32(content) {
	if (content.length % 4 !== 0) return null;
	const view = new DataView(content.buffer, content.byteOffset, content.length);
	let text = "";
	for (let at = 0; at < content.length; at += 4) {
		const point = view.getUint32(at);
		if (point > 1114111 || point >= 55296 && point <= 57343) return null;
		text += String.fromCodePoint(point);
	}
	return text;
}

// src/crypto/name/read.ts
const maxAttributes$1 = 256;
function readName$1(der) {
	return readNameValue(readDer(der));
}
function readNameValue(value) {
	if (value.tag !== tag.sequence) throw new DerError("tag", value.start, `The name at byte ${value.start} is no SEQUENCE.`);
	let count = 0;
	const name = [];
	for (const set of membersOf(value, tag.set)) {
		const attributes = membersOf(set, tag.sequence).map(readAttribute$3);
		count += attributes.length;
		if (attributes.length === 0) throw new DerError("value", set.start, `The relative name at byte ${set.start} has no attribute.`);
		if (new Set(attributes.map(({ type }) => type)).size < attributes.length) throw new DerError("value", set.start, `The relative name at byte ${set.start} has an attribute type twice.`);
		if (count > 256) throw new DerError("count", set.start, `The name has more than ${256} attributes at byte ${set.start}.`);
		name.push(attributes);
	}
	return name;
}
function readAttribute$3(value) {
	const cursor = new DerCursor(value);
	const type = readOid(cursor.next(tag.oid));
	const written = cursor.next();
	cursor.finish();
	return {
		type,
		value: textOf(written),
		encoded: encodedOf(written)
	};
}

// src/crypto/name/parse.ts
var NameError = class extends Error {
	offset;
	name = "NameError";
	constructor(offset, message) {
		super(message);
		this.offset = offset;
	}
};
const notationPrefix = /^ *x509\.subject:/;
const labelForm = /(?:oid\.)?\d+(?:\.\d+)*|[a-z][a-z0-9-]*/iy;
const hexForm = /#((?:[0-9a-f]{2})+)/iy;
const hexPair = /[0-9a-f]{2}/iy;
const escapable = " \"#+,;<=>\\";
function parseName(text) {
	if (/\p{Surrogate}/u.test(text)) throw new NameError(0, "The name holds half of a character.");
	const scanner = new Scanner(text, notationPrefix.exec(text)?.[0].length ?? 0);
	const attributes = [];
	do {
		if (attributes.length === 256) throw scanner.error(`The name has more than ${256} attributes`);
		attributes.push(readAttribute$2(scanner));
	} while (scanner.separator());
	return attributes;
}
function readAttribute$2(scanner) {
	scanner.skipSpaces();
	const place = scanner.position;
	const label = scanner.take(labelForm);
	if (label === null) throw scanner.error("The name needs an attribute such as `CN=`");
	const type = readLabel(label, place);
	scanner.skipSpaces();
	if (!scanner.skip("=")) throw scanner.error(`The attribute \`${label}\` needs a \`=\` and a value`);
	scanner.skipSpaces();
	return {
		type,
		value: readValue(scanner, label)
	};
}
function readLabel(label, offset) {
	const type = attributeOid(label);
	if (type !== null) return type;
	throw new NameError(offset, `The name has an unknown attribute \`${label}\`${require_start.suggestion(label, attributeLabels) || "."}`);
}
function readValue(scanner, label) {
	const place = scanner.position;
	const value = scanner.peek === "#" ? readEncoded(scanner) : readText(scanner);
	if (value === "") throw new NameError(place, `The attribute \`${label}\` has no value.`);
	if (!isComparable(value)) throw new NameError(place, `The value of \`${label}\` holds a control, bidi or line-separating character.`);
	return value;
}
function readEncoded(scanner) {
	const place = scanner.position;
	const hex = scanner.take(hexForm);
	if (hex === null) throw scanner.error("After `#` the name needs pairs of hexadecimal digits");
	const value = decodeString(Buffer.from(hex.slice(1), "hex"));
	if (value === null) throw new NameError(place, "The value after `#` encodes no text that could be compared.");
	return value;
}
function decodeString(der) {
	try {
		return textOf(readDer(der));
	} catch {
		return null;
	}
}
function readText(scanner) {
	const place = scanner.position;
	const quoted = scanner.skip("\"");
	const octets = [];
	let kept = 0;
	for (;;) {
		const char = scanner.peek;
		if (quoted ? char === "\"" : char === null || char === "," || char === "+") break;
		if (char === null) throw new NameError(place, "The value that begins with a quote has no closing quote.");
		if (!quoted && "\";<>".includes(char)) throw scanner.error(`Write \`\\${char}\` for the unescaped \`${char}\``);
		scanner.skip(char);
		const escaped = char === "\\";
		octets.push(...escaped ? readEscape(scanner) : Buffer.from(char));
		if (quoted || escaped || char !== " ") kept = octets.length;
	}
	if (quoted) scanner.skip("\"");
	const value = decodeUtf8(Uint8Array.from(octets.slice(0, kept)));
	if (value === null) throw new NameError(place, "The escaped octets of the value are not UTF-8.");
	return value;
}
function readEscape(scanner) {
	const char = scanner.peek;
	if (char !== null && escapable.includes(char)) {
		scanner.skip(char);
		return Buffer.from(char);
	}
	const pair = scanner.take(hexPair);
	if (pair === null) throw scanner.error("After `\\` the name needs a special character or two hexadecimal digits");
	return Buffer.from(pair, "hex");
}
var Scanner = class {
	#text;
	#position;
	constructor(text, position) {
		this.#text = text;
		this.#position = position;
	}
	get position() {
		return this.#position;
	}
	get peek() {
		const point = this.#text.codePointAt(this.#position);
		return point === void 0 ? null : String.fromCodePoint(point);
	}
	skip(expected) {
		const found = this.#text.startsWith(expected, this.#position);
		if (found) this.#position += expected.length;
		return found;
	}
	skipSpaces() {
		while (this.skip(" "));
	}
	take(form) {
		form.lastIndex = this.#position;
		const match = form.exec(this.#text);
		if (match === null) return null;
		this.#position = form.lastIndex;
		return match[0];
	}
	separator() {
		this.skipSpaces();
		if (this.peek === null) return false;
		if (this.skip(",") || this.skip("+")) return true;
		throw this.error("After the value the name needs `,` or `+`");
	}
	error(message) {
		return new NameError(this.#position, `${message} at character ${this.#position + 1}.`);
	}
};

// src/crypto/name/print.ts
const special = /["+,;<>\\]/g;
const edges = /^[ #]| $/g;
const printed = /* @__PURE__ */ new WeakMap();
function printName(name) {
	const known = printed.get(name);
	if (known !== void 0) return known;
	const text = name.map((attributes) => attributes.map(printAttribute).join("+")).reverse().join(",");
	printed.set(name, text);
	return text;
}
function printAttribute({ type, value, encoded }) {
	const label = attributeLabel(type);
	if (value === null || label === type) return `${label}=#${Buffer.from(encoded).toString("hex")}`;
	return `${label}=${escapeValue(value)}`;
}
function escapeValue(value) {
	return value.replace(special, "\\$&").replace(edges, "\\$&");
}

// src/crypto/bytes.ts
function equalBytes(left, right) {
	return Buffer.compare(left, right) === 0;
}

// src/signatures/file/format.ts
const headLength = 4096;
const tailLength = 65557;
var FormatError = class extends Error {
	code;
	name = "FormatError";
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};
function malformed$4(reason) {
	return new FormatError("malformed-archive", `The archive cannot be read: ${reason}.`);
}
const nothing = {
	format: null,
	signatures: [],
	obstacle: null,
	remnants: false,
	notes: []
};

// src/signatures/file/jar/names.ts
const pattern = /^META-INF\/(?:(MANIFEST\.MF)|([^/]*)\.(?:(SF)|RSA|DSA|EC)|SIG-[^/.]*(?:\.[A-Z0-9]{1,3})?)$/i;
function signatureFileName(name) {
	const match = pattern.exec(name);
	if (match === null) return null;
	const [, manifest, base, signatureFile] = match;
	if (manifest !== void 0) return { kind: "manifest" };
	if (base === void 0) return { kind: "reserved" };
	return {
		kind: signatureFile === void 0 ? "block" : "signature-file",
		base: base.toLowerCase()
	};
}
function showsSignature$1(name) {
	const kind = signatureFileName(name)?.kind;
	return kind === "signature-file" || kind === "block";
}

// src/signatures/file/zip/bytes.ts
const recordSignature = {
	local: 67324752,
	descriptor: 134695760,
	central: 33639248,
	zip64End: 101075792,
	zip64Locator: 117853008,
	end: 101010256
};
const zip64Marker = {
	short: 65535,
	long: 4294967295
};
function bufferOf(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function readLong(bytes, offset) {
	return Number(bytes.readBigUInt64LE(offset));
}
function countEntries(count) {
	return count === 1 ? "1 entry" : `${count} entries`;
}
function countBytes(count) {
	return count === 1 ? "1 byte" : `${count} bytes`;
}

// src/signatures/file/classify.ts
const apkBlockMagic = "APK Sig Block 42";
const appxNames = [
	"AppxManifest.xml",
	"AppxSignature.p7x",
	"AppxBlockMap.xml",
	"AppxMetadata/AppxBundleManifest.xml"
];
const tellingNames = /* @__PURE__ */ new Set([
	...appxNames,
	"AndroidManifest.xml",
	"classes.dex",
	"resources.arsc",
	"[Content_Types].xml",
	"extension.vsixmanifest",
	".signature.p7s"
]);
function classify(archive) {
	const names = /* @__PURE__ */ new Set();
	for (const { name } of archive.entries) if (tellingNames.has(name)) names.add(name);
	if (isAndroid(archive, names)) return "apk";
	if (appxNames.some((name) => names.has(name))) return "appx";
	if (names.has("[Content_Types].xml") && names.has("extension.vsixmanifest")) return "vsix";
	if (names.has(".signature.p7s") || archive.entries.some(({ name }) => /^[^/]+\.nuspec$/i.test(name))) return "nuget";
	return archive.entries.some(({ name }) => name.endsWith(".class") || signatureFileName(name) !== null) ? "jar" : null;
}
function isAndroid({ file, place }, names) {
	if (names.has("AndroidManifest.xml") && (names.has("classes.dex") || names.has("resources.arsc"))) return true;
	const start = place.start - 16;
	return start >= 0 && bufferOf(file.read(start, 16)).toString("latin1") === apkBlockMagic;
}

// src/signatures/file/faults.ts
var Faults = class {
	#kinds = /* @__PURE__ */ new Map();
	add(code, message) {
		const known = this.#kinds.get(code);
		if (known === void 0) this.#kinds.set(code, {
			first: message,
			count: 1
		});
		else known.count += 1;
	}
	has(code) {
		return this.#kinds.has(code);
	}
	list() {
		return [...this.#kinds].map(([code, { first, count }]) => ({
			code,
			message: count === 1 ? first : `${first.slice(0, -1)}, and ${count - 1} more like it.`
		}));
	}
};

// src/signatures/file/unsupported.ts
const labels = {
	msi: "a Windows installer package (MSI)",
	cab: "a cabinet file (CAB)",
	catalog: "a security catalog (CAT)",
	script: "a script with a signature block",
	appx: "an app package (APPX, MSIX)",
	nuget: "a NuGet package",
	vsix: "a Visual Studio extension (VSIX)",
	apk: "an Android package (APK)",
	xml: "a signed XML manifest",
	rpm: "an RPM package",
	deb: "a Debian package",
	macho: "a Mach-O binary"
};
function obstructed(format, code, message) {
	return {
		...nothing,
		format,
		obstacle: {
			code,
			message
		}
	};
}
function unsupported(format) {
	return obstructed(format, "unsupported-format", `The file is ${labels[format]}, which cannot be verified yet.`);
}
function recognised(format, detects) {
	return {
		detects,
		read: () => Promise.resolve(unsupported(format))
	};
}

// src/signatures/file/zip/content.ts
const maxInflated = 4294967296;
const wholeSize$1 = 4194304;
const chunkLength$2 = 262144;
const leastOutput = 64;
function checkInflatedSize(members) {
	let total = 0;
	for (const { entry } of members) total += entry.size;
	if (total > 4294967296) throw new FormatError("limit-reached", `The entries inflate to ${total} bytes, more than ${maxInflated}.`);
}
function isSmall({ entry }) {
	return entry.size <= wholeSize$1 && entry.compressedSize <= wholeSize$1;
}
function readContent(file, member) {
	const { entry } = member;
	const data = bufferOf(file.read(startOf(member), entry.compressedSize));
	const content = entry.method === 0 ? data : inflate(data, member);
	if (content.length !== entry.size || (0, node_zlib.crc32)(content) !== entry.crc) throw damaged(member);
	return content;
}
function inflate(data, member) {
	const { size } = member.entry;
	try {
		const { buffer, engine } = (0, node_zlib.inflateRawSync)(data, {
			info: true,
			maxOutputLength: Math.max(size, 1),
			chunkSize: Math.max(size, leastOutput)
		});
		if (engine.bytesWritten !== data.length) throw damaged(member);
		return buffer;
	} catch (cause) {
		throw cause instanceof FormatError ? cause : damaged(member, cause);
	}
}
async function* streamContent(file, member, pace) {
	const { entry } = member;
	let size = 0;
	let crc = 0;
	for await (const piece of entry.method === 0 ? storedPieces(file, member) : inflatedPieces(file, member)) {
		size += piece.length;
		if (size > entry.size) throw damaged(member);
		crc = (0, node_zlib.crc32)(piece, crc);
		await pace.spend(piece.length);
		yield piece;
	}
	if (size !== entry.size || crc !== entry.crc) throw damaged(member);
}
function* storedPieces(file, member) {
	const start = startOf(member);
	for (let position = 0; position < member.entry.compressedSize; position += chunkLength$2) {
		const length = Math.min(chunkLength$2, member.entry.compressedSize - position);
		yield bufferOf(file.read(start + position, length));
	}
}
async function* inflatedPieces(file, member) {
	const inflater = (0, node_zlib.createInflateRaw)({ chunkSize: chunkLength$2 });
	const source = node_stream.Readable.from(storedPieces(file, member), { objectMode: false });
	source.once("error", (error) => inflater.destroy(error));
	try {
		for await (const piece of source.pipe(inflater)) yield piece;
	} catch (cause) {
		throw cause instanceof require_start.FileError ? cause : damaged(member, cause);
	} finally {
		source.destroy();
		inflater.destroy();
	}
	if (inflater.bytesWritten !== member.entry.compressedSize) throw damaged(member);
}
function startOf(member) {
	if (member.dataStart === null || member.entry.method !== 0 && member.entry.method !== 8) throw damaged(member);
	return member.dataStart;
}
function damaged({ entry }, cause) {
	return new FormatError("damaged-entry", `The data of \`${entry.name}\` is not what its headers say.`, { cause });
}

// src/signatures/file/zip/extra.ts
const zip64Extra = 1;
const unicodePathExtra = 28789;
function findExtras(extra, id) {
	const found = [];
	let position = 0;
	while (position + 4 <= extra.length) {
		const end = position + 4 + extra.readUInt16LE(position + 2);
		if (end > extra.length) break;
		if (extra.readUInt16LE(position) === id) found.push(extra.subarray(position + 4, end));
		position = end;
	}
	return found;
}
function zip64Values(extra) {
	let rest = null;
	return (value) => {
		if (value !== zip64Marker.long) return value;
		if (rest === null) {
			const [first, second] = findExtras(extra, 1);
			if (first === void 0 || second !== void 0) return null;
			rest = first;
		}
		if (rest.length < 8) return null;
		const resolved = readLong(rest, 0);
		rest = rest.subarray(8);
		return resolved;
	};
}

// src/signatures/file/zip/directory.ts
const maxEntries$1 = 262144;
const maxDirectoryLength = 33554432;
const headerLength$2 = 46;
const unixHost = 3;
const symbolicLinkType = 10;
const replacementCharacter = "�";
function readDirectory(file, place) {
	if (place.entries > 262144) {
		if (place.entries * headerLength$2 > place.length) throw malformed$4(`its end record says ${place.entries} entries, more than its directory has room for`);
		throw new FormatError("limit-reached", `The archive has ${place.entries} entries, more than ${maxEntries$1}.`);
	}
	if (place.length > 33554432) throw new FormatError("limit-reached", `The central directory has ${place.length} bytes, more than ${maxDirectoryLength}.`);
	const directory = bufferOf(file.read(place.start, place.length));
	const entries = [];
	let position = 0;
	while (position < directory.length) {
		const end = endOfHeader(directory, position);
		entries.push(readEntry$1(directory, position, place.base));
		position = end;
	}
	if (entries.length !== place.entries) throw malformed$4(`its directory holds ${countEntries(entries.length)} and its end record says ${place.entries}`);
	return entries;
}
function endOfHeader(directory, start) {
	if (start + headerLength$2 > directory.length || directory.readUInt32LE(start) !== recordSignature.central) throw malformed$4("something else than an entry stands in its central directory");
	const end = start + headerLength$2 + directory.readUInt16LE(start + 28) + directory.readUInt16LE(start + 30) + directory.readUInt16LE(start + 32);
	if (end > directory.length) throw malformed$4("an entry of its central directory is cut off");
	return end;
}
function readEntry$1(directory, start, base) {
	const nameStart = start + headerLength$2;
	const nameEnd = nameStart + directory.readUInt16LE(start + 28);
	const extra = viewOf(directory, nameEnd, nameEnd + directory.readUInt16LE(start + 30));
	const { name, utf8 } = readName(directory, nameStart, nameEnd);
	const { compressedSize, size, offset } = readSizes(directory, start, extra);
	return {
		name,
		plainName: utf8 && !replacesName(extra, name),
		directory: name.endsWith("/"),
		flags: directory.readUInt16LE(start + 8),
		method: directory.readUInt16LE(start + 10),
		crc: directory.readUInt32LE(start + 16),
		compressedSize,
		size,
		offset: offset + base,
		symbolicLink: directory[start + 5] === unixHost && directory.readUInt32LE(start + 38) >>> 28 === symbolicLinkType
	};
}
const empty = Buffer.alloc(0);
function viewOf(bytes, start, end) {
	return start === end ? empty : bytes.subarray(start, end);
}
function readName(bytes, start, end) {
	const name = bytes.toString("utf8", start, end);
	const utf8 = !name.includes(replacementCharacter) || (0, node_buffer.isUtf8)(bytes.subarray(start, end));
	return {
		name: utf8 ? name : bytes.toString("latin1", start, end),
		utf8
	};
}
function isName(bytes, start, end, name) {
	const read = readName(bytes, start, end);
	return read.utf8 && read.name === name;
}
function readSizes(directory, start, extra) {
	if (directory.readUInt16LE(start + 34) !== 0) throw malformed$4("it is one part of an archive on several disks");
	const resolve = zip64Values(extra);
	const size = resolve(directory.readUInt32LE(start + 24));
	const compressedSize = resolve(directory.readUInt32LE(start + 20));
	const offset = resolve(directory.readUInt32LE(start + 42));
	if (size === null || compressedSize === null || offset === null) throw malformed$4("an entry of its central directory lacks its one Zip64 field");
	return {
		compressedSize,
		size,
		offset
	};
}
function replacesName(extra, name) {
	return findExtras(extra, unicodePathExtra).some((field) => !isName(field, 5, field.length, name));
}

// src/signatures/file/zip/window.ts
const readAhead = 8192;
var Window = class {
	file;
	#start = 0;
	#bytes;
	constructor(file) {
		this.file = file;
		this.#bytes = bufferOf(/* @__PURE__ */ new Uint8Array(0));
	}
	at(position, length) {
		const available = Math.min(length, this.file.size - position);
		if (available <= 0) return this.#bytes.subarray(0, 0);
		if (position < this.#start || position + available > this.#start + this.#bytes.length) {
			this.#bytes = bufferOf(this.file.read(position, Math.min(Math.max(length, readAhead), this.file.size - position)));
			this.#start = position;
		}
		return this.#bytes.subarray(position - this.#start, position - this.#start + available);
	}
};

// src/signatures/file/zip/layout.ts
const headerLength$1 = 30;
const descriptorFlag = 8;
const descriptorLengths = {
	least: 12,
	most: 24
};
const refusedFlags = 8289;
function checkLayout(file, place, entries, faults) {
	const window = new Window(file);
	const sorted = entries.toSorted((left, right) => left.offset - right.offset);
	const members = [];
	let position = 0;
	sorted.forEach((entry, index) => {
		const next = sorted[index + 1]?.offset ?? place.start;
		checkBorder(entry, position, index === 0, faults);
		const dataStart = checkHeader(window, place, entry, faults);
		members.push({
			entry,
			dataStart
		});
		const dataEnd = (dataStart ?? entry.offset) + entry.compressedSize;
		position = Math.max(position, dataEnd + descriptorLength(window, entry, dataEnd, next - dataEnd, faults));
	});
	if (position < place.start) {
		const message = `The central directory is preceded by ${countBytes(place.start - position)} of no entry.`;
		faults.add(entries.length === 0 ? "prepended-data" : "unaccounted-data", message);
	}
	return members;
}
function checkBorder(entry, position, first, faults) {
	if (entry.offset > position) {
		const message = `\`${entry.name}\` is preceded by ${countBytes(entry.offset - position)} of no entry.`;
		faults.add(first ? "prepended-data" : "unaccounted-data", message);
	}
	if (entry.offset < position) faults.add("overlapping-entries", `The entry \`${entry.name}\` shares bytes with the one before it.`);
}
function checkHeader(window, place, entry, faults) {
	if (entry.flags & refusedFlags || entry.method !== 0 && entry.method !== 8) faults.add("unsupported-entry", `The entry \`${entry.name}\` is encrypted, or compressed by an unknown method.`);
	if (entry.directory && entry.size > 0) faults.add("unsupported-entry", `The directory \`${entry.name}\` has content.`);
	const header = window.at(entry.offset, headerLength$1);
	if (header.length < headerLength$1 || header.readUInt32LE(0) !== recordSignature.local) {
		faults.add("header-mismatch", `No local header stands where \`${entry.name}\` should begin.`);
		return null;
	}
	const nameLength = header.readUInt16LE(26);
	const dataStart = entry.offset + headerLength$1 + nameLength + header.readUInt16LE(28);
	if (dataStart + entry.compressedSize > place.start) {
		faults.add("overlapping-entries", `The entry \`${entry.name}\` reaches into the central directory.`);
		return null;
	}
	const variable = window.at(entry.offset + headerLength$1, dataStart - entry.offset - headerLength$1);
	const extra = variable.subarray(nameLength);
	if (!(header.readUInt16LE(6) === entry.flags && header.readUInt16LE(8) === entry.method && (!entry.plainName || isName(variable, 0, nameLength, entry.name)) && !replacesName(extra, entry.name) && sizesAgree(header, extra, entry))) faults.add("header-mismatch", `The two headers of \`${entry.name}\` contradict each other.`);
	return dataStart;
}
function sizesAgree(header, extra, entry) {
	const later = (entry.flags & descriptorFlag) !== 0 && entry.method !== 0;
	const agrees = (value, expected) => value === expected || later && value === 0;
	const resolve = zip64Values(extra);
	const marks = [header.readUInt32LE(22), header.readUInt32LE(18)].filter((value) => value === zip64Marker.long);
	const size = resolve(header.readUInt32LE(22));
	const compressedSize = resolve(header.readUInt32LE(18));
	return marks.length !== 1 && (!later || findExtras(extra, 1).length === 0) && agrees(header.readUInt32LE(14), entry.crc) && agrees(compressedSize, entry.compressedSize) && agrees(size, entry.size);
}
function descriptorLength(window, entry, dataEnd, room, faults) {
	if ((entry.flags & descriptorFlag) === 0) return 0;
	const sized = room >= descriptorLengths.least && room <= descriptorLengths.most;
	if (sized && isDescriptor(window.at(dataEnd, room), entry)) return room;
	faults.add("header-mismatch", `The data descriptor of \`${entry.name}\` is missing or says something else.`);
	return sized ? room : 0;
}
function isDescriptor(descriptor, entry) {
	switch (descriptor.length) {
		case 12: return repeats(descriptor, 0, entry);
		case 16: return descriptor.readUInt32LE(0) === recordSignature.descriptor && repeats(descriptor, 4, entry);
		default: return false;
	}
}
function repeats(descriptor, start, { crc, compressedSize, size }) {
	return descriptor.readUInt32LE(start) === crc && descriptor.readUInt32LE(start + 4) === compressedSize && descriptor.readUInt32LE(start + 8) === size;
}

// src/signatures/file/zip/names.ts
const forbidden = /[\u0000-\u001f\u007f\\]|^\/|^[A-Za-z]:/;
const forbiddenSegment = /(?:^|\/)(?:\.{0,2})(?:\/|$)/;
const utf8Flag = 2048;
const ascii$1 = /^[\u0000-\u007f]*$/;
function checkNames(entries, faults) {
	const seen = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		const path = entry.directory ? entry.name.slice(0, -1) : entry.name;
		if (!entry.plainName || isUnmarked(entry) || forbidden.test(path) || forbiddenSegment.test(path)) faults.add("unsafe-entry-name", `The entry name \`${entry.name}\` is no plain relative path.`);
		const key = isSignatureFolder(path) ? path.toLowerCase() : path;
		if (seen.has(key)) faults.add("duplicate-entry", `The archive holds \`${entry.name}\` twice.`);
		seen.add(key);
	}
}
function isUnmarked({ name, flags }) {
	return (flags & utf8Flag) === 0 && !ascii$1.test(name);
}
function isSignatureFolder(path) {
	return /^META-INF\/[^/]*$/i.test(path);
}

// src/crypto/cms/model.ts
var CmsError = class extends Error {
	code;
	name = "CmsError";
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};

// src/crypto/algorithms/identifiers.ts
const hashes = {
	md2: {
		name: "MD2",
		length: 16,
		engine: null
	},
	md5: {
		name: "MD5",
		length: 16,
		engine: "md5"
	},
	sha1: {
		name: "SHA-1",
		length: 20,
		engine: "sha1"
	},
	sha224: {
		name: "SHA-224",
		length: 28,
		engine: "sha224"
	},
	sha256: {
		name: "SHA-256",
		length: 32,
		engine: "sha256"
	},
	sha384: {
		name: "SHA-384",
		length: 48,
		engine: "sha384"
	},
	sha512: {
		name: "SHA-512",
		length: 64,
		engine: "sha512"
	},
	sha512t224: {
		name: "SHA-512/224",
		length: 28,
		engine: "sha512-224"
	},
	sha512t256: {
		name: "SHA-512/256",
		length: 32,
		engine: "sha512-256"
	},
	sha3t256: {
		name: "SHA3-256",
		length: 32,
		engine: "sha3-256"
	},
	sha3t384: {
		name: "SHA3-384",
		length: 48,
		engine: "sha3-384"
	},
	sha3t512: {
		name: "SHA3-512",
		length: 64,
		engine: "sha3-512"
	},
	shake256: {
		name: "SHAKE256",
		length: 64,
		engine: "shake256"
	}
};
const shake256WithLength = "2.16.840.1.101.3.4.2.18";
const integer512 = Uint8Array.of(tag.integer, 2, 2, 0);
const digestOids = /* @__PURE__ */ new Map([
	["1.2.840.113549.2.2", hashes.md2],
	["1.2.840.113549.2.5", hashes.md5],
	["1.3.14.3.2.26", hashes.sha1],
	["2.16.840.1.101.3.4.2.4", hashes.sha224],
	["2.16.840.1.101.3.4.2.1", hashes.sha256],
	["2.16.840.1.101.3.4.2.2", hashes.sha384],
	["2.16.840.1.101.3.4.2.3", hashes.sha512],
	["2.16.840.1.101.3.4.2.5", hashes.sha512t224],
	["2.16.840.1.101.3.4.2.6", hashes.sha512t256],
	["2.16.840.1.101.3.4.2.8", hashes.sha3t256],
	["2.16.840.1.101.3.4.2.9", hashes.sha3t384],
	["2.16.840.1.101.3.4.2.10", hashes.sha3t512],
	["2.16.840.1.101.3.4.2.12", hashes.shake256]
]);
function hasNoParameters(algorithm) {
	return algorithm.parameters === null || algorithm.parameters.tag === tag.null;
}
function readDigest(algorithm) {
	if (algorithm.oid === shake256WithLength) return equalBytes(parametersOf(algorithm), integer512) ? hashes.shake256 : null;
	return hasNoParameters(algorithm) ? digestOids.get(algorithm.oid) ?? null : null;
}
function computeDigest(digest, data) {
	if (digest.engine === null) return null;
	const options = digest.name === hashes.shake256.name ? { outputLength: digest.length } : {};
	return (0, node_crypto.createHash)(digest.engine, options).update(data).digest();
}
function sameAlgorithm(left, right) {
	if (left.oid !== right.oid) return false;
	if (hasNoParameters(left) && hasNoParameters(right)) return true;
	return equalBytes(parametersOf(left), parametersOf(right));
}
function parametersOf(algorithm) {
	const value = algorithm.parameters;
	return value === null ? /* @__PURE__ */ new Uint8Array() : encodedOf(value);
}

// src/crypto/certificate/cache.ts
var BoundedCache = class {
	#limit;
	#values = /* @__PURE__ */ new Map();
	constructor(limit) {
		this.#limit = limit;
	}
	get(key) {
		const value = this.#values.get(key);
		if (value === void 0) return void 0;
		this.#values.delete(key);
		this.#values.set(key, value);
		return value;
	}
	set(key, value) {
		this.#values.set(key, value);
		for (const oldest of this.#values.keys()) {
			if (this.#values.size <= this.#limit) return;
			this.#values.delete(oldest);
		}
	}
};

// src/crypto/certificate/extensions.ts
const extensionOid = {
	subjectKeyIdentifier: "2.5.29.14",
	keyUsage: "2.5.29.15",
	basicConstraints: "2.5.29.19",
	authorityKeyIdentifier: "2.5.29.35",
	extendedKeyUsage: "2.5.29.37"
};
const keyUsageBits = [
	"digitalSignature",
	"nonRepudiation",
	"keyEncipherment",
	"dataEncipherment",
	"keyAgreement",
	"keyCertSign",
	"cRLSign",
	"encipherOnly",
	"decipherOnly"
];
const maxPathLength = 2147483647;
const keyIdentifierTag = contextTag(0, false);
const authorityCertIssuerTag = contextTag(1, true);
const authorityCertSerialNumberTag = contextTag(2, false);
function readBasicConstraints(der) {
	const cursor = new DerCursor(readDer(der));
	const ca = cursor.optional(tag.boolean);
	const pathLength = cursor.optional(tag.integer);
	cursor.finish();
	return {
		ca: ca !== null && readBoolean(ca),
		pathLength: pathLength === null ? null : readSmallInteger(pathLength, maxPathLength)
	};
}
function readKeyUsage(der) {
	const { bytes } = readBitString(readDer(der));
	const isSet = (bit) => ((bytes[bit >> 3] ?? 0) & 128 >> (bit & 7)) !== 0;
	return new Set(keyUsageBits.filter((_, bit) => isSet(bit)));
}
function readExtendedKeyUsage(der) {
	return membersOf(readDer(der), tag.oid).map(readOid);
}
function readSubjectKeyIdentifier(der) {
	return readOctetString(readDer(der));
}
function readAuthorityKeyIdentifier(der) {
	const cursor = new DerCursor(readDer(der));
	const keyIdentifier = cursor.optional(keyIdentifierTag);
	cursor.optional(authorityCertIssuerTag);
	cursor.optional(authorityCertSerialNumberTag);
	cursor.finish();
	return keyIdentifier === null ? null : readOctetString(keyIdentifier);
}

// src/crypto/certificate/structure.ts
const maxExtensions = 128;
const versionTag = contextTag(0, true);
const issuerUniqueIdTag = contextTag(1, false);
const subjectUniqueIdTag = contextTag(2, false);
const extensionsTag$1 = contextTag(3, true);
function readFields(der) {
	const outer = new DerCursor(expectSequence(readDer(der)));
	const tbs = outer.next(tag.sequence);
	const signatureAlgorithm = readAlgorithmIdentifier(outer.next(tag.sequence));
	const signature = readWholeOctets(outer.next(tag.bitString));
	outer.finish();
	return {
		...readTbs(tbs),
		tbs: encodedOf(tbs),
		signatureAlgorithm,
		signature
	};
}
function readTbs(value) {
	const cursor = new DerCursor(value);
	const version = readVersion$1(cursor.optional(versionTag));
	const serialNumber = integerOctets(cursor.next(tag.integer));
	const innerSignatureAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	const issuer = cursor.next(tag.sequence);
	const validity = new DerCursor(cursor.next(tag.sequence));
	const notBefore = readTime$1(validity.next());
	const notAfter = readTime$1(validity.next());
	validity.finish();
	const subject = cursor.next(tag.sequence);
	const spki = cursor.next(tag.sequence);
	checkUniqueId(cursor.optional(issuerUniqueIdTag), version);
	checkUniqueId(cursor.optional(subjectUniqueIdTag), version);
	const extensions = readExtensions(cursor.optional(extensionsTag$1), version);
	cursor.finish();
	return {
		version,
		serialNumber,
		innerSignatureAlgorithm,
		issuer: readNameValue(issuer),
		issuerDer: encodedOf(issuer),
		notBefore,
		notAfter,
		subject: readNameValue(subject),
		subjectDer: encodedOf(subject),
		spki: encodedOf(spki),
		keyAlgorithm: readKeyAlgorithm(spki),
		extensions
	};
}
function readVersion$1(value) {
	if (value === null) return 1;
	const cursor = new DerCursor(value);
	const number = readSmallInteger(cursor.next(tag.integer), 2);
	cursor.finish();
	if (number === 0) throw new DerError("value", value.start, `The version at byte ${value.start} is the default one.`);
	return number === 1 ? 2 : 3;
}
function checkUniqueId(value, version) {
	if (value === null) return;
	readBitString(value);
	if (version === 1) throw new DerError("value", value.start, `The unique identifier at byte ${value.start} needs a later version.`);
}
function readExtensions(value, version) {
	if (value === null) return [];
	if (version !== 3) throw new DerError("value", value.start, `The extensions at byte ${value.start} need version 3.`);
	const cursor = new DerCursor(value);
	const list = cursor.next(tag.sequence);
	cursor.finish();
	return readExtensionList(list);
}
function readExtensionList(value) {
	const members = membersOf(value, tag.sequence);
	if (members.length === 0) throw new DerError("value", value.start, `The list of extensions at byte ${value.start} is empty.`);
	if (members.length > maxExtensions) throw new DerError("count", value.start, `The list at byte ${value.start} has more than ${maxExtensions} extensions.`);
	const extensions = members.map(readExtension);
	const seen = /* @__PURE__ */ new Set();
	for (const { oid } of extensions) {
		if (seen.has(oid)) throw new DerError("value", value.start, `The extension ${oid} stands there twice.`);
		seen.add(oid);
	}
	return extensions;
}
function readExtension(value) {
	const cursor = new DerCursor(value);
	const oid = readOid(cursor.next(tag.oid));
	const critical = cursor.optional(tag.boolean);
	const content = readOctetString(cursor.next(tag.octetString));
	cursor.finish();
	return {
		oid,
		critical: critical !== null && readBoolean(critical),
		value: content
	};
}
function readKeyAlgorithm(spki) {
	const cursor = new DerCursor(spki);
	const algorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	readWholeOctets(cursor.next(tag.bitString));
	cursor.finish();
	return algorithm;
}
function readAlgorithmIdentifier(value) {
	const cursor = new DerCursor(expectSequence(value));
	const oid = readOid(cursor.next(tag.oid));
	const parameters = cursor.more ? cursor.next() : null;
	cursor.finish();
	if (parameters?.tag === tag.null && contentOf(parameters).length > 0) throw new DerError("value", parameters.start, `The NULL at byte ${parameters.start} is not empty.`);
	return {
		oid,
		parameters,
		encoded: encodedOf(value)
	};
}
function readWholeOctets(value) {
	const { unused, bytes } = readBitString(value);
	if (unused === 0) return bytes;
	throw new DerError("value", value.start, `The bit string at byte ${value.start} ends within an octet.`);
}
function expectSequence(value) {
	if (value.tag === tag.sequence) return value;
	throw new DerError("tag", value.start, `The value at byte ${value.start} is no SEQUENCE.`);
}

// src/crypto/certificate.ts
var CertificateError = class extends Error {
	name = "CertificateError";
};
const maxCertificateBytes = 262144;
const maxKeptBytes = 16384;
const maxKept = 1024;
const certificates = new BoundedCache(maxKept);
const keys = new BoundedCache(maxKept);
function readCertificate(der) {
	if (der.length > maxCertificateBytes) throw new CertificateError(`The certificate has ${der.length} bytes, and ${maxCertificateBytes} is the most that is read.`);
	const sha256 = (0, node_crypto.hash)("sha256", der);
	const kept = certificates.get(sha256);
	if (kept !== void 0) return kept;
	const certificate = parseCertificate(new Uint8Array(der), sha256);
	if (der.length <= maxKeptBytes) certificates.set(sha256, certificate);
	return certificate;
}
function parseCertificate(der, sha256) {
	const fields = attempt$1("The certificate", () => readFields(der));
	const spkiSha256 = (0, node_crypto.hash)("sha256", fields.spki);
	return {
		...fields,
		...readExtensionValues(fields.extensions),
		der,
		sha256,
		spkiSha256,
		key: () => readPublicKey(fields.spki, spkiSha256)
	};
}
function readExtensionValues(extensions) {
	const read = (oid, reader) => {
		const extension = extensions.find((candidate) => candidate.oid === oid);
		return extension === void 0 ? null : attempt$1(`The extension ${oid} of the certificate`, () => reader(extension.value));
	};
	return {
		basicConstraints: read(extensionOid.basicConstraints, readBasicConstraints),
		keyUsage: read(extensionOid.keyUsage, readKeyUsage),
		extendedKeyUsage: read(extensionOid.extendedKeyUsage, readExtendedKeyUsage),
		subjectKeyIdentifier: read(extensionOid.subjectKeyIdentifier, readSubjectKeyIdentifier),
		authorityKeyIdentifier: read(extensionOid.authorityKeyIdentifier, readAuthorityKeyIdentifier)
	};
}
function readPublicKey(spki, spkiSha256) {
	const kept = keys.get(spkiSha256);
	if (kept !== void 0) return kept;
	try {
		const key = (0, node_crypto.createPublicKey)({
			key: Buffer.from(spki),
			format: "der",
			type: "spki"
		});
		if (spki.length <= maxKeptBytes) keys.set(spkiSha256, key);
		return key;
	} catch (cause) {
		throw new CertificateError("The public key of the certificate cannot be read.", { cause });
	}
}
function attempt$1(what, reader) {
	try {
		return reader();
	} catch (cause) {
		const { message } = cause;
		throw new CertificateError(`${what} is malformed: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, { cause });
	}
}

// src/crypto/attempt.ts
function attempt(read) {
	try {
		return read();
	} catch (error) {
		return faultOf(error);
	}
}
async function attemptLater(read) {
	try {
		return await read();
	} catch (error) {
		return faultOf(error);
	}
}
function faultOf(error) {
	if (error instanceof DerError || error instanceof CertificateError || error instanceof CmsError) return error;
	throw error;
}

// src/crypto/algorithms/strength.ts
const minRsaBits = 2048;
const minRsaExponent = 3n;
const ecPublicKey = "1.2.840.10045.2.1";
const strongCurves = [
	"prime256v1",
	"secp384r1",
	"secp521r1"
];
const strongHashes = /* @__PURE__ */ new Set([...Object.values(hashes).map((hash) => hash.name).filter((name) => name !== "MD2" && name !== "MD5" && name !== "SHA-1"), "none"]);
const sha1Until = Date.UTC(2019, 0, 1);
function acceptsSha1(moment) {
	return moment.getTime() < sha1Until;
}
function weakHash(name, acceptSha1 = false) {
	return !strongHashes.has(name) && !(acceptSha1 && name === hashes.sha1.name);
}
const weaknesses = /* @__PURE__ */ new WeakMap();
function weakKey(publicKey) {
	const known = weaknesses.get(publicKey);
	if (known !== void 0) return known;
	const weakness = findWeakness(publicKey);
	weaknesses.set(publicKey, weakness);
	return weakness;
}
function findWeakness(publicKey) {
	if (hasExplicitCurve(publicKey)) return "a key on a curve without a name";
	const key = readKey(publicKey);
	if (key === null) return "a key that cannot be read";
	switch (key.asymmetricKeyType) {
		case "rsa":
		case "rsa-pss": return weakRsa(key);
		case "ec": {
			const curve = key.asymmetricKeyDetails?.namedCurve;
			return strongCurves.includes(curve) ? null : `a key on the curve ${String(curve)}`;
		}
		case "ed25519":
		case "ed448": return null;
		default: return `a key of the type ${String(key.asymmetricKeyType)}`;
	}
}
function weakRsa(key) {
	const { modulusLength, publicExponent } = { ...key.asymmetricKeyDetails };
	if (modulusLength === void 0 || modulusLength < minRsaBits) return `an RSA key of ${String(modulusLength)} bits`;
	return publicExponent !== void 0 && publicExponent >= minRsaExponent && publicExponent % 2n === 1n ? null : `an RSA key with the exponent ${String(publicExponent)}`;
}
function hasExplicitCurve(publicKey) {
	return publicKey.keyAlgorithm.oid === ecPublicKey && publicKey.keyAlgorithm.parameters?.tag !== tag.oid;
}
function readKey(publicKey) {
	const key = attempt(() => publicKey.key());
	return key instanceof Error ? null : key;
}

// src/crypto/algorithms/schemes.ts
const rows = /* @__PURE__ */ new Map([
	["1.2.840.113549.1.1.1", {
		kind: "RSA",
		digest: "content"
	}],
	["1.2.840.113549.1.1.2", {
		kind: "RSA",
		digest: hashes.md2
	}],
	["1.2.840.113549.1.1.4", {
		kind: "RSA",
		digest: hashes.md5
	}],
	["1.2.840.113549.1.1.5", {
		kind: "RSA",
		digest: hashes.sha1
	}],
	["1.3.14.3.2.29", {
		kind: "RSA",
		digest: hashes.sha1
	}],
	["1.2.840.113549.1.1.14", {
		kind: "RSA",
		digest: hashes.sha224
	}],
	["1.2.840.113549.1.1.11", {
		kind: "RSA",
		digest: hashes.sha256
	}],
	["1.2.840.113549.1.1.12", {
		kind: "RSA",
		digest: hashes.sha384
	}],
	["1.2.840.113549.1.1.13", {
		kind: "RSA",
		digest: hashes.sha512
	}],
	["1.2.840.113549.1.1.15", {
		kind: "RSA",
		digest: hashes.sha512t224
	}],
	["1.2.840.113549.1.1.16", {
		kind: "RSA",
		digest: hashes.sha512t256
	}],
	["2.16.840.1.101.3.4.3.14", {
		kind: "RSA",
		digest: hashes.sha3t256
	}],
	["2.16.840.1.101.3.4.3.15", {
		kind: "RSA",
		digest: hashes.sha3t384
	}],
	["2.16.840.1.101.3.4.3.16", {
		kind: "RSA",
		digest: hashes.sha3t512
	}],
	["1.2.840.10045.2.1", {
		kind: "ECDSA",
		digest: "content"
	}],
	["1.2.840.10045.4.1", {
		kind: "ECDSA",
		digest: hashes.sha1
	}],
	["1.2.840.10045.4.3.1", {
		kind: "ECDSA",
		digest: hashes.sha224
	}],
	["1.2.840.10045.4.3.2", {
		kind: "ECDSA",
		digest: hashes.sha256
	}],
	["1.2.840.10045.4.3.3", {
		kind: "ECDSA",
		digest: hashes.sha384
	}],
	["1.2.840.10045.4.3.4", {
		kind: "ECDSA",
		digest: hashes.sha512
	}],
	["2.16.840.1.101.3.4.3.10", {
		kind: "ECDSA",
		digest: hashes.sha3t256
	}],
	["2.16.840.1.101.3.4.3.11", {
		kind: "ECDSA",
		digest: hashes.sha3t384
	}],
	["2.16.840.1.101.3.4.3.12", {
		kind: "ECDSA",
		digest: hashes.sha3t512
	}],
	["1.2.840.10040.4.1", {
		kind: "DSA",
		digest: "content"
	}],
	["1.2.840.10040.4.3", {
		kind: "DSA",
		digest: hashes.sha1
	}],
	["2.16.840.1.101.3.4.3.1", {
		kind: "DSA",
		digest: hashes.sha224
	}],
	["2.16.840.1.101.3.4.3.2", {
		kind: "DSA",
		digest: hashes.sha256
	}],
	["2.16.840.1.101.3.4.3.3", {
		kind: "DSA",
		digest: hashes.sha384
	}],
	["2.16.840.1.101.3.4.3.4", {
		kind: "DSA",
		digest: hashes.sha512
	}],
	["1.3.101.112", {
		kind: "Ed25519",
		digest: null
	}],
	["1.3.101.113", {
		kind: "Ed448",
		digest: null
	}]
]);
const rsassaPss = "1.2.840.113549.1.1.10";
const mgf1 = "1.2.840.113549.1.1.8";
const maxSaltLength = 2048;
const defaultSaltLength = 20;
function readScheme(algorithm, content) {
	if (algorithm.oid === rsassaPss) {
		const scheme = attempt(() => readPss(algorithm.parameters));
		return scheme instanceof Error ? null : scheme;
	}
	const row = rows.get(algorithm.oid);
	if (row === void 0 || !hasRightParameters(algorithm, row)) return null;
	if (row.digest !== "content") return {
		kind: row.kind,
		digest: row.digest,
		saltLength: 0
	};
	const digest = content === null ? null : readDigest(content);
	return digest === null ? null : {
		kind: row.kind,
		digest,
		saltLength: 0
	};
}
function hasRightParameters(algorithm, row) {
	return row.digest === null ? algorithm.parameters === null : hasNoParameters(algorithm);
}
function readPss(parameters) {
	if (parameters === null) return null;
	const cursor = new DerCursor(parameters);
	const hash = readExplicit(cursor, 0);
	const mask = readExplicit(cursor, 1);
	const salt = readExplicit(cursor, 2);
	const trailer = readExplicit(cursor, 3);
	cursor.finish();
	const digest = hash === null ? hashes.sha1 : readDigest(readAlgorithmIdentifier(hash));
	const maskDigest = mask === null ? hashes.sha1 : readMaskDigest(readAlgorithmIdentifier(mask));
	const saltLength = salt === null ? defaultSaltLength : readSmallInteger(salt, maxSaltLength);
	if (trailer !== null && readSmallInteger(trailer, 1) !== 1) return null;
	return digest === null || digest !== maskDigest ? null : {
		kind: "RSA-PSS",
		digest,
		saltLength
	};
}
function readMaskDigest(mask) {
	return mask.oid === mgf1 && mask.parameters !== null ? readDigest(readAlgorithmIdentifier(mask.parameters)) : null;
}
function readExplicit(cursor, number) {
	const wrapped = cursor.optional(contextTag(number, true));
	if (wrapped === null) return null;
	const inner = new DerCursor(wrapped);
	const value = inner.next();
	inner.finish();
	return value;
}
function describeSignature(algorithm, content) {
	const scheme = readScheme(algorithm, content);
	if (scheme === null) return {
		hash: "unknown",
		label: `the algorithm ${algorithm.oid}`
	};
	if (scheme.digest === null) return {
		hash: "none",
		label: scheme.kind
	};
	return {
		hash: scheme.digest.name,
		label: `${scheme.digest.name} with ${scheme.kind}`
	};
}

// src/crypto/algorithms/verify.ts
const keyTypes = {
	RSA: ["rsa"],
	"RSA-PSS": ["rsa", "rsa-pss"],
	ECDSA: ["ec"],
	DSA: ["dsa"],
	Ed25519: ["ed25519"],
	Ed448: ["ed448"]
};
const maxDsaBits = 3072;
const maxRsaExponent = 2n ** 32n;
function verifySignature(publicKey, algorithm, content, data, signature) {
	const scheme = readScheme(algorithm, content);
	if (scheme === null) return notCheckable(`the algorithm ${algorithm.oid} is not known, or not with these parameters`);
	return verifyByScheme(publicKey, scheme, "der", data, signature);
}
function verifyByScheme(publicKey, scheme, encoding, data, signature) {
	if (scheme.digest?.engine === null) return notCheckable(`${scheme.digest.name} cannot be computed`);
	const key = readKey(publicKey);
	if (key === null) return notCheckable("its key cannot be read");
	const type = String(key.asymmetricKeyType);
	if (!keyTypes[scheme.kind].includes(type)) return invalid(`a key of the type ${type} makes no ${scheme.kind} signature`);
	if (isExcessive(key)) return notCheckable("its key takes more work than any in use");
	return computeResult(scheme, encoding, key, data, signature);
}
function isExcessive(key) {
	const { modulusLength = 0, publicExponent = 0n } = { ...key.asymmetricKeyDetails };
	return publicExponent >= maxRsaExponent || key.asymmetricKeyType === "dsa" && modulusLength > maxDsaBits;
}
function computeResult({ kind, digest, saltLength }, encoding, key, data, signature) {
	const input = kind === "RSA-PSS" ? {
		key,
		padding: node_crypto.constants.RSA_PKCS1_PSS_PADDING,
		saltLength
	} : kind === "ECDSA" && encoding === "ieee-p1363" ? {
		key,
		dsaEncoding: encoding
	} : key;
	try {
		return (0, node_crypto.verify)(digest?.engine ?? null, data, input, signature) ? {
			result: "valid",
			reason: "its key made it"
		} : invalid("its key did not make it over these bytes");
	} catch {
		return notCheckable("its key may not be used so");
	}
}
function notCheckable(reason) {
	return {
		result: "not-checkable",
		reason
	};
}
function invalid(reason) {
	return {
		result: "invalid",
		reason
	};
}

// src/crypto/cms/read.ts
const signedDataType$1 = "1.2.840.113549.1.7.2";
const octetTypes = ["1.2.840.113549.1.7.1", "1.2.840.113549.1.9.16.1.4"];
const versions = [
	1,
	3,
	4,
	5
];
const signerVersions = [1, 3];
const maxCertificates = 256;
const maxSigners$1 = 16;
async function readSignedData(bytes) {
	try {
		const { root, normalised } = await readStructure(bytes);
		return {
			...readContentInfo(root),
			normalised
		};
	} catch (error) {
		if (!(error instanceof DerError)) throw error;
		const isBound = error.code === "depth" || error.code === "count";
		throw new CmsError(isBound ? "limit" : "malformed", error.message, { cause: error });
	}
}
function readSignedDataValue(value) {
	return {
		...readContentInfo(value),
		normalised: false
	};
}
async function readStructure(bytes) {
	try {
		return {
			root: readDer(bytes),
			normalised: false
		};
	} catch (error) {
		if (!(error instanceof DerError) || error.code !== "not-der") throw error;
		const { normaliseBer } = await Promise.resolve().then(() => require("./ber.js"));
		return {
			root: readDer(await normaliseBer(bytes)),
			normalised: true
		};
	}
}
function readContentInfo(root) {
	expectTag(root, tag.sequence);
	const info = new DerCursor(root);
	const type = readOid(info.next(tag.oid));
	if (type !== signedDataType$1) throw new CmsError("malformed", `The content is of the type ${type}, no SignedData.`);
	const data = onlyMember$1(info.next(contextTag(0, true)));
	info.finish();
	return readSigned$3(data);
}
function readSigned$3(value) {
	expectTag(value, tag.sequence);
	const cursor = new DerCursor(value);
	readVersion(cursor.next(tag.integer), versions, "SignedData");
	const digestAlgorithms = membersOf(cursor.next(tag.set), tag.sequence).map(readAlgorithmIdentifier);
	const encapsulated = readEncapsulated(cursor.next(tag.sequence));
	const certificates = readCertificates(cursor.optional(contextTag(0, true)));
	cursor.optional(contextTag(1, true));
	const signers = membersOf(cursor.next(tag.set), tag.sequence);
	cursor.finish();
	if (signers.length === 0) throw new CmsError("malformed", "The SignedData has no signer.");
	if (signers.length > maxSigners$1) throw new CmsError("limit", `The SignedData has ${signers.length} signers, and ${maxSigners$1} is the most that is read.`);
	return {
		digestAlgorithms,
		...encapsulated,
		certificates,
		signers: signers.map(readSigner)
	};
}
function readEncapsulated(value) {
	const cursor = new DerCursor(value);
	const contentType = readOid(cursor.next(tag.oid));
	const wrapped = cursor.optional(contextTag(0, true));
	cursor.finish();
	if (wrapped === null) return {
		contentType,
		contentValue: null,
		content: null
	};
	const content = onlyMember$1(wrapped);
	if (octetTypes.includes(contentType)) expectTag(content, tag.octetString);
	return {
		contentType,
		contentValue: content,
		content: contentOf(content)
	};
}
function readCertificates(value) {
	if (value === null) return [];
	const cursor = new DerCursor(value);
	const certificates = [];
	while (cursor.more) {
		const member = cursor.next();
		if (member.tag === tag.sequence) certificates.push(encodedOf(member));
		if (certificates.length > maxCertificates) throw new CmsError("limit", `The SignedData has more than the ${maxCertificates} certificates that are read.`);
	}
	return certificates;
}
function readSigner(value) {
	expectTag(value, tag.sequence);
	const cursor = new DerCursor(value);
	readVersion(cursor.next(tag.integer), signerVersions, "SignerInfo");
	const identifier = readIdentifier(cursor.next());
	const digestAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	const signed = cursor.optional(contextTag(0, true));
	const signatureAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	const signature = readOctetString(cursor.next(tag.octetString));
	const unsigned = cursor.optional(contextTag(1, true));
	cursor.finish();
	return {
		identifier,
		digestAlgorithm,
		signedAttributes: signed === null ? null : {
			encoded: retag(signed, tag.set),
			attributes: readAttributes(signed)
		},
		signatureAlgorithm,
		signature,
		unsignedAttributes: unsigned === null ? [] : readAttributes(unsigned)
	};
}
function readIdentifier(value) {
	if (value.tag === contextTag(0, false)) return {
		kind: "key-identifier",
		keyIdentifier: contentOf(value)
	};
	expectTag(value, tag.sequence);
	const cursor = new DerCursor(value);
	const issuer = encodedOf(cursor.next(tag.sequence));
	const serialNumber = integerOctets(cursor.next(tag.integer));
	cursor.finish();
	return {
		kind: "issuer-and-serial",
		issuer,
		serialNumber
	};
}
function readAttributes(value) {
	const attributes = membersOf(value, tag.sequence).map((member) => {
		const cursor = new DerCursor(member);
		const type = readOid(cursor.next(tag.oid));
		const values = membersOf(cursor.next(tag.set));
		cursor.finish();
		return {
			type,
			values
		};
	});
	if (attributes.length === 0) throw new CmsError("malformed", "A set of attributes is there and empty.");
	return attributes;
}
function retag(value, identifier) {
	const encoded = new Uint8Array(encodedOf(value));
	encoded[0] = identifier;
	return encoded;
}
function readVersion(value, allowed, what) {
	const version = readSmallInteger(value, 255);
	if (!allowed.includes(version)) throw new CmsError("malformed", `The ${what} has the unknown version ${version}.`);
}
function onlyMember$1(value) {
	const cursor = new DerCursor(value);
	const member = cursor.next();
	cursor.finish();
	return member;
}
function expectTag(value, expected) {
	if (value.tag === expected) return;
	throw new CmsError("malformed", `The value at byte ${value.start} is not of the type that belongs there.`);
}

// src/crypto/cms/signer-certificate.ts
const bags = /* @__PURE__ */ new WeakMap();
function readBag(encoded) {
	const known = bags.get(encoded);
	if (known !== void 0) return known;
	const bag = encoded.map((der) => {
		const certificate = attempt(() => readCertificate(der));
		return certificate instanceof Error ? {
			der: new Uint8Array(der),
			certificate: null
		} : {
			der: certificate.der,
			certificate
		};
	});
	bags.set(encoded, bag);
	return bag;
}
function findSignerCertificates(bag, identifier) {
	const found = /* @__PURE__ */ new Map();
	for (const { certificate } of bag) if (certificate !== null && isNamed(certificate, identifier)) found.set(certificate.sha256, certificate);
	return [...found.values()];
}
function isNamed(certificate, identifier) {
	if (identifier.kind === "issuer-and-serial") return equalBytes(certificate.issuerDer, identifier.issuer) && equalBytes(certificate.serialNumber, identifier.serialNumber);
	return certificate.subjectKeyIdentifier !== null && equalBytes(certificate.subjectKeyIdentifier, identifier.keyIdentifier);
}
const sha1 = {
	oid: "1.3.14.3.2.26",
	parameters: null,
	encoded: /* @__PURE__ */ new Uint8Array()
};
const sha256 = {
	oid: "2.16.840.1.101.3.4.2.1",
	parameters: null,
	encoded: /* @__PURE__ */ new Uint8Array()
};
function namesSigner(value, version, certificate) {
	const [first] = membersOf(new DerCursor(value).next(tag.sequence), tag.sequence);
	if (first === void 0) return false;
	const cursor = new DerCursor(first);
	const named = version === 2 ? cursor.optional(tag.sequence) : null;
	const certificateHash = readOctetString(cursor.next(tag.octetString));
	const issuerSerial = cursor.optional(tag.sequence);
	cursor.finish();
	const digest = readDigest(named === null ? version === 2 ? sha256 : sha1 : readAlgorithmIdentifier(named));
	const computed = digest === null ? null : computeDigest(digest, certificate.der);
	if (computed === null || !equalBytes(computed, certificateHash)) return false;
	return issuerSerial === null || isIssuerSerial(issuerSerial, certificate);
}
function isIssuerSerial(value, certificate) {
	const cursor = new DerCursor(value);
	const names = membersOf(cursor.next(tag.sequence), contextTag(4, true));
	const serialNumber = integerOctets(cursor.next(tag.integer));
	const issuers = names.flatMap((name) => membersOf(name, tag.sequence));
	return issuers.length === 1 && issuers.every((issuer) => equalBytes(encodedOf(issuer), certificate.issuerDer)) && equalBytes(serialNumber, certificate.serialNumber);
}

// src/crypto/cms/attributes.ts
const attributeTypes = {
	contentType: "1.2.840.113549.1.9.3",
	messageDigest: "1.2.840.113549.1.9.4",
	signingTime: "1.2.840.113549.1.9.5",
	algorithmProtection: "1.2.840.113549.1.9.52",
	signingCertificate: "1.2.840.113549.1.9.16.2.12",
	signingCertificateV2: "1.2.840.113549.1.9.16.2.47"
};
function doubleAttribute(attributes) {
	const types = /* @__PURE__ */ new Set();
	for (const { type } of attributes) {
		if (types.has(type)) return type;
		types.add(type);
	}
	return null;
}
function readAttribute$1(attributes, type, ...expected) {
	const attribute = attributes.find((candidate) => candidate.type === type);
	if (attribute === void 0) return null;
	const [value] = attribute.values;
	if (value === void 0 || !expected.includes(value.tag) || attribute.values.length !== 1) throw new DerError("value", value?.start ?? 0, `The signed attribute ${type} does not have one value of its type.`);
	return value;
}
function protectsAlgorithms(value, signer) {
	const cursor = new DerCursor(value);
	const digestAlgorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	const signatureAlgorithm = readDer(retag(cursor.next(contextTag(1, true)), tag.sequence));
	cursor.finish();
	return sameAlgorithm(digestAlgorithm, signer.digestAlgorithm) && sameAlgorithm(readAlgorithmIdentifier(signatureAlgorithm), signer.signatureAlgorithm);
}
function acceptsCertificate(attributes, certificate) {
	const first = readAttribute$1(attributes, attributeTypes.signingCertificate, tag.sequence);
	const second = readAttribute$1(attributes, attributeTypes.signingCertificateV2, tag.sequence);
	return (first === null || namesSigner(first, 1, certificate)) && (second === null || namesSigner(second, 2, certificate));
}
function looksLikeAttributes(content) {
	const types = attempt(() => {
		const root = readDer(content);
		if (root.tag !== tag.set) return [];
		return membersOf(root, tag.sequence).map((member) => readOid(new DerCursor(member).next(tag.oid)));
	});
	return !(types instanceof Error) && types.includes(attributeTypes.messageDigest);
}

// src/crypto/cms/verify.ts
const dataType$1 = "1.2.840.113549.1.7.1";
function verifySigner(data, signer, content) {
	const bag = readBag(data.certificates);
	const { leaf, integrity, signature } = examineSigner(signer, content, {
		type: data.contentType,
		attribute: "required"
	}, bag);
	return {
		certificates: leafFirst(bag, leaf),
		hasLeaf: leaf !== null,
		checks: [integrity, signature],
		algorithms: nameAlgorithms(signer, "signature block")
	};
}
function examineSigner(signer, content, expected, bag) {
	const found = findSignerCertificates(bag, signer.identifier);
	const signature = checkSafely("signature", () => checkSignature(signer, content, found));
	const integrity = checkSafely("integrity", () => checkIntegrity(expected, signer, content, signature));
	return {
		leaf: (found.length === 1 ? found[0] : void 0) ?? null,
		integrity,
		signature
	};
}
function checkIntegrity(expected, signer, content, signature) {
	if (signer.signedAttributes === null) return checkBareContent(expected, content, signature);
	const { attributes } = signer.signedAttributes;
	const double = doubleAttribute(attributes);
	if (double !== null) return malformed$3("integrity", `The signed attribute ${double} is there twice.`);
	const type = readAttribute$1(attributes, attributeTypes.contentType, tag.oid);
	if (type === null && expected.attribute === "required") return malformed$3("integrity", "The signed attributes do not name the type of the content.");
	if (type !== null && readOid(type) !== expected.type) return malformed$3("integrity", `The signer signed a content of the type ${readOid(type)}, not ${expected.type}.`);
	const signed = readAttribute$1(attributes, attributeTypes.messageDigest, tag.octetString);
	if (signed === null) return malformed$3("integrity", "The signed attributes do not hold the digest of the content.");
	return compareDigest(signer, contentOf(signed), content);
}
function compareDigest(signer, signed, content) {
	const digest = readDigest(signer.digestAlgorithm);
	const computed = digest === null ? null : computeDigest(digest, content);
	if (digest === null || computed === null) return make$1("integrity", "unknown", "unsupported-algorithm", `The digest algorithm ${digest?.name ?? signer.digestAlgorithm.oid} cannot be computed.`);
	return equalBytes(computed, signed) ? make$1("integrity", "pass", "digest-match", `The signed ${digest.name} digest is that of the content.`) : make$1("integrity", "fail", "message-digest-mismatch", `The signed ${digest.name} digest is of another content.`);
}
function checkBareContent(expected, content, signature) {
	if (expected.type !== dataType$1) return malformed$3("integrity", `A content of the type ${expected.type} is signed without signed attributes.`);
	if (looksLikeAttributes(content)) return malformed$3("integrity", "The content is a set of signed attributes, taken from another signature.");
	if (signature.result !== "pass") return {
		...signature,
		check: "integrity"
	};
	return make$1("integrity", "pass", "digest-match", "The signature value was made over the content itself.");
}
function checkSignature(signer, content, found) {
	const [certificate, second] = found;
	if (certificate === void 0) return make$1("signature", "fail", "signer-certificate-missing", "The signer's certificate is not in the signature, or cannot be read there.");
	const name = printName(certificate.subject);
	if (second !== void 0) return make$1("signature", "fail", "signer-certificate-ambiguous", `Besides that of “${name}”, another certificate in the signature has the signer's identifier.`);
	const contradiction = findContradiction(signer, certificate, name);
	if (contradiction !== null) return contradiction;
	const signed = signer.signedAttributes?.encoded ?? content;
	const { signatureAlgorithm, digestAlgorithm, signature } = signer;
	const { result, reason } = verifySignature(certificate, signatureAlgorithm, digestAlgorithm, signed, signature);
	switch (result) {
		case "valid": return make$1("signature", "pass", "signature-valid", `The signature value was made by the key of “${name}”.`);
		case "invalid": return make$1("signature", "fail", "signature-mismatch", `The signature value of “${name}” does not hold: ${reason}.`);
		case "not-checkable": return make$1("signature", "unknown", "unsupported-algorithm", `The signature of “${name}” cannot be checked: ${reason}.`);
	}
}
function findContradiction(signer, certificate, name) {
	const { hash } = describeSignature(signer.signatureAlgorithm, signer.digestAlgorithm);
	const digest = readDigest(signer.digestAlgorithm);
	if (digest !== null && hash !== "none" && hash !== "unknown" && hash !== digest.name) return make$1("signature", "fail", "algorithm-mismatch", `The content is hashed by ${digest.name}, and the signature of “${name}” is made with ${hash}.`);
	const attributes = signer.signedAttributes?.attributes ?? [];
	const protection = readAttribute$1(attributes, attributeTypes.algorithmProtection, tag.sequence);
	if (protection !== null && !protectsAlgorithms(protection, signer)) return make$1("signature", "fail", "algorithm-mismatch", `“${name}” signed that the algorithms are other ones than those that the signature names.`);
	if (acceptsCertificate(attributes, certificate)) return null;
	return make$1("signature", "fail", "signer-certificate-mismatch", `What was signed names another certificate than that of “${name}” as the signer's.`);
}
function checkSafely(check, read) {
	const result = attempt(read);
	return result instanceof Error ? malformed$3(check, result.message) : result;
}
function nameAlgorithms(signer, place) {
	const digest = readDigest(signer.digestAlgorithm)?.name;
	const { hash, label } = describeSignature(signer.signatureAlgorithm, signer.digestAlgorithm);
	const name = digest ?? signer.digestAlgorithm.oid;
	return [{
		use: "digest",
		hash: digest ?? "unknown",
		label: `${name} digest in the ${place}`
	}, {
		use: "signature",
		hash,
		label
	}];
}
function leafFirst(bag, leaf) {
	const all = bag.map(({ der }) => der);
	return leaf === null ? all : [leaf.der, ...all.filter((der) => !equalBytes(der, leaf.der))];
}
function malformed$3(check, message) {
	return make$1(check, "fail", "malformed-signed-attributes", message);
}
function make$1(check, result, code, message) {
	return {
		check,
		result,
		code,
		message
	};
}

// src/crypto/timestamp/claim.ts
const codeOf = {
	"digest-match": "timestamp-intact",
	"signature-valid": "timestamp-intact",
	"message-digest-mismatch": "timestamp-digest-mismatch",
	"signature-mismatch": "timestamp-signature-mismatch",
	"malformed-signed-attributes": "timestamp-malformed-attributes",
	"algorithm-mismatch": "timestamp-algorithm-mismatch",
	"unsupported-algorithm": "timestamp-unsupported-algorithm",
	"signer-certificate-missing": "timestamp-certificate-missing",
	"signer-certificate-ambiguous": "timestamp-certificate-ambiguous",
	"signer-certificate-mismatch": "timestamp-certificate-mismatch"
};
function pass$1(code, message) {
	return make("pass", code, message);
}
function fail$1(code, message) {
	return make("fail", code, message);
}
function leaveOpen(code, message) {
	return make("unknown", code, message);
}
function make(result, code, message) {
	return {
		check: "time",
		result,
		code,
		message
	};
}
function ofSigner({ result, code, message }) {
	if (code === "signer-certificate-missing") return fail$1(codeOf[code], "The certificate of the timestamp's authority is not there, or cannot be read.");
	const start = result === "pass" ? "The timestamp is intact" : "The timestamp does not hold";
	return make(result, codeOf[code], `${start}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);
}
function unreadable(kind, check) {
	return {
		kind,
		at: null,
		accuracy: 0,
		certificates: [],
		hasLeaf: false,
		algorithms: [],
		checks: [check]
	};
}
function refuseToken(error) {
	const message = `The timestamp cannot be read: ${error.message}`;
	return unreadable("rfc3161", error instanceof CmsError && error.code === "limit" ? leaveOpen("timestamp-limit", message) : fail$1("timestamp-malformed", message));
}

// src/crypto/timestamp/countersignature.ts
const expected = {
	type: "1.2.840.113549.1.7.1",
	attribute: "optional"
};
function readCountersignature(value, { imprinted, certificates }) {
	const signer = attempt(() => readSigner(value));
	if (signer instanceof Error) return unreadable("pkcs9", fail$1("timestamp-malformed", `The countersignature cannot be read: ${signer.message}`));
	const at = attempt(() => readSigningTime(signer));
	if (at instanceof Error) return unreadable("pkcs9", fail$1("timestamp-malformed", `The countersignature's time cannot be read: ${at.message}`));
	if (at === null) return unreadable("pkcs9", fail$1("timestamp-time-missing", "The countersignature does not say when it was made (signingTime, RFC 5652 11.3)."));
	const bag = readBag(certificates);
	const { leaf, integrity, signature } = examineSigner(signer, imprinted, expected, bag);
	return {
		kind: "pkcs9",
		at,
		accuracy: 0,
		certificates: leafFirst(bag, leaf).slice(0, 32),
		hasLeaf: leaf !== null,
		algorithms: nameAlgorithms(signer, "timestamp"),
		checks: [checkImprint$1(integrity), ofSigner(signature)]
	};
}
function checkImprint$1(integrity) {
	switch (integrity.code) {
		case "digest-match": return pass$1("timestamp-imprint-match", "The countersignature is of this very signature.");
		case "message-digest-mismatch": return fail$1("timestamp-imprint-mismatch", "The countersignature is of another signature than this one.");
		default: return ofSigner(integrity);
	}
}
function readSigningTime({ signedAttributes }) {
	const attributes = signedAttributes?.attributes ?? [];
	const time = readAttribute$1(attributes, attributeTypes.signingTime, tag.utcTime, tag.generalizedTime);
	return time === null ? null : readTime$1(time);
}

// src/crypto/certificate/general-name.ts
const maxNames = 4096;
const otherNameTag = contextTag(0, true);
const rfc822NameTag = contextTag(1, false);
const dNSNameTag = contextTag(2, false);
const x400AddressTag = contextTag(3, true);
const directoryNameTag = contextTag(4, true);
const ediPartyNameTag = contextTag(5, true);
const uriTag = contextTag(6, false);
const iPAddressTag = contextTag(7, false);
const registeredIdTag = contextTag(8, false);
function readSubjectAlternativeName(der) {
	const value = readDer(der);
	if (value.tag === tag.sequence) return readGeneralNames(value);
	throw new DerError("tag", value.start, `The list of names at byte ${value.start} is no SEQUENCE.`);
}
function readGeneralNames(value) {
	const members = membersOf(value);
	if (members.length === 0) throw new DerError("value", value.start, `The list of names at byte ${value.start} is empty.`);
	if (members.length > maxNames) throw new DerError("count", value.start, `The list at byte ${value.start} has more than ${maxNames} names.`);
	return members.map(readGeneralName);
}
function readGeneralName(value) {
	const encoded = encodedOf(value);
	switch (value.tag) {
		case rfc822NameTag: return {
			kind: "rfc822Name",
			text: readAscii(value),
			encoded
		};
		case dNSNameTag: return {
			kind: "dNSName",
			text: readAscii(value),
			encoded
		};
		case uriTag: return {
			kind: "uniformResourceIdentifier",
			text: readAscii(value),
			encoded
		};
		case directoryNameTag: return {
			kind: "directoryName",
			name: readDirectoryName(value),
			encoded
		};
		case iPAddressTag: return {
			kind: "iPAddress",
			octets: readOctetString(value),
			encoded
		};
		case registeredIdTag: return {
			kind: "registeredID",
			oid: readOid(value),
			encoded
		};
		case otherNameTag: return {
			kind: "otherName",
			type: readOtherNameType(value),
			encoded
		};
		case x400AddressTag: return {
			kind: "x400Address",
			encoded
		};
		case ediPartyNameTag: return {
			kind: "ediPartyName",
			encoded
		};
		default: throw new DerError("tag", value.start, `The name at byte ${value.start} is of a kind that does not exist.`);
	}
}
function readAscii(value) {
	const content = contentOf(value);
	if (content.some((octet) => octet >= 128)) throw new DerError("value", value.start, `The name at byte ${value.start} is not ASCII.`);
	return Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1");
}
function readDirectoryName(value) {
	const cursor = new DerCursor(value);
	const name = readNameValue(cursor.next());
	cursor.finish();
	return name;
}
function readOtherNameType(value) {
	const cursor = new DerCursor(value);
	const type = readOid(cursor.next(tag.oid));
	const content = new DerCursor(cursor.next(contextTag(0, true)));
	content.next();
	content.finish();
	cursor.finish();
	return type;
}

// src/crypto/timestamp/authority.ts
const subjectAlternativeName = "2.5.29.17";
function isNamedBy(authority, certificate) {
	if (authority.kind === "directoryName" && namesChain(authority.name, certificate.subject)) return true;
	return alternativesOf(certificate).some((name) => {
		return authority.kind === "directoryName" && name.kind === "directoryName" ? namesChain(authority.name, name.name) : equalBytes(authority.encoded, name.encoded);
	});
}
function alternativesOf({ extensions }) {
	const extension = extensions.find(({ oid }) => oid === subjectAlternativeName);
	if (extension === void 0) return [];
	const names = attempt(() => readSubjectAlternativeName(extension.value));
	return names instanceof Error ? [] : names;
}

// src/crypto/timestamp/info.ts
const version = 1;
const maxSeconds = 2147483647;
const maxFraction = 999;
const millisTag = contextTag(0, false);
const microsTag = contextTag(1, false);
const authorityTag = contextTag(0, true);
const extensionsTag = contextTag(1, true);
function readTimestampInfo(der) {
	const root = readDer(der);
	if (root.tag !== tag.sequence) throw refuse$2(root, "what a timestamp says is no SEQUENCE");
	const cursor = new DerCursor(root);
	const number = cursor.next(tag.integer);
	if (readSmallInteger(number, version) !== version) throw refuse$2(number, "the version of the timestamp is not 1");
	readOid(cursor.next(tag.oid));
	const imprint = readImprint(cursor.next(tag.sequence));
	integerOctets(cursor.next(tag.integer));
	const at = readPreciseTime(cursor.next(tag.generalizedTime));
	const accuracy = readAccuracy(cursor.optional(tag.sequence));
	const ordering = cursor.optional(tag.boolean);
	if (ordering !== null) readBoolean(ordering);
	const nonce = cursor.optional(tag.integer);
	if (nonce !== null) integerOctets(nonce);
	const authority = cursor.optional(authorityTag);
	const extensions = cursor.optional(extensionsTag);
	cursor.finish();
	return {
		imprint,
		at,
		accuracy,
		authority: authority === null ? null : readAuthority(authority),
		extensions: extensions === null ? [] : readExtensionList(extensions)
	};
}
function readImprint(value) {
	const cursor = new DerCursor(value);
	const algorithm = readAlgorithmIdentifier(cursor.next(tag.sequence));
	const digest = readOctetString(cursor.next(tag.octetString));
	cursor.finish();
	return {
		algorithm,
		digest
	};
}
function readAccuracy(value) {
	if (value === null) return 0;
	const cursor = new DerCursor(value);
	const seconds = cursor.optional(tag.integer);
	const millis = cursor.optional(millisTag);
	const micros = cursor.optional(microsTag);
	cursor.finish();
	return (seconds === null ? 0 : readSmallInteger(seconds, maxSeconds)) * 1e3 + readFraction(millis) + Math.ceil(readFraction(micros) / 1e3);
}
function readFraction(value) {
	if (value === null) return 0;
	const fraction = readSmallInteger(value, maxFraction);
	if (fraction === 0) throw refuse$2(value, "a part of the accuracy is zero");
	return fraction;
}
function readAuthority(value) {
	const cursor = new DerCursor(value);
	const name = readGeneralName(cursor.next());
	cursor.finish();
	return name;
}
function refuse$2({ start }, what) {
	return new DerError("value", start, `At byte ${start} ${what}.`);
}

// src/crypto/timestamp/token.ts
const infoType = "1.2.840.113549.1.9.16.1.4";
function readToken(data, context) {
	const [signer, ...others] = data.signers;
	if (signer === void 0 || others.length > 0) {
		const message = `The timestamp has ${data.signers.length} signers in the place of the one authority (RFC 3161 2.4.2).`;
		return unreadable("rfc3161", fail$1("timestamp-many-signers", message));
	}
	if (data.contentType !== infoType) {
		const message = `The timestamp holds a content of the type ${data.contentType}, not TSTInfo (RFC 3161 2.4.2).`;
		return unreadable("rfc3161", fail$1("timestamp-content-type", message));
	}
	if (data.content === null) return unreadable("rfc3161", fail$1("timestamp-malformed", "The timestamp does not hold what it says (TSTInfo)."));
	const { content } = data;
	const info = attempt(() => readTimestampInfo(content));
	if (info instanceof Error) return unreadable("rfc3161", fail$1("timestamp-malformed", `The timestamp cannot be read: ${info.message}`));
	return judgeToken(data, {
		signer,
		content,
		info
	}, context);
}
function judgeToken(data, token, { imprinted, certificates }) {
	const { signer, content, info } = token;
	const bag = [...readBag(data.certificates), ...readBag(certificates)];
	const { leaf, integrity, signature } = examineSigner(signer, content, {
		type: infoType,
		attribute: "required"
	}, bag);
	return {
		kind: "rfc3161",
		at: info.at,
		accuracy: info.accuracy,
		certificates: leafFirst(bag, leaf).slice(0, 32),
		hasLeaf: leaf !== null,
		algorithms: [...nameAlgorithms(signer, "timestamp"), nameImprint(info)],
		checks: [
			checkImprint(info, imprinted),
			ofSigner(integrity),
			ofSigner(signature),
			checkNaming(signer),
			...checkExtensions(info),
			...checkAuthority(info, leaf)
		]
	};
}
function checkImprint({ imprint }, imprinted) {
	const digest = readDigest(imprint.algorithm);
	if (digest?.name === "MD2" || digest?.name === "MD5") return fail$1("timestamp-imprint-weak", `The timestamp says what it is of by ${digest.name} only.`);
	const computed = digest === null ? null : computeDigest(digest, imprinted);
	if (digest === null || computed === null) {
		const message = `The hash ${imprint.algorithm.oid} of what the timestamp is of cannot be computed.`;
		return leaveOpen("timestamp-unsupported-algorithm", message);
	}
	return equalBytes(computed, imprint.digest) ? pass$1("timestamp-imprint-match", `The timestamp is of the ${digest.name} hash of this very signature.`) : fail$1("timestamp-imprint-mismatch", `The timestamp is of another ${digest.name} hash than that of this signature.`);
}
function checkNaming(signer) {
	const types = [attributeTypes.signingCertificate, attributeTypes.signingCertificateV2];
	return signer.signedAttributes?.attributes.some(({ type }) => types.includes(type)) === true ? pass$1("timestamp-certificate-named", "The authority signed which certificate is its own.") : fail$1("timestamp-certificate-not-named", "The timestamp has no signing-certificate attribute (RFC 3161 2.4.1, RFC 5816 2.2.1).");
}
function checkExtensions({ extensions }) {
	const unknown = extensions.find(({ critical }) => critical);
	if (unknown === void 0) return [];
	return [fail$1("timestamp-unknown-extension", `The timestamp has the unknown critical extension ${unknown.oid}.`)];
}
function checkAuthority({ authority }, leaf) {
	if (authority === null || leaf === null || isNamedBy(authority, leaf)) return [];
	const message = `The timestamp names another authority than its certificate, that of “${printName(leaf.subject)}”.`;
	return [fail$1("timestamp-authority-mismatch", message)];
}
function nameImprint({ imprint }) {
	const name = readDigest(imprint.algorithm)?.name;
	return {
		use: "digest",
		hash: name ?? "unknown",
		label: `${name ?? imprint.algorithm.oid} imprint in the timestamp`
	};
}

// src/crypto/timestamp/attributes.ts
const kinds = /* @__PURE__ */ new Map([
	["1.2.840.113549.1.9.16.2.14", "rfc3161"],
	["1.3.6.1.4.1.311.3.3.1", "rfc3161"],
	["1.2.840.113549.1.9.6", "pkcs9"]
]);
function isTimeAttribute(type) {
	return kinds.has(type);
}
const maxTimes = 8;
function readTimes(signer, certificates) {
	const found = signer.unsignedAttributes.flatMap(({ type, values }) => {
		const kind = kinds.get(type);
		return kind === void 0 ? [] : valuesOf(kind, values);
	});
	const [first] = found;
	if (first !== void 0 && found.length > maxTimes) {
		const message = `The signature has ${found.length} timestamps, and ${maxTimes} is the most that is read.`;
		return [unreadable(first.kind, leaveOpen("timestamp-limit", message))];
	}
	const context = {
		imprinted: signer.signature,
		certificates
	};
	return found.map(({ kind, value }) => readTime(kind, value, context));
}
function valuesOf(kind, values) {
	return values.length === 0 ? [{
		kind,
		value: null
	}] : values.map((value) => ({
		kind,
		value
	}));
}
function readTime(kind, value, context) {
	if (value === null) return unreadable(kind, fail$1("timestamp-malformed", "The attribute of a timestamp is there and holds none."));
	if (kind === "pkcs9") return readCountersignature(value, context);
	const data = attempt(() => readSignedDataValue(value));
	return data instanceof Error ? refuseToken(data) : readToken(data, context);
}

// src/crypto/timestamp/response.ts
const granted = [0, 1];
const maxStatus = 255;
async function readTimestampToken(bytes, imprinted, certificates = []) {
	return readSafely(async () => readToken(await readSignedData(bytes), {
		imprinted,
		certificates
	}));
}
async function readTimestampResponse(bytes, imprinted, certificates = []) {
	return readSafely(async () => {
		const { root } = await readStructure(bytes);
		const cursor = new DerCursor(root);
		const status = readStatus(cursor.next(tag.sequence));
		const token = cursor.optional(tag.sequence);
		cursor.finish();
		if (!granted.includes(status)) {
			const message = `The authority did not grant the timestamp: its status is ${status} (RFC 3161 2.4.2).`;
			return unreadable("rfc3161", fail$1("timestamp-not-granted", message));
		}
		if (token === null) return unreadable("rfc3161", fail$1("timestamp-malformed", "The answer of the authority holds no timestamp."));
		return readToken(readSignedDataValue(token), {
			imprinted,
			certificates
		});
	});
}
function readStatus(value) {
	const cursor = new DerCursor(value);
	const status = readSmallInteger(cursor.next(tag.integer), maxStatus);
	const words = cursor.optional(tag.sequence);
	if (words !== null) membersOf(words, tag.utf8String);
	const reason = cursor.optional(tag.bitString);
	if (reason !== null) readBitString(reason);
	cursor.finish();
	return status;
}
async function readSafely(read) {
	const claim = await attemptLater(read);
	return claim instanceof Error ? refuseToken(claim) : claim;
}

// src/signatures/checks.ts
function checksOf(check, faults, code, message) {
	if (faults.length === 0) return [{
		check,
		result: "pass",
		code,
		message
	}];
	return faults.map((fault) => ({
		check,
		result: "fail",
		...fault
	}));
}
function notChecked(check, place) {
	return {
		check,
		result: "unknown",
		code: "not-checked",
		message: `The ${check} of \`${place}\` was not checked because of another fault.`
	};
}

// src/signatures/file/jar/sections.ts
const maxSections = 8e4;
function attributesOf(file, section) {
	const lines = new Lines(file.bytes, section.start);
	const attributes = [];
	while (lines.start < section.end && !lines.blank) attributes.push(readAttribute(lines));
	return attributes;
}
function bytesOf(file, { start, end }) {
	return file.bytes.subarray(start, end);
}
var SectionError = class extends Error {
	name = "SectionError";
};
const attributeName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,69}$/;
const ascii = /^[\u0000-\u007f]*$/;
const carriageReturn = 13;
const lineFeed = 10;
const space = 32;
const colon = 58;
function readSections(bytes) {
	const lines = new Lines(bytes, 0);
	const seen = /* @__PURE__ */ new Set();
	const main = {
		start: 0,
		end: readSection(lines, seen).end
	};
	const sections = /* @__PURE__ */ new Map();
	for (;;) {
		while (lines.open && lines.blank) lines.next();
		if (!lines.open) return {
			bytes,
			main,
			sections
		};
		if (sections.size === 8e4) throw new FormatError("limit-reached", `The manifest or a signature file has more than ${maxSections} sections.`);
		const { start } = lines;
		const { first, end } = readSection(lines, seen);
		if (first?.name !== "name") throw new SectionError(`has a section without a name at byte ${start}`);
		const name = decodeName(first.value, start);
		if (sections.has(name)) throw new SectionError(`has two sections for \`${name}\``);
		sections.set(name, {
			start,
			end
		});
	}
}
function readSection(lines, seen) {
	let first = null;
	seen.clear();
	while (lines.open && !lines.blank) {
		const attribute = readAttribute(lines);
		if (attribute.name === "magic") throw new SectionError("demands by an attribute Magic rules that are not known");
		if (seen.has(attribute.name)) throw new SectionError(`has the attribute \`${attribute.name}\` twice in a section`);
		seen.add(attribute.name);
		first ??= attribute;
	}
	if (lines.open) lines.next();
	return {
		first,
		end: lines.start
	};
}
function readAttribute(lines) {
	const name = lines.attributeName();
	if (name === null) throw new SectionError(`has a line at byte ${lines.start} that is no attribute`);
	let value = lines.text(lines.colon + 2);
	lines.next();
	while (lines.open && lines.continues) {
		value += lines.text(lines.start + 1);
		lines.next();
	}
	return {
		name,
		value
	};
}
function decodeName(latin1, at) {
	if (ascii.test(latin1)) return latin1;
	const bytes = Buffer.from(latin1, "latin1");
	if (!(0, node_buffer.isUtf8)(bytes)) throw new SectionError(`has a name at byte ${at} that is not UTF-8`);
	return bytes.toString("utf8");
}
var Lines = class {
	bytes;
	start = 0;
	colon = -1;
	#end = 0;
	#next;
	#names = /* @__PURE__ */ new Map();
	constructor(bytes, start) {
		this.bytes = bytes;
		this.#next = start;
		this.next();
	}
	get open() {
		return this.start < this.bytes.length;
	}
	get blank() {
		return this.#end === this.start;
	}
	get continues() {
		return this.bytes[this.start] === space && !this.blank;
	}
	text(from) {
		return this.bytes.toString("latin1", from, this.#end);
	}
	attributeName() {
		if (this.colon < 0 || this.colon + 1 >= this.#end || this.bytes[this.colon + 1] !== space) return null;
		const written = this.bytes.toString("latin1", this.start, this.colon);
		const known = this.#names.get(written);
		if (known !== void 0) return known;
		if (!attributeName.test(written)) return null;
		const name = written.toLowerCase();
		this.#names.set(written, name);
		return name;
	}
	next() {
		const { bytes } = this;
		this.start = this.#next;
		this.colon = -1;
		let end = this.start;
		for (; end < bytes.length; end += 1) {
			const byte = bytes[end];
			if (byte === lineFeed || byte === carriageReturn) break;
			if (byte === colon && this.colon < 0) this.colon = end;
		}
		if (end === bytes.length && end > this.start) throw new SectionError("ends within a line");
		this.#end = end;
		this.#next = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
	}
};

// src/signatures/file/jar/signed-files.ts
const maxSignedFileSize = 16e6;
function readSignedBytes(file, member) {
	const { name, size, compressedSize } = member.entry;
	if (size > 16e6 || compressedSize > 16e6) throw new FormatError("limit-reached", `\`${name}\` has more than ${maxSignedFileSize} bytes.`);
	return readContent(file, member);
}
function readManifest(file, member) {
	return readSignedFile(file, member, "malformed-manifest");
}
function readSignatureFile(file, member) {
	const read = readSignedFile(file, member, "malformed-signature-file");
	if (!read.ok) return read;
	if (attributesOf(read.sections, read.sections.main).find(({ name }) => name === "signature-version")?.value === "1.0") return read;
	return refused("malformed-signature-file", `\`${member.entry.name}\` is not of Signature-Version 1.0.`);
}
function readSignedFile(file, member, malformed) {
	const { name } = member.entry;
	try {
		return {
			ok: true,
			sections: readSections(readSignedBytes(file, member))
		};
	} catch (error) {
		if (error instanceof SectionError) return refused(malformed, `\`${name}\` ${error.message}.`);
		if (error instanceof FormatError && error.code === "damaged-entry") return refused(error.code, error.message);
		throw error;
	}
}
function refused(code, message) {
	return {
		ok: false,
		fault: {
			code,
			message
		}
	};
}

// src/signatures/file/jar/block.ts
const dataType = "1.2.840.113549.1.7.1";
async function readBlock(block, context) {
	const place = block.entry.name;
	const { signatureFile, name, vouched } = context;
	const data = await readData$1(block, context.file);
	const refuse = (check) => {
		return {
			signatures: [withoutSigner(place, [check, ...vouched.checks])],
			signers: 0,
			notes: []
		};
	};
	if ("code" in data) return refuse(data);
	if (!signatureFile.ok) return refuse(notChecked("signature", place));
	if (data.contentType !== dataType) return refuse(malformed$2(`\`${place}\` signs a content of the type ${data.contentType}, which no file has.`));
	if (data.content !== null && !signatureFile.sections.bytes.equals(data.content)) return refuse(malformed$2(`\`${place}\` holds another content than \`${name}\`.`));
	if (data.signers.length > context.signersLeft) throw new FormatError("limit-reached", `With \`${place}\` the archive has more signers than are read.`);
	return {
		signers: data.signers.length,
		signatures: data.signers.map((signer, index) => {
			const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, signatureFile.sections.bytes);
			return {
				format: "jar",
				role: "primary",
				place: data.signers.length === 1 ? place : `${place} (signer ${index + 1})`,
				claim: {
					certificates,
					hasLeaf,
					bareKey: null,
					algorithms: [...algorithms, ...vouched.algorithms]
				},
				times: readTimes(signer, data.certificates),
				statements: [],
				terms: null,
				intact: [...checks, ...vouched.checks]
			};
		}),
		notes: data.normalised ? [{
			code: "ber-normalised",
			message: `\`${place}\` is in BER, and was read as DER.`
		}] : []
	};
}
function blockAlone({ entry: { name } }) {
	return withoutSigner(name, [
		{
			check: "integrity",
			result: "fail",
			code: "missing-signature-file",
			message: `\`${name}\` has no signature file (.SF) beside it.`
		},
		notChecked("signature", name),
		notChecked("coverage", name)
	]);
}
async function readData$1(block, file) {
	try {
		return await readSignedData(readSignedBytes(file, block));
	} catch (error) {
		if (error instanceof FormatError && error.code === "damaged-entry") return {
			check: "signature",
			result: "fail",
			code: error.code,
			message: error.message
		};
		if (!(error instanceof CmsError)) throw error;
		const message = `\`${block.entry.name}\` cannot be read as a signature: ${error.message}`;
		if (error.code === "malformed") return malformed$2(message);
		return {
			check: "signature",
			result: "unknown",
			code: "limit-reached",
			message
		};
	}
}
function malformed$2(message) {
	return {
		check: "signature",
		result: "fail",
		code: "malformed-signature",
		message
	};
}
function withoutSigner(place, intact) {
	return {
		format: "jar",
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
		intact
	};
}

// src/signatures/file/jar/digests.ts
const byLabel = new Map([
	{
		name: "MD5",
		id: "md5",
		strength: 1,
		labels: ["md5"]
	},
	{
		name: "SHA-1",
		id: "sha1",
		strength: 2,
		labels: [
			"sha1",
			"sha-1",
			"sha"
		]
	},
	{
		name: "SHA-224",
		id: "sha224",
		strength: 3,
		labels: ["sha-224"]
	},
	{
		name: "SHA-256",
		id: "sha256",
		strength: 4,
		labels: ["sha-256"]
	},
	{
		name: "SHA3-256",
		id: "sha3-256",
		strength: 5,
		labels: ["sha3-256"]
	},
	{
		name: "SHA-384",
		id: "sha384",
		strength: 6,
		labels: ["sha-384"]
	},
	{
		name: "SHA3-384",
		id: "sha3-384",
		strength: 7,
		labels: ["sha3-384"]
	},
	{
		name: "SHA-512",
		id: "sha512",
		strength: 8,
		labels: ["sha-512"]
	},
	{
		name: "SHA3-512",
		id: "sha3-512",
		strength: 9,
		labels: ["sha3-512"]
	}
].flatMap((algorithm) => algorithm.labels.map((label) => [label, algorithm])));
function digestsOf(attributes, target) {
	const values = [];
	for (const { name, value } of attributes) {
		if (!name.endsWith(target)) continue;
		const algorithm = byLabel.get(name.slice(0, -target.length));
		if (algorithm !== void 0) values.push({
			algorithm,
			expected: value
		});
	}
	return values;
}
function namesDigest(attributes) {
	return attributes.some(({ name }) => name.endsWith("-digest"));
}
function digestOf(bytes, algorithm) {
	return (0, node_crypto.hash)(algorithm.id, bytes, "base64");
}
function allMatch(values, bytes) {
	return values.every(({ algorithm, expected }) => digestOf(bytes, algorithm) === expected);
}
function strongest(values) {
	return values.reduce((best, { algorithm }) => best === null || algorithm.strength > best.strength ? algorithm : best, null);
}
function weaker(left, right) {
	if (left === null || right === null) return left ?? right;
	return left.strength <= right.strength ? left : right;
}

// src/signatures/file/jar/entries.ts
const entryCost = 4096;
async function compareEntries(file, manifest, members, pace) {
	const outcomes = /* @__PURE__ */ new Map();
	for (const [name, section] of manifest.sections) {
		const attributes = attributesOf(manifest, section);
		if (!namesDigest(attributes)) continue;
		const member = members.get(name);
		const digests = digestsOf(attributes, "-digest");
		const algorithm = strongest(digests);
		if (member === void 0) outcomes.set(name, { kind: "missing" });
		else if (algorithm !== null) outcomes.set(name, await compareEntry(file, member, digests, algorithm, pace));
	}
	return outcomes;
}
async function compareEntry(file, member, digests, algorithm, pace) {
	const { name } = member.entry;
	try {
		const small = isSmall(member);
		if (small) await pace.spend(member.entry.size + entryCost);
		const computed = small ? hashWhole$1(file, member, digests) : await hashPieces(file, member, digests, pace);
		const wrong = digests.find(({ expected }, index) => computed[index] !== expected);
		if (wrong === void 0) return {
			kind: "match",
			algorithm
		};
		return {
			kind: "differs",
			code: "digest-mismatch",
			message: `The content of \`${name}\` is not what the signed ${wrong.algorithm.name} digest is of.`
		};
	} catch (error) {
		if (!(error instanceof FormatError) || error.code !== "damaged-entry") throw error;
		return {
			kind: "differs",
			code: error.code,
			message: error.message
		};
	}
}
function hashWhole$1(file, member, digests) {
	const content = readContent(file, member);
	return digests.map(({ algorithm }) => digestOf(content, algorithm));
}
async function hashPieces(file, member, digests, pace) {
	const hashes = digests.map(({ algorithm }) => (0, node_crypto.createHash)(algorithm.id));
	for await (const piece of streamContent(file, member, pace)) for (const hash of hashes) hash.update(piece);
	return hashes.map((hash) => hash.digest("base64"));
}

// src/signatures/file/jar/files.ts
function sortOut(entries, describe) {
	let manifest = null;
	const signatureFiles = /* @__PURE__ */ new Map();
	const blocks = /* @__PURE__ */ new Map();
	const reserved = [];
	const content = [];
	for (const entry of entries) {
		const { name, directory, size } = describe(entry);
		const kind = signatureFileName(name);
		if (kind === null) {
			if (!directory || size > 0) content.push(entry);
		} else if (kind.kind === "manifest") manifest ??= entry;
		else if (kind.kind === "reserved") reserved.push(entry);
		else if (kind.kind === "signature-file") setFirst(signatureFiles, kind.base, entry);
		else {
			const others = blocks.get(kind.base);
			if (others === void 0) blocks.set(kind.base, [entry]);
			else others.push(entry);
		}
	}
	return {
		manifest,
		signatureFiles,
		blocks,
		reserved,
		content
	};
}
function setFirst(files, base, entry) {
	if (!files.has(base)) files.set(base, entry);
}
function remnantsOf({ signatureFiles, blocks }) {
	return [...signatureFiles].flatMap(([base, entry]) => blocks.has(base) ? [] : [entry]);
}
function notesOf(files, describe) {
	const remnants = remnantsOf(files).map((entry) => {
		return {
			code: "signature-remnants",
			message: `\`${describe(entry).name}\` has no signature block beside it.`
		};
	});
	const reserved = files.reserved.map((entry) => {
		return {
			code: "ignored-signature-file",
			message: `\`${describe(entry).name}\` is covered by no signature.`
		};
	});
	return [...remnants, ...reserved];
}

// src/signatures/file/jar/vouch.ts
function vouch(signatureFile, jar) {
	const integrity = new Faults();
	const coverage = new Faults();
	const binding = bindManifest(signatureFile, jar, integrity, coverage);
	checkNamedSections(signatureFile, jar, integrity);
	const entries = checkEntries(jar, binding, integrity, coverage);
	checkCoverage(jar, binding, coverage);
	const covered = `The signature covers all of the archive: ${countEntries(jar.content.size)}.`;
	return {
		checks: [...checksOf("integrity", [...integrity.list(), ...jar.damage], "digest-match", "All signed digests match."), ...checksOf("coverage", [...coverage.list(), ...jar.faults], "covers-everything", covered)],
		algorithms: [...useOf(binding.algorithm, "of the manifest"), ...useOf(entries.algorithm, `of ${countEntries(entries.count)}`)]
	};
}
function unvouched(fault, signatureFile) {
	return {
		checks: [{
			check: "integrity",
			result: "fail",
			...fault
		}, notChecked("coverage", signatureFile)],
		algorithms: []
	};
}
function bindManifest(signatureFile, jar, integrity, coverage) {
	const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), "-digest-manifest");
	if (digests.length > 0 && allMatch(digests, jar.manifest.bytes)) return {
		bound: signatureFile.sections,
		whole: true,
		algorithm: strongest(digests)
	};
	let algorithm = bindMainAttributes(signatureFile, jar.manifest, integrity, coverage);
	const bound = /* @__PURE__ */ new Set();
	for (const [name, section] of signatureFile.sections) {
		const signed = jar.manifest.sections.get(name);
		const rests = signed === void 0 ? null : bindSection(attributesOf(signatureFile, section), bytesOf(jar.manifest, signed), name, integrity);
		if (rests === null) continue;
		bound.add(name);
		algorithm = weaker(algorithm, rests);
	}
	return {
		bound,
		whole: false,
		algorithm
	};
}
function bindMainAttributes(signatureFile, manifest, integrity, coverage) {
	const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), "-digest-manifest-main-attributes");
	if (digests.length === 0) coverage.add("main-attributes-not-covered", "The main attributes of the manifest are not covered by the signature.");
	else if (!allMatch(digests, bytesOf(manifest, manifest.main))) integrity.add("digest-mismatch", "The main attributes of the manifest are not what the signed digest is of.");
	return strongest(digests);
}
function bindSection(attributes, signed, name, integrity) {
	const digests = digestsOf(attributes, "-digest");
	if (!allMatch(digests, signed)) integrity.add("digest-mismatch", `The manifest's section \`${name}\` is not what the signed digest is of.`);
	return strongest(digests);
}
function checkNamedSections(signatureFile, jar, integrity) {
	for (const name of signatureFile.sections.keys()) if (!jar.manifest.sections.has(name)) integrity.add("missing-entry", `\`${name}\` was signed, and the manifest has no section for it.`);
}
function checkEntries(jar, { bound }, integrity, coverage) {
	let algorithm = null;
	let count = 0;
	for (const [name, outcome] of jar.outcomes) if (outcome.kind === "missing") coverage.add("missing-entry", `The manifest has a digest of \`${name}\`, which is not in the archive.`);
	else if (bound.has(name)) {
		count += 1;
		if (outcome.kind === "match") algorithm = weaker(algorithm, outcome.algorithm);
		else integrity.add(outcome.code, outcome.message);
	}
	return {
		algorithm,
		count
	};
}
function checkCoverage({ manifest, content, outcomes }, { bound, whole }, coverage) {
	for (const name of content) if (!bound.has(name) || !outcomes.has(name)) coverage.add("unsigned-entry", `The entry \`${name}\` is not covered by the signature.`);
	if (whole) return;
	let rest = manifest.bytes.length - lengthOf(manifest.main);
	for (const [name, section] of manifest.sections) {
		rest -= lengthOf(section);
		if (!bound.has(name) && !content.has(name)) coverage.add("unsigned-entry", `The manifest's section \`${name}\` is not covered by the signature.`);
	}
	if (rest > 0) coverage.add("manifest-not-covered", `The signature leaves out ${countBytes(rest)} between the manifest's sections.`);
}
function lengthOf({ start, end }) {
	return end - start;
}
function useOf(algorithm, what) {
	return algorithm === null ? [] : [{
		use: "digest",
		hash: algorithm.name,
		label: `${algorithm.name} digest ${what}`
	}];
}

// src/signatures/file/jar/jar.ts
const maxBlocks = 32;
const maxSignatureSize = 2 * maxSignedFileSize;
const maxBlockSize = 4194304;
const maxSigners = 8;
const maxManifestWork = 4 * maxSignedFileSize;
async function readSignedJar(archive, pace) {
	try {
		return await readSignatures$1(archive, pace);
	} catch (error) {
		const [fault] = archive.faults.list();
		if (!(error instanceof FormatError) || error.code !== "limit-reached" || fault === void 0) throw error;
		return obstructed("jar", "malformed-signed-archive", fault.message);
	}
}
async function readSignatures$1(archive, pace) {
	const { file, entries, faults } = archive;
	if (entries.length > 8e4) throw new FormatError("limit-reached", `The archive has ${entries.length} entries, more than ${maxSections}.`);
	checkNames(entries, faults);
	const members = checkLayout(file, archive.place, entries, faults);
	checkInflatedSize(members);
	const files = sortOut(members, ({ entry }) => entry);
	checkSignatureFiles(files);
	const content = await readJarContent(archive, files, members, pace);
	const signatures = [];
	let signersLeft = maxSigners;
	const notes = [...notesOf(files, ({ entry }) => entry), ...linkNotes(members)];
	for (const [base, blocks] of files.blocks) {
		const signatureFile = files.signatureFiles.get(base);
		if (signatureFile === void 0) {
			signatures.push(...blocks.map(blockAlone));
			continue;
		}
		await pace.spend(signatureFile.entry.size);
		const context = makeContext(archive, signatureFile, content);
		for (const block of blocks) {
			const reading = await readBlock(block, {
				...context,
				signersLeft
			});
			signersLeft -= reading.signers;
			signatures.push(...reading.signatures);
			notes.push(...reading.notes);
		}
	}
	return {
		format: "jar",
		signatures,
		obstacle: null,
		remnants: remnantsOf(files).length > 0,
		notes
	};
}
function checkSignatureFiles({ manifest, blocks, signatureFiles }) {
	const all = [...blocks.values()].flat();
	if (all.length > maxBlocks) throw new FormatError("limit-reached", `The archive has ${all.length} signature blocks, more than ${maxBlocks}.`);
	const blockSize = sizeOf(all);
	if (blockSize > maxBlockSize) throw new FormatError("limit-reached", `The signature blocks have ${blockSize} bytes, more than ${maxBlockSize}.`);
	const size = blockSize + sizeOf(signatureFiles.values());
	if (size > maxSignatureSize) throw new FormatError("limit-reached", `The signature files have ${size} bytes, more than ${maxSignatureSize}.`);
	if (manifest !== null && manifest.entry.size * blocks.size > maxManifestWork) throw new FormatError("limit-reached", `The manifest is too large for ${blocks.size} signature files over it.`);
}
function sizeOf(members) {
	let size = 0;
	for (const { entry } of members) size += entry.size;
	return size;
}
async function readJarContent(archive, files, members, pace) {
	const { file, faults } = archive;
	if (files.manifest === null) return {
		code: "missing-manifest",
		message: "The archive has a signature and no manifest."
	};
	const manifest = readManifest(file, files.manifest);
	if (!manifest.ok) return manifest.fault;
	const byName = new Map(members.map((member) => [member.entry.name, member]));
	return {
		manifest: manifest.sections,
		content: new Set(files.content.map(({ entry }) => entry.name)),
		outcomes: await compareEntries(file, manifest.sections, byName, pace),
		damage: await checkUnsigned(archive, files, members, pace),
		faults: faults.list()
	};
}
async function checkUnsigned({ file }, files, members, pace) {
	const damage = new Faults();
	const directories = members.filter(({ entry: { directory, size, compressedSize } }) => {
		return directory && size === 0 && compressedSize > 0;
	});
	for (const member of [
		...directories,
		...files.reserved,
		...remnantsOf(files)
	]) try {
		await passOver(file, member, pace);
	} catch (error) {
		if (!(error instanceof FormatError) || error.code !== "damaged-entry") throw error;
		damage.add("damaged-entry", error.message);
	}
	return damage.list();
}
async function passOver(file, member, pace) {
	if (isSmall(member)) {
		readContent(file, member);
		await pace.spend(member.entry.size);
		return;
	}
	const pieces = streamContent(file, member, pace);
	while ((await pieces.next()).done !== true);
}
function makeContext({ file }, member, content) {
	const signatureFile = readSignatureFile(file, member);
	const { name } = member.entry;
	if (!signatureFile.ok) return {
		file,
		signatureFile,
		name,
		vouched: unvouched(signatureFile.fault, name)
	};
	if ("code" in content) return {
		file,
		signatureFile,
		name,
		vouched: unvouched(content, name)
	};
	return {
		file,
		signatureFile,
		name,
		vouched: vouch(signatureFile.sections, content)
	};
}
function linkNotes(members) {
	return members.flatMap(({ entry }) => {
		if (!entry.symbolicLink) return [];
		return [{
			code: "symbolic-link-entry",
			message: `The archive marks \`${entry.name}\` as a symbolic link, and no signature covers that.`
		}];
	});
}

// src/signatures/file/zip/end.ts
const endLength$1 = 22;
const zip64LocatorLength$1 = 20;
const zip64EndLength = 56;
const signatureBytes = Buffer.from("PK", "latin1");
function findDirectory(file, ends, faults) {
	const tail = bufferOf(ends.tail);
	const tailStart = ends.size - tail.length;
	const record = tail.length < endLength$1 ? null : chooseEnd(file, tail, tailStart);
	if (record === null) return null;
	const commentEnd = record.position + endLength$1 + record.bytes.readUInt16LE(20);
	if (commentEnd > ends.size) throw malformed$4("the comment at its end is cut off");
	if (commentEnd < ends.size) faults.add("appended-data", `The end of the archive is followed by ${countBytes(ends.size - commentEnd)}.`);
	if (tail.indexOf(signatureBytes, record.position - tailStart + 4) >= 0) faults.add("ambiguous-end", "A second end record stands behind the end record of the archive.");
	return readPlace(file, record, faults);
}
function chooseEnd(file, tail, tailStart) {
	let standing = null;
	for (let offset = tail.lastIndexOf(signatureBytes, tail.length - endLength$1); offset >= 0; offset = offset === 0 ? -1 : tail.lastIndexOf(signatureBytes, offset - 1)) {
		const bytes = tail.subarray(offset, offset + endLength$1);
		const record = {
			position: tailStart + offset,
			bytes
		};
		if (offset + endLength$1 + bytes.readUInt16LE(20) === tail.length) return record;
		if (standing === null && directoryStands(file, record)) standing = record;
	}
	return standing;
}
function directoryStands(file, record) {
	const length = record.bytes.readUInt32LE(12);
	return [record.position - length, record.bytes.readUInt32LE(16)].some((start) => beginsDirectory(file, start, record.position));
}
function beginsDirectory(file, start, before) {
	return start >= 0 && start + 4 <= before && bufferOf(file.read(start, 4)).readUInt32LE(0) === recordSignature.central;
}
function readPlace(file, record, faults) {
	const { entries, length, offset, before } = readZip64(file, record) ?? readCounts(record);
	if (length > before) throw malformed$4("its central directory is longer than the file");
	const start = before - length;
	if (offset > start) throw malformed$4("its central directory would reach into its end record");
	if (offset < start && beginsDirectory(file, offset, before)) faults.add("ambiguous-end", "The end record leads to two central directories.");
	return {
		start,
		length,
		entries,
		base: start - offset
	};
}
function readCounts({ bytes, position }) {
	const entries = bytes.readUInt16LE(10);
	if (bytes.readUInt16LE(4) !== 0 || bytes.readUInt16LE(6) !== 0 || bytes.readUInt16LE(8) !== entries) throw malformed$4("it is one part of an archive on several disks");
	return {
		entries,
		length: bytes.readUInt32LE(12),
		offset: bytes.readUInt32LE(16),
		before: position
	};
}
function readZip64(file, { bytes, position }) {
	const locatorStart = position - zip64LocatorLength$1;
	if (locatorStart < zip64EndLength) return null;
	const locator = bufferOf(file.read(locatorStart, zip64LocatorLength$1));
	if (locator.readUInt32LE(0) !== recordSignature.zip64Locator) return null;
	const before = locatorStart - zip64EndLength;
	const end = bufferOf(file.read(before, zip64EndLength));
	if (end.readUInt32LE(0) !== recordSignature.zip64End || readLong(end, 4) !== 44) throw malformed$4("its Zip64 end record does not stand directly before its locator");
	const entries = readLong(end, 32);
	const length = readLong(end, 40);
	const offset = readLong(end, 48);
	if ([
		locator.readUInt32LE(4),
		end.readUInt32LE(16),
		end.readUInt32LE(20)
	].some((disk) => disk !== 0) || locator.readUInt32LE(16) !== 1 || readLong(end, 24) !== entries) throw malformed$4("it is one part of an archive on several disks");
	if (!(agreesShort(bytes.readUInt16LE(4), 0) && agreesShort(bytes.readUInt16LE(6), 0) && agreesShort(bytes.readUInt16LE(8), entries) && agreesShort(bytes.readUInt16LE(10), entries) && agreesLong(bytes.readUInt32LE(12), length) && agreesLong(bytes.readUInt32LE(16), offset) && readLong(locator, 8) - offset === length)) throw malformed$4("its two end records contradict each other");
	return {
		entries,
		length,
		offset,
		before
	};
}
function agreesShort(short, value) {
	return short === value || short === zip64Marker.short;
}
function agreesLong(long, value) {
	return long === value || long === zip64Marker.long;
}

// src/signatures/file/zip/archive.ts
function openArchive(file, ends) {
	const faults = new Faults();
	const place = findDirectory(file, ends, faults);
	if (place === null || place.entries > 0 && !beginsDirectory(file, place.start, place.start + place.length)) return null;
	return {
		file,
		place,
		entries: readDirectory(file, place),
		faults
	};
}
function bytesAround({ file, place, entries, faults }) {
	let first = place.start;
	for (const { offset } of entries) first = Math.min(first, offset);
	return [...first > 0 ? [{
		start: 0,
		end: first
	}] : [], ...faults.has("appended-data") ? [{
		start: place.start + place.length,
		end: file.size
	}] : []];
}

// src/signatures/file/zip/trace.ts
const chunkLength$1 = 1048576;
const longestName = 256;
async function findTrace(file, start, end, matches, pace) {
	for (let position = start; position < end; position += chunkLength$1) {
		const chunk = bufferOf(file.read(position, Math.min(1048878, end - position)));
		if (traceIn(chunk, matches)) return true;
		await pace.spend(chunk.length);
	}
	return false;
}
const marks = [{
	signature: Buffer.from("PK", "latin1"),
	lengthAt: 26,
	nameAt: 30
}, {
	signature: Buffer.from("PK", "latin1"),
	lengthAt: 28,
	nameAt: 46
}];
function traceIn(chunk, matches) {
	return marks.some(({ signature, lengthAt, nameAt }) => {
		for (let at = chunk.indexOf(signature); at >= 0; at = chunk.indexOf(signature, at + 4)) {
			if (at + nameAt > chunk.length) return false;
			const length = chunk.readUInt16LE(at + lengthAt);
			if (length <= longestName && matches(chunk.toString("latin1", at + nameAt, at + nameAt + length))) return true;
		}
		return false;
	});
}

// src/signatures/file/jar/unsigned.ts
async function readUnsigned(archive, format, pace) {
	const files = sortOut(archive.entries, (entry) => entry);
	const remnants = remnantsOf(files).length > 0;
	const around = bytesAround(archive);
	if (around.length > 0 && (remnants || await showsHiddenSignature(archive, around, pace))) return obstructed("jar", "malformed-signed-archive", "The archive shows parts of a signature, and bytes before its first entry or behind its end.");
	if (archive.faults.has("ambiguous-end")) throw new FormatError("malformed-archive", "The end of the archive can be read as the end of two archives.");
	const aroundNotes = around.map(({ start, end }) => {
		return start === 0 ? {
			code: "prepended-data",
			message: `The first entry of the archive is preceded by ${countBytes(end)}.`
		} : {
			code: "appended-data",
			message: `The end of the archive is followed by ${countBytes(end - start)}.`
		};
	});
	return {
		...nothing,
		format,
		remnants,
		notes: [...notesOf(files, (entry) => entry), ...aroundNotes]
	};
}
async function showsHiddenSignature({ file }, around, pace) {
	for (const { start, end } of around) if (await findTrace(file, start, end, showsSignature$1, pace)) return true;
	return false;
}

// src/signatures/file/pace.ts
const bytesBetweenTurns = 16777216;
var Pace = class {
	stop;
	#bytes = 0;
	constructor(stop) {
		this.stop = stop;
	}
	async spend(bytes) {
		this.#bytes += bytes;
		if (this.#bytes < bytesBetweenTurns) return;
		this.#bytes = 0;
		await (0, node_timers_promises.setImmediate)();
		if (this.stop.aborted) throw new FormatError("stopped", "The run was asked to stop before the file was read.");
	}
};

// src/signatures/file/archives.ts
const localHeader = Buffer.from("PK", "latin1");
const endRecord$1 = Buffer.from("PK", "latin1");
const archiveFormat = {
	detects: (ends) => beginsArchive(ends) || bufferOf(ends.tail).includes(endRecord$1),
	async read(file, ends, stop) {
		const pace = new Pace(stop);
		let format = null;
		try {
			const archive = open(file, ends);
			if (archive === null) return nothing;
			if ("reason" in archive) return await readBroken(file, archive.reason, pace);
			format = classify(archive);
			if (format !== null && format !== "jar") return unsupported(format);
			return archive.entries.some(({ name }) => signatureFileName(name)?.kind === "block") ? await readSignedJar(archive, pace) : await readUnsigned(archive, format, pace);
		} catch (error) {
			if (!(error instanceof FormatError)) throw error;
			return obstructed(format, error.code, error.message);
		}
	}
};
function beginsArchive({ head }) {
	const start = bufferOf(head).subarray(0, 4);
	return start.equals(localHeader) || start.equals(endRecord$1);
}
function open(file, ends) {
	try {
		const archive = openArchive(file, ends);
		if (archive !== null || !beginsArchive(ends)) return archive;
		throw malformed$4("it has no central directory at its end");
	} catch (error) {
		if (!(error instanceof FormatError) || error.code !== "malformed-archive") throw error;
		return { reason: error.message };
	}
}
async function readBroken(file, reason, pace) {
	const seen = /* @__PURE__ */ new Set();
	const matches = (name) => {
		seen.add(signatureFileName(name)?.kind ?? "content");
		return showsSignature$1(name);
	};
	if (await findTrace(file, 0, file.size, matches, pace)) return obstructed("jar", "malformed-signed-archive", reason);
	return obstructed(seen.has("manifest") ? "jar" : null, "malformed-archive", reason);
}

// src/signatures/file/magic.ts
function begins({ head }, magic) {
	for (let at = 0; at < magic.length; at += 1) if (head[at] !== magic.charCodeAt(at)) return false;
	return true;
}
function isPortableExecutable({ head, size }) {
	const bytes = bufferOf(head);
	if (bytes.length < 64 || bytes.toString("latin1", 0, 2) !== "MZ") return false;
	const start = bytes.readUInt32LE(60);
	if (start + 4 > bytes.length) return start + 4 <= size;
	return bytes.toString("latin1", start, start + 4) === "PE\0\0";
}
const firstClassFileVersion = 45;
const machMagics = [
	4277009102,
	4277009103,
	3472551422,
	3489328638
];
const universalMagics = [3405691582, 3405691583];
function isMachO({ head }) {
	const bytes = bufferOf(head);
	if (bytes.length < 8) return false;
	const magic = bytes.readUInt32BE(0);
	if (machMagics.includes(magic)) return true;
	const architectures = bytes.readUInt32BE(4);
	return universalMagics.includes(magic) && architectures > 0 && architectures < firstClassFileVersion;
}
const trustListOid = Buffer.from("06092b0601040182370a01", "hex");
const signedDataOid = Buffer.from("06092a864886f70d010702", "hex");
function isCatalog({ head }) {
	const start = bufferOf(head).subarray(0, 256);
	return start[0] === 48 && start.includes(signedDataOid) && start.includes(trustListOid);
}
const blockWords = "Begin signature block";
const wideBlockWords = Buffer.from(blockWords, "utf16le");
const blockLine = /^(?:# SIG #|'' SIG ''|\/\/ SIG \/\/|<!-- SIG #) Begin signature block/m;
function hasSignatureBlock({ tail }) {
	const bytes = bufferOf(tail);
	if (bytes.includes(blockWords)) return blockLine.test(bytes.toString("latin1"));
	const wide = bytes.indexOf(wideBlockWords);
	return wide >= 0 && blockLine.test(bytes.toString("utf16le", wide % 2));
}
function isSignedManifest({ head, tail }) {
	return bufferOf(head).includes("urn:schemas-microsoft-com:asm.v") && (bufferOf(tail).includes("http://www.w3.org/2000/09/xmldsig#") || bufferOf(head).includes("http://www.w3.org/2000/09/xmldsig#"));
}

// src/signatures/file/compound.ts
const installerClasses = [
	"84100c0000000000c000000000000046",
	"86100c0000000000c000000000000046",
	"82100c0000000000c000000000000046"
];
const compoundFormat = {
	detects: (ends) => begins(ends, "ÐÏà¡±á"),
	read(file) {
		const rootClass = readRootClass(file);
		return Promise.resolve(rootClass === null || installerClasses.includes(rootClass) ? unsupported("msi") : nothing);
	}
};
function readRootClass(file) {
	if (file.size < 512) return null;
	const header = bufferOf(file.read(0, 512));
	const shift = header.readUInt16LE(30);
	const position = (header.readUInt32LE(48) + 1) * 2 ** shift + 80;
	if (shift > 16 || position + 16 > file.size) return null;
	return bufferOf(file.read(position, 16)).toString("hex");
}

// src/signatures/file/pe/archive.ts
const endRecord = Buffer.from("PK", "latin1");
const endLength = 22;
const zip64LocatorLength = 20;
const maxEndRecords = 1e3;
function endsArchive(file, { start, end }) {
	const bytes = bufferOf(file.read(start, end - start));
	let offset = bytes.indexOf(endRecord);
	for (let count = 1; offset >= 0 && offset + 22 <= bytes.length; count += 1) {
		if (count > maxEndRecords || isEnd(file, bytes.subarray(offset), start + offset)) return true;
		offset = bytes.indexOf(endRecord, offset + 1);
	}
	return false;
}
function isEnd(file, record, position) {
	if ([position - record.readUInt32LE(12), record.readUInt32LE(16)].some((start) => beginsDirectory(file, start, position))) return true;
	const locator = position - zip64LocatorLength;
	return locator >= 0 && bufferOf(file.read(locator, 4)).readUInt32LE(0) === recordSignature.zip64Locator;
}

// src/signatures/file/pe/collect.ts
const nestedType = "1.3.6.1.4.1.311.2.4.1";
const maxSignatures = 16;
const maxDepth = 4;
async function collectSignatures(entries) {
	const found = [];
	for (const { number, bytes } of entries) {
		const place = number === 1 ? "certificate table" : `certificate table, entry ${number}`;
		add(found, await attemptLater(() => readSignedData(bytes)), place, 0);
	}
	return found;
}
function add(found, data, place, depth) {
	if (found.length === maxSignatures) throw new FormatError("limit-reached", `The program has more than ${maxSignatures} signatures.`);
	if (depth > maxDepth) throw new FormatError("limit-reached", `The program's signatures are nested more than ${maxDepth} deep.`);
	const content = data instanceof Error ? { fault: explain$1(data, place) } : choose(data, place);
	found.push({
		role: depth === 0 ? "primary" : "nested",
		place,
		content
	});
	if ("fault" in content) return;
	const values = content.signer.unsignedAttributes.flatMap((attribute) => {
		if (attribute.type !== "1.3.6.1.4.1.311.2.4.1") return [];
		return attribute.values.length === 0 ? [null] : attribute.values;
	});
	for (const [index, value] of values.entries()) add(found, value === null ? missing : attempt(() => readSignedDataValue(value)), `${place}, nested ${index + 1}`, depth + 1);
}
const missing = new DerError("value", 0, "The attribute of nested signatures is there and holds none.");
function choose(data, place) {
	const [signer, ...others] = data.signers;
	if (signer !== void 0 && others.length === 0) return {
		data,
		signer
	};
	return { fault: malformed$1(`The signature in the ${place} has ${data.signers.length} signers in the place of one.`) };
}
function explain$1(error, place) {
	const message = `What stands in the ${place} cannot be read as a signature: ${error.message}`;
	return error instanceof CmsError && error.code === "limit" || error instanceof DerError && (error.code === "depth" || error.code === "count") ? {
		check: "signature",
		result: "unknown",
		code: "limit-reached",
		message
	} : malformed$1(message);
}
function malformed$1(message) {
	return {
		check: "signature",
		result: "fail",
		code: "malformed-signature",
		message
	};
}

// src/signatures/file/pe/indirect-data.ts
const indirectDataType = "1.3.6.1.4.1.311.2.1.4";
const imageDataType = "1.3.6.1.4.1.311.2.1.15";
const pageHashesClass = Buffer.from("a6b586d5b4a12466ae05a217da8e60d6", "hex");
const pageHashesAlgorithms = /* @__PURE__ */ new Map([["1.3.6.1.4.1.311.2.3.1", {
	name: "SHA-1",
	engine: "sha1",
	length: 20
}], ["1.3.6.1.4.1.311.2.3.2", {
	name: "SHA-256",
	engine: "sha256",
	length: 32
}]]);
function readIndirectData(value) {
	if (value.tag !== tag.sequence) throw refuse$1(value, "what was signed is no SEQUENCE");
	const cursor = new DerCursor(value);
	const pageHashes = readData(cursor.next(tag.sequence));
	const info = new DerCursor(cursor.next(tag.sequence));
	cursor.finish();
	const algorithm = readAlgorithmIdentifier(info.next(tag.sequence));
	const digestValue = info.next(tag.octetString);
	const digest = readOctetString(digestValue);
	info.finish();
	const hash = readDigest(algorithm);
	if (hash !== null && digest.length !== hash.length) throw refuse$1(digestValue, `the ${hash.name} digest has ${digest.length} octets`);
	return {
		algorithm,
		hash,
		digest,
		pageHashes
	};
}
function readData(value) {
	const cursor = new DerCursor(value);
	const type = cursor.next(tag.oid);
	if (readOid(type) !== imageDataType) throw refuse$1(type, `the type ${readOid(type)} is not that of a program`);
	const image = new DerCursor(cursor.next(tag.sequence));
	cursor.finish();
	const flags = image.optional(tag.bitString);
	if (flags !== null) readBitString(flags);
	const file = image.optional(contextTag(0, true));
	image.finish();
	return file === null ? null : readLink$1(file);
}
function readLink$1(value) {
	const cursor = new DerCursor(value);
	if (cursor.optional(contextTag(2, true)) !== null) {
		cursor.finish();
		return null;
	}
	const object = cursor.next(contextTag(1, true));
	cursor.finish();
	return object;
}
function readPageHashes(object) {
	const cursor = new DerCursor(object);
	const classId = cursor.next(tag.octetString);
	if (!equalBytes(readOctetString(classId), pageHashesClass)) throw refuse$1(classId, "the object is no page hashes");
	const serialized = readDer(readOctetString(cursor.next(tag.octetString)));
	cursor.finish();
	if (serialized.tag !== tag.set) throw refuse$1(serialized, "the page hashes are no SET");
	const outer = new DerCursor(serialized);
	const attribute = new DerCursor(outer.next(tag.sequence));
	outer.finish();
	const type = attribute.next(tag.oid);
	const values = new DerCursor(attribute.next(tag.set));
	attribute.finish();
	const table = readOctetString(values.next(tag.octetString));
	values.finish();
	const algorithm = pageHashesAlgorithms.get(readOid(type));
	if (algorithm === void 0) throw refuse$1(type, `the type ${readOid(type)} of the page hashes is not known`);
	return {
		algorithm,
		table
	};
}
function refuse$1({ start }, what) {
	return new DerError("value", start, `At byte ${start} ${what}.`);
}

// src/signatures/file/pe/draft.ts
const hashNames = [
	"MD5",
	"SHA-1",
	"SHA-224",
	"SHA-256",
	"SHA-384",
	"SHA-512"
];
function draftSignature({ role, place, content }) {
	if ("fault" in content) return {
		role,
		place,
		content
	};
	const indirect = readSigned$2(content.data, place);
	const object = "code" in indirect ? null : indirect.pageHashes;
	const pageHashes = object === null ? null : readPages(() => readPageHashes(object), place);
	return {
		role,
		place,
		content: {
			...content,
			indirect,
			pageHashes
		}
	};
}
function engineOf({ content }) {
	return "fault" in content || "code" in content.indirect ? null : engineFor(content.indirect.hash);
}
function engineFor(hash) {
	return hash !== null && hashNames.includes(hash.name) ? hash.engine : null;
}
function readSigned$2({ contentType, contentValue }, place) {
	const code = "malformed-indirect-data";
	if (contentType !== "1.3.6.1.4.1.311.2.1.4") return {
		code,
		message: `The signature in the ${place} signs a content of the type ${contentType}, which is no digest of a program.`
	};
	if (contentValue === null) return {
		code,
		message: `The signature in the ${place} does not hold what it signs.`
	};
	const indirect = attempt(() => readIndirectData(contentValue));
	if (!(indirect instanceof Error)) return indirect;
	return {
		code,
		message: `What the signature in the ${place} signs cannot be read: ${indirect.message}`
	};
}
function readPages(read, place) {
	const hashes = attempt(read);
	if (!(hashes instanceof Error)) return hashes;
	return {
		code: "malformed-page-hashes",
		message: `The page hashes in the ${place} cannot be read: ${hashes.message}`
	};
}

// src/signatures/file/pe/headers.ts
const signatureLength = 4;
const coffLength = 20;
const dosLength = 64;
const sectionHeaderLength = 40;
const directoryLength = 8;
const certificateDirectory = 4;
const maxDirectories = 16;
const fixedLengths = /* @__PURE__ */ new Map([[267, 96], [523, 112]]);
function readHeaders(file) {
	const start = readFrom(file, 60, 4)?.readUInt32LE(0) ?? file.size;
	if (readFrom(file, start, signatureLength)?.toString("latin1") !== "PE\0\0") return { kind: "other" };
	const coff = readFrom(file, start + signatureLength, coffLength);
	const optionalStart = start + signatureLength + coffLength;
	const magic = readFrom(file, optionalStart, 2)?.readUInt16LE(0);
	if (coff === null || magic === void 0) return {
		kind: "unreadable",
		reason: "its headers are cut off"
	};
	const fixedLength = fixedLengths.get(magic);
	if (fixedLength === void 0) return {
		kind: "unreadable",
		reason: `its optional header has the unknown magic number ${magic}`
	};
	const optionalLength = coff.readUInt16LE(16);
	const entryOffset = fixedLength + 32;
	const fixed = readFrom(file, optionalStart, fixedLength);
	if (fixed === null) return {
		kind: "unreadable",
		reason: "its optional header is cut off"
	};
	const directories = fixed.readUInt32LE(fixedLength - 4);
	if (directories <= certificateDirectory) return { kind: "without-directory" };
	const entry = readFrom(file, optionalStart + entryOffset, directoryLength);
	if (entry === null || entryOffset + directoryLength > optionalLength) return {
		kind: "unreadable",
		reason: "its optional header is too short for the data directories that it counts"
	};
	const table = {
		position: entry.readUInt32LE(0),
		length: entry.readUInt32LE(4)
	};
	if (table.position === 0 && table.length === 0) return { kind: "unsigned" };
	return readSigned$1(file, {
		table,
		start,
		optional: {
			start: optionalStart,
			end: optionalStart + optionalLength
		},
		entry: optionalStart + entryOffset,
		count: coff.readUInt16LE(2),
		headersLength: fixed.readUInt32LE(60),
		alignment: fixed.readUInt32LE(32),
		fileAlignment: fixed.readUInt32LE(36),
		directoriesEnd: optionalStart + fixedLength + directories * directoryLength,
		directories
	});
}
function readSigned$1(file, claimed) {
	const { start, optional, directories, directoriesEnd, count, headersLength } = claimed;
	const sectionTableEnd = optional.end + count * sectionHeaderLength;
	if (start < dosLength) return broken$1("its PE header stands within its DOS header");
	if (directories > maxDirectories) return broken$1(`it counts ${directories} data directories`);
	if (directoriesEnd > optional.end) return broken$1("its data directories are longer than its optional header");
	if (sectionTableEnd > headersLength) return broken$1("its section table is longer than its headers");
	if (headersLength > file.size) return broken$1("its headers are longer than the file");
	const table = bufferOf(file.read(optional.end, sectionTableEnd - optional.end));
	const sections = [];
	for (let offset = 0; offset < table.length; offset += sectionHeaderLength) {
		const length = table.readUInt32LE(offset + 16);
		const position = table.readUInt32LE(offset + 20);
		if (length > 0) sections.push({
			start: position,
			end: position + length
		});
	}
	const { entry, alignment, fileAlignment, table: certificates } = claimed;
	return {
		kind: "signed",
		program: {
			checksum: optional.start + 64,
			entry,
			table: certificates,
			headersLength,
			sectionTableEnd,
			alignment,
			fileAlignment,
			sections
		}
	};
}
function broken$1(reason) {
	return {
		kind: "broken",
		reason
	};
}
function readFrom(file, position, length) {
	return position + length > file.size ? null : bufferOf(file.read(position, length));
}

// src/signatures/file/pe/layout.ts
function locateTable({ table, headersLength, sections }, size) {
	const { position, length } = table;
	const refuse = (reason) => {
		return {
			code: "table-misplaced",
			message: `The program's certificate table cannot be read: ${reason}.`
		};
	};
	if (position === 0 || length === 0) return refuse("its headers give it a place and no length, or the reverse");
	if (position + length > size) return refuse(`it would end at byte ${position + length}, behind the end of the file`);
	if (position % 8 !== 0) return refuse(`it stands at byte ${position}, which is no multiple of 8`);
	if (position < headersLength) return refuse(`it stands at byte ${position}, within the headers`);
	const section = sections.find(({ end }) => end > position);
	if (section !== void 0) return refuse(`it stands at byte ${position}, before the end of a section at byte ${section.end}`);
	return {
		start: position,
		end: position + length
	};
}
function readLayout(file, program) {
	const sections = [...program.sections].sort((left, right) => left.start - right.start);
	const headersEnd = endHeaders(program, sections);
	let filled = 0;
	let end = headersEnd;
	for (const section of sections) {
		if (section.start < end) return ambiguous("overlap", section.start);
		if (section.start > end) {
			const gap = {
				start: end,
				end: section.start
			};
			if (!isFilled(file, program, gap)) return ambiguous("leave bytes between them", end);
			filled += gap.end - gap.start;
		}
		end = section.end;
	}
	return { notes: [...headersEnd === program.headersLength ? [] : [noteHeaders(program, headersEnd)], ...filled === 0 ? [] : [noteFilling(filled)]] };
}
function ambiguous(what, position) {
	return { fault: {
		code: "ambiguous-layout",
		message: `The program's headers and sections ${what} at byte ${position}.`
	} };
}
function endHeaders({ headersLength, sectionTableEnd }, sections) {
	const [first] = sections;
	const isInSections = sections.some(({ start, end }) => start < headersLength && headersLength <= end);
	return first !== void 0 && isInSections && first.start >= sectionTableEnd ? first.start : headersLength;
}
const minFileAlignment = 512;
const maxFileAlignment = 65536;
function isFilled(file, { fileAlignment, sections }, { start, end }) {
	if (!(fileAlignment >= minFileAlignment && fileAlignment <= maxFileAlignment && (fileAlignment & fileAlignment - 1) === 0) || end % fileAlignment !== 0 || end - start >= fileAlignment) return false;
	return sections.length <= 96 && file.read(start, end - start).every((byte) => byte === 0);
}
function noteHeaders({ headersLength }, end) {
	return {
		code: "headers-in-section",
		message: `The program's headers are said to end at byte ${headersLength}, and end where its first section begins, at byte ${end}.`
	};
}
function noteFilling(length) {
	return {
		code: "section-padding",
		message: `The program's sections are filled up with ${countBytes(length)} that none of them has, all zero and signed.`
	};
}
function signedParts({ checksum, entry }, end) {
	return [
		{
			position: 0,
			length: checksum
		},
		{
			position: checksum + 4,
			length: entry - checksum - 4
		},
		{
			position: entry + 8,
			length: end - entry - 8
		}
	];
}

// src/signatures/file/pe/page-hashes.ts
const windowsPage = 4096;
const maxPage = 4194304;
const chunkLength = 1048576;
const offsetLength = 4;
var PageTables = class {
	file;
	program;
	pace;
	#tables = /* @__PURE__ */ new Map();
	constructor(file, program, pace) {
		this.file = file;
		this.program = program;
		this.pace = pace;
	}
	async compare(signed) {
		const pages = pagesOf(this.program).filter((page) => isLaidOut(signed, this.program, page));
		for (const page of pages) if ((await this.#make(signed, page)).equals(signed.table)) return "match";
		return pages.length === 0 ? "foreign" : "mismatch";
	}
	#make(signed, page) {
		const key = `${signed.algorithm.engine} ${page}`;
		const table = this.#tables.get(key) ?? makeTable(this.file, this.program, signed, page, this.pace);
		this.#tables.set(key, table);
		return table;
	}
};
function countPages({ algorithm, table }) {
	return Math.max(0, Math.floor(table.length / (offsetLength + algorithm.length)) - 1);
}
function pagesOf({ alignment, sections }) {
	return alignment > windowsPage && alignment <= maxPage && (alignment & alignment - 1) === 0 && sections.length <= 96 ? [windowsPage, alignment] : [windowsPage];
}
function* cutSections({ sections }, length) {
	for (const section of sections) for (let start = section.start; start < section.end; start += length) yield {
		start,
		end: Math.min(start + length, section.end)
	};
}
function isLaidOut({ algorithm, table }, program, page) {
	const bytes = bufferOf(table);
	const length = offsetLength + algorithm.length;
	const last = table.length - length;
	if (last < length || table.length % length !== 0 || program.headersLength > page) return false;
	if (bytes.readUInt32LE(0) !== 0 || !bytes.subarray(last + offsetLength).every((byte) => byte === 0)) return false;
	let position = length;
	for (const { start } of cutSections(program, page)) {
		if (position >= last || bytes.readUInt32LE(position) !== start) return false;
		position += length;
	}
	return position === last && bytes.readUInt32LE(last) === (program.sections.at(-1)?.end ?? 0);
}
async function makeTable(file, program, { algorithm, table }, page, pace) {
	const { headersLength } = program;
	const made = Buffer.alloc(table.length);
	let position = 0;
	const write = (start, parts) => {
		const digest = (0, node_crypto.createHash)(algorithm.engine);
		for (const part of parts) digest.update(part);
		made.writeUInt32LE(start, position);
		made.set(digest.digest(), position + offsetLength);
		position += offsetLength + algorithm.length;
	};
	write(0, [...signedParts(program, headersLength).map((part) => file.read(part.position, part.length)), new Uint8Array(page - headersLength)]);
	for (const chunk of cutSections(program, Math.max(page, chunkLength))) {
		const bytes = file.read(chunk.start, chunk.end - chunk.start);
		for (let offset = 0; offset < bytes.length; offset += page) {
			const part = bytes.subarray(offset, offset + page);
			write(chunk.start + offset, [part, new Uint8Array(page - part.length)]);
		}
		await pace.spend(Math.ceil(bytes.length / page) * page);
	}
	made.writeUInt32LE(program.sections.at(-1)?.end ?? 0, position);
	return made;
}

// src/signatures/file/pe/program-info.ts
const programInfoType = "1.3.6.1.4.1.311.2.1.12";
const maxText = 1e3;
function readProgramInfo(signed) {
	const statements = attempt(() => {
		const value = readAttribute$1(signed, programInfoType, tag.sequence);
		return value === null ? [] : readInfo(value);
	});
	return statements instanceof Error ? null : statements;
}
function readInfo(value) {
	const cursor = new DerCursor(value);
	const name = cursor.optional(contextTag(0, true));
	const more = cursor.optional(contextTag(1, true));
	cursor.finish();
	return [...name === null ? [] : stating("program name", readString(onlyMember(name))), ...more === null ? [] : stating("program address", readLink(onlyMember(more)))];
}
function stating(about, text) {
	if (text === null || text === "") return [];
	const cut = text.length > maxText ? `${text.slice(0, maxText)}…` : text;
	return [{
		about,
		text: Buffer.from(cut).toString()
	}];
}
function readString(value) {
	const bytes = bufferOf(contentOf(value));
	switch (value.tag) {
		case contextTag(0, false):
			if (bytes.length % 2 !== 0) throw refuse(value);
			return Buffer.from(bytes).swap16().toString("utf16le");
		case contextTag(1, false): return bytes.toString("latin1");
		default: throw refuse(value);
	}
}
function readLink(value) {
	switch (value.tag) {
		case contextTag(0, false): return bufferOf(contentOf(value)).toString("latin1");
		case contextTag(2, true): return readString(onlyMember(value));
		case contextTag(1, true): return null;
		default: throw refuse(value);
	}
}
function onlyMember(value) {
	const cursor = new DerCursor(value);
	const member = cursor.next();
	cursor.finish();
	return member;
}
function refuse({ start }) {
	return new DerError("value", start, `The value at byte ${start} is no text.`);
}

// src/signatures/file/pe/statements.ts
const maxAttributes = 8;
function readStatements(signer, pageHashes, place) {
	const info = readProgramInfo(signer.signedAttributes?.attributes ?? []);
	const unknown = namesOfUnknown(signer);
	return {
		statements: [
			...info ?? [],
			...statePages(pageHashes),
			...unknown
		],
		notes: [...info === null ? [unreadableInfo(place)] : [], ...unknown.length === 0 ? [] : [unsignedData(place)]]
	};
}
function statePages(hashes) {
	if (hashes === null || "code" in hashes) return [];
	const count = countPages(hashes);
	return [{
		about: "page hashes",
		text: `${hashes.algorithm.name}, ${count === 1 ? "1 page" : `${count} pages`}`
	}];
}
function namesOfUnknown({ unsignedAttributes }) {
	const unknown = unsignedAttributes.filter(({ type }) => type !== "1.3.6.1.4.1.311.2.4.1" && !isTimeAttribute(type));
	const told = unknown.slice(0, maxAttributes).map(({ type, values }) => {
		const length = values.reduce((sum, { start, end }) => sum + end - start, 0);
		return {
			about: "unknown attribute",
			text: `${type}, ${countBytes(length)}`
		};
	});
	const rest = unknown.length - told.length;
	return rest === 0 ? told : [...told, {
		about: "unknown attribute",
		text: `and ${rest} more`
	}];
}
function unreadableInfo(place) {
	return {
		code: "unreadable-program-name",
		message: `What the signature in the ${place} says of the program's name cannot be read.`
	};
}
function unsignedData(place) {
	return {
		code: "unsigned-attribute",
		message: `Beside the signature in the ${place} stands data that it does not cover: anybody may have changed it.`
	};
}

// src/signatures/file/pe/signature.ts
async function judgeSignature({ role, place, content }, program) {
	if ("fault" in content) return {
		signature: brokenSignature(place, role, [
			notChecked("integrity", place),
			content.fault,
			...program.coverage
		]),
		notes: []
	};
	const { data, signer, indirect, pageHashes } = content;
	const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, data.content ?? /* @__PURE__ */ new Uint8Array());
	const { statements, notes } = readStatements(signer, pageHashes, place);
	const ber = {
		code: "ber-normalised",
		message: `The signature in the ${place} is in BER, and was read as DER.`
	};
	return {
		signature: {
			format: "pe",
			role,
			place,
			claim: {
				certificates,
				hasLeaf,
				bareKey: null,
				algorithms: [...algorithms, ...nameDigest(indirect)]
			},
			times: readTimes(signer, data.certificates),
			statements,
			terms: null,
			intact: [
				...checks,
				...await checkProgram(content, place, program),
				...program.coverage
			]
		},
		notes: [...notes, ...data.normalised ? [ber] : []]
	};
}
function nameDigest(indirect) {
	if ("code" in indirect) return [];
	return [{
		use: "digest",
		hash: indirect.hash?.name ?? "unknown",
		label: `${indirect.hash?.name ?? indirect.algorithm.oid} digest of the program`
	}];
}
function brokenSignature(place, role, intact) {
	return {
		format: "pe",
		role,
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
		intact
	};
}
async function checkProgram(content, place, { digests, pages }) {
	const { indirect, pageHashes } = content;
	if ("code" in indirect) return [fail(indirect)];
	return [
		...checkAlgorithms(indirect, content, place),
		checkDigest(indirect, digests),
		...await checkPages(pageHashes, place, pages)
	];
}
function checkAlgorithms({ algorithm }, { data: { digestAlgorithms }, signer }, place) {
	const [announced, ...others] = digestAlgorithms;
	if (announced !== void 0 && others.length === 0 && sameAlgorithm(announced, signer.digestAlgorithm) && sameAlgorithm(algorithm, signer.digestAlgorithm)) return [];
	return [fail({
		code: "algorithm-mismatch",
		message: `The signature in the ${place} names several digest algorithms where there must be one.`
	})];
}
function checkDigest({ algorithm, hash, digest }, digests) {
	const computed = digests.get(engineFor(hash) ?? "");
	if (hash === null || computed === void 0) return {
		check: "integrity",
		result: "unknown",
		code: "unsupported-algorithm",
		message: `The digest algorithm ${hash?.name ?? algorithm.oid} of the program cannot be computed.`
	};
	return equalBytes(computed, digest) ? pass(`The signed ${hash.name} digest is that of the program.`) : fail({
		code: "digest-mismatch",
		message: `The signed ${hash.name} digest is not that of the program.`
	});
}
async function checkPages(pageHashes, place, pages) {
	if (pageHashes === null) return [];
	if ("code" in pageHashes) return [fail(pageHashes)];
	if (pages === null) return [notChecked("integrity", place)];
	const { name } = pageHashes.algorithm;
	switch (await pages.compare(pageHashes)) {
		case "match": return [pass(`The signed ${name} page hashes are those of the program.`)];
		case "mismatch": return [fail({
			code: "page-hash-mismatch",
			message: `The signed ${name} page hashes are not those of the program.`
		})];
		case "foreign": return [fail({
			code: "malformed-page-hashes",
			message: `The ${name} page hashes in the ${place} are of other pages.`
		})];
	}
}
function pass(message) {
	return {
		check: "integrity",
		result: "pass",
		code: "digest-match",
		message
	};
}
function fail(fault) {
	return {
		check: "integrity",
		result: "fail",
		...fault
	};
}

// src/signatures/file/pe/table.ts
const maxTableLength = 16777216;
const maxEntries = 16;
const headerLength = 8;
const revision = 512;
const signedDataType = 2;
const alignment = 8;
function readTable(file, range, faults) {
	const length = range.end - range.start;
	if (range.end < file.size) {
		const behind = countBytes(file.size - range.end);
		faults.add("trailing-data", `The program's certificate table is followed by ${behind}.`);
	}
	if (length > maxTableLength) {
		const message = `The program's certificate table has ${length} bytes, more than ${maxTableLength}.`;
		throw new FormatError("limit-reached", message);
	}
	const table = bufferOf(file.read(range.start, length));
	const entries = [];
	let position = 0;
	for (let number = 1; position < length; number += 1) {
		if (number > maxEntries) throw new FormatError("limit-reached", `The program's certificate table has more than ${maxEntries} entries.`);
		const next = readEntry(table, position, number, faults);
		if (next.bytes !== null) entries.push({
			number,
			bytes: next.bytes
		});
		position = next.end;
	}
	return entries;
}
function readEntry(table, position, number, faults) {
	const left = table.length - position;
	const refuse = (reason) => {
		faults.add("malformed-table", `Entry ${number} of the program's certificate table ${reason}.`);
	};
	if (left < headerLength) {
		refuse(`is cut off: it has ${countBytes(left)}`);
		return {
			bytes: null,
			end: table.length
		};
	}
	const length = table.readUInt32LE(position);
	const padded = length + (alignment - length % alignment) % alignment;
	if (length < headerLength || length > left) {
		refuse(`says that it has ${countBytes(length)}, where ${left} are left`);
		return {
			bytes: null,
			end: table.length
		};
	}
	if (padded > left) refuse("is not filled up to a multiple of 8 bytes");
	const end = Math.min(position + padded, table.length);
	const found = {
		revision: table.readUInt16LE(position + 4),
		type: table.readUInt16LE(position + 6)
	};
	if (found.revision !== revision || found.type !== signedDataType) {
		refuse(`is of the revision ${found.revision} and the type ${found.type}, and so no signature`);
		return {
			bytes: null,
			end
		};
	}
	const content = table.subarray(position + headerLength, position + length);
	const structure = measureStructure(content);
	const behind = table.subarray(position + headerLength + structure, end);
	if (!(content.length - structure < alignment && behind.every((byte) => byte === 0))) {
		const message = `Entry ${number} of the program's certificate table holds ${countBytes(behind.length)} behind its signature.`;
		faults.add("certificate-padding", message);
	}
	return {
		bytes: content.subarray(0, structure),
		end
	};
}
function measureStructure(content) {
	const first = content[1];
	if (content[0] !== 48 || first === void 0) return content.length;
	const octets = first < 128 ? 0 : first & 127;
	const start = 2 + octets;
	if (first === 128 || octets > 4 || start > content.length) return content.length;
	const length = octets === 0 ? first : content.readUIntBE(2, octets);
	return Math.min(content.length, start + length);
}

// src/signatures/file/pe/pe.ts
const tablePlace = "certificate table";
const archiveTail = 65535 + 22;
const peFormat = {
	detects: (ends) => isPortableExecutable(ends) || begins(ends, "MZ") && showsSignature(ends),
	async read(file, ends, stop) {
		const headers = readHeaders(file);
		switch (headers.kind) {
			case "other": return showsSignature(ends) ? malformed("it has no PE header") : nothing;
			case "unreadable":
				if (showsSignature(ends)) return malformed(headers.reason);
				return obstructed("pe", "malformed-program", `The program cannot be read: ${headers.reason}.`);
			case "without-directory":
				if (showsSignature(ends)) return malformed("it has no entry for the signature that it shows");
				return {
					...nothing,
					format: "pe"
				};
			case "unsigned": return {
				...nothing,
				format: "pe",
				remnants: showsSignature(ends)
			};
			case "broken": return malformed(headers.reason);
			case "signed": return readSigned(file, headers.program, new Pace(stop));
		}
	}
};
const indirectDataOid = Buffer.from("060a2b060104018237020104", "hex");
function showsSignature({ tail }) {
	return bufferOf(tail).includes(indirectDataOid);
}
function malformed(reason) {
	return broken([
		{
			check: "integrity",
			result: "fail",
			code: "malformed-program",
			message: `The program shows a signature, and cannot be read: ${reason}.`
		},
		notChecked("signature", tablePlace),
		notChecked("coverage", tablePlace)
	]);
}
async function readSigned(file, program, pace) {
	const range = locateTable(program, file.size);
	if ("code" in range) return uncovered([range]);
	const faults = new Faults();
	const layout = readLayout(file, program);
	if ("fault" in layout) faults.add(layout.fault.code, layout.fault.message);
	try {
		return await readSignatures(file, {
			program,
			layout,
			range
		}, faults, pace);
	} catch (error) {
		if (!(error instanceof FormatError)) throw error;
		const known = faults.list();
		if (error.code === "limit-reached" && known.length > 0) return uncovered(known);
		return obstructed("pe", error.code, error.message);
	}
}
async function readSignatures(file, { program, layout, range }, found, pace) {
	const pages = "fault" in layout ? null : new PageTables(file, program, pace);
	const entries = readTable(file, range, found);
	findArchive(file, range, found);
	const faults = found.list();
	const drafts = (await collectSignatures(entries)).map(draftSignature);
	if (drafts.length === 0) return uncovered(faults);
	const content = {
		digests: await digestAll(file, program, new Set(drafts.map(engineOf).filter((engine) => engine !== null))),
		pages,
		coverage: checksOf("coverage", faults, "covers-everything", "The signature covers all of the program but its checksum and its certificate table.")
	};
	const notes = [..."fault" in layout ? [] : layout.notes, ...noteArchive(file, range)];
	const signatures = [];
	for (const draft of drafts) {
		const reading = await judgeSignature(draft, content);
		signatures.push(reading.signature);
		notes.push(...reading.notes);
	}
	return {
		...nothing,
		format: "pe",
		signatures,
		notes
	};
}
async function digestAll(file, program, engines) {
	const parts = signedParts(program, program.table.position);
	return new Map(await Promise.all([...engines].map(async (engine) => [engine, await file.digest(engine, parts)])));
}
function findArchive(file, { start, end }, faults) {
	if (!endsArchive(file, {
		start: start - 22 + 1,
		end
	})) return;
	faults.add("archive-in-table", "A ZIP archive ends in the program's certificate table, where no signature covers it.");
}
function noteArchive(file, { start }) {
	if (!endsArchive(file, {
		start: Math.max(0, start - archiveTail),
		end: start
	})) return [];
	return [{
		code: "embedded-archive",
		message: "The program holds a ZIP archive, within what is signed."
	}];
}
function uncovered(faults) {
	return broken([
		notChecked("integrity", tablePlace),
		notChecked("signature", tablePlace),
		...faults.map((fault) => ({
			check: "coverage",
			result: "fail",
			...fault
		}))
	]);
}
function broken(intact) {
	return {
		...nothing,
		format: "pe",
		signatures: [brokenSignature(tablePlace, "primary", intact)]
	};
}

// src/signatures/file/formats.ts
const formats = [
	peFormat,
	compoundFormat,
	recognised("cab", (ends) => begins(ends, "MSCF\0\0\0\0")),
	recognised("rpm", (ends) => begins(ends, "í«îÛ")),
	recognised("deb", (ends) => begins(ends, "!<arch>\ndebian-binary")),
	recognised("macho", isMachO),
	recognised("catalog", isCatalog),
	archiveFormat,
	recognised("xml", isSignedManifest),
	recognised("script", hasSignatureBlock)
];

// src/signatures/file/detect.ts
function readEnds(file) {
	const { size } = file;
	const tail = file.read(Math.max(0, size - tailLength), Math.min(size, tailLength));
	return {
		head: size <= 65557 ? tail.subarray(0, headLength) : file.read(0, headLength),
		tail,
		size
	};
}
function detect(ends) {
	return formats.filter((format) => format.detects(ends));
}

// src/signatures/file/memory.ts
function memoryFile(bytes) {
	const read = (position, length) => {
		if (position + length > bytes.length) throw new require_start.FileError("truncated", "The file ends too early.");
		return bytes.subarray(position, position + length);
	};
	return {
		size: bytes.length,
		read,
		digest: (algorithm, parts) => new Promise((settle) => {
			const digest = (0, node_crypto.createHash)(algorithm);
			for (const part of parts) digest.update("bytes" in part ? part.bytes : read(part.position, part.length));
			settle(digest.digest());
		})
	};
}

// src/signatures/file/read.ts
var read_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ readFile: () => readFile });
const wholeSize = 1048576;
const largeSize = 67108864;
const obstacleCodes = {
	"not-found": "vanished",
	"not-a-file": "not-a-file",
	"not-a-directory": "vanished",
	unreadable: "unreadable",
	truncated: "file-changed",
	"too-large": "unreadable",
	"too-many": "unreadable",
	unwritable: "unreadable",
	stopped: "stopped"
};
async function readFile(subject, world) {
	if (subject.obstacle !== null) return obstructedReading(subject, subject.obstacle.code, subject.obstacle.message);
	let file;
	try {
		file = world.files.open(subject.location);
	} catch (error) {
		return explain(subject, error);
	}
	try {
		return await readOpen(subject, file, world);
	} catch (error) {
		return explain(subject, error);
	} finally {
		file.close();
	}
}
async function readOpen(subject, file, world) {
	const small = file.size <= wholeSize;
	const source = file.size <= (subject.named ? wholeSize : 65557) ? readWhole(file) : file;
	const ends = readEnds(source);
	const candidates = detect(ends);
	if (candidates.length === 0 && !subject.named) return null;
	world.progress.reading(subject.path, file.size);
	const parsed = small && source === file ? readWhole(file) : source;
	const begun = file.size >= largeSize ? hashWhole(file) : null;
	begun?.catch(() => void 0);
	const reading = await readAs(candidates, parsed, world.stop);
	if (reading.format === null && reading.obstacle === null && !subject.named) return null;
	const sha256 = small ? (0, node_crypto.hash)("sha256", parsed.read(0, parsed.size)) : await (begun ?? hashWhole(file));
	if (!file.unchanged()) return obstructedReading(subject, "file-changed", `\`${subject.path}\` changed while it was read.`);
	return {
		kind: "file",
		subject,
		sha256,
		size: file.size,
		...reading
	};
}
function readWhole(file) {
	return memoryFile(file.read(0, file.size));
}
async function readAs(candidates, file, stop) {
	const ends = readEnds(file);
	for (const candidate of candidates) {
		const reading = await candidate.read(file, ends, stop);
		if (reading.format !== null || reading.obstacle !== null) return reading;
	}
	return nothing;
}
async function hashWhole(file) {
	const digest = await file.digest("sha256", [{
		position: 0,
		length: file.size
	}]);
	return Buffer.from(digest).toString("hex");
}
function explain(subject, error) {
	if (error instanceof require_start.FileError) return obstructedReading(subject, obstacleCodes[error.code], error.message);
	throw error;
}
function obstructedReading(subject, code, message) {
	return {
		...nothing,
		kind: "file",
		subject,
		sha256: null,
		size: null,
		obstacle: {
			code,
			message
		}
	};
}

Object.defineProperty(exports, "BoundedCache", {
  enumerable: true,
  get: function () {
    return BoundedCache;
  }
});
Object.defineProperty(exports, "CertificateError", {
  enumerable: true,
  get: function () {
    return CertificateError;
  }
});
Object.defineProperty(exports, "DerCursor", {
  enumerable: true,
  get: function () {
    return DerCursor;
  }
});
Object.defineProperty(exports, "DerError", {
  enumerable: true,
  get: function () {
    return DerError;
  }
});
Object.defineProperty(exports, "Faults", {
  enumerable: true,
  get: function () {
    return Faults;
  }
});
Object.defineProperty(exports, "NameError", {
  enumerable: true,
  get: function () {
    return NameError;
  }
});
Object.defineProperty(exports, "acceptsSha1", {
  enumerable: true,
  get: function () {
    return acceptsSha1;
  }
});
Object.defineProperty(exports, "attempt", {
  enumerable: true,
  get: function () {
    return attempt;
  }
});
Object.defineProperty(exports, "attributeLabel", {
  enumerable: true,
  get: function () {
    return attributeLabel;
  }
});
Object.defineProperty(exports, "chainKey", {
  enumerable: true,
  get: function () {
    return chainKey;
  }
});
Object.defineProperty(exports, "checksOf", {
  enumerable: true,
  get: function () {
    return checksOf;
  }
});
Object.defineProperty(exports, "contentOf", {
  enumerable: true,
  get: function () {
    return contentOf;
  }
});
Object.defineProperty(exports, "contextTag", {
  enumerable: true,
  get: function () {
    return contextTag;
  }
});
Object.defineProperty(exports, "describeSignature", {
  enumerable: true,
  get: function () {
    return describeSignature;
  }
});
Object.defineProperty(exports, "encodedOf", {
  enumerable: true,
  get: function () {
    return encodedOf;
  }
});
Object.defineProperty(exports, "equalBytes", {
  enumerable: true,
  get: function () {
    return equalBytes;
  }
});
Object.defineProperty(exports, "escapeValue", {
  enumerable: true,
  get: function () {
    return escapeValue;
  }
});
Object.defineProperty(exports, "extensionOid", {
  enumerable: true,
  get: function () {
    return extensionOid;
  }
});
Object.defineProperty(exports, "fail", {
  enumerable: true,
  get: function () {
    return fail$1;
  }
});
Object.defineProperty(exports, "hashes", {
  enumerable: true,
  get: function () {
    return hashes;
  }
});
Object.defineProperty(exports, "integerOctets", {
  enumerable: true,
  get: function () {
    return integerOctets;
  }
});
Object.defineProperty(exports, "isComparable", {
  enumerable: true,
  get: function () {
    return isComparable;
  }
});
Object.defineProperty(exports, "leaveOpen", {
  enumerable: true,
  get: function () {
    return leaveOpen;
  }
});
Object.defineProperty(exports, "membersOf", {
  enumerable: true,
  get: function () {
    return membersOf;
  }
});
Object.defineProperty(exports, "namesChain", {
  enumerable: true,
  get: function () {
    return namesChain;
  }
});
Object.defineProperty(exports, "notChecked", {
  enumerable: true,
  get: function () {
    return notChecked;
  }
});
Object.defineProperty(exports, "octetAt", {
  enumerable: true,
  get: function () {
    return octetAt;
  }
});
Object.defineProperty(exports, "parseName", {
  enumerable: true,
  get: function () {
    return parseName;
  }
});
Object.defineProperty(exports, "printName", {
  enumerable: true,
  get: function () {
    return printName;
  }
});
Object.defineProperty(exports, "readAlgorithmIdentifier", {
  enumerable: true,
  get: function () {
    return readAlgorithmIdentifier;
  }
});
Object.defineProperty(exports, "readAuthorityKeyIdentifier", {
  enumerable: true,
  get: function () {
    return readAuthorityKeyIdentifier;
  }
});
Object.defineProperty(exports, "readBitString", {
  enumerable: true,
  get: function () {
    return readBitString;
  }
});
Object.defineProperty(exports, "readBoolean", {
  enumerable: true,
  get: function () {
    return readBoolean;
  }
});
Object.defineProperty(exports, "readCertificate", {
  enumerable: true,
  get: function () {
    return readCertificate;
  }
});
Object.defineProperty(exports, "readDer", {
  enumerable: true,
  get: function () {
    return readDer;
  }
});
Object.defineProperty(exports, "readDigest", {
  enumerable: true,
  get: function () {
    return readDigest;
  }
});
Object.defineProperty(exports, "readExtensionList", {
  enumerable: true,
  get: function () {
    return readExtensionList;
  }
});
Object.defineProperty(exports, "readExtensionValues", {
  enumerable: true,
  get: function () {
    return readExtensionValues;
  }
});
Object.defineProperty(exports, "readFile", {
  enumerable: true,
  get: function () {
    return readFile;
  }
});
Object.defineProperty(exports, "readGeneralName", {
  enumerable: true,
  get: function () {
    return readGeneralName;
  }
});
Object.defineProperty(exports, "readGeneralNames", {
  enumerable: true,
  get: function () {
    return readGeneralNames;
  }
});
Object.defineProperty(exports, "readInteger", {
  enumerable: true,
  get: function () {
    return readInteger;
  }
});
Object.defineProperty(exports, "readKey", {
  enumerable: true,
  get: function () {
    return readKey;
  }
});
Object.defineProperty(exports, "readKeyAlgorithm", {
  enumerable: true,
  get: function () {
    return readKeyAlgorithm;
  }
});
Object.defineProperty(exports, "readLabel", {
  enumerable: true,
  get: function () {
    return readLabel;
  }
});
Object.defineProperty(exports, "readName", {
  enumerable: true,
  get: function () {
    return readName$1;
  }
});
Object.defineProperty(exports, "readNameValue", {
  enumerable: true,
  get: function () {
    return readNameValue;
  }
});
Object.defineProperty(exports, "readOctetString", {
  enumerable: true,
  get: function () {
    return readOctetString;
  }
});
Object.defineProperty(exports, "readOid", {
  enumerable: true,
  get: function () {
    return readOid;
  }
});
Object.defineProperty(exports, "readPublicKey", {
  enumerable: true,
  get: function () {
    return readPublicKey;
  }
});
Object.defineProperty(exports, "readSmallInteger", {
  enumerable: true,
  get: function () {
    return readSmallInteger;
  }
});
Object.defineProperty(exports, "readSubjectAlternativeName", {
  enumerable: true,
  get: function () {
    return readSubjectAlternativeName;
  }
});
Object.defineProperty(exports, "readTime", {
  enumerable: true,
  get: function () {
    return readTime$1;
  }
});
Object.defineProperty(exports, "readTimestampResponse", {
  enumerable: true,
  get: function () {
    return readTimestampResponse;
  }
});
Object.defineProperty(exports, "readTimestampToken", {
  enumerable: true,
  get: function () {
    return readTimestampToken;
  }
});
Object.defineProperty(exports, "read_exports", {
  enumerable: true,
  get: function () {
    return read_exports;
  }
});
Object.defineProperty(exports, "tag", {
  enumerable: true,
  get: function () {
    return tag;
  }
});
Object.defineProperty(exports, "unexpectedTag", {
  enumerable: true,
  get: function () {
    return unexpectedTag;
  }
});
Object.defineProperty(exports, "unreadable", {
  enumerable: true,
  get: function () {
    return unreadable;
  }
});
Object.defineProperty(exports, "verifyByScheme", {
  enumerable: true,
  get: function () {
    return verifyByScheme;
  }
});
Object.defineProperty(exports, "verifySignature", {
  enumerable: true,
  get: function () {
    return verifySignature;
  }
});
Object.defineProperty(exports, "weakHash", {
  enumerable: true,
  get: function () {
    return weakHash;
  }
});
Object.defineProperty(exports, "weakKey", {
  enumerable: true,
  get: function () {
    return weakKey;
  }
});