"use strict";

const require_dist$1 = require("./dist.js");
let node_path = require("node:path");

// src/find/images/repository/tree.ts
function fieldsOf(tree) {
	if (tree?.kind !== "fields") return [];
	const { own, merged, beforeMerge } = tree;
	if (merged.size === 0) return own;
	const names = new Set(own.map(({ name }) => name));
	const inherited = [...merged.values()].filter(({ name }) => !names.has(name) || beforeMerge.has(name));
	return [...own, ...inherited];
}
function valuesOf(tree, name) {
	return fieldsOf(tree).flatMap((field) => field.name === name ? [field.value] : []);
}
function valuesAt(tree, ...names) {
	return names.reduce((trees, name) => trees.flatMap((one) => valuesOf(one, name)), tree ? [tree] : []);
}
function leavesAt(tree, ...names) {
	return valuesAt(tree, ...names).filter((value) => value.kind === "leaf" && value.text !== "");
}
function textOf(tree, name) {
	const [first, second] = leavesAt(tree, name);
	return first === void 0 || second !== void 0 ? null : first.text;
}
function itemsOf(tree) {
	return tree.kind === "list" ? tree.items : [];
}
function listedAt(tree, ...names) {
	return [...new Set(valuesAt(tree, ...names).flatMap(itemsOf))];
}

// src/find/images/repository/source.ts
var import_dist = require_dist$1.require_dist();
function sourceOf(path, given) {
	const text = given.startsWith("﻿") ? given.slice(1) : given;
	let starts = null;
	return {
		path,
		text,
		mention({ from, to }) {
			starts ??= lineStarts(text);
			const line = lineAt(starts, from);
			const begin = starts[line] ?? 0;
			const rest = /^[^\r\n]*/.exec(text.slice(from, Math.max(to, from)))?.[0].length ?? 0;
			const column = from - begin + 1;
			return {
				file: path,
				line: line + 1,
				column,
				endColumn: column + rest,
				of: "source"
			};
		}
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
	return starts;
}
function lineAt(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
function spanOf(text, { span }, part, before = "") {
	const written = text.slice(span.from, span.to);
	const at = part === "" ? -1 : written.indexOf(before + part);
	if (at < 0) return withoutQuotes(written, span);
	const from = span.from + at + before.length;
	return {
		from,
		to: from + part.length
	};
}
function withoutQuotes(written, { from, to }) {
	const opening = /^(?:["']|[|>][^\n]*\n\s*)/.exec(written)?.[0] ?? "";
	const closing = opening.length === 1 && written.length > 1 && written.endsWith(opening) ? 1 : 0;
	return {
		from: from + opening.length,
		to: to - closing
	};
}
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function decodeText(bytes) {
	try {
		const [first, second] = bytes;
		if (first === 255 && second === 254) return new TextDecoder("utf-16le", { fatal: true }).decode(bytes);
		if (first === 254 && second === 255) return new TextDecoder("utf-16be", { fatal: true }).decode(bytes);
		return utf8.decode(bytes);
	} catch {
		return null;
	}
}

// src/find/images/repository/finds.ts
const MAX_IMAGES = 1e4;
const MAX_REMARKS = 100;
const MAX_SHOWN = 200;
function openFinds(source) {
	const images = /* @__PURE__ */ new Map();
	const remarks = /* @__PURE__ */ new Map();
	const names = [];
	const met = /* @__PURE__ */ new Map();
	const remark = (code, level, message, span) => {
		const key = `${code} ${span.from}`;
		if (remarks.has(key) || remarks.size >= MAX_REMARKS) return;
		remarks.set(key, {
			from: span.from,
			remark: {
				code,
				level,
				message,
				mention: source.mention(span)
			}
		});
	};
	return {
		source,
		image(reference, span) {
			const key = `${span.from} ${reference}`;
			if (images.has(key)) return;
			if (images.size >= MAX_IMAGES) {
				const message = `${source.path} names more than ${MAX_IMAGES} images, and no more are looked at.`;
				remark("file-too-large", "warning", message, {
					from: 0,
					to: 0
				});
				return;
			}
			const mentions = [source.mention(span)];
			const image = {
				text: reference,
				root: source.path,
				mentions,
				obstacle: null,
				outright: false
			};
			images.set(key, {
				from: span.from,
				image
			});
		},
		note: (message, span) => {
			remark("reference-unresolved", "note", message, span);
		},
		malformed: (message, span) => {
			remark("file-malformed", "warning", message, span);
		},
		file: (file) => {
			names.push(file);
		},
		once(as, tree) {
			const known = met.get(as) ?? /* @__PURE__ */ new Set();
			if (known.has(tree)) return false;
			met.set(as, known.add(tree));
			return true;
		},
		done: () => ({
			images: [...images.values()].sort((left, right) => left.from - right.from).map(({ image }) => image),
			remarks: [...remarks.values()].sort((left, right) => left.from - right.from).map((one) => one.remark),
			names
		})
	};
}
function shown(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return `\`${line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line}\``;
}
const scheme = /^(?:docker|oci):\/\//i;
function takeReference(leaf, finds) {
	const before = scheme.exec(leaf.text)?.[0] ?? "";
	takePart(leaf, leaf.text.slice(before.length), before, finds);
}
function takePart(leaf, given, before, finds) {
	const part = given.trim();
	if (part === "" && !leaf.disguised) return;
	const span = spanOf(finds.source.text, leaf, part, before);
	const unresolved = leaf.disguised ? "is made of its text by a tag" : whyUnresolved(part);
	if (unresolved === null) finds.image(part, span);
	else finds.note(`The image ${shown(part)} ${unresolved}.`, span);
}
function whyUnresolved(text) {
	if (text.includes("$")) return "holds a variable or an expression whose value is not known here";
	if (text.includes("{{") || text.includes("{%")) return "holds a template that is not filled in here";
	if (text.includes("://")) return "is not named by a reference";
	return null;
}
function dockerfileNamed(path, folder, finds) {
	nameFile("dockerfile", finds, folder, path);
}
function nameFile(kind, finds, ...parts) {
	const path = node_path.posix.normalize(node_path.posix.join(node_path.posix.dirname(finds.source.path), ...parts));
	if (parts.some((part) => /\$|:\/\/|^\//.test(part)) || path.startsWith("../") || path === "..") return;
	finds.file({
		path,
		kind
	});
}

// src/find/images/repository/simple-flow.ts
var NotSimple = class extends Error {
	name = "NotSimple";
};
const MAX_DEPTH$2 = 16;
const MAX_KEY = 1e3;
const quoted = /"([^"\\]*)"|'([^']*)'/y;
const plain = /(?:[A-Za-z0-9_./$]|-(?=[A-Za-z0-9_-]))(?:[\w./@+=$()-]|:(?=[\w/.])| (?=[\w./@+=$(]))*/y;
const key$1 = /(?:([A-Za-z_][\w./-]*)|"([^"\\]*)"|'([^']*)'): +/y;
const nulls = /* @__PURE__ */ new Set([
	"null",
	"Null",
	"NULL",
	"~"
]);
function nameOf(match, names) {
	const [, bare, double, single] = match ?? [];
	const name = bare ?? double ?? single;
	if (!(name !== void 0 && name.length <= MAX_KEY && !names.has(name) && name !== "<<") || bare !== void 0 && nulls.has(bare)) throw new NotSimple();
	names.add(name);
	return name;
}
function plainLeaf(text, from) {
	return leafOf(nulls.has(text) ? "" : text, from, text.length);
}
function readQuoted(line, at, base) {
	quoted.lastIndex = at;
	const match = quoted.exec(line);
	if (match === null) throw new NotSimple();
	return {
		tree: leafOf(match[1] ?? match[2] ?? "", base + at, match[0].length),
		end: at + match[0].length
	};
}
function leafOf(text, from, length) {
	return {
		kind: "leaf",
		text,
		span: {
			from,
			to: from + length
		},
		disguised: false
	};
}
function readFlow(line, at, base, depth = 0) {
	if (depth > MAX_DEPTH$2) throw new NotSimple();
	const opening = line[at];
	if (opening === "[") return readList$1(line, at, base, depth);
	if (opening === "{") return readFields$2(line, at, base, depth);
	if (opening === "\"" || opening === "'") return readQuoted(line, at, base);
	plain.lastIndex = at;
	const text = plain.exec(line)?.[0];
	if (text === void 0) throw new NotSimple();
	return {
		tree: plainLeaf(text, base + at),
		end: at + text.length
	};
}
function readList$1(line, at, base, depth) {
	const items = [];
	for (let next = skip(line, at + 1);;) {
		if (items.length === 0 && line[next] === "]") return {
			tree: {
				kind: "list",
				items
			},
			end: next + 1
		};
		const { tree, end } = readFlow(line, next, base, depth + 1);
		items.push(tree);
		next = skip(line, end);
		if (line[next] === "]") return {
			tree: {
				kind: "list",
				items
			},
			end: next + 1
		};
		next = behindComma(line, next);
	}
}
function readFields$2(line, at, base, depth) {
	const own = [];
	const names = /* @__PURE__ */ new Set();
	const tree = {
		kind: "fields",
		own,
		merged: /* @__PURE__ */ new Map(),
		beforeMerge: /* @__PURE__ */ new Set()
	};
	for (let next = skip(line, at + 1);;) {
		if (own.length === 0 && line[next] === "}") return {
			tree,
			end: next + 1
		};
		key$1.lastIndex = next;
		const name = nameOf(key$1.exec(line), names);
		const { tree: value, end } = readFlow(line, key$1.lastIndex, base, depth + 1);
		own.push({
			name,
			value
		});
		next = skip(line, end);
		if (line[next] === "}") return {
			tree,
			end: next + 1
		};
		next = behindComma(line, next);
	}
}
function skip(line, at) {
	let next = at;
	while (line[next] === " ") next += 1;
	return next;
}
function behindComma(line, at) {
	if (line[at] !== ",") throw new NotSimple();
	return skip(line, at + 1);
}

// src/find/images/repository/simple-yaml.ts
const MAX_DEPTH$1 = 64;
const key = /^(?:([A-Za-z_][\w./-]*)|"([^"\\]*)"|'([^']*)'):(?: +|$)/;
const nothing$1 = {
	kind: "leaf",
	text: "",
	span: {
		from: 0,
		to: 0
	},
	disguised: false
};
function readSimpleYaml(text) {
	if (/[^\n -~\u00a1-\u167f]/.test(text)) return null;
	const lines = text.split("\n");
	let start = 0;
	const starts = lines.map((line) => {
		start += line.length + 1;
		return start - line.length - 1;
	});
	try {
		return readDocuments({
			lines,
			starts,
			next: null,
			end: 0
		});
	} catch (error) {
		if (error instanceof NotSimple) return null;
		throw error;
	}
}
function readDocuments(reader) {
	const trees = [];
	for (let number = 0; number < reader.lines.length; number = reader.end + 1) {
		advance(reader, number);
		if (reader.next === null) continue;
		if (reader.next.column > 0) throw new NotSimple();
		trees.push(readBlock(reader, 0, 0));
		if (!isAtEnd(reader)) throw new NotSimple();
	}
	return trees;
}
function isAtEnd({ next }) {
	return next === null;
}
function advance(reader, from) {
	for (let number = from; number < reader.lines.length; number++) {
		const line = reader.lines[number] ?? "";
		if (line.startsWith("---") || line.startsWith("...")) {
			if (line.trimEnd() !== "---") throw new NotSimple();
			reader.next = null;
			reader.end = number;
			return;
		}
		const text = line.trim();
		if (text === "" || text.startsWith("#")) continue;
		reader.next = {
			number,
			column: line.length - line.trimStart().length,
			text
		};
		return;
	}
	reader.next = null;
	reader.end = reader.lines.length;
}
function isItem(text) {
	return text === "-" || text.startsWith("- ");
}
function readBlock(reader, column, depth) {
	if (depth > MAX_DEPTH$1) throw new NotSimple();
	return isItem(reader.next?.text ?? "") ? readList(reader, column, depth) : readFields$1(reader, column, depth);
}
function readList(reader, column, depth) {
	const items = [];
	for (let line = reader.next; line !== null && line.column >= column; line = reader.next) {
		if (line.column > column) throw new NotSimple();
		if (!isItem(line.text)) break;
		const text = line.text.slice(1).trimStart();
		const rest = {
			number: line.number,
			column: column + line.text.length - text.length,
			text
		};
		if (isItem(text) || key.test(text)) {
			reader.next = rest;
			items.push(readBlock(reader, rest.column, depth + 1));
		} else items.push(readRest(reader, rest, column, depth) ?? nothing$1);
	}
	return {
		kind: "list",
		items
	};
}
function readFields$1(reader, column, depth) {
	const own = [];
	const names = /* @__PURE__ */ new Set();
	for (let line = reader.next; line !== null && line.column >= column; line = reader.next) {
		if (line.column > column) throw new NotSimple();
		const match = key.exec(line.text);
		const name = nameOf(match, names);
		const before = match?.[0].length ?? 0;
		const value = readRest(reader, {
			number: line.number,
			column: column + before,
			text: line.text.slice(before)
		}, column, depth);
		const isList = value === null && reader.next?.column === column && isItem(reader.next.text);
		own.push({
			name,
			value: isList ? readList(reader, column, depth + 1) : value ?? nothing$1
		});
	}
	return {
		kind: "fields",
		own,
		merged: /* @__PURE__ */ new Map(),
		beforeMerge: /* @__PURE__ */ new Set()
	};
}
function readRest(reader, rest, column, depth) {
	const { number, text } = rest;
	if (text === "" || text.startsWith("#")) {
		advance(reader, number + 1);
		return reader.next !== null && reader.next.column > column ? readBlock(reader, reader.next.column, depth + 1) : null;
	}
	if (text.startsWith("|") || text.startsWith(">")) return readBlockScalar(reader, rest, column);
	const tree = readValue(rest, (reader.starts[number] ?? 0) + rest.column);
	advance(reader, number + 1);
	if (reader.next !== null && reader.next.column > column) throw new NotSimple();
	return tree;
}
function readValue({ text }, from) {
	if (/^["'[{]/.test(text)) {
		const { tree, end } = /^["']/.test(text) ? readQuoted(text, 0, from) : readFlow(text, 0, from);
		if (!/^(?: +#.*)?$/.test(text.slice(end))) throw new NotSimple();
		return tree;
	}
	const comment = text.indexOf(" #");
	const value = comment < 0 ? text : text.slice(0, comment).trimEnd();
	if (!/^(?:[A-Za-z0-9_./$(~<=^+;]|-[^ ])/.test(value) || /:(?: |$)/.test(value)) throw new NotSimple();
	return plainLeaf(value, from);
}
function readBlockScalar(reader, { number, column: at, text: header }, column) {
	if (!/^[|>]-?$/.test(header)) throw new NotSimple();
	const { lines, starts } = reader;
	const content = [];
	let next = number + 1;
	let indent = 0;
	for (; next < lines.length; next++) {
		const line = lines[next] ?? "";
		const text = line.trimStart();
		const spaces = line.length - text.length;
		if (text === "" ? indent === 0 || spaces > indent : spaces > column && spaces < indent) throw new NotSimple();
		if (text !== "" && spaces <= column) break;
		if (indent === 0) indent = spaces;
		content.push(text === "" ? "" : line.slice(indent));
	}
	if (next === lines.length && lines.at(-1) !== "") throw new NotSimple();
	while (content.at(-1) === "") content.pop();
	const isFolded = header.startsWith(">");
	if (content.length === 0 || isFolded && content.some((line) => line === "" || line.startsWith(" "))) throw new NotSimple();
	const text = content.join(isFolded ? " " : "\n") + (header.endsWith("-") ? "" : "\n");
	advance(reader, next);
	return {
		kind: "leaf",
		text,
		span: {
			from: (starts[number] ?? 0) + at,
			to: starts[Math.min(next, lines.length - 1)] ?? 0
		},
		disguised: false
	};
}

// src/find/images/repository/yaml.ts
const MAX_DEPTH = 256;
const MAX_MERGED = 1e5;
function readYaml(text) {
	const trees = readSimpleYaml(text);
	return trees === null ? parseYaml(text) : {
		trees,
		problems: []
	};
}
const opened = new RegExp(`(?:(?:[-?:]|[!&]\\S*)[ \\t]+){257}`);
function opensTooMuch(text) {
	return opened.test(text);
}
function parseYaml(text) {
	if (opensTooMuch(text)) return {
		trees: [],
		problems: [{
			message: "it is nested too deeply",
			span: {
				from: 0,
				to: 0
			}
		}]
	};
	let documents;
	try {
		documents = [...(0, import_dist.parseAllDocuments)(asTheToolsRead(text), {
			prettyErrors: false,
			uniqueKeys: false,
			schema: "failsafe"
		})];
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		return {
			trees: [],
			problems: [{
				message: "it is nested too deeply",
				span: {
					from: 0,
					to: 0
				}
			}]
		};
	}
	const budget = { merged: MAX_MERGED };
	const read = documents.map((document) => readTree(document, budget));
	return {
		trees: read.flatMap(({ tree }) => tree === null ? [] : [tree]),
		problems: read.flatMap(({ problem }) => problem === null ? [] : [problem])
	};
}
function asTheToolsRead(text) {
	if (!/[\r\u0085\u2028\u2029\u{feff}]/u.test(text)) return text;
	return text.replace(/\r(?!\n)|[\u0085\u2028\u2029]/g, "\n").replace(/^\u{feff}/gmu, " ");
}
function readTree(document, budget) {
	const [error] = document.errors;
	const reader = {
		anchors: /* @__PURE__ */ new Map(),
		budget,
		problem: null
	};
	if (error !== void 0) reader.problem = {
		message: error.code === "RESOURCE_EXHAUSTION" ? "it is nested too deeply" : inASentence(error.message),
		span: {
			from: error.pos[0],
			to: error.pos[1]
		}
	};
	const { contents } = document;
	return {
		tree: contents === null ? null : readNode(contents, reader, 0),
		problem: reader.problem
	};
}
function inASentence(message) {
	return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "");
}
function complain(reader, message, node) {
	reader.problem ??= {
		message,
		span: rangeOf(node)
	};
}
function rangeOf(node) {
	const range = node?.range;
	return range ? {
		from: range[0],
		to: range[1]
	} : {
		from: 0,
		to: 0
	};
}
const nothing = {
	kind: "leaf",
	text: "",
	span: {
		from: 0,
		to: 0
	},
	disguised: false
};
function readNode(node, reader, depth) {
	if ((0, import_dist.isAlias)(node)) {
		const tree = reader.anchors.get(node.source);
		if (tree === void 0) complain(reader, `the alias ${shown(`*${node.source}`)} names nothing that is complete before it`, node);
		return tree ?? nothing;
	}
	const tree = readContents(node, reader, depth);
	const anchor = node?.anchor;
	if (anchor !== void 0) reader.anchors.set(anchor, tree);
	return tree;
}
function readContents(node, reader, depth) {
	if ((0, import_dist.isScalar)(node)) return readLeaf(node);
	if (depth >= MAX_DEPTH) {
		complain(reader, `it is nested deeper than ${MAX_DEPTH} levels`, node);
		return nothing;
	}
	if ((0, import_dist.isMap)(node)) return readFields(node, reader, depth);
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		items: node.items.map((item) => readNode(item, reader, depth + 1))
	};
	return nothing;
}
function readLeaf(node) {
	const { value, tag, type, source } = node;
	const disguised = typeof value !== "string" || !(tag === void 0 || isTextTag(tag));
	const text = typeof value === "string" ? value : source ?? "";
	return {
		kind: "leaf",
		text: type === "PLAIN" && /^(?:null|Null|NULL|~)$/.test(text) ? "" : text,
		span: rangeOf(node),
		disguised
	};
}
function isTextTag(tag) {
	return tag === "tag:yaml.org,2002:str" || tag === "!" || tag === "!reset" || tag === "!override";
}
function readFields(map, reader, depth) {
	const own = [];
	const names = /* @__PURE__ */ new Set();
	const merged = /* @__PURE__ */ new Map();
	let beforeMerge = 0;
	for (const { key, value } of map.items) {
		const name = readNode(key, reader, depth + 1);
		const tree = readNode(value, reader, depth + 1);
		if (name.kind !== "leaf") continue;
		if (name.disguised) complain(reader, "a tag makes another key of the one that is written there", key);
		if (name.text === "<<") {
			beforeMerge = own.length;
			merge(tree, merged, reader, value);
			continue;
		}
		if (names.has(name.text)) complain(reader, `the key ${shown(name.text)} is there twice`, key);
		names.add(name.text);
		own.push({
			name: name.text,
			value: tree
		});
	}
	return {
		kind: "fields",
		own,
		merged,
		beforeMerge: new Set(own.slice(0, beforeMerge).map(({ name }) => name))
	};
}
function merge(tree, into, reader, node) {
	const sources = tree.kind === "list" ? tree.items : [tree];
	for (const source of sources) {
		if (source.kind !== "fields") continue;
		for (const field of [...source.own, ...source.merged.values()]) {
			reader.budget.merged -= 1;
			if (reader.budget.merged < 0) {
				complain(reader, `its merge keys bring more than ${MAX_MERGED} fields`, node);
				return;
			}
			if (!into.has(field.name)) into.set(field.name, field);
		}
	}
}

Object.defineProperty(exports, "decodeText", {
  enumerable: true,
  get: function () {
    return decodeText;
  }
});
Object.defineProperty(exports, "dockerfileNamed", {
  enumerable: true,
  get: function () {
    return dockerfileNamed;
  }
});
Object.defineProperty(exports, "fieldsOf", {
  enumerable: true,
  get: function () {
    return fieldsOf;
  }
});
Object.defineProperty(exports, "itemsOf", {
  enumerable: true,
  get: function () {
    return itemsOf;
  }
});
Object.defineProperty(exports, "leavesAt", {
  enumerable: true,
  get: function () {
    return leavesAt;
  }
});
Object.defineProperty(exports, "listedAt", {
  enumerable: true,
  get: function () {
    return listedAt;
  }
});
Object.defineProperty(exports, "nameFile", {
  enumerable: true,
  get: function () {
    return nameFile;
  }
});
Object.defineProperty(exports, "openFinds", {
  enumerable: true,
  get: function () {
    return openFinds;
  }
});
Object.defineProperty(exports, "readYaml", {
  enumerable: true,
  get: function () {
    return readYaml;
  }
});
Object.defineProperty(exports, "shown", {
  enumerable: true,
  get: function () {
    return shown;
  }
});
Object.defineProperty(exports, "sourceOf", {
  enumerable: true,
  get: function () {
    return sourceOf;
  }
});
Object.defineProperty(exports, "spanOf", {
  enumerable: true,
  get: function () {
    return spanOf;
  }
});
Object.defineProperty(exports, "takePart", {
  enumerable: true,
  get: function () {
    return takePart;
  }
});
Object.defineProperty(exports, "takeReference", {
  enumerable: true,
  get: function () {
    return takeReference;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});
Object.defineProperty(exports, "valuesAt", {
  enumerable: true,
  get: function () {
    return valuesAt;
  }
});
Object.defineProperty(exports, "valuesOf", {
  enumerable: true,
  get: function () {
    return valuesOf;
  }
});
Object.defineProperty(exports, "whyUnresolved", {
  enumerable: true,
  get: function () {
    return whyUnresolved;
  }
});