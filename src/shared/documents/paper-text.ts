import type { WallTime } from '../model/time'
import { dateOf, offsetLabel, timeOf } from '../model/time'
import { longDate, placeTime } from '../text/dates'
import type { PaperModel } from './paper-model'

/** Where the plan stands: a draft, release 3, or changed since release 3. */
export const releaseLine = ({ schedule, words }: PaperModel): string => {
  const { release } = schedule
  if (release.kind === 'draft') return words.draft
  return `${release.kind === 'as released' ? words.release : words.changedSince} ${String(release.number)}`
}

/** "Stockholm time, UTC+1", or the language's own name for the clock. */
export const clockText = (zone: string, on: WallTime, language: string): string => `${placeTime(zone, language)}${language === 'ar' ? '،' : ','} ${offsetLabel(on, zone)}`

/** "Printed 5 December 2018 18:40". */
export const printedLine = ({ printedAt, words, schedule }: PaperModel): string =>
  `${words.printed} ${longDate(dateOf(printedAt.wall), schedule.language)} ${timeOf(printedAt.wall)}`

/** What stands at the foot of every page, but for the page number. */
export const footLine = (paper: PaperModel): string =>
  [
    paper.schedule.delegationName,
    releaseLine(paper),
    ...(paper.revision === null ? [] : [`${paper.words.revision} ${String(paper.revision)}`]),
    printedLine(paper),
  ].join(' · ')
