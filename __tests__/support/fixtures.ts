import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FormatName } from '../../src/model/signature.js'
import type { State } from '../../src/model/verdict.js'

/** One row of the table of JAR fixtures: cases.json, which make.mjs writes. */
export interface JarCase {
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
  readonly jarsigner: { readonly status: number; readonly says: string; readonly more: readonly string[] }
  /** Why the state is another one than jarsigner's word. */
  readonly why: string | null
}

const folder = new URL('../fixtures/jar/', import.meta.url)

export const jarCases = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as readonly JarCase[]

/** The bytes of a JAR of the table, by its file name. */
export function jarBytes(file: string): Buffer {
  return readFileSync(new URL(`jars/${file}`, folder))
}

/** The path of a JAR of the table. */
export function jarPath(file: string): string {
  return fileURLToPath(new URL(`jars/${file}`, folder))
}

/** The PEM text of a certificate of the fixtures: `root`, `ca`, `rsa` … */
export function jarPem(name: string): string {
  return readFileSync(new URL(`pki/${name}.pem`, folder), 'utf8')
}
