// README.md of the suite of certificate paths.
import { groups } from '../../fixtures/paths/make/cases.mjs'

const names = { openssl: 'OpenSSL', go: 'Go', pkijs: 'pkijs' }
const marks = { SUCCESS: 'yes', FAILURE: 'no', TIMEOUT: 'no end' }

export function pageOf(testcases, verdicts) {
  const byId = new Map(testcases.map((testcase) => [testcase.id, testcase]))
  const reasons = [
    ...new Set(
      testcases.flatMap(({ sigscan }) =>
        Object.entries(sigscan.differs).map(([peer, reason]) => `${names[peer]}: ${reason}`),
      ),
    ),
  ]
  const cell = (testcase, peer) => {
    const verdict = verdicts[testcase.id][peer]
    if (verdict === null) return ''
    const reason = testcase.sigscan.differs[peer]
    return reason === undefined
      ? marks[verdict]
      : `**${marks[verdict]}** (${reasons.indexOf(`${names[peer]}: ${reason}`) + 1})`
  }
  const row = (testcase) => {
    const { strict, lax, why } = testcase.sigscan
    const without = strict.code === lax.code ? '' : `\`${lax.code}\``
    const others = Object.keys(names).map((peer) => cell(testcase, peer))
    return `| ${[testcase.id.split('::')[1], testcase.description, why, `\`${strict.code}\``, without, ...others].map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  }
  const tables = groups.map(
    ({ title, cases }) =>
      `## ${title}\n\n| case | what it is | why | code | without strict | ${Object.values(names).join(' | ')} |\n|---|---|---|---|---|---|---|---|\n${cases.map(({ id }) => row(byId.get(id))).join('\n')}\n`,
  )
  return `# Certificate paths

${testcases.length} cases for signing code, in x509-limbo's format; what is ours stands under \`sigscan\`. \`chain-valid\` is SUCCESS, every other
code FAILURE. \`make.mjs\` makes cases.json: keys and signatures are derived from names, so the same comes out each time.
\`node __tests__/interop/paths/run.mjs\` puts the cases to three other validators and holds what they say against
verdicts.json; with \`--write\` it writes that file and this page.

OpenSSL is \`openssl verify -x509_strict -partial_chain\` from any-policy; it has no purpose for signing code, so it is asked for none. Go
is crypto/x509 with the usages of the case; its Verify takes no revocation lists and no key usage. pkijs is its
CertificateChainValidationEngine. A verdict in bold is another one than expected, for the reason of that number.

${tables.join('\n')}
## Why others differ

${reasons.map((reason, index) => `${index + 1}. ${reason}`).join('\n')}
`
}
