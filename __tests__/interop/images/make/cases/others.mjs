// Images that nobody signed, what oras puts beside an image, copies, and artifacts that are no images and are signed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../../../fixtures/jar/make/tools.mjs'
import { tagOf } from '../attach.mjs'
import { sign, subject } from '../cosign-forms.mjs'
import { buildkit, pushImage } from '../registry.mjs'

const cyclonedx = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components: [] }
const sarif = { version: '2.1.0', runs: [] }

/** Writes the file and gives the option that oras takes: FILE:MEDIA-TYPE. */
function file(kit, name, content, mediaType) {
  writeFileSync(join(kit.work, name), JSON.stringify(content))
  return `${name}:${mediaType}`
}

const oras = (kit, args) => run(kit.programs.oras, args, { cwd: kit.work })
const plain = ['--plain-http', '--disable-path-validation']

const attach =
  (name, content, artifactType) =>
  async (kit, { reference }) => {
    const type = artifactType
    await oras(kit, ['attach', ...plain, '--artifact-type', type, reference, file(kit, name, content, type)])
  }

/** Pushes an artifact under the tag of the case, and says what it is. */
const pushed = (name, content, artifactType, step) => async (kit, image) => {
  const { repository, name: tag } = image
  const target = repository.reference(tag)
  await oras(kit, [
    ...['push', ...plain],
    '--artifact-type',
    artifactType,
    target,
    file(kit, name, content, artifactType),
  ])
  const { digest } = await repository.manifest(tag)
  await step(kit, { ...image, digest, reference: repository.reference(digest) })
}

const cosign3 =
  (by) =>
  async (kit, { reference }) => {
    await kit.cosign.cosign3('sign', [...(await kit.cosign.by(by)), reference])
  }
const notation =
  (by) =>
  (kit, { reference }) =>
    kit.notation.sign(reference, kit.pki.get(by), { mediaType: 'application/jose+json' })

/** An image that is signed in the first registry, for what is copied from there. */
async function signedAtHome(kit, name, step) {
  const source = kit.open(kit.hosts.distribution, 'acme/source')
  const { digest } = await pushImage(source, name, { tag: name })
  await step(kit, { reference: source.reference(digest) })
  return { source, digest }
}

/** Copies an image, and the signature that stands under its tag: it says another repository than where it is then. */
async function copyByCrane(kit, { name, repository }) {
  const { source, digest } = await signedAtHome(kit, name, sign('cosign2-tag', 'release'))
  for (const [from, to] of [
    [name, name],
    [tagOf(digest, '.sig'), tagOf(digest, '.sig')],
  ]) {
    await run(kit.programs.crane, ['copy', '--insecure', source.reference(from), repository.reference(to)])
  }
}

/** Copies an image and all that refers to it. */
async function copyByOras(kit, { name, repository }) {
  const { source } = await signedAtHome(kit, name, notation('release'))
  const plain = ['--from-plain-http', '--to-plain-http', '--recursive']
  await oras(kit, ['cp', ...plain, source.reference(name), repository.reference(name)])
}

const everywhere = ['distribution', 'debian', 'referrers']

/** A few of each family stand in every registry: what differs is where they are kept. */
export const otherCases = [
  ...everywhere.flatMap((on) => [
    { name: `${on}-unsigned`, on, says: 'nobody signed it', state: 'unsigned' },
    {
      ...{ name: `${on}-unsigned-index`, on, index: true, says: 'an index that nobody signed', attestations: buildkit },
      ...{ state: 'unsigned', platforms: { 'linux/amd64': 'unsigned', 'linux/arm64/v8': 'unsigned' } },
    },
    {
      ...{ name: `${on}-both`, on, says: 'signed by cosign 3 and by Notation', tool: 'cosign3' },
      ...{ state: 'verified', signers: [subject, subject] },
      make: async (kit, image) => {
        await cosign3('release')(kit, image)
        await notation('release')(kit, image)
      },
    },
    {
      ...{ name: `${on}-sboms`, on, says: 'a bill of materials and results beside it, and no signature', tool: 'oras' },
      ...{ state: 'unsigned', attestations: ['application/sarif+json', 'application/vnd.cyclonedx+json'] },
      make: async (kit, image) => {
        await attach('bom.json', cyclonedx, 'application/vnd.cyclonedx+json')(kit, image)
        await attach('results.json', sarif, 'application/sarif+json')(kit, image)
      },
    },
    {
      ...{
        name: `${on}-foreign`,
        on,
        says: 'something beside it that is none of ours',
        tool: 'oras',
        state: 'unsigned',
      },
      make: attach('notes.json', { notes: [] }, 'application/vnd.acme.notes+json'),
    },
  ]),
  {
    ...{ name: 'crane-copied', on: 'debian', says: 'signed in another registry, and copied by crane', tool: 'crane' },
    ...{ pushes: true, state: 'verified', signers: [subject], make: copyByCrane },
  },
  {
    ...{ name: 'oras-copied', on: 'referrers', says: 'signed in another registry, and copied by oras', tool: 'oras' },
    ...{ pushes: true, state: 'verified', signers: [subject], make: copyByOras },
  },
  {
    ...{ name: 'signed-sbom', says: 'a bill of materials as an artifact of its own, signed by cosign 3', tool: 'oras' },
    ...{ on: 'referrers', pushes: true, state: 'verified', signers: [null] },
    make: pushed('bom.json', cyclonedx, 'application/vnd.cyclonedx+json', cosign3('p256')),
  },
  {
    ...{ name: 'signed-results', says: 'results as an artifact of their own, signed by Notation', tool: 'oras' },
    ...{ on: 'referrers', pushes: true, state: 'verified', signers: [subject] },
    make: pushed('results.json', sarif, 'application/sarif+json', notation('release')),
  },
]
