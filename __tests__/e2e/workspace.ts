import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './temporary.js'

const example = fileURLToPath(new URL('../../examples/workspace', import.meta.url))

/** The name that signed dist/app.jar of the example, and which a stranger has as well. */
export const releaseName = 'CN=Acme Release,O=Acme\\, Inc.,L=Springfield,ST=Illinois,C=US'

/** A workspace with these of the example's files (`dist/app.jar`), and with texts of its own. */
export function workspaceOf(
  files: readonly string[],
  texts: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const folder = temporaryFolder()
  for (const file of files) copyExample(file, folder, file)
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

/** The whole example: an allowed, a stranger's, a tampered and an unsigned JAR, policy and workflow. */
export function exampleWorkspace(): string {
  const folder = temporaryFolder()
  cpSync(example, folder, { recursive: true })
  return folder
}

export function copyExample(file: string, folder: string, as: string): void {
  mkdirSync(dirname(join(folder, as)), { recursive: true })
  cpSync(join(example, file), join(folder, as))
}

export function readExample(file: string): Buffer {
  return readFileSync(join(example, file))
}
