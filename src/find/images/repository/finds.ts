import { posix } from 'node:path'
import type { Remark } from '../../../model/remark.js'
import type { FoundImages, NamedImage } from '../model.js'
import type { Source } from './source.js'
import { spanOf } from './source.js'
import type { Leaf, Span, Tree } from './tree.js'

/** A file that another one names as something that its own name does not tell. */
export interface NamedFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly kind: 'dockerfile' | 'compose'
}

/** What a file of the repository came to. */
export interface RepositoryFile extends FoundImages {
  readonly names: readonly NamedFile[]
}

/** Takes what a reader finds in a file. What stands at one place is taken once. */
export interface Finds {
  readonly source: Source
  /** An image that is named there. */
  image(reference: string, span: Span): void
  /** An image whose name is not known here, or is known by a default only. */
  note(message: string, span: Span): void
  /** What keeps the file, or a part of it, from being read. */
  malformed(message: string, span: Span): void
  /** Another file that the tool would read. */
  file(file: NamedFile): void
  /** Whether a part is met for the first time as what it is met as: aliases make a part of many places. */
  once(as: string, tree: Tree): boolean
  done(): RepositoryFile
}

/** The largest manifests that are published name some hundred images; each found one costs requests to a registry. */
const MAX_IMAGES = 10_000

/** Of remarks on one file so many are told; who has more has one cause for them. */
const MAX_REMARKS = 100

/** No value is told at greater length in a message. Characters. */
const MAX_SHOWN = 200

export function openFinds(source: Source): Finds {
  const images = new Map<string, { readonly from: number; readonly image: NamedImage }>()
  const remarks = new Map<string, { readonly from: number; readonly remark: Remark }>()
  const names: NamedFile[] = []
  const met = new Map<string, Set<Tree>>()
  const remark = (code: Remark['code'], level: Remark['level'], message: string, span: Span): void => {
    const key = `${code} ${span.from}`
    if (remarks.has(key) || remarks.size >= MAX_REMARKS) return
    remarks.set(key, { from: span.from, remark: { code, level, message, mention: source.mention(span) } })
  }
  return {
    source,
    image(reference, span) {
      const key = `${span.from} ${reference}`
      if (images.has(key)) return
      if (images.size >= MAX_IMAGES) {
        const message = `${source.path} names more than ${MAX_IMAGES} images, and no more are looked at.`
        remark('file-too-large', 'warning', message, { from: 0, to: 0 })
        return
      }
      const mentions = [source.mention(span)]
      const image = { text: reference, root: source.path, mentions, obstacle: null, outright: false }
      images.set(key, { from: span.from, image })
    },
    note: (message, span) => {
      remark('reference-unresolved', 'note', message, span)
    },
    malformed: (message, span) => {
      remark('file-malformed', 'warning', message, span)
    },
    file: (file) => {
      names.push(file)
    },
    once(as, tree) {
      const known = met.get(as) ?? new Set()
      if (known.has(tree)) return false
      met.set(as, known.add(tree))
      return true
    },
    done: () => ({
      images: [...images.values()].sort((left, right) => left.from - right.from).map(({ image }) => image),
      remarks: [...remarks.values()].sort((left, right) => left.from - right.from).map((one) => one.remark),
      names,
    }),
  }
}

/** A value for a message. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `\`${line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line}\``
}

/** Schemes that runners and clients strip. */
const scheme = /^(?:docker|oci):\/\//i

/**
 * A value that names an image as it stands there. What holds a variable, an expression or a template, or is built from
 * something else (`ko://`), is told of. Nothing is said of an empty one.
 */
export function takeReference(leaf: Leaf, finds: Finds): void {
  const before = scheme.exec(leaf.text)?.[0] ?? ''
  takePart(leaf, leaf.text.slice(before.length), before, finds)
}

/** The same of a part of a value, which stands after `before`. */
export function takePart(leaf: Leaf, given: string, before: string, finds: Finds): void {
  const part = given.trim()
  if (part === '' && !leaf.disguised) return
  const span = spanOf(finds.source.text, leaf, part, before)
  const unresolved = leaf.disguised ? 'is made of its text by a tag' : whyUnresolved(part)
  if (unresolved === null) finds.image(part, span)
  else finds.note(`The image ${shown(part)} ${unresolved}.`, span)
}

/** Why a text is no reference yet, to follow the name of the image; `null`: it may be one. */
export function whyUnresolved(text: string): string | null {
  if (text.includes('$')) return 'holds a variable or an expression whose value is not known here'
  if (text.includes('{{') || text.includes('{%')) return 'holds a template that is not filled in here'
  if (text.includes('://')) return 'is not named by a reference'
  return null
}

/** A Dockerfile that a file names, by a path from the folder of that file, or from a folder below it. */
export function dockerfileNamed(path: string, folder: string, finds: Finds): void {
  nameFile('dockerfile', finds, folder, path)
}

/** A path that cannot be known, or that leads out of the working directory, names nothing here. */
export function nameFile(kind: NamedFile['kind'], finds: Finds, ...parts: readonly string[]): void {
  const path = posix.normalize(posix.join(posix.dirname(finds.source.path), ...parts))
  if (parts.some((part) => /\$|:\/\/|^\//.test(part)) || path.startsWith('../') || path === '..') return
  finds.file({ path, kind })
}
