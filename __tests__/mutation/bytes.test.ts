import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import type { State, Verdict } from '../../src/model/verdict.js'
import { jarBytes, jarPem } from '../support/fixtures.js'
import { scanFile, trustOf } from '../support/pipeline.js'
import { labelsOf } from '../support/regions.js'
import { filesOf, readByYauzl } from '../support/second-opinion.js'
import { ofFile } from '../support/reported.js'

const trust = trustOf([jarPem('root')])

/** The seed of the bit that is flipped besides the lowest: a run can be repeated. */
const SEED = 20_261_122

/** Twice what the longest file takes on a slow machine with two cores, in milliseconds. */
const LONGEST = 120_000

/** A generator of Park and Miller: good enough to choose bits, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647)
}

/** What is the same in a file that may stay verified: every file in it, the block included, and who signed. */
interface Essence {
  readonly content: unknown
  readonly signers: readonly (string | undefined)[]
}

/** Where the other reader refuses what is verified, its words stand in place of the content: they are a difference. */
async function essenceOf(bytes: Buffer, verdict: Verdict): Promise<Essence> {
  const content = await readByYauzl(bytes).then(filesOf, String)
  return { content, signers: verdict.signatures.map(({ proof }) => proof.signer?.spkiSha256) }
}

interface Survivor {
  readonly at: number
  readonly mask: number
  readonly region: string
}

describe('a byte of a signed JAR that changes', () => {
  it.each(['rsa.jar', 'ec.jar', 'two-in-one-block.jar'])(
    'in %s never leaves it verified with other content or another signer',
    async (file) => {
      const original = jarBytes(file)
      const labels = labelsOf(original)
      const verdict = await scanFile(original, { trust })
      const essence = await essenceOf(original, verdict)
      const states: Record<State, number> = { verified: 0, untrusted: 0, invalid: 0, unsigned: 0, unknown: 0 }
      const survivors: Survivor[] = []
      const different: (Survivor & { readonly other: Essence })[] = []
      const passable: Survivor[] = []
      const next = random(SEED)
      for (let at = 0; at < original.length; at++) {
        for (const mask of new Set([0x01, 0x02 << (next() % 7)])) {
          const changed = Buffer.from(original)
          changed[at] = (changed[at] ?? 0) ^ mask
          const found = await scanFile(changed, { trust })
          states[found.state]++
          const here = { at, mask, region: labels[at] ?? '' }
          if (found.state === 'unsigned' && !ofFile(found.reading).remnants) passable.push(here)
          if (found.state !== 'verified') continue
          survivors.push(here)
          const other = await essenceOf(changed, found)
          if (!isDeepStrictEqual(other, essence)) different.push({ ...here, other })
        }
      }
      expect(verdict.state).toBe('verified')
      print(file, original.length, states, survivors)
      expect({ different, passable, unexpected: survivors.filter(({ region }) => !harmless.has(region)) }).toEqual({
        different: [],
        passable: [],
        unexpected: [],
      })
    },
    LONGEST,
  )
})

/**
 * Where a change touches no file and no signer: times, attributes, and versions that no reader asks for. In data, the
 * other reader has found the same files: a deflate stream has bits that mean nothing, before a stored block and behind
 * its end.
 */
const harmless: ReadonlySet<string> = new Set([
  'data: manifest',
  'data: signature file',
  'data: block',
  'data: content',
  'local header: version needed',
  'central header: version needed',
  'local header: time and date',
  'local header: extra',
  'central header: time and date',
  'central header: version made by',
  'central header: internal attributes',
  'central header: external attributes',
])

function print(file: string, size: number, states: Record<State, number>, survivors: readonly Survivor[]): void {
  const regions = new Map<string, number>()
  for (const { region } of survivors) regions.set(region, (regions.get(region) ?? 0) + 1)
  const tried = Object.values(states).reduce((sum, count) => sum + count, 0)
  const counts = Object.entries(states).map(([state, count]) => `${state} ${count}`)
  const kept = [...regions].map(([region, count]) => `  ${region}: ${count}`)
  process.stdout.write(
    `${file}: ${size} bytes, ${tried} changes; ${counts.join(', ')}; verified by region:\n${kept.join('\n')}\n`,
  )
}
