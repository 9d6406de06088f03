import { instantMinutes, wallTime, wallTimeIn } from '@shared/model/time'
import { readDay } from '../../ui/data-table/cell-text'
import { TextField } from '../../ui/fields'
import { showProblem } from '../../ui/notice'

const MINUTE = 60_000

/** A moment typed as "2018-12-05 17:00" on the clock of a zone, as a UTC stamp; undefined when it can't be read. */
const readMoment = (text: string, zone: string): string | undefined => {
  const found = /^(.+?)[ T](\d{1,2}):(\d{2})$/.exec(text.trim())
  const wall = wallTime.safeParse(`${readDay(found?.[1] ?? '') ?? ''}T${(found?.[2] ?? '').padStart(2, '0')}:${found?.[3] ?? ''}`)
  return wall.success ? new Date(instantMinutes(wall.data, zone) * MINUTE).toISOString() : undefined
}

/** When a step was reached, on the clock of a zone (UTC where there is none). */
export const StepTime = ({ label, stamp, zone, disabled, onCommit }: { label: string; stamp: string; zone: string | null; disabled: boolean; onCommit: (stamp: string) => void }) => (
  <TextField
    label={label}
    value={wallTimeIn(Math.floor(Date.parse(stamp) / MINUTE), zone ?? 'UTC').replace('T', ' ')}
    placeholder="YYYY-MM-DD HH:mm"
    disabled={disabled}
    onCommit={(text) => {
      const read = readMoment(text, zone ?? 'UTC')
      if (read === undefined) showProblem(`“${text}” is not a day and time. Write it as 2018-12-06 09:30.`)
      else onCommit(read)
    }}
  />
)
