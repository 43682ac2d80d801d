export const id = 32;
export const ids = [32];
export const modules = {

/***/ 6032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pemText: () => (/* binding */ pemText)
/* harmony export */ });
/* harmony import */ var _crypto_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5358);
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9369);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);



/** A line of a PEM text holds 64 characters of base64 (RFC 7468 section 2). */
const LINE = /.{1,64}/g;
/** The chain of every signer, leaf first, each certificate once, with its subject in a comment before it. */
function pemText(report) {
    const signers = report.subjects.flatMap(({ signatures }) => signatures.flatMap(({ signer }) => signer ?? []));
    const wanted = new Set(signers.flatMap(({ sha256, chain }) => [sha256, ...chain]));
    const kept = [...wanted].flatMap((sha256) => report.certificates[sha256] ?? []);
    return kept.map(block).join('\n');
}
function block(base64) {
    const lines = base64.match(LINE) ?? [];
    const text = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .pemComment */ .Me)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(subjectOf(base64)))}\n${text}`;
}
/** A chain that came to no anchor may hold what is no certificate. */
function subjectOf(base64) {
    try {
        return (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_1__/* .printName */ .To)((0,_crypto_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .readCertificate */ .w$)(Buffer.from(base64, 'base64')).subject);
    }
    catch (error) {
        return error instanceof Error ? error.message : 'This certificate cannot be read.';
    }
}


/***/ })

};
