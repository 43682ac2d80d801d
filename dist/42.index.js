export const id = 42;
export const ids = [42];
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
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   y: () => (/* binding */ attemptLater)
/* harmony export */ });
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


/***/ })

};
