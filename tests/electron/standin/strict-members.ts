/**
 * Makes every member the stand-in lacks throw when touched, so that a use of Electron nobody thought
 * of fails loudly. Members starting with an underscore are the stand-in's own.
 */
export function strictMembers<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key.startsWith('_') || key === 'then' || key === 'toJSON' || key in object) {
        return Reflect.get(object, key, receiver)
      }
      throw new Error(`stand-in: ${name}.${key} is not implemented`)
    },
    set(object, key, value, receiver) {
      if (typeof key === 'symbol' || key.startsWith('_') || key in object) return Reflect.set(object, key, value, receiver)
      throw new Error(`stand-in: ${name}.${key} can't be set`)
    },
  })
}

/** An export of Electron the stand-in has nothing for: importing it is fine, using it is not. */
export function notImplemented(name: string): never {
  const fail = (): never => {
    throw new Error(`stand-in: ${name} is not implemented`)
  }
  return new Proxy(function () { /* never runs: every use is trapped */ }, { get: fail, apply: fail, construct: fail, set: fail }) as never
}
