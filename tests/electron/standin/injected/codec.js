// Carries a value between processes the way Electron does: the engine's own structured clone judges
// what may cross, then the result is written as JSON with tags. Evaluated in Node and in the page.
(() => {
  const views = {
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  }
  const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const kind = (value) => Object.prototype.toString.call(value).slice(8, -1)

  function bytesToText(bytes) {
    let text = ''
    for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192))
    return btoa(text)
  }
  function textToBytes(text) {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  }

  function pack(value, seen) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return ['undefined']
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (seen.has(value)) return ['again', seen.get(value)]
    seen.set(value, seen.size)
    const type = kind(value)
    if (type === 'Array') return ['array', Array.from(value, (item) => pack(item, seen))]
    if (type === 'Object') return ['object', Object.entries(value).map(([key, item]) => [key, pack(item, seen)])]
    if (type === 'Date') return ['date', value.getTime()]
    if (type === 'RegExp') return ['regexp', value.source, value.flags]
    if (type === 'Map') return ['map', Array.from(value, ([key, item]) => [pack(key, seen), pack(item, seen)])]
    if (type === 'Set') return ['set', Array.from(value, (item) => pack(item, seen))]
    if (type === 'Error') return ['error', value.name, value.message]
    if (type === 'ArrayBuffer') return ['buffer', bytesToText(new Uint8Array(value))]
    if (type in views) return ['view', type, bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    throw new Error(`stand-in: a ${type} is not carried`)
  }

  function unpack(packed, seen) {
    if (!Array.isArray(packed)) return packed
    const [tag, first, second] = packed
    const known = (value) => {
      seen.push(value)
      return value
    }
    switch (tag) {
      case 'undefined': return undefined
      case 'number': return Number(first)
      case 'bigint': return BigInt(first)
      case 'again': return seen[first]
      case 'array': {
        const array = known([])
        for (const item of first) array.push(unpack(item, seen))
        return array
      }
      case 'object': {
        const object = known({})
        for (const [key, item] of first) {
          Object.defineProperty(object, key, { value: unpack(item, seen), enumerable: true, writable: true, configurable: true })
        }
        return object
      }
      case 'date': return known(new Date(first ?? NaN))
      case 'regexp': return known(new RegExp(first, second))
      case 'map': {
        const map = known(new Map())
        for (const [key, item] of first) map.set(unpack(key, seen), unpack(item, seen))
        return map
      }
      case 'set': {
        const set = known(new Set())
        for (const item of first) set.add(unpack(item, seen))
        return set
      }
      case 'error': return known(new (errors[first] ?? Error)(second))
      case 'buffer': return known(textToBytes(first).buffer)
      case 'view': return known(new views[first](textToBytes(second).buffer))
      default: throw new Error(`stand-in: unknown tag ${tag}`)
    }
  }

  return {
    encode(value) {
      let cloned
      try {
        cloned = structuredClone(value)
      } catch {
        throw new Error('An object could not be cloned.')
      }
      return JSON.stringify(pack(cloned, new Map()))
    },
    decode: (text) => unpack(JSON.parse(text), []),
  }
})()
