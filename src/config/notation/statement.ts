import { caught } from '../../model/caught.js'
import type { NamedSigner, Rule } from '../../policy/model.js'
import { MalformedReference, readReference, repositoryName } from '../../registry/reference.js'
import type { NamedAnchor, NotationRules } from '../../trust/model.js'
import { givenRoots } from '../policy/authorities.js'
import { field, filledListOf, mapOf, quoted, refuse, requiredField, shown, textOf, wordOf } from '../policy/value.js'
import type { MapValue, Spot, Value } from '../policy/value.js'
import { readIdentities } from './identity.js'
import { readLevel } from './level.js'
import { readStores, type Stores, type TrustStores } from './store.js'

/** One statement of `trustPolicies`, with all that it trusts. */
export interface Statement {
  readonly spot: Spot
  readonly scopes: readonly string[]
  /** Its only scope is `*`. */
  readonly isForAll: boolean
  readonly rule: Rule
  readonly anchors: readonly NamedAnchor[]
  /** What its anchors say of revocation. */
  readonly revocation: NotationRules['revocation']
  readonly signers: readonly NamedSigner[]
}

const keys = ['name', 'registryScopes', 'signatureVerification', 'trustStores', 'trustedIdentities']
const trusting = ['trustStores', 'trustedIdentities'] as const
/** Every repository that no other statement names. */
const all = '*'

/** What a failed check does to the route of its anchor: enforced, it must be found out; logged, it is where it can be. */
const revocations = { enforce: 'require', log: 'check', skip: 'off' } as const

export function readStatement(value: Value, files: TrustStores): Statement {
  const map = readKeys(value)
  const name = textOf(requiredField(map, 'name'))
  const scopes = readScopes(requiredField(map, 'registryScopes'))
  const isForAll = scopes.includes(all)
  const verification = mapOf(requiredField(map, 'signatureVerification'), ['level', 'override', 'verifyTimestamp'])
  const notation = readLevel(verification)
  const verifyTimestamp = readVerifyTimestamp(field(verification, 'verifyTimestamp'))
  const isSkipped = notation.level === 'skip'
  if (isSkipped) refuseTrust(map, isForAll)
  const stores = isSkipped ? null : readStores(requiredField(map, 'trustStores'), files)
  const revocation = revocations[notation.actions.revocation]
  const anchors = stores === null ? [] : anchorsOf(name, stores, verifyTimestamp, revocation)
  const identities = isSkipped ? [] : readIdentities(requiredField(map, 'trustedIdentities'))
  const signers = anchors.flatMap((anchor) =>
    identities.map(({ text, subject }): NamedSigner => ({
      kind: 'name',
      name: `${anchor.name}: ${text}`,
      anchor: anchor.name,
      subject,
      issuerSubject: null,
      approvedKeys: null,
    })),
  )
  const rule: Rule = {
    name,
    files: [],
    images: isForAll ? ['**'] : scopes,
    attestations: [],
    multiArch: 'index',
    formats: null,
    allow: signers.map((signer) => signer.name),
    signatures: 'any',
    mode: null,
    unsignedExempt: false,
    timestamp: false,
    notation,
  }
  return { spot: value.spot, scopes, isForAll, rule, anchors, revocation, signers }
}

function readKeys(value: Value): MapValue {
  if (value.kind === 'map' && value.fields.has('globalPolicy')) {
    const remedy = 'Name the policy for images (trustpolicy.json), or write a policy of sigscan.'
    refuse(
      value.spot,
      `${shown(value.spot)} has \`globalPolicy\`, which is for files, whose signatures are not read.`,
      {
        remedy,
      },
    )
  }
  return mapOf(value, keys)
}

/** Repositories with their registry as they stand in references, or `*` alone. There are no patterns. */
function readScopes(value: Value): readonly string[] {
  const items = filledListOf(value)
  const scopes = items.map((item) => {
    const scope = textOf(item)
    if (scope === all) {
      if (items.length > 1) refuse(item.spot, `${shown(value.spot)} has \`*\` beside other scopes.`)
    } else if (nameOrNull(scope) !== scope) {
      const remedy = 'Write registry and repository as they stand in references, like `registry.example/app`.'
      refuse(item.spot, `${shown(item.spot)} is no registry and repository: ${quoted(scope)}.`, { remedy })
    }
    return scope
  })
  const twice = scopes.find((scope, index) => scopes.indexOf(scope) < index)
  if (twice !== undefined) refuse(value.spot, `${shown(value.spot)} has the scope ${quoted(twice)} twice.`)
  return scopes
}

/** What references to that repository are compared as. */
function nameOrNull(scope: string): string | null {
  const reference = caught(MalformedReference, () => readReference(scope))
  return reference instanceof Error || reference.kind !== 'registry' ? null : repositoryName(reference)
}

function readVerifyTimestamp(value: Value | null): 'always' | 'afterCertExpiry' {
  return value === null ? 'always' : wordOf(value, ['always', 'afterCertExpiry'])
}

/** Trust that nothing asks about would only look as if something were verified. */
function refuseTrust(map: MapValue, isForAll: boolean): void {
  for (const name of trusting) {
    const given = field(map, name)
    if (given !== null && !(given.kind === 'list' && given.items.length === 0)) {
      refuse(given.spot, `${shown(given.spot)} does not go with the level \`skip\`, which verifies nothing.`)
    }
  }
  if (isForAll) {
    const remedy = 'Name the repositories of which nothing is to be verified.'
    refuse(map.spot, `The statement ${shown(map.spot)} skips the verification of every image.`, { remedy })
  }
}

function anchorsOf(
  name: string,
  { ca, signingAuthority, tsa }: Stores,
  verifyTimestamp: 'always' | 'afterCertExpiry',
  revocation: NotationRules['revocation'],
): readonly NamedAnchor[] {
  const rules: NotationRules = { verifyTimestamp: tsa.length === 0 ? 'never' : verifyTimestamp, revocation }
  const kinds = [
    { kind: 'ca', certificates: ca },
    { kind: 'signingAuthority', certificates: signingAuthority },
  ] as const
  return kinds
    .filter(({ certificates }) => certificates.length > 0)
    .map(({ kind, certificates }) => ({
      name: `${name} (${kind})`,
      roots: givenRoots(certificates),
      helpers: [],
      timestamps: { name: `${name} (tsa)`, roots: givenRoots(tsa), certificates: tsa },
      crls: [],
      extendedKeyUsage: 'optional',
      signingAuthority: kind === 'signingAuthority',
      rules,
      inert: null,
    }))
}
