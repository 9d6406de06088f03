import { PlanIndex } from '@shared/findings/plan-index'
import { sessionLanguages } from '@shared/findings/session-languages'
import type { CoveragePair, RoomCoverage } from '@shared/languages/coverage'
import { needsInterpretation, sessionCoverage } from '@shared/languages/coverage'
import { singlePoints } from '@shared/languages/redundancy'
import type { TeamNeed } from '@shared/languages/team-need'
import { minutesHeld, teamNeed } from '@shared/languages/team-need'
import { success } from '@shared/model/outcome'
import type { RecordRef, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { languageName } from '@shared/text/amounts'
import { boothName, directionWords, pairSentence, singlePointSentence, strengthWords } from '@shared/text/coverage-sentence'
import { daySpan, placeTime } from '@shared/text/dates'
import { list } from '@shared/text/lists'
import { peopleText } from '@shared/text/sentences/phrases'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findSession } from './find-record'
import type { Named } from './named-records'
import { languageNames, named, sittingsOf } from './named-records'

const interpreters = (workspace: Workspace, ids: readonly string[]): readonly Named[] => ids.map((id) => named(workspace, 'interpreters', id))

const pairAnswer = (workspace: Workspace, pair: CoveragePair, session: Session) => ({
  from: pair.from,
  to: pair.to,
  direction: directionWords(pair),
  mode: pair.mode === 'none' ? ('uncovered' as const) : pair.mode,
  pivot: pair.pivot,
  pivots: pair.pivots,
  interpreters: interpreters(workspace, pair.interpreterIds),
  legs: pair.legs && { into: interpreters(workspace, pair.legs.into), onward: interpreters(workspace, pair.legs.onward) },
  listeners: pair.listeners.length,
  why: pair.why,
  sentence: pairSentence(workspace, pair, session.interpretation),
})

const summary = (workspace: Workspace, session: Session, pairs: readonly CoveragePair[], unknown: readonly RecordRef[]): string => {
  if (!needsInterpretation(session)) return `${session.title} is ${session.status === 'cancelled' ? 'cancelled' : 'held without interpretation'}.`
  const uncovered = pairs.filter(({ mode }) => mode === 'none')
  if (uncovered.length > 0) return `Nobody interprets ${list(uncovered.map(directionWords))} at ${session.title}.`
  if (pairs.length > 0) return `Every language needed at ${session.title} is covered.`
  return unknown.length > 0 ? `What is needed at ${session.title} is not known: no language is entered of ${peopleText(workspace, unknown)}.` : `Nobody needs interpretation at ${session.title}.`
}

const languages = (codes: readonly string[]): string => (codes.length === 0 ? 'none' : list(codes.map((code) => languageName(code))))

const boothLines = (workspace: Workspace, need: TeamNeed): readonly string[] =>
  need.booths.map((booth) => {
    const who = interpreters(workspace, booth.interpreterIds).map(({ name }) => name)
    return `${boothName(booth)}: ${strengthWords(booth)}${who.length === 0 ? '' : ` (${list(who)})`}.`
  })

/** "Thu 6 Dec 10:00–11:00 in Great Hall (Stockholm time)." */
const heldLines = (workspace: Workspace, session: Session): readonly string[] => {
  const sittings = sittingsOf(workspace, session.id)
  return sittings.length === 0 ? ['Not on the board yet.'] : sittings.map(({ start, minutes, room, zone }) => `${daySpan(start, minutes)} in ${room.name}${zone === null ? '' : ` (${placeTime(zone)})`}.`)
}

/** People at the session of whom no language is entered. */
const withoutLanguage = (workspace: Workspace, session: Session): readonly RecordRef[] => {
  const index = new PlanIndex(workspace)
  const entry = index.entry(session.id)
  return (entry && sessionLanguages(index, entry)?.withoutLanguage(index.people)) ?? []
}

const roomName = (workspace: Workspace, { delegationIds }: RoomCoverage): string =>
  delegationIds.length === 0 ? 'the team alone' : list(delegationIds.map((id) => named(workspace, 'delegations', id).name))

/** "In the room of Delegation of the North: spoken Arabic and English, needed Arabic into English and English into Arabic." */
const roomLine = (workspace: Workspace, room: RoomCoverage): string =>
  `In the room of ${roomName(workspace, room)}: spoken ${languages(room.spoken)}, ${room.pairs.length === 0 ? 'nobody needs interpretation' : `needed ${list(room.pairs.map(directionWords))}`}.`

const answerFor = (workspace: Workspace, session: Session): Answer => {
  const coverage = sessionCoverage(workspace, session)
  const need = teamNeed(coverage, session, minutesHeld(workspace, session), profileOf(workspace, rowOf(workspace, 'rounds', session.roundId)))
  const points = singlePoints(coverage)
  const assignments = rowsOf(workspace, 'boothAssignments').filter(({ sessionId }) => sessionId === session.id)
  const unknown = withoutLanguage(workspace, session)
  const sentence = summary(workspace, session, coverage.pairs, unknown)
  const lines = [
    sentence,
    ...heldLines(workspace, session),
    ...(needsInterpretation(session) ? [`Spoken: ${languages(coverage.spoken)}. Listened to: ${languages(coverage.listened)}.`] : []),
    ...(coverage.pairs.length > 0 && unknown.length > 0 ? [`No language is entered of ${peopleText(workspace, unknown)}: what they need is not known.`] : []),
    ...coverage.rooms.map((room) => roomLine(workspace, room)),
    ...coverage.pairs.map((pair) => pairSentence(workspace, pair, session.interpretation)),
    ...boothLines(workspace, need),
    ...points.map((point) => singlePointSentence(workspace, point)),
  ]
  return {
    json: {
      session: { id: session.id, title: session.title, round: named(workspace, 'rounds', session.roundId), interpretation: session.interpretation, places: sittingsOf(workspace, session.id) },
      sentence,
      spoken: coverage.spoken,
      listened: coverage.listened,
      languages: languageNames([...coverage.spoken, ...coverage.listened, ...coverage.pairs.flatMap(({ pivots }) => pivots), ...assignments.map(({ booth }) => booth)]),
      languagesUnknown: unknown.map(({ table, id }) => ({ table, ...named(workspace, table, id) })),
      boothsNeeded: coverage.boothsNeeded,
      rooms: coverage.rooms.map((room) => ({
        delegations: room.delegationIds.map((id) => named(workspace, 'delegations', id)),
        spoken: room.spoken, listened: room.listened, boothsNeeded: room.boothsNeeded, pairs: room.pairs.map((pair) => pairAnswer(workspace, pair, session)),
      })),
      booths: need.booths.map(({ language, twoWay, least, interpreterIds }) => ({ language, name: boothName({ language, twoWay }), twoWay, least, interpreters: interpreters(workspace, interpreterIds) })),
      teamLeast: need.least,
      team: assignments.map(({ interpreterId, status, booth }) => ({ ...named(workspace, 'interpreters', interpreterId), status, booth })),
      pairs: coverage.pairs.map((pair) => pairAnswer(workspace, pair, session)),
      singlePoints: points.map((point) => ({ from: point.from, to: point.to, leg: point.leg, interpreter: named(workspace, 'interpreters', point.interpreterId), sentence: singlePointSentence(workspace, point) })),
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
