// The signers of others, as they come: cosign 3, cosign 2 and notation-go. None of them asks the network.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { run } from '../../../fixtures/jar/make/tools.mjs'

/** Both versions, and the keys of `identities` for them. */
export async function openCosign(work, programs, { pki, keys }) {
  const home = join(work, 'cosign')
  mkdirSync(home)
  const settings = { HOME: home, DOCKER_CONFIG: home, COSIGN_PASSWORD: '' }
  const execute = (program, args, { env = {}, accept } = {}) =>
    run(program, args, { cwd: home, env: { ...settings, ...env }, ...(accept === undefined ? {} : { accept }) })
  const imported = new Map()
  /** The key in cosign's own form, once: it takes a third of a second. */
  const take = (key) => {
    if (!imported.has(key)) imported.set(key, importKey(key, join(home, `key-${imported.size}`)))
    return imported.get(key)
  }
  async function importKey(key, prefix) {
    await execute(programs.cosign3, ['import-key-pair', '--key', key, '--output-key-prefix', prefix])
    return `${prefix}.key`
  }
  const quiet = ['--tlog-upload=false', '--yes']

  /** Whose key, and what stands beside it: a certificate of the PKI with what is above it, or nothing. */
  async function by(name, { chain = true } = {}) {
    if (keys.has(name)) return ['--key', await take(keys.get(name).key)]
    const { key, pem, issuers } = pki.get(name)
    return ['--key', await take(key), '--certificate', pem, ...(chain ? ['--certificate-chain', issuers] : [])]
  }

  return {
    by,
    cosign3: (command, args, options) =>
      execute(programs.cosign3, [command, ...quiet, '--use-signing-config=false', ...args], options),
    cosign2: (command, args, options) => execute(programs.cosign2, [command, ...quiet, ...args], options),
    /** Any other command of the version. */
    other: (version, args, options) => execute(programs[version], args, options),
  }
}

/** The program on notation-go: one process, a question at a time. */
export function openNotation(program) {
  const child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)))
  const ask = (question) =>
    new Promise((answered) => {
      waiting.push(answered)
      child.stdin.write(`${JSON.stringify(question)}\n`)
    })
  return {
    async sign(reference, { pem, key, whole }, terms) {
      const { error } = await ask({ op: 'sign', reference, key, chain: whole, ...terms })
      if (error !== '') throw new Error(`notation-go does not sign with ${pem}: ${error}`)
    },
    verify: (reference, policy, store) => ask({ op: 'verify', reference, policy, store }),
    stop: () => child.stdin.end(),
  }
}
