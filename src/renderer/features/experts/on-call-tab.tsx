import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { canBeSent, nobodyOnCall } from '@shared/planning/expert-days'
import { dayRange } from '@shared/text/dates'
import { nobodyOnCallWords } from '@shared/text/expert-words'
import { useWorkspace } from '../../state/current'
import { EmptyState } from '../../ui/empty-state'
import { calendarPeriod, calendarRow, daysOf, turned } from './calendar-days'
import page from './experts.module.css'
import { setCalendar, showExpertTab, useExpertsView } from './experts-view'
import classes from './on-call.module.css'
import { OnCallGrid } from './on-call-grid'
import { OnCallLegend } from './on-call-legend'
import { useDayLookedAt } from './use-moment'

/** Who is on call when, and the days on which nobody could go at once. */
export const OnCallTab = () => {
  const workspace = useWorkspace()
  const { day, today } = useDayLookedAt()
  const from = useExpertsView((state) => state.calendarFrom)
  const span = useExpertsView((state) => state.calendarSpan)
  const [said, setSaid] = useState('')
  const period = useMemo(() => calendarPeriod(from ?? day, span), [from, day, span])
  const experts = rowsOf(workspace, 'standbyExperts')
  const rows = useMemo(() => experts.filter(canBeSent).map((expert) => calendarRow(workspace, expert, period)), [workspace, experts, period])
  const gaps = useMemo(() => nobodyOnCall(workspace, period), [workspace, period])
  if (rows.length === 0) {
    return (
      <EmptyState title="Nobody to put on call yet" actions={<Button variant="default" onClick={() => { showExpertTab('roster') }}>Go to the roster</Button>}>
        Experts of the standby team and the roster are rows here, days are columns. Add them to the roster first.
      </EmptyState>
    )
  }
  const gapWords = nobodyOnCallWords(gaps)
  return (
    <div className={page.scroll}>
      <div className={page.line}>
        <ActionIcon aria-label="Earlier" onClick={() => { setCalendar({ calendarFrom: turned(period, -1) }) }}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <h2 className={classes.shown}>{dayRange(period.from, period.to)}</h2>
        <ActionIcon aria-label="Later" onClick={() => { setCalendar({ calendarFrom: turned(period, 1) }) }}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <SegmentedControl aria-label="Days shown" size="xs" data={[{ value: 'fortnight', label: 'Two weeks' }, { value: 'month', label: 'Month' }]} value={span} onChange={(value) => { setCalendar({ calendarSpan: value }) }} />
        <Button variant="subtle" size="compact-sm" onClick={() => { setCalendar({ calendarFrom: null }) }}>
          {day === today ? 'Today' : 'First day of the round'}
        </Button>
      </div>
      <p className={gapWords === '' ? classes.covered : classes.gap} role="status">
        {gapWords === '' ? <><IconCheck size={14} aria-hidden /> Somebody is on call on each of these days</> : <><IconAlertTriangle size={14} aria-hidden /> {gapWords}</>}
      </p>
      <OnCallGrid rows={rows} days={daysOf(period)} today={today} gaps={gaps} onDone={setSaid} />
      <OnCallLegend />
      <p className={page.quiet}>A click or Enter puts somebody on call for a day and takes them off. With Shift, for all days from the last one to this. Who is on call but deployed, in a session or busy does not count as ready.</p>
      <p className={classes.said} role="log">{said}</p>
    </div>
  )
}
