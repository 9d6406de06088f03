import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { wallDate } from '@shared/model/time'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import { dayPrices } from '@shared/staffing/day-prices'
import { teamContext } from '@shared/staffing/team-context'
import type { Absence, TeamAim, TeamFigures, TeamProposal } from '@shared/staffing/team-proposal'
import { amountText } from '@shared/text/amounts'
import { directionWords } from '@shared/text/coverage-sentence'
import { count } from '@shared/text/lists'
import { aimTitle, teamChangeSentence, troubleSentence, uncoveredSentence, uncoveredStory, wayOutSentence } from '@shared/text/team-proposal-words'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { all, findInterpreter, findRound, sessionsNamed } from './find-record'
import { clockLines, languageNames, named, sittingsOf, withNames } from './named-records'
import type { Taken } from './proposal-answer'
import { aimLines, block, endWords, leftSentence, secondsOf, stoppable, take, takenLines, toldAims } from './proposal-answer'

export interface AssignWords {
  readonly round: string
  /** Ids or titles, with commas between them; see `sessionsNamed`. */
  readonly sessions?: string
  /** Each "Name:from:to". */
  readonly absent?: readonly string[]
  readonly seconds?: string
  readonly apply?: boolean
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

const units: Readonly<Record<Exclude<TeamAim, 'cost'>, string>> = {
  uncovered: 'pairs', short: 'interpreters', relays: 'pairs', retours: 'pairs', load: 'sessions', changes: 'changes',
}

/** Times that the answer tells stand on these sessions' clocks. */
const sessionsTold = ({ changes, uncovered, troubles }: TeamProposal): readonly string[] =>
  [...changes, ...uncovered, ...troubles].flatMap((told) => ('sessionId' in told ? [told.sessionId] : []))

const languagesTold = ({ changes, uncovered }: TeamProposal): readonly (string | null)[] =>
  [...changes.flatMap((change) => ('booth' in change ? [change.booth] : [])), ...uncovered.flatMap(({ from, to }) => [from, to])]

const shortfallOf = ({ uncovered }: TeamProposal, { left }: Taken): Pick<Answer, 'shortfall'> => {
  const open = uncovered.length === 0 ? [] : [`${count(uncovered.length, 'pair stays', 'pairs stay')} without interpretation.`]
  const said = [...(left ? [leftSentence] : []), ...open]
  return said.length === 0 ? {} : { shortfall: { sentence: said.join(' ') } }
}

const answerOf = (workspace: Workspace, round: TalksRound, proposal: TeamProposal, taken: Taken): Answer => {
  const { roundId, sessionIds, absences, before, after, ended, seconds } = proposal
  const currency = dayPrices(teamContext(workspace, { roundId, sessionIds, absences })).currency
  const aims = toldAims(proposal.aims, aimTitle, (id) => (id === 'cost' ? (currency ?? 'days') : units[id]))
  const changes = proposal.changes.map((change) => ({ ...change, sentence: teamChangeSentence(workspace, change) }))
  const troubles = proposal.troubles.map((trouble) => ({ ...trouble, sentence: troubleSentence(workspace, trouble) }))
  const uncovered = proposal.uncovered.map((need) => ({
    ...need, direction: directionWords(need), sentence: uncoveredSentence(workspace, need), waysOut: need.waysOut.map((way) => ({ ...way, sentence: wayOutSentence(workspace, need, way) })),
  }))
  const found = changes.length === 0 ? 'nothing to change' : count(changes.length, 'change', 'changes')
  const text = [
    sessionIds.length === 0 ? `${round.name}: ${found}.` : `${round.name}, ${count(sessionIds.length, 'session', 'sessions')}: ${found}, ${endWords(ended, seconds)}.`,
    ...clockLines(workspace, sessionsTold(proposal)),
    ...block('Mind:', troubles.map(({ sentence }) => sentence)),
    ...block('Changes:', changes.map(({ sentence }) => sentence)),
    ...(sessionIds.length === 0 ? [] : [...block('In figures:', figureLines(before, after)), ...block('Aims, in order:', aimLines(aims))]),
    ...block('Not covered:', proposal.uncovered.map((need) => uncoveredStory(workspace, need))),
    ...takenLines(taken),
  ]
  return {
    json: withNames(workspace, {
      roundId,
      sessions: sessionIds.map((id) => ({ ...named(workspace, 'sessions', id), places: sittingsOf(workspace, id) })),
      absences, languages: languageNames(languagesTold(proposal)), changes, before, after, aims, ended, seconds, uncovered, troubles, applied: taken.applied, revision: taken.revision,
    }),
    text: text.join('\n'),
    ...shortfallOf(proposal, taken),
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
    const taken = await take(desk, said.apply === true, proposal.ended, 'Take a proposed team', () => teamProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), newId))
    return taken.ok ? success(answerOf(workspace, round.value, proposal, taken.value)) : taken
  })
