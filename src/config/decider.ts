import { Failure } from '../model/failure.js'
import { FileError, type World } from '../model/world.js'
import type { Policy } from '../policy/model.js'
import type { RevocationTrust, Trust } from '../trust/model.js'
import type { CommitOrigin } from './commit/origin.js'
import type { Given } from './given.js'
import { capital, entryOf, flagOf, labelOf, linesOf, listOf, pemMark, valueOf } from './given.js'
import { longestFile } from './longest-file.js'
import type { OptionName, RevocationWay } from './options.js'
import { revocations } from './options.js'
import { isThere, workTree, type NamedFiles, type Origin } from './origin.js'
import type { GivenPem } from './policy/short-form.js'
import type { Proposal, ProposalFacts } from './proposal.js'

/** What decides: who may vouch, and who may sign what. Without a policy everything is listed. */
export interface Decider {
  readonly policy: Policy | null
  readonly trust: Trust
}

/** What decides, and what the change that the run is for would have decide in its place. */
export interface Deciders extends Decider {
  /** `null`: the run is for no change, or it changes nothing of the policy. */
  readonly proposal: Proposal | null
}

/** The policy that is used when none is named. */
export const defaultPolicy = '.github/sigscan.yml'
const misnamedPolicy = '.github/sigscan.yaml'

/** What tells a policy of another repository from a path. */
const elsewhere = 'github:'

type Loaded = Pick<Decider, 'policy'> & { readonly trust: Omit<Trust, 'at'> }

/**
 * Loads the policy file or the short form; an inventory when there is neither. In a workflow everything is read from one
 * commit (docs/trust.md 4): whoever may change the work tree must not change what is allowed. Throws Failure.
 */
export async function loadDecider(given: Given, at: Date, world: World): Promise<Deciders> {
  const named = valueOf(given, 'policy')
  if (named?.startsWith(elsewhere) === true) {
    const { otherRepository } = await import('./commit/open.js')
    const { origin, path } = await otherRepository(named, world, flagOf(given, 'offline'))
    return { ...(await decide(given, at, { origin, named: path })), proposal: null }
  }
  const asked = (origin: Origin): Asked => ({ origin, named: named === null ? null : origin.pathOf(named) })
  if (given.via === 'option') {
    const decider = await decide(given, at, asked(workTree(world)))
    refuseNothingToEnforce(given, decider.policy, null)
    return { ...decider, proposal: null }
  }
  const { event } = world
  if (event === null) throw noEvent()
  const { ownCommit } = await import('./commit/open.js')
  const originOf = (commit: string): CommitOrigin => ownCommit(commit, event, world, flagOf(given, 'offline'))
  const origin = originOf(event.base ?? event.commit)
  const decider = await decide(given, at, asked(origin))
  const proposal = await proposalOf({ event, origin, originOf, log: world.log }, async (of) => {
    const proposed = await decide(given, at, asked(of))
    refuseNothingToEnforce(given, proposed.policy, null)
    return proposed
  })
  if (decider.policy === null && proposal === null) refuseUncommitted(origin, world)
  refuseNothingToEnforce(given, decider.policy, proposal)
  return { ...decider, proposal }
}

/** Loaded where there is a change that may propose something. */
async function proposalOf(
  facts: ProposalFacts,
  decideBy: (origin: CommitOrigin) => Promise<Decider>,
): Promise<Proposal | null> {
  if (facts.event.base === null) return null
  return (await import('./proposal.js')).readProposal(facts, decideBy)
}

/** Where to read, and the policy that was named. */
interface Asked {
  readonly origin: Origin
  readonly named: string | null
}

async function decide(given: Given, at: Date, asked: Asked): Promise<Decider> {
  const { policy, trust } = await load(given, asked)
  return { policy, trust: { ...trust, revocation: revocationOf(given, policy, trust.revocation), at } }
}

async function load(given: Given, { origin, named }: Asked): Promise<Loaded> {
  const allow = listOf(given, 'allow')
  const enforces = allow !== null || given.values.has('key')
  const file = named ?? (await usualPolicy(given, enforces, origin))
  if (file !== null) {
    refuseBoth(given, origin.nameOf(file))
    return loadFile(file, origin)
  }
  const { loadShortForm, trustOfRoots } = await import('./policy/short-form.js')
  const pems = await origin.load((files) => ({
    trustRoots: readPem(given, 'trust-root', origin, files),
    timestampRoots: readPem(given, 'timestamp-root', origin, files),
    keys: readPem(given, 'key', origin, files),
  }))
  return enforces ? loadShortForm({ allow: allow ?? [], ...pems }) : { policy: null, trust: trustOfRoots(pems) }
}

/** The policy that nobody has to name, when it is there. */
async function usualPolicy(given: Given, enforces: boolean, origin: Origin): Promise<string | null> {
  try {
    const isUsed = await origin.load((files) => {
      if (files.has(defaultPolicy)) return true
      if (!enforces && files.has(misnamedPolicy)) throw misnamed()
      return false
    })
    return isUsed ? defaultPolicy : null
  } catch (error) {
    // The names and all of the PEM were given as text: nothing has to be read, and something is enforced.
    const isTold = enforces && pemOptions.every((name) => (listOf(given, name) ?? []).every(isPem))
    if (isTold && error instanceof Failure && error.code === 'policy-source') return null
    throw error
  }
}

/** What the policy names is found from its own folder. */
async function loadFile(file: string, origin: Origin): Promise<Loaded> {
  const { isTrustPolicy, loadPolicy, loadTrustPolicy } = await import('./policy-file.js')
  const { policy, trust } = await origin.load((files) => {
    const read = (path: string, limit: number): Uint8Array => files.read(origin.beside(file, path), limit)
    const bytes = readNamed(files, file, 'policy-missing', origin)
    return placedIn(origin, () => {
      if (!isTrustPolicy(bytes, file)) return loadPolicy(textOf(bytes, file), file, read)
      return loadTrustPolicy(bytes, file, { read, list: (path, limit) => files.list(origin.beside(file, path), limit) })
    })
  })
  const source = { name: origin.nameOf(file), file: origin.kind === 'other-repository' ? null : file }
  return { policy: { ...policy, source: { ...policy.source, ...source } }, trust }
}

/** What is wrong with a file of another repository has no place in this one. */
function placedIn<Result>(origin: Origin, work: () => Result): Result {
  if (origin.kind !== 'other-repository') return work()
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.place === null) throw cause
    const { file, line, column } = cause.place
    const remedy = cause.remedy === null ? {} : { remedy: cause.remedy }
    throw new Failure(cause.code, `${origin.nameOf(file)}:${line}:${column}: ${cause.message}`, { ...remedy, cause })
  }
}

/** How strict each way is: what is given beside a policy file must not make it laxer. */
const strictness = { off: 0, check: 1, require: 2 } as const satisfies Record<RevocationWay, number>

/** `offline` says what this machine can do, and may stand beside any policy. */
function revocationOf(given: Given, policy: Policy | null, said: RevocationTrust): RevocationTrust {
  const offline = flagOf(given, 'offline')
  const word = valueOf(given, 'revocation')
  const way = revocations.find((one) => one === word) ?? said.mode
  if (word !== null && policy?.rules.some(({ notation }) => notation !== null) === true) {
    const label = capital(labelOf(given.via, entryOf('revocation')))
    throw new Failure('usage', `${label} cannot be used beside Notation's trust policy ${policy.source.name}.`, {
      remedy: 'Write it into the statements: `"override": { "revocation": "enforce" }`.',
    })
  }
  const isFile = policy?.source.kind === 'file'
  if (!isFile || strictness[way] >= strictness[said.mode]) return { ...said, mode: way, offline }
  const label = capital(labelOf(given.via, entryOf('revocation')))
  throw new Failure(
    'usage',
    `${label} is \`${way}\`, which is laxer than \`${said.mode}\` of the policy ${policy.source.name}.`,
    {
      remedy: 'Write it into the policy: `revocation: ' + way + '`.',
    },
  )
}

/** Without this, a policy with the other ending of YAML would enforce nothing. */
function misnamed(): Failure {
  const message = `There is ${misnamedPolicy}, and the policy is looked for as ${defaultPolicy}.`
  return new Failure('policy-missing', message, { remedy: `Rename it to ${defaultPolicy}, or name it as the policy.` })
}

/** A policy that is there and not in the commit would enforce nothing, and its author believes that it does. */
function refuseUncommitted(origin: CommitOrigin, world: World): void {
  const file = [defaultPolicy, misnamedPolicy].find((one) => isThere(one, world))
  if (file === undefined) return
  const message = `${file} is in the workspace and not in the commit ${origin.files.commit}, from which the policy is read.`
  throw new Failure('policy-source', message, { remedy: 'Commit it, or delete it if nothing is to be enforced.' })
}

function noEvent(): Failure {
  const message = 'Nothing says which commit this workflow runs for (GITHUB_SHA), so the policy cannot be read from it.'
  return new Failure('policy-source', message, { remedy: 'Run the action on a runner of GitHub Actions.' })
}

/** `enforce: true` is there so that an empty variable cannot turn a gate into an inventory. */
function refuseNothingToEnforce(given: Given, policy: Policy | null, proposal: Proposal | null): void {
  if (policy !== null || !flagOf(given, 'enforce')) return
  const label = capital(labelOf(given.via, entryOf('enforce')))
  const isProposed = proposal?.decider?.policy != null
  throw new Failure('nothing-to-enforce', `${label} is set, and there is nothing to enforce.`, {
    remedy: isProposed
      ? 'The policy that this change brings decides once it is merged.'
      : 'Name a policy, or allowed signers and the roots that may vouch for them, or keys.',
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

const pemOptions = ['trust-root', 'timestamp-root', 'key'] as const satisfies readonly OptionName[]

function isPem(text: string): boolean {
  return text.includes(pemMark)
}

/** What surrounds PEM is passed over as an explanation (RFC 7468 section 2); a path there was meant to be read. */
function refusePathBeside(pem: string, label: string): void {
  const around = pem.replace(/-----BEGIN [^]*?(?:-----END [^\r\n]*|$)/g, '')
  const path = linesOf(around).find((line) => /^[^\s:=]+\.(?:pem|crt|cer|der|pub|key)$/i.test(line))
  if (path === undefined) return
  const message = `${capital(label)} holds PEM text and, beside it, the path \`${path}\`, which would not be read.`
  throw new Failure('usage', message, { remedy: 'Give paths or PEM text, not both.' })
}

function readPem(
  given: Given,
  name: (typeof pemOptions)[number],
  origin: Origin,
  files: NamedFiles,
): readonly GivenPem[] {
  return (listOf(given, name) ?? []).map((one) => {
    if (isPem(one)) {
      const source = labelOf(given.via, entryOf(name))
      refusePathBeside(one, source)
      return { source, text: one }
    }
    const bytes = readNamed(files, origin.pathOf(one), 'pem', origin)
    return { source: one, text: new TextDecoder('latin1').decode(bytes) }
  })
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Failure('policy-syntax', `The policy ${file} is not UTF-8 text.`, { cause: error })
  }
}

function readNamed(files: NamedFiles, path: string, code: 'pem' | 'policy-missing', { remedy }: Origin): Uint8Array {
  try {
    return files.read(path, longestFile)
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause
    throw new Failure(code, cause.message, { cause, remedy })
  }
}
