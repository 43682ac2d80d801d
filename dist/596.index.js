export const id = 596;
export const ids = [596,363];
export const modules = {

/***/ 8596:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/config/given.ts
var config_given = __webpack_require__(8795);
// EXTERNAL MODULE: ./src/model/near.ts
var model_near = __webpack_require__(363);
// EXTERNAL MODULE: ./src/config/options.ts
var options = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/config/arguments.ts




/** Reads the arguments of `sigscan`. Options may stand anywhere; `--` ends them. Throws Failure. */
function readArguments(args) {
    const { words, texts, help, version } = splitArguments(args);
    if (version)
        return { ask: 'version' };
    if (help && words.length === 0)
        return { ask: 'help', command: null };
    const { command, operands } = readCommand(words);
    if (help)
        return { ask: 'help', command };
    const values = new Map();
    for (const [entry, given] of texts) {
        const checked = (0,config_given/* checkValues */.Xj)('option', entry, given);
        if (!entry.commands.includes(command)) {
            throw new failure/* Failure */.H('usage', `--${entry.option} is no option of \`sigscan ${command}\`.`);
        }
        values.set(entry.name, checked);
    }
    const given = { via: 'option', values };
    (0,config_given/* refuseEmptyFiles */.Z)(given);
    return { ask: 'run', command, operands, given };
}
/** Options from words. A value that begins with `-` must be joined: `--exclude=-x`. */
function splitArguments(args) {
    const words = [];
    const texts = new Map();
    const asked = new Set();
    for (let index = 0; index < args.length; index += 1) {
        const arg = args[index] ?? '';
        if (arg === '--') {
            words.push(...args.slice(index + 1));
            break;
        }
        if (!arg.startsWith('-') || arg === '-') {
            words.push(arg);
            continue;
        }
        if (askings.has(arg)) {
            asked.add(arg);
            continue;
        }
        const equals = arg.indexOf('=');
        const name = equals < 0 ? arg : arg.slice(0, equals);
        const entry = findOption(name);
        const joined = equals < 0 ? null : arg.slice(equals + 1);
        if (joined === null && entry.kind !== 'flag' && entry.later === null)
            index += 1;
        texts.set(entry, [...(texts.get(entry) ?? []), joined ?? separateValue(name, entry, args[index])]);
    }
    return { words, texts, help: asked.has('--help') || asked.has('-h'), version: asked.has('--version') };
}
const askings = new Set(['--help', '-h', '--version']);
function separateValue(name, entry, next) {
    if (entry.kind === 'flag')
        return 'true';
    if (entry.later !== null)
        return '';
    if (next === undefined)
        throw new failure/* Failure */.H('usage', `${name} needs a value: ${entry.argument ?? ''}.`);
    if (!next.startsWith('-') || next === '-' || next.startsWith(config_given/* pemMark */.iA))
        return next;
    throw new failure/* Failure */.H('usage', `${name} needs a value, and \`${next}\` looks like an option; write ${name}=${next}.`);
}
function findOption(name) {
    const found = options/* options */.fF.find(({ option, short }) => name === `--${option}` || (short !== null && name === `-${short}`));
    if (found !== undefined && found.option !== null)
        return found;
    const known = name.startsWith('--')
        ? [...options/* options */.fF.flatMap(({ option }) => (option === null ? [] : [`--${option}`])), ...askings]
        : [];
    throw new failure/* Failure */.H('unknown-option', `There is no option \`${name}\`${(0,model_near/* suggestion */.h)(name, known) || '.'}`);
}
function readCommand(words) {
    const [first, second, ...rest] = words;
    if (first === undefined)
        throw new failure/* Failure */.H('usage', 'A command is needed.', { remedy: 'See sigscan --help.' });
    if (options/* laterCommands */.Fv.some((name) => name === first)) {
        throw new failure/* Failure */.H('not-supported-yet', `\`sigscan ${first}\` is not supported: this version looks at files only.`);
    }
    if (isCommand(first))
        return { command: first, operands: words.slice(1) };
    const both = `${first} ${second ?? ''}`;
    if (isCommand(both))
        return { command: both, operands: rest };
    const names = Object.keys(options/* commands */.Pi);
    const longer = names.filter((name) => name.startsWith(`${first} `));
    const wrote = longer.length > 0 ? both.trim() : first;
    const near = (0,model_near/* suggestion */.h)(wrote, names) || (longer.length > 0 ? `; there are ${longer.join(' and ')}.` : '.');
    throw new failure/* Failure */.H('usage', `There is no command \`${wrote}\`${near}`, { remedy: 'See sigscan --help.' });
}
function isCommand(text) {
    return Object.hasOwn(options/* commands */.Pi, text);
}

// EXTERNAL MODULE: ./src/config/jobs.ts
var jobs = __webpack_require__(4304);
// EXTERNAL MODULE: ./src/exit-status.ts
var exit_status = __webpack_require__(5926);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(2621);
;// CONCATENATED MODULE: ./src/cli.ts





/** Runs the command `sigscan` and gives its exit status. */
async function runCommand(args, terminal) {
    try {
        const invocation = readArguments(args);
        switch (invocation.ask) {
            case 'version':
                terminal.print(`sigscan ${version/* version */.r}\n`);
                return 0;
            case 'help':
                terminal.print((await __webpack_require__.e(/* import() */ 875).then(__webpack_require__.bind(__webpack_require__, 4875))).helpText(invocation.command));
                return 0;
            case 'run':
                return await run(invocation, terminal);
        }
    }
    catch (error) {
        const { status, message, place } = (0,exit_status/* faultOf */.Kl)(error, version/* version */.r);
        const where = place === null ? '' : `${place.file}:${place.line}:${place.column}: `;
        terminal.complain(`error: ${where}${message}`);
        return status;
    }
}
async function run({ command, operands, given }, terminal) {
    const world = terminal.world((0,config_given/* flagOf */.iP)(given, 'quiet'), (0,jobs/* jobsOf */.a)(given));
    const print = (text) => {
        terminal.print(text);
    };
    const flushed = () => terminal.flushed();
    const stopped = () => terminal.stopped();
    const color = terminal.colors && !(0,config_given/* flagOf */.iP)(given, 'no-color');
    const task = { command, operands, given, world, color, print, flushed, stopped };
    try {
        return await (await load(command))(task);
    }
    finally {
        world.progress.end();
    }
}
/** Each command is loaded when it is asked for. */
async function load(command) {
    switch (command) {
        case 'scan':
        case 'fs':
            return (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(369), __webpack_require__.e(598), __webpack_require__.e(232), __webpack_require__.e(664), __webpack_require__.e(217), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 689))).scanCommand;
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(369), __webpack_require__.e(598), __webpack_require__.e(232), __webpack_require__.e(664), __webpack_require__.e(217), __webpack_require__.e(819)]).then(__webpack_require__.bind(__webpack_require__, 2819))).explainCommand;
        case 'judge':
            return (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(369), __webpack_require__.e(598), __webpack_require__.e(232), __webpack_require__.e(217), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 1334))).judgeCommand;
        case 'policy check':
            return (await Promise.all(/* import() */[__webpack_require__.e(369), __webpack_require__.e(232), __webpack_require__.e(823)]).then(__webpack_require__.bind(__webpack_require__, 823))).policyCheckCommand;
        case 'policy suggest':
            return (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(369), __webpack_require__.e(598), __webpack_require__.e(232), __webpack_require__.e(664), __webpack_require__.e(217), __webpack_require__.e(802)]).then(__webpack_require__.bind(__webpack_require__, 421))).policySuggestCommand;
        case 'completion':
            return (await __webpack_require__.e(/* import() */ 638).then(__webpack_require__.bind(__webpack_require__, 9638))).completionCommand;
    }
}


/***/ }),

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

/***/ 4304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ jobsOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8795);


/** More threads than this are no help on any machine that builds, and each takes some 50 MB. */
const MOST_JOBS = 64;
/** Over how many threads files are read; `null` when it was not given. Throws Failure. */
function jobsOf(given) {
    const text = (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(given, 'jobs');
    if (text === null)
        return null;
    const jobs = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
    if (jobs >= 1 && jobs <= MOST_JOBS)
        return jobs;
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)('jobs')));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('usage', `${label} is \`${text}\`, and must be a number from 1 to ${MOST_JOBS}.`);
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

/***/ 5926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* unused harmony exports WRONG_USAGE, OUR_FAULT */
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** Wrong usage or policy: nothing was decided. */
const WRONG_USAGE = 2;
/** A fault of this program (EX_SOFTWARE of sysexits.h). */
const OUR_FAULT = 70;
/** What each result says, and what `fail-on` makes of it. */
const statuses = {
    'denied-or-unknown': { pass: 0, inventory: 0, fail: 1, unknown: 3 },
    denied: { pass: 0, inventory: 0, fail: 1, unknown: 0 },
    never: { pass: 0, inventory: 0, fail: 0, unknown: 0 },
};
/** The exit status of a run that came to its end; `stopped` is that of one which did not, whatever `fail-on` says. */
function statusOf(report, failOn, stopped) {
    return stopped ?? statuses[failOn][report.result];
}
/** A Failure says what is wrong and what mends it; anything else is a fault of ours, and says what to report. */
function faultOf(error, version) {
    if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) {
        const message = [error.message, error.remedy ?? ''].join(' ').trim();
        return { status: WRONG_USAGE, message, place: error.place };
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const message = `This is a fault of sigscan ${version}; please report it with this line: ${what}`;
    return { status: OUR_FAULT, message, place: null };
}


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


/***/ }),

/***/ 2621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program: package.json's, which a test compares. */
const version = '1.0.0';


/***/ })

};
