// Cryptographic Message Syntax (RFC 5652): SignedData, read strictly, and whether a signer signed a content.
export {
  CmsError,
  type Attribute,
  type SignedData,
  type SignerCheck,
  type SignerCode,
  type SignerIdentifier,
  type SignerInfo,
  type SignerReading,
} from './cms/model.js'
export { attributeTypes, readAttribute } from './cms/attributes.js'
export { readSignedData, readSignedDataValue, readSigner, readStructure } from './cms/read.js'
export { readBag, type BagMember } from './cms/signer-certificate.js'
export { examineSigner, leafFirst, nameAlgorithms, verifySigner } from './cms/verify.js'
