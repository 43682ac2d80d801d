export const id = 790;
export const ids = [790,794];
export const modules = {

/***/ 1197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   G: () => (/* binding */ lineUp)
/* harmony export */ });
/** SGR parameters (ECMA-48 8.3.117). The first three are those of the original sigscan's tables. */
const INKS = {
    title: '95',
    heading: '4;32',
    name: '33',
    good: '32',
    bad: '31',
    doubt: '33',
    faint: '2',
};
/** Colours, or none. */
function painter(color) {
    return color ? (text, ink) => `\u001b[${INKS[ink]}m${text}\u001b[0m` : (text) => text;
}
/** Two spaces, as the original leaves between columns. */
const GAP = '  ';
/** A heading line and a line for each row; the first column is painted as a name. */
function lineUp(columns, paint) {
    const widths = columns.map(({ title, cells }) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), title.length));
    const line = (cellOf, inkOf) => {
        const last = columns.length - 1;
        const parts = columns.map((column, index) => {
            const cell = cellOf(column);
            const ink = inkOf(index);
            const padding = index === last ? '' : ' '.repeat((widths[index] ?? 0) - widthOf(cell)) + GAP;
            return (ink === null ? cell : paint(cell, ink)) + padding;
        });
        return parts.join('');
    };
    const rows = columns[0]?.cells.length ?? 0;
    const heading = line(({ title }) => title, () => 'heading');
    const body = Array.from({ length: rows }, (_, row) => line(({ cells }) => cells[row] ?? '', (index) => (index === 0 ? 'name' : null)));
    return [heading, ...body];
}
/** Characters that take two columns: the East Asian Wide blocks (UAX 11) and emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** The columns that a text takes; marks that stand on the character before them take none. */
function widthOf(text) {
    let width = 0;
    for (const character of text)
        width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    return width;
}


/***/ }),

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


/***/ }),

/***/ 790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prettyTable: () => (/* binding */ prettyTable),
/* harmony export */   wideTable: () => (/* binding */ wideTable)
/* harmony export */ });
/* harmony import */ var _crypto_attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5358);
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9369);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1197);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2794);






/** The columns of the original sigscan. */
const PRETTY = [
    ['Path', ({ subject }) => subject.within],
    ['Digest', ({ subject }) => subject.sha256 ?? ''],
    ['Signer', ({ signature }) => signature.signer?.subject ?? NOT_KNOWN],
    ['CounterSigner', ({ signature }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_5__.counterSigner)(signature) ?? NOT_KNOWN],
];
const WIDE = [
    ...PRETTY,
    ['State', ({ signature }) => signature.state],
    ['Decision', ({ subject }) => subject.decision],
    ['Rule', ({ subject }) => subject.rule ?? NOT_KNOWN],
    ['Format', ({ signature }) => signature.format],
    ['Serial', ({ signature }) => signature.signer?.serialNumber ?? NOT_KNOWN],
    ['Anchors', ({ signature }) => anchorsOf(signature)],
    ['Valid until', ({ subject }) => subject.provenUntil ?? NOT_KNOWN],
    ['Place', ({ signature }) => signature.place],
    ['Digests', ({ signature }) => digestsOf(signature)],
    ['Chain', ({ signature, certificates }) => chainOf(signature, certificates)],
    ['Says', ({ signature }) => sayingsOf(signature)],
];
const NOT_KNOWN = 'N/A';
function anchorsOf({ signer }) {
    return signer === null ? NOT_KNOWN : signer.anchors.length === 0 ? 'none' : signer.anchors.join(', ');
}
function digestsOf({ algorithms }) {
    const hashes = algorithms.flatMap(({ use, hash }) => (use === 'digest' ? [hash] : []));
    return hashes.length === 0 ? NOT_KNOWN : [...new Set(hashes)].join(', ');
}
/** Who stands above the signer, the nearest first; by its SHA-256 where the name cannot be read. */
function chainOf({ signer }, certificates) {
    const above = signer?.chain.slice(1) ?? [];
    return above.length === 0 ? NOT_KNOWN : above.map((sha256) => nameOf(certificates[sha256]) ?? sha256).join(' < ');
}
function nameOf(base64) {
    const certificate = base64 === undefined ? null : (0,_crypto_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempt */ .C)(() => (0,_crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(Buffer.from(base64, 'base64')));
    return certificate === null || certificate instanceof Error ? null : (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_2__/* .printName */ .To)(certificate.subject);
}
function sayingsOf({ statements }) {
    return statements.length === 0 ? NOT_KNOWN : statements.map(({ about, text }) => `${about}: ${text}`).join('; ');
}
/** sigscan's own table of a folder. */
function prettyTable(report, options) {
    return table(report, PRETTY, options);
}
/** The same with what was proven and decided. */
function wideTable(report, options) {
    return table(report, WIDE, options);
}
function table(report, fields, { color }) {
    const paint = (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(color);
    const { certificates } = report;
    const rows = report.subjects.flatMap((subject) => subject.signatures.map((signature) => ({ subject, signature, certificates })));
    const columns = fields.map(([title, cell]) => ({ title, cells: rows.map((row) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .terminal */ .Fo)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(cell(row)))) }));
    const paths = paint((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .terminal */ .Fo)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .clip */ .$Q)(report.scanned.paths.join(','))), 'title');
    const found = `Found ${rows.length} signatures out of ${report.counts.subjects} entries`;
    return [paths, ...(rows.length === 0 ? [] : (0,_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .lineUp */ .G)(columns, paint)), found, ''].join('\n');
}


/***/ })

};
