export const id = 101;
export const ids = [101];
export const modules = {

/***/ 4475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4645);

/** Does it, and says in one sentence what the system refused. Throws FileError. */
function attempt(location, work, otherwise = 'unreadable') {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y)
            throw error;
        const reason = systemCode(error);
        const code = otherwise === 'unwritable' ? otherwise : (refusals[reason] ?? otherwise);
        throw new _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y(code, sentence(location, reason, otherwise), { cause: error });
    }
}
const refusals = {
    ENOENT: 'not-found',
    ENOTDIR: 'not-a-directory',
    EISDIR: 'not-a-file',
    ENXIO: 'not-a-file',
};
function sentence(location, reason, otherwise) {
    switch (reason) {
        case 'ENOENT':
            return `${location} does not exist.`;
        case 'ENOTDIR':
            return `${location} is not a directory, or a part of its path is not one.`;
        case 'EISDIR':
            return `${location} is a directory.`;
        case 'ELOOP':
            return `${location} is a symbolic link that cannot be followed.`;
        case 'EACCES':
        case 'EPERM':
            return `${location} may not be ${otherwise === 'unwritable' ? 'written' : 'read'} by this user.`;
        default:
            return `${location} could not be ${otherwise === 'unwritable' ? 'written' : 'read'} (${reason}).`;
    }
}
function systemCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    return typeof code === 'string' ? code : 'no reason given';
}


/***/ }),

/***/ 8725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   nc: () => (/* binding */ digestHere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4645);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4475);





/** What is read of a file at a time for a digest, in bytes: it stays in the processor's cache until it is hashed. */
const CHUNK = 256 * 1024;
/** After so many bytes (some 10 ms) signals, messages and progress have their turn. */
const BYTES_BETWEEN_TURNS = 16 * 1024 * 1024;
/** Fills the buffer from `position` on. Throws FileError `truncated` when the file ends before. */
function fill({ descriptor, location }, bytes, position) {
    let filled = 0;
    while (filled < bytes.length) {
        const at = filled;
        const count = (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attempt */ .C)(location, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, bytes, at, bytes.length - at, position + at));
        if (count === 0)
            throw new _model_world_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .y('truncated', `${location} became shorter while it was read.`);
        filled += count;
    }
}
/** Makes a digest in this thread. Rejects with FileError; `stopped` once `stop` is aborted. */
async function digestHere({ algorithm, parts, ...source }, stop) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, lengthOf(parts)));
    let sinceTurn = 0;
    for (const part of parts) {
        if ('bytes' in part) {
            digest.update(part.bytes);
            continue;
        }
        for (let done = 0; done < part.length; done += chunk.length) {
            if (stop.aborted)
                throw stopped(source);
            const piece = chunk.subarray(0, part.length - done);
            fill(source, piece, part.position + done);
            digest.update(piece);
            sinceTurn += piece.length;
            if (sinceTurn < BYTES_BETWEEN_TURNS)
                continue;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
            sinceTurn = 0;
        }
    }
    return digest.digest();
}
/** How many bytes are hashed. */
function lengthOf(parts) {
    return parts.reduce((sum, part) => sum + ('bytes' in part ? part.bytes.length : part.length), 0);
}
function stopped({ location }) {
    return new _model_world_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .y('stopped', `${location} was not read to its end, because the run was asked to stop.`);
}


/***/ }),

/***/ 7640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ nodeFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/host/attempt.ts
var attempt = __webpack_require__(4475);
// EXTERNAL MODULE: ./src/host/descriptor.ts
var descriptor = __webpack_require__(8725);
;// CONCATENATED MODULE: ./src/host/open-file.ts




/**
 * From so many bytes on a digest is made in another thread. One that must be started first takes some 80 ms until it
 * hashes, and this thread hashes 64 MiB in 60 ms.
 */
const LARGE = 64 * 1024 * 1024;
/** Opens a regular file. Throws FileError. */
function openRegular(location, absolute, flags, digesters) {
    const descriptor = (0,attempt/* attempt */.C)(location, () => (0,external_node_fs_.openSync)(absolute, flags));
    try {
        const opened = (0,attempt/* attempt */.C)(location, () => (0,external_node_fs_.fstatSync)(descriptor, { bigint: true }));
        if (!opened.isFile())
            throw new world/* FileError */.y('not-a-file', `${location} is not a regular file.`);
        return openFile({ location, descriptor }, opened, digesters);
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
function openFile(source, opened, { stop, elsewhere }) {
    // Made for the first digest: most files are closed without one.
    let closing = null;
    let digests = 0;
    let isElsewhere = false;
    let isClosed = false;
    /** Whoever still reads the descriptor keeps it open: its number may be another file's a moment later. */
    const release = () => {
        if (isClosed && digests === 0)
            (0,external_node_fs_.closeSync)(source.descriptor);
    };
    /** The first large one is made elsewhere, and what is asked for meanwhile in this thread: both are busy then. */
    const make = async (work) => {
        closing ??= new AbortController();
        const end = AbortSignal.any([stop, closing.signal]);
        if (elsewhere === null || isElsewhere || (0,descriptor/* lengthOf */.Y5)(work.parts) < LARGE)
            return (0,descriptor/* digestHere */.nc)(work, end);
        isElsewhere = true;
        try {
            return await elsewhere(work, end);
        }
        finally {
            isElsewhere = false;
        }
    };
    return {
        size: Number(opened.size),
        read(position, length) {
            const bytes = Buffer.allocUnsafeSlow(length);
            (0,descriptor/* fill */.GS)(source, bytes, position);
            return bytes;
        },
        async digest(algorithm, parts) {
            if (isClosed)
                throw (0,descriptor/* stopped */.ce)(source);
            digests += 1;
            try {
                return await make({ ...source, algorithm, parts });
            }
            finally {
                digests -= 1;
                release();
            }
        },
        unchanged() {
            const now = (0,attempt/* attempt */.C)(source.location, () => (0,external_node_fs_.fstatSync)(source.descriptor, { bigint: true }));
            return (now.size === opened.size &&
                now.mtimeNs === opened.mtimeNs &&
                now.ctimeNs === opened.ctimeNs &&
                now.ino === opened.ino);
        },
        close() {
            isClosed = true;
            closing?.abort();
            release();
        },
    };
}

;// CONCATENATED MODULE: ./src/host/files.ts





/** In this thread, whatever happens. */
const allHere = { stop: new AbortController().signal, elsewhere: null };
/** The file system of this machine. `directory` is absolute: relative paths start there. */
function nodeFiles(directory, digesters = allHere) {
    const at = (location) => (0,external_node_path_.resolve)(directory, location);
    return {
        directory,
        open: (location) => openRegular(location, at(location), readOnly | noFollow, digesters),
        list: (location, limit) => (0,attempt/* attempt */.C)(location, () => listDirectory(location, at(location), limit)),
        kind: (location) => kindOf(location, at(location)),
        resolve: (location) => (0,attempt/* attempt */.C)(location, () => external_node_fs_.realpathSync.native(at(location))),
        read: (location, limit) => readWhole(location, at(location), limit),
        write: (location, pieces) => {
            (0,attempt/* attempt */.C)(location, () => {
                makeDirectory((0,external_node_path_.dirname)(at(location)));
                writePieces(at(location), pieces);
            }, 'unwritable');
        },
    };
}
function writePieces(absolute, pieces) {
    const descriptor = (0,external_node_fs_.openSync)(absolute, 'w');
    try {
        for (const piece of pieces)
            (0,external_node_fs_.writeFileSync)(descriptor, piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** With all above it. Node's own way does not end where a file system says that what was made is not there (/proc). */
function makeDirectory(directory) {
    if ((0,external_node_fs_.existsSync)(directory))
        return;
    const above = (0,external_node_path_.dirname)(directory);
    if (above !== directory)
        makeDirectory(above);
    (0,external_node_fs_.mkdirSync)(directory);
}
/** Opening a FIFO or a device must not wait for its other end. Windows knows neither flag. */
const readOnly = external_node_fs_.constants.O_RDONLY | (flag('O_NONBLOCK') ?? 0);
const noFollow = flag('O_NOFOLLOW') ?? 0;
function flag(name) {
    return external_node_fs_.constants[name];
}
/** How many directory entries are asked of the system at a time: one call for an ordinary directory. */
const ENTRIES_AT_A_TIME = 256;
function readWhole(location, absolute, limit) {
    const file = openRegular(location, absolute, readOnly, allHere);
    try {
        if (file.size > limit)
            throw new world/* FileError */.y('too-large', `${location} has more than ${limit} bytes.`);
        return file.read(0, file.size);
    }
    finally {
        file.close();
    }
}
function listDirectory(location, absolute, limit) {
    const directory = (0,external_node_fs_.opendirSync)(absolute, { bufferSize: ENTRIES_AT_A_TIME });
    const entries = [];
    try {
        for (let next = directory.readSync(); next !== null; next = directory.readSync()) {
            if (entries.length === limit)
                throw new world/* FileError */.y('too-many', `${location} has more than ${limit} entries.`);
            const kind = next.isFile() ? 'file' : next.isDirectory() ? 'directory' : next.isSymbolicLink() ? 'link' : 'other';
            entries.push({ bytes: Buffer.from(next.name), entry: { name: next.name, kind } });
        }
    }
    finally {
        directory.closeSync();
    }
    return entries.sort((left, right) => Buffer.compare(left.bytes, right.bytes)).map(({ entry }) => entry);
}
function kindOf(location, absolute) {
    try {
        const found = (0,attempt/* attempt */.C)(location, () => (0,external_node_fs_.statSync)(absolute));
        return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    }
    catch (error) {
        if (error instanceof world/* FileError */.y && (error.code === 'not-found' || error.code === 'not-a-directory'))
            return null;
        throw error;
    }
}


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ TOLD_FROM)
/* harmony export */ });
/** Before it reads a file of so many bytes a thread says so, for the progress; what is smaller is read in no time. */
const TOLD_FROM = 1024 * 1024;


/***/ }),

/***/ 4645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ FetchError),
/* harmony export */   y: () => (/* binding */ FileError)
/* harmony export */ });
/** What the file system refused. The message names the path in one sentence. */
class FileError extends Error {
    code;
    name = 'FileError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
/** What the network refused. The message names the URL in one sentence. */
class FetchError extends Error {
    code;
    name = 'FetchError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 5101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var _host_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8725);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7640);
/* harmony import */ var _host_messages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5312);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4645);




/** What a thread does: it reads files and makes digests, as it is asked to. Files one after the other. */
function serve(port, { directory }) {
    const stop = new AbortController();
    const abandoned = new Map();
    const tell = (reply) => {
        port.postMessage(reply);
    };
    const world = {
        files: (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFiles */ .k)(directory, { stop: stop.signal, elsewhere: null }),
        progress: {
            reading: (path, size) => {
                if (size >= _host_messages_js__WEBPACK_IMPORTED_MODULE_3__/* .TOLD_FROM */ .Z)
                    tell({ say: 'reading', path, size });
            },
        },
        stop: stop.signal,
    };
    const abandonOf = (number) => {
        const abandon = abandoned.get(number) ?? new AbortController();
        abandoned.set(number, abandon);
        return abandon;
    };
    const digest = async (number, { work }) => {
        try {
            return await (0,_host_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .digestHere */ .nc)(work, AbortSignal.any([stop.signal, abandonOf(number).signal]));
        }
        finally {
            abandoned.delete(number);
        }
    };
    const read = async (subject) => {
        if (stop.signal.aborted)
            throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y('stopped', 'The run was asked to stop before the file was read.');
        const reading = await (await loadReader())(subject, world);
        return reading === null ? null : { ...reading, signatures: reading.signatures.map(withOwnBytes) };
    };
    const answer = async ({ number, job }) => {
        try {
            return { say: 'done', number, result: await (job.kind === 'read' ? read(job.work) : digest(number, job)) };
        }
        catch (error) {
            if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y)
                return { say: 'refused', number, code: error.code, message: error.message };
            return { say: 'fault', number, fault: textOf(error) };
        }
    };
    let last = Promise.resolve();
    const answerAll = async (jobs) => {
        const answers = [];
        for (const job of jobs)
            answers.push(await answer(job));
        tell({ say: 'answers', answers });
    };
    port.on('message', (request) => {
        switch (request.say) {
            case 'prepare':
                void loadReader().then(() => {
                    tell({ say: 'ready' });
                });
                return;
            case 'stop':
                stop.abort();
                return;
            case 'abandon':
                abandonOf(request.number).abort();
                return;
            case 'do':
                last = last.then(() => answerAll(request.jobs));
        }
    });
}
/** Loaded by the first file: who makes digests alone needs none of it. */
async function loadReader() {
    return (await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(369), __webpack_require__.e(664), __webpack_require__.e(363)]).then(__webpack_require__.bind(__webpack_require__, 3664))).readFile;
}
/** A view would take all that it is a view of along when it is cloned, the whole file for example. */
function withOwnBytes(signature) {
    const { claim, times } = signature;
    return { ...signature, claim: withOwnCertificates(claim), times: times.map(withOwnCertificates) };
}
function withOwnCertificates(holder) {
    return { ...holder, certificates: holder.certificates.map((der) => new Uint8Array(der)) };
}
function textOf(error) {
    if (!(error instanceof Error))
        return { name: 'Error', message: String(error), stack: '' };
    return { name: error.name, message: error.message, stack: error.stack ?? '' };
}


/***/ })

};
