import { isAbsolute, relative, resolve, sep } from 'node:path'

/** Where something stands: the name that people and patterns see, and what is to be opened. */
export interface Place {
  /** Relative to the working directory, with `/`, `.` for itself; absolute when what was given lies outside of it. */
  readonly path: string
  /** Absolute, symbolic links resolved. */
  readonly location: string
}

/** The name of a location, links not resolved. */
export function nameOf(location: string, directory: string): string {
  const name = relative(directory, location)
  const outside = name === '..' || name.startsWith(`..${sep}`) || isAbsolute(name)
  return (outside ? resolve(location) : name === '' ? '.' : name).replaceAll(sep, '/')
}

/** What stands in a directory under this name. */
export function childOf({ path, location }: Place, name: string): Place {
  return {
    path: path === '.' ? name : path.endsWith('/') ? path + name : `${path}/${name}`,
    location: location.endsWith(sep) ? location + name : location + sep + name,
  }
}

/** Whether a location is a directory or stands somewhere in it; both with links resolved. */
export function isWithin(location: string, directory: string): boolean {
  return location === directory || location.startsWith(directory.endsWith(sep) ? directory : directory + sep)
}

/** The parts of a path below a directory that it stands in; both as people see them. `null`: it stands elsewhere. */
export function partsBelow(path: string, directory: string): readonly string[] | null {
  if (path === directory) return []
  if (directory === '.') return path.startsWith('/') || isAbsolute(path) ? null : path.split('/')
  const folder = directory.endsWith('/') ? directory : `${directory}/`
  return path.startsWith(folder) ? path.slice(folder.length).split('/') : null
}

/** The name under a directory of what stands at a location in it. `null`: it stands elsewhere. */
export function nameBelow(location: string, directory: Place): string | null {
  if (!isWithin(location, directory.location)) return null
  const rest = location.slice(directory.location.length).split(sep)
  return rest.filter((part) => part !== '').reduce((place, part) => childOf(place, part), directory).path
}
