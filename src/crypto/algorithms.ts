// Which algorithms there are, how their identifiers are read, what is weak, and whether a key made a signature value.
export { computeDigest, hashes, readDigest, sameAlgorithm, type Digest } from './algorithms/identifiers.js'
export { acceptsSha1, readKey, weakHash, weakKey, type PublicKey } from './algorithms/strength.js'
export { describeSignature, type Scheme } from './algorithms/schemes.js'
export { verifyByScheme, verifySignature, type SignatureResult } from './algorithms/verify.js'
