"use strict";

const require_yaml = require("./yaml.js");
const require_read = require("./read2.js");

// src/find/images/given/images-lock.ts
function sightLock(content, file, positions) {
	const { trees, problems } = require_yaml.readYaml(content);
	const whole = {
		root: file,
		mentions: () => [],
		written: false
	};
	const [problem] = problems;
	if (problem !== void 0) {
		const message = `${file} is no YAML that can be read: ${require_read.clip(problem.message)}.`;
		const mentions = [positions.at(problem.span.from, 1)];
		return [{
			...require_read.sightObstacle(file, {
				code: "file-malformed",
				message
			}, whole),
			mentions
		}];
	}
	if (!trees.every((tree) => isLock(tree) || tree.kind === "leaf" && tree.text === "")) return null;
	return trees.flatMap((tree) => [...require_yaml.valuesAt(tree, "images"), ...require_yaml.valuesAt(tree, "spec", "images")].flatMap(require_yaml.itemsOf)).flatMap((item) => sightItem(item, file, positions, whole));
}
function isLock(tree) {
	const kinds = require_yaml.leavesAt(tree, "kind");
	return kinds.length === 1 && kinds[0]?.text === "ImagesLock";
}
function sightItem(item, file, positions, whole) {
	const images = require_yaml.leavesAt(item, "image").filter(({ disguised }) => !disguised);
	if (images.length === 0) {
		const message = `${file} has an entry in its list of images that names none.`;
		return [require_read.sightObstacle(file, {
			code: "file-malformed",
			message
		}, whole)];
	}
	return images.map(({ text, span: { from, to } }) => require_read.sightName(text, {
		root: file,
		mentions: (name) => positions.find(name, from, to),
		written: false
	}));
}

exports.sightLock = sightLock;