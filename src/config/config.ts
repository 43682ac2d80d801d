import type { FileSources } from '../find/files/find.js'
import { Failure } from '../model/failure.js'
import type { World } from '../model/world.js'
import type { Policy } from '../policy/model.js'
import type { Decider } from './decider.js'
import { loadDecider } from './decider.js'
import type { Given } from './given.js'
import { capital, entryOf, flagOf, labelOf, listOf, valueOf } from './given.js'
import { readMoment } from './moment.js'
import type { CommandName, FailOn, OutputFormat } from './options.js'
import { failOns, outputFormats } from './options.js'

/** All that a run was told, checked. */
export interface Config extends Decider {
  readonly sources: FileSources
  readonly failOn: FailOn
  readonly output: OutputFormat
}

/** What a command looks at: the paths given, or for `scan` the patterns, or the whole directory. Throws Failure. */
export async function readConfig(
  command: CommandName,
  paths: readonly string[],
  given: Given,
  world: World,
): Promise<Config> {
  const moment = valueOf(given, 'at')
  const decider = await loadDecider(given, moment === null ? world.clock.now() : readMoment(moment), world)
  refuseClock(command, moment, decider.policy)
  refuseNothingToEnforce(given, decider.policy)
  return {
    ...decider,
    sources: sourcesOf(command, paths, given, decider.policy),
    failOn: choiceOf<FailOn>(failOns, valueOf(given, 'fail-on')),
    output: choiceOf<OutputFormat>(outputFormats, valueOf(given, 'output')),
  }
}

function sourcesOf(command: CommandName, paths: readonly string[], given: Given, policy: Policy | null): FileSources {
  const patterns = listOf(given, 'files')
  return {
    paths: command === 'scan' && patterns === null ? ['.'] : paths,
    patterns: patterns ?? [],
    rulePatterns: policy === null ? [] : namingPatterns(policy),
    exclude: listOf(given, 'exclude') ?? [],
    allowEmpty: flagOf(given, 'allow-empty'),
  }
}

/**
 * The patterns that make a subject of a file whatever its format. The short form's rule is for all that is found and
 * names nothing; a rule with `formats` is for files of these, which are subjects anyway.
 */
function namingPatterns({ source, rules }: Policy): readonly string[] {
  return source.file === null ? [] : rules.flatMap(({ files, formats }) => (formats === null ? files : []))
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

/** `enforce: true` is there so that an empty variable cannot turn a gate into an inventory. */
function refuseNothingToEnforce(given: Given, policy: Policy | null): void {
  if (policy !== null || !flagOf(given, 'enforce')) return
  const label = capital(labelOf(given.via, entryOf('enforce')))
  throw new Failure('nothing-to-enforce', `${label} is set, and there is nothing to enforce.`, {
    remedy: 'Name a policy, or allowed signers and the roots that may vouch for them, or keys.',
  })
}

/** A choice was checked when it was read; without one the first holds. */
function choiceOf<Choice extends string>(choices: readonly [Choice, ...Choice[]], text: string | null): Choice {
  return choices.find((choice) => choice === text) ?? choices[0]
}
