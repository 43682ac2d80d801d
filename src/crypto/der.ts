// DER (X.690), read strictly and without copies: the structure, what the primitive values say, and times.
export {
  contentOf,
  contextTag,
  DerCursor,
  DerError,
  encodedOf,
  membersOf,
  readDer,
  tag,
  type DerErrorCode,
  type DerValue,
} from './der/structure.js'
export { readPreciseTime, readTime } from './der/time.js'
export {
  integerOctets,
  readBitString,
  readBoolean,
  readInteger,
  readOctetString,
  readOid,
  readSmallInteger,
} from './der/values.js'
