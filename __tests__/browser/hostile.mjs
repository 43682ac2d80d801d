// Texts that try to be something else, each in every position of a report at once.
import { HOSTILE, poisoned } from '../support/hostile.ts'
import { wholeReport } from '../support/whole-report.ts'

/** A report full of each of them, and of some that try hard to be HTML. */
export function hostile() {
  const texts = [...HOSTILE, ...MARKUP.map((text) => [text, text])]
  return texts.map(([name, text]) => ({ name, report: poisoned(wholeReport(), text) }))
}

const MARKUP = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"><svg onload=alert(1)>',
  "'><img src=https://evil.example/x onerror=alert(1)>",
  '</style><style>*{display:none}</style>',
  '</code></td></tr></table><h1 id="rows">x</h1>',
  '</title><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '["script","","alert(1)"]',
  '__proto__',
  'constructor',
]
