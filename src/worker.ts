import type { MessagePort } from 'node:worker_threads'
import { digestHere } from './host/descriptor.js'
import { nodeFiles } from './host/files.js'
import { TOLD_FROM } from './host/messages.js'
import type { Answer, Briefing, FaultText, Job, NumberedJob, Reply, Request } from './host/messages.js'
import type { FileReading, Signature } from './model/signature.js'
import type { FileSubject } from './model/subject.js'
import { FileError } from './model/world.js'
import type { readFile, ReadingWorld } from './signatures/file/read.js'

type Port = Pick<MessagePort, 'on' | 'postMessage'>

/** What a thread does: it reads files and makes digests, as it is asked to. Files one after the other. */
export function serve(port: Port, { directory }: Briefing): void {
  const stop = new AbortController()
  const abandoned = new Map<number, AbortController>()
  const tell = (reply: Reply): void => {
    port.postMessage(reply)
  }
  const world: ReadingWorld = {
    files: nodeFiles(directory, { stop: stop.signal, elsewhere: null }),
    progress: {
      reading: (path, size) => {
        if (size >= TOLD_FROM) tell({ say: 'reading', path, size })
      },
    },
    stop: stop.signal,
  }
  const abandonOf = (number: number): AbortController => {
    const abandon = abandoned.get(number) ?? new AbortController()
    abandoned.set(number, abandon)
    return abandon
  }
  const digest = async (number: number, { work }: Extract<Job, { kind: 'digest' }>): Promise<Uint8Array> => {
    try {
      return await digestHere(work, AbortSignal.any([stop.signal, abandonOf(number).signal]))
    } finally {
      abandoned.delete(number)
    }
  }
  const read = async (subject: FileSubject): Promise<FileReading | null> => {
    if (stop.signal.aborted) throw new FileError('stopped', 'The run was asked to stop before the file was read.')
    const reading = await (await loadReader())(subject, world)
    return reading === null ? null : { ...reading, signatures: reading.signatures.map(withOwnBytes) }
  }
  const answer = async ({ number, job }: NumberedJob): Promise<Answer> => {
    try {
      return { say: 'done', number, result: await (job.kind === 'read' ? read(job.work) : digest(number, job)) }
    } catch (error) {
      if (error instanceof FileError) return { say: 'refused', number, code: error.code, message: error.message }
      return { say: 'fault', number, fault: textOf(error) }
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  const answerAll = async (jobs: readonly NumberedJob[]): Promise<void> => {
    const answers: Answer[] = []
    for (const job of jobs) answers.push(await answer(job))
    tell({ say: 'answers', answers })
  }
  port.on('message', (request: Request) => {
    switch (request.say) {
      case 'prepare':
        void loadReader().then(() => {
          tell({ say: 'ready' })
        })
        return
      case 'stop':
        stop.abort()
        return
      case 'abandon':
        abandonOf(request.number).abort()
        return
      case 'do':
        last = last.then(() => answerAll(request.jobs))
    }
  })
}

/** Loaded by the first file: who makes digests alone needs none of it. */
async function loadReader(): Promise<typeof readFile> {
  return (await import('./signatures/file/read.js')).readFile
}

/** A view would take all that it is a view of along when it is cloned, the whole file for example. */
function withOwnBytes(signature: Signature): Signature {
  const { claim, times } = signature
  return { ...signature, claim: withOwnCertificates(claim), times: times.map(withOwnCertificates) }
}

function withOwnCertificates<Holder extends { readonly certificates: readonly Uint8Array[] }>(holder: Holder): Holder {
  return { ...holder, certificates: holder.certificates.map((der) => new Uint8Array(der)) }
}

function textOf(error: unknown): FaultText {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' }
  return { name: error.name, message: error.message, stack: error.stack ?? '' }
}
