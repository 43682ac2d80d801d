import { readGiven } from '../../../../src/find/images/given/read.js'
import type { NamedImage } from '../../../../src/find/images/model.js'
import { failureOfAsync } from '../../../support/failure.js'
import { memoryFiles, testWorld } from '../../../support/world.js'

export const d = (digit: string): string => `sha256:${digit.repeat(64)}`
export const [a, b, c] = [d('a'), d('b'), d('c')]

export type Files = Readonly<Record<string, string | Uint8Array>>

export function read(texts: readonly string[], files: Files = {}, allowEmpty = false) {
  const bytes = Object.entries(files).map(([name, content]) => {
    return [name.startsWith('/') ? name : `/base/${name}`, Buffer.from(content)] as const
  })
  return readGiven(texts, allowEmpty, testWorld({ files: memoryFiles(new Map(bytes)) }))
}

export async function images(text: string, files: Files = {}): Promise<readonly NamedImage[]> {
  return (await read([text], files)).images
}

export async function briefly(given: unknown, files: Files = {}): Promise<readonly string[]> {
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  const all = await images(text, files)
  return all.map((one) => (one.obstacle === null ? one.text : `${one.obstacle.code} ${one.text}`))
}

export function refusal(given: unknown, files: Files = {}): ReturnType<typeof failureOfAsync> {
  return failureOfAsync(read([typeof given === 'string' ? given : JSON.stringify(given)], files))
}
