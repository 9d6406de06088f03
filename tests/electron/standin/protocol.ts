import { appStandin } from './app'
import { record } from './record'
import { strictMembers } from './strict-members'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export const protocol = strictMembers('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string, privileges?: { [name: string]: boolean } }[]): void {
    if (appStandin.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    record.schemes.push(...schemes.map(({ scheme, privileges }) => ({ scheme, privileges: { ...privileges } })))
  },
  handle(scheme: string, handler: Handler): void {
    if (!appStandin.isReady()) throw new Error('protocol.handle needs the app to be ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
})

export async function answerFor(request: Request): Promise<Response> {
  const scheme = new URL(request.url).protocol.slice(0, -1)
  const handler = handlers.get(scheme)
  if (handler === undefined) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${scheme}`)
  return handler(request)
}
