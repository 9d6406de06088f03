/** "A", "A and B", "A, B and C"; beyond `shown` names the rest is counted: "A, B and 5 more". */
export const list = (names: readonly string[], shown = names.length): string => {
  const kept = names.length > shown ? [...names.slice(0, shown - 1), `${String(names.length - shown + 1)} more`] : names
  return kept.length < 2 ? (kept[0] ?? '') : `${kept.slice(0, -1).join(', ')} and ${kept.at(-1) ?? ''}`
}

/** "1 seat", "30 seats". */
export const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`
