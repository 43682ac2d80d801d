import { hash } from 'node:crypto'
import { isJsonObject, JsonError, readJson, type JsonValue } from '../../crypto/json.js'
import { caught } from '../../model/caught.js'
import { Failure } from '../../model/failure.js'
import type { Policy } from '../../policy/model.js'
import type { NotationRules } from '../../trust/model.js'
import { givenRoots } from '../policy/authorities.js'
import { policyLimit } from '../policy/document.js'
import type { LoadedPolicy } from '../policy/load.js'
import { filledListOf, mapOf, quoted, refuse, requiredField, shown, textOf } from '../policy/value.js'
import type { Spot, Value } from '../policy/value.js'
import { readStatement, type Statement } from './statement.js'
import type { TrustStores } from './store.js'

/** The only version of trustpolicy.json (notaryproject/specifications, trust-store-trust-policy.md). */
const version = '1.0'

/** What Notation calls the policy of files, which have signatures of their own kind. */
const blobPolicy = 'trustpolicy.blob.json'

/**
 * Whether a policy is Notation's: a JSON file with `trustPolicies`. Throws Failure `policy-syntax` for one that two
 * readers might understand differently, and for the policy of files.
 */
export function isTrustPolicy(bytes: Uint8Array, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1)
  if (name === blobPolicy) {
    throw new Failure('policy-value', `${file} is Notation's policy for files, whose signatures are not read.`, {
      remedy: 'Name the policy for images (trustpolicy.json), or write a policy of sigscan.',
    })
  }
  if (!name.endsWith('.json')) return false
  const json = readJsonPolicy(bytes, file)
  return isJsonObject(json) && json.has('trustPolicies')
}

/**
 * Notation's trustpolicy.json, with the trust stores beside it, as a policy and who may vouch: each statement is a rule
 * that only Notation's signatures meet, judged by Notation's own rules. Throws Failure `policy-syntax` or `policy-value`.
 */
export function loadTrustPolicy(bytes: Uint8Array, file: string, stores: TrustStores): LoadedPolicy {
  const spot: Spot = { key: '', place: { file, line: 1, column: 1 } }
  const map = mapOf(valueOf(readJsonPolicy(bytes, file), spot), ['version', 'trustPolicies'])
  checkVersion(requiredField(map, 'version'))
  const statements = filledListOf(requiredField(map, 'trustPolicies')).map((item) => readStatement(item, stores))
  refuseTwice(statements)
  // An exact scope beats `*`, wherever either stands.
  const ordered = [...statements.filter(({ isForAll }) => !isForAll), ...statements.filter(({ isForAll }) => isForAll)]
  const policy: Policy = {
    source: { kind: 'file', name: file, file, sha256: hash('sha256', bytes) },
    mode: 'enforce',
    signers: new Map(ordered.flatMap(({ signers }) => signers.map((signer) => [signer.name, signer] as const))),
    rules: ordered.map(({ rule }) => rule),
    exceptions: [],
    registries: null,
  }
  const used = ordered.map(({ revocation }) => revocation)
  return {
    policy,
    trust: {
      anchors: ordered.flatMap(({ anchors }) => anchors),
      pins: [],
      keys: [],
      distrust: [],
      // Each anchor says it for itself; this is the strictest of them, for whoever asks what is enforced.
      revocation: { mode: strictest(used), offline: false, hosts: [] },
      timestamps: { name: '(none)', roots: givenRoots([]) },
    },
  }
}

type Way = NotationRules['revocation']

function strictest(ways: readonly Way[]): Way {
  if (ways.includes('require')) return 'require'
  return ways.includes('check') ? 'check' : 'off'
}

function checkVersion(value: Value): void {
  const text = textOf(value)
  if (text !== version) refuse(value.spot, `${shown(value.spot)} must be \`${version}\`, and is ${quoted(text)}.`)
}

/** Which statement decides must not hang on their order. */
function refuseTwice(statements: readonly Statement[]): void {
  const names = new Map<string, string>()
  const scopes = new Map<string, string>()
  for (const { rule, scopes: own, spot } of statements) {
    if (names.has(rule.name)) refuse(spot, `Two statements have the name ${quoted(rule.name)}.`)
    names.set(rule.name, rule.name)
    for (const scope of own) {
      const other = scopes.get(scope)
      if (other !== undefined) {
        refuse(spot, `The scope ${quoted(scope)} is in ${quoted(other)} and in ${quoted(rule.name)}.`)
      }
      scopes.set(scope, rule.name)
    }
  }
}

function readJsonPolicy(bytes: Uint8Array, file: string): JsonValue {
  const json = caught(JsonError, () => readJson(bytes, { bytes: policyLimit }))
  if (!(json instanceof JsonError)) return json
  const place = { file, line: 1, column: 1 }
  throw new Failure('policy-syntax', `The policy ${file} is not JSON: ${json.message}`, { place, cause: json })
}

/** JSON as values that know their key. It has no lines: what it says is told by its key. */
function valueOf(json: JsonValue, spot: Spot): Value {
  const at = (key: string): Spot => ({ ...spot, key })
  if (typeof json === 'string') return { kind: 'text', text: json, spot }
  if (typeof json === 'number') return { kind: 'number', number: json, spot }
  if (typeof json === 'boolean') return { kind: 'flag', flag: json, spot }
  if (json === null) return { kind: 'nothing', spot }
  if (!isJsonObject(json)) {
    return { kind: 'list', items: json.map((item, index) => valueOf(item, at(`${spot.key}[${index}]`))), spot }
  }
  const fields = [...json].map(([name, value]) => {
    const own = at(spot.key === '' ? name : `${spot.key}.${name}`)
    return [name, { name, spot: own, value: valueOf(value, own) }] as const
  })
  return { kind: 'map', fields: new Map(fields), spot }
}
