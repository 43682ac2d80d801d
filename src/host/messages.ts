import type { FileReading } from '../model/signature.js'
import type { FileSubject } from '../model/subject.js'
import type { FileErrorCode } from '../model/world.js'
import type { DigestWork } from './descriptor.js'

/** Before it reads a file of so many bytes a thread says so, for the progress; what is smaller is read in no time. */
export const TOLD_FROM = 1024 * 1024

/** What a thread may be given to do, and what it gives back. Plain data, as all that crosses. */
export interface Work {
  readonly read: FileSubject
  readonly digest: DigestWork
}

export interface Yield {
  readonly read: FileReading | null
  readonly digest: Uint8Array
}

export type Job = { readonly [kind in keyof Work]: { readonly kind: kind; readonly work: Work[kind] } }[keyof Work]

export interface NumberedJob {
  readonly number: number
  readonly job: Job
}

/** What became of a job. */
export type Answer =
  | { readonly say: 'done'; readonly number: number; readonly result: Yield[keyof Yield] }
  | { readonly say: 'refused'; readonly number: number; readonly code: FileErrorCode; readonly message: string }
  | { readonly say: 'fault'; readonly number: number; readonly fault: FaultText }

/**
 * To a thread. `prepare`: files will come, and it is to say when it is ready for them; `abandon` is for digests; `stop`:
 * the run was asked to stop.
 */
export type Request =
  | { readonly say: 'prepare' }
  | { readonly say: 'do'; readonly jobs: readonly NumberedJob[] }
  | { readonly say: 'abandon'; readonly number: number }
  | { readonly say: 'stop' }

/** From a thread: answers come when all jobs of a message are done. */
export type Reply =
  | { readonly say: 'ready' }
  | { readonly say: 'reading'; readonly path: string; readonly size: number }
  | { readonly say: 'answers'; readonly answers: readonly Answer[] }

/** What is left of an error that crosses a thread. */
export interface FaultText {
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** What a thread is told when it is started. */
export interface Briefing {
  /** The directory that relative paths start at; absolute. */
  readonly directory: string
}
