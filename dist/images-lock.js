"use strict";

const require_dist$1 = require("./dist.js");
const require_yaml = require("./yaml.js");
const require_read = require("./read2.js");

// src/find/images/given/images-lock.ts
var import_dist = require_dist$1.require_dist();
function sightLock(content, file, positions) {
	if (require_yaml.opensTooMuch(content)) {
		const spot = {
			root: file,
			mentions: () => [],
			written: false
		};
		return [require_read.sightObstacle(file, {
			code: "file-malformed",
			message: `${file} is nested too deeply.`
		}, spot)];
	}
	const lines = new import_dist.LineCounter();
	const documents = (0, import_dist.parseAllDocuments)(content, { lineCounter: lines });
	return (Array.isArray(documents) ? documents : []).flatMap((document) => sightDocument(document, file, positions));
}
function sightDocument(document, file, positions) {
	const [fault] = document.errors;
	const whole = {
		root: file,
		mentions: () => [],
		written: false
	};
	if (fault !== void 0) {
		const message = `${file} is no YAML that can be read: ${require_read.clip(fault.message.split("\n", 1)[0] ?? "").replace(/:$/, "")}.`;
		const mentions = [positions.at(fault.pos[0], 1)];
		return [{
			...require_read.sightObstacle(file, {
				code: "file-malformed",
				message
			}, whole),
			mentions
		}];
	}
	return [document.getIn(["images"], true), document.getIn(["spec", "images"], true)].filter(import_dist.isSeq).flatMap(({ items }) => items.flatMap((item) => sightItem(item, document, file, positions, whole)));
}
function sightItem(item, document, file, positions, whole) {
	const node = (0, import_dist.isMap)(item) ? item.get("image", true) : void 0;
	const scalar = (0, import_dist.isAlias)(node) ? node.resolve(document) : node;
	const value = (0, import_dist.isScalar)(scalar) ? scalar.value : void 0;
	if (typeof value !== "string") {
		const message = `${file} has an entry in its list of images that names none.`;
		return [require_read.sightObstacle(file, {
			code: "file-malformed",
			message
		}, whole)];
	}
	const [from = 0, to = 0] = (0, import_dist.isScalar)(scalar) ? scalar.range ?? [] : [];
	const mentions = (text) => positions.find(text, from, to);
	return [require_read.sightName(value, {
		root: file,
		mentions,
		written: false
	})];
}

exports.sightLock = sightLock;