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
  return isPlainObject(value) && Reflect.ownKeys(value).every((key) => typeof key === 'string' && isPlainData(Reflect.get(value, key), depth + 1))
}
