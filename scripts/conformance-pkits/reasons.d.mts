import type { Group } from '../conformance-paths/compare.mjs'

export interface Run {
  readonly lists: boolean
}

export function reasonsFor(
  groups: readonly (Group & { readonly when?: Partial<Run> })[],
  run: Run,
): ReadonlyMap<string, string>
