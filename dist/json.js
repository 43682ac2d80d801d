"use strict";

// src/crypto/json.ts
var JsonError = class extends Error {
	name = "JsonError";
};
var JsonLimitError = class extends JsonError {
	name = "JsonLimitError";
};
const maxBytes = 4194304;
const maxDepth = 64;
const maxContainers = 65536;
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function readJson(bytes, limits = {}) {
	const { bytes: longest = maxBytes, depth = maxDepth, containers = maxContainers, anyNumber = false } = limits;
	if (bytes.length > longest) throw new JsonLimitError(`The document has ${bytes.length} bytes, and ${longest} is the most that is read.`);
	return new JsonReader(decode(bytes), {
		depth,
		containers,
		anyNumber
	}).read();
}
function decode(bytes) {
	try {
		return decoder.decode(bytes);
	} catch (cause) {
		throw new JsonError("The document is no UTF-8.", { cause });
	}
}
function isJsonList(value) {
	return Array.isArray(value);
}
function isJsonObject(value) {
	return value instanceof Map;
}
function lookalikeOf(object, names) {
	const known = new Map(names.map((name) => [fold(name), name]));
	for (const name of object.keys()) {
		const meant = known.get(fold(name));
		if (meant !== void 0 && meant !== name) return name;
	}
	return null;
}
function fold(name) {
	return name.toUpperCase().toLowerCase();
}
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const fourDigits = /[0-9a-fA-F]{4}/y;
const notPlain = /[\\\u0000-\u001f]/;
const run = /[^"\\\u0000-\u001f]*/y;
const halfOfPair = /\p{Surrogate}/u;
const literals = [
	["true", true],
	["false", false],
	["null", null]
];
const escapes = /* @__PURE__ */ new Map([
	["\"", "\""],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "	"]
]);
const code = {
	quote: 34,
	backslash: 92,
	comma: 44,
	colon: 58,
	list: 91,
	listEnd: 93,
	object: 123,
	objectEnd: 125
};
const maxShown = 64;
var JsonReader = class {
	#text;
	#limits;
	#at = 0;
	#depth = 0;
	#containers = 0;
	constructor(text, limits) {
		this.#text = text;
		this.#limits = limits;
	}
	read() {
		const value = this.#value();
		if (this.#at < this.#text.length) throw this.#refuse("more stands behind the value");
		return value;
	}
	#value() {
		this.#skipSpace();
		const value = this.#bare();
		this.#skipSpace();
		return value;
	}
	#bare() {
		switch (this.#text.charCodeAt(this.#at)) {
			case code.object: return this.#object();
			case code.list: return this.#list();
			case code.quote: return this.#string();
			default: return this.#scalar();
		}
	}
	#open() {
		this.#depth += 1;
		this.#containers += 1;
		const { depth, containers } = this.#limits;
		if (this.#depth > depth) throw new JsonLimitError(this.#say(`lists and objects are more than ${depth} deep`));
		if (this.#containers > containers) throw new JsonLimitError(this.#say(`there are more than ${containers} lists and objects`));
		this.#at += 1;
		this.#skipSpace();
	}
	#object() {
		this.#open();
		const members = /* @__PURE__ */ new Map();
		if (!this.#take(code.objectEnd)) {
			do
				this.#member(members);
			while (this.#take(code.comma));
			if (!this.#take(code.objectEnd)) throw this.#refuse("an object is not closed");
		}
		this.#depth -= 1;
		return members;
	}
	#member(members) {
		this.#skipSpace();
		if (this.#text.charCodeAt(this.#at) !== code.quote) throw this.#refuse("no name stands where one must");
		const name = this.#string();
		this.#skipSpace();
		if (!this.#take(code.colon)) throw this.#refuse("no colon stands behind a name");
		if (members.has(name)) throw this.#refuse(`the name ${JSON.stringify(name.slice(0, maxShown))} stands there twice`);
		members.set(name, this.#value());
	}
	#list() {
		this.#open();
		const values = [];
		if (!this.#take(code.listEnd)) {
			do
				values.push(this.#value());
			while (this.#take(code.comma));
			if (!this.#take(code.listEnd)) throw this.#refuse("a list is not closed");
		}
		this.#depth -= 1;
		return values;
	}
	#string() {
		const start = this.#at + 1;
		const end = this.#text.indexOf("\"", start);
		const plain = this.#text.slice(start, Math.max(start, end));
		if (end >= 0 && !notPlain.test(plain)) {
			this.#at = end + 1;
			return plain;
		}
		return this.#escapedString(start);
	}
	#escapedString(start) {
		this.#at = start;
		let text = this.#match(run);
		while (this.#take(code.backslash)) text += this.#escape() + this.#match(run);
		if (!this.#take(code.quote)) throw this.#refuse("a string is not closed, or holds a control character");
		if (halfOfPair.test(text)) throw this.#refuse("a string holds half of a surrogate pair");
		return text;
	}
	#escape() {
		const character = this.#text.charAt(this.#at);
		this.#at += 1;
		if (character === "u") {
			const digits = this.#match(fourDigits);
			if (digits === "") throw this.#refuse("an escape has no four digits");
			return String.fromCharCode(Number.parseInt(digits, 16));
		}
		const meant = escapes.get(character);
		if (meant === void 0) throw this.#refuse("an escape is none");
		return meant;
	}
	#scalar() {
		const literal = literals.find(([word]) => this.#text.startsWith(word, this.#at));
		if (literal !== void 0) {
			this.#at += literal[0].length;
			return literal[1];
		}
		const digits = this.#match(number);
		if (digits === "") throw this.#refuse("no value stands where one must");
		const value = Number(digits);
		if (this.#limits.anyNumber || Number.isSafeInteger(value) || Number.isFinite(value) && !Number.isInteger(value)) return value;
		throw this.#refuse("a number is too large to be read exactly");
	}
	#skipSpace() {
		let next = this.#text.charCodeAt(this.#at);
		while (next === 32 || next === 10 || next === 13 || next === 9) {
			this.#at += 1;
			next = this.#text.charCodeAt(this.#at);
		}
	}
	#match(pattern) {
		const start = this.#at;
		pattern.lastIndex = start;
		if (!pattern.test(this.#text)) return "";
		this.#at = pattern.lastIndex;
		return this.#text.slice(start, this.#at);
	}
	#take(character) {
		const isThere = this.#text.charCodeAt(this.#at) === character;
		if (isThere) this.#at += 1;
		return isThere;
	}
	#refuse(what) {
		return new JsonError(this.#say(what));
	}
	#say(what) {
		return `At character ${this.#at + 1} ${what}.`;
	}
};

Object.defineProperty(exports, "JsonError", {
  enumerable: true,
  get: function () {
    return JsonError;
  }
});
Object.defineProperty(exports, "JsonLimitError", {
  enumerable: true,
  get: function () {
    return JsonLimitError;
  }
});
Object.defineProperty(exports, "isJsonList", {
  enumerable: true,
  get: function () {
    return isJsonList;
  }
});
Object.defineProperty(exports, "isJsonObject", {
  enumerable: true,
  get: function () {
    return isJsonObject;
  }
});
Object.defineProperty(exports, "lookalikeOf", {
  enumerable: true,
  get: function () {
    return lookalikeOf;
  }
});
Object.defineProperty(exports, "readJson", {
  enumerable: true,
  get: function () {
    return readJson;
  }
});