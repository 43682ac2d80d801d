"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_action = require("./action.js");
const require_github = require("./github.js");
const require_objects = require("./objects.js");
const require_files = require("./files.js");
const require_origin = require("./origin.js");
let node_path = require("node:path");

// src/config/commit/address.ts
const addressMark = "github:";
const ownerGrammar = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?$/;
const repositoryGrammar = /^[A-Za-z0-9_.-]{1,100}$/;
const partGrammar = /^[^\\\u0000-\u001f\u007f]+$/;
const refGrammar = /^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/;
function readAddress(text) {
	const rest = text.slice(7);
	const mark = rest.lastIndexOf("@");
	const ref = rest.slice(mark + 1);
	const [owner = "", name = "", ...path] = rest.slice(0, Math.max(mark, 0)).split("/");
	const isClimbing = (part) => part === "." || part === "..";
	if (!(mark > 0 && ownerGrammar.test(owner) && repositoryGrammar.test(name) && !isClimbing(name) && path.length > 0 && path.every((part) => partGrammar.test(part) && !isClimbing(part)) && refGrammar.test(ref) && !/\.\.|\/\/|\/$|\.$|\.lock$/.test(ref))) throw new require_start.Failure("usage", `The policy \`${text}\` names no file of a repository.`, { remedy: "Write it like github:acme/policies/sigscan.yml@ and the full SHA of the commit." });
	const sha = ref.toLowerCase();
	const isPinned = require_action.isCommitId(sha);
	return {
		repository: `${owner}/${name}`,
		path: path.join("/"),
		ref: isPinned ? sha : ref,
		isPinned
	};
}

// src/config/commit/api.ts
function apiObjects({ github }, repository) {
	const [owner = "", repo = ""] = repository.split("/");
	const ask = async (route, parameters, what) => {
		try {
			return membersOf(await github.request(route, {
				owner,
				repo,
				...parameters
			}), what);
		} catch (cause) {
			if (!(cause instanceof require_github.GitHubError)) throw cause;
			throw new require_start.Failure("policy-source", `The ${what} of ${repository} cannot be read: ${cause.message}`, {
				remedy: remedyOf(cause),
				cause
			});
		}
	};
	return {
		source: github.host,
		async treeOf(commit) {
			const what = `commit ${commit}`;
			const answer = await ask("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: commit }, what);
			demand(answer["sha"] === commit, what);
			return idAt(membersOf(answer["tree"], what), what);
		},
		async entries(tree) {
			const what = `tree ${tree}`;
			const answer = await ask("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: tree }, what);
			demand(answer["sha"] === tree && Array.isArray(answer["tree"]), what);
			if (answer["truncated"] !== false) throw cut(what, repository);
			return answer["tree"].map((entry) => entryOf(membersOf(entry, what), what));
		},
		async blob(id, limit) {
			const what = `blob ${id}`;
			const { content, encoding } = await ask("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { file_sha: id }, what);
			if (typeof content !== "string" || encoding !== "base64") throw unlike(what);
			const bytes = Buffer.from(content, "base64");
			if (bytes.length > limit) return "too-large";
			demand(require_objects.idOf("blob", bytes, id) === id, what);
			return bytes;
		}
	};
}
async function resolveRef({ github }, repository, ref) {
	const [owner = "", repo = ""] = repository.split("/");
	const what = `branch or tag ${ref}`;
	try {
		const parameters = {
			owner,
			repo,
			ref,
			per_page: 1
		};
		return idAt(membersOf(await github.request("GET /repos/{owner}/{repo}/commits/{ref}", parameters), what), what);
	} catch (cause) {
		if (!(cause instanceof require_github.GitHubError)) throw cause;
		throw new require_start.Failure("policy-source", `The ${what} of ${repository} cannot be read: ${cause.message}`, {
			remedy: remedyOf(cause),
			cause
		});
	}
}
function membersOf(value, what) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw unlike(what);
	return { ...value };
}
function idAt(members, what) {
	const { sha } = members;
	if (typeof sha === "string" && require_action.isCommitId(sha)) return sha;
	throw unlike(what);
}
function entryOf(members, what) {
	const { path, mode } = members;
	const kind = typeof mode === "string" ? require_objects.kindOfMode(mode) : null;
	if (typeof path !== "string" || kind === null) throw unlike(what);
	return {
		name: path,
		kind,
		id: idAt(members, what)
	};
}
function demand(holds, what) {
	if (!holds) throw unlike(what);
}
function unlike(what) {
	return new require_start.Failure("policy-source", `What GitHub answers for the ${what} is not what was asked for.`);
}
function cut(what, repository) {
	return new require_start.Failure("policy-source", `The ${what} of ${repository} has more entries than GitHub lists.`, { remedy: "Check the repository out with all of its history in a step before this one: `fetch-depth: 0`." });
}
function remedyOf({ code }) {
	switch (code) {
		case "forbidden":
		case "not-found": return "Give the job the permission `contents: read` and the input `github-token` a token that may read the repository.";
		default: return "Run it again, or check the commit out in a step before this one: `fetch-depth: 0`.";
	}
}

// src/config/commit/open.ts
const pathRemedy = "Name a file that the commit holds; paths start at the root of the repository.";
function ownCommit(commit, { repository }, world, offline) {
	const { directory } = world.files;
	const api = apiOf(world, offline);
	const sources = [require_objects.gitObjects(world.git), ..."github" in api ? [apiObjects(api, repository)] : []];
	const missing = (what) => {
		const why = "why" in api ? api.why : "the API does not have it";
		return new require_start.Failure("policy-source", `The policy cannot be read: git does not have the ${what} here, and ${why}.`, { remedy: "Check the repository out with that commit in a step before this one: `fetch-depth: 0`." });
	};
	return require_origin.commitOrigin(require_files.openCommit(commit, sources, missing), {
		kind: "commit",
		prefix: "",
		remedy: pathRemedy,
		pathOf(given) {
			const path = require_scan.nameOf$1((0, node_path.resolve)(directory, given), directory);
			if (!(0, node_path.isAbsolute)(path) && !path.startsWith("/")) return path;
			throw new require_start.Failure("policy-source", `${given} lies outside of the repository, where anything may have written it.`, { remedy: "Commit it, or name it in another repository: github:ORG/REPO/PATH@SHA." });
		}
	});
}
async function otherRepository(text, world, offline) {
	const { repository, path, ref, isPinned } = readAddress(text);
	const api = apiOf(world, offline);
	if ("why" in api) {
		const message = `The policy ${text} cannot be read, for ${api.why}.`;
		throw new require_start.Failure("policy-source", message, { remedy: api.remedy });
	}
	const commit = isPinned ? ref : await resolveRef(api, repository, ref);
	if (!isPinned) world.log.warning(`The policy ${text} is read from commit ${commit}: whoever may move \`${ref}\` may change what is allowed. Write the SHA in its place.`);
	const missing = (what) => new require_start.Failure("policy-source", `The policy ${text} cannot be read: ${repository} does not have the ${what}.`);
	const files = require_files.openCommit(commit, [apiObjects(api, repository)], missing);
	const of = {
		kind: "other-repository",
		prefix: `${addressMark}${repository}/`,
		pathOf: () => path
	};
	const remedy = `Name a file that ${repository} has at commit ${require_files.shortOf(commit)}.`;
	return {
		origin: require_origin.commitOrigin(files, {
			...of,
			remedy
		}),
		path
	};
}
function apiOf({ github }, offline) {
	if (offline) return {
		why: "the run is offline",
		remedy: "Name a file that is there."
	};
	if (github !== null) return { github };
	return {
		why: "there is no token to ask GitHub with",
		remedy: "Give the input `github-token` a token."
	};
}

exports.otherRepository = otherRepository;
exports.ownCommit = ownCommit;