"use strict";

// src/model/github.ts
var GitHubError = class extends Error {
	code;
	status;
	said;
	name = "GitHubError";
	constructor(code, message, status, said, options) {
		super(message, options);
		this.code = code;
		this.status = status;
		this.said = said;
	}
};

Object.defineProperty(exports, "GitHubError", {
  enumerable: true,
  get: function () {
    return GitHubError;
  }
});