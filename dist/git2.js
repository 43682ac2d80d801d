"use strict";

const require_action = require("./action.js");
const require_git = require("./git.js");
const require_program = require("./program.js");
let node_child_process = require("node:child_process");

// src/host/git-batch.ts
const LONGEST = 1e4;
const LONGEST_HEADER = 256;
function isHeld(pipe) {
	return "ref" in pipe && "unref" in pipe;
}
function startBatch(program, directory, environment, longest = LONGEST) {
	const child = (0, node_child_process.spawn)(program, [
		"--no-pager",
		"cat-file",
		"--batch"
	], {
		cwd: directory,
		env: { ...environment },
		stdio: [
			"pipe",
			"pipe",
			"ignore"
		],
		windowsHide: true
	});
	let hasEnded = false;
	let take = () => void 0;
	const end = () => {
		hasEnded = true;
		take(null);
	};
	child.on("error", end);
	child.on("close", end);
	child.stdin.on("error", () => void 0);
	child.stdout.on("data", (piece) => {
		take(piece);
	});
	const held = [child, ...[child.stdin, child.stdout].filter(isHeld)];
	const hold = () => {
		for (const one of held) one.ref();
	};
	const release = () => {
		for (const one of held) one.unref();
	};
	release();
	return { ask: (name, limit, stop) => new Promise((done) => {
		const reader = openReader(limit);
		const settle = (answer) => {
			clearTimeout(timer);
			stop.removeEventListener("abort", giveUp);
			take = () => void 0;
			if (answer.kind !== "object" && answer.kind !== "missing") child.kill("SIGKILL");
			release();
			done(answer);
		};
		const giveUp = () => {
			settle({ kind: "gone" });
		};
		const timer = setTimeout(() => {
			settle({ kind: "timeout" });
		}, longest);
		hold();
		stop.addEventListener("abort", giveUp);
		take = (piece) => {
			const answer = piece === null ? { kind: "gone" } : reader(piece);
			if (answer !== null) settle(answer);
		};
		if (hasEnded) giveUp();
		else child.stdin.write(`${name}\n`);
	}) };
}
function openReader(limit) {
	let bytes = Buffer.alloc(0);
	let pieces = [];
	let length = 0;
	let header = null;
	return (piece) => {
		pieces.push(piece);
		length += piece.length;
		if (header === null) {
			bytes = Buffer.concat([bytes, ...pieces]);
			pieces = [];
			const feed = bytes.indexOf(10);
			if (feed < 0 || feed > LONGEST_HEADER) return length > LONGEST_HEADER ? { kind: "gone" } : null;
			const read = /^(\S+) (?:(missing)|([a-z]+) ([0-9]{1,15}))$/.exec(bytes.toString("latin1", 0, feed));
			if (read === null) return { kind: "gone" };
			const [, id = "", missing, type = "", size = ""] = read;
			if (missing !== void 0) return { kind: "missing" };
			header = {
				id,
				type,
				size: Number(size)
			};
			if (header.size > limit) return {
				kind: "too-large",
				size: header.size
			};
			bytes = bytes.subarray(feed + 1);
			length = bytes.length;
		}
		if (length <= header.size) return null;
		return {
			kind: "object",
			id: header.id,
			type: header.type,
			content: Buffer.concat([bytes, ...pieces]).subarray(0, header.size)
		};
	};
}

// src/host/git.ts
const COMMIT_BYTES = 1048576;
const passedOn = [
	"PATH",
	"Path",
	"HOME",
	"USERPROFILE",
	"XDG_CONFIG_HOME",
	"SYSTEMROOT",
	"SystemRoot"
];
const onlyReading = {
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_NO_LAZY_FETCH: "1",
	GIT_ALLOW_PROTOCOL: "none",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	GIT_ADVICE: "0",
	LC_ALL: "C"
};
function openGit(directory, stop, environment = process.env, longest) {
	let batch = null;
	let isThere = true;
	let turn = Promise.resolve();
	const ask = async (name, limit) => {
		if (!isThere || stop.aborted) return { kind: "gone" };
		batch ??= start(directory, environment, longest);
		const answer = batch === null ? { kind: "gone" } : await batch.ask(name, limit, stop);
		if (answer.kind === "gone") isThere = false;
		if (answer.kind === "timeout" || answer.kind === "too-large") batch = null;
		return answer;
	};
	const askInTurn = (name, limit) => {
		const answer = turn.then(() => ask(name, limit));
		turn = answer;
		return answer;
	};
	return {
		async object(id, type, limit) {
			if (!require_action.isCommitId(id)) throw new require_git.GitError("bad-name", `\`${id}\` names no object of git.`);
			const answer = await askInTurn(id, limit);
			switch (answer.kind) {
				case "gone":
				case "missing": return null;
				case "too-large": throw new require_git.GitError("too-large", `The ${type} ${id} has ${answer.size} bytes, and ${limit} is the most that is read.`);
				case "timeout": throw new require_git.GitError("timeout", `git did not give the ${type} ${id} in time.`);
				case "object":
					if (answer.type === type) return answer.content;
					throw new require_git.GitError("wrong-type", `The object ${id} is a ${answer.type}, and a ${type} is meant.`);
			}
		},
		async head() {
			const answer = await askInTurn("HEAD", COMMIT_BYTES);
			return answer.kind === "object" && answer.type === "commit" && require_action.isCommitId(answer.id) ? answer.id : null;
		}
	};
}
function start(directory, environment, longest) {
	const program = require_program.onPath("git", environment, directory);
	if (program === null) return null;
	const passed = passedOn.flatMap((name) => environment[name] === void 0 ? [] : [[name, environment[name]]]);
	return startBatch(program, directory, {
		...Object.fromEntries(passed),
		...onlyReading
	}, longest);
}

exports.openGit = openGit;