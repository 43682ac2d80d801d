import type { NotationLevel } from '../../policy/model.js'
import { field, mapOf, refuse, requiredField, shown, wordOf } from '../policy/value.js'
import type { MapValue, Value } from '../policy/value.js'

type Actions = NotationLevel['actions']

const enforced: Actions = {
  authenticity: 'enforce',
  authenticTimestamp: 'enforce',
  expiry: 'enforce',
  revocation: 'enforce',
}
const logged: Actions = { authenticity: 'log', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' }

/** notaryproject/specifications, trust-store-trust-policy.md, “Signature verification levels”. Integrity is always enforced. */
const levels: { readonly [level in NotationLevel['level']]: Actions } = {
  strict: enforced,
  permissive: { ...logged, authenticity: 'enforce' },
  audit: logged,
  skip: { authenticity: 'skip', authenticTimestamp: 'skip', expiry: 'skip', revocation: 'skip' },
}

const levelNames = ['strict', 'permissive', 'audit', 'skip'] as const
const checks = ['authenticity', 'authenticTimestamp', 'expiry', 'revocation'] as const

/** The `level` of a statement's `signatureVerification`, with its `override`. */
export function readLevel(map: MapValue): NotationLevel {
  const level = wordOf(requiredField(map, 'level'), levelNames)
  const override = field(map, 'override')
  return { level, actions: override === null ? levels[level] : { ...levels[level], ...readOverride(override, level) } }
}

function readOverride(value: Value, level: NotationLevel['level']): Partial<Actions> {
  if (value.kind === 'map' && value.fields.has('integrity')) {
    refuse(value.spot, `${shown(value.spot)} names \`integrity\`, which is always enforced.`)
  }
  const map = mapOf(value, checks)
  if (level === 'skip') refuse(value.spot, `${shown(value.spot)} does not go with the level \`skip\`.`)
  const given = checks.flatMap((check) => {
    const action = field(map, check)
    return action === null ? [] : [[check, readAction(action, check)] as const]
  })
  return Object.fromEntries(given)
}

/** Of the checks only revocation can be left out. */
function readAction(value: Value, check: (typeof checks)[number]): Actions['revocation'] {
  return check === 'revocation' ? wordOf(value, ['enforce', 'log', 'skip']) : wordOf(value, ['enforce', 'log'])
}
