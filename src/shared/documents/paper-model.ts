import type { PaperRequest } from './paper-request'
import type { Outcome } from '../model/outcome'
import { failure, success } from '../model/outcome'
import type { WallTime } from '../model/time'
import { wallTimeIn } from '../model/time'
import type { Workspace } from '../model/workspace'
import { languageName } from '../text/amounts'
import type { PaperWords } from '../text/paper-words'
import { paperLanguages, wordsIn } from '../text/paper-words'
import { delegationSchedule, type DelegationSchedule } from '../views/delegation-schedule'

/** A paper ready to be drawn: what it says, in which words, and when it was printed. */
export interface PaperModel {
  readonly kind: PaperRequest['kind']
  readonly schedule: DelegationSchedule
  readonly words: PaperWords
  /** On the clock the paper names; UTC where the paper has none. */
  readonly printedAt: { readonly wall: WallTime; readonly zone: string }
  /** The workspace's revision, where it is known. */
  readonly revision: number | null
}

export interface PaperTimes {
  /** UTC stamp of the printing. */
  readonly printedAt: string
  readonly revision?: number
}

/** Works out what a paper says. Fails for a language papers do not speak yet, and as the view behind the paper does. */
export const paperModel = (workspace: Workspace, paper: PaperRequest, times: PaperTimes): Outcome<PaperModel> => {
  const words = wordsIn(paper.language)
  if (!words) {
    const spoken = paperLanguages.map((code) => languageName(code)).join(' and ')
    return failure('unknown-language', `Papers are not printed in ${languageName(paper.language)} yet. Choose ${spoken}.`)
  }
  const schedule = delegationSchedule(workspace, paper)
  if (!schedule.ok) return schedule
  const zone = schedule.value.clock?.zone ?? 'UTC'
  const wall = wallTimeIn(Math.floor(Date.parse(times.printedAt) / 60_000), zone)
  return success({ kind: paper.kind, schedule: schedule.value, words, printedAt: { wall, zone }, revision: times.revision ?? null })
}
