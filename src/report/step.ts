import type * as Yaml from 'yaml'
import type { Place } from './location.js'

/** Which step is running, as the runner says: GITHUB_JOB, GITHUB_ACTION and GITHUB_ACTION_REPOSITORY. */
export interface RunningStep {
  readonly job: string
  /** The step's id, or a name that is made of what it uses (`__owner_repository_2`). */
  readonly action: string
  /** `owner/repository` of the action; left out when it is one of the repository itself (`./`). */
  readonly repository?: string
}

/** What a workflow file says of a step. */
export interface WorkflowFile {
  /** Its `uses` line; `null`: it is not run here, or that cannot be told for sure. */
  readonly step: Omit<Place, 'file'> | null
  /** The workflows of the repository that its jobs call: `.github/workflows/build.yml`. */
  readonly calls: readonly string[]
}

/** The longest workflow file that is read: GitHub refuses those above 512 KiB. */
const WORKFLOW_LIMIT = 512 * 1024

/** The parser's work on one line can grow out of all proportion, and end the process; no step has such a line. Characters. */
const LINE_LIMIT = 4096

const OUR_REPOSITORY = 'venafi/sigscan-action'

/** Reads where a workflow runs this step. What is no workflow says nothing. */
export async function readWorkflow(text: string, running: RunningStep): Promise<WorkflowFile> {
  const isLong = text.length > WORKFLOW_LIMIT || text.split('\n').some((line) => line.length > LINE_LIMIT)
  if (isLong) return { step: null, calls: [] }
  const yaml = await import('yaml')
  const lines = new yaml.LineCounter()
  // Keys that are there twice are looked for in quadratic time; GitHub refuses a workflow that has some.
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const follow = followerOf(document, yaml)
  const member = (node: unknown, name: string): unknown => {
    const pair = yaml.isMap(node) ? node.items.find(({ key }) => yaml.isScalar(key) && key.value === name) : undefined
    return follow(pair?.value)
  }
  const jobs = member(follow(document.contents), 'jobs')
  const steps = member(member(jobs, running.job), 'steps')
  const all = yaml.isSeq(steps) ? steps.items.flatMap((item) => stepOf(follow(item))) : []
  const found = choose(all, running)
  return { step: found === undefined ? null : spanOf(found), calls: callsOf() }

  function stepOf(step: unknown): readonly Step[] {
    const id = member(step, 'id')
    const key = yaml.isMap(step)
      ? step.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === 'uses')?.key
      : null
    const value = member(step, 'uses')
    if (!yaml.isScalar(key) || !yaml.isScalar(value) || typeof value.value !== 'string') return []
    return [{ id: yaml.isScalar(id) ? id.value : id, uses: value.value, key, value }]
  }

  function spanOf({ key, value }: Step): WorkflowFile['step'] {
    const [begin, end] = [key.range?.[0], value.range?.[1]]
    if (begin === undefined || end === undefined) return null
    const [from, to] = [lines.linePos(begin), lines.linePos(end)]
    return from.line === to.line ? { line: from.line, column: from.col, endColumn: to.col } : null
  }

  function callsOf(): readonly string[] {
    const called = yaml.isMap(jobs) ? jobs.items.map(({ value }) => member(follow(value), 'uses')) : []
    return called.flatMap((uses) => {
      const path = yaml.isScalar(uses)
        ? /^\.\/(\.github\/workflows\/[^/@]+\.ya?ml)$/.exec(String(uses.value))?.[1]
        : null
      return path ?? []
    })
  }
}

interface Step {
  /** `undefined`: it has none. */
  readonly id: unknown
  readonly uses: string
  readonly key: Yaml.Scalar
  readonly value: Yaml.Scalar
}

/** Gives what an alias stands for, once and without a copy; `undefined` where two anchors have its name. */
function followerOf(document: Yaml.Document.Parsed, yaml: typeof Yaml): (node: unknown) => unknown {
  const anchors = new Map<string, unknown>()
  yaml.visit(document, {
    Node(_, node) {
      if (yaml.isAlias(node) || node.anchor === undefined) return
      anchors.set(node.anchor, anchors.has(node.anchor) ? undefined : node)
    },
  })
  return (node) => (yaml.isAlias(node) ? anchors.get(node.source) : node)
}

function choose(steps: readonly Step[], running: RunningStep): Step | undefined {
  const named = steps.find(({ id }) => id === running.action)
  const found = named ?? nthWithoutId(steps, running.action)
  return found !== undefined && isOurs(found.uses, running) ? found : undefined
}

function isOurs(uses: string, { repository }: RunningStep): boolean {
  if (uses.startsWith('./')) return repository === undefined
  const [name = ''] = uses.toLowerCase().split('@')
  return name === (repository ?? OUR_REPOSITORY).toLowerCase()
}

/**
 * The runner names steps without an id by what they use, and numbers those of one name from the second on:
 * `__owner_repository`, `__owner_repository_2`, `__self`. A step within a composite action has a name of another form.
 */
function nthWithoutId(steps: readonly Step[], action: string): Step | undefined {
  const wanted = action.toLowerCase()
  const sameName = new Map<string, number>()
  return steps.find(({ id, uses }) => {
    if (id !== undefined) return false
    const name = nameMadeOf(uses)
    const number = (sameName.get(name) ?? 0) + 1
    sameName.set(name, number)
    return wanted === (number === 1 ? name : `${name}_${number}`)
  })
}

function nameMadeOf(uses: string): string {
  if (uses.startsWith('./')) return '__self'
  const [path = ''] = uses.toLowerCase().split('@')
  const [owner = '', repository = ''] = path.split('/')
  return `__${owner}_${repository}`.replace(/[^\w-]/g, '_')
}
