import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Party } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { useRound, useWorkspace } from '../../state/current'
import { execute } from '../../state/workspace-state'
import { SwitchField } from '../../ui/fields'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import type { Holiday } from './party-holidays'
import { inDayOrder, PartyHolidays } from './party-holidays'
import { PrayerTimes } from './prayer-times'
import classes from './process.module.css'
import { SuggestHolidays } from './suggest-holidays'
import { WeekdayToggles } from './weekday-toggles'

/** When a party does not work: weekly rest days, prayer times and holidays, as agreed with it. */
export const PartyCalendar = ({ party, disabled, onCommit }: { party: Party; disabled: boolean; onCommit: (calendar: object) => void }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const [suggesting, setSuggesting] = useState(false)
  const { calendar } = party
  const put = (fields: Readonly<Record<string, unknown>>): void => {
    onCommit({ ...calendar, ...fields })
  }
  const addSuggested = async (chosen: readonly Holiday[]): Promise<void> => {
    const holidays = inDayOrder([...calendar.holidays, ...chosen])
    const answer = await reported(
      execute({
        type: 'batch',
        label: `Add ${chosen.length === 1 ? 'a holiday' : `${String(chosen.length)} holidays`} of ${party.shortName}`,
        commands: [{ type: 'update', table: 'parties', id: party.id, fields: { calendar: { ...calendar, holidays } } }],
      }),
    )
    if (answer.ok) setSuggesting(false)
  }
  return (
    <>
      <Section title="Weekly rest days and prayer">
        <WeekdayToggles label="Weekly rest days" value={calendar.weeklyRestDays} disabled={disabled} onCommit={(weeklyRestDays) => { put({ weeklyRestDays }) }} />
        <SwitchField label="Prayer times" hint="Observes them; sessions are checked against the times below" value={calendar.observesPrayerTimes} disabled={disabled} onCommit={(observesPrayerTimes) => { put({ observesPrayerTimes }) }} />
        {calendar.observesPrayerTimes ? <PrayerTimes times={calendar.prayerTimes} disabled={disabled} onCommit={(prayerTimes) => { put({ prayerTimes }) }} /> : null}
      </Section>
      <Section
        title="Holidays"
        aside={
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={disabled}
            onClick={() => {
              setSuggesting(true)
            }}
          >
            Suggest holidays…
          </Button>
        }
      >
        <div className={classes.nested}>
          <PartyHolidays holidays={calendar.holidays} disabled={disabled} onCommit={(holidays) => { put({ holidays }) }} />
        </div>
      </Section>
      {suggesting ? (
        <SuggestHolidays
          party={party}
          round={round?.processId === party.processId ? round : undefined}
          country={rowOf(workspace, 'processes', party.processId)?.country ?? ''}
          onAdd={(chosen) => void addSuggested(chosen)}
          onClose={() => {
            setSuggesting(false)
          }}
        />
      ) : null}
    </>
  )
}
