import type { Code } from './code.js'

/** What looking for the signatures of an image and for its platforms can say. */
export const discoveryCodes = {
  'referrer-missing': {
    means: 'The registry lists an artifact as referring to the image, and does not have it.',
    remedy: 'Delete the entry of the list, or push the artifact again.',
  },
  'referrer-of-another': {
    means: 'The registry lists an artifact as referring to the image, and the artifact names another one.',
    remedy: null,
  },
  'blob-missing': {
    means: 'A part of a signature is not in the registry.',
    remedy: 'Copy the image again with its signatures, or sign it again.',
  },
  'descriptor-mismatch': {
    means: 'An index says another size or media type of one of its images than the image has.',
    remedy: 'Build the index again.',
  },
  'platform-missing': {
    means: 'The index has no image for a platform that was asked for.',
    remedy: 'Check the input `platforms`; build the image for the platform.',
  },
} as const satisfies Record<string, Code>
