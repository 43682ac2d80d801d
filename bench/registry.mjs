// A registry in a process of its own, full of signed images, which counts what it is asked. Started by images.mjs:
//
//   fork('registry.mjs', [TAGS, REPOSITORIES, FILE])     FILE: where the PEM of the root is written
//
// It says its host, and answers each message: `{ delay, referrers }` is how it behaves from then on (milliseconds a
// request), and the answer says what was asked since the last one.
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { register } from 'node:module'
import { openLayout, openRegistry } from '../examples/registry.mjs'

register('../__tests__/support/typescript.mjs', import.meta.url)
const { issuing, issuingKeys, leafKeys, legacyLayer, pem, root, signBy, simpleSigning } =
  await import('../__tests__/support/cosign.ts')
const { sequence, value } = await import('../__tests__/support/der-parts.ts')
const { codeSigning, extension, keyUsage, makeLeaf, usages } = await import('../__tests__/support/issue.ts')
const { layoutFiles } = await import('../__tests__/support/layout.ts')
const { image } = await import('../__tests__/support/manifests.ts')

const [tags, repositories, file] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]

/** cosign has nothing to compare in a certificate without an alternative name. */
const address = extension('2.5.29.17', false, sequence(value(0x81, Buffer.from('release@acme.example'))))
const extensions = [keyUsage(0x80), usages(codeSigning), address]
const certificate = pem(makeLeaf(leafKeys, 'Acme CA', issuingKeys, { extensions }))
const chain = pem(issuing, root)
writeFileSync(`${file}.issuing`, pem(issuing))
writeFileSync(file, pem(root))

const names = Array.from({ length: repositories }, (_, index) => `acme/app-${String(index).padStart(2, '0')}`)
const content = new Map(names.map((name) => [name, makeRepository(name, tags / repositories)]))

/** Each image is signed as `cosign sign` does it: under a tag that is made of its digest. */
function makeRepository(name, count) {
  const placed = Array.from({ length: count }, (_, index) => {
    const manifest = image({ name: `${name} ${index}` })
    const payload = simpleSigning(manifest.digest, null, `localhost/${name}`)
    const layers = [legacyLayer({ payload, sign: signBy(leafKeys), certificate, chain })]
    return [
      { manifest, tag: `1.${index}` },
      { manifest: image({ layers }), tag: `${manifest.digest.replace(':', '-')}.sig` },
    ]
  })
  const { 'index.json': index, 'oci-layout': _, ...blobs } = layoutFiles(placed.flat())
  const byDigest = Object.entries(blobs).map(([path, bytes]) => [path.slice('blobs/'.length).replace('/', ':'), bytes])
  return openLayout(index, new Map(byDigest))
}

let delay = 0
let answer = openRegistry(content)
let seen = { requests: 0, refused: 0, most: 0 }
let running = 0

const server = createServer((request, response) => {
  running += 1
  const { status = 200, type = 'application/json', body } = answer(request.method, request.url)
  seen.requests += 1
  seen.refused += status === 200 ? 0 : 1
  seen.most = Math.max(seen.most, running)
  const reply = () => {
    running -= 1
    response.writeHead(status, { 'content-type': type, 'content-length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  if (delay === 0) reply()
  else setTimeout(reply, delay)
})

process.on('message', (way) => {
  delay = way.delay
  answer = openRegistry(content, { referrers: way.referrers })
  process.send(seen)
  seen = { requests: 0, refused: 0, most: 0 }
})
server.listen(0, '127.0.0.1', () => process.send({ host: `localhost:${server.address().port}` }))
