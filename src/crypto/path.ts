export type {
  AnchorStore,
  Issuer,
  ListedLimits,
  Path,
  PathChecks,
  PathOutcome,
  PathRequest,
  TrustAnchor,
} from './path/model.js'
export { anchorOf, storeAnchors } from './path/store.js'
export { signingCode, signingCrls, usageOid, vouchingForTime, type Purpose } from './path/purpose.js'
export type { PathFault } from './path/fault.js'
export { firstMomentAfter } from './path/moments.js'
export { isSelfIssued } from './path/parts.js'
export { checkLeaf } from './path/rules.js'
export { validatePath } from './path/search.js'
