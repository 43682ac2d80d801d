import type { Report } from '../model/report.js'
import type { Files } from '../model/world.js'

/** Adds to a report what changed since an earlier one. */
export type Compare = (report: Report) => Report

/** Reads the earlier report, if there is one, before anything is scanned. Throws Failure `report`. */
export async function openBaseline(path: string | null, files: Files): Promise<Compare> {
  if (path === null) return (report) => report
  const { readBaseline } = await import('./baseline.js')
  return readBaseline(path, files)
}
