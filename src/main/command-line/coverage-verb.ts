import type { CoveragePair } from '@shared/languages/coverage'
import { needsInterpretation, sessionCoverage } from '@shared/languages/coverage'
import { singlePoints } from '@shared/languages/redundancy'
import type { TeamNeed } from '@shared/languages/team-need'
import { minutesHeld, teamNeed } from '@shared/languages/team-need'
import { success } from '@shared/model/outcome'
import { recordName } from '@shared/model/record-name'
import type { Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { languageName } from '@shared/text/amounts'
import { boothName, directionWords, pairSentence, singlePointSentence, strengthWords } from '@shared/text/coverage-sentence'
import { list } from '@shared/text/lists'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findSession } from './find-record'

interface Named {
  readonly id: string
  readonly name: string
}

const named = (workspace: Workspace, ids: readonly string[]): readonly Named[] => ids.map((id) => ({ id, name: recordName(workspace, { table: 'interpreters', id }) }))

const pairAnswer = (workspace: Workspace, pair: CoveragePair, session: Session) => ({
  from: pair.from,
  to: pair.to,
  mode: pair.mode === 'none' ? ('uncovered' as const) : pair.mode,
  pivot: pair.pivot,
  pivots: pair.pivots,
  interpreters: named(workspace, pair.interpreterIds),
  legs: pair.legs && { into: named(workspace, pair.legs.into), onward: named(workspace, pair.legs.onward) },
  listeners: pair.listeners.length,
  why: pair.why,
  sentence: pairSentence(workspace, pair, session.interpretation),
})

const summary = (session: Session, pairs: readonly CoveragePair[]): string => {
  if (!needsInterpretation(session)) return `${session.title} is ${session.status === 'cancelled' ? 'cancelled' : 'held without interpretation'}.`
  if (pairs.length === 0) return `Nobody needs interpretation at ${session.title}.`
  const uncovered = pairs.filter(({ mode }) => mode === 'none')
  return uncovered.length === 0 ? `Every language needed at ${session.title} is covered.` : `Nobody interprets ${list(uncovered.map(directionWords))} at ${session.title}.`
}

const languages = (codes: readonly string[]): string => (codes.length === 0 ? 'nothing known' : list(codes.map((code) => languageName(code))))

const boothLines = (workspace: Workspace, need: TeamNeed): readonly string[] =>
  need.booths.map((booth) => {
    const who = named(workspace, booth.interpreterIds).map(({ name }) => name)
    return `${boothName(booth)}: ${strengthWords(booth)}${who.length === 0 ? '' : ` (${list(who)})`}.`
  })

const answerFor = (workspace: Workspace, session: Session): Answer => {
  const coverage = sessionCoverage(workspace, session)
  const need = teamNeed(coverage, session, minutesHeld(workspace, session), profileOf(workspace, rowOf(workspace, 'rounds', session.roundId)))
  const points = singlePoints(coverage)
  const assignments = rowsOf(workspace, 'boothAssignments').filter(({ sessionId }) => sessionId === session.id)
  const sentence = summary(session, coverage.pairs)
  const lines = [
    sentence,
    ...(coverage.pairs.length === 0 ? [] : [`Spoken: ${languages(coverage.spoken)}. Listened to: ${languages(coverage.listened)}.`]),
    ...coverage.pairs.map((pair) => pairSentence(workspace, pair, session.interpretation)),
    ...boothLines(workspace, need),
    ...points.map((point) => singlePointSentence(workspace, point)),
  ]
  return {
    json: {
      session: { id: session.id, title: session.title },
      sentence,
      spoken: coverage.spoken,
      listened: coverage.listened,
      boothsNeeded: coverage.boothsNeeded,
      booths: need.booths.map(({ language, twoWay, least, interpreterIds }) => ({ language, twoWay, least, interpreters: named(workspace, interpreterIds) })),
      teamLeast: need.least,
      team: assignments.map(({ interpreterId, status, booth }) => ({ id: interpreterId, name: recordName(workspace, { table: 'interpreters', id: interpreterId }), status, booth })),
      pairs: coverage.pairs.map((pair) => pairAnswer(workspace, pair, session)),
      singlePoints: points.map(({ from, to, leg, interpreterId }) => ({ from, to, leg, interpreter: named(workspace, [interpreterId])[0] })),
    },
    text: lines.join('\n'),
  }
}

/**
 * Who understands whom at a session, and through which interpreters. It is a question: a language nobody covers is part
 * of the answer, not a failure.
 */
export const tellCoverage = (around: Surroundings, file: string, session: string): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ open: { workspace } }) => {
    const found = findSession(workspace, null, session)
    return found.ok ? success(answerFor(workspace, found.value)) : found
  })
