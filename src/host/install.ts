import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes the command `sigscan` into a folder: a wrapper that runs this very Node with this very bundle, so that later
 * steps use what this step was. A folder of `temporary`, which the runner empties with the job.
 */
export function installCommand(temporary: string, node: string, bundle: string): string {
  const folder = join(temporary, 'sigscan-bin')
  mkdirSync(folder, { recursive: true })
  const script = join(folder, 'sigscan')
  writeFileSync(script, `#!/bin/sh\nexec ${shellWord(node)} ${shellWord(bundle)} "$@"\n`)
  chmodSync(script, 0o755)
  if (process.platform === 'win32') {
    writeFileSync(`${script}.cmd`, `@"${batchWord(node)}" "${batchWord(bundle)}" %*\r\n`)
  }
  return folder
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** In a batch file a percent sign stands for itself when it is doubled; a path cannot hold a quote there. */
function batchWord(text: string): string {
  return text.replaceAll('%', '%%')
}
