import type { Report, ReportFile, ReportImage, ReportSignature } from '../../src/model/report.js'
import type { FileReading, Reading } from '../../src/model/signature.js'
import { holderOf } from '../../src/report/rows.js'

/** The files of a report. */
export function filesIn({ subjects }: Report): readonly ReportFile[] {
  return subjects.filter((subject): subject is ReportFile => subject.kind === 'file')
}

/** Its images. */
export function imagesIn({ subjects }: Report): readonly ReportImage[] {
  return subjects.filter((subject): subject is ReportImage => subject.kind === 'image')
}

/** The one image of a report. */
export function onlyImage(report: Report): ReportImage {
  const [image, ...more] = imagesIn(report)
  if (image === undefined || more.length > 0) throw new Error(`The report has ${report.subjects.length} subjects.`)
  return image
}

/** What was read, which must be a file. */
export function ofFile(reading: Reading | undefined): FileReading {
  if (reading?.kind !== 'file') throw new Error('It is no file that was read.')
  return reading
}

/** Anchors and chain of the signer, which must have a certificate. */
export function holderIn(signature: ReportSignature | undefined): NonNullable<ReturnType<typeof holderOf>> {
  const holder = signature === undefined ? null : holderOf(signature)
  if (holder === null) throw new Error('The signature has no certificate.')
  return holder
}
