import { Failure } from '../model/failure.js'
import { FileError, type Files } from '../model/world.js'

/** The longest saved report that is read, in bytes: some 13,000 signed files. It is held in memory several times over. */
const REPORT_LIMIT = 64 * 1024 * 1024

/** The text of a report that was saved. Throws Failure `report`. */
export function readReportFile(path: string, files: Files): string {
  try {
    return new TextDecoder().decode(files.read(path, REPORT_LIMIT))
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure('report', error.message, { cause: error, remedy: 'Name a report that sigscan wrote.' })
  }
}
