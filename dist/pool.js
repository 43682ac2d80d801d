"use strict";

const require_start = require("./start.js");

// src/host/pool.ts
const MOST_AT_ONCE = 16;
function openPool({ limit, start, stop, reading }) {
	const members = [];
	const waiting = [];
	let onRoom = [];
	let count = 0;
	let fault = null;
	const hire = () => {
		const given = /* @__PURE__ */ new Map();
		const member = {
			thread: start({
				reply: (reply) => {
					hear(member, reply);
					member.thread.hold(given.size > 0);
					handOut();
					tellRoom();
				},
				died: fail
			}),
			given,
			isReady: false
		};
		member.thread.hold(false);
		members.push(member);
		return member;
	};
	const hear = (member, reply) => {
		switch (reply.say) {
			case "ready":
				member.isReady = true;
				return;
			case "reading":
				reading(reply.path, reply.size);
				return;
			case "answers":
				for (const answer of reply.answers) settle(member, answer);
				return;
		}
	};
	const fail = (why) => {
		fault ??= why;
		for (const { thread, given } of members) {
			thread.hold(false);
			for (const { refuse } of given.values()) refuse(fault);
			given.clear();
		}
		for (const { refuse } of waiting.splice(0)) refuse(fault);
		tellRoom();
	};
	const tellRoom = () => {
		const told = onRoom;
		onRoom = [];
		for (const settle of told) settle();
	};
	const pick = () => {
		const idlest = members.reduce((best, member) => best === null || member.given.size < best.given.size ? member : best, null);
		if (idlest?.given.size === 0) return idlest;
		if (members.length < limit) return hire();
		return idlest !== null && idlest.given.size <= MOST_AT_ONCE ? idlest : null;
	};
	const handOut = () => {
		while (waiting.length > 0) {
			const member = pick();
			if (member === null) return;
			const share = Math.ceil(waiting.length / (2 * limit));
			const jobs = waiting.splice(0, Math.min(share, MOST_AT_ONCE));
			for (const job of jobs) member.given.set(job.number, job);
			member.thread.hold(true);
			member.thread.post({
				say: "do",
				jobs: jobs.map(({ number, job }) => ({
					number,
					job
				}))
			});
		}
	};
	const giveUp = (number) => {
		const at = waiting.findIndex((one) => one.number === number);
		if (at >= 0) waiting.splice(at, 1).forEach(refuseStopped);
		else members.find(({ given }) => given.has(number))?.thread.post({
			say: "abandon",
			number
		});
	};
	stop.addEventListener("abort", () => {
		waiting.splice(0).forEach(refuseStopped);
		for (const { thread } of members) thread.post({ say: "stop" });
	});
	return {
		prepare() {
			while (members.length < limit) hire();
			for (const { thread } of members) thread.post({ say: "prepare" });
		},
		hasRoom: () => waiting.length < MOST_AT_ONCE * members.filter(({ isReady }) => isReady).length,
		room: () => new Promise((settle) => {
			onRoom.push(settle);
		}),
		async run(kind, work, abandon) {
			const number = count++;
			const onAbandon = () => {
				giveUp(number);
			};
			abandon?.addEventListener("abort", onAbandon);
			try {
				return await new Promise((settle, refuse) => {
					const entry = {
						number,
						job: {
							kind,
							work
						},
						settle,
						refuse
					};
					if (fault !== null) refuse(fault);
					else if (stop.aborted || abandon?.aborted === true) refuseStopped(entry);
					else {
						waiting.push(entry);
						handOut();
					}
				});
			} finally {
				abandon?.removeEventListener("abort", onAbandon);
			}
		}
	};
}
function settle({ given }, answer) {
	const job = given.get(answer.number);
	given.delete(answer.number);
	switch (answer.say) {
		case "done":
			job?.settle(answer.result);
			return;
		case "refused":
			job?.refuse(new require_start.FileError(answer.code, answer.message));
			return;
		case "fault":
			job?.refuse(errorOf(answer.fault));
			return;
	}
}
function refuseStopped({ refuse }) {
	refuse(new require_start.FileError("stopped", "The run was asked to stop before this was done."));
}
function errorOf({ name, message, stack }) {
	return Object.assign(new Error(message), {
		name,
		stack
	});
}

exports.openPool = openPool;