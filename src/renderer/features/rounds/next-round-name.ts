/** A name for the round after this one that no round has yet: "Round 3" after "Round 2", "Geneva talks 2" after "Geneva talks". */
export const nextRoundName = (name: string, taken: ReadonlySet<string>): string => {
  const [, stem = name, digits] = /^(.*?)\s*(\d{1,3})$/.exec(name) ?? []
  const separator = digits === undefined || stem !== '' ? ' ' : ''
  let number = digits === undefined ? 2 : Number(digits) + 1
  while (taken.has(`${stem}${separator}${String(number)}`)) number += 1
  return `${stem}${separator}${String(number)}`
}
