/** All that is outside of the program. Tests pass a fixed clock, a folder, a silent log. */
export interface World {
  readonly clock: Clock
  readonly files: Files
  readonly fetch: BoundedFetch
  readonly cache: Cache
  readonly log: Log
  readonly progress: Progress
  /** Aborted when the run was asked to stop (SIGINT, SIGTERM): nothing new is begun. */
  readonly stop: AbortSignal
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
  /** Whether size, time of change and inode are still those of the opening. */
  unchanged(): boolean
  close(): void
}

export type FileErrorCode =
  'not-found' | 'not-a-file' | 'not-a-directory' | 'unreadable' | 'truncated' | 'too-large' | 'too-many' | 'unwritable'

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

export type FetchErrorCode =
  'bad-url' | 'private-address' | 'unreachable' | 'timeout' | 'too-large' | 'status' | 'redirect' | 'offline'

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
  reading(path: string, size: number): void
  done(path: string): void
  end(): void
}
