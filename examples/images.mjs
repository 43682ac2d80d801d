// Makes the images of examples/registry and their signatures: an OCI layout for each repository.
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  attestationLayer,
  bundleLayer,
  bundleType,
  hintOf,
  legacyLayer,
  makeBundle,
  signBy,
  simpleSigning,
  slsaPredicate,
  statement,
  subjectOf,
} from '../__tests__/support/cosign.ts'
import { layoutFiles, tarOf } from '../__tests__/support/layout.ts'
import { artifact, image, index } from '../__tests__/support/manifests.ts'
import { envelopeTypes, notationType, signNotation } from '../__tests__/support/notation.ts'

/** What the images were called where they were signed. */
const home = 'registry.acme.example'

/**
 * Writes the repositories below `folder`. Signers: `keys` and, where they have certificates, `pem` (the leaf), `issuers`
 * (PEM of those above it) and `chain` (DER, from the leaf to the root).
 */
export function makeRegistry(folder, { release, nightly, stranger, tools }) {
  rmSync(folder, { recursive: true, force: true })

  const platforms = ['amd64', 'arm64'].map((architecture) => [architecture, small('app 1.2.0', architecture)])
  const manyPlatforms = index(
    platforms.map(([architecture, { descriptor }]) => ({ ...descriptor, platform: { os: 'linux', architecture } })),
  )
  const byNotation = small('app 1.2.1')
  const byStranger = small('app 1.2.2')
  write(join(folder, 'acme/app'), [
    { manifest: manyPlatforms, tag: '1.2.0' },
    ...platforms.map(([, manifest]) => ({ manifest, listed: false })),
    { manifest: cosignTag(manyPlatforms, 'acme/app', release), tag: tagOf(manyPlatforms, 'sig') },
    { manifest: provenanceTag(manyPlatforms, release), tag: tagOf(manyPlatforms, 'att') },
    { manifest: byNotation, tag: '1.2.1' },
    { manifest: notationReferrer(byNotation, release, 'jws') },
    { manifest: byStranger, tag: '1.2.2' },
    { manifest: cosignTag(byStranger, 'acme/app', stranger), tag: tagOf(byStranger, 'sig') },
    { manifest: small('app 1.3.0-rc1'), tag: '1.3.0-rc1' },
  ])

  const byKey = small('tools 7')
  const byNightly = small('tools 8')
  const copied = small('tools 9')
  write(join(folder, 'acme/tools'), [
    { manifest: byKey, tag: '7' },
    { manifest: bundleReferrer(byKey, byKey, tools) },
    { manifest: byNightly, tag: '8' },
    { manifest: notationReferrer(byNightly, nightly, 'cose') },
    { manifest: copied, tag: '9' },
    // What somebody would do who has no key: the signature of 7 is said to be of 9.
    { manifest: bundleReferrer(copied, byKey, tools) },
  ])
}

/** An image with one file in it. */
function small(name, architecture = 'amd64') {
  const layer = tarOf([{ name: 'name.txt', content: Buffer.from(`${name} ${architecture}\n`) }])
  const config = { architecture, os: 'linux', rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] } }
  return image({
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', bytes: Buffer.from(JSON.stringify(config)) },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', bytes: layer }],
  })
}

/** As `cosign sign` of the versions 1 and 2 does it: under a tag that is made of the digest. */
function cosignTag({ digest }, repository, { keys, pem, issuers }) {
  const payload = simpleSigning(digest, null, `${home}/${repository}`)
  return image({ layers: [legacyLayer({ payload, sign: signBy(keys), certificate: pem, chain: issuers })] })
}

/** As `cosign attest` of those versions does it. */
function provenanceTag({ digest }, { keys, pem, issuers }) {
  const payload = statement({ predicateType: slsaPredicate, subject: [subjectOf(digest)] })
  return image({ layers: [attestationLayer({ payload, sign: signBy(keys), certificate: pem, chain: issuers })] })
}

/** As `cosign sign` of version 3 does it with a key: a bundle that refers to `subject`, and is about `signed`. */
function bundleReferrer(subject, signed, { keys }) {
  const bundle = makeBundle({
    payload: statement({ subject: [subjectOf(signed.digest)] }),
    sign: signBy(keys),
    signer: { publicKey: { hint: hintOf(keys) } },
  })
  return artifact({ artifactType: bundleType, subject, layers: [bundleLayer(bundle)] })
}

/** As `notation sign` does it. */
function notationReferrer(subject, { keys, chain }, envelope) {
  const { mediaType, digest, size } = subject.descriptor
  const signingTime = new Date(Math.floor(Date.now() / 1000) * 1000)
  const signer = { keys, chain: chain.map((der) => ({ der })) }
  const bytes = signNotation({ envelope, signer, target: { mediaType, digest, size }, signingTime })
  const thumbprints = JSON.stringify(chain.map(sha256))
  return artifact({
    artifactType: notationType,
    subject,
    layers: [{ mediaType: envelopeTypes[envelope], bytes }],
    annotations: { 'io.cncf.notary.x509chain.thumbprint#S256': thumbprints },
  })
}

function tagOf({ digest }, suffix) {
  return `${digest.replace(':', '-')}.${suffix}`
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function write(folder, placed) {
  for (const [path, bytes] of Object.entries(layoutFiles(placed))) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    const readable = path === 'index.json' ? `${JSON.stringify(JSON.parse(bytes), null, 2)}\n` : bytes
    writeFileSync(join(folder, path), readable)
  }
}
