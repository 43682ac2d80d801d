export interface Group {
  readonly title: string
  readonly reason: string
  readonly ids: readonly string[]
}

export interface Row {
  readonly id: string
  readonly expected: string
  readonly result: string
}

export function reasonsOf(groups: readonly Group[]): ReadonlyMap<string, string>

export function compare<R extends Row>(
  rows: readonly R[],
  reasons: ReadonlyMap<string, string>,
): {
  readonly accepts: readonly R[]
  readonly rejects: readonly R[]
  readonly unexplained: readonly R[]
  readonly stale: readonly R[]
}
