"use strict";

const require_start = require("./start.js");
let node_http = require("node:http");
let node_https = require("node:https");
let node_net = require("node:net");
let node_child_process = require("node:child_process");

// src/host/address.ts
const notPublic4 = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.31.196.0", 24],
	["192.52.193.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["192.175.48.0", 24],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4]
];
const given6 = [["2000::", 3], ["64:ff9b::", 96]];
const notPublic6 = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["2620:4f:8000::", 48],
	["3fff::", 20]
];
const given = new node_net.BlockList();
for (const [network, prefix] of given6) given.addSubnet(network, prefix, "ipv6");
const refused = new node_net.BlockList();
for (const [network, prefix] of notPublic6) refused.addSubnet(network, prefix, "ipv6");
for (const [network, prefix] of notPublic4) {
	refused.addSubnet(network, prefix, "ipv4");
	refused.addSubnet(`64:ff9b::${network}`, 96 + prefix, "ipv6");
}
function isPublicAddress(address) {
	switch ((0, node_net.isIP)(address)) {
		case 4: return !refused.check(address, "ipv4");
		case 6: return !address.includes("%") && given.check(address, "ipv6") && !refused.check(address, "ipv6");
		default: return false;
	}
}

// src/host/destination.ts
const LONGEST_URL = 8192;
const SHOWN_URL = 300;
function shownUrl(text) {
	const bare = text.replace(/^([^/?#]*\/\/)[^/?#]*@/, "$1");
	return bare.length > SHOWN_URL ? `${bare.slice(0, SHOWN_URL)}…` : bare;
}
function readUrl(text) {
	const refuse = (why) => new require_start.FetchError("bad-url", `${shownUrl(text)} ${why}.`);
	if (text.length > LONGEST_URL) throw refuse(`is longer than ${LONGEST_URL} characters`);
	if (!URL.canParse(text)) throw refuse("is not a URL");
	const url = new URL(text);
	if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse("is neither http nor https");
	if (url.username !== "" || url.password !== "") throw refuse("holds a user or a password");
	return url;
}
async function checkedAddresses(url, privateHosts, resolve) {
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	const family = (0, node_net.isIP)(host);
	const found = family === 0 ? await resolve(host) : [{
		address: host,
		family
	}];
	const listed = isListed(url, privateHosts);
	const [first, ...rest] = found.filter(({ address }) => listed || isPublicAddress(address));
	if (first !== void 0) return [first, ...rest];
	throw found.length === 0 ? new require_start.FetchError("unreachable", `${shownUrl(url.href)} cannot be reached, because its host has no address.`) : new require_start.FetchError("private-address", `${shownUrl(url.href)} is at a private address, and \`revocation-hosts\` does not list its host.`);
}
function isListed({ protocol, hostname, port }, privateHosts) {
	const actual = port === "" ? protocol === "https:" ? "443" : "80" : port;
	return privateHosts.some((entry) => {
		const listed = entry.toLowerCase();
		return listed === hostname || listed === `${hostname}:${actual}`;
	});
}

// src/host/resolver.ts
const THREADS = 64;
const program = `
const { lookup } = require('node:dns')
process.on('message', ({ id, host }) => {
  lookup(host, { all: true }, (error, found) => process.send({ id, code: error ? String(error.code) : null, found }))
})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
`;
function openResolver() {
	let other = null;
	let last = 0;
	const waiting = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Map();
	function onAnswer({ id, code, found = [] }) {
		const one = waiting.get(id);
		waiting.delete(id);
		if (code === null) one?.done(found);
		else one?.fail(failure(code));
	}
	function start() {
		const started = (0, node_child_process.spawn)(process.execPath, ["-e", program], {
			env: {
				...process.env,
				NODE_OPTIONS: "",
				UV_THREADPOOL_SIZE: String(THREADS)
			},
			stdio: [
				"ignore",
				"ignore",
				"ignore",
				"ipc"
			],
			windowsHide: true
		});
		const onEnd = (code) => {
			if (other !== started) return;
			other = null;
			const lost = [...waiting.values()];
			waiting.clear();
			for (const { fail } of lost) fail(failure(code));
		};
		started.on("message", onAnswer);
		started.on("error", (error) => {
			onEnd(error.code ?? "ECHILD");
		});
		started.on("exit", () => {
			onEnd("ECHILD");
		});
		started.unref();
		started.channel?.unref();
		return started;
	}
	async function ask(host) {
		other ??= start();
		const to = other;
		const id = last += 1;
		return new Promise((done, fail) => {
			waiting.set(id, {
				done,
				fail
			});
			to.send({
				id,
				host
			}, (error) => {
				if (error === null) return;
				waiting.delete(id);
				fail(error);
			});
		});
	}
	return (host) => {
		const same = asked.get(host);
		if (same !== void 0) return same;
		const answer = ask(host).finally(() => asked.delete(host));
		asked.set(host, answer);
		return answer;
	};
}
function failure(code) {
	return Object.assign(/* @__PURE__ */ new Error(`The look-up failed: ${code}.`), { code });
}

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
function boundedFetch(stop, resolve = openResolver()) {
	return async (request) => {
		const run = new AbortController();
		const end = (code, why) => {
			run.abort(new require_start.FetchError(code, `${shownUrl(request.url)} ${why}.`));
		};
		const onStop = () => {
			end("unreachable", "was not asked to the end, because the run was stopped");
		};
		const timer = setTimeout(end, request.timeout, "timeout", `did not answer within ${request.timeout} ms`);
		stop.addEventListener("abort", onStop);
		if (stop.aborted) onStop();
		try {
			return await follow(request, resolve, run.signal);
		} finally {
			clearTimeout(timer);
			stop.removeEventListener("abort", onStop);
		}
	};
}
async function follow(request, resolve, signal) {
	let next = {
		url: readUrl(request.url),
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
	throw refusal("redirect", readUrl(request.url), `redirects more than ${REDIRECT_LIMIT} times`);
}
function redirected({ url, method, body }, status, location) {
	if (location === void 0) throw refusal("redirect", url, "redirects, and does not say to where");
	const target = URL.canParse(location, url.href) ? new URL(location, url).href : location;
	const to = readUrl(target);
	if (url.protocol === "https:" && to.protocol !== "https:") throw refusal("redirect", url, `redirects to ${shownUrl(target)}, which is not https`);
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
	const found = await checkedAddresses(url, privateHosts, (host) => abortable(resolve(host), signal)).catch((cause) => {
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
	if (signal.reason instanceof require_start.FetchError) return signal.reason;
	if (cause instanceof require_start.FetchError) return cause;
	return refusal("unreachable", url, `cannot be reached (${systemReason(cause)})`, cause);
}
function refusal(code, url, why, cause) {
	return new require_start.FetchError(code, `${shownUrl(url.href)} ${why}.`, { cause });
}
function systemReason(error) {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
	return typeof code === "string" ? code : "no reason given";
}

exports.boundedFetch = boundedFetch;