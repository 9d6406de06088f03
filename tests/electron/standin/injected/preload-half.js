/* eslint-disable @typescript-eslint/no-unused-expressions -- the file is one expression, put into a larger script as text */
// What a sandboxed preload script may require: the renderer half of 'electron' as far as Parley needs it.
((codec, bridge, post) => {
  const strict = (name, target) => new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object) return object[key]
      throw new Error(`stand-in: ${name}.${key} is not implemented`)
    },
  })

  const listeners = new Map()
  const waiting = new Map()
  let lastCall = 0

  const ipcRenderer = strict('ipcRenderer', {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener))
      return ipcRenderer
    },
    off: (channel, listener) => ipcRenderer.removeListener(channel, listener),
    send(channel, ...args) {
      post(JSON.stringify({ kind: 'send', channel, args: codec.encode(args) }))
    },
    async invoke(channel, ...args) {
      const encoded = codec.encode(args)
      const id = ++lastCall
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        post(JSON.stringify({ kind: 'invoke', id, channel, args: encoded }))
      })
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(key, api) {
      if (!bridge) throw new Error('contextBridge API can only be used when contextIsolation is enabled')
      bridge.call('expose', [key, api])
    },
  })

  const receive = (text) => {
    const message = JSON.parse(text)
    if (message.kind === 'event') {
      const args = codec.decode(message.args)
      for (const listener of listeners.get(message.channel) ?? []) listener({ senderId: 0 }, ...args)
      return
    }
    const { resolve, reject } = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) resolve(codec.decode(message.value))
    else reject(new Error(message.message))
  }

  const require = (name) => {
    if (name === 'electron') return { ipcRenderer, contextBridge }
    throw new Error(`module not found: ${name}`)
  }
  return { require, receive }
})
