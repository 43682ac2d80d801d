import type { DirectoryEntry, Files, World } from '../../../src/model/world.js'
import { FileError } from '../../../src/model/world.js'
import { testWorld } from '../../support/world.js'

/** What stands at a name of a tree: a file, a link, a device, a directory that refuses to be listed, or many files. */
export type Node = 'file' | 'other' | 'refused' | { readonly to: string } | { readonly files: number }

/** Where the tree's names start, and what relative paths start at. */
export const directory = '/base'

/** A world whose files are those named; names start in /base unless they start with `/`. */
export function treeWorld(names: Readonly<Record<string, Node>>, stop = new AbortController().signal): World {
  return testWorld({ files: treeFiles(names), clock: { now: () => new Date(0) }, stop })
}

type Directory = Map<string, Node | Directory>

function treeFiles(names: Readonly<Record<string, Node>>): Files {
  const top: Directory = new Map()
  for (const [name, node] of Object.entries(names)) plant(top, absolute(name), node)
  plant(top, `${directory}/.exists`, 'other')
  ;(find(top, directory) as Directory).delete('.exists')

  const resolve = (location: string, links = 0): string => {
    if (links > 40) throw new FileError('unreadable', `${location} is a symbolic link that cannot be followed.`)
    let place = ''
    const parts = location.split('/').filter((part) => part !== '' && part !== '.')
    for (const [index, part] of parts.entries()) {
      if (part === '..') {
        place = place.slice(0, Math.max(0, place.lastIndexOf('/')))
        continue
      }
      const node = find(top, `${place}/${part}`)
      if (node === undefined) throw new FileError('not-found', `${location} does not exist.`)
      if (isLink(node)) {
        const target = node.to.startsWith('/') ? node.to : `${place}/${node.to}`
        return resolve([target, ...parts.slice(index + 1)].join('/'), links + 1)
      }
      place = `${place}/${part}`
    }
    return place === '' ? '/' : place
  }

  return {
    directory,
    resolve,
    kind(location) {
      try {
        const node = find(top, resolve(location))
        if (node === undefined) return null
        if (node === 'file' || node === 'other') return node
        return 'directory'
      } catch (error) {
        if (error instanceof FileError && error.code === 'not-found') return null
        throw error
      }
    },
    list(location, limit) {
      const node = find(top, resolve(location))
      if (node === 'refused') throw new FileError('unreadable', `${location} may not be read by this user.`)
      if (node === undefined) throw new FileError('not-found', `${location} does not exist.`)
      const entries = entriesOf(node)
      if (entries.length > limit) throw new FileError('too-many', `${location} has more than ${limit} entries.`)
      return entries
    },
    open: refuse,
    read: refuse,
    write: refuse,
  }
}

function absolute(name: string): string {
  return name.startsWith('/') ? name : `${directory}/${name}`
}

function plant(top: Directory, location: string, node: Node): void {
  const parts = location.slice(1).split('/')
  let folder = top
  for (const part of parts.slice(0, -1)) {
    const next = folder.get(part) ?? new Map<string, Node | Directory>()
    if (!(next instanceof Map)) throw new Error(`${part} of ${location} is no directory`)
    folder.set(part, next)
    folder = next
  }
  folder.set(parts.at(-1) ?? '', node)
}

function find(top: Directory, location: string): Node | Directory | undefined {
  let node: Node | Directory | undefined = top
  for (const part of location.split('/').filter((name) => name !== '')) {
    if (isMany(node) && /^f\d{7}$/.test(part)) return 'file'
    node = node instanceof Map ? node.get(part) : undefined
  }
  return node
}

function entriesOf(node: Node | Directory): readonly DirectoryEntry[] {
  if (isMany(node)) {
    return Array.from({ length: node.files }, (_, index) => ({
      name: `f${String(index).padStart(7, '0')}`,
      kind: 'file',
    }))
  }
  if (!(node instanceof Map)) throw new FileError('not-a-directory', 'It is not a directory.')
  const entries = [...node].map(([name, child]): DirectoryEntry => ({ name: listedName(name), kind: kindOf(child) }))
  return entries.sort((left, right) => Buffer.compare(Buffer.from(left.name), Buffer.from(right.name)))
}

/** A name with `\xff` is no UTF-8, and is read as a file system reads it: with U+FFFD in its place. */
function listedName(name: string): string {
  return name.replaceAll('\xff', '\u{fffd}')
}

function kindOf(node: Node | Directory): DirectoryEntry['kind'] {
  if (node === 'file' || node === 'other') return node
  return isLink(node) ? 'link' : 'directory'
}

function isLink(node: Node | Directory): node is { readonly to: string } {
  return typeof node === 'object' && 'to' in node
}

function isMany(node: Node | Directory | undefined): node is { readonly files: number } {
  return typeof node === 'object' && 'files' in node
}

function refuse(): never {
  throw new Error('a search opens no file')
}
