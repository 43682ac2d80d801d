"use strict";

const require_start = require("./start.js");
const require_files = require("./files.js");
let node_path = require("node:path");

// src/config/commit/origin.ts
const MOST_FILES = 256;
const MOST_BYTES = 67108864;
var NotFetched = class extends Error {
	name = "NotFetched";
};
function commitOrigin(files, of) {
	const seen = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	let bytes = 0;
	const load = async (work) => {
		for (;;) {
			const desk = openDesk(files, known);
			const done = attempt(() => work(desk.at));
			const { wanted } = desk;
			if (wanted.length === 0) return done();
			for (const { key, path, fetch } of wanted) {
				if (seen.size === MOST_FILES && !seen.has(path)) throw tooMany(files.commit);
				seen.set(path, await standingAt(files, path));
				const outcome = await outcomeOf(fetch);
				bytes += "bytes" in outcome ? outcome.bytes.length : 0;
				if (bytes > MOST_BYTES) throw tooLong(files.commit);
				known.set(key, outcome);
			}
		}
	};
	return {
		...of,
		files,
		seen,
		nameOf: (path) => `${of.prefix}${path}@${require_files.shortOf(files.commit)}`,
		beside: (file, path) => node_path.posix.join(dirnameOf(file, path), path),
		load
	};
}
async function standingAt(files, path) {
	try {
		const standing = await files.at(path);
		return standing === null ? "nothing" : `${standing.kind} ${standing.id}`;
	} catch (error) {
		if (error instanceof require_start.FileError) return error.message;
		throw error;
	}
}
function dirnameOf(file, path) {
	if (!path.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(path)) return node_path.posix.dirname(file);
	throw new require_start.FileError("unreadable", `${path} lies outside of the repository.`);
}
function openDesk(files, known) {
	const wanted = [];
	const ask = (what, path, fetch) => {
		const key = `${what} ${path}`;
		const outcome = known.get(key);
		if (outcome === void 0) {
			wanted.push({
				key,
				path,
				fetch
			});
			throw new NotFetched(path);
		}
		if ("error" in outcome) throw outcome.error;
		return outcome;
	};
	return {
		at: {
			read(path, limit) {
				const outcome = ask(`read ${limit}`, path, async () => ({ bytes: await files.read(path, limit) }));
				return "bytes" in outcome ? outcome.bytes : /* @__PURE__ */ new Uint8Array();
			},
			list(path, limit) {
				const outcome = ask(`list ${limit}`, path, async () => ({ entries: await files.list(path, limit) }));
				return "entries" in outcome ? outcome.entries : [];
			},
			has(path) {
				const outcome = ask("has", path, async () => ({ has: await standingAt(files, path) !== "nothing" }));
				return "has" in outcome && outcome.has;
			}
		},
		wanted
	};
}
function attempt(work) {
	try {
		const result = work();
		return () => result;
	} catch (error) {
		return () => {
			throw error;
		};
	}
}
async function outcomeOf(fetch) {
	try {
		return await fetch();
	} catch (error) {
		if (error instanceof require_start.FileError) return { error };
		throw error;
	}
}
function tooMany(commit) {
	const message = `The policy at commit ${require_files.shortOf(commit)} names more than ${MOST_FILES} files.`;
	return new require_start.Failure("policy-source", message, { remedy: "Put certificates that belong together into one PEM file." });
}
function tooLong(commit) {
	const message = `The files that the policy at commit ${require_files.shortOf(commit)} names have more than ${MOST_BYTES} bytes.`;
	return new require_start.Failure("policy-source", message, { remedy: "Name fewer or shorter revocation lists and certificates." });
}

Object.defineProperty(exports, "commitOrigin", {
  enumerable: true,
  get: function () {
    return commitOrigin;
  }
});
Object.defineProperty(exports, "standingAt", {
  enumerable: true,
  get: function () {
    return standingAt;
  }
});