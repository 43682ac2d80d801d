/** The page's style. Colours keep a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3) on their ground. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14171c);
  --sheet: light-dark(#ffffff, #1c2027);
  --ink: light-dark(#1b1f24, #e6e9ee);
  --faint: light-dark(#596270, #9aa4b2);
  --line: light-dark(#dde1e7, #333a45);
  --quote: light-dark(#eef0f4, #272d36);
  --focus: light-dark(#0b57d0, #8ab4f8);
  --good: light-dark(#0f6b3a, #6fd39a);
  --good-ground: light-dark(#e2f4e9, #17301f);
  --bad: light-dark(#a3172b, #ff9aa5);
  --bad-ground: light-dark(#fdE8ea, #3d1a1f);
  --doubt: light-dark(#7a4b00, #f0c06a);
  --doubt-ground: light-dark(#fdf1d9, #35290f);
  --plain: light-dark(#3c4a63, #b4c2db);
  --plain-ground: light-dark(#e8edf6, #252e3d);
}
:root[data-theme=light] { color-scheme: light }
:root[data-theme=dark] { color-scheme: dark }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
header, main { max-width: 1240px; margin: 0 auto; padding: 0 24px }
header { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding-top: 20px }
h1 { font-size: 16px; font-weight: 600; margin: 0; color: var(--faint) }
h2 { font-size: 18px; margin: 0 0 12px }
h3 { font-size: 15px; margin: 16px 0 8px }
h4 { font-size: 13px; margin: 12px 0 4px; color: var(--faint); font-weight: 600 }
p, ul, ol, dl { margin: 0 }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 16px 0 }
code { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--quote); border-radius: 4px;
  padding: 1px 4px; white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate }
button, select, input { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px;
  padding: 4px 10px; min-height: 32px }
button { cursor: pointer }
button:hover { background: var(--quote) }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
.faint { color: var(--faint); font-size: 13px }
.live { display: none }
html.scripted button.live { display: inline-block }
html.scripted p.live { display: block }
html.scripted .static { display: none }
.more, .notice { color: var(--faint); font-style: italic }

.verdict { border-left: 8px solid var(--plain) }
.verdict.pass { border-left-color: var(--good) }
.verdict.fail { border-left-color: var(--bad) }
.verdict.unknown { border-left-color: var(--doubt) }
.word { font-size: 34px; line-height: 1.2; font-weight: 650 }
.pass .word { color: var(--good) }
.fail .word { color: var(--bad) }
.unknown .word { color: var(--doubt) }
.sentence { margin: 4px 0 16px; font-size: 16px }
.tiles { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 10px; margin-bottom: 16px }
.tiles li { padding: 6px 14px; border-radius: 8px; background: var(--plain-ground); color: var(--plain) }
.tiles b { font-size: 20px }
.tiles .allowed { background: var(--good-ground); color: var(--good) }
.tiles .denied { background: var(--bad-ground); color: var(--bad) }
.tiles .exempt, .tiles .audited { background: var(--doubt-ground); color: var(--doubt) }
.states svg { width: 100%; height: 8px; border-radius: 4px; display: block }
.states ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 6px 0 16px; font-size: 14px }
.states .verified { color: var(--good) }
.states .untrusted, .states .invalid { color: var(--bad) }
.states .unsigned, .states .unknown { color: var(--doubt) }

dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px }
dt { color: var(--faint) }
dd { margin: 0; overflow-wrap: anywhere }
.tag { display: inline-block; border-radius: 5px; padding: 0 7px; font-size: 13px; line-height: 20px; background: var(--plain-ground);
  color: var(--plain); white-space: nowrap }
.tag.verified, .tag.allowed, .tag.pass { background: var(--good-ground); color: var(--good) }
.tag.denied, .tag.invalid, .tag.untrusted, .tag.fail { background: var(--bad-ground); color: var(--bad) }
.tag.unsigned, .tag.unknown, .tag.exempt, .tag.audited { background: var(--doubt-ground); color: var(--doubt) }
.findings { list-style: none; padding: 0 }
.findings li { border-left: 3px solid var(--plain); padding: 2px 0 2px 10px; margin: 4px 0; overflow-wrap: anywhere }
.findings .error { border-left-color: var(--bad) }
.findings .warning { border-left-color: var(--doubt) }

.map svg { width: 100%; height: auto; display: block; margin-bottom: 12px }
.map text { font: 12.5px system-ui, sans-serif; fill: var(--ink); unicode-bidi: isolate; white-space: pre }
.band { fill: var(--plain); opacity: .3 }
.band.verified { fill: var(--good) }
.band.untrusted, .band.invalid { fill: var(--bad) }
.band.unsigned, .band.unknown { fill: var(--doubt) }
.bar { fill: var(--plain) }
.bar.verified { fill: var(--good) }
.bar.untrusted, .bar.invalid { fill: var(--bad) }
.bar.unsigned, .bar.unknown { fill: var(--doubt) }
.tree, .tree ul { list-style: none; padding-left: 18px }
.tree { padding-left: 0 }
.tree li { margin: 3px 0 }
summary { cursor: pointer; border-radius: 4px }
.tree button { font-size: 13px; min-height: 26px; padding: 1px 8px; margin: 4px 0 4px 18px }

.controls { flex-wrap: wrap; gap: 10px 14px; align-items: end; margin-bottom: 10px }
html.scripted .controls { display: flex }
.controls label { display: grid; font-size: 13px; color: var(--faint); gap: 2px }
.controls select { max-width: 220px; color: var(--ink) }
.controls input { width: 260px; color: var(--ink) }
#status { color: var(--faint); margin-bottom: 8px }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere }
#table { table-layout: fixed; min-width: 900px; font-size: 14px }
#theme[aria-pressed=true] { background: var(--quote) }
#table > thead th { font-weight: 600; font-size: 13px; color: var(--faint); white-space: nowrap }
#table > thead th:nth-child(1) { width: 33% }
#table > thead th:nth-child(2), #table > thead th:nth-child(3) { width: 9% }
#table > thead th:nth-child(4) { width: 25% }
#table > thead th:nth-child(5) { width: 6% }
#table > thead button { border: 0; padding: 0; min-height: 24px; font: inherit; color: inherit; background: none }
#table > thead button::after { content: ' ↕'; opacity: .4 }
#table > thead [aria-sort=ascending] button::after { content: ' ↑'; opacity: 1 }
#table > thead [aria-sort=descending] button::after { content: ' ↓'; opacity: 1 }
.row code { background: none; padding: 0 }
.row td code { font: inherit; font-size: 13px }
.row.denied th { box-shadow: inset 3px 0 var(--bad) }
.row.exempt th, .row.audited th { box-shadow: inset 3px 0 var(--doubt) }
html.scripted .row { cursor: pointer }
html.scripted .row:hover { background: var(--quote) }
.row button { display: block; width: 100%; text-align: left; border: 0; padding: 0 0 0 18px; background: none; min-height: 0; position: relative }
.row button:hover { background: none }
.row button::before { content: '▸'; position: absolute; left: 0; color: var(--faint) }
.row button[aria-expanded=true]::before { content: '▾' }
.said { color: var(--faint); font-size: 13px }
html.scripted .said { padding-left: 18px }
.proof > td { background: var(--ground); padding: 14px 18px 20px }
.signature, .part { border: 1px solid var(--line); background: var(--sheet); border-radius: 8px; padding: 2px 16px 14px; margin-top: 12px }
.whole > .findings { margin-bottom: 10px }
.chain { padding-left: 22px }
.checks { font-size: 13px; margin-top: 10px }
.checks th { color: var(--faint); font-weight: 600 }
.checks th, .checks td { padding: 4px 8px }
.checks th:nth-child(1), .checks th:nth-child(2) { width: 110px }
#more { margin-top: 14px }

@media (max-width: 700px) {
  header, main { padding: 0 10px }
  section { padding: 14px }
  .map svg { display: none }
  dl { grid-template-columns: 1fr }
  dd { margin-bottom: 6px }
}
@media (prefers-contrast: more) { :root { --faint: var(--ink); --line: var(--ink) } }
@media print {
  :root, :root[data-theme] { color-scheme: light }
  body { background: none; font-size: 11px }
  header, main { max-width: none; padding: 0 }
  section { border: 0; padding: 8px 0; break-inside: auto }
  .verdict { padding-left: 12px; border-left: 8px solid }
  button.live, html.scripted button.live, .controls, html.scripted .controls, #more { display: none }
  #table { min-width: 0 }
  .scroll { overflow: visible }
  code { font-size: 10px }
  tr, .findings li { break-inside: avoid }
  tr.proof { break-inside: auto }
  .tag, .tiles li, code { border: 1px solid var(--line) }
  .row code { border: 0 }
  #table, .row td code, .said, .checks, .tag { font-size: 11px }
  .row button[aria-expanded]::before, #table > thead button::after { content: none }
  .row button, .said, html.scripted .said { padding-left: 0 }
}
`
