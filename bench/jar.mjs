// 200 small signed JARs: sigscan on all of them, relic's library on all of them, jarsigner on each.
//
//   node bench/jar.mjs [--smoke]     needs dist/, openssl, jarsigner, keytool and Go
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contents, noise } from '../__tests__/fixtures/jar/make/content.mjs'
import { certificates } from '../__tests__/fixtures/jar/make/certificates.mjs'
import { makePki, makeTrustStore, PASSWORD } from '../__tests__/fixtures/jar/make/pki.mjs'
import { signByHand } from '../__tests__/fixtures/jar/make/sign.mjs'
import { mapConcurrently } from '../__tests__/fixtures/jar/make/tools.mjs'
import { entry } from '../__tests__/fixtures/jar/make/zip.mjs'
import { bundle, compare, node, show, smoke } from './measure.mjs'

const COUNT = smoke ? 10 : 200
const ROUNDS = smoke ? 1 : 11

const work = mkdtempSync(join(tmpdir(), 'bench-jar-'))
try {
  const pki = await makePki(join(work, 'pki'), certificates)
  const jars = await makeJars({ work, pki })
  const root = pki.get('root').pem
  const relic = join(work, 'relic')
  const source = fileURLToPath(new URL('relic', import.meta.url))
  const built = spawnSync('go', ['build', '-o', relic, '.'], { cwd: source, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('The Go program does not build.')
  const trust = await makeTrustStore(work, [pki.get('root'), pki.get('rsa')])
  const store = ['-keystore', trust, '-storepass', PASSWORD]
  const allow = 'CN=release.acme.example,O=Acme\\, Inc.,C=US'
  const scan = [bundle, 'fs', join(work, 'jars'), '--trust-root', root, '--allow', allow, '--quiet']
  console.log(`${COUNT} signed JARs, median of ${ROUNDS} rounds\n`)
  show(
    compare(
      [
        { name: `sigscan fs, ${COUNT} JARs, names enforced`, command: node, args: scan },
        { name: `relic lib/signjar, ${COUNT} JARs`, command: relic, args: [root, ...jars] },
        {
          name: 'jarsigner -verify -strict, 1 JAR',
          command: 'jarsigner',
          args: ['-verify', '-strict', ...store, jars[0]],
        },
        { name: 'node -e 0', command: node, args: ['-e', '0'] },
      ],
      ROUNDS,
    ),
  )
} finally {
  rmSync(work, { recursive: true })
}

/** JARs of one signer, each with other content, signed with openssl because jarsigner would take minutes. */
async function makeJars(kit) {
  const directory = join(kit.work, 'jars')
  mkdirSync(directory)
  const numbers = Array.from({ length: COUNT }, (_, index) => index)
  return mapConcurrently(numbers, 2, async (number) => {
    const path = join(directory, `app-${String(number).padStart(3, '0')}.jar`)
    writeFileSync(path, await signByHand(kit, [...contents(), entry('own.bin', noise(`own ${number}`, 2000))]))
    return path
  })
}
