import type { Note } from '../../../model/signature.js'
import type { ZipEntry } from '../zip/directory.js'
import { signatureFileName } from './names.js'

/** The entries of a JAR by what they are to signing. Signature files go by their base name in lower case. */
export interface JarFiles<Entry> {
  readonly manifest: Entry | null
  readonly signatureFiles: ReadonlyMap<string, Entry>
  readonly blocks: ReadonlyMap<string, readonly Entry[]>
  readonly reserved: readonly Entry[]
  /** All else that must be signed: directories only when they have content. */
  readonly content: readonly Entry[]
}

/** Sorts entries out by their names; `describe` gives what the directory says of one. */
export function sortOut<Entry>(entries: readonly Entry[], describe: (entry: Entry) => ZipEntry): JarFiles<Entry> {
  let manifest: Entry | null = null
  const signatureFiles = new Map<string, Entry>()
  const blocks = new Map<string, Entry[]>()
  const reserved: Entry[] = []
  const content: Entry[] = []
  for (const entry of entries) {
    const { name, directory, size } = describe(entry)
    const kind = signatureFileName(name)
    if (kind === null) {
      if (!directory || size > 0) content.push(entry)
    } else if (kind.kind === 'manifest') manifest ??= entry
    else if (kind.kind === 'reserved') reserved.push(entry)
    else if (kind.kind === 'signature-file') setFirst(signatureFiles, kind.base, entry)
    else {
      const others = blocks.get(kind.base)
      if (others === undefined) blocks.set(kind.base, [entry])
      else others.push(entry)
    }
  }
  return { manifest, signatureFiles, blocks, reserved, content }
}

/** Of two names that differ in their letter case the first counts; `checkNames` tells of the second. */
function setFirst<Entry>(files: Map<string, Entry>, base: string, entry: Entry): void {
  if (!files.has(base)) files.set(base, entry)
}

/** Something of a signature is there that makes none. */
export function remnantsOf<Entry>({ signatureFiles, blocks }: JarFiles<Entry>): readonly Entry[] {
  return [...signatureFiles].flatMap(([base, entry]) => (blocks.has(base) ? [] : [entry]))
}

/** What is worth saying of the files that no signature needs. */
export function notesOf<Entry>(files: JarFiles<Entry>, describe: (entry: Entry) => ZipEntry): readonly Note[] {
  const remnants = remnantsOf(files).map((entry): Note => {
    return { code: 'signature-remnants', message: `\`${describe(entry).name}\` has no signature block beside it.` }
  })
  const reserved = files.reserved.map((entry): Note => {
    return { code: 'ignored-signature-file', message: `\`${describe(entry).name}\` is covered by no signature.` }
  })
  return [...remnants, ...reserved]
}
