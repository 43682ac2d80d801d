import type { SignatureVerdict } from '../model/verdict.js'
import { meets } from './match.js'
import type { SignerEntry } from './model.js'

/**
 * How many signer entries are met at once by signatures with different keys: each entry and each key counts once, and
 * the assignment that counts most is taken (augmenting paths). A signature without a certificate counts for nothing.
 */
export function countSigners(
  signatures: readonly SignatureVerdict[],
  entries: readonly SignerEntry[],
  timestamp: boolean,
): number {
  const holders = new Map<string, Keys>()
  return entries.filter((entry) => assign(keysOf(signatures, entry, timestamp), holders, new Set())).length
}

/** The keys, by the SHA-256 of their SubjectPublicKeyInfo, that one entry may be given. */
type Keys = ReadonlySet<string>

function keysOf(signatures: readonly SignatureVerdict[], entry: SignerEntry, timestamp: boolean): Keys {
  const met = signatures.filter(({ proof }) => meets(entry, proof, timestamp))
  return new Set(met.flatMap(({ proof }) => (proof.signer === null ? [] : [proof.signer.spkiSha256])))
}

/** Gives an entry one of its keys that is free, or that its holder can give up for another one. */
function assign(keys: Keys, holders: Map<string, Keys>, tried: Set<string>): boolean {
  for (const key of keys) {
    if (tried.has(key)) continue
    tried.add(key)
    const holder = holders.get(key)
    if (holder !== undefined && !assign(holder, holders, tried)) continue
    holders.set(key, keys)
    return true
  }
  return false
}
