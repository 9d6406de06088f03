import type { Coverage, CoverageHere } from '../languages/coverage'
import { coverageOf, needsInterpretation } from '../languages/coverage'
import type { People } from '../languages/participants'
import { delegatesPresent, delegationsAt, expertsAt, teamAt } from '../languages/participants'
import { singlePoints } from '../languages/redundancy'
import { roomOf, roomsApart } from '../languages/rooms-apart'
import type { TeamNeed } from '../languages/team-need'
import { teamNeed, teamNeedHere } from '../languages/team-need'
import type { LanguageCode } from '../model/language'
import type { BoothAssignment, Placement, PolicyProfile, RecordRef, Session, Workspace } from '../model/workspace'
import type { SessionEntry } from './booking'
import type { PlanIndex } from './plan-index'
import { sameRows } from './session-entries'

/** What one interpreter alone can do at a session: pairs, and legs of relays. */
export interface Alone {
  readonly interpreterId: string
  readonly pairs: readonly { readonly from: LanguageCode; readonly to: LanguageCode }[]
}

const aloneAt = (coverage: Coverage): readonly Alone[] => {
  const found = new Map<string, Map<string, Alone['pairs'][number]>>()
  for (const { interpreterId, leg } of singlePoints(coverage)) {
    const legs = found.get(interpreterId) ?? new Map<string, Alone['pairs'][number]>()
    // Several relays may share a leg.
    legs.set(`${leg.from} ${leg.to}`, leg)
    found.set(interpreterId, legs)
  }
  return [...found].map(([interpreterId, legs]) => ({ interpreterId, pairs: [...legs.values()] }))
}

/** What a session's languages and its team follow from, wherever and whenever it is held. */
type Tables = Pick<Workspace, 'delegates' | 'teamMembers' | 'standbyExperts' | 'interpreters'>

/**
 * A session's languages and its team, as rules ask for them. Each part is worked out when first
 * asked for, and then kept; the people given must be those it was made of.
 */
export class SessionLanguages {
  readonly coverage: Coverage
  /** Whether any pair is reached by relay. */
  readonly hasRelay: boolean
  private single: readonly Alone[] | undefined
  private needs: { readonly minutes: number; readonly profile: PolicyProfile | undefined; readonly need: TeamNeed } | undefined
  private restored: Coverage | undefined
  private unknown: readonly RecordRef[] | undefined

  constructor(
    readonly tables: Tables,
    readonly assignments: readonly BoothAssignment[],
    /** Key of the rooms its delegations sit in; null where they sit together. */
    readonly apart: string | null,
    people: People,
    private readonly session: Session,
  ) {
    this.coverage = coverageOf(people, session, assignments)
    this.hasRelay = this.coverage.pairs.some(({ pivot }) => pivot !== null)
  }

  /** What hangs on one of the team, in the order of the first pair of each. */
  get alone(): readonly Alone[] {
    this.single ??= aloneAt(this.coverage)
    return this.single
  }

  /** What the session asks of its team when it lasts so long, all its rooms together. */
  needFor(minutes: number, profile: PolicyProfile | undefined): TeamNeed {
    if (this.needs?.minutes !== minutes || this.needs.profile !== profile) {
      this.needs = { minutes, profile, need: teamNeed(this.coverage, this.session, minutes, profile) }
    }
    return this.needs.need
  }

  /** Who understands whom in one room of the session, where its delegations sit apart. */
  coverageIn(placement: Placement): CoverageHere {
    return roomOf(this.coverage.rooms, this.session, placement) ?? this.coverage
  }

  /** What one room of the session asks of the team, where its delegations sit apart, when it lasts so long. */
  needIn(placement: Placement, minutes: number, profile: PolicyProfile | undefined): TeamNeed {
    const room = roomOf(this.coverage.rooms, this.session, placement)
    return room ? teamNeedHere(room, this.session, minutes, profile) : this.needFor(minutes, profile)
  }

  /** Who would understand whom if nobody had declined. */
  withDeclined(people: People): Coverage {
    this.restored ??= coverageOf(people, this.session, this.assignments.map((row) => (row.status === 'declined' ? { ...row, status: 'asked' } : row)))
    return this.restored
  }

  /** Delegates, team members and experts present of whom no language is known, in order of table. */
  withoutLanguage(people: People): readonly RecordRef[] {
    this.unknown ??= withoutLanguage(people, this.session)
    return this.unknown
  }
}

const withoutLanguage = (people: People, session: Session): readonly RecordRef[] => {
  const found: RecordRef[] = []
  for (const presence of delegationsAt(session)) {
    for (const { id, speaks, understands } of delegatesPresent(people, presence)) {
      if (speaks.length === 0 && understands.length === 0) found.push({ table: 'delegates', id })
    }
  }
  for (const id of teamAt(session)) if (people.row('teamMembers', id)?.speaks.length === 0) found.push({ table: 'teamMembers', id })
  for (const id of expertsAt(session)) if (people.row('standbyExperts', id)?.speaks.length === 0) found.push({ table: 'standbyExperts', id })
  return found
}

const known = new WeakMap<Session, SessionLanguages>()

/** Rows and tables are replaced, never changed in place: moving a session works nothing out anew. */
const keptLanguages = ({ people, workspace }: PlanIndex, { session, assignments }: SessionEntry): SessionLanguages | undefined => {
  if (!needsInterpretation(session)) return undefined
  const apart = roomsApart(people, session)?.key ?? null
  const held = known.get(session)
  if (
    held &&
    held.tables.delegates === workspace.delegates &&
    held.tables.interpreters === workspace.interpreters &&
    held.tables.teamMembers === workspace.teamMembers &&
    held.tables.standbyExperts === workspace.standbyExperts &&
    held.apart === apart &&
    sameRows(held.assignments, assignments)
  ) {
    return held
  }
  const { delegates, teamMembers, standbyExperts, interpreters } = workspace
  const made = new SessionLanguages({ delegates, teamMembers, standbyExperts, interpreters }, assignments, apart, people, session)
  known.set(session, made)
  return made
}

interface Latest {
  readonly workspace: Workspace
  readonly entry: SessionEntry
  readonly languages: SessionLanguages | undefined
}

const latest = new WeakMap<PlanIndex, Latest>()

/** A session's languages and its team; undefined when it needs no interpretation. One rule after the other asks for the same one. */
export const sessionLanguages = (plan: PlanIndex, entry: SessionEntry): SessionLanguages | undefined => {
  const asked = latest.get(plan)
  if (asked?.entry === entry && asked.workspace === plan.workspace) return asked.languages
  const languages = keptLanguages(plan, entry)
  latest.set(plan, { workspace: plan.workspace, entry, languages })
  return languages
}
