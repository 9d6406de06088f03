import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { runCommandLine } from './command-line/run'
import { dataFolder } from './hosts/loopback/data-folder'

// A reader that stopped reading ("| head") is no failure.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  {
    dataFolder: dataFolder(),
    resourcesFolder: path.join(fileURLToPath(new URL('../..', import.meta.url)), 'resources'),
    version,
    folder: process.cwd(),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    onInterrupt: (listener) => {
      process.once('SIGINT', listener)
      return () => process.removeListener('SIGINT', listener)
    },
  },
  { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
)
