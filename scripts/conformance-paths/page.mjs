// Writes docs/conformance.md of the table of differences and of the suite's verdicts. With --check it writes nothing, and
// exits 1 when the page is another one.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const root = new URL('../../', import.meta.url)
const read = (name) => JSON.parse(readFileSync(new URL(name, root), 'utf8'))
const table = read('scripts/conformance-paths/differences.json')
const pkits = read('scripts/conformance-pkits/differences.json')
const { testcases } = read('__tests__/fixtures/paths/cases.json')
const verdicts = read('__tests__/fixtures/paths/verdicts.json')

const listed = ({ title, reason, ids }) => `### ${title}\n\n${reason}\n\n${ids.map((id) => `- \`${id}\``).join('\n')}\n`
const differences = table.map(listed)

function score(peer) {
  const asked = testcases.filter(({ id }) => verdicts[id][peer] !== null)
  const count = (expected, found) =>
    asked.filter(({ id, expected_result: wanted }) => wanted === expected && found.includes(verdicts[id][peer])).length
  return [
    asked.length,
    count('FAILURE', ['SUCCESS']),
    count('SUCCESS', ['FAILURE']),
    count('FAILURE', ['TIMEOUT']) + count('SUCCESS', ['TIMEOUT']),
  ]
}
const scores = Object.entries({ openssl: 'OpenSSL `verify`', go: "Go's crypto/x509", pkijs: 'pkijs' }).map(
  ([peer, name]) => `| ${name} | ${score(peer).join(' | ')} |`,
)

const page = `<!-- Made by scripts/conformance-paths/page.mjs. -->

# Does the path validation hold?

Certificate paths are validated by our own code ([trust.md](trust.md) 1.12). Three suites hold it to RFC 5280, two of them under
\`strict\`, where faults of form fail too.

## x509-limbo

\`npm run conformance:paths -- FILE\` puts each case of a file in [x509-limbo](https://github.com/C2SP/x509-limbo)'s format to the validator and
prints its id, SUCCESS or FAILURE, our code, and milliseconds. It takes the case's time, anchors, intermediates, revocation
lists, usages and depth; peer names are not compared, and the initial policy set is any-policy. The exit status is 1 when a
case differs that is not named here, or when one that is named here does not differ.

These are all the differences in x509-limbo's own cases.

${differences.join('\n')}
## PKITS of the NIST

\`npm run conformance:pkits -- FOLDER\` puts each vector of the NIST's Public Key Interoperability Test Suite to the validator, from its
initial policies and flags, at 2020-01-01, and each certificate of the path to the revocation lists that the vector names; without
\`strict\`, because the suite has certificates whose form is a fault. FOLDER holds vectors.json and certs/, as Go's sources have them in
src/crypto/x509/testdata/nist-pkits, and crls/, or \`--crls\` says where those are. Where there are none, only paths are judged. Of the
249 vectors, with the lists, all come out as the suite says but three:

${pkits.map(listed).join('\n')}
## A suite for signing code

[${testcases.length} cases](../__tests__/fixtures/paths/README.md) in the same format, each with the code that it must give, are made by a script and run with the tests.
Each was put to three other validators as well. Wherever one of them differs from what is expected, the suite says why,
with the section of the RFC.

| | cases | accepts what it should refuse | refuses what it should accept | does not end |
|---|---|---|---|---|
${scores.join('\n')}

OpenSSL and pkijs have no purpose for signing code, so each case about usages is one that they accept. Go does not look at
revocation lists in Verify, and is not asked. \`node __tests__/interop/paths/run.mjs\` asks them all again.
`
const file = fileURLToPath(new URL('docs/conformance.md', root))
const made = await format(page, { ...(await resolveConfig(file)), filepath: file })
if (!process.argv.includes('--check')) writeFileSync(file, made)
else if (readFileSync(file, 'utf8') !== made) {
  console.error('docs/conformance.md is not what scripts/conformance-paths/page.mjs makes')
  process.exitCode = 1
}
