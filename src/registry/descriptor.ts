import type { JsonValue } from '../crypto/json.js'
import { readDigest } from './digest.js'
import type { Members } from './members.js'
import { lowerFirst, malformed, member, membersOf, refuseLookalikes, textOf } from './members.js'
import type { Annotations, Descriptor, Platform } from './model.js'
import { RegistryError } from './model.js'

/** More annotations are on no manifest and on no layer; how long they are is bounded by the manifest. */
const maxAnnotations = 1000

/** RFC 6838 4.2 has no parameters, and what is in registries has some. Nothing but ASCII, so that equal ones look so. */
const mediaTypeGrammar = /^(?=.{3,255}$)[!-~]+\/[ -~]*[!-~]$/

const descriptorNames = ['digest', 'size', 'mediaType', 'artifactType', 'annotations', 'platform']

/**
 * Type by type (OCI image-spec, descriptor.md). `urls` are never followed and `data` never taken: content comes from the
 * registry. `where` names the descriptor for people. Throws RegistryError `malformed`, `ambiguous` or `too-many`.
 */
export function readDescriptor(value: JsonValue, where: string): Descriptor {
  const members = membersOf(value, where)
  refuseLookalikes(members, descriptorNames)
  const digest = readDigest(textOf(members, 'digest') ?? '')
  if (digest === null) throw malformed(`${where} has no digest by sha256 or sha512 in lower-case hex`)
  const mediaType = readMediaType(members, 'mediaType')
  if (mediaType === '') throw malformed(`${where} has no mediaType`)
  return {
    mediaType,
    digest,
    size: readSize(members),
    artifactType: readMediaType(members, 'artifactType'),
    annotations: readAnnotations(members),
    platform: readPlatform(members),
  }
}

/** `''`: left out. */
export function readMediaType(members: Members, name: 'mediaType' | 'artifactType'): string {
  const text = textOf(members, name) ?? ''
  if (text === '' || mediaTypeGrammar.test(text)) return text
  throw malformed(`${members.where} has a ${name} that is none`)
}

export function readAnnotations(members: Members): Annotations {
  const value = member(members, 'annotations')
  if (value === null) return new Map()
  const { object, where } = membersOf(value, `The annotations of ${lowerFirst(members.where)}`)
  if (object.size > maxAnnotations) throw new RegistryError('too-many', `${where} are more than ${maxAnnotations}.`)
  return new Map(
    [...object].map(([name, text]) => {
      if (typeof text !== 'string') throw malformed(`${where} hold another thing than strings`)
      return [name, text]
    }),
  )
}

function readSize(members: Members): number {
  const size = member(members, 'size')
  if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return size
  throw malformed(`${members.where} has no size in whole bytes`)
}

/** OCI image-spec, image-index.md: `os` and `architecture` are required. */
function readPlatform(members: Members): Platform | null {
  const value = member(members, 'platform')
  if (value === null) return null
  const platform = membersOf(value, `The platform of ${lowerFirst(members.where)}`)
  const os = textOf(platform, 'os')
  const architecture = textOf(platform, 'architecture')
  if (os === null || architecture === null) throw malformed(`${platform.where} lacks os or architecture`)
  return {
    os,
    architecture,
    variant: textOf(platform, 'variant') || null,
    osVersion: textOf(platform, 'os.version') || null,
  }
}
