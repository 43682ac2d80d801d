import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { sarifProblems, sarifSchema } from '../support/sarif.js'
import type { RanAction, Step } from './runner.js'
import { runAction, withoutTimes } from './runner.js'
import { exampleWorkspace, readExample, releaseName, workspaceOf } from './workspace.js'
import { nameOf } from '../../src/model/subject.js'

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly level: string
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number }
        }
      }[]
    }[]
  }[]
}

const enforced = { files: 'dist/**\nlib/**', enforce: 'true' }
const shortForm = { 'allowed-signers': releaseName, 'trust-roots': 'certs/acme-root.pem' }
const policy = ['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'] as const

function reportOf({ outputs }: RanAction): Report {
  return readJson(outputs.get('report-file')) as Report
}

function sarifOf({ outputs }: RanAction): Sarif {
  return readJson(outputs.get('sarif-file')) as Sarif
}

function readJson(path: string | undefined): unknown {
  return JSON.parse(readFileSync(path ?? 'no path', 'utf8'))
}

function messages({ commands }: RanAction, name: string): readonly string[] {
  return commands.filter((command) => command.name === name).map(({ message }) => message)
}

/** Schema and validator find nothing wrong with what a step has written. */
function expectWellFormed(ran: RanAction): void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const schema = readJson('schemas/report.schema.json') as object
  ajv.validate(schema, reportOf(ran))
  expect(ajv.errors ?? []).toEqual([])
  ajv.validate(sarifSchema(), sarifOf(ran))
  expect(ajv.errors ?? []).toEqual([])
  expect(sarifProblems([ran.outputs.get('sarif-file') ?? ''])).toEqual([])
}

describe('a step on the example', () => {
  let workspace = ''
  let ran: RanAction

  beforeAll(async () => {
    workspace = exampleWorkspace()
    ran = await runAction({ workspace, inputs: enforced })
  })

  it('makes the build red', () => {
    expect(ran.status).toBe(1)
    expect(ran.stderr).toBe('')
  })

  it('gives its outputs to later steps', () => {
    const { outputs } = ran
    const counts = ['subjects', 'verified', 'allowed', 'denied', 'unknown'].map((name) => outputs.get(name))
    expect(outputs.get('result')).toBe('fail')
    expect(counts).toEqual(['4', '1', '1', '3', '0'])
    expect(outputs.get('images')).toBe('[]')
    expect(JSON.parse(outputs.get('files') ?? '')).toMatchObject([
      { path: 'dist/app.jar', format: 'jar', state: 'verified', decision: 'allowed', signers: [releaseName] },
      { path: 'dist/plugin.jar', format: 'jar', state: 'untrusted', decision: 'denied', signers: [] },
      { path: 'dist/tampered.jar', format: 'jar', state: 'invalid', decision: 'denied' },
      { path: 'lib/unsigned.jar', format: 'jar', state: 'unsigned', decision: 'denied', signers: [] },
    ])
  })

  it('writes a report and SARIF that their schemas and validators accept', () => {
    expectWellFormed(ran)
    expect(reportOf(ran)).toMatchObject({
      version: 1,
      result: 'fail',
      enforced: true,
      counts: { subjects: 4, denied: 3 },
    })
  })

  it('places each result at the step that runs the action', () => {
    const lines = readFileSync(join(workspace, '.github/workflows/release.yml'), 'utf8').split('\n')
    const step = lines.findIndex((line) => line.includes('- id: files')) + 1
    const results = sarifOf(ran).runs.flatMap((one) => one.results)
    expect(results.map(({ ruleId }) => ruleId).sort()).toEqual(['SIG001', 'SIG002', 'SIG004'])
    for (const { locations } of results) {
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('.github/workflows/release.yml')
      expect([step, step + 1]).toContain(locations[0]?.physicalLocation.region.startLine)
    }
    const annotations = ran.commands.filter(({ name }) => name === 'error')
    expect(annotations).toHaveLength(3)
    for (const { properties } of annotations) {
      expect(properties).toMatchObject({ file: '.github/workflows/release.yml' })
      expect([step, step + 1].map(String)).toContain(properties['line'])
    }
  })

  it('sums up with the verdict first, denied before allowed, and what to do', () => {
    const { summary } = ran
    expect(summary.split('\n')[0]).toContain('3 of 4 files denied')
    expect(summary.indexOf('dist/plugin.jar')).toBeGreaterThan(0)
    expect(summary.indexOf('dist/plugin.jar')).toBeLessThan(summary.indexOf('dist/app.jar'))
    for (const finding of reportOf(ran).subjects.flatMap((subject) => subject.findings)) {
      expect(finding.remedy).not.toBeNull()
    }
  })

  it('shows the table in the log, and names the commit of the policy', () => {
    expect(ran.stdout).toMatch(/Path +Digest +Signer +CounterSigner/)
    expect(reportOf(ran).policy?.source).toMatch(/^\.github\/sigscan\.yml@[0-9a-f]{12}$/)
  })

  it('comes out the same when it runs again', async () => {
    const again = await runAction({ workspace, inputs: enforced })
    expect(withoutTimes(reportOf(again))).toBe(withoutTimes(reportOf(ran)))
    expect(sarifOf(again).runs[0]?.results).toEqual(sarifOf(ran).runs[0]?.results)
  })
})

describe('the exit status', () => {
  it.each<[string, number, string, string, string]>([
    ['dist/app.jar', 0, 'pass', 'verified', 'allowed'],
    ['dist/plugin.jar', 1, 'fail', 'untrusted', 'denied'],
    ['dist/tampered.jar', 1, 'fail', 'invalid', 'denied'],
    ['lib/unsigned.jar', 1, 'fail', 'unsigned', 'denied'],
  ])('for %s alone is %i', async (file, status, result, state, decision) => {
    const ran = await runAction({ workspace: exampleWorkspace(), inputs: { files: file } })
    expect(ran.status).toBe(status)
    expect(ran.outputs.get('result')).toBe(result)
    expect(JSON.parse(ran.outputs.get('files') ?? '')).toMatchObject([{ path: file, state, decision }])
  })

  function withUnknown(): string {
    const workspace = workspaceOf([...policy, 'dist/app.jar'])
    symlinkSync('/etc/hostname', join(workspace, 'dist/link.jar'))
    return workspace
  }

  it.each<[string, number]>([
    ['denied-or-unknown', 3],
    ['denied', 0],
    ['never', 0],
  ])('for what cannot be told, with fail-on %s, is %i', async (failOn, status) => {
    const ran = await runAction({ workspace: withUnknown(), inputs: { files: 'dist/*', 'fail-on': failOn } })
    expect(ran.status).toBe(status)
    expect(ran.outputs.get('result')).toBe('unknown')
    expect(ran.outputs.get('denied')).toBe('1')
    expectWellFormed(ran)
  })

  it.each<[string, number]>([
    ['denied', 1],
    ['never', 0],
  ])('for what is denied, with fail-on %s, is %i and the result stays', async (failOn, status) => {
    const ran = await runAction({ workspace: exampleWorkspace(), inputs: { ...enforced, 'fail-on': failOn } })
    expect(ran.status).toBe(status)
    expect(ran.outputs.get('result')).toBe('fail')
  })
})

describe('without a policy', () => {
  it('a step lists what is there, says that nothing was enforced, and passes', async () => {
    const workspace = workspaceOf(['dist/app.jar', 'dist/tampered.jar', 'lib/unsigned.jar'], { 'README.md': '# x' })
    const ran = await runAction({ workspace })
    expect(ran.status).toBe(0)
    expect(ran.outputs.get('result')).toBe('inventory')
    expect(messages(ran, 'warning').join('\n')).toContain('Nothing was enforced')
    expect(ran.summary).toContain('othing was enforced')
    const { subjects, counts } = reportOf(ran)
    expect(subjects.map((one) => [nameOf(one), one.state, one.decision])).toEqual([
      ['dist/app.jar', 'untrusted', 'listed'],
      ['dist/tampered.jar', 'invalid', 'listed'],
      ['lib/unsigned.jar', 'unsigned', 'listed'],
    ])
    expect(counts.skipped).toBe(1)
    expectWellFormed(ran)
  })

  it('roots alone prove and do not enforce', async () => {
    const ran = await runAction({
      workspace: exampleWorkspaceWithoutPolicy(),
      inputs: { 'trust-roots': 'certs/acme-root.pem' },
    })
    expect(ran.status).toBe(0)
    expect(ran.outputs.get('result')).toBe('inventory')
    expect(ran.outputs.get('verified')).toBe('1')
  })

  it('`enforce` is an error', async () => {
    const ran = await runAction({ workspace: workspaceOf(['dist/app.jar']), inputs: { enforce: 'true' } })
    expectRefused(ran, 'enforce')
  })
})

function exampleWorkspaceWithoutPolicy(): string {
  return workspaceOf([
    'dist/app.jar',
    'dist/plugin.jar',
    'dist/tampered.jar',
    'lib/unsigned.jar',
    'certs/acme-root.pem',
  ])
}

/** Exit status 2: nothing was decided, and the one message says what is wrong. */
function expectRefused(ran: RanAction, ...words: readonly string[]): void {
  expect(ran.status).toBe(2)
  expect(ran.outputs.get('result')).toBe('error')
  expect(messages(ran, 'error')).toHaveLength(1)
  for (const word of words) expect(messages(ran, 'error')[0]).toContain(word)
  expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/^\s+at .+:\d+/m)
  expect(ran.summary).toBe('')
}

describe('the short form', () => {
  it('allows what the name under the root signed', async () => {
    const ran = await runAction({
      workspace: exampleWorkspaceWithoutPolicy(),
      inputs: { ...shortForm, files: 'dist/app.jar' },
    })
    expect(ran.status).toBe(0)
    expect(ran.outputs.get('result')).toBe('pass')
  })

  it('takes the PEM text itself', async () => {
    const pem = readExample('certs/acme-root.pem').toString()
    const inputs = { ...shortForm, 'trust-roots': `The root of Acme\n${pem}`, files: 'dist/app.jar' }
    const ran = await runAction({ workspace: workspaceOf(['dist/app.jar']), inputs })
    expect(ran.outputs.get('result')).toBe('pass')
  })

  it('denies the same name under another root', async () => {
    const ran = await runAction({
      workspace: exampleWorkspaceWithoutPolicy(),
      inputs: { ...shortForm, files: 'dist/plugin.jar' },
    })
    expect(ran.status).toBe(1)
    expect(reportOf(ran).subjects[0]?.findings).toMatchObject([{ id: 'SIG004', level: 'error' }])
  })

  it('denies another name under the same root', async () => {
    const inputs = { ...shortForm, 'allowed-signers': 'CN=Acme Testing,O=Acme\\, Inc.,C=US', files: 'dist/app.jar' }
    const ran = await runAction({ workspace: exampleWorkspaceWithoutPolicy(), inputs })
    expect(ran.status).toBe(1)
    expect(reportOf(ran).subjects[0]?.findings).toMatchObject([{ id: 'SIG003', level: 'error' }])
  })

  it('looks at what can be signed in the whole workspace, and skips the rest', async () => {
    const workspace = workspaceOf(['dist/app.jar', 'certs/acme-root.pem'], { 'README.md': '# x' })
    const ran = await runAction({ workspace, inputs: shortForm })
    expect(ran.status).toBe(0)
    expect(reportOf(ran).subjects.map(nameOf)).toEqual(['dist/app.jar'])
  })
})

describe('wrong usage is refused with exit status 2', () => {
  const refused: readonly (readonly [string, Step['inputs'] & object, readonly string[]])[] = [
    ['a named policy that is missing', { policy: 'no/such.yml' }, ['no/such.yml']],
    ['a policy that came out empty', { policy: '' }, ['policy']],
    [
      'allowed signers that came out empty',
      { 'allowed-signers': '', 'trust-roots': 'certs/acme-root.pem' },
      ['allowed-signers'],
    ],
    ['roots that came out empty', { 'allowed-signers': releaseName, 'trust-roots': ' \n' }, ['trust-roots']],
    ['files that came out empty', { files: '' }, ['files']],
    [
      'a policy and the short form together',
      { policy: '.github/sigscan.yml', ...shortForm },
      ['policy', 'allowed-signers'],
    ],
    [
      'a name that says too little without roots',
      { 'allowed-signers': 'CN=Acme Release' },
      ['trust roots', 'O, and C, and one of ST, L and serialNumber'],
    ],
    ['a root that is no certificate', { ...shortForm, 'trust-roots': 'README.md' }, ['README.md']],
    ['a root that is missing', { ...shortForm, 'trust-roots': 'certs/gone.pem' }, ['certs/gone.pem']],
    ['a name that is none', { ...shortForm, 'allowed-signers': 'Acme' }, ['Acme']],
    ['an input that is misspelt', { 'alowed-signers': releaseName }, ['alowed-signers', 'allowed-signers']],
    ['an input with the wrong line', { fail_on: 'never' }, ['fail_on', 'fail-on']],
    ['a word that is no choice', { 'fail-on': 'nevr' }, ['fail-on', 'nevr', 'never']],
    ['a flag that is neither true nor false', { enforce: 'yes' }, ['enforce', 'yes']],
    ['a pattern that finds nothing', { files: 'dist/*\nbuild/*' }, ['build/*']],
    ['an input of a later version', { org: 'acme' }, ['org']],
    ['images that came out empty', { images: '' }, ['images']],
    ['an unknown way to check revocation', { revocation: 'required' }, ['revocation', 'did you mean']],
  ]

  it.each(refused)('%s', async (_, inputs, words) => {
    const workspace = workspaceOf(['dist/app.jar', 'certs/acme-root.pem'], { 'README.md': '# x' })
    if (inputs['policy'] === '.github/sigscan.yml') mkdirSync(join(workspace, '.github'))
    if (inputs['policy'] === '.github/sigscan.yml')
      writeFileSync(join(workspace, '.github/sigscan.yml'), 'version: 1\n')
    expectRefused(await runAction({ workspace, inputs }), ...words)
  })

  it('also when the step is never to fail', async () => {
    const inputs = { policy: 'no/such.yml', 'fail-on': 'never' }
    expectRefused(await runAction({ workspace: workspaceOf(['dist/app.jar']), inputs }), 'no/such.yml')
  })

  it('a policy with a typo, at its line', async () => {
    const text = readExample('.github/sigscan.yml').toString().replace('signers:', 'singers:')
    const workspace = workspaceOf(['dist/app.jar', 'certs/acme-root.pem'], { '.github/sigscan.yml': text })
    const ran = await runAction({ workspace, inputs: enforced })
    expectRefused(ran, 'singers', 'signers')
    const line = text.split('\n').indexOf('singers:') + 1
    expect(ran.commands.find(({ name }) => name === 'error')?.properties).toMatchObject({
      file: '.github/sigscan.yml',
      line: String(line),
    })
  })
})

describe('other inputs', () => {
  it('may be anything where they belong to somebody else, and empty where they are optional', async () => {
    const ran = await runAction({
      workspace: exampleWorkspace(),
      inputs: { files: 'dist/app.jar', exclude: '', category: '', 'report-file': '', 'fail-on': '', enforce: '' },
      environment: { INPUT_SOMETHING: 'x', 'INPUT_WHO-TO-GREET': '' },
    })
    expect(ran.status).toBe(0)
  })

  it('`allow-empty` lets a workspace with nothing pass', async () => {
    for (const files of ['', 'dist/**']) {
      const ran = await runAction({
        workspace: workspaceOf([...policy]),
        inputs: { files, 'allow-empty': 'true', enforce: 'true' },
      })
      expect([ran.status, ran.outputs.get('result'), ran.outputs.get('subjects')]).toEqual([0, 'pass', '0'])
      expectWellFormed(ran)
    }
  })

  it('`exclude` leaves files out', async () => {
    const inputs = { files: 'dist/**', exclude: '**/plugin.jar\n**/tampered.jar' }
    const ran = await runAction({ workspace: exampleWorkspace(), inputs })
    expect([ran.status, ran.outputs.get('subjects')]).toEqual([0, '1'])
  })

  it('`annotations: false` and `summary: false` say nothing beside the log', async () => {
    const inputs = { ...enforced, annotations: 'false', summary: 'false' }
    const ran = await runAction({ workspace: exampleWorkspace(), inputs })
    expect(ran.status).toBe(1)
    expect(messages(ran, 'error')).toEqual([])
    expect(ran.summary).toBe('')
  })

  it('files are written where they are wanted', async () => {
    const workspace = exampleWorkspace()
    const inputs = { ...enforced, 'sarif-file': 'out/a.sarif', 'report-file': 'out/r.json', summary: 'out/s.md' }
    const ran = await runAction({ workspace, inputs })
    expect(ran.summary).toBe('')
    for (const file of ['out/a.sarif', 'out/r.json', 'out/s.md']) expect(existsSync(join(workspace, file))).toBe(true)
    expect(ran.outputs.get('sarif-file')).toMatch(/out\/a\.sarif$/)
  })

  it('`category` names the SARIF run', async () => {
    const ran = await runAction({ workspace: exampleWorkspace(), inputs: { ...enforced, category: 'nightly/' } })
    expect(sarifOf(ran)).toMatchObject({ runs: [{ automationDetails: { id: 'nightly/' } }] })
  })

  it('a second step of the job keeps the files of the first', async () => {
    const workspace = exampleWorkspace()
    const first = await runAction({ workspace, inputs: enforced })
    const second = await runAction({
      workspace,
      inputs: { files: 'dist/app.jar' },
      environment: { RUNNER_TEMP: first.temporary },
    })
    expect(second.outputs.get('sarif-file')).not.toBe(first.outputs.get('sarif-file'))
    expect(sarifOf(first).runs[0]?.results).toHaveLength(3)
  })

  it('a runner without a job summary is no fault', async () => {
    const environment = { GITHUB_STEP_SUMMARY: undefined }
    const ran = await runAction({ workspace: exampleWorkspace(), inputs: enforced, environment })
    expect(ran.status).toBe(1)
  })
})

describe('`command: true`', () => {
  it('alone puts sigscan on the PATH of later steps, and looks at nothing', async () => {
    const workspace = exampleWorkspace()
    const ran = await runAction({ workspace, inputs: { command: 'true' } })
    expect(ran.status).toBe(0)
    expect(ran.outputs.get('subjects')).toBeUndefined()
    expect(ran.paths).toHaveLength(1)
    const sigscan = join(ran.paths[0] ?? '', 'sigscan')
    const table = execFileSync(sigscan, ['fs', 'dist/app.jar'], {
      cwd: workspace,
      env: {},
      encoding: 'utf8',
      stdio: 'pipe',
    })
    expect(table).toContain('Found 1 signatures out of 1 entries')
  })

  it('beside other inputs scans too', async () => {
    const ran = await runAction({ workspace: exampleWorkspace(), inputs: { ...enforced, command: 'true' } })
    expect(ran.status).toBe(1)
    expect(ran.paths).toHaveLength(1)
  })
})
