import { archiveFormat } from './archives.js'
import { compoundFormat } from './compound.js'
import type { FileFormat } from './format.js'
import { begins, hasSignatureBlock, isCatalog, isMachO, isSignedManifest } from './magic.js'
import { peFormat } from './pe/pe.js'
import { recognised } from './unsupported.js'

/** Every format, told by content. What the head says comes first: a program with an archive behind it is a program. */
export const formats: readonly FileFormat[] = [
  peFormat,
  compoundFormat,
  recognised('cab', (ends) => begins(ends, 'MSCF\0\0\0\0')),
  recognised('rpm', (ends) => begins(ends, '\xed\xab\xee\xdb')),
  recognised('deb', (ends) => begins(ends, '!<arch>\ndebian-binary')),
  recognised('macho', isMachO),
  recognised('catalog', isCatalog),
  archiveFormat,
  recognised('xml', isSignedManifest),
  recognised('script', hasSignatureBlock),
]
