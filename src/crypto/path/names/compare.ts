import type { GeneralName } from '../../certificate/general-name.js'
import { readAddress, readAddressBase, relateAddress, type Address, type AddressBase } from './address.js'
import { prepareDirectoryName, relateDirectory, type DirectoryName } from './directory.js'
import { readDnsBase, readDnsName, relateDns, type DnsBase, type DnsName } from './dns.js'
import { readMailBase, readMailbox, relateMailbox, type MailBase, type Mailbox } from './mailbox.js'
import type { Relation } from './relation.js'
import { readUriBase, readUriName, relateUri, type UriBase, type UriName } from './uri.js'

/** A name that can be compared. */
export type ComparableName = DirectoryName | DnsName | Mailbox | UriName | Address

/** What a subtree starts from. */
export type Base = DirectoryName | DnsBase | MailBase | UriBase | AddressBase

/** RFC 5280 4.2.1.6: `null` for a name that breaks the rules of its kind, or whose kind has none. */
export function readComparable(name: GeneralName): ComparableName | null {
  switch (name.kind) {
    case 'directoryName':
      return prepareDirectoryName(name.name)
    case 'dNSName':
      return readDnsName(name.text)
    case 'rfc822Name':
      return readMailbox(name.text)
    case 'uniformResourceIdentifier':
      return readUriName(name.text)
    case 'iPAddress':
      return readAddress(name.octets)
    default:
      return null
  }
}

/**
 * RFC 5280 4.2.1.10: `malformed` for a base that breaks the rules of its kind, `unsupported` where the kind has none.
 */
export function readBase(base: GeneralName): Base | 'malformed' | 'unsupported' {
  switch (base.kind) {
    case 'directoryName':
      return prepareDirectoryName(base.name)
    case 'dNSName':
      return readDnsBase(base.text) ?? 'malformed'
    case 'rfc822Name':
      return readMailBase(base.text) ?? 'malformed'
    case 'uniformResourceIdentifier':
      return readUriBase(base.text) ?? 'malformed'
    case 'iPAddress':
      return readAddressBase(base.octets) ?? 'malformed'
    default:
      return 'unsupported'
  }
}

/** A name of another kind is outside. */
export function relate(base: Base, name: ComparableName): Relation {
  switch (base.kind) {
    case 'directoryName':
      return name.kind === base.kind ? relateDirectory(base, name) : 'outside'
    case 'dNSName':
      return name.kind === base.kind ? relateDns(base, name) : 'outside'
    case 'rfc822Name':
      return name.kind === base.kind ? relateMailbox(base, name) : 'outside'
    case 'uniformResourceIdentifier':
      return name.kind === base.kind ? relateUri(base, name) : 'outside'
    case 'iPAddress':
      return name.kind === base.kind ? relateAddress(base, name) : 'outside'
  }
}
