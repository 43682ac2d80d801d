import { BlockList, isIP } from 'node:net'

/**
 * IPv4 addresses that a public server does not have: IANA's special-purpose address registry (RFC 6890) whatever it
 * says of being globally reachable, multicast (RFC 5771), and what clouds answer their machines at.
 */
const notPublic4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // "this network", RFC 791
  ['10.0.0.0', 8], // private use, RFC 1918
  ['100.64.0.0', 10], // shared address space of carriers, RFC 6598
  ['127.0.0.0', 8], // loopback, RFC 1122
  ['168.63.129.16', 32], // Azure's host, as its machines see it
  ['169.254.0.0', 16], // link-local, RFC 3927; the metadata of most clouds
  ['172.16.0.0', 12], // private use, RFC 1918
  ['192.0.0.0', 24], // IETF protocol assignments, RFC 6890
  ['192.0.2.0', 24], // documentation, RFC 5737
  ['192.31.196.0', 24], // AS112, RFC 7535
  ['192.52.193.0', 24], // AMT, RFC 7450
  ['192.88.99.0', 24], // 6to4 relays, RFC 7526
  ['192.168.0.0', 16], // private use, RFC 1918
  ['192.175.48.0', 24], // AS112, RFC 7534
  ['198.18.0.0', 15], // benchmarking, RFC 2544
  ['198.51.100.0', 24], // documentation, RFC 5737
  ['203.0.113.0', 24], // documentation, RFC 5737
  ['224.0.0.0', 4], // multicast, RFC 5771
  ['240.0.0.0', 4], // reserved, RFC 1112, and broadcast, RFC 919
]

/**
 * All IPv6 that is given out is in 2000::/3 (RFC 4291 2.4). Outside of it are loopback, IPv4-mapped, unique local,
 * link-local, site-local, discard, segment routing and multicast addresses; only NAT64's well-known prefix (RFC 6052),
 * which holds an IPv4 address, is judged by that.
 */
const given6: readonly (readonly [network: string, prefix: number])[] = [
  ['2000::', 3],
  ['64:ff9b::', 96],
]

/** What is special in 2000::/3 (IANA's special-purpose address registry). */
const notPublic6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23], // IETF protocol assignments, RFC 2928: Teredo, benchmarking, ORCHID
  ['2001:db8::', 32], // documentation, RFC 3849
  ['2002::', 16], // 6to4, RFC 3056: holds an IPv4 address of anybody's choice
  ['2620:4f:8000::', 48], // AS112, RFC 7534
  ['3fff::', 20], // documentation, RFC 9637
]

const given = new BlockList()
for (const [network, prefix] of given6) given.addSubnet(network, prefix, 'ipv6')

const refused = new BlockList()
for (const [network, prefix] of notPublic6) refused.addSubnet(network, prefix, 'ipv6')
for (const [network, prefix] of notPublic4) {
  refused.addSubnet(network, prefix, 'ipv4')
  refused.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6')
}

/** Whether anybody on the internet may have this address, in text. No text but an address is public. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4')
    case 6:
      // With a zone (RFC 4007) it is an address of this machine's own links.
      return !address.includes('%') && given.check(address, 'ipv6') && !refused.check(address, 'ipv6')
    default:
      return false
  }
}
