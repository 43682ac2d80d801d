import { matchesHost, readHost, readHostBase, type HostBase } from './host.js'
import type { Relation } from './relation.js'

export interface Mailbox {
  readonly kind: 'rfc822Name'
  /** Without quotes; letter case counts. */
  readonly local: string
  /** In small letters. */
  readonly host: string
}

export type MailBase =
  | { readonly kind: 'rfc822Name'; readonly mailbox: Mailbox }
  | { readonly kind: 'rfc822Name'; readonly mailbox: null; readonly hosts: HostBase }

/** RFC 5321 4.1.2: Dot-string. A `*` in it is a character like others. */
const dotted = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
/** RFC 5321 4.1.2: Quoted-string. */
const quoted = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/
const escape = /\\(.)/g

/** RFC 5280 4.2.1.6: a Mailbox of RFC 5321, at a host with a name; `null` for anything else. */
export function readMailbox(text: string): Mailbox | null {
  const at = text.lastIndexOf('@')
  const local = readLocal(text.slice(0, Math.max(at, 0)))
  const host = readHost(text.slice(at + 1))
  return local === null || host === null ? null : { kind: 'rfc822Name', local, host }
}

/** RFC 5321 4.1.2: quotes change how the local part is written, not what it is. */
function readLocal(text: string): string | null {
  if (dotted.test(text)) return text
  return quoted.test(text) ? text.slice(1, -1).replace(escape, '$1') : null
}

/** RFC 5280 4.2.1.10: a mailbox, a host, or a domain after a dot; `null` for anything else. */
export function readMailBase(text: string): MailBase | null {
  if (text.includes('@')) {
    const mailbox = readMailbox(text)
    return mailbox === null ? null : { kind: 'rfc822Name', mailbox }
  }
  const hosts = readHostBase(text)
  return hosts === null ? null : { kind: 'rfc822Name', mailbox: null, hosts }
}

/** RFC 5280 4.2.1.10, 7.5. */
export function relateMailbox(base: MailBase, { local, host }: Mailbox): Relation {
  const matches =
    base.mailbox === null ? matchesHost(base.hosts, host) : base.mailbox.local === local && base.mailbox.host === host
  return matches ? 'within' : 'outside'
}
