// Runs the action on examples/workspace as a runner would, shows what came out, and exits 0 when all of it is what
// examples/expected.json (or the file named) says. Needs nothing but Node 20.19 or later: no package has to be installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url))
const workspace = fileURLToPath(new URL('./workspace', import.meta.url))
const expected = JSON.parse(readFileSync(process.argv[2] ?? new URL('./expected.json', import.meta.url), 'utf8'))
const temporary = mkdtempSync(join(tmpdir(), 'sigscan-example-'))

const table = sigscan(['fs', 'dist', 'lib'], {})
const action = sigscan([], runnerEnvironment())

heading('sigscan fs dist lib')
show(table.stdout)
heading('The summary that the job would show (Markdown)')
show(readFileSync(join(temporary, 'summary.md'), 'utf8'))

const differences = []
const outputs = readOutputs(readFileSync(join(temporary, 'output'), 'utf8'))
const report = readJson('report', outputs.get('report-file'))
const sarif = readJson('SARIF file', outputs.get('sarif-file'))

heading('What the build would get')
console.log(`exit status  ${action.status} (the step is ${action.status === 0 ? 'green' : 'red'})`)
console.log(`result       ${outputs.get('result')}`)
console.log(`report       ${outputs.get('report-file')}`)
console.log(`SARIF        ${outputs.get('sarif-file')}`)

compare('the exit status', action.status, expected.status)
compare('the output `result`', outputs.get('result'), expected.result)
for (const [name, count] of Object.entries(expected.counts))
  compare(`the count \`${name}\``, report?.counts[name], count)
compare('the list of files', list(report?.subjects, 'path'), list(expected.subjects, 'path'))
for (const subject of expected.subjects) compareSubject(subject)
const results = sarif?.runs[0].results ?? []
compare('the rules of the SARIF results', list(results, 'ruleId'), expected.sarif.rules.join(', '))
for (const { ruleId, locations } of results) {
  compare(`the place of ${ruleId}`, locations[0].physicalLocation.artifactLocation.uri, expected.sarif.file)
}

heading(differences.length === 0 ? 'All of this is what was expected' : 'This is not what was expected')
for (const difference of differences) console.log(difference)
if (differences.length > 0) {
  show(action.stdout)
  show(action.stderr)
  process.exitCode = 1
}

/** Runs the bundle in the workspace with nothing in its environment but what is given. */
function sigscan(args, environment) {
  const run = spawnSync(process.execPath, [bundle, ...args], {
    cwd: workspace,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...environment },
    encoding: 'utf8',
  })
  if (run.error) throw run.error
  return run
}

/** What the runner sets for the step of examples/workspace/.github/workflows/release.yml. */
function runnerEnvironment() {
  const files = { GITHUB_OUTPUT: 'output', GITHUB_STEP_SUMMARY: 'summary.md', GITHUB_ENV: 'env', GITHUB_PATH: 'path' }
  const paths = Object.entries(files).map(([name, file]) => [name, join(temporary, file)])
  for (const [, path] of paths) writeFileSync(path, '')
  return {
    ...Object.fromEntries(paths),
    INPUT_FILES: 'dist/**\nlib/**',
    INPUT_ENFORCE: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/tags/v1.2.0',
    GITHUB_JOB: 'build',
    GITHUB_ACTION: 'signatures',
    GITHUB_ACTION_REPOSITORY: 'venafi/sigscan-action',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/tags/v1.2.0',
    RUNNER_TEMP: temporary,
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

function compareSubject({ path, state, decision, rule, findings }) {
  const found = report?.subjects.find((subject) => subject.path === path)
  compare(`the state of ${path}`, found?.state, state)
  compare(`the decision on ${path}`, found?.decision, decision)
  compare(`the rule for ${path}`, found?.rule, rule)
  compare(`the findings of ${path}`, list(found?.findings, 'id'), findings.join(', '))
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
