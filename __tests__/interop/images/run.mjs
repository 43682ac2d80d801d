// Fresh keys, fresh signatures, real registries: scans what cosign 3, cosign 2, notation-go and oras made with the
// bundle, and prints the state beside the expected one and beside the word of the tool that made it. Fails when a state,
// a signer, an attestation or a platform is another one, or when we differ from the tool without a reason given.
//
//   node __tests__/interop/images/run.mjs     needs dist/, openssl, docker-registry (Debian's) and Go
//
// SIGSCAN_INTEROP_TOOLS: a folder that the programs are built in and kept; by default they are built and thrown away.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differencesOf } from './make/compare.mjs'
import { runFaults } from './make/faults.mjs'
import { cases, makeCases, openKit } from './make/make.mjs'
import { openPeers } from './make/peers.mjs'
import { scanAll } from './make/scan.mjs'
import { why } from './make/why.mjs'

const work = mkdtempSync(join(tmpdir(), 'interop-images-'))
const tools = process.env.SIGSCAN_INTEROP_TOOLS ?? join(work, 'tools')
const only = process.argv[2]

const start = Date.now()
const say = (text) => console.log(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${text}`)
let kit = null
try {
  kit = await openKit(work, tools, say)
  say(`${Object.keys(kit.hosts).join(', ')} answer`)
  const made = await makeCases(
    kit,
    cases.filter(({ name }) => only === undefined || name.includes(only)),
  )
  say(`${made.length} cases made`)
  const peers = await openPeers(kit)
  const words = []
  for (const one of made) words.push(await peers.ask(one))
  say('the peers are asked')
  const subjects = await scanAll(kit, made)
  say('scanned')
  let differences = 0
  made.forEach((one, index) => {
    const subject = subjects.get(one)
    const word = words[index]
    const wrong = differencesOf(one, subject)
    const differs = word !== null && word.accepts !== (subject?.state === 'verified')
    const reason = why(one, word)
    if (differs && reason === null) wrong.push(`${one.peer.tool} says otherwise, and no reason is given`)
    if (wrong.length > 0) differences++
    const heard = word === null ? '' : `${one.peer.tool}: ${word.says}`
    console.log(
      `${wrong.length > 0 ? '!' : ' '} ${one.name.padEnd(38)} ${(subject?.state ?? 'not reported').padEnd(10)} ${heard}`,
    )
    if (differs && reason !== null) console.log(`    ${reason}`)
    for (const what of wrong) console.log(`  ${what}`)
  })
  const faults = only === undefined ? await runFaults(kit, made) : []
  for (const { name, found, expected } of faults) {
    const wrong = found !== expected
    if (wrong) differences++
    console.log(`${wrong ? '!' : ' '} ${name.padEnd(60)} ${found}${wrong ? `, expected ${expected}` : ''}`)
  }
  say(`${made.length + faults.length} cases, ${differences} that are not as expected`)
  process.exitCode = differences === 0 ? 0 : 1
} finally {
  kit?.stop()
  rmSync(work, { recursive: true })
}
