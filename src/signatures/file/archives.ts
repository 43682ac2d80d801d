import { classify, type ArchiveFormat } from './classify.js'
import {
  type FileBytes,
  type FileEnds,
  type FileFormat,
  FormatError,
  type FormatReading,
  malformed,
  nothing,
} from './format.js'
import { readSignedJar } from './jar/jar.js'
import { showsSignature, signatureFileName } from './jar/names.js'
import { readUnsigned } from './jar/unsigned.js'
import { Pace } from './pace.js'
import { obstructed, unsupported } from './unsupported.js'
import { type Archive, openArchive } from './zip/archive.js'
import { bufferOf } from './zip/bytes.js'
import { findTrace } from './zip/trace.js'

const localHeader = Buffer.from('PK\x03\x04', 'latin1')
const endRecord = Buffer.from('PK\x05\x06', 'latin1')

/** The formats that are ZIP archives. They may stand behind other bytes, so the end of a file tells too. */
export const archiveFormat: FileFormat = {
  detects: (ends) => beginsArchive(ends) || bufferOf(ends.tail).includes(endRecord),

  async read(file, ends, stop) {
    const pace = new Pace(stop)
    let format: ArchiveFormat | null = null
    try {
      const archive = open(file, ends)
      if (archive === null) return nothing
      if ('reason' in archive) return await readBroken(file, archive.reason, pace)
      format = classify(archive)
      if (format !== null && format !== 'jar') return unsupported(format)
      const signed = archive.entries.some(({ name }) => signatureFileName(name)?.kind === 'block')
      return signed ? await readSignedJar(archive, pace) : await readUnsigned(archive, format, pace)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      return obstructed(format, error.code, error.message)
    }
  },
}

function beginsArchive({ head }: FileEnds): boolean {
  const start = bufferOf(head).subarray(0, 4)
  return start.equals(localHeader) || start.equals(endRecord)
}

/** The archive, or why it is none although it should be; `null`: nothing says that it should. */
function open(file: FileBytes, ends: FileEnds): Archive | { readonly reason: string } | null {
  try {
    const archive = openArchive(file, ends)
    if (archive !== null || !beginsArchive(ends)) return archive
    throw malformed('it has no central directory at its end')
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'malformed-archive') throw error
    return { reason: error.message }
  }
}

/** Names in the parts that can be read say whether this was a signed archive: then it is not intact, whatever else. */
async function readBroken(file: FileBytes, reason: string, pace: Pace): Promise<FormatReading> {
  const seen = new Set<string>()
  const matches = (name: string): boolean => {
    seen.add(signatureFileName(name)?.kind ?? 'content')
    return showsSignature(name)
  }
  if (await findTrace(file, 0, file.size, matches, pace)) return obstructed('jar', 'malformed-signed-archive', reason)
  return obstructed(seen.has('manifest') ? 'jar' : null, 'malformed-archive', reason)
}
