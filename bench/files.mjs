// Small signed programs and JARs, many of them, and one large program: sigscan, relic's library, osslsigncode, jarsigner,
// and openssl for how fast bytes can be hashed at all.
//
//   node bench/files.mjs [--smoke]     needs dist/, openssl, osslsigncode, jarsigner, keytool, Go and GNU time
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { certificates } from '../__tests__/fixtures/jar/make/certificates.mjs'
import { contents, noise } from '../__tests__/fixtures/jar/make/content.mjs'
import { makePki, makeTrustStore, PASSWORD } from '../__tests__/fixtures/jar/make/pki.mjs'
import { signByHand } from '../__tests__/fixtures/jar/make/sign.mjs'
import { mapConcurrently } from '../__tests__/fixtures/jar/make/tools.mjs'
import { entry } from '../__tests__/fixtures/jar/make/zip.mjs'
import { signWithOsslsigncode } from '../__tests__/fixtures/pe/make/osslsigncode.mjs'
import { program } from '../__tests__/fixtures/pe/make/program.mjs'
import { bundle, compareUse, node, showUse, smoke } from './measure.mjs'

const SMALL = smoke ? 10 : 200
const MANY = smoke ? 20 : 2000
const LARGE = smoke ? 80_000_000 : 421_000_000
const ROUNDS = smoke ? 1 : 9

const work = mkdtempSync(join(tmpdir(), 'bench-files-'))
try {
  const wanted = ['root', 'ca', 'rsa']
  const pki = await makePki(
    join(work, 'pki'),
    certificates.filter(({ name }) => wanted.includes(name)),
  )
  const kit = { work, pki }
  const root = pki.get('root').pem
  const small = await makeFiles(kit, 'small', SMALL)
  const many = await makeFiles(kit, 'many', MANY)
  const large = join(work, 'large.exe')
  writeFileSync(large, await signWithOsslsigncode(kit, program({ overlay: Buffer.alloc(LARGE, 'large') })))
  const relic = buildRelic()
  const store = ['-keystore', await makeTrustStore(work, [pki.get('root'), pki.get('rsa')]), '-storepass', PASSWORD]
  const allow = ['--trust-root', root, '--allow', 'CN=release.acme.example,O=Acme\\, Inc.,C=US', '--quiet']
  const sigscan = (name, path, ...more) => ({ name, command: node, args: [bundle, 'fs', path, ...allow, ...more] })
  const osslsigncode = (path) => ({ command: 'osslsigncode', args: ['verify', '-in', path, '-CAfile', root] })
  const exe = small.find((path) => path.endsWith('.exe'))
  const jar = small.find((path) => path.endsWith('.jar'))
  console.log(`median of ${ROUNDS} rounds\n`)
  show([
    sigscan(`sigscan fs, ${SMALL} EXE and JAR`, join(work, 'small')),
    { name: `relic, ${SMALL} EXE and JAR`, command: relic, args: [root, ...small] },
    { name: 'osslsigncode verify, 1 EXE', ...osslsigncode(exe) },
    { name: 'jarsigner -verify -strict, 1 JAR', command: 'jarsigner', args: ['-verify', '-strict', ...store, jar] },
    { name: 'node -e 0', command: node, args: ['-e', '0'] },
  ])
  show([
    sigscan(`sigscan fs, ${MANY} EXE and JAR`, join(work, 'many')),
    sigscan(`sigscan fs --jobs 1, ${MANY} EXE and JAR`, join(work, 'many'), '--jobs', '1'),
    { name: `relic, ${MANY} EXE and JAR`, command: relic, args: [root, ...many] },
  ])
  show([
    sigscan(`sigscan fs, one EXE of ${LARGE / 1e6} MB`, large),
    sigscan(`sigscan fs --jobs 1, the same`, large, '--jobs', '1'),
    { name: 'relic, the same', command: relic, args: [root, large] },
    { name: 'osslsigncode verify, the same', ...osslsigncode(large) },
    { name: 'openssl dgst -sha256, the same', command: 'openssl', args: ['dgst', '-sha256', large] },
  ])
} finally {
  rmSync(work, { recursive: true })
}

function show(tasks) {
  showUse(compareUse(tasks, ROUNDS))
}

/** Programs and JARs in turn, each with other content, all of one signer. */
async function makeFiles(kit, name, count) {
  const directory = join(kit.work, name)
  mkdirSync(directory)
  const numbers = Array.from({ length: count }, (_, number) => number)
  return mapConcurrently(numbers, 2, async (number) => {
    const path = join(directory, `app-${String(number).padStart(4, '0')}.${number % 2 === 0 ? 'exe' : 'jar'}`)
    const own = noise(`own ${number}`, 4000)
    const signed =
      number % 2 === 0
        ? await signWithOsslsigncode(kit, program({ overlay: own }))
        : await signByHand(kit, [...contents(), entry('own.bin', own)])
    writeFileSync(path, signed)
    return path
  })
}

function buildRelic() {
  const relic = join(work, 'relic')
  const source = fileURLToPath(new URL('relic', import.meta.url))
  const built = spawnSync('go', ['build', '-o', relic, '.'], { cwd: source, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The Go program does not build.')
  return relic
}
