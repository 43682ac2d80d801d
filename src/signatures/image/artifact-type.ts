import type { Manifest } from '../../registry/model.js'

/** What says nothing of what a manifest holds: the empty descriptor, and the configurations of ordinary images. */
const silent: ReadonlySet<string> = new Set([
  '',
  'application/vnd.oci.empty.v1+json',
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

/**
 * What kind of artifact a manifest says that it is: by its artifactType, else by its config (OCI image-spec,
 * manifest.md), else by its first layer; `''` when nothing says it.
 */
export function artifactTypeOf({ artifactType, config, layers }: Manifest): string {
  const said = [artifactType, config?.mediaType ?? '', config?.artifactType ?? '', layers[0]?.mediaType ?? '']
  return said.find((type) => !silent.has(type)) ?? ''
}
