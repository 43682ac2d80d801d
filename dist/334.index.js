export const id = 334;
export const ids = [334];
export const modules = {

/***/ 1334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeCommand: () => (/* binding */ judgeCommand)
});

// EXTERNAL MODULE: ./src/config/config.ts
var config_config = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
// EXTERNAL MODULE: ./src/pace.ts
var pace = __webpack_require__(1340);
// EXTERNAL MODULE: ./src/policy/judge.ts + 3 modules
var judge = __webpack_require__(4546);
// EXTERNAL MODULE: ./src/report/report.ts + 2 modules
var report = __webpack_require__(8567);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/model/codes.ts + 5 modules
var codes = __webpack_require__(5740);
;// CONCATENATED MODULE: ./src/model/revocation.ts
/** RFC 5280 5.3.1, RFC 6960 4.2.1. */
const revocationReasons = [
    'unspecified',
    'keyCompromise',
    'cACompromise',
    'affiliationChanged',
    'superseded',
    'cessationOfOperation',
    'certificateHold',
    'removeFromCRL',
    'privilegeWithdrawn',
    'aACompromise',
];

// EXTERNAL MODULE: ./src/model/signature.ts
var signature = __webpack_require__(467);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/shape.ts

/** What is not as it should be: one sentence that names the key. */
class ShapeError extends Error {
    name = 'ShapeError';
}
function refuse(key, expected) {
    throw new ShapeError(`${key === '' ? 'The whole text' : (0,report_escape/* clip */.$Q)(key)} must be ${expected}.`);
}
/** An object with these keys, each there, and no other. */
function object(shapes) {
    const known = Object.keys(shapes);
    return (value, key) => {
        const found = entriesOf(value, key);
        const stranger = [...found.keys()].find((name) => !known.includes(name));
        if (stranger !== undefined)
            throw new ShapeError(`${(0,report_escape/* clip */.$Q)(below(key, stranger))} is not a known key.`);
        const read = known.map((name) => [name, shapes[name](found.get(name), below(key, name))]);
        return Object.fromEntries(read);
    };
}
/** An object whose keys are data. */
function record(shape) {
    return (value, key) => new Map([...entriesOf(value, key)].map(([name, one]) => [name, shape(one, below(key, name))]));
}
function entriesOf(value, key) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        refuse(key, 'an object');
    return new Map(Object.entries(value));
}
function below(key, name) {
    return key === '' ? name : `${key}.${name}`;
}
function list(shape) {
    return (value, key) => {
        if (!Array.isArray(value))
            refuse(key, 'a list');
        return value.map((one, index) => shape(one, `${key}[${index}]`));
    };
}
function nullable(shape) {
    return (value, key) => (value === null ? null : shape(value, key));
}
function shape_text(value, key) {
    return typeof value === 'string' ? value : refuse(key, 'a text');
}
/** A text that says something. */
function words(value, key) {
    return shape_text(value, key) === '' ? refuse(key, 'a text that is not empty') : shape_text(value, key);
}
function flag(value, key) {
    return typeof value === 'boolean' ? value : refuse(key, 'true or false');
}
/** A whole number from 0, exact as a double. */
function amount(value, key) {
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse(key, 'a whole number from 0');
}
/** A line or a column: they count from 1. */
function position(value, key) {
    return amount(value, key) === 0 ? refuse(key, 'a whole number from 1') : amount(value, key);
}
function oneOf(...choices) {
    return (value, key) => choices.find((choice) => choice === value) ?? refuse(key, `one of ${choices.join(', ')}`);
}
function nothing(value, key) {
    return value === null ? null : refuse(key, 'null');
}
/** A SHA-256 in lower-case hex. */
function sha256(value, key) {
    return /^[0-9a-f]{64}$/.test(shape_text(value, key)) ? shape_text(value, key) : refuse(key, 'a SHA-256 in lower-case hex');
}
/** Base64 in its one canonical form (RFC 4648 section 4). */
function base64(value, key) {
    const bytes = Buffer.from(shape_text(value, key), 'base64');
    return bytes.toString('base64') === value ? bytes : refuse(key, 'base64');
}
/** `2026-11-22T10:00:00.000Z`: ISO 8601, UTC, to the millisecond. */
function instant(value, key) {
    const date = new Date(shape_text(value, key));
    const same = !Number.isNaN(date.getTime()) && date.toISOString() === value;
    return same ? date : refuse(key, 'a date and time like 2026-11-22T10:00:00.000Z');
}
/** `2026-11-22T10:00:00Z`: ISO 8601, UTC, whole seconds. */
function moment(value, key) {
    const date = new Date(shape_text(value, key));
    const same = !Number.isNaN(date.getTime()) && date.toISOString().replace('.000Z', 'Z') === value;
    return same ? date : refuse(key, 'a date and time like 2026-11-22T10:00:00Z');
}

;// CONCATENATED MODULE: ./src/report/saved.ts




/** The words of a closed union: the type fails when one is missing or too many. */
function saved_all(choices) {
    return Object.keys(choices);
}
/** Every word that a report can hold where the model has a closed union. The JSON Schema has the same. */
const unions = {
    result: saved_all({ pass: true, fail: true, unknown: true, inventory: true }),
    command: saved_all({ fs: true, scan: true }),
    state: saved_all({ verified: true, untrusted: true, invalid: true, unsigned: true, unknown: true }),
    decision: saved_all({ allowed: true, denied: true, exempt: true, audited: true, listed: true }),
    role: saved_all({ primary: true, nested: true, counter: true, repository: true }),
    level: saved_all({ error: true, warning: true, note: true }),
    checkResult: saved_all({ pass: true, fail: true, unknown: true, 'not-applicable': true }),
    timeSource: saved_all({ timestamp: true, log: true, now: true }),
    statement: saved_all({
        'program name': true,
        'program address': true,
        'page hashes': true,
        'unknown attribute': true,
    }),
    timeKind: saved_all({ rfc3161: true, pkcs9: true }),
    revocationStatus: saved_all({ good: true, revoked: true }),
    revocationSource: saved_all({ crl: true, ocsp: true }),
    revocationReason: revocationReasons,
    algorithmUse: saved_all({ digest: true, signature: true }),
    format: signature/* formatNames */.E,
    check: saved_all({
        integrity: true,
        signature: true,
        coverage: true,
        chain: true,
        usage: true,
        time: true,
        transparency: true,
        revocation: true,
        algorithm: true,
    }),
    finding: saved_all({
        SIG001: true,
        SIG002: true,
        SIG003: true,
        SIG004: true,
        SIG005: true,
        SIG006: true,
        SIG007: true,
        SIG008: true,
    }),
    checkCode: Object.keys(codes/* checkCodes */.B),
    findingCode: Object.keys(codes/* codes */.F),
};
const note = object({ code: oneOf(...unions.checkCode), message: shape_text });
const check = object({
    check: oneOf(...unions.check),
    result: oneOf(...unions.checkResult),
    code: oneOf(...unions.checkCode),
    message: shape_text,
});
const finding = object({
    id: oneOf(...unions.finding),
    level: oneOf(...unions.level),
    code: oneOf(...unions.findingCode),
    message: shape_text,
    remedy: nullable(shape_text),
});
const signer = object({
    subject: shape_text,
    issuer: shape_text,
    serialNumber: shape_text,
    sha256: sha256,
    spkiSha256: sha256,
    anchors: list(words),
    identity: nothing,
    chain: list(sha256),
});
const algorithms = list(object({ use: oneOf(...unions.algorithmUse), hash: words, label: shape_text }));
const saved_signature = object({
    format: oneOf(...unions.format),
    role: oneOf(...unions.role),
    place: shape_text,
    state: oneOf(...unions.state),
    allowed: flag,
    entry: nullable(words),
    signer: nullable(signer),
    time: object({
        at: moment,
        source: oneOf(...unions.timeSource),
        authority: nullable(shape_text),
    }),
    checks: list(check),
    certificates: list(sha256),
    hasLeaf: flag,
    algorithms,
    times: list(object({
        kind: oneOf(...unions.timeKind),
        at: nullable(instant),
        accuracy: amount,
        authority: nullable(shape_text),
        certificates: list(sha256),
        hasLeaf: flag,
        algorithms,
        checks: list(check),
    })),
    statements: list(object({ about: oneOf(...unions.statement), text: shape_text })),
    faults: list(shape_text),
});
const subject = object({
    kind: oneOf('file'),
    path: words,
    root: words,
    within: words,
    sha256: nullable(sha256),
    size: nullable(amount),
    format: nullable(oneOf(...unions.format)),
    mentions: list(object({ file: words, line: position, column: position })),
    state: oneOf(...unions.state),
    decision: oneOf(...unions.decision),
    rule: nullable(words),
    provenUntil: nullable(moment),
    signatures: list(saved_signature),
    findings: list(finding),
    obstacle: nullable(note),
    remnants: flag,
    notes: list(note),
});
const counts = object({
    subjects: amount,
    verified: amount,
    untrusted: amount,
    unsigned: amount,
    unknown: amount,
    invalid: amount,
    allowed: amount,
    denied: amount,
    exempt: amount,
    audited: amount,
    listed: amount,
    skipped: amount,
});
const reportShape = object({
    version: oneOf(1),
    tool: object({ name: oneOf('sigscan'), version: words }),
    at: moment,
    result: oneOf(...unions.result),
    enforced: flag,
    policy: nullable(object({ source: words, sha256: sha256 })),
    scanned: object({ command: oneOf(...unions.command), paths: list(shape_text) }),
    counts,
    subjects: list(subject),
    findings: list(finding),
    revocation: list(object({
        certificate: sha256,
        issuer: sha256,
        status: oneOf(...unions.revocationStatus),
        source: oneOf(...unions.revocationSource),
        revokedAt: nullable(moment),
        reason: nullable(oneOf(...revocationReasons)),
        invalidSince: nullable(moment),
    })),
    certificates: record(base64),
});

;// CONCATENATED MODULE: ./src/report/restore.ts




/** The longest saved report that is read, in bytes: some 13,000 signed files. It is held in memory several times over. */
const REPORT_LIMIT = 64 * 1024 * 1024;
/** Reads a report that was saved. Whoever could change it could change what was read: keep it where only the build writes. Throws Failure `report`. */
function restore(reportText, source) {
    try {
        return restoreFrom(reportShape(parse(reportText), ''));
    }
    catch (cause) {
        if (!(cause instanceof ShapeError))
            throw cause;
        throw new failure/* Failure */.H('report', `The report ${source} cannot be used: ${cause.message}`, {
            cause,
            remedy: 'Make the report again, with this version of sigscan.',
        });
    }
}
/** JSON.parse throws SyntaxError, and RangeError for what is nested too deeply. */
function parse(reportText) {
    try {
        return JSON.parse(reportText);
    }
    catch (cause) {
        throw new ShapeError('It is not JSON.', { cause });
    }
}
function restoreFrom(saved) {
    const certificates = new Map();
    for (const [sha256, der] of saved.certificates) {
        const actual = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
        if (actual !== sha256)
            refuse(`certificates.${sha256}`, `the certificate of that SHA-256, and is that of ${actual}`);
        certificates.set(sha256, der);
    }
    return {
        scanned: saved.scanned,
        at: saved.at,
        skipped: saved.counts.skipped,
        findings: saved.findings,
        answers: saved.revocation.map(answerOf),
        readings: saved.subjects.map((subject, index) => readingOf(subject, certificates, `subjects[${index}]`)),
    };
}
function readingOf(saved, certificates, key) {
    const { path, root, within, mentions, sha256, size, format, obstacle, remnants, notes } = saved;
    return {
        // The content is not there any more: the location only tells how the path lies in its PATH.
        subject: { kind: 'file', path, root, location: `${root}/${within}`, named: true, mentions, obstacle: null },
        sha256,
        size,
        format,
        signatures: saved.signatures.map((one, index) => signatureOf(one, certificates, `${key}.signatures[${index}]`)),
        obstacle,
        remnants,
        notes,
    };
}
function signatureOf(saved, certificates, key) {
    const { format, role, place, hasLeaf, algorithms, statements } = saved;
    const bag = bagOf(saved, certificates, key);
    const times = saved.times.map((time, index) => claimedTime(time, certificates, `${key}.times[${index}]`));
    const intact = saved.checks.filter(isIntact);
    for (const name of INTACT) {
        if (!intact.some(({ check }) => check === name))
            refuse(`${key}.checks`, `a list with the check ${name}`);
    }
    return { format, role, place, claim: { certificates: bag, hasLeaf, algorithms }, times, statements, intact };
}
function bagOf({ certificates: digests, hasLeaf }, certificates, key) {
    if (hasLeaf && digests.length === 0)
        refuse(`${key}.hasLeaf`, 'false, for there is no certificate');
    return digests.map((sha256, index) => certificates.get(sha256) ?? refuse(`${key}.certificates[${index}]`, 'a certificate that the report holds'));
}
/** A timestamp of which nothing was checked must not pass for one that holds. */
function claimedTime(saved, certificates, key) {
    const { kind, at, accuracy, hasLeaf, algorithms, checks } = saved;
    if (checks.length === 0)
        refuse(`${key}.checks`, 'a list with a check');
    return { kind, at, accuracy, certificates: bagOf(saved, certificates, key), hasLeaf, algorithms, checks };
}
function answerOf({ certificate, issuer, ...saved }, index) {
    const { status, source, revokedAt, reason, invalidSince } = saved;
    if (status === 'good')
        return { certificate, issuer, standing: { kind: 'good', source } };
    const key = `revocation[${index}]`;
    const at = revokedAt ?? refuse(`${key}.revokedAt`, 'a date and time, for it is revoked');
    const because = reason ?? refuse(`${key}.reason`, 'a reason, for it is revoked');
    return { certificate, issuer, standing: { kind: 'revoked', source, at, reason: because, invalidSince } };
}
/** What only the content can tell; the other checks are made again. */
const INTACT = ['integrity', 'signature', 'coverage'];
function isIntact({ check }) {
    return INTACT.includes(check);
}

// EXTERNAL MODULE: ./src/policy/run.ts
var run = __webpack_require__(1351);
// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
;// CONCATENATED MODULE: ./src/trust/recall.ts

/**
 * A desk that knows what was found out before, and asks another one too. What was revoked stays revoked, and the worst
 * reason counts, whoever tells it.
 */
function recallAnswers(answers, desk) {
    const known = new Map();
    for (const { certificate, issuer, standing } of answers) {
        const key = `${certificate} ${issuer}`;
        known.set(key, combine(known.get(key), standing));
    }
    return {
        async standing(inquiry, given) {
            const before = known.get(`${inquiry.certificate.sha256} ${inquiry.issuer.spkiSha256}`);
            return combine(before, await desk.standing(inquiry, given));
        },
    };
}
function combine(before, now) {
    if (before === undefined)
        return now;
    return (0,revocation/* worstRevocation */._U)([before, now]) ?? (now.kind === 'unknown' ? before : now);
}

// EXTERNAL MODULE: ./src/trust/prove.ts + 10 modules
var prove = __webpack_require__(9536);
// EXTERNAL MODULE: ./src/commands/task.ts
var commands_task = __webpack_require__(5365);
// EXTERNAL MODULE: ./src/commands/tell.ts
var tell = __webpack_require__(4995);
;// CONCATENATED MODULE: ./src/commands/judge.ts













/** `sigscan judge`: what saved reports read is proven and judged again, by the policy given and as of now or `--at`. */
async function judgeCommand(task) {
    (0,commands_task/* refuseOperands */.R)(task, 1, Infinity);
    const { operands, given, world } = task;
    const config = await (0,config_config/* readConfig */.X)('judge', [], given, world);
    const { policy, trust } = config;
    const saved = operands.map((path) => restoreFile(path, world));
    const draft = (0,report/* draftReport */.S)(null);
    const answers = saved.flatMap((one) => one.answers);
    const desk = recallAnswers(answers, (0,revocation/* openRevocation */.Jo)({ ...trust.revocation, offline: true }, world));
    const turn = (0,pace/* takeTurns */.W)();
    for (const reading of saved.flatMap(({ readings }) => readings)) {
        if (world.stop.aborted)
            break;
        const proofs = await Promise.all(reading.signatures.map((signature) => (0,prove/* prove */.z)(signature, trust, desk)));
        draft.add((0,judge/* judge */.S)(reading, proofs, policy, trust.at));
        await turn();
    }
    const interrupted = world.stop.aborted || saved.some(wasInterrupted);
    const findings = (0,run/* findingsOfRun */.F)({
        allowEmpty: true,
        policy,
        subjects: draft.subjects,
        roots: [],
        at: trust.at,
        interrupted,
    });
    const command = saved[0]?.scanned.command ?? 'fs';
    const scanned = { command, paths: saved.flatMap((one) => one.scanned.paths) };
    const skipped = saved.reduce((sum, one) => sum + one.skipped, 0);
    return (0,tell/* tellReport */.k)(draft.finish({ policy, scanned, skipped, findings, at: trust.at }), config, task);
}
/** What an interrupted run did not look at is not in its report: judging it again cannot make it whole. */
function wasInterrupted({ findings }) {
    return findings.some(({ code }) => code === 'interrupted');
}
function restoreFile(path, { files }) {
    try {
        return restore(new TextDecoder().decode(files.read(path, REPORT_LIMIT)), path);
    }
    catch (error) {
        if (!(error instanceof world/* FileError */.y))
            throw error;
        throw new failure/* Failure */.H('report', error.message, { cause: error, remedy: 'Name a report that sigscan wrote.' });
    }
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

/***/ 4995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tellReport)
/* harmony export */ });
/* harmony import */ var _config_given_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8795);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5926);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5066);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6340);
/* harmony import */ var _report_found_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9110);
/* harmony import */ var _report_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6335);
/* harmony import */ var _report_output_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43);







/** How many findings are told of beside the table: a screen of them. All stand in the report. */
const FINDINGS_TOLD = 20;
/** Standard output, the files that were asked for, and the remarks; gives the exit status. */
async function tellReport(report, config, task) {
    const { given, world, color, print, flushed } = task;
    const places = await (0,_report_location_js__WEBPACK_IMPORTED_MODULE_3__/* .placesOf */ .ek)({}, () => null, config.policy?.source.file ?? null);
    for (const piece of await (0,_report_render_js__WEBPACK_IMPORTED_MODULE_5__/* .render */ .X)(report, config.output, { color, places })) {
        print(piece);
        await flushed();
    }
    for (const [name, format] of [
        ['report', 'report'],
        ['sarif', 'sarif'],
        ['summary', 'markdown'],
    ]) {
        const file = (0,_config_given_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(given, name);
        if (file !== null)
            (0,_report_output_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeRendering */ .oj)(world.files, file, await (0,_report_render_js__WEBPACK_IMPORTED_MODULE_5__/* .render */ .X)(report, format, { color: false, places }));
    }
    tellFindings(report, world.log);
    world.log.info((0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOf */ .s)(report));
    return (0,_exit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(report, config.failOn, task.stopped());
}
function tellFindings(report, log) {
    const found = (0,_report_found_js__WEBPACK_IMPORTED_MODULE_2__/* .everyFinding */ .BC)(report);
    for (const one of found.slice(0, FINDINGS_TOLD)) {
        say(one.finding.level, (0,_report_found_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)(one), log);
    }
    const left = found.length - FINDINGS_TOLD;
    if (left > 0)
        log.warning(`There are ${left} more findings: --output report has them all.`);
}
function say(level, sentence, log) {
    switch (level) {
        case 'error':
            log.error(sentence);
            return;
        case 'warning':
            log.warning(sentence);
            return;
        case 'note':
            log.info(sentence);
    }
}


/***/ }),

/***/ 467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ formatNames)
/* harmony export */ });
/** The formats that are recognised by their content. Only some of them can be read yet. */
const formatNames = [
    'jar',
    'pe',
    'msi',
    'cab',
    'catalog',
    'script',
    'appx',
    'nuget',
    'vsix',
    'apk',
    'xml',
    'rpm',
    'deb',
    'macho',
];


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


/***/ }),

/***/ 9110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BC: () => (/* binding */ everyFinding)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6335);


const WEIGHT = { error: 0, warning: 1, note: 2 };
/** Every finding, the most severe first, then those of the run, then in the order of the subjects. */
function everyFinding(report) {
    const ofRun = report.findings.map((finding) => ({ subject: null, finding }));
    const ofSubjects = report.subjects.flatMap((subject) => subject.findings.map((finding) => ({ subject, finding })));
    return [...ofRun, ...ofSubjects].sort((left, right) => WEIGHT[left.finding.level] - WEIGHT[right.finding.level]);
}
/** What was found, and what mends it. Raw text: the subject's path is named in any case. */
function sentenceOf({ subject, finding }) {
    const named = subject === null || finding.message.includes(subject.path);
    const sentence = named ? finding.message : `${subject.path}: ${finding.message}`;
    return finding.remedy === null ? sentence : `${sentence} ${finding.remedy}`;
}
/** Where a finding is shown: the step that runs the action, else the policy, else the file itself if it can be named. */
function placeOf({ subject }, { step, policy }) {
    const own = subject === null || (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .uriPath */ .kq)(subject.path) === null ? null : (0,_location_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)(subject.path);
    return step ?? policy ?? own;
}


/***/ }),

/***/ 6335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* unused harmony exports nowhere, locateStep */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4031);

const nowhere = { step: null, policy: null };
/** The beginning of a file. */
function startOf(file) {
    return { file, line: 1, column: 1, endColumn: 2 };
}
/** The longest workflow file that is read: GitHub refuses those above 512 KiB. */
const WORKFLOW_LIMIT = 512 * 1024;
const OUR_REPOSITORY = 'venafi/sigscan-action';
/** Where a workflow file runs this step: its `uses` line. `null` when that cannot be told for sure. */
async function locateStep(text, running) {
    if (text.length > WORKFLOW_LIMIT)
        return null;
    const { LineCounter, parseDocument, isMap, isScalar, isSeq } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const steps = parseDocument(text, { lineCounter: lines }).getIn(['jobs', running.job, 'steps']);
    if (!isSeq(steps))
        return null;
    const ours = steps.items.flatMap((step) => {
        const pair = isMap(step) ? step.items.find(({ key }) => isScalar(key) && key.value === 'uses') : undefined;
        if (!isMap(step) || !isScalar(pair?.key) || !isScalar(pair.value) || !isOurs(pair.value.value, running))
            return [];
        const local = String(pair.value.value).startsWith('.');
        return [{ id: step.get('id'), local, key: pair.key.range, value: pair.value.range }];
    });
    const found = ours.find(({ id }) => id === running.action) ?? nthWithoutId(ours, running.action);
    if (!found?.key || !found.value)
        return null;
    const start = lines.linePos(found.key[0]);
    const end = lines.linePos(found.value[1]);
    return end.line === start.line ? { line: start.line, column: start.col, endColumn: end.col } : null;
}
function isOurs(uses, { repository }) {
    if (typeof uses !== 'string')
        return false;
    if (repository === undefined && /^\.\/?/.test(uses))
        return true;
    const [name = ''] = uses.toLowerCase().split('@');
    return name === (repository ?? OUR_REPOSITORY).toLowerCase();
}
/** Steps without an id are numbered from the second on: `__owner_repository`, `__owner_repository_2`, `__self`. */
function nthWithoutId(steps, action) {
    if (!action.startsWith('__'))
        return undefined;
    const number = /_(\d{1,4})$/.exec(action)?.[1];
    const unnamed = steps.filter(({ id, local }) => id === undefined && local === action.startsWith('__self'));
    return unnamed[number === undefined ? 0 : Number(number) - 1];
}
/**
 * The places of a run in a workflow. The workflow file is the one that GITHUB_WORKFLOW_REF names, when it is of this
 * repository; `readWorkspaceFile` gives its text, or `null`.
 */
async function placesOf(environment, readWorkspaceFile, policyFile) {
    const policy = policyFile !== null && (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .uriPath */ .kq)(policyFile) !== null ? startOf(policyFile) : null;
    const file = workflowFile(environment);
    const text = file === null ? null : readWorkspaceFile(file);
    if (file === null || text === null)
        return { step: null, policy };
    const repository = environment['GITHUB_ACTION_REPOSITORY'];
    const place = await locateStep(text, {
        job: environment['GITHUB_JOB'] ?? '',
        action: environment['GITHUB_ACTION'] ?? '',
        ...(repository ? { repository } : {}),
    });
    return { step: place && { file, ...place }, policy };
}
/** `owner/repository/.github/workflows/ci.yml@refs/heads/main` gives the path in the middle. */
function workflowFile(environment) {
    const prefix = `${environment['GITHUB_REPOSITORY'] ?? ''}/`;
    const reference = environment['GITHUB_WORKFLOW_REF'] ?? '';
    if (prefix === '/' || !reference.startsWith(prefix))
        return null;
    return /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference.slice(prefix.length))?.[1] ?? null;
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** What a run came to, in one sentence. */
function outcomeOf({ result, counts }) {
    const looked = `${countOf(counts.subjects, 'file')} looked at`;
    const decided = ['allowed', 'denied', 'exempt', 'audited'];
    const shares = decided.flatMap((decision) => (counts[decision] === 0 ? [] : [`${counts[decision]} ${decision}`]));
    switch (result) {
        case 'inventory':
            return `Nothing was enforced, for there is no policy and no allowed signer: ${looked}, ${counts.verified} verified.`;
        case 'pass':
        case 'fail':
        case 'unknown':
            return `The result is ${result}: ${[looked, ...shares].join(', ')}.`;
    }
}
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 43:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kp: () => (/* binding */ freePath),
/* harmony export */   oj: () => (/* binding */ writeRendering),
/* harmony export */   pM: () => (/* binding */ readTextIfThere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
/* harmony import */ var _model_world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4645);



/** A workflow file has 512 KiB at most; nothing else is read with this. */
const LONGEST_TEXT = 512 * 1024;
/** The text of a file, `null` where it cannot be read. */
function readTextIfThere(files, path) {
    try {
        return new TextDecoder().decode(files.read(path, LONGEST_TEXT));
    }
    catch (error) {
        if (error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y)
            return null;
        throw error;
    }
}
/** Writes a rendering, in one piece or in several, to where the user wants it. Throws Failure `output`. */
function writeRendering(files, path, pieces) {
    try {
        files.write(path, pieces);
    }
    catch (error) {
        if (!(error instanceof _model_world_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .y))
            throw error;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('output', error.message, { cause: error, remedy: 'Name a file that this step may write.' });
    }
}
/** The first of `sigscan.sarif`, `sigscan-2.sarif`, … that is not there: an earlier step of the job keeps its own. */
function freePath(files, folder, name) {
    const { name: stem, ext } = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.parse(name);
    for (let number = 1;; number += 1) {
        const path = `${folder}/${number === 1 ? name : `${stem}-${number}${ext}`}`;
        if (files.kind(path) === null)
            return path;
    }
}


/***/ }),

/***/ 6340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ render)
/* harmony export */ });
/** The renderings of a report, in pieces to be written one after the other. Each is loaded when it is first asked for. */
async function render(report, format, options) {
    switch (format) {
        case 'pretty':
            return [(await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 790))).prettyTable(report, options)];
        case 'wide':
            return [(await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 790))).wideTable(report, options)];
        case 'json':
            return [(await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).sigscanJson(report)];
        case 'report':
            return (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).reportPieces(report);
        case 'pem':
            return [(await __webpack_require__.e(/* import() */ 32).then(__webpack_require__.bind(__webpack_require__, 6032))).pemText(report)];
        case 'sarif':
            return [(await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881))).sarifText(report, options.places)];
        case 'markdown':
            return [(await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 4285))).markdownText(report)];
    }
}


/***/ })

};
