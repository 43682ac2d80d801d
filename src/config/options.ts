/** The commands of `sigscan`. */
export const commands = {
  scan: { operands: '', means: 'what the action does: looks at the files named, or at the whole directory' },
  fs: { operands: 'PATH...', means: 'every signable file under the paths' },
  repo: { operands: 'REGISTRY[/REPOSITORY]...', means: 'every tag of a registry, or of a repository' },
  image: { operands: 'REFERENCE...', means: 'the images named' },
  explain: { operands: 'SUBJECT...', means: 'the proof, check by check' },
  judge: { operands: 'REPORT...', means: 'decides saved reports again, by another policy, offline' },
  'policy check': { operands: 'NAME --for SUBJECT', means: 'which rule and entry a name meets, or what it misses by' },
  'policy suggest': { operands: 'SUBJECT...', means: 'a policy of what a scan found' },
  completion: { operands: 'SHELL', means: 'completion for bash, zsh or fish' },
} as const satisfies Record<string, { readonly operands: string; readonly means: string }>

export type CommandName = keyof typeof commands

/**
 * `flag`: true or false. `value`: once. `choice`: once, one of the choices. `list`: repeats, and each value is a list
 * by line. `text`: repeats, and each value is taken as it is. `pem`: repeats, and each value is a PEM text, or a list of paths by line.
 */
export type OptionKind = 'flag' | 'value' | 'choice' | 'list' | 'text' | 'pem'

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

export const uploads = ['auto', 'true', 'false'] as const
export type UploadWay = (typeof uploads)[number]

export const outputFormats = ['pretty', 'wide', 'json', 'pem', 'report', 'sarif', 'markdown'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** The default that tells an input that was left out from an expression that came out empty. */
export const notGiven = '(not given)'

const every = Object.keys(commands) as CommandName[]
const scanning = ['scan', 'fs', 'repo', 'image', 'explain', 'policy suggest'] as const satisfies readonly CommandName[]
const walkingFiles = ['scan', 'fs', 'explain', 'policy suggest'] as const satisfies readonly CommandName[]
const asking = ['scan', 'repo', 'image', 'explain', 'policy suggest'] as const satisfies readonly CommandName[]
const judging = [...scanning, 'judge', 'policy check'] as const satisfies readonly CommandName[]
const proving = [...scanning, 'judge'] as const satisfies readonly CommandName[]
const deciding = ['scan', 'fs', 'repo', 'image', 'explain', 'judge'] as const satisfies readonly CommandName[]
const reporting = ['scan', 'fs', 'repo', 'image', 'judge'] as const satisfies readonly CommandName[]

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

const organisations = 'registries that list their packages by organisation come with a later version.'

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
  entry('images', 'text', ['scan'], 'the images to look at: references by line, files that name them, or JSON', {
    argument: 'LIST',
    input: 'images',
    default: notGiven,
  }),
  entry(
    'files',
    'list',
    ['scan'],
    'patterns of the files to look at; with neither it nor `images` the whole directory is walked',
    {
      argument: 'GLOB',
      input: 'files',
      default: notGiven,
    },
  ),
  entry('exclude', 'list', walkingFiles, 'patterns of files to leave out', { argument: 'GLOB', input: 'exclude' }),
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
    'over how many threads files are read (default as many as there are processors, and at most 4; `1` starts none), and how many images are read at a time (default 32)',
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
    ['judge', 'explain', 'scan', 'fs', 'repo', 'image', 'policy suggest'],
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
  entry('for', 'value', ['policy check'], 'the path or image that the rules are asked about', { argument: 'SUBJECT' }),
  entry('quiet', 'flag', every, 'no progress and no remarks on standard error; warnings and errors stay'),
  entry('no-color', 'flag', every, 'no colours, as with NO_COLOR in the environment'),
  entry('annotations', 'flag', ['scan'], 'annotates the run with the findings', {
    option: null,
    input: 'annotations',
    default: 'true',
  }),
  entry(
    'category',
    'value',
    ['scan'],
    'the category of the SARIF file, for several scans of one commit; default `sigscan/files/` for files alone, `sigscan/images/` for images alone, else `sigscan/`',
    {
      option: null,
      input: 'category',
    },
  ),
  entry('command', 'flag', ['scan'], '`true` puts `sigscan` on the PATH of later steps; alone it only does that', {
    option: null,
    input: 'command',
    default: 'false',
  }),
  entry('platforms', 'list', asking, 'looks at these platforms of an index only (`linux/amd64`); the verdict says so', {
    argument: 'P',
    input: 'platforms',
  }),
  entry(
    'insecure',
    'flag',
    asking,
    'the registries named may answer by plain HTTP, or with a TLS certificate that is not checked',
    { short: 'i' },
  ),
  entry(
    'insecure-registries',
    'list',
    ['scan'],
    'registries that may answer by plain HTTP, or with a TLS certificate that is not checked',
    { option: null, input: 'insecure-registries' },
  ),
  entry(
    'username',
    'value',
    asking,
    'who signs in to the registry named; else the credentials of Docker and Podman are used',
    {
      short: 'u',
      argument: 'NAME',
      input: 'username',
    },
  ),
  entry('password', 'value', asking, 'the password beside it', {
    inAction: 'a secret',
    short: 'p',
    argument: 'PASSWORD',
    input: 'password',
  }),
  entry('password-stdin', 'flag', asking, 'the password is read from standard input'),
  entry('token', 'value', asking, 'a bearer token for the registry named, used as it is', {
    short: 't',
    argument: 'TOKEN',
  }),
  entry('signature-repository', 'value', asking, 'where cosign put the signatures, if elsewhere', {
    argument: 'REPO',
    input: 'signature-repository',
  }),
  entry('timeout', 'value', asking, 'how long registries may be asked, in seconds; what is left is `unknown`', {
    argument: 'S',
    input: 'timeout',
  }),
  later('org', 'value', organisations, { short: 'c', argument: 'NAME', input: 'org' }),
  entry('html', 'value', reporting, 'where to write the report as one page of HTML that needs no network', {
    argument: 'FILE',
    input: 'html-file',
  }),
  entry('baseline', 'value', reporting, 'an earlier report: the summary begins with what changed since', {
    argument: 'REPORT',
    input: 'baseline',
  }),
  entry(
    'upload-sarif',
    'choice',
    ['scan'],
    'whether the SARIF file is uploaded to code scanning; `auto`: where the run may',
    { option: null, input: 'upload-sarif', choices: uploads, default: uploads[0] },
  ),
  entry('github-token', 'value', ['scan'], 'the token that GitHub is asked with, for policies and the upload', {
    option: null,
    input: 'github-token',
    default: '${{ github.token }}',
  }),
] as const satisfies readonly OptionEntry[]

export type OptionName = (typeof options)[number]['name']

/** The outputs of the action, for action.yml and the README. */
export const outputs = {
  result: '`pass`, `fail`, `unknown`, `inventory` (nothing was enforced) or `error`; it does not depend on `fail-on`',
  subjects: 'how many images and files were looked at',
  verified: 'how many of them are verified',
  allowed: 'how many are allowed',
  denied: 'how many are denied, those that are unknown among them',
  unknown: 'how many are unknown',
  images: 'JSON: one object an image with reference, digest, state, decision, rule, proven signers and platforms',
  files: 'JSON: one object a file with path, sha256, format, state, decision, rule and proven signers',
  'report-file': 'where the report is',
  'sarif-file': 'where the SARIF file is',
  'html-file': 'where the HTML page is; empty when none was asked for',
} as const satisfies Record<string, string>

export type OutputName = keyof typeof outputs
