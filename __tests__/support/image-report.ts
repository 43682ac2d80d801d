import type { ImageReading } from '../../src/model/image.js'
import type { Proof } from '../../src/model/proof.js'
import type { Report } from '../../src/model/report.js'
import type { Signature } from '../../src/model/signature.js'
import { signaturesOf } from '../../src/model/signature.js'
import type { ImageSubject } from '../../src/model/subject.js'
import type { Verdict } from '../../src/model/verdict.js'
import { judge } from '../../src/policy/judge.js'
import type { Policy } from '../../src/policy/model.js'
import { AT, facts, mention, proof, report, signature } from './verdicts.js'

export const spki = Buffer.from('a key')
export const spkiSha256 = 'ab'.repeat(32)
export const digestOfImage = `sha256:${'1a'.repeat(32)}`
export const digestOfPlatform = `sha256:${'2b'.repeat(32)}`

/** The subject of a reference of two parts, `ghcr.io/acme/app` and `1.2`. */
export function imageSubject(repository: string, tag: string, changes: Partial<ImageSubject> = {}): ImageSubject {
  const reference = `${repository}:${tag}`
  const of = { reference, repository, tag, pinned: null, root: repository, mentions: [], obstacle: null }
  return { kind: 'image', ...of, ...changes }
}

/** What a signature of an image by a certificate is. */
export function imageSignature(changes: Partial<Signature> = {}): Signature {
  return signature({ format: 'cosign', place: 'sha256-1a.sig, layer 1', ...changes })
}

/** By a key: one that was given, or none of them. */
export function keySignature(of: { readonly isKnown: boolean }): Signature {
  const claim = { certificates: [], hasLeaf: false, algorithms: [] }
  const place = of.isKnown ? 'sha256-1a.sig, layer 2' : 'sha256-1a.sig, layer 3'
  return imageSignature({ place, claim: { ...claim, bareKey: { spki: of.isKnown ? spki : null, hint: 'a hint' } } })
}

export const notationSignature = imageSignature({
  format: 'notation',
  place: `sha256:${'3c'.repeat(32)}`,
  terms: { scheme: 'notary.x509', expiry: new Date('2027-01-01T00:00:00Z') },
  statements: [{ about: 'thumbprints', text: '["aa","bb"]' }],
})

/** What was read of an image; a change of `manifest` is one of its manifest. */
export function imageReading(
  subject: ImageSubject,
  manifest: Partial<NonNullable<ImageReading['manifest']>> | null,
  changes: Partial<ImageReading> = {},
): ImageReading {
  const type = { mediaType: 'application/vnd.oci.image.manifest.v1+json', artifactType: '', size: 400 }
  const empty = { digest: digestOfImage, ...type, signatures: [], attestations: [], gaps: [], notes: [] }
  const read = manifest === null ? null : { ...empty, ...manifest }
  return { kind: 'image', subject, manifest: read, platforms: [], narrowed: [], obstacle: null, ...changes }
}

/** The verdict of a policy on what was read; each signature is proven as its claim suggests. */
export function imageVerdict(reading: ImageReading, policy: Policy | null = null): Verdict {
  return judge(reading, new Map(signaturesOf(reading).map((one) => [one, proofOf(one)])), policy, AT)
}

export function proofOf(one: Signature): Proof {
  const { bareKey } = one.claim
  if (bareKey === null) return proof({ signature: one })
  return proof({ signature: one, signer: bareKey.spki === null ? null : { kind: 'key', spkiSha256 } })
}

/** An index with a signature of every kind, a platform, statements and a probe that failed. */
export const wholeReading: ImageReading = imageReading(
  imageSubject('ghcr.io/acme/app', '1.2', {
    pinned: digestOfImage,
    reference: `ghcr.io/acme/app:1.2@${digestOfImage}`,
    mentions: [mention('.github/workflows/ci.yml', 12)],
  }),
  {
    mediaType: 'application/vnd.oci.image.index.v1+json',
    signatures: [
      imageSignature(),
      keySignature({ isKnown: true }),
      keySignature({ isKnown: false }),
      notationSignature,
    ],
    attestations: [
      {
        kind: 'attestation',
        predicateType: 'https://slsa.dev/provenance/v1',
        place: 'sha256-1a.att, layer 1',
        signature: imageSignature({ place: 'sha256-1a.att, layer 1' }),
      },
      { kind: 'sbom', predicateType: null, place: 'sha256-1a.sbom, layer 1', signature: null },
    ],
    gaps: [{ code: 'registry-throttled', message: 'GET https://ghcr.io/v2/: status 429.' }],
    notes: [{ code: 'thumbprint-mismatch', message: 'The manifest names other certificates.' }],
  },
  {
    narrowed: ['linux/amd64'],
    platforms: [
      {
        platform: 'linux/amd64',
        digest: digestOfPlatform,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactType: '',
        size: 401,
        signatures: [imageSignature({ place: 'sha256-2b.sig, layer 1' })],
        attestations: [],
        gaps: [],
        notes: [],
      },
    ],
  },
)

export const unsignedReading = imageReading(imageSubject('ghcr.io/acme/tool', '3'), {})

export const unreadReading = imageReading(imageSubject('localhost:5000/acme/gone', '1'), null, {
  obstacle: { code: 'registry-throttled', message: 'GET http://localhost:5000/v2/: status 429.' },
})

/** A report of images alone. */
export function imageReport(
  readings: readonly ImageReading[] = [wholeReading, unsignedReading, unreadReading],
): Report {
  const scanned = { command: 'repo', paths: [], images: ['ghcr.io/acme', 'localhost:5000'] } as const
  return report(
    facts({ policy: null, scanned }),
    readings.map((reading) => imageVerdict(reading)),
  )
}
