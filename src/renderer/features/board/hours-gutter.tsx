import { memo } from 'react'
import type { WallDate } from '@shared/model/time'
import { placeTime } from '@shared/text/dates'
import { otherClock } from './board-clock'

const twoDigits = (hour: number): string => String(hour).padStart(2, '0')

/** The hours at the left edge, and beside them those of a second clock when one is chosen. */
export const HoursGutter = memo(function HoursGutter({ from, to, day, zone, secondZone }: { from: number; to: number; day: WallDate; zone: string; secondZone: string | null }) {
  const hours = Array.from({ length: (to - from) / 60 }, (_, at) => from / 60 + at)
  return (
    <div className="rbc-time-gutter hours-gutter">
      {secondZone === null ? null : (
        <div className="hours-clock is-second" role="group" aria-label={`Hours of ${placeTime(secondZone)}`}>
          {hours.map((hour) => (
            <span key={hour} className="hours-hour">
              {otherClock(zone, day, hour * 60, secondZone)}
            </span>
          ))}
        </div>
      )}
      <div className="hours-clock">
        {hours.map((hour) => (
          <span key={hour} className="hours-hour">
            {twoDigits(hour)}:00
          </span>
        ))}
      </div>
    </div>
  )
})
