import { hash } from 'node:crypto'
import { readAlgorithmIdentifier, readExtensionValues, readPublicKey } from '../crypto/certificate.js'
import { DerCursor, readDer } from '../crypto/der.js'
import { readName } from '../crypto/name.js'
import { usageOid } from '../crypto/path.js'
import type { AnchorStore, Issuer, TrustAnchor } from '../crypto/path.js'
import { anchors as lines } from './bundled/anchors.js'
import { beginningOf } from './bundled/facts.js'
import type { AnchorFacts, ListName } from './bundled/facts.js'

export type { ListName } from './bundled/facts.js'

const usages: Readonly<Record<ListName, string>> = {
  'code-signing': usageOid.codeSigning,
  'time-stamping': usageOid.timeStamping,
}

/** The roots of a list that comes along (docs/trust.md 1.13). Import this module when a run needs it: its data has 0.4 MB. */
export function bundledAnchors(list: ListName): AnchorStore {
  return stores[list]
}

const stores: Readonly<Record<ListName, AnchorStore>> = {
  'code-signing': storeOf('code-signing'),
  'time-stamping': storeOf('time-stamping'),
}

/** Nothing is read of a root before somebody asks for its name. */
function storeOf(list: ListName): AnchorStore {
  const known = new Map<string, TrustAnchor>()
  const anchorOf = (line: string): readonly TrustAnchor[] => {
    const kept = known.get(line)
    if (kept !== undefined) return [kept]
    const anchor = readAnchor(line, list)
    if (anchor === null) return []
    known.set(line, anchor)
    return [anchor]
  }
  return {
    get size() {
      return lines.filter((line) => line.includes(`"${list}":{`)).length
    },
    named(key) {
      const beginning = beginningOf(key)
      return lines.filter((line) => line.startsWith(beginning)).flatMap(anchorOf)
    },
  }
}

/** `null`: it is not on this list. */
function readAnchor(line: string, list: ListName): TrustAnchor | null {
  const facts = JSON.parse(line) as AnchorFacts
  const limits = facts.for[list]
  if (limits === undefined) return null
  return {
    issuer: issuerOf(facts),
    certificate: null,
    listed: {
      usages: [usages[list]],
      leavesBefore: momentOf(limits.leavesBefore),
      signedBefore: momentOf(limits.signedBefore),
    },
  }
}

function issuerOf({ sha256, version, subject, spki, extensions: written }: AnchorFacts): Issuer {
  const subjectDer = bytesOf(subject)
  const spkiDer = bytesOf(spki)
  const spkiSha256 = hash('sha256', spkiDer)
  const extensions = written.map(([oid, critical, value]) => ({ oid, critical, value: bytesOf(value) }))
  return {
    ...readExtensionValues(extensions),
    subject: readName(subjectDer),
    subjectDer,
    keyAlgorithm: readAlgorithmIdentifier(new DerCursor(readDer(spkiDer)).next()),
    key: () => readPublicKey(spkiDer, spkiSha256),
    spkiSha256,
    sha256,
    version,
    extensions,
  }
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function momentOf(written: string | undefined): Date | null {
  return written === undefined ? null : new Date(written)
}
