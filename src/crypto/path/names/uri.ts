import { isAddress, matchesHost, readHost, readHostBase, type HostBase } from './host.js'
import type { Relation } from './relation.js'

export interface UriName {
  readonly kind: 'uniformResourceIdentifier'
  /** In small letters. */
  readonly host: string
}

export interface UriBase {
  readonly kind: 'uniformResourceIdentifier'
  readonly hosts: HostBase
}

/** RFC 3986 3, 3.2: scheme, user, host, port. Two readers could see two hosts where `@`, `\` or brackets stand elsewhere. */
const form = /^[A-Za-z][A-Za-z\d+.-]*:\/\/(?:[^/?#@\\[\]]*@)?([^/?#@:\\[\]]*)(?::\d*)?(?:[/?#]|$)/

/** RFC 5280 4.2.1.10: `null` where the host is missing, an address, or no fully qualified name. */
export function readUriName(text: string): UriName | null {
  const host = readHost(form.exec(text)?.[1] ?? '')
  return host === null || isAddress(host) || !host.includes('.') ? null : { kind: 'uniformResourceIdentifier', host }
}

/** RFC 5280 4.2.1.10: a host, or a domain after a dot; `null` for anything else. */
export function readUriBase(text: string): UriBase | null {
  const hosts = readHostBase(text)
  return hosts === null || isAddress(hosts.host) ? null : { kind: 'uniformResourceIdentifier', hosts }
}

export function relateUri({ hosts }: UriBase, { host }: UriName): Relation {
  return matchesHost(hosts, host) ? 'within' : 'outside'
}
