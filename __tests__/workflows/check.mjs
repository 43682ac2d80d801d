// Holds the project's workflows and the example workflows against actionlint and zizmor, without the network, and against
// rules that neither has: every action is pinned by one commit with its version beside it, the examples give the action no
// input that it does not know, and the README leads to each of them.
//
//   node __tests__/workflows/check.mjs     needs Go, pip and shellcheck, which actionlint asks about scripts
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../fixtures/jar/make/tools.mjs'
import { openTools } from './tools.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const own = '.github/workflows'
const examples = 'examples/workflows'

const listed = (folder) => readdirSync(join(root, folder)).map((name) => join(folder, name))
const files = [...listed(own), ...listed(examples)]
const scratch = mkdtempSync(join(tmpdir(), 'sigscan-workflows-'))
const faults = []

try {
  const tools = await openTools(['actionlint', 'zizmor'], join(scratch, 'tools'))
  await lint(tools.actionlint)
  await audit(tools.zizmor)
  faults.push(...pinFaults(files), ...unseenFaults())
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
for (const fault of faults) console.log(fault)
console.log(`${files.length} workflows, ${faults.length === 0 ? 'and nothing to say' : 'and something to say'}`)
if (faults.length > 0) process.exitCode = 1

/**
 * actionlint knows the inputs and outputs of an action that is in the repository: so the examples are read as workflows of a
 * repository that holds the action.
 */
async function lint(actionlint) {
  const repository = join(scratch, 'repository')
  mkdirSync(join(repository, '.git'), { recursive: true })
  mkdirSync(join(repository, own), { recursive: true })
  mkdirSync(join(repository, 'dist'))
  writeFileSync(join(repository, 'dist/index.js'), '')
  cpSync(join(root, 'action.yml'), join(repository, 'action.yml'))
  for (const file of files) {
    const name = file.startsWith(own) ? file : join(own, `example-${file.slice(examples.length + 1)}`)
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(repository, name), text.replaceAll('venafi/sigscan-action@v1', './'))
  }
  await say('actionlint', actionlint, ['-no-color', '-shellcheck', 'shellcheck'], repository)
}

/** The strictest persona: what it asks of the workflows of others it asks of ours. */
async function audit(zizmor) {
  const options = ['--offline', '--no-progress', '--quiet', '--color=never', '--strict-collection', '--persona=auditor']
  const inputs = [...files, 'action.yml', '.github/dependabot.yml']
  await say('zizmor', zizmor, [...options, '--config', '.github/zizmor.yml', '--', ...inputs], root)
}

/** What it shows of them is made of the files (`npm run generate`). */
function unseenFaults() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return listed(examples)
    .filter((file) => !readme.includes(`](${file})`))
    .map((file) => `README.md does not lead to ${file}.`)
}

async function say(name, program, args, cwd) {
  const { status, stdout, stderr } = await run(program, args, { cwd, accept: 'any' })
  if (status !== 0) faults.push(`${name}, which ended with ${status}:`, stdout.toString().trimEnd(), stderr.trimEnd())
}

/** Zizmor sees that something is a commit; that it is the same one everywhere, and says its version, nobody does. */
function pinFaults(paths) {
  const pins = new Map()
  return paths.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const [, action] = /^\s*(?:- )?uses: *(\S.*)$/.exec(line) ?? []
        if (action === undefined || action === './' || action === 'venafi/sigscan-action@v1') return []
        const [, name, pin] = /^([\w./-]+)(@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.exec(action) ?? []
        const at = `${path}:${index + 1}`
        if (name === undefined) return [`${at}: ${action} is not pinned by a commit with its version beside it.`]
        const first = pins.get(name) ?? pin
        pins.set(name, first)
        return first === pin ? [] : [`${at}: ${name} is pinned otherwise elsewhere.`]
      }),
  )
}
