import type { Code } from './code.js'

/** What finding images can say of a line, a file or an output. */
export const findCodes = {
  'reference-unresolved': {
    means: 'The name of an image holds a variable or an expression whose value is not known here.',
    remedy: 'Name the image itself, or give it in `images` where its value is known.',
  },
  'reference-ambiguous': {
    means: 'What was given may mean several images.',
    remedy: 'Give the references of the images, each with its digest.',
  },
  'digest-without-name': {
    means: 'A digest was given without the name of the image that it is of.',
    remedy: 'Give the name beside it: NAME@DIGEST.',
  },
  'file-malformed': {
    means: 'A file or a text that may name images cannot be read as what it is, so its images are not known.',
    remedy: 'Mend it, so that the tool whose it is can read it.',
  },
  'file-too-large': {
    means: 'A file that may name images is longer than is read.',
    remedy: 'Give the images that it names in `images`.',
  },
  'artifact-missing': {
    means: 'An earlier step declared a file as an artifact of the job, and no file of that digest was found.',
    remedy: 'Keep the file in the workspace until this step has looked at it.',
  },
  // A note; it changes no state.
  'tag-moved': {
    means: 'A reference pins a digest beside a tag, and the tag now leads to another digest.',
    remedy: 'Find out who moved the tag, and pin the digest that is meant.',
  },
} as const satisfies Record<string, Code>
