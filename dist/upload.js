"use strict";

const require_github = require("./github.js");
const require_start = require("./start.js");
const require_pause = require("./pause.js");
let node_zlib = require("node:zlib");

// src/upload/aim.ts
const refGrammar = /^refs\/(?:(?:heads|tags)\/.+|pull\/[1-9][0-9]*\/(?:merge|head))$/;
const mergeQueue = "refs/heads/gh-readonly-queue/";
function aimOf(way, { event, github, stop }, offline) {
	const no = (why, isExpected = false) => ({
		why,
		isExpected
	});
	if (event === null) return no("no workflow started this run");
	if (event.name === "merge_group" || event.ref.startsWith(mergeQueue)) return no("code scanning takes nothing from a merge queue, and the pull request has a run of its own", true);
	if (stop.aborted) return no("the run was stopped before it had looked at everything", true);
	if (offline) return no("the run is offline");
	if (github === null) return no("there is no token to upload it with (`github-token`)");
	if (way === "auto" && event.name === "push" && event.actor === "dependabot[bot]") return no("GitHub gives a push of Dependabot's a token that only reads; the event `pull_request` may upload");
	if (way === "auto" && event.name === "workflow_run" && event.head !== null) return no("this run is about a pull request, and its results would be shown at the branch of the workflow");
	return shownAt(event, github) ?? no(`the event ${event.name} names no branch, tag or pull request to show it at`);
}
function shownAt({ name, repository, commit, ref, head, pullRequest }, github) {
	const slash = repository.indexOf("/");
	const of = {
		github,
		owner: repository.slice(0, slash),
		repo: repository.slice(slash + 1)
	};
	if (name !== "pull_request_target") return refGrammar.test(ref) ? {
		...of,
		commit,
		ref
	} : null;
	if (head === null || pullRequest === null) return null;
	return {
		...of,
		commit: head,
		ref: `refs/pull/${pullRequest}/head`
	};
}

// src/upload/trouble.ts
const later = "Run the job again later.";
const rights = "Give the job the permission `security-events: write`, and in a private repository `actions: read` and `contents: read`; a run whose token only reads (a push by Dependabot, a pull request from a fork to a private repository) cannot upload.";
const anything = /^/;
const known = [
	{
		statuses: [401],
		said: anything,
		trouble: () => ({
			why: "GitHub does not take the token",
			remedy: "Leave `github-token` out, or give it a token that is still good."
		})
	},
	{
		statuses: [403, 429],
		said: /\brate limit\b/i,
		trouble: () => ({
			why: "GitHub was asked too often with this token",
			remedy: later
		})
	},
	{
		statuses: [403],
		said: /\b(?:advanced|code) security must be enabled\b/i,
		trouble: ({ owner, repo }) => ({
			why: `GitHub Code Security, which was a part of Advanced Security, is not enabled for ${owner}/${repo}`,
			remedy: "Enable it in the settings of the repository, or set `upload-sarif` to false."
		})
	},
	{
		statuses: [403, 404],
		said: /\bcode scanning is not (?:enabled|available)\b|\bfeature is disabled\b/i,
		trouble: ({ owner, repo }) => ({
			why: `code scanning is not enabled for ${owner}/${repo}`,
			remedy: "Enable it in the settings of the repository, or set `upload-sarif` to false."
		})
	},
	{
		statuses: [
			400,
			404,
			422
		],
		said: /\b(?:ref|commit)\b.*\bnot found\b|\bno commit found\b/i,
		trouble: ({ commit, ref }) => ({
			why: `GitHub does not have the commit ${commit} at ${ref} any more`,
			remedy: "The branch was deleted or the pull request changed while this run went on: its next run uploads again."
		})
	},
	{
		statuses: [403],
		said: anything,
		trouble: () => ({
			why: "the token may not write the results of code scanning",
			remedy: rights
		})
	},
	{
		statuses: [404],
		said: anything,
		trouble: ({ owner, repo }) => ({
			why: `the token sees no code scanning of ${owner}/${repo}`,
			remedy: `${rights} A GitHub Enterprise Server may be without code scanning: then set \`upload-sarif\` to false.`
		})
	},
	{
		statuses: [413],
		said: anything,
		trouble: () => ({
			why: "the file is larger than GitHub takes",
			remedy: "Look at less in one step, and give each step its own `category`."
		})
	},
	{
		statuses: [400, 422],
		said: anything,
		trouble: () => ({
			why: "GitHub refuses the file",
			remedy: "Please report it at https://github.com/venafi/sigscan-action/issues."
		})
	},
	{
		statuses: [
			429,
			500,
			502,
			503,
			504
		],
		said: anything,
		trouble: () => ({
			why: "code scanning is not available at the moment",
			remedy: later
		})
	}
];
function troubleOf({ code, status, said }, aim) {
	const found = known.find((one) => status !== null && one.statuses.includes(status) && one.said.test(said));
	if (found !== void 0) return found.trouble(aim);
	if (code === "unreachable") return {
		why: "GitHub cannot be reached",
		remedy: "Look at GITHUB_API_URL and at the proxy of this runner."
	};
	return {
		why: "GitHub answers otherwise than it is known to",
		remedy: later
	};
}

// src/upload/processed.ts
const WAITS = [
	2e3,
	4e3,
	8e3,
	16e3,
	3e4,
	6e4
];
const PATIENCE = 2 * WAITS.reduce((sum, wait) => sum + wait, 0);
const SHOWN_ERRORS = 5;
const SHOWN_ERROR = 500;
async function processed(upload) {
	const { log, clock, stop, sleep } = upload;
	const start = clock.now().getTime();
	const taken = () => clock.now().getTime() - start;
	for (const wait of WAITS) {
		if (taken() > PATIENCE) break;
		await sleep(wait, stop);
		if (stop.aborted) return;
		const found = await ask(upload);
		if (found === null) return;
		if (found.status === "pending") continue;
		tell(found, log);
		return;
	}
	const seconds = Math.round(taken() / 1e3);
	log.warning(`GitHub took the SARIF file, and did not look at it within ${seconds} seconds; what became of it will be under Security, Code scanning.`);
}
async function ask({ id, aim, log, stop }) {
	const { github, owner, repo } = aim;
	try {
		return statusOf(await github.request("GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", {
			owner,
			repo,
			sarif_id: id
		}));
	} catch (error) {
		if (!(error instanceof require_github.GitHubError)) throw error;
		if (stop.aborted) return null;
		if (error.code === "not-found") return {
			status: "pending",
			address: null,
			errors: []
		};
		const { why, remedy } = troubleOf(error, aim);
		const reason = error.message.replace(/\.$/, "");
		log.warning(`GitHub took the SARIF file; what became of it cannot be told, because ${why} (${reason}). ${remedy}`);
		return null;
	}
}
function statusOf(answer) {
	const { processing_status, analyses_url, errors } = { ...answer };
	const list = Array.isArray(errors) ? errors : [];
	return {
		status: processing_status === "complete" || processing_status === "failed" ? processing_status : "pending",
		address: typeof analyses_url === "string" && /^https?:\/\/\S{1,1000}$/.test(analyses_url) ? analyses_url : null,
		errors: list.filter((one) => typeof one === "string" && one !== "")
	};
}
function tell({ status, address, errors }, log) {
	const shown = errors.slice(0, SHOWN_ERRORS).map((one) => one.length > SHOWN_ERROR ? `${one.slice(0, SHOWN_ERROR)}…` : one);
	const more = errors.length > shown.length ? `; and ${errors.length - shown.length} more` : "";
	const said = errors.length === 0 ? "it does not say why" : `${shown.join("; ")}${more}`;
	if (status === "failed") log.warning(`GitHub could not take the SARIF file into code scanning: ${said}`);
	else if (errors.length > 0) log.warning(`The SARIF file is in code scanning, not all of it: ${said}`);
	if (status === "complete") log.info(`The SARIF file is in code scanning${address === null ? "." : `: ${address}`}`);
}

// src/upload/upload.ts
const SARIF_BYTES = 268435456;
const COMPRESSED_BYTES = 10485760;
const idGrammar = /^[0-9A-Za-z_-]{1,100}$/;
async function uploadSarif(request, world, sleep = require_pause.pause) {
	const { log } = world;
	const { way, path, offline } = request;
	if (way === "false") return;
	const aim = aimOf(way, world, offline);
	if ("why" in aim) {
		const line = `The SARIF file is not uploaded: ${aim.why}.`;
		if (way === "auto" || aim.isExpected) log.info(line);
		else log.warning(line);
		return;
	}
	const sarif = path === "" ? "there is none, for it has no name and there is no RUNNER_TEMP" : compressed(path, world);
	if (typeof sarif === "string") log.warning(`The SARIF file is not uploaded: ${sarif}.`);
	else await deliver(sarif, aim, request, world, sleep);
}
function compressed(path, { files }) {
	try {
		const bytes = (0, node_zlib.gzipSync)(files.read(path, SARIF_BYTES));
		if (bytes.length <= COMPRESSED_BYTES) return bytes;
		return `compressed it has ${bytes.length} bytes, and GitHub takes ${COMPRESSED_BYTES}. Look at less in one step, and give each step its own \`category\``;
	} catch (error) {
		if (error instanceof require_start.FileError) return error.message.replace(/\.$/, "");
		throw error;
	}
}
async function deliver(sarif, aim, { startedAt }, { clock, log, stop }, sleep) {
	try {
		const id = await send(sarif, aim, startedAt);
		if (id === null) log.warning("GitHub took the SARIF file, and does not say how to ask what became of it.");
		else await processed({
			id,
			aim,
			log,
			clock,
			stop,
			sleep
		});
	} catch (error) {
		if (!(error instanceof require_github.GitHubError)) throw error;
		if (stop.aborted) {
			log.warning("The SARIF file is not in code scanning, because the run was stopped while it was sent.");
			return;
		}
		const { why, remedy } = troubleOf(error, aim);
		log.warning(`The SARIF file is not in code scanning, because ${why} (${error.message.replace(/\.$/, "")}). ${remedy}`);
	}
}
async function send(sarif, aim, startedAt) {
	const { github, owner, repo } = aim;
	const { id } = { ...await github.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
		owner,
		repo,
		commit_sha: aim.commit,
		ref: aim.ref,
		sarif: Buffer.from(sarif).toString("base64"),
		started_at: startedAt,
		tool_name: "sigscan"
	}) };
	return typeof id === "string" && idGrammar.test(id) ? id : null;
}

exports.uploadSarif = uploadSarif;