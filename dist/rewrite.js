"use strict";

const require_read = require("./read.js");
const require_scan = require("./scan.js");

// src/crypto/ber/read.ts
const maxDepth = 64;
const maxCount = 1e5;
const maxLengthOctets = 8;
const constructedBit = 32;
const numberMask = 31;
const indefinite = 128;
function readBer(bytes) {
	let count = 0;
	const root = readValue(0, bytes.length, 1);
	if (root.end < bytes.length) throw new require_read.DerError("trailing", root.end, `Something follows the end of the structure at byte ${root.end}.`);
	return root;
	function readValue(start, limit, depth) {
		count += 1;
		if (count > maxCount) throw new require_read.DerError("count", start, `The structure has more than ${maxCount} values.`);
		if (depth > maxDepth) throw new require_read.DerError("depth", start, `The structure nests deeper than ${maxDepth} levels.`);
		const identifier = readIdentifier(bytes, start, limit);
		const constructed = (identifier & constructedBit) !== 0;
		if (require_read.octetAt(bytes, start + 1, limit) === indefinite) {
			if (constructed) return {
				identifier,
				start,
				...readToEnd(start + 2, limit, depth + 1)
			};
			throw new require_read.DerError("length", start, `The value at byte ${start} has a length that cannot be.`);
		}
		const { contentStart, end } = readLength(bytes, start, limit);
		if (!constructed) return {
			identifier,
			start,
			end,
			content: bytes.subarray(contentStart, end)
		};
		return {
			identifier,
			start,
			end,
			members: readMembers(contentStart, end, depth + 1)
		};
	}
	function readMembers(start, end, depth) {
		const members = [];
		for (let position = start; position < end;) {
			const member = readValue(position, end, depth);
			members.push(member);
			position = member.end;
		}
		return members;
	}
	function readToEnd(start, limit, depth) {
		const members = [];
		let position = start;
		while (require_read.octetAt(bytes, position, limit) !== 0 || require_read.octetAt(bytes, position + 1, limit) !== 0) {
			const member = readValue(position, limit, depth);
			members.push(member);
			position = member.end;
		}
		return {
			members,
			end: position + 2
		};
	}
}
function readIdentifier(bytes, start, limit) {
	const identifier = require_read.octetAt(bytes, start, limit);
	if ((identifier & numberMask) !== numberMask && (identifier & -33) !== 0) return identifier;
	throw new require_read.DerError("tag", start, `The tag at byte ${start} is reserved or above 30.`);
}
function readLength(bytes, start, limit) {
	const first = require_read.octetAt(bytes, start + 1, limit);
	const octets = first < 128 ? 0 : first & 127;
	if (octets > maxLengthOctets) throw new require_read.DerError("length", start, `The value at byte ${start} has a length that cannot be.`);
	let length = octets === 0 ? first : 0;
	for (let index = 0; index < octets; index += 1) length = length * 256 + require_read.octetAt(bytes, start + 2 + index, limit);
	const contentStart = start + 2 + octets;
	if (length <= limit - contentStart) return {
		contentStart,
		end: contentStart + length
	};
	throw new require_read.DerError("truncated", start, `What holds the value at byte ${start} ends before the value does.`);
}

// src/crypto/ber/rewrite.ts
const maxLength = 4194304;
const constructedBitString = 35;
const constructedOctetString = 36;
function rewriteBer(bytes) {
	if (bytes.length > maxLength) throw new require_read.DerError("length", 0, `The structure has ${bytes.length} bytes, too many to be rewritten as DER.`);
	return encode(readBer(bytes));
}
function encode(value) {
	if ("content" in value) return require_scan.encodeDer(value.identifier, [value.content]);
	if (value.identifier === constructedOctetString) return require_scan.encodeDer(require_read.tag.octetString, octetsOf(value));
	if (value.identifier === constructedBitString) return require_scan.encodeDer(require_read.tag.bitString, joinBits(value.members));
	return require_scan.encodeDer(value.identifier, value.members.map(encode));
}
function octetsOf(value, joined = []) {
	if ("members" in value && value.identifier === constructedOctetString) for (const part of value.members) octetsOf(part, joined);
	else if ("content" in value && value.identifier === require_read.tag.octetString) joined.push(value.content);
	else throw new require_read.DerError("value", value.start, `The value at byte ${value.start} is no part of an octet string.`);
	return joined;
}
function joinBits(parts) {
	let unused = 0;
	const contents = parts.map((part) => {
		const content = part.identifier === require_read.tag.bitString && "content" in part ? part.content : /* @__PURE__ */ new Uint8Array();
		const count = content[0];
		if (count === void 0 || unused !== 0) throw new require_read.DerError("value", part.start, `The value at byte ${part.start} is no part of a bit string.`);
		unused = count;
		return content.subarray(1);
	});
	return [Uint8Array.of(unused), ...contents];
}

exports.rewriteBer = rewriteBer;