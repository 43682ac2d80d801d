"use strict";

const require_start = require("./start.js");
const require_credentials = require("./credentials.js");
const require_model = require("./model.js");
let node_path = require("node:path");

// src/host/docker-config.ts
function openCredentials(facts) {
	const { environment, log, stop, mask, ask = askLazily } = facts;
	const open = once(() => readFiles(facts));
	const helpers = /* @__PURE__ */ new Map();
	const askOnce = (helper, server) => {
		const key = JSON.stringify([helper, server]);
		const asked = helpers.get(key) ?? ask({
			helper,
			server,
			environment,
			stop
		});
		helpers.set(key, asked);
		return asked;
	};
	const warned = /* @__PURE__ */ new Set();
	const masked = /* @__PURE__ */ new Set();
	const maskOnce = (secret) => {
		if (masked.has(secret)) return;
		masked.add(secret);
		mask(secret);
	};
	async function find(registry, repository) {
		for (const file of open()) {
			const entry = file().find(registry, repository);
			if (entry === null) continue;
			const found = entry.kind === "credentials" ? entry.credentials : await askOnce(entry.helper, entry.server);
			if (found !== null) return found;
		}
		return null;
	}
	return async (registry, repository) => {
		try {
			const found = await find(registry, repository);
			if (found !== null) for (const secret of require_credentials.secretsOf(found)) maskOnce(secret);
			return found;
		} catch (error) {
			if (error instanceof require_model.RegistryError && !warned.has(error.message)) {
				warned.add(error.message);
				log.warning(error.message);
			}
			throw error;
		}
	};
}
function placesOf(environment, home) {
	const named = (name) => environment[name] ?? "";
	const below = (folder, ...parts) => folder === "" ? [] : [(0, node_path.join)(folder, ...parts)];
	const docker = named("DOCKER_CONFIG");
	const configuration = named("XDG_CONFIG_HOME");
	return [
		...docker === "" ? below(home, ".docker", "config.json") : below(docker, "config.json"),
		...below(named("REGISTRY_AUTH_FILE")),
		...below(named("XDG_RUNTIME_DIR"), "containers", "auth.json"),
		...configuration === "" ? below(home, ".config", "containers", "auth.json") : below(configuration, "containers", "auth.json")
	];
}
function readFiles({ environment, home, files }) {
	return placesOf(environment, home).map((place) => once(() => {
		try {
			return require_credentials.readCredentialFile(files.read(place, require_credentials.CREDENTIAL_BYTES), place);
		} catch (error) {
			if (!(error instanceof require_start.FileError)) throw error;
			if (error.code === "not-found" || error.code === "not-a-directory") return { find: () => null };
			throw new require_model.RegistryError("unauthorized", `The credentials could not be read: ${error.message}`, { cause: error });
		}
	}));
}
function once(work) {
	let done = null;
	return () => (done ??= { result: work() }).result;
}
async function askLazily(question) {
	return (await Promise.resolve().then(() => require("./credential-helper.js"))).askHelper(question);
}

exports.openCredentials = openCredentials;