import { ActionIcon, SegmentedControl, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { memo } from 'react'
import type { WallDate } from '@shared/model/time'
import { daysBetween } from '@shared/model/time'
import type { TalksRound } from '@shared/model/workspace'
import { dayRange, shortDay } from '@shared/text/dates'
import type { BoardGroup } from '../../state/board-preferences'
import { setGroup, useBoardPreferences } from '../../state/board-preferences'
import type { BoardView } from '../../state/view-state'
import { setBoard } from '../../state/view-state'
import classes from './board-toolbar.module.css'

const viewWords = (dayCount: number): { value: BoardView; label: string }[] => [
  { value: 'day', label: 'Day' },
  { value: 'days', label: `${String(dayCount)} days` },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'agenda', label: 'Agenda' },
]

const groupWords: readonly { value: BoardGroup; label: string }[] = [
  { value: 'room', label: 'By room' },
  { value: 'delegation', label: 'By delegation' },
  { value: 'interpreter', label: 'By interpreter' },
  { value: 'chair', label: 'By chair' },
  { value: 'day', label: 'By day' },
]

interface ToolbarProps {
  readonly view: BoardView
  readonly day: WallDate
  readonly days: readonly WallDate[]
  readonly round: TalksRound
  readonly onStep: (direction: 1 | -1) => void
  /** The clock, said where the view has no corner for it; or a switch where there are several. */
  readonly clock: ReactNode
  /** Filter and display. */
  readonly menus: ReactNode
  /** What can be done, at the right end. */
  readonly verbs: ReactNode
}

const monthTitle = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const titleOf = ({ view, day, days }: ToolbarProps): string => {
  const first = days[0] ?? day
  const last = days.at(-1) ?? day
  if (view === 'day') return `${shortDay(day)} ${day.slice(0, 4)}`
  if (view === 'month') return monthTitle.format(new Date(`${day}T00:00:00Z`))
  return dayRange(first, last)
}

/** Days of the round as one-click chips; only short rounds have room for all. */
const DayStrip = ({ round, shown }: { round: TalksRound; shown: readonly WallDate[] }) => {
  const days = round.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : []
  if (days.length === 0 || days.length > 14) return null
  return (
    <div className={classes.strip} role="group" aria-label="Days of the round">
      {days.map((day) => (
        <button
          key={day}
          type="button"
          className={classes.chip}
          aria-pressed={shown.includes(day)}
          aria-label={shortDay(day)}
          onClick={() => {
            setBoard({ boardDate: day })
          }}
        >
          {day.slice(8).replace(/^0/, '')}
        </button>
      ))}
    </div>
  )
}

/** Which days, which view, which columns, which clock; and what can be done. */
export const BoardToolbar = memo(function BoardToolbar(props: ToolbarProps) {
  const { view, round, days, clock, menus, verbs, onStep } = props
  const { dayCount, group } = useBoardPreferences()
  const hasColumns = view === 'day' || view === 'days' || view === 'week'
  return (
    <header className={classes.toolbar}>
      <h1 className={classes.title}>{titleOf(props)}</h1>
      <div className={classes.steps}>
        <ActionIcon aria-label="Earlier" onClick={() => { onStep(-1) }} disabled={view === 'agenda'}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon aria-label="Later" onClick={() => { onStep(1) }} disabled={view === 'agenda'}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      {view === 'agenda' ? null : <DayStrip round={round} shown={view === 'month' ? [] : days} />}
      {clock}
      <span className={classes.space} />
      <SegmentedControl
        size="xs"
        aria-label="View"
        value={view}
        data={viewWords(dayCount)}
        onChange={(next) => {
          setBoard({ boardView: next as BoardView })
        }}
      />
      {hasColumns ? (
        <Select
          aria-label="Columns"
          w={116}
          value={group}
          data={[...groupWords]}
          allowDeselect={false}
          onChange={(next) => {
            if (next !== null) setGroup(next as BoardGroup)
          }}
        />
      ) : null}
      {menus}
      {verbs}
    </header>
  )
})
