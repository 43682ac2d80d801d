import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { State } from '../../src/model/verdict.js'
import { signaturesOf } from '../../src/model/signature.js'
import { judge } from '../../src/policy/judge.js'
import { prove } from '../../src/trust/prove.js'
import { root } from '../support/cosign.js'
import { auxiliaryTag, bundleOf, cosignSignature, readFrom } from '../support/image-registry.js'
import { image } from '../support/manifests.js'
import { startRegistry, type Lie, type Match, type TestRegistry } from '../support/registry.js'
import { deskOf, namedAnchor, trustIn } from '../support/trust.js'

// What a registry may do instead of answering, at each step of looking at an image. The image is signed: whatever is done
// to the answers, it must never pass for unsigned, and never be verified by anything but its own signature.

let registry: TestRegistry
/** Somebody else's server, to which nothing may lead. */
let stranger: TestRegistry
const app = image({ name: 'app' })
const signature = cosignSignature(app)
const bundle = bundleOf(app)
const trust = trustIn([namedAnchor('acme', [root])])

beforeAll(async () => {
  registry = await startRegistry()
  stranger = await startRegistry()
  // What it says itself is no matter: a registry may say “not found” without its help.
  stranger.lie(/^/, { status: 500 })
})
afterAll(() => Promise.all([registry.close(), stranger.close()]))
beforeEach(() => {
  registry.shelves.clear()
  registry.repent()
  registry.forget()
  stranger.forget()
  registry.push('acme/app', app, '1.0')
})

async function verdictOf(name = 'acme/app:1.0') {
  const credentials = { kind: 'password', username: 'user', password: 'secret' } as const
  const registries = registry.registries({}, { credentials: () => Promise.resolve(credentials) })
  const reading = await readFrom(registry, name, { registries })
  const desk = deskOf()
  const proofs = await Promise.all(
    signaturesOf(reading).map(async (one) => [one, await prove(one, trust, desk)] as const),
  )
  return judge(reading, new Map(proofs), null, trust.at)
}

const json = { 'content-type': 'application/json' }
const elsewhere = 'asks for a token of another origin (401)'
const behaviours: Readonly<Record<string, Lie | (() => Lie)>> = {
  'asks for credentials (401)': {
    status: 401,
    headers: { ...json, 'www-authenticate': 'Basic realm="r"' },
    body: '{}',
  },
  [elsewhere]: () => ({
    status: 401,
    headers: { ...json, 'www-authenticate': `Bearer realm="http://169.254.169.254/token",service="s"` },
    body: '{}',
  }),
  'forbids it (403)': { status: 403, headers: json, body: '{}' },
  'does not allow the method (405)': { status: 405, headers: json, body: '{}' },
  'does not accept it (406)': { status: 406, headers: json, body: '{}' },
  'has a policy against it (412)': {
    status: 412,
    headers: json,
    body: '{"errors":[{"code":"PROJECTPOLICYVIOLATION"}]}',
  },
  'has had too many requests (429)': { status: 429, headers: { ...json, 'retry-after': '1' }, body: '{}' },
  'has a fault (500)': { status: 500, headers: json, body: '{}' },
  'is not there for a while (503)': { status: 503, headers: { 'retry-after': '100000' } },
  'answers a page of HTML': { headers: { 'content-type': 'text/html' }, body: '<html><body>Sign in</body></html>' },
  'answers JSON that breaks off': {
    headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
    body: '{"schemaVersion":2,"mani',
  },
  'closes the connection': { way: 'reset' },
  'breaks off in the middle': { way: 'cut', body: '{"schemaVersion":2}' },
  'does not end': { way: 'endless' },
  'leads in a circle': () => ({
    status: 307,
    headers: { location: `${registry.origin}/v2/acme/app/manifests/circle` },
  }),
  'leads to a private address': { status: 307, headers: { location: 'http://169.254.169.254/latest/meta-data' } },
  'leads to somebody else': () => ({ status: 307, headers: { location: `${stranger.origin}/v2/acme/app` } }),
}
const circle: Match = /manifests\/circle$/

interface Step {
  readonly match: () => Match
  /** When this answer is all that is wrong. */
  readonly state: State
  /** Whether the signature stands under cosign's tag, or as a referrer. */
  readonly kept: 'tag' | 'referrer'
}

const exactly =
  (path: string): Match =>
  ({ url }) =>
    url.split('?')[0] === path
const steps: Readonly<Record<string, Step>> = {
  'the manifest': { match: () => exactly('/v2/acme/app/manifests/1.0'), state: 'unknown', kept: 'tag' },
  'cosign’s tag': {
    match: () => exactly(`/v2/acme/app/manifests/${auxiliaryTag(app, 'sig')}`),
    state: 'unknown',
    kept: 'tag',
  },
  'the payload of the signature': { match: () => /\/blobs\//, state: 'unknown', kept: 'tag' },
  'the list of referrers': { match: () => /\/referrers\//, state: 'unknown', kept: 'referrer' },
  'the manifest of a referrer': {
    match: () => exactly(`/v2/acme/app/manifests/${bundle.digest}`),
    state: 'unknown',
    kept: 'referrer',
  },
  'the bundle of a referrer': { match: () => /\/blobs\//, state: 'unknown', kept: 'referrer' },
  'the fallback tag': {
    match: () => exactly(`/v2/acme/app/manifests/${app.digest.replace(':', '-')}`),
    state: 'verified',
    kept: 'referrer',
  },
  'the tag of attestations': {
    match: () => exactly(`/v2/acme/app/manifests/${auxiliaryTag(app, 'att')}`),
    state: 'verified',
    kept: 'tag',
  },
}

const keep = ({ kept }: Step): void => {
  if (kept === 'tag') registry.push('acme/app', signature, auxiliaryTag(app, 'sig'))
  else registry.push('acme/app', bundle)
}

describe('a signed image whose registry is honest', () => {
  it.each(Object.entries(steps))('is verified (%s)', async (_, step) => {
    keep(step)
    expect((await verdictOf()).state).toBe('verified')
  })
})

const cases = Object.entries(steps).flatMap(([step, facts]) =>
  Object.entries(behaviours).map(([behaviour, lie]) => {
    // What the registry asks for once it asks for ever after: then nothing of it can be had.
    const state = behaviour === elsewhere ? 'unknown' : facts.state
    return { step, facts, behaviour, lie, state }
  }),
)

describe('a registry that, asked for a part of a signed image,', () => {
  it.each(cases)('$behaviour, at $step: the image is $state', async ({ facts, lie, state }) => {
    keep(facts)
    const answer = typeof lie === 'function' ? lie() : lie
    registry.lie(facts.match(), answer)
    registry.lie(circle, answer)
    const verdict = await verdictOf()
    expect(verdict.state).toBe(state)
    expect(stranger.log().filter((line) => line.includes('authorization'))).toEqual([])
    expect(stranger.requests.map(({ headers }) => headers.authorization)).toEqual(
      stranger.requests.map(() => undefined),
    )
  })
})

describe('a registry that says “not found”', () => {
  const missing: Lie = { status: 404, headers: json, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' }
  it.each<readonly [string, State]>([
    ['the manifest', 'unknown'],
    ['the payload of the signature', 'unknown'],
    ['the manifest of a referrer', 'unknown'],
    ['the bundle of a referrer', 'unknown'],
    // Nobody can tell a registry that hides a signature from one that has none.
    ['cosign’s tag', 'unsigned'],
    ['the list of referrers', 'unsigned'],
  ])('of %s leaves the image %s', async (name, state) => {
    const step = steps[name]
    if (step === undefined) throw new Error(name)
    keep(step)
    registry.lie(step.match(), missing)
    expect((await verdictOf()).state).toBe(state)
  })
})

describe('a registry that lies about what it gives', () => {
  const other = image({ name: 'other' })
  const as = ({ mediaType, bytes, digest }: typeof other, headers: Record<string, string> = {}): Lie => ({
    headers: { 'content-type': mediaType, 'docker-content-digest': digest, ...headers },
    body: bytes,
  })
  it('about its digest makes it unknown', async () => {
    keep(steps['the manifest'] as Step)
    registry.lie(exactly('/v2/acme/app/manifests/1.0'), as(app, { 'docker-content-digest': other.digest }))
    expect((await verdictOf()).state).toBe('unknown')
  })

  it('about its media type makes it unknown', async () => {
    keep(steps['the manifest'] as Step)
    const type = 'application/vnd.oci.image.index.v1+json'
    registry.lie(exactly('/v2/acme/app/manifests/1.0'), as(app, { 'content-type': type }))
    expect((await verdictOf()).state).toBe('unknown')
  })

  it('about the tag, which it moves, does not lend the signature of one image to another', async () => {
    keep(steps['the manifest'] as Step)
    registry.push('acme/app', other)
    registry.lie(exactly('/v2/acme/app/manifests/1.0'), as(other))
    expect((await verdictOf()).state).toBe('unsigned')
    const moved = cosignSignature(app)
    registry.lie(exactly(`/v2/acme/app/manifests/${auxiliaryTag(other, 'sig')}`), as(moved))
    expect((await verdictOf()).state).toBe('invalid')
  })

  it.each([
    ['leads to another origin', () => `<${stranger.origin}/v2/acme/app/referrers/x>; rel="next"`],
    ['leads back to the same page', () => `</v2/acme/app/referrers/${app.digest}>; rel="next"`],
    ['leads out of the API', () => '</latest/meta-data>; rel="next"'],
  ])('about the next page, whose link %s, makes it unknown', async (_, link) => {
    registry.lie(/\/referrers\//, () => ({
      headers: { 'content-type': 'application/vnd.oci.image.index.v1+json', link: link() },
      body: '{"schemaVersion":2,"manifests":[]}',
    }))
    expect((await verdictOf()).state).toBe('unknown')
    expect(stranger.log()).toEqual([])
  })

  it('about how many pages there are comes to an end, and makes it unknown', async () => {
    let page = 0
    registry.lie(/\/referrers\//, () => {
      page += 1
      return {
        headers: {
          'content-type': 'application/vnd.oci.image.index.v1+json',
          link: `</v2/acme/app/referrers/${app.digest}?page=${page}>; rel="next"`,
        },
        body: '{"schemaVersion":2,"manifests":[]}',
      }
    })
    expect((await verdictOf()).state).toBe('unknown')
    expect(page).toBeLessThan(5000)
  })

  it('about who refers to it, a million of them, takes little memory and makes it unknown', async () => {
    const one = `{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"${other.digest}","size":1},`
    const start = '{"schemaVersion":2,"manifests":['
    const body = Buffer.alloc(start.length + one.length * 1_000_000, one)
    body.write(start)
    registry.lie(/\/referrers\//, { headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' }, body })
    const before = process.memoryUsage().heapUsed
    expect((await verdictOf()).state).toBe('unknown')
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024)
  })
})
