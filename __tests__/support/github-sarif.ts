import type { components, operations } from '@octokit/openapi-types'
import { gunzipSync } from 'node:zlib'
import { demand, refusal } from './github-route.js'
import type { GitHubAnswer, Route } from './github-route.js'
import type { GitHubState } from './github.js'

type Schemas = components['schemas']

/** What is sent, as the published description has it. */
type SarifBody = operations['code-scanning/upload-sarif']['requestBody']['content']['application/json']

/** What is told of an upload. */
export type Processing = Schemas['code-scanning-sarifs-status'] | 'lost'

/** An upload that was taken. */
export interface SarifUpload {
  readonly repository: string
  readonly body: SarifBody
  /** What was compressed and encoded in it. */
  readonly sarif: Buffer
  /** How often it was asked after. */
  asked: number
}

/** REST API, code scanning: "The maximum size of a gzip-compressed file is 10 MB". Bytes. */
const COMPRESSED_BYTES = 10 * 1024 * 1024

/** Takes uploads and tells what became of them; `null`: something else is asked. */
export function answerSarif({ repository, path, request }: Route, state: GitHubState): GitHubAnswer | null {
  if (path === 'code-scanning/sarifs') {
    demand(request.method === 'POST', 'a SARIF file is posted')
    const body = readBody(request.headers['content-type'] ?? '', request.body)
    const compressed = Buffer.from(body.sarif, 'base64')
    if (compressed.length > COMPRESSED_BYTES) return refusal(413, 'Payload Too Large')
    const id = idOf(state.uploads.length)
    state.uploads.push({ repository, body, sarif: readSarif(compressed, body.sarif), asked: 0 })
    const receipt: Schemas['code-scanning-sarifs-receipt'] = { id, url: `${state.url}${request.path}/${id}` }
    return { status: 202, body: receipt }
  }
  const [, id] = /^code-scanning\/sarifs\/([^/?]+)$/.exec(path) ?? []
  if (id === undefined) return null
  demand(request.method === 'GET', 'an upload is asked after with GET')
  const upload = state.uploads.find((one, index) => one.repository === repository && idOf(index) === id)
  if (upload === undefined) return refusal(404, 'Not Found')
  const usual: Processing = {
    processing_status: 'complete',
    analyses_url: `${state.url}/repos/${repository}/code-scanning/analyses?sarif_id=${id}`,
    errors: null,
  }
  const { processing = [] } = state.parts
  const status = processing[Math.min(upload.asked, processing.length - 1)] ?? usual
  upload.asked += 1
  return status === 'lost' ? refusal(404, 'Not Found') : { status: 200, body: status }
}

function idOf(number: number): string {
  return `6c81cd8e-b078-4ac3-a3be-${String(number).padStart(12, '0')}`
}

/** Every member that the description names, with its pattern there. */
const members: { readonly [Name in keyof Required<SarifBody>]: (value: unknown) => boolean } = {
  commit_sha: (value) => typeof value === 'string' && /^[0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?$/.test(value),
  ref: (value) =>
    typeof value === 'string' && /^refs\/(?:(?:heads|tags)\/.+|pull\/[1-9][0-9]*\/(?:merge|head))$/.test(value),
  sarif: (value) => typeof value === 'string' && value !== '',
  checkout_uri: (value) => typeof value === 'string' && URL.canParse(value),
  started_at: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value),
  tool_name: (value) => typeof value === 'string' && value !== '',
  validate: (value) => typeof value === 'boolean',
}

function readBody(type: string, bytes: Buffer): SarifBody {
  demand(/^application\/json(?:;|$)/.test(type), 'the body is not called JSON')
  const body = JSON.parse(bytes.toString()) as Record<string, unknown>
  for (const name of ['commit_sha', 'ref', 'sarif']) demand(name in body, `the body lacks \`${name}\``)
  for (const [name, value] of Object.entries(body)) {
    demand(name in members, `the description knows no \`${name}\``)
    demand(members[name as keyof SarifBody](value), `\`${name}\` is ${JSON.stringify(value).slice(0, 100)}`)
  }
  return body as unknown as SarifBody
}

/** Base64 with its padding and no line break, gzip, SARIF 2.1.0. */
function readSarif(compressed: Buffer, text: string): Buffer {
  demand(compressed.toString('base64') === text, '`sarif` is not base64')
  const sarif = gunzipSync(compressed)
  const { version, runs } = JSON.parse(sarif.toString()) as { version?: unknown; runs?: unknown }
  demand(version === '2.1.0' && Array.isArray(runs), 'the file is not SARIF 2.1.0')
  return sarif
}
