// The command, as a user runs it.
import { fileURLToPath } from 'node:url'
import { run } from '../../../fixtures/jar/make/tools.mjs'
import { elsewhere, home } from './make.mjs'

/** That of this repository, or the one that SIGSCAN_INTEROP_BUNDLE names. */
const bundle =
  process.env.SIGSCAN_INTEROP_BUNDLE ?? fileURLToPath(new URL('../../../../dist/index.js', import.meta.url))

/** The company's roots, and every key but the one that is not listed. */
export function trustOf({ pki, keys }) {
  const given = [...keys.values()].filter(({ name }) => !name.endsWith('-unlisted'))
  return [
    ...['--trust-root', pki.get('root').pem],
    // cosign 3 leaves the authority's own certificate out of a timestamp: it has to be given.
    ...['--timestamp-root', pki.get('tsa-root').pem, '--timestamp-root', pki.get('tsa').pem],
    ...given.flatMap(({ pub }) => ['--key', pub]),
  ]
}

/** Runs it as an inventory: the status is of no interest. Gives the report's subjects. */
export async function scan(kit, args) {
  const options = ['--output', 'report', '--quiet', '--fail-on', 'never', '--revocation', 'off']
  const { stdout } = await run(process.execPath, [bundle, ...args, ...trustOf(kit), ...options], {
    cwd: kit.work,
    env: { HOME: kit.work },
  })
  return JSON.parse(stdout).subjects
}

/** Each registry's repository at once, and what is signed elsewhere by name. A map from the case to its subject. */
export async function scanAll(kit, made) {
  const subjects = new Map()
  for (const host of new Set(made.map(({ image }) => image.repository.host))) {
    const found = await scan(kit, ['repo', `${host}/${home}`])
    const tags = new Map(found.map((subject) => [subject.reference, subject]))
    for (const one of made.filter(({ image }) => image.repository.host === host)) {
      subjects.set(one, tags.get(one.image.repository.reference(one.name)))
    }
  }
  for (const one of made.filter((other) => other.elsewhere === true)) {
    const { repository } = one.image
    const where = ['--signature-repository', `${repository.host}/${elsewhere}`]
    const [subject] = await scan(kit, ['image', repository.reference(one.name), ...where])
    subjects.set(one, subject)
  }
  return subjects
}
