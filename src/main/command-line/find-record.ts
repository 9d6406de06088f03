import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { fullName } from '@shared/model/person'
import { recordNouns } from '@shared/model/record-name'
import type { Budget, Delegation, Interpreter, Session, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'

interface Candidate {
  readonly id: string
  readonly name: string
}

type Noun = (typeof recordNouns)['rounds' | 'delegations' | 'budgets' | 'sessions' | 'interpreters']

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

const listed = (candidates: readonly Candidate[]): string => candidates.map(({ id, name }) => `“${name}” (${id})`).join(', ')

/** The one candidate with this id, else with one of its names, capitals or not. What is not clear is asked back. */
const find = <C extends Candidate>(noun: Noun, where: string, candidates: readonly C[], words: string, namesOf: (candidate: C) => readonly string[]): Outcome<C> => {
  const byId = candidates.find((candidate) => candidate.id === words)
  if (byId) return success(byId)
  const matches = candidates.filter((candidate) => namesOf(candidate).some((name) => name !== '' && plain(name) === plain(words)))
  const [match, another] = matches
  if (match && !another) return success(match)
  if (match) return failure('ambiguous', `“${words}” is the name of several ${noun}s ${where}: ${listed(matches)}. Name one by its id.`)
  const known = candidates.length === 0 ? `There are no ${noun}s ${where}.` : `There ${candidates.length === 1 ? 'is' : 'are'}: ${listed(candidates.slice(0, 20))}${candidates.length > 20 ? ', …' : ''}.`
  return failure('unknown-id', `There is no ${noun} “${words}” ${where}. ${known}`)
}

/** A round by its id or name. */
export const findRound = (workspace: Workspace, words: string): Outcome<TalksRound> =>
  find(recordNouns.rounds, 'in this workspace', rowsOf(workspace, 'rounds'), words, (round) => [round.name])

/** A delegation of a round by its id, its name in any language, or its party's name. */
export const findDelegation = (workspace: Workspace, round: TalksRound, words: string): Outcome<Delegation> => {
  const delegations = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === round.id)
  return find(recordNouns.delegations, `at ${round.name}`, delegations, words, (delegation) => {
    const party = rowOf(workspace, 'parties', delegation.partyId)
    return [delegation.name, ...Object.values(delegation.names), ...(party ? [party.name, party.shortName, ...Object.values(party.names)] : [])]
  })
}

/** A session by its id or its title in any language, of one round or, with null, of any. */
export const findSession = (workspace: Workspace, round: TalksRound | null, words: string): Outcome<Session> => {
  const all = rowsOf(workspace, 'sessions').map((session) => ({ id: session.id, name: session.title, session }))
  const sessions = round === null ? all : all.filter(({ session }) => session.roundId === round.id)
  const found = find(recordNouns.sessions, round === null ? 'in this workspace' : `of ${round.name}`, sessions, words, ({ session }) => [session.title, ...Object.values(session.titles)])
  return found.ok ? success(found.value.session) : found
}

/** An interpreter on the roster by id or name, in any language it is known in. */
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
