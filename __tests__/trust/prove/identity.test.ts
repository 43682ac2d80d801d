import { describe, expect, it } from '@jest/globals'
import type { Certificate } from '../../../src/crypto/certificate.js'
import type { Proof } from '../../../src/model/proof.js'
import type { Trust } from '../../../src/trust/model.js'
import { prove } from '../../../src/trust/prove.js'
import { isKeyless, readIdentity } from '../../../src/trust/prove/identity.js'
import { stateOfSignature } from '../../../src/policy/state.js'
import { ca, caKeys, faultsIn, leaf, leafKeys, root, signatureOf } from '../../support/claims.js'
import { sequence, utf8, value } from '../../support/der-parts.js'
import { codeSigning, ecKeys, extension, makeLeaf, makeRoot, usages } from '../../support/issue.js'
import type { CertificateForm } from '../../support/issue.js'
import { check, intactChecks } from '../../support/proofs.js'
import { deskOf, namedAnchor, trustIn } from '../../support/trust.js'

const google = 'https://accounts.google.com'
const issuerOf = (text: string) => extension('1.3.6.1.4.1.57264.1.8', false, utf8(text))
const bareIssuerOf = (text: string) => extension('1.3.6.1.4.1.57264.1.1', false, Buffer.from(text))
const uri = (text: string) => value(0x86, Buffer.from(text))
const email = (text: string) => value(0x81, Buffer.from(text))
const names = (...all: readonly Buffer[]) => extension('2.5.29.17', true, sequence(...all))

const workflow = 'https://github.com/acme/build/.github/workflows/release.yml@refs/tags/v1'
const keylessLeaf = (extensions: readonly Buffer[], form: Partial<CertificateForm> = {}): Certificate =>
  makeLeaf(leafKeys, 'CA', caKeys, { extensions: [usages(codeSigning), ...extensions], ...form })
const identityOf = (...extensions: readonly Buffer[]) => readIdentity(keylessLeaf(extensions))
const keyless = keylessLeaf([names(uri(workflow)), issuerOf(google)])

describe('the identity that a Sigstore CA wrote', () => {
  it('is an address and who vouched for it, in either form', () => {
    expect(readIdentity(keyless)).toEqual({ name: workflow, issuer: google })
    const mail = { name: 'a@acme.example', issuer: google }
    expect(identityOf(names(email('a@acme.example')), bareIssuerOf(google))).toEqual(mail)
    expect(identityOf(names(email('a@acme.example')), bareIssuerOf(google), issuerOf(google))).toEqual(mail)
  })

  it('is none in the certificate of another CA', () => {
    expect(isKeyless(leaf)).toBe(false)
    expect(readIdentity(leaf)).toBeNull()
    expect(identityOf(names(uri(workflow)))).toBeNull()
  })

  it.each<readonly [string, readonly Buffer[]]>([
    ['without a name', [issuerOf(google)]],
    ['with two names', [names(uri(workflow), email('a@acme.example')), issuerOf(google)]],
    ['with a name of another kind', [names(value(0x82, Buffer.from('acme.example'))), issuerOf(google)]],
    ['with an empty name', [names(uri('')), issuerOf(google)]],
    ['with a name that is too long', [names(uri('a'.repeat(2049))), issuerOf(google)]],
    ['with names that cannot be read', [extension('2.5.29.17', true, Buffer.from('31')), issuerOf(google)]],
    ['with two issuers', [names(uri(workflow)), issuerOf(google), bareIssuerOf('https://other.example')]],
    ['with an empty issuer', [names(uri(workflow)), issuerOf('')]],
    [
      'with an issuer that is no UTF8String',
      [names(uri(workflow)), extension('1.3.6.1.4.1.57264.1.8', false, value(0x16, Buffer.from(google)))],
    ],
    [
      'with an issuer that is bare text where a UTF8String belongs',
      [names(uri(workflow)), extension('1.3.6.1.4.1.57264.1.8', false, Buffer.from(google))],
    ],
    [
      'with an issuer that is no UTF-8',
      [names(uri(workflow)), extension('1.3.6.1.4.1.57264.1.1', false, Buffer.from([0xff]))],
    ],
  ])('is not guessed %s, and the certificate stays one of Sigstore', (_, extensions) => {
    const certificate = keylessLeaf(extensions)
    expect(readIdentity(certificate)).toBeNull()
    expect(isKeyless(certificate)).toBe(true)
  })
})

describe('a keyless signer', () => {
  const acme = namedAnchor('acme', [root])
  const stranger = namedAnchor('others', [makeRoot('Other root', ecKeys())])
  const sameName = namedAnchor('same-name', [makeRoot('Root', ecKeys())])
  const sigstore = namedAnchor('sigstore', [], { inert: 'anchor-not-supported' })
  const proofOf = (trust: Trust, certificates = [keyless.der, ca.der], intact = intactChecks): Promise<Proof> =>
    prove({ ...signatureOf({ certificates }), intact }, trust, deskOf())
  const stateOf = async (...given: Parameters<typeof proofOf>) => stateOfSignature(await proofOf(...given))

  it('is unknown where no anchor leads to it, and says so first', async () => {
    const proof = await proofOf(trustIn([stranger]))
    expect(stateOfSignature(proof)).toBe('unknown')
    expect(proof.signer).toMatchObject({ kind: 'certificate', identity: { name: workflow, issuer: google } })
    expect(proof.routes.map(({ basis }) => basis)).toEqual([{ anchor: '(none)' }, { anchor: 'others' }])
    expect(faultsIn(proof.routes[0])).toEqual([
      'chain unknown log-not-supported',
      'transparency unknown log-not-supported',
    ])
    expect(proof.routes[0].checks[0]?.message).toBe(
      `The certificate is of “${workflow}”, for whom “${google}” vouches, and a transparency log that cannot be verified must say when it was used.`,
    )
    expect(proof.routes[0].checks).toHaveLength(6)
  })

  it('is unknown under a root of the same name, without any anchor, and where its chain has ended', async () => {
    expect(await stateOf(trustIn([sameName]))).toBe('unknown')
    expect(await stateOf(trustIn([]))).toBe('unknown')
    const ended = keylessLeaf([issuerOf(google)], { until: '20210101000000Z' })
    const proof = await proofOf(trustIn([acme]), [ended.der, ca.der])
    expect(stateOfSignature(proof)).toBe('unknown')
    expect(proof.routes.some(({ checks }) => checks[0]?.message.includes('whom it does not name clearly'))).toBe(true)
  })

  it('is unknown under an anchor of Sigstore, and the route is its', async () => {
    const proof = await proofOf(trustIn([stranger, sigstore, { ...sigstore, name: 'own' }]))
    expect(stateOfSignature(proof)).toBe('unknown')
    expect(proof.routes.map(({ basis }) => basis)).toEqual([
      { anchor: 'sigstore' },
      { anchor: 'own' },
      { anchor: 'others' },
    ])
  })

  it('is proven by an ordinary anchor that leads to it', async () => {
    const proof = await proofOf(trustIn([sigstore, acme]))
    expect(stateOfSignature(proof)).toBe('verified')
    expect(proof.routes.map(({ basis, checks }) => [basis, checks[0]?.code])).toEqual([
      [{ anchor: 'acme' }, 'chain-valid'],
      [{ anchor: 'sigstore' }, 'anchor-not-supported'],
    ])
  })

  it('is untrusted when its certificate is distrusted, whatever a log says', async () => {
    const distrust = [{ of: 'spki', sha256: keyless.spkiSha256, since: null }] as const
    expect(await stateOf(trustIn([sigstore], { distrust }))).toBe('untrusted')
    expect(await stateOf(trustIn([stranger], { distrust }))).toBe('untrusted')
  })

  it('is invalid when its signature does not hold, whatever a log says', async () => {
    const broken = [...intactChecks, check('integrity', 'fail', 'names-another-image')]
    expect(await stateOf(trustIn([sigstore]), undefined, broken)).toBe('invalid')
  })
})

it('another signer under an anchor of Sigstore is untrusted', async () => {
  const trust = trustIn([namedAnchor('sigstore', [], { inert: 'anchor-not-supported' })])
  const proof = await prove({ ...signatureOf(), intact: intactChecks }, trust, deskOf())
  expect(stateOfSignature(proof)).toBe('untrusted')
})
