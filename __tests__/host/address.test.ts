import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isPublicAddress } from '../../src/host/address.js'

describe('a public address', () => {
  it.each(['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '168.63.129.17'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each(['172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0'])(
    'is %s, which lies beside what is special',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each(['2606:4700:4700::1111', '2001:200::1', '2a00:1450:4001:81b::200e', '3ffe:ffff::', '64:ff9b::8.8.8.8'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('an address that is not public', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.255.255.255'],
    ['private', '10.0.0.0'],
    ['private', '10.255.255.255'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a carrier', '100.64.0.0'],
    ['shared by a carrier', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['link-local', '169.254.169.254'],
    ["Azure's host", '168.63.129.16'],
    ['a protocol assignment', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.255'],
    ['a relay of 6to4', '192.88.99.1'],
    ['AS112', '192.31.196.1'],
    ['AMT', '192.52.193.1'],
    ['AS112', '192.175.48.1'],
    ['benchmarking', '198.18.0.1'],
    ['benchmarking', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast', '239.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4-mapped', '::ffff:8.8.8.8'],
    ['IPv4-mapped', '::ffff:a00:1'],
    ['IPv4-compatible', '::8.8.8.8'],
    ['discard', '100::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['public with a zone', '2606:4700:4700::1111%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['NAT64 of a private address', '64:ff9b::10.0.0.1'],
    ['NAT64 of a private address in hex', '64:ff9b::7f00:1'],
    ['NAT64 of the metadata', '64:ff9b::169.254.169.254'],
    ['NAT64 of local use', '64:ff9b:1::8.8.8.8'],
    ['Teredo', '2001::1'],
    ['benchmarking', '2001:2::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff:fff::1'],
    ['6to4', '2002:a00:1::1'],
    ['6to4 of a public address', '2002:808:808::1'],
    ['AS112', '2620:4f:8000::1'],
    ['segment routing', '5f00::1'],
    ['not given out', '4000::1'],
  ])('is %s: %s', (_why, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['', 'localhost', '8.8.8', '010.8.8.8', '0x8.8.8.8', '134744072', '[2606:4700:4700::1111]', '8.8.8.8 '])(
    'is what is no address in the usual notation: %j',
    (text) => {
      expect(isPublicAddress(text)).toBe(false)
    },
  )

  it('is the same through NAT64 as without it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
      }),
    )
  })
})
