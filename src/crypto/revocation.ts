export { openRevocation, type RevocationDesk, type RevocationWays } from './revocation/ask.js'
export { checkCrls, readCrl, type Crl } from './revocation/crl.js'
export { encodeOcspRequest, checkOcspResponse } from './revocation/ocsp.js'
export { revocationReasons, type Inquiry, type RevocationReason, type Standing } from './revocation/model.js'
