import { posix } from 'node:path'
import type { Files, OpenFile } from '../model/world.js'
import type { LayoutFiles } from './layout-files.js'
import { fromFiles } from './layout-files.js'
import { RegistryError } from './model.js'
import type { TarEntry } from './tar.js'
import { readTar } from './tar.js'

/** A plain tar archive (POSIX ustar and pax, GNU's long names). It is read where it stands. */
export function openTar(location: string, files: Files): LayoutFiles {
  const entries = withFile(location, files, (file) => indexOf(file, location))
  const entryOf = (path: string): TarEntry => {
    const entry = entries.get(path)
    if (entry !== undefined) return entry
    throw new RegistryError('not-found', `${location} has no file ${path}.`)
  }
  return {
    size: (path) => entryOf(path).size,
    read(path, position, length) {
      const { offset, size } = entryOf(path)
      if (position + length > size) throw new RegistryError('malformed', `${path} in ${location} ends too early.`)
      return withFile(location, files, (file) => file.read(offset + position, length))
    },
    list(folder, limit) {
      const names = [...entries.keys()].flatMap((path) =>
        path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [],
      )
      if (names.length <= limit) return names.sort()
      throw new RegistryError('too-many', `${location} has more than ${limit} files in ${folder}.`)
    },
  }
}

/**
 * What a layout is made of, by name, however that is written (`/index.json`, `x/../index.json`): who unpacks archives
 * takes them all for one. Of a blob that is there twice either will do, for its digest decides; of the index one program
 * would read the first and another one the last, or what a link leads to. Links are no files: `not-found` says so.
 */
function indexOf(file: OpenFile, location: string): ReadonlyMap<string, TarEntry> {
  const entries = new Map<string, TarEntry>()
  const named = new Set<string>()
  for (const entry of readTar(file, location)) {
    const path = posix.normalize(`/${entry.path}`).slice(1)
    const isBlob = /^blobs\/sha(?:256|512)\/[0-9a-f]+$/.test(path)
    if (!isBlob && path !== 'oci-layout' && path !== 'index.json') continue
    if (!isBlob && named.has(path)) throw new RegistryError('ambiguous', `${location} has two files ${path}.`)
    named.add(path)
    if (entry.isRegular) entries.set(path, entry)
  }
  return entries
}

function withFile<Result>(location: string, files: Files, work: (file: OpenFile) => Result): Result {
  return fromFiles(() => {
    const file = files.open(files.resolve(location))
    try {
      return work(file)
    } finally {
      file.close()
    }
  })
}
