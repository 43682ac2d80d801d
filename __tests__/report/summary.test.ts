import { describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/model/report.js'
import { markdownText } from '../../src/report/markdown.js'
import { SUMMARY_LIMIT, summaryMarkdown } from '../../src/report/summary.js'
import {
  digestOfImage,
  imageReading,
  imageReport,
  imageSignature,
  imageSubject,
  imageVerdict,
  unsignedReading,
  wholeReading,
} from '../support/image-report.js'
import {
  facts,
  finding,
  mixedReport,
  report,
  runFinding,
  proof,
  signatureVerdict,
  unsigned,
  verdict,
} from '../support/verdicts.js'

function summary(made: Report, limit = SUMMARY_LIMIT): string {
  return summaryMarkdown(made, limit)
}

function headline(made: Report): string {
  return summary(made).split('\n')[0] ?? ''
}

const unknown = unsigned('a.jar', { state: 'unknown', findings: [finding({ id: 'SIG007' })] })
const stopped = facts({ findings: [runFinding({ id: 'SIG007', message: 'The run was stopped.' })] })

describe('the headline', () => {
  it.each([
    ['## ✅ 0 of 1 file denied', facts(), [verdict()]],
    ['## ✅ 0 of 2 files denied, 1 would be', facts(), [verdict(), unsigned('a.jar', { decision: 'audited' })]],
    ['## ❌ 1 of 2 files denied', facts(), [verdict(), unsigned('a.jar')]],
    ['## ❔ 1 of 1 file denied: it could not be told who signed', facts(), [unknown]],
    ['## ❌ The run did not come to its end: 1 file, and what is missing cannot be told', stopped, [verdict()]],
    ['## ℹ️ Inventory of 1 file: nothing was enforced', facts({ policy: null }), [verdict({ decision: 'listed' })]],
  ] as const)('is %s', (line, given, verdicts) => {
    expect(headline(report(given, verdicts))).toBe(line)
  })
})

describe('the summary', () => {
  it('has the policy, what was scanned and the counts', () => {
    const text = summary(mixedReport())
    expect(text).toContain('Policy <code>.github/sigscan.yml</code> (SHA-256 <code>abab')
    expect(text).toContain('1 verified, 1 untrusted, 0 invalid, 3 unsigned, 1 unknown, 7 skipped.')
  })

  it('shows what is denied before what is audited, exempt and allowed', () => {
    const titles = summary(mixedReport()).match(/^(?:### |<details><summary>)[^\n(<]*/gm)
    expect(titles).toEqual([
      '### The run',
      '### Denied ',
      '<details><summary>Every check of what is denied',
      '### Audited: would be denied, and the policy only audits ',
      '### Exempt ',
      '<details><summary>Allowed ',
    ])
  })

  it('has a message and a remedy for each finding', () => {
    const text = summary(mixedReport())
    expect(text).toContain('**SIG001** dist/plain.jar has no signature. <em>Sign it before this step.</em>')
    expect(text).toContain('- **SIG008** A rule matches nothing.\n')
    expect(text.match(/<em>Sign it before this step\.<\/em>/g)).toHaveLength(6)
  })

  it('names a file once in its row', () => {
    const findings = [
      finding({ message: 'a.jar: The end is followed by 5 bytes.' }),
      finding({ message: 'b.jar: x', remedy: null }),
    ]
    const text = summary(report(facts(), [unsigned('a.jar', { findings })]))
    expect(text).toContain('**SIG001** The end is followed by 5 bytes. <em>Sign it before this step.</em><br>')
    expect(text).toContain('**SIG001** b.jar: x |')
  })

  it('has a row for each file, with who signed it, each signer once', () => {
    const text = summary(mixedReport())
    expect(text).toContain('| <code>dist/plain.jar</code> | unsigned | nobody | <code>our files</code> | **SIG001** ')
    expect(text).toContain('| <code>dist/good.jar</code> | verified | <code>CN=release')
    expect(text).toMatch(
      /<code>dist\/stranger\.jar<\/code> \| untrusted \| claims to be <code>CN=.*<\/code><br>not known \|/,
    )
    expect(text).toContain(
      '| <code>dist/broken.jar</code><br>named at <code>ci.yml:3</code> | unknown | nobody | none |',
    )
    const twice = report(facts(), [verdict({ signatures: [signatureVerdict(), signatureVerdict()] })])
    expect(summary(twice)).not.toContain('<br>')
  })

  it('folds the checks of what is denied, each with its result and code', () => {
    const text = summary(mixedReport())
    expect(text).toContain(
      '- <code>dist/stranger.jar</code>\n  - integrity: pass, <code>digest-match</code> in <code>META-INF',
    )
    expect(text).toContain('  - chain: **fail**, <code>chain-valid</code>')
  })

  it('says loudly that nothing was enforced', () => {
    const text = summary(report(facts({ policy: null }), [verdict({ decision: 'listed' })]))
    expect(text).toContain('> [!WARNING]\n> Nothing was enforced')
    expect(text).toContain('### Listed: nothing was enforced (1)')
    expect(text).not.toContain('Policy ')
    expect(summary(mixedReport())).not.toContain('WARNING')
  })

  it('is the same text as the output markdown', () => {
    expect(markdownText(mixedReport())).toBe(summary(mixedReport()))
  })

  it('shows a long name by its beginning and its end', () => {
    const path = `dist/${'x'.repeat(10_000)}/end.jar`
    expect(summary(report(facts(), [unsigned(path)]))).toMatch(/<code>dist\/x{100,200}…x{100,200}\/end\.jar<\/code>/)
  })
})

describe('a summary that is too long', () => {
  const long = report(facts(), [
    ...Array.from({ length: 2_000 }, (_, index) => unsigned(`dist/denied-${index}.jar`)),
    ...Array.from({ length: 2_000 }, (_, index) => verdict({ path: `dist/allowed-${index}.jar` })),
  ])

  it.each([100, 700, 1_000, 10_000, 300_000, 900_000, SUMMARY_LIMIT])('is at most %d bytes, and uses them', (limit) => {
    const size = Buffer.byteLength(summary(long, limit))
    expect(size).toBeLessThanOrEqual(limit)
  })

  it('gives up what is allowed first, and says how many rows are left out', () => {
    const text = summary(long, 600_000)
    expect(text).toContain('denied-1999.jar')
    const shown = text.match(/allowed-\d+\.jar/g)?.length ?? 0
    expect(shown).toBeGreaterThan(0)
    expect(text).toContain(`| and ${2_000 - shown} more |  |  |  |  |\n\n</details>`)
  })

  it('then gives up denied files, those that were found last first', () => {
    const text = summary(long, 20_000)
    const shown = text.match(/<code>dist\/denied-\d+\.jar<\/code>/g)?.length ?? 0
    expect(text).toContain(`| and ${2_000 - shown} more |  |  |  |  |\n`)
    expect(text).not.toContain('Allowed')
  })

  it('leaves out checks that do not fit, and says of how many files', () => {
    const signed = proof()
    const denied = Array.from({ length: 50 }, (_, index) =>
      verdict({ path: `${index}.jar`, decision: 'denied', signatures: [signatureVerdict({ proof: signed })] }),
    )
    const made = report(facts(), denied)
    const size = Buffer.byteLength(summary(made))
    expect(summary(made, size - 500)).toMatch(/\n- and [123] files? more\n\n<\/details>/)
  })

  it('counts findings of the run that do not fit', () => {
    const findings = Array.from({ length: 100 }, (_, index) =>
      runFinding({ message: `Rule ${index} matches nothing.` }),
    )
    expect(summary(report(facts({ findings }), []), 2_000)).toMatch(/\n- and \d\d more\n/)
  })

  it('ends with the verdict, the counts and where the rest is', () => {
    expect(summary(long, 400)).toMatch(
      /^## ❌ 2000 of 4000 files denied\n\nPolicy [^]* skipped\.\n\nThe report has every check/,
    )
    expect(summary(long, 100)).toBe('## ❌ 2000 of 4000 files denied\n\nThe report has every check of every file.\n')
    expect(summary(long, 10)).toBe('')
  })
})

describe('the summary of images', () => {
  const scanned = { command: 'scan', paths: ['dist'], images: ['ghcr.io/acme/app'] } as const
  const denied = { ...imageVerdict(unsignedReading), decision: 'denied' as const }

  it('calls them images, and both by both names', () => {
    const ofImages = summary(imageReport())
    expect(ofImages).toContain('## ℹ️ Inventory of 3 images: nothing was enforced\n')
    expect(ofImages).toContain('| Image | State |')
    expect(ofImages).toMatch(/\nThe report has every check of every image\.\n$/)
    const ofBoth = summary(report(facts({ scanned }), [denied, verdict()]))
    expect(ofBoth).toContain('## ❌ 1 of 2 files and images denied\n')
    expect(ofBoth).toContain('| File or image | State |')
    expect(ofBoth).toContain('Scanned <code>ghcr.io/acme/app, dist</code>')
    expect(summary(report(facts(), [verdict()]))).toContain('| File | State |')
  })

  it('has the digest that a tag was resolved to, unless the reference pins it', () => {
    const nameIn = (reading: typeof unsignedReading): string | undefined => {
      const text = summary(imageReport([reading])).replaceAll(/<\/?span>/g, '')
      return /^\| (<code>ghcr.*?) \|/m.exec(text.replaceAll('&#58;', ':').replaceAll('&#64;', '@'))?.[1]
    }
    expect(nameIn(unsignedReading)).toBe(`<code>ghcr.io/acme/tool:3</code><br><code>${digestOfImage}</code>`)
    expect(nameIn(wholeReading)).toBe(
      `<code>ghcr.io/acme/app:1.2@${digestOfImage}</code><br>named at <code>.github/workflows/ci.yml:12</code>`,
    )
  })

  it('counts the platforms of an index by their states, and says which of them were looked at', () => {
    expect(summary(imageReport([wholeReading]))).toMatch(
      /<br>1 platform: 1 untrusted<br>only <code>linux\/amd64<\/code> \|/,
    )
    const [first] = wholeReading.platforms
    if (first === undefined) throw new Error('It has a platform.')
    const platforms = [first, { ...first, platform: 'linux/arm64', signatures: [] }]
    expect(summary(imageReport([{ ...wholeReading, narrowed: [], platforms }]))).toMatch(
      /<br>2 platforms: 1 untrusted, 1 unsigned \|/,
    )
  })

  it('has the checks of platforms and statements, each with where it stands', () => {
    const text = summary(report(facts(), [{ ...imageVerdict(wholeReading), decision: 'denied' }]))
    expect(text).toContain('in <code>linux/amd64, sha256-2b.sig, layer 1</code>')
    expect(text).toContain('in <code>attestation sha256-1a.att, layer 1</code>')
  })

  it('has what is denied before the map, and the map before every check', () => {
    const signed = imageReading(imageSubject('ghcr.io/acme/app', '1'), { signatures: [imageSignature()] })
    const text = summary(report(facts({ scanned }), [{ ...imageVerdict(signed), decision: 'denied' }]))
    const places = ['### Denied (1)', '```mermaid', 'Every check of what is denied'].map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  it('keeps the room of what is denied from thousands of repositories', () => {
    const others = Array.from({ length: 2_000 }, (_, index) =>
      imageVerdict(imageReading(imageSubject(`ghcr.io/acme/${'x'.repeat(200)}-${index}`, '1'), {})),
    )
    const text = summary(report(facts({ scanned }), [...others, denied]), 3_000)
    expect(text).toContain('<code>ghcr.io/acme/tool:3</code>')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000)
  })
})
