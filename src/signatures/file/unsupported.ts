import type { CheckCode } from '../../model/codes.js'
import type { FormatName } from '../../model/signature.js'
import { type FileEnds, type FileFormat, type FormatReading, nothing } from './format.js'

const labels: { readonly [format in Exclude<FormatName, 'jar' | 'pe'>]: string } = {
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
}

/** A reading that could not be made. */
export function obstructed(format: FormatName | null, code: CheckCode, message: string): FormatReading {
  return { ...nothing, format, obstacle: { code, message } }
}

/** The reading of a file whose format is recognised, and that is all. */
export function unsupported(format: keyof typeof labels): FormatReading {
  return obstructed(format, 'unsupported-format', `The file is ${labels[format]}, which cannot be verified yet.`)
}

/** A format that is recognised, and that is all. */
export function recognised(format: keyof typeof labels, detects: (ends: FileEnds) => boolean): FileFormat {
  return { detects, read: () => Promise.resolve(unsupported(format)) }
}
