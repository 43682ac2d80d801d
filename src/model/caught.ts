/** What the work gives, or the error of this class that it throws. Any other is a fault of ours, and is thrown on. */
export function caught<Result, Fault extends Error>(
  kind: abstract new (...given: never[]) => Fault,
  work: () => Result,
): Result | Fault {
  try {
    return work()
  } catch (error) {
    if (error instanceof kind) return error
    throw error
  }
}
