import { contextBridge, ipcRenderer } from 'electron'

/**
 * All the page ever gets from this side: one way to call, one way to listen. New features add calls
 * to the contract, never to this file.
 */
const parley = {
  /** Sends one call to the owner of the workspace. Resolves with its answer; rejects when it can't be sent. */
  async call(name: string, input: unknown): Promise<unknown> {
    if (typeof name !== 'string') throw new Error('A call needs the name of a call, as text.')
    try {
      structuredClone(input)
    } catch {
      throw new Error(`The input of "${name}" is not plain data, so it can't be sent.`)
    }
    return ipcRenderer.invoke('parley:call', name, input)
  },

  /** Hears every event of the owner until the returned function is called. */
  subscribe(listener: (event: unknown) => void): () => void {
    const hear = (_: unknown, event: unknown): void => listener(event)
    ipcRenderer.on('parley:event', hear)
    return () => {
      ipcRenderer.removeListener('parley:event', hear)
    }
  },

  info: { host: 'electron' },
} as const

contextBridge.exposeInMainWorld('parley', parley)
