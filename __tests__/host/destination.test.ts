import { describe, expect, it } from '@jest/globals'
import { isIPv4 } from 'node:net'
import { checkedAddresses, isListed, readUrl, shownUrl } from '../../src/host/destination.js'

async function addressesOf(
  url: string,
  found: readonly string[],
  privateHosts: readonly string[] = [],
): Promise<readonly string[]> {
  const addresses = found.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }))
  const permission = { mayBePrivate: isListed(readUrl(url), privateHosts), otherwise: 'nobody listed it' }
  const checked = await checkedAddresses(readUrl(url), permission, () => Promise.resolve(addresses))
  return checked.map(({ address }) => address)
}

describe('the addresses of a host', () => {
  it('are the public ones only', async () => {
    const found = ['10.0.0.1', '1.0.0.1', '::1', '2606:4700::1', '64:ff9b::a00:1']
    await expect(addressesOf('http://crl.test/', found)).resolves.toEqual(['1.0.0.1', '2606:4700::1'])
  })

  it('are all of them when the host is listed', async () => {
    const found = ['10.0.0.1', '1.0.0.1']
    await expect(addressesOf('http://crl.test/', found, ['crl.test'])).resolves.toEqual(found)
  })

  it('are the one that stands in the URL, which nobody is asked for', async () => {
    await expect(addressesOf('http://1.0.0.1/', ['1.1.1.1'])).resolves.toEqual(['1.0.0.1'])
    await expect(addressesOf('http://[2606:4700::1]:8080/', [])).resolves.toEqual(['2606:4700::1'])
    await expect(addressesOf('http://[fd00::1]:8080/', [], ['[fd00::1]:8080'])).resolves.toEqual(['fd00::1'])
  })

  it.each([
    ['http://crl.test/', 'crl.test:80', 'crl.test:443'],
    ['https://crl.test/', 'crl.test:443', 'crl.test:80'],
    ['http://crl.test:443/', 'crl.test:443', 'crl.test:80'],
    ['http://CRL.test/', 'Crl.Test', 'crl.tes'],
  ])('of %s may be private when %s is listed, and not when %s is', async (url, listed, other) => {
    await expect(addressesOf(url, ['10.0.0.1'], [listed])).resolves.toEqual(['10.0.0.1'])
    await expect(addressesOf(url, ['10.0.0.1'], [other])).rejects.toMatchObject({ code: 'private-address' })
  })

  it('are at least one', async () => {
    await expect(addressesOf('http://crl.test/', [])).rejects.toMatchObject({ code: 'unreachable' })
  })
})

describe('a URL in a message', () => {
  it.each([
    ['http://user:secret@crl.test/a', 'http://crl.test/a'],
    ['http://us@er:sec@ret@crl.test/a@b', 'http://crl.test/a@b'],
    ['http://crl.test/?mail=a@b', 'http://crl.test/?mail=a@b'],
    ['//user:secret@crl.test', '//crl.test'],
  ])('is without a user and a password: %s', (url, shown) => {
    expect(shownUrl(url)).toBe(shown)
  })

  it('is cut where it is long', () => {
    expect(shownUrl(`http://crl.test/${'a'.repeat(300)}`)).toHaveLength(301)
  })
})
