import { hash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { State, Verdict } from '../../src/model/verdict.js'
import { certificatesOfPem } from '../../src/trust/pem.js'
import { peBytes, pePems } from '../support/pe-fixtures.js'
import { peLabelsOf } from '../support/pe-regions.js'
import { codesOf, scanFile, trustOf } from '../support/pipeline.js'

const roots = pePems('roots')
/** After every timestamp, whenever it was made. */
const trust = trustOf(roots, new Date('2099-01-01T00:00:00Z'), pePems('authorities'))

/** Each byte is changed in its lowest bit, in its highest, and in all of them. */
const masks = [0x01, 0x80, 0xff] as const

/** Twice what the longest file takes on a slow machine with two cores, in milliseconds. */
const LONGEST = 240_000

/** Small programs, with every part that a signature can have. */
const files = ['ec.exe', 'everything.exe', 'countersigned.exe', 'nested.exe', 'bystanders.exe', 'two-authorities.efi']

/**
 * Where a change may leave a program `verified`, and the note that there is then, if any: the checksum, which no
 * signature covers, and what of a CMS no check reads. No signature covers that either, and no proof needs it.
 */
const harmless: ReadonlyMap<string, string | null> = new Map([
  ['checksum', null],
  ['certificate nobody needs', null],
  ['certificate of the anchor', null],
  ['unknown attribute', 'unsigned-attribute'],
  // Under another type a timestamp is no timestamp, and a signature is none: anybody could take them out as well.
  ['timestamp: attribute type', 'unsigned-attribute'],
  ['countersignature: attribute type', 'unsigned-attribute'],
  ['nested: attribute type', 'unsigned-attribute'],
  // Of a timestamp's SignedData: each signer names its algorithm again.
  ['timestamp: digest algorithms', null],
  ['timestamp: certificate of the authority of time, which is there twice', null],
])

interface Survivor {
  readonly at: number
  readonly mask: number
  readonly region: string
}

describe('a byte of a signed program that changes', () => {
  it.each(files)(
    'in %s never leaves it verified with other content or another signer',
    async (file) => {
      const original = peBytes(file)
      const verdict = await scanFile(original, { trust, path: file })
      expect(verdict.state).toBe('verified')
      const labels = peLabelsOf(original, namesOf(verdict))
      const signers = new Set(signersOf(verdict))
      const states: Record<State, number> = { verified: 0, untrusted: 0, invalid: 0, unsigned: 0, unknown: 0 }
      const survivors: Survivor[] = []
      const strangers: Survivor[] = []
      const unexpected: Survivor[] = []
      const unsigned: Survivor[] = []
      for (let at = 0; at < original.length; at++) {
        for (const mask of masks) {
          const changed = Buffer.from(original)
          changed[at] = (changed[at] ?? 0) ^ mask
          const found = await scanFile(changed, { trust, path: file })
          states[found.state]++
          const here = { at, mask, region: labels[at] ?? '' }
          if (found.state === 'unsigned') unsigned.push(here)
          if (found.state !== 'verified') continue
          survivors.push(here)
          const note = harmless.get(here.region)
          if (note === undefined || (note !== null && !codesOf(found).some((code) => code === note)))
            unexpected.push(here)
          if (!signersOf(found).every((signer) => signers.has(signer))) strangers.push(here)
        }
      }
      print(file, original.length, states, survivors, unsigned)
      // Without its first two bytes it is no program of any kind.
      const hidden = unsigned.filter(({ at }) => at > 1)
      expect({ strangers, unexpected, hidden }).toEqual({ strangers: [], unexpected: [], hidden: [] })
    },
    LONGEST,
  )
})

function signersOf({ signatures }: Verdict): readonly (string | undefined)[] {
  return signatures.map(({ proof }) => proof.signer?.spkiSha256)
}

/** The certificates that the proof needs, by their SHA-256. */
function namesOf({ signatures }: Verdict): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { proof } of signatures) {
    for (const { certificates } of proof.signature.times) {
      const [authority] = certificates
      if (authority !== undefined) names.set(hash('sha256', authority), 'authority of time')
    }
    for (const der of proof.routes[0].chain) names.set(hash('sha256', der), 'path')
  }
  for (const { sha256 } of roots.flatMap((text) => certificatesOfPem(text, 'roots'))) names.set(sha256, 'anchor')
  return names
}

function print(
  file: string,
  size: number,
  states: Record<State, number>,
  survivors: readonly Survivor[],
  unsigned: readonly Survivor[],
): void {
  const counts = Object.entries(states).map(([state, count]) => `${state} ${count}`)
  const list = (found: readonly Survivor[]): string => [...countByRegion(found)].map((line) => `  ${line}\n`).join('')
  process.stdout.write(
    `${file}: ${size} bytes, ${size * masks.length} changes; ${counts.join(', ')}\n verified by region:\n${list(survivors)} unsigned by region:\n${list(unsigned)}`,
  )
}

function countByRegion(found: readonly Survivor[]): readonly string[] {
  const regions = new Map<string, number>()
  for (const { region } of found) regions.set(region, (regions.get(region) ?? 0) + 1)
  return [...regions].map(([region, count]) => `${region}: ${count}`)
}
