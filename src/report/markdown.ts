import type { Report } from '../model/report.js'
import { summaryMarkdown, SUMMARY_LIMIT } from './summary.js'

/** `--output markdown`: the same text as the job summary, so that it can be appended to one. */
export function markdownText(report: Report): string {
  return summaryMarkdown(report, SUMMARY_LIMIT)
}
