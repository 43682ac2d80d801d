import { describe, expect, it } from '@jest/globals'
import { FileError } from '../../../src/model/world.js'
import { archiveFormat } from '../../../src/signatures/file/archives.js'
import type { FormatReading } from '../../../src/signatures/file/format.js'
import { endsOf, zipOf } from '../../support/jar-parts.js'
import { openBytes } from '../../support/world.js'
import { writeZip } from '../../support/zip-writer.js'

const shell = Buffer.from('#!/bin/sh\nexec java -jar "$0" "$@"\n')
const manifest = { 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n\n' }
const remnants = { ...manifest, 'META-INF/RELEASE.SF': 'Signature-Version: 1.0\n\n' }
const signed = { ...remnants, 'META-INF/RELEASE.RSA': 'a block' }

async function read(bytes: Buffer, stop = new AbortController().signal): Promise<FormatReading> {
  return archiveFormat.read(openBytes(bytes), endsOf(bytes), stop)
}

async function said(bytes: Buffer): Promise<string> {
  const { format, obstacle, remnants: left, notes } = await read(bytes)
  return [format, obstacle?.code, left ? 'remnants' : undefined, ...notes.map(({ code }) => code)].join(' ').trim()
}

describe('An archive is, by its entries,', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['a JAR with a manifest', 'jar', manifest],
    ['a JAR with a manifest in another letter case', 'jar', { 'meta-inf/manifest.mf': '' }],
    ['a JAR with a signature file alone', 'jar  remnants signature-remnants', { 'META-INF/X.SF': '' }],
    ['a JAR that was stripped to its classes', 'jar', { 'com/acme/A.class': '' }],
    ['a JAR with a reserved file alone', 'jar   ignored-signature-file', { 'META-INF/SIG-X': '' }],
    [
      'an Android package with code',
      'apk unsupported-format',
      { ...signed, 'AndroidManifest.xml': '', 'classes.dex': '' },
    ],
    [
      'an Android package with resources',
      'apk unsupported-format',
      { 'AndroidManifest.xml': '', 'resources.arsc': '' },
    ],
    ['no Android package with a manifest alone', '', { 'AndroidManifest.xml': '' }],
    ['an app package', 'appx unsupported-format', { 'AppxManifest.xml': '' }],
    ['an app package with its signature', 'appx unsupported-format', { 'AppxSignature.p7x': '' }],
    ['an app package with its block map', 'appx unsupported-format', { 'AppxBlockMap.xml': '' }],
    ['a bundle of app packages', 'appx unsupported-format', { 'AppxMetadata/AppxBundleManifest.xml': '' }],
    [
      'a Visual Studio extension',
      'vsix unsupported-format',
      { '[Content_Types].xml': '', 'extension.vsixmanifest': '' },
    ],
    ['an office document', '', { '[Content_Types].xml': '', 'word/document.xml': '' }],
    ['a NuGet package', 'nuget unsupported-format', { 'Acme.nuspec': '' }],
    ['a NuGet package with its signature', 'nuget unsupported-format', { '.signature.p7s': '' }],
    ['no NuGet package when the specification is in a folder', '', { 'lib/Acme.nuspec': '' }],
    ['nothing that can be signed', '', { 'readme.txt': 'text' }],
    ['nothing that can be signed without entries', '', {}],
  ]

  it.each(cases)('%s', async (_, expected, files) => {
    expect(await said(zipOf(files))).toBe(expected.trim())
  })

  it('an Android package when a signing block stands before its directory', async () => {
    const bytes = writeZip([{ name: 'x', content: 'y' }], { beforeDirectory: Buffer.from('....APK Sig Block 42') })
    expect(await said(bytes)).toBe('apk unsupported-format')
  })
})

describe('An unsigned archive', () => {
  const parts = (files: Readonly<Record<string, string>>): { name: string; content: string }[] =>
    Object.entries(files).map(([name, content]) => ({ name, content }))

  it('may stand behind a launcher script', async () => {
    expect(await said(writeZip(parts(manifest), { prefix: shell }))).toBe('jar   prepended-data')
    expect(await said(writeZip(parts(manifest), { prefix: shell, unmoved: true }))).toBe('jar   prepended-data')
  })

  it('may be followed by bytes', async () => {
    expect(await said(writeZip(parts(manifest), { trailer: Buffer.from('x') }))).toBe('jar   appended-data')
  })

  it('is no intact one when it holds a signature file and bytes stand around it', async () => {
    const code = 'jar malformed-signed-archive'
    expect(await said(writeZip(parts(remnants), { prefix: shell }))).toBe(code)
    expect(await said(writeZip(parts(remnants), { trailer: Buffer.from('x') }))).toBe(code)
  })

  it.each([
    ['a JAR', manifest],
    ['a plain archive', { 'readme.txt': 'text' }],
  ])('is no intact one when %s hides a signed one before or behind it', async (_, files) => {
    const code = 'jar malformed-signed-archive'
    expect(await said(writeZip(parts(files), { prefix: zipOf(signed) }))).toBe(code)
    // Without an end record of its own: otherwise the archive behind would be the one that is read.
    const local = zipOf(signed).subarray(0, -22)
    expect(await said(writeZip(parts(files), { trailer: local }))).toBe(code)
  })

  it('may stand behind an archive that shows no signature', async () => {
    expect(await said(writeZip(parts(manifest), { prefix: zipOf(manifest) }))).toBe('jar   prepended-data')
  })

  it('is not known when its end may be that of another', async () => {
    const bytes = writeZip(parts(manifest), { comment: Buffer.from('PK\x05\x06') })
    expect(await said(bytes)).toBe('jar malformed-archive')
  })

  it('is looked through for hidden signatures in pieces, and stops when asked to', async () => {
    const hidden = Buffer.concat([Buffer.alloc(1024 * 1024 - 10), zipOf(signed)])
    expect(await said(writeZip(parts(manifest), { prefix: hidden }))).toBe('jar malformed-signed-archive')
    const long = writeZip(parts(manifest), { prefix: Buffer.alloc(17 * 1024 * 1024) })
    expect((await read(long, AbortSignal.abort())).obstacle?.code).toBe('stopped')
    expect((await read(long)).notes.map(({ code }) => code)).toEqual(['prepended-data'])
  })
})

describe('A broken archive', () => {
  it('that shows a signature is no intact one', async () => {
    expect(await said(zipOf(signed).subarray(0, -1))).toBe('jar malformed-signed-archive')
    expect(await said(zipOf(signed).subarray(0, 200))).toBe('jar malformed-signed-archive')
  })

  it('that shows a signature in its directory alone is no intact one', async () => {
    const bytes = zipOf(signed)
    for (let at = bytes.indexOf('PK\x03\x04', 4); at >= 0; at = bytes.indexOf('PK\x03\x04', at)) bytes[at] = 0
    expect(await said(bytes.subarray(0, -1))).toBe('jar malformed-signed-archive')
  })

  it('that shows a manifest is a JAR of which nothing is known', async () => {
    expect(await said(zipOf(manifest).subarray(0, -1))).toBe('jar malformed-archive')
  })

  it('that shows names too long for a signature shows none', async () => {
    const name = `META-INF/${'X'.repeat(300)}.SF`
    expect(await said(zipOf({ [name]: '' }).subarray(0, -1))).toBe('malformed-archive')
  })

  it('that shows neither is not known', async () => {
    expect(await said(zipOf({ 'readme.txt': 'text' }).subarray(0, -1))).toBe('malformed-archive')
    expect(await said(Buffer.from('PK\x03\x04'))).toBe('malformed-archive')
    expect(await said(Buffer.from('PK\x05\x06'))).toBe('malformed-archive')
  })

  it('that says something impossible is told so', async () => {
    const { obstacle } = await read(writeZip([{ name: 'a', content: 'b' }], { end: { entries: 2 } }))
    expect(obstacle?.message).toBe('The archive cannot be read: its directory holds 1 entry and its end record says 2.')
  })

  it('of more entries than the bound is not known', async () => {
    const many = { entries: 300_000, here: 300_000 }
    const room = Array.from({ length: 250 }, (_, index) => ({
      name: `${index}`,
      central: { comment: Buffer.alloc(60_000) },
    }))
    expect(await said(writeZip(room, { zip64: many, end: { entries: 0xffff } }))).toBe('limit-reached')
    expect(await said(writeZip([{ name: 'a' }], { zip64: many, end: { entries: 0xffff } }))).toBe('malformed-archive')
  })

  it('is none at all when the file only happens to hold an end record', async () => {
    const bytes = Buffer.concat([Buffer.from('text '), Buffer.from('PK\x05\x06'), Buffer.alloc(40, 1)])
    expect(archiveFormat.detects(endsOf(bytes))).toBe(true)
    expect(await said(bytes)).toBe('')
  })
})

describe('A file that cannot be read any more', () => {
  it('is left to whoever opened it', async () => {
    const bytes = zipOf(signed)
    const refuse = (): never => {
      throw new FileError('truncated', 'The file has become shorter.')
    }
    const file = { ...openBytes(bytes), read: refuse }
    await expect(archiveFormat.read(file, endsOf(bytes), new AbortController().signal)).rejects.toThrow(FileError)
  })
})

describe('An archive is expected', () => {
  it('where a file begins or ends like one', () => {
    const detects = (bytes: Buffer): boolean => archiveFormat.detects(endsOf(bytes))
    expect(detects(zipOf(manifest))).toBe(true)
    expect(detects(zipOf({}))).toBe(true)
    expect(detects(Buffer.from('PK\x03\x04'))).toBe(true)
    expect(detects(writeZip([], { prefix: shell }))).toBe(true)
    expect(detects(Buffer.from('PK'))).toBe(false)
    expect(detects(Buffer.alloc(0))).toBe(false)
    expect(detects(shell)).toBe(false)
  })
})
