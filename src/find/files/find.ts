import { dirname } from 'node:path'
import { Failure } from '../../model/failure.js'
import type { FileSubject } from '../../model/subject.js'
import type { World } from '../../model/world.js'
import { takeTurns } from '../../pace.js'
import { matchesPattern } from '../pattern.js'
import { openDeclared, type DeclaredFile } from './declared.js'
import { canMatchBelow } from './glob.js'
import type { Met } from './meet.js'
import type { Sight } from './sight.js'
import { sightOf } from './sight.js'
import type { Source } from './source.js'
import { meetsName, rootOf, sourceOfPath, sourceOfPattern } from './source.js'
import type { WalkOptions } from './walk.js'
import { MAX_ENTRIES, walk } from './walk.js'

/** What to look for. */
export interface FileSources {
  /** PATHs, as given: a file is a subject outright, a directory is walked. */
  readonly paths: readonly string[]
  /**
   * Patterns (`dist/**`), relative to the working directory: what they match is a subject whatever its format. One
   * without a wildcard that names a directory is walked like a PATH.
   */
  readonly patterns: readonly string[]
  /** Patterns of the policy's rules: what they match of what a walk meets is named too. */
  readonly rulePatterns: readonly string[]
  /** Patterns of files, and of directories with all that is in them, that are not looked at. */
  readonly exclude: readonly string[]
  /** A path or pattern that finds nothing is no Failure. */
  readonly allowEmpty: boolean
  /** Nobody named the paths: they are looked through because nothing was given, and what else is found may suffice. */
  readonly implied: boolean
  /** What earlier steps declared: found again by name and digest, and subjects whatever their format. */
  readonly declared: readonly DeclaredFile[]
}

/**
 * Every subject once, in the order of the sources and then of the names' bytes. A file with two names is two subjects
 * when both were named, and else one, by its own name. What cannot be looked at is a subject with an obstacle when it
 * was named or when there is no telling what it hides; otherwise it is skipped, and `skipped` hears of it with the
 * root under which it was met: a link that leads out of the roots or nowhere, a device. A PATH whose files an earlier
 * one met already is told with a count of 0: whether a subject is among them is not known here. No search
 * enters the `.git` of the working directory, unless the root that was given lies in it or the pattern says `.git`.
 * A declared file that was not met is a subject with an obstacle, after all others.
 *
 * Throws Failure `nothing-found` for a path or pattern that meets no file, `usage` for a pattern that climbs.
 */
export async function* findFiles(
  sources: FileSources,
  world: World,
  skipped: (root: string, count: 0 | 1) => void = () => undefined,
): AsyncGenerator<FileSubject> {
  const { search, roots } = lookUp(sources, world)
  const sight = sightOf({ ...sources, search }, world)
  const budget = { entries: MAX_ENTRIES, turn: takeTurns() }
  const told = new Set<string>()
  const declared = openDeclared(sources.declared, world)
  for (const [index, source] of search.entries()) {
    const passesBy: WalkOptions['passesBy'] = (directory) => sight.passesBy(directory, source)
    const root = rootName(source)
    let found = false
    for await (const met of metBy(source, { roots, passesBy, budget, world })) {
      if (sight.isExcluded(met.path) || !concerns(source, met)) continue
      found = true
      if (search.slice(0, index).some((earlier) => meetsName(earlier, met.path)) || told.has(met.path)) {
        if (source.kind === 'walk' && !met.linked) skipped(root, 0)
        continue
      }
      const isDeclared = met.fault === null && (await declared.meets(met.path, met.location))
      const named = isDeclared || sight.isNamed(met)
      if (met.fault?.always === true) told.add(met.path)
      else if (!named && met.fault !== null) skipped(root, 1)
      if (isSubject(met, named, sight)) yield subjectOf(met, root, named)
    }
    if (found || world.stop.aborted) continue
    // Whether anything else was found is for whoever counts the subjects.
    if (sources.implied) skipped(root, 0)
    else if (!sources.allowEmpty) throw nothingFound(source.given)
  }
  if (!world.stop.aborted) yield* declared.missing()
}

/** Each source where it stands, and what links may lead to. Throws Failure `nothing-found` before anything is read. */
function lookUp(sources: FileSources, world: World): { search: readonly Source[]; roots: readonly string[] } {
  const search: Source[] = []
  const roots: string[] = []
  const lookUpAll = (given: readonly string[], lookUpOne: typeof sourceOfPattern, as: 'path' | 'pattern'): void => {
    for (const one of given) {
      const source = lookUpOne(one, world)
      if (source === null && !sources.allowEmpty) throw nothingFound(one)
      if (source === null) continue
      search.push(source)
      roots.push(rootOf(source, as, world))
    }
  }
  lookUpAll(sources.paths, sourceOfPath, 'path')
  lookUpAll(sources.patterns, sourceOfPattern, 'pattern')
  return { search, roots }
}

async function* metBy(source: Source, options: WalkOptions): AsyncGenerator<Met> {
  if (source.kind !== 'file') {
    yield* walk(source.place, options)
    return
  }
  const { place, obstacle } = source
  yield { ...place, linked: false, fault: obstacle === null ? null : { obstacle, of: 'file', always: false } }
}

/** Whether what a search met is what the source asks for. */
function concerns(source: Source, { path, fault }: Met): boolean {
  if (source.kind !== 'glob' || fault?.always === true) return true
  const { pattern } = source.glob
  return matchesPattern(path, pattern) || (fault?.of === 'directory' && canMatchBelow(pattern, path))
}

/** A second name of a file that is met by its own name anyway counts only when it was named. */
function isSubject(met: Met, named: boolean, sight: Sight): boolean {
  if (met.fault !== null) return named || met.fault.always
  return named || !met.linked || !sight.isWalked(met.location)
}

function subjectOf({ path, location, fault }: Met, root: string, named: boolean): FileSubject {
  const obstacle = fault?.obstacle ?? null
  return { kind: 'file', path, root, location, named: named || obstacle !== null, mentions: [], obstacle }
}

function rootName({ kind, place }: Source): string {
  return kind === 'file' ? dirname(place.path) : place.path
}

function nothingFound(given: string): Failure {
  return new Failure('nothing-found', `No file was found for ${given}.`, {
    remedy: 'Name what the build makes, after it was made, or allow an empty result (allow-empty).',
  })
}
