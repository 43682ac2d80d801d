// What notation-go makes, and what somebody makes of it afterwards.
import { changeJson, copyReferrers, flipLast, pushReferrer, referrersOf, rewriteReferrers } from '../attach.mjs'
import { pushImage, types } from '../registry.mjs'
import { subject } from '../cosign-forms.mjs'
import { another, inTurn } from '../steps.mjs'

const media = { jws: 'application/jose+json', cose: 'application/cose' }
const notation = 'application/vnd.cncf.notary.signature'
const thumbprints = 'io.cncf.notary.x509chain.thumbprint#S256'

const sign =
  (form, by, terms = {}) =>
  (kit, { reference }) =>
    kit.notation.sign(reference, kit.pki.get(by), {
      mediaType: media[form],
      ...(typeof terms === 'function' ? terms(kit) : terms),
    })

const stamped = ({ authority, pki }) => ({ authority: authority.url, authorityRoot: pki.get('tsa-root').pem })
const usual = { state: 'verified', signers: [subject] }

/** How long the tests may look at it: far beyond them; seconds. */
const FAR = 100 * 365 * 24 * 3600

const plugin = 'io.cncf.notary.verificationPlugin'

function everyForm(form) {
  const one = (name, says, more) => ({
    name: `notation-${form}-${name}`,
    ...{ says, format: 'notation', tool: 'notation', peer: { tool: 'notation' } },
    ...more,
  })
  const invalid = (name, says, terms, more) =>
    one(name, says, { state: 'invalid', make: sign(form, 'release', terms), ...more })
  return [
    one('rsa', 'RSA of 2048 bits', { ...usual, make: sign(form, 'release') }),
    ...['rsa-3072', 'rsa-4096', 'ec', 'ec-384', 'ec-521'].map((by) =>
      one(by, `a key of the kind ${by}`, { ...usual, make: sign(form, by) }),
    ),
    one('short', 'a certificate that ends soon, with a timestamp', {
      ...usual,
      ended: 'verified',
      make: sign(form, 'short', stamped),
    }),
    one('short-unstamped', 'a certificate that ends soon, without a timestamp', {
      ...usual,
      ended: 'untrusted',
      make: sign(form, 'short'),
    }),
    one('expiry', 'an expiry that is far away, and metadata', {
      ...usual,
      make: sign(form, 'release', { expiry: FAR, metadata: { build: '42', branch: 'main' } }),
    }),
    one('expired', 'an expiry that has passed', {
      state: 'untrusted',
      signers: [subject],
      make: sign(form, 'release', { expiry: 1, time: '2026-02-01T00:00:00Z' }),
    }),
    one('authority', 'the scheme of signing authorities: its time is not believed', {
      ...usual,
      make: sign(form, 'release', { signingAuthority: true }),
    }),
    one('authority-short', 'the scheme of signing authorities, and a certificate that ends soon', {
      ...usual,
      ended: 'untrusted',
      make: sign(form, 'short', { signingAuthority: true }),
    }),
    one('stranger', 'a certificate with the same names, under another root', {
      state: 'untrusted',
      signers: [subject],
      make: sign(form, 'stranger'),
    }),
    invalid('critical', 'a critical attribute that nobody knows', {
      attributes: { 'com.acme.approved': 'yes' },
      critical: ['com.acme.approved'],
    }),
    invalid('plugin', 'a plugin that has to verify it', {
      attributes: { [plugin]: 'acme-plugin' },
      critical: [plugin],
    }),
    invalid('payload-type', 'a payload of another type', { payloadType: 'application/vnd.acme.payload+json' }),
    one('uncritical', 'an attribute that nobody knows and that is not critical', {
      ...usual,
      make: sign(form, 'release', { attributes: { 'com.acme.note': 'hello' } }),
    }),
    one('copied', 'the signature of another image', {
      state: 'invalid',
      make: async (kit, image) => {
        await copyReferrers(image.repository, await another(sign(form, 'release'))(kit, image), image)
      },
    }),
    one('flipped', 'the last bit of the signature is another one', {
      state: 'invalid',
      make: inTurn(sign(form, 'ec'), (_, { repository, ...image }) =>
        rewriteReferrers(repository, image, form === 'jws' ? flipJws : flipCose),
      ),
    }),
    one('changed', 'what was signed was changed afterwards', {
      state: 'invalid',
      make: inTurn(sign(form, 'ec'), (_, { repository, ...image }) =>
        rewriteReferrers(repository, image, form === 'jws' ? changeJwsPayload : changeCosePayload),
      ),
    }),
    one('artifact-type', 'a manifest that says what it is by its artifact type', {
      ...usual,
      make: inTurn(sign(form, 'release'), (_, { repository, ...image }) =>
        rewriteReferrers(
          repository,
          image,
          (bytes) => bytes,
          (manifest) => ({
            ...manifest,
            artifactType: notation,
            config: { ...manifest.config, mediaType: types.empty },
          }),
        ),
      ),
    }),
    one('thumbprints', 'thumbprints of other certificates in the annotation', {
      ...usual,
      make: inTurn(sign(form, 'release'), (_, { repository, ...image }) =>
        rewriteReferrers(
          repository,
          image,
          (bytes) => bytes,
          (manifest) => ({
            ...manifest,
            annotations: { ...manifest.annotations, [thumbprints]: JSON.stringify(['00'.repeat(32)]) },
          }),
        ),
      ),
    }),
    one('artifact-manifest', 'the artifact manifest that Notation 1.0 wrote', {
      ...usual,
      // Distribution takes no such manifest: only the registry with the API does.
      on: 'referrers',
      make: async (kit, image) => {
        // Signed where nobody looks, so that the artifact manifest is all that there is.
        const hidden = kit.open(image.repository.host, 'acme/hidden')
        await pushImage(hidden, image.name)
        await sign(form, 'release')(kit, { reference: hidden.reference(image.digest) })
        await asArtifactManifest(hidden, image)
      },
    }),
  ]
}

/** What is signed in one repository, said in the other by an artifact manifest. */
async function asArtifactManifest(from, { repository, digest }) {
  const [{ json }] = await referrersOf(from, digest)
  for (const blob of json.layers) await repository.pushBlob(await from.blob(blob.digest), blob.mediaType)
  const { subject: of, layers: blobs, annotations } = json
  await pushReferrer(repository, { mediaType: types.artifact, artifactType: notation, blobs, subject: of, annotations })
}

const flipJws = (bytes) =>
  changeJson(bytes, (envelope) => {
    envelope.signature = flipLast(envelope.signature, 'base64url')
  })

const changeJwsPayload = (bytes) =>
  changeJson(bytes, (envelope) => {
    const changed = changeJson(Buffer.from(envelope.payload, 'base64url'), ({ targetArtifact }) => {
      targetArtifact.annotations = { build: '43' }
    })
    envelope.payload = changed.toString('base64url')
  })

/** The signature is the last item of the array (RFC 9052 4.2). */
function flipCose(bytes) {
  const changed = Buffer.from(bytes)
  changed[changed.length - 1] ^= 1
  return changed
}

/** One letter of a name in the payload, so that no length changes. */
function changeCosePayload(bytes) {
  const changed = Buffer.from(bytes)
  const at = changed.indexOf('"targetArtifact"')
  if (at < 0) throw new Error('the envelope holds no payload of Notation')
  changed.write('"TargetArtifact"', at)
  return changed
}

export const notationCases = ['jws', 'cose'].flatMap(everyForm)
