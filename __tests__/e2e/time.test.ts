import { describe, expect, it } from '@jest/globals'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report, ReportSubject } from '../../src/model/report.js'
import { jarCases, jarPath, jarPem } from '../support/fixtures.js'
import { runAction, runCommand, withoutTimes, type Ran } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { nameOf } from '../../src/model/subject.js'

const name = 'CN=release.acme.example,O=Acme\\, Inc.,C=US'
const roots = ['root', 'time-root', 'tsa-root', 'time-tsa-root'] as const
const signers = ['--trust-root', 'time-root.pem']
const authorities = ['--timestamp-root', 'time-tsa-root.pem']

/** These JARs of the table, and the roots that it names. */
function workspace(...jars: readonly string[]): string {
  const folder = temporaryFolder()
  for (const jar of jars) copyFileSync(jarPath(jar), join(folder, jar))
  for (const root of roots) writeFileSync(join(folder, `${root}.pem`), jarPem(root))
  return folder
}

const reportOf = ({ stdout }: Ran): Report => JSON.parse(stdout) as Report

async function scan(folder: string, ...args: readonly string[]): Promise<Report> {
  return reportOf(await runCommand(['fs', '.', '--offline', '-o', 'report', ...args], folder))
}

/** `state` and, where it is not verified, the codes of what failed. */
function told({ state, signatures }: ReportSubject): string {
  const failed = signatures.flatMap(({ checks }) => checks.filter(({ result }) => result === 'fail'))
  return [state, ...new Set(failed.map(({ code }) => code))].join(' ')
}

async function stateOf(jar: string, ...args: readonly string[]): Promise<string> {
  const [subject] = (await scan(workspace(jar), ...args)).subjects
  if (subject === undefined) throw new Error('nothing was found')
  return told(subject)
}

describe('a signer whose certificate has ended', () => {
  const jar = 'stamped-ended-leaf.jar'

  it('is proven by a timestamp, whose authority the table and the explanation name', async () => {
    const folder = workspace(jar)
    const table = await runCommand(['fs', '.', '--offline', ...signers, ...authorities], folder)
    expect(table.stdout).toMatch(/CN=release\.acme\.example,.* CN=Acme Time Stamping \(time-tsa\),/)
    const { stdout, status } = await runCommand(['explain', jar, '--offline', ...signers, ...authorities], folder)
    expect(status).toBe(0)
    expect(stdout).toMatch(/state +verified/)
    expect(stdout).toMatch(/time +2021-06-01T12:00:00Z \(timestamp of CN=Acme Time Stamping/)
    expect(stdout).toMatch(/check +time +pass .*\(timestamp-valid\)/)
  })

  it('is not proven under the bundled list, nor under roots that are for signers', async () => {
    expect(await stateOf(jar, ...signers)).toBe('untrusted timestamp-not-proven')
    expect(await stateOf(jar, ...signers, '--timestamp-root', 'time-root.pem')).toBe('untrusted timestamp-not-proven')
    expect(await stateOf(jar, '--trust-root', 'time-tsa-root.pem', ...authorities)).toMatch(/^untrusted issuer-missing/)
  })

  it('is proven at every moment from the timestamp on, and at none before', async () => {
    const at = (moment: string) => stateOf(jar, ...signers, ...authorities, '--at', moment)
    expect(await at('2021-06-01T11:54:59Z')).toBe('untrusted timestamp-in-future')
    expect(await at('2021-06-01T11:55:00Z')).toBe('verified')
    expect(await at('2021-12-31T23:59:59Z')).toBe('verified')
    expect(await at('2022-01-02T00:00:00Z')).toBe('verified')
    expect(await at('2399-12-31T00:00:00Z')).toBe('verified')
  })

  it('is proven after the end of its authority too', async () => {
    const at = (moment: string) => stateOf('stamped-ended-authority.jar', ...signers, ...authorities, '--at', moment)
    expect(await at('2020-12-31T00:00:00Z')).toBe('verified')
    expect(await at('2021-01-02T00:00:00Z')).toBe('verified')
  })
})

describe('a step with `timestamp-roots`', () => {
  it('allows what is stamped, and denies what carries a bad timestamp though its certificate is valid', async () => {
    const folder = workspace('stamped-ended-leaf.jar', 'stamped-of-another.jar', 'stamped-twice-one-bad.jar')
    const inputs = {
      enforce: 'true',
      'allowed-signers': name,
      'trust-roots': 'time-root.pem',
      'timestamp-roots': 'time-tsa-root.pem',
      offline: 'true',
    }
    const { status, commands, outputs } = await runAction({ workspace: folder, inputs })
    expect(status).toBe(1)
    expect(outputs.get('result')).toBe('fail')
    expect([outputs.get('allowed'), outputs.get('denied')]).toEqual(['1', '2'])
    const errors = commands.filter(({ name: kind }) => kind === 'error').map(({ message }) => message)
    expect(errors.filter((message) => message.includes('another SHA-256 hash'))).toHaveLength(2)
  })
})

describe('a policy with `timestamps`', () => {
  const policyOf = (timestamp: string, ...allow: readonly string[]): string => `version: 1
trust:
  stamped: { certificates: [root.pem, time-root.pem], timestamps: [time-tsa-root.pem] }
  elsewhere: { certificates: [root.pem, time-root.pem], timestamps: [tsa-root.pem] }
signers:
  release: { anchor: stamped, subject: '${name}' }
  other: { anchor: elsewhere, subject: '${name}' }
rules:
  - { files: ['*.jar'], allow: [${allow.join(', ')}], timestamp: ${timestamp} }
`
  /** What is said of the three files. */
  async function decisions(policy: string): Promise<readonly string[]> {
    const folder = workspace('rsa.jar', 'stamped-ended-leaf.jar', 'stamped-in-time.jar')
    writeFileSync(join(folder, 'policy.yml'), policy)
    const { subjects } = await scan(folder, '--policy', 'policy.yml')
    return subjects.map((one) => [nameOf(one), one.decision, ...one.findings.map(({ code }) => code)].join(' '))
  }

  it('believes those whom the anchor of the entry names, and no others', async () => {
    expect(await decisions(policyOf('optional', 'release'))).toEqual([
      'rsa.jar allowed',
      'stamped-ended-leaf.jar allowed',
      'stamped-in-time.jar allowed',
    ])
    expect(await decisions(policyOf('optional', 'other'))).toEqual([
      'rsa.jar allowed',
      'stamped-ended-leaf.jar denied signer-not-allowed',
      'stamped-in-time.jar denied signer-not-allowed',
    ])
  })

  it('asks for a timestamp where the rule requires one, under the anchor that allows', async () => {
    expect(await decisions(policyOf('required', 'release', 'other'))).toEqual([
      'rsa.jar denied timestamp-required',
      'stamped-ended-leaf.jar allowed',
      'stamped-in-time.jar allowed',
    ])
    expect(await decisions(policyOf('required', 'other'))).toEqual([
      'rsa.jar denied timestamp-required',
      'stamped-ended-leaf.jar denied signer-not-allowed',
      'stamped-in-time.jar denied signer-not-allowed',
    ])
  })
})

describe('sigscan judge', () => {
  const jar = 'stamped-ended-leaf.jar'

  async function judge(report: unknown, ...args: readonly string[]): Promise<Ran> {
    const folder = workspace()
    writeFileSync(join(folder, 'saved.json'), JSON.stringify(report))
    return runCommand(['judge', 'saved.json', '-o', 'report', ...args], folder)
  }

  it('proves timestamps again, under the roots and at the moment that it is given', async () => {
    const saved = await scan(workspace(jar))
    expect(saved.subjects.map(told)).toEqual(['untrusted issuer-missing timestamp-not-proven'])
    const states = async (...args: readonly string[]) =>
      reportOf(await judge(saved, ...args)).subjects.map(({ state }) => state)
    expect(await states(...signers, ...authorities)).toEqual(['verified'])
    expect(await states(...signers)).toEqual(['untrusted'])
    expect(await states(...signers, ...authorities, '--at', '2021-06-01T11:00:00Z')).toEqual(['untrusted'])
  })

  it.each([
    ['without what was checked of a timestamp', 'checks', []],
    ['with a timestamp without its certificate', 'certificates', []],
    ['with a time that is none', 'at', '2021-06-01'],
    ['with an accuracy below zero', 'accuracy', -1],
    ['with a kind of timestamp that there is not', 'kind', 'notary'],
  ])('does not take a report %s', async (_, key, value) => {
    const saved = await scan(workspace(jar))
    const time = saved.subjects[0]?.signatures[0]?.times[0] as unknown as Record<string, unknown>
    time[key] = value
    const { status, stderr } = await judge(saved, ...signers, ...authorities)
    expect(status).toBe(2)
    expect(stderr).toContain(`times[0].${key === 'certificates' ? 'hasLeaf' : key}`)
  })

  it('is not misled by an accuracy that no date can bear, or by a check that says that it is of no matter', async () => {
    const changes = [
      { accuracy: Number.MAX_SAFE_INTEGER },
      { checks: [{ check: 'time', result: 'not-applicable', code: 'timestamp-intact', message: 'It holds.' }] },
    ]
    for (const change of changes) {
      const saved = await scan(workspace('stamped-in-time.jar'), ...signers, ...authorities)
      expect(saved.subjects.map(told)).toEqual(['verified'])
      const time = saved.subjects[0]?.signatures[0]?.times[0]
      Object.assign(time ?? {}, change)
      expect(reportOf(await judge(saved, ...signers, ...authorities)).subjects.map(({ state }) => state)).toEqual([
        'untrusted',
      ])
    }
  })
})

describe('the table of JAR fixtures', () => {
  it('has the same states by the command, and again from the report that it saved', async () => {
    const folder = workspace()
    const jars = jarCases.map(({ file }) => jarPath(file))
    const trust = roots.flatMap((root) => [root.includes('tsa') ? '--timestamp-root' : '--trust-root', `${root}.pem`])
    const options = [...trust, '--at', '2099-01-01T00:00:00Z', '-o', 'report']
    const ran = await runCommand(['fs', ...jars, '--offline', '--report', 'saved.json', ...options], folder)
    const { subjects } = reportOf(ran)
    const states = new Map(subjects.map((one) => [nameOf(one).split('/').at(-1), one.state]))
    expect(jarCases.map(({ file }) => [file, states.get(file)])).toEqual(jarCases.map((one) => [one.file, one.state]))
    const again = reportOf(await runCommand(['judge', 'saved.json', ...options], folder))
    expect(withoutTimes(again)).toBe(
      withoutTimes(JSON.parse(readFileSync(join(folder, 'saved.json'), 'utf8')) as Report),
    )
  })
})
