import type { IncomingMessage } from 'node:http'
import { sameSecret, type BrowserSession, type Sessions } from './sessions'

/** What is known about a request before anything is done for it. */
export interface RequestFacts {
  readonly method: string
  /** Path without the query, still percent-encoded. */
  readonly path: string
  /** The launch token, when this is `GET /?launch=…` and nothing else. */
  readonly launchToken: string | null
  readonly target: string
  readonly port: number
  readonly session: BrowserSession | null
  /** Header by lower-case name; null when absent. */
  header(name: string): string | null
  /** Names of the headers checked here that were sent more than once. */
  readonly repeated: readonly string[]
}

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly sentence: string
}

export interface RequestCheck {
  readonly name: string
  /** Why the request is refused, or null when this check has nothing against it. */
  readonly refusal: (facts: RequestFacts) => Refusal | null
}

const guardedHeaders = [
  'host', 'origin', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'content-type', 'content-length', 'x-parley-token',
]

export function factsOf(request: IncomingMessage, port: number, sessions: Sessions): RequestFacts {
  const target = request.url ?? ''
  const [path = '', query] = target.split('?', 2)
  const sent = new Map<string, number>()
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const name = (request.rawHeaders[index] ?? '').toLowerCase()
    sent.set(name, (sent.get(name) ?? 0) + 1)
  }
  const header = (name: string): string | null => {
    const value = request.headers[name]
    return typeof value === 'string' ? value : null
  }
  const launch = /^launch=([A-Za-z0-9_-]{1,100})$/.exec(query ?? '')
  return {
    method: request.method ?? '',
    path,
    target,
    port,
    launchToken: request.method === 'GET' && path === '/' ? launch?.[1] ?? null : null,
    session: sessions.find(header('cookie') ?? undefined),
    header,
    repeated: guardedHeaders.filter((name) => (sent.get(name) ?? 0) > 1),
  }
}

const refused = (status: number, code: string, sentence: string): Refusal => ({ status, code, sentence })

const notFromHere = refused(403, 'refused', 'Parley answers only its own page, opened on this computer.')

const newLinkNeeded = 'Press Enter in the window where Parley runs to get a new link, and open that.'

const hosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

const isPageAddress = ({ method, path }: RequestFacts): boolean => method === 'GET' && path === '/'

/**
 * A launch link is also opened from a small file of our own or from another program, which browsers call cross-site.
 * It must then be a whole page being visited: the token in it is what lets the visitor in.
 */
const isLaunchVisit = (facts: RequestFacts): boolean =>
  facts.launchToken !== null && facts.header('sec-fetch-mode') === 'navigate' && facts.header('sec-fetch-dest') === 'document'

/** Every request passes all of these, in this order; the first that objects is answered. */
export const requestChecks: readonly RequestCheck[] = [
  {
    name: 'shape',
    refusal: ({ target, repeated, method }) =>
      !target.startsWith('/') || repeated.length > 0 ? refused(400, 'malformed', 'The request is malformed.')
        : method !== 'GET' && method !== 'POST' ? refused(405, 'method', 'Only GET and POST are answered.') : null,
  },
  {
    // A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding); it cannot change the Host it sends.
    name: 'host',
    refusal: ({ header, port }) => (hosts(port).includes(header('host') ?? '') ? null : notFromHere),
  },
  {
    name: 'origin',
    refusal: ({ header, method }) => {
      const origin = header('origin')
      if (origin === null) return method === 'POST' ? notFromHere : null
      return origin === `http://${header('host') ?? ''}` ? null : notFromHere
    },
  },
  {
    name: 'fetch-site',
    refusal: (facts) => {
      const site = facts.header('sec-fetch-site')
      if (site === null || site === 'same-origin') return null
      if (site === 'none' && isPageAddress(facts)) return null
      return isLaunchVisit(facts) ? null : notFromHere
    },
  },
  {
    name: 'cookie',
    refusal: ({ session, launchToken }) =>
      session || launchToken !== null ? null : refused(401, 'no-session', `This page is not signed in to Parley. ${newLinkNeeded}`),
  },
  {
    name: 'token',
    refusal: ({ method, header, session }) => {
      if (method !== 'POST') return null
      const token = header('x-parley-token')
      return session && token !== null && sameSecret(token, session.callToken) ? null
        : refused(401, 'no-token', 'This page belongs to an earlier start of Parley. Reload it.')
    },
  },
  {
    name: 'content-type',
    refusal: ({ method, header }) =>
      method !== 'POST' || /^application\/json(; ?charset=utf-8)?$/i.test(header('content-type') ?? '') ? null
        : refused(415, 'content-type', 'Calls are sent as application/json.'),
  },
]

export const usedLink: Refusal = refused(403, 'used-link', `This link to Parley was used before or is out of date. ${newLinkNeeded}`)

export const unknownAddress: Refusal = refused(404, 'not-found', 'There is nothing at this address.')

export const wrongMethod: Refusal = refused(405, 'method', 'This address does not take that method.')
