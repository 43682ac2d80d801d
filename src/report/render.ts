import type { OutputFormat } from '../config/options.js'
import type { Report } from '../model/report.js'
import type { SarifPlaces } from './sarif.js'

/** What can go to standard output, and the page, which cannot. */
export type Rendering = OutputFormat | 'html'

/** The renderings of a report, in pieces to be written one after the other. Each is loaded when it is first asked for. */
export async function render(
  report: Report,
  format: Rendering,
  options: { readonly color: boolean; readonly places: SarifPlaces },
): Promise<Iterable<string>> {
  switch (format) {
    case 'pretty':
      return [(await import('./table.js')).prettyTable(report, options)]
    case 'wide':
      return [(await import('./table.js')).wideTable(report, options)]
    case 'json':
      return [(await import('./json.js')).sigscanJson(report)]
    case 'report':
      return (await import('./json.js')).reportPieces(report)
    case 'pem':
      return [(await import('./pem.js')).pemText(report)]
    case 'sarif':
      return [(await import('./sarif.js')).sarifText(report, options.places)]
    case 'markdown':
      return [(await import('./markdown.js')).markdownText(report)]
    case 'html':
      return (await import('./html/page.js')).htmlPieces(report)
  }
}
