import { isSelfIssued } from '../../src/crypto/path/parts.js'
import type { Path } from '../../src/crypto/path/model.js'
import type { PolicyRules } from '../../src/crypto/path/policies/read.js'

interface Node {
  readonly policy: string
  expected: readonly string[]
  readonly parent: Node | null
  children: Node[]
}

const anyPolicy = '2.5.29.32.0'

/**
 * RFC 5280 6.1 to the letter, with the tree that has a node for every way to a policy: small paths only. Whether the
 * policies of a path hold; the anchor restricts nothing. `rules` says what the extensions of a certificate say.
 */
export function holdsByTree({ chain }: Path, rules: readonly PolicyRules[]): boolean {
  const length = chain.length
  let root: Node | null = { policy: anyPolicy, expected: [anyPolicy], parent: null, children: [] }
  let [explicit, mapping, any] = [length + 1, length + 1, length + 1]
  for (const [index, certificate] of chain.toReversed().entries()) {
    const depth = index + 1
    const own = rules[chain.length - depth]
    if (own === undefined) throw new Error('Every certificate has rules.')
    const self = isSelfIssued(certificate)
    root = own.policies === null ? null : follow(root, own.policies, depth, any > 0 || (depth < length && self))
    if (explicit === 0 && root === null) return false
    if (depth < length) {
      root = map(root, own, depth, mapping > 0)
      const counted = self ? 0 : 1
      explicit = Math.min(Math.max(explicit - counted, 0), own.requireExplicitPolicy)
      mapping = Math.min(Math.max(mapping - counted, 0), own.inhibitPolicyMapping)
      any = Math.min(Math.max(any - counted, 0), own.inhibitAnyPolicy)
    } else {
      explicit = Math.max(explicit - 1, 0)
      if (own.requireExplicitPolicy === 0) explicit = 0
    }
  }
  return explicit > 0 || root !== null
}

/** 6.1.3 (d). */
function follow(root: Node | null, policies: ReadonlySet<string>, depth: number, mayBeAny: boolean): Node | null {
  if (root === null) return null
  const above = rowOf(root, depth - 1)
  for (const policy of policies) {
    if (policy === anyPolicy) continue
    const expecting = above.filter(({ expected }) => expected.includes(policy))
    const parents = expecting.length > 0 ? expecting : above.filter((node) => node.policy === anyPolicy)
    for (const parent of parents) grow(parent, policy, [policy])
  }
  if (policies.has(anyPolicy) && mayBeAny) {
    for (const parent of above) {
      for (const policy of parent.expected) {
        if (!parent.children.some((child) => child.policy === policy)) grow(parent, policy, [policy])
      }
    }
  }
  return prune(root, depth)
}

/** 6.1.4 (b). */
function map(root: Node | null, { mappings }: PolicyRules, depth: number, mayMap: boolean): Node | null {
  if (root === null) return null
  for (const [from, to] of mappings) {
    const row = rowOf(root, depth)
    const mapped = row.filter(({ policy }) => policy === from)
    if (!mayMap) {
      for (const node of mapped) cut(node)
    } else if (mapped.length > 0) {
      for (const node of mapped) node.expected = to
    } else {
      const parent = row.find(({ policy }) => policy === anyPolicy)?.parent ?? null
      if (parent !== null) grow(parent, from, to)
    }
  }
  return prune(root, depth)
}

function grow(parent: Node, policy: string, expected: readonly string[]): void {
  parent.children.push({ policy, expected, parent, children: [] })
}

function cut(node: Node): void {
  const { parent } = node
  if (parent !== null) parent.children = parent.children.filter((child) => child !== node)
}

function rowOf(root: Node, depth: number): readonly Node[] {
  let row: readonly Node[] = [root]
  for (let step = 0; step < depth; step += 1) row = row.flatMap(({ children }) => children)
  return row
}

/** 6.1.3 (d) (3): what has no way down to this depth goes, and with the last of it the tree. */
function prune(root: Node, depth: number): Node | null {
  for (let step = depth - 1; step >= 0; step -= 1) {
    for (const node of rowOf(root, step)) if (node.children.length === 0) cut(node)
  }
  return root.children.length === 0 ? null : root
}
