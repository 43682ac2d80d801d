import { createHash } from 'node:crypto'
import yauzl from 'yauzl'

/** What another reader finds in an archive: the SHA-256 of each entry by its name, in the order of the directory. */
export async function readByYauzl(bytes: Buffer): Promise<readonly (readonly [string, string])[]> {
  const archive = await yauzl.fromBufferPromise(bytes, { strictFileNames: true, lazyEntries: true })
  const found: (readonly [string, string])[] = []
  for await (const entry of archive.eachEntry()) {
    const stream = await archive.openReadStreamPromise(entry)
    const hash = createHash('sha256')
    for await (const piece of stream) hash.update(piece as Buffer)
    found.push([entry.fileName, hash.digest('hex')])
  }
  return found
}

/** The files among them, in the order of their names: which order they have in the archive is no content. */
export function filesOf(entries: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return entries.filter(([name]) => !name.endsWith('/')).sort()
}
