// Puts every case of our suite of certificate paths to OpenSSL, Go's crypto/x509 and pkijs, and holds what they say
// against the verdicts that are written down, and against the reasons for those that differ from what is expected.
//
//   node __tests__/interop/paths/run.mjs [--write]     needs openssl 3 and go; takes two minutes
//
// --write: writes verdicts.json and README.md of the suite instead.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askGo } from './go.mjs'
import { askOpenssl } from './openssl.mjs'
import { askPkijs } from './pkijs.mjs'
import { pageOf } from './page.mjs'

const suite = new URL('../../fixtures/paths/', import.meta.url)
const pathOf = (name) => fileURLToPath(new URL(name, suite))
const { testcases } = JSON.parse(readFileSync(pathOf('cases.json'), 'utf8'))
const answers = {
  openssl: await askOpenssl(testcases),
  go: askGo(testcases, pathOf('cases.json')),
  pkijs: await askPkijs(testcases),
}
const peers = Object.keys(answers)
/** `null`: not asked. */
const said = (peer, id) => answers[peer].get(id)?.result ?? null
const found = Object.fromEntries(
  testcases.map(({ id }) => [id, Object.fromEntries(peers.map((peer) => [peer, said(peer, id)]))]),
)

if (process.argv.includes('--write')) {
  const lines = Object.entries(found).map(([id, verdict]) => `${JSON.stringify(id)}: ${JSON.stringify(verdict)}`)
  writeFileSync(pathOf('verdicts.json'), `{\n${lines.join(',\n')}\n}\n`)
  writeFileSync(pathOf('README.md'), pageOf(testcases, found))
}

const recorded = JSON.parse(readFileSync(pathOf('verdicts.json'), 'utf8'))
const faults = testcases.flatMap(({ id, expected_result: expected, sigscan: { differs } }) =>
  peers.flatMap((peer) => {
    const verdict = said(peer, id)
    const different = verdict !== null && verdict !== expected
    return [
      ...(verdict === recorded[id]?.[peer]
        ? []
        : [`${peer} says ${verdict}, and ${recorded[id]?.[peer]} is written down`]),
      ...(different && !(peer in differs) ? [`${peer} says ${verdict}, and no reason is written down`] : []),
      ...(!different && peer in differs ? [`${peer} says ${verdict} as expected, and a reason is written down`] : []),
    ].map((fault) => `${id}: ${fault} (${answers[peer].get(id)?.says ?? ''})`)
  }),
)
for (const fault of faults) console.log(fault)
console.log(`${testcases.length} cases, ${faults.length} differences from what is written down`)
process.exitCode = faults.length === 0 ? 0 : 1
