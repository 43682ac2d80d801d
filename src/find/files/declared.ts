import { basename } from 'node:path'
import type { FileSubject } from '../../model/subject.js'
import { FileError, type World } from '../../model/world.js'

/** A file that an earlier step declared as an artifact of the job: its name without folders, and its digest. */
export interface DeclaredFile {
  readonly name: string
  /** As node:crypto calls it. */
  readonly algorithm: string
  readonly hex: string
}

/** Which of them a search has met. */
export interface Declared {
  /** Whether the file is one of them: of that name, and with that digest. */
  meets(path: string, location: string): Promise<boolean>
  /** Those that were not met. */
  missing(): readonly FileSubject[]
}

/** `declared`: by name only few are hashed, each once for each digest that may be its own. */
export function openDeclared(declared: readonly DeclaredFile[], world: World): Declared {
  const wanted = new Map<string, DeclaredFile[]>()
  for (const one of declared) wanted.set(one.name, [...(wanted.get(one.name) ?? []), one])
  const found = new Set<DeclaredFile>()
  return {
    async meets(path, location) {
      const named = wanted.get(basename(path)) ?? []
      if (named.length === 0) return false
      const digests = new Map<string, string | null>()
      for (const { algorithm } of named) {
        if (!digests.has(algorithm)) digests.set(algorithm, await digestOf(location, algorithm, world))
      }
      const mine = named.filter(({ algorithm, hex }) => digests.get(algorithm) === hex)
      for (const one of mine) found.add(one)
      return mine.length > 0
    },
    missing: () => declared.filter((one) => !found.has(one)).map(subjectOf),
  }
}

/** `null`: it cannot be read; whoever reads it as a subject will say so. */
async function digestOf(location: string, algorithm: string, world: World): Promise<string | null> {
  try {
    const file = world.files.open(location)
    try {
      const digest = await file.digest(algorithm, [{ position: 0, length: file.size }])
      return Buffer.from(digest).toString('hex')
    } finally {
      file.close()
    }
  } catch (error) {
    if (error instanceof FileError) return null
    throw error
  }
}

function subjectOf({ name, algorithm, hex }: DeclaredFile): FileSubject {
  const message = `${name} was declared as an artifact with the digest ${algorithm}:${hex}, and no such file was found.`
  const obstacle = { code: 'artifact-missing', message } as const
  return { kind: 'file', path: name, root: '.', location: name, named: true, mentions: [], obstacle }
}
