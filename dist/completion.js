"use strict";

const require_start = require("./start.js");
const require_scan = require("./scan.js");

// src/commands/completion.ts
function completionCommand(task) {
	require_scan.refuseOperands(task, 1, 1);
	task.print(completionScript(task.operands[0] ?? ""));
	return Promise.resolve(0);
}
function completionScript(shell) {
	if (isShell(shell)) return scripts[shell]();
	const known = Object.keys(scripts);
	const near = require_start.suggestion(shell, known);
	throw new require_start.Failure("usage", `There is no completion for \`${shell}\`${near || `: know ${known.join(", ")}.`}`);
}
const scripts = {
	bash,
	zsh,
	fish
};
function isShell(text) {
	return Object.hasOwn(scripts, text);
}
const usable = require_start.options.filter((entry) => {
	return entry.option !== null && entry.later === null;
});
const names = Object.keys(require_start.commands);
const firstWords = [...new Set(names.map((name) => name.split(" ")[0] ?? name))];
const shells = Object.keys({
	bash: 0,
	zsh: 0,
	fish: 0
});
function optionsOf(command) {
	return usable.filter((entry) => entry.commands.includes(command));
}
function secondWords(first) {
	const seconds = names.flatMap((name) => name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []);
	return first === "completion" ? shells : seconds;
}
function bash() {
	const words = (command) => optionsOf(command).map((entry) => `--${entry.option}`).join(" ");
	return `# bash completion for sigscan: eval "$(sigscan completion bash)"
_sigscan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words=
  COMPREPLY=()
  # bash takes --option=value for three words.
  if [[ $previous == = && $COMP_CWORD -gt 1 ]]; then previous=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $current == = ]]; then current=; fi
  case $previous in
${usable.flatMap(({ option, short, choices }) => choices === null ? [] : [{
		option,
		short,
		choices
	}]).map(({ option, short, choices }) => `    --${option}${short === null ? "" : `|-${short}`}) words='${choices.join(" ")}' ;;`).join("\n")}
  esac
  if [[ -z $words && $COMP_CWORD -eq 1 ]]; then words='${firstWords.join(" ")} --help --version'; fi
  if [[ -z $words && $COMP_CWORD -eq 2 ]]; then
    case \${COMP_WORDS[1]} in
${firstWords.filter((first) => secondWords(first).length > 0).map((first) => `      ${first}) words='${secondWords(first).join(" ")}' ;;`).join("\n")}
    esac
  fi
  if [[ -z $words && $current == -* ]]; then
    case "\${COMP_WORDS[1]} \${COMP_WORDS[2]}" in
${names.map((name) => `      '${name}'${name.includes(" ") ? "" : "' '*"}) words='${words(name)} --help' ;;`).join("\n")}
    esac
  fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _sigscan sigscan
`;
}
function zsh() {
	const action = ({ argument, choices }) => argument === null ? "" : `:${argument}:${choices === null ? "_files" : `(${choices.join(" ")})`}`;
	const spec = (entry) => {
		const repeats = entry.kind === "list" || entry.kind === "pem" ? "*" : "";
		const text = plain(entry.meaning).replace(/[[\]:]/g, "\\$&");
		return `    ${quote(`${repeats}--${entry.option}${entry.argument === null ? "" : "="}[${text}]${action(entry)}`)} \\`;
	};
	return `#compdef sigscan
# zsh completion for sigscan: source <(sigscan completion zsh)
_sigscan() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    _values command ${firstWords.join(" ")}
    return
  fi
  case $command in
${firstWords.filter((first) => secondWords(first).length > 0).map((first) => `  ${first}) if (( CURRENT == 3 )); then _values word ${secondWords(first).join(" ")}; return; fi ;;`).join("\n")}
  esac
  if [[ $command == policy ]]; then command="policy $words[3]"; fi
  case $command in
${names.map((name) => `  ${quote(name)}) _arguments \\\n${optionsOf(name).map(spec).join("\n")}\n    '*:file:_files' ;;`).join("\n")}
  esac
}
compdef _sigscan sigscan
`;
}
function fish() {
	const seen = (name) => name.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
	const takes = ({ argument, choices }) => argument === null ? "" : choices === null ? " -r" : ` -x -a ${quote(choices.join(" "))}`;
	return [
		"# fish completion for sigscan: sigscan completion fish | source",
		`complete -c sigscan -f -n __fish_use_subcommand -a ${quote(firstWords.join(" "))}`,
		...firstWords.filter((first) => secondWords(first).length > 0).map((first) => `complete -c sigscan -f -n ${quote(seen(first))} -a ${quote(secondWords(first).join(" "))}`),
		...names.flatMap((name) => optionsOf(name).map((entry) => `complete -c sigscan -n ${quote(seen(name))} -l ${entry.option}${takes(entry)} -d ${quote(plain(entry.meaning))}`)),
		""
	].join("\n");
}
function plain(text) {
	return text.replaceAll("`", "");
}
function quote(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}

exports.completionCommand = completionCommand;