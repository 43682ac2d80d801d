"use strict";

const require_scan = require("./scan.js");
const require_restore = require("./restore.js");

// src/report/baseline.ts
function readBaseline(path, files) {
	const earlier = require_restore.readSaved(require_restore.readReportFile(path, files), path);
	return (report) => ({
		...report,
		baseline: changesSince(report, earlier, path)
	});
}
function changesSince(report, earlier, source) {
	const before = groupBy(earlier.subjects, keyOf);
	const everybody = byName(earlier.subjects.flatMap(provenSigners));
	const changes = [...groupBy(report.subjects, keyOf)].flatMap(([key, subjects]) => {
		const then = before.get(key);
		return then === void 0 ? newSigners(subjects, everybody) : compare(subjects, then);
	});
	return {
		source,
		at: require_scan.secondOf(earlier.at),
		changes
	};
}
function groupBy(all, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [one]);
		else group.push(one);
	}
	return groups;
}
function keyOf(subject) {
	if (subject.kind === "file") return `file ${subject.path}`;
	return `image ${subject.tag === null ? subject.repository : `${subject.repository}:${subject.tag}`}`;
}
function compare(now, then) {
	const had = then.flatMap(provenSigners);
	const has = byName(now.flatMap((subject) => [...provenSigners(subject), ...openSigners(subject)]));
	const lost = now.every(isWhole) ? had.filter((one) => !isAmong(one, has)) : [];
	return [...now.slice(0, 1).flatMap((subject) => changesOf("lost-signature", subject, lost)), ...newSigners(now, byName(had))];
}
function newSigners(now, had) {
	return now.flatMap((subject) => {
		return changesOf("new-signer", subject, provenSigners(subject).filter((one) => !isAmong(one, had)));
	});
}
function byName(signers) {
	const names = /* @__PURE__ */ new Map();
	for (const signer of signers) {
		const name = require_scan.signerName(signer);
		const known = names.get(name) ?? {
			keys: /* @__PURE__ */ new Set(),
			anchors: /* @__PURE__ */ new Set(),
			tops: /* @__PURE__ */ new Set()
		};
		names.set(name, known);
		known.keys.add(signer.spkiSha256);
		if (signer.subject === null) continue;
		for (const anchor of signer.anchors) known.anchors.add(anchor);
		for (const top of signer.chain.slice(-1)) known.tops.add(top);
	}
	return names;
}
function changesOf(kind, subject, signers) {
	return [...new Set(signers.map(require_scan.signerName))].map((signer) => ({
		kind,
		subject: require_scan.nameOf(subject),
		signer
	}));
}
function provenSigners(subject) {
	return signersIn(subject, "verified");
}
function openSigners(subject) {
	return signersIn(subject, "unknown");
}
function signersIn(subject, wanted) {
	return (subject.kind === "file" ? [subject] : [subject, ...subject.platforms]).flatMap(({ signatures }) => signatures.flatMap(({ signer, state }) => signer !== null && state === wanted ? [signer] : []));
}
function isWhole(subject) {
	if (subject.obstacle !== null) return false;
	return (subject.kind === "file" ? [] : [subject, ...subject.platforms]).every(({ gaps }) => gaps.length === 0);
}
function isAmong(one, others) {
	const known = others.get(require_scan.signerName(one));
	if (known === void 0) return false;
	if (known.keys.has(one.spkiSha256)) return true;
	if (one.subject === null) return false;
	return one.anchors.some((anchor) => known.anchors.has(anchor)) || one.chain.slice(-1).some((top) => known.tops.has(top));
}

exports.readBaseline = readBaseline;