import { describe, expect, it } from '@jest/globals'
import { SUMMARY_LIMIT, summaryMarkdown } from '../../src/report/summary.js'
import { baseline, namedImage, proposed, toldReport } from '../support/told.js'
import { facts, mention, report, runFinding, unsigned, verdict } from '../support/verdicts.js'

const summary = (made = toldReport()) => summaryMarkdown(made, SUMMARY_LIMIT)
const made = report(facts(), [verdict()])

describe('the summary of what changed', () => {
  it('comes first, with counts, what was lost before what is new', () => {
    const text = summary()
    expect(text.split('\n')[2]).toBe(
      `Since the report of <code>${baseline.at}</code> (<code>last/report.json</code>): **2 new signers and 1 lost signature**.`,
    )
    expect(text.match(/^### [^\n(]*/gm)?.slice(0, 4)).toEqual([
      '### Lost signatures ',
      '### New signers ',
      '### What the proposed policy would change ',
      '### The run',
    ])
    expect(text).toContain(
      '### Lost signatures (1)\n\n- <code>dist/plain.jar</code> is no longer signed by <code>CN=release</code>\n',
    )
    expect(text).toContain(
      '### New signers (2)\n\n- <code>dist/good.jar</code> is now signed by <code>CN=stranger</code>\n',
    )
  })

  it('says that nothing did', () => {
    const text = summary({ ...made, baseline: { ...baseline, changes: [] } })
    expect(text).toContain('**0 new signers and 0 lost signatures**')
    expect(text).not.toContain('### ')
  })

  it('says nothing where there is no earlier report', () => {
    expect(summary(made)).not.toContain('Since')
  })

  it.each(['new-signer', 'lost-signature'] as const)(
    'leaves room for what is denied, however often there is a %s',
    (kind) => {
      const changes = Array.from({ length: 9_000 }, (_, index) => ({
        kind,
        subject: `${index}/${'x'.repeat(150)}`,
        signer: 'CN=a',
      }))
      const findings = Array.from({ length: 9_000 }, (_, index) =>
        runFinding({ message: `${index} ${'x'.repeat(150)}` }),
      )
      const text = summary({
        ...report(facts({ findings }), [unsigned('denied.jar')]),
        baseline: { ...baseline, changes },
      })
      expect(text).toMatch(/\n- and \d+ more\n\n### The run/)
      expect(text).toMatch(/\n- and \d+ more\n\n### Denied \(1\)/)
      expect(text).toContain('| <code>denied.jar</code> |')
    },
  )

  it('counts what does not fit', () => {
    const changes = Array.from(
      { length: 500 },
      (_, index) => ({ kind: 'new-signer', subject: `${index}.jar`, signer: 'CN=a' }) as const,
    )
    expect(summaryMarkdown({ ...made, baseline: { ...baseline, changes } }, 4_000)).toMatch(/\n- and \d{3} more\n/)
  })
})

describe('the summary of a change that proposes another policy', () => {
  it('has both verdicts at its top', () => {
    expect(
      summary({ ...made, proposed })
        .split('\n')
        .slice(2, 4),
    ).toEqual([
      '> [!IMPORTANT]',
      '> Decided by the policy at <code>.github/sigscan.yml</code>: **pass**. ' +
        'The policy that this change proposes, <code>.github/sigscan.yml<span>&#64;</span>0f0f</code>, would come to **pass**.',
    ])
  })

  it.each([
    [{ ...proposed, sha256: null, result: 'inventory' as const }, 'This change takes the policy away.'],
    [
      { ...proposed, sha256: null, result: null, fault: 'It has no rules.' },
      '</code>, cannot be used. It has no rules.\n',
    ],
    [{ ...proposed, result: null }, '</code>, cannot be used.\n'],
  ])('says of one that cannot be used why: %j', (of, said) => {
    expect(summary({ ...made, proposed: of })).toContain(said)
  })

  it('says so where there is no policy yet', () => {
    expect(summary({ ...made, policy: null, proposed })).toContain('> Decided by no policy: **pass**.')
  })

  it('has a line for each subject that would be decided otherwise, and for no other', () => {
    const [first, second, third] = report(facts(), [unsigned('a.jar'), unsigned('b.jar'), unsigned('c.jar')]).subjects
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three.')
    const subjects = [
      { ...first, proposed: { state: 'unsigned', decision: 'exempt', rule: 'theirs' } as const },
      { ...second, proposed: { state: 'unsigned', decision: 'denied', rule: 'theirs' } as const },
      { ...third, rule: null, proposed: { state: 'unsigned', decision: 'listed', rule: null } as const },
    ]
    const text = summary({ ...made, proposed, subjects })
    expect(text).toContain(
      '### What the proposed policy would change (2)\n\n' +
        '- <code>a.jar</code> is denied by the rule <code>our files</code>, and would be exempt by the rule <code>theirs</code>\n' +
        '- <code>c.jar</code> is denied by no rule, and would be listed by no rule\n\n',
    )
  })
})

describe('the summary of places', () => {
  it('has where an image is named, and how many places more there are', () => {
    const at = (count: number) =>
      summary(namedImage(Array.from({ length: count }, (_, index) => mention('a.yaml', index + 1))))
    expect(at(0)).not.toContain('named at')
    expect(at(2)).toContain('<br>named at <code>a.yaml:1</code>, <code>a.yaml:2</code> |')
    expect(at(4)).toContain('<code>a.yaml:3</code> and 1 more place |')
    expect(at(5)).toContain('<code>a.yaml:3</code> and 2 more places |')
  })

  it('has the line that a finding of the run is about', () => {
    const findings = [
      runFinding({ code: 'file-malformed', message: 'It is no YAML.', remedy: null, mention: mention('a.yaml', 7) }),
    ]
    expect(summary(report(facts({ findings }), [verdict()]))).toContain('It is no YAML. (<code>a.yaml:7</code>)\n')
  })
})
