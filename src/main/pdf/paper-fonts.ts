import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

interface Face {
  readonly family: string
  readonly source: string
  readonly subset: string
}

/**
 * The families have names of their own, so that a machine's installed fonts can never stand in for them unseen. Latin
 * and Arabic only: each further script costs every paper its size.
 */
const faces: readonly Face[] = [
  { family: 'Parley Sans', source: 'noto-sans', subset: 'latin' },
  { family: 'Parley Sans', source: 'noto-sans', subset: 'latin-ext' },
  { family: 'Parley Arabic', source: 'noto-sans-arabic', subset: 'arabic' },
]

const weights = [400, 700] as const

const ruleFor = ({ family, source, subset }: Face, weight: number): string => {
  const folder = dirname(resolve(`@fontsource/${source}/package.json`))
  const ranges: unknown = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  const range: unknown = typeof ranges === 'object' && ranges !== null ? Reflect.get(ranges, subset) : undefined
  const file = readFileSync(join(folder, 'files', `${source}-${subset}-${String(weight)}-normal.woff2`)).toString('base64')
  return `@font-face { font-family: '${family}'; font-weight: ${String(weight)}; font-style: normal; src: url(data:font/woff2;base64,${file}) format('woff2')${typeof range === 'string' ? `; unicode-range: ${range}` : ''} }`
}

let known: string | undefined

/** `@font-face` rules with the fonts of all papers inside them, about 320 kB; read once. Throws when the font packages are not installed. */
export const paperFontFaces = (): string => {
  known ??= faces.flatMap((face) => weights.map((weight) => ruleFor(face, weight))).join('\n')
  return known
}
