import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { standinFolder } from './settings'

/** Structured clone as text; throws "An object could not be cloned." as Electron does. */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

export const injected = (name: 'codec' | 'bridge' | 'preload-half'): string =>
  readFileSync(join(standinFolder(), 'injected', `${name}.js`), 'utf8')

export const codec: Codec = runInThisContext(injected('codec'))
