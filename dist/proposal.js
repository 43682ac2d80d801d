"use strict";

const require_start = require("./start.js");
const require_files = require("./files.js");
const require_origin = require("./origin.js");

// src/config/proposal.ts
async function readProposal({ event, origin, originOf, log }, decide) {
	const commit = proposedCommit(event);
	if (commit === null || commit === origin.files.commit) return null;
	const proposed = originOf(commit);
	try {
		const changes = await changesOf(origin, proposed);
		const [first] = changes;
		if (first === void 0) return null;
		const decided = await attempt(() => decide(proposed));
		const decider = "fault" in decided ? null : decided;
		const name = decider?.policy?.source.name ?? proposed.nameOf(first.path);
		const source = decider?.policy?.source.kind === "short-form" ? `${name}@${require_files.shortOf(commit)}` : name;
		const fault = "fault" in decided ? decided.fault : null;
		return {
			source,
			base: origin.files.commit,
			decider,
			fault,
			changes
		};
	} catch (error) {
		if (!(error instanceof require_start.Failure)) throw error;
		log.warning(`Whether the change proposes another policy could not be told: ${error.message}`);
		return null;
	}
}
function proposedCommit({ name, base, head, commit }) {
	return name === "pull_request_target" || commit === base ? head : commit;
}
async function changesOf({ seen }, { files }) {
	const changes = [];
	for (const [path, before] of seen) {
		const after = await require_origin.standingAt(files, path);
		if (after === before) continue;
		changes.push({
			path,
			how: before === "nothing" ? "adds" : after === "nothing" ? "takes away" : "edits"
		});
	}
	return changes;
}
async function attempt(work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof require_start.Failure)) throw error;
		const { message } = error;
		return { fault: message.length > FAULT_LENGTH ? `${message.slice(0, FAULT_LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…` : message };
	}
}
const FAULT_LENGTH = 1e3;

exports.readProposal = readProposal;