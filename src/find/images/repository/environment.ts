import type { Lookup } from './interpolate.js'

/**
 * What a `.env` file beside a Compose file gives (Compose documentation, `.env` file syntax). A value that holds a
 * variable itself, or goes over lines, is not known. The environment of the process is never asked: it is not that of
 * the machine that will run the services.
 */
export function readEnvironment(text: string): Lookup {
  const values = new Map<string, string | null>()
  for (const line of text.split(/\r?\n/)) {
    const [, name, written = ''] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*[=:](.*)$/.exec(line) ?? []
    if (name !== undefined) values.set(name, valueOf(written.trim()))
  }
  return (name) => values.get(name) ?? null
}

function valueOf(written: string): string | null {
  const [, single] = /^'([^'\\]*)'\s*(?:#.*)?$/.exec(written) ?? []
  if (single !== undefined) return single
  const [, double] = /^"([^"\\$]*)"\s*(?:#.*)?$/.exec(written) ?? []
  if (double !== undefined) return double
  const bare = written.replace(/(?:^|\s)#.*$/, '').trimEnd()
  return /["'$\\]/.test(bare) ? null : bare
}

/** Nothing is known of any variable. */
export const noEnvironment: Lookup = () => null
