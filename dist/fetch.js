"use strict";

const require_start = require("./start.js");
const require_resolver = require("./resolver.js");
let node_http = require("node:http");
let node_https = require("node:https");

// src/host/fetch.ts
const REDIRECT_LIMIT = 3;
const NEXT_ADDRESS_MS = 1e3;
const redirects = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
function boundedFetch(stop, resolve = require_resolver.openResolver()) {
	return async (request) => {
		const { url, timeout } = request;
		return require_resolver.withinTime({
			shown: require_resolver.shownUrl(url),
			timeout,
			stop
		}, (signal) => follow(request, resolve, signal));
	};
}
async function follow(request, resolve, signal) {
	let next = {
		url: require_resolver.readUrl(request.url),
		method: request.method,
		body: request.body
	};
	for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
		const answer = await send(next, request, resolve, signal);
		try {
			const status = answer.statusCode ?? 0;
			if (status === 200) return await readBody(answer, next.url, request.maxBytes, signal);
			if (!redirects.has(status)) throw refusal("status", next.url, `answers with the status ${status}, and not with 200`);
			next = redirected(next, status, answer.headers.location);
		} finally {
			answer.destroy();
		}
	}
	throw refusal("redirect", require_resolver.readUrl(request.url), `redirects more than ${REDIRECT_LIMIT} times`);
}
function redirected({ url, method, body }, status, location) {
	if (location === void 0) throw refusal("redirect", url, "redirects, and does not say to where");
	const target = URL.canParse(location, url.href) ? new URL(location, url).href : location;
	const to = require_resolver.readUrl(target);
	if (url.protocol === "https:" && to.protocol !== "https:") throw refusal("redirect", url, `redirects to ${require_resolver.shownUrl(target)}, which is not https`);
	return status === 303 ? {
		url: to,
		method: "GET",
		body: null
	} : {
		url: to,
		method,
		body
	};
}
async function send({ url, method, body }, { headers, privateHosts }, resolve, signal) {
	const permission = {
		mayBePrivate: require_resolver.isListed(url, privateHosts),
		otherwise: "`revocation-hosts` does not list its host"
	};
	const found = await require_resolver.checkedAddresses(url, permission, (host) => abortable(resolve(host), signal)).catch((cause) => {
		throw reasonOf(cause, url, signal);
	});
	const length = body === null ? {} : { "content-length": body.length };
	const options = {
		method,
		headers: {
			"user-agent": `sigscan/${require_start.version}`,
			...headers,
			...length,
			"accept-encoding": "identity"
		},
		agent: false,
		signal,
		autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
		lookup: (_host, { all }, use) => {
			if (all === true) use(null, [...found]);
			else use(null, found[0].address, found[0].family);
		}
	};
	return new Promise((done, fail) => {
		const sent = url.protocol === "https:" ? (0, node_https.request)(url, {
			...options,
			rejectUnauthorized: true
		}) : (0, node_http.request)(url, options);
		sent.on("response", done);
		sent.on("error", (cause) => {
			fail(reasonOf(cause, url, signal));
		});
		sent.on("close", () => {
			fail(refusal("unreachable", url, "closed the connection without an answer"));
		});
		sent.end(body ?? void 0);
	});
}
async function abortable(work, signal) {
	let stop = () => void 0;
	const end = new Promise((_done, fail) => {
		stop = () => {
			fail(signal.reason);
		};
		signal.addEventListener("abort", stop);
		if (signal.aborted) stop();
	});
	try {
		return await Promise.race([work, end]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
async function readBody(answer, url, limit, signal) {
	const tooLarge = () => refusal("too-large", url, `answers with more than ${limit} bytes`);
	if (Number(answer.headers["content-length"] ?? 0) > limit) throw tooLarge();
	const pieces = [];
	let length = 0;
	try {
		for await (const piece of answer) {
			length += piece.length;
			if (length > limit) throw tooLarge();
			pieces.push(piece);
		}
	} catch (cause) {
		throw reasonOf(cause, url, signal);
	}
	return Buffer.concat(pieces, length);
}
function reasonOf(cause, url, signal) {
	const ended = require_resolver.endReason(signal);
	if (ended !== null) return ended;
	return cause instanceof require_start.FetchError ? cause : refusal("unreachable", url, `cannot be reached (${require_resolver.systemReason(cause)})`, cause);
}
function refusal(code, url, why, cause) {
	return new require_start.FetchError(code, `${require_resolver.shownUrl(url.href)} ${why}.`, { cause });
}

exports.boundedFetch = boundedFetch;