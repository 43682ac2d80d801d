export const id = 208;
export const ids = [208,389,363];
export const modules = {

/***/ 4208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/action-outputs.ts

/** What later steps can read. `written` are the paths of the files, '' for one that was not written. */
function outputsOf(report, written) {
    const { counts, result, subjects } = report;
    const counted = ['subjects', 'verified', 'allowed', 'denied', 'unknown'].map((name) => ({
        name,
        value: String(counts[name]),
    }));
    return [
        { name: 'result', value: result },
        ...counted,
        { name: 'images', value: '[]' },
        { name: 'files', value: (0,report_escape/* json */.Pq)(subjects.map(fileOf), 0) },
        { name: 'report-file', value: written['report-file'] },
        { name: 'sarif-file', value: written['sarif-file'] },
    ];
}
function fileOf({ path, sha256, format, state, decision, rule, signatures }) {
    const signers = signatures.flatMap(({ signer }) => (signer === null ? [] : [signer.subject]));
    return { path, sha256, format, state, decision, rule, signers };
}

// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/config/given.ts
var config_given = __webpack_require__(8795);
// EXTERNAL MODULE: ./src/config/inputs.ts
var inputs = __webpack_require__(4389);
// EXTERNAL MODULE: ./src/config/jobs.ts
var jobs = __webpack_require__(4304);
// EXTERNAL MODULE: ./src/exit-status.ts
var exit_status = __webpack_require__(5926);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/version.ts
var version = __webpack_require__(2621);
// EXTERNAL MODULE: ./src/report/outcome.ts
var outcome = __webpack_require__(5066);
// EXTERNAL MODULE: ./src/report/render.ts
var render = __webpack_require__(6340);
// EXTERNAL MODULE: ./src/report/classes.ts
var classes = __webpack_require__(750);
// EXTERNAL MODULE: ./src/report/found.ts
var report_found = __webpack_require__(9110);
;// CONCATENATED MODULE: ./src/report/annotations.ts



/** The runner shows 10 annotations of each level for a step: 9 findings, and one that says how many are left. */
const SHOWN = 9;
/** The runner cuts a message after 4,096 UTF-16 units. */
const MESSAGE_LIMIT = 4_096;
const LEVELS = { error: 'error', warning: 'warning', note: 'notice' };
/** The most severe first, within the runner's limits. */
function annotationsOf(report, places) {
    const found = (0,report_found/* everyFinding */.BC)(report);
    return ['error', 'warning', 'note'].flatMap((level) => {
        const all = found.filter(({ finding }) => finding.level === level);
        const shown = all.slice(0, SHOWN).map((one) => annotationOf(one, places));
        return all.length <= SHOWN ? shown : [...shown, restOf(level, all.length - SHOWN, places)];
    });
}
function annotationOf(found, places) {
    const { id, level } = found.finding;
    return {
        level: LEVELS[level],
        title: `sigscan ${id}: ${classes/* findingClasses */.C[id].title}`,
        message: fit((0,report_found/* sentenceOf */.$N)(found)),
        place: (0,report_found/* placeOf */.$t)(found, places),
    };
}
function restOf(level, left, { step, policy }) {
    const message = `And ${left} more: the job summary, the SARIF file and the report list them.`;
    return { level: LEVELS[level], title: 'sigscan: more findings', message, place: step ?? policy };
}
/** Escaping makes a text longer, so it is cut until its escaped form fits; never within an escape. */
function fit(text) {
    let limit = MESSAGE_LIMIT;
    for (;;) {
        const line = (0,report_escape/* logLine */.BP)((0,report_escape/* clip */.$Q)(text, limit));
        if (line.length <= MESSAGE_LIMIT)
            return line;
        limit = Math.floor(limit / 2);
    }
}

// EXTERNAL MODULE: ./src/report/location.ts
var report_location = __webpack_require__(6335);
// EXTERNAL MODULE: ./src/report/summary.ts + 1 modules
var summary = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/scan.ts + 3 modules
var scan = __webpack_require__(8497);
// EXTERNAL MODULE: ./src/report/output-files.ts
var output_files = __webpack_require__(43);
;// CONCATENATED MODULE: ./src/action.ts
















/** Runs the action and gives its exit status; whatever happens, the output `result` and the log say it. */
async function runAction(runner) {
    try {
        return await act(runner);
    }
    catch (error) {
        const { status, message, place } = (0,exit_status/* faultOf */.Kl)(error, version/* version */.r);
        const at = place === null ? null : { ...place, endColumn: place.column + 1 };
        runner.annotate({ level: 'error', title: 'sigscan', message: (0,report_escape/* logLine */.BP)(message), place: at });
        if (runner.environment['RUNNER_DEBUG'] === '1' && error instanceof Error)
            runner.log.debug(error.stack ?? '');
        sayError(runner);
        return status;
    }
}
/** Where outputs cannot be written, the log and the status have to do. */
function sayError(runner) {
    try {
        runner.output('result', 'error');
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        runner.log.error(error.message);
    }
}
async function act(runner) {
    const { environment, log } = runner;
    const given = (0,inputs/* readInputs */.K)(environment);
    if ((0,config_given/* flagOf */.iP)(given, 'command')) {
        log.info(`sigscan ${version/* version */.r} is in ${runner.install()}, on the PATH of later steps.`);
        if ((0,inputs/* isAlone */.S)(given, 'command'))
            return 0;
    }
    const world = runner.world((0,jobs/* jobsOf */.a)(given));
    const { sources, policy, trust, failOn } = await (0,config/* readConfig */.X)('scan', [], given, world);
    warnOfWorkspace(given, policy, runner);
    const paths = [...sources.paths, ...sources.patterns];
    const report = await (0,scan/* scan */.S)({ sources, policy, trust, scanned: { command: 'scan', paths } }, world);
    await tell(report, given, policy, { ...runner, files: world.files });
    return (0,exit_status/* statusOf */.c2)(report, failOn, runner.stopped());
}
/** Until the policy is read from a commit, whoever may change the workspace may change what is allowed. */
function warnOfWorkspace(given, policy, { log }) {
    const named = ['trust-root', 'timestamp-root', 'key'].flatMap((name) => (0,config_given/* listOf */.c3)(given, name) ?? []);
    const source = policy?.source.file ?? named.find((one) => !one.includes(config_given/* pemMark */.iA));
    if (source === undefined)
        return;
    log.warning(`${source} is read from the workspace: a pull request that may change it may change what is allowed. ` +
        'Guard it with CODEOWNERS, or check the default branch out into a folder of its own and name the file there.');
}
/** Tells people and machines: log, annotations, summary, files, outputs. */
async function tell(report, given, policy, step) {
    const { environment, files, log } = step;
    const found = await (0,report_location/* placesOf */.ek)(environment, (path) => (0,output_files/* readTextIfThere */.pM)(files, path), policy?.source.file ?? null);
    const places = { ...found, category: (0,config_given/* valueOf */.RP)(given, 'category') ?? 'sigscan/files/' };
    for (const piece of await (0,render/* render */.X)(report, 'pretty', { color: false, places }))
        step.print(piece);
    if (report.enforced)
        log.info((0,outcome/* outcomeOf */.s)(report));
    else
        log.warning((0,outcome/* outcomeOf */.s)(report));
    if ((0,config_given/* flagOf */.iP)(given, 'annotations'))
        for (const annotation of annotationsOf(report, places))
            step.annotate(annotation);
    summarize(report, (0,config_given/* valueOf */.RP)(given, 'summary') ?? 'true', step);
    const written = {
        'report-file': await write(report, 'report', (0,config_given/* valueOf */.RP)(given, 'report'), 'sigscan-report.json', places, step),
        'sarif-file': await write(report, 'sarif', (0,config_given/* valueOf */.RP)(given, 'sarif'), 'sigscan.sarif', places, step),
    };
    for (const { name, value } of outputsOf(report, written))
        step.output(name, value);
}
/** `true`: the summary of the job; `false`: none; anything else is a file. */
function summarize(report, wanted, step) {
    if (/^(?:false|False|FALSE)$/.test(wanted))
        return;
    if (!/^(?:true|True|TRUE)$/.test(wanted)) {
        (0,output_files/* writeRendering */.oj)(step.files, wanted, [(0,summary/* summaryMarkdown */.e)(report, summary/* SUMMARY_LIMIT */.J)]);
        return;
    }
    const room = step.summaryRoom();
    if (room !== null)
        step.summarize((0,summary/* summaryMarkdown */.e)(report, Math.min(room, summary/* SUMMARY_LIMIT */.J)));
}
/** Writes a rendering to the file that is wanted, else to the runner's temporary folder; its path, or ''. */
async function write(report, format, wanted, usual, places, { environment, files }) {
    const folder = environment['RUNNER_TEMP'] ?? '';
    const path = wanted ?? (folder === '' ? null : (0,output_files/* freePath */.kp)(files, folder, usual));
    if (path === null)
        return '';
    (0,output_files/* writeRendering */.oj)(files, path, await (0,render/* render */.X)(report, format, { color: false, places }));
    return path;
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


/***/ }),

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

/***/ 4758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ SUMMARY_LIMIT),
  e: () => (/* binding */ summaryMarkdown)
});

;// CONCATENATED MODULE: ./src/report/blocks.ts
/** Blocks of Markdown that are counted in bytes: a block is there whole, or not at all. */
/** The block with as many of its first items as fit in `limit` bytes of UTF-8; `null` when not even one does. */
function fitBlock({ before, count, item, after, left }, limit) {
    let room = limit - bytesOf(before) - bytesOf(left(count)) - bytesOf(after);
    const kept = [];
    while (kept.length < count) {
        const next = item(kept.length);
        room -= bytesOf(next);
        if (room < 0)
            break;
        kept.push(next);
    }
    if (kept.length === 0)
        return null;
    return [before, ...kept, kept.length < count ? left(count - kept.length) : '', after].join('');
}
/** What a block is made of. */
function itemsOf(list, print) {
    return {
        count: list.length,
        item: (index) => list
            .slice(index, index + 1)
            .map(print)
            .join(''),
    };
}
function bytesOf(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** A row of a table; its cells are escaped. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function tableHead(titles) {
    return tableRow(titles) + tableRow(titles.map(() => '---'));
}
/** The beginning and the end of a part that is folded away. */
function folded(title) {
    return { before: `<details><summary>${title}</summary>\n\n`, after: '\n</details>\n\n' };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/summary.ts


/** Bytes: a step's summary holds 1 MiB, and one that is longer is not shown at all. 64 KiB are left to others in the step. */
const SUMMARY_LIMIT = (1024 - 64) * 1024;
/** Code points of a message: a paragraph; the report has it whole. */
const MESSAGE_LIMIT = 1_000;
/** What is denied comes first; what is allowed gives way first when there is too much. */
const GROUPS = [
    { decision: 'denied', title: 'Denied', fold: false },
    { decision: 'audited', title: 'Audited: would be denied, and the policy only audits', fold: false },
    { decision: 'exempt', title: 'Exempt', fold: false },
    { decision: 'listed', title: 'Listed: nothing was enforced', fold: false },
    { decision: 'allowed', title: 'Allowed', fold: true },
];
/** The job summary: GitHub's Markdown of at most `limit` bytes of UTF-8; what does not fit is counted. */
function summaryMarkdown(report, limit) {
    const headline = `## ${headlineOf(report)}\n\n`;
    const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ENDING) <= limit);
    if (beginning === undefined)
        return '';
    let text = beginning;
    for (const block of blocksOf(report))
        text += fitBlock(block, limit - bytesOf(text + ENDING)) ?? '';
    return text + ENDING;
}
const ENDING = 'The report has every check of every file.\n';
function headlineOf({ result, counts }) {
    const files = count(counts.subjects, 'file');
    if (result === 'inventory')
        return `ℹ️ Inventory of ${files}: nothing was enforced`;
    if (result === 'pass')
        return `✅ 0 of ${files} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ''}`;
    if (counts.denied === 0)
        return `❌ The run did not come to its end: ${files}, and what is missing cannot be told`;
    if (result === 'unknown')
        return `❔ ${counts.denied} of ${files} denied: it could not be told who signed`;
    return `❌ ${counts.denied} of ${files} denied`;
}
function factsOf({ enforced, policy, at, counts, scanned }) {
    const warning = enforced
        ? ''
        : '> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n';
    const source = policy === null ? '' : `Policy ${code(policy.source)} (SHA-256 ${code(policy.sha256)}). `;
    const paths = code(scanned.paths.join(', '));
    const states = ['verified', 'untrusted', 'invalid', 'unsigned', 'unknown', 'skipped'].map((state) => `${counts[state]} ${state}`);
    return `${warning}${source}Scanned ${paths}, judged as of ${code(at)}: ${states.join(', ')}.\n\n`;
}
function* blocksOf(report) {
    if (report.findings.length > 0)
        yield findingsBlock(report.findings);
    for (const group of GROUPS) {
        const subjects = report.subjects.filter(({ decision }) => decision === group.decision);
        if (subjects.length === 0)
            continue;
        const title = `${group.title} (${subjects.length})`;
        const { before, after } = group.fold ? folded(title) : { before: `### ${title}\n\n`, after: '\n' };
        yield { before: before + tableHead(TITLES), ...itemsOf(subjects, rowOf), after, left: rowsLeft };
        const checked = subjects.filter(({ signatures }) => signatures.length > 0);
        if (group.fold || checked.length === 0)
            continue;
        yield { ...folded(`Every check of what is ${group.decision}`), ...itemsOf(checked, checksOf), left: checksLeft };
    }
}
function findingsBlock(findings) {
    const left = (more) => `- and ${more} more\n`;
    const items = itemsOf(findings, (finding) => `- ${sentence(finding, null)}\n`);
    return { before: '### The run\n\n', ...items, after: '\n', left };
}
const TITLES = ['File', 'State', 'Signed by', 'Rule', 'What was found, and what to do'];
function rowOf(subject) {
    const signers = subject.signatures.map(signedBy);
    return tableRow([
        code(subject.path),
        subject.state,
        signers.length === 0 ? 'nobody' : [...new Set(signers)].join('<br>'),
        subject.rule === null ? 'none' : code(subject.rule),
        subject.findings.map((finding) => sentence(finding, subject.path)).join('<br>'),
    ]);
}
/** A name is a fact only where it is proven. */
function signedBy({ signer, state }) {
    if (signer === null)
        return 'not known';
    return state === 'verified' ? code(signer.subject) : `claims to be ${code(signer.subject)}`;
}
function rowsLeft(more) {
    return tableRow([`and ${more} more`, '', '', '', '']);
}
function checksOf({ path, signatures }) {
    const items = signatures.flatMap(({ place, checks }) => checks.map(({ check, result, code: checkCode, message }) => `  - ${check}: ${marked(result)}, ${code(checkCode)} in ${code(place)}: ${words(message)}\n`));
    return `- ${code(path)}\n${items.join('')}`;
}
/** What does not hold, or is not known, stands out. */
function marked(result) {
    return result === 'fail' || result === 'unknown' ? `**${result}**` : result;
}
function checksLeft(more) {
    return `- and ${count(more, 'file')} more\n`;
}
/** What was found, and what mends it. Beside the path of its file, the message need not begin with it. */
function sentence({ id, message, remedy }, path) {
    const prefix = `${path ?? ''}: `;
    const said = message.startsWith(prefix) ? message.slice(prefix.length) : message;
    return `**${id}** ${words(said)}${remedy === null ? '' : ` <em>${words(remedy)}</em>`}`;
}
function words(text) {
    return (0,report_escape/* markdownText */.p7)((0,report_escape/* clip */.$Q)(text, MESSAGE_LIMIT));
}
function code(text) {
    return (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(text));
}
function count(number, what) {
    return number === 1 ? `1 ${what}` : `${number} ${what}s`;
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
