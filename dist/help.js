"use strict";

const require_start = require("./start.js");

// src/commands/help.ts
const COLUMN = 26;
function helpText(command) {
	return command === null ? overview() : helpOf(command);
}
function overview() {
	return [
		"sigscan: who signed this, can we prove it, and did we allow them?",
		"",
		...Object.entries(require_start.commands).map(([name, { operands, means }]) => row(`sigscan ${name} ${operands}`, means, 44)),
		"",
		row("sigscan COMMAND --help", "the options of a command", 44),
		row("sigscan --version", "the version", 44),
		"",
		...exits,
		""
	].join("\n");
}
const exits = ["Exit status: 0 nothing denied, or nothing enforced; 1 denied; 2 wrong usage or policy, nothing was decided;", "3 denied only for what could not be told; 70 a fault of this program; 130 or 143 it was stopped."];
function helpOf(command) {
	const { operands, means } = require_start.commands[command];
	const own = require_start.options.filter((entry) => entry.option !== null && entry.later === null && entry.commands.includes(command));
	return [
		`sigscan ${command} ${operands}`.trimEnd(),
		`  ${means}`,
		"",
		...own.map((entry) => row(usage(entry), details(entry), COLUMN)),
		""
	].join("\n");
}
function usage({ option, short, argument }) {
	return `--${option ?? ""}${argument === null ? "" : ` ${argument}`}${short === null ? "" : `, -${short}`}`;
}
function details({ meaning, choices, kind }) {
	const repeats = kind === "list" || kind === "pem" ? "; repeats" : "";
	return `${meaning.replaceAll("`", "")}${choices === null ? "" : `: ${choices.join(", ")}`}${repeats}`;
}
function row(first, second, column) {
	return `  ${first.padEnd(column)} ${second}`.trimEnd();
}

exports.helpText = helpText;