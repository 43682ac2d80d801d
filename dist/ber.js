"use strict";

// src/crypto/ber.ts
async function normaliseBer(bytes) {
	const { rewriteBer } = await Promise.resolve().then(() => require("./rewrite.js"));
	return rewriteBer(bytes);
}

exports.normaliseBer = normaliseBer;