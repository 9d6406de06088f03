import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const read = async (file: string): Promise<number> => {
  try {
    const port = Number(await readFile(file, 'utf8'))
    return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : 0
  } catch {
    return 0
  }
}

/**
 * Opens a host on the port of the last run, or on any free one, and remembers which: browsers keep how a person likes
 * the screens (grid step, condensed, second clock) under the address. Nothing but that hangs on the port.
 */
export const onLastPort = async <Host extends { readonly url: string }>(dataFolder: string, open: (port: number) => Promise<Host>): Promise<Host> => {
  const file = path.join(dataFolder, 'last-port')
  const last = await read(file)
  const host = await (last === 0 ? open(0) : open(last).catch(() => open(0)))
  const port = new URL(host.url).port
  if (port !== String(last)) {
    // A folder that can't be written costs the person's preferences at the next start, nothing more.
    await mkdir(dataFolder, { recursive: true })
      .then(() => writeFile(file, port, { mode: 0o600 }))
      .catch(() => undefined)
  }
  return host
}
