import type { Check } from '../../../../src/model/check.js'
import type { FormatReading } from '../../../../src/signatures/file/format.js'
import { peFormat } from '../../../../src/signatures/file/pe/pe.js'
import { endsOf } from '../../../support/jar-parts.js'
import { openBytes } from '../../../support/world.js'

export function readProgram(bytes: Buffer, stop = new AbortController().signal): Promise<FormatReading> {
  return peFormat.read(openBytes(bytes), endsOf(bytes), stop)
}

const failures = (checks: readonly Check[]): readonly string[] =>
  checks.flatMap(({ check, result, code }) => (result === 'pass' ? [] : [`${check} ${result} ${code}`]))

/** What does not pass, of each signature by its place; or why there is no answer. */
export async function faultsOf(bytes: Buffer): Promise<readonly string[]> {
  const { signatures, obstacle } = await readProgram(bytes)
  if (obstacle !== null) return [obstacle.code]
  return signatures.flatMap(({ intact, place }) => failures(intact).map((fault) => `${place}: ${fault}`))
}

/** What `faultsOf` says of the only signature, which cannot be read further for this. */
export const only = (fault: string): readonly string[] => {
  const [check] = fault.split(' ')
  return ['integrity', 'signature', 'coverage'].map(
    (name) => `certificate table: ${name === check ? fault : `${name} unknown not-checked`}`,
  )
}
