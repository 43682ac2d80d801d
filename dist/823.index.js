export const id = 823;
export const ids = [823];
export const modules = {

/***/ 823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCheckCommand: () => (/* binding */ policyCheckCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _config_decider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(428);
/* harmony import */ var _config_given_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8795);
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9369);
/* harmony import */ var _find_files_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2524);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2891);
/* harmony import */ var _policy_match_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6563);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4031);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5365);









/** `sigscan policy check`: which rule and entry a name meets, or what it misses by. The status is 1 when it meets none. */
async function policyCheckCommand(task) {
    (0,_task_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseOperands */ .R)(task, 1, 1);
    const { operands, given, world, print } = task;
    const subject = (0,_config_given_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(given, 'for');
    if (subject === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('usage', '`sigscan policy check` needs the path to ask about: --for SUBJECT.');
    const name = readWritten(operands[0] ?? '');
    const { policy } = await (0,_config_decider_js__WEBPACK_IMPORTED_MODULE_1__/* .loadDecider */ .t)(given, world.clock.now(), world);
    if (policy === null) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('policy-missing', 'There is no policy to ask.', { remedy: 'Name one: --policy FILE.' });
    }
    const path = (0,_find_files_place_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(world.files.directory, subject), world.files.directory);
    const checks = (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_6__/* .checkName */ .I3)(policy, name, path);
    const lines = checks.length === 0 ? [`No rule is for ${path}: it is denied.`] : checks.flatMap((one) => linesOf(one, path));
    print(lines.map((line) => `${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .terminal */ .Fo)(line)}\n`).join(''));
    return checks.some(isMet) ? 0 : 1;
}
function readWritten(text) {
    try {
        return (0,_policy_match_js__WEBPACK_IMPORTED_MODULE_6__/* .writtenName */ .lD)(text);
    }
    catch (error) {
        if (!(error instanceof _crypto_name_js__WEBPACK_IMPORTED_MODULE_3__/* .NameError */ .Qb))
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('usage', `\`${text}\` is not a name: ${error.message}`, { cause: error });
    }
}
function isMet({ entries }) {
    return entries.some(({ met }) => met);
}
function linesOf({ rule, entries }, path) {
    const formats = rule.formats === null ? '' : `, if its format is ${[...rule.formats].join(' or ')}`;
    const time = rule.timestamp ? ['  allows only what a verified timestamp is on'] : [];
    const of = entries.map(({ entry, met, says }) => `  ${met ? 'meets ' : 'misses'} ${entry}: ${says}`);
    return [`The rule ${rule.name} is for ${path}${formats}.`, ...time, ...of];
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
