"use strict";

const require_scan = require("./scan.js");
const require_action = require("./action.js");
const require_start = require("./start.js");
let node_crypto = require("node:crypto");

// src/report/sarif.ts
const RESULT_LIMIT = 25e3;
const MESSAGE_LIMIT = 1e3;
const POLICY_FILE = ".github/sigscan.yml";
const HOME = "https://github.com/venafi/sigscan-action";
function sarifText(report, places) {
	const found = require_scan.everyFinding(report);
	const results = resultsOf(found.slice(0, RESULT_LIMIT), places);
	const run = {
		tool: { driver: driver(report) },
		automationDetails: { id: categoryOf(report, places) },
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the workspace." } } },
		invocations: [{
			executionSuccessful: true,
			endTimeUtc: report.at,
			toolExecutionNotifications: notificationsOf(found.length)
		}],
		results,
		properties: {
			result: report.result,
			enforced: report.enforced,
			counts: report.counts
		}
	};
	return `${require_start.json({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	}, 2)}\n`;
}
function categoryOf({ scanned }, { category }) {
	if (category !== void 0 && category !== "") return require_start.visible(require_start.clip(category)).replace(/\/*$/, "/");
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
function resultsOf(found, places) {
	const seen = /* @__PURE__ */ new Map();
	return found.map((one) => {
		const hash = fingerprintOf(one);
		const occurrence = (seen.get(hash) ?? 0) + 1;
		seen.set(hash, occurrence);
		return resultOf(one, places, `${hash}:${occurrence}`);
	});
}
function resultOf(found, places, fingerprint) {
	const { subject, finding } = found;
	const place = require_scan.placeOf(found, places) ?? require_scan.startOf(POLICY_FILE);
	return {
		ruleId: finding.id,
		ruleIndex: ids.indexOf(finding.id),
		level: finding.level,
		message: { text: require_start.sarifPlain(require_start.clip(require_scan.sentenceOf(found), MESSAGE_LIMIT)) },
		locations: [{
			physicalLocation: physical(place),
			...subject === null ? {} : logical(subject)
		}],
		...relatedLocationsOf(subject, place),
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
function relatedLocationsOf(subject, place) {
	const own = require_scan.ownPlace(subject);
	if (own === null || own.file === place.file) return {};
	return { relatedLocations: [{
		id: 1,
		physicalLocation: physical(own),
		message: { text: "The file that was scanned." }
	}] };
}
function fingerprintOf(found) {
	const { subject, finding } = found;
	const signers = (subject === null ? [] : require_scan.rowsOf(subject).map(({ signature }) => signature)).map(({ signer }) => signer === null ? "" : require_scan.signerName(signer));
	const stable = [
		finding.id,
		subject?.kind ?? "run",
		stableName(found) ?? finding.code,
		[...new Set(signers)].sort()
	];
	return (0, node_crypto.createHash)("sha256").update(JSON.stringify(stable)).digest("hex").slice(0, 16);
}
function stableName({ subject }) {
	if (subject?.kind !== "image") return subject?.path ?? null;
	return subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`;
}
function notificationsOf(results) {
	if (results <= RESULT_LIMIT) return [];
	return [{
		level: "warning",
		message: { text: `${results - RESULT_LIMIT} findings more are in the report only: a run holds at most ${RESULT_LIMIT} results.` },
		descriptor: { id: "results-left-out" }
	}];
}

exports.sarifText = sarifText;