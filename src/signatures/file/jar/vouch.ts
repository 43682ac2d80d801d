import type { Check } from '../../../model/check.js'
import type { AlgorithmUse } from '../../../model/signature.js'
import { checksOf, notChecked } from '../../checks.js'
import { type Fault, Faults } from '../faults.js'
import { countBytes, countEntries } from '../zip/bytes.js'
import { allMatch, digestsOf, strongest, weaker, type DigestAlgorithm } from './digests.js'
import type { EntryOutcome } from './entries.js'
import { attributesOf, bytesOf, type Section, type SectionAttribute, type SectionFile } from './sections.js'

/** The archive, seen from its manifest. */
export interface JarContent {
  readonly manifest: SectionFile
  /** The names of all entries that are content: they must be signed. */
  readonly content: ReadonlySet<string>
  readonly outcomes: ReadonlyMap<string, EntryOutcome>
  /** What is wrong with the archive itself, whoever signed it: bytes or entries that no signature can cover. */
  readonly faults: readonly Fault[]
  /** Entries that hold other data than they say, and that no digest is of. */
  readonly damage: readonly Fault[]
}

/** What a signature file vouches for. */
export interface Vouched {
  /** The checks `integrity` and `coverage`. */
  readonly checks: readonly Check[]
  readonly algorithms: readonly AlgorithmUse[]
}

/** What of the manifest the signature file has digests of that hold. */
interface Binding {
  /** The names whose sections are bound. */
  readonly bound: Pick<ReadonlySet<string>, 'has'>
  /** Everything in the manifest is bound, named or not. */
  readonly whole: boolean
  readonly algorithm: DigestAlgorithm | null
}

/**
 * From the signature file to the manifest, and from the manifest to the content (JAR File Specification, Signature
 * Validation). Coverage is judged for this signature file alone: what others vouch for does not count.
 */
export function vouch(signatureFile: SectionFile, jar: JarContent): Vouched {
  const integrity = new Faults()
  const coverage = new Faults()
  const binding = bindManifest(signatureFile, jar, integrity, coverage)
  checkNamedSections(signatureFile, jar, integrity)
  const entries = checkEntries(jar, binding, integrity, coverage)
  checkCoverage(jar, binding, coverage)
  const covered = `The signature covers all of the archive: ${countEntries(jar.content.size)}.`
  return {
    checks: [
      ...checksOf('integrity', [...integrity.list(), ...jar.damage], 'digest-match', 'All signed digests match.'),
      ...checksOf('coverage', [...coverage.list(), ...jar.faults], 'covers-everything', covered),
    ],
    algorithms: [
      ...useOf(binding.algorithm, 'of the manifest'),
      ...useOf(entries.algorithm, `of ${countEntries(entries.count)}`),
    ],
  }
}

/** What is left where the signature file or the manifest cannot be read. */
export function unvouched(fault: Fault, signatureFile: string): Vouched {
  const integrity: Check = { check: 'integrity', result: 'fail', ...fault }
  return { checks: [integrity, notChecked('coverage', signatureFile)], algorithms: [] }
}

/** A digest of the whole manifest that holds makes its parts good; otherwise each part needs its own. */
function bindManifest(signatureFile: SectionFile, jar: JarContent, integrity: Faults, coverage: Faults): Binding {
  const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), '-digest-manifest')
  if (digests.length > 0 && allMatch(digests, jar.manifest.bytes)) {
    return { bound: signatureFile.sections, whole: true, algorithm: strongest(digests) }
  }
  let algorithm = bindMainAttributes(signatureFile, jar.manifest, integrity, coverage)
  const bound = new Set<string>()
  for (const [name, section] of signatureFile.sections) {
    const signed = jar.manifest.sections.get(name)
    const rests =
      signed === undefined
        ? null
        : bindSection(attributesOf(signatureFile, section), bytesOf(jar.manifest, signed), name, integrity)
    if (rests === null) continue
    bound.add(name)
    algorithm = weaker(algorithm, rests)
  }
  return { bound, whole: false, algorithm }
}

/** Main-Class, Class-Path and the like decide what runs: without a digest they are left out of the signature. */
function bindMainAttributes(
  signatureFile: SectionFile,
  manifest: SectionFile,
  integrity: Faults,
  coverage: Faults,
): DigestAlgorithm | null {
  const digests = digestsOf(attributesOf(signatureFile, signatureFile.main), '-digest-manifest-main-attributes')
  if (digests.length === 0) {
    coverage.add('main-attributes-not-covered', 'The main attributes of the manifest are not covered by the signature.')
  } else if (!allMatch(digests, bytesOf(manifest, manifest.main))) {
    integrity.add('digest-mismatch', 'The main attributes of the manifest are not what the signed digest is of.')
  }
  return strongest(digests)
}

/**
 * Every digest that can be computed must be that of the section with its blank line; digests without that line, which
 * signers before JDK 1.2 made, do not match. `null`: no digest can be computed.
 */
function bindSection(
  attributes: readonly SectionAttribute[],
  signed: Uint8Array,
  name: string,
  integrity: Faults,
): DigestAlgorithm | null {
  const digests = digestsOf(attributes, '-digest')
  if (!allMatch(digests, signed)) {
    integrity.add('digest-mismatch', `The manifest's section \`${name}\` is not what the signed digest is of.`)
  }
  return strongest(digests)
}

function checkNamedSections(signatureFile: SectionFile, jar: JarContent, integrity: Faults): void {
  for (const name of signatureFile.sections.keys()) {
    if (!jar.manifest.sections.has(name)) {
      integrity.add('missing-entry', `\`${name}\` was signed, and the manifest has no section for it.`)
    }
  }
}

/** Each entry that is bound holds, and each that the manifest has a digest of is there. */
function checkEntries(
  jar: JarContent,
  { bound }: Binding,
  integrity: Faults,
  coverage: Faults,
): { readonly algorithm: DigestAlgorithm | null; readonly count: number } {
  let algorithm: DigestAlgorithm | null = null
  let count = 0
  for (const [name, outcome] of jar.outcomes) {
    if (outcome.kind === 'missing') {
      coverage.add('missing-entry', `The manifest has a digest of \`${name}\`, which is not in the archive.`)
    } else if (bound.has(name)) {
      count += 1
      if (outcome.kind === 'match') algorithm = weaker(algorithm, outcome.algorithm)
      else integrity.add(outcome.code, outcome.message)
    }
  }
  return { algorithm, count }
}

/** Nothing is left out: no entry of the archive, and no section of the manifest. */
function checkCoverage({ manifest, content, outcomes }: JarContent, { bound, whole }: Binding, coverage: Faults): void {
  for (const name of content) {
    if (!bound.has(name) || !outcomes.has(name)) {
      coverage.add('unsigned-entry', `The entry \`${name}\` is not covered by the signature.`)
    }
  }
  if (whole) return
  let rest = manifest.bytes.length - lengthOf(manifest.main)
  for (const [name, section] of manifest.sections) {
    rest -= lengthOf(section)
    if (!bound.has(name) && !content.has(name)) {
      coverage.add('unsigned-entry', `The manifest's section \`${name}\` is not covered by the signature.`)
    }
  }
  if (rest > 0) {
    coverage.add(
      'manifest-not-covered',
      `The signature leaves out ${countBytes(rest)} between the manifest's sections.`,
    )
  }
}

function lengthOf({ start, end }: Section): number {
  return end - start
}

function useOf(algorithm: DigestAlgorithm | null, what: string): readonly AlgorithmUse[] {
  return algorithm === null ? [] : [{ use: 'digest', hash: algorithm.name, label: `${algorithm.name} digest ${what}` }]
}
