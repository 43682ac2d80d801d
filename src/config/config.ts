import type { FileSources } from '../find/files/find.js'
import { Failure } from '../model/failure.js'
import type { Remark } from '../model/remark.js'
import type { ReportScanned } from '../model/report.js'
import type { World } from '../model/world.js'
import type { Policy } from '../policy/model.js'
import type { ImageRequest } from '../read-images.js'
import type { Decider, Deciders } from './decider.js'
import { loadDecider } from './decider.js'
import type { Given } from './given.js'
import { flagOf, listOf, valueOf } from './given.js'
import { findNamed, type FoundSources } from './found-sources.js'
import { readMoment } from './moment.js'
import type { CommandName, FailOn, OutputFormat } from './options.js'
import type { Operands } from './operands.js'
import { sortOperands } from './operands.js'
import { failOns, outputFormats } from './options.js'

/** All that a run was told, checked. */
export interface Config extends Deciders {
  readonly files: FileSources
  /** `null`: no images. */
  readonly images: ImageRequest | null
  /** What was met while images were looked for that is none. */
  readonly remarks: readonly Remark[]
  /** What was asked for, for the report. */
  readonly scanned: ReportScanned
  readonly failOn: FailOn
  readonly output: OutputFormat
}

/** What a command looks at and how it decides. `words`: its operands. Throws Failure. */
export async function readConfig(
  command: CommandName,
  words: readonly string[],
  given: Given,
  world: World,
): Promise<Config> {
  const moment = valueOf(given, 'at')
  const decider = await loadDecider(given, moment === null ? world.clock.now() : readMoment(moment), world)
  refuseClock(command, moment, decider.policy)
  const operands = sortOperands(command, words, given, world)
  const found = await findNamed(operands, given, world)
  const files = filesOf(operands, found, given, decider.policy)
  return {
    ...decider,
    files,
    images: await imagesOf(operands, found, given, decider, world),
    remarks: found.remarks,
    scanned: scannedBy(command, { ...operands, references: found.asked }, files),
    failOn: choiceOf<FailOn>(failOns, valueOf(given, 'fail-on')),
    output: choiceOf<OutputFormat>(outputFormats, valueOf(given, 'output')),
  }
}

function filesOf(
  { paths, implied }: Operands,
  { declared }: FoundSources,
  given: Given,
  policy: Policy | null,
): FileSources {
  return {
    paths,
    patterns: listOf(given, 'files') ?? [],
    rulePatterns: policy === null ? [] : namingPatterns(policy),
    exclude: listOf(given, 'exclude') ?? [],
    allowEmpty: flagOf(given, 'allow-empty'),
    implied,
    declared,
  }
}

/** What images need is loaded where there are some. */
async function imagesOf(
  { registries }: Operands,
  { images }: FoundSources,
  given: Given,
  decider: Decider,
  world: World,
): Promise<ImageRequest | null> {
  if (images.length === 0 && registries.length === 0) return null
  return (await import('./images.js')).imageRequest({ images, registries }, given, decider, world)
}

/** A command that takes files and images alike is named by what it was given. */
function scannedBy(command: CommandName, operands: Operands, { paths, patterns }: FileSources): ReportScanned {
  const images = [...operands.references, ...operands.registries]
  const ofImages = images.length > 0 && paths.length === 0
  const asked = command === 'scan' || command === 'repo' || command === 'image' ? command : ofImages ? 'image' : 'fs'
  return { command: asked, paths: [...paths, ...patterns], images }
}

/**
 * The patterns that make a subject of a file whatever its format. The short form's rule is for all that is found and
 * names nothing; a rule with `formats` is for files of these, which are subjects anyway.
 */
function namingPatterns({ source, rules }: Policy): readonly string[] {
  return source.kind === 'short-form' ? [] : rules.flatMap(({ files, formats }) => (formats === null ? files : []))
}

/** A gate must not be asked about another day than today. */
function refuseClock(command: CommandName, moment: string | null, policy: Policy | null): void {
  if (moment === null || policy === null || command === 'judge' || command === 'explain') return
  throw new Failure(
    'usage',
    `--at is for judge, explain and inventories, and ${policy.source.name} is enforced here.`,
    {
      remedy: 'Save a report and judge it: sigscan judge report.json --at DATE.',
    },
  )
}

/** A choice was checked when it was read; without one the first holds. */
function choiceOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], text: string | null): Choice {
  return choices.find((choice) => choice === text) ?? choices[0]
}
