// Runs the example workflows by nektos/act: each in a git repository made for it, with the registry of the examples and
// GitHub's API on the loopback interface, and stand-ins for the actions of others. The README says what act cannot do.
//
//   node __tests__/workflows/run.mjs [WORDS]     those whose name has the words; needs dist/, git, curl, jq and Go
//
// SIGSCAN_TEST_ACTION: a folder with another action.yml and dist/ than those of this checkout.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startRegistry } from '../../examples/registry.mjs'
import { runWorkflow } from './act/act.mjs'
import { faultsOf } from './act/compare.mjs'
import { makeOwnRepository, makeRepository } from './act/repository.mjs'
import { scenarios } from './act/scenarios.mjs'
import { openTools } from './tools.mjs'

register('../support/typescript.mjs', import.meta.url)
const { commitAll, git, payloadOf, pullRequest } = await import('../support/git.ts')
const { startGitHub } = await import('../support/github.ts')

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url))
const isAsked = ({ name }) => name.includes(process.argv[2] ?? '')
/** What is asked for, and the runs that those come after. */
const wanted = scenarios.filter(
  (one) => isAsked(one) || scenarios.some((other) => isAsked(other) && other.after === one.name),
)

/** The commit of shared-policy.yml, which nobody has; here the policy's own stands in its place. */
const POLICY_COMMIT = '5a1f0c3de9b86a7241f0e2d4c95b8f7a6d3e1c20'

/** What the examples name, as they pin it. */
const standIns = ['docker/login-action', 'docker/build-push-action', 'github/codeql-action', 'actions/upload-artifact']

const work = mkdtempSync(join(tmpdir(), 'sigscan-act-'))
const action = join(work, 'action')
const registry = await startRegistry(pathOf('../../examples/registry'))
let failed = 0
try {
  const { act } = await openTools(['act'], join(work, 'tools'))
  copyAction()
  const policies = join(work, 'policies')
  makeRepository(policies, { host: registry.host })
  const policyCommit = commitAll(policies)
  for (const [index, scenario] of wanted.entries()) {
    const start = Date.now()
    const folder = join(work, String(index))
    const faults = await runScenario({ act, folder, policies, policyCommit, scenario })
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`${faults.length === 0 ? ' ' : '!'} ${scenario.name} (${seconds} s)`)
    for (const fault of faults) console.log(`    ${fault}`)
    if (faults.length > 0) failed += 1
  }
} finally {
  registry.stop()
  rmSync(work, { recursive: true, force: true })
}
console.log(`${wanted.length} runs of workflows, ${failed} that did not end as they should`)
if (failed > 0 || wanted.length === 0) process.exitCode = 1

/** act copies the whole folder of an action for each step that uses it. */
function copyAction() {
  const from = process.env.SIGSCAN_TEST_ACTION ?? pathOf('../..')
  for (const name of ['action.yml', 'dist']) cpSync(join(from, name), join(action, name), { recursive: true })
}

async function runScenario({ act, folder, policies, policyCommit, scenario }) {
  const { own, workflow, job, event, red, replaced = {}, edits = {}, change, after, token, environment } = scenario
  const [repository, results, home] = ['repository', 'results', 'home'].map((name) => join(folder, name))
  for (const path of [repository, results, home]) mkdirSync(path, { recursive: true })
  if (after !== undefined)
    cpSync(join(work, String(wanted.findIndex(({ name }) => name === after)), 'results'), results, { recursive: true })
  if (own) makeOwnRepository(repository, action)
  else
    makeRepository(repository, { host: registry.host, red, replaced: { ...replaced, [POLICY_COMMIT]: policyCommit } })
  for (const [path, text] of Object.entries(changed(repository, edits))) put(join(repository, path), text)
  const payload = commit(folder, repository, change)
  git(repository, 'remote', 'add', 'origin', 'https://github.com/acme/app.git')
  const github = await startGitHub({ token, repositories: { 'acme/app': repository, 'acme/policies': policies } })
  try {
    const ran = await runWorkflow(act, {
      repository,
      workflow,
      job,
      event,
      home,
      payload,
      actions: actionsOf(repository, workflow),
      secrets: { GITHUB_TOKEN: 'job-token', REGISTRY_PASSWORD: 'registry-password', POLICY_TOKEN: 'policy-token' },
      variables: { REGISTRY_USER: 'reader' },
      environment: { RESULTS: results, GITHUB_API_URL: github.url, ...environment },
    })
    return faultsOf(scenario, { ...ran, results, uploads: github.uploads })
  } finally {
    github.stop()
  }
}

/** Commits it, as a push or as a pull request; the event's payload is a file then. */
function commit(folder, repository, change) {
  if (change === undefined) {
    commitAll(repository)
    return undefined
  }
  const path = join(folder, 'event.json')
  writeFileSync(path, payloadOf(pullRequest(repository, changed(repository, change))))
  return path
}

/** The new text of files: given, made of the old one, or `null` where one is taken away. */
function changed(repository, changes) {
  const made = Object.entries(changes).map(([path, change]) => {
    const at = join(repository, path)
    const text = typeof change === 'function' ? change(existsSync(at) ? readFileSync(at, 'utf8') : '') : change
    return [path, typeof text === 'string' ? text.replaceAll('registry.acme.example', registry.host) : text]
  })
  return Object.fromEntries(made)
}

function put(path, content) {
  rmSync(path, { force: true })
  if (content === null) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Folders for what the workflow uses: this action, and the stand-ins by the commits that it pins. */
function actionsOf(repository, workflow) {
  const text = readFileSync(join(repository, '.github/workflows', workflow), 'utf8')
  const pinned = [...text.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/[\w-]+)*@([0-9a-f]{40})/g)]
  const others = pinned.filter(([, name]) => standIns.includes(name))
  return {
    'venafi/sigscan-action@v1': action,
    ...Object.fromEntries(others.map(([, name, ref]) => [`${name}@${ref}`, pathOf(`stand-ins/${name}`)])),
  }
}
