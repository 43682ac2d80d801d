"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_start = require("./start.js");
const require_scan = require("./scan.js");
let node_path = require("node:path");
let node_fs = require("node:fs");
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let path = require("path");
path = require_rolldown_runtime.__toESM(path, 1);

// src/action-outputs.ts
function outputsOf(report, written) {
	const { counts, result, subjects } = report;
	const counted = [
		"subjects",
		"verified",
		"allowed",
		"denied",
		"unknown"
	].map((name) => ({
		name,
		value: String(counts[name])
	}));
	const images = listOf(subjects, (one) => one.kind === "image" ? imageOf(one) : null);
	const files = listOf(subjects, (one) => one.kind === "file" ? fileOf(one) : null);
	return {
		outputs: [
			{
				name: "result",
				value: result
			},
			...counted,
			{
				name: "images",
				value: images.value
			},
			{
				name: "files",
				value: files.value
			},
			{
				name: "report-file",
				value: written["report-file"]
			},
			{
				name: "sarif-file",
				value: written["sarif-file"]
			},
			{
				name: "html-file",
				value: written["html-file"]
			}
		],
		left: images.left + files.left
	};
}
function listOf(subjects, objectOf) {
	const all = subjects.flatMap((subject) => {
		const object = objectOf(subject);
		return object === null ? [] : [{
			text: require_start.json(object, 0),
			isDenied: subject.decision === "denied"
		}];
	});
	let room = 245758;
	const fitting = /* @__PURE__ */ new Set();
	for (const one of [...all.filter(({ isDenied }) => isDenied), ...all.filter(({ isDenied }) => !isDenied)]) {
		if (one.text.length + 1 > room) continue;
		room -= one.text.length + 1;
		fitting.add(one);
	}
	const kept = all.filter((one) => fitting.has(one));
	return {
		value: `[${kept.map(({ text }) => text).join()}]`,
		left: all.length - kept.length
	};
}
function fileOf({ path, sha256, format, state, decision, rule, signatures }) {
	return {
		path,
		sha256,
		format,
		state,
		decision,
		rule,
		signers: signersIn(signatures)
	};
}
function imageOf({ reference, digest, state, decision, rule, signatures, platforms }) {
	const of = platforms.map((one) => ({
		platform: one.platform,
		digest: one.digest,
		state: one.state,
		signers: signersIn(one.signatures)
	}));
	return {
		reference,
		digest,
		state,
		decision,
		rule,
		signers: signersIn(signatures),
		platforms: of
	};
}
function signersIn(signatures) {
	const proven = signatures.filter(({ state }) => state === "verified");
	return [...new Set(proven.flatMap(({ signer }) => signer === null ? [] : [require_scan.signerName(signer)]))];
}

// src/config/inputs.ts
var inputs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ hasInputs: () => hasInputs });
const prefix = "INPUT_";
function hasInputs(environment) {
	return require_start.options.some(({ input }) => input !== null && environment[variableOf(input)] !== void 0);
}
function readInputs(environment) {
	refuseMisspelt(environment);
	const values = /* @__PURE__ */ new Map();
	for (const entry of require_start.options) {
		const text = entry.input === null ? void 0 : environment[variableOf(entry.input)];
		if (text === void 0 || text === "(not given)" || text.trim() === "" && mayBeEmpty(entry)) continue;
		values.set(entry.name, require_start.checkValues("input", entry, [text]));
	}
	const given = {
		via: "input",
		values
	};
	require_start.refuseEmptySources(given);
	return given;
}
function isAlone(given, name) {
	return require_start.options.every((entry) => {
		const value = given.values.get(entry.name);
		if (entry.name === name || value === void 0) return true;
		return value.length === 1 && (value[0] === entry.default || (entry.default?.startsWith("${{") ?? false));
	});
}
function mayBeEmpty(entry) {
	return entry.default !== require_start.notGiven;
}
function variableOf(input) {
	return prefix + input.toUpperCase();
}
function refuseMisspelt(environment) {
	const known = require_start.options.flatMap(({ input }) => input === null ? [] : [input]);
	for (const variable of Object.keys(environment).sort()) {
		if (!variable.startsWith(prefix)) continue;
		const input = variable.slice(6).toLowerCase();
		if (known.includes(input)) continue;
		const near = require_start.nearest(input, known);
		if (near === null) continue;
		throw new require_start.Failure("unknown-option", `There is no input \`${input}\`; did you mean \`${near}\`?`);
	}
}

// src/report/classes.ts
const findingClasses = {
	SIG001: {
		name: "Unsigned",
		title: "A file or image has no signature.",
		meaning: "A rule of the policy asks for a signature and there is none, so nobody can tell who made this.",
		help: "Sign it before the step that scans it, or exempt it in the policy with a reason and an end.",
		severity: "7.5",
		level: "error",
		precision: "very-high"
	},
	SIG002: {
		name: "InvalidSignature",
		title: "A signature does not hold for the bytes of its file or image.",
		meaning: "It was changed after it was signed, or the signature is malformed or of another; no signer vouches for these bytes.",
		help: "Do not use it. Find out what changed it after signing, build it again and sign it last.",
		severity: "9.8",
		level: "error",
		precision: "very-high"
	},
	SIG003: {
		name: "SignerNotAllowed",
		title: "A proven signer is not on the allow-list.",
		meaning: "The signature holds and its signer is proven, and the policy does not let this signer sign this.",
		help: "Find out who signed it. If this signer may, add it to the signers of the policy and to the rule.",
		severity: "8.5",
		level: "error",
		precision: "very-high"
	},
	SIG004: {
		name: "SignerNotProven",
		title: "A signature is intact and its signer is not proven.",
		meaning: "Anybody can write any name into a certificate: no path to a trust anchor of the policy proves this one.",
		help: "Sign with a certificate of a trusted authority, within its validity, or add the authority to the policy.",
		severity: "8.0",
		level: "error",
		precision: "very-high"
	},
	SIG005: {
		name: "Coverage",
		title: "A signature leaves out a part of its file or image.",
		meaning: "Bytes that no signature covers can be anything: whoever added them needed no key.",
		help: "Do not use it. Find out what added to it after signing, build it again and sign it last.",
		severity: "9.3",
		level: "error",
		precision: "very-high"
	},
	SIG006: {
		name: "DigestChanged",
		title: "A digest is not the one that was pinned.",
		meaning: "What the name leads to now is not what was pinned: the content was replaced, or the tag was moved.",
		help: "Find out who replaced it, and pin the new digest only when that is explained.",
		severity: "8.0",
		level: "error",
		precision: "very-high"
	},
	SIG007: {
		name: "Unknown",
		title: "It could not be told who signed a file or image.",
		meaning: "It could not be read to the end or its format is not supported, so no signature was ruled out or proven.",
		help: "Remove the obstacle that the message names and run again; what is unknown is never allowed.",
		severity: "5.5",
		level: "warning",
		precision: "high"
	},
	SIG008: {
		name: "Policy",
		title: "The policy needs attention.",
		meaning: "A part of the policy does nothing, or no longer does what it was written for.",
		help: "Change the policy as the message says.",
		severity: "3.5",
		level: "warning",
		precision: "high"
	}
};

// src/report/annotations.ts
const SHOWN = 9;
const MESSAGE_LIMIT$1 = 4096;
const LEVELS = {
	error: "error",
	warning: "warning",
	note: "notice"
};
function annotationsOf(report, places) {
	const found = require_scan.everyFinding(report);
	return [
		"error",
		"warning",
		"note"
	].flatMap((level) => {
		const all = found.filter(({ finding }) => finding.level === level);
		const shown = all.slice(0, SHOWN).map((one) => annotationOf(one, places));
		return all.length <= SHOWN ? shown : [...shown, restOf(level, all.length - SHOWN, places)];
	});
}
function annotationOf(found, places) {
	const { id, level } = found.finding;
	return {
		level: LEVELS[level],
		title: `sigscan ${id}: ${findingClasses[id].title}`,
		message: fit(require_scan.sentenceOf(found)),
		place: shownAt(require_scan.placeOf(found, places), places)
	};
}
function shownAt(place, { step, policy }) {
	return place === null || require_start.logLine(place.file) === place.file ? place : step ?? policy;
}
function restOf(level, left, { step, policy }) {
	const message = `And ${left} more: the job summary, the SARIF file and the report list them.`;
	return {
		level: LEVELS[level],
		title: "sigscan: more findings",
		message,
		place: step ?? policy
	};
}
function fit(text) {
	let limit = MESSAGE_LIMIT$1;
	for (;;) {
		const line = require_start.logLine(require_start.clip(text, limit));
		if (line.length <= MESSAGE_LIMIT$1) return line;
		limit = Math.floor(limit / 2);
	}
}

// src/report/blocks.ts
const LEADING_SHARE = 1 / 8;
function fitBlock({ before, count, item, after, left }, limit) {
	let room = limit - bytesOf(before) - bytesOf(left(count)) - bytesOf(after);
	const kept = [];
	while (kept.length < count) {
		const next = item(kept.length);
		room -= bytesOf(next);
		if (room < 0) break;
		kept.push(next);
	}
	if (kept.length === 0) return null;
	return [
		before,
		...kept,
		kept.length < count ? left(count - kept.length) : "",
		after
	].join("");
}
function itemsOf(list, print) {
	return {
		count: list.length,
		item: (index) => list.slice(index, index + 1).map(print).join("")
	};
}
function bytesOf(text) {
	return Buffer.byteLength(text, "utf8");
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |\n`;
}
function tableHead(titles) {
	return tableRow(titles) + tableRow(titles.map(() => "---"));
}
function folded(title) {
	return {
		before: `<details><summary>${title}</summary>\n\n`,
		after: "\n</details>\n\n"
	};
}

// src/report/wording.ts
const MESSAGE_LIMIT = 1e3;
function words(text) {
	return require_start.markdownText(require_start.clip(text, MESSAGE_LIMIT));
}
function code$1(text) {
	return require_start.markdownCode(require_start.clip(text));
}

// src/report/changes.ts
function changedFact({ baseline }) {
	if (baseline === null) return "";
	return `Since the report of ${code$1(baseline.at)} (${code$1(baseline.source)}): **${require_scan.countChanges(baseline)}**.\n\n`;
}
function proposedFact({ proposed, policy, result }) {
	if (proposed === null) return "";
	return `> [!IMPORTANT]\n> Decided by ${policy === null ? "no policy" : `the policy at ${code$1(policy.source)}`}: **${result}**. ${wouldSay(proposed)}\n\n`;
}
function wouldSay({ source, sha256, fault, result }) {
	const its = `The policy that this change proposes, ${code$1(source)},`;
	if (result === null) return `${its} cannot be used.${fault === null ? "" : ` ${words(fault)}`}`;
	if (sha256 === null) return "This change takes the policy away.";
	return `${its} would come to **${result}**.`;
}
function* changeBlocks({ baseline, subjects }) {
	const { lost, gained } = require_scan.changesInOrder(baseline);
	const others = subjects.flatMap(otherwise);
	if (lost.length > 0) yield block(`Lost signatures (${lost.length})`, lost, lostItem);
	if (gained.length > 0) yield block(`New signers (${gained.length})`, gained, gainedItem);
	if (others.length > 0) yield block(`What the proposed policy would change (${others.length})`, others, otherwiseItem);
}
function block(title, all, item) {
	const left = (more) => `- and ${more} more\n`;
	const items = itemsOf(all, (one) => `- ${item(one)}\n`);
	return {
		before: `### ${title}\n\n`,
		...items,
		after: "\n",
		left,
		share: LEADING_SHARE
	};
}
function lostItem({ subject, signer }) {
	return `${code$1(subject)} is no longer signed by ${code$1(signer)}`;
}
function gainedItem({ subject, signer }) {
	return `${code$1(subject)} is now signed by ${code$1(signer)}`;
}
function otherwise(subject) {
	const { decision, proposed } = subject;
	return proposed === null || proposed.decision === decision ? [] : [{
		subject,
		proposed
	}];
}
function otherwiseItem({ subject, proposed }) {
	return `${`${code$1(require_scan.nameOf(subject))} is ${subject.decision} by ${ruleOf(subject.rule)}`}, and would be ${proposed.decision} by ${ruleOf(proposed.rule)}`;
}
function ruleOf(rule) {
	return rule === null ? "no rule" : `the rule ${code$1(rule)}`;
}

// src/report/map.ts
const MAP_NODES = 60;
const NODE_LIMIT = 80;
const REPOSITORIES_SHOWN = 100;
function* mapBlocks({ subjects }) {
	const images = subjects.filter((subject) => subject.kind === "image");
	if (images.length === 0) return;
	const lines = linesOf(treeOf(images), 1);
	yield lines.length <= MAP_NODES ? mindMap(lines) : repositories(images);
}
function mindMap(lines) {
	return {
		before: "### Who signed which image\n\n```mermaid\nmindmap\n  root((\"sigscan\"))\n",
		...itemsOf([lines], () => `${lines.join("\n")}\n`),
		after: "```\n\n",
		left: () => ""
	};
}
function treeOf(images) {
	const root = {
		label: "",
		branches: /* @__PURE__ */ new Map()
	};
	for (const image of images) {
		const { registry, repository, name } = require_scan.placeOfImage(image);
		const leaf = [
			registry,
			repository,
			name
		].filter((part) => part !== "").reduce(branchOf, root);
		const signers = require_scan.rowsOf(image).map(({ signature }) => signature);
		if (signers.length === 0) branchOf(leaf, image.state);
		for (const signature of signers) branchOf(leaf, signerLabel(signature));
	}
	return root;
}
function branchOf({ branches }, label) {
	const branch = branches.get(label) ?? {
		label,
		branches: /* @__PURE__ */ new Map()
	};
	branches.set(label, branch);
	return branch;
}
function signerLabel({ signer, state }) {
	const name = signer === null ? "nobody who is known" : require_scan.signerName(signer);
	return state === "verified" ? `trusted: ${name}` : `not trusted (${state}): ${name}`;
}
function linesOf({ branches }, depth, path = "n") {
	return [...branches.values()].flatMap((branch, index) => {
		const id = `${path}_${index}`;
		return [`${"  ".repeat(depth + 1)}${id}["${require_start.mermaidText(branch.label, NODE_LIMIT)}"]`, ...linesOf(branch, depth + 1, id)];
	});
}
function repositories(images) {
	const groups = /* @__PURE__ */ new Map();
	for (const image of images) {
		const group = groups.get(image.repository);
		if (group === void 0) groups.set(image.repository, [image]);
		else group.push(image);
	}
	const row = ([repository, of]) => {
		const trusted = of.filter(({ state }) => state === "verified");
		const names = new Set(trusted.flatMap((image) => require_scan.rowsOf(image).flatMap(({ signature }) => provenName(signature))));
		const signers = [...names].slice(0, SIGNERS_SHOWN).map((name) => require_start.markdownCode(require_start.clip(name)));
		const more = names.size > signers.length ? [`and ${names.size - signers.length} more`] : [];
		return tableRow([
			require_start.markdownCode(require_start.clip(repository)),
			String(of.length),
			String(trusted.length),
			String(of.length - trusted.length),
			[...signers, ...more].join("<br>") || "nobody"
		]);
	};
	const before = `### Who signed what, by repository\n\n${tableHead([
		"Repository",
		"Images",
		"Trusted",
		"Not trusted",
		"Proven signers"
	])}`;
	const shown = [...groups].slice(0, REPOSITORIES_SHOWN);
	const rest = groups.size - shown.length;
	const more = (count) => tableRow([
		`and ${count} more`,
		"",
		"",
		"",
		""
	]);
	const last = shown.at(-1);
	return {
		before,
		...itemsOf(shown, (one) => row(one) + (one === last && rest > 0 ? more(rest) : "")),
		after: "\n",
		left: (count) => more(count + rest)
	};
}
const SIGNERS_SHOWN = 5;
function provenName({ signer, state }) {
	return signer !== null && state === "verified" ? [require_scan.signerName(signer)] : [];
}

// src/report/summary.ts
const SUMMARY_LIMIT$1 = 983040;
const GROUPS = [
	{
		decision: "denied",
		title: "Denied",
		fold: false
	},
	{
		decision: "audited",
		title: "Audited: would be denied, and the policy only audits",
		fold: false
	},
	{
		decision: "exempt",
		title: "Exempt",
		fold: false
	},
	{
		decision: "listed",
		title: "Listed: nothing was enforced",
		fold: false
	},
	{
		decision: "allowed",
		title: "Allowed",
		fold: true
	}
];
function summaryMarkdown(report, limit) {
	const headline = `## ${headlineOf(report)}\n\n`;
	const ending = `The report has every check of every ${require_scan.kindsOf(report).one}.\n`;
	const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ending) <= limit);
	if (beginning === void 0) return "";
	let text = beginning;
	for (const block of blocksOf(report)) {
		const room = limit - bytesOf(text + ending);
		text += fitBlock(block, Math.min(room, limit * (block.share ?? 1))) ?? "";
	}
	return text + ending;
}
function headlineOf(report) {
	const { result, counts } = report;
	const { one, many } = require_scan.kindsOf(report);
	const subjects = require_scan.count(counts.subjects, one, many);
	if (result === "inventory") return `ℹ️ Inventory of ${subjects}: nothing was enforced`;
	if (result === "pass") return `✅ 0 of ${subjects} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ""}`;
	if (counts.denied === 0) return `❌ The run did not come to its end: ${subjects}, and what is missing cannot be told`;
	if (result === "unknown") return `❔ ${counts.denied} of ${subjects} denied: it could not be told who signed`;
	return `❌ ${counts.denied} of ${subjects} denied`;
}
function factsOf(report) {
	const { enforced, policy, at, counts, scanned } = report;
	const warning = enforced ? "" : "> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n";
	const source = policy === null ? "" : `Policy ${code$1(policy.source)} (SHA-256 ${code$1(policy.sha256)}). `;
	const given = code$1([...scanned.images, ...scanned.paths].join(", "));
	const states = [
		"verified",
		"untrusted",
		"invalid",
		"unsigned",
		"unknown",
		"skipped"
	].map((state) => `${counts[state]} ${state}`);
	return `${warning}${changedFact(report)}${proposedFact(report)}${source}Scanned ${given}, judged as of ${code$1(at)}: ${states.join(", ")}.\n\n`;
}
function* blocksOf(report) {
	yield* changeBlocks(report);
	if (report.findings.length > 0) yield findingsBlock(require_scan.runFindings(report));
	const { one, many } = require_scan.kindsOf(report);
	const head = tableHead([one.charAt(0).toUpperCase() + one.slice(1), ...TITLES]);
	for (const group of GROUPS) {
		const subjects = report.subjects.filter(({ decision }) => decision === group.decision);
		const title = `${group.title} (${subjects.length})`;
		const { before, after } = group.fold ? folded(title) : {
			before: `### ${title}\n\n`,
			after: "\n"
		};
		if (subjects.length > 0) yield {
			before: before + head,
			...itemsOf(subjects, rowOf),
			after,
			left: rowsLeft
		};
		if (group.decision === "denied") yield* mapBlocks(report);
		const checked = subjects.filter((subject) => partsOf(subject).length > 0);
		if (group.fold || checked.length === 0) continue;
		const left = (more) => `- and ${require_scan.count(more, one, many)} more\n`;
		yield {
			...folded(`Every check of what is ${group.decision}`),
			...itemsOf(checked, checksOf),
			left
		};
	}
}
function findingsBlock(findings) {
	const left = (more) => `- and ${more} more\n`;
	return {
		before: "### The run\n\n",
		...itemsOf(findings, (finding) => `- ${sentence(finding, null)}${placed(finding)}\n`),
		after: "\n",
		left,
		share: LEADING_SHARE
	};
}
const TITLES = [
	"State",
	"Signed by",
	"Rule",
	"What was found, and what to do"
];
function rowOf(subject) {
	const signers = require_scan.rowsOf(subject).map(({ signature }) => signedBy(signature));
	return tableRow([
		[subject.kind === "file" ? code$1(subject.path) : imageCell(subject), ...namedAt(subject.mentions)].join("<br>"),
		subject.kind === "file" ? subject.state : stateCell(subject),
		signers.length === 0 ? "nobody" : [...new Set(signers)].join("<br>"),
		subject.rule === null ? "none" : code$1(subject.rule),
		subject.findings.map((finding) => sentence(finding, require_scan.nameOf(subject))).join("<br>")
	]);
}
function placed({ mention }) {
	return mention === null ? "" : ` (${placeCode(mention)})`;
}
const MENTIONS_SHOWN = 3;
function namedAt(mentions) {
	const shown = mentions.slice(0, MENTIONS_SHOWN).map(placeCode);
	const left = mentions.length - shown.length;
	if (shown.length === 0) return [];
	return [`named at ${shown.join(", ")}${left === 0 ? "" : ` and ${require_scan.count(left, "more place", "more places")}`}`];
}
function placeCode({ file, line }) {
	return code$1(`${require_start.clip(file)}:${line}`);
}
function imageCell({ reference, digest, pinned }) {
	return digest === null || digest === pinned ? code$1(reference) : `${code$1(reference)}<br>${code$1(digest)}`;
}
function stateCell({ state, platforms, narrowed }) {
	const counted = /* @__PURE__ */ new Map();
	for (const one of platforms) counted.set(one.state, (counted.get(one.state) ?? 0) + 1);
	const states = [...counted].map(([each, number]) => `${number} ${each}`);
	return [
		state,
		...states.length === 0 ? [] : [`${require_scan.count(platforms.length, "platform", "platforms")}: ${states.join(", ")}`],
		...narrowed.length === 0 ? [] : [`only ${code$1(narrowed.join(", "))}`]
	].join("<br>");
}
function signedBy({ signer, state }) {
	if (signer === null) return "not known";
	const name = code$1(require_scan.signerName(signer));
	return state === "verified" ? name : `claims to be ${name}`;
}
function rowsLeft(more) {
	return tableRow([
		`and ${more} more`,
		"",
		"",
		"",
		""
	]);
}
function partsOf(subject) {
	const own = require_scan.rowsOf(subject).map(({ platform, signature }) => ({
		where: platform === null ? signature.place : `${platform.platform}, ${signature.place}`,
		signature
	}));
	const attested = (subject.kind === "file" ? [] : [subject, ...subject.platforms]).flatMap(({ attestations }) => attestations.flatMap(({ kind, place, signature }) => signature === null ? [] : [{
		where: `${kind} ${place}`,
		signature
	}]));
	return [...own, ...attested];
}
function checksOf(subject) {
	const items = partsOf(subject).flatMap(({ where, signature }) => signature.checks.map(({ check, result, code: checkCode, message }) => `  - ${check}: ${marked(result)}, ${code$1(checkCode)} in ${code$1(where)}: ${words(message)}\n`));
	return `- ${code$1(require_scan.nameOf(subject))}\n${items.join("")}`;
}
function marked(result) {
	return result === "fail" || result === "unknown" ? `**${result}**` : result;
}
function sentence({ id, message, remedy }, name) {
	const prefix = `${name ?? ""}: `;
	const said = message.startsWith(prefix) ? message.slice(prefix.length) : message;
	return `**${id}** ${words(said)}${remedy === null ? "" : ` <em>${words(remedy)}</em>`}`;
}

// src/action.ts
var action_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ runAction: () => runAction });
async function runAction(runner) {
	try {
		return await act(runner);
	} catch (error) {
		const { status, message, place } = require_start.faultOf(error, require_start.version);
		const at = place === null ? null : {
			...place,
			endColumn: place.column + 1
		};
		runner.annotate({
			level: "error",
			title: "sigscan",
			message: require_start.logLine(message),
			place: at
		});
		if (runner.environment["RUNNER_DEBUG"] === "1" && error instanceof Error) runner.log.debug(error.stack ?? "");
		sayError(runner);
		return status;
	}
}
function sayError(runner) {
	try {
		runner.output("result", "error");
	} catch (error) {
		if (!(error instanceof require_start.Failure)) throw error;
		runner.log.error(error.message);
	}
}
async function act(runner) {
	const { environment, log } = runner;
	const given = readInputs(environment);
	if (require_start.flagOf(given, "command")) {
		log.info(`sigscan ${require_start.version} is in ${runner.install()}, on the PATH of later steps.`);
		if (isAlone(given, "command")) return 0;
	}
	const password = require_start.valueOf(given, "password");
	if (password !== null) runner.mask(password);
	const token = require_start.valueOf(given, "github-token");
	if (token !== null) runner.mask(token);
	const world = runner.world(require_start.jobsOf(given), token);
	const config = await require_scan.readConfig("scan", [], given, world);
	const report = (await require_scan.openBaseline(require_start.valueOf(given, "baseline"), world.files))(await require_scan.scan(config, world));
	await upload(await tell$1(report, given, config, {
		...runner,
		files: world.files
	}), report, given, world);
	return require_start.statusOf(report, config.failOn, runner.stopped());
}
async function tell$1(report, given, { policy }, step) {
	const { environment, files, log } = step;
	const found = await require_scan.placesOf(environment, (path) => require_scan.readTextIfThere(files, path), policy?.source.file ?? null);
	const category = require_start.valueOf(given, "category");
	const places = category === null ? found : {
		...found,
		category
	};
	for (const piece of await require_scan.render(report, "pretty", {
		color: false,
		places
	})) step.print(piece);
	for (const sentence of require_scan.changeSentences(report)) log.info(sentence);
	if (report.enforced) log.info(require_scan.outcomeOf(report));
	else log.warning(require_scan.outcomeOf(report));
	if (require_start.flagOf(given, "annotations")) for (const annotation of annotationsOf(report, places)) step.annotate(annotation);
	summarize(report, require_start.valueOf(given, "summary") ?? "true", step);
	const written = {
		"report-file": await write(report, "report", require_start.valueOf(given, "report"), "sigscan-report.json", places, step),
		"sarif-file": await write(report, "sarif", require_start.valueOf(given, "sarif"), "sigscan.sarif", places, step),
		"html-file": await write(report, "html", require_start.valueOf(given, "html"), null, places, step)
	};
	const { outputs, left } = outputsOf(report, written);
	for (const { name, value } of outputs) step.output(name, value);
	if (left > 0) log.warning(`The outputs \`images\` and \`files\` leave out ${left} subjects; the report has all.`);
	return written["sarif-file"];
}
async function upload(path, report, given, world) {
	const way = require_start.uploads.find((one) => one === require_start.valueOf(given, "upload-sarif")) ?? "auto";
	if (way === "false") return;
	const { uploadSarif } = await Promise.resolve().then(() => require("./upload.js"));
	await uploadSarif({
		way,
		path,
		startedAt: report.at,
		offline: require_start.flagOf(given, "offline")
	}, world);
}
function summarize(report, wanted, step) {
	if (/^(?:false|False|FALSE)$/.test(wanted)) return;
	if (!/^(?:true|True|TRUE)$/.test(wanted)) {
		require_scan.writeRendering(step.files, wanted, [summaryMarkdown(report, SUMMARY_LIMIT$1)]);
		return;
	}
	const room = step.summaryRoom();
	if (room !== null) step.summarize(summaryMarkdown(report, Math.min(room, SUMMARY_LIMIT$1)));
}
async function write(report, format, wanted, usual, places, { environment, files }) {
	const folder = environment["RUNNER_TEMP"] ?? "";
	const path = wanted ?? (folder === "" || usual === null ? null : require_scan.freePath(files, folder, usual));
	if (path === null) return "";
	require_scan.writeRendering(files, path, await require_scan.render(report, format, {
		color: false,
		places
	}));
	return path;
}

// src/model/event.ts
function isOfPullRequest(event) {
	return event !== null && event.name !== "merge_group" && (event.head !== null || event.pullRequest !== null);
}
function isCommitId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

// src/crypto/json.ts
var JsonError = class extends Error {
	name = "JsonError";
};
var JsonLimitError = class extends JsonError {
	name = "JsonLimitError";
};
const maxBytes = 4194304;
const maxDepth = 64;
const maxContainers = 65536;
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function readJson(bytes, limits = {}) {
	const { bytes: longest = maxBytes, depth = maxDepth, containers = maxContainers, anyNumber = false } = limits;
	if (bytes.length > longest) throw new JsonLimitError(`The document has ${bytes.length} bytes, and ${longest} is the most that is read.`);
	return new JsonReader(decode(bytes), {
		depth,
		containers,
		anyNumber
	}).read();
}
function decode(bytes) {
	try {
		return decoder.decode(bytes);
	} catch (cause) {
		throw new JsonError("The document is no UTF-8.", { cause });
	}
}
function isJsonList(value) {
	return Array.isArray(value);
}
function isJsonObject(value) {
	return value instanceof Map;
}
function lookalikeOf(object, names) {
	const known = new Map(names.map((name) => [fold(name), name]));
	for (const name of object.keys()) {
		const meant = known.get(fold(name));
		if (meant !== void 0 && meant !== name) return name;
	}
	return null;
}
function fold(name) {
	return name.toUpperCase().toLowerCase();
}
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const fourDigits = /[0-9a-fA-F]{4}/y;
const notPlain = /[\\\u0000-\u001f]/;
const run = /[^"\\\u0000-\u001f]*/y;
const halfOfPair = /\p{Surrogate}/u;
const literals = [
	["true", true],
	["false", false],
	["null", null]
];
const escapes = /* @__PURE__ */ new Map([
	["\"", "\""],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "	"]
]);
const code = {
	quote: 34,
	backslash: 92,
	comma: 44,
	colon: 58,
	list: 91,
	listEnd: 93,
	object: 123,
	objectEnd: 125
};
const maxShown = 64;
var JsonReader = class {
	#text;
	#limits;
	#at = 0;
	#depth = 0;
	#containers = 0;
	constructor(text, limits) {
		this.#text = text;
		this.#limits = limits;
	}
	read() {
		const value = this.#value();
		if (this.#at < this.#text.length) throw this.#refuse("more stands behind the value");
		return value;
	}
	#value() {
		this.#skipSpace();
		const value = this.#bare();
		this.#skipSpace();
		return value;
	}
	#bare() {
		switch (this.#text.charCodeAt(this.#at)) {
			case code.object: return this.#object();
			case code.list: return this.#list();
			case code.quote: return this.#string();
			default: return this.#scalar();
		}
	}
	#open() {
		this.#depth += 1;
		this.#containers += 1;
		const { depth, containers } = this.#limits;
		if (this.#depth > depth) throw new JsonLimitError(this.#say(`lists and objects are more than ${depth} deep`));
		if (this.#containers > containers) throw new JsonLimitError(this.#say(`there are more than ${containers} lists and objects`));
		this.#at += 1;
		this.#skipSpace();
	}
	#object() {
		this.#open();
		const members = /* @__PURE__ */ new Map();
		if (!this.#take(code.objectEnd)) {
			do
				this.#member(members);
			while (this.#take(code.comma));
			if (!this.#take(code.objectEnd)) throw this.#refuse("an object is not closed");
		}
		this.#depth -= 1;
		return members;
	}
	#member(members) {
		this.#skipSpace();
		if (this.#text.charCodeAt(this.#at) !== code.quote) throw this.#refuse("no name stands where one must");
		const name = this.#string();
		this.#skipSpace();
		if (!this.#take(code.colon)) throw this.#refuse("no colon stands behind a name");
		if (members.has(name)) throw this.#refuse(`the name ${JSON.stringify(name.slice(0, maxShown))} stands there twice`);
		members.set(name, this.#value());
	}
	#list() {
		this.#open();
		const values = [];
		if (!this.#take(code.listEnd)) {
			do
				values.push(this.#value());
			while (this.#take(code.comma));
			if (!this.#take(code.listEnd)) throw this.#refuse("a list is not closed");
		}
		this.#depth -= 1;
		return values;
	}
	#string() {
		const start = this.#at + 1;
		const end = this.#text.indexOf("\"", start);
		const plain = this.#text.slice(start, Math.max(start, end));
		if (end >= 0 && !notPlain.test(plain)) {
			this.#at = end + 1;
			return plain;
		}
		return this.#escapedString(start);
	}
	#escapedString(start) {
		this.#at = start;
		let text = this.#match(run);
		while (this.#take(code.backslash)) text += this.#escape() + this.#match(run);
		if (!this.#take(code.quote)) throw this.#refuse("a string is not closed, or holds a control character");
		if (halfOfPair.test(text)) throw this.#refuse("a string holds half of a surrogate pair");
		return text;
	}
	#escape() {
		const character = this.#text.charAt(this.#at);
		this.#at += 1;
		if (character === "u") {
			const digits = this.#match(fourDigits);
			if (digits === "") throw this.#refuse("an escape has no four digits");
			return String.fromCharCode(Number.parseInt(digits, 16));
		}
		const meant = escapes.get(character);
		if (meant === void 0) throw this.#refuse("an escape is none");
		return meant;
	}
	#scalar() {
		const literal = literals.find(([word]) => this.#text.startsWith(word, this.#at));
		if (literal !== void 0) {
			this.#at += literal[0].length;
			return literal[1];
		}
		const digits = this.#match(number);
		if (digits === "") throw this.#refuse("no value stands where one must");
		const value = Number(digits);
		if (this.#limits.anyNumber || Number.isSafeInteger(value) || Number.isFinite(value) && !Number.isInteger(value)) return value;
		throw this.#refuse("a number is too large to be read exactly");
	}
	#skipSpace() {
		let next = this.#text.charCodeAt(this.#at);
		while (next === 32 || next === 10 || next === 13 || next === 9) {
			this.#at += 1;
			next = this.#text.charCodeAt(this.#at);
		}
	}
	#match(pattern) {
		const start = this.#at;
		pattern.lastIndex = start;
		if (!pattern.test(this.#text)) return "";
		this.#at = pattern.lastIndex;
		return this.#text.slice(start, this.#at);
	}
	#take(character) {
		const isThere = this.#text.charCodeAt(this.#at) === character;
		if (isThere) this.#at += 1;
		return isThere;
	}
	#refuse(what) {
		return new JsonError(this.#say(what));
	}
	#say(what) {
		return `At character ${this.#at + 1} ${what}.`;
	}
};

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
	if (process.env["GITHUB_PATH"] || "") issueFileCommand("PATH", inputPath);
	else issueCommand("add-path", {}, inputPath);
	process.env["PATH"] = `${inputPath}${path.delimiter}${process.env["PATH"]}`;
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}

// src/host/event.ts
const PAYLOAD_BYTES = 33554432;
const PAYLOAD_CONTAINERS = 1048576;
const repositoryGrammar = /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/;
function readEvent(environment, files) {
	const name = environment["GITHUB_EVENT_NAME"] ?? "";
	if (name === "") return null;
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	if (!repositoryGrammar.test(repository)) throw strange("GITHUB_REPOSITORY is no `owner/repository`.");
	const commit = environment["GITHUB_SHA"] ?? "";
	if (!isCommitId(commit)) throw strange("GITHUB_SHA is no commit.");
	return {
		name,
		repository,
		commit,
		ref: environment["GITHUB_REF"] ?? "",
		actor: environment["GITHUB_ACTOR"] ?? "",
		...changeOf(name, environment["GITHUB_EVENT_PATH"] ?? "", files)
	};
}
function changeOf(name, path, files) {
	if (name.startsWith("pull_request")) {
		const change = memberOf(readPayload(path, files), "pull_request", name);
		const [base, head] = [memberOf(change, "base", name), memberOf(change, "head", name)];
		const pullRequest = numberOf(change.get("number"));
		return {
			base: commitAt(base, "sha", name),
			head: commitAt(head, "sha", name),
			pullRequest
		};
	}
	if (name === "merge_group") {
		const group = memberOf(readPayload(path, files), "merge_group", name);
		return {
			base: commitAt(group, "base_sha", name),
			head: commitAt(group, "head_sha", name),
			pullRequest: null
		};
	}
	if (name === "workflow_run") {
		const run = memberOf(readPayload(path, files), "workflow_run", name);
		const event = run.get("event");
		if (typeof event !== "string") throw strange("The event file does not say what started the run before this one.");
		return {
			base: null,
			head: event.startsWith("pull_request") ? commitAt(run, "head_sha", name) : null,
			pullRequest: null
		};
	}
	if (name === "issue_comment") {
		const issue = memberOf(readPayload(path, files), "issue", name);
		const number = numberOf(issue.get("number"));
		const isOfChange = issue.has("pull_request");
		if (isOfChange && number === null) throw strange("The event file does not say which pull request was commented on.");
		return {
			base: null,
			head: null,
			pullRequest: isOfChange ? number : null
		};
	}
	return {
		base: null,
		head: null,
		pullRequest: null
	};
}
function numberOf(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function readPayload(path, files) {
	if (path === "") throw strange("There is no GITHUB_EVENT_PATH, so the base commit is not known.");
	const bytes = require_scan.caught(require_start.FileError, () => files.read(path, PAYLOAD_BYTES));
	if (bytes instanceof Error) throw strange(`The event file cannot be read: ${bytes.message}`, bytes);
	const limits = {
		bytes: PAYLOAD_BYTES,
		containers: PAYLOAD_CONTAINERS,
		anyNumber: true
	};
	const json = require_scan.caught(JsonError, () => readJson(bytes, limits));
	if (json instanceof Error) throw strange(`The event file is not JSON: ${json.message}`, json);
	if (!isJsonObject(json)) throw strange("The event file holds no object.");
	return json;
}
function memberOf(object, name, event) {
	const value = object.get(name);
	if (isJsonObject(value)) return value;
	throw strange(`The event file says nothing of \`${name}\`, which a ${event} event is about.`);
}
function commitAt(object, name, event) {
	const value = object.get(name);
	if (typeof value === "string" && isCommitId(value)) return value;
	throw strange(`The event file of the ${event} event has no commit as \`${name}\`.`);
}
function strange(message, cause) {
	return new require_start.Failure("event", message, {
		remedy: "Run the action on a runner of GitHub Actions, which says what started the workflow.",
		cause
	});
}

// src/host/install.ts
function installCommand(temporary, node, bundle) {
	const folder = (0, node_path.join)(temporary, "sigscan-bin");
	(0, node_fs.mkdirSync)(folder, { recursive: true });
	const script = (0, node_path.join)(folder, "sigscan");
	(0, node_fs.writeFileSync)(script, `#!/bin/sh\nexec ${shellWord(node)} ${shellWord(bundle)} "$@"\n`);
	(0, node_fs.chmodSync)(script, 493);
	if (process.platform === "win32") (0, node_fs.writeFileSync)(`${script}.cmd`, `@"${batchWord(node)}" "${batchWord(bundle)}" %*\r\n`);
	return folder;
}
function shellWord(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function batchWord(text) {
	return text.replaceAll("%", "%%");
}

// src/host/runner.ts
var runner_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ openRunner: () => openRunner });
function openRunner(interrupt, entry) {
	const environment = process.env;
	const summary = environment["GITHUB_STEP_SUMMARY"] ?? "";
	return {
		environment,
		log,
		world(jobs, token) {
			const directory = environment["GITHUB_WORKSPACE"] ?? process.cwd();
			const stop = interrupt.signal;
			const { threads, digesters } = require_start.openThreads({
				jobs,
				entry,
				directory,
				stop,
				progress: require_start.noProgress
			});
			const files = require_start.nodeFiles(directory, digesters);
			const home = environment["HOME"] ?? environment["USERPROFILE"] ?? "";
			return {
				clock: require_start.systemClock,
				files,
				fetch: require_start.lazyFetch(stop),
				http: require_start.lazyHttp({
					stop,
					environment
				}),
				credentials: require_start.lazyCredentials({
					environment,
					home,
					files,
					log,
					stop,
					mask
				}),
				cache: require_start.memoryCache(),
				git: require_start.lazyGit(directory, stop),
				github: token === null ? null : require_start.lazyGitHub({
					environment,
					token,
					stop
				}),
				event: readEvent(environment, files),
				artifacts: environment["GITHUB_ARTIFACTS_LIST"] || null,
				log,
				progress: require_start.noProgress,
				threads,
				stop
			};
		},
		mask,
		print: (text) => {
			info(text.trimEnd());
		},
		annotate,
		output(name, value) {
			tell(`The output ${name} could not be written.`, () => {
				setOutput(name, value);
			});
		},
		summaryRoom: () => summary === "" ? null : SUMMARY_LIMIT - sizeOf(summary),
		summarize(markdown) {
			tell("The job summary could not be written.", () => {
				(0, node_fs.appendFileSync)(summary, markdown);
			});
		},
		install() {
			const temporary = environment["RUNNER_TEMP"] ?? "";
			if (temporary === "") throw new require_start.Failure("output", "There is no RUNNER_TEMP to install the command sigscan into.");
			return tell("The command sigscan could not be installed.", () => {
				const folder = installCommand(temporary, process.execPath, process.argv[1] ?? "");
				addPath(folder);
				return folder;
			});
		},
		stopped: () => interrupt.status()
	};
}
const log = {
	debug: (message) => {
		debug(require_start.logLine(message));
	},
	info: (message) => {
		info(require_start.logLine(message));
	},
	warning: (message) => {
		warning(require_start.logLine(message));
	},
	error: (message) => {
		error(require_start.logLine(message));
	}
};
function mask(secret) {
	for (const line of /* @__PURE__ */ new Set([secret, ...secret.split(/\r?\n/)])) if (line.trim() !== "") setSecret(line);
}
const SUMMARY_LIMIT = 1048576;
const levels = {
	error,
	warning,
	notice
};
function annotate({ level, title, message, place }) {
	const where = place === null ? {} : {
		file: place.file,
		startLine: place.line,
		endLine: place.line,
		startColumn: place.column,
		endColumn: place.endColumn
	};
	levels[level](message, {
		title,
		...where
	});
}
function sizeOf(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
}
function tell(sentence, work) {
	try {
		return work();
	} catch (cause) {
		throw new require_start.Failure("output", sentence, {
			cause,
			remedy: "Look at what the runner gives this step to write to."
		});
	}
}

Object.defineProperty(exports, "JsonError", {
  enumerable: true,
  get: function () {
    return JsonError;
  }
});
Object.defineProperty(exports, "JsonLimitError", {
  enumerable: true,
  get: function () {
    return JsonLimitError;
  }
});
Object.defineProperty(exports, "SUMMARY_LIMIT", {
  enumerable: true,
  get: function () {
    return SUMMARY_LIMIT$1;
  }
});
Object.defineProperty(exports, "action_exports", {
  enumerable: true,
  get: function () {
    return action_exports;
  }
});
Object.defineProperty(exports, "findingClasses", {
  enumerable: true,
  get: function () {
    return findingClasses;
  }
});
Object.defineProperty(exports, "inputs_exports", {
  enumerable: true,
  get: function () {
    return inputs_exports;
  }
});
Object.defineProperty(exports, "isCommitId", {
  enumerable: true,
  get: function () {
    return isCommitId;
  }
});
Object.defineProperty(exports, "isJsonList", {
  enumerable: true,
  get: function () {
    return isJsonList;
  }
});
Object.defineProperty(exports, "isJsonObject", {
  enumerable: true,
  get: function () {
    return isJsonObject;
  }
});
Object.defineProperty(exports, "isOfPullRequest", {
  enumerable: true,
  get: function () {
    return isOfPullRequest;
  }
});
Object.defineProperty(exports, "lookalikeOf", {
  enumerable: true,
  get: function () {
    return lookalikeOf;
  }
});
Object.defineProperty(exports, "readJson", {
  enumerable: true,
  get: function () {
    return readJson;
  }
});
Object.defineProperty(exports, "runner_exports", {
  enumerable: true,
  get: function () {
    return runner_exports;
  }
});
Object.defineProperty(exports, "summaryMarkdown", {
  enumerable: true,
  get: function () {
    return summaryMarkdown;
  }
});