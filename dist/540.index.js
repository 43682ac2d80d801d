export const id = 540;
export const ids = [540];
export const modules = {

/***/ 1540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTerminal: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4031);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8096);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4400);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7640);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6256);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5723);
/* harmony import */ var _threads_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1059);









/** The terminal that started this process. */
function openTerminal(interrupt, entry) {
    const { stdout, stderr, env } = process;
    stdout.on('error', ignoreClosedPipe);
    stderr.on('error', ignoreClosedPipe);
    return {
        print: (text) => void stdout.write(text),
        async flushed() {
            // A reader that went away instead is heard by the listener above.
            if (stdout.writableNeedDrain)
                await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(stdout, 'drain').catch(() => undefined);
        },
        complain: (message) => void stderr.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminal */ .Fo)(message)}\n`),
        world(quiet, jobs) {
            const progress = stderr.isTTY && !quiet ? (0,_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .screenProgress */ .M)(stderr) : _progress_js__WEBPACK_IMPORTED_MODULE_6__/* .noProgress */ .n;
            const log = terminalLog(quiet, progress);
            const directory = process.cwd();
            const { threads, digesters } = (0,_threads_js__WEBPACK_IMPORTED_MODULE_7__/* .openThreads */ .Q)({ jobs, entry, directory, stop: interrupt.signal, progress });
            return {
                clock: _clock_js__WEBPACK_IMPORTED_MODULE_4__/* .systemClock */ .m,
                files: (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeFiles */ .k)(directory, digesters),
                fetch: (0,_network_js__WEBPACK_IMPORTED_MODULE_8__/* .lazyFetch */ .z)(interrupt.signal),
                cache: userCache(),
                log,
                progress,
                threads,
                stop: interrupt.signal,
            };
        },
        colors: stdout.isTTY && !env['NO_COLOR'],
        stopped: () => interrupt.status(),
    };
}
function userCache() {
    const folder = (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheFolder */ .nF)(process.env, process.platform, homeOfUser());
    return folder === null ? (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .memoryCache */ .GU)() : (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .diskCache */ .IS)(folder);
}
/** Empty for a user that the system does not know. */
function homeOfUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
    catch {
        return '';
    }
}
/** Who pipes into `head` has seen enough; anything else is a fault. */
function ignoreClosedPipe(error) {
    if (!('code' in error) || error.code !== 'EPIPE')
        throw error;
}
function terminalLog(quiet, progress) {
    const say = (prefix) => (message) => {
        progress.clear();
        process.stderr.write(`${prefix}${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .terminal */ .Fo)(message)}\n`);
    };
    const silent = () => undefined;
    return { debug: silent, info: quiet ? silent : say(''), warning: say('warning: '), error: say('error: ') };
}


/***/ })

};
