"use strict";

const require_scan = require("./scan.js");
const require_start = require("./start.js");
const require_read = require("./read.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");

// src/report/html/map-drawing.ts
const LEFT = 10;
const RIGHT = 14;
const WIDTH = 1e3;
const BAR = 8;
const FROM = 230;
const TO = 470;
const GAP = 10;
const LEAST = 18;
const SHARED = 220;
const NAME = {
	left: 34,
	right: 56
};
function mapDrawing(origins) {
	const { left, right, flows } = flowsOf(origins);
	const total = flows.reduce((sum, { count }) => sum + count, 0);
	const height = Math.max(pile(left, total), pile(right, total));
	const label = `${left.length} sources, ${right.length} signers: the list below says the same in words.`;
	return [
		"svg",
		{
			viewBox: `0 0 ${WIDTH} ${height}`,
			role: "img",
			"aria-label": label
		},
		...flows.map(bandOf),
		...left.flatMap((bar) => labelled(bar, "left")),
		...right.flatMap((bar) => labelled(bar, "right"))
	];
}
function flowsOf(origins) {
	const pairs = origins.flatMap(({ name, places }) => [...places.values()].flatMap(({ hands }) => [...hands.values()].map((hand) => ({
		name,
		hand,
		count: hand.subjects.length
	}))));
	const isDrawn = {
		left: most(pairs.map(({ name, count }) => [name, count]), LEFT),
		right: most(pairs.map(({ hand, count }) => [hand.id, count]), RIGHT)
	};
	const left = /* @__PURE__ */ new Map();
	const right = /* @__PURE__ */ new Map();
	const flows = /* @__PURE__ */ new Map();
	for (const { name, hand, count } of pairs) {
		const { id, state } = hand;
		const from = isDrawn.left(name) ? added(left, `one ${name}`, count, () => barOf(name, null)) : added(left, "others", count, () => barOf("others", null));
		const to = isDrawn.right(id) ? added(right, `one ${id}`, count, () => barOf(labelOf(hand), state)) : added(right, `others ${state}`, count, () => barOf("others", state));
		added(flows, JSON.stringify([
			isDrawn.left(name) && name,
			isDrawn.right(id) && id,
			state
		]), count, () => ({
			from,
			to,
			state,
			count: 0
		}));
	}
	return {
		left: [...left.values()],
		right: [...right.values()],
		flows: [...flows.values()]
	};
}
function barOf(name, state) {
	return {
		name,
		state,
		count: 0,
		top: 0,
		height: 0,
		taken: 0
	};
}
function added(map, key, count, make) {
	const value = map.get(key) ?? make();
	value.count += count;
	map.set(key, value);
	return value;
}
function most(counted, limit) {
	const sums = /* @__PURE__ */ new Map();
	for (const [key, count] of counted) sums.set(key, (sums.get(key) ?? 0) + count);
	if (sums.size <= limit) return () => true;
	const kept = new Set([...sums].sort((one, other) => other[1] - one[1]).slice(0, limit - 1).map(([key]) => key));
	return (key) => kept.has(key);
}
const SHORT$1 = 4;
function labelOf({ label, mark }) {
	return mark === null ? label : `${require_start.clip(label, NAME.right - SHORT$1 - 3)} (${mark.slice(0, SHORT$1)})`;
}
function pile(bars, total) {
	let top = 0;
	for (const bar of bars) {
		bar.top = top;
		bar.height = Math.max(LEAST, Math.round(SHARED * bar.count / total));
		top += bar.height + GAP;
	}
	return top - GAP;
}
function bandOf({ from, to, state, count }) {
	const [left, right] = [take(from, count), take(to, count)];
	const [start, end, middle] = [
		238,
		TO,
		354
	];
	const upper = `M${start} ${left.top} C${middle} ${left.top} ${middle} ${right.top} ${end} ${right.top}`;
	const lower = `V${right.end} C${middle} ${right.end} ${middle} ${left.end} ${start} ${left.end} Z`;
	return ["path", {
		class: `band ${state}`,
		d: `${upper} ${lower}`
	}];
}
function take(bar, count) {
	const top = bar.top + bar.taken;
	bar.taken += bar.height * count / bar.count;
	return {
		top: round(top),
		end: round(bar.top + bar.taken)
	};
}
function round(units) {
	return Math.round(units * 100) / 100;
}
function labelled({ name, state, count, top, height }, side) {
	const isLeft = side === "left";
	const y = String(round(top + height / 2 + 4));
	const short = require_start.clip(name, NAME[side]);
	const text = isLeft ? `${short} · ${count}` : `${count} · ${short}`;
	const place = {
		y,
		x: String(isLeft ? 222 : 486),
		"text-anchor": isLeft ? "end" : "start"
	};
	return [["rect", {
		class: `bar ${state ?? "origin"}`,
		x: String(isLeft ? FROM : TO),
		y: String(top),
		width: String(BAR),
		height: String(height),
		rx: "2"
	}], [
		"text",
		place,
		text
	]];
}

// src/report/html/markup.ts
const proofTags = [
	"b",
	"code",
	"dd",
	"div",
	"dl",
	"dt",
	"em",
	"h3",
	"h4",
	"li",
	"ol",
	"p",
	"span",
	"table",
	"tbody",
	"td",
	"th",
	"thead",
	"tr",
	"ul"
];
function htmlOf(markup) {
	if (typeof markup === "string") return require_start.htmlText(markup);
	const [tag, style, ...children] = markup;
	return `<${tag}${Object.entries(typeof style !== "string" ? style : style === "" ? {} : { class: style }).map(([name, value]) => ` ${name}="${require_start.htmlText(value)}"`).join("")}>${children.map(htmlOf).join("")}</${tag}>`;
}
function dataBlock(name, value) {
	return `<script type="application/json" class="${name}">${require_start.embeddedJson(value)}<\/script>\n`;
}
function quoted(text) {
	return [
		"code",
		"",
		text
	];
}
function tag(word) {
	return [
		"span",
		`tag ${word}`,
		word
	];
}

// src/report/html/map-tree.ts
const ORIGINS = 100;
const PLACES = 500;
const HANDS = 50;
const SUBJECTS = 20;
const SHORT = 12;
const LINES$1 = 5e3;
function mapTree(origins) {
	const room = { lines: LINES$1 };
	return [
		"ul",
		"tree",
		...items(origins, ORIGINS, room, (origin) => originItem(origin, room))
	];
}
function items(all, most, room, build) {
	const shown = [];
	for (const one of all.slice(0, most)) {
		if (room.lines <= 0) break;
		room.lines -= 1;
		shown.push(build(one));
	}
	const left = all.length - shown.length;
	return left === 0 ? shown : [...shown, [
		"li",
		"more",
		`and ${left} more`
	]];
}
function originItem({ name, places }, room) {
	const within = [...places.values()];
	const subjects = within.reduce((sum, place) => sum + sizeOf(place), 0);
	const list = [
		"ul",
		"",
		...items(within, PLACES, room, (place) => placeItem(place, room))
	];
	return [
		"li",
		"",
		[
			"details",
			{ open: "" },
			[
				"summary",
				"",
				quoted(require_start.clip(name)),
				" ",
				[
					"span",
					"faint",
					String(subjects)
				]
			],
			list
		]
	];
}
function placeItem(place, room) {
	const { name, hands } = place;
	const all = [...hands.values()];
	const marks = [...new Set(all.map(({ state }) => state))].flatMap((state) => [" ", tag(state)]);
	const size = [
		"span",
		"faint",
		String(sizeOf(place))
	];
	const find = [
		"button",
		{
			type: "button",
			class: "live",
			"data-find": require_start.clip(name)
		},
		"Find in the table"
	];
	const list = [
		"ul",
		"",
		...items(all, HANDS, room, (hand) => handItem(hand, room))
	];
	return [
		"li",
		"",
		[
			"details",
			"",
			[
				"summary",
				"",
				quoted(require_start.clip(name)),
				" ",
				size,
				...marks
			],
			find,
			list
		]
	];
}
function handItem({ label, mark, state, subjects }, room) {
	const short = mark === null ? [] : [" ", [
		"span",
		"faint",
		mark.slice(0, SHORT)
	]];
	const names = items(subjects, SUBJECTS, room, (subject) => [
		"li",
		"",
		quoted(require_start.clip(require_scan.nameOf(subject)))
	]);
	return [
		"li",
		"",
		[
			"p",
			"",
			tag(state),
			" ",
			quoted(require_start.clip(label)),
			...short,
			" ",
			[
				"span",
				"faint",
				require_scan.count(subjects.length, "subject", "subjects")
			]
		],
		[
			"ul",
			"",
			...names
		]
	];
}
function sizeOf({ hands }) {
	return new Set([...hands.values()].flatMap(({ subjects }) => subjects)).size;
}

// src/report/html/map.ts
function originsOf(subjects) {
	const origins = /* @__PURE__ */ new Map();
	for (const subject of subjects) {
		const { origin, place } = whereOf(subject);
		const { places } = within(origins, origin, () => ({
			name: origin,
			places: /* @__PURE__ */ new Map()
		}));
		const { hands } = within(places, place, () => ({
			name: place,
			hands: /* @__PURE__ */ new Map()
		}));
		for (const one of handsOf(subject)) within(hands, one.id, () => ({
			...one,
			subjects: []
		})).subjects.push(subject);
	}
	return [...origins.values()];
}
function within(map, key, make) {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}
function whereOf(subject) {
	if (subject.kind === "file") return {
		origin: subject.root,
		place: node_path.posix.dirname(require_scan.nameOf(subject))
	};
	const { registry, repository } = require_scan.placeOfImage(subject);
	return {
		origin: registry,
		place: repository === "" ? registry : repository
	};
}
function handsOf(subject) {
	const signatures = require_scan.rowsOf(subject).map(({ signature }) => signature);
	const hands = signatures.length === 0 ? [nobody(subject.state)] : signatures.map(handOf);
	return [...new Map(hands.map((hand) => [hand.id, hand])).values()];
}
function nobody(state) {
	return {
		id: `${state} nobody`,
		label: state === "unsigned" ? "nobody" : "not known",
		mark: null,
		state
	};
}
function handOf({ signer, state }) {
	if (signer === null) return {
		id: `${state} unknown`,
		label: "somebody who is not known",
		mark: null,
		state
	};
	const mark = signer.subject === null ? signer.spkiSha256 : signer.sha256;
	const name = signer.subject === null ? "a key" : require_scan.signerName(signer);
	return {
		id: `${state} ${mark}`,
		label: state === "verified" ? name : `claims to be ${name}`,
		mark,
		state
	};
}

// src/report/html/page-script.ts
const script = `
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
`;

// src/report/html/page-style.ts
const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14171c);
  --sheet: light-dark(#ffffff, #1c2027);
  --ink: light-dark(#1b1f24, #e6e9ee);
  --faint: light-dark(#596270, #9aa4b2);
  --line: light-dark(#dde1e7, #333a45);
  --quote: light-dark(#eef0f4, #272d36);
  --focus: light-dark(#0b57d0, #8ab4f8);
  --good: light-dark(#0f6b3a, #6fd39a);
  --good-ground: light-dark(#e2f4e9, #17301f);
  --bad: light-dark(#a3172b, #ff9aa5);
  --bad-ground: light-dark(#fdE8ea, #3d1a1f);
  --doubt: light-dark(#7a4b00, #f0c06a);
  --doubt-ground: light-dark(#fdf1d9, #35290f);
  --plain: light-dark(#3c4a63, #b4c2db);
  --plain-ground: light-dark(#e8edf6, #252e3d);
}
:root[data-theme=light] { color-scheme: light }
:root[data-theme=dark] { color-scheme: dark }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
header, main { max-width: 1240px; margin: 0 auto; padding: 0 24px }
header { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding-top: 20px }
h1 { font-size: 16px; font-weight: 600; margin: 0; color: var(--faint) }
h2 { font-size: 18px; margin: 0 0 12px }
h3 { font-size: 15px; margin: 16px 0 8px }
h4 { font-size: 13px; margin: 12px 0 4px; color: var(--faint); font-weight: 600 }
p, ul, ol, dl { margin: 0 }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px; margin: 16px 0 }
code { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--quote); border-radius: 4px;
  padding: 1px 4px; white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate }
button, select, input { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px;
  padding: 4px 10px; min-height: 32px }
button { cursor: pointer }
button:hover { background: var(--quote) }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px }
.faint { color: var(--faint); font-size: 13px }
.live { display: none }
html.scripted button.live { display: inline-block }
html.scripted p.live { display: block }
html.scripted .static { display: none }
.more, .notice { color: var(--faint); font-style: italic }

.verdict { border-left: 8px solid var(--plain) }
.verdict.pass { border-left-color: var(--good) }
.verdict.fail { border-left-color: var(--bad) }
.verdict.unknown { border-left-color: var(--doubt) }
.word { font-size: 34px; line-height: 1.2; font-weight: 650 }
.pass .word { color: var(--good) }
.fail .word { color: var(--bad) }
.unknown .word { color: var(--doubt) }
.sentence { margin: 4px 0 16px; font-size: 16px }
.tiles { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 10px; margin-bottom: 16px }
.tiles li { padding: 6px 14px; border-radius: 8px; background: var(--plain-ground); color: var(--plain) }
.tiles b { font-size: 20px }
.tiles .allowed { background: var(--good-ground); color: var(--good) }
.tiles .denied { background: var(--bad-ground); color: var(--bad) }
.tiles .exempt, .tiles .audited { background: var(--doubt-ground); color: var(--doubt) }
.states svg { width: 100%; height: 8px; border-radius: 4px; display: block }
.states ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 6px 0 16px; font-size: 14px }
.states .verified { color: var(--good) }
.states .untrusted, .states .invalid { color: var(--bad) }
.states .unsigned, .states .unknown { color: var(--doubt) }

dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px }
dt { color: var(--faint) }
dd { margin: 0; overflow-wrap: anywhere }
.tag { display: inline-block; border-radius: 5px; padding: 0 7px; font-size: 13px; line-height: 20px; background: var(--plain-ground);
  color: var(--plain); white-space: nowrap }
.tag.verified, .tag.allowed, .tag.pass { background: var(--good-ground); color: var(--good) }
.tag.denied, .tag.invalid, .tag.untrusted, .tag.fail { background: var(--bad-ground); color: var(--bad) }
.tag.unsigned, .tag.unknown, .tag.exempt, .tag.audited { background: var(--doubt-ground); color: var(--doubt) }
.findings { list-style: none; padding: 0 }
.findings li { border-left: 3px solid var(--plain); padding: 2px 0 2px 10px; margin: 4px 0; overflow-wrap: anywhere }
.findings .error { border-left-color: var(--bad) }
.findings .warning { border-left-color: var(--doubt) }

.map svg { width: 100%; height: auto; display: block; margin-bottom: 12px }
.map text { font: 12.5px system-ui, sans-serif; fill: var(--ink); unicode-bidi: isolate; white-space: pre }
.band { fill: var(--plain); opacity: .3 }
.band.verified { fill: var(--good) }
.band.untrusted, .band.invalid { fill: var(--bad) }
.band.unsigned, .band.unknown { fill: var(--doubt) }
.bar { fill: var(--plain) }
.bar.verified { fill: var(--good) }
.bar.untrusted, .bar.invalid { fill: var(--bad) }
.bar.unsigned, .bar.unknown { fill: var(--doubt) }
.tree, .tree ul { list-style: none; padding-left: 18px }
.tree { padding-left: 0 }
.tree li { margin: 3px 0 }
summary { cursor: pointer; border-radius: 4px }
.tree button { font-size: 13px; min-height: 26px; padding: 1px 8px; margin: 4px 0 4px 18px }

.controls { flex-wrap: wrap; gap: 10px 14px; align-items: end; margin-bottom: 10px }
html.scripted .controls { display: flex }
.controls label { display: grid; font-size: 13px; color: var(--faint); gap: 2px }
.controls select { max-width: 220px; color: var(--ink) }
.controls input { width: 260px; color: var(--ink) }
#status { color: var(--faint); margin-bottom: 8px }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere }
#table { table-layout: fixed; min-width: 900px; font-size: 14px }
#theme[aria-pressed=true] { background: var(--quote) }
#table > thead th { font-weight: 600; font-size: 13px; color: var(--faint); white-space: nowrap }
#table > thead th:nth-child(1) { width: 33% }
#table > thead th:nth-child(2), #table > thead th:nth-child(3) { width: 9% }
#table > thead th:nth-child(4) { width: 25% }
#table > thead th:nth-child(5) { width: 6% }
#table > thead button { border: 0; padding: 0; min-height: 24px; font: inherit; color: inherit; background: none }
#table > thead button::after { content: ' ↕'; opacity: .4 }
#table > thead [aria-sort=ascending] button::after { content: ' ↑'; opacity: 1 }
#table > thead [aria-sort=descending] button::after { content: ' ↓'; opacity: 1 }
.row code { background: none; padding: 0 }
.row td code { font: inherit; font-size: 13px }
.row.denied th { box-shadow: inset 3px 0 var(--bad) }
.row.exempt th, .row.audited th { box-shadow: inset 3px 0 var(--doubt) }
html.scripted .row { cursor: pointer }
html.scripted .row:hover { background: var(--quote) }
.row button { display: block; width: 100%; text-align: left; border: 0; padding: 0 0 0 18px; background: none; min-height: 0; position: relative }
.row button:hover { background: none }
.row button::before { content: '▸'; position: absolute; left: 0; color: var(--faint) }
.row button[aria-expanded=true]::before { content: '▾' }
.said { color: var(--faint); font-size: 13px }
html.scripted .said { padding-left: 18px }
.proof > td { background: var(--ground); padding: 14px 18px 20px }
.signature, .part { border: 1px solid var(--line); background: var(--sheet); border-radius: 8px; padding: 2px 16px 14px; margin-top: 12px }
.whole > .findings { margin-bottom: 10px }
.chain { padding-left: 22px }
.checks { font-size: 13px; margin-top: 10px }
.checks th { color: var(--faint); font-weight: 600 }
.checks th, .checks td { padding: 4px 8px }
.checks th:nth-child(1), .checks th:nth-child(2) { width: 110px }
#more { margin-top: 14px }

@media (max-width: 700px) {
  header, main { padding: 0 10px }
  section { padding: 14px }
  .map svg { display: none }
  dl { grid-template-columns: 1fr }
  dd { margin-bottom: 6px }
}
@media (prefers-contrast: more) { :root { --faint: var(--ink); --line: var(--ink) } }
@media print {
  :root, :root[data-theme] { color-scheme: light }
  body { background: none; font-size: 11px }
  header, main { max-width: none; padding: 0 }
  section { border: 0; padding: 8px 0; break-inside: auto }
  .verdict { padding-left: 12px; border-left: 8px solid }
  button.live, html.scripted button.live, .controls, html.scripted .controls, #more { display: none }
  #table { min-width: 0 }
  .scroll { overflow: visible }
  code { font-size: 10px }
  tr, .findings li { break-inside: avoid }
  tr.proof { break-inside: auto }
  .tag, .tiles li, code { border: 1px solid var(--line) }
  .row code { border: 0 }
  #table, .row td code, .said, .checks, .tag { font-size: 11px }
  .row button[aria-expanded]::before, #table > thead button::after { content: none }
  .row button, .said, html.scripted .said { padding-left: 0 }
}
`;

// src/report/html/entry.ts
const SIGNERS = 5;
const SAID$1 = 200;
function entryOf(subject) {
	const { decision, state, kind, rule, findings } = subject;
	const name = require_scan.nameOf(subject);
	const rows = require_scan.rowsOf(subject);
	const signers = [...new Set(rows.map(({ signature }) => signedBy(signature)))];
	const formats = [...new Set(rows.map(({ signature }) => signature.format))];
	const own = subject.kind === "file" ? subject.format : null;
	const digests = subject.kind === "file" ? [subject.sha256] : [subject.digest, ...subject.platforms.map(digestOf)];
	return [
		require_start.clip(name),
		decision,
		state,
		signers.length > SIGNERS ? [...signers.slice(0, SIGNERS), `and ${signers.length - SIGNERS} more`] : signers,
		kind,
		formats.length === 0 && own !== null ? [own] : formats,
		require_start.clip(rule ?? ""),
		saidOf(findings[0]?.message ?? "", name),
		[.../* @__PURE__ */ new Set([...digests.slice(0, SIGNERS), ...findings.map(({ id }) => id)])].filter((one) => one !== null).join(" ")
	];
}
function digestOf({ digest }) {
	return digest;
}
function signedBy({ signer, state }) {
	if (signer === null) return "not known";
	const name = require_start.clip(require_scan.signerName(signer));
	return state === "verified" ? name : `claims to be ${name}`;
}
function saidOf(message, name) {
	const prefix = `${name}: `;
	return require_start.clip(message.startsWith(prefix) ? message.slice(prefix.length) : message, SAID$1);
}
const WEIGHT = {
	denied: 0,
	audited: 1,
	exempt: 2,
	listed: 3,
	allowed: 4
};
function inOrder(subjects) {
	return [...subjects].sort((left, right) => WEIGHT[left.decision] - WEIGHT[right.decision]);
}

// src/report/html/parts.ts
function facts(known) {
	return [
		"dl",
		"",
		...known.flatMap(([name, value]) => [[
			"dt",
			"",
			name
		], [
			"dd",
			"",
			...value
		]])
	];
}
const MANY = 50;
function many(all, build, rest) {
	const shown = all.slice(0, MANY).map((one) => build(one));
	if (all.length <= MANY) return shown;
	const words = `and ${all.length - MANY} more`;
	return [...shown, [
		rest,
		"more",
		rest === "tr" ? [
			"td",
			"",
			words
		] : words
	]];
}
function certificatesOf({ certificates }) {
	const known = /* @__PURE__ */ new Map();
	const describe = (sha256) => {
		const base64 = certificates[sha256];
		const read = base64 === void 0 ? null : require_read.attempt(() => require_read.readCertificate(Buffer.from(base64, "base64")));
		if (read === null) return sha256;
		if (read instanceof Error) return `${sha256}: ${read.message}`;
		return `${require_start.clip(require_read.printName(read.subject))}, valid from ${moment(read.notBefore)} to ${moment(read.notAfter)}`;
	};
	return { describe: (sha256) => {
		const text = known.get(sha256) ?? describe(sha256);
		known.set(sha256, text);
		return text;
	} };
}
function moment(date) {
	return date.toISOString().replace(".000Z", "Z");
}

// src/report/html/proof-signature.ts
const SAID = 1e3;
function proofOfSignature(signature, certificates) {
	const { format, role, place, state, checks } = signature;
	const chain = signature.signer?.subject == null ? [] : signature.signer.chain;
	return [
		"div",
		"signature",
		[
			"h3",
			"",
			`Signature (${format}, ${role}) in `,
			quoted(require_start.clip(place)),
			" ",
			tag(state)
		],
		facts(factsOf$2(signature)),
		...chain.length === 0 ? [] : [[
			"h4",
			"",
			"Certificates, the signer’s first"
		], [
			"ol",
			"chain",
			...many(chain, (one) => [
				"li",
				"",
				quoted(certificates.describe(one))
			], "li")
		]],
		...signature.times.slice(0, TIMES).flatMap(proofOfTime),
		checkTable(checks)
	];
}
const TIMES = 10;
function factsOf$2(signature) {
	const { allowed, entry, time, terms, statements, faults, algorithms } = signature;
	const by = time.authority === null ? [] : [" of ", quoted(require_start.clip(time.authority))];
	return [
		...signerFacts(signature),
		["Allowed", [allowed ? "yes" : "no", ...entry === null ? [] : [", meets the entry ", quoted(require_start.clip(entry))]]],
		["Time", [`${time.at} (${time.source})`, ...by]],
		...terms === null ? [] : [["Scheme", [terms.scheme]]],
		...terms === null || terms.expiry === null ? [] : [["Expiry", [terms.expiry]]],
		...algorithms.slice(0, LINES).map(({ use, label }) => [use === "digest" ? "Digest" : "Value", [require_start.clip(label)]]),
		...statements.slice(0, LINES).map(({ about, text }) => ["Says", [`${about}: `, quoted(require_start.clip(text, SAID))]]),
		...faults.slice(0, LINES).map((fault) => ["Fault", [require_start.clip(fault, SAID)]])
	];
}
const LINES = 20;
function signerFacts({ signer, bareKey }) {
	const hint = bareKey?.hint == null ? [] : [["Hint", [quoted(require_start.clip(bareKey.hint))]]];
	if (signer === null) return [["Signer", [`not known: ${bareKey === null ? "its certificate is not there" : "no key that was given made it"}`]], ...hint];
	if (signer.subject === null) return [["Key", [quoted(signer.spkiSha256)]], ...hint];
	const { subject, issuer, serialNumber, sha256, spkiSha256, anchors, identity } = signer;
	return [
		["Signer", [quoted(require_start.clip(subject))]],
		["Issuer", [quoted(require_start.clip(issuer))]],
		["Serial", [quoted(require_start.clip(serialNumber))]],
		["SHA-256", [quoted(sha256)]],
		["Key", [quoted(spkiSha256)]],
		...identity === null ? [] : [["Identity", [
			quoted(require_start.clip(identity.name)),
			", says ",
			quoted(require_start.clip(identity.issuer))
		]]],
		["Anchors", anchors.length === 0 ? ["none"] : [quoted(require_start.clip(anchors.join(", ")))]],
		...hint
	];
}
function proofOfTime({ kind, at, accuracy, authority, checks }) {
	const exactly = accuracy === 0 ? "" : `, to ${accuracy} ms`;
	const whom = authority === null ? "nobody" : quoted(require_start.clip(authority));
	return [[
		"h4",
		"",
		`Timestamp of ${at ?? "a time that cannot be read"} (${kind}${exactly}) by `,
		whom
	], checkTable(checks)];
}
function checkTable(checks) {
	const row = ({ check, result, code, message }) => [
		"tr",
		"",
		[
			"td",
			"",
			check
		],
		[
			"td",
			"",
			tag(result)
		],
		[
			"td",
			"",
			require_start.clip(message, SAID)
		],
		[
			"td",
			"faint",
			code
		]
	];
	return [
		"table",
		"checks",
		[
			"thead",
			"",
			[
				"tr",
				"",
				...[
					"Check",
					"Result",
					"What was found",
					"Code"
				].map((name) => [
					"th",
					"",
					name
				])
			]
		],
		[
			"tbody",
			"",
			...many(checks, row, "tr")
		]
	];
}

// src/report/html/proof.ts
function proofOf(subject, certificates) {
	const { findings, signatures } = subject;
	return [
		"div",
		"whole",
		...findings.length === 0 ? [] : [[
			"ul",
			"findings",
			...many(findings, findingItem, "li")
		]],
		facts(factsOf$1(subject)),
		...signatures.length === 0 ? [] : many(signatures, (one) => proofOfSignature(one, certificates), "p"),
		...subject.kind === "file" ? [] : partsOf(subject, certificates)
	];
}
function findingItem(finding, mention = null) {
	const { id, level, code, message, remedy } = finding;
	return [
		"li",
		level,
		[
			"b",
			"",
			id
		],
		" ",
		require_start.clip(message, MESSAGE),
		" ",
		[
			"span",
			"faint",
			code
		],
		...remedy === null ? [] : [" ", [
			"em",
			"",
			require_start.clip(remedy, MESSAGE)
		]],
		...mention === null ? [] : [" ", quoted(lineOf(mention))]
	];
}
const MESSAGE = 1e3;
const WHOLE = 4096;
function lineOf({ file, line, column }) {
	return `${require_start.clip(file)}:${line}:${column}`;
}
function factsOf$1(subject) {
	const { decision, state, rule, proposed, provenUntil, mentions, obstacle, notes } = subject;
	const decided = rule === null ? [tag(decision)] : [
		tag(decision),
		" by the rule ",
		quoted(require_start.clip(rule))
	];
	return [
		[subject.kind === "file" ? "File" : "Image", [quoted(require_start.clip(require_scan.nameOf(subject), WHOLE))]],
		["State", [tag(state)]],
		["Decision", decided],
		...proposed === null ? [] : [["As proposed", [
			tag(proposed.state),
			" ",
			tag(proposed.decision),
			...byRule(proposed.rule)
		]]],
		...contentOf(subject),
		...provenUntil === null ? [] : [["Proven until", [provenUntil]]],
		...mentions.length === 0 ? [] : [["Named at", many(mentions, (one) => quoted(lineOf(one)), "span")]],
		...obstacle === null ? [] : [["Obstacle", noted(obstacle)]],
		...notes.slice(0, NOTES).map((note) => ["Note", noted(note)])
	];
}
const NOTES = 50;
function byRule(rule) {
	return rule === null ? [] : [" by the rule ", quoted(require_start.clip(rule))];
}
function contentOf(subject) {
	if (subject.kind === "file") {
		const { format, size, sha256 } = subject;
		const read = size === null ? "not read" : bytes(size);
		return [["Content", [`${format ?? "no format that can be signed"}, ${read}`]], ...sha256 === null ? [] : [["SHA-256", [quoted(sha256)]]]];
	}
	const { digest, pinned, mediaType, artifactType, size, narrowed, gaps } = subject;
	const types = [mediaType, artifactType].filter((type) => type !== null && type !== "").join(", ");
	return [
		["Content", digest === null || size === null ? ["not read"] : [quoted(require_start.clip(types)), ` ${bytes(size)}`]],
		...digest === null ? [] : [["Digest", [quoted(digest)]]],
		...pinned === null || pinned === digest ? [] : [["Pinned", [quoted(pinned)]]],
		...narrowed.length === 0 ? [] : [["Only", [quoted(require_start.clip(narrowed.join(", ")))]]],
		...gaps.slice(0, NOTES).map((gap) => ["Gap", noted(gap)])
	];
}
function bytes(size) {
	return `${size.toLocaleString("en")} ${size === 1 ? "byte" : "bytes"}`;
}
function noted({ code, message }) {
	return [
		require_start.clip(message, MESSAGE),
		" ",
		[
			"span",
			"faint",
			code
		]
	];
}
function partsOf({ attestations, platforms }, certificates) {
	return [...many(attestations, (one) => proofOfAttestation(one, certificates), "p"), ...many(platforms, (one) => proofOfPlatform(one, certificates), "p")];
}
function proofOfPlatform(platform, certificates) {
	const { state, digest, size, gaps, notes, signatures, attestations } = platform;
	return [
		"div",
		"part",
		[
			"h3",
			"",
			"Platform ",
			quoted(require_start.clip(platform.platform)),
			" ",
			tag(state)
		],
		facts([
			["Digest", [quoted(digest), ` ${bytes(size)}`]],
			...gaps.slice(0, NOTES).map((gap) => ["Gap", noted(gap)]),
			...notes.slice(0, NOTES).map((note) => ["Note", noted(note)])
		]),
		...many(signatures, (one) => proofOfSignature(one, certificates), "p"),
		...many(attestations, (one) => proofOfAttestation(one, certificates), "p")
	];
}
function proofOfAttestation({ kind, predicateType, place, signature }, certificates) {
	const type = predicateType === null ? "of a type that cannot be read" : quoted(require_start.clip(predicateType));
	return [
		"div",
		"part",
		[
			"h3",
			"",
			kind === "sbom" ? "Bill of materials " : "Statement ",
			type,
			" in ",
			quoted(require_start.clip(place))
		],
		signature === null ? [
			"p",
			"",
			"Nobody signed it."
		] : proofOfSignature(signature, certificates)
	];
}

// src/report/html/table.ts
const ENTRIES = 16777216;
const PROOFS = 25165824;
const PROOF = 524288;
const STATIC_ROWS = 500;
const STATIC = 4194304;
const COLUMNS = [
	"Subject",
	"Decision",
	"State",
	"Signed by",
	"Kind",
	"Format",
	"Rule"
];
function* tableParts(report) {
	const subjects = inOrder(report.subjects);
	const certificates = certificatesOf(report);
	yield* staticRows(subjects, certificates, report);
	yield* entryBlocks(subjects, report);
	yield* proofBlocks(subjects, certificates, report);
}
const HEAD = `<div class="scroll"><table id="table" aria-label="Every subject"><thead><tr>${COLUMNS.map((name) => `<th scope="col" aria-sort="none">${name}</th>`).join("")}</tr></thead>\n<tbody id="rows">\n`;
function* staticRows(subjects, certificates, report) {
	yield HEAD;
	let room = STATIC;
	let shown = 0;
	for (const subject of subjects.slice(0, STATIC_ROWS)) {
		const row = htmlOf(rowOf(entryOf(subject))) + htmlOf(proofRow(subject, proofWithin(subject, certificates)));
		room -= row.length;
		if (room < 0) break;
		shown += 1;
		yield `${row}\n`;
	}
	yield "</tbody></table></div>\n";
	const left = subjects.length - shown;
	const { one, many } = require_scan.kindsOf(report);
	if (left > 0) yield `<p class="static notice">${require_scan.count(left, one, many)} more are in the table when JavaScript is on.</p>\n`;
}
function rowOf([name, decision, state, signers, kind, formats, rule, said]) {
	const named = said === "" ? [quoted(name)] : [quoted(name), [
		"p",
		"said",
		said
	]];
	return [
		"tr",
		`row ${decision}`,
		[
			"th",
			{ scope: "row" },
			...named
		],
		[
			"td",
			"",
			tag(decision)
		],
		[
			"td",
			"",
			tag(state)
		],
		[
			"td",
			"",
			...signers.length === 0 ? ["nobody"] : signers.map((signer) => [
				"p",
				"",
				quoted(signer)
			])
		],
		[
			"td",
			"",
			kind
		],
		[
			"td",
			"",
			formats.join(", ")
		],
		[
			"td",
			"",
			...rule === "" ? [] : [quoted(rule)]
		]
	];
}
function proofRow({ decision }, proof) {
	const details = [
		"details",
		decision === "denied" ? { open: "" } : "",
		[
			"summary",
			"",
			"Proof"
		],
		proof
	];
	return [
		"tr",
		"proof",
		[
			"td",
			{ colspan: String(COLUMNS.length) },
			details
		]
	];
}
const LEFT_OUT = [
	"p",
	"notice",
	"This proof is too long for the page; the report has it."
];
function proofWithin(subject, certificates) {
	const proof = proofOf(subject, certificates);
	return JSON.stringify(proof).length > PROOF ? LEFT_OUT : proof;
}
const BLOCK = 1e3;
function* entryBlocks(subjects, report) {
	let room = ENTRIES;
	let written = 0;
	let block = [];
	for (const subject of subjects) {
		const entry = entryOf(subject);
		room -= require_start.embeddedJson(entry).length;
		if (room < 0) break;
		block.push(entry);
		written += 1;
		if (block.length < BLOCK) continue;
		yield dataBlock("entries", block);
		block = [];
	}
	yield dataBlock("entries", block);
	const left = subjects.length - written;
	const { one, many } = require_scan.kindsOf(report);
	if (left > 0) yield notice(`${require_scan.count(left, one, many)} are left out of the table, for the page would be too long; the report has them all.`);
}
function* proofBlocks(subjects, certificates, report) {
	let room = PROOFS;
	let written = 0;
	for (const subject of subjects) {
		const block = dataBlock("proof", proofWithin(subject, certificates));
		room -= block.length;
		if (room < 0) break;
		written += 1;
		yield block;
	}
	const left = subjects.length - written;
	const { one, many } = require_scan.kindsOf(report);
	if (left > 0) yield notice(`The proofs of ${require_scan.count(left, one, many)} are left out, for the page would be too long; the report has them all.`);
}
function notice(sentence) {
	return `<p class="notice">${sentence}</p>\n`;
}

// src/report/html/verdict.ts
const HEADLINES = {
	pass: "Passed",
	fail: "Failed",
	unknown: "Not known",
	inventory: "Inventory"
};
const DECISIONS = [
	"denied",
	"audited",
	"exempt",
	"listed",
	"allowed"
];
const STATES = [
	"verified",
	"untrusted",
	"invalid",
	"unsigned",
	"unknown"
];
function verdictOf(report) {
	const { result, proposed, baseline, findings } = report;
	return [
		[
			"section",
			{
				class: `verdict ${result}`,
				"aria-label": "Verdict"
			},
			[
				"p",
				"word",
				HEADLINES[result]
			],
			[
				"p",
				"sentence",
				require_scan.outcomeOf(report)
			],
			[
				"ul",
				"tiles",
				...tiles(report)
			],
			stateBar(report),
			facts(factsOf(report))
		],
		...proposed === null ? [] : [proposedOf(proposed, result)],
		...baseline === null ? [] : [baselineOf(baseline)],
		...findings.length === 0 ? [] : [runOf(report)]
	];
}
function tiles({ counts }) {
	return DECISIONS.filter((decision) => counts[decision] > 0 || decision === "denied").map((decision) => [
		"li",
		counts[decision] === 0 ? "none" : decision,
		[
			"b",
			"",
			counts[decision].toLocaleString("en")
		],
		` ${decision}`
	]);
}
function stateBar({ counts }) {
	const total = STATES.reduce((sum, state) => sum + counts[state], 0);
	let x = 0;
	const parts = STATES.filter((state) => counts[state] > 0).map((state) => {
		const width = 100 * counts[state] / total;
		const rect = ["rect", {
			class: `bar ${state}`,
			x: x.toFixed(3),
			y: "0",
			width: width.toFixed(3),
			height: "1"
		}];
		x += width;
		return rect;
	});
	const words = STATES.map((state) => [
		"li",
		state,
		[
			"b",
			"",
			counts[state].toLocaleString("en")
		],
		` ${state}`
	]);
	return [
		"div",
		"states",
		[
			"svg",
			{
				viewBox: "0 0 100 1",
				preserveAspectRatio: "none",
				"aria-hidden": "true"
			},
			...parts
		],
		[
			"ul",
			"",
			...words
		]
	];
}
const GIVEN = 1e3;
function factsOf({ policy, scanned, at, counts, tool }) {
	const given = [...scanned.images, ...scanned.paths].join(", ");
	return [
		policy === null ? ["Policy", ["none: nothing was enforced"]] : ["Policy", [
			quoted(require_start.clip(policy.source)),
			" SHA-256 ",
			quoted(policy.sha256)
		]],
		["Scanned", given === "" ? [`what ${tool.name} ${scanned.command} finds`] : [quoted(require_start.clip(given, GIVEN))]],
		...counts.skipped === 0 ? [] : [["Skipped", [`${counts.skipped.toLocaleString("en")} files of no format that is signed`]]],
		["Judged as of", [at]],
		["By", [`${tool.name} ${require_start.clip(tool.version)}`]]
	];
}
function proposedOf({ source, sha256, fault, result }, decided) {
	return [
		"section",
		{
			class: "proposed",
			"aria-label": "The proposed policy"
		},
		[
			"h2",
			"",
			"This change proposes another policy, which decides nothing"
		],
		[
			"p",
			"",
			result === null ? `It cannot be used${fault === null ? "." : `: ${require_start.clip(fault, GIVEN)}`}` : `${sha256 === null ? "It takes the policy away. " : ""}By it the result would be ${result}; by the policy that decides it is ${decided}.`
		],
		facts([["Proposed", [quoted(require_start.clip(source)), ...sha256 === null ? [] : [" SHA-256 ", quoted(sha256)]]]])
	];
}
const CHANGES = 100;
const FINDINGS = 200;
function baselineOf(baseline) {
	const { source, at, changes } = baseline;
	const { lost, gained } = require_scan.changesInOrder(baseline);
	const items = [...lost, ...gained].slice(0, CHANGES).map(({ kind, subject, signer }) => [
		"li",
		kind === "new-signer" ? "warning" : "error",
		[
			"b",
			"",
			kind === "new-signer" ? "New signer" : "Lost signature"
		],
		" ",
		quoted(require_start.clip(subject)),
		kind === "new-signer" ? " is signed by " : " is no longer signed by ",
		quoted(require_start.clip(signer))
	]);
	return [
		"section",
		{
			class: "baseline",
			"aria-label": "What changed"
		},
		[
			"h2",
			"",
			"What changed since the earlier report"
		],
		[
			"p",
			"faint",
			quoted(require_start.clip(source)),
			` of ${at}`
		],
		changes.length === 0 ? [
			"p",
			"",
			"No new signer, and no signature was lost."
		] : [
			"ul",
			"findings",
			...items,
			...rest(changes.length - CHANGES)
		]
	];
}
function runOf(report) {
	const { findings } = report;
	const items = require_scan.runFindings(report).slice(0, FINDINGS).map((one) => findingItem(one, one.mention));
	return [
		"section",
		{
			class: "run",
			"aria-label": "The run"
		},
		[
			"h2",
			"",
			`Of the run, beside its ${require_scan.kindsOf(report).many}`
		],
		[
			"ul",
			"findings",
			...items,
			...rest(findings.length - FINDINGS)
		]
	];
}
function rest(left) {
	return left > 0 ? [[
		"li",
		"more",
		`and ${left} more`
	]] : [];
}

// src/report/html/page.ts
function htmlPieces(report) {
	return require_scan.gather(pageParts(report));
}
function* pageParts(report) {
	yield headOf(report);
	yield TOP;
	for (const section of verdictOf(report)) yield `${htmlOf(section)}\n`;
	if (report.subjects.length > 0) {
		yield* mapParts(report);
		yield CONTROLS;
		yield* tableParts(report);
		yield "</section>\n";
	}
	yield `</main>\n<script>${script}<\/script>\n</body>\n</html>\n`;
}
function contentSecurityPolicy() {
	return [
		"default-src 'none'",
		`style-src ${hashOf(style)}`,
		`script-src ${hashOf(script)}`,
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'"
	].join("; ");
}
function hashOf(text) {
	return `'sha256-${(0, node_crypto.createHash)("sha256").update(text).digest("base64")}'`;
}
function headOf(report) {
	const title = `${HEADLINES[report.result]}: ${require_scan.countSubjects(report)}, ${report.counts.denied} denied`;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${require_start.htmlText(contentSecurityPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${require_start.htmlText(title)} · sigscan</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
`;
}
const TOP = `<header>
<h1>Who signed this, and did we allow them?</h1>
<button type="button" id="theme" class="live" aria-pressed="false">Dark</button>
</header>
<main>
`;
function* mapParts({ subjects }) {
	const origins = originsOf(subjects);
	yield "<section class=\"map\" aria-label=\"Map\">\n<h2>Who signed what</h2>\n";
	yield `${htmlOf(mapDrawing(origins))}\n${htmlOf(mapTree(origins))}\n</section>\n`;
}
const CONTROLS = `<section class="subjects" aria-label="Subjects">
<h2>Every subject, and its proof</h2>
<div class="controls live" role="search">
<label>Filter <input type="search" id="filter" autocomplete="off" spellcheck="false" placeholder="Name, signer, digest, rule"></label>
<label>Decision <select id="decision"><option value="">any</option></select></label>
<label>State <select id="state"><option value="">any</option></select></label>
<label>Kind <select id="kind"><option value="">any</option></select></label>
<label>Format <select id="format"><option value="">any</option></select></label>
<label>Signed by <select id="signer"><option value="">anybody</option></select></label>
<button type="button" id="clear">Clear</button>
</div>
<p id="status" class="live" role="status"></p>
`;

exports.htmlPieces = htmlPieces;