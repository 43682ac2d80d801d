import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answerContents } from './github-contents.js'
import { answerSarif } from './github-sarif.js'
import type { Processing, SarifUpload } from './github-sarif.js'
import { demand, refusal, WrongRequest } from './github-route.js'
import type { GitHubAnswer, GitHubRequest } from './github-route.js'

export interface GitHubParts {
  /** The only token that is let in; who has none is let in where `isPublic`. By default nobody is asked for one. */
  readonly token?: string
  readonly isPublic?: boolean
  /** `acme/app`: the folder of a git repository, whose objects are given as GitHub gives them. */
  readonly repositories?: Readonly<Record<string, string>>
  /** What becomes of each upload, question by question; the last stays. By default it is complete at once. */
  readonly processing?: readonly Processing[]
  /** Answers in GitHub's place; `null`: GitHub does. `count`: requests before this one. */
  readonly instead?: (request: GitHubRequest, count: number) => GitHubAnswer | null
}

export interface LoopbackGitHub {
  /** GITHUB_API_URL. */
  readonly url: string
  readonly requests: readonly GitHubRequest[]
  readonly uploads: readonly SarifUpload[]
  /** Closes it. Throws for a request that the published description does not allow. */
  stop(): void
}

/** What the routes know. */
export interface GitHubState {
  readonly url: string
  readonly parts: GitHubParts
  readonly uploads: SarifUpload[]
}

/** GitHub's REST API on loopback. */
export async function startGitHub(parts: GitHubParts = {}): Promise<LoopbackGitHub> {
  const requests: GitHubRequest[] = []
  const uploads: SarifUpload[] = []
  const wrong: string[] = []
  const sockets = new Set<Socket>()
  let state: GitHubState = { url: '', parts, uploads }
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body: Buffer.concat(pieces) }
      requests.push(one)
      const answer = caughtAnswer(one, requests.length - 1, state, wrong)
      const isText = typeof answer.body === 'string'
      const type = { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8' }
      response.writeHead(answer.status, { ...(answer.body === undefined ? {} : type), ...answer.headers })
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
    })
  })
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state = { ...state, url }
  return {
    url,
    requests,
    uploads,
    stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      if (wrong.length > 0) throw new WrongRequest(wrong.join('\n'))
    },
  }
}

function caughtAnswer(request: GitHubRequest, count: number, state: GitHubState, wrong: string[]): GitHubAnswer {
  try {
    return answer(request, count, state)
  } catch (error) {
    wrong.push(`${request.method} ${request.path}: ${error instanceof Error ? error.message : String(error)}`)
    return refusal(400, 'Problems parsing JSON')
  }
}

function answer(request: GitHubRequest, count: number, state: GitHubState): GitHubAnswer {
  demand(request.headers['user-agent'] !== undefined, 'there is no User-Agent, without which GitHub answers nobody')
  demand(/^application\/(?:vnd\.github[\w.+-]*\+json|json)/.test(request.headers.accept ?? ''), 'it accepts no JSON')
  const special = state.parts.instead?.(request, count) ?? null
  if (special !== null) return special
  const { token, isPublic = false } = state.parts
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ')
  if (token !== undefined && (given === '' ? !isPublic : given !== token || !/^(?:bearer|token)$/i.test(scheme))) {
    return given === '' ? refusal(401, 'Requires authentication') : refusal(401, 'Bad credentials')
  }
  const at = /^\/repos\/([^/]+)\/([^/]+)\/(.*)$/.exec(request.path)
  if (at === null) return refusal(404, 'Not Found')
  const repository = `${decodeURIComponent(at[1] ?? '')}/${decodeURIComponent(at[2] ?? '')}`
  const route = { repository, path: at[3] ?? '', request }
  return answerSarif(route, state) ?? answerContents(route, state) ?? refusal(404, 'Not Found')
}
