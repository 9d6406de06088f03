import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'
import { otherLanguages } from './src/renderer/ui/language-list'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const shared = { '@shared': at('src/shared'), '@resources': at('resources') }

/** Ships the list of languages as worked out here, not the package it is cut from. */
export const languageList = {
  name: 'parley:language-list',
  load: (id: string): string | null => (id === at('src/renderer/ui/language-list.ts') ? `export const otherLanguages = ${JSON.stringify(otherLanguages)}` : null),
}

export default defineConfig({
  main: {
    resolve: { alias: shared },
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        // One entry per host; everything they share lands in common chunks, and only index.ts imports electron.
        input: {
          index: at('src/main/index.ts'),
          serve: at('src/main/serve.ts'),
          cli: at('src/main/cli.ts'),
          'excel-worker': at('src/main/excel/excel-worker.ts'),
          'solver-worker': at('src/main/solver/solver-worker.ts'),
          'proposal-worker': at('src/main/solver/proposal-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    resolve: { alias: shared },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: {
      alias: [
        // The ESM build and lib/ files together would ship the calendar twice.
        { find: /^react-big-calendar$/, replacement: at('node_modules/react-big-calendar/lib/index.js') },
        { find: '@shared', replacement: shared['@shared'] },
        { find: '@resources', replacement: shared['@resources'] },
        { find: '@', replacement: at('src/renderer') },
      ],
    },
    plugins: [languageList, react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The content policy allows files of our own, not data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
})
