import { dirname, resolve } from 'node:path'
import { nameOf } from '../find/files/place.js'
import { sourceOfPath } from '../find/files/source.js'
import { Failure } from '../model/failure.js'
import type { Files, World } from '../model/world.js'
import { FileError } from '../model/world.js'
import type { Policy } from '../policy/model.js'
import type { RevocationTrust, Trust } from '../trust/model.js'
import type { Given } from './given.js'
import { capital, entryOf, flagOf, labelOf, listOf, pemMark, valueOf } from './given.js'
import { longestFile } from './longest-file.js'
import type { OptionName, RevocationWay } from './options.js'
import { revocations } from './options.js'
import type { GivenPem } from './policy/short-form.js'

/** What decides: who may vouch, and who may sign what. Without a policy everything is listed. */
export interface Decider {
  readonly policy: Policy | null
  readonly trust: Trust
}

/** The policy that is used when none is named. */
export const defaultPolicy = '.github/sigscan.yml'
const misnamedPolicy = '.github/sigscan.yaml'

type Loaded = Pick<Decider, 'policy'> & { readonly trust: Omit<Trust, 'at'> }

/** Loads the policy file or the short form; an inventory when there is neither. Throws Failure. */
export async function loadDecider(given: Given, at: Date, world: World): Promise<Decider> {
  const { policy, trust } = await load(given, world)
  return { policy, trust: { ...trust, revocation: revocationOf(given, policy, trust.revocation), at } }
}

async function load(given: Given, world: World): Promise<Loaded> {
  const { files } = world
  const file = policyFile(given, world)
  const allow = listOf(given, 'allow')
  if (file !== null) {
    refuseBoth(given, file)
    return loadFile(file, files)
  }
  const enforces = allow !== null || given.values.has('key')
  if (!enforces) refuseMisnamed(world)
  const { loadShortForm, trustOfRoots } = await import('./policy/short-form.js')
  const vouching = {
    trustRoots: readPem(given, 'trust-root', files),
    timestampRoots: readPem(given, 'timestamp-root', files),
  }
  if (!enforces) return { policy: null, trust: trustOfRoots(vouching) }
  return loadShortForm({ allow: allow ?? [], keys: readPem(given, 'key', files), ...vouching })
}

/** What the policy names is found from its own folder. */
async function loadFile(file: string, files: Files): Promise<Loaded> {
  const { isTrustPolicy, loadPolicy, loadTrustPolicy } = await import('./policy-file.js')
  const placeOf = (path: string): string => resolve(files.directory, dirname(file), path)
  const read = (path: string, limit: number): Uint8Array => files.read(placeOf(path), limit)
  const bytes = readNamed(files, file, 'policy-missing')
  if (!isTrustPolicy(bytes, file)) return loadPolicy(textOf(bytes, file), file, read)
  return loadTrustPolicy(bytes, file, { read, list: (path, limit) => files.list(placeOf(path), limit) })
}

/** How strict each way is: what is given beside a policy file must not make it laxer. */
const strictness = { off: 0, check: 1, require: 2 } as const satisfies Record<RevocationWay, number>

/** `offline` says what this machine can do, and may stand beside any policy. */
function revocationOf(given: Given, policy: Policy | null, said: RevocationTrust): RevocationTrust {
  const offline = flagOf(given, 'offline')
  const word = valueOf(given, 'revocation')
  const way = revocations.find((one) => one === word) ?? said.mode
  const file = policy?.source.file ?? null
  if (word !== null && policy?.rules.some(({ notation }) => notation !== null) === true) {
    const label = capital(labelOf(given.via, entryOf('revocation')))
    throw new Failure('usage', `${label} cannot be used beside Notation's trust policy ${policy.source.name}.`, {
      remedy: 'Write it into the statements: `"override": { "revocation": "enforce" }`.',
    })
  }
  if (file === null || strictness[way] >= strictness[said.mode]) return { ...said, mode: way, offline }
  const label = capital(labelOf(given.via, entryOf('revocation')))
  throw new Failure('usage', `${label} is \`${way}\`, which is laxer than \`${said.mode}\` of the policy ${file}.`, {
    remedy: 'Write it into the policy: `revocation: ' + way + '`.',
  })
}

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
  const short = (['allow', 'trust-root', 'timestamp-root', 'key'] as const satisfies readonly OptionName[]).find(
    (name) => given.values.has(name),
  )
  if (short === undefined) return
  const label = capital(labelOf(given.via, entryOf(short)))
  throw new Failure('usage', `${label} cannot be used beside the policy ${file}.`, {
    remedy: 'Write the names, keys and roots into the policy, or do without the policy file.',
  })
}

function readPem(given: Given, name: 'trust-root' | 'timestamp-root' | 'key', files: Files): readonly GivenPem[] {
  return (listOf(given, name) ?? []).map((one) => {
    if (one.includes(pemMark)) return { source: labelOf(given.via, entryOf(name)), text: one }
    return { source: one, text: new TextDecoder('latin1').decode(readNamed(files, one, 'pem')) }
  })
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure('policy-syntax', `The policy ${file} is not UTF-8 text.`, { cause: error })
  }
}

function readNamed(files: Files, path: string, code: 'pem' | 'policy-missing'): Uint8Array {
  try {
    return files.read(path, longestFile)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    throw new Failure(code, error.message, {
      cause: error,
      remedy: 'Name a file that is there; paths start at the working directory.',
    })
  }
}
