import { describe, expect, it } from '@jest/globals'
import { attempt } from '../../../../src/crypto/attempt.js'
import { readCertificate, type Certificate } from '../../../../src/crypto/certificate.js'
import { notationSignatures } from '../../../../src/signatures/image/notation/notation.js'
import { checkNotationChain } from '../../../../src/trust/notation/certificate-rules.js'
import { envelopeTypes, makeNotationSigner, notationCandidate, signNotation } from '../../../support/notation.js'

const signer = makeNotationSigner()
const agent = 'notation-go/1.3.2'
const masks = [0x01, 0x20, 0x80]

/** Whether everything that the format and its chain of certificates say is in order. */
async function holds(blob: Uint8Array, mediaType: string): Promise<boolean> {
  const { signatures } = await notationSignatures.read(notationCandidate(blob, mediaType))
  if (signatures.length !== 1) return false
  return signatures.every(({ intact, claim }) => {
    const chain = claim.certificates.map((der) => attempt(() => readCertificate(der)))
    const isRead = (one: Certificate | Error): one is Certificate => !(one instanceof Error)
    if (!intact.every(({ result }) => result === 'pass') || !chain.every(isRead)) return false
    const [leaf, ...issuers] = chain
    return leaf !== undefined && checkNotationChain([leaf, ...issuers]) === null
  })
}

/** What stands around each byte that may change without being noticed. */
async function unnoticed(blob: Buffer, mediaType: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let index = 0; index < blob.length; index++) {
    for (const mask of masks) {
      const changed = Buffer.from(blob)
      changed.writeUInt8(changed.readUInt8(index) ^ mask, index)
      if (await holds(changed, mediaType)) found.add(nameOf(blob, index))
    }
  }
  return found
}

/** The unsigned attribute whose name or value the byte is of. */
function nameOf(blob: Buffer, index: number): string {
  const name = blob.indexOf('io.cncf.notary.signingAgent')
  const value = blob.indexOf(agent)
  if (index >= name && index < name + 27) return 'the name of the agent'
  return index >= value && index < value + agent.length ? 'the agent' : `byte ${index} of ${blob.length}`
}

describe.each(['jws', 'cose'] as const)('every byte of an envelope in %s', (envelope) => {
  const blob = signNotation({ signer, envelope, agent, expiry: new Date('2030-01-01T00:00:00Z') })
  const mediaType = envelopeTypes[envelope]

  it('is as it must be', async () => {
    expect(await holds(blob, mediaType)).toBe(true)
  })

  it('is noticed when it changes, but for the agent, which nobody signs', async () => {
    expect([...(await unnoticed(blob, mediaType))].sort()).toEqual(['the agent', 'the name of the agent'])
  }, 60_000)

  it('is noticed when it is missing', async () => {
    for (let length = 0; length < blob.length; length += 7) {
      expect(await holds(blob.subarray(0, length), mediaType)).toBe(false)
    }
  })
})
