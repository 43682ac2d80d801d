import { dirname, resolve } from 'node:path'
import { nameOf } from '../find/files/place.js'
import { sourceOfPath } from '../find/files/source.js'
import { Failure } from '../model/failure.js'
import type { Files, World } from '../model/world.js'
import { FileError } from '../model/world.js'
import type { Policy } from '../policy/model.js'
import type { Trust } from '../trust/model.js'
import type { Given } from './given.js'
import { capital, entryOf, labelOf, listOf, pemMark, valueOf } from './given.js'
import type { OptionName } from './options.js'

/** What decides: who may vouch, and who may sign what. Without a policy everything is listed. */
export interface Decider {
  readonly policy: Policy | null
  readonly trust: Trust
}

/** The policy that is used when none is named. */
export const defaultPolicy = '.github/sigscan.yml'
const misnamedPolicy = '.github/sigscan.yaml'

/**
 * A policy, a list or a PEM file is written by hand or holds a company's certificates: 1 MiB are some 600
 * certificates, and more would be a mistake.
 */
const LONGEST_FILE = 1024 * 1024

type Loaded = Pick<Decider, 'policy'> & { readonly trust: Omit<Trust, 'at'> }

/** Loads the policy file or the short form; an inventory when there is neither. Throws Failure. */
export async function loadDecider(given: Given, at: Date, world: World): Promise<Decider> {
  const { policy, trust } = await load(given, world)
  return { policy, trust: { ...trust, at } }
}

async function load(given: Given, world: World): Promise<Loaded> {
  const { files } = world
  const file = policyFile(given, world)
  const allow = listOf(given, 'allow')
  const roots = listOf(given, 'trust-root')
  if (file !== null) {
    refuseBoth(given, file)
    const { loadPolicy } = await import('./policy-file.js')
    return loadPolicy(readText(files, file), file, (path) =>
      files.read(resolve(files.directory, dirname(file), path), LONGEST_FILE),
    )
  }
  if (allow === null) refuseMisnamed(world)
  const trustRoots = (roots ?? []).map((root) => readRoot(root, given, files))
  if (allow === null && roots === null) return inventory
  const { loadShortForm, trustOfRoots } = await import('./policy/short-form.js')
  return allow === null ? { policy: null, trust: trustOfRoots(trustRoots) } : loadShortForm({ allow, trustRoots })
}

/** Nobody vouches, nothing is enforced. */
const inventory: Loaded = { policy: null, trust: { anchors: [], pins: [], distrust: [], revocation: 'check' } }

function policyFile(given: Given, world: World): string | null {
  const { directory } = world.files
  const named = valueOf(given, 'policy')
  if (named?.startsWith('github:') === true) {
    throw new Failure(
      'not-supported-yet',
      'A policy of another repository (github:) is not supported by this version.',
      {
        remedy: 'Check that repository out into a folder, and name the file there.',
      },
    )
  }
  if (named !== null) return nameOf(resolve(directory, named), directory)
  return isThere(defaultPolicy, world) ? defaultPolicy : null
}

/** A link to nothing, and a folder that cannot be looked into, must not pass for no policy: the gate would be open. */
function isThere(file: string, world: World): boolean {
  const folder = sourceOfPath(dirname(file), world)
  if (folder?.kind === 'file' && folder.obstacle !== null) return true
  return sourceOfPath(file, world) !== null
}

/** Without this, a policy with the other ending of YAML would enforce nothing. */
function refuseMisnamed(world: World): void {
  if (!isThere(misnamedPolicy, world)) return
  throw new Failure('policy-missing', `There is ${misnamedPolicy}, and the policy is looked for as ${defaultPolicy}.`, {
    remedy: `Rename it to ${defaultPolicy}, or name it as the policy.`,
  })
}

function refuseBoth(given: Given, file: string): void {
  const short = (['allow', 'trust-root'] as const satisfies readonly OptionName[]).find((name) =>
    given.values.has(name),
  )
  if (short === undefined) return
  const label = capital(labelOf(given.via, entryOf(short)))
  throw new Failure('usage', `${label} cannot be used beside the policy ${file}.`, {
    remedy: 'Write the names and the roots into the policy, or do without the policy file.',
  })
}

function readRoot(root: string, given: Given, files: Files): { readonly source: string; readonly text: string } {
  if (root.includes(pemMark)) return { source: labelOf(given.via, entryOf('trust-root')), text: root }
  return { source: root, text: new TextDecoder('latin1').decode(readNamed(files, root, 'pem')) }
}

function readText(files: Files, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readNamed(files, file, 'policy-missing'))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('policy-syntax', `The policy ${file} is not UTF-8 text.`, { cause: error })
  }
}

function readNamed(files: Files, path: string, code: 'pem' | 'policy-missing'): Uint8Array {
  try {
    return files.read(path, LONGEST_FILE)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure(code, error.message, {
      cause: error,
      remedy: 'Name a file that is there; paths start at the working directory.',
    })
  }
}
