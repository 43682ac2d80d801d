export const id = 554;
export const ids = [554,556];
export const modules = {

/***/ 1554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPolicy: () => (/* reexport */ loadPolicy)
});

// UNUSED EXPORTS: loadShortForm, trustOfRoots

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/model/near.ts
var model_near = __webpack_require__(363);
// EXTERNAL MODULE: ./src/config/moment.ts
var config_moment = __webpack_require__(6936);
;// CONCATENATED MODULE: ./src/config/policy/value.ts



const kindNames = {
    text: 'text',
    number: 'a number',
    flag: 'true or false',
    nothing: 'empty',
    list: 'a list',
    map: 'a mapping',
};
/** More of a wrong value than this does not help its reader. Characters. */
const quoteLimit = 80;
/** The key for a message. */
function shown(spot) {
    return spot.key === '' ? 'the policy' : quoted(spot.key);
}
/** A text of the policy for a message. */
function quoted(text) {
    const characters = Array.from(text);
    return characters.length > quoteLimit ? `\`${characters.slice(0, quoteLimit).join('')}…\`` : `\`${text}\``;
}
/** Throws Failure `policy-value` with a sentence about what stands there. */
function refuse(spot, sentence, details = {}) {
    throw new failure/* Failure */.H('policy-value', sentence.charAt(0).toUpperCase() + sentence.slice(1), {
        ...details,
        place: spot.place,
    });
}
/** A mapping that has no other keys than these. */
function mapOf(value, known) {
    const map = namesOf(value);
    for (const { name, spot } of map.fields.values()) {
        if (!known.includes(name))
            refuseUnknown(spot, 'key', spot.key, name, known);
    }
    return map;
}
/** A mapping from names that the policy's author chose. */
function namesOf(value) {
    if (value.kind !== 'map')
        refuseKind(value, 'a mapping');
    for (const { name, spot } of value.fields.values()) {
        if (name.trim() === '')
            refuse(spot, `A name in ${shown(value.spot)} is empty.`);
    }
    return value;
}
/** The value of a key; `null` when it is left out. */
function field(map, name) {
    return map.fields.get(name)?.value ?? null;
}
function requiredField(map, name) {
    const value = field(map, name);
    if (value === null)
        refuse(map.spot, `The key \`${name}\` is missing in ${shown(map.spot)}.`);
    return value;
}
function listOf(value) {
    if (value.kind !== 'list')
        refuseKind(value, 'a list');
    return value.items;
}
/** A list with something in it. */
function filledListOf(value) {
    const items = listOf(value);
    if (items.length === 0)
        refuse(value.spot, `The list ${shown(value.spot)} is empty.`);
    return items;
}
/** Text that is not blank. */
function textOf(value) {
    if (value.kind !== 'text')
        refuseKind(value, 'text');
    if (value.text.trim() === '')
        refuse(value.spot, `The text of ${shown(value.spot)} is empty.`);
    return value.text;
}
function flagOf(value) {
    if (value.kind !== 'flag')
        refuseKind(value, '`true` or `false`');
    return value.flag;
}
/** One of some words. */
function wordOf(value, words) {
    if (value.kind !== 'text')
        refuseKind(value, listed(words));
    const word = words.find((candidate) => candidate === value.text);
    if (word !== undefined)
        return word;
    const near = (0,model_near/* suggestion */.h)(value.text, words);
    refuse(value.spot, `${shown(value.spot)} must be ${listed(words)}, and is ${quoted(value.text)}${near || '.'}`);
}
/** The only value that the key can have. */
function onlyTrue(value) {
    if (!flagOf(value))
        refuse(value.spot, `${shown(value.spot)} can only be \`true\`; leave it out otherwise.`);
    return true;
}
/** A SHA-256 in hex; lower case. */
function sha256Of(value) {
    const text = textOf(value);
    if (!/^[0-9a-f]{64}$/i.test(text)) {
        refuse(value.spot, `${shown(value.spot)} must be a SHA-256 (64 hex digits), and is ${quoted(text)}.`);
    }
    return text.toLowerCase();
}
/** A day of the calendar, `2027-01-31`. */
function dayOf(value) {
    const text = textOf(value);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
    if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
        refuse(value.spot, `${shown(value.spot)} must be a day like \`2027-01-31\`, and is ${quoted(text)}.`);
    }
    return text;
}
/** A day, which begins at midnight UTC, or a moment of it, `2027-01-31T10:00:00Z`. */
function momentAt(value) {
    const text = textOf(value);
    const moment = (0,config_moment/* momentOf */.E)(text);
    if (moment !== null)
        return moment;
    refuse(value.spot, `${shown(value.spot)} must be a day or a moment in UTC like \`2027-01-31T10:00:00Z\`, and is ${quoted(text)}.`);
}
/** Throws for a name that the policy does not know. `what` is the kind of thing that it names. */
function refuseUnknown(spot, what, key, name, known) {
    const near = (0,model_near/* suggestion */.h)(name, known);
    const where = key === name ? '' : ` (${quoted(key)})`;
    refuse(spot, `Unknown ${what} ${quoted(name)}${where}${near || '.'}`);
}
function refuseKind(value, expected) {
    const scalar = value.kind === 'number' || value.kind === 'flag';
    const hint = expected === 'text' && scalar ? '; put it in quotes' : '';
    refuse(value.spot, `${shown(value.spot)} must be ${expected}, and is ${kindNames[value.kind]}${hint}.`);
}
function listed(words) {
    const quotedWords = words.map((word) => `\`${word}\``);
    const last = quotedWords.pop() ?? '';
    return quotedWords.length === 0 ? last : `${quotedWords.join(', ')} or ${last}`;
}

;// CONCATENATED MODULE: ./src/config/policy/document.ts



/** A policy of a thousand rules is some 200 KiB. More is a mistake, or meant to keep the parser busy. Bytes. */
const policyLimit = 256 * 1024;
/** No name or reason is this long; the parser's work on one line can grow out of all proportion. Characters. */
const lineLimit = 4096;
/** The language is six levels deep; this also ends an alias that stands inside of what it names. */
const depthLimit = 32;
/** The largest policy that fits holds fewer; more come only of aliases that name each other. */
const nodeLimit = 100_000;
/** Finding what an alias names walks the document; nobody writes a hundred of them by hand. */
const aliasLimit = 100;
/** YAML 1.2, core schema, one document, as values that know their place. Throws Failure `policy-syntax`. */
function readDocument(text, file) {
    if (Buffer.byteLength(text) > policyLimit) {
        refuseSyntax(`The policy is larger than ${policyLimit / 1024} KiB.`, { file, line: 1, column: 1 });
    }
    const long = text.split('\n').findIndex((line) => line.length > lineLimit);
    if (long >= 0) {
        const place = { file, line: long + 1, column: 1 };
        refuseSyntax(`The policy has a line of more than ${lineLimit} characters.`, place);
    }
    const lines = new dist.LineCounter();
    const placeOf = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const document = onlyDocument(text, lines, placeOf);
    const budget = { nodes: nodeLimit, aliases: aliasLimit };
    return readNode({ document, placeOf, budget }, document.contents, { key: '', place: placeOf(0) }, 0);
}
function onlyDocument(text, lines, placeOf) {
    const documents = parse(text, lines, placeOf);
    const [first, second] = documents;
    if (first === undefined)
        refuseSyntax('The policy is empty.', placeOf(0));
    const [problem] = [...first.errors, ...first.warnings];
    if (problem?.code === 'RESOURCE_EXHAUSTION')
        refuseSyntax('The policy is nested too deeply.', placeOf(problem.pos[0]));
    if (problem !== undefined)
        refuseSyntax(`The policy is not YAML: ${problem.message}.`, placeOf(problem.pos[0]));
    if (first.directives.yaml.explicit === true || Object.keys(first.directives.tags).length > 1) {
        refuseSyntax('The policy has a YAML directive (`%`), and none may be in it.', placeOf(0));
    }
    if (second !== undefined) {
        refuseSyntax('The policy holds more than one YAML document.', placeOf(second.range[0]));
    }
    return first;
}
/** Keys are compared for uniqueness by `readMap`, which names them by their path and does it in linear time. */
function parse(text, lines, placeOf) {
    const options = {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        version: '1.2',
        schema: 'core',
    };
    try {
        return [...(0,dist/* parseAllDocuments */.hR)(text, options)];
    }
    catch (cause) {
        // The parser's own recursion came to its end before it could say so.
        if (cause instanceof RangeError)
            refuseSyntax('The policy is nested too deeply.', placeOf(0), cause);
        throw cause;
    }
}
function readNode(reader, node, spot, depth) {
    reader.budget.nodes -= 1;
    if (depth > depthLimit || reader.budget.nodes < 0) {
        refuseSyntax(`The policy is nested too deeply, or too large, at ${shown(spot)}.`, spot.place);
    }
    if ((0,dist/* isAlias */.Vj)(node)) {
        reader.budget.aliases -= 1;
        if (reader.budget.aliases < 0)
            refuseSyntax(`The policy has more than ${aliasLimit} aliases.`, spot.place);
        const named = node.resolve(reader.document);
        if (named === undefined)
            refuseSyntax(`The alias at ${shown(spot)} names nothing before it.`, spot.place);
        return readNode(reader, named, spot, depth + 1);
    }
    refuseTag(node, spot);
    if ((0,dist.isMap)(node))
        return readMap(reader, node, spot, depth);
    if ((0,dist.isSeq)(node)) {
        const items = node.items.map((item, index) => readNode(reader, item, at(reader, item, `${spot.key}[${index}]`, spot), depth + 1));
        return { kind: 'list', items, spot };
    }
    return readScalar((0,dist.isScalar)(node) ? node.value : null, spot);
}
function readScalar(value, spot) {
    switch (typeof value) {
        case 'string':
            return { kind: 'text', text: value, spot };
        case 'number':
            return { kind: 'number', number: value, spot };
        case 'boolean':
            return { kind: 'flag', flag: value, spot };
        default:
            return { kind: 'nothing', spot };
    }
}
function readMap(reader, map, spot, depth) {
    const fields = new Map();
    for (const pair of map.items) {
        const field = readField(reader, pair, spot, depth);
        if (fields.has(field.name)) {
            refuseSyntax(`The key ${shown(field.spot)} is there twice.`, field.spot.place);
        }
        fields.set(field.name, field);
    }
    return { kind: 'map', fields, spot };
}
function readField(reader, { key, value }, parent, depth) {
    const place = at(reader, key, parent.key, parent).place;
    if (!(0,dist.isScalar)(key) || typeof key.value !== 'string') {
        refuseSyntax(`A key in ${shown(parent)} is not text; put it in quotes.`, place);
    }
    const name = key.value;
    const spot = { key: parent.key === '' ? name : `${parent.key}.${name}`, place };
    refuseTag(key, spot);
    if (name === '<<')
        refuseSyntax(`The policy has a merge key (\`<<\`) in ${shown(parent)}; write the keys out.`, place);
    return { name, spot, value: readNode(reader, value, at(reader, value, spot.key, spot), depth + 1) };
}
/** Tags could turn text into another type where the reader does not see it. */
function refuseTag(node, spot) {
    if (!(0,dist.isMap)(node) && !(0,dist.isSeq)(node) && !(0,dist.isScalar)(node))
        return;
    if (node.tag !== undefined)
        refuseSyntax(`The policy has a tag (\`${node.tag}\`) at ${shown(spot)}.`, spot.place);
}
/** Where the node stands; a value that was left out stands where its key does. */
function at(reader, node, key, fallback) {
    const range = node?.range;
    return { key, place: range ? reader.placeOf(range[0]) : fallback.place };
}
function refuseSyntax(message, place, cause) {
    throw new failure/* Failure */.H('policy-syntax', message, { place, cause });
}

;// CONCATENATED MODULE: ./src/config/policy/exceptions.ts


/** What an exception may excuse: never what is invalid or unknown. */
const states = ['unsigned', 'untrusted', 'verified'];
const defaultStates = ['unsigned', 'untrusted'];
/** What an exception is pinned to; without any it must say that it is not. */
const pins = ['sha256', 'digest', 'unpinned'];
/** The policy's `exceptions` for files. One that names an image's digest is checked, and excuses no file. */
function readExceptions(value) {
    return value === null ? [] : listOf(value).flatMap((item) => readException(item) ?? []);
}
function readException(value) {
    const map = mapOf(value, [...pins, 'match', 'states', 'reason', 'until']);
    const pin = pinOf(map);
    const match = field(map, 'match');
    if (pin === 'unpinned' && match === null) {
        refuse(map.spot, `The exception ${shown(map.spot)} needs \`match\`, because it is not pinned to a digest.`);
    }
    const pinned = requiredField(map, pin);
    if (pin === 'unpinned')
        onlyTrue(pinned);
    if (pin === 'digest')
        checkDigest(pinned);
    const given = field(map, 'states');
    const exception = {
        name: value.spot.key,
        sha256: pin === 'sha256' ? sha256Of(pinned) : null,
        match: match === null ? null : textOf(match),
        states: new Set(given === null ? defaultStates : filledListOf(given).map(readState)),
        reason: textOf(requiredField(map, 'reason')),
        until: dayOf(requiredField(map, 'until')),
    };
    return pin === 'digest' ? null : exception;
}
function pinOf(map) {
    const [pin, other] = pins.filter((candidate) => map.fields.has(candidate));
    if (pin === undefined) {
        refuse(map.spot, `The exception ${shown(map.spot)} needs \`sha256\`, \`digest\` or \`unpinned: true\`.`);
    }
    if (other !== undefined)
        refuse(map.spot, `The exception ${shown(map.spot)} has both \`${pin}\` and \`${other}\`.`);
    return pin;
}
function readState(value) {
    if (value.kind === 'text' && ['invalid', 'unknown'].includes(value.text)) {
        refuse(value.spot, `${shown(value.spot)} is \`${value.text}\`, and no exception can excuse that.`);
    }
    return wordOf(value, states);
}
function checkDigest(value) {
    const digest = textOf(value);
    if (!/^sha256:[0-9a-f]{64}$/.test(digest)) {
        refuse(value.spot, `${shown(value.spot)} must be an image's digest (\`sha256:…\`), and is ${quoted(digest)}.`);
    }
}

// EXTERNAL MODULE: ./src/find/pattern.ts
var find_pattern = __webpack_require__(333);
// EXTERNAL MODULE: ./src/model/signature.ts
var signature = __webpack_require__(467);
;// CONCATENATED MODULE: ./src/config/policy/rules.ts




const ruleKeys = [
    'name',
    'images',
    'files',
    'formats',
    'allow',
    'signatures',
    'attestations',
    'multi-arch',
    'timestamp',
    'unsigned',
    'mode',
];
/** Keys that make sense for files only, or for images only. */
const fileKeys = ['formats', 'unsigned'];
const imageKeys = ['attestations', 'multi-arch'];
/** The policy's `rules`. A rule that another shadows would never decide anything, so it is refused. */
function readRules(value, signers) {
    const known = new Set(signers);
    const rules = [];
    for (const item of listOf(value)) {
        const rule = readRule(item, known);
        const same = rules.find(({ name }) => name === rule.name);
        if (same !== undefined)
            refuse(item.spot, `Two rules have the name ${quoted(rule.name)}.`);
        const shadowing = rules.find((earlier) => shadows(earlier, rule));
        if (shadowing !== undefined) {
            refuse(item.spot, `The rule ${quoted(rule.name)} decides nothing: ${quoted(shadowing.name)} before it matches it all.`);
        }
        rules.push(rule);
    }
    return rules;
}
function readRule(value, signers) {
    const map = mapOf(value, ruleKeys);
    const kind = kindOf(map);
    const patterns = filledListOf(requiredField(map, kind)).map(readPattern);
    const name = field(map, 'name');
    const mode = field(map, 'mode');
    const allow = readAllow(requiredField(map, 'allow'), signers);
    return {
        name: name === null ? value.spot.key : textOf(name),
        files: kind === 'files' ? patterns : [],
        images: kind === 'images' ? patterns : [],
        formats: readFormats(field(map, 'formats')),
        allow,
        signatures: readSignatures(field(map, 'signatures'), allow) ?? (kind === 'files' ? 'all' : 'any'),
        mode: mode === null ? null : wordOf(mode, ['enforce', 'audit']),
        unsignedExempt: readUnsigned(map),
        timestamp: readTimestamp(field(map, 'timestamp')),
        inert: readInert(map),
    };
}
function kindOf(map) {
    const [kind, other] = ['files', 'images'].filter((candidate) => map.fields.has(candidate));
    if (kind === undefined)
        refuse(map.spot, `The rule ${shown(map.spot)} needs \`files\` or \`images\`.`);
    if (other !== undefined)
        refuse(map.spot, `The rule ${shown(map.spot)} has both \`files\` and \`images\`; make two rules.`);
    for (const name of kind === 'files' ? imageKeys : fileKeys) {
        const misplaced = map.fields.get(name);
        if (misplaced !== undefined)
            refuse(misplaced.spot, `${shown(misplaced.spot)} does not go with \`${kind}\`.`);
    }
    return kind;
}
/** A pattern that no path can match is a mistake: paths have no `.`, `..` or empty part, and do not end with `/`. */
function readPattern(value) {
    const pattern = textOf(value);
    const parts = pattern.split('/');
    const impossible = parts.some((part, index) => part === '.' || part === '..' || (part === '' && index > 0));
    if (impossible) {
        const remedy = 'Paths start at the working directory without `./`; `dist/**` means all that is below dist.';
        refuse(value.spot, `The pattern ${quoted(pattern)} of ${shown(value.spot)} can match nothing.`, { remedy });
    }
    return pattern;
}
function readFormats(value) {
    return value && new Set(filledListOf(value).map((item) => wordOf(item, signature/* formatNames */.E)));
}
function readAllow(value, signers) {
    const allow = new Set();
    for (const item of filledListOf(value)) {
        const name = textOf(item);
        if (!signers.has(name))
            refuseUnknown(item.spot, 'signer', item.spot.key, name, signers);
        if (allow.has(name))
            refuse(item.spot, `${shown(item.spot)} names ${quoted(name)} again.`);
        allow.add(name);
    }
    return [...allow];
}
function readSignatures(value, allow) {
    if (value === null)
        return null;
    if (value.kind !== 'number')
        return wordOrNumber(value);
    if (!Number.isInteger(value.number) || value.number < 1) {
        refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`);
    }
    if (value.number > allow.length) {
        refuse(value.spot, `${shown(value.spot)} asks for ${value.number} signers, and \`allow\` names ${allow.length}.`);
    }
    return value.number;
}
function wordOrNumber(value) {
    if (value.kind === 'text')
        return wordOf(value, ['any', 'all']);
    refuse(value.spot, `${shown(value.spot)} must be \`any\`, \`all\` or a whole number from 1.`);
}
/** Without `formats` it would exempt every file that an attacker stripped of its signature. */
function readUnsigned(map) {
    const value = field(map, 'unsigned');
    if (value === null)
        return false;
    wordOf(value, ['exempt']);
    if (!map.fields.has('formats'))
        refuse(value.spot, `${shown(value.spot)} needs \`formats\` beside it.`);
    return true;
}
function readTimestamp(value) {
    return value !== null && wordOf(value, ['required', 'optional']) === 'required';
}
/** What the rule asks for and this version cannot check. */
function readInert(map) {
    const attestations = field(map, 'attestations');
    const platforms = field(map, 'multi-arch');
    if (attestations !== null)
        filledListOf(attestations).forEach(textOf);
    if (platforms !== null)
        wordOf(platforms, ['index', 'each']);
    return attestations === null ? null : 'it asks for attestations, which this version cannot check';
}
/** Whether the earlier rule matches all that the later one does. Never true when it does not. */
function shadows(earlier, later) {
    const isCovered = (wide, narrow) => narrow.every((pattern) => wide.some((candidate) => (0,find_pattern/* coversPattern */.p)(candidate, pattern)));
    if (!isCovered(earlier.files, later.files) || !isCovered(earlier.images, later.images))
        return false;
    if (earlier.formats === null)
        return true;
    return later.formats !== null && [...later.formats].every((format) => earlier.formats?.has(format));
}

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/policy/name-pattern.ts + 1 modules
var name_pattern = __webpack_require__(6298);
// EXTERNAL MODULE: ./src/crypto/revocation.ts + 21 modules
var revocation = __webpack_require__(5846);
// EXTERNAL MODULE: ./src/trust/pem-blocks.ts
var pem_blocks = __webpack_require__(7971);
// EXTERNAL MODULE: ./src/trust/pem.ts
var pem = __webpack_require__(5480);
;// CONCATENATED MODULE: ./src/trust/crl-file.ts



/** The largest lists of public CAs have 10 MB; what is fetched has the same bound. Bytes of the file. */
const longestCrlFile = 32 * 1024 * 1024;
/** RFC 7468 section 6. */
const crlLabel = 'X509 CRL';
/** The revocation lists of a file in PEM, in their order, or the one of a file in DER. Throws Failure `pem`. */
function crlsOfFile(bytes, source) {
    if (isDer(bytes))
        return [crlOf(bytes, source)];
    const blocks = (0,pem_blocks/* readPemBlocks */.H)(new TextDecoder('latin1').decode(bytes), source, longestCrlFile);
    if (blocks.length === 0) {
        throw (0,pem_blocks/* pemFailure */.j)(`${source} holds no revocation list, neither in DER nor in PEM`, 'Give the list as its CA publishes it, or a file with a `-----BEGIN X509 CRL-----` block.');
    }
    return blocks.map((block) => {
        if (block.label === crlLabel)
            return crlOf(block.bytes, `line ${block.line} of ${source}`);
        throw (0,pem/* unexpected */.os)(block, source, 'only revocation lists are read', 'Keep only the revocation lists in it.');
    });
}
/** A SEQUENCE whose length takes more than one octet, as each signed list's does: no text begins so. */
function isDer([tag, length]) {
    return tag === 0x30 && length !== undefined && length >= 0x80;
}
function crlOf(bytes, place) {
    try {
        return (0,revocation/* readCrl */.Yp)(bytes);
    }
    catch (cause) {
        throw (0,pem_blocks/* pemFailure */.j)(`The revocation list at ${place} cannot be used: ${(0,pem/* reasonOf */.A3)(cause)}`, 'Fetch it again from where its CA publishes it.', cause);
    }
}

// EXTERNAL MODULE: ./src/config/longest-file.ts
var longest_file = __webpack_require__(3483);
;// CONCATENATED MODULE: ./src/config/policy/source.ts





/** The certificates of a PEM file that the policy names. */
function certificatesAt(value, readNamed) {
    const { path, text } = textAt(value, readNamed);
    return placed(value, () => (0,pem/* certificatesOfPem */.sQ)(text, path));
}
/** The revocation lists of a file in PEM, or the one of a file in DER, that the policy names. */
function crlsAt(value, readNamed) {
    const { path, bytes } = bytesAt(value, longestCrlFile, readNamed);
    return placed(value, () => crlsOfFile(bytes, path));
}
/** The SHA-256 of the key in a PEM file that the policy names, hex. */
function keySha256At(value, readNamed) {
    const { path, text } = textAt(value, readNamed);
    return placed(value, () => (0,pem/* spkiSha256OfPem */.Ek)(text, path));
}
/**
 * A list of keys: the SHA-256 of a SubjectPublicKeyInfo in the first column of each line, hex, with or without colons
 * and quotes. The first line may be a header.
 */
function approvedKeysAt(value, readNamed) {
    const { path, text } = textAt(value, readNamed);
    const keys = new Set();
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        const column = (line.split(/[,;\t]/, 1)[0] ?? '').trim().replace(/^"(.*)"$/, '$1');
        const digits = column.replaceAll(':', '').toLowerCase();
        if (/^[0-9a-f]{64}$/.test(digits))
            keys.add(digits);
        else if (line.trim() !== '' && (index > 0 || /^[0-9a-f]*$/.test(digits))) {
            refuse(value.spot, `Line ${index + 1} of ${quoted(path)} is no SHA-256 of a key: ${quoted(column)}.`);
        }
    }
    if (keys.size === 0)
        refuse(value.spot, `The list of keys ${quoted(path)} is empty.`);
    return keys;
}
function textAt(value, readNamed) {
    const { path, bytes } = bytesAt(value, longest_file/* longestFile */.b, readNamed);
    return { path, text: new TextDecoder().decode(bytes) };
}
function bytesAt(value, limit, readNamed) {
    const path = textOf(value);
    try {
        return { path, bytes: readNamed(path, limit) };
    }
    catch (cause) {
        const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
        refuse(value.spot, `${shown(value.spot)} names ${quoted(path)}, which cannot be read: ${reason}.`, { cause });
    }
}
/** What is wrong with the file is told at the key that names it. */
function placed(value, read) {
    try {
        return read();
    }
    catch (cause) {
        if (!(cause instanceof failure/* Failure */.H))
            throw cause;
        const remedy = cause.remedy === null ? {} : { remedy: cause.remedy };
        throw new failure/* Failure */.H(cause.code, cause.message, { ...remedy, place: value.spot.place, cause });
    }
}

;// CONCATENATED MODULE: ./src/config/policy/signers.ts





/** How an entry names its signer, by the keys that only that way has. */
const ways = {
    subject: ['anchor', 'subject', 'exact', 'ignore-case', 'issuer-subject', 'approved-keys'],
    identity: ['anchor', 'issuer', 'identity', 'source-repository'],
    key: ['key'],
    'spki-sha256': ['spki-sha256'],
    'certificate-sha256': ['certificate-sha256'],
};
const wayNames = Object.keys(ways);
/** GitHub's identity names the workflow that was called, which anyone may call. */
const githubIssuer = 'https://token.actions.githubusercontent.com';
function readSigners(value, anchors, readNamed) {
    const entries = new Map();
    const pins = [];
    for (const { name, value: entry } of value === null ? [] : namesOf(value).fields.values()) {
        const { signer, pin } = readSigner(name, entry, anchors, readNamed);
        entries.set(name, signer);
        if (pin !== undefined)
            pins.push(pin);
    }
    return { entries, pins };
}
function readSigner(name, value, anchors, readNamed) {
    const map = mapOf(value, [...new Set(wayNames.flatMap((way) => ways[way]))]);
    const way = wayOf(map);
    switch (way) {
        case 'subject':
            return { signer: readNamedSigner(name, map, anchors, readNamed) };
        case 'identity':
            return { signer: readKeyless(name, map, anchors) };
        case 'key':
            return pinned({ name, of: 'spki', sha256: keySha256At(requiredField(map, way), readNamed) });
        case 'spki-sha256':
            return pinned({ name, of: 'spki', sha256: sha256Of(requiredField(map, way)) });
        case 'certificate-sha256':
            return pinned({ name, of: 'certificate', sha256: sha256Of(requiredField(map, way)) });
    }
}
function pinned(pin) {
    return { signer: { kind: 'pin', name: pin.name }, pin };
}
/** An entry names its signer in one way; a key of another way beside it would be ignored, so it is refused. */
function wayOf(map) {
    const keys = [...map.fields.values()].filter(({ name }) => name !== 'anchor');
    const [first] = keys;
    if (first === undefined) {
        refuse(map.spot, `The signer ${shown(map.spot)} names nobody: it needs one of ${wayNames.join(', ')}.`);
    }
    const way = wayNames.find((candidate) => includes(ways[candidate], first.name)) ?? 'subject';
    for (const { name, spot } of map.fields.values()) {
        if (!includes(ways[way], name))
            refuse(spot, `${shown(spot)} does not go with \`${first.name}\` in one signer.`);
    }
    return way;
}
function includes(words, word) {
    return words.includes(word);
}
function readNamedSigner(name, map, anchors, readNamed) {
    const { anchor, kind } = anchorOf(map, anchors);
    if (kind === 'sigstore') {
        refuse(map.spot, `The signer ${shown(map.spot)} needs \`issuer\` and \`identity\`: its anchor is Sigstore.`);
    }
    const ignoreCase = optionalFlag(map, 'ignore-case');
    const issuer = field(map, 'issuer-subject');
    const keys = field(map, 'approved-keys');
    return {
        kind: 'name',
        name,
        anchor: anchor.name,
        subject: signers_readPattern(requiredField(map, 'subject'), { exact: optionalFlag(map, 'exact'), ignoreCase }),
        issuerSubject: issuer && signers_readPattern(issuer, { ignoreCase }),
        approvedKeys: keys && approvedKeysAt(keys, readNamed),
    };
}
/** Loads, and never allows: nothing verifies Sigstore's certificates yet. */
function readKeyless(name, map, anchors) {
    const { kind } = anchorOf(map, anchors);
    const issuer = textOf(requiredField(map, 'issuer'));
    textOf(requiredField(map, 'identity'));
    const repository = field(map, 'source-repository');
    if (repository !== null)
        textOf(repository);
    if (kind !== 'sigstore') {
        refuse(map.spot, `The signer ${shown(map.spot)} has an \`identity\`, and its anchor is not Sigstore.`);
    }
    if (issuer === githubIssuer && repository === null) {
        refuse(map.spot, `The signer ${shown(map.spot)} needs \`source-repository\`: anyone may call the workflow it names.`);
    }
    return { kind: 'inert', name, message: 'this version cannot verify keyless signers' };
}
function anchorOf(map, anchors) {
    const value = requiredField(map, 'anchor');
    const name = textOf(value);
    const declared = anchors.get(name);
    if (declared === undefined)
        refuseUnknown(value.spot, 'anchor', value.spot.key, name, anchors.keys());
    return declared;
}
function optionalFlag(map, name) {
    const value = field(map, name);
    return value !== null && flagOf(value);
}
/** A name as text, or as a mapping from attributes to values. */
function signers_readPattern(value, options) {
    try {
        return value.kind === 'map' ? (0,name_pattern/* patternOfMap */.SF)(attributesOf(value), options) : (0,name_pattern/* patternOfText */.lj)(textOf(value), options);
    }
    catch (cause) {
        if (!(cause instanceof crypto_name/* NameError */.Qb))
            throw cause;
        refuse(value.spot, `${shown(value.spot)} is not a name: ${cause.message}`, { cause });
    }
}
function attributesOf(map) {
    if (map.fields.size === 0)
        refuse(map.spot, `The name ${shown(map.spot)} is empty.`);
    const attributes = [...map.fields.values()].map(({ name, value }) => {
        return [name, value.kind === 'list' ? filledListOf(value).map(textOf) : textOf(value)];
    });
    return Object.fromEntries(attributes);
}

// EXTERNAL MODULE: ./src/config/policy/authorities.ts
var authorities = __webpack_require__(4356);
;// CONCATENATED MODULE: ./src/config/policy/trust.ts




const helperKeys = ['intermediates', 'timestamps', 'crls', 'transparency', 'extended-key-usage'];
const keysOf = {
    certificates: ['certificates', ...helperKeys, 'signing-authority'],
    bundled: ['bundled', ...helperKeys],
    sigstore: ['sigstore'],
};
const kinds = ['certificates', 'bundled', 'sigstore'];
/** The policy's `trust`: each name with what it trusts. */
function readTrust(value, readNamed) {
    const anchors = new Map();
    if (value === null)
        return anchors;
    for (const { name, value: entry } of namesOf(value).fields.values()) {
        anchors.set(name, readAnchor(name, entry, readNamed));
    }
    return anchors;
}
function readAnchor(name, value, readNamed) {
    const map = mapOf(value, [...new Set(kinds.flatMap((kind) => keysOf[kind]))]);
    const kind = trust_kindOf(map);
    for (const { name: key, spot } of map.fields.values()) {
        if (!keysOf[kind].includes(key))
            refuse(spot, `${shown(spot)} does not go with \`${kind}\`.`);
    }
    const crls = field(map, 'crls');
    const authority = field(map, 'signing-authority');
    if (authority !== null)
        flagOf(authority);
    const usage = field(map, 'extended-key-usage');
    return {
        kind,
        anchor: {
            name,
            roots: rootsOf(kind, requiredField(map, kind), readNamed),
            helpers: optionalCertificates(field(map, 'intermediates'), readNamed),
            timestamps: (0,authorities/* timesOf */.Qv)(`${name}.timestamps`, optionalCertificates(field(map, 'timestamps'), readNamed)),
            crls: crls === null ? [] : filledListOf(crls).flatMap((path) => crlsAt(path, readNamed)),
            extendedKeyUsage: usage === null ? 'required' : wordOf(usage, ['required', 'optional']),
            inert: inertCode(kind, field(map, 'transparency')),
        },
    };
}
function trust_kindOf(map) {
    const [kind, other] = kinds.filter((candidate) => map.fields.has(candidate));
    if (kind === undefined) {
        refuse(map.spot, `The anchor ${shown(map.spot)} has no \`certificates\`, and no \`bundled\` or \`sigstore\` either.`);
    }
    if (other !== undefined)
        refuse(map.spot, `The anchor ${shown(map.spot)} has both \`${kind}\` and \`${other}\`.`);
    return kind;
}
function rootsOf(kind, source, readNamed) {
    switch (kind) {
        case 'certificates':
            return (0,authorities/* givenRoots */.ZX)(allCertificates(source, readNamed));
        case 'bundled':
            return (0,authorities/* bundledRoots */.uu)(wordOf(source, ['code-signing']));
        case 'sigstore':
            checkSigstore(source);
            return (0,authorities/* givenRoots */.ZX)([]);
    }
}
/** A Sigstore instance by its name, or the path of a trusted root. */
function checkSigstore(value) {
    if (!textOf(value).endsWith('.json'))
        wordOf(value, ['public-good', 'github']);
}
function inertCode(kind, transparency) {
    const required = transparency !== null && wordOf(transparency, ['optional', 'required']) === 'required';
    if (kind === 'sigstore')
        return 'anchor-not-supported';
    return required ? 'transparency-not-supported' : null;
}
function optionalCertificates(value, readNamed) {
    return value === null ? [] : allCertificates(value, readNamed);
}
function allCertificates(value, readNamed) {
    return filledListOf(value).flatMap((path) => certificatesAt(path, readNamed));
}
/** The policy's `distrust`. */
function readDistrust(value) {
    return value === null ? [] : listOf(value).map(readDistrusted);
}
function readDistrusted(value) {
    const map = mapOf(value, ['certificate-sha256', 'spki-sha256', 'since']);
    const certificate = field(map, 'certificate-sha256');
    const spki = field(map, 'spki-sha256');
    const digest = certificate ?? spki;
    if (digest === null || (certificate !== null && spki !== null)) {
        refuse(map.spot, `${shown(map.spot)} needs one of \`certificate-sha256\` and \`spki-sha256\`.`);
    }
    const since = field(map, 'since');
    return {
        of: certificate === null ? 'spki' : 'certificate',
        sha256: sha256Of(digest),
        since: since === null ? null : momentAt(since),
    };
}
/** A list of hosts: `ghcr.io`, `registry.acme.example:5000`. */
function readHosts(value) {
    return value === null ? [] : listOf(value).map(readHost);
}
function readHost(value) {
    const host = textOf(value);
    if (/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host))
        return host;
    refuse(value.spot, `${shown(value.spot)} must be a host with or without a port, and is ${quoted(host)}.`);
}

;// CONCATENATED MODULE: ./src/config/policy/load.ts








const policyKeys = [
    'version',
    'mode',
    'revocation',
    'revocation-hosts',
    'registries',
    'trust',
    'signers',
    'distrust',
    'rules',
    'exceptions',
];
/** Throws Failure `policy-syntax`, `policy-value` or `pem` with file, line and column. */
function loadPolicy(text, file, readNamed) {
    const map = mapOf(readDocument(text, file), policyKeys);
    checkVersion(requiredField(map, 'version'));
    const mode = field(map, 'mode');
    const revocation = field(map, 'revocation');
    // Checked so that a mistake is told today; images come with a later version.
    readHosts(field(map, 'registries'));
    const anchors = readTrust(field(map, 'trust'), readNamed);
    const signers = readSigners(field(map, 'signers'), anchors, readNamed);
    const policy = {
        source: { name: file, file, sha256: (0,external_node_crypto_.hash)('sha256', text) },
        mode: mode === null ? 'enforce' : wordOf(mode, ['enforce', 'audit']),
        signers: signers.entries,
        rules: readRules(requiredField(map, 'rules'), signers.entries.keys()),
        exceptions: readExceptions(field(map, 'exceptions')),
    };
    const trust = {
        anchors: [...anchors.values()].map(({ anchor }) => anchor),
        pins: signers.pins,
        distrust: readDistrust(field(map, 'distrust')),
        revocation: {
            mode: revocation === null ? 'check' : wordOf(revocation, ['check', 'require', 'off']),
            offline: false,
            hosts: readHosts(field(map, 'revocation-hosts')),
        },
        timestamps: authorities/* bundledTimes */.nM,
    };
    return { policy, trust };
}
function checkVersion(value) {
    if (value.kind !== 'number' || value.number !== 1) {
        refuse(value.spot, `${shown(value.spot)} must be \`1\`: this program knows no other policy language.`);
    }
}

// EXTERNAL MODULE: ./src/config/policy/short-form.ts + 1 modules
var short_form = __webpack_require__(9556);
;// CONCATENATED MODULE: ./src/config/policy-file.ts
// The policy: a file, or the short form of the inputs. Imported only by runs that have one: it brings the YAML parser.




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

/***/ 9556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadShortForm: () => (/* binding */ loadShortForm),
  trustOfRoots: () => (/* binding */ trustOfRoots)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
// EXTERNAL MODULE: ./src/model/failure.ts
var failure = __webpack_require__(2891);
// EXTERNAL MODULE: ./src/policy/name-pattern.ts + 1 modules
var name_pattern = __webpack_require__(6298);
// EXTERNAL MODULE: ./src/trust/pem.ts
var pem = __webpack_require__(5480);
// EXTERNAL MODULE: ./src/config/policy/authorities.ts
var policy_authorities = __webpack_require__(4356);
;// CONCATENATED MODULE: ./src/config/policy/distinct-name.ts

/** What every public CA puts into the name of who signs code (Code Signing Baseline Requirements 7.1.4.2), by OID. */
const demanded = [
    { label: 'O', types: ['2.5.4.10'] },
    { label: 'C', types: ['2.5.4.6'] },
    { label: 'one of ST, L and serialNumber', types: ['2.5.4.8', '2.5.4.7', '2.5.4.5'] },
];
/**
 * Where some hundred CAs may vouch for a name, it must say enough that each of them would give it to one company only:
 * anybody can have a certificate for a common name. Throws Failure `usage`.
 */
function demandDistinctName(name, { attributes }) {
    const missing = demanded.filter(({ types }) => !attributes.some(({ type }) => types.some((of) => of === type)));
    if (missing.length === 0)
        return;
    const what = missing.map(({ label }) => label).join(', and ');
    throw new failure/* Failure */.H('usage', `The allowed signer ${name} lacks ${what}, and no trust roots say who may vouch for it.`, {
        remedy: 'Add what is missing as it stands in the certificate, or give the root that vouches: `trust-roots`, --trust-root.',
    });
}

;// CONCATENATED MODULE: ./src/config/policy/short-form.ts







/** What the short form's policy and its one rule are called. */
const policyName = 'allowed-signers';
/** The one anchor, of all roots. */
const anchorName = 'trust-roots';
const timestampsName = 'timestamp-roots';
/** Names of the keyless form, `issuer=…;identity=…;source-repository=…`; none of these is a name's attribute. */
const keyless = /^\s*(?:issuer|identity|source-repository)\s*=/i;
/** Throws Failure `empty-input`, `not-supported-yet`, `usage` or `pem`. */
async function loadShortForm({ allow, keys, trustRoots, timestampRoots }) {
    const roots = certificatesOf(trustRoots);
    const authorities = certificatesOf(timestampRoots);
    const times = (0,policy_authorities/* timesOf */.Qv)(timestampsName, authorities);
    const pins = keys.flatMap(pinsOf);
    // Keys need nobody who vouches for them.
    const anchor = allow.length === 0 && roots.length === 0 ? null : anchorOf(roots, times);
    const signers = new Map([
        ...allow.map((text) => [text.trim(), signerOf(text, nameOfAnchor(roots))]),
        ...pins.map(({ name }) => [name, { kind: 'pin', name }]),
    ]);
    if (signers.size === 0)
        throw new failure/* Failure */.H('empty-input', 'The list of allowed signers is empty.');
    const names = [...signers.keys()];
    const given = { allow: names, roots: roots.map(digestOf), timestamps: authorities.map(digestOf) };
    const policy = {
        source: { name: await sourceName(anchor), file: null, sha256: (0,external_node_crypto_.hash)('sha256', JSON.stringify(given)) },
        mode: 'enforce',
        signers,
        rules: [
            {
                name: policyName,
                files: ['**'],
                images: [],
                formats: null,
                allow: names,
                signatures: 'all',
                mode: null,
                unsignedExempt: false,
                timestamp: false,
                inert: null,
            },
        ],
        exceptions: [],
    };
    return { policy, trust: trustOf(anchor, pins, times) };
}
/** Roots alone prove signers, and enforce nothing. Throws Failure `pem`. */
function trustOfRoots({ trustRoots, timestampRoots }) {
    const roots = certificatesOf(trustRoots);
    const timestamps = (0,policy_authorities/* timesOf */.Qv)(timestampsName, certificatesOf(timestampRoots));
    return trustOf(anchorOf(roots, timestamps), [], timestamps);
}
/** Without roots the bundled ones vouch. */
function anchorOf(roots, timestamps) {
    return namedAnchor(nameOfAnchor(roots), roots.length > 0 ? (0,policy_authorities/* givenRoots */.ZX)(roots) : (0,policy_authorities/* bundledRoots */.uu)('code-signing'), timestamps);
}
function nameOfAnchor(roots) {
    return roots.length > 0 ? anchorName : policy_authorities/* bundledSignersName */.tU;
}
function namedAnchor(name, roots, timestamps) {
    return { name, roots, helpers: [], timestamps, crls: [], extendedKeyUsage: 'required', inert: null };
}
function trustOf(anchor, pins, timestamps) {
    const revocation = { mode: 'check', offline: false, hosts: [] };
    return { anchors: anchor === null ? [] : [anchor], pins, distrust: [], revocation, timestamps };
}
/** The report shows it: who relies on the bundled list is told how many may vouch. */
async function sourceName(anchor) {
    if (anchor?.name !== policy_authorities/* bundledSignersName */.tU)
        return policyName;
    return `${policyName} (any of ${(await anchor.roots()).size} bundled CAs may vouch)`;
}
function certificatesOf(given) {
    return given.flatMap(({ source, text }) => (0,pem/* certificatesOfPem */.sQ)(text, source));
}
function digestOf({ sha256 }) {
    return sha256;
}
/** A key that is given is allowed. */
function pinsOf({ source, text }) {
    return (0,pem/* spkiSha256sOfPem */.Dg)(text, source).map((sha256) => ({ name: `spki-sha256:${sha256}`, of: 'spki', sha256 }));
}
function signerOf(text, anchor) {
    if (text.trim() === '')
        throw new failure/* Failure */.H('empty-input', 'A name in the list of allowed signers is empty.');
    if (keyless.test(text)) {
        throw new failure/* Failure */.H('not-supported-yet', `This version cannot verify keyless signers (${text.trim()}).`, {
            remedy: 'Allow the signer by the subject name of its certificate.',
        });
    }
    const subject = patternOf(text);
    if (anchor === policy_authorities/* bundledSignersName */.tU)
        demandDistinctName(text.trim(), subject);
    return { kind: 'name', name: text.trim(), anchor, subject, issuerSubject: null, approvedKeys: null };
}
function patternOf(text) {
    try {
        return (0,name_pattern/* patternOfText */.lj)(text);
    }
    catch (cause) {
        if (!(cause instanceof crypto_name/* NameError */.Qb))
            throw cause;
        const remedy = 'Write it like `CN=release.example.com,O=Example\\, Inc.,C=US`.';
        throw new failure/* Failure */.H('usage', `The allowed signer ${text} is not a name: ${cause.message}`, { remedy, cause });
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

/***/ 7971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readPemBlocks),
/* harmony export */   j: () => (/* binding */ pemFailure)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2891);

/** All public roots of code signing together have 1 MB; lists of revoked certificates may be longer. Characters. */
const maxPemLength = 4 * 1024 * 1024;
const boundary = /^-----(BEGIN|END) ([A-Z0-9](?:[A-Z0-9 .#+-]*[A-Z0-9])?)-----$/;
const almostBoundary = /-----\s*(?:BEGIN|END)\b/i;
/**
 * The blocks of a PEM text of at most 4 Mi characters, or `limit`; text around them is passed over. RFC 7468 section 3: a boundary
 * is alone on its line, and what stands between is base64 and nothing else. Throws Failure `pem`.
 */
function readPemBlocks(text, source, limit = maxPemLength) {
    if (text.length > limit) {
        throw pemFailure(`${source} has ${text.length} characters, too many for a PEM file`, 'Keep only what is needed in it.');
    }
    const blocks = [];
    let open = null;
    for (const [index, written] of text.split(/\r\n|\r|\n/).entries()) {
        const line = index + 1;
        const content = written.trim();
        const [, kind, label] = boundary.exec(content) ?? [];
        if (label === undefined) {
            if (almostBoundary.test(content)) {
                throw pemFailure(`Line ${line} of ${source} is not a whole PEM boundary`, restore);
            }
            open?.body.push(content);
        }
        else if (kind === 'BEGIN' && open === null) {
            open = { label, line, body: [] };
        }
        else if (kind === 'END' && open?.label === label) {
            blocks.push({ label, line: open.line, bytes: decodeBase64(open.body.join(''), open.line, source) });
            open = null;
        }
        else {
            throw pemFailure(`Line ${line} of ${source} does not belong to the PEM block that is open there`, restore);
        }
    }
    if (open !== null)
        throw pemFailure(`The PEM block at line ${open.line} of ${source} has no end`, restore);
    return blocks;
}
const restore = 'Copy the file again from where it was made, line by line as it stands there.';
/** RFC 4648 section 4: padded, and the bits that are left over are zero. */
function decodeBase64(text, line, source) {
    const bytes = Buffer.from(text, 'base64');
    if (text !== '' && bytes.toString('base64') === text)
        return bytes;
    throw pemFailure(`The PEM block at line ${line} of ${source} is not base64`, restore);
}
function pemFailure(message, remedy, cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('pem', `${message}.`, { remedy, cause });
}


/***/ }),

/***/ 5480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Dg: () => (/* binding */ spkiSha256sOfPem),
/* harmony export */   Ek: () => (/* binding */ spkiSha256OfPem),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   sQ: () => (/* binding */ certificatesOfPem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5358);
/* harmony import */ var _crypto_der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(893);
/* harmony import */ var _pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7971);




/** RFC 7468 5.1: what a certificate was labelled once is still understood. */
const certificateLabels = new Set(['CERTIFICATE', 'X509 CERTIFICATE', 'X.509 CERTIFICATE']);
const publicKeyLabel = 'PUBLIC KEY';
/** What stands in PEM files by mistake, and what to do about it. */
const remedies = new Map([
    ['TRUSTED CERTIFICATE', 'Write it without its trust settings, which are not read: openssl x509 -in FILE -out FILE.'],
    ['PKCS7', 'Write the certificates that it holds: openssl pkcs7 -print_certs -in FILE -out FILE.'],
    ['RSA PUBLIC KEY', 'Write it as a SubjectPublicKeyInfo: openssl rsa -RSAPublicKey_in -in FILE -pubout -out FILE.'],
]);
const privateKeyRemedy = 'Remove the private key, which proves nothing here, and replace it if others could read this file.';
/**
 * The certificates of a PEM text, in their order; text around them is allowed. Anything else in it, or no certificate at
 * all, throws Failure `pem`. `source` names the text in messages.
 */
function certificatesOfPem(text, source) {
    const blocks = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemBlocks */ .H)(text, source);
    if (blocks.length === 0) {
        throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds no certificate in PEM`, 'Give a file with a `-----BEGIN CERTIFICATE-----` block; a DER file becomes one by: openssl x509 -inform der.');
    }
    return blocks.map((block) => {
        if (certificateLabels.has(block.label))
            return certificateOf(block, source);
        throw unexpected(block, source, 'only certificates are read', 'Keep only the certificates in it.');
    });
}
/** The SHA-256 of the SubjectPublicKeyInfo of the one PEM public key (or certificate) of a text, hex. Throws Failure `pem`. */
function spkiSha256OfPem(text, source) {
    const [key, second] = spkiSha256sOfPem(text, source);
    if (second === undefined)
        return key;
    throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds more than one block in PEM`, keyRemedy);
}
/** The same of each public key (or certificate) of a text, in their order. Throws Failure `pem`. */
function spkiSha256sOfPem(text, source) {
    const [first, ...rest] = (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .readPemBlocks */ .H)(text, source).map((block) => keySha256Of(block, source));
    if (first === undefined)
        throw (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds no public key in PEM`, keyRemedy);
    return [first, ...rest];
}
const keyRemedy = 'Give a file with one `-----BEGIN PUBLIC KEY-----` block, or with one certificate.';
function keySha256Of(block, source) {
    if (certificateLabels.has(block.label))
        return certificateOf(block, source).spkiSha256;
    if (block.label === publicKeyLabel)
        return spkiSha256Of(block, source);
    throw unexpected(block, source, 'a public key is needed', 'Give the public key, or the certificate that holds it.');
}
function certificateOf(block, source) {
    try {
        return (0,_crypto_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .readCertificate */ .w$)(block.bytes);
    }
    catch (cause) {
        throw unreadable('certificate', block, source, cause);
    }
}
/** Of a key that node:crypto can read, in DER. */
function spkiSha256Of(block, source) {
    try {
        (0,_crypto_der_js__WEBPACK_IMPORTED_MODULE_2__/* .readDer */ .SU)(block.bytes);
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(block.bytes), format: 'der', type: 'spki' });
    }
    catch (cause) {
        throw unreadable('public key', block, source, cause);
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', block.bytes);
}
function unreadable(what, { line }, source, cause) {
    return (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`The ${what} at line ${line} of ${source} cannot be used: ${reasonOf(cause)}`, 'Have it made again, or copy it again from where it was made.', cause);
}
/** What a reader of DER threw, as a clause. */
function reasonOf(cause) {
    const { message } = cause;
    return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
}
function unexpected({ label, line }, source, why, otherwise) {
    const remedy = label.endsWith('PRIVATE KEY') ? privateKeyRemedy : (remedies.get(label) ?? otherwise);
    const article = /^[AEIORX]/.test(label) ? 'an' : 'a';
    return (0,_pem_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .pemFailure */ .j)(`${source} holds ${article} ${label} at line ${line}, and ${why}`, remedy);
}


/***/ })

};
