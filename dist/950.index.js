export const id = 950;
export const ids = [950];
export const modules = {

/***/ 428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/config/decider.ts
var config_decider = __webpack_require__(8047);
// EXTERNAL MODULE: ./src/config/given.ts
var config_given = __webpack_require__(8795);
;// CONCATENATED MODULE: ./src/config/moment.ts

/** A day, or a moment of it, in UTC: `2026-11-22`, `2026-11-22T10:00:00Z`. A day is its first moment. */
const grammar = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;
/** The value of `--at` (ISO 8601). Throws Failure for any other form, and for a day that no month has. */
function readMoment(text) {
    const moment = new Date(text);
    const exists = grammar.test(text) && !Number.isNaN(moment.getTime());
    if (exists && moment.toISOString().startsWith(text.slice(0, 10)))
        return moment;
    throw new failure/* Failure */.H('usage', `--at is \`${text}\`, and must be a date or a date-time in UTC like 2026-11-22T10:00:00Z.`);
}

// EXTERNAL MODULE: ./src/config/options.ts
var options = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/config/config.ts





/** What a command looks at: the paths given, or for `scan` the patterns, or the whole directory. Throws Failure. */
async function readConfig(command, paths, given, world) {
    const moment = (0,config_given/* valueOf */.RP)(given, 'at');
    const decider = await (0,config_decider/* loadDecider */.t)(given, moment === null ? world.clock.now() : readMoment(moment), world);
    refuseClock(command, moment, decider.policy);
    refuseNothingToEnforce(given, decider.policy);
    return {
        ...decider,
        sources: sourcesOf(command, paths, given, decider.policy),
        failOn: choiceOf(options/* failOns */.FE, (0,config_given/* valueOf */.RP)(given, 'fail-on')),
        output: choiceOf(options/* outputFormats */.oz, (0,config_given/* valueOf */.RP)(given, 'output')),
    };
}
function sourcesOf(command, paths, given, policy) {
    const patterns = (0,config_given/* listOf */.c3)(given, 'files');
    return {
        paths: command === 'scan' && patterns === null ? ['.'] : paths,
        patterns: patterns ?? [],
        rulePatterns: policy === null ? [] : namingPatterns(policy),
        exclude: (0,config_given/* listOf */.c3)(given, 'exclude') ?? [],
        allowEmpty: (0,config_given/* flagOf */.iP)(given, 'allow-empty'),
    };
}
/**
 * The patterns that make a subject of a file whatever its format. The short form's rule is for all that is found and
 * names nothing; a rule with `formats` is for files of these, which are subjects anyway.
 */
function namingPatterns({ source, rules }) {
    return source.file === null ? [] : rules.flatMap(({ files, formats }) => (formats === null ? files : []));
}
/** A gate must not be asked about another day than today. */
function refuseClock(command, moment, policy) {
    if (moment === null || policy === null || command === 'judge' || command === 'explain')
        return;
    throw new failure/* Failure */.H('usage', `--at is for judge, explain and inventories, and ${policy.source.name} is enforced here.`, {
        remedy: 'Save a report and judge it: sigscan judge report.json --at DATE.',
    });
}
/** `enforce: true` is there so that an empty variable cannot turn a gate into an inventory. */
function refuseNothingToEnforce(given, policy) {
    if (policy !== null || !(0,config_given/* flagOf */.iP)(given, 'enforce'))
        return;
    const label = (0,config_given/* capital */.Nx)((0,config_given/* labelOf */.Wy)(given.via, (0,config_given/* entryOf */.Ms)('enforce')));
    throw new failure/* Failure */.H('nothing-to-enforce', `${label} is set, and there is nothing to enforce.`, {
        remedy: 'Name a policy, or allowed signers and the roots that may vouch for them.',
    });
}
/** A choice was checked when it was read; without one the first holds. */
function choiceOf(choices, text) {
    return choices.find((choice) => choice === text) ?? choices[0];
}


/***/ }),

/***/ 8778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MK: () => (/* reexport */ computeDigest),
  iL: () => (/* reexport */ describeSignature),
  rP: () => (/* reexport */ readDigest),
  Yz: () => (/* reexport */ sameAlgorithm),
  Od: () => (/* reexport */ verifySignature),
  $F: () => (/* reexport */ weakHash),
  _Q: () => (/* reexport */ weakKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/bytes.ts
var bytes = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var der = __webpack_require__(893);
;// CONCATENATED MODULE: ./src/crypto/algorithms/identifiers.ts



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
const integer512 = Uint8Array.of(der/* tag */.Tc.integer, 2, 2, 0);
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
    return algorithm.parameters === null || algorithm.parameters.tag === der/* tag */.Tc.null;
}
/** The hash that an identifier names; `null` when it is not known, or its parameters are not as they must be. */
function readDigest(algorithm) {
    if (algorithm.oid === shake256WithLength) {
        return (0,bytes/* equalBytes */.e)(parametersOf(algorithm), integer512) ? hashes.shake256 : null;
    }
    return hasNoParameters(algorithm) ? (digestOids.get(algorithm.oid) ?? null) : null;
}
/** The hash of the data; `null` when node:crypto cannot compute it (MD2). */
function computeDigest(digest, data) {
    if (digest.engine === null)
        return null;
    const options = digest.name === hashes.shake256.name ? { outputLength: digest.length } : {};
    return (0,external_node_crypto_.createHash)(digest.engine, options).update(data).digest();
}
/** Whether two identifiers mean the same algorithm with the same parameters (RFC 6211 2). */
function sameAlgorithm(left, right) {
    if (left.oid !== right.oid)
        return false;
    if (hasNoParameters(left) && hasNoParameters(right))
        return true;
    return (0,bytes/* equalBytes */.e)(parametersOf(left), parametersOf(right));
}
function parametersOf(algorithm) {
    const value = algorithm.parameters;
    return value === null ? new Uint8Array() : (0,der/* encodedOf */.EX)(value);
}

// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
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
    ...Object.values(hashes)
        .map((hash) => hash.name)
        .filter((name) => name !== 'MD2' && name !== 'MD5' && name !== 'SHA-1'),
    'none',
]);
/** Whether a hash of this name (AlgorithmUse.hash) proves nothing: MD2, MD5, SHA-1, and every name that is not known. */
function weakHash(name) {
    return !strongHashes.has(name);
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

// EXTERNAL MODULE: ./src/crypto/certificate.ts + 2 modules
var certificate = __webpack_require__(7933);
;// CONCATENATED MODULE: ./src/crypto/algorithms/schemes.ts




const rows = new Map([
    ['1.2.840.113549.1.1.1', { kind: 'RSA', digest: 'content' }],
    ['1.2.840.113549.1.1.2', { kind: 'RSA', digest: hashes.md2 }],
    ['1.2.840.113549.1.1.4', { kind: 'RSA', digest: hashes.md5 }],
    ['1.2.840.113549.1.1.5', { kind: 'RSA', digest: hashes.sha1 }],
    ['1.3.14.3.2.29', { kind: 'RSA', digest: hashes.sha1 }],
    ['1.2.840.113549.1.1.14', { kind: 'RSA', digest: hashes.sha224 }],
    ['1.2.840.113549.1.1.11', { kind: 'RSA', digest: hashes.sha256 }],
    ['1.2.840.113549.1.1.12', { kind: 'RSA', digest: hashes.sha384 }],
    ['1.2.840.113549.1.1.13', { kind: 'RSA', digest: hashes.sha512 }],
    ['1.2.840.113549.1.1.15', { kind: 'RSA', digest: hashes.sha512t224 }],
    ['1.2.840.113549.1.1.16', { kind: 'RSA', digest: hashes.sha512t256 }],
    ['2.16.840.1.101.3.4.3.14', { kind: 'RSA', digest: hashes.sha3t256 }],
    ['2.16.840.1.101.3.4.3.15', { kind: 'RSA', digest: hashes.sha3t384 }],
    ['2.16.840.1.101.3.4.3.16', { kind: 'RSA', digest: hashes.sha3t512 }],
    ['1.2.840.10045.2.1', { kind: 'ECDSA', digest: 'content' }],
    ['1.2.840.10045.4.1', { kind: 'ECDSA', digest: hashes.sha1 }],
    ['1.2.840.10045.4.3.1', { kind: 'ECDSA', digest: hashes.sha224 }],
    ['1.2.840.10045.4.3.2', { kind: 'ECDSA', digest: hashes.sha256 }],
    ['1.2.840.10045.4.3.3', { kind: 'ECDSA', digest: hashes.sha384 }],
    ['1.2.840.10045.4.3.4', { kind: 'ECDSA', digest: hashes.sha512 }],
    ['2.16.840.1.101.3.4.3.10', { kind: 'ECDSA', digest: hashes.sha3t256 }],
    ['2.16.840.1.101.3.4.3.11', { kind: 'ECDSA', digest: hashes.sha3t384 }],
    ['2.16.840.1.101.3.4.3.12', { kind: 'ECDSA', digest: hashes.sha3t512 }],
    ['1.2.840.10040.4.1', { kind: 'DSA', digest: 'content' }],
    ['1.2.840.10040.4.3', { kind: 'DSA', digest: hashes.sha1 }],
    ['2.16.840.1.101.3.4.3.1', { kind: 'DSA', digest: hashes.sha224 }],
    ['2.16.840.1.101.3.4.3.2', { kind: 'DSA', digest: hashes.sha256 }],
    ['2.16.840.1.101.3.4.3.3', { kind: 'DSA', digest: hashes.sha384 }],
    ['2.16.840.1.101.3.4.3.4', { kind: 'DSA', digest: hashes.sha512 }],
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
    const digest = content === null ? null : readDigest(content);
    return digest === null ? null : { kind: row.kind, digest, saltLength: 0 };
}
/**
 * RFC 4055 5 asks for NULL, RFC 8410 3 for nothing. RFC 5758 3 leaves ECDSA's and DSA's out, but all that Java 8 signed
 * has NULL there; nothing hangs on it.
 */
function hasRightParameters(algorithm, row) {
    return row.digest === null ? algorithm.parameters === null : hasNoParameters(algorithm);
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
    const digest = hash === null ? hashes.sha1 : readDigest((0,certificate/* readAlgorithmIdentifier */.bh)(hash));
    const maskDigest = mask === null ? hashes.sha1 : readMaskDigest((0,certificate/* readAlgorithmIdentifier */.bh)(mask));
    const saltLength = salt === null ? defaultSaltLength : (0,der/* readSmallInteger */.ih)(salt, maxSaltLength);
    if (trailer !== null && (0,der/* readSmallInteger */.ih)(trailer, 1) !== 1)
        return null;
    return digest === null || digest !== maskDigest ? null : { kind: 'RSA-PSS', digest, saltLength };
}
function readMaskDigest(mask) {
    return mask.oid === mgf1 && mask.parameters !== null ? readDigest((0,certificate/* readAlgorithmIdentifier */.bh)(mask.parameters)) : null;
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

/***/ 1072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7933);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(893);


/** What a reader makes of bytes, or why it cannot: a fault of the bytes is a value, a fault of ours is thrown on. */
function attempt(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_1__/* .DerError */ .I4 || error instanceof _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .CertificateError */ .EE)
            return error;
        throw error;
    }
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

/***/ 3540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ codes)
});

// EXTERNAL MODULE: ./src/model/codes/intact.ts
var intact = __webpack_require__(901);
;// CONCATENATED MODULE: ./src/model/codes/policy.ts
/** What the policy can say of a subject. */
const policyCodes = {
    unsigned: {
        means: 'A rule asks for a signature, and the subject has none.',
        remedy: 'Sign it before this step, or exempt it in the policy with a reason and an end.',
    },
    interrupted: {
        means: 'The run was stopped before it had looked at everything.',
        remedy: 'Run it again to the end.',
    },
    'nothing-found': {
        means: 'Nothing that can be signed was found, and that was allowed.',
        remedy: 'Look at the paths and patterns that were given, if something should be there.',
    },
    'rule-matches-nothing': {
        means: 'A rule of the policy decided nothing in this run.',
        remedy: 'Look at its patterns, if it should match something.',
    },
    'unsigned-remnants': {
        means: 'A rule asks for a signature, and the subject has only parts of one.',
        remedy: 'Find out what removed the signature, and sign it again.',
    },
    'unsigned-exempt': {
        means: 'The subject has no signature, and its rule exempts what is unsigned.',
        remedy: 'If that is not meant, take `unsigned: exempt` out of the rule.',
    },
    'no-rule': {
        means: 'No rule of the policy is for this subject, so it is denied.',
        remedy: 'Add a rule for it to the policy, or leave it out of what is scanned.',
    },
    'signer-not-allowed': {
        means: 'The signer is proven, and no entry that the rule allows means it.',
        remedy: 'If this signer may sign it, add it to `signers` and to the `allow` of the rule; else find out who signed it.',
    },
    'too-few-signers': {
        means: 'The rule asks for more signatures by different signers with different keys than there are.',
        remedy: 'Have it signed by the other signers that the rule allows.',
    },
    'rule-not-supported': {
        means: 'The rule asks for something that this version cannot check, so it allows nothing.',
        remedy: 'Take what is not supported out of the rule, or use a version that supports it.',
    },
    'signer-not-supported': {
        means: 'The rule allows a signer entry that this version cannot check; the entry allows nothing.',
        remedy: 'Name the signer by its certificate as well, or use a version that supports the entry.',
    },
    'exception-applied': {
        means: 'An exception of the policy exempts the subject, until the day that it states.',
        remedy: 'Mend what the exception is for before it ends.',
    },
    'exception-ended': {
        means: 'An exception of the policy has ended, and does nothing.',
        remedy: 'Mend what it was for and delete it, or give it a new reason and a new end.',
    },
    'check-missing': {
        means: 'A check that must be made of every signature is not there, so nothing is proven.',
        remedy: 'If this is a saved report, scan again; else report it as a fault of this program.',
    },
};

// EXTERNAL MODULE: ./src/model/codes/proof.ts
var proof = __webpack_require__(8886);
;// CONCATENATED MODULE: ./src/model/codes.ts



/** Every code that a report can hold: a closed union. docs/codes.md is made of this table. */
const codes = { ...intact/* intactCodes */.Q, ...proof/* proofCodes */.r, ...policyCodes };


/***/ }),

/***/ 901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ intactCodes)
/* harmony export */ });
/** What reading a subject and its signatures can say: is it intact, does it cover everything, could it be read? */
const intactCodes = {
    'digest-match': { means: 'The digests in the signature are those of the content.', remedy: null },
    'signature-valid': { means: 'The signature value holds for what was signed.', remedy: null },
    'covers-everything': { means: 'Nothing in the subject is left out of the signature.', remedy: null },
    // Of the subject as a whole: why the answer is not known.
    'unsupported-format': {
        means: 'The file is of a format that carries signatures, and this version cannot read it yet.',
        remedy: 'Leave it out with `exclude`, or check it with the tool of that format.',
    },
    unreadable: {
        means: 'The file could not be opened or read.',
        remedy: 'Give the job the right to read the file, or leave the file out with `exclude`.',
    },
    vanished: {
        means: 'The file was found and was gone when it was opened, or it is a link to nothing.',
        remedy: 'Run this step after everything that writes or deletes files.',
    },
    'not-a-file': {
        means: 'What stands at this path is no regular file.',
        remedy: 'Name a regular file.',
    },
    'link-leaves-root': {
        means: 'A symbolic link leads out of the working directory or of the directories that were given.',
        remedy: 'Put the file itself in its place, name what the link leads to as well, or leave the link out with `exclude`.',
    },
    'name-not-text': {
        means: 'The name of the file or directory is not UTF-8, so no pattern or report can name it.',
        remedy: 'Rename it, or leave the directory that it stands in out with `exclude`.',
    },
    'too-deep': {
        means: 'The directory stands deeper than a walk goes, and what is in it was not looked at.',
        remedy: 'Leave it out with `exclude`, or scan it as a path of its own.',
    },
    'too-many-entries': {
        means: 'There are more files than a walk looks at, and the rest was not looked at.',
        remedy: 'Leave the directory out with `exclude`, or scan it in parts.',
    },
    'file-changed': {
        means: 'The file changed while it was read.',
        remedy: 'Run this step after everything that writes files.',
    },
    stopped: {
        means: 'The run was asked to stop before the file was read to its end.',
        remedy: 'Run it again.',
    },
    'limit-reached': {
        means: 'Reading the file would take more than a bound allows, so the answer is not known.',
        remedy: 'Check where the file comes from; split the archive if its size is meant.',
    },
    'malformed-archive': {
        means: 'The ZIP archive cannot be read, and shows no signature in the parts that can.',
        remedy: 'Build the archive again; it may have been cut off.',
    },
    'malformed-signed-archive': {
        means: 'The archive has parts of a signature, and bytes that a reader may take for another archive.',
        remedy: 'Build and sign the archive again; it was changed or cut off after signing.',
    },
    // Integrity of a JAR signature.
    'digest-mismatch': {
        means: 'An entry, or a part of the manifest, is not what the signature has the digest of.',
        remedy: 'The content was changed after signing: build and sign the file again.',
    },
    'missing-manifest': {
        means: 'The archive has a signature and no manifest.',
        remedy: 'The manifest was removed after signing: build and sign the file again.',
    },
    'malformed-manifest': {
        means: 'The manifest breaks the rules of the JAR file specification, or demands rules that are not known.',
        remedy: 'Make the manifest with the tool that builds the archive, and sign it with jarsigner.',
    },
    'malformed-signature-file': {
        means: 'The signature file (.SF) breaks the rules of the JAR file specification, or is not of version 1.0.',
        remedy: 'Sign the file again with jarsigner.',
    },
    'missing-signature-file': {
        means: 'A signature block has no signature file (.SF) beside it.',
        remedy: 'The signature file was removed after signing: sign the file again.',
    },
    'malformed-signature': {
        means: 'A signature block is no CMS SignedData with a signer.',
        remedy: 'Sign the file again.',
    },
    'damaged-entry': {
        means: 'The data of an entry does not decompress to the size and the CRC-32 that the archive gives.',
        remedy: 'Build and sign the file again; it was damaged or changed after signing.',
    },
    'not-checked': {
        means: 'The check could not be made because of another fault.',
        remedy: 'Mend the other fault first.',
    },
    // Integrity of a CMS signature: of the block, and of what it says was signed.
    'message-digest-mismatch': {
        means: 'The signer signed the digest of another content than this one.',
        remedy: 'The content was changed after signing: build and sign the file again.',
    },
    'signature-mismatch': {
        means: "The signature value was not made by the signer's key over what is said to be signed.",
        remedy: 'The signature was changed or moved here from another file: build and sign the file again.',
    },
    'malformed-signed-attributes': {
        means: 'The signed attributes are missing, double, or not as RFC 5652 wants them.',
        remedy: 'Sign the file again with a current version of the signing tool.',
    },
    'algorithm-mismatch': {
        means: 'Two places in the signature that name its algorithm contradict each other.',
        remedy: 'Sign the file again with a current version of the signing tool.',
    },
    'unsupported-algorithm': {
        means: 'The signature is made with an algorithm that cannot be computed here (MD2, or one that is not known).',
        remedy: 'Sign the file again with SHA-256 or stronger, and RSA, ECDSA or EdDSA.',
    },
    'signer-certificate-missing': {
        means: "The signature does not carry its signer's certificate, or carries it in a form that cannot be read.",
        remedy: "Sign the file again, and let the signing tool put the signer's certificate into the signature.",
    },
    'signer-certificate-ambiguous': {
        means: "Two different certificates in the signature could be the signer's.",
        remedy: 'Sign the file again with one certificate of that issuer and serial number, or key identifier.',
    },
    'signer-certificate-mismatch': {
        means: 'The signer signed that another certificate than the one that is there is its own (RFC 5035).',
        remedy: 'The certificate was exchanged after signing: sign the file again.',
    },
    // Coverage of a JAR signature.
    'unsigned-entry': {
        means: 'An entry of the archive is not covered by the signature.',
        remedy: 'Sign the file after its last change, and whole.',
    },
    'missing-entry': {
        means: 'An entry that was signed is missing, in the archive or in the manifest.',
        remedy: 'The entry was removed after signing: build and sign the file again.',
    },
    'manifest-not-covered': {
        means: 'Bytes of the manifest belong to none of its sections, and are not covered by the signature.',
        remedy: 'The manifest was changed after signing: build and sign the file again.',
    },
    'main-attributes-not-covered': {
        means: 'The main attributes of the manifest are not covered by the signature.',
        remedy: 'Sign the file again with jarsigner, and do not change the manifest afterwards.',
    },
    'prepended-data': {
        means: 'Bytes stand before the first entry of the archive.',
        remedy: 'Remove what stands before the archive; a launcher script cannot be part of a signed JAR.',
    },
    'appended-data': {
        means: 'Bytes stand behind the end of the archive.',
        remedy: 'Remove what was appended after signing.',
    },
    'unaccounted-data': {
        means: 'Bytes stand between the entries of the archive, and belong to none of them.',
        remedy: 'Build and sign the file again with the usual tools.',
    },
    'overlapping-entries': {
        means: 'Two entries of the archive share bytes.',
        remedy: 'Build and sign the file again with the usual tools.',
    },
    'duplicate-entry': {
        means: 'Two entries of the archive have the same name, so that readers may see different content.',
        remedy: 'Build the archive with each entry once, and sign it again.',
    },
    'unsafe-entry-name': {
        means: 'The name of an entry climbs out of the archive, is absolute, or holds forbidden characters.',
        remedy: 'Build the archive with relative names in UTF-8 and `/`, and sign it again.',
    },
    'header-mismatch': {
        means: 'The two headers of an entry contradict each other, so that readers may see different content.',
        remedy: 'Build and sign the file again with the usual tools.',
    },
    'unsupported-entry': {
        means: 'An entry is encrypted, compressed by another method than deflate, or a directory with content.',
        remedy: 'Build the archive with plain or deflated files and empty directories, and sign it again.',
    },
    'ambiguous-end': {
        means: 'The records at the end of the archive can be read as more than one archive.',
        remedy: 'Build and sign the file again with the usual tools.',
    },
    // Worth saying, and changing no state.
    'signature-remnants': {
        means: 'A signature file (.SF) has no signature block beside it, so it makes no signature.',
        remedy: 'Sign the file again, or remove what is left of the signature.',
    },
    'ignored-signature-file': {
        means: 'A file META-INF/SIG-* is reserved for signing: no signature covers it, and no reader uses it.',
        remedy: null,
    },
    'symbolic-link-entry': {
        means: 'The archive marks an entry as a symbolic link; no signature covers that mark.',
        remedy: null,
    },
    'ber-normalised': {
        means: 'The signature block is in BER, and was read as the DER that it stands for.',
        remedy: null,
    },
};


/***/ }),

/***/ 8886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ proofCodes)
/* harmony export */ });
/** What proving a signer can say: who signed, when, under which anchor, and with what. */
const proofCodes = {
    'chain-valid': { means: 'A certificate path leads from the signer to a trust anchor.', remedy: null },
    pinned: { means: 'The policy names this very certificate or key.', remedy: null },
    'no-anchor': {
        means: 'No trust anchor and no pinned certificate or key is configured, so no signer can be proven.',
        remedy: 'Give `trust-roots`, or a policy with `trust`.',
    },
    'not-pinned': {
        means: 'Only certificates or keys are pinned, and the signer has none of them.',
        remedy: 'Pin the certificate or key of this signer in the policy, if it is meant to be trusted.',
    },
    'anchor-not-supported': {
        means: 'The anchor is of a kind that this version cannot prove anything with.',
        remedy: 'Name the certificates of the anchor in the policy (`certificates`).',
    },
    'certificate-malformed': {
        means: "The signer's certificate breaks the rules of X.509.",
        remedy: 'Have the certificate issued again by a current certification authority.',
    },
    'issuer-missing': {
        means: 'The path from the signer ends at a certificate whose issuer is neither an anchor nor at hand.',
        remedy: 'Add the issuing CA to `intermediates` or to the trust roots, or sign with the whole chain.',
    },
    'root-not-trusted': {
        means: 'The path from the signer ends at a self-issued certificate that is no trust anchor.',
        remedy: 'Find out who signed the file; add that certificate to the trust roots only if its owner is meant to be trusted.',
    },
    'issuer-signature-mismatch': {
        means: 'A certificate names an issuer whose key did not sign it.',
        remedy: 'Check where the file comes from: somebody else may use the name of a CA that you trust.',
    },
    'path-too-long': {
        means: 'No anchor is reached within the longest path that is followed.',
        remedy: 'Make a CA that is nearer to the signer a trust root.',
    },
    'path-budget-exceeded': {
        means: 'There are more ways up from the signer than are tried, so the answer is not known.',
        remedy: 'Sign the file again with only the certificates of its own chain.',
    },
    'not-a-ca': {
        means: 'A certificate on the path issued another one and is not allowed to (RFC 5280 6.1.4 (k)).',
        remedy: 'Sign with a certificate that was issued by a certification authority.',
    },
    'path-length-exceeded': {
        means: 'More CAs follow a CA on the path than its path length constraint allows (RFC 5280 6.1.4 (l), (m)).',
        remedy: 'Have the certificate issued by a CA that is allowed to.',
    },
    'ca-key-usage': {
        means: 'The key usage of a CA on the path does not allow it to sign certificates (RFC 5280 6.1.4 (n)).',
        remedy: 'Have the CA certificate issued again with the key usage keyCertSign.',
    },
    'unknown-critical-extension': {
        means: 'A certificate on the path has a critical extension that is not known (RFC 5280 4.2).',
        remedy: 'Have the certificate issued again without the extension, or with the extension not critical.',
    },
    'constraints-not-supported': {
        means: 'A certificate on the path constrains names or policies, which this version cannot check yet.',
        remedy: 'Make a CA below the constrained one a trust root.',
    },
    distrusted: {
        means: 'The policy distrusts a certificate or key on the path.',
        remedy: 'Do not use what this signer signed; take the entry out of `distrust` only if it is wrong.',
    },
    'usage-valid': { means: 'The certificates are made for signing code.', remedy: null },
    'usage-missing': {
        means: "The signer's certificate does not say that it is for signing code (extended key usage codeSigning).",
        remedy: 'Sign with a certificate for code signing, or set `extended-key-usage: optional` for the anchor.',
    },
    'usage-wrong': {
        means: "The signer's certificate is for another use than signing code.",
        remedy: 'Sign with a certificate that has the extended key usage codeSigning.',
    },
    'usage-not-nested': {
        means: 'A CA on the path is restricted to other uses than signing code.',
        remedy: 'Have the certificate issued by a CA for code signing.',
    },
    'key-usage-wrong': {
        means: "The key usage of the signer's certificate does not allow signatures (digitalSignature).",
        remedy: 'Sign with a certificate that has the key usage digitalSignature.',
    },
    'algorithms-strong': { means: 'Every key and hash that the proof rests on is strong.', remedy: null },
    'weak-key': {
        means: 'The proof rests on a key that is weak or of a kind that is not accepted.',
        remedy: 'Use RSA with 2048 bits or more, ECDSA on P-256, P-384 or P-521, Ed25519 or Ed448.',
    },
    'weak-hash': {
        means: 'The proof rests on a hash that is weak or not known.',
        remedy: 'Sign again with SHA-256 or stronger.',
    },
    'time-valid': { means: 'Every certificate of the path is valid now.', remedy: null },
    'certificate-expired': {
        means: 'A certificate of the path is no longer valid.',
        remedy: 'Sign the file again with a certificate that is valid.',
    },
    'certificate-not-yet-valid': {
        means: 'A certificate of the path is not valid yet.',
        remedy: 'Check the clock of the machine; wait until the certificate is valid, or sign with another one.',
    },
    'timestamp-not-supported': {
        means: 'The signature carries a timestamp, and this version cannot verify timestamps yet.',
        remedy: 'Until timestamps are verified, sign without one, or exempt the file with a reason and an end.',
    },
    'transparency-not-required': { means: 'The anchor does not ask for a transparency log.', remedy: null },
    'transparency-not-supported': {
        means: 'The anchor asks for a transparency log, which this version cannot verify.',
        remedy: 'Set `transparency: optional` for the anchor, or use a version that verifies logs.',
    },
    'revocation-off': { means: 'Revocation is not checked, as the policy says.', remedy: null },
    'revocation-not-named': { means: 'No certificate of the path says where to ask for revocation.', remedy: null },
    'revocation-not-checked': {
        means: 'The certificates say where to ask for revocation, and this version cannot ask yet.',
        remedy: 'Set `revocation: off` to say that this is meant.',
    },
};


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ takeTurns)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/**
 * How long work may go on before signals and the screen get their turn, in milliseconds: short enough that Ctrl-C
 * feels heard, long enough that the turns cost nothing.
 */
const TURN_AFTER_MS = 50;
/** A function to be awaited between two pieces of work: it gives the event loop a turn when one is due. */
function takeTurns() {
    let last = performance.now();
    return async () => {
        if (performance.now() - last < TURN_AFTER_MS)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        last = performance.now();
    };
}


/***/ }),

/***/ 5866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d6: () => (/* binding */ endedExceptions),
/* harmony export */   hY: () => (/* binding */ hasEnded),
/* harmony export */   so: () => (/* binding */ exceptionEnded),
/* harmony export */   we: () => (/* binding */ exceptionsFor)
/* harmony export */ });
/* harmony import */ var _find_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(333);
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3540);


/** What an exception may never excuse, whatever its `states` say. */
const neverExcused = ['invalid', 'unknown'];
/** The exceptions that are for this subject in this state, ended ones included. A distrusted signer is never excused. */
function exceptionsFor(policy, reading, proofs, state) {
    if (neverExcused.includes(state) || proofs.some(isDistrusted))
        return [];
    return policy.exceptions.filter((exception) => isFor(exception, reading) && exception.states.has(state));
}
function isFor({ sha256, match }, { subject, sha256: digest }) {
    if (sha256 === null && match === null)
        return false;
    return (sha256 === null || sha256 === digest) && (match === null || (0,_find_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .M)(subject.path, match));
}
function isDistrusted({ routes }) {
    return routes.some(({ checks }) => checks.some(({ code, result }) => code === 'distrusted' && result === 'fail'));
}
/** From the day after `until`, UTC, an exception does nothing. Dates of this form sort as text. */
function hasEnded({ until }, at) {
    return at.toISOString().slice(0, until.length) > until;
}
/** That an exception ended: of the subject at `path`, or of the policy as a whole. */
function exceptionEnded(exception, path) {
    const whose = path === null ? 'of the policy' : `for ${path}`;
    return {
        id: 'SIG008',
        level: 'warning',
        code: 'exception-ended',
        message: `${exception.name} ${whose} ended on ${exception.until} and does nothing (${exception.reason}).`,
        remedy: _model_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F['exception-ended'].remedy,
    };
}
/** For the run as a whole: the exceptions that have ended and of which no subject speaks. */
function endedExceptions(policy, subjects, at) {
    const ended = policy.exceptions.filter((exception) => hasEnded(exception, at));
    const told = new Set(subjects.flatMap(({ findings }) => findings.map(({ message }) => message)));
    const isTold = (exception) => subjects.some(({ path }) => told.has(exceptionEnded(exception, path).message));
    return ended.filter((exception) => !isTold(exception)).map((exception) => exceptionEnded(exception, null));
}


/***/ }),

/***/ 4196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/policy/exceptions.ts
var policy_exceptions = __webpack_require__(5866);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/model/codes.ts + 1 modules
var codes = __webpack_require__(3540);
// EXTERNAL MODULE: ./src/policy/match.ts
var match = __webpack_require__(6563);
;// CONCATENATED MODULE: ./src/policy/quorum.ts

/**
 * How many signer entries are met at once by signatures with different keys: each entry and each key counts once, and
 * the assignment that counts most is taken (augmenting paths). A signature without a certificate counts for nothing.
 */
function countSigners(signatures, entries) {
    const holders = new Map();
    return entries.filter((entry) => quorum_assign(keysOf(signatures, entry), holders, new Set())).length;
}
function keysOf(signatures, entry) {
    const met = signatures.filter(({ proof }) => (0,match/* meets */.D)(entry, proof));
    return new Set(met.flatMap(({ proof }) => (proof.signer === null ? [] : [proof.signer.spkiSha256])));
}
/** Gives an entry one of its keys that is free, or that its holder can give up for another one. */
function quorum_assign(keys, holders, tried) {
    for (const key of keys) {
        if (tried.has(key))
            continue;
        tried.add(key);
        const holder = holders.get(key);
        if (holder !== undefined && !quorum_assign(holder, holders, tried))
            continue;
        holders.set(key, keys);
        return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/policy/findings.ts




const levels = {
    denied: 'error',
    audited: 'warning',
    exempt: 'warning',
    listed: 'note',
};
/** So many findings tell what is wrong with one subject; an attacker may put thousands of signatures into it. */
const findingsLimit = 32;
/** What people should hear of a subject that is not allowed. An inventory asks for nothing, so it tells only what does not hold. */
function findingsOf(facts, decision) {
    const remarks = [
        ...obstacleRemarks(facts),
        ...(decision === 'listed' ? [] : ruleRemarks(facts, decision)),
        ...facts.signatures.filter((signature) => decides(facts, signature)).flatMap((one) => signatureRemarks(facts, one)),
        ...demandRemarks(facts),
    ];
    // What is denied whatever the unknown turns out to be comes first: the limit must not hide it.
    const known = remarks.filter(({ id }) => id !== 'SIG007');
    const ordered = [...known, ...remarks.filter(({ id }) => id === 'SIG007')];
    const distinct = new Map(ordered.map((remark) => [`${remark.id} ${remark.code} ${remark.message}`, remark]));
    return [...distinct.values()].slice(0, findingsLimit).map((remark) => finding(remark, levels[decision]));
}
/** That an exception exempts the subject: what it excuses is told by the other findings. */
function exemptedBy({ name, sha256, until, reason }, { subject }) {
    const pinned = sha256 === null ? ', unpinned,' : '';
    const message = `${subject.path} is exempt until ${until} by ${name}${pinned} (${reason}).`;
    return finding({ id: 'SIG008', code: 'exception-applied', message }, 'note');
}
function finding(remark, level) {
    const { id, code, message } = remark;
    return { id, level, code, message, remedy: codes/* codes */.F[code].remedy };
}
function obstacleRemarks({ reading, state }) {
    const { obstacle, subject } = reading;
    if (obstacle === null)
        return [];
    const id = state === 'invalid' ? 'SIG002' : 'SIG007';
    return [{ id, code: obstacle.code, message: about(subject.path, obstacle.message) }];
}
function ruleRemarks({ reading, rule, state }, decision) {
    const { path } = reading.subject;
    if (rule === null)
        return [{ id: 'SIG008', code: 'no-rule', message: `No rule of the policy is for ${path}.` }];
    if (rule.inert !== null) {
        const message = `${path} is decided by the rule \`${rule.name}\`, which allows nothing: ${rule.inert}.`;
        return [{ id: 'SIG008', code: 'rule-not-supported', message }];
    }
    if (state !== 'unsigned')
        return [];
    if (reading.remnants) {
        const message = `${path} has parts of a signature and no signature, and the rule \`${rule.name}\` asks for one.`;
        return [{ id: 'SIG001', code: 'unsigned-remnants', message }];
    }
    if (decision === 'exempt' && rule.unsignedExempt) {
        const message = `${path} has no signature, and the rule \`${rule.name}\` exempts what has none.`;
        return [{ id: 'SIG001', code: 'unsigned-exempt', message }];
    }
    const message = `${path} has no signature, and the rule \`${rule.name}\` asks for one.`;
    return [{ id: 'SIG001', code: 'unsigned', message }];
}
/** Where one good signature would do and it is not known whether there is one, only what is not known decides. */
function decides({ demand, state }, signature) {
    return demand === 'all' || state !== 'unknown' || signature.state === 'unknown';
}
function signatureRemarks(facts, { proof, state, allowed }) {
    switch (state) {
        case 'invalid':
            return invalidRemarks(facts, proof);
        case 'untrusted':
            return isAsked(facts) ? [unprovenRemark(facts, proof)] : [];
        case 'verified':
            return isAsked(facts) && !allowed ? [strangerRemark(facts, facts.rule, proof)] : [];
        default:
            return [unknownRemark(facts, proof)];
    }
}
/** Whether a rule that this version can check asks who signed. */
function isAsked(facts) {
    return facts.rule?.inert === null;
}
/** What does not hold, and what is left out: the first of each, the report has the others. */
function invalidRemarks(facts, proof) {
    const failed = proof.signature.intact.filter(({ result }) => result === 'fail');
    const broken = failed.find(({ check }) => check !== 'coverage');
    const uncovered = failed.find(({ check }) => check === 'coverage');
    return [
        ...(broken ? [{ id: 'SIG002', ...remarkOf(broken, facts, proof) }] : []),
        ...(uncovered ? [{ id: 'SIG005', ...remarkOf(uncovered, facts, proof) }] : []),
    ];
}
/** What keeps an anchor that the rule asks for from proving the signer; without one, what came furthest. */
function unprovenRemark(facts, proof) {
    const anchors = facts.entries.map((entry) => (entry.kind === 'name' ? entry.anchor : null));
    const asked = proof.routes.find(({ basis }) => 'anchor' in basis && anchors.includes(basis.anchor));
    const failed = (asked ?? proof.routes[0]).checks.find(({ result }) => result === 'fail');
    return { id: 'SIG004', ...remarkOf(failed, facts, proof) };
}
function unknownRemark(facts, proof) {
    const checks = [...proof.signature.intact, ...proof.routes.flatMap((route) => route.checks)];
    const open = checks.find(({ check, result }) => result === 'unknown' && check !== 'revocation');
    return { id: 'SIG007', ...remarkOf(open, facts, proof) };
}
function strangerRemark({ reading, entries, signatures }, rule, proof) {
    const miss = (0,match/* nearestMiss */.Rg)(entries, proof);
    const where = placeOf(reading, proof, signatures.length);
    const message = `${where} is signed by ${signerOf(proof)}, whom the rule \`${rule.name}\` does not allow`;
    return { id: 'SIG003', code: 'signer-not-allowed', message: `${message}${miss === null ? '' : `; ${miss}`}.` };
}
/** What the rule asks of the signatures together, and the entries that could not be asked. */
function demandRemarks(facts) {
    const { reading, entries, demand, signatures, state } = facts;
    if (!isAsked(facts) || state === 'unsigned' || state === 'unknown')
        return [];
    const { path } = reading.subject;
    const remarks = [];
    if (typeof demand === 'number') {
        const present = countSigners(signatures.filter(({ allowed }) => allowed), entries);
        const message = `${path} needs signatures by ${demand} different signers with different keys, and has ${present}.`;
        remarks.push({ id: 'SIG003', code: 'too-few-signers', message });
    }
    for (const entry of entries) {
        if (entry.kind !== 'inert')
            continue;
        const message = `${path} may be signed by \`${entry.name}\`, which cannot be told: ${entry.message}.`;
        remarks.push({ id: 'SIG008', code: 'signer-not-supported', message });
    }
    return remarks;
}
/** A check that ought to be there and is not allows nothing either: then the code says that. */
function remarkOf(check, { reading, signatures }, proof) {
    const where = placeOf(reading, proof, signatures.length);
    if (check === undefined) {
        return { code: 'check-missing', message: `${where} was not checked in full, so it proves nothing.` };
    }
    return { code: check.code, message: about(where, check.message) };
}
function about(where, message) {
    return message.includes(where) ? message : `${where}: ${message}`;
}
/** Names the signature too where there are several. */
function placeOf({ subject }, { signature }, count) {
    return count > 1 ? `${subject.path} (${signature.place})` : subject.path;
}
function signerOf({ signer }) {
    return signer === null ? 'a bare key' : (0,crypto_name/* printName */.To)((0,crypto_name/* readName */.MQ)(signer.subject));
}

// EXTERNAL MODULE: ./src/policy/state.ts
var policy_state = __webpack_require__(9307);
;// CONCATENATED MODULE: ./src/policy/judge.ts





/** How many signatures are asked for where no rule says it: strangers cannot add to a file without making another of it. */
const fileDemand = 'all';
/** Is that allowed? Pure. Without a policy everything is `listed`. */
function judge(reading, proofs, policy, at) {
    const rule = policy && (0,match/* ruleFor */.sG)(policy, reading.subject.path, reading.format);
    const demand = rule?.signatures ?? fileDemand;
    const entries = policy && rule ? (0,match/* allowedEntries */.x6)(policy, rule) : [];
    const signatures = proofs.map((proof) => judgeSignature(proof, rule, entries, policy));
    const states = signatures.map((signature) => signature.state);
    const state = (0,policy_state/* stateOfSubject */.vN)(states, demand, reading.obstacle);
    const facts = { reading, rule, entries, demand, state, signatures };
    return {
        reading,
        state,
        rule: rule?.name ?? null,
        signatures,
        provenUntil: state === 'verified' ? provenUntil(signatures, demand) : null,
        ...decide(facts, proofs, policy, at),
    };
}
function judgeSignature(proof, rule, entries, policy) {
    const state = (0,policy_state/* stateOfSignature */.lz)(proof);
    const isSigner = (entry) => state === 'verified' && (0,match/* meets */.D)(entry, proof);
    const allowing = rule?.inert === null ? entries.find(isSigner) : undefined;
    const known = allowing ?? [...(policy?.signers.values() ?? [])].find(isSigner);
    return { proof, state, allowed: allowing !== undefined, entry: known?.name ?? null };
}
function decide(facts, proofs, policy, at) {
    if (policy === null)
        return { decision: 'listed', findings: findingsOf(facts, 'listed') };
    if (isMet(facts))
        return { decision: 'allowed', findings: [] };
    const { reading, rule, state } = facts;
    if (rule?.unsignedExempt === true && state === 'unsigned' && !reading.remnants) {
        return { decision: 'exempt', findings: findingsOf(facts, 'exempt') };
    }
    const exceptions = (0,policy_exceptions/* exceptionsFor */.we)(policy, reading, proofs, state);
    const exception = exceptions.find((candidate) => !(0,policy_exceptions/* hasEnded */.hY)(candidate, at));
    if (exception !== undefined) {
        return { decision: 'exempt', findings: [...findingsOf(facts, 'exempt'), exemptedBy(exception, reading)] };
    }
    const decision = (rule?.mode ?? policy.mode) === 'audit' ? 'audited' : 'denied';
    const ended = exceptions.map((candidate) => (0,policy_exceptions/* exceptionEnded */.so)(candidate, reading.subject.path));
    return { decision, findings: [...findingsOf(facts, decision), ...ended] };
}
/** Whether the rule is met. What could not be read is never allowed, whatever was found in the rest of it. */
function isMet({ reading, rule, entries, demand, signatures, state }) {
    if (rule === null || rule.inert !== null || reading.obstacle !== null || state !== 'verified')
        return false;
    const allowed = signatures.filter((signature) => signature.allowed);
    if (demand === 'all')
        return allowed.length === signatures.length;
    return demand === 'any' ? allowed.length > 0 : countSigners(allowed, entries) >= demand;
}
/** The first moment at which the subject would no longer be `verified`: its first signature's end under `all`, else its last one's. */
function provenUntil(signatures, demand) {
    const ends = signatures.flatMap(({ state, proof }) => (state === 'verified' ? [endOf(proof)] : []));
    const end = demand === 'all' ? Math.min(...ends) : Math.max(...ends);
    return Number.isFinite(end) ? new Date(end) : null;
}
/** The end of the route that holds longest, in milliseconds; `Infinity` when one never ends. */
function endOf({ routes }) {
    return Math.max(...routes.filter(policy_state/* holds */.v9).map((route) => route.provenUntil?.getTime() ?? Infinity));
}


/***/ }),

/***/ 1351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findingsOfRun)
/* harmony export */ });
/* harmony import */ var _find_files_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2524);
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3540);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2891);
/* harmony import */ var _exceptions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5866);




/** What is to be said of the run as a whole. Throws Failure `nothing-found`: see refuseEmptyWalks. */
function findingsOfRun(facts) {
    if (facts.interrupted)
        return [interrupted];
    if (!facts.allowEmpty)
        refuseEmptyWalks(facts);
    const { policy, subjects, at } = facts;
    const ended = policy === null ? [] : (0,_exceptions_js__WEBPACK_IMPORTED_MODULE_3__/* .endedExceptions */ .d6)(policy, subjects, at);
    return [...(subjects.length === 0 ? [nothing] : []), ...idleRules(facts), ...ended];
}
const interrupted = finding('SIG007', 'error', 'interrupted', 'The run was stopped before it had looked at everything; this is what it had found.');
const nothing = finding('SIG008', 'warning', 'nothing-found', 'Nothing that can be signed was found.');
/**
 * A directory that was walked must hold a subject, or an empty build would pass. The walk itself notices one that is
 * empty; only here is it known that none of its files is of a format that can be signed.
 */
function refuseEmptyWalks({ subjects, roots }) {
    const barren = roots.find((root) => !subjects.some(({ path }) => (0,_find_files_place_js__WEBPACK_IMPORTED_MODULE_0__/* .partsBelow */ .AY)(path, root) !== null));
    if (barren === undefined)
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('nothing-found', `No file that can be signed was found in ${barren}.`, {
        remedy: 'Name the files or folders that the build makes, or allow an empty result (allow-empty).',
    });
}
/** Rules for files that decided nothing: often a pattern that is misspelt. */
function idleRules({ policy, subjects }) {
    const busy = new Set(subjects.map(({ rule }) => rule));
    const idle = (policy?.rules ?? []).filter(({ name, files }) => files.length > 0 && !busy.has(name));
    return idle.map(({ name }) => finding('SIG008', 'note', 'rule-matches-nothing', `The rule \`${name}\` of the policy matches nothing that was found.`));
}
function finding(id, level, code, message) {
    return { id, level, code, message, remedy: _model_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F[code].remedy };
}


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ draftReport)
});

// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(2621);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/report/shelf.ts


function openShelf() {
    const certificates = new Map();
    const digests = new WeakMap();
    const names = new Map();
    const seconds = new Map();
    const checks = new Map();
    const signers = new Map();
    const algorithms = new Map();
    const chains = new Map();
    return {
        keep(der) {
            const known = digests.get(der);
            if (known !== undefined)
                return known;
            const sha256 = (0,external_node_crypto_.hash)('sha256', der);
            digests.set(der, sha256);
            if (!certificates.has(sha256))
                certificates.set(sha256, Buffer.from(der).toString('base64'));
            return sha256;
        },
        print(der) {
            const key = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('latin1');
            return first(names, key, () => (0,crypto_name/* printName */.To)((0,crypto_name/* readName */.MQ)(der)));
        },
        second: (time) => first(seconds, time.getTime(), () => secondOf(time)),
        check(check) {
            const shared = first(checks, check.message, () => check);
            const same = shared.check === check.check && shared.result === check.result && shared.code === check.code;
            return same ? shared : check;
        },
        algorithms: (uses) => first(algorithms, JSON.stringify(uses), () => uses),
        chain: (digests) => first(chains, digests.join(), () => digests),
        signer: (signer) => first(signers, JSON.stringify(signer), () => signer),
        certificates: () => Object.fromEntries(certificates),
    };
}
/** What was first put under this key. */
function first(values, key, make) {
    const known = values.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    values.set(key, made);
    return made;
}
/** ISO 8601, UTC, to the second. */
function secondOf(time) {
    return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./src/report/within.ts
/**
 * A subject's path relative to the PATH under which it was found; its own name when that PATH is the file. Links may
 * hide how the two belong together: then it is the path as it is. Without the working directory (a saved report), a
 * PATH that climbs is compared as it is written.
 */
function within({ path, root, location }, directory) {
    const segments = (written) => segmentsOf(isAbsolute(written), written);
    const placed = (written) => directory === null || isAbsolute(written) ? segments(written) : segmentsOf(true, `${directory}/${written}`);
    return below(placed(root), placed(path)) ?? below(segments(root), segments(location)) ?? path;
}
/** On Windows a drive's letter begins an absolute path. */
function isAbsolute(path) {
    return /^(?:\/|[a-z]:)/i.test(path);
}
function below(base, own) {
    if (!base.every((segment, index) => own[index] === segment))
        return null;
    const rest = own.slice(base.length);
    return rest.length > 0 ? rest.join('/') : (own.at(-1) ?? null);
}
/** An absolute path has an empty first segment; `.` and doubled slashes are no segments, `..` takes one back. */
function segmentsOf(absolute, path) {
    const segments = absolute ? [''] : [];
    for (const segment of path.split('/')) {
        const climbs = segment === '..' && segments.length > 0 && segments.at(-1) !== '..';
        if (climbs)
            segments.pop();
        else if (segment !== '' && segment !== '.')
            segments.push(segment);
    }
    return segments;
}

;// CONCATENATED MODULE: ./src/report/report.ts



/** All that was found, once. Pure. `directory`: where relative PATHs start, absolute; `null` for saved reports. */
function draftReport(directory) {
    const shelf = openShelf();
    const subjects = [];
    return {
        subjects,
        add(verdict) {
            subjects.push(subjectOf(verdict, directory, shelf));
        },
        finish: (facts) => ({
            version: 1,
            tool: { name: 'sigscan', version: version/* version */.r },
            at: secondOf(facts.at),
            result: resultOf(facts, subjects),
            enforced: facts.policy !== null,
            policy: facts.policy && { source: facts.policy.source.name, sha256: facts.policy.source.sha256 },
            scanned: facts.scanned,
            counts: countsOf(subjects, facts.skipped),
            subjects,
            findings: facts.findings,
            certificates: shelf.certificates(),
        }),
    };
}
/** `unknown`: nothing is denied but for what could not be told. */
function resultOf(facts, subjects) {
    if (facts.policy === null)
        return 'inventory';
    const denied = subjects.filter(({ decision }) => decision === 'denied');
    const faults = facts.findings.filter((finding) => finding.level === 'error');
    if (denied.some((subject) => !onlyUnknown(subject)) || !faults.every(isUnknown))
        return 'fail';
    return denied.length > 0 || faults.length > 0 ? 'unknown' : 'pass';
}
function onlyUnknown({ state, findings }) {
    return state === 'unknown' && findings.filter(({ level }) => level === 'error').every(isUnknown);
}
function isUnknown(finding) {
    return finding.id === 'SIG007';
}
function countsOf(subjects, skipped) {
    const inState = (state) => subjects.filter((subject) => subject.state === state).length;
    const decided = (decision) => subjects.filter((subject) => subject.decision === decision).length;
    return {
        subjects: subjects.length,
        verified: inState('verified'),
        untrusted: inState('untrusted'),
        unsigned: inState('unsigned'),
        unknown: inState('unknown'),
        invalid: inState('invalid'),
        allowed: decided('allowed'),
        denied: decided('denied'),
        exempt: decided('exempt'),
        audited: decided('audited'),
        listed: decided('listed'),
        skipped,
    };
}
function subjectOf(verdict, directory, shelf) {
    const { reading, state, decision, rule, findings } = verdict;
    const { subject, sha256, size, format, obstacle, remnants, notes } = reading;
    return {
        kind: 'file',
        path: subject.path,
        root: subject.root,
        within: within(subject, directory),
        sha256,
        size,
        format,
        mentions: subject.mentions,
        state,
        decision,
        rule,
        provenUntil: verdict.provenUntil && endOf(verdict.provenUntil, shelf),
        signatures: verdict.signatures.map((signature) => signatureOf(signature, shelf)),
        findings,
        obstacle,
        remnants,
        notes,
    };
}
function signatureOf({ proof, state, allowed, entry }, shelf) {
    const { format, role, place, claim, times, intact } = proof.signature;
    return {
        format,
        role,
        place,
        state,
        allowed,
        entry,
        signer: signerOf(proof, shelf),
        time: { at: shelf.second(proof.time.at), source: proof.time.source, authority: proof.time.authority },
        checks: [...intact, ...proof.routes[0].checks].map(shelf.check),
        certificates: shelf.chain(claim.certificates.map(shelf.keep)),
        hasLeaf: claim.hasLeaf,
        algorithms: shelf.algorithms(claim.algorithms),
        times: times.map(({ kind, bytes }) => ({ kind, bytes: Buffer.from(bytes).toString('base64') })),
    };
}
function signerOf({ signer, routes }, shelf) {
    if (signer === null)
        return null;
    const proven = routes.filter(({ holds }) => holds).flatMap(({ basis }) => ('anchor' in basis ? [basis.anchor] : []));
    return shelf.signer({
        subject: shelf.print(signer.subject),
        issuer: shelf.print(signer.issuer),
        serialNumber: signer.serialNumber,
        sha256: signer.sha256,
        spkiSha256: signer.spkiSha256,
        anchors: [...new Set(proven)],
        identity: null,
        chain: routes[0].chain.map(shelf.keep),
    });
}
/** An end after the year 9999 is none: 99991231235959Z says that there is no good end (RFC 5280 4.1.2.5). */
function endOf(time, shelf) {
    return time.getUTCFullYear() > 9999 ? null : shelf.second(time);
}


/***/ }),

/***/ 5199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ prove)
});

// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts + 2 modules
var crypto_certificate = __webpack_require__(7933);
;// CONCATENATED MODULE: ./src/trust/prove/claim.ts


function readClaim(signature) {
    const [first, ...rest] = signature.claim.certificates;
    if (first === undefined || !signature.claim.hasLeaf) {
        const message = `The signature ${signature.place} does not carry its signer's certificate.`;
        return { signature, leaf: null, fault: fail('signer-certificate-missing', message) };
    }
    const leaf = (0,attempt/* attempt */.C)(() => (0,crypto_certificate/* readCertificate */.w$)(first));
    if (leaf instanceof Error) {
        const message = `The signer's certificate in ${signature.place} cannot be read: ${leaf.message}`;
        return { signature, leaf: null, fault: fail('certificate-malformed', message) };
    }
    const others = rest.flatMap((der) => {
        const certificate = (0,attempt/* attempt */.C)(() => (0,crypto_certificate/* readCertificate */.w$)(der));
        return certificate instanceof Error ? [] : [certificate];
    });
    return { signature, leaf, others };
}
function fail(code, message) {
    return { check: 'chain', result: 'fail', code, message };
}

// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 4 modules
var algorithms = __webpack_require__(8778);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/crypto/path/rules.ts



const codeSigning = '1.3.6.1.5.5.7.3.3';
const anyExtendedKeyUsage = '2.5.29.37.0';
/** Extensions that restrict what a CA may issue and cannot be checked yet: the three of policies, and of names. */
const constraints = new Map([
    ['2.5.29.30', 'names (RFC 5280 4.2.1.10)'],
    ['2.5.29.33', 'policies by mapping them (RFC 5280 4.2.1.5)'],
    ['2.5.29.36', 'policies (RFC 5280 4.2.1.11)'],
    ['2.5.29.54', 'policies (RFC 5280 4.2.1.14)'],
]);
/**
 * Extensions that may be critical: those that are checked here, those that say nothing of who may sign (alternative
 * names, addresses), and certificate policies, which matter only to those who ask for one.
 */
const knownExtensions = new Set([
    ...Object.values(crypto_certificate/* extensionOid */.kI),
    ...constraints.keys(),
    '2.5.29.17',
    '2.5.29.18',
    '2.5.29.31',
    '2.5.29.32',
    '2.5.29.46',
    '1.3.6.1.5.5.7.1.1',
]);
/** The checks `chain`, `usage`, `algorithm` and `time` of a path that reached an anchor. */
function checkPath(path, circumstances) {
    return [checkChain(path, circumstances), ...checkLeaf(path, circumstances)];
}
/** The checks `usage`, `algorithm` and `time`: of a path, or of as much of one as there is. */
function checkLeaf(path, circumstances) {
    return [checkUsage(path, circumstances.extendedKeyUsage), checkAlgorithms(path), checkTime(path, circumstances.at)];
}
function checkChain({ chain }, { anchorName }) {
    const fault = firstOf(chain, checkExtensions) ?? firstOf(chain.slice(1), checkIssuer) ?? checkPathLengths(chain);
    if (fault !== null)
        return fault;
    const names = chain.map(nameOf).join(' ← ');
    return {
        check: 'chain',
        result: 'pass',
        code: 'chain-valid',
        message: `The path to the anchor “${anchorName}” is ${names}.`,
    };
}
/** RFC 5280 4.2, 6.1.4 (o), 6.1.5 (f). The anchor's own extensions restrict it too (RFC 5937). */
function checkExtensions(certificate) {
    for (const { oid, critical } of certificate.extensions) {
        const constrained = constraints.get(oid);
        if (constrained !== undefined) {
            const message = `The certificate of ${nameOf(certificate)} constrains ${constrained}.`;
            return rules_fail('chain', 'constraints-not-supported', message);
        }
        if (critical && !knownExtensions.has(oid)) {
            const message = `The certificate of ${nameOf(certificate)} has the unknown critical extension ${oid} (RFC 5280 4.2).`;
            return rules_fail('chain', 'unknown-critical-extension', message);
        }
    }
    return null;
}
/**
 * RFC 5280 6.1.4 (k), (n). An anchor of version 1 has no way to say that it is a CA; that it is one is what the policy
 * says. A newer one that does not say so is a leaf that was trusted for itself, and nothing that it issued.
 */
function checkIssuer(certificate, index, issuers) {
    const isAnchor = index === issuers.length - 1;
    const isOldAnchor = isAnchor && certificate.version !== 3;
    if (!isOldAnchor && certificate.basicConstraints?.ca !== true) {
        const message = `The certificate of ${nameOf(certificate)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`;
        return rules_fail('chain', 'not-a-ca', message);
    }
    if (certificate.keyUsage !== null && !certificate.keyUsage.has('keyCertSign')) {
        const message = `The key usage of ${nameOf(certificate)} has no keyCertSign (RFC 5280 6.1.4 (n)).`;
        return rules_fail('chain', 'ca-key-usage', message);
    }
    return null;
}
/** RFC 5280 4.2.1.9, 6.1.4 (l), (m): how many CAs that are not self-issued may stand between a CA and the leaf. */
function checkPathLengths(chain) {
    let between = 0;
    for (const certificate of chain.slice(1)) {
        const limit = certificate.basicConstraints?.pathLength ?? Infinity;
        if (between > limit) {
            const message = `${nameOf(certificate)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`;
            return rules_fail('chain', 'path-length-exceeded', message);
        }
        if (!isSelfIssued(certificate))
            between += 1;
    }
    return null;
}
/** docs/trust.md 1.6. A CA may sign code with its own key: it could as well issue itself a leaf. */
function checkUsage({ chain }, extendedKeyUsage) {
    return (firstOf(chain.slice(0, 1), (leaf) => checkLeafUsage(leaf, extendedKeyUsage)) ??
        firstOf(chain.slice(1), checkNesting) ?? {
        check: 'usage',
        result: 'pass',
        code: 'usage-valid',
        message: 'The certificates of the path are made for signing code.',
    });
}
/** RFC 5280 4.2.1.3, 4.2.1.12. */
function checkLeafUsage(leaf, extendedKeyUsage) {
    const usages = leaf.extendedKeyUsage ?? [anyExtendedKeyUsage];
    const name = nameOf(leaf);
    if (!usages.includes(codeSigning)) {
        if (usages.length === 0 || usages.some((usage) => usage !== anyExtendedKeyUsage)) {
            const message = `The certificate of ${name} is not for signing code: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`;
            return rules_fail('usage', 'usage-wrong', message);
        }
        if (extendedKeyUsage === 'required') {
            const message = `The certificate of ${name} does not say that it is for signing code (RFC 5280 4.2.1.12).`;
            return rules_fail('usage', 'usage-missing', message);
        }
    }
    if (leaf.keyUsage === null || leaf.keyUsage.has('digitalSignature'))
        return null;
    return rules_fail('usage', 'key-usage-wrong', `The key usage of ${name} has no digitalSignature (RFC 5280 4.2.1.3).`);
}
/** A CA whose certificate names usages hands on no others. */
function checkNesting(issuer) {
    const usages = issuer.extendedKeyUsage;
    if (usages === null || usages.includes(codeSigning) || usages.includes(anyExtendedKeyUsage))
        return null;
    const message = `The CA ${nameOf(issuer)} is restricted to ${printUsages(usages)}, not signing code (RFC 5280 4.2.1.12).`;
    return rules_fail('usage', 'usage-not-nested', message);
}
/** Certificates have one to three; a made-up one may have thousands. */
const maxPrintedUsages = 5;
function printUsages(usages) {
    return usages.length === 0 ? 'nothing' : usages.slice(0, maxPrintedUsages).join(', ');
}
/** docs/trust.md 1.7. The signature on the anchor's own certificate proves nothing and need not. */
function checkAlgorithms(path) {
    return (firstOf(path.chain, checkKey) ??
        firstOf(withoutAnchor(path), checkHash) ?? {
        check: 'algorithm',
        result: 'pass',
        code: 'algorithms-strong',
        message: 'Every key and hash of the path is strong.',
    });
}
function checkKey(certificate) {
    const weakness = (0,algorithms/* weakKey */._Q)(certificate);
    if (weakness === null)
        return null;
    return rules_fail('algorithm', 'weak-key', `The certificate of ${nameOf(certificate)} has ${weakness}.`);
}
function checkHash(certificate) {
    const { hash, label } = (0,algorithms/* describeSignature */.iL)(certificate.signatureAlgorithm, null);
    if (!(0,algorithms/* weakHash */.$F)(hash))
        return null;
    return rules_fail('algorithm', 'weak-hash', `The certificate of ${nameOf(certificate)} is signed by ${label}.`);
}
/** RFC 5280 6.1.3 (a) (2). The anchor's own validity does not matter (6.1.1 (d)), unless it is the signer itself. */
function checkTime(path, at) {
    const certificates = path.chain.length === 1 ? path.chain : withoutAnchor(path);
    return (firstOf(certificates, (certificate) => checkValidity(certificate, at)) ?? {
        check: 'time',
        result: 'pass',
        code: 'time-valid',
        message: `Every certificate of the path is valid at ${at.toISOString()}.`,
    });
}
function checkValidity(certificate, at) {
    if (at < certificate.notBefore) {
        const message = `The certificate of ${nameOf(certificate)} is valid only from ${certificate.notBefore.toISOString()} on.`;
        return rules_fail('time', 'certificate-not-yet-valid', message);
    }
    if (at < firstMomentAfter(certificate))
        return null;
    const message = `The certificate of ${nameOf(certificate)} ended at ${certificate.notAfter.toISOString()}.`;
    return rules_fail('time', 'certificate-expired', message);
}
/** RFC 5280 4.1.2.5: notAfter is the last second that is valid. */
function firstMomentAfter(certificate) {
    return new Date(certificate.notAfter.getTime() + 1000);
}
/** RFC 5280 3.2: issuer and subject are the same name. */
function isSelfIssued(certificate) {
    return (0,crypto_name/* chainKey */.BI)(certificate.subject) === (0,crypto_name/* chainKey */.BI)(certificate.issuer);
}
/** The certificates whose issuer must be proven: all, or all but the anchor's. */
function withoutAnchor({ chain, anchor }) {
    return anchor === null ? chain : chain.slice(0, -1);
}
function firstOf(certificates, rule) {
    for (const [index, certificate] of certificates.entries()) {
        const fault = rule(certificate, index, certificates);
        if (fault !== null)
            return fault;
    }
    return null;
}
function nameOf(certificate) {
    return `“${(0,crypto_name/* printName */.To)(certificate.subject)}”`;
}
function rules_fail(check, code, message) {
    return { check, result: 'fail', code, message };
}

// EXTERNAL MODULE: ./src/crypto/bytes.ts
var bytes = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/crypto/certificate/cache.ts
var cache = __webpack_require__(9995);
;// CONCATENATED MODULE: ./src/crypto/path/issued.ts



/** A scan meets some hundred chains of two to five certificates; an entry takes some 300 bytes. */
const maxKept = 4096;
const results = new cache/* BoundedCache */.I(maxKept);
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
    const { signatureAlgorithm, innerSignatureAlgorithm, tbs, signature } = certificate;
    // RFC 5280 4.1.1.2: the signature covers the inner identifier only, so the outer one must be the same.
    if (!(0,bytes/* equalBytes */.e)(signatureAlgorithm.encoded, innerSignatureAlgorithm.encoded)) {
        return { result: 'invalid', reason: 'the certificate names two different signature algorithms' };
    }
    return (0,algorithms/* verifySignature */.Od)(issuer, signatureAlgorithm, null, tbs, signature);
}

;// CONCATENATED MODULE: ./src/crypto/path/search.ts




/** Paths in use have two to five certificates; cross-certificates make a few of them longer. */
const maxChain = 10;
/**
 * A certificate has one issuer, or a handful under one name. A hundred trials take some 10 ms with RSA, 100 ms with
 * P-521; each of them finds at most one path, so this bounds the paths too. What a cache answers counts as well: a
 * verdict must not depend on what was scanned before.
 */
const maxTrials = 100;
/**
 * Searches, depth first and with backtracking, for a path from the leaf to one of the anchors that passes every check.
 * An anchor is known by its name and its whole key; its own signature and validity do not matter. The search is bounded;
 * where it was cut off, the check `chain` is `unknown`.
 */
function validatePath(request) {
    return new Search(request).run();
}
class Search {
    #request;
    #issuers;
    #furthest;
    #trials = 0;
    #cutOff = false;
    constructor(request) {
        this.#request = request;
        this.#issuers = indexBySubject(request);
        this.#furthest = {
            holds: false,
            checks: [deadEnd(request.leaf, null, request.anchorName), ...checkLeaf({ chain: [], anchor: null }, request)],
            chain: [],
            anchor: null,
        };
    }
    run() {
        const { leaf, anchors } = this.#request;
        // Only the very certificate: another one for the same key could claim any validity and usage.
        const itself = anchors.find((anchor) => anchor.certificate.sha256 === leaf.sha256);
        const pinned = itself !== undefined && this.#judge({ chain: [leaf], anchor: itself });
        if (!pinned && !this.#climb([], leaf) && this.#cutOff)
            return this.#undecided();
        return this.#furthest;
    }
    /** Tries every issuer of `last`, the end of the path so far; whether one leads to a path that holds. */
    #climb(below, last) {
        const chain = [...below, last];
        if (chain.length === maxChain)
            return this.#giveUp(chain, tooLong(last));
        let mismatch = null;
        let climbed = false;
        for (const { certificate, anchor } of this.#issuersOf(last, chain)) {
            if (this.#trials === maxTrials) {
                this.#cutOff = true;
                break;
            }
            this.#trials += 1;
            const { result, reason } = checkIssued(last, certificate);
            if (result !== 'valid') {
                mismatch ??= notSigned(last, certificate, reason);
                continue;
            }
            climbed = true;
            const found = anchor === null ? this.#climb(chain, certificate) : this.#judge({ chain: [...chain, certificate], anchor });
            if (found)
                return true;
        }
        return climbed ? false : this.#giveUp(chain, deadEnd(last, mismatch, this.#request.anchorName));
    }
    /** Anchors and candidates of the right name, those first whose key identifier fits. It excludes none: it is a hint. */
    #issuersOf(certificate, chain) {
        // RFC 5280 4.1.2.4: an issuer has a name.
        if (certificate.issuer.length === 0)
            return [];
        const named = this.#issuers.get((0,crypto_name/* chainKey */.BI)(certificate.issuer)) ?? [];
        const open = named.filter((issuer) => issuer.anchor !== null || !chain.some((seen) => isSame(seen, issuer.certificate)));
        const fits = open.map((issuer) => fit(certificate, issuer.certificate));
        return [0, 1, 2].flatMap((rank) => open.filter((_, index) => fits[index] === rank));
    }
    /** A path that reached an anchor. */
    #judge(path) {
        const checks = checkPath(path, this.#request);
        const holds = checks.every(({ result }) => result === 'pass');
        this.#offer({ ...path, checks, holds });
        return holds;
    }
    /** A path that leads no further. */
    #giveUp(chain, fault) {
        const path = { chain, anchor: null };
        this.#offer({ ...path, checks: [fault, ...checkLeaf(path, this.#request)], holds: false });
        return false;
    }
    #offer(outcome) {
        if (rank(outcome) > rank(this.#furthest))
            this.#furthest = outcome;
    }
    #undecided() {
        const { checks, chain, anchor } = this.#furthest;
        const [, ...others] = checks;
        const message = `${nameOf(this.#request.leaf)} has more ways up than the ${maxTrials} issuers that are tried.`;
        const undecided = { check: 'chain', result: 'unknown', code: 'path-budget-exceeded', message };
        return { holds: false, checks: [undecided, ...others], chain, anchor };
    }
}
/** Anchors first. A candidate that is an anchor's own certificate is that anchor. */
function indexBySubject({ anchors, candidates }) {
    const all = [
        ...anchors.map((anchor) => ({ certificate: anchor.certificate, anchor })),
        ...candidates.map((certificate) => ({ certificate, anchor: null })),
    ];
    const seen = new Set();
    const index = new Map();
    for (const issuer of all) {
        const { sha256, subject } = issuer.certificate;
        if (seen.has(sha256))
            continue;
        seen.add(sha256);
        const key = (0,crypto_name/* chainKey */.BI)(subject);
        const named = index.get(key);
        if (named === undefined)
            index.set(key, [issuer]);
        else
            named.push(issuer);
    }
    return index;
}
/** A name with a key stands on a path once, so that cycles end. */
function isSame(left, right) {
    return left.spkiSha256 === right.spkiSha256 && (0,bytes/* equalBytes */.e)(left.subjectDer, right.subjectDer);
}
/** 0: the key identifiers are the same; 1: one is missing; 2: they differ. */
function fit(certificate, issuer) {
    const { authorityKeyIdentifier: wanted } = certificate;
    const { subjectKeyIdentifier: found } = issuer;
    if (wanted === null || found === null)
        return 1;
    return (0,bytes/* equalBytes */.e)(wanted, found) ? 0 : 2;
}
/** Having reached an anchor counts most, then how much was right, then how far the path went. */
function rank({ anchor, checks, chain }) {
    return anchor === null ? chain.length : 2 * maxChain + checks.filter(({ result }) => result === 'pass').length;
}
function notSigned(certificate, issuer, reason) {
    const message = `${nameOf(issuer)} did not sign the certificate of ${nameOf(certificate)}, which names it as its issuer: ${reason}.`;
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
    const message = `The path reached ${nameOf(certificate)}, and ${maxChain} certificates are the most that is followed.`;
    return failChain('path-too-long', message);
}
function failChain(code, message) {
    return { check: 'chain', result: 'fail', code, message };
}

;// CONCATENATED MODULE: ./src/crypto/path.ts



// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var der = __webpack_require__(893);
// EXTERNAL MODULE: ./src/crypto/der/write.ts
var write = __webpack_require__(7954);
;// CONCATENATED MODULE: ./src/crypto/certificate/twins.ts




/** The orders of P-256, P-384 and P-521 (SP 800-186 3.2.1.3 to 3.2.1.5): no certificate counts that another curve signed. */
const orders = [
    0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
];
/**
 * The SHA-256, in hex, of the certificates that anybody can make of this one: where an ECDSA value (r, s) holds, (r, n - s)
 * holds too, so the same certificate has a second encoding. No other scheme that counts here has one.
 */
function twinsOf(certificate) {
    const value = (0,attempt/* attempt */.C)(() => readEcdsaValue(certificate.signature));
    if (value instanceof Error)
        return [];
    const { r, s } = value;
    return orders
        .filter((order) => [r, s].every((part) => part > 0n && part < order))
        .map((order) => (0,external_node_crypto_.hash)('sha256', withValue(certificate, (0,write/* encodeDer */.q)(der/* tag */.Tc.sequence, [r, order - s].map(write/* encodePositive */.C)))));
}
/** RFC 5480 appendix A: Ecdsa-Sig-Value. Throws DerError. */
function readEcdsaValue(signature) {
    const cursor = new der/* DerCursor */.a5((0,der/* readDer */.SU)(signature));
    const r = (0,der/* readInteger */.JI)(cursor.next(der/* tag */.Tc.integer));
    const s = (0,der/* readInteger */.JI)(cursor.next(der/* tag */.Tc.integer));
    cursor.finish();
    return { r, s };
}
/** RFC 5280 4.1, with no unused bits before the value. */
function withValue({ tbs, signatureAlgorithm }, value) {
    const signature = (0,write/* encodeDer */.q)(der/* tag */.Tc.bitString, [Uint8Array.of(0), value]);
    return (0,write/* encodeDer */.q)(der/* tag */.Tc.sequence, [tbs, signatureAlgorithm.encoded, signature]);
}

;// CONCATENATED MODULE: ./src/trust/prove/checks.ts





/** docs/trust.md 1.7: what the signature itself rests on must be strong, as the path must. */
function checkClaimedAlgorithms(signature, path) {
    if (path.result !== 'pass')
        return path;
    const weak = signature.claim.algorithms.find(({ hash }) => (0,algorithms/* weakHash */.$F)(hash));
    return weak === undefined ? path : make('algorithm', 'fail', 'weak-hash', `The signature rests on ${weak.label}.`);
}
/** docs/trust.md 1.5: a timestamp that is there and is not verified is never silently "now". */
function checkTimestamps(signature, path) {
    if (signature.times.length === 0)
        return path;
    const message = `The signature ${signature.place} carries a timestamp, which cannot be verified yet.`;
    return make('time', 'fail', 'timestamp-not-supported', message);
}
function checkTransparency() {
    const message = 'No transparency log is asked for.';
    return make('transparency', 'not-applicable', 'transparency-not-required', message);
}
/** docs/trust.md 1.8, as far as nothing is asked: whether there would be anything to ask. Blocks nothing. */
function checkRevocation(certificates, revocation) {
    if (revocation === 'off') {
        return make('revocation', 'not-applicable', 'revocation-off', 'The policy turns the check for revocation off.');
    }
    const named = certificates.find(namesRevocation);
    if (named === undefined) {
        const message = 'No certificate of the path says where to ask for revocation.';
        return make('revocation', 'not-applicable', 'revocation-not-named', message);
    }
    const message = `The certificate of “${(0,crypto_name/* printName */.To)(named.subject)}” says where to ask for revocation, and nobody was asked.`;
    return make('revocation', 'unknown', 'revocation-not-checked', message);
}
/** RFC 5280 4.2.1.13, 4.2.1.15: where its revocation lists are. */
const listPointers = ['2.5.29.31', '2.5.29.46'];
/** RFC 5280 4.2.2.1: beside where its issuer's certificate is, it may say where an OCSP responder is. */
const authorityInformationAccess = '1.3.6.1.5.5.7.1.1';
const ocsp = '1.3.6.1.5.5.7.48.1';
function namesRevocation(certificate) {
    return certificate.extensions.some(({ oid, value }) => listPointers.includes(oid) || (oid === authorityInformationAccess && namesResponder(value)));
}
/** What cannot be read may name one. */
function namesResponder(value) {
    const methods = (0,attempt/* attempt */.C)(() => (0,der/* membersOf */.lS)((0,der/* readDer */.SU)(value), der/* tag */.Tc.sequence).map((member) => (0,der/* readOid */.fM)(new der/* DerCursor */.a5(member).next(der/* tag */.Tc.oid))));
    return methods instanceof Error || methods.includes(ocsp);
}
/**
 * docs/trust.md 5, `distrust`. Without a verified timestamp an entry holds since ever, whatever its `since`. It means
 * the certificate in each encoding that anybody can make of it.
 */
function isDistrusted(certificate, distrust) {
    if (distrust.length === 0)
        return false;
    const encodings = [certificate.sha256, ...twinsOf(certificate)];
    return distrust.some(({ of, sha256 }) => of === 'spki' ? sha256 === certificate.spkiSha256 : encodings.includes(sha256));
}
/** The check `chain` of a path with a distrusted certificate; `null` when there is none. */
function checkDistrust(chain, distrust) {
    const distrusted = chain.find((certificate) => isDistrusted(certificate, distrust));
    if (distrusted === undefined)
        return null;
    return make('chain', 'fail', 'distrusted', `The policy distrusts the certificate or key of “${(0,crypto_name/* printName */.To)(distrusted.subject)}”.`);
}
function make(check, result, code, message) {
    return { check, result, code, message };
}

;// CONCATENATED MODULE: ./src/trust/prove/routes.ts


/** RFC 5280 4.1.2.5: 99991231235959Z says that there is no end. */
const noEnd = Date.UTC(9999, 11, 31, 23, 59, 59);
/** What routes are named after when there is nothing to go by. */
const nothing = { anchor: '(none)' };
/** One route for each anchor, and for each pin that means this signer. */
function proveRoutes(claim, trust) {
    const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin));
    const [first, ...rest] = [
        ...trust.anchors.map((anchor) => proveByAnchor(claim, anchor, trust)),
        ...pins.map((pin) => proveByPin(claim, pin, trust)),
    ];
    return first === undefined ? [proveByNothing(claim, trust)] : [first, ...rest];
}
/** Without a leaf no route can be gone. */
function refuseRoutes({ fault }, trust) {
    const names = ['usage', 'algorithm', 'time', 'transparency', 'revocation'];
    const others = names.map((name) => {
        return make(name, 'not-applicable', 'not-checked', `Without the signer's certificate there is no ${name} to check.`);
    });
    const refuse = (basis) => {
        return { basis, holds: false, checks: [fault, ...others], chain: [], provenUntil: null };
    };
    const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }));
    return [refuse(first), ...rest.map(refuse)];
}
function proveByAnchor(claim, anchor, trust) {
    const basis = { anchor: anchor.name };
    const { extendedKeyUsage } = anchor;
    if (anchor.inert !== null) {
        const message = `The anchor “${anchor.name}” is of a kind that this version cannot prove a signer by.`;
        const fault = make('chain', 'fail', anchor.inert, message);
        return makeRoute(claim, trust, basis, leafAlone(claim.leaf, fault, { at: trust.at, extendedKeyUsage }));
    }
    const request = {
        leaf: claim.leaf,
        // The policy's own helpers first: what a signer sends along cannot use up the search before them.
        candidates: [...anchor.helpers, ...claim.others],
        anchors: anchor.roots,
        at: trust.at,
        extendedKeyUsage,
        anchorName: anchor.name,
    };
    return makeRoute(claim, trust, basis, findTrustedPath(request, trust.distrust));
}
/** A path without distrusted certificates, when there is one. */
function findTrustedPath(request, distrust) {
    const outcome = validatePath(request);
    if (checkDistrust(outcome.chain, distrust) === null)
        return outcome;
    const other = validatePath({
        ...request,
        candidates: request.candidates.filter((candidate) => !isDistrusted(candidate, distrust)),
        anchors: request.anchors.filter(({ certificate }) => !isDistrusted(certificate, distrust)),
    });
    return other.holds ? other : outcome;
}
/** docs/trust.md 1.9: a pin replaces the chain, not validity, usage or distrust. */
function proveByPin(claim, pin, trust) {
    const { leaf } = claim;
    const what = pin.of === 'spki' ? 'key' : 'certificate';
    const chain = make('chain', 'pass', 'pinned', `The policy pins the signer's ${what} as “${pin.name}”.`);
    const circumstances = { at: trust.at, extendedKeyUsage: 'required' };
    const path = { chain: [leaf], anchor: { certificate: leaf } };
    const checks = [chain, ...checkLeaf(path, circumstances)];
    return makeRoute(claim, trust, { pin: pin.name }, { ...path, checks });
}
function proveByNothing(claim, trust) {
    const fault = trust.pins.length === 0
        ? make('chain', 'fail', 'no-anchor', 'No trust anchor is given that the signer could be proven by.')
        : make('chain', 'fail', 'not-pinned', "No trust anchor is given, and the signer's certificate and key are not pinned.");
    const circumstances = { at: trust.at, extendedKeyUsage: 'required' };
    return makeRoute(claim, trust, nothing, leafAlone(claim.leaf, fault, circumstances));
}
function isPinned(leaf, { of, sha256 }) {
    return sha256 === (of === 'spki' ? leaf.spkiSha256 : leaf.sha256);
}
/** Where no path was looked for: what can be said of the leaf by itself. */
function leafAlone(leaf, chain, circumstances) {
    const path = { chain: [leaf], anchor: null };
    return { ...path, checks: [chain, ...checkLeaf(path, circumstances)] };
}
function makeRoute(claim, trust, basis, outcome) {
    const [chain, usage, algorithm, time] = outcome.checks;
    const proven = outcome.chain.length === 1 ? outcome.chain : withoutAnchor(outcome);
    const checks = [
        checkDistrust(outcome.chain, trust.distrust) ?? chain,
        usage,
        checkClaimedAlgorithms(claim.signature, algorithm),
        checkTimestamps(claim.signature, time),
        checkTransparency(),
        checkRevocation(proven, trust.revocation),
    ];
    const holds = !checks.some(blocks);
    return {
        basis,
        holds,
        checks,
        chain: outcome.chain.map(({ der }) => der),
        provenUntil: holds ? firstEnd(proven) : null,
    };
}
/** docs/trust.md 1.8: revocation that nobody could be asked for is noted and does not block. */
function blocks({ check, result }) {
    return result === 'fail' || (result === 'unknown' && check !== 'revocation');
}
/** When the first of these is no longer valid. */
function firstEnd(certificates) {
    const ends = certificates
        .filter(({ notAfter }) => notAfter.getTime() < noEnd)
        .map((certificate) => firstMomentAfter(certificate).getTime());
    return ends.length === 0 ? null : new Date(Math.min(...ends));
}

;// CONCATENATED MODULE: ./src/trust/prove.ts


/** Who signed it, and when, provably: one route for each anchor, and for each pin that means this signer. Pure. */
function prove(signature, trust) {
    const claim = readClaim(signature);
    const routes = claim.leaf === null ? refuseRoutes(claim, trust) : proveRoutes(claim, trust);
    return {
        signature,
        signer: claim.leaf === null ? null : describeSigner(claim.leaf),
        // No timestamp is verified yet, so no other time is proven; the check `time` says so where there is one.
        time: { at: trust.at, source: 'now', authority: null },
        routes: furthestFirst(routes),
    };
}
function describeSigner(leaf) {
    return {
        certificate: leaf.der,
        subject: leaf.subjectDer,
        issuer: leaf.issuerDer,
        serialNumber: Buffer.from(leaf.serialNumber).toString('hex'),
        sha256: leaf.sha256,
        spkiSha256: leaf.spkiSha256,
    };
}
/** Those that hold first, then those whose first fault comes latest; otherwise as they stand. */
function furthestFirst(routes) {
    const first = routes.reduce((best, route) => (progress(route) > progress(best) ? route : best));
    const rest = routes.filter((route) => route !== first);
    return [first, ...rest.sort((left, right) => progress(right) - progress(left))];
}
/** How many checks come before the first that speaks against the route. */
function progress({ checks }) {
    const fault = checks.findIndex(blocks);
    return fault === -1 ? checks.length : fault;
}


/***/ })

};
