import type { CommandInput } from '@shared/commands/registry'
import { capability } from '@shared/languages/capability'
import type { LanguageCode } from '@shared/model/language'
import { fullName } from '@shared/model/person'
import type { BoothAssignment, Interpreter } from '@shared/model/workspace'
import type { BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import { executeTogether } from '../../../actions/record-edits'
import { newId } from '../../../state/new-id'

type AssignCommand = Extract<CommandInput, { type: 'assign-interpreter' | 'unassign-interpreter' | 'update' }>

/** What a gesture does: in words while it lasts, and as one undo step. */
export interface Move {
  readonly words: string
  readonly commands: readonly AssignCommand[]
}

/** A place on the board: an interpreter, and a session or none where just the name was taken hold of. */
export interface Spot {
  readonly one: BoardInterpreter
  readonly session: BoardSession | null
}

const nameOf = ({ interpreter }: BoardInterpreter): string => fullName(interpreter) || 'the unnamed interpreter'

const assign = (session: BoardSession, { id }: Interpreter, booth: LanguageCode | null = null): AssignCommand =>
  ({ type: 'assign-interpreter', assignmentId: newId(), sessionId: session.session.id, interpreterId: id, booth })
const takeOff = (session: BoardSession, { id }: Interpreter): AssignCommand => ({ type: 'unassign-interpreter', sessionId: session.session.id, interpreterId: id })
const setBooth = ({ id }: BoothAssignment, booth: LanguageCode | null): AssignCommand => ({ type: 'update', table: 'boothAssignments', id, fields: { booth } })

/** The booth if the interpreter can speak into it there, else none. */
const boothFor = ({ session, coverage }: BoardSession, interpreter: Interpreter, booth: LanguageCode | null): LanguageCode | null =>
  booth !== null && coverage.pairs.some(({ from, to }) => to === booth && capability(interpreter, from, to, session.interpretation) !== null) ? booth : null

/** Puts somebody on a session's team, or takes them off it. */
export const toggleMove = (session: BoardSession, one: BoardInterpreter): Move =>
  one.bySession.has(session.session.id)
    ? { words: `Take ${nameOf(one)} off ${session.session.title}`, commands: [takeOff(session, one.interpreter)] }
    : { words: `Assign ${nameOf(one)} to ${session.session.title}`, commands: [assign(session, one.interpreter)] }

/** Gives somebody's place on a team to another; the booth stays where the other can work in it. */
export const handOverMove = (session: BoardSession, from: BoardInterpreter, to: BoardInterpreter): Move => {
  const booth = boothFor(session, to.interpreter, from.bySession.get(session.session.id)?.booth ?? null)
  return { words: `Hand ${session.session.title} over to ${nameOf(to)}`, commands: [takeOff(session, from.interpreter), assign(session, to.interpreter, booth)] }
}

const swapBooths = (session: BoardSession, from: BoardInterpreter, to: BoardInterpreter): Move | null => {
  const [one, other] = [from, to].map(({ bySession }) => bySession.get(session.session.id))
  if (!one || !other || one.booth === other.booth) return null
  return { words: `Swap the booths of ${nameOf(from)} and ${nameOf(to)}`, commands: [setBooth(one, other.booth), setBooth(other, one.booth)] }
}

const swapSessions = (from: Spot & { session: BoardSession }, to: Spot & { session: BoardSession }): Move | null => {
  // Nobody is put on a team twice.
  if (from.one.bySession.has(to.session.session.id) || to.one.bySession.has(from.session.session.id)) return null
  return {
    words: `Swap: ${nameOf(from.one)} to ${to.session.session.title}, ${nameOf(to.one)} to ${from.session.session.title}`,
    commands: [takeOff(from.session, from.one.interpreter), takeOff(to.session, to.one.interpreter), assign(to.session, from.one.interpreter), assign(from.session, to.one.interpreter)],
  }
}

/**
 * What dropping one spot on another does; null when it does nothing. A name goes onto a session; an assignment goes to
 * another interpreter of the same session, to another session of the same interpreter, or changes places with another.
 */
export const dropMove = (from: Spot, to: Spot): Move | null => {
  if (!to.session) return null
  if (!from.session) return from.one.bySession.has(to.session.session.id) ? null : toggleMove(to.session, from.one)
  if (!from.one.bySession.has(from.session.session.id)) return null
  const taken = to.one.bySession.has(to.session.session.id)
  const same = { session: from.session.session.id === to.session.session.id, one: from.one.interpreter.id === to.one.interpreter.id }
  if (same.session && same.one) return null
  if (same.session) return taken ? swapBooths(from.session, from.one, to.one) : handOverMove(from.session, from.one, to.one)
  if (same.one) {
    return taken ? null : { words: `Move ${nameOf(from.one)} to ${to.session.session.title}`, commands: [takeOff(from.session, from.one.interpreter), assign(to.session, from.one.interpreter)] }
  }
  return taken ? swapSessions({ one: from.one, session: from.session }, { one: to.one, session: to.session }) : null
}

/** Does it as one undo step. */
export const doMove = (move: Move | null): void => {
  if (move) void executeTogether(move.words, move.commands)
}
