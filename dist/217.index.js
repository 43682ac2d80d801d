export const id = 217;
export const ids = [217];
export const modules = {

/***/ 1122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _decider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(428);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8795);
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6936);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);





/** What a command looks at: the paths given, or for `scan` the patterns, or the whole directory. Throws Failure. */
async function readConfig(command, paths, given, world) {
    const moment = (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(given, 'at');
    const decider = await (0,_decider_js__WEBPACK_IMPORTED_MODULE_1__/* .loadDecider */ .t)(given, moment === null ? world.clock.now() : (0,_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .readMoment */ .T)(moment), world);
    refuseClock(command, moment, decider.policy);
    refuseNothingToEnforce(given, decider.policy);
    return {
        ...decider,
        sources: sourcesOf(command, paths, given, decider.policy),
        failOn: choiceOf(_options_js__WEBPACK_IMPORTED_MODULE_4__/* .failOns */ .FE, (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(given, 'fail-on')),
        output: choiceOf(_options_js__WEBPACK_IMPORTED_MODULE_4__/* .outputFormats */ .oz, (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(given, 'output')),
    };
}
function sourcesOf(command, paths, given, policy) {
    const patterns = (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(given, 'files');
    return {
        paths: command === 'scan' && patterns === null ? ['.'] : paths,
        patterns: patterns ?? [],
        rulePatterns: policy === null ? [] : namingPatterns(policy),
        exclude: (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(given, 'exclude') ?? [],
        allowEmpty: (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(given, 'allow-empty'),
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
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `--at is for judge, explain and inventories, and ${policy.source.name} is enforced here.`, {
        remedy: 'Save a report and judge it: sigscan judge report.json --at DATE.',
    });
}
/** `enforce: true` is there so that an empty variable cannot turn a gate into an inventory. */
function refuseNothingToEnforce(given, policy) {
    if (policy !== null || !(0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(given, 'enforce'))
        return;
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)('enforce')));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('nothing-to-enforce', `${label} is set, and there is nothing to enforce.`, {
        remedy: 'Name a policy, or allowed signers and the roots that may vouch for them, or keys.',
    });
}
/** A choice was checked when it was read; without one the first holds. */
function choiceOf(choices, text) {
    return choices.find((choice) => choice === text) ?? choices[0];
}


/***/ }),

/***/ 5740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ checkCodes),
  F: () => (/* binding */ codes)
});

;// CONCATENATED MODULE: ./src/model/codes/intact.ts
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
    // Of a program (PE), and of its certificate table.
    'malformed-program': {
        means: 'The headers of the program contradict themselves or are cut off.',
        remedy: 'Build and sign the program again; it may have been cut off or changed after signing.',
    },
    'table-misplaced': {
        means: 'The headers of the program give its signatures a place where none can be.',
        remedy: 'The program was changed after signing: build and sign it again.',
    },
    'malformed-table': {
        means: "An entry of the program's certificate table is no signature, or is longer or shorter than it says.",
        remedy: 'The program was changed after signing: build and sign it again.',
    },
    'certificate-padding': {
        means: 'Data stands behind a signature in its entry of the certificate table, where nothing covers it.',
        remedy: 'Sign the program again, and put nothing into it afterwards.',
    },
    'trailing-data': {
        means: 'Bytes stand behind the certificate table of the program, where nothing covers them.',
        remedy: 'Remove what was appended after signing.',
    },
    'archive-in-table': {
        means: 'An archive ends in the certificate table of the program, where nothing covers it.',
        remedy: 'Remove what was put into the certificate table after signing.',
    },
    'ambiguous-layout': {
        means: 'Sections of the program overlap or leave bytes between them, so that readers digest different bytes.',
        remedy: 'Build the program again with the usual tools, and sign it again.',
    },
    'malformed-indirect-data': {
        means: 'What was signed is no digest of a program.',
        remedy: 'Sign the program again with signtool or osslsigncode.',
    },
    'malformed-page-hashes': {
        means: 'The page hashes in the signature cannot be read, or are of other pages than the program has.',
        remedy: 'Sign the program again with signtool or osslsigncode.',
    },
    'page-hash-mismatch': {
        means: 'The page hashes in the signature are not those of the pages of the program.',
        remedy: 'Sign the program again, and do not change it afterwards.',
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
    'embedded-archive': {
        means: 'The program holds a ZIP archive, wholly within what is signed.',
        remedy: null,
    },
    'unsigned-attribute': {
        means: 'Data stands beside the signature in its own structure, and no signature covers it.',
        remedy: null,
    },
    'unreadable-program-name': {
        means: 'What the signer says of the name and address of the program cannot be read; nothing decides by it.',
        remedy: null,
    },
};

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
    'sha1-not-counted': {
        means: 'A signature that rests on SHA-1 stands beside a stronger verified one of the same signer, so it is not counted.',
        remedy: null,
    },
    'timestamp-required': {
        means: 'The signer is allowed, and the rule asks for a timestamp that proves when it was signed.',
        remedy: 'Sign it with a timestamp of an authority that the anchor names (`timestamps`).',
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

;// CONCATENATED MODULE: ./src/model/codes/proof.ts
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
    'critical-extension-malformed': {
        means: 'A certificate on the path has a critical extension that cannot be read (RFC 5280 4.2).',
        remedy: 'Have the certificate issued again with the extension as RFC 5280 writes it.',
    },
    'certificate-form': {
        means: 'A certificate on the path breaks a rule of form of RFC 5280, and the check was asked to be strict.',
        remedy: 'Have the certificate issued again without the fault that the message names.',
    },
    'name-not-permitted': {
        means: 'A certificate on the path has a name outside of what a CA above it permits (RFC 5280 6.1.3 (b)).',
        remedy: 'Have the certificate issued for a name that its CA may vouch for, or by another CA.',
    },
    'name-excluded': {
        means: 'A certificate on the path has a name that a CA above it excludes, or may exclude (RFC 5280 6.1.3 (c)).',
        remedy: 'Have the certificate issued for a name that its CA may vouch for, or by another CA.',
    },
    'name-not-comparable': {
        means: 'A certificate on the path has a malformed name of a kind that a CA above it constrains (RFC 5280 4.2.1.6).',
        remedy: 'Have the certificate issued again with well-formed names.',
    },
    'name-constraint-unsupported': {
        means: 'A CA on the path constrains a kind of name that cannot be compared, and such a name is below it.',
        remedy: 'Have the certificate issued without names of that kind, or make a CA below the constrained one a trust root.',
    },
    'name-constraints-malformed': {
        means: 'The name constraints of a CA on the path break the rules of RFC 5280 4.2.1.10.',
        remedy: 'Have the CA certificate issued again, or make a CA below it a trust root.',
    },
    'name-constraints-too-many': {
        means: 'The names and the name constraints of the path need more comparisons than are made.',
        remedy: 'Have the certificate issued with fewer names, or make a CA below the constrained one a trust root.',
    },
    'certificate-policy-required': {
        means: 'A CA on the path demands a certificate policy, and none is valid for the whole path (RFC 5280 6.1.3 (f)).',
        remedy: 'Have the certificate issued under a policy of that CA.',
    },
    'certificate-policies-malformed': {
        means: 'The policy extensions of a certificate on the path break the rules of RFC 5280 4.2.1.4, 5, 11 or 14.',
        remedy: 'Have the certificate issued again with well-formed policies.',
    },
    distrusted: {
        means: 'The policy distrusts a certificate or key on the path.',
        remedy: 'Do not use what this signer signed; take the entry out of `distrust` only if it is wrong.',
    },
    'usage-valid': {
        means: 'The certificates are made for what they are used for: signing code, or vouching for time.',
        remedy: null,
    },
    'usage-missing': {
        means: "The signer's certificate does not say that it is for signing code (extended key usage codeSigning), or a timestamp authority's that it is for time stamping.",
        remedy: 'Sign with a certificate for code signing, or set `extended-key-usage: optional` for the anchor.',
    },
    'usage-wrong': {
        means: 'The certificate is for another use than the one it is put to.',
        remedy: 'Sign with a certificate that has the extended key usage codeSigning, and get timestamps from a timestamp authority.',
    },
    'usage-not-alone': {
        means: 'The certificate of a timestamp authority is for other uses as well (RFC 3161 2.3).',
        remedy: 'Get the timestamp from an authority whose certificate is for time stamping alone.',
    },
    'usage-not-critical': {
        means: 'The extended key usage of a timestamp authority is not critical (RFC 3161 2.3).',
        remedy: 'Get the timestamp from an authority whose certificate is made as RFC 3161 asks.',
    },
    'usage-not-nested': {
        means: 'A CA on the path is restricted to other uses.',
        remedy: 'Have the certificate issued by a CA for this use.',
    },
    'key-usage-wrong': {
        means: 'The key usage of the certificate does not allow what its key did (for a signer: digitalSignature).',
        remedy: 'Sign with a certificate that has the key usage digitalSignature.',
    },
    'anchor-not-for-usage': {
        means: 'The list that the root comes from does not trust it for this use.',
        remedy: 'Sign with a certificate of a root that is listed for this use, or name the root in `trust-roots` yourself.',
    },
    'algorithms-strong': { means: 'Every key and hash that the proof rests on is strong.', remedy: null },
    'sha1-before-2019': {
        means: 'A certificate on the path is signed by SHA-1, and a verified timestamp is from before 2019.',
        remedy: null,
    },
    'weak-key': {
        means: 'The proof rests on a key that is weak or of a kind that is not accepted.',
        remedy: 'Use RSA with 2048 bits or more, ECDSA on P-256, P-384 or P-521, Ed25519 or Ed448.',
    },
    'weak-hash': {
        means: 'The proof rests on a hash that is weak or not known.',
        remedy: 'Sign again with SHA-256 or stronger.',
    },
    'time-valid': {
        means: 'Every certificate of the path is valid at the time of signing, or now when that is not proven.',
        remedy: null,
    },
    'certificate-expired': {
        means: 'A certificate of the path is no longer valid.',
        remedy: 'Sign the file again with a certificate that is valid, and with a timestamp, so that it outlives the certificate.',
    },
    'certificate-not-yet-valid': {
        means: 'A certificate of the path is not valid yet.',
        remedy: 'Check the clock of the machine; wait until the certificate is valid, or sign with another one.',
    },
    'anchor-not-for-newer-leaves': {
        means: 'The list that the root comes from does not trust it for certificates as new as this one.',
        remedy: 'Have the certificate issued by a CA whose root is still trusted.',
    },
    'anchor-not-for-later-signatures': {
        means: 'The list that the root comes from does not trust it for what was signed as late as this.',
        remedy: 'Sign with a certificate whose root is still trusted; keep the timestamps of what was signed before.',
    },
    'transparency-not-required': { means: 'The anchor does not ask for a transparency log.', remedy: null },
    'transparency-not-supported': {
        means: 'The anchor asks for a transparency log, which this version cannot verify.',
        remedy: 'Set `transparency: optional` for the anchor, or use a version that verifies logs.',
    },
};

;// CONCATENATED MODULE: ./src/model/codes/revocation.ts
/** What asking for revocation can say (docs/trust.md 1.8). */
const revocationCodes = {
    'not-revoked': { means: 'No certificate of the path is revoked, as far as its issuers say.', remedy: null },
    revoked: {
        means: 'A certificate of the path is revoked, and no timestamp proves that it signed before that.',
        remedy: 'Do not use what this signer signed; ask for a file that is signed with another certificate.',
    },
    'revoked-later': {
        means: 'A certificate of the path was revoked after a verified timestamp, and not because its key was compromised.',
        remedy: null,
    },
    'revocation-off': { means: 'Nobody is asked about revocation, as `revocation: off` says.', remedy: null },
    'revocation-not-named': {
        means: 'No certificate that an anchor vouches for says where to ask for revocation.',
        remedy: null,
    },
    'revocation-required': {
        means: 'The policy requires that revocation is checked, and whether a certificate is revoked could not be found out.',
        remedy: 'Mend what the message names, give current lists (`crls`), or set `revocation: check`.',
    },
    'revocation-unreachable': {
        means: 'Nobody whom the certificate names for revocation could be reached.',
        remedy: 'Run again with network access, list a private host in `revocation-hosts`, or give the lists of the CA (`crls`), in the policy.',
    },
    'revocation-refused': {
        means: 'The question was not answered: the responder declined, or there is more evidence than is looked at.',
        remedy: 'Run again later, or give the revocation lists that cover the certificate (`crls`).',
    },
    'revocation-malformed': {
        means: 'The evidence on revocation breaks the rules of its format, or has a critical extension that is not known.',
        remedy: 'Ask the CA for evidence that follows RFC 5280 and RFC 6960; a list has a number (5.2.3) and says when the next one comes.',
    },
    'revocation-not-authentic': {
        means: 'The evidence on revocation was not signed by anybody who may sign it, or not by a strong algorithm.',
        remedy: 'Check where the evidence comes from; add the certificate of who signs it to `intermediates`.',
    },
    'revocation-stale': {
        means: 'The evidence on revocation is current neither now nor at a proven time of signing.',
        remedy: 'Get the current revocation list of the CA, and check the clock of the machine.',
    },
    'revocation-out-of-scope': {
        means: 'The evidence on revocation is about other certificates, or about some of the reasons only.',
        remedy: 'Give the revocation lists of the issuer of this certificate (`crls`).',
    },
    'revocation-unknown-certificate': {
        means: 'The responder does not know the certificate.',
        remedy: 'Check where the certificate comes from: its own issuer should know it.',
    },
};

;// CONCATENATED MODULE: ./src/model/codes/time.ts
const again = 'Sign the file again, with a timestamp of its own.';
const otherAuthority = 'Sign the file again, with a timestamp of an authority that follows RFC 3161.';
/** What reading a timestamp can say: does it hold, and is it of this very signature? */
const timeCodes = {
    'timestamp-imprint-match': { means: 'The timestamp is of this very signature.', remedy: null },
    'timestamp-intact': { means: 'What the timestamp says is what its authority signed.', remedy: null },
    'timestamp-certificate-named': {
        means: 'What the authority signed names its own certificate (RFC 3161 2.4.1, RFC 5816).',
        remedy: null,
    },
    'timestamp-malformed': {
        means: 'The timestamp cannot be read as RFC 3161, or the countersignature as PKCS #9, wants it.',
        remedy: again,
    },
    'timestamp-limit': {
        means: 'Reading the timestamps of a signature would take more than a bound allows, so the answer is not known.',
        remedy: 'Check where the file comes from; sign it again with one timestamp.',
    },
    'timestamp-not-granted': {
        means: 'The authority answered that it does not grant a timestamp (RFC 3161 2.4.2).',
        remedy: 'Ask the authority why, and sign again.',
    },
    'timestamp-many-signers': {
        means: 'A timestamp token has more signers than its authority (RFC 3161 2.4.2).',
        remedy: otherAuthority,
    },
    'timestamp-content-type': {
        means: 'What stands in the place of a timestamp is a signature of something else.',
        remedy: again,
    },
    'timestamp-imprint-mismatch': {
        means: 'The timestamp is of another signature than this one.',
        remedy: 'The timestamp or the signature was exchanged: sign the file again, with a timestamp of its own.',
    },
    'timestamp-imprint-weak': {
        means: 'The timestamp names what it is of by a hash that anybody can make collisions of (MD2, MD5).',
        remedy: 'Sign the file again, with a timestamp of SHA-256 or stronger.',
    },
    'timestamp-unknown-extension': {
        means: 'The timestamp has a critical extension that is not known.',
        remedy: otherAuthority,
    },
    'timestamp-authority-mismatch': {
        means: 'The timestamp names another authority than its certificate does (RFC 3161 2.4.2).',
        remedy: otherAuthority,
    },
    'timestamp-time-missing': {
        means: 'A countersignature does not say when it was made (signingTime), so it proves no time.',
        remedy: 'Sign the file again, with a timestamp of RFC 3161.',
    },
    'timestamp-digest-mismatch': {
        means: 'The authority signed the digest of something else than what the timestamp says.',
        remedy: 'The timestamp was changed or moved here from another file: sign the file again, with a timestamp of its own.',
    },
    'timestamp-signature-mismatch': {
        means: "The signature value of the timestamp was not made by the authority's key.",
        remedy: 'The timestamp was changed: sign the file again, with a timestamp of its own.',
    },
    'timestamp-malformed-attributes': {
        means: 'The signed attributes of the timestamp are missing, double, or not as RFC 5652 wants them.',
        remedy: otherAuthority,
    },
    'timestamp-algorithm-mismatch': {
        means: 'Two places in the timestamp that name its algorithm contradict each other.',
        remedy: otherAuthority,
    },
    'timestamp-unsupported-algorithm': {
        means: 'The timestamp is made with an algorithm that cannot be computed here.',
        remedy: 'Sign the file again, with a timestamp of SHA-256 or stronger, and RSA, ECDSA or EdDSA.',
    },
    'timestamp-certificate-missing': {
        means: "The authority's certificate is not in the timestamp, nor beside it, or cannot be read there.",
        remedy: 'Sign the file again, and ask for the certificate with the timestamp (certReq).',
    },
    'timestamp-certificate-ambiguous': {
        means: "Two different certificates beside the timestamp could be the authority's.",
        remedy: again,
    },
    'timestamp-certificate-mismatch': {
        means: 'The authority signed that another certificate than the one that is there is its own (RFC 5035).',
        remedy: 'The certificate was exchanged: sign the file again, with a timestamp of its own.',
    },
    'timestamp-certificate-not-named': {
        means: 'The timestamp does not say which certificate is its own, as RFC 3161 2.4.1 and RFC 5816 demand.',
        remedy: otherAuthority,
    },
    'timestamp-valid': { means: 'A timestamp proves when it was signed, and the path was valid then.', remedy: null },
    'timestamp-not-proven': {
        means: 'The authority of the timestamp is not proven under the roots that may vouch for time.',
        remedy: 'If the authority is meant to be trusted, add its root to `timestamps` of the anchor, or to `timestamp-roots`.',
    },
    'timestamp-in-future': {
        means: 'The timestamp states a time that is still to come.',
        remedy: 'Check the clock of this machine; if it is right, do not trust the authority.',
    },
    'timestamp-revoked': {
        means: 'A certificate of the authority that made the timestamp is revoked.',
        remedy: 'Sign the file again, with a timestamp of an authority that is not revoked.',
    },
};

;// CONCATENATED MODULE: ./src/model/codes.ts





/** The codes of checks, in the order of the checks. */
const checkCodes = {
    ...intactCodes,
    ...proofCodes,
    ...timeCodes,
    ...revocationCodes,
};
/** Every code that a report can hold: a closed union. docs/codes.md is made of this table. */
const codes = { ...checkCodes, ...policyCodes };


/***/ }),

/***/ 1340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ takeTurns),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/**
 * How long work may go on before signals and the screen get their turn, in milliseconds: short enough that Ctrl-C
 * feels heard, long enough that the turns cost nothing.
 */
const TURN_AFTER_MS = 50;
/** A function to be awaited between two pieces of work: it gives the event loop a turn when one is due. */
function takeTurns(after = TURN_AFTER_MS) {
    let last = performance.now();
    return async () => {
        if (performance.now() - last < after)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        last = performance.now();
    };
}
/**
 * Hands results on in the order in which the work was begun, each when the one before was taken, while at most `limit`
 * are under way: what waits for an answer does not keep the next from being begun.
 */
function inOrder(limit, take) {
    const underWay = [];
    let last = Promise.resolve();
    const takeUpTo = async (left) => {
        while (underWay.length > left)
            await underWay.shift();
    };
    return {
        add(work) {
            const before = last;
            last = (async () => {
                // A failure is met when it is its turn; until then nobody else may take it for unhandled.
                work.catch(() => undefined);
                await before;
                await take(await work);
            })();
            last.catch(() => undefined);
            underWay.push(last);
            return takeUpTo(limit - 1);
        },
        finish: () => takeUpTo(0),
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
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5740);


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

/***/ 4546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./src/policy/exceptions.ts
var policy_exceptions = __webpack_require__(5866);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/model/check.ts
var model_check = __webpack_require__(2281);
// EXTERNAL MODULE: ./src/model/codes.ts + 5 modules
var codes = __webpack_require__(5740);
// EXTERNAL MODULE: ./src/policy/match.ts
var match = __webpack_require__(6563);
;// CONCATENATED MODULE: ./src/policy/quorum.ts

/**
 * How many signer entries are met at once by signatures with different keys: each entry and each key counts once, and
 * the assignment that counts most is taken (augmenting paths). A signature without a certificate counts for nothing.
 */
function countSigners(signatures, entries, timestamp) {
    const holders = new Map();
    return entries.filter((entry) => quorum_assign(keysOf(signatures, entry, timestamp), holders, new Set())).length;
}
function keysOf(signatures, entry, timestamp) {
    const met = signatures.filter(({ proof }) => (0,match/* meets */.D)(entry, proof, timestamp));
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
        ...facts.signatures
            .filter((one) => one.counted && decides(facts, one))
            .flatMap((one) => signatureRemarks(facts, one)),
        ...demandRemarks(facts),
    ];
    // What is denied whatever the unknown turns out to be comes first: the limit must not hide it.
    const known = remarks.filter(({ id }) => id !== 'SIG007');
    const ordered = [...known, ...remarks.filter(({ id }) => id === 'SIG007')];
    const distinct = new Map(ordered.map((remark) => [`${remark.id} ${remark.code} ${remark.message}`, remark]));
    const told = [...distinct.values()].slice(0, findingsLimit).map((remark) => finding(remark, levels[decision]));
    return [...told, ...supersededNotes(facts)];
}
/** docs/trust.md 1.7: the signatures that rest on SHA-1 and are not counted. */
function supersededNotes({ reading, signatures }) {
    const [first, ...others] = signatures.filter(({ counted }) => !counted);
    if (first === undefined)
        return [];
    const where = placeOf(reading, first.proof, signatures.length);
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const message = `${where}${more} rests on SHA-1 and is not counted: a stronger signature of the same signer is verified.`;
    return [finding({ id: 'SIG004', code: 'sha1-not-counted', message }, 'note')];
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
    const open = checks.find((check) => check.result === 'unknown' && (0,model_check/* speaksAgainst */.x)(check));
    return { id: 'SIG007', ...remarkOf(open, facts, proof) };
}
function strangerRemark({ reading, entries, signatures }, rule, proof) {
    if (rule.timestamp && entries.some((entry) => (0,match/* meets */.D)(entry, proof, false))) {
        const where = placeOf(reading, proof, signatures.length);
        const message = `${where} is signed by ${signerOf(proof)} without a timestamp, which the rule \`${rule.name}\` requires.`;
        return { id: 'SIG003', code: 'timestamp-required', message };
    }
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
        const present = countSigners(signatures.filter(({ allowed }) => allowed), entries, facts.rule.timestamp);
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

// EXTERNAL MODULE: ./src/crypto/bytes.ts
var bytes = __webpack_require__(2946);
// EXTERNAL MODULE: ./src/policy/state.ts
var policy_state = __webpack_require__(9307);
;// CONCATENATED MODULE: ./src/policy/superseded.ts


/**
 * docs/trust.md 1.7: whether a signature fails for SHA-1 alone, and a stronger one of the same signer, by name and under
 * the same anchor or pin, is verified beside it. It is noted and not counted.
 */
function isSuperseded(one, all) {
    if (one.state !== 'untrusted')
        return false;
    const weak = one.proof.routes.filter(({ holdsBySha1 }) => holdsBySha1);
    return all.some(({ state, proof }) => state === 'verified' &&
        haveSameSubject(one.proof, proof) &&
        weak.some((route) => proof.routes.some((other) => (0,policy_state/* holds */.v9)(other) && haveSameBasis(route, other))));
}
function haveSameSubject({ signer: left }, { signer: right }) {
    return left !== null && right !== null && (0,bytes/* equalBytes */.e)(left.subject, right.subject);
}
function haveSameBasis({ basis: left }, { basis: right }) {
    if ('anchor' in left)
        return 'anchor' in right && left.anchor === right.anchor;
    return 'pin' in right && left.pin === right.pin;
}

;// CONCATENATED MODULE: ./src/policy/judge.ts






/** How many signatures are asked for where no rule says it: strangers cannot add to a file without making another of it. */
const fileDemand = 'all';
/** Is that allowed? Pure. Without a policy everything is `listed`. */
function judge(reading, proofs, policy, at) {
    const rule = policy && (0,match/* ruleFor */.sG)(policy, reading.subject.path, reading.format);
    const demand = rule?.signatures ?? fileDemand;
    const entries = policy && rule ? (0,match/* allowedEntries */.x6)(policy, rule) : [];
    const judged = proofs.map((proof) => judgeSignature(proof, rule, entries, policy));
    const signatures = judged.map((one) => ({ ...one, counted: !isSuperseded(one, judged) }));
    const states = signatures.filter(({ counted }) => counted).map((signature) => signature.state);
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
    const isSigner = (entry, timestamp) => state === 'verified' && (0,match/* meets */.D)(entry, proof, timestamp);
    const allowing = rule?.inert === null ? entries.find((entry) => isSigner(entry, rule.timestamp)) : undefined;
    const known = allowing ?? [...(policy?.signers.values() ?? [])].find((entry) => isSigner(entry, false));
    return { proof, state, allowed: allowing !== undefined, counted: true, entry: known?.name ?? null };
}
function decide(facts, proofs, policy, at) {
    if (policy === null)
        return { decision: 'listed', findings: findingsOf(facts, 'listed') };
    if (isMet(facts))
        return { decision: 'allowed', findings: supersededNotes(facts) };
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
        return signatures.every((signature) => signature.allowed || !signature.counted);
    return demand === 'any' ? allowed.length > 0 : countSigners(allowed, entries, rule.timestamp) >= demand;
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
/* harmony import */ var _model_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5740);
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

// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var crypto_certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(2621);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
    const answers = new Map();
    return {
        subjects,
        add(verdict) {
            subjects.push(subjectOf(verdict, directory, shelf));
            for (const { proof } of verdict.signatures) {
                for (const answer of proof.routes.flatMap(({ answers: of }) => of))
                    keepAnswer(answers, answer);
            }
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
            revocation: [...answers.values()].map(answerOf),
            certificates: shelf.certificates(),
        }),
    };
}
/** What was said worst of a certificate stays, whatever else was said of it. */
function keepAnswer(answers, answer) {
    const { certificate, issuer, standing } = answer;
    if (standing.kind === 'unknown')
        return;
    const key = `${certificate} ${issuer}`;
    const known = answers.get(key);
    const told = (0,revocation/* worstRevocation */._U)(known === undefined ? [standing] : [known.standing, standing]) ?? standing;
    answers.set(key, { certificate, issuer, standing: told });
}
function answerOf({ certificate, issuer, standing }) {
    const revoked = standing.kind === 'revoked' ? standing : null;
    return {
        certificate,
        issuer,
        status: standing.kind,
        source: standing.source,
        revokedAt: revoked && secondOf(revoked.at),
        reason: revoked?.reason ?? null,
        invalidSince: revoked?.invalidSince ? secondOf(revoked.invalidSince) : null,
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
    const { format, role, place, claim, times, statements, intact } = proof.signature;
    const [{ time, checks, faults }] = proof.routes;
    return {
        format,
        role,
        place,
        state,
        allowed,
        entry,
        signer: signerOf(proof, shelf),
        time: { at: shelf.second(time.at), source: time.source, authority: time.authority },
        checks: [...intact, ...checks].map(shelf.check),
        certificates: shelf.chain(claim.certificates.map(shelf.keep)),
        hasLeaf: claim.hasLeaf,
        algorithms: shelf.algorithms(claim.algorithms),
        times: times.map((claimed) => timeOf(claimed, shelf)),
        statements,
        faults,
    };
}
function timeOf({ kind, at, accuracy, certificates, hasLeaf, algorithms, checks }, shelf) {
    return {
        kind,
        at: at?.toISOString() ?? null,
        accuracy,
        authority: hasLeaf ? authorityOf(certificates[0]) : null,
        certificates: shelf.chain(certificates.map(shelf.keep)),
        hasLeaf,
        algorithms: shelf.algorithms(algorithms),
        checks: checks.map(shelf.check),
    };
}
/** The subject, printed; `null` when the certificate cannot be read. */
function authorityOf(der) {
    const certificate = der === undefined ? null : (0,attempt/* attempt */.C)(() => (0,crypto_certificate/* readCertificate */.w$)(der));
    return certificate === null || certificate instanceof Error ? null : (0,crypto_name/* printName */.To)(certificate.subject);
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

/***/ 9536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ prove)
});

// EXTERNAL MODULE: ./src/model/check.ts
var model_check = __webpack_require__(2281);
// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var crypto_certificate = __webpack_require__(5358);
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

// EXTERNAL MODULE: ./src/crypto/path.ts + 24 modules
var crypto_path = __webpack_require__(6255);
// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 3 modules
var crypto_algorithms = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
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
function checkClaimedAlgorithms(algorithms, acceptSha1, path) {
    if (path.result !== 'pass')
        return path;
    const weak = algorithms.find(({ hash }) => (0,crypto_algorithms/* weakHash */.$F)(hash, acceptSha1));
    return weak === undefined ? path : make('algorithm', 'fail', 'weak-hash', `The signature rests on ${weak.label}.`);
}
/** docs/trust.md 1.5: every timestamp holds, and the path does at each of their times. */
function checkTimestamps({ verified, fault }, path) {
    if (fault !== null)
        return fault;
    const [first, ...rest] = verified;
    if (first === undefined || path.result !== 'pass')
        return path;
    const earliest = rest.reduce((best, time) => (time.at < best.at ? time : best), first);
    const who = (0,crypto_name/* printName */.To)(earliest.authority.subject);
    const message = `“${who}” vouches that it was signed at ${earliest.at.toISOString()}, when every certificate of the path was valid.`;
    return make('time', 'pass', 'timestamp-valid', message);
}
function checkTransparency() {
    const message = 'No transparency log is asked for.';
    return make('transparency', 'not-applicable', 'transparency-not-required', message);
}
/**
 * docs/trust.md 5, `distrust`. An entry means the certificate in each encoding that anybody can make of it; without a
 * verified timestamp before its `since` it holds since ever.
 */
function isDistrusted(certificate, twins, distrust, times) {
    const holding = distrust.filter(({ since }) => since === null || !times.some(({ latest }) => latest < since));
    if (holding.length === 0)
        return false;
    const encodings = [certificate.sha256, ...twins()];
    return holding.some(({ of, sha256 }) => of === 'spki' ? sha256 === certificate.spkiSha256 : encodings.includes(sha256));
}
/** The check `chain` of a path with a distrusted certificate or anchor; `null` when there is none. */
function checkDistrust(chain, anchor, distrust, times) {
    const certificate = chain.find((one) => isDistrusted(one, () => twinsOf(one), distrust, times));
    const subject = certificate?.subject ?? (isDistrustedAnchor(anchor, distrust, times) ? anchor.issuer.subject : null);
    if (subject === null)
        return null;
    const message = `The policy distrusts the certificate or key of “${(0,crypto_name/* printName */.To)(subject)}”.`;
    return make('chain', 'fail', 'distrusted', message);
}
function isDistrustedAnchor(anchor, distrust, times) {
    if (anchor === null)
        return false;
    const { issuer, certificate } = anchor;
    return isDistrusted(issuer, () => (certificate === null ? [] : twinsOf(certificate)), distrust, times);
}
function make(check, result, code, message) {
    return { check, result, code, message };
}

// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
;// CONCATENATED MODULE: ./src/trust/prove/revocation.ts




/** RFC 3161 4: for these alone the timestamps of a revoked authority from before still hold. */
const harmlessForTime = ['affiliationChanged', 'superseded', 'cessationOfOperation'];
/** docs/trust.md 1.8: every certificate below an anchor, on a path that holds otherwise. */
async function checkRevocation(asked, desk) {
    const signedAt = asked.times.map(({ at }) => at);
    const [own, ...others] = await Promise.all([
        askPath(asked.path, signedAt, asked, desk),
        ...asked.times.map(({ path, at }) => askPath(path, [at], asked, desk)),
    ]);
    const revoked = own.filter((answer) => isRevokedThen(answer.standing, asked.times));
    const [first] = revoked;
    const timeFault = firstOf(asked.times, (time, index) => revokedAuthority(time, others[index] ?? []));
    const all = [own, ...others].flat();
    return {
        check: first === undefined ? summarise(all, asked.trust) : revokedCheck(first),
        timeFault,
        withdrawn: first === own[0] ? [] : revoked.map(withdrawnBy),
        answers: all.map(({ certificate, issuer, standing }) => ({ certificate: certificate.sha256, issuer, standing })),
    };
}
/** Nobody vouches for an anchor, so nobody is asked about it either: not about a leaf that is one. */
function askPath(path, signedAt, asked, desk) {
    const { chain, anchor } = path;
    if (anchor === null || anchor.issuer.sha256 === chain[0]?.sha256)
        return Promise.resolve([]);
    return Promise.all(chain.map(async (certificate, index) => {
        const above = chain[index + 1] ?? null;
        const inquiry = {
            certificate,
            issuer: above ?? anchor.issuer,
            issuerCertificate: above ?? anchor.certificate,
            now: asked.now,
            signedAt,
            candidates: [...chain, ...asked.candidates],
            validate: validateUnder(anchor, asked),
        };
        const standing = await desk.standing(inquiry, asked.given);
        return { certificate, issuer: inquiry.issuer.spkiSha256, standing };
    }));
}
/** RFC 5280 6.3.3 (f): who signs evidence is proven by the anchor of the path that it is about. */
function validateUnder(anchor, { anchorName, now }) {
    const anchors = (0,crypto_path/* storeAnchors */.aQ)([anchor]);
    return (leaf, purpose, candidates) => (0,crypto_path/* validatePath */.iQ)({ leaf, candidates, anchors, at: [now], purpose, anchorName, strict: false });
}
/** Whether it counts: not where a timestamp is from before, and nobody else had the key. */
function isRevokedThen(standing, times) {
    if (standing.kind !== 'revoked')
        return false;
    return (0,revocation/* isCompromise */.dh)(standing.reason) || !times.some(({ latest }) => latest.getTime() < (0,revocation/* unfitFrom */.z$)(standing));
}
/** Another certificate of a key that somebody else has is no way around it: it would be the same signature. */
function withdrawnBy({ certificate, standing }) {
    const isLost = standing.kind === 'revoked' && (0,revocation/* isCompromise */.dh)(standing.reason);
    return isLost ? certificate.spkiSha256 : certificate.sha256;
}
function revokedAuthority({ latest }, answers) {
    return firstOf(answers, ({ certificate, standing }) => {
        if (standing.kind !== 'revoked')
            return null;
        if (harmlessForTime.includes(standing.reason) && latest.getTime() < (0,revocation/* unfitFrom */.z$)(standing))
            return null;
        const message = `The certificate of “${(0,crypto_name/* printName */.To)(certificate.subject)}”, which vouches for the time, is revoked (${standing.reason}).`;
        return make('time', 'fail', 'timestamp-revoked', message);
    });
}
function revokedCheck({ certificate, standing }) {
    const { at, reason } = standing;
    const message = `The certificate of “${(0,crypto_name/* printName */.To)(certificate.subject)}” is revoked since ${at.toISOString()} (${reason}).`;
    return make('revocation', 'fail', 'revoked', message);
}
/** What is to be said where nothing is revoked that counts. */
function summarise(answers, { mode }) {
    const open = firstOf(answers, ({ standing, certificate }) => {
        if (standing.kind !== 'unknown' || (standing.code === 'revocation-not-named' && mode !== 'require'))
            return null;
        return { code: standing.code, message: standing.message, who: (0,crypto_name/* printName */.To)(certificate.subject) };
    });
    if (mode === 'off' && !answers.some(isTold)) {
        return make('revocation', 'not-applicable', 'revocation-off', 'Nobody was asked about revocation, because that is turned off.');
    }
    if (open !== null) {
        const message = `Whether the certificate of “${open.who}” is revoked could not be found out: ${open.message}`;
        return mode === 'require'
            ? make('revocation', 'unknown', 'revocation-required', message)
            : make('revocation', 'unknown', open.code, message);
    }
    if (!answers.some(isTold)) {
        const message = 'No certificate that an anchor vouches for says where to ask for revocation.';
        return make('revocation', 'not-applicable', 'revocation-not-named', message);
    }
    const late = answers.find(({ standing }) => standing.kind === 'revoked');
    return late === undefined
        ? make('revocation', 'pass', 'not-revoked', 'No certificate of the path is revoked, as far as its issuers say.')
        : make('revocation', 'pass', 'revoked-later', `“${(0,crypto_name/* printName */.To)(late.certificate.subject)}” was revoked after it had signed.`);
}
function isTold({ standing }) {
    return standing.kind !== 'unknown';
}
function firstOf(items, find) {
    for (const [index, item] of items.entries()) {
        const found = find(item, index);
        if (found !== null)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./src/trust/prove/route.ts






/** What routes are named after when there is nothing to go by. */
const nothing = { anchor: '(none)' };
/** RFC 5280 4.1.2.5: 99991231235959Z says that there is no end. */
const noEnd = Date.UTC(9999, 11, 31, 23, 59, 59);
/** Where nothing is asked: the route does not hold anyway, or there is no issuer who could be asked. */
const unasked = { timeFault: null, withdrawn: [], answers: [] };
/** Makes the checks of a route, and asks about revocation when all others pass. */
async function makeRoute(claim, trust, draft, anchor, desk) {
    const checks = checksOf(claim, trust, draft);
    const findings = checks.some(model_check/* speaksAgainst */.x) ? unaskedOf(draft) : await ask(claim, trust, draft, anchor, desk);
    return { route: finishRoute(trust, draft, checks, findings), withdrawn: findings.withdrawn };
}
/** The same without asking, for a route that cannot hold. */
function refuseRoute(claim, trust, draft) {
    return finishRoute(trust, draft, checksOf(claim, trust, draft), unaskedOf(draft));
}
function checksOf(claim, trust, { outcome, times, acceptSha1 }) {
    const [chain, usage, algorithm, time] = outcome.checks;
    return [
        checkDistrust(outcome.chain, outcome.anchor, trust.distrust, times.verified) ?? chain,
        usage,
        checkClaimedAlgorithms(claim.signature.claim.algorithms, acceptSha1, algorithm),
        checkTimestamps(times, time),
        checkTransparency(),
    ];
}
function ask(claim, trust, { outcome, times }, anchor, desk) {
    return checkRevocation({
        path: outcome,
        times: times.verified,
        candidates: [...(anchor?.helpers ?? []), ...claim.others],
        given: anchor?.crls ?? [],
        anchorName: anchor?.name ?? '',
        now: trust.at,
        trust: trust.revocation,
    }, desk);
}
function unaskedOf({ outcome }) {
    const why = outcome.anchor === null ? 'no path leads to an anchor' : 'the signer is not proven, whatever the answer would be';
    const check = make('revocation', 'not-applicable', 'not-checked', `Nobody was asked about revocation: ${why}.`);
    return { ...unasked, check };
}
function finishRoute(trust, { basis, outcome, times }, [chain, usage, algorithm, time, transparency], { check, timeFault, answers }) {
    const checks = [chain, usage, algorithm, timeFault ?? time, transparency, check];
    const holds = !checks.some(model_check/* speaksAgainst */.x);
    return {
        basis,
        holds,
        holdsBySha1: false,
        checks,
        time: timeFault === null ? timeOf(times, trust) : { at: trust.at, source: 'now', authority: null },
        chain: derOf(outcome),
        faults: outcome.faults,
        answers,
        provenUntil: holds ? endOf(outcome, times, trust.at) : null,
    };
}
/** The earliest of the verified times (docs/trust.md 1.5). Beside a bad one they prove nothing. */
function timeOf({ verified, fault }, trust) {
    const [first, ...rest] = verified;
    if (fault !== null || first === undefined)
        return { at: trust.at, source: 'now', authority: null };
    const earliest = rest.reduce((best, time) => (time.at < best.at ? time : best), first);
    return { at: earliest.at, source: 'timestamp', authority: (0,crypto_name/* printName */.To)(earliest.authority.subject) };
}
function derOf({ chain, anchor }) {
    const own = anchor?.certificate ?? null;
    const certificates = own === null || chain.some(({ sha256 }) => sha256 === own.sha256) ? chain : [...chain, own];
    return certificates.map(({ der }) => der);
}
/** Every moment that the path must hold at: those that are proven, else now. docs/trust.md 1.5. */
function momentsOf(leaf, { verified }, trust) {
    const [first, ...rest] = verified.flatMap(({ earliest, latest }) => [earliest, latest]);
    if (first === undefined)
        return [trust.at];
    return isLifetimeSigner(leaf) ? [first, ...rest, trust.at] : [first, ...rest];
}
/** Microsoft's lifetime signing: after the end of the certificate nothing that it signed holds, timestamp or not. */
function isLifetimeSigner({ extendedKeyUsage }) {
    return extendedKeyUsage?.includes(crypto_path/* usageOid */.Gi.lifetimeSigning) === true;
}
/**
 * docs/trust.md 1.7: SHA-1 counts where a verified timestamp is from before its end. Where it does not, a route that
 * fails for nothing else says so: a stronger signature may stand beside this one.
 */
async function considerSha1({ verified }, attempt) {
    const route = await attempt(verified.some(({ latest }) => (0,crypto_algorithms/* acceptsSha1 */.hr)(latest)));
    const isWeak = route.checks.some(({ check, result }) => check === 'algorithm' && result === 'fail');
    return isWeak ? { ...route, holdsBySha1: (await attempt(true)).holds } : route;
}
/**
 * The first end of the path, or of a timestamp's path that vouches for its time; `null` when there is none ahead: what
 * an authority vouched for when its certificate was valid still holds after its end.
 */
function endOf(outcome, { verified }, now) {
    const own = verified.length === 0 || outcome.chain.slice(0, 1).some(isLifetimeSigner) ? outcome.chain : [];
    const ends = [...own, ...verified.flatMap(({ path }) => path.chain)]
        .filter(({ notAfter }) => notAfter.getTime() < noEnd)
        .map((certificate) => (0,crypto_path/* firstMomentAfter */.rr)(certificate).getTime())
        .filter((end) => end > now.getTime());
    return ends.length === 0 ? null : new Date(Math.min(...ends));
}

;// CONCATENATED MODULE: ./src/trust/prove/trusted-path.ts



/** A path without what the policy distrusts at the proven times, when there is one; else whatever path came furthest. */
function findTrustedPath(request, distrust, times) {
    const outcome = (0,crypto_path/* validatePath */.iQ)(request);
    if (checkDistrust(outcome.chain, outcome.anchor, distrust, times) === null)
        return outcome;
    const isGood = (one) => !isDistrusted(one, () => twinsOf(one), distrust, times);
    const other = (0,crypto_path/* validatePath */.iQ)({
        ...request,
        candidates: request.candidates.filter(isGood),
        anchors: filtered(request.anchors, distrust, times),
    });
    return other.holds ? other : outcome;
}
function filtered(store, distrust, times) {
    const isGood = (anchor) => !isDistrustedAnchor(anchor, distrust, times);
    return { size: store.size, named: (key) => store.named(key).filter(isGood) };
}

;// CONCATENATED MODULE: ./src/trust/prove/times.ts







/** Clocks of authorities and of build machines differ by seconds; more than this is a token from the future. */
const clockSkew = 5 * 60 * 1000;
/** docs/trust.md 1.5: each timestamp must hold; one that is there and does not is never silently “now”. */
async function proveTimes(times, { name, roots }, helpers, trust) {
    if (times.length === 0)
        return { verified: [], fault: null };
    const authorities = { name, roots: await roots() };
    const verified = [];
    const faults = [];
    for (const time of times) {
        const one = proveTime(time, authorities, helpers, trust);
        if (!('code' in one)) {
            verified.push(one);
            continue;
        }
        faults.push(one);
        // The others could not mend it, and each may carry hundreds of certificates.
        if (one.result === 'fail')
            break;
    }
    return { verified, fault: worstOf(faults) };
}
function proveTime(time, authorities, helpers, trust) {
    const broken = worstOf(time.checks);
    if (broken !== null) {
        // Whatever did not pass speaks against it, whatever else a saved report calls it.
        const { result, code, message } = broken;
        return make('time', result === 'unknown' ? 'unknown' : 'fail', code, message);
    }
    const [first, ...rest] = time.certificates.map((der) => (0,attempt/* attempt */.C)(() => (0,crypto_certificate/* readCertificate */.w$)(der)));
    if (time.checks.length === 0 || time.at === null || !time.hasLeaf || first === undefined || first instanceof Error) {
        return times_fail('timestamp-malformed', "The timestamp lacks its authority's certificate, its time or its checks.");
    }
    const others = rest.flatMap((certificate) => (certificate instanceof Error ? [] : [certificate]));
    return proveAuthority(time, { at: time.at, authority: first, others: [...helpers, ...others] }, authorities, trust);
}
/** RFC 3161 4: at the time that it states, the authority's certificate leads to an anchor and is for nothing else. */
function proveAuthority({ kind, accuracy, algorithms }, { at, authority, others }, { roots, name }, trust) {
    const earliest = new Date(at.getTime() - accuracy);
    const latest = new Date(at.getTime() + accuracy);
    const who = `“${(0,crypto_name/* printName */.To)(authority.subject)}”`;
    // Compared with anything, what is no moment would be neither before nor after it.
    if (Number.isNaN(earliest.getTime() + latest.getTime())) {
        return times_fail('timestamp-malformed', `The timestamp of ${who} states a time or an accuracy that is out of range.`);
    }
    if (latest.getTime() > trust.at.getTime() + clockSkew) {
        return times_fail('timestamp-in-future', `The timestamp of ${who} is from ${at.toISOString()}, which is still to come.`);
    }
    const acceptSha1 = (0,crypto_algorithms/* acceptsSha1 */.hr)(latest);
    const weak = algorithms.find(({ hash }) => (0,crypto_algorithms/* weakHash */.$F)(hash, acceptSha1));
    if (weak !== undefined)
        return times_fail('weak-hash', `The timestamp of ${who} rests on ${weak.label}.`);
    const request = {
        leaf: authority,
        candidates: others,
        anchors: roots,
        at: [at],
        purpose: (0,crypto_path/* vouchingForTime */.mQ)(kind),
        anchorName: name,
        strict: false,
        acceptSha1,
    };
    // A distrusted authority can write any time, so there is none before which it was trusted.
    const path = findTrustedPath(request, trust.distrust, []);
    const distrusted = checkDistrust(path.chain, path.anchor, trust.distrust, []);
    if (distrusted !== null)
        return { ...distrusted, check: 'time' };
    const fault = path.checks.find(({ result }) => result !== 'pass');
    if (fault === undefined)
        return { at, earliest, latest, authority, path };
    const { result, message } = fault;
    return make('time', result, 'timestamp-not-proven', `The timestamp of ${who} proves nothing: ${message}`);
}
/** The first check that fails, else the first that is not known: what is wrong whatever the unknown turns out to be. */
function worstOf(checks) {
    const open = checks.filter(({ result }) => result !== 'pass');
    return open.find(({ result }) => result !== 'unknown') ?? open[0] ?? null;
}
function times_fail(code, message) {
    return make('time', 'fail', code, message);
}

;// CONCATENATED MODULE: ./src/trust/prove/by-anchor.ts





/** A CA has a handful of certificates under one name; each way around one that is revoked costs another search and other questions. */
const maxDetours = 4;
/** The signer, by a path to one of the anchor's roots that holds at every proven time. */
async function proveByAnchor(claim, anchor, trust, desk) {
    const basis = { anchor: anchor.name };
    if (anchor.inert !== null) {
        const message = `The anchor “${anchor.name}” is of a kind that this version cannot prove a signer by.`;
        const fault = make('chain', 'fail', anchor.inert, message);
        const times = { verified: [], fault: null };
        const path = { chain: [claim.leaf], anchor: null };
        const purpose = (0,crypto_path/* signingCode */.jN)(anchor.extendedKeyUsage);
        const checks = [fault, ...(0,crypto_path/* checkLeaf */.Py)(path, { at: [trust.at], purpose })];
        return refuseRoute(claim, trust, { basis, outcome: { ...path, checks, faults: [] }, times, acceptSha1: false });
    }
    const times = await proveTimes(claim.signature.times, anchor.timestamps, anchor.helpers, trust);
    const anchors = await anchor.roots();
    return considerSha1(times, (acceptSha1) => {
        const request = { ...requestOf(claim, anchor, times, trust), anchors, acceptSha1 };
        return withoutRevokedIssuers((withdrawn) => {
            const outcome = findTrustedPath(without(request, withdrawn), trust.distrust, times.verified);
            return makeRoute(claim, trust, { basis, outcome, times, acceptSha1 }, anchor, desk);
        });
    });
}
/** Where CAs on the path are revoked, another path may lead around them: a key that is not lost may have another certificate. */
async function withoutRevokedIssuers(attempt) {
    const first = await attempt(new Set());
    const withdrawn = new Set();
    let last = first;
    for (let detour = 0; detour < maxDetours && last.withdrawn.length > 0; detour++) {
        for (const sha256 of last.withdrawn)
            withdrawn.add(sha256);
        last = await attempt(withdrawn);
        if (last.route.holds)
            return last.route;
    }
    return first.route;
}
function requestOf(claim, anchor, times, trust) {
    return {
        leaf: claim.leaf,
        // The policy's own helpers first: what a signer sends along cannot use up the search before them.
        candidates: [...anchor.helpers, ...claim.others],
        at: momentsOf(claim.leaf, times, trust),
        purpose: (0,crypto_path/* signingCode */.jN)(anchor.extendedKeyUsage),
        anchorName: anchor.name,
        strict: false,
    };
}
function without(request, withdrawn) {
    if (withdrawn.size === 0)
        return request;
    const isLeft = ({ sha256, spkiSha256 }) => !withdrawn.has(sha256) && !withdrawn.has(spkiSha256);
    return { ...request, candidates: request.candidates.filter(isLeft) };
}

;// CONCATENATED MODULE: ./src/trust/prove/by-pin.ts




/** Whether the pin means this certificate or its key. */
function isPinned(leaf, { of, sha256 }) {
    return sha256 === (of === 'spki' ? leaf.spkiSha256 : leaf.sha256);
}
/** docs/trust.md 1.9: a pin replaces the chain, not validity, usage or distrust. */
async function proveByPin(claim, pin, trust, desk) {
    const { leaf } = claim;
    const what = pin.of === 'spki' ? 'key' : 'certificate';
    const chain = make('chain', 'pass', 'pinned', `The policy pins the signer's ${what} as “${pin.name}”.`);
    const times = await proveTimes(claim.signature.times, trust.timestamps, [], trust);
    const circumstances = { at: momentsOf(leaf, times, trust), purpose: (0,crypto_path/* signingCode */.jN)('required') };
    const path = { chain: [leaf], anchor: { issuer: leaf, certificate: leaf, listed: null } };
    return considerSha1(times, async (acceptSha1) => {
        const checks = [chain, ...(0,crypto_path/* checkLeaf */.Py)(path, { ...circumstances, acceptSha1 })];
        const draft = { basis: { pin: pin.name }, outcome: { ...path, checks, faults: [] }, times, acceptSha1 };
        return (await makeRoute(claim, trust, draft, null, desk)).route;
    });
}
/** There is nothing that could prove the signer. */
async function proveByNothing(claim, trust) {
    const fault = trust.pins.length === 0
        ? make('chain', 'fail', 'no-anchor', 'No trust anchor is given that the signer could be proven by.')
        : make('chain', 'fail', 'not-pinned', "No trust anchor is given, and the signer's certificate and key are not pinned.");
    const path = { chain: [claim.leaf], anchor: null };
    const checks = [fault, ...(0,crypto_path/* checkLeaf */.Py)(path, { at: [trust.at], purpose: (0,crypto_path/* signingCode */.jN)('required') })];
    const times = await proveTimes(claim.signature.times, trust.timestamps, [], trust);
    return refuseRoute(claim, trust, {
        basis: nothing,
        outcome: { ...path, checks, faults: [] },
        times,
        acceptSha1: false,
    });
}

;// CONCATENATED MODULE: ./src/trust/prove/routes.ts




/** One route for each anchor, and for each pin that means this signer. */
async function proveRoutes(claim, trust, desk) {
    const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin));
    const [first, ...rest] = await Promise.all([
        ...trust.anchors.map((anchor) => proveByAnchor(claim, anchor, trust, desk)),
        ...pins.map((pin) => proveByPin(claim, pin, trust, desk)),
    ]);
    return first === undefined ? [await proveByNothing(claim, trust)] : [first, ...rest];
}
/** Without a leaf no route can be gone. */
function refuseRoutes({ fault }, trust) {
    const names = ['usage', 'algorithm', 'time', 'transparency', 'revocation'];
    const others = names.map((name) => {
        return make(name, 'not-applicable', 'not-checked', `Without the signer's certificate there is no ${name} to check.`);
    });
    const refuse = (basis) => ({
        basis,
        holds: false,
        holdsBySha1: false,
        checks: [fault, ...others],
        time: { at: trust.at, source: 'now', authority: null },
        chain: [],
        faults: [],
        answers: [],
        provenUntil: null,
    });
    const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }));
    return [refuse(first), ...rest.map(refuse)];
}

;// CONCATENATED MODULE: ./src/trust/prove.ts



/**
 * Who signed it, and when, provably: one route for each anchor, and for each pin that means this signer. Pure but for
 * the desk, which may ask about revocation.
 */
async function prove(signature, trust, desk) {
    const claim = readClaim(signature);
    const routes = claim.leaf === null ? refuseRoutes(claim, trust) : await proveRoutes(claim, trust, desk);
    return {
        signature,
        signer: claim.leaf === null ? null : describeSigner(claim.leaf),
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
    const fault = checks.findIndex(model_check/* speaksAgainst */.x);
    return fault === -1 ? checks.length : fault;
}


/***/ })

};
