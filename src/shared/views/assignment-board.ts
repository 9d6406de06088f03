import { coverageOf } from '../languages/coverage'
import { capability } from '../languages/capability'
import { waysOf } from '../languages/booth-seats'
import type { BoothNeed, TeamNeed } from '../languages/team-need'
import { teamNeed } from '../languages/team-need'
import type { People } from '../languages/participants'
import type { LanguageCode } from '../model/language'
import type { PartyId, SessionId } from '../model/ids'
import { boothAssignmentId } from '../model/ids'
import type { PolicyKey } from '../model/policy'
import type { WallDate } from '../model/time'
import type { BoothAssignment, Interpreter, TalksRound } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'
import { campOf, opposedIn } from '../findings/camps'
import type { Journey } from '../findings/interpreter-journeys'
import { journeysOf } from '../findings/interpreter-journeys'
import type { Absence } from '../findings/person-away'
import { absencesAt } from '../findings/person-away'
import type { PlanIndex } from '../findings/plan-index'
import { countedIn } from '../findings/team-shortfall'
import type { AssignmentReason } from './assignment-reasons'
import { gravestFirst, reasonsAgainst, weightOf } from './assignment-reasons'
import type { InterpretedSession } from './assignment-sessions'
import { interpretedSessions } from './assignment-sessions'
import type { Stretch, Work } from './assignment-work'
import { stretchesOfSession, workOf } from './assignment-work'

/** A column of the board. */
export interface BoardSession extends InterpretedSession {
  /** When it is held, in order of time; empty while it is not on the board. */
  readonly stretches: readonly Stretch[]
  /** The day it begins on the venue's clock; null while it is not on the board. */
  readonly date: WallDate | null
  readonly need: TeamNeed
  /** The parties that sit there. */
  readonly partyIds: readonly PartyId[]
  /** Those in whose own circle it is held; empty where the sides sit together. */
  readonly camp: readonly PartyId[]
}

/** A row of the board. */
export interface BoardInterpreter {
  readonly interpreter: Interpreter
  /** When they work, in all rounds, in order of time. */
  readonly work: readonly Stretch[]
  /** Sessions of this round, those not on the board with their planned length. */
  readonly inRound: Work
  /** When journeys keep them away from this round. */
  readonly absences: readonly Absence[]
  /** Their journeys, of all rounds. */
  readonly journeys: readonly Journey[]
  /** Sessions they work in that are held in the own circle of some parties. */
  readonly camps: readonly { readonly camp: readonly PartyId[]; readonly sessionId: SessionId }[]
  readonly bySession: ReadonlyMap<string, BoothAssignment>
}

/** Who could work where in a round: what cells are judged from. */
export interface AssignmentBoard {
  readonly round: TalksRound
  readonly people: People
  /** A figure of the round's profile; undefined silences what needs it. */
  readonly figure: (key: PolicyKey) => number | undefined
  /** What the round's profile asks of a session's team. */
  readonly needOf: (one: InterpretedSession) => TeamNeed
  /** Whether two parties are opposed. */
  readonly opposed: (one: PartyId, other: PartyId) => boolean
  readonly sessions: readonly BoardSession[]
  readonly interpreters: readonly BoardInterpreter[]
}

/** How well somebody fits: `spare` could work there but isn't needed; `none` has nothing to give there. */
export type Fit = 'good' | 'spare' | 'warning' | 'bad' | 'unknown' | 'none'

/** A pair that somebody would bring, or bring in a better way. */
export interface PairGiven {
  readonly from: LanguageCode
  readonly to: LanguageCode
}

/** Where a session and an interpreter meet. */
export interface AssignmentCell {
  readonly state: 'assigned' | 'free'
  readonly assignment: BoothAssignment | null
  /** Of an assignment: how it stands. Of a free cell: how it would. */
  readonly fit: Fit
  /** What speaks against it or has to be found out, the gravest first. */
  readonly reasons: readonly AssignmentReason[]
  /** Pairs nobody covers that they would. */
  readonly covers: readonly PairGiven[]
  /** The booth that is short and that they could strengthen. */
  readonly strengthens: BoothNeed | null
}

const partiesAt = (people: People, { session }: InterpretedSession): readonly PartyId[] => {
  const found = new Set<PartyId>()
  for (const { delegationId } of session.attendance) {
    const partyId = people.row('delegations', delegationId)?.partyId
    if (partyId) found.add(partyId)
  }
  return [...found]
}

const boardSessions = (plan: PlanIndex, round: TalksRound, needOf: AssignmentBoard['needOf']): readonly BoardSession[] =>
  interpretedSessions(plan.workspace, round.id).map((one) => {
    const stretches = stretchesOfSession(plan, one.session.id)
    return {
      ...one,
      stretches,
      date: stretches[0]?.date ?? null,
      need: needOf(one),
      partyIds: partiesAt(plan.people, one),
      camp: campOf(plan.workspace, one.session),
    }
  })

const minutesOf = ({ stretches, session }: BoardSession): number =>
  stretches.length === 0 ? session.minutes : stretches.reduce((minutes, { start, end }) => minutes + end - start, 0)

const boardInterpreter = (plan: PlanIndex, round: TalksRound, interpreter: Interpreter, sessions: readonly BoardSession[]): BoardInterpreter => {
  const bySession = new Map<string, BoothAssignment>()
  for (const { session, assignments } of sessions) for (const row of assignments) if (row.interpreterId === interpreter.id) bySession.set(session.id, row)
  const working = sessions.filter(({ session }) => (bySession.get(session.id)?.status ?? 'declined') !== 'declined')
  return {
    interpreter,
    bySession,
    work: workOf(plan, interpreter.id),
    inRound: { sessions: working.length, minutes: working.reduce((minutes, one) => minutes + minutesOf(one), 0) },
    absences: absencesAt(plan.workspace, round.id, 'interpreters').get(interpreter.id) ?? [],
    journeys: journeysOf(plan.workspace, interpreter.id),
    camps: working.flatMap(({ session, camp }) => (camp.length > 0 ? [{ camp, sessionId: session.id }] : [])),
  }
}

/** The board of a round, read from a plan as it stands now. Cells are judged when asked for, by {@link assignmentCell}. */
export const assignmentBoard = (plan: PlanIndex, round: TalksRound): AssignmentBoard => {
  const profile = profileOf(plan.workspace, round)
  const needOf: AssignmentBoard['needOf'] = ({ coverage, session, minutes }) => teamNeed(coverage, session, minutes, profile)
  const sessions = boardSessions(plan, round, needOf)
  return {
    round,
    people: plan.people,
    figure: (key) => policyValue(profile, key),
    needOf,
    opposed: opposedIn(plan.workspace, round.id),
    sessions,
    interpreters: rowsOf(plan.workspace, 'interpreters').map((interpreter) => boardInterpreter(plan, round, interpreter, sessions)),
  }
}

/** A session as it would be without one of its team: what somebody else would take over. */
export const sessionWithout = ({ people, needOf }: AssignmentBoard, session: BoardSession, interpreterId: string): BoardSession => {
  const assignments = session.assignments.filter((row) => row.interpreterId !== interpreterId)
  const left = { ...session, assignments, coverage: coverageOf(people, session.session, assignments) }
  return { ...left, need: needOf(left) }
}

/** With which classes an interpreter can do pairs that the session needs, or legs of its relays. */
const classesFor = ({ session, coverage }: BoardSession, interpreter: Interpreter): ReadonlySet<'A' | 'B'> => {
  const found = new Set<'A' | 'B'>()
  for (const { from, to } of waysOf(coverage)) {
    const level = capability(interpreter, from, to, session.interpretation)
    if (level) found.add(level)
  }
  return found
}

const joiningId = boothAssignmentId.parse('joining')

const joining = (sessionId: SessionId, interpreter: Interpreter): BoothAssignment =>
  ({ id: joiningId, sessionId, interpreterId: interpreter.id, booth: null, status: 'proposed', pinned: false, note: '' })

/** Pairs nobody covers that would be if this interpreter joined, and how they would then be reached. */
const wouldCover = ({ people }: AssignmentBoard, { session, coverage, assignments }: BoardSession, interpreter: Interpreter) => {
  if (coverage.uncovered.length === 0) return []
  const then = coverageOf(people, session, [...assignments, joining(session.id, interpreter)]).pairs
  return coverage.uncovered.flatMap(({ from, to }) => {
    const pair = then.find((other) => other.from === from && other.to === to)
    return pair && pair.mode !== 'none' ? [pair] : []
  })
}

/**
 * The first booth that wants one more and that the interpreter can serve, be it for a leg of a relay; any they can serve
 * while the team as a whole is short.
 */
const shortBooth = ({ session, coverage, need }: BoardSession, interpreter: Interpreter): BoothNeed | null => {
  const serves = ({ language }: BoothNeed): boolean =>
    waysOf(coverage).some(({ from, to }) => (language === null || to === language) && capability(interpreter, from, to, session.interpretation) !== null)
  const short = need.booths.find((booth) => booth.interpreterIds.length < booth.least && serves(booth))
  return short ?? (countedIn(need) < need.least ? need.booths.find(serves) : undefined) ?? null
}

const worstOf = (reasons: readonly AssignmentReason[], otherwise: Fit): Fit => {
  const [gravest] = reasons
  const weight = gravest ? weightOf(gravest) : 'note'
  return weight === 'note' ? otherwise : weight
}

const assignedCell = (board: AssignmentBoard, session: BoardSession, one: BoardInterpreter, assignment: BoothAssignment): AssignmentCell => {
  const base = { state: 'assigned', assignment, covers: [], strengthens: null } as const
  if (assignment.status === 'declined') return { ...base, fit: 'bad', reasons: [{ kind: 'declined' }] }
  const gives = session.coverage.pairs.some(({ interpreterIds, ableIds }) => ableIds.includes(one.interpreter.id) || interpreterIds.includes(one.interpreter.id))
  const idle: readonly AssignmentReason[] = one.interpreter.languages.length === 0 ? [{ kind: 'no-languages' }] : gives || session.coverage.pairs.length === 0 ? [] : [{ kind: 'gives-nothing', languages: [] }]
  const reasons = gravestFirst([...reasonsAgainst(board, session, one), ...idle])
  return { ...base, fit: worstOf(reasons, 'good'), reasons }
}

const nothing: AssignmentCell = { state: 'free', assignment: null, fit: 'none', reasons: [], covers: [], strengthens: null }
const speechless: AssignmentCell = { ...nothing, fit: 'unknown', reasons: [{ kind: 'no-languages' }] }

const freeCell = (board: AssignmentBoard, session: BoardSession, one: BoardInterpreter): AssignmentCell => {
  if (session.coverage.pairs.length === 0) return nothing
  if (one.interpreter.languages.length === 0) return speechless
  const covered = wouldCover(board, session, one.interpreter)
  const classes = classesFor(session, one.interpreter)
  if (covered.length === 0 && classes.size === 0) return nothing
  const strengthens = shortBooth(session, one.interpreter)
  const ways = new Set(covered.map(({ mode }) => mode))
  const quality: AssignmentReason[] = []
  if (covered.length > 0 && !ways.has('direct')) quality.push({ kind: ways.has('retour') ? 'retour-only' : 'by-relay', languages: covered.map(({ to }) => to) })
  else if (covered.length === 0 && strengthens && !classes.has('A')) quality.push({ kind: 'retour-only', languages: strengthens.language === null ? [] : [strengthens.language] })
  const reasons = gravestFirst([...reasonsAgainst(board, session, one), ...quality])
  const wanted = covered.length > 0 || strengthens !== null
  return { state: 'free', assignment: null, fit: worstOf(reasons, wanted ? 'good' : 'spare'), reasons, covers: covered.map(({ from, to }) => ({ from, to })), strengthens }
}

/** How an interpreter stands to a session of the board: on its team, or how well they would fit. */
export const assignmentCell = (board: AssignmentBoard, session: BoardSession, one: BoardInterpreter): AssignmentCell => {
  const assignment = one.bySession.get(session.session.id)
  return assignment ? assignedCell(board, session, one, assignment) : freeCell(board, session, one)
}
