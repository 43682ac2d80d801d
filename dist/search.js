"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_read = require("./read3.js");
const require_words = require("./words.js");
const require_yaml = require("./yaml.js");
let node_path = require("node:path");

// src/find/images/repository/walk.ts
const passedBy = /* @__PURE__ */ new Set([".git", "node_modules"]);
function* walkRepository(world, exclude) {
	const { files } = world;
	const patterns = exclude.map((given) => require_scan.readGlob(given, files.directory).pattern);
	const root = {
		path: ".",
		location: files.resolve(files.directory)
	};
	const folders = [{
		...root,
		chart: null,
		depth: 0
	}];
	let left = require_scan.MAX_ENTRIES;
	for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
		const { location, path } = folder;
		const entries = require_scan.caught(require_start.FileError, () => files.list(location, Math.min(left, require_scan.MAX_DIRECTORY_ENTRIES)));
		if (entries instanceof require_start.FileError) {
			yield unseen(`The files in ${path} that may name images cannot be looked for: ${entries.message}`);
			continue;
		}
		left -= entries.length;
		const isChart = entries.some(({ name }) => name === "Chart.yaml");
		const below = [];
		for (const entry of entries) {
			const place = require_scan.childOf(folder, entry.name);
			if (entry.kind === "directory") {
				if (passedBy.has(entry.name) || patterns.some((pattern) => require_scan.leavesOut(pattern, place.path))) continue;
				if (folder.depth < 256) below.push({
					...place,
					chart: chartOf(folder, entry, isChart),
					depth: folder.depth + 1
				});
				else yield unseen(`${place.path} stands deeper than ${256} directories, and is not looked into.`);
			} else if (require_words.kindOf(place.path) !== null && !patterns.some((pattern) => require_scan.matchesPattern(place.path, pattern))) {
				const met = entry.kind === "link" ? behindLink(place, root, world) : entry.kind === "file" ? place : null;
				if (met !== null) yield {
					...met,
					chart: folder.chart
				};
			}
		}
		for (const one of below.reverse()) folders.push(one);
	}
}
function chartOf(folder, entry, isChart) {
	return isChart && entry.name === "templates" ? folder.path : folder.chart;
}
function behindLink(link, root, { files }) {
	const location = require_scan.caught(require_start.FileError, () => files.resolve(link.location));
	if (location instanceof require_start.FileError || !require_scan.isWithin(location, root.location)) return null;
	if (require_scan.caught(require_start.FileError, () => files.kind(location)) !== "file") return null;
	const own = require_scan.nameBelow(location, root) ?? "";
	return !own.split("/").some((part) => passedBy.has(part)) && require_words.kindOf(own) === require_words.kindOf(link.path) || /^(?:.*\/)?\.git\//.test(own) ? null : {
		path: link.path,
		location
	};
}
function locate(path, { files }) {
	const location = require_scan.caught(require_start.FileError, () => files.resolve(path));
	if (location instanceof require_start.FileError || !require_scan.isWithin(location, files.resolve(files.directory))) return null;
	return require_scan.caught(require_start.FileError, () => files.kind(location)) === "file" ? {
		path,
		location
	} : null;
}
function unseen(message) {
	return { remark: {
		code: "file-malformed",
		level: "warning",
		message,
		mention: null
	} };
}

// src/find/images/repository/search.ts
const MAX_BYTES = 8388608;
const MAX_BYTES_READ = 201326592;
const MAX_BYTES_SEEN = 536870912;
const PIECE = 1048576;
const MAX_ENVIRONMENT = 262144;
const MAX_NAMED = 1e4;
async function searchRepository(world, exclude) {
	const images = [];
	const remarks = [];
	const named = [];
	const read = /* @__PURE__ */ new Set();
	const charts = /* @__PURE__ */ new Set();
	const budget = { bytes: MAX_BYTES_READ };
	const turn = require_scan.takeTurns();
	const readOne = (file, kind) => {
		const found = readFile(file, kind, {
			world,
			charts,
			budget
		});
		if (found === null) return;
		read.add(`${kind === "dockerfile" ? kind : "compose"} ${file.path}`);
		for (const image of found.images) images.push(image);
		for (const remark of found.remarks) remarks.push(remark);
		for (const name of found.names) named.push(name);
	};
	for (const met of walkRepository(world, exclude)) {
		if (world.stop.aborted) break;
		await turn();
		if ("remark" in met) {
			remarks.push(met.remark);
			continue;
		}
		const kind = require_words.kindOf(met.path);
		if (kind === null) continue;
		readOne(met, kind);
	}
	for (let next = 0; next < named.length && next < MAX_NAMED && !world.stop.aborted; next++) {
		await turn();
		const { path = "", kind = "compose" } = named[next] ?? {};
		const key = `${kind} ${path}`;
		if (read.has(key)) continue;
		const place = locate(path, world);
		if (place !== null) readOne({
			...place,
			chart: null
		}, kind);
	}
	if (named.length > MAX_NAMED) {
		const message = `More than ${MAX_NAMED} files are named by others, and no more are read.`;
		remarks.push({
			code: "file-too-large",
			level: "warning",
			message,
			mention: null
		});
	}
	return {
		images,
		remarks
	};
}
function readFile({ path, location, chart }, kind, reading) {
	const { world, charts, budget } = reading;
	const bytes = require_scan.caught(require_start.FileError, () => world.files.read(location, MAX_BYTES));
	if (bytes instanceof require_start.FileError) return bytes.code === "too-large" ? tooLarge(path, kind, location, world) : unread(path, kind, bytes);
	if (!require_words.mayNameImages(kind, latin1(bytes))) return null;
	if (budget.bytes < 0) return null;
	budget.bytes -= bytes.length;
	if (budget.bytes < 0) return ended(path);
	const text = require_yaml.decodeText(bytes);
	if (text === null) return noText({
		path,
		location,
		chart
	}, kind, bytes, world);
	const template = chart === null ? null : require_words.templateLine(text);
	if (chart === null || template === null) return require_read.readAs(kind, path, text, environmentOf(path, world));
	if (charts.has(chart)) return null;
	charts.add(chart);
	return only({
		code: "reference-unresolved",
		level: "note",
		message: `The templates of the chart ${chart} are not read, and they name images.`,
		mention: require_yaml.sourceOf(path, text).mention(template)
	});
}
function noText(file, kind, bytes, world) {
	const { path } = file;
	const text = new TextDecoder().decode(bytes);
	const found = require_read.readAs(kind, path, text, environmentOf(path, world));
	if (found === null && !isSure(kind) && !require_words.looksLikeOurs(text)) return null;
	const { remarks } = malformed(path, `${path} cannot be read: it is no text in UTF-8.`);
	const others = (found?.remarks ?? []).filter(({ code }) => code !== "file-malformed");
	return {
		images: found?.images ?? [],
		names: found?.names ?? [],
		remarks: [...remarks, ...others]
	};
}
function latin1(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
function isSure(kind) {
	return kind !== "yaml" && kind !== "json" && kind !== "values";
}
function tooLarge(path, kind, location, world) {
	if (!isSure(kind) && require_scan.caught(require_start.FileError, () => anyPieceMay(kind, location, world)) === false) return null;
	return only({
		code: "file-too-large",
		level: "warning",
		message: `${path} has more than ${MAX_BYTES} bytes, so the images that it names are not known.`,
		mention: startOf(path)
	});
}
const longWords = /apiVersion|services|\bop\b|image|repository|cache_from|dockerfile|build/g;
function anyPieceMay(kind, location, { files }) {
	const file = files.open(location);
	try {
		const met = /* @__PURE__ */ new Set();
		for (let at = 0; at < file.size; at += PIECE) {
			if (at >= MAX_BYTES_SEEN) return true;
			const piece = latin1(file.read(at, Math.min(1048592, file.size - at)));
			for (const [word] of piece.matchAll(longWords)) met.add(word);
			if (require_words.mayNameImages(kind, [...met].join(" "))) return true;
		}
		return false;
	} finally {
		file.close();
	}
}
function ended(path) {
	return only({
		code: "file-too-large",
		level: "warning",
		message: `${path} and the files behind it are not read: those before it have ${MAX_BYTES_READ} bytes in all.`,
		mention: startOf(path)
	});
}
function unread(path, kind, error) {
	return isSure(kind) ? malformed(path, `${path} cannot be read: ${error.message}`) : null;
}
function malformed(path, message) {
	return only({
		code: "file-malformed",
		level: "warning",
		message,
		mention: startOf(path)
	});
}
function startOf(path) {
	return {
		file: path,
		line: 1,
		column: 1,
		endColumn: 1,
		of: "source"
	};
}
function only(remark) {
	return {
		images: [],
		remarks: [remark],
		names: []
	};
}
function environmentOf(path, { files }) {
	let known = null;
	const read = () => {
		const beside = node_path.posix.join(files.directory, node_path.posix.dirname(path), ".env");
		const bytes = require_scan.caught(require_start.FileError, () => files.read(beside, MAX_ENVIRONMENT));
		const text = bytes instanceof require_start.FileError ? null : require_yaml.decodeText(bytes);
		return text === null ? require_read.noEnvironment : require_read.readEnvironment(text);
	};
	return (name) => {
		known ??= read();
		return known(name);
	};
}

exports.searchRepository = searchRepository;