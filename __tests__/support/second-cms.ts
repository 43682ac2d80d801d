import { webcrypto } from 'node:crypto'
import { fromBER } from 'asn1js'
import { ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs'

/** Whether pkijs, which shares no code with ours, says that the first signer signed this content. */
export async function pkijsVerifies(der: Uint8Array, content: Uint8Array): Promise<boolean> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }))
  const { result } = fromBER(new Uint8Array(der).buffer)
  const data = new SignedData({ schema: new ContentInfo({ schema: result }).content as never })
  const detached = data.encapContentInfo.eContent === undefined
  return data.verify({ signer: 0, ...(detached ? { data: new Uint8Array(content).buffer } : {}) })
}
