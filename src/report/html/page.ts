import { createHash } from 'node:crypto'
import type { Report } from '../../model/report.js'
import { countSubjects } from '../rows.js'
import { htmlText } from '../escape.js'
import { gather } from '../pieces.js'
import { mapDrawing } from './map-drawing.js'
import { mapTree } from './map-tree.js'
import { originsOf } from './map.js'
import { htmlOf } from './markup.js'
import { script } from './page-script.js'
import { style } from './page-style.js'
import { tableParts } from './table.js'
import { HEADLINES, verdictOf } from './verdict.js'

/** The report as one page that needs nothing but itself, piece by piece. */
export function htmlPieces(report: Report): Generator<string> {
  return gather(pageParts(report))
}

function* pageParts(report: Report): Generator<string> {
  yield headOf(report)
  yield TOP
  for (const section of verdictOf(report)) yield `${htmlOf(section)}\n`
  if (report.subjects.length > 0) {
    yield* mapParts(report)
    yield CONTROLS
    yield* tableParts(report)
    yield '</section>\n'
  }
  yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`
}

/**
 * Nothing is loaded, and nothing runs or styles but the very texts of this page (CSP Level 3, 6.7.3.2 to match by hash). No text
 * can become a script through the DOM either (Trusted Types).
 */
function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function headOf(report: Report): string {
  const title = `${HEADLINES[report.result]}: ${countSubjects(report)}, ${report.counts.denied} denied`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(contentSecurityPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)} · sigscan</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
`
}

const TOP = `<header>
<h1>Who signed this, and did we allow them?</h1>
<button type="button" id="theme" class="live" aria-pressed="false">Dark</button>
</header>
<main>
`

function* mapParts({ subjects }: Report): Generator<string> {
  const origins = originsOf(subjects)
  yield '<section class="map" aria-label="Map">\n<h2>Who signed what</h2>\n'
  yield `${htmlOf(mapDrawing(origins))}\n${htmlOf(mapTree(origins))}\n</section>\n`
}

/** The script fills in what there is to choose from. */
const CONTROLS = `<section class="subjects" aria-label="Subjects">
<h2>Every subject, and its proof</h2>
<div class="controls live" role="search">
<label>Filter <input type="search" id="filter" autocomplete="off" spellcheck="false" placeholder="Name, signer, digest, rule"></label>
<label>Decision <select id="decision"><option value="">any</option></select></label>
<label>State <select id="state"><option value="">any</option></select></label>
<label>Kind <select id="kind"><option value="">any</option></select></label>
<label>Format <select id="format"><option value="">any</option></select></label>
<label>Signed by <select id="signer"><option value="">anybody</option></select></label>
<button type="button" id="clear">Clear</button>
</div>
<p id="status" class="live" role="status"></p>
`
