"use strict";

const require_start = require("./start.js");
const require_scan = require("./scan.js");
const require_model = require("./model.js");
const require_read = require("./read4.js");

// src/find/images/name.ts
function nameImage({ text, root, mentions, obstacle: known }) {
	const unread = {
		kind: "image",
		reference: text,
		repository: text,
		tag: null,
		pinned: null,
		root,
		mentions
	};
	if (known !== null) return {
		...unread,
		obstacle: known
	};
	try {
		return subjectOf(require_scan.readReference(text), root, mentions);
	} catch (error) {
		if (!(error instanceof require_scan.MalformedReference)) throw error;
		const obstacle = {
			code: "reference-malformed",
			message: error.message
		};
		return {
			...unread,
			obstacle
		};
	}
}
function subjectOf(reference, root, mentions) {
	return {
		kind: "image",
		reference: require_scan.printReference(reference),
		repository: require_scan.repositoryName(reference),
		tag: reference.tag,
		pinned: reference.digest,
		root,
		mentions,
		obstacle: null
	};
}

// src/find/images/walk.ts
const maxAhead = 8;
async function* walkRegistry(operand, registries, stop) {
	const { registry, repository, below } = readOperand(operand);
	if (repository !== null && !below) {
		yield* await imagesOf({
			registry,
			repository,
			root: operand
		}, registries, stop);
		return;
	}
	const prefix = repository === null ? "" : `${repository}/`;
	const ahead = [];
	for await (const found of repositoriesOf(registry, registries)) {
		if (stop.aborted) break;
		if (!(typeof found !== "string" || found.startsWith(prefix))) continue;
		const images = typeof found === "string" ? imagesOf({
			registry,
			repository: found,
			root: operand
		}, registries, stop) : Promise.resolve([unlisted(registry, operand, found)]);
		images.catch(() => void 0);
		ahead.push(images);
		for (const next of ahead.splice(0, ahead.length - maxAhead + 1)) yield* await next;
	}
	for (const next of ahead) yield* await next;
}
function readOperand(operand) {
	try {
		return require_scan.readRegistryOperand(operand);
	} catch (error) {
		if (!(error instanceof require_scan.MalformedReference)) throw error;
		throw new require_start.Failure("usage", error.message, {
			remedy: "Write REGISTRY, REGISTRY/REPOSITORY or REGISTRY/PATH/**.",
			cause: error
		});
	}
}
async function* repositoriesOf(registry, registries) {
	try {
		yield* registries.catalog(registry);
	} catch (error) {
		yield obstacleFor(error);
	}
}
async function imagesOf(place, registries, stop) {
	const { registry, repository, root } = place;
	if (!require_scan.isRepositoryPath(repository)) {
		const message = `The catalogue of ${registry} has \`${clip(repository)}\`, which no repository can be called.`;
		return [unlisted(`${registry}/${clip(repository)}`, root, {
			code: "registry-malformed",
			message
		})];
	}
	const name = `${registry}/${repository}`;
	const images = [];
	try {
		const reference = {
			kind: "registry",
			registry,
			repository,
			digest: null
		};
		for await (const tag of registries.repository({
			...reference,
			tag: null
		}).tags()) {
			if (stop.aborted) break;
			if (require_scan.isAuxiliary(tag)) continue;
			images.push(require_scan.isTag(tag) ? subjectOf({
				...reference,
				tag
			}, root, []) : strangeTag(name, tag, root));
		}
		return images;
	} catch (error) {
		return [...images, unlisted(name, root, obstacleFor(error))];
	}
}
function strangeTag(name, tag, root) {
	return {
		...unlisted(name, root, {
			code: "registry-malformed",
			message: `The tag list of ${name} has \`${clip(tag)}\`, which is no tag.`
		}),
		reference: `${name}:${clip(tag)}`
	};
}
function clip(text) {
	return text.slice(0, 300);
}
function unlisted(name, root, obstacle) {
	return {
		kind: "image",
		reference: name,
		repository: name,
		tag: null,
		pinned: null,
		root,
		mentions: [],
		obstacle
	};
}
function obstacleFor(error) {
	if (error instanceof require_model.RegistryError) return require_read.obstacleOf(error);
	throw error;
}

// src/find/images/find.ts
async function* findImages(sources, registries, world) {
	const told = /* @__PURE__ */ new Set();
	for (const subject of together(sources.references)) {
		if (world.stop.aborted) return;
		told.add(subject.reference);
		yield subject;
	}
	for (const operand of sources.registries) {
		let found = false;
		for await (const subject of walkRegistry(operand, registries, world.stop)) {
			found = true;
			if (told.has(subject.reference)) continue;
			told.add(subject.reference);
			yield subject;
		}
		if (!found && !sources.allowEmpty && !world.stop.aborted) throw nothingFound(operand);
	}
}
function together(references) {
	const subjects = /* @__PURE__ */ new Map();
	for (const subject of references.map(nameImage)) {
		const key = `${subject.reference} ${subject.obstacle?.code ?? ""}`;
		const known = subjects.get(key);
		if (known === void 0) subjects.set(key, {
			subject,
			mentions: [...subject.mentions]
		});
		else known.mentions.push(...subject.mentions);
	}
	return [...subjects.values()].map(({ subject, mentions }) => ({
		...subject,
		mentions: eachOnce(mentions)
	}));
}
function eachOnce(mentions) {
	if (mentions.length < 2) return mentions;
	const places = /* @__PURE__ */ new Map();
	for (const one of mentions) {
		const place = `${one.file}\0${one.line}:${one.column}:${one.endColumn}`;
		if (!places.has(place)) places.set(place, one);
	}
	return [...places.values()];
}
function nothingFound(operand) {
	return new require_start.Failure("nothing-found", `No image was found in ${operand}.`, { remedy: "Check the name, and that the repository has tags; or allow an empty result (allow-empty)." });
}

// src/read-images.ts
async function readImages({ sources, reader, inFlight }, world, take) {
	const { progress, stop } = world;
	const readings = require_scan.inOrder(inFlight, take);
	const read = async (subject) => {
		progress.reading(subject.reference, 0);
		const reading = await require_read.readImage(subject, reader);
		progress.done(subject.reference);
		return reading;
	};
	for await (const subject of findImages(sources, reader.registries, world)) {
		if (stop.aborted) break;
		await readings.add(read(subject));
	}
	await readings.finish();
}

exports.readImages = readImages;