import { describe, expect, it } from '@jest/globals'
import { placesOf } from '../../src/report/location.js'
import { readWorkflow, type RunningStep } from '../../src/report/step.js'

const workflow = `name: ci
on: push
jobs:
  other:
    runs-on: ubuntu-latest
    steps:
      - uses: venafi/sigscan-action@v1
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: make
      - uses: Venafi/Sigscan-Action@v1
        with: { files: dist/** }
      - name: named
        id: scan
        uses: venafi/sigscan-action@v1 # the one with an id
      - { uses: "venafi/sigscan-action@v1" }
      - uses: ./
      - uses: ./.github/actions/own
      - uses: venafi/sigscan-action-fork@v1
      - just a text
      - 7
`

const at = async (action: string, more: Partial<RunningStep> = {}) =>
  (await readWorkflow(workflow, { job: 'build', action, ...more })).step

describe('the step in a workflow file', () => {
  it.each([
    ['scan', { line: 17, column: 9, endColumn: 39 }],
    ['__venafi_sigscan-action', { line: 13, column: 9, endColumn: 39 }],
    ['__venafi_sigscan-action_2', { line: 18, column: 11, endColumn: 43 }],
    ['__self', { line: 19, column: 9, endColumn: 17 }],
    ['__self_2', { line: 20, column: 9, endColumn: 36 }],
  ])('finds the step %s', async (action, place) => {
    expect(await at(action)).toEqual(place)
  })

  it.each(['__venafi_sigscan-action_3', '__self_3', 'nobody', '', '__venafi_sigscan-action_0'])(
    'finds no step %j',
    async (action) => {
      expect(await at(action)).toBeNull()
    },
  )

  it('finds steps of the repository that the runner names, and of no other', async () => {
    expect(await at('__venafi_sigscan-action-fork', { repository: 'venafi/sigscan-action-fork' })).toMatchObject({
      line: 21,
    })
    expect(await at('__self', { repository: 'venafi/sigscan-action' })).toBeNull()
  })

  it.each([
    ['another job', 'nobody', workflow],
    ['no YAML', 'build', '\t{'],
    ['no mapping', 'build', 'text'],
    ['steps that are no list', 'build', 'jobs: { build: { steps: text } }'],
    ['an anchor bomb', 'build', `a: &a [${'*a,'.repeat(1_000)}]\njobs: { build: { steps: *a } }`],
    ['a value over several lines', 'build', 'jobs: { build: { steps: [{ uses:\n "venafi/sigscan-action@v1" }] } }'],
    ['a key that is a list', 'build', 'jobs: { build: { steps: [{ [a]: b, uses: [c] }] } }'],
    ['a value that is a number', 'build', 'jobs: { build: { steps: [{ uses: 1 }] } }'],
    ['a file above 512 KiB', 'build', `${workflow}#${' '.repeat(512 * 1024)}`],
  ])('gives nothing for %s', async (_, job, text) => {
    expect((await readWorkflow(text, { job, action: '__venafi_sigscan-action' })).step).toBeNull()
  })
})

describe('a workflow with anchors', () => {
  const anchored = `jobs:
  first:
    steps: &steps
      - run: make
      - &scan
        uses: venafi/sigscan-action@v1
  second:
    steps: *steps
  third:
    steps: [{ run: make }, *scan, *scan]
  fourth: { steps: *gone }
  fifth: { steps: [&twice { run: a }, &twice { uses: venafi/sigscan-action@v1 }, *twice] }
`
  const inJob = async (job: string, action = '__venafi_sigscan-action') =>
    (await readWorkflow(anchored, { job, action })).step

  it('has the step where its anchor is', async () => {
    const place = { line: 6, column: 9, endColumn: 39 }
    expect(await inJob('first')).toEqual(place)
    expect(await inJob('second')).toEqual(place)
    expect(await inJob('third')).toEqual(place)
    expect(await inJob('third', '__venafi_sigscan-action_2')).toEqual(place)
  })

  it('has none where an alias stands for nothing, or for one of two', async () => {
    expect(await inJob('fourth')).toBeNull()
    expect(await inJob('fifth', '__venafi_sigscan-action_2')).toBeNull()
  })
})

describe('a workflow that is made to end the process', () => {
  const steps = '\njobs: { build: { steps: [{ uses: venafi/sigscan-action@v1 }] } }\n'

  it.each([
    ['a line of 250,000 lists', '- '.repeat(250_000)],
    ['a line of 4,097 characters', `# ${'x'.repeat(4_095)}${steps}`],
    ['200,000 open brackets, each on its line', '[\n'.repeat(200_000)],
    ['lists that are 700 lines deep', Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}- - - - -`).join('\n')],
    ['more than 512 KiB', `${'#\n'.repeat(270_000)}${steps}`],
  ])('says nothing: %s', async (_, text) => {
    expect(await readWorkflow(text, { job: 'build', action: '__venafi_sigscan-action' })).toEqual({
      step: null,
      calls: [],
    })
  })

  it('is told from one that is only long', async () => {
    const text = `# ${'x'.repeat(4_094)}\n${'#\n'.repeat(200_000)}${steps}`
    const { step } = await readWorkflow(text, { job: 'build', action: '__venafi_sigscan-action' })
    expect(step?.line).toBe(200_003)
  })
})

describe('a step that is none of the workflow', () => {
  it('but of a composite action has a name of another form, and no place', async () => {
    expect(await at('__6a1b2c3d-0000-4000-8000-1234567890ab')).toBeNull()
    expect(await at('__6a1b2c3d00004000800012345678901_2')).toBeNull()
    expect(await at('__run_2')).toBeNull()
  })

  it('but of another action of ours has no place, and counts among those of its name', async () => {
    const text = `jobs: { build: { steps: [
      { uses: venafi/sigscan-action/setup@v1 },
      { uses: venafi/sigscan-action@v1 }] } }`
    const step = async (action: string) => (await readWorkflow(text, { job: 'build', action })).step
    expect(await step('__venafi_sigscan-action')).toBeNull()
    expect(await step('__venafi_sigscan-action_2')).toMatchObject({ line: 3 })
  })

  it('has no place by an id that another action has', async () => {
    const text = 'jobs: { build: { steps: [{ id: scan, uses: acme/other@v1 }, { uses: venafi/sigscan-action@v1 }] } }'
    expect((await readWorkflow(text, { job: 'build', action: 'scan' })).step).toBeNull()
  })
})

it('finds an action whose name has a dot as the runner writes it', async () => {
  const text = 'jobs: { build: { steps: [{ uses: acme/sig.scan@v1 }] } }'
  const running = { job: 'build', action: '__acme_sig_scan', repository: 'acme/sig.scan' }
  expect((await readWorkflow(text, running)).step).toMatchObject({ line: 1 })
})

describe('placesOf', () => {
  const environment = {
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/ci.yml@refs/heads/a@b',
    GITHUB_JOB: 'build',
    GITHUB_ACTION: '__venafi_sigscan-action',
    GITHUB_ACTION_REPOSITORY: 'venafi/sigscan-action',
  }
  const read = (path: string) => (path === '.github/workflows/ci.yml' ? workflow : null)

  it('finds the step in the workflow file of this repository', async () => {
    expect(await placesOf(environment, read, '.github/sigscan.yml')).toEqual({
      step: { file: '.github/workflows/ci.yml', line: 13, column: 9, endColumn: 39 },
      policy: { file: '.github/sigscan.yml', line: 1, column: 1, endColumn: 2 },
    })
  })

  it.each([
    [
      'is of another repository',
      { ...environment, GITHUB_WORKFLOW_REF: 'acme/app-2/.github/workflows/ci.yml@refs/heads/x' },
    ],
    ['is not there', { ...environment, GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/no.yml@refs/heads/x' }],
    ['is no workflow file', { ...environment, GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/../../ci.yml@x' }],
    ['is not named', { GITHUB_REPOSITORY: 'acme/app' }],
    ['is of a repository without a name', { GITHUB_WORKFLOW_REF: '/.github/workflows/ci.yml@x' }],
    ['does not say which step runs', { ...environment, GITHUB_JOB: undefined, GITHUB_ACTION: undefined }],
  ])('has no step when the workflow %s', async (_, changed) => {
    expect(await placesOf(changed, read, null)).toEqual({ step: null, policy: null })
  })

  describe('where the workflow calls others of the repository', () => {
    const caller = `jobs:
  call: { uses: ./.github/workflows/called.yml }
  again: { uses: ./.github/workflows/called.yml }
  remote: { uses: acme/other/.github/workflows/ci.yml@main }
  outside: { uses: ./.github/workflows/../../called.yml }
`
    const called = `jobs:
  build:
    steps:
      - uses: venafi/sigscan-action@v1
  back: { uses: ./.github/workflows/ci.yml }
`
    const placed = async (texts: Readonly<Record<string, string>>) =>
      (await placesOf(environment, (path) => texts[path.slice('.github/workflows/'.length)] ?? null, null)).step

    it('finds the step in the one that has it', async () => {
      const place = { file: '.github/workflows/called.yml', line: 4, column: 9, endColumn: 39 }
      expect(await placed({ 'ci.yml': caller, 'called.yml': called })).toEqual(place)
    })

    it('has none where two have such a step, or where it cannot be read', async () => {
      expect(
        await placed({
          'ci.yml': `${workflow}  call: { uses: ./.github/workflows/called.yml }\n`,
          'called.yml': called,
        }),
      ).toBeNull()
      expect(await placed({ 'ci.yml': caller })).toBeNull()
    })

    it('reads 50 of them and no more', async () => {
      const read: string[] = []
      const jobs = Array.from(
        { length: 100 },
        (_, index) => `  a${index}: { uses: ./.github/workflows/${index}.yml }\n`,
      )
      await placesOf(
        environment,
        (path) => {
          read.push(path)
          return path.endsWith('/ci.yml') ? `jobs:\n${jobs.join('')}` : called
        },
        null,
      )
      expect(read).toHaveLength(50)
    })
  })

  it.each([['.github/workflows/ci.yml'], ['ci.yml']])(
    'takes the file that a workflow without a name is called by, %s, where nobody says which it is',
    async (name) => {
      const emulated = { ...environment, GITHUB_WORKFLOW_REF: undefined, GITHUB_WORKFLOW: name }
      expect((await placesOf(emulated, read, null)).step).toMatchObject({ line: 13 })
    },
  )

  it.each(['ci', '../ci.yml', 'x/.github/workflows/ci.yml', ''])(
    'has no step for a workflow called %j',
    async (name) => {
      const emulated = { ...environment, GITHUB_WORKFLOW_REF: undefined, GITHUB_WORKFLOW: name }
      expect((await placesOf(emulated, read, null)).step).toBeNull()
    },
  )

  it('takes an action of the repository itself when the runner names none', async () => {
    const local = { ...environment, GITHUB_ACTION: '__self', GITHUB_ACTION_REPOSITORY: '' }
    expect((await placesOf(local, read, null)).step).toMatchObject({ line: 19 })
  })

  it('has a place in a policy however it was named', async () => {
    expect((await placesOf({}, read, '././sigscan.yml')).policy?.file).toBe('sigscan.yml')
  })

  it('has no place in a policy outside of the workspace', async () => {
    expect((await placesOf({}, read, '/etc/sigscan.yml')).policy).toBeNull()
    expect((await placesOf({}, read, '../sigscan.yml')).policy).toBeNull()
    expect((await placesOf({}, read, 'C:/policies/sigscan.yml')).policy).toBeNull()
  })
})
