import { hash } from 'node:crypto'
import { FetchError, type World } from '../../model/world.js'
import { attempt } from '../attempt.js'
import { worthKeeping } from './ask-kept.js'
import { Memory } from './ask-memory.js'
import type { Wire } from './ask-wire.js'
import { checkCrls, maxCrlBytes, readCrl, type Crl } from './crl.js'
import type { Inquiry, RevocationFault, Standing } from './model.js'

/** Fetches one revocation list; where there is none, why. */
export type AskCrl = (url: string, inquiry: Inquiry) => Promise<Crl | Extract<Standing, { kind: 'unknown' }>>

type Found = Awaited<ReturnType<AskCrl>>

/** Lists of public CAs have 1 KB to 10 MB. Four of the largest that are taken fit in. */
const maxRemembered = 4 * maxCrlBytes

/**
 * Lists come from this run, else from the cache while they are current, else from the network. What the cache holds is
 * verified before it keeps us from asking, and all are verified again whenever they are used.
 */
export function openCrls(world: Pick<World, 'cache' | 'clock'>, wire: Wire, offline: boolean, timeout: number): AskCrl {
  const memory = new Memory<Found>(maxRemembered, (found) => ('kind' in found ? 0 : found.tbs.length))

  const isWorthKeeping = worthKeeping(world.clock, offline)

  async function find(url: string, key: string, inquiry: Inquiry): Promise<Found> {
    const kept = world.cache.read(key, maxCrlBytes)
    const known = kept === null ? null : attempt(() => readCrl(kept))
    // Offline the first who asks may not be the one that the list is about; whose it is is verified for each.
    if (known !== null && !(known instanceof Error) && (offline || isKept(known, inquiry))) return known
    if (offline) return unknown('revocation-unreachable', `${url} was not asked, because the run is offline.`)
    const bytes = await wire.inTurn((send) =>
      send({ url, method: 'GET', headers: {}, body: null, maxBytes: maxCrlBytes, timeout }),
    )
    if (bytes instanceof FetchError) return unknown('revocation-unreachable', bytes.message)
    const read = attempt(() => readCrl(bytes))
    if (read instanceof Error)
      return unknown('revocation-malformed', `The list at ${url} cannot be read: ${read.message}`)
    if (isKept(read, inquiry)) world.cache.write(key, bytes)
    return read
  }

  /** A delta says nothing alone, and is soon replaced. */
  function isKept(crl: Crl, inquiry: Inquiry): boolean {
    return crl.baseNumber === null && isWorthKeeping({ standing: checkCrls(inquiry, [crl]), until: crl.nextUpdate })
  }

  return (url, inquiry) => {
    const key = hash('sha256', `crl ${url}`)
    return memory.recall(key, () => find(url, key, inquiry))
  }
}

function unknown(code: RevocationFault, message: string): Extract<Standing, { kind: 'unknown' }> {
  return { kind: 'unknown', code, message }
}
