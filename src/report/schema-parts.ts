/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/** Every key is there, and no other. */
export function object(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, additionalProperties: false, required: Object.keys(properties), properties }
}

export function list(items: Schema, description: string): Schema {
  return { type: 'array', description, items }
}

export function nullable(schema: Schema, description: string): Schema {
  return { description, anyOf: [schema, { type: 'null' }] }
}

export function oneOf(choices: readonly string[], description: string): Schema {
  return { description, enum: choices }
}

export function said(description: string): Schema {
  return { ...text, description }
}

/** One of the definitions of the schema. */
export function reference(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

export const text: Schema = { type: 'string' }
export const words: Schema = { type: 'string', minLength: 1 }
export const flag: Schema = { type: 'boolean' }
export const amount: Schema = { type: 'integer', minimum: 0 }
export const position: Schema = { type: 'integer', minimum: 1 }
export const moment: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$',
  description: 'ISO 8601, UTC, whole seconds.',
}
export const instant: Schema = {
  type: 'string',
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'ISO 8601, UTC, to the millisecond.',
}
export const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex.' }
export const base64: Schema = { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$', contentEncoding: 'base64' }
export const digest: Schema = {
  type: 'string',
  pattern: '^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$',
  description: 'The digest of a manifest.',
}
