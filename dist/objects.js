"use strict";

const require_start = require("./start.js");
const require_git = require("./git.js");
let node_crypto = require("node:crypto");

// src/config/commit/objects.ts
function kindOfMode(mode) {
	if (/^100[0-7]{3}$/.test(mode)) return "file";
	if (mode === "40000" || mode === "040000") return "directory";
	if (mode === "120000") return "link";
	return mode === "160000" ? "submodule" : null;
}
const COMMIT_BYTES = 1048576;
const TREE_BYTES = 8388608;
function gitObjects(git) {
	const read = async (id, type, limit) => {
		const content = await given(git.object(id, type, limit));
		if (content !== null && idOf(type, content, id) !== id) throw forged(type, id);
		return content === null ? null : Buffer.from(content.buffer, content.byteOffset, content.length);
	};
	return {
		source: "git",
		async treeOf(commit) {
			const content = await read(commit, "commit", COMMIT_BYTES);
			return content && readCommit(content, commit).tree;
		},
		async entries(tree) {
			const content = await read(tree, "tree", TREE_BYTES);
			return content && readTree(content, tree);
		},
		async blob(id, limit) {
			try {
				return await read(id, "blob", limit);
			} catch (error) {
				if (error instanceof require_start.Failure && error.cause instanceof require_git.GitError && error.cause.code === "too-large") return "too-large";
				throw error;
			}
		}
	};
}
function idOf(type, content, like) {
	const algorithm = like.length === 40 ? "sha1" : "sha256";
	return (0, node_crypto.hash)(algorithm, Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]));
}
function readCommit(content, commit) {
	const lines = content.toString("latin1").split("\n");
	const tree = idIn(lines[0], "tree", commit);
	if (tree === null) throw malformed("commit", commit);
	const rest = lines.slice(1).map((line) => idIn(line, "parent", commit));
	const end = rest.indexOf(null);
	return {
		tree,
		parents: rest.slice(0, end < 0 ? rest.length : end).flatMap((id) => id ?? [])
	};
}
function idIn(line, key, like) {
	const [, id] = new RegExp(`^${key} ([0-9a-f]{${like.length}})$`).exec(line ?? "") ?? [];
	return id ?? null;
}
function readTree(content, tree) {
	const entries = [];
	const idBytes = tree.length / 2;
	for (let at = 0; at < content.length;) {
		const space = content.indexOf(32, at);
		const nul = content.indexOf(0, space);
		const end = nul + 1 + idBytes;
		if (space < 0 || nul < 0 || end > content.length) throw malformed("tree", tree);
		const kind = kindOfMode(content.toString("latin1", at, space));
		if (kind === null) throw malformed("tree", tree);
		const name = content.toString("utf8", space + 1, nul);
		entries.push({
			name,
			kind,
			id: content.toString("hex", nul + 1, end)
		});
		at = end;
	}
	return entries;
}
async function given(content) {
	try {
		return await content;
	} catch (cause) {
		if (!(cause instanceof require_git.GitError)) throw cause;
		throw new require_start.Failure("policy-source", `The policy cannot be read from git: ${cause.message}`, {
			remedy: "Check the repository out again, in a step before this one.",
			cause
		});
	}
}
function forged(type, id) {
	const message = `What git gives as the ${type} ${id} is not it: something has written to the repository of this job.`;
	return new require_start.Failure("policy-source", message, { remedy: "Find out which step did, or run this action in a job of its own." });
}
function malformed(type, id) {
	return new require_start.Failure("policy-source", `The ${type} ${id} cannot be read: it has not the form that git gives it.`);
}

Object.defineProperty(exports, "gitObjects", {
  enumerable: true,
  get: function () {
    return gitObjects;
  }
});
Object.defineProperty(exports, "idOf", {
  enumerable: true,
  get: function () {
    return idOf;
  }
});
Object.defineProperty(exports, "kindOfMode", {
  enumerable: true,
  get: function () {
    return kindOfMode;
  }
});
Object.defineProperty(exports, "readCommit", {
  enumerable: true,
  get: function () {
    return readCommit;
  }
});