// What else cosign 3 and cosign 2 do: attestations, bills of materials, indexes, another repository.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attest, bare, legacy, nothing, peer, sign, stamped, subject, usual } from '../cosign-forms.mjs'
import { buildkit } from '../registry.mjs'
import { inTurn } from '../steps.mjs'

const provenance = {
  buildDefinition: { buildType: 'https://acme.example/build' },
  runDetails: { builder: { id: 'ci' } },
}
const spdx = { spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'app', packages: [] }
const slsa = 'https://slsa.dev/provenance/v1'
const spdxType = 'https://spdx.dev/Document'
const custom = 'https://acme.example/scan/v1'

const other = (version, name, says, more) => ({ name: `${version}-${name}`, says, tool: version, ...more })
const bundle = { format: 'sigstore-bundle' }
const tag = { format: 'cosign' }

async function attachSbom(kit, { reference }) {
  const path = join(kit.work, 'sbom.spdx.json')
  writeFileSync(path, JSON.stringify(spdx))
  const form = ['--type', 'spdx', '--input-format', 'json']
  await kit.cosign.other('cosign2', ['attach', 'sbom', '--sbom', path, ...form, reference])
}

export const cosignUseCases = [
  other('cosign3', 'bundle-twice', 'a stranger and the company', {
    ...bundle,
    state: 'verified',
    signers: [subject, subject],
    make: inTurn(sign('cosign3-bundle', 'stranger-ec'), sign('cosign3-bundle', 'release')),
  }),
  other('cosign3', 'bundle-short-unstamped', 'a certificate that ends soon, without a timestamp', {
    ...bundle,
    ...usual,
    ended: 'untrusted',
    make: sign('cosign3-bundle', 'short'),
  }),
  other('cosign3', 'attested', 'signed, and three attestations', {
    ...bundle,
    ...bare,
    attestations: [slsa, spdxType, custom],
    make: inTurn(
      sign('cosign3-bundle', 'p256'),
      attest('cosign3', 'p256', 'slsaprovenance1', provenance),
      attest('cosign3', 'release', 'spdxjson', spdx),
      attest('cosign3', 'p256', custom, { findings: 0 }),
    ),
    peer: peer('cosign3-bundle', 'p256'),
  }),
  other('cosign3', 'attested-only', 'an attestation and no signature', {
    ...bundle,
    state: 'unsigned',
    attestations: [slsa],
    make: attest('cosign3', 'p256', 'slsaprovenance1', provenance),
    peer: peer('cosign3-bundle', 'p256'),
    why: 'cosign 3 takes any predicate for a signature.',
  }),
  other('cosign3', 'attested-tag', 'a signature and attestations under the tags, with timestamps', {
    ...tag,
    ...usual,
    attestations: [slsa, spdxType],
    make: inTurn(
      sign('cosign3-tag', 'release', stamped),
      attest('cosign3', 'release', 'slsaprovenance1', provenance, (kit) => [...legacy, ...stamped(kit)]),
      attest('cosign3', 'p256', 'spdxjson', spdx, () => legacy),
    ),
  }),
  other('cosign2', 'attested-tag', 'a signature and attestations under the tags, with timestamps', {
    ...tag,
    ...usual,
    attestations: [slsa, spdxType],
    make: inTurn(
      sign('cosign2-tag', 'release', stamped),
      attest('cosign2', 'release', 'slsaprovenance1', provenance, stamped),
      attest('cosign2', 'p256', 'spdxjson', spdx),
    ),
  }),
  other('cosign3', 'recursive', 'an index and each image of it', {
    ...bundle,
    ...bare,
    index: true,
    attestations: buildkit,
    platforms: { 'linux/amd64': 'verified', 'linux/arm64/v8': 'verified' },
    make: sign('cosign3-bundle', 'p256', () => ['--recursive']),
    peer: peer('cosign3-bundle', 'p256'),
  }),
  other('cosign2', 'recursive', 'an index and each image of it', {
    ...tag,
    ...usual,
    index: true,
    attestations: buildkit,
    platforms: { 'linux/amd64': 'verified', 'linux/arm64/v8': 'verified' },
    make: sign('cosign2-tag', 'release', () => ['--recursive']),
  }),
  other('cosign3', 'index-only', 'an index, and none of its images', {
    ...bundle,
    ...bare,
    index: true,
    attestations: buildkit,
    platforms: { 'linux/amd64': 'unsigned', 'linux/arm64/v8': 'unsigned' },
    make: sign('cosign3-bundle', 'p256'),
    peer: peer('cosign3-bundle', 'p256'),
  }),
  other('cosign2', 'annotated', 'with annotations, and another reference than where it stands', {
    ...tag,
    ...bare,
    make: sign('cosign2-tag', 'p256', () => [
      ...['-a', 'build=42', '-a', 'branch=main'],
      ...['--sign-container-identity', 'registry.acme.example/app:1.0'],
    ]),
    peer: peer('cosign2-tag', 'p256'),
  }),
  other('cosign2', 'sbom', 'an SBOM under its tag, and the signature of the SBOM', {
    ...tag,
    ...bare,
    attestations: ['text/spdx+json'],
    make: inTurn(
      sign('cosign2-tag', 'p256'),
      attachSbom,
      sign('cosign2-tag', 'p256', () => ['--attachment', 'sbom']),
    ),
    peer: peer('cosign2-tag', 'p256'),
  }),
  other('cosign2', 'sbom-only', 'an SBOM under its tag, and no signature', {
    ...tag,
    state: 'unsigned',
    attestations: ['text/spdx+json'],
    make: attachSbom,
    peer: peer('cosign2-tag', 'p256'),
  }),
  ...['cosign2', 'cosign3'].map((version) =>
    other(version, 'elsewhere', 'a signature in another repository', {
      ...tag,
      ...bare,
      elsewhere: true,
      make: (kit, image) =>
        sign(`${version}-tag`, 'p256', nothing, { env: { COSIGN_REPOSITORY: kit.elsewhere(image) } })(kit, image),
    }),
  ),
]
