// The ways in which cosign 3 and cosign 2 sign.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The company's signer, as reports print it. */
export const subject = 'CN=release.acme.example,O=Acme,L=Seattle,ST=WA,C=US'

/** How each version is told to sign in each form, and how it is asked about it. */
export const legacy = ['--new-bundle-format=false']
export const forms = {
  'cosign3-bundle': { version: 'cosign3', format: 'sigstore-bundle', args: [] },
  'cosign3-tag': { version: 'cosign3', format: 'cosign', args: legacy },
  'cosign3-artifact': {
    version: 'cosign3',
    format: 'cosign',
    args: [...legacy, '--registry-referrers-mode=oci-1-1'],
    verify: ['--experimental-oci11'],
    env: { COSIGN_EXPERIMENTAL: '1' },
  },
  'cosign2-tag': { version: 'cosign2', format: 'cosign', args: [] },
  'cosign2-artifact': {
    version: 'cosign2',
    format: 'cosign',
    args: ['--registry-referrers-mode=oci-1-1'],
    verify: ['--experimental-oci11'],
    env: { COSIGN_EXPERIMENTAL: '1' },
  },
  'cosign2-bundle': { version: 'cosign2', format: 'sigstore-bundle', args: ['--new-bundle-format'] },
}

export const stamped = ({ authority }) => ['--timestamp-server-url', authority.url]
export const nothing = () => []

/** Signs the image once. `more`: further options of the kit. */
export function sign(form, by, more = nothing, settings = {}) {
  const { version, args, env = {} } = forms[form]
  return async (kit, { reference }) => {
    const who = await kit.cosign.by(by, settings)
    await kit.cosign[version]('sign', [...who, ...args, ...more(kit), reference], { env: { ...env, ...settings.env } })
  }
}

/** Signs a statement about the image, of the type given. */
export function attest(version, by, type, predicate, args = nothing) {
  return async (kit, { reference }) => {
    const path = join(kit.work, `predicate-${type.replaceAll(/\W/g, '-')}.json`)
    writeFileSync(path, JSON.stringify(predicate))
    const who = await kit.cosign.by(by)
    await kit.cosign[version]('attest', [...who, '--type', type, '--predicate', path, ...args(kit), reference])
  }
}

export const usual = { state: 'verified', signers: [subject] }
export const bare = { state: 'verified', signers: [null] }
/** The hash that cosign signs with by such a key, and does not think of when it verifies. */
const hashes = { p384: 'sha384', p521: 'sha512' }
const hashOption = (key) => (key in hashes ? [`--signature-digest-algorithm=${hashes[key]}`] : [])
/** Which tool is asked, and by which key; without one by the company's CA. */
export const peer = (form, key) => ({
  tool: forms[form].version,
  key,
  args: [...(forms[form].verify ?? []), ...hashOption(key)],
})
