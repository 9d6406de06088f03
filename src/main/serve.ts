import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { createApp } from './app'
import { dataFolder } from './hosts/loopback/data-folder'
import { readServeWords, serve } from './hosts/loopback/serve-app'

const outFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const words = readServeWords(process.argv.slice(2))
if (words.ok) {
  await serve({
    ...words.value,
    rendererFolder: path.join(outFolder, 'renderer'),
    dataFolder: dataFolder(),
    compose: (ports, folder) => createApp(ports, {
      dataFolder: folder,
      resourcesFolder: path.join(path.dirname(outFolder), 'resources'),
      now: () => new Date().toISOString(),
      newId: () => randomUUID(),
      version,
    }),
  })
} else {
  process.stderr.write(`${words.sentence}\n`)
  process.exitCode = 2
}
