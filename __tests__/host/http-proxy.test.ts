import { describe, expect, it } from '@jest/globals'
import { isLocalName, proxyFor } from '../../src/host/http-proxy.js'

const through = (url: string, environment: Record<string, string>): string | null =>
  proxyFor(new URL(url), environment)?.origin ?? null

const both = { http_proxy: 'http://plain.test:1', https_proxy: 'http://secure.test:2' }

describe('the proxy for a URL', () => {
  it('is that of its scheme, and none where only the other has one', () => {
    expect(through('http://reg.test/', both)).toBe('http://plain.test:1')
    expect(through('https://reg.test/', both)).toBe('http://secure.test:2')
    expect(through('https://reg.test/', { http_proxy: 'http://plain.test:1' })).toBeNull()
    expect(through('https://reg.test/', {})).toBeNull()
    expect(through('https://reg.test/', { HTTPS_PROXY: ' ' })).toBeNull()
  })

  it('may be named in upper case, without a scheme, and be reached over TLS', () => {
    expect(through('https://reg.test/', { HTTPS_PROXY: 'proxy.test:3128' })).toBe('http://proxy.test:3128')
    expect(through('https://reg.test/', { HTTPS_PROXY: 'https://proxy.test' })).toBe('https://proxy.test')
  })

  it.each(['socks5://user:secret@proxy.test', 'http://user:secret@:x'])('is not %s, which is not repeated', (proxy) => {
    const named = (): unknown => through('https://reg.test/', { HTTPS_PROXY: proxy })
    expect(named).toThrow(
      expect.objectContaining({ code: 'bad-url', message: 'HTTPS_PROXY is no URL of http or https.' }),
    )
  })

  it('has the credentials of its URL, decoded where they are encoded', () => {
    const authorization = (proxy: string): string | null | undefined =>
      proxyFor(new URL('http://reg.test/'), { http_proxy: proxy })?.authorization
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`
    expect(authorization('http://a:b%3Ac@proxy.test')).toBe(basic('a:b:c'))
    expect(authorization('http://a@proxy.test')).toBe(basic('a:'))
    expect(authorization('http://:b@proxy.test')).toBe(basic(':b'))
    expect(authorization('http://a:100%@proxy.test')).toBe(basic('a:100%'))
    expect(authorization('http://proxy.test')).toBeNull()
  })

  it.each([
    ['*', 'https://reg.test/', true],
    ['reg.test', 'https://reg.test/', true],
    ['REG.test', 'https://reg.test/', true],
    ['reg.test', 'https://a.reg.test/', true],
    ['.reg.test', 'https://a.reg.test/', true],
    ['*.reg.test', 'https://a.reg.test/', true],
    ['reg.test', 'https://evilreg.test/', false],
    ['reg.test', 'https://reg.test.evil.test/', false],
    ['a.test, reg.test', 'https://reg.test/', true],
    ['a.test reg.test', 'https://reg.test/', true],
    ['reg.test:443', 'https://reg.test/', true],
    ['reg.test:80', 'http://reg.test/', true],
    ['reg.test:5000', 'https://reg.test:5000/', true],
    ['reg.test:5000', 'https://reg.test/', false],
    ['10.0.0.1', 'https://10.0.0.1/', true],
    ['0.0.1', 'https://10.0.0.1/', false],
    ['fd00::1', 'https://[fd00::1]/', true],
    ['[fd00::1]:5000', 'https://[fd00::1]:5000/', true],
    ['[fd00::1]:5000', 'https://[fd00::1]/', false],
    ['', 'https://reg.test/', false],
    [',.,', 'https://reg.test/', false],
  ])('is left out, NO_PROXY being %p, for %s: %p', (list, url, isLeftOut) => {
    expect(through(url, { ...both, NO_PROXY: list }) === null).toBe(isLeftOut)
  })

  it.each(['http://localhost:5000/', 'http://a.localhost/', 'http://127.1.2.3/', 'http://[::1]/'])(
    'is never asked for this machine: %s',
    (url) => {
      expect(through(url, both)).toBeNull()
    },
  )
})

it('A name without a dot, or below a domain for private use, is a local one', () => {
  const local = [
    'localhost',
    'localhost.',
    'a.localhost',
    'registry',
    'a.local',
    'metadata.google.internal',
    'x.home.arpa',
  ]
  expect(local.filter((name) => !isLocalName(name))).toEqual([])
  expect(
    ['reg.test', 'local.example', 'notlocal.localhost.example', '10.0.0.1', 'fd00::1'].filter(isLocalName),
  ).toEqual([])
})
