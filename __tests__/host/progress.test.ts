import { describe, expect, it } from '@jest/globals'
import { noProgress, screenProgress } from '../../src/host/progress.js'

function watch(columns?: number): {
  readonly text: () => string
  readonly screen: Parameters<typeof screenProgress>[0]
} {
  const written: string[] = []
  return { text: () => written.join(''), screen: { columns, write: (text) => written.push(text) } }
}

describe('progress on a screen', () => {
  it('shows looked at, bytes and what is being read', () => {
    const { text, screen } = watch()
    const progress = screenProgress(screen, () => 0)
    progress.reading('dist/a.jar', 1500)
    expect(text()).toBe('\r\u001b[K0 looked at, 2 kB, dist/a.jar')
  })

  it('is drawn again after a tenth of a second, and counts what was not drawn', () => {
    let now = 0
    const { text, screen } = watch()
    const progress = screenProgress(screen, () => now)
    for (const path of ['a', 'b', 'c']) {
      progress.reading(path, 1_000_000)
      progress.done(path)
      now += 50
    }
    expect(text().split('\r\u001b[K')).toEqual(['', '0 looked at, 1.0 MB, a', '2 looked at, 3.0 MB, c'])
  })

  it('goes away at its end, and is not erased twice', () => {
    const { text, screen } = watch()
    const progress = screenProgress(screen, () => 0)
    progress.end()
    expect(text()).toBe('')
    progress.reading('a', 1)
    progress.end()
    progress.clear()
    expect(text().split('\r\u001b[K')).toEqual(['', '0 looked at, 1 kB, a', ''])
  })

  it('never wraps, for wide characters neither', () => {
    const { text, screen } = watch(24)
    screenProgress(screen, () => 0).reading('漢字漢字漢字', 1)
    expect(text()).toBe('\r\u001b[K0 looked at, 1 kB, 漢字')
  })

  it('takes a terminal for 80 columns that says 0', () => {
    const { text, screen } = watch(0)
    screenProgress(screen, () => 0).reading('x'.repeat(100), 1)
    expect(text().slice(4)).toHaveLength(79)
  })

  it('shows a hostile name as text', () => {
    const { text, screen } = watch(200)
    screenProgress(screen, () => 0).reading('a\u001b[2J\r\n::error::b', 1)
    expect(text().slice(4)).not.toMatch(/[^ -~]/)
  })

  it('that nobody watches does nothing', () => {
    expect(() => {
      noProgress.reading('a', 1)
      noProgress.done('a')
      noProgress.end()
      noProgress.clear()
    }).not.toThrow()
  })
})
