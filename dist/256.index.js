export const id = 256;
export const ids = [256,875];
export const modules = {

/***/ 4875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6856);

/** How wide the help's first column is: the longest option fits, and the line stays within 120 columns. */
const COLUMN = 26;
/** The help of one command, or of all. */
function helpText(command) {
    return command === null ? overview() : helpOf(command);
}
function overview() {
    const lines = Object.entries(_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi).map(([name, { operands, means }]) => row(`sigscan ${name} ${operands}`, means, 44));
    return [
        'sigscan: who signed this, can we prove it, and did we allow them?',
        '',
        ...lines,
        '',
        row('sigscan COMMAND --help', 'the options of a command', 44),
        row('sigscan --version', 'the version', 44),
        '',
        ...exits,
        '',
    ].join('\n');
}
const exits = [
    'Exit status: 0 nothing denied, or nothing enforced; 1 denied; 2 wrong usage or policy, nothing was decided;',
    '3 denied only for what could not be told; 70 a fault of this program; 130 or 143 it was stopped.',
];
function helpOf(command) {
    const { operands, means } = _config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi[command];
    const own = _config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF.filter((entry) => entry.option !== null && entry.later === null && entry.commands.includes(command));
    return [
        `sigscan ${command} ${operands}`.trimEnd(),
        `  ${means}`,
        '',
        ...own.map((entry) => row(usage(entry), details(entry), COLUMN)),
        '',
    ].join('\n');
}
function usage({ option, short, argument }) {
    return `--${option ?? ''}${argument === null ? '' : ` ${argument}`}${short === null ? '' : `, -${short}`}`;
}
function details({ meaning, choices, kind }) {
    const repeats = kind === 'list' || kind === 'pem' ? '; repeats' : '';
    return `${meaning.replaceAll('`', '')}${choices === null ? '' : `: ${choices.join(', ')}`}${repeats}`;
}
function row(first, second, column) {
    return `  ${first.padEnd(column)} ${second}`.trimEnd();
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


/***/ })

};
