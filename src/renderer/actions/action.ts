/** One thing a person can do. Menu, key, palette and button all read the same entry. */
export interface Action {
  readonly id: string
  /** Verb first: "Undo move of Plenary 3". May depend on the state of the moment. */
  readonly title: () => string
  readonly group: 'File' | 'Edit' | 'Go to' | 'Board' | 'View' | 'Round'
  /** `mod` is Ctrl, or Command on a Mac: "mod+shift+z". */
  readonly keys?: string
  /** A second way to press it, for hands used to another program; shown nowhere. */
  readonly otherKeys?: string
  readonly enabled: () => boolean
  readonly run: () => void
}

const isMac = (): boolean => navigator.platform.startsWith('Mac')

const words: Readonly<Record<string, string>> = { shift: 'Shift', alt: 'Alt', enter: 'Enter', escape: 'Esc' }

/** "Ctrl+Shift+Z", as shown at the right of menus and palette entries. */
export const keysText = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (key === 'mod' ? (isMac() ? '⌘' : 'Ctrl') : (words[key] ?? key.toUpperCase())))
    .join('+')

/** Tells whether a key event is the given shortcut. */
export const matchesKeys = (event: KeyboardEvent, keys: string): boolean => {
  const wanted = keys.split('+')
  const mod = isMac() ? event.metaKey : event.ctrlKey
  return (
    event.key.toLowerCase() === wanted.at(-1) &&
    mod === wanted.includes('mod') &&
    event.shiftKey === wanted.includes('shift') &&
    event.altKey === wanted.includes('alt')
  )
}
