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

/** The runner's environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The places of a run in a workflow. The workflow file is the one that the runner names, when it is of this repository;
 * `readWorkspaceFile` gives its text, or `null`.
 */
export async function placesOf(
  environment: Environment,
  readWorkspaceFile: (path: string) => string | null,
  policyFile: string | null,
): Promise<Places> {
  const file = policyFile?.replace(/^(?:\.\/+)+/, '') ?? null
  const policy = file !== null && uriPath(file) !== null ? startOf(file) : null
  return { step: await findStep(environment, readWorkspaceFile), policy }
}

/** So many files of workflows that call each other are read: GitHub lets a workflow reach 50. */
const WORKFLOWS_READ = 50

/** In the workflow, or in one that it calls: where two of them have such a step, nobody says which one runs. */
async function findStep(
  environment: Environment,
  readWorkspaceFile: (path: string) => string | null,
): Promise<Place | null> {
  const first = workflowFile(environment)
  if (first === null) return null
  const { readWorkflow } = await import('./step.js')
  const repository = environment['GITHUB_ACTION_REPOSITORY']
  const job = environment['GITHUB_JOB'] ?? ''
  const running = { job, action: environment['GITHUB_ACTION'] ?? '', ...(repository ? { repository } : {}) }
  const files = new Set([first])
  const found: Place[] = []
  for (const file of files) {
    const text = readWorkspaceFile(file)
    if (text === null) continue
    const { step, calls } = await readWorkflow(text, running)
    if (step !== null) found.push({ file, ...step })
    for (const call of calls) if (files.size < WORKFLOWS_READ) files.add(call)
  }
  const [only = null, ...others] = found
  return others.length === 0 ? only : null
}

/**
 * `owner/repository/.github/workflows/ci.yml@refs/heads/main` gives the path in the middle. Where nobody says that,
 * a workflow without a name of its own is called by its path, or by the name of its file.
 */
function workflowFile(environment: Environment): string | null {
  const reference = environment['GITHUB_WORKFLOW_REF'] ?? ''
  if (reference === '') {
    const name = /^(?:\.github\/workflows\/)?([^/@]+\.ya?ml)$/.exec(environment['GITHUB_WORKFLOW'] ?? '')?.[1]
    return name === undefined ? null : `.github/workflows/${name}`
  }
  const prefix = `${environment['GITHUB_REPOSITORY'] ?? ''}/`
  if (prefix === '/' || !reference.startsWith(prefix)) return null
  return /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(reference.slice(prefix.length))?.[1] ?? null
}
