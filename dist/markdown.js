"use strict";

const require_action = require("./action.js");

// src/report/markdown.ts
function markdownText(report) {
	return require_action.summaryMarkdown(report, require_action.SUMMARY_LIMIT);
}

exports.markdownText = markdownText;