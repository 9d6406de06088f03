import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** The text files inside a workbook, by name: what really stands in the file, whatever a library makes of it. */
export const zipTexts = (path: string): ReadonlyMap<string, string> => {
  const bytes = readFileSync(path)
  const texts = new Map<string, string>()
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)]
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(start, start + size)
    texts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), (method === 0 ? content : inflateRawSync(content)).toString('utf8'))
    at += 46 + nameLength + extra + comment
  }
  return texts
}
