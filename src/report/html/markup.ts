import { embeddedJson, htmlText } from '../escape.js'

/** What a proof is made of: the page's script makes these elements, and no others. */
export const proofTags = [
  'b',
  'code',
  'dd',
  'div',
  'dl',
  'dt',
  'em',
  'h3',
  'h4',
  'li',
  'ol',
  'p',
  'span',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
] as const

/** A text, as raw as it came, or an element with its class. It is data, so that the page can hold it as JSON. */
export type Proof = string | readonly [tag: (typeof proofTags)[number], style: string, ...children: Proof[]]

type Tag =
  | (typeof proofTags)[number]
  | 'button'
  | 'details'
  | 'h2'
  | 'option'
  | 'path'
  | 'rect'
  | 'section'
  | 'summary'
  | 'svg'
  | 'text'

type Attribute =
  | 'aria-hidden'
  | 'aria-label'
  | 'class'
  | 'colspan'
  | 'd'
  | 'data-find'
  | 'height'
  | 'open'
  | 'preserveAspectRatio'
  | 'role'
  | 'rx'
  | 'scope'
  | 'text-anchor'
  | 'type'
  | 'value'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'y'

export type Attributes = { readonly [name in Attribute]?: string }

/** Anything on the page. Texts and values are raw: they are escaped where they are written. */
export type Markup = string | readonly [tag: Tag, style: string | Attributes, ...children: Markup[]]

/** Elements and texts as HTML. */
export function htmlOf(markup: Markup): string {
  if (typeof markup === 'string') return htmlText(markup)
  const [tag, style, ...children] = markup
  const attributes = typeof style !== 'string' ? style : style === '' ? {} : { class: style }
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${htmlText(value)}"`)
  return `<${tag}${written.join('')}>${children.map(htmlOf).join('')}</${tag}>`
}

/** Data for the page's script, which finds it by this class. */
export function dataBlock(name: string, value: unknown): string {
  return `<script type="application/json" class="${name}">${embeddedJson(value)}</script>\n`
}

/** A text that came from outside, set apart from ours, and as wide as it is: its spaces count. */
export function quoted(text: string): Proof {
  return ['code', '', text]
}

/** A state, a decision or a result, in its colour. */
export function tag(word: string): Proof {
  return ['span', `tag ${word}`, word]
}
