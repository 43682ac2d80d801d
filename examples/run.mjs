// Runs the action on a copy of examples/workspace, which is made a git repository, as a runner would: on the files that it
// holds, on the images that an earlier step pushed, and on all that the repository names. The images are those of
// examples/registry, served on the loopback interface. Shows what came out, and exits 0 when all of it is what
// examples/expected.json (or the file named) says. Needs nothing but git and Node 20.19 or later: no package has to be
// installed.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startRegistry } from './registry.mjs'

/** What the example's files call the registry, which is on the loopback interface here. */
const REGISTRY = 'registry.acme.example'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const expected = JSON.parse(readFileSync(process.argv[2] ?? new URL('./expected.json', import.meta.url), 'utf8'))
const temporary = mkdtempSync(join(tmpdir(), 'sigscan-example-'))
const registry = await startRegistry(fileURLToPath(new URL('./registry', import.meta.url)))
const { workspace, commit } = makeRepository(join(temporary, 'workspace'))
const differences = []

try {
  await showStep({
    what: 'files',
    table: ['fs', 'dist', 'lib'],
    inputs: { INPUT_FILES: 'dist/**\nlib/**' },
  })
  await showStep({
    what: 'images',
    table: ['repo', registry.host],
    inputs: { INPUT_IMAGES: JSON.stringify(stepsBefore(), null, 2) },
  })
  await showStep({ what: 'everything', table: ['image', `${registry.host}/acme/app:1.2.0`], inputs: {} })
} finally {
  registry.stop()
  rmSync(workspace, { recursive: true, force: true })
}

heading(differences.length === 0 ? 'All of this is what was expected' : 'This is not what was expected')
for (const difference of differences) console.log(difference)
if (differences.length > 0) process.exitCode = 1

/** A copy of the example with the registry's address in it, committed as a checkout would be. */
function makeRepository(workspace) {
  cpSync(fileURLToPath(new URL('./workspace', import.meta.url)), workspace, { recursive: true })
  const texts = readdirSync(workspace, { recursive: true }).filter((path) => /(?:\.ya?ml|Dockerfile)$/.test(path))
  for (const path of texts.map((name) => join(workspace, name))) {
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(REGISTRY, registry.host))
  }
  const identity = ['-c', 'user.name=Acme', '-c', 'user.email=build@acme.example', '-c', 'commit.gpgsign=false']
  const git = (...args) => execFileSync('git', ['-C', workspace, ...identity, ...args], { encoding: 'utf8' }).trim()
  git('init', '--quiet')
  git('add', '--all', '--force')
  git('commit', '--quiet', '--message', 'Example')
  return { workspace, commit: git('rev-parse', 'HEAD') }
}

/** `toJSON(steps)` after docker/build-push-action and a step of the user's own: JSON, some of it inside of strings. */
function stepsBefore() {
  const tags = expected.images.subjects.map(({ name }) => `${registry.host}/${name}`)
  const digest = digestOf('acme/app', '1.2.0')
  const metadata = { 'containerimage.digest': digest, 'image.name': tags[0] }
  return {
    build: { outputs: { digest, imageid: digest, metadata: JSON.stringify(metadata) }, outcome: 'success' },
    push: { outputs: { images: tags.slice(1).join('\n') }, outcome: 'success', conclusion: 'success' },
  }
}

/** What the example's layout calls by this tag. */
function digestOf(repository, tag) {
  const index = JSON.parse(readFileSync(new URL(`./registry/${repository}/index.json`, import.meta.url), 'utf8'))
  const name = 'org.opencontainers.image.ref.name'
  return index.manifests.find(({ annotations }) => annotations?.[name] === tag).digest
}

/** The table that a terminal shows, then the step of the workflow: its summary, and what the build would get. */
async function showStep({ what, table, inputs }) {
  const folder = join(temporary, what)
  mkdirSync(folder)
  heading(`sigscan ${table.join(' ')}`)
  show((await sigscan(table, {})).stdout)
  const step = await sigscan([], { ...runnerEnvironment(folder, what), ...inputs })
  heading(`The summary that the job would show for ${what} (Markdown)`)
  show(readFileSync(join(folder, 'summary.md'), 'utf8'))
  heading(`What the build would get for ${what}`)
  const outputs = readOutputs(readFileSync(join(folder, 'output'), 'utf8'))
  console.log(`exit status  ${step.status} (the step is ${step.status === 0 ? 'green' : 'red'})`)
  console.log(`result       ${outputs.get('result')}`)
  console.log(`report       ${outputs.get('report-file')}`)
  console.log(`SARIF        ${outputs.get('sarif-file')}`)
  const before = differences.length
  compareStep({ what, status: step.status, outputs })
  if (differences.length === before) return
  show(step.stdout)
  show(step.stderr)
}

/** Runs the bundle in the workspace with nothing in its environment but what is given. */
function sigscan(args, environment) {
  const run = spawn(process.execPath, [bundle, ...args], {
    cwd: workspace,
    env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, HOME: temporary, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = ['stdout', 'stderr'].map(async (name) => (await run[name].setEncoding('utf8').toArray()).join(''))
  return new Promise((ended, failed) => {
    run.on('error', failed)
    run.on('close', async (status) => ended({ status, stdout: await texts[0], stderr: await texts[1] }))
  })
}

/** What the runner sets for the steps of examples/workspace/.github/workflows/release.yml. */
function runnerEnvironment(folder, step) {
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_ENV: 'env', GITHUB_PATH: 'path' }
  const paths = Object.entries(files).map(([name, file]) => [name, join(folder, file)])
  for (const [, path] of paths) writeFileSync(path, '')
  return {
    ...Object.fromEntries(paths),
    INPUT_ENFORCE: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/tags/v1.2.0',
    GITHUB_JOB: 'build',
    GITHUB_ACTION: step,
    GITHUB_ACTION_REPOSITORY: 'venafi/sigscan-action',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: commit,
    GITHUB_REF: 'refs/tags/v1.2.0',
    RUNNER_TEMP: folder,
  }
}

/** The outputs file: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text) {
  const found = text.matchAll(/^(?<name>[^\n<]+)<<(?<end>.+)\n(?<value>[^]*?)\n\k<end>$/gm)
  return new Map([...found].map(({ groups }) => [groups.name, groups.value]))
}

function readJson(what, path) {
  try {
    return JSON.parse(readFileSync(path ?? '', 'utf8'))
  } catch (error) {
    differences.push(`The ${what} cannot be read: ${error.message}`)
    return undefined
  }
}

function compareStep({ what, status, outputs }) {
  const wanted = expected[what]
  const report = readJson(`report on ${what}`, outputs.get('report-file'))
  const sarif = readJson(`SARIF file on ${what}`, outputs.get('sarif-file'))
  const subjects = (report?.subjects ?? []).map((subject) => ({ ...subject, name: nameOf(subject) }))
  compare(`the exit status for ${what}`, status, wanted.status)
  compare(`the output \`result\` for ${what}`, outputs.get('result'), wanted.result)
  for (const [name, count] of Object.entries(wanted.counts)) {
    compare(`the count \`${name}\` of ${what}`, report?.counts[name], count)
  }
  compare(`the list of ${what}`, list(subjects, 'name'), list(wanted.subjects, 'name'))
  for (const subject of wanted.subjects) {
    compareSubject(
      subject,
      subjects.find(({ name }) => name === subject.name),
    )
  }
  const results = sarif?.runs[0].results ?? []
  compare(`the places of the SARIF results for ${what}`, list(results.map(placeOf), 'place'), wanted.sarif.join(', '))
}

/** `SIG001 compose.yaml:6:12`: what stands where. */
function placeOf({ ruleId, locations }) {
  const { artifactLocation, region } = locations[0].physicalLocation
  return { place: `${ruleId} ${artifactLocation.uri}:${region.startLine}:${region.startColumn}` }
}

/** A path, or an image without the address of the registry and the digest. */
function nameOf(subject) {
  return (subject.path ?? subject.reference).replace(`${registry.host}/`, '').replace(/@.*$/, '')
}

function compareSubject({ name, state, decision, rule, formats, findings }, found) {
  compare(`the state of ${name}`, found?.state, state)
  compare(`the decision on ${name}`, found?.decision, decision)
  compare(`the rule for ${name}`, found?.rule, rule)
  compare(`the formats of the signatures of ${name}`, list(found?.signatures, 'format'), formats.join(', '))
  compare(`the findings of ${name}`, list(found?.findings, 'id'), findings.join(', '))
}

function compare(what, found, wanted) {
  if (found !== wanted)
    differences.push(`${what} is ${JSON.stringify(found)}, and should be ${JSON.stringify(wanted)}.`)
}

function list(records, key) {
  return (records ?? [])
    .map((record) => record[key])
    .sort()
    .join(', ')
}

function heading(text) {
  console.log(`\n== ${text}\n`)
}

function show(text) {
  console.log(text.trimEnd())
}
