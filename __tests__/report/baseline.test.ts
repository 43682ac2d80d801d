import { describe, expect, it } from '@jest/globals'
import { Failure } from '../../src/model/failure.js'
import type { CertifiedSigner, Proof } from '../../src/model/proof.js'
import type { Report, ReportChange, ReportImage, ReportSignature } from '../../src/model/report.js'
import { readBaseline } from '../../src/report/baseline.js'
import { openBaseline } from '../../src/report/since.js'
import { digestOfImage, digestOfPlatform, imageReport, wholeReading } from '../support/image-report.js'
import { filesIn, onlyImage } from '../support/reported.js'
import {
  certificate,
  facts,
  mixedReport,
  proof,
  report,
  reportJson,
  route,
  signatureVerdict,
  signerOf,
  verdict,
} from '../support/verdicts.js'
import { memoryFiles } from '../support/world.js'

const RELEASE = 'CN=release.acme.example,O=Acme\\, Inc.,C=US'

/** Changes from one report, as it is saved, to another. */
function changes(before: Report, now: Report): readonly string[] {
  const files = memoryFiles(new Map([['/base/last.json', Buffer.from(reportJson(before))]]))
  const { baseline } = readBaseline('last.json', files)(now)
  return (baseline?.changes ?? []).map(({ kind, subject, signer }: ReportChange) => `${kind} ${subject} ${signer}`)
}

/** A file with a signature in this state for each signer. */
function signed(
  path: string,
  signers: readonly Partial<CertifiedSigner>[],
  state: ReportSignature['state'] = 'verified',
) {
  const signatures = signers.map((changed) =>
    signatureVerdict({ proof: proof({ signer: { ...signerOf(certificate('leaf')), ...changed } }), state }),
  )
  return verdict({ path, signatures, state })
}

const of = (...verdicts: readonly ReturnType<typeof verdict>[]): Report => report(facts(), verdicts)
const release = {}
/** The same name, another key. */
const renewed = { sha256: 'cc'.repeat(32), spkiSha256: 'dd'.repeat(32), serialNumber: '77' }
/** Another name and key. */
const stranger = { ...renewed, subject: signerOf(certificate('root')).subject }
const ROOT = nameOfStranger()

function nameOfStranger(): string {
  const [file] = filesIn(of(signed('a', [stranger])))
  const signer = file?.signatures[0]?.signer
  return signer?.subject ?? ''
}

describe('what changed since an earlier report', () => {
  it('is nothing when the same signers signed, by other certificates too', () => {
    expect(changes(of(signed('a.jar', [release])), of(signed('a.jar', [release])))).toEqual([])
    expect(changes(of(signed('a.jar', [release])), of(signed('a.jar', [renewed])))).toEqual([])
    expect(changes(mixedReport(), mixedReport())).toEqual([])
    expect(changes(imageReport(), imageReport())).toEqual([])
  })

  it('is a signer that the subject did not have', () => {
    const now = of(signed('a.jar', [release, stranger, stranger]))
    expect(changes(of(signed('a.jar', [release])), now)).toEqual([`new-signer a.jar ${ROOT}`])
  })

  it('is a signature that was verified and is there no more, or holds no more', () => {
    const before = of(signed('a.jar', [release]))
    const lost = [`lost-signature a.jar ${RELEASE}`]
    expect(changes(before, of(signed('a.jar', [])))).toEqual(lost)
    expect(changes(before, of(signed('a.jar', [release], 'untrusted')))).toEqual(lost)
    expect(changes(before, of(signed('a.jar', [release], 'invalid')))).toEqual(lost)
  })

  it('is both where one signer took the place of another', () => {
    expect(changes(of(signed('a.jar', [release])), of(signed('a.jar', [stranger])))).toEqual([
      `lost-signature a.jar ${RELEASE}`,
      `new-signer a.jar ${ROOT}`,
    ])
  })

  it('is no signer who was never proven, before or now', () => {
    expect(changes(of(signed('a.jar', [])), of(signed('a.jar', [stranger], 'untrusted')))).toEqual([])
    expect(changes(of(signed('a.jar', [release], 'untrusted')), of(signed('a.jar', [])))).toEqual([])
  })

  it('is a signer of the same name under another authority', () => {
    const under = (anchor: string, top: 'root' | 'hostile') => {
      const routes: Proof['routes'] = [route({ basis: { anchor }, chain: [certificate('leaf'), certificate(top)] })]
      const signer = {
        ...signerOf(certificate('leaf')),
        spkiSha256: top === 'root' ? 'aa'.repeat(32) : 'bb'.repeat(32),
      }
      return of(verdict({ path: 'a.jar', signatures: [signatureVerdict({ proof: proof({ signer, routes }) })] }))
    }
    expect(changes(under('acme', 'root'), under('other', 'hostile'))).toHaveLength(2)
    expect(changes(under('acme', 'root'), under('acme', 'hostile'))).toEqual([])
    expect(changes(under('acme', 'root'), under('other', 'root'))).toEqual([])
  })

  it('is of a new subject one that nothing had, whichever of thousands of the same name it is beside', () => {
    const of = (start: number) =>
      Array.from({ length: 1_500 }, (_, index) => ({ spkiSha256: (start + index).toString(16).padStart(64, '0') }))
    const made = (path: string, start: number) => {
      const routes: Proof['routes'] = [route({ basis: { pin: 'hsm' }, chain: [] })]
      const signatures = of(start).map((changed) =>
        signatureVerdict({ proof: proof({ signer: { ...signerOf(certificate('leaf')), ...changed }, routes }) }),
      )
      return report(facts(), [verdict({ path, signatures })])
    }
    expect(changes(made('a.jar', 0), made('b.jar', 1_499))).toEqual([`new-signer b.jar ${RELEASE}`])
    expect(changes(made('a.jar', 0), made('b.jar', 0))).toEqual([])
  })

  it('is another signer of the same name where neither has an authority that could be compared', () => {
    const pinned = (spkiSha256: string) => {
      const routes: Proof['routes'] = [route({ basis: { pin: 'hsm' }, chain: [] })]
      const signer = { ...signerOf(certificate('leaf')), spkiSha256 }
      return of(verdict({ path: 'a.jar', signatures: [signatureVerdict({ proof: proof({ signer, routes }) })] }))
    }
    expect(changes(pinned('aa'.repeat(32)), pinned('aa'.repeat(32)))).toEqual([])
    expect(changes(pinned('aa'.repeat(32)), pinned('bb'.repeat(32)))).toHaveLength(2)
  })

  it('is not told of what could not be looked at to its end', () => {
    const before = of(signed('a.jar', [release]))
    const unread = signed('a.jar', [])
    const obstacle = { code: 'unreadable', message: 'It cannot be read.' } as const
    expect(changes(before, of({ ...unread, reading: { ...unread.reading, obstacle } }))).toEqual([])
    expect(changes(before, of(signed('a.jar', [release], 'unknown')))).toEqual([])
  })

  it('is of a new subject only a signer that nothing had before', () => {
    const before = of(signed('app-1.jar', [release]))
    expect(changes(before, of(signed('app-2.jar', [release])))).toEqual([])
    expect(changes(before, of(signed('app-2.jar', [stranger])))).toEqual([`new-signer app-2.jar ${ROOT}`])
  })

  it('is nothing of a subject that was not looked at again', () => {
    expect(changes(of(signed('a.jar', [release]), signed('b.jar', [release])), of(signed('a.jar', [release])))).toEqual(
      [],
    )
  })
})

describe('what changed of an image', () => {
  /** The image with its signatures in this state, and one change. */
  function imageIn(state: ReportSignature['state'], changed: Partial<ReportImage> = {}): Report {
    const made = imageReport([wholeReading])
    const image = onlyImage(made)
    const inState = (all: readonly ReportSignature[]) => all.map((one) => ({ ...one, state }))
    const platforms = image.platforms.map((one) => ({ ...one, signatures: inState(one.signatures) }))
    return { ...made, subjects: [{ ...image, gaps: [], signatures: inState(image.signatures), platforms, ...changed }] }
  }

  it('is found by its reference, whatever digest it pins', () => {
    const reference = `ghcr.io/acme/app:1.2@sha256:${'9f'.repeat(32)}`
    const now = imageIn('untrusted', { reference, pinned: `sha256:${'9f'.repeat(32)}` })
    expect(changes(imageIn('verified'), now)).toEqual([
      `lost-signature ${reference} ${RELEASE}`,
      `lost-signature ${reference} key ${'ab'.repeat(32)}`,
    ])
    expect(changes(imageIn('verified'), imageIn('untrusted', { tag: '1.3' }))).toEqual([])
    const untagged = imageIn('untrusted', { tag: null, reference: `ghcr.io/acme/app@${digestOfImage}` })
    expect(changes(imageIn('verified', { tag: null }), untagged)).toHaveLength(2)
    expect(changes(imageIn('verified'), untagged)).toEqual([])
  })

  it('is no loss while a platform has the signature, or a probe failed', () => {
    const [platform] = onlyImage(imageIn('verified')).platforms
    if (platform === undefined) throw new Error('It has a platform.')
    const before = imageIn('verified', { signatures: [] })
    expect(
      changes(before, imageIn('verified', { signatures: [], platforms: [{ ...platform, digest: digestOfPlatform }] })),
    ).toEqual([])
    expect(changes(before, imageIn('untrusted'))).toHaveLength(1)
    const gaps = [{ code: 'registry-throttled', message: 'GET: status 429.' }]
    expect(changes(before, imageIn('untrusted', { gaps }))).toEqual([])
    const quiet = { ...platform, signatures: [], gaps }
    expect(changes(before, imageIn('untrusted', { platforms: [quiet] }))).toEqual([])
  })

  it('is of a bare key when the key is another', () => {
    const image = onlyImage(imageIn('verified'))
    const keyed = image.signatures.filter(({ signer }) => signer?.subject === null)
    expect(keyed).toHaveLength(1)
    const other = keyed.map((one) => ({ ...one, signer: { subject: null, spkiSha256: 'ef'.repeat(32) } }))
    const by = (signatures: readonly ReportSignature[]) => imageIn('verified', { signatures, platforms: [] })
    expect(changes(by(keyed), by(other))).toEqual([
      `lost-signature ${image.reference} key ${'ab'.repeat(32)}`,
      `new-signer ${image.reference} key ${'ef'.repeat(32)}`,
    ])
  })
})

describe('the earlier report', () => {
  const files = memoryFiles(
    new Map([
      ['/base/good.json', Buffer.from(reportJson(mixedReport()))],
      ['/base/bad.json', Buffer.from('{')],
    ]),
  )

  it('is said by its path and its date, and nothing else of the report changes', async () => {
    const since = await openBaseline('good.json', files)
    const made = mixedReport()
    expect(since(made)).toEqual({ ...made, baseline: { source: 'good.json', at: made.at, changes: [] } })
  })

  it('changes nothing when there is none', async () => {
    const made = mixedReport()
    expect((await openBaseline(null, files))(made)).toBe(made)
  })

  it('is no report where reading it meets a fault of ours', async () => {
    const broken = {
      ...files,
      read: () => {
        throw new TypeError('a fault')
      },
    }
    await expect(openBaseline('good.json', broken)).rejects.toThrow(TypeError)
  })

  it.each([
    ['bad.json', /The report bad\.json cannot be used: /],
    ['gone.json', /gone\.json/],
  ])('is refused when it cannot be read: %s', async (path, message) => {
    const failure = await openBaseline(path, files).then(
      () => null,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'report' })
    expect(String(failure)).toMatch(message)
  })
})
