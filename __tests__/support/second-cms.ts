import { webcrypto } from 'node:crypto'
import { fromBER } from 'asn1js'
import { ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs'

const timestampInfo = '1.2.840.113549.1.9.16.1.4'

/** Whether pkijs, which shares no code with ours, says that the first signer signed this content, or stamped it. */
export async function pkijsVerifies(der: Uint8Array, content: Uint8Array): Promise<boolean> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }))
  const { result } = fromBER(new Uint8Array(der).buffer)
  const data = new SignedData({ schema: new ContentInfo({ schema: result }).content as never })
  const { eContent, eContentType } = data.encapContentInfo
  const asksForIt = eContent === undefined || eContentType === timestampInfo
  return data.verify({ signer: 0, ...(asksForIt ? { data: new Uint8Array(content).buffer } : {}) })
}
