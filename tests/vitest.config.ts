import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const alias = { '@shared': at('../src/shared'), '@resources': at('../resources'), '@main': at('../src/main'), '@': at('../src/renderer') }

export default defineConfig({
  root: at('..'),
  resolve: { alias },
  test: {
    include: ['tests/{unit,contract,architecture,reliability,electron}/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
