export const id = 802;
export const ids = [802];
export const modules = {

/***/ 421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policySuggestCommand: () => (/* binding */ policySuggestCommand)
});

// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/config/policy/authorities.ts
var authorities = __webpack_require__(4356);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/policy/name-pattern.ts + 1 modules
var name_pattern = __webpack_require__(6298);
// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var certificate = __webpack_require__(5358);
;// CONCATENATED MODULE: ./src/policy/suggest-top.ts



/** The last certificate above this one of those that came with it; the names decide, and nothing is believed. */
function topOf(certificates, sha256, report) {
    const left = new Map(certificates.map((each) => [each, certificateOf(each, report)]));
    let top = sha256;
    for (let current = left.get(sha256); current; current = left.get(top)) {
        left.delete(top);
        const { issuer } = current;
        const above = [...left].find(([, candidate]) => candidate !== null && (0,crypto_name/* namesChain */.K0)(candidate.subject, issuer));
        if (above === undefined)
            break;
        top = above[0];
    }
    return top;
}
/** `null` when the report does not hold it, or nobody could read it. */
function certificateOf(sha256, report) {
    const base64 = report.certificates[sha256];
    if (base64 === undefined)
        return null;
    const read = (0,attempt/* attempt */.C)(() => (0,certificate/* readCertificate */.w$)(Buffer.from(base64, 'base64')));
    return read instanceof Error ? null : read;
}

;// CONCATENATED MODULE: ./src/policy/suggest.ts



/** A longer name or path would make a line that no policy may have; it is left to its reader. Characters. */
const textLimit = 500;
/** So many left-out files show what they have in common. */
const leftOutLimit = 20;
const cn = '2.5.4.3';
/** What a key of a mapping must not be for YAML to read it as text. */
const yamlWords = ['true', 'false', 'null'];
const noBundled = { anchors: [], times: false };
/**
 * A policy that allows what a scan found: each signer by its subject under the top of its path, each folder by its
 * signers. It is a draft: that somebody signed a file today is no reason to trust them, and the comments say so. Of
 * some hundred bundled roots it names the one that was met, so that no other may vouch.
 */
function suggestPolicy(report, bundled = noBundled) {
    const suggestion = {
        report,
        bundled,
        anchors: new Map(),
        authorities: new Map(),
        signers: new Map(),
        folders: new Map(),
        leftOut: [],
    };
    for (const subject of report.subjects)
        suggestSubject(subject, suggestion);
    const parts = [introduction, trustLines, signerLines, ruleLines, leftOutLines];
    return parts.flatMap((part) => part(suggestion)).join('\n') + '\n';
}
function suggestSubject(subject, suggestion) {
    const names = subject.signatures.map((signature) => suggestSigner(signature, suggestion));
    const known = names.filter((name) => name !== null);
    const folder = subject.path.slice(0, subject.path.lastIndexOf('/') + 1);
    if (known.length === 0 ||
        known.length < names.length ||
        subject.obstacle !== null ||
        subject.path.length > textLimit ||
        // As a pattern it would mean other folders too.
        folder.includes('*')) {
        suggestion.leftOut.push(`${quote(subject.path.slice(0, textLimit))} (${subject.state})`);
        return;
    }
    const signers = suggestion.folders.get(folder) ?? new Set();
    suggestion.folders.set(folder, signers);
    known.forEach((name) => signers.add(name));
}
/** The entry for the signer; `null` when a policy could not allow it. */
function suggestSigner(signature, suggestion) {
    const { report, bundled } = suggestion;
    const { signer, certificates, state, time, times } = signature;
    if (signer === null || !isProvable(signature))
        return null;
    const leaf = certificateOf(signer.sha256, report);
    if (leaf === null)
        return null;
    const top = state === 'verified' ? (signer.chain.at(-1) ?? signer.sha256) : topOf(certificates, signer.sha256, report);
    const namesAuthorities = times.length > 0 && !(bundled.times && time.source === 'timestamp');
    if (top === signer.sha256 || !isWritable(signer.subject)) {
        // A policy has no place for who may vouch for the time of what it pins.
        return namesAuthorities ? null : signerFor(signer.sha256, leaf.subject, suggestion, () => pinLines(signer));
    }
    const anchor = anchorFor(top, suggestion);
    anchor.isBundled ||= signer.anchors.some((name) => bundled.anchors.includes(name));
    anchor.namesAuthorities ||= namesAuthorities;
    times.flatMap((one) => authoritiesOf(one, suggestion)).forEach((authority) => anchor.authorities.add(authority));
    return signerFor(`${top} ${signer.subject}`, leaf.subject, suggestion, () => nameLines(signer, anchor.name));
}
function signerFor(key, subject, { signers }, linesOf) {
    const known = signers.get(key);
    if (known !== undefined)
        return known.name;
    const name = freshName(subject, signers.values());
    signers.set(key, { name, lines: linesOf() });
    return name;
}
/** What says that nothing but the way to an anchor is missing: for the signer, or for who vouches for the time. */
const wayless = [
    'no-anchor',
    'not-pinned',
    'issuer-missing',
    'root-not-trusted',
    'timestamp-not-proven',
];
function isProvable({ state, checks, times }) {
    if (state === 'verified')
        return true;
    return (state === 'untrusted' &&
        checks.every(({ result, code }) => result !== 'fail' || wayless.includes(code)) &&
        times.every((time) => time.hasLeaf && time.checks.every(({ result }) => result === 'pass')));
}
/** Whether the policy's own grammar takes the name as it is printed. */
function isWritable(subject) {
    if (subject.length > textLimit)
        return false;
    try {
        (0,name_pattern/* patternOfText */.lj)(subject);
        return true;
    }
    catch {
        return false;
    }
}
function anchorFor(sha256, { anchors, report }) {
    const known = anchors.get(sha256);
    if (known !== undefined)
        return known;
    const root = rootOf(sha256, report, anchors);
    const anchor = { ...root, isBundled: false, authorities: new Set(), namesAuthorities: false };
    anchors.set(sha256, anchor);
    return anchor;
}
/** The highest certificate that came with a timestamp, by SHA-256. */
function authoritiesOf({ certificates }, { authorities, report }) {
    const tops = certificates.slice(0, 1).map((leaf) => topOf(certificates, leaf, report));
    for (const top of tops) {
        if (!authorities.has(top))
            authorities.set(top, rootOf(top, report, authorities));
    }
    return tops;
}
function rootOf(sha256, report, used) {
    const subject = certificateOf(sha256, report)?.subject ?? [];
    return { name: freshName(subject, used.values()), subject: (0,crypto_name/* printName */.To)(subject), sha256 };
}
/** A short name of letters, digits and `-`, made of the common name and not in use. */
function freshName(subject, used) {
    const common = subject.flat().find(({ type }) => type === cn)?.value ?? '';
    const words = common
        .slice(0, 64)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const base = /^[a-z]/.test(words) && !yamlWords.includes(words) ? words : `signer-${words}`.replace(/-$/, '');
    const taken = new Set(Array.from(used, ({ name }) => name));
    let name = base;
    for (let count = 2; taken.has(name); count += 1)
        name = `${base}-${count}`;
    return name;
}
function nameLines({ subject }, anchor) {
    return [`    anchor: ${anchor}`, `    subject: ${quote(subject)}`];
}
function pinLines({ subject, sha256 }) {
    return [
        `    # ${quote(subject.slice(0, textLimit))}; this very certificate, since no name under a root can stand for it.`,
        `    certificate-sha256: ${quote(sha256)}`,
    ];
}
function introduction() {
    return [
        '# A draft, made of what a scan found. Read it before you use it: that somebody signed a file is no reason to',
        '# trust them. Get each root certificate from its owner, compare its SHA-256, and put it where `trust` says.',
        'version: 1',
    ];
}
function trustLines({ anchors, authorities }) {
    const lines = [...anchors.values()].flatMap((anchor) => [
        `  ${anchor.name}:`,
        ...describe(anchor),
        ...(anchor.isBundled ? bundledLines : []),
        `    certificates: [${quote(`trust/${anchor.name}.pem`)}]`,
        ...(anchor.namesAuthorities ? timestampLines(anchor, authorities) : []),
    ]);
    return lines.length === 0 ? [] : ['trust:', ...lines];
}
const bundledLines = [
    '    # A bundled root vouched for it. `bundled: code-signing` in place of `certificates` needs no file, and lets',
    '    # every root of that list vouch.',
];
function timestampLines({ authorities: used }, authorities) {
    const roots = [...authorities.values()].filter(({ sha256 }) => used.has(sha256));
    const paths = roots.map(({ name }) => quote(`trust/time/${name}.pem`));
    return [...roots.flatMap(describe), `    timestamps: [${paths.join(', ')}]`];
}
function describe({ subject, sha256 }) {
    return [`    # ${quote(subject.slice(0, textLimit))}`, `    # SHA-256 ${sha256}`];
}
function signerLines({ signers }) {
    const lines = [...signers.values()].flatMap((signer) => [`  ${signer.name}:`, ...signer.lines]);
    return lines.length === 0 ? [] : ['signers:', ...lines];
}
/** One rule for all the folders in which the same signers signed. */
function ruleLines({ folders }) {
    const rules = new Map();
    for (const [folder, signers] of folders) {
        const allow = [...signers].sort().join(', ');
        const patterns = rules.get(allow) ?? [];
        rules.set(allow, patterns);
        patterns.push(`      - ${quote(`${folder}*`)}`);
    }
    const lines = [...rules].flatMap(([allow, patterns]) => ['  - files:', ...patterns, `    allow: [${allow}]`]);
    return lines.length === 0 ? ['rules: []'] : ['rules:', ...lines];
}
function leftOutLines({ leftOut }) {
    if (leftOut.length === 0)
        return [];
    const shown = leftOut.slice(0, leftOutLimit).map((line) => `#   ${line}`);
    const more = leftOut.length - shown.length;
    return [
        '# Left out, because their signers are not proven or not there, or no pattern can name their folder:',
        ...shown,
        ...(more === 0 ? [] : [`#   and ${more} more`]),
    ];
}
/** A double-quoted scalar (YAML 1.2 section 7.3.1) in which nothing is left that a terminal or a reader could mistake. */
function quote(text) {
    return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escapeUnits);
}
function escapeUnits(character) {
    return character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}

// EXTERNAL MODULE: ./src/scan.ts + 3 modules
var scan = __webpack_require__(8497);
// EXTERNAL MODULE: ./src/commands/task.ts
var commands_task = __webpack_require__(5365);
;// CONCATENATED MODULE: ./src/commands/policy-suggest.ts





/** `sigscan policy suggest`: a policy of what a scan found, for a person to read before it is used. */
async function policySuggestCommand(task) {
    (0,commands_task/* refuseOperands */.R)(task, 1, Infinity);
    const { operands, given, world, print } = task;
    const { sources, policy, trust } = await (0,config/* readConfig */.X)('policy suggest', operands, given, world);
    const report = await (0,scan/* scan */.S)({ sources, policy, trust, scanned: { command: 'fs', paths: sources.paths } }, world);
    print(suggestPolicy(report, (0,authorities/* bundledUse */.E0)(trust)));
    return task.stopped() ?? 0;
}


/***/ }),

/***/ 5365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ refuseOperands)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6856);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);


/** A command that is told nothing to work on, or something where it takes none, was meant otherwise. Throws Failure. */
function refuseOperands({ command, operands }, least, most) {
    // As a path it would be the whole working directory.
    if (operands.some((operand) => operand.trim() === '')) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('empty-input', `\`sigscan ${command}\` is given an empty word.`, {
            remedy: 'A variable such as "$NAME" that came out empty looks like this; leave it out when nothing is meant.',
        });
    }
    if (operands.length >= least && operands.length <= most)
        return;
    const use = `sigscan ${command} ${_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .Pi[command].operands}`.trimEnd();
    const much = operands.length < least ? 'too little' : 'too much';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('usage', `\`sigscan ${command}\` is told ${much}; it is used like \`${use}\`.`);
}


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ bundledUse),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   ZX: () => (/* binding */ givenRoots),
/* harmony export */   nM: () => (/* binding */ bundledTimes),
/* harmony export */   tU: () => (/* binding */ bundledSignersName),
/* harmony export */   uu: () => (/* binding */ bundledRoots)
/* harmony export */ });
/* harmony import */ var _crypto_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6255);

/** What the bundled roots of code signing are called where no policy file names them. */
const bundledSignersName = 'code-signing (bundled)';
/** Who may vouch for time where nobody is named. */
const bundledTimes = {
    name: 'time-stamping (bundled)',
    roots: bundledRoots('time-stamping'),
};
/** The roots of a list that comes along, loaded when somebody asks for one. */
function bundledRoots(list) {
    return async () => (await __webpack_require__.e(/* import() */ 710).then(__webpack_require__.bind(__webpack_require__, 4710))).bundledAnchors(list);
}
/** Roots that are at hand. */
function givenRoots(certificates) {
    const store = (0,_crypto_path_js__WEBPACK_IMPORTED_MODULE_0__/* .storeAnchors */ .aQ)(certificates.map(_crypto_path_js__WEBPACK_IMPORTED_MODULE_0__/* .anchorOf */ .dI));
    return () => Promise.resolve(store);
}
/** Those who are named; without any the bundled ones. */
function timesOf(name, certificates) {
    return certificates.length === 0 ? bundledTimes : { name, roots: givenRoots(certificates) };
}
/** What of the bundled lists may vouch: the anchor that is one, and whether nobody but the other vouches for time. */
function bundledUse({ anchors, timestamps }) {
    const authorities = [timestamps, ...anchors.map((anchor) => anchor.timestamps)];
    return { anchors: [bundledSignersName], times: authorities.every((each) => each === bundledTimes) };
}


/***/ }),

/***/ 8497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/pace.ts
var pace = __webpack_require__(1340);
// EXTERNAL MODULE: ./src/find/pattern.ts
var find_pattern = __webpack_require__(333);
// EXTERNAL MODULE: ./src/find/files/glob.ts
var glob = __webpack_require__(6665);
// EXTERNAL MODULE: ./src/find/files/place.ts
var files_place = __webpack_require__(2524);
// EXTERNAL MODULE: ./src/find/files/source.ts
var files_source = __webpack_require__(7777);
;// CONCATENATED MODULE: ./src/find/files/sight.ts





function sightOf({ search, rulePatterns, exclude }, world) {
    const outright = new Set(search.flatMap((source) => (source.kind === 'file' ? [source.place.path] : [])));
    const globs = search.flatMap((source) => (source.kind === 'glob' ? [source.glob.pattern] : []));
    const patterns = [...globs, ...rulePatterns];
    const exclusions = exclude.map((given) => (0,glob/* readGlob */.pV)(given, world.files.directory).pattern);
    const walks = search.filter((source) => source.kind === 'walk');
    // Files come folder by folder.
    let folder = '';
    let folderIsExcluded = false;
    const isExcluded = (path) => {
        if (exclusions.length === 0)
            return false;
        if (folder !== (0,external_node_path_.dirname)(path)) {
            folder = (0,external_node_path_.dirname)(path);
            folderIsExcluded = foldersDownTo(folder).some((above) => exclusions.some((pattern) => (0,glob/* leavesOut */.Nt)(pattern, above)));
        }
        return folderIsExcluded || exclusions.some((pattern) => (0,find_pattern/* matchesPattern */.M)(path, pattern));
    };
    const isWalked = (location) => walks.some(({ place }) => {
        const own = (0,files_place/* nameBelow */.lX)(location, place);
        return own !== null && (!(0,files_source/* liesInGit */.d$)(own) || (0,files_source/* liesInGit */.d$)(place.path)) && !isExcluded(own);
    });
    return {
        isExcluded,
        isWalked,
        isNamed: ({ path, fault }) => outright.has(path) ||
            patterns.some((pattern) => (0,find_pattern/* matchesPattern */.M)(path, pattern)) ||
            (fault?.of === 'directory' && patterns.some((pattern) => (0,glob/* canMatchBelow */.ng)(pattern, path))),
        passesBy: (directory, source) => {
            if (directory.path === '.git' && !(source.kind === 'glob' && source.glob.entersGit))
                return true;
            if (exclusions.some((pattern) => (0,glob/* leavesOut */.Nt)(pattern, directory.path)))
                return true;
            if (source.kind === 'glob')
                return !(0,glob/* canMatchBelow */.ng)(source.glob.pattern, directory.path);
            // By this name nothing in there is named, and by its own name it is walked.
            return (directory.linked &&
                isWalked(directory.location) &&
                !patterns.some((pattern) => (0,glob/* canMatchBelow */.ng)(pattern, directory.path)));
        },
    };
}
/** A folder and those above it, the topmost first: `a`, `a/b`. */
function foldersDownTo(folder) {
    const parts = folder.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// EXTERNAL MODULE: ./src/find/files/walk.ts
var walk = __webpack_require__(6762);
;// CONCATENATED MODULE: ./src/find/files/find.ts








/**
 * Every subject once, in the order of the sources and then of the names' bytes. A file with two names is two subjects
 * when both were named, and else one, by its own name. What cannot be looked at is a subject with an obstacle when it
 * was named or when there is no telling what it hides; otherwise it is skipped, and `skipped` hears of it with the
 * root under which it was met: a link that leads out of the roots or nowhere, a device. A PATH whose files an earlier
 * one met already is told with a count of 0: whether a subject is among them is not known here. No search
 * enters the `.git` of the working directory, unless the root that was given lies in it or the pattern says `.git`.
 *
 * Throws Failure `nothing-found` for a path or pattern that meets no file, `usage` for a pattern that climbs.
 */
async function* findFiles(sources, world, skipped = () => undefined) {
    const { search, roots } = lookUp(sources, world);
    const sight = sightOf({ ...sources, search }, world);
    const budget = { entries: walk/* MAX_ENTRIES */.Sd, turn: (0,pace/* takeTurns */.W)() };
    const told = new Set();
    for (const [index, source] of search.entries()) {
        const passesBy = (directory) => sight.passesBy(directory, source);
        const root = rootName(source);
        let found = false;
        for await (const met of metBy(source, { roots, passesBy, budget, world })) {
            if (sight.isExcluded(met.path) || !concerns(source, met))
                continue;
            found = true;
            if (search.slice(0, index).some((earlier) => (0,files_source/* meetsName */.Id)(earlier, met.path)) || told.has(met.path)) {
                if (source.kind === 'walk' && !met.linked)
                    skipped(root, 0);
                continue;
            }
            const named = sight.isNamed(met);
            if (met.fault?.always === true)
                told.add(met.path);
            else if (!named && met.fault !== null)
                skipped(root, 1);
            if (isSubject(met, named, sight))
                yield subjectOf(met, root, named);
        }
        if (!found && !sources.allowEmpty && !world.stop.aborted)
            throw nothingFound(source.given);
    }
}
/** Each source where it stands, and what links may lead to. Throws Failure `nothing-found` before anything is read. */
function lookUp(sources, world) {
    const search = [];
    const roots = [];
    const lookUpAll = (given, lookUpOne, as) => {
        for (const one of given) {
            const source = lookUpOne(one, world);
            if (source === null && !sources.allowEmpty)
                throw nothingFound(one);
            if (source === null)
                continue;
            search.push(source);
            roots.push((0,files_source/* rootOf */.I5)(source, as, world));
        }
    };
    lookUpAll(sources.paths, files_source/* sourceOfPath */.sE, 'path');
    lookUpAll(sources.patterns, files_source/* sourceOfPattern */.V4, 'pattern');
    return { search, roots };
}
async function* metBy(source, options) {
    if (source.kind !== 'file') {
        yield* (0,walk/* walk */.GG)(source.place, options);
        return;
    }
    const { place, obstacle } = source;
    yield { ...place, linked: false, fault: obstacle === null ? null : { obstacle, of: 'file', always: false } };
}
/** Whether what a search met is what the source asks for. */
function concerns(source, { path, fault }) {
    if (source.kind !== 'glob' || fault?.always === true)
        return true;
    const { pattern } = source.glob;
    return (0,find_pattern/* matchesPattern */.M)(path, pattern) || (fault?.of === 'directory' && (0,glob/* canMatchBelow */.ng)(pattern, path));
}
/** A second name of a file that is met by its own name anyway counts only when it was named. */
function isSubject(met, named, sight) {
    if (met.fault !== null)
        return named || met.fault.always;
    return named || !met.linked || !sight.isWalked(met.location);
}
function subjectOf({ path, location, fault }, root, named) {
    const obstacle = fault?.obstacle ?? null;
    return { kind: 'file', path, root, location, named: named || obstacle !== null, mentions: [], obstacle };
}
function rootName({ kind, place }) {
    return kind === 'file' ? (0,external_node_path_.dirname)(place.path) : place.path;
}
function nothingFound(given) {
    return new failure/* Failure */.H('nothing-found', `No file was found for ${given}.`, {
        remedy: 'Name what the build makes, after it was made, or allow an empty result (allow-empty).',
    });
}

// EXTERNAL MODULE: ./src/policy/judge.ts + 3 modules
var judge = __webpack_require__(4546);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/signatures/file/read.ts + 57 modules
var file_read = __webpack_require__(3664);
;// CONCATENATED MODULE: ./src/read-all.ts



/**
 * After so much reading in this thread others are started for what is left, in milliseconds. They need some 150 ms of a
 * processor each until they are of help, which the 200 files of a usual build do not repay.
 */
const ALONE_MS = 300;
/**
 * So many files may be given to threads before the first of them is done with: enough to keep all of them busy while
 * one reads a large file. What was read of each, some kilobytes, waits for its turn.
 */
const MAX_AHEAD = 256;
/** While others read too, they are heard so often, in milliseconds: they must not run out of work meanwhile. */
const TURN_AMONG_MS = 4;
/**
 * Reads the subjects, in this thread and, when there is enough to do, in others, and hands each on in the order in which
 * they were found. Ends early when the run is asked to stop.
 */
async function readAll(subjects, world, take) {
    const { threads, stop } = world;
    const readings = (0,pace/* inOrder */.a)(MAX_AHEAD, take);
    const desk = openDesk(world);
    const turnAlone = (0,pace/* takeTurns */.W)();
    const turnAmong = (0,pace/* takeTurns */.W)(TURN_AMONG_MS);
    let others = null;
    for await (const subject of subjects) {
        if (others === null && threads !== null && desk.spent() > ALONE_MS) {
            threads.start();
            others = threads;
        }
        while (desk.reading() !== null && others?.hasRoom() !== true) {
            // A race with nobody would be won at once, again and again, and nothing else would have its turn.
            await (others === null ? desk.reading() : Promise.race([desk.reading(), others.room()]));
        }
        if (stop.aborted)
            break;
        await readings.add(others?.hasRoom() === true ? readThere(subject, others, world) : desk.read(subject));
        await (others === null ? turnAlone() : turnAmong());
    }
    await readings.finish();
}
function openDesk(world) {
    let current = null;
    let spent = 0;
    const read = async (subject) => {
        const before = performance.now();
        try {
            const reading = await (0,file_read.readFile)(subject, world);
            world.progress.done(subject.path);
            return { subject, reading, begun: true };
        }
        finally {
            spent += performance.now() - before;
            current = null;
        }
    };
    return { read: (subject) => (current = read(subject)), reading: () => current, spent: () => spent };
}
async function readThere(subject, threads, { progress }) {
    try {
        const reading = await threads.read(subject);
        progress.done(subject.path);
        return { subject, reading, begun: true };
    }
    catch (error) {
        if (error instanceof world/* FileError */.y && error.code === 'stopped')
            return { subject, reading: null, begun: false };
        throw error;
    }
}

// EXTERNAL MODULE: ./src/report/report.ts + 2 modules
var report = __webpack_require__(8567);
// EXTERNAL MODULE: ./src/policy/run.ts
var policy_run = __webpack_require__(1351);
// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/trust/prove.ts + 10 modules
var prove = __webpack_require__(9536);
;// CONCATENATED MODULE: ./src/scan.ts








/** So many files may wait for an answer about revocation while others are read; each holds some kilobytes. */
const maxAhead = 32;
/** The whole run: find, read, prove, judge, report. When it is asked to stop, the report says what it had found. */
async function scan(request, world) {
    const { sources, scanned, policy, trust } = request;
    const draft = (0,report/* draftReport */.S)(world.files.directory);
    const tally = openTally();
    const desk = (0,revocation/* openRevocation */.Jo)(trust.revocation, world);
    const decide = async (reading) => {
        const proofs = await Promise.all(reading.signatures.map((signature) => (0,prove/* prove */.z)(signature, trust, desk)));
        return (0,judge/* judge */.S)(reading, proofs, policy, trust.at);
    };
    const verdicts = (0,pace/* inOrder */.a)(maxAhead, draft.add);
    const found = tally.meetAll(findFiles(sources, world, tally.skip));
    await readAll(found, world, async ({ subject, reading, begun }) => {
        if (reading !== null)
            await verdicts.add(decide(reading));
        else if (begun)
            tally.skip(subject.root, 1);
    });
    await verdicts.finish();
    world.progress.end();
    const { subjects } = draft;
    const run = { policy, subjects, roots: tally.roots(), at: trust.at, interrupted: world.stop.aborted };
    const findings = (0,policy_run/* findingsOfRun */.F)({ ...run, allowEmpty: sources.allowEmpty });
    return draft.finish({ policy, scanned, skipped: tally.count(), findings, at: trust.at });
}
function openTally() {
    const skipped = new Map();
    const skip = (root, count) => {
        skipped.set(root, (skipped.get(root) ?? 0) + count);
    };
    return {
        skip,
        async *meetAll(subjects) {
            for await (const subject of subjects) {
                if (!skipped.has(subject.root))
                    skipped.set(subject.root, null);
                yield subject;
            }
        },
        roots: () => [...skipped].flatMap(([root, count]) => (count === null ? [] : [root])),
        count: () => [...skipped.values()].reduce((sum, count) => sum + (count ?? 0), 0),
    };
}


/***/ })

};
