import type { Check } from '../../../model/check.js'
import type { notationCodes } from '../../../model/codes/notation.js'
import type { NotationTerms } from '../../../model/signature.js'
import { checksOf } from '../../checks.js'
import { Faults } from '../../file/faults.js'
import { attributeName, shown, type Envelope, type SignedAttributes } from './envelope.js'

/** signing-scheme.md. */
const schemes = ['notary.x509', 'notary.x509.signingAuthority'] as const

/** What must be marked as critical where it is there. No other name may be: all of these are understood here. */
const criticalNames: readonly string[] = [
  attributeName.scheme,
  attributeName.authenticSigningTime,
  attributeName.expiry,
  attributeName.plugin,
  attributeName.pluginVersion,
]

/** `null`: it is of no scheme that Notation has. */
export function termsOf({ scheme, expiry }: SignedAttributes): NotationTerms | null {
  const found = schemes.find((name) => name === scheme)
  return found === undefined ? null : { scheme: found, expiry }
}

/** The check `integrity` of the scheme and of the times that it asks for: each that fails, none when they are in order. */
export function checkTimes(attributes: SignedAttributes, place: string): readonly Check[] {
  const terms = termsOf(attributes)
  if (terms === null) {
    const said = attributes.scheme === null ? 'no signing scheme' : `the signing scheme ${shown(attributes.scheme)}`
    return [fail('signing-scheme-unknown', `The signature ${place} has ${said}, which Notation does not know.`)]
  }
  const { signingTime, authenticSigningTime, expiry } = attributes
  const isAuthority = terms.scheme === 'notary.x509.signingAuthority'
  const [own, foreign] = isAuthority ? [authenticSigningTime, signingTime] : [signingTime, authenticSigningTime]
  if (own === null || foreign !== null) {
    const wanted = isAuthority ? attributeName.authenticSigningTime : attributeName.signingTime
    const message = `The signature ${place} is of the scheme ${terms.scheme}, and its one time of signing is not ${wanted}.`
    return [fail('signing-time-wrong', message)]
  }
  if (expiry === null || expiry > own) return []
  const message = `The signature ${place} ends at ${expiry.toISOString()}, and was made at ${own.toISOString()}.`
  return [fail('expiry-before-signing', message)]
}

/**
 * The check `coverage`: what the signer marks as critical is understood, and nothing is left out of the marks that must be
 * there (RFC 7515 4.1.11, RFC 9052 3.1; signature-specification.md, "Signed Attributes"). notation lets some pass.
 */
export function checkCritical({ critical, names, attributes }: Envelope, place: string): readonly Check[] {
  const faults = new Faults()
  for (const name of critical) {
    const marks = `The signature ${place} marks ${shown(name)} as critical`
    if (!criticalNames.includes(name)) faults.add('critical-unknown', `${marks}, which is not known here.`)
    if (!names.has(name)) faults.add('critical-missing', `${marks} and does not have it.`)
  }
  for (const name of criticalNames) {
    if (!names.has(name) || critical.includes(name)) continue
    faults.add('not-marked-critical', `The signature ${place} has ${name} and does not mark it as critical.`)
  }
  if (names.has(attributeName.plugin) || names.has(attributeName.pluginVersion)) {
    const plugin = attributes.plugin === null ? 'a plugin' : `the plugin ${shown(attributes.plugin)}`
    faults.add(
      'plugin-demanded',
      `The signature ${place} demands that ${plugin} verifies it, and no plugin is run here.`,
    )
  }
  const message = `Everything that the signature ${place} marks as critical is known.`
  return checksOf('coverage', faults.list(), 'attributes-understood', message)
}

function fail(code: keyof typeof notationCodes, message: string): Check {
  return { check: 'integrity', result: 'fail', code, message }
}
