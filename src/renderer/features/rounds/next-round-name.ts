/** A name for the round after this one that no round has yet: "Round 3" after "Round 2", "Geneva talks 2" after "Geneva talks". */
export const nextRoundName = (name: string, taken: ReadonlySet<string>): string => {
  // Four digits are a year, not a count.
  const [, stem = `${name} `, digits = '1'] = /^(.*\D|)(\d{1,3})$/.exec(name) ?? []
  let number = Number(digits) + 1
  while (taken.has(`${stem}${String(number)}`)) number += 1
  return `${stem}${String(number)}`
}
