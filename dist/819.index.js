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
    const { place, format, role, state, allowed, entry, signer, time, times, statements } = signature;
    const { faults, algorithms, checks } = signature;
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
        ...statements.map(({ about, text }) => `    says       ${about}: ${(0,report_escape/* terminal */.Fo)(text)}`),
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

// EXTERNAL MODULE: ./src/scan.ts + 3 modules
var scan = __webpack_require__(8497);
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


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/pace.ts
var pace = __webpack_require__(1340);
// EXTERNAL MODULE: ./src/find/pattern.ts
var find_pattern = __webpack_require__(333);
// EXTERNAL MODULE: ./src/find/files/glob.ts
var glob = __webpack_require__(6665);
// EXTERNAL MODULE: ./src/find/files/place.ts
var files_place = __webpack_require__(2524);
// EXTERNAL MODULE: ./src/find/files/source.ts
var files_source = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/find/files/sight.ts





function sightOf({ search, rulePatterns, exclude }, world) {
    const outright = new Set(search.flatMap((source) => (source.kind === 'file' ? [source.place.path] : [])));
    const globs = search.flatMap((source) => (source.kind === 'glob' ? [source.glob.pattern] : []));
    const patterns = [...globs, ...rulePatterns];
    const exclusions = exclude.map((given) => (0,glob/* readGlob */.pV)(given, world.files.directory).pattern);
    const walks = search.filter((source) => source.kind === 'walk');
    // Files come folder by folder.
    let folder = '';
    let folderIsExcluded = false;
    const isExcluded = (path) => {
        if (exclusions.length === 0)
            return false;
        if (folder !== (0,external_node_path_.dirname)(path)) {
            folder = (0,external_node_path_.dirname)(path);
            folderIsExcluded = foldersDownTo(folder).some((above) => exclusions.some((pattern) => (0,glob/* leavesOut */.Nt)(pattern, above)));
        }
        return folderIsExcluded || exclusions.some((pattern) => (0,find_pattern/* matchesPattern */.M)(path, pattern));
    };
    const isWalked = (location) => walks.some(({ place }) => {
        const own = (0,files_place/* nameBelow */.lX)(location, place);
        return own !== null && (!(0,files_source/* liesInGit */.d$)(own) || (0,files_source/* liesInGit */.d$)(place.path)) && !isExcluded(own);
    });
    return {
        isExcluded,
        isWalked,
        isNamed: ({ path, fault }) => outright.has(path) ||
            patterns.some((pattern) => (0,find_pattern/* matchesPattern */.M)(path, pattern)) ||
            (fault?.of === 'directory' && patterns.some((pattern) => (0,glob/* canMatchBelow */.ng)(pattern, path))),
        passesBy: (directory, source) => {
            if (directory.path === '.git' && !(source.kind === 'glob' && source.glob.entersGit))
                return true;
            if (exclusions.some((pattern) => (0,glob/* leavesOut */.Nt)(pattern, directory.path)))
                return true;
            if (source.kind === 'glob')
                return !(0,glob/* canMatchBelow */.ng)(source.glob.pattern, directory.path);
            // By this name nothing in there is named, and by its own name it is walked.
            return (directory.linked &&
                isWalked(directory.location) &&
                !patterns.some((pattern) => (0,glob/* canMatchBelow */.ng)(pattern, directory.path)));
        },
    };
}
/** A folder and those above it, the topmost first: `a`, `a/b`. */
function foldersDownTo(folder) {
    const parts = folder.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// EXTERNAL MODULE: ./src/find/files/walk.ts
var walk = __webpack_require__(6762);
;// CONCATENATED MODULE: ./src/find/files/find.ts








/**
 * Every subject once, in the order of the sources and then of the names' bytes. A file with two names is two subjects
 * when both were named, and else one, by its own name. What cannot be looked at is a subject with an obstacle when it
 * was named or when there is no telling what it hides; otherwise it is skipped, and `skipped` hears of it with the
 * root under which it was met: a link that leads out of the roots or nowhere, a device. A PATH whose files an earlier
 * one met already is told with a count of 0: whether a subject is among them is not known here. No search
 * enters the `.git` of the working directory, unless the root that was given lies in it or the pattern says `.git`.
 *
 * Throws Failure `nothing-found` for a path or pattern that meets no file, `usage` for a pattern that climbs.
 */
async function* findFiles(sources, world, skipped = () => undefined) {
    const { search, roots } = lookUp(sources, world);
    const sight = sightOf({ ...sources, search }, world);
    const budget = { entries: walk/* MAX_ENTRIES */.Sd, turn: (0,pace/* takeTurns */.W)() };
    const told = new Set();
    for (const [index, source] of search.entries()) {
        const passesBy = (directory) => sight.passesBy(directory, source);
        const root = rootName(source);
        let found = false;
        for await (const met of metBy(source, { roots, passesBy, budget, world })) {
            if (sight.isExcluded(met.path) || !concerns(source, met))
                continue;
            found = true;
            if (search.slice(0, index).some((earlier) => (0,files_source/* meetsName */.Id)(earlier, met.path)) || told.has(met.path)) {
                if (source.kind === 'walk' && !met.linked)
                    skipped(root, 0);
                continue;
            }
            const named = sight.isNamed(met);
            if (met.fault?.always === true)
                told.add(met.path);
            else if (!named && met.fault !== null)
                skipped(root, 1);
            if (isSubject(met, named, sight))
                yield subjectOf(met, root, named);
        }
        if (!found && !sources.allowEmpty && !world.stop.aborted)
            throw nothingFound(source.given);
    }
}
/** Each source where it stands, and what links may lead to. Throws Failure `nothing-found` before anything is read. */
function lookUp(sources, world) {
    const search = [];
    const roots = [];
    const lookUpAll = (given, lookUpOne, as) => {
        for (const one of given) {
            const source = lookUpOne(one, world);
            if (source === null && !sources.allowEmpty)
                throw nothingFound(one);
            if (source === null)
                continue;
            search.push(source);
            roots.push((0,files_source/* rootOf */.I5)(source, as, world));
        }
    };
    lookUpAll(sources.paths, files_source/* sourceOfPath */.sE, 'path');
    lookUpAll(sources.patterns, files_source/* sourceOfPattern */.V4, 'pattern');
    return { search, roots };
}
async function* metBy(source, options) {
    if (source.kind !== 'file') {
        yield* (0,walk/* walk */.GG)(source.place, options);
        return;
    }
    const { place, obstacle } = source;
    yield { ...place, linked: false, fault: obstacle === null ? null : { obstacle, of: 'file', always: false } };
}
/** Whether what a search met is what the source asks for. */
function concerns(source, { path, fault }) {
    if (source.kind !== 'glob' || fault?.always === true)
        return true;
    const { pattern } = source.glob;
    return (0,find_pattern/* matchesPattern */.M)(path, pattern) || (fault?.of === 'directory' && (0,glob/* canMatchBelow */.ng)(pattern, path));
}
/** A second name of a file that is met by its own name anyway counts only when it was named. */
function isSubject(met, named, sight) {
    if (met.fault !== null)
        return named || met.fault.always;
    return named || !met.linked || !sight.isWalked(met.location);
}
function subjectOf({ path, location, fault }, root, named) {
    const obstacle = fault?.obstacle ?? null;
    return { kind: 'file', path, root, location, named: named || obstacle !== null, mentions: [], obstacle };
}
function rootName({ kind, place }) {
    return kind === 'file' ? (0,external_node_path_.dirname)(place.path) : place.path;
}
function nothingFound(given) {
    return new failure/* Failure */.H('nothing-found', `No file was found for ${given}.`, {
        remedy: 'Name what the build makes, after it was made, or allow an empty result (allow-empty).',
    });
}

// EXTERNAL MODULE: ./src/policy/judge.ts + 3 modules
var judge = __webpack_require__(4546);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/signatures/file/read.ts + 57 modules
var file_read = __webpack_require__(3664);
;// CONCATENATED MODULE: ./src/read-all.ts



/**
 * After so much reading in this thread others are started for what is left, in milliseconds. They need some 150 ms of a
 * processor each until they are of help, which the 200 files of a usual build do not repay.
 */
const ALONE_MS = 300;
/**
 * So many files may be given to threads before the first of them is done with: enough to keep all of them busy while
 * one reads a large file. What was read of each, some kilobytes, waits for its turn.
 */
const MAX_AHEAD = 256;
/** While others read too, they are heard so often, in milliseconds: they must not run out of work meanwhile. */
const TURN_AMONG_MS = 4;
/**
 * Reads the subjects, in this thread and, when there is enough to do, in others, and hands each on in the order in which
 * they were found. Ends early when the run is asked to stop.
 */
async function readAll(subjects, world, take) {
    const { threads, stop } = world;
    const readings = (0,pace/* inOrder */.a)(MAX_AHEAD, take);
    const desk = openDesk(world);
    const turnAlone = (0,pace/* takeTurns */.W)();
    const turnAmong = (0,pace/* takeTurns */.W)(TURN_AMONG_MS);
    let others = null;
    for await (const subject of subjects) {
        if (others === null && threads !== null && desk.spent() > ALONE_MS) {
            threads.start();
            others = threads;
        }
        while (desk.reading() !== null && others?.hasRoom() !== true) {
            // A race with nobody would be won at once, again and again, and nothing else would have its turn.
            await (others === null ? desk.reading() : Promise.race([desk.reading(), others.room()]));
        }
        if (stop.aborted)
            break;
        await readings.add(others?.hasRoom() === true ? readThere(subject, others, world) : desk.read(subject));
        await (others === null ? turnAlone() : turnAmong());
    }
    await readings.finish();
}
function openDesk(world) {
    let current = null;
    let spent = 0;
    const read = async (subject) => {
        const before = performance.now();
        try {
            const reading = await (0,file_read.readFile)(subject, world);
            world.progress.done(subject.path);
            return { subject, reading, begun: true };
        }
        finally {
            spent += performance.now() - before;
            current = null;
        }
    };
    return { read: (subject) => (current = read(subject)), reading: () => current, spent: () => spent };
}
async function readThere(subject, threads, { progress }) {
    try {
        const reading = await threads.read(subject);
        progress.done(subject.path);
        return { subject, reading, begun: true };
    }
    catch (error) {
        if (error instanceof world/* FileError */.y && error.code === 'stopped')
            return { subject, reading: null, begun: false };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/report/report.ts + 2 modules
var report = __webpack_require__(8567);
// EXTERNAL MODULE: ./src/policy/run.ts
var policy_run = __webpack_require__(1351);
// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/trust/prove.ts + 10 modules
var prove = __webpack_require__(9536);
;// CONCATENATED MODULE: ./src/scan.ts








/** So many files may wait for an answer about revocation while others are read; each holds some kilobytes. */
const maxAhead = 32;
/** The whole run: find, read, prove, judge, report. When it is asked to stop, the report says what it had found. */
async function scan(request, world) {
    const { sources, scanned, policy, trust } = request;
    const draft = (0,report/* draftReport */.S)(world.files.directory);
    const tally = openTally();
    const desk = (0,revocation/* openRevocation */.Jo)(trust.revocation, world);
    const decide = async (reading) => {
        const proofs = await Promise.all(reading.signatures.map((signature) => (0,prove/* prove */.z)(signature, trust, desk)));
        return (0,judge/* judge */.S)(reading, proofs, policy, trust.at);
    };
    const verdicts = (0,pace/* inOrder */.a)(maxAhead, draft.add);
    const found = tally.meetAll(findFiles(sources, world, tally.skip));
    await readAll(found, world, async ({ subject, reading, begun }) => {
        if (reading !== null)
            await verdicts.add(decide(reading));
        else if (begun)
            tally.skip(subject.root, 1);
    });
    await verdicts.finish();
    world.progress.end();
    const { subjects } = draft;
    const run = { policy, subjects, roots: tally.roots(), at: trust.at, interrupted: world.stop.aborted };
    const findings = (0,policy_run/* findingsOfRun */.F)({ ...run, allowEmpty: sources.allowEmpty });
    return draft.finish({ policy, scanned, skipped: tally.count(), findings, at: trust.at });
}
function openTally() {
    const skipped = new Map();
    const skip = (root, count) => {
        skipped.set(root, (skipped.get(root) ?? 0) + count);
    };
    return {
        skip,
        async *meetAll(subjects) {
            for await (const subject of subjects) {
                if (!skipped.has(subject.root))
                    skipped.set(subject.root, null);
                yield subject;
            }
        },
        roots: () => [...skipped].flatMap(([root, count]) => (count === null ? [] : [root])),
        count: () => [...skipped.values()].reduce((sum, count) => sum + (count ?? 0), 0),
    };
}


/***/ })

};
