"use strict";

const require_action = require("./action.js");
const require_scan = require("./scan.js");
const require_start = require("./start.js");

// src/find/artifacts.ts
const LIST_BYTES = 16777216;
const VERSION = 1;
function readArtifacts(path, files) {
	const bytes = require_scan.caught(require_start.FileError, () => files.read(path, LIST_BYTES));
	if (bytes instanceof Error) throw strange(`cannot be read: ${bytes.message}`, bytes);
	if (bytes.every((byte) => byte === 32 || byte === 9 || byte === 10 || byte === 13)) return {
		images: [],
		files: []
	};
	const list = require_scan.caught(require_action.JsonError, () => require_action.readJson(bytes, { bytes: LIST_BYTES }));
	if (list instanceof Error) throw strange(`is not JSON: ${list.message}`, list);
	if (!require_action.isJsonObject(list)) throw strange("holds no object.");
	const version = list.get("version");
	if (version !== VERSION) throw strange(`is of a version that is not known here: ${shown(version)}.`);
	const subjects = list.get("subjects");
	if (!require_action.isJsonList(subjects)) throw strange("has no list of subjects.");
	const images = [];
	const declared = [];
	for (const [index, subject] of subjects.entries()) {
		const { name, digest, kind } = readSubject(subject, index);
		if (kind === "oci") images.push(imageOf(name, digest, index));
		else if (kind === "file") declared.push(fileOf(name, digest, index));
		else throw strange(`has a subject of a kind that is not known here, ${shown(kind)}, at ${index + 1}.`);
	}
	return {
		images,
		files: declared
	};
}
function readSubject(subject, index) {
	const [name, digest, kind] = [
		"name",
		"digest",
		"kind"
	].map((key) => require_action.isJsonObject(subject) ? subject.get(key) : void 0);
	if (typeof name === "string" && typeof digest === "string" && typeof kind === "string") return {
		name,
		digest,
		kind
	};
	throw strange(`has a subject without name, digest and kind, at ${index + 1}.`);
}
function imageOf(name, given, index) {
	const digest = require_scan.readDigest(given);
	const reference = require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(name.replace(/^oci:\/\//, "")));
	if (digest === null) throw strange(`has ${shown(given)} as the digest of an image, at ${index + 1}.`);
	if (reference instanceof Error) throw strange(`names an image that is none, at ${index + 1}: ${reference.message}`);
	if (reference.digest !== null && reference.digest !== digest) throw strange(`names ${name} with another digest than its own, at ${index + 1}.`);
	const tag = /:[^/@]*(?:@.*)?$/.test(name.replace(/@.*$/, "")) ? reference.tag : null;
	return {
		text: require_scan.printReference({
			...reference,
			tag,
			digest
		}),
		root: "GITHUB_ARTIFACTS_LIST",
		mentions: [],
		obstacle: null,
		outright: false
	};
}
const digestGrammar = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
function fileOf(name, digest, index) {
	if (!digestGrammar.test(digest)) throw strange(`has ${shown(digest)} as the digest of a file, at ${index + 1}.`);
	if (name === "" || /[/\\\0]/.test(name)) throw strange(`has ${shown(name)} as the name of a file, at ${index + 1}.`);
	const [algorithm = "", hex = ""] = digest.split(":");
	return {
		name,
		algorithm,
		hex
	};
}
const SHOWN = 100;
function shown(value) {
	return `\`${(typeof value === "string" || typeof value === "number" ? String(value) : "none").slice(0, SHOWN)}\``;
}
function strange(why, cause) {
	return new require_start.Failure("artifacts", `The runner's list of artifacts, $GITHUB_ARTIFACTS_LIST, ${why}`, {
		remedy: "Use a later version of this action, or name what is to be looked at in `images` and `files`.",
		cause
	});
}

exports.readArtifacts = readArtifacts;