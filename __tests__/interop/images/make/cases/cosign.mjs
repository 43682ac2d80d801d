// Each form in which cosign 3 and cosign 2 sign, with certificates, with keys, and with what does not hold.
import { copyReferrers, copyTag } from '../attach.mjs'
import { bare, forms, nothing, peer, sign, stamped, subject, usual } from '../cosign-forms.mjs'
import { another, inTurn } from '../steps.mjs'
import { changeLayers, changePayload, changeStatement, flipBundle, flipLayer, withAnnotation } from '../tamper.mjs'

const certificateAnnotation = 'dev.sigstore.cosign/certificate'

/** cosign 2 leaves what is between the certificate and the root out of a bundle. */
const lone = { state: 'untrusted', signers: [subject] }

/** Each form with a certificate and its chain, with a key, and with what does not hold. */
function everyForm(form) {
  const { format, version } = forms[form]
  const one = (name, says, more) => ({ name: `${form}-${name}`, says, format, tool: version, ...more })
  const unless = (condition, list) => (condition ? [] : list)
  const isBundle = format === 'sigstore-bundle'
  const isTag = form.endsWith('-tag')
  const chained = form === 'cosign2-bundle' ? lone : usual
  return [
    one('chain', 'a certificate and its chain', { ...chained, make: sign(form, 'release') }),
    one('named', 'a certificate with an alternative name', {
      ...chained,
      make: sign(form, 'named'),
      peer: peer(form),
    }),
    one('short', 'a certificate that ends soon, with a timestamp', {
      ...chained,
      ended: chained.state,
      make: sign(form, 'short', stamped),
    }),
    one('direct', 'a certificate right under the root, on its own', {
      ...usual,
      make: sign(form, 'direct', nothing, { chain: false }),
    }),
    one('p256', 'a key, ECDSA on P-256', { ...bare, make: sign(form, 'p256'), peer: peer(form, 'p256') }),
    one('unlisted', 'a key that nobody listed', {
      state: 'untrusted',
      signers: [null],
      make: sign(form, 'p256-unlisted'),
      peer: peer(form, 'p256'),
    }),
    one('stranger', 'a certificate with the same names, under another root', {
      state: 'untrusted',
      signers: [subject],
      make: sign(form, 'stranger-ec'),
      peer: peer(form),
    }),
    one('keyless', "a certificate as Fulcio's, and no log", {
      state: 'unknown',
      signers: [''],
      make: sign(form, 'keyless'),
    }),
    one('copied', 'the signature of another image', {
      state: 'invalid',
      make: async (kit, image) => {
        const other = await another(sign(form, 'p256'))(kit, image)
        if (isTag) await copyTag(image.repository, other, image, '.sig')
        else await copyReferrers(image.repository, other, image)
      },
      peer: peer(form, 'p256'),
    }),
    one('changed', 'what was signed was changed afterwards', {
      state: 'invalid',
      make: inTurn(sign(form, 'named'), (_, image) =>
        isBundle ? changeStatement(image) : changePayload(image, isTag),
      ),
      peer: peer(form),
    }),
    one('changed-key', 'what was signed with a key was changed afterwards', {
      // Where nothing says whose key it is, nobody can tell a changed payload from the payload of a stranger.
      ...(isBundle ? { state: 'invalid' } : { state: 'untrusted', signers: [null] }),
      make: inTurn(sign(form, 'p256'), (_, image) => (isBundle ? changeStatement(image) : changePayload(image, isTag))),
      peer: peer(form, 'p256'),
    }),
    one('flipped', 'the last bit of the signature is another one', {
      state: 'invalid',
      make: inTurn(sign(form, 'release'), (_, image) => (isBundle ? flipBundle(image) : flipLayer(image, isTag))),
    }),
    ...unless(isBundle, [
      one('certificate-of-another', "another certificate in the place of the signer's", {
        state: 'invalid',
        make: inTurn(sign(form, 'release'), async (kit, image) =>
          changeLayers(image, isTag, ({ descriptor, bytes }) => ({
            bytes,
            descriptor: withAnnotation(descriptor, certificateAnnotation, kit.text('ec')),
          })),
        ),
      }),
    ]),
  ]
}

export const cosignFormCases = [
  ...Object.keys(forms).flatMap(everyForm),
  ...['p384', 'p521', 'rsa', 'ed25519'].flatMap((key) =>
    ['cosign3-bundle', 'cosign3-tag', 'cosign2-tag'].map((form) => ({
      name: `${form}-${key}`,
      says: `a key, ${key}`,
      format: forms[form].format,
      tool: forms[form].version,
      ...(key === 'ed25519' ? { ...bare, state: 'unknown' } : bare),
      make: sign(form, key),
      peer: peer(form, key),
    })),
  ),
]
