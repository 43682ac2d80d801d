// The company's CA, strangers who call themselves the same, a CA that looks like Fulcio's, and bare keys.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePki } from '../../../fixtures/jar/make/pki.mjs'
import { run } from '../../../fixtures/jar/make/tools.mjs'

const company = '/C=US/ST=WA/L=Seattle/O=Acme'
const release = `${company}/CN=release.acme.example`
const from = '20260101000000Z'
const to = '23991231235959Z'

const ids = 'subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n'
const authority = `basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n${ids}`
const leaf = `basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n${ids}`
const codeSigning = `${leaf}extendedKeyUsage=codeSigning\n`
const named = `${codeSigning}subjectAltName=email:release@acme.example\n`
const timeStamping = `${leaf}extendedKeyUsage=critical,timeStamping\n`
const workflow = 'https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.0.0'
const issuer = 'https://token.actions.githubusercontent.com'
/** As Fulcio's are: who asked is in the alternative name, whom it proved it to in its own extensions. */
const keyless = `${leaf}extendedKeyUsage=codeSigning\nsubjectAltName=critical,URI:${workflow}
1.3.6.1.4.1.57264.1.1=DER:${Buffer.from(issuer).toString('hex')}
1.3.6.1.4.1.57264.1.8=ASN1:UTF8String:${issuer}\n`

/** The keys whose kind is not RSA of 2048 bits. */
const kinds = {
  ec: 'P-256',
  'ec-384': 'P-384',
  'ec-521': 'P-521',
  'ec-direct': 'P-256',
  'ec-named': 'P-256',
  'ec-short': 'P-256',
  'ec-stranger': 'P-256',
  'ec-keyless': 'P-256',
  'rsa-3072': 'rsa 3072',
  'rsa-4096': 'rsa 4096',
  p256: 'P-256',
  'p256-unlisted': 'P-256',
  p384: 'P-384',
  p521: 'P-521',
  ed25519: 'ed25519',
}

/** Keys without a certificate. All but the one that says so are given to the scan. */
export const bareKeys = ['p256', 'p384', 'p521', 'rsa', 'ed25519', 'p256-unlisted']

/** A minute ago, or `minutes` from now, as openssl writes it. */
function moment(minutes) {
  const text = new Date(Date.now() + minutes * 60_000).toISOString()
  return `${text.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`
}

function certificates() {
  const ca = (name, subject, by) => ({ name, key: name, subject, issuer: by, from, to, extensions: authority })
  const one = (name, key, by, extensions, more = {}) => ({
    ...{ name, key, subject: release, issuer: by, from, to, extensions },
    ...more,
  })
  return [
    ca('root', `${company}/CN=Acme Root CA`),
    ca('ca', `${company}/CN=Acme Code Signing CA`, 'root'),
    one('release', 'release', 'ca', codeSigning),
    one('ec', 'ec', 'ca', codeSigning),
    one('ec-384', 'ec-384', 'ca', codeSigning),
    one('ec-521', 'ec-521', 'ca', codeSigning),
    one('rsa-3072', 'rsa-3072', 'ca', codeSigning),
    one('rsa-4096', 'rsa-4096', 'ca', codeSigning),
    one('direct', 'ec-direct', 'root', codeSigning),
    // With an alternative name: without one cosign has nothing to compare.
    one('named', 'ec-named', 'ca', named),
    // Ends soon: only a timestamp makes it outlive that.
    one('short', 'ec-short', 'ca', codeSigning, { from: moment(-60), to: moment(60) }),
    ca('stranger-root', `${company}/CN=Acme Root CA`),
    ca('stranger-ca', `${company}/CN=Acme Code Signing CA`, 'stranger-root'),
    one('stranger', 'stranger', 'stranger-ca', codeSigning),
    one('stranger-ec', 'ec-stranger', 'stranger-ca', named),
    ca('keyless-root', '/O=sigstore.dev/CN=sigstore'),
    ca('keyless-ca', '/O=sigstore.dev/CN=sigstore-intermediate', 'keyless-root'),
    one('keyless', 'ec-keyless', 'keyless-ca', keyless, { subject: '/', from: moment(-1), to: moment(9) }),
    ca('tsa-root', `${company}/CN=Acme Time Stamping Root`),
    one('tsa', 'tsa', 'tsa-root', timeStamping, { subject: `${company}/CN=time.acme.example` }),
  ]
}

/**
 * Makes all of it in `folder`. Certificates by name: `key`, `pem`, `above` (a file of what is between it and the root),
 * `chain` (leaf to root in one file), `issuers` (without the leaf). Keys: `key`, `pub`.
 */
export async function makeIdentities(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of new Set([...Object.keys(kinds), ...bareKeys])) await makeKey(folder, name)
  const pki = await makePki(folder, certificates())
  const text = (path) => readFileSync(path, 'utf8')
  for (const made of pki.values()) {
    made.issuers = join(folder, `${made.name}.issuers.pem`)
    made.whole = join(folder, `${made.name}.whole.pem`)
    const root = made.self ? '' : text(pki.get(made.root).pem)
    writeFileSync(made.issuers, made.chain.map(text).join('') + root)
    writeFileSync(made.whole, text(made.pem) + text(made.issuers))
  }
  const keys = new Map()
  for (const name of bareKeys) {
    const key = join(folder, `${name}.key`)
    const pub = join(folder, `${name}.pub`)
    await run('openssl', ['pkey', '-in', key, '-pubout', '-out', pub])
    keys.set(name, { name, key, pub })
  }
  return { pki, keys }
}

async function makeKey(folder, name) {
  const path = join(folder, `${name}.key`)
  if (existsSync(path)) return
  const kind = kinds[name] ?? 'rsa 2048'
  const [, bits] = kind.split(' ')
  const form =
    kind === 'ed25519'
      ? ['-algorithm', 'ED25519']
      : kind.startsWith('rsa')
        ? ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`]
        : ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${kind}`]
  await run('openssl', ['genpkey', ...form, '-out', path])
}
