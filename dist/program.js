"use strict";

const require_scan = require("./scan.js");
let node_path = require("node:path");
let node_fs = require("node:fs");

// src/host/program.ts
function onPath(name, environment, scanned = null) {
	const isWindows = process.platform === "win32";
	return (environment["PATH"] ?? (isWindows ? environment["Path"] ?? "" : "")).split(node_path.delimiter).filter((folder) => (0, node_path.isAbsolute)(folder)).map((folder) => (0, node_path.join)(folder, isWindows ? `${name}.exe` : name)).find((path) => isProgram(path) && !(scanned !== null && standsIn(path, scanned))) ?? null;
}
function standsIn(path, folder) {
	try {
		return require_scan.isWithin((0, node_fs.realpathSync)(path), (0, node_fs.realpathSync)(folder));
	} catch {
		return true;
	}
}
function isProgram(path) {
	try {
		(0, node_fs.accessSync)(path, node_fs.constants.X_OK);
		return (0, node_fs.statSync)(path).isFile();
	} catch {
		return false;
	}
}

Object.defineProperty(exports, "onPath", {
  enumerable: true,
  get: function () {
    return onPath;
  }
});