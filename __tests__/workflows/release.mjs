// Runs the scripts of .github/workflows/release.yml that decide what is released and where the major version leads, with a
// git repository made for it and a stand-in for GitHub: each case says what the repository is, and what becomes of it.
//
//   node __tests__/workflows/release.mjs     needs git, bash and jq
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url))
const { jobs } = parse(readFileSync(pathOf('../../.github/workflows/release.yml'), 'utf8'))
const script = (job, name) => jobs[job].steps.find((step) => step.name === name).run

const isVersion = script('build', 'Is it a version, that of package.json, on main?')
const releaseIt = script('release', 'Release it')
const moveMajor = script('release', 'Move the major version')

const built = 'c'.repeat(40)
const other = 'd'.repeat(40)
const release = (tag, rest = {}) => ({ tag_name: tag, draft: false, immutable: true, ...rest })
const tagged = { tags: { 'v1.2.3': built }, releases: [] }

const checkouts = [
  { name: 'the version of package.json, on main', ref: 'refs/tags/v1.2.3', passes: true },
  { name: 'another version', ref: 'refs/tags/v1.2.4', says: 'the tag has to be v1.2.3' },
  { name: 'a branch that is called like it', ref: 'refs/heads/v1.2.3', says: 'the tag has to be v1.2.3' },
  { name: 'the version without its letter', ref: 'refs/tags/1.2.3', says: 'the tag has to be v1.2.3' },
  { name: 'a version that is none', version: '1.2.3-rc.1', ref: 'refs/tags/v1.2.3-rc.1', says: 'the tag has to be' },
  { name: 'a commit that is not on main', ref: 'refs/tags/v1.2.3', aside: true, says: 'is not on main' },
]

const releases = [
  { name: 'the first release is made', before: tagged, passes: true, released: ['v1.2.3'] },
  {
    name: 'a release that is there stays as it is',
    before: { ...tagged, releases: [release('v1.2.3', { kept: true })] },
    passes: true,
    released: ['v1.2.3'],
    after: ({ releases: [one] }) => one.kept === true,
  },
  {
    name: 'a draft of a run that was stopped is made anew',
    before: { ...tagged, releases: [release('v1.2.3', { draft: true, immutable: false })] },
    passes: true,
    released: ['v1.2.3'],
    after: ({ releases: [one] }) => !one.draft,
  },
  {
    name: 'a tag that was moved since it was built is not released',
    before: { ...tagged, tags: { 'v1.2.3': other } },
    says: 'is not what was built any more',
    released: [],
  },
  { name: 'a tag that is gone is not released', before: { tags: {}, releases: [] }, says: 'is not what', released: [] },
  {
    name: 'a release that can be changed is an error',
    before: { ...tagged, mutable: true },
    says: 'switch immutable releases on',
    released: ['v1.2.3'],
  },
  {
    name: 'nothing is released while GitHub does not answer',
    before: { ...tagged, silent: true },
    says: 'is not what was built any more',
    released: [],
  },
]

const moves = [
  { name: 'the first release makes it', before: { ...tagged, releases: [release('v1.2.3')] }, passes: true, v1: built },
  {
    name: 'the newest release moves it',
    before: { tags: { 'v1.2.3': built, v1: other }, releases: [release('v1.2.3'), release('v1.2.2')] },
    passes: true,
    v1: built,
  },
  {
    name: 'numbers are numbers',
    before: { tags: { 'v1.2.3': built, v1: other }, releases: [release('v1.2.3'), release('v1.10.0')] },
    passes: true,
    v1: other,
  },
  {
    name: 'a draft, another major version and a release candidate are no newer release',
    before: {
      tags: { 'v1.2.3': built, v1: other },
      releases: [
        release('v1.3.0', { draft: true }),
        release('v2.0.0'),
        release('v10.0.0'),
        release('v1.4.0-rc.1'),
        release('v1.2.3'),
      ],
    },
    passes: true,
    v1: built,
  },
  {
    name: 'it is no release',
    before: { tags: { 'v1.2.3': built, v1: other }, releases: [release('v1.2.3'), release('v1')] },
    says: 'has to be a tag alone',
    v1: other,
  },
  {
    name: 'it stays, and the job is red, while GitHub does not answer',
    before: { tags: { 'v1.2.3': built, v1: other }, releases: [release('v1.2.3')], silent: true },
    v1: other,
  },
]

const work = mkdtempSync(join(tmpdir(), 'sigscan-release-'))
const faults = []
try {
  for (const one of checkouts) judge(one, runInCheckout(one))
  for (const one of releases) {
    const { status, said, state } = runWithGitHub(releaseIt, one.before)
    judge(one, { status, said })
    const tags = state.releases.map(({ tag_name: tag }) => tag)
    if (tags.join() !== one.released.join()) faults.push(`${one.name}: ${tags.join()} is released.`)
    if (one.after?.(state) === false) faults.push(`${one.name}: the release is another.`)
  }
  for (const one of moves) {
    const { status, said, state } = runWithGitHub(moveMajor, one.before)
    judge(one, { status, said })
    if (state.tags.v1 !== one.v1) faults.push(`${one.name}: v1 is ${state.tags.v1}.`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
for (const fault of faults) console.log(fault)
console.log(`${checkouts.length + releases.length + moves.length} cases of a release, ${faults.length} faults`)
if (faults.length > 0) process.exitCode = 1

function judge({ name, passes = false, says }, { status, said }) {
  if ((status === 0) !== passes) faults.push(`${name}: it ends with ${status}, and says ${said}`)
  if (says !== undefined && !said.includes(says)) faults.push(`${name}: it does not say “${says}”, but ${said}`)
}

function runInCheckout({ ref, version = '1.2.3', aside = false }) {
  const folder = mkdtempSync(join(work, 'checkout-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  const identity = ['-c', 'user.name=Acme', '-c', 'user.email=build@acme.example', '-c', 'commit.gpgsign=false']
  const git = (...args) => bash(['git', '-C', folder, ...identity, ...args], folder, {})
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'One')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('commit', '--quiet', '--allow-empty', '--message', 'Two')
  if (!aside) git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  return runScript(isVersion, folder, { REF: ref })
}

/** With the state of GitHub in a file that programs/release/gh reads and writes. */
function runWithGitHub(text, before) {
  const folder = mkdtempSync(join(work, 'github-'))
  const file = join(folder, 'state.json')
  writeFileSync(file, JSON.stringify(before))
  const ran = runScript(text, folder, {
    PATH: [pathOf('programs/release'), process.env.PATH].join(delimiter),
    STATE: file,
    GH_REPO: 'venafi/sigscan-action',
    TAG: 'v1.2.3',
    COMMIT: built,
  })
  return { ...ran, state: JSON.parse(readFileSync(file, 'utf8')) }
}

/** As the runner does with `shell: bash`. */
function runScript(text, folder, environment) {
  const path = join(folder, 'script.sh')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, text)
  return bash(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', path], folder, environment)
}

function bash([program, ...args], cwd, environment) {
  const env = { PATH: process.env.PATH, HOME: work, LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', ...environment }
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8', timeout: 60_000 })
  if (error !== undefined) throw error
  return { status, said: `${stdout}${stderr}` }
}
