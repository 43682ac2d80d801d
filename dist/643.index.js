export const id = 643;
export const ids = [643];
export const modules = {

/***/ 750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findingClasses)
/* harmony export */ });
const findingClasses = {
    SIG001: {
        name: 'Unsigned',
        title: 'A file has no signature.',
        meaning: 'A rule of the policy asks for a signature and there is none, so nobody can tell who made this file.',
        help: 'Sign the file before the step that scans it, or exempt it in the policy with a reason and an end.',
        severity: '7.5',
        level: 'error',
        precision: 'very-high',
    },
    SIG002: {
        name: 'InvalidSignature',
        title: 'A signature does not hold for the bytes of its file.',
        meaning: 'The file was changed after it was signed, or the signature is malformed; no signer vouches for these bytes.',
        help: 'Do not use the file. Find out what changed it after signing, build it again and sign it last.',
        severity: '9.8',
        level: 'error',
        precision: 'very-high',
    },
    SIG003: {
        name: 'SignerNotAllowed',
        title: 'A proven signer is not on the allow-list.',
        meaning: 'The signature holds and its signer is proven, and the policy does not let this signer sign this file.',
        help: 'Find out who signed it. If this signer may, add it to the signers of the policy and to the rule.',
        severity: '8.5',
        level: 'error',
        precision: 'very-high',
    },
    SIG004: {
        name: 'SignerNotProven',
        title: 'A signature is intact and its signer is not proven.',
        meaning: 'Anybody can write any name into a certificate: no path to a trust anchor of the policy proves this one.',
        help: 'Sign with a certificate of a trusted authority, within its validity, or add the authority to the policy.',
        severity: '8.0',
        level: 'error',
        precision: 'very-high',
    },
    SIG005: {
        name: 'Coverage',
        title: 'A signature leaves out a part of its file.',
        meaning: 'Bytes that no signature covers can be anything: whoever added them needed no key.',
        help: 'Do not use the file. Find out what added to it after signing, build it again and sign it last.',
        severity: '9.3',
        level: 'error',
        precision: 'very-high',
    },
    SIG006: {
        name: 'DigestChanged',
        title: 'A digest is not the one that was pinned.',
        meaning: 'What is there now is not what was named: the content was replaced.',
        help: 'Find out what replaced it, and pin the new digest only when that is explained.',
        severity: '8.0',
        level: 'error',
        precision: 'very-high',
    },
    SIG007: {
        name: 'Unknown',
        title: 'It could not be told who signed a file.',
        meaning: 'The file could not be read to the end or its format is not supported, so no signature was ruled out or proven.',
        help: 'Remove the obstacle that the message names and run again; what is unknown is never allowed.',
        severity: '5.5',
        level: 'warning',
        precision: 'high',
    },
    SIG008: {
        name: 'Policy',
        title: 'The policy needs attention.',
        meaning: 'A part of the policy does nothing, or no longer does what it was written for.',
        help: 'Change the policy as the message says.',
        severity: '3.5',
        level: 'warning',
        precision: 'high',
    },
};


/***/ }),

/***/ 5881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifText: () => (/* binding */ sarifText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _classes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(750);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);
/* harmony import */ var _found_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9110);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6335);





/** GitHub refuses a run with more results; it shows the first 5,000. */
const RESULT_LIMIT = 25_000;
/** Code points of a message: GitHub shows a few lines, and 25,000 results must stay under 10 MB compressed. */
const MESSAGE_LIMIT = 1_000;
/** The category of runs that name none. */
const CATEGORY = 'sigscan/files/';
/** Where a finding of the whole run stands if nothing better is known: a result without a location is refused. */
const POLICY_FILE = '.github/sigscan.yml';
const HOME = 'https://github.com/venafi/sigscan-action';
/** SARIF 2.1.0 for GitHub's code scanning. */
function sarifText(report, places) {
    const found = (0,_found_js__WEBPACK_IMPORTED_MODULE_3__/* .everyFinding */ .BC)(report);
    const results = resultsOf(found.slice(0, RESULT_LIMIT), places);
    const run = {
        tool: { driver: driver(report) },
        automationDetails: { id: categoryOf(places) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the workspace.' } } },
        invocations: [
            { executionSuccessful: true, endTimeUtc: report.at, toolExecutionNotifications: notificationsOf(found.length) },
        ],
        results,
        properties: { result: report.result, enforced: report.enforced, counts: report.counts },
    };
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq)({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 2)}\n`;
}
/** What stands before the last slash is the category; after it GitHub expects a run's own name. */
function categoryOf({ category }) {
    return category === undefined || category === '' ? CATEGORY : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(category)).replace(/\/*$/, '/');
}
function driver({ tool }) {
    return {
        name: 'sigscan',
        organization: 'Venafi',
        informationUri: HOME,
        semanticVersion: tool.version,
        version: tool.version,
        rules: ids.map(ruleOf),
    };
}
const ids = Object.keys(_classes_js__WEBPACK_IMPORTED_MODULE_1__/* .findingClasses */ .C);
function ruleOf(id) {
    const { name, title, meaning, help, severity, level, precision } = _classes_js__WEBPACK_IMPORTED_MODULE_1__/* .findingClasses */ .C[id];
    return {
        id,
        name,
        shortDescription: { text: title },
        fullDescription: { text: `${title} ${meaning}` },
        help: { text: `${meaning} ${help}`, markdown: `${meaning}\n\n**What to do:** ${help}` },
        helpUri: `${HOME}/blob/main/docs/codes.md`,
        defaultConfiguration: { level },
        properties: { tags: ['security', 'supply-chain', 'signature'], precision, 'security-severity': severity },
    };
}
function resultsOf(found, places) {
    const seen = new Map();
    return found.map((one) => {
        const hash = fingerprintOf(one);
        const occurrence = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, occurrence);
        return resultOf(one, places, `${hash}:${occurrence}`);
    });
}
function resultOf(found, places, fingerprint) {
    const { subject, finding } = found;
    const place = (0,_found_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(found, places) ?? (0,_location_js__WEBPACK_IMPORTED_MODULE_4__/* .startOf */ .GH)(POLICY_FILE);
    return {
        ruleId: finding.id,
        ruleIndex: ids.indexOf(finding.id),
        level: finding.level,
        message: { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .sarifPlain */ .it)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_found_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(found), MESSAGE_LIMIT)) },
        locations: [{ physicalLocation: physical(place), ...(subject === null ? {} : logical(subject)) }],
        ...relatedLocationsOf(subject, place),
        partialFingerprints: { primaryLocationLineHash: fingerprint },
        ...(subject?.decision === 'exempt' ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
        properties: {
            code: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(finding.code)),
            ...(subject === null ? {} : { state: subject.state, decision: subject.decision, sha256: subject.sha256 }),
        },
    };
}
function physical({ file, line, column, endColumn }) {
    return {
        artifactLocation: { uri: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .uriPath */ .kq)(file) ?? POLICY_FILE, uriBaseId: '%SRCROOT%' },
        region: { startLine: line, startColumn: column, endLine: line, endColumn },
    };
}
function logical({ path }) {
    return { logicalLocations: [{ fullyQualifiedName: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(path)), kind: 'resource' }] };
}
/** The scanned file, when it can be named and is not the first location. */
function relatedLocationsOf(subject, place) {
    if (subject === null || subject.path === place.file || (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .uriPath */ .kq)(subject.path) === null)
        return {};
    return {
        relatedLocations: [
            { id: 1, physicalLocation: physical((0,_location_js__WEBPACK_IMPORTED_MODULE_4__/* .startOf */ .GH)(subject.path)), message: { text: 'The file that was scanned.' } },
        ],
    };
}
/**
 * The same for the same finding in every build: rule, kind, path, and who signed, by name. Never a digest or a serial
 * number, or each build and each new certificate would open another alert.
 */
function fingerprintOf({ subject, finding }) {
    const signers = subject?.signatures.map(({ signer }) => signer?.subject ?? '') ?? [];
    const stable = [finding.id, subject?.kind ?? 'run', subject?.path ?? finding.code, [...new Set(signers)].sort()];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(stable)).digest('hex').slice(0, 16);
}
function notificationsOf(results) {
    if (results <= RESULT_LIMIT)
        return [];
    const text = `${results - RESULT_LIMIT} findings more are in the report only: a run holds at most ${RESULT_LIMIT} results.`;
    return [{ level: 'warning', message: { text }, descriptor: { id: 'results-left-out' } }];
}


/***/ })

};
