export const id = 255;
export const ids = [255];
export const modules = {

/***/ 6255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dI: () => (/* reexport */ anchorOf),
  Py: () => (/* reexport */ checkLeaf),
  rr: () => (/* reexport */ firstMomentAfter),
  jN: () => (/* reexport */ purpose/* signingCode */.jN),
  aQ: () => (/* reexport */ storeAnchors),
  Gi: () => (/* reexport */ purpose/* usageOid */.Gi),
  iQ: () => (/* reexport */ validatePath),
  mQ: () => (/* reexport */ purpose/* vouchingForTime */.mQ)
});

// UNUSED EXPORTS: isSelfIssued, signingCrls

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/crypto/path/store.ts

/** An anchor of a certificate that the policy names. */
function anchorOf(certificate) {
    return { issuer: certificate, certificate, listed: null };
}
/** Anchors that are at hand. The same certificate counts once. */
function storeAnchors(anchors) {
    const index = new Map();
    for (const anchor of anchors) {
        const key = (0,crypto_name/* chainKey */.BI)(anchor.issuer.subject);
        const named = index.get(key) ?? new Map();
        index.set(key, named.set(anchor.issuer.sha256, anchor));
    }
    const size = [...index.values()].reduce((sum, named) => sum + named.size, 0);
    return { size, named: (key) => [...(index.get(key)?.values() ?? [])] };
}

// EXTERNAL MODULE: ./src/crypto/path/purpose.ts
var purpose = __webpack_require__(759);
// EXTERNAL MODULE: ./src/crypto/path/parts.ts
var parts = __webpack_require__(2211);
;// CONCATENATED MODULE: ./src/crypto/path/moments.ts

/**
 * The check `time`: RFC 5280 6.1.3 (a) (2), at every moment. The anchor's own validity matters under `strict` alone
 * (6.1.1 (d)), or when the anchor is the signer itself.
 */
function checkTime(path, { at, strict = false }) {
    const own = strict ? (path.anchor?.certificate ?? null) : null;
    const certificates = own === null ? path.chain : [...path.chain, own];
    const found = (0,parts/* firstOf */.Ku)(at, (moment) => (0,parts/* firstOf */.Ku)(certificates, (certificate) => checkValidity(certificate, moment))) ??
        checkListedDates(path, at);
    return (0,parts/* judgeBy */.FU)('time', found, {
        code: 'time-valid',
        message: `Every certificate of the path is valid at ${at.map((moment) => moment.toISOString()).join(' and ')}.`,
    });
}
function checkValidity(certificate, at) {
    if (at < certificate.notBefore) {
        const from = certificate.notBefore.toISOString();
        const message = `The certificate of ${(0,parts/* nameOf */.Vb)(certificate)} is valid only from ${from} on (RFC 5280 6.1.3 (a) (2)).`;
        return (0,parts/* fault */.DG)('certificate-not-yet-valid', message);
    }
    if (at < firstMomentAfter(certificate))
        return null;
    const message = `The certificate of ${(0,parts/* nameOf */.Vb)(certificate)} ended at ${certificate.notAfter.toISOString()} (RFC 5280 6.1.3 (a) (2)).`;
    return (0,parts/* fault */.DG)('certificate-expired', message);
}
/** RFC 5280 4.1.2.5: notAfter is the last second that is valid. */
function firstMomentAfter(certificate) {
    return new Date(certificate.notAfter.getTime() + 1000);
}
/** The dates from which on the list that the anchor comes from does not trust it any more. */
function checkListedDates({ chain, anchor }, at) {
    const [leaf] = chain;
    if (leaf === undefined || anchor?.listed == null)
        return null;
    const { leavesBefore, signedBefore } = anchor.listed;
    const root = (0,parts/* nameOf */.Vb)(anchor.issuer);
    if (leavesBefore !== null && leaf.notBefore >= leavesBefore) {
        const message = `The list that the root ${root} comes from trusts it only for certificates made before ${leavesBefore.toISOString()}, and that of ${(0,parts/* nameOf */.Vb)(leaf)} is newer.`;
        return (0,parts/* fault */.DG)('anchor-not-for-newer-leaves', message);
    }
    const late = at.find((moment) => signedBefore !== null && moment >= signedBefore);
    if (late === undefined)
        return null;
    const message = `The list that the root ${root} comes from trusts it only for what was signed before ${String(signedBefore?.toISOString())}, not at ${late.toISOString()}.`;
    return (0,parts/* fault */.DG)('anchor-not-for-later-signatures', message);
}

// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var crypto_certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/certificate/general-name.ts
var general_name = __webpack_require__(4709);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var crypto_der = __webpack_require__(893);
;// CONCATENATED MODULE: ./src/crypto/path/extensions.ts





/** RFC 5280 4.2.1, 4.2.2: the extensions that are read when a path asks for them. */
const furtherOid = {
    subjectDirectoryAttributes: '2.5.29.9',
    subjectAlternativeName: '2.5.29.17',
    issuerAlternativeName: '2.5.29.18',
    nameConstraints: '2.5.29.30',
    crlDistributionPoints: '2.5.29.31',
    certificatePolicies: '2.5.29.32',
    policyMappings: '2.5.29.33',
    policyConstraints: '2.5.29.36',
    freshestCrl: '2.5.29.46',
    inhibitAnyPolicy: '2.5.29.54',
    authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
    subjectInformationAccess: '1.3.6.1.5.5.7.1.11',
};
/** Those that say nothing of who may sign: critical, they have to be readable, and that is all. */
const readers = new Map([
    [furtherOid.subjectAlternativeName, general_name/* readSubjectAlternativeName */.bl],
    [furtherOid.issuerAlternativeName, general_name/* readSubjectAlternativeName */.bl],
    [furtherOid.crlDistributionPoints, readList],
    [furtherOid.freshestCrl, readList],
    [furtherOid.authorityInformationAccess, readList],
]);
/** Extensions that may be critical: those that are read with the certificate, those above, and those that restrict. */
const known = new Set([
    ...Object.values(crypto_certificate/* extensionOid */.kI),
    ...readers.keys(),
    furtherOid.nameConstraints,
    furtherOid.certificatePolicies,
    furtherOid.policyMappings,
    furtherOid.policyConstraints,
    furtherOid.inhibitAnyPolicy,
]);
/** RFC 5280 4.2, 6.1.4 (o), 6.1.5 (f): a critical extension that is not known, or cannot be processed, refuses. */
function checkExtensions(member) {
    for (const extension of member.extensions) {
        if (!extension.critical)
            continue;
        const { oid } = extension;
        if (!known.has(oid)) {
            const message = `The certificate of ${(0,parts/* nameOf */.Vb)(member)} has the unknown critical extension ${oid} (RFC 5280 4.2).`;
            return (0,parts/* fault */.DG)('unknown-critical-extension', message);
        }
        if (isReadable(extension))
            continue;
        const message = `The critical extension ${oid} of the certificate of ${(0,parts/* nameOf */.Vb)(member)} cannot be read (RFC 5280 4.2).`;
        return (0,parts/* fault */.DG)('critical-extension-malformed', message);
    }
    return null;
}
/** What is not in the table was read with the certificate, or is by who checks it. */
function isReadable({ oid, value }) {
    const reader = readers.get(oid);
    return reader === undefined || !((0,attempt/* attempt */.C)(() => reader(value)) instanceof Error);
}
/** A SEQUENCE OF with at least one member. Throws DerError. */
function readList(der) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    const members = value.tag === crypto_der/* tag */.Tc.sequence ? (0,crypto_der/* membersOf */.lS)(value) : [];
    if (members.length > 0)
        return members;
    throw new crypto_der/* DerError */.I4('value', value.start, 'The extension is no list, or an empty one.');
}

;// CONCATENATED MODULE: ./src/crypto/path/form-extensions.ts





/** Extensions that conforming CAs mark as critical, and where RFC 5280 says so. */
const critical = new Map([
    [furtherOid.nameConstraints, 'name constraints that are not critical (RFC 5280 4.2.1.10)'],
    [furtherOid.policyConstraints, 'policy constraints that are not critical (RFC 5280 4.2.1.11)'],
    [furtherOid.inhibitAnyPolicy, 'an inhibitAnyPolicy that is not critical (RFC 5280 4.2.1.14)'],
]);
/** Extensions that conforming CAs do not mark as critical. */
const notCritical = new Map([
    [crypto_certificate/* extensionOid */.kI.authorityKeyIdentifier, 'a critical authority key identifier (RFC 5280 4.2.1.1)'],
    [crypto_certificate/* extensionOid */.kI.subjectKeyIdentifier, 'a critical subject key identifier (RFC 5280 4.2.1.2)'],
    [furtherOid.subjectDirectoryAttributes, 'critical subject directory attributes (RFC 5280 4.2.1.8)'],
    [furtherOid.freshestCrl, 'a critical freshest CRL (RFC 5280 4.2.1.15)'],
    [furtherOid.authorityInformationAccess, 'a critical authority information access (RFC 5280 4.2.2.1)'],
    [furtherOid.subjectInformationAccess, 'a critical subject information access (RFC 5280 4.2.2.2)'],
]);
function criticality({ extensions }) {
    const wrong = extensions.find(({ oid, critical: is }) => (is ? notCritical : critical).has(oid));
    if (wrong === undefined)
        return null;
    return `has ${String((wrong.critical ? notCritical : critical).get(wrong.oid))}`;
}
function basicConstraints(certificate) {
    const extension = find(certificate, crypto_certificate/* extensionOid */.kI.basicConstraints);
    if (extension === undefined || extension.critical || certificate.basicConstraints?.ca !== true)
        return null;
    return 'is of a CA and has basic constraints that are not critical (RFC 5280 4.2.1.9)';
}
function pathLength({ basicConstraints: constraints, keyUsage: usage }) {
    if (constraints === null || constraints.pathLength === null)
        return null;
    if (!constraints.ca)
        return 'limits the path and is of no CA (RFC 5280 4.2.1.9)';
    if (usage?.has('keyCertSign') !== false)
        return null;
    return 'limits the path and its key usage has no keyCertSign (RFC 5280 4.2.1.9)';
}
function keyUsage({ keyUsage: usage, basicConstraints: constraints }) {
    if (usage === null)
        return null;
    if (usage.size === 0)
        return 'has a key usage without any use (RFC 5280 4.2.1.3)';
    if (!usage.has('keyCertSign') || constraints?.ca === true)
        return null;
    return 'has the key usage keyCertSign and is of no CA (RFC 5280 4.2.1.3)';
}
function extendedKeyUsage({ extendedKeyUsage: usages }) {
    return usages?.length === 0 ? 'has an extended key usage without any use (RFC 5280 4.2.1.12)' : null;
}
function subjectKeyIdentifier({ basicConstraints: constraints, subjectKeyIdentifier: own, }) {
    if (constraints?.ca !== true || own !== null)
        return null;
    return 'is of a CA and has no subject key identifier (RFC 5280 4.2.1.2)';
}
const authorityCertIssuerTag = (0,crypto_der/* contextTag */.qA)(1, true);
const authorityCertSerialNumberTag = (0,crypto_der/* contextTag */.qA)(2, false);
/** RFC 5280 4.2.1.1: the issuer and the serial number of the authority's certificate stand together. */
function authorityCertificate(certificate) {
    const extension = find(certificate, crypto_certificate/* extensionOid */.kI.authorityKeyIdentifier);
    if (extension === undefined)
        return null;
    const cursor = new crypto_der/* DerCursor */.a5((0,crypto_der/* readDer */.SU)(extension.value));
    cursor.optional((0,crypto_der/* contextTag */.qA)(0, false));
    const issuer = cursor.optional(authorityCertIssuerTag);
    const serialNumber = cursor.optional(authorityCertSerialNumberTag);
    if ((issuer === null) === (serialNumber === null))
        return null;
    return "names half of its authority's certificate (RFC 5280 4.2.1.1)";
}
/** RFC 5280 4.2.1.10. What cannot be read is refused by who checks it. */
function nameConstraints(certificate) {
    const extension = find(certificate, furtherOid.nameConstraints);
    if (extension === undefined)
        return null;
    if (certificate.basicConstraints?.ca !== true)
        return 'constrains names and is of no CA (RFC 5280 4.2.1.10)';
    return isEmpty(extension) ? 'has name constraints without any name (RFC 5280 4.2.1.10)' : null;
}
function policyConstraints(certificate) {
    const extension = find(certificate, furtherOid.policyConstraints);
    return extension !== undefined && isEmpty(extension) ? 'has empty policy constraints (RFC 5280 4.2.1.11)' : null;
}
function isEmpty({ value }) {
    return (0,attempt/* attempt */.C)(() => readList(value)) instanceof Error;
}
/** RFC 5280 4.1.2.6, 4.2.1.6: what has no subject has another name, and that is critical. */
function subject(certificate) {
    if (certificate.subject.length > 0 || find(certificate, furtherOid.subjectAlternativeName)?.critical === true) {
        return null;
    }
    return 'has neither a subject nor a critical subject alternative name (RFC 5280 4.1.2.6)';
}
function subjectAlternativeName(certificate) {
    const extension = find(certificate, furtherOid.subjectAlternativeName);
    if (extension === undefined)
        return null;
    const names = (0,attempt/* attempt */.C)(() => (0,general_name/* readSubjectAlternativeName */.bl)(extension.value));
    if (names instanceof Error)
        return 'has a subject alternative name that cannot be read (RFC 5280 4.2.1.6)';
    const wrong = names.find((name) => !isWellFormed(name));
    return wrong === undefined ? null : `has a ${wrong.kind} that is none (RFC 5280 4.2.1.6)`;
}
/** RFC 1034 3.5, RFC 1123 2.1: the preferred name syntax; 63 octets a label, 253 in all. */
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const maxHostLength = 253;
/** RFC 3986 3.1. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;
function isWellFormed(name) {
    switch (name.kind) {
        case 'dNSName':
            return isHost(name.text.replace(/^\*\./, ''));
        case 'rfc822Name': {
            const at = name.text.lastIndexOf('@');
            return at > 0 && isHost(name.text.slice(at + 1));
        }
        case 'uniformResourceIdentifier':
            return scheme.test(name.text);
        case 'iPAddress':
            return name.octets.length === 4 || name.octets.length === 16;
        default:
            return true;
    }
}
/** No top-level domain is a number, so what ends in one is an address. */
function isHost(text) {
    return text.length <= maxHostLength && text.split('.').every((part) => label.test(part)) && !/(?:^|\.)\d+$/.test(text);
}
/** RFC 5280 4.2.2.1: a list of an OID and a name each, and not an empty one. */
function authorityInformationAccess(certificate) {
    const extension = find(certificate, furtherOid.authorityInformationAccess);
    if (extension === undefined)
        return null;
    const methods = (0,attempt/* attempt */.C)(() => readList(extension.value).map(readAccessMethod));
    if (!(methods instanceof Error))
        return null;
    return 'has an authority information access that cannot be read (RFC 5280 4.2.2.1)';
}
/** The OID of an AccessDescription, whose location can be read as well. Throws DerError. */
function readAccessMethod(description) {
    const cursor = new crypto_der/* DerCursor */.a5(description);
    const method = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    (0,general_name/* readGeneralName */.So)(cursor.next());
    cursor.finish();
    return method;
}
function find({ extensions }, wanted) {
    return extensions.find(({ oid }) => oid === wanted);
}
const extensionRules = [
    criticality,
    basicConstraints,
    pathLength,
    keyUsage,
    extendedKeyUsage,
    subjectKeyIdentifier,
    authorityCertificate,
    nameConstraints,
    policyConstraints,
    subject,
    subjectAlternativeName,
    authorityInformationAccess,
];

// EXTERNAL MODULE: ./src/crypto/path/issued.ts
var issued = __webpack_require__(5180);
;// CONCATENATED MODULE: ./src/crypto/path/form.ts




const found = new WeakMap();
/** One sentence for each rule of form that the certificate breaks. Each certificate is looked at once. */
function findFormFaults(certificate, isAnchor) {
    return isAnchor ? list(certificate, [...commonRules, ...anchorRules]) : findOwnFaults(certificate);
}
function findOwnFaults(certificate) {
    const known = found.get(certificate);
    if (known !== undefined)
        return known;
    const faults = list(certificate, [...commonRules, caKeyUsage]);
    found.set(certificate, faults);
    return faults;
}
function list(certificate, rules) {
    const clauses = rules.map((rule) => rule(certificate)).filter((clause) => clause !== null);
    return clauses.map((clause) => `The certificate of ${(0,parts/* nameOf */.Vb)(certificate)} ${clause}.`);
}
/** RFC 5280 4.1.2.2: octets of the INTEGER. */
const maxSerialOctets = 20;
function serialNumber({ serialNumber: octets }) {
    if (octets.every((octet) => octet === 0))
        return 'has the serial number zero (RFC 5280 4.1.2.2)';
    if (Buffer.from(octets).readInt8(0) < 0)
        return 'has a negative serial number (RFC 5280 4.1.2.2)';
    if (octets.length <= maxSerialOctets)
        return null;
    return `has a serial number of ${octets.length} octets, and ${maxSerialOctets} are the most (RFC 5280 4.1.2.2)`;
}
function issuerName({ issuer }) {
    return issuer.length === 0 ? 'has an empty issuer name (RFC 5280 4.1.2.4)' : null;
}
function caName({ subject, basicConstraints }) {
    if (subject.length > 0 || basicConstraints?.ca !== true)
        return null;
    return 'is of a CA and has an empty subject (RFC 5280 4.1.2.6)';
}
function validityOrder({ notBefore, notAfter }) {
    return notAfter < notBefore ? 'ends before it begins (RFC 5280 4.1.2.5)' : null;
}
/** UTCTime can say no year after 2049 and none before 1950. */
function validityForm(certificate) {
    const { times } = readShape(certificate);
    const isWrong = times.some(({ form, year }) => form === crypto_der/* tag */.Tc.generalizedTime && year >= 1950 && year < 2050);
    return isWrong ? 'writes a year before 2050 as GeneralizedTime (RFC 5280 4.1.2.5)' : null;
}
function uniqueIdentifiers(certificate) {
    return readShape(certificate).hasUniqueId ? 'has a unique identifier (RFC 5280 4.1.2.8)' : null;
}
/** RFC 5280 4.2.1.1: only what its own key signed needs no word about whose did. */
function authorityKeyIdentifier(certificate) {
    if (certificate.authorityKeyIdentifier !== null || isSelfSigned(certificate))
        return null;
    return 'has no authority key identifier (RFC 5280 4.2.1.1)';
}
/** An anchor may be a CA without it: nobody asks what it was given. */
function caKeyUsage({ basicConstraints, keyUsage }) {
    if (basicConstraints?.ca !== true || keyUsage !== null)
        return null;
    return 'is of a CA and has no key usage (RFC 5280 4.2.1.3)';
}
function algorithms(certificate) {
    return (0,issued/* namesOneAlgorithm */.q)(certificate) ? null : 'names two different signature algorithms (RFC 5280 4.1.1.2)';
}
/** Without an identifier of another key, what has its own name as its issuer says that it signed itself. */
function selfSignature(certificate) {
    const { authorityKeyIdentifier: wanted, subjectKeyIdentifier: own } = certificate;
    const byAnother = wanted !== null && own !== null && Buffer.compare(wanted, own) !== 0;
    if (!(0,parts/* isSelfIssued */.Cb)(certificate) || byAnother || isSelfSigned(certificate))
        return null;
    return 'has a signature that its own key did not make (RFC 5280 6.1)';
}
function isSelfSigned(certificate) {
    return (0,issued/* checkIssued */.o)(certificate, certificate).result === 'valid';
}
const commonRules = [
    serialNumber,
    issuerName,
    caName,
    validityOrder,
    validityForm,
    uniqueIdentifiers,
    authorityKeyIdentifier,
    ...extensionRules,
];
const anchorRules = [algorithms, selfSignature];
const uniqueIdTags = [(0,crypto_der/* contextTag */.qA)(1, false), (0,crypto_der/* contextTag */.qA)(2, false)];
/** RFC 5280 4.1. The certificate was parsed, so that its fields are there. */
function readShape({ tbs, notBefore, notAfter }) {
    const cursor = new crypto_der/* DerCursor */.a5((0,crypto_der/* readDer */.SU)(tbs));
    cursor.optional((0,crypto_der/* contextTag */.qA)(0, true));
    cursor.next(crypto_der/* tag */.Tc.integer);
    cursor.next(crypto_der/* tag */.Tc.sequence);
    cursor.next(crypto_der/* tag */.Tc.sequence);
    const validity = new crypto_der/* DerCursor */.a5(cursor.next(crypto_der/* tag */.Tc.sequence));
    const times = [notBefore, notAfter].map((time) => ({ form: validity.next().tag, year: time.getUTCFullYear() }));
    cursor.next(crypto_der/* tag */.Tc.sequence);
    cursor.next(crypto_der/* tag */.Tc.sequence);
    return { times, hasUniqueId: uniqueIdTags.includes(cursor.peek ?? 0) };
}

;// CONCATENATED MODULE: ./src/crypto/path/names/address.ts
/** RFC 5280 4.2.1.6: IPv4 or IPv6; `null` for any other number of octets. */
function readAddress(octets) {
    const size = octets.length;
    return isSize(size) ? { kind: 'iPAddress', size, address: numberOf(octets) } : null;
}
/** RFC 5280 4.2.1.10: an address and its mask in the style of RFC 4632; `null` for anything else. */
function readAddressBase(octets) {
    const size = octets.length / 2;
    if (!isSize(size))
        return null;
    const mask = numberOf(octets.subarray(size));
    const free = BigInt.asUintN(size * 8, ~mask);
    // RFC 4632 3.1: ones, then zeros.
    if ((free & (free + 1n)) !== 0n)
        return null;
    return { kind: 'iPAddress', size, network: numberOf(octets.subarray(0, size)) & mask, mask };
}
function isSize(octets) {
    return octets === 4 || octets === 16;
}
function numberOf(octets) {
    return BigInt(`0x${Buffer.from(octets).toString('hex')}`);
}
/** Both versions are one kind of name: where only addresses of one are permitted, none of the other is. */
function relateAddress(base, { size, address }) {
    return base.size === size && (address & base.mask) === base.network ? 'within' : 'outside';
}

;// CONCATENATED MODULE: ./src/crypto/path/names/directory.ts

function prepareDirectoryName(name) {
    return { kind: 'directoryName', relatives: name.map((attributes) => new Map(attributes.map(prepare))) };
}
function prepare(attribute) {
    return [attribute.type, { key: (0,crypto_name/* chainKey */.BI)([[attribute]]), hasText: attribute.value !== null }];
}
/** RFC 5280 4.2.1.10, 7.1: the relative names of the base, in their order, are the first ones of the name. */
function relateDirectory({ relatives: base }, { relatives: name }) {
    let relation = 'within';
    for (const [index, wanted] of base.entries()) {
        const found = name[index];
        const next = found === undefined ? 'outside' : relateRelative(wanted, found);
        if (next === 'outside')
            return next;
        if (next === 'partly')
            relation = next;
    }
    return relation;
}
/** X.501 9.4: as many attributes, of the same types, with equal values. */
function relateRelative(wanted, found) {
    if (wanted.size !== found.size)
        return 'outside';
    let relation = 'within';
    for (const [type, value] of wanted) {
        const other = found.get(type);
        if (other === undefined)
            return 'outside';
        if (value.key === other.key)
            continue;
        if (value.hasText === other.hasText)
            return 'outside';
        // One is a text that nobody reads in one way only (TeletexString beyond ASCII): it might say the same.
        relation = 'partly';
    }
    return relation;
}

;// CONCATENATED MODULE: ./src/crypto/path/names/host.ts
/** RFC 1034 3.1: 255 octets with the length of each label, which is 253 characters. */
const maxCharacters = 253;
/** RFC 1034 3.5: letters, digits, hyphens within, at most 63. The underscore is none of them, and CAs write it. */
const host_label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
const hostForm = new RegExp(`^${host_label}(?:\\.${host_label})*$`);
/** A last label that makes an address of the host: decimal or hexadecimal. */
const addressEnd = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;
/** The labels of a host, in small letters; `null` for what is none: empty, a dot at either end, a `*`. */
function readHost(text) {
    return text.length <= maxCharacters && hostForm.test(text) ? text.toLowerCase() : null;
}
/** Whether the host, in small letters, is an address that is written as a text. */
function isAddress(host) {
    return addressEnd.test(host);
}
function isBelow(host, domain) {
    return host.endsWith(`.${domain}`);
}
/** RFC 5280 4.2.1.10: a leading dot asks for one label or more. `null` for what is neither a host nor a domain. */
function readHostBase(text) {
    const below = text.startsWith('.');
    const host = readHost(below ? text.slice(1) : text);
    return host === null ? null : { host, below };
}
function matchesHost(base, host) {
    return base.below ? isBelow(host, base.host) : host === base.host;
}

;// CONCATENATED MODULE: ./src/crypto/path/names/dns.ts

/** `null`: no DNS name. A `*` is a whole first label. */
function readDnsName(text) {
    const wildcard = text.startsWith('*.');
    const host = readHost(wildcard ? text.slice(2) : text);
    return host === null ? null : { kind: 'dNSName', host, wildcard };
}
/** `null`: no domain. A leading dot, which has a meaning for URIs only, and a wildcard have none here. */
function readDnsBase(text) {
    const domain = text === '' ? '' : readHost(text);
    return domain === null ? null : { kind: 'dNSName', domain };
}
/** RFC 5280 4.2.1.10: the domain, and whatever adds labels at the left of it. */
function relateDns({ domain }, { host, wildcard }) {
    if (domain === '' || host === domain || isBelow(host, domain))
        return 'within';
    const parent = domain.slice(domain.indexOf('.') + 1);
    return wildcard && parent === host ? 'partly' : 'outside';
}

;// CONCATENATED MODULE: ./src/crypto/path/names/mailbox.ts

/** RFC 5321 4.1.2: Dot-string. A `*` in it is a character like others. */
const dotted = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
/** RFC 5321 4.1.2: Quoted-string. */
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const mailbox_escape = /\\(.)/g;
/** RFC 5280 4.2.1.6: a Mailbox of RFC 5321, at a host with a name; `null` for anything else. */
function readMailbox(text) {
    const at = text.lastIndexOf('@');
    const local = readLocal(text.slice(0, Math.max(at, 0)));
    const host = readHost(text.slice(at + 1));
    return local === null || host === null ? null : { kind: 'rfc822Name', local, host };
}
/** RFC 5321 4.1.2: quotes change how the local part is written, not what it is. */
function readLocal(text) {
    if (dotted.test(text))
        return text;
    return quoted.test(text) ? text.slice(1, -1).replace(mailbox_escape, '$1') : null;
}
/** RFC 5280 4.2.1.10: a mailbox, a host, or a domain after a dot; `null` for anything else. */
function readMailBase(text) {
    if (text.includes('@')) {
        const mailbox = readMailbox(text);
        return mailbox === null ? null : { kind: 'rfc822Name', mailbox };
    }
    const hosts = readHostBase(text);
    return hosts === null ? null : { kind: 'rfc822Name', mailbox: null, hosts };
}
/** RFC 5280 4.2.1.10, 7.5. */
function relateMailbox(base, { local, host }) {
    const matches = base.mailbox === null ? matchesHost(base.hosts, host) : base.mailbox.local === local && base.mailbox.host === host;
    return matches ? 'within' : 'outside';
}

;// CONCATENATED MODULE: ./src/crypto/path/names/uri.ts

/** RFC 3986 3, 3.2: scheme, user, host, port. Two readers could see two hosts where `@`, `\` or brackets stand elsewhere. */
const uri_form = /^[A-Za-z][A-Za-z\d+.-]*:\/\/(?:[^/?#@\\[\]]*@)?([^/?#@:\\[\]]*)(?::\d*)?(?:[/?#]|$)/;
/** RFC 5280 4.2.1.10: `null` where the host is missing, an address, or no fully qualified name. */
function readUriName(text) {
    const host = readHost(uri_form.exec(text)?.[1] ?? '');
    return host === null || isAddress(host) || !host.includes('.') ? null : { kind: 'uniformResourceIdentifier', host };
}
/** RFC 5280 4.2.1.10: a host, or a domain after a dot; `null` for anything else. */
function readUriBase(text) {
    const hosts = readHostBase(text);
    return hosts === null || isAddress(hosts.host) ? null : { kind: 'uniformResourceIdentifier', hosts };
}
function relateUri({ hosts }, { host }) {
    return matchesHost(hosts, host) ? 'within' : 'outside';
}

;// CONCATENATED MODULE: ./src/crypto/path/names/compare.ts





/** RFC 5280 4.2.1.6: `null` for a name that breaks the rules of its kind, or whose kind has none. */
function readComparable(name) {
    switch (name.kind) {
        case 'directoryName':
            return prepareDirectoryName(name.name);
        case 'dNSName':
            return readDnsName(name.text);
        case 'rfc822Name':
            return readMailbox(name.text);
        case 'uniformResourceIdentifier':
            return readUriName(name.text);
        case 'iPAddress':
            return readAddress(name.octets);
        default:
            return null;
    }
}
/**
 * RFC 5280 4.2.1.10: `malformed` for a base that breaks the rules of its kind, `unsupported` where the kind has none.
 */
function readBase(base) {
    switch (base.kind) {
        case 'directoryName':
            return prepareDirectoryName(base.name);
        case 'dNSName':
            return readDnsBase(base.text) ?? 'malformed';
        case 'rfc822Name':
            return readMailBase(base.text) ?? 'malformed';
        case 'uniformResourceIdentifier':
            return readUriBase(base.text) ?? 'malformed';
        case 'iPAddress':
            return readAddressBase(base.octets) ?? 'malformed';
        default:
            return 'unsupported';
    }
}
/** A name of another kind is outside. */
function relate(base, name) {
    switch (base.kind) {
        case 'directoryName':
            return name.kind === base.kind ? relateDirectory(base, name) : 'outside';
        case 'dNSName':
            return name.kind === base.kind ? relateDns(base, name) : 'outside';
        case 'rfc822Name':
            return name.kind === base.kind ? relateMailbox(base, name) : 'outside';
        case 'uniformResourceIdentifier':
            return name.kind === base.kind ? relateUri(base, name) : 'outside';
        case 'iPAddress':
            return name.kind === base.kind ? relateAddress(base, name) : 'outside';
    }
}

;// CONCATENATED MODULE: ./src/crypto/path/names/subjects.ts






const emailAddress = '1.2.840.113549.1.9.1';
/** RFC 9598 3: SmtpUTF8Mailbox. */
const internationalMailbox = '1.3.6.1.5.5.7.8.9';
/** Mailboxes and hosts have some 30 characters; a made-up one may have thousands. */
const maxShown = 100;
/**
 * RFC 5280 4.2.1.10: the subject where it is not empty, the e-mail addresses in it, and the alternative names. (E-mail
 * addresses in the subject must be checked where there is no alternative name, and are checked always.) A common name that
 * looks like a host is none: nobody is met by that name here. Throws DerError.
 */
function readSubjects({ subject, extensions }) {
    const alternative = extensions.find(({ oid }) => oid === furtherOid.subjectAlternativeName);
    const names = alternative === undefined ? [] : (0,general_name/* readSubjectAlternativeName */.bl)(alternative.value);
    const own = { kind: 'directoryName', shown: quote((0,crypto_name/* printName */.To)(subject)), name: prepareDirectoryName(subject) };
    const addresses = subject.flat().filter(({ type }) => type === emailAddress);
    return [...(subject.length === 0 ? [] : [own]), ...addresses.map(mailboxOf), ...names.flatMap(subjectsOf)];
}
function mailboxOf({ value }) {
    return {
        kind: 'rfc822Name',
        shown: value === null ? 'without a text' : quote(value),
        name: value === null ? null : readMailbox(value),
    };
}
/** RFC 9598 6: constraints on mailboxes are constraints on international ones too, which are not compared. */
function subjectsOf(name) {
    const subject = { kind: name.kind, shown: show(name), name: readComparable(name) };
    const isMailbox = name.kind === 'otherName' && name.type === internationalMailbox;
    return isMailbox ? [subject, { ...subject, kind: 'rfc822Name' }] : [subject];
}
function show(name) {
    switch (name.kind) {
        case 'directoryName':
            return quote((0,crypto_name/* printName */.To)(name.name));
        case 'dNSName':
        case 'rfc822Name':
        case 'uniformResourceIdentifier':
            return quote(name.text);
        case 'iPAddress':
            return quote(Buffer.from(name.octets).toString('hex'));
        case 'registeredID':
            return quote(name.oid);
        default:
            return 'without a text';
    }
}
function quote(text) {
    return `“${text.length > maxShown ? `${text.slice(0, maxShown)}…` : text}”`;
}

;// CONCATENATED MODULE: ./src/crypto/path/names/subtrees.ts



const permittedTag = (0,crypto_der/* contextTag */.qA)(0, true);
const excludedTag = (0,crypto_der/* contextTag */.qA)(1, true);
const minimumTag = (0,crypto_der/* contextTag */.qA)(0, false);
const maximumTag = (0,crypto_der/* contextTag */.qA)(1, false);
/** Throws DerError. */
function readNameConstraints({ value: der, critical }) {
    const value = (0,crypto_der/* readDer */.SU)(der);
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const permitted = cursor.optional(permittedTag);
    const excluded = cursor.optional(excludedTag);
    cursor.finish();
    if (value.tag !== crypto_der/* tag */.Tc.sequence || (permitted === null && excluded === null)) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`);
    }
    return { permitted: readSubtrees(permitted, critical), excluded: readSubtrees(excluded, critical) };
}
/** RFC 5280 4.2.1.10: what cannot be compared is passed over where the extension is not critical. */
function readSubtrees(value, critical) {
    const byKind = new Map();
    if (value === null)
        return new Map();
    const members = (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.sequence);
    if (members.length === 0) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The list of subtrees at byte ${value.start} is empty.`);
    }
    for (const member of members) {
        const { kind, base } = readSubtree(member);
        if (base === 'unsupported' && !critical)
            continue;
        const others = byKind.get(kind);
        if (others === undefined)
            byKind.set(kind, [base]);
        else
            others.push(base);
    }
    return new Map([...byKind].map(([kind, bases]) => [kind, summarise(bases)]));
}
/** RFC 5280 4.2.1.10: `minimum` is 0, whether it is written or not, and there is no `maximum`. */
function readSubtree(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const name = (0,general_name/* readGeneralName */.So)(cursor.next());
    const minimum = cursor.optional(minimumTag);
    const maximum = cursor.optional(maximumTag);
    cursor.finish();
    const fromBase = minimum === null || (0,crypto_der/* readInteger */.JI)(minimum) === 0n;
    const unlimited = maximum === null;
    return { kind: name.kind, base: fromBase && unlimited ? readBase(name) : 'unsupported' };
}
function summarise(all) {
    const bases = all.filter((base) => typeof base !== 'string');
    const obstacle = all.find((base) => typeof base === 'string') ?? null;
    return { bases, work: bases.reduce((sum, base) => sum + workOf(base), 0), obstacle };
}
/** A comparison of distinguished names looks at each relative name of the base. */
function workOf(base) {
    return base.kind === 'directoryName' ? Math.max(base.relatives.length, 1) : 1;
}

;// CONCATENATED MODULE: ./src/crypto/path/name-constraints.ts






/**
 * The fullest constraints in use have some 500 subtrees, the fullest certificates 250 names. Twice that takes 5 to 40 ms;
 * both numbers are the attacker's to choose.
 */
const maxComparisons = 250_000;
/**
 * A search judges up to some hundred paths; four of the fullest take 20 to 160 ms. A CA that an anchor stands behind could
 * otherwise make them all so.
 */
const maxInSearch = 4 * maxComparisons;
/** How many comparisons of names a search may still make, over all of its paths. */
class NameBudget {
    #left = maxInSearch;
    /** Whether they did not suffice, so that a path was refused which may be right. */
    get isSpent() {
        return this.#left < 0;
    }
    spend(comparisons) {
        this.#left -= comparisons;
    }
}
/**
 * RFC 5280 4.2.1.10, 6.1.3 (b), (c), 6.1.4 (g): every name of every certificate is where each CA above it allows it to be.
 * What the anchor's certificate constrains counts too (RFC 5937). `null`: no fault.
 */
function checkNameConstraints(path, budget = new NameBudget()) {
    const { chain, anchor } = path;
    if (!(0,parts/* membersOf */.lS)(path).some((member) => extensionOf(member) !== undefined))
        return null;
    const descent = new Descent(budget);
    const above = anchor === null || (0,parts/* isPinned */.T4)(path) ? null : descent.impose(anchor.issuer);
    // A CA may change its key under a name of its own; a leaf gains nothing by that (RFC 5280 6.1.3 (b)).
    const isExempt = (certificate) => certificate !== chain[0] && (0,parts/* isSelfIssued */.Cb)(certificate);
    const follow = (certificate) => (isExempt(certificate) ? null : descent.check(certificate)) ?? descent.impose(certificate);
    return above ?? (0,parts/* firstOf */.Ku)(chain.toReversed(), follow);
}
/** From the anchor down: permitted subtrees are cut with each other, excluded ones added, by asking all of them. */
class Descent {
    #imposed = [];
    #budget;
    #comparisons = 0;
    constructor(budget) {
        this.#budget = budget;
    }
    /** What this certificate constrains counts for all below it. */
    impose(issuer) {
        const extension = extensionOf(issuer);
        if (extension === undefined)
            return null;
        const by = (0,parts/* nameOf */.Vb)(issuer);
        const constraints = constraintsOf(extension);
        if (constraints instanceof Error) {
            return (0,parts/* fault */.DG)('name-constraints-malformed', `The name constraints of ${by} are malformed (RFC 5280 4.2.1.10).`);
        }
        this.#imposed.push({ ...constraints, by });
        return null;
    }
    check(certificate) {
        if (this.#imposed.length === 0)
            return null;
        const owner = (0,parts/* nameOf */.Vb)(certificate);
        const subjects = name_constraints_subjectsOf(certificate);
        if (subjects instanceof Error) {
            const message = `The alternative names of ${owner} are malformed, and a CA above it constrains names (RFC 5280 4.2.1.6).`;
            return (0,parts/* fault */.DG)('name-not-comparable', message);
        }
        return (0,parts/* firstOf */.Ku)(this.#imposed, (imposed) => (0,parts/* firstOf */.Ku)(subjects, (subject) => this.#checkSubject(imposed, subject, owner)));
    }
    #checkSubject({ permitted, excluded, by }, { kind, shown, name }, owner) {
        const inside = permitted.get(kind);
        const outside = excluded.get(kind);
        const lists = [inside, outside].filter((list) => list !== undefined);
        if (lists.length === 0)
            return null;
        const obstacle = lists.find((list) => list.obstacle !== null)?.obstacle ?? null;
        if (obstacle !== null)
            return cannotApply(obstacle, kind, by);
        const what = `the ${kind} ${shown} of ${owner}`;
        if (name === null) {
            const message = `${by} constrains names of the kind ${kind}, and ${what} is malformed (RFC 5280 4.2.1.6).`;
            return (0,parts/* fault */.DG)('name-not-comparable', message);
        }
        const comparisons = lists.reduce((sum, { work }) => sum + work, 0);
        this.#comparisons += comparisons;
        this.#budget.spend(comparisons);
        if (this.#comparisons > maxComparisons || this.#budget.isSpent) {
            const message = `The constraints of ${by} and the names of ${owner} need more than ${maxComparisons} comparisons.`;
            return (0,parts/* fault */.DG)('name-constraints-too-many', message);
        }
        if (outside?.bases.some((base) => relate(base, name) !== 'outside') === true) {
            return (0,parts/* fault */.DG)('name-excluded', `${by} excludes ${what} (RFC 5280 6.1.3 (c)).`);
        }
        if (inside === undefined || inside.bases.some((base) => relate(base, name) === 'within'))
            return null;
        return (0,parts/* fault */.DG)('name-not-permitted', `${by} does not permit ${what} (RFC 5280 6.1.3 (b)).`);
    }
}
function cannotApply(obstacle, kind, by) {
    const what = `names of the kind ${kind}`;
    return obstacle === 'malformed'
        ? (0,parts/* fault */.DG)('name-constraints-malformed', `A constraint of ${by} on ${what} is malformed (RFC 5280 4.2.1.10).`)
        : (0,parts/* fault */.DG)('name-constraint-unsupported', `${by} constrains ${what} in a way that cannot be checked (RFC 5280 4.2.1.10).`);
}
function extensionOf({ extensions }) {
    return extensions.find(({ oid }) => oid === furtherOid.nameConstraints);
}
/** Kept as long as the certificate is: a CA is met again with each leaf, a certificate on each path. */
const knownConstraints = new WeakMap();
const knownSubjects = new WeakMap();
function constraintsOf(extension) {
    const known = knownConstraints.get(extension) ?? (0,attempt/* attempt */.C)(() => readNameConstraints(extension));
    knownConstraints.set(extension, known);
    return known;
}
function name_constraints_subjectsOf(certificate) {
    const known = knownSubjects.get(certificate) ?? (0,attempt/* attempt */.C)(() => readSubjects(certificate));
    knownSubjects.set(certificate, known);
    return known;
}

;// CONCATENATED MODULE: ./src/crypto/path/policies/read.ts


const { certificatePolicies, policyMappings, policyConstraints: read_policyConstraints, inhibitAnyPolicy } = furtherOid;
/** The four extensions that say something about policies. */
const policyOids = new Set([
    certificatePolicies,
    policyMappings,
    read_policyConstraints,
    inhibitAnyPolicy,
]);
/** RFC 5280 4.2.1.4: stands for every policy. */
const anyPolicy = '2.5.29.32.0';
/** Certificates of bridges between administrations have some 30 policies and as many mappings. */
const maxPolicies = 256;
/** Longer paths than this are never built, so a larger number means the same. */
const maxSkipped = 0x7fffffff;
const requireExplicitPolicyTag = (0,crypto_der/* contextTag */.qA)(0, false);
const inhibitPolicyMappingTag = (0,crypto_der/* contextTag */.qA)(1, false);
/** Throws DerError. */
function readPolicyRules(extensions) {
    const read = (oid, reader) => {
        const extension = extensions.find((candidate) => candidate.oid === oid);
        return extension === undefined ? null : reader((0,crypto_der/* readDer */.SU)(extension.value), extension.critical);
    };
    return {
        policies: read(certificatePolicies, readPolicies),
        mappings: read(policyMappings, readMappings) ?? new Map(),
        ...(read(read_policyConstraints, readConstraints) ?? {
            requireExplicitPolicy: Infinity,
            inhibitPolicyMapping: Infinity,
        }),
        inhibitAnyPolicy: read(inhibitAnyPolicy, (value) => (0,crypto_der/* readSmallInteger */.ih)(value, maxSkipped)) ?? Infinity,
    };
}
/** RFC 5280 4.2.1.4: where a statement of practice is, and a notice: both are for people. */
const qualifierOids = new Set(['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2']);
/**
 * RFC 5280 4.2.1.4: at least one policy, and none twice. Where the extension is critical, a qualifier of another kind is one
 * that cannot be interpreted, and refuses.
 */
function readPolicies(value, critical) {
    const policies = new Set();
    for (const member of read_readList(value)) {
        const cursor = new crypto_der/* DerCursor */.a5(member);
        const policy = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        const qualifiers = cursor.optional(crypto_der/* tag */.Tc.sequence);
        cursor.finish();
        if (critical && qualifiers !== null)
            checkQualifiers(qualifiers);
        if (policies.has(policy)) {
            throw new crypto_der/* DerError */.I4('value', member.start, `The policy ${policy} stands there twice.`);
        }
        policies.add(policy);
    }
    return policies;
}
function checkQualifiers(value) {
    for (const member of (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.sequence)) {
        const oid = (0,crypto_der/* readOid */.fM)(new crypto_der/* DerCursor */.a5(member).next(crypto_der/* tag */.Tc.oid));
        if (qualifierOids.has(oid))
            continue;
        throw new crypto_der/* DerError */.I4('value', member.start, `The qualifier ${oid} of a policy is critical and unknown.`);
    }
}
/** RFC 5280 4.2.1.5, 6.1.4 (a): at least one, and none from or to anyPolicy. */
function readMappings(value) {
    const mappings = new Map();
    for (const member of read_readList(value)) {
        const cursor = new crypto_der/* DerCursor */.a5(member);
        const from = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        const to = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        cursor.finish();
        if (from === anyPolicy || to === anyPolicy) {
            throw new crypto_der/* DerError */.I4('value', member.start, `The mapping at byte ${member.start} is from or to any policy.`);
        }
        const others = mappings.get(from);
        if (others === undefined)
            mappings.set(from, [to]);
        else
            others.push(to);
    }
    return mappings;
}
function read_readList(value) {
    if (value.tag !== crypto_der/* tag */.Tc.sequence) {
        throw new crypto_der/* DerError */.I4('tag', value.start, `The list of policies at byte ${value.start} is no SEQUENCE.`);
    }
    const members = (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.sequence);
    if (members.length === 0) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The list of policies at byte ${value.start} is empty.`);
    }
    if (members.length > maxPolicies) {
        throw new crypto_der/* DerError */.I4('count', value.start, `The list at byte ${value.start} has more than ${maxPolicies} policies.`);
    }
    return members;
}
/** RFC 5280 4.2.1.11: one of the two at least. */
function readConstraints(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const explicit = cursor.optional(requireExplicitPolicyTag);
    const mapping = cursor.optional(inhibitPolicyMappingTag);
    cursor.finish();
    if (value.tag !== crypto_der/* tag */.Tc.sequence || (explicit === null && mapping === null)) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`);
    }
    return {
        requireExplicitPolicy: explicit === null ? Infinity : (0,crypto_der/* readSmallInteger */.ih)(explicit, maxSkipped),
        inhibitPolicyMapping: mapping === null ? Infinity : (0,crypto_der/* readSmallInteger */.ih)(mapping, maxSkipped),
    };
}

;// CONCATENATED MODULE: ./src/crypto/path/policies.ts



/**
 * RFC 5280 6.1.2 to 6.1.5: where a CA demands a policy, there is one that holds from the anchor to the leaf. Nobody here
 * asks for a certain one: the initial set is any-policy, and the three initial flags are off. What the anchor's own
 * certificate says counts as that of any CA on the path (RFC 5937). `null`: no fault.
 */
function checkPolicies(path) {
    const { chain, anchor } = path;
    if (!(0,parts/* membersOf */.lS)(path).some(({ extensions }) => extensions.some(({ oid }) => policyOids.has(oid))))
        return null;
    const descent = new policies_Descent();
    if (anchor !== null && !(0,parts/* isPinned */.T4)(path)) {
        const rules = rulesOf(anchor.issuer);
        if (rules instanceof Error)
            return malformed(anchor.issuer);
        descent.start(rules);
    }
    return (0,parts/* firstOf */.Ku)(chain.toReversed(), (certificate) => {
        const rules = rulesOf(certificate);
        if (rules instanceof Error)
            return malformed(certificate);
        const isLeaf = certificate === chain[0];
        if (descent.follow({ rules, isLeaf, isSelfIssued: (0,parts/* isSelfIssued */.Cb)(certificate) }))
            return null;
        const message = `A CA demands a certificate policy, and none holds from the anchor to ${(0,parts/* nameOf */.Vb)(certificate)} (RFC 5280 6.1.3 (f)).`;
        return (0,parts/* fault */.DG)('certificate-policy-required', message);
    });
}
/**
 * The way from the anchor down. Of the graph of valid policies (RFC 9618) only the last row counts, because nobody asks
 * for the policies themselves: it is not empty as long as the graph is not. It has at most as many policies as the
 * certificates of the path list, where the tree of RFC 5280 may have as many as their product.
 */
class policies_Descent {
    /** Every expected_policy_set of the last row, joined (6.1.2 (a)). */
    #expected = new Set([anyPolicy]);
    // RFC 5280 6.1.2 (d), (e), (f). Without the flags they start beyond the end of the path.
    #explicitPolicy = Infinity;
    #policyMapping = Infinity;
    #anyPolicy = Infinity;
    /** An anchor that was issued under no policy, or that is older than policies, stands for every one. */
    start({ policies, ...rules }) {
        if (policies !== null)
            this.#expected = policies;
        this.#expected = this.#map(this.#expected, rules.mappings);
        this.#constrain(rules);
    }
    /** Whether a certificate may follow. */
    follow({ rules, isLeaf, isSelfIssued }) {
        const valid = this.#validate(rules, !isLeaf && isSelfIssued);
        // RFC 5280 6.1.3 (f).
        if (this.#explicitPolicy === 0 && valid.size === 0)
            return false;
        // RFC 5280 6.1.4 (b), which is not for the leaf.
        this.#expected = isLeaf ? valid : this.#map(valid, rules.mappings);
        // RFC 5280 6.1.4 (h), 6.1.5 (a).
        if (isLeaf || !isSelfIssued)
            this.#count();
        this.#constrain(rules);
        // RFC 5280 6.1.5 (b), (g): a leaf may demand a policy of itself, at once only.
        return !isLeaf || this.#explicitPolicy > 0 || valid.size > 0;
    }
    /** RFC 5280 6.1.3 (d), (e): the policies of this certificate that are valid. */
    #validate({ policies }, isSelfIssuedCa) {
        const valid = new Set();
        if (policies === null)
            return valid;
        for (const policy of policies) {
            if (policy !== anyPolicy && (this.#expected.has(policy) || this.#expected.has(anyPolicy)))
                valid.add(policy);
        }
        if (policies.has(anyPolicy) && (this.#anyPolicy > 0 || isSelfIssuedCa)) {
            for (const policy of this.#expected)
                valid.add(policy);
        }
        return valid;
    }
    /** RFC 5280 6.1.4 (b): what the next certificate is expected to have for the valid policies of this one. */
    #map(valid, mappings) {
        const expected = new Set(valid);
        for (const from of mappings.keys())
            expected.delete(from);
        if (this.#policyMapping === 0)
            return expected;
        for (const [from, to] of mappings) {
            if (!valid.has(from) && !valid.has(anyPolicy))
                continue;
            for (const policy of to)
                expected.add(policy);
        }
        return expected;
    }
    #count() {
        this.#explicitPolicy = Math.max(this.#explicitPolicy - 1, 0);
        this.#policyMapping = Math.max(this.#policyMapping - 1, 0);
        this.#anyPolicy = Math.max(this.#anyPolicy - 1, 0);
    }
    /** RFC 5280 6.1.4 (i), (j). */
    #constrain(rules) {
        this.#explicitPolicy = Math.min(this.#explicitPolicy, rules.requireExplicitPolicy);
        this.#policyMapping = Math.min(this.#policyMapping, rules.inhibitPolicyMapping);
        this.#anyPolicy = Math.min(this.#anyPolicy, rules.inhibitAnyPolicy);
    }
}
/** Kept as long as the certificate is. */
const knownRules = new WeakMap();
function rulesOf({ extensions }) {
    const known = knownRules.get(extensions) ?? (0,attempt/* attempt */.C)(() => readPolicyRules(extensions));
    knownRules.set(extensions, known);
    return known;
}
function malformed(issuer) {
    const message = `The policy extensions of ${(0,parts/* nameOf */.Vb)(issuer)} are malformed (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14).`;
    return (0,parts/* fault */.DG)('certificate-policies-malformed', message);
}

// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 3 modules
var crypto_algorithms = __webpack_require__(2386);
;// CONCATENATED MODULE: ./src/crypto/path/strength.ts


/** The check `algorithm`: docs/trust.md 1.7. The signature on the anchor's own certificate proves nothing and need not. */
function checkAlgorithms(path, { acceptSha1 }) {
    const signed = (0,parts/* isPinned */.T4)(path) ? [] : path.chain;
    const found = (0,parts/* firstOf */.Ku)((0,parts/* membersOf */.lS)(path), checkKey) ?? (0,parts/* firstOf */.Ku)(signed, (certificate) => checkHash(certificate, acceptSha1));
    const sha1 = signed.find((certificate) => hashOf(certificate).hash === 'SHA-1');
    return (0,parts/* judgeBy */.FU)('algorithm', found, sha1 === undefined
        ? { code: 'algorithms-strong', message: 'Every key and hash of the path is strong.' }
        : {
            code: 'sha1-before-2019',
            message: `The certificate of ${(0,parts/* nameOf */.Vb)(sha1)} is signed by SHA-1, and a timestamp is from before 2019.`,
        });
}
function checkKey(member) {
    const weakness = (0,crypto_algorithms/* weakKey */._Q)(member);
    return weakness === null ? null : (0,parts/* fault */.DG)('weak-key', `The certificate of ${(0,parts/* nameOf */.Vb)(member)} has ${weakness}.`);
}
function checkHash(certificate, acceptSha1) {
    const { hash, label } = hashOf(certificate);
    if (!(0,crypto_algorithms/* weakHash */.$F)(hash, acceptSha1))
        return null;
    return (0,parts/* fault */.DG)('weak-hash', `The certificate of ${(0,parts/* nameOf */.Vb)(certificate)} is signed by ${label}.`);
}
function hashOf({ signatureAlgorithm }) {
    return (0,crypto_algorithms/* describeSignature */.iL)(signatureAlgorithm, null);
}

;// CONCATENATED MODULE: ./src/crypto/path/usage.ts



/** The check `usage`: docs/trust.md 1.6. A CA may do with its own key what a leaf of it may: it could issue itself one. */
function checkUsage(path, purpose) {
    const found = (0,parts/* firstOf */.Ku)(path.chain.slice(0, 1), (leaf) => checkExtendedUsage(leaf, purpose) ?? checkKeyUsage(leaf, purpose)) ??
        (0,parts/* firstOf */.Ku)((0,parts/* issuersOf */.Mi)(path), (issuer) => checkNesting(issuer, purpose)) ??
        checkListed(path.anchor, purpose);
    return (0,parts/* judgeBy */.FU)('usage', found, {
        code: 'usage-valid',
        message: `The certificates of the path are made for ${purpose.label}.`,
    });
}
/** RFC 5280 4.2.1.12, RFC 3161 2.3. */
function checkExtendedUsage(leaf, { extendedKeyUsage, demand, label }) {
    if (extendedKeyUsage === null)
        return null;
    const name = (0,parts/* nameOf */.Vb)(leaf);
    const usages = leaf.extendedKeyUsage ?? [purpose/* usageOid */.Gi.any];
    if (!usages.includes(extendedKeyUsage)) {
        if (usages.length === 0 || usages.some((usage) => usage !== purpose/* usageOid */.Gi.any)) {
            const message = `The certificate of ${name} is not for ${label}: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`;
            return (0,parts/* fault */.DG)('usage-wrong', message);
        }
        if (demand === 'optional')
            return null;
        return (0,parts/* fault */.DG)('usage-missing', `The certificate of ${name} does not say that it is for ${label} (RFC 5280 4.2.1.12).`);
    }
    if (demand === 'required' || demand === 'optional')
        return null;
    if (usages.length > 1) {
        const message = `The certificate of ${name} is for more than ${label}: it is for ${printUsages(usages)} (RFC 3161 2.3).`;
        return (0,parts/* fault */.DG)('usage-not-alone', message);
    }
    if (demand === 'alone' || isCritical(leaf, crypto_certificate/* extensionOid */.kI.extendedKeyUsage))
        return null;
    return (0,parts/* fault */.DG)('usage-not-critical', `The extended key usage of ${name} is not critical (RFC 3161 2.3).`);
}
function isCritical(certificate, wanted) {
    return certificate.extensions.some(({ oid, critical }) => oid === wanted && critical);
}
/** RFC 5280 4.2.1.3. */
function checkKeyUsage({ keyUsage, subject }, { keyUsages }) {
    if (keyUsage === null || keyUsages.length === 0 || keyUsages.some((usage) => keyUsage.has(usage)))
        return null;
    return (0,parts/* fault */.DG)('key-usage-wrong', `The key usage of ${(0,parts/* nameOf */.Vb)({ subject })} has no ${keyUsages.join(' or ')} (RFC 5280 4.2.1.3).`);
}
/**
 * A CA whose certificate names usages hands on no others. But OCSP: a CA for signing code alone lets a responder speak
 * for it all the same, and RFC 6960 4.2.2.2 asks for the responder's own usage only.
 */
function checkNesting(issuer, { extendedKeyUsage, label }) {
    const usages = issuer.extendedKeyUsage;
    if (usages === null || extendedKeyUsage === null || extendedKeyUsage === purpose/* usageOid */.Gi.ocspSigning)
        return null;
    if (usages.includes(extendedKeyUsage) || usages.includes(purpose/* usageOid */.Gi.any))
        return null;
    const message = `The CA ${(0,parts/* nameOf */.Vb)(issuer)} is restricted to ${printUsages(usages)}, not ${label} (RFC 5280 4.2.1.12).`;
    return (0,parts/* fault */.DG)('usage-not-nested', message);
}
/** What the list that the anchor comes from keeps it to. */
function checkListed(anchor, { extendedKeyUsage, label }) {
    const usages = anchor?.listed?.usages ?? null;
    if (anchor === null || usages === null || extendedKeyUsage === null || usages.includes(extendedKeyUsage))
        return null;
    return (0,parts/* fault */.DG)('anchor-not-for-usage', `The list that the root ${(0,parts/* nameOf */.Vb)(anchor.issuer)} comes from does not trust it for ${label}.`);
}
/** Certificates have one to three; a made-up one may have thousands. */
const maxPrintedUsages = 5;
function printUsages(usages) {
    return usages.length === 0 ? 'nothing' : usages.slice(0, maxPrintedUsages).join(', ');
}

;// CONCATENATED MODULE: ./src/crypto/path/rules.ts








/** The checks `chain`, `usage`, `algorithm` and `time` of a path that reached an anchor (RFC 5280 6.1). */
function checkPath(path, request, budget) {
    const found = checkMembers(path, request) ?? checkWhole(path, request, budget);
    const names = (0,parts/* membersOf */.lS)(path).map(parts/* nameOf */.Vb).join(' ← ');
    const chain = (0,parts/* judgeBy */.FU)('chain', found, {
        code: 'chain-valid',
        message: `The path to the anchor “${request.anchorName}” is ${names}.`,
    });
    return [chain, ...checkLeaf(path, request)];
}
/** The checks `usage`, `algorithm` and `time`: of a path, or of as much of one as there is. */
function checkLeaf(path, circumstances) {
    const { purpose } = circumstances;
    return [checkUsage(path, purpose), checkAlgorithms(path, circumstances), checkTime(path, circumstances)];
}
/**
 * Whether an issuer, looked at alone, may stand on a path: what it may not on one it may not on another, so a search need
 * not touch it. Keys are not looked at: to read one takes as long as to check a signature.
 */
function isPlausible({ issuer, anchor }, request) {
    const path = anchor === null ? { chain: [issuer], anchor } : { chain: [], anchor };
    return (checkExtensions(issuer) === null &&
        checkIssuer(issuer, anchor) === null &&
        checkNesting(issuer, request.purpose) === null &&
        checkTime(path, request).result === 'pass' &&
        !(request.strict && checkForm(path) !== null));
}
/** Whether no path of the leaf can hold, whoever issued it. */
function isLeafAtFault(request) {
    const path = { chain: [request.leaf], anchor: null };
    return checkMembers(path, request) !== null || checkLeaf(path, request).some(({ result }) => result !== 'pass');
}
function checkMembers(path, { strict }) {
    return ((0,parts/* firstOf */.Ku)((0,parts/* membersOf */.lS)(path), checkExtensions) ??
        (0,parts/* firstOf */.Ku)((0,parts/* issuersOf */.Mi)(path), (issuer) => checkIssuer(issuer, issuer === path.anchor?.issuer ? path.anchor : null)) ??
        (strict ? checkForm(path) : null));
}
/**
 * RFC 5280 6.1.4 (k), (n). An anchor of version 1 has no way to say that it is a CA, and some roots of lists from before
 * RFC 2459 do not say so: that they are is what the policy or the list says. Another one that does not say so is a leaf
 * that was trusted for itself, and nothing that it issued.
 */
function checkIssuer(issuer, anchor) {
    const isNamed = anchor !== null && (issuer.version !== 3 || anchor.certificate === null);
    if (issuer.basicConstraints?.ca !== true && !(isNamed && issuer.basicConstraints === null)) {
        const message = `The certificate of ${(0,parts/* nameOf */.Vb)(issuer)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`;
        return (0,parts/* fault */.DG)('not-a-ca', message);
    }
    if (issuer.keyUsage === null || issuer.keyUsage.has('keyCertSign'))
        return null;
    return (0,parts/* fault */.DG)('ca-key-usage', `The key usage of ${(0,parts/* nameOf */.Vb)(issuer)} has no keyCertSign (RFC 5280 6.1.4 (n)).`);
}
/** docs/trust.md 1.12. Of an anchor that is facts only there is no form. */
function checkForm({ chain, anchor }) {
    const certificates = anchor?.certificate == null ? chain : [...chain, anchor.certificate];
    return (0,parts/* firstOf */.Ku)(certificates, (certificate) => {
        const [first] = findFormFaults(certificate, certificate === anchor?.certificate);
        return first === undefined ? null : (0,parts/* fault */.DG)('certificate-form', first);
    });
}
/** What hangs on several certificates at once. Nobody issued a leaf that is its own anchor. */
function checkWhole(path, { maxPathLength }, budget) {
    if ((0,parts/* isPinned */.T4)(path))
        return null;
    return checkPathLengths(path, maxPathLength) ?? checkNameConstraints(path, budget) ?? checkPolicies(path);
}
/** RFC 5280 4.2.1.9, 6.1.4 (l), (m): how many CAs that are not self-issued may stand between a CA and the leaf. */
function checkPathLengths(path, most = Infinity) {
    for (const [index, issuer] of (0,parts/* issuersOf */.Mi)(path).entries()) {
        const limit = issuer.basicConstraints?.pathLength ?? Infinity;
        const between = countCas(path, index);
        if (between <= limit)
            continue;
        const message = `${(0,parts/* nameOf */.Vb)(issuer)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`;
        return (0,parts/* fault */.DG)('path-length-exceeded', message);
    }
    const all = countCas(path, path.chain.length - 1);
    if (all <= most)
        return null;
    return (0,parts/* fault */.DG)('path-too-long', `The path has ${all} CAs below the anchor, and ${most} are the most that is asked for.`);
}
/** Of the first `count` CAs above the leaf, those that are not self-issued. */
function countCas({ chain }, count) {
    return chain.slice(1, 1 + count).filter((certificate) => !(0,parts/* isSelfIssued */.Cb)(certificate)).length;
}

// EXTERNAL MODULE: ./src/crypto/bytes.ts
var bytes = __webpack_require__(2946);
;// CONCATENATED MODULE: ./src/crypto/path/links.ts





/**
 * How many signatures are checked: for each certificate that may matter four, and some on top. A certificate names one
 * issuer, and few anchors or CAs that an anchor stands behind share a name; what an attacker adds is not among those. So
 * the work grows with the certificates at hand (256 in a signature) and no faster, and only CAs of the anchor itself, by
 * making hundreds of one name, could hide a path. 1,300 checks take 0.1 s on P-256 and 2 s on P-521.
 */
const trialsPerCertificate = 4;
const spareTrials = 256;
/**
 * Finds who issued whom, from the anchors down, among the certificates that the leaf's issuers' names lead to. From the
 * top, because what no anchor stands behind may be of any number and tangled in any way, and each such certificate costs
 * only its own signatures.
 */
function proveLinks(request) {
    return new LinkSearch(request).run();
}
class LinkSearch {
    #request;
    #byIssuer;
    #above = new Map();
    #results = new Map();
    #trials;
    constructor(request) {
        this.#request = request;
        const members = findMembers(request);
        this.#byIssuer = groupBy(members, ({ issuer }) => issuer);
        this.#trials = spareTrials + trialsPerCertificate * members.length;
    }
    run() {
        const queue = this.#anchorSteps();
        for (const step of queue) {
            for (const certificate of this.#byIssuer.of((0,crypto_name/* chainKey */.BI)(step.issuer.subject))) {
                // A CA gains nothing from itself; a leaf may be issued by a CA of its own name and key.
                if (certificate !== this.#request.leaf && isSame(certificate, step.issuer))
                    continue;
                const isIssued = this.#isIssued(certificate, step.issuer);
                if (isIssued === null)
                    return { above: this.#above, isCutOff: true };
                if (isIssued && this.#add(certificate, step)) {
                    queue.push({ issuer: certificate, anchor: null });
                }
            }
        }
        return { above: this.#above, isCutOff: false };
    }
    /** The anchors that certificates at hand name as their issuers. */
    #anchorSteps() {
        return this.#byIssuer.keys
            .flatMap((key) => this.#request.anchors.named(key))
            .map((anchor) => ({ issuer: anchor.issuer, anchor }))
            .filter((step) => isPlausible(step, this.#request) && (0,crypto_algorithms/* weakKey */._Q)(step.issuer) === null);
    }
    /** `null`: there are no trials left. The same certificate and key are one trial. */
    #isIssued(certificate, issuer) {
        const pair = `${certificate.sha256} ${issuer.spkiSha256}`;
        const known = this.#results.get(pair);
        if (known !== undefined)
            return known;
        if (this.#results.size === this.#trials)
            return null;
        const isIssued = (0,issued/* checkIssued */.o)(certificate, issuer).result === 'valid';
        this.#results.set(pair, isIssued);
        return isIssued;
    }
    /** Whether the certificate may in turn be the issuer of others, and was not known to be. */
    #add(certificate, step) {
        const steps = this.#above.get(certificate);
        if (steps !== undefined) {
            steps.push(step);
            return false;
        }
        this.#above.set(certificate, [step]);
        return certificate !== this.#request.leaf && (0,crypto_algorithms/* weakKey */._Q)(certificate) === null;
    }
}
/** The leaf, and every candidate that may stand above it as names and rules of one certificate go; each once. */
function findMembers(request) {
    const { leaf, candidates } = request;
    const bySubject = groupBy(candidates, ({ subject }) => subject);
    const members = [leaf];
    const seen = new Set([leaf.sha256]);
    for (const { issuer } of members) {
        for (const candidate of bySubject.of((0,crypto_name/* chainKey */.BI)(issuer))) {
            if (seen.has(candidate.sha256))
                continue;
            seen.add(candidate.sha256);
            if (isPlausible({ issuer: candidate, anchor: null }, request))
                members.push(candidate);
        }
    }
    return members;
}
/** RFC 5280 4.1.2.4: an issuer has a name, so what is empty joins nothing. */
function groupBy(certificates, nameOf) {
    const groups = new Map();
    for (const certificate of certificates) {
        const name = nameOf(certificate);
        if (name.length === 0)
            continue;
        const key = (0,crypto_name/* chainKey */.BI)(name);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [certificate]);
        else
            group.push(certificate);
    }
    return { keys: [...groups.keys()], of: (key) => groups.get(key) ?? [] };
}
/** A name with a key stands on a path once, so that cycles end. */
function isSame(left, right) {
    return left.spkiSha256 === right.spkiSha256 && (0,crypto_name/* chainKey */.BI)(left.subject) === (0,crypto_name/* chainKey */.BI)(right.subject);
}
/** 0: the key identifiers are the same; 1: one is missing; 2: they differ. A hint, which excludes nobody. */
function fit(certificate, issuer) {
    const { authorityKeyIdentifier: wanted } = certificate;
    const { subjectKeyIdentifier: found } = issuer;
    if (wanted === null || found === null)
        return 1;
    return (0,bytes/* equalBytes */.e)(wanted, found) ? 0 : 2;
}
/** Lowest first; those that count the same stay as they are. */
function inOrder(steps, count) {
    const counted = steps.map((step) => ({ step, count: count(step) }));
    return counted.sort((left, right) => left.count - right.count).map(({ step }) => step);
}

;// CONCATENATED MODULE: ./src/crypto/path/outcome.ts


/**
 * Certificates from the leaf up to and without the anchor. Paths in use have two to five; cross-certificates make a few
 * of them longer.
 */
const maxChain = 10;
/** What the rules say of a path that reached an anchor. */
function judge(path, request, budget) {
    const checks = checkPath(path, request, budget);
    return { ...path, checks, holds: checks.every(({ result }) => result === 'pass'), faults: faultsOf(path, request) };
}
/** A path that leads no further, and why. */
function giveUp(path, request, chain) {
    return { ...path, checks: [chain, ...checkLeaf(path, request)], holds: false, faults: faultsOf(path, request) };
}
function faultsOf({ chain }, { strict }) {
    return strict ? [] : chain.flatMap((certificate) => findFormFaults(certificate, false));
}
/** The one that came further; of two that came as far the first. */
function further(first, second) {
    return rank(second) > rank(first) ? second : first;
}
/** Having reached an anchor counts most, then how many checks passed, then how far the path went. */
function rank({ anchor, checks, chain }) {
    return anchor === null ? chain.length : maxChain + 1 + checks.filter(({ result }) => result === 'pass').length;
}

;// CONCATENATED MODULE: ./src/crypto/path/explain.ts







/**
 * Signatures that are checked to find out what to say. A right path with one fault has two to five; what is not found
 * among some more is only said less well. On P-521 they take 0.1 s.
 */
const maxTrials = 60;
/**
 * Where no path holds: the path that came furthest, past certificates that may not stand on it. It goes up from the leaf,
 * depth first, likely issuers first.
 */
function explainFailure(request) {
    return new Explanation(request).climb([], request.leaf);
}
class Explanation {
    #request;
    #bySubject;
    #budget = new NameBudget();
    #trials = 0;
    constructor(request) {
        this.#request = request;
        this.#bySubject = groupBy(request.candidates, ({ subject }) => subject);
    }
    /** The best that can be said of the paths that begin so. */
    climb(below, last) {
        const chain = [...below, last];
        if (chain.length === maxChain)
            return this.#end(chain, tooLong(last));
        let mismatch = null;
        let best = null;
        for (const { issuer, anchor } of this.#stepsFrom(last, chain)) {
            if (this.#trials === maxTrials)
                break;
            this.#trials += 1;
            const { result, reason } = (0,issued/* checkIssued */.o)(last, issuer);
            if (result !== 'valid') {
                mismatch ??= notSigned(last, issuer, reason);
                continue;
            }
            const outcome = anchor === null ? this.climb(chain, issuer) : judge({ chain, anchor }, this.#request, this.#budget);
            best = best === null ? outcome : further(best, outcome);
        }
        return best ?? this.#end(chain, deadEnd(last, mismatch, this.#request.anchorName));
    }
    /** Likely issuers first: the key identifier fits, it is an anchor, no rule speaks against it. */
    #stepsFrom(last, chain) {
        if (last.issuer.length === 0)
            return [];
        const key = (0,crypto_name/* chainKey */.BI)(last.issuer);
        const steps = [
            ...this.#request.anchors.named(key).map((anchor) => ({ issuer: anchor.issuer, anchor })),
            ...this.#bySubject
                .of(key)
                .filter((candidate) => isNew(candidate, chain))
                .map((candidate) => ({ issuer: candidate, anchor: null })),
        ];
        return inOrder(steps, (step) => {
            return 4 * fit(last, step.issuer) + (step.anchor === null ? 2 : 0) + (isPlausible(step, this.#request) ? 0 : 1);
        });
    }
    #end(chain, fault) {
        return giveUp({ chain, anchor: null }, this.#request, fault);
    }
}
/** No certificate and, above the leaf, no name with a key stands on a path twice. */
function isNew(candidate, [leaf, ...issuers]) {
    return candidate.sha256 !== leaf?.sha256 && !issuers.some((seen) => isSame(seen, candidate));
}
function notSigned(certificate, issuer, reason) {
    const message = `${(0,parts/* nameOf */.Vb)(issuer)} did not sign the certificate of ${(0,parts/* nameOf */.Vb)(certificate)}, which names it as its issuer: ${reason} (RFC 5280 6.1.3 (a) (1)).`;
    return failChain('issuer-signature-mismatch', message);
}
function deadEnd(certificate, mismatch, anchorName) {
    if ((0,parts/* isSelfIssued */.Cb)(certificate)) {
        const message = `The path ends at ${(0,parts/* nameOf */.Vb)(certificate)}, whose key the anchor “${anchorName}” does not hold.`;
        return failChain('root-not-trusted', message);
    }
    if (mismatch !== null)
        return mismatch;
    const message = `The issuer of ${(0,parts/* nameOf */.Vb)(certificate)} is neither at hand nor held by the anchor “${anchorName}”.`;
    return failChain('issuer-missing', message);
}
function tooLong(certificate) {
    const message = `The path reached ${(0,parts/* nameOf */.Vb)(certificate)}, and ${maxChain} certificates below an anchor are the most that is followed.`;
    return failChain('path-too-long', message);
}
function failChain(code, message) {
    return { check: 'chain', result: 'fail', code, message };
}

;// CONCATENATED MODULE: ./src/crypto/path/search.ts







/**
 * Steps up, over all paths together. Between certificates that an anchor stands behind there is a handful of paths, and
 * the shortest are gone first: a thousand steps are more than the bridges between national PKIs need.
 */
const maxSteps = 1000;
/**
 * Searches for a path from the leaf to one of the anchors that passes every check (RFC 5280 6.1). An anchor is known by
 * its name and its whole key; its own signature and validity do not matter unless the request is strict. Every rule that
 * fails lets the search go on. The search is bounded; where it was cut off, the check `chain` is `unknown`.
 */
function validatePath(request) {
    const walk = new Walk(request);
    const budget = new NameBudget();
    const judged = [];
    for (const path of walk.paths()) {
        const outcome = judge(path, request, budget);
        if (outcome.holds)
            return outcome;
        judged.push(outcome);
    }
    const [first = explainFailure(request), ...others] = judged;
    const furthest = others.reduce(further, first);
    const isCutOff = walk.isCutOff || budget.isSpent;
    return furthest.holds || !isCutOff || isLeafAtFault(request) ? furthest : undecided(furthest, request);
}
function undecided(furthest, { leaf }) {
    const [, ...others] = furthest.checks;
    const message = `${(0,parts/* nameOf */.Vb)(leaf)} has more ways up than are tried.`;
    return {
        ...furthest,
        checks: [{ check: 'chain', result: 'unknown', code: 'path-budget-exceeded', message }, ...others],
    };
}
/** Goes up from the leaf by steps that are proven, the shortest paths first. */
class Walk {
    #request;
    #isCutOff = false;
    constructor(request) {
        this.#request = request;
    }
    /** Whether there may be paths that were not gone. */
    get isCutOff() {
        return this.#isCutOff;
    }
    /** What is pinned, then every path to an anchor on which no issuer is at fault by itself. */
    *paths() {
        const pinned = this.#findPinned();
        if (pinned !== null)
            yield pinned;
        const links = proveLinks(this.#request);
        this.#isCutOff = links.isCutOff;
        yield* this.#climb(links);
    }
    /** Only the very certificate: another one for the same key could claim any validity and usage. */
    #findPinned() {
        const { leaf, anchors } = this.#request;
        const anchor = anchors.named((0,crypto_name/* chainKey */.BI)(leaf.subject)).find(({ issuer }) => issuer.sha256 === leaf.sha256);
        return anchor === undefined ? null : { chain: [leaf], anchor };
    }
    *#climb({ above }) {
        const { leaf } = this.#request;
        const open = [{ chain: [leaf], last: leaf }];
        let steps = 0;
        for (const { chain, last } of open) {
            // Those first whose key identifier fits, and of those anchors.
            for (const step of inOrder(above.get(last) ?? [], (each) => 2 * fit(last, each.issuer) + (each.anchor === null ? 1 : 0))) {
                if (steps === maxSteps) {
                    this.#isCutOff = true;
                    return;
                }
                steps += 1;
                if (step.anchor !== null)
                    yield { chain, anchor: step.anchor };
                else if (this.#mayFollow(chain, step.issuer))
                    open.push({ chain: [...chain, step.issuer], last: step.issuer });
            }
        }
    }
    /** A name with a key stands on a path once, above the leaf. */
    #mayFollow(chain, certificate) {
        if (chain.length === maxChain || chain.slice(1).some((seen) => isSame(seen, certificate)))
            return false;
        return checkPathLengths({ chain: [...chain, certificate], anchor: null }, this.#request.maxPathLength) === null;
    }
}

;// CONCATENATED MODULE: ./src/crypto/path.ts








/***/ }),

/***/ 5180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkIssued),
/* harmony export */   q: () => (/* binding */ namesOneAlgorithm)
/* harmony export */ });
/* harmony import */ var _algorithms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2386);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2946);
/* harmony import */ var _certificate_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9995);



/** A scan meets some hundred chains of two to five certificates; an entry takes some 300 bytes. */
const maxKept = 4096;
const results = new _certificate_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .BoundedCache */ .I(maxKept);
/** Whether the key of `issuer` signed the certificate (RFC 5280 6.1.3 (a) (1)). Each pair is computed once while it is kept. */
function checkIssued(certificate, issuer) {
    const pair = `${certificate.sha256} ${issuer.spkiSha256}`;
    const kept = results.get(pair);
    if (kept !== undefined)
        return kept;
    const result = computeIssued(certificate, issuer);
    results.set(pair, result);
    return result;
}
function computeIssued(certificate, issuer) {
    const { signatureAlgorithm, tbs, signature } = certificate;
    if (!namesOneAlgorithm(certificate)) {
        return { result: 'invalid', reason: 'the certificate names two different signature algorithms' };
    }
    return (0,_algorithms_js__WEBPACK_IMPORTED_MODULE_0__/* .verifySignature */ .Od)(issuer, signatureAlgorithm, null, tbs, signature);
}
/** RFC 5280 4.1.1.2: the signature covers the inner identifier only, so the outer one must be the same. */
function namesOneAlgorithm({ signatureAlgorithm, innerSignatureAlgorithm }) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .e)(signatureAlgorithm.encoded, innerSignatureAlgorithm.encoded);
}


/***/ }),

/***/ 2211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ isSelfIssued),
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   FU: () => (/* binding */ judgeBy),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   Mi: () => (/* binding */ issuersOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9369);

/** Whether the leaf is the anchor itself, so that nobody issued it. */
function isPinned({ chain, anchor }) {
    return chain.length === 1 && chain[0]?.sha256 === anchor?.issuer.sha256;
}
/** Those that issued another certificate of the path, the leaf's issuer first, the anchor last. */
function issuersOf(path) {
    const below = path.chain.slice(1);
    return path.anchor === null || isPinned(path) ? below : [...below, path.anchor.issuer];
}
/** Every certificate of the path, leaf first, the anchor's last; that of a pinned leaf once. */
function membersOf(path) {
    return [...path.chain.slice(0, 1), ...issuersOf(path)];
}
/** RFC 5280 3.2: issuer and subject are the same name. */
function isSelfIssued(certificate) {
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .chainKey */ .BI)(certificate.subject) === (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .chainKey */ .BI)(certificate.issuer);
}
/** For people. */
function nameOf({ subject }) {
    return `“${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .printName */ .To)(subject)}”`;
}
/** What the first one breaks that breaks the rule. */
function firstOf(all, rule) {
    for (const one of all) {
        const fault = rule(one);
        if (fault !== null)
            return fault;
    }
    return null;
}
function fault(code, message) {
    return { code, message };
}
/** The check that failed for a fault, or passed as `otherwise` says. */
function judgeBy(check, found, otherwise) {
    return { check, result: found === null ? 'pass' : 'fail', ...(found ?? otherwise) };
}


/***/ }),

/***/ 759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ usageOid),
/* harmony export */   jN: () => (/* binding */ signingCode),
/* harmony export */   mQ: () => (/* binding */ vouchingForTime),
/* harmony export */   o3: () => (/* binding */ signingCrls)
/* harmony export */ });
const usageOid = {
    any: '2.5.29.37.0',
    serverAuth: '1.3.6.1.5.5.7.3.1',
    clientAuth: '1.3.6.1.5.5.7.3.2',
    codeSigning: '1.3.6.1.5.5.7.3.3',
    timeStamping: '1.3.6.1.5.5.7.3.8',
    ocspSigning: '1.3.6.1.5.5.7.3.9',
    /** Microsoft: a timestamp does not extend the validity of the signer's certificate. */
    lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
};
/** docs/trust.md 1.6. */
function signingCode(demand) {
    return { label: 'signing code', extendedKeyUsage: usageOid.codeSigning, demand, keyUsages: ['digitalSignature'] };
}
/** docs/trust.md 1.6. RFC 3161 2.3: critical for tokens; PKCS #9 countersignatures are older and do not ask for it. */
function vouchingForTime(kind) {
    return {
        label: 'vouching for time',
        extendedKeyUsage: usageOid.timeStamping,
        demand: kind === 'rfc3161' ? 'alone-and-critical' : 'alone',
        keyUsages: ['digitalSignature', 'nonRepudiation'],
    };
}
/** RFC 5280 6.3.3 (f): who signs a revocation list in place of the issuer. */
const signingCrls = {
    label: 'signing revocation lists',
    extendedKeyUsage: null,
    demand: 'optional',
    keyUsages: ['cRLSign'],
};


/***/ })

};
