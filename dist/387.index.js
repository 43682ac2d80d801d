export const id = 387;
export const ids = [387];
export const modules = {

/***/ 2386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hr: () => (/* reexport */ acceptsSha1),
  MK: () => (/* reexport */ identifiers/* computeDigest */.MK),
  iL: () => (/* reexport */ describeSignature),
  rP: () => (/* reexport */ identifiers/* readDigest */.rP),
  Yz: () => (/* reexport */ identifiers/* sameAlgorithm */.Yz),
  Od: () => (/* reexport */ verifySignature),
  $F: () => (/* reexport */ weakHash),
  _Q: () => (/* reexport */ weakKey)
});

// EXTERNAL MODULE: ./src/crypto/algorithms/identifiers.ts
var identifiers = __webpack_require__(1836);
// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var der = __webpack_require__(893);
;// CONCATENATED MODULE: ./src/crypto/algorithms/strength.ts



/** RSA keys below this are within reach of those who can pay for it (NIST SP 800-57 part 1, 5.6.1). */
const minRsaBits = 2048;
/** With 1 the value is the padded hash itself, which anybody can write down; even exponents are none. */
const minRsaExponent = 3n;
const ecPublicKey = '1.2.840.10045.2.1';
/** P-256, P-384 and P-521 as node:crypto calls them. */
const strongCurves = ['prime256v1', 'secp384r1', 'secp521r1'];
/** Nobody can make collisions of these. `none` is the hash of the schemes that hash by themselves. */
const strongHashes = new Set([
    ...Object.values(identifiers/* hashes */.RY)
        .map((hash) => hash.name)
        .filter((name) => name !== 'MD2' && name !== 'MD5' && name !== 'SHA-1'),
    'none',
]);
/** docs/trust.md 1.7: until this moment SHA-1 counts, where a timestamp proves that the signature is that old. */
const sha1Until = Date.UTC(2019, 0, 1);
/** Whether SHA-1 counts for what is proven to have been there at this moment. */
function acceptsSha1(moment) {
    return moment.getTime() < sha1Until;
}
/**
 * Whether a hash of this name (AlgorithmUse.hash) proves nothing: MD2, MD5, SHA-1 unless it is accepted, and every name
 * that is not known.
 */
function weakHash(name, acceptSha1 = false) {
    return !strongHashes.has(name) && !(acceptSha1 && name === identifiers/* hashes */.RY.sha1.name);
}
const weaknesses = new WeakMap();
/** Why a key proves nothing, as a clause for people; `null` when it is strong. Each is looked at once. */
function weakKey(publicKey) {
    const known = weaknesses.get(publicKey);
    if (known !== undefined)
        return known;
    const weakness = findWeakness(publicKey);
    weaknesses.set(publicKey, weakness);
    return weakness;
}
function findWeakness(publicKey) {
    if (hasExplicitCurve(publicKey))
        return 'a key on a curve without a name';
    const key = readKey(publicKey);
    if (key === null)
        return 'a key that cannot be read';
    switch (key.asymmetricKeyType) {
        case 'rsa':
        case 'rsa-pss':
            return weakRsa(key);
        case 'ec': {
            const curve = key.asymmetricKeyDetails?.namedCurve;
            return strongCurves.includes(curve) ? null : `a key on the curve ${String(curve)}`;
        }
        case 'ed25519':
        case 'ed448':
            return null;
        default:
            return `a key of the type ${String(key.asymmetricKeyType)}`;
    }
}
function weakRsa(key) {
    const { modulusLength, publicExponent } = { ...key.asymmetricKeyDetails };
    if (modulusLength === undefined || modulusLength < minRsaBits)
        return `an RSA key of ${String(modulusLength)} bits`;
    const usable = publicExponent !== undefined && publicExponent >= minRsaExponent && publicExponent % 2n === 1n;
    return usable ? null : `an RSA key with the exponent ${String(publicExponent)}`;
}
/** CVE-2020-0601: with parameters of one's own, a curve can be made on which one knows the private key of others. */
function hasExplicitCurve(publicKey) {
    return publicKey.keyAlgorithm.oid === ecPublicKey && publicKey.keyAlgorithm.parameters?.tag !== der/* tag */.Tc.oid;
}
/** `null` when node:crypto cannot read the key. */
function readKey(publicKey) {
    const key = (0,attempt/* attempt */.C)(() => publicKey.key());
    return key instanceof Error ? null : key;
}

// EXTERNAL MODULE: ./src/crypto/certificate.ts
var certificate = __webpack_require__(5358);
;// CONCATENATED MODULE: ./src/crypto/algorithms/schemes.ts




const rows = new Map([
    ['1.2.840.113549.1.1.1', { kind: 'RSA', digest: 'content' }],
    ['1.2.840.113549.1.1.2', { kind: 'RSA', digest: identifiers/* hashes */.RY.md2 }],
    ['1.2.840.113549.1.1.4', { kind: 'RSA', digest: identifiers/* hashes */.RY.md5 }],
    ['1.2.840.113549.1.1.5', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha1 }],
    ['1.3.14.3.2.29', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha1 }],
    ['1.2.840.113549.1.1.14', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha224 }],
    ['1.2.840.113549.1.1.11', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha256 }],
    ['1.2.840.113549.1.1.12', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha384 }],
    ['1.2.840.113549.1.1.13', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha512 }],
    ['1.2.840.113549.1.1.15', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha512t224 }],
    ['1.2.840.113549.1.1.16', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha512t256 }],
    ['2.16.840.1.101.3.4.3.14', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha3t256 }],
    ['2.16.840.1.101.3.4.3.15', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha3t384 }],
    ['2.16.840.1.101.3.4.3.16', { kind: 'RSA', digest: identifiers/* hashes */.RY.sha3t512 }],
    ['1.2.840.10045.2.1', { kind: 'ECDSA', digest: 'content' }],
    ['1.2.840.10045.4.1', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha1 }],
    ['1.2.840.10045.4.3.1', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha224 }],
    ['1.2.840.10045.4.3.2', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha256 }],
    ['1.2.840.10045.4.3.3', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha384 }],
    ['1.2.840.10045.4.3.4', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha512 }],
    ['2.16.840.1.101.3.4.3.10', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha3t256 }],
    ['2.16.840.1.101.3.4.3.11', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha3t384 }],
    ['2.16.840.1.101.3.4.3.12', { kind: 'ECDSA', digest: identifiers/* hashes */.RY.sha3t512 }],
    ['1.2.840.10040.4.1', { kind: 'DSA', digest: 'content' }],
    ['1.2.840.10040.4.3', { kind: 'DSA', digest: identifiers/* hashes */.RY.sha1 }],
    ['2.16.840.1.101.3.4.3.1', { kind: 'DSA', digest: identifiers/* hashes */.RY.sha224 }],
    ['2.16.840.1.101.3.4.3.2', { kind: 'DSA', digest: identifiers/* hashes */.RY.sha256 }],
    ['2.16.840.1.101.3.4.3.3', { kind: 'DSA', digest: identifiers/* hashes */.RY.sha384 }],
    ['2.16.840.1.101.3.4.3.4', { kind: 'DSA', digest: identifiers/* hashes */.RY.sha512 }],
    ['1.3.101.112', { kind: 'Ed25519', digest: null }],
    ['1.3.101.113', { kind: 'Ed448', digest: null }],
]);
const rsassaPss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
/** The largest RSA modulus that OpenSSL verifies with has 2,048 bytes; no salt is longer. */
const maxSaltLength = 2048;
/** RFC 4055 3.1: what the parameters of RSASSA-PSS leave out. */
const defaultSaltLength = 20;
/**
 * `content` is the digestAlgorithm beside it in a CMS, `null` in a certificate.
 * `null`: not known, or its parameters are not as they must be.
 */
function readScheme(algorithm, content) {
    if (algorithm.oid === rsassaPss) {
        const scheme = (0,attempt/* attempt */.C)(() => readPss(algorithm.parameters));
        return scheme instanceof Error ? null : scheme;
    }
    const row = rows.get(algorithm.oid);
    if (row === undefined || !hasRightParameters(algorithm, row))
        return null;
    if (row.digest !== 'content')
        return { kind: row.kind, digest: row.digest, saltLength: 0 };
    const digest = content === null ? null : (0,identifiers/* readDigest */.rP)(content);
    return digest === null ? null : { kind: row.kind, digest, saltLength: 0 };
}
/**
 * RFC 4055 5 asks for NULL, RFC 8410 3 for nothing. RFC 5758 3 leaves ECDSA's and DSA's out, but all that Java 8 signed
 * has NULL there; nothing hangs on it.
 */
function hasRightParameters(algorithm, row) {
    return row.digest === null ? algorithm.parameters === null : (0,identifiers/* hasNoParameters */.WM)(algorithm);
}
/** RFC 4055 3.1, 3.3: the parameters are there; both hashes are the same one; the trailer is the one there is. Throws DerError. */
function readPss(parameters) {
    if (parameters === null)
        return null;
    const cursor = new der/* DerCursor */.a5(parameters);
    const hash = readExplicit(cursor, 0);
    const mask = readExplicit(cursor, 1);
    const salt = readExplicit(cursor, 2);
    const trailer = readExplicit(cursor, 3);
    cursor.finish();
    const digest = hash === null ? identifiers/* hashes */.RY.sha1 : (0,identifiers/* readDigest */.rP)((0,certificate/* readAlgorithmIdentifier */.bh)(hash));
    const maskDigest = mask === null ? identifiers/* hashes */.RY.sha1 : readMaskDigest((0,certificate/* readAlgorithmIdentifier */.bh)(mask));
    const saltLength = salt === null ? defaultSaltLength : (0,der/* readSmallInteger */.ih)(salt, maxSaltLength);
    if (trailer !== null && (0,der/* readSmallInteger */.ih)(trailer, 1) !== 1)
        return null;
    return digest === null || digest !== maskDigest ? null : { kind: 'RSA-PSS', digest, saltLength };
}
function readMaskDigest(mask) {
    return mask.oid === mgf1 && mask.parameters !== null ? (0,identifiers/* readDigest */.rP)((0,certificate/* readAlgorithmIdentifier */.bh)(mask.parameters)) : null;
}
/** The one value in an explicit tag. */
function readExplicit(cursor, number) {
    const wrapped = cursor.optional((0,der/* contextTag */.qA)(number, true));
    if (wrapped === null)
        return null;
    const inner = new der/* DerCursor */.a5(wrapped);
    const value = inner.next();
    inner.finish();
    return value;
}
/** What an algorithm is called, and the hash that it rests on: `none` for EdDSA, `unknown` when it cannot be told. */
function describeSignature(algorithm, content) {
    const scheme = readScheme(algorithm, content);
    if (scheme === null)
        return { hash: 'unknown', label: `the algorithm ${algorithm.oid}` };
    if (scheme.digest === null)
        return { hash: 'none', label: scheme.kind };
    return { hash: scheme.digest.name, label: `${scheme.digest.name} with ${scheme.kind}` };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/crypto/algorithms/verify.ts



/** The types that node:crypto gives the keys that can make a value of each scheme. */
const keyTypes = {
    RSA: ['rsa'],
    'RSA-PSS': ['rsa', 'rsa-pss'],
    ECDSA: ['ec'],
    DSA: ['dsa'],
    Ed25519: ['ed25519'],
    Ed448: ['ed448'],
};
/** FIPS 186-4 4.2: the largest DSA keys that there are, bits. */
const maxDsaBits = 3072;
/** Software uses 65537 and a few of its size. OpenSSL takes exponents of up to 64 bits, and longer ones for short keys. */
const maxRsaExponent = 2n ** 32n;
/**
 * Whether the key made this value over this data. `content` is the digestAlgorithm of a CMS, `null` in a certificate.
 * Weak hashes and keys are computed too: what is weak is for the prover to say. Never throws for what a file can hold.
 */
function verifySignature(publicKey, algorithm, content, data, signature) {
    const scheme = readScheme(algorithm, content);
    if (scheme === null)
        return notCheckable(`the algorithm ${algorithm.oid} is not known, or not with these parameters`);
    if (scheme.digest?.engine === null)
        return notCheckable(`${scheme.digest.name} cannot be computed`);
    const key = readKey(publicKey);
    if (key === null)
        return notCheckable('its key cannot be read');
    const type = String(key.asymmetricKeyType);
    if (!keyTypes[scheme.kind].includes(type))
        return invalid(`a key of the type ${type} makes no ${scheme.kind} signature`);
    if (isExcessive(key))
        return notCheckable('its key takes more work than any in use');
    return computeResult(scheme, key, data, signature);
}
/** With such a key one verification takes as long as a hundred others, and a file can ask for thousands. */
function isExcessive(key) {
    const { modulusLength = 0, publicExponent = 0n } = { ...key.asymmetricKeyDetails };
    return publicExponent >= maxRsaExponent || (key.asymmetricKeyType === 'dsa' && modulusLength > maxDsaBits);
}
function computeResult(scheme, key, data, signature) {
    const { kind, saltLength } = scheme;
    // A bare key means PKCS #1 v1.5 for those of the type `rsa`, the only ones that get here as such, and DER for ECDSA
    // and DSA. Saying so in an object costs node:crypto almost as much as the arithmetic.
    const input = kind === 'RSA-PSS' ? { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength } : key;
    try {
        const holds = (0,external_node_crypto_.verify)(scheme.digest?.engine ?? null, data, input, signature);
        return holds ? { result: 'valid', reason: 'its key made it' } : invalid('its key did not make it over these bytes');
    }
    catch {
        // OpenSSL refuses the key for this: an RSASSA-PSS key that is kept for another hash, say (RFC 4055 3.3).
        return notCheckable('its key may not be used so');
    }
}
function notCheckable(reason) {
    return { result: 'not-checkable', reason };
}
function invalid(reason) {
    return { result: 'invalid', reason };
}

;// CONCATENATED MODULE: ./src/crypto/algorithms.ts
// Which algorithms there are, how their identifiers are read, what is weak, and whether a key made a signature value.






/***/ }),

/***/ 1836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MK: () => (/* binding */ computeDigest),
/* harmony export */   RY: () => (/* binding */ hashes),
/* harmony export */   WM: () => (/* binding */ hasNoParameters),
/* harmony export */   Yz: () => (/* binding */ sameAlgorithm),
/* harmony export */   rP: () => (/* binding */ readDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2946);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(893);



/** Every hash that can be named in a signature. */
const hashes = {
    md2: { name: 'MD2', length: 16, engine: null },
    md5: { name: 'MD5', length: 16, engine: 'md5' },
    sha1: { name: 'SHA-1', length: 20, engine: 'sha1' },
    sha224: { name: 'SHA-224', length: 28, engine: 'sha224' },
    sha256: { name: 'SHA-256', length: 32, engine: 'sha256' },
    sha384: { name: 'SHA-384', length: 48, engine: 'sha384' },
    sha512: { name: 'SHA-512', length: 64, engine: 'sha512' },
    sha512t224: { name: 'SHA-512/224', length: 28, engine: 'sha512-224' },
    sha512t256: { name: 'SHA-512/256', length: 32, engine: 'sha512-256' },
    sha3t256: { name: 'SHA3-256', length: 32, engine: 'sha3-256' },
    sha3t384: { name: 'SHA3-384', length: 48, engine: 'sha3-384' },
    sha3t512: { name: 'SHA3-512', length: 64, engine: 'sha3-512' },
    /** With the 512 bits of output of RFC 8702 3.1 and RFC 8419 2.3. */
    shake256: { name: 'SHAKE256', length: 64, engine: 'shake256' },
};
/** RFC 8419 2.3: the length of the output is a parameter, in bits. */
const shake256WithLength = '2.16.840.1.101.3.4.2.18';
const integer512 = Uint8Array.of(_der_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc.integer, 2, 2, 0);
const digestOids = new Map([
    ['1.2.840.113549.2.2', hashes.md2],
    ['1.2.840.113549.2.5', hashes.md5],
    ['1.3.14.3.2.26', hashes.sha1],
    ['2.16.840.1.101.3.4.2.4', hashes.sha224],
    ['2.16.840.1.101.3.4.2.1', hashes.sha256],
    ['2.16.840.1.101.3.4.2.2', hashes.sha384],
    ['2.16.840.1.101.3.4.2.3', hashes.sha512],
    ['2.16.840.1.101.3.4.2.5', hashes.sha512t224],
    ['2.16.840.1.101.3.4.2.6', hashes.sha512t256],
    ['2.16.840.1.101.3.4.2.8', hashes.sha3t256],
    ['2.16.840.1.101.3.4.2.9', hashes.sha3t384],
    ['2.16.840.1.101.3.4.2.10', hashes.sha3t512],
    ['2.16.840.1.101.3.4.2.12', hashes.shake256],
]);
/** RFC 4055 2.1, RFC 5754 2: parameters are left out or NULL, and both mean the same. */
function hasNoParameters(algorithm) {
    return algorithm.parameters === null || algorithm.parameters.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__/* .tag */ .Tc.null;
}
/** The hash that an identifier names; `null` when it is not known, or its parameters are not as they must be. */
function readDigest(algorithm) {
    if (algorithm.oid === shake256WithLength) {
        return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .e)(parametersOf(algorithm), integer512) ? hashes.shake256 : null;
    }
    return hasNoParameters(algorithm) ? (digestOids.get(algorithm.oid) ?? null) : null;
}
/** The hash of the data; `null` when node:crypto cannot compute it (MD2). */
function computeDigest(digest, data) {
    if (digest.engine === null)
        return null;
    const options = digest.name === hashes.shake256.name ? { outputLength: digest.length } : {};
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(digest.engine, options).update(data).digest();
}
/** Whether two identifiers mean the same algorithm with the same parameters (RFC 6211 2). */
function sameAlgorithm(left, right) {
    if (left.oid !== right.oid)
        return false;
    if (hasNoParameters(left) && hasNoParameters(right))
        return true;
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .equalBytes */ .e)(parametersOf(left), parametersOf(right));
}
function parametersOf(algorithm) {
    const value = algorithm.parameters;
    return value === null ? new Uint8Array() : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedOf */ .EX)(value);
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* unused harmony export attemptLater */
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5358);
/* harmony import */ var _cms_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(170);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(893);



/** What a reader makes of bytes, or why it cannot: a fault of the bytes is a value, a fault of ours is thrown on. */
function attempt(read) {
    try {
        return read();
    }
    catch (error) {
        return faultOf(error);
    }
}
/** The same of a reader that may have to load code first. */
async function attemptLater(read) {
    try {
        return await read();
    }
    catch (error) {
        return faultOf(error);
    }
}
function faultOf(error) {
    if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_2__/* .DerError */ .I4 || error instanceof _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .CertificateError */ .EE || error instanceof _cms_model_js__WEBPACK_IMPORTED_MODULE_1__/* .CmsError */ .w)
        return error;
    throw error;
}


/***/ }),

/***/ 2946:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ equalBytes)
/* harmony export */ });
/** Whether two runs of bytes are the same. Not in constant time: nothing here is secret. */
function equalBytes(left, right) {
    return Buffer.compare(left, right) === 0;
}


/***/ }),

/***/ 5358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ CertificateError),
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   bh: () => (/* reexport safe */ _certificate_structure_js__WEBPACK_IMPORTED_MODULE_2__.bh),
/* harmony export */   kI: () => (/* reexport safe */ _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__.kI),
/* harmony export */   qO: () => (/* binding */ readExtensionValues),
/* harmony export */   w$: () => (/* binding */ readCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _certificate_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9995);
/* harmony import */ var _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7979);
/* harmony import */ var _certificate_structure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2244);






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
const certificates = new _certificate_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .BoundedCache */ .I(maxKept);
const keys = new _certificate_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .BoundedCache */ .I(maxKept);
/** Parses strictly; the same DER (at most 256 KiB) is parsed once while it is kept. Throws CertificateError. */
function readCertificate(der) {
    if (der.length > maxCertificateBytes) {
        throw new CertificateError(`The certificate has ${der.length} bytes, and ${maxCertificateBytes} is the most that is read.`);
    }
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', der);
    const kept = certificates.get(sha256);
    if (kept !== undefined)
        return kept;
    const certificate = parseCertificate(new Uint8Array(der), sha256);
    if (der.length <= maxKeptBytes)
        certificates.set(sha256, certificate);
    return certificate;
}
function parseCertificate(der, sha256) {
    const fields = attempt('The certificate', () => (0,_certificate_structure_js__WEBPACK_IMPORTED_MODULE_2__/* .readFields */ .qU)(der));
    const spkiSha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', fields.spki);
    return {
        ...fields,
        ...readExtensionValues(fields.extensions),
        der,
        sha256,
        spkiSha256,
        key: () => readPublicKey(fields.spki, spkiSha256),
    };
}
/** What the extensions say that are parsed with a certificate. Throws CertificateError. */
function readExtensionValues(extensions) {
    const read = (oid, reader) => {
        const extension = extensions.find((candidate) => candidate.oid === oid);
        return extension === undefined
            ? null
            : attempt(`The extension ${oid} of the certificate`, () => reader(extension.value));
    };
    return {
        basicConstraints: read(_certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOid */ .kI.basicConstraints, _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .readBasicConstraints */ .t5),
        keyUsage: read(_certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOid */ .kI.keyUsage, _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .readKeyUsage */ .jG),
        extendedKeyUsage: read(_certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOid */ .kI.extendedKeyUsage, _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .readExtendedKeyUsage */ .iB),
        subjectKeyIdentifier: read(_certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOid */ .kI.subjectKeyIdentifier, _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .readSubjectKeyIdentifier */ .NS),
        authorityKeyIdentifier: read(_certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOid */ .kI.authorityKeyIdentifier, _certificate_extensions_js__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorityKeyIdentifier */ .ip),
    };
}
/** The key of a SubjectPublicKeyInfo. Which keys are strong enough is not asked here. Throws CertificateError. */
function readPublicKey(spki, spkiSha256) {
    const kept = keys.get(spkiSha256);
    if (kept !== undefined)
        return kept;
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(spki), format: 'der', type: 'spki' });
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

/***/ 7979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ readSubjectKeyIdentifier),
/* harmony export */   iB: () => (/* binding */ readExtendedKeyUsage),
/* harmony export */   ip: () => (/* binding */ readAuthorityKeyIdentifier),
/* harmony export */   jG: () => (/* binding */ readKeyUsage),
/* harmony export */   kI: () => (/* binding */ extensionOid),
/* harmony export */   t5: () => (/* binding */ readBasicConstraints)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);

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
const keyIdentifierTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(0, false);
const authorityCertIssuerTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(1, true);
const authorityCertSerialNumberTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(2, false);
/** RFC 5280 4.2.1.9. `cA` may be written although it is FALSE: many CAs do. Throws DerError. */
function readBasicConstraints(der) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der));
    const ca = cursor.optional(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.boolean);
    const pathLength = cursor.optional(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.integer);
    cursor.finish();
    return {
        ca: ca !== null && (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(ca),
        pathLength: pathLength === null ? null : (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readSmallInteger */ .ih)(pathLength, maxPathLength),
    };
}
/** RFC 5280 4.2.1.3. Bits that have no name yet are passed over. Throws DerError. */
function readKeyUsage(der) {
    const { bytes } = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readBitString */ .Ze)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der));
    const isSet = (bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
    return new Set(keyUsageBits.filter((_, bit) => isSet(bit)));
}
/** RFC 5280 4.2.1.12: OIDs in their order. Throws DerError. */
function readExtendedKeyUsage(der) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der), _der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.oid).map(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOid */ .fM);
}
/** RFC 5280 4.2.1.2. Throws DerError. */
function readSubjectKeyIdentifier(der) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der));
}
/** RFC 5280 4.2.1.1: the key identifier; `null` when it names the issuer in another way, or not at all. Throws DerError. */
function readAuthorityKeyIdentifier(der) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der));
    const keyIdentifier = cursor.optional(keyIdentifierTag);
    cursor.optional(authorityCertIssuerTag);
    cursor.optional(authorityCertSerialNumberTag);
    cursor.finish();
    return keyIdentifier === null ? null : (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)(keyIdentifier);
}


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   So: () => (/* binding */ readGeneralName),
/* harmony export */   bl: () => (/* binding */ readSubjectAlternativeName),
/* harmony export */   rh: () => (/* binding */ readGeneralNames)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9369);


/** CAs put up to 2,000 names in a certificate; twice that takes some 8 ms to read. */
const maxNames = 4096;
const otherNameTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(0, true);
const rfc822NameTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(1, false);
const dNSNameTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(2, false);
const x400AddressTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(3, true);
const directoryNameTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(4, true);
const ediPartyNameTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(5, true);
const uriTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(6, false);
const iPAddressTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(7, false);
const registeredIdTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(8, false);
/** The content of the extension subjectAltName (RFC 5280 4.2.1.6). Throws DerError. */
function readSubjectAlternativeName(der) {
    const value = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der);
    if (value.tag === _der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence)
        return readGeneralNames(value);
    throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('tag', value.start, `The list of names at byte ${value.start} is no SEQUENCE.`);
}
/**
 * GeneralNames, under whatever tag it stands: at least one (RFC 5280 4.2.1.6), at most 4,096 of a value whose structure
 * was checked. Throws DerError.
 */
function readGeneralNames(value) {
    const members = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(value);
    if (members.length === 0) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The list of names at byte ${value.start} is empty.`);
    }
    if (members.length > maxNames) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('count', value.start, `The list at byte ${value.start} has more than ${maxNames} names.`);
    }
    return members.map(readGeneralName);
}
/** One GeneralName of a value whose structure was checked. Throws DerError. */
function readGeneralName(value) {
    const encoded = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(value);
    switch (value.tag) {
        case rfc822NameTag:
            return { kind: 'rfc822Name', text: readAscii(value), encoded };
        case dNSNameTag:
            return { kind: 'dNSName', text: readAscii(value), encoded };
        case uriTag:
            return { kind: 'uniformResourceIdentifier', text: readAscii(value), encoded };
        case directoryNameTag:
            return { kind: 'directoryName', name: readDirectoryName(value), encoded };
        case iPAddressTag:
            return { kind: 'iPAddress', octets: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)(value), encoded };
        case registeredIdTag:
            return { kind: 'registeredID', oid: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOid */ .fM)(value), encoded };
        case otherNameTag:
            return { kind: 'otherName', type: readOtherNameType(value), encoded };
        case x400AddressTag:
            return { kind: 'x400Address', encoded };
        case ediPartyNameTag:
            return { kind: 'ediPartyName', encoded };
        default:
            throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('tag', value.start, `The name at byte ${value.start} is of a kind that does not exist.`);
    }
}
/** IA5String, which is ASCII. */
function readAscii(value) {
    const content = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(value);
    if (content.some((octet) => octet >= 0x80)) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The name at byte ${value.start} is not ASCII.`);
    }
    return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
}
/** X.680 31.2.7: Name is a CHOICE, so its tag stays within the one around it. */
function readDirectoryName(value) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .readNameValue */ .HU)(cursor.next());
    cursor.finish();
    return name;
}
/** OtherName: an OID, and one value under an explicit tag. */
function readOtherNameType(value) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const type = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOid */ .fM)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.oid));
    const content = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(cursor.next((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(0, true)));
    content.next();
    content.finish();
    cursor.finish();
    return type;
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bh: () => (/* binding */ readAlgorithmIdentifier),
/* harmony export */   gY: () => (/* binding */ readExtensionList),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(893);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9369);


/** Certificates have some ten; each takes time and memory whenever the certificate is read. */
const maxExtensions = 128;
const versionTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(0, true);
const issuerUniqueIdTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(1, false);
const subjectUniqueIdTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(2, false);
const extensionsTag = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contextTag */ .qA)(3, true);
/** Throws DerError. */
function readFields(der) {
    const outer = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(expectSequence((0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readDer */ .SU)(der)));
    const tbs = outer.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    const signatureAlgorithm = readAlgorithmIdentifier(outer.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence));
    const signature = readWholeOctets(outer.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.bitString));
    outer.finish();
    return { ...readTbs(tbs), tbs: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(tbs), signatureAlgorithm, signature };
}
function readTbs(value) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const version = readVersion(cursor.optional(versionTag));
    const serialNumber = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .integerOctets */ .rx)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.integer));
    const innerSignatureAlgorithm = readAlgorithmIdentifier(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence));
    const issuer = cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    const validity = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence));
    const notBefore = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readTime */ .aQ)(validity.next());
    const notAfter = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readTime */ .aQ)(validity.next());
    validity.finish();
    const subject = cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    const spki = cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    checkUniqueId(cursor.optional(issuerUniqueIdTag), version);
    checkUniqueId(cursor.optional(subjectUniqueIdTag), version);
    const extensions = readExtensions(cursor.optional(extensionsTag), version);
    cursor.finish();
    return {
        version,
        serialNumber,
        innerSignatureAlgorithm,
        issuer: (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .readNameValue */ .HU)(issuer),
        issuerDer: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(issuer),
        notBefore,
        notAfter,
        subject: (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .readNameValue */ .HU)(subject),
        subjectDer: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(subject),
        spki: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(spki),
        keyAlgorithm: readKeyAlgorithm(spki),
        extensions,
    };
}
/** RFC 5280 4.1.2.1: left out it is 1; X.690 11.5: so 1 is never written. */
function readVersion(value) {
    if (value === null)
        return 1;
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const number = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readSmallInteger */ .ih)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.integer), 2);
    cursor.finish();
    if (number === 0)
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The version at byte ${value.start} is the default one.`);
    return number === 1 ? 2 : 3;
}
/** RFC 5280 4.1.2.8: unique identifiers need version 2 or 3. What they say is not used. */
function checkUniqueId(value, version) {
    if (value === null)
        return;
    (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readBitString */ .Ze)(value);
    if (version === 1) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The unique identifier at byte ${value.start} needs a later version.`);
    }
}
/** RFC 5280 4.1.2.9: version 3 only. */
function readExtensions(value, version) {
    if (value === null)
        return [];
    if (version !== 3) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The extensions at byte ${value.start} need version 3.`);
    }
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const list = cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    cursor.finish();
    return readExtensionList(list);
}
/** Extensions (RFC 5280 4.1.2.9, 4.2): at least one, and none twice. Throws DerError. */
function readExtensionList(value) {
    const members = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(value, _der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence);
    if (members.length === 0) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The list of extensions at byte ${value.start} is empty.`);
    }
    if (members.length > maxExtensions) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('count', value.start, `The list at byte ${value.start} has more than ${maxExtensions} extensions.`);
    }
    const extensions = members.map(readExtension);
    const seen = new Set();
    for (const { oid } of extensions) {
        if (seen.has(oid))
            throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The extension ${oid} stands there twice.`);
        seen.add(oid);
    }
    return extensions;
}
/** `critical` may be written although it is FALSE: many CAs do, and nothing can be read two ways. */
function readExtension(value) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(value);
    const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOid */ .fM)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.oid));
    const critical = cursor.optional(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.boolean);
    const content = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOctetString */ .nD)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.octetString));
    cursor.finish();
    return { oid, critical: critical !== null && (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(critical), value: content };
}
/** RFC 5280 4.1.2.7. */
function readKeyAlgorithm(spki) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(spki);
    const algorithm = readAlgorithmIdentifier(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence));
    readWholeOctets(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.bitString));
    cursor.finish();
    return algorithm;
}
/** An AlgorithmIdentifier (RFC 5280 4.1.1.2). Throws DerError. */
function readAlgorithmIdentifier(value) {
    const cursor = new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerCursor */ .a5(expectSequence(value));
    const oid = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readOid */ .fM)(cursor.next(_der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.oid));
    const parameters = cursor.more ? cursor.next() : null;
    cursor.finish();
    if (parameters?.tag === _der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.null && (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)(parameters).length > 0) {
        throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', parameters.start, `The NULL at byte ${parameters.start} is not empty.`);
    }
    return { oid, parameters, encoded: (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .encodedOf */ .EX)(value) };
}
/** A BIT STRING that is used as octets: keys and signature values have no unused bits. */
function readWholeOctets(value) {
    const { unused, bytes } = (0,_der_js__WEBPACK_IMPORTED_MODULE_0__/* .readBitString */ .Ze)(value);
    if (unused === 0)
        return bytes;
    throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('value', value.start, `The bit string at byte ${value.start} ends within an octet.`);
}
function expectSequence(value) {
    if (value.tag === _der_js__WEBPACK_IMPORTED_MODULE_0__/* .tag */ .Tc.sequence)
        return value;
    throw new _der_js__WEBPACK_IMPORTED_MODULE_0__/* .DerError */ .I4('tag', value.start, `The value at byte ${value.start} is no SEQUENCE.`);
}


/***/ }),

/***/ 170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ CmsError)
/* harmony export */ });
class CmsError extends Error {
    code;
    name = 'CmsError';
    /** `limit`: a bound was reached, so the answer is not known; `malformed`: it is no SignedData. */
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 8387:
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
;// CONCATENATED MODULE: ./src/crypto/path/parts.ts

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
    return (0,crypto_name/* chainKey */.BI)(certificate.subject) === (0,crypto_name/* chainKey */.BI)(certificate.issuer);
}
/** For people. */
function nameOf({ subject }) {
    return `“${(0,crypto_name/* printName */.To)(subject)}”`;
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

;// CONCATENATED MODULE: ./src/crypto/path/moments.ts

/**
 * The check `time`: RFC 5280 6.1.3 (a) (2), at every moment. The anchor's own validity matters under `strict` alone
 * (6.1.1 (d)), or when the anchor is the signer itself.
 */
function checkTime(path, { at, strict = false }) {
    const own = strict ? (path.anchor?.certificate ?? null) : null;
    const certificates = own === null ? path.chain : [...path.chain, own];
    const found = firstOf(at, (moment) => firstOf(certificates, (certificate) => checkValidity(certificate, moment))) ??
        checkListedDates(path, at);
    return judgeBy('time', found, {
        code: 'time-valid',
        message: `Every certificate of the path is valid at ${at.map((moment) => moment.toISOString()).join(' and ')}.`,
    });
}
function checkValidity(certificate, at) {
    if (at < certificate.notBefore) {
        const from = certificate.notBefore.toISOString();
        const message = `The certificate of ${nameOf(certificate)} is valid only from ${from} on (RFC 5280 6.1.3 (a) (2)).`;
        return fault('certificate-not-yet-valid', message);
    }
    if (at < firstMomentAfter(certificate))
        return null;
    const message = `The certificate of ${nameOf(certificate)} ended at ${certificate.notAfter.toISOString()} (RFC 5280 6.1.3 (a) (2)).`;
    return fault('certificate-expired', message);
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
    const root = nameOf(anchor.issuer);
    if (leavesBefore !== null && leaf.notBefore >= leavesBefore) {
        const message = `The list that the root ${root} comes from trusts it only for certificates made before ${leavesBefore.toISOString()}, and that of ${nameOf(leaf)} is newer.`;
        return fault('anchor-not-for-newer-leaves', message);
    }
    const late = at.find((moment) => signedBefore !== null && moment >= signedBefore);
    if (late === undefined)
        return null;
    const message = `The list that the root ${root} comes from trusts it only for what was signed before ${String(signedBefore?.toISOString())}, not at ${late.toISOString()}.`;
    return fault('anchor-not-for-later-signatures', message);
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
            const message = `The certificate of ${nameOf(member)} has the unknown critical extension ${oid} (RFC 5280 4.2).`;
            return fault('unknown-critical-extension', message);
        }
        if (isReadable(extension))
            continue;
        const message = `The critical extension ${oid} of the certificate of ${nameOf(member)} cannot be read (RFC 5280 4.2).`;
        return fault('critical-extension-malformed', message);
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
    return clauses.map((clause) => `The certificate of ${nameOf(certificate)} ${clause}.`);
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
    if (!isSelfIssued(certificate) || byAnother || isSelfSigned(certificate))
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
 * RFC 5280 4.2.1.10, 6.1.3 (b), (c), 6.1.4 (g): every name of every certificate is where each CA above it allows it to be.
 * What the anchor's certificate constrains counts too (RFC 5937). `null`: no fault.
 */
function checkNameConstraints(path) {
    const { chain, anchor } = path;
    if (!membersOf(path).some((member) => extensionOf(member) !== undefined))
        return null;
    const descent = new Descent();
    const above = anchor === null || isPinned(path) ? null : descent.impose(anchor.issuer);
    // A CA may change its key under a name of its own; a leaf gains nothing by that (RFC 5280 6.1.3 (b)).
    const isExempt = (certificate) => certificate !== chain[0] && isSelfIssued(certificate);
    const follow = (certificate) => (isExempt(certificate) ? null : descent.check(certificate)) ?? descent.impose(certificate);
    return above ?? firstOf(chain.toReversed(), follow);
}
/** From the anchor down: permitted subtrees are cut with each other, excluded ones added, by asking all of them. */
class Descent {
    #imposed = [];
    #comparisons = 0;
    /** What this certificate constrains counts for all below it. */
    impose(issuer) {
        const extension = extensionOf(issuer);
        if (extension === undefined)
            return null;
        const by = nameOf(issuer);
        const constraints = constraintsOf(extension);
        if (constraints instanceof Error) {
            return fault('name-constraints-malformed', `The name constraints of ${by} are malformed (RFC 5280 4.2.1.10).`);
        }
        this.#imposed.push({ ...constraints, by });
        return null;
    }
    check(certificate) {
        if (this.#imposed.length === 0)
            return null;
        const owner = nameOf(certificate);
        const subjects = name_constraints_subjectsOf(certificate);
        if (subjects instanceof Error) {
            const message = `The alternative names of ${owner} are malformed, and a CA above it constrains names (RFC 5280 4.2.1.6).`;
            return fault('name-not-comparable', message);
        }
        return firstOf(this.#imposed, (imposed) => firstOf(subjects, (subject) => this.#checkSubject(imposed, subject, owner)));
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
            return fault('name-not-comparable', message);
        }
        this.#comparisons += lists.reduce((sum, { work }) => sum + work, 0);
        if (this.#comparisons > maxComparisons) {
            const message = `The constraints of ${by} and the names of ${owner} need more than ${maxComparisons} comparisons.`;
            return fault('name-constraints-too-many', message);
        }
        if (outside?.bases.some((base) => relate(base, name) !== 'outside') === true) {
            return fault('name-excluded', `${by} excludes ${what} (RFC 5280 6.1.3 (c)).`);
        }
        if (inside === undefined || inside.bases.some((base) => relate(base, name) === 'within'))
            return null;
        return fault('name-not-permitted', `${by} does not permit ${what} (RFC 5280 6.1.3 (b)).`);
    }
}
function cannotApply(obstacle, kind, by) {
    const what = `names of the kind ${kind}`;
    return obstacle === 'malformed'
        ? fault('name-constraints-malformed', `A constraint of ${by} on ${what} is malformed (RFC 5280 4.2.1.10).`)
        : fault('name-constraint-unsupported', `${by} constrains ${what} in a way that cannot be checked (RFC 5280 4.2.1.10).`);
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
        return extension === undefined ? null : reader((0,crypto_der/* readDer */.SU)(extension.value));
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
/** RFC 5280 4.2.1.4: at least one policy, and none twice. Qualifiers are for people and are not read. */
function readPolicies(value) {
    const policies = new Set();
    for (const member of read_readList(value)) {
        const cursor = new crypto_der/* DerCursor */.a5(member);
        const policy = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        cursor.optional(crypto_der/* tag */.Tc.sequence);
        cursor.finish();
        if (policies.has(policy)) {
            throw new crypto_der/* DerError */.I4('value', member.start, `The policy ${policy} stands there twice.`);
        }
        policies.add(policy);
    }
    return policies;
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
    if (!membersOf(path).some(({ extensions }) => extensions.some(({ oid }) => policyOids.has(oid))))
        return null;
    const descent = new policies_Descent();
    if (anchor !== null && !isPinned(path)) {
        const rules = rulesOf(anchor.issuer);
        if (rules instanceof Error)
            return malformed(anchor.issuer);
        descent.start(rules);
    }
    return firstOf(chain.toReversed(), (certificate) => {
        const rules = rulesOf(certificate);
        if (rules instanceof Error)
            return malformed(certificate);
        const isLeaf = certificate === chain[0];
        if (descent.follow({ rules, isLeaf, isSelfIssued: isSelfIssued(certificate) }))
            return null;
        const message = `A CA demands a certificate policy, and none holds from the anchor to ${nameOf(certificate)} (RFC 5280 6.1.3 (f)).`;
        return fault('certificate-policy-required', message);
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
    const message = `The policy extensions of ${nameOf(issuer)} are malformed (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14).`;
    return fault('certificate-policies-malformed', message);
}

// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 3 modules
var crypto_algorithms = __webpack_require__(2386);
;// CONCATENATED MODULE: ./src/crypto/path/strength.ts


/** The check `algorithm`: docs/trust.md 1.7. The signature on the anchor's own certificate proves nothing and need not. */
function checkAlgorithms(path, { acceptSha1 }) {
    const signed = isPinned(path) ? [] : path.chain;
    const found = firstOf(membersOf(path), checkKey) ?? firstOf(signed, (certificate) => checkHash(certificate, acceptSha1));
    const sha1 = signed.find((certificate) => hashOf(certificate).hash === 'SHA-1');
    return judgeBy('algorithm', found, sha1 === undefined
        ? { code: 'algorithms-strong', message: 'Every key and hash of the path is strong.' }
        : {
            code: 'sha1-before-2019',
            message: `The certificate of ${nameOf(sha1)} is signed by SHA-1, and a timestamp is from before 2019.`,
        });
}
function checkKey(member) {
    const weakness = (0,crypto_algorithms/* weakKey */._Q)(member);
    return weakness === null ? null : fault('weak-key', `The certificate of ${nameOf(member)} has ${weakness}.`);
}
function checkHash(certificate, acceptSha1) {
    const { hash, label } = hashOf(certificate);
    if (!(0,crypto_algorithms/* weakHash */.$F)(hash, acceptSha1))
        return null;
    return fault('weak-hash', `The certificate of ${nameOf(certificate)} is signed by ${label}.`);
}
function hashOf({ signatureAlgorithm }) {
    return (0,crypto_algorithms/* describeSignature */.iL)(signatureAlgorithm, null);
}

;// CONCATENATED MODULE: ./src/crypto/path/usage.ts



/** The check `usage`: docs/trust.md 1.6. A CA may do with its own key what a leaf of it may: it could issue itself one. */
function checkUsage(path, purpose) {
    const found = firstOf(path.chain.slice(0, 1), (leaf) => checkExtendedUsage(leaf, purpose) ?? checkKeyUsage(leaf, purpose)) ??
        firstOf(issuersOf(path), (issuer) => checkNesting(issuer, purpose)) ??
        checkListed(path.anchor, purpose);
    return judgeBy('usage', found, {
        code: 'usage-valid',
        message: `The certificates of the path are made for ${purpose.label}.`,
    });
}
/** RFC 5280 4.2.1.12, RFC 3161 2.3. */
function checkExtendedUsage(leaf, { extendedKeyUsage, demand, label }) {
    if (extendedKeyUsage === null)
        return null;
    const name = nameOf(leaf);
    const usages = leaf.extendedKeyUsage ?? [purpose/* usageOid */.Gi.any];
    if (!usages.includes(extendedKeyUsage)) {
        if (usages.length === 0 || usages.some((usage) => usage !== purpose/* usageOid */.Gi.any)) {
            const message = `The certificate of ${name} is not for ${label}: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`;
            return fault('usage-wrong', message);
        }
        if (demand === 'optional')
            return null;
        return fault('usage-missing', `The certificate of ${name} does not say that it is for ${label} (RFC 5280 4.2.1.12).`);
    }
    if (demand === 'required' || demand === 'optional')
        return null;
    if (usages.length > 1) {
        const message = `The certificate of ${name} is for more than ${label}: it is for ${printUsages(usages)} (RFC 3161 2.3).`;
        return fault('usage-not-alone', message);
    }
    if (demand === 'alone' || isCritical(leaf, crypto_certificate/* extensionOid */.kI.extendedKeyUsage))
        return null;
    return fault('usage-not-critical', `The extended key usage of ${name} is not critical (RFC 3161 2.3).`);
}
function isCritical(certificate, wanted) {
    return certificate.extensions.some(({ oid, critical }) => oid === wanted && critical);
}
/** RFC 5280 4.2.1.3. */
function checkKeyUsage({ keyUsage, subject }, { keyUsages }) {
    if (keyUsage === null || keyUsages.length === 0 || keyUsages.some((usage) => keyUsage.has(usage)))
        return null;
    return fault('key-usage-wrong', `The key usage of ${nameOf({ subject })} has no ${keyUsages.join(' or ')} (RFC 5280 4.2.1.3).`);
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
    const message = `The CA ${nameOf(issuer)} is restricted to ${printUsages(usages)}, not ${label} (RFC 5280 4.2.1.12).`;
    return fault('usage-not-nested', message);
}
/** What the list that the anchor comes from keeps it to. */
function checkListed(anchor, { extendedKeyUsage, label }) {
    const usages = anchor?.listed?.usages ?? null;
    if (anchor === null || usages === null || extendedKeyUsage === null || usages.includes(extendedKeyUsage))
        return null;
    return fault('anchor-not-for-usage', `The list that the root ${nameOf(anchor.issuer)} comes from does not trust it for ${label}.`);
}
/** Certificates have one to three; a made-up one may have thousands. */
const maxPrintedUsages = 5;
function printUsages(usages) {
    return usages.length === 0 ? 'nothing' : usages.slice(0, maxPrintedUsages).join(', ');
}

;// CONCATENATED MODULE: ./src/crypto/path/rules.ts








/** The checks `chain`, `usage`, `algorithm` and `time` of a path that reached an anchor (RFC 5280 6.1). */
function checkPath(path, request) {
    const found = checkMembers(path, request) ?? checkWhole(path, request);
    const names = membersOf(path).map(nameOf).join(' ← ');
    const chain = judgeBy('chain', found, {
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
    return (firstOf(membersOf(path), checkExtensions) ??
        firstOf(issuersOf(path), (issuer) => checkIssuer(issuer, issuer === path.anchor?.issuer ? path.anchor : null)) ??
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
        const message = `The certificate of ${nameOf(issuer)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`;
        return fault('not-a-ca', message);
    }
    if (issuer.keyUsage === null || issuer.keyUsage.has('keyCertSign'))
        return null;
    return fault('ca-key-usage', `The key usage of ${nameOf(issuer)} has no keyCertSign (RFC 5280 6.1.4 (n)).`);
}
/** docs/trust.md 1.12. Of an anchor that is facts only there is no form. */
function checkForm({ chain, anchor }) {
    const certificates = anchor?.certificate == null ? chain : [...chain, anchor.certificate];
    return firstOf(certificates, (certificate) => {
        const [first] = findFormFaults(certificate, certificate === anchor?.certificate);
        return first === undefined ? null : fault('certificate-form', first);
    });
}
/** What hangs on several certificates at once. Nobody issued a leaf that is its own anchor. */
function checkWhole(path, { maxPathLength }) {
    if (isPinned(path))
        return null;
    return checkPathLengths(path, maxPathLength) ?? checkNameConstraints(path) ?? checkPolicies(path);
}
/** RFC 5280 4.2.1.9, 6.1.4 (l), (m): how many CAs that are not self-issued may stand between a CA and the leaf. */
function checkPathLengths(path, most = Infinity) {
    for (const [index, issuer] of issuersOf(path).entries()) {
        const limit = issuer.basicConstraints?.pathLength ?? Infinity;
        const between = countCas(path, index);
        if (between <= limit)
            continue;
        const message = `${nameOf(issuer)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`;
        return fault('path-length-exceeded', message);
    }
    const all = countCas(path, path.chain.length - 1);
    if (all <= most)
        return null;
    return fault('path-too-long', `The path has ${all} CAs below the anchor, and ${most} are the most that is asked for.`);
}
/** Of the first `count` CAs above the leaf, those that are not self-issued. */
function countCas({ chain }, count) {
    return chain.slice(1, 1 + count).filter((certificate) => !isSelfIssued(certificate)).length;
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
function judge(path, request) {
    const checks = checkPath(path, request);
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
            const outcome = anchor === null ? this.climb(chain, issuer) : judge({ chain, anchor }, this.#request);
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
    const message = `${nameOf(issuer)} did not sign the certificate of ${nameOf(certificate)}, which names it as its issuer: ${reason} (RFC 5280 6.1.3 (a) (1)).`;
    return failChain('issuer-signature-mismatch', message);
}
function deadEnd(certificate, mismatch, anchorName) {
    if (isSelfIssued(certificate)) {
        const message = `The path ends at ${nameOf(certificate)}, whose key the anchor “${anchorName}” does not hold.`;
        return failChain('root-not-trusted', message);
    }
    if (mismatch !== null)
        return mismatch;
    const message = `The issuer of ${nameOf(certificate)} is neither at hand nor held by the anchor “${anchorName}”.`;
    return failChain('issuer-missing', message);
}
function tooLong(certificate) {
    const message = `The path reached ${nameOf(certificate)}, and ${maxChain} certificates below an anchor are the most that is followed.`;
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
    const judged = [];
    for (const path of walk.paths()) {
        const outcome = judge(path, request);
        if (outcome.holds)
            return outcome;
        judged.push(outcome);
    }
    const [first = explainFailure(request), ...others] = judged;
    const furthest = others.reduce(further, first);
    return furthest.holds || !walk.isCutOff || isLeafAtFault(request) ? furthest : undecided(furthest, request);
}
function undecided(furthest, { leaf }) {
    const [, ...others] = furthest.checks;
    const message = `${nameOf(leaf)} has more ways up than are tried.`;
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
