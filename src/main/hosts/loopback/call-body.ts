import type { IncomingMessage } from 'node:http'
import type { Refusal } from './request-checks'

export type CallBody = { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly refusal: Refusal }

const refuse = (status: number, code: string, sentence: string): CallBody => ({ ok: false, refusal: { status, code, sentence } })

/**
 * Reads a call's input. An empty body is a call without input.
 * @param limit bytes; counted while they arrive, since the announced length may lie or be absent
 */
export async function readCallBody(request: IncomingMessage, limit: number): Promise<CallBody> {
  const tooLarge = refuse(413, 'too-large', `This is too large to send at once (over ${Math.floor(limit / 2 ** 20)} MB). Send less.`)
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of request) {
      if (!Buffer.isBuffer(part)) continue
      size += part.length
      if (size > limit) return tooLarge
      parts.push(part)
    }
  } catch {
    return refuse(400, 'cut-short', 'The request was cut short.')
  }
  if (size === 0) return { ok: true, input: undefined }
  try {
    return { ok: true, input: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) }
  } catch {
    return refuse(400, 'not-json', 'The request is not valid JSON.')
  }
}
