export const id = 494;
export const ids = [494];
export const modules = {

/***/ 4494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rewriteBer: () => (/* binding */ rewriteBer)
});

// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var der = __webpack_require__(893);
// EXTERNAL MODULE: ./src/crypto/der/write.ts
var write = __webpack_require__(7954);
// EXTERNAL MODULE: ./src/crypto/der/structure.ts
var structure = __webpack_require__(1048);
;// CONCATENATED MODULE: ./src/crypto/ber/read.ts


/** As deep as the strict reader goes. */
const maxDepth = 64;
/** A signature with its certificates and timestamps has some 2,000 values; a hundred thousand take some 20 MB. */
const maxCount = 100_000;
/** Octets of a length: writers that leave room for it use four, some eight. */
const maxLengthOctets = 8;
const constructedBit = 0x20;
const numberMask = 0x1f;
const indefinite = 0x80;
/** The whole of `bytes` as one BER value (X.690 8.1). What the leaves hold is not looked at. Throws DerError. */
function readBer(bytes) {
    let count = 0;
    const root = readValue(0, bytes.length, 1);
    if (root.end < bytes.length) {
        throw new der/* DerError */.I4('trailing', root.end, `Something follows the end of the structure at byte ${root.end}.`);
    }
    return root;
    /** The value at `start`, which ends at `limit` or before; `maxDepth` bounds the recursion. */
    function readValue(start, limit, depth) {
        count += 1;
        if (count > maxCount)
            throw new der/* DerError */.I4('count', start, `The structure has more than ${maxCount} values.`);
        if (depth > maxDepth)
            throw new der/* DerError */.I4('depth', start, `The structure nests deeper than ${maxDepth} levels.`);
        const identifier = readIdentifier(bytes, start, limit);
        const constructed = (identifier & constructedBit) !== 0;
        if ((0,structure/* octetAt */.B2)(bytes, start + 1, limit) === indefinite) {
            if (constructed)
                return { identifier, start, ...readToEnd(start + 2, limit, depth + 1) };
            throw new der/* DerError */.I4('length', start, `The value at byte ${start} has a length that cannot be.`);
        }
        const { contentStart, end } = readLength(bytes, start, limit);
        if (!constructed)
            return { identifier, start, end, content: bytes.subarray(contentStart, end) };
        return { identifier, start, end, members: readMembers(contentStart, end, depth + 1) };
    }
    /** X.690 8.1.3.5: the members fill the content. */
    function readMembers(start, end, depth) {
        const members = [];
        for (let position = start; position < end;) {
            const member = readValue(position, end, depth);
            members.push(member);
            position = member.end;
        }
        return members;
    }
    /** X.690 8.1.3.6: the members end at two octets of zero. */
    function readToEnd(start, limit, depth) {
        const members = [];
        let position = start;
        while ((0,structure/* octetAt */.B2)(bytes, position, limit) !== 0 || (0,structure/* octetAt */.B2)(bytes, position + 1, limit) !== 0) {
            const member = readValue(position, limit, depth);
            members.push(member);
            position = member.end;
        }
        return { members, end: position + 2 };
    }
}
/** X.690 8.1.2: no tag above 30 is in use here, and 0 is for the end of contents only. */
function readIdentifier(bytes, start, limit) {
    const identifier = (0,structure/* octetAt */.B2)(bytes, start, limit);
    if ((identifier & numberMask) !== numberMask && (identifier & ~constructedBit) !== 0)
        return identifier;
    throw new der/* DerError */.I4('tag', start, `The tag at byte ${start} is reserved or above 30.`);
}
/** X.690 8.1.3.3 to 8.1.3.5: a definite length, also in more octets than it needs. */
function readLength(bytes, start, limit) {
    const first = (0,structure/* octetAt */.B2)(bytes, start + 1, limit);
    const octets = first < 0x80 ? 0 : first & 0x7f;
    if (octets > maxLengthOctets) {
        throw new der/* DerError */.I4('length', start, `The value at byte ${start} has a length that cannot be.`);
    }
    let length = octets === 0 ? first : 0;
    for (let index = 0; index < octets; index += 1)
        length = length * 256 + (0,structure/* octetAt */.B2)(bytes, start + 2 + index, limit);
    const contentStart = start + 2 + octets;
    if (length <= limit - contentStart)
        return { contentStart, end: contentStart + length };
    throw new der/* DerError */.I4('truncated', start, `What holds the value at byte ${start} ends before the value does.`);
}

;// CONCATENATED MODULE: ./src/crypto/ber/rewrite.ts



/** Signatures in BER come from mail and time-stamping software and have some 10 KB. */
const maxLength = 4 * 1024 * 1024;
const constructedBitString = 0x23;
const constructedOctetString = 0x24;
/**
 * BER (X.690 8.1) as DER: definite lengths in as few octets as they need, OCTET STRING and BIT STRING in one part. The
 * order of a SET is kept, and what the leaves hold stays as it is: who reads the result strictly refuses what is wrong
 * there. Throws DerError.
 */
function rewriteBer(bytes) {
    if (bytes.length > maxLength) {
        throw new der/* DerError */.I4('length', 0, `The structure has ${bytes.length} bytes, too many to be rewritten as DER.`);
    }
    return encode(readBer(bytes));
}
function encode(value) {
    if ('content' in value)
        return (0,write/* encodeDer */.q)(value.identifier, [value.content]);
    if (value.identifier === constructedOctetString)
        return (0,write/* encodeDer */.q)(der/* tag */.Tc.octetString, octetsOf(value));
    if (value.identifier === constructedBitString)
        return (0,write/* encodeDer */.q)(der/* tag */.Tc.bitString, joinBits(value.members));
    return (0,write/* encodeDer */.q)(value.identifier, value.members.map(encode));
}
/** X.690 8.7.3: the parts of an OCTET STRING are OCTET STRINGs, which may be in parts themselves. */
function octetsOf(value, joined = []) {
    if ('members' in value && value.identifier === constructedOctetString) {
        for (const part of value.members)
            octetsOf(part, joined);
    }
    else if ('content' in value && value.identifier === der/* tag */.Tc.octetString) {
        joined.push(value.content);
    }
    else {
        throw new der/* DerError */.I4('value', value.start, `The value at byte ${value.start} is no part of an octet string.`);
    }
    return joined;
}
/** X.690 8.6.4: each part begins with its count of unused bits, and only the last may have any. */
function joinBits(parts) {
    let unused = 0;
    const contents = parts.map((part) => {
        const content = part.identifier === der/* tag */.Tc.bitString && 'content' in part ? part.content : new Uint8Array();
        const count = content[0];
        if (count === undefined || unused !== 0) {
            throw new der/* DerError */.I4('value', part.start, `The value at byte ${part.start} is no part of a bit string.`);
        }
        unused = count;
        return content.subarray(1);
    });
    return [Uint8Array.of(unused), ...contents];
}


/***/ }),

/***/ 7954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ encodePositive),
/* harmony export */   q: () => (/* binding */ encodeDer)
/* harmony export */ });
/* harmony import */ var _structure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1048);

/** A value of these content octets with a definite length in as few octets as it needs (X.690 10.1). */
function encodeDer(identifier, parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return Buffer.concat([Uint8Array.from([identifier, ...lengthOctets(length)]), ...parts]);
}
/** A positive INTEGER, minimal (X.690 8.3). */
function encodePositive(value) {
    const digits = value.toString(16);
    const octets = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
    const sign = octets.readUInt8(0) >= 0x80 ? [Uint8Array.of(0)] : [];
    return encodeDer(_structure_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.integer, [...sign, octets]);
}
function lengthOctets(length) {
    if (length < 0x80)
        return [length];
    const octets = [];
    for (let rest = length; rest > 0; rest = Math.floor(rest / 256))
        octets.unshift(rest % 256);
    return [0x80 | octets.length, ...octets];
}


/***/ })

};
