import type { Ref } from 'react'
import { memo } from 'react'
import { IconClockExclamation } from '@tabler/icons-react'
import type { WallDate } from '@shared/model/time'
import { offsetLabel, wallTimeOn } from '@shared/model/time'
import type { TimeOfDay } from '@shared/model/time'
import { placeTime, shortDay } from '@shared/text/dates'
import { changeWords, clockChange } from './board-clock'
import type { ColumnHead } from './board-columns'
import type { HoursScene } from './hours-scene'

const noon = '12:00' as TimeOfDay

const DayHead = ({ day, zone, outside, single, onDay }: { day: WallDate; zone: string; outside: boolean; single: boolean; onDay: (day: WallDate) => void }) => {
  const change = clockChange(zone, day)
  const words = `${shortDay(day)}${outside ? ' · not a day of the round' : ''}`
  return (
    <div className={`hours-day${outside ? ' is-outside' : ''}`} data-head-day={day}>
      <div className="hours-day-words">
        {single ? (
          <span className="hours-day-name">{words}</span>
        ) : (
          <button
            type="button"
            className="hours-day-name"
            onClick={() => {
              onDay(day)
            }}
          >
            {words}
          </button>
        )}
        {change ? (
          <span className="hours-day-change">
            <IconClockExclamation size={13} aria-hidden /> {changeWords(change)}
          </span>
        ) : null}
      </div>
    </div>
  )
}

const ResourceHead = memo(function ResourceHead({ head, day }: { head: ColumnHead; day: WallDate }) {
  return (
    <div className="hours-resource" data-head={head.resource.id ?? ''} data-head-day={day} {...(head.colour ? { 'data-party': head.colour } : {})}>
      <bdi className="hours-resource-name" title={head.name}>
        {head.name}
      </bdi>
      <span className="hours-resource-aside" title={head.aside === '' ? undefined : head.aside}>
        {head.aside}
      </span>
    </div>
  )
})

interface HoursHeadProps extends Pick<HoursScene, 'days' | 'heads' | 'zone' | 'secondZone' | 'roundDays' | 'onDay'> {
  readonly zoneWords: string
  readonly ref: Ref<HTMLDivElement>
}

const sameHead = (one: ColumnHead, other: ColumnHead | undefined): boolean =>
  one.resource.kind === other?.resource.kind && one.resource.id === other.resource.id && one.name === other.name && one.aside === other.aside && one.colour === other.colour

/** Heads are worked out anew after each change of the plan, and nearly always come out the same. */
const same = (before: HoursHeadProps, after: HoursHeadProps): boolean =>
  before.days === after.days &&
  before.zone === after.zone &&
  before.secondZone === after.secondZone &&
  before.zoneWords === after.zoneWords &&
  before.roundDays?.first === after.roundDays?.first &&
  before.roundDays?.last === after.roundDays?.last &&
  before.onDay === after.onDay &&
  before.heads.length === after.heads.length &&
  before.heads.every((head, at) => sameHead(head, after.heads[at]))

/** Days and, under each, its columns; at the corner the clock the board goes by. It scrolls sideways with the hours. */
export const HoursHead = memo(function HoursHead({ days, heads, zone, secondZone, roundDays, zoneWords, onDay, ref }: HoursHeadProps) {
  const divided = heads.length > 1 || heads[0]?.name !== ''
  return (
    <div className="hours-head" ref={ref}>
      <div className="hours-corner" title={zoneWords}>
        {secondZone === null || days[0] === undefined ? null : (
          <span className="hours-corner-zone is-second">
            {placeTime(secondZone)}, <span className="tabular">{offsetLabel(wallTimeOn(days[0], noon), secondZone)}</span>
          </span>
        )}
        <span className="hours-corner-zone">{zoneWords}</span>
      </div>
      <div className="hours-head-columns">
        {days.map((day) => (
          <div key={day} className="hours-head-day">
            <DayHead day={day} zone={zone} outside={roundDays !== null && (day < roundDays.first || day > roundDays.last)} single={days.length === 1} onDay={onDay} />
            {divided ? (
              <div className="hours-resources">
                {heads.map((head) => (
                  <ResourceHead key={head.resource.id ?? ''} head={head} day={day} />
                ))}
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}, same)
