// Makes all of it: the keys, the images and what is put beside them, in the three registries.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startAuthority } from './authority.mjs'
import { cosignFormCases } from './cases/cosign.mjs'
import { cosignUseCases } from './cases/cosign-uses.mjs'
import { notationCases } from './cases/notation.mjs'
import { otherCases } from './cases/others.mjs'
import { makeIdentities } from './pki.mjs'
import { buildPrograms } from './programs.mjs'
import { startRegistries } from './registries.mjs'
import { openRepository, pushImage, pushIndex } from './registry.mjs'
import { openCosign, openNotation } from './signers.mjs'

export const cases = [...cosignFormCases, ...cosignUseCases, ...notationCases, ...otherCases].map((one) => ({
  ...{ on: 'distribution', format: null, tool: null, signers: [], attestations: [], platforms: {}, why: null },
  ...one,
}))

/** Where the images are, and where signatures are put that stand elsewhere. */
export const home = 'acme/app'
export const elsewhere = 'acme/signatures'

/**
 * Everything that signs and serves. `tools`: the folder that programs are built in, or are in already. Call `stop` in
 * the end.
 */
export async function openKit(work, tools, say) {
  const programs = await buildPrograms(tools, say)
  const ends = []
  try {
    const { pki, keys } = await makeIdentities(join(work, 'pki'))
    const authority = await startAuthority(work, pki.get('tsa'))
    ends.push(authority.stop)
    const registries = await startRegistries(work, programs)
    ends.push(registries.stop)
    const notation = openNotation(programs.notation)
    ends.push(notation.stop)
    const cosign = await openCosign(work, programs, { pki, keys })
    return {
      ...{ work, programs, pki, keys, authority, notation, cosign, hosts: registries.hosts },
      open: openRepository,
      elsewhere: ({ repository }) => `${repository.host}/${elsewhere}`,
      text: (name) => readFileSync(pki.get(name).pem, 'utf8'),
      stop: () => ends.forEach((end) => end()),
    }
  } catch (error) {
    ends.forEach((end) => end())
    throw error
  }
}

/** Makes the cases, a few at a time, and gives each with the image that it is about. */
export async function makeCases(kit, wanted = cases) {
  const made = new Array(wanted.length)
  let next = 0
  const worker = async () => {
    while (next < wanted.length) {
      const index = next++
      const one = wanted[index]
      try {
        made[index] = { ...one, image: await makeCase(kit, one) }
      } catch (error) {
        throw new Error(`${one.name}: ${error.message}`, { cause: error })
      }
    }
  }
  await Promise.all([worker(), worker()])
  return made
}

async function makeCase(kit, { name, on, index = false, pushes = false, make }) {
  const repository = openRepository(kit.hosts[on], home)
  const own = { ...kit, work: scratch(kit, name) }
  if (!pushes) {
    const pushed = index ? await pushIndex(repository, name, name) : await pushImage(repository, name, { tag: name })
    const image = { ...pushed, name, repository, reference: repository.reference(pushed.digest) }
    await make?.(own, image)
    return image
  }
  await make(own, { name, repository })
  const { digest, mediaType, size } = await repository.manifest(name)
  return { digest, mediaType, size, name, repository, reference: repository.reference(digest) }
}

/** A folder for the files of one case. */
function scratch({ work }, name) {
  const folder = join(work, 'cases', name)
  mkdirSync(folder, { recursive: true })
  return folder
}
