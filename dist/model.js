"use strict";

// src/registry/model.ts
var RegistryError = class extends Error {
	code;
	name = "RegistryError";
	constructor(code, message, options) {
		super(message, options);
		this.code = code;
	}
};

Object.defineProperty(exports, "RegistryError", {
  enumerable: true,
  get: function () {
    return RegistryError;
  }
});