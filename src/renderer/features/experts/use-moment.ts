import { useEffect, useState } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf, wallTimeIn } from '@shared/model/time'
import { useRound, useWorkspace, venuesOf } from '../../state/current'

const MINUTE = 60_000

/** The moment as a UTC stamp: what commands note as "when". */
export const stampNow = (): string => new Date().toISOString()

/** The moment as a UTC stamp, told again at the beginning of each minute. */
export const useMoment = (): string => {
  const [now, setNow] = useState(stampNow)
  useEffect(() => {
    const timer = setTimeout(() => { setNow(stampNow()) }, MINUTE - (Date.parse(now) % MINUTE))
    return () => { clearTimeout(timer) }
  }, [now])
  return now
}

/** The day that availability is looked at: today while the round in view is going on or has no dates, else its first day. */
export const useDayLookedAt = (): { readonly day: WallDate; readonly today: WallDate } => {
  const round = useRound()
  const workspace = useWorkspace()
  const zone = venuesOf(workspace, round)[0]?.zone ?? 'UTC'
  const [today] = useState(() => dateOf(wallTimeIn(Math.floor(Date.parse(stampNow()) / MINUTE), zone)))
  const start = round?.startDate ?? null
  const isOn = start === null || (start <= today && (round?.endDate ?? start) >= today)
  return { day: isOn ? today : start, today }
}
