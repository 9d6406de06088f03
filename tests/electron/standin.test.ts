import { describe, expect, it } from 'vitest'
import { toApplication, toBrowser } from './standin/addresses'
import { codec } from './standin/codec'
import { notImplemented, strictMembers } from './standin/strict-members'

const crossing = (value: unknown): unknown => codec.decode(codec.encode(value))

describe("the stand-in's structured clone", () => {
  it.each([
    ['text and numbers', { a: 'é', b: [1, -0, NaN, Infinity, 10n], c: null, d: undefined }],
    ['dates, maps and sets', { at: new Date(0), map: new Map([['k', new Set([1])]]), never: new Date(NaN) }],
    ['bytes', { bytes: new Uint8Array([1, 2, 255]), view: new DataView(new ArrayBuffer(2)), part: new Uint8Array([1, 2, 3]).subarray(1) }],
    ['errors and patterns', { cause: new RangeError('far'), pattern: /a+/giu }],
    ['a key that could change the prototype', JSON.parse('{"__proto__":{"x":1}}')],
  ])('keeps %s', (_, value) => {
    expect(crossing(value)).toEqual(value)
  })

  it('keeps what is shared and what goes round', () => {
    const loop: Record<string, unknown> = { list: [] }
    loop['self'] = loop
    loop['same'] = loop['list']
    const copy = crossing(loop)
    expect(copy).toHaveProperty('self', copy)
    expect(Reflect.get(Object(copy), 'same')).toBe(Reflect.get(Object(copy), 'list'))
  })

  it.each([['a function', () => 1], ['a function inside', { a: [() => 1] }], ['a symbol', Symbol('s')], ['a promise', Promise.resolve()]])('refuses %s', (_, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })

  it('drops the prototype of a class instance, as Electron does', () => {
    class Party { constructor(readonly name: string) {} }
    expect(Object.getPrototypeOf(crossing(new Party('A')))).toBe(Object.prototype)
  })
})

describe('strictness', () => {
  it('a member nobody wrote throws, by name', () => {
    const app = strictMembers('app', { quit: () => undefined })
    expect(() => app.quit()).not.toThrow()
    expect(() => Reflect.get(app, 'setBadgeCount')).toThrow('stand-in: app.setBadgeCount is not implemented')
    expect(() => Reflect.get(Object(notImplemented('Tray')), 'prototype')).toThrow('stand-in: Tray is not implemented')
  })

  it('addresses of a custom scheme go there and back', () => {
    for (const address of ['app://parley/', 'app://paper/a-b?c#d']) expect(toApplication(toBrowser(address))).toBe(address)
    expect(toApplication('https://elsewhere.test/x')).toBe('https://elsewhere.test/x')
  })
})
