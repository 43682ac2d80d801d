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
	if (subject === null) throw new require_start.Failure("usage", "`sigscan policy check` needs the path or image to ask about: --for SUBJECT.");
	const name = readWritten(operands[0] ?? "");
	const { policy } = await require_scan.loadDecider(given, world.clock.now(), world);
	if (policy === null) throw new require_start.Failure("policy-missing", "There is no policy to ask.", { remedy: "Name one: --policy FILE." });
	const asked = askedSubject(subject, world);
	const called = asked.kind === "file" ? asked.path : asked.reference;
	const checks = require_scan.checkName(policy, name, asked);
	print((checks.length === 0 ? [`No rule is for ${called}: it is denied.`] : checks.flatMap((one) => linesOf(one, called))).map((line) => `${require_start.terminal(line)}\n`).join(""));
	return checks.some(isMet) ? 0 : 1;
}
function askedSubject(text, world) {
	const reference = require_scan.isThere(text, world) ? null : require_scan.imageMeant(text);
	const { directory } = world.files;
	if (reference === null) return {
		kind: "file",
		path: require_scan.nameOf$1((0, node_path.resolve)(directory, text), directory)
	};
	const { tag } = reference;
	return {
		kind: "image",
		reference: require_scan.printReference(reference),
		repository: require_scan.repositoryName(reference),
		tag
	};
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
function linesOf({ rule, entries }, called) {
	const formats = rule.formats === null ? "" : `, if its format is ${[...rule.formats].join(" or ")}`;
	const types = rule.attestations.map((type) => `  asks for an attestation ${type}`);
	const time = rule.timestamp ? ["  allows only what a verified timestamp is on"] : [];
	const of = entries.map(({ entry, met, says }) => `  ${met ? "meets " : "misses"} ${entry}: ${says}`);
	return [
		`The rule ${rule.name} is for ${called}${formats}.`,
		...types,
		...time,
		...of
	];
}

exports.policyCheckCommand = policyCheckCommand;