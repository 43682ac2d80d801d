import { uriPath } from './escape.js'

/** A part of one line of a file of the workspace. Lines and columns count from 1; the end is after the last character. */
export interface Place {
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** Where findings are shown, best first: code scanning needs a place in the repository, and a built file is none. */
export interface Places {
  /** The step that runs the action. */
  readonly step: Place | null
  /** The policy file. */
  readonly policy: Place | null
}

export const nowhere: Places = { step: null, policy: null }

/** The beginning of a file. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, endColumn: 2 }
}

/** Which step is running, as the runner says: GITHUB_JOB, GITHUB_ACTION and GITHUB_ACTION_REPOSITORY. */
export interface RunningStep {
  readonly job: string
  /** The step's id, or a name that is made of what it uses (`__owner_repository_2`). */
  readonly action: string
  /** `owner/repository` of the action; left out when it is one of the repository itself (`./`). */
  readonly repository?: string
}

/** The longest workflow file that is read: GitHub refuses those above 512 KiB. */
const WORKFLOW_LIMIT = 512 * 1024

const OUR_REPOSITORY = 'venafi/sigscan-action'

/** Where a workflow file runs this step: its `uses` line. `null` when that cannot be told for sure. */
export async function locateStep(text: string, running: RunningStep): Promise<Omit<Place, 'file'> | null> {
  if (text.length > WORKFLOW_LIMIT) return null
  const { LineCounter, parseDocument, isMap, isScalar, isSeq } = await import('yaml')
  const lines = new LineCounter()
  const steps = parseDocument(text, { lineCounter: lines }).getIn(['jobs', running.job, 'steps'])
  if (!isSeq(steps)) return null
  const ours = steps.items.flatMap((step) => {
    const pair = isMap(step) ? step.items.find(({ key }) => isScalar(key) && key.value === 'uses') : undefined
    if (!isMap(step) || !isScalar(pair?.key) || !isScalar(pair.value) || !isOurs(pair.value.value, running)) return []
    const local = String(pair.value.value).startsWith('.')
    return [{ id: step.get('id'), local, key: pair.key.range, value: pair.value.range }]
  })
  const found = ours.find(({ id }) => id === running.action) ?? nthWithoutId(ours, running.action)
  if (!found?.key || !found.value) return null
  const start = lines.linePos(found.key[0])
  const end = lines.linePos(found.value[1])
  return end.line === start.line ? { line: start.line, column: start.col, endColumn: end.col } : null
}

function isOurs(uses: unknown, { repository }: RunningStep): boolean {
  if (typeof uses !== 'string') return false
  if (repository === undefined && /^\.\/?/.test(uses)) return true
  const [name = ''] = uses.toLowerCase().split('@')
  return name === (repository ?? OUR_REPOSITORY).toLowerCase()
}

interface Step {
  readonly id: unknown
  readonly local: boolean
}

/** Steps without an id are numbered from the second on: `__owner_repository`, `__owner_repository_2`, `__self`. */
function nthWithoutId<Ours extends Step>(steps: readonly Ours[], action: string): Ours | undefined {
  if (!action.startsWith('__')) return undefined
  const number = /_(\d{1,4})$/.exec(action)?.[1]
  const unnamed = steps.filter(({ id, local }) => id === undefined && local === action.startsWith('__self'))
  return unnamed[number === undefined ? 0 : Number(number) - 1]
}

/** The runner's environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The places of a run in a workflow. The workflow file is the one that GITHUB_WORKFLOW_REF names, when it is of this
 * repository; `readWorkspaceFile` gives its text, or `null`.
 */
export async function placesOf(
  environment: Environment,
  readWorkspaceFile: (path: string) => string | null,
  policyFile: string | null,
): Promise<Places> {
  const policy = policyFile !== null && uriPath(policyFile) !== null ? startOf(policyFile) : null
  const file = workflowFile(environment)
  const text = file === null ? null : readWorkspaceFile(file)
  if (file === null || text === null) return { step: null, policy }
  const repository = environment['GITHUB_ACTION_REPOSITORY']
  const place = await locateStep(text, {
    job: environment['GITHUB_JOB'] ?? '',
    action: environment['GITHUB_ACTION'] ?? '',
    ...(repository ? { repository } : {}),
  })
  return { step: place && { file, ...place }, policy }
}

/** `owner/repository/.github/workflows/ci.yml@refs/heads/main` gives the path in the middle. */
function workflowFile(environment: Environment): string | null {
  const prefix = `${environment['GITHUB_REPOSITORY'] ?? ''}/`
  const reference = environment['GITHUB_WORKFLOW_REF'] ?? ''
  if (prefix === '/' || !reference.startsWith(prefix)) return null
  return /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference.slice(prefix.length))?.[1] ?? null
}
