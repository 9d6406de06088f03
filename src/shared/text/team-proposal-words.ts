import { fullName } from '../model/person'
import { recordName } from '../model/record-name'
import { timeOf } from '../model/time'
import type { Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { gapOf } from '../optimisation/linear-model'
import type { AimResult } from '../optimisation/linear-model'
import type { HeldBack, TeamAim, TeamChange, TeamTrouble, UncoveredNeed, WayOut, WhyUncovered } from '../staffing/team-proposal'
import { boothOf, languageName } from './amounts'
import { daySpan, duration, shortDay } from './dates'
import { findingSentence } from './finding-sentence'
import { reasonPhrase } from './held-back-words'
import { count, list } from './lists'

const aimTitles: Readonly<Record<TeamAim, string>> = {
  uncovered: 'Pairs without interpretation',
  short: 'Interpreters missing from teams',
  relays: 'Pairs by relay',
  retours: 'Pairs into a second language',
  load: 'Most sessions of one interpreter',
  cost: 'Cost of days and journeys',
  changes: 'Changes from today',
}

/** What an aim is called: "Pairs without interpretation". */
export const aimTitle = (aim: TeamAim): string => aimTitles[aim]

const figure = (value: number): string => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value)

/** An aim's value and how good it is proved to be: "2, proved the least there can be", "14, at most 4 % above the least". */
export const aimText = (result: AimResult<TeamAim>): string => {
  const value = figure(result.value)
  if (result.proven) return result.value === 0 ? 'none' : `${value}, proved the least there can be`
  const share = gapOf(result)
  // A bound of nothing proves nothing.
  if (!Number.isFinite(share) || share >= 1) return `${value}, not proved to be the least`
  return `${value}, at most ${figure(Math.ceil(share * 100))} % above the least (${figure(Math.ceil(result.bound))} or more)`
}

const nameOfInterpreter = (workspace: Workspace, id: string): string => {
  const interpreter = rowOf(workspace, 'interpreters', id)
  return (interpreter && fullName(interpreter)) || 'an interpreter who is gone'
}

const namesOf = (workspace: Workspace, ids: readonly string[], shown = 3): string => list(ids.map((id) => nameOfInterpreter(workspace, id)), shown)

/** The first sitting of a session, by its clock. */
const placementOf = (workspace: Workspace, sessionId: string) =>
  rowsOf(workspace, 'placements').filter((row) => row.sessionId === sessionId).sort((one, other) => (one.start < other.start ? -1 : 1))[0]

/** "Opening, Thu 6 Dec 10:00–12:00". */
const sessionText = (workspace: Workspace, sessionId: string): string => {
  const placement = placementOf(workspace, sessionId)
  return [recordName(workspace, { table: 'sessions', id: sessionId }), placement ? daySpan(placement.start, placement.minutes) : 'not on the board yet'].join(', ')
}

const boothText = (booth: string | null): string => (booth === null ? 'the team' : `the ${boothOf(booth)}`)

/** "Put Layla Mansour in the Arabic booth of Opening, Thu 6 Dec 10:00–12:00". */
export const teamChangeSentence = (workspace: Workspace, change: TeamChange): string => {
  const who = nameOfInterpreter(workspace, change.interpreterId)
  switch (change.kind) {
    case 'assign':
      return `Put ${who} ${change.booth === null ? 'on' : 'in'} ${boothText(change.booth)} of ${sessionText(workspace, change.sessionId)}`
    case 'take-off':
      return `Take ${who} off ${sessionText(workspace, change.sessionId)}`
    case 'change-booth':
      return change.booth === null
        ? `Let ${who} leave ${boothText(change.from)} and work without one in ${sessionText(workspace, change.sessionId)}`
        : `Move ${who} ${change.from === null ? '' : `from ${boothText(change.from)} `}to ${boothText(change.booth)} of ${sessionText(workspace, change.sessionId)}`
    case 'mark-absent':
      return change.from === change.to ? `Enter that ${who} is not free on ${shortDay(change.from)}` : `Enter that ${who} is not free from ${shortDay(change.from)} to ${shortDay(change.to)}`
  }
}

/** What is wrong with the question: "Two interpreters are needed …". */
export const troubleSentence = (workspace: Workspace, trouble: TeamTrouble): string => {
  switch (trouble.kind) {
    case 'no-sessions':
      return 'There is no session here that needs interpretation: choose a way of interpreting for those that do.'
    case 'no-interpreters':
      return 'There are no interpreters on the roster: add those who could be asked.'
    case 'pins-contradict':
      return `${nameOfInterpreter(workspace, trouble.interpreterId)} is pinned to ${sessionText(workspace, trouble.sessionId)}, yet ${reasonPhrase(workspace, trouble.held)}. The pin was kept.`
    case 'no-booths':
      return `${sessionText(workspace, trouble.sessionId)} needs ${count(trouble.needed, 'booth', 'booths')}, and its room has ${trouble.present === 0 ? 'none' : String(trouble.present)}: bring booths in, or choose another room.`
    case 'language-unknown':
      return `Nobody has entered the languages of some people at ${sessionText(workspace, trouble.sessionId)}, so what they need is not known.`
    case 'brings':
      return `Taken whole, it brings ${trouble.finding.severity === 'error' ? 'an error' : 'a warning'}: ${findingSentence(workspace, trouble.finding)}`
    case 'solver-failed':
      return `${trouble.sentence} What is proposed comes from a rule of thumb.`
  }
}

const pairText = ({ from, to }: Pick<UncoveredNeed, 'from' | 'to'>): string => `${languageName(from)} into ${languageName(to)}`

/** "Layla is not free on Wed 12 May, the same holds for Omar; Karim has declined". */
const heldText = (workspace: Workspace, who: readonly HeldBack[]): string => {
  const byReason = new Map<string, string[]>()
  for (const { interpreterId, reason } of who) {
    const phrase = reasonPhrase(workspace, reason)
    byReason.set(phrase, [...(byReason.get(phrase) ?? []), nameOfInterpreter(workspace, interpreterId)])
  }
  return [...byReason].map(([phrase, [first = '', ...others]]) => `${first} ${phrase}${others.length === 0 ? '' : `, the same holds for ${list(others)}`}`).join('; ')
}

const whyText = (workspace: Workspace, { from, to, why }: UncoveredNeed): string => {
  const reason = (given: WhyUncovered): string => {
    switch (given.kind) {
      case 'nobody-from':
        return `nobody on the roster works from ${languageName(given.language)}`
      case 'nobody-into':
        return `nobody on the roster works into ${languageName(given.language)}`
      case 'no-way-between':
        return `nobody on the roster joins ${languageName(from)} and ${languageName(to)}, and no third language does`
      case 'other-mode':
        return `${namesOf(workspace, given.interpreterIds)} could, but not in this way of interpreting`
      case 'held-back': {
        if (given.who.length === 0) return 'those who could are needed for more elsewhere'
        const shown = given.who.slice(0, 4)
        const more = given.who.length - shown.length
        return `${heldText(workspace, shown)}${more > 0 ? `; and ${String(more)} more ${more === 1 ? 'is' : 'are'} held back` : ''}`
      }
    }
  }
  return reason(why)
}

const shorter = (minutes: number): string => `let no sitting last longer than ${duration(minutes)}`

/** One way out, to be read after the pair: "relay through Arabic if the session moves to 15:00 (Layla Mansour)". */
const wayOutPhrase = (workspace: Workspace, need: UncoveredNeed, way: WayOut): string => {
  switch (way.kind) {
    case 'move': {
      const how = way.mode === 'relay' && way.pivot !== null ? `relay through ${languageName(way.pivot)}` : way.mode === 'retour' ? 'retour' : 'direct'
      return `${how} if the session moves to ${timeOf(way.start)} (${namesOf(workspace, way.interpreterIds)})`
    }
    case 'hire': {
      const nearest = way.nearest.map(({ interpreterId, lacks }) => `${nameOfInterpreter(workspace, interpreterId)} (lacks ${list(lacks.map((code) => languageName(code)))})`)
      return `hire one more for ${pairText(need)}${way.minutes === null ? '' : ` and ${shorter(way.minutes)}`}${nearest.length > 0 ? `; nearest on the roster: ${list(nearest)}` : ''}`
    }
    case 'shorten':
      return `${shorter(way.minutes)} (${namesOf(workspace, way.interpreterIds)})`
    case 'let-off':
      return `make an exception for ${nameOfInterpreter(workspace, way.held.interpreterId)}, who ${list([way.held.reason, ...way.also].map((reason) => reasonPhrase(workspace, reason)))}`
  }
}

/** One way out on a line of its own: "Relay through Arabic if the session moves to 15:00 (Layla Mansour and Omar Nasser)." */
export const wayOutSentence = (workspace: Workspace, need: UncoveredNeed, way: WayOut): string => {
  const phrase = wayOutPhrase(workspace, need, way)
  return `${phrase.charAt(0).toLocaleUpperCase('en')}${phrase.slice(1)}.`
}

/** A pair that stays uncovered: what, when, and why. */
export const uncoveredSentence = (workspace: Workspace, need: UncoveredNeed): string =>
  `No ${pairText(need)} at ${sessionText(workspace, need.sessionId)}: ${whyText(workspace, need)}.`

/** {@link uncoveredSentence} with the ways out after it, where they are not listed apart. */
export const uncoveredStory = (workspace: Workspace, need: UncoveredNeed): string => {
  const ways = need.waysOut.map((way) => wayOutPhrase(workspace, need, way))
  return ways.length === 0 ? uncoveredSentence(workspace, need) : `${uncoveredSentence(workspace, need)} Ways out: ${ways.join(', or ')}.`
}
