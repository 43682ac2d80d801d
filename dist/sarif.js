"use strict";

const require_scan = require("./scan.js");
const require_action = require("./action.js");
const require_start = require("./start.js");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");

// src/report/sarif.ts
const RESULT_LIMIT = 25e3;
const COMPRESSED_LIMIT = 95e5;
const LENGTH_LIMIT = 1e8;
const MEASURED_TOGETHER = 200;
const MESSAGE_LIMIT = 1e3;
const PLACES_LINKED = 5;
const PATH_LIMIT = 120;
const POLICY_FILE = ".github/sigscan.yml";
const HOME = "https://github.com/venafi/sigscan-action";
function sarifText(report, places) {
	const found = require_scan.everyFinding(report);
	const results = fitting(resultsOf(found.slice(0, RESULT_LIMIT), places));
	const run = {
		tool: { driver: driver(report) },
		automationDetails: { id: categoryOf(report, places) },
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the workspace." } } },
		invocations: [{
			executionSuccessful: true,
			endTimeUtc: report.at,
			toolExecutionNotifications: notificationsOf(found.length - results.length)
		}],
		properties: {
			result: report.result,
			enforced: report.enforced,
			counts: report.counts
		},
		results: []
	};
	const frame = require_start.json({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	}, 2);
	const end = frame.lastIndexOf("[]");
	const lines = results.map((one) => `\n        ${one}`).join();
	return `${frame.slice(0, end)}[${lines}${frame.slice(end + 1)}\n`;
}
function fitting(results) {
	const kept = [];
	let waiting = [];
	let length = 0;
	let compressed = 0;
	for (const one of results) {
		length += one.length;
		if (length > LENGTH_LIMIT) break;
		waiting.push(one);
		if (waiting.length < MEASURED_TOGETHER) continue;
		compressed += compressedSize(waiting);
		if (compressed > COMPRESSED_LIMIT) return kept;
		kept.push(...waiting);
		waiting = [];
	}
	return kept.length === 0 || compressed + compressedSize(waiting) <= COMPRESSED_LIMIT ? [...kept, ...waiting] : kept;
}
function compressedSize(results) {
	return (0, node_zlib.gzipSync)(results.join(), { level: 1 }).length;
}
function categoryOf({ scanned }, { category }) {
	if (category !== void 0 && category !== "") return require_start.visible(require_start.clip(category)).replace(/\/*$/, "/");
	if (scanned.command === "scan" && scanned.images.length === 0 && scanned.paths.join() === ".") return "sigscan/";
	if (scanned.images.length === 0) return "sigscan/files/";
	return scanned.paths.length === 0 ? "sigscan/images/" : "sigscan/";
}
function driver({ tool }) {
	return {
		name: "sigscan",
		organization: "Venafi",
		informationUri: HOME,
		semanticVersion: tool.version,
		version: tool.version,
		rules: ids.map(ruleOf)
	};
}
const ids = Object.keys(require_action.findingClasses);
function ruleOf(id) {
	const { name, title, meaning, help, severity, level, precision } = require_action.findingClasses[id];
	return {
		id,
		name,
		shortDescription: { text: title },
		fullDescription: { text: `${title} ${meaning}` },
		help: {
			text: `${meaning} ${help}`,
			markdown: `${meaning}\n\n**What to do:** ${help}`
		},
		helpUri: `${HOME}/blob/main/docs/codes.md`,
		defaultConfiguration: { level },
		properties: {
			tags: [
				"security",
				"supply-chain",
				"signature"
			],
			precision,
			"security-severity": severity
		}
	};
}
function* resultsOf(found, places) {
	const seen = /* @__PURE__ */ new Map();
	for (const one of found) {
		const hash = fingerprintOf(one);
		const occurrence = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, occurrence);
		yield require_start.json(resultOf(one, places, `${hash}:${occurrence}`), 0);
	}
}
function resultOf(found, places, fingerprint) {
	const { subject, finding } = found;
	const place = require_scan.placeOf(found, places) ?? require_scan.startOf(POLICY_FILE);
	const others = require_scan.otherPlaces(found, place);
	return {
		ruleId: finding.id,
		ruleIndex: ids.indexOf(finding.id),
		level: finding.level,
		message: { text: require_start.sarifPlain(require_start.clip(require_scan.sentenceOf(found), MESSAGE_LIMIT)) + linksTo(subject, others) },
		locations: [{
			physicalLocation: physical(place),
			...subject === null ? {} : logical(subject)
		}],
		...relatedTo(subject, others),
		partialFingerprints: { primaryLocationLineHash: fingerprint },
		...subject?.decision === "exempt" ? { suppressions: [{
			kind: "external",
			status: "accepted"
		}] } : {},
		properties: {
			code: require_start.visible(require_start.clip(finding.code)),
			...subject === null ? {} : {
				state: subject.state,
				decision: subject.decision,
				...digestOf(subject)
			}
		}
	};
}
function linksTo(subject, others) {
	if (subject?.kind === "file" || others.length === 0) return "";
	const links = others.slice(0, PLACES_LINKED).map(({ file, line }, index) => {
		return `[${require_start.sarifPlain(`${require_start.clip(file, PATH_LIMIT)}:${line}`)}](${index + 1})`;
	});
	const left = others.length - links.length;
	return ` See ${links.join(", ")}${left === 0 ? "" : ` and ${require_scan.count(left, "more place", "more places")}`}.`;
}
const RELATED = {
	file: "The file that was scanned.",
	image: "Another place that names it.",
	run: "The place that it is about."
};
function relatedTo(subject, others) {
	if (others.length === 0) return {};
	const message = { text: RELATED[subject?.kind ?? "run"] };
	return { relatedLocations: others.slice(0, PLACES_LINKED).map((place, index) => {
		return {
			id: index + 1,
			physicalLocation: physical(place),
			message
		};
	}) };
}
function physical({ file, line, column, endColumn }) {
	return {
		artifactLocation: {
			uri: require_start.uriPath(file) ?? POLICY_FILE,
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: line,
			startColumn: column,
			endLine: line,
			endColumn
		}
	};
}
function digestOf(subject) {
	return subject.kind === "file" ? { sha256: subject.sha256 } : { digest: subject.digest };
}
function logical(subject) {
	return { logicalLocations: [{
		fullyQualifiedName: require_start.visible(require_start.clip(require_scan.nameOf(subject))),
		kind: "resource"
	}] };
}
function fingerprintOf(found) {
	const { subject, finding } = found;
	const signers = (subject === null ? [] : require_scan.rowsOf(subject).map(({ signature }) => signature)).map(({ signer }) => signer === null ? "" : require_scan.signerName(signer));
	const stable = [
		finding.id,
		subject?.kind ?? "run",
		stableName(found),
		[...new Set(signers)].sort()
	];
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify(stable)).digest("hex").slice(0, 16);
}
function stableName({ subject, finding, mentions }) {
	if (subject === null) return [finding.code, ...mentions.map(({ file }) => file)].join(" ");
	if (subject.kind === "file") return subject.path;
	return subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`;
}
function notificationsOf(left) {
	if (left === 0) return [];
	return [{
		level: "warning",
		message: { text: `${require_scan.count(left, "finding more is", "findings more are")} in the report only: a run holds at most ${RESULT_LIMIT} results, and a file 10 MB compressed.` },
		descriptor: { id: "results-left-out" }
	}];
}

exports.sarifText = sarifText;