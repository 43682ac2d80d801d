import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  fallbackTag,
  isAuxiliary,
  isLoopback,
  isTag,
  MalformedReference,
  printReference,
  readReference,
  readRegistryName,
  readRegistryOperand,
  repositoryName,
} from '../../src/registry/reference.js'

const hex = 'ab'.repeat(32)
const digest = `sha256:${hex}` as const

describe('readReference', () => {
  it.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['acme/app', 'docker.io/acme/app:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['registry-1.docker.io/library/alpine:3', 'docker.io/library/alpine:3'],
    ['docker.io:443/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io:443/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io:5000/a/b', 'index.docker.io:5000/a/b:latest'],
    ['ghcr.io/acme/app:1.2', 'ghcr.io/acme/app:1.2'],
    ['GHCR.io/acme/app:1.2', 'ghcr.io/acme/app:1.2'],
    ['ghcr.io:443/acme/app:1.2', 'ghcr.io/acme/app:1.2'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['localhost:443/app', 'localhost:443/app:latest'],
    ['registry:5000/a/b/c/d:Tag_1.x-y', 'registry:5000/a/b/c/d:Tag_1.x-y'],
    ['127.0.0.1:5000/app', '127.0.0.1:5000/app:latest'],
    ['[::1]:5000/app', '[::1]:5000/app:latest'],
    ['[0:0:0:0:0:0:0:1]:5000/app', '[::1]:5000/app:latest'],
    [`ghcr.io/acme/app@${digest}`, `ghcr.io/acme/app@${digest}`],
    [`ghcr.io/acme/app:1.2@${digest}`, `ghcr.io/acme/app:1.2@${digest}`],
    [`alpine@${digest}`, `docker.io/library/alpine@${digest}`],
    ['a.b/x__y/z---z/1.2_3', 'a.b/x__y/z---z/1.2_3:latest'],
    [`h.example/${'a'.repeat(255)}`, `h.example/${'a'.repeat(255)}:latest`],
    [`h.example/a:${'t'.repeat(128)}`, `h.example/a:${'t'.repeat(128)}`],
    ['oci-layout:build/app', 'oci-layout:build/app'],
    ['oci-layout:build/app:1.2', 'oci-layout:build/app:1.2'],
    ['oci-layout:/tmp/a b/c:d/app:1.2', 'oci-layout:/tmp/a b/c:d/app:1.2'],
    [`oci-layout:build/app@${digest}`, `oci-layout:build/app@${digest}`],
    ['oci-layout:app@home', 'oci-layout:app@home'],
  ])('reads %s', (text, printed) => {
    const reference = readReference(text)
    expect(printReference(reference)).toBe(printed)
    expect(readReference(printed)).toEqual(reference)
  })

  it('keeps what the parts are', () => {
    expect(readReference(`ghcr.io/acme/app:1.2@${digest}`)).toEqual({
      kind: 'registry',
      registry: 'ghcr.io',
      repository: 'acme/app',
      tag: '1.2',
      digest,
    })
    expect(readReference('oci-layout:C:\\images\\app:1.2')).toEqual({
      kind: 'layout',
      registry: '',
      repository: 'C:\\images\\app',
      tag: '1.2',
      digest: null,
    })
    expect(readReference('oci-layout:C:\\images\\app').tag).toBeNull()
    expect(readReference('oci-layout:C:/images').repository).toBe('C:/images')
    expect(readReference('oci-layout:my:dir/').repository).toBe('my:dir/')
  })

  it.each([
    ['nothing', ''],
    ['a space before it', ' alpine'],
    ['a line break behind it', 'alpine\n'],
    ['upper case in the name', 'ghcr.io/Acme/app'],
    ['upper case in a short name', 'Alpine'],
    ['upper case in the first of two', 'Acme/app'],
    ['an empty component', 'ghcr.io//app'],
    ['a component that climbs', 'ghcr.io/../app'],
    ['a slash at the end', 'ghcr.io/app/'],
    ['a host alone', 'ghcr.io/'],
    ['a name that begins with a dash', 'ghcr.io/-app'],
    ['three underscores', 'ghcr.io/a___b'],
    ['two dots', 'ghcr.io/a..b'],
    ['an empty tag', 'alpine:'],
    ['two tags', 'ghcr.io/app:1:2'],
    ['a tag that is too long', `alpine:${'t'.repeat(129)}`],
    ['a tag that begins with a dot', 'alpine:.x'],
    ['a tag with a slash', 'ghcr.io/app:a/b'],
    ['a digest in upper case', `alpine@sha256:${hex.toUpperCase()}`],
    ['a short digest', 'alpine@sha256:abcd'],
    ['two digests', `alpine@${digest}@${digest}`],
    ['a digest that climbs', 'alpine@sha256:../../etc/passwd'],
    ['a name that is too long', `h.example/${'a'.repeat(256)}`],
    ['a host that is too long', `${'a.'.repeat(130)}a/app`],
    ['a port of 0', 'ghcr.io:0/app'],
    ['a port that is too large', 'ghcr.io:65536/app'],
    ['a port that is none', 'ghcr.io:x/app'],
    ['an empty port', 'ghcr.io:/app'],
    ['a host that ends with a dot', 'ghcr.io./app'],
    ['a host that begins with a dash', '-ghcr.io/app'],
    ['a user', 'user@ghcr.io/app'],
    ['a scheme', 'https://ghcr.io/app'],
    ['an address without brackets', '::1/app'],
    ['an address of numbers that are too large', '256.256.256.256/app'],
    ['an address of five numbers', '1.2.3.4.5/app'],
    ['a host that ends like an address', 'foo.0x1/app'],
    ['an address in hex', '0x7f.1:5000/app'],
    ['an address in one number', '2130706433:5000/app'],
    ['an address that leaves numbers out', '127.1:5000/app'],
    ['an address that is none', '[::g]/app'],
    ['an address with a zone', '[fe80::1%eth0]/app'],
    ['brackets around an IPv4 address', '[127.0.0.1]/app'],
    ['the ID of an image', hex],
    ['a layout without a path', 'oci-layout:'],
    ['a layout that is only a tag', 'oci-layout::1.2'],
    ['a layout with a bad digest', 'oci-layout:app@sha256:abc'],
    ['a layout with a tag behind the digest', `oci-layout:app@${digest}:1`],
    ['a layout with a NUL', 'oci-layout:a\0b'],
    ['what is too long', `oci-layout:${'a'.repeat(4096)}`],
  ])('refuses %s', (_, text) => {
    expect(() => readReference(text)).toThrow(MalformedReference)
  })

  it('says in one sentence what is wrong, and clips what is long', () => {
    expect(() => readReference('ghcr.io/Acme/app')).toThrow('`ghcr.io/Acme/app` has upper case in its name.')
    expect(() => readReference(`alpine@${'x'.repeat(2000)}`)).toThrow(/^.{300,400}$/)
  })

  it('reads what it prints, whatever it read, and throws nothing else', () => {
    const part = fc.constantFrom(
      'a',
      'A',
      '.',
      ':',
      '/',
      '@',
      '-',
      '_',
      '1',
      'ghcr.io',
      'localhost',
      '[::1]',
      digest,
      ' ',
    )
    fc.assert(
      fc.property(fc.constantFrom('', 'oci-layout:'), fc.array(part, { maxLength: 8 }), (prefix, parts) => {
        const text = `${prefix}${parts.join('')}`
        try {
          const reference = readReference(text)
          expect(readReference(printReference(reference))).toEqual(reference)
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedReference)
        }
      }),
    )
  })
})

describe('readRegistryOperand', () => {
  it.each([
    ['ghcr.io', { registry: 'ghcr.io', repository: null, below: false }],
    ['localhost:5000', { registry: 'localhost:5000', repository: null, below: false }],
    ['localhost', { registry: 'localhost', repository: null, below: false }],
    ['docker.io', { registry: 'docker.io', repository: null, below: false }],
    ['ghcr.io/**', { registry: 'ghcr.io', repository: null, below: false }],
    ['GHCR.io/acme/app', { registry: 'ghcr.io', repository: 'acme/app', below: false }],
    ['ghcr.io/acme/**', { registry: 'ghcr.io', repository: 'acme', below: true }],
    ['alpine', { registry: 'docker.io', repository: 'library/alpine', below: false }],
    ['acme/app', { registry: 'docker.io', repository: 'acme/app', below: false }],
    ['acme/**', { registry: 'docker.io', repository: 'acme', below: true }],
  ])('reads %s', (text, operand) => {
    expect(readRegistryOperand(text)).toEqual(operand)
  })

  it.each([
    '',
    'ghcr.io/',
    'ghcr.io/acme/app:1.2',
    `ghcr.io/acme/app@${digest}`,
    'ghcr.io/Acme',
    'ghcr.io/acme/*',
    'https://ghcr.io',
    'oci-layout:build',
    'ghcr..io',
    '**',
    `ghcr.io/${'a/'.repeat(3000)}`,
  ])('refuses %s', (text) => {
    expect(() => readRegistryOperand(text)).toThrow(MalformedReference)
  })
})

describe('the names of registries', () => {
  it('are as references have them', () => {
    expect(readRegistryName('Index.docker.io')).toBe('docker.io')
    expect(() => readRegistryName('ghcr.io/acme')).toThrow(MalformedReference)
  })

  it.each(['localhost', 'localhost:1', '127.0.0.1', '127.1.2.3:5000', '[::1]', '[::1]:5000'])(
    '%s is this machine',
    (name) => {
      expect(isLoopback(name)).toBe(true)
    },
  )

  it.each(['ghcr.io', 'localhost.example', '127.example.com', '128.0.0.1', '127.1', '[::2]'])('%s is not', (name) => {
    expect(isLoopback(name)).toBe(false)
  })
})

describe('tags', () => {
  it('have a grammar', () => {
    expect(['1', '_x', 'a.b-c_D', 'x'.repeat(128)].every(isTag)).toBe(true)
    expect(['', '.x', '-x', 'a/b', 'a:b', 'a b', '../x', 'x\n', 'x'.repeat(129)].some(isTag)).toBe(false)
  })

  it('of signatures are told from those of images', () => {
    const auxiliary = [
      `sha256-${hex}`,
      `sha256-${hex}.sig`,
      `sha256-${hex}.att`,
      `sha256-${hex}.sbom`,
      `sha512-${hex}`,
      `sha512-${hex}${hex}`,
    ]
    expect(auxiliary.every(isAuxiliary)).toBe(true)
    const others = [
      'sha256-abc',
      `sha256-${hex}.sig2`,
      `sha256-${hex}0`,
      `xsha256-${hex}`,
      `sha256-${hex.toUpperCase()}`,
      '1.0',
    ]
    expect(others.some(isAuxiliary)).toBe(false)
  })

  it('of referrers have 64 digits at most', () => {
    expect(fallbackTag(digest)).toBe(`sha256-${hex}`)
    expect(fallbackTag(`sha512:${hex}${hex}`)).toBe(`sha512-${hex}`)
  })
})

describe('repositoryName', () => {
  it('is what policies see', () => {
    expect(repositoryName(readReference('alpine'))).toBe('docker.io/library/alpine')
    expect(repositoryName(readReference('oci-layout:build/app:1'))).toBe('oci-layout:build/app')
  })
})
