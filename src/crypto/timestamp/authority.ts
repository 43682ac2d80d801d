import { attempt } from '../attempt.js'
import { equalBytes } from '../bytes.js'
import type { Certificate } from '../certificate.js'
import { readSubjectAlternativeName, type GeneralName } from '../certificate/general-name.js'
import { namesChain } from '../name.js'

const subjectAlternativeName = '2.5.29.17'

/** RFC 3161 2.4.2: whether this is the subject or one of the alternative names of the certificate. */
export function isNamedBy(authority: GeneralName, certificate: Certificate): boolean {
  if (authority.kind === 'directoryName' && namesChain(authority.name, certificate.subject)) return true
  return alternativesOf(certificate).some((name) => {
    return authority.kind === 'directoryName' && name.kind === 'directoryName'
      ? namesChain(authority.name, name.name)
      : equalBytes(authority.encoded, name.encoded)
  })
}

/** None where they cannot be read. */
function alternativesOf({ extensions }: Certificate): readonly GeneralName[] {
  const extension = extensions.find(({ oid }) => oid === subjectAlternativeName)
  if (extension === undefined) return []
  const names = attempt(() => readSubjectAlternativeName(extension.value))
  return names instanceof Error ? [] : names
}
