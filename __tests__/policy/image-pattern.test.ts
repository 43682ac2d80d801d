import { describe, expect, it } from '@jest/globals'
import { coversImages, ImagePatternError, matchesImage, readImagePattern } from '../../src/policy/image-pattern.js'

function match(pattern: string, repository: string, tag: string | null = 'latest'): boolean {
  return matchesImage({ repository, tag }, pattern)
}

describe('a pattern of images', () => {
  it.each([
    ['alpine', 'docker.io/library/alpine', null],
    ['alpine:3.20', 'docker.io/library/alpine', '3.20'],
    ['acme/app', 'docker.io/acme/app', null],
    ['index.docker.io/acme/app', 'docker.io/acme/app', null],
    ['GHCR.io/acme/app', 'ghcr.io/acme/app', null],
    ['GHCR.io/acme/*', 'ghcr.io/acme/*', null],
    ['registry.example:443/*', 'registry.example/*', null],
    ['registry.example:5000/app', 'registry.example:5000/app', null],
    ['registry.example:5000/**:1.*', 'registry.example:5000/**', '1.*'],
    ['localhost/**', 'localhost/**', null],
    ['[::1]:5000/*', '[::1]:5000/*', null],
    ['**', '**', null],
    ['**:latest', '**', 'latest'],
    ['*/acme/app', '*/acme/app', null],
    ['*.acme.example/**', '*.acme.example/**', null],
    ['docker.io/library/*:*', 'docker.io/library/*', '*'],
    ['oci-layout:build/app', 'oci-layout:build/app', null],
    ['oci-layout:build/*:1.2', 'oci-layout:build/*', '1.2'],
    ['oci-layout:C:\\images\\app', 'oci-layout:C:\\images\\app', null],
  ])('%s is read as a reference is', (text, repository, tag) => {
    expect(readImagePattern(text)).toEqual({ repository, tag })
  })

  it.each([
    [`ghcr.io/acme/app@sha256:${'a'.repeat(64)}`, 'names a digest, and patterns are of repositories and tags'],
    ['acme/*', 'has a wildcard and no registry; write `docker.io/acme/*` if Docker Hub is meant'],
    ['*', 'can match no image; `**` matches them all'],
    ['alpine*', 'can match no image; `**` matches them all'],
    ['ghcr.io/Acme/*', 'has a part that no repository can have'],
    ['ghcr.io/acme//*', 'has a part that no repository can have'],
    ['ghcr.io/../*', 'has a part that no repository can have'],
    ['ghcr.io/*/', 'has a part that no repository can have'],
    ['ghcr.io/acme/app:', 'has a tag that no image can have'],
    ['ghcr.io/acme/app:.*', 'has a tag that no image can have'],
    ['ghcr.io/Acme/app', 'is no name of an image'],
    ['https://ghcr.io/acme/app', 'is no name of an image'],
    ['-bad-.example/*', 'is no name of an image'],
    ['', 'is no name of an image'],
    ['oci-layout:', 'names no path'],
    ['oci-layout::latest', 'names no path'],
  ])('%s is refused', (text, message) => {
    expect(() => readImagePattern(text)).toThrow(ImagePatternError)
    expect(() => readImagePattern(text)).toThrow(message)
    expect(match(text, text)).toBe(false)
  })

  it('means the whole repository, host included', () => {
    expect(match('ghcr.io/acme/app', 'ghcr.io/acme/app')).toBe(true)
    expect(match('ghcr.io/acme/app', 'ghcr.io/acme/app2')).toBe(false)
    expect(match('ghcr.io/acme/app', 'ghcr.io.evil.example/acme/app')).toBe(false)
    expect(match('ghcr.io/acme/app', 'evil.example/ghcr.io/acme/app')).toBe(false)
    expect(match('ghcr.io/acme/*', 'ghcr.io/acme/app')).toBe(true)
    expect(match('ghcr.io/acme/*', 'ghcr.io/acme/tools/app')).toBe(false)
    expect(match('ghcr.io/acme/**', 'ghcr.io/acme/tools/app')).toBe(true)
    expect(match('ghcr.io/acme/**', 'ghcr.io/acme')).toBe(false)
    expect(match('ghcr.io/**', 'ghcr.io:5000/app')).toBe(false)
    expect(match('**', 'oci-layout:build/app')).toBe(true)
  })

  it('means every tag where it names none, and what is named by its digest alone', () => {
    expect(match('ghcr.io/acme/app', 'ghcr.io/acme/app', null)).toBe(true)
    expect(match('ghcr.io/acme/app:*', 'ghcr.io/acme/app', null)).toBe(false)
    expect(match('ghcr.io/acme/app:1.*', 'ghcr.io/acme/app', '1.2')).toBe(true)
    expect(match('ghcr.io/acme/app:1.*', 'ghcr.io/acme/app', '2.1.0')).toBe(false)
    expect(match('**:1.2', 'ghcr.io/acme/app', '1.2')).toBe(true)
  })
})

describe('a pattern that covers another', () => {
  const covers = (wide: string, narrow: string): boolean =>
    coversImages(readImagePattern(wide), readImagePattern(narrow))
  it.each([
    ['**', 'ghcr.io/acme/app:1.2', true],
    ['ghcr.io/**', 'ghcr.io/acme/*', true],
    ['ghcr.io/acme/*', 'ghcr.io/**', false],
    ['docker.io/library/*', 'alpine', true],
    ['ghcr.io/**:1.*', 'ghcr.io/acme/app:1.2', true],
    ['ghcr.io/**:1.*', 'ghcr.io/acme/app:2.1', false],
    // A tag leaves out what has none.
    ['ghcr.io/**:*', 'ghcr.io/acme/app', false],
    ['ghcr.io/**', 'ghcr.io/acme/app:*', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected)
  })
})
