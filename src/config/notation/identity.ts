import { NameError, parseName } from '../../crypto/name.js'
import { caught } from '../../model/caught.js'
import { patternOfText, type NamePattern } from '../../policy/name-pattern.js'
import { filledListOf, quoted, refuse, shown, textOf } from '../policy/value.js'
import type { Value } from '../policy/value.js'

/** Whom a statement trusts, under its own trust stores. */
export interface TrustedIdentity {
  readonly text: string
  readonly subject: NamePattern
}

const prefix = 'x509.subject:'
/** Any name that a trust store of the statement vouches for. */
const anyone: TrustedIdentity = { text: '*', subject: { attributes: [], exact: false, ignoreCase: false } }

/** What Notation wants in every identity. */
const mandatory = [
  { label: 'C', oid: '2.5.4.6' },
  { label: 'ST', oid: '2.5.4.8' },
  { label: 'O', oid: '2.5.4.10' },
] as const

/** The `trustedIdentities` of a statement: names, or `*` alone. */
export function readIdentities(value: Value): readonly TrustedIdentity[] {
  const items = filledListOf(value)
  const identities = items.map((item) => {
    if (textOf(item) !== anyone.text) return readIdentity(item)
    if (items.length > 1) refuse(item.spot, `${shown(value.spot)} has \`*\` beside other identities.`)
    return anyone
  })
  for (const [index, identity] of identities.entries()) {
    // Notation refuses them: the narrower one would say nothing.
    const wider = identities.find((other, place) => place !== index && isWithin(other.subject, identity.subject))
    if (wider !== undefined) {
      refuse(
        value.spot,
        `${shown(value.spot)} has overlapping identities: ${quoted(wider.text)}, ${quoted(identity.text)}.`,
      )
    }
  }
  return identities
}

function readIdentity(value: Value): TrustedIdentity {
  const text = textOf(value)
  // Notation passes over what it does not know, and so over a slip in the prefix.
  if (!text.startsWith(prefix))
    refuse(value.spot, `${shown(value.spot)} must start with \`${prefix}\`, and is ${quoted(text)}.`)
  if (text.includes('=#'))
    refuse(value.spot, `${shown(value.spot)} has a value in hexadecimal (\`=#\`), which Notation refuses.`)
  if (hasSeveralInOne(text))
    refuse(value.spot, `${shown(value.spot)} joins attributes by \`+\`, which Notation refuses.`)
  const attributes = caught(NameError, () => parseName(text))
  if (attributes instanceof NameError) {
    refuse(value.spot, `${shown(value.spot)} is not a name: ${attributes.message}`, { cause: attributes })
  }
  const types = attributes.map(({ type }) => type)
  if (new Set(types).size < types.length) refuse(value.spot, `${shown(value.spot)} has an attribute twice.`)
  const missing = mandatory.filter(({ oid }) => !types.includes(oid)).map(({ label }) => label)
  if (missing.length > 0)
    refuse(value.spot, `${shown(value.spot)} lacks ${missing.join(' and ')}, which Notation wants.`)
  return { text, subject: patternOfText(text) }
}

/** RFC 4514 2.2: an unescaped `+` outside of quotes joins attributes into one. */
function hasSeveralInOne(text: string): boolean {
  return text.replace(/\\.|"(?:\\.|[^"\\])*"/gs, '').includes('+')
}

/** Whether the first one names nothing that the second does not name too. */
function isWithin(few: NamePattern, many: NamePattern): boolean {
  return few.attributes.every(({ type, value }) =>
    many.attributes.some((one) => one.type === type && one.value === value),
  )
}
