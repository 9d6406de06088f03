import type { InterpretationMode, LanguageCode } from '../model/language'
import type { BoothAssignment, Interpreter, Session } from '../model/workspace'
import { capability } from './capability'
import type { People } from './participants'

/** Somebody on a session's team, and the language their booth speaks into; null while that is not settled. */
export interface Place {
  readonly interpreter: Interpreter
  readonly booth: LanguageCode | null
}

/** What holds an interpreter back at a session: its mode (null for none) and whether each booth has one language. */
export interface Terms {
  readonly mode: InterpretationMode | null
  readonly boothsBind: boolean
}

/** Those assigned to a session who have not declined; other sessions' assignments are not looked at. */
export const placesAt = (people: People, session: Session, assignments: readonly BoothAssignment[]): readonly Place[] => {
  const places: Place[] = []
  for (const row of assignments) {
    if (row.sessionId !== session.id || row.status === 'declined') continue
    const interpreter = people.row('interpreters', row.interpreterId)
    if (interpreter) places.push({ interpreter, booth: row.booth })
  }
  return places
}

/** With which class somebody in their place puts one language into another; null when not at all. */
export const gives = ({ interpreter, booth }: Place, from: LanguageCode, to: LanguageCode, { mode, boothsBind }: Terms): 'A' | 'B' | null =>
  booth === null || booth === to || !boothsBind ? capability(interpreter, from, to, mode) : null

/** Whether anybody puts one language into another. */
export const anyoneGives = (places: readonly Place[], from: LanguageCode, to: LanguageCode, terms: Terms): boolean => {
  for (const place of places) if (gives(place, from, to, terms) !== null) return true
  return false
}
