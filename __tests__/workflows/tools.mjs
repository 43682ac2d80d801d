// The programs of others that read and run workflows: from the Go module proxy and from PyPI into one folder, unless they are
// there. SIGSCAN_INTEROP_TOOLS is a folder that they are kept in; without it they go to `otherwise`, which the caller removes.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../fixtures/jar/make/tools.mjs'

const versions = { act: 'v0.2.89', actionlint: 'v1.7.12', zizmor: '1.32.0' }
const modules = { act: 'github.com/nektos/act', actionlint: 'github.com/rhysd/actionlint/cmd/actionlint' }

/** The paths of the tools wanted, by name. */
export async function openTools(wanted, otherwise) {
  const folder = process.env.SIGSCAN_INTEROP_TOOLS ?? otherwise
  const paths = {}
  for (const name of wanted) {
    const own = join(folder, `${name}-${versions[name]}`)
    paths[name] = name === 'zizmor' ? join(own, 'bin', name) : join(own, name)
    if (existsSync(paths[name])) continue
    const start = Date.now()
    mkdirSync(own, { recursive: true })
    if (name === 'zizmor') await installFromPyPI(`${name}==${versions[name]}`, own)
    else await installFromGo(`${modules[name]}@${versions[name]}`, own)
    console.log(`built ${paths[name]} in ${((Date.now() - start) / 1000).toFixed(0)} s`)
  }
  return paths
}

/** Without C: nothing here needs it, and it takes longer. */
const installFromGo = (module, bin) => run('go', ['install', module], { env: { GOBIN: bin, CGO_ENABLED: '0' } })

/** Into a folder of its own, which the system's Python knows nothing of; it is a program, and builds nothing. */
const installFromPyPI = (name, folder) =>
  run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary=:all:', '--target', folder, name])
