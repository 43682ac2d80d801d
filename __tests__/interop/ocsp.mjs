// A real responder: `openssl ocsp` on loopback, asked over the real network code, by POST and by GET, in each of its
// manners. Prints what we and openssl's own client make of it. Fails when ours is another answer than expected.
//
//   node __tests__/interop/ocsp.mjs [BUILD]     needs openssl, and build/ (npm run compile) or the folder named
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const build = resolve(process.argv[2] ?? new URL('../../build', import.meta.url).pathname)
const load = (path) => import(pathToFileURL(join(build, path)).href)
const { readCertificate } = await load('crypto/certificate.js')
const { openRevocation } = await load('crypto/revocation.js')
const { boundedFetch } = await load('host/fetch.js')
const { FetchError } = await load('model/world.js')

const work = mkdtempSync(join(tmpdir(), 'interop-ocsp-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}/`
const fetchForReal = boundedFetch(new AbortController().signal)
/** As a server that knows only GET. */
const getOnly = (request) => {
  if (request.method === 'GET') return fetchForReal(request)
  throw new FetchError('status', `${request.url} answers with the status 405, and not with 200.`)
}

try {
  makePki()
  const byCa = ['-CA', 'ca.pem', '-rsigner', 'ca.pem', '-rkey', 'ca.key']
  const by = (name) => ['-CA', 'ca.pem', '-rsigner', `${name}.pem`, '-rkey', `${name}.key`]
  const days = ['-ndays', '1']
  const results = [
    ...(await scene('the CA itself', [...byCa, ...days], {
      good: 'good',
      revoked: 'revoked keyCompromise 2026-01-02T03:04:05.000Z',
      held: 'revoked certificateHold 2026-01-02T03:04:05.000Z',
      missing: 'revocation-unknown-certificate',
    })),
    ...(await scene('the CA itself, without an end', byCa, { good: 'good' })),
    ...(await scene('the CA itself, by key', [...byCa, ...days, '-resp_key_id'], { good: 'good' })),
    ...(await scene(
      'the CA itself, by GET',
      [...byCa, ...days],
      { good: 'good', revoked: 'revoked keyCompromise 2026-01-02T03:04:05.000Z' },
      getOnly,
    )),
    ...(await scene('a delegate', [...by('delegate'), ...days], {
      good: 'good',
      revoked: 'revoked keyCompromise 2026-01-02T03:04:05.000Z',
      missing: 'revocation-unknown-certificate',
    })),
    ...(await scene(
      'a delegate, by key and GET',
      [...by('delegate'), ...days, '-resp_key_id'],
      { good: 'good' },
      getOnly,
    )),
    ...(await scene('a delegate that keeps its certificate to itself', [...by('delegate'), ...days, '-resp_no_certs'], {
      good: 'revocation-not-authentic',
    })),
    ...(await scene('a delegate without the usage', [...by('plain'), ...days], { good: 'revocation-not-authentic' })),
    ...(await scene('a delegate of another CA', [...by('stranger'), ...days], { good: 'revocation-not-authentic' })),
    ...(await scene('a signature that does not hold', [...byCa, ...days, '-badsig'], {
      good: 'revocation-not-authentic',
    })),
    ...(await scene('a signature by SHA-1', [...byCa, ...days, '-rmd', 'sha1'], { good: 'revocation-not-authentic' })),
    ...(await scene(
      'a responder of another CA',
      ['-CA', 'other.pem', '-rsigner', 'other.pem', '-rkey', 'other.key', ...days],
      { good: 'revocation-not-authentic' },
    )),
    ...(await scene('nobody', null, { good: 'revocation-unreachable' })),
  ]
  let differences = 0
  for (const { manner, name, found, expected, openssl } of results) {
    if (found !== expected) differences += 1
    console.log(
      `${found === expected ? ' ' : '!'} ${manner.padEnd(48)} ${name.padEnd(8)} ${found.padEnd(50)} openssl: ${openssl}`,
    )
    if (found !== expected) console.log(`  expected ${expected}`)
  }
  console.log(`\n${results.length} questions, ${differences} with another answer than expected`)
  process.exitCode = differences === 0 ? 0 : 1
} finally {
  rmSync(work, { recursive: true })
}

/** What is said of each certificate while the responder runs in this manner; `null`: it does not run. */
async function scene(manner, options, expectations, fetch = fetchForReal) {
  const responder = options === null ? null : await startResponder(options)
  try {
    const results = []
    for (const [name, expected] of Object.entries(expectations)) {
      const found = await ask(name, fetch)
      results.push({ manner, name, found, expected, openssl: responder === null ? '' : askOpenssl(name) })
    }
    return results
  } finally {
    await responder?.()
  }
}

async function ask(name, fetch) {
  const world = {
    fetch,
    cache: { read: () => null, write: () => undefined },
    clock: { now: () => new Date() },
    stop: new AbortController().signal,
  }
  const desk = openRevocation({ mode: 'check', offline: false, hosts: ['127.0.0.1'] }, world)
  const issuer = certificateOf('ca')
  const standing = await desk.standing(
    {
      certificate: certificateOf(name),
      issuer,
      issuerCertificate: issuer,
      now: new Date(),
      signedAt: [],
      candidates: [],
      validate: () => {
        throw new Error('Nobody is asked for a path.')
      },
    },
    [],
  )
  if (standing.kind === 'unknown') return standing.code
  return standing.kind === 'good' ? 'good' : `revoked ${standing.reason} ${standing.at.toISOString()}`
}

/** openssl's own client: the word for the certificate, behind what it says of the response. */
function askOpenssl(name) {
  const options = ['-issuer', 'ca.pem', '-cert', `${name}.pem`, '-url', url, '-CAfile', 'ca.pem', '-timeout', '5']
  const { text } = openssl(['ocsp', ...options])
  const word = new RegExp(`${name}\\.pem: (\\w+)`).exec(text)?.[1] ?? 'no answer'
  return `${/Response verify OK/.test(text) ? 'verified' : 'not verified'}, ${word}`
}

/** Starts the responder and waits until it listens; gives what ends it. */
async function startResponder(options) {
  const responder = spawn('openssl', ['ocsp', '-index', 'index.txt', '-port', String(port), ...options], { cwd: work })
  const ended = new Promise((end) => responder.on('exit', end))
  let said = ''
  await new Promise((ready, fail) => {
    const hear = (piece) => {
      said += piece
      if (/ACCEPT|[Ww]aiting for/.test(said)) ready()
    }
    responder.stdout.on('data', hear)
    responder.stderr.on('data', hear)
    responder.on('exit', () => {
      fail(new Error(`openssl ocsp ended: ${said}`))
    })
  })
  return async () => {
    responder.kill('SIGKILL')
    await ended
  }
}

function makePki() {
  makeCa('ca', 'CA')
  makeCa('other', 'Other CA')
  const asks = `authorityInfoAccess=OCSP;URI:${url}\nextendedKeyUsage=codeSigning\n`
  issue('good', 'ca', 1, asks)
  issue('revoked', 'ca', 2, asks)
  issue('held', 'ca', 3, asks)
  issue('missing', 'ca', 4, asks)
  issue('delegate', 'ca', 5, 'extendedKeyUsage=OCSPSigning\nnoCheck=ignored\nkeyUsage=digitalSignature\n')
  issue('plain', 'ca', 6, 'extendedKeyUsage=codeSigning\n')
  issue('stranger', 'other', 7, 'extendedKeyUsage=OCSPSigning\n')
  const row = (state, revoked, serial, name) =>
    [state, '400101000000Z', revoked, serial, 'unknown', `/CN=${name}`].join('\t')
  const rows = [
    row('V', '', '01', 'good'),
    row('R', '260102030405Z,keyCompromise', '02', 'revoked'),
    row('R', '260102030405Z,certificateHold', '03', 'held'),
  ]
  writeFileSync(join(work, 'index.txt'), `${rows.join('\n')}\n`)
}

function makeCa(file, name) {
  make([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${file}.key`,
    '-out',
    `${file}.pem`,
    '-subj',
    `/CN=${name}`,
    '-days',
    '3650',
  ])
}

function issue(file, issuer, serial, extensions) {
  writeFileSync(join(work, 'extensions.txt'), extensions)
  make([
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${file}.key`,
    '-out',
    'request.pem',
    '-subj',
    `/CN=${file}`,
  ])
  make([
    'x509',
    '-req',
    '-in',
    'request.pem',
    '-CA',
    `${issuer}.pem`,
    '-CAkey',
    `${issuer}.key`,
    '-set_serial',
    String(serial),
    '-days',
    '3650',
    '-extfile',
    'extensions.txt',
    '-out',
    `${file}.pem`,
  ])
}

function openssl(options) {
  const { status, stdout, stderr } = spawnSync('openssl', options, { cwd: work, encoding: 'utf8' })
  return { status, text: `${stdout}${stderr}` }
}

function make(options) {
  const { status, text } = openssl(options)
  if (status !== 0) throw new Error(`openssl ${options[0]} ended with ${status}: ${text}`)
}

function certificateOf(name) {
  const text = readFileSync(join(work, `${name}.pem`), 'utf8')
  return readCertificate(Buffer.from(/-----BEGIN CERTIFICATE-----([^-]+)/.exec(text)[1], 'base64'))
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address()
      server.close(() => found(free))
    })
  })
}
