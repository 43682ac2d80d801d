// Runs its arguments with Node 24, the action's runtime, as npm's `node` package installed it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const run = spawnSync(node, process.argv.slice(2), { stdio: 'inherit' })
if (run.error) throw run.error
process.exitCode = run.status ?? 1
