import type { RefObject } from 'react'
import { useEffect, useState } from 'react'
import type { PlanGrid } from '@shared/views/floor-plan'

/** Pixels a square may measure. */
const least = 8
const most = 96
/** Free space around the plan, in pixels. */
const margin = 48

/** How large a square is drawn: as large as fits, until somebody zooms. */
export const usePlanScale = (frame: RefObject<HTMLElement | null>, grid: PlanGrid) => {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => {
    const box = frame.current
    if (!box) return undefined
    // The box without its scrollbars, so that they never make the plan smaller than they need it to be.
    const measure = (): void => {
      setRoom({ width: box.offsetWidth, height: box.offsetHeight })
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => {
      watch.disconnect()
    }
  }, [frame])
  const fit = Math.max(least, Math.min(most, Math.floor(Math.min((room.width - margin) / grid.columns, (room.height - margin) / grid.rows))))
  const unit = chosen ?? fit
  const zoom = (by: number): void => {
    setChosen(Math.max(least, Math.min(most, Math.round(unit * by))))
  }
  return {
    unit,
    ready: room.width > 0,
    fits: chosen === null,
    zoomIn: () => { zoom(1.25) },
    zoomOut: () => { zoom(0.8) },
    zoomToFit: () => { setChosen(null) },
  }
}
