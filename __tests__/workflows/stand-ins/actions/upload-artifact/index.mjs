import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

const { INPUT_NAME: name, INPUT_PATH: path, RESULTS, GITHUB_WORKSPACE } = process.env
const folder = resolve(GITHUB_WORKSPACE, dirname(path))
const begin = basename(path).replace(/\*$/, '')
const files = readdirSync(folder).filter((file) => (path.endsWith('*') ? file.startsWith(begin) : file === begin))
if (files.length === 0) throw new Error(`there is no ${path}`)
mkdirSync(join(RESULTS, name), { recursive: true })
for (const file of files) copyFileSync(join(folder, file), join(RESULTS, name, file))
