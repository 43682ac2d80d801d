/** How long a piece is at least, in characters: few writes, and little that is held at a time. */
const PIECE = 256 * 1024

/** Many short parts as few pieces. */
export function* gather(parts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const part of parts) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}
