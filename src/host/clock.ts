import type { Clock } from '../model/world.js'

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() }
