import type { CoveragePair, WhyNotCovered } from '../languages/coverage'
import type { SinglePoint } from '../languages/redundancy'
import type { BoothNeed } from '../languages/team-need'
import type { InterpretationMode } from '../model/language'
import { recordName } from '../model/record-name'
import type { Workspace } from '../model/workspace'
import { boothOf, languageName } from './amounts'
import { list } from './lists'
import { peopleText } from './sentences/phrases'

const workWords: Readonly<Record<InterpretationMode, string>> = {
  simultaneous: 'simultaneously', consecutive: 'consecutively', whispered: 'by whispering', remote: 'remotely', none: 'at this session',
}

const nobodyWords: Readonly<Record<WhyNotCovered, (pair: Pick<CoveragePair, 'from' | 'to'>, mode: InterpretationMode) => string>> = {
  'no-team': () => 'nobody is on the team',
  'nobody-from': ({ from }) => `nobody on the team works from ${languageName(from)}`,
  'nobody-into': ({ to }) => `nobody on the team works into ${languageName(to)}`,
  'other-mode': (_, mode) => `those who could do not work ${workWords[mode]}`,
  'other-booth': () => 'those who could sit in another booth',
  'no-way-between': () => 'nobody on the team has both languages, and no language in between joins them',
}

/** Why a pair is not covered: "nobody on the team works from Tigrinya"; empty when it is. */
export const whyWords = (pair: Pick<CoveragePair, 'from' | 'to' | 'why'>, mode: InterpretationMode): string => (pair.why === null ? '' : nobodyWords[pair.why](pair, mode))

const names = (workspace: Workspace, ids: readonly string[]): string => list(ids.map((id) => recordName(workspace, { table: 'interpreters', id })))

/** "direct by Layla Mansour", "by relay through Arabic: Amira Saleh, then James Okoro", "not covered: nobody is on the team". */
const howWords = (workspace: Workspace, pair: CoveragePair, mode: InterpretationMode): string => {
  if (pair.pivot !== null && pair.legs) return `by relay through ${languageName(pair.pivot)}: ${names(workspace, pair.legs.into)}, then ${names(workspace, pair.legs.onward)}`
  return pair.mode === 'none' ? `not covered: ${whyWords(pair, mode)}` : `${pair.mode} by ${names(workspace, pair.interpreterIds)}`
}

/** "Arabic into English": what is interpreted. */
export const directionWords = ({ from, to }: { readonly from: string; readonly to: string }): string => `${languageName(from)} into ${languageName(to)}`

/** "Arabic into English for 4 of Delegation of the North and Karin Lind: direct by Layla Mansour." */
export const pairSentence = (workspace: Workspace, pair: CoveragePair, mode: InterpretationMode): string =>
  `${directionWords(pair)} for ${peopleText(workspace, pair.listeners)}: ${howWords(workspace, pair, mode)}.`

/** "Arabic booth", "Booth both ways"; "Team" where there are no booths. */
export const boothName = ({ language, twoWay }: Pick<BoothNeed, 'language' | 'twoWay'>): string =>
  language === null ? (twoWay ? 'Booth both ways' : 'Team') : boothOf(language)

/** "1 of 2", "5, 2 needed": who is there and how many the figures ask for; "1" where no figure says so. */
export const strengthWords = ({ interpreterIds: { length }, least }: Pick<BoothNeed, 'interpreterIds' | 'least'>): string => {
  if (least === 0) return String(length)
  return length > least ? `${String(length)}, ${String(least)} needed` : `${String(length)} of ${String(least)}`
}

/** "Only James Okoro interprets Arabic into English"; of a relay's leg also where it leads. */
export const singlePointSentence = (workspace: Workspace, { from, to, leg, interpreterId }: SinglePoint): string => {
  const relay = leg.from === from && leg.to === to ? '' : `, for the relay from ${languageName(from)} into ${languageName(to)}`
  return `Only ${names(workspace, [interpreterId])} interprets ${directionWords(leg)}${relay}.`
}
