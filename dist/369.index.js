export const id = 369;
export const ids = [369];
export const modules = {

/***/ 893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a5: () => (/* reexport */ structure/* DerCursor */.a5),
  I4: () => (/* reexport */ structure/* DerError */.I4),
  $E: () => (/* reexport */ structure/* contentOf */.$E),
  qA: () => (/* reexport */ structure/* contextTag */.qA),
  EX: () => (/* reexport */ structure/* encodedOf */.EX),
  rx: () => (/* reexport */ integerOctets),
  lS: () => (/* reexport */ structure/* membersOf */.lS),
  Ze: () => (/* reexport */ readBitString),
  Vf: () => (/* reexport */ readBoolean),
  SU: () => (/* reexport */ structure/* readDer */.SU),
  JI: () => (/* reexport */ readInteger),
  nD: () => (/* reexport */ readOctetString),
  fM: () => (/* reexport */ readOid),
  RL: () => (/* reexport */ readPreciseTime),
  ih: () => (/* reexport */ readSmallInteger),
  aQ: () => (/* reexport */ readTime),
  Tc: () => (/* reexport */ structure/* tag */.Tc)
});

// EXTERNAL MODULE: ./src/crypto/der/structure.ts
var structure = __webpack_require__(1048);
;// CONCATENATED MODULE: ./src/crypto/der/time.ts

const secondsForm = /^\d{14}Z$/;
const fractionForm = /^(\d{14})(?:\.(\d*[1-9]))?Z$/;
/** UTCTime or GeneralizedTime in the forms of RFC 5280 4.1.2.5: to the second, in UTC, without a fraction. Throws DerError. */
function readTime(value) {
    if (value.tag !== structure/* tag */.Tc.utcTime && value.tag !== structure/* tag */.Tc.generalizedTime)
        throw (0,structure/* unexpectedTag */.Uc)(value, structure/* tag */.Tc.utcTime);
    const written = textOf(value);
    const text = value.tag === structure/* tag */.Tc.utcTime ? withCentury(written) : written;
    if (!secondsForm.test(text)) {
        throw new structure/* DerError */.I4('value', value.start, `The time at byte ${value.start} is not to the second and in UTC.`);
    }
    return momentOf(text, '000', value);
}
/**
 * GeneralizedTime in UTC, which may have a fraction of a second (X.690 11.7: behind a point, no zero at its end). What
 * is below the millisecond is cut off. Throws DerError.
 */
function readPreciseTime(value) {
    if (value.tag !== structure/* tag */.Tc.generalizedTime)
        throw (0,structure/* unexpectedTag */.Uc)(value, structure/* tag */.Tc.generalizedTime);
    const [, text, fraction = ''] = fractionForm.exec(textOf(value)) ?? [];
    if (text === undefined) {
        throw new structure/* DerError */.I4('value', value.start, `The time at byte ${value.start} is not as DER writes it, in UTC.`);
    }
    return momentOf(text, fraction.slice(0, 3).padEnd(3, '0'), value);
}
function textOf(value) {
    const content = (0,structure/* contentOf */.$E)(value);
    return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
}
/** Of `YYYYMMDDhhmmss` and three digits of milliseconds. */
function momentOf(text, milliseconds, value) {
    const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
    const iso = `${date}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}.${milliseconds}Z`;
    const time = new Date(iso);
    // A part out of range (30 February, hour 24, second 60) makes no date or another one.
    if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) {
        throw new structure/* DerError */.I4('value', value.start, `The time at byte ${value.start} is on no calendar.`);
    }
    return time;
}
/** RFC 5280 4.1.2.5.1: two digits from 50 on are of the twentieth century. */
function withCentury(text) {
    return (text >= '50' ? '19' : '20') + text;
}

;// CONCATENATED MODULE: ./src/crypto/der/values.ts

/** RSA keys of 16,384 bits have 2,049 octets; twice that is still quick to turn into a number. */
const maxIntegerOctets = 4096;
/** The longest arcs in use are UUIDs (X.667): 128 bits, seven an octet. */
const maxArcOctets = 19;
/** The longest object identifiers in use have some 30 octets; this leaves room for six UUIDs. */
const maxOidOctets = 128;
/** Below this an arc takes seven more bits and is still an exact number. */
const exactArc = 2 ** 46;
/** Dotted decimal. X.690 8.19: minimal arcs; at most 128 octets, each arc at most 19. Throws DerError. */
function readOid(value) {
    (0,structure/* requirePrimitive */.jv)(value, structure/* tag */.Tc.oid);
    const content = (0,structure/* contentOf */.$E)(value);
    if (content.length === 0 || content.length > maxOidOctets)
        throw badOid(value);
    const arcs = [];
    let arc = 0;
    let octets = 0;
    for (const octet of content) {
        if (octets === 0 && octet === 0x80)
            throw notMinimal(value, 'object identifier');
        octets += 1;
        if (octets > maxArcOctets)
            throw badOid(value);
        const bits = octet & 0x7f;
        arc = typeof arc === 'number' && arc < exactArc ? arc * 128 + bits : BigInt(arc) * 128n + BigInt(bits);
        if ((octet & 0x80) !== 0)
            continue;
        if (arcs.length === 0)
            arcs.push(...firstArcs(arc));
        else
            arcs.push(arc.toString());
        arc = 0;
        octets = 0;
    }
    if (octets > 0)
        throw badOid(value);
    return arcs.join('.');
}
/** X.690 8.19.4: the first two arcs share one number, 40 times the first plus the second. */
function firstArcs(joined) {
    if (joined < 40)
        return ['0', joined.toString()];
    if (joined < 80)
        return ['1', (BigInt(joined) - 40n).toString()];
    return ['2', (BigInt(joined) - 80n).toString()];
}
function badOid(value) {
    return new structure/* DerError */.I4('value', value.start, `The object identifier at byte ${value.start} is none.`);
}
function notMinimal(value, what) {
    return new structure/* DerError */.I4('not-minimal', value.start, `The ${what} at byte ${value.start} has more octets than it needs.`);
}
/** X.690 8.3: minimal two's complement of at most 4,096 octets. Throws DerError. */
function readInteger(value) {
    const content = integerOctets(value);
    if (content.length > maxIntegerOctets) {
        throw new structure/* DerError */.I4('value', value.start, `The integer at byte ${value.start} is too large to be read.`);
    }
    const magnitude = BigInt(`0x${Buffer.from(content.buffer, content.byteOffset, content.length).toString('hex')}`);
    return BigInt.asIntN(content.length * 8, magnitude);
}
/** The content octets of an INTEGER, which are not empty and minimal. Throws DerError. */
function integerOctets(value) {
    (0,structure/* requirePrimitive */.jv)(value, structure/* tag */.Tc.integer);
    const content = (0,structure/* contentOf */.$E)(value);
    const [first, second] = content;
    if (first === undefined) {
        throw new structure/* DerError */.I4('value', value.start, `The integer at byte ${value.start} is empty.`);
    }
    if (second !== undefined && ((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80))) {
        throw notMinimal(value, 'integer');
    }
    return content;
}
/** An INTEGER from 0 to `max`, which is at most 2^31 - 1. Throws DerError. */
function readSmallInteger(value, max) {
    const content = integerOctets(value);
    const number = content.length > 4 ? null : Number(readInteger(value));
    if (number === null || number < 0 || number > max) {
        throw new structure/* DerError */.I4('value', value.start, `The integer at byte ${value.start} is not from 0 to ${max}.`);
    }
    return number;
}
/** X.690 11.1: one octet, 00 or FF. Throws DerError. */
function readBoolean(value) {
    (0,structure/* requirePrimitive */.jv)(value, structure/* tag */.Tc.boolean);
    const content = (0,structure/* contentOf */.$E)(value);
    if (content.length === 1 && (content[0] === 0x00 || content[0] === 0xff))
        return content[0] === 0xff;
    throw new structure/* DerError */.I4('value', value.start, `The boolean at byte ${value.start} is neither 00 nor FF.`);
}
/** The content octets: a view. Throws DerError. */
function readOctetString(value) {
    (0,structure/* requirePrimitive */.jv)(value, structure/* tag */.Tc.octetString);
    return (0,structure/* contentOf */.$E)(value);
}
/** X.690 8.6, 11.2.1: `unused` bits (0 to 7) at the end are zero; an empty string has none. `bytes` is a view. Throws DerError. */
function readBitString(value) {
    (0,structure/* requirePrimitive */.jv)(value, structure/* tag */.Tc.bitString);
    const content = (0,structure/* contentOf */.$E)(value);
    const bytes = content.subarray(1);
    // Without any octet the count itself is missing; without bits there are none that could be unused.
    const unused = content[0] ?? 8;
    const last = bytes.at(-1) ?? 0xff;
    if (unused > 7 || (last & ((1 << unused) - 1)) !== 0) {
        throw new structure/* DerError */.I4('value', value.start, `The bit string at byte ${value.start} has unused bits that cannot be.`);
    }
    return { unused, bytes };
}

;// CONCATENATED MODULE: ./src/crypto/der.ts
// DER (X.690), read strictly and without copies: the structure, what the primitive values say, and times.





/***/ }),

/***/ 1048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   B2: () => (/* binding */ octetAt),
/* harmony export */   EX: () => (/* binding */ encodedOf),
/* harmony export */   I4: () => (/* binding */ DerError),
/* harmony export */   SU: () => (/* binding */ readDer),
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   Uc: () => (/* binding */ unexpectedTag),
/* harmony export */   a5: () => (/* binding */ DerCursor),
/* harmony export */   jv: () => (/* binding */ requirePrimitive),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   qA: () => (/* binding */ contextTag)
/* harmony export */ });
/** Why bytes are not DER. The message is one sentence that names the byte. */
class DerError extends Error {
    code;
    offset;
    name = 'DerError';
    /** `offset` counts bytes from the start of the source. */
    constructor(code, offset, message) {
        super(message);
        this.code = code;
        this.offset = offset;
    }
}
/** Identifier octets of the universal types (X.680 table 1), SEQUENCE and SET in their constructed form. */
const tag = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    printableString: 0x13,
    teletexString: 0x14,
    ia5String: 0x16,
    utcTime: 0x17,
    generalizedTime: 0x18,
    universalString: 0x1c,
    bmpString: 0x1e,
    sequence: 0x30,
    set: 0x31,
};
/** A signature with its certificates and timestamps nests some 30 levels deep; more than twice that is no signature. */
const maxDepth = 64;
/** A catalog of 30,000 files has some 600,000 values. A million takes some 30 ms to pass over, and no memory. */
const maxCount = 1_000_000;
/** The largest structure that is asked for whole is a certificate revocation list of 32 MiB. */
const maxLength = 32 * 1024 * 1024;
/** Octets of a length: four can say 4 GiB, which is more than `maxLength` allows. */
const maxLengthOctets = 4;
const constructedBit = 0x20;
const universalClass = 0x00;
const contextClass = 0x80;
const classMask = 0xc0;
const numberMask = 0x1f;
/** The identifier octet of a context-specific tag from 0 to 30. */
function contextTag(number, constructed) {
    return contextClass | (constructed ? constructedBit : 0) | number;
}
/**
 * The whole of `bytes` (at most 32 MiB) as one DER value, its structure checked to the last leaf (X.690 8.1, 10.1,
 * 10.2); what the leaves say is checked by who reads them. Throws DerError.
 */
function readDer(bytes) {
    if (bytes.length > maxLength) {
        throw new DerError('length', 0, `The structure has ${bytes.length} bytes, and ${maxLength} is the most that is read.`);
    }
    const root = readValue(bytes, 0, bytes.length);
    if (root.end < bytes.length) {
        throw new DerError('trailing', root.end, `Something follows the end of the structure at byte ${root.end}.`);
    }
    checkMembers(root);
    return root;
}
/** Every member of every constructed value, without recursion: its nesting is the file's to choose. */
function checkMembers(root) {
    if (!isConstructed(root.tag))
        return;
    const outer = [];
    let position = root.contentStart;
    let end = root.end;
    for (let count = 1;;) {
        if (position === end) {
            const next = outer.pop();
            if (next === undefined)
                return;
            end = next;
            continue;
        }
        const value = readValue(root.source, position, end);
        count += 1;
        if (count > maxCount) {
            throw new DerError('count', position, `The structure has more than ${maxCount} values at byte ${position}.`);
        }
        if (isConstructed(value.tag)) {
            outer.push(end);
            if (outer.length >= maxDepth) {
                throw new DerError('depth', position, `The structure nests deeper than ${maxDepth} levels at byte ${position}.`);
            }
            position = value.contentStart;
            end = value.end;
        }
        else {
            position = value.end;
        }
    }
}
/** The value that starts at `start` and ends at `limit` or before: identifier, definite minimal length, content. */
function readValue(source, start, limit) {
    const identifier = octetAt(source, start, limit);
    checkIdentifier(identifier, start);
    const first = octetAt(source, start + 1, limit);
    let contentStart = start + 2;
    let length = first;
    if (first >= 0x80) {
        const octets = first & 0x7f;
        if (octets === 0 && isConstructed(identifier)) {
            throw new DerError('not-der', start, `The value at byte ${start} has an indefinite length.`);
        }
        if (octets === 0 || octets > maxLengthOctets) {
            throw new DerError('length', start, `The value at byte ${start} has a length that cannot be.`);
        }
        length = 0;
        for (let index = 0; index < octets; index += 1)
            length = length * 256 + octetAt(source, contentStart + index, limit);
        contentStart += octets;
        if (length < 0x80 || length < 256 ** (octets - 1)) {
            throw new DerError('not-der', start, `The value at byte ${start} has a length in more octets than it needs.`);
        }
    }
    if (length > limit - contentStart)
        throw truncated(start);
    return { source, tag: identifier, start, contentStart, end: contentStart + length };
}
/** The octet at a position below `limit`. Throws DerError. */
function octetAt(source, position, limit) {
    const octet = position < limit ? source[position] : undefined;
    if (octet === undefined)
        throw truncated(position);
    return octet;
}
function truncated(offset) {
    return new DerError('truncated', offset, `What holds the value at byte ${offset} ends before the value does.`);
}
/** X.690 8.1.2, 10.2: tags above 30 have no use here; of the universal types only SEQUENCE and SET are constructed. */
function checkIdentifier(identifier, offset) {
    const number = identifier & numberMask;
    if (number === numberMask)
        throw new DerError('tag', offset, `The tag at byte ${offset} is above 30.`);
    if ((identifier & classMask) !== universalClass)
        return;
    if (number === 0)
        throw new DerError('tag', offset, `The tag at byte ${offset} is reserved.`);
    const collection = number === 0x10 || number === 0x11;
    if (collection === isConstructed(identifier))
        return;
    if (isStringNumber(number))
        throw new DerError('not-der', offset, `The string at byte ${offset} is in parts.`);
    throw new DerError('tag', offset, `The value at byte ${offset} has a form that its type cannot have.`);
}
/** Universal types that BER may cut in parts: BIT STRING, OCTET STRING, the character strings and the two times. */
function isStringNumber(number) {
    return number === 3 || number === 4 || number === 12 || (number >= 18 && number !== 29);
}
function isConstructed(identifier) {
    return (identifier & constructedBit) !== 0;
}
/** The content octets: a view. */
function contentOf(value) {
    return value.source.subarray(value.contentStart, value.end);
}
/** Identifier, length and content: a view. */
function encodedOf(value) {
    return value.source.subarray(value.start, value.end);
}
/** Reads the members of a constructed value one after the other. Every method throws DerError. */
class DerCursor {
    #source;
    #end;
    #position;
    constructor(value) {
        if (!isConstructed(value.tag)) {
            throw new DerError('tag', value.start, `The value at byte ${value.start} has no members.`);
        }
        this.#source = value.source;
        this.#position = value.contentStart;
        this.#end = value.end;
    }
    get more() {
        return this.#position < this.#end;
    }
    /** The tag of the next member; `null` at the end. */
    get peek() {
        return this.more ? octetAt(this.#source, this.#position, this.#end) : null;
    }
    /** The next member, which must have this tag if one is named. */
    next(expected) {
        if (!this.more)
            throw new DerError('truncated', this.#end, `A member is missing at byte ${this.#end}.`);
        const value = readValue(this.#source, this.#position, this.#end);
        if (expected !== undefined && value.tag !== expected)
            throw unexpectedTag(value, expected);
        this.#position = value.end;
        return value;
    }
    /** The next member if it has this tag. */
    optional(expected) {
        return this.peek === expected ? this.next() : null;
    }
    /** Refuses members that are left. */
    finish() {
        if (this.more) {
            throw new DerError('trailing', this.#position, `The member at byte ${this.#position} is not expected there.`);
        }
    }
}
/** Every member of a SEQUENCE or SET (or of any constructed value), each with this tag if one is named. Throws DerError. */
function membersOf(value, expected) {
    const cursor = new DerCursor(value);
    const members = [];
    while (cursor.more)
        members.push(cursor.next(expected));
    return members;
}
function unexpectedTag(value, expected) {
    const found = value.tag.toString(16).padStart(2, '0');
    const wanted = expected.toString(16).padStart(2, '0');
    return new DerError('tag', value.start, `The value at byte ${value.start} has the tag ${found}, expected ${wanted}.`);
}
/** A primitive value may also stand under a context tag: implicit tagging, which the caller has asked for by name. */
function requirePrimitive(value, expected) {
    if (value.tag !== expected && (value.tag & (classMask | constructedBit)) !== contextClass) {
        throw unexpectedTag(value, expected);
    }
}


/***/ }),

/***/ 9369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qb: () => (/* reexport */ NameError),
  T0: () => (/* reexport */ attributeLabel),
  BI: () => (/* reexport */ chainKey),
  PI: () => (/* reexport */ escapeValue),
  n9: () => (/* reexport */ isComparable),
  _Q: () => (/* reexport */ maxAttributes),
  K0: () => (/* reexport */ namesChain),
  $q: () => (/* reexport */ parseName),
  To: () => (/* reexport */ printName),
  V8: () => (/* reexport */ readLabel),
  MQ: () => (/* reexport */ readName),
  HU: () => (/* reexport */ readNameValue)
});

// UNUSED EXPORTS: attributeLabels, attributeOid

;// CONCATENATED MODULE: ./src/crypto/name/chain.ts
const keys = new WeakMap();
/**
 * Names chain when their keys are equal (RFC 5280 7.1): string types, letter case, and how many spaces stand between
 * words do not count, nor the order within a relative name. A value without a text is compared as it is encoded.
 */
function chainKey(name) {
    const known = keys.get(name);
    if (known !== undefined)
        return known;
    const key = JSON.stringify(name.map((attributes) => attributes.map(attributeKey).sort()));
    keys.set(name, key);
    return key;
}
/** Whether two names are equal by RFC 5280 7.1. For chaining only: who is allowed is compared by the letter. */
function namesChain(left, right) {
    return chainKey(left) === chainKey(right);
}
/** Two kinds of value that no attribute can confuse: a prepared text after `=`, an encoding after `#`. */
function attributeKey({ type, value, encoded }) {
    return value === null ? `${type}#${Buffer.from(encoded).toString('hex')}` : `${type}=${prepare(value)}`;
}
/** RFC 4518 2.2: what maps to nothing: soft hyphen, joiners, variation selectors, zero width space and byte order mark. */
const ignored = /[\u00ad\u034f\u1806\u180b-\u180d\u200b\u2060\ufe00-\ufe0f\ufeff\ufffc]/gu;
/** RFC 4518 section 2, as far as RFC 5280 7.1 needs it: compatibility forms, letter case, insignificant spaces. */
function prepare(value) {
    return fold(value.replace(ignored, '').normalize('NFKC')).normalize('NFKC').trim().replace(/\s+/gu, ' ');
}
/** RFC 3454 B.2. Lower case leaves the two apart that have no upper case of their own. */
function fold(value) {
    return value.toLowerCase().replaceAll('\u03c2', '\u03c3').replaceAll('\u00df', 'ss');
}

;// CONCATENATED MODULE: ./src/crypto/name/labels.ts
/** RFC 4514 section 3, RFC 4519, X.520, PKCS #9, and the CA/Browser Forum's EV guidelines for the jurisdiction. */
const labels = [
    { oid: '2.5.4.3', label: 'CN', aliases: ['commonName'] },
    { oid: '2.5.4.4', label: 'SN', aliases: ['surname'] },
    { oid: '2.5.4.5', label: 'serialNumber', aliases: [] },
    { oid: '2.5.4.6', label: 'C', aliases: ['countryName', 'country'] },
    { oid: '2.5.4.7', label: 'L', aliases: ['localityName', 'locality'] },
    { oid: '2.5.4.8', label: 'ST', aliases: ['S', 'stateOrProvinceName', 'state'] },
    { oid: '2.5.4.9', label: 'STREET', aliases: ['streetAddress'] },
    { oid: '2.5.4.10', label: 'O', aliases: ['organizationName', 'organization'] },
    { oid: '2.5.4.11', label: 'OU', aliases: ['organizationalUnitName', 'organizationalUnit'] },
    { oid: '2.5.4.12', label: 'title', aliases: ['T'] },
    { oid: '2.5.4.13', label: 'description', aliases: [] },
    { oid: '2.5.4.15', label: 'businessCategory', aliases: [] },
    { oid: '2.5.4.17', label: 'postalCode', aliases: [] },
    { oid: '2.5.4.18', label: 'postOfficeBox', aliases: [] },
    { oid: '2.5.4.20', label: 'telephoneNumber', aliases: [] },
    { oid: '2.5.4.41', label: 'name', aliases: [] },
    { oid: '2.5.4.42', label: 'GN', aliases: ['givenName', 'G'] },
    { oid: '2.5.4.43', label: 'initials', aliases: [] },
    { oid: '2.5.4.44', label: 'generationQualifier', aliases: ['generation'] },
    { oid: '2.5.4.46', label: 'dnQualifier', aliases: [] },
    { oid: '2.5.4.65', label: 'pseudonym', aliases: [] },
    { oid: '2.5.4.97', label: 'organizationIdentifier', aliases: [] },
    { oid: '0.9.2342.19200300.100.1.1', label: 'UID', aliases: ['userId'] },
    { oid: '0.9.2342.19200300.100.1.25', label: 'DC', aliases: ['domainComponent'] },
    { oid: '1.2.840.113549.1.9.1', label: 'emailAddress', aliases: ['E', 'EMAIL'] },
    { oid: '1.2.840.113549.1.9.2', label: 'unstructuredName', aliases: [] },
    { oid: '1.2.840.113549.1.9.8', label: 'unstructuredAddress', aliases: [] },
    { oid: '1.3.6.1.4.1.311.60.2.1.1', label: 'jurisdictionL', aliases: ['jurisdictionLocalityName'] },
    { oid: '1.3.6.1.4.1.311.60.2.1.2', label: 'jurisdictionST', aliases: ['jurisdictionStateOrProvinceName'] },
    { oid: '1.3.6.1.4.1.311.60.2.1.3', label: 'jurisdictionC', aliases: ['jurisdictionCountryName'] },
];
const labelOfOid = new Map(labels.map(({ oid, label }) => [oid, label]));
const oidOfLabel = new Map(labels.flatMap(({ oid, label, aliases }) => [label, ...aliases].map((name) => [name.toLowerCase(), oid])));
/** Every label that is printed, for those who look for the one that was meant. */
const attributeLabels = labels.map(({ label }) => label);
/** X.660: the first arc is 0 to 2, the second below 40 unless the first is 2; no arc has leading zeros. */
const dottedOid = /^(?:[01]\.(?:0|[1-9]|[123]\d)|2\.(?:0|[1-9]\d{0,38}))(?:\.(?:0|[1-9]\d{0,38})){0,30}$/;
/** How Java writes an attribute type that it has no label for. */
const oidPrefix = /^OID\./i;
/** `2.5.4.3` to `CN`; an OID without a label stays. */
function attributeLabel(oid) {
    return labelOfOid.get(oid) ?? oid;
}
/** `CN`, `emailAddress`, `2.5.4.3`, `OID.2.5.4.3` (any letter case) to the OID; `null` when unknown. */
function attributeOid(label) {
    const oid = oidOfLabel.get(label.toLowerCase());
    if (oid !== undefined)
        return oid;
    const dotted = label.replace(oidPrefix, '');
    return dottedOid.test(dotted) ? dotted : null;
}

// EXTERNAL MODULE: ./src/model/near.ts
var near = __webpack_require__(363);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var crypto_der = __webpack_require__(893);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/crypto/name/value.ts


/** VisibleString and NumericString: no CA should use them in a name, some do. */
const visibleString = 0x1a;
const numericString = 0x12;
/**
 * Control characters (NUL among them), bidi controls (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) and
 * the two line separators: what is shown would not be what is compared. Half a character is none.
 */
const deceptive = /[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/u;
/** Whether a text may stand in a name that is compared: it is not empty, and it shows itself as it is. */
function isComparable(text) {
    return text !== '' && !deceptive.test(text);
}
/**
 * The text of a DirectoryString (RFC 5280 4.1.2.4) or of another string type, code point by code point and not
 * normalised; `null` when it has none that may ever match. PrintableString is read as ASCII: CAs write `*`, `@`, `&`
 * and `_` there. TeletexString is read where it is ASCII, because nobody agrees on the rest.
 */
function textOf(value) {
    const text = decode(value.tag, (0,crypto_der/* contentOf */.$E)(value));
    return text !== null && isComparable(text) ? text : null;
}
function decode(type, content) {
    switch (type) {
        case crypto_der/* tag */.Tc.utf8String:
            return decodeUtf8(content);
        case crypto_der/* tag */.Tc.printableString:
        case crypto_der/* tag */.Tc.ia5String:
        case crypto_der/* tag */.Tc.teletexString:
        case visibleString:
        case numericString:
            return content.every((octet) => octet < 0x80) ? decodeUtf8(content) : null;
        case crypto_der/* tag */.Tc.bmpString:
            return decodeUtf16(content);
        case crypto_der/* tag */.Tc.universalString:
            return decodeUtf32(content);
        default:
            return null;
    }
}
const utf8 = new external_node_util_.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf16 = new external_node_util_.TextDecoder('utf-16be', { fatal: true, ignoreBOM: true });
/** `null` for what is not UTF-8 (RFC 3629: shortest form, no surrogates). */
function decodeUtf8(content) {
    return decodeWith(utf8, content);
}
/** `null` for an odd length and for lone surrogates. */
function decodeUtf16(content) {
    return decodeWith(utf16, content);
}
function decodeWith(decoder, content) {
    try {
        return decoder.decode(content);
    }
    catch {
        return null;
    }
}
/** `null` for an octet too many, for surrogates and for what is above U+10FFFF. */
function decodeUtf32(content) {
    if (content.length % 4 !== 0)
        return null;
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    let text = '';
    for (let at = 0; at < content.length; at += 4) {
        const point = view.getUint32(at);
        if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
            return null;
        text += String.fromCodePoint(point);
    }
    return text;
}

;// CONCATENATED MODULE: ./src/crypto/name/read.ts


/** The fullest names of public CAs (extended validation) have some 15 attributes; more than this is an attack on those who compare. */
const maxAttributes = 256;
/** An X.501 Name (RFC 5280 4.1.2.4). Throws DerError. */
function readName(der) {
    return readNameValue((0,crypto_der/* readDer */.SU)(der));
}
/** The same, of a value whose structure was checked. Throws DerError. */
function readNameValue(value) {
    if (value.tag !== crypto_der/* tag */.Tc.sequence) {
        throw new crypto_der/* DerError */.I4('tag', value.start, `The name at byte ${value.start} is no SEQUENCE.`);
    }
    let count = 0;
    const name = [];
    for (const set of (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.set)) {
        const attributes = (0,crypto_der/* membersOf */.lS)(set, crypto_der/* tag */.Tc.sequence).map(readAttribute);
        count += attributes.length;
        if (attributes.length === 0) {
            throw new crypto_der/* DerError */.I4('value', set.start, `The relative name at byte ${set.start} has no attribute.`);
        }
        if (new Set(attributes.map(({ type }) => type)).size < attributes.length) {
            throw new crypto_der/* DerError */.I4('value', set.start, `The relative name at byte ${set.start} has an attribute type twice.`);
        }
        if (count > maxAttributes) {
            throw new crypto_der/* DerError */.I4('count', set.start, `The name has more than ${maxAttributes} attributes at byte ${set.start}.`);
        }
        name.push(attributes);
    }
    return name;
}
function readAttribute(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const type = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    const written = cursor.next();
    cursor.finish();
    return { type, value: textOf(written), encoded: (0,crypto_der/* encodedOf */.EX)(written) };
}

;// CONCATENATED MODULE: ./src/crypto/name/parse.ts





/** Why a text is no name. `offset` counts UTF-16 units from its start; the message is one sentence. */
class NameError extends Error {
    offset;
    name = 'NameError';
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
const notationPrefix = /^ *x509\.subject:/;
const labelForm = /(?:oid\.)?\d+(?:\.\d+)*|[a-z][a-z0-9-]*/iy;
const hexForm = /#((?:[0-9a-f]{2})+)/iy;
const hexPair = /[0-9a-f]{2}/iy;
/** RFC 4514 section 3: what may follow a backslash and then means itself. */
const escapable = ' "#+,;<=>\\';
/**
 * The attributes of a name in the order in which they are written, which has no meaning. Understood are RFC 4514
 * (`CN=a,O=b+OU=c`, all its escapes, `#` and the DER of a string in hexadecimal), values in double quotes as in RFC 2253
 * and in what keytool prints, and Notation's `x509.subject: C=US, O=a`. Throws NameError.
 */
function parseName(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new NameError(0, 'The name holds half of a character.');
    const scanner = new Scanner(text, notationPrefix.exec(text)?.[0].length ?? 0);
    const attributes = [];
    do {
        if (attributes.length === maxAttributes)
            throw scanner.error(`The name has more than ${maxAttributes} attributes`);
        attributes.push(parse_readAttribute(scanner));
    } while (scanner.separator());
    return attributes;
}
function parse_readAttribute(scanner) {
    scanner.skipSpaces();
    const place = scanner.position;
    const label = scanner.take(labelForm);
    if (label === null)
        throw scanner.error('The name needs an attribute such as `CN=`');
    const type = readLabel(label, place);
    scanner.skipSpaces();
    if (!scanner.skip('='))
        throw scanner.error(`The attribute \`${label}\` needs a \`=\` and a value`);
    scanner.skipSpaces();
    return { type, value: readValue(scanner, label) };
}
/** The OID that a label names; an unknown one throws NameError with the label that was meant. */
function readLabel(label, offset) {
    const type = attributeOid(label);
    if (type !== null)
        return type;
    throw new NameError(offset, `The name has an unknown attribute \`${label}\`${(0,near/* suggestion */.h)(label, attributeLabels) || '.'}`);
}
function readValue(scanner, label) {
    const place = scanner.position;
    const value = scanner.peek === '#' ? readEncoded(scanner) : readText(scanner);
    if (value === '')
        throw new NameError(place, `The attribute \`${label}\` has no value.`);
    if (!isComparable(value)) {
        throw new NameError(place, `The value of \`${label}\` holds a control, bidi or line-separating character.`);
    }
    return value;
}
/** RFC 4514 2.4: `#` and the BER encoding of the value, here the DER of a string. */
function readEncoded(scanner) {
    const place = scanner.position;
    const hex = scanner.take(hexForm);
    if (hex === null)
        throw scanner.error('After `#` the name needs pairs of hexadecimal digits');
    const value = decodeString(Buffer.from(hex.slice(1), 'hex'));
    if (value === null)
        throw new NameError(place, 'The value after `#` encodes no text that could be compared.');
    return value;
}
/** `null` for what is no DER, no string, or no text that may be compared. */
function decodeString(der) {
    try {
        return textOf((0,crypto_der/* readDer */.SU)(der));
    }
    catch {
        return null;
    }
}
/** A value as it is written, up to the separator or the closing quote; spaces around it that are not escaped do not count. */
function readText(scanner) {
    const place = scanner.position;
    const quoted = scanner.skip('"');
    const octets = [];
    let kept = 0;
    for (;;) {
        const char = scanner.peek;
        if (quoted ? char === '"' : char === null || char === ',' || char === '+')
            break;
        if (char === null)
            throw new NameError(place, 'The value that begins with a quote has no closing quote.');
        if (!quoted && '";<>'.includes(char))
            throw scanner.error(`Write \`\\${char}\` for the unescaped \`${char}\``);
        scanner.skip(char);
        const escaped = char === '\\';
        octets.push(...(escaped ? readEscape(scanner) : Buffer.from(char)));
        if (quoted || escaped || char !== ' ')
            kept = octets.length;
    }
    if (quoted)
        scanner.skip('"');
    const value = decodeUtf8(Uint8Array.from(octets.slice(0, kept)));
    if (value === null)
        throw new NameError(place, 'The escaped octets of the value are not UTF-8.');
    return value;
}
/** What follows a backslash: a character that would be read otherwise, or one octet of UTF-8 in hexadecimal. */
function readEscape(scanner) {
    const char = scanner.peek;
    if (char !== null && escapable.includes(char)) {
        scanner.skip(char);
        return Buffer.from(char);
    }
    const pair = scanner.take(hexPair);
    if (pair === null)
        throw scanner.error('After `\\` the name needs a special character or two hexadecimal digits');
    return Buffer.from(pair, 'hex');
}
/** Where the reading of a text has come to. */
class Scanner {
    #text;
    #position;
    constructor(text, position) {
        this.#text = text;
        this.#position = position;
    }
    get position() {
        return this.#position;
    }
    /** The next character; `null` at the end. */
    get peek() {
        const point = this.#text.codePointAt(this.#position);
        return point === undefined ? null : String.fromCodePoint(point);
    }
    skip(expected) {
        const found = this.#text.startsWith(expected, this.#position);
        if (found)
            this.#position += expected.length;
        return found;
    }
    skipSpaces() {
        while (this.skip(' '))
            ;
    }
    /** What a sticky form matches here; `null` when it does not. */
    take(form) {
        form.lastIndex = this.#position;
        const match = form.exec(this.#text);
        if (match === null)
            return null;
        this.#position = form.lastIndex;
        return match[0];
    }
    /** Whether another attribute follows: after `,` or `+`; anything else but the end is refused. */
    separator() {
        this.skipSpaces();
        if (this.peek === null)
            return false;
        if (this.skip(',') || this.skip('+'))
            return true;
        throw this.error('After the value the name needs `,` or `+`');
    }
    error(message) {
        return new NameError(this.#position, `${message} at character ${this.#position + 1}.`);
    }
}

;// CONCATENATED MODULE: ./src/crypto/name/print.ts

/** RFC 4514 2.4: these are escaped wherever they stand. */
const special = /["+,;<>\\]/g;
/** A `#` would begin a hexadecimal value; spaces around a value are not part of it. */
const edges = /^[ #]| $/g;
const printed = new WeakMap();
/**
 * RFC 4514: the last relative name first. It parses back to the same attributes, and no value can pass for another
 * attribute; what a terminal or a web page needs escaped is still as it was.
 */
function printName(name) {
    const known = printed.get(name);
    if (known !== undefined)
        return known;
    const text = name
        .map((attributes) => attributes.map(printAttribute).join('+'))
        .reverse()
        .join(',');
    printed.set(name, text);
    return text;
}
/** RFC 4514 2.4: a value without a text, or of a type without a label, is written as its encoding. */
function printAttribute({ type, value, encoded }) {
    const label = attributeLabel(type);
    if (value === null || label === type)
        return `${label}=#${Buffer.from(encoded).toString('hex')}`;
    return `${label}=${escapeValue(value)}`;
}
/** A value so that it parses back as itself. */
function escapeValue(value) {
    return value.replace(special, '\\$&').replace(edges, '\\$&');
}

;// CONCATENATED MODULE: ./src/crypto/name.ts
// X.501 names: as a certificate holds them, as people write them, and when two of them are the same.








/***/ })

};
