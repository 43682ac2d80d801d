// The repository that the workflows run in: the example's, with the example workflows beside it, as somebody would have it.
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pathOf = (name) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

/** What the example's files call the registry, which is on the loopback interface here. */
const REGISTRY = 'registry.acme.example'

/** What denies, and is left out where a run is to be green: each by the files that hold it. */
const denying = ['Dockerfile', 'dist/plugin.jar', 'dist/tampered.jar', 'lib/unsigned.jar']

/**
 * Makes it in `folder`, not committed. `red`: with what denies. `replaced`: texts in its files that are others here.
 */
export function makeRepository(folder, { host, red = false, replaced = {} }) {
  const workflows = join(folder, '.github/workflows')
  cpSync(pathOf('examples/workspace'), folder, { recursive: true })
  rmSync(workflows, { recursive: true })
  cpSync(pathOf('examples/workflows'), workflows, { recursive: true })
  cpSync(pathOf('__tests__/workflows/repository'), folder, { recursive: true })
  if (!red) makeGreen(folder)
  for (const name of ['gradlew', 'sign.sh', 'deploy.sh']) chmodSync(join(folder, name), 0o755)
  for (const path of textsIn(folder)) {
    let text = readFileSync(path, 'utf8').replaceAll(REGISTRY, host)
    for (const [before, after] of Object.entries(replaced)) text = text.replaceAll(before, after)
    writeFileSync(path, text)
  }
}

/** The action's own repository, as far as its workflows run the action: `action` has action.yml and dist/. */
export function makeOwnRepository(folder, action) {
  cpSync(action, folder, { recursive: true })
  for (const path of ['.github/workflows', 'examples/workspace']) {
    cpSync(pathOf(path), join(folder, path), { recursive: true })
  }
}

/** Without what denies, and with a library that we signed, for the rule that is about libraries. */
function makeGreen(folder) {
  for (const path of denying) rmSync(join(folder, path))
  cpSync(join(folder, 'dist/app.jar'), join(folder, 'lib/signed.jar'))
  const compose = join(folder, 'compose.yaml')
  writeFileSync(compose, readFileSync(compose, 'utf8').replace(/^ {2}preview:\n.*\n/m, ''))
}

function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true })
  return names.filter((name) => /(?:\.ya?ml|Dockerfile)$/.test(name)).map((name) => join(folder, name))
}
