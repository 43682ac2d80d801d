import type { registryCodes } from '../model/codes/registry.js'
import type { Obstacle } from '../model/subject.js'
import type { RegistryError, RegistryErrorCode } from './model.js'

const codes: Readonly<Record<RegistryErrorCode, keyof typeof registryCodes>> = {
  'not-found': 'image-not-found',
  unauthorized: 'registry-unauthorized',
  forbidden: 'registry-forbidden',
  throttled: 'registry-throttled',
  refused: 'registry-refused',
  unreachable: 'registry-unreachable',
  'private-address': 'registry-private',
  'not-listed': 'registry-not-listed',
  timeout: 'registry-timeout',
  'too-large': 'registry-too-large',
  'too-many': 'registry-too-many',
  malformed: 'registry-malformed',
  ambiguous: 'manifest-ambiguous',
  'digest-mismatch': 'wrong-content',
  'not-supported': 'image-not-supported',
  redirect: 'registry-redirect',
  stopped: 'registry-stopped',
}

/** Why something of a registry could not be had, as a report says it. */
export function obstacleOf({ code, message }: RegistryError): Obstacle {
  return { code: codes[code], message }
}
