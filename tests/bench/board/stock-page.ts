import { readFile, writeFile } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { CrowdedWeek } from './crowded-week'

/** The stock calendar on the loopback address. */
export interface StockPage {
  readonly address: string
  readonly stop: () => void
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

const root = join(import.meta.dirname, '..', 'stock-calendar')

const dataOf = ({ workspace, rooms, firstDay }: CrowdedWeek): unknown => {
  const shown = new Set<string>(rooms.map((room) => room.id))
  return {
    day: firstDay,
    rooms: rooms.map(({ id, name }) => ({ id, name })),
    events: rowsOf(workspace, 'placements')
      .filter((placement) => shown.has(placement.roomId))
      .map(({ id, sessionId, start, minutes, roomId }) => ({ id, title: rowOf(workspace, 'sessions', sessionId)?.title ?? '', start, minutes, roomId })),
  }
}

/** Builds the stock calendar's page with the plan's sessions in the rooms that are looked at, and serves it. */
export const serveStockPage = async (week: CrowdedWeek): Promise<StockPage> => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-stock-'))
  const modules = join(import.meta.dirname, '..', '..', '..', 'node_modules')
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    resolve: { alias: [{ find: /^react-big-calendar$/, replacement: join(modules, 'react-big-calendar', 'lib', 'index.js') }] },
    build: { outDir: folder, emptyOutDir: true, minify: true },
  })
  await writeFile(join(folder, 'data.json'), JSON.stringify(dataOf(week)))
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    readFile(join(folder, path === '/' ? 'index.html' : path)).then(
      (content) => response.writeHead(200, { 'content-type': types[extname(path === '/' ? '.html' : path) || '.html'] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stock page has no port.')
  return {
    address: `http://127.0.0.1:${String(address.port)}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
