/** The version of this program: package.json's, which a test compares. */
export const version = '1.0.0'
