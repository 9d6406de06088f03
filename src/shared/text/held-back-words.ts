import { recordName } from '../model/record-name'
import { isSigned } from '../model/language'
import { policyKeys } from '../model/policy'
import type { Workspace } from '../model/workspace'
import type { HeldBack } from '../staffing/team-proposal'
import { boothOf } from './amounts'
import { duration, shortDay } from './dates'
import { count } from './lists'

/** Figures in a few words, as limits of a person. */
const limitWords = {
  'load.break-minutes': (value: number) => `needs a break of ${duration(value)} between sessions`,
  'load.sessions-a-day': (value: number) => `may have no more than ${count(value, 'session', 'sessions')} a day`,
  'load.day-minutes': (value: number) => `may work no more than ${duration(value)} a day`,
  'remote.longest-day-minutes': (value: number) => `may interpret remotely no more than ${duration(value)} a day`,
  'load.sessions-a-week-most': (value: number) => `may have no more than ${count(value, 'session', 'sessions')} a week`,
  'load.session-most-minutes': (value: number) => `works no session longer than ${duration(value)}`,
  'load.contracts-a-day': () => 'works for another round that day',
} as const

const isWorded = (key: string): key is keyof typeof limitWords => Object.hasOwn(limitWords, key)

const name = (workspace: Workspace, table: 'sessions' | 'parties', id: string): string => recordName(workspace, { table, id })

/** What keeps somebody from a session, to follow their name: "is in Working group 2 then". */
export const reasonPhrase = (workspace: Workspace, reason: HeldBack['reason']): string => {
  switch (reason.kind) {
    case 'elsewhere':
      return `is in ${name(workspace, 'sessions', reason.sessionId)} then`
    case 'unavailable':
      return `is not free on ${shortDay(reason.date)}`
    case 'refused':
      return `is refused by ${name(workspace, 'parties', reason.partyId)}`
    case 'vetting':
      return 'was refused in vetting'
    case 'not-cleared':
      return 'is not cleared yet for a confidential session'
    case 'declined':
      return 'has declined'
    case 'limit':
      return isWorded(reason.figure) ? limitWords[reason.figure](reason.value) : `${policyKeys[reason.figure]}: ${String(reason.value)}`
    case 'contract-days':
      return reason.days === 0 ? 'has a contract without any day' : `has used the ${reason.days === 1 ? 'one day' : `${String(reason.days)} days`} of the contract`
    case 'other-booth':
      return `${isSigned(reason.booth) ? 'is on' : 'sits in'} the ${boothOf(reason.booth)}`
    case 'travelling':
      return `is travelling or resting after a journey on ${shortDay(reason.date)}`
    case 'other-camp':
      return `serves ${name(workspace, 'parties', reason.partyId)} in its caucuses or came with it`
  }
}
