import type {
  Report,
  ReportHolder,
  ReportPlatform,
  ReportSignature,
  ReportSigner,
  ReportSubject,
} from '../model/report.js'

/** A signature with what it signs: a file, an image, or a platform of one. */
export interface SignatureRow<Subject extends ReportSubject = ReportSubject> {
  readonly subject: Subject
  /** `null`: the subject itself. */
  readonly platform: ReportPlatform | null
  readonly signature: ReportSignature
}

/** Every signature of a subject. Those of attestations sign something else. */
export function rowsOf<Subject extends ReportSubject>(subject: Subject): readonly SignatureRow<Subject>[] {
  const own = subject.signatures.map((signature) => ({ subject, platform: null, signature }))
  if (subject.kind === 'file') return own
  const ofPlatforms = subject.platforms.flatMap((platform) =>
    platform.signatures.map((signature) => ({ subject, platform, signature })),
  )
  return [...own, ...ofPlatforms]
}

/** Whoever signed the subject or something about it. */
export function signersOf(subject: ReportSubject): readonly ReportSigner[] {
  const parts = subject.kind === 'file' ? [] : [subject, ...subject.platforms]
  const attesting = parts.flatMap(({ attestations }) => attestations.flatMap(({ signature }) => signature ?? []))
  const all = [...rowsOf(subject).map(({ signature }) => signature), ...attesting]
  return all.flatMap(({ signer }) => signer ?? [])
}

/** The signer where a certificate names it. */
export function holderOf({ signer }: ReportSignature): ReportHolder | null {
  return signer !== null && signer.subject !== null ? signer : null
}

/** What people call a signer: its subject, the identity where the subject is empty, the key where there is no name. */
export function signerName(signer: ReportSigner): string {
  if (signer.subject === null) return `key ${signer.spkiSha256}`
  const { subject, identity } = signer
  return subject === '' && identity !== null ? `${identity.name} (says ${identity.issuer})` : subject
}

/** What a report is of: what it has, else what was asked for. */
export function kindsOf({ subjects, scanned }: Pick<Report, 'subjects' | 'scanned'>): Kinds {
  const images = subjects.filter(({ kind }) => kind === 'image').length
  const files = subjects.length - images
  const ofImages = images > 0 || (files === 0 && scanned.images.length > 0 && scanned.paths.length === 0)
  if (!ofImages) return { images, files, one: 'file', many: 'files' }
  return files === 0
    ? { images, files, one: 'image', many: 'images' }
    : { images, files, one: 'file or image', many: 'files and images' }
}

export interface Kinds {
  readonly images: number
  readonly files: number
  /** What one of the subjects is called. */
  readonly one: string
  readonly many: string
}

/** Whose parts sigscan's own renderings have: what was asked for, and whatever is there. */
export function partsOf(report: Pick<Report, 'subjects' | 'scanned'>): {
  readonly ofImages: boolean
  readonly ofFiles: boolean
} {
  const { images, files } = kindsOf(report)
  const ofImages = images > 0 || report.scanned.images.length > 0
  return { ofImages, ofFiles: !ofImages || files > 0 || report.scanned.paths.length > 0 }
}

/** `2 images and 1 file`: what was looked at. */
export function countSubjects(report: Pick<Report, 'subjects' | 'scanned'>): string {
  const { images, files, one, many } = kindsOf(report)
  if (images > 0 && files > 0) return `${count(images, 'image', 'images')} and ${count(files, 'file', 'files')}`
  return count(images + files, one, many)
}

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
