// Makes dist/ of src/: the entry, what an ordinary run needs in three chunks, the rest in chunks that are loaded when they
// are needed, and the licences of the packages whose code is in there.
//
//   node scripts/build.mjs [DIRECTORY]     by default dist/, which is emptied first
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const repository = fileURLToPath(new URL('..', import.meta.url))
const directory = resolve(process.argv[2] ?? join(repository, 'dist'))

/**
 * Modules that are loaded together, with all that they import: one file of 400 kB is read and compiled sooner than thirty
 * of 13 kB. `start` is what the command needs before it knows what it is asked for, `read` what a thread needs.
 */
const groups = [
  { name: 'start', test: /\/src\/(?:cli|host\/terminal)\.ts$/, priority: 3 },
  { name: 'read', test: /\/src\/signatures\/file\/read\.ts$/, priority: 2 },
  {
    name: 'scan',
    test: /\/src\/(?:scan|commands\/(?:scan|tell)|config\/(?:config|policy\/short-form)|model\/codes|report\/(?:render|table))\.ts$/,
    priority: 1,
  },
  { name: 'action', test: /\/src\/(?:action|config\/inputs|host\/runner)\.ts$/, priority: 0 },
]

/** Nothing hangs on these being loaded: of @actions/core we use no HTTP client, which is most of it. */
const withoutSideEffects = /\/node_modules\/(?:@actions|tunnel|undici)\//

rmSync(directory, { recursive: true, force: true })
const bundle = await rolldown({
  input: { index: 'src/main.ts' },
  cwd: repository,
  platform: 'node',
  tsconfig: false,
  // The other form of it loads its parts in a way that cannot be bundled.
  resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
  treeshake: { moduleSideEffects: [{ test: withoutSideEffects, sideEffects: false }] },
  checks: { ineffectiveDynamicImport: false },
})
const { output } = await bundle.write({
  dir: directory,
  // Requiring is sooner done than importing: of Node's own modules an import asks for all that they export.
  format: 'cjs',
  strict: true,
  dynamicImportInCjs: false,
  esModule: false,
  externalLiveBindings: false,
  minify: false,
  comments: { legal: false, annotation: false, jsdoc: false },
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups },
})
await bundle.close()

const licences = [...new Set(output.flatMap(packagesOf))].sort().map(licenceOf)
mkdirSync(directory, { recursive: true })
writeFileSync(join(directory, 'licenses.txt'), licences.join('\n'))
writeFileSync(join(directory, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`)
for (const { fileName, code } of output) console.log(`${String(code.length).padStart(8)}  ${fileName}`)

/** The folders of the packages of which anything is in a chunk. */
function packagesOf({ modules }) {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) => {
    const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))
    return found === null || renderedLength === 0 ? [] : [found[0]]
  })
}

/** Name, licence and its text. A package without a text is not to be bundled. */
function licenceOf(folder) {
  const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry))
  if (file === undefined) throw new Error(`${name} has no text of its licence.`)
  return `${name}\n${license}\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trimEnd()}\n`
}
