import { FileError } from '../model/world.js'
import type { Answer, FaultText, Job, Reply, Request, Work, Yield } from './messages.js'

/** One thread, as its pool sees it. */
export interface Thread {
  post(request: Request): void
  /** Whether the process waits for it. */
  hold(waits: boolean): void
}

/** Hears a thread: each reply, and that it ended, which none does by itself. */
export interface Ears {
  readonly reply: (reply: Reply) => void
  readonly died: (why: Error) => void
}

export type StartThread = (ears: Ears) => Thread

export interface PoolFacts {
  /** How many threads there may be. */
  readonly limit: number
  readonly start: StartThread
  readonly stop: AbortSignal
  readonly reading: (path: string, size: number) => void
}

/** Shares work out to threads. */
export interface Pool {
  /** Starts all threads, and has them make ready to read files. */
  prepare(): void
  /** Whether a thread is ready to read files, and not much is waiting. */
  hasRoom(): boolean
  /** Waits until there may be room. */
  room(): Promise<void>
  /** Rejects with FileError `stopped` when it was abandoned or the run stopped before its end. */
  run<Kind extends keyof Work>(kind: Kind, work: Work[Kind], abandon: AbortSignal | null): Promise<Yield[Kind]>
}

/** So many jobs go to a thread in one message: what a message costs is little beside looking at 16 files then. */
const MOST_AT_ONCE = 16

interface Waiting {
  readonly number: number
  readonly job: Job
  readonly settle: (result: Yield[keyof Yield]) => void
  readonly refuse: (error: Error) => void
}

interface Member {
  readonly thread: Thread
  readonly given: Map<number, Waiting>
  isReady: boolean
}

export function openPool({ limit, start, stop, reading }: PoolFacts): Pool {
  const members: Member[] = []
  const waiting: Waiting[] = []
  let onRoom: (() => void)[] = []
  let count = 0
  let fault: Error | null = null

  const hire = (): Member => {
    const given = new Map<number, Waiting>()
    const ears: Ears = {
      reply: (reply) => {
        hear(member, reply)
        member.thread.hold(given.size > 0)
        handOut()
        tellRoom()
      },
      died: fail,
    }
    const member: Member = { thread: start(ears), given, isReady: false }
    member.thread.hold(false)
    members.push(member)
    return member
  }

  const hear = (member: Member, reply: Reply): void => {
    switch (reply.say) {
      case 'ready':
        member.isReady = true
        return
      case 'reading':
        reading(reply.path, reply.size)
        return
      case 'answers':
        for (const answer of reply.answers) settle(member, answer)
        return
    }
  }

  /** One that ended takes what it was given along; nobody waits for the others then. */
  const fail = (why: Error): void => {
    fault ??= why
    for (const { thread, given } of members) {
      thread.hold(false)
      for (const { refuse } of given.values()) refuse(fault)
      given.clear()
    }
    for (const { refuse } of waiting.splice(0)) refuse(fault)
    tellRoom()
  }

  const tellRoom = (): void => {
    const told = onRoom
    onRoom = []
    for (const settle of told) settle()
  }

  /** Who has least at hand; another thread rather than one that is busy. */
  const pick = (): Member | null => {
    const idlest = members.reduce<Member | null>(
      (best, member) => (best === null || member.given.size < best.given.size ? member : best),
      null,
    )
    if (idlest?.given.size === 0) return idlest
    if (members.length < limit) return hire()
    return idlest !== null && idlest.given.size <= MOST_AT_ONCE ? idlest : null
  }

  const handOut = (): void => {
    while (waiting.length > 0) {
      const member = pick()
      if (member === null) return
      const share = Math.ceil(waiting.length / (2 * limit))
      const jobs = waiting.splice(0, Math.min(share, MOST_AT_ONCE))
      for (const job of jobs) member.given.set(job.number, job)
      member.thread.hold(true)
      member.thread.post({ say: 'do', jobs: jobs.map(({ number, job }) => ({ number, job })) })
    }
  }

  const giveUp = (number: number): void => {
    const at = waiting.findIndex((one) => one.number === number)
    if (at >= 0) waiting.splice(at, 1).forEach(refuseStopped)
    else members.find(({ given }) => given.has(number))?.thread.post({ say: 'abandon', number })
  }

  stop.addEventListener('abort', () => {
    waiting.splice(0).forEach(refuseStopped)
    for (const { thread } of members) thread.post({ say: 'stop' })
  })

  return {
    prepare() {
      while (members.length < limit) hire()
      for (const { thread } of members) thread.post({ say: 'prepare' })
    },
    hasRoom: () => waiting.length < MOST_AT_ONCE * members.filter(({ isReady }) => isReady).length,
    room: () =>
      new Promise((settle) => {
        onRoom.push(settle)
      }),
    async run<Kind extends keyof Work>(kind: Kind, work: Work[Kind], abandon: AbortSignal | null) {
      const number = count++
      const onAbandon = (): void => {
        giveUp(number)
      }
      abandon?.addEventListener('abort', onAbandon)
      try {
        return (await new Promise<Yield[keyof Yield]>((settle, refuse) => {
          const entry: Waiting = { number, job: { kind, work } as Job, settle, refuse }
          if (fault !== null) refuse(fault)
          else if (stop.aborted || abandon?.aborted === true) refuseStopped(entry)
          else {
            waiting.push(entry)
            handOut()
          }
        })) as Yield[Kind]
      } finally {
        abandon?.removeEventListener('abort', onAbandon)
      }
    },
  }
}

function settle({ given }: Member, answer: Answer): void {
  const job = given.get(answer.number)
  given.delete(answer.number)
  switch (answer.say) {
    case 'done':
      job?.settle(answer.result)
      return
    case 'refused':
      job?.refuse(new FileError(answer.code, answer.message))
      return
    case 'fault':
      job?.refuse(errorOf(answer.fault))
      return
  }
}

function refuseStopped({ refuse }: Waiting): void {
  refuse(new FileError('stopped', 'The run was asked to stop before this was done.'))
}

function errorOf({ name, message, stack }: FaultText): Error {
  return Object.assign(new Error(message), { name, stack })
}
