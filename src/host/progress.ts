import type { Progress } from '../model/world.js'
import { terminal } from '../report/escape.js'

/** A terminal's width and what writes to it. */
export interface Screen {
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** Progress that can make room for a line of the log. */
export interface ScreenProgress extends Progress {
  clear(): void
}

/** How often the line is drawn, in milliseconds: as often as an eye can follow. */
const REDRAW_MS = 100

/** The width of a terminal that does not say it, or says 0. */
const USUAL_COLUMNS = 80

const eraseLine = '\r\u001b[K'

/** One line of a terminal that is drawn again and again: how many were looked at, their bytes and what is being read. */
export function screenProgress(screen: Screen, now: () => number = () => performance.now()): ScreenProgress {
  let looked = 0
  let bytes = 0
  let drawn = -Infinity
  let shown = false
  const clear = (): void => {
    if (shown) screen.write(eraseLine)
    shown = false
  }
  return {
    reading(path, size) {
      bytes += size
      if (now() - drawn < REDRAW_MS) return
      drawn = now()
      shown = true
      const line = `${looked} looked at, ${bytes === 0 ? '' : `${readableSize(bytes)}, `}${terminal(path)}`
      screen.write(eraseLine + fit(line, columnsOf(screen) - 1))
    },
    done() {
      looked += 1
    },
    end: clear,
    clear,
  }
}

/** For runs that nobody watches. */
export const noProgress: ScreenProgress = { reading: ignore, done: ignore, end: ignore, clear: ignore }

function ignore(): void {
  // Nobody watches.
}

function columnsOf({ columns = 0 }: Screen): number {
  return columns > 0 ? columns : USUAL_COLUMNS
}

function readableSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** The beginning of a line that fits; a character beyond ASCII may take two columns. */
function fit(line: string, columns: number): string {
  let width = 0
  let fitting = ''
  for (const character of line) {
    width += character > '~' ? 2 : 1
    if (width > columns) break
    fitting += character
  }
  return fitting
}
