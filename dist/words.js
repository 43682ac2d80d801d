"use strict";

let node_path = require("node:path");

// src/find/images/repository/kinds.ts
const byName = [
	[/^action\.ya?ml$/, "action"],
	[/^(?:docker-)?compose(?:[-._].*)?\.ya?ml$/, "compose"],
	[/^(?:kustomization\.ya?ml|Kustomization)$/, "kustomization"],
	[/^(?:.*[-._])?values(?:[-._].*)?\.ya?ml$/, "values"],
	[/^\.?devcontainer\.json$/, "devcontainer"],
	[/^(?:Dockerfile|Containerfile)(?:\..+)?$|^(?:docker|container)file$|.\.(?:[Dd]ocker|[Cc]ontainer)file$/, "dockerfile"],
	[/\.ya?ml$/i, "yaml"],
	[/\.json$/i, "json"]
];
function kindOf(path) {
	if (/^(?:.*\/)?\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return "workflow";
	const name = node_path.posix.basename(path);
	if (/\.(?:dockerignore|md|rst|txt)$/i.test(name)) return null;
	return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

// src/find/images/repository/words.ts
function mayNameImages(kind, bytes) {
	switch (kind) {
		case "yaml":
		case "json": return imageWords.test(bytes) && shapeWords.test(bytes) || otherwise.test(bytes);
		case "values": return /image|repository/i.test(bytes) || otherwise.test(bytes);
		case "kustomization": return /image|patch|helmCharts/i.test(bytes) || otherwise.test(bytes);
		default: return true;
	}
}
const imageWords = /image|repository|cache_from|dockerfile|include|build/;
const shapeWords = /apiVersion|services|\bop\b/;
const otherwise = /\\[xuU/\r\n]|binary|%TAG|!<|![\w-]*%|^(?:\xff\xfe|\xfe\xff)/;
function looksLikeOurs(text) {
	if (!/image/.test(text)) return false;
	if (/\bop["']?\s*:/.test(text) && /\bpath["']?\s*:/.test(text)) return true;
	return /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text) || /(?:^|[{,])[ \t]*["']?services["']?\s*:/m.test(text);
}
function templateLine(text) {
	if (!/^(?![ \t]*#).*\{[{%]/m.test(text)) return null;
	const [line = "", before = ""] = /(^|[\s{,])["']?[\w-]*image["']?[ \t]*:[^\r\n]*/im.exec(text) ?? [];
	if (line === "") return null;
	const from = text.indexOf(line) + before.length;
	return {
		from,
		to: from + line.slice(before.length).trimEnd().length
	};
}

Object.defineProperty(exports, "kindOf", {
  enumerable: true,
  get: function () {
    return kindOf;
  }
});
Object.defineProperty(exports, "looksLikeOurs", {
  enumerable: true,
  get: function () {
    return looksLikeOurs;
  }
});
Object.defineProperty(exports, "mayNameImages", {
  enumerable: true,
  get: function () {
    return mayNameImages;
  }
});
Object.defineProperty(exports, "templateLine", {
  enumerable: true,
  get: function () {
    return templateLine;
  }
});