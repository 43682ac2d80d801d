// `openssl verify`, one process a case. It has no purpose for signing code, so usages are not asked of it; `-partial_chain`
// lets any certificate be an anchor, and the policies are those of RFC 5280 from any-policy.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Without it OpenSSL takes the user's set to be empty as soon as a policy is asked for. */
const anyPolicy = '2.5.29.32.0'
const always = ['-no-CAfile', '-no-CApath', '-no-CAstore', '-partial_chain', '-x509_strict', '-policy', anyPolicy]

export async function askOpenssl(testcases) {
  const work = mkdtempSync(join(tmpdir(), 'interop-paths-'))
  try {
    const answers = new Map()
    const left = [...testcases.entries()]
    const worker = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        answers.set(next[1].id, await ask(next[1], join(work, String(next[0]))))
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, worker))
    return answers
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function ask(testcase, place) {
  const file = (name, texts) => {
    writeFileSync(`${place}-${name}.pem`, texts.join(''))
    return `${place}-${name}.pem`
  }
  const { crls, max_chain_depth: depth } = testcase
  const at = String(Date.parse(testcase.validation_time) / 1000)
  const purpose = testcase.extended_key_usage.includes('timeStamping') ? 'timestampsign' : 'any'
  const args = ['verify', ...always, '-purpose', purpose, '-attime', at]
  args.push('-trusted', file('trusted', testcase.trusted_certs))
  if (testcase.untrusted_intermediates.length > 0) {
    args.push('-untrusted', file('untrusted', testcase.untrusted_intermediates))
  }
  if (depth !== null) args.push('-verify_depth', String(depth))
  if (crls.length > 0) {
    // All means the anchor too, and a list for it: so only where each CA has one.
    const which = crls.length > testcase.untrusted_intermediates.length && testcase.untrusted_intermediates.length > 0
    args.push(which ? '-crl_check_all' : '-crl_check', '-extended_crl', '-use_deltas', '-CRLfile', file('crls', crls))
  }
  args.push(file('leaf', [testcase.peer_certificate]))
  try {
    await run('openssl', args, { timeout: 60_000 })
    return { result: 'SUCCESS', says: '' }
  } catch ({ stderr = '', killed }) {
    if (killed) return { result: 'TIMEOUT', says: '' }
    const says = /lookup: (.*)/.exec(stderr)?.[1] ?? stderr.split('\n').findLast((line) => line.includes('rror')) ?? ''
    return { result: 'FAILURE', says: says.replaceAll(place, '').replace(/^[0-9A-F]{8,}:/, '') }
  }
}
