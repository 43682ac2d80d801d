// Holds what came out against what a file expects, and against the table of differences that are known.

/** `groups` is differences.json; a case stands in one group at most. */
export function reasonsOf(groups) {
  const reasons = new Map()
  for (const { reason, ids } of groups) {
    for (const id of ids) {
      if (reasons.has(id)) throw new Error(`The case ${id} stands twice in the table of differences.`)
      reasons.set(id, reason)
    }
  }
  return reasons
}

/** `rows`: id, expected and result of each case. */
export function compare(rows, reasons) {
  const different = rows.filter(({ expected, result }) => expected !== result)
  return {
    accepts: different.filter(({ result }) => result === 'SUCCESS'),
    rejects: different.filter(({ result }) => result === 'FAILURE'),
    /** Nothing explains them. */
    unexplained: different.filter(({ id }) => !reasons.has(id)),
    /** The table explains a difference that there is not. */
    stale: rows.filter(({ id, expected, result }) => expected === result && reasons.has(id)),
  }
}
