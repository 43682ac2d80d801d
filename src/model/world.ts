import type { RunEvent } from './event.js'
import type { Git } from './git.js'
import type { GitHub } from './github.js'
import type { CredentialStore, HttpExchange } from './http.js'
import type { FileReading } from './signature.js'
import type { FileSubject } from './subject.js'

/** All that is outside of the program. Tests pass a fixed clock, a folder, a silent log. */
export interface World {
  readonly clock: Clock
  readonly files: Files
  readonly fetch: BoundedFetch
  /** For registries. */
  readonly http: HttpExchange
  readonly credentials: CredentialStore
  readonly cache: Cache
  /** The repository of the working directory. */
  readonly git: Git
  /** `null`: nobody may be asked, for there is no token. */
  readonly github: GitHub | null
  /** What started the run; `null` where no workflow did. */
  readonly event: RunEvent | null
  /** Where the runner lists what earlier steps of the job declared that they made; `null`: nowhere. */
  readonly artifacts: string | null
  readonly log: Log
  readonly progress: Progress
  /** `null`: everything is done in this thread. */
  readonly threads: Threads | null
  /** Aborted when the run was asked to stop (SIGINT, SIGTERM): nothing new is begun. */
  readonly stop: AbortSignal
}

/** Threads that read files beside this one. */
export interface Threads {
  /** Starts them, unless they are started already. */
  start(): void
  /** Whether they can take another file: not before they are ready to read, and not while enough waits for them. */
  hasRoom(): boolean
  /** Waits until they may have room. */
  room(): Promise<void>
  /**
   * Reads a file there as this thread would; progress hears of it. Rejects with FileError `stopped` when the run was
   * asked to stop before it was begun, and with another error for a fault of ours (a thread that has no memory left).
   */
  read(subject: FileSubject): Promise<FileReading | null>
}

export interface Clock {
  now(): Date
}

/**
 * The file system, synchronous on purpose: a small file is opened, hashed and closed in less time than a promise
 * takes. Every method throws FileError.
 */
export interface Files {
  /** The directory that relative paths start at; absolute. */
  readonly directory: string
  /** Opens a regular file for reading, without following a link in the last part and without waiting (FIFO). */
  open(location: string): OpenFile
  /** The entries of a directory, sorted by the bytes of their names, at most `limit` (FileError `too-many` above). */
  list(location: string, limit: number): readonly DirectoryEntry[]
  /** What is there, links followed; `null` when nothing is. */
  kind(location: string): 'file' | 'directory' | 'other' | null
  /** The absolute path with every link resolved. */
  resolve(location: string): string
  /** A whole file of at most `limit` bytes. */
  read(location: string, limit: number): Uint8Array
  /** Writes a file piece by piece, and the directories that it needs. */
  write(location: string, pieces: Iterable<string>): void
}

export interface DirectoryEntry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'link' | 'other'
}

/** One open descriptor: what is hashed is what is parsed. */
export interface OpenFile {
  /** Bytes, as the descriptor said when it was opened. */
  readonly size: number
  /** Exactly `length` bytes from `position`; FileError `truncated` when the file has become shorter. */
  read(position: number, length: number): Uint8Array
  /**
   * The digest of these parts of the file, one after the other, by node:crypto's name (`sha256`). A large file is read
   * and hashed in another thread, and another digest that is asked for meanwhile in this one. Rejects with FileError as
   * `read` throws it, and with FileError `stopped` when the run is asked to stop or the file is closed.
   */
  digest(algorithm: string, parts: readonly FilePart[]): Promise<Uint8Array>
  /** Whether size, time of change and inode are still those of the opening. */
  unchanged(): boolean
  close(): void
}

/** A part of a file; or bytes that are hashed in its place, zeros that pad it for example. */
export type FilePart = { readonly position: number; readonly length: number } | { readonly bytes: Uint8Array }

export type FileErrorCode =
  | 'not-found'
  | 'not-a-file'
  | 'not-a-directory'
  | 'unreadable'
  | 'truncated'
  | 'too-large'
  | 'too-many'
  | 'unwritable'
  | 'stopped'

/** What the file system refused. The message names the path in one sentence. */
export class FileError extends Error {
  override readonly name = 'FileError'
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** One request over HTTP or HTTPS. */
export interface FetchRequest {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** The longest body that is taken, in bytes; what is longer is refused and not cut. */
  readonly maxBytes: number
  /** For everything, redirects included, in milliseconds. */
  readonly timeout: number
  /** Hosts (`ocsp.corp.example`, with or without `:port`) that may have private addresses. No other may. */
  readonly privateHosts: readonly string[]
}

/** Gives the body of an answer with status 200; throws FetchError for everything else. */
export type BoundedFetch = (request: FetchRequest) => Promise<Uint8Array>

/** `not-authentic`: its TLS certificate is not its own. `malformed`: what it answers is no HTTP, or encoded though nobody asked. */
export type FetchErrorCode =
  | 'bad-url'
  | 'private-address'
  | 'unreachable'
  | 'not-authentic'
  | 'timeout'
  | 'too-large'
  | 'malformed'
  | 'status'
  | 'redirect'
  | 'offline'

/** What the network refused. The message names the URL in one sentence. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  constructor(
    readonly code: FetchErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Bytes kept between runs. What it gives may be anything: who reads it verifies it again. */
export interface Cache {
  /** `null` when nothing is kept, or it cannot be read, or it is longer than `limit` bytes. `key`: hex. */
  read(key: string, limit: number): Uint8Array | null
  /** Keeps what it can; a cache that cannot be written is none. */
  write(key: string, bytes: Uint8Array): void
}

/** Lines for people. Implementations escape what they are given for the place that it goes to. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  error(message: string): void
}

/** How far a long run is. */
export interface Progress {
  /** A path or a reference; `size` in bytes, 0 for an image. */
  reading(name: string, size: number): void
  done(name: string): void
  end(): void
}
