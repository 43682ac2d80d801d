import type { Clock } from '../../model/world.js'
import type { Standing } from './model.js'

/** What evidence was found to say, and when newer one is due; `null`: it does not say. */
export interface Judged {
  readonly standing: Standing
  readonly until: Date | null
}

/** Whether evidence may be kept for later runs, and whether what was kept makes asking needless. */
export type WorthKeeping = (evidence: Judged) => boolean

/**
 * It is authentic (stale evidence is: whose it is comes first), and newer one is not due yet. Offline there is nothing
 * newer, so what is older will do: whether it says something of the moments that matter is judged later.
 */
export function worthKeeping(clock: Clock, offline: boolean): WorthKeeping {
  return ({ standing, until }) => {
    if (standing.kind === 'unknown' && standing.code !== 'revocation-stale') return false
    return offline || (until !== null && until > clock.now())
  }
}
