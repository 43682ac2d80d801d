import type { ReportImage } from '../model/report.js'

const layout = 'oci-layout:'

/** Where an image stands: its registry, the repository in it, and what names it there. */
export interface ImagePlace {
  /** `ghcr.io`; `oci-layout` for a layout on disk. */
  readonly registry: string
  /** `acme/app`. */
  readonly repository: string
  /** `1.2`, `sha256:…`, or both. */
  readonly name: string
}

export function placeOfImage({ reference, repository }: Pick<ReportImage, 'reference' | 'repository'>): ImagePlace {
  const name = reference.startsWith(repository) ? reference.slice(repository.length).replace(/^[:@]/, '') : reference
  if (repository.startsWith(layout))
    return { registry: 'oci-layout', repository: repository.slice(layout.length), name }
  const slash = repository.indexOf('/')
  if (slash === -1) return { registry: repository, repository: '', name }
  return { registry: repository.slice(0, slash), repository: repository.slice(slash + 1), name }
}

/** What sigscan's own tables and JSON call `path`: the reference without the registry, `acme/app:1.2`. */
export function imagePath({ reference, repository }: Pick<ReportImage, 'reference' | 'repository'>): string {
  return repository.startsWith(layout) ? reference : reference.slice(reference.indexOf('/') + 1)
}
