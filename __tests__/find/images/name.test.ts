import { describe, expect, it } from '@jest/globals'
import { nameImage, registriesNamed } from '../../../src/find/images/name.js'

describe('nameImage', () => {
  it('does not take a fault of ours for a reference', () => {
    expect(() => nameImage(null as unknown as string, '', [])).toThrow(TypeError)
  })
})

describe('registriesNamed', () => {
  it('gives each registry once, as references have it', () => {
    const references = ['alpine', 'GHCR.io/a:1', 'ghcr.io/b', 'localhost:5000/x', 'oci-layout:build', 'No Reference']
    const operands = ['localhost:5000', '10.0.0.1/a/**', 'ghcr.io/a:1']
    expect(registriesNamed(references, operands)).toEqual(['docker.io', 'ghcr.io', 'localhost:5000', '10.0.0.1'])
  })
})
