import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface RendererFile {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Where index.html wants the nonce: `<meta name="csp-nonce" content="__CSP_NONCE__">`. */
const noncePlaceholder = '__CSP_NONCE__'

/**
 * The page may run only its own scripts. Styles may come from its own files, and from `<style>`
 * elements that carry this page's nonce, because Mantine adds its theme that way.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The twin of Electron's permission handler for the loopback host: the page asks for nothing.
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
} as const

/**
 * One file of the built renderer, as every host hands it out.
 * @param urlPath the path of the address, still percent-encoded: `/` or `/assets/index-4f2a.js`
 * @param folder the built renderer; found beside the running bundle unless given
 * @returns 404 for anything that is not a plain file path inside the folder; it never throws for a path
 */
export async function rendererFile(urlPath: string, folder: string = builtRendererFolder()): Promise<RendererFile> {
  const path = safePath(urlPath, folder)
  if (path === undefined) return notFound()
  let body: Uint8Array
  try {
    body = await readFile(path)
  } catch {
    return notFound()
  }
  if (extname(path) === '.html') return page(new TextDecoder().decode(body))
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'Content-Type': mimeTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
      // Vite puts a hash of the content in these names, so a name never changes its content.
      'Cache-Control': dirname(path) === join(folder, 'assets') ? 'public, max-age=31536000, immutable' : 'no-store',
    },
    body,
  }
}

function page(html: string): RendererFile {
  const nonce = randomBytes(16).toString('base64')
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(html.replaceAll(noncePlaceholder, nonce)),
  }
}

function notFound(): RendererFile {
  return {
    status: 404,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode('Not found'),
  }
}

function safePath(urlPath: string, folder: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(urlPath.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
  if (!path.startsWith('/') || /[\\:\0]/.test(path)) return undefined
  const parts = path.slice(1).split('/')
  if (parts.length === 1 && parts[0] === '') return join(folder, 'index.html')
  // A dot first covers "." and ".." and hidden files, none of which the build makes.
  if (parts.some((part) => part === '' || part.startsWith('.'))) return undefined
  const full = resolve(folder, ...parts)
  return full.startsWith(resolve(folder) + sep) ? full : undefined
}

/**
 * The folder of the built renderer, found by walking up from the running file: beside it in a build
 * (`out/main` and `out/renderer`), or `out/renderer` below the project when run from source.
 */
export function builtRendererFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const beside = basename(folder) === 'out' ? join(folder, 'renderer') : join(folder, 'out', 'renderer')
    if (existsSync(join(beside, 'index.html'))) return beside
    if (dirname(folder) === folder) throw new Error('The screens of Parley are not built. Run "npm run build" first.')
  }
}
