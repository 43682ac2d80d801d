import type { JsonObject } from '../../../crypto/json.js'
import type { Statement } from '../../../model/signature.js'
import { annotationStatements } from '../annotation-statements.js'
import { attributeName, shown, type Envelope } from './envelope.js'

/** What has a meaning of its own, and is told elsewhere. */
const told: ReadonlySet<string> = new Set([
  ...['alg', 'cty', 'crit', 'label 1', 'label 2', 'label 3', 'label 33'],
  ...[attributeName.scheme, attributeName.signingTime, attributeName.authenticSigningTime],
  ...[attributeName.expiry, attributeName.plugin, attributeName.pluginVersion],
])

/** Plugins add one or two attributes of their own; of more the number is told. */
const maxAttributes = 8

/** What the signature says for people. Nothing decides by it. */
export function readStatements({ attributes, agent, names }: Envelope, annotations: JsonObject): readonly Statement[] {
  const { signingTime } = attributes
  return [
    ...(signingTime === null ? [] : [state('claimed signing time', signingTime.toISOString())]),
    ...(agent === null ? [] : [state('signing agent', shown(agent))]),
    ...annotationStatements(annotations),
    ...unknownAttributes([...names].filter((name) => !told.has(name))),
  ]
}

function unknownAttributes(names: readonly string[]): readonly Statement[] {
  const rest = names.length - maxAttributes
  return [
    ...names.slice(0, maxAttributes).map((name) => state('unknown attribute', shown(name))),
    ...(rest > 0 ? [state('unknown attribute', `and ${rest} more`)] : []),
  ]
}

function state(about: Statement['about'], text: string): Statement {
  return { about, text }
}
