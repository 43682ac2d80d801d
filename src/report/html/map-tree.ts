import { nameOf } from '../../model/subject.js'
import { clip } from '../escape.js'
import { count } from '../rows.js'
import type { Hand, Origin, Place } from './map.js'
import { quoted, tag, type Markup } from './markup.js'

/** Parts of one level that are read; the table has them all. */
const ORIGINS = 100
const PLACES = 500
const HANDS = 50
const SUBJECTS = 20

/** Characters of a hash that tell one certificate from another for people, as `docker images` does. */
const SHORT = 12

/** The whole map's bound, in lines: what a browser opens at once, and far more than anybody reads. */
const LINES = 5_000

/** The map as a list in lists; all below a registry or a path is folded. */
export function mapTree(origins: readonly Origin[]): Markup {
  const room = { lines: LINES }
  return ['ul', 'tree', ...items(origins, ORIGINS, room, (origin) => originItem(origin, room))]
}

interface Room {
  lines: number
}

/** As many as are read and as there is room for, and how many are left out. */
function items<One>(all: readonly One[], most: number, room: Room, build: (one: One) => Markup): readonly Markup[] {
  const shown: Markup[] = []
  for (const one of all.slice(0, most)) {
    if (room.lines <= 0) break
    room.lines -= 1
    shown.push(build(one))
  }
  const left = all.length - shown.length
  return left === 0 ? shown : [...shown, ['li', 'more', `and ${left} more`]]
}

function originItem({ name, places }: Origin, room: Room): Markup {
  const within = [...places.values()]
  const subjects = within.reduce((sum, place) => sum + sizeOf(place), 0)
  const list: Markup = ['ul', '', ...items(within, PLACES, room, (place) => placeItem(place, room))]
  return [
    'li',
    '',
    ['details', { open: '' }, ['summary', '', quoted(clip(name)), ' ', ['span', 'faint', String(subjects)]], list],
  ]
}

function placeItem(place: Place, room: Room): Markup {
  const { name, hands } = place
  const all = [...hands.values()]
  const states = [...new Set(all.map(({ state }) => state))]
  const marks = states.flatMap((state) => [' ', tag(state)])
  const size = ['span', 'faint', String(sizeOf(place))] as const
  const find: Markup = ['button', { type: 'button', class: 'live', 'data-find': clip(name) }, 'Find in the table']
  const list: Markup = ['ul', '', ...items(all, HANDS, room, (hand) => handItem(hand, room))]
  return ['li', '', ['details', '', ['summary', '', quoted(clip(name)), ' ', size, ...marks], find, list]]
}

function handItem({ label, mark, state, subjects }: Hand, room: Room): Markup {
  const short = mark === null ? [] : [' ', ['span', 'faint', mark.slice(0, SHORT)] as const]
  const names = items(subjects, SUBJECTS, room, (subject) => ['li', '', quoted(clip(nameOf(subject)))])
  return [
    'li',
    '',
    [
      'p',
      '',
      tag(state),
      ' ',
      quoted(clip(label)),
      ...short,
      ' ',
      ['span', 'faint', count(subjects.length, 'subject', 'subjects')],
    ],
    ['ul', '', ...names],
  ]
}

/** How many subjects are in it; one that several signed counts once. */
function sizeOf({ hands }: Place): number {
  return new Set([...hands.values()].flatMap(({ subjects }) => subjects)).size
}
