import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { version } from '../../src/model/version.js'

it('the version of the program is that of its package', () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  expect((JSON.parse(text) as { readonly version: string }).version).toBe(version)
})
