"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_start = require("./start.js");
const require_read = require("./read.js");
let node_path = require("node:path");
let node_net = require("node:net");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");

// src/report/rows.ts
function rowsOf(subject) {
	const own = subject.signatures.map((signature) => ({
		subject,
		platform: null,
		signature
	}));
	if (subject.kind === "file") return own;
	const ofPlatforms = subject.platforms.flatMap((platform) => platform.signatures.map((signature) => ({
		subject,
		platform,
		signature
	})));
	return [...own, ...ofPlatforms];
}
function signersOf(subject) {
	const attesting = (subject.kind === "file" ? [] : [subject, ...subject.platforms]).flatMap(({ attestations }) => attestations.flatMap(({ signature }) => signature ?? []));
	return [...rowsOf(subject).map(({ signature }) => signature), ...attesting].flatMap(({ signer }) => signer ?? []);
}
function holderOf({ signer }) {
	return signer !== null && signer.subject !== null ? signer : null;
}
function signerName(signer) {
	if (signer.subject === null) return `key ${signer.spkiSha256}`;
	const { subject, identity } = signer;
	return subject === "" && identity !== null ? `${identity.name} (says ${identity.issuer})` : subject;
}
function kindsOf({ subjects, scanned }) {
	const images = subjects.filter(({ kind }) => kind === "image").length;
	const files = subjects.length - images;
	if (!(images > 0 || files === 0 && scanned.images.length > 0 && scanned.paths.length === 0)) return {
		images,
		files,
		one: "file",
		many: "files"
	};
	return files === 0 ? {
		images,
		files,
		one: "image",
		many: "images"
	} : {
		images,
		files,
		one: "file or image",
		many: "files and images"
	};
}
function partsOf(report) {
	const { images, files } = kindsOf(report);
	const ofImages = images > 0 || report.scanned.images.length > 0;
	return {
		ofImages,
		ofFiles: !ofImages || files > 0 || report.scanned.paths.length > 0
	};
}
function countSubjects(report) {
	const { images, files, one, many } = kindsOf(report);
	if (images > 0 && files > 0) return `${count$1(images, "image", "images")} and ${count$1(files, "file", "files")}`;
	return count$1(images + files, one, many);
}
function count$1(number, one, many) {
	return `${number} ${number === 1 ? one : many}`;
}

// src/config/longest-file.ts
const longestFile = 1048576;

// src/find/files/place.ts
function nameOf$4(location, directory) {
	const name = (0, node_path.relative)(directory, location);
	return (name === ".." || name.startsWith(`..${node_path.sep}`) || (0, node_path.isAbsolute)(name) ? (0, node_path.resolve)(location) : name === "" ? "." : name).replaceAll(node_path.sep, "/");
}
function childOf({ path, location }, name) {
	return {
		path: path === "." ? name : path.endsWith("/") ? path + name : `${path}/${name}`,
		location: location.endsWith(node_path.sep) ? location + name : location + node_path.sep + name
	};
}
function isWithin(location, directory) {
	return location === directory || location.startsWith(directory.endsWith(node_path.sep) ? directory : directory + node_path.sep);
}
function partsBelow(path, directory) {
	if (path === directory) return [];
	if (directory === ".") return path.startsWith("/") || (0, node_path.isAbsolute)(path) ? null : path.split("/");
	const folder = directory.endsWith("/") ? directory : `${directory}/`;
	return path.startsWith(folder) ? path.slice(folder.length).split("/") : null;
}
function nameBelow(location, directory) {
	if (!isWithin(location, directory.location)) return null;
	return location.slice(directory.location.length).split(node_path.sep).filter((part) => part !== "").reduce((place, part) => childOf(place, part), directory).path;
}

// src/find/pattern.ts
const STAR = -1;
const GLOBSTAR = -2;
const DIRECTORIES = -3;
const SLASH = "/".charCodeAt(0);
const ASTERISK = "*".charCodeAt(0);
function matchesPattern(text, pattern) {
	return pattern === "**" || mayMatch(text, pattern) && accepts(tokensOf(pattern), unitsOf(text));
}
function mayMatch(text, pattern) {
	const first = pattern.indexOf("*");
	if (first < 0) return text === pattern;
	const tail = pattern.slice(pattern.lastIndexOf("*") + 1).replace(/^\//, "");
	return text.startsWith(pattern.slice(0, first)) && text.endsWith(tail);
}
function coversPattern(wide, narrow) {
	return mayMatch(narrow, wide) && accepts(tokensOf(wide), tokensOf(narrow));
}
function unitsOf(text) {
	const units = [];
	for (let at = 0; at < text.length; at += 1) units.push(text.charCodeAt(at));
	return units;
}
function tokensOf(pattern) {
	const tokens = [];
	for (let at = 0; at < pattern.length;) {
		const end = endOfStars(pattern, at);
		const startsSegment = at === 0 || pattern.charCodeAt(at - 1) === SLASH;
		if (end === at) {
			tokens.push(pattern.charCodeAt(at));
			at += 1;
		} else if (end === at + 1) {
			tokens.push(STAR);
			at = end;
		} else if (startsSegment && pattern.charCodeAt(end) === SLASH) {
			tokens.push(DIRECTORIES);
			at = end + 1;
		} else {
			tokens.push(GLOBSTAR);
			at = end;
		}
	}
	return tokens;
}
function endOfStars(pattern, start) {
	let end = start;
	while (pattern.charCodeAt(end) === ASTERISK) end += 1;
	return end;
}
function accepts(pattern, symbols) {
	const seenAt = new Int32Array(2 * pattern.length + 2).fill(-2);
	let states = [];
	enter(0, -1, states);
	for (const [index, symbol] of symbols.entries()) {
		const next = [];
		for (const state of states) step(state, symbol, index, next);
		if (next.length === 0) return false;
		states = next;
	}
	return states.includes(pattern.length * 2);
	function add(state, index, next) {
		if (seenAt[state] === index) return false;
		seenAt[state] = index;
		next.push(state);
		return true;
	}
	function enter(first, index, next) {
		for (let token = first; add(token * 2, index, next); token += 1) {
			const kind = pattern[token];
			if (kind === void 0 || kind >= 0) return;
		}
	}
	function step(state, symbol, index, next) {
		const token = state >> 1;
		const kind = pattern[token];
		if (kind === void 0) return;
		if (kind === GLOBSTAR) enter(token, index, next);
		else if (kind === STAR) {
			if (symbol === STAR || symbol >= 0 && symbol !== SLASH) enter(token, index, next);
		} else if (kind === DIRECTORIES) {
			const atStart = state % 2 === 0;
			if (symbol === SLASH || symbol === DIRECTORIES && atStart) enter(token, index, next);
			else add(state | 1, index, next);
		} else if (symbol === kind) enter(token + 1, index, next);
	}
}

// src/find/files/glob.ts
function readGlob(given, directory) {
	const parts = given.replaceAll(/\/+$/g, "").split("/");
	const wild = parts.findIndex((part) => part.includes("*"));
	const literal = wild === -1;
	const rest = literal ? [] : parts.slice(wild);
	if (rest.includes("..")) throw new require_start.Failure("usage", `The pattern ${given} climbs after a wildcard.`, { remedy: "Write `..` only before the first wildcard." });
	const folder = parts.slice(0, literal ? void 0 : wild).join("/");
	const base = nameOf$4((0, node_path.resolve)(directory, folder === "" && given.startsWith("/") ? "/" : folder), directory);
	const tail = rest.filter((part) => part !== "" && part !== ".").join("/");
	return {
		given,
		pattern: literal ? base : base === "." ? tail : base.endsWith("/") ? base + tail : `${base}/${tail}`,
		base,
		literal,
		entersGit: parts.includes(".git")
	};
}
function canMatchBelow(pattern, directory) {
	const wanted = pattern.split("/");
	const parts = directory === "." ? [] : directory.split("/");
	for (const [index, part] of parts.entries()) {
		const want = wanted[index];
		if (want?.includes("**") === true) return true;
		if (want === void 0 || index === wanted.length - 1 || !matchesPattern(part, want)) return false;
	}
	return true;
}
function leavesOut$1(pattern, directory) {
	return matchesPattern(directory, pattern) || pattern.endsWith("**") && matchesPattern(`${directory}/`, pattern);
}

// src/find/files/meet.ts
function meet(entry, place, linked, roots, world) {
	switch (entry.kind) {
		case "file": return {
			...place,
			linked,
			fault: null
		};
		case "directory": return {
			...place,
			linked,
			ahead: true
		};
		case "link": return followLink(place, roots, world);
		case "other": return refuse$1(place, linked, notAFile(place.path));
	}
}
function followLink(link, roots, world) {
	try {
		const location = world.files.resolve(link.location);
		const kind = world.files.kind(location);
		const place = {
			path: link.path,
			location
		};
		if (kind === null) return refuse$1(place, true, vanished(link.path));
		if (!roots.some((root) => isWithin(location, root))) return refuse$1(place, true, leavesRoot(link.path), kind === "directory" ? "directory" : "file");
		switch (kind) {
			case "file": return {
				...place,
				linked: true,
				fault: null
			};
			case "directory": return {
				...place,
				linked: true,
				ahead: true
			};
			case "other": return refuse$1(place, true, notAFile(link.path));
		}
	} catch (error) {
		return refuse$1(link, true, obstacleOf(link.path, error));
	}
}
function refuse$1(place, linked, obstacle, of = "file") {
	return {
		...place,
		linked,
		fault: {
			obstacle,
			of,
			always: false
		}
	};
}
function obstacleOf(path, error) {
	if (!(error instanceof require_start.FileError)) throw error;
	switch (error.code) {
		case "not-found":
		case "not-a-directory": return vanished(path);
		case "not-a-file": return notAFile(path);
		default: return {
			code: "unreadable",
			message: error.message
		};
	}
}
function vanished(path) {
	return {
		code: "vanished",
		message: `${path} is a link to nothing, or went away while it was looked for.`
	};
}
function notAFile(path) {
	return {
		code: "not-a-file",
		message: `${path} is neither a regular file nor a directory.`
	};
}
function leavesRoot(path) {
	return {
		code: "link-leaves-root",
		message: `${path} is a link that leads out of what is scanned.`
	};
}

// src/find/files/walk.ts
const MAX_ENTRIES = 4e6;
const MAX_DIRECTORY_ENTRIES = 25e4;
const MAX_ENTRIES_HELD = 4e5;
const MAX_DEPTH = 256;
const REPLACEMENT = "�";
async function* walk(start, options) {
	const { roots, passesBy, budget, world } = options;
	const stands = [];
	const refused = goInto(start, false, stands, options);
	if (refused !== null) yield refused.met;
	for (let stand = stands.at(-1); stand !== void 0 && !world.stop.aborted; stand = stands.at(-1)) {
		const entry = stand.entries[stand.next++];
		if (entry === void 0) {
			stands.pop();
			continue;
		}
		await budget.turn();
		const place = childOf(stand.place, entry.name);
		if (!isText(entry, place, stand, world)) {
			yield blind(place, stand.linked, {
				code: "name-not-text",
				message: `${place.path} has a name that is no text.`
			});
			continue;
		}
		const met = meet(entry, place, stand.linked, roots, world);
		if (!("ahead" in met)) {
			yield met;
			continue;
		}
		if (passesBy(met)) continue;
		const obstacle = goInto(met, met.linked, stands, options);
		if (obstacle !== null) yield obstacle.met;
		if (obstacle?.ends === true) return;
	}
}
function goInto(place, linked, stands, { budget, world }) {
	if (stands.some((stand) => stand.place.location === place.location)) return null;
	if (stands.length === 256) return {
		met: blind(place, linked, {
			code: "too-deep",
			message: `${place.path} stands deeper than ${256} directories.`
		}),
		ends: false
	};
	const held = stands.reduce((sum, stand) => sum + stand.entries.length, 0);
	const limit = Math.min(MAX_DIRECTORY_ENTRIES, MAX_ENTRIES_HELD - held, budget.entries);
	try {
		const entries = world.files.list(place.location, limit);
		budget.entries -= entries.length;
		stands.push({
			place,
			linked,
			entries,
			doubled: doubledNames(entries),
			next: 0
		});
		return null;
	} catch (error) {
		if (!(error instanceof require_start.FileError) || error.code !== "too-many") return {
			met: blind(place, linked, obstacleOf(place.path, error)),
			ends: false
		};
		const ends = limit < MAX_DIRECTORY_ENTRIES;
		return {
			met: blind(place, linked, {
				code: "too-many-entries",
				message: ends ? `There are too many files: ${place.path} and what comes after it were not looked at.` : `${place.path} has more than ${MAX_DIRECTORY_ENTRIES} entries.`
			}),
			ends
		};
	}
}
function blind(place, linked, obstacle) {
	return {
		...place,
		linked,
		fault: {
			obstacle,
			of: "directory",
			always: true
		}
	};
}
function isText(entry, place, stand, world) {
	if (!entry.name.includes(REPLACEMENT)) return true;
	if (stand.doubled.has(entry.name)) return false;
	try {
		return world.files.kind(place.location) !== null;
	} catch {
		return false;
	}
}
function doubledNames(entries) {
	const once = /* @__PURE__ */ new Set();
	const doubled = /* @__PURE__ */ new Set();
	for (const { name } of entries) {
		if (!name.includes(REPLACEMENT)) continue;
		if (once.has(name)) doubled.add(name);
		once.add(name);
	}
	return doubled;
}

// src/find/files/source.ts
function sourceOfPath(given, world) {
	const { files } = world;
	const absolute = (0, node_path.resolve)(files.directory, given);
	const path = nameOf$4(absolute, files.directory);
	const place = {
		path,
		location: absolute
	};
	try {
		const kind = files.kind(absolute);
		if (kind === null) return isBrokenLink(absolute, world) ? {
			kind: "file",
			given,
			place,
			obstacle: vanished(path)
		} : null;
		if (kind === "other") return {
			kind: "file",
			given,
			place,
			obstacle: notAFile(path)
		};
		const resolved = {
			path,
			location: files.resolve(absolute)
		};
		return kind === "file" ? {
			kind: "file",
			given,
			place: resolved,
			obstacle: null
		} : {
			kind: "walk",
			given,
			place: resolved
		};
	} catch (error) {
		return {
			kind: "file",
			given,
			place,
			obstacle: obstacleOf(path, error)
		};
	}
}
function sourceOfPattern(given, world) {
	const glob = readGlob(given, world.files.directory);
	const source = sourceOfPath(glob.base, world);
	if (source === null) return null;
	const { place } = source;
	if (!(0, node_path.isAbsolute)(place.path) && !isWithin(place.location, world.files.resolve(world.files.directory)) && !(source.kind === "file" && source.obstacle !== null)) return {
		kind: "file",
		given,
		place,
		obstacle: leavesRoot(place.path)
	};
	if (glob.literal) return {
		...source,
		given
	};
	if (source.kind === "walk") return {
		kind: "glob",
		given,
		place,
		glob
	};
	return source.obstacle === null ? null : {
		...source,
		given
	};
}
function rootOf(source, given, world) {
	return given === "pattern" && !(0, node_path.isAbsolute)(source.place.path) ? world.files.resolve(world.files.directory) : source.place.location;
}
function meetsName(source, path) {
	switch (source.kind) {
		case "file": return path === source.place.path;
		case "walk": return partsBelow(path, source.place.path) !== null && (!liesInGit(path) || liesInGit(source.place.path));
		case "glob": return matchesPattern(path, source.glob.pattern) && (source.glob.entersGit || !liesInGit(path));
	}
}
function liesInGit(path) {
	return path === ".git" || path.startsWith(".git/");
}
function isBrokenLink(absolute, world) {
	try {
		return world.files.list((0, node_path.dirname)(absolute), MAX_DIRECTORY_ENTRIES).some(({ name, kind }) => kind === "link" && name === (0, node_path.basename)(absolute));
	} catch {
		return false;
	}
}

// src/config/origin.ts
function workTree(world) {
	const { files } = world;
	const at = {
		read: (path, limit) => files.read(path, limit),
		list: (path, limit) => files.list(path, limit),
		has: (path) => isThere$1(path, world)
	};
	return {
		kind: "work-tree",
		nameOf: (path) => path,
		pathOf: (given) => nameOf$4((0, node_path.resolve)(files.directory, given), files.directory),
		beside: (file, path) => (0, node_path.resolve)(files.directory, (0, node_path.dirname)(file), path),
		remedy: "Name a file that is there; paths start at the working directory.",
		load: (work) => attempt(() => work(at))
	};
}
function attempt(work) {
	return new Promise((done) => {
		done(work());
	});
}
function isThere$1(file, world) {
	const folder = sourceOfPath((0, node_path.dirname)(file), world);
	if (folder?.kind === "file" && folder.obstacle !== null) return true;
	return sourceOfPath(file, world) !== null;
}

// src/config/decider.ts
const defaultPolicy = ".github/sigscan.yml";
const misnamedPolicy = ".github/sigscan.yaml";
const elsewhere = "github:";
async function loadDecider(given, at, world) {
	const named = require_start.valueOf(given, "policy");
	if (named?.startsWith(elsewhere) === true) {
		const { otherRepository } = await Promise.resolve().then(() => require("./open.js"));
		const { origin, path } = await otherRepository(named, world, require_start.flagOf(given, "offline"));
		return {
			...await decide$1(given, at, {
				origin,
				named: path
			}),
			proposal: null
		};
	}
	const asked = (origin) => ({
		origin,
		named: named === null ? null : origin.pathOf(named)
	});
	if (given.via === "option") {
		const decider = await decide$1(given, at, asked(workTree(world)));
		refuseNothingToEnforce(given, decider.policy, null);
		return {
			...decider,
			proposal: null
		};
	}
	const { event } = world;
	if (event === null) throw noEvent();
	const { ownCommit } = await Promise.resolve().then(() => require("./open.js"));
	const originOf = (commit) => ownCommit(commit, event, world, require_start.flagOf(given, "offline"));
	const origin = originOf(event.base ?? event.commit);
	const decider = await decide$1(given, at, asked(origin));
	const proposal = await proposalOf({
		event,
		origin,
		originOf,
		log: world.log
	}, async (of) => {
		const proposed = await decide$1(given, at, asked(of));
		refuseNothingToEnforce(given, proposed.policy, null);
		return proposed;
	});
	if (decider.policy === null && proposal === null) refuseUncommitted(origin, world);
	refuseNothingToEnforce(given, decider.policy, proposal);
	return {
		...decider,
		proposal
	};
}
async function proposalOf(facts, decideBy) {
	if (facts.event.base === null) return null;
	return (await Promise.resolve().then(() => require("./proposal.js"))).readProposal(facts, decideBy);
}
async function decide$1(given, at, asked) {
	const { policy, trust } = await load(given, asked);
	return {
		policy,
		trust: {
			...trust,
			revocation: revocationOf(given, policy, trust.revocation),
			at
		}
	};
}
async function load(given, { origin, named }) {
	const allow = require_start.listOf(given, "allow");
	const enforces = allow !== null || given.values.has("key");
	const file = named ?? await usualPolicy(given, enforces, origin);
	if (file !== null) {
		refuseBoth(given, origin.nameOf(file));
		return loadFile(file, origin);
	}
	const { loadShortForm, trustOfRoots } = await Promise.resolve().then(() => short_form_exports);
	const pems = await origin.load((files) => ({
		trustRoots: readPem(given, "trust-root", origin, files),
		timestampRoots: readPem(given, "timestamp-root", origin, files),
		keys: readPem(given, "key", origin, files)
	}));
	return enforces ? loadShortForm({
		allow: allow ?? [],
		...pems
	}) : {
		policy: null,
		trust: trustOfRoots(pems)
	};
}
async function usualPolicy(given, enforces, origin) {
	try {
		return await origin.load((files) => {
			if (files.has(".github/sigscan.yml")) return true;
			if (!enforces && files.has(misnamedPolicy)) throw misnamed();
			return false;
		}) ? defaultPolicy : null;
	} catch (error) {
		if (enforces && pemOptions.every((name) => (require_start.listOf(given, name) ?? []).every(isPem)) && error instanceof require_start.Failure && error.code === "policy-source") return null;
		throw error;
	}
}
async function loadFile(file, origin) {
	const { isTrustPolicy, loadPolicy, loadTrustPolicy } = await Promise.resolve().then(() => require("./policy-file.js"));
	const { policy, trust } = await origin.load((files) => {
		const read = (path, limit) => files.read(origin.beside(file, path), limit);
		const bytes = readNamed(files, file, "policy-missing", origin);
		return placedIn(origin, () => {
			if (!isTrustPolicy(bytes, file)) return loadPolicy(textOf(bytes, file), file, read);
			return loadTrustPolicy(bytes, file, {
				read,
				list: (path, limit) => files.list(origin.beside(file, path), limit)
			});
		});
	});
	const source = {
		name: origin.nameOf(file),
		file: origin.kind === "other-repository" ? null : file
	};
	return {
		policy: {
			...policy,
			source: {
				...policy.source,
				...source
			}
		},
		trust
	};
}
function placedIn(origin, work) {
	if (origin.kind !== "other-repository") return work();
	try {
		return work();
	} catch (cause) {
		if (!(cause instanceof require_start.Failure) || cause.place === null) throw cause;
		const { file, line, column } = cause.place;
		const remedy = cause.remedy === null ? {} : { remedy: cause.remedy };
		throw new require_start.Failure(cause.code, `${origin.nameOf(file)}:${line}:${column}: ${cause.message}`, {
			...remedy,
			cause
		});
	}
}
const strictness = {
	off: 0,
	check: 1,
	require: 2
};
function revocationOf(given, policy, said) {
	const offline = require_start.flagOf(given, "offline");
	const word = require_start.valueOf(given, "revocation");
	const way = require_start.revocations.find((one) => one === word) ?? said.mode;
	if (word !== null && policy?.rules.some(({ notation }) => notation !== null) === true) {
		const label = require_start.capital(require_start.labelOf(given.via, require_start.entryOf("revocation")));
		throw new require_start.Failure("usage", `${label} cannot be used beside Notation's trust policy ${policy.source.name}.`, { remedy: "Write it into the statements: `\"override\": { \"revocation\": \"enforce\" }`." });
	}
	if (!(policy?.source.kind === "file") || strictness[way] >= strictness[said.mode]) return {
		...said,
		mode: way,
		offline
	};
	const label = require_start.capital(require_start.labelOf(given.via, require_start.entryOf("revocation")));
	throw new require_start.Failure("usage", `${label} is \`${way}\`, which is laxer than \`${said.mode}\` of the policy ${policy.source.name}.`, { remedy: "Write it into the policy: `revocation: " + way + "`." });
}
function misnamed() {
	return new require_start.Failure("policy-missing", `There is ${misnamedPolicy}, and the policy is looked for as ${defaultPolicy}.`, { remedy: `Rename it to ${defaultPolicy}, or name it as the policy.` });
}
function refuseUncommitted(origin, world) {
	const file = [defaultPolicy, misnamedPolicy].find((one) => isThere$1(one, world));
	if (file === void 0) return;
	const message = `${file} is in the workspace and not in the commit ${origin.files.commit}, from which the policy is read.`;
	throw new require_start.Failure("policy-source", message, { remedy: "Commit it, or delete it if nothing is to be enforced." });
}
function noEvent() {
	return new require_start.Failure("policy-source", "Nothing says which commit this workflow runs for (GITHUB_SHA), so the policy cannot be read from it.", { remedy: "Run the action on a runner of GitHub Actions." });
}
function refuseNothingToEnforce(given, policy, proposal) {
	if (policy !== null || !require_start.flagOf(given, "enforce")) return;
	const label = require_start.capital(require_start.labelOf(given.via, require_start.entryOf("enforce")));
	const isProposed = proposal?.decider?.policy != null;
	throw new require_start.Failure("nothing-to-enforce", `${label} is set, and there is nothing to enforce.`, { remedy: isProposed ? "The policy that this change brings decides once it is merged." : "Name a policy, or allowed signers and the roots that may vouch for them, or keys." });
}
function refuseBoth(given, file) {
	const short = [
		"allow",
		"trust-root",
		"timestamp-root",
		"key"
	].find((name) => given.values.has(name));
	if (short === void 0) return;
	const label = require_start.capital(require_start.labelOf(given.via, require_start.entryOf(short)));
	throw new require_start.Failure("usage", `${label} cannot be used beside the policy ${file}.`, { remedy: "Write the names, keys and roots into the policy, or do without the policy file." });
}
const pemOptions = [
	"trust-root",
	"timestamp-root",
	"key"
];
function isPem(text) {
	return text.includes(require_start.pemMark);
}
function refusePathBeside(pem, label) {
	const around = pem.replace(/-----BEGIN [^]*?(?:-----END [^\r\n]*|$)/g, "");
	const path = require_start.linesOf(around).find((line) => /^[^\s:=]+\.(?:pem|crt|cer|der|pub|key)$/i.test(line));
	if (path === void 0) return;
	const message = `${require_start.capital(label)} holds PEM text and, beside it, the path \`${path}\`, which would not be read.`;
	throw new require_start.Failure("usage", message, { remedy: "Give paths or PEM text, not both." });
}
function readPem(given, name, origin, files) {
	return (require_start.listOf(given, name) ?? []).map((one) => {
		if (isPem(one)) {
			const source = require_start.labelOf(given.via, require_start.entryOf(name));
			refusePathBeside(one, source);
			return {
				source,
				text: one
			};
		}
		const bytes = readNamed(files, origin.pathOf(one), "pem", origin);
		return {
			source: one,
			text: new TextDecoder("latin1").decode(bytes)
		};
	});
}
function textOf(bytes, file) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		throw new require_start.Failure("policy-syntax", `The policy ${file} is not UTF-8 text.`, { cause: error });
	}
}
function readNamed(files, path, code, { remedy }) {
	try {
		return files.read(path, longestFile);
	} catch (cause) {
		if (!(cause instanceof require_start.FileError)) throw cause;
		throw new require_start.Failure(code, cause.message, {
			cause,
			remedy
		});
	}
}

// src/config/found-sources.ts
async function findNamed({ references, texts, implied }, given, world) {
	const named = {
		images: references.map(writtenImage),
		remarks: [],
		declared: [],
		asked: references
	};
	if (texts.length > 0) {
		const { readGiven } = await Promise.resolve().then(() => require("./read2.js"));
		return {
			...named,
			...await readGiven(texts, require_start.flagOf(given, "allow-empty"), world)
		};
	}
	if (!implied) return named;
	const artifacts = await artifactsOf(world);
	const { searchRepository } = await Promise.resolve().then(() => require("./search.js"));
	const found = await searchRepository(world, require_start.listOf(given, "exclude") ?? []);
	return {
		...named,
		images: [...artifacts.images, ...found.images],
		remarks: found.remarks,
		declared: artifacts.files
	};
}
function writtenImage(text) {
	return {
		text,
		root: text,
		mentions: [],
		obstacle: null,
		outright: true
	};
}
async function artifactsOf({ artifacts, files }) {
	if (artifacts === null) return {
		images: [],
		files: []
	};
	return (await Promise.resolve().then(() => require("./artifacts.js"))).readArtifacts(artifacts, files);
}

// src/config/moment.ts
const grammar = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/;
function momentOf(text) {
	const moment = new Date(text);
	return grammar.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 10)) ? moment : null;
}
function readMoment(text) {
	const moment = momentOf(text);
	if (moment !== null) return moment;
	throw new require_start.Failure("usage", `--at is \`${text}\`, and must be a date or a date-time in UTC like 2026-11-22T10:00:00Z.`);
}

// src/model/caught.ts
function caught(kind, work) {
	try {
		return work();
	} catch (error) {
		if (error instanceof kind) return error;
		throw error;
	}
}

// src/registry/digest.ts
function readDigest(text) {
	return isDigest(text) ? text : null;
}
function isDigest(text) {
	return /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
}
function algorithmOf(digest) {
	return digest.startsWith("sha256:") ? "sha256" : "sha512";
}
function hexOf(digest) {
	return digest.slice(digest.indexOf(":") + 1);
}
function digestOf$2(bytes, algorithm = "sha256") {
	return `${algorithm}:${(0, node_crypto.createHash)(algorithm).update(bytes).digest("hex")}`;
}

// src/registry/reference.ts
var MalformedReference = class extends Error {
	name = "MalformedReference";
};
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const domain = /^(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])(?:\.(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9]))*$/;
const hostAndPort = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::([1-9][0-9]{0,4}))?$/;
const maxNameLength = 255;
const maxLength = 4096;
const layoutPrefix$1 = "oci-layout:";
const hub = "docker.io";
const hubAliases = ["index.docker.io", "registry-1.docker.io"];
function readReference(text) {
	if (text.length > maxLength) throw malformed$2(text, `is longer than ${maxLength} characters`);
	return text.startsWith(layoutPrefix$1) ? readLayout$1(text) : readImage(text);
}
function printReference(reference) {
	const { tag, digest } = reference;
	return `${repositoryName(reference)}${tag === null ? "" : `:${tag}`}${digest === null ? "" : `@${digest}`}`;
}
function repositoryName({ kind, registry, repository }) {
	return kind === "layout" ? `${layoutPrefix$1}${repository}` : `${registry}/${repository}`;
}
function readRegistryOperand(text) {
	if (text.length > maxLength) throw malformed$2(text, `is longer than ${maxLength} characters`);
	if (text.startsWith(layoutPrefix$1)) throw malformed$2(text, "is a layout on disk and no registry");
	if (!text.includes("/") && isHost$1(text)) return {
		registry: readHost$1(text, text),
		repository: null,
		below: false
	};
	const below = text.endsWith("/**");
	const name = below ? text.slice(0, -3) : text;
	if (below && isHost$1(name) && !name.includes("/")) return {
		registry: readHost$1(name, text),
		repository: null,
		below: false
	};
	const { rest, host } = splitHost(name);
	if (/[:@]/.test(rest)) throw malformed$2(text, "names one image, where a registry or a repository is asked for");
	const registry = host === null ? hub : readHost$1(host, text);
	const repository = below ? rest : hubPath(registry, rest);
	checkPath$1(repository, text);
	return {
		registry,
		repository,
		below
	};
}
function readRegistryName(text) {
	return readHost$1(text, text);
}
function isTag(text) {
	return tagGrammar.test(text);
}
function fallbackTag(digest) {
	return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`;
}
function isAuxiliary(tag) {
	return /^sha(?:256-[0-9a-f]{64}|512-(?:[0-9a-f]{64}|[0-9a-f]{128}))(?:\.(?:sig|att|sbom))?$/.test(tag);
}
function isRepositoryPath(text) {
	return text.length <= maxNameLength && text.split("/").every((part) => component.test(part));
}
function isLoopback(registry) {
	const host = registry.replace(/:[0-9]+$/, "");
	return host === "localhost" || host === "[::1]" || (0, node_net.isIPv4)(host) && host.startsWith("127.");
}
function readImage(text) {
	const at = text.indexOf("@");
	const digest = at === -1 ? null : readPinned(text.slice(at + 1), text);
	const { host, rest } = splitHost(at === -1 ? text : text.slice(0, at));
	const colon = rest.indexOf(":");
	const path = colon === -1 ? rest : rest.slice(0, colon);
	const given = colon === -1 ? null : rest.slice(colon + 1);
	if (given !== null && !isTag(given)) throw malformed$2(text, "has a tag that is none");
	const registry = host === null ? hub : readHost$1(host, text);
	const repository = hubPath(registry, path);
	checkPath$1(repository, text);
	if (host === null && /^[0-9a-f]{64}$/.test(path)) throw malformed$2(text, "is the ID of an image, which no registry knows");
	return {
		kind: "registry",
		registry,
		repository,
		tag: given ?? (digest === null ? "latest" : null),
		digest
	};
}
function readLayout$1(text) {
	const rest = text.slice(11);
	const at = rest.lastIndexOf("@");
	const given = at === -1 ? "" : rest.slice(at + 1);
	if (/^sha(?:256|512):[^/\\]*$/.test(given)) return layout$1(text, rest.slice(0, at), null, readPinned(given, text));
	const colon = rest.lastIndexOf(":");
	const tag = colon === -1 ? "" : rest.slice(colon + 1);
	return isTag(tag) ? layout$1(text, rest.slice(0, colon), tag, null) : layout$1(text, rest, null, null);
}
function layout$1(text, path, tag, digest) {
	if (path === "") throw malformed$2(text, "names no path");
	if (/\p{Cc}/u.test(path)) throw malformed$2(text, "has a control character in its path");
	return {
		kind: "layout",
		registry: "",
		repository: path,
		tag,
		digest
	};
}
function splitHost(name) {
	const slash = name.indexOf("/");
	if (slash === -1 || !isHost$1(name.slice(0, slash))) return {
		host: null,
		rest: name
	};
	return {
		host: name.slice(0, slash),
		rest: name.slice(slash + 1)
	};
}
function isHost$1(text) {
	return /[.:[]/.test(text) || text.toLowerCase() === "localhost";
}
function readHost$1(host, text) {
	const [, name = "", port] = hostAndPort.exec(host.toLowerCase()) ?? [];
	const isAddress = name.startsWith("[") && (0, node_net.isIPv6)(name.slice(1, -1));
	const url = `https://${name}`;
	if (host.length > maxNameLength || !(isAddress || domain.test(name)) || !URL.canParse(url)) throw malformed$2(text, "has a host that is none");
	const shown = new URL(url).hostname;
	if (!isAddress && shown !== name) throw malformed$2(text, "has a host that must be written as an address");
	if (port !== void 0 && Number(port) > 65535) throw malformed$2(text, "has a port that is none");
	if (hubAliases.includes(shown) && (port === void 0 || port === "443")) return hub;
	return port === void 0 || port === "443" && !isLoopback(shown) ? shown : `${shown}:${port}`;
}
function hubPath(registry, path) {
	return registry === hub && !path.includes("/") ? `library/${path}` : path;
}
function checkPath$1(path, text) {
	if (path.length > maxNameLength) throw malformed$2(text, `has a name of more than ${maxNameLength} characters`);
	if (isRepositoryPath(path)) return;
	throw malformed$2(text, /[A-Z]/.test(path) ? "has upper case in its name" : "has a name that no repository can have");
}
function readPinned(given, text) {
	const digest = readDigest(given);
	if (digest === null) throw malformed$2(text, "has a digest that is neither sha256 nor sha512 in lower-case hex");
	return digest;
}
const shownLength = 300;
function malformed$2(text, why) {
	const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
	return new MalformedReference(`\`${shown}\` ${why}.`);
}

// src/config/operands.ts
const none = {
	paths: [],
	references: [],
	texts: [],
	registries: [],
	implied: false
};
function sortOperands(command, operands, given, world) {
	switch (command) {
		case "repo": return {
			...none,
			registries: operands
		};
		case "image": return {
			...none,
			references: operands
		};
		case "scan": return hasSources(given) ? {
			...none,
			texts: require_start.listOf(given, "images") ?? []
		} : {
			...none,
			paths: ["."],
			implied: true
		};
		case "fs": return {
			...none,
			paths: operands
		};
		case "explain":
		case "policy suggest": return sortSubjects(operands, world);
		default: return none;
	}
}
function hasSources(given) {
	return require_start.listOf(given, "files") !== null || require_start.listOf(given, "images") !== null;
}
function sortSubjects(operands, world) {
	const paths = [];
	const references = [];
	for (const operand of operands) if (isThere(operand, world)) paths.push(operand);
	else if (imageMeant(operand) !== null) references.push(operand);
	else throw notThere(operand);
	return {
		...none,
		paths,
		references
	};
}
function isThere(text, world) {
	return sourceOfPath(text, world) !== null;
}
function imageMeant(text) {
	if (!(text.includes("@") || /:[^/]*$/.test(text) || /^(?:localhost|[^/]*[.:][^/]*)\/./.test(text))) return null;
	const reference = caught(MalformedReference, () => readReference(text));
	return reference instanceof Error ? null : reference;
}
function notThere(operand) {
	const isName = !(caught(MalformedReference, () => readReference(operand)) instanceof Error);
	return new require_start.Failure("nothing-found", `There is no file \`${operand}\`.`, { remedy: isName ? `If an image is meant, write its registry, tag or digest: docker.io/${operand}:TAG.` : "Name a file that is there; paths start at the working directory." });
}

// src/config/config.ts
async function readConfig(command, words, given, world) {
	const moment = require_start.valueOf(given, "at");
	const decider = await loadDecider(given, moment === null ? world.clock.now() : readMoment(moment), world);
	refuseClock(command, moment, decider.policy);
	const operands = sortOperands(command, words, given, world);
	const found = await findNamed(operands, given, world);
	const files = filesOf(operands, found, given, decider.policy);
	return {
		...decider,
		files,
		images: await imagesOf(operands, found, given, decider, world),
		remarks: found.remarks,
		scanned: scannedBy(command, {
			...operands,
			references: found.asked
		}, files),
		failOn: choiceOf(require_start.failOns, require_start.valueOf(given, "fail-on")),
		output: choiceOf(require_start.outputFormats, require_start.valueOf(given, "output"))
	};
}
function filesOf({ paths, implied }, { declared }, given, policy) {
	return {
		paths,
		patterns: require_start.listOf(given, "files") ?? [],
		rulePatterns: policy === null ? [] : namingPatterns(policy),
		exclude: require_start.listOf(given, "exclude") ?? [],
		allowEmpty: require_start.flagOf(given, "allow-empty"),
		implied,
		declared
	};
}
async function imagesOf({ registries }, { images }, given, decider, world) {
	if (images.length === 0 && registries.length === 0) return null;
	return (await Promise.resolve().then(() => require("./images.js"))).imageRequest({
		images,
		registries
	}, given, decider, world);
}
function scannedBy(command, operands, { paths, patterns }) {
	const images = [...operands.references, ...operands.registries];
	const ofImages = images.length > 0 && paths.length === 0;
	return {
		command: command === "scan" || command === "repo" || command === "image" ? command : ofImages ? "image" : "fs",
		paths: [...paths, ...patterns],
		images
	};
}
function namingPatterns({ source, rules }) {
	return source.kind === "short-form" ? [] : rules.flatMap(({ files, formats }) => formats === null ? files : []);
}
function refuseClock(command, moment, policy) {
	if (moment === null || policy === null || command === "judge" || command === "explain") return;
	throw new require_start.Failure("usage", `--at is for judge, explain and inventories, and ${policy.source.name} is enforced here.`, { remedy: "Save a report and judge it: sigscan judge report.json --at DATE." });
}
function choiceOf(choices, text) {
	return choices.find((choice) => choice === text) ?? choices[0];
}

// src/report/outcome.ts
function outcomeOf$1(report) {
	const { proposed, policy, baseline } = report;
	return [
		resultSentence(report),
		...proposed === null ? [] : [proposedSentence(proposed, policy?.source ?? null)],
		...baseline === null ? [] : [baselineSentence(baseline)]
	].join(" ");
}
function resultSentence(report) {
	const { result, counts } = report;
	const looked = `${countSubjects(report)} looked at`;
	const shares = [
		"allowed",
		"denied",
		"exempt",
		"audited"
	].flatMap((decision) => counts[decision] === 0 ? [] : [`${counts[decision]} ${decision}`]);
	switch (result) {
		case "inventory": return `Nothing was enforced, for there is no policy and no allowed signer: ${looked}, ${counts.verified} verified.`;
		case "pass":
		case "fail":
		case "unknown": return `The result is ${result}: ${[looked, ...shares].join(", ")}.`;
	}
}
function proposedSentence({ source, sha256, fault, result }, decided) {
	const by = decided === null ? "Nothing of that decided this run" : `This was decided by ${decided}`;
	const its = `${by}; the policy that the change proposes (${source})`;
	if (result === null) return fault === null ? `${its} cannot be used.` : `${its} cannot be used: ${fault}`;
	return sha256 === null ? `${by}; the change takes the policy away.` : `${its} would come to ${result}.`;
}
function baselineSentence(baseline) {
	return `Since the report of ${baseline.at}: ${countChanges(baseline)}.`;
}
function countChanges(baseline) {
	const { gained, lost } = changesInOrder(baseline);
	return `${count$1(gained.length, "new signer", "new signers")} and ${count$1(lost.length, "lost signature", "lost signatures")}`;
}
function changesInOrder(baseline) {
	const changes = baseline?.changes ?? [];
	return {
		lost: changes.filter(({ kind }) => kind === "lost-signature"),
		gained: changes.filter(({ kind }) => kind === "new-signer")
	};
}
const CHANGES_TOLD = 20;
function changeSentences({ baseline }) {
	const { lost, gained } = changesInOrder(baseline);
	const sentences = [...lost.map(({ subject, signer }) => `${subject} is no longer signed by ${signer}.`), ...gained.map(({ subject, signer }) => `${subject} is now signed by ${signer}.`)];
	const left = sentences.length - CHANGES_TOLD;
	return left > 0 ? [...sentences.slice(0, CHANGES_TOLD), `And ${left} more changes: the report has them all.`] : sentences;
}

// src/report/render.ts
async function render(report, format, options) {
	switch (format) {
		case "pretty": return [(await Promise.resolve().then(() => table_exports)).prettyTable(report, options)];
		case "wide": return [(await Promise.resolve().then(() => table_exports)).wideTable(report, options)];
		case "json": return [(await Promise.resolve().then(() => json_exports)).sigscanJson(report)];
		case "report": return (await Promise.resolve().then(() => json_exports)).reportPieces(report);
		case "pem": return [(await Promise.resolve().then(() => require("./pem.js"))).pemText(report)];
		case "sarif": return [(await Promise.resolve().then(() => require("./sarif.js"))).sarifText(report, options.places)];
		case "markdown": return [(await Promise.resolve().then(() => require("./markdown.js"))).markdownText(report)];
		case "html": return (await Promise.resolve().then(() => require("./page.js"))).htmlPieces(report);
	}
}

// src/model/codes/find.ts
const findCodes = {
	"reference-unresolved": {
		means: "The name of an image holds a variable or an expression whose value is not known here.",
		remedy: "Name the image itself, or give it in `images` where its value is known."
	},
	"reference-ambiguous": {
		means: "What was given may mean several images.",
		remedy: "Give the references of the images, each with its digest."
	},
	"digest-without-name": {
		means: "A digest was given without the name of the image that it is of.",
		remedy: "Give the name beside it: NAME@DIGEST."
	},
	"file-malformed": {
		means: "A file or a text that may name images cannot be read as what it is, so its images are not known.",
		remedy: "Mend it, so that the tool whose it is can read it."
	},
	"file-too-large": {
		means: "A file that may name images is longer than is read.",
		remedy: "Give the images that it names in `images`."
	},
	"artifact-missing": {
		means: "An earlier step declared a file as an artifact of the job, and no file of that digest was found.",
		remedy: "Keep the file in the workspace until this step has looked at it."
	},
	"tag-moved": {
		means: "A reference pins a digest beside a tag, and the tag now leads to another digest.",
		remedy: "Find out who moved the tag, and pin the digest that is meant."
	}
};

// src/model/subject.ts
function nameOf$3(subject) {
	return subject.kind === "file" ? subject.path : subject.reference;
}

// src/report/location.ts
function startOf(file) {
	return {
		file,
		line: 1,
		column: 1,
		endColumn: 2
	};
}
async function placesOf(environment, readWorkspaceFile, policyFile) {
	const file = policyFile?.replace(/^(?:\.\/+)+/, "") ?? null;
	const policy = file !== null && require_start.uriPath(file) !== null ? startOf(file) : null;
	return {
		step: await findStep(environment, readWorkspaceFile),
		policy
	};
}
const WORKFLOWS_READ = 50;
async function findStep(environment, readWorkspaceFile) {
	const first = workflowFile(environment);
	if (first === null) return null;
	const { readWorkflow } = await Promise.resolve().then(() => require("./step.js"));
	const repository = environment["GITHUB_ACTION_REPOSITORY"];
	const running = {
		job: environment["GITHUB_JOB"] ?? "",
		action: environment["GITHUB_ACTION"] ?? "",
		...repository ? { repository } : {}
	};
	const files = /* @__PURE__ */ new Set([first]);
	const found = [];
	for (const file of files) {
		const text = readWorkspaceFile(file);
		if (text === null) continue;
		const { step, calls } = await readWorkflow(text, running);
		if (step !== null) found.push({
			file,
			...step
		});
		for (const call of calls) if (files.size < WORKFLOWS_READ) files.add(call);
	}
	const [only = null, ...others] = found;
	return others.length === 0 ? only : null;
}
function workflowFile(environment) {
	const reference = environment["GITHUB_WORKFLOW_REF"] ?? "";
	if (reference === "") {
		const name = /^(?:\.github\/workflows\/)?([^/@]+\.ya?ml)$/.exec(environment["GITHUB_WORKFLOW"] ?? "")?.[1];
		return name === void 0 ? null : `.github/workflows/${name}`;
	}
	const prefix = `${environment["GITHUB_REPOSITORY"] ?? ""}/`;
	if (prefix === "/" || !reference.startsWith(prefix)) return null;
	return /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference.slice(prefix.length))?.[1] ?? null;
}

// src/report/found.ts
const WEIGHT = {
	error: 0,
	warning: 1,
	note: 2
};
function everyFinding(report) {
	const ofSubjects = report.subjects.flatMap((subject) => subject.findings.map((finding) => ({
		subject,
		finding,
		mentions: subject.mentions
	})));
	const [ofLines, ofRun] = parted(report.findings);
	return [
		...ofRun.map(foundOfRun),
		...ofSubjects,
		...ofLines.map(foundOfRun)
	].sort((left, right) => WEIGHT[left.finding.level] - WEIGHT[right.finding.level]);
}
function runFindings({ findings }) {
	const [ofLines, ofRun] = parted(findings);
	return [...ofRun, ...ofLines].sort((left, right) => WEIGHT[left.level] - WEIGHT[right.level]);
}
function parted(findings) {
	const isOfLine = ({ code }) => Object.hasOwn(findCodes, code);
	return [findings.filter(isOfLine), findings.filter((one) => !isOfLine(one))];
}
function foundOfRun(finding) {
	return {
		subject: null,
		finding,
		mentions: finding.mention === null ? [] : [finding.mention]
	};
}
function sentenceOf({ subject, finding }) {
	const sentence = subject === null || finding.message.includes(nameOf$3(subject)) ? finding.message : `${nameOf$3(subject)}: ${finding.message}`;
	return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`;
}
function placeOf$1({ subject, mentions }, { step, policy }) {
	const source = mentions.find(({ file, of }) => of === "source" && require_start.uriPath(file) !== null);
	return (source && placeOfMention(source)) ?? step ?? policy ?? ownPlace(subject);
}
function otherPlaces({ subject, mentions }, shown) {
	const named = mentions.filter(({ file }) => require_start.uriPath(file) !== null).map(placeOfMention);
	const places = new Map(named.map((place) => [keyOf$1(place), place]));
	places.delete(keyOf$1(shown));
	const own = ownPlace(subject);
	return own === null || own.file === shown.file ? [...places.values()] : [...places.values(), own];
}
const LAST = 2 ** 31 - 1;
function placeOfMention({ file, line, column, endColumn }) {
	const [first, end] = [Math.min(column, LAST), Math.min(endColumn, LAST)];
	return {
		file,
		line: Math.min(line, LAST),
		column: first,
		endColumn: Math.max(end, first)
	};
}
function keyOf$1({ file, line, column }) {
	return `${line}:${column}:${file}`;
}
function ownPlace(subject) {
	return subject?.kind === "file" && require_start.uriPath(subject.path) !== null ? startOf(subject.path) : null;
}

// src/report/since.ts
async function openBaseline(path, files) {
	if (path === null) return (report) => report;
	const { readBaseline } = await Promise.resolve().then(() => require("./baseline.js"));
	return readBaseline(path, files);
}

// src/report/image-path.ts
const layout = "oci-layout:";
function placeOfImage({ reference, repository }) {
	const name = reference.startsWith(repository) ? reference.slice(repository.length).replace(/^[:@]/, "") : reference;
	if (repository.startsWith(layout)) return {
		registry: "oci-layout",
		repository: repository.slice(11),
		name
	};
	const slash = repository.indexOf("/");
	if (slash === -1) return {
		registry: repository,
		repository: "",
		name
	};
	return {
		registry: repository.slice(0, slash),
		repository: repository.slice(slash + 1),
		name
	};
}
function imagePath({ reference, repository }) {
	return repository.startsWith(layout) ? reference : reference.slice(reference.indexOf("/") + 1);
}

// src/pace.ts
const TURN_AFTER_MS = 50;
function takeTurns$1(after = TURN_AFTER_MS) {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < after) return;
		await (0, node_timers_promises.setImmediate)();
		last = performance.now();
	};
}
function inOrder$1(limit, take) {
	const underWay = [];
	let last = Promise.resolve();
	const takeUpTo = async (left) => {
		while (underWay.length > left) await underWay.shift();
	};
	return {
		add(work) {
			const before = last;
			last = (async () => {
				work.catch(() => void 0);
				await before;
				await take(await work);
			})();
			last.catch(() => void 0);
			underWay.push(last);
			return takeUpTo(limit - 1);
		},
		finish: () => takeUpTo(0)
	};
}

// src/find/files/declared.ts
function openDeclared(declared, world) {
	const wanted = /* @__PURE__ */ new Map();
	for (const one of declared) wanted.set(one.name, [...wanted.get(one.name) ?? [], one]);
	const found = /* @__PURE__ */ new Set();
	return {
		async meets(path, location) {
			const named = wanted.get((0, node_path.basename)(path)) ?? [];
			if (named.length === 0) return false;
			const digests = /* @__PURE__ */ new Map();
			for (const { algorithm } of named) if (!digests.has(algorithm)) digests.set(algorithm, await digestOf$1(location, algorithm, world));
			const mine = named.filter(({ algorithm, hex }) => digests.get(algorithm) === hex);
			for (const one of mine) found.add(one);
			return mine.length > 0;
		},
		missing: () => declared.filter((one) => !found.has(one)).map(subjectOf$2)
	};
}
async function digestOf$1(location, algorithm, world) {
	try {
		const file = world.files.open(location);
		try {
			const digest = await file.digest(algorithm, [{
				position: 0,
				length: file.size
			}]);
			return Buffer.from(digest).toString("hex");
		} finally {
			file.close();
		}
	} catch (error) {
		if (error instanceof require_start.FileError) return null;
		throw error;
	}
}
function subjectOf$2({ name, algorithm, hex }) {
	return {
		kind: "file",
		path: name,
		root: ".",
		location: name,
		named: true,
		mentions: [],
		obstacle: {
			code: "artifact-missing",
			message: `${name} was declared as an artifact with the digest ${algorithm}:${hex}, and no such file was found.`
		}
	};
}

// src/find/files/sight.ts
function sightOf({ search, rulePatterns, exclude }, world) {
	const outright = new Set(search.flatMap((source) => source.kind === "file" ? [source.place.path] : []));
	const patterns = [...search.flatMap((source) => source.kind === "glob" ? [source.glob.pattern] : []), ...rulePatterns];
	const exclusions = exclude.map((given) => readGlob(given, world.files.directory).pattern);
	const walks = search.filter((source) => source.kind === "walk");
	let folder = "";
	let folderIsExcluded = false;
	const isExcluded = (path) => {
		if (exclusions.length === 0) return false;
		if (folder !== (0, node_path.dirname)(path)) {
			folder = (0, node_path.dirname)(path);
			folderIsExcluded = foldersDownTo(folder).some((above) => exclusions.some((pattern) => leavesOut$1(pattern, above)));
		}
		return folderIsExcluded || exclusions.some((pattern) => matchesPattern(path, pattern));
	};
	const isWalked = (location) => walks.some(({ place }) => {
		const own = nameBelow(location, place);
		return own !== null && (!liesInGit(own) || liesInGit(place.path)) && !isExcluded(own);
	});
	return {
		isExcluded,
		isWalked,
		isNamed: ({ path, fault }) => outright.has(path) || patterns.some((pattern) => matchesPattern(path, pattern)) || fault?.of === "directory" && patterns.some((pattern) => canMatchBelow(pattern, path)),
		passesBy: (directory, source) => {
			if (directory.path === ".git" && !(source.kind === "glob" && source.glob.entersGit)) return true;
			if (exclusions.some((pattern) => leavesOut$1(pattern, directory.path))) return true;
			if (source.kind === "glob") return !canMatchBelow(source.glob.pattern, directory.path);
			return directory.linked && isWalked(directory.location) && !patterns.some((pattern) => canMatchBelow(pattern, directory.path));
		}
	};
}
function foldersDownTo(folder) {
	const parts = folder.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

// src/find/files/find.ts
async function* findFiles(sources, world, skipped = () => void 0) {
	const { search, roots } = lookUp(sources, world);
	const sight = sightOf({
		...sources,
		search
	}, world);
	const budget = {
		entries: MAX_ENTRIES,
		turn: takeTurns$1()
	};
	const told = /* @__PURE__ */ new Set();
	const declared = openDeclared(sources.declared, world);
	for (const [index, source] of search.entries()) {
		const passesBy = (directory) => sight.passesBy(directory, source);
		const root = rootName(source);
		let found = false;
		for await (const met of metBy(source, {
			roots,
			passesBy,
			budget,
			world
		})) {
			if (sight.isExcluded(met.path) || !concerns(source, met)) continue;
			found = true;
			if (search.slice(0, index).some((earlier) => meetsName(earlier, met.path)) || told.has(met.path)) {
				if (source.kind === "walk" && !met.linked) skipped(root, 0);
				continue;
			}
			const named = met.fault === null && await declared.meets(met.path, met.location) || sight.isNamed(met);
			if (met.fault?.always === true) told.add(met.path);
			else if (!named && met.fault !== null) skipped(root, 1);
			if (isSubject(met, named, sight)) yield subjectOf$1(met, root, named);
		}
		if (found || world.stop.aborted) continue;
		if (sources.implied) skipped(root, 0);
		else if (!sources.allowEmpty) throw nothingFound(source.given);
	}
	if (!world.stop.aborted) yield* declared.missing();
}
function lookUp(sources, world) {
	const search = [];
	const roots = [];
	const lookUpAll = (given, lookUpOne, as) => {
		for (const one of given) {
			const source = lookUpOne(one, world);
			if (source === null && !sources.allowEmpty) throw nothingFound(one);
			if (source === null) continue;
			search.push(source);
			roots.push(rootOf(source, as, world));
		}
	};
	lookUpAll(sources.paths, sourceOfPath, "path");
	lookUpAll(sources.patterns, sourceOfPattern, "pattern");
	return {
		search,
		roots
	};
}
async function* metBy(source, options) {
	if (source.kind !== "file") {
		yield* walk(source.place, options);
		return;
	}
	const { place, obstacle } = source;
	yield {
		...place,
		linked: false,
		fault: obstacle === null ? null : {
			obstacle,
			of: "file",
			always: false
		}
	};
}
function concerns(source, { path, fault }) {
	if (source.kind !== "glob" || fault?.always === true) return true;
	const { pattern } = source.glob;
	return matchesPattern(path, pattern) || fault?.of === "directory" && canMatchBelow(pattern, path);
}
function isSubject(met, named, sight) {
	if (met.fault !== null) return named || met.fault.always;
	return named || !met.linked || !sight.isWalked(met.location);
}
function subjectOf$1({ path, location, fault }, root, named) {
	const obstacle = fault?.obstacle ?? null;
	return {
		kind: "file",
		path,
		root,
		location,
		named: named || obstacle !== null,
		mentions: [],
		obstacle
	};
}
function rootName({ kind, place }) {
	return kind === "file" ? (0, node_path.dirname)(place.path) : place.path;
}
function nothingFound(given) {
	return new require_start.Failure("nothing-found", `No file was found for ${given}.`, { remedy: "Name what the build makes, after it was made, or allow an empty result (allow-empty)." });
}

// src/model/signature.ts
const formatNames = [
	"jar",
	"pe",
	"msi",
	"cab",
	"catalog",
	"script",
	"appx",
	"nuget",
	"vsix",
	"apk",
	"xml",
	"rpm",
	"deb",
	"macho"
];
const imageFormatNames = [
	"cosign",
	"sigstore-bundle",
	"notation"
];
function signaturesOf(reading) {
	if (reading.kind === "file") return reading.signatures;
	return [...reading.manifest === null ? [] : [reading.manifest], ...reading.platforms].flatMap(({ signatures, attestations }) => [...signatures, ...attestations.flatMap(({ signature }) => signature ?? [])]);
}

// src/registry/media-types.ts
const kinds = /* @__PURE__ */ new Map([
	["application/vnd.oci.image.manifest.v1+json", "image"],
	["application/vnd.oci.image.index.v1+json", "index"],
	["application/vnd.docker.distribution.manifest.v2+json", "image"],
	["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
	["application/vnd.oci.artifact.manifest.v1+json", "artifact"]
]);
const manifestTypes = [...kinds.keys()].join(", ");
const imageManifestType = "application/vnd.oci.image.manifest.v1+json";
const indexType = "application/vnd.oci.image.index.v1+json";
function kindOfType(mediaType) {
	return kinds.get(mediaType) ?? null;
}
const generic = /* @__PURE__ */ new Set([
	"",
	"application/json",
	"application/octet-stream",
	"text/plain"
]);
function statedType(contentType) {
	const type = contentType.replace(/;.*$/s, "").trim().toLowerCase();
	return generic.has(type) ? "" : type;
}

// src/model/codes/discovery.ts
const discoveryCodes = {
	"referrer-missing": {
		means: "The registry lists an artifact as referring to the image, and does not have it.",
		remedy: "Delete the entry of the list, or push the artifact again."
	},
	"referrer-of-another": {
		means: "The registry lists an artifact as referring to the image, and the artifact names another one.",
		remedy: null
	},
	"blob-missing": {
		means: "A part of a signature is not in the registry.",
		remedy: "Copy the image again with its signatures, or sign it again."
	},
	"descriptor-mismatch": {
		means: "An index says another size or media type of one of its images than the image has.",
		remedy: "Build the index again."
	},
	"platform-missing": {
		means: "The index has no image for a platform that was asked for.",
		remedy: "Check the input `platforms`; build the image for the platform."
	}
};

// src/model/codes/image.ts
const again$2 = "Sign the image again with a current tool.";
const imageCodes = {
	"names-this-image": {
		means: "What was signed names the digest of this image.",
		remedy: null
	},
	"names-another-image": {
		means: "What was signed names the digest of another image.",
		remedy: "Sign this image; a signature that is copied from another one proves nothing."
	},
	"key-unknown": {
		means: "A key without a certificate made the signature, and none of the keys that were given did.",
		remedy: "Give the public key of the signer: `key` in a signer of the policy, or the input `keys`."
	},
	"ed25519-prehashed": {
		means: "The value is no Ed25519 signature of what was signed; it may be one of the prehashed form (Ed25519ph), which cannot be computed here.",
		remedy: "Sign the image with an ECDSA or RSA key."
	},
	"malformed-payload": {
		means: "What was signed is no payload of an image signature of cosign.",
		remedy: again$2
	},
	"malformed-annotation": {
		means: "The signature value or a certificate beside a layer is missing or cannot be read.",
		remedy: again$2
	},
	"malformed-bundle": {
		means: "A Sigstore bundle is not as its specification wants it.",
		remedy: again$2
	},
	"malformed-envelope": {
		means: "A DSSE envelope is not as its specification wants it, or does not have exactly one signature.",
		remedy: "Make the attestation again with a current tool."
	},
	"malformed-statement": {
		means: "What was signed is no in-toto statement.",
		remedy: "Make the attestation again with a current tool."
	},
	"message-signature": {
		means: "A bundle holds the signature of a file, which is not read as a signature of an image.",
		remedy: "Sign the image with `cosign sign`."
	},
	"bundle-not-supported": {
		means: "A Sigstore bundle is of a version that is not known here, so a signature may be in it.",
		remedy: "Sign the image again with a bundle of version 0.3, or use a later version of this tool."
	},
	"docker-reference-differs": {
		means: "The signature was made for an image of another name; images are copied with their signatures.",
		remedy: null
	},
	"predicate-type-differs": {
		means: "An annotation, which nobody signed, says that a statement is of another type than it is.",
		remedy: null
	},
	"unreadable-log-entry": {
		means: "What stands beside a signature as its entry in a transparency log cannot be read; nothing decides by it.",
		remedy: null
	}
};

// src/model/codes/intact.ts
const intactCodes = {
	"digest-match": {
		means: "The digests in the signature are those of the content.",
		remedy: null
	},
	"signature-valid": {
		means: "The signature value holds for what was signed.",
		remedy: null
	},
	"covers-everything": {
		means: "Nothing in the subject is left out of the signature.",
		remedy: null
	},
	"unsupported-format": {
		means: "The file is of a format that carries signatures, and this version cannot read it yet.",
		remedy: "Leave it out with `exclude`, or check it with the tool of that format."
	},
	unreadable: {
		means: "The file could not be opened or read.",
		remedy: "Give the job the right to read the file, or leave the file out with `exclude`."
	},
	vanished: {
		means: "The file was found and was gone when it was opened, or it is a link to nothing.",
		remedy: "Run this step after everything that writes or deletes files."
	},
	"not-a-file": {
		means: "What stands at this path is no regular file.",
		remedy: "Name a regular file."
	},
	"link-leaves-root": {
		means: "A symbolic link leads out of the working directory or of the directories that were given.",
		remedy: "Put the file itself in its place, name what the link leads to as well, or leave the link out with `exclude`."
	},
	"name-not-text": {
		means: "The name of the file or directory is not UTF-8, so no pattern or report can name it.",
		remedy: "Rename it, or leave the directory that it stands in out with `exclude`."
	},
	"too-deep": {
		means: "The directory stands deeper than a walk goes, and what is in it was not looked at.",
		remedy: "Leave it out with `exclude`, or scan it as a path of its own."
	},
	"too-many-entries": {
		means: "There are more files than a walk looks at, and the rest was not looked at.",
		remedy: "Leave the directory out with `exclude`, or scan it in parts."
	},
	"file-changed": {
		means: "The file changed while it was read.",
		remedy: "Run this step after everything that writes files."
	},
	stopped: {
		means: "The run was asked to stop before the file was read to its end.",
		remedy: "Run it again."
	},
	"limit-reached": {
		means: "Reading it would take more than a bound allows, so the answer is not known.",
		remedy: "Check where it comes from; split the archive if its size is meant."
	},
	"malformed-archive": {
		means: "The ZIP archive cannot be read, and shows no signature in the parts that can.",
		remedy: "Build the archive again; it may have been cut off."
	},
	"malformed-signed-archive": {
		means: "The archive has parts of a signature, and bytes that a reader may take for another archive.",
		remedy: "Build and sign the archive again; it was changed or cut off after signing."
	},
	"digest-mismatch": {
		means: "An entry, or a part of the manifest, is not what the signature has the digest of.",
		remedy: "The content was changed after signing: build and sign the file again."
	},
	"missing-manifest": {
		means: "The archive has a signature and no manifest.",
		remedy: "The manifest was removed after signing: build and sign the file again."
	},
	"malformed-manifest": {
		means: "The manifest breaks the rules of the JAR file specification, or demands rules that are not known.",
		remedy: "Make the manifest with the tool that builds the archive, and sign it with jarsigner."
	},
	"malformed-signature-file": {
		means: "The signature file (.SF) breaks the rules of the JAR file specification, or is not of version 1.0.",
		remedy: "Sign the file again with jarsigner."
	},
	"missing-signature-file": {
		means: "A signature block has no signature file (.SF) beside it.",
		remedy: "The signature file was removed after signing: sign the file again."
	},
	"malformed-signature": {
		means: "A signature block is no CMS SignedData with a signer.",
		remedy: "Sign it again."
	},
	"damaged-entry": {
		means: "The data of an entry does not decompress to the size and the CRC-32 that the archive gives.",
		remedy: "Build and sign the file again; it was damaged or changed after signing."
	},
	"not-checked": {
		means: "The check could not be made because of another fault.",
		remedy: "Mend the other fault first."
	},
	"message-digest-mismatch": {
		means: "The signer signed the digest of another content than this one.",
		remedy: "The content was changed after signing: build and sign it again."
	},
	"signature-mismatch": {
		means: "The signature value was not made by the signer's key over what is said to be signed.",
		remedy: "The signature was changed or moved here from elsewhere: build and sign it again."
	},
	"malformed-signed-attributes": {
		means: "The signed attributes are missing, double, or not as RFC 5652 wants them.",
		remedy: "Sign it again with a current version of the signing tool."
	},
	"algorithm-mismatch": {
		means: "Two places in the signature that name its algorithm contradict each other.",
		remedy: "Sign it again with a current version of the signing tool."
	},
	"unsupported-algorithm": {
		means: "The signature is made with an algorithm that cannot be computed here (MD2, or one that is not known).",
		remedy: "Sign it again with SHA-256 or stronger, and RSA, ECDSA or EdDSA."
	},
	"signer-certificate-missing": {
		means: "The signature does not carry its signer's certificate, or carries it in a form that cannot be read.",
		remedy: "Sign it again, and let the signing tool put the signer's certificate into the signature."
	},
	"signer-certificate-ambiguous": {
		means: "Two different certificates in the signature could be the signer's.",
		remedy: "Sign it again with one certificate of that issuer and serial number, or key identifier."
	},
	"signer-certificate-mismatch": {
		means: "The signer signed that another certificate than the one that is there is its own (RFC 5035).",
		remedy: "The certificate was exchanged after signing: sign it again."
	},
	"malformed-program": {
		means: "The headers of the program contradict themselves or are cut off.",
		remedy: "Build and sign the program again; it may have been cut off or changed after signing."
	},
	"table-misplaced": {
		means: "The headers of the program give its signatures a place where none can be.",
		remedy: "The program was changed after signing: build and sign it again."
	},
	"malformed-table": {
		means: "An entry of the program's certificate table is no signature, or is longer or shorter than it says.",
		remedy: "The program was changed after signing: build and sign it again."
	},
	"certificate-padding": {
		means: "Data stands behind a signature in its entry of the certificate table, where nothing covers it.",
		remedy: "Sign the program again, and put nothing into it afterwards."
	},
	"trailing-data": {
		means: "Bytes stand behind the certificate table of the program, where nothing covers them.",
		remedy: "Remove what was appended after signing."
	},
	"archive-in-table": {
		means: "An archive ends in the certificate table of the program, where nothing covers it.",
		remedy: "Remove what was put into the certificate table after signing."
	},
	"ambiguous-layout": {
		means: "Sections of the program overlap or leave bytes between them, so that readers digest different bytes.",
		remedy: "Build the program again with the usual tools, and sign it again."
	},
	"malformed-indirect-data": {
		means: "What was signed is no digest of a program.",
		remedy: "Sign the program again with signtool or osslsigncode."
	},
	"malformed-page-hashes": {
		means: "The page hashes in the signature cannot be read, or are of other pages than the program has.",
		remedy: "Sign the program again with signtool or osslsigncode."
	},
	"page-hash-mismatch": {
		means: "The page hashes in the signature are not those of the pages of the program.",
		remedy: "Sign the program again, and do not change it afterwards."
	},
	"unsigned-entry": {
		means: "An entry of the archive is not covered by the signature.",
		remedy: "Sign the file after its last change, and whole."
	},
	"missing-entry": {
		means: "An entry that was signed is missing, in the archive or in the manifest.",
		remedy: "The entry was removed after signing: build and sign the file again."
	},
	"manifest-not-covered": {
		means: "Bytes of the manifest belong to none of its sections, and are not covered by the signature.",
		remedy: "The manifest was changed after signing: build and sign the file again."
	},
	"main-attributes-not-covered": {
		means: "The main attributes of the manifest are not covered by the signature.",
		remedy: "Sign the file again with jarsigner, and do not change the manifest afterwards."
	},
	"prepended-data": {
		means: "Bytes stand before the first entry of the archive.",
		remedy: "Remove what stands before the archive; a launcher script cannot be part of a signed JAR."
	},
	"appended-data": {
		means: "Bytes stand behind the end of the archive.",
		remedy: "Remove what was appended after signing."
	},
	"unaccounted-data": {
		means: "Bytes stand between the entries of the archive, and belong to none of them.",
		remedy: "Build and sign the file again with the usual tools."
	},
	"overlapping-entries": {
		means: "Two entries of the archive share bytes.",
		remedy: "Build and sign the file again with the usual tools."
	},
	"duplicate-entry": {
		means: "Two entries of the archive have the same name, so that readers may see different content.",
		remedy: "Build the archive with each entry once, and sign it again."
	},
	"unsafe-entry-name": {
		means: "The name of an entry climbs out of the archive, is absolute, or holds forbidden characters.",
		remedy: "Build the archive with relative names in UTF-8 and `/`, and sign it again."
	},
	"header-mismatch": {
		means: "The two headers of an entry contradict each other, so that readers may see different content.",
		remedy: "Build and sign the file again with the usual tools."
	},
	"unsupported-entry": {
		means: "An entry is encrypted, compressed by another method than deflate, or a directory with content.",
		remedy: "Build the archive with plain or deflated files and empty directories, and sign it again."
	},
	"ambiguous-end": {
		means: "The records at the end of the archive can be read as more than one archive.",
		remedy: "Build and sign the file again with the usual tools."
	},
	"signature-remnants": {
		means: "A signature file (.SF) has no signature block beside it, so it makes no signature.",
		remedy: "Sign the file again, or remove what is left of the signature."
	},
	"ignored-signature-file": {
		means: "A file META-INF/SIG-* is reserved for signing: no signature covers it, and no reader uses it.",
		remedy: null
	},
	"symbolic-link-entry": {
		means: "The archive marks an entry as a symbolic link; no signature covers that mark.",
		remedy: null
	},
	"ber-normalised": {
		means: "The signature block is in BER, and was read as the DER that it stands for.",
		remedy: null
	},
	"embedded-archive": {
		means: "The program holds a ZIP archive, wholly within what is signed.",
		remedy: null
	},
	"headers-in-section": {
		means: "The headers of the program are said to reach into its sections, as UPX writes them; all of it is signed.",
		remedy: null
	},
	"section-padding": {
		means: "Zeros that no section of the program has fill one up to its alignment in the file; they are signed too.",
		remedy: null
	},
	"unsigned-attribute": {
		means: "Data stands beside the signature in its own structure, and no signature covers it.",
		remedy: null
	},
	"unreadable-program-name": {
		means: "What the signer says of the name and address of the program cannot be read; nothing decides by it.",
		remedy: null
	}
};

// src/model/codes/notation.ts
const again$1 = "Sign the image again with a current version of notation.";
const otherCertificate = "Have the certificate issued as Notation asks for it, and sign the image again with it.";
const notationCodes = {
	"attributes-understood": {
		means: "Every attribute that the signature marks as critical is known, and each that must be is marked.",
		remedy: null
	},
	"envelope-misplaced": {
		means: "The manifest of a Notation signature does not hold exactly one envelope, or names no image.",
		remedy: again$1
	},
	"envelope-not-supported": {
		means: "The envelope of a Notation signature is of a type that this version cannot read.",
		remedy: "Sign the image with an envelope in JWS or COSE."
	},
	"envelope-malformed": {
		means: "The envelope of a Notation signature breaks the rules of JWS or COSE, or of Notation.",
		remedy: again$1
	},
	"payload-type-unknown": {
		means: "What was signed is said to be of another type than the payload of a Notation signature.",
		remedy: again$1
	},
	"payload-malformed": {
		means: "What was signed cannot be read as the payload of a Notation signature.",
		remedy: again$1
	},
	"target-mismatch": {
		means: "What was signed names the digest of this image with another size or media type.",
		remedy: again$1
	},
	"signing-scheme-unknown": {
		means: "The signature is of a signing scheme that Notation does not have.",
		remedy: again$1
	},
	"signing-time-wrong": {
		means: "The signature states no time of signing, or states it in the way of another signing scheme.",
		remedy: again$1
	},
	"expiry-before-signing": {
		means: "The signature says that it ends before, or when, it was made.",
		remedy: again$1
	},
	"algorithm-not-of-key": {
		means: "The signature names another algorithm than the one that Notation has for the key of its certificate.",
		remedy: "The signature was changed, or made by a tool that does not follow Notation: sign the image again."
	},
	"key-not-for-notation": {
		means: "Notation has no algorithm for the kind and size of the key of the certificate.",
		remedy: "Sign with a key of RSA with 2048, 3072 or 4096 bits, or ECDSA on P-256, P-384 or P-521."
	},
	"critical-unknown": {
		means: "The signature marks an attribute as critical that is not known here, or that may not be critical.",
		remedy: "Sign the image without the attribute; only who knows what it means can verify this signature."
	},
	"critical-missing": {
		means: "The signature marks an attribute as critical that it does not have.",
		remedy: again$1
	},
	"not-marked-critical": {
		means: "The signature has an attribute that must be marked as critical, and does not mark it.",
		remedy: again$1
	},
	"plugin-demanded": {
		means: "The signature demands that a plugin of notation verifies it, and no plugin is run here.",
		remedy: "Verify it by notation with that plugin, or sign the image without `verificationPlugin`."
	},
	"thumbprint-mismatch": {
		means: "The manifest of a signature names other certificates than the signature has.",
		remedy: "Do not look for signatures by that annotation; find out who wrote it."
	},
	"notation-chain": {
		means: "The certificates in the signature are not one chain in its order, from the signer to a self-signed root.",
		remedy: "Sign the image again, with the whole chain in its order and nothing beside."
	},
	"notation-ca": {
		means: "A CA in the chain of the signature is not made as Notation asks (critical basicConstraints and keyUsage).",
		remedy: otherCertificate
	},
	"notation-key-usage": {
		means: "The key usage of a certificate is missing, not critical, or wider than Notation lets it be.",
		remedy: otherCertificate
	},
	"notation-extended-key-usage": {
		means: "The certificate of the signer is for uses that Notation forbids.",
		remedy: otherCertificate
	},
	"notation-weak-chain": {
		means: "A certificate in the chain of the signature is signed by SHA-1 or by another hash that is weak.",
		remedy: otherCertificate
	}
};

// src/model/codes/policy.ts
const policyCodes = {
	unsigned: {
		means: "A rule asks for a signature, and the subject has none.",
		remedy: "Sign it before this step, or exempt it in the policy with a reason and an end."
	},
	interrupted: {
		means: "The run was stopped before it had looked at everything.",
		remedy: "Run it again to the end."
	},
	"nothing-found": {
		means: "Nothing that can be signed was found, and that was allowed.",
		remedy: "Look at the paths and patterns that were given, if something should be there."
	},
	"rule-matches-nothing": {
		means: "A rule of the policy decided nothing in this run.",
		remedy: "Look at its patterns, if it should match something."
	},
	"unsigned-remnants": {
		means: "A rule asks for a signature, and the subject has only parts of one.",
		remedy: "Find out what removed the signature, and sign it again."
	},
	"unsigned-exempt": {
		means: "The subject has no signature, and its rule exempts what is unsigned.",
		remedy: "If that is not meant, take `unsigned: exempt` out of the rule."
	},
	"no-rule": {
		means: "No rule of the policy is for this subject, so it is denied.",
		remedy: "Add a rule for it to the policy, or leave it out of what is scanned."
	},
	"signer-not-allowed": {
		means: "The signer is proven, and no entry that the rule allows means it.",
		remedy: "If this signer may sign it, add it to `signers` and to the `allow` of the rule; else find out who signed it."
	},
	"sha1-not-counted": {
		means: "A signature that rests on SHA-1 stands beside a stronger verified one of the same signer, so it is not counted.",
		remedy: null
	},
	"attestation-missing": {
		means: "The rule asks for a signed attestation of a type, and the image has none.",
		remedy: "Have the build attest the image, each platform by itself where the rule says `multi-arch: each`."
	},
	"no-platform": {
		means: "The rule asks each platform of the index for a signature, and the index lists none.",
		remedy: "Build the index again, or ask for its own signature: `multi-arch: index`."
	},
	"verification-skipped": {
		means: "A statement of Notation's trust policy says that nothing of this image is verified.",
		remedy: "Give the statement another level than `skip`, if this image is to be verified."
	},
	"timestamp-required": {
		means: "The signer is allowed, and the rule asks for a timestamp that proves when it was signed.",
		remedy: "Sign it with a timestamp of an authority that the anchor names (`timestamps`)."
	},
	"too-few-signers": {
		means: "The rule asks for more signatures by different signers with different keys than there are.",
		remedy: "Have it signed by the other signers that the rule allows."
	},
	"signer-not-supported": {
		means: "The rule allows a signer entry that this version cannot check; the entry allows nothing.",
		remedy: "Name the signer by its certificate as well, or use a version that supports the entry."
	},
	"exception-applied": {
		means: "An exception of the policy exempts the subject, until the day that it states.",
		remedy: "Mend what the exception is for before it ends."
	},
	"exception-ended": {
		means: "An exception of the policy has ended, and does nothing.",
		remedy: "Mend what it was for and delete it, or give it a new reason and a new end."
	},
	"policy-changed": {
		means: "The same change proposes another policy; this run was decided by the one that it is for.",
		remedy: "Review what the policy allows before it is merged."
	},
	"allow-list-grew": {
		means: "The policy that the same change proposes would allow what is denied now.",
		remedy: "Merge the change of the policy by itself, after somebody has reviewed it."
	},
	"policy-proposed-malformed": {
		means: "The same change proposes a policy that cannot be used.",
		remedy: "Mend the policy before it is merged: every run after that would end with an error."
	},
	"change-checked-out": {
		means: "The run has the rights of `pull_request_target`, and what is checked out are the files of the pull request.",
		remedy: "Use `pull_request`, or check out the base commit."
	},
	"check-missing": {
		means: "A check that must be made of every signature is not there, so nothing is proven.",
		remedy: "If this is a saved report, scan again; else report it as a fault of this program."
	}
};

// src/model/codes/proof.ts
const proofCodes = {
	"chain-valid": {
		means: "A certificate path leads from the signer to a trust anchor.",
		remedy: null
	},
	pinned: {
		means: "The policy names this very certificate or key.",
		remedy: null
	},
	"key-not-pinned": {
		means: "A key without a certificate made the signature, and the policy does not name it.",
		remedy: "Name the key in a signer of the policy (`key`, `spki-sha256`), or give it as `keys`, if its owner may sign."
	},
	"key-malformed": {
		means: "A key without a certificate is said to have made the signature, and cannot be read.",
		remedy: "Scan again; a report that was saved is not as it was made."
	},
	"no-certificate": {
		means: "A key without a certificate made the signature, so there is nothing that says it.",
		remedy: null
	},
	"log-not-supported": {
		means: "The certificate is one of a Sigstore CA, which rests on a transparency log, and this version cannot verify that.",
		remedy: "Allow another signature of the same image, or use a version that verifies logs."
	},
	"anchor-not-for-signature": {
		means: "The anchor is a trust store of Notation, and is not for a signature of this format or signing scheme.",
		remedy: "Put the certificate into a store of the kind that the signing scheme asks for (`ca`, `signingAuthority`)."
	},
	"no-anchor": {
		means: "No trust anchor and no pinned certificate or key is configured, so no signer can be proven.",
		remedy: "Give `trust-roots`, or a policy with `trust`."
	},
	"not-pinned": {
		means: "Only certificates or keys are pinned, and the signer has none of them.",
		remedy: "Pin the certificate or key of this signer in the policy, if it is meant to be trusted."
	},
	"anchor-not-supported": {
		means: "The anchor is of a kind that this version cannot prove anything with.",
		remedy: "Name the certificates of the anchor in the policy (`certificates`)."
	},
	"certificate-malformed": {
		means: "The signer's certificate breaks the rules of X.509.",
		remedy: "Have the certificate issued again by a current certification authority."
	},
	"issuer-missing": {
		means: "The path from the signer ends at a certificate whose issuer is neither an anchor nor at hand.",
		remedy: "Add the issuing CA to `intermediates` or to the trust roots, or sign with the whole chain."
	},
	"root-not-trusted": {
		means: "The path from the signer ends at a self-issued certificate that is no trust anchor.",
		remedy: "Find out who signed it; add that certificate to the trust roots only if its owner is meant to be trusted."
	},
	"issuer-signature-mismatch": {
		means: "A certificate names an issuer whose key did not sign it.",
		remedy: "Check where it comes from: somebody else may use the name of a CA that you trust."
	},
	"path-too-long": {
		means: "No anchor is reached within the longest path that is followed.",
		remedy: "Make a CA that is nearer to the signer a trust root."
	},
	"path-budget-exceeded": {
		means: "There are more ways up from the signer than are tried, so the answer is not known.",
		remedy: "Sign it again with only the certificates of its own chain."
	},
	"not-a-ca": {
		means: "A certificate on the path issued another one and is not allowed to (RFC 5280 6.1.4 (k)).",
		remedy: "Sign with a certificate that was issued by a certification authority."
	},
	"path-length-exceeded": {
		means: "More CAs follow a CA on the path than its path length constraint allows (RFC 5280 6.1.4 (l), (m)).",
		remedy: "Have the certificate issued by a CA that is allowed to."
	},
	"ca-key-usage": {
		means: "The key usage of a CA on the path does not allow it to sign certificates (RFC 5280 6.1.4 (n)).",
		remedy: "Have the CA certificate issued again with the key usage keyCertSign."
	},
	"unknown-critical-extension": {
		means: "A certificate on the path has a critical extension that is not known (RFC 5280 4.2).",
		remedy: "Have the certificate issued again without the extension, or with the extension not critical."
	},
	"critical-extension-malformed": {
		means: "A certificate on the path has a critical extension that cannot be read (RFC 5280 4.2).",
		remedy: "Have the certificate issued again with the extension as RFC 5280 writes it."
	},
	"certificate-form": {
		means: "A certificate on the path breaks a rule of form of RFC 5280, and the check was asked to be strict.",
		remedy: "Have the certificate issued again without the fault that the message names."
	},
	"name-not-permitted": {
		means: "A certificate on the path has a name outside of what a CA above it permits (RFC 5280 6.1.3 (b)).",
		remedy: "Have the certificate issued for a name that its CA may vouch for, or by another CA."
	},
	"name-excluded": {
		means: "A certificate on the path has a name that a CA above it excludes, or may exclude (RFC 5280 6.1.3 (c)).",
		remedy: "Have the certificate issued for a name that its CA may vouch for, or by another CA."
	},
	"name-not-comparable": {
		means: "A certificate on the path has a malformed name of a kind that a CA above it constrains (RFC 5280 4.2.1.6).",
		remedy: "Have the certificate issued again with well-formed names."
	},
	"name-constraint-unsupported": {
		means: "A CA on the path constrains a kind of name that cannot be compared, and such a name is below it.",
		remedy: "Have the certificate issued without names of that kind, or make a CA below the constrained one a trust root."
	},
	"name-constraints-malformed": {
		means: "The name constraints of a CA on the path break the rules of RFC 5280 4.2.1.10.",
		remedy: "Have the CA certificate issued again, or make a CA below it a trust root."
	},
	"name-constraints-too-many": {
		means: "The names and the name constraints of the path need more comparisons than are made.",
		remedy: "Have the certificate issued with fewer names, or make a CA below the constrained one a trust root."
	},
	"certificate-policy-required": {
		means: "A CA on the path demands a certificate policy, and none is valid for the whole path (RFC 5280 6.1.3 (f)).",
		remedy: "Have the certificate issued under a policy of that CA."
	},
	"certificate-policies-malformed": {
		means: "The policy extensions of a certificate on the path break the rules of RFC 5280 4.2.1.4, 5, 11 or 14.",
		remedy: "Have the certificate issued again with well-formed policies."
	},
	distrusted: {
		means: "The policy distrusts a certificate or key on the path.",
		remedy: "Do not use what this signer signed; take the entry out of `distrust` only if it is wrong."
	},
	"usage-valid": {
		means: "The certificates are made for what they are used for: signing code, or vouching for time.",
		remedy: null
	},
	"usage-missing": {
		means: "The signer's certificate does not say that it is for signing code (extended key usage codeSigning), or a timestamp authority's that it is for time stamping.",
		remedy: "Sign with a certificate for code signing, or set `extended-key-usage: optional` for the anchor."
	},
	"usage-wrong": {
		means: "The certificate is for another use than the one it is put to.",
		remedy: "Sign with a certificate that has the extended key usage codeSigning, and get timestamps from a timestamp authority."
	},
	"usage-not-alone": {
		means: "The certificate of a timestamp authority is for other uses as well (RFC 3161 2.3).",
		remedy: "Get the timestamp from an authority whose certificate is for time stamping alone."
	},
	"usage-not-critical": {
		means: "The extended key usage of a timestamp authority is not critical (RFC 3161 2.3).",
		remedy: "Get the timestamp from an authority whose certificate is made as RFC 3161 asks."
	},
	"usage-not-nested": {
		means: "A CA on the path is restricted to other uses.",
		remedy: "Have the certificate issued by a CA for this use."
	},
	"key-usage-wrong": {
		means: "The key usage of the certificate does not allow what its key did (for a signer: digitalSignature).",
		remedy: "Sign with a certificate that has the key usage digitalSignature."
	},
	"anchor-not-for-usage": {
		means: "The list that the root comes from does not trust it for this use.",
		remedy: "Sign with a certificate of a root that is listed for this use, or name the root in `trust-roots` yourself."
	},
	"algorithms-strong": {
		means: "Every key and hash that the proof rests on is strong.",
		remedy: null
	},
	"sha1-before-2019": {
		means: "A certificate on the path is signed by SHA-1, and a verified timestamp is from before 2019.",
		remedy: null
	},
	"weak-key": {
		means: "The proof rests on a key that is weak or of a kind that is not accepted.",
		remedy: "Use RSA with 2048 bits or more, ECDSA on P-256, P-384 or P-521, Ed25519 or Ed448."
	},
	"weak-hash": {
		means: "The proof rests on a hash that is weak or not known.",
		remedy: "Sign again with SHA-256 or stronger."
	},
	"time-valid": {
		means: "Every certificate of the path is valid at the time of signing, or now when that is not proven.",
		remedy: null
	},
	"certificate-expired": {
		means: "A certificate of the path is no longer valid.",
		remedy: "Sign it again with a certificate that is valid, and with a timestamp, so that it outlives the certificate."
	},
	"certificate-not-yet-valid": {
		means: "A certificate of the path is not valid yet.",
		remedy: "Check the clock of the machine; wait until the certificate is valid, or sign with another one."
	},
	"signing-authority-time": {
		means: "The signer says when it was signed, and its anchor may say so (`signing-authority`).",
		remedy: null
	},
	"signature-expired": {
		means: "The signature says itself from when on it holds no longer, and that moment has come.",
		remedy: "Sign again."
	},
	"timestamp-missing": {
		means: "Notation's trust policy asks for a proven time of signing, and the signature has none.",
		remedy: "Sign with a timestamp, or change `verifyTimestamp` of the statement."
	},
	"anchor-not-for-newer-leaves": {
		means: "The list that the root comes from does not trust it for certificates as new as this one.",
		remedy: "Have the certificate issued by a CA whose root is still trusted."
	},
	"anchor-not-for-later-signatures": {
		means: "The list that the root comes from does not trust it for what was signed as late as this.",
		remedy: "Sign with a certificate whose root is still trusted; keep the timestamps of what was signed before."
	},
	"transparency-not-required": {
		means: "The anchor does not ask for a transparency log.",
		remedy: null
	},
	"transparency-not-supported": {
		means: "The anchor asks for a transparency log, which this version cannot verify.",
		remedy: "Set `transparency: optional` for the anchor, or use a version that verifies logs."
	}
};

// src/model/codes/registry.ts
const registryCodes = {
	"reference-malformed": {
		means: "What was given is no reference of an image.",
		remedy: "Write HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci-layout:PATH:TAG."
	},
	"image-not-found": {
		means: "The registry has no such repository, tag or digest, or does not show it without credentials.",
		remedy: "Check the reference; sign in to the registry if it is private."
	},
	"registry-unauthorized": {
		means: "The registry asks for credentials, or does not take those that were given.",
		remedy: "Sign in to the registry before this step, or give `username` and `password`."
	},
	"registry-forbidden": {
		means: "The registry does not let this account read.",
		remedy: "Give the account or token the right to pull from the repository."
	},
	"registry-throttled": {
		means: "The registry refused to answer so many requests.",
		remedy: "Sign in for a higher limit, scan fewer images at a time (`jobs`), or run it again later."
	},
	"registry-refused": {
		means: "The registry answered with an error.",
		remedy: "Run it again; if it stays, ask whoever runs the registry what the message means."
	},
	"registry-unreachable": {
		means: "The registry could not be reached.",
		remedy: "Check the name, the network and the proxy; name registries with plain HTTP in `insecure-registries`."
	},
	"registry-private": {
		means: "The registry has an address of a private network, and nobody named it outright; in a pull request only the policy can.",
		remedy: "List the registry in `registries` of the policy, if it is meant."
	},
	"registry-not-listed": {
		means: "The `registries` of the policy do not list the registry, and it was not asked.",
		remedy: "List the registry in `registries` of the policy, if it is meant."
	},
	"registry-timeout": {
		means: "The registry did not answer in time.",
		remedy: "Run it again; raise `timeout` if the registry is slow."
	},
	"registry-too-large": {
		means: "The registry gave more bytes than such content may have.",
		remedy: "Check what was pushed there."
	},
	"registry-too-many": {
		means: "The registry lists more than is read, so something may be missing.",
		remedy: "Delete what is not needed there, or name the images one by one."
	},
	"registry-malformed": {
		means: "The registry or layout gave something that its specification does not allow.",
		remedy: "Push the image again with a current tool; check that the address is that of a registry."
	},
	"manifest-ambiguous": {
		means: "Two programs may take what was given for different images.",
		remedy: "Push the image again with a current tool."
	},
	"wrong-content": {
		means: "The bytes that were given do not have the digest that they were asked for by.",
		remedy: "Push the content again; ask whoever runs the registry, or a proxy before it, who changed it."
	},
	"image-not-supported": {
		means: "The manifest is of a form that this version cannot read, such as the first one of Docker.",
		remedy: "Push the image again with a current tool."
	},
	"registry-redirect": {
		means: "The registry sent the request to a place that is not safe to go to.",
		remedy: "Check the address of the registry and the proxy before it."
	},
	"registry-stopped": {
		means: "The run was asked to stop before the registry had answered.",
		remedy: "Run it again."
	}
};

// src/model/codes/revocation.ts
const revocationCodes = {
	"not-revoked": {
		means: "No certificate of the path is revoked, as far as its issuers say.",
		remedy: null
	},
	revoked: {
		means: "A certificate of the path is revoked, and no timestamp proves that it signed before that.",
		remedy: "Do not use what this signer signed; ask for one that is signed with another certificate."
	},
	"revoked-later": {
		means: "A certificate of the path was revoked after a verified timestamp, and not because its key was compromised.",
		remedy: null
	},
	"revocation-off": {
		means: "Nobody is asked about revocation, as `revocation: off` says.",
		remedy: null
	},
	"revocation-not-named": {
		means: "No certificate that an anchor vouches for says where to ask for revocation.",
		remedy: null
	},
	"revocation-required": {
		means: "The policy requires that revocation is checked, and whether a certificate is revoked could not be found out.",
		remedy: "Mend what the message names, give current lists (`crls`), or set `revocation: check`."
	},
	"revocation-unreachable": {
		means: "Nobody whom the certificate names for revocation could be reached.",
		remedy: "Run again with network access, list a private host in `revocation-hosts`, or give the lists of the CA (`crls`), in the policy."
	},
	"revocation-refused": {
		means: "The question was not answered: the responder declined, or there is more evidence than is looked at.",
		remedy: "Run again later, or give the revocation lists that cover the certificate (`crls`)."
	},
	"revocation-malformed": {
		means: "The evidence on revocation breaks the rules of its format, or has a critical extension that is not known.",
		remedy: "Ask the CA for evidence that follows RFC 5280 and RFC 6960; a list has a number (5.2.3) and says when the next one comes."
	},
	"revocation-not-authentic": {
		means: "The evidence on revocation was not signed by anybody who may sign it, or not by a strong algorithm.",
		remedy: "Check where the evidence comes from; add the certificate of who signs it to `intermediates`."
	},
	"revocation-stale": {
		means: "The evidence on revocation is current neither now nor at a proven time of signing.",
		remedy: "Get the current revocation list of the CA, and check the clock of the machine."
	},
	"revocation-out-of-scope": {
		means: "The evidence on revocation is about other certificates, or about some of the reasons only.",
		remedy: "Give the revocation lists of the issuer of this certificate (`crls`)."
	},
	"revocation-unknown-certificate": {
		means: "The responder does not know the certificate.",
		remedy: "Check where the certificate comes from: its own issuer should know it."
	}
};

// src/model/codes/time.ts
const again = "Sign it again, with a timestamp of its own.";
const otherAuthority = "Sign it again, with a timestamp of an authority that follows RFC 3161.";
const timeCodes = {
	"timestamp-imprint-match": {
		means: "The timestamp is of this very signature.",
		remedy: null
	},
	"timestamp-intact": {
		means: "What the timestamp says is what its authority signed.",
		remedy: null
	},
	"timestamp-certificate-named": {
		means: "What the authority signed names its own certificate (RFC 3161 2.4.1, RFC 5816).",
		remedy: null
	},
	"authentic-signing-time": {
		means: "The signer states when it signed, in the way of a signing authority of Notation.",
		remedy: null
	},
	"timestamp-malformed": {
		means: "The timestamp cannot be read as RFC 3161, or the countersignature as PKCS #9, wants it.",
		remedy: again
	},
	"timestamp-limit": {
		means: "Reading the timestamps of a signature would take more than a bound allows, so the answer is not known.",
		remedy: "Check where it comes from; sign it again with one timestamp."
	},
	"timestamp-not-granted": {
		means: "The authority answered that it does not grant a timestamp (RFC 3161 2.4.2).",
		remedy: "Ask the authority why, and sign again."
	},
	"timestamp-many-signers": {
		means: "A timestamp token has more signers than its authority (RFC 3161 2.4.2).",
		remedy: otherAuthority
	},
	"timestamp-content-type": {
		means: "What stands in the place of a timestamp is a signature of something else.",
		remedy: again
	},
	"timestamp-imprint-mismatch": {
		means: "The timestamp is of another signature than this one.",
		remedy: "The timestamp or the signature was exchanged: sign it again, with a timestamp of its own."
	},
	"timestamp-imprint-weak": {
		means: "The timestamp names what it is of by a hash that anybody can make collisions of (MD2, MD5).",
		remedy: "Sign it again, with a timestamp of SHA-256 or stronger."
	},
	"timestamp-unknown-extension": {
		means: "The timestamp has a critical extension that is not known.",
		remedy: otherAuthority
	},
	"timestamp-authority-mismatch": {
		means: "The timestamp names another authority than its certificate does (RFC 3161 2.4.2).",
		remedy: otherAuthority
	},
	"timestamp-time-missing": {
		means: "A countersignature does not say when it was made (signingTime), so it proves no time.",
		remedy: "Sign it again, with a timestamp of RFC 3161."
	},
	"timestamp-digest-mismatch": {
		means: "The authority signed the digest of something else than what the timestamp says.",
		remedy: "The timestamp was changed or moved here from elsewhere: sign it again, with a timestamp of its own."
	},
	"timestamp-signature-mismatch": {
		means: "The signature value of the timestamp was not made by the authority's key.",
		remedy: "The timestamp was changed: sign it again, with a timestamp of its own."
	},
	"timestamp-malformed-attributes": {
		means: "The signed attributes of the timestamp are missing, double, or not as RFC 5652 wants them.",
		remedy: otherAuthority
	},
	"timestamp-algorithm-mismatch": {
		means: "Two places in the timestamp that name its algorithm contradict each other.",
		remedy: otherAuthority
	},
	"timestamp-unsupported-algorithm": {
		means: "The timestamp is made with an algorithm that cannot be computed here.",
		remedy: "Sign it again, with a timestamp of SHA-256 or stronger, and RSA, ECDSA or EdDSA."
	},
	"timestamp-certificate-missing": {
		means: "The authority's certificate is not in the timestamp, nor beside it, or cannot be read there.",
		remedy: "Sign it again, and ask for the certificate with the timestamp (certReq)."
	},
	"timestamp-certificate-ambiguous": {
		means: "Two different certificates beside the timestamp could be the authority's.",
		remedy: again
	},
	"timestamp-certificate-mismatch": {
		means: "The authority signed that another certificate than the one that is there is its own (RFC 5035).",
		remedy: "The certificate was exchanged: sign it again, with a timestamp of its own."
	},
	"timestamp-certificate-not-named": {
		means: "The timestamp does not say which certificate is its own, as RFC 3161 2.4.1 and RFC 5816 demand.",
		remedy: otherAuthority
	},
	"timestamp-valid": {
		means: "A timestamp proves when it was signed, and the path was valid then.",
		remedy: null
	},
	"timestamp-not-proven": {
		means: "The authority of the timestamp is not proven under the roots that may vouch for time.",
		remedy: "If the authority is meant to be trusted, add its root to `timestamps` of the anchor, or to `timestamp-roots`."
	},
	"timestamp-in-future": {
		means: "The timestamp states a time that is still to come.",
		remedy: "Check the clock of this machine; if it is right, do not trust the authority."
	},
	"timestamp-revoked": {
		means: "A certificate of the authority that made the timestamp is revoked.",
		remedy: "Sign it again, with a timestamp of an authority that is not revoked."
	}
};

// src/model/codes.ts
const checkCodes = {
	...intactCodes,
	...imageCodes,
	...discoveryCodes,
	...findCodes,
	...notationCodes,
	...registryCodes,
	...proofCodes,
	...timeCodes,
	...revocationCodes
};
const codes = {
	...checkCodes,
	...policyCodes
};

// src/policy/image-pattern.ts
var ImagePatternError = class extends Error {
	name = "ImagePatternError";
};
const layoutPrefix = "oci-layout:";
function readImagePattern(text) {
	if (text.includes("@")) throw new ImagePatternError("names a digest, and patterns are of repositories and tags");
	if (text.startsWith(layoutPrefix)) return readLayout(text);
	const colon = text.lastIndexOf(":");
	if (colon === -1 || text.includes("/", colon)) return {
		repository: readRepository(text),
		tag: null
	};
	const tag = text.slice(colon + 1);
	if (!isTag(withoutWildcards(tag))) throw new ImagePatternError("has a tag that no image can have");
	return {
		repository: readRepository(text.slice(0, colon)),
		tag
	};
}
function readLayout(text) {
	const colon = text.lastIndexOf(":");
	const tag = colon < 11 ? null : text.slice(colon + 1);
	const isTagged = tag !== null && isTag(withoutWildcards(tag));
	const repository = isTagged ? text.slice(0, colon) : text;
	if (repository === layoutPrefix) throw new ImagePatternError("names no path");
	return {
		repository,
		tag: isTagged ? tag : null
	};
}
function readRepository(name) {
	if (!name.includes("*")) return readable(() => repositoryName(readReference(name)));
	const slash = `${name}/`.indexOf("/");
	const first = name.slice(0, slash);
	const path = name.split("/").slice(1);
	const isWild = first.includes("*");
	if (!isWild && !/[.:[]/.test(first) && first !== "localhost") throw new ImagePatternError(`has a wildcard and no registry; write \`docker.io/${name}\` if Docker Hub is meant`);
	if (path.length === 0 && !name.includes("**")) throw new ImagePatternError("can match no image; `**` matches them all");
	if (!path.every((part) => isRepositoryPath(withoutWildcards(part)))) throw new ImagePatternError("has a part that no repository can have");
	return isWild ? name : [readable(() => readRegistryOperand(first).registry), ...path].join("/");
}
function withoutWildcards(pattern) {
	return pattern.replace(/\*+/g, "x");
}
function readable(read) {
	const text = caught(MalformedReference, read);
	if (text instanceof MalformedReference) throw new ImagePatternError("is no name of an image", { cause: text });
	return text;
}
function matchesImage({ repository, tag }, text) {
	const pattern = caught(ImagePatternError, () => readImagePattern(text));
	if (pattern instanceof ImagePatternError || !matchesPattern(repository, pattern.repository)) return false;
	return pattern.tag === null || tag !== null && matchesPattern(tag, pattern.tag);
}
function coversImages(wide, narrow) {
	if (!coversPattern(wide.repository, narrow.repository)) return false;
	return wide.tag === null || narrow.tag !== null && coversPattern(wide.tag, narrow.tag);
}

// src/policy/exceptions.ts
const neverExcused = ["invalid", "unknown"];
function exceptionsFor(policy, reading, asked, state) {
	if (neverExcused.includes(state) || asked.some(isDistrusted$1)) return [];
	return policy.exceptions.filter((exception) => isFor$2(exception, reading) && exception.states.has(state));
}
function isFor$2({ sha256, digest, match }, reading) {
	if (sha256 === null && digest === null && match === null) return false;
	if (reading.kind === "file") return digest === null && (sha256 === null || sha256 === reading.sha256) && (match === null || matchesPattern(reading.subject.path, match));
	return sha256 === null && (digest === null || digest === reading.manifest?.digest) && (match === null || matchesImage(reading.subject, match));
}
function isDistrusted$1({ signatures, attestations }) {
	return [...signatures, ...attestations.flatMap(({ verdict }) => verdict ?? [])].some(({ proof: { routes } }) => routes.some(({ checks }) => checks.some(({ code, result }) => code === "distrusted" && result === "fail")));
}
function hasEnded({ until }, at) {
	return at.toISOString().slice(0, until.length) > until;
}
function exceptionEnded(exception, subject) {
	const whose = subject === null ? "of the policy" : `for ${subject}`;
	return {
		id: "SIG008",
		level: "warning",
		code: "exception-ended",
		message: `${exception.name} ${whose} ended on ${exception.until} and does nothing (${exception.reason}).`,
		remedy: codes["exception-ended"].remedy
	};
}
function endedExceptions(policy, subjects, at) {
	const ended = policy.exceptions.filter((exception) => hasEnded(exception, at));
	const told = new Set(subjects.flatMap(({ findings }) => findings.map(({ message }) => message)));
	const isTold = (exception) => subjects.some((subject) => told.has(exceptionEnded(exception, nameOf$3(subject)).message));
	return ended.filter((exception) => !isTold(exception)).map((exception) => exceptionEnded(exception, null));
}

// src/model/check.ts
function speaksAgainst({ check, result, code }) {
	return result === "fail" || result === "unknown" && (check !== "revocation" || code === "revocation-required");
}

// src/policy/text-pattern.ts
function matchesText(text, pattern) {
	const firstStar = pattern.indexOf("*");
	if (firstStar === -1) return text === pattern;
	const lastStar = pattern.lastIndexOf("*");
	const last = pattern.slice(lastStar + 1);
	if (!text.startsWith(pattern.slice(0, firstStar)) || !text.endsWith(last)) return false;
	let position = firstStar;
	for (const part of pattern.slice(firstStar + 1, lastStar).split("*")) {
		const found = text.indexOf(part, position);
		if (found === -1) return false;
		position = found + part.length;
	}
	return position + last.length <= text.length;
}
function foldCase(text) {
	let folded = "";
	for (const char of text) {
		const small = char.toLowerCase();
		folded += small.toUpperCase() === char ? small : char;
	}
	return folded;
}

// src/policy/name-pattern.ts
function patternOfText(text, options = {}) {
	return makePattern(require_read.parseName(text).map(({ type, value }) => ({
		type,
		value,
		wildcard: false
	})), options);
}
function patternOfMap(map, options = {}) {
	const attributes = Object.entries(map).flatMap(([label, values]) => {
		const type = require_read.readLabel(label, 0);
		const list = typeof values === "string" ? [values] : values;
		if (list.length === 0) throw new require_read.NameError(0, `The attribute \`${label}\` has no value.`);
		return list.map((value) => ({
			type,
			value: checkValue(label, value),
			wildcard: value.includes("*")
		}));
	});
	if (attributes.length === 0) throw new require_read.NameError(0, "The name has no attribute.");
	if (attributes.length > 256) throw new require_read.NameError(0, `The name has more than ${256} attributes.`);
	return makePattern(attributes, options);
}
function checkValue(label, value) {
	if (value === "") throw new require_read.NameError(0, `The attribute \`${label}\` has an empty value.`);
	if (require_read.isComparable(value)) return value;
	throw new require_read.NameError(0, `The value of \`${label}\` holds a control, bidi or line-separating character.`);
}
function makePattern(attributes, options) {
	return {
		attributes,
		exact: options.exact ?? false,
		ignoreCase: options.ignoreCase ?? false
	};
}
function matchesName(name, pattern) {
	const { missed, extra } = assign$1(name, pattern);
	return missed.length === 0 && (!pattern.exact || extra.length === 0);
}
function missesOf(name, pattern) {
	return assign$1(name, pattern).missed.map((attribute) => ({
		attribute,
		present: name.flatMap((attributes) => attributes.filter(({ type }) => type === attribute.type).map(showValue))
	}));
}
function extrasOf(name, pattern) {
	return pattern.exact ? assign$1(name, pattern).extra : [];
}
function showValue({ value, encoded }) {
	return value ?? `#${Buffer.from(encoded).toString("hex")}`;
}
function assign$1(name, pattern) {
	const present = name.flat();
	const owners = /* @__PURE__ */ new Map();
	const settle = (claim, tried) => {
		for (const found of claim.fitting) {
			if (tried.has(found)) continue;
			tried.add(found);
			const owner = owners.get(found);
			if (owner !== void 0 && !settle(owner, tried)) continue;
			owners.set(found, claim);
			return true;
		}
		return false;
	};
	return {
		missed: pattern.attributes.filter((wanted) => {
			const fitting = present.filter((found) => fits(found, wanted, pattern.ignoreCase));
			return !settle({ fitting }, /* @__PURE__ */ new Set());
		}),
		extra: present.filter((found) => !owners.has(found))
	};
}
function fits(found, wanted, ignoreCase) {
	if (found.type !== wanted.type || found.value === null) return false;
	const text = ignoreCase ? foldCase(found.value) : found.value;
	const value = ignoreCase ? foldCase(wanted.value) : wanted.value;
	return wanted.wildcard ? matchesText(text, value) : text === value;
}
function printPattern(pattern) {
	return pattern.attributes.map(printAttribute).join(",");
}
function printAttribute({ type, value, wildcard }) {
	const escaped = require_read.escapeValue(value);
	return `${require_read.attributeLabel(type)}=${wildcard ? escaped : escaped.replaceAll("*", "\\2A")}`;
}

// src/policy/state.ts
const intactChecks = [
	"integrity",
	"signature",
	"coverage"
];
const routeChecks = [
	"chain",
	"usage",
	"algorithm",
	"time"
];
const bestFirst = [
	"verified",
	"unknown",
	"untrusted",
	"invalid"
];
const worstFirst = [
	"invalid",
	"untrusted",
	"unknown",
	"verified"
];
const togetherWorstFirst = [
	"invalid",
	"untrusted",
	"unknown",
	"unsigned",
	"verified"
];
const invalidObstacle = "malformed-signed-archive";
function stateOfSignature(proof) {
	const { intact } = proof.signature;
	if (intact.some((check) => check.result === "fail")) return "invalid";
	if (!isIntact(proof)) return isByUnknownKey(intact) ? "untrusted" : "unknown";
	if (proof.routes.some(holds)) return "verified";
	return proof.routes.some(isUndecided) ? "unknown" : "untrusted";
}
function isIntact({ signature }) {
	return intactChecks.every((name) => passes(signature.intact, name));
}
function holds(route) {
	return route.holds && isWhole(route) && !route.checks.some(speaksAgainst);
}
function isWhole({ checks }) {
	return routeChecks.every((name) => states(checks, name));
}
function stateOfSignatures(states, demand) {
	return (demand === "all" ? worstFirst : bestFirst).find((state) => states.includes(state)) ?? "unsigned";
}
function worstState(states) {
	return togetherWorstFirst.find((state) => states.includes(state)) ?? "unsigned";
}
function stateOfObstacle({ code }) {
	return code === invalidObstacle ? "invalid" : "unknown";
}
function passes(checks, name) {
	const named = checks.filter(({ check }) => check === name);
	return named.length > 0 && named.every(({ result }) => result === "pass");
}
function isByUnknownKey(intact) {
	const isOpen = ({ check, result, code }) => check === "signature" && result === "unknown" && code === "key-unknown";
	const others = intact.filter((check) => !isOpen(check));
	return others.length < intact.length && others.every(({ result }) => result === "pass") && passes(others, "integrity") && passes(others, "coverage");
}
function states(checks, name) {
	return checks.some(({ check }) => check === name);
}
function isUndecided(route) {
	return !route.checks.some(({ result }) => result === "fail") && route.checks.some(speaksAgainst);
}

// src/policy/match.ts
function ruleFor(policy, reading) {
	return policy.rules.find((rule) => isFor$1(rule, reading)) ?? null;
}
function isFor$1(rule, reading) {
	if (reading.kind === "image") return matchesImages(rule, reading.subject);
	const { format, subject } = reading;
	const { formats } = rule;
	return (formats === null || format !== null && formats.has(format)) && matchesFiles(rule, subject.path);
}
function matchesFiles(rule, path) {
	return rule.files.some((pattern) => matchesPattern(path, pattern));
}
function matchesImages(rule, subject) {
	return rule.images.some((pattern) => matchesImage(subject, pattern));
}
function allowedEntries(policy, rule) {
	return rule.allow.map((name) => policy.signers.get(name)).filter((entry) => entry !== void 0);
}
function meets(entry, proof, timestamp) {
	const routes = proof.routes.filter(({ time }) => !timestamp || time.source === "timestamp");
	switch (entry.kind) {
		case "inert": return false;
		case "pin": return routes.some((route) => "pin" in route.basis && route.basis.pin === entry.name && holds(route));
		case "name": return missesOfNamed(entry, {
			...proof,
			routes
		})?.length === 0;
	}
}
function nearestMiss(entries, proof) {
	let nearest = null;
	for (const entry of entries) {
		const misses = entry.kind === "name" ? missesOfNamed(entry, proof) : null;
		if (misses === null || misses.length === 0) continue;
		if (nearest === null || misses.length < nearest.misses.length) nearest = {
			name: entry.name,
			misses
		};
	}
	return nearest && `the nearest entry is \`${nearest.name}\`: ${nearest.misses.join(", and ")}`;
}
function missesOfNamed(entry, { signer, routes }) {
	if (signer?.kind !== "certificate") return null;
	const provenUnder = routes.flatMap((route) => holds(route) && "anchor" in route.basis ? [route.basis.anchor] : []);
	return [
		...subjectMisses(entry, nameOfDer(signer.subject)),
		...entry.issuerSubject === null ? [] : nameMisses("issuer ", entry.issuerSubject, nameOfDer(signer.issuer)),
		...provenUnder.includes(entry.anchor) ? [] : [`it is not proven under the anchor \`${entry.anchor}\``],
		...entry.approvedKeys?.has(signer.spkiSha256) === false ? ["its key is not among the approved keys"] : []
	];
}
function isSignersName(entry, { basis }, signer) {
	if (entry.kind !== "name" || !("anchor" in basis) || signer?.kind !== "certificate") return false;
	return entry.anchor === basis.anchor && matchesName(nameOfDer(signer.subject), entry.subject);
}
const names = /* @__PURE__ */ new WeakMap();
function nameOfDer(der) {
	const known = names.get(der);
	if (known !== void 0) return known;
	const name = require_read.readName(der);
	names.set(der, name);
	return name;
}
function subjectMisses(entry, name) {
	return nameMisses("", entry.subject, name);
}
function nameMisses(whose, pattern, name) {
	if (matchesName(name, pattern)) return [];
	const extras = extrasOf(name, pattern).map(({ type }) => `it has another ${whose}${require_read.attributeLabel(type)}`);
	return [...missesOf(name, pattern).map((miss) => whose + printMiss(miss)), ...extras];
}
function printMiss({ attribute, present }) {
	const wanted = `${require_read.attributeLabel(attribute.type)} must be ${JSON.stringify(attribute.value)}`;
	if (present.length === 0) return `${wanted} and is not there`;
	return `${wanted} and is ${present.map((value) => JSON.stringify(value)).join(" and ")}`;
}
function checkName(policy, name, asked) {
	const matching = policy.rules.filter((rule) => asked.kind === "file" ? matchesFiles(rule, asked.path) : matchesImages(rule, asked));
	const last = matching.findIndex(({ formats }) => formats === null);
	return (last < 0 ? matching : matching.slice(0, last + 1)).map((rule) => ({
		rule,
		entries: allowedEntries(policy, rule).map((entry) => checkEntry$1(entry, name))
	}));
}
function checkEntry$1(entry, name) {
	switch (entry.kind) {
		case "inert": return {
			entry: entry.name,
			met: false,
			says: entry.message
		};
		case "pin": return {
			entry: entry.name,
			met: false,
			says: "it names a certificate or key, and no name meets it"
		};
		case "name": {
			const misses = subjectMisses(entry, name);
			const says = misses.length === 0 ? conditionsOf(entry) : misses.join(", and ");
			return {
				entry: entry.name,
				met: misses.length === 0,
				says
			};
		}
	}
}
function conditionsOf(entry) {
	const issuer = entry.issuerSubject === null ? "" : `, its issuer matches \`${printPattern(entry.issuerSubject)}\``;
	const keys = entry.approvedKeys === null ? "" : ", its key is one of the approved";
	return `the name matches; it counts when a path leads to the anchor \`${entry.anchor}\`${issuer}${keys}`;
}
function writtenName(text) {
	return require_read.parseName(text).map(({ type, value }) => [{
		type,
		value,
		encoded: /* @__PURE__ */ new Uint8Array(0)
	}]);
}

// src/policy/quorum.ts
function countSigners(signatures, entries, timestamp) {
	const holders = /* @__PURE__ */ new Map();
	return entries.filter((entry) => assign(keysOf(signatures, entry, timestamp), holders, /* @__PURE__ */ new Set())).length;
}
function keysOf(signatures, entry, timestamp) {
	const met = signatures.filter(({ proof }) => meets(entry, proof, timestamp));
	return new Set(met.flatMap(({ proof }) => proof.signer === null ? [] : [proof.signer.spkiSha256]));
}
function assign(keys, holders, tried) {
	for (const key of keys) {
		if (tried.has(key)) continue;
		tried.add(key);
		const holder = holders.get(key);
		if (holder !== void 0 && !assign(holder, holders, tried)) continue;
		holders.set(key, keys);
		return true;
	}
	return false;
}

// src/policy/superseded.ts
function isSuperseded(one, all) {
	if (one.state !== "untrusted") return false;
	const weak = one.proof.routes.filter(({ holdsBySha1 }) => holdsBySha1);
	return all.some(({ state, proof }) => state === "verified" && haveSameSubject(one.proof, proof) && weak.some((route) => proof.routes.some((other) => holds(other) && haveSameBasis(route, other))));
}
function haveSameSubject({ signer: left }, { signer: right }) {
	return left?.kind === "certificate" && right?.kind === "certificate" && require_read.equalBytes(left.subject, right.subject);
}
function haveSameBasis({ basis: left }, { basis: right }) {
	if ("anchor" in left) return "anchor" in right && left.anchor === right.anchor;
	return "pin" in right && left.pin === right.pin;
}

// src/policy/part.ts
function demandOf(policy, rule, usual) {
	return {
		policy,
		rule,
		entries: policy !== null && rule !== null ? allowedEntries(policy, rule) : [],
		signatures: rule === null ? usual : rule.signatures
	};
}
function judgePart(found, proofs, demand) {
	const judged = found.signatures.map((signature) => judgeSignature(proofOf(signature, proofs), demand));
	const signatures = judged.map((one) => ({
		...one,
		counted: !isSuperseded(one, judged)
	}));
	const attestations = found.attestations.map((attestation) => judgeAttestation(attestation, proofs, demand));
	const own = demand.signatures === null ? null : answerOwn(signatures, found.gaps, demand, demand.signatures);
	const types = demand.rule?.attestations ?? [];
	const attested = new Map(types.map((type) => [type, answerType(type, attestations, found.gaps)]));
	const answers = [...own === null ? [] : [own], ...attested.values()];
	return {
		...found,
		signatures,
		attestations,
		own,
		attested,
		state: worstState(answers.map(({ state }) => state)),
		isMet: demand.rule !== null && answers.length > 0 && answers.every(({ isMet }) => isMet),
		end: Math.min(...answers.map(({ end }) => end))
	};
}
function proofOf(signature, proofs) {
	const proof = proofs.get(signature);
	if (proof === void 0) throw new Error(`The signature ${signature.place} was not proven.`);
	return proof;
}
function judgeAttestation(attestation, proofs, demand) {
	const { signature } = attestation;
	return {
		attestation,
		verdict: signature && judgeSignature(proofOf(signature, proofs), demand)
	};
}
function judgeSignature(proof, { policy, rule, entries }) {
	const state = stateOfSignature(proof);
	const isSigner = (entry, timestamp) => state === "verified" && meets(entry, proof, timestamp);
	const allowing = rule !== null && (rule.notation === null || proof.signature.format === "notation") ? entries.find((entry) => isSigner(entry, rule.timestamp)) : void 0;
	const known = allowing ?? [...policy?.signers.values() ?? []].find((entry) => isSigner(entry, false));
	return {
		proof,
		state,
		allowed: allowing !== void 0,
		counted: true,
		entry: known?.name ?? null
	};
}
function answerOwn(signatures, gaps, { rule, entries }, demand) {
	const counted = signatures.filter((signature) => signature.counted);
	const state = stateOfSignatures([...counted.map((one) => one.state), ...gaps.map(() => "unknown")], demand);
	const allowed = signatures.filter((signature) => signature.allowed);
	const isMet = () => {
		if (demand === "all") return allowed.length === counted.length;
		return demand === "any" ? allowed.length > 0 : countSigners(allowed, entries, rule?.timestamp === true) >= demand;
	};
	return {
		state,
		isMet: state === "verified" && isMet(),
		end: endOf$2(signatures, demand === "all")
	};
}
function answerType(type, attestations, gaps) {
	const ofType = attestations.flatMap((one) => isOfType(one, type) && one.verdict !== null ? [one.verdict] : []);
	const states = [...ofType.map(({ state }) => state), ...gaps.map(() => "unknown")];
	return {
		state: stateOfSignatures(states, "any"),
		isMet: ofType.some(({ allowed }) => allowed),
		end: endOf$2(ofType, false)
	};
}
function isOfType({ attestation }, type) {
	return attestation.kind === "attestation" && attestation.predicateType === type;
}
function endOf$2(signatures, isFirst) {
	const ends = signatures.flatMap(({ state, proof }) => state === "verified" ? [endOfProof(proof)] : []);
	return isFirst ? Math.min(...ends) : Math.max(...ends);
}
function endOfProof({ routes }) {
	return Math.max(...routes.filter(holds).map((route) => route.provenUntil?.getTime() ?? Infinity));
}

// src/policy/remarks.ts
function remarksOf(part, demand, isRead) {
	if (part.isMet) return [];
	const missing = isRead ? [...demandRemarks(part, demand), ...attestedRemarks(part, demand)] : [];
	return [
		...ownRemarks(part, demand, isRead),
		...missing,
		...gapRemarks(part)
	];
}
function gapRemarks({ name, gaps }) {
	return gaps.map(({ code, message }) => ({
		id: "SIG007",
		code,
		message: about(name, message)
	}));
}
function ownRemarks({ own, name, signatures }, demand, isRead) {
	if (own === null || own.isMet) return [];
	const isKnown = demand.signatures === "all" || isRead && own.state !== "unknown";
	return signatures.map((one) => ({
		...one,
		where: placeOf(name, one.proof, signatures.length)
	})).filter(({ counted, state }) => counted && (isKnown || state === "unknown")).flatMap((one) => signatureRemarks(one, demand));
}
function signatureRemarks(told, demand) {
	switch (told.state) {
		case "invalid": return invalidRemarks(told);
		case "untrusted": return demand.rule === null ? [] : [unprovenRemark(told, demand)];
		case "verified": return demand.rule === null || told.allowed ? [] : [strangerRemark(told, demand, demand.rule)];
		default: return [unknownRemark(told)];
	}
}
function invalidRemarks(told) {
	const failed = told.proof.signature.intact.filter(({ result }) => result === "fail");
	const broken = failed.find(({ check }) => check !== "coverage");
	const uncovered = failed.find(({ check }) => check === "coverage");
	return [...broken ? [{
		id: "SIG002",
		...remarkOf$1(broken, told)
	}] : [], ...uncovered ? [{
		id: "SIG005",
		...remarkOf$1(uncovered, told)
	}] : []];
}
function unprovenRemark(told, { entries }) {
	const { routes } = told.proof;
	const anchors = entries.map((entry) => entry.kind === "name" ? entry.anchor : null);
	return {
		id: "SIG004",
		...remarkOf$1((routes.find(({ basis }) => "anchor" in basis && anchors.includes(basis.anchor)) ?? routes[0]).checks.find(({ result }) => result === "fail"), told)
	};
}
function unknownRemark(told) {
	const { signature, routes } = told.proof;
	return {
		id: "SIG007",
		...remarkOf$1([...signature.intact, ...routes.flatMap((route) => route.checks)].find((check) => check.result === "unknown" && speaksAgainst(check)), told)
	};
}
function strangerRemark({ where, proof }, { entries }, rule) {
	const signed = `${where} is signed by ${signerOf$3(proof)}`;
	if (rule.notation !== null && proof.signature.format !== "notation") return {
		id: "SIG003",
		code: "signer-not-allowed",
		message: `${signed}, and only signatures of Notation count for the rule \`${rule.name}\`.`
	};
	if (rule.timestamp && entries.some((entry) => meets(entry, proof, false))) return {
		id: "SIG003",
		code: "timestamp-required",
		message: `${signed} without a timestamp, which the rule \`${rule.name}\` requires.`
	};
	const miss = nearestMiss(entries, proof);
	return {
		id: "SIG003",
		code: "signer-not-allowed",
		message: `${signed}, whom the rule \`${rule.name}\` does not allow${miss === null ? "" : `; ${miss}`}.`
	};
}
function demandRemarks({ name, signatures, own, remnants }, demand) {
	const { entries, rule } = demand;
	if (rule === null || own === null || own.isMet || own.state === "unknown") return [];
	if (own.state === "unsigned") return [unsignedRemark(name, remnants, rule)];
	const remarks = [];
	if (typeof demand.signatures === "number") {
		const present = countSigners(signatures.filter(({ allowed }) => allowed), entries, rule.timestamp);
		const message = `${name} needs signatures by ${demand.signatures} different signers with different keys, and has ${present}.`;
		remarks.push({
			id: "SIG003",
			code: "too-few-signers",
			message
		});
	}
	for (const entry of entries) {
		if (entry.kind !== "inert") continue;
		const message = `${name} may be signed by \`${entry.name}\`, which cannot be told: ${entry.message}.`;
		remarks.push({
			id: "SIG008",
			code: "signer-not-supported",
			message
		});
	}
	return remarks;
}
function unsignedRemark(name, remnants, rule) {
	if (remnants) return {
		id: "SIG001",
		code: "unsigned-remnants",
		message: `${name} has parts of a signature and no signature, and the rule \`${rule.name}\` asks for one.`
	};
	if (rule.unsignedExempt) return {
		id: "SIG001",
		code: "unsigned-exempt",
		message: `${name} has no signature, and the rule \`${rule.name}\` exempts what has none.`
	};
	return {
		id: "SIG001",
		code: "unsigned",
		message: `${name} has no signature, and the rule \`${rule.name}\` asks for one.`
	};
}
function attestedRemarks(part, demand) {
	const { name, attestations, attested } = part;
	const { rule } = demand;
	if (rule === null) return [];
	return [...attested].flatMap(([type, answer]) => {
		if (answer.isMet) return [];
		const ofType = attestations.filter((one) => isOfType(one, type));
		const told = ofType.flatMap(({ attestation: { place }, verdict }) => {
			return verdict === null ? [] : [{
				...verdict,
				where: `${name}, attestation ${type} (${place})`
			}];
		});
		if (answer.state !== "unsigned") return told.filter(({ state }) => answer.state !== "unknown" || state === "unknown").flatMap((one) => signatureRemarks(one, demand));
		const what = ofType.length === 0 ? "no attestation" : "no signed attestation";
		return [{
			id: "SIG001",
			code: "attestation-missing",
			message: `${name} has ${what} of the type ${type}, and the rule \`${rule.name}\` asks for one.`
		}];
	});
}
function remarkOf$1(check, { where }) {
	if (check === void 0) return {
		code: "check-missing",
		message: `${where} was not checked in full, so it proves nothing.`
	};
	return {
		code: check.code,
		message: about(where, check.message)
	};
}
function about(where, message) {
	return message.includes(where) ? message : `${where}: ${message}`;
}
function placeOf(name, { signature }, count) {
	return count > 1 ? `${name} (${signature.place})` : name;
}
function signerOf$3({ signer }) {
	if (signer === null) return "somebody who is not known";
	return signer.kind === "key" ? `the key ${signer.spkiSha256}` : require_read.printName(require_read.readName(signer.subject));
}

// src/policy/findings.ts
const levels = {
	denied: "error",
	audited: "warning",
	exempt: "warning",
	listed: "note"
};
const findingsLimit = 32;
function findingsOf(facts, decision) {
	const { asked, demand, reading } = facts;
	return [...tell([
		...obstacleRemarks(facts),
		...decision === "listed" ? [] : ruleRemarks(facts),
		...asked.flatMap((part) => remarksOf(part, demand, reading.obstacle === null))
	], levels[decision]), ...notesOf(facts)];
}
function notesOf({ reading, asked }) {
	return [
		...tell(asked.filter(({ isMet }) => isMet).flatMap(gapRemarks), "warning"),
		...asked.flatMap(supersededNotes),
		...tell([...lies(reading), ...moved(reading)], "warning")
	];
}
function exemptedBy({ name, sha256, digest, until, reason }, { subject }) {
	const pinned = sha256 === null && digest === null ? ", unpinned," : "";
	return finding$1({
		id: "SIG008",
		code: "exception-applied",
		message: `${nameOf$3(subject)} is exempt until ${until} by ${name}${pinned} (${reason}).`
	}, "note");
}
function unverifiedBy({ name }, { subject }) {
	return finding$1({
		id: "SIG008",
		code: "verification-skipped",
		message: `${nameOf$3(subject)} is exempt: the statement \`${name}\` of the trust policy skips verification.`
	}, "warning");
}
function tell(remarks, level) {
	const ordered = [...remarks.filter(({ id }) => id !== "SIG007"), ...remarks.filter(({ id }) => id === "SIG007")];
	return [...new Map(ordered.map((remark) => [`${remark.id} ${remark.code} ${remark.message}`, remark])).values()].slice(0, findingsLimit).map((remark) => finding$1(remark, level));
}
function finding$1({ id, code, message }, level) {
	return {
		id,
		level,
		code,
		message,
		remedy: codes[code].remedy
	};
}
function obstacleRemarks({ reading, state }) {
	const { obstacle, subject } = reading;
	if (obstacle === null) return [];
	return [{
		id: state === "invalid" ? "SIG002" : "SIG007",
		code: obstacle.code,
		message: about(nameOf$3(subject), obstacle.message)
	}];
}
function ruleRemarks({ reading, demand, asked }) {
	const name = nameOf$3(reading.subject);
	if (demand.rule === null) return [{
		id: "SIG008",
		code: "no-rule",
		message: `No rule of the policy is for ${name}.`
	}];
	if (asked.length > 0 || reading.obstacle !== null) return [];
	return [{
		id: "SIG001",
		code: "no-platform",
		message: `${name} lists no platform, and the rule \`${demand.rule.name}\` asks each for a signature.`
	}];
}
function supersededNotes({ name, signatures }) {
	const [first, ...others] = signatures.filter(({ counted }) => !counted);
	if (first === void 0) return [];
	return [finding$1({
		id: "SIG004",
		code: "sha1-not-counted",
		message: `${placeOf(name, first.proof, signatures.length)}${others.length === 0 ? "" : ` and ${others.length} more`} rests on SHA-1 and is not counted: a stronger signature of the same signer is verified.`
	}, "note")];
}
function lies(reading) {
	if (reading.kind === "file") return [];
	return [...reading.manifest === null ? [] : [reading.manifest], ...reading.platforms].flatMap((manifest) => manifest.notes.filter(isLie)).map(({ code, message }) => ({
		id: "SIG004",
		code,
		message: about(nameOf$3(reading.subject), message)
	}));
}
function moved(reading) {
	return (reading.kind === "file" ? [] : reading.manifest?.notes ?? []).flatMap(({ code, message }) => {
		return code === "tag-moved" ? [{
			id: "SIG006",
			code,
			message: about(nameOf$3(reading.subject), message)
		}] : [];
	});
}
function isLie({ code }) {
	return code === "thumbprint-mismatch";
}

// src/policy/notation.ts
const strangerCodes = ["root-not-trusted", "anchor-not-for-signature"];
function isOnlyLogged(proof, { actions }, entries, at) {
	if (proof.signature.format !== "notation" || !isIntact(proof)) return false;
	return proof.routes.some((route) => {
		const faults = isOfStatement(route, entries) ? faultsOf$1(proof, route, entries, at) : null;
		return faults !== null && faults.every((fault) => actions[fault] !== "enforce");
	});
}
function isOfStatement({ basis }, entries) {
	return entries.some((entry) => entry.kind === "name" && "anchor" in basis && entry.anchor === basis.anchor);
}
function faultsOf$1(proof, route, entries, at) {
	if (!isWhole(route)) return null;
	const faults = [];
	for (const check of route.checks) {
		if (!speaksAgainst(check) && !isUnasked(check)) continue;
		const fault = notationCheckOf(check);
		if (fault === null) return null;
		faults.push(fault);
	}
	if (!entries.some((entry) => isSignersName(entry, route, proof.signer))) faults.push("authenticity");
	const expiry = proof.signature.terms?.expiry ?? null;
	if (expiry !== null && !(at < expiry)) faults.push("expiry");
	return faults;
}
function isUnasked({ check, code }) {
	return check === "revocation" && code === "not-checked";
}
function notationCheckOf({ check, code }) {
	switch (check) {
		case "chain": return strangerCodes.includes(code) ? "authenticity" : null;
		case "time": return code === "signature-expired" ? "expiry" : "authenticTimestamp";
		case "revocation": return "revocation";
		default: return null;
	}
}

// src/policy/judge.ts
function judge$2(reading, proofs, policy, at) {
	return reading.kind === "file" ? judgeFile(reading, proofs, policy, at) : judgeImage(reading, proofs, policy, at);
}
function judgeFile(reading, proofs, policy, at) {
	const { signatures, remnants } = reading;
	const demand = demandOf(policy, policy && ruleFor(policy, reading), "all");
	const found = {
		name: nameOf$3(reading.subject),
		signatures,
		attestations: [],
		gaps: [],
		remnants
	};
	const whole = judgePart(found, proofs, demand);
	return verdictOf({
		reading,
		demand,
		whole,
		asked: [whole]
	}, [], at);
}
function judgeImage(reading, proofs, policy, at) {
	const { manifest, subject } = reading;
	const demand = demandOf(policy, policy && ruleFor(policy, reading), "any");
	const name = nameOf$3(subject);
	const whole = judgePart(foundOf(name, manifest), proofs, demand);
	const platforms = reading.platforms.map((platform) => ({
		reading: platform,
		part: judgePart(foundOf(`${name} (${platform.platform})`, platform), proofs, demand)
	}));
	const asked = demand.rule?.multiArch === "each" && manifest !== null && kindOfType(manifest.mediaType) === "index" ? platforms.map(({ part }) => part) : [whole];
	const verdicts = platforms.map(({ reading: platform, part: { state, signatures, attestations } }) => {
		return {
			reading: platform,
			state,
			signatures,
			attestations
		};
	});
	return verdictOf({
		reading,
		demand,
		whole,
		asked
	}, verdicts, at);
}
function foundOf(name, manifest) {
	const { signatures = [], attestations = [], gaps = [] } = manifest ?? {};
	return {
		name,
		signatures,
		attestations,
		gaps,
		remnants: false
	};
}
function verdictOf({ reading, demand, whole, asked }, platforms, at) {
	const { obstacle } = reading;
	const state = obstacle === null ? worstState(asked.map((part) => part.state)) : stateOfObstacle(obstacle);
	const facts = {
		reading,
		demand,
		asked,
		state
	};
	return {
		reading,
		state,
		rule: demand.rule?.name ?? null,
		signatures: whole.signatures,
		attestations: whole.attestations,
		platforms,
		provenUntil: state === "verified" ? firstEnd(asked) : null,
		...decide(facts, at)
	};
}
function decide(facts, at) {
	const { reading, demand, asked, state } = facts;
	const { policy, rule } = demand;
	if (policy === null) return {
		decision: "listed",
		findings: findingsOf(facts, "listed")
	};
	if (isMet(facts)) return {
		decision: "allowed",
		findings: notesOf(facts)
	};
	const settled = rule?.notation == null ? null : decideNotation(facts, at);
	if (settled !== null) return settled;
	if (rule?.unsignedExempt === true && state === "unsigned" && !asked.some(({ remnants }) => remnants)) return {
		decision: "exempt",
		findings: findingsOf(facts, "exempt")
	};
	const exceptions = exceptionsFor(policy, reading, asked, state);
	const exception = exceptions.find((candidate) => !hasEnded(candidate, at));
	if (exception !== void 0) return {
		decision: "exempt",
		findings: [...findingsOf(facts, "exempt"), exemptedBy(exception, reading)]
	};
	const decision = (rule?.mode ?? policy.mode) === "audit" ? "audited" : "denied";
	const ended = exceptions.map((candidate) => exceptionEnded(candidate, nameOf$3(reading.subject)));
	return {
		decision,
		findings: [...findingsOf(facts, decision), ...ended]
	};
}
function isMet({ reading, asked }) {
	return reading.obstacle === null && asked.length > 0 && asked.every((part) => part.isMet);
}
function decideNotation(facts, at) {
	const { reading, demand, asked } = facts;
	const { rule, entries } = demand;
	if (reading.obstacle !== null || rule?.notation == null) return null;
	const { notation } = rule;
	if (notation.level === "skip") return {
		decision: "exempt",
		findings: [unverifiedBy(rule, reading)]
	};
	return asked.some(({ signatures }) => signatures.some(({ proof }) => isOnlyLogged(proof, notation, entries, at))) ? {
		decision: "audited",
		findings: findingsOf(facts, "audited")
	} : null;
}
function firstEnd(asked) {
	const end = Math.min(...asked.map((part) => part.end));
	return Number.isFinite(end) ? new Date(end) : null;
}

// src/read-files.ts
const ALONE_MS = 300;
const MAX_AHEAD = 256;
const TURN_AMONG_MS = 4;
async function readFiles(subjects, world, take) {
	const { threads, stop } = world;
	const readings = inOrder$1(MAX_AHEAD, take);
	const desk = openDesk(world);
	const turnAlone = takeTurns$1();
	const turnAmong = takeTurns$1(TURN_AMONG_MS);
	let others = null;
	for await (const subject of subjects) {
		if (others === null && threads !== null && desk.spent() > ALONE_MS) {
			threads.start();
			others = threads;
		}
		while (desk.reading() !== null && others?.hasRoom() !== true) await (others === null ? desk.reading() : Promise.race([desk.reading(), others.room()]));
		if (stop.aborted) break;
		await readings.add(others?.hasRoom() === true ? readThere(subject, others, world) : desk.read(subject));
		await (others === null ? turnAlone() : turnAmong());
	}
	await readings.finish();
}
function openDesk(world) {
	let current = null;
	let spent = 0;
	const read = async (subject) => {
		const before = performance.now();
		try {
			const reading = await require_read.readFile(subject, world);
			world.progress.done(subject.path);
			return {
				subject,
				reading,
				begun: true
			};
		} finally {
			spent += performance.now() - before;
			current = null;
		}
	};
	return {
		read: (subject) => current = read(subject),
		reading: () => current,
		spent: () => spent
	};
}
async function readThere(subject, threads, { progress }) {
	try {
		const reading = await threads.read(subject);
		progress.done(subject.path);
		return {
			subject,
			reading,
			begun: true
		};
	} catch (error) {
		if (error instanceof require_start.FileError && error.code === "stopped") return {
			subject,
			reading: null,
			begun: false
		};
		throw error;
	}
}

// src/crypto/revocation/ask-kept.ts
function worthKeeping(clock, offline) {
	return ({ standing, until }) => {
		if (standing.kind === "unknown" && standing.code !== "revocation-stale") return false;
		return offline || until !== null && until > clock.now();
	};
}

// src/crypto/revocation/ask-memory.ts
const overhead = 512;
var Memory = class {
	#limit;
	#sizeOf;
	#entries = /* @__PURE__ */ new Map();
	#total = 0;
	constructor(limit, sizeOf) {
		this.#limit = limit;
		this.#sizeOf = sizeOf;
	}
	recall(key, ask) {
		const known = this.#entries.get(key);
		if (known !== void 0) return known.promise;
		const entry = {
			promise: ask(),
			size: 0
		};
		this.#entries.set(key, entry);
		return this.#weigh(entry);
	}
	async #weigh(entry) {
		const value = await entry.promise;
		entry.size = overhead + this.#sizeOf(value);
		this.#total += entry.size;
		for (const [key, { size }] of this.#entries) {
			if (this.#total <= this.#limit) break;
			if (size === 0) continue;
			this.#entries.delete(key);
			this.#total -= size;
		}
		return value;
	}
};

// src/crypto/der/write.ts
function encodeDer(identifier, parts) {
	const length = parts.reduce((sum, part) => sum + part.length, 0);
	return Buffer.concat([Uint8Array.from([identifier, ...lengthOctets(length)]), ...parts]);
}
function encodePositive(value) {
	const digits = value.toString(16);
	const octets = Buffer.from(digits.padStart(digits.length + digits.length % 2, "0"), "hex");
	const sign = octets.readUInt8(0) >= 128 ? [Uint8Array.of(0)] : [];
	return encodeDer(require_read.tag.integer, [...sign, octets]);
}
function lengthOctets(length) {
	if (length < 128) return [length];
	const octets = [];
	for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
	return [128 | octets.length, ...octets];
}

// src/crypto/revocation/crl-points.ts
const allReasons = 510;
const maxPoints = 64;
const nameTag$1 = require_read.contextTag(0, true);
const fullNameTag = require_read.contextTag(0, true);
const relativeNameTag = require_read.contextTag(1, true);
const reasonsTag = require_read.contextTag(1, false);
const crlIssuerTag = require_read.contextTag(2, true);
function readDistributionPoints(der) {
	const value = require_read.readDer(der);
	const members = require_read.membersOf(value, require_read.tag.sequence);
	if (value.tag === require_read.tag.sequence && members.length > 0 && members.length <= maxPoints) return members.map(readPoint);
	throw new require_read.DerError("value", value.start, `The value at byte ${value.start} is no list of 1 to ${maxPoints} points.`);
}
function readPoint(value) {
	const cursor = new require_read.DerCursor(value);
	const name = readPointName(cursor.optional(nameTag$1));
	const reasons = cursor.optional(reasonsTag);
	const crlIssuer = cursor.optional(crlIssuerTag);
	cursor.finish();
	return {
		name,
		reasons: reasons === null ? 510 : readReasonSet(reasons),
		crlIssuer: crlIssuer === null ? null : require_read.readGeneralNames(crlIssuer)
	};
}
function readPointName(value) {
	if (value === null) return null;
	const cursor = new require_read.DerCursor(value);
	const relative = cursor.optional(relativeNameTag);
	const name = relative === null ? {
		kind: "full",
		names: require_read.readGeneralNames(cursor.next(fullNameTag))
	} : {
		kind: "relative",
		attributes: require_read.contentOf(relative)
	};
	cursor.finish();
	return name;
}
function readReasonSet(value) {
	const { bytes } = require_read.readBitString(value);
	let reasons = 0;
	for (let bit = 1; bit <= 8; bit += 1) if (((bytes[bit >> 3] ?? 0) & 128 >> (bit & 7)) !== 0) reasons |= 1 << bit;
	return reasons;
}
function namesOfPoint(point, issuerDer) {
	if (point.kind === "full") return point.names.map(nameKey);
	const last = encodeDer(require_read.tag.set, [point.attributes]);
	return [directoryKey(require_read.readName(encodeDer(require_read.tag.sequence, [require_read.contentOf(require_read.readDer(issuerDer)), last])))];
}
function nameKey(name) {
	return name.kind === "directoryName" ? directoryKey(name.name) : `encoded ${Buffer.from(name.encoded).toString("latin1")}`;
}
function directoryKey(name) {
	return `directory ${require_read.chainKey(name)}`;
}

// src/crypto/revocation/crl-scope.ts
const distributionPointsOid = "2.5.29.31";
function distributionPointsOf(certificate) {
	const extension = certificate.extensions.find(({ oid }) => oid === distributionPointsOid);
	const points = extension === void 0 ? [] : require_read.attempt(() => readDistributionPoints(extension.value));
	return points instanceof Error ? [] : points;
}
function reasonsCovered(crl, certificate) {
	if (crl.issuer.length === 0 || !coversKind(crl.scope, certificate)) return 0;
	let reasons = 0;
	for (const point of distributionPointsOf(certificate)) if (isFor(point, crl, certificate)) reasons |= point.reasons & crl.scope.reasons;
	return coversIssuer(crl, certificate) ? reasons | crl.scope.reasons : reasons;
}
function coversKind({ only }, certificate) {
	const isAuthority = certificate.basicConstraints?.ca === true;
	return only === null || only === (isAuthority ? "authorities" : "users");
}
function isFor(point, crl, certificate) {
	const { crlIssuer } = point;
	if (crlIssuer === null) {
		if (!require_read.namesChain(crl.issuer, certificate.issuer)) return false;
	} else if (!crl.scope.indirect || !namesDirectory(crlIssuer, crl)) return false;
	return hasName(crl, point.name === null ? (crlIssuer ?? []).map(nameKey) : namesOf(point.name, crl));
}
function coversIssuer(crl, certificate) {
	return require_read.namesChain(crl.issuer, certificate.issuer) && hasName(crl, [directoryKey(certificate.issuer)]);
}
function namesDirectory(names, { issuer }) {
	return names.some((name) => name.kind === "directoryName" && require_read.namesChain(name.name, issuer));
}
function hasName(crl, wanted) {
	if (crl.scope.name === null) return true;
	const found = new Set(namesOf(crl.scope.name, crl));
	return wanted.some((name) => found.has(name));
}
function namesOf(point, { issuerDer }) {
	const names = require_read.attempt(() => namesOfPoint(point, issuerDer));
	return names instanceof Error ? [] : names;
}

// src/crypto/path/purpose.ts
const usageOid = {
	any: "2.5.29.37.0",
	serverAuth: "1.3.6.1.5.5.7.3.1",
	clientAuth: "1.3.6.1.5.5.7.3.2",
	codeSigning: "1.3.6.1.5.5.7.3.3",
	timeStamping: "1.3.6.1.5.5.7.3.8",
	ocspSigning: "1.3.6.1.5.5.7.3.9",
	lifetimeSigning: "1.3.6.1.4.1.311.10.3.13"
};
function signingCode(demand) {
	return {
		label: "signing code",
		extendedKeyUsage: usageOid.codeSigning,
		demand,
		keyUsages: ["digitalSignature"]
	};
}
function vouchingForTime(kind) {
	return {
		label: "vouching for time",
		extendedKeyUsage: usageOid.timeStamping,
		demand: kind === "rfc3161" ? "alone-and-critical" : "alone",
		keyUsages: ["digitalSignature", "nonRepudiation"]
	};
}
const signingCrls = {
	label: "signing revocation lists",
	extendedKeyUsage: null,
	demand: "optional",
	keyUsages: ["cRLSign"]
};

// src/crypto/revocation/crl-signer.ts
const maxTrials$1 = 16;
const maxKept$1 = 64;
const results$1 = /* @__PURE__ */ new WeakMap();
function proveCrlSigner(crl, inquiry) {
	const { hash, label } = require_read.describeSignature(crl.signatureAlgorithm, null);
	if (require_read.weakHash(hash)) return {
		proven: false,
		message: `${nameCrl(crl)} is signed by ${label}.`
	};
	let reason = "was signed by no key at hand of that name";
	for (const { signer, prove } of candidatesFor(crl, inquiry)) {
		if (checkSigned(crl, signer).result !== "valid") continue;
		const path = prove();
		if (typeof path !== "string") return {
			proven: true,
			spkiSha256: signer.spkiSha256,
			path
		};
		reason = `was signed by somebody who may not: ${path}`;
	}
	return {
		proven: false,
		message: `${nameCrl(crl)} ${reason}.`
	};
}
function candidatesFor(crl, inquiry) {
	const { issuer, candidates, validate } = inquiry;
	const others = [...new Map(candidates.map((certificate) => [certificate.sha256, certificate])).values()].filter(({ sha256 }) => sha256 !== issuer.sha256).sort((left, right) => fit$1(crl, left) - fit$1(crl, right)).map((signer) => ({
		signer,
		prove: () => {
			if (!maySignLists(signer)) return `“${require_read.printName(signer.subject)}” is no CA, and no key usage lets it sign lists (RFC 5280 4.2.1.3)`;
			const outcome = validate(signer, signingCrls, candidates);
			if (outcome.holds) return outcome;
			return outcome.checks.filter(({ result }) => result !== "pass").map(({ message }) => message).join(" ").replace(/\.$/, "");
		}
	}));
	return [{
		signer: issuer,
		prove: () => findFault$1(issuer)
	}, ...others].filter(({ signer }) => require_read.namesChain(signer.subject, crl.issuer)).slice(0, maxTrials$1);
}
function maySignLists({ keyUsage, basicConstraints }) {
	return keyUsage?.has("cRLSign") ?? basicConstraints?.ca === true;
}
function findFault$1(issuer) {
	if (issuer.keyUsage !== null && !issuer.keyUsage.has("cRLSign")) return `the key usage of “${require_read.printName(issuer.subject)}” has no cRLSign (RFC 5280 6.3.3 (f))`;
	const weakness = require_read.weakKey(issuer);
	return weakness === null ? null : `“${require_read.printName(issuer.subject)}” has ${weakness}`;
}
function fit$1({ authorityKeyIdentifier: wanted }, { subjectKeyIdentifier: found }) {
	if (wanted === null || found === null) return 1;
	return require_read.equalBytes(wanted, found) ? 0 : 2;
}
function checkSigned(crl, signer) {
	const kept = results$1.get(crl) ?? new require_read.BoundedCache(maxKept$1);
	results$1.set(crl, kept);
	const known = kept.get(signer.spkiSha256);
	if (known !== void 0) return known;
	const result = require_read.verifySignature(signer, crl.signatureAlgorithm, null, crl.tbs, crl.signature);
	kept.set(signer.spkiSha256, result);
	return result;
}
function nameCrl({ issuer, thisUpdate }) {
	return `The revocation list of “${require_read.printName(issuer)}” of ${thisUpdate.toISOString()}`;
}

// src/crypto/revocation/reason.ts
const enumeratedTag = 10;
const reasons = [
	"unspecified",
	"keyCompromise",
	"cACompromise",
	"affiliationChanged",
	"superseded",
	"cessationOfOperation",
	"certificateHold",
	null,
	"removeFromCRL",
	"privilegeWithdrawn",
	"aACompromise"
];
function readReason(value) {
	const [number = -1, ...more] = require_read.contentOf(value);
	const reason = value.tag === 10 && more.length === 0 ? reasons[number] : null;
	if (reason != null) return reason;
	throw new require_read.DerError("value", value.start, `The reason for the revocation at byte ${value.start} does not exist.`);
}
function worseRevocation(left, right) {
	const difference = weight(left) - weight(right);
	if (difference !== 0) return difference > 0 ? left : right;
	return unfitFrom(left) <= unfitFrom(right) ? left : right;
}
function worstRevocation(standings) {
	const told = standings.filter((standing) => standing.kind === "revoked");
	return told.length === 0 ? null : told.reduce(worseRevocation);
}
function isCompromise(reason) {
	return reason === "keyCompromise" || reason === "cACompromise";
}
function weight({ reason }) {
	if (reason === "removeFromCRL") return 0;
	if (reason === "certificateHold") return 1;
	return isCompromise(reason) ? 3 : 2;
}
function unfitFrom({ at, invalidSince }) {
	return Math.min(at.getTime(), invalidSince?.getTime() ?? Infinity);
}

// src/crypto/revocation/crl-entries.ts
const minEntryLength = 20;
const utcTimeLength = 13;
const generalizedTimeLength = 15;
const reasonCode = 21;
const invalidityDate = 24;
const certificateIssuer = 29;
const noEntries = {
	source: /* @__PURE__ */ new Uint8Array(),
	end: 0,
	starts: /* @__PURE__ */ new Uint32Array(),
	issuers: null,
	unknownCritical: null
};
function readEntries(list, version) {
	const { source, contentStart, end } = list;
	const starts = new Uint32Array(Math.floor((end - contentStart) / minEntryLength));
	let issuers = null;
	let issuer = 0;
	let unknownCritical = null;
	let count = 0;
	for (const cursor = new require_read.DerCursor(list); cursor.more; count += 1) {
		const entry = cursor.next(require_read.tag.sequence);
		const extensions = checkEntry(entry, version);
		starts[count] = entry.start;
		if (extensions !== null) {
			const found = checkEntryExtensions(extensions);
			unknownCritical ??= found.unknownCritical;
			if (found.issuer !== 0) {
				issuer = found.issuer;
				issuers ??= new Uint32Array(starts.length);
			}
		}
		if (issuers !== null) issuers[count] = issuer;
	}
	return {
		source,
		end,
		starts: starts.subarray(0, count),
		issuers,
		unknownCritical
	};
}
function checkEntry(entry, version) {
	const cursor = new require_read.DerCursor(entry);
	const serial = cursor.next(require_read.tag.integer);
	const time = cursor.next();
	const extensions = cursor.optional(require_read.tag.sequence);
	cursor.finish();
	const length = time.end - time.contentStart;
	const isTime = time.tag === require_read.tag.utcTime && length === utcTimeLength || time.tag === require_read.tag.generalizedTime && length === generalizedTimeLength;
	if (serial.end === serial.contentStart || !isTime || extensions !== null && version === 1) throw new require_read.DerError("value", entry.start, `The entry at byte ${entry.start} has not the form of one.`);
	return extensions;
}
function checkEntryExtensions(extensions) {
	let issuer = 0;
	let unknownCritical = null;
	for (const cursor = new require_read.DerCursor(extensions); cursor.more;) {
		const member = new require_read.DerCursor(cursor.next(require_read.tag.sequence));
		const oid = member.next(require_read.tag.oid);
		const critical = member.optional(require_read.tag.boolean);
		const value = member.next(require_read.tag.octetString);
		member.finish();
		const number = numberOf$2(oid);
		if (number === certificateIssuer) issuer = value.start;
		else if (number === reasonCode || number === invalidityDate) continue;
		else if (critical !== null && require_read.readBoolean(critical)) unknownCritical ??= require_read.readOid(oid);
	}
	return {
		issuer,
		unknownCritical
	};
}
function numberOf$2({ source, contentStart, end }) {
	return end - contentStart === 3 && source[contentStart] === 85 && source[contentStart + 1] === 29 ? require_read.octetAt(source, contentStart + 2, end) : 0;
}
function* findEntries(entries, serialNumber, concerns) {
	const { source, end, starts, issuers } = entries;
	const wanted = encodeDer(require_read.tag.integer, [serialNumber]);
	let index = -1;
	for (const start of starts) {
		index += 1;
		if (!startsWith(source, contentStartOf(source, start), wanted)) continue;
		const issuer = issuers?.[index] ?? 0;
		if (concerns(issuer === 0 ? null : readIssuer$1(valueAt(source, issuer, end)))) yield readEntry(valueAt(source, start, end));
	}
}
function contentStartOf(source, start) {
	const first = require_read.octetAt(source, start + 1, source.length);
	return start + 2 + (first < 128 ? 0 : first & 127);
}
function startsWith(source, position, wanted) {
	for (let index = 0; index < wanted.length; index += 1) if (source[position + index] !== wanted[index]) return false;
	return true;
}
function valueAt(source, start, end) {
	return new require_read.DerCursor({
		source,
		tag: require_read.tag.sequence,
		start,
		contentStart: start,
		end
	}).next();
}
function readIssuer$1(octets) {
	return require_read.readGeneralNames(require_read.readDer(require_read.contentOf(octets)));
}
function readEntry(value) {
	const cursor = new require_read.DerCursor(value);
	cursor.next(require_read.tag.integer);
	const at = require_read.readTime(cursor.next());
	const extensions = cursor.more ? require_read.readExtensionList(cursor.next()) : [];
	const read = (number, reader) => {
		const extension = extensions.find(({ oid }) => oid === `2.5.29.${number}`);
		return extension === void 0 ? null : reader(extension.value);
	};
	return {
		at,
		reason: read(reasonCode, (der) => readReason(require_read.readDer(der))) ?? "unspecified",
		invalidSince: read(invalidityDate, (der) => require_read.readTime(require_read.readDer(der)))
	};
}

// src/crypto/revocation/crl-statement.ts
function isStatement(heard) {
	return "crl" in heard;
}
const clockSkew$1 = 3e5;
function hearCrl(crl, reasons, inquiry) {
	if (crl.unusable !== null) return malformed$1(`${nameCrl(crl)} ${crl.unusable}.`, false);
	const signer = proveCrlSigner(crl, inquiry);
	if (!signer.proven) return {
		code: "revocation-not-authentic",
		unreadable: false,
		message: signer.message
	};
	const entry = require_read.attempt(() => findWorst(crl, inquiry));
	if (entry instanceof Error) return malformed$1(`${nameCrl(crl)} lists the certificate in a way that cannot be read: ${entry.message}`, true);
	if (entry?.reason === "removeFromCRL" && crl.baseNumber === null) return malformed$1(`${nameCrl(crl)} is no delta, and takes the certificate off a list (RFC 5280 5.3.1).`, true);
	return {
		crl,
		reasons,
		signer: signer.spkiSha256,
		path: signer.path,
		entry
	};
}
function malformed$1(message, unreadable) {
	return {
		code: "revocation-malformed",
		unreadable,
		message
	};
}
function findWorst(crl, { certificate }) {
	const names = (issuer) => issuer === null ? require_read.namesChain(crl.issuer, certificate.issuer) : issuer.some((name) => name.kind === "directoryName" && require_read.namesChain(name.name, certificate.issuer));
	let worst = null;
	for (const entry of findEntries(crl.entries, certificate.serialNumber, names)) worst = worst === null ? entry : worseRevocation(worst, entry);
	return worst;
}
function isCurrent({ thisUpdate, nextUpdate }, { now, signedAt }) {
	return [now, ...signedAt].some((moment) => nextUpdate !== null && thisUpdate.getTime() - clockSkew$1 <= moment.getTime() && moment < nextUpdate);
}
function provesAbsence({ fault, thisUpdate, expiredSince }, { certificate, now }) {
	if (fault !== null || thisUpdate.getTime() - clockSkew$1 > now.getTime()) return false;
	const { notAfter } = certificate;
	return thisUpdate <= notAfter || expiredSince !== null && expiredSince <= notAfter;
}
function sameScope(left, right) {
	return require_read.namesChain(left.issuer, right.issuer) && require_read.equalBytes(left.scopeDer, right.scopeDer);
}
function updates(delta, whole) {
	const { number, baseNumber } = delta.crl;
	if (number === null || baseNumber === null || whole.crl.number === null) return false;
	return delta.signer === whole.signer && sameScope(delta.crl, whole.crl) && baseNumber <= whole.crl.number && whole.crl.number < number;
}

// src/crypto/path/parts.ts
function isPinned$1({ chain, anchor }) {
	return chain.length === 1 && chain[0]?.sha256 === anchor?.issuer.sha256;
}
function issuersOf(path) {
	const below = path.chain.slice(1);
	return path.anchor === null || isPinned$1(path) ? below : [...below, path.anchor.issuer];
}
function membersOf(path) {
	return [...path.chain.slice(0, 1), ...issuersOf(path)];
}
function isSelfIssued(certificate) {
	return require_read.chainKey(certificate.subject) === require_read.chainKey(certificate.issuer);
}
function nameOf$2({ subject }) {
	return `“${require_read.printName(subject)}”`;
}
function firstOf$1(all, rule) {
	for (const one of all) {
		const fault = rule(one);
		if (fault !== null) return fault;
	}
	return null;
}
function fault(code, message) {
	return {
		code,
		message
	};
}
function judgeBy(check, found, otherwise) {
	return {
		check,
		result: found === null ? "pass" : "fail",
		...found ?? otherwise
	};
}

// src/crypto/revocation/crl-extensions.ts
const crlExtensionOid = {
	issuerAlternativeName: "2.5.29.18",
	crlNumber: "2.5.29.20",
	deltaCrlIndicator: "2.5.29.27",
	issuingDistributionPoint: "2.5.29.28",
	authorityKeyIdentifier: "2.5.29.35",
	freshestCrl: "2.5.29.46",
	authorityInfoAccess: "1.3.6.1.5.5.7.1.1",
	expiredCertsOnCrl: "2.5.29.60"
};
const wholeScope = {
	name: null,
	only: null,
	reasons: 510,
	indirect: false
};
const nameTag = require_read.contextTag(0, true);
const onlyUsersTag = require_read.contextTag(1, false);
const onlyAuthoritiesTag = require_read.contextTag(2, false);
const onlySomeReasonsTag = require_read.contextTag(3, false);
const indirectTag = require_read.contextTag(4, false);
const onlyAttributesTag = require_read.contextTag(5, false);
function readCrlNumber(der) {
	const value = require_read.readDer(der);
	const number = require_read.readInteger(value);
	if (value.tag === require_read.tag.integer && number >= 0n) return number;
	throw new require_read.DerError("value", value.start, "The number of the list is no number from 0 on.");
}
function readExpiredCerts(der) {
	const value = require_read.readDer(der);
	if (value.tag === require_read.tag.generalizedTime) return require_read.readTime(value);
	throw new require_read.DerError("tag", value.start, `The time at byte ${value.start} is no GeneralizedTime.`);
}
function readCrlScope(der) {
	const value = require_read.readDer(der);
	if (value.tag !== require_read.tag.sequence) throw new require_read.DerError("tag", value.start, `The value at byte ${value.start} is no SEQUENCE.`);
	const cursor = new require_read.DerCursor(value);
	const isSet = (wanted) => {
		const flag = cursor.optional(wanted);
		return flag !== null && require_read.readBoolean(flag);
	};
	const name = readPointName(cursor.optional(nameTag));
	const users = isSet(onlyUsersTag);
	const authorities = isSet(onlyAuthoritiesTag);
	const reasons = cursor.optional(onlySomeReasonsTag);
	const indirect = isSet(indirectTag);
	const attributes = isSet(onlyAttributesTag);
	cursor.finish();
	if ([
		users,
		authorities,
		attributes
	].filter(Boolean).length > 1) throw new require_read.DerError("value", value.start, "The list is only about one kind of certificates, and only about another.");
	return {
		name,
		only: users ? "users" : authorities ? "authorities" : attributes ? "attributes" : null,
		reasons: reasons === null ? 510 : readReasonSet(reasons),
		indirect
	};
}

// src/crypto/revocation/crl-read.ts
const maxCrlBytes = 33554432;
const extensionsTag = require_read.contextTag(0, true);
const processed = new Set(Object.values(crlExtensionOid));
function readCrl(bytes, limit = maxCrlBytes) {
	if (bytes.length > limit) throw new require_read.DerError("length", 0, `The list has ${bytes.length} bytes, and ${limit} is the most that is read.`);
	const file = new require_read.DerCursor({
		source: bytes,
		tag: require_read.tag.sequence,
		start: 0,
		contentStart: 0,
		end: bytes.length
	});
	const list = new require_read.DerCursor(file.next(require_read.tag.sequence));
	file.finish();
	const tbs = list.next(require_read.tag.sequence);
	const signatureAlgorithm = readAlgorithm(list.next(require_read.tag.sequence));
	const signature = require_read.readBitString(list.next(require_read.tag.bitString));
	list.finish();
	if (signature.unused !== 0) throw new require_read.DerError("value", tbs.end, "The signature of the list ends within an octet.");
	const { innerAlgorithm, ...fields } = readTbs(tbs);
	if (!require_read.equalBytes(innerAlgorithm.encoded, signatureAlgorithm.encoded)) throw new require_read.DerError("value", tbs.end, "The list names two different signature algorithms.");
	return {
		...fields,
		tbs: require_read.encodedOf(tbs),
		signatureAlgorithm,
		signature: signature.bytes
	};
}
function readTbs(value) {
	const cursor = new require_read.DerCursor(value);
	const version = readVersion(cursor.optional(require_read.tag.integer));
	const innerAlgorithm = readAlgorithm(cursor.next(require_read.tag.sequence));
	const issuer = checked(cursor.next(require_read.tag.sequence));
	const thisUpdate = require_read.readTime(cursor.next());
	const nextUpdate = cursor.peek === require_read.tag.utcTime || cursor.peek === require_read.tag.generalizedTime ? require_read.readTime(cursor.next()) : null;
	const list = cursor.optional(require_read.tag.sequence);
	const entries = list === null ? noEntries : readEntries(list, version);
	const extensions = readExtensions(cursor.optional(extensionsTag), version);
	cursor.finish();
	const read = (oid, reader) => {
		const extension = extensions.find((candidate) => candidate.oid === oid);
		return extension === void 0 ? null : reader(extension.value);
	};
	const scope = read(crlExtensionOid.issuingDistributionPoint, readCrlScope) ?? wholeScope;
	return {
		innerAlgorithm,
		issuer: require_read.readNameValue(issuer),
		issuerDer: require_read.encodedOf(issuer),
		thisUpdate,
		nextUpdate,
		number: read(crlExtensionOid.crlNumber, readCrlNumber),
		baseNumber: read(crlExtensionOid.deltaCrlIndicator, readCrlNumber),
		scope,
		scopeDer: read(crlExtensionOid.issuingDistributionPoint, (der) => der) ?? /* @__PURE__ */ new Uint8Array(),
		authorityKeyIdentifier: read(crlExtensionOid.authorityKeyIdentifier, require_read.readAuthorityKeyIdentifier),
		expiredSince: read(crlExtensionOid.expiredCertsOnCrl, readExpiredCerts),
		extensions,
		entries,
		unusable: findUnusable(extensions, entries, scope),
		fault: findFault(extensions, nextUpdate)
	};
}
function readVersion(value) {
	if (value === null) return 1;
	if (require_read.readSmallInteger(value, 1) === 1) return 2;
	throw new require_read.DerError("value", value.start, `The version at byte ${value.start} is the default one.`);
}
function readExtensions(value, version) {
	if (value === null) return [];
	if (version === 1) throw new require_read.DerError("value", value.start, `The extensions at byte ${value.start} need version 2.`);
	const cursor = new require_read.DerCursor(checked(value));
	const extensions = require_read.readExtensionList(cursor.next(require_read.tag.sequence));
	cursor.finish();
	return extensions;
}
function readAlgorithm(value) {
	return require_read.readAlgorithmIdentifier(checked(value));
}
function checked(value) {
	return require_read.readDer(require_read.encodedOf(value));
}
function findUnusable(extensions, entries, scope) {
	const unknown = extensions.find(({ oid, critical }) => critical && !processed.has(oid));
	if (unknown !== void 0) return `has the unknown critical extension ${unknown.oid} (RFC 5280 5.2)`;
	if (entries.unknownCritical !== null) return `has an entry with the unknown critical extension ${entries.unknownCritical} (RFC 5280 5.3)`;
	if (entries.issuers !== null && !scope.indirect) return "has an entry of another issuer, and does not say that it is indirect (RFC 5280 5.3.3)";
	return null;
}
function findFault(extensions, nextUpdate) {
	const number = extensions.find(({ oid }) => oid === crlExtensionOid.crlNumber);
	if (number === void 0) return "has no number (RFC 5280 5.2.3)";
	if (number.critical) return "has a number that is critical (RFC 5280 5.2.3)";
	return nextUpdate === null ? "does not say when the next one comes (RFC 5280 5.1.2.5)" : null;
}

// src/crypto/revocation/crl.ts
const maxLists = 64;
function checkCrls(inquiry, crls) {
	const { heard, isCutOff } = hear(inquiry, crls);
	const all = heard.filter(isStatement);
	const withdrawn = findWithdrawn(all, inquiry, crls);
	const statements = all.filter((statement) => !withdrawn.includes(statement));
	const silences = [...heard.flatMap((each) => isStatement(each) ? [] : [each]), ...withdrawn.map(({ crl }) => silenceOf(crl))];
	const entry = findRevocation(all, statements, inquiry);
	if (entry !== null) return {
		kind: "revoked",
		source: "crl",
		at: entry.at,
		reason: entry.reason,
		invalidSince: entry.invalidSince
	};
	const unreadable = silences.find((silence) => silence.unreadable);
	if (unreadable !== void 0) return unknown$2(unreadable.code, unreadable.message);
	if (isCutOff) return unknown$2("revocation-refused", `More than ${maxLists} revocation lists are about ${nameOf$1(inquiry)}.`);
	const reasons = reasonsLeftOut(statements, inquiry);
	return reasons === 510 ? {
		kind: "good",
		source: "crl"
	} : explain(statements, silences, reasons, inquiry);
}
function hear(inquiry, crls) {
	const covering = crls.map((crl) => ({
		crl,
		reasons: reasonsCovered(crl, inquiry.certificate)
	})).filter(({ reasons }) => reasons !== 0).sort((left, right) => right.crl.thisUpdate.getTime() - left.crl.thisUpdate.getTime());
	return {
		heard: covering.slice(0, maxLists).map(({ crl, reasons }) => hearCrl(crl, reasons, inquiry)),
		isCutOff: covering.length > maxLists
	};
}
function findWithdrawn(statements, inquiry, crls) {
	const known = /* @__PURE__ */ new Map();
	const isRevoked = ({ path }) => {
		if (path === null) return false;
		const signer = path.chain.map(({ sha256 }) => sha256).join();
		const found = known.get(signer) ?? stepsOf(path).some((step) => {
			const about = {
				...inquiry,
				...step
			};
			const heard = hear(about, crls).heard.filter(isStatement);
			return findRevocation(heard, heard, about) !== null;
		});
		known.set(signer, found);
		return found;
	};
	return statements.filter(isRevoked);
}
function stepsOf(path) {
	const { chain, anchor } = path;
	return issuersOf(path).flatMap((issuer, index) => chain.slice(index, index + 1).map((certificate) => {
		return {
			certificate,
			issuer,
			issuerCertificate: chain[index + 1] ?? anchor?.certificate ?? null
		};
	}));
}
function silenceOf(crl) {
	return {
		code: "revocation-not-authentic",
		unreadable: false,
		message: `${nameCrl(crl)} was signed by somebody whose certificate is revoked (RFC 5280 6.3.3 (f)).`
	};
}
function findRevocation(statements, lifting, inquiry) {
	let worst = null;
	for (const statement of statements) {
		const { entry } = statement;
		if (entry === null || entry.reason === "removeFromCRL") continue;
		if (entry.reason === "certificateHold" && lifting.some((other) => lifts(other, statement, inquiry))) continue;
		worst = worst === null ? entry : worseRevocation(worst, entry);
	}
	return worst;
}
function lifts(later, hold, inquiry) {
	const { crl, entry } = later;
	return (crl.baseNumber === null ? entry === null : entry?.reason === "removeFromCRL") && crl.thisUpdate > hold.crl.thisUpdate && sameScope(crl, hold.crl) && provesAbsence(crl, inquiry);
}
function reasonsLeftOut(statements, inquiry) {
	return statements.filter((statement) => leavesOut(statement, statements, inquiry)).reduce((reasons, statement) => reasons | statement.reasons, 0);
}
function leavesOut(whole, statements, inquiry) {
	if (whole.crl.baseNumber !== null || whole.crl.fault !== null) return false;
	const isFresh = ({ crl }) => isCurrent(crl, inquiry) && provesAbsence(crl, inquiry);
	if (whole.entry === null && isFresh(whole)) return true;
	return statements.some((delta) => updates(delta, whole) && isFresh(delta) && (delta.entry === null ? whole.entry === null : isRemoval(delta.entry)));
}
function isRemoval({ reason }) {
	return reason === "removeFromCRL";
}
function explain(statements, silences, known, inquiry) {
	const silence = silences.find(({ code }) => code === "revocation-not-authentic") ?? silences[0];
	if (silence !== void 0) return unknown$2(silence.code, silence.message);
	const wanted = statements.filter(({ crl, reasons }) => crl.baseNumber === null && (reasons & ~known) !== 0);
	const faulty = wanted.find(({ crl }) => crl.fault !== null);
	if (faulty !== void 0) return unknown$2("revocation-malformed", `${nameCrl(faulty.crl)} ${String(faulty.crl.fault)}.`);
	const [stale] = wanted;
	if (stale !== void 0) {
		const why = isCurrent(stale.crl, inquiry) ? `is from after the end of ${nameOf$1(inquiry)}, and need not list it any more (RFC 5280 3.3)` : "is current neither now nor at a proven time of signing";
		return unknown$2("revocation-stale", `${nameCrl(stale.crl)} ${why}.`);
	}
	return unknown$2("revocation-out-of-scope", known !== 0 ? `The revocation lists at hand are about some of the reasons only to revoke ${nameOf$1(inquiry)}.` : `No revocation list at hand is about ${nameOf$1(inquiry)}${statements.length > 0 ? " but as a change of others (RFC 5280 5.2.4)" : ""}.`);
}
function unknown$2(code, message) {
	return {
		kind: "unknown",
		code,
		message
	};
}
function nameOf$1({ certificate }) {
	return `the certificate of “${require_read.printName(certificate.subject)}”`;
}

// src/crypto/revocation/ask-crl.ts
const maxRemembered$1 = 4 * maxCrlBytes;
function openCrls(world, wire, offline, timeout) {
	const memory = new Memory(maxRemembered$1, (found) => "kind" in found ? 0 : found.tbs.length);
	const isWorthKeeping = worthKeeping(world.clock, offline);
	async function find(url, key, inquiry) {
		const kept = world.cache.read(key, maxCrlBytes);
		const known = kept === null ? null : require_read.attempt(() => readCrl(kept));
		if (known !== null && !(known instanceof Error) && (offline || isKept(known, inquiry))) return known;
		if (offline) return unknown$1("revocation-unreachable", `${url} was not asked, because the run is offline.`);
		const bytes = await wire.inTurn((send) => send({
			url,
			method: "GET",
			headers: {},
			body: null,
			maxBytes: maxCrlBytes,
			timeout
		}));
		if (bytes instanceof require_start.FetchError) return unknown$1("revocation-unreachable", bytes.message);
		const read = require_read.attempt(() => readCrl(bytes));
		if (read instanceof Error) return unknown$1("revocation-malformed", `The list at ${url} cannot be read: ${read.message}`);
		if (isKept(read, inquiry)) world.cache.write(key, bytes);
		return read;
	}
	function isKept(crl, inquiry) {
		return crl.baseNumber === null && isWorthKeeping({
			standing: checkCrls(inquiry, [crl]),
			until: crl.nextUpdate
		});
	}
	return (url, inquiry) => {
		const key = (0, node_crypto.hash)("sha256", `crl ${url}`);
		return memory.recall(key, () => find(url, key, inquiry));
	};
}
function unknown$1(code, message) {
	return {
		kind: "unknown",
		code,
		message
	};
}

// src/crypto/path/store.ts
function anchorOf$1(certificate) {
	return {
		issuer: certificate,
		certificate,
		listed: null
	};
}
function storeAnchors(anchors) {
	const index = /* @__PURE__ */ new Map();
	for (const anchor of anchors) {
		const key = require_read.chainKey(anchor.issuer.subject);
		const named = index.get(key) ?? /* @__PURE__ */ new Map();
		index.set(key, named.set(anchor.issuer.sha256, anchor));
	}
	return {
		size: [...index.values()].reduce((sum, named) => sum + named.size, 0),
		named: (key) => [...index.get(key)?.values() ?? []]
	};
}

// src/crypto/path/moments.ts
function checkTime(path, { at, strict = false }) {
	const own = strict ? path.anchor?.certificate ?? null : null;
	const certificates = own === null ? path.chain : [...path.chain, own];
	const found = firstOf$1(at, (moment) => firstOf$1(certificates, (certificate) => checkValidity(certificate, moment))) ?? checkListedDates(path, at);
	return judgeBy("time", found, {
		code: "time-valid",
		message: `Every certificate of the path is valid at ${at.map((moment) => moment.toISOString()).join(" and ")}.`
	});
}
function checkValidity(certificate, at) {
	if (at < certificate.notBefore) {
		const from = certificate.notBefore.toISOString();
		const message = `The certificate of ${nameOf$2(certificate)} is valid only from ${from} on (RFC 5280 6.1.3 (a) (2)).`;
		return fault("certificate-not-yet-valid", message);
	}
	if (at < firstMomentAfter(certificate)) return null;
	const message = `The certificate of ${nameOf$2(certificate)} ended at ${certificate.notAfter.toISOString()} (RFC 5280 6.1.3 (a) (2)).`;
	return fault("certificate-expired", message);
}
function firstMomentAfter(certificate) {
	return new Date(certificate.notAfter.getTime() + 1e3);
}
function checkListedDates({ chain, anchor }, at) {
	const [leaf] = chain;
	if (leaf === void 0 || anchor?.listed == null) return null;
	const { leavesBefore, signedBefore } = anchor.listed;
	const root = nameOf$2(anchor.issuer);
	if (leavesBefore !== null && leaf.notBefore >= leavesBefore) {
		const message = `The list that the root ${root} comes from trusts it only for certificates made before ${leavesBefore.toISOString()}, and that of ${nameOf$2(leaf)} is newer.`;
		return fault("anchor-not-for-newer-leaves", message);
	}
	const late = at.find((moment) => signedBefore !== null && moment >= signedBefore);
	if (late === void 0) return null;
	const message = `The list that the root ${root} comes from trusts it only for what was signed before ${String(signedBefore?.toISOString())}, not at ${late.toISOString()}.`;
	return fault("anchor-not-for-later-signatures", message);
}

// src/crypto/path/extensions.ts
const furtherOid = {
	subjectDirectoryAttributes: "2.5.29.9",
	subjectAlternativeName: "2.5.29.17",
	issuerAlternativeName: "2.5.29.18",
	nameConstraints: "2.5.29.30",
	crlDistributionPoints: "2.5.29.31",
	certificatePolicies: "2.5.29.32",
	policyMappings: "2.5.29.33",
	policyConstraints: "2.5.29.36",
	freshestCrl: "2.5.29.46",
	inhibitAnyPolicy: "2.5.29.54",
	authorityInformationAccess: "1.3.6.1.5.5.7.1.1",
	subjectInformationAccess: "1.3.6.1.5.5.7.1.11"
};
const readers = /* @__PURE__ */ new Map([
	[furtherOid.subjectAlternativeName, require_read.readSubjectAlternativeName],
	[furtherOid.issuerAlternativeName, require_read.readSubjectAlternativeName],
	[furtherOid.crlDistributionPoints, readList$2],
	[furtherOid.freshestCrl, readList$2],
	[furtherOid.authorityInformationAccess, readList$2]
]);
const known$1 = /* @__PURE__ */ new Set([
	...Object.values(require_read.extensionOid),
	...readers.keys(),
	furtherOid.nameConstraints,
	furtherOid.certificatePolicies,
	furtherOid.policyMappings,
	furtherOid.policyConstraints,
	furtherOid.inhibitAnyPolicy
]);
function checkExtensions$1(member) {
	for (const extension of member.extensions) {
		if (!extension.critical) continue;
		const { oid } = extension;
		if (!known$1.has(oid)) {
			const message = `The certificate of ${nameOf$2(member)} has the unknown critical extension ${oid} (RFC 5280 4.2).`;
			return fault("unknown-critical-extension", message);
		}
		if (isReadable(extension)) continue;
		const message = `The critical extension ${oid} of the certificate of ${nameOf$2(member)} cannot be read (RFC 5280 4.2).`;
		return fault("critical-extension-malformed", message);
	}
	return null;
}
function isReadable({ oid, value }) {
	const reader = readers.get(oid);
	return reader === void 0 || !(require_read.attempt(() => reader(value)) instanceof Error);
}
function readList$2(der) {
	const value = require_read.readDer(der);
	const members = value.tag === require_read.tag.sequence ? require_read.membersOf(value) : [];
	if (members.length > 0) return members;
	throw new require_read.DerError("value", value.start, "The extension is no list, or an empty one.");
}

// src/crypto/path/form-extensions.ts
const critical = /* @__PURE__ */ new Map([
	[furtherOid.nameConstraints, "name constraints that are not critical (RFC 5280 4.2.1.10)"],
	[furtherOid.policyConstraints, "policy constraints that are not critical (RFC 5280 4.2.1.11)"],
	[furtherOid.inhibitAnyPolicy, "an inhibitAnyPolicy that is not critical (RFC 5280 4.2.1.14)"]
]);
const notCritical = /* @__PURE__ */ new Map([
	[require_read.extensionOid.authorityKeyIdentifier, "a critical authority key identifier (RFC 5280 4.2.1.1)"],
	[require_read.extensionOid.subjectKeyIdentifier, "a critical subject key identifier (RFC 5280 4.2.1.2)"],
	[furtherOid.subjectDirectoryAttributes, "critical subject directory attributes (RFC 5280 4.2.1.8)"],
	[furtherOid.freshestCrl, "a critical freshest CRL (RFC 5280 4.2.1.15)"],
	[furtherOid.authorityInformationAccess, "a critical authority information access (RFC 5280 4.2.2.1)"],
	[furtherOid.subjectInformationAccess, "a critical subject information access (RFC 5280 4.2.2.2)"]
]);
function criticality({ extensions }) {
	const wrong = extensions.find(({ oid, critical: is }) => (is ? notCritical : critical).has(oid));
	if (wrong === void 0) return null;
	return `has ${String((wrong.critical ? notCritical : critical).get(wrong.oid))}`;
}
function basicConstraints(certificate) {
	const extension = find(certificate, require_read.extensionOid.basicConstraints);
	if (extension === void 0 || extension.critical || certificate.basicConstraints?.ca !== true) return null;
	return "is of a CA and has basic constraints that are not critical (RFC 5280 4.2.1.9)";
}
function pathLength({ basicConstraints: constraints, keyUsage: usage }) {
	if (constraints === null || constraints.pathLength === null) return null;
	if (!constraints.ca) return "limits the path and is of no CA (RFC 5280 4.2.1.9)";
	if (usage?.has("keyCertSign") !== false) return null;
	return "limits the path and its key usage has no keyCertSign (RFC 5280 4.2.1.9)";
}
function keyUsage({ keyUsage: usage, basicConstraints: constraints }) {
	if (usage === null) return null;
	if (usage.size === 0) return "has a key usage without any use (RFC 5280 4.2.1.3)";
	if (!usage.has("keyCertSign") || constraints?.ca === true) return null;
	return "has the key usage keyCertSign and is of no CA (RFC 5280 4.2.1.3)";
}
function extendedKeyUsage({ extendedKeyUsage: usages }) {
	return usages?.length === 0 ? "has an extended key usage without any use (RFC 5280 4.2.1.12)" : null;
}
function subjectKeyIdentifier({ basicConstraints: constraints, subjectKeyIdentifier: own }) {
	if (constraints?.ca !== true || own !== null) return null;
	return "is of a CA and has no subject key identifier (RFC 5280 4.2.1.2)";
}
const authorityCertIssuerTag = require_read.contextTag(1, true);
const authorityCertSerialNumberTag = require_read.contextTag(2, false);
function authorityCertificate(certificate) {
	const extension = find(certificate, require_read.extensionOid.authorityKeyIdentifier);
	if (extension === void 0) return null;
	const cursor = new require_read.DerCursor(require_read.readDer(extension.value));
	cursor.optional(require_read.contextTag(0, false));
	const issuer = cursor.optional(authorityCertIssuerTag);
	const serialNumber = cursor.optional(authorityCertSerialNumberTag);
	if (issuer === null === (serialNumber === null)) return null;
	return "names half of its authority's certificate (RFC 5280 4.2.1.1)";
}
function nameConstraints(certificate) {
	const extension = find(certificate, furtherOid.nameConstraints);
	if (extension === void 0) return null;
	if (certificate.basicConstraints?.ca !== true) return "constrains names and is of no CA (RFC 5280 4.2.1.10)";
	return isEmpty(extension) ? "has name constraints without any name (RFC 5280 4.2.1.10)" : null;
}
function policyConstraints$1(certificate) {
	const extension = find(certificate, furtherOid.policyConstraints);
	return extension !== void 0 && isEmpty(extension) ? "has empty policy constraints (RFC 5280 4.2.1.11)" : null;
}
function isEmpty({ value }) {
	return require_read.attempt(() => readList$2(value)) instanceof Error;
}
function subject(certificate) {
	if (certificate.subject.length > 0 || find(certificate, furtherOid.subjectAlternativeName)?.critical === true) return null;
	return "has neither a subject nor a critical subject alternative name (RFC 5280 4.1.2.6)";
}
function subjectAlternativeName$1(certificate) {
	const extension = find(certificate, furtherOid.subjectAlternativeName);
	if (extension === void 0) return null;
	const names = require_read.attempt(() => require_read.readSubjectAlternativeName(extension.value));
	if (names instanceof Error) return "has a subject alternative name that cannot be read (RFC 5280 4.2.1.6)";
	const wrong = names.find((name) => !isWellFormed(name));
	return wrong === void 0 ? null : `has a ${wrong.kind} that is none (RFC 5280 4.2.1.6)`;
}
const label$1 = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const maxHostLength = 253;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
function isWellFormed(name) {
	switch (name.kind) {
		case "dNSName": return isHost(name.text.replace(/^\*\./, ""));
		case "rfc822Name": {
			const at = name.text.lastIndexOf("@");
			return at > 0 && isHost(name.text.slice(at + 1));
		}
		case "uniformResourceIdentifier": return scheme.test(name.text);
		case "iPAddress": return name.octets.length === 4 || name.octets.length === 16;
		default: return true;
	}
}
function isHost(text) {
	return text.length <= maxHostLength && text.split(".").every((part) => label$1.test(part)) && !/(?:^|\.)\d+$/.test(text);
}
function authorityInformationAccess(certificate) {
	const extension = find(certificate, furtherOid.authorityInformationAccess);
	if (extension === void 0) return null;
	if (!(require_read.attempt(() => readList$2(extension.value).map(readAccessMethod)) instanceof Error)) return null;
	return "has an authority information access that cannot be read (RFC 5280 4.2.2.1)";
}
function readAccessMethod(description) {
	const cursor = new require_read.DerCursor(description);
	const method = require_read.readOid(cursor.next(require_read.tag.oid));
	require_read.readGeneralName(cursor.next());
	cursor.finish();
	return method;
}
function find({ extensions }, wanted) {
	return extensions.find(({ oid }) => oid === wanted);
}
const extensionRules = [
	criticality,
	basicConstraints,
	pathLength,
	keyUsage,
	extendedKeyUsage,
	subjectKeyIdentifier,
	authorityCertificate,
	nameConstraints,
	policyConstraints$1,
	subject,
	subjectAlternativeName$1,
	authorityInformationAccess
];

// src/crypto/path/issued.ts
const results = new require_read.BoundedCache(4096);
function checkIssued(certificate, issuer) {
	const pair = `${certificate.sha256} ${issuer.spkiSha256}`;
	const kept = results.get(pair);
	if (kept !== void 0) return kept;
	const result = computeIssued(certificate, issuer);
	results.set(pair, result);
	return result;
}
function computeIssued(certificate, issuer) {
	const { signatureAlgorithm, tbs, signature } = certificate;
	if (!namesOneAlgorithm(certificate)) return {
		result: "invalid",
		reason: "the certificate names two different signature algorithms"
	};
	return require_read.verifySignature(issuer, signatureAlgorithm, null, tbs, signature);
}
function namesOneAlgorithm({ signatureAlgorithm, innerSignatureAlgorithm }) {
	return require_read.equalBytes(signatureAlgorithm.encoded, innerSignatureAlgorithm.encoded);
}

// src/crypto/path/form.ts
const found = /* @__PURE__ */ new WeakMap();
function findFormFaults(certificate, isAnchor) {
	return isAnchor ? list(certificate, [...commonRules, ...anchorRules]) : findOwnFaults(certificate);
}
function findOwnFaults(certificate) {
	const known = found.get(certificate);
	if (known !== void 0) return known;
	const faults = list(certificate, [...commonRules, caKeyUsage]);
	found.set(certificate, faults);
	return faults;
}
function list(certificate, rules) {
	return rules.map((rule) => rule(certificate)).filter((clause) => clause !== null).map((clause) => `The certificate of ${nameOf$2(certificate)} ${clause}.`);
}
const maxSerialOctets = 20;
function serialNumber({ serialNumber: octets }) {
	if (octets.every((octet) => octet === 0)) return "has the serial number zero (RFC 5280 4.1.2.2)";
	if (Buffer.from(octets).readInt8(0) < 0) return "has a negative serial number (RFC 5280 4.1.2.2)";
	if (octets.length <= maxSerialOctets) return null;
	return `has a serial number of ${octets.length} octets, and ${maxSerialOctets} are the most (RFC 5280 4.1.2.2)`;
}
function issuerName({ issuer }) {
	return issuer.length === 0 ? "has an empty issuer name (RFC 5280 4.1.2.4)" : null;
}
function caName({ subject, basicConstraints }) {
	if (subject.length > 0 || basicConstraints?.ca !== true) return null;
	return "is of a CA and has an empty subject (RFC 5280 4.1.2.6)";
}
function validityOrder({ notBefore, notAfter }) {
	return notAfter < notBefore ? "ends before it begins (RFC 5280 4.1.2.5)" : null;
}
function validityForm(certificate) {
	const { times } = readShape(certificate);
	return times.some(({ form, year }) => form === require_read.tag.generalizedTime && year >= 1950 && year < 2050) ? "writes a year before 2050 as GeneralizedTime (RFC 5280 4.1.2.5)" : null;
}
function uniqueIdentifiers(certificate) {
	return readShape(certificate).hasUniqueId ? "has a unique identifier (RFC 5280 4.1.2.8)" : null;
}
function authorityKeyIdentifier(certificate) {
	if (certificate.authorityKeyIdentifier !== null || isSelfSigned$1(certificate)) return null;
	return "has no authority key identifier (RFC 5280 4.2.1.1)";
}
function caKeyUsage({ basicConstraints, keyUsage }) {
	if (basicConstraints?.ca !== true || keyUsage !== null) return null;
	return "is of a CA and has no key usage (RFC 5280 4.2.1.3)";
}
function algorithms(certificate) {
	return namesOneAlgorithm(certificate) ? null : "names two different signature algorithms (RFC 5280 4.1.1.2)";
}
function selfSignature(certificate) {
	const { authorityKeyIdentifier: wanted, subjectKeyIdentifier: own } = certificate;
	const byAnother = wanted !== null && own !== null && Buffer.compare(wanted, own) !== 0;
	if (!isSelfIssued(certificate) || byAnother || isSelfSigned$1(certificate)) return null;
	return "has a signature that its own key did not make (RFC 5280 6.1)";
}
function isSelfSigned$1(certificate) {
	return checkIssued(certificate, certificate).result === "valid";
}
const commonRules = [
	serialNumber,
	issuerName,
	caName,
	validityOrder,
	validityForm,
	uniqueIdentifiers,
	authorityKeyIdentifier,
	...extensionRules
];
const anchorRules = [algorithms, selfSignature];
const uniqueIdTags = [require_read.contextTag(1, false), require_read.contextTag(2, false)];
function readShape({ tbs, notBefore, notAfter }) {
	const cursor = new require_read.DerCursor(require_read.readDer(tbs));
	cursor.optional(require_read.contextTag(0, true));
	cursor.next(require_read.tag.integer);
	cursor.next(require_read.tag.sequence);
	cursor.next(require_read.tag.sequence);
	const validity = new require_read.DerCursor(cursor.next(require_read.tag.sequence));
	const times = [notBefore, notAfter].map((time) => ({
		form: validity.next().tag,
		year: time.getUTCFullYear()
	}));
	cursor.next(require_read.tag.sequence);
	cursor.next(require_read.tag.sequence);
	return {
		times,
		hasUniqueId: uniqueIdTags.includes(cursor.peek ?? 0)
	};
}

// src/crypto/path/names/address.ts
function readAddress(octets) {
	const size = octets.length;
	return isSize(size) ? {
		kind: "iPAddress",
		size,
		address: numberOf$1(octets)
	} : null;
}
function readAddressBase(octets) {
	const size = octets.length / 2;
	if (!isSize(size)) return null;
	const mask = numberOf$1(octets.subarray(size));
	const free = BigInt.asUintN(size * 8, ~mask);
	if ((free & free + 1n) !== 0n) return null;
	return {
		kind: "iPAddress",
		size,
		network: numberOf$1(octets.subarray(0, size)) & mask,
		mask
	};
}
function isSize(octets) {
	return octets === 4 || octets === 16;
}
function numberOf$1(octets) {
	return BigInt(`0x${Buffer.from(octets).toString("hex")}`);
}
function relateAddress(base, { size, address }) {
	return base.size === size && (address & base.mask) === base.network ? "within" : "outside";
}

// src/crypto/path/names/directory.ts
function prepareDirectoryName(name) {
	return {
		kind: "directoryName",
		relatives: name.map((attributes) => new Map(attributes.map(prepare)))
	};
}
function prepare(attribute) {
	return [attribute.type, {
		key: require_read.chainKey([[attribute]]),
		hasText: attribute.value !== null
	}];
}
function relateDirectory({ relatives: base }, { relatives: name }) {
	let relation = "within";
	for (const [index, wanted] of base.entries()) {
		const found = name[index];
		const next = found === void 0 ? "outside" : relateRelative(wanted, found);
		if (next === "outside") return next;
		if (next === "partly") relation = next;
	}
	return relation;
}
function relateRelative(wanted, found) {
	if (wanted.size !== found.size) return "outside";
	let relation = "within";
	for (const [type, value] of wanted) {
		const other = found.get(type);
		if (other === void 0) return "outside";
		if (value.key === other.key) continue;
		if (value.hasText === other.hasText) return "outside";
		relation = "partly";
	}
	return relation;
}

// src/crypto/path/names/host.ts
const maxCharacters = 253;
const label = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
const hostForm = new RegExp(`^${label}(?:\\.${label})*$`);
const addressEnd = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;
function readHost(text) {
	return text.length <= maxCharacters && hostForm.test(text) ? text.toLowerCase() : null;
}
function isAddress(host) {
	return addressEnd.test(host);
}
function isBelow(host, domain) {
	return host.endsWith(`.${domain}`);
}
function readHostBase(text) {
	const below = text.startsWith(".");
	const host = readHost(below ? text.slice(1) : text);
	return host === null ? null : {
		host,
		below
	};
}
function matchesHost(base, host) {
	return base.below ? isBelow(host, base.host) : host === base.host;
}

// src/crypto/path/names/dns.ts
function readDnsName(text) {
	const wildcard = text.startsWith("*.");
	const host = readHost(wildcard ? text.slice(2) : text);
	return host === null ? null : {
		kind: "dNSName",
		host,
		wildcard
	};
}
function readDnsBase(text) {
	const domain = text === "" ? "" : readHost(text);
	return domain === null ? null : {
		kind: "dNSName",
		domain
	};
}
function relateDns({ domain }, { host, wildcard }) {
	if (domain === "" || host === domain || isBelow(host, domain)) return "within";
	const parent = domain.slice(domain.indexOf(".") + 1);
	return wildcard && parent === host ? "partly" : "outside";
}

// src/crypto/path/names/mailbox.ts
const dotted = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const escape = /\\(.)/g;
function readMailbox(text) {
	const at = text.lastIndexOf("@");
	const local = readLocal(text.slice(0, Math.max(at, 0)));
	const host = readHost(text.slice(at + 1));
	return local === null || host === null ? null : {
		kind: "rfc822Name",
		local,
		host
	};
}
function readLocal(text) {
	if (dotted.test(text)) return text;
	return quoted.test(text) ? text.slice(1, -1).replace(escape, "$1") : null;
}
function readMailBase(text) {
	if (text.includes("@")) {
		const mailbox = readMailbox(text);
		return mailbox === null ? null : {
			kind: "rfc822Name",
			mailbox
		};
	}
	const hosts = readHostBase(text);
	return hosts === null ? null : {
		kind: "rfc822Name",
		mailbox: null,
		hosts
	};
}
function relateMailbox(base, { local, host }) {
	return (base.mailbox === null ? matchesHost(base.hosts, host) : base.mailbox.local === local && base.mailbox.host === host) ? "within" : "outside";
}

// src/crypto/path/names/uri.ts
const form = /^[A-Za-z][A-Za-z\d+.-]*:\/\/(?:[^/?#@\\[\]]*@)?([^/?#@:\\[\]]*)(?::\d*)?(?:[/?#]|$)/;
function readUriName(text) {
	const host = readHost(form.exec(text)?.[1] ?? "");
	return host === null || isAddress(host) || !host.includes(".") ? null : {
		kind: "uniformResourceIdentifier",
		host
	};
}
function readUriBase(text) {
	const hosts = readHostBase(text);
	return hosts === null || isAddress(hosts.host) ? null : {
		kind: "uniformResourceIdentifier",
		hosts
	};
}
function relateUri({ hosts }, { host }) {
	return matchesHost(hosts, host) ? "within" : "outside";
}

// src/crypto/path/names/compare.ts
function readComparable(name) {
	switch (name.kind) {
		case "directoryName": return prepareDirectoryName(name.name);
		case "dNSName": return readDnsName(name.text);
		case "rfc822Name": return readMailbox(name.text);
		case "uniformResourceIdentifier": return readUriName(name.text);
		case "iPAddress": return readAddress(name.octets);
		default: return null;
	}
}
function readBase(base) {
	switch (base.kind) {
		case "directoryName": return prepareDirectoryName(base.name);
		case "dNSName": return readDnsBase(base.text) ?? "malformed";
		case "rfc822Name": return readMailBase(base.text) ?? "malformed";
		case "uniformResourceIdentifier": return readUriBase(base.text) ?? "malformed";
		case "iPAddress": return readAddressBase(base.octets) ?? "malformed";
		default: return "unsupported";
	}
}
function relate(base, name) {
	switch (base.kind) {
		case "directoryName": return name.kind === base.kind ? relateDirectory(base, name) : "outside";
		case "dNSName": return name.kind === base.kind ? relateDns(base, name) : "outside";
		case "rfc822Name": return name.kind === base.kind ? relateMailbox(base, name) : "outside";
		case "uniformResourceIdentifier": return name.kind === base.kind ? relateUri(base, name) : "outside";
		case "iPAddress": return name.kind === base.kind ? relateAddress(base, name) : "outside";
	}
}

// src/crypto/path/names/subjects.ts
const emailAddress = "1.2.840.113549.1.9.1";
const internationalMailbox = "1.3.6.1.5.5.7.8.9";
const maxShown = 100;
function readSubjects({ subject, extensions }) {
	const alternative = extensions.find(({ oid }) => oid === furtherOid.subjectAlternativeName);
	const names = alternative === void 0 ? [] : require_read.readSubjectAlternativeName(alternative.value);
	const own = {
		kind: "directoryName",
		shown: quote$1(require_read.printName(subject)),
		name: prepareDirectoryName(subject)
	};
	const addresses = subject.flat().filter(({ type }) => type === emailAddress);
	return [
		...subject.length === 0 ? [] : [own],
		...addresses.map(mailboxOf),
		...names.flatMap(subjectsOf$1)
	];
}
function mailboxOf({ value }) {
	return {
		kind: "rfc822Name",
		shown: value === null ? "without a text" : quote$1(value),
		name: value === null ? null : readMailbox(value)
	};
}
function subjectsOf$1(name) {
	const subject = {
		kind: name.kind,
		shown: show(name),
		name: readComparable(name)
	};
	return name.kind === "otherName" && name.type === internationalMailbox ? [subject, {
		...subject,
		kind: "rfc822Name"
	}] : [subject];
}
function show(name) {
	switch (name.kind) {
		case "directoryName": return quote$1(require_read.printName(name.name));
		case "dNSName":
		case "rfc822Name":
		case "uniformResourceIdentifier": return quote$1(name.text);
		case "iPAddress": return quote$1(Buffer.from(name.octets).toString("hex"));
		case "registeredID": return quote$1(name.oid);
		default: return "without a text";
	}
}
function quote$1(text) {
	return `“${text.length > maxShown ? `${text.slice(0, maxShown)}…` : text}”`;
}

// src/crypto/path/names/subtrees.ts
const permittedTag = require_read.contextTag(0, true);
const excludedTag = require_read.contextTag(1, true);
const minimumTag = require_read.contextTag(0, false);
const maximumTag = require_read.contextTag(1, false);
function readNameConstraints({ value: der, critical }) {
	const value = require_read.readDer(der);
	const cursor = new require_read.DerCursor(value);
	const permitted = cursor.optional(permittedTag);
	const excluded = cursor.optional(excludedTag);
	cursor.finish();
	if (value.tag !== require_read.tag.sequence || permitted === null && excluded === null) throw new require_read.DerError("value", value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`);
	return {
		permitted: readSubtrees(permitted, critical),
		excluded: readSubtrees(excluded, critical)
	};
}
function readSubtrees(value, critical) {
	const byKind = /* @__PURE__ */ new Map();
	if (value === null) return /* @__PURE__ */ new Map();
	const members = require_read.membersOf(value, require_read.tag.sequence);
	if (members.length === 0) throw new require_read.DerError("value", value.start, `The list of subtrees at byte ${value.start} is empty.`);
	for (const member of members) {
		const { kind, base } = readSubtree(member);
		if (base === "unsupported" && !critical) continue;
		const others = byKind.get(kind);
		if (others === void 0) byKind.set(kind, [base]);
		else others.push(base);
	}
	return new Map([...byKind].map(([kind, bases]) => [kind, summarise$1(bases)]));
}
function readSubtree(value) {
	const cursor = new require_read.DerCursor(value);
	const name = require_read.readGeneralName(cursor.next());
	const minimum = cursor.optional(minimumTag);
	const maximum = cursor.optional(maximumTag);
	cursor.finish();
	const fromBase = minimum === null || require_read.readInteger(minimum) === 0n;
	const unlimited = maximum === null;
	return {
		kind: name.kind,
		base: fromBase && unlimited ? readBase(name) : "unsupported"
	};
}
function summarise$1(all) {
	const bases = all.filter((base) => typeof base !== "string");
	const obstacle = all.find((base) => typeof base === "string") ?? null;
	return {
		bases,
		work: bases.reduce((sum, base) => sum + workOf(base), 0),
		obstacle
	};
}
function workOf(base) {
	return base.kind === "directoryName" ? Math.max(base.relatives.length, 1) : 1;
}

// src/crypto/path/name-constraints.ts
const maxComparisons = 25e4;
const maxInSearch = 4 * maxComparisons;
var NameBudget = class {
	#left = maxInSearch;
	get isSpent() {
		return this.#left < 0;
	}
	spend(comparisons) {
		this.#left -= comparisons;
	}
};
function checkNameConstraints(path, budget = new NameBudget()) {
	const { chain, anchor } = path;
	if (!membersOf(path).some((member) => extensionOf(member) !== void 0)) return null;
	const descent = new Descent$1(budget);
	const above = anchor === null || isPinned$1(path) ? null : descent.impose(anchor.issuer);
	const isExempt = (certificate) => certificate !== chain[0] && isSelfIssued(certificate);
	const follow = (certificate) => (isExempt(certificate) ? null : descent.check(certificate)) ?? descent.impose(certificate);
	return above ?? firstOf$1(chain.toReversed(), follow);
}
var Descent$1 = class {
	#imposed = [];
	#budget;
	#comparisons = 0;
	constructor(budget) {
		this.#budget = budget;
	}
	impose(issuer) {
		const extension = extensionOf(issuer);
		if (extension === void 0) return null;
		const by = nameOf$2(issuer);
		const constraints = constraintsOf(extension);
		if (constraints instanceof Error) return fault("name-constraints-malformed", `The name constraints of ${by} are malformed (RFC 5280 4.2.1.10).`);
		this.#imposed.push({
			...constraints,
			by
		});
		return null;
	}
	check(certificate) {
		if (this.#imposed.length === 0) return null;
		const owner = nameOf$2(certificate);
		const subjects = subjectsOf(certificate);
		if (subjects instanceof Error) {
			const message = `The alternative names of ${owner} are malformed, and a CA above it constrains names (RFC 5280 4.2.1.6).`;
			return fault("name-not-comparable", message);
		}
		return firstOf$1(this.#imposed, (imposed) => firstOf$1(subjects, (subject) => this.#checkSubject(imposed, subject, owner)));
	}
	#checkSubject({ permitted, excluded, by }, { kind, shown, name }, owner) {
		const inside = permitted.get(kind);
		const outside = excluded.get(kind);
		const lists = [inside, outside].filter((list) => list !== void 0);
		if (lists.length === 0) return null;
		const obstacle = lists.find((list) => list.obstacle !== null)?.obstacle ?? null;
		if (obstacle !== null) return cannotApply(obstacle, kind, by);
		const what = `the ${kind} ${shown} of ${owner}`;
		if (name === null) {
			const message = `${by} constrains names of the kind ${kind}, and ${what} is malformed (RFC 5280 4.2.1.6).`;
			return fault("name-not-comparable", message);
		}
		const comparisons = lists.reduce((sum, { work }) => sum + work, 0);
		this.#comparisons += comparisons;
		this.#budget.spend(comparisons);
		if (this.#comparisons > maxComparisons || this.#budget.isSpent) {
			const message = `The constraints of ${by} and the names of ${owner} need more than ${maxComparisons} comparisons.`;
			return fault("name-constraints-too-many", message);
		}
		if (outside?.bases.some((base) => relate(base, name) !== "outside") === true) return fault("name-excluded", `${by} excludes ${what} (RFC 5280 6.1.3 (c)).`);
		if (inside === void 0 || inside.bases.some((base) => relate(base, name) === "within")) return null;
		return fault("name-not-permitted", `${by} does not permit ${what} (RFC 5280 6.1.3 (b)).`);
	}
};
function cannotApply(obstacle, kind, by) {
	const what = `names of the kind ${kind}`;
	return obstacle === "malformed" ? fault("name-constraints-malformed", `A constraint of ${by} on ${what} is malformed (RFC 5280 4.2.1.10).`) : fault("name-constraint-unsupported", `${by} constrains ${what} in a way that cannot be checked (RFC 5280 4.2.1.10).`);
}
function extensionOf({ extensions }) {
	return extensions.find(({ oid }) => oid === furtherOid.nameConstraints);
}
const knownConstraints = /* @__PURE__ */ new WeakMap();
const knownSubjects = /* @__PURE__ */ new WeakMap();
function constraintsOf(extension) {
	const known = knownConstraints.get(extension) ?? require_read.attempt(() => readNameConstraints(extension));
	knownConstraints.set(extension, known);
	return known;
}
function subjectsOf(certificate) {
	const known = knownSubjects.get(certificate) ?? require_read.attempt(() => readSubjects(certificate));
	knownSubjects.set(certificate, known);
	return known;
}

// src/crypto/path/policies/read.ts
const { certificatePolicies, policyMappings, policyConstraints, inhibitAnyPolicy } = furtherOid;
const policyOids = /* @__PURE__ */ new Set([
	certificatePolicies,
	policyMappings,
	policyConstraints,
	inhibitAnyPolicy
]);
const anyPolicy = "2.5.29.32.0";
const maxPolicies = 256;
const maxSkipped = 2147483647;
const requireExplicitPolicyTag = require_read.contextTag(0, false);
const inhibitPolicyMappingTag = require_read.contextTag(1, false);
function readPolicyRules(extensions) {
	const read = (oid, reader) => {
		const extension = extensions.find((candidate) => candidate.oid === oid);
		return extension === void 0 ? null : reader(require_read.readDer(extension.value), extension.critical);
	};
	return {
		policies: read(certificatePolicies, readPolicies),
		mappings: read(policyMappings, readMappings) ?? /* @__PURE__ */ new Map(),
		...read(policyConstraints, readConstraints) ?? {
			requireExplicitPolicy: Infinity,
			inhibitPolicyMapping: Infinity
		},
		inhibitAnyPolicy: read(inhibitAnyPolicy, (value) => require_read.readSmallInteger(value, maxSkipped)) ?? Infinity
	};
}
const qualifierOids = /* @__PURE__ */ new Set(["1.3.6.1.5.5.7.2.1", "1.3.6.1.5.5.7.2.2"]);
function readPolicies(value, critical) {
	const policies = /* @__PURE__ */ new Set();
	for (const member of readList$1(value)) {
		const cursor = new require_read.DerCursor(member);
		const policy = require_read.readOid(cursor.next(require_read.tag.oid));
		const qualifiers = cursor.optional(require_read.tag.sequence);
		cursor.finish();
		if (critical && qualifiers !== null) checkQualifiers(qualifiers);
		if (policies.has(policy)) throw new require_read.DerError("value", member.start, `The policy ${policy} stands there twice.`);
		policies.add(policy);
	}
	return policies;
}
function checkQualifiers(value) {
	for (const member of require_read.membersOf(value, require_read.tag.sequence)) {
		const oid = require_read.readOid(new require_read.DerCursor(member).next(require_read.tag.oid));
		if (qualifierOids.has(oid)) continue;
		throw new require_read.DerError("value", member.start, `The qualifier ${oid} of a policy is critical and unknown.`);
	}
}
function readMappings(value) {
	const mappings = /* @__PURE__ */ new Map();
	for (const member of readList$1(value)) {
		const cursor = new require_read.DerCursor(member);
		const from = require_read.readOid(cursor.next(require_read.tag.oid));
		const to = require_read.readOid(cursor.next(require_read.tag.oid));
		cursor.finish();
		if (from === "2.5.29.32.0" || to === "2.5.29.32.0") throw new require_read.DerError("value", member.start, `The mapping at byte ${member.start} is from or to any policy.`);
		const others = mappings.get(from);
		if (others === void 0) mappings.set(from, [to]);
		else others.push(to);
	}
	return mappings;
}
function readList$1(value) {
	if (value.tag !== require_read.tag.sequence) throw new require_read.DerError("tag", value.start, `The list of policies at byte ${value.start} is no SEQUENCE.`);
	const members = require_read.membersOf(value, require_read.tag.sequence);
	if (members.length === 0) throw new require_read.DerError("value", value.start, `The list of policies at byte ${value.start} is empty.`);
	if (members.length > maxPolicies) throw new require_read.DerError("count", value.start, `The list at byte ${value.start} has more than ${maxPolicies} policies.`);
	return members;
}
function readConstraints(value) {
	const cursor = new require_read.DerCursor(value);
	const explicit = cursor.optional(requireExplicitPolicyTag);
	const mapping = cursor.optional(inhibitPolicyMappingTag);
	cursor.finish();
	if (value.tag !== require_read.tag.sequence || explicit === null && mapping === null) throw new require_read.DerError("value", value.start, `The constraints at byte ${value.start} are no SEQUENCE or empty.`);
	return {
		requireExplicitPolicy: explicit === null ? Infinity : require_read.readSmallInteger(explicit, maxSkipped),
		inhibitPolicyMapping: mapping === null ? Infinity : require_read.readSmallInteger(mapping, maxSkipped)
	};
}

// src/crypto/path/policies.ts
function checkPolicies(path) {
	const { chain, anchor } = path;
	if (!membersOf(path).some(({ extensions }) => extensions.some(({ oid }) => policyOids.has(oid)))) return null;
	const descent = new Descent();
	if (anchor !== null && !isPinned$1(path)) {
		const rules = rulesOf(anchor.issuer);
		if (rules instanceof Error) return malformed(anchor.issuer);
		descent.start(rules);
	}
	return firstOf$1(chain.toReversed(), (certificate) => {
		const rules = rulesOf(certificate);
		if (rules instanceof Error) return malformed(certificate);
		const isLeaf = certificate === chain[0];
		if (descent.follow({
			rules,
			isLeaf,
			isSelfIssued: isSelfIssued(certificate)
		})) return null;
		const message = `A CA demands a certificate policy, and none holds from the anchor to ${nameOf$2(certificate)} (RFC 5280 6.1.3 (f)).`;
		return fault("certificate-policy-required", message);
	});
}
var Descent = class {
	#expected = /* @__PURE__ */ new Set([anyPolicy]);
	#explicitPolicy = Infinity;
	#policyMapping = Infinity;
	#anyPolicy = Infinity;
	start({ policies, ...rules }) {
		if (policies !== null) this.#expected = policies;
		this.#expected = this.#map(this.#expected, rules.mappings);
		this.#constrain(rules);
	}
	follow({ rules, isLeaf, isSelfIssued }) {
		const valid = this.#validate(rules, !isLeaf && isSelfIssued);
		if (this.#explicitPolicy === 0 && valid.size === 0) return false;
		this.#expected = isLeaf ? valid : this.#map(valid, rules.mappings);
		if (isLeaf || !isSelfIssued) this.#count();
		this.#constrain(rules);
		return !isLeaf || this.#explicitPolicy > 0 || valid.size > 0;
	}
	#validate({ policies }, isSelfIssuedCa) {
		const valid = /* @__PURE__ */ new Set();
		if (policies === null) return valid;
		for (const policy of policies) if (policy !== "2.5.29.32.0" && (this.#expected.has(policy) || this.#expected.has("2.5.29.32.0"))) valid.add(policy);
		if (policies.has("2.5.29.32.0") && (this.#anyPolicy > 0 || isSelfIssuedCa)) for (const policy of this.#expected) valid.add(policy);
		return valid;
	}
	#map(valid, mappings) {
		const expected = new Set(valid);
		for (const from of mappings.keys()) expected.delete(from);
		if (this.#policyMapping === 0) return expected;
		for (const [from, to] of mappings) {
			if (!valid.has(from) && !valid.has("2.5.29.32.0")) continue;
			for (const policy of to) expected.add(policy);
		}
		return expected;
	}
	#count() {
		this.#explicitPolicy = Math.max(this.#explicitPolicy - 1, 0);
		this.#policyMapping = Math.max(this.#policyMapping - 1, 0);
		this.#anyPolicy = Math.max(this.#anyPolicy - 1, 0);
	}
	#constrain(rules) {
		this.#explicitPolicy = Math.min(this.#explicitPolicy, rules.requireExplicitPolicy);
		this.#policyMapping = Math.min(this.#policyMapping, rules.inhibitPolicyMapping);
		this.#anyPolicy = Math.min(this.#anyPolicy, rules.inhibitAnyPolicy);
	}
};
const knownRules = /* @__PURE__ */ new WeakMap();
function rulesOf({ extensions }) {
	const known = knownRules.get(extensions) ?? require_read.attempt(() => readPolicyRules(extensions));
	knownRules.set(extensions, known);
	return known;
}
function malformed(issuer) {
	const message = `The policy extensions of ${nameOf$2(issuer)} are malformed (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14).`;
	return fault("certificate-policies-malformed", message);
}

// src/crypto/path/strength.ts
function checkAlgorithms(path, { acceptSha1 }) {
	const signed = isPinned$1(path) ? [] : path.chain;
	const found = firstOf$1(membersOf(path), checkKey$1) ?? firstOf$1(signed, (certificate) => checkHash$1(certificate, acceptSha1));
	const sha1 = signed.find((certificate) => hashOf(certificate).hash === "SHA-1");
	return judgeBy("algorithm", found, sha1 === void 0 ? {
		code: "algorithms-strong",
		message: "Every key and hash of the path is strong."
	} : {
		code: "sha1-before-2019",
		message: `The certificate of ${nameOf$2(sha1)} is signed by SHA-1, and a timestamp is from before 2019.`
	});
}
function checkKey$1(member) {
	const weakness = require_read.weakKey(member);
	return weakness === null ? null : fault("weak-key", `The certificate of ${nameOf$2(member)} has ${weakness}.`);
}
function checkHash$1(certificate, acceptSha1) {
	const { hash, label } = hashOf(certificate);
	if (!require_read.weakHash(hash, acceptSha1)) return null;
	return fault("weak-hash", `The certificate of ${nameOf$2(certificate)} is signed by ${label}.`);
}
function hashOf({ signatureAlgorithm }) {
	return require_read.describeSignature(signatureAlgorithm, null);
}

// src/crypto/path/usage.ts
function checkUsage(path, purpose) {
	const found = firstOf$1(path.chain.slice(0, 1), (leaf) => checkExtendedUsage(leaf, purpose) ?? checkKeyUsage$1(leaf, purpose)) ?? firstOf$1(issuersOf(path), (issuer) => checkNesting(issuer, purpose)) ?? checkListed(path.anchor, purpose);
	return judgeBy("usage", found, {
		code: "usage-valid",
		message: `The certificates of the path are made for ${purpose.label}.`
	});
}
function checkExtendedUsage(leaf, { extendedKeyUsage, demand, label }) {
	if (extendedKeyUsage === null) return null;
	const name = nameOf$2(leaf);
	const usages = leaf.extendedKeyUsage ?? [usageOid.any];
	if (!usages.includes(extendedKeyUsage)) {
		if (usages.length === 0 || usages.some((usage) => usage !== usageOid.any)) {
			const message = `The certificate of ${name} is not for ${label}: it is for ${printUsages(usages)} (RFC 5280 4.2.1.12).`;
			return fault("usage-wrong", message);
		}
		if (demand === "optional") return null;
		return fault("usage-missing", `The certificate of ${name} does not say that it is for ${label} (RFC 5280 4.2.1.12).`);
	}
	if (demand === "required" || demand === "optional") return null;
	if (usages.length > 1) {
		const message = `The certificate of ${name} is for more than ${label}: it is for ${printUsages(usages)} (RFC 3161 2.3).`;
		return fault("usage-not-alone", message);
	}
	if (demand === "alone" || isCritical$1(leaf, require_read.extensionOid.extendedKeyUsage)) return null;
	return fault("usage-not-critical", `The extended key usage of ${name} is not critical (RFC 3161 2.3).`);
}
function isCritical$1(certificate, wanted) {
	return certificate.extensions.some(({ oid, critical }) => oid === wanted && critical);
}
function checkKeyUsage$1({ keyUsage, subject }, { keyUsages }) {
	if (keyUsage === null || keyUsages.length === 0 || keyUsages.some((usage) => keyUsage.has(usage))) return null;
	return fault("key-usage-wrong", `The key usage of ${nameOf$2({ subject })} has no ${keyUsages.join(" or ")} (RFC 5280 4.2.1.3).`);
}
function checkNesting(issuer, { extendedKeyUsage, label }) {
	const usages = issuer.extendedKeyUsage;
	if (usages === null || extendedKeyUsage === null || extendedKeyUsage === usageOid.ocspSigning) return null;
	if (usages.includes(extendedKeyUsage) || usages.includes(usageOid.any)) return null;
	const message = `The CA ${nameOf$2(issuer)} is restricted to ${printUsages(usages)}, not ${label} (RFC 5280 4.2.1.12).`;
	return fault("usage-not-nested", message);
}
function checkListed(anchor, { extendedKeyUsage, label }) {
	const usages = anchor?.listed?.usages ?? null;
	if (anchor === null || usages === null || extendedKeyUsage === null || usages.includes(extendedKeyUsage)) return null;
	return fault("anchor-not-for-usage", `The list that the root ${nameOf$2(anchor.issuer)} comes from does not trust it for ${label}.`);
}
const maxPrintedUsages = 5;
function printUsages(usages) {
	return usages.length === 0 ? "nothing" : usages.slice(0, maxPrintedUsages).join(", ");
}

// src/crypto/path/rules.ts
function checkPath(path, request, budget) {
	const found = checkMembers(path, request) ?? checkWhole(path, request, budget);
	const names = membersOf(path).map(nameOf$2).join(" ← ");
	return [judgeBy("chain", found, {
		code: "chain-valid",
		message: `The path to the anchor “${request.anchorName}” is ${names}.`
	}), ...checkLeaf$1(path, request)];
}
function checkLeaf$1(path, circumstances) {
	const { purpose } = circumstances;
	return [
		checkUsage(path, purpose),
		checkAlgorithms(path, circumstances),
		checkTime(path, circumstances)
	];
}
function isPlausible({ issuer, anchor }, request) {
	const path = anchor === null ? {
		chain: [issuer],
		anchor
	} : {
		chain: [],
		anchor
	};
	return checkExtensions$1(issuer) === null && checkIssuer$1(issuer, anchor) === null && checkNesting(issuer, request.purpose) === null && checkTime(path, request).result === "pass" && !(request.strict && checkForm(path) !== null);
}
function isLeafAtFault(request) {
	const path = {
		chain: [request.leaf],
		anchor: null
	};
	return checkMembers(path, request) !== null || checkLeaf$1(path, request).some(({ result }) => result !== "pass");
}
function checkMembers(path, { strict }) {
	return firstOf$1(membersOf(path), checkExtensions$1) ?? firstOf$1(issuersOf(path), (issuer) => checkIssuer$1(issuer, issuer === path.anchor?.issuer ? path.anchor : null)) ?? (strict ? checkForm(path) : null);
}
function checkIssuer$1(issuer, anchor) {
	const isNamed = anchor !== null && (issuer.version !== 3 || anchor.certificate === null);
	if (issuer.basicConstraints?.ca !== true && !(isNamed && issuer.basicConstraints === null)) {
		const message = `The certificate of ${nameOf$2(issuer)} issued another one and is no CA (RFC 5280 6.1.4 (k)).`;
		return fault("not-a-ca", message);
	}
	if (issuer.keyUsage === null || issuer.keyUsage.has("keyCertSign")) return null;
	return fault("ca-key-usage", `The key usage of ${nameOf$2(issuer)} has no keyCertSign (RFC 5280 6.1.4 (n)).`);
}
function checkForm({ chain, anchor }) {
	const certificates = anchor?.certificate == null ? chain : [...chain, anchor.certificate];
	return firstOf$1(certificates, (certificate) => {
		const [first] = findFormFaults(certificate, certificate === anchor?.certificate);
		return first === void 0 ? null : fault("certificate-form", first);
	});
}
function checkWhole(path, { maxPathLength }, budget) {
	if (isPinned$1(path)) return null;
	return checkPathLengths(path, maxPathLength) ?? checkNameConstraints(path, budget) ?? checkPolicies(path);
}
function checkPathLengths(path, most = Infinity) {
	for (const [index, issuer] of issuersOf(path).entries()) {
		const limit = issuer.basicConstraints?.pathLength ?? Infinity;
		const between = countCas(path, index);
		if (between <= limit) continue;
		const message = `${nameOf$2(issuer)} allows ${limit} CAs below it, and the path has ${between} (RFC 5280 6.1.4 (m)).`;
		return fault("path-length-exceeded", message);
	}
	const all = countCas(path, path.chain.length - 1);
	if (all <= most) return null;
	return fault("path-too-long", `The path has ${all} CAs below the anchor, and ${most} are the most that is asked for.`);
}
function countCas({ chain }, count) {
	return chain.slice(1, 1 + count).filter((certificate) => !isSelfIssued(certificate)).length;
}

// src/crypto/path/links.ts
const trialsPerCertificate = 4;
const spareTrials = 256;
function proveLinks(request) {
	return new LinkSearch(request).run();
}
var LinkSearch = class {
	#request;
	#byIssuer;
	#above = /* @__PURE__ */ new Map();
	#results = /* @__PURE__ */ new Map();
	#trials;
	constructor(request) {
		this.#request = request;
		const members = findMembers(request);
		this.#byIssuer = groupBy(members, ({ issuer }) => issuer);
		this.#trials = spareTrials + trialsPerCertificate * members.length;
	}
	run() {
		const queue = this.#anchorSteps();
		for (const step of queue) for (const certificate of this.#byIssuer.of(require_read.chainKey(step.issuer.subject))) {
			if (certificate !== this.#request.leaf && isSame(certificate, step.issuer)) continue;
			const isIssued = this.#isIssued(certificate, step.issuer);
			if (isIssued === null) return {
				above: this.#above,
				isCutOff: true
			};
			if (isIssued && this.#add(certificate, step)) queue.push({
				issuer: certificate,
				anchor: null
			});
		}
		return {
			above: this.#above,
			isCutOff: false
		};
	}
	#anchorSteps() {
		return this.#byIssuer.keys.flatMap((key) => this.#request.anchors.named(key)).map((anchor) => ({
			issuer: anchor.issuer,
			anchor
		})).filter((step) => isPlausible(step, this.#request) && require_read.weakKey(step.issuer) === null);
	}
	#isIssued(certificate, issuer) {
		const pair = `${certificate.sha256} ${issuer.spkiSha256}`;
		const known = this.#results.get(pair);
		if (known !== void 0) return known;
		if (this.#results.size === this.#trials) return null;
		const isIssued = checkIssued(certificate, issuer).result === "valid";
		this.#results.set(pair, isIssued);
		return isIssued;
	}
	#add(certificate, step) {
		const steps = this.#above.get(certificate);
		if (steps !== void 0) {
			steps.push(step);
			return false;
		}
		this.#above.set(certificate, [step]);
		return certificate !== this.#request.leaf && require_read.weakKey(certificate) === null;
	}
};
function findMembers(request) {
	const { leaf, candidates } = request;
	const bySubject = groupBy(candidates, ({ subject }) => subject);
	const members = [leaf];
	const seen = /* @__PURE__ */ new Set([leaf.sha256]);
	for (const { issuer } of members) for (const candidate of bySubject.of(require_read.chainKey(issuer))) {
		if (seen.has(candidate.sha256)) continue;
		seen.add(candidate.sha256);
		if (isPlausible({
			issuer: candidate,
			anchor: null
		}, request)) members.push(candidate);
	}
	return members;
}
function groupBy(certificates, nameOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const certificate of certificates) {
		const name = nameOf(certificate);
		if (name.length === 0) continue;
		const key = require_read.chainKey(name);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [certificate]);
		else group.push(certificate);
	}
	return {
		keys: [...groups.keys()],
		of: (key) => groups.get(key) ?? []
	};
}
function isSame(left, right) {
	return left.spkiSha256 === right.spkiSha256 && require_read.chainKey(left.subject) === require_read.chainKey(right.subject);
}
function fit(certificate, issuer) {
	const { authorityKeyIdentifier: wanted } = certificate;
	const { subjectKeyIdentifier: found } = issuer;
	if (wanted === null || found === null) return 1;
	return require_read.equalBytes(wanted, found) ? 0 : 2;
}
function inOrder(steps, count) {
	return steps.map((step) => ({
		step,
		count: count(step)
	})).sort((left, right) => left.count - right.count).map(({ step }) => step);
}

// src/crypto/path/outcome.ts
function judge$1(path, request, budget) {
	const checks = checkPath(path, request, budget);
	return {
		...path,
		checks,
		holds: checks.every(({ result }) => result === "pass"),
		faults: faultsOf(path, request)
	};
}
function giveUp(path, request, chain) {
	return {
		...path,
		checks: [chain, ...checkLeaf$1(path, request)],
		holds: false,
		faults: faultsOf(path, request)
	};
}
function faultsOf({ chain }, { strict }) {
	return strict ? [] : chain.flatMap((certificate) => findFormFaults(certificate, false));
}
function further(first, second) {
	return rank$1(second) > rank$1(first) ? second : first;
}
function rank$1({ anchor, checks, chain }) {
	return anchor === null ? chain.length : 11 + checks.filter(({ result }) => result === "pass").length;
}

// src/crypto/path/explain.ts
const maxTrials = 60;
function explainFailure(request) {
	return new Explanation(request).climb([], request.leaf);
}
var Explanation = class {
	#request;
	#bySubject;
	#budget = new NameBudget();
	#trials = 0;
	constructor(request) {
		this.#request = request;
		this.#bySubject = groupBy(request.candidates, ({ subject }) => subject);
	}
	climb(below, last) {
		const chain = [...below, last];
		if (chain.length === 10) return this.#end(chain, tooLong(last));
		let mismatch = null;
		let best = null;
		for (const { issuer, anchor } of this.#stepsFrom(last, chain)) {
			if (this.#trials === maxTrials) break;
			this.#trials += 1;
			const { result, reason } = checkIssued(last, issuer);
			if (result !== "valid") {
				mismatch ??= notSigned(last, issuer, reason);
				continue;
			}
			const outcome = anchor === null ? this.climb(chain, issuer) : judge$1({
				chain,
				anchor
			}, this.#request, this.#budget);
			best = best === null ? outcome : further(best, outcome);
		}
		return best ?? this.#end(chain, deadEnd(last, mismatch, this.#request.anchorName));
	}
	#stepsFrom(last, chain) {
		if (last.issuer.length === 0) return [];
		const key = require_read.chainKey(last.issuer);
		const steps = [...this.#request.anchors.named(key).map((anchor) => ({
			issuer: anchor.issuer,
			anchor
		})), ...this.#bySubject.of(key).filter((candidate) => isNew(candidate, chain)).map((candidate) => ({
			issuer: candidate,
			anchor: null
		}))];
		return inOrder(steps, (step) => {
			return 4 * fit(last, step.issuer) + (step.anchor === null ? 2 : 0) + (isPlausible(step, this.#request) ? 0 : 1);
		});
	}
	#end(chain, fault) {
		return giveUp({
			chain,
			anchor: null
		}, this.#request, fault);
	}
};
function isNew(candidate, [leaf, ...issuers]) {
	return candidate.sha256 !== leaf?.sha256 && !issuers.some((seen) => isSame(seen, candidate));
}
function notSigned(certificate, issuer, reason) {
	return failChain("issuer-signature-mismatch", `${nameOf$2(issuer)} did not sign the certificate of ${nameOf$2(certificate)}, which names it as its issuer: ${reason} (RFC 5280 6.1.3 (a) (1)).`);
}
function deadEnd(certificate, mismatch, anchorName) {
	if (isSelfIssued(certificate)) return failChain("root-not-trusted", `The path ends at ${nameOf$2(certificate)}, whose key the anchor “${anchorName}” does not hold.`);
	if (mismatch !== null) return mismatch;
	return failChain("issuer-missing", `The issuer of ${nameOf$2(certificate)} is neither at hand nor held by the anchor “${anchorName}”.`);
}
function tooLong(certificate) {
	return failChain("path-too-long", `The path reached ${nameOf$2(certificate)}, and ${10} certificates below an anchor are the most that is followed.`);
}
function failChain(code, message) {
	return {
		check: "chain",
		result: "fail",
		code,
		message
	};
}

// src/crypto/path/search.ts
const maxSteps = 1e3;
function validatePath(request) {
	const walk = new Walk(request);
	const budget = new NameBudget();
	const judged = [];
	for (const path of walk.paths()) {
		const outcome = judge$1(path, request, budget);
		if (outcome.holds) return outcome;
		judged.push(outcome);
	}
	const [first = explainFailure(request), ...others] = judged;
	const furthest = others.reduce(further, first);
	const isCutOff = walk.isCutOff || budget.isSpent;
	return furthest.holds || !isCutOff || isLeafAtFault(request) ? furthest : undecided(furthest, request);
}
function undecided(furthest, { leaf }) {
	const [, ...others] = furthest.checks;
	const message = `${nameOf$2(leaf)} has more ways up than are tried.`;
	return {
		...furthest,
		checks: [{
			check: "chain",
			result: "unknown",
			code: "path-budget-exceeded",
			message
		}, ...others]
	};
}
var Walk = class {
	#request;
	#isCutOff = false;
	constructor(request) {
		this.#request = request;
	}
	get isCutOff() {
		return this.#isCutOff;
	}
	*paths() {
		const pinned = this.#findPinned();
		if (pinned !== null) yield pinned;
		const links = proveLinks(this.#request);
		this.#isCutOff = links.isCutOff;
		yield* this.#climb(links);
	}
	#findPinned() {
		const { leaf, anchors } = this.#request;
		const anchor = anchors.named(require_read.chainKey(leaf.subject)).find(({ issuer }) => issuer.sha256 === leaf.sha256);
		return anchor === void 0 ? null : {
			chain: [leaf],
			anchor
		};
	}
	*#climb({ above }) {
		const { leaf } = this.#request;
		const open = [{
			chain: [leaf],
			last: leaf
		}];
		let steps = 0;
		for (const { chain, last } of open) for (const step of inOrder(above.get(last) ?? [], (each) => 2 * fit(last, each.issuer) + (each.anchor === null ? 1 : 0))) {
			if (steps === maxSteps) {
				this.#isCutOff = true;
				return;
			}
			steps += 1;
			if (step.anchor !== null) yield {
				chain,
				anchor: step.anchor
			};
			else if (this.#mayFollow(chain, step.issuer)) open.push({
				chain: [...chain, step.issuer],
				last: step.issuer
			});
		}
	}
	#mayFollow(chain, certificate) {
		if (chain.length === 10 || chain.slice(1).some((seen) => isSame(seen, certificate))) return false;
		return checkPathLengths({
			chain: [...chain, certificate],
			anchor: null
		}, this.#request.maxPathLength) === null;
	}
};

// src/crypto/revocation/ocsp-id.ts
const sha1Identifier = Uint8Array.of(48, 9, 6, 5, 43, 14, 3, 2, 26, 5, 0);
const accepted = [
	require_read.hashes.sha1,
	require_read.hashes.sha256,
	require_read.hashes.sha384,
	require_read.hashes.sha512
];
function encodeCertId(certificate, issuer) {
	return encodeDer(require_read.tag.sequence, [
		sha1Identifier,
		encodeDer(require_read.tag.octetString, [(0, node_crypto.hash)("sha1", certificate.issuerDer, "buffer")]),
		encodeDer(require_read.tag.octetString, [hashKey(issuer)]),
		encodeDer(require_read.tag.integer, [certificate.serialNumber])
	]);
}
function readCertId(value) {
	const cursor = new require_read.DerCursor(value);
	const digest = require_read.readDigest(require_read.readAlgorithmIdentifier(cursor.next(require_read.tag.sequence)));
	const nameHash = require_read.readOctetString(cursor.next(require_read.tag.octetString));
	const keyHash = require_read.readOctetString(cursor.next(require_read.tag.octetString));
	const serialNumber = require_read.integerOctets(cursor.next(require_read.tag.integer));
	cursor.finish();
	return {
		digest: accepted.find((candidate) => candidate === digest) ?? null,
		nameHash,
		keyHash,
		serialNumber
	};
}
function identifies(id, certificate, issuer) {
	return id.digest !== null && require_read.equalBytes(id.serialNumber, certificate.serialNumber) && require_read.equalBytes(id.nameHash, (0, node_crypto.hash)(id.digest.engine, certificate.issuerDer, "buffer")) && require_read.equalBytes(id.keyHash, (0, node_crypto.hash)(id.digest.engine, keyBits(issuer), "buffer"));
}
function hashKey(holder) {
	return (0, node_crypto.hash)("sha1", keyBits(holder), "buffer");
}
const written = /* @__PURE__ */ new WeakMap();
function keyBits(holder) {
	const key = holder.key();
	const bits = written.get(key) ?? writeKey(key);
	written.set(key, bits);
	return bits;
}
function writeKey(key) {
	const cursor = new require_read.DerCursor(require_read.readDer(key.export({
		format: "der",
		type: "spki"
	})));
	cursor.next(require_read.tag.sequence);
	return require_read.readBitString(cursor.next(require_read.tag.bitString)).bytes;
}

// src/crypto/revocation/ocsp-read.ts
const maxOcspBytes = 65536;
const maxCertificates = 16;
const maxAnswers = 128;
const basicOid = "1.3.6.1.5.5.7.48.1.1";
const refusals = /* @__PURE__ */ new Map([
	[1, "malformedRequest"],
	[2, "internalError"],
	[3, "tryLater"],
	[5, "sigRequired"],
	[6, "unauthorized"]
]);
function readOcspResponse(bytes) {
	if (bytes.length > 65536) throw new require_read.DerError("length", 0, `The answer has ${bytes.length} bytes, and ${maxOcspBytes} is the most that is read.`);
	const cursor = new require_read.DerCursor(readSequence(bytes));
	const status = cursor.next(10);
	const body = cursor.optional(require_read.contextTag(0, true));
	cursor.finish();
	const [number = -1, ...more] = require_read.contentOf(status);
	const word = refusals.get(number);
	if (word !== void 0 && more.length === 0) return {
		kind: "refused",
		word
	};
	if (number !== 0 || more.length > 0 || body === null) throw new require_read.DerError("value", status.start, "The answer has a status that does not exist, or no content.");
	return readBasic(readResponseBytes(body));
}
function readResponseBytes(value) {
	const outer = new require_read.DerCursor(value);
	const cursor = new require_read.DerCursor(outer.next(require_read.tag.sequence));
	outer.finish();
	const type = cursor.next(require_read.tag.oid);
	const content = require_read.readOctetString(cursor.next(require_read.tag.octetString));
	cursor.finish();
	if (require_read.readOid(type) === basicOid) return readSequence(content);
	throw new require_read.DerError("value", type.start, "The answer is no basic OCSP response.");
}
function readBasic(value) {
	const cursor = new require_read.DerCursor(value);
	const tbs = cursor.next(require_read.tag.sequence);
	const signatureAlgorithm = require_read.readAlgorithmIdentifier(cursor.next(require_read.tag.sequence));
	const signature = cursor.next(require_read.tag.bitString);
	const { unused, bytes } = require_read.readBitString(signature);
	if (unused > 0) throw new require_read.DerError("value", signature.start, "The signature of the answer ends within an octet.");
	const certificates = readWrapped(cursor, 0, require_read.tag.sequence, (list) => readList(list, maxCertificates, require_read.encodedOf));
	cursor.finish();
	return {
		kind: "basic",
		tbs: require_read.encodedOf(tbs),
		...readData(tbs),
		signatureAlgorithm,
		signature: bytes,
		certificates: certificates ?? []
	};
}
function readData(value) {
	const cursor = new require_read.DerCursor(value);
	readWrapped(cursor, 0, require_read.tag.integer, (version) => require_read.readSmallInteger(version, 0));
	const responder = readResponderId(cursor.next());
	const producedAt = require_read.readTime(cursor.next(require_read.tag.generalizedTime));
	const answers = readList(cursor.next(require_read.tag.sequence), maxAnswers, readSingle);
	const extensions = readWrapped(cursor, 1, require_read.tag.sequence, require_read.readExtensionList) ?? [];
	cursor.finish();
	return {
		responder,
		producedAt,
		answers,
		extensions
	};
}
function readResponderId(value) {
	const cursor = new require_read.DerCursor(value);
	const inner = cursor.next();
	cursor.finish();
	if (value.tag === require_read.contextTag(1, true)) return {
		by: "name",
		name: require_read.readNameValue(inner)
	};
	if (value.tag === require_read.contextTag(2, true) && inner.tag === require_read.tag.octetString) return {
		by: "key",
		hash: require_read.contentOf(inner)
	};
	throw new require_read.DerError("tag", value.start, "The answer does not name its responder by a name or a key.");
}
function readSingle(value) {
	const cursor = new require_read.DerCursor(value);
	const id = readCertId(cursor.next(require_read.tag.sequence));
	const status = readStatus(cursor.next());
	const thisUpdate = require_read.readTime(cursor.next(require_read.tag.generalizedTime));
	const nextUpdate = readWrapped(cursor, 0, require_read.tag.generalizedTime, require_read.readTime);
	const extensions = readWrapped(cursor, 1, require_read.tag.sequence, require_read.readExtensionList) ?? [];
	cursor.finish();
	return {
		id,
		status,
		thisUpdate,
		nextUpdate,
		extensions
	};
}
function readStatus(value) {
	if (value.tag === require_read.contextTag(1, true)) return readRevoked(value);
	const kind = value.tag === require_read.contextTag(0, false) ? "good" : value.tag === require_read.contextTag(2, false) ? "unknown" : null;
	if (kind !== null && require_read.contentOf(value).length === 0) return { kind };
	throw new require_read.DerError("value", value.start, "The answer has a certificate status that does not exist.");
}
function readRevoked(value) {
	const cursor = new require_read.DerCursor(value);
	const at = require_read.readTime(cursor.next(require_read.tag.generalizedTime));
	const reason = readWrapped(cursor, 0, 10, readReason);
	cursor.finish();
	return {
		kind: "revoked",
		at,
		reason: reason ?? "unspecified"
	};
}
function readWrapped(cursor, number, expected, read) {
	const wrapped = cursor.optional(require_read.contextTag(number, true));
	if (wrapped === null) return null;
	const inner = new require_read.DerCursor(wrapped);
	const value = read(inner.next(expected));
	inner.finish();
	return value;
}
function readSequence(bytes) {
	const value = require_read.readDer(bytes);
	if (value.tag === require_read.tag.sequence) return value;
	throw require_read.unexpectedTag(value, require_read.tag.sequence);
}
function readList(list, limit, read) {
	const members = require_read.membersOf(list, require_read.tag.sequence);
	if (members.length > limit) throw new require_read.DerError("count", list.start, `The list at byte ${list.start} has more than ${limit} members.`);
	return members.map(read);
}

// src/crypto/revocation/ocsp-request.ts
const maxUrlPart = 255;
const nonceOid = "1.3.6.1.5.5.7.48.1.2";
const nonceOidDer = Uint8Array.of(require_read.tag.oid, 9, 43, 6, 1, 5, 5, 7, 48, 1, 2);
function encodeOcspRequest(certificate, issuer, nonce) {
	const request = encodeDer(require_read.tag.sequence, [encodeCertId(certificate, issuer)]);
	const requests = encodeDer(require_read.tag.sequence, [request]);
	return encodeDer(require_read.tag.sequence, [encodeDer(require_read.tag.sequence, nonce === null ? [requests] : [requests, extensions(nonce)])]);
}
function encodeNonce(nonce) {
	return encodeDer(require_read.tag.octetString, [nonce]);
}
function extensions(nonce) {
	const extension = encodeDer(require_read.tag.sequence, [nonceOidDer, encodeDer(require_read.tag.octetString, [encodeNonce(nonce)])]);
	return encodeDer(require_read.contextTag(2, true), [encodeDer(require_read.tag.sequence, [extension])]);
}
function ocspGetUrl(address, request) {
	const part = encodeURIComponent(Buffer.from(request).toString("base64"));
	if (part.length >= maxUrlPart || /[?#]/.test(address)) return null;
	return address.endsWith("/") ? `${address}${part}` : `${address}/${part}`;
}

// src/crypto/revocation/ocsp-signer.ts
const maxTried = 4;
const knownExtensions$1 = /* @__PURE__ */ new Set([
	...Object.values(require_read.extensionOid),
	"1.3.6.1.5.5.7.48.1.5",
	"1.3.6.1.5.5.7.1.1",
	"2.5.29.17",
	"2.5.29.18",
	"2.5.29.31",
	"2.5.29.32"
]);
function findResponder(response, { certificate, issuer }) {
	const { hash, label } = require_read.describeSignature(response.signatureAlgorithm, null);
	if (require_read.weakHash(hash)) return `The OCSP answer is signed by ${label}, which proves nothing.`;
	const faults = [];
	if (isNamed(response.responder, issuer)) {
		const fault = checkKey(issuer, response);
		if (fault === null) return { delegate: null };
		faults.push(`The issuer “${require_read.printName(issuer.subject)}” did not sign the OCSP answer: ${fault}.`);
	}
	for (const delegate of delegatesIn(response)) {
		const fault = checkKey(delegate, response) ?? checkDelegate(delegate, certificate, issuer, response.producedAt);
		if (fault === null) return { delegate };
		faults.push(`The OCSP responder “${require_read.printName(delegate.subject)}” may not answer: ${fault}.`);
	}
	return faults[0] ?? "The OCSP answer names a responder that is neither the issuer nor sent with it.";
}
function delegatesIn({ certificates, responder }) {
	return certificates.map((der) => require_read.attempt(() => require_read.readCertificate(der))).filter((read) => !(read instanceof Error) && isNamed(responder, read)).slice(0, maxTried);
}
function isNamed(responder, holder) {
	if (responder.by === "name") return require_read.namesChain(responder.name, holder.subject);
	const hash = require_read.attempt(() => hashKey(holder));
	return !(hash instanceof Error) && require_read.equalBytes(hash, responder.hash);
}
function checkKey(holder, { signatureAlgorithm, tbs, signature }) {
	const weakness = require_read.weakKey(holder);
	if (weakness !== null) return `it has ${weakness}`;
	const { result, reason } = require_read.verifySignature(holder, signatureAlgorithm, null, tbs, signature);
	return result === "valid" ? null : reason;
}
function checkDelegate(delegate, asked, issuer, producedAt) {
	if (delegate.spkiSha256 === asked.spkiSha256) return "it would vouch for itself";
	if (!require_read.namesChain(delegate.issuer, issuer.subject)) return "another one issued its certificate";
	const { result, reason } = checkIssued(delegate, issuer);
	if (result !== "valid") return `the issuer did not sign its certificate: ${reason}`;
	const { hash, label } = require_read.describeSignature(delegate.signatureAlgorithm, null);
	if (require_read.weakHash(hash)) return `its certificate is signed by ${label}`;
	if (delegate.extendedKeyUsage?.includes(usageOid.ocspSigning) !== true) return "its certificate is not for OCSP signing (RFC 6960 4.2.2.2)";
	if (delegate.basicConstraints?.ca === true) return "it is a CA";
	if (delegate.keyUsage !== null && !signingBits.some((bit) => delegate.keyUsage?.has(bit))) return "its key usage has no digitalSignature (RFC 5280 4.2.1.3)";
	const unknown = delegate.extensions.find(({ oid, critical }) => critical && !knownExtensions$1.has(oid));
	if (unknown !== void 0) return `its certificate has the unknown critical extension ${unknown.oid} (RFC 5280 4.2)`;
	return isValidAt(delegate, producedAt) ? null : "its certificate was not valid when the answer was made";
}
const signingBits = ["digitalSignature", "nonRepudiation"];
function isValidAt(certificate, moment) {
	return moment >= certificate.notBefore && moment < firstMomentAfter(certificate);
}

// src/crypto/revocation/ocsp.ts
const skew = 3e5;
const maxAge = 864e5;
const archiveCutoffOid = "1.3.6.1.5.5.7.48.1.6";
const invalidityDateOid = "2.5.29.24";
const knownExtensions = /* @__PURE__ */ new Set([
	nonceOid,
	archiveCutoffOid,
	invalidityDateOid,
	"1.3.6.1.5.5.7.48.1.3",
	"1.3.6.1.5.5.7.48.1.9"
]);
function judgeOcspResponse(bytes, inquiry, nonce) {
	const authentic = authenticate(bytes, inquiry, nonce);
	if ("kind" in authentic) return {
		standing: authentic,
		until: null
	};
	return {
		standing: worst(authentic.answers.map((answer) => judge(answer, authentic, inquiry))),
		until: earliest(authentic.answers)
	};
}
function authenticate(bytes, inquiry, nonce) {
	const response = require_read.attempt(() => readOcspResponse(bytes));
	if (response instanceof Error) return unknown("revocation-malformed", `The OCSP answer cannot be read: ${response.message}`);
	if (response.kind === "refused") return unknown("revocation-refused", `The OCSP responder refuses to answer: ${response.word}.`);
	const responder = findResponder(response, inquiry);
	if (typeof responder === "string") return unknown("revocation-not-authentic", responder);
	if (nonce !== null && hasOtherNonce(response, nonce)) return unknown("revocation-not-authentic", "The OCSP answer has another nonce than the request (RFC 9654 2.1).");
	const fault = checkExtensions(response.extensions);
	if (fault !== null) return fault;
	const { certificate, issuer } = inquiry;
	const answers = response.answers.filter(({ id }) => identifies(id, certificate, issuer));
	if (answers.length === 0) return unknown("revocation-out-of-scope", "The OCSP answer is about other certificates (RFC 6960 3.2).");
	return {
		answers,
		producedAt: response.producedAt,
		responder
	};
}
function worst(standings) {
	return worstRevocation(standings) ?? standings.find(({ kind }) => kind === "unknown") ?? {
		kind: "good",
		source: "ocsp"
	};
}
function earliest(answers) {
	const times = answers.map(({ nextUpdate }) => nextUpdate?.getTime() ?? -Infinity);
	const first = Math.min(...times);
	return first === -Infinity ? null : new Date(first);
}
function hasOtherNonce({ extensions }, nonce) {
	const found = extensions.find(({ oid }) => oid === nonceOid);
	return found !== void 0 && !require_read.equalBytes(found.value, encodeNonce(nonce));
}
function checkExtensions(extensions) {
	const strange = extensions.find(({ oid, critical }) => critical && !knownExtensions.has(oid));
	if (strange === void 0) return null;
	return unknown("revocation-malformed", `The OCSP answer has the unknown critical extension ${strange.oid}.`);
}
function judge(answer, authentic, inquiry) {
	const { status, extensions } = answer;
	const fault = checkExtensions(extensions);
	if (fault !== null) return fault;
	const times = require_read.attempt(() => ({
		cutoff: readTimeIn(extensions, archiveCutoffOid),
		invalidSince: readTimeIn(extensions, invalidityDateOid)
	}));
	if (times instanceof Error) return unknown("revocation-malformed", `An extension of the OCSP answer cannot be read: ${times.message}`);
	switch (status.kind) {
		case "unknown": return unknown("revocation-unknown-certificate", "The OCSP responder does not know the certificate.");
		case "revoked": return judgeRevoked(status, times.invalidSince, () => checkTimes(answer, authentic, inquiry));
		case "good": return checkTimes(answer, authentic, inquiry) ?? checkRetention(times.cutoff, authentic, inquiry) ?? {
			kind: "good",
			source: "ocsp"
		};
	}
}
function judgeRevoked({ at, reason }, invalidSince, checkAge) {
	if (reason === "removeFromCRL") return unknown("revocation-malformed", "The OCSP answer gives a reason that contradicts it.");
	return (reason === "certificateHold" ? checkAge() : null) ?? {
		kind: "revoked",
		source: "ocsp",
		at,
		reason,
		invalidSince
	};
}
function checkTimes({ thisUpdate, nextUpdate }, { producedAt, responder: { delegate } }, { now, signedAt }) {
	if (producedAt.getTime() > now.getTime() + skew) return unknown("revocation-stale", `The OCSP answer was made at ${producedAt.toISOString()}, which is to come.`);
	const start = /* @__PURE__ */ new Date(thisUpdate.getTime() - skew);
	const end = nextUpdate ?? new Date(thisUpdate.getTime() + maxAge);
	const moments = [now, ...signedAt].filter((moment) => moment >= start && moment <= end);
	if (moments.length === 0) return unknown("revocation-stale", `The OCSP answer holds ${`from ${thisUpdate.toISOString()} to ${end.toISOString()}`}, and not at ${now.toISOString()}.`);
	if (delegate === null || moments.some((moment) => isValidAt(delegate, moment))) return null;
	return unknown("revocation-not-authentic", "The certificate of the OCSP responder is not valid any more.");
}
function checkRetention(cutoff, { producedAt }, { certificate }) {
	if (producedAt < firstMomentAfter(certificate)) return null;
	if (cutoff !== null && cutoff <= certificate.notAfter) return null;
	return unknown("revocation-stale", "The certificate has ended, and the OCSP responder does not say that it remembers (RFC 6960 4.4.4).");
}
function readTimeIn(extensions, wanted) {
	const extension = extensions.find(({ oid }) => oid === wanted);
	if (extension === void 0) return null;
	const value = require_read.readDer(extension.value);
	if (value.tag !== require_read.tag.generalizedTime) throw require_read.unexpectedTag(value, require_read.tag.generalizedTime);
	return require_read.readTime(value);
}
function unknown(code, message) {
	return {
		kind: "unknown",
		code,
		message
	};
}

// src/crypto/revocation/ask-ocsp.ts
const maxRemembered = 33554432;
function openOcsp(world, wire, offline, timeout) {
	const memory = new Memory(maxRemembered, (reply) => reply instanceof require_start.FetchError ? 0 : reply.bytes.length);
	const isWorthKeeping = worthKeeping(world.clock, offline);
	async function find(url, key, inquiry) {
		const kept = world.cache.read(key, maxOcspBytes);
		if (kept !== null && isWorthKeeping(judgeOcspResponse(kept, inquiry, null))) return {
			bytes: kept,
			nonce: null
		};
		if (offline) return new require_start.FetchError("offline", `${url} was not asked, because the run is offline.`);
		const reply = await wire.inTurn((send) => askBoth(url, inquiry, send));
		if (reply instanceof require_start.FetchError) return reply;
		if (isWorthKeeping(judgeOcspResponse(reply.bytes, inquiry, reply.nonce))) world.cache.write(key, reply.bytes);
		return reply;
	}
	async function askBoth(url, inquiry, send) {
		const { certificate, issuer } = inquiry;
		const started = world.clock.now().getTime();
		const nonce = (0, node_crypto.randomBytes)(32);
		const headers = { accept: "application/ocsp-response" };
		const posted = await send({
			url,
			method: "POST",
			headers: {
				...headers,
				"content-type": "application/ocsp-request"
			},
			body: encodeOcspRequest(certificate, issuer, nonce),
			maxBytes: maxOcspBytes,
			timeout
		});
		const first = posted instanceof require_start.FetchError ? posted : {
			bytes: posted,
			nonce
		};
		if (!isRefusal(posted)) return first;
		const getUrl = ocspGetUrl(url, encodeOcspRequest(certificate, issuer, null));
		const left = timeout - (world.clock.now().getTime() - started);
		if (getUrl === null || left <= 0) return first;
		const got = await send({
			url: getUrl,
			method: "GET",
			headers,
			body: null,
			maxBytes: maxOcspBytes,
			timeout: left
		});
		return got instanceof require_start.FetchError ? first : {
			bytes: got,
			nonce: null
		};
	}
	return async (url, inquiry) => {
		const id = require_read.attempt(() => encodeCertId(inquiry.certificate, inquiry.issuer));
		if (id instanceof Error) return {
			kind: "unknown",
			code: "revocation-malformed",
			message: id.message
		};
		const key = (0, node_crypto.hash)("sha256", `ocsp ${url} ${Buffer.from(id).toString("hex")}`);
		const reply = await memory.recall(key, () => find(url, key, inquiry));
		return reply instanceof require_start.FetchError ? {
			kind: "unknown",
			code: "revocation-unreachable",
			message: reply.message
		} : judgeOcspResponse(reply.bytes, inquiry, reply.nonce).standing;
	};
}
function isRefusal(answer) {
	if (answer instanceof require_start.FetchError) return answer.code === "status" || answer.code === "redirect";
	const response = require_read.attempt(() => readOcspResponse(answer));
	return response instanceof Error || response.kind === "refused";
}

// src/crypto/revocation/ask-wire.ts
const urlTimeout = 3e3;
const maxInFlight = 16;
const maxSilences = 3;
const runBounds = {
	time: 3e5,
	silences: 320
};
function openWire(world, hosts, bounds) {
	const silences = /* @__PURE__ */ new Map();
	let allSilences = 0;
	const inTurn = takeTurns(maxInFlight);
	const watch = stopwatch(world);
	const send = async (request) => {
		const { url } = request;
		const host = new URL(url).origin;
		const refusal = refuse(host);
		if (refusal !== null) return new require_start.FetchError(refusal.code, `${url} was not asked${refusal.why}.`);
		const answer = await watch.during(() => tryFetch(request));
		const isSilent = isSilence(answer);
		if (isSilent) allSilences += 1;
		silences.set(host, isSilent ? (silences.get(host) ?? 0) + 1 : 0);
		return answer;
	};
	function refuse(host) {
		if (world.stop.aborted) return {
			code: "offline",
			why: ", because the run was stopped"
		};
		const known = silences.get(host);
		if (known !== void 0 && known >= maxSilences) return {
			code: "unreachable",
			why: `: ${host} did not answer before`
		};
		if (allSilences >= bounds.silences && known !== 0) return {
			code: "unreachable",
			why: `: ${allSilences} requests of this run had no answer`
		};
		if (watch.elapsed() >= bounds.time) return {
			code: "unreachable",
			why: `: this run has asked for ${bounds.time / 1e3} s, which is the most`
		};
		return null;
	}
	async function tryFetch(request) {
		try {
			return await world.fetch({
				...request,
				privateHosts: hosts
			});
		} catch (error) {
			if (error instanceof require_start.FetchError) return error;
			throw error;
		}
	}
	return { inTurn: (work) => inTurn(() => work(send)) };
}
function isSilence(answer) {
	return answer instanceof require_start.FetchError && (answer.code === "timeout" || answer.code === "unreachable");
}
function stopwatch({ clock }) {
	let before = 0;
	let underWay = 0;
	let since = 0;
	const elapsed = () => before + (underWay === 0 ? 0 : clock.now().getTime() - since);
	return {
		elapsed,
		async during(work) {
			if (underWay === 0) since = clock.now().getTime();
			underWay += 1;
			try {
				return await work();
			} finally {
				const total = elapsed();
				underWay -= 1;
				if (underWay === 0) before = total;
			}
		}
	};
}
function takeTurns(limit) {
	const waiting = [];
	let free = limit;
	return async (work) => {
		if (free === 0) await new Promise((resolve) => {
			waiting.push(resolve);
		});
		else free -= 1;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) free += 1;
			else next();
		}
	};
}

// src/crypto/revocation/sources.ts
const maxUrls = 4;
const maxUrlLength = 2048;
const crlDistributionPointsOid = "2.5.29.31";
const freshestCrlOid = "2.5.29.46";
const authorityInfoAccessOid = "1.3.6.1.5.5.7.1.1";
const ocspMethodOid = "1.3.6.1.5.5.7.48.1";
const known = /* @__PURE__ */ new WeakMap();
function revocationSources({ extensions }) {
	const kept = known.get(extensions);
	if (kept !== void 0) return kept;
	const sources = readSources(extensions);
	known.set(extensions, sources);
	return sources;
}
function readSources(extensions) {
	const ocsp = readUrls(extensions, authorityInfoAccessOid, "OCSP responders", readResponders);
	const crls = readUrls(extensions, crlDistributionPointsOid, "revocation lists", readListNames);
	const deltas = readUrls(extensions, freshestCrlOid, "delta lists", readListNames);
	return {
		ocsp: ocsp.urls,
		crls: crls.urls,
		deltas: deltas.urls,
		passedOver: [
			...ocsp.passedOver,
			...crls.passedOver,
			...deltas.passedOver
		]
	};
}
function deltaSources(lists) {
	const urls = lists.flatMap(({ extensions }) => readUrls(extensions, freshestCrlOid, "delta lists", readListNames).urls);
	return [...new Set(urls)].slice(0, maxUrls);
}
function readUrls(extensions, oid, what, read) {
	const extension = extensions.find((candidate) => candidate.oid === oid);
	if (extension === void 0) return {
		urls: [],
		passedOver: []
	};
	const names = require_read.attempt(() => read(extension.value));
	if (names instanceof Error) return {
		urls: [],
		passedOver: [{
			kind: "unknown",
			code: "revocation-malformed",
			message: `The addresses of ${what} cannot be read: ${names.message}`
		}]
	};
	const found = names.map(readUrl);
	const urls = [...new Set(found.filter((url) => url !== null))];
	const left = found.filter((url) => url === null).length + Math.max(0, urls.length - maxUrls);
	if (left === 0) return {
		urls,
		passedOver: []
	};
	const message = `Of the addresses of ${what}, ${left} are not asked: they are not of HTTP, or more than ${maxUrls}.`;
	return {
		urls: urls.slice(0, maxUrls),
		passedOver: [{
			kind: "unknown",
			code: "revocation-unreachable",
			message
		}]
	};
}
function readUrl(name) {
	if (name.kind !== "uniformResourceIdentifier" || name.text.length > maxUrlLength || !URL.canParse(name.text)) return null;
	const url = new URL(name.text);
	if (url.protocol !== "http:" && url.protocol !== "https:") return null;
	url.hash = "";
	return url.href;
}
function readResponders(der) {
	return require_read.membersOf(require_read.readDer(der), require_read.tag.sequence).flatMap((description) => {
		const cursor = new require_read.DerCursor(description);
		const method = require_read.readOid(cursor.next(require_read.tag.oid));
		const location = cursor.next();
		cursor.finish();
		return method === ocspMethodOid ? [require_read.readGeneralName(location)] : [];
	});
}
function readListNames(der) {
	return readDistributionPoints(der).flatMap(({ name }) => name?.kind === "full" ? name.names : []);
}

// src/crypto/revocation/ask.ts
const byImportance = [
	"revocation-unknown-certificate",
	"revocation-not-authentic",
	"revocation-malformed",
	"revocation-stale",
	"revocation-refused",
	"revocation-unreachable",
	"revocation-out-of-scope",
	"revocation-not-named"
];
function openRevocation({ mode, offline, hosts }, world, timeout = urlTimeout, bounds = runBounds) {
	const wire = openWire(world, hosts, bounds);
	const askOcsp = openOcsp(world, wire, offline, timeout);
	const askCrl = openCrls(world, wire, offline, timeout);
	async function fetchCrls(urls, inquiry) {
		const found = await Promise.all(urls.map((url) => askCrl(url, inquiry)));
		return [found.filter((one) => !isUnknown$1(one)), found.filter(isUnknown$1)];
	}
	async function askLists({ crls, deltas }, inquiry, given) {
		const [lists, faults] = await fetchCrls([...crls, ...deltas], inquiry);
		const [changes, otherFaults] = await fetchCrls(deltaSources(lists).filter((url) => !deltas.includes(url)), inquiry);
		const all = [
			...given,
			...lists,
			...changes
		];
		return [
			...all.length === 0 ? [] : [checkCrls(inquiry, all)],
			...faults,
			...otherFaults
		];
	}
	return { async standing(inquiry, given) {
		const before = given.length === 0 ? notNamed : checkCrls(inquiry, given);
		if (mode === "off" || isForGood(before, inquiry)) return before;
		const sources = revocationSources(inquiry.certificate);
		const fresh = offline ? inquiry : {
			...inquiry,
			signedAt: []
		};
		const [lists, ...answers] = await Promise.all([askLists(sources, fresh, given), ...sources.ocsp.map((url) => askOcsp(url, fresh))]);
		return combine([
			...answers,
			...lists,
			...sources.passedOver,
			...before.kind === "good" ? [before] : []
		]);
	} };
}
const notNamed = {
	kind: "unknown",
	code: "revocation-not-named",
	message: "The certificate does not say where to ask for its revocation."
};
function isForGood(standing, { signedAt }) {
	if (standing.kind !== "revoked") return false;
	return isCompromise(standing.reason) || standing.reason !== "certificateHold" && signedAt.length === 0;
}
function combine(standings) {
	return worstRevocation(standings) ?? standings.find(({ kind }) => kind === "good") ?? standings.filter(isUnknown$1).reduce((best, next) => rank(next) < rank(best) ? next : best, notNamed);
}
function rank({ code }) {
	return byImportance.indexOf(code);
}
function isUnknown$1(value) {
	return "kind" in value && value.kind === "unknown";
}

// src/report/shelf.ts
function openShelf() {
	const certificates = /* @__PURE__ */ new Map();
	const digests = /* @__PURE__ */ new WeakMap();
	const names = /* @__PURE__ */ new Map();
	const seconds = /* @__PURE__ */ new Map();
	const checks = /* @__PURE__ */ new Map();
	const signers = /* @__PURE__ */ new Map();
	const algorithms = /* @__PURE__ */ new Map();
	const chains = /* @__PURE__ */ new Map();
	return {
		keep(der) {
			const known = digests.get(der);
			if (known !== void 0) return known;
			const sha256 = (0, node_crypto.hash)("sha256", der);
			digests.set(der, sha256);
			if (!certificates.has(sha256)) certificates.set(sha256, Buffer.from(der).toString("base64"));
			return sha256;
		},
		print(der) {
			const key = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString("latin1");
			return first(names, key, () => require_read.printName(require_read.readName(der)));
		},
		second: (time) => first(seconds, time.getTime(), () => secondOf(time)),
		check(check) {
			const shared = first(checks, check.message, () => check);
			return shared.check === check.check && shared.result === check.result && shared.code === check.code ? shared : check;
		},
		algorithms: (uses) => first(algorithms, JSON.stringify(uses), () => uses),
		chain: (digests) => first(chains, digests.join(), () => digests),
		signer: (signer) => first(signers, JSON.stringify(signer), () => signer),
		certificates: () => Object.fromEntries(certificates)
	};
}
function first(values, key, make) {
	const known = values.get(key);
	if (known !== void 0) return known;
	const made = make();
	values.set(key, made);
	return made;
}
function secondOf(time) {
	return time.toISOString().replace(/\.\d+Z$/, "Z");
}

// src/report/signature.ts
function signatureOf({ proof, state, allowed, entry }, shelf) {
	const { format, role, place, claim, times, statements, terms, intact } = proof.signature;
	const [{ time, checks, faults }] = proof.routes;
	return {
		format,
		role,
		place,
		state,
		allowed,
		entry,
		signer: signerOf$2(proof, shelf),
		time: {
			at: shelf.second(time.at),
			source: time.source,
			authority: time.authority
		},
		checks: [...intact, ...checks].map(shelf.check),
		certificates: shelf.chain(claim.certificates.map(shelf.keep)),
		hasLeaf: claim.hasLeaf,
		bareKey: claim.bareKey && bareKeyOf(claim.bareKey),
		terms: terms && termsOf(terms),
		algorithms: shelf.algorithms(claim.algorithms),
		times: times.map((claimed) => timeOf$1(claimed, shelf)),
		statements,
		faults
	};
}
function bareKeyOf({ spki, hint }) {
	return {
		spki: spki && Buffer.from(spki).toString("base64"),
		hint
	};
}
function termsOf({ scheme, expiry }) {
	return {
		scheme,
		expiry: expiry?.toISOString() ?? null
	};
}
function timeOf$1({ kind, at, accuracy, certificates, hasLeaf, algorithms, checks }, shelf) {
	return {
		kind,
		at: at?.toISOString() ?? null,
		accuracy,
		authority: hasLeaf ? authorityOf(certificates[0]) : null,
		certificates: shelf.chain(certificates.map(shelf.keep)),
		hasLeaf,
		algorithms: shelf.algorithms(algorithms),
		checks: checks.map(shelf.check)
	};
}
function authorityOf(der) {
	const certificate = der === void 0 ? null : require_read.attempt(() => require_read.readCertificate(der));
	return certificate === null || certificate instanceof Error ? null : require_read.printName(certificate.subject);
}
function signerOf$2({ signer, routes }, shelf) {
	if (signer === null) return null;
	if (signer.kind === "key") return shelf.signer({
		subject: null,
		spkiSha256: signer.spkiSha256
	});
	const proven = routes.filter(({ holds }) => holds).flatMap(({ basis }) => "anchor" in basis ? [basis.anchor] : []);
	return shelf.signer({
		subject: shelf.print(signer.subject),
		issuer: shelf.print(signer.issuer),
		serialNumber: signer.serialNumber,
		sha256: signer.sha256,
		spkiSha256: signer.spkiSha256,
		anchors: [...new Set(proven)],
		identity: signer.identity,
		chain: routes[0].chain.map(shelf.keep)
	});
}

// src/report/within.ts
function within({ path, root, location }, directory) {
	const segments = (written) => segmentsOf(isAbsolute(written), written);
	const placed = (written) => directory === null || isAbsolute(written) ? segments(written) : segmentsOf(true, `${directory}/${written}`);
	return below(placed(root), placed(path)) ?? below(segments(root), segments(location)) ?? path;
}
function isAbsolute(path) {
	return /^(?:\/|[a-z]:)/i.test(path);
}
function below(base, own) {
	if (!base.every((segment, index) => own[index] === segment)) return null;
	const rest = own.slice(base.length);
	return rest.length > 0 ? rest.join("/") : own.at(-1) ?? null;
}
function segmentsOf(absolute, path) {
	const segments = absolute ? [""] : [];
	for (const segment of path.split("/")) if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
	else if (segment !== "" && segment !== ".") segments.push(segment);
	return segments;
}

// src/report/subject.ts
function subjectOf(verdict, directory, shelf) {
	const { reading } = verdict;
	return reading.kind === "file" ? fileOf(reading, verdict, directory, shelf) : imageOf(reading, verdict, shelf);
}
function judgedOf(verdict, shelf) {
	const { reading, state, decision, rule, findings } = verdict;
	return {
		root: reading.subject.root,
		mentions: reading.subject.mentions,
		state,
		decision,
		rule,
		proposed: null,
		provenUntil: verdict.provenUntil && endOf$1(verdict.provenUntil, shelf),
		signatures: verdict.signatures.map((signature) => signatureOf(signature, shelf)),
		findings
	};
}
function fileOf(reading, verdict, directory, shelf) {
	const { kind, subject, sha256, size, format, obstacle, remnants, notes } = reading;
	return {
		kind,
		path: subject.path,
		within: within(subject, directory),
		sha256,
		size,
		format,
		...judgedOf(verdict, shelf),
		obstacle,
		remnants,
		notes
	};
}
function imageOf(reading, verdict, shelf) {
	const { kind, subject, manifest, narrowed, obstacle } = reading;
	const { reference, repository, tag, pinned } = subject;
	return {
		kind,
		reference,
		repository,
		tag,
		pinned,
		digest: manifest?.digest ?? null,
		mediaType: manifest?.mediaType ?? null,
		artifactType: manifest?.artifactType ?? null,
		size: manifest?.size ?? null,
		...judgedOf(verdict, shelf),
		attestations: verdict.attestations.map((one) => attestationOf(one, shelf)),
		platforms: verdict.platforms.map((platform) => platformOf(platform, shelf)),
		narrowed,
		gaps: manifest?.gaps ?? [],
		obstacle,
		notes: manifest?.notes ?? []
	};
}
function platformOf({ reading, state, signatures, attestations }, shelf) {
	const { platform, digest, mediaType, artifactType, size, gaps, notes } = reading;
	return {
		platform,
		digest,
		mediaType,
		artifactType,
		size,
		state,
		signatures: signatures.map((signature) => signatureOf(signature, shelf)),
		attestations: attestations.map((one) => attestationOf(one, shelf)),
		gaps,
		notes
	};
}
function attestationOf({ attestation, verdict }, shelf) {
	const { kind, predicateType, place } = attestation;
	return {
		kind,
		predicateType,
		place,
		signature: verdict && signatureOf(verdict, shelf)
	};
}
function endOf$1(time, shelf) {
	return time.getUTCFullYear() > 9999 ? null : shelf.second(time);
}

// src/report/report.ts
function draftReport(directory) {
	const shelf = openShelf();
	const subjects = [];
	const answers = /* @__PURE__ */ new Map();
	return {
		subjects,
		add(verdict) {
			subjects.push(subjectOf(verdict, directory, shelf));
			for (const { proof } of verdictsOf(verdict)) for (const answer of proof.routes.flatMap(({ answers: of }) => of)) keepAnswer(answers, answer);
		},
		finish: (facts) => ({
			version: 1,
			tool: {
				name: "sigscan",
				version: require_start.version
			},
			at: secondOf(facts.at),
			result: resultOf(facts, subjects),
			enforced: facts.policy !== null,
			policy: facts.policy && {
				source: facts.policy.source.name,
				sha256: facts.policy.source.sha256
			},
			proposed: null,
			baseline: null,
			scanned: facts.scanned,
			counts: countsOf(subjects, facts.skipped),
			subjects,
			findings: facts.findings,
			revocation: [...answers.values()].map(answerOf),
			certificates: shelf.certificates()
		})
	};
}
function verdictsOf({ signatures, attestations, platforms }) {
	return [{
		signatures,
		attestations
	}, ...platforms].flatMap((part) => [...part.signatures, ...part.attestations.flatMap(({ verdict }) => verdict ?? [])]);
}
function keepAnswer(answers, answer) {
	const { certificate, issuer, standing } = answer;
	if (standing.kind === "unknown") return;
	const key = `${certificate} ${issuer}`;
	const known = answers.get(key);
	const told = worstRevocation(known === void 0 ? [standing] : [known.standing, standing]) ?? standing;
	answers.set(key, {
		certificate,
		issuer,
		standing: told
	});
}
function answerOf({ certificate, issuer, standing }) {
	const revoked = standing.kind === "revoked" ? standing : null;
	return {
		certificate,
		issuer,
		status: standing.kind,
		source: standing.source,
		revokedAt: revoked && secondOf(revoked.at),
		reason: revoked?.reason ?? null,
		invalidSince: revoked?.invalidSince ? secondOf(revoked.invalidSince) : null
	};
}
function resultOf(facts, subjects) {
	if (facts.policy === null) return "inventory";
	const denied = subjects.filter(({ decision }) => decision === "denied");
	const faults = facts.findings.filter((finding) => finding.level === "error");
	if (denied.some((subject) => !onlyUnknown(subject)) || !faults.every(isUnknown)) return "fail";
	return denied.length > 0 || faults.length > 0 ? "unknown" : "pass";
}
function onlyUnknown({ state, findings }) {
	return state === "unknown" && findings.filter(({ level }) => level === "error").every(isUnknown);
}
function isUnknown(finding) {
	return finding.id === "SIG007";
}
function countsOf(subjects, skipped) {
	const inState = (state) => subjects.filter((subject) => subject.state === state).length;
	const decided = (decision) => subjects.filter((subject) => subject.decision === decision).length;
	return {
		subjects: subjects.length,
		verified: inState("verified"),
		untrusted: inState("untrusted"),
		unsigned: inState("unsigned"),
		unknown: inState("unknown"),
		invalid: inState("invalid"),
		allowed: decided("allowed"),
		denied: decided("denied"),
		exempt: decided("exempt"),
		audited: decided("audited"),
		listed: decided("listed"),
		skipped
	};
}

// src/policy/run.ts
function findingsOfRun(facts) {
	const remarks = facts.remarks.map(remarkOf);
	if (facts.interrupted) return [interrupted, ...remarks];
	if (!facts.allowEmpty) refuseEmptyWalks(facts);
	const { policy, subjects, at } = facts;
	const ended = policy === null ? [] : endedExceptions(policy, subjects, at).map((one) => ({
		...one,
		mention: null
	}));
	return [
		...subjects.length === 0 ? [nothing$1] : [],
		...idleRules(facts),
		...ended,
		...remarks
	];
}
const interrupted = finding("SIG007", "error", "interrupted", "The run was stopped before it had looked at everything; this is what it had found.");
const nothing$1 = finding("SIG008", "warning", "nothing-found", "Nothing that can be signed was found.");
function refuseEmptyWalks({ subjects, roots }) {
	const isBelow = (subject, root) => subject.kind === "file" && partsBelow(subject.path, root) !== null;
	const barren = roots.find((root) => !subjects.some((subject) => isBelow(subject, root)));
	if (barren === void 0) return;
	throw new require_start.Failure("nothing-found", `No file that can be signed was found in ${barren}.`, { remedy: "Name the files or folders that the build makes, or allow an empty result (allow-empty)." });
}
function idleRules({ policy, subjects }) {
	const busy = new Set(subjects.map(({ rule }) => rule));
	const kinds = new Set(subjects.map(({ kind }) => kind));
	const mayMatch = ({ images }) => kinds.size === 0 || kinds.has(images.length > 0 ? "image" : "file");
	return (policy?.rules ?? []).filter((rule) => mayMatch(rule) && !busy.has(rule.name)).map(({ name }) => finding("SIG008", "note", "rule-matches-nothing", `The rule \`${name}\` of the policy matches nothing that was found.`));
}
function finding(id, level, code, message) {
	return {
		id,
		level,
		code,
		message,
		remedy: codes[code].remedy,
		mention: null
	};
}
function remarkOf({ code, level, message, mention }) {
	return {
		...finding("SIG007", level, code, message),
		mention
	};
}

// src/crypto/public-key.ts
const maxSpkiBytes = 16384;
function readSubjectPublicKey(der) {
	if (der.length > maxSpkiBytes) throw new require_read.CertificateError(`The public key has ${der.length} bytes, and ${maxSpkiBytes} is the most that is read.`);
	const spki = new Uint8Array(der);
	const spkiSha256 = (0, node_crypto.hash)("sha256", spki);
	const keyAlgorithm = refusing("is malformed", () => require_read.readKeyAlgorithm(require_read.readDer(spki)));
	const key = refusing("is of no kind that can be used", () => require_read.readPublicKey(spki, spkiSha256));
	return {
		spki,
		spkiSha256,
		keyAlgorithm,
		key: () => key
	};
}
function refusing(what, reader) {
	try {
		return reader();
	} catch (cause) {
		const { message } = cause;
		throw new require_read.CertificateError(`The public key ${what}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, { cause });
	}
}

// src/trust/notation/certificate-rules.ts
const forbiddenUsages = [
	[usageOid.any, "any use"],
	[usageOid.serverAuth, "servers"],
	[usageOid.clientAuth, "clients"],
	["1.3.6.1.5.5.7.3.4", "e-mail"],
	[usageOid.timeStamping, "time stamping"],
	[usageOid.ocspSigning, "OCSP"]
];
const leafKeyUsages = /* @__PURE__ */ new Set(["digitalSignature", "nonRepudiation"]);
function checkNotationChain(certificates) {
	const [leaf, ...issuers] = certificates;
	return checkOrder(certificates) ?? firstFault(certificates, checkHash) ?? firstFault(issuers, checkCa) ?? checkLeaf(leaf) ?? checkSignerUsage(leaf);
}
function checkNotationAuthority(authority) {
	return checkKeyUsage(authority);
}
function checkOrder(certificates) {
	const last = certificates.length - 1;
	return firstFault(certificates, (certificate, index) => {
		const fault = checkIssuer(certificate, certificates[index + 1] ?? certificate, index === last);
		if (fault !== null || index === last || !isSelfSigned(certificate)) return fault;
		return fail$1("chain", "notation-chain", `${quote(certificate)} is self-signed and not the last of the chain.`);
	});
}
function checkIssuer(certificate, issuer, isRoot) {
	const what = isRoot ? `${quote(certificate)} is the last certificate of the chain` : `${quote(issuer)} follows ${quote(certificate)} in the chain`;
	const why = isRoot ? "is not self-signed" : "did not issue it";
	if (!require_read.equalBytes(certificate.issuerDer, issuer.subjectDer)) return fail$1("chain", "notation-chain", `${what} and ${why}.`);
	const { result, reason } = checkIssued(certificate, issuer);
	if (result === "valid") return null;
	if (result === "invalid") return fail$1("chain", "notation-chain", `${what} and ${why}: ${reason}.`);
	return {
		check: "chain",
		result: "unknown",
		code: "notation-chain",
		message: `Whether ${quote(issuer)} issued ${quote(certificate)} cannot be checked: ${reason}.`
	};
}
function isSelfSigned(certificate) {
	return require_read.equalBytes(certificate.issuerDer, certificate.subjectDer) && checkIssued(certificate, certificate).result === "valid";
}
function checkHash(certificate) {
	const { hash, label } = require_read.describeSignature(certificate.signatureAlgorithm, null);
	if (!require_read.weakHash(hash)) return null;
	return fail$1("chain", "notation-weak-chain", `${quote(certificate)} is signed by ${label}.`);
}
function checkCa(certificate, below) {
	const { basicConstraints, keyUsage } = certificate;
	if (basicConstraints?.ca !== true || !isCritical(certificate, require_read.extensionOid.basicConstraints)) return fail$1("chain", "notation-ca", `${quote(certificate)} issued another one and is not critically marked as a CA.`);
	if (basicConstraints.pathLength !== null && basicConstraints.pathLength < below) return fail$1("chain", "notation-ca", `${quote(certificate)} lets ${basicConstraints.pathLength} CAs follow, and ${below} do.`);
	if (keyUsage?.has("keyCertSign") !== true || !isCritical(certificate, require_read.extensionOid.keyUsage)) return fail$1("chain", "notation-ca", `${quote(certificate)} has no critical keyUsage with keyCertSign.`);
	return null;
}
function checkLeaf(leaf) {
	if (leaf.keyUsage === null || isCritical(leaf, require_read.extensionOid.keyUsage)) return checkKeyUsage(leaf);
	return fail$1("usage", "notation-key-usage", `The keyUsage of ${quote(leaf)} is not critical.`);
}
function checkKeyUsage(leaf) {
	const { basicConstraints, keyUsage } = leaf;
	if (basicConstraints?.ca === true) return fail$1("usage", "notation-key-usage", `${quote(leaf)} is a CA, which must not sign anything but certificates.`);
	if (keyUsage?.has("digitalSignature") !== true) return fail$1("usage", "notation-key-usage", `${quote(leaf)} has no keyUsage with digitalSignature.`);
	const foreign = [...keyUsage].filter((usage) => !leafKeyUsages.has(usage));
	if (foreign.length === 0) return null;
	return fail$1("usage", "notation-key-usage", `The keyUsage of ${quote(leaf)} has ${foreign.join(", ")} too.`);
}
function checkSignerUsage(leaf) {
	const found = forbiddenUsages.find(([usage]) => leaf.extendedKeyUsage?.includes(usage));
	if (found === void 0) return null;
	return fail$1("usage", "notation-extended-key-usage", `The certificate of ${quote(leaf)} is for ${found[1]} too.`);
}
function isCritical({ extensions }, wanted) {
	return extensions.some(({ oid, critical }) => oid === wanted && critical);
}
function quote({ subject }) {
	return `“${require_read.printName(subject)}”`;
}
function firstFault(certificates, rule) {
	for (const [index, certificate] of certificates.entries()) {
		const fault = rule(certificate, index);
		if (fault !== null) return fault;
	}
	return null;
}
function fail$1(check, code, message) {
	return {
		check,
		result: "fail",
		code,
		message
	};
}

// src/trust/prove/claim.ts
function readClaim(signature) {
	const { bareKey, certificates, hasLeaf } = signature.claim;
	if (bareKey !== null) return readKey(signature, bareKey);
	const [first, ...rest] = certificates;
	if (first === void 0 || !hasLeaf) return refuse(signature, "signer-certificate-missing", `The signature ${signature.place} does not carry its signer's certificate.`);
	const leaf = require_read.attempt(() => require_read.readCertificate(first));
	if (leaf instanceof Error) return refuse(signature, "certificate-malformed", `The signer's certificate in ${signature.place} cannot be read: ${leaf.message}`);
	const others = [];
	for (const der of rest) {
		const certificate = require_read.attempt(() => require_read.readCertificate(der));
		if (!(certificate instanceof Error)) others.push(certificate);
		else if (signature.terms !== null) return refuse(signature, "certificate-malformed", `A certificate of the chain in ${signature.place} cannot be read: ${certificate.message}`);
	}
	return {
		kind: "certificate",
		signature,
		leaf,
		others,
		formatFault: signature.terms === null ? null : checkNotationChain([leaf, ...others])
	};
}
function readKey(signature, { spki, hint }) {
	if (spki === null) {
		const says = hint === null ? "says nothing of its key" : `says of its key: ${hint}`;
		return refuse(signature, "key-unknown", `None of the keys that were given made ${signature.place}, which ${says}.`);
	}
	const key = require_read.attempt(() => readSubjectPublicKey(spki));
	if (!(key instanceof Error)) return {
		kind: "key",
		signature,
		key,
		others: [],
		formatFault: null
	};
	return refuse(signature, "key-malformed", `The key of ${signature.place} cannot be read: ${key.message}`);
}
function refuse(signature, code, message) {
	return {
		kind: "none",
		signature,
		fault: {
			check: "chain",
			result: "fail",
			code,
			message
		}
	};
}

// src/crypto/certificate/twins.ts
const orders = [
	115792089210356248762697446949407573529996955224135760342422259061068512044369n,
	39402006196394479212279040100143613805079739270465446667946905279627659399113263569398956308152294913554433653942643n,
	6864797660130609714981900799081393217269435300143305409394463459185543183397655394245057746333217197532963996371363321113864768612440380340372808892707005449n
];
function twinsOf(certificate) {
	const value = require_read.attempt(() => readEcdsaValue(certificate.signature));
	if (value instanceof Error) return [];
	const { r, s } = value;
	return orders.filter((order) => [r, s].every((part) => part > 0n && part < order)).map((order) => (0, node_crypto.hash)("sha256", withValue(certificate, encodeDer(require_read.tag.sequence, [r, order - s].map(encodePositive)))));
}
function readEcdsaValue(signature) {
	const cursor = new require_read.DerCursor(require_read.readDer(signature));
	const r = require_read.readInteger(cursor.next(require_read.tag.integer));
	const s = require_read.readInteger(cursor.next(require_read.tag.integer));
	cursor.finish();
	return {
		r,
		s
	};
}
function withValue({ tbs, signatureAlgorithm }, value) {
	const signature = encodeDer(require_read.tag.bitString, [Uint8Array.of(0), value]);
	return encodeDer(require_read.tag.sequence, [
		tbs,
		signatureAlgorithm.encoded,
		signature
	]);
}

// src/trust/prove/checks.ts
function checkClaimedAlgorithms(algorithms, acceptSha1, path) {
	if (path.result !== "pass") return path;
	const weak = algorithms.find(({ hash }) => require_read.weakHash(hash, acceptSha1));
	return weak === void 0 ? path : make("algorithm", "fail", "weak-hash", `The signature rests on ${weak.label}.`);
}
function checkTimestamps({ verified, fault }, path) {
	if (fault !== null) return fault;
	const earliest = earliestOf(verified);
	if (earliest === null || path.result === "fail" || path.result === "unknown") return path;
	const code = earliest.source === "timestamp" ? "timestamp-valid" : "signing-authority-time";
	const valid = path.result === "pass" ? ", when every certificate of the path was valid" : "";
	return make("time", "pass", code, `“${require_read.printName(earliest.authority.subject)}” vouches that it was signed at ${earliest.at.toISOString()}${valid}.`);
}
function earliestOf([first, ...rest]) {
	if (first === void 0) return null;
	return rest.reduce((best, time) => time.at < best.at ? time : best, first);
}
function timestampsOf(times) {
	return times.filter(({ source }) => source === "timestamp");
}
function checkExpiry(terms, at, time) {
	if (terms?.expiry == null || at < terms.expiry || time.result === "fail") return time;
	return make("time", "fail", "signature-expired", `The signature says itself that it ended ${Number.isNaN(terms.expiry.getTime()) ? "at a moment that is none" : `at ${terms.expiry.toISOString()}`}.`);
}
function checkTransparency() {
	return make("transparency", "not-applicable", "transparency-not-required", "No transparency log is asked for.");
}
function isDistrusted(certificate, twins, distrust, times) {
	const excuses = timestampsOf(times);
	const holding = distrust.filter(({ since }) => since === null || !excuses.some(({ latest }) => latest < since));
	if (holding.length === 0) return false;
	const encodings = [certificate.sha256, ...twins()];
	return holding.some(({ of, sha256 }) => of === "spki" ? sha256 === certificate.spkiSha256 : encodings.includes(sha256));
}
function checkDistrust(chain, anchor, distrust, times) {
	const subject = chain.find((one) => isDistrusted(one, () => twinsOf(one), distrust, times))?.subject ?? (isDistrustedAnchor(anchor, distrust, times) ? anchor.issuer.subject : null);
	if (subject === null) return null;
	return make("chain", "fail", "distrusted", `The policy distrusts the certificate or key of “${require_read.printName(subject)}”.`);
}
function isDistrustedAnchor(anchor, distrust, times) {
	if (anchor === null) return false;
	const { issuer, certificate } = anchor;
	return isDistrusted(issuer, () => certificate === null ? [] : twinsOf(certificate), distrust, times);
}
function make(check, result, code, message) {
	return {
		check,
		result,
		code,
		message
	};
}

// src/trust/prove/known-path.ts
const maxKept = 256;
const outcomes = /* @__PURE__ */ new WeakMap();
function findKnownPath(request) {
	const { anchors, leaf, candidates, at, ...rest } = request;
	const known = outcomes.get(anchors) ?? new require_read.BoundedCache(maxKept);
	outcomes.set(anchors, known);
	const moments = at.map((moment) => moment.getTime());
	const key = JSON.stringify([
		numberOf(leaf),
		candidates.map(numberOf),
		moments,
		rest
	]);
	const kept = known.get(key);
	if (kept !== void 0) return kept;
	const outcome = validatePath(request);
	known.set(key, outcome);
	return outcome;
}
const numbers = /* @__PURE__ */ new WeakMap();
let count = 0;
function numberOf(certificate) {
	const known = numbers.get(certificate);
	if (known !== void 0) return known;
	count += 1;
	numbers.set(certificate, count);
	return count;
}

// src/trust/prove/trusted-path.ts
function findTrustedPath(request, distrust, times) {
	const outcome = findKnownPath(request);
	if (checkDistrust(outcome.chain, outcome.anchor, distrust, times) === null) return outcome;
	const isGood = (one) => !isDistrusted(one, () => twinsOf(one), distrust, times);
	const other = validatePath({
		...request,
		candidates: request.candidates.filter(isGood),
		anchors: filtered(request.anchors, distrust, times)
	});
	return other.holds ? other : outcome;
}
function filtered(store, distrust, times) {
	const isGood = (anchor) => !isDistrustedAnchor(anchor, distrust, times);
	return {
		size: store.size,
		named: (key) => store.named(key).filter(isGood)
	};
}

// src/trust/prove/times.ts
const clockSkew = 3e5;
async function proveTimes({ times, terms }, { name, roots }, helpers, trust) {
	const tokens = times.filter(isToken);
	if (tokens.length === 0) return {
		verified: [],
		fault: null
	};
	const authorities = {
		name,
		roots: await roots(),
		isNotation: terms !== null
	};
	const verified = [];
	const faults = [];
	for (const time of tokens) {
		const one = proveTime(time, authorities, helpers, trust);
		if (!("code" in one)) {
			verified.push(one);
			continue;
		}
		faults.push(one);
		if (one.result === "fail") break;
	}
	return {
		verified,
		fault: worstOf(faults)
	};
}
function isToken(time) {
	return time.kind !== "authentic";
}
function proveTime(time, authorities, helpers, trust) {
	const broken = brokenPart(time);
	if (broken !== null) return broken;
	const [first, ...rest] = time.certificates.map((der) => require_read.attempt(() => require_read.readCertificate(der)));
	if (time.checks.length === 0 || time.at === null || !time.hasLeaf || first === void 0 || first instanceof Error) return fail("timestamp-malformed", "The timestamp lacks its authority's certificate, its time or its checks.");
	const others = rest.flatMap((certificate) => certificate instanceof Error ? [] : [certificate]);
	return proveAuthority(time, {
		at: time.at,
		authority: first,
		others: [...helpers, ...others]
	}, authorities, trust);
}
function brokenPart({ checks }) {
	const broken = worstOf(checks);
	return broken && make("time", broken.result === "unknown" ? "unknown" : "fail", broken.code, broken.message);
}
function proveAuthority({ kind, accuracy, algorithms }, { at, authority, others }, { roots, name, isNotation }, trust) {
	const who = `“${require_read.printName(authority.subject)}”`;
	const range = readRange(at, accuracy, `The timestamp of ${who}`, trust);
	if ("code" in range) return range;
	const { earliest, latest } = range;
	const acceptSha1 = require_read.acceptsSha1(latest);
	const weak = algorithms.find(({ hash }) => require_read.weakHash(hash, acceptSha1));
	if (weak !== void 0) return fail("weak-hash", `The timestamp of ${who} rests on ${weak.label}.`);
	const request = {
		leaf: authority,
		candidates: others,
		anchors: roots,
		at: [at],
		purpose: vouchingForTime(kind),
		anchorName: name,
		strict: false,
		acceptSha1
	};
	const path = findTrustedPath(request, trust.distrust, []);
	const distrusted = checkDistrust(path.chain, path.anchor, trust.distrust, []);
	if (distrusted !== null) return {
		...distrusted,
		check: "time"
	};
	const fault = path.checks.find(({ result }) => result !== "pass") ?? (isNotation ? checkNotationAuthority(authority) : null);
	if (fault === null) return {
		source: "timestamp",
		at,
		earliest,
		latest,
		authority,
		path
	};
	const { result, message } = fault;
	return make("time", result, "timestamp-not-proven", `The timestamp of ${who} proves nothing: ${message}`);
}
function readRange(at, accuracy, what, trust) {
	const earliest = new Date(at.getTime() - accuracy);
	const latest = new Date(at.getTime() + accuracy);
	if (Number.isNaN(earliest.getTime() + latest.getTime())) return fail("timestamp-malformed", `${what} states a time or an accuracy that is out of range.`);
	if (latest.getTime() > trust.at.getTime() + clockSkew) return fail("timestamp-in-future", `${what} is from ${at.toISOString()}, which is still to come.`);
	return {
		earliest,
		latest
	};
}
function worstOf(checks) {
	const open = checks.filter(({ result }) => result !== "pass");
	return open.find(({ result }) => result !== "unknown") ?? open[0] ?? null;
}
function fail(code, message) {
	return make("time", "fail", code, message);
}

// src/trust/prove/authentic-time.ts
function withAuthenticTime(claim, { verified, fault }, trust) {
	const all = [...verified];
	let worst = fault;
	for (const time of claim.signature.times) {
		if (time.kind !== "authentic") continue;
		const one = readAuthenticTime(claim, time, trust);
		if ("code" in one) worst = worst?.result === "fail" ? worst : one;
		else all.push(one);
	}
	return {
		verified: all,
		fault: worst
	};
}
function readAuthenticTime({ leaf }, time, trust) {
	const broken = brokenPart(time);
	if (broken !== null) return broken;
	const what = `The signing time that “${require_read.printName(leaf.subject)}” states`;
	if (time.checks.length === 0 || time.at === null) return make("time", "fail", "timestamp-malformed", `${what} lacks its time or its checks.`);
	const range = readRange(time.at, time.accuracy, what, trust);
	if ("code" in range) return range;
	return {
		source: "signing-authority",
		at: time.at,
		...range,
		authority: leaf,
		path: {
			chain: [],
			anchor: null
		}
	};
}

// src/trust/prove/revocation.ts
const harmlessForTime = [
	"affiliationChanged",
	"superseded",
	"cessationOfOperation"
];
async function checkRevocation(asked, desk) {
	const signedAt = asked.times.map(({ at }) => at);
	const [own, ...others] = await Promise.all([askPath(asked.path, signedAt, asked, desk), ...asked.times.map(({ path, at }) => askPath(path, [at], asked, desk))]);
	const revoked = own.filter((answer) => isRevokedThen(answer.standing, asked.times));
	const [first] = revoked;
	const timeFault = firstOf(asked.times, (time, index) => revokedAuthority(time, others[index] ?? []));
	const all = [own, ...others].flat();
	return {
		check: first === void 0 ? summarise(all, asked) : revokedCheck(first),
		timeFault,
		withdrawn: first === own[0] ? [] : revoked.map(withdrawnBy),
		answers: all.map(({ certificate, issuer, standing }) => ({
			certificate: certificate.sha256,
			issuer,
			standing
		}))
	};
}
function askPath(path, signedAt, asked, desk) {
	const { chain, anchor } = path;
	if (anchor === null || anchor.issuer.sha256 === chain[0]?.sha256) return Promise.resolve([]);
	return Promise.all(chain.map(async (certificate, index) => {
		const above = chain[index + 1] ?? null;
		const inquiry = {
			certificate,
			issuer: above ?? anchor.issuer,
			issuerCertificate: above ?? anchor.certificate,
			now: asked.now,
			signedAt,
			candidates: [...chain, ...asked.candidates],
			validate: validateUnder(anchor, asked)
		};
		const standing = await desk.standing(inquiry, asked.given);
		return {
			certificate,
			issuer: inquiry.issuer.spkiSha256,
			standing
		};
	}));
}
function validateUnder(anchor, { anchorName, now }) {
	const anchors = storeAnchors([anchor]);
	return (leaf, purpose, candidates) => validatePath({
		leaf,
		candidates,
		anchors,
		at: [now],
		purpose,
		anchorName,
		strict: false
	});
}
function isRevokedThen(standing, times) {
	if (standing.kind !== "revoked") return false;
	return isCompromise(standing.reason) || !times.some(({ latest }) => latest.getTime() < unfitFrom(standing));
}
function withdrawnBy({ certificate, standing }) {
	return standing.kind === "revoked" && isCompromise(standing.reason) ? certificate.spkiSha256 : certificate.sha256;
}
function revokedAuthority({ latest }, answers) {
	return firstOf(answers, ({ certificate, standing }) => {
		if (standing.kind !== "revoked") return null;
		if (harmlessForTime.includes(standing.reason) && latest.getTime() < unfitFrom(standing)) return null;
		const message = `The certificate of “${require_read.printName(certificate.subject)}”, which vouches for the time, is revoked (${standing.reason}).`;
		return make("time", "fail", "timestamp-revoked", message);
	});
}
function revokedCheck({ certificate, standing }) {
	const { at, reason } = standing;
	const message = `The certificate of “${require_read.printName(certificate.subject)}” is revoked since ${at.toISOString()} (${reason}).`;
	return make("revocation", "fail", "revoked", message);
}
function summarise(answers, { mode, mayNameNobody }) {
	const open = firstOf(answers, ({ standing, certificate }) => {
		if (standing.kind !== "unknown" || standing.code === "revocation-not-named" && mayNameNobody) return null;
		return {
			code: standing.code,
			message: standing.message,
			who: require_read.printName(certificate.subject)
		};
	});
	if (mode === "off" && !answers.some(isTold)) return notAsked();
	if (open !== null) {
		const message = `Whether the certificate of “${open.who}” is revoked could not be found out: ${open.message}`;
		return mode === "require" ? make("revocation", "unknown", "revocation-required", message) : make("revocation", "unknown", open.code, message);
	}
	if (!answers.some(isTold)) return make("revocation", "not-applicable", "revocation-not-named", "No certificate that an anchor vouches for says where to ask for revocation.");
	const late = answers.find(({ standing }) => standing.kind === "revoked");
	return late === void 0 ? make("revocation", "pass", "not-revoked", "No certificate of the path is revoked, as far as its issuers say.") : make("revocation", "pass", "revoked-later", `“${require_read.printName(late.certificate.subject)}” was revoked after it had signed.`);
}
function notAsked() {
	return make("revocation", "not-applicable", "revocation-off", "Nobody was asked about revocation, because that is turned off.");
}
function isTold({ standing }) {
	return standing.kind !== "unknown";
}
function firstOf(items, find) {
	for (const [index, item] of items.entries()) {
		const found = find(item, index);
		if (found !== null) return found;
	}
	return null;
}

// src/trust/prove/route.ts
const nothing = { anchor: "(none)" };
const noEnd = Date.UTC(9999, 11, 31, 23, 59, 59);
const unasked = {
	timeFault: null,
	withdrawn: [],
	answers: []
};
async function makeRoute(claim, trust, draft, anchor, desk) {
	const checks = checksOf(claim, trust, draft);
	const findings = isWorthAsking(checks, anchor) ? await ask(claim, trust, draft, anchor, desk) : unaskedOf(draft);
	return {
		route: finishRoute(claim, trust, draft, checks, findings),
		withdrawn: findings.withdrawn
	};
}
function refuseRoute(claim, trust, draft) {
	return finishRoute(claim, trust, draft, checksOf(claim, trust, draft), unaskedOf(draft));
}
function emptyRoute(basis, checks, chain, trust) {
	return {
		basis,
		holds: false,
		holdsBySha1: false,
		checks,
		time: {
			at: trust.at,
			source: "now",
			authority: null
		},
		chain,
		faults: [],
		answers: [],
		provenUntil: null
	};
}
function openChecks(names, why) {
	return names.map((name) => make(name, "not-applicable", "not-checked", `The ${name} was not checked: ${why}.`));
}
function checksOf(claim, trust, { outcome, times, acceptSha1 }) {
	const [chain, usage, algorithm, time] = outcome.checks;
	const { signature, formatFault } = claim;
	return [
		checkDistrust(outcome.chain, outcome.anchor, trust.distrust, times.verified) ?? beside(chain, formatFault),
		beside(usage, formatFault),
		checkClaimedAlgorithms(signature.claim.algorithms, acceptSha1, algorithm),
		checkExpiry(signature.terms, trust.at, checkTimestamps(times, time)),
		checkTransparency()
	];
}
function beside(check, fault) {
	return fault?.check === check.check && check.result !== "fail" ? fault : check;
}
function isWorthAsking(checks, anchor) {
	const isNotation = anchor !== null && anchor.rules !== "sigscan";
	return !checks.some((check) => speaksAgainst(check) && !(isNotation && check.check === "time"));
}
async function ask(claim, trust, { outcome, times }, anchor, desk) {
	const rules = anchor?.rules ?? "sigscan";
	const isNotation = rules !== "sigscan";
	const mode = isNotation ? rules.revocation : trust.revocation.mode;
	if (isNotation && mode === "off") return {
		...unasked,
		check: notAsked()
	};
	const askBeside = (vouched) => checkRevocation({
		path: outcome,
		times: vouched,
		candidates: [...anchor?.helpers ?? [], ...claim.others],
		given: anchor?.crls ?? [],
		anchorName: anchor?.name ?? "",
		now: trust.at,
		mode,
		mayNameNobody: isNotation || mode !== "require"
	}, desk);
	return isNotation ? askTwice(soundTimes(outcome, times), askBeside) : askBeside(timestampsOf(times.verified));
}
function soundTimes({ checks: [, , , time] }, { verified, fault }) {
	return fault === null && time.result === "pass" ? verified : [];
}
async function askTwice(times, askBeside) {
	const first = await askBeside(times);
	if (first.timeFault === null) return first;
	const { check, withdrawn, answers } = await askBeside([]);
	return {
		check,
		withdrawn,
		timeFault: first.timeFault,
		answers: [...answers, ...first.answers.slice(answers.length)]
	};
}
function unaskedOf({ basis, outcome }) {
	const why = outcome.anchor === null && "anchor" in basis ? "no path leads to an anchor" : "the signer is not proven, whatever the answer would be";
	const check = make("revocation", "not-applicable", "not-checked", `Nobody was asked about revocation: ${why}.`);
	return {
		...unasked,
		check
	};
}
function finishRoute({ signature }, trust, draft, [chain, usage, algorithm, time, transparency], { check, timeFault, answers }) {
	const { basis, outcome, times } = draft;
	const checks = [
		chain,
		usage,
		algorithm,
		timeFault ?? time,
		transparency,
		check
	];
	const holds = !checks.some(speaksAgainst);
	return {
		basis,
		holds,
		holdsBySha1: false,
		checks,
		time: timeFault === null ? timeOf(times, trust) : {
			at: trust.at,
			source: "now",
			authority: null
		},
		chain: derOf(outcome),
		faults: outcome.faults,
		answers,
		provenUntil: holds ? endOf(draft, signature.terms?.expiry ?? null, trust.at) : null
	};
}
function timeOf({ verified, fault }, trust) {
	const earliest = earliestOf(verified);
	if (fault !== null || earliest === null) return {
		at: trust.at,
		source: "now",
		authority: null
	};
	return {
		at: earliest.at,
		source: earliest.source,
		authority: require_read.printName(earliest.authority.subject)
	};
}
function derOf({ chain, anchor }) {
	const own = anchor?.certificate ?? null;
	return (own === null || chain.some(({ sha256 }) => sha256 === own.sha256) ? chain : [...chain, own]).map(({ der }) => der);
}
function momentsOf(leaf, { verified }, trust) {
	const [first, ...rest] = verified.flatMap(({ earliest, latest }) => [earliest, latest]);
	if (first === void 0) return [trust.at];
	return isLifetimeSigner(leaf) ? [
		first,
		...rest,
		trust.at
	] : [first, ...rest];
}
function isLifetimeSigner({ extendedKeyUsage }) {
	return extendedKeyUsage?.includes(usageOid.lifetimeSigning) === true;
}
async function considerSha1({ verified }, attempt) {
	const route = await attempt(timestampsOf(verified).some(({ latest }) => require_read.acceptsSha1(latest)));
	return route.checks.some(({ check, result }) => check === "algorithm" && result === "fail") ? {
		...route,
		holdsBySha1: (await attempt(true)).holds
	} : route;
}
function endOf({ outcome, times: { verified }, lasting = [] }, expiry, now) {
	const ends = [...verified.length === 0 || outcome.chain.slice(0, 1).some(isLifetimeSigner) ? [...outcome.chain, ...lasting] : [], ...verified.flatMap(({ path }) => path.chain)].filter(({ notAfter }) => notAfter.getTime() < noEnd).map((certificate) => firstMomentAfter(certificate).getTime()).concat(expiry === null ? [] : [expiry.getTime()]).filter((end) => end > now.getTime());
	return ends.length === 0 ? null : new Date(Math.min(...ends));
}

// src/trust/prove/by-anchor.ts
const maxDetours = 4;
async function proveByAnchor(claim, anchor, trust, desk) {
	const basis = { anchor: anchor.name };
	if (anchor.inert !== null) {
		const message = `The anchor “${anchor.name}” is of a kind that this version cannot prove a signer by.`;
		const fault = make("chain", "fail", anchor.inert, message);
		const times = {
			verified: [],
			fault: null
		};
		const path = {
			chain: [claim.leaf],
			anchor: null
		};
		const purpose = signingCode(anchor.extendedKeyUsage);
		const checks = [fault, ...checkLeaf$1(path, {
			at: [trust.at],
			purpose
		})];
		return refuseRoute(claim, trust, {
			basis,
			outcome: {
				...path,
				checks,
				faults: []
			},
			times,
			acceptSha1: false
		});
	}
	const stamps = await proveTimes(claim.signature, anchor.timestamps, anchor.helpers, trust);
	const times = anchor.signingAuthority ? withAuthenticTime(claim, stamps, trust) : stamps;
	const anchors = await anchor.roots();
	return considerSha1(times, (acceptSha1) => {
		const request = {
			...requestOf(claim, anchor, times, trust),
			anchors,
			acceptSha1
		};
		return withoutRevokedIssuers((withdrawn) => {
			const outcome = findTrustedPath(without(request, withdrawn), trust.distrust, times.verified);
			return makeRoute(claim, trust, {
				basis,
				outcome,
				times,
				acceptSha1
			}, anchor, desk);
		});
	});
}
async function withoutRevokedIssuers(attempt) {
	const first = await attempt(/* @__PURE__ */ new Set());
	const withdrawn = /* @__PURE__ */ new Set();
	let last = first;
	for (let detour = 0; detour < maxDetours && last.withdrawn.length > 0; detour++) {
		for (const sha256 of last.withdrawn) withdrawn.add(sha256);
		last = await attempt(withdrawn);
		if (last.route.holds) return last.route;
	}
	return first.route;
}
function requestOf(claim, anchor, times, trust) {
	return {
		leaf: claim.leaf,
		candidates: [...anchor.helpers, ...claim.others],
		at: momentsOf(claim.leaf, times, trust),
		purpose: signingCode(anchor.extendedKeyUsage),
		anchorName: anchor.name,
		strict: false
	};
}
function without(request, withdrawn) {
	if (withdrawn.size === 0) return request;
	const isLeft = ({ sha256, spkiSha256 }) => !withdrawn.has(sha256) && !withdrawn.has(spkiSha256);
	return {
		...request,
		candidates: request.candidates.filter(isLeft)
	};
}

// src/trust/prove/by-key.ts
function isPinnedKey({ key }, { of, sha256 }) {
	return of === "spki" && sha256 === key.spkiSha256;
}
async function proveByKey(claim, pin, trust, desk) {
	const chain = make("chain", "pass", "pinned", `The policy names the key ${claim.key.spkiSha256} as “${pin.name}”.`);
	const times = await proveTimes(claim.signature, trust.timestamps, [], trust);
	return considerSha1(times, async (acceptSha1) => {
		const draft = {
			basis: { pin: pin.name },
			outcome: outcomeOf(claim, chain, times, trust),
			times,
			acceptSha1
		};
		return (await makeRoute(claim, trust, draft, null, desk)).route;
	});
}
async function proveUnnamedKey(claim, trust) {
	const message = `The policy does not name the key ${claim.key.spkiSha256} that made the signature.`;
	const chain = make("chain", "fail", "key-not-pinned", message);
	const times = await proveTimes(claim.signature, trust.timestamps, [], trust);
	const outcome = outcomeOf(claim, chain, times, trust);
	return refuseRoute(claim, trust, {
		basis: nothing,
		outcome,
		times,
		acceptSha1: false
	});
}
function outcomeOf({ key }, chain, { verified }, trust) {
	const { spkiSha256 } = key;
	const isDistrustedKey = isDistrusted({
		sha256: null,
		spkiSha256
	}, () => [], trust.distrust, verified);
	const weakness = require_read.weakKey(key);
	return {
		chain: [],
		anchor: null,
		checks: [
			isDistrustedKey ? make("chain", "fail", "distrusted", `The policy distrusts the key ${spkiSha256}.`) : chain,
			make("usage", "not-applicable", "no-certificate", "A bare key does not say what it is for."),
			weakness === null ? make("algorithm", "pass", "algorithms-strong", "The key is strong.") : make("algorithm", "fail", "weak-key", `The signature rests on ${weakness}.`),
			make("time", "not-applicable", "no-certificate", "A bare key does not say when it is valid.")
		],
		faults: []
	};
}

// src/trust/prove/identity.ts
const oids = {
	issuer: "1.3.6.1.4.1.57264.1.8",
	bareIssuer: "1.3.6.1.4.1.57264.1.1"
};
const subjectAlternativeName = "2.5.29.17";
const longestText = 2048;
function isKeyless({ extensions }) {
	return extensions.some(({ oid }) => oid === oids.issuer || oid === oids.bareIssuer);
}
function readIdentity(certificate) {
	if (!isKeyless(certificate)) return null;
	const identity = require_read.attempt(() => ({
		name: readName(certificate),
		issuer: readIssuer(certificate)
	}));
	return identity instanceof Error ? null : identity;
}
function readName(certificate) {
	const value = contentOfExtension(certificate, subjectAlternativeName);
	const [name, second] = value === null ? [] : require_read.readSubjectAlternativeName(value);
	if (second === void 0 && (name?.kind === "uniformResourceIdentifier" || name?.kind === "rfc822Name")) return bounded(name.text);
	throw new require_read.DerError("value", 0, "The certificate has not one name that is an address.");
}
function readIssuer(certificate) {
	const encoded = contentOfExtension(certificate, oids.issuer);
	const bare = contentOfExtension(certificate, oids.bareIssuer);
	const texts = /* @__PURE__ */ new Set();
	if (encoded !== null) texts.add(readUtf8String(encoded));
	if (bare !== null) texts.add(decode(bare));
	if (texts.size === 1) return bounded([...texts].join());
	throw new require_read.DerError("value", 0, "The certificate names two issuers of its identity.");
}
function contentOfExtension({ extensions }, wanted) {
	return extensions.find(({ oid }) => oid === wanted)?.value ?? null;
}
function readUtf8String(der) {
	const value = require_read.readDer(der);
	if (value.tag === require_read.tag.utf8String) return decode(require_read.contentOf(value));
	throw new require_read.DerError("tag", value.start, "The issuer is no UTF8String.");
}
function decode(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new require_read.DerError("value", 0, "The text is not UTF-8.");
	}
}
function bounded(text) {
	if (text !== "" && text.length <= longestText) return text;
	throw new require_read.DerError("value", 0, "The text is empty or too long.");
}

// src/trust/prove/by-log.ts
function proveByLog(claim, basis, trust) {
	const identity = readIdentity(claim.leaf);
	const message = `The certificate is of ${identity === null ? "somebody whom it does not name clearly" : `“${identity.name}”`}${identity === null ? "" : `, for whom “${identity.issuer}” vouches`}, and a transparency log that cannot be verified must say when it was used.`;
	const checks = [
		checkDistrust([claim.leaf], null, trust.distrust, []) ?? make("chain", "unknown", "log-not-supported", message),
		...openChecks([
			"usage",
			"algorithm",
			"time"
		], "it hangs on a transparency log"),
		make("transparency", "unknown", "log-not-supported", message),
		...openChecks(["revocation"], "no path leads to an anchor")
	];
	return emptyRoute(basis, checks, [claim.leaf.der], trust);
}

// src/trust/prove/by-notation.ts
const noTimes = {
	verified: [],
	fault: null
};
async function proveByNotation(claim, anchor, rules, trust, desk) {
	const chain = [claim.leaf, ...claim.others];
	const times = await timesOf$1(claim, chain, anchor, rules, trust);
	const circumstances = {
		at: momentsOf(claim.leaf, times, trust),
		purpose: signingCode("optional")
	};
	const [, algorithm, time] = checkLeaf$1({
		chain,
		anchor: null
	}, circumstances);
	const path = {
		chain: [claim.leaf, ...claim.others.slice(0, -1)],
		anchor: anchorOf$1(claim.others.at(-1) ?? claim.leaf)
	};
	const usage = make("usage", "pass", "usage-valid", "The certificates are as Notation wants them for signing.");
	const checks = [
		(claim.formatFault?.check === "chain" ? claim.formatFault : null) ?? checkStore(claim, chain, anchor, await anchor.roots()),
		usage,
		algorithm,
		time
	];
	const draft = {
		basis: { anchor: anchor.name },
		outcome: {
			...path,
			checks,
			faults: []
		},
		times,
		acceptSha1: false,
		lasting: chain.slice(path.chain.length)
	};
	return (await makeRoute(claim, trust, draft, anchor, desk)).route;
}
function checkStore({ signature }, chain, { name, signingAuthority }, store) {
	const wanted = signingAuthority ? "notary.x509.signingAuthority" : "notary.x509";
	if (signature.terms?.scheme !== wanted) {
		const message = `The trust store “${name}” is for Notation's signatures of the scheme ${wanted}, and this is none.`;
		return make("chain", "fail", "anchor-not-for-signature", message);
	}
	const held = chain.find((one) => store.named(require_read.chainKey(one.subject)).some(({ issuer }) => issuer.sha256 === one.sha256));
	if (held === void 0) return make("chain", "fail", "root-not-trusted", `The trust store “${name}” holds no certificate of the chain.`);
	const path = chain.map(({ subject }) => `“${require_read.printName(subject)}”`).join(" ← ");
	const message = `The trust store “${name}” holds “${require_read.printName(held.subject)}” of the chain ${path}.`;
	return make("chain", "pass", "chain-valid", message);
}
async function timesOf$1(claim, chain, anchor, { verifyTimestamp }, trust) {
	if (anchor.signingAuthority) return demand(withAuthenticTime(claim, noTimes, trust), "states no signing time");
	const hasEnded = chain.some((one) => trust.at >= firstMomentAfter(one));
	if (verifyTimestamp === "never" || verifyTimestamp === "afterCertExpiry" && !hasEnded) return noTimes;
	const times = await proveTimes(claim.signature, anchor.timestamps, anchor.helpers, trust);
	const ended = times.verified.find(isRootOutside);
	return ended === void 0 ? demand(times, "has no timestamp") : {
		...times,
		fault: times.fault ?? outside(ended)
	};
}
function demand(times, lack) {
	if (times.verified.length > 0 || times.fault !== null) return times;
	const message = `The signature ${lack}, and the trust policy asks for one.`;
	return {
		...times,
		fault: make("time", "fail", "timestamp-missing", message)
	};
}
function isRootOutside({ at, path }) {
	const root = path.anchor?.certificate;
	return root != null && (at < root.notBefore || at >= firstMomentAfter(root));
}
function outside({ at, authority }) {
	const message = `The root of “${require_read.printName(authority.subject)}”, which vouches for the time, is not valid at ${at.toISOString()}.`;
	return make("time", "fail", "timestamp-not-proven", message);
}

// src/trust/prove/by-pin.ts
function isPinned(leaf, { of, sha256 }) {
	return sha256 === (of === "spki" ? leaf.spkiSha256 : leaf.sha256);
}
async function proveByPin(claim, pin, trust, desk) {
	const { leaf } = claim;
	const what = pin.of === "spki" ? "key" : "certificate";
	const chain = make("chain", "pass", "pinned", `The policy pins the signer's ${what} as “${pin.name}”.`);
	const times = await proveTimes(claim.signature, trust.timestamps, [], trust);
	const circumstances = {
		at: momentsOf(leaf, times, trust),
		purpose: signingCode("required")
	};
	const path = {
		chain: [leaf],
		anchor: {
			issuer: leaf,
			certificate: leaf,
			listed: null
		}
	};
	return considerSha1(times, async (acceptSha1) => {
		const checks = [chain, ...checkLeaf$1(path, {
			...circumstances,
			acceptSha1
		})];
		const draft = {
			basis: { pin: pin.name },
			outcome: {
				...path,
				checks,
				faults: []
			},
			times,
			acceptSha1
		};
		return (await makeRoute(claim, trust, draft, null, desk)).route;
	});
}
async function proveByNothing(claim, trust) {
	const fault = trust.pins.length === 0 ? make("chain", "fail", "no-anchor", "No trust anchor is given that the signer could be proven by.") : make("chain", "fail", "not-pinned", "No trust anchor is given, and the signer's certificate and key are not pinned.");
	const path = {
		chain: [claim.leaf],
		anchor: null
	};
	const checks = [fault, ...checkLeaf$1(path, {
		at: [trust.at],
		purpose: signingCode("required")
	})];
	const times = await proveTimes(claim.signature, trust.timestamps, [], trust);
	return refuseRoute(claim, trust, {
		basis: nothing,
		outcome: {
			...path,
			checks,
			faults: []
		},
		times,
		acceptSha1: false
	});
}

// src/trust/prove/routes.ts
function proveRoutes(claim, trust, desk) {
	switch (claim.kind) {
		case "certificate": return proveCertificate(claim, trust, desk);
		case "key": return proveKey(claim, trust, desk);
		case "none": return Promise.resolve(refuseRoutes(claim, trust));
	}
}
async function proveCertificate(claim, trust, desk) {
	const pins = trust.pins.filter((pin) => isPinned(claim.leaf, pin));
	const routes = await Promise.all([...trust.anchors.map((anchor) => proveUnder(claim, anchor, trust, desk)), ...pins.map((pin) => proveByPin(claim, pin, trust, desk))]);
	if (isKeyless(claim.leaf) && !routes.some(({ holds }) => holds)) return hangingOnLogs(claim, routes, trust);
	const [first, ...rest] = routes;
	return first === void 0 ? [await proveByNothing(claim, trust)] : [first, ...rest];
}
function proveUnder(claim, anchor, trust, desk) {
	return anchor.rules === "sigscan" ? proveByAnchor(claim, anchor, trust, desk) : proveByNotation(claim, anchor, anchor.rules, trust, desk);
}
function hangingOnLogs(claim, routes, trust) {
	const names = trust.anchors.filter(({ inert }) => inert === "anchor-not-supported").map(({ name }) => name);
	const [first = nothing, ...rest] = names.map((anchor) => ({ anchor }));
	const others = routes.filter(({ basis }) => !("anchor" in basis && names.includes(basis.anchor)));
	return [
		proveByLog(claim, first, trust),
		...rest.map((basis) => proveByLog(claim, basis, trust)),
		...others
	];
}
async function proveKey(claim, trust, desk) {
	const pins = trust.pins.filter((pin) => isPinnedKey(claim, pin));
	const [first, ...rest] = await Promise.all(pins.map((pin) => proveByKey(claim, pin, trust, desk)));
	return first === void 0 ? [await proveUnnamedKey(claim, trust)] : [first, ...rest];
}
function refuseRoutes({ fault }, trust) {
	const checks = [fault, ...openChecks([
		"usage",
		"algorithm",
		"time",
		"transparency",
		"revocation"
	], "there is neither a certificate nor a key that is known")];
	const refuse = (basis) => emptyRoute(basis, checks, [], trust);
	const [first = nothing, ...rest] = trust.anchors.map(({ name }) => ({ anchor: name }));
	return [refuse(first), ...rest.map(refuse)];
}

// src/trust/prove/signer.ts
function signerOf$1(claim) {
	switch (claim.kind) {
		case "none": return null;
		case "key": return {
			kind: "key",
			spkiSha256: claim.key.spkiSha256
		};
		case "certificate": {
			const { leaf } = claim;
			return {
				kind: "certificate",
				certificate: leaf.der,
				subject: leaf.subjectDer,
				issuer: leaf.issuerDer,
				serialNumber: Buffer.from(leaf.serialNumber).toString("hex"),
				sha256: leaf.sha256,
				spkiSha256: leaf.spkiSha256,
				identity: readIdentity(leaf)
			};
		}
	}
}

// src/trust/prove.ts
async function prove(signature, trust, desk) {
	const claim = readClaim(signature);
	const routes = await proveRoutes(claim, trust, desk);
	return {
		signature,
		signer: signerOf$1(claim),
		routes: furthestFirst(routes)
	};
}
function furthestFirst(routes) {
	const first = routes.reduce((best, route) => progress(route) > progress(best) ? route : best);
	return [first, ...routes.filter((route) => route !== first).sort((left, right) => progress(right) - progress(left))];
}
function progress({ checks }) {
	const fault = checks.findIndex(speaksAgainst);
	return fault === -1 ? checks.length : fault;
}

// src/scan.ts
const maxAhead = 32;
async function scan(request, world) {
	const { files, images, remarks, scanned, policy, trust } = request;
	const draft = draftReport(world.files.directory);
	const tally = openTally();
	const desk = openRevocation(trust.revocation, world);
	const proposed = await openProposed(request, world);
	const judgeOne = async (reading) => {
		const proofs = signaturesOf(reading).map(async (one) => [one, await prove(one, trust, desk)]);
		return judge$2(reading, new Map(await Promise.all(proofs)), policy, trust.at);
	};
	const decide = async (reading) => {
		const verdict = await judgeOne(reading);
		await proposed?.consider(reading);
		return verdict;
	};
	const verdicts = inOrder$1(maxAhead, (verdict) => {
		draft.add(verdict);
		proposed?.add(verdict.reading);
	});
	if (images !== null) {
		const { readImages } = await Promise.resolve().then(() => require("./read-images.js"));
		await readImages(images, world, (reading) => verdicts.add(decide(reading)));
	}
	await readFiles(tally.meetAll(findFiles(files, world, tally.skip)), world, async ({ subject, reading, begun }) => {
		if (reading !== null) await verdicts.add(decide(reading));
		else if (begun) tally.skip(subject.root, 1);
	});
	await verdicts.finish();
	world.progress.end();
	const { subjects } = draft;
	const run = {
		policy,
		subjects,
		roots: tally.roots(),
		at: trust.at,
		interrupted: world.stop.aborted,
		remarks
	};
	const suffices = files.implied && subjects.some(({ kind }) => kind === "image");
	const findings = [...findingsOfRun({
		...run,
		allowEmpty: files.allowEmpty || suffices
	}), ...await checkedOut(world)];
	const facts = {
		scanned,
		skipped: tally.count()
	};
	const report = draft.finish({
		...facts,
		policy,
		findings,
		at: trust.at
	});
	return proposed === null ? report : proposed.finish(report, run, facts);
}
async function openProposed(request, world) {
	const { proposal } = request;
	return proposal === null ? null : (await Promise.resolve().then(() => require("./proposed.js"))).openProposed(proposal, request, world);
}
async function checkedOut(world) {
	return world.event?.head == null ? [] : (await Promise.resolve().then(() => require("./checked-out.js"))).findCheckedOut(world);
}
function openTally() {
	const skipped = /* @__PURE__ */ new Map();
	const skip = (root, count) => {
		skipped.set(root, (skipped.get(root) ?? 0) + count);
	};
	return {
		skip,
		async *meetAll(subjects) {
			for await (const subject of subjects) {
				if (!skipped.has(subject.root)) skipped.set(subject.root, null);
				yield subject;
			}
		},
		roots: () => [...skipped].flatMap(([root, count]) => count === null ? [] : [root]),
		count: () => [...skipped.values()].reduce((sum, count) => sum + (count ?? 0), 0)
	};
}

// src/report/output-files.ts
const LONGEST_TEXT = 524288;
function readTextIfThere(files, path) {
	try {
		return new TextDecoder().decode(files.read(path, LONGEST_TEXT));
	} catch (error) {
		if (error instanceof require_start.FileError) return null;
		throw error;
	}
}
function writeRendering(files, path, pieces) {
	try {
		files.write(path, pieces);
	} catch (error) {
		if (!(error instanceof require_start.FileError)) throw error;
		throw new require_start.Failure("output", error.message, {
			cause: error,
			remedy: "Name a file that this step may write."
		});
	}
}
function freePath(files, folder, name) {
	const { name: stem, ext } = node_path.posix.parse(name);
	for (let number = 1;; number += 1) {
		const path = `${folder}/${number === 1 ? name : `${stem}-${number}${ext}`}`;
		if (files.kind(path) === null) return path;
	}
}

// src/commands/task.ts
function refuseOperands({ command, operands }, least, most) {
	if (operands.some((operand) => operand.trim() === "")) throw new require_start.Failure("empty-input", `\`sigscan ${command}\` is given an empty word.`, { remedy: "A variable such as \"$NAME\" that came out empty looks like this; leave it out when nothing is meant." });
	if (operands.length >= least && operands.length <= most) return;
	const use = `sigscan ${command} ${require_start.commands[command].operands}`.trimEnd();
	const much = operands.length < least ? "too little" : "too much";
	throw new require_start.Failure("usage", `\`sigscan ${command}\` is told ${much}; it is used like \`${use}\`.`);
}

// src/report/columns.ts
const INKS = {
	title: "95",
	heading: "4;32",
	name: "33",
	good: "32",
	bad: "31",
	doubt: "33",
	faint: "2"
};
function painter(color) {
	return color ? (text, ink) => `\u001b[${INKS[ink]}m${text}\u001b[0m` : (text) => text;
}
const GAP = "  ";
function lineUp(columns, paint) {
	const widths = columns.map(({ title, cells }) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), title.length));
	const line = (cellOf, inkOf) => {
		const last = columns.length - 1;
		return columns.map((column, index) => {
			const cell = cellOf(column);
			const ink = inkOf(index);
			const padding = index === last ? "" : " ".repeat((widths[index] ?? 0) - widthOf(cell)) + GAP;
			return (ink === null ? cell : paint(cell, ink)) + padding;
		}).join("");
	};
	const rows = columns[0]?.cells.length ?? 0;
	return [line(({ title }) => title, () => "heading"), ...Array.from({ length: rows }, (_, row) => line(({ cells }) => cells[row] ?? "", (index) => index === 0 ? "name" : null))];
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NARROW = /^[ -~]*$/;
function widthOf(text) {
	if (NARROW.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
	return width;
}

// src/commands/tell.ts
const FINDINGS_TOLD = 20;
async function tellReport(report, config, task) {
	const { given, world, color, print, flushed } = task;
	const places = await placesOf({}, () => null, config.policy?.source.file ?? null);
	for (const piece of await render(report, config.output, {
		color,
		places
	})) {
		print(piece);
		await flushed();
	}
	for (const [name, format] of [
		["report", "report"],
		["sarif", "sarif"],
		["summary", "markdown"],
		["html", "html"]
	]) {
		const file = require_start.valueOf(given, name);
		if (file !== null) writeRendering(world.files, file, await render(report, format, {
			color: false,
			places
		}));
	}
	tellFindings(report, world.log);
	for (const sentence of changeSentences(report)) world.log.info(sentence);
	world.log.info(outcomeOf$1(report));
	return require_start.statusOf(report, config.failOn, task.stopped());
}
function tellFindings(report, log) {
	const found = everyFinding(report);
	for (const one of found.slice(0, FINDINGS_TOLD)) say(one.finding.level, placedSentence(one), log);
	const left = found.length - FINDINGS_TOLD;
	if (left > 0) log.warning(`There are ${left} more findings: --output report has them all.`);
}
function placedSentence(found) {
	const [mention] = found.mentions;
	const sentence = sentenceOf(found);
	return mention === void 0 ? sentence : `${mention.file}:${mention.line}:${mention.column}: ${sentence}`;
}
function say(level, sentence, log) {
	switch (level) {
		case "error":
			log.error(sentence);
			return;
		case "warning":
			log.warning(sentence);
			return;
		case "note": log.info(sentence);
	}
}

// src/config/policy/authorities.ts
const bundledSignersName = "code-signing (bundled)";
const bundledTimes = {
	name: "time-stamping (bundled)",
	roots: bundledRoots("time-stamping")
};
function bundledRoots(list) {
	return async () => (await Promise.resolve().then(() => require("./bundled.js"))).bundledAnchors(list);
}
function givenRoots(certificates) {
	const store = storeAnchors(certificates.map(anchorOf$1));
	return () => Promise.resolve(store);
}
function timesOf(name, certificates) {
	return certificates.length === 0 ? bundledTimes : {
		name,
		roots: givenRoots(certificates),
		certificates
	};
}
function bundledUse({ anchors, timestamps }) {
	const authorities = [timestamps, ...anchors.map((anchor) => anchor.timestamps)];
	return {
		anchors: [bundledSignersName],
		times: authorities.every((each) => each === bundledTimes)
	};
}

// src/commands/scan.ts
var scan_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ scanCommand: () => scanCommand });
async function scanCommand(task) {
	const { command, operands, given, world } = task;
	if (command === "scan") refuseOperands(task, 0, 0);
	else refuseOperands(task, 1, Infinity);
	const config = await readConfig(command, operands, given, world);
	const since = await openBaseline(require_start.valueOf(given, "baseline"), world.files);
	return tellReport(since(await scan(config, world)), config, task);
}

// src/crypto/pem.ts
const maxPemLength = 4194304;
const boundary = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#+-]*[A-Z0-9])?)-----$/;
const almostBoundary = /-----\s*(?:BEGIN|END)\b/i;
function readPemBlocks(text, source, limit = maxPemLength) {
	if (text.length > limit) throw pemFailure(`${source} has ${text.length} characters, too many for a PEM file`, "Keep only what is needed in it.");
	const blocks = [];
	let open = null;
	for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
		const line = index + 1;
		const content = written.trim();
		const [, kind, label] = boundary.exec(content) ?? [];
		if (label === void 0) {
			if (almostBoundary.test(content)) throw pemFailure(`Line ${line} of ${source} is not a whole PEM boundary`, restore);
			open?.body.push(content);
		} else if (kind === "BEGIN" && open === null) open = {
			label,
			line,
			body: []
		};
		else if (kind === "END" && open?.label === label) {
			blocks.push({
				label,
				line: open.line,
				bytes: decodeBase64(open.body.join(""), open.line, source)
			});
			open = null;
		} else throw pemFailure(`Line ${line} of ${source} does not belong to the PEM block that is open there`, restore);
	}
	if (open !== null) throw pemFailure(`The PEM block at line ${open.line} of ${source} has no end`, restore);
	return blocks;
}
const restore = "Copy the file again from where it was made, line by line as it stands there.";
function decodeBase64(text, line, source) {
	const bytes = Buffer.from(text, "base64");
	if (text !== "" && bytes.toString("base64") === text) return bytes;
	throw pemFailure(`The PEM block at line ${line} of ${source} is not base64`, restore);
}
function pemFailure(message, remedy, cause) {
	return new require_start.Failure("pem", `${message}.`, {
		remedy,
		cause
	});
}

// src/trust/pem.ts
const certificateLabels = /* @__PURE__ */ new Set([
	"CERTIFICATE",
	"X509 CERTIFICATE",
	"X.509 CERTIFICATE"
]);
const publicKeyLabel = "PUBLIC KEY";
const remedies = /* @__PURE__ */ new Map([
	["TRUSTED CERTIFICATE", "Write it without its trust settings, which are not read: openssl x509 -in FILE -out FILE."],
	["PKCS7", "Write the certificates that it holds: openssl pkcs7 -print_certs -in FILE -out FILE."],
	["RSA PUBLIC KEY", "Write it as a SubjectPublicKeyInfo: openssl rsa -RSAPublicKey_in -in FILE -pubout -out FILE."]
]);
const privateKeyRemedy = "Remove the private key, which proves nothing here, and replace it if others could read this file.";
function certificatesOfPem(text, source) {
	const blocks = readPemBlocks(text, source);
	if (blocks.length === 0) throw pemFailure(`${source} holds no certificate in PEM`, "Give a file with a `-----BEGIN CERTIFICATE-----` block; a DER file becomes one by: openssl x509 -inform der.");
	return blocks.map((block) => {
		if (certificateLabels.has(block.label)) return certificateOf(block, source);
		throw unexpected(block, source, "only certificates are read", "Keep only the certificates in it.");
	});
}
function keyOfPem(text, source) {
	const [key, second] = keysOfPem(text, source);
	if (second === void 0) return key;
	throw pemFailure(`${source} holds more than one block in PEM`, keyRemedy);
}
function keysOfPem(text, source) {
	const [first, ...rest] = readPemBlocks(text, source).map((block) => keyOf(block, source));
	if (first === void 0) throw pemFailure(`${source} holds no public key in PEM`, keyRemedy);
	return [first, ...rest];
}
const keyRemedy = "Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.";
function keyOf(block, source) {
	if (certificateLabels.has(block.label)) return pick(certificateOf(block, source));
	if (block.label === publicKeyLabel) return pick(publicKeyOf(block, source));
	throw unexpected(block, source, "a public key is needed", "Give the public key, or the certificate that holds it.");
}
function pick({ spki, spkiSha256 }) {
	return {
		spki,
		spkiSha256
	};
}
function certificateOf(block, source) {
	try {
		return require_read.readCertificate(block.bytes);
	} catch (cause) {
		throw unreadable("certificate", block, source, cause);
	}
}
function publicKeyOf(block, source) {
	try {
		return readSubjectPublicKey(block.bytes);
	} catch (cause) {
		throw unreadable("public key", block, source, cause);
	}
}
function unreadable(what, { line }, source, cause) {
	return pemFailure(`The ${what} at line ${line} of ${source} cannot be used: ${reasonOf(cause)}`, "Have it made again, or copy it again from where it was made.", cause);
}
function reasonOf(cause) {
	const { message } = cause;
	return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}
function unexpected({ label, line }, source, why, otherwise) {
	const remedy = label.endsWith("PRIVATE KEY") ? privateKeyRemedy : remedies.get(label) ?? otherwise;
	const article = /^[AEIORX]/.test(label) ? "an" : "a";
	return pemFailure(`${source} holds ${article} ${label} at line ${line}, and ${why}`, remedy);
}

// src/config/policy/distinct-name.ts
const demanded = [
	{
		label: "O",
		types: ["2.5.4.10"]
	},
	{
		label: "C",
		types: ["2.5.4.6"]
	},
	{
		label: "one of ST, L and serialNumber",
		types: [
			"2.5.4.8",
			"2.5.4.7",
			"2.5.4.5"
		]
	}
];
function demandDistinctName(name, { attributes }) {
	const missing = demanded.filter(({ types }) => !attributes.some(({ type }) => types.some((of) => of === type)));
	if (missing.length === 0) return;
	const what = missing.map(({ label }) => label).join(", and ");
	throw new require_start.Failure("usage", `The allowed signer ${name} lacks ${what}, and no trust roots say who may vouch for it.`, { remedy: "Add what is missing as it stands in the certificate, or give the root that vouches: `trust-roots`, --trust-root." });
}

// src/config/policy/short-form.ts
var short_form_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	loadShortForm: () => loadShortForm,
	trustOfRoots: () => trustOfRoots
});
const policyName = "allowed-signers";
const anchorName = "trust-roots";
const timestampsName = "timestamp-roots";
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i;
async function loadShortForm(given) {
	const { allow, trustRoots, timestampRoots } = given;
	const roots = certificatesOf(trustRoots);
	const authorities = certificatesOf(timestampRoots);
	const times = timesOf(timestampsName, authorities);
	const written = given.keys.flatMap(({ source, text }) => keysOfPem(text, source));
	const keys = [...new Map(written.map((key) => [key.spkiSha256, key])).values()];
	const pins = keys.map(pinOf);
	const anchor = allow.length === 0 && roots.length === 0 ? null : anchorOf(roots, times);
	const signers = new Map([...allow.map((text) => [text.trim(), signerOf(text, nameOfAnchor(roots))]), ...pins.map(({ name }) => [name, {
		kind: "pin",
		name
	}])]);
	if (signers.size === 0) throw new require_start.Failure("empty-input", "The list of allowed signers is empty.");
	const names = [...signers.keys()];
	const content = {
		allow: names,
		roots: roots.map(digestOf),
		timestamps: authorities.map(digestOf)
	};
	return {
		policy: {
			source: {
				kind: "short-form",
				name: await sourceName(anchor),
				file: null,
				sha256: (0, node_crypto.hash)("sha256", JSON.stringify(content))
			},
			mode: "enforce",
			signers,
			rules: [ruleOf({
				files: ["**"],
				signatures: "all"
			}, names), ruleOf({
				images: ["**"],
				signatures: "any"
			}, names)],
			exceptions: [],
			registries: null
		},
		trust: trustOf(anchor, {
			pins,
			keys
		}, times)
	};
}
function ruleOf(what, allow) {
	return {
		name: policyName,
		files: [],
		images: [],
		attestations: [],
		multiArch: "index",
		formats: null,
		allow,
		mode: null,
		unsignedExempt: false,
		timestamp: false,
		notation: null,
		...what
	};
}
function trustOfRoots({ trustRoots, timestampRoots }) {
	const roots = certificatesOf(trustRoots);
	const timestamps = timesOf(timestampsName, certificatesOf(timestampRoots));
	return trustOf(anchorOf(roots, timestamps), {
		pins: [],
		keys: []
	}, timestamps);
}
function anchorOf(roots, timestamps) {
	return namedAnchor(nameOfAnchor(roots), roots.length > 0 ? givenRoots(roots) : bundledRoots("code-signing"), timestamps);
}
function nameOfAnchor(roots) {
	return roots.length > 0 ? anchorName : bundledSignersName;
}
function namedAnchor(name, roots, timestamps) {
	return {
		name,
		roots,
		helpers: [],
		timestamps,
		crls: [],
		extendedKeyUsage: "required",
		signingAuthority: false,
		rules: "sigscan",
		inert: null
	};
}
function trustOf(anchor, { pins, keys }, timestamps) {
	return {
		anchors: anchor === null ? [] : [anchor],
		pins,
		keys,
		distrust: [],
		revocation: {
			mode: "check",
			offline: false,
			hosts: []
		},
		timestamps
	};
}
async function sourceName(anchor) {
	if (anchor?.name !== "code-signing (bundled)") return policyName;
	return `${policyName} (any of ${(await anchor.roots()).size} bundled CAs may vouch)`;
}
function certificatesOf(given) {
	return given.flatMap(({ source, text }) => certificatesOfPem(text, source));
}
function digestOf({ sha256 }) {
	return sha256;
}
function pinOf({ spkiSha256: sha256 }) {
	return {
		name: `spki-sha256:${sha256}`,
		of: "spki",
		sha256
	};
}
function signerOf(text, anchor) {
	if (text.trim() === "") throw new require_start.Failure("empty-input", "A name in the list of allowed signers is empty.");
	if (keyless.test(text)) throw new require_start.Failure("not-supported-yet", `This version cannot verify keyless signers (${text.trim()}).`, { remedy: "Allow the signer by the subject name of its certificate." });
	const subject = patternOf(text);
	if (anchor === "code-signing (bundled)") demandDistinctName(text.trim(), subject);
	return {
		kind: "name",
		name: text.trim(),
		anchor,
		subject,
		issuerSubject: null,
		approvedKeys: null
	};
}
function patternOf(text) {
	try {
		return patternOfText(text);
	} catch (cause) {
		if (!(cause instanceof require_read.NameError)) throw cause;
		throw new require_start.Failure("usage", `The allowed signer ${text} is not a name: ${cause.message}`, {
			remedy: "Write it like `CN=release.example.com,O=Example\\, Inc.,C=US`.",
			cause
		});
	}
}

// src/report/pieces.ts
const PIECE = 262144;
function* gather(parts) {
	let piece = "";
	for (const part of parts) {
		piece += part;
		if (piece.length < PIECE) continue;
		yield piece;
		piece = "";
	}
	yield piece;
}

// src/report/json.ts
var json_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	reportPieces: () => reportPieces,
	sigscanJson: () => sigscanJson
});
function reportPieces(report) {
	return gather(reportParts(report));
}
function* reportParts(report) {
	let before = "{";
	for (const [key, value] of Object.entries(report)) {
		yield `${before}\n  ${JSON.stringify(key)}: `;
		if (Array.isArray(value)) yield* listParts(value);
		else yield indented(value, 2);
		before = ",";
	}
	yield "\n}\n";
}
function* listParts(list) {
	let before = "[";
	for (const one of list) {
		yield `${before}\n    ${indented(one, 4)}`;
		before = ",";
	}
	yield list.length === 0 ? "[]" : "\n  ]";
}
function indented(value, by) {
	return require_start.json(value, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
}
function sigscanJson(report) {
	const { subjects, scanned } = report;
	const files = subjects.flatMap((subject) => subject.kind === "file" ? rowsOf(subject).map(fileRow) : []);
	const registry = {
		registry: { signatures: subjects.flatMap((subject) => subject.kind === "image" ? rowsOf(subject).map(imageRow) : []) },
		name: scanned.images.join(",")
	};
	const filesystem = {
		filesystem: { signatures: files },
		directories: scanned.paths.join(",")
	};
	const { ofImages, ofFiles } = partsOf(report);
	return `${require_start.json({
		...ofImages ? registry : {},
		...ofFiles ? filesystem : {}
	}, 0)}\n`;
}
function fileRow({ subject, signature }) {
	return {
		path: subject.within,
		digest: subject.sha256 ?? "",
		subjectname: holderOf(signature)?.subject ?? "",
		countersigner: counterSigner(signature) ?? "",
		file: subject.path,
		...judged(subject, signature)
	};
}
const KEY_PAIR = "Unknown KeyPair";
function imageRow({ subject, platform, signature }) {
	return {
		path: imagePath(subject),
		digest: platform?.digest ?? subject.digest ?? "",
		thumbprints: thumbprints(signature),
		subjectname: holderOf(signature)?.subject ?? (signature.bareKey === null ? "" : KEY_PAIR),
		reference: subject.reference,
		platform: platform?.platform ?? "",
		keysha256: signature.signer?.spkiSha256 ?? "",
		identity: holderOf(signature)?.identity ?? null,
		...judged(subject, signature)
	};
}
function thumbprints({ statements }) {
	return (statements.find(({ about }) => about === "thumbprints")?.text ?? "").trim().replace(/^\[/, "").replace(/\]$/, "");
}
function judged(subject, signature) {
	const { time } = signature;
	const holder = holderOf(signature);
	return {
		format: signature.format,
		role: signature.role,
		place: signature.place,
		state: signature.state,
		decision: subject.decision,
		rule: subject.rule,
		allowed: signature.allowed,
		entry: signature.entry,
		issuername: holder?.issuer ?? "",
		serialnumber: holder?.serialNumber ?? "",
		thumbprint: holder?.sha256 ?? "",
		anchors: holder?.anchors ?? [],
		time: time.at,
		timesource: time.source,
		validuntil: subject.provenUntil
	};
}
function counterSigner({ times }) {
	return times.find(({ authority }) => authority !== null)?.authority ?? null;
}

// src/report/table.ts
var table_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	prettyTable: () => prettyTable,
	wideTable: () => wideTable
});
const FILES = [
	["Path", ({ subject }) => subject.within],
	["Digest", ({ subject }) => subject.sha256 ?? ""],
	["Signer", ({ signature }) => signedBy(signature)],
	["CounterSigner", ({ signature }) => counterSigner(signature) ?? NOT_KNOWN]
];
const IMAGES = [
	["Path", ({ subject }) => imagePath(subject)],
	["Digest", ({ subject, platform }) => platform?.digest ?? subject.digest ?? ""],
	["NotaryV2", ({ signature }) => signature.format === "notation" ? signature.state : NONE],
	["Sigstore/cosign", ({ signature }) => signature.format === "notation" ? NONE : signature.state]
];
const MORE = [
	["State", ({ signature }) => signature.state],
	["Decision", ({ subject }) => subject.decision],
	["Rule", ({ subject }) => subject.rule ?? NOT_KNOWN],
	["Format", ({ signature }) => signature.format],
	["Serial", ({ signature }) => holderOf(signature)?.serialNumber ?? NOT_KNOWN],
	["Anchors", ({ signature }) => anchorsOf(signature)],
	["Valid until", ({ subject }) => subject.provenUntil ?? NOT_KNOWN],
	["Place", ({ signature }) => signature.place],
	["Digests", ({ signature }) => digestsOf(signature)],
	["Chain", ({ signature, certificates }) => chainOf(signature, certificates)],
	["Says", ({ signature }) => sayingsOf(signature)]
];
const WIDE_IMAGES = [
	...IMAGES,
	["Signer", ({ signature }) => signedBy(signature)],
	["Platform", ({ platform }) => platform?.platform ?? NOT_KNOWN],
	...MORE
];
const NOT_KNOWN = "N/A";
const NONE = "-";
function signedBy({ signer }) {
	return signer === null ? NOT_KNOWN : signerName(signer);
}
function anchorsOf(signature) {
	const holder = holderOf(signature);
	return holder === null ? NOT_KNOWN : holder.anchors.length === 0 ? "none" : holder.anchors.join(", ");
}
function digestsOf({ algorithms }) {
	const hashes = algorithms.flatMap(({ use, hash }) => use === "digest" ? [hash] : []);
	return hashes.length === 0 ? NOT_KNOWN : [...new Set(hashes)].join(", ");
}
function chainOf(signature, certificates) {
	const above = holderOf(signature)?.chain.slice(1) ?? [];
	return above.length === 0 ? NOT_KNOWN : above.map((sha256) => nameOf(certificates[sha256]) ?? sha256).join(" < ");
}
function nameOf(base64) {
	const certificate = base64 === void 0 ? null : require_read.attempt(() => require_read.readCertificate(Buffer.from(base64, "base64")));
	return certificate === null || certificate instanceof Error ? null : require_read.printName(certificate.subject);
}
function sayingsOf({ statements }) {
	return statements.length === 0 ? NOT_KNOWN : statements.map(({ about, text }) => `${about}: ${text}`).join("; ");
}
function prettyTable(report, { color }) {
	return tables(report, FILES, IMAGES, painter(color));
}
function wideTable(report, { color }) {
	return tables(report, [...FILES, ...MORE], WIDE_IMAGES, painter(color));
}
function tables(report, ofFiles, ofImages, paint) {
	const { certificates, counts, scanned } = report;
	const rows = report.subjects.flatMap((subject) => rowsOf(subject).map((row) => ({
		...row,
		certificates
	})));
	const files = rows.filter((row) => row.subject.kind === "file");
	const images = rows.filter((row) => row.subject.kind === "image");
	const parts = partsOf(report);
	return [
		...parts.ofImages ? table(scanned.images, images, ofImages, paint) : [],
		...parts.ofFiles ? table(scanned.paths, files, ofFiles, paint) : [],
		`Found ${rows.length} signatures out of ${counts.subjects} entries`,
		""
	].join("\n");
}
function table(given, rows, fields, paint) {
	const columns = fields.map(([title, cell]) => ({
		title,
		cells: rows.map((row) => require_start.terminal(require_start.clip(cell(row))))
	}));
	return [...given.length === 0 ? [] : [paint(require_start.terminal(require_start.clip(given.join(","))), "title")], ...rows.length === 0 ? [] : lineUp(columns, paint)];
}

Object.defineProperty(exports, "ImagePatternError", {
  enumerable: true,
  get: function () {
    return ImagePatternError;
  }
});
Object.defineProperty(exports, "MAX_DIRECTORY_ENTRIES", {
  enumerable: true,
  get: function () {
    return MAX_DIRECTORY_ENTRIES;
  }
});
Object.defineProperty(exports, "MAX_ENTRIES", {
  enumerable: true,
  get: function () {
    return MAX_ENTRIES;
  }
});
Object.defineProperty(exports, "MalformedReference", {
  enumerable: true,
  get: function () {
    return MalformedReference;
  }
});
Object.defineProperty(exports, "algorithmOf", {
  enumerable: true,
  get: function () {
    return algorithmOf;
  }
});
Object.defineProperty(exports, "bundledRoots", {
  enumerable: true,
  get: function () {
    return bundledRoots;
  }
});
Object.defineProperty(exports, "bundledTimes", {
  enumerable: true,
  get: function () {
    return bundledTimes;
  }
});
Object.defineProperty(exports, "bundledUse", {
  enumerable: true,
  get: function () {
    return bundledUse;
  }
});
Object.defineProperty(exports, "caught", {
  enumerable: true,
  get: function () {
    return caught;
  }
});
Object.defineProperty(exports, "certificatesOfPem", {
  enumerable: true,
  get: function () {
    return certificatesOfPem;
  }
});
Object.defineProperty(exports, "changeSentences", {
  enumerable: true,
  get: function () {
    return changeSentences;
  }
});
Object.defineProperty(exports, "changesInOrder", {
  enumerable: true,
  get: function () {
    return changesInOrder;
  }
});
Object.defineProperty(exports, "checkCodes", {
  enumerable: true,
  get: function () {
    return checkCodes;
  }
});
Object.defineProperty(exports, "checkIssued", {
  enumerable: true,
  get: function () {
    return checkIssued;
  }
});
Object.defineProperty(exports, "checkName", {
  enumerable: true,
  get: function () {
    return checkName;
  }
});
Object.defineProperty(exports, "childOf", {
  enumerable: true,
  get: function () {
    return childOf;
  }
});
Object.defineProperty(exports, "codes", {
  enumerable: true,
  get: function () {
    return codes;
  }
});
Object.defineProperty(exports, "count", {
  enumerable: true,
  get: function () {
    return count$1;
  }
});
Object.defineProperty(exports, "countChanges", {
  enumerable: true,
  get: function () {
    return countChanges;
  }
});
Object.defineProperty(exports, "countSubjects", {
  enumerable: true,
  get: function () {
    return countSubjects;
  }
});
Object.defineProperty(exports, "coversImages", {
  enumerable: true,
  get: function () {
    return coversImages;
  }
});
Object.defineProperty(exports, "coversPattern", {
  enumerable: true,
  get: function () {
    return coversPattern;
  }
});
Object.defineProperty(exports, "digestOf", {
  enumerable: true,
  get: function () {
    return digestOf$2;
  }
});
Object.defineProperty(exports, "draftReport", {
  enumerable: true,
  get: function () {
    return draftReport;
  }
});
Object.defineProperty(exports, "encodeDer", {
  enumerable: true,
  get: function () {
    return encodeDer;
  }
});
Object.defineProperty(exports, "everyFinding", {
  enumerable: true,
  get: function () {
    return everyFinding;
  }
});
Object.defineProperty(exports, "fallbackTag", {
  enumerable: true,
  get: function () {
    return fallbackTag;
  }
});
Object.defineProperty(exports, "findCodes", {
  enumerable: true,
  get: function () {
    return findCodes;
  }
});
Object.defineProperty(exports, "findingsOfRun", {
  enumerable: true,
  get: function () {
    return findingsOfRun;
  }
});
Object.defineProperty(exports, "formatNames", {
  enumerable: true,
  get: function () {
    return formatNames;
  }
});
Object.defineProperty(exports, "freePath", {
  enumerable: true,
  get: function () {
    return freePath;
  }
});
Object.defineProperty(exports, "gather", {
  enumerable: true,
  get: function () {
    return gather;
  }
});
Object.defineProperty(exports, "givenRoots", {
  enumerable: true,
  get: function () {
    return givenRoots;
  }
});
Object.defineProperty(exports, "hexOf", {
  enumerable: true,
  get: function () {
    return hexOf;
  }
});
Object.defineProperty(exports, "imageFormatNames", {
  enumerable: true,
  get: function () {
    return imageFormatNames;
  }
});
Object.defineProperty(exports, "imageManifestType", {
  enumerable: true,
  get: function () {
    return imageManifestType;
  }
});
Object.defineProperty(exports, "imageMeant", {
  enumerable: true,
  get: function () {
    return imageMeant;
  }
});
Object.defineProperty(exports, "inOrder", {
  enumerable: true,
  get: function () {
    return inOrder$1;
  }
});
Object.defineProperty(exports, "indexType", {
  enumerable: true,
  get: function () {
    return indexType;
  }
});
Object.defineProperty(exports, "isAuxiliary", {
  enumerable: true,
  get: function () {
    return isAuxiliary;
  }
});
Object.defineProperty(exports, "isLoopback", {
  enumerable: true,
  get: function () {
    return isLoopback;
  }
});
Object.defineProperty(exports, "isRepositoryPath", {
  enumerable: true,
  get: function () {
    return isRepositoryPath;
  }
});
Object.defineProperty(exports, "isTag", {
  enumerable: true,
  get: function () {
    return isTag;
  }
});
Object.defineProperty(exports, "isThere", {
  enumerable: true,
  get: function () {
    return isThere;
  }
});
Object.defineProperty(exports, "isWithin", {
  enumerable: true,
  get: function () {
    return isWithin;
  }
});
Object.defineProperty(exports, "judge", {
  enumerable: true,
  get: function () {
    return judge$2;
  }
});
Object.defineProperty(exports, "keyOfPem", {
  enumerable: true,
  get: function () {
    return keyOfPem;
  }
});
Object.defineProperty(exports, "kindOfType", {
  enumerable: true,
  get: function () {
    return kindOfType;
  }
});
Object.defineProperty(exports, "kindsOf", {
  enumerable: true,
  get: function () {
    return kindsOf;
  }
});
Object.defineProperty(exports, "leavesOut", {
  enumerable: true,
  get: function () {
    return leavesOut$1;
  }
});
Object.defineProperty(exports, "leavesRoot", {
  enumerable: true,
  get: function () {
    return leavesRoot;
  }
});
Object.defineProperty(exports, "loadDecider", {
  enumerable: true,
  get: function () {
    return loadDecider;
  }
});
Object.defineProperty(exports, "loadShortForm", {
  enumerable: true,
  get: function () {
    return loadShortForm;
  }
});
Object.defineProperty(exports, "longestFile", {
  enumerable: true,
  get: function () {
    return longestFile;
  }
});
Object.defineProperty(exports, "manifestTypes", {
  enumerable: true,
  get: function () {
    return manifestTypes;
  }
});
Object.defineProperty(exports, "matchesPattern", {
  enumerable: true,
  get: function () {
    return matchesPattern;
  }
});
Object.defineProperty(exports, "momentOf", {
  enumerable: true,
  get: function () {
    return momentOf;
  }
});
Object.defineProperty(exports, "nameBelow", {
  enumerable: true,
  get: function () {
    return nameBelow;
  }
});
Object.defineProperty(exports, "nameOf", {
  enumerable: true,
  get: function () {
    return nameOf$3;
  }
});
Object.defineProperty(exports, "nameOf$1", {
  enumerable: true,
  get: function () {
    return nameOf$4;
  }
});
Object.defineProperty(exports, "obstacleOf", {
  enumerable: true,
  get: function () {
    return obstacleOf;
  }
});
Object.defineProperty(exports, "openBaseline", {
  enumerable: true,
  get: function () {
    return openBaseline;
  }
});
Object.defineProperty(exports, "openRevocation", {
  enumerable: true,
  get: function () {
    return openRevocation;
  }
});
Object.defineProperty(exports, "otherPlaces", {
  enumerable: true,
  get: function () {
    return otherPlaces;
  }
});
Object.defineProperty(exports, "outcomeOf", {
  enumerable: true,
  get: function () {
    return outcomeOf$1;
  }
});
Object.defineProperty(exports, "painter", {
  enumerable: true,
  get: function () {
    return painter;
  }
});
Object.defineProperty(exports, "patternOfMap", {
  enumerable: true,
  get: function () {
    return patternOfMap;
  }
});
Object.defineProperty(exports, "patternOfText", {
  enumerable: true,
  get: function () {
    return patternOfText;
  }
});
Object.defineProperty(exports, "pemFailure", {
  enumerable: true,
  get: function () {
    return pemFailure;
  }
});
Object.defineProperty(exports, "placeOf", {
  enumerable: true,
  get: function () {
    return placeOf$1;
  }
});
Object.defineProperty(exports, "placeOfImage", {
  enumerable: true,
  get: function () {
    return placeOfImage;
  }
});
Object.defineProperty(exports, "placesOf", {
  enumerable: true,
  get: function () {
    return placesOf;
  }
});
Object.defineProperty(exports, "printReference", {
  enumerable: true,
  get: function () {
    return printReference;
  }
});
Object.defineProperty(exports, "prove", {
  enumerable: true,
  get: function () {
    return prove;
  }
});
Object.defineProperty(exports, "readConfig", {
  enumerable: true,
  get: function () {
    return readConfig;
  }
});
Object.defineProperty(exports, "readCrl", {
  enumerable: true,
  get: function () {
    return readCrl;
  }
});
Object.defineProperty(exports, "readDigest", {
  enumerable: true,
  get: function () {
    return readDigest;
  }
});
Object.defineProperty(exports, "readGlob", {
  enumerable: true,
  get: function () {
    return readGlob;
  }
});
Object.defineProperty(exports, "readImagePattern", {
  enumerable: true,
  get: function () {
    return readImagePattern;
  }
});
Object.defineProperty(exports, "readPemBlocks", {
  enumerable: true,
  get: function () {
    return readPemBlocks;
  }
});
Object.defineProperty(exports, "readReference", {
  enumerable: true,
  get: function () {
    return readReference;
  }
});
Object.defineProperty(exports, "readRegistryName", {
  enumerable: true,
  get: function () {
    return readRegistryName;
  }
});
Object.defineProperty(exports, "readRegistryOperand", {
  enumerable: true,
  get: function () {
    return readRegistryOperand;
  }
});
Object.defineProperty(exports, "readSubjectPublicKey", {
  enumerable: true,
  get: function () {
    return readSubjectPublicKey;
  }
});
Object.defineProperty(exports, "readTextIfThere", {
  enumerable: true,
  get: function () {
    return readTextIfThere;
  }
});
Object.defineProperty(exports, "reasonOf", {
  enumerable: true,
  get: function () {
    return reasonOf;
  }
});
Object.defineProperty(exports, "refuseOperands", {
  enumerable: true,
  get: function () {
    return refuseOperands;
  }
});
Object.defineProperty(exports, "render", {
  enumerable: true,
  get: function () {
    return render;
  }
});
Object.defineProperty(exports, "repositoryName", {
  enumerable: true,
  get: function () {
    return repositoryName;
  }
});
Object.defineProperty(exports, "rowsOf", {
  enumerable: true,
  get: function () {
    return rowsOf;
  }
});
Object.defineProperty(exports, "runFindings", {
  enumerable: true,
  get: function () {
    return runFindings;
  }
});
Object.defineProperty(exports, "scan", {
  enumerable: true,
  get: function () {
    return scan;
  }
});
Object.defineProperty(exports, "scan_exports", {
  enumerable: true,
  get: function () {
    return scan_exports;
  }
});
Object.defineProperty(exports, "secondOf", {
  enumerable: true,
  get: function () {
    return secondOf;
  }
});
Object.defineProperty(exports, "sentenceOf", {
  enumerable: true,
  get: function () {
    return sentenceOf;
  }
});
Object.defineProperty(exports, "signaturesOf", {
  enumerable: true,
  get: function () {
    return signaturesOf;
  }
});
Object.defineProperty(exports, "signerName", {
  enumerable: true,
  get: function () {
    return signerName;
  }
});
Object.defineProperty(exports, "signersOf", {
  enumerable: true,
  get: function () {
    return signersOf;
  }
});
Object.defineProperty(exports, "sourceOfPath", {
  enumerable: true,
  get: function () {
    return sourceOfPath;
  }
});
Object.defineProperty(exports, "startOf", {
  enumerable: true,
  get: function () {
    return startOf;
  }
});
Object.defineProperty(exports, "statedType", {
  enumerable: true,
  get: function () {
    return statedType;
  }
});
Object.defineProperty(exports, "takeTurns", {
  enumerable: true,
  get: function () {
    return takeTurns$1;
  }
});
Object.defineProperty(exports, "tellReport", {
  enumerable: true,
  get: function () {
    return tellReport;
  }
});
Object.defineProperty(exports, "timesOf", {
  enumerable: true,
  get: function () {
    return timesOf;
  }
});
Object.defineProperty(exports, "trustOfRoots", {
  enumerable: true,
  get: function () {
    return trustOfRoots;
  }
});
Object.defineProperty(exports, "unexpected", {
  enumerable: true,
  get: function () {
    return unexpected;
  }
});
Object.defineProperty(exports, "usageOid", {
  enumerable: true,
  get: function () {
    return usageOid;
  }
});
Object.defineProperty(exports, "worstRevocation", {
  enumerable: true,
  get: function () {
    return worstRevocation;
  }
});
Object.defineProperty(exports, "writeRendering", {
  enumerable: true,
  get: function () {
    return writeRendering;
  }
});
Object.defineProperty(exports, "writtenName", {
  enumerable: true,
  get: function () {
    return writtenName;
  }
});