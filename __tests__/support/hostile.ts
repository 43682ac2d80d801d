import type { Report } from '../../src/model/report.js'

/** Texts that try to be something else in the place where they are shown. */
export const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['runner command', '::error::forged'],
  ['runner command after spaces', '   ::set-output name=result::pass'],
  ['old runner command', 'a ##[add-matcher]x'],
  ['old runner command after a hash', '###[command]x'],
  ['line breaks', 'a\r\n::error::b\n\n# heading\n| x | y |\n\u2028c\u2029d\u0085e\u000bf'],
  ['table cell', 'a|b\\|c||'],
  ['backticks', '```x` ` ``'],
  ['HTML', '<img src=x onerror="alert(\'1\')">&lt;</details></code><script>'],
  ['HTML comment', '<!-- x'],
  ['script link', '[x](javascript:alert(1)) ![y](http://evil.example/z.png) [a][b] [c]: d'],
  ['mentions and issues', '@acme/team #123 GH-12 acme/app#4 a@b.example'],
  ['autolinks', 'https://evil.example www.evil.example <https://evil.example> ftp://x mailto:a@b.example'],
  ['emphasis', '**a** _b_ ~~c~~ $d$ :smile: ***'],
  ['list item', '- a'],
  ['numbered item', '1. a'],
  ['bidi controls', 'a\u202egpj.exe\u2066b\u2069\u200f\u061c'],
  ['zero width', 'a\u200bb\u2060c\ufeffd\u00ade\u{e0041}\u115f\ufe0f'],
  ['ANSI', '\u001b[2J\u001b]0;x\u0007\u009b31m\u007f'],
  ['NUL', 'a\0b'],
  ['lone surrogates', '\ud800a\udc00'],
  ['placeholders', '{0} {{1}} {a}'],
  ['forged escape', '\\u{202e} \\u202e'],
  ['brackets after a backslash', '\\[a\\](1)'],
  ['PEM', '-----BEGIN CERTIFICATE-----'],
  ['strange spaces', 'a\u00a0b\u3000c  d'],
  ['climbing path', '../../etc/passwd'],
  ['absolute address', 'javascript:alert(1)'],
  ['percent', '%0A%25::error::x'],
  ['front matter', '---'],
  ['heading', '# a'],
  ['a space', ' '],
  ['10,000 characters', 'ab|<é'.repeat(2_000)],
  ['10,000 hidden characters', '\u{e0041}\u202e'.repeat(5_000)],
]

/** Keys whose text is ours, or a closed union, or made by hashing. */
const OURS: ReadonlySet<string> = new Set([
  'at',
  'check',
  'command',
  'decision',
  'format',
  'id',
  'invalidSince',
  'kind',
  'level',
  'of',
  'provenUntil',
  'reason',
  'result',
  'revokedAt',
  'role',
  'sha256',
  'spkiSha256',
  'state',
  'status',
  'use',
  'version',
])

/** The report with every other text replaced, in every position at once. */
export function poisoned(report: Report, text: string): Report {
  return { ...(poison(report, '', text) as Report), certificates: report.certificates }
}

function poison(value: unknown, key: string, text: string): unknown {
  if (typeof value === 'string') return OURS.has(key) || isOurs(value) ? value : text
  if (Array.isArray(value)) return value.map((one) => poison(one, key, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name, text)]))
}

/** Our own name, digests in lists, and the source of a time or of evidence, which has the same key as the source of a policy. */
function isOurs(value: string): boolean {
  return /^(?:sigscan|[0-9a-f]{64}|timestamp|log|now|crl|ocsp)$/.test(value)
}
