import { type Finds, shown } from './finds.js'
import { type Instruction, readLines } from './dockerfile-lines.js'
import type { Word } from './dockerfile-words.js'
import { interpolate } from './interpolate.js'
import type { Span } from './tree.js'

/** What a Dockerfile names. `written`: the text as it stands there. */
export interface DockerfileImages {
  readonly images: readonly { readonly text: string; readonly written: string; readonly span: Span }[]
  readonly notes: readonly { readonly message: string; readonly written: string; readonly span: Span }[]
  readonly problems: readonly { readonly message: string; readonly span: Span }[]
}

/** All that BuildKit knows; a file with another one is no Dockerfile to it. */
const instructions: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)

/** A Dockerfile: what it starts from, copies and mounts from, and the frontend that builds it. */
export function readDockerfile(finds: Finds): void {
  const { images, notes, problems } = readDockerfileText(finds.source.text)
  for (const { text, span } of images) finds.image(text, span)
  for (const { message, span } of notes) finds.note(message, span)
  for (const { message, span } of problems) finds.malformed(`${finds.source.path} cannot be read: ${message}.`, span)
}

export function readDockerfileText(text: string): DockerfileImages {
  const { syntax, instructions: all, unended, doubtful } = readLines(text)
  const book = openBook(text, stagesOf(all))
  if (syntax !== null) book.take(syntax)
  let stages = 0
  for (const one of all) {
    const { name, words, flags, at } = one
    if (isTemplate(one)) {
      book.note('A template that is not filled in here stands in place of an instruction.', at)
      continue
    }
    if (!instructions.has(name)) {
      book.complain(`it has no instruction ${shown(name)}`, at)
      break
    }
    if (name === 'ARG' && stages === 0) book.declare(words)
    if (name === 'FROM') {
      takeFrom(one, book)
      stages += 1
    }
    if (name === 'COPY' || name === 'ADD') takeCopy(flags, book)
    if (name === 'RUN') takeMounts(flags, book)
  }
  if (doubtful !== null) book.complain('it is not certain whether the `<<` there begins a text', doubtful)
  if (unended !== null) book.complain('the text that it begins with `<<` has no end', unended)
  else if (stages === 0 && syntax === null && book.problems.length === 0) {
    book.complain('it has no instruction `FROM`', { from: 0, to: 0 })
  }
  return book
}

/** A line of a template, or a FROM with one; in other instructions it is text (`docker inspect -f`). */
function isTemplate({ name, words }: Instruction): boolean {
  return /^\{[{%]/.test(name) || (name === 'FROM' && words.some(({ text }) => /\{[{%]/.test(text)))
}

/** The names of all stages; BuildKit finds a later one too where files are copied. */
function stagesOf(all: readonly Instruction[]): ReadonlySet<string> {
  return new Set(all.flatMap((one) => (one.name === 'FROM' ? (stageName(one) ?? []) : [])))
}

function stageName({ words }: Instruction): string | null {
  const [, as, name] = words.filter(({ text }) => !text.startsWith('--'))
  return as?.text.toLowerCase() === 'as' && name !== undefined ? name.text.toLowerCase() : null
}

type Book = ReturnType<typeof openBook>

function openBook(source: string, stages: ReadonlySet<string>) {
  const images: DockerfileImages['images'][number][] = []
  const notes: DockerfileImages['notes'][number][] = []
  const problems: DockerfileImages['problems'][number][] = []
  /** Arguments before the first FROM, and where the value stands, if it stands there as it is. */
  const defaults = new Map<string, { readonly value: string | null; readonly span: Span | null }>()
  const earlier = new Set<string>()
  const written = (span: Span): string => source.slice(span.from, span.to)
  const note = (message: string, span: Span): void => {
    notes.push({ message, span, written: written(span) })
  }
  const add = (text: string, span: Span): void => {
    if (text !== 'scratch') images.push({ text, span, written: written(span) })
  }
  return {
    images,
    notes,
    problems,
    stages,
    earlier,
    note,
    add,
    complain: (message: string, span: Span): void => {
      problems.push({ message, span })
    },
    /** Where a text stands in a part of the file, or else that part. */
    spanOf(span: Span, text: string): Span {
      const at = written(span).lastIndexOf(text)
      return at === -1 ? span : { from: span.from + at, to: span.from + at + text.length }
    },
    /** A reference in which no variable can stand. */
    take(word: Word): void {
      const text = unquoted(word.text)
      const span = withoutQuotes(word)
      if (text.includes('$') || text.includes('{{')) note(unknown(text), span)
      else if (text !== '') add(text, span)
    },
    declare(words: readonly Word[]): void {
      for (const word of words) {
        const [, name = '', value] = /^([A-Za-z_][A-Za-z0-9_]*)(?:=([\s\S]*))?$/.exec(word.text) ?? []
        if (value === undefined) {
          if (!defaults.has(name)) defaults.set(name, { value: null, span: null })
          continue
        }
        const from = word.span.from + word.text.length - value.length
        const plain = unquoted(value)
        const inner = interpolate(plain, (one) => defaults.get(one)?.value ?? null, '\\$')
        const at = withoutQuotes({ text: value, span: { from, to: word.span.to } })
        const isWritten = inner !== null && written(at) === inner.text
        defaults.set(name, { value: inner?.text ?? null, span: isWritten ? at : null })
      }
    },
    /** The reference of a FROM with the defaults of its arguments. */
    resolve(word: Word): void {
      const text = unquoted(word.text)
      const span = withoutQuotes(word)
      const used = new Set<string>()
      const lookup = (name: string): string | null => {
        used.add(name)
        return defaults.get(name)?.value ?? null
      }
      const value = interpolate(text, lookup, '\\$')
      if (value === null || value.text === '') {
        note(unknown(text), span)
        return
      }
      if (value.text === 'scratch' || earlier.has(value.text.toLowerCase())) return
      const [only = ''] = used
      const isWhole = used.size === 1 && (text === `$${only}` || text === `\${${only}}`)
      add(value.text, (isWhole ? defaults.get(only)?.span : null) ?? span)
      if (used.size > 0)
        note(`The image ${shown(text)} is ${shown(value.text)} unless the build sets ${[...used].join(', ')}.`, span)
    },
  }
}

function unknown(text: string): string {
  return `The image ${shown(text)} holds a variable that has no value here.`
}

/** FROM [--platform=…] image [AS stage]. A name of an earlier stage is that stage. */
function takeFrom(instruction: Instruction, book: Book): void {
  const [image, as, name, more] = instruction.words.filter(({ text }) => !text.startsWith('--'))
  if (image === undefined) {
    book.complain('`FROM` names no image', instruction.at)
    return
  }
  if (more !== undefined || (as !== undefined && (as.text.toLowerCase() !== 'as' || name === undefined))) {
    book.complain('`FROM` takes one image, and `AS` with a name', instruction.at)
  }
  book.resolve(image)
  const stage = stageName(instruction)
  if (stage !== null) book.earlier.add(stage)
}

/** COPY --from=… is a stage, its number, or an image. */
function takeCopy(flags: readonly Word[], book: Book): void {
  for (const flag of flags) {
    if (flag.text.startsWith('--from=')) takeSource(flag, flag.text.slice('--from='.length), book)
  }
}

/** RUN --mount=type=bind,from=…: the same. */
function takeMounts(flags: readonly Word[], book: Book): void {
  for (const flag of flags) {
    if (!flag.text.startsWith('--mount=')) continue
    for (const [, value = ''] of flag.text.matchAll(/[=,"]from=([^,"']*)/gi)) takeSource(flag, value, book)
  }
}

function takeSource(flag: Word, text: string, book: Book): void {
  if (book.stages.has(text.toLowerCase()) || /^[0-9]*$/.test(text)) return
  book.take({ text, span: book.spanOf(flag.span, text) })
}

/** As the shell reads it: quotes are taken away. */
function unquoted(text: string): string {
  return text.replace(/["']/g, '')
}

function withoutQuotes({ text, span }: Word): Span {
  const isQuoted = /^(["'])[^"']*\1$/.test(text)
  return isQuoted ? { from: span.from + 1, to: span.to - 1 } : span
}
