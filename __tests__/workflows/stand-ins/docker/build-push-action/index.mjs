import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'

const { INPUT_TAGS: tags, INPUT_PUSH: push, GITHUB_OUTPUT } = process.env
if (push !== 'true' || !tags) throw new Error('only pushing is known, of an image with a name')
const [, host, name, tag] = /^([^/]+)\/(.+):([^:]+)$/.exec(tags.trim())
const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
const answer = await fetch(`http://${host}/v2/${name}/manifests/${tag}`, { headers: { accept } })
if (!answer.ok) throw new Error(`${tags} is not in the registry`)
const body = Buffer.from(await answer.arrayBuffer())
const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
const mediaType = answer.headers.get('content-type')
const metadata = {
  'buildx.build.ref': 'default/default/n6ibcsiqzqtrt2h1rqo1tvvhq',
  'buildx.build.warnings': [],
  'containerimage.descriptor': { mediaType, digest, size: body.length },
  'containerimage.digest': digest,
  'image.name': tags.trim(),
}
const end = randomUUID()
const outputs = { imageid: digest, digest, metadata: JSON.stringify(metadata, null, 2) }
for (const [output, value] of Object.entries(outputs)) {
  appendFileSync(GITHUB_OUTPUT, `${output}<<${end}\n${value}\n${end}\n`)
}
