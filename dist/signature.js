"use strict";

// src/model/signature.ts
const formatNames = [
	"jar",
	"pe",
	"msi",
	"cab",
	"catalog",
	"script",
	"appx",
	"nuget",
	"vsix",
	"apk",
	"xml",
	"rpm",
	"deb",
	"macho"
];

Object.defineProperty(exports, "formatNames", {
  enumerable: true,
  get: function () {
    return formatNames;
  }
});