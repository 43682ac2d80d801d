export const id = 389;
export const ids = [389,363];
export const modules = {

/***/ 8795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   Xj: () => (/* binding */ checkValues),
/* harmony export */   Z: () => (/* binding */ refuseEmptyFiles),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iA: () => (/* binding */ pemMark),
/* harmony export */   iP: () => (/* binding */ flagOf)
/* harmony export */ });
/* unused harmony export linesOf */
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _model_near_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(363);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6856);



/** `--trust-root` or ``the input `trust-roots` ``: what the user wrote, for messages. */
function labelOf(via, entry) {
    return via === 'input' ? `the input \`${entry.input ?? ''}\`` : `--${entry.option ?? ''}`;
}
function valueOf(given, name) {
    return given.values.get(name)?.[0] ?? null;
}
/** `null` when it was not given. */
function listOf(given, name) {
    return given.values.get(name) ?? null;
}
function flagOf(given, name) {
    return (valueOf(given, name) ?? entryOf(name).default) === 'true';
}
function entryOf(name) {
    const found = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .fF.find((entry) => entry.name === name);
    if (found === undefined)
        throw new Error(`no option ${name}`);
    return found;
}
/** The texts that were given for one entry, checked and taken apart. Throws Failure. */
function checkValues(via, entry, texts) {
    const label = labelOf(via, entry);
    if (entry.later !== null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-supported-yet', `${capital(label)} is not supported: ${entry.later}`);
    if (entry.kind !== 'list' && entry.kind !== 'pem' && texts.length > 1) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `${capital(label)} is given ${texts.length} times, and means one thing.`);
    }
    if (texts.every((text) => text.trim() === ''))
        refuseEmpty(label, entry);
    switch (entry.kind) {
        case 'flag':
            return texts.map((text) => readBoolean(label, text));
        case 'choice':
            return texts.map((text) => readChoice(label, text.trim(), entry.choices ?? []));
        case 'value':
            return texts.map((text) => text.trim());
        case 'list':
            return texts.flatMap(linesOf);
        case 'pem':
            return texts.flatMap((text) => (text.includes(pemMark) ? [text] : linesOf(text)));
    }
}
/** What tells a PEM text from a path. */
const pemMark = '-----BEGIN';
/** Lists are by line; blank lines and the spaces around an element do not count. */
function linesOf(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/**
 * Given but empty must not pass for not given: an empty variable would turn a gate into an inventory. `files` may be
 * empty where `allow-empty` is set, which is known only when everything was read: see refuseEmptyFiles.
 */
function refuseEmpty(label, entry) {
    if (entry.name === 'files')
        return;
    throw entry.default === _options_js__WEBPACK_IMPORTED_MODULE_1__/* .notGiven */ .rg
        ? new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('empty-input', `${capital(label)} is given but empty.`, { remedy: emptyRemedy })
        : new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `${capital(label)} needs a value.`);
}
const emptyRemedy = 'An expression such as ${{ vars.NAME }} that came out empty looks like this; leave it out when nothing is meant.';
/** `files` with nothing in it is an error, unless `allow-empty`. Throws Failure. */
function refuseEmptyFiles(given) {
    if (listOf(given, 'files')?.length !== 0 || flagOf(given, 'allow-empty'))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('empty-input', `${capital(labelOf(given.via, entryOf('files')))} is given but empty.`, {
        remedy: emptyRemedy,
    });
}
/** The booleans of YAML 1.2's core schema, and nothing else. */
function readBoolean(label, text) {
    if (/^(?:true|True|TRUE)$/.test(text.trim()))
        return 'true';
    if (/^(?:false|False|FALSE)$/.test(text.trim()))
        return 'false';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `${capital(label)} is \`${text.trim()}\`, and must be true or false.`);
}
function readChoice(label, text, choices) {
    if (choices.includes(text))
        return text;
    const near = (0,_model_near_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(text, choices);
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `${capital(label)} is \`${text}\`, and must be one of ${choices.join(', ')}${near || '.'}`);
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 4389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   S: () => (/* binding */ isAlone),
/* harmony export */   hasInputs: () => (/* binding */ hasInputs)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8795);
/* harmony import */ var _model_near_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(363);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);




const prefix = 'INPUT_';
/** Whether the runner started this as an action: it sets a variable for each input of action.yml that has a default. */
function hasInputs(environment) {
    return _options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF.some(({ input }) => input !== null && environment[variableOf(input)] !== undefined);
}
/** Reads the inputs as the runner hands them over. An empty input is unset, except where that is an error. Throws Failure. */
function readInputs(environment) {
    refuseMisspelt(environment);
    const values = new Map();
    for (const entry of _options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF) {
        const text = entry.input === null ? undefined : environment[variableOf(entry.input)];
        if (text === undefined || text === _options_js__WEBPACK_IMPORTED_MODULE_2__/* .notGiven */ .rg || (text.trim() === '' && mayBeEmpty(entry)))
            continue;
        values.set(entry.name, (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .checkValues */ .Xj)('input', entry, [text]));
    }
    const given = { via: 'input', values };
    (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseEmptyFiles */ .Z)(given);
    return given;
}
/** Whether nothing but `name` was set to something else than its default. */
function isAlone(given, name) {
    return _options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF.every((entry) => {
        const value = given.values.get(entry.name);
        return entry.name === name || value === undefined || (value.length === 1 && value[0] === entry.default);
    });
}
function mayBeEmpty(entry) {
    return entry.default !== _options_js__WEBPACK_IMPORTED_MODULE_2__/* .notGiven */ .rg;
}
/** As the runner names it: upper case, and only a space becomes `_`. */
function variableOf(input) {
    return prefix + input.toUpperCase();
}
/**
 * An input one or two letters off a known one, or with `_` for `-`, is a slip; the runner only warns of it, and the
 * run would go on without. Any other INPUT_ variable belongs to somebody else.
 */
function refuseMisspelt(environment) {
    const known = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .options */ .fF.flatMap(({ input }) => (input === null ? [] : [input]));
    for (const variable of Object.keys(environment).sort()) {
        if (!variable.startsWith(prefix))
            continue;
        const input = variable.slice(prefix.length).toLowerCase();
        if (known.includes(input))
            continue;
        const near = (0,_model_near_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(input, known);
        if (near === null)
            continue;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unknown-option', `There is no input \`${input}\`; did you mean \`${near}\`?`);
    }
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ failOns),
/* harmony export */   Fv: () => (/* binding */ laterCommands),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   oz: () => (/* binding */ outputFormats),
/* harmony export */   rg: () => (/* binding */ notGiven),
/* harmony export */   yR: () => (/* binding */ revocations)
/* harmony export */ });
/* unused harmony export outputs */
/** The commands of `sigscan`. Those of `later` are named so that they can be refused with a sentence. */
const commands = {
    scan: { operands: '', means: 'what the action does: looks at the files named, or at the whole directory' },
    fs: { operands: 'PATH...', means: 'every signable file under the paths' },
    explain: { operands: 'SUBJECT...', means: 'the proof, check by check' },
    judge: { operands: 'REPORT...', means: 'decides saved reports again, by another policy, offline' },
    'policy check': { operands: 'NAME --for SUBJECT', means: 'which rule and entry a name meets, or what it misses by' },
    'policy suggest': { operands: 'SUBJECT...', means: 'a policy of what a scan found' },
    completion: { operands: 'SHELL', means: 'completion for bash, zsh or fish' },
};
/** Commands that a later version brings. */
const laterCommands = ['repo', 'image'];
/** The first of the choices is what holds when none is given. */
const failOns = ['denied-or-unknown', 'denied', 'never'];
const revocations = ['check', 'require', 'off'];
const outputFormats = ['pretty', 'wide', 'json', 'pem', 'report', 'sarif', 'markdown'];
/** The default that tells an input that was left out from an expression that came out empty. */
const notGiven = '(not given)';
const every = Object.keys(commands);
const scanning = ['scan', 'fs', 'explain', 'policy suggest'];
const judging = [...scanning, 'judge', 'policy check'];
const proving = [...scanning, 'judge'];
const deciding = ['scan', 'fs', 'explain', 'judge'];
const reporting = ['scan', 'fs', 'judge'];
function entry(name, kind, of, meaning, details = {}) {
    const none = { option: name, short: null, argument: null, input: null, choices: null, default: null, inAction: null };
    return { ...none, later: null, name, kind, commands: of, meaning, ...details };
}
/** What a later version brings: known, so that it is refused with a sentence and not ignored. */
function later(name, kind, why, details) {
    return entry(name, kind, every, why, { ...details, later: why });
}
const images = 'images come with a later version; this one looks at files.';
const tuning = 'requests for revocation have bounds of their own, and nothing else asks the network.';
/** Every option and input, once: parsing, action.yml, the README's tables, the help and the completion are made of it. */
const options = [
    entry('policy', 'value', judging, 'the policy file; default `.github/sigscan.yml` when it is there', {
        argument: 'FILE',
        input: 'policy',
        default: notGiven,
    }),
    entry('allow', 'list', judging, 'short form of a policy: a subject name that may sign, under every root given', {
        argument: 'NAME',
        input: 'allowed-signers',
        default: notGiven,
    }),
    entry('trust-root', 'pem', judging, 'PEM files, or PEM text, of the certificates that may vouch for signers', {
        argument: 'PEM',
        input: 'trust-roots',
        default: notGiven,
    }),
    entry('timestamp-root', 'pem', judging, 'PEM files, or PEM text, of the certificates that may vouch for time', {
        argument: 'PEM',
        input: 'timestamp-roots',
        default: notGiven,
    }),
    entry('key', 'pem', judging, 'PEM files, or PEM text, of public keys that may sign', {
        argument: 'PEM',
        input: 'keys',
        default: notGiven,
    }),
    entry('enforce', 'flag', deciding, 'it is an error when there is no policy, no allowed signer and no key', {
        input: 'enforce',
        default: 'false',
    }),
    entry('files', 'list', ['scan'], 'patterns of the files to look at; without it the whole directory is walked', {
        argument: 'GLOB',
        input: 'files',
        default: notGiven,
    }),
    entry('exclude', 'list', scanning, 'patterns of files to leave out', { argument: 'GLOB', input: 'exclude' }),
    entry('fail-on', 'choice', deciding, 'what makes the step or the command fail; it never changes a decision', {
        argument: 'WHAT',
        input: 'fail-on',
        choices: failOns,
        default: failOns[0],
    }),
    entry('allow-empty', 'flag', scanning, 'a path or pattern that finds nothing is not an error', {
        input: 'allow-empty',
        default: 'false',
    }),
    entry('revocation', 'choice', proving, 'whether CRLs and OCSP are asked; beside a policy it may only be stricter; default `check`', { argument: 'WHAT', input: 'revocation', choices: revocations }),
    entry('offline', 'flag', proving, 'nothing is asked of the network; lists given and what a cache holds are used', {
        inAction: 'a step has no cache',
        input: 'offline',
        default: 'false',
    }),
    entry('jobs', 'value', scanning, 'over how many threads files are read; default as many as there are processors, and at most 4; `1` starts none', { argument: 'N', input: 'jobs' }),
    entry('report', 'value', reporting, 'where to write the report, as JSON', {
        inAction: 'default `sigscan-report.json` in the temporary folder of the runner',
        argument: 'FILE',
        input: 'report-file',
    }),
    entry('sarif', 'value', reporting, 'where to write SARIF', {
        inAction: 'default `sigscan.sarif` in the temporary folder of the runner',
        argument: 'FILE',
        input: 'sarif-file',
    }),
    entry('summary', 'value', reporting, 'where to write the summary, as Markdown', {
        inAction: '`true`: the summary of the job; `false`: none',
        argument: 'FILE',
        input: 'summary',
        default: 'true',
    }),
    entry('at', 'value', ['judge', 'explain', 'scan', 'fs', 'policy suggest'], 'judges as if it were then (UTC, ISO 8601); only for judge, explain and inventories', {
        argument: 'DATE',
    }),
    entry('output', 'choice', reporting, 'what goes to standard output', {
        short: 'o',
        argument: 'FORMAT',
        choices: outputFormats,
        default: outputFormats[0],
    }),
    entry('for', 'value', ['policy check'], 'the path that the rules are asked about', { argument: 'SUBJECT' }),
    entry('quiet', 'flag', every, 'no progress and no remarks on standard error; warnings and errors stay'),
    entry('no-color', 'flag', every, 'no colours, as with NO_COLOR in the environment'),
    entry('annotations', 'flag', ['scan'], 'annotates the run with the findings', {
        option: null,
        input: 'annotations',
        default: 'true',
    }),
    entry('category', 'value', ['scan'], 'the category of the SARIF file, for several scans of one commit', {
        option: null,
        input: 'category',
        default: 'sigscan/files/',
    }),
    entry('command', 'flag', ['scan'], '`true` puts `sigscan` on the PATH of later steps; alone it only does that', {
        option: null,
        input: 'command',
        default: 'false',
    }),
    later('images', 'list', images, { argument: 'LIST', input: 'images', default: notGiven }),
    later('platforms', 'list', images, { argument: 'P', input: 'platforms' }),
    later('insecure', 'list', images, { short: 'i', argument: 'REGISTRY', input: 'insecure-registries' }),
    later('username', 'value', images, { short: 'u', argument: 'NAME', input: 'username' }),
    later('password', 'value', images, { short: 'p', argument: 'PASSWORD', input: 'password' }),
    later('password-stdin', 'flag', images, {}),
    later('token', 'value', images, { short: 't', argument: 'TOKEN' }),
    later('org', 'value', images, { short: 'c', argument: 'NAME', input: 'org' }),
    later('signature-repository', 'value', images, { argument: 'REPO', input: 'signature-repository' }),
    later('timeout', 'value', tuning, { argument: 'S', input: 'timeout' }),
    later('html', 'value', 'the HTML report comes with a later version.', { argument: 'FILE', input: 'html-file' }),
    later('baseline', 'value', 'comparing with an earlier report comes with a later version.', {
        argument: 'REPORT',
        input: 'baseline',
    }),
    later('upload-sarif', 'value', 'upload the SARIF file with github/codeql-action/upload-sarif.', {
        option: null,
        input: 'upload-sarif',
    }),
    later('github-token', 'value', 'this version asks nothing of GitHub.', { option: null, input: 'github-token' }),
];
/** The outputs of the action, for action.yml and the README. */
const outputs = {
    result: '`pass`, `fail`, `unknown`, `inventory` (nothing was enforced) or `error`; it does not depend on `fail-on`',
    subjects: 'how many files were looked at',
    verified: 'how many of them are verified',
    allowed: 'how many are allowed',
    denied: 'how many are denied, those that are unknown among them',
    unknown: 'how many are unknown',
    images: 'JSON: always `[]` in this version',
    files: 'JSON: one object a file with path, sha256, format, state, decision, rule and signers',
    'report-file': 'where the report is',
    'sarif-file': 'where the SARIF file is',
};


/***/ }),

/***/ 2891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * Thrown where the run cannot go on: the message is one sentence that names the thing, the remedy says what mends it.
 * What is wrong with a subject is never thrown out of the pipeline: it is a value of the model.
 */
class Failure extends Error {
    code;
    name = 'Failure';
    remedy;
    place;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.remedy = details.remedy ?? null;
        this.place = details.place ?? null;
    }
}


/***/ }),

/***/ 363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export editDistance */
/** Words longer than this are not compared: no key, option or code of ours is, and the work grows with the square. */
const LONGEST_WORD = 64;
/** Up to this length one edit makes another word; above, two are still a slip. */
const SHORT_WORD = 4;
/**
 * The candidate that the word was meant to be: at most one edit away for a word of up to 4 letters, two for a longer
 * one; letter case, and `_` for `-`, do not count. The first of equally near ones; `null` when none is near.
 */
function nearest(word, candidates) {
    let best = null;
    let bound = word.length <= SHORT_WORD ? 1 : 2;
    for (const candidate of candidates) {
        const distance = editDistance(plain(word), plain(candidate));
        if (distance > bound || (distance === bound && best !== null))
            continue;
        best = candidate;
        bound = distance;
    }
    return best;
}
/** `; did you mean …?` for the end of a message, or nothing. */
function suggestion(word, candidates) {
    const near = nearest(word, candidates);
    return near === null ? '' : `; did you mean \`${near}\`?`;
}
/**
 * How many letters to insert, remove, replace or swap with their neighbour make one word of the other (optimal string
 * alignment). `Infinity` for words of more than 64 letters.
 */
function editDistance(left, right) {
    if (left.length > LONGEST_WORD || right.length > LONGEST_WORD)
        return Infinity;
    let twoBefore = [];
    let before = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            current.push(Math.min(at(before, column) + 1, at(current, column - 1) + 1, at(before, column - 1) + (same ? 0 : 1), swapped ? at(twoBefore, column - 2) + 1 : Infinity));
        }
        twoBefore = before;
        before = current;
    }
    return at(before, right.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}
function plain(word) {
    return word.toLowerCase().replaceAll('_', '-');
}


/***/ })

};
