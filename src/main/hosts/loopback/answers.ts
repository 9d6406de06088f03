import type { ServerResponse } from 'node:http'
import type { Refusal } from './request-checks'

const permissions = [
  'accelerometer', 'autoplay', 'bluetooth', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen',
  'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb',
  'window-management', 'xr-spatial-tracking',
]

/** Sent with every answer, whatever else is in it. */
export const protectiveHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions.map((name) => `${name}=()`).join(', '),
} as const

/** For answers that are no page of ours: nothing in them may load, run or be framed. */
const inertPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  response.writeHead(status, {
    'content-security-policy': inertPolicy,
    ...lowerCase,
    ...protectiveHeaders,
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  // A call with nothing to answer is told apart from a lost one by a body all the same.
  body: JSON.stringify(value) ?? 'null',
})

const plainPage = (title: string, sentence: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${title}</title></head>`
  + `<body><h1>${title}</h1><p>${sentence}</p></body></html>`

/** A refusal in words where a person will read it, as a problem where the page's code will. */
export const refusalAnswer = ({ status, code, sentence }: Refusal, reader: 'person' | 'program'): Answer =>
  reader === 'program' ? json(status, { ok: false, problem: { code, sentence } })
    : { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: plainPage('Parley', sentence) }

/** To the application, with the cookie that lets it in. */
export const signIn = (cookieName: string, cookieValue: string, fromElsewhere: boolean): Answer => {
  const cookie = { 'set-cookie': `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/` }
  // After a redirect that began on another site the browser would hold the strict cookie back, so a page of ours moves on.
  if (fromElsewhere) {
    return {
      status: 200,
      headers: { ...cookie, 'content-type': 'text/html; charset=utf-8' },
      body: plainPage('Parley', 'Opening…', '<meta http-equiv="refresh" content="0; url=/">'),
    }
  }
  return { status: 303, headers: { ...cookie, location: '/' }, body: '' }
}
