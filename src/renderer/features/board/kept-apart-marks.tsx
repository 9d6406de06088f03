import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { dayNumber, wallMinutes } from '@shared/model/time'
import type { Placement } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { useViewState } from '../../state/view-state'
import { useWorkspaceState } from '../../state/workspace-state'
import type { BoardColumn } from './board-columns'
import { useHoveredSession } from './hovered-session'
import type { ApartPlace } from './kept-apart'
import { delegationsKeptApart, roomsKeptApart } from './kept-apart'

/** Milliseconds the pointer rests on a session before its marks are looked up, so that crossing the board costs nothing. */
const rest = 120

interface Marks {
  readonly placement: Placement
  readonly places: readonly ApartPlace[]
}

/** The placement that marks are about: the one under the pointer, else one of the selected session on the days shown. */
const placementMeant = (hovered: string | null, selectedSession: string | null, columns: readonly BoardColumn[]): Placement | undefined => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return undefined
  if (hovered !== null) return rowOf(workspace, 'placements', hovered)
  if (selectedSession === null) return undefined
  const days = new Set(columns.map((column) => column.day as string))
  const placed = useWorkspaceState.getState().open?.engine.plan.entry(selectedSession)?.bookings ?? []
  return placed.find(({ placement }) => days.has(placement.start.slice(0, 10)))?.placement
}

const marksOf = (placement: Placement, columns: readonly BoardColumn[]): Marks | null => {
  const engine = useWorkspaceState.getState().open?.engine
  if (!engine) return null
  const rooms = new Set(columns.flatMap(({ roomId }) => roomId ?? []))
  const places = columns[0]?.resource.kind === 'delegation' ? delegationsKeptApart(engine, placement.id) : roomsKeptApart(engine, placement.id, [...rooms])
  return places.length === 0 ? null : { placement, places }
}

/** Quiet marks, while a session is selected or under the pointer, on the columns its parties must be kept away from at that time. */
export const KeptApartMarks = ({ columns, from, to }: { columns: readonly BoardColumn[]; from: number; to: number }) => {
  const hovered = useHoveredSession((state) => state.placementId)
  const selectedSession = useViewState(({ selection }) => (selection?.table === 'sessions' ? selection.id : null))
  const workspace = useWorkspaceState((state) => state.open?.workspace)
  const [marks, setMarks] = useState<Marks | null>(null)

  useEffect(() => {
    const timer = setTimeout(() => {
      const placement = placementMeant(hovered, selectedSession, columns)
      setMarks(placement ? marksOf(placement, columns) : null)
    }, rest)
    return () => {
      clearTimeout(timer)
    }
  }, [hovered, selectedSession, columns, workspace])

  if (!marks) return null
  const { placement, places } = marks
  return columns.map((column, at) => {
    const place = places.find(({ columnId }) => columnId === column.resource.id)
    const start = wallMinutes(placement.start) - dayNumber(column.day) * 1440
    const first = Math.max(from, start)
    const last = Math.min(to, start + placement.minutes)
    if (!place || first >= last) return null
    return (
      <div
        key={`${column.day} ${place.columnId}`}
        className="hours-apart"
        role="img"
        aria-label={place.words}
        title={place.words}
        style={{
          left: `${String((at / columns.length) * 100)}%`,
          width: `${String(100 / columns.length)}%`,
          top: `${String(((first - from) / (to - from)) * 100)}%`,
          height: `${String(((last - first) / (to - from)) * 100)}%`,
        }}
      >
        <span className="hours-apart-words">
          <IconArrowsSplit2 size={12} aria-hidden /> Kept apart
        </span>
      </div>
    )
  })
}
