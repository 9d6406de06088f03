/** Where a preference of the screen is kept: on this computer, or as long as this window's session. Never anything of the plan. */
const stores = { computer: () => localStorage, window: () => sessionStorage } as const
type Store = keyof typeof stores

/** A preference kept earlier, or `fallback` when there is none that can be read. */
export const remembered = <T>(key: string, fallback: T, valid: (value: unknown) => value is T, store: Store = 'computer'): T => {
  try {
    const value: unknown = JSON.parse(stores[store]().getItem(`parley.${key}`) ?? 'null')
    return valid(value) ? value : fallback
  } catch {
    return fallback
  }
}

export const remember = (key: string, value: unknown, store: Store = 'computer'): void => {
  try {
    stores[store]().setItem(`parley.${key}`, JSON.stringify(value))
  } catch {
    // Storage may be blocked; the preference then lasts until the window closes.
  }
}

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
