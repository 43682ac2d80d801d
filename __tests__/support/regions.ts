/** The parts of a well-formed archive: which byte belongs to what. */
export interface Region {
  readonly label: string
  readonly start: number
  readonly end: number
}

const localParts = [
  ['signature', 4],
  ['version needed', 2],
  ['flags', 2],
  ['method', 2],
  ['time and date', 4],
  ['CRC-32 and sizes', 12],
  ['lengths', 4],
] as const

const centralParts = [
  ['signature', 4],
  ['version made by', 2],
  ['version needed', 2],
  ['flags', 2],
  ['method', 2],
  ['time and date', 4],
  ['CRC-32 and sizes', 12],
  ['lengths', 6],
  ['disk', 2],
  ['internal attributes', 2],
  ['external attributes', 4],
  ['offset', 4],
] as const

/** Splits an archive of plain headers and data descriptors with a signature into its fields. */
export function regionsOf(bytes: Buffer): readonly Region[] {
  const regions: Region[] = []
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    addSpans(regions, 'central header', at, centralParts)
    addSpans(regions, 'central header', at + 46, [
      ['name', name],
      ['extra', extra],
      ['comment', comment],
    ])
    addLocal(regions, bytes, at, bytes.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  regions.push({ label: 'end record', start: end, end: bytes.length })
  return regions.sort((left, right) => left.start - right.start)
}

function addLocal(regions: Region[], bytes: Buffer, central: number, name: string): void {
  const local = bytes.readUInt32LE(central + 42)
  const described = (bytes.readUInt16LE(central + 8) & 8) !== 0
  const nameLength = bytes.readUInt16LE(local + 26)
  const extraLength = bytes.readUInt16LE(local + 28)
  addSpans(regions, 'local header', local, localParts)
  addSpans(regions, 'local header', local + 30, [
    ['name', nameLength],
    ['extra', extraLength],
  ])
  const start = local + 30 + nameLength + extraLength
  const end = start + bytes.readUInt32LE(central + 20)
  regions.push({ label: `data: ${kindOfEntry(name)}`, start, end })
  if (described) regions.push({ label: 'data descriptor', start: end, end: end + 16 })
}

function kindOfEntry(name: string): string {
  if (name.endsWith('.MF')) return 'manifest'
  if (name.endsWith('.SF')) return 'signature file'
  return /^META-INF\/[^/]+\.(RSA|EC|DSA)$/.test(name) ? 'block' : 'content'
}

function addSpans(
  regions: Region[],
  prefix: string,
  start: number,
  parts: readonly (readonly [string, number])[],
): void {
  let at = start
  for (const [label, length] of parts) {
    if (length > 0) regions.push({ label: `${prefix}: ${label}`, start: at, end: at + length })
    at += length
  }
}

/** The region of each byte; every byte has exactly one. */
export function labelsOf(bytes: Buffer): readonly string[] {
  const labels = new Array<string>(bytes.length)
  for (const { label, start, end } of regionsOf(bytes)) {
    for (let index = start; index < end; index++) {
      if (labels[index] !== undefined) throw new Error(`Byte ${index} belongs to two regions.`)
      labels[index] = label
    }
  }
  for (let index = 0; index < bytes.length; index++) {
    if (labels[index] === undefined) throw new Error(`Byte ${index} belongs to no region.`)
  }
  return labels
}
