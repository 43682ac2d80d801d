export const id = 598;
export const ids = [598];
export const modules = {

/***/ 6936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ momentOf),
/* harmony export */   T: () => (/* binding */ readMoment)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** A day, or a moment of it, in UTC: `2026-11-22`, `2026-11-22T10:00:00Z`. A day is its first moment. */
const grammar = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;
/** A day or a moment (ISO 8601); `null` for any other form, and for a day that no month has. */
function momentOf(text) {
    const moment = new Date(text);
    const exists = grammar.test(text) && !Number.isNaN(moment.getTime());
    return exists && moment.toISOString().startsWith(text.slice(0, 10)) ? moment : null;
}
/** The value of `--at`. Throws Failure. */
function readMoment(text) {
    const moment = momentOf(text);
    if (moment !== null)
        return moment;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `--at is \`${text}\`, and must be a date or a date-time in UTC like 2026-11-22T10:00:00Z.`);
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


/***/ }),

/***/ 5846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dh: () => (/* reexport */ isCompromise),
  Jo: () => (/* reexport */ openRevocation),
  Yp: () => (/* reexport */ readCrl),
  z$: () => (/* reexport */ unfitFrom),
  _U: () => (/* reexport */ worstRevocation)
});

// UNUSED EXPORTS: checkCrls, checkOcspResponse, encodeOcspRequest, revocationReasons

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/model/world.ts
var model_world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
;// CONCATENATED MODULE: ./src/crypto/revocation/ask-kept.ts
/**
 * It is authentic (stale evidence is: whose it is comes first), and newer one is not due yet. Offline there is nothing
 * newer, so what is older will do: whether it says something of the moments that matter is judged later.
 */
function worthKeeping(clock, offline) {
    return ({ standing, until }) => {
        if (standing.kind === 'unknown' && standing.code !== 'revocation-stale')
            return false;
        return offline || (until !== null && until > clock.now());
    };
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ask-memory.ts
/** What an entry takes beside what it holds, in bytes. */
const overhead = 512;
/** Asks for each thing once in a run, also while the answer is on its way, and forgets the oldest above `limit` bytes. */
class Memory {
    #limit;
    #sizeOf;
    #entries = new Map();
    #total = 0;
    constructor(limit, sizeOf) {
        this.#limit = limit;
        this.#sizeOf = sizeOf;
    }
    recall(key, ask) {
        const known = this.#entries.get(key);
        if (known !== undefined)
            return known.promise;
        const entry = { promise: ask(), size: 0 };
        this.#entries.set(key, entry);
        return this.#weigh(entry);
    }
    async #weigh(entry) {
        const value = await entry.promise;
        entry.size = overhead + this.#sizeOf(value);
        this.#total += entry.size;
        for (const [key, { size }] of this.#entries) {
            if (this.#total <= this.#limit)
                break;
            if (size === 0)
                continue;
            this.#entries.delete(key);
            this.#total -= size;
        }
        return value;
    }
}

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/crypto/certificate/general-name.ts
var general_name = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var crypto_der = __webpack_require__(893);
// EXTERNAL MODULE: ./src/crypto/der/write.ts
var write = __webpack_require__(7954);
;// CONCATENATED MODULE: ./src/crypto/revocation/crl-points.ts




/** Bits 1 to 8; bit 0 is unused. */
const allReasons = 0b1_1111_1110;
/** CAs name one to four. */
const maxPoints = 64;
const nameTag = (0,crypto_der/* contextTag */.qA)(0, true);
const fullNameTag = (0,crypto_der/* contextTag */.qA)(0, true);
const relativeNameTag = (0,crypto_der/* contextTag */.qA)(1, true);
const reasonsTag = (0,crypto_der/* contextTag */.qA)(1, false);
const crlIssuerTag = (0,crypto_der/* contextTag */.qA)(2, true);
/** The content of cRLDistributionPoints or freshestCRL (RFC 5280 4.2.1.13, 4.2.1.15). Throws DerError. */
function readDistributionPoints(der) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    const members = (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.sequence);
    if (value.tag === crypto_der/* tag */.Tc.sequence && members.length > 0 && members.length <= maxPoints)
        return members.map(readPoint);
    throw new crypto_der/* DerError */.I4('value', value.start, `The value at byte ${value.start} is no list of 1 to ${maxPoints} points.`);
}
function readPoint(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const name = readPointName(cursor.optional(nameTag));
    const reasons = cursor.optional(reasonsTag);
    const crlIssuer = cursor.optional(crlIssuerTag);
    cursor.finish();
    return {
        name,
        reasons: reasons === null ? allReasons : readReasonSet(reasons),
        crlIssuer: crlIssuer === null ? null : (0,general_name/* readGeneralNames */.rh)(crlIssuer),
    };
}
/** DistributionPointName, which as a CHOICE stands in a tag of its own. Throws DerError. */
function readPointName(value) {
    if (value === null)
        return null;
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const relative = cursor.optional(relativeNameTag);
    const name = relative === null
        ? { kind: 'full', names: (0,general_name/* readGeneralNames */.rh)(cursor.next(fullNameTag)) }
        : { kind: 'relative', attributes: (0,crypto_der/* contentOf */.$E)(relative) };
    cursor.finish();
    return name;
}
/** ReasonFlags. Bits that have no name yet are passed over. Throws DerError. */
function readReasonSet(value) {
    const { bytes } = (0,crypto_der/* readBitString */.Ze)(value);
    let reasons = 0;
    for (let bit = 1; bit <= 8; bit += 1) {
        if (((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
            reasons |= 1 << bit;
    }
    return reasons;
}
/** The names of a point, for the lists of this issuer. A relative one that makes no name is none. Throws DerError. */
function namesOfPoint(point, issuerDer) {
    if (point.kind === 'full')
        return point.names.map(nameKey);
    const last = (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.set, [point.attributes]);
    return [directoryKey((0,crypto_name/* readName */.MQ)((0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [(0,crypto_der/* contentOf */.$E)((0,crypto_der/* readDer */.SU)(issuerDer)), last])))];
}
/** Names that are the same have the same key: directory names by RFC 5280 7.1, all others by their encoding. */
function nameKey(name) {
    return name.kind === 'directoryName'
        ? directoryKey(name.name)
        : `encoded ${Buffer.from(name.encoded).toString('latin1')}`;
}
function directoryKey(name) {
    return `directory ${(0,crypto_name/* chainKey */.BI)(name)}`;
}

;// CONCATENATED MODULE: ./src/crypto/revocation/crl-scope.ts



const distributionPointsOid = '2.5.29.31';
/** Where the certificate says that its lists are; nowhere when the extension cannot be read, as if it was left out. */
function distributionPointsOf(certificate) {
    const extension = certificate.extensions.find(({ oid }) => oid === distributionPointsOid);
    const points = extension === undefined ? [] : (0,attempt/* attempt */.C)(() => readDistributionPoints(extension.value));
    return points instanceof Error ? [] : points;
}
/** The reasons for which the list says whether the certificate is revoked (RFC 5280 6.3.3 (b), (d)); 0: none. */
function reasonsCovered(crl, certificate) {
    // RFC 5280 5.1.2.3: an issuer has a name.
    if (crl.issuer.length === 0 || !coversKind(crl.scope, certificate))
        return 0;
    let reasons = 0;
    for (const point of distributionPointsOf(certificate)) {
        if (isFor(point, crl, certificate))
            reasons |= point.reasons & crl.scope.reasons;
    }
    return coversIssuer(crl, certificate) ? reasons | crl.scope.reasons : reasons;
}
/** RFC 5280 6.3.3 (b) (2) (ii) to (iv). */
function coversKind({ only }, certificate) {
    const isAuthority = certificate.basicConstraints?.ca === true;
    return only === null || only === (isAuthority ? 'authorities' : 'users');
}
/** RFC 5280 6.3.3 (b) (1) and (2) (i), for a point that the certificate names. */
function isFor(point, crl, certificate) {
    const { crlIssuer } = point;
    if (crlIssuer === null) {
        if (!(0,crypto_name/* namesChain */.K0)(crl.issuer, certificate.issuer))
            return false;
    }
    else if (!crl.scope.indirect || !namesDirectory(crlIssuer, crl)) {
        return false;
    }
    const wanted = point.name === null ? (crlIssuer ?? []).map(nameKey) : namesOf(point.name, crl);
    return hasName(crl, wanted);
}
/**
 * RFC 5280 6.3.3, the last paragraph: the lists of the certificate's issuer count although no point names them, as if one
 * had the issuer's name.
 */
function coversIssuer(crl, certificate) {
    return (0,crypto_name/* namesChain */.K0)(crl.issuer, certificate.issuer) && hasName(crl, [directoryKey(certificate.issuer)]);
}
function namesDirectory(names, { issuer }) {
    return names.some((name) => name.kind === 'directoryName' && (0,crypto_name/* namesChain */.K0)(name.name, issuer));
}
/** Whether the list is for a point of one of these names; one without a name is for all. */
function hasName(crl, wanted) {
    if (crl.scope.name === null)
        return true;
    const found = new Set(namesOf(crl.scope.name, crl));
    return wanted.some((name) => found.has(name));
}
/** RFC 5280 4.2.1.13: a relative name is below the one of who issues the list. One that makes no name is none. */
function namesOf(point, { issuerDer }) {
    const names = (0,attempt/* attempt */.C)(() => namesOfPoint(point, issuerDer));
    return names instanceof Error ? [] : names;
}

// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 3 modules
var algorithms = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/crypto/bytes.ts
var crypto_bytes = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/crypto/certificate/cache.ts
var cache = __webpack_require__(9995);
// EXTERNAL MODULE: ./src/crypto/path/purpose.ts
var purpose = __webpack_require__(759);
;// CONCATENATED MODULE: ./src/crypto/revocation/crl-signer.ts





/**
 * An issuer of lists has a handful of keys over the years, and whoever made a file may add hundreds of certificates of
 * its name. A trial of the longest list takes some 25 ms.
 */
const maxTrials = 16;
/** The keys for which a list remembers the result: more than any list meets in earnest. */
const maxKept = 64;
const results = new WeakMap();
/**
 * RFC 5280 6.3.3 (f), (g): the issuer of the certificate signed the list, or somebody of the name in it whom the same
 * anchor proves. Whether that somebody is revoked is for those who have the other lists.
 */
function proveCrlSigner(crl, inquiry) {
    const { hash, label } = (0,algorithms/* describeSignature */.iL)(crl.signatureAlgorithm, null);
    if ((0,algorithms/* weakHash */.$F)(hash))
        return { proven: false, message: `${nameCrl(crl)} is signed by ${label}.` };
    let reason = 'was signed by no key at hand of that name';
    for (const { signer, prove } of candidatesFor(crl, inquiry)) {
        if (checkSigned(crl, signer).result !== 'valid')
            continue;
        const path = prove();
        if (typeof path !== 'string')
            return { proven: true, spkiSha256: signer.spkiSha256, path };
        reason = `was signed by somebody who may not: ${path}`;
    }
    return { proven: false, message: `${nameCrl(crl)} ${reason}.` };
}
/** The issuer first; then others, those first whose key identifier fits. It excludes none: it is a hint. */
function candidatesFor(crl, inquiry) {
    const { issuer, candidates, validate } = inquiry;
    const others = [...new Map(candidates.map((certificate) => [certificate.sha256, certificate])).values()]
        .filter(({ sha256 }) => sha256 !== issuer.sha256)
        .sort((left, right) => fit(crl, left) - fit(crl, right))
        .map((signer) => ({
        signer,
        prove: () => {
            if (!maySignLists(signer)) {
                return `“${(0,crypto_name/* printName */.To)(signer.subject)}” is no CA, and no key usage lets it sign lists (RFC 5280 4.2.1.3)`;
            }
            const outcome = validate(signer, purpose/* signingCrls */.o3, candidates);
            if (outcome.holds)
                return outcome;
            const faults = outcome.checks.filter(({ result }) => result !== 'pass').map(({ message }) => message);
            return faults.join(' ').replace(/\.$/, '');
        },
    }));
    return [{ signer: issuer, prove: () => findFault(issuer) }, ...others]
        .filter(({ signer }) => (0,crypto_name/* namesChain */.K0)(signer.subject, crl.issuer))
        .slice(0, maxTrials);
}
/**
 * RFC 5280 4.2.1.3: a certificate whose key is used to verify lists has a key usage. Without one a CA may still be meant
 * (6.3.3 (f)), and never whoever got a certificate with the name of a CA in it.
 */
function maySignLists({ keyUsage, basicConstraints }) {
    return keyUsage?.has('cRLSign') ?? basicConstraints?.ca === true;
}
/** Of the issuer of the certificate, which is proven already. */
function findFault(issuer) {
    if (issuer.keyUsage !== null && !issuer.keyUsage.has('cRLSign')) {
        return `the key usage of “${(0,crypto_name/* printName */.To)(issuer.subject)}” has no cRLSign (RFC 5280 6.3.3 (f))`;
    }
    const weakness = (0,algorithms/* weakKey */._Q)(issuer);
    return weakness === null ? null : `“${(0,crypto_name/* printName */.To)(issuer.subject)}” has ${weakness}`;
}
/** 0: the key identifiers are the same; 1: one is missing; 2: they differ. */
function fit({ authorityKeyIdentifier: wanted }, { subjectKeyIdentifier: found }) {
    if (wanted === null || found === null)
        return 1;
    return (0,crypto_bytes/* equalBytes */.e)(wanted, found) ? 0 : 2;
}
/** Each pair is computed once while it is kept: a scan asks the same list about many certificates. */
function checkSigned(crl, signer) {
    const kept = results.get(crl) ?? new cache/* BoundedCache */.I(maxKept);
    results.set(crl, kept);
    const known = kept.get(signer.spkiSha256);
    if (known !== undefined)
        return known;
    const result = (0,algorithms/* verifySignature */.Od)(signer, crl.signatureAlgorithm, null, crl.tbs, crl.signature);
    kept.set(signer.spkiSha256, result);
    return result;
}
/** The list, for people, at the start of a sentence. */
function nameCrl({ issuer, thisUpdate }) {
    return `The revocation list of “${(0,crypto_name/* printName */.To)(issuer)}” of ${thisUpdate.toISOString()}`;
}

// EXTERNAL MODULE: ./src/crypto/certificate/structure.ts
var structure = __webpack_require__(2244);
// EXTERNAL MODULE: ./src/crypto/der/structure.ts
var der_structure = __webpack_require__(1048);
;// CONCATENATED MODULE: ./src/crypto/revocation/reason.ts

/** The identifier octet of an ENUMERATED. */
const enumeratedTag = 0x0a;
/** CRLReason (RFC 5280 5.3.1) by its numbers; 7 is not used. */
const reasons = [
    'unspecified',
    'keyCompromise',
    'cACompromise',
    'affiliationChanged',
    'superseded',
    'cessationOfOperation',
    'certificateHold',
    null,
    'removeFromCRL',
    'privilegeWithdrawn',
    'aACompromise',
];
/** Throws DerError. */
function readReason(value) {
    const [number = -1, ...more] = (0,crypto_der/* contentOf */.$E)(value);
    const reason = value.tag === enumeratedTag && more.length === 0 ? reasons[number] : null;
    if (reason != null)
        return reason;
    throw new crypto_der/* DerError */.I4('value', value.start, `The reason for the revocation at byte ${value.start} does not exist.`);
}
/** The one that speaks more against a certificate: by its reason, then the one that makes it unfit earlier. */
function worseRevocation(left, right) {
    const difference = weight(left) - weight(right);
    if (difference !== 0)
        return difference > 0 ? left : right;
    return unfitFrom(left) <= unfitFrom(right) ? left : right;
}
/** The worst of those that say revoked; `null`: none does. */
function worstRevocation(standings) {
    const told = standings.filter((standing) => standing.kind === 'revoked');
    return told.length === 0 ? null : told.reduce(worseRevocation);
}
/** Whether what was signed before the revocation does not count either (docs/trust.md 1.8). */
function isCompromise(reason) {
    return reason === 'keyCompromise' || reason === 'cACompromise';
}
function weight({ reason }) {
    if (reason === 'removeFromCRL')
        return 0;
    if (reason === 'certificateHold')
        return 1;
    return isCompromise(reason) ? 3 : 2;
}
/** Since when a certificate is unfit, in milliseconds. RFC 5280 5.3.2: the date of invalidity may be before that of the revocation. */
function unfitFrom({ at, invalidSince }) {
    return Math.min(at.getTime(), invalidSince?.getTime() ?? Infinity);
}

;// CONCATENATED MODULE: ./src/crypto/revocation/crl-entries.ts






/** SEQUENCE, a serial number of one octet, UTCTime. */
const minEntryLength = 2 + 3 + 15;
/** RFC 5280 5.1.2.6: `YYMMDDHHMMSSZ`, `YYYYMMDDHHMMSSZ`. */
const utcTimeLength = 13;
const generalizedTimeLength = 15;
/** The last octet of the OIDs below 2.5.29, id-ce (RFC 5280 5.3). */
const reasonCode = 21;
const invalidityDate = 24;
const certificateIssuer = 29;
const noEntries = {
    source: new Uint8Array(),
    end: 0,
    starts: new Uint32Array(),
    issuers: null,
    unknownCritical: null,
};
/** Checks the form of every entry (RFC 5280 5.1.2.6) in one pass. Throws DerError. */
function readEntries(list, version) {
    const { source, contentStart, end } = list;
    const starts = new Uint32Array(Math.floor((end - contentStart) / minEntryLength));
    let issuers = null;
    let issuer = 0;
    let unknownCritical = null;
    let count = 0;
    for (const cursor = new crypto_der/* DerCursor */.a5(list); cursor.more; count += 1) {
        const entry = cursor.next(crypto_der/* tag */.Tc.sequence);
        const extensions = checkEntry(entry, version);
        starts[count] = entry.start;
        if (extensions !== null) {
            const found = checkEntryExtensions(extensions);
            unknownCritical ??= found.unknownCritical;
            if (found.issuer !== 0) {
                issuer = found.issuer;
                issuers ??= new Uint32Array(starts.length);
            }
        }
        if (issuers !== null)
            issuers[count] = issuer;
    }
    return { source, end, starts: starts.subarray(0, count), issuers, unknownCritical };
}
/** The extensions of an entry whose serial number and time have the right form. */
function checkEntry(entry, version) {
    const cursor = new crypto_der/* DerCursor */.a5(entry);
    const serial = cursor.next(crypto_der/* tag */.Tc.integer);
    const time = cursor.next();
    const extensions = cursor.optional(crypto_der/* tag */.Tc.sequence);
    cursor.finish();
    const length = time.end - time.contentStart;
    const isTime = (time.tag === crypto_der/* tag */.Tc.utcTime && length === utcTimeLength) ||
        (time.tag === crypto_der/* tag */.Tc.generalizedTime && length === generalizedTimeLength);
    if (serial.end === serial.contentStart || !isTime || (extensions !== null && version === 1)) {
        throw new crypto_der/* DerError */.I4('value', entry.start, `The entry at byte ${entry.start} has not the form of one.`);
    }
    return extensions;
}
/** Which of them is a certificateIssuer (0: none), and which is critical and not known. */
function checkEntryExtensions(extensions) {
    let issuer = 0;
    let unknownCritical = null;
    for (const cursor = new crypto_der/* DerCursor */.a5(extensions); cursor.more;) {
        const member = new crypto_der/* DerCursor */.a5(cursor.next(crypto_der/* tag */.Tc.sequence));
        const oid = member.next(crypto_der/* tag */.Tc.oid);
        const critical = member.optional(crypto_der/* tag */.Tc.boolean);
        const value = member.next(crypto_der/* tag */.Tc.octetString);
        member.finish();
        const number = numberOf(oid);
        if (number === certificateIssuer)
            issuer = value.start;
        else if (number === reasonCode || number === invalidityDate)
            continue;
        else if (critical !== null && (0,crypto_der/* readBoolean */.Vf)(critical))
            unknownCritical ??= (0,crypto_der/* readOid */.fM)(oid);
    }
    return { issuer, unknownCritical };
}
/** The last arc of an OID 2.5.29.n, 0 of any other. Reading a million of them as text takes a second. */
function numberOf({ source, contentStart, end }) {
    const isBelow = end - contentStart === 3 && source[contentStart] === 0x55 && source[contentStart + 1] === 0x1d;
    return isBelow ? (0,der_structure/* octetAt */.B2)(source, contentStart + 2, end) : 0;
}
/**
 * The entries with this serial number (content octets) that `concerns` says yes to: it is given the certificateIssuer
 * that holds for the entry (RFC 5280 5.3.3), `null` when it is the issuer of the list. Throws DerError.
 */
function* findEntries(entries, serialNumber, concerns) {
    const { source, end, starts, issuers } = entries;
    const wanted = (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.integer, [serialNumber]);
    let index = -1;
    for (const start of starts) {
        index += 1;
        if (!startsWith(source, contentStartOf(source, start), wanted))
            continue;
        const issuer = issuers?.[index] ?? 0;
        if (concerns(issuer === 0 ? null : readIssuer(valueAt(source, issuer, end))))
            yield readEntry(valueAt(source, start, end));
    }
}
/** Where the content of a value starts whose length was checked. */
function contentStartOf(source, start) {
    const first = (0,der_structure/* octetAt */.B2)(source, start + 1, source.length);
    return start + 2 + (first < 0x80 ? 0 : first & 0x7f);
}
function startsWith(source, position, wanted) {
    for (let index = 0; index < wanted.length; index += 1) {
        if (source[position + index] !== wanted[index])
            return false;
    }
    return true;
}
/** The value that starts there. */
function valueAt(source, start, end) {
    return new crypto_der/* DerCursor */.a5({ source, tag: crypto_der/* tag */.Tc.sequence, start, contentStart: start, end }).next();
}
/** RFC 5280 5.3.3: the content of the OCTET STRING. */
function readIssuer(octets) {
    return (0,general_name/* readGeneralNames */.rh)((0,crypto_der/* readDer */.SU)((0,crypto_der/* contentOf */.$E)(octets)));
}
function readEntry(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    cursor.next(crypto_der/* tag */.Tc.integer);
    const at = (0,crypto_der/* readTime */.aQ)(cursor.next());
    const extensions = cursor.more ? (0,structure/* readExtensionList */.gY)(cursor.next()) : [];
    const read = (number, reader) => {
        const extension = extensions.find(({ oid }) => oid === `2.5.29.${number}`);
        return extension === undefined ? null : reader(extension.value);
    };
    return {
        at,
        reason: read(reasonCode, (der) => readReason((0,crypto_der/* readDer */.SU)(der))) ?? 'unspecified',
        invalidSince: read(invalidityDate, (der) => (0,crypto_der/* readTime */.aQ)((0,crypto_der/* readDer */.SU)(der))),
    };
}

;// CONCATENATED MODULE: ./src/crypto/revocation/crl-statement.ts






function isStatement(heard) {
    return 'crl' in heard;
}
/** The clocks of those who issue lists and of those who read them may differ by this much, in milliseconds. */
const clockSkew = 5 * 60 * 1000;
/** RFC 5280 6.3.3 (f) to (j), for one list. */
function hearCrl(crl, reasons, inquiry) {
    if (crl.unusable !== null)
        return malformed(`${nameCrl(crl)} ${crl.unusable}.`, false);
    const signer = proveCrlSigner(crl, inquiry);
    if (!signer.proven)
        return { code: 'revocation-not-authentic', unreadable: false, message: signer.message };
    const entry = (0,attempt/* attempt */.C)(() => findWorst(crl, inquiry));
    if (entry instanceof Error) {
        return malformed(`${nameCrl(crl)} lists the certificate in a way that cannot be read: ${entry.message}`, true);
    }
    // RFC 5280 5.3.1: only in deltas; what a whole list takes off it does not list.
    if (entry?.reason === 'removeFromCRL' && crl.baseNumber === null) {
        return malformed(`${nameCrl(crl)} is no delta, and takes the certificate off a list (RFC 5280 5.3.1).`, true);
    }
    return { crl, reasons, signer: signer.spkiSha256, path: signer.path, entry };
}
function malformed(message, unreadable) {
    return { code: 'revocation-malformed', unreadable, message };
}
/** A list has one entry for a certificate; where it has several, the one that speaks most against it. Throws DerError. */
function findWorst(crl, { certificate }) {
    const names = (issuer) => issuer === null
        ? (0,crypto_name/* namesChain */.K0)(crl.issuer, certificate.issuer)
        : issuer.some((name) => name.kind === 'directoryName' && (0,crypto_name/* namesChain */.K0)(name.name, certificate.issuer));
    let worst = null;
    for (const entry of findEntries(crl.entries, certificate.serialNumber, names))
        worst = worst === null ? entry : worseRevocation(worst, entry);
    return worst;
}
/** Whether the list was the current one now, or at a proven time of signing. */
function isCurrent({ thisUpdate, nextUpdate }, { now, signedAt }) {
    return [now, ...signedAt].some((moment) => nextUpdate !== null && thisUpdate.getTime() - clockSkew <= moment.getTime() && moment < nextUpdate);
}
/**
 * Whether what the list leaves out is not revoked. CAs take certificates off their lists when they have ended (RFC 5280
 * 3.3), unless they say that they do not (X.509 9.5.2.4: expiredCertsOnCRL). Nothing follows from a list that
 * lacks what it must have, nor from one of the future.
 */
function provesAbsence({ fault, thisUpdate, expiredSince }, { certificate, now }) {
    if (fault !== null || thisUpdate.getTime() - clockSkew > now.getTime())
        return false;
    const { notAfter } = certificate;
    return thisUpdate <= notAfter || (expiredSince !== null && expiredSince <= notAfter);
}
/** Whether two lists of one issuer are about the same (RFC 5280 5.2.4), so that one says what became of the other. */
function sameScope(left, right) {
    return (0,crypto_name/* namesChain */.K0)(left.issuer, right.issuer) && (0,crypto_bytes/* equalBytes */.e)(left.scopeDer, right.scopeDer);
}
/** RFC 5280 5.2.4, 6.3.3 (c), (h): the delta changes this list, and the same key signed both. */
function updates(delta, whole) {
    const { number, baseNumber } = delta.crl;
    if (number === null || baseNumber === null || whole.crl.number === null)
        return false;
    return (delta.signer === whole.signer &&
        sameScope(delta.crl, whole.crl) &&
        baseNumber <= whole.crl.number &&
        whole.crl.number < number);
}

// EXTERNAL MODULE: ./src/crypto/path/parts.ts
var parts = __webpack_require__(2211);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/certificate/extensions.ts
var certificate_extensions = __webpack_require__(7979);
;// CONCATENATED MODULE: ./src/crypto/revocation/crl-extensions.ts


/** The extensions of lists that are processed (RFC 5280 5.2; X.509 9.5.2.4 for the last). */
const crlExtensionOid = {
    issuerAlternativeName: '2.5.29.18',
    crlNumber: '2.5.29.20',
    deltaCrlIndicator: '2.5.29.27',
    issuingDistributionPoint: '2.5.29.28',
    authorityKeyIdentifier: '2.5.29.35',
    freshestCrl: '2.5.29.46',
    authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
    expiredCertsOnCrl: '2.5.29.60',
};
/** Of a list that does not say. */
const wholeScope = { name: null, only: null, reasons: allReasons, indirect: false };
const crl_extensions_nameTag = (0,crypto_der/* contextTag */.qA)(0, true);
const onlyUsersTag = (0,crypto_der/* contextTag */.qA)(1, false);
const onlyAuthoritiesTag = (0,crypto_der/* contextTag */.qA)(2, false);
const onlySomeReasonsTag = (0,crypto_der/* contextTag */.qA)(3, false);
const indirectTag = (0,crypto_der/* contextTag */.qA)(4, false);
const onlyAttributesTag = (0,crypto_der/* contextTag */.qA)(5, false);
/** CRLNumber and BaseCRLNumber (RFC 5280 5.2.3, 5.2.4). Throws DerError. */
function readCrlNumber(der) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    const number = (0,crypto_der/* readInteger */.JI)(value);
    if (value.tag === crypto_der/* tag */.Tc.integer && number >= 0n)
        return number;
    throw new crypto_der/* DerError */.I4('value', value.start, 'The number of the list is no number from 0 on.');
}
/** X.509 9.5.2.4: the list is about certificates as well that ended at this time or later. Throws DerError. */
function readExpiredCerts(der) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    if (value.tag === crypto_der/* tag */.Tc.generalizedTime)
        return (0,crypto_der/* readTime */.aQ)(value);
    throw new crypto_der/* DerError */.I4('tag', value.start, `The time at byte ${value.start} is no GeneralizedTime.`);
}
/**
 * RFC 5280 5.2.5. A boolean may be written although it is FALSE, and so may nothing at all: nothing can be read two
 * ways. Throws DerError.
 */
function readCrlScope(der) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    if (value.tag !== crypto_der/* tag */.Tc.sequence) {
        throw new crypto_der/* DerError */.I4('tag', value.start, `The value at byte ${value.start} is no SEQUENCE.`);
    }
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const isSet = (wanted) => {
        const flag = cursor.optional(wanted);
        return flag !== null && (0,crypto_der/* readBoolean */.Vf)(flag);
    };
    const name = readPointName(cursor.optional(crl_extensions_nameTag));
    const users = isSet(onlyUsersTag);
    const authorities = isSet(onlyAuthoritiesTag);
    const reasons = cursor.optional(onlySomeReasonsTag);
    const indirect = isSet(indirectTag);
    const attributes = isSet(onlyAttributesTag);
    cursor.finish();
    if ([users, authorities, attributes].filter(Boolean).length > 1) {
        throw new crypto_der/* DerError */.I4('value', value.start, 'The list is only about one kind of certificates, and only about another.');
    }
    return {
        name,
        only: users ? 'users' : authorities ? 'authorities' : attributes ? 'attributes' : null,
        reasons: reasons === null ? allReasons : readReasonSet(reasons),
        indirect,
    };
}

;// CONCATENATED MODULE: ./src/crypto/revocation/crl-read.ts









/** The largest lists of public CAs have some 10 MB; 32 MiB hold 900,000 entries. */
const maxCrlBytes = 32 * 1024 * 1024;
const extensionsTag = (0,crypto_der/* contextTag */.qA)(0, true);
const processed = new Set(Object.values(crlExtensionOid));
/** RFC 5280 5.1, strictly; at most `limit` bytes, which must not change afterwards. Throws DerError. */
function readCrl(bytes, limit = maxCrlBytes) {
    if (bytes.length > limit) {
        throw new crypto_der/* DerError */.I4('length', 0, `The list has ${bytes.length} bytes, and ${limit} is the most that is read.`);
    }
    // Not checked to the last leaf at once, as its entries may be more values than that is done for: each part is, below.
    const file = new crypto_der/* DerCursor */.a5({ source: bytes, tag: crypto_der/* tag */.Tc.sequence, start: 0, contentStart: 0, end: bytes.length });
    const list = new crypto_der/* DerCursor */.a5(file.next(crypto_der/* tag */.Tc.sequence));
    file.finish();
    const tbs = list.next(crypto_der/* tag */.Tc.sequence);
    const signatureAlgorithm = readAlgorithm(list.next(crypto_der/* tag */.Tc.sequence));
    const signature = (0,crypto_der/* readBitString */.Ze)(list.next(crypto_der/* tag */.Tc.bitString));
    list.finish();
    if (signature.unused !== 0)
        throw new crypto_der/* DerError */.I4('value', tbs.end, 'The signature of the list ends within an octet.');
    const { innerAlgorithm, ...fields } = readTbs(tbs);
    // RFC 5280 5.1.1.2: the signature covers the inner identifier only.
    if (!(0,crypto_bytes/* equalBytes */.e)(innerAlgorithm.encoded, signatureAlgorithm.encoded)) {
        throw new crypto_der/* DerError */.I4('value', tbs.end, 'The list names two different signature algorithms.');
    }
    return { ...fields, tbs: (0,crypto_der/* encodedOf */.EX)(tbs), signatureAlgorithm, signature: signature.bytes };
}
/** RFC 5280 5.1.2. */
function readTbs(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const version = readVersion(cursor.optional(crypto_der/* tag */.Tc.integer));
    const innerAlgorithm = readAlgorithm(cursor.next(crypto_der/* tag */.Tc.sequence));
    const issuer = checked(cursor.next(crypto_der/* tag */.Tc.sequence));
    const thisUpdate = (0,crypto_der/* readTime */.aQ)(cursor.next());
    const nextUpdate = cursor.peek === crypto_der/* tag */.Tc.utcTime || cursor.peek === crypto_der/* tag */.Tc.generalizedTime ? (0,crypto_der/* readTime */.aQ)(cursor.next()) : null;
    // RFC 5280 5.1.2.6: left out when nothing is revoked. Some CAs write an empty one, which means the same.
    const list = cursor.optional(crypto_der/* tag */.Tc.sequence);
    const entries = list === null ? noEntries : readEntries(list, version);
    const extensions = readExtensions(cursor.optional(extensionsTag), version);
    cursor.finish();
    const read = (oid, reader) => {
        const extension = extensions.find((candidate) => candidate.oid === oid);
        return extension === undefined ? null : reader(extension.value);
    };
    const scope = read(crlExtensionOid.issuingDistributionPoint, readCrlScope) ?? wholeScope;
    return {
        innerAlgorithm,
        issuer: (0,crypto_name/* readNameValue */.HU)(issuer),
        issuerDer: (0,crypto_der/* encodedOf */.EX)(issuer),
        thisUpdate,
        nextUpdate,
        number: read(crlExtensionOid.crlNumber, readCrlNumber),
        baseNumber: read(crlExtensionOid.deltaCrlIndicator, readCrlNumber),
        scope,
        scopeDer: read(crlExtensionOid.issuingDistributionPoint, (der) => der) ?? new Uint8Array(),
        authorityKeyIdentifier: read(crlExtensionOid.authorityKeyIdentifier, certificate_extensions/* readAuthorityKeyIdentifier */.ip),
        expiredSince: read(crlExtensionOid.expiredCertsOnCrl, readExpiredCerts),
        extensions,
        entries,
        unusable: findUnusable(extensions, entries, scope),
        fault: crl_read_findFault(extensions, nextUpdate),
    };
}
/** RFC 5280 5.1.2.1: left out it is 1, and 2 is the only one that may be written. */
function readVersion(value) {
    if (value === null)
        return 1;
    if ((0,crypto_der/* readSmallInteger */.ih)(value, 1) === 1)
        return 2;
    throw new crypto_der/* DerError */.I4('value', value.start, `The version at byte ${value.start} is the default one.`);
}
function readExtensions(value, version) {
    if (value === null)
        return [];
    if (version === 1)
        throw new crypto_der/* DerError */.I4('value', value.start, `The extensions at byte ${value.start} need version 2.`);
    const cursor = new crypto_der/* DerCursor */.a5(checked(value));
    const extensions = (0,structure/* readExtensionList */.gY)(cursor.next(crypto_der/* tag */.Tc.sequence));
    cursor.finish();
    return extensions;
}
function readAlgorithm(value) {
    return (0,certificate/* readAlgorithmIdentifier */.bh)(checked(value));
}
/** The same value, its structure checked to the last leaf. */
function checked(value) {
    return (0,crypto_der/* readDer */.SU)((0,crypto_der/* encodedOf */.EX)(value));
}
/**
 * RFC 5280 5.2, 5.3: a list with a critical extension that is not known, its own or of any entry, says nothing of any
 * certificate. 5.3.3: only the entries of an indirect list are about other issuers' certificates.
 */
function findUnusable(extensions, entries, scope) {
    const unknown = extensions.find(({ oid, critical }) => critical && !processed.has(oid));
    if (unknown !== undefined)
        return `has the unknown critical extension ${unknown.oid} (RFC 5280 5.2)`;
    if (entries.unknownCritical !== null) {
        return `has an entry with the unknown critical extension ${entries.unknownCritical} (RFC 5280 5.3)`;
    }
    if (entries.issuers !== null && !scope.indirect) {
        return 'has an entry of another issuer, and does not say that it is indirect (RFC 5280 5.3.3)';
    }
    return null;
}
/** RFC 5280 5.1.2.5, 5.2.3: what an issuer must write. Version 1 has no place for the number. */
function crl_read_findFault(extensions, nextUpdate) {
    const number = extensions.find(({ oid }) => oid === crlExtensionOid.crlNumber);
    if (number === undefined)
        return 'has no number (RFC 5280 5.2.3)';
    if (number.critical)
        return 'has a number that is critical (RFC 5280 5.2.3)';
    return nextUpdate === null ? 'does not say when the next one comes (RFC 5280 5.1.2.5)' : null;
}

;// CONCATENATED MODULE: ./src/crypto/revocation/crl.ts








/**
 * A certificate is covered by one list, or by one for each reason with its deltas. Each takes a signature check, 25 ms
 * for the longest.
 */
const maxLists = 64;
/**
 * What revocation lists say of a certificate (RFC 5280 6.3). It is `revoked` when any authentic list in scope has it,
 * however old or new the list or the date in it is, but for a hold (5.3.1) that a newer list of the same scope no longer
 * has. It is `good` when lists that are current now or were at a proven time of signing leave it out for all reasons.
 */
function checkCrls(inquiry, crls) {
    const { heard, isCutOff } = hear(inquiry, crls);
    const all = heard.filter(isStatement);
    const withdrawn = findWithdrawn(all, inquiry, crls);
    const statements = all.filter((statement) => !withdrawn.includes(statement));
    const silences = [
        ...heard.flatMap((each) => (isStatement(each) ? [] : [each])),
        ...withdrawn.map(({ crl }) => silenceOf(crl)),
    ];
    // What a list holds against a certificate counts whatever became of its signer, but it lifts nothing.
    const entry = findRevocation(all, statements, inquiry);
    if (entry !== null) {
        return { kind: 'revoked', source: 'crl', at: entry.at, reason: entry.reason, invalidSince: entry.invalidSince };
    }
    const unreadable = silences.find((silence) => silence.unreadable);
    if (unreadable !== undefined)
        return unknown(unreadable.code, unreadable.message);
    if (isCutOff) {
        const message = `More than ${maxLists} revocation lists are about ${nameOf(inquiry)}.`;
        return unknown('revocation-refused', message);
    }
    const reasons = reasonsLeftOut(statements, inquiry);
    return reasons === allReasons ? { kind: 'good', source: 'crl' } : explain(statements, silences, reasons, inquiry);
}
/** What the lists say that are about the certificate, the newest first. */
function hear(inquiry, crls) {
    const covering = crls
        .map((crl) => ({ crl, reasons: reasonsCovered(crl, inquiry.certificate) }))
        .filter(({ reasons }) => reasons !== 0)
        .sort((left, right) => right.crl.thisUpdate.getTime() - left.crl.thisUpdate.getTime());
    const heard = covering.slice(0, maxLists).map(({ crl, reasons }) => hearCrl(crl, reasons, inquiry));
    return { heard, isCutOff: covering.length > maxLists };
}
/**
 * RFC 5280 6.3.3 (f), 6.1.3 (a) (3): the lists whose signer, or a CA above it, is revoked by one of the lists. Who signed
 * that one is not asked in turn, so that this ends.
 */
function findWithdrawn(statements, inquiry, crls) {
    const known = new Map();
    const isRevoked = ({ path }) => {
        if (path === null)
            return false;
        const signer = path.chain.map(({ sha256 }) => sha256).join();
        const found = known.get(signer) ??
            stepsOf(path).some((step) => {
                const about = { ...inquiry, ...step };
                const heard = hear(about, crls).heard.filter(isStatement);
                return findRevocation(heard, heard, about) !== null;
            });
        known.set(signer, found);
        return found;
    };
    return statements.filter(isRevoked);
}
/** Each certificate of the path with who issued it; of an anchor nobody did. */
function stepsOf(path) {
    const { chain, anchor } = path;
    return (0,parts/* issuersOf */.Mi)(path).flatMap((issuer, index) => chain.slice(index, index + 1).map((certificate) => {
        return { certificate, issuer, issuerCertificate: chain[index + 1] ?? anchor?.certificate ?? null };
    }));
}
function silenceOf(crl) {
    const message = `${nameCrl(crl)} was signed by somebody whose certificate is revoked (RFC 5280 6.3.3 (f)).`;
    return { code: 'revocation-not-authentic', unreadable: false, message };
}
/** The entry that speaks most against the certificate, of those that still hold: none of the `lifting` lists ended it. */
function findRevocation(statements, lifting, inquiry) {
    let worst = null;
    for (const statement of statements) {
        const { entry } = statement;
        if (entry === null || entry.reason === 'removeFromCRL')
            continue;
        if (entry.reason === 'certificateHold' && lifting.some((other) => lifts(other, statement, inquiry)))
            continue;
        worst = worst === null ? entry : worseRevocation(worst, entry);
    }
    return worst;
}
/** RFC 5280 5.3.1: a hold has ended when a newer list leaves the certificate out, or a newer delta takes it off. */
function lifts(later, hold, inquiry) {
    const { crl, entry } = later;
    const isOff = crl.baseNumber === null ? entry === null : entry?.reason === 'removeFromCRL';
    return isOff && crl.thisUpdate > hold.crl.thisUpdate && sameScope(crl, hold.crl) && provesAbsence(crl, inquiry);
}
/** RFC 5280 6.3.3 (d), (e), (l): the reasons for which the certificate is not revoked, all lists together. */
function reasonsLeftOut(statements, inquiry) {
    return statements
        .filter((statement) => leavesOut(statement, statements, inquiry))
        .reduce((reasons, statement) => reasons | statement.reasons, 0);
}
/** A whole list that leaves the certificate out, or one that does so with what a delta changes in it (RFC 5280 5.2.4). */
function leavesOut(whole, statements, inquiry) {
    if (whole.crl.baseNumber !== null || whole.crl.fault !== null)
        return false;
    const isFresh = ({ crl }) => isCurrent(crl, inquiry) && provesAbsence(crl, inquiry);
    if (whole.entry === null && isFresh(whole))
        return true;
    return statements.some((delta) => updates(delta, whole) && isFresh(delta) && (delta.entry === null ? whole.entry === null : isRemoval(delta.entry)));
}
function isRemoval({ reason }) {
    return reason === 'removeFromCRL';
}
/** Why it does not follow that the certificate is good: the most telling reason. `known`: for these reasons it is. */
function explain(statements, silences, known, inquiry) {
    const silence = silences.find(({ code }) => code === 'revocation-not-authentic') ?? silences[0];
    if (silence !== undefined)
        return unknown(silence.code, silence.message);
    const wanted = statements.filter(({ crl, reasons }) => crl.baseNumber === null && (reasons & ~known) !== 0);
    const faulty = wanted.find(({ crl }) => crl.fault !== null);
    if (faulty !== undefined)
        return unknown('revocation-malformed', `${nameCrl(faulty.crl)} ${String(faulty.crl.fault)}.`);
    const [stale] = wanted;
    if (stale !== undefined) {
        const why = isCurrent(stale.crl, inquiry)
            ? `is from after the end of ${nameOf(inquiry)}, and need not list it any more (RFC 5280 3.3)`
            : 'is current neither now nor at a proven time of signing';
        return unknown('revocation-stale', `${nameCrl(stale.crl)} ${why}.`);
    }
    const message = known !== 0
        ? `The revocation lists at hand are about some of the reasons only to revoke ${nameOf(inquiry)}.`
        : `No revocation list at hand is about ${nameOf(inquiry)}${statements.length > 0 ? ' but as a change of others (RFC 5280 5.2.4)' : ''}.`;
    return unknown('revocation-out-of-scope', message);
}
function unknown(code, message) {
    return { kind: 'unknown', code, message };
}
/** The certificate, for people. */
function nameOf({ certificate }) {
    return `the certificate of “${(0,crypto_name/* printName */.To)(certificate.subject)}”`;
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ask-crl.ts






/** Lists of public CAs have 1 KB to 10 MB. Four of the largest that are taken fit in. */
const maxRemembered = 4 * maxCrlBytes;
/**
 * Lists come from this run, else from the cache while they are current, else from the network. What the cache holds is
 * verified before it keeps us from asking, and all are verified again whenever they are used.
 */
function openCrls(world, wire, offline, timeout) {
    const memory = new Memory(maxRemembered, (found) => ('kind' in found ? 0 : found.tbs.length));
    const isWorthKeeping = worthKeeping(world.clock, offline);
    async function find(url, key, inquiry) {
        const kept = world.cache.read(key, maxCrlBytes);
        const known = kept === null ? null : (0,attempt/* attempt */.C)(() => readCrl(kept));
        // Offline the first who asks may not be the one that the list is about; whose it is is verified for each.
        if (known !== null && !(known instanceof Error) && (offline || isKept(known, inquiry)))
            return known;
        if (offline)
            return ask_crl_unknown('revocation-unreachable', `${url} was not asked, because the run is offline.`);
        const bytes = await wire.inTurn((send) => send({ url, method: 'GET', headers: {}, body: null, maxBytes: maxCrlBytes, timeout }));
        if (bytes instanceof model_world/* FetchError */.f)
            return ask_crl_unknown('revocation-unreachable', bytes.message);
        const read = (0,attempt/* attempt */.C)(() => readCrl(bytes));
        if (read instanceof Error)
            return ask_crl_unknown('revocation-malformed', `The list at ${url} cannot be read: ${read.message}`);
        if (isKept(read, inquiry))
            world.cache.write(key, bytes);
        return read;
    }
    /** A delta says nothing alone, and is soon replaced. */
    function isKept(crl, inquiry) {
        return crl.baseNumber === null && isWorthKeeping({ standing: checkCrls(inquiry, [crl]), until: crl.nextUpdate });
    }
    return (url, inquiry) => {
        const key = (0,external_node_crypto_.hash)('sha256', `crl ${url}`);
        return memory.recall(key, () => find(url, key, inquiry));
    };
}
function ask_crl_unknown(code, message) {
    return { kind: 'unknown', code, message };
}

// EXTERNAL MODULE: ./src/crypto/path.ts + 24 modules
var path = __webpack_require__(6255);
// EXTERNAL MODULE: ./src/crypto/algorithms/identifiers.ts
var identifiers = __webpack_require__(1836);
;// CONCATENATED MODULE: ./src/crypto/revocation/ocsp-id.ts







/** AlgorithmIdentifier of SHA-1 (RFC 3279 2.1), with the NULL that every responder expects. */
const sha1Identifier = Uint8Array.of(0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00);
/** SHA-1 will do here: it tells issuers apart, and who may answer hangs on the issuer's key, not on its hash. */
const accepted = [identifiers/* hashes */.RY.sha1, identifiers/* hashes */.RY.sha256, identifiers/* hashes */.RY.sha384, identifiers/* hashes */.RY.sha512];
/** DER of a CertID by SHA-1. Throws CertificateError when the issuer's key cannot be read. */
function encodeCertId(certificate, issuer) {
    return (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [
        sha1Identifier,
        (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.octetString, [(0,external_node_crypto_.hash)('sha1', certificate.issuerDer, 'buffer')]),
        (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.octetString, [hashKey(issuer)]),
        (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.integer, [certificate.serialNumber]),
    ]);
}
/** Throws DerError. */
function readCertId(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const digest = (0,algorithms/* readDigest */.rP)((0,certificate/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence)));
    const nameHash = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    const keyHash = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    const serialNumber = (0,crypto_der/* integerOctets */.rx)(cursor.next(crypto_der/* tag */.Tc.integer));
    cursor.finish();
    return { digest: accepted.find((candidate) => candidate === digest) ?? null, nameHash, keyHash, serialNumber };
}
/** Whether a CertID means this certificate of this issuer. Throws CertificateError when the issuer's key cannot be read. */
function identifies(id, certificate, issuer) {
    return (id.digest !== null &&
        (0,crypto_bytes/* equalBytes */.e)(id.serialNumber, certificate.serialNumber) &&
        (0,crypto_bytes/* equalBytes */.e)(id.nameHash, (0,external_node_crypto_.hash)(id.digest.engine, certificate.issuerDer, 'buffer')) &&
        (0,crypto_bytes/* equalBytes */.e)(id.keyHash, (0,external_node_crypto_.hash)(id.digest.engine, keyBits(issuer), 'buffer')));
}
/** KeyHash (RFC 6960 4.2.1): SHA-1 of the key. Throws CertificateError when the key cannot be read. */
function hashKey(holder) {
    return (0,external_node_crypto_.hash)('sha1', keyBits(holder), 'buffer');
}
/** Writing a key down takes node:crypto as long as ten signatures. */
const written = new WeakMap();
/** The content of subjectPublicKey (RFC 5280 4.1.2.7), without its count of unused bits. */
function keyBits(holder) {
    const key = holder.key();
    const bits = written.get(key) ?? writeKey(key);
    written.set(key, bits);
    return bits;
}
function writeKey(key) {
    const cursor = new crypto_der/* DerCursor */.a5((0,crypto_der/* readDer */.SU)(key.export({ format: 'der', type: 'spki' })));
    cursor.next(crypto_der/* tag */.Tc.sequence);
    return (0,crypto_der/* readBitString */.Ze)(cursor.next(crypto_der/* tag */.Tc.bitString)).bytes;
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ocsp-read.ts






/** An answer for one certificate has 0.5 to 5 KB; 64 KiB leaves room for every signature and chain that is in use. */
const maxOcspBytes = 64 * 1024;
/** A responder sends its own certificate, and seldom its issuer's. */
const maxCertificates = 16;
/** What is asked about is one certificate; responders that batch their answers send some ten. */
const maxAnswers = 128;
/** id-pkix-ocsp-basic (RFC 6960 4.2.1). */
const basicOid = '1.3.6.1.5.5.7.48.1.1';
/** RFC 6960 4.2.1: OCSPResponseStatus by its numbers. 4 is not used. */
const refusals = new Map([
    [1, 'malformedRequest'],
    [2, 'internalError'],
    [3, 'tryLater'],
    [5, 'sigRequired'],
    [6, 'unauthorized'],
]);
/** At most 64 KiB. Throws DerError. */
function readOcspResponse(bytes) {
    if (bytes.length > maxOcspBytes) {
        throw new crypto_der/* DerError */.I4('length', 0, `The answer has ${bytes.length} bytes, and ${maxOcspBytes} is the most that is read.`);
    }
    const cursor = new crypto_der/* DerCursor */.a5(readSequence(bytes));
    const status = cursor.next(enumeratedTag);
    const body = cursor.optional((0,crypto_der/* contextTag */.qA)(0, true));
    cursor.finish();
    const [number = -1, ...more] = (0,crypto_der/* contentOf */.$E)(status);
    const word = refusals.get(number);
    if (word !== undefined && more.length === 0)
        return { kind: 'refused', word };
    if (number !== 0 || more.length > 0 || body === null) {
        throw new crypto_der/* DerError */.I4('value', status.start, 'The answer has a status that does not exist, or no content.');
    }
    return readBasic(readResponseBytes(body));
}
/** ResponseBytes: of the one type that every responder speaks. */
function readResponseBytes(value) {
    const outer = new crypto_der/* DerCursor */.a5(value);
    const cursor = new crypto_der/* DerCursor */.a5(outer.next(crypto_der/* tag */.Tc.sequence));
    outer.finish();
    const type = cursor.next(crypto_der/* tag */.Tc.oid);
    const content = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    cursor.finish();
    if ((0,crypto_der/* readOid */.fM)(type) === basicOid)
        return readSequence(content);
    throw new crypto_der/* DerError */.I4('value', type.start, 'The answer is no basic OCSP response.');
}
function readBasic(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const tbs = cursor.next(crypto_der/* tag */.Tc.sequence);
    const signatureAlgorithm = (0,structure/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const signature = cursor.next(crypto_der/* tag */.Tc.bitString);
    const { unused, bytes } = (0,crypto_der/* readBitString */.Ze)(signature);
    if (unused > 0)
        throw new crypto_der/* DerError */.I4('value', signature.start, 'The signature of the answer ends within an octet.');
    const certificates = readWrapped(cursor, 0, crypto_der/* tag */.Tc.sequence, (list) => readList(list, maxCertificates, crypto_der/* encodedOf */.EX));
    cursor.finish();
    return {
        kind: 'basic',
        tbs: (0,crypto_der/* encodedOf */.EX)(tbs),
        ...readData(tbs),
        signatureAlgorithm,
        signature: bytes,
        certificates: certificates ?? [],
    };
}
/** ResponseData. The version may be written although it is the default one: nothing can be read two ways. */
function readData(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    readWrapped(cursor, 0, crypto_der/* tag */.Tc.integer, (version) => (0,crypto_der/* readSmallInteger */.ih)(version, 0));
    const responder = readResponderId(cursor.next());
    const producedAt = (0,crypto_der/* readTime */.aQ)(cursor.next(crypto_der/* tag */.Tc.generalizedTime));
    const answers = readList(cursor.next(crypto_der/* tag */.Tc.sequence), maxAnswers, readSingle);
    const extensions = readWrapped(cursor, 1, crypto_der/* tag */.Tc.sequence, structure/* readExtensionList */.gY) ?? [];
    cursor.finish();
    return { responder, producedAt, answers, extensions };
}
function readResponderId(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const inner = cursor.next();
    cursor.finish();
    if (value.tag === (0,crypto_der/* contextTag */.qA)(1, true))
        return { by: 'name', name: (0,crypto_name/* readNameValue */.HU)(inner) };
    if (value.tag === (0,crypto_der/* contextTag */.qA)(2, true) && inner.tag === crypto_der/* tag */.Tc.octetString)
        return { by: 'key', hash: (0,crypto_der/* contentOf */.$E)(inner) };
    throw new crypto_der/* DerError */.I4('tag', value.start, 'The answer does not name its responder by a name or a key.');
}
function readSingle(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const id = readCertId(cursor.next(crypto_der/* tag */.Tc.sequence));
    const status = readStatus(cursor.next());
    const thisUpdate = (0,crypto_der/* readTime */.aQ)(cursor.next(crypto_der/* tag */.Tc.generalizedTime));
    const nextUpdate = readWrapped(cursor, 0, crypto_der/* tag */.Tc.generalizedTime, crypto_der/* readTime */.aQ);
    const extensions = readWrapped(cursor, 1, crypto_der/* tag */.Tc.sequence, structure/* readExtensionList */.gY) ?? [];
    cursor.finish();
    return { id, status, thisUpdate, nextUpdate, extensions };
}
/** CertStatus: tags are implicit, so `good` and `unknown` are empty. */
function readStatus(value) {
    if (value.tag === (0,crypto_der/* contextTag */.qA)(1, true))
        return readRevoked(value);
    const kind = value.tag === (0,crypto_der/* contextTag */.qA)(0, false) ? 'good' : value.tag === (0,crypto_der/* contextTag */.qA)(2, false) ? 'unknown' : null;
    if (kind !== null && (0,crypto_der/* contentOf */.$E)(value).length === 0)
        return { kind };
    throw new crypto_der/* DerError */.I4('value', value.start, 'The answer has a certificate status that does not exist.');
}
function readRevoked(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const at = (0,crypto_der/* readTime */.aQ)(cursor.next(crypto_der/* tag */.Tc.generalizedTime));
    const reason = readWrapped(cursor, 0, enumeratedTag, readReason);
    cursor.finish();
    return { kind: 'revoked', at, reason: reason ?? 'unspecified' };
}
/** The one value in an explicit tag, if it is there. */
function readWrapped(cursor, number, expected, read) {
    const wrapped = cursor.optional((0,crypto_der/* contextTag */.qA)(number, true));
    if (wrapped === null)
        return null;
    const inner = new crypto_der/* DerCursor */.a5(wrapped);
    const value = read(inner.next(expected));
    inner.finish();
    return value;
}
function readSequence(bytes) {
    const value = (0,crypto_der/* readDer */.SU)(bytes);
    if (value.tag === crypto_der/* tag */.Tc.sequence)
        return value;
    throw (0,der_structure/* unexpectedTag */.Uc)(value, crypto_der/* tag */.Tc.sequence);
}
function readList(list, limit, read) {
    const members = (0,crypto_der/* membersOf */.lS)(list, crypto_der/* tag */.Tc.sequence);
    if (members.length > limit) {
        throw new crypto_der/* DerError */.I4('count', list.start, `The list at byte ${list.start} has more than ${limit} members.`);
    }
    return members.map(read);
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ocsp-request.ts



/** RFC 9654 2.1: what clients should send. */
const nonceLength = 32;
/** RFC 6960 A.1: what is this long or longer, as a part of a URL, is sent by POST. */
const maxUrlPart = 255;
/** id-pkix-ocsp-nonce (RFC 9654 2.1). */
const nonceOid = '1.3.6.1.5.5.7.48.1.2';
const nonceOidDer = Uint8Array.of(crypto_der/* tag */.Tc.oid, 9, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02);
/**
 * DER of an OCSPRequest (RFC 6960 4.1.1) for one certificate, unsigned. `nonce`: 32 random octets; `null`: none, so that
 * an answer that was made before will do (RFC 5019 2.1.1). Throws CertificateError when the issuer's key cannot be read.
 */
function encodeOcspRequest(certificate, issuer, nonce) {
    const request = (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [encodeCertId(certificate, issuer)]);
    const requests = (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [request]);
    return (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [(0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, nonce === null ? [requests] : [requests, extensions(nonce)])]);
}
/** The content of extnValue for a nonce: an OCTET STRING of its own (RFC 9654 2.1). */
function encodeNonce(nonce) {
    return (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.octetString, [nonce]);
}
function extensions(nonce) {
    const extension = (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [nonceOidDer, (0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.octetString, [encodeNonce(nonce)])]);
    return (0,write/* encodeDer */.q)((0,crypto_der/* contextTag */.qA)(2, true), [(0,write/* encodeDer */.q)(crypto_der/* tag */.Tc.sequence, [extension])]);
}
/** The URL that asks by GET (RFC 6960 A.1); `null` when the request is too long for that, or the address has a query. */
function ocspGetUrl(address, request) {
    const part = encodeURIComponent(Buffer.from(request).toString('base64'));
    if (part.length >= maxUrlPart || /[?#]/.test(address))
        return null;
    return address.endsWith('/') ? `${address}${part}` : `${address}/${part}`;
}

// EXTERNAL MODULE: ./src/crypto/path/issued.ts
var issued = __webpack_require__(5180);
;// CONCATENATED MODULE: ./src/crypto/revocation/ocsp-signer.ts








/** A responder sends one certificate that fits its name; more than this is a way to keep us busy. */
const maxTried = 4;
/**
 * Extensions of a responder's certificate that may be critical: those that are checked here, and those that say nothing
 * of who may answer: id-pkix-ocsp-nocheck (RFC 6960 4.2.2.2.1), other names, addresses and policies.
 */
const knownExtensions = new Set([
    ...Object.values(certificate/* extensionOid */.kI),
    '1.3.6.1.5.5.7.48.1.5',
    '1.3.6.1.5.5.7.1.1',
    '2.5.29.17',
    '2.5.29.18',
    '2.5.29.31',
    '2.5.29.32',
]);
/**
 * Who may answer for this issuer (RFC 6960 4.2.2.2): the issuer by its own key, or who holds a certificate that this
 * very key issued for OCSP signing. A responder that is trusted by other means is not known here. Gives the responder,
 * or a sentence that says why the answer is nobody's.
 *
 * Whether the responder's certificate is revoked is not asked, with id-pkix-ocsp-nocheck or without: RFC 6960 4.2.2.2.1
 * leaves that to local policy, the answer would have to come from the same issuer, and these certificates are short-lived.
 */
function findResponder(response, { certificate, issuer }) {
    const { hash, label } = (0,algorithms/* describeSignature */.iL)(response.signatureAlgorithm, null);
    if ((0,algorithms/* weakHash */.$F)(hash))
        return `The OCSP answer is signed by ${label}, which proves nothing.`;
    const faults = [];
    if (isNamed(response.responder, issuer)) {
        const fault = checkKey(issuer, response);
        if (fault === null)
            return { delegate: null };
        faults.push(`The issuer “${(0,crypto_name/* printName */.To)(issuer.subject)}” did not sign the OCSP answer: ${fault}.`);
    }
    for (const delegate of delegatesIn(response)) {
        const fault = checkKey(delegate, response) ?? checkDelegate(delegate, certificate, issuer, response.producedAt);
        if (fault === null)
            return { delegate };
        faults.push(`The OCSP responder “${(0,crypto_name/* printName */.To)(delegate.subject)}” may not answer: ${fault}.`);
    }
    return faults[0] ?? 'The OCSP answer names a responder that is neither the issuer nor sent with it.';
}
/** The certificates that came with the answer and fit the name of its responder. Those that cannot be read fit nobody. */
function delegatesIn({ certificates, responder }) {
    return certificates
        .map((der) => (0,attempt/* attempt */.C)(() => (0,certificate/* readCertificate */.w$)(der)))
        .filter((read) => !(read instanceof Error) && isNamed(responder, read))
        .slice(0, maxTried);
}
/** RFC 6960 4.2.2.3: the name or key that the answer gives is that of its signer. */
function isNamed(responder, holder) {
    if (responder.by === 'name')
        return (0,crypto_name/* namesChain */.K0)(responder.name, holder.subject);
    const hash = (0,attempt/* attempt */.C)(() => hashKey(holder));
    return !(hash instanceof Error) && (0,crypto_bytes/* equalBytes */.e)(hash, responder.hash);
}
/** Why this key did not make the signature, as a clause; `null`: it did, and it is strong (docs/trust.md 1.7). */
function checkKey(holder, { signatureAlgorithm, tbs, signature }) {
    const weakness = (0,algorithms/* weakKey */._Q)(holder);
    if (weakness !== null)
        return `it has ${weakness}`;
    const { result, reason } = (0,algorithms/* verifySignature */.Od)(holder, signatureAlgorithm, null, tbs, signature);
    return result === 'valid' ? null : reason;
}
/** Why the issuer did not let this responder answer, as a clause; `null`: it did, at the time of the answer. */
function checkDelegate(delegate, asked, issuer, producedAt) {
    if (delegate.spkiSha256 === asked.spkiSha256)
        return 'it would vouch for itself';
    // RFC 6960 4.2.2.2: issued directly, by the key that issued the certificate that is asked about.
    if (!(0,crypto_name/* namesChain */.K0)(delegate.issuer, issuer.subject))
        return 'another one issued its certificate';
    const { result, reason } = (0,issued/* checkIssued */.o)(delegate, issuer);
    if (result !== 'valid')
        return `the issuer did not sign its certificate: ${reason}`;
    const { hash, label } = (0,algorithms/* describeSignature */.iL)(delegate.signatureAlgorithm, null);
    if ((0,algorithms/* weakHash */.$F)(hash))
        return `its certificate is signed by ${label}`;
    // RFC 6960 4.2.2.2: the very usage, which anyExtendedKeyUsage is not.
    if (delegate.extendedKeyUsage?.includes(path/* usageOid */.Gi.ocspSigning) !== true) {
        return 'its certificate is not for OCSP signing (RFC 6960 4.2.2.2)';
    }
    // A CA below the issuer would otherwise answer for its sisters.
    if (delegate.basicConstraints?.ca === true)
        return 'it is a CA';
    if (delegate.keyUsage !== null && !signingBits.some((bit) => delegate.keyUsage?.has(bit))) {
        return 'its key usage has no digitalSignature (RFC 5280 4.2.1.3)';
    }
    const unknown = delegate.extensions.find(({ oid, critical }) => critical && !knownExtensions.has(oid));
    if (unknown !== undefined)
        return `its certificate has the unknown critical extension ${unknown.oid} (RFC 5280 4.2)`;
    return isValidAt(delegate, producedAt) ? null : 'its certificate was not valid when the answer was made';
}
const signingBits = ['digitalSignature', 'nonRepudiation'];
/** RFC 5280 4.1.2.5. */
function isValidAt(certificate, moment) {
    return moment >= certificate.notBefore && moment < (0,path/* firstMomentAfter */.rr)(certificate);
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ocsp.ts












/** Clocks that nobody looks after drift by minutes; an answer may seem to come from the future by as much. */
const skew = 5 * 60 * 1000;
/** RFC 6960 2.4: without nextUpdate there is newer information at any time. A day covers responders that learn of revocations once a day. */
const maxAge = 24 * 60 * 60 * 1000;
/** RFC 6960 4.4.4, RFC 5280 5.3.2. */
const archiveCutoffOid = '1.3.6.1.5.5.7.48.1.6';
const invalidityDateOid = '2.5.29.24';
/** Extensions that may be critical: those that are heeded, and two that change nothing here: CRL references, extended revoke (RFC 6960 4.4.2, 4.4.8). */
const ocsp_knownExtensions = new Set([
    nonceOid,
    archiveCutoffOid,
    invalidityDateOid,
    '1.3.6.1.5.5.7.48.1.3',
    '1.3.6.1.5.5.7.48.1.9',
]);
/**
 * What an OCSP response (RFC 6960; at most 64 KiB) says of the certificate. `nonce`: what the request had; an answer
 * without one will do, if it is current (RFC 5019 4); `null`: the request had none, so the answer's does not count. Never
 * throws for what bytes can hold.
 */
function checkOcspResponse(bytes, inquiry, nonce) {
    return judgeOcspResponse(bytes, inquiry, nonce).standing;
}
/** The same, with the moment up to which the answer may be kept. */
function judgeOcspResponse(bytes, inquiry, nonce) {
    const authentic = authenticate(bytes, inquiry, nonce);
    if ('kind' in authentic)
        return { standing: authentic, until: null };
    const standings = authentic.answers.map((answer) => judge(answer, authentic, inquiry));
    return { standing: worst(standings), until: earliest(authentic.answers) };
}
function authenticate(bytes, inquiry, nonce) {
    const response = (0,attempt/* attempt */.C)(() => readOcspResponse(bytes));
    if (response instanceof Error) {
        return ocsp_unknown('revocation-malformed', `The OCSP answer cannot be read: ${response.message}`);
    }
    if (response.kind === 'refused') {
        return ocsp_unknown('revocation-refused', `The OCSP responder refuses to answer: ${response.word}.`);
    }
    const responder = findResponder(response, inquiry);
    if (typeof responder === 'string')
        return ocsp_unknown('revocation-not-authentic', responder);
    if (nonce !== null && hasOtherNonce(response, nonce)) {
        return ocsp_unknown('revocation-not-authentic', 'The OCSP answer has another nonce than the request (RFC 9654 2.1).');
    }
    const fault = checkExtensions(response.extensions);
    if (fault !== null)
        return fault;
    const { certificate, issuer } = inquiry;
    const answers = response.answers.filter(({ id }) => identifies(id, certificate, issuer));
    if (answers.length === 0) {
        return ocsp_unknown('revocation-out-of-scope', 'The OCSP answer is about other certificates (RFC 6960 3.2).');
    }
    return { answers, producedAt: response.producedAt, responder };
}
/** Where two answers are for one certificate, what speaks against it counts. */
function worst(standings) {
    return (worstRevocation(standings) ?? standings.find(({ kind }) => kind === 'unknown') ?? { kind: 'good', source: 'ocsp' });
}
function earliest(answers) {
    const times = answers.map(({ nextUpdate }) => nextUpdate?.getTime() ?? -Infinity);
    const first = Math.min(...times);
    return first === -Infinity ? null : new Date(first);
}
/** RFC 9654 2.1: the responder sends back what it was sent, or nothing. */
function hasOtherNonce({ extensions }, nonce) {
    const found = extensions.find(({ oid }) => oid === nonceOid);
    return found !== undefined && !(0,crypto_bytes/* equalBytes */.e)(found.value, encodeNonce(nonce));
}
/** RFC 6960 4.4: what is critical and not known makes the answer unusable. */
function checkExtensions(extensions) {
    const strange = extensions.find(({ oid, critical }) => critical && !ocsp_knownExtensions.has(oid));
    if (strange === undefined)
        return null;
    return ocsp_unknown('revocation-malformed', `The OCSP answer has the unknown critical extension ${strange.oid}.`);
}
function judge(answer, authentic, inquiry) {
    const { status, extensions } = answer;
    const fault = checkExtensions(extensions);
    if (fault !== null)
        return fault;
    const times = (0,attempt/* attempt */.C)(() => ({
        cutoff: readTimeIn(extensions, archiveCutoffOid),
        invalidSince: readTimeIn(extensions, invalidityDateOid),
    }));
    if (times instanceof Error) {
        return ocsp_unknown('revocation-malformed', `An extension of the OCSP answer cannot be read: ${times.message}`);
    }
    switch (status.kind) {
        case 'unknown':
            return ocsp_unknown('revocation-unknown-certificate', 'The OCSP responder does not know the certificate.');
        case 'revoked':
            return judgeRevoked(status, times.invalidSince, () => checkTimes(answer, authentic, inquiry));
        case 'good':
            return (checkTimes(answer, authentic, inquiry) ??
                checkRetention(times.cutoff, authentic, inquiry) ?? { kind: 'good', source: 'ocsp' });
    }
}
/** A revocation is for good, so its age does not matter; a hold may be over. */
function judgeRevoked({ at, reason }, invalidSince, checkAge) {
    // RFC 5280 5.3.1: this reason takes a revocation back, and is for delta lists only.
    if (reason === 'removeFromCRL') {
        return ocsp_unknown('revocation-malformed', 'The OCSP answer gives a reason that contradicts it.');
    }
    const fault = reason === 'certificateHold' ? checkAge() : null;
    return fault ?? { kind: 'revoked', source: 'ocsp', at, reason, invalidSince };
}
/** Whether the answer was current at one of the moments that are asked about (RFC 6960 3.2), and its responder valid. */
function checkTimes({ thisUpdate, nextUpdate }, { producedAt, responder: { delegate } }, { now, signedAt }) {
    if (producedAt.getTime() > now.getTime() + skew) {
        return ocsp_unknown('revocation-stale', `The OCSP answer was made at ${producedAt.toISOString()}, which is to come.`);
    }
    const start = new Date(thisUpdate.getTime() - skew);
    const end = nextUpdate ?? new Date(thisUpdate.getTime() + maxAge);
    const moments = [now, ...signedAt].filter((moment) => moment >= start && moment <= end);
    if (moments.length === 0) {
        const span = `from ${thisUpdate.toISOString()} to ${end.toISOString()}`;
        return ocsp_unknown('revocation-stale', `The OCSP answer holds ${span}, and not at ${now.toISOString()}.`);
    }
    if (delegate === null || moments.some((moment) => isValidAt(delegate, moment)))
        return null;
    return ocsp_unknown('revocation-not-authentic', 'The certificate of the OCSP responder is not valid any more.');
}
/** RFC 6960 4.4.4: of a certificate that has ended, “good” says something only where the responder kept its past. */
function checkRetention(cutoff, { producedAt }, { certificate }) {
    if (producedAt < (0,path/* firstMomentAfter */.rr)(certificate))
        return null;
    if (cutoff !== null && cutoff <= certificate.notAfter)
        return null;
    const message = 'The certificate has ended, and the OCSP responder does not say that it remembers (RFC 6960 4.4.4).';
    return ocsp_unknown('revocation-stale', message);
}
/** An extension that is one GeneralizedTime; `null` when it is not there. Throws DerError. */
function readTimeIn(extensions, wanted) {
    const extension = extensions.find(({ oid }) => oid === wanted);
    if (extension === undefined)
        return null;
    const value = (0,crypto_der/* readDer */.SU)(extension.value);
    if (value.tag !== crypto_der/* tag */.Tc.generalizedTime)
        throw (0,der_structure/* unexpectedTag */.Uc)(value, crypto_der/* tag */.Tc.generalizedTime);
    return (0,crypto_der/* readTime */.aQ)(value);
}
function ocsp_unknown(code, message) {
    return { kind: 'unknown', code, message };
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ask-ocsp.ts









/** Answers have some 2 KB: these are 16,000 of them. */
const ask_ocsp_maxRemembered = 32 * 1024 * 1024;
/**
 * Answers come from this run, else from the cache while they are current, else from the network: by POST with a nonce,
 * and where that is refused by GET without one (RFC 6960 A.1, RFC 5019 5). Each is verified again whenever it is used.
 */
function openOcsp(world, wire, offline, timeout) {
    const memory = new Memory(ask_ocsp_maxRemembered, (reply) => reply instanceof model_world/* FetchError */.f ? 0 : reply.bytes.length);
    const isWorthKeeping = worthKeeping(world.clock, offline);
    async function find(url, key, inquiry) {
        const kept = world.cache.read(key, maxOcspBytes);
        if (kept !== null && isWorthKeeping(judgeOcspResponse(kept, inquiry, null)))
            return { bytes: kept, nonce: null };
        if (offline)
            return new model_world/* FetchError */.f('offline', `${url} was not asked, because the run is offline.`);
        const reply = await wire.inTurn((send) => askBoth(url, inquiry, send));
        if (reply instanceof model_world/* FetchError */.f)
            return reply;
        if (isWorthKeeping(judgeOcspResponse(reply.bytes, inquiry, reply.nonce)))
            world.cache.write(key, reply.bytes);
        return reply;
    }
    async function askBoth(url, inquiry, send) {
        const { certificate, issuer } = inquiry;
        const started = world.clock.now().getTime();
        const nonce = (0,external_node_crypto_.randomBytes)(nonceLength);
        const headers = { accept: 'application/ocsp-response' };
        const posted = await send({
            url,
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/ocsp-request' },
            body: encodeOcspRequest(certificate, issuer, nonce),
            maxBytes: maxOcspBytes,
            timeout,
        });
        const first = posted instanceof model_world/* FetchError */.f ? posted : { bytes: posted, nonce };
        if (!isRefusal(posted))
            return first;
        const getUrl = ocspGetUrl(url, encodeOcspRequest(certificate, issuer, null));
        const left = timeout - (world.clock.now().getTime() - started);
        if (getUrl === null || left <= 0)
            return first;
        const got = await send({
            url: getUrl,
            method: 'GET',
            headers,
            body: null,
            maxBytes: maxOcspBytes,
            timeout: left,
        });
        return got instanceof model_world/* FetchError */.f ? first : { bytes: got, nonce: null };
    }
    return async (url, inquiry) => {
        const id = (0,attempt/* attempt */.C)(() => encodeCertId(inquiry.certificate, inquiry.issuer));
        if (id instanceof Error)
            return { kind: 'unknown', code: 'revocation-malformed', message: id.message };
        const key = (0,external_node_crypto_.hash)('sha256', `ocsp ${url} ${Buffer.from(id).toString('hex')}`);
        const reply = await memory.recall(key, () => find(url, key, inquiry));
        return reply instanceof model_world/* FetchError */.f
            ? { kind: 'unknown', code: 'revocation-unreachable', message: reply.message }
            : judgeOcspResponse(reply.bytes, inquiry, reply.nonce).standing;
    };
}
/** Whether asking in another way may help: another status than 200, a refusal, or no OCSP answer at all. */
function isRefusal(answer) {
    if (answer instanceof model_world/* FetchError */.f)
        return answer.code === 'status' || answer.code === 'redirect';
    const response = (0,attempt/* attempt */.C)(() => readOcspResponse(answer));
    return response instanceof Error || response.kind === 'refused';
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ask-wire.ts

/** docs/trust.md 1.8: for one address, in milliseconds. Responders answer in some 100 ms, lists of 10 MB take a second. */
const urlTimeout = 3000;
/** As many as two or three paths of certificates with two addresses each need at once. */
const maxInFlight = 16;
/** A host that was silent this often in a row is not asked again in this run: each time may take `urlTimeout`. */
const maxSilences = 3;
/**
 * docs/trust.md 1.8. In five minutes 48,000 questions are answered at 100 ms each, 16 at a time: more signers than a
 * workspace has. 320 silences, 16 at a time, take a minute: a hundred hosts may be down, and more are so only where there is no network.
 */
const runBounds = { time: 5 * 60 * 1000, silences: 320 };
/**
 * A host is told by its port and protocol as well. `hosts` may have private addresses; no other may. When `bounds` are
 * reached, nobody is asked any more; those hosts that answered still are when it is only the silences.
 */
function openWire(world, hosts, bounds) {
    const silences = new Map();
    let allSilences = 0;
    const inTurn = takeTurns(maxInFlight);
    const watch = stopwatch(world);
    const send = async (request) => {
        const { url } = request;
        const host = new URL(url).origin;
        const refusal = refuse(host);
        if (refusal !== null)
            return new model_world/* FetchError */.f(refusal.code, `${url} was not asked${refusal.why}.`);
        const answer = await watch.during(() => tryFetch(request));
        const isSilent = isSilence(answer);
        if (isSilent)
            allSilences += 1;
        silences.set(host, isSilent ? (silences.get(host) ?? 0) + 1 : 0);
        return answer;
    };
    function refuse(host) {
        if (world.stop.aborted)
            return { code: 'offline', why: ', because the run was stopped' };
        const known = silences.get(host);
        if (known !== undefined && known >= maxSilences)
            return { code: 'unreachable', why: `: ${host} did not answer before` };
        if (allSilences >= bounds.silences && known !== 0)
            return { code: 'unreachable', why: `: ${allSilences} requests of this run had no answer` };
        if (watch.elapsed() >= bounds.time)
            return { code: 'unreachable', why: `: this run has asked for ${bounds.time / 1000} s, which is the most` };
        return null;
    }
    async function tryFetch(request) {
        try {
            return await world.fetch({ ...request, privateHosts: hosts });
        }
        catch (error) {
            if (error instanceof model_world/* FetchError */.f)
                return error;
            throw error;
        }
    }
    return { inTurn: (work) => inTurn(() => work(send)) };
}
function isSilence(answer) {
    return answer instanceof model_world/* FetchError */.f && (answer.code === 'timeout' || answer.code === 'unreachable');
}
/** Measures the time in which something is under way, however much at once. */
function stopwatch({ clock }) {
    let before = 0;
    let underWay = 0;
    let since = 0;
    const elapsed = () => before + (underWay === 0 ? 0 : clock.now().getTime() - since);
    return {
        elapsed,
        async during(work) {
            if (underWay === 0)
                since = clock.now().getTime();
            underWay += 1;
            try {
                return await work();
            }
            finally {
                const total = elapsed();
                underWay -= 1;
                if (underWay === 0)
                    before = total;
            }
        },
    };
}
/** At most `limit` at a time, in the order in which they came. */
function takeTurns(limit) {
    const waiting = [];
    let free = limit;
    return async (work) => {
        if (free === 0) {
            await new Promise((resolve) => {
                waiting.push(resolve);
            });
        }
        else
            free -= 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./src/crypto/revocation/sources.ts




/** Certificates name one or two addresses of a kind; a made-up one must not make us ask half the Internet. */
const maxUrls = 4;
/** Servers and proxies refuse longer ones. */
const maxUrlLength = 2048;
/** RFC 5280 4.2.1.13, 4.2.1.15, 4.2.2.1. */
const crlDistributionPointsOid = '2.5.29.31';
const freshestCrlOid = '2.5.29.46';
const authorityInfoAccessOid = '1.3.6.1.5.5.7.1.1';
const ocspMethodOid = '1.3.6.1.5.5.7.48.1';
/** Never throws: what is malformed names no address, and `passedOver` says so. */
function revocationSources({ extensions }) {
    const ocsp = readUrls(extensions, authorityInfoAccessOid, 'OCSP responders', readResponders);
    const crls = readUrls(extensions, crlDistributionPointsOid, 'revocation lists', readListNames);
    const deltas = readUrls(extensions, freshestCrlOid, 'delta lists', readListNames);
    return {
        ocsp: ocsp.urls,
        crls: crls.urls,
        deltas: deltas.urls,
        passedOver: [...ocsp.passedOver, ...crls.passedOver, ...deltas.passedOver],
    };
}
/** Where revocation lists say that their delta lists are (RFC 5280 5.2.6): four addresses at most, all together. Never throws. */
function deltaSources(lists) {
    const urls = lists.flatMap(({ extensions }) => readUrls(extensions, freshestCrlOid, 'delta lists', readListNames).urls);
    return [...new Set(urls)].slice(0, maxUrls);
}
function readUrls(extensions, oid, what, read) {
    const extension = extensions.find((candidate) => candidate.oid === oid);
    if (extension === undefined)
        return { urls: [], passedOver: [] };
    const names = (0,attempt/* attempt */.C)(() => read(extension.value));
    if (names instanceof Error) {
        const message = `The addresses of ${what} cannot be read: ${names.message}`;
        return { urls: [], passedOver: [{ kind: 'unknown', code: 'revocation-malformed', message }] };
    }
    const found = names.map(readUrl);
    const urls = [...new Set(found.filter((url) => url !== null))];
    const left = found.filter((url) => url === null).length + Math.max(0, urls.length - maxUrls);
    if (left === 0)
        return { urls, passedOver: [] };
    const message = `Of the addresses of ${what}, ${left} are not asked: they are not of HTTP, or more than ${maxUrls}.`;
    return {
        urls: urls.slice(0, maxUrls),
        passedOver: [{ kind: 'unknown', code: 'revocation-unreachable', message }],
    };
}
/** The address in its normal form and without a fragment; `null`: it is of another kind than HTTP, or none. */
function readUrl(name) {
    if (name.kind !== 'uniformResourceIdentifier' || name.text.length > maxUrlLength || !URL.canParse(name.text))
        return null;
    const url = new URL(name.text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return null;
    url.hash = '';
    return url.href;
}
/** AuthorityInfoAccessSyntax: the locations for OCSP. Throws DerError. */
function readResponders(der) {
    return (0,crypto_der/* membersOf */.lS)((0,crypto_der/* readDer */.SU)(der), crypto_der/* tag */.Tc.sequence).flatMap((description) => {
        const cursor = new crypto_der/* DerCursor */.a5(description);
        const method = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        const location = cursor.next();
        cursor.finish();
        return method === ocspMethodOid ? [(0,general_name/* readGeneralName */.So)(location)] : [];
    });
}
/** The whole names of distribution points; to which lists they lead is for those who read the lists. Throws DerError. */
function readListNames(der) {
    return readDistributionPoints(der).flatMap(({ name }) => (name?.kind === 'full' ? name.names : []));
}

;// CONCATENATED MODULE: ./src/crypto/revocation/ask.ts






/** The most telling first: what was said of the certificate, then of the evidence, then of why there is none. */
const byImportance = [
    'revocation-unknown-certificate',
    'revocation-not-authentic',
    'revocation-malformed',
    'revocation-stale',
    'revocation-refused',
    'revocation-unreachable',
    'revocation-out-of-scope',
    'revocation-not-named',
];
/** `timeout`: for one address, in milliseconds. `bounds`: for the run. */
function openRevocation({ mode, offline, hosts }, world, timeout = urlTimeout, bounds = runBounds) {
    const wire = openWire(world, hosts, bounds);
    const askOcsp = openOcsp(world, wire, offline, timeout);
    const askCrl = openCrls(world, wire, offline, timeout);
    /** The lists at these addresses, and why there are not more. */
    async function fetchCrls(urls, inquiry) {
        const found = await Promise.all(urls.map((url) => askCrl(url, inquiry)));
        return [found.filter((one) => !isUnknown(one)), found.filter(isUnknown)];
    }
    /** Whole lists and deltas, those too that only the whole lists name. */
    async function askLists({ crls, deltas }, inquiry, given) {
        const [lists, faults] = await fetchCrls([...crls, ...deltas], inquiry);
        const further = deltaSources(lists).filter((url) => !deltas.includes(url));
        const [changes, otherFaults] = await fetchCrls(further, inquiry);
        const all = [...given, ...lists, ...changes];
        return [...(all.length === 0 ? [] : [checkCrls(inquiry, all)]), ...faults, ...otherFaults];
    }
    return {
        async standing(inquiry, given) {
            const before = given.length === 0 ? notNamed : checkCrls(inquiry, given);
            if (mode === 'off' || isForGood(before, inquiry))
                return before;
            const sources = revocationSources(inquiry.certificate);
            // Whoever is on the way to a responder can repeat what it said at the time of signing: online that is stale.
            const fresh = offline ? inquiry : { ...inquiry, signedAt: [] };
            const [lists, ...answers] = await Promise.all([
                askLists(sources, fresh, given),
                ...sources.ocsp.map((url) => askOcsp(url, fresh)),
            ]);
            return combine([...answers, ...lists, ...sources.passedOver, ...(before.kind === 'good' ? [before] : [])]);
        },
    };
}
const notNamed = {
    kind: 'unknown',
    code: 'revocation-not-named',
    message: 'The certificate does not say where to ask for its revocation.',
};
/**
 * Whether nobody can say worse. A hold may be over by now (RFC 5280 5.3.1), and where a time of signing is proven the
 * reason decides, which may be another by now.
 */
function isForGood(standing, { signedAt }) {
    if (standing.kind !== 'revoked')
        return false;
    return isCompromise(standing.reason) || (standing.reason !== 'certificateHold' && signedAt.length === 0);
}
/** The worst revocation counts, whoever tells it; one good answer is enough without any; else the most telling reason is told. */
function combine(standings) {
    return (worstRevocation(standings) ??
        standings.find(({ kind }) => kind === 'good') ??
        standings.filter(isUnknown).reduce((best, next) => (rank(next) < rank(best) ? next : best), notNamed));
}
function rank({ code }) {
    return byImportance.indexOf(code);
}
function isUnknown(value) {
    return 'kind' in value && value.kind === 'unknown';
}

;// CONCATENATED MODULE: ./src/crypto/revocation.ts







/***/ })

};
