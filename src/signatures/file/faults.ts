import type { CheckCode } from '../../model/codes.js'

export interface Fault {
  readonly code: CheckCode
  /** One sentence: the first fault of this kind, and how many more there are. */
  readonly message: string
}

/** Collects faults: the first of each kind is told, the others are counted, so that a report stays readable. */
export class Faults {
  readonly #kinds = new Map<CheckCode, { first: string; count: number }>()

  /** `message` is one sentence that names the thing. */
  add(code: CheckCode, message: string): void {
    const known = this.#kinds.get(code)
    if (known === undefined) this.#kinds.set(code, { first: message, count: 1 })
    else known.count += 1
  }

  has(code: CheckCode): boolean {
    return this.#kinds.has(code)
  }

  list(): readonly Fault[] {
    return [...this.#kinds].map(([code, { first, count }]) => ({
      code,
      message: count === 1 ? first : `${first.slice(0, -1)}, and ${count - 1} more like it.`,
    }))
  }
}
