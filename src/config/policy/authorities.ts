import type { Certificate } from '../../crypto/certificate.js'
import { anchorOf, storeAnchors } from '../../crypto/path.js'
import type { ListName } from '../../trust/bundled.js'
import type { BundledUse } from '../../policy/suggest.js'
import type { AnchorSource, TimeAuthorities, Trust } from '../../trust/model.js'

/** What the bundled roots of code signing are called where no policy file names them. */
export const bundledSignersName = 'code-signing (bundled)'

/** Who may vouch for time where nobody is named. */
export const bundledTimes: TimeAuthorities = {
  name: 'time-stamping (bundled)',
  roots: bundledRoots('time-stamping'),
}

/** The roots of a list that comes along, loaded when somebody asks for one. */
export function bundledRoots(list: ListName): AnchorSource {
  return async () => (await import('../../trust/bundled.js')).bundledAnchors(list)
}

/** Roots that are at hand. */
export function givenRoots(certificates: readonly Certificate[]): AnchorSource {
  const store = storeAnchors(certificates.map(anchorOf))
  return () => Promise.resolve(store)
}

/** Those who are named; without any the bundled ones. */
export function timesOf(name: string, certificates: readonly Certificate[]): TimeAuthorities {
  return certificates.length === 0 ? bundledTimes : { name, roots: givenRoots(certificates), certificates }
}

/** What of the bundled lists may vouch: the anchor that is one, and whether nobody but the other vouches for time. */
export function bundledUse({ anchors, timestamps }: Omit<Trust, 'at'>): BundledUse {
  const authorities = [timestamps, ...anchors.map((anchor) => anchor.timestamps)]
  return { anchors: [bundledSignersName], times: authorities.every((each) => each === bundledTimes) }
}
