import { boothLanguages } from '../../languages/booth-seats'
import type { CoverageHere } from '../../languages/coverage'
import type { LanguageCode } from '../../model/language'
import { isSigned } from '../../model/language'
import type { Room } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface BoothsMissingFacts extends AboutSession {
  readonly rule: 'booths-missing'
  readonly roomId: Room['id']
  readonly booths: number
  readonly needed: number
  /** Languages interpreted into, in alphabetical order of codes; both languages where one booth works both ways. */
  readonly languages: readonly LanguageCode[]
}

const languagesIn = (coverage: CoverageHere): readonly LanguageCode[] =>
  coverage.twoWay ? [...new Set([...coverage.spoken, ...coverage.listened])].sort() : boothLanguages(coverage).filter((code) => !isSigned(code))

export const boothsMissing: Rule<BoothsMissingFacts> = {
  id: 'booths-missing',
  title: 'A room has too few interpretation booths',
  severity: 'warning',
  source: 'AIIC Canada and the AIIC Swiss checklist: one booth for each language interpreted into, one alone where there are two languages',
  looksAt:
    'Booths of the room against those the languages of a session interpreted simultaneously need; where delegations sit apart, those of the people in that room. Remote, consecutive and whispered interpretation need none, nor do signed languages.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (entry?.session.interpretation !== 'simultaneous') return []
    const languages = sessionLanguages(plan, entry)
    if (!languages) return []
    let reports: Map<Room['id'], Report<BoothsMissingFacts>> | null = null
    for (const booking of entry.bookings) {
      const { room, placement } = booking
      const coverage = languages.coverageIn(placement)
      const needed = coverage.boothsNeeded
      if (room.booths >= needed || reports?.has(room.id)) continue
      const facts: BoothsMissingFacts = {
        rule: 'booths-missing',
        ...aboutSession(entry, booking),
        roomId: room.id,
        booths: room.booths,
        needed,
        languages: languagesIn(coverage),
      }
      reports ??= new Map()
      reports.set(room.id, sessionReport(entry, `${unit}:${room.id}`, facts, { sitting: booking, subjects: [{ table: 'rooms', id: room.id }] }))
    }
    return reports ? [...reports.values()] : []
  },
}
