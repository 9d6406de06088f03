import type { DeploymentStatus } from '../model/expert'
import type { WallDate } from '../model/time'
import { dateOf, timeOf, wallTimeIn } from '../model/time'
import type { Deployment, Workspace } from '../model/workspace'
import { fullName } from '../model/person'
import { recordName } from '../model/record-name'
import { rowOf } from '../model/workspace'
import type { DayPeriod } from '../planning/day-periods'
import type { DeploymentClock } from '../planning/deployment-clock'
import type { ExpertDays } from '../planning/expert-days'
import type { ExpertMatch } from '../planning/expert-match'
import { languageName } from './amounts'
import { longDate, placeTime, shortDate, shortDay } from './dates'
import { count, list } from './lists'

/** Whether words say that all is well, that something is amiss, that it is not known, or just tell. */
export type WordTone = 'good' | 'bad' | 'open' | 'plain'

export interface TonedWords {
  readonly tone: WordTone
  readonly text: string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "A", "A or B", "A, B or C". */
const either = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`)

/** "not A", "neither A nor B", "none of A, B and C". */
const notAny = (words: readonly string[]): string => (words.length < 2 ? `not ${words[0] ?? ''}` : words.length === 2 ? `neither ${words.join(' nor ')}` : `none of ${list(words)}`)

/** "that day", "both days", "all 8 days". */
const allDays = (days: number): string => (days === 1 ? 'that day' : days === 2 ? 'both days' : `all ${String(days)} days`)

/** A status as it is called for this way of working: who works remotely is not on site but at work; what was cancelled was stood down. */
export const statusWord = (status: DeploymentStatus, mode: Deployment['mode']): string => (status === 'on site' && mode === 'remote' ? 'at work' : status === 'cancelled' ? 'stood down' : status)

const monthOf = (date: WallDate): string => date.slice(0, 7)

/** "14 Mar", "14–16 Mar", "30 Nov–2 Dec". */
export const shortDays = ({ from, to }: DayPeriod): string => {
  if (from === to) return shortDate(from)
  return monthOf(from) === monthOf(to) ? `${String(Number(from.slice(8)))}–${shortDate(to)}` : `${shortDate(from)}–${shortDate(to)}`
}

/** "35 min", "41 h"; from a hundred hours on "9 days". Part hours and part days are left out. */
export const roughSpan = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${String(minutes)} min`
  return hours < 100 ? `${String(hours)} h` : count(Math.floor(hours / 24), 'day', 'days')
}

/** From so many minutes on a delay is told by its beginning: two months of days tell nobody anything. */
const longDelay = 60 * 24 * 60

/** "41 h left", "6 h late", "late since 6 December 2018", "there after 36 h": how a deployment stands against its clock. */
export const clockWords = (clock: DeploymentClock, { mode, status }: Pick<Deployment, 'mode' | 'status'>): TonedWords => {
  const there = mode === 'remote' ? 'at work' : 'there'
  const late = Math.max(0, -(clock.remainingMinutes ?? 0))
  switch (clock.state) {
    case 'running':
      return { tone: 'plain', text: `${roughSpan(clock.remainingMinutes ?? 0)} left` }
    case 'late':
      return { tone: 'bad', text: late < longDelay || clock.dueAt === null ? `${roughSpan(late)} late` : `late since ${longDate(dateOf(wallTimeIn(Math.floor(Date.parse(clock.dueAt) / 60_000), 'UTC')))}` }
    case 'on time':
      return { tone: 'good', text: `${there} after ${roughSpan(clock.tookMinutes ?? 0)}, on time` }
    case 'arrived late': {
      const over = clock.tookMinutes !== null && clock.startedAt !== null && clock.dueAt !== null ? clock.tookMinutes - (Date.parse(clock.dueAt) - Date.parse(clock.startedAt)) / 60_000 : 0
      return { tone: 'bad', text: `${there} after ${roughSpan(clock.tookMinutes ?? 0)}, ${roughSpan(Math.max(0, Math.round(over)))} late` }
    }
    case 'not for this':
      if (status === 'cancelled') return { tone: 'plain', text: 'stood down' }
      if (clock.startedAt === null) return { tone: 'open', text: 'when the request came is not noted' }
      return { tone: 'open', text: status === 'on site' || status === 'ended' ? `when they were ${there} is not noted` : 'the policy profile has no figure for it' }
  }
}

/** "Wed 5 Dec 17:00": a moment on the clock of a zone, UTC where there is none. */
export const momentIn = (stamp: string, zone: string | null): string => {
  const wall = wallTimeIn(Math.floor(Date.parse(stamp) / 60_000), zone ?? 'UTC')
  return `${shortDay(dateOf(wall))} ${timeOf(wall)}`
}

/** "due Thu 6 Dec 10:00": when the expert must be there, while they are not; empty where no clock runs. */
export const dueWords = ({ state, dueAt }: DeploymentClock, zone: string | null): string => ((state === 'running' || state === 'late') && dueAt !== null ? `due ${momentIn(dueAt, zone)}` : '')

/** "stood down Thu 6 Dec 10:00", "ended Thu 13 Dec 18:00": when it was over; empty while it is not, and where that was not noted. */
export const overWords = ({ status, reached, mode }: Pick<Deployment, 'status' | 'reached' | 'mode'>, zone: string | null): string => {
  const when = status === 'ended' || status === 'cancelled' ? reached[status] : undefined
  return when === undefined ? '' : `${statusWord(status, mode)} ${momentIn(when, zone)}`
}

type Withdrawal = Deployment['withdrawn'][number]

/** "Clearance of Farah Benyahia refused Thu 6 Dec 10:00": who was matched before, and why they do not go. */
export const withdrawalWords = ({ name, why, at }: Withdrawal, zone: string | null): string => {
  const when = momentIn(at, zone)
  switch (why) {
    case 'clearance refused': return `Clearance of ${name} refused ${when}`
    case 'dropped out': return `${name} dropped out ${when}`
    case 'off the roster': return `${name} went off the roster ${when}`
  }
}

/** Who is sent: the expert, the one whose record is gone where the deployment is over, or null while nobody is. */
export const sentName = (workspace: Workspace, { expertId, status, withdrawn }: Deployment): string | null => {
  const expert = rowOf(workspace, 'standbyExperts', expertId)
  if (expert) return fullName(expert)
  const last = withdrawn.at(-1)
  return (status === 'ended' || status === 'cancelled') && last?.why === 'off the roster' ? last.name : null
}

/** "Stockholm time", "UTC": what the clock is called on which moments are read. */
export const clockName = (zone: string | null): string => (zone === null ? 'UTC' : placeTime(zone))

/** Who a deployment is for: the process, with the round where there is one. */
export const deployedTo = (workspace: Workspace, { processId, roundId }: Pick<Deployment, 'processId' | 'roundId'>): string => {
  const names = [recordName(workspace, { table: 'processes', id: processId }), ...(roundId === null ? [] : [recordName(workspace, { table: 'rounds', id: roundId })])]
  return names.join(', ')
}

/** "Power-sharing or constitution-making · Arabic · Middle East · woman": what a request asks for; empty where it asks for nothing. */
export const wantedWords = ({ specialisations, speaks, regions, gender }: Deployment['wanted']): string =>
  [capital(either(specialisations)), list(speaks.map((code) => languageName(code))), either(regions), gender ?? ''].filter(Boolean).join(' · ')

/** What takes an expert's days: "deployed, Yemen peace process", "in session, Opening", "busy". */
const takenWords = (workspace: Workspace, { state, deploymentIds, sessionIds }: ExpertDays): string => {
  const named = state === 'deployed'
    ? deploymentIds.flatMap((id) => { const deployment = rowOf(workspace, 'deployments', id); return deployment ? recordName(workspace, { table: 'processes', id: deployment.processId }) : [] })
    : sessionIds.map((id) => recordName(workspace, { table: 'sessions', id }))
  return [state, ...(named.length > 0 ? [list([...new Set(named)], 2)] : [])].join(', ')
}

/** "free, on call", "deployed, Yemen peace process": how days look for an expert. */
export const expertDaysWords = (workspace: Workspace, days: ExpertDays): string => `${takenWords(workspace, days)}${days.onCall ? ', on call' : ''}`

/** "Nobody on call 14–16 Mar and 20 Mar"; empty where somebody always is. */
export const nobodyOnCallWords = (gaps: readonly DayPeriod[]): string => (gaps.length === 0 ? '' : `Nobody on call ${list(gaps.map(shortDays))}`)

const specialisationWords = ({ specialisations: { met, lacking } }: ExpertMatch): readonly TonedWords[] => {
  if (met.length > 0) return [{ tone: 'good', text: capital(list(met)) }]
  return lacking.length > 0 ? [{ tone: 'bad', text: capital(notAny(lacking)) }] : []
}

const languageWords = ({ languages: { met, lacking } }: ExpertMatch): readonly TonedWords[] => [
  ...(met.length > 0 ? [{ tone: 'good', text: `Speaks ${list(met.map((code) => languageName(code)))}` } as const] : []),
  ...(lacking.length > 0 ? [{ tone: 'bad', text: `No ${list(lacking.map((code) => languageName(code)))}` } as const] : []),
]

const regionWords = ({ regions: { met, lacking } }: ExpertMatch): readonly TonedWords[] => {
  if (met.length > 0) return [{ tone: 'good', text: `Knows ${list(met)}` }]
  return lacking.length > 0 ? [{ tone: 'bad', text: `${either(lacking)} not among their regions` }] : []
}

const genderWords = (match: ExpertMatch, wanted: Deployment['wanted']['gender']): readonly TonedWords[] => {
  if (match.gender === null || wanted === null) return []
  return [match.gender ? { tone: 'good', text: capital(wanted) } : { tone: 'bad', text: `Not recorded as ${wanted}` }]
}

const freedomWords = (workspace: Workspace, { freedom, days, freeDays, taken }: ExpertMatch): TonedWords => {
  const why = list(taken.map((part) => `${takenWords(workspace, part)} ${shortDays(part)}`), 3)
  const takenDays = taken.reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1, 0)
  switch (freedom) {
    case 'free': return { tone: 'good', text: `Free ${days === 1 ? '' : 'on '}${allDays(days)}` }
    case 'partly': return { tone: 'bad', text: `Taken on ${String(takenDays)} of ${String(days)} days: ${why}` }
    case 'busy': return { tone: 'bad', text: `Taken on ${allDays(days)}: ${why}` }
    case 'not asked': return { tone: 'open', text: freeDays === 0 ? 'Not asked for these days yet' : `Free on ${String(freeDays)} of ${String(days)} days, not asked for the rest` }
    case 'days not set': return { tone: 'open', text: 'The request names no days yet' }
  }
}

const withdrawnWords = ({ withdrawn }: ExpertMatch): readonly TonedWords[] => {
  if (withdrawn === null) return []
  return [{ tone: 'bad', text: withdrawn === 'clearance refused' ? 'Clearance refused for this request' : 'Dropped out of this request' }]
}

/** Why an expert stands where they stand among those who answer to a request, a few words each. */
export const matchWords = (workspace: Workspace, match: ExpertMatch, wanted: Deployment['wanted']): readonly TonedWords[] => [
  ...withdrawnWords(match),
  ...specialisationWords(match),
  ...languageWords(match),
  ...genderWords(match, wanted.gender),
  freedomWords(workspace, match),
  ...regionWords(match),
  ...(match.onCallDays > 0 ? [{ tone: 'good', text: match.days === 1 ? 'On call' : `On call on ${count(match.onCallDays, 'day', 'days')}` } as const] : []),
  ...(match.experienceYears === null ? [] : [{ tone: match.experienced === false ? 'open' : 'plain', text: `${count(match.experienceYears, 'year', 'years')} of experience${match.experienced === false ? ', fewer than a roster asks for' : ''}` } as const]),
]

/** What stands over those who answer to a request when none of them is known to do; empty where one is. */
export const candidatesLead = (matches: readonly ExpertMatch[]): string => {
  if (matches.some(({ fits }) => fits)) return ''
  return matches.some(({ unasked }) => unasked) ? 'Nobody who would do has said yet that they are free. The likeliest come first.' : 'Nobody meets all that is asked. The likeliest come first.'
}
