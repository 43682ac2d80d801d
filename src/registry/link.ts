import { RegistryError } from './model.js'

/** A list is read by pages; each page may name the next one (OCI distribution-spec, "Listing Tags"). */
export interface Page {
  /** Whom it was asked of: `https://registry-1.docker.io`. */
  readonly origin: string
  /** What was asked for: `/v2/acme/app/tags/list?n=1000`. */
  readonly path: string
}

/** Some registries keep their place in it, signed. Characters. */
const maxLinkLength = 8192

/** So many links are in no answer of a registry. */
const maxLinks = 16

/**
 * The path and query of the next page; `null`: this was the last one. The link may be absolute, begin at the root or be
 * relative (RFC 8288 3.1), and must stay on this registry and in this list. Of an absolute one nothing but path and
 * query is taken, because registries behind a proxy get their own scheme wrong. Throws RegistryError `malformed`.
 */
export function nextPage(links: readonly string[], page: Page): string | null {
  const next = links.flatMap((header) => readLinks(header, page)).filter(({ relations }) => relations.includes('next'))
  const [first, ...others] = next
  if (first === undefined) return null
  if (others.some(({ target }) => target !== first.target)) throw refuse(page, 'names two next pages')
  return resolve(first.target, page)
}

function resolve(target: string, page: Page): string {
  const base = new URL(page.path, page.origin)
  if (!URL.canParse(target, base.href)) throw refuse(page, 'has a Link that is no URL')
  const url = new URL(target, base)
  if (!isSameHost(url, base)) throw refuse(page, `has a Link to another place, ${url.host}`)
  if (url.pathname !== base.pathname) throw refuse(page, 'has a Link that leaves the list')
  return `${url.pathname}${url.search}`
}

/** With the same port; the usual one of either scheme is the same place behind a proxy. */
function isSameHost(url: URL, base: URL): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return url.username === '' && url.password === '' && url.host === base.host
}

interface Link {
  readonly target: string
  readonly relations: readonly string[]
}

const parameter = /\s*;\s*[A-Za-z0-9!#$&+.^_`|~*-]+\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/y

/** The header's grammar: RFC 8288 3. Of several `rel` the first one counts. */
function readLinks(header: string, page: Page): readonly Link[] {
  if (header.length > maxLinkLength) throw refuse(page, `has a Link of more than ${maxLinkLength} characters`)
  const links: Link[] = []
  let position = 0
  const skip = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position
    const match = pattern.exec(header)
    if (match !== null) position = pattern.lastIndex
    return match
  }
  while (position < header.length) {
    skip(/[\s,]*/y)
    if (position === header.length) break
    if (links.length === maxLinks) throw refuse(page, `has more than ${maxLinks} Links`)
    const target = skip(/<([^>]*)>/y)?.[1]
    if (target === undefined) throw refuse(page, 'has a Link that cannot be read')
    let relations: readonly string[] | null = null
    for (let found = skip(parameter); found !== null; found = skip(parameter)) {
      const [text, quoted, bare] = found
      const value = quoted ?? bare
      if (value !== undefined && /^[\s;]*rel\s*=/i.test(text)) relations ??= value.toLowerCase().split(/\s+/)
    }
    links.push({ target: target.trim(), relations: relations ?? [] })
    if (!/^\s*(?:,|$)/.test(header.slice(position))) throw refuse(page, 'has a Link that cannot be read')
  }
  return links
}

function refuse({ origin, path }: Page, why: string): RegistryError {
  return new RegistryError('malformed', `GET ${origin}${path} ${why}.`)
}
