import { describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Report } from '../../src/model/report.js'
import { bundle, node, runAction, runCommand, withoutTimes } from './runner.js'
import { exampleWorkspace, readExample, releaseName, workspaceOf } from './workspace.js'
import { nameOf } from '../../src/model/subject.js'

const jars = ['dist/app.jar', 'dist/plugin.jar', 'dist/tampered.jar', 'lib/unsigned.jar'] as const
const appDigest = createHash('sha256').update(readExample('dist/app.jar')).digest('hex')

/** Four JARs and the root, without a policy. */
function inventory(): string {
  return workspaceOf([...jars, 'certs/acme-root.pem'])
}

describe('sigscan fs', () => {
  it('prints the table that sigscan prints, a row for each signature', async () => {
    const { status, stdout } = await runCommand(['fs', 'dist', 'lib'], inventory())
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(stdout).toMatch(/Path +Digest +Signer +CounterSigner/)
    expect(lines.find((line) => /\bapp\.jar/.test(line))).toMatch(
      new RegExp(`app\\.jar +${appDigest} +CN=Acme Release,.* +N/A`),
    )
    expect(lines.at(-1)).toBe('Found 3 signatures out of 4 entries')
    expect(stdout).not.toContain('\u001b')
  })

  it('prints the JSON that sigscan’s users pipe into jq', async () => {
    const { status, stdout } = await runCommand(['fs', 'dist', 'lib', '-o', 'json'], inventory())
    expect(status).toBe(0)
    const { filesystem, directories } = JSON.parse(stdout) as {
      filesystem: { signatures: readonly Record<string, unknown>[] }
      directories: string
    }
    expect(directories).toBe('dist,lib')
    expect(filesystem.signatures).toHaveLength(3)
    expect(filesystem.signatures[0]).toMatchObject({
      path: 'app.jar',
      digest: appDigest,
      subjectname: releaseName,
      countersigner: '',
    })
    expect(Object.keys(filesystem.signatures[0] ?? {}).slice(0, 4)).toEqual([
      'path',
      'digest',
      'subjectname',
      'countersigner',
    ])
  })

  it('prints what was proven and decided with `--output wide`', async () => {
    const { status, stdout } = await runCommand(['fs', 'dist', '--output=wide'], exampleWorkspace())
    expect(status).toBe(1)
    expect(stdout).toMatch(/app\.jar .*verified .*allowed/)
    expect(stdout).toMatch(/plugin\.jar .*untrusted .*denied/)
    expect(stdout).toMatch(/tampered\.jar .*invalid .*denied/)
  })

  it('prints the signers’ certificates with `--output pem`', async () => {
    const { stdout } = await runCommand(['fs', 'dist', '-o', 'pem'], inventory())
    const blocks = stdout.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    const subjects = blocks.map((block) => new X509Certificate(block).subject)
    expect(subjects.filter((subject) => subject.includes('CN=Acme Release'))).toHaveLength(2)
    expect(new Set(blocks).size).toBe(blocks.length)
  })

  it.each(['report', 'sarif'])('prints JSON with `--output %s`', async (format) => {
    const { stdout } = await runCommand(['fs', 'dist', '-o', format], inventory())
    expect(JSON.parse(stdout)).toMatchObject(format === 'report' ? { version: 1 } : { version: '2.1.0' })
  })

  it('prints the summary with `--output markdown`', async () => {
    const { stdout } = await runCommand(['fs', 'dist', 'lib', '-o', 'markdown'], exampleWorkspace())
    expect(stdout.split('\n')[0]).toContain('3 of 4 files denied')
  })

  it('writes renderings beside it', async () => {
    const workspace = exampleWorkspace()
    const files = ['--report', 'r.json', '--sarif', 's.sarif', '--summary', 's.md']
    const { status } = await runCommand(['fs', 'dist', ...files], workspace)
    expect(status).toBe(1)
    const read = (name: string) => readFileSync(join(workspace, name), 'utf8')
    expect(JSON.parse(read('r.json'))).toMatchObject({ counts: { subjects: 3, denied: 2 } })
    expect(JSON.parse(read('s.sarif'))).toMatchObject({ version: '2.1.0' })
    expect(read('s.md')).toContain('2 of 3 files denied')
  })

  it('takes the short form', async () => {
    const short = ['--allow', releaseName, '--trust-root', 'certs/acme-root.pem']
    expect((await runCommand(['fs', 'dist/app.jar', ...short], inventory())).status).toBe(0)
    expect((await runCommand(['fs', 'dist/plugin.jar', ...short], inventory())).status).toBe(1)
    expect((await runCommand(['fs', 'dist/plugin.jar', ...short, '--fail-on', 'never'], inventory())).status).toBe(0)
  })

  it('says on standard error what is wrong and what to do, and nothing more with `--quiet`', async () => {
    const workspace = exampleWorkspace()
    const { stderr } = await runCommand(['fs', 'dist'], workspace)
    expect(stderr).toContain('dist/plugin.jar')
    expect((await runCommand(['fs', 'dist/app.jar', '--quiet'], workspace)).stderr).toBe('')
  })

  it('judges an inventory as of another day, and never a gate', async () => {
    const roots = ['--trust-root', 'certs/acme-root.pem', '-o', 'report']
    const past = await runCommand(['fs', 'dist/app.jar', ...roots, '--at', '2020-01-01'], inventory())
    expect((JSON.parse(past.stdout) as Report).subjects[0]?.state).toBe('untrusted')
    const future = await runCommand(['fs', 'dist/app.jar', ...roots, '--at', '2400-01-01T00:00:00Z'], inventory())
    expect((JSON.parse(future.stdout) as Report).subjects[0]?.state).toBe('verified')
    expect((await runCommand(['fs', 'dist', '--at', '2020-01-01'], exampleWorkspace())).status).toBe(2)
  })
})

describe('sigscan scan', () => {
  it('does what the action does', async () => {
    const workspace = exampleWorkspace()
    const action = await runAction({ workspace, inputs: { files: 'dist/**\nlib/**', 'report-file': 'a.json' } })
    const files = ['--files', 'dist/**', '--files', 'lib/**']
    const command = await runCommand(['scan', ...files, '--report', 'b.json'], workspace)
    expect(command.status).toBe(action.status)
    const read = (name: string) => withoutTimes(JSON.parse(readFileSync(join(workspace, name), 'utf8')) as Report)
    // A workflow's policy is that of a commit, and says which.
    expect(read('b.json')).toBe(read('a.json').replace(/(\.github\/sigscan\.yml)@[0-9a-f]{12}/, '$1'))
  })

  it('without patterns looks at the whole directory', async () => {
    const { status, stdout } = await runCommand(['scan', '-o', 'report'], inventory())
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as Report).subjects.map(nameOf)).toEqual(jars)
  })
})

describe('sigscan explain', () => {
  it('tells the proof, check by check', async () => {
    const { status, stdout } = await runCommand(['explain', 'dist/app.jar'], exampleWorkspace())
    expect(status).toBe(0)
    for (const word of [
      'verified',
      'allowed',
      'what we ship',
      'CN=Acme Release',
      'integrity',
      'signature',
      'coverage',
      'chain',
      'usage',
      'algorithm',
      'time',
    ]) {
      expect(stdout).toContain(word)
    }
  })

  it('tells why not', async () => {
    const { status, stdout } = await runCommand(['explain', 'dist/tampered.jar'], exampleWorkspace())
    expect(status).toBe(1)
    expect(stdout).toContain('com/acme/app/greeting.txt')
  })
})

describe('sigscan judge', () => {
  it('decides a saved report again by another policy, without the files', async () => {
    const workspace = inventory()
    await runCommand(['fs', 'dist', 'lib', '--report', 'saved.json'], workspace)
    const elsewhere = workspaceOf(['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'], {
      'saved.json': readFileSync(join(workspace, 'saved.json')),
    })
    const { status, stdout } = await runCommand(['judge', 'saved.json', '-o', 'report'], elsewhere)
    expect(status).toBe(1)
    const { subjects } = JSON.parse(stdout) as Report
    expect(subjects.map((one) => `${nameOf(one)} ${one.state} ${one.decision}`)).toEqual([
      'dist/app.jar verified allowed',
      'dist/plugin.jar untrusted denied',
      'dist/tampered.jar invalid denied',
      'lib/unsigned.jar unsigned denied',
    ])
  })

  it('believes no certificate of a report that was changed', async () => {
    const workspace = exampleWorkspace()
    await runCommand(['fs', 'dist/app.jar', '--report', 'saved.json'], workspace)
    const report = JSON.parse(readFileSync(join(workspace, 'saved.json'), 'utf8')) as Report
    const [first = '', second = ''] = Object.keys(report.certificates)
    const certificates = { ...report.certificates, [first]: report.certificates[second] }
    writeFileSync(join(workspace, 'saved.json'), JSON.stringify({ ...report, certificates }))
    const { status, stderr } = await runCommand(['judge', 'saved.json'], workspace)
    expect(status).toBe(2)
    expect(stderr).toContain(first)
  })

  it.each(['', '{}', '[]', '{"version":1}', 'null', '\0'])('refuses %j, which is no report', async (text) => {
    const { status, stderr } = await runCommand(['judge', 'r.json'], workspaceOf([], { 'r.json': text }))
    expect(status).toBe(2)
    expect(stderr).toContain('r.json')
  })
})

describe('sigscan policy', () => {
  it('check says which rule and entry a name meets', async () => {
    const { status, stdout } = await runCommand(
      ['policy', 'check', releaseName, '--for', 'dist/x.jar'],
      exampleWorkspace(),
    )
    expect(status).toBe(0)
    expect(stdout).toContain('what we ship')
    expect(stdout).toContain('release')
  })

  it('check says which attribute is nearest for a miss', async () => {
    const name = releaseName.replace('L=Springfield', 'L=Shelbyville')
    const { status, stdout } = await runCommand(['policy', 'check', name, '--for', 'dist/x.jar'], exampleWorkspace())
    expect(status).toBe(1)
    expect(stdout).toContain('Springfield')
  })

  it('suggest writes a policy by which what was found is allowed', async () => {
    const workspace = workspaceOf(['dist/app.jar', 'certs/acme-root.pem'])
    const suggested = await runCommand(['policy', 'suggest', 'dist', '--trust-root', 'certs/acme-root.pem'], workspace)
    expect(suggested.status).toBe(0)
    writeFileSync(join(workspace, 'suggested.yml'), suggested.stdout)
    // The policy asks for a file with the root's certificate, which is for the reader to put there.
    const [, root = ''] = /^ +certificates: \[?["']?(.+?\.pem)/m.exec(suggested.stdout) ?? []
    mkdirSync(dirname(join(workspace, root)), { recursive: true })
    copyFileSync(join(workspace, 'certs/acme-root.pem'), join(workspace, root))
    const { status, stderr } = await runCommand(['fs', 'dist', '--policy', 'suggested.yml'], workspace)
    expect([status, stderr.split('\n').filter((line) => line.startsWith('error'))]).toEqual([0, []])
  })
})

describe('sigscan completion', () => {
  it.each(['bash', 'zsh', 'fish'])('gives a script for %s that knows the commands and options', async (shell) => {
    const { status, stdout } = await runCommand(['completion', shell], inventory())
    expect(status).toBe(0)
    for (const word of ['explain', 'judge', 'trust-root', 'fail-on']) expect(stdout).toContain(word)
  })

  it('is a script that bash can read', async () => {
    const { stdout } = await runCommand(['completion', 'bash'], inventory())
    const asked = 'COMP_WORDS=(sigscan ex); COMP_CWORD=1; _sigscan; echo "${COMPREPLY[@]}"'
    const bash = spawnSync('bash', ['-c', `${stdout}\n${asked}`], { encoding: 'utf8' })
    expect([bash.stdout, bash.stderr]).toEqual(['explain\n', ''])
  })
})

describe('sigscan by itself', () => {
  it('says its version and how it is used', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await runCommand(['--version'], '/')).toMatchObject({
      status: 0,
      stdout: `sigscan ${version}\n`,
      stderr: '',
    })
    const help = await runCommand(['--help'], '/')
    expect(help.status).toBe(0)
    for (const word of ['fs PATH...', 'explain', 'policy suggest']) expect(help.stdout).toContain(word)
    const fs = await runCommand(['fs', '--help'], '/')
    expect([fs.status, fs.stdout.includes('--fail-on')]).toEqual([0, true])
  })

  it('prints its usage when it is neither a command nor an action, with exit status 2', () => {
    const { status, stderr } = spawnSync(node, [bundle], { env: {}, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('sigscan')
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['a command that does not exist', ['explian', 'x'], ['explian', 'explain']],
    ['no registry', ['repo'], ['repo']],
    ['an option that does not exist', ['fs', '.', '--polcy', 'x'], ['--polcy', '--policy']],
    ['an option of a later version', ['fs', '.', '--org', 'x'], ['--org']],
    ['an option without its value', ['fs', '.', '--policy'], ['--policy']],
    ['an option that is given twice', ['fs', '.', '--fail-on', 'never', '--fail-on', 'denied'], ['--fail-on']],
    ['a format that does not exist', ['fs', '.', '-o', 'jsn'], ['jsn', 'json']],
    ['no path', ['fs'], ['fs']],
    ['a path that is missing', ['fs', 'no/such'], ['no/such']],
    ['a directory with nothing to sign', ['fs', 'certs'], ['certs']],
    ['a day that does not exist', ['fs', '.', '--at', '2026-02-30'], ['2026-02-30']],
    ['an empty policy', ['fs', '.', '--policy', ''], ['--policy']],
  ])('refuses %s, with exit status 2', async (_, args, words) => {
    const { status, stdout, stderr } = await runCommand(args, inventory())
    expect([status, stdout]).toEqual([2, ''])
    for (const word of words) expect(stderr).toContain(word)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('takes paths that begin like options after `--`', async () => {
    const workspace = workspaceOf([], { '--policy': readExample('dist/app.jar') })
    const { status, stdout } = await runCommand(['fs', '-o', 'json', '--', '--policy'], workspace)
    expect([status, stdout.includes(appDigest)]).toEqual([0, true])
  })

  it('loads nothing of the runner', async () => {
    const environment = { GITHUB_OUTPUT: '/nowhere', GITHUB_STEP_SUMMARY: '/nowhere', GITHUB_ACTIONS: 'true' }
    expect((await runCommand(['fs', 'dist'], inventory(), environment)).status).toBe(0)
  })

  it('shows colours and progress on a terminal, and neither where NO_COLOR asks for none', () => {
    const workspace = inventory()
    const onTerminal = (environment: Readonly<Record<string, string>>, ...options: readonly string[]) =>
      spawnSync('script', ['-qec', [node, bundle, 'fs', 'dist', ...options].join(' '), '/dev/null'], {
        cwd: workspace,
        env: { PATH: process.env['PATH'], TERM: 'xterm', ...environment },
        encoding: 'utf8',
        input: '',
      }).stdout
    const colour = /\u001b\[\d+m/
    expect(onTerminal({})).toMatch(colour)
    expect(onTerminal({ NO_COLOR: '1' })).not.toMatch(colour)
    expect(onTerminal({}, '--no-color')).not.toMatch(colour)
    expect(onTerminal({})).toContain('Found 3 signatures')
  })
})
