// Which algorithms there are, how their identifiers are read, what is weak, and whether a key made a signature value.
export { computeDigest, readDigest, sameAlgorithm, type Digest } from './algorithms/identifiers.js'
export { acceptsSha1, weakHash, weakKey, type PublicKey } from './algorithms/strength.js'
export { describeSignature } from './algorithms/schemes.js'
export { verifySignature, type SignatureResult } from './algorithms/verify.js'
