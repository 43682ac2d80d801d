/** An element as it stands in the text of a page. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** What a script or style holds; else the text right in the element. */
  text: string
  readonly children: Element[]
}

const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'input'])
const RAW: ReadonlySet<string> = new Set(['script', 'style'])

/**
 * A page of the strictest HTML: every value in double quotes, every element closed, no comment, and no character reference
 * but by decimal number. Anything else throws, so that what it gives is what every browser sees.
 */
export function parsePage(page: string): Element {
  const doctype = '<!doctype html>\n'
  if (!page.startsWith(doctype)) throw new Error('It does not begin as HTML.')
  const root: Element = { name: '', attributes: new Map(), text: '', children: [] }
  const open: Element[] = [root]
  let at = doctype.length
  while (at < page.length) {
    const parent = open.at(-1)
    if (parent === undefined) throw new Error(`More is closed than is open before ${page.slice(at, at + 80)}`)
    if (RAW.has(parent.name)) {
      const end = page.indexOf(`</${parent.name}`, at)
      parent.text = page.slice(at, end)
      if (/<!--/.test(parent.text)) throw new Error('A comment begins in a script or style.')
      at = end
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>/.exec(page.slice(at, at + 20_000))
    if (tag === null) {
      const end = page.indexOf('<', at + 1)
      parent.text += decoded(page.slice(at, end === -1 ? page.length : end))
      at = end === -1 ? page.length : end
      continue
    }
    const [whole, slash, name = '', attributes = ''] = tag
    at += whole.length
    if (slash === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>.`)
      open.pop()
      continue
    }
    const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, decoded(value)] as const,
    )
    const element: Element = { name, attributes: new Map(pairs), text: '', children: [] }
    if (element.attributes.size !== pairs.length) throw new Error(`<${name}> has an attribute twice.`)
    parent.children.push(element)
    if (!VOID.has(name)) open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed.`)
  return root
}

function decoded(text: string): string {
  if (/[<>]|&(?!#\d+;)/.test(text)) throw new Error(`It is no text: ${text.slice(0, 200)}`)
  return text.replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
}

/** The element and all that is in it. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)]
}

/** All elements of this name, or with this class as `.name`. */
export function find(element: Element, what: string): readonly Element[] {
  return everyElement(element).filter(({ name, attributes }) =>
    what.startsWith('.') ? (attributes.get('class') ?? '').split(' ').includes(what.slice(1)) : name === what,
  )
}

/** All text in an element, in its order of elements. */
export function textOf(element: Element): string {
  return everyElement(element)
    .map(({ text }) => text)
    .join(' ')
}
