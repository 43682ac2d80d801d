"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_read = require("./read.js");
let node_path = require("node:path");

// src/commands/policy-check.ts
async function policyCheckCommand(task) {
	require_scan.refuseOperands(task, 1, 1);
	const { operands, given, world, print } = task;
	const subject = require_start.valueOf(given, "for");
	if (subject === null) throw new require_start.Failure("usage", "`sigscan policy check` needs the path to ask about: --for SUBJECT.");
	const name = readWritten(operands[0] ?? "");
	const { policy } = await require_scan.loadDecider(given, world.clock.now(), world);
	if (policy === null) throw new require_start.Failure("policy-missing", "There is no policy to ask.", { remedy: "Name one: --policy FILE." });
	const path = require_scan.nameOf((0, node_path.resolve)(world.files.directory, subject), world.files.directory);
	const checks = require_scan.checkName(policy, name, path);
	print((checks.length === 0 ? [`No rule is for ${path}: it is denied.`] : checks.flatMap((one) => linesOf(one, path))).map((line) => `${require_start.terminal(line)}\n`).join(""));
	return checks.some(isMet) ? 0 : 1;
}
function readWritten(text) {
	try {
		return require_scan.writtenName(text);
	} catch (error) {
		if (!(error instanceof require_read.NameError)) throw error;
		throw new require_start.Failure("usage", `\`${text}\` is not a name: ${error.message}`, { cause: error });
	}
}
function isMet({ entries }) {
	return entries.some(({ met }) => met);
}
function linesOf({ rule, entries }, path) {
	const formats = rule.formats === null ? "" : `, if its format is ${[...rule.formats].join(" or ")}`;
	const time = rule.timestamp ? ["  allows only what a verified timestamp is on"] : [];
	const of = entries.map(({ entry, met, says }) => `  ${met ? "meets " : "misses"} ${entry}: ${says}`);
	return [
		`The rule ${rule.name} is for ${path}${formats}.`,
		...time,
		...of
	];
}

exports.policyCheckCommand = policyCheckCommand;