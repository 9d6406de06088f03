import { IconBriefcase, IconCheck, IconPhone, IconQuestionMark, IconUsers, IconX } from '@tabler/icons-react'
import type { ExpertDays, ExpertDayState } from '@shared/planning/expert-days'
import classes from './day-mark.module.css'

export const stateIcons: Readonly<Record<ExpertDayState, typeof IconX>> = {
  deployed: IconBriefcase, 'in session': IconUsers, busy: IconX, free: IconCheck, 'not asked': IconQuestionMark,
}

export const OnCallIcon = IconPhone

/** How a day looks for an expert: a glyph and the word; what takes it is said when pointed at. */
export const DayMark = ({ days, words }: { days: ExpertDays; words: string }) => {
  const Icon = days.onCall && days.state === 'free' ? OnCallIcon : stateIcons[days.state]
  return (
    <span className={classes.dayMark} data-state={days.state} title={words}>
      <Icon size={13} aria-hidden /> {days.onCall ? `${days.state}, on call` : days.state}
    </span>
  )
}
