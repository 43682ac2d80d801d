import { digestOf } from '../../src/registry/digest.js'
import type { Built, WrittenDescriptor } from './manifests.js'
import { ociIndex } from './manifests.js'

/** A manifest in a layout. */
export interface Placed {
  readonly manifest: Built
  /** `org.opencontainers.image.ref.name`. */
  readonly tag?: string
  /** What `cosign save` writes: `sigs` for `dev.cosignproject.cosign/sigs`. */
  readonly kind?: 'image' | 'imageIndex' | 'sigs' | 'atts'
  /** Whether the index lists it; by default it does. */
  readonly listed?: boolean
}

/** The files of an OCI layout, by path: for `folderOf` and for `tarOf`. */
export function layoutFiles(placed: readonly Placed[]): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {
    'oci-layout': Buffer.from('{"imageLayoutVersion":"1.0.0"}'),
    'index.json': Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: ociIndex,
        manifests: placed.filter(({ listed }) => listed !== false).map(entryOf),
      }),
    ),
  }
  for (const { bytes } of placed.flatMap(({ manifest }) => [manifest, ...manifest.blobs])) {
    files[blobPath(digestOf(bytes))] = bytes
  }
  return files
}

export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`
}

function entryOf({ manifest, tag, kind }: Placed): WrittenDescriptor {
  const annotations = {
    ...(tag === undefined ? {} : { 'org.opencontainers.image.ref.name': tag }),
    ...(kind === undefined ? {} : { kind: `dev.cosignproject.cosign/${kind}` }),
  }
  return { ...manifest.descriptor, annotations }
}

/** One entry of a tar archive. */
export interface TarPart {
  readonly name: string
  readonly content?: Uint8Array
  /** By default a regular file. */
  readonly type?: string
  /** By default POSIX. */
  readonly magic?: string
  readonly prefix?: string
  /** The field as it stands there, for those that lie. */
  readonly size?: string | Uint8Array
  readonly checksum?: string
}

/** A tar archive (POSIX ustar) of these entries, with its end. */
export function tarOf(parts: readonly TarPart[], end: Uint8Array = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...parts.flatMap(tarEntry), end])
}

export function tarOfFiles(files: Readonly<Record<string, Uint8Array>>): Buffer {
  return tarOf(
    Object.entries(files).flatMap(([name, content]) => {
      // A header has room for 100 bytes.
      const pax = name.length > 100 ? [{ name: 'pax', type: 'x', content: paxOf({ path: name }) }] : []
      return [...pax, { name: name.slice(0, 100), content }]
    }),
  )
}

/** The records of a pax header. */
export function paxOf(records: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(records).map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`)
      let length = rest + 1
      while (String(length).length + rest !== length) length += 1
      return Buffer.from(`${length} ${key}=${value}\n`)
    }),
  )
}

function tarEntry({ name, content = Buffer.alloc(0), type = '0', ...rest }: TarPart): readonly Uint8Array[] {
  const { magic = 'ustar\u000000', prefix = '', size, checksum } = rest
  const header = Buffer.alloc(512)
  header.write(name, 0, 100, 'utf8')
  header.write('0000644\0', 100)
  const field = size ?? `${content.length.toString(8).padStart(11, '0')}\0`
  header.set(typeof field === 'string' ? Buffer.from(field) : field, 124)
  header.write('        ', 148)
  header.write(type, 156, 1, 'latin1')
  header.write(magic, 257, 8, 'latin1')
  header.write(prefix, 345, 155, 'utf8')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
}
