/** The commands of `sigscan`. Those of `later` are named so that they can be refused with a sentence. */
export const commands = {
  scan: { operands: '', means: 'what the action does: looks at the files named, or at the whole directory' },
  fs: { operands: 'PATH...', means: 'every signable file under the paths' },
  explain: { operands: 'SUBJECT...', means: 'the proof, check by check' },
  judge: { operands: 'REPORT...', means: 'decides saved reports again, by another policy, offline' },
  'policy check': { operands: 'NAME --for SUBJECT', means: 'which rule and entry a name meets, or what it misses by' },
  'policy suggest': { operands: 'SUBJECT...', means: 'a policy of what a scan found' },
  completion: { operands: 'SHELL', means: 'completion for bash, zsh or fish' },
} as const satisfies Record<string, { readonly operands: string; readonly means: string }>

export type CommandName = keyof typeof commands

/** Commands that a later version brings. */
export const laterCommands = ['repo', 'image'] as const

/**
 * `flag`: true or false. `value`: once. `choice`: once, one of the choices. `list`: repeats, and each value is a list
 * by line. `pem`: repeats, and each value is a PEM text, or a list of paths by line.
 */
export type OptionKind = 'flag' | 'value' | 'choice' | 'list' | 'pem'

/** One thing that a user can set: an option of the command, an input of the action, or both. */
export interface OptionEntry {
  /** What the program calls it. */
  readonly name: string
  /** Without `--`; `null`: only an input. */
  readonly option: string | null
  /** Without `-`. */
  readonly short: string | null
  /** What the help calls the value; `null` for a flag. */
  readonly argument: string | null
  /** The action's input; `null`: only an option. */
  readonly input: string | null
  readonly kind: OptionKind
  readonly choices: readonly string[] | null
  /** The input's default in action.yml, and what holds when nothing is given; `null`: none. */
  readonly default: string | null
  /** The commands that take it, the action being `scan`. */
  readonly commands: readonly CommandName[]
  readonly meaning: string
  /** What the action adds to that; `null`: nothing. */
  readonly inAction: string | null
  /** Why this version refuses it; `null`: it works. */
  readonly later: string | null
}

/** The first of the choices is what holds when none is given. */
export const failOns = ['denied-or-unknown', 'denied', 'never'] as const
export type FailOn = (typeof failOns)[number]

export const revocations = ['check', 'require', 'off'] as const
export type RevocationWay = (typeof revocations)[number]

export const outputFormats = ['pretty', 'wide', 'json', 'pem', 'report', 'sarif', 'markdown'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** The default that tells an input that was left out from an expression that came out empty. */
export const notGiven = '(not given)'

const every = Object.keys(commands) as CommandName[]
const scanning = ['scan', 'fs', 'explain', 'policy suggest'] as const satisfies readonly CommandName[]
const judging = [...scanning, 'judge', 'policy check'] as const satisfies readonly CommandName[]
const proving = [...scanning, 'judge'] as const satisfies readonly CommandName[]
const deciding = ['scan', 'fs', 'explain', 'judge'] as const satisfies readonly CommandName[]
const reporting = ['scan', 'fs', 'judge'] as const satisfies readonly CommandName[]

type Details = Partial<Omit<OptionEntry, 'name' | 'kind' | 'commands' | 'meaning'>>

function entry<Name extends string>(
  name: Name,
  kind: OptionKind,
  of: readonly CommandName[],
  meaning: string,
  details: Details = {},
): OptionEntry & { readonly name: Name } {
  const none = { option: name, short: null, argument: null, input: null, choices: null, default: null, inAction: null }
  return { ...none, later: null, name, kind, commands: of, meaning, ...details }
}

/** What a later version brings: known, so that it is refused with a sentence and not ignored. */
function later<Name extends string>(
  name: Name,
  kind: OptionKind,
  why: string,
  details: Details,
): OptionEntry & { readonly name: Name } {
  return entry(name, kind, every, why, { ...details, later: why })
}

const images = 'images come with a later version; this one looks at files.'
const tuning = 'requests for revocation have bounds of their own, and nothing else asks the network.'

/** Every option and input, once: parsing, action.yml, the README's tables, the help and the completion are made of it. */
export const options = [
  entry('policy', 'value', judging, 'the policy file; default `.github/sigscan.yml` when it is there', {
    argument: 'FILE',
    input: 'policy',
    default: notGiven,
  }),
  entry('allow', 'list', judging, 'short form of a policy: a subject name that may sign, under every root given', {
    argument: 'NAME',
    input: 'allowed-signers',
    default: notGiven,
  }),
  entry('trust-root', 'pem', judging, 'PEM files, or PEM text, of the certificates that may vouch for signers', {
    argument: 'PEM',
    input: 'trust-roots',
    default: notGiven,
  }),
  entry('timestamp-root', 'pem', judging, 'PEM files, or PEM text, of the certificates that may vouch for time', {
    argument: 'PEM',
    input: 'timestamp-roots',
    default: notGiven,
  }),
  entry('key', 'pem', judging, 'PEM files, or PEM text, of public keys that may sign', {
    argument: 'PEM',
    input: 'keys',
    default: notGiven,
  }),
  entry('enforce', 'flag', deciding, 'it is an error when there is no policy, no allowed signer and no key', {
    input: 'enforce',
    default: 'false',
  }),
  entry('files', 'list', ['scan'], 'patterns of the files to look at; without it the whole directory is walked', {
    argument: 'GLOB',
    input: 'files',
    default: notGiven,
  }),
  entry('exclude', 'list', scanning, 'patterns of files to leave out', { argument: 'GLOB', input: 'exclude' }),
  entry('fail-on', 'choice', deciding, 'what makes the step or the command fail; it never changes a decision', {
    argument: 'WHAT',
    input: 'fail-on',
    choices: failOns,
    default: failOns[0],
  }),
  entry('allow-empty', 'flag', scanning, 'a path or pattern that finds nothing is not an error', {
    input: 'allow-empty',
    default: 'false',
  }),
  entry(
    'revocation',
    'choice',
    proving,
    'whether CRLs and OCSP are asked; beside a policy it may only be stricter; default `check`',
    { argument: 'WHAT', input: 'revocation', choices: revocations },
  ),
  entry('offline', 'flag', proving, 'nothing is asked of the network; lists given and what a cache holds are used', {
    inAction: 'a step has no cache',
    input: 'offline',
    default: 'false',
  }),
  entry(
    'jobs',
    'value',
    scanning,
    'over how many threads files are read; default as many as there are processors, and at most 4; `1` starts none',
    { argument: 'N', input: 'jobs' },
  ),
  entry('report', 'value', reporting, 'where to write the report, as JSON', {
    inAction: 'default `sigscan-report.json` in the temporary folder of the runner',
    argument: 'FILE',
    input: 'report-file',
  }),
  entry('sarif', 'value', reporting, 'where to write SARIF', {
    inAction: 'default `sigscan.sarif` in the temporary folder of the runner',
    argument: 'FILE',
    input: 'sarif-file',
  }),
  entry('summary', 'value', reporting, 'where to write the summary, as Markdown', {
    inAction: '`true`: the summary of the job; `false`: none',
    argument: 'FILE',
    input: 'summary',
    default: 'true',
  }),
  entry(
    'at',
    'value',
    ['judge', 'explain', 'scan', 'fs', 'policy suggest'],
    'judges as if it were then (UTC, ISO 8601); only for judge, explain and inventories',
    {
      argument: 'DATE',
    },
  ),
  entry('output', 'choice', reporting, 'what goes to standard output', {
    short: 'o',
    argument: 'FORMAT',
    choices: outputFormats,
    default: outputFormats[0],
  }),
  entry('for', 'value', ['policy check'], 'the path that the rules are asked about', { argument: 'SUBJECT' }),
  entry('quiet', 'flag', every, 'no progress and no remarks on standard error; warnings and errors stay'),
  entry('no-color', 'flag', every, 'no colours, as with NO_COLOR in the environment'),
  entry('annotations', 'flag', ['scan'], 'annotates the run with the findings', {
    option: null,
    input: 'annotations',
    default: 'true',
  }),
  entry('category', 'value', ['scan'], 'the category of the SARIF file, for several scans of one commit', {
    option: null,
    input: 'category',
    default: 'sigscan/files/',
  }),
  entry('command', 'flag', ['scan'], '`true` puts `sigscan` on the PATH of later steps; alone it only does that', {
    option: null,
    input: 'command',
    default: 'false',
  }),
  later('images', 'list', images, { argument: 'LIST', input: 'images', default: notGiven }),
  later('platforms', 'list', images, { argument: 'P', input: 'platforms' }),
  later('insecure', 'list', images, { short: 'i', argument: 'REGISTRY', input: 'insecure-registries' }),
  later('username', 'value', images, { short: 'u', argument: 'NAME', input: 'username' }),
  later('password', 'value', images, { short: 'p', argument: 'PASSWORD', input: 'password' }),
  later('password-stdin', 'flag', images, {}),
  later('token', 'value', images, { short: 't', argument: 'TOKEN' }),
  later('org', 'value', images, { short: 'c', argument: 'NAME', input: 'org' }),
  later('signature-repository', 'value', images, { argument: 'REPO', input: 'signature-repository' }),
  later('timeout', 'value', tuning, { argument: 'S', input: 'timeout' }),
  later('html', 'value', 'the HTML report comes with a later version.', { argument: 'FILE', input: 'html-file' }),
  later('baseline', 'value', 'comparing with an earlier report comes with a later version.', {
    argument: 'REPORT',
    input: 'baseline',
  }),
  later('upload-sarif', 'value', 'upload the SARIF file with github/codeql-action/upload-sarif.', {
    option: null,
    input: 'upload-sarif',
  }),
  later('github-token', 'value', 'this version asks nothing of GitHub.', { option: null, input: 'github-token' }),
] as const satisfies readonly OptionEntry[]

export type OptionName = (typeof options)[number]['name']

/** The outputs of the action, for action.yml and the README. */
export const outputs = {
  result: '`pass`, `fail`, `unknown`, `inventory` (nothing was enforced) or `error`; it does not depend on `fail-on`',
  subjects: 'how many files were looked at',
  verified: 'how many of them are verified',
  allowed: 'how many are allowed',
  denied: 'how many are denied, those that are unknown among them',
  unknown: 'how many are unknown',
  images: 'JSON: always `[]` in this version',
  files: 'JSON: one object a file with path, sha256, format, state, decision, rule and signers',
  'report-file': 'where the report is',
  'sarif-file': 'where the SARIF file is',
} as const satisfies Record<string, string>

export type OutputName = keyof typeof outputs
