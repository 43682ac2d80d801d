"use strict";

const require_scan = require("./scan.js");
const require_action = require("./action.js");
const require_start = require("./start.js");
const require_credentials = require("./credentials.js");
const require_model = require("./model.js");
const require_pause = require("./pause.js");
const require_retry_after = require("./retry-after.js");
const require_authorities = require("./authorities.js");
let node_path = require("node:path");

// src/registry/members.ts
const maxDepth = 16;
function readMembers(bytes, where) {
	return membersOf(parse$1(bytes, where), where);
}
function parse$1(bytes, where) {
	try {
		return require_action.readJson(bytes, {
			bytes: bytes.length,
			depth: maxDepth
		});
	} catch (error) {
		if (!(error instanceof require_action.JsonError)) throw error;
		throw new require_model.RegistryError("malformed", `${where} is no strict JSON: ${error.message}`, { cause: error });
	}
}
function membersOf(value, where) {
	if (!require_action.isJsonObject(value)) throw malformed$1(`${where} is no JSON object`);
	return {
		where,
		object: value
	};
}
function member({ object }, name) {
	return object.get(name) ?? null;
}
function textOf$1(members, name) {
	const value = member(members, name);
	if (value !== null && typeof value !== "string") throw malformed$1(`${members.where} has no string as \`${name}\``);
	return value;
}
function listOf(members, name, limit) {
	const value = member(members, name);
	if (value === null) return [];
	if (!require_action.isJsonList(value)) throw malformed$1(`${members.where} has no list as \`${name}\``);
	if (value.length > limit) throw new require_model.RegistryError("too-many", `${members.where} lists more than ${limit} ${name}.`);
	return value;
}
function refuseLookalikes({ object, where }, names) {
	const name = require_action.lookalikeOf(object, names);
	if (name === null) return;
	const message = `${where} has a member \`${name}\`, which some programs take for another one.`;
	throw new require_model.RegistryError("ambiguous", message);
}
function lowerFirst(where) {
	return `${where.charAt(0).toLowerCase()}${where.slice(1)}`;
}
function malformed$1(sentence) {
	return new require_model.RegistryError("malformed", `${sentence}.`);
}

// src/registry/link.ts
const maxLinkLength = 8192;
const maxLinks = 16;
function nextPage(links, page) {
	const [first, ...others] = links.flatMap((header) => readLinks(header, page)).filter(({ relations }) => relations.includes("next"));
	if (first === void 0) return null;
	if (others.some(({ target }) => target !== first.target)) throw refuse$1(page, "names two next pages");
	return resolve$1(first.target, page);
}
function resolve$1(target, page) {
	const base = new URL(page.path, page.origin);
	if (!URL.canParse(target, base.href)) throw refuse$1(page, "has a Link that is no URL");
	const url = new URL(target, base);
	if (!isSameHost(url, base)) throw refuse$1(page, `has a Link to another place, ${url.host}`);
	if (url.pathname !== base.pathname) throw refuse$1(page, "has a Link that leaves the list");
	return `${url.pathname}${url.search}`;
}
function isSameHost(url, base) {
	if (url.protocol !== "https:" && url.protocol !== "http:") return false;
	return url.username === "" && url.password === "" && url.host === base.host;
}
const parameter = /\s*;\s*[A-Za-z0-9!#$&+.^_`|~*-]+\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/y;
function readLinks(header, page) {
	if (header.length > maxLinkLength) throw refuse$1(page, `has a Link of more than ${maxLinkLength} characters`);
	const links = [];
	let position = 0;
	const skip = (pattern) => {
		pattern.lastIndex = position;
		const match = pattern.exec(header);
		if (match !== null) position = pattern.lastIndex;
		return match;
	};
	while (position < header.length) {
		skip(/[\s,]*/y);
		if (position === header.length) break;
		if (links.length === maxLinks) throw refuse$1(page, `has more than ${maxLinks} Links`);
		const target = skip(/<([^>]*)>/y)?.[1];
		if (target === void 0) throw refuse$1(page, "has a Link that cannot be read");
		let relations = null;
		for (let found = skip(parameter); found !== null; found = skip(parameter)) {
			const [text, quoted, bare] = found;
			const value = quoted ?? bare;
			if (value !== void 0 && /^[\s;]*rel\s*=/i.test(text)) relations ??= value.toLowerCase().split(/\s+/);
		}
		links.push({
			target: target.trim(),
			relations: relations ?? []
		});
		if (!/^\s*(?:,|$)/.test(header.slice(position))) throw refuse$1(page, "has a Link that cannot be read");
	}
	return links;
}
function refuse$1({ origin, path }, why) {
	return new require_model.RegistryError("malformed", `GET ${origin}${path} ${why}.`);
}

// src/registry/pages.ts
async function* readPages(exchange, list) {
	const { registry, scope, accept, maxBytes, maxPages } = list;
	const seen = /* @__PURE__ */ new Set();
	for (let path = list.path; path !== null;) {
		if (seen.size === maxPages) throw new require_model.RegistryError("too-many", `GET ${list.path} of ${registry} has more than ${maxPages} pages.`);
		seen.add(path);
		const answer = await exchange.send({
			registry,
			path,
			method: "GET",
			accept,
			scope,
			maxBytes
		});
		yield answer;
		path = nextPage(answer.headers.get("link") ?? [], {
			origin: answer.origin,
			path
		});
		if (path !== null && seen.has(path)) throw new require_model.RegistryError("malformed", `GET ${list.path} of ${registry} has pages that lead in a circle.`);
	}
}

// src/registry/catalog.ts
const maxPageSize$1 = 4194304;
const maxPages$2 = 1e3;
const maxRepositories = 1e5;
async function* listRepositories(exchange, registry) {
	const request = {
		path: "/v2/_catalog",
		scope: "registry:catalog:*",
		accept: "application/json"
	};
	const where = `The catalogue of ${registry}`;
	const seen = /* @__PURE__ */ new Set();
	for await (const { body } of readPages(exchange, {
		...request,
		registry,
		maxBytes: maxPageSize$1,
		maxPages: maxPages$2
	})) for (const name of listOf(readMembers(body, where), "repositories", maxRepositories)) {
		if (typeof name !== "string") throw malformed$1(`${where} holds another thing than strings`);
		if (seen.has(name)) continue;
		if (seen.size === maxRepositories) throw new require_model.RegistryError("too-many", `${where} has more than ${maxRepositories} repositories.`);
		seen.add(name);
		yield name;
	}
}

// src/registry/endpoint.ts
function endpointsOf({ insecure, named, allowed }) {
	return (registry) => {
		const host = hostOf(registry);
		const mayBePrivate = named.includes(registry) || (allowed ?? []).includes(registry);
		return insecure.includes(registry) || require_scan.isLoopback(registry) ? {
			origins: [`https://${host}`, `http://${host}`],
			insecure: true,
			mayBePrivate
		} : {
			origins: [`https://${host}`],
			insecure: false,
			mayBePrivate
		};
	};
}
function hostOf(registry) {
	return registry === "docker.io" ? "registry-1.docker.io" : registry;
}

// src/registry/challenge.ts
const LONGEST_HEADER = 8192;
const MAX_CHALLENGES = 16;
const MAX_PARAMETERS = 32;
const separators = /[\s,]*/y;
const scheme = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const token68 = /[ \t]+[A-Za-z0-9._~+/-]+=*[ \t]*(?=,|$)/y;
const firstSpace = /[ \t]+/y;
const nameAndEquals = /[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]*=[ \t]*/y;
const quotedValue = /"(?:[^"\\]|\\.)*"[ \t]*(?=,|$)/y;
const bareValue = /[!#$%&'*+.^_`|~0-9A-Za-z:/?-]+[ \t]*(?=,|$)/y;
function readChallenges(values) {
	return values.flatMap((value) => value.length > LONGEST_HEADER ? [] : readValue(value)).slice(0, MAX_CHALLENGES);
}
function readValue(value) {
	const challenges = [];
	let position = 0;
	const skip = (pattern) => {
		pattern.lastIndex = position;
		const text = pattern.exec(value)?.[0] ?? null;
		position += text?.length ?? 0;
		return text;
	};
	while (challenges.length < MAX_CHALLENGES) {
		skip(separators);
		const name = skip(scheme)?.toLowerCase();
		if (name === void 0) break;
		if (skip(token68) !== null || skip(firstSpace) === null) {
			if (position < value.length && value[position] !== ",") break;
			challenges.push({
				scheme: name,
				parameters: /* @__PURE__ */ new Map()
			});
			continue;
		}
		const parameters = readParameters(skip);
		if (parameters === null) break;
		if (parameters !== "ambiguous") challenges.push({
			scheme: name,
			parameters
		});
	}
	return challenges;
}
function readParameters(skip) {
	const parameters = /* @__PURE__ */ new Map();
	let count = 0;
	for (let named = skip(nameAndEquals); named !== null; named = skip(nameAndEquals)) {
		const text = readText(skip);
		if (text === null) return null;
		parameters.set(named.replace(/[ \t]*=[ \t]*$/, "").toLowerCase(), text);
		count += 1;
		skip(separators);
	}
	if (count === 0) return null;
	return parameters.size < count || count > MAX_PARAMETERS ? "ambiguous" : parameters;
}
function readText(skip) {
	const quoted = skip(quotedValue);
	if (quoted === null) return skip(bareValue)?.trimEnd() ?? null;
	return quoted.trimEnd().slice(1, -1).replace(/\\(.)/gs, "$1");
}

// src/registry/exchange-refusal.ts
const ERROR_BYTES = 65536;
const ERROR_DEPTH = 16;
const SHOWN_URL = 300;
const SHOWN_WORDS = 200;
const statuses = {
	401: "unauthorized",
	403: "forbidden",
	404: "not-found",
	429: "throttled"
};
const codes$1 = {
	"bad-url": "malformed",
	"private-address": "private-address",
	unreachable: "unreachable",
	"not-authentic": "unreachable",
	offline: "unreachable",
	timeout: "timeout",
	"too-large": "too-large",
	malformed: "malformed",
	status: "refused",
	redirect: "redirect"
};
function shownUrl(url) {
	const bare = String(url).replace(/[?#].*$/s, "");
	return bare.length > SHOWN_URL ? `${bare.slice(0, SHOWN_URL)}…` : bare;
}
function transportError({ method }, error, code = codes$1[error.code]) {
	return new require_model.RegistryError(code, `${method} ${error.message}`, { cause: error });
}
function refusalOf(method, url, answer, secrets, code = statuses[answer.status] ?? "refused") {
	const words = wordsOf(answer);
	const line = words !== "" && !secrets.some((secret) => secret !== "" && words.includes(secret)) ? lineOf(words) : "";
	const said = line === "" ? "" : `: ${line}`;
	return new require_model.RegistryError(code, `${method} ${shownUrl(url)}: status ${answer.status}${said}.`);
}
function wordsOf({ body }) {
	if (body.length > 65536) return "";
	const document = parsed(body);
	const errors = require_action.isJsonObject(document) ? document.get("errors") : void 0;
	const first = require_action.isJsonList(errors) ? errors[0] : void 0;
	return textIn(first, "message") || textIn(first, "code");
}
function lineOf(words) {
	const line = words.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
	return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS)}…` : line.replace(/\.+$/, "");
}
function parsed(body) {
	try {
		return require_action.readJson(body, {
			bytes: ERROR_BYTES,
			depth: ERROR_DEPTH
		});
	} catch {
		return null;
	}
}
function textIn(value, name) {
	const member = require_action.isJsonObject(value) ? value.get(name) : void 0;
	return typeof member === "string" ? member : "";
}

// src/registry/token.ts
const ANSWER_BYTES = 262144;
const LONGEST_TOKEN = 65536;
const LONGEST_REALM = 2048;
const USUAL_LIFE = 60;
const LONGEST_LIFE = 3600;
const SKEW = 10;
const MAX_TOKENS = 1024;
const final = /* @__PURE__ */ new Set([
	"unauthorized",
	"forbidden",
	"private-address",
	"redirect",
	"malformed"
]);
function openTokens({ sender, endpointOf, clock, log }) {
	const kept = /* @__PURE__ */ new Map();
	const now = () => clock.now().getTime();
	async function fetchToken(need) {
		const realm = realmOf(need);
		const { insecure, mayBePrivate } = realm.hostname === new URL(need.origin).hostname ? need.endpoint : endpointOf(realm.host);
		log.debug(`${need.registry} wants a token of ${realm.host} for ${need.scope}.`);
		const begun = now();
		const { secrets, ...request } = tokenRequest(realm, need);
		const answer = await sender.send({
			...request,
			maxBytes: ANSWER_BYTES,
			insecure,
			mayBePrivate
		}, need.registry);
		if (answer.status !== 200) throw refused(request.method, realm, answer, secrets);
		const { text, life } = readToken(answer, realm);
		return {
			text,
			until: begun + (life - SKEW) * 1e3
		};
	}
	function renew(key, need) {
		const token = fetchToken(need);
		const entry = {
			token,
			got: null
		};
		kept.delete(key);
		kept.set(key, entry);
		for (const oldest of kept.keys()) {
			if (kept.size <= MAX_TOKENS) break;
			kept.delete(oldest);
		}
		token.then((got) => {
			entry.got = got;
		}, (error) => {
			if (error instanceof require_model.RegistryError && final.has(error.code)) return;
			kept.delete(key);
		});
		return token;
	}
	return {
		async get(need) {
			const key = keyOf(need);
			const entry = kept.get(key);
			return (await (entry === void 0 || entry.got !== null && entry.got.until <= now() ? renew(key, need) : entry.token)).text;
		},
		drop(need, token) {
			const key = keyOf(need);
			if (kept.get(key)?.got?.text === token) kept.delete(key);
		}
	};
}
function keyOf({ registry, origin, realm, service, scope }) {
	return JSON.stringify([
		registry,
		origin,
		realm,
		service,
		scope
	]);
}
function realmOf({ registry, origin, realm }) {
	const refuse = (code, why) => new require_model.RegistryError(code, `${registry} sends for a token to ${shownUrl(realm)}, which ${why}.`);
	if (realm.length > LONGEST_REALM) throw refuse("malformed", `has more than ${LONGEST_REALM} characters`);
	if (!URL.canParse(realm)) throw refuse("malformed", "is no URL");
	const url = new URL(realm);
	if (url.username !== "" || url.password !== "") throw new require_model.RegistryError("malformed", `${registry} sends for a token to a URL with a password.`);
	const mayBePlain = origin.startsWith("http:") || require_scan.isLoopback(registry);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && mayBePlain)) throw refuse("redirect", "is not https");
	url.hash = "";
	url.searchParams.delete("scope");
	return url;
}
function tokenRequest(realm, { service, scope, credentials }) {
	const accept = "application/json";
	const what = {
		...service === null ? {} : { service },
		scope
	};
	if (credentials?.kind === "identity") {
		const { token } = credentials;
		const form = new URLSearchParams({
			grant_type: "refresh_token",
			client_id: "sigscan",
			...what,
			refresh_token: token
		});
		const headers = {
			accept,
			"content-type": "application/x-www-form-urlencoded"
		};
		return {
			url: realm.href,
			method: "POST",
			headers,
			body: Buffer.from(form.toString()),
			secrets: [token]
		};
	}
	const url = new URL(realm);
	for (const [name, value] of Object.entries(what)) url.searchParams.append(name, value);
	const common = {
		url: url.href,
		method: "GET",
		body: null
	};
	if (credentials === null) return {
		...common,
		headers: { accept },
		secrets: []
	};
	const { header, secrets } = require_credentials.basic(credentials);
	return {
		...common,
		headers: {
			accept,
			authorization: header
		},
		secrets
	};
}
function refused(method, realm, answer, secrets) {
	const { status } = answer;
	if (status >= 300 && status < 400) return new require_model.RegistryError("redirect", `${method} ${shownUrl(realm)}: status ${status}, and a token is not followed elsewhere.`);
	return status === 404 ? refusalOf(method, realm, answer, secrets, "refused") : refusalOf(method, realm, answer, secrets);
}
function readToken({ body }, realm) {
	const document = parse(body);
	const text = [document?.get("token"), document?.get("access_token")].find((value) => value !== void 0 && value !== null && value !== "");
	if (typeof text !== "string" || text.length > LONGEST_TOKEN || !isHeaderText(text)) throw new require_model.RegistryError("malformed", `${shownUrl(realm)} answers with no token that can be read.`);
	const stated = document?.get("expires_in");
	return {
		text,
		life: typeof stated === "number" && stated > USUAL_LIFE ? Math.min(stated, LONGEST_LIFE) : USUAL_LIFE
	};
}
function parse(body) {
	try {
		const document = require_action.readJson(body, {
			bytes: ANSWER_BYTES,
			depth: 8
		});
		return document instanceof Map ? document : null;
	} catch {
		return null;
	}
}
function isHeaderText(token) {
	return /^[\x21-\x7e]+$/.test(token);
}

// src/registry/authorize.ts
const renewable = /* @__PURE__ */ new Set(["invalid_token", "insufficient_scope"]);
function openAuthorizer(facts) {
	const { sender, credentials, endpoint, clock, log } = facts;
	const tokens = openTokens({
		sender,
		endpointOf: endpoint,
		clock,
		log
	});
	const schemes = /* @__PURE__ */ new Map();
	async function show(place, scheme) {
		const known = await credentials(place.registry, repositoryOf(place.scope));
		if (scheme.kind === "basic") return known?.kind === "password" ? {
			...require_credentials.basic(known),
			scheme,
			token: null
		} : null;
		if (known?.kind === "bearer") return asItIs(place, known, scheme);
		const token = await tokens.get(needOf(place, scheme, known));
		return {
			header: `Bearer ${token}`,
			secrets: [token],
			scheme,
			token
		};
	}
	return {
		async before(place) {
			const scheme = schemes.get(place.registry);
			return scheme === void 0 ? null : show(place, scheme);
		},
		async after(place, { headers }, shown) {
			const challenge = strongest(readChallenges(headers.get("www-authenticate") ?? []));
			if (challenge === null) return null;
			const { scheme, error } = challenge;
			if (shown !== null && isSame(shown.scheme, scheme)) {
				if (shown.token === null || !renewable.has(error) || scheme.kind === "basic") return null;
				tokens.drop(needOf(place, scheme, null), shown.token);
			}
			schemes.set(place.registry, scheme);
			return show(place, scheme);
		}
	};
}
function repositoryOf(scope) {
	return /^repository:(.+):[^:]+$/.exec(scope)?.[1] ?? null;
}
function needOf({ registry, origin, endpoint, scope }, { realm, service }, credentials) {
	return {
		registry,
		origin,
		endpoint,
		scope,
		realm,
		service,
		credentials
	};
}
function asItIs({ registry }, { token }, scheme) {
	if (!isHeaderText(token)) throw new require_model.RegistryError("unauthorized", `The token for ${registry} has characters that no request can carry.`);
	return {
		header: `Bearer ${token}`,
		secrets: [token],
		scheme,
		token: null
	};
}
function strongest(challenges) {
	for (const { scheme, parameters } of challenges) {
		const realm = parameters.get("realm") ?? "";
		if (scheme !== "bearer" || realm === "") continue;
		return {
			scheme: {
				kind: "bearer",
				realm,
				service: parameters.get("service") ?? null
			},
			error: parameters.get("error")
		};
	}
	return challenges.some(({ scheme }) => scheme === "basic") ? {
		scheme: { kind: "basic" },
		error: void 0
	} : null;
}
function isSame(left, right) {
	if (left.kind === "basic" || right.kind === "basic") return left.kind === right.kind;
	return left.realm === right.realm && left.service === right.service;
}

// src/registry/exchange-endpoint.ts
function openOrigin(registry, endpoint, sender) {
	const [preferred, ...others] = endpoint.origins;
	let found = null;
	const probe = async () => {
		let origin = preferred;
		for (const next of others) {
			if (await sender.answers(`${origin}/v2/`, registry, endpoint)) break;
			origin = next;
		}
		return new URL(origin).origin;
	};
	return () => found ??= probe();
}

// src/registry/exchange-gate.ts
function openGate(limit) {
	let inside = 0;
	const waiting = [];
	return async (work) => {
		if (inside < limit) inside += 1;
		else await new Promise((enter) => {
			waiting.push(enter);
		});
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) inside -= 1;
			else next();
		}
	};
}

// src/registry/exchange-redirect.ts
const REDIRECT_LIMIT = 5;
const LONGEST_LOCATION = 8192;
const redirects = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const redirectable = /^\/v2\/.+\/(?:blobs|manifests)\/[^/]+$/;
async function follow({ request, origin, authorization, endpoint, endpointOf, sender }) {
	const { registry, path, method, accept, maxBytes } = request;
	let url = new URL(path, origin);
	let left = false;
	for (let hop = 0; hop <= REDIRECT_LIMIT; hop++) {
		left ||= url.origin !== origin;
		const { insecure, mayBePrivate } = url.origin === origin ? endpoint : endpointOf(url.host);
		const headers = {
			accept,
			...authorization === null || left ? {} : { authorization: authorization.header }
		};
		const sent = {
			url: url.href,
			method,
			headers,
			body: null,
			maxBytes: Math.max(maxBytes, ERROR_BYTES)
		};
		const answer = await sender.send({
			...sent,
			insecure,
			mayBePrivate
		}, registry);
		if (!redirects.has(answer.status)) return {
			answer,
			url
		};
		if (!redirectable.test(path.replace(/\?.*$/s, ""))) throw refuse(method, url, "redirects, which is not followed for a list");
		url = redirected(method, url, answer, origin);
	}
	throw refuse(method, new URL(path, origin), `redirects more than ${REDIRECT_LIMIT} times`);
}
function redirected(method, from, { headers }, origin) {
	const [location, ...others] = headers.get("location") ?? [];
	if (location === void 0 || others.length > 0) throw refuse(method, from, "redirects, and does not say to where");
	if (location.length > LONGEST_LOCATION) throw refuse(method, from, `redirects to a URL of more than ${LONGEST_LOCATION} characters`);
	if (!URL.canParse(location, from.href)) throw refuse(method, from, "redirects to what is no URL");
	const to = new URL(location, from);
	if (to.protocol !== "https:" && (to.protocol !== "http:" || !origin.startsWith("http:"))) throw refuse(method, from, `redirects to ${shownUrl(`${to.protocol}//${to.host}`)}, which is not https`);
	if (to.username !== "" || to.password !== "") throw refuse(method, from, "redirects to a URL that holds a password");
	return to;
}
function refuse(method, url, why) {
	return new require_model.RegistryError("redirect", `${method} ${shownUrl(url)} ${why}.`);
}

// src/registry/retry.ts
const ATTEMPTS = 4;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 6e4;
const SPREAD = 1e3;
const HOST_WAITS = 6e5;
const RUN_WAITS = 18e5;
const REQUEST_TIMEOUT = 6e4;
const PROBE_TIMEOUT = 1e4;
const PROBE_BYTES = 65536;
const HOST_SILENCE = 6e5;
const LONGEST_RUN = 36e5;
const passing = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
function openSender({ http, clock, stop, timeout, sleep = require_pause.pause, random = Math.random }) {
	const now = () => clock.now().getTime();
	const deadline = now() + (timeout === null ? LONGEST_RUN : timeout * 1e3);
	const budgets = /* @__PURE__ */ new Map();
	let waitedInAll = 0;
	function timeFor({ method, url }, host, budget) {
		const refuse = (code, why) => new require_model.RegistryError(code, `${method} ${shownUrl(url)} was not sent, because ${why}.`);
		if (stop.aborted) throw refuse("stopped", "the run was stopped");
		const left = deadline - now();
		if (left <= 0) throw refuse("timeout", "the time for asking registries is over (`timeout`)");
		if (budget.unanswered >= HOST_SILENCE) throw refuse("unreachable", `${host} left requests of ${HOST_SILENCE / 6e4} minutes in all without an answer`);
		return Math.min(left, REQUEST_TIMEOUT);
	}
	async function attempt(request, time, budget) {
		const begun = now();
		try {
			const answer = await http({
				...request,
				timeout: time
			});
			budget.unanswered = 0;
			return answer;
		} catch (error) {
			if (!(error instanceof require_start.FetchError)) throw error;
			if (stop.aborted) throw transportError(request, error, "stopped");
			budget.unanswered += now() - begun;
			return error;
		}
	}
	function waitAfter(outcome, attempts, budget) {
		if (attempts === ATTEMPTS || !isPassing(outcome)) return null;
		const asked = outcome instanceof require_start.FetchError ? null : require_retry_after.retryAfter(outcome.headers, now());
		if (asked !== null && asked > LONGEST_WAIT) return null;
		const own = FIRST_WAIT * 2 ** (attempts - 1) * (.5 + random() / 2);
		const next = Math.max(own, asked === null ? 0 : asked + random() * SPREAD);
		const until = now() + next;
		const counted = asked === null ? next : Math.max(0, until - Math.max(now(), budget.resumeAt));
		if (budget.waited + counted > HOST_WAITS || waitedInAll + counted > RUN_WAITS || until >= deadline) return null;
		budget.waited += counted;
		waitedInAll += counted;
		if (asked !== null) budget.resumeAt = Math.max(budget.resumeAt, now() + asked);
		return next;
	}
	function budgetOf(host) {
		let budget = budgets.get(host);
		if (budget === void 0) budgets.set(host, budget = {
			waited: 0,
			unanswered: 0,
			resumeAt: 0
		});
		return budget;
	}
	return {
		async send(request, host) {
			const budget = budgetOf(host);
			const paused = Math.min(budget.resumeAt, deadline) - now();
			if (paused > 0) await sleep(paused + random() * SPREAD, stop);
			for (let attempts = 1;; attempts++) {
				const outcome = await attempt(request, timeFor(request, host, budget), budget);
				const next = waitAfter(outcome, attempts, budget);
				if (next !== null) await sleep(next, stop);
				else if (outcome instanceof require_start.FetchError) throw transportError(request, outcome);
				else return outcome;
			}
		},
		async answers(url, host, { insecure, mayBePrivate }) {
			const budget = budgetOf(host);
			const request = {
				url,
				method: "GET",
				headers: {},
				body: null,
				maxBytes: PROBE_BYTES,
				insecure,
				mayBePrivate
			};
			const outcome = await attempt(request, Math.min(timeFor(request, host, budget), PROBE_TIMEOUT), budget);
			return !(outcome instanceof require_start.FetchError) || outcome.code === "too-large";
		}
	};
}
function isPassing(outcome) {
	if (!(outcome instanceof require_start.FetchError)) return passing.has(outcome.status);
	return outcome.code === "unreachable" || outcome.code === "timeout";
}

// src/registry/exchange.ts
const IN_FLIGHT = 32;
const CHALLENGES = 2;
function openExchange(facts) {
	const sender = openSender(facts);
	const authorizer = openAuthorizer({
		...facts,
		sender
	});
	const opened = /* @__PURE__ */ new Map();
	const open = (registry) => {
		const endpoint = facts.endpoint(registry);
		return {
			endpoint,
			origin: openOrigin(registry, endpoint, sender),
			gate: openGate(IN_FLIGHT),
			first: null
		};
	};
	async function perform(request, { endpoint, origin }) {
		const { registry, path, method, scope } = request;
		const at = await origin();
		const place = {
			registry,
			scope,
			origin: at,
			endpoint
		};
		const ask = (authorization) => follow({
			request,
			origin: at,
			authorization,
			endpointOf: facts.endpoint,
			endpoint,
			sender
		});
		let used = await authorizer.before(place);
		let reply = await ask(used);
		for (let challenge = used === null ? 0 : 1; challenge < CHALLENGES && isChallenge(reply, at); challenge++) {
			const next = await authorizer.after(place, reply.answer, used);
			if (next === null) break;
			used = next;
			reply = await ask(used);
		}
		const { answer, url } = reply;
		if (answer.status !== 200) {
			const isLost = answer.status === 404 && url.origin !== at;
			throw refusalOf(method, url, answer, used?.secrets ?? [], isLost ? "refused" : void 0);
		}
		return accepted(request, reply, at, isBlob(path));
	}
	return { async send(request) {
		if (!isOfApi(request.path)) throw new require_model.RegistryError("malformed", `${request.path} is no path of a registry's API.`);
		const { registry } = request;
		let at = opened.get(registry);
		if (at === void 0) opened.set(registry, at = open(registry));
		const to = at;
		return to.gate(async () => {
			if (to.first !== null) {
				await to.first;
				return perform(request, to);
			}
			const first = perform(request, to);
			to.first = first.then(ignore, ignore);
			return first;
		});
	} };
}
function ignore() {}
function isOfApi(path) {
	if (!path.startsWith("/v2/") || !URL.canParse(path, "https://registry")) return false;
	const { pathname, search } = new URL(path, "https://registry");
	return `${pathname}${search}` === path;
}
function isChallenge({ answer, url }, origin) {
	return answer.status === 401 && url.origin === origin;
}
function isBlob(path) {
	return /^\/v2\/.+\/blobs\/[^/]+$/.test(path);
}
function accepted({ method, maxBytes }, { answer, url }, origin, anyType) {
	const { headers, body } = answer;
	const refuse = (code, why) => new require_model.RegistryError(code, `${method} ${shownUrl(url)} ${why}.`);
	if (body.length > maxBytes) throw refuse("too-large", `answers with more than ${maxBytes} bytes`);
	const types = new Set(headers.get("content-type") ?? []);
	if (types.size > 1) throw refuse("malformed", "answers with several media types");
	const [contentType = ""] = types;
	if (!anyType && isHtml(contentType)) throw refuse("malformed", "answers with a page (HTML), as no registry does");
	return {
		status: 200,
		origin,
		headers,
		body,
		contentType
	};
}
function isHtml(contentType) {
	return /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(contentType);
}

// src/registry/content.ts
function checkDigest(bytes, digest, name) {
	const actual = require_scan.digestOf(bytes, require_scan.algorithmOf(digest));
	if (actual === digest) return;
	throw new require_model.RegistryError("digest-mismatch", `What ${name} gave for ${digest} has the digest ${actual}.`);
}
function checkContent(bytes, { digest, size }, name) {
	if (bytes.length !== size) {
		const message = `What ${name} gave for ${digest} has ${bytes.length} bytes and not ${size}.`;
		throw new require_model.RegistryError("digest-mismatch", message);
	}
	checkDigest(bytes, digest, name);
}
function checkSize({ digest, size }, limit) {
	if (size <= limit) return;
	throw new require_model.RegistryError("too-large", `${digest} has ${size} bytes, and at most ${limit} are read.`);
}

// src/registry/layout-files.ts
function openDirectory(location, files) {
	const root = fromFiles(() => files.resolve(location));
	const placeOf = (path) => {
		const parts = path.split("/");
		const folder = (0, node_path.join)(root, ...parts.slice(0, -1));
		if (files.resolve(folder) !== folder) throw new require_model.RegistryError("refused", `${folder} is reached over a link, and no link in a layout is followed.`);
		return (0, node_path.join)(root, ...parts);
	};
	const open = (path, work) => fromFiles(() => {
		const file = files.open(placeOf(path));
		try {
			return work(file);
		} finally {
			file.close();
		}
	});
	return {
		size: (path) => open(path, ({ size }) => size),
		read: (path, position, length) => open(path, (file) => file.read(position, length)),
		list: (folder, limit) => fromFiles(() => {
			if (files.kind((0, node_path.join)(root, folder)) !== "directory") return [];
			return files.list(placeOf(`${folder}/.`), limit).map(({ name }) => name);
		})
	};
}
const codes = {
	"not-found": "not-found",
	"not-a-directory": "not-found",
	"too-large": "too-large",
	"too-many": "too-many",
	truncated: "malformed",
	stopped: "stopped"
};
function fromFiles(work) {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof require_start.FileError)) throw error;
		throw new require_model.RegistryError(codes[error.code] ?? "refused", error.message, { cause: error });
	}
}

// src/registry/descriptor.ts
const maxAnnotations = 1e3;
const mediaTypeGrammar = /^(?=.{3,255}$)[!-~]+\/[ -~]*[!-~]$/;
const descriptorNames = [
	"digest",
	"size",
	"mediaType",
	"artifactType",
	"annotations",
	"platform"
];
function readDescriptor(value, where) {
	const members = membersOf(value, where);
	refuseLookalikes(members, descriptorNames);
	const digest = require_scan.readDigest(textOf$1(members, "digest") ?? "");
	if (digest === null) throw malformed$1(`${where} has no digest by sha256 or sha512 in lower-case hex`);
	const mediaType = readMediaType(members, "mediaType");
	if (mediaType === "") throw malformed$1(`${where} has no mediaType`);
	return {
		mediaType,
		digest,
		size: readSize(members),
		artifactType: readMediaType(members, "artifactType"),
		annotations: readAnnotations(members),
		platform: readPlatform(members)
	};
}
function readMediaType(members, name) {
	const text = textOf$1(members, name) ?? "";
	if (text === "" || mediaTypeGrammar.test(text)) return text;
	throw malformed$1(`${members.where} has a ${name} that is none`);
}
function readAnnotations(members) {
	const value = member(members, "annotations");
	if (value === null) return /* @__PURE__ */ new Map();
	const { object, where } = membersOf(value, `The annotations of ${lowerFirst(members.where)}`);
	if (object.size > maxAnnotations) throw new require_model.RegistryError("too-many", `${where} are more than ${maxAnnotations}.`);
	return new Map([...object].map(([name, text]) => {
		if (typeof text !== "string") throw malformed$1(`${where} hold another thing than strings`);
		return [name, text];
	}));
}
function readSize(members) {
	const size = member(members, "size");
	if (typeof size === "number" && Number.isSafeInteger(size) && size >= 0) return size;
	throw malformed$1(`${members.where} has no size in whole bytes`);
}
function readPlatform(members) {
	const value = member(members, "platform");
	if (value === null) return null;
	const platform = membersOf(value, `The platform of ${lowerFirst(members.where)}`);
	const os = textOf$1(platform, "os");
	const architecture = textOf$1(platform, "architecture");
	if (os === null || architecture === null) throw malformed$1(`${platform.where} lacks os or architecture`);
	return {
		os,
		architecture,
		variant: textOf$1(platform, "variant") || null,
		osVersion: textOf$1(platform, "os.version") || null
	};
}

// src/registry/manifest.ts
const maxManifestSize = 4194304;
const maxListed = 1e3;
const maxAnnotationsInAll = 16384;
const shapes = {
	image: ["config", "layers"],
	index: ["manifests"],
	artifact: ["blobs"]
};
const firstForm = ["fsLayers", "history"];
const told = [...Object.values(shapes).flat(), ...firstForm];
const names = [
	"schemaVersion",
	"mediaType",
	"artifactType",
	"subject",
	"annotations",
	...told
];
function readManifest({ bytes, digest, contentType }) {
	const where = `The manifest ${digest}`;
	if (bytes.length > 4194304) throw new require_model.RegistryError("too-large", `${where} has more than ${maxManifestSize} bytes.`);
	const members = readMembers(bytes, where);
	refuseLookalikes(members, names);
	const { mediaType, kind } = typeOf(members, require_scan.statedType(contentType));
	return checkAnnotations({
		kind,
		mediaType,
		digest,
		size: bytes.length,
		artifactType: readMediaType(members, "artifactType"),
		config: kind === "image" ? readDescriptor(member(members, "config"), `The config of the manifest ${digest}`) : null,
		layers: kind === "index" ? [] : descriptorsOf(members, kind === "image" ? "layers" : "blobs"),
		manifests: kind === "index" ? descriptorsOf(members, "manifests") : [],
		subject: readSubject(members, digest),
		annotations: readAnnotations(members)
	});
}
function checkAnnotations(manifest) {
	const { digest, config, subject, layers, manifests, annotations } = manifest;
	if ([
		config,
		subject,
		...layers,
		...manifests
	].map((descriptor) => descriptor?.annotations.size ?? 0).reduce((sum, size) => sum + size, annotations.size) <= maxAnnotationsInAll) return manifest;
	throw new require_model.RegistryError("too-many", `The manifest ${digest} has more than ${maxAnnotationsInAll} annotations in all.`);
}
function typeOf(members, stated) {
	const { where } = members;
	refuseFirstForm(members, stated);
	const own = readMediaType(members, "mediaType");
	if (own !== "" && stated !== "" && own !== stated) throw new require_model.RegistryError("ambiguous", `${where} says that it is ${own}, and was given as ${stated}.`);
	const mediaType = own || stated || typeByShape(members);
	const kind = require_scan.kindOfType(mediaType);
	if (kind === null) throw new require_model.RegistryError("not-supported", `${where} is of the type ${mediaType}, which is not read.`);
	checkShape(members, kind);
	return {
		mediaType,
		kind
	};
}
function refuseFirstForm(members, stated) {
	const types = [stated, readMediaType(members, "mediaType")];
	if (member(members, "schemaVersion") !== 1 && !types.some((type) => firstTypes.has(type))) return;
	throw new require_model.RegistryError("not-supported", `${members.where} is of Docker's first form (schema 1), which is not read.`);
}
const firstTypes = /* @__PURE__ */ new Set(["application/vnd.docker.distribution.manifest.v1+json", "application/vnd.docker.distribution.manifest.v1+prettyjws"]);
function typeByShape({ object, where }) {
	if (object.has("manifests")) return require_scan.indexType;
	if (object.has("layers") || object.has("config")) return require_scan.imageManifestType;
	throw malformed$1(`${where} is no manifest`);
}
function checkShape(members, kind) {
	const { object, where } = members;
	const own = shapes[kind];
	const foreign = told.find((name) => object.has(name) && !own.includes(name));
	if (foreign !== void 0) throw new require_model.RegistryError("ambiguous", `${where} is an ${kind} by its type and has \`${foreign}\` too.`);
	const lacking = own.find((name) => !object.has(name));
	if (lacking !== void 0 && kind !== "artifact") throw malformed$1(`${where} has no \`${lacking}\``);
	if (kind !== "artifact" && member(members, "schemaVersion") !== 2) throw malformed$1(`${where} has no schemaVersion 2`);
}
function descriptorsOf(members, name) {
	const { where } = members;
	return listOf(members, name, maxListed).map((value, index) => readDescriptor(value, `Entry ${index + 1} of \`${name}\` in ${lowerFirst(where)}`));
}
function readSubject(members, digest) {
	const value = member(members, "subject");
	return value === null ? null : readDescriptor(value, `The subject of the manifest ${digest}`);
}

// src/registry/layout-index.ts
const refName = "org.opencontainers.image.ref.name";
const kinds = /* @__PURE__ */ new Map([
	["dev.cosignproject.cosign/image", "image"],
	["dev.cosignproject.cosign/imageIndex", "image"],
	["dev.cosignproject.cosign/sigs", "sigs"],
	["dev.cosignproject.cosign/atts", "atts"]
]);
const maxMarkerSize = 4096;
function readLayoutIndex(files, name) {
	const marker = readMembers(readFile(files, "oci-layout", maxMarkerSize, name), `The file oci-layout of ${name}`);
	const version = textOf$1(marker, "imageLayoutVersion") ?? "";
	if (!/^1\.[0-9]{1,9}\.[0-9]{1,9}$/.test(version)) throw new require_model.RegistryError("not-supported", `${name} is a layout of another version than 1.`);
	const bytes = readFile(files, "index.json", maxManifestSize, name);
	const { manifests } = readManifest({
		bytes,
		digest: require_scan.digestOf(bytes),
		contentType: require_scan.indexType
	});
	return manifests.map((descriptor) => {
		const { annotations } = descriptor;
		const kind = kinds.get(annotations.get("kind")) ?? null;
		return {
			descriptor,
			tag: annotations.get(refName) ?? null,
			kind
		};
	});
}
function readFile(files, path, limit, name) {
	const size = files.size(path);
	if (size > limit) throw new require_model.RegistryError("too-large", `The file ${path} of ${name} has more than ${limit} bytes.`);
	return files.read(path, 0, size);
}
function entryOf(tag, entries, name) {
	return only(entries.filter((entry) => entry.tag === tag || savedTag(entry, entries) === tag), `the tag ${tag}`, name);
}
function tagsOf(entries) {
	const tags = entries.flatMap((entry) => [entry.tag, savedTag(entry, entries)]);
	return [...new Set(tags.filter((tag) => tag !== null))];
}
function savedTag({ kind }, entries) {
	if (kind !== "sigs" && kind !== "atts") return null;
	const [image, ...others] = new Set(entries.filter((entry) => entry.kind === "image").map(({ descriptor }) => descriptor.digest));
	if (image === void 0 || others.length > 0) return null;
	return `${image.replace(":", "-")}.${kind === "sigs" ? "sig" : "att"}`;
}
function imagesOf(entries) {
	return entries.filter(({ tag, kind }) => kind !== "sigs" && kind !== "atts" && !require_scan.isAuxiliary(tag ?? ""));
}
function only(entries, what, name) {
	const found = new Map(entries.map(({ descriptor }) => [descriptor.digest, descriptor]));
	const [descriptor, ...others] = found.values();
	if (descriptor === void 0) throw new require_model.RegistryError("not-found", `${name} has no manifest for ${what}.`);
	if (others.length === 0) return descriptor;
	throw new require_model.RegistryError("ambiguous", `${name} has ${found.size} manifests for ${what}.`);
}

// src/registry/layout-referrers.ts
const maxBlobs = 2e4;
const maxRead = 67108864;
function findReferrers(files, name) {
	const bySubject = /* @__PURE__ */ new Map();
	const gaps = [];
	let left = maxRead;
	const look = (digest, path) => {
		const bytes = readCandidate(files, path);
		left -= bytes?.length ?? 0;
		const referrer = bytes === null ? null : readReferrer(bytes, digest);
		if (referrer === null) return;
		const { subject, descriptor } = referrer;
		const others = bySubject.get(subject);
		if (others === void 0) bySubject.set(subject, [descriptor]);
		else others.push(descriptor);
	};
	const note = (work) => {
		try {
			work();
		} catch (error) {
			if (!(error instanceof require_model.RegistryError)) throw error;
			gaps.push(error);
		}
	};
	for (const algorithm of ["sha256", "sha512"]) note(() => {
		for (const hex of files.list(`blobs/${algorithm}`, maxBlobs)) {
			const digest = require_scan.readDigest(`${algorithm}:${hex}`);
			if (digest === null) continue;
			note(() => {
				look(digest, `blobs/${algorithm}/${hex}`);
			});
			if (left < 0) throw new require_model.RegistryError("too-many", `${name} has too much in its blobs to look for referrers in.`);
		}
	});
	return {
		bySubject,
		gaps
	};
}
const brace = 123;
const spaces = /* @__PURE__ */ new Set([
	32,
	9,
	10,
	13
]);
function readCandidate(files, path) {
	const size = files.size(path);
	if (size === 0 || size > 4194304) return null;
	const [first] = files.read(path, 0, 1);
	return first === brace || spaces.has(first) ? files.read(path, 0, size) : null;
}
function readReferrer(bytes, digest) {
	try {
		const { subject, mediaType, size, artifactType, annotations } = readManifest({
			bytes,
			digest,
			contentType: ""
		});
		if (subject === null) return null;
		return {
			subject: subject.digest,
			descriptor: {
				mediaType,
				digest,
				size,
				artifactType,
				annotations,
				platform: null
			}
		};
	} catch (error) {
		if (namesSubject(bytes)) throw error;
		return null;
	}
}
function namesSubject(bytes) {
	try {
		const subject = member(readMembers(bytes, "A blob"), "subject");
		return textOf$1(membersOf(subject, "A subject"), "digest") !== null;
	} catch {
		return false;
	}
}

// src/registry/tar.ts
const BLOCK = 512;
const MAX_ENTRIES = 1e5;
const MAX_EXTENSION = 65536;
function* readTar(file, location) {
	let extended = {};
	let position = 0;
	for (let count = 0;; count++) {
		if (count > MAX_ENTRIES) throw new require_model.RegistryError("too-many", `${location} has more than ${MAX_ENTRIES} entries.`);
		const block = blockAt(file, position, location);
		if (isZero(block)) {
			if (position + BLOCK < file.size && !isZero(blockAt(file, position + BLOCK, location))) throw malformed(location, position);
			return;
		}
		const header = readHeader(block, location, position);
		const offset = position + BLOCK;
		const isExtension = extensionTypes.has(header.type);
		const size = isExtension ? header.size : extended.size ?? header.size;
		position = offset + Math.ceil(size / BLOCK) * BLOCK;
		if (offset + size > file.size) throw malformed(location, offset);
		if (isExtension) {
			if (size > MAX_EXTENSION) throw malformed(location, offset);
			extended = {
				...extended,
				...readExtension(header.type, file.read(offset, size), location)
			};
			continue;
		}
		if (header.type === sparse) throw new require_model.RegistryError("not-supported", `${location} holds a sparse file.`);
		yield {
			isRegular: regularTypes.has(header.type),
			path: extended.path ?? header.path,
			offset,
			size
		};
		extended = {};
	}
}
const regularTypes = /* @__PURE__ */ new Set([
	"0",
	"\0",
	"7"
]);
const sparse = "S";
const extensionTypes = /* @__PURE__ */ new Set([
	"x",
	"g",
	"L",
	"K"
]);
function blockAt(file, position, location) {
	if (position + BLOCK > file.size) throw malformed(location, position);
	const bytes = file.read(position, BLOCK);
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function isZero(block) {
	return block.every((byte) => byte === 0);
}
function readHeader(block, location, position) {
	if (block[0] === 31 && block[1] === 139) throw new require_model.RegistryError("not-supported", `${location} is compressed; unpack it first.`);
	const size = readNumber(block.subarray(124, 136));
	if (size === null || readNumber(block.subarray(148, 156)) !== checksumOf(block)) throw malformed(location, position);
	const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? textOf(block.subarray(345, 500)) : "";
	const name = textOf(block.subarray(0, 100));
	const type = block.toString("latin1", 156, 157);
	return {
		path: prefix === "" ? name : `${prefix}/${name}`,
		size,
		type
	};
}
function checksumOf(block) {
	const field = block.subarray(148, 156);
	const sum = (bytes) => bytes.reduce((total, byte) => total + byte, 0);
	return sum(block) - sum(field) + 256;
}
function readNumber(field) {
	if ((field.readUInt8(0) & 128) !== 0) {
		const high = field.subarray(0, -6);
		if (field[0] !== 128 || high.subarray(1).some((byte) => byte !== 0)) return null;
		return field.readUIntBE(field.length - 6, 6);
	}
	const text = field.toString("latin1").replace(/^ +/, "").replace(/[ \0]+$/, "");
	return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : null;
}
function textOf(field) {
	const end = field.indexOf(0);
	return field.toString("utf8", 0, end === -1 ? field.length : end);
}
function readExtension(type, bytes, location) {
	const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (type === "L") return { path: textOf(content) };
	if (type === "K") return {};
	const records = readPax(content, location);
	if ([...records.keys()].some((key) => key.startsWith("GNU.sparse."))) throw new require_model.RegistryError("not-supported", `${location} holds a sparse file.`);
	const path = records.get("path");
	const size = records.get("size");
	if (type === "g" && (path !== void 0 || size !== void 0)) throw malformed(location, 0);
	if (size !== void 0 && !/^[0-9]{1,15}$/.test(size)) throw malformed(location, 0);
	return {
		...path === void 0 ? {} : { path },
		...size === void 0 ? {} : { size: Number(size) }
	};
}
function readPax(content, location) {
	const records = /* @__PURE__ */ new Map();
	for (let position = 0; position < content.length;) {
		const space = content.indexOf(" ", position);
		const digits = space === -1 ? "" : content.toString("latin1", position, space);
		const end = /^[1-9][0-9]{0,5}$/.test(digits) ? position + Number(digits) : 0;
		const record = content.toString("utf8", space + 1, end);
		const equals = record.indexOf("=");
		if (end <= space || end > content.length || equals === -1 || !record.endsWith("\n")) throw malformed(location, 0);
		records.set(record.slice(0, equals), record.slice(equals + 1, -1));
		position = end;
	}
	return records;
}
function malformed(location, position) {
	return new require_model.RegistryError("malformed", `${location} is no tar archive, or is damaged near byte ${position}.`);
}

// src/registry/layout-tar.ts
function openTar(location, files) {
	const entries = withFile(location, files, (file) => indexOf(file, location));
	const entryOf = (path) => {
		const entry = entries.get(path);
		if (entry !== void 0) return entry;
		throw new require_model.RegistryError("not-found", `${location} has no file ${path}.`);
	};
	return {
		size: (path) => entryOf(path).size,
		read(path, position, length) {
			const { offset, size } = entryOf(path);
			if (position + length > size) throw new require_model.RegistryError("malformed", `${path} in ${location} ends too early.`);
			return withFile(location, files, (file) => file.read(offset + position, length));
		},
		list(folder, limit) {
			const names = [...entries.keys()].flatMap((path) => path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : []);
			if (names.length <= limit) return names.sort();
			throw new require_model.RegistryError("too-many", `${location} has more than ${limit} files in ${folder}.`);
		}
	};
}
function indexOf(file, location) {
	const entries = /* @__PURE__ */ new Map();
	const named = /* @__PURE__ */ new Set();
	for (const entry of readTar(file, location)) {
		const path = node_path.posix.normalize(`/${entry.path}`).slice(1);
		const isBlob = /^blobs\/sha(?:256|512)\/[0-9a-f]+$/.test(path);
		if (!isBlob && path !== "oci-layout" && path !== "index.json") continue;
		if (!isBlob && named.has(path)) throw new require_model.RegistryError("ambiguous", `${location} has two files ${path}.`);
		named.add(path);
		if (entry.isRegular) entries.set(path, entry);
	}
	return entries;
}
function withFile(location, files, work) {
	return fromFiles(() => {
		const file = files.open(files.resolve(location));
		try {
			return work(file);
		} finally {
			file.close();
		}
	});
}

// src/registry/referrers.ts
const maxReferrers = 1e3;
const maxPages$1 = 64;
function openReferrers(source) {
	const askApi = rememberAbsence((digest) => listByApi(digest, source));
	return async (digest) => mergeReferrers(await Promise.all([askApi(digest), referrersByTag(digest, source.repository)]));
}
const nothing = {
	descriptors: [],
	gaps: []
};
function rememberAbsence(ask) {
	let first = null;
	let isAbsent = false;
	return async (digest) => {
		if (first !== null) await first;
		if (isAbsent) return nothing;
		const asked = ask(digest);
		first ??= asked;
		const listed = await asked;
		isAbsent ||= listed === null;
		return listed ?? nothing;
	};
}
async function listByApi(digest, { registry, path, exchange, repository }) {
	const descriptors = [];
	let isThere = false;
	const list = {
		registry,
		path: `/v2/${path}/referrers/${digest}`,
		scope: `repository:${path}:pull`,
		accept: require_scan.indexType,
		maxBytes: maxManifestSize,
		maxPages: maxPages$1
	};
	try {
		for await (const { body, contentType } of readPages(exchange, list)) {
			isThere = true;
			const page = readManifest({
				bytes: body,
				digest: require_scan.digestOf(body),
				contentType
			});
			if (page.kind !== "index") throw new require_model.RegistryError("malformed", `${said(digest, repository)} are no index.`);
			descriptors.push(...page.manifests);
			if (descriptors.length > maxReferrers) throw tooMany(digest, repository);
		}
		return {
			descriptors,
			gaps: []
		};
	} catch (error) {
		if (!(error instanceof require_model.RegistryError)) throw error;
		if (error.code === "not-found" && !isThere) return null;
		return {
			descriptors: descriptors.slice(0, maxReferrers),
			gaps: [error]
		};
	}
}
async function referrersByTag(digest, repository) {
	const tag = require_scan.fallbackTag(digest);
	if (repository.listed(tag) === false) return nothing;
	try {
		const manifest = await repository.manifest({ tag });
		if (manifest.kind === "index") return {
			descriptors: manifest.manifests,
			gaps: []
		};
		throw new require_model.RegistryError("malformed", `The tag ${tag} of ${repository.name} is to list referrers, and is no index.`);
	} catch (error) {
		if (!(error instanceof require_model.RegistryError)) throw error;
		return error.code === "not-found" ? nothing : {
			descriptors: [],
			gaps: [error]
		};
	}
}
function mergeReferrers(lists) {
	const descriptors = /* @__PURE__ */ new Map();
	for (const descriptor of lists.flatMap((list) => list.descriptors)) if (!descriptors.has(descriptor.digest)) descriptors.set(descriptor.digest, descriptor);
	return {
		descriptors: [...descriptors.values()],
		gaps: lists.flatMap(({ gaps }) => gaps)
	};
}
function tooMany(digest, repository) {
	return new require_model.RegistryError("too-many", `${said(digest, repository)} are more than ${maxReferrers}.`);
}
function said(digest, { name }) {
	return `The referrers of ${digest} in ${name}`;
}

// src/registry/layout.ts
function openLayout(path, files) {
	const name = require_scan.repositoryName({
		kind: "layout",
		registry: "",
		repository: path
	});
	const opened = once(() => openFiles((0, node_path.resolve)(files.directory, path), files, name));
	const entries = once(() => readLayoutIndex(opened(), name));
	const referring = once(() => findReferrers(opened(), name));
	const known = once(() => new Set(tagsOf(entries())));
	function read(digest, limit) {
		const place = `blobs/${require_scan.algorithmOf(digest)}/${require_scan.hexOf(digest)}`;
		const size = opened().size(place);
		if (size <= limit) return opened().read(place, 0, size);
		throw new require_model.RegistryError("too-large", `${digest} of ${name} has ${size} bytes, and at most ${limit} are read.`);
	}
	function manifestOf(digest, contentType) {
		const bytes = read(digest, maxManifestSize);
		checkDigest(bytes, digest, name);
		return readManifest({
			bytes,
			digest,
			contentType
		});
	}
	function byTag({ tag }) {
		const { digest, mediaType } = tag === "" ? theImage() : entryOf(tag, entries(), name);
		return manifestOf(digest, mediaType);
	}
	function theImage() {
		const images = imagesOf(entries());
		const isOne = new Set(images.map(({ descriptor }) => descriptor.digest)).size === 1;
		const told = /* @__PURE__ */ new Map();
		const refers = ({ descriptor: { digest, mediaType } }) => {
			const refersTo = told.get(digest) ?? manifestOf(digest, mediaType).subject !== null;
			told.set(digest, refersTo);
			return refersTo;
		};
		return only(isOne ? images : images.filter((entry) => !refers(entry)), "a reference without a tag", name);
	}
	const repository = {
		name,
		manifest: (reference) => later(() => typeof reference === "string" ? manifestOf(reference, "") : byTag(reference)),
		blob: (descriptor, limit) => later(() => {
			checkSize(descriptor, limit);
			const bytes = read(descriptor.digest, limit);
			checkContent(bytes, descriptor, name);
			return bytes;
		}),
		async referrers(digest) {
			const found = await later(referring);
			const own = {
				descriptors: found.bySubject.get(digest) ?? [],
				gaps: found.gaps
			};
			return mergeReferrers([own, await referrersByTag(digest, repository)]);
		},
		async *tags() {
			yield* await later(known);
		},
		listed(tag) {
			try {
				return known().has(tag);
			} catch {
				return null;
			}
		}
	};
	return repository;
}
function openFiles(location, files, name) {
	switch (fromFiles(() => files.kind(location))) {
		case "directory": return openDirectory(location, files);
		case "file": return openTar(location, files);
		case "other": throw new require_model.RegistryError("refused", `${name} is neither a directory nor a file.`);
		case null: throw new require_model.RegistryError("not-found", `${name} does not exist.`);
	}
}
function once(read) {
	let held = null;
	return () => (held ??= { result: read() }).result;
}
function later(work) {
	return Promise.resolve().then(work);
}

// src/registry/manifest-cache.ts
const maxKept = 16777216;
function openManifestCache(limit = maxKept) {
	const kept = /* @__PURE__ */ new Map();
	let total = 0;
	const weigh = (entry, size) => {
		entry.size = size;
		total += size;
		for (const [key, oldest] of kept) {
			if (total <= limit) break;
			kept.delete(key);
			total -= oldest.size;
		}
	};
	return { take(key, get) {
		const found = kept.get(key);
		if (found !== void 0) return found.manifest;
		const manifest = get().then(readManifest);
		const entry = {
			manifest,
			size: 0
		};
		kept.set(key, entry);
		const isKept = () => kept.get(key) === entry;
		manifest.then(({ size }) => {
			if (isKept()) weigh(entry, size);
		}, () => {
			if (isKept()) kept.delete(key);
		});
		return manifest;
	} };
}

// src/registry/tags.ts
const maxPageSize = 16777216;
const tagsAPage = 1e3;
const maxPages = 1e3;
const maxTags = 1e5;
async function* listTags(exchange, registry, repository) {
	const list = {
		registry,
		path: `/v2/${repository}/tags/list?n=${tagsAPage}`,
		scope: `repository:${repository}:pull`,
		accept: "application/json",
		maxBytes: maxPageSize,
		maxPages
	};
	const where = `The tag list of ${registry}/${repository}`;
	const seen = /* @__PURE__ */ new Set();
	for await (const { body } of readPages(exchange, list)) {
		const page = readMembers(body, where);
		if (textOf$1(page, "name") !== repository) throw malformed$1(`${where} is that of another repository`);
		for (const tag of listOf(page, "tags", maxTags)) {
			if (typeof tag !== "string") throw malformed$1(`${where} holds another thing than strings`);
			if (seen.has(tag)) continue;
			if (seen.size === maxTags) throw new require_model.RegistryError("too-many", `${where} has more than ${maxTags} tags.`);
			seen.add(tag);
			yield tag;
		}
	}
}

// src/registry/remote.ts
function openRemote({ registry, repository: path }, exchange, cache) {
	const name = require_scan.repositoryName({
		kind: "registry",
		registry,
		repository: path
	});
	let known = null;
	const get = (what, accept, maxBytes) => {
		const scope = `repository:${path}:pull`;
		return exchange.send({
			registry,
			path: `/v2/${path}/${what}`,
			method: "GET",
			accept,
			scope,
			maxBytes
		});
	};
	async function byTag({ tag }) {
		if (!require_scan.isTag(tag)) throw new require_model.RegistryError("not-found", `${name} cannot have the tag \`${tag.slice(0, 200)}\`.`);
		const answer = await get(`manifests/${tag}`, require_scan.manifestTypes, maxManifestSize);
		checkStated(answer, `${name}:${tag}`);
		const { body: bytes, contentType } = answer;
		const digest = require_scan.digestOf(bytes);
		return cache.take(`${name}@${digest}`, () => Promise.resolve({
			bytes,
			digest,
			contentType
		}));
	}
	function byDigest(digest) {
		return cache.take(`${name}@${digest}`, async () => {
			const { body: bytes, contentType } = await get(`manifests/${digest}`, require_scan.manifestTypes, maxManifestSize);
			checkDigest(bytes, digest, name);
			return {
				bytes,
				digest,
				contentType
			};
		});
	}
	const repository = {
		name,
		manifest: (reference) => typeof reference === "string" ? byDigest(reference) : byTag(reference),
		async blob(descriptor, limit) {
			checkSize(descriptor, limit);
			const { body } = await get(`blobs/${descriptor.digest}`, "*/*", descriptor.size);
			checkContent(body, descriptor, name);
			return body;
		},
		referrers: (digest) => referrers(digest),
		async *tags() {
			const listed = /* @__PURE__ */ new Set();
			for await (const tag of listTags(exchange, registry, path)) {
				listed.add(tag);
				yield tag;
			}
			known = listed;
		},
		listed: (tag) => known?.has(tag) ?? null
	};
	const referrers = openReferrers({
		registry,
		path,
		exchange,
		repository
	});
	return repository;
}
function checkStated({ headers, body }, name) {
	for (const stated of headers.get("docker-content-digest") ?? []) {
		const digest = require_scan.readDigest(stated.trim());
		if (digest === null) throw new require_model.RegistryError("malformed", `The registry says of ${name} a digest that is none.`);
		checkDigest(body, digest, name);
	}
}

// src/registry/registries.ts
function openRegistries(settings, world) {
	const { allowed } = settings;
	const exchange = openExchange(factsOf(settings, world));
	const cache = openManifestCache();
	const opened = /* @__PURE__ */ new Map();
	const checkListed = (registry) => {
		if (allowed === null || allowed.includes(registry)) return;
		throw new require_model.RegistryError("not-listed", `The \`registries\` of the policy do not list ${registry}.`);
	};
	return {
		repository(reference) {
			const name = require_scan.repositoryName(reference);
			const known = opened.get(name);
			if (known !== void 0) return known;
			if (reference.kind === "registry") checkListed(reference.registry);
			const repository = reference.kind === "layout" ? openLayout(reference.repository, world.files) : openRemote(reference, exchange, cache);
			opened.set(name, repository);
			return repository;
		},
		catalog(registry) {
			checkListed(registry);
			return listRepositories(exchange, registry);
		}
	};
}
function factsOf({ timeout, sleep, ...endpoints }, world) {
	const { http, credentials, clock, log, stop } = world;
	const facts = {
		http,
		credentials,
		clock,
		log,
		stop,
		timeout,
		endpoint: endpointsOf(endpoints)
	};
	return sleep === void 0 ? facts : {
		...facts,
		sleep
	};
}

// src/config/images.ts
const usualInFlight = 32;
const longestTimeout = 604800;
function imageRequest({ images, registries }, given, { policy, trust }, world) {
	const signatureRepository = readSignatureRepository(given);
	const written = registriesOf(images.filter(({ outright }) => outright), registries);
	const all = [.../* @__PURE__ */ new Set([...written, ...signatureRepository === null ? [] : [signatureRepository.registry]])];
	const allowed = policy?.registries ?? null;
	const settings = {
		insecure: [...listedRegistries(given), ...require_start.flagOf(given, "insecure") ? all : []],
		named: require_action.isOfPullRequest(world.event) ? [] : all,
		allowed,
		timeout: readTimeout(given)
	};
	const receivers = written.length > 0 ? written : handedOn(images, allowed);
	const credentials = credentialStore(given, isTheirs(world) ? receivers.filter((one) => allowed?.includes(one)) : receivers, world);
	return {
		sources: {
			references: images,
			registries,
			allowEmpty: require_start.flagOf(given, "allow-empty")
		},
		reader: {
			registries: openRegistries(settings, {
				...world,
				credentials
			}),
			keys: trust.keys,
			authorities: require_authorities.authoritiesOf(trust),
			signatureRepository,
			platforms: readPlatforms(given)
		},
		inFlight: require_start.jobsOf(given) ?? usualInFlight
	};
}
function isTheirs({ event }) {
	return require_action.isOfPullRequest(event) && event?.name !== "pull_request";
}
function handedOn(images, allowed) {
	const isOfSource = ({ mentions }) => mentions.some(({ of }) => of === "source");
	const handed = registriesOf(images.filter((image) => !isOfSource(image)), []);
	const written = registriesOf(images.filter(isOfSource), []).filter((name) => allowed?.includes(name));
	return [.../* @__PURE__ */ new Set([...handed, ...written])];
}
function registriesOf(images, operands) {
	const names = [...images.filter(({ obstacle }) => obstacle === null).map(({ text }) => require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(text))), ...operands.map((text) => require_scan.caught(require_scan.MalformedReference, () => require_scan.readRegistryOperand(text)))].flatMap((one) => one instanceof Error || one.registry === "" ? [] : [one.registry]);
	return [...new Set(names)];
}
function listedRegistries(given) {
	return (require_start.listOf(given, "insecure-registries") ?? []).map((text) => {
		const name = require_scan.caught(require_scan.MalformedReference, () => require_scan.readRegistryName(text));
		if (!(name instanceof Error)) return name;
		throw new require_start.Failure("usage", `${named(given, "insecure-registries")}: ${name.message}`, {
			cause: name,
			remedy: "Write the host of a registry, with its port: registry.example:5000."
		});
	});
}
function readSignatureRepository(given) {
	const text = require_start.valueOf(given, "signature-repository");
	if (text === null) return null;
	const reference = require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(text));
	const why = reference instanceof Error ? reference.message : `\`${text}\` names one image.`;
	if (!(reference instanceof Error) && !/:[^/]*$|@/.test(text)) return {
		...reference,
		tag: null
	};
	throw new require_start.Failure("usage", `${named(given, "signature-repository")}: ${why}`, { remedy: "Write a repository without tag and digest: registry.example/signatures." });
}
const platformGrammar = /^[a-z0-9._-]+\/[a-z0-9._-]+(?:\/[a-z0-9._-]+)?(?::[a-z0-9._-]+)?$/;
function readPlatforms(given) {
	const platforms = require_start.listOf(given, "platforms") ?? [];
	const wrong = platforms.find((platform) => !platformGrammar.test(platform));
	if (wrong === void 0) return [...new Set(platforms)];
	const message = `${named(given, "platforms")} is \`${wrong}\`, and must be written like linux/amd64.`;
	throw new require_start.Failure("usage", message);
}
function readTimeout(given) {
	const text = require_start.valueOf(given, "timeout");
	if (text === null) return null;
	const seconds = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
	if (seconds >= 1 && seconds <= longestTimeout) return seconds;
	const message = `${named(given, "timeout")} is \`${text}\`, and must be whole seconds from 1 to ${longestTimeout}.`;
	throw new require_start.Failure("usage", message);
}
const SHOWN = 5;
function credentialStore(given, registries, world) {
	const mine = givenCredentials(given);
	if (mine === null) return world.credentials;
	if (registries.length === 0) {
		world.log.warning(`${named(given, mine.of)} is not used: no registry was named that it may be sent to.`);
		return world.credentials;
	}
	if (registries.length > 1) {
		const shown = [...registries.slice(0, SHOWN), ...registries.length > SHOWN ? ["others"] : []];
		const message = `${named(given, mine.of)} is for one registry, and ${shown.join(" and ")} are named.`;
		throw new require_start.Failure("usage", message, { remedy: "Sign in with `docker login`, or look at one registry at a time." });
	}
	return require_credentials.withGiven({
		registries,
		credentials: mine.credentials
	}, world.credentials);
}
function givenCredentials(given) {
	const [username, password, token] = [
		"username",
		"password",
		"token"
	].map((name) => require_start.valueOf(given, name));
	if (token != null) {
		if (username != null || password != null) throw new require_start.Failure("usage", `${named(given, "token")} cannot be used beside a user and a password.`);
		return {
			of: "token",
			credentials: {
				kind: "bearer",
				token
			}
		};
	}
	if (username == null && password == null) return null;
	if (username != null && password != null) return {
		of: "username",
		credentials: {
			kind: "password",
			username,
			password
		}
	};
	const [there, missing] = username == null ? ["password", "username"] : ["username", "password"];
	throw new require_start.Failure("usage", `${named(given, there)} is given without ${require_start.labelOf(given.via, require_start.entryOf(missing))}.`);
}
function named(given, name) {
	return require_start.capital(require_start.labelOf(given.via, require_start.entryOf(name)));
}

exports.imageRequest = imageRequest;