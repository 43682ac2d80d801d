"use strict";

const require_start = require("./start.js");

// src/worker.ts
function serve(port, { directory }) {
	const stop = new AbortController();
	const abandoned = /* @__PURE__ */ new Map();
	const tell = (reply) => {
		port.postMessage(reply);
	};
	const world = {
		files: require_start.nodeFiles(directory, {
			stop: stop.signal,
			elsewhere: null
		}),
		progress: { reading: (path, size) => {
			if (size >= 1048576) tell({
				say: "reading",
				path,
				size
			});
		} },
		stop: stop.signal
	};
	const abandonOf = (number) => {
		const abandon = abandoned.get(number) ?? new AbortController();
		abandoned.set(number, abandon);
		return abandon;
	};
	const digest = async (number, { work }) => {
		try {
			return await require_start.digestHere(work, AbortSignal.any([stop.signal, abandonOf(number).signal]));
		} finally {
			abandoned.delete(number);
		}
	};
	const read = async (subject) => {
		if (stop.signal.aborted) throw new require_start.FileError("stopped", "The run was asked to stop before the file was read.");
		const reading = await (await loadReader())(subject, world);
		return reading === null ? null : {
			...reading,
			signatures: reading.signatures.map(withOwnBytes)
		};
	};
	const answer = async ({ number, job }) => {
		try {
			return {
				say: "done",
				number,
				result: await (job.kind === "read" ? read(job.work) : digest(number, job))
			};
		} catch (error) {
			if (error instanceof require_start.FileError) return {
				say: "refused",
				number,
				code: error.code,
				message: error.message
			};
			return {
				say: "fault",
				number,
				fault: textOf(error)
			};
		}
	};
	let last = Promise.resolve();
	const answerAll = async (jobs) => {
		const answers = [];
		for (const job of jobs) answers.push(await answer(job));
		tell({
			say: "answers",
			answers
		});
	};
	port.on("message", (request) => {
		switch (request.say) {
			case "prepare":
				loadReader().then(() => {
					tell({ say: "ready" });
				});
				return;
			case "stop":
				stop.abort();
				return;
			case "abandon":
				abandonOf(request.number).abort();
				return;
			case "do": last = last.then(() => answerAll(request.jobs));
		}
	});
}
async function loadReader() {
	return (await Promise.resolve().then(() => require("./read.js")).then((n) => n.read_exports)).readFile;
}
function withOwnBytes(signature) {
	const { claim, times } = signature;
	return {
		...signature,
		claim: withOwnCertificates(claim),
		times: times.map(withOwnCertificates)
	};
}
function withOwnCertificates(holder) {
	return {
		...holder,
		certificates: holder.certificates.map((der) => new Uint8Array(der))
	};
}
function textOf(error) {
	if (!(error instanceof Error)) return {
		name: "Error",
		message: String(error),
		stack: ""
	};
	return {
		name: error.name,
		message: error.message,
		stack: error.stack ?? ""
	};
}

exports.serve = serve;