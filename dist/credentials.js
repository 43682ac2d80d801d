"use strict";

const require_action = require("./action.js");
const require_model = require("./model.js");

// src/registry/credentials.ts
const CREDENTIAL_BYTES = 1048576;
const JSON_DEPTH = 32;
const DOCKER_HUB = "https://index.docker.io/v1/";
const TOKEN_USER = "<token>";
function readCredentialFile(bytes, name) {
	const document = bytes.length === 0 ? /* @__PURE__ */ new Map() : objectOf(bytes, name);
	const auths = objectIn(document, "auths", name);
	const helpers = objectIn(document, "credHelpers", name);
	const store = textIn(document, "credsStore", name);
	return { find(registry, repository) {
		const host = hostOf(registry);
		const helper = valueFor(helpers, host);
		if (helper !== null && typeof helper !== "string") throw refuse(name, `names no helper for ${host}`);
		const program = helper ?? store ?? "";
		if (program !== "") return {
			kind: "helper",
			helper: program,
			server: host === "docker.io" ? DOCKER_HUB : host
		};
		for (const key of scopesOf(host, repository)) {
			const entry = valueFor(auths, key);
			const credentials = entry === null ? null : credentialsOfEntry(entry, `${name}, for ${key},`);
			if (credentials !== null) return {
				kind: "credentials",
				credentials
			};
		}
		return null;
	} };
}
function readHelperAnswer(bytes, name) {
	const answer = objectOf(bytes, name);
	return credentialsOf(textIn(answer, "Username", name) ?? "", textIn(answer, "Secret", name) ?? "");
}
function withGiven(given, kept) {
	const hosts = new Set(given.registries.map(hostOf));
	return (registry, repository) => hosts.has(hostOf(registry)) ? Promise.resolve(given.credentials) : kept(registry, repository);
}
function credentialsOf(username, password) {
	if (password === "") return null;
	return username === TOKEN_USER ? {
		kind: "identity",
		token: password
	} : {
		kind: "password",
		username,
		password
	};
}
function basic({ username, password }) {
	if (username.includes(":")) throw new require_model.RegistryError("unauthorized", "The name of a user cannot hold a colon (RFC 7617 2).");
	const encoded = encodedOf(username, password);
	return {
		header: `Basic ${encoded}`,
		secrets: [encoded, password]
	};
}
function secretsOf(credentials) {
	if (credentials.kind !== "password") return [credentials.token];
	return [credentials.password, encodedOf(credentials.username, credentials.password)];
}
function encodedOf(username, password) {
	return Buffer.from(`${username}:${password}`).toString("base64");
}
function hostOf(name) {
	const host = name.toLowerCase();
	return host === "index.docker.io" || host === "registry-1.docker.io" ? "docker.io" : host;
}
function scopeOfKey(key) {
	const bare = key.replace(/^https?:\/\//, "");
	const host = bare.replace(/\/.*$/s, "");
	const below = bare === key ? key.slice(host.length).replace(/\/$/, "") : "";
	return `${hostOf(host)}${below}`;
}
function scopesOf(host, repository) {
	const parts = repository === null ? [] : repository.split("/");
	return [...parts.keys()].reverse().map((last) => [host, ...parts.slice(0, last + 1)].join("/")).concat(host);
}
function valueFor(entries, scope) {
	const exact = entries.get(scope);
	if (exact !== void 0) return exact;
	for (const [key, value] of entries) if (scopeOfKey(key) === scope) return value;
	return null;
}
function credentialsOfEntry(entry, where) {
	if (!(entry instanceof Map)) throw refuse(where, "holds no object");
	const registryToken = textIn(entry, "registrytoken", where) ?? "";
	if (registryToken !== "") return {
		kind: "bearer",
		token: registryToken
	};
	const identityToken = textIn(entry, "identitytoken", where) ?? "";
	if (identityToken !== "") return {
		kind: "identity",
		token: identityToken
	};
	const encoded = textIn(entry, "auth", where) ?? "";
	if (encoded === "") return credentialsOf(textIn(entry, "username", where) ?? "", textIn(entry, "password", where) ?? "");
	return decoded(encoded, where);
}
function decoded(encoded, where) {
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) throw refuse(where, "has an `auth` that is no base64");
	const text = Buffer.from(encoded, "base64").toString();
	const colon = text.indexOf(":");
	if (colon === -1) throw refuse(where, "has an `auth` without a password");
	return credentialsOf(text.slice(0, colon), text.slice(colon + 1).replace(/\0+$/, ""));
}
function objectOf(bytes, name) {
	try {
		const document = require_action.readJson(bytes, {
			bytes: CREDENTIAL_BYTES,
			depth: JSON_DEPTH
		});
		if (document instanceof Map) return document;
	} catch {}
	throw refuse(name, "is no JSON object that can be read");
}
function objectIn(object, key, name) {
	const value = object.get(key) ?? /* @__PURE__ */ new Map();
	if (value instanceof Map) return value;
	throw refuse(name, `has no object as \`${key}\``);
}
function textIn(object, key, name) {
	const value = object.get(key) ?? null;
	if (value === null || typeof value === "string") return value;
	throw refuse(name, `has no string as \`${key}\``);
}
function refuse(name, why) {
	return new require_model.RegistryError("unauthorized", `${name} ${why}.`);
}

Object.defineProperty(exports, "CREDENTIAL_BYTES", {
  enumerable: true,
  get: function () {
    return CREDENTIAL_BYTES;
  }
});
Object.defineProperty(exports, "basic", {
  enumerable: true,
  get: function () {
    return basic;
  }
});
Object.defineProperty(exports, "readCredentialFile", {
  enumerable: true,
  get: function () {
    return readCredentialFile;
  }
});
Object.defineProperty(exports, "readHelperAnswer", {
  enumerable: true,
  get: function () {
    return readHelperAnswer;
  }
});
Object.defineProperty(exports, "secretsOf", {
  enumerable: true,
  get: function () {
    return secretsOf;
  }
});
Object.defineProperty(exports, "withGiven", {
  enumerable: true,
  get: function () {
    return withGiven;
  }
});