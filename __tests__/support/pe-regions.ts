import { hash } from 'node:crypto'

/** A DER value within a buffer: where it stands, and where its content does. */
interface Value {
  readonly tag: number
  readonly start: number
  readonly content: number
  readonly end: number
}

/** Unsigned attributes by their type, as people call them. */
const attributeNames: ReadonlyMap<string, string> = new Map([
  ['2b060104018237030301', 'timestamp'],
  ['2a864886f70d01090603', 'countersignature'],
  ['2a864886f70d010906', 'countersignature'],
  ['2b060104018237020401', 'nested'],
])

/** For each byte of a program with a well-formed certificate table: what it belongs to. */
export function peLabelsOf(bytes: Buffer, names: ReadonlyMap<string, string>): readonly string[] {
  const labels = new Array<string>(bytes.length).fill('image')
  const label = (start: number, end: number, text: string): void => {
    labels.fill(text, start, end)
  }
  const optional = bytes.readUInt32LE(0x3c) + 24
  const security = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96) + 32
  label(optional + 64, optional + 68, 'checksum')
  label(security, security + 8, 'directory entry')
  for (let at = bytes.readUInt32LE(security); at < bytes.length;) {
    const length = bytes.readUInt32LE(at)
    const next = at + length + (-length & 7)
    label(at, at + 8, 'entry: head')
    label(at + 8, next, 'entry: padding')
    labelSignature(bytes, readValue(bytes, at + 8), '', names, label)
    at = next
  }
  return labels
}

type Label = (start: number, end: number, text: string) => void

/** A ContentInfo with SignedData. `prefix`: `nested: `, `timestamp: `. */
function labelSignature(
  bytes: Buffer,
  info: Value,
  prefix: string,
  names: ReadonlyMap<string, string>,
  label: Label,
): void {
  const mark = (value: Value, text: string): void => {
    label(value.start, value.end, prefix + text)
  }
  mark(info, 'structure')
  const [, explicit] = membersOf(bytes, info)
  const [data] = explicit === undefined ? [] : membersOf(bytes, explicit)
  if (data === undefined) return
  const [version, algorithms, content, ...rest] = membersOf(bytes, data)
  if (version !== undefined) mark(version, 'version')
  if (algorithms !== undefined) mark(algorithms, 'digest algorithms')
  if (content !== undefined) mark(content, 'content')
  for (const part of rest) {
    if (part.tag === 0x31) for (const signer of membersOf(bytes, part)) labelSigner(bytes, signer, prefix, names, label)
    else labelCertificates(bytes, membersOf(bytes, part), prefix, names, label)
  }
}

function labelSigner(
  bytes: Buffer,
  signer: Value,
  prefix: string,
  names: ReadonlyMap<string, string>,
  label: Label,
): void {
  const mark = (value: Value, text: string): void => {
    label(value.start, value.end, prefix + text)
  }
  mark(signer, 'structure')
  const parts = ['signer version', 'signer identifier', 'digest algorithm', 'signed attributes', 'signature algorithm']
  const members = membersOf(bytes, signer)
  members.slice(0, 5).forEach((member, index) => {
    mark(member, parts[index] ?? '')
  })
  const [, , , , , value, outside] = members
  if (value !== undefined) mark(value, 'signature value')
  if (outside === undefined) return
  mark(outside, 'structure')
  for (const attribute of membersOf(bytes, outside)) {
    const [type, values] = membersOf(bytes, attribute)
    if (type === undefined || values === undefined) continue
    const name = attributeNames.get(bytes.toString('hex', type.content, type.end))
    mark(attribute, name === undefined ? 'unknown attribute' : `${name}: attribute`)
    mark(type, name === undefined ? 'unknown attribute' : `${name}: attribute type`)
    for (const value of membersOf(bytes, values)) {
      if (name === 'nested' || name === 'timestamp') labelSignature(bytes, value, `${prefix}${name}: `, names, label)
      if (name === 'countersignature') labelSigner(bytes, value, `${prefix}${name}: `, names, label)
    }
  }
}

function labelCertificates(
  bytes: Buffer,
  certificates: readonly Value[],
  prefix: string,
  names: ReadonlyMap<string, string>,
  label: Label,
): void {
  const hashes = certificates.map(({ start, end }) => hash('sha256', bytes.subarray(start, end)))
  certificates.forEach(({ start, end }, index) => {
    const name = names.get(hashes[index] ?? '')
    const isTwice = hashes.indexOf(hashes[index] ?? '') !== hashes.lastIndexOf(hashes[index] ?? '')
    const whose = name === undefined ? 'certificate nobody needs' : `certificate of the ${name}`
    label(start, end, `${prefix}${whose}${isTwice ? ', which is there twice' : ''}`)
  })
}

/** The members of a constructed value. */
function membersOf(bytes: Buffer, { content, end }: Value): readonly Value[] {
  const members: Value[] = []
  for (let at = content; at < end;) {
    const member = readValue(bytes, at)
    members.push(member)
    at = member.end
  }
  return members
}

function readValue(bytes: Buffer, start: number): Value {
  const first = bytes[start + 1] ?? 0
  const octets = first < 0x80 ? 0 : first & 0x7f
  const length = octets === 0 ? first : bytes.readUIntBE(start + 2, octets)
  const content = start + 2 + octets
  return { tag: bytes[start] ?? 0, start, content, end: content + length }
}
