import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { rendererFile } from '../renderer-files'
import { isOtherUser } from './peer-user'
import { json, protectiveHeaders, refusalAnswer, send, signIn } from './answers'
import { readCallBody } from './call-body'
import { factsOf, requestChecks, unknownAddress, usedLink, wrongMethod, type RequestCheck, type RequestFacts } from './request-checks'
import { createSessions } from './sessions'

export interface LoopbackHost {
  /** `http://127.0.0.1:PORT`, without a slash at the end. Opens nothing without a session. */
  readonly url: string
  /** Address that lets one browser in, once. */
  readonly launchUrl: string
  /** Another such address, for a second window or after the browser was closed. */
  newLaunchUrl(): string
  /** Takes no more requests, lets running calls finish, ends event streams. Does not close the application. */
  close(): Promise<void>
}

/** What a browser is given of the application. The host passes on what it hears and knows no call by name. */
export interface ServedApp {
  dispatch(name: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: unknown) => void): () => void
}

export interface LoopbackOptions {
  readonly app: ServedApp
  /** Folder of the built screens. */
  readonly rendererFolder: string
  /** 0 or absent: any free one. */
  readonly port?: number
  /** Bytes a call may carry; 32 MB unless told. */
  readonly bodyLimit?: number
  /** What each request must pass. Only tests give others, to prove that each one matters. */
  readonly checks?: readonly RequestCheck[]
}

const callName = /^\/call\/([A-Za-z][A-Za-z0-9.-]{0,99})$/

/** A screen that stops reading is cut off at this many unread bytes; it connects again and loads afresh. */
const unreadLimit = 32 * 2 ** 20

const heartbeat = 25_000

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/**
 * Serves the application to a browser on this computer, on 127.0.0.1 only.
 * @throws NodeJS.ErrnoException with code EADDRINUSE or EACCES when the port cannot be had
 */
export async function createLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { app, rendererFolder, bodyLimit = 32 * 2 ** 20, checks = requestChecks } = options
  const sessions = createSessions()
  const streams = new Set<ServerResponse>()
  const running = new Set<Promise<void>>()
  let port = 0

  const call = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readCallBody(request, bodyLimit)
    if (!body.ok) {
      // The rest of a refused body is not worth reading.
      response.setHeader('connection', 'close')
      return send(response, refusalAnswer(body.refusal, 'program'))
    }
    try {
      send(response, json(200, await app.dispatch(name, body.input)))
    } catch {
      // The cause may quote what the user typed, so it is neither logged nor sent.
      send(response, json(500, { ok: false, problem: { code: 'internal', sentence: 'Parley could not do this because of a fault of its own. Your plan is as it was; try again.' } }))
    }
  }

  const openStream = (response: ServerResponse): void => {
    response.writeHead(200, { ...protectiveHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
    response.write('retry: 500\n\n')
    const write = (text: string): void => {
      if (response.writableLength > unreadLimit) response.destroy()
      else response.write(text)
    }
    const beat = setInterval(() => write(':\n\n'), heartbeat)
    beat.unref()
    const unsubscribe = app.subscribe((event) => write(`data: ${JSON.stringify(event)}\n\n`))
    streams.add(response)
    response.once('close', () => {
      clearInterval(beat)
      unsubscribe()
      streams.delete(response)
    })
  }

  const launch = (launchToken: string, facts: RequestFacts, request: IncomingMessage, response: ServerResponse): void => {
    // The link is for this user alone, whoever else could read it; looking the user up takes long, so only for a real link.
    const mayEnter = sessions.isOpen(launchToken) && !isOtherUser(request.socket)
    const session = mayEnter ? sessions.exchange(launchToken) : null
    if (!session) return send(response, refusalAnswer(usedLink, 'person'))
    const site = facts.header('sec-fetch-site')
    send(response, signIn(sessions.cookieName, session.cookieValue, site === 'cross-site' || site === 'same-site'))
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const facts = factsOf(request, port, sessions)
    const reader = facts.method === 'GET' && facts.path === '/' ? 'person' : 'program'
    for (const check of checks) {
      const refusal = check.refusal(facts)
      if (!refusal) continue
      response.setHeader('connection', 'close')
      return send(response, refusalAnswer(refusal, reader))
    }
    if (facts.launchToken !== null) return launch(facts.launchToken, facts, request, response)

    const name = callName.exec(facts.path)?.[1]
    if (facts.method === 'POST') {
      if (name !== undefined) return call(name, request, response)
      response.setHeader('connection', 'close')
      return send(response, refusalAnswer(unknownAddress, 'program'))
    }
    if (name !== undefined) return send(response, refusalAnswer(wrongMethod, 'program'))
    if (facts.path === '/session') return send(response, json(200, { token: facts.session?.callToken }))
    if (facts.path === '/events') return openStream(response)
    const file = await rendererFile(facts.path, rendererFolder)
    send(response, file.status === 200 ? file : refusalAnswer(unknownAddress, reader))
  }

  const server = createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    const work = answer(request, response).catch(() => { response.destroy() })
    running.add(work)
    void work.finally(() => running.delete(work))
  })
  // Whoever asks for another protocol or a tunnel gets none.
  server.on('upgrade', (_request, socket) => socket.destroy())
  server.on('connect', (_request, socket) => socket.destroy())

  port = await listen(server, options.port ?? 0)
  const url = `http://127.0.0.1:${port}`
  const newLaunchUrl = (): string => `${url}/?launch=${sessions.newLaunchToken()}`

  return {
    url,
    launchUrl: newLaunchUrl(),
    newLaunchUrl,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const stream of streams) stream.end()
      await Promise.allSettled(running)
      server.closeAllConnections()
      await closed
    },
  }
}
