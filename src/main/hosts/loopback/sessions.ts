import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** One browser that exchanged a launch token: the cookie it shows, and the token its page adds to every call. */
export interface BrowserSession {
  readonly cookieValue: string
  readonly callToken: string
}

export interface Sessions {
  /** Differs from launch to launch: browsers keep cookies per host name and ignore the port. */
  readonly cookieName: string
  newLaunchToken(): string
  /** Whether the token was given out and not used yet. */
  isOpen(launchToken: string): boolean
  /** Takes the token out of use and starts a session; null when it is unknown or was used before. */
  exchange(launchToken: string): BrowserSession | null
  /** @param cookieHeader the whole Cookie header, as sent */
  find(cookieHeader: string | undefined): BrowserSession | null
}

/** Links that were never opened stay valid until this many newer ones were made. */
const openLinks = 8

const secret = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares two secrets in a time that does not tell how much of them agrees. */
export const sameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

export function createSessions(): Sessions {
  const cookieName = `parley-${randomBytes(8).toString('hex')}`
  const launchTokens: string[] = []
  const sessions: BrowserSession[] = []

  return {
    cookieName,
    newLaunchToken() {
      const token = secret()
      launchTokens.push(token)
      if (launchTokens.length > openLinks) launchTokens.shift()
      return token
    },
    isOpen: (launchToken) => launchTokens.some((known) => sameSecret(known, launchToken)),
    exchange(launchToken) {
      const place = launchTokens.findIndex((known) => sameSecret(known, launchToken))
      if (place < 0) return null
      launchTokens.splice(place, 1)
      const session = { cookieValue: secret(), callToken: secret() }
      sessions.push(session)
      return session
    },
    find(cookieHeader) {
      for (const pair of (cookieHeader ?? '').split(';')) {
        const equals = pair.indexOf('=')
        if (equals < 0 || pair.slice(0, equals).trim() !== cookieName) continue
        const value = pair.slice(equals + 1).trim()
        const session = sessions.find((known) => sameSecret(known.cookieValue, value))
        if (session) return session
      }
      return null
    },
  }
}
