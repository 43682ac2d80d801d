import type { Code } from './code.js'

/** What reading a subject and its signatures can say: is it intact, does it cover everything, could it be read? */
export const intactCodes = {
  'digest-match': { means: 'The digests in the signature are those of the content.', remedy: null },
  'signature-valid': { means: 'The signature value holds for what was signed.', remedy: null },
  'covers-everything': { means: 'Nothing in the subject is left out of the signature.', remedy: null },

  // Of the subject as a whole: why the answer is not known.
  'unsupported-format': {
    means: 'The file is of a format that carries signatures, and this version cannot read it yet.',
    remedy: 'Leave it out with `exclude`, or check it with the tool of that format.',
  },
  unreadable: {
    means: 'The file could not be opened or read.',
    remedy: 'Give the job the right to read the file, or leave the file out with `exclude`.',
  },
  vanished: {
    means: 'The file was found and was gone when it was opened, or it is a link to nothing.',
    remedy: 'Run this step after everything that writes or deletes files.',
  },
  'not-a-file': {
    means: 'What stands at this path is no regular file.',
    remedy: 'Name a regular file.',
  },
  'link-leaves-root': {
    means: 'A symbolic link leads out of the working directory or of the directories that were given.',
    remedy:
      'Put the file itself in its place, name what the link leads to as well, or leave the link out with `exclude`.',
  },
  'name-not-text': {
    means: 'The name of the file or directory is not UTF-8, so no pattern or report can name it.',
    remedy: 'Rename it, or leave the directory that it stands in out with `exclude`.',
  },
  'too-deep': {
    means: 'The directory stands deeper than a walk goes, and what is in it was not looked at.',
    remedy: 'Leave it out with `exclude`, or scan it as a path of its own.',
  },
  'too-many-entries': {
    means: 'There are more files than a walk looks at, and the rest was not looked at.',
    remedy: 'Leave the directory out with `exclude`, or scan it in parts.',
  },
  'file-changed': {
    means: 'The file changed while it was read.',
    remedy: 'Run this step after everything that writes files.',
  },
  stopped: {
    means: 'The run was asked to stop before the file was read to its end.',
    remedy: 'Run it again.',
  },
  'limit-reached': {
    means: 'Reading it would take more than a bound allows, so the answer is not known.',
    remedy: 'Check where it comes from; split the archive if its size is meant.',
  },
  'malformed-archive': {
    means: 'The ZIP archive cannot be read, and shows no signature in the parts that can.',
    remedy: 'Build the archive again; it may have been cut off.',
  },
  'malformed-signed-archive': {
    means: 'The archive has parts of a signature, and bytes that a reader may take for another archive.',
    remedy: 'Build and sign the archive again; it was changed or cut off after signing.',
  },

  // Integrity of a JAR signature.
  'digest-mismatch': {
    means: 'An entry, or a part of the manifest, is not what the signature has the digest of.',
    remedy: 'The content was changed after signing: build and sign the file again.',
  },
  'missing-manifest': {
    means: 'The archive has a signature and no manifest.',
    remedy: 'The manifest was removed after signing: build and sign the file again.',
  },
  'malformed-manifest': {
    means: 'The manifest breaks the rules of the JAR file specification, or demands rules that are not known.',
    remedy: 'Make the manifest with the tool that builds the archive, and sign it with jarsigner.',
  },
  'malformed-signature-file': {
    means: 'The signature file (.SF) breaks the rules of the JAR file specification, or is not of version 1.0.',
    remedy: 'Sign the file again with jarsigner.',
  },
  'missing-signature-file': {
    means: 'A signature block has no signature file (.SF) beside it.',
    remedy: 'The signature file was removed after signing: sign the file again.',
  },
  'malformed-signature': {
    means: 'A signature block is no CMS SignedData with a signer.',
    remedy: 'Sign it again.',
  },
  'damaged-entry': {
    means: 'The data of an entry does not decompress to the size and the CRC-32 that the archive gives.',
    remedy: 'Build and sign the file again; it was damaged or changed after signing.',
  },
  'not-checked': {
    means: 'The check could not be made because of another fault.',
    remedy: 'Mend the other fault first.',
  },

  // Integrity of a CMS signature: of the block, and of what it says was signed.
  'message-digest-mismatch': {
    means: 'The signer signed the digest of another content than this one.',
    remedy: 'The content was changed after signing: build and sign it again.',
  },
  'signature-mismatch': {
    means: "The signature value was not made by the signer's key over what is said to be signed.",
    remedy: 'The signature was changed or moved here from elsewhere: build and sign it again.',
  },
  'malformed-signed-attributes': {
    means: 'The signed attributes are missing, double, or not as RFC 5652 wants them.',
    remedy: 'Sign it again with a current version of the signing tool.',
  },
  'algorithm-mismatch': {
    means: 'Two places in the signature that name its algorithm contradict each other.',
    remedy: 'Sign it again with a current version of the signing tool.',
  },
  'unsupported-algorithm': {
    means: 'The signature is made with an algorithm that cannot be computed here (MD2, or one that is not known).',
    remedy: 'Sign it again with SHA-256 or stronger, and RSA, ECDSA or EdDSA.',
  },
  'signer-certificate-missing': {
    means: "The signature does not carry its signer's certificate, or carries it in a form that cannot be read.",
    remedy: "Sign it again, and let the signing tool put the signer's certificate into the signature.",
  },
  'signer-certificate-ambiguous': {
    means: "Two different certificates in the signature could be the signer's.",
    remedy: 'Sign it again with one certificate of that issuer and serial number, or key identifier.',
  },
  'signer-certificate-mismatch': {
    means: 'The signer signed that another certificate than the one that is there is its own (RFC 5035).',
    remedy: 'The certificate was exchanged after signing: sign it again.',
  },

  // Of a program (PE), and of its certificate table.
  'malformed-program': {
    means: 'The headers of the program contradict themselves or are cut off.',
    remedy: 'Build and sign the program again; it may have been cut off or changed after signing.',
  },
  'table-misplaced': {
    means: 'The headers of the program give its signatures a place where none can be.',
    remedy: 'The program was changed after signing: build and sign it again.',
  },
  'malformed-table': {
    means: "An entry of the program's certificate table is no signature, or is longer or shorter than it says.",
    remedy: 'The program was changed after signing: build and sign it again.',
  },
  'certificate-padding': {
    means: 'Data stands behind a signature in its entry of the certificate table, where nothing covers it.',
    remedy: 'Sign the program again, and put nothing into it afterwards.',
  },
  'trailing-data': {
    means: 'Bytes stand behind the certificate table of the program, where nothing covers them.',
    remedy: 'Remove what was appended after signing.',
  },
  'archive-in-table': {
    means: 'An archive ends in the certificate table of the program, where nothing covers it.',
    remedy: 'Remove what was put into the certificate table after signing.',
  },
  'ambiguous-layout': {
    means: 'Sections of the program overlap or leave bytes between them, so that readers digest different bytes.',
    remedy: 'Build the program again with the usual tools, and sign it again.',
  },
  'malformed-indirect-data': {
    means: 'What was signed is no digest of a program.',
    remedy: 'Sign the program again with signtool or osslsigncode.',
  },
  'malformed-page-hashes': {
    means: 'The page hashes in the signature cannot be read, or are of other pages than the program has.',
    remedy: 'Sign the program again with signtool or osslsigncode.',
  },
  'page-hash-mismatch': {
    means: 'The page hashes in the signature are not those of the pages of the program.',
    remedy: 'Sign the program again, and do not change it afterwards.',
  },

  // Coverage of a JAR signature.
  'unsigned-entry': {
    means: 'An entry of the archive is not covered by the signature.',
    remedy: 'Sign the file after its last change, and whole.',
  },
  'missing-entry': {
    means: 'An entry that was signed is missing, in the archive or in the manifest.',
    remedy: 'The entry was removed after signing: build and sign the file again.',
  },
  'manifest-not-covered': {
    means: 'Bytes of the manifest belong to none of its sections, and are not covered by the signature.',
    remedy: 'The manifest was changed after signing: build and sign the file again.',
  },
  'main-attributes-not-covered': {
    means: 'The main attributes of the manifest are not covered by the signature.',
    remedy: 'Sign the file again with jarsigner, and do not change the manifest afterwards.',
  },
  'prepended-data': {
    means: 'Bytes stand before the first entry of the archive.',
    remedy: 'Remove what stands before the archive; a launcher script cannot be part of a signed JAR.',
  },
  'appended-data': {
    means: 'Bytes stand behind the end of the archive.',
    remedy: 'Remove what was appended after signing.',
  },
  'unaccounted-data': {
    means: 'Bytes stand between the entries of the archive, and belong to none of them.',
    remedy: 'Build and sign the file again with the usual tools.',
  },
  'overlapping-entries': {
    means: 'Two entries of the archive share bytes.',
    remedy: 'Build and sign the file again with the usual tools.',
  },
  'duplicate-entry': {
    means: 'Two entries of the archive have the same name, so that readers may see different content.',
    remedy: 'Build the archive with each entry once, and sign it again.',
  },
  'unsafe-entry-name': {
    means: 'The name of an entry climbs out of the archive, is absolute, or holds forbidden characters.',
    remedy: 'Build the archive with relative names in UTF-8 and `/`, and sign it again.',
  },
  'header-mismatch': {
    means: 'The two headers of an entry contradict each other, so that readers may see different content.',
    remedy: 'Build and sign the file again with the usual tools.',
  },
  'unsupported-entry': {
    means: 'An entry is encrypted, compressed by another method than deflate, or a directory with content.',
    remedy: 'Build the archive with plain or deflated files and empty directories, and sign it again.',
  },
  'ambiguous-end': {
    means: 'The records at the end of the archive can be read as more than one archive.',
    remedy: 'Build and sign the file again with the usual tools.',
  },

  // Worth saying, and changing no state.
  'signature-remnants': {
    means: 'A signature file (.SF) has no signature block beside it, so it makes no signature.',
    remedy: 'Sign the file again, or remove what is left of the signature.',
  },
  'ignored-signature-file': {
    means: 'A file META-INF/SIG-* is reserved for signing: no signature covers it, and no reader uses it.',
    remedy: null,
  },
  'symbolic-link-entry': {
    means: 'The archive marks an entry as a symbolic link; no signature covers that mark.',
    remedy: null,
  },
  'ber-normalised': {
    means: 'The signature block is in BER, and was read as the DER that it stands for.',
    remedy: null,
  },
  'embedded-archive': {
    means: 'The program holds a ZIP archive, wholly within what is signed.',
    remedy: null,
  },
  'headers-in-section': {
    means: 'The headers of the program are said to reach into its sections, as UPX writes them; all of it is signed.',
    remedy: null,
  },
  'section-padding': {
    means: 'Zeros that no section of the program has fill one up to its alignment in the file; they are signed too.',
    remedy: null,
  },
  'unsigned-attribute': {
    means: 'Data stands beside the signature in its own structure, and no signature covers it.',
    remedy: null,
  },
  'unreadable-program-name': {
    means: 'What the signer says of the name and address of the program cannot be read; nothing decides by it.',
    remedy: null,
  },
} as const satisfies Record<string, Code>
