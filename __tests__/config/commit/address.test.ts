import { describe, expect, it } from '@jest/globals'
import { readAddress } from '../../../src/config/commit/address.js'
import { failureOf } from '../../support/failure.js'

const sha = 'ab'.repeat(20)

describe('the address of a policy', () => {
  it.each([
    [
      `github:acme/policies/sigscan.yml@${sha}`,
      { repository: 'acme/policies', path: 'sigscan.yml', ref: sha, isPinned: true },
    ],
    [
      `github:a/.github/x/y z.yml@${sha.toUpperCase()}`,
      { repository: 'a/.github', path: 'x/y z.yml', ref: sha, isPinned: true },
    ],
    ['github:acme_x/p/a@b.yml@main', { repository: 'acme_x/p', path: 'a@b.yml', ref: 'main', isPinned: false }],
    ['github:acme/p/a.yml@release/v1.2', { repository: 'acme/p', path: 'a.yml', ref: 'release/v1.2', isPinned: false }],
    [
      `github:acme/p/a.yml@${'c'.repeat(64)}`,
      { repository: 'acme/p', path: 'a.yml', ref: 'c'.repeat(64), isPinned: true },
    ],
    ['github:acme/p/a.yml@abcdef0', { repository: 'acme/p', path: 'a.yml', ref: 'abcdef0', isPinned: false }],
  ])('%s', (text, address) => {
    expect(readAddress(text)).toEqual(address)
  })

  it.each([
    'github:',
    'github:acme/p/a.yml',
    'github:acme/p/a.yml@',
    'github:@main',
    'github:acme@main',
    'github:acme/p@main',
    'github:acme/p/@main',
    'github:acme//a.yml@main',
    'github:/p/a.yml@main',
    'github:acme/../a.yml@main',
    'github:acme/./a.yml@main',
    'github:acme/p/../a.yml@main',
    'github:acme/p/./a.yml@main',
    'github:acme/p//a.yml@main',
    'github:acme/p/a\\b.yml@main',
    'github:acme/p/a\nb.yml@main',
    'github:-acme/p/a.yml@main',
    'github:ac me/p/a.yml@main',
    'github:acme/p?x/a.yml@main',
    'github:acme/p/a.yml@-main',
    'github:acme/p/a.yml@/main',
    'github:acme/p/a.yml@main/',
    'github:acme/p/a.yml@a..b',
    'github:acme/p/a.yml@a//b',
    'github:acme/p/a.yml@a.lock',
    'github:acme/p/a.yml@a.',
    'github:acme/p/a.yml@a b',
    'github:acme/p/a.yml@main?x=1',
    'github:acme/p/a.yml@main#x',
    'github:acme/p/a.yml@a~1',
    'github:acme/p/a.yml@a^{tree}',
    'github:acme/p/a.yml@HEAD:x',
  ])('is refused: %j', (text) => {
    expect(failureOf(() => readAddress(text)).code).toBe('usage')
  })
})
