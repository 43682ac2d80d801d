"use strict";

// src/model/git.ts
var GitError = class extends Error {
	code;
	name = "GitError";
	constructor(code, message) {
		super(message);
		this.code = code;
	}
};

Object.defineProperty(exports, "GitError", {
  enumerable: true,
  get: function () {
    return GitError;
  }
});