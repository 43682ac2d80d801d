"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_start = require("./start.js");
const require_scan = require("./scan.js");
let node_path = require("node:path");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let path = require("path");
path = require_rolldown_runtime.__toESM(path, 1);
let node_fs = require("node:fs");

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
	return [
		{
			name: "result",
			value: result
		},
		...counted,
		{
			name: "images",
			value: "[]"
		},
		{
			name: "files",
			value: require_start.json(subjects.map(fileOf), 0)
		},
		{
			name: "report-file",
			value: written["report-file"]
		},
		{
			name: "sarif-file",
			value: written["sarif-file"]
		}
	];
}
function fileOf({ path, sha256, format, state, decision, rule, signatures }) {
	return {
		path,
		sha256,
		format,
		state,
		decision,
		rule,
		signers: signatures.flatMap(({ signer }) => signer === null ? [] : [signer.subject])
	};
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
	require_start.refuseEmptyFiles(given);
	return given;
}
function isAlone(given, name) {
	return require_start.options.every((entry) => {
		const value = given.values.get(entry.name);
		return entry.name === name || value === void 0 || value.length === 1 && value[0] === entry.default;
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
		title: "A file has no signature.",
		meaning: "A rule of the policy asks for a signature and there is none, so nobody can tell who made this file.",
		help: "Sign the file before the step that scans it, or exempt it in the policy with a reason and an end.",
		severity: "7.5",
		level: "error",
		precision: "very-high"
	},
	SIG002: {
		name: "InvalidSignature",
		title: "A signature does not hold for the bytes of its file.",
		meaning: "The file was changed after it was signed, or the signature is malformed; no signer vouches for these bytes.",
		help: "Do not use the file. Find out what changed it after signing, build it again and sign it last.",
		severity: "9.8",
		level: "error",
		precision: "very-high"
	},
	SIG003: {
		name: "SignerNotAllowed",
		title: "A proven signer is not on the allow-list.",
		meaning: "The signature holds and its signer is proven, and the policy does not let this signer sign this file.",
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
		title: "A signature leaves out a part of its file.",
		meaning: "Bytes that no signature covers can be anything: whoever added them needed no key.",
		help: "Do not use the file. Find out what added to it after signing, build it again and sign it last.",
		severity: "9.3",
		level: "error",
		precision: "very-high"
	},
	SIG006: {
		name: "DigestChanged",
		title: "A digest is not the one that was pinned.",
		meaning: "What is there now is not what was named: the content was replaced.",
		help: "Find out what replaced it, and pin the new digest only when that is explained.",
		severity: "8.0",
		level: "error",
		precision: "very-high"
	},
	SIG007: {
		name: "Unknown",
		title: "It could not be told who signed a file.",
		meaning: "The file could not be read to the end or its format is not supported, so no signature was ruled out or proven.",
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
		place: require_scan.placeOf(found, places)
	};
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

// src/report/summary.ts
const SUMMARY_LIMIT$1 = 983040;
const MESSAGE_LIMIT = 1e3;
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
	const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ENDING) <= limit);
	if (beginning === void 0) return "";
	let text = beginning;
	for (const block of blocksOf(report)) text += fitBlock(block, limit - bytesOf(text + ENDING)) ?? "";
	return text + ENDING;
}
const ENDING = "The report has every check of every file.\n";
function headlineOf({ result, counts }) {
	const files = count(counts.subjects, "file");
	if (result === "inventory") return `ℹ️ Inventory of ${files}: nothing was enforced`;
	if (result === "pass") return `✅ 0 of ${files} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ""}`;
	if (counts.denied === 0) return `❌ The run did not come to its end: ${files}, and what is missing cannot be told`;
	if (result === "unknown") return `❔ ${counts.denied} of ${files} denied: it could not be told who signed`;
	return `❌ ${counts.denied} of ${files} denied`;
}
function factsOf({ enforced, policy, at, counts, scanned }) {
	const warning = enforced ? "" : "> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n";
	const source = policy === null ? "" : `Policy ${code(policy.source)} (SHA-256 ${code(policy.sha256)}). `;
	const paths = code(scanned.paths.join(", "));
	const states = [
		"verified",
		"untrusted",
		"invalid",
		"unsigned",
		"unknown",
		"skipped"
	].map((state) => `${counts[state]} ${state}`);
	return `${warning}${source}Scanned ${paths}, judged as of ${code(at)}: ${states.join(", ")}.\n\n`;
}
function* blocksOf(report) {
	if (report.findings.length > 0) yield findingsBlock(report.findings);
	for (const group of GROUPS) {
		const subjects = report.subjects.filter(({ decision }) => decision === group.decision);
		if (subjects.length === 0) continue;
		const title = `${group.title} (${subjects.length})`;
		const { before, after } = group.fold ? folded(title) : {
			before: `### ${title}\n\n`,
			after: "\n"
		};
		yield {
			before: before + tableHead(TITLES),
			...itemsOf(subjects, rowOf),
			after,
			left: rowsLeft
		};
		const checked = subjects.filter(({ signatures }) => signatures.length > 0);
		if (group.fold || checked.length === 0) continue;
		yield {
			...folded(`Every check of what is ${group.decision}`),
			...itemsOf(checked, checksOf),
			left: checksLeft
		};
	}
}
function findingsBlock(findings) {
	const left = (more) => `- and ${more} more\n`;
	return {
		before: "### The run\n\n",
		...itemsOf(findings, (finding) => `- ${sentence(finding, null)}\n`),
		after: "\n",
		left
	};
}
const TITLES = [
	"File",
	"State",
	"Signed by",
	"Rule",
	"What was found, and what to do"
];
function rowOf(subject) {
	const signers = subject.signatures.map(signedBy);
	return tableRow([
		code(subject.path),
		subject.state,
		signers.length === 0 ? "nobody" : [...new Set(signers)].join("<br>"),
		subject.rule === null ? "none" : code(subject.rule),
		subject.findings.map((finding) => sentence(finding, subject.path)).join("<br>")
	]);
}
function signedBy({ signer, state }) {
	if (signer === null) return "not known";
	return state === "verified" ? code(signer.subject) : `claims to be ${code(signer.subject)}`;
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
function checksOf({ path, signatures }) {
	const items = signatures.flatMap(({ place, checks }) => checks.map(({ check, result, code: checkCode, message }) => `  - ${check}: ${marked(result)}, ${code(checkCode)} in ${code(place)}: ${words(message)}\n`));
	return `- ${code(path)}\n${items.join("")}`;
}
function marked(result) {
	return result === "fail" || result === "unknown" ? `**${result}**` : result;
}
function checksLeft(more) {
	return `- and ${count(more, "file")} more\n`;
}
function sentence({ id, message, remedy }, path) {
	const prefix = `${path ?? ""}: `;
	return `**${id}** ${words(message.startsWith(prefix) ? message.slice(prefix.length) : message)}${remedy === null ? "" : ` <em>${words(remedy)}</em>`}`;
}
function words(text) {
	return require_start.markdownText(require_start.clip(text, MESSAGE_LIMIT));
}
function code(text) {
	return require_start.markdownCode(require_start.clip(text));
}
function count(number, what) {
	return number === 1 ? `1 ${what}` : `${number} ${what}s`;
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
	const world = runner.world(require_start.jobsOf(given));
	const { sources, policy, trust, failOn } = await require_scan.readConfig("scan", [], given, world);
	warnOfWorkspace(given, policy, {
		...runner,
		files: world.files
	});
	const paths = [...sources.paths, ...sources.patterns];
	const report = await require_scan.scan({
		sources,
		policy,
		trust,
		scanned: {
			command: "scan",
			paths
		}
	}, world);
	await tell$1(report, given, policy, {
		...runner,
		files: world.files
	});
	return require_start.statusOf(report, failOn, runner.stopped());
}
function warnOfWorkspace(given, policy, { files, log }) {
	const named = [
		"trust-root",
		"timestamp-root",
		"key"
	].flatMap((name) => require_start.listOf(given, name) ?? []);
	const source = [policy?.source.file ?? [], named.filter((one) => !one.includes(require_start.pemMark))].flat().find((one) => isInWorkspace(one, files));
	if (source === void 0) return;
	log.warning(`${source} is read from the workspace: a pull request that may change it may change what is allowed. Guard it with CODEOWNERS, or check the default branch out into a folder of its own and name the file there.`);
}
function isInWorkspace(path, files) {
	const { directory } = files;
	return require_scan.isWithin((0, node_path.resolve)(directory, path), directory) || require_scan.isWithin(files.resolve(path), files.resolve(directory));
}
async function tell$1(report, given, policy, step) {
	const { environment, files, log } = step;
	const places = {
		...await require_scan.placesOf(environment, (path) => require_scan.readTextIfThere(files, path), policy?.source.file ?? null),
		category: require_start.valueOf(given, "category") ?? "sigscan/files/"
	};
	for (const piece of await require_scan.render(report, "pretty", {
		color: false,
		places
	})) step.print(piece);
	if (report.enforced) log.info(require_scan.outcomeOf(report));
	else log.warning(require_scan.outcomeOf(report));
	if (require_start.flagOf(given, "annotations")) for (const annotation of annotationsOf(report, places)) step.annotate(annotation);
	summarize(report, require_start.valueOf(given, "summary") ?? "true", step);
	const written = {
		"report-file": await write(report, "report", require_start.valueOf(given, "report"), "sigscan-report.json", places, step),
		"sarif-file": await write(report, "sarif", require_start.valueOf(given, "sarif"), "sigscan.sarif", places, step)
	};
	for (const { name, value } of outputsOf(report, written)) step.output(name, value);
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
	const path = wanted ?? (folder === "" ? null : require_scan.freePath(files, folder, usual));
	if (path === null) return "";
	require_scan.writeRendering(files, path, await require_scan.render(report, format, {
		color: false,
		places
	}));
	return path;
}

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
		world(jobs) {
			const directory = environment["GITHUB_WORKSPACE"] ?? process.cwd();
			const stop = interrupt.signal;
			const { threads, digesters } = require_start.openThreads({
				jobs,
				entry,
				directory,
				stop,
				progress: require_start.noProgress
			});
			return {
				clock: require_start.systemClock,
				files: require_start.nodeFiles(directory, digesters),
				fetch: require_start.lazyFetch(stop),
				cache: require_start.memoryCache(),
				log,
				progress: require_start.noProgress,
				threads,
				stop
			};
		},
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