import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../node_modules/@microsoft/sarif-multitool-linux/', import.meta.url))
const multitool = join(folder, 'Sarif.Multitool')

/** An optional package, for Linux: elsewhere npm leaves it out. */
export const hasMultitool = existsSync(multitool)

/** The schema of SARIF 2.1.0 that comes with the same package. */
export function sarifSchema(): object {
  return JSON.parse(readFileSync(join(folder, 'sarif-2.1.0.json'), 'utf8')) as object
}

/** Two rules are off: one asks the network whether addresses exist, the other wants messages by id. */
const CONFIGURATION = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options"><Property Key="RuleEnabled" Value="Disabled" /></Properties>
  <Properties Key="SARIF2002.ProvideMessageArguments.Options"><Property Key="RuleEnabled" Value="Disabled" /></Properties>
</Properties>
`

interface Log {
  readonly runs: readonly {
    readonly results?: readonly {
      readonly ruleId: string
      readonly level?: string
      readonly message: { readonly text?: string; readonly id?: string; readonly arguments?: readonly string[] }
    }[]
  }[]
}

/** What Microsoft's validator says of these files by the rules of SARIF and of GitHub, errors and warnings; empty when all is well. */
export function sarifProblems(paths: readonly string[]): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'sarif-'))
  try {
    const configuration = join(directory, 'rules.xml')
    const output = join(directory, 'validation.sarif')
    writeFileSync(configuration, CONFIGURATION)
    const kinds = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning']
    const files = ['--config', configuration, '--log', 'ForceOverwrite', '--output', output]
    execFileSync(multitool, ['validate', ...paths, ...kinds, ...files], { stdio: 'pipe' })
    const log = JSON.parse(readFileSync(output, 'utf8')) as Log
    return log.runs.flatMap(({ results = [] }) =>
      results.map(({ ruleId, level = 'warning', message }) => `${level} ${ruleId}: ${JSON.stringify(message)}`),
    )
  } finally {
    rmSync(directory, { recursive: true })
  }
}
