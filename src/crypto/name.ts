// X.501 names: as a certificate holds them, as people write them, and when two of them are the same.
export { chainKey, namesChain } from './name/chain.js'
export { attributeLabel, attributeLabels, attributeOid } from './name/labels.js'
export { NameError, parseName, readLabel, type WrittenAttribute } from './name/parse.js'
export { escapeValue, printName } from './name/print.js'
export { maxAttributes, readName, readNameValue, type Name, type NameAttribute } from './name/read.js'
export { isComparable } from './name/value.js'
