import { afterAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readArguments } from '../../src/config/arguments.js'
import { policyCheckCommand } from '../../src/commands/policy-check.js'
import type { Task } from '../../src/commands/task.js'
import { nodeFiles } from '../../src/host/files.js'
import { folderOf, removeFolders } from '../support/folder.js'
import { testWorld } from '../support/world.js'

afterAll(removeFolders)

const files = {
  'root.pem': readFileSync(new URL('../fixtures/jar/pki/root.pem', import.meta.url), 'utf8'),
  'p.yml': `version: 1
trust: { acme: { certificates: [root.pem] } }
signers: { release: { anchor: acme, subject: CN=release } }
rules:
  - { name: ours, images: ['ghcr.io/acme/**'], allow: [release], attestations: [slsaprovenance1] }
  - { name: layouts, images: ['oci-layout:build/*'], allow: [release] }
  - { name: folders, files: ['lib.d/**', 'dist/**'], allow: [release] }
`,
  'lib.d/app': '',
}

async function asked(subject: string): Promise<readonly [number, string]> {
  const invocation = readArguments(['policy', 'check', 'CN=release', '--for', subject, '--policy', 'p.yml'])
  if (invocation.ask !== 'run') throw new Error('no run')
  const told: string[] = []
  const { operands, given } = invocation
  const world = testWorld({ files: nodeFiles(folderOf(files)) })
  const task: Pick<Task, 'operands' | 'given' | 'world' | 'print'> = {
    operands,
    given,
    world,
    print: (text: string) => {
      told.push(text)
    },
  }
  const status = await policyCheckCommand(task as Task)
  return [status, told.join('')]
}

describe('asking the policy about a subject', () => {
  it('takes a name with a registry for an image, and tells what its rule asks for', async () => {
    const [status, text] = await asked('GHCR.io/acme/app:1.2')
    expect(status).toBe(0)
    expect(text).toMatch(
      /^The rule ours is for ghcr\.io\/acme\/app:1\.2\.\n {2}asks for an attestation https:\/\/slsa\.dev/,
    )
    expect(text).toContain('meets  release: ')
    expect((await asked('oci-layout:build/app'))[1]).toMatch(/^The rule layouts is for oci-layout:build\/app\./)
    expect(await asked('docker.io/acme/app')).toEqual([1, 'No rule is for docker.io/acme/app:latest: it is denied.\n'])
  })

  it('takes what is there, and what is no reference, for a path', async () => {
    expect((await asked('lib.d/app'))[1]).toMatch(/^The rule folders is for lib\.d\/app\./)
    expect((await asked('lib.d/other'))[1]).toBe('No rule is for lib.d/other:latest: it is denied.\n')
    expect((await asked('./dist/app'))[1]).toMatch(/^The rule folders is for dist\/app\./)
    expect((await asked('dist/App.jar'))[1]).toMatch(/^The rule folders is for dist\/App\.jar\./)
  })
})
