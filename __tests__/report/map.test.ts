import { describe, expect, it } from '@jest/globals'
import type { Verdict } from '../../src/model/verdict.js'
import { fitBlock } from '../../src/report/blocks.js'
import { mermaidText } from '../../src/report/escape.js'
import { imagePath, placeOfImage } from '../../src/report/image-path.js'
import { mapBlocks } from '../../src/report/map.js'
import { HOSTILE } from '../support/hostile.js'
import {
  imageReading,
  imageReport,
  imageSignature,
  imageSubject,
  imageVerdict,
  unsignedReading,
} from '../support/image-report.js'
import { certificate, facts, report, signerOf, verdict } from '../support/verdicts.js'

function mapOf(readings: Parameters<typeof imageReport>[0], limit = 1_000_000): string | null {
  const [block] = mapBlocks(imageReport(readings))
  return block === undefined ? null : fitBlock(block, limit)
}

const signed = (repository: string, tag: string): ReturnType<typeof imageReading> =>
  imageReading(imageSubject(repository, tag), { signatures: [imageSignature()] })

/** An image that somebody proven signed: by the leaf's subject, or by an identity where it is another name. */
function provenBy(name: string): Verdict {
  const found = imageVerdict(signed('ghcr.io/acme/app', `of ${name}`))
  const isNamed = name.startsWith('CN=')
  const signer = signerOf(certificate('leaf'))
  const nameless = { ...signer, subject: Buffer.from('3000', 'hex'), identity: { name, issuer: 'https://issuer' } }
  const signatures = found.signatures.map((one) => ({
    ...one,
    state: 'verified' as const,
    proof: { ...one.proof, signer: isNamed ? signer : nameless },
  }))
  return { ...found, state: 'verified', signatures }
}

describe('the map of the images', () => {
  const signer = 'not trusted #40;untrusted#41;#58; CN=release.acme.example,O=Acme#92;, Inc#46;,C=US'

  it('leads from registry over repository and image to the signer', () => {
    expect(mapOf([signed('ghcr.io/acme/app', '1'), signed('ghcr.io/acme/app', '2'), unsignedReading])).toBe(
      [
        '### Who signed which image',
        '',
        '```mermaid',
        'mindmap',
        '  root(("sigscan"))',
        '    n_0["ghcr.io"]',
        '      n_0_0["acme/app"]',
        '        n_0_0_0["1"]',
        `          n_0_0_0_0["${signer}"]`,
        '        n_0_0_1["2"]',
        `          n_0_0_1_0["${signer}"]`,
        '      n_0_1["acme/tool"]',
        '        n_0_1_0["3"]',
        '          n_0_1_0_0["unsigned"]',
        '```',
        '',
        '',
      ].join('\n'),
    )
  })

  it('is a table of the repositories where it would be too large', () => {
    const many = Array.from({ length: 40 }, (_, index) => signed(`ghcr.io/acme/app${index % 2}`, String(index)))
    const text = mapOf(many) ?? ''
    expect(text).not.toContain('mermaid')
    expect(text).toContain('| Repository | Images | Trusted | Not trusted | Proven signers |')
    expect(text).toContain('| <code>ghcr.io/acme/app0</code> | 20 |')
  })

  it('tells who is trusted from who is not', () => {
    const [block] = mapBlocks(report(facts(), [provenBy('CN=a')]))
    const text = (block && fitBlock(block, 10_000)) ?? ''
    expect(text).toContain('["trusted#58; CN=release.acme.example')
    expect(text).not.toContain('not trusted')
  })

  it('names who is proven in the table, a few of them, and counts the others', () => {
    const many = Array.from({ length: 70 }, (_, index) => imageVerdict(signed('ghcr.io/acme/app', String(index))))
    const rowOf = (verdicts: readonly Verdict[]): string => {
      const [block] = mapBlocks(report(facts(), [...many, ...verdicts]))
      return ((block && fitBlock(block, 100_000)) ?? '').split('\n').find((line) => line.includes('acme/app')) ?? ''
    }
    expect(rowOf([])).toBe('| <code>ghcr.io/acme/app</code> | 70 | 0 | 70 | nobody |')
    expect(rowOf([provenBy('CN=a')])).toMatch(/\| 71 \| 1 \| 70 \| <code>CN=release\.acme\.example[^|]*<\/code> \|$/)
    const identities = Array.from({ length: 7 }, (_, index) => provenBy(`person ${index}`))
    expect(rowOf(identities)).toMatch(/<code>person 4[^|]*<br>and 2 more \|$/)
  })

  it('is whole or not at all', () => {
    const whole = mapOf([signed('ghcr.io/acme/app', '1')]) ?? ''
    expect(mapOf([signed('ghcr.io/acme/app', '1')], Buffer.byteLength(whole) - 1)).toBeNull()
  })

  it('stays under the 50,000 characters that Mermaid draws, whatever the names hold', () => {
    for (const character of ['\u{e0041}', '\u{1f512}', '"', '\u202e']) {
      const long = Array.from({ length: 19 }, (_, index) => signed(`ghcr.io/${index}${character.repeat(400)}`, '1'))
      const text = mapOf(long) ?? ''
      expect(text).toContain('mermaid')
      expect(text.length).toBeLessThan(50_000)
    }
  })

  it('lists a hundred repositories, and counts all others wherever it is cut', () => {
    const many = Array.from({ length: 150 }, (_, index) => signed(`ghcr.io/acme/app-${index}`, '1'))
    const text = mapOf(many) ?? ''
    expect(text.match(/app-\d+/g)).toHaveLength(100)
    expect(text).toMatch(/app-99[^\n]+\n\| and 50 more \|  \|  \|  \|  \|\n\n$/)
    const cut = mapOf(many, Buffer.byteLength(text) - 1) ?? ''
    expect(cut.match(/app-\d+/g)).toHaveLength(99)
    expect(cut).toMatch(/\| and 51 more \|  \|  \|  \|  \|\n\n$/)
  })

  it('is not there where no images are', () => {
    expect([...mapBlocks(report(facts(), [verdict()]))]).toEqual([])
  })

  it.each(HOSTILE)('cannot be broken by names with %s', (_name, text) => {
    const lines = (mapOf([signed(`ghcr.io/${text}`, '1')]) ?? '').split('\n')
    const nodes = lines.slice(lines.indexOf('mindmap') + 2, lines.indexOf('```', 3))
    for (const node of nodes) expect(node).toMatch(/^ +n[_0-9]+\["[^"`%\[\]<>{}()&|\\]*"\]$/)
    expect(lines.filter((line) => line.includes('```'))).toHaveLength(2)
  })
})

describe('the place of an image', () => {
  it.each([
    ['ghcr.io/acme/app', '1', ['ghcr.io', 'acme/app', '1'], 'acme/app:1'],
    ['localhost:5000/app', '1', ['localhost:5000', 'app', '1'], 'app:1'],
    ['oci-layout:build/app', '1', ['oci-layout', 'build/app', '1'], 'oci-layout:build/app:1'],
    ['nothing', '1', ['nothing', '', '1'], 'nothing:1'],
  ])('is read from %s', (repository, tag, [registry = '', within = '', name = ''], path) => {
    const subject = imageSubject(repository, tag)
    expect(placeOfImage(subject)).toEqual({ registry, repository: within, name })
    expect(imagePath(subject)).toBe(path)
  })

  it('is the whole reference where it does not begin with its repository', () => {
    const subject = { reference: 'something else', repository: 'ghcr.io/acme/app' }
    expect(placeOfImage(subject)).toEqual({ registry: 'ghcr.io', repository: 'acme/app', name: 'something else' })
  })
})

describe('a text of Mermaid', () => {
  it('holds letters, digits and harmless marks as they are, and the rest as codes', () => {
    expect(mermaidText('CN=a b, O=Übung/x_1.2-3')).toBe('CN=a b, O=Übung/x_1.2-3')
    expect(mermaidText('"]\n%%{`#34;')).toBe('#34;#93;#92;u#123;a#125;#37;#37;#123;#96;#35;34#59;')
    expect(mermaidText('\u{1f512}')).toBe('#128274;')
  })

  it('has no list, emphasis or address of Markdown', () => {
    expect(mermaidText('1. a')).toBe('1#46; a')
    expect(mermaidText('- a-b --')).toBe('#45; a-b #45;#45;')
    expect(mermaidText('_a_ b_c')).toBe('#95;a#95; b_c')
    expect(mermaidText('www.acme.example')).toBe('www#46;acme.example')
  })

  it('is cut after it is made visible', () => {
    expect(mermaidText('\u202e'.repeat(100), 9)).toBe('#92;u#123;2#8230;02e#125;')
    expect(mermaidText('x'.repeat(100), 9)).toBe('xxxx#8230;xxxx')
  })
})
