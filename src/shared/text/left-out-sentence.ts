import type { LeftOut } from '../commands/frozen-plan'
import { recordNouns } from '../model/record-name'

/** What a missing record was to the one that comes back: "its room Blue Room", "the delegate Amal Haddad". */
const missingText = ({ record, missing, missingName }: LeftOut): string => {
  const noun = recordNouns[missing.table]
  const own = record.table === 'placements' && missing.table === 'rooms' ? 'its' : 'the'
  return `${own} ${noun}${missingName === null ? '' : ` ${missingName}`}`
}

/** One thing that going back to a kept plan can't bring back, in a sentence with why. */
export const leftOutSentence = (item: LeftOut): string => {
  const { record, name, whole } = item
  const why = `${missingText(item)} was removed since`
  if (!whole) return `${name} comes back without ${missingText(item)}; that was removed since.`
  if (record.table === 'placements') return `${name} comes back without a place: ${why}.`
  if (record.table === 'boothAssignments') return `${name} comes back without an interpreter: ${why}.`
  return `The ${recordNouns[record.table]} ${name} stays out: ${why}.`
}
