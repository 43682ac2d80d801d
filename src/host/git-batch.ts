import { spawn } from 'node:child_process'
import type { Environment } from '../config/inputs.js'

/** git answers from a disk within milliseconds; a machine that is busy, or a network share, needs more. Milliseconds. */
const LONGEST = 10_000

/** `<name> SP <type> SP <size>`, or `<name> SP missing`; names have 64 digits at most. Bytes. */
const LONGEST_HEADER = 256

/** What git says of a name. */
export type BatchAnswer =
  | { readonly kind: 'object'; readonly id: string; readonly type: string; readonly content: Uint8Array }
  | { readonly kind: 'missing' }
  /** It did not start, or ended: there is no repository, or it is broken. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'timeout' }

/** `git cat-file --batch`: a process that is asked for one object after the other. */
export interface Batch {
  /**
   * `name` holds no line feed. Nothing else may be asked meanwhile, nor after `gone`, `too-large` or `timeout`, which end
   * the process.
   */
  ask(name: string, limit: number, stop: AbortSignal): Promise<BatchAnswer>
}

/** What keeps this process from ending, unless it is let go. */
interface Held {
  ref(): unknown
  unref(): unknown
}

/** Pipes of a child are sockets (node:child_process, subprocess.stdout), though their type does not say it. */
function isHeld<Pipe extends object>(pipe: Pipe): pipe is Pipe & Held {
  return 'ref' in pipe && 'unref' in pipe
}

/** It ends with this process, and does not keep it from ending. */
export function startBatch(program: string, directory: string, environment: Environment, longest = LONGEST): Batch {
  const child = spawn(program, ['--no-pager', 'cat-file', '--batch'], {
    cwd: directory,
    env: { ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  let hasEnded = false
  let take: (piece: Buffer | null) => void = () => undefined
  const end = (): void => {
    hasEnded = true
    take(null)
  }
  child.on('error', end)
  child.on('close', end)
  child.stdin.on('error', () => undefined)
  child.stdout.on('data', (piece: Buffer) => {
    take(piece)
  })
  const held: readonly Held[] = [child, ...[child.stdin, child.stdout].filter(isHeld)]
  const hold = (): void => {
    for (const one of held) one.ref()
  }
  const release = (): void => {
    for (const one of held) one.unref()
  }
  release()
  return {
    ask: (name, limit, stop) =>
      new Promise((done) => {
        const reader = openReader(limit)
        const settle = (answer: BatchAnswer): void => {
          clearTimeout(timer)
          stop.removeEventListener('abort', giveUp)
          take = () => undefined
          if (answer.kind !== 'object' && answer.kind !== 'missing') child.kill('SIGKILL')
          release()
          done(answer)
        }
        const giveUp = (): void => {
          settle({ kind: 'gone' })
        }
        const timer = setTimeout(() => {
          settle({ kind: 'timeout' })
        }, longest)
        hold()
        stop.addEventListener('abort', giveUp)
        take = (piece) => {
          const answer = piece === null ? ({ kind: 'gone' } as const) : reader(piece)
          if (answer !== null) settle(answer)
        }
        if (hasEnded) giveUp()
        else child.stdin.write(`${name}\n`)
      }),
  }
}

/** Takes the pieces of one answer; gives it when it is whole (git-cat-file(1), BATCH OUTPUT). */
function openReader(limit: number): (piece: Buffer) => BatchAnswer | null {
  let bytes = Buffer.alloc(0)
  let pieces: Buffer[] = []
  let length = 0
  let header: { readonly id: string; readonly type: string; readonly size: number } | null = null
  return (piece) => {
    pieces.push(piece)
    length += piece.length
    if (header === null) {
      bytes = Buffer.concat([bytes, ...pieces])
      pieces = []
      const feed = bytes.indexOf(0x0a)
      if (feed < 0 || feed > LONGEST_HEADER) return length > LONGEST_HEADER ? { kind: 'gone' } : null
      const read = /^(\S+) (?:(missing)|([a-z]+) ([0-9]{1,15}))$/.exec(bytes.toString('latin1', 0, feed))
      if (read === null) return { kind: 'gone' }
      const [, id = '', missing, type = '', size = ''] = read
      if (missing !== undefined) return { kind: 'missing' }
      header = { id, type, size: Number(size) }
      if (header.size > limit) return { kind: 'too-large', size: header.size }
      bytes = bytes.subarray(feed + 1)
      length = bytes.length
    }
    // The content is followed by a line feed of its own.
    if (length <= header.size) return null
    return {
      kind: 'object',
      id: header.id,
      type: header.type,
      content: Buffer.concat([bytes, ...pieces]).subarray(0, header.size),
    }
  }
}
