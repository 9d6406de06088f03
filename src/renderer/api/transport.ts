import type { Transport } from '@shared/contract/contract'

/** What the preload script puts on the window in Electron; absent in a browser. */
interface PreloadBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}

type HostWindow = Window & { readonly parley?: PreloadBridge }

const tokenFrom = async (): Promise<string> => {
  const response = await fetch('/session', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`the address in this tab is no longer valid (${String(response.status)}); start Parley again and use the new one`)
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string') return body.token
  throw new Error('the answer to the session request was not understood')
}

/** Calls over HTTP to the loopback host, events over a server-sent stream that the browser reconnects by itself. */
const loopbackTransport = (): Transport => {
  let token: Promise<string> | null = null
  return {
    call: async (name, input) => {
      token ??= tokenFrom()
      const held = await token.catch((error: unknown) => {
        token = null
        throw error
      })
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-parley-token': held },
        body: JSON.stringify(input),
      })
      if (response.status === 401 || response.status === 403) token = null
      if (!response.ok) throw new Error(`it answered ${String(response.status)}`)
      return response.json()
    },
    subscribe: (listener) => {
      const stream = new EventSource('/events')
      stream.onmessage = (message: MessageEvent<string>) => {
        listener(JSON.parse(message.data))
      }
      // A stream that broke and came back may have missed events: the listener is told to reload.
      let broke = false
      stream.onerror = () => {
        broke = true
      }
      stream.onopen = () => {
        if (broke) listener({ type: 'reconnected' })
        broke = false
      }
      return () => {
        stream.close()
      }
    },
  }
}

/** The transport of whichever host shows this page. */
export const hostTransport = (): Transport => (window as HostWindow).parley ?? loopbackTransport()
