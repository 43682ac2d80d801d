// Makes the certificates and the JAR files of examples/workspace again, with keytool, jar and jarsigner of a JDK, and the
// images of examples/registry, signed by the same signers.
//
//   node examples/make.mjs     needs a JDK, openssl and node_modules/
//
// Every run makes new keys and throws them away. Certificates hold for 400 years, so that the example does not age.
import { execFileSync } from 'node:child_process'
import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

register('../__tests__/support/typescript.mjs', import.meta.url)
const { makeRegistry } = await import('./images.mjs')

const workspace = fileURLToPath(new URL('./workspace/', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'sigscan-example-'))
const store = ['-keystore', join(scratch, 'keys.p12'), '-storetype', 'PKCS12', '-storepass', 'example-only']
const days = String(400 * 365)
const acme = 'O=Acme\\, Inc., L=Springfield, ST=Illinois, C=US'
const releaseName = `CN=Acme Release, ${acme}`

try {
  for (const folder of ['certs', 'dist', 'lib']) {
    rmSync(join(workspace, folder), { recursive: true, force: true })
    mkdirSync(join(workspace, folder))
  }

  authority('acme-root', 'CN=Acme Code Signing Root, O=Acme\\, Inc., C=US')
  authority('other-root', 'CN=Somebody Else Root, O=Somebody Else, C=US')
  signer('release', releaseName, 'acme-root')
  signer('nightly', `CN=Acme Nightly, ${acme}`, 'acme-root')
  signer('stranger', releaseName, 'other-root')
  certificate('acme-root', join(workspace, 'certs/acme-root.pem'))

  archive('lib/unsigned.jar', { 'com/acme/lib/version.properties': 'version=3.1.4\n' })
  archive('dist/app.jar', {
    'com/acme/app/version.properties': 'version=1.2.0\n',
    'com/acme/app/greeting.txt': 'Hello\n',
  })
  sign('dist/app.jar', 'release')
  archive('dist/plugin.jar', { 'com/acme/plugin/version.properties': 'version=0.9.0\n' })
  sign('dist/plugin.jar', 'stranger')
  copyFileSync(join(workspace, 'dist/app.jar'), join(workspace, 'dist/tampered.jar'))
  replace('dist/tampered.jar', { 'com/acme/app/greeting.txt': 'Hello, and goodbye\n' })

  const tools = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  writeFileSync(join(workspace, 'certs/tools.pub'), tools.publicKey.export({ format: 'pem', type: 'spki' }))
  makeRegistry(fileURLToPath(new URL('./registry/', import.meta.url)), {
    release: credential('release', 'acme-root'),
    nightly: credential('nightly', 'acme-root'),
    stranger: credential('stranger', 'other-root'),
    tools: { keys: tools },
  })
} finally {
  rmSync(scratch, { recursive: true })
}

function keytool(...args) {
  return execFileSync('keytool', [...args, ...store], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A root of its own that may sign certificates. */
function authority(alias, name) {
  const uses = ['-ext', 'BasicConstraints:critical=ca:true', '-ext', 'KeyUsage:critical=keyCertSign,cRLSign']
  keytool(
    '-genkeypair',
    '-alias',
    alias,
    '-dname',
    name,
    '-keyalg',
    'EC',
    '-groupname',
    'secp384r1',
    '-validity',
    days,
    ...uses,
  )
}

/** A key with a certificate for signing code that an authority gave. */
function signer(alias, name, issuer) {
  keytool('-genkeypair', '-alias', alias, '-dname', name, '-keyalg', 'RSA', '-keysize', '3072', '-validity', days)
  const request = join(scratch, `${alias}.csr`)
  const given = join(scratch, `${alias}.pem`)
  const uses = ['-ext', 'KeyUsage:critical=digitalSignature', '-ext', 'ExtendedKeyUsage=codeSigning']
  keytool('-certreq', '-alias', alias, '-file', request)
  keytool('-gencert', '-alias', issuer, '-infile', request, '-outfile', given, '-rfc', '-validity', days, ...uses)
  keytool('-importcert', '-alias', alias, '-file', given, '-noprompt')
}

function certificate(alias, file) {
  writeFileSync(file, pemOf(alias))
}

function pemOf(alias) {
  // keytool ends its lines as Windows does.
  return keytool('-exportcert', '-alias', alias, '-rfc').replaceAll('\r\n', '\n')
}

/** What signers of images want: the keys, the certificate, and the root above it. */
function credential(alias, root) {
  const password = 'pass:example-only'
  const own = join(scratch, `${alias}.p12`)
  const to = ['-destkeystore', own, '-deststoretype', 'PKCS12', '-deststorepass', 'example-only']
  const from = ['-srckeystore', store[1], '-srcstorepass', 'example-only', '-srcalias', alias]
  execFileSync('keytool', ['-importkeystore', ...from, ...to], { stdio: 'pipe' })
  const key = execFileSync('openssl', ['pkcs12', '-in', own, '-passin', password, '-nodes', '-nocerts'])
  const privateKey = createPrivateKey(key)
  const chain = [pemOf(alias), pemOf(root)]
  return {
    keys: { privateKey, publicKey: createPublicKey(privateKey) },
    pem: chain[0],
    issuers: chain[1],
    chain: chain.map((text) => new X509Certificate(text).raw),
  }
}

function archive(name, files) {
  lay(name, files)
  execFileSync('jar', ['--create', '--file', join(workspace, name), '-C', join(scratch, 'content', name), '.'])
}

/** Puts other content under the same names, as somebody would who has no key. */
function replace(name, files) {
  const names = lay(name, files)
  execFileSync('jar', [
    '--update',
    '--file',
    join(workspace, name),
    ...names.flatMap((file) => ['-C', join(scratch, 'content', name), file]),
  ])
}

function lay(name, files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(scratch, 'content', name, file, '..'), { recursive: true })
    writeFileSync(join(scratch, 'content', name, file), text)
  }
  return Object.keys(files)
}

function sign(name, alias) {
  execFileSync('jarsigner', [...store, '-sigfile', 'RELEASE', join(workspace, name), alias], { stdio: 'pipe' })
}
