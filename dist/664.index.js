export const id = 664;
export const ids = [664];
export const modules = {

/***/ 3664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFile: () => (/* binding */ readFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/model/world.ts
var world = __webpack_require__(4645);
;// CONCATENATED MODULE: ./src/signatures/file/format.ts
/** How much of the beginning of a file detection sees: every magic number stands in its first bytes. */
const headLength = 4096;
/** How much of the end: the longest ZIP comment (65,535 bytes) and its end record (22). */
const tailLength = 65_535 + 22;
/** Why a file, or a part of it, cannot be read to its end. The message is one sentence that names the thing. */
class FormatError extends Error {
    code;
    name = 'FormatError';
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
/** `reason` is the end of the sentence. */
function malformed(reason) {
    return new FormatError('malformed-archive', `The archive cannot be read: ${reason}.`);
}
/** A reading that found nothing that can be signed. */
const nothing = { format: null, signatures: [], obstacle: null, remnants: false, notes: [] };

;// CONCATENATED MODULE: ./src/signatures/file/jar/names.ts
// Without the flag `u`, only ASCII letters are compared without their case: `ı` or `ſ` make no META-INF.
const pattern = /^META-INF\/(?:(MANIFEST\.MF)|([^/]*)\.(?:(SF)|RSA|DSA|EC)|SIG-[^/.]*(?:\.[A-Z0-9]{1,3})?)$/i;
/** `null`: the name is that of content, which must be signed. */
function signatureFileName(name) {
    const match = pattern.exec(name);
    if (match === null)
        return null;
    const [, manifest, base, signatureFile] = match;
    if (manifest !== undefined)
        return { kind: 'manifest' };
    if (base === undefined)
        return { kind: 'reserved' };
    return { kind: signatureFile === undefined ? 'block' : 'signature-file', base: base.toLowerCase() };
}
/** Whether a name shows that something was signed: of a signature file or a block. */
function showsSignature(name) {
    const kind = signatureFileName(name)?.kind;
    return kind === 'signature-file' || kind === 'block';
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/bytes.ts
/** APPNOTE.TXT 4.3: the signatures of the records, little-endian. */
const recordSignature = {
    local: 0x04034b50,
    descriptor: 0x08074b50,
    central: 0x02014b50,
    zip64End: 0x06064b50,
    zip64Locator: 0x07064b50,
    end: 0x06054b50,
};
/** A value that says: the real one stands in the Zip64 record (APPNOTE.TXT 4.4.1.4). */
const zip64Marker = { short: 0xffff, long: 0xffffffff };
/** The same bytes with the Buffer's readers; nothing is copied. */
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** A 64-bit value as a number; one beyond 2^53 stays beyond every file's size, which is all that callers ask. */
function readLong(bytes, offset) {
    return Number(bytes.readBigUInt64LE(offset));
}
/** For messages: `1 entry`, `12 entries`. */
function countEntries(count) {
    return count === 1 ? '1 entry' : `${count} entries`;
}
/** For messages: `1 byte`, `12 bytes`. */
function countBytes(count) {
    return count === 1 ? '1 byte' : `${count} bytes`;
}

;// CONCATENATED MODULE: ./src/signatures/file/classify.ts


/** What stands directly before the central directory of an APK that is signed by scheme 2 or later. */
const apkBlockMagic = 'APK Sig Block 42';
const appxNames = [
    'AppxManifest.xml',
    'AppxSignature.p7x',
    'AppxBlockMap.xml',
    'AppxMetadata/AppxBundleManifest.xml',
];
const tellingNames = new Set([
    ...appxNames,
    'AndroidManifest.xml',
    'classes.dex',
    'resources.arsc',
    '[Content_Types].xml',
    'extension.vsixmanifest',
    '.signature.p7s',
]);
/**
 * Which format the entries make an archive; `null` for none. A JAR is what is nothing more special: Java runs classes
 * without a manifest too, so a JAR that was stripped of its signature is still one.
 */
function classify(archive) {
    const names = new Set();
    for (const { name } of archive.entries)
        if (tellingNames.has(name))
            names.add(name);
    if (isAndroid(archive, names))
        return 'apk';
    if (appxNames.some((name) => names.has(name)))
        return 'appx';
    if (names.has('[Content_Types].xml') && names.has('extension.vsixmanifest'))
        return 'vsix';
    if (names.has('.signature.p7s') || archive.entries.some(({ name }) => /^[^/]+\.nuspec$/i.test(name)))
        return 'nuget';
    return archive.entries.some(({ name }) => name.endsWith('.class') || signatureFileName(name) !== null) ? 'jar' : null;
}
function isAndroid({ file, place }, names) {
    const manifest = names.has('AndroidManifest.xml');
    if (manifest && (names.has('classes.dex') || names.has('resources.arsc')))
        return true;
    const start = place.start - apkBlockMagic.length;
    return start >= 0 && bufferOf(file.read(start, apkBlockMagic.length)).toString('latin1') === apkBlockMagic;
}

;// CONCATENATED MODULE: ./src/signatures/file/faults.ts
/** Collects faults: the first of each kind is told, the others are counted, so that a report stays readable. */
class Faults {
    #kinds = new Map();
    /** `message` is one sentence that names the thing. */
    add(code, message) {
        const known = this.#kinds.get(code);
        if (known === undefined)
            this.#kinds.set(code, { first: message, count: 1 });
        else
            known.count += 1;
    }
    has(code) {
        return this.#kinds.has(code);
    }
    list() {
        return [...this.#kinds].map(([code, { first, count }]) => ({
            code,
            message: count === 1 ? first : `${first.slice(0, -1)}, and ${count - 1} more like it.`,
        }));
    }
}

;// CONCATENATED MODULE: ./src/signatures/file/unsupported.ts

const labels = {
    msi: 'a Windows installer package (MSI)',
    cab: 'a cabinet file (CAB)',
    catalog: 'a security catalog (CAT)',
    script: 'a script with a signature block',
    appx: 'an app package (APPX, MSIX)',
    nuget: 'a NuGet package',
    vsix: 'a Visual Studio extension (VSIX)',
    apk: 'an Android package (APK)',
    xml: 'a signed XML manifest',
    rpm: 'an RPM package',
    deb: 'a Debian package',
    macho: 'a Mach-O binary',
};
/** A reading that could not be made. */
function obstructed(format, code, message) {
    return { ...nothing, format, obstacle: { code, message } };
}
/** The reading of a file whose format is recognised, and that is all. */
function unsupported(format) {
    return obstructed(format, 'unsupported-format', `The file is ${labels[format]}, which cannot be verified yet.`);
}
/** A format that is recognised, and that is all. */
function recognised(format, detects) {
    return { detects, read: () => Promise.resolve(unsupported(format)) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/signatures/file/zip/content.ts





/** The most that all entries of an archive may inflate to, bytes: some 30 s of work; no JAR that is run is near. */
const maxInflated = 4 * 1024 * 1024 * 1024;
/** Above this size an entry is inflated piece by piece: faster than a stream below, and memory stays flat above. */
const wholeSize = 4 * 1024 * 1024;
/** What is read of a large entry at a time. */
const chunkLength = 256 * 1024;
/** What zlib accepts as the least room for its output. */
const leastOutput = 64;
/** Refuses an archive whose entries say that they inflate to more than the bound; nothing is inflated for that. */
function checkInflatedSize(members) {
    let total = 0;
    for (const { entry } of members)
        total += entry.size;
    if (total > maxInflated) {
        throw new FormatError('limit-reached', `The entries inflate to ${total} bytes, more than ${maxInflated}.`);
    }
}
/** Whether the entry is small enough for `readContent`; `streamContent` reads the others. */
function isSmall({ entry }) {
    return entry.size <= wholeSize && entry.compressedSize <= wholeSize;
}
/**
 * The whole content of an entry, of exactly its size and CRC-32. The compressed data is used to its last byte. Throws
 * FormatError `damaged-entry`.
 */
function readContent(file, member) {
    const { entry } = member;
    const data = bufferOf(file.read(startOf(member), entry.compressedSize));
    const content = entry.method === 0 ? data : inflate(data, member);
    if (content.length !== entry.size || (0,external_node_zlib_.crc32)(content) !== entry.crc)
        throw damaged(member);
    return content;
}
function inflate(data, member) {
    const { size } = member.entry;
    try {
        // With `info` zlib hands out its engine too, which knows how many bytes it used.
        const { buffer, engine } = (0,external_node_zlib_.inflateRawSync)(data, {
            info: true,
            maxOutputLength: Math.max(size, 1),
            chunkSize: Math.max(size, leastOutput),
        });
        if (engine.bytesWritten !== data.length)
            throw damaged(member);
        return buffer;
    }
    catch (cause) {
        throw cause instanceof FormatError ? cause : damaged(member, cause);
    }
}
/**
 * The content of an entry of any size, piece by piece; after the last piece size, CRC-32 and the end of the compressed
 * data are checked. Throws FormatError `damaged-entry` and `stopped`.
 */
async function* streamContent(file, member, pace) {
    const { entry } = member;
    let size = 0;
    let crc = 0;
    for await (const piece of entry.method === 0 ? storedPieces(file, member) : inflatedPieces(file, member)) {
        size += piece.length;
        if (size > entry.size)
            throw damaged(member);
        crc = (0,external_node_zlib_.crc32)(piece, crc);
        await pace.spend(piece.length);
        yield piece;
    }
    if (size !== entry.size || crc !== entry.crc)
        throw damaged(member);
}
function* storedPieces(file, member) {
    const start = startOf(member);
    for (let position = 0; position < member.entry.compressedSize; position += chunkLength) {
        const length = Math.min(chunkLength, member.entry.compressedSize - position);
        yield bufferOf(file.read(start + position, length));
    }
}
async function* inflatedPieces(file, member) {
    const inflater = (0,external_node_zlib_.createInflateRaw)({ chunkSize: chunkLength });
    const source = external_node_stream_.Readable.from(storedPieces(file, member), { objectMode: false });
    source.once('error', (error) => inflater.destroy(error));
    try {
        for await (const piece of source.pipe(inflater))
            yield piece;
    }
    catch (cause) {
        throw cause instanceof world/* FileError */.y ? cause : damaged(member, cause);
    }
    finally {
        source.destroy();
        inflater.destroy();
    }
    if (inflater.bytesWritten !== member.entry.compressedSize)
        throw damaged(member);
}
function startOf(member) {
    if (member.dataStart === null || (member.entry.method !== 0 && member.entry.method !== 8))
        throw damaged(member);
    return member.dataStart;
}
function damaged({ entry }, cause) {
    return new FormatError('damaged-entry', `The data of \`${entry.name}\` is not what its headers say.`, { cause });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./src/signatures/file/zip/extra.ts

/** APPNOTE.TXT 4.5.3: Zip64 extended information. */
const zip64Extra = 0x0001;
/** APPNOTE.TXT 4.6.9: a name that replaces the one in the header. */
const unicodePathExtra = 0x7075;
/**
 * The data of every extra field `id`: readers differ on which of two counts. Padding that is no field (zipalign writes
 * it) ends the search: what cannot be read is not used.
 */
function findExtras(extra, id) {
    const found = [];
    let position = 0;
    while (position + 4 <= extra.length) {
        const end = position + 4 + extra.readUInt16LE(position + 2);
        if (end > extra.length)
            break;
        if (extra.readUInt16LE(position) === id)
            found.push(extra.subarray(position + 4, end));
        position = end;
    }
    return found;
}
/**
 * Resolves values of a header, one after the other in the order of APPNOTE.TXT 4.5.3: one that is only a mark stands in
 * the Zip64 field, of which there is one. `null`: it does not.
 */
function zip64Values(extra) {
    let rest = null;
    return (value) => {
        if (value !== zip64Marker.long)
            return value;
        if (rest === null) {
            const [first, second] = findExtras(extra, zip64Extra);
            if (first === undefined || second !== undefined)
                return null;
            rest = first;
        }
        if (rest.length < 8)
            return null;
        const resolved = readLong(rest, 0);
        rest = rest.subarray(8);
        return resolved;
    };
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/directory.ts




/** The most entries that are read: four times what fits without Zip64; an entry takes some 300 bytes of memory. */
const maxEntries = 262_144;
/** The longest central directory that is read, bytes: it is held in memory; 128 bytes for each of the most entries. */
const maxDirectoryLength = 32 * 1024 * 1024;
const headerLength = 46;
const unixHost = 3;
const symbolicLinkType = 0xa;
const replacementCharacter = '\ufffd';
/** Reads every entry of the central directory, which must hold exactly as many as it says. Throws FormatError. */
function readDirectory(file, place) {
    if (place.entries > maxEntries) {
        // Each header has its fixed part: a count that cannot be is no large archive but a broken one.
        if (place.entries * headerLength > place.length) {
            throw malformed(`its end record says ${place.entries} entries, more than its directory has room for`);
        }
        throw new FormatError('limit-reached', `The archive has ${place.entries} entries, more than ${maxEntries}.`);
    }
    if (place.length > maxDirectoryLength) {
        throw new FormatError('limit-reached', `The central directory has ${place.length} bytes, more than ${maxDirectoryLength}.`);
    }
    const directory = bufferOf(file.read(place.start, place.length));
    const entries = [];
    let position = 0;
    while (position < directory.length) {
        const end = endOfHeader(directory, position);
        entries.push(readEntry(directory, position, place.base));
        position = end;
    }
    if (entries.length !== place.entries) {
        throw malformed(`its directory holds ${countEntries(entries.length)} and its end record says ${place.entries}`);
    }
    return entries;
}
function endOfHeader(directory, start) {
    if (start + headerLength > directory.length || directory.readUInt32LE(start) !== recordSignature.central) {
        throw malformed('something else than an entry stands in its central directory');
    }
    const end = start +
        headerLength +
        directory.readUInt16LE(start + 28) +
        directory.readUInt16LE(start + 30) +
        directory.readUInt16LE(start + 32);
    if (end > directory.length)
        throw malformed('an entry of its central directory is cut off');
    return end;
}
/** Reads the header at `start` without taking views of it: a large archive has many. */
function readEntry(directory, start, base) {
    const nameStart = start + headerLength;
    const nameEnd = nameStart + directory.readUInt16LE(start + 28);
    const extra = viewOf(directory, nameEnd, nameEnd + directory.readUInt16LE(start + 30));
    const { name, utf8 } = readName(directory, nameStart, nameEnd);
    const { compressedSize, size, offset } = readSizes(directory, start, extra);
    return {
        name,
        plainName: utf8 && !replacesName(extra, name),
        directory: name.endsWith('/'),
        flags: directory.readUInt16LE(start + 8),
        method: directory.readUInt16LE(start + 10),
        crc: directory.readUInt32LE(start + 16),
        compressedSize,
        size,
        offset: offset + base,
        symbolicLink: directory[start + 5] === unixHost && directory.readUInt32LE(start + 38) >>> 28 === symbolicLinkType,
    };
}
const empty = Buffer.alloc(0);
function viewOf(bytes, start, end) {
    return start === end ? empty : bytes.subarray(start, end);
}
/** Names are UTF-8, whatever their flag says, as in Java; others are shown byte by byte, and are never plain. */
function readName(bytes, start, end) {
    const name = bytes.toString('utf8', start, end);
    const utf8 = !name.includes(replacementCharacter) || (0,external_node_buffer_.isUtf8)(bytes.subarray(start, end));
    return { name: utf8 ? name : bytes.toString('latin1', start, end), utf8 };
}
/** Whether these bytes are the name of an entry, whose name is UTF-8. */
function isName(bytes, start, end, name) {
    const read = readName(bytes, start, end);
    return read.utf8 && read.name === name;
}
function readSizes(directory, start, extra) {
    if (directory.readUInt16LE(start + 34) !== 0)
        throw malformed('it is one part of an archive on several disks');
    const resolve = zip64Values(extra);
    const size = resolve(directory.readUInt32LE(start + 24));
    const compressedSize = resolve(directory.readUInt32LE(start + 20));
    const offset = resolve(directory.readUInt32LE(start + 42));
    if (size === null || compressedSize === null || offset === null) {
        throw malformed('an entry of its central directory lacks its one Zip64 field');
    }
    return { compressedSize, size, offset };
}
/** Whether an extra field gives the entry another name than its header: some readers follow it. */
function replacesName(extra, name) {
    return findExtras(extra, unicodePathExtra).some((field) => !isName(field, 5, field.length, name));
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/window.ts

/** What is read at a time: several headers of small entries, and not much in vain before a large one. */
const readAhead = 8 * 1024;
/** Reads small pieces of a file that stand near each other with few calls. */
class Window {
    file;
    #start = 0;
    #bytes;
    constructor(file) {
        this.file = file;
        this.#bytes = bufferOf(new Uint8Array(0));
    }
    /** At most `length` bytes from `position`; fewer where the file ends. */
    at(position, length) {
        const available = Math.min(length, this.file.size - position);
        if (available <= 0)
            return this.#bytes.subarray(0, 0);
        if (position < this.#start || position + available > this.#start + this.#bytes.length) {
            this.#bytes = bufferOf(this.file.read(position, Math.min(Math.max(length, readAhead), this.file.size - position)));
            this.#start = position;
        }
        return this.#bytes.subarray(position - this.#start, position - this.#start + available);
    }
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/layout.ts




const layout_headerLength = 30;
const descriptorFlag = 0x0008;
const descriptorLengths = { least: 12, most: 24 };
/** Encrypted, patched, strongly encrypted, masked (APPNOTE.TXT 4.4.4). */
const refusedFlags = 0x0001 | 0x0020 | 0x0040 | 0x2000;
/**
 * Walks the local part of the archive in the order of the offsets. Every byte from the start of the file to the central
 * directory must belong to exactly one entry, and both headers of an entry must say the same (what streaming readers
 * see is what others see). The members come in the order of their offsets.
 */
function checkLayout(file, place, entries, faults) {
    const window = new Window(file);
    const sorted = entries.toSorted((left, right) => left.offset - right.offset);
    const members = [];
    let position = 0;
    sorted.forEach((entry, index) => {
        const next = sorted[index + 1]?.offset ?? place.start;
        checkBorder(entry, position, index === 0, faults);
        const dataStart = checkHeader(window, place, entry, faults);
        members.push({ entry, dataStart });
        const dataEnd = (dataStart ?? entry.offset) + entry.compressedSize;
        position = Math.max(position, dataEnd + descriptorLength(window, entry, dataEnd, next - dataEnd, faults));
    });
    if (position < place.start) {
        const message = `The central directory is preceded by ${countBytes(place.start - position)} of no entry.`;
        faults.add(entries.length === 0 ? 'prepended-data' : 'unaccounted-data', message);
    }
    return members;
}
function checkBorder(entry, position, first, faults) {
    if (entry.offset > position) {
        const message = `\`${entry.name}\` is preceded by ${countBytes(entry.offset - position)} of no entry.`;
        faults.add(first ? 'prepended-data' : 'unaccounted-data', message);
    }
    if (entry.offset < position) {
        faults.add('overlapping-entries', `The entry \`${entry.name}\` shares bytes with the one before it.`);
    }
}
/** Compares the local header (APPNOTE.TXT 4.3.7) with the central one; where the data starts. */
function checkHeader(window, place, entry, faults) {
    if (entry.flags & refusedFlags || (entry.method !== 0 && entry.method !== 8)) {
        faults.add('unsupported-entry', `The entry \`${entry.name}\` is encrypted, or compressed by an unknown method.`);
    }
    if (entry.directory && entry.size > 0) {
        faults.add('unsupported-entry', `The directory \`${entry.name}\` has content.`);
    }
    const header = window.at(entry.offset, layout_headerLength);
    if (header.length < layout_headerLength || header.readUInt32LE(0) !== recordSignature.local) {
        faults.add('header-mismatch', `No local header stands where \`${entry.name}\` should begin.`);
        return null;
    }
    const nameLength = header.readUInt16LE(26);
    const dataStart = entry.offset + layout_headerLength + nameLength + header.readUInt16LE(28);
    if (dataStart + entry.compressedSize > place.start) {
        faults.add('overlapping-entries', `The entry \`${entry.name}\` reaches into the central directory.`);
        return null;
    }
    const variable = window.at(entry.offset + layout_headerLength, dataStart - entry.offset - layout_headerLength);
    const extra = variable.subarray(nameLength);
    const agrees = header.readUInt16LE(6) === entry.flags &&
        header.readUInt16LE(8) === entry.method &&
        (!entry.plainName || isName(variable, 0, nameLength, entry.name)) &&
        !replacesName(extra, entry.name) &&
        sizesAgree(header, extra, entry);
    if (!agrees)
        faults.add('header-mismatch', `The two headers of \`${entry.name}\` contradict each other.`);
    return dataStart;
}
/** CRC-32 and sizes: those of the central directory, or zero when a descriptor behind the data gives them. */
function sizesAgree(header, extra, entry) {
    // Where plain data ends, only the header says: a reader from the front could not find the descriptor.
    const later = (entry.flags & descriptorFlag) !== 0 && entry.method !== 0;
    const agrees = (value, expected) => value === expected || (later && value === 0);
    const resolve = zip64Values(extra);
    const marks = [header.readUInt32LE(22), header.readUInt32LE(18)].filter((value) => value === zip64Marker.long);
    const size = resolve(header.readUInt32LE(22));
    const compressedSize = resolve(header.readUInt32LE(18));
    return (
    // APPNOTE.TXT 4.5.3: the Zip64 field of a local header has both sizes, and some readers take both from it.
    marks.length !== 1 &&
        // APPNOTE.TXT 4.3.9.2: with that field some readers take the sizes of the descriptor to have 8 bytes.
        (!later || findExtras(extra, zip64Extra).length === 0) &&
        agrees(header.readUInt32LE(14), entry.crc) &&
        agrees(compressedSize, entry.compressedSize) &&
        agrees(size, entry.size));
}
/**
 * The length of the data descriptor (APPNOTE.TXT 4.3.9), which may stand with or without its signature: the form that
 * fills the room up to the next record, and repeats the central directory. Its sizes have 4 bytes: 8 are for entries of
 * 4 GiB, which are not read, and a reader from the front would go on at another place.
 */
function descriptorLength(window, entry, dataEnd, room, faults) {
    if ((entry.flags & descriptorFlag) === 0)
        return 0;
    const sized = room >= descriptorLengths.least && room <= descriptorLengths.most;
    if (sized && isDescriptor(window.at(dataEnd, room), entry))
        return room;
    faults.add('header-mismatch', `The data descriptor of \`${entry.name}\` is missing or says something else.`);
    return sized ? room : 0;
}
function isDescriptor(descriptor, entry) {
    switch (descriptor.length) {
        case 12:
            return repeats(descriptor, 0, entry);
        case 16:
            return descriptor.readUInt32LE(0) === recordSignature.descriptor && repeats(descriptor, 4, entry);
        default:
            return false;
    }
}
/** Whether CRC-32 and sizes stand there as in the central directory. */
function repeats(descriptor, start, { crc, compressedSize, size }) {
    return (descriptor.readUInt32LE(start) === crc &&
        descriptor.readUInt32LE(start + 4) === compressedSize &&
        descriptor.readUInt32LE(start + 8) === size);
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/names.ts
// Whatever a tool that unpacks or lists the archive could take for something else than a relative path.
const forbidden = /[\u0000-\u001f\u007f\\]|^\/|^[A-Za-z]:/;
const forbiddenSegment = /(?:^|\/)(?:\.{0,2})(?:\/|$)/;
const utf8Flag = 0x0800;
const ascii = /^[\u0000-\u007f]*$/;
/** Notes names that are no plain relative paths: they climb out, are absolute or empty, or hold forbidden characters. */
function checkNames(entries, faults) {
    const seen = new Set();
    for (const entry of entries) {
        const path = entry.directory ? entry.name.slice(0, -1) : entry.name;
        if (!entry.plainName || isUnmarked(entry) || forbidden.test(path) || forbiddenSegment.test(path)) {
            faults.add('unsafe-entry-name', `The entry name \`${entry.name}\` is no plain relative path.`);
        }
        // A file and a directory of one name are one place once unpacked; Java finds either under the name of the file.
        const key = isSignatureFolder(path) ? path.toLowerCase() : path;
        if (seen.has(key))
            faults.add('duplicate-entry', `The archive holds \`${entry.name}\` twice.`);
        seen.add(key);
    }
}
/** APPNOTE.TXT appendix D: without the flag most readers but Java take a name beyond ASCII for another one. */
function isUnmarked({ name, flags }) {
    return (flags & utf8Flag) === 0 && !ascii.test(name);
}
/** Directly in META-INF, where readers of signed archives find files whatever their letter case. */
function isSignatureFolder(path) {
    return /^META-INF\/[^/]*$/i.test(path);
}

// EXTERNAL MODULE: ./src/crypto/cms/model.ts
var model = __webpack_require__(170);
// EXTERNAL MODULE: ./src/crypto/algorithms.ts + 3 modules
var algorithms = __webpack_require__(2386);
// EXTERNAL MODULE: ./src/crypto/attempt.ts
var attempt = __webpack_require__(1072);
// EXTERNAL MODULE: ./src/crypto/certificate.ts
var crypto_certificate = __webpack_require__(5358);
// EXTERNAL MODULE: ./src/crypto/der.ts + 2 modules
var crypto_der = __webpack_require__(893);
;// CONCATENATED MODULE: ./src/crypto/cms/read.ts



const signedDataType = '1.2.840.113549.1.7.2';
const dataType = '1.2.840.113549.1.7.1';
const tstInfoType = '1.2.840.113549.1.9.16.1.4';
/** Types that have no form but the OCTET STRING (RFC 5652 4; RFC 3161 2.4.2). */
const octetTypes = [dataType, tstInfoType];
/** RFC 5652 5.1, and PKCS #7's own 1. */
const versions = [1, 3, 4, 5];
/** RFC 5652 5.3: 1 with issuer and serial number, 3 with a key identifier. Nothing hangs on which of them it is. */
const signerVersions = [1, 3];
/** Signers send their chain of two to five certificates, rarely with its cross-certificates; each is parsed and searched. */
const maxCertificates = 256;
/** A block has one signer, and two or three where a change of algorithm is bridged; each costs a signature's arithmetic. */
const maxSigners = 16;
/**
 * RFC 5652 5.1 in a ContentInfo (3). BER is normalised first. Throws CmsError: `limit` when a bound of the DER reader,
 * 256 certificates or 16 signers are exceeded, else `malformed`.
 */
async function read_readSignedData(bytes) {
    try {
        const { root, normalised } = await read_readStructure(bytes);
        return { ...readContentInfo(root), normalised };
    }
    catch (error) {
        if (!(error instanceof crypto_der/* DerError */.I4))
            throw error;
        const isBound = error.code === 'depth' || error.code === 'count';
        throw new model/* CmsError */.w(isBound ? 'limit' : 'malformed', error.message, { cause: error });
    }
}
/** The same of a value within a structure that was read, and is DER already. Throws CmsError and DerError. */
function read_readSignedDataValue(value) {
    return { ...readContentInfo(value), normalised: false };
}
/** The root of DER, or of BER that is normalised first. Throws DerError. */
async function read_readStructure(bytes) {
    try {
        return { root: (0,crypto_der/* readDer */.SU)(bytes), normalised: false };
    }
    catch (error) {
        if (!(error instanceof crypto_der/* DerError */.I4) || error.code !== 'not-der')
            throw error;
        const { normaliseBer } = await __webpack_require__.e(/* import() */ 840).then(__webpack_require__.bind(__webpack_require__, 6840));
        return { root: (0,crypto_der/* readDer */.SU)(await normaliseBer(bytes)), normalised: true };
    }
}
function readContentInfo(root) {
    expectTag(root, crypto_der/* tag */.Tc.sequence);
    const info = new crypto_der/* DerCursor */.a5(root);
    const type = (0,crypto_der/* readOid */.fM)(info.next(crypto_der/* tag */.Tc.oid));
    if (type !== signedDataType)
        throw new model/* CmsError */.w('malformed', `The content is of the type ${type}, no SignedData.`);
    const data = onlyMember(info.next((0,crypto_der/* contextTag */.qA)(0, true)));
    info.finish();
    return readSigned(data);
}
function readSigned(value) {
    expectTag(value, crypto_der/* tag */.Tc.sequence);
    const cursor = new crypto_der/* DerCursor */.a5(value);
    readVersion(cursor.next(crypto_der/* tag */.Tc.integer), versions, 'SignedData');
    const digestAlgorithms = (0,crypto_der/* membersOf */.lS)(cursor.next(crypto_der/* tag */.Tc.set), crypto_der/* tag */.Tc.sequence).map(crypto_certificate/* readAlgorithmIdentifier */.bh);
    const encapsulated = readEncapsulated(cursor.next(crypto_der/* tag */.Tc.sequence));
    const certificates = readCertificates(cursor.optional((0,crypto_der/* contextTag */.qA)(0, true)));
    // Revocation lists are taken from where the policy says, never from what a signer sends along.
    cursor.optional((0,crypto_der/* contextTag */.qA)(1, true));
    const signers = (0,crypto_der/* membersOf */.lS)(cursor.next(crypto_der/* tag */.Tc.set), crypto_der/* tag */.Tc.sequence);
    cursor.finish();
    if (signers.length === 0)
        throw new model/* CmsError */.w('malformed', 'The SignedData has no signer.');
    if (signers.length > maxSigners) {
        throw new model/* CmsError */.w('limit', `The SignedData has ${signers.length} signers, and ${maxSigners} is the most that is read.`);
    }
    return { digestAlgorithms, ...encapsulated, certificates, signers: signers.map(readSigner) };
}
/** RFC 5652 5.2. PKCS #7 content of another type than data may be any value; its content octets are what is signed. */
function readEncapsulated(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const contentType = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    const wrapped = cursor.optional((0,crypto_der/* contextTag */.qA)(0, true));
    cursor.finish();
    if (wrapped === null)
        return { contentType, contentValue: null, content: null };
    const content = onlyMember(wrapped);
    if (octetTypes.includes(contentType))
        expectTag(content, crypto_der/* tag */.Tc.octetString);
    return { contentType, contentValue: content, content: (0,crypto_der/* contentOf */.$E)(content) };
}
/** RFC 5652 10.2.2, 10.2.3: attribute certificates and other kinds are passed over. */
function readCertificates(value) {
    if (value === null)
        return [];
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const certificates = [];
    while (cursor.more) {
        const member = cursor.next();
        if (member.tag === crypto_der/* tag */.Tc.sequence)
            certificates.push((0,crypto_der/* encodedOf */.EX)(member));
        if (certificates.length > maxCertificates) {
            throw new model/* CmsError */.w('limit', `The SignedData has more than the ${maxCertificates} certificates that are read.`);
        }
    }
    return certificates;
}
/** RFC 5652 5.3. Throws DerError and CmsError. */
function readSigner(value) {
    expectTag(value, crypto_der/* tag */.Tc.sequence);
    const cursor = new crypto_der/* DerCursor */.a5(value);
    readVersion(cursor.next(crypto_der/* tag */.Tc.integer), signerVersions, 'SignerInfo');
    const identifier = readIdentifier(cursor.next());
    const digestAlgorithm = (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const signed = cursor.optional((0,crypto_der/* contextTag */.qA)(0, true));
    const signatureAlgorithm = (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const signature = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    const unsigned = cursor.optional((0,crypto_der/* contextTag */.qA)(1, true));
    cursor.finish();
    return {
        identifier,
        digestAlgorithm,
        signedAttributes: signed === null ? null : { encoded: retag(signed, crypto_der/* tag */.Tc.set), attributes: readAttributes(signed) },
        signatureAlgorithm,
        signature,
        unsignedAttributes: unsigned === null ? [] : readAttributes(unsigned),
    };
}
function readIdentifier(value) {
    if (value.tag === (0,crypto_der/* contextTag */.qA)(0, false))
        return { kind: 'key-identifier', keyIdentifier: (0,crypto_der/* contentOf */.$E)(value) };
    expectTag(value, crypto_der/* tag */.Tc.sequence);
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const issuer = (0,crypto_der/* encodedOf */.EX)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const serialNumber = (0,crypto_der/* integerOctets */.rx)(cursor.next(crypto_der/* tag */.Tc.integer));
    cursor.finish();
    return { kind: 'issuer-and-serial', issuer, serialNumber };
}
/** RFC 5652 5.3: SIZE (1..MAX). The order of the SET is kept: it is what was signed, sorted or not. */
function readAttributes(value) {
    const attributes = (0,crypto_der/* membersOf */.lS)(value, crypto_der/* tag */.Tc.sequence).map((member) => {
        const cursor = new crypto_der/* DerCursor */.a5(member);
        const type = (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
        const values = (0,crypto_der/* membersOf */.lS)(cursor.next(crypto_der/* tag */.Tc.set));
        cursor.finish();
        return { type, values };
    });
    if (attributes.length === 0)
        throw new model/* CmsError */.w('malformed', 'A set of attributes is there and empty.');
    return attributes;
}
/** RFC 5652 5.4: what was signed has the tag of a SET OF in the place of [0]; all else are the bytes as they stand there. */
function retag(value, identifier) {
    const encoded = new Uint8Array((0,crypto_der/* encodedOf */.EX)(value));
    encoded[0] = identifier;
    return encoded;
}
function readVersion(value, allowed, what) {
    const version = (0,crypto_der/* readSmallInteger */.ih)(value, 255);
    if (!allowed.includes(version))
        throw new model/* CmsError */.w('malformed', `The ${what} has the unknown version ${version}.`);
}
/** The one value in an explicit tag. */
function onlyMember(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const member = cursor.next();
    cursor.finish();
    return member;
}
function expectTag(value, expected) {
    if (value.tag === expected)
        return;
    throw new model/* CmsError */.w('malformed', `The value at byte ${value.start} is not of the type that belongs there.`);
}

// EXTERNAL MODULE: ./src/crypto/bytes.ts
var bytes = __webpack_require__(2946);
;// CONCATENATED MODULE: ./src/crypto/cms/signer-certificate.ts





const bags = new WeakMap();
/** The certificates of a signature, read and copied once, however many signers it has. */
function readBag(encoded) {
    const known = bags.get(encoded);
    if (known !== undefined)
        return known;
    const bag = encoded.map((der) => {
        const certificate = (0,attempt/* attempt */.C)(() => (0,crypto_certificate/* readCertificate */.w$)(der));
        // Files of one signer share the copy of the certificate that was read.
        return certificate instanceof Error
            ? { der: new Uint8Array(der), certificate: null }
            : { der: certificate.der, certificate };
    });
    bags.set(encoded, bag);
    return bag;
}
/**
 * The certificates that the identifier names, each once (RFC 5652 5.3). Issuers are compared byte by byte: the signer
 * copied the name from its certificate. What cannot be read is passed over (CVE-2024-0057) and never trusted.
 */
function findSignerCertificates(bag, identifier) {
    const found = new Map();
    for (const { certificate } of bag) {
        if (certificate !== null && isNamed(certificate, identifier))
            found.set(certificate.sha256, certificate);
    }
    return [...found.values()];
}
/** RFC 5652 5.3: the extension is compared, never a hash of the key. */
function isNamed(certificate, identifier) {
    if (identifier.kind === 'issuer-and-serial') {
        return ((0,bytes/* equalBytes */.e)(certificate.issuerDer, identifier.issuer) &&
            (0,bytes/* equalBytes */.e)(certificate.serialNumber, identifier.serialNumber));
    }
    return (certificate.subjectKeyIdentifier !== null && (0,bytes/* equalBytes */.e)(certificate.subjectKeyIdentifier, identifier.keyIdentifier));
}
/** ESSCertID of version 1 knows SHA-1 only; version 2 has SHA-256 where it names no hash. */
const sha1 = { oid: '1.3.14.3.2.26', parameters: null, encoded: new Uint8Array() };
const sha256 = { oid: '2.16.840.1.101.3.4.2.1', parameters: null, encoded: new Uint8Array() };
/**
 * Whether the value of a signing-certificate attribute (RFC 5035 3, 4) says that this certificate made the signature:
 * its first identifier does. The further ones only narrow what may be above it. Throws DerError.
 */
function namesSigner(value, version, certificate) {
    const [first] = (0,crypto_der/* membersOf */.lS)(new crypto_der/* DerCursor */.a5(value).next(crypto_der/* tag */.Tc.sequence), crypto_der/* tag */.Tc.sequence);
    if (first === undefined)
        return false;
    const cursor = new crypto_der/* DerCursor */.a5(first);
    const named = version === 2 ? cursor.optional(crypto_der/* tag */.Tc.sequence) : null;
    const certificateHash = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    const issuerSerial = cursor.optional(crypto_der/* tag */.Tc.sequence);
    cursor.finish();
    const byDefault = version === 2 ? sha256 : sha1;
    const digest = (0,algorithms/* readDigest */.rP)(named === null ? byDefault : (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(named));
    const computed = digest === null ? null : (0,algorithms/* computeDigest */.MK)(digest, certificate.der);
    if (computed === null || !(0,bytes/* equalBytes */.e)(computed, certificateHash))
        return false;
    return issuerSerial === null || isIssuerSerial(issuerSerial, certificate);
}
/** RFC 5035 5: the issuer is one directoryName. */
function isIssuerSerial(value, certificate) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const names = (0,crypto_der/* membersOf */.lS)(cursor.next(crypto_der/* tag */.Tc.sequence), (0,crypto_der/* contextTag */.qA)(4, true));
    const serialNumber = (0,crypto_der/* integerOctets */.rx)(cursor.next(crypto_der/* tag */.Tc.integer));
    const issuers = names.flatMap((name) => (0,crypto_der/* membersOf */.lS)(name, crypto_der/* tag */.Tc.sequence));
    return (issuers.length === 1 &&
        issuers.every((issuer) => (0,bytes/* equalBytes */.e)((0,crypto_der/* encodedOf */.EX)(issuer), certificate.issuerDer)) &&
        (0,bytes/* equalBytes */.e)(serialNumber, certificate.serialNumber));
}

;// CONCATENATED MODULE: ./src/crypto/cms/attributes.ts






const attributeTypes = {
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingTime: '1.2.840.113549.1.9.5',
    algorithmProtection: '1.2.840.113549.1.9.52',
    signingCertificate: '1.2.840.113549.1.9.16.2.12',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};
/** RFC 5652 5.3, 11: the type of an attribute that is there twice, so that readers may see different ones. */
function doubleAttribute(attributes) {
    const types = new Set();
    for (const { type } of attributes) {
        if (types.has(type))
            return type;
        types.add(type);
    }
    return null;
}
/** The one value of an attribute, of one of these ASN.1 types; `null` when the attribute is absent. Throws DerError. */
function readAttribute(attributes, type, ...expected) {
    const attribute = attributes.find((candidate) => candidate.type === type);
    if (attribute === undefined)
        return null;
    const [value] = attribute.values;
    if (value === undefined || !expected.includes(value.tag) || attribute.values.length !== 1) {
        throw new crypto_der/* DerError */.I4('value', value?.start ?? 0, `The signed attribute ${type} does not have one value of its type.`);
    }
    return value;
}
/** RFC 6211 2: the algorithms that were signed are those that stand beside the signature. Throws DerError. */
function protectsAlgorithms(value, signer) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const digestAlgorithm = (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const signatureAlgorithm = (0,crypto_der/* readDer */.SU)(retag(cursor.next((0,crypto_der/* contextTag */.qA)(1, true)), crypto_der/* tag */.Tc.sequence));
    cursor.finish();
    return ((0,algorithms/* sameAlgorithm */.Yz)(digestAlgorithm, signer.digestAlgorithm) &&
        (0,algorithms/* sameAlgorithm */.Yz)((0,crypto_certificate/* readAlgorithmIdentifier */.bh)(signatureAlgorithm), signer.signatureAlgorithm));
}
/** Whether the signing-certificate attributes, where there are any, name this certificate. Throws DerError. */
function acceptsCertificate(attributes, certificate) {
    const first = readAttribute(attributes, attributeTypes.signingCertificate, crypto_der/* tag */.Tc.sequence);
    const second = readAttribute(attributes, attributeTypes.signingCertificateV2, crypto_der/* tag */.Tc.sequence);
    return ((first === null || namesSigner(first, 1, certificate)) && (second === null || namesSigner(second, 2, certificate)));
}
/**
 * Whether a content is itself a set of signed attributes. A signature over such a set could be shown without its
 * attributes as one over this content.
 */
function looksLikeAttributes(content) {
    const types = (0,attempt/* attempt */.C)(() => {
        const root = (0,crypto_der/* readDer */.SU)(content);
        if (root.tag !== crypto_der/* tag */.Tc.set)
            return [];
        return (0,crypto_der/* membersOf */.lS)(root, crypto_der/* tag */.Tc.sequence).map((member) => (0,crypto_der/* readOid */.fM)(new crypto_der/* DerCursor */.a5(member).next(crypto_der/* tag */.Tc.oid)));
    });
    return !(types instanceof Error) && types.includes(attributeTypes.messageDigest);
}

// EXTERNAL MODULE: ./src/crypto/name.ts + 6 modules
var crypto_name = __webpack_require__(9369);
;// CONCATENATED MODULE: ./src/crypto/cms/verify.ts







const verify_dataType = '1.2.840.113549.1.7.1';
/**
 * Whether this signer signed this content (RFC 5652 5.4, 5.6): its octets without tag and length. Says nothing of who
 * the signer is. Never throws for what a file can hold.
 */
function verifySigner(data, signer, content) {
    const bag = readBag(data.certificates);
    const expected = { type: data.contentType, attribute: 'required' };
    const { leaf, integrity, signature } = examineSigner(signer, content, expected, bag);
    return {
        certificates: leafFirst(bag, leaf),
        hasLeaf: leaf !== null,
        checks: [integrity, signature],
        algorithms: nameAlgorithms(signer, 'signature block'),
    };
}
/** The same for any content type, with the certificates that are at hand. */
function examineSigner(signer, content, expected, bag) {
    const found = findSignerCertificates(bag, signer.identifier);
    const signature = checkSafely('signature', () => checkSignature(signer, content, found));
    const integrity = checkSafely('integrity', () => checkIntegrity(expected, signer, content, signature));
    return { leaf: (found.length === 1 ? found[0] : undefined) ?? null, integrity, signature };
}
/** RFC 5652 5.4, 11.1, 11.2: the attributes name the type of the content and its digest, each exactly once. */
function checkIntegrity(expected, signer, content, signature) {
    if (signer.signedAttributes === null)
        return checkBareContent(expected, content, signature);
    const { attributes } = signer.signedAttributes;
    const double = doubleAttribute(attributes);
    if (double !== null)
        return verify_malformed('integrity', `The signed attribute ${double} is there twice.`);
    const type = readAttribute(attributes, attributeTypes.contentType, crypto_der/* tag */.Tc.oid);
    if (type === null && expected.attribute === 'required') {
        return verify_malformed('integrity', 'The signed attributes do not name the type of the content.');
    }
    if (type !== null && (0,crypto_der/* readOid */.fM)(type) !== expected.type) {
        return verify_malformed('integrity', `The signer signed a content of the type ${(0,crypto_der/* readOid */.fM)(type)}, not ${expected.type}.`);
    }
    const signed = readAttribute(attributes, attributeTypes.messageDigest, crypto_der/* tag */.Tc.octetString);
    if (signed === null)
        return verify_malformed('integrity', 'The signed attributes do not hold the digest of the content.');
    return compareDigest(signer, (0,crypto_der/* contentOf */.$E)(signed), content);
}
function compareDigest(signer, signed, content) {
    const digest = (0,algorithms/* readDigest */.rP)(signer.digestAlgorithm);
    const computed = digest === null ? null : (0,algorithms/* computeDigest */.MK)(digest, content);
    if (digest === null || computed === null) {
        const name = digest?.name ?? signer.digestAlgorithm.oid;
        return make('integrity', 'unknown', 'unsupported-algorithm', `The digest algorithm ${name} cannot be computed.`);
    }
    return (0,bytes/* equalBytes */.e)(computed, signed)
        ? make('integrity', 'pass', 'digest-match', `The signed ${digest.name} digest is that of the content.`)
        : make('integrity', 'fail', 'message-digest-mismatch', `The signed ${digest.name} digest is of another content.`);
}
/** RFC 5652 5.3, 5.4: without attributes the content is of the type data, and the value is made over it. */
function checkBareContent(expected, content, signature) {
    if (expected.type !== verify_dataType) {
        return verify_malformed('integrity', `A content of the type ${expected.type} is signed without signed attributes.`);
    }
    if (looksLikeAttributes(content)) {
        return verify_malformed('integrity', 'The content is a set of signed attributes, taken from another signature.');
    }
    if (signature.result !== 'pass')
        return { ...signature, check: 'integrity' };
    return make('integrity', 'pass', 'digest-match', 'The signature value was made over the content itself.');
}
/** RFC 5652 5.6: there is one signer's certificate, what is said of it and of the algorithms agrees, and its key made the value. */
function checkSignature(signer, content, found) {
    const [certificate, second] = found;
    if (certificate === undefined) {
        const message = "The signer's certificate is not in the signature, or cannot be read there.";
        return make('signature', 'fail', 'signer-certificate-missing', message);
    }
    const name = (0,crypto_name/* printName */.To)(certificate.subject);
    if (second !== undefined) {
        const message = `Besides that of “${name}”, another certificate in the signature has the signer's identifier.`;
        return make('signature', 'fail', 'signer-certificate-ambiguous', message);
    }
    const contradiction = findContradiction(signer, certificate, name);
    if (contradiction !== null)
        return contradiction;
    const signed = signer.signedAttributes?.encoded ?? content;
    const { signatureAlgorithm, digestAlgorithm, signature } = signer;
    const { result, reason } = (0,algorithms/* verifySignature */.Od)(certificate, signatureAlgorithm, digestAlgorithm, signed, signature);
    switch (result) {
        case 'valid':
            return make('signature', 'pass', 'signature-valid', `The signature value was made by the key of “${name}”.`);
        case 'invalid':
            return make('signature', 'fail', 'signature-mismatch', `The signature value of “${name}” does not hold: ${reason}.`);
        case 'not-checkable':
            return make('signature', 'unknown', 'unsupported-algorithm', `The signature of “${name}” cannot be checked: ${reason}.`);
    }
}
/** What the signer says twice must be the same (RFC 5652 5.3; RFC 6211; RFC 5035). */
function findContradiction(signer, certificate, name) {
    const { hash } = (0,algorithms/* describeSignature */.iL)(signer.signatureAlgorithm, signer.digestAlgorithm);
    const digest = (0,algorithms/* readDigest */.rP)(signer.digestAlgorithm);
    if (digest !== null && hash !== 'none' && hash !== 'unknown' && hash !== digest.name) {
        const message = `The content is hashed by ${digest.name}, and the signature of “${name}” is made with ${hash}.`;
        return make('signature', 'fail', 'algorithm-mismatch', message);
    }
    const attributes = signer.signedAttributes?.attributes ?? [];
    const protection = readAttribute(attributes, attributeTypes.algorithmProtection, crypto_der/* tag */.Tc.sequence);
    if (protection !== null && !protectsAlgorithms(protection, signer)) {
        const message = `“${name}” signed that the algorithms are other ones than those that the signature names.`;
        return make('signature', 'fail', 'algorithm-mismatch', message);
    }
    if (acceptsCertificate(attributes, certificate))
        return null;
    const message = `What was signed names another certificate than that of “${name}” as the signer's.`;
    return make('signature', 'fail', 'signer-certificate-mismatch', message);
}
/** Attributes are read when they are needed; what cannot be read in them is a fault of the signature. */
function checkSafely(check, read) {
    const result = (0,attempt/* attempt */.C)(read);
    return result instanceof Error ? verify_malformed(check, result.message) : result;
}
/** What the signer's word rests on; `place` says for people where it stands. */
function nameAlgorithms(signer, place) {
    const digest = (0,algorithms/* readDigest */.rP)(signer.digestAlgorithm)?.name;
    const { hash, label } = (0,algorithms/* describeSignature */.iL)(signer.signatureAlgorithm, signer.digestAlgorithm);
    const name = digest ?? signer.digestAlgorithm.oid;
    return [
        { use: 'digest', hash: digest ?? 'unknown', label: `${name} digest in the ${place}` },
        { use: 'signature', hash, label },
    ];
}
/** DER of every certificate that is at hand, that of the signer first. */
function leafFirst(bag, leaf) {
    const all = bag.map(({ der }) => der);
    return leaf === null ? all : [leaf.der, ...all.filter((der) => !(0,bytes/* equalBytes */.e)(der, leaf.der))];
}
function verify_malformed(check, message) {
    return make(check, 'fail', 'malformed-signed-attributes', message);
}
function make(check, result, code, message) {
    return { check, result, code, message };
}

;// CONCATENATED MODULE: ./src/crypto/cms.ts
// Cryptographic Message Syntax (RFC 5652): SignedData, read strictly, and whether a signer signed a content.






;// CONCATENATED MODULE: ./src/crypto/timestamp/claim.ts

/** The code of a timestamp for what can be said of any signer. */
const codeOf = {
    'digest-match': 'timestamp-intact',
    'signature-valid': 'timestamp-intact',
    'message-digest-mismatch': 'timestamp-digest-mismatch',
    'signature-mismatch': 'timestamp-signature-mismatch',
    'malformed-signed-attributes': 'timestamp-malformed-attributes',
    'algorithm-mismatch': 'timestamp-algorithm-mismatch',
    'unsupported-algorithm': 'timestamp-unsupported-algorithm',
    'signer-certificate-missing': 'timestamp-certificate-missing',
    'signer-certificate-ambiguous': 'timestamp-certificate-ambiguous',
    'signer-certificate-mismatch': 'timestamp-certificate-mismatch',
};
/**
 * The most certificates of a timestamp that are of use: an authority's chain has two to five, and a signature may bring
 * 256 for each of its timestamps, each of them to be tried.
 */
const maxUseful = 32;
function pass(code, message) {
    return claim_make('pass', code, message);
}
function claim_fail(code, message) {
    return claim_make('fail', code, message);
}
/** It could not be told. */
function leaveOpen(code, message) {
    return claim_make('unknown', code, message);
}
function claim_make(result, code, message) {
    return { check: 'time', result, code, message };
}
/** What was found of the signer of a timestamp. */
function ofSigner({ result, code, message }) {
    if (code === 'signer-certificate-missing') {
        return claim_fail(codeOf[code], "The certificate of the timestamp's authority is not there, or cannot be read.");
    }
    const start = result === 'pass' ? 'The timestamp is intact' : 'The timestamp does not hold';
    return claim_make(result, codeOf[code], `${start}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);
}
/** A timestamp of which nothing is known but what is wrong with it. */
function claim_unreadable(kind, check) {
    return { kind, at: null, accuracy: 0, certificates: [], hasLeaf: false, algorithms: [], checks: [check] };
}
/** A token that is no SignedData, or one that is beyond a bound. */
function claim_refuseToken(error) {
    const message = `The timestamp cannot be read: ${error.message}`;
    const isBound = error instanceof model/* CmsError */.w && error.code === 'limit';
    return claim_unreadable('rfc3161', isBound ? leaveOpen('timestamp-limit', message) : claim_fail('timestamp-malformed', message));
}

;// CONCATENATED MODULE: ./src/crypto/timestamp/countersignature.ts




/** RFC 5652 11.4: there is no content type; PKCS #9 and those who follow it write that of data. */
const expected = { type: '1.2.840.113549.1.7.1', attribute: 'optional' };
/**
 * A countersignature (RFC 2985 5.3.6, RFC 5652 11.4): a SignerInfo over the value of the signature, whose certificates
 * are those of the signature.
 */
function readCountersignature(value, { imprinted, certificates }) {
    const signer = (0,attempt/* attempt */.C)(() => readSigner(value));
    if (signer instanceof Error) {
        return claim_unreadable('pkcs9', claim_fail('timestamp-malformed', `The countersignature cannot be read: ${signer.message}`));
    }
    const at = (0,attempt/* attempt */.C)(() => readSigningTime(signer));
    if (at instanceof Error) {
        return claim_unreadable('pkcs9', claim_fail('timestamp-malformed', `The countersignature's time cannot be read: ${at.message}`));
    }
    if (at === null) {
        const message = 'The countersignature does not say when it was made (signingTime, RFC 5652 11.3).';
        return claim_unreadable('pkcs9', claim_fail('timestamp-time-missing', message));
    }
    const bag = readBag(certificates);
    const { leaf, integrity, signature } = examineSigner(signer, imprinted, expected, bag);
    return {
        kind: 'pkcs9',
        at,
        accuracy: 0,
        certificates: leafFirst(bag, leaf).slice(0, maxUseful),
        hasLeaf: leaf !== null,
        algorithms: nameAlgorithms(signer, 'timestamp'),
        checks: [checkImprint(integrity), ofSigner(signature)],
    };
}
/** RFC 5652 11.4: the signed digest is that of the value of the signature. */
function checkImprint(integrity) {
    switch (integrity.code) {
        case 'digest-match':
            return pass('timestamp-imprint-match', 'The countersignature is of this very signature.');
        case 'message-digest-mismatch':
            return claim_fail('timestamp-imprint-mismatch', 'The countersignature is of another signature than this one.');
        default:
            return ofSigner(integrity);
    }
}
/** RFC 5652 11.3: one time, signed. `null`: there is none. Throws DerError. */
function readSigningTime({ signedAttributes }) {
    const attributes = signedAttributes?.attributes ?? [];
    const time = readAttribute(attributes, attributeTypes.signingTime, crypto_der/* tag */.Tc.utcTime, crypto_der/* tag */.Tc.generalizedTime);
    return time === null ? null : (0,crypto_der/* readTime */.aQ)(time);
}

// EXTERNAL MODULE: ./src/crypto/certificate/general-name.ts
var general_name = __webpack_require__(4709);
;// CONCATENATED MODULE: ./src/crypto/timestamp/authority.ts




const subjectAlternativeName = '2.5.29.17';
/** RFC 3161 2.4.2: whether this is the subject or one of the alternative names of the certificate. */
function isNamedBy(authority, certificate) {
    if (authority.kind === 'directoryName' && (0,crypto_name/* namesChain */.K0)(authority.name, certificate.subject))
        return true;
    return alternativesOf(certificate).some((name) => {
        return authority.kind === 'directoryName' && name.kind === 'directoryName'
            ? (0,crypto_name/* namesChain */.K0)(authority.name, name.name)
            : (0,bytes/* equalBytes */.e)(authority.encoded, name.encoded);
    });
}
/** None where they cannot be read. */
function alternativesOf({ extensions }) {
    const extension = extensions.find(({ oid }) => oid === subjectAlternativeName);
    if (extension === undefined)
        return [];
    const names = (0,attempt/* attempt */.C)(() => (0,general_name/* readSubjectAlternativeName */.bl)(extension.value));
    return names instanceof Error ? [] : names;
}

// EXTERNAL MODULE: ./src/crypto/certificate/structure.ts
var structure = __webpack_require__(2244);
;// CONCATENATED MODULE: ./src/crypto/timestamp/info.ts




/** The one version that there is. */
const version = 1;
/** The largest INTEGER that is read as a number: 68 years. */
const maxSeconds = 0x7fffffff;
/** RFC 3161 2.4.2: `INTEGER (1..999)`. */
const maxFraction = 999;
const millisTag = (0,crypto_der/* contextTag */.qA)(0, false);
const microsTag = (0,crypto_der/* contextTag */.qA)(1, false);
const authorityTag = (0,crypto_der/* contextTag */.qA)(0, true);
const extensionsTag = (0,crypto_der/* contextTag */.qA)(1, true);
/** DER of a TSTInfo. Throws DerError. */
function readTimestampInfo(der) {
    const root = (0,crypto_der/* readDer */.SU)(der);
    if (root.tag !== crypto_der/* tag */.Tc.sequence)
        throw refuse(root, 'what a timestamp says is no SEQUENCE');
    const cursor = new crypto_der/* DerCursor */.a5(root);
    const number = cursor.next(crypto_der/* tag */.Tc.integer);
    if ((0,crypto_der/* readSmallInteger */.ih)(number, version) !== version)
        throw refuse(number, 'the version of the timestamp is not 1');
    (0,crypto_der/* readOid */.fM)(cursor.next(crypto_der/* tag */.Tc.oid));
    const imprint = readImprint(cursor.next(crypto_der/* tag */.Tc.sequence));
    (0,crypto_der/* integerOctets */.rx)(cursor.next(crypto_der/* tag */.Tc.integer));
    const at = (0,crypto_der/* readPreciseTime */.RL)(cursor.next(crypto_der/* tag */.Tc.generalizedTime));
    const accuracy = readAccuracy(cursor.optional(crypto_der/* tag */.Tc.sequence));
    // Written although it is FALSE, it can still be read in one way only.
    const ordering = cursor.optional(crypto_der/* tag */.Tc.boolean);
    if (ordering !== null)
        (0,crypto_der/* readBoolean */.Vf)(ordering);
    const nonce = cursor.optional(crypto_der/* tag */.Tc.integer);
    if (nonce !== null)
        (0,crypto_der/* integerOctets */.rx)(nonce);
    const authority = cursor.optional(authorityTag);
    const extensions = cursor.optional(extensionsTag);
    cursor.finish();
    return {
        imprint,
        at,
        accuracy,
        authority: authority === null ? null : readAuthority(authority),
        extensions: extensions === null ? [] : (0,structure/* readExtensionList */.gY)(extensions),
    };
}
function readImprint(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const algorithm = (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(cursor.next(crypto_der/* tag */.Tc.sequence));
    const digest = (0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString));
    cursor.finish();
    return { algorithm, digest };
}
/** RFC 3161 2.4.2: seconds, milliseconds and microseconds; what is left out is 0. */
function readAccuracy(value) {
    if (value === null)
        return 0;
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const seconds = cursor.optional(crypto_der/* tag */.Tc.integer);
    const millis = cursor.optional(millisTag);
    const micros = cursor.optional(microsTag);
    cursor.finish();
    const whole = seconds === null ? 0 : (0,crypto_der/* readSmallInteger */.ih)(seconds, maxSeconds);
    return whole * 1000 + readFraction(millis) + Math.ceil(readFraction(micros) / 1000);
}
function readFraction(value) {
    if (value === null)
        return 0;
    const fraction = (0,crypto_der/* readSmallInteger */.ih)(value, maxFraction);
    if (fraction === 0)
        throw refuse(value, 'a part of the accuracy is zero');
    return fraction;
}
/** The one GeneralName in an explicit tag: it is a CHOICE (X.680 31.2.7). */
function readAuthority(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const name = (0,general_name/* readGeneralName */.So)(cursor.next());
    cursor.finish();
    return name;
}
function refuse({ start }, what) {
    return new crypto_der/* DerError */.I4('value', start, `At byte ${start} ${what}.`);
}

;// CONCATENATED MODULE: ./src/crypto/timestamp/token.ts








/** RFC 3161 2.4.2: id-ct-TSTInfo. */
const infoType = '1.2.840.113549.1.9.16.1.4';
/** RFC 3161 2.4.2 in a SignedData: what the token says, and whether it holds for what it is read for. */
function token_readToken(data, context) {
    const [signer, ...others] = data.signers;
    if (signer === undefined || others.length > 0) {
        const message = `The timestamp has ${data.signers.length} signers in the place of the one authority (RFC 3161 2.4.2).`;
        return claim_unreadable('rfc3161', claim_fail('timestamp-many-signers', message));
    }
    if (data.contentType !== infoType) {
        const message = `The timestamp holds a content of the type ${data.contentType}, not TSTInfo (RFC 3161 2.4.2).`;
        return claim_unreadable('rfc3161', claim_fail('timestamp-content-type', message));
    }
    if (data.content === null) {
        return claim_unreadable('rfc3161', claim_fail('timestamp-malformed', 'The timestamp does not hold what it says (TSTInfo).'));
    }
    const { content } = data;
    const info = (0,attempt/* attempt */.C)(() => readTimestampInfo(content));
    if (info instanceof Error) {
        return claim_unreadable('rfc3161', claim_fail('timestamp-malformed', `The timestamp cannot be read: ${info.message}`));
    }
    return judgeToken(data, { signer, content, info }, context);
}
function judgeToken(data, token, { imprinted, certificates }) {
    const { signer, content, info } = token;
    const bag = [...readBag(data.certificates), ...readBag(certificates)];
    const expected = { type: infoType, attribute: 'required' };
    const { leaf, integrity, signature } = examineSigner(signer, content, expected, bag);
    return {
        kind: 'rfc3161',
        at: info.at,
        accuracy: info.accuracy,
        certificates: leafFirst(bag, leaf).slice(0, maxUseful),
        hasLeaf: leaf !== null,
        algorithms: [...nameAlgorithms(signer, 'timestamp'), nameImprint(info)],
        checks: [
            token_checkImprint(info, imprinted),
            ofSigner(integrity),
            ofSigner(signature),
            checkNaming(signer),
            ...checkExtensions(info),
            ...checkAuthority(info, leaf),
        ],
    };
}
/** RFC 3161 2.4.2: the imprint is the hash of what was to be stamped. */
function token_checkImprint({ imprint }, imprinted) {
    const digest = (0,algorithms/* readDigest */.rP)(imprint.algorithm);
    if (digest?.name === 'MD2' || digest?.name === 'MD5') {
        return claim_fail('timestamp-imprint-weak', `The timestamp says what it is of by ${digest.name} only.`);
    }
    const computed = digest === null ? null : (0,algorithms/* computeDigest */.MK)(digest, imprinted);
    if (digest === null || computed === null) {
        const message = `The hash ${imprint.algorithm.oid} of what the timestamp is of cannot be computed.`;
        return leaveOpen('timestamp-unsupported-algorithm', message);
    }
    return (0,bytes/* equalBytes */.e)(computed, imprint.digest)
        ? pass('timestamp-imprint-match', `The timestamp is of the ${digest.name} hash of this very signature.`)
        : claim_fail('timestamp-imprint-mismatch', `The timestamp is of another ${digest.name} hash than that of this signature.`);
}
/**
 * RFC 3161 2.4.1, RFC 5816 2.2.1: the authority signs which certificate is its own. That it is the one which is there is
 * checked with the value; further certificates that it may list (RFC 5035 5.4.1) are not, as by most who read them.
 */
function checkNaming(signer) {
    const types = [attributeTypes.signingCertificate, attributeTypes.signingCertificateV2];
    const isThere = signer.signedAttributes?.attributes.some(({ type }) => types.includes(type)) === true;
    return isThere
        ? pass('timestamp-certificate-named', 'The authority signed which certificate is its own.')
        : claim_fail('timestamp-certificate-not-named', 'The timestamp has no signing-certificate attribute (RFC 3161 2.4.1, RFC 5816 2.2.1).');
}
/** RFC 3161 2.4.2: no critical extension is known. */
function checkExtensions({ extensions }) {
    const unknown = extensions.find(({ critical }) => critical);
    if (unknown === undefined)
        return [];
    return [claim_fail('timestamp-unknown-extension', `The timestamp has the unknown critical extension ${unknown.oid}.`)];
}
/** RFC 3161 2.4.2: the authority that is named is one of the names of the certificate. */
function checkAuthority({ authority }, leaf) {
    if (authority === null || leaf === null || isNamedBy(authority, leaf))
        return [];
    const message = `The timestamp names another authority than its certificate, that of “${(0,crypto_name/* printName */.To)(leaf.subject)}”.`;
    return [claim_fail('timestamp-authority-mismatch', message)];
}
function nameImprint({ imprint }) {
    const name = (0,algorithms/* readDigest */.rP)(imprint.algorithm)?.name;
    return { use: 'digest', hash: name ?? 'unknown', label: `${name ?? imprint.algorithm.oid} imprint in the timestamp` };
}

;// CONCATENATED MODULE: ./src/crypto/timestamp/attributes.ts





const kinds = new Map([
    // RFC 3161 appendix A: signature time-stamp.
    ['1.2.840.113549.1.9.16.2.14', 'rfc3161'],
    // The same by Authenticode.
    ['1.3.6.1.4.1.311.3.3.1', 'rfc3161'],
    // RFC 2985 5.3.6: countersignature.
    ['1.2.840.113549.1.9.6', 'pkcs9'],
]);
/** Whether an unsigned attribute of this type holds timestamps. */
function isTimeAttribute(type) {
    return kinds.has(type);
}
/** Signers ask for one, and for a second one where an algorithm or an authority changes; each costs some 0.3 ms. */
const maxTimes = 8;
/**
 * Every timestamp that stands beside a signature, none of them left out: what cannot be read is a claim that fails, and
 * more than 8 are one whose answer is not known. `certificates` is the DER of those that the signature carries. Never
 * throws for what a file can hold.
 */
function readTimes(signer, certificates) {
    const found = signer.unsignedAttributes.flatMap(({ type, values }) => {
        const kind = kinds.get(type);
        return kind === undefined ? [] : valuesOf(kind, values);
    });
    const [first] = found;
    if (first !== undefined && found.length > maxTimes) {
        const message = `The signature has ${found.length} timestamps, and ${maxTimes} is the most that is read.`;
        return [claim_unreadable(first.kind, leaveOpen('timestamp-limit', message))];
    }
    const context = { imprinted: signer.signature, certificates };
    return found.map(({ kind, value }) => readTime(kind, value, context));
}
/** An attribute without a value is a timestamp that was taken out: it stands for one that cannot be read. */
function valuesOf(kind, values) {
    return values.length === 0 ? [{ kind, value: null }] : values.map((value) => ({ kind, value }));
}
function readTime(kind, value, context) {
    if (value === null) {
        return claim_unreadable(kind, claim_fail('timestamp-malformed', 'The attribute of a timestamp is there and holds none.'));
    }
    if (kind === 'pkcs9')
        return readCountersignature(value, context);
    const data = (0,attempt/* attempt */.C)(() => read_readSignedDataValue(value));
    return data instanceof Error ? claim_refuseToken(data) : token_readToken(data, context);
}

;// CONCATENATED MODULE: ./src/crypto/timestamp/response.ts





/** RFC 3161 2.4.2: granted, and granted with modifications. */
const granted = (/* unused pure expression or super */ null && ([0, 1]));
/** The statuses go up to 5 (RFC 3161 2.4.2); others may be added. */
const maxStatus = 255;
/**
 * A token (RFC 3161 2.4.2, ContentInfo) over these octets. `certificates` is the DER of those at hand beside it. Never
 * throws for what a file can hold.
 */
async function readTimestampToken(bytes, imprinted, certificates = []) {
    return readSafely(async () => readToken(await readSignedData(bytes), { imprinted, certificates }));
}
/** An authority's answer (RFC 3161 2.4.2, TimeStampResp) with a token over these octets. The rest as above. */
async function readTimestampResponse(bytes, imprinted, certificates = []) {
    return readSafely(async () => {
        const { root } = await readStructure(bytes);
        const cursor = new DerCursor(root);
        const status = readStatus(cursor.next(tag.sequence));
        const token = cursor.optional(tag.sequence);
        cursor.finish();
        if (!granted.includes(status)) {
            const message = `The authority did not grant the timestamp: its status is ${status} (RFC 3161 2.4.2).`;
            return unreadable('rfc3161', fail('timestamp-not-granted', message));
        }
        if (token === null) {
            return unreadable('rfc3161', fail('timestamp-malformed', 'The answer of the authority holds no timestamp.'));
        }
        return readToken(readSignedDataValue(token), { imprinted, certificates });
    });
}
/** PKIStatusInfo; the words and the reason for a refusal are not asked. Throws DerError. */
function readStatus(value) {
    const cursor = new DerCursor(value);
    const status = readSmallInteger(cursor.next(tag.integer), maxStatus);
    const words = cursor.optional(tag.sequence);
    if (words !== null)
        membersOf(words, tag.utf8String);
    const reason = cursor.optional(tag.bitString);
    if (reason !== null)
        readBitString(reason);
    cursor.finish();
    return status;
}
async function readSafely(read) {
    const claim = await attemptLater(read);
    return claim instanceof Error ? refuseToken(claim) : claim;
}

;// CONCATENATED MODULE: ./src/crypto/timestamp.ts
// Timestamps: tokens and responses of RFC 3161, and countersignatures of PKCS #9. What they say, and whether it holds.



;// CONCATENATED MODULE: ./src/signatures/file/checks.ts
/** A check for each fault; where there is none, one that passes. */
function checksOf(check, faults, code, message) {
    if (faults.length === 0)
        return [{ check, result: 'pass', code, message }];
    return faults.map((fault) => ({ check, result: 'fail', ...fault }));
}
/** That a check could not be made, for a fault that another check tells of. */
function notChecked(check, place) {
    const message = `The ${check} of \`${place}\` was not checked because of another fault.`;
    return { check, result: 'unknown', code: 'not-checked', message };
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/sections.ts


/**
 * The most sections that are read, and the most entries of a signed JAR: a quarter more than what fits without Zip64.
 * Each takes some 2 KB of memory while it is read, in the archive, in the manifest and in a signature file.
 */
const maxSections = 80_000;
/** The attributes of a section, in their order; `Name` is the first one, but for the main section. */
function attributesOf(file, section) {
    const lines = new Lines(file.bytes, section.start);
    const attributes = [];
    while (lines.start < section.end && !lines.blank)
        attributes.push(sections_readAttribute(lines));
    return attributes;
}
/** The bytes that a digest of the section is over. */
function bytesOf(file, { start, end }) {
    return file.bytes.subarray(start, end);
}
/** What breaks the grammar. The message is the end of a sentence that begins with the name of the file. */
class SectionError extends Error {
    name = 'SectionError';
}
const attributeName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,69}$/;
const sections_ascii = /^[\u0000-\u007f]*$/;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const space = 0x20;
const colon = 0x3a;
/**
 * Reads the sections. Lines end in CR, LF or CRLF and are continued by lines that begin with a space; the last one ends
 * too. A section, or an attribute of a section, that stands there twice is refused, because readers differ on which one
 * holds. Throws SectionError, and FormatError `limit-reached`.
 */
function readSections(bytes) {
    const lines = new Lines(bytes, 0);
    const seen = new Set();
    const main = { start: 0, end: readSection(lines, seen).end };
    const sections = new Map();
    for (;;) {
        while (lines.open && lines.blank)
            lines.next();
        if (!lines.open)
            return { bytes, main, sections };
        if (sections.size === maxSections) {
            throw new FormatError('limit-reached', `The manifest or a signature file has more than ${maxSections} sections.`);
        }
        const { start } = lines;
        const { first, end } = readSection(lines, seen);
        if (first?.name !== 'name')
            throw new SectionError(`has a section without a name at byte ${start}`);
        const name = decodeName(first.value, start);
        if (sections.has(name))
            throw new SectionError(`has two sections for \`${name}\``);
        sections.set(name, { start, end });
    }
}
/**
 * Reads from the current line through the blank line, or the end. An attribute Magic is refused: who does not know what
 * it asks for must not call the section verified (JAR File Specification, The Magic Attribute).
 */
function readSection(lines, seen) {
    let first = null;
    seen.clear();
    while (lines.open && !lines.blank) {
        const attribute = sections_readAttribute(lines);
        if (attribute.name === 'magic')
            throw new SectionError('demands by an attribute Magic rules that are not known');
        if (seen.has(attribute.name))
            throw new SectionError(`has the attribute \`${attribute.name}\` twice in a section`);
        seen.add(attribute.name);
        first ??= attribute;
    }
    if (lines.open)
        lines.next();
    return { first, end: lines.start };
}
function sections_readAttribute(lines) {
    const name = lines.attributeName();
    if (name === null)
        throw new SectionError(`has a line at byte ${lines.start} that is no attribute`);
    let value = lines.text(lines.colon + 2);
    lines.next();
    while (lines.open && lines.continues) {
        value += lines.text(lines.start + 1);
        lines.next();
    }
    return { name, value };
}
/** A name may be cut within a character where its line is continued, so it is decoded when it is whole. */
function decodeName(latin1, at) {
    if (sections_ascii.test(latin1))
        return latin1;
    const bytes = Buffer.from(latin1, 'latin1');
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new SectionError(`has a name at byte ${at} that is not UTF-8`);
    return bytes.toString('utf8');
}
/** The lines of a file, one after the other. */
class Lines {
    bytes;
    /** The first byte of the current line. */
    start = 0;
    /** The first colon of the current line; -1 when it has none. */
    colon = -1;
    /** Behind the last byte of the current line, without its end. */
    #end = 0;
    #next;
    /** Names in lower case by how they are written: a file has few, and many times each. */
    #names = new Map();
    constructor(bytes, start) {
        this.bytes = bytes;
        this.#next = start;
        this.next();
    }
    /** Whether there is a current line. */
    get open() {
        return this.start < this.bytes.length;
    }
    get blank() {
        return this.#end === this.start;
    }
    get continues() {
        return this.bytes[this.start] === space && !this.blank;
    }
    /** The rest of the current line from a byte on, one character a byte. */
    text(from) {
        return this.bytes.toString('latin1', from, this.#end);
    }
    /** The name before the first colon, in lower case; `null` when the line is no attribute. */
    attributeName() {
        if (this.colon < 0 || this.colon + 1 >= this.#end || this.bytes[this.colon + 1] !== space)
            return null;
        const written = this.bytes.toString('latin1', this.start, this.colon);
        const known = this.#names.get(written);
        if (known !== undefined)
            return known;
        if (!attributeName.test(written))
            return null;
        const name = written.toLowerCase();
        this.#names.set(written, name);
        return name;
    }
    next() {
        const { bytes } = this;
        this.start = this.#next;
        this.colon = -1;
        let end = this.start;
        for (; end < bytes.length; end += 1) {
            const byte = bytes[end];
            if (byte === lineFeed || byte === carriageReturn)
                break;
            if (byte === colon && this.colon < 0)
                this.colon = end;
        }
        if (end === bytes.length && end > this.start)
            throw new SectionError('ends within a line');
        this.#end = end;
        this.#next = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
    }
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/signed-files.ts



/** The largest manifest, signature file or block that is read, bytes: Java refuses larger ones, so no JAR in use has one. */
const maxSignedFileSize = 16_000_000;
/** The bytes of a file of the signature. Throws FormatError `damaged-entry` and `limit-reached`. */
function readSignedBytes(file, member) {
    const { name, size, compressedSize } = member.entry;
    if (size > maxSignedFileSize || compressedSize > maxSignedFileSize) {
        throw new FormatError('limit-reached', `\`${name}\` has more than ${maxSignedFileSize} bytes.`);
    }
    return readContent(file, member);
}
/** Throws FormatError `limit-reached`. */
function readManifest(file, member) {
    return readSignedFile(file, member, 'malformed-manifest');
}
/** The version must be 1.0: later ones may have other rules. Throws FormatError `limit-reached`. */
function readSignatureFile(file, member) {
    const read = readSignedFile(file, member, 'malformed-signature-file');
    if (!read.ok)
        return read;
    const version = attributesOf(read.sections, read.sections.main).find(({ name }) => name === 'signature-version')?.value;
    if (version === '1.0')
        return read;
    return refused('malformed-signature-file', `\`${member.entry.name}\` is not of Signature-Version 1.0.`);
}
function readSignedFile(file, member, malformed) {
    const { name } = member.entry;
    try {
        const sections = readSections(readSignedBytes(file, member));
        return { ok: true, sections };
    }
    catch (error) {
        if (error instanceof SectionError)
            return refused(malformed, `\`${name}\` ${error.message}.`);
        if (error instanceof FormatError && error.code === 'damaged-entry')
            return refused(error.code, error.message);
        throw error;
    }
}
function refused(code, message) {
    return { ok: false, fault: { code, message } };
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/block.ts





/** RFC 5652 4. Signatures over a content of another type were made for another use. */
const block_dataType = '1.2.840.113549.1.7.1';
/** A signature for each signer of a block over its signature file. Throws FormatError `limit-reached`. */
async function readBlock(block, context) {
    const place = block.entry.name;
    const { signatureFile, name, vouched } = context;
    const data = await readData(block, context.file);
    const refuse = (check) => {
        return { signatures: [withoutSigner(place, [check, ...vouched.checks])], signers: 0, notes: [] };
    };
    if ('code' in data)
        return refuse(data);
    if (!signatureFile.ok)
        return refuse(notChecked('signature', place));
    if (data.contentType !== block_dataType) {
        return refuse(block_malformed(`\`${place}\` signs a content of the type ${data.contentType}, which no file has.`));
    }
    // JAR File Specification: the content is detached. One that is there all the same must be the signature file.
    if (data.content !== null && !signatureFile.sections.bytes.equals(data.content)) {
        return refuse(block_malformed(`\`${place}\` holds another content than \`${name}\`.`));
    }
    if (data.signers.length > context.signersLeft) {
        throw new FormatError('limit-reached', `With \`${place}\` the archive has more signers than are read.`);
    }
    return {
        signers: data.signers.length,
        signatures: data.signers.map((signer, index) => {
            const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, signatureFile.sections.bytes);
            return {
                format: 'jar',
                role: 'primary',
                place: data.signers.length === 1 ? place : `${place} (signer ${index + 1})`,
                claim: { certificates, hasLeaf, algorithms: [...algorithms, ...vouched.algorithms] },
                times: readTimes(signer, data.certificates),
                statements: [],
                intact: [...checks, ...vouched.checks],
            };
        }),
        notes: data.normalised ? [{ code: 'ber-normalised', message: `\`${place}\` is in BER, and was read as DER.` }] : [],
    };
}
/** A block whose signature file is missing: it signs nothing that is there. */
function blockAlone({ entry: { name } }) {
    const message = `\`${name}\` has no signature file (.SF) beside it.`;
    return withoutSigner(name, [
        { check: 'integrity', result: 'fail', code: 'missing-signature-file', message },
        notChecked('signature', name),
        notChecked('coverage', name),
    ]);
}
async function readData(block, file) {
    try {
        return await read_readSignedData(readSignedBytes(file, block));
    }
    catch (error) {
        if (error instanceof FormatError && error.code === 'damaged-entry') {
            return { check: 'signature', result: 'fail', code: error.code, message: error.message };
        }
        if (!(error instanceof model/* CmsError */.w))
            throw error;
        const message = `\`${block.entry.name}\` cannot be read as a signature: ${error.message}`;
        if (error.code === 'malformed')
            return block_malformed(message);
        return { check: 'signature', result: 'unknown', code: 'limit-reached', message };
    }
}
function block_malformed(message) {
    return { check: 'signature', result: 'fail', code: 'malformed-signature', message };
}
function withoutSigner(place, intact) {
    const claim = { certificates: [], hasLeaf: false, algorithms: [] };
    return { format: 'jar', role: 'primary', place, claim, times: [], statements: [], intact };
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/digests.ts

const digests_algorithms = [
    { name: 'MD5', id: 'md5', strength: 1, labels: ['md5'] },
    { name: 'SHA-1', id: 'sha1', strength: 2, labels: ['sha1', 'sha-1', 'sha'] },
    { name: 'SHA-224', id: 'sha224', strength: 3, labels: ['sha-224'] },
    { name: 'SHA-256', id: 'sha256', strength: 4, labels: ['sha-256'] },
    { name: 'SHA3-256', id: 'sha3-256', strength: 5, labels: ['sha3-256'] },
    { name: 'SHA-384', id: 'sha384', strength: 6, labels: ['sha-384'] },
    { name: 'SHA3-384', id: 'sha3-384', strength: 7, labels: ['sha3-384'] },
    { name: 'SHA-512', id: 'sha512', strength: 8, labels: ['sha-512'] },
    { name: 'SHA3-512', id: 'sha3-512', strength: 9, labels: ['sha3-512'] },
];
const byLabel = new Map(digests_algorithms.flatMap((algorithm) => algorithm.labels.map((label) => [label, algorithm])));
/**
 * The digests of a section that can be computed. Attributes of unknown algorithms are left out, as the specification
 * asks; MD2 is one of them, because nothing here computes it.
 */
function digestsOf(attributes, target) {
    const values = [];
    for (const { name, value } of attributes) {
        if (!name.endsWith(target))
            continue;
        const algorithm = byLabel.get(name.slice(0, -target.length));
        if (algorithm !== undefined)
            values.push({ algorithm, expected: value });
    }
    return values;
}
/** Whether the section says that there is a digest, of whatever algorithm. */
function namesDigest(attributes) {
    return attributes.some(({ name }) => name.endsWith('-digest'));
}
/** Base64 of the digest: what must stand in the attribute, character by character. */
function digestOf(bytes, algorithm) {
    return (0,external_node_crypto_.hash)(algorithm.id, bytes, 'base64');
}
/** Whether every digest is that of `bytes`. */
function allMatch(values, bytes) {
    return values.every(({ algorithm, expected }) => digestOf(bytes, algorithm) === expected);
}
function strongest(values) {
    return values.reduce((best, { algorithm }) => (best === null || algorithm.strength > best.strength ? algorithm : best), null);
}
function weaker(left, right) {
    if (left === null || right === null)
        return left ?? right;
    return left.strength <= right.strength ? left : right;
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/entries.ts





/** What an entry costs besides its content, in bytes that could be hashed meanwhile. */
const entryCost = 4096;
/**
 * Compares each entry that the manifest has a digest of with its content, once for all signatures. Sections without any
 * digest describe packages and have no outcome; nor have those whose digests are all of unknown algorithms.
 */
async function compareEntries(file, manifest, members, pace) {
    const outcomes = new Map();
    for (const [name, section] of manifest.sections) {
        const attributes = attributesOf(manifest, section);
        if (!namesDigest(attributes))
            continue;
        const member = members.get(name);
        const digests = digestsOf(attributes, '-digest');
        const algorithm = strongest(digests);
        if (member === undefined)
            outcomes.set(name, { kind: 'missing' });
        else if (algorithm !== null)
            outcomes.set(name, await compareEntry(file, member, digests, algorithm, pace));
    }
    return outcomes;
}
async function compareEntry(file, member, digests, algorithm, pace) {
    const { name } = member.entry;
    try {
        const small = isSmall(member);
        if (small)
            await pace.spend(member.entry.size + entryCost);
        const computed = small ? hashWhole(file, member, digests) : await hashPieces(file, member, digests, pace);
        const wrong = digests.find(({ expected }, index) => computed[index] !== expected);
        if (wrong === undefined)
            return { kind: 'match', algorithm };
        const message = `The content of \`${name}\` is not what the signed ${wrong.algorithm.name} digest is of.`;
        return { kind: 'differs', code: 'digest-mismatch', message };
    }
    catch (error) {
        if (!(error instanceof FormatError) || error.code !== 'damaged-entry')
            throw error;
        return { kind: 'differs', code: error.code, message: error.message };
    }
}
function hashWhole(file, member, digests) {
    const content = readContent(file, member);
    return digests.map(({ algorithm }) => digestOf(content, algorithm));
}
async function hashPieces(file, member, digests, pace) {
    const hashes = digests.map(({ algorithm }) => (0,external_node_crypto_.createHash)(algorithm.id));
    for await (const piece of streamContent(file, member, pace)) {
        for (const hash of hashes)
            hash.update(piece);
    }
    return hashes.map((hash) => hash.digest('base64'));
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/files.ts

/** Sorts entries out by their names; `describe` gives what the directory says of one. */
function sortOut(entries, describe) {
    let manifest = null;
    const signatureFiles = new Map();
    const blocks = new Map();
    const reserved = [];
    const content = [];
    for (const entry of entries) {
        const { name, directory, size } = describe(entry);
        const kind = signatureFileName(name);
        if (kind === null) {
            if (!directory || size > 0)
                content.push(entry);
        }
        else if (kind.kind === 'manifest')
            manifest ??= entry;
        else if (kind.kind === 'reserved')
            reserved.push(entry);
        else if (kind.kind === 'signature-file')
            setFirst(signatureFiles, kind.base, entry);
        else {
            const others = blocks.get(kind.base);
            if (others === undefined)
                blocks.set(kind.base, [entry]);
            else
                others.push(entry);
        }
    }
    return { manifest, signatureFiles, blocks, reserved, content };
}
/** Of two names that differ in their letter case the first counts; `checkNames` tells of the second. */
function setFirst(files, base, entry) {
    if (!files.has(base))
        files.set(base, entry);
}
/** Something of a signature is there that makes none. */
function remnantsOf({ signatureFiles, blocks }) {
    return [...signatureFiles].flatMap(([base, entry]) => (blocks.has(base) ? [] : [entry]));
}
/** What is worth saying of the files that no signature needs. */
function notesOf(files, describe) {
    const remnants = remnantsOf(files).map((entry) => {
        return { code: 'signature-remnants', message: `\`${describe(entry).name}\` has no signature block beside it.` };
    });
    const reserved = files.reserved.map((entry) => {
        return { code: 'ignored-signature-file', message: `\`${describe(entry).name}\` is covered by no signature.` };
    });
    return [...remnants, ...reserved];
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/vouch.ts





/**
 * From the signature file to the manifest, and from the manifest to the content (JAR File Specification, Signature
 * Validation). Coverage is judged for this signature file alone: what others vouch for does not count.
 */
function vouch(signatureFile, jar) {
    const integrity = new Faults();
    const coverage = new Faults();
    const binding = bindManifest(signatureFile, jar, integrity, coverage);
    checkNamedSections(signatureFile, jar, integrity);
    const entries = checkEntries(jar, binding, integrity, coverage);
    checkCoverage(jar, binding, coverage);
    const covered = `The signature covers all of the archive: ${countEntries(jar.content.size)}.`;
    return {
        checks: [
            ...checksOf('integrity', [...integrity.list(), ...jar.damage], 'digest-match', 'All signed digests match.'),
            ...checksOf('coverage', [...coverage.list(), ...jar.faults], 'covers-everything', covered),
        ],
        algorithms: [
            ...useOf(binding.algorithm, 'of the manifest'),
            ...useOf(entries.algorithm, `of ${countEntries(entries.count)}`),
        ],
    };
}
/** What is left where the signature file or the manifest cannot be read. */
function unvouched(fault, signatureFile) {
    const integrity = { check: 'integrity', result: 'fail', ...fault };
    return { checks: [integrity, notChecked('coverage', signatureFile)], algorithms: [] };
}
/** A digest of the whole manifest that holds makes its parts good; otherwise each part needs its own. */
function bindManifest(signatureFile, jar, integrity, coverage) {
    const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), '-digest-manifest');
    if (digests.length > 0 && allMatch(digests, jar.manifest.bytes)) {
        return { bound: signatureFile.sections, whole: true, algorithm: strongest(digests) };
    }
    let algorithm = bindMainAttributes(signatureFile, jar.manifest, integrity, coverage);
    const bound = new Set();
    for (const [name, section] of signatureFile.sections) {
        const signed = jar.manifest.sections.get(name);
        const rests = signed === undefined
            ? null
            : bindSection(attributesOf(signatureFile, section), bytesOf(jar.manifest, signed), name, integrity);
        if (rests === null)
            continue;
        bound.add(name);
        algorithm = weaker(algorithm, rests);
    }
    return { bound, whole: false, algorithm };
}
/** Main-Class, Class-Path and the like decide what runs: without a digest they are left out of the signature. */
function bindMainAttributes(signatureFile, manifest, integrity, coverage) {
    const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), '-digest-manifest-main-attributes');
    if (digests.length === 0) {
        coverage.add('main-attributes-not-covered', 'The main attributes of the manifest are not covered by the signature.');
    }
    else if (!allMatch(digests, bytesOf(manifest, manifest.main))) {
        integrity.add('digest-mismatch', 'The main attributes of the manifest are not what the signed digest is of.');
    }
    return strongest(digests);
}
/**
 * Every digest that can be computed must be that of the section with its blank line; digests without that line, which
 * signers before JDK 1.2 made, do not match. `null`: no digest can be computed.
 */
function bindSection(attributes, signed, name, integrity) {
    const digests = digestsOf(attributes, '-digest');
    if (!allMatch(digests, signed)) {
        integrity.add('digest-mismatch', `The manifest's section \`${name}\` is not what the signed digest is of.`);
    }
    return strongest(digests);
}
function checkNamedSections(signatureFile, jar, integrity) {
    for (const name of signatureFile.sections.keys()) {
        if (!jar.manifest.sections.has(name)) {
            integrity.add('missing-entry', `\`${name}\` was signed, and the manifest has no section for it.`);
        }
    }
}
/** Each entry that is bound holds, and each that the manifest has a digest of is there. */
function checkEntries(jar, { bound }, integrity, coverage) {
    let algorithm = null;
    let count = 0;
    for (const [name, outcome] of jar.outcomes) {
        if (outcome.kind === 'missing') {
            coverage.add('missing-entry', `The manifest has a digest of \`${name}\`, which is not in the archive.`);
        }
        else if (bound.has(name)) {
            count += 1;
            if (outcome.kind === 'match')
                algorithm = weaker(algorithm, outcome.algorithm);
            else
                integrity.add(outcome.code, outcome.message);
        }
    }
    return { algorithm, count };
}
/** Nothing is left out: no entry of the archive, and no section of the manifest. */
function checkCoverage({ manifest, content, outcomes }, { bound, whole }, coverage) {
    for (const name of content) {
        if (!bound.has(name) || !outcomes.has(name)) {
            coverage.add('unsigned-entry', `The entry \`${name}\` is not covered by the signature.`);
        }
    }
    if (whole)
        return;
    let rest = manifest.bytes.length - lengthOf(manifest.main);
    for (const [name, section] of manifest.sections) {
        rest -= lengthOf(section);
        if (!bound.has(name) && !content.has(name)) {
            coverage.add('unsigned-entry', `The manifest's section \`${name}\` is not covered by the signature.`);
        }
    }
    if (rest > 0) {
        coverage.add('manifest-not-covered', `The signature leaves out ${countBytes(rest)} between the manifest's sections.`);
    }
}
function lengthOf({ start, end }) {
    return end - start;
}
function useOf(algorithm, what) {
    return algorithm === null ? [] : [{ use: 'digest', hash: algorithm.name, label: `${algorithm.name} digest ${what}` }];
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/jar.ts












/** The most blocks that are read: each is judged against every entry. JARs in use have one to three. */
const maxBlocks = 32;
/** The most bytes that all blocks and signature files may have: two of the largest are read within a few seconds. */
const maxSignatureSize = 2 * maxSignedFileSize;
/** The most bytes that all blocks may have: each has some 10 KB, with a chain of post-quantum certificates some 300 KB. */
const maxBlockSize = 4 * 1024 * 1024;
/** The most signers whose signatures are looked at, in all blocks: each costs a digest of its file and a search for a path. */
const jar_maxSigners = 8;
/** The most bytes of the manifest that the digests of all signature files may be over; some eleven digests a byte. */
const maxManifestWork = 4 * maxSignedFileSize;
/** Reads a JAR that has a signature block. Throws FormatError `limit-reached` and `stopped`. */
async function readSignedJar(archive, pace) {
    try {
        return await readSignatures(archive, pace);
    }
    catch (error) {
        const [fault] = archive.faults.list();
        if (!(error instanceof FormatError) || error.code !== 'limit-reached' || fault === undefined)
            throw error;
        // What is wrong with the archive itself is wrong for every signature, whatever the rest would take to read.
        return obstructed('jar', 'malformed-signed-archive', fault.message);
    }
}
async function readSignatures(archive, pace) {
    const { file, entries, faults } = archive;
    if (entries.length > maxSections) {
        throw new FormatError('limit-reached', `The archive has ${entries.length} entries, more than ${maxSections}.`);
    }
    checkNames(entries, faults);
    const members = checkLayout(file, archive.place, entries, faults);
    checkInflatedSize(members);
    const files = sortOut(members, ({ entry }) => entry);
    checkSignatureFiles(files);
    const content = await readJarContent(archive, files, members, pace);
    const signatures = [];
    let signersLeft = jar_maxSigners;
    const notes = [...notesOf(files, ({ entry }) => entry), ...linkNotes(members)];
    for (const [base, blocks] of files.blocks) {
        const signatureFile = files.signatureFiles.get(base);
        if (signatureFile === undefined) {
            signatures.push(...blocks.map(blockAlone));
            continue;
        }
        await pace.spend(signatureFile.entry.size);
        const context = makeContext(archive, signatureFile, content);
        for (const block of blocks) {
            const reading = await readBlock(block, { ...context, signersLeft });
            signersLeft -= reading.signers;
            signatures.push(...reading.signatures);
            notes.push(...reading.notes);
        }
    }
    return { format: 'jar', signatures, obstacle: null, remnants: remnantsOf(files).length > 0, notes };
}
function checkSignatureFiles({ manifest, blocks, signatureFiles }) {
    const all = [...blocks.values()].flat();
    if (all.length > maxBlocks) {
        throw new FormatError('limit-reached', `The archive has ${all.length} signature blocks, more than ${maxBlocks}.`);
    }
    const blockSize = sizeOf(all);
    if (blockSize > maxBlockSize) {
        throw new FormatError('limit-reached', `The signature blocks have ${blockSize} bytes, more than ${maxBlockSize}.`);
    }
    const size = blockSize + sizeOf(signatureFiles.values());
    if (size > maxSignatureSize) {
        throw new FormatError('limit-reached', `The signature files have ${size} bytes, more than ${maxSignatureSize}.`);
    }
    if (manifest !== null && manifest.entry.size * blocks.size > maxManifestWork) {
        throw new FormatError('limit-reached', `The manifest is too large for ${blocks.size} signature files over it.`);
    }
}
function sizeOf(members) {
    let size = 0;
    for (const { entry } of members)
        size += entry.size;
    return size;
}
/** What all signatures are over; or why the manifest cannot be read. */
async function readJarContent(archive, files, members, pace) {
    const { file, faults } = archive;
    if (files.manifest === null) {
        return { code: 'missing-manifest', message: 'The archive has a signature and no manifest.' };
    }
    const manifest = readManifest(file, files.manifest);
    if (!manifest.ok)
        return manifest.fault;
    const byName = new Map(members.map((member) => [member.entry.name, member]));
    return {
        manifest: manifest.sections,
        content: new Set(files.content.map(({ entry }) => entry.name)),
        outcomes: await compareEntries(file, manifest.sections, byName, pace),
        damage: await checkUnsigned(archive, files, members, pace),
        faults: faults.list(),
    };
}
/**
 * Empty directories, and the files of signing that no signature needs, have no digest. Their data must be what their
 * headers say all the same: in what is left of it a reader from the front would find entries that others do not see.
 */
async function checkUnsigned({ file }, files, members, pace) {
    const damage = new Faults();
    const directories = members.filter(({ entry: { directory, size, compressedSize } }) => {
        return directory && size === 0 && compressedSize > 0;
    });
    for (const member of [...directories, ...files.reserved, ...remnantsOf(files)]) {
        try {
            await passOver(file, member, pace);
        }
        catch (error) {
            if (!(error instanceof FormatError) || error.code !== 'damaged-entry')
                throw error;
            damage.add('damaged-entry', error.message);
        }
    }
    return damage.list();
}
/** Reads an entry to its end. Throws FormatError `damaged-entry` and `stopped`. */
async function passOver(file, member, pace) {
    if (isSmall(member)) {
        readContent(file, member);
        await pace.spend(member.entry.size);
        return;
    }
    const pieces = streamContent(file, member, pace);
    while ((await pieces.next()).done !== true)
        ;
}
function makeContext({ file }, member, content) {
    const signatureFile = readSignatureFile(file, member);
    const { name } = member.entry;
    if (!signatureFile.ok)
        return { file, signatureFile, name, vouched: unvouched(signatureFile.fault, name) };
    if ('code' in content)
        return { file, signatureFile, name, vouched: unvouched(content, name) };
    return { file, signatureFile, name, vouched: vouch(signatureFile.sections, content) };
}
/** Whether an entry is unpacked as a link is said outside of what any signature covers. */
function linkNotes(members) {
    return members.flatMap(({ entry }) => {
        if (!entry.symbolicLink)
            return [];
        const message = `The archive marks \`${entry.name}\` as a symbolic link, and no signature covers that.`;
        return [{ code: 'symbolic-link-entry', message }];
    });
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/end.ts


const endLength = 22;
const zip64LocatorLength = 20;
const zip64EndLength = 56;
const signatureBytes = Buffer.from('PK\x05\x06', 'latin1');
/**
 * Finds the central directory from the end record (APPNOTE.TXT 4.3.16), which should be the file's last bytes but for
 * its comment. `null`: there is no end record whose directory stands where it says. Throws FormatError
 * `malformed-archive` when the records contradict each other.
 */
function findDirectory(file, ends, faults) {
    const tail = bufferOf(ends.tail);
    const tailStart = ends.size - tail.length;
    const record = tail.length < endLength ? null : chooseEnd(file, tail, tailStart);
    if (record === null)
        return null;
    const commentEnd = record.position + endLength + record.bytes.readUInt16LE(20);
    if (commentEnd > ends.size)
        throw malformed('the comment at its end is cut off');
    if (commentEnd < ends.size) {
        faults.add('appended-data', `The end of the archive is followed by ${countBytes(ends.size - commentEnd)}.`);
    }
    if (tail.indexOf(signatureBytes, record.position - tailStart + 4) >= 0) {
        faults.add('ambiguous-end', 'A second end record stands behind the end record of the archive.');
    }
    return readPlace(file, record, faults);
}
/**
 * The end record that the archive means: the last one that is followed by its comment and nothing else, else the last
 * one whose directory stands where it says.
 */
function chooseEnd(file, tail, tailStart) {
    let standing = null;
    for (let offset = tail.lastIndexOf(signatureBytes, tail.length - endLength); offset >= 0; offset = offset === 0 ? -1 : tail.lastIndexOf(signatureBytes, offset - 1)) {
        const bytes = tail.subarray(offset, offset + endLength);
        const record = { position: tailStart + offset, bytes };
        if (offset + endLength + bytes.readUInt16LE(20) === tail.length)
            return record;
        if (standing === null && directoryStands(file, record))
            standing = record;
    }
    return standing;
}
/** Whether a central directory begins where this record says, counted from the record or from the file's start. */
function directoryStands(file, record) {
    const length = record.bytes.readUInt32LE(12);
    const starts = [record.position - length, record.bytes.readUInt32LE(16)];
    return starts.some((start) => beginsDirectory(file, start, record.position));
}
/** Whether the header of an entry stands there. */
function beginsDirectory(file, start, before) {
    return start >= 0 && start + 4 <= before && bufferOf(file.read(start, 4)).readUInt32LE(0) === recordSignature.central;
}
function readPlace(file, record, faults) {
    const { entries, length, offset, before } = readZip64(file, record) ?? readCounts(record);
    if (length > before)
        throw malformed('its central directory is longer than the file');
    const start = before - length;
    if (offset > start)
        throw malformed('its central directory would reach into its end record');
    if (offset < start && beginsDirectory(file, offset, before)) {
        faults.add('ambiguous-end', 'The end record leads to two central directories.');
    }
    return { start, length, entries, base: start - offset };
}
function readCounts({ bytes, position }) {
    const entries = bytes.readUInt16LE(10);
    if (bytes.readUInt16LE(4) !== 0 || bytes.readUInt16LE(6) !== 0 || bytes.readUInt16LE(8) !== entries) {
        throw malformed('it is one part of an archive on several disks');
    }
    return { entries, length: bytes.readUInt32LE(12), offset: bytes.readUInt32LE(16), before: position };
}
/** APPNOTE.TXT 4.3.14 and 4.3.15; `null` when there is no Zip64 locator before the end record. */
function readZip64(file, { bytes, position }) {
    const locatorStart = position - zip64LocatorLength;
    if (locatorStart < zip64EndLength)
        return null;
    const locator = bufferOf(file.read(locatorStart, zip64LocatorLength));
    if (locator.readUInt32LE(0) !== recordSignature.zip64Locator)
        return null;
    const before = locatorStart - zip64EndLength;
    const end = bufferOf(file.read(before, zip64EndLength));
    if (end.readUInt32LE(0) !== recordSignature.zip64End || readLong(end, 4) !== zip64EndLength - 12) {
        throw malformed('its Zip64 end record does not stand directly before its locator');
    }
    const entries = readLong(end, 32);
    const length = readLong(end, 40);
    const offset = readLong(end, 48);
    const disks = [locator.readUInt32LE(4), end.readUInt32LE(16), end.readUInt32LE(20)];
    if (disks.some((disk) => disk !== 0) || locator.readUInt32LE(16) !== 1 || readLong(end, 24) !== entries) {
        throw malformed('it is one part of an archive on several disks');
    }
    const agrees = agreesShort(bytes.readUInt16LE(4), 0) &&
        agreesShort(bytes.readUInt16LE(6), 0) &&
        agreesShort(bytes.readUInt16LE(8), entries) &&
        agreesShort(bytes.readUInt16LE(10), entries) &&
        agreesLong(bytes.readUInt32LE(12), length) &&
        agreesLong(bytes.readUInt32LE(16), offset) &&
        readLong(locator, 8) - offset === length;
    if (!agrees)
        throw malformed('its two end records contradict each other');
    return { entries, length, offset, before };
}
function agreesShort(short, value) {
    return short === value || short === zip64Marker.short;
}
function agreesLong(long, value) {
    return long === value || long === zip64Marker.long;
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/archive.ts



/** Reads the directory of an archive; `null`: no central directory stands where an end record says. Throws FormatError. */
function openArchive(file, ends) {
    const faults = new Faults();
    const place = findDirectory(file, ends, faults);
    if (place === null || (place.entries > 0 && !beginsDirectory(file, place.start, place.start + place.length))) {
        return null;
    }
    return { file, place, entries: readDirectory(file, place), faults };
}
/** The parts of the file before the first entry and behind the end record: what stands there is no part of the archive. */
function bytesAround({ file, place, entries, faults }) {
    let first = place.start;
    for (const { offset } of entries)
        first = Math.min(first, offset);
    return [
        ...(first > 0 ? [{ start: 0, end: first }] : []),
        ...(faults.has('appended-data') ? [{ start: place.start + place.length, end: file.size }] : []),
    ];
}

;// CONCATENATED MODULE: ./src/signatures/file/zip/trace.ts

/** What is read at a time. */
const trace_chunkLength = 1024 * 1024;
/** The longest name that is looked for. */
const longestName = 256;
/** From the start of a header to the end of that name. */
const overlap = 46 + longestName;
/**
 * Finds names of entries in bytes that are no readable part of an archive: whether any header of an entry, local or
 * central, has a name that `matches`. Linear in the bytes, whatever they are.
 */
async function findTrace(file, start, end, matches, pace) {
    for (let position = start; position < end; position += trace_chunkLength) {
        const chunk = bufferOf(file.read(position, Math.min(trace_chunkLength + overlap, end - position)));
        if (traceIn(chunk, matches))
            return true;
        await pace.spend(chunk.length);
    }
    return false;
}
const marks = [
    { signature: Buffer.from('PK\x03\x04', 'latin1'), lengthAt: 26, nameAt: 30 },
    { signature: Buffer.from('PK\x01\x02', 'latin1'), lengthAt: 28, nameAt: 46 },
];
function traceIn(chunk, matches) {
    return marks.some(({ signature, lengthAt, nameAt }) => {
        for (let at = chunk.indexOf(signature); at >= 0; at = chunk.indexOf(signature, at + 4)) {
            if (at + nameAt > chunk.length)
                return false;
            const length = chunk.readUInt16LE(at + lengthAt);
            if (length <= longestName && matches(chunk.toString('latin1', at + nameAt, at + nameAt + length)))
                return true;
        }
        return false;
    });
}

;// CONCATENATED MODULE: ./src/signatures/file/jar/unsigned.ts







/**
 * Reads an archive that has no signature block. What stands around it is noted, as launcher scripts are; where anything
 * shows a signature too, it may be a signed archive that was hidden. Throws FormatError `malformed-archive` and `stopped`.
 */
async function readUnsigned(archive, format, pace) {
    const files = sortOut(archive.entries, (entry) => entry);
    const remnants = remnantsOf(files).length > 0;
    const around = bytesAround(archive);
    if (around.length > 0 && (remnants || (await showsHiddenSignature(archive, around, pace)))) {
        const message = 'The archive shows parts of a signature, and bytes before its first entry or behind its end.';
        return obstructed('jar', 'malformed-signed-archive', message);
    }
    if (archive.faults.has('ambiguous-end')) {
        throw new FormatError('malformed-archive', 'The end of the archive can be read as the end of two archives.');
    }
    const aroundNotes = around.map(({ start, end }) => {
        return start === 0
            ? { code: 'prepended-data', message: `The first entry of the archive is preceded by ${countBytes(end)}.` }
            : { code: 'appended-data', message: `The end of the archive is followed by ${countBytes(end - start)}.` };
    });
    return { ...nothing, format, remnants, notes: [...notesOf(files, (entry) => entry), ...aroundNotes] };
}
async function showsHiddenSignature({ file }, around, pace) {
    for (const { start, end } of around) {
        if (await findTrace(file, start, end, showsSignature, pace))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/signatures/file/pace.ts


/** After so many bytes of work (some 50 ms) the run's other duties have their turn: signals, progress. */
const bytesBetweenTurns = 16 * 1024 * 1024;
/** Keeps long work interruptible. */
class Pace {
    stop;
    #bytes = 0;
    constructor(stop) {
        this.stop = stop;
    }
    /**
     * Counts `bytes` of work, and lets others have their turn when it is due. Throws FormatError `stopped` when the run
     * was asked to stop meanwhile.
     */
    async spend(bytes) {
        this.#bytes += bytes;
        if (this.#bytes < bytesBetweenTurns)
            return;
        this.#bytes = 0;
        await (0,promises_.setImmediate)();
        if (this.stop.aborted)
            throw new FormatError('stopped', 'The run was asked to stop before the file was read.');
    }
}

;// CONCATENATED MODULE: ./src/signatures/file/archives.ts










const localHeader = Buffer.from('PK\x03\x04', 'latin1');
const endRecord = Buffer.from('PK\x05\x06', 'latin1');
/** The formats that are ZIP archives. They may stand behind other bytes, so the end of a file tells too. */
const archiveFormat = {
    detects: (ends) => beginsArchive(ends) || bufferOf(ends.tail).includes(endRecord),
    async read(file, ends, stop) {
        const pace = new Pace(stop);
        let format = null;
        try {
            const archive = archives_open(file, ends);
            if (archive === null)
                return nothing;
            if ('reason' in archive)
                return await readBroken(file, archive.reason, pace);
            format = classify(archive);
            if (format !== null && format !== 'jar')
                return unsupported(format);
            const signed = archive.entries.some(({ name }) => signatureFileName(name)?.kind === 'block');
            return signed ? await readSignedJar(archive, pace) : await readUnsigned(archive, format, pace);
        }
        catch (error) {
            if (!(error instanceof FormatError))
                throw error;
            return obstructed(format, error.code, error.message);
        }
    },
};
function beginsArchive({ head }) {
    const start = bufferOf(head).subarray(0, 4);
    return start.equals(localHeader) || start.equals(endRecord);
}
/** The archive, or why it is none although it should be; `null`: nothing says that it should. */
function archives_open(file, ends) {
    try {
        const archive = openArchive(file, ends);
        if (archive !== null || !beginsArchive(ends))
            return archive;
        throw malformed('it has no central directory at its end');
    }
    catch (error) {
        if (!(error instanceof FormatError) || error.code !== 'malformed-archive')
            throw error;
        return { reason: error.message };
    }
}
/** Names in the parts that can be read say whether this was a signed archive: then it is not intact, whatever else. */
async function readBroken(file, reason, pace) {
    const seen = new Set();
    const matches = (name) => {
        seen.add(signatureFileName(name)?.kind ?? 'content');
        return showsSignature(name);
    };
    if (await findTrace(file, 0, file.size, matches, pace))
        return obstructed('jar', 'malformed-signed-archive', reason);
    return obstructed(seen.has('manifest') ? 'jar' : null, 'malformed-archive', reason);
}

;// CONCATENATED MODULE: ./src/signatures/file/magic.ts

/** Whether the file begins with these bytes, given one character a byte. */
function begins({ head }, magic) {
    return bufferOf(head).subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'));
}
/**
 * A PE file begins as a DOS program whose header says where the PE header stands. One behind the head is taken for one,
 * because nothing that is no program says that it has one.
 */
function isPortableExecutable({ head, size }) {
    const bytes = bufferOf(head);
    if (bytes.length < 0x40 || bytes.toString('latin1', 0, 2) !== 'MZ')
        return false;
    const start = bytes.readUInt32LE(0x3c);
    if (start + 4 > bytes.length)
        return start + 4 <= size;
    return bytes.toString('latin1', start, start + 4) === 'PE\0\0';
}
/** Version 45 is Java 1.0.2: class files share the magic number of universal binaries, which hold fewer architectures. */
const firstClassFileVersion = 45;
const machMagics = [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe];
const universalMagics = [0xcafebabe, 0xcafebabf];
function isMachO({ head }) {
    const bytes = bufferOf(head);
    if (bytes.length < 8)
        return false;
    const magic = bytes.readUInt32BE(0);
    if (machMagics.includes(magic))
        return true;
    const architectures = bytes.readUInt32BE(4);
    return universalMagics.includes(magic) && architectures > 0 && architectures < firstClassFileVersion;
}
/** DER of the OID 1.3.6.1.4.1.311.10.1 (certificate trust list), and of 1.2.840.113549.1.7.2 (SignedData). */
const trustListOid = Buffer.from('06092b0601040182370a01', 'hex');
const signedDataOid = Buffer.from('06092a864886f70d010702', 'hex');
/** A catalog is a SignedData over a certificate trust list: both are named in its first 256 bytes. */
function isCatalog({ head }) {
    const start = bufferOf(head).subarray(0, 256);
    return start[0] === 0x30 && start.includes(signedDataOid) && start.includes(trustListOid);
}
const blockWords = 'Begin signature block';
const wideBlockWords = Buffer.from(blockWords, 'utf16le');
const blockLine = /^(?:# SIG #|'' SIG ''|\/\/ SIG \/\/|<!-- SIG #) Begin signature block/m;
/** PowerShell and Windows Script Host: the signature stands in comments at the end, in the encoding of the script. */
function hasSignatureBlock({ tail }) {
    const bytes = bufferOf(tail);
    if (bytes.includes(blockWords))
        return blockLine.test(bytes.toString('latin1'));
    const wide = bytes.indexOf(wideBlockWords);
    return wide >= 0 && blockLine.test(bytes.toString('utf16le', wide % 2));
}
/** ClickOnce manifests; one without a signature is like any other XML file. */
function isSignedManifest({ head, tail }) {
    return (bufferOf(head).includes('urn:schemas-microsoft-com:asm.v') &&
        (bufferOf(tail).includes('http://www.w3.org/2000/09/xmldsig#') ||
            bufferOf(head).includes('http://www.w3.org/2000/09/xmldsig#')));
}

;// CONCATENATED MODULE: ./src/signatures/file/compound.ts




/** Class identifiers of the root storage: installer packages, patches and transforms ([MS-CFB] 2.6.1; Windows Installer). */
const installerClasses = [
    '84100c0000000000c000000000000046',
    '86100c0000000000c000000000000046',
    '82100c0000000000c000000000000046',
];
/** Compound files: installers are told from office documents and mail by the class of their root storage. */
const compoundFormat = {
    detects: (ends) => begins(ends, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    read(file) {
        const rootClass = readRootClass(file);
        return Promise.resolve(rootClass === null || installerClasses.includes(rootClass) ? unsupported('msi') : nothing);
    },
};
/** [MS-CFB] 2.2: the first directory sector begins with the root's entry; `null` when it is not where it should be. */
function readRootClass(file) {
    if (file.size < 512)
        return null;
    const header = bufferOf(file.read(0, 512));
    const shift = header.readUInt16LE(0x1e);
    const position = (header.readUInt32LE(0x30) + 1) * 2 ** shift + 80;
    if (shift > 16 || position + 16 > file.size)
        return null;
    return bufferOf(file.read(position, 16)).toString('hex');
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/archive.ts


const archive_endRecord = Buffer.from('PK\x05\x06', 'latin1');
/** APPNOTE.TXT 4.3.16, without the comment. */
const archive_endLength = 22;
const archive_zip64LocatorLength = 20;
/** No archive that somebody meant has so many end records; each costs two looks into the file. */
const maxEndRecords = 1000;
/**
 * Whether a ZIP archive ends within these bytes: an end record (APPNOTE.TXT 4.3.16) whose directory stands where it
 * says, or which has a Zip64 locator before it; or more end records than are looked at. Throws FileError.
 */
function endsArchive(file, { start, end }) {
    const bytes = bufferOf(file.read(start, end - start));
    let offset = bytes.indexOf(archive_endRecord);
    for (let count = 1; offset >= 0 && offset + archive_endLength <= bytes.length; count += 1) {
        if (count > maxEndRecords || isEnd(file, bytes.subarray(offset), start + offset))
            return true;
        offset = bytes.indexOf(archive_endRecord, offset + 1);
    }
    return false;
}
function isEnd(file, record, position) {
    const starts = [position - record.readUInt32LE(12), record.readUInt32LE(16)];
    if (starts.some((start) => beginsDirectory(file, start, position)))
        return true;
    const locator = position - archive_zip64LocatorLength;
    return locator >= 0 && bufferOf(file.read(locator, 4)).readUInt32LE(0) === recordSignature.zip64Locator;
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/collect.ts




/** SPC_NESTED_SIGNATURE_OBJID: an unsigned attribute whose values are further signatures of the same program. */
const nestedType = '1.3.6.1.4.1.311.2.4.1';
/** Files have two signatures, those for systems of several ages four. Each costs some milliseconds. */
const maxSignatures = 16;
/** Signers nest the others in the first; nested in a nested one there is no need for any. */
const maxDepth = 4;
/** Every signature of the table, each before those that are nested in it. Throws FormatError `limit-reached`. */
async function collectSignatures(entries) {
    const found = [];
    for (const { number, bytes } of entries) {
        const place = number === 1 ? 'certificate table' : `certificate table, entry ${number}`;
        add(found, await (0,attempt/* attemptLater */.y)(() => read_readSignedData(bytes)), place, 0);
    }
    return found;
}
function add(found, data, place, depth) {
    if (found.length === maxSignatures) {
        throw new FormatError('limit-reached', `The program has more than ${maxSignatures} signatures.`);
    }
    if (depth > maxDepth) {
        throw new FormatError('limit-reached', `The program's signatures are nested more than ${maxDepth} deep.`);
    }
    const content = data instanceof Error ? { fault: explain(data, place) } : choose(data, place);
    found.push({ role: depth === 0 ? 'primary' : 'nested', place, content });
    if ('fault' in content)
        return;
    const values = content.signer.unsignedAttributes.flatMap((attribute) => {
        if (attribute.type !== nestedType)
            return [];
        // An attribute without a value is a signature that was taken out: it stands for one that cannot be read.
        return attribute.values.length === 0 ? [null] : attribute.values;
    });
    for (const [index, value] of values.entries()) {
        const nested = value === null ? missing : (0,attempt/* attempt */.C)(() => read_readSignedDataValue(value));
        add(found, nested, `${place}, nested ${index + 1}`, depth + 1);
    }
}
const missing = new crypto_der/* DerError */.I4('value', 0, 'The attribute of nested signatures is there and holds none.');
/** Authenticode_PE, “PKCS #7 SignedData”: there is one signer. */
function choose(data, place) {
    const [signer, ...others] = data.signers;
    if (signer !== undefined && others.length === 0)
        return { data, signer };
    return { fault: collect_malformed(`The signature in the ${place} has ${data.signers.length} signers in the place of one.`) };
}
function explain(error, place) {
    const message = `What stands in the ${place} cannot be read as a signature: ${error.message}`;
    const isBound = (error instanceof model/* CmsError */.w && error.code === 'limit') ||
        (error instanceof crypto_der/* DerError */.I4 && (error.code === 'depth' || error.code === 'count'));
    return isBound ? { check: 'signature', result: 'unknown', code: 'limit-reached', message } : collect_malformed(message);
}
function collect_malformed(message) {
    return { check: 'signature', result: 'fail', code: 'malformed-signature', message };
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/indirect-data.ts




/** SPC_INDIRECT_DATA_OBJID: what a signature of a program signs. */
const indirectDataType = '1.3.6.1.4.1.311.2.1.4';
/** SPC_PE_IMAGE_DATAOBJ. */
const imageDataType = '1.3.6.1.4.1.311.2.1.15';
/** SpcPageHashes: a6b586d5-b4a1-2466-ae05-a217da8e60d6, as its octets stand there. */
const pageHashesClass = Buffer.from('a6b586d5b4a12466ae05a217da8e60d6', 'hex');
/** SPC_PE_IMAGE_PAGE_HASHES of version 1 and 2. */
const pageHashesAlgorithms = new Map([
    ['1.3.6.1.4.1.311.2.3.1', { name: 'SHA-1', engine: 'sha1', length: 20 }],
    ['1.3.6.1.4.1.311.2.3.2', { name: 'SHA-256', engine: 'sha256', length: 32 }],
]);
/** Throws DerError. */
function readIndirectData(value) {
    if (value.tag !== crypto_der/* tag */.Tc.sequence)
        throw indirect_data_refuse(value, 'what was signed is no SEQUENCE');
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const pageHashes = indirect_data_readData(cursor.next(crypto_der/* tag */.Tc.sequence));
    const info = new crypto_der/* DerCursor */.a5(cursor.next(crypto_der/* tag */.Tc.sequence));
    cursor.finish();
    const algorithm = (0,crypto_certificate/* readAlgorithmIdentifier */.bh)(info.next(crypto_der/* tag */.Tc.sequence));
    const digestValue = info.next(crypto_der/* tag */.Tc.octetString);
    const digest = (0,crypto_der/* readOctetString */.nD)(digestValue);
    info.finish();
    const hash = (0,algorithms/* readDigest */.rP)(algorithm);
    if (hash !== null && digest.length !== hash.length) {
        throw indirect_data_refuse(digestValue, `the ${hash.name} digest has ${digest.length} octets`);
    }
    return { algorithm, hash, digest, pageHashes };
}
/** SpcAttributeTypeAndOptionalValue with SpcPeImageData. The flags say which resources count, and no reader asks them. */
function indirect_data_readData(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const type = cursor.next(crypto_der/* tag */.Tc.oid);
    if ((0,crypto_der/* readOid */.fM)(type) !== imageDataType)
        throw indirect_data_refuse(type, `the type ${(0,crypto_der/* readOid */.fM)(type)} is not that of a program`);
    const image = new crypto_der/* DerCursor */.a5(cursor.next(crypto_der/* tag */.Tc.sequence));
    cursor.finish();
    const flags = image.optional(crypto_der/* tag */.Tc.bitString);
    if (flags !== null)
        (0,crypto_der/* readBitString */.Ze)(flags);
    const file = image.optional((0,crypto_der/* contextTag */.qA)(0, true));
    image.finish();
    return file === null ? null : readLink(file);
}
/** SpcLink: the name of the file is obsolete, an object may be page hashes, and a URL says nothing of a program. */
function readLink(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    if (cursor.optional((0,crypto_der/* contextTag */.qA)(2, true)) !== null) {
        cursor.finish();
        return null;
    }
    const object = cursor.next((0,crypto_der/* contextTag */.qA)(1, true));
    cursor.finish();
    return object;
}
/** SpcSerializedObject with SpcSerializedPageHashes: a SET of one attribute with one value. Throws DerError. */
function readPageHashes(object) {
    const cursor = new crypto_der/* DerCursor */.a5(object);
    const classId = cursor.next(crypto_der/* tag */.Tc.octetString);
    if (!(0,bytes/* equalBytes */.e)((0,crypto_der/* readOctetString */.nD)(classId), pageHashesClass))
        throw indirect_data_refuse(classId, 'the object is no page hashes');
    const serialized = (0,crypto_der/* readDer */.SU)((0,crypto_der/* readOctetString */.nD)(cursor.next(crypto_der/* tag */.Tc.octetString)));
    cursor.finish();
    if (serialized.tag !== crypto_der/* tag */.Tc.set)
        throw indirect_data_refuse(serialized, 'the page hashes are no SET');
    const outer = new crypto_der/* DerCursor */.a5(serialized);
    const attribute = new crypto_der/* DerCursor */.a5(outer.next(crypto_der/* tag */.Tc.sequence));
    outer.finish();
    const type = attribute.next(crypto_der/* tag */.Tc.oid);
    const values = new crypto_der/* DerCursor */.a5(attribute.next(crypto_der/* tag */.Tc.set));
    attribute.finish();
    const table = (0,crypto_der/* readOctetString */.nD)(values.next(crypto_der/* tag */.Tc.octetString));
    values.finish();
    const algorithm = pageHashesAlgorithms.get((0,crypto_der/* readOid */.fM)(type));
    if (algorithm === undefined)
        throw indirect_data_refuse(type, `the type ${(0,crypto_der/* readOid */.fM)(type)} of the page hashes is not known`);
    return { algorithm, table };
}
function indirect_data_refuse({ start }, what) {
    return new crypto_der/* DerError */.I4('value', start, `At byte ${start} ${what}.`);
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/draft.ts


/** What signatures of programs digest them with. */
const hashNames = ['MD5', 'SHA-1', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'];
function draftSignature({ role, place, content }) {
    if ('fault' in content)
        return { role, place, content };
    const indirect = draft_readSigned(content.data, place);
    const object = 'code' in indirect ? null : indirect.pageHashes;
    const pageHashes = object === null ? null : readPages(() => readPageHashes(object), place);
    return { role, place, content: { ...content, indirect, pageHashes } };
}
/** What node:crypto has to compute for the signature; `null`: nothing that it can. */
function engineOf({ content }) {
    return 'fault' in content || 'code' in content.indirect ? null : engineFor(content.indirect.hash);
}
/** The name of node:crypto; `null`: no program is digested with it. */
function engineFor(hash) {
    return hash !== null && hashNames.includes(hash.name) ? hash.engine : null;
}
function draft_readSigned({ contentType, contentValue }, place) {
    const code = 'malformed-indirect-data';
    if (contentType !== indirectDataType) {
        const message = `The signature in the ${place} signs a content of the type ${contentType}, which is no digest of a program.`;
        return { code, message };
    }
    if (contentValue === null)
        return { code, message: `The signature in the ${place} does not hold what it signs.` };
    const indirect = (0,attempt/* attempt */.C)(() => readIndirectData(contentValue));
    if (!(indirect instanceof Error))
        return indirect;
    return { code, message: `What the signature in the ${place} signs cannot be read: ${indirect.message}` };
}
function readPages(read, place) {
    const hashes = (0,attempt/* attempt */.C)(read);
    if (!(hashes instanceof Error))
        return hashes;
    const message = `The page hashes in the ${place} cannot be read: ${hashes.message}`;
    return { code: 'malformed-page-hashes', message };
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/headers.ts

/** PE/COFF 3.3, 3.4: the COFF header stands behind the signature, the optional header behind that. */
const signatureLength = 4;
const coffLength = 20;
/** The DOS header, which says where the PE header stands, ends here. */
const dosLength = 0x40;
const sectionHeaderLength = 40;
const directoryLength = 8;
/** PE/COFF 3.4.3: the certificate table is the fifth data directory, and there are sixteen. */
const certificateDirectory = 4;
const maxDirectories = 16;
/** PE/COFF 3.4: the length of the optional header before its data directories, by its magic number. */
const fixedLengths = new Map([
    [0x10b, 96],
    [0x20b, 112],
]);
/** Reads the headers of a file that begins as a DOS program. Throws FileError. */
function readHeaders(file) {
    const start = readFrom(file, 0x3c, 4)?.readUInt32LE(0) ?? file.size;
    const signature = readFrom(file, start, signatureLength);
    if (signature?.toString('latin1') !== 'PE\0\0')
        return { kind: 'other' };
    const coff = readFrom(file, start + signatureLength, coffLength);
    const optionalStart = start + signatureLength + coffLength;
    const magic = readFrom(file, optionalStart, 2)?.readUInt16LE(0);
    if (coff === null || magic === undefined)
        return { kind: 'unreadable', reason: 'its headers are cut off' };
    const fixedLength = fixedLengths.get(magic);
    if (fixedLength === undefined) {
        return { kind: 'unreadable', reason: `its optional header has the unknown magic number ${magic}` };
    }
    const optionalLength = coff.readUInt16LE(16);
    const entryOffset = fixedLength + certificateDirectory * directoryLength;
    const fixed = readFrom(file, optionalStart, fixedLength);
    if (fixed === null)
        return { kind: 'unreadable', reason: 'its optional header is cut off' };
    const directories = fixed.readUInt32LE(fixedLength - 4);
    if (directories <= certificateDirectory)
        return { kind: 'without-directory' };
    const entry = readFrom(file, optionalStart + entryOffset, directoryLength);
    if (entry === null || entryOffset + directoryLength > optionalLength) {
        return { kind: 'unreadable', reason: 'its optional header is too short for the data directories that it counts' };
    }
    const table = { position: entry.readUInt32LE(0), length: entry.readUInt32LE(4) };
    if (table.position === 0 && table.length === 0)
        return { kind: 'unsigned' };
    return headers_readSigned(file, {
        table,
        start,
        optional: { start: optionalStart, end: optionalStart + optionalLength },
        entry: optionalStart + entryOffset,
        count: coff.readUInt16LE(2),
        headersLength: fixed.readUInt32LE(60),
        alignment: fixed.readUInt32LE(32),
        directoriesEnd: optionalStart + fixedLength + directories * directoryLength,
        directories,
    });
}
/** Of a file that says that it is signed, the headers must not contradict themselves: other readers would see others. */
function headers_readSigned(file, claimed) {
    const { start, optional, directories, directoriesEnd, count, headersLength } = claimed;
    const sectionsEnd = optional.end + count * sectionHeaderLength;
    if (start < dosLength)
        return broken('its PE header stands within its DOS header');
    if (directories > maxDirectories)
        return broken(`it counts ${directories} data directories`);
    if (directoriesEnd > optional.end)
        return broken('its data directories are longer than its optional header');
    if (sectionsEnd > headersLength)
        return broken('its section table is longer than its headers');
    if (headersLength > file.size)
        return broken('its headers are longer than the file');
    const table = bufferOf(file.read(optional.end, sectionsEnd - optional.end));
    const sections = [];
    for (let offset = 0; offset < table.length; offset += sectionHeaderLength) {
        const length = table.readUInt32LE(offset + 16);
        const position = table.readUInt32LE(offset + 20);
        if (length > 0)
            sections.push({ start: position, end: position + length });
    }
    const { entry, alignment, table: certificates } = claimed;
    const checksum = optional.start + 64;
    return {
        kind: 'signed',
        program: { checksum, entry, table: certificates, headersLength, alignment, sections },
    };
}
function broken(reason) {
    return { kind: 'broken', reason };
}
/** `null` where the file ends before. */
function readFrom(file, position, length) {
    return position + length > file.size ? null : bufferOf(file.read(position, length));
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/layout.ts
/**
 * The certificate table's bytes; or why there can be none where the headers say: it stands behind everything else, at a
 * multiple of 8 (PE/COFF 5.7), and ends within the file.
 */
function locateTable({ table, headersLength, sections }, size) {
    const { position, length } = table;
    const refuse = (reason) => {
        return {
            code: 'table-misplaced',
            message: `The program's certificate table cannot be read: ${reason}.`,
        };
    };
    if (position === 0 || length === 0)
        return refuse('its headers give it a place and no length, or the reverse');
    if (position + length > size)
        return refuse(`it would end at byte ${position + length}, behind the end of the file`);
    if (position % 8 !== 0)
        return refuse(`it stands at byte ${position}, which is no multiple of 8`);
    if (position < headersLength)
        return refuse(`it stands at byte ${position}, within the headers`);
    const section = sections.find(({ end }) => end > position);
    if (section !== undefined) {
        return refuse(`it stands at byte ${position}, before the end of a section at byte ${section.end}`);
    }
    return { start: position, end: position + length };
}
/**
 * Where the sections overlap each other or the headers, or leave bytes between them: there the digest of the file as it
 * stands and that by the specification (Authenticode_PE, “Calculating the PE Image Hash”: headers, sections by their
 * place, the rest) are of other bytes (CVE-2023-39969). `null`: both are the same.
 */
function findAmbiguity({ headersLength, sections }) {
    let end = headersLength;
    for (const section of [...sections].sort((left, right) => left.start - right.start)) {
        if (section.start !== end) {
            const what = section.start < end ? 'overlap' : 'leave bytes between them';
            const message = `The program's headers and sections ${what} at byte ${Math.min(section.start, end)}.`;
            return { code: 'ambiguous-layout', message };
        }
        end = section.end;
    }
    return null;
}
/** The file up to `end`, but for the three things that no digest is of: the checksum, the table's entry, the table. */
function signedParts({ checksum, entry }, end) {
    return [
        { position: 0, length: checksum },
        { position: checksum + 4, length: entry - checksum - 4 },
        { position: entry + 8, length: end - entry - 8 },
    ];
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/page-hashes.ts



/** What Windows loads at a time, bytes. */
const windowsPage = 4096;
/** osslsigncode takes the alignment of the sections for the page, up to this one, bytes. */
const maxPage = 4 * 1024 * 1024;
/**
 * PE/COFF 2: Windows loads no more sections. Each may cost a whole page of zeros behind its last byte, which are many
 * where a page is long.
 */
const maxAlignedSections = 96;
/** What is read at a time at least, bytes. */
const page_hashes_chunkLength = 1024 * 1024;
/** Where the page stands in the file. */
const offsetLength = 4;
/** The page hashes of one program, each table made once, however many signatures ask. */
class PageTables {
    file;
    program;
    pace;
    #tables = new Map();
    /** Of a program whose sections do not overlap: otherwise there is no end of its pages. */
    constructor(file, program, pace) {
        this.file = file;
        this.program = program;
        this.pace = pace;
    }
    /**
     * Whether these are the hashes of the program's pages, every one; `foreign`: they are of other pages than it has. Throws
     * FormatError `stopped`, and FileError.
     */
    async compare(signed) {
        // Only a table of the very same pages is worth the digests; and there are no more of them than it is long.
        const pages = pagesOf(this.program).filter((page) => isLaidOut(signed, this.program, page));
        for (const page of pages) {
            if ((await this.#make(signed, page)).equals(signed.table))
                return 'match';
        }
        return pages.length === 0 ? 'foreign' : 'mismatch';
    }
    #make(signed, page) {
        const key = `${signed.algorithm.engine} ${page}`;
        const table = this.#tables.get(key) ?? makeTable(this.file, this.program, signed, page, this.pace);
        this.#tables.set(key, table);
        return table;
    }
}
/** How many pages a table is about: its last entry only ends it. */
function countPages({ algorithm, table }) {
    return Math.max(0, Math.floor(table.length / (offsetLength + algorithm.length)) - 1);
}
function pagesOf({ alignment, sections }) {
    const isPage = alignment > windowsPage && alignment <= maxPage && (alignment & (alignment - 1)) === 0;
    return isPage && sections.length <= maxAlignedSections ? [windowsPage, alignment] : [windowsPage];
}
/** The sections in pieces of this length, in the order of the section table. */
function* cutSections({ sections }, length) {
    for (const section of sections) {
        for (let start = section.start; start < section.end; start += length) {
            yield { start, end: Math.min(start + length, section.end) };
        }
    }
}
/** Whether the table is about the page of the headers, each page of each section, and the end of the last one. */
function isLaidOut({ algorithm, table }, program, page) {
    const bytes = bufferOf(table);
    const length = offsetLength + algorithm.length;
    const last = table.length - length;
    if (last < length || table.length % length !== 0 || program.headersLength > page)
        return false;
    if (bytes.readUInt32LE(0) !== 0 || !bytes.subarray(last + offsetLength).every((byte) => byte === 0))
        return false;
    let position = length;
    for (const { start } of cutSections(program, page)) {
        if (position >= last || bytes.readUInt32LE(position) !== start)
            return false;
        position += length;
    }
    return position === last && bytes.readUInt32LE(last) === (program.sections.at(-1)?.end ?? 0);
}
/** The table that a signer makes of the program: the last page of each section is filled up with zeros. */
async function makeTable(file, program, { algorithm, table }, page, pace) {
    const { headersLength } = program;
    const made = Buffer.alloc(table.length);
    let position = 0;
    const write = (start, parts) => {
        const digest = (0,external_node_crypto_.createHash)(algorithm.engine);
        for (const part of parts)
            digest.update(part);
        made.writeUInt32LE(start, position);
        made.set(digest.digest(), position + offsetLength);
        position += offsetLength + algorithm.length;
    };
    const headers = signedParts(program, headersLength).map((part) => file.read(part.position, part.length));
    write(0, [...headers, new Uint8Array(page - headersLength)]);
    for (const chunk of cutSections(program, Math.max(page, page_hashes_chunkLength))) {
        const bytes = file.read(chunk.start, chunk.end - chunk.start);
        for (let offset = 0; offset < bytes.length; offset += page) {
            const part = bytes.subarray(offset, offset + page);
            write(chunk.start + offset, [part, new Uint8Array(page - part.length)]);
        }
        await pace.spend(Math.ceil(bytes.length / page) * page);
    }
    made.writeUInt32LE(program.sections.at(-1)?.end ?? 0, position);
    return made;
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/program-info.ts




/** SPC_SP_OPUS_INFO_OBJID. */
const programInfoType = '1.3.6.1.4.1.311.2.1.12';
/** Names of programs have some 30 characters, addresses some 100. What is longer is cut, so that a report stays readable. */
const maxText = 1000;
/**
 * What the signer says of the program (Authenticode_PE, “SpcSpOpusInfo”): its name and where more is told. `null`: it
 * cannot be read, which harms nobody, for nothing decides by it.
 */
function readProgramInfo(signed) {
    const statements = (0,attempt/* attempt */.C)(() => {
        const value = readAttribute(signed, programInfoType, crypto_der/* tag */.Tc.sequence);
        return value === null ? [] : readInfo(value);
    });
    return statements instanceof Error ? null : statements;
}
function readInfo(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const name = cursor.optional((0,crypto_der/* contextTag */.qA)(0, true));
    const more = cursor.optional((0,crypto_der/* contextTag */.qA)(1, true));
    cursor.finish();
    return [
        ...(name === null ? [] : stating('program name', readString(program_info_onlyMember(name)))),
        ...(more === null ? [] : stating('program address', program_info_readLink(program_info_onlyMember(more)))),
    ];
}
function stating(about, text) {
    if (text === null || text === '')
        return [];
    const cut = text.length > maxText ? `${text.slice(0, maxText)}…` : text;
    // Half a character, cut off or written so, would be none in UTF-8.
    return [{ about, text: Buffer.from(cut).toString() }];
}
/** SpcString: UTF-16, big-endian, or ASCII. */
function readString(value) {
    const bytes = bufferOf((0,crypto_der/* contentOf */.$E)(value));
    switch (value.tag) {
        case (0,crypto_der/* contextTag */.qA)(0, false):
            if (bytes.length % 2 !== 0)
                throw program_info_refuse(value);
            return Buffer.from(bytes).swap16().toString('utf16le');
        case (0,crypto_der/* contextTag */.qA)(1, false):
            return bytes.toString('latin1');
        default:
            throw program_info_refuse(value);
    }
}
/** SpcLink: a URL, or the name of a file; an object says nothing to people. */
function program_info_readLink(value) {
    switch (value.tag) {
        case (0,crypto_der/* contextTag */.qA)(0, false):
            return bufferOf((0,crypto_der/* contentOf */.$E)(value)).toString('latin1');
        case (0,crypto_der/* contextTag */.qA)(2, true):
            return readString(program_info_onlyMember(value));
        case (0,crypto_der/* contextTag */.qA)(1, true):
            return null;
        default:
            throw program_info_refuse(value);
    }
}
/** The one value in an explicit tag. */
function program_info_onlyMember(value) {
    const cursor = new crypto_der/* DerCursor */.a5(value);
    const member = cursor.next();
    cursor.finish();
    return member;
}
function program_info_refuse({ start }) {
    return new crypto_der/* DerError */.I4('value', start, `The value at byte ${start} is no text.`);
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/statements.ts





/** Signers add one or two attributes of their own; of more the number is told. */
const maxAttributes = 8;
/** What a signature says for people, and what is worth saying of that. */
function readStatements(signer, pageHashes, place) {
    const info = readProgramInfo(signer.signedAttributes?.attributes ?? []);
    const unknown = namesOfUnknown(signer);
    return {
        statements: [...(info ?? []), ...statePages(pageHashes), ...unknown],
        notes: [...(info === null ? [unreadableInfo(place)] : []), ...(unknown.length === 0 ? [] : [unsignedData(place)])],
    };
}
function statePages(hashes) {
    if (hashes === null || 'code' in hashes)
        return [];
    const count = countPages(hashes);
    return [{ about: 'page hashes', text: `${hashes.algorithm.name}, ${count === 1 ? '1 page' : `${count} pages`}` }];
}
/** Unsigned attributes that are neither signatures nor timestamps: programs keep data of their own in them. */
function namesOfUnknown({ unsignedAttributes }) {
    const unknown = unsignedAttributes.filter(({ type }) => type !== nestedType && !isTimeAttribute(type));
    const told = unknown.slice(0, maxAttributes).map(({ type, values }) => {
        const length = values.reduce((sum, { start, end }) => sum + end - start, 0);
        return { about: 'unknown attribute', text: `${type}, ${countBytes(length)}` };
    });
    const rest = unknown.length - told.length;
    return rest === 0 ? told : [...told, { about: 'unknown attribute', text: `and ${rest} more` }];
}
function unreadableInfo(place) {
    const message = `What the signature in the ${place} says of the program's name cannot be read.`;
    return { code: 'unreadable-program-name', message };
}
function unsignedData(place) {
    const message = `Beside the signature in the ${place} stands data that it does not cover: anybody may have changed it.`;
    return { code: 'unsigned-attribute', message };
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/signature.ts







/** Throws FormatError `stopped`, and FileError. */
async function judgeSignature({ role, place, content }, program) {
    if ('fault' in content) {
        const intact = [notChecked('integrity', place), content.fault, ...program.coverage];
        return { signature: brokenSignature(place, role, intact), notes: [] };
    }
    const { data, signer, indirect, pageHashes } = content;
    const { checks, certificates, hasLeaf, algorithms } = verifySigner(data, signer, data.content ?? new Uint8Array());
    const { statements, notes } = readStatements(signer, pageHashes, place);
    const ber = { code: 'ber-normalised', message: `The signature in the ${place} is in BER, and was read as DER.` };
    return {
        signature: {
            format: 'pe',
            role,
            place,
            claim: { certificates, hasLeaf, algorithms: [...algorithms, ...nameDigest(indirect)] },
            times: readTimes(signer, data.certificates),
            statements,
            intact: [...checks, ...(await checkProgram(content, place, program)), ...program.coverage],
        },
        notes: [...notes, ...(data.normalised ? [ber] : [])],
    };
}
function nameDigest(indirect) {
    if ('code' in indirect)
        return [];
    const hash = indirect.hash?.name ?? 'unknown';
    return [{ use: 'digest', hash, label: `${indirect.hash?.name ?? indirect.algorithm.oid} digest of the program` }];
}
/** A signature of which nothing is known but what is wrong with it. */
function brokenSignature(place, role, intact) {
    const claim = { certificates: [], hasLeaf: false, algorithms: [] };
    return { format: 'pe', role, place, claim, times: [], statements: [], intact };
}
/** The checks `integrity` of the program: its digest, and the hashes of its pages where they are signed too. */
async function checkProgram(content, place, { digests, pages }) {
    const { indirect, pageHashes } = content;
    if ('code' in indirect)
        return [signature_fail(indirect)];
    return [
        ...checkAlgorithms(indirect, content, place),
        checkDigest(indirect, digests),
        ...(await checkPages(pageHashes, place, pages)),
    ];
}
/** Authenticode_PE, “PKCS #7 SignedData”: the digest algorithm is one and the same in all three places. */
function checkAlgorithms({ algorithm }, { data: { digestAlgorithms }, signer }, place) {
    const [announced, ...others] = digestAlgorithms;
    const isOne = announced !== undefined &&
        others.length === 0 &&
        (0,algorithms/* sameAlgorithm */.Yz)(announced, signer.digestAlgorithm) &&
        (0,algorithms/* sameAlgorithm */.Yz)(algorithm, signer.digestAlgorithm);
    if (isOne)
        return [];
    const message = `The signature in the ${place} names several digest algorithms where there must be one.`;
    return [signature_fail({ code: 'algorithm-mismatch', message })];
}
function checkDigest({ algorithm, hash, digest }, digests) {
    const computed = digests.get(engineFor(hash) ?? '');
    if (hash === null || computed === undefined) {
        const message = `The digest algorithm ${hash?.name ?? algorithm.oid} of the program cannot be computed.`;
        return { check: 'integrity', result: 'unknown', code: 'unsupported-algorithm', message };
    }
    return (0,bytes/* equalBytes */.e)(computed, digest)
        ? signature_pass(`The signed ${hash.name} digest is that of the program.`)
        : signature_fail({ code: 'digest-mismatch', message: `The signed ${hash.name} digest is not that of the program.` });
}
async function checkPages(pageHashes, place, pages) {
    if (pageHashes === null)
        return [];
    if ('code' in pageHashes)
        return [signature_fail(pageHashes)];
    if (pages === null)
        return [notChecked('integrity', place)];
    const { name } = pageHashes.algorithm;
    switch (await pages.compare(pageHashes)) {
        case 'match':
            return [signature_pass(`The signed ${name} page hashes are those of the program.`)];
        case 'mismatch':
            return [
                signature_fail({ code: 'page-hash-mismatch', message: `The signed ${name} page hashes are not those of the program.` }),
            ];
        case 'foreign':
            return [
                signature_fail({ code: 'malformed-page-hashes', message: `The ${name} page hashes in the ${place} are of other pages.` }),
            ];
    }
}
function signature_pass(message) {
    return { check: 'integrity', result: 'pass', code: 'digest-match', message };
}
function signature_fail(fault) {
    return { check: 'integrity', result: 'fail', ...fault };
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/table.ts


/** Tables have some 10 KB, 100 KB with nested signatures; installers that hide their options in one reach some 2 MB. */
const maxTableLength = 16 * 1024 * 1024;
/** Files have one entry, those of secure boot one for each authority: three at most. */
const table_maxEntries = 16;
const table_headerLength = 8;
/** PE/COFF 5.7: WIN_CERT_REVISION_2_0 and WIN_CERT_TYPE_PKCS_SIGNED_DATA. */
const revision = 0x0200;
const table_signedDataType = 0x0002;
const alignment = 8;
/**
 * PE/COFF 5.7: the entries of the table. Adds to `faults` the bytes that no signature covers and no reader of signatures
 * sees. Throws FormatError `limit-reached`, and FileError.
 */
function readTable(file, range, faults) {
    const length = range.end - range.start;
    if (range.end < file.size) {
        const behind = countBytes(file.size - range.end);
        faults.add('trailing-data', `The program's certificate table is followed by ${behind}.`);
    }
    if (length > maxTableLength) {
        const message = `The program's certificate table has ${length} bytes, more than ${maxTableLength}.`;
        throw new FormatError('limit-reached', message);
    }
    const table = bufferOf(file.read(range.start, length));
    const entries = [];
    let position = 0;
    for (let number = 1; position < length; number += 1) {
        if (number > table_maxEntries) {
            throw new FormatError('limit-reached', `The program's certificate table has more than ${table_maxEntries} entries.`);
        }
        const next = table_readEntry(table, position, number, faults);
        if (next.bytes !== null)
            entries.push({ number, bytes: next.bytes });
        position = next.end;
    }
    return entries;
}
/** `bytes` is `null` where the entry holds no signed data; `end` is the end of the table where no further one can be. */
function table_readEntry(table, position, number, faults) {
    const left = table.length - position;
    const refuse = (reason) => {
        faults.add('malformed-table', `Entry ${number} of the program's certificate table ${reason}.`);
    };
    if (left < table_headerLength) {
        refuse(`is cut off: it has ${countBytes(left)}`);
        return { bytes: null, end: table.length };
    }
    const length = table.readUInt32LE(position);
    const padded = length + ((alignment - (length % alignment)) % alignment);
    if (length < table_headerLength || length > left) {
        refuse(`says that it has ${countBytes(length)}, where ${left} are left`);
        return { bytes: null, end: table.length };
    }
    if (padded > left)
        refuse('is not filled up to a multiple of 8 bytes');
    const end = Math.min(position + padded, table.length);
    const found = { revision: table.readUInt16LE(position + 4), type: table.readUInt16LE(position + 6) };
    if (found.revision !== revision || found.type !== table_signedDataType) {
        refuse(`is of the revision ${found.revision} and the type ${found.type}, and so no signature`);
        return { bytes: null, end };
    }
    const content = table.subarray(position + table_headerLength, position + length);
    const structure = measureStructure(content);
    const behind = table.subarray(position + table_headerLength + structure, end);
    const isPadding = content.length - structure < alignment && behind.every((byte) => byte === 0);
    if (!isPadding) {
        const message = `Entry ${number} of the program's certificate table holds ${countBytes(behind.length)} behind its signature.`;
        faults.add('certificate-padding', message);
    }
    return { bytes: content.subarray(0, structure), end };
}
/**
 * The length of the SEQUENCE at the beginning, by its definite length (X.690 8.1.3); all bytes where none can be seen,
 * so that whoever reads them says why.
 */
function measureStructure(content) {
    const first = content[1];
    if (content[0] !== 0x30 || first === undefined)
        return content.length;
    const octets = first < 0x80 ? 0 : first & 0x7f;
    const start = 2 + octets;
    if (first === 0x80 || octets > 4 || start > content.length)
        return content.length;
    const length = octets === 0 ? first : content.readUIntBE(2, octets);
    return Math.min(content.length, start + length);
}

;// CONCATENATED MODULE: ./src/signatures/file/pe/pe.ts















/** Where signatures stand, for people. */
const tablePlace = 'certificate table';
/** Readers of archives look for their end in so many bytes: the longest comment and its end record. */
const archiveTail = 65_535 + archive_endLength;
/** Windows programs, libraries, drivers and EFI images: Authenticode (Authenticode_PE, PE/COFF 5.7). */
const peFormat = {
    detects: (ends) => isPortableExecutable(ends) || (begins(ends, 'MZ') && pe_showsSignature(ends)),
    async read(file, ends, stop) {
        const headers = readHeaders(file);
        switch (headers.kind) {
            case 'other':
                return pe_showsSignature(ends) ? pe_malformed('it has no PE header') : nothing;
            case 'unreadable':
                if (pe_showsSignature(ends))
                    return pe_malformed(headers.reason);
                return obstructed('pe', 'malformed-program', `The program cannot be read: ${headers.reason}.`);
            case 'without-directory':
                if (pe_showsSignature(ends))
                    return pe_malformed('it has no entry for the signature that it shows');
                return { ...nothing, format: 'pe' };
            case 'unsigned':
                return { ...nothing, format: 'pe', remnants: pe_showsSignature(ends) };
            case 'broken':
                return pe_malformed(headers.reason);
            case 'signed':
                return pe_readSigned(file, headers.program, new Pace(stop));
        }
    },
};
/** DER of the OID of SpcIndirectDataContent, which every signature of a program has two times. */
const indirectDataOid = Buffer.from('060a2b060104018237020104', 'hex');
/** A signature at the end of what is no program any more: it is not intact, whatever else. */
function pe_showsSignature({ tail }) {
    return bufferOf(tail).includes(indirectDataOid);
}
function pe_malformed(reason) {
    const message = `The program shows a signature, and cannot be read: ${reason}.`;
    const fault = { check: 'integrity', result: 'fail', code: 'malformed-program', message };
    return pe_broken([fault, notChecked('signature', tablePlace), notChecked('coverage', tablePlace)]);
}
async function pe_readSigned(file, program, pace) {
    const range = locateTable(program, file.size);
    if ('code' in range)
        return uncovered([range]);
    const faults = new Faults();
    const ambiguity = findAmbiguity(program);
    if (ambiguity !== null)
        faults.add(ambiguity.code, ambiguity.message);
    try {
        return await pe_readSignatures(file, program, range, faults, pace);
    }
    catch (error) {
        if (!(error instanceof FormatError))
            throw error;
        const known = faults.list();
        // What no signature covers is wrong for every one of them, whatever the rest would take to read.
        if (error.code === 'limit-reached' && known.length > 0)
            return uncovered(known);
        return obstructed('pe', error.code, error.message);
    }
}
async function pe_readSignatures(file, program, range, found, pace) {
    // Without an end of the sections there are no certain pages.
    const pages = found.has('ambiguous-layout') ? null : new PageTables(file, program, pace);
    const entries = readTable(file, range, found);
    findArchive(file, range, found);
    const faults = found.list();
    const drafts = (await collectSignatures(entries)).map(draftSignature);
    if (drafts.length === 0)
        return uncovered(faults);
    const engines = new Set(drafts.map(engineOf).filter((engine) => engine !== null));
    const content = {
        digests: await digestAll(file, program, engines),
        pages,
        coverage: checksOf('coverage', faults, 'covers-everything', 'The signature covers all of the program but its checksum and its certificate table.'),
    };
    const notes = [...noteArchive(file, range)];
    const signatures = [];
    for (const draft of drafts) {
        const reading = await judgeSignature(draft, content);
        signatures.push(reading.signature);
        notes.push(...reading.notes);
    }
    return { ...nothing, format: 'pe', signatures, notes };
}
/** Authenticode_PE, “Calculating the PE Image Hash”, by every algorithm that is asked for, at once. */
async function digestAll(file, program, engines) {
    const parts = signedParts(program, program.table.position);
    return new Map(await Promise.all([...engines].map(async (engine) => [engine, await file.digest(engine, parts)])));
}
/** docs/trust.md 1.4: other readers take the file for the archive, and of that no signature covers the end. */
function findArchive(file, { start, end }, faults) {
    // An end record that begins in what is signed may end in the table.
    if (!endsArchive(file, { start: start - archive_endLength + 1, end }))
        return;
    faults.add('archive-in-table', "A ZIP archive ends in the program's certificate table, where no signature covers it.");
}
/** The same wholly inside of what is signed is how installers are made. */
function noteArchive(file, { start }) {
    if (!endsArchive(file, { start: Math.max(0, start - archiveTail), end: start }))
        return [];
    return [{ code: 'embedded-archive', message: 'The program holds a ZIP archive, within what is signed.' }];
}
/** A table in which no signature can be seen. */
function uncovered(faults) {
    return pe_broken([
        notChecked('integrity', tablePlace),
        notChecked('signature', tablePlace),
        ...faults.map((fault) => ({ check: 'coverage', result: 'fail', ...fault })),
    ]);
}
function pe_broken(intact) {
    return { ...nothing, format: 'pe', signatures: [brokenSignature(tablePlace, 'primary', intact)] };
}

;// CONCATENATED MODULE: ./src/signatures/file/formats.ts





/** Every format, told by content. What the head says comes first: a program with an archive behind it is a program. */
const formats = [
    peFormat,
    compoundFormat,
    recognised('cab', (ends) => begins(ends, 'MSCF\0\0\0\0')),
    recognised('rpm', (ends) => begins(ends, '\xed\xab\xee\xdb')),
    recognised('deb', (ends) => begins(ends, '!<arch>\ndebian-binary')),
    recognised('macho', isMachO),
    recognised('catalog', isCatalog),
    archiveFormat,
    recognised('xml', isSignedManifest),
    recognised('script', hasSignatureBlock),
];

;// CONCATENATED MODULE: ./src/signatures/file/detect.ts


/** Reads the beginning and the end of a file, which are the whole of a small one. */
function readEnds(file) {
    const { size } = file;
    const tail = file.read(Math.max(0, size - tailLength), Math.min(size, tailLength));
    const head = size <= tailLength ? tail.subarray(0, headLength) : file.read(0, headLength);
    return { head, tail, size };
}
/** The formats that a file with these ends may be of, the likeliest first. */
function detect(ends) {
    return formats.filter((format) => format.detects(ends));
}

;// CONCATENATED MODULE: ./src/signatures/file/memory.ts


/** The bytes of a file that was read whole. */
function memoryFile(bytes) {
    const read = (position, length) => {
        if (position + length > bytes.length)
            throw new world/* FileError */.y('truncated', 'The file ends too early.');
        return bytes.subarray(position, position + length);
    };
    return {
        size: bytes.length,
        read,
        digest: (algorithm, parts) => new Promise((settle) => {
            const digest = (0,external_node_crypto_.createHash)(algorithm);
            for (const part of parts)
                digest.update('bytes' in part ? part.bytes : read(part.position, part.length));
            settle(digest.digest());
        }),
    };
}

;// CONCATENATED MODULE: ./src/signatures/file/read.ts





/** Up to this size a file is read once, bytes: one call is cheaper than several, and memory stays flat. */
const read_wholeSize = 1024 * 1024;
/**
 * From this size on the digest of a file is begun before the format is read, bytes: it may be made in another thread
 * meanwhile. Below, what turns out to be no format that can be signed is not hashed at all.
 */
const largeSize = 64 * 1024 * 1024;
/** What the file system's word means for the subject. */
const obstacleCodes = {
    'not-found': 'vanished',
    'not-a-file': 'not-a-file',
    'not-a-directory': 'vanished',
    unreadable: 'unreadable',
    truncated: 'file-changed',
    'too-large': 'unreadable',
    'too-many': 'unreadable',
    unwritable: 'unreadable',
    stopped: 'stopped',
};
/**
 * Opens, hashes and reads one file: the bytes of one descriptor are hashed and parsed, and watched for changes. `null`:
 * a walk met it and it is no format that can be signed (it counts as skipped). Never throws for what a file can be.
 */
async function readFile(subject, world) {
    if (subject.obstacle !== null)
        return obstructedReading(subject, subject.obstacle.code, subject.obstacle.message);
    let file;
    try {
        file = world.files.open(subject.location);
    }
    catch (error) {
        return read_explain(subject, error);
    }
    try {
        return await readOpen(subject, file, world);
    }
    catch (error) {
        return read_explain(subject, error);
    }
    finally {
        file.close();
    }
}
async function readOpen(subject, file, world) {
    const small = file.size <= read_wholeSize;
    // A file that a walk met is mostly skipped after a look at its ends.
    const source = file.size <= (subject.named ? read_wholeSize : tailLength) ? readWhole(file) : file;
    const ends = readEnds(source);
    const candidates = detect(ends);
    if (candidates.length === 0 && !subject.named)
        return null;
    world.progress.reading(subject.path, file.size);
    const parsed = small && source === file ? readWhole(file) : source;
    const begun = file.size >= largeSize ? read_hashWhole(file) : null;
    // What is not waited for in the end, because the reading failed, fails by itself.
    begun?.catch(() => undefined);
    const reading = await readAs(candidates, parsed, world.stop);
    if (reading.format === null && reading.obstacle === null && !subject.named)
        return null;
    const sha256 = small ? (0,external_node_crypto_.hash)('sha256', parsed.read(0, parsed.size)) : await (begun ?? read_hashWhole(file));
    if (!file.unchanged()) {
        return obstructedReading(subject, 'file-changed', `\`${subject.path}\` changed while it was read.`);
    }
    return { subject, sha256, size: file.size, ...reading };
}
function readWhole(file) {
    return memoryFile(file.read(0, file.size));
}
/** The first candidate that the file really is of. */
async function readAs(candidates, file, stop) {
    const ends = readEnds(file);
    for (const candidate of candidates) {
        const reading = await candidate.read(file, ends, stop);
        if (reading.format !== null || reading.obstacle !== null)
            return reading;
    }
    return nothing;
}
async function read_hashWhole(file) {
    const digest = await file.digest('sha256', [{ position: 0, length: file.size }]);
    return Buffer.from(digest).toString('hex');
}
function read_explain(subject, error) {
    if (error instanceof world/* FileError */.y)
        return obstructedReading(subject, obstacleCodes[error.code], error.message);
    throw error;
}
function obstructedReading(subject, code, message) {
    return { ...nothing, subject, sha256: null, size: null, obstacle: { code, message } };
}


/***/ })

};
