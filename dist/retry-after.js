"use strict";

// src/registry/retry-after.ts
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/;
const seconds = /^[0-9]{1,10}$/;
function retryAfter(headers, now) {
	const waits = (headers.get("retry-after") ?? []).flatMap((value) => {
		const text = value.trim();
		if (seconds.test(text)) return [Number(text) * 1e3];
		return httpDate.test(text) ? [Math.max(0, Date.parse(text) - now)] : [];
	});
	const longest = Math.max(...waits);
	return Number.isFinite(longest) ? longest : null;
}

Object.defineProperty(exports, "retryAfter", {
  enumerable: true,
  get: function () {
    return retryAfter;
  }
});