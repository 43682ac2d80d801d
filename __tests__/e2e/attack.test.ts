import { describe, expect, it } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  linkSync,
  mkdirSync,
  openSync,
  ftruncateSync,
  closeSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import type { Report } from '../../src/model/report.js'
import { HOSTILE } from '../support/hostile.js'
import { sarifProblems } from '../support/sarif.js'
import type { Packed } from './archive.js'
import { pack, packRepeated, zip } from './archive.js'
import type { Ran } from './runner.js'
import { bundle, run, runAction, runCommand, untilOpen } from './runner.js'
import { temporaryFolder } from './temporary.js'
import { exampleWorkspace, readExample, workspaceOf } from './workspace.js'
import { nameOf } from '../../src/model/subject.js'

const policy = ['.github/sigscan.yml', 'certs/acme-root.pem', 'certs/tools.pub'] as const

describe('hostile names in a workspace', () => {
  /** Every hostile text that a file system takes as a name. */
  const names = HOSTILE.map(([, text]) => text).filter(
    (text) =>
      !text.includes('/') &&
      !text.includes('\0') &&
      Buffer.from(text).length < 250 &&
      Buffer.from(text).toString() === text,
  )

  function hostileWorkspace(): string {
    const workspace = workspaceOf([...policy])
    mkdirSync(join(workspace, 'dist'))
    for (const name of names) {
      mkdirSync(join(workspace, 'dist', name))
      writeFileSync(join(workspace, 'dist', name, name), readExample('dist/tampered.jar'))
    }
    return workspace
  }

  it('say nothing to the runner, and stand in the report as they are', async () => {
    expect(names.length).toBeGreaterThan(20)
    const ran = await runAction({ workspace: hostileWorkspace(), inputs: { files: 'dist/**', enforce: 'true' } })
    expect(ran.status).toBe(1)
    const report = JSON.parse(readFileSync(ran.outputs.get('report-file') ?? '', 'utf8')) as Report
    expect(report.subjects.map(nameOf).sort()).toEqual(names.map((name) => `dist/${name}/${name}`).sort())
    // The only commands are ours: ten at most of each level.
    expect(ran.commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([])
    expect(ran.commands.filter(({ name }) => name === 'error')).toHaveLength(10)
    expect(ran.outputs.get('result')).toBe('fail')
    expect([...ran.outputs.keys()].sort()).toEqual([
      'allowed',
      'denied',
      'files',
      'html-file',
      'images',
      'report-file',
      'result',
      'sarif-file',
      'subjects',
      'unknown',
      'verified',
    ])
    expect(ran.summary).not.toMatch(/<(?:img|script)|\]\(javascript:|^::/m)
    expect(`${ran.stdout}${ran.summary}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b]/)
    expect(sarifProblems([ran.outputs.get('sarif-file') ?? ''])).toEqual([])
  })

  it('say nothing to a terminal', async () => {
    const { status, stdout, stderr } = await runCommand(['fs', 'dist'], hostileWorkspace())
    expect(status).toBe(1)
    expect(`${stdout}${stderr}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b\u0007\r]/)
    expect(stdout).toContain(`Found ${names.length} signatures out of ${names.length} entries`)
  })
})

describe('one bad file', () => {
  it('never stops the rest', async () => {
    const workspace = workspaceOf([...policy, 'dist/app.jar'], {
      'dist/empty.jar': '',
      'dist/cut.jar': readExample('dist/app.jar').subarray(0, 2000),
      'dist/text.jar': 'not an archive\n',
      'dist/dir.jar/inner.txt': 'x',
    })
    symlinkSync('/etc/hostname', join(workspace, 'dist/out.jar'))
    symlinkSync('gone', join(workspace, 'dist/broken.jar'))
    symlinkSync('loop.jar', join(workspace, 'dist/loop.jar'))
    execFileSync('mkfifo', [join(workspace, 'dist/pipe.jar')])
    const { status, stdout, stderr } = await runCommand(['scan', '--files', 'dist/*.jar', '-o', 'report'], workspace)
    const { subjects } = JSON.parse(stdout) as Report
    expect(subjects.map((one) => `${nameOf(one)} ${one.state} ${one.decision}`)).toEqual([
      'dist/app.jar verified allowed',
      'dist/broken.jar unknown denied',
      expect.stringMatching(/^dist\/cut\.jar (?:unknown|invalid) denied$/),
      'dist/empty.jar unsigned denied',
      'dist/loop.jar unknown denied',
      'dist/out.jar unknown denied',
      'dist/pipe.jar unknown denied',
      'dist/text.jar unsigned denied',
    ])
    for (const { findings } of subjects.slice(1)) {
      expect(findings).not.toEqual([])
      for (const { message, remedy } of findings) expect([message, remedy]).not.toContain(null)
    }
    expect(status).toBe(1)
    expect(stderr).not.toMatch(/^\s+at .+:\d+/m)
  })
})

describe('memory', () => {
  /** Bytes. What the project promises for any input. */
  const BOUND = 256 * 1024 * 1024

  /** The entries of a real signed JAR, as they stand in it. */
  function signedEntries(): readonly Packed[] {
    const archive = readExample('dist/app.jar')
    const entries: Packed[] = []
    for (let at = archive.readUInt32LE(archive.length - 6); archive.readUInt32LE(at) === 0x02014b50;) {
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ]
      const local = archive.readUInt32LE(at + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const data = archive.subarray(start, start + archive.readUInt32LE(at + 20))
      const content = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data
      entries.push(pack(archive.toString('utf8', at + 46, at + 46 + nameLength), content))
      at += 46 + nameLength + extra + comment
    }
    return entries
  }

  function signedWith(replacement: Packed): Buffer {
    return zip(signedEntries().map((entry) => (entry.name === replacement.name ? replacement : entry)))
  }

  /** Scans the file as an inventory; the state, and the most memory that it took. */
  async function scan(archive: Buffer): Promise<{ ran: Ran; report: Report; peak: number }> {
    const workspace = temporaryFolder()
    writeFileSync(join(workspace, 'x.jar'), archive)
    // What getrusage says would be the most of this process too, which the kernel hands down; VmHWM is the child's own.
    const probe = join(workspace, 'probe.mjs')
    writeFileSync(
      probe,
      `import { readFileSync, writeFileSync } from 'node:fs'
       process.on('exit', () => writeFileSync('peak', /VmHWM:\\s*(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]))`,
    )
    const args = ['--import', pathToFileURL(probe).href, bundle, 'fs', 'x.jar', '-o', 'report']
    const ran = await run(args, workspace, { PATH: process.env['PATH'] })
    const peak = Number(readFileSync(join(workspace, 'peak'), 'utf8')) * 1024
    return { ran, report: JSON.parse(ran.stdout) as Report, peak }
  }

  it('is little for a signed JAR that is packed again', async () => {
    const { ran, report, peak } = await scan(zip(signedEntries()))
    expect(ran.status).toBe(0)
    expect(report.subjects[0]?.signatures[0]?.checks.filter(({ result }) => result === 'fail')).toMatchObject([
      { check: 'chain' },
    ])
    expect(peak).toBeLessThan(BOUND)
  })

  it('stays bounded for an entry that inflates to 1 GiB', async () => {
    const bomb = packRepeated('com/acme/app/greeting.txt', new Uint8Array(1024 * 1024), 1024)
    const { report, peak } = await scan(signedWith(bomb))
    expect(['invalid', 'unknown']).toContain(report.subjects[0]?.state)
    expect(peak).toBeLessThan(BOUND)
  })

  it('stays bounded for an entry that says it is small and inflates to 1 GiB', async () => {
    const bomb = packRepeated('com/acme/app/greeting.txt', new Uint8Array(1024 * 1024), 1024)
    const { report, peak } = await scan(signedWith({ ...bomb, size: 6 }))
    expect(['invalid', 'unknown']).toContain(report.subjects[0]?.state)
    expect(peak).toBeLessThan(BOUND)
  })

  it('stays bounded for a manifest of 100 MB', async () => {
    const line = Buffer.from(`Name: ${'a'.repeat(62)}\r\n`)
    const part = Buffer.alloc(1024 * 1024, line)
    const { report, peak } = await scan(signedWith(packRepeated('META-INF/MANIFEST.MF', part, 100)))
    expect(['invalid', 'unknown']).toContain(report.subjects[0]?.state)
    expect(peak).toBeLessThan(BOUND)
  })

  it('stays bounded for a signature file and a signature block of 100 MB', async () => {
    for (const name of ['META-INF/RELEASE.SF', 'META-INF/RELEASE.RSA']) {
      const { report, peak } = await scan(signedWith(packRepeated(name, Buffer.alloc(1024 * 1024, 0x30), 100)))
      expect(['invalid', 'unknown']).toContain(report.subjects[0]?.state)
      expect(peak).toBeLessThan(BOUND)
    }
  })

  it('stays bounded for a manifest with 10^6 sections', async () => {
    const sections = Array.from({ length: 1_000_000 }, (_, index) => `Name: ${index}\r\nSHA-256-Digest: AAAA\r\n\r\n`)
    const manifest = Buffer.from(`Manifest-Version: 1.0\r\n\r\n${sections.join('')}`)
    const { report, peak } = await scan(signedWith(pack('META-INF/MANIFEST.MF', manifest)))
    expect(['invalid', 'unknown']).toContain(report.subjects[0]?.state)
    expect(peak).toBeLessThan(BOUND)
  })
})

describe('a run that is stopped', () => {
  /** A signed JAR, then a file that takes a minute to read, then another JAR. */
  function longWorkspace(): string {
    const workspace = workspaceOf([...policy])
    mkdirSync(join(workspace, 'dist'))
    writeFileSync(join(workspace, 'dist/a.jar'), readExample('dist/app.jar'))
    const big = openSync(join(workspace, 'dist/b.bin'), 'w')
    ftruncateSync(big, 64 * 1024 ** 3)
    closeSync(big)
    linkSync(join(workspace, 'dist/a.jar'), join(workspace, 'dist/c.jar'))
    return workspace
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s says what it had found', async (signal, status) => {
    const workspace = longWorkspace()
    const ran = await runAction({
      workspace,
      inputs: { files: 'dist/*' },
      meanwhile: async (child) => {
        await untilOpen(child, join(workspace, 'dist/b.bin'))
        child.kill(signal)
      },
    })
    expect(ran.status).toBe(status)
    expect(ran.outputs.get('result')).not.toBe('pass')
    const report = JSON.parse(readFileSync(ran.outputs.get('report-file') ?? '', 'utf8')) as Report
    expect(report.subjects[0]).toMatchObject({ path: 'dist/a.jar', state: 'verified', decision: 'allowed' })
    expect(report.subjects.map(nameOf)).not.toContain('dist/c.jar')
    expect(report.findings).toMatchObject([{ code: 'interrupted' }])
    expect(ran.summary).toContain('dist/a.jar')
  })

  it('says so at a terminal too', async () => {
    const workspace = longWorkspace()
    const ran = await runCommand(
      ['fs', 'dist/a.jar', 'dist/b.bin', 'dist/c.jar', '-o', 'report'],
      workspace,
      {},
      async (child) => {
        await untilOpen(child, join(workspace, 'dist/b.bin'))
        child.kill('SIGINT')
      },
    )
    expect(ran.status).toBe(130)
    expect((JSON.parse(ran.stdout) as Report).subjects[0]).toMatchObject({ path: 'dist/a.jar', decision: 'allowed' })
  })
})

describe('whoever reads the output', () => {
  it('may go away before its end', () => {
    const workspace = exampleWorkspace()
    const command = `"$1" "$2" fs dist --output report | head -c 10`
    const { stdout, stderr } = spawnSync('bash', ['-c', command, 'bash', process.execPath, bundle], {
      cwd: workspace,
      encoding: 'utf8',
    })
    expect(stdout).toHaveLength(10)
    expect(stderr).not.toContain('EPIPE')
  })
})
