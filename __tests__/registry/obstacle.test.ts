import { describe, expect, it } from '@jest/globals'
import { codes } from '../../src/model/codes.js'
import { registryCodes } from '../../src/model/codes/registry.js'
import { RegistryError } from '../../src/registry/model.js'
import { obstacleOf } from '../../src/registry/obstacle.js'

describe('obstacleOf', () => {
  it('keeps the sentence, under a code of reports', () => {
    const error = new RegistryError('digest-mismatch', 'What x gave has another digest.')
    expect(obstacleOf(error)).toEqual({ code: 'wrong-content', message: 'What x gave has another digest.' })
  })
})

describe('the codes of registries', () => {
  it('each have a remedy, and their name is nobody else’s', () => {
    for (const [name, code] of Object.entries(registryCodes)) {
      expect(code.remedy).toMatch(/\.$/)
      expect(codes[name as keyof typeof registryCodes]).toBe(code)
    }
  })
})
