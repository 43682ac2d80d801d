export const id = 169;
export const ids = [169];
export const modules = {

/***/ 5169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policySuggestCommand: () => (/* binding */ policySuggestCommand)
});

// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(1122);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/policy/name-pattern.ts + 1 modules
var name_pattern = __webpack_require__(6298);
;// CONCATENATED MODULE: ./src/policy/suggest.ts



/** A longer name or path would make a line that no policy may have; it is left to its reader. Characters. */
const textLimit = 500;
/** So many left-out files show what they have in common. */
const leftOutLimit = 20;
const cn = '2.5.4.3';
/** What a key of a mapping must not be for YAML to read it as text. */
const yamlWords = ['true', 'false', 'null'];
/**
 * A policy that allows what a scan found: each signer by its subject under the top of its path, each folder by its
 * signers. It is a draft: that somebody signed a file today is no reason to trust them, and the comments say so.
 */
function suggestPolicy(report) {
    const suggestion = { anchors: new Map(), signers: new Map(), folders: new Map(), leftOut: [] };
    for (const subject of report.subjects)
        suggestSubject(subject, report, suggestion);
    const parts = [introduction, trustLines, signerLines, ruleLines, leftOutLines];
    return parts.flatMap((part) => part(suggestion)).join('\n') + '\n';
}
function suggestSubject(subject, report, suggestion) {
    const names = subject.signatures.map((signature) => suggestSigner(signature, report, suggestion));
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
function suggestSigner(signature, report, suggestion) {
    const { signer } = signature;
    if (signer === null || !isProvable(signature))
        return null;
    const top = signature.state === 'verified' ? (signer.chain.at(-1) ?? signer.sha256) : topOf(signature, signer, report);
    const pinned = top === signer.sha256 || !isWritable(signer.subject);
    const key = pinned ? signer.sha256 : `${top} ${signer.subject}`;
    const known = suggestion.signers.get(key);
    if (known !== undefined)
        return known.name;
    const leaf = certificateOf(signer.sha256, report);
    if (leaf === null)
        return null;
    const name = freshName(leaf.subject, suggestion.signers.values());
    const lines = pinned ? pinLines(signer) : nameLines(signer, anchorOf(top, report, suggestion));
    suggestion.signers.set(key, { name, lines });
    return name;
}
/** Proven already, or nothing but the way to an anchor is missing. */
function isProvable({ state, checks }) {
    if (state === 'verified')
        return true;
    const failed = checks.filter(({ result }) => result === 'fail');
    return state === 'untrusted' && failed.every(({ check, code }) => check === 'chain' && code !== 'distrusted');
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
function anchorOf(sha256, report, { anchors }) {
    const known = anchors.get(sha256);
    if (known !== undefined)
        return known.name;
    const subject = certificateOf(sha256, report)?.subject ?? [];
    const name = freshName(subject, anchors.values());
    anchors.set(sha256, { name, subject: (0,crypto_name/* printName */.To)(subject), sha256 });
    return name;
}
/** The last certificate above the signer's that the signature brings along; the names decide, and nothing is believed. */
function topOf({ certificates }, { sha256 }, report) {
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
/** `null` when the report does not hold it. */
function certificateOf(sha256, report) {
    const base64 = report.certificates[sha256];
    return base64 === undefined ? null : (0,certificate/* readCertificate */.w$)(Buffer.from(base64, 'base64'));
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
function trustLines({ anchors }) {
    const lines = [...anchors.values()].flatMap(({ name, subject, sha256 }) => [
        `  ${name}:`,
        `    # ${quote(subject.slice(0, textLimit))}`,
        `    # SHA-256 ${sha256}`,
        `    certificates: [${quote(`trust/${name}.pem`)}]`,
    ]);
    return lines.length === 0 ? [] : ['trust:', ...lines];
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

// EXTERNAL MODULE: ./src/scan.ts + 47 modules
var scan = __webpack_require__(9273);
// EXTERNAL MODULE: ./src/commands/task.ts
var commands_task = __webpack_require__(5365);
;// CONCATENATED MODULE: ./src/commands/policy-suggest.ts




/** `sigscan policy suggest`: a policy of what a scan found, for a person to read before it is used. */
async function policySuggestCommand(task) {
    (0,commands_task/* refuseOperands */.R)(task, 1, Infinity);
    const { operands, given, world, print } = task;
    const { sources, policy, trust } = await (0,config/* readConfig */.X)('policy suggest', operands, given, world);
    const report = await (0,scan/* scan */.S)({ sources, policy, trust, scanned: { command: 'fs', paths: sources.paths } }, world);
    print(suggestPolicy(report));
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


/***/ })

};
