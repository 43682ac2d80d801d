// The same images behind a registry that fails, layouts on disk, and what cosign saves.
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { writeLayout } from './layout.mjs'
import { home } from './make.mjs'
import { scan } from './scan.mjs'

/** Each with the state that was found and the one that is expected. */
export async function runFaults(kit, made) {
  const results = []
  /** One run for all references: [what it is, the reference, the state]. */
  const look = async (expectations) => {
    const subjects = await scan(kit, ['image', ...expectations.map(([, reference]) => reference), '--timeout', '60'])
    expectations.forEach(([name, , expected], index) => results.push({ name, found: subjects[index].state, expected }))
  }
  const called = (name) => made.find((one) => one.name === name)

  for (const status of [401, 403, 405, 429, 500, 503]) {
    const proxy = await startProxy(kit.hosts.referrers, (url) => (url.includes('/referrers/') ? status : null))
    const reference = (tag) => `${proxy.host}/${home}:${tag}`
    await look([
      [`unsigned, referrers answer ${status}`, reference('referrers-unsigned'), 'unknown'],
      [`signed, referrers answer ${status}`, reference('notation-jws-artifact-manifest'), 'unknown'],
      [`signed, the fallback tag says so, referrers answer ${status}`, reference('referrers-both'), 'verified'],
    ])
    proxy.stop()
  }

  const { host } = called('referrers-unsigned').image.repository
  await look([
    ['a tag that is not there', `${host}/${home}:missing`, 'unknown'],
    ['a digest that is not there', `${host}/${home}@sha256:${'0'.repeat(64)}`, 'unknown'],
    ['signed elsewhere, and nobody says where', called('cosign2-elsewhere').image.reference, 'unsigned'],
  ])

  const layout = join(kit.work, 'layout')
  await writeLayout(layout, kit.open(kit.hosts.distribution, home))
  const kept = made.filter(({ on, elsewhere }) => on === 'distribution' && elsewhere !== true)
  await look(kept.map(({ name, state }) => [`layout: ${name}`, `oci-layout:${layout}:${name}`, state]))

  const saved = await Promise.all(
    ['cosign3-bundle-p256', 'cosign3-tag-chain', 'cosign2-tag-chain'].map(called).map(save),
  )
  await look(saved)
  return results

  async function save({ name, tool, image, state }) {
    const folder = join(kit.work, `saved-${name}`)
    await kit.cosign.other(tool, ['save', '--dir', folder, image.reference])
    return [`saved: ${name}`, `oci-layout:${folder}@${image.digest}`, state]
  }
}

/** Passes everything on, but for what `fails` gives a status of. */
async function startProxy(host, fails) {
  const server = createServer((asked, answer) => {
    const status = fails(asked.url)
    if (status !== null) {
      answer.writeHead(status, { 'content-type': 'application/json' }).end('{"errors":[]}')
      return
    }
    const passed = request(`http://${host}${asked.url}`, { method: asked.method, headers: asked.headers }, (got) => {
      answer.writeHead(got.statusCode, got.headers)
      got.pipe(answer)
    })
    asked.pipe(passed)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { host: `127.0.0.1:${server.address().port}`, stop: () => server.close() }
}
