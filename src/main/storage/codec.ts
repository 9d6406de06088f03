import type { ContentProblemCode } from './file-problem'

export interface About {
  /** Base name of the file, for sentences. */
  readonly fileName: string
}

export type Decoded<T> =
  | { readonly ok: true; readonly value: T; readonly migratedFrom?: number }
  | { readonly ok: false; readonly problem: { readonly code: Exclude<ContentProblemCode, 'missing'>; readonly sentence: string } }

/**
 * Turns the bytes of a file into a value and back. The storage layer knows nothing else of what it stores.
 * Works on bytes and may be asynchronous so that whole-file encryption can wrap another codec.
 * `decode` never throws for bad content; `encode` may throw, and the save then fails with its message.
 */
export interface Codec<T extends object> {
  decode(bytes: Uint8Array, about: About): Decoded<T> | Promise<Decoded<T>>
  encode(value: T): Uint8Array | Promise<Uint8Array>
}

export interface JsonShape<T extends object> {
  /** Judges parsed JSON: ours, someone else's (`foreign`), newer, or ours but broken (`invalid`). */
  fromJson(json: unknown, about: About): Decoded<T>
  toJson(value: T): unknown
}

/** A codec for UTF-8 JSON that tells empty, cut-off, damaged and foreign files apart. */
export function jsonCodec<T extends object>(shape: JsonShape<T>): Codec<T> {
  return {
    decode: (bytes, about) => {
      const parsed = parseJsonBytes(bytes, about)
      return parsed.ok ? shape.fromJson(parsed.value, about) : parsed
    },
    encode: (value) => new TextEncoder().encode(JSON.stringify(shape.toJson(value))),
  }
}

const leftAlone = 'It was left as it is.'

export function parseJsonBytes(bytes: Uint8Array, about: About): Decoded<unknown> {
  const file = about.fileName
  const end = endWithoutNuls(bytes)
  if (end === 0) return refuse('empty', `${file} is empty: its content was lost, most likely in a crash or a broken copy. ${leftAlone} Restore a backup.`)
  // A tail of NULs is what a power cut leaves where the end of the file should be.
  const cutOff = refuse('truncated', `${file} ends too early: the last part is missing. ${leftAlone} Restore a backup, or get a complete copy.`)
  if (end < bytes.byteLength) return cutOff
  const damaged = refuse('unreadable', `${file} is damaged and cannot be read. ${leftAlone} Restore a backup.`)
  const text = strictUtf8(bytes)
  const startsLikeJson = /^[\s\uFEFF]*[{[]/.test(text ?? new TextDecoder().decode(bytes.subarray(0, 64)))
  if (!startsLikeJson) return refuse('foreign', `${file} is not a Parley workspace. ${leftAlone} Choose another file.`)
  if (text === undefined) return endsInsideCharacter(bytes) ? cutOff : damaged
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch {
    return endsInsideJson(text) ? cutOff : damaged
  }
}

const refuse = (code: Exclude<ContentProblemCode, 'missing'>, sentence: string): Extract<Decoded<never>, { ok: false }> => ({ ok: false, problem: { code, sentence } })

/** The text, or undefined when the bytes are not valid UTF-8: a replaced character must never be saved back. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function endWithoutNuls(bytes: Uint8Array): number {
  let end = bytes.byteLength
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return end
}

const endsInsideCharacter = (bytes: Uint8Array): boolean =>
  [1, 2, 3].some((missing) => bytes.byteLength > missing && strictUtf8(bytes.subarray(0, -missing)) !== undefined)

function endsInsideJson(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inString) {
      if (char === '\\') at += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
  }
  return inString || depth > 0
}
