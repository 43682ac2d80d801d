export const id = 232;
export const ids = [232];
export const modules = {

/***/ 428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadDecider)
/* harmony export */ });
/* unused harmony export defaultPolicy */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _find_files_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);
/* harmony import */ var _find_files_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7777);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4645);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8795);
/* harmony import */ var _longest_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3483);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6856);








/** The policy that is used when none is named. */
const defaultPolicy = '.github/sigscan.yml';
const misnamedPolicy = '.github/sigscan.yaml';
/** Loads the policy file or the short form; an inventory when there is neither. Throws Failure. */
async function loadDecider(given, at, world) {
    const { policy, trust } = await load(given, world);
    return { policy, trust: { ...trust, revocation: revocationOf(given, policy, trust.revocation), at } };
}
async function load(given, world) {
    const { files } = world;
    const file = policyFile(given, world);
    const allow = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(given, 'allow');
    if (file !== null) {
        refuseBoth(given, file);
        const { loadPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(387), __webpack_require__.e(217), __webpack_require__.e(554)]).then(__webpack_require__.bind(__webpack_require__, 1554));
        return loadPolicy(readText(files, file), file, (path, limit) => files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(files.directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), path), limit));
    }
    const enforces = allow !== null || given.values.has('key');
    if (!enforces)
        refuseMisnamed(world);
    const { loadShortForm, trustOfRoots } = await Promise.all(/* import() */[__webpack_require__.e(387), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 9556));
    const vouching = {
        trustRoots: readPem(given, 'trust-root', files),
        timestampRoots: readPem(given, 'timestamp-root', files),
    };
    if (!enforces)
        return { policy: null, trust: trustOfRoots(vouching) };
    return loadShortForm({ allow: allow ?? [], keys: readPem(given, 'key', files), ...vouching });
}
/** How strict each way is: what is given beside a policy file must not make it laxer. */
const strictness = { off: 0, check: 1, require: 2 };
/** `offline` says what this machine can do, and may stand beside any policy. */
function revocationOf(given, policy, said) {
    const offline = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(given, 'offline');
    const word = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(given, 'revocation');
    const way = _options_js__WEBPACK_IMPORTED_MODULE_6__/* .revocations */ .yR.find((one) => one === word) ?? said.mode;
    const file = policy?.source.file ?? null;
    if (file === null || strictness[way] >= strictness[said.mode])
        return { ...said, mode: way, offline };
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)('revocation')));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', `${label} is \`${way}\`, which is laxer than \`${said.mode}\` of the policy ${file}.`, {
        remedy: 'Write it into the policy: `revocation: ' + way + '`.',
    });
}
function policyFile(given, world) {
    const { directory } = world.files;
    const named = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(given, 'policy');
    if (named?.startsWith('github:') === true) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-supported-yet', 'A policy of another repository (github:) is not supported by this version.', {
            remedy: 'Check that repository out into a folder, and name the file there.',
        });
    }
    if (named !== null)
        return (0,_find_files_place_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, named), directory);
    return isThere(defaultPolicy, world) ? defaultPolicy : null;
}
/** A link to nothing, and a folder that cannot be looked into, must not pass for no policy: the gate would be open. */
function isThere(file, world) {
    const folder = (0,_find_files_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOfPath */ .sE)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), world);
    if (folder?.kind === 'file' && folder.obstacle !== null)
        return true;
    return (0,_find_files_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOfPath */ .sE)(file, world) !== null;
}
/** Without this, a policy with the other ending of YAML would enforce nothing. */
function refuseMisnamed(world) {
    if (!isThere(misnamedPolicy, world))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('policy-missing', `There is ${misnamedPolicy}, and the policy is looked for as ${defaultPolicy}.`, {
        remedy: `Rename it to ${defaultPolicy}, or name it as the policy.`,
    });
}
function refuseBoth(given, file) {
    const short = ['allow', 'trust-root', 'timestamp-root', 'key'].find((name) => given.values.has(name));
    if (short === undefined)
        return;
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)(short)));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', `${label} cannot be used beside the policy ${file}.`, {
        remedy: 'Write the names, keys and roots into the policy, or do without the policy file.',
    });
}
function readPem(given, name, files) {
    return ((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(given, name) ?? []).map((one) => {
        if (one.includes(_given_js__WEBPACK_IMPORTED_MODULE_5__/* .pemMark */ .iA))
            return { source: (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)(name)), text: one };
        return { source: one, text: new TextDecoder('latin1').decode(readNamed(files, one, 'pem')) };
    });
}
function readText(files, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(readNamed(files, file, 'policy-missing'));
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('policy-syntax', `The policy ${file} is not UTF-8 text.`, { cause: error });
    }
}
function readNamed(files, path, code) {
    try {
        return files.read(path, _longest_file_js__WEBPACK_IMPORTED_MODULE_7__/* .longestFile */ .b);
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .y))
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(code, error.message, {
            cause: error,
            remedy: 'Name a file that is there; paths start at the working directory.',
        });
    }
}


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ longestFile)
/* harmony export */ });
/**
 * A policy, a list or a PEM file is written by hand or holds a company's certificates: 1 MiB are some 600
 * certificates, and more would be a mistake. Bytes.
 */
const longestFile = 1024 * 1024;


/***/ }),

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








/***/ }),

/***/ 6665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ leavesOut),
/* harmony export */   ng: () => (/* binding */ canMatchBelow),
/* harmony export */   pV: () => (/* binding */ readGlob)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(333);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2524);




/** Throws Failure `usage` for a pattern that climbs (`..`) after a wildcard. */
function readGlob(given, directory) {
    const parts = given.replaceAll(/\/+$/g, '').split('/');
    const wild = parts.findIndex((part) => part.includes('*'));
    const literal = wild === -1;
    const rest = literal ? [] : parts.slice(wild);
    if (rest.includes('..')) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `The pattern ${given} climbs after a wildcard.`, {
            remedy: 'Write `..` only before the first wildcard.',
        });
    }
    const folder = parts.slice(0, literal ? undefined : wild).join('/');
    const base = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, folder === '' && given.startsWith('/') ? '/' : folder), directory);
    const tail = rest.filter((part) => part !== '' && part !== '.').join('/');
    const pattern = literal ? base : base === '.' ? tail : base.endsWith('/') ? base + tail : `${base}/${tail}`;
    return { given, pattern, base, literal, entersGit: parts.includes('.git') };
}
/** Whether a pattern can match something below this directory; `false` spares the walk. */
function canMatchBelow(pattern, directory) {
    const wanted = pattern.split('/');
    const parts = directory === '.' ? [] : directory.split('/');
    for (const [index, part] of parts.entries()) {
        const want = wanted[index];
        if (want?.includes('**') === true)
            return true;
        if (want === undefined || index === wanted.length - 1 || !(0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(part, want))
            return false;
    }
    return true;
}
/** Whether an exclusion leaves out a directory with all that is in it. */
function leavesOut(pattern, directory) {
    // What ends with `**` and matches the directory's own `/` matches whatever follows it.
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(directory, pattern) || (pattern.endsWith('**') && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(`${directory}/`, pattern));
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ notAFile),
/* harmony export */   A0: () => (/* binding */ meet),
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   hs: () => (/* binding */ leavesRoot)
/* harmony export */ });
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4645);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);


/** What one entry of a directory is. `roots`: what links may lead to, links resolved. */
function meet(entry, place, linked, roots, world) {
    switch (entry.kind) {
        case 'file':
            return { ...place, linked, fault: null };
        case 'directory':
            return { ...place, linked, ahead: true };
        case 'link':
            return followLink(place, roots, world);
        case 'other':
            return refuse(place, linked, notAFile(place.path));
    }
}
function followLink(link, roots, world) {
    try {
        const location = world.files.resolve(link.location);
        const kind = world.files.kind(location);
        const place = { path: link.path, location };
        if (kind === null)
            return refuse(place, true, vanished(link.path));
        if (!roots.some((root) => (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(location, root))) {
            return refuse(place, true, leavesRoot(link.path), kind === 'directory' ? 'directory' : 'file');
        }
        switch (kind) {
            case 'file':
                return { ...place, linked: true, fault: null };
            case 'directory':
                return { ...place, linked: true, ahead: true };
            case 'other':
                return refuse(place, true, notAFile(link.path));
        }
    }
    catch (error) {
        return refuse(link, true, obstacleOf(link.path, error));
    }
}
function refuse(place, linked, obstacle, of = 'file') {
    return { ...place, linked, fault: { obstacle, of, always: false } };
}
/** What the file system refused, as an obstacle. Anything but a FileError is a fault of ours and goes on its way. */
function obstacleOf(path, error) {
    if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y))
        throw error;
    switch (error.code) {
        case 'not-found':
        case 'not-a-directory':
            return vanished(path);
        case 'not-a-file':
            return notAFile(path);
        default:
            return { code: 'unreadable', message: error.message };
    }
}
function vanished(path) {
    return { code: 'vanished', message: `${path} is a link to nothing, or went away while it was looked for.` };
}
function notAFile(path) {
    return { code: 'not-a-file', message: `${path} is neither a regular file nor a directory.` };
}
function leavesRoot(path) {
    return { code: 'link-leaves-root', message: `${path} is a link that leads out of what is scanned.` };
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ partsBelow),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   lX: () => (/* binding */ nameBelow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The name of a location, links not resolved. */
function nameOf(location, directory) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, location);
    const outside = name === '..' || name.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(name);
    return (outside ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : name === '' ? '.' : name).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}
/** What stands in a directory under this name. */
function childOf({ path, location }, name) {
    return {
        path: path === '.' ? name : path.endsWith('/') ? path + name : `${path}/${name}`,
        location: location.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? location + name : location + node_path__WEBPACK_IMPORTED_MODULE_0__.sep + name,
    };
}
/** Whether a location is a directory or stands somewhere in it; both with links resolved. */
function isWithin(location, directory) {
    return location === directory || location.startsWith(directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? directory : directory + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
/** The parts of a path below a directory that it stands in; both as people see them. `null`: it stands elsewhere. */
function partsBelow(path, directory) {
    if (path === directory)
        return [];
    if (directory === '.')
        return path.startsWith('/') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? null : path.split('/');
    const folder = directory.endsWith('/') ? directory : `${directory}/`;
    return path.startsWith(folder) ? path.slice(folder.length).split('/') : null;
}
/** The name under a directory of what stands at a location in it. `null`: it stands elsewhere. */
function nameBelow(location, directory) {
    if (!isWithin(location, directory.location))
        return null;
    const rest = location.slice(directory.location.length).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    return rest.filter((part) => part !== '').reduce((place, part) => childOf(place, part), directory).path;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Id: () => (/* binding */ meetsName),
/* harmony export */   V4: () => (/* binding */ sourceOfPattern),
/* harmony export */   d$: () => (/* binding */ liesInGit),
/* harmony export */   sE: () => (/* binding */ sourceOfPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(333);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6665);
/* harmony import */ var _meet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7448);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2524);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6762);






/** Looks up a PATH. Whoever named it meant what its links lead to. `null`: nothing is there. */
function sourceOfPath(given, world) {
    const { files } = world;
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(files.directory, given);
    const path = (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(absolute, files.directory);
    const place = { path, location: absolute };
    try {
        const kind = files.kind(absolute);
        if (kind === null) {
            return isBrokenLink(absolute, world) ? { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .vanished */ .Jv)(path) } : null;
        }
        if (kind === 'other')
            return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .notAFile */ .$y)(path) };
        const resolved = { path, location: files.resolve(absolute) };
        return kind === 'file'
            ? { kind: 'file', given, place: resolved, obstacle: null }
            : { kind: 'walk', given, place: resolved };
    }
    catch (error) {
        return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .obstacleOf */ .HD)(path, error) };
    }
}
/** Looks up a pattern. In the working directory no link of it may lead out. `null`: there is nothing to search. */
function sourceOfPattern(given, world) {
    const glob = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .readGlob */ .pV)(given, world.files.directory);
    const source = sourceOfPath(glob.base, world);
    if (source === null)
        return null;
    const { place } = source;
    const escapes = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(place.path) && !(0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(place.location, world.files.resolve(world.files.directory));
    if (escapes && !(source.kind === 'file' && source.obstacle !== null)) {
        return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesRoot */ .hs)(place.path) };
    }
    if (glob.literal)
        return { ...source, given };
    if (source.kind === 'walk')
        return { kind: 'glob', given, place, glob };
    return source.obstacle === null ? null : { ...source, given };
}
/** What links may lead to: the directory or file itself, and for a pattern the working directory that it stands in. */
function rootOf(source, given, world) {
    const inside = given === 'pattern' && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(source.place.path);
    return inside ? world.files.resolve(world.files.directory) : source.place.location;
}
/** Whether a search of this source meets a file of this name. */
function meetsName(source, path) {
    switch (source.kind) {
        case 'file':
            return path === source.place.path;
        case 'walk':
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .partsBelow */ .AY)(path, source.place.path) !== null && (!liesInGit(path) || liesInGit(source.place.path));
        case 'glob':
            return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(path, source.glob.pattern) && (source.glob.entersGit || !liesInGit(path));
    }
}
/** Whether a path is, or lies in, what git keeps of the working directory's own repository. */
function liesInGit(path) {
    return path === '.git' || path.startsWith('.git/');
}
/** A link to nothing looks like nothing to all but the directory that it stands in. */
function isBrokenLink(absolute, world) {
    try {
        const entries = world.files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute), _walk_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_DIRECTORY_ENTRIES */ .MG);
        return entries.some(({ name, kind }) => kind === 'link' && name === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   MG: () => (/* binding */ MAX_DIRECTORY_ENTRIES),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES)
/* harmony export */ });
/* unused harmony exports MAX_ENTRIES_HELD, MAX_DEPTH */
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4645);
/* harmony import */ var _meet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7448);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2524);



/**
 * Directory entries that one run looks at. A workspace with all its dependencies unpacked has some 10^6; links can
 * make endless names of a few files, and half a minute of looking is enough.
 */
const MAX_ENTRIES = 4_000_000;
/** Entries of one directory: some 200 bytes each in memory, 50 MB. */
const MAX_DIRECTORY_ENTRIES = 250_000;
/** Entries of a directory and of all those above it, which a walk holds at a time: 80 MB. */
const MAX_ENTRIES_HELD = 400_000;
/** Directories inside of each other. Systems allow some 2,000 (PATH_MAX); trees that people make stay below 64. */
const MAX_DEPTH = 256;
/** What stands in a name for bytes that are no UTF-8. */
const REPLACEMENT = '\u{fffd}';
/**
 * Everything in a directory and below it, in each directory by the bytes of the names. Links to directories are
 * followed inside of the roots, unless they lead to where the walk already is. What cannot be looked into is met with
 * a fault: nothing is thrown for what a file system can hold.
 */
async function* walk(start, options) {
    const { roots, passesBy, budget, world } = options;
    const stands = [];
    const refused = goInto(start, false, stands, options);
    if (refused !== null)
        yield refused.met;
    for (let stand = stands.at(-1); stand !== undefined && !world.stop.aborted; stand = stands.at(-1)) {
        const entry = stand.entries[stand.next++];
        if (entry === undefined) {
            stands.pop();
            continue;
        }
        await budget.turn();
        const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(stand.place, entry.name);
        if (!isText(entry, place, stand, world)) {
            yield blind(place, stand.linked, { code: 'name-not-text', message: `${place.path} has a name that is no text.` });
            continue;
        }
        const met = (0,_meet_js__WEBPACK_IMPORTED_MODULE_1__/* .meet */ .A0)(entry, place, stand.linked, roots, world);
        if (!('ahead' in met)) {
            yield met;
            continue;
        }
        if (passesBy(met))
            continue;
        const obstacle = goInto(met, met.linked, stands, options);
        if (obstacle !== null)
            yield obstacle.met;
        if (obstacle?.ends === true)
            return;
    }
}
/** Opens a directory. `null`: done, or the walk is in it already. `ends`: there is nothing left to spend. */
function goInto(place, linked, stands, { budget, world }) {
    if (stands.some((stand) => stand.place.location === place.location))
        return null;
    if (stands.length === MAX_DEPTH) {
        const message = `${place.path} stands deeper than ${MAX_DEPTH} directories.`;
        return { met: blind(place, linked, { code: 'too-deep', message }), ends: false };
    }
    const held = stands.reduce((sum, stand) => sum + stand.entries.length, 0);
    const limit = Math.min(MAX_DIRECTORY_ENTRIES, MAX_ENTRIES_HELD - held, budget.entries);
    try {
        const entries = world.files.list(place.location, limit);
        budget.entries -= entries.length;
        stands.push({ place, linked, entries, doubled: doubledNames(entries), next: 0 });
        return null;
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y) || error.code !== 'too-many') {
            return { met: blind(place, linked, (0,_meet_js__WEBPACK_IMPORTED_MODULE_1__/* .obstacleOf */ .HD)(place.path, error)), ends: false };
        }
        const ends = limit < MAX_DIRECTORY_ENTRIES;
        const message = ends
            ? `There are too many files: ${place.path} and what comes after it were not looked at.`
            : `${place.path} has more than ${MAX_DIRECTORY_ENTRIES} entries.`;
        return { met: blind(place, linked, { code: 'too-many-entries', message }), ends };
    }
}
/** Nobody can tell what is there, so it is told of. */
function blind(place, linked, obstacle) {
    return { ...place, linked, fault: { obstacle, of: 'directory', always: true } };
}
/** A name that was no UTF-8 opens nothing, or another file. */
function isText(entry, place, stand, world) {
    if (!entry.name.includes(REPLACEMENT))
        return true;
    if (stand.doubled.has(entry.name))
        return false;
    try {
        return world.files.kind(place.location) !== null;
    }
    catch {
        return false;
    }
}
function doubledNames(entries) {
    const once = new Set();
    const doubled = new Set();
    for (const { name } of entries) {
        if (!name.includes(REPLACEMENT))
            continue;
        if (once.has(name))
            doubled.add(name);
        once.add(name);
    }
    return doubled;
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern),
/* harmony export */   p: () => (/* binding */ coversPattern)
/* harmony export */ });
/*
 * Patterns of paths and of image names.
 *
 * `*` is any text without `/`; `**` is any text. `**` + `/` at the start of a pattern or after a `/` may also stand for
 * nothing, so `**` + `/*.jar` means every JAR and `a/**` + `/b` means `a/b` too; `dist/**` means what is below `dist`
 * and not `dist`. Every other character is itself, in its letter case, and the whole text must match.
 */
/** Any text without `/`. */
const STAR = -1;
/** Any text. */
const GLOBSTAR = -2;
/** Nothing, or any text that ends with `/`. */
const DIRECTORIES = -3;
const SLASH = '/'.charCodeAt(0);
const ASTERISK = '*'.charCodeAt(0);
/**
 * Whether the whole text is what the pattern means. The work is at most the product of the two lengths, whatever the
 * pattern: no text can make it backtrack.
 */
function matchesPattern(text, pattern) {
    return mayMatch(text, pattern) && accepts(tokensOf(pattern), unitsOf(text));
}
/** What stands before the first wildcard and behind the last one settles most texts, and most pairs of patterns. */
function mayMatch(text, pattern) {
    const first = pattern.indexOf('*');
    if (first < 0)
        return text === pattern;
    // A `/` behind the wildcard may be left out together with it.
    const tail = pattern.slice(pattern.lastIndexOf('*') + 1).replace(/^\//, '');
    return text.startsWith(pattern.slice(0, first)) && text.endsWith(tail);
}
/**
 * Whether every text that `narrow` matches is matched by `wide`. Never true when one is not; it may be false for two
 * patterns whose containment takes more than reading them side by side.
 */
function coversPattern(wide, narrow) {
    return mayMatch(narrow, wide) && accepts(tokensOf(wide), tokensOf(narrow));
}
function unitsOf(text) {
    const units = [];
    for (let at = 0; at < text.length; at += 1)
        units.push(text.charCodeAt(at));
    return units;
}
function tokensOf(pattern) {
    const tokens = [];
    for (let at = 0; at < pattern.length;) {
        const end = endOfStars(pattern, at);
        const startsSegment = at === 0 || pattern.charCodeAt(at - 1) === SLASH;
        if (end === at) {
            tokens.push(pattern.charCodeAt(at));
            at += 1;
        }
        else if (end === at + 1) {
            tokens.push(STAR);
            at = end;
        }
        else if (startsSegment && pattern.charCodeAt(end) === SLASH) {
            tokens.push(DIRECTORIES);
            at = end + 1;
        }
        else {
            tokens.push(GLOBSTAR);
            at = end;
        }
    }
    return tokens;
}
function endOfStars(pattern, start) {
    let end = start;
    while (pattern.charCodeAt(end) === ASTERISK)
        end += 1;
    return end;
}
/**
 * Runs the pattern over symbols, keeping every position that it may be at. A symbol is a code unit, or a wildcard of
 * another pattern: such a symbol is any text of its kind, so only a wildcard at least as wide may take it.
 */
function accepts(pattern, symbols) {
    const seenAt = new Int32Array(2 * pattern.length + 2).fill(-2);
    let states = [];
    enter(0, -1, states);
    for (const [index, symbol] of symbols.entries()) {
        const next = [];
        for (const state of states)
            step(state, symbol, index, next);
        if (next.length === 0)
            return false;
        states = next;
    }
    return states.includes(pattern.length * 2);
    /** A state is a token's index doubled, plus one inside of DIRECTORIES, which then needs its `/`. Each is kept once. */
    function add(state, index, next) {
        if (seenAt[state] === index)
            return false;
        seenAt[state] = index;
        next.push(state);
        return true;
    }
    /** Adds a token's position, and those behind it that are reached without taking anything. */
    function enter(first, index, next) {
        for (let token = first; add(token * 2, index, next); token += 1) {
            const kind = pattern[token];
            if (kind === undefined || kind >= 0)
                return;
        }
    }
    function step(state, symbol, index, next) {
        const token = state >> 1;
        const kind = pattern[token];
        if (kind === undefined)
            return;
        if (kind === GLOBSTAR)
            enter(token, index, next);
        else if (kind === STAR) {
            if (symbol === STAR || (symbol >= 0 && symbol !== SLASH))
                enter(token, index, next);
        }
        else if (kind === DIRECTORIES) {
            const atStart = state % 2 === 0;
            if (symbol === SLASH || (symbol === DIRECTORIES && atStart))
                enter(token, index, next);
            else
                add(state | 1, index, next);
        }
        else if (symbol === kind)
            enter(token + 1, index, next);
    }
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ speaksAgainst)
/* harmony export */ });
/**
 * Whether a check keeps a signer from being proven. Revocation that could not be found out is noted and does not, unless
 * the policy requires it (docs/trust.md 1.8).
 */
function speaksAgainst({ check, result, code }) {
    return result === 'fail' || (result === 'unknown' && (check !== 'revocation' || code === 'revocation-required'));
}


/***/ }),

/***/ 4645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ FetchError),
/* harmony export */   y: () => (/* binding */ FileError)
/* harmony export */ });
/** What the file system refused. The message names the path in one sentence. */
class FileError extends Error {
    code;
    name = 'FileError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
/** What the network refused. The message names the URL in one sentence. */
class FetchError extends Error {
    code;
    name = 'FetchError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 6563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Rg: () => (/* binding */ nearestMiss),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   sG: () => (/* binding */ ruleFor),
/* harmony export */   x6: () => (/* binding */ allowedEntries)
/* harmony export */ });
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9369);
/* harmony import */ var _find_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(333);
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6298);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9307);




/** The first rule that is for the file, or `null`. `format` is what its content is; `null`: none that can be signed. */
function ruleFor(policy, path, format) {
    const isFor = ({ formats }) => formats === null || (format !== null && formats.has(format));
    return policy.rules.find((rule) => isFor(rule) && matchesFiles(rule, path)) ?? null;
}
function matchesFiles(rule, path) {
    return rule.files.some((pattern) => (0,_find_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(path, pattern));
}
/** The entries that a rule's `allow` names, in its order. */
function allowedEntries(policy, rule) {
    return rule.allow.map((name) => policy.signers.get(name)).filter((entry) => entry !== undefined);
}
/**
 * Whether the proof is of this entry's signer. A name counts only on a route that holds under the very anchor that the
 * entry names, and a pin only on its own route: a name alone proves nothing. `timestamp`: only routes count whose time a
 * timestamp proves.
 */
function meets(entry, proof, timestamp) {
    const routes = proof.routes.filter(({ time }) => !timestamp || time.source === 'timestamp');
    switch (entry.kind) {
        case 'inert':
            return false;
        case 'pin':
            return routes.some((route) => 'pin' in route.basis && route.basis.pin === entry.name && (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(route));
        case 'name':
            return missesOfNamed(entry, { ...proof, routes })?.length === 0;
    }
}
/** How the nearest of the entries differs from the signer, for the end of a sentence; `null` when there is none to compare. */
function nearestMiss(entries, proof) {
    let nearest = null;
    for (const entry of entries) {
        const misses = entry.kind === 'name' ? missesOfNamed(entry, proof) : null;
        if (misses === null || misses.length === 0)
            continue;
        if (nearest === null || misses.length < nearest.misses.length)
            nearest = { name: entry.name, misses };
    }
    return nearest && `the nearest entry is \`${nearest.name}\`: ${nearest.misses.join(', and ')}`;
}
/** What keeps the signer from being this entry's, each as a clause; `null` when there is no certificate to compare. */
function missesOfNamed(entry, { signer, routes }) {
    if (signer === null)
        return null;
    const provenUnder = routes.flatMap((route) => ((0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(route) && 'anchor' in route.basis ? [route.basis.anchor] : []));
    return [
        ...subjectMisses(entry, (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .MQ)(signer.subject)),
        ...(entry.issuerSubject === null ? [] : nameMisses('issuer ', entry.issuerSubject, (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .MQ)(signer.issuer))),
        ...(provenUnder.includes(entry.anchor) ? [] : [`it is not proven under the anchor \`${entry.anchor}\``]),
        ...(entry.approvedKeys?.has(signer.spkiSha256) === false ? ['its key is not among the approved keys'] : []),
    ];
}
function subjectMisses(entry, name) {
    return nameMisses('', entry.subject, name);
}
function nameMisses(whose, pattern, name) {
    if ((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesName */ .Hj)(name, pattern))
        return [];
    const extras = (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .extrasOf */ .bI)(name, pattern).map(({ type }) => `it has another ${whose}${(0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeLabel */ .T0)(type)}`);
    return [...(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .missesOf */ .Kg)(name, pattern).map((miss) => whose + printMiss(miss)), ...extras];
}
function printMiss({ attribute, present }) {
    const label = (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeLabel */ .T0)(attribute.type);
    const wanted = `${label} must be ${JSON.stringify(attribute.value)}`;
    if (present.length === 0)
        return `${wanted} and is not there`;
    return `${wanted} and is ${present.map((value) => JSON.stringify(value)).join(' and ')}`;
}
/**
 * `policy check`: the rules that may decide for the file and what they say of the name. The format is not known before
 * the file is read, so rules that ask for one come before the first that does not; no rule: the file is denied.
 */
function checkName(policy, name, path) {
    const matching = policy.rules.filter((rule) => matchesFiles(rule, path));
    const last = matching.findIndex(({ formats }) => formats === null);
    const deciding = last < 0 ? matching : matching.slice(0, last + 1);
    return deciding.map((rule) => ({
        rule,
        entries: allowedEntries(policy, rule).map((entry) => checkEntry(entry, name)),
    }));
}
function checkEntry(entry, name) {
    switch (entry.kind) {
        case 'inert':
            return { entry: entry.name, met: false, says: entry.message };
        case 'pin':
            return { entry: entry.name, met: false, says: 'it names a certificate or key, and no name meets it' };
        case 'name': {
            const misses = subjectMisses(entry, name);
            const says = misses.length === 0 ? conditionsOf(entry) : misses.join(', and ');
            return { entry: entry.name, met: misses.length === 0, says };
        }
    }
}
function conditionsOf(entry) {
    const issuer = entry.issuerSubject === null ? '' : `, its issuer matches \`${(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .printPattern */ ._d)(entry.issuerSubject)}\``;
    const keys = entry.approvedKeys === null ? '' : ', its key is one of the approved';
    return `the name matches; it counts when a path leads to the anchor \`${entry.anchor}\`${issuer}${keys}`;
}
/** A name that a person wrote, as if a certificate held it; throws NameError. */
function writtenName(text) {
    return (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseName */ .$q)(text).map(({ type, value }) => [{ type, value, encoded: new Uint8Array(0) }]);
}


/***/ }),

/***/ 6298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bI: () => (/* binding */ extrasOf),
  Hj: () => (/* binding */ matchesName),
  Kg: () => (/* binding */ missesOf),
  SF: () => (/* binding */ patternOfMap),
  lj: () => (/* binding */ patternOfText),
  _d: () => (/* binding */ printPattern)
});

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/policy/text-pattern.ts
/** Whether the whole text is the pattern, in which each `*` stands for any text, also none. Linear in the text: nothing is tried twice. */
function matchesText(text, pattern) {
    const firstStar = pattern.indexOf('*');
    if (firstStar === -1)
        return text === pattern;
    const lastStar = pattern.lastIndexOf('*');
    const last = pattern.slice(lastStar + 1);
    if (!text.startsWith(pattern.slice(0, firstStar)) || !text.endsWith(last))
        return false;
    let position = firstStar;
    for (const part of pattern.slice(firstStar + 1, lastStar).split('*')) {
        const found = text.indexOf(part, position);
        if (found === -1)
            return false;
        position = found + part.length;
    }
    return position + last.length <= text.length;
}
/**
 * The text with every capital letter made small that is the only capital of its small letter. A letter that merely has
 * the same small letter as another (the Kelvin sign and K, a capital sharp s) stays, so no look-alike becomes equal.
 */
function foldCase(text) {
    let folded = '';
    for (const char of text) {
        const small = char.toLowerCase();
        folded += small.toUpperCase() === char ? small : char;
    }
    return folded;
}

;// CONCATENATED MODULE: ./src/policy/name-pattern.ts


/** Of a name as text, in both grammars of `parseName`; `*` is literal. Throws NameError. */
function patternOfText(text, options = {}) {
    return makePattern((0,crypto_name/* parseName */.$q)(text).map(({ type, value }) => ({ type, value, wildcard: false })), options);
}
/** Of the structured form, by label or OID; `*` stands for any text. A label that is unknown, or no value, throws NameError. */
function patternOfMap(map, options = {}) {
    const attributes = Object.entries(map).flatMap(([label, values]) => {
        const type = (0,crypto_name/* readLabel */.V8)(label, 0);
        const list = typeof values === 'string' ? [values] : values;
        if (list.length === 0)
            throw new crypto_name/* NameError */.Qb(0, `The attribute \`${label}\` has no value.`);
        return list.map((value) => ({ type, value: checkValue(label, value), wildcard: value.includes('*') }));
    });
    if (attributes.length === 0)
        throw new crypto_name/* NameError */.Qb(0, 'The name has no attribute.');
    if (attributes.length > crypto_name/* maxAttributes */._Q) {
        throw new crypto_name/* NameError */.Qb(0, `The name has more than ${crypto_name/* maxAttributes */._Q} attributes.`);
    }
    return makePattern(attributes, options);
}
function checkValue(label, value) {
    if (value === '')
        throw new crypto_name/* NameError */.Qb(0, `The attribute \`${label}\` has an empty value.`);
    if ((0,crypto_name/* isComparable */.n9)(value))
        return value;
    throw new crypto_name/* NameError */.Qb(0, `The value of \`${label}\` holds a control, bidi or line-separating character.`);
}
function makePattern(attributes, options) {
    return { attributes, exact: options.exact ?? false, ignoreCase: options.ignoreCase ?? false };
}
/**
 * Whether each attribute of the pattern is in the name, each in another attribute of the name: two OUs ask for two. An
 * `exact` pattern leaves no attribute of the name over, not even one that has no text.
 */
function matchesName(name, pattern) {
    const { missed, extra } = name_pattern_assign(name, pattern);
    return missed.length === 0 && (!pattern.exact || extra.length === 0);
}
/** The attributes of the pattern that find none in the name, in the pattern's order. */
function missesOf(name, pattern) {
    return name_pattern_assign(name, pattern).missed.map((attribute) => ({
        attribute,
        present: name.flatMap((attributes) => attributes.filter(({ type }) => type === attribute.type).map(showValue)),
    }));
}
/** The attributes of the name that an `exact` pattern leaves over; none of another pattern. */
function extrasOf(name, pattern) {
    return pattern.exact ? name_pattern_assign(name, pattern).extra : [];
}
/** A value without a text is shown as its encoding. */
function showValue({ value, encoded }) {
    return value ?? `#${Buffer.from(encoded).toString('hex')}`;
}
/**
 * Gives as many attributes of the pattern as can be one of the name each (a maximum matching, by augmenting paths): with
 * wildcards the first that fits need not be the right one.
 */
function name_pattern_assign(name, pattern) {
    const present = name.flat();
    const owners = new Map();
    const settle = (claim, tried) => {
        for (const found of claim.fitting) {
            if (tried.has(found))
                continue;
            tried.add(found);
            const owner = owners.get(found);
            if (owner !== undefined && !settle(owner, tried))
                continue;
            owners.set(found, claim);
            return true;
        }
        return false;
    };
    const missed = pattern.attributes.filter((wanted) => {
        const fitting = present.filter((found) => fits(found, wanted, pattern.ignoreCase));
        return !settle({ fitting }, new Set());
    });
    return { missed, extra: present.filter((found) => !owners.has(found)) };
}
function fits(found, wanted, ignoreCase) {
    if (found.type !== wanted.type || found.value === null)
        return false;
    const text = ignoreCase ? foldCase(found.value) : found.value;
    const value = ignoreCase ? foldCase(wanted.value) : wanted.value;
    return wanted.wildcard ? matchesText(text, value) : text === value;
}
/** For people: the attributes as they would be written, a literal `*` as `\2A` to tell it from a wildcard. */
function printPattern(pattern) {
    return pattern.attributes.map(printAttribute).join(',');
}
function printAttribute({ type, value, wildcard }) {
    const escaped = (0,crypto_name/* escapeValue */.PI)(value);
    return `${(0,crypto_name/* attributeLabel */.T0)(type)}=${wildcard ? escaped : escaped.replaceAll('*', '\\2A')}`;
}


/***/ }),

/***/ 9307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ stateOfSignature),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   vN: () => (/* binding */ stateOfSubject)
/* harmony export */ });
/* harmony import */ var _model_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2281);

/** What must be checked of every signature, and pass, before it may be called intact. */
const intactChecks = ['integrity', 'signature', 'coverage'];
/** What a route must state; `not-applicable` is a statement, absence is none. */
const routeChecks = ['chain', 'usage', 'algorithm', 'time'];
/** Under `any` the best of several states, under `all` the worst: docs/trust.md section 2 of the project gives both orders. */
const bestFirst = ['verified', 'unknown', 'untrusted', 'invalid'];
const worstFirst = ['invalid', 'untrusted', 'unknown', 'verified'];
/** An obstacle that says that a signature is there and does not hold, and not only that it could not be told. */
const invalidObstacle = 'malformed-signed-archive';
/** Is the signature intact, and is its signer proven? `verified` is never concluded from a check that is not there. */
function stateOfSignature(proof) {
    const intact = proof.signature.intact;
    if (intact.some((check) => check.result === 'fail'))
        return 'invalid';
    if (!intactChecks.every((name) => passes(intact, name)))
        return 'unknown';
    if (proof.routes.some(holds))
        return 'verified';
    return proof.routes.some(isUndecided) ? 'unknown' : 'untrusted';
}
/** Whether the route proves the signer: it says so, it states every check, and none of them speaks against it. */
function holds(route) {
    return route.holds && routeChecks.every((name) => states(route.checks, name)) && !route.checks.some(_model_check_js__WEBPACK_IMPORTED_MODULE_0__/* .speaksAgainst */ .x);
}
/** The state of a subject with these signatures, under a rule that asks for `demand` of them. */
function stateOfSubject(states, demand, obstacle) {
    if (obstacle !== null)
        return obstacle.code === invalidObstacle ? 'invalid' : 'unknown';
    const order = demand === 'all' ? worstFirst : bestFirst;
    return order.find((state) => states.includes(state)) ?? 'unsigned';
}
/** All of the name passed, and there is one at least. */
function passes(checks, name) {
    const named = checks.filter(({ check }) => check === name);
    return named.length > 0 && named.every(({ result }) => result === 'pass');
}
function states(checks, name) {
    return checks.some(({ check }) => check === name);
}
/** Nothing failed, and something could not be told. */
function isUndecided(route) {
    return !route.checks.some(({ result }) => result === 'fail') && route.checks.some(_model_check_js__WEBPACK_IMPORTED_MODULE_0__/* .speaksAgainst */ .x);
}


/***/ })

};
