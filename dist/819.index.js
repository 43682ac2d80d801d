export const id = 819;
export const ids = [819];
export const modules = {

/***/ 2819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainCommand: () => (/* binding */ explainCommand)
});

// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/exit-status.ts
var exit_status = __webpack_require__(5926);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/report/columns.ts
var columns = __webpack_require__(1197);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/explain.ts




/** The proof of every subject, check by check. Nothing is cut: it is what a person asked for. */
function explainText(report, { color }) {
    const paint = (0,columns/* painter */.C)(color);
    const subjects = report.subjects.map((subject) => explainSubject(subject, report, paint).join('\n'));
    const ofRun = report.findings.flatMap((finding) => findingLines(finding, '', paint));
    return [...subjects, ...(ofRun.length === 0 ? [] : [ofRun.join('\n')])].map((part) => `${part}\n`).join('\n');
}
function explainSubject(subject, report, paint) {
    const { path, state, decision, rule, sha256, size, format, provenUntil, obstacle, notes } = subject;
    return [
        paint((0,report_escape/* terminal */.Fo)(path), 'title'),
        `  state      ${paint(state, INK_OF_STATE[state])}`,
        `  decision   ${paint(decision, INK_OF_DECISION[decision])}${rule === null ? '' : ` by the rule ${(0,report_escape/* terminal */.Fo)(rule)}`}`,
        `  content    ${format ?? 'no format that can be signed'}, ${size === null ? 'not read' : `${size} bytes`}`,
        ...(sha256 === null ? [] : [`  sha256     ${(0,report_escape/* terminal */.Fo)(sha256)}`]),
        ...(provenUntil === null ? [] : [`  proven     until ${(0,report_escape/* terminal */.Fo)(provenUntil)}`]),
        ...(obstacle === null ? [] : [`  obstacle   ${(0,report_escape/* terminal */.Fo)(`${obstacle.message} (${obstacle.code})`)}`]),
        ...notes.map(({ code, message }) => `  note       ${(0,report_escape/* terminal */.Fo)(`${message} (${code})`)}`),
        ...subject.signatures.flatMap((signature) => explainSignature(signature, decision, report, paint)),
        ...subject.findings.flatMap((finding) => findingLines(finding, '  ', paint)),
    ];
}
function explainSignature(signature, decision, report, paint) {
    const { place, format, role, state, allowed, entry, signer, time, times, faults, algorithms, checks } = signature;
    const asked = decision === 'listed' ? '' : allowed ? ', allowed' : ', not allowed';
    const met = entry === null ? '' : `, meets the entry ${(0,report_escape/* terminal */.Fo)(entry)}`;
    const said = time.authority === null ? '' : ` of ${(0,report_escape/* terminal */.Fo)(time.authority)}`;
    return [
        `  ${paint('signature', 'heading')}  ${(0,report_escape/* terminal */.Fo)(place)} (${format}, ${role})`,
        `    state      ${paint(state, INK_OF_STATE[state])}${asked}${met}`,
        ...(signer === null
            ? ['    signer     not known: its certificate is not there']
            : [
                `    signer     ${(0,report_escape/* terminal */.Fo)(signer.subject)}`,
                `    issuer     ${(0,report_escape/* terminal */.Fo)(signer.issuer)}`,
                `    serial     ${(0,report_escape/* terminal */.Fo)(signer.serialNumber)}`,
                `    sha256     ${(0,report_escape/* terminal */.Fo)(signer.sha256)}`,
                `    key        ${(0,report_escape/* terminal */.Fo)(signer.spkiSha256)}`,
                `    anchors    ${signer.anchors.length === 0 ? 'none' : (0,report_escape/* terminal */.Fo)(signer.anchors.join(', '))}`,
                ...signer.chain.map((sha256) => `    chain      ${(0,report_escape/* terminal */.Fo)(certificateLine(report.certificates[sha256], sha256))}`),
            ]),
        `    time       ${(0,report_escape/* terminal */.Fo)(time.at)} (${time.source}${said})`,
        ...times.flatMap((claimed) => timestampLines(claimed, paint)),
        ...faults.map((fault) => `    fault      ${(0,report_escape/* terminal */.Fo)(fault)}`),
        ...algorithms.map(({ use, label }) => `    ${use.padEnd(USE_WIDTH)}${(0,report_escape/* terminal */.Fo)(label)}`),
        ...checks.map((check) => checkLine(check, paint)),
    ];
}
/** What a timestamp claims, and what in it does not hold. */
function timestampLines({ kind, at, accuracy, authority, checks }, paint) {
    const exactly = accuracy === 0 ? '' : `, to ${accuracy} ms`;
    return [
        `    timestamp  ${(0,report_escape/* terminal */.Fo)(at ?? 'no time that can be read')} (${kind}${exactly}) of ${(0,report_escape/* terminal */.Fo)(authority ?? 'nobody')}`,
        ...checks.filter(({ result }) => result !== 'pass').map((check) => checkLine(check, paint)),
    ];
}
/** The subject and the validity; a chain that came to no anchor may hold what cannot be read. */
function certificateLine(base64, sha256) {
    if (base64 === undefined)
        return sha256;
    try {
        const { subject, notBefore, notAfter } = (0,certificate/* readCertificate */.w$)(Buffer.from(base64, 'base64'));
        return `${(0,crypto_name/* printName */.To)(subject)}, valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}`;
    }
    catch (error) {
        return `${sha256}: ${error instanceof Error ? error.message : 'it cannot be read.'}`;
    }
}
const INK_OF_RESULT = {
    pass: 'good',
    fail: 'bad',
    unknown: 'doubt',
    'not-applicable': 'faint',
};
const INK_OF_STATE = {
    verified: 'good',
    untrusted: 'bad',
    invalid: 'bad',
    unsigned: 'doubt',
    unknown: 'doubt',
};
const INK_OF_DECISION = {
    allowed: 'good',
    denied: 'bad',
    exempt: 'doubt',
    audited: 'doubt',
    listed: 'faint',
};
/** The width of what stands before a value: of `signature`, the longest, and two spaces. */
const USE_WIDTH = 11;
/** The width of the longest result, `not-applicable`, and of the longest check, `transparency`. */
const RESULT_WIDTH = 14;
const CHECK_WIDTH = 12;
function checkLine({ check, result, code, message }, paint) {
    const verdict = paint(result, INK_OF_RESULT[result]) + ' '.repeat(RESULT_WIDTH - result.length);
    return `    check      ${check.padEnd(CHECK_WIDTH)} ${verdict} ${(0,report_escape/* terminal */.Fo)(message)} (${(0,report_escape/* terminal */.Fo)(code)})`;
}
function findingLines({ id, level, code, message, remedy }, indent, paint) {
    const ink = level === 'error' ? 'bad' : level === 'warning' ? 'doubt' : 'faint';
    return [
        `${indent}${paint(id, ink)}     ${(0,report_escape/* terminal */.Fo)(message)} (${(0,report_escape/* terminal */.Fo)(code)})`,
        ...(remedy === null ? [] : [`${indent}           ${(0,report_escape/* terminal */.Fo)(remedy)}`]),
    ];
}

// EXTERNAL MODULE: ./src/scan.ts + 47 modules
var scan = __webpack_require__(9273);
// EXTERNAL MODULE: ./src/commands/task.ts
var commands_task = __webpack_require__(5365);
;// CONCATENATED MODULE: ./src/commands/explain.ts





/** `sigscan explain`: the proof, check by check. */
async function explainCommand(task) {
    (0,commands_task/* refuseOperands */.R)(task, 1, Infinity);
    const { operands, given, world, color } = task;
    const { sources, policy, trust, failOn } = await (0,config/* readConfig */.X)('explain', operands, given, world);
    const report = await (0,scan/* scan */.S)({ sources, policy, trust, scanned: { command: 'fs', paths: sources.paths } }, world);
    task.print(explainText(report, { color }));
    return (0,exit_status/* statusOf */.c2)(report, failOn, task.stopped());
}


/***/ }),

/***/ 5365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ refuseOperands)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6856);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);


/** A command that is told nothing to work on, or something where it takes none, was meant otherwise. Throws Failure. */
function refuseOperands({ command, operands }, least, most) {
    // As a path it would be the whole working directory.
    if (operands.some((operand) => operand.trim() === '')) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('empty-input', `\`sigscan ${command}\` is given an empty word.`, {
            remedy: 'A variable such as "$NAME" that came out empty looks like this; leave it out when nothing is meant.',
        });
    }
    if (operands.length >= least && operands.length <= most)
        return;
    const use = `sigscan ${command} ${_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi[command].operands}`.trimEnd();
    const much = operands.length < least ? 'too little' : 'too much';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `\`sigscan ${command}\` is told ${much}; it is used like \`${use}\`.`);
}


/***/ }),

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

/***/ 4031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   Me: () => (/* binding */ pemComment),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   it: () => (/* binding */ sarifPlain),
/* harmony export */   kq: () => (/* binding */ uriPath),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* unused harmony export NAME_LIMIT */
/**
 * One escaper for each place that text goes to. Paths, names and messages come from files that an attacker may have
 * made; each function gives text that means only itself in its place.
 */
/**
 * What shows nothing, or shows something else than it is: controls, line breaks, bidi and zero-width characters,
 * variation selectors, tags, private and non-characters, lone surrogates, and every space but U+0020.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu;
/** Hidden characters as `\u{202e}`. A text that already reads so is told apart: its backslash becomes `\u{5c}`. */
function visible(text) {
    return text.replace(/\\(?=u\{)/g, '\\u{5c}').replace(HIDDEN, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * One line, or a part of one, for a terminal or the runner's log. The runner reads both streams of every step for
 * commands: `::name::` after leading spaces, and `##[name]` anywhere in a line.
 */
function terminal(text) {
    return breakCommands(visible(text));
}
/** One whole line for the runner's log. */
const logLine = terminal;
function breakCommands(line) {
    return line.replace(/^( *):(?=:)/, '$1\\u{3a}').replace(/##(?=\[)/g, '#\\u{23}');
}
/**
 * What Markdown reads as markup anywhere in a line, and what GitHub would link or replace: mentions, issues, addresses,
 * emoji. An underscore within a word, a backslash before a letter and the colons of a clock mean only themselves.
 */
const MARKUP = /[&<>|`*[\]~$@#]|\\(?![a-z\d])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=mailto|xmpp):|:(?=\/\/)|:(?!\d\d:)(?=[^\s:]+:)|(?<=www)\.|(?<=gh)-(?=\d)/giu;
/** References that GitHub would still see through: they are decoded before it looks for mentions, issues and addresses. */
const LINKED = /&#(?:35|45|46|58|64);/g;
/** What makes a list, a rule, an underlined heading or a table of a line that begins with it. */
const LINE_START = /^(?:[-+=:]|\d(?=\d*[.)](?: |$)))/;
/**
 * GitHub's Markdown, within a line: in a paragraph, a list item, a heading or a table's cell. What could be markup is a
 * character reference, and what GitHub would link or replace is also split by an element. Other text stays as it is.
 */
function markdownText(text) {
    return split(referred(text).replace(LINE_START, entity));
}
/** The same, set as code. Never backticks: a text could end them. */
function markdownCode(text) {
    return `<code>${split(referred(text))}</code>`;
}
function referred(text) {
    return spaced(visible(text)).replace(MARKUP, entity);
}
function split(text) {
    return text.replace(LINKED, '<span>$&</span>');
}
function entity(character) {
    return `&#${(character.codePointAt(0) ?? 0).toString(10)};`;
}
/** Spaces that HTML would swallow: at either end, and all but the first of several. */
function spaced(text) {
    return text.replace(/^ | $|(?<= ) /g, '\\u{20}');
}
/**
 * A plain text message of SARIF 2.1.0: braces are doubled, for they make placeholders (3.11.5), and brackets escaped,
 * for they make links (3.11.6). A backslash before a bracket is made visible, so that it cannot undo that.
 */
function sarifPlain(text) {
    return spaced(visible(text))
        .replace(/\\(?=[[\]])/g, '\\u{5c}')
        .replace(/[[\]]/g, '\\$&')
        .replace(/[{}]/g, '$&$&');
}
/** A comment's line in a PEM text: no boundary can begin in it (RFC 7468 section 2). */
function pemComment(text) {
    return `# ${terminal(text).replace(/-(?=-)/g, '\\u{2d}')}`;
}
/** A line break within JSON text is always layout: in a string it is escaped. There are millions in a large report. */
const HIDDEN_IN_JSON = new RegExp(`(?!\\n)(?:${HIDDEN.source})`, HIDDEN.flags);
/** JSON for any place, a terminal and a workflow's output included: what is escaped in its strings means the same. */
function json(value, indent) {
    return JSON.stringify(value, null, indent)
        .replace(/##(?=\[)/g, '#\\u0023')
        .replace(HIDDEN_IN_JSON, jsonEscape);
}
function jsonEscape(character) {
    return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/**
 * A path as a relative URI reference (RFC 3986 section 4.2) from the workspace; `null` when it leads out of it or is
 * no path. A colon is encoded, so that no first segment reads as a scheme.
 */
function uriPath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        return null;
    return segments.map(encodeSegment).join('/');
}
function encodeSegment(segment) {
    const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
    return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The longest name or path that people are shown, in code points: twice a long path of a build. JSON has it whole. */
const NAME_LIMIT = 300;
/** The text, or its beginning and its end around an ellipsis, `limit` code points in all: a path's end tells most. */
function clip(text, limit = NAME_LIMIT) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    if (points.length <= limit)
        return text;
    const head = Math.ceil((limit - 1) / 2);
    const tail = limit - 1 - head;
    return `${points.slice(0, head).join('')}…${tail === 0 ? '' : points.slice(-tail).join('')}`;
}


/***/ })

};
