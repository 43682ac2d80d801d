/** RFC 1034 3.1: 255 octets with the length of each label, which is 253 characters. */
const maxCharacters = 253
/** RFC 1034 3.5: letters, digits, hyphens within, at most 63. The underscore is none of them, and CAs write it. */
const label = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?'
const hostForm = new RegExp(`^${label}(?:\\.${label})*$`)
/** A last label that makes an address of the host: decimal or hexadecimal. */
const addressEnd = /(?:^|\.)(?:\d+|0x[\da-f]*)$/

/** The labels of a host, in small letters; `null` for what is none: empty, a dot at either end, a `*`. */
export function readHost(text: string): string | null {
  return text.length <= maxCharacters && hostForm.test(text) ? text.toLowerCase() : null
}

/** Whether the host, in small letters, is an address that is written as a text. */
export function isAddress(host: string): boolean {
  return addressEnd.test(host)
}

export function isBelow(host: string, domain: string): boolean {
  return host.endsWith(`.${domain}`)
}

/** A constraint on the host of an e-mail address or URI. */
export interface HostBase {
  readonly host: string
  /** Every host below it, and not itself; else itself alone. */
  readonly below: boolean
}

/** RFC 5280 4.2.1.10: a leading dot asks for one label or more. `null` for what is neither a host nor a domain. */
export function readHostBase(text: string): HostBase | null {
  const below = text.startsWith('.')
  const host = readHost(below ? text.slice(1) : text)
  return host === null ? null : { host, below }
}

export function matchesHost(base: HostBase, host: string): boolean {
  return base.below ? isBelow(host, base.host) : host === base.host
}
