export const id = 947;
export const ids = [947];
export const modules = {

/***/ 4947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunner: () => (/* binding */ openRunner)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/host/cache.ts
var cache = __webpack_require__(8096);
// EXTERNAL MODULE: ./src/host/clock.ts
var clock = __webpack_require__(4400);
// EXTERNAL MODULE: ./src/host/files.ts + 1 modules
var files = __webpack_require__(7640);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/host/install.ts


/**
 * Writes the command `sigscan` into a folder: a wrapper that runs this very Node with this very bundle, so that later
 * steps use what this step was. A folder of `temporary`, which the runner empties with the job.
 */
function installCommand(temporary, node, bundle) {
    const folder = (0,external_node_path_.join)(temporary, 'sigscan-bin');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const script = (0,external_node_path_.join)(folder, 'sigscan');
    (0,external_node_fs_.writeFileSync)(script, `#!/bin/sh\nexec ${shellWord(node)} ${shellWord(bundle)} "$@"\n`);
    (0,external_node_fs_.chmodSync)(script, 0o755);
    if (process.platform === 'win32') {
        (0,external_node_fs_.writeFileSync)(`${script}.cmd`, `@"${batchWord(node)}" "${batchWord(bundle)}" %*\r\n`);
    }
    return folder;
}
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** In a batch file a percent sign stands for itself when it is doubled; a path cannot hold a quote there. */
function batchWord(text) {
    return text.replaceAll('%', '%%');
}

// EXTERNAL MODULE: ./src/host/network.ts
var network = __webpack_require__(6256);
// EXTERNAL MODULE: ./src/host/progress.ts
var progress = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/host/threads.ts
var host_threads = __webpack_require__(1059);
;// CONCATENATED MODULE: ./src/host/runner.ts











/** The runner that started this process. */
function openRunner(interrupt, entry) {
    const environment = process.env;
    const summary = environment['GITHUB_STEP_SUMMARY'] ?? '';
    return {
        environment,
        log,
        world(jobs) {
            const directory = environment['GITHUB_WORKSPACE'] ?? process.cwd();
            const stop = interrupt.signal;
            const { threads, digesters } = (0,host_threads/* openThreads */.Q)({ jobs, entry, directory, stop, progress: progress/* noProgress */.n });
            return {
                clock: clock/* systemClock */.m,
                files: (0,files/* nodeFiles */.k)(directory, digesters),
                fetch: (0,network/* lazyFetch */.z)(stop),
                // A step's machine is new each time, and on one that is not, other jobs could fill a folder.
                cache: (0,cache/* memoryCache */.GU)(),
                log,
                progress: progress/* noProgress */.n,
                threads,
                stop,
            };
        },
        print: (text) => {
            (0,core/* info */.pq)(text.trimEnd());
        },
        annotate,
        output(name, value) {
            tell(`The output ${name} could not be written.`, () => {
                (0,core/* setOutput */.uH)(name, value);
            });
        },
        summaryRoom: () => (summary === '' ? null : SUMMARY_LIMIT - sizeOf(summary)),
        summarize(markdown) {
            tell('The job summary could not be written.', () => {
                (0,external_node_fs_.appendFileSync)(summary, markdown);
            });
        },
        install() {
            const temporary = environment['RUNNER_TEMP'] ?? '';
            if (temporary === '')
                throw new failure/* Failure */.H('output', 'There is no RUNNER_TEMP to install the command sigscan into.');
            return tell('The command sigscan could not be installed.', () => {
                const folder = installCommand(temporary, process.execPath, process.argv[1] ?? '');
                (0,core/* addPath */.fM)(folder);
                return folder;
            });
        },
        stopped: () => interrupt.status(),
    };
}
const log = {
    debug: (message) => {
        (0,core/* debug */.Yz)((0,report_escape/* logLine */.BP)(message));
    },
    info: (message) => {
        (0,core/* info */.pq)((0,report_escape/* logLine */.BP)(message));
    },
    warning: (message) => {
        (0,core/* warning */.$e)((0,report_escape/* logLine */.BP)(message));
    },
    error: (message) => {
        (0,core/* error */.z3)((0,report_escape/* logLine */.BP)(message));
    },
};
/** GitHub refuses a step's summary above 1 MiB, and shows none of it. */
const SUMMARY_LIMIT = 1024 * 1024;
const levels = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
function annotate({ level, title, message, place }) {
    const where = place === null
        ? {}
        : {
            file: place.file,
            startLine: place.line,
            endLine: place.line,
            startColumn: place.column,
            endColumn: place.endColumn,
        };
    levels[level](message, { title, ...where });
}
function sizeOf(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
}
/** The files of the runner are ours to write; where one is missing or full, the step says so. */
function tell(sentence, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new failure/* Failure */.H('output', sentence, { cause, remedy: 'Look at what the runner gives this step to write to.' });
    }
}


/***/ }),

/***/ 2891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * Thrown where the run cannot go on: the message is one sentence that names the thing, the remedy says what mends it.
 * What is wrong with a subject is never thrown out of the pipeline: it is a value of the model.
 */
class Failure extends Error {
    code;
    name = 'Failure';
    remedy;
    place;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.remedy = details.remedy ?? null;
        this.place = details.place ?? null;
    }
}


/***/ })

};
