import { suggestion } from '../../model/near.js'
import { filledListOf, quoted, refuse, shown, textOf } from './value.js'
import type { Value } from './value.js'

/** cosign's short names of predicate types (cosign, cmd/cosign/cli/options/predicate.go). */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['custom', 'https://cosign.sigstore.dev/attestation/v1'],
  ['vuln', 'https://cosign.sigstore.dev/attestation/vuln/v1'],
  ['slsaprovenance', 'https://slsa.dev/provenance/v0.2'],
  ['slsaprovenance02', 'https://slsa.dev/provenance/v0.2'],
  ['slsaprovenance1', 'https://slsa.dev/provenance/v1'],
  ['spdx', 'https://spdx.dev/Document'],
  ['spdxjson', 'https://spdx.dev/Document'],
  ['cyclonedx', 'https://cyclonedx.org/bom'],
  ['link', 'https://in-toto.io/Link/v1'],
  ['openvex', 'https://openvex.dev/ns'],
])

/** What cosign 3 signs an image by: that is a signature, and never a statement about the image. */
const signType = 'https://sigstore.dev/cosign/sign/v1'

/** RFC 3986 3: a scheme, and what follows it. in-toto's types are URIs. */
const uri = /^[a-z][a-z0-9+.-]*:[!-~]+$/i

/** The predicate types of a rule's `attestations`, as URIs. */
export function readAttestations(value: Value | null): readonly string[] {
  const types = new Set<string>()
  for (const item of value === null ? [] : filledListOf(value)) {
    const type = readType(item)
    if (types.has(type)) refuse(item.spot, `${shown(item.spot)} names ${quoted(type)} again.`)
    types.add(type)
  }
  return [...types]
}

function readType(value: Value): string {
  const text = textOf(value)
  const type = shortNames.get(text) ?? text
  if (type === signType) {
    const remedy = 'Leave it out, and write `signatures: any` for a signature beside the attestations.'
    refuse(value.spot, `${shown(value.spot)} is the type of signatures, which are no attestations.`, { remedy })
  }
  if (uri.test(type)) return type
  const near = suggestion(text, shortNames.keys())
  refuse(
    value.spot,
    `${shown(value.spot)} must be the URI of a predicate type, or cosign's short name of one, and is ${quoted(text)}${near || '.'}`,
  )
}
