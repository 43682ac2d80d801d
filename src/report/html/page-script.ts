import { proofTags } from './markup.js'

/**
 * The page's script. It makes elements and texts, and never HTML: whatever a name holds, it is text. Without it the page
 * stands there as it was written, with the first rows and their proofs.
 */
export const script = `
(() => {
'use strict'

/** Rows that are drawn at a time, and rows that are printed at most: some hundred sheets. */
const SLICE = 200
const PRINTED = 2000
/** Signers to choose from; the filter finds the others. */
const SIGNERS = 200
/** Elements that a proof is made of. */
const TAGS = new Set(${JSON.stringify(proofTags)})
/** What an entry holds, in its order. */
const [NAME, DECISION, STATE, SIGNED, KIND, FORMATS, RULE, SAID, ALSO] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
/** What a column sorts by, and the order of words that have one. */
const COLUMNS = [NAME, DECISION, STATE, SIGNED, KIND, FORMATS, RULE]
const ORDER = {
  [DECISION]: ['denied', 'audited', 'exempt', 'listed', 'allowed'],
  [STATE]: ['invalid', 'untrusted', 'unsigned', 'unknown', 'verified'],
}

const byId = (id) => document.getElementById(id)
const dataOf = (name) => [...document.querySelectorAll('script.' + name)]
const root = document.documentElement
root.classList.add('scripted')
startTheme()
startFinding()
const body = byId('rows')
if (body === null) return

const entries = dataOf('entries').flatMap((block) => JSON.parse(block.textContent))
const proofs = dataOf('proof')
const texts = entries.map((entry) => [entry[NAME], entry[RULE], entry[SAID], entry[ALSO], ...entry[SIGNED]].join('\\n').toLowerCase())
const chosen = {
  decision: (entry) => [entry[DECISION]],
  state: (entry) => [entry[STATE]],
  kind: (entry) => [entry[KIND]],
  format: (entry) => entry[FORMATS],
  signer: (entry) => entry[SIGNED],
}
const collator = new Intl.Collator('en', { numeric: true })
const opened = new Set()
let shown = []
let drawn = 0
let sorted = { column: -1, way: 1 }
let printing = null

const more = element('button', '')
more.id = 'more'
more.type = 'button'
body.closest('.scroll').after(more)
more.addEventListener('click', () => {
  const first = drawn
  draw(drawn + SLICE)
  buttonAt(first)?.focus()
})
startFilters()
startSorting()
startKeys()
startPrinting()
show()

/** An element with its class and what is in it. */
function element(name, style, ...children) {
  const made = document.createElement(name)
  if (style !== '') made.className = style
  made.append(...children)
  return made
}

/** The elements of a proof. Anything else in it stays text. */
function build(proof) {
  if (!Array.isArray(proof)) return String(proof)
  const [name, style, ...children] = proof
  return element(TAGS.has(name) ? name : 'span', String(style), ...children.map(build))
}

function tag(word) {
  return element('span', 'tag ' + word, word)
}

/** Chooses what is shown, in its order, and draws the beginning. */
function show() {
  const words = byId('filter').value.toLowerCase().split(/\\s+/).filter((word) => word !== '')
  const wanted = Object.entries(chosen).map(([id, of]) => [byId(id).value, of]).filter(([value]) => value !== '')
  shown = []
  for (let number = 0; number < entries.length; number += 1) {
    if (!words.every((word) => texts[number].includes(word))) continue
    if (wanted.every(([value, of]) => of(entries[number]).includes(value))) shown.push(number)
  }
  const { column, way } = sorted
  if (column >= 0) {
    const keys = new Map(shown.map((number) => [number, keyOf(entries[number], column)]))
    const compare = ORDER[column] === undefined ? collator.compare : (left, right) => left - right
    shown.sort((left, right) => way * compare(keys.get(left), keys.get(right)) || left - right)
  }
  body.replaceChildren()
  drawn = 0
  draw(SLICE)
}

function keyOf(entry, column) {
  const value = entry[column]
  return ORDER[column] === undefined ? [value].flat().join(' ') : ORDER[column].indexOf(value)
}

/** Draws the rows up to this many. */
function draw(until) {
  const next = shown.slice(drawn, until)
  for (const number of next) {
    body.append(rowOf(number))
    if (opened.has(number)) body.append(proofRow(number))
  }
  const isFirst = drawn === 0
  drawn += next.length
  if (isFirst) roam(buttonAt(0))
  const left = shown.length - drawn
  more.hidden = left === 0
  more.textContent = 'Show ' + Math.min(left, SLICE).toLocaleString('en') + ' more'
  const all = shown.length === entries.length ? '' : ', of ' + entries.length.toLocaleString('en') + ' in all'
  byId('status').textContent = drawn.toLocaleString('en') + ' of ' + shown.length.toLocaleString('en') + ' shown' + all
}

function rowOf(number) {
  const [name, decision, state, signers, kind, formats, rule, said] = entries[number]
  const button = element('button', '', element('code', '', name))
  button.type = 'button'
  button.tabIndex = -1
  button.dataset.number = String(number)
  button.setAttribute('aria-expanded', String(opened.has(number)))
  button.setAttribute('aria-controls', 'proof-' + number)
  const head = element('th', '', button, ...(said === '' ? [] : [element('p', 'said', said)]))
  head.scope = 'row'
  const signed = signers.length === 0 ? ['nobody'] : signers.map((signer) => element('p', '', element('code', '', signer)))
  const cells = [[tag(decision)], [tag(state)], signed, [kind], [formats.join(', ')], rule === '' ? [] : [element('code', '', rule)]]
  return element('tr', 'row ' + decision, head, ...cells.map((cell) => element('td', '', ...cell)))
}

function proofRow(number) {
  const text = proofs[number]?.textContent
  const proof = text === undefined
    ? element('p', 'notice', 'This proof is left out, for the page would be too long; the report has it.')
    : build(JSON.parse(text))
  const cell = element('td', '', proof)
  cell.colSpan = COLUMNS.length
  const row = element('tr', 'proof', cell)
  row.id = 'proof-' + number
  return row
}

function open(button, isOpen) {
  const number = Number(button.dataset.number)
  if (opened.has(number) === isOpen) return
  button.setAttribute('aria-expanded', String(isOpen))
  if (isOpen) {
    opened.add(number)
    button.closest('tr').after(proofRow(number))
  } else {
    opened.delete(number)
    byId('proof-' + number)?.remove()
  }
}

function buttons() {
  return [...body.querySelectorAll('tr.row > th > button')]
}

function buttonAt(index) {
  return buttons()[index] ?? null
}

/** One row at a time is in the order of Tab; the arrows go on from there. */
function roam(button) {
  if (button === null) return
  for (const other of body.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1
  button.tabIndex = 0
}

function startKeys() {
  body.addEventListener('focusin', ({ target }) => {
    const button = target.closest('tr.row button')
    if (button !== null) roam(button)
  })
  body.addEventListener('click', ({ target }) => {
    const button = target.closest('tr.row')?.querySelector('button') ?? null
    if (button === null || getSelection().toString() !== '') return
    button.focus()
    open(button, button.getAttribute('aria-expanded') !== 'true')
  })
  body.addEventListener('keydown', (event) => {
    const button = event.target.closest('tr.row button')
    if (button === null || event.altKey || event.ctrlKey || event.metaKey) return
    const all = buttons()
    const at = all.indexOf(button)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[Math.min(Math.max(to, 0), all.length - 1)].focus()
    else if (event.key === 'ArrowRight') open(button, true)
    else if (event.key === 'ArrowLeft' || event.key === 'Escape') open(button, false)
    else return
    event.preventDefault()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target.closest?.('input, select') != null) return
    event.preventDefault()
    byId('filter').focus()
  })
}

function startFilters() {
  for (const [id, of] of Object.entries(chosen)) {
    const counts = new Map()
    for (const entry of entries) for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1)
    const values = [...counts].sort((left, right) => right[1] - left[1]).slice(0, SIGNERS)
    for (const [value, count] of values) {
      const option = element('option', '', value + ' (' + count.toLocaleString('en') + ')')
      option.value = value
      byId(id).append(option)
    }
    byId(id).addEventListener('change', show)
  }
  const filter = byId('filter')
  let waiting = 0
  filter.addEventListener('input', () => {
    clearTimeout(waiting)
    // While somebody types, one search for several letters.
    waiting = setTimeout(show, 60)
  })
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    filter.value = ''
    show()
  })
  byId('clear').addEventListener('click', () => {
    for (const id of ['filter', ...Object.keys(chosen)]) byId(id).value = ''
    show()
  })
}

function startSorting() {
  const heads = [...document.querySelectorAll('#table > thead th')]
  heads.forEach((head, index) => {
    const button = element('button', '', head.textContent)
    button.type = 'button'
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const column = COLUMNS[index]
      sorted = { column, way: sorted.column === column ? -sorted.way : 1 }
      for (const other of heads) other.setAttribute('aria-sort', 'none')
      head.setAttribute('aria-sort', sorted.way === 1 ? 'ascending' : 'descending')
      show()
    })
  })
}

/** On paper all rows stand, as far as there may be so many, and what is denied with its proof. */
function startPrinting() {
  const before = () => {
    if (printing !== null) return
    printing = { drawn, opened: [...opened] }
    draw(PRINTED)
    for (const button of buttons()) if (entries[Number(button.dataset.number)][DECISION] === 'denied') open(button, true)
  }
  const after = () => {
    if (printing === null) return
    const { drawn: until, opened: kept } = printing
    printing = null
    opened.clear()
    for (const number of kept) opened.add(number)
    body.replaceChildren()
    drawn = 0
    draw(until)
  }
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? before() : after()))
}

/** From the map to the rows that it names. */
function startFinding() {
  for (const button of document.querySelectorAll('button[data-find]')) {
    button.addEventListener('click', () => {
      byId('clear').click()
      byId('filter').value = button.dataset.find
      show()
      byId('filter').focus()
    })
  }
}

/** Dark or light beside what the system asks for; nothing is kept. */
function startTheme() {
  const button = byId('theme')
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark')
  const say = () => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    say()
  })
  system.addEventListener('change', say)
  say()
}
})()
`
