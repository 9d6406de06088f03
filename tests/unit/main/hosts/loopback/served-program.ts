import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { success } from '../../../../../src/shared/model/outcome'
import { readServeWords, serve } from '../../../../../src/main/hosts/loopback/serve-app'

/** The loopback entry with an application that only notes in a folder what it was asked to do. */
const [folder = '', ...rest] = process.argv.slice(2)
const note = (name: string, text: string): void => { writeFileSync(path.join(folder, name), text) }

const words = readServeWords(rest)
if (!words.ok) throw new Error(words.sentence)
await serve({
  ...words.value,
  rendererFolder: folder,
  dataFolder: folder,
  compose: (ports) => ({
    dispatch: () => Promise.resolve(success(ports.kind)),
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
