// Makes the certificates and the JAR files of examples/workspace again, with keytool, jar and jarsigner of a JDK.
//
//   node examples/make.mjs
//
// Every run makes new keys and throws them away. Certificates hold for 400 years, so that the example does not age.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const workspace = fileURLToPath(new URL('./workspace/', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'sigscan-example-'))
const store = ['-keystore', join(scratch, 'keys.p12'), '-storetype', 'PKCS12', '-storepass', 'example-only']
const days = String(400 * 365)
const releaseName = 'CN=Acme Release, O=Acme\\, Inc., L=Springfield, ST=Illinois, C=US'

try {
  for (const folder of ['certs', 'dist', 'lib']) {
    rmSync(join(workspace, folder), { recursive: true, force: true })
    mkdirSync(join(workspace, folder))
  }

  authority('acme-root', 'CN=Acme Code Signing Root, O=Acme\\, Inc., C=US')
  authority('other-root', 'CN=Somebody Else Root, O=Somebody Else, C=US')
  signer('release', releaseName, 'acme-root')
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
  // keytool ends its lines as Windows does.
  writeFileSync(file, keytool('-exportcert', '-alias', alias, '-rfc').replaceAll('\r\n', '\n'))
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
