export const id = 701;
export const ids = [701];
export const modules = {

/***/ 9701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hearInterrupts: () => (/* binding */ hearInterrupts)
/* harmony export */ });
/** The signals that ask a run to stop, and the status that says so: 128 and the number of the signal. */
const stops = { SIGINT: 130, SIGTERM: 143 };
/** Hears SIGINT and SIGTERM from now on. A second one ends the process at once. */
function hearInterrupts() {
    const controller = new AbortController();
    let status = null;
    for (const [name, of] of Object.entries(stops)) {
        process.on(name, () => {
            if (status !== null)
                process.exit(status);
            status = of;
            controller.abort();
        });
    }
    return { signal: controller.signal, status: () => status };
}


/***/ })

};
