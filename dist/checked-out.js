"use strict";

const require_objects = require("./objects.js");
const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_git = require("./git.js");

// src/checked-out.ts
const privileged = ["pull_request_target", "workflow_run"];
const COMMIT_BYTES = 1048576;
async function findCheckedOut({ event, git }) {
	if (event === null || !privileged.includes(event.name) || event.head === null) return [];
	const present = await git.head();
	if (present === null || present === event.base || present === event.commit) return [];
	if (present !== event.head && !(await parentsOf(present, git)).includes(event.head)) return [];
	const message = `The workflow has the rights of \`${event.name}\`, and commit ${present} of the change is checked out.`;
	const code = "change-checked-out";
	return [{
		id: "SIG008",
		level: "warning",
		code,
		message,
		remedy: require_scan.codes[code].remedy,
		mention: null
	}];
}
async function parentsOf(commit, git) {
	try {
		const content = await git.object(commit, "commit", COMMIT_BYTES);
		return content === null ? [] : require_objects.readCommit(Buffer.from(content), commit).parents;
	} catch (error) {
		if (error instanceof require_git.GitError || error instanceof require_start.Failure) return [];
		throw error;
	}
}

exports.findCheckedOut = findCheckedOut;