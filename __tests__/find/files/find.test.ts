import { describe, expect, it } from '@jest/globals'
import type { FileSources } from '../../../src/find/files/find.js'
import { findFiles } from '../../../src/find/files/find.js'
import { MAX_DEPTH, MAX_DIRECTORY_ENTRIES, MAX_ENTRIES_HELD } from '../../../src/find/files/walk.js'
import { Failure } from '../../../src/model/failure.js'
import type { FileSubject } from '../../../src/model/subject.js'
import { FileError } from '../../../src/model/world.js'
import type { Node } from './tree.js'
import { directory, treeWorld } from './tree.js'

type Names = Readonly<Record<string, Node>>

const nowhere: FileSources = {
  paths: [],
  patterns: [],
  rulePatterns: [],
  exclude: [],
  allowEmpty: false,
  implied: false,
  declared: [],
}

interface Found {
  readonly subjects: readonly FileSubject[]
  /** The roots under which something was skipped; with ` 0` where an earlier source met it. */
  readonly skipped: readonly string[]
}

async function find(names: Names, sources: Partial<FileSources>): Promise<Found> {
  const subjects: FileSubject[] = []
  const skipped: string[] = []
  const hear = (root: string, count: number) => void skipped.push(count === 0 ? `${root} 0` : root)
  for await (const subject of findFiles({ ...nowhere, ...sources }, treeWorld(names), hear)) subjects.push(subject)
  return { subjects, skipped }
}

/** Each subject as `path`, `path named` or `path code`. */
async function briefly(names: Names, sources: Partial<FileSources>): Promise<readonly string[]> {
  const { subjects } = await find(names, sources)
  return subjects.map(({ path, named, obstacle }) =>
    obstacle ? `${path} ${obstacle.code}` : named ? `${path} named` : path,
  )
}

async function failure(names: Names, sources: Partial<FileSources>): Promise<Failure> {
  try {
    await find(names, sources)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing failed')
}

describe('a PATH', () => {
  it('that is a file is a subject outright, under the folder that it stands in', async () => {
    const { subjects } = await find({ 'dist/app.jar': 'file' }, { paths: ['dist/app.jar'] })
    expect(subjects).toEqual([
      {
        kind: 'file',
        path: 'dist/app.jar',
        root: 'dist',
        location: '/base/dist/app.jar',
        named: true,
        mentions: [],
        obstacle: null,
      },
    ])
  })

  it('that is a directory is walked, and what is in it is not named', async () => {
    const { subjects } = await find({ 'dist/sub/app.jar': 'file', 'lib/x.jar': 'file' }, { paths: ['dist'] })
    expect(subjects).toMatchObject([{ path: 'dist/sub/app.jar', root: 'dist', named: false, obstacle: null }])
  })

  it.each(['.', './', directory, '../base', 'dist/..'])('is the working directory when it says %s', async (path) => {
    const { subjects } = await find({ 'dist/app.jar': 'file' }, { paths: [path] })
    expect(subjects).toMatchObject([{ path: 'dist/app.jar', root: '.' }])
  })

  it('outside of the working directory gives absolute paths', async () => {
    const { subjects } = await find(
      { '/opt/lib/app.jar': 'file', '/opt/x': 'file' },
      { paths: ['../opt/lib/', '/opt/x'] },
    )
    expect(subjects).toMatchObject([
      { path: '/opt/lib/app.jar', root: '/opt/lib', location: '/opt/lib/app.jar' },
      { path: '/opt/x', root: '/opt', location: '/opt/x' },
    ])
  })

  it('above the working directory gives absolute paths for what is in that too', async () => {
    expect(await briefly({ 'a.jar': 'file', '/z/b.jar': 'file' }, { paths: ['/'] })).toEqual([
      '/base/a.jar',
      '/z/b.jar',
    ])
  })

  it('that looks like a pattern is no pattern', async () => {
    expect(await briefly({ 'a*.jar': 'file', 'ab.jar': 'file' }, { paths: ['a*.jar'] })).toEqual(['a*.jar named'])
  })

  it('that is not there is a Failure that names it, before anything is looked at', async () => {
    const first = findFiles({ ...nowhere, paths: ['dist', 'build'] }, treeWorld({ 'dist/app.jar': 'file' })).next()
    await expect(first).rejects.toMatchObject({ code: 'nothing-found', message: 'No file was found for build.' })
  })

  it('below a file is not there', async () => {
    expect(await failure({ 'dist/app.jar': 'file' }, { paths: ['dist/app.jar/x'] })).toMatchObject({
      code: 'nothing-found',
    })
  })

  it('that is an empty directory is a Failure that names it', async () => {
    expect(
      await failure({ 'dist/app.jar': 'file', 'empty/sub': { files: 0 } }, { paths: ['dist', 'empty'] }),
    ).toMatchObject({
      code: 'nothing-found',
      message: 'No file was found for empty.',
    })
  })

  it('may find nothing when that is allowed', async () => {
    expect(
      await briefly({ 'a/b': { files: 0 } }, { paths: ['a', 'gone'], patterns: ['x/*'], allowEmpty: true }),
    ).toEqual([])
  })

  it('that is a device or a FIFO is a subject that is not known', async () => {
    expect(await briefly({ pipe: 'other' }, { paths: ['pipe'] })).toEqual(['pipe not-a-file'])
  })

  it('that is a link to nothing is a subject that is not known, also when nothing may be found', async () => {
    const names: Names = { 'app.jar': { to: 'gone' } }
    expect(await briefly(names, { paths: ['app.jar'], allowEmpty: true })).toEqual(['app.jar vanished'])
  })

  it('that is a link is what it leads to, wherever that is', async () => {
    const names: Names = {
      'app.jar': { to: '/opt/app.jar' },
      '/opt/app.jar': 'file',
      build: { to: '/b' },
      '/b/c.jar': 'file',
    }
    const { subjects } = await find(names, { paths: ['app.jar', 'build'] })
    expect(subjects).toMatchObject([
      { path: 'app.jar', location: '/opt/app.jar', named: true, obstacle: null },
      { path: 'build/c.jar', location: '/b/c.jar', root: 'build', named: false, obstacle: null },
    ])
  })

  it('that is a link to itself is a subject that is not known', async () => {
    expect(await briefly({ loop: { to: 'loop' } }, { paths: ['loop'] })).toEqual(['loop unreadable'])
  })

  it('that may not be listed is a subject that is not known', async () => {
    expect(await briefly({ secret: 'refused' }, { paths: ['secret'] })).toEqual(['secret unreadable'])
  })
})

describe('a pattern', () => {
  const names: Names = {
    'dist/app.jar': 'file',
    'dist/README': 'file',
    'dist/sub/app.jar': 'file',
    'dist.jar': 'file',
    'lib/x.jar': 'file',
  }

  it.each<[string, readonly string[]]>([
    ['dist/**', ['dist/README', 'dist/app.jar', 'dist/sub/app.jar']],
    ['./dist//*', ['dist/README', 'dist/app.jar']],
    ['dist/*.jar', ['dist/app.jar']],
    ['**/app.jar', ['dist/app.jar', 'dist/sub/app.jar']],
    ['*.jar', ['dist.jar']],
    ['*/*.jar', ['dist/app.jar', 'lib/x.jar']],
    ['dist/sub/../*.jar', ['dist/app.jar']],
    ['dist/app.jar', ['dist/app.jar']],
    ['/base/lib/*', ['lib/x.jar']],
    ['../base/lib/*', ['lib/x.jar']],
  ])('%s names what it matches, whatever its format', async (pattern, expected) => {
    const found = await briefly(names, { patterns: [pattern], allowEmpty: true })
    expect(found).toEqual(expected.map((path) => `${path} named`))
  })

  it('outside of the working directory matches absolute paths', async () => {
    const outside: Names = { '/opt/a.jar': 'file', '/opt/b/c.jar': 'file' }
    const { subjects } = await find(outside, { patterns: ['../opt/**'] })
    expect(subjects).toMatchObject([
      { path: '/opt/a.jar', root: '/opt', named: true },
      { path: '/opt/b/c.jar', root: '/opt', named: true },
    ])
  })

  it('that starts above the working directory matches absolute paths in that too', async () => {
    expect(await briefly(names, { patterns: ['../**/x.jar'] })).toEqual(['/base/lib/x.jar named'])
  })

  it('at the root of the file system matches what stands there', async () => {
    expect(await briefly({ '/a.jar': 'file', '/b/c.jar': 'file' }, { patterns: ['/*.jar'] })).toEqual(['/a.jar named'])
  })

  it('without a wildcard that is a directory is walked like a PATH', async () => {
    expect(await briefly(names, { patterns: ['dist/'] })).toEqual(['dist/README', 'dist/app.jar', 'dist/sub/app.jar'])
  })

  it.each(['build/**', 'build', '*.exe', 'dist/app.jar/**', 'dist.jar/*'])(
    '%s that finds nothing is a Failure',
    async (pattern) => {
      expect(await failure(names, { patterns: ['dist/*', pattern] })).toMatchObject({
        code: 'nothing-found',
        message: `No file was found for ${pattern}.`,
      })
    },
  )

  it('that climbs after a wildcard is refused', async () => {
    expect(await failure(names, { patterns: ['*/../lib/*'] })).toMatchObject({ code: 'usage' })
  })

  it('does not match a directory that is named like a file', async () => {
    expect(await briefly({ 'dist/dir.jar/a': 'file', 'dist/b.jar': 'file' }, { patterns: ['dist/*.jar'] })).toEqual([
      'dist/b.jar named',
    ])
  })

  it('looks only where it can match', async () => {
    const listed: string[] = []
    const world = treeWorld({
      'a.jar': 'file',
      'node_modules/x/y': 'file',
      'dist/deep/z': 'file',
      'dist/b.jar': 'file',
    })
    const files = {
      ...world.files,
      list: (location: string, limit: number) => {
        listed.push(location)
        return world.files.list(location, limit)
      },
    }
    const found = findFiles({ ...nowhere, patterns: ['*.jar', 'd*/*.jar'] }, { ...world, files })
    for await (const subject of found) expect(subject.named).toBe(true)
    expect(listed).toEqual(['/base', '/base', '/base/dist'])
  })

  it('that matches a device, a link to nothing or one out of the roots tells of it', async () => {
    const odd: Names = {
      'dist/a': 'other',
      'dist/b': { to: 'gone' },
      'dist/c': { to: '/etc/passwd' },
      'dist/d': { to: '/etc' },
      'dist/e': { to: '/dev/x' },
      '/etc/passwd': 'file',
      '/dev/x': 'other',
    }
    expect(await briefly(odd, { patterns: ['dist/*'] })).toEqual([
      'dist/a not-a-file',
      'dist/b vanished',
      'dist/c link-leaves-root',
      'dist/d link-leaves-root',
      'dist/e link-leaves-root',
    ])
  })

  it('that could match behind a link out of the roots tells of it', async () => {
    const odd: Names = { 'dist/d': { to: '/etc' }, 'dist/f': { to: '/etc/passwd' }, '/etc/passwd': 'file' }
    expect(await briefly(odd, { patterns: ['dist/**/*.jar'] })).toEqual(['dist/d link-leaves-root'])
    expect(await failure(odd, { patterns: ['dist/*.jar'] })).toMatchObject({ code: 'nothing-found' })
  })

  it.each(['dist/**', 'dist/*.jar', 'dist', 'dist/x.jar'])(
    '%s is not led out of the working directory',
    async (pattern) => {
      const odd: Names = { dist: { to: '/opt/dist' }, '/opt/dist/x.jar': 'file' }
      expect(await briefly(odd, { patterns: [pattern] })).toEqual([
        `${pattern.endsWith('x.jar') ? 'dist/x.jar' : 'dist'} link-leaves-root`,
      ])
    },
  )

  it('is told why the directory that it starts at cannot be looked at', async () => {
    expect(await briefly({ dist: { to: 'dist' } }, { patterns: ['dist/**'] })).toEqual(['dist unreadable'])
    expect(await briefly({ dist: 'other' }, { patterns: ['dist/**'] })).toEqual(['dist not-a-file'])
    expect(await briefly({ dist: { to: 'gone' } }, { patterns: ['dist/**'] })).toEqual(['dist vanished'])
  })
})

describe('a pattern of a rule', () => {
  it('names what a walk meets, and nothing outside of it', async () => {
    const names: Names = { 'dist/app.jar': 'file', 'dist/README': 'file', 'lib/x.jar': 'file' }
    expect(await briefly(names, { paths: ['dist'], rulePatterns: ['**/*.jar'] })).toEqual([
      'dist/README',
      'dist/app.jar named',
    ])
  })
})

describe('an exclusion', () => {
  const names: Names = { 'a/b/c.jar': 'file', 'a/d.jar': 'file', 'e/b/f.jar': 'file', 'g.jar': 'file' }

  it.each<[string, readonly string[]]>([
    ['a', ['e/b/f.jar', 'g.jar']],
    ['./a/', ['e/b/f.jar', 'g.jar']],
    ['a/**', ['e/b/f.jar', 'g.jar']],
    ['**/b/**', ['a/d.jar', 'g.jar']],
    ['**/b', ['a/d.jar', 'g.jar']],
    ['*.jar', ['a/b/c.jar', 'a/d.jar', 'e/b/f.jar']],
    ['**/*.jar', []],
  ])('of %s leaves that out', async (exclude, expected) => {
    expect(await briefly(names, { paths: ['.'], exclude: [exclude], allowEmpty: true })).toEqual(expected)
  })

  it.each(['a/b/**', 'a', '**/c.jar'])('of %s holds for what is named outright too', async (exclude) => {
    expect(await failure(names, { paths: ['a/b/c.jar'], exclude: [exclude] })).toMatchObject({ code: 'nothing-found' })
  })

  it.each(['a', 'a/b', 'a/**'])('of %s holds for a PATH below it', async (exclude) => {
    expect(await failure(names, { paths: ['a/b'], exclude: [exclude] })).toMatchObject({ code: 'nothing-found' })
  })

  it('spares the walk of a directory, unreadable or not', async () => {
    const odd: Names = { 'a/x.jar': 'file', 'a/cache': 'refused' }
    expect(await briefly(odd, { paths: ['a'], exclude: ['**/cache'] })).toEqual(['a/x.jar'])
  })
})

describe('each file', () => {
  const names: Names = { 'dist/app.jar': 'file', 'dist/lib/x.jar': 'file', 'z.jar': 'file' }

  it('comes once, however often it is given', async () => {
    expect(
      await briefly(names, {
        paths: ['dist/lib', 'dist', 'z.jar', './z.jar', 'dist/lib'],
        patterns: ['**', '**/*.jar'],
      }),
    ).toEqual(['dist/lib/x.jar named', 'dist/app.jar named', 'z.jar named'])
  })

  it('is named when a later source names it', async () => {
    expect(await briefly(names, { paths: ['dist', 'dist/app.jar'] })).toEqual(['dist/app.jar named', 'dist/lib/x.jar'])
  })

  it('counts for every source that it stands in', async () => {
    const { subjects, skipped } = await find(names, { paths: ['dist', 'dist/lib'] })
    expect(subjects.map(({ path }) => path)).toEqual(['dist/app.jar', 'dist/lib/x.jar'])
    expect(skipped).toEqual(['dist/lib 0'])
  })

  it('comes in the order of the bytes of the names, directory by directory', async () => {
    const order: Names = {
      b: 'file',
      B: 'file',
      'a.b': 'file',
      'a/z': 'file',
      é: 'file',
      '\u{ffff}': 'file',
      '😀': 'file',
      '1': 'file',
    }
    expect(await briefly(order, { paths: ['.'] })).toEqual(['1', 'B', 'a/z', 'a.b', 'b', 'é', '\u{ffff}', '😀'])
  })

  it('may have any name', async () => {
    const odd: Names = {
      'a\nb': 'file',
      '::error::x': 'file',
      '\u{202e}rj.a': 'file',
      '...': 'file',
      '-x': 'file',
      'a\\b': 'file',
    }
    expect([...(await briefly(odd, { paths: ['.'] }))].sort()).toEqual(Object.keys(odd).sort())
  })

  it('may stand in a directory that is named like a file', async () => {
    expect(await briefly({ 'app.jar/app.jar': 'file' }, { paths: ['app.jar'] })).toEqual(['app.jar/app.jar'])
  })

  it('with a name that is no text is told of, never skipped', async () => {
    expect(await briefly({ 'a\xff.jar': 'file', 'b.jar': 'file' }, { paths: ['.'] })).toEqual([
      'a\u{fffd}.jar name-not-text',
      'b.jar',
    ])
    expect(await briefly({ 'a\xff/b.jar': 'file' }, { patterns: ['**/*.jar'] })).toEqual(['a\u{fffd} name-not-text'])
  })

  it('with U+FFFD in its name is a file like any other, unless another could be meant', async () => {
    expect(await briefly({ 'a\u{fffd}.jar': 'file' }, { paths: ['.'] })).toEqual(['a\u{fffd}.jar'])
    expect(await briefly({ 'a\u{fffd}.jar': 'file', 'a\xff.jar': 'file' }, { paths: ['.'] })).toEqual([
      'a\u{fffd}.jar name-not-text',
    ])
    expect(await briefly({ 'a\u{fffd}': { to: 'a\u{fffd}' } }, { paths: ['.'] })).toEqual(['a\u{fffd} name-not-text'])
  })
})

describe('a walk', () => {
  it('does not enter the .git of the working directory, and any other one', async () => {
    const names: Names = {
      '.git/hooks/x.jar': 'file',
      'sub/.git/y.jar': 'file',
      'a.jar': 'file',
      '.github/b.jar': 'file',
      'w/.git': 'file',
    }
    expect(await briefly(names, { paths: ['.'] })).toEqual(['.github/b.jar', 'a.jar', 'sub/.git/y.jar', 'w/.git'])
    const named = ['.github/b.jar named', 'a.jar named', 'sub/.git/y.jar named']
    expect(await briefly(names, { patterns: ['**/*.jar'] })).toEqual(named)
  })

  it('enters .git when the root lies in it or the pattern says so', async () => {
    const names: Names = { '.git/hooks/x.jar': 'file', '.git/y.jar': 'file', 'a.jar': 'file' }
    expect(await briefly(names, { paths: ['.git/hooks'] })).toEqual(['.git/hooks/x.jar'])
    expect(await briefly(names, { paths: ['.', '.git'] })).toEqual(['a.jar', '.git/hooks/x.jar', '.git/y.jar'])
    expect(await briefly(names, { patterns: ['*', '.git/*'] })).toEqual(['a.jar named', '.git/y.jar named'])
    expect(await briefly(names, { patterns: ['**', '**/.git/**/x.jar'] })).toEqual([
      'a.jar named',
      '.git/hooks/x.jar named',
    ])
  })

  it('skips devices, links to nothing and links out of the roots, and counts them', async () => {
    const names: Names = {
      'd/a': 'other',
      'd/b': { to: 'gone' },
      'd/c': { to: '/etc/passwd' },
      'd/e': { to: '/etc' },
      'd/f': { to: '../out.jar' },
      'd/g': { to: 'g' },
      'd/h': { to: 'a' },
      'd/z': 'file',
      '/etc/passwd': 'file',
      'out.jar': 'file',
    }
    const { subjects, skipped } = await find(names, { paths: ['d'] })
    expect(subjects).toMatchObject([{ path: 'd/z' }])
    expect(skipped).toEqual(['d', 'd', 'd', 'd', 'd', 'd', 'd'])
  })

  it('tells of a directory that may not be listed, once', async () => {
    const names: Names = { 'd/a': 'file', 'd/s': 'refused' }
    expect(await briefly(names, { paths: ['d', 'd'], patterns: ['d/**', '**/*.jar'] })).toEqual([
      'd/a named',
      'd/s unreadable',
    ])
  })

  it('tells of a directory that went away', async () => {
    const world = treeWorld({ 'd/a': 'file', 'd/b/c': 'file', 'd/e/f': 'file' })
    const files = {
      ...world.files,
      list: (location: string, limit: number) => {
        if (location.endsWith('/b')) throw new FileError('not-found', 'gone')
        if (location.endsWith('/e')) throw new FileError('not-a-directory', 'changed')
        return world.files.list(location, limit)
      },
    }
    const found: string[] = []
    for await (const { path, obstacle } of findFiles({ ...nowhere, paths: ['d'] }, { ...world, files })) {
      found.push(`${path} ${obstacle?.code ?? ''}`)
    }
    expect(found).toEqual(['d/a ', 'd/b vanished', 'd/e vanished'])
  })

  it('hands on what is no refusal of the file system', async () => {
    const world = treeWorld({ 'd/a': { to: 'b' }, 'd/b': 'file' })
    const files = {
      ...world.files,
      list: () => {
        throw new TypeError('a fault of ours')
      },
    }
    await expect(findFiles({ ...nowhere, paths: ['d'] }, { ...world, files }).next()).rejects.toThrow(TypeError)
  })

  it('ends when the run is asked to stop, without a Failure', async () => {
    const stop = new AbortController()
    const world = treeWorld({ 'd/a': 'file', 'd/b': 'file', 'e/c': 'file' }, stop.signal)
    const found: string[] = []
    for await (const { path } of findFiles({ ...nowhere, paths: ['d', 'e'] }, world)) {
      found.push(path)
      stop.abort()
    }
    expect(found).toEqual(['d/a'])
  })
})

describe('a link inside of the roots', () => {
  it('to a file that is walked anyway is not a second subject', async () => {
    const names: Names = { 'a.jar': 'file', 'b.jar': { to: 'a.jar' }, c: { to: 'd' }, 'd/e.jar': 'file' }
    expect(await briefly(names, { paths: ['.'] })).toEqual(['a.jar', 'd/e.jar'])
  })

  it('is a subject by both names when both are matched', async () => {
    const names: Names = { 'a.jar': 'file', 'b.jar': { to: 'a.jar' }, c: { to: 'd' }, 'd/e.jar': 'file' }
    const both = ['a.jar named', 'b.jar named', 'c/e.jar named', 'd/e.jar named']
    expect(await briefly(names, { patterns: ['**/*.jar'] })).toEqual(both)
    expect(await briefly(names, { paths: ['.'], rulePatterns: ['**'] })).toEqual(both)
    expect(await briefly(names, { paths: ['.'], rulePatterns: ['c/*'] })).toEqual(['a.jar', 'c/e.jar named', 'd/e.jar'])
  })

  it('is opened where it leads to', async () => {
    const names: Names = { 'a.jar': 'file', c: { to: 'd/..' }, 'd/e.jar': 'file', 'l/b.jar': { to: '../a.jar' } }
    const { subjects } = await find(names, { patterns: ['l/*', 'c/a.jar'] })
    expect(subjects).toMatchObject([
      { path: 'l/b.jar', location: '/base/a.jar' },
      { path: 'c/a.jar', location: '/base/a.jar' },
    ])
  })

  it('is a subject when what it leads to is not walked', async () => {
    const names: Names = {
      'a.jar': { to: '.git/x.jar' },
      'b.jar': { to: 'vendor/y.jar' },
      c: { to: 'vendor' },
      '.git/x.jar': 'file',
      'vendor/y.jar': 'file',
    }
    expect(await briefly(names, { paths: ['.'], exclude: ['vendor'] })).toEqual(['a.jar', 'b.jar', 'c/y.jar'])
  })

  it('may lead from one root to another', async () => {
    const names: Names = { 'd/l': { to: '/opt/x.jar' }, '/opt/x.jar': 'file' }
    expect(await briefly(names, { paths: ['d', '/opt'] })).toEqual(['/opt/x.jar'])
    expect(await briefly(names, { paths: ['d', '/opt'], rulePatterns: ['d/*'] })).toEqual(['d/l named', '/opt/x.jar'])
    expect(await briefly(names, { paths: ['d', '/opt/x.jar'] })).toEqual(['d/l', '/opt/x.jar named'])
  })

  it('is not followed back to where the walk is', async () => {
    const names: Names = {
      'a/b/up': { to: '..' },
      'a/b/self': { to: '.' },
      'a/b/top': { to: '../..' },
      'a/b/x.jar': 'file',
    }
    expect(await briefly(names, { patterns: ['**/*.jar'] })).toEqual(['a/b/x.jar named'])
  })

  it('may lead to above where a pattern starts, and round once', async () => {
    const names: Names = { 'a/b/top': { to: '../..' }, 'a/b/x.jar': 'file', 'a/y.jar': 'file' }
    expect(await briefly(names, { patterns: ['a/b/**/*.jar'] })).toEqual(['a/b/top/a/y.jar named', 'a/b/x.jar named'])
  })
})

describe('the bounds of a walk', () => {
  it('hold 100,000 files and more', async () => {
    let count = 0
    const world = treeWorld({ 'd/many': { files: 120_000 }, 'd/more': { files: 120_000 } })
    for await (const { named } of findFiles({ ...nowhere, paths: ['d'] }, world)) if (!named) count++
    expect(count).toBe(240_000)
  })

  it('tell of a directory with too many entries, and go on', async () => {
    expect(await briefly({ 'd/a': { files: MAX_DIRECTORY_ENTRIES + 1 }, 'd/z': 'file' }, { paths: ['d'] })).toEqual([
      'd/a too-many-entries',
      'd/z',
    ])
  })

  it('tell of what is too much together, and end', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES_HELD / 4_000 + 2 }, (_, index) => [
        `${'d/'.repeat(index + 1)}a`,
        { files: 4_000 },
      ]),
    )
    // Each directory holds 4,000 entries of its own, and the walk stands in all of them.
    const world = treeWorld({ ...deep, 'z/after': 'file' })
    const files = {
      ...world.files,
      list: (location: string, limit: number) => {
        const entries = world.files.list(location, limit)
        const rest = Array.from({ length: 4_000 }, (_, index) => ({ name: `z${index}`, kind: 'other' as const }))
        if (entries.length + rest.length > limit) throw new FileError('too-many', 'too many')
        return [...entries.filter(({ name }) => name !== 'a'), ...rest]
      },
    }
    const found: string[] = []
    for await (const { path, obstacle } of findFiles({ ...nowhere, paths: ['.'] }, { ...world, files })) {
      found.push(`${path.slice(0, 1)} ${obstacle?.code ?? ''}`)
    }
    expect(found).toEqual(['d too-many-entries'])
  })

  it('tell of what is too deep, and go on', async () => {
    const found = await briefly({ [`${'d/'.repeat(MAX_DEPTH)}x.jar`]: 'file', 'e.jar': 'file' }, { paths: ['.'] })
    expect(found).toEqual([`${'d/'.repeat(MAX_DEPTH).slice(0, -1)} too-deep`, 'e.jar'])
    expect(await briefly({ [`${'d/'.repeat(MAX_DEPTH - 1)}x.jar`]: 'file' }, { paths: ['.'] })).toHaveLength(1)
  })
})
