"use strict";

const require_start = require("./start.js");

// src/config/commit/files.ts
const SHOWN = 12;
function shortOf(commit) {
	return commit.slice(0, SHOWN);
}
function openCommit(commit, sources, missing) {
	const first = async (what, get) => {
		for (const source of sources) {
			const found = await get(source);
			if (found !== null) return found;
		}
		throw missing(what);
	};
	const trees = /* @__PURE__ */ new Map();
	const open = (tree) => {
		const known = trees.get(tree);
		if (known !== void 0) return known;
		const read = first(`tree ${tree}`, (objects) => objects.entries(tree)).then((entries) => byName(entries, tree));
		trees.set(tree, read);
		return read;
	};
	let root = null;
	const at = async (path) => {
		root ??= first(`commit ${commit}`, (objects) => objects.treeOf(commit));
		let standing = {
			kind: "directory",
			id: await root
		};
		const parts = partsOf(path);
		for (const [index, part] of parts.entries()) {
			if (standing.kind === "file") return null;
			if (standing.kind !== "directory") throw unfollowed(parts.slice(0, index).join("/"), standing.kind, commit);
			const found = (await open(standing.id)).get(part) ?? null;
			if (found === null) return null;
			standing = found;
		}
		return standing;
	};
	const there = async (path, kind) => {
		const standing = await at(path);
		if (standing === null) throw new require_start.FileError("not-found", `${path} does not exist at commit ${shortOf(commit)}.`);
		if (standing.kind === kind) return standing.id;
		if (standing.kind === "link" || standing.kind === "submodule") throw unfollowed(path, standing.kind, commit);
		throw new require_start.FileError(kind === "file" ? "not-a-file" : "not-a-directory", `${path} is no ${kind} at commit ${shortOf(commit)}.`);
	};
	return {
		commit,
		at,
		async read(path, limit) {
			const id = await there(path, "file");
			const bytes = await first(`blob ${id}`, (objects) => objects.blob(id, limit));
			if (bytes !== "too-large") return bytes;
			throw new require_start.FileError("too-large", `${path} has more than ${limit} bytes at commit ${shortOf(commit)}.`);
		},
		async list(path, limit) {
			const entries = await open(await there(path, "directory"));
			if (entries.size > limit) throw new require_start.FileError("too-many", `${path} has more than ${limit} entries.`);
			return [...entries.values()].map(({ name, kind }) => ({
				name,
				kind: kind === "submodule" ? "other" : kind
			})).sort((left, right) => Buffer.compare(Buffer.from(left.name), Buffer.from(right.name)));
		}
	};
}
function byName(entries, tree) {
	const named = new Map(entries.map((entry) => [entry.name, entry]));
	if (named.size === entries.length) return named;
	throw new require_start.Failure("policy-source", `The tree ${tree} has a name twice.`);
}
function partsOf(path) {
	const parts = path.split("/").filter((part) => part !== "" && part !== ".");
	if (!parts.includes("..") && !path.startsWith("/")) return parts;
	throw new require_start.FileError("unreadable", `${path} lies outside of the repository.`);
}
function unfollowed(path, kind, commit) {
	return new require_start.FileError("unreadable", `${path} is ${kind === "link" ? "a symbolic link, and none is followed" : "a submodule, which is another repository"} at commit ${shortOf(commit)}.`);
}

Object.defineProperty(exports, "openCommit", {
  enumerable: true,
  get: function () {
    return openCommit;
  }
});
Object.defineProperty(exports, "shortOf", {
  enumerable: true,
  get: function () {
    return shortOf;
  }
});