"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");

// src/host/interrupt.ts
const stops = {
	SIGINT: 130,
	SIGTERM: 143
};
function hearInterrupts() {
	const controller = new AbortController();
	let status = null;
	for (const [name, of] of Object.entries(stops)) process.on(name, () => {
		if (status !== null) process.exit(status);
		status = of;
		controller.abort();
	});
	return {
		signal: controller.signal,
		status: () => status
	};
}

// src/main.ts
const OLDEST_NODE = {
	major: 20,
	minor: 19
};
const WRONG_USAGE = 2;
const OUR_FAULT = 70;
const THREAD = "\0thread";
const entry = {
	script: process.argv[1] ?? "",
	argument: THREAD
};
async function runThread() {
	const [thread, { serve }] = await Promise.all([Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("node:worker_threads"), 1)), Promise.resolve().then(() => require("./worker.js"))]);
	if (thread.parentPort === null) throw new Error("This is no thread.");
	serve(thread.parentPort, thread.workerData);
}
async function main() {
	process.exitCode = OUR_FAULT;
	const args = process.argv.slice(2);
	if (args.length > 0) {
		const [{ openTerminal }, { runCommand }] = await Promise.all([Promise.resolve().then(() => require("./start.js")).then((n) => n.terminal_exports), Promise.resolve().then(() => require("./start.js")).then((n) => n.cli_exports)]);
		process.exitCode = await runCommand(args, openTerminal(hearInterrupts(), entry));
		return;
	}
	const { hasInputs } = await Promise.resolve().then(() => require("./action.js")).then((n) => n.inputs_exports);
	if (hasInputs(process.env)) {
		const [{ openRunner }, { runAction }] = await Promise.all([Promise.resolve().then(() => require("./action.js")).then((n) => n.runner_exports), Promise.resolve().then(() => require("./action.js")).then((n) => n.action_exports)]);
		process.exitCode = await runAction(openRunner(hearInterrupts(), entry));
		return;
	}
	const { helpText } = await Promise.resolve().then(() => require("./help.js"));
	process.stderr.write(helpText(null));
	process.exitCode = WRONG_USAGE;
}
async function end() {
	await Promise.all([process.stdout, process.stderr].map(taken));
	process.exit();
}
function taken(stream) {
	return new Promise((resolve) => {
		stream.write("", () => {
			resolve();
		});
	});
}
function sayFault(error) {
	const line = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(/[^ -~]/g, "?").replace(/##/g, "#?").replace(/^ *::/, "?:");
	process.stderr.write(`This is a fault of sigscan; please report it with this line: ${line}\n`);
	if (process.env["RUNNER_DEBUG"] === "1" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
	process.exitCode = OUR_FAULT;
}
function isOldNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	return major < OLDEST_NODE.major || major === OLDEST_NODE.major && minor < OLDEST_NODE.minor;
}
if (isOldNode()) {
	process.stderr.write(`sigscan needs Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or later, and this is ${process.versions.node}.\n`);
	process.exitCode = WRONG_USAGE;
} else if (process.argv[2] === THREAD) runThread();
else {
	process.on("uncaughtException", (error) => {
		sayFault(error);
		process.exit();
	});
	let ended = false;
	process.on("beforeExit", () => {
		if (!ended) sayFault(/* @__PURE__ */ new Error("The run stopped before its end."));
		ended = true;
	});
	main().catch(sayFault).finally(() => {
		ended = true;
	}).then(end);
}
