import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../src/cli.js'
import { nodeFiles } from '../src/host/files.js'
import type { Terminal } from '../src/host/terminal.js'
import { version } from '../src/model/version.js'
import { folderOf, removeFolders } from './support/folder.js'
import { testWorld } from './support/world.js'

afterAll(removeFolders)

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/jar/${name}`, import.meta.url))

const policy = `version: 1
trust:
  acme: { certificates: [root.pem] }
signers:
  release: { anchor: acme, subject: { O: "Acme, Inc." } }
  team: { anchor: acme, subject: { OU: "Nobody" } }
rules:
  - { name: what we ship, files: ["dist/**"], allow: [team, release] }
  - { name: jars, files: ["lib/**"], formats: [jar], allow: [team] }
  - { name: attested, files: ["attested/**"], allow: [release], timestamp: required }
`
const files = {
  'root.pem': fixture('pki/root.pem'),
  'p.yml': policy,
  'dist/good.jar': fixture('jars/rsa.jar'),
  'bad/unsigned.jar': fixture('jars/unsigned.jar'),
}

interface Said {
  readonly status: number
  readonly out: string
  readonly err: string
}

async function sigscanIn(folder: string, args: readonly string[], stopped: number | null = null): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const say = (message: string): void => {
    err.push(message)
  }
  const terminal: Terminal = {
    readSecret: () => Promise.resolve('hidden'),
    print: (text) => out.push(text),
    flushed: () => Promise.resolve(),
    complain: say,
    world: (quiet) => ({
      ...testWorld({ files: nodeFiles(folder) }),
      log: { debug: say, info: quiet ? () => undefined : say, warning: say, error: say },
    }),
    colors: true,
    stopped: () => stopped,
  }
  const status = await runCommand(args, terminal)
  return { status, out: out.join(''), err: err.join('\n') }
}

function sigscan(...args: readonly string[]): Promise<Said> {
  return sigscanIn(folderOf(files), args)
}

describe('sigscan', () => {
  it('says its version and its help', async () => {
    expect(await sigscan('--version')).toEqual({ status: 0, out: `sigscan ${version}\n`, err: '' })
    expect((await sigscan('--help')).out).toContain('sigscan fs PATH...')
    expect((await sigscan('fs', '--help')).out).toContain('--policy FILE')
  })

  it('completes', async () => {
    expect((await sigscan('completion', 'fish')).out).toContain('complete -c sigscan')
    expect((await sigscan('completion')).status).toBe(2)
  })

  it('complains in one line, with the place of what is wrong', async () => {
    expect(await sigscan('fs', '--polcy')).toEqual({
      status: 2,
      out: '',
      err: 'error: There is no option `--polcy`; did you mean `--policy`?',
    })
    const folder = folderOf({ ...files, 'p.yml': `${policy}sigers: {}\n` })
    expect((await sigscanIn(folder, ['fs', 'dist', '--policy', 'p.yml'])).err).toMatch(
      /^error: p\.yml:11:1: .*`signers`/,
    )
  })
})

describe('sigscan fs', () => {
  it('lists, and says on standard error that nothing was enforced', async () => {
    const { status, out, err } = await sigscan('fs', 'dist', '--no-color')
    expect(status).toBe(0)
    expect(out).toContain('Found 1 signatures out of 1 entries')
    expect(out).not.toContain('\u001b')
    expect(err).toContain('Nothing was enforced')
  })

  it('denies by a policy, and says why', async () => {
    const { status, err } = await sigscan('fs', 'dist', 'bad', '--policy', 'p.yml')
    expect(status).toBe(1)
    expect(err).toContain('bad/unsigned.jar')
    expect(err).toContain('The result is fail: 2 files looked at, 1 allowed, 1 denied.')
  })

  it('is quiet but for what is wrong', async () => {
    expect((await sigscan('fs', 'dist', '--policy', 'p.yml', '--quiet')).err).toBe('')
    expect((await sigscan('fs', 'bad', '--policy', 'p.yml', '--quiet')).err).not.toBe('')
  })

  it.each([
    ['json', /^\{"filesystem":/],
    ['report', /^\{\n {2}"version": 1,/],
    ['sarif', /"version": "2\.1\.0"/],
    ['pem', /-----BEGIN CERTIFICATE-----/],
    ['markdown', /^## /],
    ['wide', /State/],
  ])('prints %s', async (format, expected) => {
    expect((await sigscan('fs', 'dist', '-o', format)).out).toMatch(expected)
  })

  it('writes the files that are asked for', async () => {
    const folder = folderOf(files)
    await sigscanIn(folder, ['fs', 'dist', '--report', 'o/r.json', '--sarif', 'o/s.sarif', '--summary', 'o/s.md'])
    const sizes = ['o/r.json', 'o/s.sarif', 'o/s.md'].map((name) => readFileSync(join(folder, name)).length > 100)
    expect(sizes).toEqual([true, true, true])
  })

  it('tells of 20 findings, and how many more there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`dist/${index}.jar`, files['bad/unsigned.jar']]),
    )
    const { err } = await sigscanIn(folderOf({ ...files, ...many }), ['fs', 'dist', '--policy', 'p.yml', '--quiet'])
    expect(err.split('\n')).toHaveLength(21)
    expect(err).toMatch(/There are \d+ more findings/)
  })

  it('needs a path, and sigscan scan takes none', async () => {
    expect((await sigscan('fs')).err).toBe(
      'error: `sigscan fs` is told too little; it is used like `sigscan fs PATH...`.',
    )
    expect((await sigscan('scan', 'dist')).err).toBe(
      'error: `sigscan scan` is told too much; it is used like `sigscan scan`.',
    )
    expect((await sigscan('scan', '--files', 'dist/*.jar')).status).toBe(0)
  })

  it('refuses an empty path, which would be the whole directory', async () => {
    for (const args of [
      ['fs', ''],
      ['fs', 'dist', ' '],
      ['judge', ''],
    ]) {
      const { status, err } = await sigscan(...args)
      expect([status, err.split('.')[0]]).toEqual([2, `error: \`sigscan ${args[0] ?? ''}\` is given an empty word`])
    }
  })

  it('that is stopped ends with the status of the signal', async () => {
    expect((await sigscanIn(folderOf(files), ['fs', 'dist'], 130)).status).toBe(130)
  })
})

describe('sigscan explain', () => {
  it('shows the proof, check by check', async () => {
    const { status, out } = await sigscan('explain', 'dist/good.jar', '--policy', 'p.yml')
    expect(status).toBe(0)
    for (const check of ['integrity', 'signature', 'coverage', 'chain', 'usage']) expect(out).toContain(check)
  })
})

describe('--baseline', () => {
  it('tells what changed since an earlier report, in the log and in the summary, and decides nothing', async () => {
    const folder = folderOf(files)
    await sigscanIn(folder, ['fs', 'dist', '--report', 'last.json', '--policy', 'p.yml'])
    const same = await sigscanIn(folder, ['fs', 'dist', '--baseline', 'last.json', '--policy', 'p.yml'])
    expect(same).toMatchObject({ status: 0, err: expect.stringContaining('0 new signers and 0 lost signatures.') })
    writeFileSync(join(folder, 'dist/good.jar'), fixture('jars/unsigned.jar'))
    const lost = await sigscanIn(folder, [
      'fs',
      'dist',
      '--baseline',
      'last.json',
      '--summary',
      's.md',
      '--report',
      'r.json',
    ])
    expect(lost.status).toBe(0)
    expect(lost.err).toMatch(/^dist\/good\.jar is no longer signed by CN=.*\.$/m)
    expect(lost.err).toContain('0 new signers and 1 lost signature.')
    expect(readFileSync(join(folder, 's.md'), 'utf8')).toContain('### Lost signatures (1)')
    const judged = await sigscanIn(folder, ['judge', 'r.json', '--baseline', 'last.json'])
    expect(judged.err).toContain('0 new signers and 1 lost signature.')
  })

  it('is refused before anything is scanned when it is no report', async () => {
    const { status, out, err } = await sigscanIn(folderOf(files), ['fs', 'dist', '--baseline', 'p.yml'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('The report p.yml cannot be used')
  })
})

describe('sigscan judge', () => {
  async function saved(...args: readonly string[]): Promise<string> {
    const folder = folderOf(files)
    await sigscanIn(folder, ['fs', 'dist', '--report', 'r.json', ...args])
    return folder
  }

  it('decides a saved report again, by another policy', async () => {
    const folder = await saved()
    expect((await sigscanIn(folder, ['judge', 'r.json', '--policy', 'p.yml'])).status).toBe(0)
    const stranger = ['--allow', 'CN=stranger', '--trust-root', 'root.pem']
    expect((await sigscanIn(folder, ['judge', 'r.json', ...stranger])).status).toBe(1)
  })

  it('decides as of another day', async () => {
    const folder = await saved()
    const { status, out } = await sigscanIn(folder, [
      'judge',
      'r.json',
      '--policy',
      'p.yml',
      '--at',
      '1999-01-01',
      '-o',
      'wide',
    ])
    expect(status).toBe(1)
    expect(out).toContain('untrusted')
  })

  it('cannot make a run whole that was stopped', async () => {
    const folder = folderOf(files)
    const controller = new AbortController()
    controller.abort()
    const stopped = { ...testWorld({ files: nodeFiles(folder), stop: controller.signal }) }
    const terminal: Terminal = {
      readSecret: () => Promise.resolve('hidden'),
      print: () => undefined,
      flushed: () => Promise.resolve(),
      complain: () => undefined,
      world: () => stopped,
      colors: false,
      stopped: () => 130,
    }
    expect(await runCommand(['fs', 'dist', '--report', 'r.json'], terminal)).toBe(130)
    const { status, err } = await sigscanIn(folder, ['judge', 'r.json', '--policy', 'p.yml'])
    expect(status).toBe(3)
    expect(err).toContain('stopped before it had looked at everything')
  })

  it('refuses what is no report', async () => {
    expect(await sigscan('judge', 'p.yml')).toMatchObject({ status: 2, err: expect.stringContaining('p.yml') })
    expect(await sigscan('judge', 'nothing.json')).toMatchObject({
      status: 2,
      err: expect.stringContaining('nothing.json'),
    })
  })
})

describe('the password of a registry', () => {
  const layout = ['image', 'oci-layout:nothing', '-u', 'me'] as const

  it('is warned of where the list of processes shows it', async () => {
    expect((await sigscan(...layout, '-p', 'x')).err).toMatch(/^warning: --password shows in the list of processes/)
    expect((await sigscan(...layout, '--password-stdin')).err).not.toContain('list of processes')
  })

  it('is the one of standard input when it is asked for there', async () => {
    expect((await sigscan(...layout)).err).toContain('--username is given without --password.')
    expect((await sigscan(...layout, '--password-stdin')).status).toBe(0)
    expect(await sigscan(...layout, '-p', 'x', '--password-stdin')).toMatchObject({
      status: 2,
      err: 'error: --password cannot be used beside --password-stdin.',
    })
  })
})

describe('sigscan policy check', () => {
  it('takes an image, which is what has a registry, a tag or a digest and is no file', async () => {
    const rules = policy.replace(/rules:[^]*/, 'rules:\n  - { images: ["ghcr.io/acme/**"], allow: [release] }\n')
    const folder = folderOf({ ...files, 'p.yml': rules })
    const asked = ['policy', 'check', 'CN=x', '--policy', 'p.yml', '--for'] as const
    expect((await sigscanIn(folder, [...asked, 'ghcr.io/acme/app:1.2'])).out).toContain('is for ghcr.io/acme/app:1.2')
    expect((await sigscanIn(folder, [...asked, 'dist/good.jar'])).out).toContain('No rule is for dist/good.jar')
  })

  it('says which entry of which rule a name meets', async () => {
    const { status, out } = await sigscan(
      'policy',
      'check',
      'CN=x,O=Acme\\, Inc.',
      '--for',
      './dist/a.jar',
      '--policy',
      'p.yml',
    )
    expect(status).toBe(0)
    expect(out).toMatch(/^The rule what we ship is for dist\/a\.jar\.\n {2}misses team: .*\n {2}meets {2}release: /)
  })

  it('says by which attribute a name misses', async () => {
    const { status, out } = await sigscan(
      'policy',
      'check',
      'CN=x,OU=Somebody',
      '--for',
      'lib/a.jar',
      '--policy',
      'p.yml',
    )
    expect(status).toBe(1)
    expect(out).toContain('if its format is jar')
    expect(out).toContain('OU must be "Nobody" and is "Somebody"')
  })

  it('says that a rule asks for a timestamp, or that there is none', async () => {
    const timed = await sigscan('policy', 'check', 'O=Acme\\, Inc.', '--for', 'attested/a.jar', '--policy', 'p.yml')
    expect([timed.status, timed.out]).toEqual([
      0,
      expect.stringContaining('allows only what a verified timestamp is on'),
    ])
    const none = await sigscan('policy', 'check', 'CN=x', '--for', 'x.jar', '--policy', 'p.yml')
    expect([none.status, none.out]).toEqual([1, 'No rule is for x.jar: it is denied.\n'])
  })

  it('needs a name, a path and a policy', async () => {
    expect((await sigscan('policy', 'check', 'CN=x', '--policy', 'p.yml')).err).toContain('--for SUBJECT')
    expect((await sigscan('policy', 'check', '???', '--for', 'x', '--policy', 'p.yml')).err).toContain('is not a name')
    expect((await sigscan('policy', 'check', 'CN=x', '--for', 'x')).err).toContain('There is no policy to ask.')
  })
})

describe('sigscan policy suggest', () => {
  it('prints a policy of what it found', async () => {
    const { status, out } = await sigscan('policy', 'suggest', 'dist', '--trust-root', 'root.pem')
    expect(status).toBe(0)
    expect(out).toContain('version: 1')
    expect(out).toContain('release.acme.example')
  })
})
