import type { State } from '../../model/verdict.js'
import type { Exception } from '../../policy/model.js'
import { readDigest } from '../../registry/digest.js'
import { imagePatternOf } from './images.js'
import { dayOf, field, filledListOf, listOf, mapOf, onlyTrue, quoted, refuse, requiredField } from './value.js'
import { sha256Of, shown, textOf, wordOf } from './value.js'
import type { MapValue, Value } from './value.js'

/** What an exception may excuse: never what is invalid or unknown. */
const states = ['unsigned', 'untrusted', 'verified'] as const
const defaultStates: readonly State[] = ['unsigned', 'untrusted']

/** What an exception is pinned to; without any it must say that it is not. */
const pins = ['sha256', 'digest', 'unpinned'] as const

/** The policy's `exceptions`. */
export function readExceptions(value: Value | null): readonly Exception[] {
  return value === null ? [] : listOf(value).map(readException)
}

function readException(value: Value): Exception {
  const map = mapOf(value, [...pins, 'match', 'states', 'reason', 'until'])
  const pin = pinOf(map)
  const match = field(map, 'match')
  if (pin === 'unpinned' && match === null) {
    refuse(map.spot, `The exception ${shown(map.spot)} needs \`match\`, because it is not pinned to a digest.`)
  }
  const pinned = requiredField(map, pin)
  if (pin === 'unpinned') onlyTrue(pinned)
  const given = field(map, 'states')
  return {
    name: value.spot.key,
    sha256: pin === 'sha256' ? sha256Of(pinned) : null,
    digest: pin === 'digest' ? digestOf(pinned) : null,
    // What is unpinned may be for files as well as for images.
    match: match && (pin === 'digest' ? imagePatternOf(match) : textOf(match)),
    states: new Set(given === null ? defaultStates : filledListOf(given).map(readState)),
    reason: textOf(requiredField(map, 'reason')),
    until: dayOf(requiredField(map, 'until')),
  }
}

function pinOf(map: MapValue): (typeof pins)[number] {
  const [pin, other] = pins.filter((candidate) => map.fields.has(candidate))
  if (pin === undefined) {
    refuse(map.spot, `The exception ${shown(map.spot)} needs \`sha256\`, \`digest\` or \`unpinned: true\`.`)
  }
  if (other !== undefined) refuse(map.spot, `The exception ${shown(map.spot)} has both \`${pin}\` and \`${other}\`.`)
  return pin
}

function readState(value: Value): State {
  if (value.kind === 'text' && ['invalid', 'unknown'].includes(value.text)) {
    refuse(value.spot, `${shown(value.spot)} is \`${value.text}\`, and no exception can excuse that.`)
  }
  return wordOf(value, states)
}

function digestOf(value: Value): string {
  const digest = textOf(value)
  if (readDigest(digest) !== null) return digest
  refuse(value.spot, `${shown(value.spot)} must be an image's digest (\`sha256:…\`), and is ${quoted(digest)}.`)
}
