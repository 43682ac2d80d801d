// What is run, and what has to come of it. Jobs and steps that are not named may end as they like; `printed` and `unsaid`
// are what the log says and does not say; `results`: what the files in the folder of the results have to be, `null` for one
// that must not be there; `uploads`: what code scanning is given. `red`: the repository holds what denies; `replaced`: texts in
// its files that are others; `edits`: other files in it; `own`: the repository is the action's; `change`: what a pull request does to it.
import { readFileSync } from 'node:fs'

/** The image of the example that somebody else signed, in the place of ours. */
const stranger = { 'acme/app:1.2.0': 'acme/app:1.2.2' }

const producers = new URL('../../fixtures/producers/', import.meta.url)
const workspace = new URL('../../../examples/workspace/', import.meta.url)
/** Names beside a policy file would be an error: who decides must be clear. */
const withoutPolicy = { '.github/sigscan.yml': null }
const image = /^localhost:\d+\/acme\/app@sha256:[0-9a-f]{64}\n$/
const subjectsOf = (text) => JSON.parse(text).subjects.length

export const scenarios = [
  {
    name: 'files.yml: what we signed is published',
    workflow: 'files.yml',
    event: 'push',
    edits: withoutPolicy,
    environment: { JARS: 'dist/app.jar' },
    green: true,
    steps: { 'release/sigscan': 'success' },
    results: { published: (text) => text === 'published\n' },
  },
  {
    name: 'files.yml: what a stranger signed is not',
    workflow: 'files.yml',
    event: 'push',
    edits: withoutPolicy,
    red: true,
    environment: { JARS: 'dist/app.jar dist/plugin.jar' },
    green: false,
    steps: { 'release/sigscan': 'failure' },
    printed: ['SIG004', 'build/libs/plugin.jar'],
    results: { published: null },
  },
  {
    name: 'images.yml: what a job pushed is deployed by the digest that was looked at',
    workflow: 'images.yml',
    event: 'push',
    green: true,
    jobs: { build: 'success', gate: 'success' },
    results: { signed: (text) => image.test(text), deployed: (text) => image.test(text) },
  },
  {
    name: 'images.yml: what a job pushed is not deployed when nobody of ours signed it',
    workflow: 'images.yml',
    event: 'push',
    replaced: stranger,
    green: false,
    jobs: { build: 'success', gate: 'failure' },
    steps: { 'gate/sigscan': 'failure' },
    printed: ['SIG004'],
    results: { deployed: null },
  },
  {
    name: 'company-ca.yml: by names alone, cosign and Notation',
    workflow: 'company-ca.yml',
    event: 'push',
    edits: withoutPolicy,
    green: true,
    printed: ['The result is pass: 2 images looked at, 2 allowed.'],
  },
  {
    name: 'company-ca.yml: the name is right, and another root vouches for it',
    workflow: 'company-ca.yml',
    event: 'push',
    edits: withoutPolicy,
    replaced: stranger,
    green: false,
    printed: ['The result is fail: 2 images looked at, 1 allowed, 1 denied.'],
  },
  {
    name: 'pull-request.yml: a change that brings in nothing new, uploaded to code scanning',
    workflow: 'pull-request.yml',
    event: 'pull_request',
    change: { 'notes.md': 'A change.\n' },
    green: true,
    uploads: [{ ref: 'refs/pull/7/merge', at: [] }],
  },
  {
    name: 'pull-request.yml: a change that names an image without a signature, and allows it itself',
    workflow: 'pull-request.yml',
    event: 'pull_request',
    change: {
      'deploy/debug.yaml':
        'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: registry.acme.example/acme/app:1.3.0-rc1\n',
      '.github/sigscan.yml': (text) => text.replace(/( {2}- name: our images\n)/, '$1    mode: audit\n'),
    },
    green: false,
    printed: ['The result is fail', 'would come to pass'],
    uploads: [
      {
        ref: 'refs/pull/7/merge',
        at: ['SIG001 deploy/debug.yaml:5:14', 'SIG008 .github/sigscan.yml:1:1', 'SIG008 .github/sigscan.yml:1:1'],
      },
    ],
  },
  {
    name: 'nightly.yml: a registry with what others signed is red, and its findings are kept',
    workflow: 'nightly.yml',
    event: 'schedule',
    green: false,
    results: {
      'uploaded.sarif': (text) => JSON.parse(text).runs[0].results.length > 0,
      'audit/audit.json': (text) => subjectsOf(text) === 7,
      'audit/audit.sarif': (text) => text.includes('SIG003'),
      'audit/audit.html': (text) => text.startsWith('<!'),
    },
  },
  {
    name: 'baseline.yml: the first night has nothing to compare with',
    workflow: 'baseline.yml',
    event: 'schedule',
    green: true,
    steps: { 'compare/before': 'success', 'compare/sigscan': 'success' },
    unsaid: ['Since the report of'],
    results: { 'report/sigscan-report.json': (text) => JSON.parse(text).result === 'pass' },
  },
  {
    name: 'baseline.yml: a later night says what lost its signature',
    workflow: 'baseline.yml',
    event: 'schedule',
    after: 'baseline.yml: the first night has nothing to compare with',
    edits: { 'dist/app.jar': () => readFileSync(new URL('lib/unsigned.jar', workspace)) },
    green: false,
    steps: { 'compare/before': 'success', 'compare/sigscan': 'failure' },
    printed: ['dist/app.jar is no longer signed by CN=Acme Release'],
    results: { 'report/sigscan-report.json': (text) => JSON.parse(text).result === 'fail' },
  },
  {
    name: 'shared-policy.yml: by the policy of another repository, through GitHub',
    workflow: 'shared-policy.yml',
    event: 'push',
    token: 'policy-token',
    edits: withoutPolicy,
    green: true,
    printed: ['The result is pass'],
  },
  {
    name: 'shared-policy.yml: the policy of this repository allows it, and does not decide',
    workflow: 'shared-policy.yml',
    event: 'push',
    token: 'policy-token',
    red: true,
    edits: { '.github/sigscan.yml': (text) => text.replace(/( {2}- name: .*\n)/g, '$1    mode: audit\n') },
    green: false,
    printed: ['The result is fail'],
  },
  {
    name: 'shared-policy.yml: without the right to read it nothing is decided',
    workflow: 'shared-policy.yml',
    event: 'push',
    token: 'another-token',
    green: false,
    printed: ['acme/policies'],
    unsaid: ['The result is'],
  },
  {
    name: 'command.yml: look, explain, and decide again by a policy that denies',
    workflow: 'command.yml',
    event: 'workflow_dispatch',
    green: false,
    steps: { 'look/2': 'success', 'look/3': 'success', 'look/4': 'failure' },
  },
  {
    name: 'outputs.yml: steps and jobs read the outputs',
    workflow: 'outputs.yml',
    event: 'push',
    green: true,
    steps: {
      'look/denied': 'success',
      'look/none-denied': 'skipped',
      'look/counts': 'success',
      'look/states': 'success',
      'look/kept': 'success',
      'after/failed': 'success',
    },
  },
  {
    name: 'test.yml of this repository: the job that runs the action of the commit',
    own: true,
    workflow: 'test.yml',
    job: 'action',
    event: 'push',
    green: true,
    steps: { 'action/allowed': 'success', 'action/denied': 'failure', 'action/3': 'success' },
  },
  {
    name: 'contexts.yml: what act makes of outputs is what was captured',
    workflow: 'contexts.yml',
    event: 'push',
    edits: { 'metadata.json': () => readFileSync(new URL('docker-build-push/metadata.json', producers)) },
    green: true,
    results: { 'steps.json': isCaptured('steps.json'), 'needs.json': isCaptured('needs.json') },
  },
]

/** As it stands in the fixtures, but for the address of the registry. */
function isCaptured(name) {
  const captured = readFileSync(new URL(`act/${name}`, producers), 'utf8')
  return (text) => text.replaceAll(/localhost:\d+/g, 'registry.acme.example') === captured
}
