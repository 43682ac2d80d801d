"use strict";

const require_scan = require("./scan.js");
const require_github = require("./github.js");
const require_start = require("./start.js");
const require_resolver = require("./resolver.js");
const require_retry_after = require("./retry-after.js");
const require_pause = require("./pause.js");
const require_http = require("./http.js");

// src/host/github-fetch.ts
const ANSWER_BYTES = 16777216;
const REQUEST_TIMEOUT = 6e4;
const REDIRECT_LIMIT = 3;
const ATTEMPTS = 4;
const FIRST_WAIT = 1e3;
const LONGEST_WAIT = 6e4;
const redirects = /* @__PURE__ */ new Set([
	301,
	302,
	307,
	308
]);
const passing = /* @__PURE__ */ new Set([
	500,
	502,
	503,
	504
]);
function openGitHubFetch({ http, stop, sleep = require_pause.pause, now = Date.now }) {
	return async (url, { method, headers, body }) => {
		if (method !== "GET" && method !== "POST") throw new Error(`GitHub is not asked with ${method}`);
		const bytes = body === void 0 ? null : Buffer.from(body);
		let request = {
			...bounds,
			url: exact(url),
			method,
			headers,
			body: bytes
		};
		for (let retries = 0, hops = 0;;) {
			const outcome = await send(http, request);
			const next = outcome instanceof require_start.FetchError ? null : redirected(request, outcome);
			if (next !== null) {
				if (++hops > REDIRECT_LIMIT) throw refused(url, `redirects more than ${REDIRECT_LIMIT} times`);
				request = {
					...request,
					url: next
				};
				continue;
			}
			const wait = retries + 1 < ATTEMPTS ? waitAfter(outcome, method, retries, now()) : null;
			if (wait !== null && !stop.aborted) {
				retries += 1;
				await sleep(wait, stop);
				continue;
			}
			if (outcome instanceof require_start.FetchError) throw outcome;
			return responseOf(outcome, url);
		}
	};
}
const bounds = {
	maxBytes: ANSWER_BYTES,
	timeout: REQUEST_TIMEOUT,
	mayBePrivate: true,
	insecure: false
};
function exact(text) {
	const written = text.replace(/[?#].*$/s, "");
	if (URL.canParse(text) && written === `${new URL(text).origin}${new URL(text).pathname}`) return text;
	throw new require_start.FetchError("bad-url", `${require_resolver.shownUrl(text)} is not a URL that means what it says.`);
}
async function send(http, request) {
	try {
		return await http(request);
	} catch (error) {
		if (error instanceof require_start.FetchError) return error;
		throw error;
	}
}
function redirected({ url, method }, { status, headers }) {
	if (status < 300 || status > 399) return null;
	const [location = ""] = headers.get("location") ?? [];
	const target = location !== "" && URL.canParse(location, url) ? new URL(location, url) : null;
	if (target === null || !redirects.has(status)) throw refused(url, `answers with the status ${status}`);
	if (target.origin !== new URL(url).origin || target.username !== "" || target.password !== "") throw refused(url, `redirects to ${require_resolver.shownUrl(target.origin)}, which is not to be given the token`);
	if (method === "POST" && status < 307) throw refused(url, `answers with the status ${status}`);
	return target.href;
}
function waitAfter(outcome, method, retries, now) {
	const own = FIRST_WAIT * 2 ** retries;
	if (outcome instanceof require_start.FetchError) return method === "GET" && (outcome.code === "unreachable" || outcome.code === "timeout") ? own : null;
	const asked = require_retry_after.retryAfter(outcome.headers, now);
	const wait = isRateLimited(outcome) ? Math.max(own, asked ?? resetIn(outcome, now) ?? LONGEST_WAIT) : null;
	const again = passing.has(outcome.status) && (method === "GET" || outcome.status === 503);
	const next = wait ?? (again ? Math.max(own, asked ?? 0) : null);
	return next === null || next > LONGEST_WAIT ? null : next;
}
function isRateLimited({ status, headers, body }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	if (headers.has("retry-after") || headers.get("x-ratelimit-remaining")?.[0] === "0") return true;
	return /\brate limit\b/i.test(Buffer.from(body.subarray(0, SAID_BYTES)).toString("latin1"));
}
const SAID_BYTES = 4096;
function resetIn({ headers }, now) {
	const [remaining = ""] = headers.get("x-ratelimit-remaining") ?? [];
	const [reset = ""] = headers.get("x-ratelimit-reset") ?? [];
	return remaining === "0" && /^[0-9]{1,10}$/.test(reset) ? Math.max(0, Number(reset) * 1e3 - now) : null;
}
function responseOf(answer, url) {
	const { status } = answer;
	if (status < 200 || status > 599) throw new require_start.FetchError("malformed", `${require_resolver.shownUrl(url)} answers with the status ${status}.`);
	const headers = { "content-type": "text/plain" };
	const body = status === 204 || status === 205 ? null : Buffer.from(answer.body);
	return new Response(body, {
		status,
		headers
	});
}
function refused(url, why) {
	return new require_start.FetchError("redirect", `${require_resolver.shownUrl(url)} ${why}.`);
}

// src/host/github.ts
function openGitHub(facts) {
	const { environment, stop } = facts;
	const token = facts.token?.trim() === "" ? null : facts.token?.trim() ?? null;
	let opened = null;
	const open = async () => {
		const base = baseOf(environment["GITHUB_API_URL"] ?? "");
		const fetch = openGitHubFetch({
			...facts,
			http: facts.http ?? require_http.openHttp({
				stop,
				environment
			})
		});
		return openClient({
			base,
			token,
			fetch
		});
	};
	return {
		host: require_start.hostOf(environment),
		async request(route, parameters) {
			const client = await (opened ??= open());
			const [method = ""] = route.split(" ");
			const asked = `${method} ${require_resolver.shownUrl(client.urlOf(route, parameters).replace(/[?#].*$/s, ""))}`;
			const data = jsonOf(await client.request(route, parameters).catch((error) => {
				throw refusalOf(error, asked, token);
			}));
			if (typeof data === "object" && data !== null) return data;
			throw new require_github.GitHubError("malformed", `${asked}: what it answers is not JSON.`, null, "");
		}
	};
}
async function openClient(facts) {
	try {
		return (await Promise.resolve().then(() => require("./github-client.js"))).openClient(facts);
	} catch (cause) {
		throw new require_github.GitHubError("unreachable", "The client of GitHub cannot be started.", null, "", { cause });
	}
}
function baseOf(given) {
	const text = given === "" ? "https://api.github.com" : given;
	const url = URL.canParse(text) ? new URL(text) : null;
	if (url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "") return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
	throw new require_github.GitHubError("unreachable", "GITHUB_API_URL is no URL of http or https.", null, "");
}
const statuses = {
	401: "forbidden",
	403: "forbidden",
	404: "not-found",
	410: "not-found",
	413: "too-large"
};
const codes = {
	"too-large": "too-large",
	malformed: "malformed",
	redirect: "refused"
};
function refusalOf(error, asked, token) {
	const [method = ""] = asked.split(" ");
	const cause = error instanceof Error ? error.cause : void 0;
	if (cause instanceof require_start.FetchError) {
		const message = cause.code === "bad-url" ? `${asked} was not sent: ${cause.message}` : `${method} ${cause.message}`;
		return new require_github.GitHubError(codes[cause.code] ?? "unreachable", message, null, "", { cause });
	}
	if (cause instanceof Error) throw cause;
	const status = statusOf(error);
	if (status === null) throw error;
	const said = saidBy(error, token);
	const words = said === "" ? "" : `: ${said.replace(/\.+$/, "")}`;
	const code = /\brate limit\b/i.test(said) ? "refused" : statuses[status] ?? "refused";
	return new require_github.GitHubError(code, `${asked}: status ${status}${words}.`, status, said);
}
function jsonOf(text) {
	if (typeof text !== "string") return void 0;
	const json = require_scan.caught(SyntaxError, () => JSON.parse(text));
	return json instanceof SyntaxError ? void 0 : json;
}
function statusOf(error) {
	const status = error instanceof Error && error.name === "HttpError" && "status" in error ? error.status : null;
	return typeof status === "number" ? status : null;
}
const SAID = 300;
const EXPLAINED = 3;
function saidBy(error, token) {
	const data = jsonOf(memberOf(memberOf(error, "response"), "data"));
	const explained = memberOf(data, "errors");
	const further = Array.isArray(explained) ? explained.slice(0, EXPLAINED) : [];
	const messages = [memberOf(data, "message"), ...further.map((one) => memberOf(one, "message") ?? one)].filter((text) => typeof text === "string");
	const line = messages.join("; ").replace(/[\p{C}\p{Z}]+/gu, " ").trim();
	if (token !== null && messages.join("").includes(token)) return "";
	return line.length > SAID ? `${line.slice(0, SAID)}…` : line;
}
function memberOf(value, name) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
}

exports.openGitHub = openGitHub;