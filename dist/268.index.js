export const id = 268;
export const ids = [268];
export const modules = {

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

/***/ 3285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4645);



/** The file system of this machine. `directory` is absolute: relative paths start there. */
function nodeFiles(directory) {
    const at = (location) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, location);
    return {
        directory,
        open: (location) => openRegular(location, at(location), readOnly | noFollow),
        list: (location, limit) => attempt(location, () => listDirectory(location, at(location), limit)),
        kind: (location) => kindOf(location, at(location)),
        resolve: (location) => attempt(location, () => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(at(location))),
        read: (location, limit) => readWhole(location, at(location), limit),
        write: (location, pieces) => {
            attempt(location, () => {
                makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at(location)));
                writePieces(at(location), pieces);
            }, 'unwritable');
        },
    };
}
function writePieces(absolute, pieces) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, 'w');
    try {
        for (const piece of pieces)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, piece);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** With all above it. Node's own way does not end where a file system says that what was made is not there (/proc). */
function makeDirectory(directory) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(directory))
        return;
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    if (above !== directory)
        makeDirectory(above);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory);
}
/** Opening a FIFO or a device must not wait for its other end. Windows knows neither flag. */
const readOnly = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (flag('O_NONBLOCK') ?? 0);
const noFollow = flag('O_NOFOLLOW') ?? 0;
function flag(name) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.constants[name];
}
/** How many directory entries are asked of the system at a time: one call for an ordinary directory. */
const ENTRIES_AT_A_TIME = 256;
function openRegular(location, absolute, flags) {
    const descriptor = attempt(location, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, flags));
    try {
        const opened = attempt(location, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true }));
        if (!opened.isFile())
            throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y('not-a-file', `${location} is not a regular file.`);
        return openFile(location, descriptor, opened);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
function openFile(location, descriptor, opened) {
    return {
        size: Number(opened.size),
        read(position, length) {
            const bytes = Buffer.allocUnsafeSlow(length);
            const filled = attempt(location, () => fill(descriptor, bytes, position));
            if (filled < length)
                throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y('truncated', `${location} became shorter while it was read.`);
            return bytes;
        },
        unchanged() {
            const now = attempt(location, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true }));
            return (now.size === opened.size &&
                now.mtimeNs === opened.mtimeNs &&
                now.ctimeNs === opened.ctimeNs &&
                now.ino === opened.ino);
        },
        close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        },
    };
}
/** Reads until the buffer is full or the file ends; how many bytes it was. */
function fill(descriptor, bytes, position) {
    let filled = 0;
    while (filled < bytes.length) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, filled, bytes.length - filled, position + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return filled;
}
function readWhole(location, absolute, limit) {
    const file = openRegular(location, absolute, readOnly);
    try {
        if (file.size > limit)
            throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y('too-large', `${location} has more than ${limit} bytes.`);
        return file.read(0, file.size);
    }
    finally {
        file.close();
    }
}
function listDirectory(location, absolute, limit) {
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(absolute, { bufferSize: ENTRIES_AT_A_TIME });
    const entries = [];
    try {
        for (let next = directory.readSync(); next !== null; next = directory.readSync()) {
            if (entries.length === limit)
                throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y('too-many', `${location} has more than ${limit} entries.`);
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
        const found = attempt(location, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute));
        return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    }
    catch (error) {
        if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y && (error.code === 'not-found' || error.code === 'not-a-directory'))
            return null;
        throw error;
    }
}
/** Does it, and says in one sentence what the system refused. */
function attempt(location, work, otherwise = 'unreadable') {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y)
            throw error;
        const reason = systemCode(error);
        const code = otherwise === 'unwritable' ? otherwise : (refusals[reason] ?? otherwise);
        throw new _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y(code, sentence(location, reason, otherwise), { cause: error });
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

/***/ 6256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ lazyFetch)
/* harmony export */ });
/** The network of this machine. What it needs is loaded by the first request: most runs make none. */
function lazyFetch(stop) {
    return async (request) => {
        const { boundedFetch } = await __webpack_require__.e(/* import() */ 948).then(__webpack_require__.bind(__webpack_require__, 3948));
        return boundedFetch(stop)(request);
    };
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
