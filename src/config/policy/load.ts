import { hash } from 'node:crypto'
import type { Policy } from '../../policy/model.js'
import type { Trust } from '../../trust/model.js'
import { readDocument } from './document.js'
import { readExceptions } from './exceptions.js'
import { readRegistries } from './images.js'
import { readRules } from './rules.js'
import { readSigners } from './signers.js'
import type { ReadNamed } from './source.js'
import { bundledTimes } from './authorities.js'
import { readDistrust, readHosts, readTrust } from './trust.js'
import { field, mapOf, refuse, requiredField, shown, wordOf } from './value.js'
import type { Value } from './value.js'

/** What a policy file says: who may vouch, and who may sign what. */
export interface LoadedPolicy {
  readonly policy: Policy
  readonly trust: Omit<Trust, 'at'>
}

const policyKeys = [
  'version',
  'mode',
  'revocation',
  'revocation-hosts',
  'registries',
  'trust',
  'signers',
  'distrust',
  'rules',
  'exceptions',
]

/** Throws Failure `policy-syntax`, `policy-value` or `pem` with file, line and column. */
export function loadPolicy(text: string, file: string, readNamed: ReadNamed): LoadedPolicy {
  const map = mapOf(readDocument(text, file), policyKeys)
  checkVersion(requiredField(map, 'version'))
  const mode = field(map, 'mode')
  const revocation = field(map, 'revocation')
  const anchors = readTrust(field(map, 'trust'), readNamed)
  const signers = readSigners(field(map, 'signers'), anchors, readNamed)
  const policy: Policy = {
    source: { kind: 'file', name: file, file, sha256: hash('sha256', text) },
    mode: mode === null ? 'enforce' : wordOf(mode, ['enforce', 'audit']),
    signers: signers.entries,
    rules: readRules(requiredField(map, 'rules'), signers.entries.keys()),
    exceptions: readExceptions(field(map, 'exceptions')),
    registries: readRegistries(field(map, 'registries')),
  }
  const trust: Omit<Trust, 'at'> = {
    anchors: [...anchors.values()].map(({ anchor }) => anchor),
    pins: signers.pins,
    keys: signers.keys,
    distrust: readDistrust(field(map, 'distrust')),
    revocation: {
      mode: revocation === null ? 'check' : wordOf(revocation, ['check', 'require', 'off']),
      offline: false,
      hosts: readHosts(field(map, 'revocation-hosts')),
    },
    timestamps: bundledTimes,
  }
  return { policy, trust }
}

function checkVersion(value: Value): void {
  if (value.kind !== 'number' || value.number !== 1) {
    refuse(value.spot, `${shown(value.spot)} must be \`1\`: this program knows no other policy language.`)
  }
}
