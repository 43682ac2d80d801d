import { resolve } from 'node:path'
import { loadDecider } from '../config/decider.js'
import { valueOf } from '../config/given.js'
import { imageMeant, isThere } from '../config/operands.js'
import { NameError } from '../crypto/name.js'
import type { Name } from '../crypto/name.js'
import { nameOf } from '../find/files/place.js'
import { Failure } from '../model/failure.js'
import type { Named } from '../model/subject.js'
import type { World } from '../model/world.js'
import type { AskedSubject, NameCheck } from '../policy/match.js'
import { checkName, writtenName } from '../policy/match.js'
import { printReference, repositoryName } from '../registry/reference.js'
import { terminal } from '../report/escape.js'
import type { Task } from './task.js'
import { refuseOperands } from './task.js'

/** `sigscan policy check`: which rule and entry a name meets, or what it misses by. The status is 1 when it meets none. */
export async function policyCheckCommand(task: Task): Promise<number> {
  refuseOperands(task, 1, 1)
  const { operands, given, world, print } = task
  const subject = valueOf(given, 'for')
  if (subject === null)
    throw new Failure('usage', '`sigscan policy check` needs the path or image to ask about: --for SUBJECT.')
  const name = readWritten(operands[0] ?? '')
  const { policy } = await loadDecider(given, world.clock.now(), world)
  if (policy === null) {
    throw new Failure('policy-missing', 'There is no policy to ask.', { remedy: 'Name one: --policy FILE.' })
  }
  const asked = askedSubject(subject, world)
  const called = asked.kind === 'file' ? asked.path : asked.reference
  const checks = checkName(policy, name, asked)
  const lines =
    checks.length === 0 ? [`No rule is for ${called}: it is denied.`] : checks.flatMap((one) => linesOf(one, called))
  print(lines.map((line) => `${terminal(line)}\n`).join(''))
  return checks.some(isMet) ? 0 : 1
}

/** What has the form of an image means one, unless there is a file of that name. */
function askedSubject(text: string, world: World): Named & AskedSubject {
  const reference = isThere(text, world) ? null : imageMeant(text)
  const { directory } = world.files
  if (reference === null) return { kind: 'file', path: nameOf(resolve(directory, text), directory) }
  const { tag } = reference
  return { kind: 'image', reference: printReference(reference), repository: repositoryName(reference), tag }
}

function readWritten(text: string): Name {
  try {
    return writtenName(text)
  } catch (error) {
    if (!(error instanceof NameError)) throw error
    throw new Failure('usage', `\`${text}\` is not a name: ${error.message}`, { cause: error })
  }
}

function isMet({ entries }: NameCheck): boolean {
  return entries.some(({ met }) => met)
}

function linesOf({ rule, entries }: NameCheck, called: string): readonly string[] {
  const formats = rule.formats === null ? '' : `, if its format is ${[...rule.formats].join(' or ')}`
  const types = rule.attestations.map((type) => `  asks for an attestation ${type}`)
  const time = rule.timestamp ? ['  allows only what a verified timestamp is on'] : []
  const of = entries.map(({ entry, met, says }) => `  ${met ? 'meets ' : 'misses'} ${entry}: ${says}`)
  return [`The rule ${rule.name} is for ${called}${formats}.`, ...types, ...time, ...of]
}
