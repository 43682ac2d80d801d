"use strict";

const require_yaml = require("./yaml.js");
const require_scan = require("./scan.js");
const require_words = require("./words.js");

// src/find/images/repository/dockerfile-words.ts
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function flagsOf(text, start, place) {
	const flags = [];
	let at = start;
	for (;;) {
		while (at < text.length && space.test(text.charAt(at))) at += 1;
		const last = flags.at(-1);
		const isValue = last !== void 0 && /^--(?:from|mount)$/.test(last.text);
		if (at >= text.length || !isValue && !text.startsWith("--", at)) return {
			flags,
			end: at
		};
		const from = at;
		let quote = "";
		let word = "";
		for (; at < text.length && (quote !== "" || !space.test(text.charAt(at))); at += 1) {
			const character = text.charAt(at);
			if (character === quote) quote = "";
			else if (quote === "" && (character === "\"" || character === "'")) quote = character;
			else if (character === "\\") word += text.charAt(++at);
			else word += character;
		}
		if (word === "--") return {
			flags,
			end: at
		};
		const span = {
			from: place(from),
			to: place(Math.min(at, text.length) - 1) + 1
		};
		if (isValue && !word.startsWith("--")) flags.splice(-1, 1, {
			text: `${last.text}=${word}`,
			span
		});
		else flags.push({
			text: word,
			span
		});
	}
}
const list = /^\[\s*(?:"(?:[^"\\]|\\.)*"\s*(?:,\s*"(?:[^"\\]|\\.)*"\s*)*)?\]/;
function heredocsOf(text, rest) {
	if (!text.includes("<<")) return [];
	const words = shellWords(text);
	const heredocs = (words ?? []).flatMap((word) => {
		const [, tabs, written] = /^[0-9]*<<(-?)([^<]+)$/.exec(word) ?? [];
		if (written === void 0) return [];
		if (/[\\$]/.test(written)) return [null];
		const name = written.replace(/(["'])(.*?)\1/g, "$2");
		return [{ ends: (line) => (tabs === "-" ? line.replace(/^\t+/, "") : line) === name }];
	});
	if (words === null || isDoubtful(text)) return heredocs.length > 0 || words === null ? null : [];
	const [json] = list.exec(text.slice(rest)) ?? [];
	if (json !== void 0 && isJson(json)) return heredocs.length > 0 ? null : [];
	return heredocs.includes(null) ? null : heredocs.filter((one) => one !== null);
}
function isDoubtful(text) {
	return text.replace(/\$\{[A-Za-z_][A-Za-z0-9_]*(?::?[-+?][^\s"'\\{}$]*)?\}/g, "").includes("${");
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
function shellWords(text) {
	const words = [];
	let word = "";
	let quote = "";
	for (let at = 0; at < text.length; at += 1) {
		const character = text.charAt(at);
		if (quote === "" && space.test(character)) {
			if (word !== "") words.push(word);
			word = "";
			continue;
		}
		word += character;
		if (character === "\\" && quote !== "'") {
			const next = text.charAt(at + 1);
			if (quote === "" || /["$\\]/.test(next)) word += text.charAt(++at);
		} else if (character === quote) quote = "";
		else if (quote === "" && (character === "\"" || character === "'")) quote = character;
	}
	if (quote !== "") return null;
	return word === "" ? words : [...words, word];
}

// src/find/images/repository/dockerfile-lines.ts
function readLines(text) {
	const lines = linesOf(text);
	const { syntax, escape } = readDirectives(text, lines);
	const continued = escape === "`" ? /(?:^|[^`])(`[ \t]*)$/ : /(?:^|[^\\])(\\[ \t]*)$/;
	const instructions = [];
	let unended = null;
	let doubtful = null;
	for (let next = 0; next < lines.length;) {
		const pieces = [];
		for (let open = true; open && next < lines.length; next++) {
			const line = lines[next];
			if (line === void 0 || /^\s*(?:#|$)/.test(line.text)) {
				if (pieces.length === 0) break;
				continue;
			}
			const end = continued.exec(line.text);
			open = end !== null;
			const cut = end === null ? line.text.length : end.index + end[0].length - (end[1] ?? "").length;
			pieces.push({
				text: line.text.slice(0, cut),
				from: line.from
			});
		}
		if (pieces.length === 0) {
			next += 1;
			continue;
		}
		const instruction = instructionOf(pieces);
		instructions.push(instruction);
		if (instruction.heredocs === null) doubtful ??= instruction.at;
		for (const { ends } of instruction.heredocs ?? []) {
			let end = next;
			while (end < lines.length && !ends(lines[end]?.text ?? "")) end += 1;
			if (end === lines.length) unended ??= instruction.at;
			next = end + 1;
		}
	}
	return {
		syntax,
		instructions,
		unended,
		doubtful
	};
}
function linesOf(text) {
	let from = 0;
	return text.split("\n").map((line) => {
		const start = from;
		from += line.length + 1;
		return {
			text: line.replace(/\r+$/, ""),
			from: start
		};
	});
}
function readDirectives(text, lines) {
	let syntax = null;
	let escape = "\\";
	const json = /^\s*\{\s*"syntax"\s*:\s*"([^"\\]*)"/.exec(text);
	if (json?.[1] !== void 0) {
		const from = json[0].length - 1 - json[1].length;
		return {
			syntax: {
				text: json[1],
				span: {
					from,
					to: from + json[1].length
				}
			},
			escape
		};
	}
	for (const [index, { text: line, from }] of lines.entries()) {
		if (index === 0 && line.startsWith("#!")) continue;
		const [, before = "", name, value = ""] = /^(\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*)(.*)$/.exec(line.trimEnd()) ?? [];
		if (name === void 0) break;
		const start = from + before.length;
		const [word = ""] = value.split(/\s/);
		if (name.toLowerCase() === "syntax") syntax ??= {
			text: word,
			span: {
				from: start,
				to: start + word.length
			}
		};
		if (name.toLowerCase() === "escape" && value === "`") escape = value;
	}
	return {
		syntax,
		escape
	};
}
function instructionOf(pieces) {
	const words = [];
	let word = null;
	let quote = "";
	for (const [number, { text, from }] of pieces.entries()) for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (quote === "" && /\s/.test(character)) {
			word = null;
			continue;
		}
		if (character === quote) quote = "";
		else if (quote === "" && (character === "\"" || character === "'")) quote = character;
		if (word === null) {
			word = {
				text: "",
				from: from + index,
				to: from + index
			};
			words.push(word);
		}
		word.text += character;
		if (word.from >= from || number === 0) word.to = from + index + 1;
	}
	const all = words.map(({ text, from, to }) => ({
		text,
		span: {
			from,
			to
		}
	}));
	const [first, second] = all;
	const isDelayed = first?.text.toUpperCase() === "ONBUILD" && second !== void 0;
	const own = isDelayed ? second : first;
	const name = own?.text.toUpperCase() ?? "";
	return {
		name,
		at: own?.span ?? {
			from: 0,
			to: 0
		},
		words: all.slice(isDelayed ? 2 : 1),
		...detailsOf(name, pieces, isDelayed ? 2 : 1)
	};
}
function detailsOf(name, pieces, skipped) {
	if (![
		"RUN",
		"COPY",
		"ADD"
	].includes(name)) return {
		flags: [],
		heredocs: []
	};
	const text = pieces.map((piece) => piece.text).join("");
	const starts = [];
	let length = 0;
	for (const piece of pieces) {
		starts.push({
			index: length,
			from: piece.from
		});
		length += piece.text.length;
	}
	const place = (index) => {
		const start = starts.findLast((one) => one.index <= index);
		return start === void 0 ? 0 : start.from + index - start.index;
	};
	const start = (skipped === 1 ? /^\s*\S+/ : /^\s*\S+\s+\S+/).exec(text)?.[0].length ?? 0;
	const { flags, end } = flagsOf(text, start, place);
	return {
		flags,
		heredocs: heredocsOf(text, end)
	};
}

// src/find/images/repository/interpolate.ts
const MAX_DEPTH$1 = 16;
const MAX_LENGTH = 4096;
function interpolate(text, lookup, dollar, depth = 0) {
	const assumed = [];
	let out = "";
	let at = 0;
	while (at < text.length) {
		if (text.startsWith(dollar, at)) {
			out += "$";
			at += dollar.length;
		} else if (text[at] !== "$") {
			out += text.charAt(at);
			at += 1;
		} else {
			const variable = readVariable(text, at);
			const value = variable === null || depth >= MAX_DEPTH$1 ? null : valueOf$1(variable, lookup, dollar, depth);
			if (variable === null || value === null) return null;
			assumed.push(variable.name, ...value.assumed);
			out += value.text;
			at = variable.end;
		}
		if (out.length > MAX_LENGTH) return null;
	}
	return {
		text: out,
		assumed
	};
}
const plain = /\$([A-Za-z_][A-Za-z0-9_]*)/y;
const braced = /\$\{([A-Za-z_][A-Za-z0-9_]*)(:?[-+?])?/y;
function readVariable(text, at) {
	plain.lastIndex = at;
	const short = plain.exec(text);
	if (short !== null) return {
		name: short[1] ?? "",
		operator: "",
		word: "",
		end: at + short[0].length
	};
	braced.lastIndex = at;
	const long = braced.exec(text);
	if (long === null) return null;
	const [all, name = "", operator = ""] = long;
	const from = at + all.length;
	const to = closingBrace(text, from);
	if (to < 0 || operator === "" && to !== from) return null;
	return {
		name,
		operator,
		word: text.slice(from, to),
		end: to + 1
	};
}
function closingBrace(text, from) {
	let open = 1;
	for (let at = from; at < text.length; at++) {
		if (text.startsWith("${", at)) open += 1;
		else if (text[at] === "}") open -= 1;
		if (open === 0) return at;
	}
	return -1;
}
function valueOf$1({ name, operator, word }, lookup, dollar, depth) {
	const known = lookup(name);
	const isSet = known !== null && !(operator.startsWith(":") && known === "");
	const ofWord = () => interpolate(word, lookup, dollar, depth + 1);
	if (operator.endsWith("+")) return isSet ? ofWord() : {
		text: "",
		assumed: []
	};
	if (isSet) return {
		text: known,
		assumed: []
	};
	return operator.endsWith("-") ? ofWord() : null;
}

// src/find/images/repository/dockerfile.ts
const instructions = new Set("ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" "));
function readDockerfile(finds) {
	const { images, notes, problems } = readDockerfileText(finds.source.text);
	for (const { text, span } of images) finds.image(text, span);
	for (const { message, span } of notes) finds.note(message, span);
	for (const { message, span } of problems) finds.malformed(`${finds.source.path} cannot be read: ${message}.`, span);
}
function readDockerfileText(text) {
	const { syntax, instructions: all, unended, doubtful } = readLines(text);
	const book = openBook(text, stagesOf(all));
	if (syntax !== null) book.take(syntax);
	let stages = 0;
	for (const one of all) {
		const { name, words, flags, at } = one;
		if (isTemplate(one)) {
			book.note("A template that is not filled in here stands in place of an instruction.", at);
			continue;
		}
		if (!instructions.has(name)) {
			book.complain(`it has no instruction ${require_yaml.shown(name)}`, at);
			break;
		}
		if (name === "ARG" && stages === 0) book.declare(words);
		if (name === "FROM") {
			takeFrom(one, book);
			stages += 1;
		}
		if (name === "COPY" || name === "ADD") takeCopy(flags, book);
		if (name === "RUN") takeMounts(flags, book);
	}
	if (doubtful !== null) book.complain("it is not certain whether the `<<` there begins a text", doubtful);
	if (unended !== null) book.complain("the text that it begins with `<<` has no end", unended);
	else if (stages === 0 && syntax === null && book.problems.length === 0) book.complain("it has no instruction `FROM`", {
		from: 0,
		to: 0
	});
	return book;
}
function isTemplate({ name, words }) {
	return /^\{[{%]/.test(name) || name === "FROM" && words.some(({ text }) => /\{[{%]/.test(text));
}
function stagesOf(all) {
	return new Set(all.flatMap((one) => one.name === "FROM" ? stageName(one) ?? [] : []));
}
function stageName({ words }) {
	const [, as, name] = words.filter(({ text }) => !text.startsWith("--"));
	return as?.text.toLowerCase() === "as" && name !== void 0 ? name.text.toLowerCase() : null;
}
function openBook(source, stages) {
	const images = [];
	const notes = [];
	const problems = [];
	const defaults = /* @__PURE__ */ new Map();
	const earlier = /* @__PURE__ */ new Set();
	const written = (span) => source.slice(span.from, span.to);
	const note = (message, span) => {
		notes.push({
			message,
			span,
			written: written(span)
		});
	};
	const add = (text, span) => {
		if (text !== "scratch") images.push({
			text,
			span,
			written: written(span)
		});
	};
	return {
		images,
		notes,
		problems,
		stages,
		earlier,
		note,
		add,
		complain: (message, span) => {
			problems.push({
				message,
				span
			});
		},
		spanOf(span, text) {
			const at = written(span).lastIndexOf(text);
			return at === -1 ? span : {
				from: span.from + at,
				to: span.from + at + text.length
			};
		},
		take(word) {
			const text = unquoted(word.text);
			const span = withoutQuotes(word);
			if (text.includes("$") || text.includes("{{")) note(unknown(text), span);
			else if (text !== "") add(text, span);
		},
		declare(words) {
			for (const word of words) {
				const [, name = "", value] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=([\s\S]*))?$/.exec(word.text) ?? [];
				if (value === void 0) {
					if (!defaults.has(name)) defaults.set(name, {
						value: null,
						span: null
					});
					continue;
				}
				const from = word.span.from + word.text.length - value.length;
				const plain = unquoted(value);
				const inner = interpolate(plain, (one) => defaults.get(one)?.value ?? null, "\\$");
				const at = withoutQuotes({
					text: value,
					span: {
						from,
						to: word.span.to
					}
				});
				const isWritten = inner !== null && written(at) === inner.text;
				defaults.set(name, {
					value: inner?.text ?? null,
					span: isWritten ? at : null
				});
			}
		},
		resolve(word) {
			const text = unquoted(word.text);
			const span = withoutQuotes(word);
			const used = /* @__PURE__ */ new Set();
			const lookup = (name) => {
				used.add(name);
				return defaults.get(name)?.value ?? null;
			};
			const value = interpolate(text, lookup, "\\$");
			if (value === null || value.text === "") {
				note(unknown(text), span);
				return;
			}
			if (value.text === "scratch" || earlier.has(value.text.toLowerCase())) return;
			const [only = ""] = used;
			const isWhole = used.size === 1 && (text === `$${only}` || text === `\${${only}}`);
			add(value.text, (isWhole ? defaults.get(only)?.span : null) ?? span);
			if (used.size > 0) note(`The image ${require_yaml.shown(text)} is ${require_yaml.shown(value.text)} unless the build sets ${[...used].join(", ")}.`, span);
		}
	};
}
function unknown(text) {
	return `The image ${require_yaml.shown(text)} holds a variable that has no value here.`;
}
function takeFrom(instruction, book) {
	const [image, as, name, more] = instruction.words.filter(({ text }) => !text.startsWith("--"));
	if (image === void 0) {
		book.complain("`FROM` names no image", instruction.at);
		return;
	}
	if (more !== void 0 || as !== void 0 && (as.text.toLowerCase() !== "as" || name === void 0)) book.complain("`FROM` takes one image, and `AS` with a name", instruction.at);
	book.resolve(image);
	const stage = stageName(instruction);
	if (stage !== null) book.earlier.add(stage);
}
function takeCopy(flags, book) {
	for (const flag of flags) if (flag.text.startsWith("--from=")) takeSource(flag, flag.text.slice(7), book);
}
function takeMounts(flags, book) {
	for (const flag of flags) {
		if (!flag.text.startsWith("--mount=")) continue;
		for (const [, value = ""] of flag.text.matchAll(/[=,"]from=([^,"']*)/gi)) takeSource(flag, value, book);
	}
}
function takeSource(flag, text, book) {
	if (book.stages.has(text.toLowerCase()) || /^[0-9]*$/.test(text)) return;
	book.take({
		text,
		span: book.spanOf(flag.span, text)
	});
}
function unquoted(text) {
	return text.replace(/["']/g, "");
}
function withoutQuotes({ text, span }) {
	return /^(["'])[^"']*\1$/.test(text) ? {
		from: span.from + 1,
		to: span.to - 1
	} : span;
}

// src/find/images/repository/compose.ts
const MAX_INLINE$1 = 65536;
function isCompose(tree) {
	return [...new Set(require_yaml.valuesOf(tree, "services").flatMap(require_yaml.fieldsOf).map(({ value }) => value))].some((value) => require_yaml.valuesOf(value, "image").length > 0 || require_yaml.valuesOf(value, "build").length > 0);
}
function readCompose(tree, finds, environment) {
	for (const { value: service } of require_yaml.valuesOf(tree, "services").flatMap(require_yaml.fieldsOf)) if (finds.once("service", service)) takeService(service, finds, environment);
	for (const entry of require_yaml.valuesOf(tree, "include").flatMap(require_yaml.itemsOf)) {
		const paths = entry.kind === "leaf" ? [entry] : textsAt(entry, finds, "path");
		for (const path of paths) takeIncluded(path, finds, environment);
	}
}
function takeService(service, finds, environment) {
	const isBuilt = require_yaml.valuesOf(service, "build").some(isSaid) && require_yaml.textOf(service, "pull_policy") === "build";
	for (const image of require_yaml.leavesAt(service, "image")) if (isBuilt) finds.note(`The image ${require_yaml.shown(image.text)} is built here and never pulled.`, whole(image, finds));
	else takeInterpolated(image, image.text, "", finds, environment);
	for (const build of require_yaml.valuesOf(service, "build")) if (finds.once("build", build)) takeBuild(build, finds, environment);
	const volumes = require_yaml.valuesOf(service, "volumes").filter((list) => finds.once("volumes", list));
	for (const volume of volumes.flatMap(require_yaml.itemsOf)) {
		if (!finds.once("volume", volume) || require_yaml.textOf(volume, "type") !== "image") continue;
		for (const source of require_yaml.leavesAt(volume, "source")) takeInterpolated(source, source.text, "", finds, environment);
	}
	for (const file of require_yaml.leavesAt(service, "extends", "file")) require_yaml.nameFile("compose", finds, file.text);
}
function isSaid(build) {
	return build.kind !== "leaf" || build.text !== "";
}
function takeBuild(build, finds, environment) {
	const contexts = require_yaml.leavesAt(build, "context").map(({ text }) => text);
	const [context = "."] = build.kind === "leaf" ? [build.text] : contexts;
	for (const dockerfile of require_yaml.leavesAt(build, "dockerfile")) require_yaml.nameFile("dockerfile", finds, context, dockerfile.text);
	for (const cache of textsAt(build, finds, "cache_from")) {
		const [before, reference] = cacheReference(cache.text);
		if (reference !== null) takeInterpolated(cache, reference, before, finds, environment);
	}
	for (const { before, leaf, text } of contextsOf(build, finds)) {
		const scheme = /^docker-image:\/\//.exec(text)?.[0];
		if (scheme === void 0) continue;
		takeInterpolated(leaf, text.slice(scheme.length), before + scheme, finds, environment);
	}
	for (const inline of require_yaml.leavesAt(build, "dockerfile_inline")) readInline$1(inline, finds);
}
function cacheReference(text) {
	if (!text.includes("=")) return ["", text];
	const [, before = "", reference = null] = /^(.*?(?:^|,)ref=)([^,]+)/.exec(text) ?? [];
	return [before, /(?:^|,)type=registry(?:,|$)/.test(text) ? reference : null];
}
function contextsOf(build, finds) {
	return require_yaml.valuesOf(build, "additional_contexts").flatMap((contexts) => {
		if (!finds.once("contexts", contexts)) return [];
		const values = require_yaml.fieldsOf(contexts).map(({ value }) => ({
			value,
			listed: false
		}));
		const items = require_yaml.itemsOf(contexts).map((value) => ({
			value,
			listed: true
		}));
		return [...values, ...items].flatMap(({ value: leaf, listed }) => {
			if (leaf.kind !== "leaf") return [];
			const before = listed ? /^[^=]*=/.exec(leaf.text)?.[0] ?? "" : "";
			return [{
				leaf,
				before,
				text: leaf.text.slice(before.length)
			}];
		});
	});
}
function readInline$1(inline, finds) {
	if (inline.text.length > MAX_INLINE$1) {
		finds.note(`A Dockerfile of more than ${MAX_INLINE$1} characters stands here, and is not read.`, inline.span);
		return;
	}
	const inner = readDockerfileText(inline.text.replaceAll("$$", "$"));
	for (const { text, written } of inner.images) finds.image(text, require_yaml.spanOf(finds.source.text, inline, written));
	for (const { message, written } of inner.notes) finds.note(message, require_yaml.spanOf(finds.source.text, inline, written));
}
function takeIncluded(path, finds, environment) {
	if (path.text.startsWith("oci://")) takeInterpolated(path, path.text.slice(6), "oci://", finds, environment);
	else require_yaml.nameFile("compose", finds, path.text);
}
function textsAt(tree, finds, ...names) {
	return require_yaml.valuesAt(tree, ...names).filter((value) => value.kind === "leaf" || finds.once(names.join("."), value)).flatMap((value) => value.kind === "list" ? value.items : [value]).filter((value) => value.kind === "leaf" && value.text !== "");
}
function takeInterpolated(leaf, part, before, finds, environment) {
	if (!part.includes("$") || leaf.disguised) {
		require_yaml.takePart(leaf, part, before, finds);
		return;
	}
	const span = require_yaml.spanOf(finds.source.text, leaf, part, before);
	const value = interpolate(part, environment, "$$");
	if (value === null || value.text === "") {
		finds.note(`The image ${require_yaml.shown(part)} holds a variable that has no value here.`, span);
		return;
	}
	finds.image(value.text, span);
	if (value.assumed.length > 0) {
		const names = [...new Set(value.assumed)].join(", ");
		finds.note(`The image ${require_yaml.shown(part)} is ${require_yaml.shown(value.text)} unless ${names} is set otherwise.`, span);
	}
}
function whole(leaf, finds) {
	return require_yaml.spanOf(finds.source.text, leaf, leaf.text);
}

// src/find/images/repository/devcontainer.ts
function readDevcontainer(tree, finds) {
	for (const image of require_yaml.leavesAt(tree, "image")) require_yaml.takeReference(image, finds);
	for (const cache of textsAt(tree, finds, "build", "cacheFrom")) {
		const [before, reference] = cacheReference(cache.text);
		if (reference !== null) require_yaml.takePart(cache, reference, before, finds);
	}
	for (const dockerfile of [...require_yaml.leavesAt(tree, "build", "dockerfile"), ...require_yaml.leavesAt(tree, "dockerFile")]) require_yaml.dockerfileNamed(dockerfile.text, "", finds);
	for (const compose of textsAt(tree, finds, "dockerComposeFile")) require_yaml.nameFile("compose", finds, compose.text);
}

// src/find/images/repository/environment.ts
function readEnvironment(text) {
	const values = /* @__PURE__ */ new Map();
	for (const line of text.split(/\r?\n/)) {
		const [, name, written = ""] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*[=:](.*)$/.exec(line) ?? [];
		if (name !== void 0) values.set(name, valueOf(written.trim()));
	}
	return (name) => values.get(name) ?? null;
}
function valueOf(written) {
	const [, single] = /^'([^'\\]*)'\s*(?:#.*)?$/.exec(written) ?? [];
	if (single !== void 0) return single;
	const [, double] = /^"([^"\\$]*)"\s*(?:#.*)?$/.exec(written) ?? [];
	if (double !== void 0) return double;
	const bare = written.replace(/(?:^|\s)#.*$/, "").trimEnd();
	return /["'$\\]/.test(bare) ? null : bare;
}
const noEnvironment = () => null;

// src/find/images/repository/helm.ts
const imageKey = /(?:^i|[a-z0-9]I|[-_.]i)mage$/;
const besideImage = [
	"tag",
	"imageTag",
	"image_tag",
	"imageDigest",
	"digest",
	"version"
];
function readValues(root, finds) {
	const isElsewhere = [...require_yaml.leavesAt(root, "global", "imageRegistry"), ...require_yaml.leavesAt(root, "global", "image", "registry")].length > 0;
	const waiting = [{
		name: "",
		value: root
	}];
	for (let field = waiting.pop(); field !== void 0; field = waiting.pop()) {
		const { name, value } = field;
		if (value.kind === "leaf" || !finds.once(imageKey.test(name) ? "image" : "part", value)) continue;
		const isImage = isImageMap(name, value);
		if (isImage) takeImageMap(value, finds, isElsewhere);
		for (const item of require_yaml.itemsOf(value)) waiting.push({
			name,
			value: item
		});
		for (const inner of isImage ? [] : require_yaml.fieldsOf(value)) waiting.push(inner);
		takeImageTexts(value, finds);
	}
}
function isImageMap(name, map) {
	const [repository] = imageKey.test(name) ? repositoriesOf(map) : require_yaml.leavesAt(map, "repository");
	if (repository === void 0 || /^[a-z+]+:\/\//.test(repository.text)) return false;
	return imageKey.test(name) || ["tag", "digest"].some((key) => require_yaml.valuesOf(map, key).length > 0);
}
function repositoriesOf(map) {
	const repositories = require_yaml.leavesAt(map, "repository");
	if (repositories.length > 0) return repositories;
	return ["tag", "digest"].some((key) => require_yaml.leavesAt(map, key).length > 0) ? require_yaml.leavesAt(map, "name") : [];
}
function takeImageMap(map, finds, isElsewhere = false) {
	for (const repository of repositoriesOf(map)) {
		const [registry, tag, digest] = [
			require_yaml.textOf(map, "registry"),
			require_yaml.textOf(map, "tag"),
			require_yaml.textOf(map, "digest")
		];
		const name = `${registry === null ? "" : `${registry.replace(/\/+$/, "")}/`}${repository.text}`;
		const version = `${tag === null ? "" : `:${tag}`}${digest === null ? "" : `@${digest}`}`;
		const span = require_yaml.spanOf(finds.source.text, repository, repository.text);
		const twice = [
			"registry",
			"tag",
			"digest"
		].find((key) => require_yaml.leavesAt(map, key).length > 1);
		const why = require_yaml.whyUnresolved(name + version) ?? (repository.disguised ? "is made of its text by a tag" : null) ?? (twice === void 0 ? null : `has more than one ${twice}`) ?? (isElsewhere ? "is taken from the registry that the values name for all images" : null) ?? (version === "" && !/[:@][^/]*$/.test(name) ? "gets its tag from the chart, which is not read" : null);
		if (why === null) finds.image(name + version, span);
		else finds.note(`The image ${require_yaml.shown(name + version)} ${why}.`, span);
	}
}
function takeImageTexts(map, finds) {
	for (const { name, value } of require_yaml.fieldsOf(map)) {
		if (!imageKey.test(name) || value.kind !== "leaf") continue;
		const beside = /[:@][^/]*$/.test(value.text) ? void 0 : besideImage.find((key) => require_yaml.leavesAt(map, key).length > 0);
		if (beside === void 0) {
			takeValue(value, finds);
			continue;
		}
		const message = `The image ${require_yaml.shown(value.text)} is put together with \`${beside}\` by the chart, which is not read.`;
		if (value.text !== "") finds.note(message, require_yaml.spanOf(finds.source.text, value, value.text));
	}
}
function takeValue(leaf, finds) {
	if (/^(?:true|false|[0-9.]+)$/.test(leaf.text)) return;
	require_yaml.takeReference(leaf, finds);
}

// src/find/images/repository/json.ts
const MAX_DEPTH = 256;
var Unreadable = class extends Error {
	span;
	name = "Unreadable";
	constructor(message, span) {
		super(message);
		this.span = span;
	}
};
function readJsonFile(text) {
	const reader = {
		text,
		problems: [],
		at: 0
	};
	const trees = [];
	try {
		skip(reader);
		while (reader.at < text.length) {
			trees.push(readValue(reader, 0));
			skip(reader);
		}
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		reader.problems.push({
			message: error.message,
			span: error.span
		});
	}
	return {
		trees,
		problems: reader.problems
	};
}
const blank = /(?:[ \t\r\n]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/y;
const word = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
function skip(reader) {
	blank.lastIndex = reader.at;
	reader.at += blank.exec(reader.text)?.[0].length ?? 0;
}
function take(reader, character) {
	if (reader.text[reader.at] !== character) return false;
	reader.at += 1;
	skip(reader);
	return true;
}
function refuse(reader, expected) {
	const { at, text } = reader;
	const found = at < text.length ? `has ${require_yaml.shown(text.charAt(at))}` : "ends";
	throw new Unreadable(`it ${found} where ${expected} must stand`, {
		from: at,
		to: Math.min(at + 1, text.length)
	});
}
function readValue(reader, depth) {
	const { text, at } = reader;
	if (depth > MAX_DEPTH) throw new Unreadable(`it is nested deeper than ${MAX_DEPTH} levels`, {
		from: at,
		to: at + 1
	});
	if (text[at] === "\"") return readText(reader);
	if (take(reader, "{")) return readObject(reader, depth);
	if (take(reader, "[")) return readList(reader, depth);
	word.lastIndex = at;
	const found = word.exec(text)?.[0];
	if (found === void 0 || found === "") refuse(reader, "a value");
	reader.at += found.length;
	return {
		kind: "leaf",
		text: "",
		span: {
			from: at,
			to: reader.at
		},
		disguised: false
	};
}
function readList(reader, depth) {
	const items = [];
	while (!take(reader, "]")) {
		items.push(readValue(reader, depth + 1));
		skip(reader);
		if (!take(reader, ",") && reader.text[reader.at] !== "]") refuse(reader, "a comma or the end of the list");
	}
	return {
		kind: "list",
		items
	};
}
function readObject(reader, depth) {
	const own = [];
	const names = /* @__PURE__ */ new Set();
	while (!take(reader, "}")) {
		if (reader.text[reader.at] !== "\"") refuse(reader, "a name in double quotes");
		const { text: name, span } = readText(reader);
		if (names.has(name)) reader.problems.push({
			message: `the key ${require_yaml.shown(name)} is there twice`,
			span
		});
		names.add(name);
		skip(reader);
		if (!take(reader, ":")) refuse(reader, "a colon");
		own.push({
			name,
			value: readValue(reader, depth + 1)
		});
		skip(reader);
		if (!take(reader, ",") && reader.text[reader.at] !== "}") refuse(reader, "a comma or the end of the object");
	}
	return {
		kind: "fields",
		own,
		merged: /* @__PURE__ */ new Map(),
		beforeMerge: /* @__PURE__ */ new Set()
	};
}
function readText(reader) {
	const { text, at: from } = reader;
	let to = from + 1;
	while (to < text.length && text[to] !== "\"" && text[to] !== "\n") to += text[to] === "\\" ? 2 : 1;
	if (text[to] !== "\"") throw new Unreadable("it has a text without an end", {
		from,
		to: Math.min(to, text.length)
	});
	reader.at = to + 1;
	const span = {
		from,
		to: reader.at
	};
	const value = require_scan.caught(SyntaxError, () => JSON.parse(text.slice(from, reader.at)));
	if (typeof value !== "string") throw new Unreadable("it has a text with a character that JSON does not allow", span);
	return {
		kind: "leaf",
		text: value,
		span,
		disguised: false
	};
}

// src/find/images/repository/kustomize.ts
function takeKustomizeImages(items, finds) {
	for (const item of items) {
		const at = (key) => leavesIgnoringCase(item, key);
		const [name] = at("newName").length > 0 ? at("newName") : at("name");
		const [tag] = at("newTag");
		const [digest] = at("digest");
		if (name === void 0) continue;
		if (tag === void 0 && digest === void 0 && !/[:@][^/]*$/.test(name.text)) {
			const message = `The image ${require_yaml.shown(name.text)} keeps the tag that the resources name.`;
			finds.note(message, require_yaml.spanOf(finds.source.text, name, name.text));
			continue;
		}
		const reference = `${name.text}${tag === void 0 ? "" : `:${tag.text}`}${digest === void 0 ? "" : `@${digest.text}`}`;
		const span = require_yaml.spanOf(finds.source.text, name, name.text);
		const why = require_yaml.whyUnresolved(reference);
		if (why === null) finds.image(reference, span);
		else finds.note(`The image ${require_yaml.shown(reference)} ${why}.`, span);
	}
}
function leavesIgnoringCase(tree, name) {
	return valuesIgnoringCase(tree, name).filter((value) => value.kind === "leaf" && value.text !== "");
}
function valuesIgnoringCase(tree, name) {
	const wanted = name.toLowerCase();
	return require_yaml.fieldsOf(tree).flatMap((field) => field.name.toLowerCase() === wanted ? [field.value] : []);
}

// src/find/images/repository/kubernetes.ts
function isKubernetes(tree) {
	return require_yaml.leavesAt(tree, "apiVersion").length > 0 && require_yaml.leavesAt(tree, "kind").length > 0;
}
const describing = /* @__PURE__ */ new Set([
	"metadata",
	"labels",
	"annotations",
	"matchLabels",
	"nodeSelector"
]);
const aside = /* @__PURE__ */ new Map([
	["ConfigMap", ["data", "binaryData"]],
	["Secret", ["data", "stringData"]],
	["CustomResourceDefinition", ["spec", "status"]]
]);
function readKubernetes(root, finds) {
	const seen = /* @__PURE__ */ new Set();
	const objects = [root];
	const waiting = [];
	for (let object = objects.pop(); object !== void 0; object = objects.pop()) {
		if (seen.has(object)) continue;
		seen.add(object);
		const kinds = require_yaml.leavesAt(object, "kind").map(({ text }) => text);
		const items = kinds.some((kind) => kind.endsWith("List")) ? require_yaml.listedAt(object, "items") : [];
		for (const item of items) (isKubernetes(item) ? objects : waiting).push(item);
		const left = new Set(kinds.length === 1 ? aside.get(kinds[0] ?? "") : []);
		for (const field of require_yaml.fieldsOf(object)) {
			if (left.has(field.name) || field.name === "status" || field.name === "items" && items.length > 0) continue;
			takeField(field, waiting, finds);
		}
	}
	for (let tree = waiting.pop(); tree !== void 0; tree = waiting.pop()) {
		if (seen.has(tree)) continue;
		seen.add(tree);
		for (const item of require_yaml.itemsOf(tree)) waiting.push(item);
		for (const field of require_yaml.fieldsOf(tree)) takeField(field, waiting, finds);
	}
}
function takeField({ name, value }, waiting, finds) {
	if (describing.has(name)) return;
	if (value.kind === "leaf") {
		if (name === "image") require_yaml.takeReference(value, finds);
		return;
	}
	const as = name === "images" ? name : imageKey.test(name) ? "image" : "part";
	if (!finds.once(as, value)) return;
	if (name === "images") {
		const replaced = require_yaml.itemsOf(value).filter((item) => ["newName", "newTag"].some((key) => require_yaml.valuesOf(item, key).length > 0));
		takeKustomizeImages(replaced, finds);
	}
	if (name === "image") for (const reference of require_yaml.leavesAt(value, "reference")) require_yaml.takeReference(reference, finds);
	if (isImageMap(name, value)) takeImageMap(value, finds);
	waiting.push(value);
}

// src/find/images/repository/patch.ts
function isPatch(tree) {
	const items = require_yaml.itemsOf(tree);
	return items.length > 0 && items.every((item) => require_yaml.leavesAt(item, "op").length > 0 && require_yaml.leavesAt(item, "path").length > 0);
}
function readPatch(tree, finds) {
	for (const item of require_yaml.itemsOf(tree)) {
		const isImage = require_yaml.leavesAt(item, "path").some(({ text }) => /\/image(?:\/reference)?$/.test(text));
		for (const value of require_yaml.valuesOf(item, "value")) if (value.kind !== "leaf") readKubernetes(value, finds);
		else if (isImage) require_yaml.takeReference(value, finds);
	}
}

// src/find/images/repository/kustomization.ts
const MAX_INLINE = 65536;
function isKustomization(tree) {
	return require_yaml.leavesAt(tree, "apiVersion").some(({ text }) => text.startsWith("kustomize.config.k8s.io/"));
}
function readKustomization(tree, finds) {
	const at = (name) => valuesIgnoringCase(tree, name).flatMap(require_yaml.itemsOf);
	takeKustomizeImages(at("images"), finds);
	const patches = [...at("patches"), ...at("patchesJson6902")].flatMap((item) => valuesIgnoringCase(item, "patch"));
	for (const patch of [...patches, ...at("patchesStrategicMerge")]) if (patch.kind === "leaf" && /[\n{[]/.test(patch.text) && finds.once("patch", patch)) readInline(patch, finds);
	for (const chart of at("helmCharts")) for (const values of valuesIgnoringCase(chart, "valuesInline")) readValues(values, finds);
}
function readInline(patch, finds) {
	if (patch.text.length > MAX_INLINE) {
		finds.note(`A patch of more than ${MAX_INLINE} characters stands here, and is not read.`, patch.span);
		return;
	}
	const inner = require_yaml.openFinds(require_yaml.sourceOf(finds.source.path, patch.text));
	const { trees, problems } = require_yaml.readYaml(patch.text);
	for (const tree of trees) if (isKubernetes(tree)) readKubernetes(tree, inner);
	else if (isPatch(tree)) readPatch(tree, inner);
	const { images, remarks } = inner.done();
	for (const { text } of images) finds.image(text, require_yaml.spanOf(finds.source.text, patch, text));
	for (const { message } of remarks) finds.note(message, patch.span);
	const [problem] = problems;
	if (problem !== void 0) finds.malformed(`A patch in ${finds.source.path} cannot be read: ${problem.message}.`, patch.span);
}

// src/find/images/repository/workflow.ts
const dockerScheme = /^docker:\/\//i;
function readWorkflow(tree, finds) {
	for (const { value: job } of require_yaml.valuesOf(tree, "jobs").flatMap(require_yaml.fieldsOf)) {
		if (!finds.once("job", job)) continue;
		for (const container of require_yaml.valuesOf(job, "container")) takeContainer(container, finds);
		for (const services of require_yaml.valuesOf(job, "services")) {
			if (!finds.once("services", services)) continue;
			for (const { value: service } of require_yaml.fieldsOf(services)) takeContainer(service, finds);
		}
		takeSteps(job, finds);
	}
}
function readAction(tree, finds) {
	for (const runs of require_yaml.valuesOf(tree, "runs")) {
		for (const image of require_yaml.leavesAt(runs, "image")) if (dockerScheme.test(image.text)) require_yaml.takeReference(image, finds);
		else require_yaml.dockerfileNamed(image.text, "", finds);
		takeSteps(runs, finds);
	}
}
function takeContainer(container, finds) {
	if (!finds.once("container", container)) return;
	const images = container.kind === "leaf" ? [container] : require_yaml.leavesAt(container, "image");
	for (const image of images) require_yaml.takeReference(image, finds);
}
function takeSteps(job, finds) {
	const lists = require_yaml.valuesOf(job, "steps").filter((list) => finds.once("steps", list));
	for (const step of lists.flatMap(require_yaml.itemsOf)) if (finds.once("step", step)) takeStep(step, finds);
}
function takeStep(step, finds) {
	for (const uses of require_yaml.leavesAt(step, "uses")) {
		const before = dockerScheme.exec(uses.text)?.[0];
		if (before !== void 0) require_yaml.takePart(uses, uses.text.slice(before.length), before, finds);
	}
}

// src/find/images/repository/read.ts
function readRepositoryFile(path, text) {
	const found = readAs(require_words.kindOf(path) ?? "yaml", path, text, noEnvironment);
	return found === null ? null : {
		images: found.images,
		remarks: found.remarks
	};
}
function readAs(kind, path, given, environment) {
	const finds = require_yaml.openFinds(require_yaml.sourceOf(path, given));
	const { text } = finds.source;
	if (text.includes("\0")) {
		if ((kind === "yaml" || kind === "json") && !require_words.looksLikeOurs(text)) return null;
		finds.malformed(`${path} cannot be read: it is no text.`, {
			from: 0,
			to: 0
		});
		return finds.done();
	}
	if (kind === "dockerfile") {
		readDockerfile(finds);
		return finds.done();
	}
	const documents = readDocuments(kind, text);
	const read = documents.trees.map((tree) => readTree(kind, tree, finds, environment));
	const isByShape = kind === "yaml" || kind === "json";
	if (isByShape && !read.includes(true) && (documents.problems.length === 0 || !require_words.looksLikeOurs(text))) return null;
	const template = isByShape && documents.problems.length > 0 ? require_words.templateLine(text) : null;
	if (template === null) tellProblems(documents, finds);
	else finds.note(`${path} is a template that is not filled in here, so not all images in it are known.`, template);
	return finds.done();
}
function readDocuments(kind, text) {
	if (kind !== "json" && kind !== "devcontainer") return require_yaml.readYaml(text);
	const json = readJsonFile(text);
	if (json.problems.length === 0 || kind === "devcontainer") return json;
	const yaml = require_yaml.readYaml(text);
	return yaml.problems.length === 0 ? yaml : {
		trees: [...json.trees, ...yaml.trees],
		problems: json.problems
	};
}
function readTree(kind, tree, finds, environment) {
	if (isOfKind(kind) && isKubernetes(tree)) readKubernetes(tree, finds);
	switch (kind) {
		case "workflow":
			readWorkflow(tree, finds);
			return true;
		case "action":
			readAction(tree, finds);
			return true;
		case "compose":
			readCompose(tree, finds, environment);
			return true;
		case "kustomization":
			readKustomization(tree, finds);
			return true;
		case "devcontainer":
			readDevcontainer(tree, finds);
			return true;
		case "values":
			if (!readByShape(tree, finds, environment)) readValues(tree, finds);
			return true;
		default: return readByShape(tree, finds, environment);
	}
}
function isOfKind(kind) {
	return kind !== "yaml" && kind !== "json" && kind !== "values";
}
function readByShape(tree, finds, environment) {
	const shapes = [
		{
			is: isKustomization(tree),
			read: () => {
				readKustomization(tree, finds);
			}
		},
		{
			is: isKubernetes(tree),
			read: () => {
				readKubernetes(tree, finds);
			}
		},
		{
			is: isCompose(tree),
			read: () => {
				readCompose(tree, finds, environment);
			}
		},
		{
			is: isPatch(tree),
			read: () => {
				readPatch(tree, finds);
			}
		}
	].filter(({ is }) => is);
	for (const { read } of shapes) read();
	return shapes.length > 0;
}
function tellProblems({ problems }, finds) {
	for (const { message, span } of problems) finds.malformed(`${finds.source.path} cannot be read: ${message}.`, span);
}

exports.noEnvironment = noEnvironment;
exports.readAs = readAs;
exports.readEnvironment = readEnvironment;
exports.readRepositoryFile = readRepositoryFile;