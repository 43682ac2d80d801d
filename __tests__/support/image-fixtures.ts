import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printName, readName } from '../../src/crypto/name.js'
import { nodeFiles } from '../../src/host/files.js'
import type { CheckCode } from '../../src/model/codes.js'
import type { ImageFormatName } from '../../src/model/signature.js'
import { signaturesOf } from '../../src/model/signature.js'
import type { ImageSubject } from '../../src/model/subject.js'
import type { SignatureVerdict, State, Verdict } from '../../src/model/verdict.js'
import { judge } from '../../src/policy/judge.js'
import { readReference, repositoryName } from '../../src/registry/reference.js'
import { openRegistries } from '../../src/registry/registries.js'
import { readImage } from '../../src/signatures/image/read.js'
import { authoritiesOf } from '../../src/trust/authorities.js'
import type { Trust } from '../../src/trust/model.js'
import { certificatesOfPem, keyOfPem } from '../../src/trust/pem.js'
import { prove } from '../../src/trust/prove.js'
import { deskOf, given, namedAnchor, trustIn } from './trust.js'
import { testWorld } from './world.js'

/** One row of the table of image fixtures: expected.json, which make.mjs writes. */
export interface ImageCase {
  /** The tag in the layout. */
  readonly name: string
  readonly layout: 'tags' | 'referrers'
  readonly format: ImageFormatName | null
  readonly state: State
  /** The state when the certificates that end soon have ended. */
  readonly ended: State
  readonly digest: string
  /** The subject of each signature's signer, printed; `null` of a bare key. Of no interest where nothing holds. */
  readonly signers: readonly (string | null)[]
  /** The type of the predicate, or of the content, of each attestation and bill of materials. */
  readonly attestations: readonly string[]
  readonly platforms: Readonly<Record<string, State>>
  /** The signature is in the layout `signatures`. */
  readonly elsewhere: boolean
  /** `saved` holds what cosign saved of it. */
  readonly saved: boolean
  /** What the tool that made it says of it. */
  readonly peer: { readonly name: string; readonly accepts: boolean; readonly says: string } | null
  /** Why the state is another one than the peer's word. */
  readonly why: string | null
}

interface Expected {
  readonly made: string
  readonly trust: {
    readonly roots: readonly string[]
    readonly timestamps: readonly string[]
    readonly keys: readonly string[]
  }
  readonly cases: readonly ImageCase[]
}

const folder = new URL('../fixtures/images/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected

export const imageCases = expected.cases

/** When the images were signed. */
export const signedAt = new Date(expected.made)

/** Long after the certificates that end soon have ended. */
export const later = new Date('2099-01-01T00:00:00Z')

const pem = (name: string): string => readFileSync(new URL(`pki/${name}`, folder), 'utf8')
const certificatesIn = (names: readonly string[]) => names.flatMap((name) => certificatesOfPem(pem(name), name))

/** Whom the table believes, or others. File names in `pki`. */
export function imageTrust(at: Date, changes: Partial<Expected['trust']> = {}): Trust {
  const { roots, timestamps, keys } = { ...expected.trust, ...changes }
  const authorities = certificatesIn(timestamps)
  const times = { name: 'timestamp-roots', roots: given(authorities), certificates: authorities }
  const known = keys.map((name) => ({ name, key: keyOfPem(pem(name), name) }))
  return trustIn([namedAnchor('acme', certificatesIn(roots), { timestamps: times })], {
    at,
    keys: known.map(({ key }) => key),
    pins: known.map(({ name, key }) => ({ name, of: 'spki' as const, sha256: key.spkiSha256 })),
    timestamps: times,
  })
}

/** The layouts are read once. */
const registries = openRegistries(
  { insecure: [], allowed: null, named: [], timeout: null },
  testWorld({ files: nodeFiles(fileURLToPath(folder)) }),
)

/** Reads, proves and judges one image: `tags:cosign3-bundle-p256`, a layout of the fixtures and a tag or digest in it. */
export async function scanFixture(reference: string, trust: Trust, elsewhere = false): Promise<Verdict> {
  const text = `oci-layout:${reference}`
  const named = readReference(text)
  const subject: ImageSubject = {
    kind: 'image',
    reference: text,
    repository: repositoryName(named),
    tag: named.tag,
    pinned: named.digest,
    root: text,
    mentions: [],
    obstacle: null,
  }
  const reading = await readImage(subject, {
    registries,
    keys: trust.keys,
    authorities: authoritiesOf(trust),
    signatureRepository: elsewhere ? readReference('oci-layout:signatures') : null,
    platforms: [],
  })
  const desk = deskOf()
  const proofs = signaturesOf(reading).map(async (one) => [one, await prove(one, trust, desk)] as const)
  return judge(reading, new Map(await Promise.all(proofs)), null, trust.at)
}

/** The subject of the signer of each signature, printed and sorted; `null` of a key. */
export function signersIn({ signatures }: Verdict): readonly (string | null)[] {
  const printed = signatures.map(({ proof: { signer } }) =>
    signer?.kind === 'certificate' ? printName(readName(signer.subject)) : null,
  )
  return printed.sort(byText)
}

export const byText = (left: string | null, right: string | null): number => (`${left}` < `${right}` ? -1 : 1)

/** Every code of a check that does not pass, of all signatures, each once. */
export function faultsIn(signatures: readonly SignatureVerdict[]): readonly CheckCode[] {
  const checks = signatures.flatMap(({ proof }) => [...proof.signature.intact, ...proof.routes[0].checks])
  return [...new Set(checks.filter(({ result }) => result === 'fail' || result === 'unknown').map(({ code }) => code))]
}
