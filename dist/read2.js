"use strict";

const require_action = require("./action.js");
const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_words = require("./words.js");
let node_path = require("node:path");

// src/find/images/given/ground.ts
function groundOf(document) {
	return stand(document, [], document.label, 0);
}
function below(ground, key) {
	const { root } = ground.spot;
	const step = typeof key === "number" ? `[${key}]` : root === "" || root.endsWith(" ") ? key : `.${key}`;
	const path = ground.nested === 0 ? [...ground.path, key] : ground.path;
	return stand(ground.document, path, `${root}${step}`, ground.nested);
}
function within(ground) {
	return stand(ground.document, ground.path, ground.spot.root, ground.nested + 1);
}
function stand(document, path, root, nested) {
	return {
		spot: {
			root,
			mentions: (text) => document.find(path, text),
			written: false
		},
		path,
		nested,
		document
	};
}

// src/find/images/given/name.ts
const schemes = /^(?:oci|docker|docker-image):\/\//;
const unresolvedGrammar = /\$|\{\{|<no value>/;
const LONGEST_REFERENCE = 4096;
const SHOWN = 300;
function clip(text) {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
function isUnresolved(text) {
	return unresolvedGrammar.test(text);
}
function isReference(text) {
	return !(require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(bare(text))) instanceof Error);
}
function isPinned(text) {
	const reference = require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(bare(text)));
	return !(reference instanceof Error) && reference.digest !== null;
}
function isWritten(text) {
	if (text.length > 4096) return false;
	return text.includes("@") || /:[^/]*$/.test(text) || /^(?:localhost|[^/]*[.:][^/]*)\/./i.test(bare(text));
}
function isWhole(text) {
	return /^[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?\/[^:]+:[^:/]+$/.test(bare(text)) && isReference(text);
}
function bare(text) {
	return text.replace(schemes, "");
}
function sightName(text, spot) {
	const name = bare(text);
	if (isUnresolved(text)) return sightObstacle(text, {
		code: "reference-unresolved",
		message: `\`${clip(text)}\` holds a variable or an expression that nobody has resolved.`
	}, spot);
	const reference = require_scan.caught(require_scan.MalformedReference, () => require_scan.readReference(name));
	if (reference instanceof Error) return sightObstacle(text, {
		code: "reference-malformed",
		message: reference.message
	}, spot);
	return {
		kind: "name",
		text: name,
		pinned: reference.digest !== null,
		spot,
		mentions: spot.mentions(text)
	};
}
function sightDigest(text, spot) {
	if (require_scan.readDigest(text) !== null) return {
		kind: "digest",
		digest: text,
		spot,
		mentions: spot.mentions(text)
	};
	const message = isUnresolved(text) ? `\`${clip(text)}\` holds a variable or an expression that nobody has resolved.` : `\`${clip(text)}\` is no digest: it must be sha256 or sha512 in lower-case hex.`;
	return sightObstacle(text, {
		code: isUnresolved(text) ? "reference-unresolved" : "reference-malformed",
		message
	}, spot);
}
function pin(name, digest) {
	if (name.kind === "obstacle") return name;
	const reference = require_scan.readReference(name.text);
	if (reference.digest === digest) return name;
	if (reference.digest === null && reference.kind === "registry") {
		const tag = /:[^/]*$/.test(name.text) ? reference.tag : null;
		return {
			...name,
			text: require_scan.printReference({
				...reference,
				tag,
				digest: require_scan.readDigest(digest)
			}),
			pinned: true
		};
	}
	const message = `${clip(name.spot.root)} gives ${name.text} the digest ${digest}, and it has one of its own.`;
	return {
		...sightObstacle(name.text, {
			code: "reference-ambiguous",
			message
		}, name.spot),
		mentions: name.mentions
	};
}
function sightHint(text, spot) {
	return {
		kind: "hint",
		text: bare(text),
		spot,
		mentions: spot.mentions(text)
	};
}
function sightObstacle(text, obstacle, spot) {
	return {
		kind: "obstacle",
		text: clip(text),
		obstacle,
		spot,
		mentions: spot.mentions(text)
	};
}
function isName$1(sighting) {
	return sighting.kind === "name";
}

// src/find/images/given/build.ts
const marks = [
	"containerimage.digest",
	"containerimage.config.digest",
	"containerimage.descriptor",
	"image.name"
];
function isBuild(object) {
	return marks.some((mark) => object.has(mark));
}
function readBuild(object, ground) {
	const texts = (key) => textOf$1(object, key);
	const digest = texts("containerimage.digest");
	const config = texts("containerimage.config.digest");
	return {
		names: texts("image.name").split(",").map((name) => name.trim()).filter((name) => name !== "").map((name) => sightName(name, below(ground, "image.name").spot)),
		digest: digest === "" || digest === config ? null : sightDigest(digest, below(ground, "containerimage.digest").spot),
		config: config === "" ? null : config
	};
}
function sightBuild(object, ground) {
	const { names, digest } = readBuild(object, ground);
	return withDigest(names, digest);
}
function withDigest(names, digest) {
	if (digest === null) return names;
	if (digest.kind === "obstacle" || names.length === 0) return [...names, digest];
	return names.map((name) => pin(name, digest.digest));
}
function textOf$1(object, key) {
	const value = object.get(key);
	return typeof value === "string" ? value.trim() : "";
}

// src/find/images/given/line.ts
const words = /(?:\$\{\{.{0,200}?\}\}|\{\{.{0,200}?\}\}|<no value>|[^\s,])+/g;
const LONGEST_LINE = 1048576;
const bareHex = /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/;
function wordsOf(line) {
	return line.length > LONGEST_LINE ? [line] : line.match(words) ?? [];
}
function isListLine(line) {
	const parts = wordsOf(line);
	const [first = "", second] = parts;
	if (bareHex.test(first)) return parts.length === 2 && second !== void 0 && isReference(second);
	return parts.every((part) => require_scan.readDigest(part) !== null || isUnresolved(part) || isReference(part));
}
function sightLine(line, spot) {
	if (!isListLine(line)) return [sightName(line, spot)];
	const parts = wordsOf(line);
	const [first = "", second = ""] = parts;
	if (bareHex.test(first)) return [sightSum(first, second, line, spot)];
	const digests = parts.filter((part) => require_scan.readDigest(part) !== null);
	const names = parts.filter((part) => require_scan.readDigest(part) === null).map((part) => sightName(part, spot));
	const [digest] = digests;
	if (digest === void 0) return names;
	if (names.length === 0) return digests.map((one) => sightDigest(one, spot));
	if (digests.length === 1) return names.map((name) => pin(name, digest));
	const message = `\`${clip(line)}\` has ${digests.length} digests, and it cannot be told which name each is for.`;
	return [sightObstacle(line, {
		code: "reference-ambiguous",
		message
	}, spot)];
}
function sightSum(hex, name, line, spot) {
	const named = sightName(name, spot);
	if (isWritten(name)) return pin(named, `${hex.length === 64 ? "sha256" : "sha512"}:${hex}`);
	const message = `\`${clip(line)}\` is a digest and a name without registry and tag, which may be a file's.`;
	return sightObstacle(line, {
		code: "reference-ambiguous",
		message
	}, spot);
}

// src/find/images/given/members.ts
const nameEndings = [
	"image with tag",
	"registry path",
	"registry paths",
	"image url",
	"image uri",
	"image ref",
	"image reference",
	"image name",
	"image names",
	"image",
	"images"
];
const tagEndings = [
	"image tag",
	"image tags",
	"tag",
	"tags"
];
const fillers = /* @__PURE__ */ new Set([
	"image",
	"container",
	"oci",
	"docker",
	"manifest",
	"index"
]);
const otherDigests = /* @__PURE__ */ new Set([
	"artifact",
	"attestation",
	"bundle",
	"checksum",
	"config",
	"file",
	"layer",
	"provenance",
	"sbom",
	"signature"
]);
const others = /^(?:labels|annotations|args|build-args|buildx\.build\..*|DockerConfig|imageid|image-id|imageId)$/;
function meaningOf(name) {
	if (others.test(name)) return { kind: "other" };
	const parts = partsOf(name);
	const last = parts.at(-1);
	if (last === "digest" || last === "digests") {
		const before = parts.slice(0, -1);
		if (before.some((part) => otherDigests.has(part))) return { kind: "other" };
		if (last === "digests") return { kind: "digests" };
		return {
			kind: "digest",
			of: before.filter((part) => !fillers.has(part)).join(" ")
		};
	}
	const text = parts.join(" ");
	for (const ending of nameEndings) if (endsWith(text, ending)) return {
		kind: "name",
		of: before(text, ending)
	};
	for (const ending of tagEndings) if (endsWith(text, ending)) return {
		kind: "tags",
		of: before(text, ending)
	};
	return null;
}
function leadingMeaning(name, value) {
	const [first = "", ...rest] = partsOf(name);
	if (typeof value !== "string" || rest.length === 0) return null;
	if (first === "digest" && require_scan.readDigest(value) !== null) return {
		kind: "digest",
		of: rest.join(" ")
	};
	return /^(?:image|images|tags)$/.test(first) && isWritten(value) && isReference(value) ? {
		kind: "name",
		of: rest.join(" ")
	} : null;
}
function partsOf(name) {
	return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[\s_.-]+/);
}
function endsWith(text, ending) {
	return text === ending || text.endsWith(` ${ending}`);
}
function before(text, ending) {
	return text.slice(0, -ending.length).trim();
}

// src/find/images/given/outputs.ts
function sightOutputs(object, ground, reader) {
	const groups = /* @__PURE__ */ new Map();
	const groupOf = (of) => {
		const known = groups.get(of) ?? {
			names: [],
			tags: [],
			digests: []
		};
		groups.set(of, known);
		return known;
	};
	const rest = [];
	const build = buildOf(object, ground, reader);
	for (const [key, value] of object) {
		const here = below(ground, key);
		if (build !== null && key === "metadata") continue;
		const meaning = meaningOf(key) ?? leadingMeaning(key, value);
		if (meaning === null) rest.push(...reader.sight(value, here));
		else rest.push(...collect(value, here, {
			meaning,
			groupOf,
			reader
		}));
	}
	if (build !== null) settleBuild(build, groupOf(""));
	for (const group of groups.values()) group.names.splice(0, Infinity, ...withTags(group));
	return [...pairGroups(groups, object, ground), ...rest];
}
function buildOf(object, ground, { unwrap }) {
	const value = object.get("metadata");
	const here = below(ground, "metadata");
	const unwrapped = typeof value === "string" ? unwrap(value, here) : { value };
	const inner = typeof unwrapped === "string" ? null : unwrapped.value;
	if (!require_action.isJsonObject(inner) || !isBuild(inner)) return null;
	return readBuild(inner, typeof value === "string" ? within(here) : here);
}
function settleBuild({ names, digest, config }, group) {
	const kept = digest === null ? group.digests.filter((one) => one.kind !== "digest" || one.digest !== config) : [digest];
	group.digests.splice(0, Infinity, ...kept);
	group.names.unshift(...names);
}
function collect(value, here, collecting) {
	const { meaning, reader } = collecting;
	if (meaning.kind === "other") return [];
	if (require_action.isJsonList(value)) return value.flatMap((one, index) => collect(one, below(here, index), collecting));
	if (typeof value !== "string") return reader.sight(value, here);
	const inner = reader.unwrap(value, here);
	if (inner === "broken") return [reader.broken(here)];
	if (inner !== "none") return collect(inner.value, within(here), collecting);
	collectText(value, here, collecting);
	return [];
}
function collectText(value, { spot }, { meaning, groupOf }) {
	switch (meaning.kind) {
		case "name": {
			if (/^\s*(?:https?|data):/.test(value)) return;
			const lines = value.split(/\r\n|\r|\n/).map((line) => line.trim());
			sortInto(groupOf(meaning.of), lines.flatMap((line) => line === "" ? [] : sightLine(line, spot)));
			return;
		}
		case "tags": {
			const group = groupOf(meaning.of);
			for (const word of wordsOf(value)) {
				if (require_scan.readDigest(word) !== null) continue;
				if (isWritten(word) || isUnresolved(word)) {
					if (!word.includes("@") || /@sha(?:256|512):/.test(word)) group.names.push(sightName(word, spot));
				} else if (require_scan.isTag(word)) group.tags.push({
					tag: word,
					spot
				});
			}
			return;
		}
		case "digest":
		case "digests": {
			const group = groupOf(meaning.kind === "digest" ? meaning.of : "\0");
			for (const word of wordsOf(value)) if (/@sha(?:256|512):/.test(word)) group.names.push(sightName(word, spot));
			else if (/^sha(?:256|512):/.test(word)) group.digests.push(sightDigest(word, spot));
			return;
		}
		case "other": return;
	}
}
function sortInto(group, sightings) {
	for (const one of sightings) if (one.kind === "digest") group.digests.push(one);
	else if (one.kind !== "hint") group.names.push(one);
}
function untagged(name) {
	const message = `${name.spot.root} names \`${name.text}\` without a tag, beside tags that may be its own or another image's.`;
	return {
		...sightObstacle(name.text, {
			code: "reference-ambiguous",
			message
		}, name.spot),
		mentions: name.mentions
	};
}
function withTags({ names, tags }) {
	if (tags.length === 0) return names;
	const references = names.filter(isName$1).map(({ text }) => require_scan.readReference(text));
	const [repository, ...others] = new Set(references.map(require_scan.repositoryName));
	if (repository === void 0) return names;
	const isWhole = (name) => name.kind === "obstacle" || name.pinned || /:[^/]*$/.test(name.text);
	if (others.length > 0) return names.map((name) => isWhole(name) ? name : untagged(name));
	return [...names.filter(isWhole), ...tags.map(({ tag, spot }) => ({
		...sightName(`${repository}:${tag}`, spot),
		mentions: spot.mentions(tag)
	}))];
}
function pairGroups(groups, object, ground) {
	const plain = groups.get("");
	const named = [...groups.values()].filter(({ names }) => names.length > 0);
	const [only] = named;
	const lends = named.length === 1 && plain !== void 0 && plain.names.length === 0 && only?.digests.length === 0;
	return [...groups.values()].flatMap((group) => {
		if (lends && group === plain) return [];
		const { names } = group;
		const digests = lends && group === only ? plain.digests : group.digests;
		if (names.length === 0) return isDescriptor(object) ? [] : digests;
		const [first, ...others] = new Map(digests.map((one) => [one.kind === "digest" ? one.digest : one.text, one])).values();
		if (others.length === 0) return withDigest(names, first ?? null);
		const where = ground.spot.root;
		const message = `${where} gives several digests, and it cannot be told which of its images each is for.`;
		return [sightObstacle(where, {
			code: "reference-ambiguous",
			message
		}, ground.spot)];
	});
}
function isDescriptor(object) {
	return object.has("mediaType") && object.has("size");
}

// src/find/images/given/pushed.ts
const pairs = [
	["reference", "digest"],
	["repository", "digest"],
	["url", "digest"],
	["Name", "Digest"]
];
function sightPushed(object, ground) {
	const pair = pairs.find(([name, digest]) => isName(object.get(name)) && isDigest(object.get(digest)));
	if (pair === void 0) return null;
	const [key, at] = pair;
	const digest = object.get(at);
	if (typeof digest !== "string") return null;
	const tags = key === "reference" ? object.get("referenceAsTags") : void 0;
	const names = [[key, object.get(key)], ...(require_action.isJsonList(tags) ? tags : []).map((tag) => ["referenceAsTags", tag])].flatMap(([from, text]) => typeof text === "string" ? [sightName(text, below(ground, from).spot)] : []);
	return {
		sightings: withDigest(names, sightDigest(digest, below(ground, at).spot)),
		members: [key, at]
	};
}
function isName(value) {
	return typeof value === "string" && isWritten(value) && isReference(value);
}
function isDigest(value) {
	return typeof value === "string" && require_scan.readDigest(value) !== null;
}

// src/find/images/given/json.ts
const DOCUMENT_BYTES = 16777216;
const DOCUMENT_CONTAINERS = 1048576;
const MOST_NESTED = 4;
function readDocument(text) {
	const bytes = new TextEncoder().encode(text);
	return require_action.readJson(bytes, {
		bytes: DOCUMENT_BYTES,
		containers: DOCUMENT_CONTAINERS,
		anyNumber: true
	});
}
function beginsJson(text) {
	return /^\s*(?:\{(?!\{)|\[(?![0-9a-fA-F]*:))/.test(text);
}
function sightValue(value, ground) {
	if (typeof value === "string") return sightText(value, ground);
	if (require_action.isJsonList(value)) return value.flatMap((one, index) => sightValue(one, below(ground, index)));
	return require_action.isJsonObject(value) ? sightObject(value, ground) : [];
}
function sightObject(object, ground) {
	if (isBuild(object)) return sightBuild(object, ground);
	const kind = object.get("type");
	if (typeof kind === "string" && object.has("internal_type")) return sightArtifact(kind, object, ground);
	const builds = object.get("builds");
	if (require_action.isJsonList(builds) && builds.every((build) => require_action.isJsonObject(build) && build.has("imageName"))) return builds.flatMap((build, index) => sightTag(build, below(below(ground, "builds"), index)));
	const pushed = sightPushed(object, ground);
	if (pushed === null) return sightOutputs(object, ground, reader);
	const texts = [...object].filter(([key, value]) => typeof value === "string" && !pushed.members.includes(key));
	return [...pushed.sightings, ...sightOutputs(new Map(texts), ground, reader)];
}
const reader = {
	sight: sightValue,
	unwrap,
	broken: sightBroken
};
function sightArtifact(kind, object, ground) {
	const name = object.get("name");
	if (!/^(?:Published |Publishable )?Docker (?:Image|Manifest)/.test(kind) || typeof name !== "string") return [];
	const extra = object.get("extra");
	const digest = require_action.isJsonObject(extra) ? textOf$1(extra, "Digest") : "";
	const names = [sightName(name, below(ground, "name").spot)];
	return withDigest(names, digest === "" ? null : sightDigest(digest, below(below(ground, "extra"), "Digest").spot));
}
function sightTag(build, ground) {
	const tag = require_action.isJsonObject(build) ? build.get("tag") : void 0;
	return typeof tag === "string" ? [sightName(tag, below(ground, "tag").spot)] : [];
}
function sightText(text, ground) {
	const inner = unwrap(text, ground);
	if (inner === "broken") return [sightBroken(ground)];
	if (inner !== "none") return sightValue(inner.value, within(ground));
	const parts = wordsOf(text);
	if (parts.length > 0 && parts.every(isPinned)) return parts.map((part) => sightName(part, ground.spot));
	const [only] = parts;
	if (parts.length === 1 && only !== void 0 && /@sha(?:256|512):/.test(only)) return [sightName(only, ground.spot)];
	return parts.length > 0 && parts.every(isWhole) ? parts.map((part) => sightHint(part, ground.spot)) : [];
}
function unwrap(text, { nested }) {
	if (!beginsJson(text)) return "none";
	const value = nested >= MOST_NESTED ? null : require_scan.caught(require_action.JsonError, () => readDocument(text));
	if (value !== null && !(value instanceof Error)) return { value };
	return mayName(text) ? "broken" : "none";
}
function mayName(text) {
	return /sha256:|sha512:|containerimage\.|image\.name|(?:image|tag)s?\\*"\s*:/i.test(text);
}
function sightBroken(ground) {
	const message = `The text of ${ground.spot.root} begins as JSON does and cannot be read as such.`;
	return sightObstacle(ground.spot.root, {
		code: "file-malformed",
		message
	}, ground.spot);
}

// src/find/images/given/pieces.ts
function piecesOf(text) {
	const pieces = [];
	let at = 0;
	while (at < text.length) {
		const start = indentOf(text, at);
		if (beginsJson(text.slice(start, start + LONGEST_START))) {
			const close = endOfDocument(text, start);
			pieces.push({
				kind: "json",
				text: text.slice(start, close).trimEnd(),
				offset: start
			});
			at = close;
			continue;
		}
		const end = endOfLine(text, start);
		const written = text.slice(start, end).trimEnd();
		if (written !== "" && !written.startsWith("#")) pieces.push({
			kind: "line",
			text: written,
			offset: start
		});
		at = end + 1;
	}
	return pieces;
}
const LONGEST_START = 16;
const indent = /[^\S\r\n]*/y;
const line = /[^\r\n]*/y;
function indentOf(text, from) {
	indent.lastIndex = from;
	return from + (indent.exec(text)?.[0].length ?? 0);
}
function endOfLine(text, from) {
	line.lastIndex = from;
	return from + (line.exec(text)?.[0].length ?? 0);
}
function endOfDocument(text, from) {
	let depth = 0;
	let inString = false;
	for (let at = from; at < text.length; at += 1) {
		const character = text.charAt(at);
		if (inString) {
			if (character === "\\") at += 1;
			else if (character === "\"") inString = false;
		} else if (character === "\"") inString = true;
		else if (character === "{" || character === "[") depth += 1;
		else if (character === "}" || character === "]") {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return text.length;
}

// src/find/images/given/position.ts
const MOST_SEARCHED = 1073741824;
function positionsIn(content, file) {
	const starts = [0];
	for (const { index, 0: end } of content.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
	const at = (offset, length) => {
		const line = lastNotAbove(starts, offset);
		const column = offset - (starts[line] ?? 0) + 1;
		return {
			file,
			line: line + 1,
			column,
			endColumn: column + length,
			of: "output"
		};
	};
	let last = {
		from: 0,
		end: 0,
		behind: 0
	};
	let left = MOST_SEARCHED;
	const search = (text, from, end) => {
		const part = content.slice(from, end);
		let offset = part.indexOf(text);
		while (offset !== -1 && !standsAlone(content, from + offset, text.length)) offset = part.indexOf(text, offset + text.length);
		left -= offset === -1 ? part.length : offset + text.length;
		return offset === -1 ? null : from + offset;
	};
	return {
		at,
		find(text, from = 0, end = content.length) {
			if (text === "" || left < 0 || /[\r\n]/.test(text)) return [];
			const behind = last.from === from && last.end === end ? last.behind : from;
			const offset = search(text, behind, end) ?? (behind > from ? search(text, from, end) : null);
			if (offset === null) return [];
			last = {
				from,
				end,
				behind: offset + text.length
			};
			return [at(offset, text.length)];
		}
	};
}
function standsAlone(text, offset, length) {
	return !isPart(text.charAt(offset - 1)) && !isPart(text.charAt(offset + length));
}
function isPart(character) {
	return /[\w.@:/-]/.test(character);
}
function lastNotAbove(numbers, wanted) {
	let low = 0;
	let high = numbers.length;
	while (high - low > 1) {
		const middle = low + high >> 1;
		if ((numbers[middle] ?? 0) > wanted) high = middle;
		else low = middle;
	}
	return low;
}

// src/find/images/given/file.ts
const FILE_BYTES = 16777216;
async function sightFile(given, world) {
	const absolute = (0, node_path.resolve)(world.files.directory, given);
	const file = require_scan.nameOf$1(absolute, world.files.directory);
	const content = readContent(absolute, file, world);
	if (typeof content !== "string") return only([sightObstacle(file, content, spotIn(file))]);
	return sightContent(content, file);
}
function only(sightings) {
	return {
		sightings,
		images: [],
		remarks: []
	};
}
const decoder = new TextDecoder("utf-8", { fatal: true });
function readContent(absolute, file, { files }) {
	const bytes = require_scan.caught(require_start.FileError, () => {
		const location = files.resolve(absolute);
		if (!(0, node_path.isAbsolute)(file) && !require_scan.isWithin(location, files.resolve(files.directory))) return null;
		return files.read(location, FILE_BYTES);
	});
	if (bytes === null) return require_scan.leavesRoot(file);
	if (bytes instanceof require_start.FileError) return bytes.code === "too-large" ? {
		code: "file-too-large",
		message: bytes.message
	} : require_scan.obstacleOf(file, bytes);
	const text = textOf(bytes);
	if (text !== null && !/[^\P{Cc}\t\r\n]/u.test(text)) return text;
	return {
		code: "file-malformed",
		message: `${file} is no text in UTF-8, so it names no image.`
	};
}
function textOf(bytes) {
	try {
		return decoder.decode(bytes);
	} catch {
		return null;
	}
}
async function sightContent(content, file) {
	const positions = positionsIn(content, file);
	const pieces = piecesOf(content);
	if (pieces.every((piece) => piece.kind === "json" || isListLine(piece.text))) {
		const sightings = only(await sightPieces(pieces, positions, file));
		if (pieces.every(({ kind }) => kind === "line")) return sightings;
		const own = await sightOwn(content, file);
		if (own !== null) return {
			...own,
			sightings: [...sightings.sightings, ...own.sightings]
		};
		if (sightings.sightings.length > 0) return sightings;
	}
	if (/^[ \t]*\[(?:image|build)\b/m.test(content)) {
		const found = (await Promise.resolve().then(() => require("./buildpacks.js"))).sightReport(content, file, positions);
		if (found !== null) return only(found);
	}
	if (/^[ \t]*kind[ \t]*:[ \t]*["']?ImagesLock\b/m.test(content)) {
		const found = (await Promise.resolve().then(() => require("./images-lock.js"))).sightLock(content, file, positions);
		if (found !== null) return only(found);
	}
	const repository = (await Promise.resolve().then(() => require("./read3.js"))).readRepositoryFile(file, content);
	if (repository !== null) return settleRepository(repository, file);
	return only(await sightPieces(pieces, positions, file));
}
async function sightOwn(content, file) {
	const kind = require_words.kindOf(file);
	if (!require_words.mayNameImages(kind === "devcontainer" ? kind : "json", content)) return null;
	const repository = (await Promise.resolve().then(() => require("./read3.js"))).readRepositoryFile(file, content);
	return repository === null ? null : settleRepository(repository, file);
}
function settleRepository({ images, remarks }, file) {
	const found = new Set(images.flatMap(({ mentions }) => mentions.map(placeOf)));
	const unknown = remarks.flatMap(({ code, message, mention }) => {
		if (code !== "reference-unresolved" && code !== "file-malformed") return [];
		if (mention !== null && found.has(placeOf(mention))) return [];
		const text = mention === null ? file : placeOf(mention);
		const mentions = mention === null ? [] : [mention];
		return [{
			kind: "obstacle",
			text,
			obstacle: {
				code,
				message
			},
			spot: spotIn(file),
			mentions
		}];
	});
	const told = new Set(unknown.map(({ obstacle }) => obstacle.message));
	return {
		sightings: unknown,
		images,
		remarks: remarks.filter(({ message }) => !told.has(message))
	};
}
function placeOf({ file, line, column }) {
	return `${file}:${line}:${column}`;
}
function spotIn(file) {
	return {
		root: file,
		mentions: () => [],
		written: false
	};
}
async function sightPieces(pieces, positions, file) {
	const sightings = [];
	for (const { kind, text, offset } of pieces) {
		const end = offset + text.length;
		const spot = {
			root: file,
			mentions: (name) => positions.find(name, offset, end),
			written: false
		};
		if (kind === "line") {
			sightings.push(...sightLine(text, spot));
			continue;
		}
		const value = require_scan.caught(require_action.JsonError, () => readDocument(text));
		if (value instanceof Error) {
			const message = `${file} begins as JSON does and cannot be read as such: ${value.message}`;
			sightings.push({
				...sightObstacle(file, {
					code: "file-malformed",
					message
				}, spot),
				mentions: [positions.at(offset, 1)]
			});
			continue;
		}
		const { openLiterals } = await Promise.resolve().then(() => require("./literal.js"));
		const literals = openLiterals(text);
		const find = (path, name) => {
			const literal = literals(path);
			if (literal === null) return [];
			const [from, length] = [offset + literal.offset, literal.length];
			const exact = positions.find(name, from, from + length);
			return exact.length > 0 ? exact : [positions.at(from, length)];
		};
		sightings.push(...sightValue(value, groundOf({
			label: `${file}: `,
			find
		})));
	}
	return sightings;
}

// src/find/images/given/settle.ts
function settle(sightings) {
	const digests = sightings.filter((one) => one.kind === "digest");
	const open = sightings.filter((one) => one.kind === "name" && one.spot.written && !one.pinned);
	const [digest, ...otherDigests] = new Set(digests.map((one) => one.digest));
	const [name, ...otherNames] = new Set(open.map(({ text }) => text));
	const isPair = digest !== void 0 && name !== void 0 && otherDigests.length === 0 && otherNames.length === 0;
	return join(sightings.flatMap((one) => {
		if (one.kind === "hint") return [];
		if (one.kind === "digest") return isPair ? [] : [lone(one)];
		return isPair && one.kind === "name" && one.text === name && one.spot.written ? [pin(one, digest)] : [one];
	})).map(imageOf);
}
function lone({ digest, spot, mentions }) {
	return {
		kind: "obstacle",
		text: digest,
		obstacle: {
			code: "digest-without-name",
			message: `${digest} stands at ${spot.root} without the name of the image that it is of.`
		},
		spot,
		mentions
	};
}
function join(sightings) {
	const digests = /* @__PURE__ */ new Map();
	for (const one of sightings) {
		if (one.kind === "obstacle" || !one.pinned) continue;
		const tagged = taggedName(one.text);
		digests.set(tagged, (digests.get(tagged) ?? /* @__PURE__ */ new Set()).add(require_scan.readReference(one.text).digest ?? ""));
	}
	return sightings.map((one) => {
		if (one.kind === "obstacle" || one.pinned || one.spot.written) return one;
		const [digest, ...others] = digests.get(taggedName(one.text)) ?? [];
		return digest === void 0 || others.length > 0 ? one : pin(one, digest);
	});
}
function imageOf(sighting) {
	const { text, spot, mentions } = sighting;
	const obstacle = sighting.kind === "obstacle" ? sighting.obstacle : null;
	return {
		text,
		root: spot.root,
		mentions,
		obstacle,
		outright: obstacle === null && spot.written
	};
}
const MOST_HINTS = 100;
function hintsOf(sightings, images) {
	const hints = sightings.filter((one) => one.kind === "hint");
	if (hints.length === 0) return [];
	const untold = new Map(hints.map((one) => [taggedName(one.text), one]));
	for (const { text, obstacle } of images) if (obstacle === null) untold.delete(taggedName(text));
	return [...untold.values()].slice(0, MOST_HINTS).map(({ text, spot, mentions: [mention = null] }) => {
		return {
			code: "reference-ambiguous",
			level: "note",
			message: `${spot.root} has ${text}, which may be an image, and is not looked at: nothing says that it names one.`,
			mention
		};
	});
}
function taggedName(text) {
	return require_scan.printReference({
		...require_scan.readReference(text),
		digest: null
	});
}

// src/find/images/given/read.ts
const MOST_IMAGES = 1e5;
async function readGiven(texts, allowEmpty, world) {
	const sightings = [];
	const images = [];
	const remarks = [];
	const asked = [];
	for (const text of texts) for (const piece of piecesOf(text)) {
		const found = piece.kind === "json" ? sightJson(piece) : await sightWords(piece.text, world);
		asked.push(found.asked);
		if (isEmpty(found) && !allowEmpty) throw nothingFound(found);
		for (const one of found.sightings) sightings.push(one);
		for (const one of found.images) images.push(one);
		remarks.push(...found.remarks);
		if (sightings.length + images.length > MOST_IMAGES) throw tooMany();
	}
	if (asked.length === 0 && texts.length > 0 && !allowEmpty) throw new require_start.Failure("empty-input", "`images` holds nothing but comments.", { remedy: "Name the images to look at." });
	const all = [...settle(sightings), ...images];
	return {
		images: all,
		remarks: [...remarks, ...hintsOf(sightings, all)],
		asked: [...new Set(asked)]
	};
}
function isEmpty({ sightings, images }) {
	return images.length === 0 && sightings.every(({ kind }) => kind === "hint");
}
function sightJson({ text }) {
	const value = require_scan.caught(require_action.JsonError, () => readDocument(text));
	const asked = value instanceof Error ? "JSON" : labelOf(value);
	const found = {
		asked,
		as: "json",
		images: [],
		remarks: []
	};
	if (!(value instanceof Error)) return {
		...found,
		sightings: sightValue(value, groundOf({
			label: asked === "JSON" ? "" : asked,
			find: () => []
		}))
	};
	const message = `\`${clip(text)}\` begins as JSON does and cannot be read as such: ${value.message}`;
	const spot = {
		root: asked,
		mentions: () => [],
		written: false
	};
	return {
		...found,
		sightings: [sightObstacle(text, {
			code: "file-malformed",
			message
		}, spot)]
	};
}
function labelOf(value) {
	const members = require_action.isJsonObject(value) ? [...value.values()] : [];
	const all = (name) => members.length > 0 && members.every((member) => require_action.isJsonObject(member) && member.has("outputs") && member.has(name));
	if (all("outcome")) return "steps";
	return all("result") ? "needs" : "JSON";
}
async function sightWords(line, world) {
	const whole = await sightNamed(line, world);
	if (whole !== null) return whole;
	const parts = wordsOf(line);
	if (parts.length > 1) {
		const files = await Promise.all(parts.map((part) => sightNamed(part, world)));
		if (files.some((file) => file !== null) && parts.every((part, at) => files[at] !== null || isListLine(part))) {
			const all = parts.map((part, at) => files[at] ?? written(part));
			const empty = all.find(isEmpty);
			return {
				asked: line,
				as: empty?.as ?? "line",
				sightings: empty === void 0 ? all.flatMap(({ sightings }) => sightings) : [],
				images: empty === void 0 ? all.flatMap(({ images }) => images) : [],
				remarks: all.flatMap(({ remarks }) => remarks)
			};
		}
	}
	return written(line);
}
function written(line) {
	const spot = {
		root: line,
		mentions: () => [],
		written: true
	};
	return {
		asked: clip(line),
		as: "line",
		sightings: sightLine(line, spot),
		images: [],
		remarks: []
	};
}
const fileEndings = /\.(?:json|jsonl|toml|txt|ya?ml|lock|digest)$/i;
async function sightNamed(text, world) {
	const none = {
		asked: text,
		sightings: [],
		images: [],
		remarks: []
	};
	if (text.length > 4096 || isUnresolved(text) || /:[^/\\]*$|@/.test(text.replace(/^[A-Za-z]:\\/, ""))) return null;
	const mayBeImage = isReference(text);
	const isThere = !text.includes("\0") && require_scan.sourceOfPath(text, world)?.kind === "file";
	const isCalledFile = fileEndings.test(text) && !isWritten(text);
	if (!isThere) return mayBeImage && !isCalledFile ? null : looksLikePath(text) ? {
		...none,
		as: "missing"
	} : null;
	if (mayBeImage && !isCalledFile) {
		const message = `\`${text}\` is the name of a file and may be the name of an image; write ./${text} for the file.`;
		const obstacle = sightObstacle(text, {
			code: "reference-ambiguous",
			message
		}, {
			root: text,
			mentions: () => [],
			written: true
		});
		return {
			...none,
			as: "line",
			sightings: [obstacle]
		};
	}
	return {
		...none,
		as: "file",
		...await sightFile(text, world)
	};
}
function looksLikePath(text) {
	return fileEndings.test(text) || /^(?:\.{0,2}\/|[A-Za-z]:\\)/.test(text);
}
function nothingFound({ as, asked }) {
	const shown = clip(asked);
	switch (as) {
		case "missing": return new require_start.Failure("nothing-found", `There is no file \`${shown}\`, which \`images\` names.`, { remedy: "Name a file that is there, after it was made, or allow an empty result (allow-empty)." });
		case "file": return new require_start.Failure("nothing-found", `The file \`${shown}\` names no image.`, { remedy: "Name the file that the build writes its images to, or allow an empty result (allow-empty)." });
		default: return new require_start.Failure("nothing-found", `What \`images\` gives as ${asked === "JSON" ? "JSON" : `\`${shown}\``} names no image.`, { remedy: "Looked for were outputs such as `metadata`, `digest`, `image` and `tags`, and references with a digest. Have the job hand on such outputs, or allow an empty result (allow-empty)." });
	}
}
function tooMany() {
	return new require_start.Failure("usage", `\`images\` names more than ${MOST_IMAGES} images.`, { remedy: "Give fewer images to a step." });
}

exports.clip = clip;
exports.readGiven = readGiven;
exports.sightDigest = sightDigest;
exports.sightName = sightName;
exports.sightObstacle = sightObstacle;
exports.withDigest = withDigest;