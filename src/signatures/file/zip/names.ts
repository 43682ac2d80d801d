import type { ZipEntry } from './directory.js'
import type { Faults } from '../faults.js'

// Whatever a tool that unpacks or lists the archive could take for something else than a relative path.
const forbidden = /[\u0000-\u001f\u007f\\]|^\/|^[A-Za-z]:/
const forbiddenSegment = /(?:^|\/)(?:\.{0,2})(?:\/|$)/

const utf8Flag = 0x0800
const ascii = /^[\u0000-\u007f]*$/

/** Notes names that are no plain relative paths: they climb out, are absolute or empty, or hold forbidden characters. */
export function checkNames(entries: readonly ZipEntry[], faults: Faults): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    const path = entry.directory ? entry.name.slice(0, -1) : entry.name
    if (!entry.plainName || isUnmarked(entry) || forbidden.test(path) || forbiddenSegment.test(path)) {
      faults.add('unsafe-entry-name', `The entry name \`${entry.name}\` is no plain relative path.`)
    }
    // A file and a directory of one name are one place once unpacked; Java finds either under the name of the file.
    const key = isSignatureFolder(path) ? path.toLowerCase() : path
    if (seen.has(key)) faults.add('duplicate-entry', `The archive holds \`${entry.name}\` twice.`)
    seen.add(key)
  }
}

/** APPNOTE.TXT appendix D: without the flag most readers but Java take a name beyond ASCII for another one. */
function isUnmarked({ name, flags }: ZipEntry): boolean {
  return (flags & utf8Flag) === 0 && !ascii.test(name)
}

/** Directly in META-INF, where readers of signed archives find files whatever their letter case. */
function isSignatureFolder(path: string): boolean {
  return /^META-INF\/[^/]*$/i.test(path)
}
