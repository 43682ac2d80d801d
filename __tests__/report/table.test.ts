import { describe, expect, it } from '@jest/globals'
import { sigscanJson } from '../../src/report/json.js'
import type { Route } from '../../src/model/proof.js'
import type { Signature } from '../../src/model/signature.js'
import { lineUp, painter } from '../../src/report/columns.js'
import { prettyTable, wideTable } from '../../src/report/table.js'
import {
  reportJson,
  facts,
  mixedReport,
  proof,
  report,
  route,
  SHA256,
  signature,
  signatureVerdict,
  unsigned,
  verdict,
} from '../support/verdicts.js'
import { holderIn } from '../support/reported.js'

const plain = { color: false }
const leaf = 'CN=release.acme.example,O=Acme\\, Inc.,C=US'

describe('pretty', () => {
  it('has the columns of sigscan, a row for each signature, and N/A without a countersigner', () => {
    const made = report(facts({ scanned: { command: 'fs', paths: ['dist', 'lib'], images: [] } }), [
      verdict(),
      unsigned('dist/b.jar'),
    ])
    expect(prettyTable(made, plain)).toBe(
      [
        'dist,lib',
        `Path     ${'Digest'.padEnd(64)}  ${'Signer'.padEnd(leaf.length)}  CounterSigner`,
        `app.jar  ${SHA256}  ${leaf}  N/A`,
        'Found 1 signatures out of 2 entries',
        '',
      ].join('\n'),
    )
  })

  it('has no table where there is no signature', () => {
    expect(prettyTable(report(facts(), [unsigned('dist/b.jar')]), plain)).toBe(
      'dist\nFound 0 signatures out of 1 entries\n',
    )
  })

  it('shows the timestamp as countersigner, and N/A for a signer that is not known', () => {
    const table = prettyTable(mixedReport(), plain)
    expect(table).toMatch(/good\.jar .* CN=Acme TSA$/m)
    expect(table).toMatch(/stranger\.jar .* N\/A +N\/A$/m)
  })

  it('is coloured only when it may be', () => {
    const made = report(facts(), [verdict()])
    expect(prettyTable(made, plain)).not.toContain('\u001b')
    const colored = prettyTable(made, { color: true })
    expect(colored).toContain('\u001b[33mapp.jar\u001b[0m')
    // Our only escapes: without them it is the plain table.
    expect(colored.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(prettyTable(made, plain))
  })
})

describe('wide', () => {
  it('adds what was proven and decided', () => {
    const [, heading, row] = wideTable(report(facts(), [verdict()]), plain).split('\n')
    expect(heading?.split(/ {2,}/)).toEqual([
      'Path',
      'Digest',
      'Signer',
      'CounterSigner',
      'State',
      'Decision',
      'Rule',
      'Format',
      'Serial',
      'Anchors',
      'Valid until',
      'Place',
      'Digests',
      'Chain',
      'Says',
    ])
    expect(row).toMatch(
      / N\/A +verified +allowed +our files +jar +[0-9a-f]+ +acme +2031-01-01T00:00:00Z +META-INF\/RELEASE\.RSA +SHA-256 +CN=Acme Root,O=Acme\\, Inc\.,C=US +N\/A$/,
    )
  })

  it('says N/A for what is not known', () => {
    const rows = wideTable(mixedReport(), plain)
    expect(rows).toMatch(/N\/A +N\/A +invalid +denied +our files +jar +N\/A +N\/A +2031/)
    expect(rows).toMatch(/untrusted +denied +our files +jar +[0-9a-f]+ +none +2031/)
    const none = verdict({ rule: null, provenUntil: null, decision: 'listed', reading: { sha256: null } })
    expect(wideTable(report(facts(), [none]), plain)).toMatch(/listed +N\/A +jar +[0-9a-f]+ +acme +N\/A +META-INF/m)
  })
})

describe('wide of a signed program', () => {
  const programOf = (changes: Partial<Signature>, more: Partial<Route> = {}): string => {
    const made = proof({ signature: signature(changes), routes: [route(more)] })
    return wideTable(report(facts(), [verdict({ signatures: [signatureVerdict({ proof: made })] })]), plain)
  }

  it('has each signature with its place, its digests and what it says', () => {
    const table = programOf({
      place: 'certificate table, nested 1',
      statements: [
        { about: 'program name', text: 'Tool\u202e' },
        { about: 'page hashes', text: 'SHA-256, 12 pages' },
      ],
      claim: {
        ...signature().claim,
        algorithms: [
          { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest of the program' },
          { use: 'digest', hash: 'SHA-1', label: 'SHA-1 digest in the signature block' },
          { use: 'digest', hash: 'SHA-256', label: 'SHA-256 digest in the signature block' },
          { use: 'signature', hash: 'SHA-512', label: 'SHA-512 with RSA' },
        ],
      },
    })
    expect(table).toMatch(/certificate table, nested 1 +SHA-256, SHA-1 +CN=Acme Root/)
    expect(table).toMatch(/ program name: Tool\S+; page hashes: SHA-256, 12 pages$/m)
    expect(table).not.toContain('\u202e')
  })

  it('has the SHA-256 of what cannot be read in the chain, and N/A where there is none', () => {
    const garbage = new Uint8Array([1, 2, 3])
    const known = signature().claim.certificates
    expect(programOf({}, { chain: [...known, garbage] })).toMatch(/ 039058c6f2c0cb49[0-9a-f]+ +N\/A$/m)
    expect(programOf({}, { chain: known })).toMatch(/SHA-256 +N\/A +N\/A$/m)
    expect(programOf({ claim: { ...signature().claim, algorithms: [] } })).toMatch(/RELEASE\.RSA +N\/A +CN=/)
  })
})

describe('wide of a saved report', () => {
  it('has the SHA-256 of what the report does not hold', () => {
    const made = report(facts(), [verdict()])
    const [root] = holderIn(made.subjects[0]?.signatures[0]).chain.slice(1)
    expect(wideTable({ ...made, certificates: {} }, plain)).toMatch(
      new RegExp(` SHA-256 +${root ?? 'no root'} +N/A$`, 'm'),
    )
  })
})

describe('lineUp', () => {
  it('counts the columns that characters take on a screen', () => {
    const columns = [
      { title: 'A', cells: ['漢字', 'e\u0301', '😀x'] },
      { title: 'B', cells: ['1', '2'] },
    ]
    expect(lineUp(columns, painter(false))).toEqual(['A     B', '漢字  1', 'e\u0301     2', '😀x   '])
  })

  it('has only a heading without columns', () => {
    expect(lineUp([], painter(false))).toEqual([''])
  })
})

describe('sigscan JSON', () => {
  it('begins with the keys of the original and keeps them on one line', () => {
    const text = sigscanJson(
      report(facts({ scanned: { command: 'fs', paths: ['dist', 'lib'], images: [] } }), [verdict()]),
    )
    expect(text).toMatch(/^[^\n]+\n$/)
    const { filesystem, directories } = JSON.parse(text) as {
      filesystem: { signatures: readonly Record<string, unknown>[] }
      directories: string
    }
    expect(directories).toBe('dist,lib')
    expect(Object.keys(filesystem.signatures[0] ?? {}).slice(0, 4)).toEqual([
      'path',
      'digest',
      'subjectname',
      'countersigner',
    ])
    expect(filesystem.signatures[0]).toMatchObject({
      path: 'app.jar',
      digest: SHA256,
      subjectname: leaf,
      countersigner: '',
      file: 'dist/app.jar',
      state: 'verified',
      decision: 'allowed',
    })
  })

  it('has a row for each signature, an empty text for what is not known, and none for what is not signed', () => {
    const { filesystem } = JSON.parse(sigscanJson(mixedReport())) as {
      filesystem: { signatures: readonly { path: string; subjectname: string; countersigner: string }[] }
    }
    expect(filesystem.signatures.map(({ path }) => path)).toEqual(['good.jar', 'stranger.jar', 'stranger.jar'])
    expect(filesystem.signatures[0]?.countersigner).toBe('CN=Acme TSA')
    expect(filesystem.signatures[2]?.subjectname).toBe('')
  })

  it('has an empty list where there is no signature, and an empty digest where none could be made', () => {
    expect(JSON.parse(sigscanJson(report(facts(), [])))).toEqual({
      filesystem: { signatures: [] },
      directories: 'dist',
    })
    const made = report(facts(), [verdict({ reading: { sha256: null }, signatures: [signatureVerdict()] })])
    expect(sigscanJson(made)).toContain('"digest":""')
  })
})

describe('report JSON', () => {
  it('is the report, indented by two, and ends a line', () => {
    const made = report(facts(), [verdict(), unsigned('dist/b.jar')])
    expect(reportJson(made)).toBe(`${JSON.stringify(made, null, 2)}\n`)
  })
})
