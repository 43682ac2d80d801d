// A timestamp authority (RFC 3161) on the loopback interface: `openssl ts` behind a server.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { run } from '../../../fixtures/jar/make/tools.mjs'

const answerType = { 'content-type': 'application/timestamp-reply' }

/** Starts it with the credential `tsa`; gives its address and what ends it. */
export async function startAuthority(work, { pem, key, issuers }) {
  const config = join(work, 'tsa.cnf')
  const serial = join(work, 'tsa.serial')
  writeFileSync(serial, '01\n')
  writeFileSync(
    config,
    `[tsa]
default_tsa=acme
[acme]
serial=${serial}
signer_cert=${pem}
signer_key=${key}
certs=${issuers}
signer_digest=sha256
default_policy=1.3.6.1.4.1.99999.2
digests=sha256,sha384,sha512
accuracy=secs:1
ess_cert_id_alg=sha256
`,
  )
  // One at a time: the serial numbers are in a file.
  let before = Promise.resolve()
  const server = createServer((request, response) => {
    const pieces = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      before = before
        .then(() => reply(work, config, Buffer.concat(pieces)))
        .then(
          (answer) => response.writeHead(200, answerType).end(answer),
          (error) => response.writeHead(500).end(String(error)),
        )
    })
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}

async function reply(work, config, query) {
  const folder = mkdtempSync(join(work, 'stamp-'))
  const asked = join(folder, 'query')
  const answer = join(folder, 'reply')
  writeFileSync(asked, query)
  await run('openssl', ['ts', '-reply', '-config', config, '-queryfile', asked, '-out', answer])
  const bytes = readFileSync(answer)
  rmSync(folder, { recursive: true })
  return bytes
}
