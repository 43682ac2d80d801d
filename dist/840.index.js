export const id = 840;
export const ids = [840];
export const modules = {

/***/ 6840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   normaliseBer: () => (/* binding */ normaliseBer)
/* harmony export */ });
/** BER (X.690 8.1) of at most 4 MiB as DER, by code that is loaded when a file first needs it. Throws DerError. */
async function normaliseBer(bytes) {
    const { rewriteBer } = await __webpack_require__.e(/* import() */ 494).then(__webpack_require__.bind(__webpack_require__, 4494));
    return rewriteBer(bytes);
}


/***/ })

};
