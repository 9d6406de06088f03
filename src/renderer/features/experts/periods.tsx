import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { StandbyExpert } from '@shared/model/workspace'
import { DateOrTimeField, SwitchField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import fields from './expert-fields.module.css'
import classes from './experts.module.css'

interface PeriodsProps {
  readonly expert: StandbyExpert
  readonly disabled: boolean
  /** The day that a new period begins with. */
  readonly day: string
  readonly set: (fields: Readonly<Record<string, unknown>>) => void
}

interface Period {
  readonly from: string
  readonly to: string
  readonly note: string
  readonly free?: boolean
}

const Periods = ({ title, field, periods, blank, none, disabled, set }: { title: string; field: 'availability' | 'onCall'; periods: readonly Period[]; blank: Period; none: string } & Pick<PeriodsProps, 'disabled' | 'set'>) => {
  const put = (at: number, fields: Partial<Period>): void => {
    set({ [field]: periods.map((period, place) => (place === at ? { ...period, ...fields } : period)) })
  }
  return (
    <Section
      title={title}
      aside={
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} disabled={disabled} aria-label={`Add days to ${title.toLowerCase()}`} onClick={() => { set({ [field]: [...periods, blank] }) }}>
          Add days
        </Button>
      }
    >
      {periods.length === 0 ? <p className={classes.quiet}>{none}</p> : null}
      {periods.map((period, at) => (
        <div key={at} className={fields.period}>
          <DateOrTimeField kind="date" label="From" value={period.from} disabled={disabled} onCommit={(from) => { if (from) put(at, { from, to: from > period.to ? from : period.to }) }} />
          <DateOrTimeField kind="date" label="To" value={period.to} disabled={disabled} onCommit={(to) => { if (to) put(at, { to, from: to < period.from ? to : period.from }) }} />
          {period.free === undefined ? null : <SwitchField label="Free" value={period.free} disabled={disabled} onCommit={(free) => { put(at, { free }) }} />}
          <TextField label="Note" value={period.note} disabled={disabled} onCommit={(note) => { put(at, { note }) }} />
          <Button variant="subtle" color="gray" size="compact-xs" disabled={disabled} onClick={() => { set({ [field]: periods.filter((_held, place) => place !== at) }) }}>
            Remove these days
          </Button>
        </div>
      ))}
    </Section>
  )
}

/** When an expert is free or busy, and when they are on call. */
export const ExpertPeriods = ({ expert, disabled, day, set }: PeriodsProps) => (
  <>
    <Periods title="Availability" field="availability" periods={expert.availability} blank={{ from: day, to: day, free: true, note: '' }} none="Not asked yet." disabled={disabled} set={set} />
    <Periods title="On call" field="onCall" periods={expert.onCall} blank={{ from: day, to: day, note: '' }} none="Not on call." disabled={disabled} set={set} />
  </>
)
