// Cryptographic Message Syntax (RFC 5652): SignedData, read strictly, and whether a signer signed a content.
export {
  CmsError,
  type Attribute,
  type SignedData,
  type SignerIdentifier,
  type SignerInfo,
  type SignerReading,
} from './cms/model.js'
export { readSignedData } from './cms/read.js'
export { verifySigner } from './cms/verify.js'
