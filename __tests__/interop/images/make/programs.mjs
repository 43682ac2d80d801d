// The programs of others: built from the Go module proxy into one folder, unless they are there.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../../fixtures/jar/make/tools.mjs'

const own = fileURLToPath(new URL('../go/', import.meta.url))

/** Each by the folder that it is installed in: two of them are called cosign. */
const installed = {
  cosign3: { program: 'cosign', from: 'github.com/sigstore/cosign/v3/cmd/cosign', version: 'v3.1.3' },
  cosign2: { program: 'cosign', from: 'github.com/sigstore/cosign/v2/cmd/cosign', version: 'v2.6.5' },
  distribution: {
    program: 'registry',
    from: 'github.com/distribution/distribution/v3/cmd/registry',
    version: 'v3.1.2',
  },
  crane: { program: 'crane', from: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
  oras: { program: 'oras', from: 'oras.land/oras/cmd/oras', version: 'v1.3.6' },
}
/** Programs of ours on their libraries. */
const written = ['notation', 'registry']

/** What made the signatures, for the page that lists them. */
export const versions = {
  cosign3: `cosign ${installed.cosign3.version}`,
  cosign2: `cosign ${installed.cosign2.version}`,
  notation: 'notation-go v1.3.2',
  oras: `oras ${installed.oras.version}`,
  crane: `crane ${installed.crane.version}`,
}

/**
 * Builds what is missing in `folder`, and our own programs always, one after the other, and gives the path of each program by its name.
 */
export async function buildPrograms(folder, say) {
  mkdirSync(folder, { recursive: true })
  const paths = {}
  for (const [name, { program, from, version }] of Object.entries(installed)) {
    const bin = join(folder, `${name}-${version}`)
    paths[name] = join(bin, program)
    await unlessThere(paths[name], say, () => go(['install', `${from}@${version}`], { env: { GOBIN: bin } }))
  }
  for (const name of written) {
    paths[name] = join(folder, name)
    await timed(paths[name], say, () => go(['build', '-o', paths[name], '.'], { cwd: join(own, name) }))
  }
  return paths
}

/** Without C: nothing here needs it, and it takes longer. */
const go = (args, { env, cwd }) => run('go', args, { cwd, env: { ...env, CGO_ENABLED: '0' } })

const unlessThere = (path, say, build) => (existsSync(path) ? Promise.resolve() : timed(path, say, build))

async function timed(path, say, build) {
  const start = Date.now()
  await build()
  say(`built ${path} in ${((Date.now() - start) / 1000).toFixed(0)} s`)
}
