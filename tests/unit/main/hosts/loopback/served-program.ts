import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { success } from '../../../../../src/shared/model/outcome'
import { readServeWords, serve } from '../../../../../src/main/hosts/loopback/serve-app'

/** The loopback entry with an application that only notes in a folder what it was asked to do. */
const [folder = '', ...rest] = process.argv.slice(2)
const note = (name: string, text: string): void => { writeFileSync(path.join(folder, name), text) }

/** What a call named "search" waits for. */
const searching = new AbortController()

const words = readServeWords(rest)
if (!words.ok) throw new Error(words.sentence)
await serve({
  ...words.value,
  rendererFolder: folder,
  dataFolder: folder,
  compose: (ports) => ({
    dispatch: (name) =>
      name === 'search'
        ? new Promise((resolve) => {
            searching.signal.addEventListener('abort', () => { resolve(success('stopped')) })
            note('searching.txt', name)
          })
        : Promise.resolve(success(ports.kind)),
    endSearches: () => { searching.abort() },
    subscribe: () => () => undefined,
    openAtStart: (file) => {
      note('opened.txt', file)
      return Promise.resolve({ ok: false, problem: { code: 'not-found', sentence: 'There is no such file.' } })
    },
    close: async () => {
      await new Promise((resolve) => { setImmediate(resolve) })
      if (rest.includes('unsavable.json')) throw new Error('The disk is full.')
      note('saved.txt', 'saved')
    },
  }),
})
