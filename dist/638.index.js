export const id = 638;
export const ids = [638];
export const modules = {

/***/ 9638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionCommand: () => (/* binding */ completionCommand),
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6856);
/* harmony import */ var _model_near_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(363);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5365);




/** `sigscan completion`: the script that a shell reads. */
function completionCommand(task) {
    (0,_task_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOperands */ .R)(task, 1, 1);
    task.print(completionScript(task.operands[0] ?? ''));
    return Promise.resolve(0);
}
/** The script that completes `sigscan` in a shell. Throws Failure for a shell that it does not know. */
function completionScript(shell) {
    if (isShell(shell))
        return scripts[shell]();
    const known = Object.keys(scripts);
    const near = (0,_model_near_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(shell, known);
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `There is no completion for \`${shell}\`${near || `: know ${known.join(', ')}.`}`);
}
const scripts = { bash, zsh, fish };
function isShell(text) {
    return Object.hasOwn(scripts, text);
}
const usable = _config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .options */ .fF.filter((entry) => {
    return entry.option !== null && entry.later === null;
});
const names = Object.keys(_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi);
const firstWords = [...new Set(names.map((name) => name.split(' ')[0] ?? name))];
const shells = Object.keys({ bash: 0, zsh: 0, fish: 0 });
function optionsOf(command) {
    return usable.filter((entry) => entry.commands.includes(command));
}
/** The words that may follow an operand-less command: `policy` has two, `completion` the shells. */
function secondWords(first) {
    const seconds = names.flatMap((name) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
    return first === 'completion' ? shells : seconds;
}
/** In bash an empty answer means file names, by `-o default`. */
function bash() {
    const words = (command) => optionsOf(command)
        .map((entry) => `--${entry.option}`)
        .join(' ');
    const chosen = usable.flatMap(({ option, short, choices }) => (choices === null ? [] : [{ option, short, choices }]));
    return `# bash completion for sigscan: eval "$(sigscan completion bash)"
_sigscan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words=
  COMPREPLY=()
  # bash takes --option=value for three words.
  if [[ $previous == = && $COMP_CWORD -gt 1 ]]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $current == = ]]; then current=; fi
  case $previous in
${chosen.map(({ option, short, choices }) => `    --${option}${short === null ? '' : `|-${short}`}) words='${choices.join(' ')}' ;;`).join('\n')}
  esac
  if [[ -z $words && $COMP_CWORD -eq 1 ]]; then words='${firstWords.join(' ')} --help --version'; fi
  if [[ -z $words && $COMP_CWORD -eq 2 ]]; then
    case \${COMP_WORDS[1]} in
${firstWords
        .filter((first) => secondWords(first).length > 0)
        .map((first) => `      ${first}) words='${secondWords(first).join(' ')}' ;;`)
        .join('\n')}
    esac
  fi
  if [[ -z $words && $current == -* ]]; then
    case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${names.map((name) => `      '${name}'${name.includes(' ') ? '' : "' '*"}) words='${words(name)} --help' ;;`).join('\n')}
    esac
  fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _sigscan sigscan
`;
}
function zsh() {
    const action = ({ argument, choices }) => argument === null ? '' : `:${argument}:${choices === null ? '_files' : `(${choices.join(' ')})`}`;
    const spec = (entry) => {
        const repeats = entry.kind === 'list' || entry.kind === 'pem' ? '*' : '';
        const text = plain(entry.meaning).replace(/[[\]:]/g, '\\$&');
        return `    ${quote(`${repeats}--${entry.option}${entry.argument === null ? '' : '='}[${text}]${action(entry)}`)} \\`;
    };
    return `#compdef sigscan
# zsh completion for sigscan: source <(sigscan completion zsh)
_sigscan() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    _values command ${firstWords.join(' ')}
    return
  fi
  case $command in
${firstWords
        .filter((first) => secondWords(first).length > 0)
        .map((first) => `  ${first}) if (( CURRENT == 3 )); then _values word ${secondWords(first).join(' ')}; return; fi ;;`)
        .join('\n')}
  esac
  if [[ $command == policy ]]; then command="policy $words[3]"; fi
  case $command in
${names
        .map((name) => `  ${quote(name)}) _arguments \\\n${optionsOf(name).map(spec).join('\n')}\n    '*:file:_files' ;;`)
        .join('\n')}
  esac
}
compdef _sigscan sigscan
`;
}
function fish() {
    const seen = (name) => name
        .split(' ')
        .map((word) => `__fish_seen_subcommand_from ${word}`)
        .join('; and ');
    const takes = ({ argument, choices }) => argument === null ? '' : choices === null ? ' -r' : ` -x -a ${quote(choices.join(' '))}`;
    return [
        '# fish completion for sigscan: sigscan completion fish | source',
        `complete -c sigscan -f -n __fish_use_subcommand -a ${quote(firstWords.join(' '))}`,
        ...firstWords
            .filter((first) => secondWords(first).length > 0)
            .map((first) => `complete -c sigscan -f -n ${quote(seen(first))} -a ${quote(secondWords(first).join(' '))}`),
        ...names.flatMap((name) => optionsOf(name).map((entry) => `complete -c sigscan -n ${quote(seen(name))} -l ${entry.option}${takes(entry)} -d ${quote(plain(entry.meaning))}`)),
        '',
    ].join('\n');
}
function plain(text) {
    return text.replaceAll('`', '');
}
/** A word for any of the three shells. */
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
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


/***/ })

};
