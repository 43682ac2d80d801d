export const id = 394;
export const ids = [394];
export const modules = {

/***/ 8394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadShortForm: () => (/* binding */ loadShortForm),
/* harmony export */   trustOfRoots: () => (/* binding */ trustOfRoots)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9369);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _policy_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6298);
/* harmony import */ var _trust_pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6983);





/** What the short form's policy and its one rule are called. */
const policyName = 'allowed-signers';
/** The one anchor, of all roots. */
const anchorName = 'trust-roots';
/** Names of the keyless form, `issuer=…;identity=…;source-repository=…`; none of these is a name's attribute. */
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i;
/** Throws Failure `empty-input`, `not-supported-yet`, `usage` or `pem`. */
function loadShortForm({ allow, trustRoots }) {
    if (allow.length === 0)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('empty-input', 'The list of allowed signers is empty.');
    const signers = new Map(allow.map((text) => [text.trim(), signerOf(text)]));
    if (trustRoots.length === 0) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-supported-yet', 'In this version the allowed signers need roots beside them: `trust-roots`, or --trust-root.', {
            remedy: 'Give the certificate of the root that vouches for the signers.',
        });
    }
    const trust = trustOfRoots(trustRoots);
    const roots = trust.anchors.flatMap((anchor) => anchor.roots.map(({ certificate }) => certificate.sha256));
    const names = [...signers.keys()];
    const policy = {
        source: { name: policyName, file: null, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify({ allow: names, roots })) },
        mode: 'enforce',
        signers,
        rules: [
            {
                name: policyName,
                files: ['**'],
                images: [],
                formats: null,
                allow: names,
                signatures: 'all',
                mode: null,
                unsignedExempt: false,
                inert: null,
            },
        ],
        exceptions: [],
    };
    return { policy, trust };
}
/** Roots alone prove signers, and enforce nothing. Throws Failure `pem`. */
function trustOfRoots(trustRoots) {
    const certificates = trustRoots.flatMap(({ source, text }) => (0,_trust_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesOfPem */ .s)(text, source));
    const roots = certificates.map((certificate) => ({ certificate }));
    const anchor = { name: anchorName, roots, helpers: [], extendedKeyUsage: 'required', inert: null };
    return { anchors: roots.length === 0 ? [] : [anchor], pins: [], distrust: [], revocation: 'check' };
}
function signerOf(text) {
    if (text.trim() === '')
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('empty-input', 'A name in the list of allowed signers is empty.');
    if (keyless.test(text)) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-supported-yet', `This version cannot verify keyless signers (${text.trim()}).`, {
            remedy: 'Allow the signer by the subject name of its certificate.',
        });
    }
    const subject = patternOf(text);
    return { kind: 'name', name: text.trim(), anchor: anchorName, subject, issuerSubject: null, approvedKeys: null };
}
function patternOf(text) {
    try {
        return (0,_policy_name_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .patternOfText */ .lj)(text);
    }
    catch (cause) {
        if (!(cause instanceof _crypto_name_js__WEBPACK_IMPORTED_MODULE_1__/* .NameError */ .Qb))
            throw cause;
        const remedy = 'Write it like `CN=release.example.com,O=Example\\, Inc.,C=US`.';
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('usage', `The allowed signer ${text} is not a name: ${cause.message}`, { remedy, cause });
    }
}


/***/ }),

/***/ 7933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EE: () => (/* binding */ CertificateError),
  kI: () => (/* reexport */ extensionOid),
  bh: () => (/* reexport */ readAlgorithmIdentifier),
  w$: () => (/* binding */ readCertificate)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/certificate/cache.ts
var cache = __webpack_require__(9995);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var crypto_der = __webpack_require__(893);
;// CONCATENATED MODULE: ./src/crypto/certificate/extensions.ts

/** The extensions that are parsed with the certificate (RFC 5280 4.2.1). */
const extensionOid = {
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    basicConstraints: '2.5.29.19',
    authorityKeyIdentifier: '2.5.29.35',
    extendedKeyUsage: '2.5.29.37',
};
/** RFC 5280 4.2.1.3: the named bits in their order. */
const keyUsageBits = [
    'digitalSignature',
    'nonRepudiation',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
];
/** Longer paths than this are never built, so a larger number means the same. */
const maxPathLength = 0x7fffffff;
const keyIdentifierTag = (0,crypto_der/* contextTag */.qA)(0, false);
const authorityCertIssuerTag = (0,crypto_der/* contextTag */.qA)(1, true);
const authorityCertSerialNumberTag = (0,crypto_der/* contextTag */.qA)(2, false);
/** RFC 5280 4.2.1.9. `cA` may be written although it is FALSE: many CAs do. Throws DerError. */
function readBasicConstraints(der) {
    const cursor = new crypto_der/* DerCursor */.a5((0,crypto_der/* readDer */.SU)(der));
    const ca = cursor.optional(crypto_der/* tag */.Tc.boolean);
    const pathLength = cursor.optional(crypto_der/* tag */.Tc.integer);
    cursor.finish();
    return {
        ca: ca !== null && (0,crypto_der/* readBoolean */.Vf)(ca),
        pathLength: pathLength === null ? null : (0,crypto_der/* readSmallInteger */.ih)(pathLength, maxPathLength),
    };
}
/** RFC 5280 4.2.1.3. Bits that have no name yet are passed over. Throws DerError. */
function readKeyUsage(der) {
    const { bytes } = (0,crypto_der/* readBitString */.Ze)((0,crypto_der/* readDer */.SU)(der));
    const isSet = (bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
    return new Set(keyUsageBits.filter((_, bit) => isSet(bit)));
}
/** RFC 5280 4.2.1.12: OIDs in their order. Throws DerError. */
function readExtendedKeyUsage(der) {
    return (0,crypto_der/* membersOf */.lS)((0,crypto_der/* readDer */.SU)(der), crypto_der/* tag */.Tc.oid).map(crypto_der/* readOid */.fM);
}
/** RFC 5280 4.2.1.2. Throws DerError. */
function readSubjectKeyIdentifier(der) {
    return (0,crypto_der/* readOctetString */.nD)((0,crypto_der/* readDer */.SU)(der));
}
/** RFC 5280 4.2.1.1: the key identifier; `null` when it names the issuer in another way, or not at all. Throws DerError. */
function readAuthorityKeyIdentifier(der) {
    const cursor = new crypto_der/* DerCursor */.a5((0,crypto_der/* readDer */.SU)(der));
    const keyIdentifier = cursor.optional(keyIdentifierTag);
    cursor.optional(authorityCertIssuerTag);
    cursor.optional(authorityCertSerialNumberTag);
    cursor.finish();
    return keyIdentifier === null ? null : (0,crypto_der/* readOctetString */.nD)(keyIdentifier);
}

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/crypto/certificate/structure.ts


/** Certificates have some ten; each takes time and memory whenever the certificate is read. */
const maxExtensions = 128;
const versionTag = (0,crypto_der/* contextTag */.qA)(0, true);
const issuerUniqueIdTag = (0,crypto_der/* contextTag */.qA)(1, false);
const subjectUniqueIdTag = (0,crypto_der/* contextTag */.qA)(2, false);
const extensionsTag = (0,crypto_der/* contextTag */.qA)(3, true);
/** Throws DerError. */
function readFields(der) {
    const outer = new crypto_der/* DerCursor */.a5(expectSequence((0,crypto_der/* readDer */.SU)(der)));
    const tbs = outer.next(crypto_der/* tag */.Tc.sequence);
    const signatureAlgorithm = readAlgorithmIdentifier(outer.next(crypto_der/* tag */.Tc.sequence));
    const signature = readWholeOctets(outer.next(crypto_der/* tag */.Tc.bitString));
    outer.finish();
    return { ...readTbs(tbs), tbs: (0,crypto_der/* encodedOf */.EX)(tbs), signatureAlgorithm, signature };
}
function readTbs(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const version = readVersion(cursor.optional(versionTag));
    const serialNumber = (0,crypto_der/* integerOctets */.rx)(cursor.next(crypto_der/* tag */.Tc.integer));
    const innerSignatureAlgorithm = readAlgorithmIdentifier(cursor.next(crypto_der/* tag */.Tc.sequence));
    const issuer = cursor.next(crypto_der/* tag */.Tc.sequence);
    const validity = new crypto_der/* DerCursor */.a5(cursor.next(crypto_der/* tag */.Tc.sequence));
    const notBefore = (0,crypto_der/* readTime */.aQ)(validity.next());
    const notAfter = (0,crypto_der/* readTime */.aQ)(validity.next());
    validity.finish();
    const subject = cursor.next(crypto_der/* tag */.Tc.sequence);
    const spki = cursor.next(crypto_der/* tag */.Tc.sequence);
    checkUniqueId(cursor.optional(issuerUniqueIdTag), version);
    checkUniqueId(cursor.optional(subjectUniqueIdTag), version);
    const extensions = readExtensions(cursor.optional(extensionsTag), version);
    cursor.finish();
    return {
        version,
        serialNumber,
        innerSignatureAlgorithm,
        issuer: (0,crypto_name/* readNameValue */.HU)(issuer),
        issuerDer: (0,crypto_der/* encodedOf */.EX)(issuer),
        notBefore,
        notAfter,
        subject: (0,crypto_name/* readNameValue */.HU)(subject),
        subjectDer: (0,crypto_der/* encodedOf */.EX)(subject),
        spki: (0,crypto_der/* encodedOf */.EX)(spki),
        keyAlgorithm: readKeyAlgorithm(spki),
        extensions,
    };
}
/** RFC 5280 4.1.2.1: left out it is 1; X.690 11.5: so 1 is never written. */
function readVersion(value) {
    if (value === null)
        return 1;
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const number = (0,crypto_der/* readSmallInteger */.ih)(cursor.next(crypto_der/* tag */.Tc.integer), 2);
    cursor.finish();
    if (number === 0)
        throw new crypto_der/* DerError */.I4('value', value.start, `The version at byte ${value.start} is the default one.`);
    return number === 1 ? 2 : 3;
}
/** RFC 5280 4.1.2.8: unique identifiers need version 2 or 3. What they say is not used. */
function checkUniqueId(value, version) {
    if (value === null)
        return;
    (0,crypto_der/* readBitString */.Ze)(value);
    if (version === 1) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The unique identifier at byte ${value.start} needs a later version.`);
    }
}
/** RFC 5280 4.1.2.9, 4.2: version 3 only, at least one, and none twice. */
function readExtensions(value, version) {
    if (value === null)
        return [];
    if (version !== 3) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The extensions at byte ${value.start} need version 3.`);
    }
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const members = (0,crypto_der/* membersOf */.lS)(cursor.next(crypto_der/* tag */.Tc.sequence), crypto_der/* tag */.Tc.sequence);
    cursor.finish();
    if (members.length === 0) {
        throw new crypto_der/* DerError */.I4('value', value.start, `The list of extensions at byte ${value.start} is empty.`);
    }
    if (members.length > maxExtensions) {
        throw new crypto_der/* DerError */.I4('count', value.start, `The list at byte ${value.start} has more than ${maxExtensions} extensions.`);
    }
    const extensions = members.map(readExtension);
    const seen = new Set();
    for (const { oid } of extensions) {
        if (seen.has(oid))
            throw new crypto_der/* DerError */.I4('value', value.start, `The extension ${oid} stands there twice.`);
        seen.add(oid);
    }
    return extensions;
}
/** `critical` may be written although it is FALSE: many CAs do, and nothing can be read two ways. */
function readExtension(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const oid = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    const critical = cursor.optional(crypto_der/* tag */.Tc.boolean);
    const content = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    cursor.finish();
    return { oid, critical: critical !== null && (0,crypto_der/* readBoolean */.Vf)(critical), value: content };
}
/** RFC 5280 4.1.2.7. */
function readKeyAlgorithm(spki) {
    const cursor = new crypto_der/* DerCursor */.a5(spki);
    const algorithm = readAlgorithmIdentifier(cursor.next(crypto_der/* tag */.Tc.sequence));
    readWholeOctets(cursor.next(crypto_der/* tag */.Tc.bitString));
    cursor.finish();
    return algorithm;
}
/** An AlgorithmIdentifier (RFC 5280 4.1.1.2). Throws DerError. */
function readAlgorithmIdentifier(value) {
    const cursor = new crypto_der/* DerCursor */.a5(expectSequence(value));
    const oid = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    const parameters = cursor.more ? cursor.next() : null;
    cursor.finish();
    if (parameters?.tag === crypto_der/* tag */.Tc.null && (0,crypto_der/* contentOf */.$E)(parameters).length > 0) {
        throw new crypto_der/* DerError */.I4('value', parameters.start, `The NULL at byte ${parameters.start} is not empty.`);
    }
    return { oid, parameters, encoded: (0,crypto_der/* encodedOf */.EX)(value) };
}
/** A BIT STRING that is used as octets: keys and signature values have no unused bits. */
function readWholeOctets(value) {
    const { unused, bytes } = (0,crypto_der/* readBitString */.Ze)(value);
    if (unused === 0)
        return bytes;
    throw new crypto_der/* DerError */.I4('value', value.start, `The bit string at byte ${value.start} ends within an octet.`);
}
function expectSequence(value) {
    if (value.tag === crypto_der/* tag */.Tc.sequence)
        return value;
    throw new crypto_der/* DerError */.I4('tag', value.start, `The value at byte ${value.start} is no SEQUENCE.`);
}

;// CONCATENATED MODULE: ./src/crypto/certificate.ts






/** Why bytes are no certificate, or why its key cannot be used. The message is one sentence. */
class CertificateError extends Error {
    name = 'CertificateError';
}
/** Certificates with hundreds of names have some 30 KB, with a post-quantum signature some 60 KB. */
const maxCertificateBytes = 256 * 1024;
/** Ordinary certificates have 1 to 3 KB; a larger one is parsed again rather than kept. */
const maxKeptBytes = 16 * 1024;
/** A scan meets some hundred signers. Kept are at most 16 MiB of DER. */
const maxKept = 1024;
const certificates = new cache/* BoundedCache */.I(maxKept);
const keys = new cache/* BoundedCache */.I(maxKept);
/** Parses strictly; the same DER (at most 256 KiB) is parsed once while it is kept. Throws CertificateError. */
function readCertificate(der) {
    if (der.length > maxCertificateBytes) {
        throw new CertificateError(`The certificate has ${der.length} bytes, and ${maxCertificateBytes} is the most that is read.`);
    }
    const sha256 = (0,external_node_crypto_.hash)('sha256', der);
    const kept = certificates.get(sha256);
    if (kept !== undefined)
        return kept;
    const certificate = parseCertificate(new Uint8Array(der), sha256);
    if (der.length <= maxKeptBytes)
        certificates.set(sha256, certificate);
    return certificate;
}
function parseCertificate(der, sha256) {
    const fields = attempt('The certificate', () => readFields(der));
    const spkiSha256 = (0,external_node_crypto_.hash)('sha256', fields.spki);
    const read = (oid, reader) => {
        const extension = fields.extensions.find((candidate) => candidate.oid === oid);
        return extension === undefined
            ? null
            : attempt(`The extension ${oid} of the certificate`, () => reader(extension.value));
    };
    return {
        ...fields,
        der,
        sha256,
        spkiSha256,
        basicConstraints: read(extensionOid.basicConstraints, readBasicConstraints),
        keyUsage: read(extensionOid.keyUsage, readKeyUsage),
        extendedKeyUsage: read(extensionOid.extendedKeyUsage, readExtendedKeyUsage),
        subjectKeyIdentifier: read(extensionOid.subjectKeyIdentifier, readSubjectKeyIdentifier),
        authorityKeyIdentifier: read(extensionOid.authorityKeyIdentifier, readAuthorityKeyIdentifier),
        key: () => readKey(fields.spki, spkiSha256),
    };
}
/** The key of a SubjectPublicKeyInfo. Which keys are strong enough is not asked here. Throws CertificateError. */
function readKey(spki, spkiSha256) {
    const kept = keys.get(spkiSha256);
    if (kept !== undefined)
        return kept;
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' });
        if (spki.length <= maxKeptBytes)
            keys.set(spkiSha256, key);
        return key;
    }
    catch (cause) {
        throw new CertificateError('The public key of the certificate cannot be read.', { cause });
    }
}
/** Runs a reader, which throws nothing but DerError, and says what it was reading. */
function attempt(what, reader) {
    try {
        return reader();
    }
    catch (cause) {
        const { message } = cause;
        throw new CertificateError(`${what} is malformed: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, { cause });
    }
}


/***/ }),

/***/ 9995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ BoundedCache)
/* harmony export */ });
/** Keeps the values that were used last, at most `limit` of them. */
class BoundedCache {
    #limit;
    #values = new Map();
    constructor(limit) {
        this.#limit = limit;
    }
    get(key) {
        const value = this.#values.get(key);
        if (value === undefined)
            return undefined;
        this.#values.delete(key);
        this.#values.set(key, value);
        return value;
    }
    set(key, value) {
        this.#values.set(key, value);
        for (const oldest of this.#values.keys()) {
            if (this.#values.size <= this.#limit)
                return;
            this.#values.delete(oldest);
        }
    }
}


/***/ }),

/***/ 6983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ certificatesOfPem),
  E: () => (/* binding */ spkiSha256OfPem)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/certificate.ts + 2 modules
var certificate = __webpack_require__(7933);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var der = __webpack_require__(893);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
;// CONCATENATED MODULE: ./src/trust/pem-blocks.ts

/** All public roots of code signing together have 1 MB. Characters. */
const maxPemLength = 4 * 1024 * 1024;
const boundary = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#+-]*[A-Z0-9])?)-----$/;
const almostBoundary = /-----\s*(?:BEGIN|END)\b/i;
/**
 * The blocks of a PEM text of at most 4 Mi characters; text around them is passed over. RFC 7468 section 3: a boundary
 * is alone on its line, and what stands between is base64 and nothing else. Throws Failure `pem`.
 */
function readPemBlocks(text, source) {
    if (text.length > maxPemLength) {
        throw pemFailure(`${source} has ${text.length} characters, too many for a PEM file`, 'Keep only what is needed in it.');
    }
    const blocks = [];
    let open = null;
    for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
        const line = index + 1;
        const content = written.trim();
        const [, kind, label] = boundary.exec(content) ?? [];
        if (label === undefined) {
            if (almostBoundary.test(content)) {
                throw pemFailure(`Line ${line} of ${source} is not a whole PEM boundary`, restore);
            }
            open?.body.push(content);
        }
        else if (kind === 'BEGIN' && open === null) {
            open = { label, line, body: [] };
        }
        else if (kind === 'END' && open?.label === label) {
            blocks.push({ label, line: open.line, bytes: decodeBase64(open.body.join(''), open.line, source) });
            open = null;
        }
        else {
            throw pemFailure(`Line ${line} of ${source} does not belong to the PEM block that is open there`, restore);
        }
    }
    if (open !== null)
        throw pemFailure(`The PEM block at line ${open.line} of ${source} has no end`, restore);
    return blocks;
}
const restore = 'Copy the file again from where it was made, line by line as it stands there.';
/** RFC 4648 section 4: padded, and the bits that are left over are zero. */
function decodeBase64(text, line, source) {
    const bytes = Buffer.from(text, 'base64');
    if (text !== '' && bytes.toString('base64') === text)
        return bytes;
    throw pemFailure(`The PEM block at line ${line} of ${source} is not base64`, restore);
}
function pemFailure(message, remedy, cause) {
    return new failure/* Failure */.H('pem', `${message}.`, { remedy, cause });
}

;// CONCATENATED MODULE: ./src/trust/pem.ts




/** RFC 7468 5.1: what a certificate was labelled once is still understood. */
const certificateLabels = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'X.509 CERTIFICATE']);
const publicKeyLabel = 'PUBLIC KEY';
/** What stands in PEM files by mistake, and what to do about it. */
const remedies = new Map([
    ['TRUSTED CERTIFICATE', 'Write it without its trust settings, which are not read: openssl x509 -in FILE -out FILE.'],
    ['PKCS7', 'Write the certificates that it holds: openssl pkcs7 -print_certs -in FILE -out FILE.'],
    ['RSA PUBLIC KEY', 'Write it as a SubjectPublicKeyInfo: openssl rsa -RSAPublicKey_in -in FILE -pubout -out FILE.'],
]);
const privateKeyRemedy = 'Remove the private key, which proves nothing here, and replace it if others could read this file.';
/**
 * The certificates of a PEM text, in their order; text around them is allowed. Anything else in it, or no certificate at
 * all, throws Failure `pem`. `source` names the text in messages.
 */
function certificatesOfPem(text, source) {
    const blocks = readPemBlocks(text, source);
    if (blocks.length === 0) {
        throw pemFailure(`${source} holds no certificate in PEM`, 'Give a file with a `-----BEGIN CERTIFICATE-----` block; a DER file becomes one by: openssl x509 -inform der.');
    }
    return blocks.map((block) => {
        if (certificateLabels.has(block.label))
            return certificateOf(block, source);
        throw unexpected(block, source, 'only certificates are read', 'Keep only the certificates in it.');
    });
}
/** The SHA-256 of the SubjectPublicKeyInfo of the one PEM public key (or certificate) of a text, hex. Throws Failure `pem`. */
function spkiSha256OfPem(text, source) {
    const [block, second] = readPemBlocks(text, source);
    if (block === undefined || second !== undefined) {
        throw pemFailure(`${source} holds ${block === undefined ? 'no public key' : 'more than one block'} in PEM`, 'Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.');
    }
    if (certificateLabels.has(block.label))
        return certificateOf(block, source).spkiSha256;
    if (block.label === publicKeyLabel)
        return spkiSha256Of(block, source);
    throw unexpected(block, source, 'a public key is needed', 'Give the public key, or the certificate that holds it.');
}
function certificateOf(block, source) {
    try {
        return (0,certificate/* readCertificate */.w$)(block.bytes);
    }
    catch (cause) {
        throw unreadable('certificate', block, source, cause);
    }
}
/** Of a key that node:crypto can read, in DER. */
function spkiSha256Of(block, source) {
    try {
        (0,der/* readDer */.SU)(block.bytes);
        (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' });
    }
    catch (cause) {
        throw unreadable('public key', block, source, cause);
    }
    return (0,external_node_crypto_.hash)('sha256', block.bytes);
}
function unreadable(what, { line }, source, cause) {
    const { message } = cause;
    const reason = `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
    return pemFailure(`The ${what} at line ${line} of ${source} cannot be used: ${reason}`, 'Have it made again, or copy it again from where it was made.', cause);
}
function unexpected({ label, line }, source, why, otherwise) {
    const remedy = label.endsWith('PRIVATE KEY') ? privateKeyRemedy : (remedies.get(label) ?? otherwise);
    const article = /^[AEIORX]/.test(label) ? 'an' : 'a';
    return pemFailure(`${source} holds ${article} ${label} at line ${line}, and ${why}`, remedy);
}


/***/ })

};
