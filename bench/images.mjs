// 500 tags in 20 repositories, each signed by cosign's rules with a certificate, in a registry that takes 0 or 20 ms for a
// request, with and without the referrers API; and 5,000 tags. Counts requests and states. Beside it cosign and crane,
// called for each image, when they are there.
//
//   node bench/images.mjs [--smoke]     needs dist/, node_modules/ and GNU time
//
// SIGSCAN_BENCH_TOOLS: a folder with cosign and crane, each in a folder of its own such as cosign3-v3.1.3/cosign.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, median, node, smoke, useOf } from './measure.mjs'

const REPOSITORIES = smoke ? 2 : 20
const TAGS = smoke ? 20 : 500
const MANY = smoke ? 40 : 5000
const ROUNDS = smoke ? 1 : 5
/** A tool that is called for each image is called for so many: it takes each as long. */
const CALLS = smoke ? 1 : 10

const work = mkdtempSync(join(tmpdir(), 'bench-images-'))
const tools = process.env.SIGSCAN_BENCH_TOOLS ?? ''
/** Nobody's credentials, and no cache but that of this run. */
const env = { PATH: process.env.PATH, HOME: work, DOCKER_CONFIG: work, XDG_CACHE_HOME: work }
const registries = []

try {
  const registry = await startRegistry(TAGS)
  console.log(`${TAGS} tags in ${REPOSITORIES} repositories, median of ${ROUNDS} rounds\n`)
  showHead()
  for (const referrers of [false, true]) {
    for (const delay of [0, 20]) await show(registry, sigscan(registry), { delay, referrers }, ROUNDS)
  }
  console.log('')
  const peers = peersFor(registry)
  if (peers.length > 0) {
    console.log(`Called for an image, median of ${CALLS}; all in one call: once\n`)
    showHead()
    for (const delay of [0, 20]) for (const peer of peers) await show(registry, peer, { delay, referrers: false }, 1)
    console.log('')
  }
  const large = await startRegistry(MANY)
  console.log(`${MANY} tags in ${REPOSITORIES} repositories\n`)
  showHead()
  await show(large, sigscan(large), { delay: 0, referrers: false }, smoke ? 1 : 3)
  await show(large, sigscan(large), { delay: 0, referrers: true }, smoke ? 1 : 3)
} finally {
  for (const { child } of registries) child.kill()
  rmSync(work, { recursive: true })
}

/** Starts a registry with so many signed tags. `ask` tells it how to behave, and hears what it was asked before. */
async function startRegistry(tags) {
  const root = join(work, `root-${tags}.pem`)
  const args = [String(tags), String(REPOSITORIES), root]
  const child = fork(fileURLToPath(new URL('registry.mjs', import.meta.url)), args, { execPath: node })
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`The registry ended with ${status}.`)
  })
  // That it ends with the run is no fault.
  ended.catch(() => undefined)
  const heard = async () => (await Promise.race([once(child, 'message'), ended]))[0]
  const ask = (way) => {
    child.send(way)
    return heard()
  }
  const registry = { child, tags, root, ask, host: (await heard()).host }
  registries.push(registry)
  return registry
}

/** The whole registry, verified, and held against an allow-list: the exit status is 0 only when each image is allowed. */
function sigscan({ host, root, tags }) {
  const trust = ['--trust-root', root, '--allow', 'CN=Signer', '--revocation', 'off', '--quiet']
  const args = [bundle, 'repo', host, ...trust]
  return { name: `sigscan repo, ${tags} tags`, command: node, args, images: tags, statesFrom: ['--output', 'report'] }
}

function peersFor({ host, root, tags }) {
  const image = (index) =>
    `${host}/acme/app-${String(index % REPOSITORIES).padStart(2, '0')}:1.${Math.floor(index / REPOSITORIES)}`
  const images = Array.from({ length: tags }, (_, index) => image(index))
  const anyone = ['--certificate-identity-regexp=.*', '--certificate-oidc-issuer-regexp=.*', '--insecure-ignore-sct']
  const trust = [
    '--ca-roots',
    root,
    '--ca-intermediates',
    `${root}.issuing`,
    '--insecure-ignore-tlog',
    '--output',
    'json',
  ]
  const verify = ['verify', ...anyone, ...trust]
  const each = images.slice(0, CALLS)
  return ['cosign3', 'cosign2', 'crane'].flatMap((name) => {
    const command = programOf(name)
    if (command === null) {
      console.log(`${name} is not there${tools === '' ? ': SIGSCAN_BENCH_TOOLS names no folder' : ` in ${tools}`}.\n`)
      return []
    }
    if (name === 'crane') return [{ name: 'crane manifest, an image', command, args: ['manifest'], each }]
    return [
      { name: `${name} verify, an image`, command, args: verify, each },
      { name: `${name} verify, all ${tags} in one call`, command, args: [...verify, '--max-workers', '32', ...images] },
    ]
  })
}

/** `cosign3-v3.1.3/cosign`, `crane-v0.22.1/crane`; `null`: it is not there. */
function programOf(name) {
  if (tools === '') return null
  const folder = readdirSync(tools).find((entry) => entry.startsWith(`${name}-`))
  const path = join(tools, folder ?? name, name.replace(/\d$/, ''))
  return existsSync(path) ? path : null
}

function showHead() {
  console.log('| what | referrers API | ms a request | wall | CPU | peak | requests | at a time | states |')
  console.log('|---|---|---|---|---|---|---|---|---|')
}

/** Runs a task `rounds` times, after once that does not count and that tells the states. Prints a line of the table. */
async function show(registry, task, way, rounds) {
  await registry.ask(way)
  const states =
    task.statesFrom === undefined ? '' : statesOf(useOf({ ...task, env, args: [...task.args, ...task.statesFrom] }))
  const calls = task.each?.map((image) => ({ ...task, args: [...task.args, image] })) ?? [task]
  const uses = []
  for (let round = 0; round < rounds; round++) {
    for (const call of calls) {
      await registry.ask(way)
      const use = useOf({ ...call, env })
      const { requests, most } = await registry.ask(way)
      uses.push({ ...use, requests, most })
    }
  }
  const of = (what) => median(uses.map((use) => use[what]))
  const cells = [
    task.name,
    way.referrers ? 'yes' : 'no',
    way.delay,
    `${of('ms').toFixed(0)} ms`,
    `${of('cpu').toFixed(0)} ms`,
    `${of('peak').toFixed(0)} MiB`,
    of('requests').toFixed(0),
    // Without a delay each is answered before the next is heard.
    way.delay === 0 ? '' : of('most').toFixed(0),
    states,
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

function statesOf({ stdout }) {
  const { counts } = JSON.parse(stdout)
  const states = ['verified', 'untrusted', 'unsigned', 'unknown', 'invalid'].filter((state) => counts[state] > 0)
  return states.map((state) => `${counts[state]} ${state}`).join(', ')
}
