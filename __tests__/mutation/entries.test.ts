import { describe, expect, it } from '@jest/globals'
import type { State } from '../../src/model/verdict.js'
import type { ReadItem, ZipItem } from '../fixtures/jar/make/zip.mjs'
import { entry, readZip, withContent, writeZip } from '../fixtures/jar/make/zip.mjs'
import { jarBytes, jarPem } from '../support/fixtures.js'
import { scanFile, trustOf } from '../support/pipeline.js'

const trust = trustOf([jarPem('root')])
const FILES = ['rsa.jar', 'ec.jar', 'two-signers.jar', 'long-names.jar']

async function stateOf(items: readonly ZipItem[]): Promise<State> {
  return (await scanFile(writeZip(items), { trust })).state
}

/** A change of an archive: what it is, what it gives, and the state that it must have. */
type Change = readonly [what: readonly unknown[], items: readonly ZipItem[], expected: State]

/** The changes that have another state than they must have. */
async function wrongOf(changes: readonly Change[]): Promise<readonly unknown[]> {
  const wrong: unknown[] = []
  for (const [what, items, expected] of changes) {
    const found = await stateOf(items)
    if (found !== expected) wrong.push([...what, `is ${found}, must be ${expected}`])
  }
  return wrong
}

const without = (items: readonly ReadItem[], index: number): ReadItem[] => items.filter((_, other) => other !== index)
const isDirectory = ({ name }: ReadItem): boolean => name.endsWith('/')
const isManifest = ({ name }: ReadItem): boolean => name === 'META-INF/MANIFEST.MF'
const isSignatureFile = ({ name }: ReadItem): boolean => /^META-INF\/[^/]+\.SF$/.test(name)
const isBlock = ({ name }: ReadItem): boolean => /^META-INF\/[^/]+\.(RSA|EC)$/.test(name)
const isSigned = (item: ReadItem): boolean =>
  !isDirectory(item) && !isManifest(item) && !isSignatureFile(item) && !isBlock(item)

describe.each(FILES)('the entries of %s', (file) => {
  const items = readZip(jarBytes(file))
  const signers = items.filter(isBlock).length

  it('are verified as they are, and written anew', async () => {
    expect((await scanFile(jarBytes(file), { trust })).state).toBe('verified')
    expect(await stateOf(items)).toBe('verified')
  })

  it('are missed one by one', async () => {
    const changes = items.map((item, index): Change => {
      const expected = isDirectory(item) ? 'verified' : isBlock(item) ? stateWithoutBlock(signers) : 'invalid'
      return [[item.name], without(items, index), expected]
    })
    expect(await wrongOf(changes)).toEqual([])
  })

  it('are refused when one of them is there twice', async () => {
    const changes = items.flatMap((item, index) =>
      [0, index, items.length].map((place): Change => [
        [item.name, place],
        [...items.slice(0, place), item, ...items.slice(place)],
        'invalid',
      ]),
    )
    expect(await wrongOf(changes)).toEqual([])
  })

  it('are refused when one of them has another name', async () => {
    const changes = items.filter(isSigned).flatMap((item) =>
      [`${item.name}x`, `x${item.name}`, `x/${item.name}`, item.name.slice(1)].map((name): Change => {
        return [[name], replacing(items, item, { ...item, name }), 'invalid']
      }),
    )
    expect(await wrongOf(changes)).toEqual([])
  })

  it('are refused when two of them have swapped their names', async () => {
    const signed = items.filter((item) => isSigned(item) && item.content.length > 0)
    const changes = signed.flatMap((first, index): Change[] => {
      const second = signed[(index + 1) % signed.length] ?? first
      if (first.content.equals(second.content)) return []
      const half = replacing(items, first, { ...first, name: second.name })
      return [[[first.name, second.name], replacing(half, second, { ...second, name: first.name }), 'invalid']]
    })
    expect(changes.length).toBeGreaterThan(1)
    expect(await wrongOf(changes)).toEqual([])
  })

  it('are refused when one of them has other content, whatever its headers say', async () => {
    const changes = items
      .filter((item) => !isDirectory(item) && !isBlock(item))
      .flatMap((item) =>
        Object.entries(otherContents(item.content)).map(([what, content]): Change => {
          return [[item.name, what], replacing(items, item, withContent(item, content)), 'invalid']
        }),
      )
    expect(await wrongOf(changes)).toEqual([])
  })

  it('may stand in any order', async () => {
    const turns = items.map((_, turn): Change => [[turn], [...items.slice(turn), ...items.slice(0, turn)], 'verified'])
    expect(await wrongOf([...turns, [['reversed'], [...items].reverse(), 'verified']])).toEqual([])
    const directory = await scanFile(writeZip(items, { order: (list) => [...list].reverse() }), { trust })
    expect(directory.state).toBe('verified')
  })

  it('may be packed anew, one by one, at any level and by either method', async () => {
    const stored = (item: ReadItem): Partial<ZipItem> => ({ method: 0, flags: item.flags & ~8, descriptor: false })
    const deflated = [0, 1, 9].map((level) => ({ method: 8, level }))
    const changes = items
      .filter((item) => !isDirectory(item))
      .flatMap((item) =>
        [stored(item), ...deflated].map((form): Change => {
          return [
            [item.name, form],
            replacing(items, item, { ...withContent(item, item.content), ...form }),
            'verified',
          ]
        }),
      )
    expect(await wrongOf(changes)).toEqual([])
  })

  it('are refused when one is added that is no empty directory', async () => {
    const names = ['x', 'x.class', 'META-INF/x', 'META-INF/services/x', 'META-INF/versions/9/x', 'META-INF/a/B.SF']
    const changes = names.flatMap((name) =>
      ['', 'x'].flatMap((content) =>
        [0, items.length].map((place): Change => {
          const added = [...items.slice(0, place), entry(name, content), ...items.slice(place)]
          return [[name, content, place], added, 'invalid']
        }),
      ),
    )
    expect(await wrongOf([...changes, [['empty/'], [...items, entry('empty/', '')], 'verified']])).toEqual([])
  })
})

function replacing(items: readonly ZipItem[], item: ZipItem, other: ZipItem): readonly ZipItem[] {
  return items.map((one) => (one === item ? other : one))
}

/** Every way to differ by one byte: more, fewer, changed at either end and in the middle. */
function otherContents(content: Buffer): Readonly<Record<string, Buffer>> {
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(content)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  const longer = {
    'a line feed more': Buffer.concat([content, Buffer.from('\n')]),
    'a line end more': Buffer.concat([content, Buffer.from('\r\n')]),
    'a line end before': Buffer.concat([Buffer.from('\r\n'), content]),
  }
  if (content.length === 0) return longer
  return {
    ...longer,
    'a byte less': content.subarray(0, -1),
    'the first byte': flipped(0),
    'the middle byte': flipped(content.length >> 1),
    'the last byte': flipped(content.length - 1),
  }
}

/** The signature file stays behind: of one signer it makes the file unsigned, of two the other still holds. */
function stateWithoutBlock(signers: number): State {
  return signers === 1 ? 'unsigned' : 'verified'
}
