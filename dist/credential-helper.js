"use strict";

const require_credentials = require("./credentials.js");
const require_model = require("./model.js");
const require_program = require("./program.js");
let node_child_process = require("node:child_process");

// src/host/credential-helper.ts
const LONGEST = 1e4;
const ANSWER_BYTES = 65536;
const helperName = /^[A-Za-z0-9_-]+$/;
const notFound = /credentials not found/i;
async function askHelper({ helper, server, environment, stop, timeout = LONGEST }) {
	if (!helperName.test(helper)) throw new require_model.RegistryError("unauthorized", `A credential helper for ${server} has a name that no program has.`);
	const name = `docker-credential-${helper}`;
	const program = require_program.onPath(name, environment);
	const refuse = (why) => new require_model.RegistryError("unauthorized", `The credential helper ${name}, which keeps the credentials for ${server}, ${why}.`);
	if (program === null) throw refuse("is not on the PATH");
	const outcome = await run(program, server, {
		environment,
		stop,
		timeout
	});
	switch (outcome.kind) {
		case "ended":
			if (outcome.status === 0) return require_credentials.readHelperAnswer(outcome.output, `The answer of ${name}`);
			if (notFound.test(outcome.output.toString())) return null;
			throw refuse(`ended with the status ${outcome.status ?? "of a signal"}`);
		case "timeout": throw refuse(`did not answer within ${timeout} ms`);
		case "too-large": throw refuse(`answered with more than ${ANSWER_BYTES} bytes`);
		case "failed": throw refuse("could not be started");
		case "stopped": throw new require_model.RegistryError("stopped", `The credential helper ${name} was not asked to the end, because the run was stopped.`);
	}
}
function run(program, input, { environment, stop, timeout }) {
	return new Promise((done) => {
		const child = (0, node_child_process.spawn)(program, ["get"], {
			env: { ...environment },
			stdio: [
				"pipe",
				"pipe",
				"ignore"
			],
			windowsHide: true
		});
		const pieces = [];
		let length = 0;
		const end = (outcome) => {
			clearTimeout(timer);
			stop.removeEventListener("abort", onStop);
			child.kill("SIGKILL");
			child.stdout.destroy();
			done(outcome);
		};
		const onStop = () => {
			end({ kind: "stopped" });
		};
		const timer = setTimeout(end, timeout, { kind: "timeout" });
		stop.addEventListener("abort", onStop);
		if (stop.aborted) onStop();
		child.on("error", () => {
			end({ kind: "failed" });
		});
		child.stdout.on("data", (piece) => {
			pieces.push(piece);
			length += piece.length;
			if (length > ANSWER_BYTES) end({ kind: "too-large" });
		});
		child.on("close", (status) => {
			end({
				kind: "ended",
				status,
				output: Buffer.concat(pieces)
			});
		});
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
	});
}

exports.askHelper = askHelper;