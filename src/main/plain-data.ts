const deepest = 200

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  // Data from another realm has another Object.prototype, whose own prototype is null as well.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf'))
}

/**
 * Whether a value is nothing but text, numbers, truth values, null, lists and plain objects, as JSON would carry it.
 * What a transport lets through beyond that (class instances, functions, dates, loops) is not a call's input.
 */
export const isPlainData = (value: unknown, depth = 0): boolean => {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth > deepest) return false
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, depth + 1))
  // A key of this name is never ours: copied on, it would become the object's prototype.
  const isPlainKey = (key: PropertyKey): boolean => typeof key === 'string' && key !== '__proto__'
  return isPlainObject(value) && Reflect.ownKeys(value).every((key) => isPlainKey(key) && isPlainData(Reflect.get(value, key), depth + 1))
}
