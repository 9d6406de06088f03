import { randomUUID } from 'node:crypto'
import { protocol } from 'electron'
import { rendererFile } from '../renderer-files'

/** The origin of the screens. Only pages of this origin may call. */
export const screensAddress = 'app://parley/'
const papersAddress = 'app://paper/'

/** A paper may show what it carries, and run or fetch nothing. */
const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const papers = new Map<string, string>()

/** Must run before the application is ready; Electron reads privileges only once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveAppScheme(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return new Response('Not allowed', { status: 405 })
    if (url.host === 'parley') {
      const file = await rendererFile(url.pathname)
      return new Response(Uint8Array.from(file.body), { status: file.status, headers: { ...file.headers } })
    }
    const paper = url.host === 'paper' ? papers.get(url.pathname.slice(1)) : undefined
    if (paper === undefined) return new Response('Not found', { status: 404 })
    return new Response(paper, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': paperPolicy, 'Cache-Control': 'no-store' },
    })
  })
}

/** Gives a paper an address of its own while `print` runs. A `data:` address would be cut at 2 MB. */
export async function withPaperAddress<Result>(html: string, print: (address: string) => Promise<Result>): Promise<Result> {
  const id = randomUUID()
  papers.set(id, html)
  try {
    return await print(papersAddress + id)
  } finally {
    papers.delete(id)
  }
}
