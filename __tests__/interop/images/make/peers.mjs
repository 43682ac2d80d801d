// What the tools of others say of the same signatures.
import { mkdirSync, copyFileSync } from 'node:fs'
import { join } from 'node:path'

/** Opens them: `ask(made)` gives `{ accepts, says }`, or null where no peer has an opinion. */
export async function openPeers(kit) {
  const root = kit.pki.get('root').pem
  const ca = kit.pki.get('ca').pem
  const trusted = join(kit.work, 'trusted_root.json')
  const chain = join(kit.work, 'fulcio.pem')
  copyFileSync(kit.pki.get('release').issuers, chain)
  const authority = `url=https://ca.acme.example,certificate-chain=${chain}`
  await kit.cosign.other('cosign3', ['trusted-root', 'create', '--fulcio', authority, '--out', trusted])
  const store = makeStore(kit)

  function certificateOptions(tool, format) {
    const anyone = ['--certificate-identity-regexp=.*', '--certificate-oidc-issuer-regexp=.*', '--insecure-ignore-sct']
    if (format === 'sigstore-bundle') {
      return [...anyone, '--trusted-root', trusted, ...(tool === 'cosign3' ? ['--allow-certificate-chain'] : [])]
    }
    return [...anyone, '--ca-roots', root, '--ca-intermediates', ca]
  }

  async function askCosign({ peer: { tool, key, args }, format, image }) {
    const isBundle = format === 'sigstore-bundle'
    // cosign 2 asks for a trusted root beside a key too.
    const keyed = tool === 'cosign2' && isBundle ? ['--trusted-root', trusted] : []
    const form = tool === 'cosign2' && isBundle ? ['--new-bundle-format'] : []
    const by = key === undefined ? certificateOptions(tool, format) : ['--key', kit.keys.get(key).pub, ...keyed]
    const verify = ['verify', ...by, ...form, '--insecure-ignore-tlog', ...args, image.reference]
    const { status, stderr } = await kit.cosign.other(tool, verify, {
      accept: 'any',
      env: { COSIGN_EXPERIMENTAL: '1' },
    })
    return { accepts: status === 0, says: status === 0 ? 'verified' : reason(stderr) }
  }

  async function askNotation({ image }) {
    const { error, results = [] } = await kit.notation.verify(image.reference, policy, store)
    return { accepts: error === '', says: error === '' ? 'verified' : notationReason(results[0] ?? error) }
  }

  return {
    async ask(made) {
      if (made.peer === undefined) return null
      return made.peer.tool === 'notation' ? askNotation(made) : askCosign(made)
    },
  }
}

/** As strict as it gets; a timestamp is asked for where the certificate has ended. */
const policy = {
  version: '1.0',
  trustPolicies: [
    {
      name: 'acme',
      registryScopes: ['*'],
      signatureVerification: { level: 'strict', verifyTimestamp: 'afterCertExpiry' },
      trustStores: ['ca:acme', 'signingAuthority:acme', 'tsa:acme'],
      trustedIdentities: ['x509.subject: C=US, ST=WA, L=Seattle, O=Acme'],
    },
  ],
}

function makeStore(kit) {
  const folder = join(kit.work, 'notation')
  for (const [type, name] of [
    ['ca', 'root'],
    ['signingAuthority', 'root'],
    ['tsa', 'tsa-root'],
  ]) {
    const store = join(folder, 'truststore', 'x509', type, 'acme')
    mkdirSync(store, { recursive: true })
    copyFileSync(kit.pki.get(name).pem, join(store, 'root.pem'))
  }
  return folder
}

/** Without what it says of every signature. */
const notationReason = (text) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/^signature verification failed /, '')
    .replace(/^failed to verify signature with digest \S+ /, '')

/** The last line of cosign's error that says something. */
function reason(stderr) {
  const lines = stderr.split('\n').map((line) => line.trim())
  const told = lines.filter((line) => line !== '' && !/^(WARNING|main\.go|Error: exit)/.test(line))
  return (told.find((line) => line.startsWith('Error:')) ?? told.at(-1) ?? '').replace(/^Error: /, '').slice(0, 200)
}
