import type { BoothNeed } from '../../languages/team-need'
import type { LanguageCode } from '../../model/language'
import { isSigned } from '../../model/language'
import type { PolicyKey } from '../../model/policy'
import type { Room } from '../../model/workspace'
import { profileOf } from '../../policy/policy-value'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Booking } from '../booking'
import type { FigureUsed } from '../figure'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface BoothTooNarrowFacts extends AboutSession {
  readonly rule: 'booth-too-narrow'
  readonly roomId: Room['id']
  readonly boothKind: Room['boothKind']
  readonly widthCm: number
  readonly neededCm: number
  /** How many sit in the fullest booth, and what it speaks into; null where one booth works both ways. */
  readonly people: number
  readonly language: LanguageCode | null
  /** Whether they need it, or any booth that is built in. */
  readonly because: 'people' | 'built-in'
  readonly figures: readonly FigureUsed[]
}

type Want = Pick<BoothTooNarrowFacts, 'because'> & { readonly figure: FigureUsed }

/** The figure that says how wide a booth for so many is; no norm is known for more than four. */
const widthKey = (people: number): PolicyKey =>
  people <= 2 ? 'booth.width-for-two-cm' : people === 3 ? 'booth.width-for-three-cm' : 'booth.width-for-four-cm'

const fullest = (booths: readonly BoothNeed[]): BoothNeed | undefined => {
  let found: BoothNeed | undefined
  for (const booth of booths) {
    if (booth.language !== null && isSigned(booth.language)) continue
    if (booth.interpreterIds.length > (found?.interpreterIds.length ?? 0)) found = booth
  }
  return found
}

/** How many sit in the fullest booth; a team whose one booth works both ways spreads over all that the room has. */
const sittingIn = (booth: BoothNeed | undefined, room: Room): number => {
  const people = booth?.interpreterIds.length ?? 0
  return booth?.language === null ? Math.ceil(people / room.booths) : people
}

/** The widest of what is asked of the booths of a room that they do not have; undefined when they will do. */
const missedBy = (plan: PlanIndex, { room, round }: Booking, people: number): Want | undefined => {
  const width = room.boothWidthCm
  if (width === null) return undefined
  const forPeople = people > 0 ? plan.rounds.figure(round, widthKey(people)) : undefined
  const builtIn = room.boothKind === 'built-in' ? plan.rounds.figure(round, 'booth.built-in-width-cm') : undefined
  if (forPeople && width < forPeople.value && forPeople.value >= (builtIn?.value ?? 0)) return { because: 'people', figure: forPeople }
  return builtIn && width < builtIn.value ? { because: 'built-in', figure: builtIn } : undefined
}

export const boothTooNarrow: Rule<BoothTooNarrowFacts> = {
  id: 'booth-too-narrow',
  title: 'Interpretation booths are too narrow for the team',
  severity: 'warning',
  source: "ISO 4043 (mobile booths) and ISO 2603 (built-in ones), as in the round's policy profile",
  looksAt:
    'The width of the booths of the room against what the fullest booth of the team needs (a team for two languages spreads over all booths), and against the least width of a built-in one, at sessions interpreted simultaneously. A room whose booths are not measured is left out.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    if (entry?.session.interpretation !== 'simultaneous') return []
    const languages = sessionLanguages(plan, entry)
    if (!languages || languages.coverage.boothsNeeded === 0) return []
    let reports: Map<Room['id'], Report<BoothTooNarrowFacts>> | null = null
    for (const booking of entry.bookings) {
      const { room } = booking
      if (room.boothWidthCm === null || room.booths === 0 || reports?.has(room.id)) continue
      if (languages.coverageIn(booking.placement).boothsNeeded === 0) continue
      const booth = fullest(languages.needIn(booking.placement, booking.end - booking.start, profileOf(plan.workspace, entry.round)).booths)
      const people = sittingIn(booth, room)
      const want = missedBy(plan, booking, people)
      if (!want) continue
      const facts: BoothTooNarrowFacts = {
        rule: 'booth-too-narrow',
        ...aboutSession(entry, booking),
        roomId: room.id,
        boothKind: room.boothKind,
        widthCm: room.boothWidthCm,
        neededCm: want.figure.value,
        people,
        language: booth?.language ?? null,
        because: want.because,
        figures: [want.figure],
      }
      const inBooth = (booth?.interpreterIds ?? []).map((id) => ({ table: 'interpreters', id }) as const)
      reports ??= new Map()
      reports.set(room.id, sessionReport(entry, `${unit}:${room.id}`, facts, { sitting: booking, subjects: [{ table: 'rooms', id: room.id }, ...(want.because === 'people' ? inBooth : [])] }))
    }
    return reports ? [...reports.values()] : []
  },
}
