"use strict";

const require_start = require("./start.js");
let node_net = require("node:net");
let node_events = require("node:events");
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
async function checkedAddresses(url, permission, resolve) {
	const host = bareHost(url);
	const family = (0, node_net.isIP)(host);
	const found = family === 0 ? await resolve(host) : [{
		address: host,
		family
	}];
	const [first, ...rest] = found.filter(({ address }) => permission.mayBePrivate || isPublicAddress(address));
	if (first !== void 0) return [first, ...rest];
	if (found.length > 0) throw privateAddress(url, permission);
	throw new require_start.FetchError("unreachable", `${shownUrl(url.href)} cannot be reached, because its host has no address.`);
}
function privateAddress(url, { otherwise }) {
	return new require_start.FetchError("private-address", `${shownUrl(url.href)} is at a private address, and ${otherwise}.`);
}
function bareHost({ hostname }) {
	return hostname.replace(/^\[(.*)\]$/, "$1");
}
function isListed({ protocol, hostname, port }, privateHosts) {
	const actual = port === "" ? protocol === "https:" ? "443" : "80" : port;
	return privateHosts.some((entry) => {
		const listed = entry.toLowerCase();
		return listed === hostname || listed === `${hostname}:${actual}`;
	});
}

// src/host/http-run.ts
async function withinTime({ shown, timeout, stop }, work) {
	const run = new AbortController();
	const end = (code, why) => {
		run.abort(new require_start.FetchError(code, `${shown} ${why}.`));
	};
	const onStop = () => {
		end("unreachable", "was not asked to the end, because the run was stopped");
	};
	(0, node_events.setMaxListeners)(0, stop);
	const timer = setTimeout(end, timeout, "timeout", `did not answer within ${timeout} ms`);
	stop.addEventListener("abort", onStop);
	if (stop.aborted) onStop();
	try {
		return await work(run.signal);
	} finally {
		clearTimeout(timer);
		stop.removeEventListener("abort", onStop);
	}
}
function endReason(signal) {
	return signal.reason instanceof require_start.FetchError ? signal.reason : null;
}
function systemReason(error) {
	return systemCode(error) ?? "no reason given";
}
function systemCode(error) {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
	return typeof code === "string" ? code : null;
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

Object.defineProperty(exports, "bareHost", {
  enumerable: true,
  get: function () {
    return bareHost;
  }
});
Object.defineProperty(exports, "checkedAddresses", {
  enumerable: true,
  get: function () {
    return checkedAddresses;
  }
});
Object.defineProperty(exports, "endReason", {
  enumerable: true,
  get: function () {
    return endReason;
  }
});
Object.defineProperty(exports, "isListed", {
  enumerable: true,
  get: function () {
    return isListed;
  }
});
Object.defineProperty(exports, "isPublicAddress", {
  enumerable: true,
  get: function () {
    return isPublicAddress;
  }
});
Object.defineProperty(exports, "openResolver", {
  enumerable: true,
  get: function () {
    return openResolver;
  }
});
Object.defineProperty(exports, "privateAddress", {
  enumerable: true,
  get: function () {
    return privateAddress;
  }
});
Object.defineProperty(exports, "readUrl", {
  enumerable: true,
  get: function () {
    return readUrl;
  }
});
Object.defineProperty(exports, "shownUrl", {
  enumerable: true,
  get: function () {
    return shownUrl;
  }
});
Object.defineProperty(exports, "systemCode", {
  enumerable: true,
  get: function () {
    return systemCode;
  }
});
Object.defineProperty(exports, "systemReason", {
  enumerable: true,
  get: function () {
    return systemReason;
  }
});
Object.defineProperty(exports, "withinTime", {
  enumerable: true,
  get: function () {
    return withinTime;
  }
});