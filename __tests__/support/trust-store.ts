import type { TrustStores } from '../../src/config/notation/store.js'
import type { Certificate } from '../../src/crypto/certificate.js'
import { FileError, type DirectoryEntry } from '../../src/model/world.js'

/** A certificate in PEM. */
export function pemOf({ der }: Pick<Certificate, 'der'>): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`
}

/** Trust stores of these files, by their paths from the policy file on; `directory`, `link` or `other`: no file is there. */
export function storesOf(files: Readonly<Record<string, string | Uint8Array>>): TrustStores {
  return {
    list(path) {
      const entries = Object.entries(files)
        .filter(([name]) => name.startsWith(`${path}/`))
        .map(([name, content]) => ({ name: name.slice(path.length + 1), kind: kindOf(content) }))
      if (entries.length === 0) throw new FileError('not-found', `${path} does not exist.`)
      return entries.filter(({ name }) => name !== '')
    },
    read(path) {
      const content = files[path]
      if (content === undefined) throw new FileError('not-found', `${path} does not exist.`)
      return Buffer.from(content)
    },
  }
}

function kindOf(content: string | Uint8Array): DirectoryEntry['kind'] {
  return content === 'directory' || content === 'link' || content === 'other' ? content : 'file'
}
