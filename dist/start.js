"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
let node_events = require("node:events");
let node_fs = require("node:fs");
let node_os = require("node:os");

// src/report/escape.ts
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu;
const PLAIN = /^[ -[\]-~]*$/;
function visible(text) {
	if (PLAIN.test(text)) return text;
	return text.replace(/\\(?=u\{)/g, "\\u{5c}").replace(HIDDEN, escapeCharacter);
}
function escapeCharacter(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function terminal(text) {
	return breakCommands(visible(text));
}
const logLine = terminal;
function breakCommands(line) {
	return line.replace(/^( *):(?=:)/, "$1\\u{3a}").replace(/##(?=\[)/g, "#\\u{23}");
}
const MARKUP = /[&<>|`*[\]~$@#]|\\(?![a-z\d])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=mailto|xmpp):|:(?=\/\/)|:(?!\d\d:)(?=[^\s:]+:)|(?<=www)\.|(?<=gh)-(?=\d)/giu;
const LINKED = /&#(?:35|45|46|58|64);/g;
const LINE_START = /^(?:[-+=:]|\d(?=\d*[.)](?: |$)))/;
function markdownText(text) {
	return split(referred(text).replace(LINE_START, entity));
}
function markdownCode(text) {
	return `<code>${split(referred(text))}</code>`;
}
function referred(text) {
	return spaced(visible(text)).replace(MARKUP, entity);
}
function split(text) {
	return text.replace(LINKED, "<span>$&</span>");
}
function entity(character) {
	return `&#${(character.codePointAt(0) ?? 0).toString(10)};`;
}
function spaced(text) {
	return text.replace(/^ | $|(?<= ) /g, "\\u{20}");
}
const MERMAID_MARKUP = /[^\p{L}\p{M}\p{N} .,/=_-]|(?<![\p{L}\p{N}])[._-]|[._-](?![\p{L}\p{N}])|(?<=www)\./giu;
function mermaidText(text, limit = 300) {
	return clip(visible(clip(text)), limit).replace(MERMAID_MARKUP, (character) => `#${(character.codePointAt(0) ?? 0).toString(10)};`);
}
function sarifPlain(text) {
	return spaced(visible(text)).replace(/\\(?=[[\]])/g, "\\u{5c}").replace(/[[\]]/g, "\\$&").replace(/[{}]/g, "$&$&");
}
function pemComment(text) {
	return `# ${terminal(text).replace(/-(?=-)/g, "\\u{2d}")}`;
}
function htmlText(text) {
	return visible(text).replace(/[&<>"']/g, entity);
}
function embeddedJson(value) {
	return JSON.stringify(value, (_, one) => typeof one === "string" ? visible(one) : one).replace(/[<>&]/g, jsonEscape);
}
const HIDDEN_IN_JSON = new RegExp(`(?!\\n)(?:${HIDDEN.source})`, HIDDEN.flags);
function json(value, indent) {
	return JSON.stringify(value, null, indent).replace(/##(?=\[)/g, "#\\u0023").replace(HIDDEN_IN_JSON, jsonEscape);
}
function jsonEscape(character) {
	return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function uriPath(path) {
	const segments = path.split("/");
	if (/^[a-z]:$/i.test(segments[0] ?? "")) return null;
	if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) return null;
	return segments.map(encodeSegment).join("/");
}
function encodeSegment(segment) {
	return encodeURIComponent(segment.replace(/\p{Cs}/gu, "�")).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
const NAME_LIMIT = 300;
function clip(text, limit = 300) {
	if (text.length <= limit) return text;
	const points = Array.from(text);
	if (points.length <= limit) return text;
	const head = Math.ceil((limit - 1) / 2);
	const tail = limit - 1 - head;
	return `${points.slice(0, head).join("")}…${tail === 0 ? "" : points.slice(-tail).join("")}`;
}

// src/model/failure.ts
var Failure = class extends Error {
	code;
	name = "Failure";
	remedy;
	place;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.code = code;
		this.remedy = details.remedy ?? null;
		this.place = details.place ?? null;
	}
};

// src/model/world.ts
var FileError = class extends Error {
	code;
	name = "FileError";
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};
var FetchError = class extends Error {
	code;
	name = "FetchError";
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};

// src/model/near.ts
const LONGEST_WORD = 64;
const SHORT_WORD = 4;
function nearest(word, candidates) {
	let best = null;
	let bound = word.length <= SHORT_WORD ? 1 : 2;
	for (const candidate of candidates) {
		const distance = editDistance(plain(word), plain(candidate));
		if (distance > bound || distance === bound && best !== null) continue;
		best = candidate;
		bound = distance;
	}
	return best;
}
function suggestion(word, candidates) {
	const near = nearest(word, candidates);
	return near === null ? "" : `; did you mean \`${near}\`?`;
}
function editDistance(left, right) {
	if (left.length > LONGEST_WORD || right.length > LONGEST_WORD) return Infinity;
	let twoBefore = [];
	let before = Array.from({ length: right.length + 1 }, (_, column) => column);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= right.length; column += 1) {
			const same = left[row - 1] === right[column - 1];
			const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
			current.push(Math.min(at(before, column) + 1, at(current, column - 1) + 1, at(before, column - 1) + (same ? 0 : 1), swapped ? at(twoBefore, column - 2) + 1 : Infinity));
		}
		twoBefore = before;
		before = current;
	}
	return at(before, right.length);
}
function at(row, column) {
	return row[column] ?? Infinity;
}
function plain(word) {
	return word.toLowerCase().replaceAll("_", "-");
}

// src/config/options.ts
const commands = {
	scan: {
		operands: "",
		means: "what the action does: looks at the files named, or at the whole directory"
	},
	fs: {
		operands: "PATH...",
		means: "every signable file under the paths"
	},
	repo: {
		operands: "REGISTRY[/REPOSITORY]...",
		means: "every tag of a registry, or of a repository"
	},
	image: {
		operands: "REFERENCE...",
		means: "the images named"
	},
	explain: {
		operands: "SUBJECT...",
		means: "the proof, check by check"
	},
	judge: {
		operands: "REPORT...",
		means: "decides saved reports again, by another policy, offline"
	},
	"policy check": {
		operands: "NAME --for SUBJECT",
		means: "which rule and entry a name meets, or what it misses by"
	},
	"policy suggest": {
		operands: "SUBJECT...",
		means: "a policy of what a scan found"
	},
	completion: {
		operands: "SHELL",
		means: "completion for bash, zsh or fish"
	}
};
const failOns = [
	"denied-or-unknown",
	"denied",
	"never"
];
const revocations = [
	"check",
	"require",
	"off"
];
const uploads = [
	"auto",
	"true",
	"false"
];
const outputFormats = [
	"pretty",
	"wide",
	"json",
	"pem",
	"report",
	"sarif",
	"markdown"
];
const notGiven = "(not given)";
const every = Object.keys(commands);
const scanning = [
	"scan",
	"fs",
	"repo",
	"image",
	"explain",
	"policy suggest"
];
const walkingFiles = [
	"scan",
	"fs",
	"explain",
	"policy suggest"
];
const asking = [
	"scan",
	"repo",
	"image",
	"explain",
	"policy suggest"
];
const judging = [
	...scanning,
	"judge",
	"policy check"
];
const proving = [...scanning, "judge"];
const deciding = [
	"scan",
	"fs",
	"repo",
	"image",
	"explain",
	"judge"
];
const reporting = [
	"scan",
	"fs",
	"repo",
	"image",
	"judge"
];
function entry(name, kind, of, meaning, details = {}) {
	return {
		option: name,
		short: null,
		argument: null,
		input: null,
		choices: null,
		default: null,
		inAction: null,
		later: null,
		name,
		kind,
		commands: of,
		meaning,
		...details
	};
}
function later(name, kind, why, details) {
	return entry(name, kind, every, why, {
		...details,
		later: why
	});
}
const organisations = "registries that list their packages by organisation come with a later version.";
const options = [
	entry("policy", "value", judging, "the policy file; default `.github/sigscan.yml` when it is there", {
		argument: "FILE",
		input: "policy",
		default: notGiven
	}),
	entry("allow", "list", judging, "short form of a policy: a subject name that may sign, under every root given", {
		argument: "NAME",
		input: "allowed-signers",
		default: notGiven
	}),
	entry("trust-root", "pem", judging, "PEM files, or PEM text, of the certificates that may vouch for signers", {
		argument: "PEM",
		input: "trust-roots",
		default: notGiven
	}),
	entry("timestamp-root", "pem", judging, "PEM files, or PEM text, of the certificates that may vouch for time", {
		argument: "PEM",
		input: "timestamp-roots",
		default: notGiven
	}),
	entry("key", "pem", judging, "PEM files, or PEM text, of public keys that may sign", {
		argument: "PEM",
		input: "keys",
		default: notGiven
	}),
	entry("enforce", "flag", deciding, "it is an error when there is no policy, no allowed signer and no key", {
		input: "enforce",
		default: "false"
	}),
	entry("images", "text", ["scan"], "the images to look at: references by line, files that name them, or JSON", {
		argument: "LIST",
		input: "images",
		default: notGiven
	}),
	entry("files", "list", ["scan"], "patterns of the files to look at; with neither it nor `images` the whole directory is walked", {
		argument: "GLOB",
		input: "files",
		default: notGiven
	}),
	entry("exclude", "list", walkingFiles, "patterns of files to leave out", {
		argument: "GLOB",
		input: "exclude"
	}),
	entry("fail-on", "choice", deciding, "what makes the step or the command fail; it never changes a decision", {
		argument: "WHAT",
		input: "fail-on",
		choices: failOns,
		default: failOns[0]
	}),
	entry("allow-empty", "flag", scanning, "a path or pattern that finds nothing is not an error", {
		input: "allow-empty",
		default: "false"
	}),
	entry("revocation", "choice", proving, "whether CRLs and OCSP are asked; beside a policy it may only be stricter; default `check`", {
		argument: "WHAT",
		input: "revocation",
		choices: revocations
	}),
	entry("offline", "flag", proving, "nothing is asked of the network; lists given and what a cache holds are used", {
		inAction: "a step has no cache",
		input: "offline",
		default: "false"
	}),
	entry("jobs", "value", scanning, "over how many threads files are read (default as many as there are processors, and at most 4; `1` starts none), and how many images are read at a time (default 32)", {
		argument: "N",
		input: "jobs"
	}),
	entry("report", "value", reporting, "where to write the report, as JSON", {
		inAction: "default `sigscan-report.json` in the temporary folder of the runner",
		argument: "FILE",
		input: "report-file"
	}),
	entry("sarif", "value", reporting, "where to write SARIF", {
		inAction: "default `sigscan.sarif` in the temporary folder of the runner",
		argument: "FILE",
		input: "sarif-file"
	}),
	entry("summary", "value", reporting, "where to write the summary, as Markdown", {
		inAction: "`true`: the summary of the job; `false`: none",
		argument: "FILE",
		input: "summary",
		default: "true"
	}),
	entry("at", "value", [
		"judge",
		"explain",
		"scan",
		"fs",
		"repo",
		"image",
		"policy suggest"
	], "judges as if it were then (UTC, ISO 8601); only for judge, explain and inventories", { argument: "DATE" }),
	entry("output", "choice", reporting, "what goes to standard output", {
		short: "o",
		argument: "FORMAT",
		choices: outputFormats,
		default: outputFormats[0]
	}),
	entry("for", "value", ["policy check"], "the path or image that the rules are asked about", { argument: "SUBJECT" }),
	entry("quiet", "flag", every, "no progress and no remarks on standard error; warnings and errors stay"),
	entry("no-color", "flag", every, "no colours, as with NO_COLOR in the environment"),
	entry("annotations", "flag", ["scan"], "annotates the run with the findings", {
		option: null,
		input: "annotations",
		default: "true"
	}),
	entry("category", "value", ["scan"], "the category of the SARIF file, for several scans of one commit; default `sigscan/files/` for files alone, `sigscan/images/` for images alone, else `sigscan/`", {
		option: null,
		input: "category"
	}),
	entry("command", "flag", ["scan"], "`true` puts `sigscan` on the PATH of later steps; alone it only does that", {
		option: null,
		input: "command",
		default: "false"
	}),
	entry("platforms", "list", asking, "looks at these platforms of an index only (`linux/amd64`); the verdict says so", {
		argument: "P",
		input: "platforms"
	}),
	entry("insecure", "flag", asking, "the registries named may answer by plain HTTP, or with a TLS certificate that is not checked", { short: "i" }),
	entry("insecure-registries", "list", ["scan"], "registries that may answer by plain HTTP, or with a TLS certificate that is not checked", {
		option: null,
		input: "insecure-registries"
	}),
	entry("username", "value", asking, "who signs in to the registry named; else the credentials of Docker and Podman are used", {
		short: "u",
		argument: "NAME",
		input: "username"
	}),
	entry("password", "value", asking, "the password beside it", {
		inAction: "a secret",
		short: "p",
		argument: "PASSWORD",
		input: "password"
	}),
	entry("password-stdin", "flag", asking, "the password is read from standard input"),
	entry("token", "value", asking, "a bearer token for the registry named, used as it is", {
		short: "t",
		argument: "TOKEN"
	}),
	entry("signature-repository", "value", asking, "where cosign put the signatures, if elsewhere", {
		argument: "REPO",
		input: "signature-repository"
	}),
	entry("timeout", "value", asking, "how long registries may be asked, in seconds; what is left is `unknown`", {
		argument: "S",
		input: "timeout"
	}),
	later("org", "value", organisations, {
		short: "c",
		argument: "NAME",
		input: "org"
	}),
	entry("html", "value", reporting, "where to write the report as one page of HTML that needs no network", {
		argument: "FILE",
		input: "html-file"
	}),
	entry("baseline", "value", reporting, "an earlier report: the summary begins with what changed since", {
		argument: "REPORT",
		input: "baseline"
	}),
	entry("upload-sarif", "choice", ["scan"], "whether the SARIF file is uploaded to code scanning; `auto`: where the run may", {
		option: null,
		input: "upload-sarif",
		choices: uploads,
		default: uploads[0]
	}),
	entry("github-token", "value", ["scan"], "the token that GitHub is asked with, for policies and the upload", {
		option: null,
		input: "github-token",
		default: "${{ github.token }}"
	})
];

// src/config/given.ts
function labelOf(via, entry) {
	return via === "input" ? `the input \`${entry.input ?? ""}\`` : `--${entry.option ?? ""}`;
}
function valueOf(given, name) {
	return given.values.get(name)?.[0] ?? null;
}
function listOf(given, name) {
	return given.values.get(name) ?? null;
}
function flagOf(given, name) {
	return (valueOf(given, name) ?? entryOf(name).default) === "true";
}
function entryOf(name) {
	const found = options.find((entry) => entry.name === name);
	if (found === void 0) throw new Error(`no option ${name}`);
	return found;
}
function checkValues(via, entry, texts) {
	const label = labelOf(via, entry);
	if (entry.later !== null) throw new Failure("not-supported-yet", `${capital(label)} is not supported: ${entry.later}`);
	if (entry.kind !== "list" && entry.kind !== "text" && entry.kind !== "pem" && texts.length > 1) throw new Failure("usage", `${capital(label)} is given ${texts.length} times, and means one thing.`);
	if (texts.every((text) => text.trim() === "")) refuseEmpty(label, entry);
	switch (entry.kind) {
		case "flag": return texts.map((text) => readBoolean(label, text));
		case "choice": return texts.map((text) => readChoice(label, text.trim(), entry.choices ?? []));
		case "value": return texts.map((text) => text.trim());
		case "list": return texts.flatMap(linesOf);
		case "text": return texts.filter((text) => text.trim() !== "");
		case "pem": return texts.flatMap((text) => text.includes("-----BEGIN") ? [text] : linesOf(text));
	}
}
const pemMark = "-----BEGIN";
function linesOf(text) {
	return text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function refuseEmpty(label, entry) {
	if (entry.name === "files" || entry.name === "images") return;
	throw entry.default === "(not given)" ? new Failure("empty-input", `${capital(label)} is given but empty.`, { remedy: emptyRemedy }) : new Failure("usage", `${capital(label)} needs a value.`);
}
const emptyRemedy = "An expression such as ${{ vars.NAME }} that came out empty looks like this; leave it out when nothing is meant.";
function refuseEmptySources(given) {
	const empty = ["files", "images"].find((name) => listOf(given, name)?.length === 0);
	if (empty === void 0 || flagOf(given, "allow-empty")) return;
	throw new Failure("empty-input", `${capital(labelOf(given.via, entryOf(empty)))} is given but empty.`, { remedy: emptyRemedy });
}
function readBoolean(label, text) {
	if (/^(?:true|True|TRUE)$/.test(text.trim())) return "true";
	if (/^(?:false|False|FALSE)$/.test(text.trim())) return "false";
	throw new Failure("usage", `${capital(label)} is \`${text.trim()}\`, and must be true or false.`);
}
function readChoice(label, text, choices) {
	if (choices.includes(text)) return text;
	const near = suggestion(text, choices);
	throw new Failure("usage", `${capital(label)} is \`${text}\`, and must be one of ${choices.join(", ")}${near || "."}`);
}
function capital(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/config/jobs.ts
const MOST_JOBS = 64;
function jobsOf(given) {
	const text = valueOf(given, "jobs");
	if (text === null) return null;
	const jobs = /^[0-9]{1,4}$/.test(text) ? Number(text) : 0;
	if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
	const label = capital(labelOf(given.via, entryOf("jobs")));
	throw new Failure("usage", `${label} is \`${text}\`, and must be a number from 1 to ${MOST_JOBS}.`);
}

// src/exit-status.ts
const WRONG_USAGE = 2;
const OUR_FAULT = 70;
const statuses = {
	"denied-or-unknown": {
		pass: 0,
		inventory: 0,
		fail: 1,
		unknown: 3
	},
	denied: {
		pass: 0,
		inventory: 0,
		fail: 1,
		unknown: 0
	},
	never: {
		pass: 0,
		inventory: 0,
		fail: 0,
		unknown: 0
	}
};
function statusOf(report, failOn, stopped) {
	return stopped ?? statuses[failOn][report.result];
}
function faultOf(error, version) {
	if (error instanceof Failure) {
		const message = [error.message, error.remedy ?? ""].join(" ").trim();
		return {
			status: 2,
			message,
			place: error.place
		};
	}
	const message = `This is a fault of sigscan ${version}; please report it with this line: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
	return {
		status: 70,
		message,
		place: null
	};
}

// src/model/version.ts
const version = "1.0.0";

// src/config/arguments.ts
function readArguments(args) {
	const { words, texts, help, version } = splitArguments(args);
	if (version) return { ask: "version" };
	if (help && words.length === 0) return {
		ask: "help",
		command: null
	};
	const { command, operands } = readCommand(words);
	if (help) return {
		ask: "help",
		command
	};
	const values = /* @__PURE__ */ new Map();
	for (const [entry, given] of texts) {
		const checked = checkValues("option", entry, given);
		if (!entry.commands.includes(command)) throw new Failure("usage", `--${entry.option} is no option of \`sigscan ${command}\`.`);
		values.set(entry.name, checked);
	}
	const given = {
		via: "option",
		values
	};
	refuseEmptySources(given);
	return {
		ask: "run",
		command,
		operands,
		given
	};
}
function splitArguments(args) {
	const words = [];
	const texts = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Set();
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? "";
		if (arg === "--") {
			words.push(...args.slice(index + 1));
			break;
		}
		if (!arg.startsWith("-") || arg === "-") {
			words.push(arg);
			continue;
		}
		if (askings.has(arg)) {
			asked.add(arg);
			continue;
		}
		const equals = arg.indexOf("=");
		const name = equals < 0 ? arg : arg.slice(0, equals);
		const entry = findOption(name);
		const joined = equals < 0 ? null : arg.slice(equals + 1);
		if (joined === null && entry.kind !== "flag" && entry.later === null) index += 1;
		texts.set(entry, [...texts.get(entry) ?? [], joined ?? separateValue(name, entry, args[index])]);
	}
	return {
		words,
		texts,
		help: asked.has("--help") || asked.has("-h"),
		version: asked.has("--version")
	};
}
const askings = /* @__PURE__ */ new Set([
	"--help",
	"-h",
	"--version"
]);
function separateValue(name, entry, next) {
	if (entry.kind === "flag") return "true";
	if (entry.later !== null) return "";
	if (next === void 0) throw new Failure("usage", `${name} needs a value: ${entry.argument ?? ""}.`);
	if (!next.startsWith("-") || next === "-" || next.startsWith("-----BEGIN")) return next;
	throw new Failure("usage", `${name} needs a value, and \`${next}\` looks like an option; write ${name}=${next}.`);
}
function findOption(name) {
	const found = options.find(({ option, short }) => name === `--${option}` || short !== null && name === `-${short}`);
	if (found !== void 0 && found.option !== null) return found;
	const known = name.startsWith("--") ? [...options.flatMap(({ option }) => option === null ? [] : [`--${option}`]), ...askings] : [];
	throw new Failure("unknown-option", `There is no option \`${name}\`${suggestion(name, known) || "."}`);
}
function readCommand(words) {
	const [first, second, ...rest] = words;
	if (first === void 0) throw new Failure("usage", "A command is needed.", { remedy: "See sigscan --help." });
	if (isCommand(first)) return {
		command: first,
		operands: words.slice(1)
	};
	const both = `${first} ${second ?? ""}`;
	if (isCommand(both)) return {
		command: both,
		operands: rest
	};
	const names = Object.keys(commands);
	const longer = names.filter((name) => name.startsWith(`${first} `));
	const wrote = longer.length > 0 ? both.trim() : first;
	const near = suggestion(wrote, names) || (longer.length > 0 ? `; there are ${longer.join(" and ")}.` : ".");
	throw new Failure("usage", `There is no command \`${wrote}\`${near}`, { remedy: "See sigscan --help." });
}
function isCommand(text) {
	return Object.hasOwn(commands, text);
}

// src/cli.ts
var cli_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ runCommand: () => runCommand });
async function runCommand(args, terminal) {
	try {
		const invocation = readArguments(args);
		switch (invocation.ask) {
			case "version":
				terminal.print(`sigscan ${version}\n`);
				return 0;
			case "help":
				terminal.print((await Promise.resolve().then(() => require("./help.js"))).helpText(invocation.command));
				return 0;
			case "run": return await run(invocation, terminal);
		}
	} catch (error) {
		const { status, message, place } = faultOf(error, version);
		const where = place === null ? "" : `${place.file}:${place.line}:${place.column}: `;
		terminal.complain(`error: ${where}${message}`);
		return status;
	}
}
async function run({ command, operands, given: written }, terminal) {
	const given = await withPassword(written, terminal);
	const world = terminal.world(flagOf(given, "quiet"), jobsOf(given));
	const print = (text) => {
		terminal.print(text);
	};
	const flushed = () => terminal.flushed();
	const stopped = () => terminal.stopped();
	const task = {
		command,
		operands,
		given,
		world,
		color: terminal.colors && !flagOf(given, "no-color"),
		print,
		flushed,
		stopped
	};
	try {
		return await (await load(command))(task);
	} finally {
		world.progress.end();
	}
}
async function withPassword(given, terminal) {
	const isGiven = given.values.has("password");
	if (!flagOf(given, "password-stdin")) {
		if (isGiven) terminal.complain("warning: --password shows in the list of processes; use --password-stdin.");
		return given;
	}
	if (isGiven) throw new Failure("usage", "--password cannot be used beside --password-stdin.");
	return {
		...given,
		values: new Map([...given.values, ["password", [await terminal.readSecret()]]])
	};
}
async function load(command) {
	switch (command) {
		case "scan":
		case "fs":
		case "repo":
		case "image": return (await Promise.resolve().then(() => require("./scan.js")).then((n) => n.scan_exports)).scanCommand;
		case "explain": return (await Promise.resolve().then(() => require("./explain.js"))).explainCommand;
		case "judge": return (await Promise.resolve().then(() => require("./judge.js"))).judgeCommand;
		case "policy check": return (await Promise.resolve().then(() => require("./policy-check.js"))).policyCheckCommand;
		case "policy suggest": return (await Promise.resolve().then(() => require("./policy-suggest.js"))).policySuggestCommand;
		case "completion": return (await Promise.resolve().then(() => require("./completion.js"))).completionCommand;
	}
}

// src/host/github-host.ts
function hostOf(environment) {
	const url = environment["GITHUB_SERVER_URL"] ?? "";
	return URL.canParse(url) ? new URL(url).host : "github.com";
}

// src/host/cache.ts
const diskBounds = {
	files: 4096,
	bytes: 268435456
};
const memoryBounds = {
	files: 4096,
	bytes: 67108864
};
const ourName = /^[0-9a-f]{1,128}(?:\.\d+-\d+\.new)?$/;
const keyName = /^[0-9a-f]{1,128}$/;
const readOnly$1 = node_fs.constants.O_RDONLY | flag$1("O_NONBLOCK") | flag$1("O_NOFOLLOW");
function flag$1(name) {
	return node_fs.constants[name] ?? 0;
}
function cacheFolder(environment, platform, home) {
	const base = baseFolder(environment, platform, home);
	return (0, node_path.isAbsolute)(base) ? (0, node_path.join)(base, "sigscan", "revocation") : null;
}
function baseFolder(environment, platform, home) {
	if (platform === "win32") return environment["LOCALAPPDATA"] ?? "";
	const named = environment["XDG_CACHE_HOME"] ?? "";
	if ((0, node_path.isAbsolute)(named)) return named;
	return platform === "darwin" ? (0, node_path.join)(home, "Library", "Caches") : (0, node_path.join)(home, ".cache");
}
function memoryCache(bounds = memoryBounds) {
	const kept = /* @__PURE__ */ new Map();
	let total = 0;
	const remove = (key) => {
		total -= kept.get(key)?.length ?? 0;
		kept.delete(key);
	};
	return {
		read(key, limit) {
			const bytes = kept.get(key);
			return bytes === void 0 || bytes.length > limit ? null : bytes;
		},
		write(key, bytes) {
			remove(key);
			if (bytes.length > bounds.bytes) return;
			for (const oldest of kept.keys()) {
				if (kept.size < bounds.files && total + bytes.length <= bounds.bytes) break;
				remove(oldest);
			}
			kept.set(key, bytes);
			total += bytes.length;
		}
	};
}
function diskCache(folder, bounds = diskBounds) {
	const room = roomIn(folder, bounds);
	return {
		read(key, limit) {
			if (!keyName.test(key)) return null;
			return orNull(() => isOurFolder(folder) ? readOurs((0, node_path.join)(folder, key), limit) : null);
		},
		write(key, bytes) {
			if (!keyName.test(key) || bytes.length > bounds.bytes) return;
			orNull(() => {
				(0, node_fs.mkdirSync)(folder, {
					recursive: true,
					mode: 448
				});
				if (!isOurFolder(folder)) return;
				room.make(key, bytes.length);
				replace((0, node_path.join)(folder, key), bytes);
			});
		}
	};
}
function orNull(work) {
	try {
		return work();
	} catch {
		return null;
	}
}
function isOurs(uid) {
	return process.getuid === void 0 || uid === process.getuid();
}
function isOurFolder(folder) {
	const stats = (0, node_fs.lstatSync)(folder);
	return stats.isDirectory() && isOurs(stats.uid) && (process.platform === "win32" || (stats.mode & 18) === 0);
}
function readOurs(path, limit) {
	const descriptor = (0, node_fs.openSync)(path, readOnly$1);
	try {
		const stats = (0, node_fs.fstatSync)(descriptor);
		return stats.isFile() && isOurs(stats.uid) && stats.size <= limit ? (0, node_fs.readFileSync)(descriptor) : null;
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
function replace(path, bytes) {
	const written = `${path}.${process.pid}-${Date.now()}.new`;
	try {
		(0, node_fs.writeFileSync)(written, bytes, {
			mode: 384,
			flag: "wx"
		});
		(0, node_fs.renameSync)(written, path);
	} catch (error) {
		(0, node_fs.rmSync)(written, { force: true });
		throw error;
	}
}
function roomIn(folder, bounds) {
	let kept = null;
	return { make(key, size) {
		kept ??= listOldestFirst(folder);
		kept.delete(key);
		let total = [...kept.values()].reduce((sum, of) => sum + of, 0);
		for (const [oldest, of] of kept) {
			if (kept.size < bounds.files && total + size <= bounds.bytes) break;
			(0, node_fs.rmSync)((0, node_path.join)(folder, oldest), { force: true });
			kept.delete(oldest);
			total -= of;
		}
		kept.set(key, size);
	} };
}
function listOldestFirst(folder) {
	const found = (0, node_fs.readdirSync)(folder).filter((name) => ourName.test(name)).flatMap((name) => {
		const stats = (0, node_fs.lstatSync)((0, node_path.join)(folder, name), { throwIfNoEntry: false });
		return stats === void 0 ? [] : [{
			name,
			size: stats.size,
			at: stats.mtimeMs
		}];
	});
	found.sort((left, right) => left.at - right.at);
	return new Map(found.map(({ name, size }) => [name, size]));
}

// src/host/clock.ts
const systemClock = { now: () => /* @__PURE__ */ new Date() };

// src/host/attempt.ts
function attempt(location, work, otherwise = "unreadable") {
	try {
		return work();
	} catch (error) {
		if (error instanceof FileError) throw error;
		const reason = systemCode(error);
		const code = otherwise === "unwritable" ? otherwise : refusals[reason] ?? otherwise;
		throw new FileError(code, sentence(location, reason, otherwise), { cause: error });
	}
}
const refusals = {
	ENOENT: "not-found",
	ENOTDIR: "not-a-directory",
	EISDIR: "not-a-file",
	ENXIO: "not-a-file"
};
function sentence(location, reason, otherwise) {
	switch (reason) {
		case "ENOENT": return `${location} does not exist.`;
		case "ENOTDIR": return `${location} is not a directory, or a part of its path is not one.`;
		case "EISDIR": return `${location} is a directory.`;
		case "ELOOP": return `${location} is a symbolic link that cannot be followed.`;
		case "EACCES":
		case "EPERM": return `${location} may not be ${otherwise === "unwritable" ? "written" : "read"} by this user.`;
		default: return `${location} could not be ${otherwise === "unwritable" ? "written" : "read"} (${reason}).`;
	}
}
function systemCode(error) {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
	return typeof code === "string" ? code : "no reason given";
}

// src/host/descriptor.ts
const CHUNK = 262144;
const BYTES_BETWEEN_TURNS = 16777216;
function fill({ descriptor, location }, bytes, position) {
	let filled = 0;
	while (filled < bytes.length) {
		const at = filled;
		const count = attempt(location, () => (0, node_fs.readSync)(descriptor, bytes, at, bytes.length - at, position + at));
		if (count === 0) throw new FileError("truncated", `${location} became shorter while it was read.`);
		filled += count;
	}
}
async function digestHere({ algorithm, parts, ...source }, stop) {
	const digest = (0, node_crypto.createHash)(algorithm);
	const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, lengthOf(parts)));
	let sinceTurn = 0;
	for (const part of parts) {
		if ("bytes" in part) {
			digest.update(part.bytes);
			continue;
		}
		for (let done = 0; done < part.length; done += chunk.length) {
			if (stop.aborted) throw stopped(source);
			const piece = chunk.subarray(0, part.length - done);
			fill(source, piece, part.position + done);
			digest.update(piece);
			sinceTurn += piece.length;
			if (sinceTurn < BYTES_BETWEEN_TURNS) continue;
			await (0, node_timers_promises.setImmediate)();
			sinceTurn = 0;
		}
	}
	return digest.digest();
}
function lengthOf(parts) {
	return parts.reduce((sum, part) => sum + ("bytes" in part ? part.bytes.length : part.length), 0);
}
function stopped({ location }) {
	return new FileError("stopped", `${location} was not read to its end, because the run was asked to stop.`);
}

// src/host/open-file.ts
const LARGE = 67108864;
function openRegular(location, absolute, flags, digesters) {
	const descriptor = attempt(location, () => (0, node_fs.openSync)(absolute, flags));
	try {
		const opened = attempt(location, () => (0, node_fs.fstatSync)(descriptor, { bigint: true }));
		if (!opened.isFile()) throw new FileError("not-a-file", `${location} is not a regular file.`);
		return openFile({
			location,
			descriptor
		}, opened, digesters);
	} catch (error) {
		(0, node_fs.closeSync)(descriptor);
		throw error;
	}
}
function openFile(source, opened, { stop, elsewhere }) {
	let closing = null;
	let digests = 0;
	let isElsewhere = false;
	let isClosed = false;
	const release = () => {
		if (isClosed && digests === 0) (0, node_fs.closeSync)(source.descriptor);
	};
	const make = async (work) => {
		closing ??= new AbortController();
		const end = AbortSignal.any([stop, closing.signal]);
		if (elsewhere === null || isElsewhere || lengthOf(work.parts) < LARGE) return digestHere(work, end);
		isElsewhere = true;
		try {
			return await elsewhere(work, end);
		} finally {
			isElsewhere = false;
		}
	};
	return {
		size: Number(opened.size),
		read(position, length) {
			const bytes = Buffer.allocUnsafeSlow(length);
			fill(source, bytes, position);
			return bytes;
		},
		async digest(algorithm, parts) {
			if (isClosed) throw stopped(source);
			digests += 1;
			try {
				return await make({
					...source,
					algorithm,
					parts
				});
			} finally {
				digests -= 1;
				release();
			}
		},
		unchanged() {
			const now = attempt(source.location, () => (0, node_fs.fstatSync)(source.descriptor, { bigint: true }));
			return now.size === opened.size && now.mtimeNs === opened.mtimeNs && now.ctimeNs === opened.ctimeNs && now.ino === opened.ino;
		},
		close() {
			isClosed = true;
			closing?.abort();
			release();
		}
	};
}

// src/host/files.ts
const allHere = {
	stop: new AbortController().signal,
	elsewhere: null
};
function nodeFiles(directory, digesters = allHere) {
	const at = (location) => (0, node_path.resolve)(directory, location);
	return {
		directory,
		open: (location) => openRegular(location, at(location), readOnly | noFollow, digesters),
		list: (location, limit) => attempt(location, () => listDirectory(location, at(location), limit)),
		kind: (location) => kindOf(location, at(location)),
		resolve: (location) => attempt(location, () => node_fs.realpathSync.native(at(location))),
		read: (location, limit) => readWhole(location, at(location), limit),
		write: (location, pieces) => {
			attempt(location, () => {
				makeDirectory((0, node_path.dirname)(at(location)));
				writePieces(at(location), pieces);
			}, "unwritable");
		}
	};
}
function writePieces(absolute, pieces) {
	const descriptor = (0, node_fs.openSync)(absolute, "w");
	try {
		for (const piece of pieces) (0, node_fs.writeFileSync)(descriptor, piece);
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
function makeDirectory(directory) {
	if ((0, node_fs.existsSync)(directory)) return;
	const above = (0, node_path.dirname)(directory);
	if (above !== directory) makeDirectory(above);
	(0, node_fs.mkdirSync)(directory);
}
const readOnly = node_fs.constants.O_RDONLY | (flag("O_NONBLOCK") ?? 0);
const noFollow = flag("O_NOFOLLOW") ?? 0;
function flag(name) {
	return node_fs.constants[name];
}
const ENTRIES_AT_A_TIME = 256;
function readWhole(location, absolute, limit) {
	const file = openRegular(location, absolute, readOnly, allHere);
	try {
		if (file.size > limit) throw new FileError("too-large", `${location} has more than ${limit} bytes.`);
		return file.read(0, file.size);
	} finally {
		file.close();
	}
}
function listDirectory(location, absolute, limit) {
	const directory = (0, node_fs.opendirSync)(absolute, { bufferSize: ENTRIES_AT_A_TIME });
	const entries = [];
	try {
		for (let next = directory.readSync(); next !== null; next = directory.readSync()) {
			if (entries.length === limit) throw new FileError("too-many", `${location} has more than ${limit} entries.`);
			const kind = next.isFile() ? "file" : next.isDirectory() ? "directory" : next.isSymbolicLink() ? "link" : "other";
			entries.push({
				bytes: Buffer.from(next.name),
				entry: {
					name: next.name,
					kind
				}
			});
		}
	} finally {
		directory.closeSync();
	}
	return entries.sort((left, right) => Buffer.compare(left.bytes, right.bytes)).map(({ entry }) => entry);
}
function kindOf(location, absolute) {
	try {
		const found = attempt(location, () => (0, node_fs.statSync)(absolute));
		return found.isFile() ? "file" : found.isDirectory() ? "directory" : "other";
	} catch (error) {
		if (error instanceof FileError && (error.code === "not-found" || error.code === "not-a-directory")) return null;
		throw error;
	}
}

// src/host/network.ts
function lazyFetch(stop) {
	let opened = null;
	const open = async () => (await Promise.resolve().then(() => require("./fetch.js"))).boundedFetch(stop);
	return async (request) => (await (opened ??= open()))(request);
}
function lazyHttp(facts) {
	let opened = null;
	const open = async () => (await Promise.resolve().then(() => require("./http.js"))).openHttp(facts);
	return async (request) => (await (opened ??= open()))(request);
}
function lazyCredentials(facts) {
	let opened = null;
	const open = async () => (await Promise.resolve().then(() => require("./docker-config.js"))).openCredentials(facts);
	return async (registry, repository) => (await (opened ??= open()))(registry, repository);
}
function lazyGit(directory, stop) {
	let opened = null;
	const open = async () => (await Promise.resolve().then(() => require("./git2.js"))).openGit(directory, stop);
	return {
		object: async (id, type, limit) => (await (opened ??= open())).object(id, type, limit),
		head: async () => (await (opened ??= open())).head()
	};
}
function lazyGitHub(facts) {
	let opened = null;
	const open = async () => (await Promise.resolve().then(() => require("./github2.js"))).openGitHub(facts);
	return {
		host: hostOf(facts.environment),
		request: async (route, parameters) => (await (opened ??= open())).request(route, parameters)
	};
}

// src/host/progress.ts
const REDRAW_MS = 100;
const USUAL_COLUMNS = 80;
const eraseLine = "\r\x1B[K";
function screenProgress(screen, now = () => performance.now()) {
	let looked = 0;
	let bytes = 0;
	let drawn = -Infinity;
	let shown = false;
	const clear = () => {
		if (shown) screen.write(eraseLine);
		shown = false;
	};
	return {
		reading(path, size) {
			bytes += size;
			if (now() - drawn < REDRAW_MS) return;
			drawn = now();
			shown = true;
			const line = `${looked} looked at, ${bytes === 0 ? "" : `${readableSize(bytes)}, `}${terminal(path)}`;
			screen.write(eraseLine + fit(line, columnsOf(screen) - 1));
		},
		done() {
			looked += 1;
		},
		end: clear,
		clear
	};
}
const noProgress = {
	reading: ignore,
	done: ignore,
	end: ignore,
	clear: ignore
};
function ignore() {}
function columnsOf({ columns = 0 }) {
	return columns > 0 ? columns : USUAL_COLUMNS;
}
function readableSize(bytes) {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
function fit(line, columns) {
	let width = 0;
	let fitting = "";
	for (const character of line) {
		width += character > "~" ? 2 : 1;
		if (width > columns) break;
		fitting += character;
	}
	return fitting;
}

// src/host/messages.ts
const TOLD_FROM = 1048576;

// src/host/threads.ts
const USUAL_THREADS = 4;
const YOUNG_MB = 8;
function openThreads({ jobs, entry, directory, stop, progress }) {
	const limit = jobs ?? Math.min((0, node_os.availableParallelism)(), USUAL_THREADS);
	if (limit === 1) return {
		threads: null,
		digesters: {
			stop,
			elsewhere: null
		}
	};
	let pool = null;
	let loading = null;
	const load = async () => {
		const [{ openPool }, start] = await Promise.all([Promise.resolve().then(() => require("./pool.js")), threadStarter(entry, { directory })]);
		const reading = (path, size) => {
			progress.reading(path, size);
		};
		return pool = openPool({
			limit: limit - 1,
			start,
			stop,
			reading
		});
	};
	const run = async (kind, work, abandon) => (await (loading ??= load())).run(kind, work, abandon);
	return {
		threads: {
			start() {
				(loading ??= load()).then((opened) => {
					opened.prepare();
				});
			},
			hasRoom: () => pool?.hasRoom() ?? false,
			room: async () => (await (loading ??= load())).room(),
			async read(subject) {
				const reading = await run("read", subject, null);
				if (reading?.size != null && reading.size < 1048576) progress.reading(subject.path, reading.size);
				return reading;
			}
		},
		digesters: {
			stop,
			elsewhere: (work, end) => run("digest", work, end)
		}
	};
}
async function threadStarter({ script, argument }, briefing) {
	const { Worker } = await Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("node:worker_threads"), 1));
	return ({ reply, died }) => {
		const worker = new Worker(script, {
			argv: [argument],
			workerData: briefing,
			resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
		});
		worker.on("message", (message) => {
			reply(message);
		});
		worker.on("error", (error) => {
			died(error instanceof Error ? error : new Error(String(error)));
		});
		worker.on("messageerror", died);
		worker.on("exit", (code) => {
			died(/* @__PURE__ */ new Error(`A thread ended by itself, with the status ${code}.`));
		});
		return {
			post: (request) => {
				worker.postMessage(request);
			},
			hold: (waits) => {
				if (waits) worker.ref();
				else worker.unref();
			}
		};
	};
}

// src/host/terminal.ts
var terminal_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ openTerminal: () => openTerminal });
function openTerminal(interrupt, entry) {
	const { stdout, stderr, env } = process;
	stdout.on("error", ignoreClosedPipe);
	stderr.on("error", ignoreClosedPipe);
	return {
		print: (text) => void stdout.write(text),
		async flushed() {
			if (stdout.writableNeedDrain) await (0, node_events.once)(stdout, "drain").catch(() => void 0);
		},
		complain: (message) => void stderr.write(`${terminal(message)}\n`),
		world(quiet, jobs) {
			const progress = stderr.isTTY && !quiet ? screenProgress(stderr) : noProgress;
			const log = terminalLog(quiet, progress);
			const directory = process.cwd();
			const stop = interrupt.signal;
			const { threads, digesters } = openThreads({
				jobs,
				entry,
				directory,
				stop,
				progress
			});
			const files = nodeFiles(directory, digesters);
			const mask = () => void 0;
			return {
				clock: systemClock,
				files,
				fetch: lazyFetch(stop),
				http: lazyHttp({
					stop,
					environment: env
				}),
				credentials: lazyCredentials({
					environment: env,
					home: homeOfUser(),
					files,
					log,
					stop,
					mask
				}),
				cache: userCache(),
				git: lazyGit(directory, stop),
				github: lazyGitHub({
					environment: env,
					token: tokenOf(env),
					stop
				}),
				event: null,
				artifacts: null,
				log,
				progress,
				threads,
				stop
			};
		},
		colors: stdout.isTTY && !env["NO_COLOR"],
		readSecret: () => firstLine(process.stdin),
		stopped: () => interrupt.status()
	};
}
const SECRET_LIMIT = 65536;
async function firstLine(input) {
	let text = "";
	for await (const piece of input) {
		text += Buffer.from(piece).toString("utf8");
		if (text.length > SECRET_LIMIT || text.includes("\n")) break;
	}
	const [line = ""] = text.split(/\r?\n/);
	if (line !== "" && line.length <= SECRET_LIMIT) return line;
	throw new Failure("usage", "Standard input holds no password.", { remedy: "Pipe the password into the command." });
}
function userCache() {
	const folder = cacheFolder(process.env, process.platform, homeOfUser());
	return folder === null ? memoryCache() : diskCache(folder);
}
function homeOfUser() {
	try {
		return (0, node_os.homedir)();
	} catch {
		return "";
	}
}
function ignoreClosedPipe(error) {
	if (!("code" in error) || error.code !== "EPIPE") throw error;
}
function terminalLog(quiet, progress) {
	const say = (prefix) => (message) => {
		progress.clear();
		process.stderr.write(`${prefix}${terminal(message)}\n`);
	};
	const silent = () => void 0;
	return {
		debug: silent,
		info: quiet ? silent : say(""),
		warning: say("warning: "),
		error: say("error: ")
	};
}
function tokenOf(environment) {
	return [environment["GITHUB_TOKEN"], environment["GH_TOKEN"]].find((token) => token !== void 0 && token !== "") ?? null;
}

Object.defineProperty(exports, "Failure", {
  enumerable: true,
  get: function () {
    return Failure;
  }
});
Object.defineProperty(exports, "FetchError", {
  enumerable: true,
  get: function () {
    return FetchError;
  }
});
Object.defineProperty(exports, "FileError", {
  enumerable: true,
  get: function () {
    return FileError;
  }
});
Object.defineProperty(exports, "TOLD_FROM", {
  enumerable: true,
  get: function () {
    return TOLD_FROM;
  }
});
Object.defineProperty(exports, "capital", {
  enumerable: true,
  get: function () {
    return capital;
  }
});
Object.defineProperty(exports, "checkValues", {
  enumerable: true,
  get: function () {
    return checkValues;
  }
});
Object.defineProperty(exports, "cli_exports", {
  enumerable: true,
  get: function () {
    return cli_exports;
  }
});
Object.defineProperty(exports, "clip", {
  enumerable: true,
  get: function () {
    return clip;
  }
});
Object.defineProperty(exports, "commands", {
  enumerable: true,
  get: function () {
    return commands;
  }
});
Object.defineProperty(exports, "digestHere", {
  enumerable: true,
  get: function () {
    return digestHere;
  }
});
Object.defineProperty(exports, "embeddedJson", {
  enumerable: true,
  get: function () {
    return embeddedJson;
  }
});
Object.defineProperty(exports, "entryOf", {
  enumerable: true,
  get: function () {
    return entryOf;
  }
});
Object.defineProperty(exports, "failOns", {
  enumerable: true,
  get: function () {
    return failOns;
  }
});
Object.defineProperty(exports, "faultOf", {
  enumerable: true,
  get: function () {
    return faultOf;
  }
});
Object.defineProperty(exports, "flagOf", {
  enumerable: true,
  get: function () {
    return flagOf;
  }
});
Object.defineProperty(exports, "hostOf", {
  enumerable: true,
  get: function () {
    return hostOf;
  }
});
Object.defineProperty(exports, "htmlText", {
  enumerable: true,
  get: function () {
    return htmlText;
  }
});
Object.defineProperty(exports, "jobsOf", {
  enumerable: true,
  get: function () {
    return jobsOf;
  }
});
Object.defineProperty(exports, "json", {
  enumerable: true,
  get: function () {
    return json;
  }
});
Object.defineProperty(exports, "labelOf", {
  enumerable: true,
  get: function () {
    return labelOf;
  }
});
Object.defineProperty(exports, "lazyCredentials", {
  enumerable: true,
  get: function () {
    return lazyCredentials;
  }
});
Object.defineProperty(exports, "lazyFetch", {
  enumerable: true,
  get: function () {
    return lazyFetch;
  }
});
Object.defineProperty(exports, "lazyGit", {
  enumerable: true,
  get: function () {
    return lazyGit;
  }
});
Object.defineProperty(exports, "lazyGitHub", {
  enumerable: true,
  get: function () {
    return lazyGitHub;
  }
});
Object.defineProperty(exports, "lazyHttp", {
  enumerable: true,
  get: function () {
    return lazyHttp;
  }
});
Object.defineProperty(exports, "linesOf", {
  enumerable: true,
  get: function () {
    return linesOf;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "logLine", {
  enumerable: true,
  get: function () {
    return logLine;
  }
});
Object.defineProperty(exports, "markdownCode", {
  enumerable: true,
  get: function () {
    return markdownCode;
  }
});
Object.defineProperty(exports, "markdownText", {
  enumerable: true,
  get: function () {
    return markdownText;
  }
});
Object.defineProperty(exports, "memoryCache", {
  enumerable: true,
  get: function () {
    return memoryCache;
  }
});
Object.defineProperty(exports, "mermaidText", {
  enumerable: true,
  get: function () {
    return mermaidText;
  }
});
Object.defineProperty(exports, "nearest", {
  enumerable: true,
  get: function () {
    return nearest;
  }
});
Object.defineProperty(exports, "noProgress", {
  enumerable: true,
  get: function () {
    return noProgress;
  }
});
Object.defineProperty(exports, "nodeFiles", {
  enumerable: true,
  get: function () {
    return nodeFiles;
  }
});
Object.defineProperty(exports, "notGiven", {
  enumerable: true,
  get: function () {
    return notGiven;
  }
});
Object.defineProperty(exports, "openThreads", {
  enumerable: true,
  get: function () {
    return openThreads;
  }
});
Object.defineProperty(exports, "options", {
  enumerable: true,
  get: function () {
    return options;
  }
});
Object.defineProperty(exports, "outputFormats", {
  enumerable: true,
  get: function () {
    return outputFormats;
  }
});
Object.defineProperty(exports, "pemComment", {
  enumerable: true,
  get: function () {
    return pemComment;
  }
});
Object.defineProperty(exports, "pemMark", {
  enumerable: true,
  get: function () {
    return pemMark;
  }
});
Object.defineProperty(exports, "refuseEmptySources", {
  enumerable: true,
  get: function () {
    return refuseEmptySources;
  }
});
Object.defineProperty(exports, "revocations", {
  enumerable: true,
  get: function () {
    return revocations;
  }
});
Object.defineProperty(exports, "sarifPlain", {
  enumerable: true,
  get: function () {
    return sarifPlain;
  }
});
Object.defineProperty(exports, "statusOf", {
  enumerable: true,
  get: function () {
    return statusOf;
  }
});
Object.defineProperty(exports, "suggestion", {
  enumerable: true,
  get: function () {
    return suggestion;
  }
});
Object.defineProperty(exports, "systemClock", {
  enumerable: true,
  get: function () {
    return systemClock;
  }
});
Object.defineProperty(exports, "terminal", {
  enumerable: true,
  get: function () {
    return terminal;
  }
});
Object.defineProperty(exports, "terminal_exports", {
  enumerable: true,
  get: function () {
    return terminal_exports;
  }
});
Object.defineProperty(exports, "uploads", {
  enumerable: true,
  get: function () {
    return uploads;
  }
});
Object.defineProperty(exports, "uriPath", {
  enumerable: true,
  get: function () {
    return uriPath;
  }
});
Object.defineProperty(exports, "valueOf", {
  enumerable: true,
  get: function () {
    return valueOf;
  }
});
Object.defineProperty(exports, "version", {
  enumerable: true,
  get: function () {
    return version;
  }
});
Object.defineProperty(exports, "visible", {
  enumerable: true,
  get: function () {
    return visible;
  }
});