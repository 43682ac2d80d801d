/** What an entry takes beside what it holds, in bytes. */
const overhead = 512

interface Entry<Value> {
  readonly promise: Promise<Value>
  /** Bytes; 0 while it is still asked for. */
  size: number
}

/** Asks for each thing once in a run, also while the answer is on its way, and forgets the oldest above `limit` bytes. */
export class Memory<Value> {
  readonly #limit: number
  readonly #sizeOf: (value: Value) => number
  readonly #entries = new Map<string, Entry<Value>>()
  #total = 0

  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.#limit = limit
    this.#sizeOf = sizeOf
  }

  recall(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    if (known !== undefined) return known.promise
    const entry: Entry<Value> = { promise: ask(), size: 0 }
    this.#entries.set(key, entry)
    return this.#weigh(entry)
  }

  async #weigh(entry: Entry<Value>): Promise<Value> {
    const value = await entry.promise
    entry.size = overhead + this.#sizeOf(value)
    this.#total += entry.size
    for (const [key, { size }] of this.#entries) {
      if (this.#total <= this.#limit) break
      if (size === 0) continue
      this.#entries.delete(key)
      this.#total -= size
    }
    return value
  }
}
