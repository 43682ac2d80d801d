// Certificate paths (RFC 5280 6): found with backtracking and within a budget, and judged certificate by certificate.
export type { PathChecks, PathOutcome, PathRequest, TrustAnchor } from './path/model.js'
export { checkLeaf, firstMomentAfter, withoutAnchor } from './path/rules.js'
export { validatePath } from './path/search.js'
