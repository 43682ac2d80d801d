export const id = 498;
export const ids = [498];
export const modules = {

/***/ 8498:
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
/** What the rule asks for and this version cannot check. */
function readInert(map) {
    const attestations = field(map, 'attestations');
    const timestamp = field(map, 'timestamp');
    const platforms = field(map, 'multi-arch');
    if (attestations !== null)
        filledListOf(attestations).forEach(textOf);
    if (platforms !== null)
        wordOf(platforms, ['index', 'each']);
    const asked = [
        ...(attestations === null ? [] : ['attestations']),
        ...(timestamp !== null && wordOf(timestamp, ['required', 'optional']) === 'required' ? ['a timestamp'] : []),
    ];
    return asked.length === 0 ? null : `it asks for ${asked.join(' and ')}, which this version cannot check`;
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
// EXTERNAL MODULE: ./src/trust/pem.ts + 1 modules
var pem = __webpack_require__(6983);
;// CONCATENATED MODULE: ./src/config/policy/source.ts



/** The certificates of a PEM file that the policy names. */
function certificatesAt(value, readNamed) {
    const { path, text } = textAt(value, readNamed);
    return placed(value, () => (0,pem/* certificatesOfPem */.s)(text, path));
}
/** The SHA-256 of the key in a PEM file that the policy names, hex. */
function keySha256At(value, readNamed) {
    const { path, text } = textAt(value, readNamed);
    return placed(value, () => (0,pem/* spkiSha256OfPem */.E)(text, path));
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
    const path = textOf(value);
    try {
        return { path, text: new TextDecoder().decode(readNamed(path)) };
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
    const source = requiredField(map, kind);
    if (kind === 'bundled')
        wordOf(source, ['code-signing']);
    if (kind === 'sigstore')
        checkSigstore(source);
    const roots = kind === 'certificates' ? allCertificates(source, readNamed) : [];
    const helpers = optionalCertificates(field(map, 'intermediates'), readNamed);
    // Read so that a mistake is told today; this version proves no timestamp yet.
    optionalCertificates(field(map, 'timestamps'), readNamed);
    refuseRevocationLists(field(map, 'crls'));
    const authority = field(map, 'signing-authority');
    if (authority !== null)
        flagOf(authority);
    const usage = field(map, 'extended-key-usage');
    return {
        kind,
        anchor: {
            name,
            roots: roots.map((certificate) => ({ certificate })),
            helpers,
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
/** A Sigstore instance by its name, or the path of a trusted root. */
function checkSigstore(value) {
    if (!textOf(value).endsWith('.json'))
        wordOf(value, ['public-good', 'github']);
}
function inertCode(kind, transparency) {
    const required = transparency !== null && wordOf(transparency, ['optional', 'required']) === 'required';
    if (kind !== 'certificates')
        return 'anchor-not-supported';
    return required ? 'transparency-not-supported' : null;
}
function refuseRevocationLists(value) {
    if (value === null)
        return;
    listOf(value).forEach(textOf);
    refuse(value.spot, `${shown(value.spot)} is given, and this version cannot check certificate revocation lists.`, {
        remedy: 'Take `crls` out, and list revoked certificates under `distrust`.',
    });
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
        since: since === null ? null : new Date(`${dayOf(since)}T00:00:00Z`),
    };
}
/** What a list of hosts may hold: `ghcr.io`, `registry.acme.example:5000`. */
function checkHosts(value) {
    if (value === null)
        return;
    for (const item of listOf(value)) {
        const host = textOf(item);
        if (!/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)) {
            refuse(item.spot, `${shown(item.spot)} must be a host with or without a port, and is ${quoted(host)}.`);
        }
    }
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
    checkHosts(field(map, 'revocation-hosts'));
    checkHosts(field(map, 'registries'));
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
        revocation: readRevocation(map),
    };
    return { policy, trust };
}
function checkVersion(value) {
    if (value.kind !== 'number' || value.number !== 1) {
        refuse(value.spot, `${shown(value.spot)} must be \`1\`: this program knows no other policy language.`);
    }
}
function readRevocation(map) {
    const value = field(map, 'revocation');
    if (value === null)
        return 'check';
    const word = wordOf(value, ['check', 'require', 'off']);
    if (word !== 'require')
        return word;
    refuse(value.spot, `${shown(value.spot)} is \`require\`, and this version cannot check revocation.`, {
        remedy: 'Set `revocation: check`, which notes that revocation was not checked.',
    });
}

// EXTERNAL MODULE: ./src/config/policy/short-form.ts
var short_form = __webpack_require__(8394);
;// CONCATENATED MODULE: ./src/config/policy-file.ts
// The policy: a file, or the short form of the inputs. Imported only by runs that have one: it brings the YAML parser.




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


/***/ })

};
