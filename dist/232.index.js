export const id = 232;
export const ids = [232];
export const modules = {

/***/ 428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadDecider)
/* harmony export */ });
/* unused harmony export defaultPolicy */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _find_files_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);
/* harmony import */ var _find_files_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7777);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2891);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4645);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8795);
/* harmony import */ var _longest_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3483);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6856);








/** The policy that is used when none is named. */
const defaultPolicy = '.github/sigscan.yml';
const misnamedPolicy = '.github/sigscan.yaml';
/** Loads the policy file or the short form; an inventory when there is neither. Throws Failure. */
async function loadDecider(given, at, world) {
    const { policy, trust } = await load(given, world);
    return { policy, trust: { ...trust, revocation: revocationOf(given, policy, trust.revocation), at } };
}
async function load(given, world) {
    const { files } = world;
    const file = policyFile(given, world);
    const allow = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(given, 'allow');
    if (file !== null) {
        refuseBoth(given, file);
        const { loadPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(598), __webpack_require__.e(554)]).then(__webpack_require__.bind(__webpack_require__, 1554));
        return loadPolicy(readText(files, file), file, (path, limit) => files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(files.directory, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), path), limit));
    }
    const enforces = allow !== null || given.values.has('key');
    if (!enforces)
        refuseMisnamed(world);
    const { loadShortForm, trustOfRoots } = await Promise.all(/* import() */[__webpack_require__.e(42), __webpack_require__.e(255), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 9556));
    const vouching = {
        trustRoots: readPem(given, 'trust-root', files),
        timestampRoots: readPem(given, 'timestamp-root', files),
    };
    if (!enforces)
        return { policy: null, trust: trustOfRoots(vouching) };
    return loadShortForm({ allow: allow ?? [], keys: readPem(given, 'key', files), ...vouching });
}
/** How strict each way is: what is given beside a policy file must not make it laxer. */
const strictness = { off: 0, check: 1, require: 2 };
/** `offline` says what this machine can do, and may stand beside any policy. */
function revocationOf(given, policy, said) {
    const offline = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .flagOf */ .iP)(given, 'offline');
    const word = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(given, 'revocation');
    const way = _options_js__WEBPACK_IMPORTED_MODULE_6__/* .revocations */ .yR.find((one) => one === word) ?? said.mode;
    const file = policy?.source.file ?? null;
    if (file === null || strictness[way] >= strictness[said.mode])
        return { ...said, mode: way, offline };
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)('revocation')));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', `${label} is \`${way}\`, which is laxer than \`${said.mode}\` of the policy ${file}.`, {
        remedy: 'Write it into the policy: `revocation: ' + way + '`.',
    });
}
function policyFile(given, world) {
    const { directory } = world.files;
    const named = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(given, 'policy');
    if (named?.startsWith('github:') === true) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-supported-yet', 'A policy of another repository (github:) is not supported by this version.', {
            remedy: 'Check that repository out into a folder, and name the file there.',
        });
    }
    if (named !== null)
        return (0,_find_files_place_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, named), directory);
    return isThere(defaultPolicy, world) ? defaultPolicy : null;
}
/** A link to nothing, and a folder that cannot be looked into, must not pass for no policy: the gate would be open. */
function isThere(file, world) {
    const folder = (0,_find_files_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOfPath */ .sE)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), world);
    if (folder?.kind === 'file' && folder.obstacle !== null)
        return true;
    return (0,_find_files_source_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceOfPath */ .sE)(file, world) !== null;
}
/** Without this, a policy with the other ending of YAML would enforce nothing. */
function refuseMisnamed(world) {
    if (!isThere(misnamedPolicy, world))
        return;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('policy-missing', `There is ${misnamedPolicy}, and the policy is looked for as ${defaultPolicy}.`, {
        remedy: `Rename it to ${defaultPolicy}, or name it as the policy.`,
    });
}
function refuseBoth(given, file) {
    const short = ['allow', 'trust-root', 'timestamp-root', 'key'].find((name) => given.values.has(name));
    if (short === undefined)
        return;
    const label = (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .capital */ .Nx)((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)(short)));
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('usage', `${label} cannot be used beside the policy ${file}.`, {
        remedy: 'Write the names, keys and roots into the policy, or do without the policy file.',
    });
}
function readPem(given, name, files) {
    return ((0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(given, name) ?? []).map((one) => {
        if (one.includes(_given_js__WEBPACK_IMPORTED_MODULE_5__/* .pemMark */ .iA))
            return { source: (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .labelOf */ .Wy)(given.via, (0,_given_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)(name)), text: one };
        return { source: one, text: new TextDecoder('latin1').decode(readNamed(files, one, 'pem')) };
    });
}
function readText(files, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(readNamed(files, file, 'policy-missing'));
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('policy-syntax', `The policy ${file} is not UTF-8 text.`, { cause: error });
    }
}
function readNamed(files, path, code) {
    try {
        return files.read(path, _longest_file_js__WEBPACK_IMPORTED_MODULE_7__/* .longestFile */ .b);
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .y))
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(code, error.message, {
            cause: error,
            remedy: 'Name a file that is there; paths start at the working directory.',
        });
    }
}


/***/ }),

/***/ 3483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ longestFile)
/* harmony export */ });
/**
 * A policy, a list or a PEM file is written by hand or holds a company's certificates: 1 MiB are some 600
 * certificates, and more would be a mistake. Bytes.
 */
const longestFile = 1024 * 1024;


/***/ }),

/***/ 6665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ leavesOut),
/* harmony export */   ng: () => (/* binding */ canMatchBelow),
/* harmony export */   pV: () => (/* binding */ readGlob)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(333);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2524);




/** Throws Failure `usage` for a pattern that climbs (`..`) after a wildcard. */
function readGlob(given, directory) {
    const parts = given.replaceAll(/\/+$/g, '').split('/');
    const wild = parts.findIndex((part) => part.includes('*'));
    const literal = wild === -1;
    const rest = literal ? [] : parts.slice(wild);
    if (rest.includes('..')) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `The pattern ${given} climbs after a wildcard.`, {
            remedy: 'Write `..` only before the first wildcard.',
        });
    }
    const folder = parts.slice(0, literal ? undefined : wild).join('/');
    const base = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, folder === '' && given.startsWith('/') ? '/' : folder), directory);
    const tail = rest.filter((part) => part !== '' && part !== '.').join('/');
    const pattern = literal ? base : base === '.' ? tail : base.endsWith('/') ? base + tail : `${base}/${tail}`;
    return { given, pattern, base, literal, entersGit: parts.includes('.git') };
}
/** Whether a pattern can match something below this directory; `false` spares the walk. */
function canMatchBelow(pattern, directory) {
    const wanted = pattern.split('/');
    const parts = directory === '.' ? [] : directory.split('/');
    for (const [index, part] of parts.entries()) {
        const want = wanted[index];
        if (want?.includes('**') === true)
            return true;
        if (want === undefined || index === wanted.length - 1 || !(0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(part, want))
            return false;
    }
    return true;
}
/** Whether an exclusion leaves out a directory with all that is in it. */
function leavesOut(pattern, directory) {
    // What ends with `**` and matches the directory's own `/` matches whatever follows it.
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(directory, pattern) || (pattern.endsWith('**') && (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPattern */ .M)(`${directory}/`, pattern));
}


/***/ }),

/***/ 7448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ notAFile),
/* harmony export */   A0: () => (/* binding */ meet),
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   hs: () => (/* binding */ leavesRoot)
/* harmony export */ });
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4645);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2524);


/** What one entry of a directory is. `roots`: what links may lead to, links resolved. */
function meet(entry, place, linked, roots, world) {
    switch (entry.kind) {
        case 'file':
            return { ...place, linked, fault: null };
        case 'directory':
            return { ...place, linked, ahead: true };
        case 'link':
            return followLink(place, roots, world);
        case 'other':
            return refuse(place, linked, notAFile(place.path));
    }
}
function followLink(link, roots, world) {
    try {
        const location = world.files.resolve(link.location);
        const kind = world.files.kind(location);
        const place = { path: link.path, location };
        if (kind === null)
            return refuse(place, true, vanished(link.path));
        if (!roots.some((root) => (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(location, root))) {
            return refuse(place, true, leavesRoot(link.path), kind === 'directory' ? 'directory' : 'file');
        }
        switch (kind) {
            case 'file':
                return { ...place, linked: true, fault: null };
            case 'directory':
                return { ...place, linked: true, ahead: true };
            case 'other':
                return refuse(place, true, notAFile(link.path));
        }
    }
    catch (error) {
        return refuse(link, true, obstacleOf(link.path, error));
    }
}
function refuse(place, linked, obstacle, of = 'file') {
    return { ...place, linked, fault: { obstacle, of, always: false } };
}
/** What the file system refused, as an obstacle. Anything but a FileError is a fault of ours and goes on its way. */
function obstacleOf(path, error) {
    if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y))
        throw error;
    switch (error.code) {
        case 'not-found':
        case 'not-a-directory':
            return vanished(path);
        case 'not-a-file':
            return notAFile(path);
        default:
            return { code: 'unreadable', message: error.message };
    }
}
function vanished(path) {
    return { code: 'vanished', message: `${path} is a link to nothing, or went away while it was looked for.` };
}
function notAFile(path) {
    return { code: 'not-a-file', message: `${path} is neither a regular file nor a directory.` };
}
function leavesRoot(path) {
    return { code: 'link-leaves-root', message: `${path} is a link that leads out of what is scanned.` };
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ partsBelow),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   lX: () => (/* binding */ nameBelow)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The name of a location, links not resolved. */
function nameOf(location, directory) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, location);
    const outside = name === '..' || name.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(name);
    return (outside ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(location) : name === '' ? '.' : name).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/');
}
/** What stands in a directory under this name. */
function childOf({ path, location }, name) {
    return {
        path: path === '.' ? name : path.endsWith('/') ? path + name : `${path}/${name}`,
        location: location.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? location + name : location + node_path__WEBPACK_IMPORTED_MODULE_0__.sep + name,
    };
}
/** Whether a location is a directory or stands somewhere in it; both with links resolved. */
function isWithin(location, directory) {
    return location === directory || location.startsWith(directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? directory : directory + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}
/** The parts of a path below a directory that it stands in; both as people see them. `null`: it stands elsewhere. */
function partsBelow(path, directory) {
    if (path === directory)
        return [];
    if (directory === '.')
        return path.startsWith('/') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? null : path.split('/');
    const folder = directory.endsWith('/') ? directory : `${directory}/`;
    return path.startsWith(folder) ? path.slice(folder.length).split('/') : null;
}
/** The name under a directory of what stands at a location in it. `null`: it stands elsewhere. */
function nameBelow(location, directory) {
    if (!isWithin(location, directory.location))
        return null;
    const rest = location.slice(directory.location.length).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    return rest.filter((part) => part !== '').reduce((place, part) => childOf(place, part), directory).path;
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Id: () => (/* binding */ meetsName),
/* harmony export */   V4: () => (/* binding */ sourceOfPattern),
/* harmony export */   d$: () => (/* binding */ liesInGit),
/* harmony export */   sE: () => (/* binding */ sourceOfPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(333);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6665);
/* harmony import */ var _meet_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7448);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2524);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6762);






/** Looks up a PATH. Whoever named it meant what its links lead to. `null`: nothing is there. */
function sourceOfPath(given, world) {
    const { files } = world;
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(files.directory, given);
    const path = (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(absolute, files.directory);
    const place = { path, location: absolute };
    try {
        const kind = files.kind(absolute);
        if (kind === null) {
            return isBrokenLink(absolute, world) ? { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .vanished */ .Jv)(path) } : null;
        }
        if (kind === 'other')
            return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .notAFile */ .$y)(path) };
        const resolved = { path, location: files.resolve(absolute) };
        return kind === 'file'
            ? { kind: 'file', given, place: resolved, obstacle: null }
            : { kind: 'walk', given, place: resolved };
    }
    catch (error) {
        return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .obstacleOf */ .HD)(path, error) };
    }
}
/** Looks up a pattern. In the working directory no link of it may lead out. `null`: there is nothing to search. */
function sourceOfPattern(given, world) {
    const glob = (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .readGlob */ .pV)(given, world.files.directory);
    const source = sourceOfPath(glob.base, world);
    if (source === null)
        return null;
    const { place } = source;
    const escapes = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(place.path) && !(0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .UO)(place.location, world.files.resolve(world.files.directory));
    if (escapes && !(source.kind === 'file' && source.obstacle !== null)) {
        return { kind: 'file', given, place, obstacle: (0,_meet_js__WEBPACK_IMPORTED_MODULE_3__/* .leavesRoot */ .hs)(place.path) };
    }
    if (glob.literal)
        return { ...source, given };
    if (source.kind === 'walk')
        return { kind: 'glob', given, place, glob };
    return source.obstacle === null ? null : { ...source, given };
}
/** What links may lead to: the directory or file itself, and for a pattern the working directory that it stands in. */
function rootOf(source, given, world) {
    const inside = given === 'pattern' && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(source.place.path);
    return inside ? world.files.resolve(world.files.directory) : source.place.location;
}
/** Whether a search of this source meets a file of this name. */
function meetsName(source, path) {
    switch (source.kind) {
        case 'file':
            return path === source.place.path;
        case 'walk':
            return (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .partsBelow */ .AY)(path, source.place.path) !== null && (!liesInGit(path) || liesInGit(source.place.path));
        case 'glob':
            return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(path, source.glob.pattern) && (source.glob.entersGit || !liesInGit(path));
    }
}
/** Whether a path is, or lies in, what git keeps of the working directory's own repository. */
function liesInGit(path) {
    return path === '.git' || path.startsWith('.git/');
}
/** A link to nothing looks like nothing to all but the directory that it stands in. */
function isBrokenLink(absolute, world) {
    try {
        const entries = world.files.list((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(absolute), _walk_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_DIRECTORY_ENTRIES */ .MG);
        return entries.some(({ name, kind }) => kind === 'link' && name === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(absolute));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   MG: () => (/* binding */ MAX_DIRECTORY_ENTRIES),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES)
/* harmony export */ });
/* unused harmony exports MAX_ENTRIES_HELD, MAX_DEPTH */
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4645);
/* harmony import */ var _meet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7448);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2524);



/**
 * Directory entries that one run looks at. A workspace with all its dependencies unpacked has some 10^6; links can
 * make endless names of a few files, and half a minute of looking is enough.
 */
const MAX_ENTRIES = 4_000_000;
/** Entries of one directory: some 200 bytes each in memory, 50 MB. */
const MAX_DIRECTORY_ENTRIES = 250_000;
/** Entries of a directory and of all those above it, which a walk holds at a time: 80 MB. */
const MAX_ENTRIES_HELD = 400_000;
/** Directories inside of each other. Systems allow some 2,000 (PATH_MAX); trees that people make stay below 64. */
const MAX_DEPTH = 256;
/** What stands in a name for bytes that are no UTF-8. */
const REPLACEMENT = '\u{fffd}';
/**
 * Everything in a directory and below it, in each directory by the bytes of the names. Links to directories are
 * followed inside of the roots, unless they lead to where the walk already is. What cannot be looked into is met with
 * a fault: nothing is thrown for what a file system can hold.
 */
async function* walk(start, options) {
    const { roots, passesBy, budget, world } = options;
    const stands = [];
    const refused = goInto(start, false, stands, options);
    if (refused !== null)
        yield refused.met;
    for (let stand = stands.at(-1); stand !== undefined && !world.stop.aborted; stand = stands.at(-1)) {
        const entry = stand.entries[stand.next++];
        if (entry === undefined) {
            stands.pop();
            continue;
        }
        await budget.turn();
        const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .childOf */ .GG)(stand.place, entry.name);
        if (!isText(entry, place, stand, world)) {
            yield blind(place, stand.linked, { code: 'name-not-text', message: `${place.path} has a name that is no text.` });
            continue;
        }
        const met = (0,_meet_js__WEBPACK_IMPORTED_MODULE_1__/* .meet */ .A0)(entry, place, stand.linked, roots, world);
        if (!('ahead' in met)) {
            yield met;
            continue;
        }
        if (passesBy(met))
            continue;
        const obstacle = goInto(met, met.linked, stands, options);
        if (obstacle !== null)
            yield obstacle.met;
        if (obstacle?.ends === true)
            return;
    }
}
/** Opens a directory. `null`: done, or the walk is in it already. `ends`: there is nothing left to spend. */
function goInto(place, linked, stands, { budget, world }) {
    if (stands.some((stand) => stand.place.location === place.location))
        return null;
    if (stands.length === MAX_DEPTH) {
        const message = `${place.path} stands deeper than ${MAX_DEPTH} directories.`;
        return { met: blind(place, linked, { code: 'too-deep', message }), ends: false };
    }
    const held = stands.reduce((sum, stand) => sum + stand.entries.length, 0);
    const limit = Math.min(MAX_DIRECTORY_ENTRIES, MAX_ENTRIES_HELD - held, budget.entries);
    try {
        const entries = world.files.list(place.location, limit);
        budget.entries -= entries.length;
        stands.push({ place, linked, entries, doubled: doubledNames(entries), next: 0 });
        return null;
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .y) || error.code !== 'too-many') {
            return { met: blind(place, linked, (0,_meet_js__WEBPACK_IMPORTED_MODULE_1__/* .obstacleOf */ .HD)(place.path, error)), ends: false };
        }
        const ends = limit < MAX_DIRECTORY_ENTRIES;
        const message = ends
            ? `There are too many files: ${place.path} and what comes after it were not looked at.`
            : `${place.path} has more than ${MAX_DIRECTORY_ENTRIES} entries.`;
        return { met: blind(place, linked, { code: 'too-many-entries', message }), ends };
    }
}
/** Nobody can tell what is there, so it is told of. */
function blind(place, linked, obstacle) {
    return { ...place, linked, fault: { obstacle, of: 'directory', always: true } };
}
/** A name that was no UTF-8 opens nothing, or another file. */
function isText(entry, place, stand, world) {
    if (!entry.name.includes(REPLACEMENT))
        return true;
    if (stand.doubled.has(entry.name))
        return false;
    try {
        return world.files.kind(place.location) !== null;
    }
    catch {
        return false;
    }
}
function doubledNames(entries) {
    const once = new Set();
    const doubled = new Set();
    for (const { name } of entries) {
        if (!name.includes(REPLACEMENT))
            continue;
        if (once.has(name))
            doubled.add(name);
        once.add(name);
    }
    return doubled;
}


/***/ }),

/***/ 333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern),
/* harmony export */   p: () => (/* binding */ coversPattern)
/* harmony export */ });
/*
 * Patterns of paths and of image names.
 *
 * `*` is any text without `/`; `**` is any text. `**` + `/` at the start of a pattern or after a `/` may also stand for
 * nothing, so `**` + `/*.jar` means every JAR and `a/**` + `/b` means `a/b` too; `dist/**` means what is below `dist`
 * and not `dist`. Every other character is itself, in its letter case, and the whole text must match.
 */
/** Any text without `/`. */
const STAR = -1;
/** Any text. */
const GLOBSTAR = -2;
/** Nothing, or any text that ends with `/`. */
const DIRECTORIES = -3;
const SLASH = '/'.charCodeAt(0);
const ASTERISK = '*'.charCodeAt(0);
/**
 * Whether the whole text is what the pattern means. The work is at most the product of the two lengths, whatever the
 * pattern: no text can make it backtrack.
 */
function matchesPattern(text, pattern) {
    return mayMatch(text, pattern) && accepts(tokensOf(pattern), unitsOf(text));
}
/** What stands before the first wildcard and behind the last one settles most texts, and most pairs of patterns. */
function mayMatch(text, pattern) {
    const first = pattern.indexOf('*');
    if (first < 0)
        return text === pattern;
    // A `/` behind the wildcard may be left out together with it.
    const tail = pattern.slice(pattern.lastIndexOf('*') + 1).replace(/^\//, '');
    return text.startsWith(pattern.slice(0, first)) && text.endsWith(tail);
}
/**
 * Whether every text that `narrow` matches is matched by `wide`. Never true when one is not; it may be false for two
 * patterns whose containment takes more than reading them side by side.
 */
function coversPattern(wide, narrow) {
    return mayMatch(narrow, wide) && accepts(tokensOf(wide), tokensOf(narrow));
}
function unitsOf(text) {
    const units = [];
    for (let at = 0; at < text.length; at += 1)
        units.push(text.charCodeAt(at));
    return units;
}
function tokensOf(pattern) {
    const tokens = [];
    for (let at = 0; at < pattern.length;) {
        const end = endOfStars(pattern, at);
        const startsSegment = at === 0 || pattern.charCodeAt(at - 1) === SLASH;
        if (end === at) {
            tokens.push(pattern.charCodeAt(at));
            at += 1;
        }
        else if (end === at + 1) {
            tokens.push(STAR);
            at = end;
        }
        else if (startsSegment && pattern.charCodeAt(end) === SLASH) {
            tokens.push(DIRECTORIES);
            at = end + 1;
        }
        else {
            tokens.push(GLOBSTAR);
            at = end;
        }
    }
    return tokens;
}
function endOfStars(pattern, start) {
    let end = start;
    while (pattern.charCodeAt(end) === ASTERISK)
        end += 1;
    return end;
}
/**
 * Runs the pattern over symbols, keeping every position that it may be at. A symbol is a code unit, or a wildcard of
 * another pattern: such a symbol is any text of its kind, so only a wildcard at least as wide may take it.
 */
function accepts(pattern, symbols) {
    const seenAt = new Int32Array(2 * pattern.length + 2).fill(-2);
    let states = [];
    enter(0, -1, states);
    for (const [index, symbol] of symbols.entries()) {
        const next = [];
        for (const state of states)
            step(state, symbol, index, next);
        if (next.length === 0)
            return false;
        states = next;
    }
    return states.includes(pattern.length * 2);
    /** A state is a token's index doubled, plus one inside of DIRECTORIES, which then needs its `/`. Each is kept once. */
    function add(state, index, next) {
        if (seenAt[state] === index)
            return false;
        seenAt[state] = index;
        next.push(state);
        return true;
    }
    /** Adds a token's position, and those behind it that are reached without taking anything. */
    function enter(first, index, next) {
        for (let token = first; add(token * 2, index, next); token += 1) {
            const kind = pattern[token];
            if (kind === undefined || kind >= 0)
                return;
        }
    }
    function step(state, symbol, index, next) {
        const token = state >> 1;
        const kind = pattern[token];
        if (kind === undefined)
            return;
        if (kind === GLOBSTAR)
            enter(token, index, next);
        else if (kind === STAR) {
            if (symbol === STAR || (symbol >= 0 && symbol !== SLASH))
                enter(token, index, next);
        }
        else if (kind === DIRECTORIES) {
            const atStart = state % 2 === 0;
            if (symbol === SLASH || (symbol === DIRECTORIES && atStart))
                enter(token, index, next);
            else
                add(state | 1, index, next);
        }
        else if (symbol === kind)
            enter(token + 1, index, next);
    }
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ speaksAgainst)
/* harmony export */ });
/**
 * Whether a check keeps a signer from being proven. Revocation that could not be found out is noted and does not, unless
 * the policy requires it (docs/trust.md 1.8).
 */
function speaksAgainst({ check, result, code }) {
    return result === 'fail' || (result === 'unknown' && (check !== 'revocation' || code === 'revocation-required'));
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

/***/ 6563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Rg: () => (/* binding */ nearestMiss),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   sG: () => (/* binding */ ruleFor),
/* harmony export */   x6: () => (/* binding */ allowedEntries)
/* harmony export */ });
/* harmony import */ var _crypto_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9369);
/* harmony import */ var _find_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(333);
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6298);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9307);




/** The first rule that is for the file, or `null`. `format` is what its content is; `null`: none that can be signed. */
function ruleFor(policy, path, format) {
    const isFor = ({ formats }) => formats === null || (format !== null && formats.has(format));
    return policy.rules.find((rule) => isFor(rule) && matchesFiles(rule, path)) ?? null;
}
function matchesFiles(rule, path) {
    return rule.files.some((pattern) => (0,_find_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(path, pattern));
}
/** The entries that a rule's `allow` names, in its order. */
function allowedEntries(policy, rule) {
    return rule.allow.map((name) => policy.signers.get(name)).filter((entry) => entry !== undefined);
}
/**
 * Whether the proof is of this entry's signer. A name counts only on a route that holds under the very anchor that the
 * entry names, and a pin only on its own route: a name alone proves nothing. `timestamp`: only routes count whose time a
 * timestamp proves.
 */
function meets(entry, proof, timestamp) {
    const routes = proof.routes.filter(({ time }) => !timestamp || time.source === 'timestamp');
    switch (entry.kind) {
        case 'inert':
            return false;
        case 'pin':
            return routes.some((route) => 'pin' in route.basis && route.basis.pin === entry.name && (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(route));
        case 'name':
            return missesOfNamed(entry, { ...proof, routes })?.length === 0;
    }
}
/** How the nearest of the entries differs from the signer, for the end of a sentence; `null` when there is none to compare. */
function nearestMiss(entries, proof) {
    let nearest = null;
    for (const entry of entries) {
        const misses = entry.kind === 'name' ? missesOfNamed(entry, proof) : null;
        if (misses === null || misses.length === 0)
            continue;
        if (nearest === null || misses.length < nearest.misses.length)
            nearest = { name: entry.name, misses };
    }
    return nearest && `the nearest entry is \`${nearest.name}\`: ${nearest.misses.join(', and ')}`;
}
/** What keeps the signer from being this entry's, each as a clause; `null` when there is no certificate to compare. */
function missesOfNamed(entry, { signer, routes }) {
    if (signer === null)
        return null;
    const provenUnder = routes.flatMap((route) => ((0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .holds */ .v9)(route) && 'anchor' in route.basis ? [route.basis.anchor] : []));
    return [
        ...subjectMisses(entry, (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .MQ)(signer.subject)),
        ...(entry.issuerSubject === null ? [] : nameMisses('issuer ', entry.issuerSubject, (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .readName */ .MQ)(signer.issuer))),
        ...(provenUnder.includes(entry.anchor) ? [] : [`it is not proven under the anchor \`${entry.anchor}\``]),
        ...(entry.approvedKeys?.has(signer.spkiSha256) === false ? ['its key is not among the approved keys'] : []),
    ];
}
function subjectMisses(entry, name) {
    return nameMisses('', entry.subject, name);
}
function nameMisses(whose, pattern, name) {
    if ((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesName */ .Hj)(name, pattern))
        return [];
    const extras = (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .extrasOf */ .bI)(name, pattern).map(({ type }) => `it has another ${whose}${(0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeLabel */ .T0)(type)}`);
    return [...(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .missesOf */ .Kg)(name, pattern).map((miss) => whose + printMiss(miss)), ...extras];
}
function printMiss({ attribute, present }) {
    const label = (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeLabel */ .T0)(attribute.type);
    const wanted = `${label} must be ${JSON.stringify(attribute.value)}`;
    if (present.length === 0)
        return `${wanted} and is not there`;
    return `${wanted} and is ${present.map((value) => JSON.stringify(value)).join(' and ')}`;
}
/**
 * `policy check`: the rules that may decide for the file and what they say of the name. The format is not known before
 * the file is read, so rules that ask for one come before the first that does not; no rule: the file is denied.
 */
function checkName(policy, name, path) {
    const matching = policy.rules.filter((rule) => matchesFiles(rule, path));
    const last = matching.findIndex(({ formats }) => formats === null);
    const deciding = last < 0 ? matching : matching.slice(0, last + 1);
    return deciding.map((rule) => ({
        rule,
        entries: allowedEntries(policy, rule).map((entry) => checkEntry(entry, name)),
    }));
}
function checkEntry(entry, name) {
    switch (entry.kind) {
        case 'inert':
            return { entry: entry.name, met: false, says: entry.message };
        case 'pin':
            return { entry: entry.name, met: false, says: 'it names a certificate or key, and no name meets it' };
        case 'name': {
            const misses = subjectMisses(entry, name);
            const says = misses.length === 0 ? conditionsOf(entry) : misses.join(', and ');
            return { entry: entry.name, met: misses.length === 0, says };
        }
    }
}
function conditionsOf(entry) {
    const issuer = entry.issuerSubject === null ? '' : `, its issuer matches \`${(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .printPattern */ ._d)(entry.issuerSubject)}\``;
    const keys = entry.approvedKeys === null ? '' : ', its key is one of the approved';
    return `the name matches; it counts when a path leads to the anchor \`${entry.anchor}\`${issuer}${keys}`;
}
/** A name that a person wrote, as if a certificate held it; throws NameError. */
function writtenName(text) {
    return (0,_crypto_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseName */ .$q)(text).map(({ type, value }) => [{ type, value, encoded: new Uint8Array(0) }]);
}


/***/ }),

/***/ 6298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bI: () => (/* binding */ extrasOf),
  Hj: () => (/* binding */ matchesName),
  Kg: () => (/* binding */ missesOf),
  SF: () => (/* binding */ patternOfMap),
  lj: () => (/* binding */ patternOfText),
  _d: () => (/* binding */ printPattern)
});

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/policy/text-pattern.ts
/** Whether the whole text is the pattern, in which each `*` stands for any text, also none. Linear in the text: nothing is tried twice. */
function matchesText(text, pattern) {
    const firstStar = pattern.indexOf('*');
    if (firstStar === -1)
        return text === pattern;
    const lastStar = pattern.lastIndexOf('*');
    const last = pattern.slice(lastStar + 1);
    if (!text.startsWith(pattern.slice(0, firstStar)) || !text.endsWith(last))
        return false;
    let position = firstStar;
    for (const part of pattern.slice(firstStar + 1, lastStar).split('*')) {
        const found = text.indexOf(part, position);
        if (found === -1)
            return false;
        position = found + part.length;
    }
    return position + last.length <= text.length;
}
/**
 * The text with every capital letter made small that is the only capital of its small letter. A letter that merely has
 * the same small letter as another (the Kelvin sign and K, a capital sharp s) stays, so no look-alike becomes equal.
 */
function foldCase(text) {
    let folded = '';
    for (const char of text) {
        const small = char.toLowerCase();
        folded += small.toUpperCase() === char ? small : char;
    }
    return folded;
}

;// CONCATENATED MODULE: ./src/policy/name-pattern.ts


/** Of a name as text, in both grammars of `parseName`; `*` is literal. Throws NameError. */
function patternOfText(text, options = {}) {
    return makePattern((0,crypto_name/* parseName */.$q)(text).map(({ type, value }) => ({ type, value, wildcard: false })), options);
}
/** Of the structured form, by label or OID; `*` stands for any text. A label that is unknown, or no value, throws NameError. */
function patternOfMap(map, options = {}) {
    const attributes = Object.entries(map).flatMap(([label, values]) => {
        const type = (0,crypto_name/* readLabel */.V8)(label, 0);
        const list = typeof values === 'string' ? [values] : values;
        if (list.length === 0)
            throw new crypto_name/* NameError */.Qb(0, `The attribute \`${label}\` has no value.`);
        return list.map((value) => ({ type, value: checkValue(label, value), wildcard: value.includes('*') }));
    });
    if (attributes.length === 0)
        throw new crypto_name/* NameError */.Qb(0, 'The name has no attribute.');
    if (attributes.length > crypto_name/* maxAttributes */._Q) {
        throw new crypto_name/* NameError */.Qb(0, `The name has more than ${crypto_name/* maxAttributes */._Q} attributes.`);
    }
    return makePattern(attributes, options);
}
function checkValue(label, value) {
    if (value === '')
        throw new crypto_name/* NameError */.Qb(0, `The attribute \`${label}\` has an empty value.`);
    if ((0,crypto_name/* isComparable */.n9)(value))
        return value;
    throw new crypto_name/* NameError */.Qb(0, `The value of \`${label}\` holds a control, bidi or line-separating character.`);
}
function makePattern(attributes, options) {
    return { attributes, exact: options.exact ?? false, ignoreCase: options.ignoreCase ?? false };
}
/**
 * Whether each attribute of the pattern is in the name, each in another attribute of the name: two OUs ask for two. An
 * `exact` pattern leaves no attribute of the name over, not even one that has no text.
 */
function matchesName(name, pattern) {
    const { missed, extra } = name_pattern_assign(name, pattern);
    return missed.length === 0 && (!pattern.exact || extra.length === 0);
}
/** The attributes of the pattern that find none in the name, in the pattern's order. */
function missesOf(name, pattern) {
    return name_pattern_assign(name, pattern).missed.map((attribute) => ({
        attribute,
        present: name.flatMap((attributes) => attributes.filter(({ type }) => type === attribute.type).map(showValue)),
    }));
}
/** The attributes of the name that an `exact` pattern leaves over; none of another pattern. */
function extrasOf(name, pattern) {
    return pattern.exact ? name_pattern_assign(name, pattern).extra : [];
}
/** A value without a text is shown as its encoding. */
function showValue({ value, encoded }) {
    return value ?? `#${Buffer.from(encoded).toString('hex')}`;
}
/**
 * Gives as many attributes of the pattern as can be one of the name each (a maximum matching, by augmenting paths): with
 * wildcards the first that fits need not be the right one.
 */
function name_pattern_assign(name, pattern) {
    const present = name.flat();
    const owners = new Map();
    const settle = (claim, tried) => {
        for (const found of claim.fitting) {
            if (tried.has(found))
                continue;
            tried.add(found);
            const owner = owners.get(found);
            if (owner !== undefined && !settle(owner, tried))
                continue;
            owners.set(found, claim);
            return true;
        }
        return false;
    };
    const missed = pattern.attributes.filter((wanted) => {
        const fitting = present.filter((found) => fits(found, wanted, pattern.ignoreCase));
        return !settle({ fitting }, new Set());
    });
    return { missed, extra: present.filter((found) => !owners.has(found)) };
}
function fits(found, wanted, ignoreCase) {
    if (found.type !== wanted.type || found.value === null)
        return false;
    const text = ignoreCase ? foldCase(found.value) : found.value;
    const value = ignoreCase ? foldCase(wanted.value) : wanted.value;
    return wanted.wildcard ? matchesText(text, value) : text === value;
}
/** For people: the attributes as they would be written, a literal `*` as `\2A` to tell it from a wildcard. */
function printPattern(pattern) {
    return pattern.attributes.map(printAttribute).join(',');
}
function printAttribute({ type, value, wildcard }) {
    const escaped = (0,crypto_name/* escapeValue */.PI)(value);
    return `${(0,crypto_name/* attributeLabel */.T0)(type)}=${wildcard ? escaped : escaped.replaceAll('*', '\\2A')}`;
}


/***/ }),

/***/ 9307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lz: () => (/* binding */ stateOfSignature),
/* harmony export */   v9: () => (/* binding */ holds),
/* harmony export */   vN: () => (/* binding */ stateOfSubject)
/* harmony export */ });
/* harmony import */ var _model_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2281);

/** What must be checked of every signature, and pass, before it may be called intact. */
const intactChecks = ['integrity', 'signature', 'coverage'];
/** What a route must state; `not-applicable` is a statement, absence is none. */
const routeChecks = ['chain', 'usage', 'algorithm', 'time'];
/** Under `any` the best of several states, under `all` the worst: docs/trust.md section 2 of the project gives both orders. */
const bestFirst = ['verified', 'unknown', 'untrusted', 'invalid'];
const worstFirst = ['invalid', 'untrusted', 'unknown', 'verified'];
/** An obstacle that says that a signature is there and does not hold, and not only that it could not be told. */
const invalidObstacle = 'malformed-signed-archive';
/** Is the signature intact, and is its signer proven? `verified` is never concluded from a check that is not there. */
function stateOfSignature(proof) {
    const intact = proof.signature.intact;
    if (intact.some((check) => check.result === 'fail'))
        return 'invalid';
    if (!intactChecks.every((name) => passes(intact, name)))
        return 'unknown';
    if (proof.routes.some(holds))
        return 'verified';
    return proof.routes.some(isUndecided) ? 'unknown' : 'untrusted';
}
/** Whether the route proves the signer: it says so, it states every check, and none of them speaks against it. */
function holds(route) {
    return route.holds && routeChecks.every((name) => states(route.checks, name)) && !route.checks.some(_model_check_js__WEBPACK_IMPORTED_MODULE_0__/* .speaksAgainst */ .x);
}
/** The state of a subject with these signatures, under a rule that asks for `demand` of them. */
function stateOfSubject(states, demand, obstacle) {
    if (obstacle !== null)
        return obstacle.code === invalidObstacle ? 'invalid' : 'unknown';
    const order = demand === 'all' ? worstFirst : bestFirst;
    return order.find((state) => states.includes(state)) ?? 'unsigned';
}
/** All of the name passed, and there is one at least. */
function passes(checks, name) {
    const named = checks.filter(({ check }) => check === name);
    return named.length > 0 && named.every(({ result }) => result === 'pass');
}
function states(checks, name) {
    return checks.some(({ check }) => check === name);
}
/** Nothing failed, and something could not be told. */
function isUndecided(route) {
    return !route.checks.some(({ result }) => result === 'fail') && route.checks.some(_model_check_js__WEBPACK_IMPORTED_MODULE_0__/* .speaksAgainst */ .x);
}


/***/ })

};
