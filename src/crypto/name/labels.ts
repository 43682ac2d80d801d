/** An attribute type with the label that is printed, and the others that are understood. */
interface Label {
  readonly oid: string
  readonly label: string
  readonly aliases: readonly string[]
}

/** RFC 4514 section 3, RFC 4519, X.520, PKCS #9, and the CA/Browser Forum's EV guidelines for the jurisdiction. */
const labels: readonly Label[] = [
  { oid: '2.5.4.3', label: 'CN', aliases: ['commonName'] },
  { oid: '2.5.4.4', label: 'SN', aliases: ['surname'] },
  { oid: '2.5.4.5', label: 'serialNumber', aliases: [] },
  { oid: '2.5.4.6', label: 'C', aliases: ['countryName', 'country'] },
  { oid: '2.5.4.7', label: 'L', aliases: ['localityName', 'locality'] },
  { oid: '2.5.4.8', label: 'ST', aliases: ['S', 'stateOrProvinceName', 'state'] },
  { oid: '2.5.4.9', label: 'STREET', aliases: ['streetAddress'] },
  { oid: '2.5.4.10', label: 'O', aliases: ['organizationName', 'organization'] },
  { oid: '2.5.4.11', label: 'OU', aliases: ['organizationalUnitName', 'organizationalUnit'] },
  { oid: '2.5.4.12', label: 'title', aliases: ['T'] },
  { oid: '2.5.4.13', label: 'description', aliases: [] },
  { oid: '2.5.4.15', label: 'businessCategory', aliases: [] },
  { oid: '2.5.4.17', label: 'postalCode', aliases: [] },
  { oid: '2.5.4.18', label: 'postOfficeBox', aliases: [] },
  { oid: '2.5.4.20', label: 'telephoneNumber', aliases: [] },
  { oid: '2.5.4.41', label: 'name', aliases: [] },
  { oid: '2.5.4.42', label: 'GN', aliases: ['givenName', 'G'] },
  { oid: '2.5.4.43', label: 'initials', aliases: [] },
  { oid: '2.5.4.44', label: 'generationQualifier', aliases: ['generation'] },
  { oid: '2.5.4.46', label: 'dnQualifier', aliases: [] },
  { oid: '2.5.4.65', label: 'pseudonym', aliases: [] },
  { oid: '2.5.4.97', label: 'organizationIdentifier', aliases: [] },
  { oid: '0.9.2342.19200300.100.1.1', label: 'UID', aliases: ['userId'] },
  { oid: '0.9.2342.19200300.100.1.25', label: 'DC', aliases: ['domainComponent'] },
  { oid: '1.2.840.113549.1.9.1', label: 'emailAddress', aliases: ['E', 'EMAIL'] },
  { oid: '1.2.840.113549.1.9.2', label: 'unstructuredName', aliases: [] },
  { oid: '1.2.840.113549.1.9.8', label: 'unstructuredAddress', aliases: [] },
  { oid: '1.3.6.1.4.1.311.60.2.1.1', label: 'jurisdictionL', aliases: ['jurisdictionLocalityName'] },
  { oid: '1.3.6.1.4.1.311.60.2.1.2', label: 'jurisdictionST', aliases: ['jurisdictionStateOrProvinceName'] },
  { oid: '1.3.6.1.4.1.311.60.2.1.3', label: 'jurisdictionC', aliases: ['jurisdictionCountryName'] },
]

const labelOfOid: ReadonlyMap<string, string> = new Map(labels.map(({ oid, label }) => [oid, label]))
const oidOfLabel: ReadonlyMap<string, string> = new Map(
  labels.flatMap(({ oid, label, aliases }) => [label, ...aliases].map((name) => [name.toLowerCase(), oid])),
)

/** Every label that is printed, for those who look for the one that was meant. */
export const attributeLabels: readonly string[] = labels.map(({ label }) => label)

/** X.660: the first arc is 0 to 2, the second below 40 unless the first is 2; no arc has leading zeros. */
const dottedOid = /^(?:[01]\.(?:0|[1-9]|[123]\d)|2\.(?:0|[1-9]\d{0,38}))(?:\.(?:0|[1-9]\d{0,38})){0,30}$/
/** How Java writes an attribute type that it has no label for. */
const oidPrefix = /^OID\./i

/** `2.5.4.3` to `CN`; an OID without a label stays. */
export function attributeLabel(oid: string): string {
  return labelOfOid.get(oid) ?? oid
}

/** `CN`, `emailAddress`, `2.5.4.3`, `OID.2.5.4.3` (any letter case) to the OID; `null` when unknown. */
export function attributeOid(label: string): string | null {
  const oid = oidOfLabel.get(label.toLowerCase())
  if (oid !== undefined) return oid
  const dotted = label.replace(oidPrefix, '')
  return dottedOid.test(dotted) ? dotted : null
}
