import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const serveBundle = join(import.meta.dirname, '..', '..', 'out', 'main', 'serve.js')

/** The built application running on the loopback host. */
export interface OwnerProcess {
  /** Opens it in one browser, once. */
  readonly link: string
  readonly stop: () => Promise<void>
}

/** Folders that one run of the application keeps its own things in. */
export interface OwnerHome {
  readonly folder: string
  readonly documents: string
  readonly remove: () => void
}

export const ownerHome = (): OwnerHome => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-run-'))
  return {
    folder,
    documents: join(folder, 'documents'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the built application in a home of its own, with a workspace file if one is given, and waits for its link. */
export const startOwner = async (home: OwnerHome, file?: string): Promise<OwnerProcess> => {
  if (!existsSync(serveBundle)) throw new Error('The built application is missing. Run npm run build first; npm test does.')
  const server = spawn(process.execPath, file === undefined ? [serveBundle] : [serveBundle, file], {
    env: { ...process.env, PARLEY_DATA: join(home.folder, 'data'), PARLEY_DOCUMENTS: home.documents },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.once('exit', (code) => {
      reject(new Error(`Parley stopped with ${String(code)} before it gave its address: ${said}`))
    })
  })
  return {
    link,
    stop: async () => {
      if (server.exitCode !== null) return
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
    },
  }
}
