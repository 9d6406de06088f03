import type { TeamNeed } from '../../languages/team-need'
import type { LanguageCode } from '../../model/language'
import { profileOf } from '../../policy/policy-value'
import type { AboutSession } from '../about-session'
import { aboutSession, longestSitting, minutesHeld, sessionReport } from '../about-session'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'
import { sessionLanguages } from '../session-languages'
import { countedIn, isShort } from '../team-shortfall'

/** A booth with fewer interpreters than it needs. */
export interface ShortBooth {
  /** What it speaks into; null for the one booth that works both ways and for work without booths. */
  readonly language: LanguageCode | null
  readonly present: number
  readonly needed: number
}

export interface TeamTooSmallFacts extends AboutSession {
  readonly rule: 'team-too-small'
  /** How long it lasts. */
  readonly minutes: number
  /** Those on the team who can do some of the work, those who cannot, and how many it needs in all. */
  readonly present: number
  readonly idle: number
  readonly needed: number
  /** Where the session works in several booths: those that are short. */
  readonly booths: readonly ShortBooth[]
  readonly figures: readonly FigureUsed[]
}

/** Booths of a team that are short; the whole team counts elsewhere. */
const shortBooths = ({ booths }: TeamNeed): readonly ShortBooth[] =>
  booths.flatMap(({ language, interpreterIds, least }) => (interpreterIds.length < least ? [{ language, present: interpreterIds.length, needed: least }] : []))

export const teamTooSmall: Rule<TeamTooSmallFacts> = {
  id: 'team-too-small',
  title: 'A team has too few interpreters',
  severity: 'warning',
  source: "Team strength of the round's policy profile",
  looksAt:
    'Interpreters on the team who have not declined, in each booth and in all, against what the languages, the way of interpreting and the length of the session ask for: the length of its longest sitting, or the planned one while it is unplaced.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const languages = entry && sessionLanguages(plan, entry)
    if (!languages) return []
    const sitting = longestSitting(entry)
    const minutes = minutesHeld(entry, sitting)
    const need = languages.needFor(minutes, profileOf(plan.workspace, entry.round))
    const { team } = languages.coverage
    if (!isShort(need)) return []
    const facts: TeamTooSmallFacts = {
      rule: 'team-too-small',
      ...aboutSession(entry, sitting),
      minutes,
      present: countedIn(need),
      idle: team.length - countedIn(need),
      needed: need.least,
      booths: need.booths.length > 1 ? shortBooths(need) : [],
      figures: need.figures.flatMap((key) => plan.rounds.figure(entry.round, key) ?? []),
    }
    return [sessionReport(entry, unit, facts, { sitting, subjects: team.map((id) => ({ table: 'interpreters', id }) as const) })]
  },
}
