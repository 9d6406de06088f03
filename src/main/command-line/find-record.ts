import type { SessionId } from '@shared/model/ids'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { fullName } from '@shared/model/person'
import { recordNouns } from '@shared/model/record-name'
import type { Budget, Delegation, Interpreter, Session, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { daySpan, placeTime } from '@shared/text/dates'
import { list } from '@shared/text/lists'
import { sittingsOf } from './named-records'

interface Candidate {
  readonly id: string
  readonly name: string
  /** What tells it from others of its name, such as when it is. */
  readonly more?: string | undefined
}

type Noun = (typeof recordNouns)['rounds' | 'delegations' | 'budgets' | 'sessions' | 'interpreters']

/** How many are named where several fit, or none does. */
const shown = 12

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

/** As typed on any keyboard: without accents, and with one kind of apostrophe. */
const folded = (text: string): string => plain(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ`]/g, "'")

const listed = (candidates: readonly Candidate[]): string =>
  list(candidates.map(({ id, name, more }) => `“${name}” (${[id, ...(more === undefined ? [] : [more])].join(', ')})`), shown)

/** Those that share a word with what was said, most words first. */
const near = <C extends Candidate>(candidates: readonly C[], words: string): readonly C[] => {
  const said = folded(words).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  const shared = ({ name }: Candidate): number => said.filter((word) => folded(name).includes(word)).length
  return candidates.filter((candidate) => shared(candidate) > 0).sort((one, other) => shared(other) - shared(one))
}

/** What there is instead of what is not there. */
const known = (noun: Noun, where: string, candidates: readonly Candidate[], words: string): string => {
  if (candidates.length === 0) return `There are no ${noun}s ${where}.`
  const close = near(candidates, words)
  return close.length > 0 ? `Near it: ${listed(close)}.` : `There ${candidates.length === 1 ? 'is' : 'are'}: ${listed(candidates)}.`
}

/**
 * The one candidate with this id, else with one of its names, capitals and accents or not, else, where `byPart` says so,
 * with this as part of a name. What is not clear is asked back.
 */
const find = <C extends Candidate>(noun: Noun, where: string, candidates: readonly C[], words: string, namesOf: (candidate: C) => readonly string[], byPart = true): Outcome<C> => {
  const byId = candidates.find((candidate) => candidate.id === words)
  if (byId) return success(byId)
  const having = (fits: (name: string) => boolean): readonly C[] => candidates.filter((candidate) => namesOf(candidate).some((name) => name !== '' && fits(name)))
  const called = having((name) => plain(name) === plain(words))
  const matches = called.length > 0 ? called : having((name) => folded(name) === folded(words))
  const parts = matches.length > 0 || !byPart || folded(words) === '' ? [] : having((name) => folded(name).includes(folded(words)))
  const [match, another] = matches.length > 0 ? matches : parts
  if (match && !another) return success(match)
  if (match && matches.length > 0) return failure('ambiguous', `“${words}” is the name of several ${noun}s ${where}: ${listed(matches)}. Name one by its id.`)
  if (match) return failure('ambiguous', `“${words}” is part of the name of several ${noun}s ${where}: ${listed(parts)}. Say more of the name, or its id.`)
  return failure('unknown-id', `There is no ${noun} “${words}” ${where}. ${known(noun, where, candidates, words)}`)
}

/** A round by its id, its name or a part of it that no other has. */
export const findRound = (workspace: Workspace, words: string): Outcome<TalksRound> =>
  find(recordNouns.rounds, 'in this workspace', rowsOf(workspace, 'rounds'), words, (round) => [round.name])

/** A delegation of a round by its id, its name in any language, or its party's name; whole names, as papers hang on it. */
export const findDelegation = (workspace: Workspace, round: TalksRound, words: string): Outcome<Delegation> => {
  const delegations = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === round.id)
  return find(recordNouns.delegations, `at ${round.name}`, delegations, words, (delegation) => {
    const party = rowOf(workspace, 'parties', delegation.partyId)
    return [delegation.name, ...Object.values(delegation.names), ...(party ? [party.name, party.shortName, ...Object.values(party.names)] : [])]
  }, false)
}

/** "Thu 6 Dec 10:00–11:00 Stockholm time": when a session is held first; undefined while it is not on the board. */
const whenHeld = (workspace: Workspace, session: Session): string | undefined => {
  const [first] = sittingsOf(workspace, session.id)
  return first && `${daySpan(first.start, first.minutes)}${first.zone === null ? '' : ` ${placeTime(first.zone)}`}`
}

/** A session by its id, its title in any language or a part of it that no other has, of one round or, with null, of any. */
export const findSession = (workspace: Workspace, round: TalksRound | null, words: string): Outcome<Session> => {
  const sessions = rowsOf(workspace, 'sessions')
    .filter((session) => round === null || session.roundId === round.id)
    .map((session) => ({ id: session.id, name: session.title, session, get more() { return whenHeld(workspace, session) } }))
  const found = find(recordNouns.sessions, round === null ? 'in this workspace' : `of ${round.name}`, sessions, words, ({ session }) => [session.title, ...Object.values(session.titles)])
  return found.ok ? success(found.value.session) : found
}

/** The values of outcomes that are all right; else the first problem. */
export const all = <T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> => {
  const values: T[] = []
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return success(values)
}

/** Sessions of a round by ids or titles with commas between them; null for all. A title may hold commas, so the whole is tried first. */
export const sessionsNamed = (workspace: Workspace, round: TalksRound, words: string | undefined): Outcome<readonly SessionId[] | null> => {
  if (words === undefined) return success(null)
  const whole = findSession(workspace, round, words)
  if (whole.ok) return success([whole.value.id])
  const parts = words.split(',').map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length === 0) return failure('invalid', 'Name the sessions after --sessions, with commas between them; without --sessions all are looked at.')
  const found = all(parts.map((part) => findSession(workspace, round, part)))
  return found.ok ? success([...new Set(found.value.map(({ id }) => id))]) : found
}

/** An interpreter on the roster by id, name in any language it is known in, or a part of it that nobody else has. */
export const findInterpreter = (workspace: Workspace, words: string): Outcome<Interpreter> => {
  const roster = rowsOf(workspace, 'interpreters').map((interpreter) => ({ id: interpreter.id, name: fullName(interpreter), interpreter }))
  const found = find(recordNouns.interpreters, 'on the roster', roster, words, ({ name, interpreter }) => [name, ...Object.values(interpreter.names)])
  return found.ok ? success(found.value.interpreter) : found
}

/** The budget of a round; which one must be said when it has several. */
export const findBudget = (workspace: Workspace, round: TalksRound, words: string | undefined): Outcome<Budget> => {
  const budgets = rowsOf(workspace, 'budgets').filter((budget) => budget.roundId === round.id)
  if (words !== undefined) return find(recordNouns.budgets, `of ${round.name}`, budgets, words, (budget) => [budget.name])
  const [budget, another] = budgets
  if (!budget) return failure('no-budget', `${round.name} has no budget yet. Make one, then export it.`)
  return another ? failure('ambiguous', `${round.name} has several budgets: ${listed(budgets)}. Say which one with --budget.`) : success(budget)
}
