import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAction } from '../src/action.js'
import { nodeFiles } from '../src/host/files.js'
import { openGit } from '../src/host/git.js'
import type { Runner } from '../src/host/runner.js'
import type { RunEvent } from '../src/model/event.js'
import { Failure } from '../src/model/failure.js'
import type { Annotation } from '../src/report/annotations.js'
import { folderOf, removeFolders } from './support/folder.js'
import { commitAll } from './support/git.js'
import { testWorld } from './support/world.js'

afterAll(removeFolders)

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/jar/${name}`, import.meta.url))

/** A workspace with a JAR that is allowed, one that is not signed, and the root. */
const workspace = {
  'certs/root.pem': fixture('pki/root.pem'),
  'dist/good.jar': fixture('jars/rsa.jar'),
  'bad/unsigned.jar': fixture('jars/unsigned.jar'),
  'runner/keep': '',
}

const gate = {
  INPUT_ENFORCE: 'true',
  'INPUT_ALLOWED-SIGNERS': 'O=Acme\\, Inc.',
  'INPUT_TRUST-ROOTS': 'certs/root.pem',
}

const policyText = `
version: 1
trust:
  acme: { certificates: [root.pem] }
signers:
  release: { anchor: acme, subject: 'O=Acme\\, Inc.' }
rules:
  - { files: ['**'], allow: [release] }
`

const { signal: stop } = new AbortController()

interface Told {
  readonly status: number
  readonly folder: string
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  readonly log: string
  readonly summary: string
  readonly masked: readonly string[]
}

async function act(
  environment: Readonly<Record<string, string>>,
  change: (runner: Runner) => Runner = (runner) => runner,
): Promise<Told> {
  const folder = folderOf(workspace)
  const event: RunEvent = {
    name: 'push',
    repository: 'acme/app',
    commit: commitAll(folder),
    ref: 'refs/heads/main',
    base: null,
    head: null,
    pullRequest: null,

    actor: 'octocat',
  }
  const outputs: Record<string, string> = {}
  const annotations: Annotation[] = []
  const log: string[] = []
  const summary: string[] = []
  const masked: string[] = []
  const say = (level: string) => (message: string) => {
    log.push(`${level}: ${message}`)
  }
  const toldLog = { debug: say('debug'), info: say('info'), warning: say('warning'), error: say('error') }
  const runner: Runner = {
    mask: (secret) => void masked.push(secret),
    environment: { RUNNER_TEMP: join(folder, 'runner'), ...environment },
    log: toldLog,
    world: () => ({ ...testWorld({ files: nodeFiles(folder), git: openGit(folder, stop), event }), log: toldLog }),
    print: (text) => log.push(text),
    annotate: (annotation) => annotations.push(annotation),
    output: (name, value) => {
      outputs[name] = value
    },
    summaryRoom: () => 1024 * 1024,
    summarize: (markdown) => summary.push(markdown),
    install: () => join(folder, 'bin'),
    stopped: () => null,
  }
  const status = await runAction(change(runner))
  return { status, folder, outputs, annotations, log: log.join('\n'), summary: summary.join(''), masked }
}

describe('the action', () => {
  it('passes when everything is allowed, and tells of it in outputs, log, summary and files', async () => {
    const { status, outputs, log, summary, folder, annotations } = await act({ ...gate, INPUT_FILES: 'dist/**' })
    expect(status).toBe(0)
    expect(outputs).toMatchObject({ result: 'pass', subjects: '1', allowed: '1', denied: '0', images: '[]' })
    expect(log).toContain('Found 1 signatures out of 1 entries')
    expect(log).toContain('info: The result is pass: 1 file looked at, 1 allowed.')
    expect(summary).toContain('dist')
    expect(annotations).toEqual([])
    expect(outputs['report-file']).toBe(join(folder, 'runner/sigscan-report.json'))
    expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  it('fails when something is denied, and annotates it', async () => {
    const { status, outputs, annotations } = await act(gate)
    expect([status, outputs['result'], outputs['denied']]).toEqual([1, 'fail', '1'])
    expect(annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', expect.stringMatching(/^sigscan SIG001/)],
    ])
  })

  it('keeps the result whatever fail-on makes of the status', async () => {
    const { status, outputs } = await act({ ...gate, 'INPUT_FAIL-ON': 'never' })
    expect([status, outputs['result']]).toEqual([0, 'fail'])
  })

  it('says loudly that nothing was enforced', async () => {
    const { status, outputs, log } = await act({ INPUT_FILES: 'dist/**' })
    expect([status, outputs['result']]).toEqual([0, 'inventory'])
    expect(log).toContain('warning: Nothing was enforced')
  })

  it('reads what decides from the commit, and not from the workspace', async () => {
    const swapped = await act(gate, (runner) => {
      writeFileSync(join(runner.world(null, null).files.directory, 'certs/root.pem'), 'no certificate')
      return runner
    })
    expect([swapped.status, swapped.outputs['result']]).toEqual([1, 'fail'])
    const added = await act({ ...gate, 'INPUT_TRUST-ROOTS': 'new.pem' }, (runner) => {
      writeFileSync(join(runner.world(null, null).files.directory, 'new.pem'), workspace['certs/root.pem'])
      return runner
    })
    expect([added.status, added.annotations[0]?.message]).toEqual([
      2,
      expect.stringMatching(/^new\.pem does not exist at commit [0-9a-f]{12}\. Name a file that the commit holds/),
    ])
  })

  it('reads nothing from outside of the workspace', async () => {
    const outside = folderOf({ 'root.pem': workspace['certs/root.pem'], 'policy.yml': policyText })
    for (const inputs of [
      { ...gate, 'INPUT_TRUST-ROOTS': join(outside, 'root.pem') },
      { INPUT_POLICY: join(outside, 'policy.yml') },
    ]) {
      const { status, annotations } = await act(inputs)
      expect([status, annotations[0]?.message]).toEqual([2, expect.stringContaining('lies outside of the repository')])
    }
  })

  it('annotates nothing when that is not wanted', async () => {
    expect((await act({ ...gate, INPUT_ANNOTATIONS: 'false' })).annotations).toEqual([])
  })

  it('writes where it is told, and the summary into a file or not at all', async () => {
    const told = await act({ ...gate, INPUT_SUMMARY: 'out/s.md', 'INPUT_SARIF-FILE': 'out/x.sarif' })
    expect(told.summary).toBe('')
    expect(readFileSync(join(told.folder, 'out/s.md'), 'utf8')).toContain('unsigned.jar')
    expect(told.outputs['sarif-file']).toBe('out/x.sarif')
    expect((await act({ ...gate, INPUT_SUMMARY: 'False' })).summary).toBe('')
    expect((await act({ ...gate, INPUT_SUMMARY: 'True' })).summary).toContain('unsigned.jar')
  })

  it('has a category for its SARIF', async () => {
    const { outputs } = await act({ ...gate, INPUT_CATEGORY: 'mine' })
    expect(readFileSync(outputs['sarif-file'] ?? '', 'utf8')).toContain('"id": "mine/"')
  })

  it('does without a summary and a temporary folder where the runner has none', async () => {
    const { status, outputs, summary } = await act({ ...gate, RUNNER_TEMP: '' }, (runner) => ({
      ...runner,
      summaryRoom: () => null,
    }))
    expect([status, outputs['report-file'], outputs['sarif-file'], summary]).toEqual([1, '', '', ''])
  })

  it('that is stopped ends with the status of the signal', async () => {
    expect((await act(gate, (runner) => ({ ...runner, stopped: () => 143 }))).status).toBe(143)
  })
})

describe('a run that cannot be', () => {
  it('has the result error, and an annotation that says why', async () => {
    const { status, outputs, annotations } = await act({ INPUT_ENFORCE: 'true' })
    expect([status, outputs]).toEqual([2, { result: 'error' }])
    expect(annotations).toEqual([
      {
        level: 'error',
        title: 'sigscan',
        message: expect.stringMatching(/^The input `enforce` is set, and there is nothing to enforce\./),
        place: null,
      },
    ])
  })

  it('points at the line of the policy that is wrong', async () => {
    const { annotations } = await act(gate, (runner) => ({
      ...runner,
      print: () => {
        throw new Failure('policy-value', 'It is wrong.', { place: { file: 'p.yml', line: 3, column: 5 } })
      },
    }))
    expect(annotations.at(-1)?.place).toEqual({ file: 'p.yml', line: 3, column: 5, endColumn: 6 })
  })

  it('shows a hostile message as text', async () => {
    const { annotations } = await act({ INPUT_POLICY: 'a\r\n::error::b' })
    expect(annotations[0]?.message).not.toMatch(/[\r\n]/)
  })

  it('ends with its status where outputs cannot be written either', async () => {
    const { status, annotations, log } = await act(gate, (runner) => ({
      ...runner,
      output: () => {
        throw new Failure('output', 'The output could not be written.')
      },
    }))
    expect([status, annotations.at(-1)?.message, log]).toEqual([
      2,
      'The output could not be written.',
      expect.stringContaining('error: The output could not be written.'),
    ])
  })

  it('is a fault of ours when nobody foresaw it, with its stack in the debug log only', async () => {
    const broken = (runner: Runner): Runner => ({
      ...runner,
      print: () => {
        throw new TypeError('broken')
      },
    })
    const quiet = await act(gate, broken)
    expect([quiet.status, quiet.outputs['result']]).toEqual([70, 'error'])
    expect(quiet.annotations.at(-1)?.message).toMatch(/^This is a fault of sigscan .*: TypeError: broken$/)
    expect(quiet.log).not.toContain('debug: ')
    expect((await act({ ...gate, RUNNER_DEBUG: '1' }, broken)).log).toContain('debug: TypeError: broken\n')
  })
})

describe('command: true', () => {
  it('alone installs and scans nothing', async () => {
    const { status, outputs, log } = await act({ INPUT_COMMAND: 'true' })
    expect([status, outputs]).toEqual([0, {}])
    expect(log).toMatch(/^info: sigscan .* is in .*bin, on the PATH of later steps\.$/)
  })

  it('beside other inputs installs and scans', async () => {
    const { status, log } = await act({ ...gate, INPUT_COMMAND: 'true' })
    expect(status).toBe(1)
    expect(log).toContain('on the PATH of later steps')
  })
})
