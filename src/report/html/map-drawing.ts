import type { State } from '../../model/verdict.js'
import { clip } from '../escape.js'
import type { Hand, Origin } from './map.js'
import type { Markup } from './markup.js'

/** Names on either side that can be read side by side; all others are drawn as one. */
const LEFT = 10
const RIGHT = 14

/** The drawing, in units of its own: it is scaled to the width of the page. */
const WIDTH = 1_000
const BAR = 8
const FROM = 230
const TO = 470
const GAP = 10

/** A name needs a line, however little it stands for. */
const LEAST = 18

/** The height that all flows share in proportion. */
const SHARED = 220

/** Code points of a name that have room beside its bar. */
const NAME = { left: 34, right: 56 }

/** One side of the drawing is a pile of these. */
interface Bar {
  readonly name: string
  readonly state: State | null
  count: number
  /** Where it stands, in units from the top, and how much of it bands already end at. */
  top: number
  height: number
  taken: number
}

interface Flow {
  readonly from: Bar
  readonly to: Bar
  readonly state: State
  count: number
}

/** From each registry or path to each certificate a band: as wide as what it signed there is much, in the colour of the state. */
export function mapDrawing(origins: readonly Origin[]): Markup {
  const { left, right, flows } = flowsOf(origins)
  const total = flows.reduce((sum, { count }) => sum + count, 0)
  const height = Math.max(pile(left, total), pile(right, total))
  const label = `${left.length} sources, ${right.length} signers: the list below says the same in words.`
  return [
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label },
    ...flows.map(bandOf),
    ...left.flatMap((bar) => labelled(bar, 'left')),
    ...right.flatMap((bar) => labelled(bar, 'right')),
  ]
}

interface Flows {
  readonly left: readonly Bar[]
  readonly right: readonly Bar[]
  readonly flows: readonly Flow[]
}

function flowsOf(origins: readonly Origin[]): Flows {
  const pairs = origins.flatMap(({ name, places }) =>
    [...places.values()].flatMap(({ hands }) =>
      [...hands.values()].map((hand) => ({ name, hand, count: hand.subjects.length })),
    ),
  )
  const isDrawn = {
    left: most(
      pairs.map(({ name, count }) => [name, count]),
      LEFT,
    ),
    right: most(
      pairs.map(({ hand, count }) => [hand.id, count]),
      RIGHT,
    ),
  }
  const left = new Map<string, Bar>()
  const right = new Map<string, Bar>()
  const flows = new Map<string, Flow>()
  for (const { name, hand, count } of pairs) {
    const { id, state } = hand
    const from = isDrawn.left(name)
      ? added(left, `one ${name}`, count, () => barOf(name, null))
      : added(left, 'others', count, () => barOf('others', null))
    // What is drawn as one keeps its colours apart.
    const to = isDrawn.right(id)
      ? added(right, `one ${id}`, count, () => barOf(labelOf(hand), state))
      : added(right, `others ${state}`, count, () => barOf('others', state))
    const key = JSON.stringify([isDrawn.left(name) && name, isDrawn.right(id) && id, state])
    added(flows, key, count, () => ({ from, to, state, count: 0 }))
  }
  return { left: [...left.values()], right: [...right.values()], flows: [...flows.values()] }
}

function barOf(name: string, state: State | null): Bar {
  return { name, state, count: 0, top: 0, height: 0, taken: 0 }
}

function added<Value extends Bar | Flow>(
  map: Map<string, Value>,
  key: string,
  count: number,
  make: () => Value,
): Value {
  const value = map.get(key) ?? make()
  value.count += count
  map.set(key, value)
  return value
}

/** Those that stand for most have a bar of their own; the rest has one. */
function most(counted: readonly (readonly [key: string, count: number])[], limit: number): (key: string) => boolean {
  const sums = new Map<string, number>()
  for (const [key, count] of counted) sums.set(key, (sums.get(key) ?? 0) + count)
  if (sums.size <= limit) return () => true
  const kept = new Set(
    [...sums]
      .sort((one, other) => other[1] - one[1])
      .slice(0, limit - 1)
      .map(([key]) => key),
  )
  return (key) => kept.has(key)
}

/** Characters of a hash that tell two certificates of one name apart. */
const SHORT = 4

function labelOf({ label, mark }: Hand): string {
  return mark === null ? label : `${clip(label, NAME.right - SHORT - 3)} (${mark.slice(0, SHORT)})`
}

/** Bars one below the other; gives their height together. */
function pile(bars: readonly Bar[], total: number): number {
  let top = 0
  for (const bar of bars) {
    bar.top = top
    bar.height = Math.max(LEAST, Math.round((SHARED * bar.count) / total))
    top += bar.height + GAP
  }
  return top - GAP
}

function bandOf({ from, to, state, count }: Flow): Markup {
  const [left, right] = [take(from, count), take(to, count)]
  const [start, end, middle] = [FROM + BAR, TO, (FROM + BAR + TO) / 2]
  const upper = `M${start} ${left.top} C${middle} ${left.top} ${middle} ${right.top} ${end} ${right.top}`
  const lower = `V${right.end} C${middle} ${right.end} ${middle} ${left.end} ${start} ${left.end} Z`
  return ['path', { class: `band ${state}`, d: `${upper} ${lower}` }]
}

/** The next part of a bar, below those that are taken. */
function take(bar: Bar, count: number): { readonly top: number; readonly end: number } {
  const top = bar.top + bar.taken
  bar.taken += (bar.height * count) / bar.count
  return { top: round(top), end: round(bar.top + bar.taken) }
}

/** A hundredth of a unit is not seen. */
function round(units: number): number {
  return Math.round(units * 100) / 100
}

function labelled({ name, state, count, top, height }: Bar, side: 'left' | 'right'): readonly Markup[] {
  const isLeft = side === 'left'
  const y = String(round(top + height / 2 + 4))
  const short = clip(name, NAME[side])
  const text = isLeft ? `${short} · ${count}` : `${count} · ${short}`
  const place = { y, x: String(isLeft ? FROM - 8 : TO + BAR + 8), 'text-anchor': isLeft ? 'end' : 'start' }
  return [
    [
      'rect',
      {
        class: `bar ${state ?? 'origin'}`,
        x: String(isLeft ? FROM : TO),
        y: String(top),
        width: String(BAR),
        height: String(height),
        rx: '2',
      },
    ],
    ['text', place, text],
  ]
}
