// What starting costs: bare Node, a no-op that imports @actions/core, the command, and the action with nothing to do.
//
//   node bench/start.mjs [--smoke]     needs dist/ and node_modules/
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { bundle as dist, compare, node, show, smoke } from './measure.mjs'

const ROUNDS = smoke ? 1 : 31
const work = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  const noop = join(work, 'noop.mjs')
  writeFileSync(noop, `import * as core from ${JSON.stringify(modulePath('@actions/core'))}\ncore.debug('nothing')\n`)
  const bundled = join(work, 'bundled.mjs')
  const bundle = await rolldown({ input: noop, platform: 'node' })
  await bundle.write({ file: bundled, format: 'esm', codeSplitting: false })
  await bundle.close()
  console.log(`median of ${ROUNDS} rounds\n`)
  show(
    compare(
      [
        { name: 'node -e 0', command: node, args: ['-e', '0'] },
        { name: 'sigscan --version', command: node, args: [dist, '--version'] },
        { name: 'no-op with @actions/core, bundled as it is', command: node, args: [bundled] },
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

/** As the runner starts it: inputs and files by the environment, and an empty commit that is checked out. */
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
  const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@acme.example', '-c', 'commit.gpgsign=false']
  const git = (...args) => execFileSync('git', ['-C', workspace, ...identity, ...args], { encoding: 'utf8' }).trim()
  git('init', '--quiet')
  git('commit', '--quiet', '--allow-empty', '--message', 'Nothing')
  const event = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: git('rev-parse', 'HEAD'),
  }
  const runner = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: work, ...event, ...files }
  return {
    command: node,
    args: [dist],
    cwd: workspace,
    env: { PATH: process.env.PATH, HOME: work, ...runner, 'INPUT_ALLOW-EMPTY': 'true' },
  }
}
