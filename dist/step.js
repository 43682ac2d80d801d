"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");

// src/report/step.ts
const WORKFLOW_LIMIT = 524288;
const LINE_LIMIT = 4096;
const OUR_REPOSITORY = "venafi/sigscan-action";
async function readWorkflow(text, running) {
	if (text.length > WORKFLOW_LIMIT || text.split("\n").some((line) => line.length > LINE_LIMIT)) return {
		step: null,
		calls: []
	};
	const yaml = await Promise.resolve().then(() => require("./dist.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_dist(), 1));
	const lines = new yaml.LineCounter();
	const document = yaml.parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false
	});
	const follow = followerOf(document, yaml);
	const member = (node, name) => {
		const pair = yaml.isMap(node) ? node.items.find(({ key }) => yaml.isScalar(key) && key.value === name) : void 0;
		return follow(pair?.value);
	};
	const jobs = member(follow(document.contents), "jobs");
	const steps = member(member(jobs, running.job), "steps");
	const found = choose(yaml.isSeq(steps) ? steps.items.flatMap((item) => stepOf(follow(item))) : [], running);
	return {
		step: found === void 0 ? null : spanOf(found),
		calls: callsOf()
	};
	function stepOf(step) {
		const id = member(step, "id");
		const key = yaml.isMap(step) ? step.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === "uses")?.key : null;
		const value = member(step, "uses");
		if (!yaml.isScalar(key) || !yaml.isScalar(value) || typeof value.value !== "string") return [];
		return [{
			id: yaml.isScalar(id) ? id.value : id,
			uses: value.value,
			key,
			value
		}];
	}
	function spanOf({ key, value }) {
		const [begin, end] = [key.range?.[0], value.range?.[1]];
		if (begin === void 0 || end === void 0) return null;
		const [from, to] = [lines.linePos(begin), lines.linePos(end)];
		return from.line === to.line ? {
			line: from.line,
			column: from.col,
			endColumn: to.col
		} : null;
	}
	function callsOf() {
		return (yaml.isMap(jobs) ? jobs.items.map(({ value }) => member(follow(value), "uses")) : []).flatMap((uses) => {
			return (yaml.isScalar(uses) ? /^\.\/(\.github\/workflows\/[^/@]+\.ya?ml)$/.exec(String(uses.value))?.[1] : null) ?? [];
		});
	}
}
function followerOf(document, yaml) {
	const anchors = /* @__PURE__ */ new Map();
	yaml.visit(document, { Node(_, node) {
		if (yaml.isAlias(node) || node.anchor === void 0) return;
		anchors.set(node.anchor, anchors.has(node.anchor) ? void 0 : node);
	} });
	return (node) => yaml.isAlias(node) ? anchors.get(node.source) : node;
}
function choose(steps, running) {
	const found = steps.find(({ id }) => id === running.action) ?? nthWithoutId(steps, running.action);
	return found !== void 0 && isOurs(found.uses, running) ? found : void 0;
}
function isOurs(uses, { repository }) {
	if (uses.startsWith("./")) return repository === void 0;
	const [name = ""] = uses.toLowerCase().split("@");
	return name === (repository ?? OUR_REPOSITORY).toLowerCase();
}
function nthWithoutId(steps, action) {
	const wanted = action.toLowerCase();
	const sameName = /* @__PURE__ */ new Map();
	return steps.find(({ id, uses }) => {
		if (id !== void 0) return false;
		const name = nameMadeOf(uses);
		const number = (sameName.get(name) ?? 0) + 1;
		sameName.set(name, number);
		return wanted === (number === 1 ? name : `${name}_${number}`);
	});
}
function nameMadeOf(uses) {
	if (uses.startsWith("./")) return "__self";
	const [path = ""] = uses.toLowerCase().split("@");
	const [owner = "", repository = ""] = path.split("/");
	return `__${owner}_${repository}`.replace(/[^\w-]/g, "_");
}

exports.readWorkflow = readWorkflow;