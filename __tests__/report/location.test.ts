import { describe, expect, it } from '@jest/globals'
import { locateStep, placesOf, type RunningStep } from '../../src/report/location.js'

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

const at = (action: string, more: Partial<RunningStep> = {}) => locateStep(workflow, { job: 'build', action, ...more })

describe('locateStep', () => {
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
    expect(await locateStep(text, { job, action: '__venafi_sigscan-action' })).toBeNull()
  })
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

  it('takes an action of the repository itself when the runner names none', async () => {
    const local = { ...environment, GITHUB_ACTION: '__self', GITHUB_ACTION_REPOSITORY: '' }
    expect((await placesOf(local, read, null)).step).toMatchObject({ line: 19 })
  })

  it('has no place in a policy outside of the workspace', async () => {
    expect((await placesOf({}, read, '/etc/sigscan.yml')).policy).toBeNull()
    expect((await placesOf({}, read, '../sigscan.yml')).policy).toBeNull()
  })
})
