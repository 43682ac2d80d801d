import { posix } from 'node:path'

/** What a file is by its name. `yaml` and `json`: its content decides. */
export type FileKind =
  'workflow' | 'action' | 'compose' | 'kustomization' | 'values' | 'devcontainer' | 'dockerfile' | 'yaml' | 'json'

const byName: readonly (readonly [RegExp, FileKind])[] = [
  [/^action\.ya?ml$/, 'action'],
  // Compose finds these alone, and those beside them are merged into them.
  [/^(?:docker-)?compose(?:[-._].*)?\.ya?ml$/, 'compose'],
  [/^(?:kustomization\.ya?ml|Kustomization)$/, 'kustomization'],
  [/^(?:.*[-._])?values(?:[-._].*)?\.ya?ml$/, 'values'],
  [/^\.?devcontainer\.json$/, 'devcontainer'],
  [
    /^(?:Dockerfile|Containerfile)(?:\..+)?$|^(?:docker|container)file$|.\.(?:[Dd]ocker|[Cc]ontainer)file$/,
    'dockerfile',
  ],
  [/\.ya?ml$/i, 'yaml'],
  [/\.json$/i, 'json'],
]

/** `null`: no such file names images. The path is relative to the working directory, with `/`. */
export function kindOf(path: string): FileKind | null {
  if (/^(?:.*\/)?\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return 'workflow'
  const name = posix.basename(path)
  // Beside a Dockerfile stands what is left out of its context, and what people wrote of it.
  if (/\.(?:dockerignore|md|rst|txt)$/i.test(name)) return null
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
