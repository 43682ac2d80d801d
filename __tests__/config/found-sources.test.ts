import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../src/config/arguments.js'
import { readConfig, type Config } from '../../src/config/config.js'
import { scan } from '../../src/scan.js'
import type { Report } from '../../src/model/report.js'
import { failureOfAsync } from '../support/failure.js'
import { memoryFiles, testWorld } from '../support/world.js'

const digest = `sha256:${'ab'.repeat(32)}`
const workflow = 'jobs:\n  a:\n    container: q.io/acme/app:1\n'
const list = JSON.stringify({ version: 1, subjects: [{ name: 'q.io/acme/app:1', digest, kind: 'oci' }] })

function worldOf(files: Readonly<Record<string, string>>, artifacts?: string) {
  const contents = Object.entries(files).map(([name, text]) => [`/base/${name}`, Buffer.from(text)] as const)
  return testWorld({ files: memoryFiles(new Map(contents)), ...(artifacts === undefined ? {} : { artifacts }) })
}

async function configOf(world: ReturnType<typeof worldOf>, ...args: string[]): Promise<Config> {
  const invocation = readArguments(['scan', ...args])
  if (invocation.ask !== 'run') throw new Error('no run')
  return readConfig('scan', [], invocation.given, world)
}

async function reportOf(...given: Parameters<typeof worldOf>): Promise<Report> {
  const world = worldOf(...given)
  return scan(await configOf(world), world)
}

const namesIn = ({ subjects }: Report) => subjects.map((one) => (one.kind === 'image' ? one.reference : one.path))

describe('a run that is given nothing', () => {
  it('looks at what earlier steps declared, at the repository and at the workspace', async () => {
    const report = await reportOf({ list, '.github/workflows/ci.yml': workflow, 'app.jar': 'PK\x03\x04' }, 'list')
    expect(namesIn(report)).toEqual([`q.io/acme/app:1@${digest}`, 'q.io/acme/app:1', 'app.jar'])
    expect(report.subjects[1]?.mentions).toEqual([
      { file: '.github/workflows/ci.yml', line: 3, column: 16, endColumn: 31, of: 'source' },
    ])
  })

  it('is content with images alone', async () => {
    expect(namesIn(await reportOf({ '.github/workflows/ci.yml': workflow }))).toEqual(['q.io/acme/app:1'])
    expect(namesIn(await reportOf({ list }, 'list'))).toEqual([`q.io/acme/app:1@${digest}`])
  })

  it('fails where nothing was found', async () => {
    for (const files of [{ 'a.txt': 'a' }, { 'a.txt': 'a', list: '' }]) {
      const failure = await failureOfAsync(reportOf(files, 'list' in files ? 'list' : undefined))
      expect([failure.code, failure.message]).toEqual(['nothing-found', 'No file that can be signed was found in ..'])
    }
  })

  it('reports a declared file that is gone, and does not pass it over', async () => {
    const subjects = [{ name: 'app.tgz', digest, kind: 'file' }]
    const { subjects: found } = await reportOf({ list: JSON.stringify({ version: 1, subjects }) }, 'list')
    expect(found).toMatchObject([{ kind: 'file', path: 'app.tgz', state: 'unknown' }])
  })

  it('fails for a list that is not understood', async () => {
    expect(await failureOfAsync(reportOf({ list: '{"version":2}' }, 'list'))).toMatchObject({ code: 'artifacts' })
  })

  it('opens no registry where there is no image', async () => {
    expect((await configOf(worldOf({ 'a.txt': 'a' }))).images).toBeNull()
  })

  it('keeps what was met on the way', async () => {
    const unknown = 'jobs:\n  a:\n    container: q.io/acme/app:${{ inputs.tag }}\n'
    const { images, remarks } = await configOf(worldOf({ '.github/workflows/ci.yml': unknown }))
    expect([images, remarks.map(({ code }) => code)]).toEqual([null, ['reference-unresolved']])
  })
})

describe('a run that is given images or files', () => {
  it.each([['--images=q.io/b:1'], ['--files=*.jar']])('looks at nothing else: %s', async (...args) => {
    const world = worldOf({ list: '{"version":2}', '.github/workflows/ci.yml': workflow, 'a.jar': 'PK' }, 'list')
    const { images, files } = await configOf(world, ...args)
    expect(images?.sources.references.map(({ text }) => text) ?? []).toEqual(
      args[0].startsWith('--images') ? ['q.io/b:1'] : [],
    )
    expect([files.paths, files.declared, files.implied]).toEqual([[], [], false])
  })
})
