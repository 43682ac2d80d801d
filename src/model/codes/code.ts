/** What a code says. A code never changes its meaning and is never used again for another one. */
export interface Code {
  /** What the code says, for the documentation. */
  readonly means: string
  /** What the reader can do about it; `null` where nothing needs mending. */
  readonly remedy: string | null
}
