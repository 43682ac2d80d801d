import { afterAll, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { installCommand } from '../../src/host/install.js'
import { folderOf, removeFolders } from '../support/folder.js'

afterAll(removeFolders)

it('the installed command runs the same Node with the same bundle, whatever their paths hold', () => {
  const folder = folderOf({ "it's $HOME/bundle.mjs": 'console.log(JSON.stringify(process.argv.slice(2)))' })
  const bin = installCommand(folder, process.execPath, join(folder, "it's $HOME/bundle.mjs"))
  const said = execFileSync(join(bin, 'sigscan'), ['fs', 'a b', '$x', "'"], { encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual(['fs', 'a b', '$x', "'"])
})
