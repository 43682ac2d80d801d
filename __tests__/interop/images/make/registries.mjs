// The registries, each on a free port of the loopback interface: distribution 3 and Debian's distribution 2.8, which
// have no referrers API, and go-containerregistry's, which has it.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** They answer within a second; milliseconds. */
const LONGEST = 20_000

/** Starts all three. Gives their hosts by name, and what ends them. */
export async function startRegistries(work, { distribution, registry }) {
  const children = []
  const start = (program, args, settings = {}) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], ...settings })
    children.push(child)
    return child
  }
  const hosts = {
    distribution: await startDistribution(start, work, 'distribution', distribution),
    debian: await startDistribution(start, work, 'debian', 'docker-registry'),
    referrers: await startOwn(start, registry),
  }
  return {
    hosts,
    stop: () => {
      for (const child of children) child.kill('SIGKILL')
    },
  }
}

async function startDistribution(start, work, name, program) {
  const folder = join(work, name)
  const host = `127.0.0.1:${await freePort()}`
  mkdirSync(folder)
  const config = join(work, `${name}.yml`)
  writeFileSync(
    config,
    `version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: ${folder} } }
http: { addr: '${host}' }
`,
  )
  const env = { PATH: process.env.PATH, OTEL_TRACES_EXPORTER: 'none' }
  const child = start(program, ['serve', config], { env })
  await answers(host, child, program)
  return host
}

async function startOwn(start, program) {
  const child = start(program, [])
  let said = ''
  for await (const piece of child.stdout) {
    said += piece
    if (said.includes('\n')) break
  }
  const host = `127.0.0.1:${said.trim()}`
  await answers(host, child, program)
  return host
}

async function answers(host, child, program) {
  const end = Date.now() + LONGEST
  for (;;) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => null)
    if (answer?.status === 200) return
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${program} does not answer on ${host}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

export function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}
