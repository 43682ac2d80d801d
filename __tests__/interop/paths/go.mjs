// Go's crypto/x509, one process for all. Its Verify does not look at revocation lists, so those cases are not put to it.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export function askGo(testcases, file) {
  const program = fileURLToPath(new URL('verify.go', import.meta.url))
  const lines = execFileSync('go', ['run', program, file], { encoding: 'utf8', maxBuffer: 64 << 20 })
    .trimEnd()
    .split('\n')
  const answers = new Map(lines.map((line) => line.split('\t')).map(([id, result, says]) => [id, { result, says }]))
  for (const { id, crls } of testcases) if (crls.length > 0) answers.delete(id)
  return answers
}
