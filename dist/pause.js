"use strict";

let node_timers_promises = require("node:timers/promises");
let node_events = require("node:events");

// src/pause.ts
async function pause(milliseconds, signal) {
	(0, node_events.setMaxListeners)(0, signal);
	await (0, node_timers_promises.setTimeout)(milliseconds, void 0, { signal }).catch(() => void 0);
}

Object.defineProperty(exports, "pause", {
  enumerable: true,
  get: function () {
    return pause;
  }
});