import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonBytes, strictUtf8 } from '../../../../src/main/storage/codec'
import { asText, notebook, notebookCodec } from './support/notebook'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const about = { fileName: 'talks.json' }
const whole = bytesOf(asText(notebook(7)))

function verdict(bytes: Uint8Array): string {
  const parsed = parseJsonBytes(bytes, about)
  return parsed.ok ? 'ok' : parsed.problem.code
}

describe('reading bytes as JSON', () => {
  it('tells empty, cut off, damaged and foreign files apart', () => {
    expect(verdict(new Uint8Array())).toBe('empty')
    expect(verdict(new Uint8Array(4096))).toBe('empty')
    expect(verdict(whole.subarray(0, whole.length / 2))).toBe('truncated')
    expect(verdict(new Uint8Array([...whole.subarray(0, 30), ...new Uint8Array(100)]))).toBe('truncated')
    expect(verdict(bytesOf('{"format":2,,"count":7}'))).toBe('unreadable')
    expect(verdict(new Uint8Array([...whole.subarray(0, 20), 0xff, ...whole.subarray(20)]))).toBe('unreadable')
    expect(verdict(bytesOf('PK\u0003\u0004 a spreadsheet'))).toBe('foreign')
    expect(verdict(bytesOf('"a sentence"'))).toBe('foreign')
    expect(verdict(whole)).toBe('ok')
  })

  it('calls a file cut at any byte cut off, even inside a letter of two bytes or with a tail of NULs', () => {
    for (let length = 1; length < whole.length; length += 1) {
      const cut = whole.subarray(0, length)
      expect([length, verdict(cut)]).toEqual([length, 'truncated'])
      expect([length, verdict(new Uint8Array([...cut, ...new Uint8Array(64)]))]).toEqual([length, 'truncated'])
    }
  })

  it('names the file and a way out in every refusal', () => {
    for (const bytes of [new Uint8Array(), whole.subarray(0, 9), bytesOf('{]'), bytesOf('hello')]) {
      const parsed = parseJsonBytes(bytes, about)
      expect(parsed.ok ? '' : parsed.problem.sentence).toMatch(/^talks\.json .*(Restore|Choose)/)
    }
  })

  it('never replaces a letter it cannot read', () => {
    expect(strictUtf8(new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]))).toBeUndefined()
  })

  it('gives back what it was given, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.string({ unit: 'grapheme' }), async (count, filling) => {
        const decoded = await notebookCodec.decode(await notebookCodec.encode(notebook(count, filling)), about)
        expect(decoded).toEqual({ ok: true, value: { count, filling } })
      }),
    )
  })
})
