import { describe, expect, it } from '@jest/globals'
import { openWire, runBounds, type RunBounds } from '../../../src/crypto/revocation/ask-wire.js'
import { FetchError, type FetchErrorCode } from '../../../src/model/world.js'

const start = Date.UTC(2026, 10, 22, 12)

/** A wire to hosts that answer so, each request taking that many milliseconds of a clock that only requests move. */
function open(answer: (url: string) => FetchErrorCode | null, bounds: Partial<RunBounds>, took = 0) {
  const asked: string[] = []
  let now = start
  const wire = openWire(
    {
      fetch: ({ url }) => {
        asked.push(url)
        now += took
        const code = answer(url)
        return code === null
          ? Promise.resolve(Buffer.from('ok'))
          : Promise.reject(new FetchError(code, `${url}: ${code}.`))
      },
      stop: new AbortController().signal,
      clock: { now: () => new Date(now) },
    },
    [],
    { ...runBounds, ...bounds },
  )
  const ask = (url: string): Promise<string> =>
    wire.inTurn(async (send) => {
      const found = await send({ url, method: 'GET', headers: {}, body: null, maxBytes: 1, timeout: 1 })
      return found instanceof FetchError ? found.message : 'ok'
    })
  const wait = (time: number): void => {
    now += time
  }
  return { ask, asked, wait }
}

const urlOf = (index: number): string => `http://host-${index}.example/`

describe('a run that meets a host of its own in every certificate', () => {
  const isSilent = (url: string): FetchErrorCode | null => (url.startsWith('http://host') ? 'timeout' : null)

  it('asks no new host after so many silences, and those that answered before', async () => {
    const { ask, asked } = open(isSilent, { silences: 20 })
    expect(await ask('http://good.example/1')).toBe('ok')
    for (let index = 0; index < 20; index += 1) expect(await ask(urlOf(index))).toBe(`${urlOf(index)}: timeout.`)
    expect(asked).toHaveLength(21)
    expect(await ask(urlOf(20))).toBe(`${urlOf(20)} was not asked: 20 requests of this run had no answer.`)
    expect(await ask(urlOf(0))).toBe(`${urlOf(0)} was not asked: 20 requests of this run had no answer.`)
    expect(await ask('http://good.example/2')).toBe('ok')
    expect(asked).toHaveLength(22)
  })

  it('is over with 20,000 of them after a minute of waiting', async () => {
    const { ask, asked } = open(isSilent, {})
    await Promise.all(Array.from({ length: 20_000 }, (_, index) => ask(urlOf(index))))
    // Those that were under way when the bound was reached are let finish.
    expect(asked.length).toBeLessThanOrEqual(320 + 16)
    expect(asked.length).toBeGreaterThanOrEqual(320)
  })

  it('does not take what is answered at once for a silence', async () => {
    const { ask, asked } = open(() => 'status', { silences: 5 })
    for (let index = 0; index < 50; index += 1) await ask(urlOf(index))
    expect(asked).toHaveLength(50)
  })
})

describe('a run that hosts keep waiting', () => {
  it('asks nobody any more when its time is up', async () => {
    const { ask, asked } = open(() => null, { time: 60_000 }, 2900)
    for (let index = 0; index < 100; index += 1) await ask('http://slow.example/')
    expect(asked).toHaveLength(21)
    expect(await ask('http://slow.example/x')).toBe(
      'http://slow.example/x was not asked: this run has asked for 60 s, which is the most.',
    )
  })

  it('does not count the time in which nothing is asked', async () => {
    const { ask, asked, wait } = open(() => null, { time: 60_000 }, 100)
    for (let index = 0; index < 100; index += 1) {
      await ask('http://good.example/')
      wait(3_600_000)
    }
    expect(asked).toHaveLength(100)
  })

  it('counts the time of what is asked at once only once', async () => {
    const { ask, asked } = open(() => null, { time: 60_000 }, 1000)
    await Promise.all(Array.from({ length: 16 }, () => ask('http://good.example/')))
    expect(await ask('http://good.example/')).toBe('ok')
    expect(asked).toHaveLength(17)
  })
})
