"use strict";

const require_read = require("./read.js");
const require_start = require("./start.js");
const require_scan = require("./scan.js");

// src/report/pem.ts
const LINE = /.{1,64}/g;
function pemText(report) {
	const signers = report.subjects.flatMap(require_scan.signersOf);
	return [...new Set(signers.flatMap((one) => one.subject === null ? [] : [one.sha256, ...one.chain]))].flatMap((sha256) => report.certificates[sha256] ?? []).map(block).join("\n");
}
function block(base64) {
	const text = [
		"-----BEGIN CERTIFICATE-----",
		...base64.match(LINE) ?? [],
		"-----END CERTIFICATE-----",
		""
	].join("\n");
	return `${require_start.pemComment(require_start.clip(subjectOf(base64)))}\n${text}`;
}
function subjectOf(base64) {
	try {
		return require_read.printName(require_read.readCertificate(Buffer.from(base64, "base64")).subject);
	} catch (error) {
		return error instanceof Error ? error.message : "This certificate cannot be read.";
	}
}

exports.pemText = pemText;