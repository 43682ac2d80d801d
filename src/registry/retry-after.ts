/** RFC 9110 5.6.7: the form that is sent; the two older ones are only ever read by recipients, and no registry sends them. */
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$/

/** Ten digits are 300 years already. */
const seconds = /^[0-9]{1,10}$/

/**
 * How long the server asks to be left alone (RFC 9110 10.2.3), in milliseconds from `now`; `null`: it does not say, or in
 * a way that cannot be read. Of several values the longest.
 */
export function retryAfter(headers: ReadonlyMap<string, readonly string[]>, now: number): number | null {
  const waits = (headers.get('retry-after') ?? []).flatMap((value) => {
    const text = value.trim()
    if (seconds.test(text)) return [Number(text) * 1000]
    return httpDate.test(text) ? [Math.max(0, Date.parse(text) - now)] : []
  })
  const longest = Math.max(...waits)
  return Number.isFinite(longest) ? longest : null
}
