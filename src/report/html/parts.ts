import { attempt } from '../../crypto/attempt.js'
import { readCertificate } from '../../crypto/certificate.js'
import { printName } from '../../crypto/name.js'
import type { Report } from '../../model/report.js'
import { clip } from '../escape.js'
import type { Proof } from './markup.js'

/** Something that is known, and what. */
export type Fact = readonly [name: string, value: readonly Proof[]]

export function facts(known: readonly Fact[]): Proof {
  return ['dl', '', ...known.flatMap(([name, value]) => [['dt', '', name] as const, ['dd', '', ...value] as const])]
}

/** Signatures, platforms, lines: as many of one kind as a person reads; the report has them all. */
const MANY = 50

/** The first of them, and how many are left out, in an element that may stand beside them. */
export function many<One>(
  all: readonly One[],
  build: (one: One) => Proof,
  rest: 'li' | 'p' | 'span' | 'tr',
): readonly Proof[] {
  const shown = all.slice(0, MANY).map((one) => build(one))
  if (all.length <= MANY) return shown
  const words = `and ${all.length - MANY} more`
  return [...shown, [rest, 'more', rest === 'tr' ? ['td', '', words] : words]]
}

/** What certificates say of themselves, each read once. */
export interface Certificates {
  /** Subject and validity of the one with this SHA-256; the hash where it cannot be read. */
  readonly describe: (sha256: string) => string
}

export function certificatesOf({ certificates }: Pick<Report, 'certificates'>): Certificates {
  const known = new Map<string, string>()
  const describe = (sha256: string): string => {
    const base64 = certificates[sha256]
    const read = base64 === undefined ? null : attempt(() => readCertificate(Buffer.from(base64, 'base64')))
    if (read === null) return sha256
    if (read instanceof Error) return `${sha256}: ${read.message}`
    return `${clip(printName(read.subject))}, valid from ${moment(read.notBefore)} to ${moment(read.notAfter)}`
  }
  return {
    describe: (sha256) => {
      const text = known.get(sha256) ?? describe(sha256)
      known.set(sha256, text)
      return text
    },
  }
}

/** To the second, as certificates have it. */
function moment(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}
