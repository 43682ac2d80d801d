/** The signals that ask a run to stop, and the status that says so: 128 and the number of the signal. */
const stops = { SIGINT: 130, SIGTERM: 143 } as const

/** Whether the run was asked to stop. */
export interface Interrupt {
  /** Aborted by the first signal: nothing new is begun, and what was found is reported. */
  readonly signal: AbortSignal
  /** The exit status that says which signal it was; `null` when there was none. */
  status(): number | null
}

/** Hears SIGINT and SIGTERM from now on. A second one ends the process at once. */
export function hearInterrupts(): Interrupt {
  const controller = new AbortController()
  let status: number | null = null
  for (const [name, of] of Object.entries(stops)) {
    process.on(name, () => {
      if (status !== null) process.exit(status)
      status = of
      controller.abort()
    })
  }
  return { signal: controller.signal, status: () => status }
}
