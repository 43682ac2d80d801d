import { clip, markdownCode, markdownText } from './escape.js'

/** Code points of a message: a paragraph; the report has it whole. */
const MESSAGE_LIMIT = 1_000

/** A sentence in Markdown. */
export function words(text: string): string {
  return markdownText(clip(text, MESSAGE_LIMIT))
}

/** A name in Markdown. */
export function code(text: string): string {
  return markdownCode(clip(text))
}
