export const id = 794;
export const ids = [794];
export const modules = {

/***/ 2794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   counterSigner: () => (/* binding */ counterSigner),
/* harmony export */   reportPieces: () => (/* binding */ reportPieces),
/* harmony export */   sigscanJson: () => (/* binding */ sigscanJson)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

/** How long a piece is at least, in characters: few writes, and little that is held at a time. */
const PIECE = 256 * 1024;
/** The whole report, as schemas/report.schema.json describes it, piece by piece: of thousands of files it is too long for one text. */
function* reportPieces(report) {
    let piece = '';
    for (const part of reportParts(report)) {
        piece += part;
        if (piece.length < PIECE)
            continue;
        yield piece;
        piece = '';
    }
    yield piece;
}
function* reportParts(report) {
    let before = '{';
    for (const [key, value] of Object.entries(report)) {
        yield `${before}\n  ${JSON.stringify(key)}: `;
        if (Array.isArray(value))
            yield* listParts(value);
        else
            yield indented(value, 2);
        before = ',';
    }
    yield '\n}\n';
}
function* listParts(list) {
    let before = '[';
    for (const one of list) {
        yield `${before}\n    ${indented(one, 4)}`;
        before = ',';
    }
    yield list.length === 0 ? '[]' : '\n  ]';
}
/** In JSON every line break is layout: in a string it is escaped. */
function indented(value, by) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(value, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
/** The JSON that sigscan's users pipe into jq: a row for each signature, the original's keys first, on one line. */
function sigscanJson(report) {
    const signatures = report.subjects.flatMap((subject) => subject.signatures.map((signature) => row(subject, signature)));
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)({ filesystem: { signatures }, directories: report.scanned.paths.join(',') }, 0)}\n`;
}
function row(subject, signature) {
    const { signer, time } = signature;
    return {
        path: subject.within,
        digest: subject.sha256 ?? '',
        subjectname: signer?.subject ?? '',
        countersigner: counterSigner(signature) ?? '',
        file: subject.path,
        format: signature.format,
        role: signature.role,
        place: signature.place,
        state: signature.state,
        decision: subject.decision,
        rule: subject.rule,
        allowed: signature.allowed,
        entry: signature.entry,
        issuername: signer?.issuer ?? '',
        serialnumber: signer?.serialNumber ?? '',
        thumbprint: signer?.sha256 ?? '',
        anchors: signer?.anchors ?? [],
        time: time.at,
        timesource: time.source,
        validuntil: subject.provenUntil,
    };
}
/** The subject of the authority that the first timestamp names, proven or not, as `subjectname` is; `null` without one. */
function counterSigner({ times }) {
    return times.find(({ authority }) => authority !== null)?.authority ?? null;
}


/***/ })

};
