import { useEffect, useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf, minutesOfDay, timeOf } from '@shared/model/time'
import { wallNow } from './board-clock'

/** The time by a zone's clock, told again each minute. */
const useNow = (zone: string): ReturnType<typeof wallNow> => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setNow(new Date())
      },
      60_000 - (now.getTime() % 60_000),
    )
    return () => {
      clearTimeout(timer)
    }
  }, [now])
  return wallNow(zone, now)
}

/** Where the day has got to, by the clock the board goes by. It moves by itself; nothing else is drawn again. */
export const NowLine = ({ days, zone, from, to }: { days: readonly WallDate[]; zone: string; from: number; to: number }) => {
  const now = useNow(zone)
  const at = days.indexOf(dateOf(now))
  const minute = minutesOfDay(timeOf(now))
  if (at < 0 || minute < from || minute > to) return null
  return (
    <div
      className="hours-now"
      role="img"
      aria-label={`Now, ${timeOf(now)}`}
      style={{ top: `${String(((minute - from) / (to - from)) * 100)}%`, left: `${String((at / days.length) * 100)}%`, width: `${String(100 / days.length)}%` }}
    >
      <span className="hours-now-time">{timeOf(now)}</span>
    </div>
  )
}
