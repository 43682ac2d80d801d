import type { Certificate } from '../../certificate.js'
import { readSubjectAlternativeName, type GeneralName } from '../../certificate/general-name.js'
import { printName, type NameAttribute } from '../../name.js'
import { furtherOid } from '../extensions.js'
import { readComparable, type ComparableName } from './compare.js'
import { prepareDirectoryName } from './directory.js'
import { readMailbox } from './mailbox.js'

/** A name of a certificate's subject. */
export interface Subject {
  readonly kind: GeneralName['kind']
  /** For people, in quotes where it has a text. */
  readonly shown: string
  /** `null`: it cannot be compared. */
  readonly name: ComparableName | null
}

const emailAddress = '1.2.840.113549.1.9.1'
/** RFC 9598 3: SmtpUTF8Mailbox. */
const internationalMailbox = '1.3.6.1.5.5.7.8.9'

/** Mailboxes and hosts have some 30 characters; a made-up one may have thousands. */
const maxShown = 100

/**
 * RFC 5280 4.2.1.10: the subject where it is not empty, the e-mail addresses in it, and the alternative names. (E-mail
 * addresses in the subject must be checked where there is no alternative name, and are checked always.) A common name that
 * looks like a host is none: nobody is met by that name here. Throws DerError.
 */
export function readSubjects({ subject, extensions }: Certificate): readonly Subject[] {
  const alternative = extensions.find(({ oid }) => oid === furtherOid.subjectAlternativeName)
  const names = alternative === undefined ? [] : readSubjectAlternativeName(alternative.value)
  const own: Subject = { kind: 'directoryName', shown: quote(printName(subject)), name: prepareDirectoryName(subject) }
  const addresses = subject.flat().filter(({ type }) => type === emailAddress)
  return [...(subject.length === 0 ? [] : [own]), ...addresses.map(mailboxOf), ...names.flatMap(subjectsOf)]
}

function mailboxOf({ value }: NameAttribute): Subject {
  return {
    kind: 'rfc822Name',
    shown: value === null ? 'without a text' : quote(value),
    name: value === null ? null : readMailbox(value),
  }
}

/** RFC 9598 6: constraints on mailboxes are constraints on international ones too, which are not compared. */
function subjectsOf(name: GeneralName): readonly Subject[] {
  const subject: Subject = { kind: name.kind, shown: show(name), name: readComparable(name) }
  const isMailbox = name.kind === 'otherName' && name.type === internationalMailbox
  return isMailbox ? [subject, { ...subject, kind: 'rfc822Name' }] : [subject]
}

function show(name: GeneralName): string {
  switch (name.kind) {
    case 'directoryName':
      return quote(printName(name.name))
    case 'dNSName':
    case 'rfc822Name':
    case 'uniformResourceIdentifier':
      return quote(name.text)
    case 'iPAddress':
      return quote(Buffer.from(name.octets).toString('hex'))
    case 'registeredID':
      return quote(name.oid)
    default:
      return 'without a text'
  }
}

function quote(text: string): string {
  return `“${text.length > maxShown ? `${text.slice(0, maxShown)}…` : text}”`
}
