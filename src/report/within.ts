import type { FileSubject } from '../model/subject.js'

/**
 * A subject's path relative to the PATH under which it was found; its own name when that PATH is the file. Links may
 * hide how the two belong together: then it is the path as it is. Without the working directory (a saved report), a
 * PATH that climbs is compared as it is written.
 */
export function within({ path, root, location }: FileSubject, directory: string | null): string {
  const segments = (written: string): readonly string[] => segmentsOf(isAbsolute(written), written)
  const placed = (written: string): readonly string[] =>
    directory === null || isAbsolute(written) ? segments(written) : segmentsOf(true, `${directory}/${written}`)
  return below(placed(root), placed(path)) ?? below(segments(root), segments(location)) ?? path
}

/** On Windows a drive's letter begins an absolute path. */
function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(path)
}

function below(base: readonly string[], own: readonly string[]): string | null {
  if (!base.every((segment, index) => own[index] === segment)) return null
  const rest = own.slice(base.length)
  return rest.length > 0 ? rest.join('/') : (own.at(-1) ?? null)
}

/** An absolute path has an empty first segment; `.` and doubled slashes are no segments, `..` takes one back. */
function segmentsOf(absolute: boolean, path: string): readonly string[] {
  const segments: string[] = absolute ? [''] : []
  for (const segment of path.split('/')) {
    const climbs = segment === '..' && segments.length > 0 && segments.at(-1) !== '..'
    if (climbs) segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments
}
