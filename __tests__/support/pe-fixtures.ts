import { readdirSync, readFileSync } from 'node:fs'
import type { FormatName } from '../../src/model/signature.js'
import type { State } from '../../src/model/verdict.js'

/** One row of the table of PE fixtures: cases.json, which make.mjs writes. */
export interface PeCase {
  readonly name: string
  readonly file: string
  readonly group: string
  readonly says: string
  readonly state: State
  /** Of every check that does not pass, and of what is worth a note. */
  readonly codes: readonly string[]
  readonly format: FormatName | null
  /** How many there are; `null` where the case does not say. */
  readonly signatures: number | null
  readonly osslsigncode: { readonly status: number; readonly says: readonly string[] }
  /** Why the state is another one than osslsigncode's word. */
  readonly why: string | null
}

const folder = new URL('../fixtures/pe/', import.meta.url)

export const peCases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as readonly PeCase[]

/** The bytes of a program of the table, by its file name. */
export function peBytes(file: string): Buffer {
  return readFileSync(new URL(`exes/${file}`, folder))
}

/** The PEM texts of every group of cases: `roots`, `authorities` (of time), `strangers`. */
export function pePems(kind: 'roots' | 'authorities' | 'strangers'): readonly string[] {
  return readdirSync(new URL('pki/', folder))
    .filter((name) => name.endsWith(`-${kind}.pem`))
    .map((name) => readFileSync(new URL(`pki/${name}`, folder), 'utf8'))
}
