import type { SessionId } from '@shared/model/ids'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { wallDate } from '@shared/model/time'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import type { Absence, TeamFigures, TeamProposal } from '@shared/staffing/team-proposal'
import { amountText } from '@shared/text/amounts'
import { count } from '@shared/text/lists'
import { aimTitle, teamChangeSentence, troubleSentence, uncoveredSentence, uncoveredStory, wayOutSentence } from '@shared/text/team-proposal-words'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findInterpreter, findRound, findSession } from './find-record'
import type { Applied } from './proposal-answer'
import { aimLines, appliedLine, applyAll, block, endWords, secondsOf, stoppable, toldAims } from './proposal-answer'

export interface AssignWords {
  readonly round: string
  /** Ids or titles, with commas between them. */
  readonly sessions?: string
  /** Each "Name:from:to". */
  readonly absent?: readonly string[]
  readonly seconds?: string
  readonly apply?: boolean
}

const all = <T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> => {
  const values: T[] = []
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return success(values)
}

/** A title may hold commas, so the whole is tried before its parts. */
const sessionsNamed = (workspace: Workspace, round: TalksRound, words: string | undefined): Outcome<readonly SessionId[] | null> => {
  if (words === undefined) return success(null)
  const whole = findSession(workspace, round, words)
  if (whole.ok) return success([whole.value.id])
  const parts = words.split(',').map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length === 0) return failure('invalid', 'Name the sessions after --sessions, with commas between them; without --sessions all are looked at.')
  const found = all(parts.map((part) => findSession(workspace, round, part)))
  return found.ok ? success([...new Set(found.value.map(({ id }) => id))]) : found
}

const absenceNamed = (workspace: Workspace, words: string): Outcome<Absence> => {
  const [, name = '', first = '', last = ''] = /^(.*?):([^:]*)(?::([^:]*))?$/.exec(words) ?? []
  const [from, to] = [wallDate.safeParse(first.trim()), wallDate.safeParse((last === '' ? first : last).trim())]
  if (!from.success || !to.success || name.trim() === '') return failure('invalid', `“${words}” does not say who is absent when. Say --absent "Name:2026-05-12:2026-05-14", or one day only.`)
  const interpreter = findInterpreter(workspace, name.trim())
  return interpreter.ok ? success({ interpreterId: interpreter.value.id, from: from.data, to: to.data }) : interpreter
}

const figureLines = (before: TeamFigures, after: TeamFigures): readonly string[] => {
  const rows: readonly (readonly [string, (figures: TeamFigures) => string])[] = [
    ['pairs covered directly', ({ pairs }) => String(pairs.direct)],
    ['  into a B language', ({ pairs }) => String(pairs.retour)],
    ['  by relay', ({ pairs }) => String(pairs.relay)],
    ['  not covered', ({ pairs }) => String(pairs.uncovered)],
    ['interpreters missing', ({ short }) => String(short)],
    ['interpreters with work', ({ interpreters }) => String(interpreters)],
    ['most sessions for one', ({ mostSessions }) => String(mostSessions)],
    ['interpreter days', ({ interpreterDays }) => String(interpreterDays)],
    ['fees', ({ fees, daysWithoutRate }) => [...fees.map(amountText), ...(daysWithoutRate > 0 ? [`${count(daysWithoutRate, 'day', 'days')} without a rate`] : [])].join(', ') || 'none'],
    ['travelling', ({ travellers }) => String(travellers)],
  ]
  const cells = rows.map(([title, value]) => [title, value(before), value(after)] as const)
  const [titles, befores] = [0, 1].map((column) => Math.max('today'.length, ...cells.map((row) => (row[column] ?? '').length)))
  return [['', 'today', 'proposed'] as const, ...cells].map(([title, one, other]) => `${title.padEnd(titles ?? 0)}  ${one.padEnd(befores ?? 0)}  ${other}`.trimEnd())
}

const answerOf = (workspace: Workspace, round: TalksRound, proposal: TeamProposal, applied: Applied | null): Answer => {
  const aims = toldAims(proposal.aims, aimTitle)
  const changes = proposal.changes.map((change) => ({ ...change, sentence: teamChangeSentence(workspace, change) }))
  const troubles = proposal.troubles.map((trouble) => ({ ...trouble, says: troubleSentence(workspace, trouble) }))
  const uncovered = proposal.uncovered.map((need) => ({
    ...need, sentence: uncoveredSentence(workspace, need), waysOut: need.waysOut.map((way) => ({ ...way, sentence: wayOutSentence(workspace, need, way) })),
  }))
  const text = [
    `${round.name}, ${count(proposal.before.sessions, 'session', 'sessions')}: ${changes.length === 0 ? 'nothing to change' : count(changes.length, 'change', 'changes')}, ${endWords(proposal.ended, proposal.seconds)}.`,
    ...block('Mind:', troubles.map(({ says }) => says)),
    ...block('Changes:', changes.map(({ sentence }) => sentence)),
    ...block('In figures:', figureLines(proposal.before, proposal.after)),
    ...(aims.length === 0 ? [] : ['Aims, in order:', ...aimLines(aims)]),
    ...block('Not covered:', proposal.uncovered.map((need) => uncoveredStory(workspace, need))),
    ...(applied ? [appliedLine(applied)] : []),
  ]
  const { roundId, sessionIds, absences, before, after, ended, seconds } = proposal
  return {
    json: { roundId, sessionIds, absences, changes, before, after, aims, ended, seconds, uncovered, troubles, ...(applied ?? {}) },
    text: text.join('\n'),
    ...(uncovered.length > 0 ? { shortfall: { sentence: `${count(uncovered.length, 'pair stays', 'pairs stay')} without interpretation.` } } : {}),
  }
}

/** Proposes who should interpret where, and with `apply` does it as one undo step. */
export const assignTeam = (around: Surroundings, file: string, said: AssignWords): Promise<Answered> =>
  atDesk(around, file, said.apply === true ? 'write' : 'read', async (desk) => {
    const { client, newId, open: { workspace } } = desk
    const round = findRound(workspace, said.round)
    if (!round.ok) return round
    const seconds = secondsOf(said.seconds)
    if (!seconds.ok) return seconds
    const sessionIds = sessionsNamed(workspace, round.value, said.sessions)
    if (!sessionIds.ok) return sessionIds
    const absences = all((said.absent ?? []).map((words) => absenceNamed(workspace, words)))
    if (!absences.ok) return absences
    const question = { roundId: round.value.id, sessionIds: sessionIds.value === null ? null : [...sessionIds.value], absences: [...absences.value], seconds: seconds.value }
    const proposed = await stoppable(around, desk, (jobId) => client.call('proposal.team', { ...question, jobId }))
    if (!proposed.ok) return proposed
    const proposal = proposed.value
    if (said.apply !== true) return success(answerOf(workspace, round.value, proposal, null))
    const commands = teamProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), newId)
    const applied = await applyAll(desk, 'Take a proposed team', commands)
    return applied.ok ? success(answerOf(workspace, round.value, proposal, applied.value)) : applied
  })
