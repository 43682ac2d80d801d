import { Failure } from '../../src/model/failure.js'

/** The Failure that the work throws. */
export function failureOf(work: () => unknown): { readonly code: string; readonly message: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing failed')
}

/** The Failure that the promise is rejected with. */
export async function failureOfAsync(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly message: string }> {
  const outcome: unknown = await work.catch((error: unknown) => error)
  return failureOf(() => {
    if (outcome instanceof Error) throw outcome
  })
}
