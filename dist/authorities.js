"use strict";

// src/trust/authorities.ts
function authoritiesOf({ anchors, timestamps }) {
	const given = [timestamps, ...anchors.map((anchor) => anchor.timestamps)].flatMap((one) => one.certificates ?? []);
	return [...new Map(given.map(({ sha256, der }) => [sha256, der])).values()];
}

Object.defineProperty(exports, "authoritiesOf", {
  enumerable: true,
  get: function () {
    return authoritiesOf;
  }
});