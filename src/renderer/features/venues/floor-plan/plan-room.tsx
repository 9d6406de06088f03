import { IconDoorEnter } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { memo } from 'react'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import type { RoomApart } from './apart-marks'
import classes from './floor-plan.module.css'
import { mostSeats, spokenRoom } from './plan-words'

interface PlanRoomProps {
  readonly room: Room
  readonly rect: PlanRect
  readonly unit: number
  readonly picked: boolean
  /** Whether a line being drawn would end here. */
  readonly aimed: boolean
  readonly dragged: boolean
  readonly overlapping: boolean
  /** Names of the rooms next to it, one text so that it compares. */
  readonly neighbours: string
  readonly apart: RoomApart | undefined
  readonly helpId: string
  readonly onKeyDown: (room: Room, event: KeyboardEvent) => void
  readonly onFocus: (room: Room) => void
}

/** Lines of text that a room has space for, by its height in pixels. */
const linesIn = (height: number): number => Math.max(1, Math.floor((height - 8) / 16))
/** About how wide a letter of a name is, in pixels. */
const letter = 6.6

/** One room on the plan: its name, its entrances, and what it is used for, as far as there is space. */
export const PlanRoom = memo(({ room, rect, unit, picked, aimed, dragged, overlapping, neighbours, apart, helpId, onKeyDown, onFocus }: PlanRoomProps) => {
  const [x, y, width, height] = [rect.x * unit, rect.y * unit, rect.width * unit, rect.height * unit]
  const seats = mostSeats(room)
  const apartLines = apart?.lines ?? []
  const space = linesIn(height)
  // A name too long for one line takes two where there are two.
  const nameLines = space > 1 && room.name.length * letter > width - 12 - apartLines.length * 5 ? 2 : 1
  const facts = [
    ...apartLines.map(({ party, colour, text }) => (
      <div key={party} className={classes.apart} {...(colour ? { 'data-party': colour } : {})}>
        {text}
      </div>
    )),
    ...(room.entrances.length > 0
      ? [
          <div key="entrances" className={classes.entrances}>
            <IconDoorEnter size={12} stroke={1.8} aria-hidden />
            <span>{room.entrances.join(', ')}</span>
          </div>,
        ]
      : []),
    ...(seats !== null ? [<div key="seats" className={classes.use}>{`${room.kind === 'other' ? '' : `${room.kind}, `}${String(seats)} seats`}</div>] : []),
  ]
  const more = [picked ? 'picked' : '', overlapping ? 'drawn over another room' : '', ...apartLines.map(({ text }) => text)].filter(Boolean).join('; ')
  return (
    <g
      className={classes.room}
      role="button"
      tabIndex={0}
      aria-pressed={picked}
      aria-label={spokenRoom(room, rect, neighbours === '' ? [] : [neighbours], more)}
      aria-describedby={helpId}
      data-room={room.id}
      data-picked={picked || undefined}
      data-aimed={aimed || undefined}
      data-dragged={dragged || undefined}
      data-overlapping={overlapping || undefined}
      data-apart={apart?.tone}
      onKeyDown={(event) => {
        onKeyDown(room, event)
      }}
      onFocus={() => {
        onFocus(room)
      }}
    >
      <rect className={classes.ring} x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={5} />
      <rect className={classes.walls} x={x} y={y} width={width} height={height} rx={2} />
      {apartLines.map(({ party, colour, home }, at) => (
        <rect key={party} className={classes.side} {...(colour ? { 'data-party': colour } : {})} x={x + at * 5 + 1} y={y + 1} width={home ? 5 : 3} height={height - 2} />
      ))}
      <foreignObject className={classes.words} x={x} y={y} width={width} height={height}>
        <div className={classes.card} data-small={height < 30 || undefined} style={{ paddingLeft: 6 + apartLines.length * 5 }}>
          <div className={classes.roomName} dir="auto" style={{ WebkitLineClamp: nameLines }}>
            {room.name}
          </div>
          {facts.slice(0, space - nameLines)}
        </div>
      </foreignObject>
      <title>{room.name}</title>
    </g>
  )
})
PlanRoom.displayName = 'PlanRoom'
