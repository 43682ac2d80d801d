export const id = 689;
export const ids = [689];
export const modules = {

/***/ 689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1122);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8497);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5365);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4995);




/** `sigscan scan` and `sigscan fs`: what is there, who signed it, and is it allowed? */
async function scanCommand(task) {
    const { command, operands, given, world } = task;
    if (command === 'fs')
        (0,_task_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOperands */ .R)(task, 1, Infinity);
    else
        (0,_task_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOperands */ .R)(task, 0, 0);
    const config = await (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .X)(command, operands, given, world);
    const { sources, policy, trust } = config;
    const scanned = { command: command === 'fs' ? 'fs' : 'scan', paths: [...sources.paths, ...sources.patterns] };
    const report = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .scan */ .S)({ sources, policy, trust, scanned }, world);
    return (0,_tell_js__WEBPACK_IMPORTED_MODULE_3__/* .tellReport */ .k)(report, config, task);
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

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tellReport)
/* harmony export */ });
/* harmony import */ var _config_given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8795);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5926);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5066);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6340);
/* harmony import */ var _report_found_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9110);
/* harmony import */ var _report_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6335);
/* harmony import */ var _report_output_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43);







/** How many findings are told of beside the table: a screen of them. All stand in the report. */
const FINDINGS_TOLD = 20;
/** Standard output, the files that were asked for, and the remarks; gives the exit status. */
async function tellReport(report, config, task) {
    const { given, world, color, print, flushed } = task;
    const places = await (0,_report_location_js__WEBPACK_IMPORTED_MODULE_3__/* .placesOf */ .ek)({}, () => null, config.policy?.source.file ?? null);
    for (const piece of await (0,_report_render_js__WEBPACK_IMPORTED_MODULE_5__/* .render */ .X)(report, config.output, { color, places })) {
        print(piece);
        await flushed();
    }
    for (const [name, format] of [
        ['report', 'report'],
        ['sarif', 'sarif'],
        ['summary', 'markdown'],
    ]) {
        const file = (0,_config_given_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(given, name);
        if (file !== null)
            (0,_report_output_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeRendering */ .oj)(world.files, file, await (0,_report_render_js__WEBPACK_IMPORTED_MODULE_5__/* .render */ .X)(report, format, { color: false, places }));
    }
    tellFindings(report, world.log);
    world.log.info((0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOf */ .s)(report));
    return (0,_exit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(report, config.failOn, task.stopped());
}
function tellFindings(report, log) {
    const found = (0,_report_found_js__WEBPACK_IMPORTED_MODULE_2__/* .everyFinding */ .BC)(report);
    for (const one of found.slice(0, FINDINGS_TOLD)) {
        say(one.finding.level, (0,_report_found_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)(one), log);
    }
    const left = found.length - FINDINGS_TOLD;
    if (left > 0)
        log.warning(`There are ${left} more findings: --output report has them all.`);
}
function say(level, sentence, log) {
    switch (level) {
        case 'error':
            log.error(sentence);
            return;
        case 'warning':
            log.warning(sentence);
            return;
        case 'note':
            log.info(sentence);
    }
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

/***/ 9110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BC: () => (/* binding */ everyFinding)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6335);


const WEIGHT = { error: 0, warning: 1, note: 2 };
/** Every finding, the most severe first, then those of the run, then in the order of the subjects. */
function everyFinding(report) {
    const ofRun = report.findings.map((finding) => ({ subject: null, finding }));
    const ofSubjects = report.subjects.flatMap((subject) => subject.findings.map((finding) => ({ subject, finding })));
    return [...ofRun, ...ofSubjects].sort((left, right) => WEIGHT[left.finding.level] - WEIGHT[right.finding.level]);
}
/** What was found, and what mends it. Raw text: the subject's path is named in any case. */
function sentenceOf({ subject, finding }) {
    const named = subject === null || finding.message.includes(subject.path);
    const sentence = named ? finding.message : `${subject.path}: ${finding.message}`;
    return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`;
}
/** Where a finding is shown: the step that runs the action, else the policy, else the file itself if it can be named. */
function placeOf({ subject }, { step, policy }) {
    const own = subject === null || (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .uriPath */ .kq)(subject.path) === null ? null : (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(subject.path);
    return step ?? policy ?? own;
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* unused harmony exports nowhere, locateStep */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

const nowhere = { step: null, policy: null };
/** The beginning of a file. */
function startOf(file) {
    return { file, line: 1, column: 1, endColumn: 2 };
}
/** The longest workflow file that is read: GitHub refuses those above 512 KiB. */
const WORKFLOW_LIMIT = 512 * 1024;
const OUR_REPOSITORY = 'venafi/sigscan-action';
/** Where a workflow file runs this step: its `uses` line. `null` when that cannot be told for sure. */
async function locateStep(text, running) {
    if (text.length > WORKFLOW_LIMIT)
        return null;
    const { LineCounter, parseDocument, isMap, isScalar, isSeq } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const steps = parseDocument(text, { lineCounter: lines }).getIn(['jobs', running.job, 'steps']);
    if (!isSeq(steps))
        return null;
    const ours = steps.items.flatMap((step) => {
        const pair = isMap(step) ? step.items.find(({ key }) => isScalar(key) && key.value === 'uses') : undefined;
        if (!isMap(step) || !isScalar(pair?.key) || !isScalar(pair.value) || !isOurs(pair.value.value, running))
            return [];
        const local = String(pair.value.value).startsWith('.');
        return [{ id: step.get('id'), local, key: pair.key.range, value: pair.value.range }];
    });
    const found = ours.find(({ id }) => id === running.action) ?? nthWithoutId(ours, running.action);
    if (!found?.key || !found.value)
        return null;
    const start = lines.linePos(found.key[0]);
    const end = lines.linePos(found.value[1]);
    return end.line === start.line ? { line: start.line, column: start.col, endColumn: end.col } : null;
}
function isOurs(uses, { repository }) {
    if (typeof uses !== 'string')
        return false;
    if (repository === undefined && /^\.\/?/.test(uses))
        return true;
    const [name = ''] = uses.toLowerCase().split('@');
    return name === (repository ?? OUR_REPOSITORY).toLowerCase();
}
/** Steps without an id are numbered from the second on: `__owner_repository`, `__owner_repository_2`, `__self`. */
function nthWithoutId(steps, action) {
    if (!action.startsWith('__'))
        return undefined;
    const number = /_(\d{1,4})$/.exec(action)?.[1];
    const unnamed = steps.filter(({ id, local }) => id === undefined && local === action.startsWith('__self'));
    return unnamed[number === undefined ? 0 : Number(number) - 1];
}
/**
 * The places of a run in a workflow. The workflow file is the one that GITHUB_WORKFLOW_REF names, when it is of this
 * repository; `readWorkspaceFile` gives its text, or `null`.
 */
async function placesOf(environment, readWorkspaceFile, policyFile) {
    const policy = policyFile !== null && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .uriPath */ .kq)(policyFile) !== null ? startOf(policyFile) : null;
    const file = workflowFile(environment);
    const text = file === null ? null : readWorkspaceFile(file);
    if (file === null || text === null)
        return { step: null, policy };
    const repository = environment['GITHUB_ACTION_REPOSITORY'];
    const place = await locateStep(text, {
        job: environment['GITHUB_JOB'] ?? '',
        action: environment['GITHUB_ACTION'] ?? '',
        ...(repository ? { repository } : {}),
    });
    return { step: place && { file, ...place }, policy };
}
/** `owner/repository/.github/workflows/ci.yml@refs/heads/main` gives the path in the middle. */
function workflowFile(environment) {
    const prefix = `${environment['GITHUB_REPOSITORY'] ?? ''}/`;
    const reference = environment['GITHUB_WORKFLOW_REF'] ?? '';
    if (prefix === '/' || !reference.startsWith(prefix))
        return null;
    return /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference.slice(prefix.length))?.[1] ?? null;
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** What a run came to, in one sentence. */
function outcomeOf({ result, counts }) {
    const looked = `${countOf(counts.subjects, 'file')} looked at`;
    const decided = ['allowed', 'denied', 'exempt', 'audited'];
    const shares = decided.flatMap((decision) => (counts[decision] === 0 ? [] : [`${counts[decision]} ${decision}`]));
    switch (result) {
        case 'inventory':
            return `Nothing was enforced, for there is no policy and no allowed signer: ${looked}, ${counts.verified} verified.`;
        case 'pass':
        case 'fail':
        case 'unknown':
            return `The result is ${result}: ${[looked, ...shares].join(', ')}.`;
    }
}
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 43:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kp: () => (/* binding */ freePath),
/* harmony export */   oj: () => (/* binding */ writeRendering),
/* harmony export */   pM: () => (/* binding */ readTextIfThere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4645);



/** A workflow file has 512 KiB at most; nothing else is read with this. */
const LONGEST_TEXT = 512 * 1024;
/** The text of a file, `null` where it cannot be read. */
function readTextIfThere(files, path) {
    try {
        return new TextDecoder().decode(files.read(path, LONGEST_TEXT));
    }
    catch (error) {
        if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y)
            return null;
        throw error;
    }
}
/** Writes a rendering, in one piece or in several, to where the user wants it. Throws Failure `output`. */
function writeRendering(files, path, pieces) {
    try {
        files.write(path, pieces);
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y))
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('output', error.message, { cause: error, remedy: 'Name a file that this step may write.' });
    }
}
/** The first of `sigscan.sarif`, `sigscan-2.sarif`, … that is not there: an earlier step of the job keeps its own. */
function freePath(files, folder, name) {
    const { name: stem, ext } = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.parse(name);
    for (let number = 1;; number += 1) {
        const path = `${folder}/${number === 1 ? name : `${stem}-${number}${ext}`}`;
        if (files.kind(path) === null)
            return path;
    }
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
/** The renderings of a report, in pieces to be written one after the other. Each is loaded when it is first asked for. */
async function render(report, format, options) {
    switch (format) {
        case 'pretty':
            return [(await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 790))).prettyTable(report, options)];
        case 'wide':
            return [(await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 790))).wideTable(report, options)];
        case 'json':
            return [(await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).sigscanJson(report)];
        case 'report':
            return (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).reportPieces(report);
        case 'pem':
            return [(await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 6032))).pemText(report)];
        case 'sarif':
            return [(await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881))).sarifText(report, options.places)];
        case 'markdown':
            return [(await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 4285))).markdownText(report)];
    }
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
