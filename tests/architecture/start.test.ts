import { expect, it } from 'vitest'
import { loadedBy, packagesLoadedFrom } from './start'

const entry = 'src/main/serve.ts'

it('reads on from file to file', () => {
  expect(packagesLoadedFrom(entry)).toContain('lowdb')
})

it.each(['playwright-core', 'exceljs', 'date-holidays', 'highs', 'react-dom'])('the owner starts without %s, which takes long to load and is seldom needed', (name) => {
  expect(packagesLoadedFrom(entry)).not.toContain(name)
})

it.each([
  ["import { z } from 'zod'", 1],
  ["import 'zod'", 1],
  ["export { z } from 'zod'", 1],
  ["import { type Infer, z } from 'zod'", 1],
  ["import type { z } from 'zod'", 0],
  ["export type { z } from 'zod'", 0],
  ["export const later = () => import('zod')", 0],
])('%s loads %i', (text, count) => {
  expect(loadedBy({ path: 'src/main/app.ts', text })).toHaveLength(count)
})
