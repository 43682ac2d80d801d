// The CertificateChainValidationEngine of pkijs, in a process that is killed when a case does not end: it follows loops.
// It knows no usages, so none are asked of it.
import { fork } from 'node:child_process'
import { webcrypto } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** The slowest case that ends takes some seconds; the others would not end in minutes. */
const patience = 20_000
const self = fileURLToPath(import.meta.url)

export async function askPkijs(testcases) {
  const answers = new Map()
  while (answers.size < testcases.length) await askSome(testcases, answers)
  return answers
}

/** Until all are answered, or one is not in time. */
function askSome(testcases, answers) {
  return new Promise((resolve, reject) => {
    const child = fork(self, { silent: true })
    let clock
    const next = () => {
      clearTimeout(clock)
      const testcase = testcases[answers.size]
      if (testcase === undefined) {
        child.disconnect()
        resolve()
        return
      }
      child.send(testcase)
      clock = setTimeout(() => {
        answers.set(testcase.id, { result: 'TIMEOUT', says: '' })
        child.kill('SIGKILL')
        resolve()
      }, patience)
    }
    child.on('message', ({ id, result, says }) => {
      answers.set(id, { result, says })
      next()
    })
    child.on('error', reject)
    next()
  })
}

async function answer(testcase, pkijs) {
  try {
    const { result, resultMessage } = await verify(testcase, pkijs)
    return { id: testcase.id, result: result ? 'SUCCESS' : 'FAILURE', says: result ? '' : resultMessage }
  } catch (error) {
    return { id: testcase.id, result: 'FAILURE', says: String(error.message ?? error) }
  }
}

async function verify(testcase, pkijs) {
  const der = (pem) => Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64')
  const read = (pem) => pkijs.Certificate.fromBER(der(pem))
  const readable = (texts) =>
    texts.flatMap((text) => {
      try {
        return [read(text)]
      } catch {
        return []
      }
    })
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: readable(testcase.trusted_certs),
    certs: [...readable(testcase.untrusted_intermediates), read(testcase.peer_certificate)],
    crls: testcase.crls.map((text) => pkijs.CertificateRevocationList.fromBER(der(text))),
    checkDate: new Date(testcase.validation_time),
  })
  return engine.verify()
}

if (process.argv[1] === self && process.send !== undefined) {
  const pkijs = await import('pkijs')
  pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto }))
  process.on('message', async (testcase) => process.send(await answer(testcase, pkijs)))
}
