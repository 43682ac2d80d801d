// What starting costs: bare Node, a no-op that imports @actions/core, the command, and the action with nothing to do.
//
//   node bench/start.mjs [--smoke]     needs dist/ and node_modules/
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, compare, node, show, smoke } from './measure.mjs'

const ROUNDS = smoke ? 1 : 31
const repository = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  const noop = join(work, 'noop.mjs')
  writeFileSync(noop, `import * as core from ${JSON.stringify(modulePath('@actions/core'))}\ncore.debug('nothing')\n`)
  const bundled = join(work, 'bundled')
  const ncc = join(repository, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const built = spawnSync(process.execPath, [ncc, 'build', noop, '--out', bundled], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`ncc cannot bundle the no-op: ${built.stderr}`)
  console.log(`median of ${ROUNDS} rounds\n`)
  show(
    compare(
      [
        { name: 'node -e 0', command: node, args: ['-e', '0'] },
        { name: 'sigscan --version', command: node, args: [bundle, '--version'] },
        { name: 'no-op with @actions/core, bundled by ncc', command: node, args: [join(bundled, 'index.mjs')] },
        { name: 'no-op with @actions/core, from node_modules', command: node, args: [noop] },
        { name: 'the action on an empty workspace', ...action() },
      ],
      ROUNDS,
    ),
  )
} finally {
  rmSync(work, { recursive: true })
}

function modulePath(name) {
  return import.meta.resolve(name)
}

/** As the runner starts it: inputs and files by the environment. */
function action() {
  const workspace = join(work, 'workspace')
  mkdirSync(workspace)
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_PATH', 'GITHUB_ENV', 'GITHUB_STATE'].map((name) => {
      const path = join(work, name)
      writeFileSync(path, '')
      return [name, path]
    }),
  )
  const runner = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: work, ...files }
  return {
    command: node,
    args: [bundle],
    cwd: workspace,
    env: { PATH: process.env.PATH, HOME: work, ...runner, 'INPUT_ALLOW-EMPTY': 'true' },
  }
}
