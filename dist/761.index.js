export const id = 761;
export const ids = [761];
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

/***/ 8096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ memoryCache),
/* harmony export */   IS: () => (/* binding */ diskCache),
/* harmony export */   nF: () => (/* binding */ cacheFolder)
/* harmony export */ });
/* unused harmony exports diskBounds, memoryBounds */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The lists of every public CA that signs code are some 100 MB, in some hundred files. */
const diskBounds = { files: 4096, bytes: 256 * 1024 * 1024 };
/** What one run asks for; the longest list that is taken has 32 MiB. */
const memoryBounds = { files: 4096, bytes: 64 * 1024 * 1024 };
/** Names that are ours: a key (hex), or the file that becomes one. What else lies there is left alone. */
const ourName = /^[0-9a-f]{1,128}(?:\.\d+-\d+\.new)?$/;
const keyName = /^[0-9a-f]{1,128}$/;
/** Windows knows neither flag. Opening a FIFO must not wait for its other end. */
const readOnly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | flag('O_NONBLOCK') | flag('O_NOFOLLOW');
function flag(name) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.constants[name] ?? 0;
}
/** Where this system keeps what can be fetched again; `null` when the user has no such place. */
function cacheFolder(environment, platform, home) {
    const base = baseFolder(environment, platform, home);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(base) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base, 'sigscan', 'revocation') : null;
}
/** XDG Base Directory: a path there that is not absolute is none. */
function baseFolder(environment, platform, home) {
    if (platform === 'win32')
        return environment['LOCALAPPDATA'] ?? '';
    const named = environment['XDG_CACHE_HOME'] ?? '';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(named))
        return named;
    return platform === 'darwin' ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Caches') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache');
}
/** Kept until the process ends; what was kept first goes first. */
function memoryCache(bounds = memoryBounds) {
    const kept = new Map();
    let total = 0;
    const remove = (key) => {
        total -= kept.get(key)?.length ?? 0;
        kept.delete(key);
    };
    return {
        read(key, limit) {
            const bytes = kept.get(key);
            return bytes === undefined || bytes.length > limit ? null : bytes;
        },
        write(key, bytes) {
            remove(key);
            if (bytes.length > bounds.bytes)
                return;
            for (const oldest of kept.keys()) {
                if (kept.size < bounds.files && total + bytes.length <= bounds.bytes)
                    break;
                remove(oldest);
            }
            kept.set(key, bytes);
            total += bytes.length;
        },
    };
}
/**
 * One file a key in a folder that only this user may use; what was written first goes first. A folder or a file that is
 * a link or another user's is none. Nothing here throws: what cannot be read is not there.
 */
function diskCache(folder, bounds = diskBounds) {
    const room = roomIn(folder, bounds);
    return {
        read(key, limit) {
            if (!keyName.test(key))
                return null;
            return orNull(() => (isOurFolder(folder) ? readOurs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, key), limit) : null));
        },
        write(key, bytes) {
            if (!keyName.test(key) || bytes.length > bounds.bytes)
                return;
            orNull(() => {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
                if (!isOurFolder(folder))
                    return;
                room.make(key, bytes.length);
                replace((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, key), bytes);
            });
        },
    };
}
function orNull(work) {
    try {
        return work();
    }
    catch {
        return null;
    }
}
/** Windows has no such users and modes; there the folder is in the user's own profile. */
function isOurs(uid) {
    return process.getuid === undefined || uid === process.getuid();
}
/** A folder that others may write to could be filled with what they like to be read. */
function isOurFolder(folder) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
    return stats.isDirectory() && isOurs(stats.uid) && (process.platform === 'win32' || (stats.mode & 0o022) === 0);
}
function readOurs(path, limit) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, readOnly);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        return stats.isFile() && isOurs(stats.uid) && stats.size <= limit ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor) : null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Who reads it meanwhile sees the old file or the new one, and never a part of it. */
function replace(path, bytes) {
    const written = `${path}.${process.pid}-${Date.now()}.new`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(written, bytes, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(written, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(written, { force: true });
        throw error;
    }
}
/** The folder is looked through once: what other processes write meanwhile counts from the next run on. */
function roomIn(folder, bounds) {
    let kept = null;
    return {
        make(key, size) {
            kept ??= listOldestFirst(folder);
            kept.delete(key);
            let total = [...kept.values()].reduce((sum, of) => sum + of, 0);
            for (const [oldest, of] of kept) {
                if (kept.size < bounds.files && total + size <= bounds.bytes)
                    break;
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, oldest), { force: true });
                kept.delete(oldest);
                total -= of;
            }
            kept.set(key, size);
        },
    };
}
function listOldestFirst(folder) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)
        .filter((name) => ourName.test(name))
        .flatMap((name) => {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { throwIfNoEntry: false });
        return stats === undefined ? [] : [{ name, size: stats.size, at: stats.mtimeMs }];
    });
    found.sort((left, right) => left.at - right.at);
    return new Map(found.map(({ name, size }) => [name, size]));
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The clock of this machine. */
const systemClock = { now: () => new Date() };


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

/***/ 6256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ lazyFetch)
/* harmony export */ });
/** The network of this machine. What it needs is loaded by the first request: most runs make none. */
function lazyFetch(stop) {
    let opened = null;
    const open = async () => (await __webpack_require__.e(/* import() */ 250).then(__webpack_require__.bind(__webpack_require__, 2250))).boundedFetch(stop);
    return async (request) => (await (opened ??= open()))(request);
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ screenProgress),
/* harmony export */   n: () => (/* binding */ noProgress)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

/** How often the line is drawn, in milliseconds: as often as an eye can follow. */
const REDRAW_MS = 100;
/** The width of a terminal that does not say it, or says 0. */
const USUAL_COLUMNS = 80;
const eraseLine = '\r\u001b[K';
/** One line of a terminal that is drawn again and again: files, bytes and what is being read. */
function screenProgress(screen, now = () => performance.now()) {
    let files = 0;
    let bytes = 0;
    let drawn = -Infinity;
    let shown = false;
    const clear = () => {
        if (shown)
            screen.write(eraseLine);
        shown = false;
    };
    return {
        reading(path, size) {
            bytes += size;
            if (now() - drawn < REDRAW_MS)
                return;
            drawn = now();
            shown = true;
            const line = `${files} files, ${readableSize(bytes)}, ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .terminal */ .Fo)(path)}`;
            screen.write(eraseLine + fit(line, columnsOf(screen) - 1));
        },
        done() {
            files += 1;
        },
        end: clear,
        clear,
    };
}
/** For runs that nobody watches. */
const noProgress = { reading: ignore, done: ignore, end: ignore, clear: ignore };
function ignore() {
    // Nobody watches.
}
function columnsOf({ columns = 0 }) {
    return columns > 0 ? columns : USUAL_COLUMNS;
}
function readableSize(bytes) {
    return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
/** The beginning of a line that fits; a character beyond ASCII may take two columns. */
function fit(line, columns) {
    let width = 0;
    let fitting = '';
    for (const character of line) {
        width += character > '~' ? 2 : 1;
        if (width > columns)
            break;
        fitting += character;
    }
    return fitting;
}


/***/ }),

/***/ 1059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openThreads)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5312);


/** Each thread takes some 50 MB, and a build's machine has other things to do with its memory. */
const USUAL_THREADS = 4;
/** The room for new objects in each thread, in MB: with more a thread takes more memory, and is no faster. */
const YOUNG_MB = 8;
/** The threads of a run, and how its files make digests. Nothing is loaded or started before it is needed. */
function openThreads({ jobs, entry, directory, stop, progress }) {
    const limit = jobs ?? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), USUAL_THREADS);
    if (limit === 1)
        return { threads: null, digesters: { stop, elsewhere: null } };
    let pool = null;
    let loading = null;
    const load = async () => {
        const [{ openPool }, start] = await Promise.all([__webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 7382)), threadStarter(entry, { directory })]);
        const reading = (path, size) => {
            progress.reading(path, size);
        };
        return (pool = openPool({ limit: limit - 1, start, stop, reading }));
    };
    const run = async (kind, work, abandon) => (await (loading ??= load())).run(kind, work, abandon);
    return {
        threads: {
            start() {
                void (loading ??= load()).then((opened) => {
                    opened.prepare();
                });
            },
            hasRoom: () => pool?.hasRoom() ?? false,
            room: async () => (await (loading ??= load())).room(),
            async read(subject) {
                const reading = await run('read', subject, null);
                if (reading?.size != null && reading.size < _messages_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD_FROM */ .Z)
                    progress.reading(subject.path, reading.size);
                return reading;
            },
        },
        digesters: { stop, elsewhere: (work, end) => run('digest', work, end) },
    };
}
async function threadStarter({ script, argument }, briefing) {
    const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 23));
    return ({ reply, died }) => {
        const worker = new Worker(script, {
            argv: [argument],
            workerData: briefing,
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        });
        worker.on('message', (message) => {
            reply(message);
        });
        worker.on('error', (error) => {
            died(error instanceof Error ? error : new Error(String(error)));
        });
        worker.on('messageerror', died);
        worker.on('exit', (code) => {
            died(new Error(`A thread ended by itself, with the status ${code}.`));
        });
        return {
            post: (request) => {
                worker.postMessage(request);
            },
            hold: (waits) => {
                if (waits)
                    worker.ref();
                else
                    worker.unref();
            },
        };
    };
}


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

/***/ 4031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   Me: () => (/* binding */ pemComment),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   it: () => (/* binding */ sarifPlain),
/* harmony export */   kq: () => (/* binding */ uriPath),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* unused harmony export NAME_LIMIT */
/**
 * One escaper for each place that text goes to. Paths, names and messages come from files that an attacker may have
 * made; each function gives text that means only itself in its place.
 */
/**
 * What shows nothing, or shows something else than it is: controls, line breaks, bidi and zero-width characters,
 * variation selectors, tags, private and non-characters, lone surrogates, and every space but U+0020.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu;
/** Hidden characters as `\u{202e}`. A text that already reads so is told apart: its backslash becomes `\u{5c}`. */
function visible(text) {
    return text.replace(/\\(?=u\{)/g, '\\u{5c}').replace(HIDDEN, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * One line, or a part of one, for a terminal or the runner's log. The runner reads both streams of every step for
 * commands: `::name::` after leading spaces, and `##[name]` anywhere in a line.
 */
function terminal(text) {
    return breakCommands(visible(text));
}
/** One whole line for the runner's log. */
const logLine = terminal;
function breakCommands(line) {
    return line.replace(/^( *):(?=:)/, '$1\\u{3a}').replace(/##(?=\[)/g, '#\\u{23}');
}
/**
 * What Markdown reads as markup anywhere in a line, and what GitHub would link or replace: mentions, issues, addresses,
 * emoji. An underscore within a word, a backslash before a letter and the colons of a clock mean only themselves.
 */
const MARKUP = /[&<>|`*[\]~$@#]|\\(?![a-z\d])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=mailto|xmpp):|:(?=\/\/)|:(?!\d\d:)(?=[^\s:]+:)|(?<=www)\.|(?<=gh)-(?=\d)/giu;
/** References that GitHub would still see through: they are decoded before it looks for mentions, issues and addresses. */
const LINKED = /&#(?:35|45|46|58|64);/g;
/** What makes a list, a rule, an underlined heading or a table of a line that begins with it. */
const LINE_START = /^(?:[-+=:]|\d(?=\d*[.)](?: |$)))/;
/**
 * GitHub's Markdown, within a line: in a paragraph, a list item, a heading or a table's cell. What could be markup is a
 * character reference, and what GitHub would link or replace is also split by an element. Other text stays as it is.
 */
function markdownText(text) {
    return split(referred(text).replace(LINE_START, entity));
}
/** The same, set as code. Never backticks: a text could end them. */
function markdownCode(text) {
    return `<code>${split(referred(text))}</code>`;
}
function referred(text) {
    return spaced(visible(text)).replace(MARKUP, entity);
}
function split(text) {
    return text.replace(LINKED, '<span>$&</span>');
}
function entity(character) {
    return `&#${(character.codePointAt(0) ?? 0).toString(10)};`;
}
/** Spaces that HTML would swallow: at either end, and all but the first of several. */
function spaced(text) {
    return text.replace(/^ | $|(?<= ) /g, '\\u{20}');
}
/**
 * A plain text message of SARIF 2.1.0: braces are doubled, for they make placeholders (3.11.5), and brackets escaped,
 * for they make links (3.11.6). A backslash before a bracket is made visible, so that it cannot undo that.
 */
function sarifPlain(text) {
    return spaced(visible(text))
        .replace(/\\(?=[[\]])/g, '\\u{5c}')
        .replace(/[[\]]/g, '\\$&')
        .replace(/[{}]/g, '$&$&');
}
/** A comment's line in a PEM text: no boundary can begin in it (RFC 7468 section 2). */
function pemComment(text) {
    return `# ${terminal(text).replace(/-(?=-)/g, '\\u{2d}')}`;
}
/** A line break within JSON text is always layout: in a string it is escaped. There are millions in a large report. */
const HIDDEN_IN_JSON = new RegExp(`(?!\\n)(?:${HIDDEN.source})`, HIDDEN.flags);
/** JSON for any place, a terminal and a workflow's output included: what is escaped in its strings means the same. */
function json(value, indent) {
    return JSON.stringify(value, null, indent)
        .replace(/##(?=\[)/g, '#\\u0023')
        .replace(HIDDEN_IN_JSON, jsonEscape);
}
function jsonEscape(character) {
    return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/**
 * A path as a relative URI reference (RFC 3986 section 4.2) from the workspace; `null` when it leads out of it or is
 * no path. A colon is encoded, so that no first segment reads as a scheme.
 */
function uriPath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        return null;
    return segments.map(encodeSegment).join('/');
}
function encodeSegment(segment) {
    const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
    return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The longest name or path that people are shown, in code points: twice a long path of a build. JSON has it whole. */
const NAME_LIMIT = 300;
/** The text, or its beginning and its end around an ellipsis, `limit` code points in all: a path's end tells most. */
function clip(text, limit = NAME_LIMIT) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    if (points.length <= limit)
        return text;
    const head = Math.ceil((limit - 1) / 2);
    const tail = limit - 1 - head;
    return `${points.slice(0, head).join('')}…${tail === 0 ? '' : points.slice(-tail).join('')}`;
}


/***/ })

};
