"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_restore = require("./restore.js");

// src/trust/recall.ts
function recallAnswers(answers, desk) {
	const known = /* @__PURE__ */ new Map();
	for (const { certificate, issuer, standing } of answers) {
		const key = `${certificate} ${issuer}`;
		known.set(key, combine(known.get(key), standing));
	}
	return { async standing(inquiry, given) {
		return combine(known.get(`${inquiry.certificate.sha256} ${inquiry.issuer.spkiSha256}`), await desk.standing(inquiry, given));
	} };
}
function combine(before, now) {
	if (before === void 0) return now;
	return require_scan.worstRevocation([before, now]) ?? (now.kind === "unknown" ? before : now);
}

// src/commands/judge.ts
async function judgeCommand(task) {
	require_scan.refuseOperands(task, 1, Infinity);
	const { operands, given, world } = task;
	const config = await require_scan.readConfig("judge", [], given, world);
	const since = await require_scan.openBaseline(require_start.valueOf(given, "baseline"), world.files);
	const { policy, trust } = config;
	const saved = operands.map((path) => require_restore.restore(require_restore.readReportFile(path, world.files), path));
	const draft = require_scan.draftReport(null);
	const answers = saved.flatMap((one) => one.answers);
	const desk = recallAnswers(answers, require_scan.openRevocation({
		...trust.revocation,
		offline: true
	}, world));
	const turn = require_scan.takeTurns();
	for (const reading of saved.flatMap(({ readings }) => readings)) {
		if (world.stop.aborted) break;
		const proofs = require_scan.signaturesOf(reading).map(async (one) => [one, await require_scan.prove(one, trust, desk)]);
		draft.add(require_scan.judge(reading, new Map(await Promise.all(proofs)), policy, trust.at));
		await turn();
	}
	const interrupted = world.stop.aborted || saved.some(wasInterrupted);
	const findings = require_scan.findingsOfRun({
		allowEmpty: true,
		policy,
		subjects: draft.subjects,
		roots: [],
		at: trust.at,
		interrupted,
		remarks: saved.flatMap((one) => one.remarks)
	});
	const command = saved[0]?.scanned.command ?? "fs";
	const asked = saved.map((one) => one.scanned);
	const scanned = {
		command,
		paths: asked.flatMap(({ paths }) => paths),
		images: asked.flatMap(({ images }) => images)
	};
	const skipped = saved.reduce((sum, one) => sum + one.skipped, 0);
	return require_scan.tellReport(since(draft.finish({
		policy,
		scanned,
		skipped,
		findings,
		at: trust.at
	})), config, task);
}
function wasInterrupted({ findings }) {
	return findings.some(({ code }) => code === "interrupted");
}

exports.judgeCommand = judgeCommand;