// Timestamps: tokens and responses of RFC 3161, and countersignatures of PKCS #9. What they say, and whether it holds.
export { isTimeAttribute, readTimes } from './timestamp/attributes.js'
export { readTimestampResponse, readTimestampToken } from './timestamp/response.js'
