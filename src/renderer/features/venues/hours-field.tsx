import type { Venue } from '@shared/model/workspace'
import { DateOrTimeField } from '../../ui/fields'

const whole = { opens: '00:00', closes: '24:00' }

/** Daily opening hours; both empty means always open, or as the venue is. */
export const HoursField = ({ hours, disabled, emptyHint, onCommit }: { hours: Venue['hours']; disabled: boolean; emptyHint: string; onCommit: (hours: { opens: string; closes: string } | null) => void }) => {
  const set = (fields: { opens?: string | null; closes?: string | null }): void => {
    const cleared = Object.values(fields).includes(null)
    onCommit(cleared ? null : { ...whole, ...hours, ...(fields.opens ? { opens: fields.opens } : {}), ...(fields.closes ? { closes: fields.closes } : {}) })
  }
  return (
    <>
      <DateOrTimeField kind="time" label="Opens" value={hours?.opens ?? null} nullable disabled={disabled} {...(hours ? {} : { hint: emptyHint })} onCommit={(opens) => { set({ opens }) }} />
      <DateOrTimeField kind="time" label="Closes" value={hours?.closes ?? null} nullable disabled={disabled} {...(hours && hours.closes < hours.opens ? { hint: 'After midnight' } : {})} onCommit={(closes) => { set({ closes }) }} />
    </>
  )
}
