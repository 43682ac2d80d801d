import type { FileKind } from './kinds.js'

/**
 * Whether a file can name an image at all, by its bytes read as Latin-1: one in which `false` is said holds none of the
 * keys that the readers look for, however it is written. A key of YAML can be written otherwise in three ways only,
 * and a file with one of them is read: escapes in double quotes (`"\x69mage"`, `\/`, an escaped line end), a tag that
 * makes other text of it (`!!binary`, with all that can spell that), and UTF-16.
 */
export function mayNameImages(kind: FileKind, bytes: string): boolean {
  switch (kind) {
    case 'yaml':
    case 'json':
      return (imageWords.test(bytes) && shapeWords.test(bytes)) || otherwise.test(bytes)
    case 'values':
      return /image|repository/i.test(bytes) || otherwise.test(bytes)
    case 'kustomization':
      return /image|patch|helmCharts/i.test(bytes) || otherwise.test(bytes)
    default:
      return true
  }
}

/** Keys and values under which an object of Kubernetes or a Compose file names images. */
const imageWords = /image|repository|cache_from|dockerfile|include|build/

/** Without one of these a document is none of them (`isKubernetes`, `isCompose`, `isPatch`). */
const shapeWords = /apiVersion|services|\bop\b/

const otherwise = /\\[xuU/\r\n]|binary|%TAG|!<|![\w-]*%|^(?:\xff\xfe|\xfe\xff)/

/**
 * Whether a YAML file that is not well-formed was meant to be one of ours, for a tool may read more of it than we do:
 * a Compose file or an object of Kubernetes with an image.
 */
export function looksLikeOurs(text: string): boolean {
  if (!/image/.test(text)) return false
  if (/\bop["']?\s*:/.test(text) && /\bpath["']?\s*:/.test(text)) return true
  const isObject = /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text)
  return isObject || /(?:^|[{,])[ \t]*["']?services["']?\s*:/m.test(text)
}

/** Where a template names an image, for a file that is one and is not read; `null`: nowhere, or it is none. */
export function templateLine(text: string): { readonly from: number; readonly to: number } | null {
  if (!/^(?![ \t]*#).*\{[{%]/m.test(text)) return null
  const [line = '', before = ''] = /(^|[\s{,])["']?[\w-]*image["']?[ \t]*:[^\r\n]*/im.exec(text) ?? []
  if (line === '') return null
  const from = text.indexOf(line) + before.length
  return { from, to: from + line.slice(before.length).trimEnd().length }
}
