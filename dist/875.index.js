export const id = 875;
export const ids = [875];
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


/***/ })

};
