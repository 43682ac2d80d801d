import { afterAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Job, Reply, Request } from '../src/host/messages.js'
import { nodeFiles } from '../src/host/files.js'
import type { FileSubject } from '../src/model/subject.js'
import { readFile } from '../src/signatures/file/read.js'
import { serve } from '../src/worker.js'
import { jarBytes } from './support/fixtures.js'
import { folderOf, removeFolders } from './support/folder.js'
import { testWorld } from './support/world.js'

afterAll(removeFolders)

interface Asked {
  readonly say: (request: Request) => void
  readonly heard: Reply[]
  /** Waits for so many replies. */
  readonly hear: (count: number) => Promise<readonly Reply[]>
}

/** A worker without a thread: what crosses is cloned all the same. */
function workerIn(directory: string): Asked {
  const heard: Reply[] = []
  let onHeard = (): void => undefined
  let say: Asked['say'] = () => undefined
  const port = {
    on: (_: string, listener: Asked['say']) => {
      say = (request) => {
        listener(structuredClone(request))
      }
      return port
    },
    postMessage: (reply: Reply) => {
      heard.push(structuredClone(reply))
      onHeard()
    },
  }
  serve(port as unknown as Parameters<typeof serve>[0], { directory })
  const hear: Asked['hear'] = (count) =>
    new Promise((resolve) => {
      onHeard = () => {
        if (heard.length >= count) resolve(heard)
      }
      onHeard()
    })
  return { say, heard, hear }
}

function subjectOf(folder: string, path: string): FileSubject {
  return { kind: 'file', path, root: '.', location: join(folder, path), named: false, mentions: [], obstacle: null }
}

const read = (subject: FileSubject): Job => ({ kind: 'read', work: subject })

/** A worker that was given these jobs, numbered from 0. */
function give(worker: Asked, ...jobs: readonly Job[]): void {
  worker.say({ say: 'do', jobs: jobs.map((job, number) => ({ number, job })) })
}

describe('A worker', () => {
  const folder = folderOf({ 'a.jar': jarBytes('rsa.jar'), 'b.txt': 'text', 'c.jar': jarBytes('appended.jar') })

  it('reads files as the thread that asks would, and answers all of a message at once', async () => {
    const worker = workerIn(folder)
    const subjects = ['a.jar', 'b.txt', 'c.jar', 'gone.jar'].map((path) => subjectOf(folder, path))
    give(worker, ...subjects.map(read))
    const world = testWorld({ files: nodeFiles(folder) })
    const answers = []
    for (const [number, subject] of subjects.entries()) {
      answers.push({ say: 'done', number, result: plain(await readFile(subject, world)) })
    }
    const [reply] = await worker.hear(1)
    expect(plain(reply)).toEqual({ say: 'answers', answers })
  })

  it('sends certificates without the file that they stand in', async () => {
    const worker = workerIn(folder)
    give(worker, read(subjectOf(folder, 'a.jar')))
    const [reply] = await worker.hear(1)
    const sent = reply?.say === 'answers' && reply.answers[0]?.say === 'done' ? reply.answers[0].result : null
    if (sent === null || sent instanceof Uint8Array) throw new Error('nothing was read')
    const certificates = sent.signatures.flatMap(({ claim }) => claim.certificates)
    expect(certificates.length).toBeGreaterThan(0)
    for (const der of certificates) expect(der.buffer.byteLength).toBe(der.length)
  })

  it('says that it is ready, and what it reads when that takes a while', async () => {
    const large = folderOf({ 'l.cab': 'MSCF\0\0\0\0' })
    const descriptor = openSync(join(large, 'l.cab'), 'r+')
    ftruncateSync(descriptor, 2_000_000)
    closeSync(descriptor)
    const worker = workerIn(large)
    worker.say({ say: 'prepare' })
    expect(await worker.hear(1)).toEqual([{ say: 'ready' }])
    give(worker, read(subjectOf(large, 'l.cab')))
    expect(await worker.hear(3)).toMatchObject([
      { say: 'ready' },
      { say: 'reading', path: 'l.cab', size: 2_000_000 },
      { say: 'answers' },
    ])
  })

  it('begins no file after it was told to stop', async () => {
    const worker = workerIn(folder)
    give(worker, read(subjectOf(folder, 'a.jar')), read(subjectOf(folder, 'c.jar')))
    worker.say({ say: 'stop' })
    const [reply] = await worker.hear(1)
    expect(reply).toMatchObject({ answers: [{}, { say: 'refused', number: 1, code: 'stopped' }] })
  })
})

describe('A digest in a worker', () => {
  function opened(size: number): { readonly descriptor: number; readonly job: Job } {
    const descriptor = openSync(join(folderOf({ 'a.exe': '' }), 'a.exe'), 'r+')
    ftruncateSync(descriptor, size)
    const parts = [{ position: 0, length: size }]
    return { descriptor, job: { kind: 'digest', work: { descriptor, location: 'a.exe', algorithm: 'sha256', parts } } }
  }

  it('is made through the descriptor that the other thread opened', async () => {
    const { descriptor, job } = opened(1000)
    const worker = workerIn('/')
    give(worker, job)
    const result = createHash('sha256').update(Buffer.alloc(1000)).digest('hex')
    expect(plain((await worker.hear(1))[0])).toEqual({ say: 'answers', answers: [{ say: 'done', number: 0, result }] })
    closeSync(descriptor)
  })

  it.each([
    ['while it is made', true],
    ['before it is begun', false],
  ])('ends when it is abandoned %s', async (_, begun) => {
    const { descriptor, job } = opened(64 * 1024 * 1024)
    const worker = workerIn('/')
    if (begun) give(worker, job)
    worker.say({ say: 'abandon', number: 0 })
    if (!begun) give(worker, job)
    expect(await worker.hear(1)).toMatchObject([{ answers: [{ say: 'refused', number: 0, code: 'stopped' }] }])
    closeSync(descriptor)
  })

  it('tells what the file system refuses, and a fault of ours', async () => {
    const { descriptor, job } = opened(10)
    if (job.kind !== 'digest') throw new Error('no digest')
    const parts = [{ position: 5, length: 10 }]
    const worker = workerIn('/')
    give(worker, { ...job, work: { ...job.work, parts } }, { ...job, work: { ...job.work, algorithm: 'none such' } })
    expect(await worker.hear(1)).toMatchObject([
      {
        answers: [
          { say: 'refused', number: 0, code: 'truncated', message: 'a.exe became shorter while it was read.' },
          { say: 'fault', number: 1, fault: { message: expect.stringContaining('Digest method not supported') } },
        ],
      },
    ])
    closeSync(descriptor)
  })
})

/** Bytes as text: whether they are a Buffer or an array does not matter. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}
