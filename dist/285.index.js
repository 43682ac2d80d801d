export const id = 285;
export const ids = [285];
export const modules = {

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markdownText: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);

/** `--output markdown`: the same text as the job summary, so that it can be appended to one. */
function markdownText(report) {
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summaryMarkdown */ .e)(report, _summary_js__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_LIMIT */ .J);
}


/***/ }),

/***/ 4758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ SUMMARY_LIMIT),
  e: () => (/* binding */ summaryMarkdown)
});

;// CONCATENATED MODULE: ./src/report/blocks.ts
/** Blocks of Markdown that are counted in bytes: a block is there whole, or not at all. */
/** The block with as many of its first items as fit in `limit` bytes of UTF-8; `null` when not even one does. */
function fitBlock({ before, count, item, after, left }, limit) {
    let room = limit - bytesOf(before) - bytesOf(left(count)) - bytesOf(after);
    const kept = [];
    while (kept.length < count) {
        const next = item(kept.length);
        room -= bytesOf(next);
        if (room < 0)
            break;
        kept.push(next);
    }
    if (kept.length === 0)
        return null;
    return [before, ...kept, kept.length < count ? left(count - kept.length) : '', after].join('');
}
/** What a block is made of. */
function itemsOf(list, print) {
    return {
        count: list.length,
        item: (index) => list
            .slice(index, index + 1)
            .map(print)
            .join(''),
    };
}
function bytesOf(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** A row of a table; its cells are escaped. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function tableHead(titles) {
    return tableRow(titles) + tableRow(titles.map(() => '---'));
}
/** The beginning and the end of a part that is folded away. */
function folded(title) {
    return { before: `<details><summary>${title}</summary>\n\n`, after: '\n</details>\n\n' };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/summary.ts


/** Bytes: a step's summary holds 1 MiB, and one that is longer is not shown at all. 64 KiB are left to others in the step. */
const SUMMARY_LIMIT = (1024 - 64) * 1024;
/** Code points of a message: a paragraph; the report has it whole. */
const MESSAGE_LIMIT = 1_000;
/** What is denied comes first; what is allowed gives way first when there is too much. */
const GROUPS = [
    { decision: 'denied', title: 'Denied', fold: false },
    { decision: 'audited', title: 'Audited: would be denied, and the policy only audits', fold: false },
    { decision: 'exempt', title: 'Exempt', fold: false },
    { decision: 'listed', title: 'Listed: nothing was enforced', fold: false },
    { decision: 'allowed', title: 'Allowed', fold: true },
];
/** The job summary: GitHub's Markdown of at most `limit` bytes of UTF-8; what does not fit is counted. */
function summaryMarkdown(report, limit) {
    const headline = `## ${headlineOf(report)}\n\n`;
    const beginning = [headline + factsOf(report), headline].find((text) => bytesOf(text + ENDING) <= limit);
    if (beginning === undefined)
        return '';
    let text = beginning;
    for (const block of blocksOf(report))
        text += fitBlock(block, limit - bytesOf(text + ENDING)) ?? '';
    return text + ENDING;
}
const ENDING = 'The report has every check of every file.\n';
function headlineOf({ result, counts }) {
    const files = count(counts.subjects, 'file');
    if (result === 'inventory')
        return `ℹ️ Inventory of ${files}: nothing was enforced`;
    if (result === 'pass')
        return `✅ 0 of ${files} denied${counts.audited > 0 ? `, ${counts.audited} would be` : ''}`;
    if (counts.denied === 0)
        return `❌ The run did not come to its end: ${files}, and what is missing cannot be told`;
    if (result === 'unknown')
        return `❔ ${counts.denied} of ${files} denied: it could not be told who signed`;
    return `❌ ${counts.denied} of ${files} denied`;
}
function factsOf({ enforced, policy, at, counts, scanned }) {
    const warning = enforced
        ? ''
        : '> [!WARNING]\n> Nothing was enforced: there is no policy and no allowed signer, so nothing could be denied. Add a policy, or `allowed-signers`.\n\n';
    const source = policy === null ? '' : `Policy ${code(policy.source)} (SHA-256 ${code(policy.sha256)}). `;
    const paths = code(scanned.paths.join(', '));
    const states = ['verified', 'untrusted', 'invalid', 'unsigned', 'unknown', 'skipped'].map((state) => `${counts[state]} ${state}`);
    return `${warning}${source}Scanned ${paths}, judged as of ${code(at)}: ${states.join(', ')}.\n\n`;
}
function* blocksOf(report) {
    if (report.findings.length > 0)
        yield findingsBlock(report.findings);
    for (const group of GROUPS) {
        const subjects = report.subjects.filter(({ decision }) => decision === group.decision);
        if (subjects.length === 0)
            continue;
        const title = `${group.title} (${subjects.length})`;
        const { before, after } = group.fold ? folded(title) : { before: `### ${title}\n\n`, after: '\n' };
        yield { before: before + tableHead(TITLES), ...itemsOf(subjects, rowOf), after, left: rowsLeft };
        const checked = subjects.filter(({ signatures }) => signatures.length > 0);
        if (group.fold || checked.length === 0)
            continue;
        yield { ...folded(`Every check of what is ${group.decision}`), ...itemsOf(checked, checksOf), left: checksLeft };
    }
}
function findingsBlock(findings) {
    const left = (more) => `- and ${more} more\n`;
    const items = itemsOf(findings, (finding) => `- ${sentence(finding, null)}\n`);
    return { before: '### The run\n\n', ...items, after: '\n', left };
}
const TITLES = ['File', 'State', 'Signed by', 'Rule', 'What was found, and what to do'];
function rowOf(subject) {
    const signers = subject.signatures.map(signedBy);
    return tableRow([
        code(subject.path),
        subject.state,
        signers.length === 0 ? 'nobody' : [...new Set(signers)].join('<br>'),
        subject.rule === null ? 'none' : code(subject.rule),
        subject.findings.map((finding) => sentence(finding, subject.path)).join('<br>'),
    ]);
}
/** A name is a fact only where it is proven. */
function signedBy({ signer, state }) {
    if (signer === null)
        return 'not known';
    return state === 'verified' ? code(signer.subject) : `claims to be ${code(signer.subject)}`;
}
function rowsLeft(more) {
    return tableRow([`and ${more} more`, '', '', '', '']);
}
function checksOf({ path, signatures }) {
    const items = signatures.flatMap(({ place, checks }) => checks.map(({ check, result, code: checkCode, message }) => `  - ${check}: ${marked(result)}, ${code(checkCode)} in ${code(place)}: ${words(message)}\n`));
    return `- ${code(path)}\n${items.join('')}`;
}
/** What does not hold, or is not known, stands out. */
function marked(result) {
    return result === 'fail' || result === 'unknown' ? `**${result}**` : result;
}
function checksLeft(more) {
    return `- and ${count(more, 'file')} more\n`;
}
/** What was found, and what mends it. Beside the path of its file, the message need not begin with it. */
function sentence({ id, message, remedy }, path) {
    const prefix = `${path ?? ''}: `;
    const said = message.startsWith(prefix) ? message.slice(prefix.length) : message;
    return `**${id}** ${words(said)}${remedy === null ? '' : ` <em>${words(remedy)}</em>`}`;
}
function words(text) {
    return (0,report_escape/* markdownText */.p7)((0,report_escape/* clip */.$Q)(text, MESSAGE_LIMIT));
}
function code(text) {
    return (0,report_escape/* markdownCode */.D9)((0,report_escape/* clip */.$Q)(text));
}
function count(number, what) {
    return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}


/***/ })

};
