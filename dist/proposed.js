"use strict";

const require_files = require("./files.js");
const require_scan = require("./scan.js");
const require_authorities = require("./authorities.js");

// src/proposed.ts
function openProposed(proposal, { trust, images }, world) {
	const { decider } = proposal;
	const draft = require_scan.draftReport(world.files.directory);
	const judged = /* @__PURE__ */ new Map();
	const desk = decider && require_scan.openRevocation({
		...decider.trust.revocation,
		offline: true
	}, world);
	const reader = images !== null && decider !== null && readsOtherwise(decider.trust, trust) ? images.reader : null;
	return {
		async consider(reading) {
			if (decider === null || desk === null) return;
			const again = reading.kind === "image" && reader !== null ? await readAgain(reading, reader, decider.trust) : reading;
			const proofs = require_scan.signaturesOf(again).map(async (one) => [one, await require_scan.prove(one, decider.trust, desk)]);
			judged.set(reading, require_scan.judge(again, new Map(await Promise.all(proofs)), decider.policy, decider.trust.at));
		},
		add(reading) {
			const verdict = judged.get(reading);
			if (verdict === void 0) return;
			draft.add(verdict);
			judged.delete(reading);
		},
		finish(report, run, facts) {
			const policy = decider?.policy ?? null;
			const findings = require_scan.findingsOfRun({
				...run,
				policy,
				subjects: draft.subjects,
				allowEmpty: true
			});
			const { result } = draft.finish({
				...facts,
				policy,
				findings,
				at: run.at
			});
			const subjects = report.subjects.map((subject, index) => withProposed(subject, draft.subjects[index]));
			return {
				...report,
				proposed: {
					source: proposal.source,
					sha256: policy?.source.sha256 ?? null,
					fault: proposal.fault,
					result: decider === null ? null : result
				},
				subjects,
				findings: [...report.findings, ...findingsOf(proposal, subjects)]
			};
		}
	};
}
function withProposed(subject, proposed) {
	if (proposed === void 0) return subject;
	const { state, decision, rule } = proposed;
	return {
		...subject,
		proposed: {
			state,
			decision,
			rule
		}
	};
}
function readsOtherwise(proposed, base) {
	const known = new Set(partsOf(base));
	return partsOf(proposed).some((part) => !known.has(part));
}
function partsOf(trust) {
	return [...trust.keys.map(({ spki }) => spki), ...require_authorities.authoritiesOf(trust)].map((der) => Buffer.from(der).toString("base64"));
}
async function readAgain(reading, reader, trust) {
	const { manifest, subject } = reading;
	if (manifest === null || require_scan.signaturesOf(reading).length === 0) return reading;
	const { readImage } = await Promise.resolve().then(() => require("./read4.js"));
	const { digest } = manifest;
	return {
		...await readImage({
			...subject,
			reference: `${subject.repository}@${digest}`,
			tag: null,
			pinned: digest
		}, {
			...reader,
			keys: trust.keys,
			authorities: require_authorities.authoritiesOf(trust)
		}),
		subject
	};
}
const CHANGES_SHOWN = 5;
function findingsOf(proposal, subjects) {
	const { base, fault, changes } = proposal;
	const about = changes.find(({ how }) => how !== "takes away");
	const mention = about === void 0 ? null : {
		file: about.path,
		line: 1,
		column: 1,
		endColumn: 2,
		of: "source"
	};
	const say = (code, message) => ({
		id: "SIG008",
		level: "warning",
		code,
		message,
		remedy: require_scan.codes[code].remedy,
		mention
	});
	const shown = changes.slice(0, CHANGES_SHOWN).map(({ how, path }) => `${how} ${path}`);
	const more = changes.length > shown.length ? ` and ${changes.length - shown.length} more` : "";
	const changed = say("policy-changed", `${`The policy of commit ${require_files.shortOf(base)} decided this run`}, and the change ${shown.join(", ")}${more}.`);
	const grown = subjects.filter(({ decision, proposed }) => decision === "denied" && proposed !== null && proposed.decision !== "denied");
	const [first] = grown;
	const others = grown.length > 1 ? ` and ${grown.length - 1} more` : "";
	return [
		changed,
		...fault === null ? [] : [say("policy-proposed-malformed", `What the change makes of the policy cannot be used: ${fault}`)],
		...first === void 0 ? [] : [say("allow-list-grew", `The policy that the change proposes would let pass what is denied now: ${require_scan.nameOf(first)}${others}.`)]
	];
}

exports.openProposed = openProposed;