/* eslint-disable @typescript-eslint/no-unused-expressions -- the file is one expression, put into a larger script as text */
// contextBridge between two JavaScript worlds of one page: synchronous events carry structured clones;
// functions and promises travel as numbered handles. Everything it uses is taken before the page's
// own scripts run, because they may replace any of it.
((ownSide, otherSide, secret) => {
  const { apply, defineProperty } = Reflect
  const { freeze, keys, getOwnPropertyDescriptor } = Object
  const { toString } = Object.prototype
  const { isArray } = Array
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const NativeEvent = CustomEvent
  const NativePromise = Promise
  const NativeError = Error
  const { then } = Promise.prototype
  const detailOf = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get

  const handles = { __proto__: null }
  let lastHandle = 0
  let reply

  const keep = (run) => {
    handles[++lastHandle] = run
    return lastHandle
  }
  const fire = (name, detail) => apply(dispatchEvent, window, [new NativeEvent(name, { detail })])
  const hear = (name, listener) => apply(addEventListener, window, [name, (event) => listener(apply(detailOf, event, []))])

  function toWire(value, depth) {
    if (depth > 1000) throw new NativeError('Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.')
    if (typeof value === 'symbol') return undefined
    if (typeof value === 'function') return { tag: 'function', id: keep((args) => apply(value, undefined, args)) }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof NativePromise) return { tag: 'promise', id: keep((args) => void apply(then, value, args)) }
    if (value instanceof NativeError) return { tag: 'error', message: value.message }
    if (isArray(value)) {
      const items = []
      for (let index = 0; index < value.length; index++) items[index] = toWire(value[index], depth + 1)
      return { tag: 'array', items }
    }
    if (apply(toString, value, []) !== '[object Object]') return { tag: 'clone', value }
    const names = keys(value)
    const items = []
    for (let index = 0; index < names.length; index++) items[index] = toWire(value[names[index]], depth + 1)
    return { tag: 'object', names, items }
  }

  function fromWire(wire) {
    if (typeof wire !== 'object' || wire === null) return wire
    if (wire.tag === 'function') return (...args) => call(wire.id, args)
    if (wire.tag === 'promise') return new NativePromise((resolve, reject) => void call(wire.id, [resolve, reject]))
    if (wire.tag === 'error') return new NativeError(wire.message)
    if (wire.tag === 'clone') return wire.value
    const result = wire.tag === 'array' ? [] : {}
    for (let index = 0; index < wire.items.length; index++) {
      const key = wire.tag === 'array' ? index : wire.names[index]
      defineProperty(result, key, { value: fromWire(wire.items[index]), enumerable: true, writable: true, configurable: true })
    }
    return result
  }

  function call(id, args) {
    reply = undefined
    fire(`${secret}>${otherSide}`, { id, args: toWire(args, 0) })
    const answer = reply
    reply = undefined
    if (!answer) throw new NativeError('An object could not be cloned.')
    if (!answer.ok) throw fromWire(answer.value)
    return fromWire(answer.value)
  }

  hear(`${secret}<${ownSide}`, (detail) => {
    reply = detail
  })
  hear(`${secret}>${ownSide}`, (detail) => {
    if (!detail) return
    let answer
    try {
      answer = { ok: true, value: toWire(handles[detail.id](fromWire(detail.args)), 0) }
    } catch (cause) {
      answer = { ok: false, value: toWire(cause, 0) }
    }
    fire(`${secret}<${otherSide}`, answer)
  })

  function deepFreeze(value) {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value
    const names = keys(value)
    for (let index = 0; index < names.length; index++) deepFreeze(value[names[index]])
    return freeze(value)
  }

  return {
    call,
    /** Page side: accepts APIs the preload exposes. */
    acceptApis() {
      handles.expose = (args) => {
        if (args[0] in window) throw new NativeError('Cannot bind an API on top of an existing property on the window object')
        defineProperty(window, args[0], { value: deepFreeze(args[1]), enumerable: true, writable: false, configurable: false })
      }
    },
  }
})
