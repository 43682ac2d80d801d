import type { FileErrorCode } from '../model/world.js'
import { FileError } from '../model/world.js'

/** Does it, and says in one sentence what the system refused. Throws FileError. */
export function attempt<T>(location: string, work: () => T, otherwise: FileErrorCode = 'unreadable'): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof FileError) throw error
    const reason = systemCode(error)
    const code = otherwise === 'unwritable' ? otherwise : (refusals[reason] ?? otherwise)
    throw new FileError(code, sentence(location, reason, otherwise), { cause: error })
  }
}

const refusals: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-a-directory',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
}

function sentence(location: string, reason: string, otherwise: FileErrorCode): string {
  switch (reason) {
    case 'ENOENT':
      return `${location} does not exist.`
    case 'ENOTDIR':
      return `${location} is not a directory, or a part of its path is not one.`
    case 'EISDIR':
      return `${location} is a directory.`
    case 'ELOOP':
      return `${location} is a symbolic link that cannot be followed.`
    case 'EACCES':
    case 'EPERM':
      return `${location} may not be ${otherwise === 'unwritable' ? 'written' : 'read'} by this user.`
    default:
      return `${location} could not be ${otherwise === 'unwritable' ? 'written' : 'read'} (${reason}).`
  }
}

function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'no reason given'
}
