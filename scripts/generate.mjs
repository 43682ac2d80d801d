// Writes what is made of the tables in src: action.yml, the README's tables, docs/codes.md and the report's schema. With --check it writes
// nothing, and exits 1 when a file differs. Run by `npm run generate`, which compiles src into build/ first.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { stringify } from 'yaml'
import { commands, notGiven, options, outputs } from '../build/config/options.js'
import { codes } from '../build/model/codes.js'
import { discoveryCodes } from '../build/model/codes/discovery.js'
import { findCodes } from '../build/model/codes/find.js'
import { imageCodes } from '../build/model/codes/image.js'
import { intactCodes } from '../build/model/codes/intact.js'
import { notationCodes } from '../build/model/codes/notation.js'
import { policyCodes } from '../build/model/codes/policy.js'
import { proofCodes } from '../build/model/codes/proof.js'
import { registryCodes } from '../build/model/codes/registry.js'
import { revocationCodes } from '../build/model/codes/revocation.js'
import { timeCodes } from '../build/model/codes/time.js'
import { findingClasses } from '../build/report/classes.js'
import { reportSchema } from '../build/report/schema.js'

const root = new URL('../', import.meta.url)
const pathOf = (name) => fileURLToPath(new URL(name, root))
const usable = options.filter(({ later }) => later === null)
const inputs = usable.filter(({ input }) => input !== null)

function actionYaml() {
  const description =
    'Who signed this, can we prove it, and did we allow them? Verifies the signatures of container images and build artifacts against one allow-list of signer names.'
  return `# Made by scripts/generate.mjs of the tables in src/config/options.ts.\n${stringify({
    name: 'sigscan',
    description,
    author: 'Venafi',
    branding: { icon: 'shield', color: 'blue' },
    inputs: Object.fromEntries(inputs.map((entry) => [entry.input, inputOf(entry)])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, text]) => [name, { description: sentence(text) }])),
    runs: { using: 'node24', main: 'dist/index.js' },
  })}`
}

function inputOf(entry) {
  const each = entry.kind === 'list' || entry.kind === 'pem' ? ' One a line.' : ''
  const description = sentence(inputMeaning(entry) + (entry.choices ? `: ${entry.choices.join(', ')}` : '')) + each
  return { description, required: false, ...(entry.default === null ? {} : { default: entry.default }) }
}

function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function table(head, rows) {
  return [
    '',
    `| ${head.join(' | ')} |`,
    `|${'---|'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')
}

const inputMeaning = ({ meaning, inAction }) => meaning + (inAction === null ? '' : `; ${inAction}`)

const meaningOf = ({ meaning, choices }) =>
  meaning + (choices === null ? '' : `: ${choices.map((choice) => `\`${choice}\``).join(', ')}`)

const tables = {
  inputs: table(
    ['input', 'default', 'meaning'],
    inputs.map((entry) => [
      `\`${entry.input}\``,
      defaultOf(entry.default),
      meaningOf({ ...entry, meaning: inputMeaning(entry) }),
    ]),
  ),
  outputs: table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, text]) => [`\`${name}\``, text]),
  ),
  options: table(
    ['option', 'for', 'meaning'],
    usable
      .filter(({ option }) => option !== null)
      .map((entry) => [
        `\`--${entry.option}${entry.argument === null ? '' : ` ${entry.argument}`}\`${entry.short === null ? '' : `, \`-${entry.short}\``}`,
        commandsOf(entry),
        meaningOf(entry),
      ]),
  ),
}

function commandsOf(entry) {
  const left = Object.keys(commands).filter((name) => !entry.commands.includes(name))
  if (left.length === 0) return 'every command'
  if (left.length === 1) return `all but \`${left[0]}\``
  return entry.commands.map((name) => `\`${name}\``).join(', ')
}

function defaultOf(value) {
  return value === null ? '' : value === notGiven ? `\`${notGiven}\`` : `\`${value}\``
}

/** The text with each table and each example workflow between its markers; tables without markers are left out. */
function withTables(text) {
  const workflow = /(<!-- workflow ([a-z-]+):begin -->\n)[^]*?(<!-- workflow \2:end -->)/g
  const withWorkflows = text.replace(workflow, (_, begin, name, end) => {
    return `${begin}\n\`\`\`yaml\n${readFileSync(pathOf(`examples/workflows/${name}.yml`), 'utf8')}\`\`\`\n\n${end}`
  })
  return Object.entries(tables).reduce((made, [name, rows]) => {
    const markers = new RegExp(`(<!-- ${name}:begin -->\n)[^]*?(<!-- ${name}:end -->)`)
    return made.replace(markers, (_, begin, end) => `${begin}${rows}\n${end}`)
  }, withWorkflows)
}

function codesPage() {
  const groups = [
    ['What reading a file and its signatures can say', intactCodes],
    ['What finding images and files can say', findCodes],
    ['What asking a registry can say', registryCodes],
    ['What looking for the signatures of an image can say', discoveryCodes],
    ['What reading the signatures of an image can say', imageCodes],
    ['What reading signatures of Notation can say', notationCodes],
    ['What proving a signer can say', proofCodes],
    ['What timestamps can say', timeCodes],
    ['What asking for revocation can say', revocationCodes],
    ['What the policy can say', policyCodes],
  ]
  const cell = (text) => text.replaceAll('|', '\\|')
  const page = groups.map(([title, group]) =>
    [
      `## ${title}\n`,
      '| code | means | what mends it |',
      '|---|---|---|',
      ...Object.keys(group)
        .sort()
        .map((code) => `| \`${code}\` | ${cell(codes[code].means)} | ${cell(codes[code].remedy ?? '')} |`),
      '',
    ].join('\n'),
  )
  const findings = [
    '## Findings\n',
    'What annotations, the summary and code scanning name by `SIG` and a number.\n',
    '| finding | means | what to do |',
    '|---|---|---|',
    ...Object.entries(findingClasses).map(
      ([id, { title, meaning, help }]) => `| \`${id}\` | ${cell(`${title} ${meaning}`)} | ${cell(help)} |`,
    ),
    '',
  ].join('\n')
  return `# Codes

Every check and finding of a report has one of these codes. A code never changes its meaning, and none is used again for
another one. This page is made by \`npm run generate\` of the tables in \`src/report/classes.ts\` and \`src/model/codes\`.

${findings}
${page.join('\n')}`
}

const made = {
  'action.yml': actionYaml(),
  'README.md': withTables(readFileSync(pathOf('README.md'), 'utf8')),
  'docs/codes.md': codesPage(),
  'schemas/report.schema.json': JSON.stringify(reportSchema()),
}

const differing = []
for (const [name, text] of Object.entries(made)) {
  const path = pathOf(name)
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path })
  if (wanted === read(path)) continue
  differing.push(name)
  if (!process.argv.includes('--check')) writeFileSync(path, wanted)
}
if (process.argv.includes('--check') && differing.length > 0) {
  console.error(`Not as the tables in src say: ${differing.join(', ')}. Run \`npm run generate\`.`)
  process.exitCode = 1
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
