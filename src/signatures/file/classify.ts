import type { FormatName } from '../../model/signature.js'
import { signatureFileName } from './jar/names.js'
import type { Archive } from './zip/archive.js'
import { bufferOf } from './zip/bytes.js'

/** What stands directly before the central directory of an APK that is signed by scheme 2 or later. */
const apkBlockMagic = 'APK Sig Block 42'

const appxNames = [
  'AppxManifest.xml',
  'AppxSignature.p7x',
  'AppxBlockMap.xml',
  'AppxMetadata/AppxBundleManifest.xml',
] as const

const tellingNames: ReadonlySet<string> = new Set([
  ...appxNames,
  'AndroidManifest.xml',
  'classes.dex',
  'resources.arsc',
  '[Content_Types].xml',
  'extension.vsixmanifest',
  '.signature.p7s',
])

/** The formats that are ZIP archives with certain entries. */
export type ArchiveFormat = Extract<FormatName, 'jar' | 'apk' | 'appx' | 'vsix' | 'nuget'>

/**
 * Which format the entries make an archive; `null` for none. A JAR is what is nothing more special: Java runs classes
 * without a manifest too, so a JAR that was stripped of its signature is still one.
 */
export function classify(archive: Archive): ArchiveFormat | null {
  const names = new Set<string>()
  for (const { name } of archive.entries) if (tellingNames.has(name)) names.add(name)
  if (isAndroid(archive, names)) return 'apk'
  if (appxNames.some((name) => names.has(name))) return 'appx'
  if (names.has('[Content_Types].xml') && names.has('extension.vsixmanifest')) return 'vsix'
  if (names.has('.signature.p7s') || archive.entries.some(({ name }) => /^[^/]+\.nuspec$/i.test(name))) return 'nuget'
  return archive.entries.some(({ name }) => name.endsWith('.class') || signatureFileName(name) !== null) ? 'jar' : null
}

function isAndroid({ file, place }: Archive, names: ReadonlySet<string>): boolean {
  const manifest = names.has('AndroidManifest.xml')
  if (manifest && (names.has('classes.dex') || names.has('resources.arsc'))) return true
  const start = place.start - apkBlockMagic.length
  return start >= 0 && bufferOf(file.read(start, apkBlockMagic.length)).toString('latin1') === apkBlockMagic
}
