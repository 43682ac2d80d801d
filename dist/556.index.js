export const id = 556;
export const ids = [556];
export const modules = {

/***/ 4356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ bundledUse),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   ZX: () => (/* binding */ givenRoots),
/* harmony export */   nM: () => (/* binding */ bundledTimes),
/* harmony export */   tU: () => (/* binding */ bundledSignersName),
/* harmony export */   uu: () => (/* binding */ bundledRoots)
/* harmony export */ });
/* harmony import */ var _crypto_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6255);

/** What the bundled roots of code signing are called where no policy file names them. */
const bundledSignersName = 'code-signing (bundled)';
/** Who may vouch for time where nobody is named. */
const bundledTimes = {
    name: 'time-stamping (bundled)',
    roots: bundledRoots('time-stamping'),
};
/** The roots of a list that comes along, loaded when somebody asks for one. */
function bundledRoots(list) {
    return async () => (await __webpack_require__.e(/* import() */ 710).then(__webpack_require__.bind(__webpack_require__, 4710))).bundledAnchors(list);
}
/** Roots that are at hand. */
function givenRoots(certificates) {
    const store = (0,_crypto_path_js__WEBPACK_IMPORTED_MODULE_0__/* .storeAnchors */ .aQ)(certificates.map(_crypto_path_js__WEBPACK_IMPORTED_MODULE_0__/* .anchorOf */ .dI));
    return () => Promise.resolve(store);
}
/** Those who are named; without any the bundled ones. */
function timesOf(name, certificates) {
    return certificates.length === 0 ? bundledTimes : { name, roots: givenRoots(certificates) };
}
/** What of the bundled lists may vouch: the anchor that is one, and whether nobody but the other vouches for time. */
function bundledUse({ anchors, timestamps }) {
    const authorities = [timestamps, ...anchors.map((anchor) => anchor.timestamps)];
    return { anchors: [bundledSignersName], times: authorities.every((each) => each === bundledTimes) };
}


/***/ }),

/***/ 9556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadShortForm: () => (/* binding */ loadShortForm),
  trustOfRoots: () => (/* binding */ trustOfRoots)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/policy/name-pattern.ts + 1 modules
var name_pattern = __webpack_require__(6298);
// EXTERNAL MODULE: ./src/trust/pem.ts
var pem = __webpack_require__(5480);
// EXTERNAL MODULE: ./src/config/policy/authorities.ts
var policy_authorities = __webpack_require__(4356);
;// CONCATENATED MODULE: ./src/config/policy/distinct-name.ts

/** What every public CA puts into the name of who signs code (Code Signing Baseline Requirements 7.1.4.2), by OID. */
const demanded = [
    { label: 'O', types: ['2.5.4.10'] },
    { label: 'C', types: ['2.5.4.6'] },
    { label: 'one of ST, L and serialNumber', types: ['2.5.4.8', '2.5.4.7', '2.5.4.5'] },
];
/**
 * Where some hundred CAs may vouch for a name, it must say enough that each of them would give it to one company only:
 * anybody can have a certificate for a common name. Throws Failure `usage`.
 */
function demandDistinctName(name, { attributes }) {
    const missing = demanded.filter(({ types }) => !attributes.some(({ type }) => types.some((of) => of === type)));
    if (missing.length === 0)
        return;
    const what = missing.map(({ label }) => label).join(', and ');
    throw new failure/* Failure */.H('usage', `The allowed signer ${name} lacks ${what}, and no trust roots say who may vouch for it.`, {
        remedy: 'Add what is missing as it stands in the certificate, or give the root that vouches: `trust-roots`, --trust-root.',
    });
}

;// CONCATENATED MODULE: ./src/config/policy/short-form.ts







/** What the short form's policy and its one rule are called. */
const policyName = 'allowed-signers';
/** The one anchor, of all roots. */
const anchorName = 'trust-roots';
const timestampsName = 'timestamp-roots';
/** Names of the keyless form, `issuer=…;identity=…;source-repository=…`; none of these is a name's attribute. */
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i;
/** Throws Failure `empty-input`, `not-supported-yet`, `usage` or `pem`. */
async function loadShortForm({ allow, keys, trustRoots, timestampRoots }) {
    const roots = certificatesOf(trustRoots);
    const authorities = certificatesOf(timestampRoots);
    const times = (0,policy_authorities/* timesOf */.Qv)(timestampsName, authorities);
    const pins = keys.flatMap(pinsOf);
    // Keys need nobody who vouches for them.
    const anchor = allow.length === 0 && roots.length === 0 ? null : anchorOf(roots, times);
    const signers = new Map([
        ...allow.map((text) => [text.trim(), signerOf(text, nameOfAnchor(roots))]),
        ...pins.map(({ name }) => [name, { kind: 'pin', name }]),
    ]);
    if (signers.size === 0)
        throw new failure/* Failure */.H('empty-input', 'The list of allowed signers is empty.');
    const names = [...signers.keys()];
    const given = { allow: names, roots: roots.map(digestOf), timestamps: authorities.map(digestOf) };
    const policy = {
        source: { name: await sourceName(anchor), file: null, sha256: (0,external_node_crypto_.hash)('sha256', JSON.stringify(given)) },
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
                timestamp: false,
                inert: null,
            },
        ],
        exceptions: [],
    };
    return { policy, trust: trustOf(anchor, pins, times) };
}
/** Roots alone prove signers, and enforce nothing. Throws Failure `pem`. */
function trustOfRoots({ trustRoots, timestampRoots }) {
    const roots = certificatesOf(trustRoots);
    const timestamps = (0,policy_authorities/* timesOf */.Qv)(timestampsName, certificatesOf(timestampRoots));
    return trustOf(anchorOf(roots, timestamps), [], timestamps);
}
/** Without roots the bundled ones vouch. */
function anchorOf(roots, timestamps) {
    return namedAnchor(nameOfAnchor(roots), roots.length > 0 ? (0,policy_authorities/* givenRoots */.ZX)(roots) : (0,policy_authorities/* bundledRoots */.uu)('code-signing'), timestamps);
}
function nameOfAnchor(roots) {
    return roots.length > 0 ? anchorName : policy_authorities/* bundledSignersName */.tU;
}
function namedAnchor(name, roots, timestamps) {
    return { name, roots, helpers: [], timestamps, crls: [], extendedKeyUsage: 'required', inert: null };
}
function trustOf(anchor, pins, timestamps) {
    const revocation = { mode: 'check', offline: false, hosts: [] };
    return { anchors: anchor === null ? [] : [anchor], pins, distrust: [], revocation, timestamps };
}
/** The report shows it: who relies on the bundled list is told how many may vouch. */
async function sourceName(anchor) {
    if (anchor?.name !== policy_authorities/* bundledSignersName */.tU)
        return policyName;
    return `${policyName} (any of ${(await anchor.roots()).size} bundled CAs may vouch)`;
}
function certificatesOf(given) {
    return given.flatMap(({ source, text }) => (0,pem/* certificatesOfPem */.sQ)(text, source));
}
function digestOf({ sha256 }) {
    return sha256;
}
/** A key that is given is allowed. */
function pinsOf({ source, text }) {
    return (0,pem/* spkiSha256sOfPem */.Dg)(text, source).map((sha256) => ({ name: `spki-sha256:${sha256}`, of: 'spki', sha256 }));
}
function signerOf(text, anchor) {
    if (text.trim() === '')
        throw new failure/* Failure */.H('empty-input', 'A name in the list of allowed signers is empty.');
    if (keyless.test(text)) {
        throw new failure/* Failure */.H('not-supported-yet', `This version cannot verify keyless signers (${text.trim()}).`, {
            remedy: 'Allow the signer by the subject name of its certificate.',
        });
    }
    const subject = patternOf(text);
    if (anchor === policy_authorities/* bundledSignersName */.tU)
        demandDistinctName(text.trim(), subject);
    return { kind: 'name', name: text.trim(), anchor, subject, issuerSubject: null, approvedKeys: null };
}
function patternOf(text) {
    try {
        return (0,name_pattern/* patternOfText */.lj)(text);
    }
    catch (cause) {
        if (!(cause instanceof crypto_name/* NameError */.Qb))
            throw cause;
        const remedy = 'Write it like `CN=release.example.com,O=Example\\, Inc.,C=US`.';
        throw new failure/* Failure */.H('usage', `The allowed signer ${text} is not a name: ${cause.message}`, { remedy, cause });
    }
}


/***/ }),

/***/ 7971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPemBlocks),
/* harmony export */   j: () => (/* binding */ pemFailure)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** All public roots of code signing together have 1 MB; lists of revoked certificates may be longer. Characters. */
const maxPemLength = 4 * 1024 * 1024;
const boundary = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#+-]*[A-Z0-9])?)-----$/;
const almostBoundary = /-----\s*(?:BEGIN|END)\b/i;
/**
 * The blocks of a PEM text of at most 4 Mi characters, or `limit`; text around them is passed over. RFC 7468 section 3: a boundary
 * is alone on its line, and what stands between is base64 and nothing else. Throws Failure `pem`.
 */
function readPemBlocks(text, source, limit = maxPemLength) {
    if (text.length > limit) {
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
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('pem', `${message}.`, { remedy, cause });
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Dg: () => (/* binding */ spkiSha256sOfPem),
/* harmony export */   Ek: () => (/* binding */ spkiSha256OfPem),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   sQ: () => (/* binding */ certificatesOfPem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5358);
/* harmony import */ var _crypto_der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(893);
/* harmony import */ var _pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7971);




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
    const blocks = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemBlocks */ .H)(text, source);
    if (blocks.length === 0) {
        throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds no certificate in PEM`, 'Give a file with a `-----BEGIN CERTIFICATE-----` block; a DER file becomes one by: openssl x509 -inform der.');
    }
    return blocks.map((block) => {
        if (certificateLabels.has(block.label))
            return certificateOf(block, source);
        throw unexpected(block, source, 'only certificates are read', 'Keep only the certificates in it.');
    });
}
/** The SHA-256 of the SubjectPublicKeyInfo of the one PEM public key (or certificate) of a text, hex. Throws Failure `pem`. */
function spkiSha256OfPem(text, source) {
    const [key, second] = spkiSha256sOfPem(text, source);
    if (second === undefined)
        return key;
    throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds more than one block in PEM`, keyRemedy);
}
/** The same of each public key (or certificate) of a text, in their order. Throws Failure `pem`. */
function spkiSha256sOfPem(text, source) {
    const [first, ...rest] = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemBlocks */ .H)(text, source).map((block) => keySha256Of(block, source));
    if (first === undefined)
        throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds no public key in PEM`, keyRemedy);
    return [first, ...rest];
}
const keyRemedy = 'Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.';
function keySha256Of(block, source) {
    if (certificateLabels.has(block.label))
        return certificateOf(block, source).spkiSha256;
    if (block.label === publicKeyLabel)
        return spkiSha256Of(block, source);
    throw unexpected(block, source, 'a public key is needed', 'Give the public key, or the certificate that holds it.');
}
function certificateOf(block, source) {
    try {
        return (0,_crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(block.bytes);
    }
    catch (cause) {
        throw unreadable('certificate', block, source, cause);
    }
}
/** Of a key that node:crypto can read, in DER. */
function spkiSha256Of(block, source) {
    try {
        (0,_crypto_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(block.bytes);
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' });
    }
    catch (cause) {
        throw unreadable('public key', block, source, cause);
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', block.bytes);
}
function unreadable(what, { line }, source, cause) {
    return (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`The ${what} at line ${line} of ${source} cannot be used: ${reasonOf(cause)}`, 'Have it made again, or copy it again from where it was made.', cause);
}
/** What a reader of DER threw, as a clause. */
function reasonOf(cause) {
    const { message } = cause;
    return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
}
function unexpected({ label, line }, source, why, otherwise) {
    const remedy = label.endsWith('PRIVATE KEY') ? privateKeyRemedy : (remedies.get(label) ?? otherwise);
    const article = /^[AEIORX]/.test(label) ? 'an' : 'a';
    return (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds ${article} ${label} at line ${line}, and ${why}`, remedy);
}


/***/ })

};
