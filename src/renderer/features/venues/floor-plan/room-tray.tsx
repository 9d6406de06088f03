import { Button } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import type { Room } from '@shared/model/workspace'
import { AsidePart } from './aside-part'
import classes from './floor-plan.module.css'
import { purposeText } from './plan-words'

interface RoomTrayProps {
  readonly rooms: readonly Room[]
  readonly readOnly: boolean
  readonly onGrab: (room: Room, event: PointerEvent) => void
  readonly onPlace: (room: Room) => void
}

/** Rooms of this floor that are not drawn yet: dragged onto the plan, or placed by a button. */
export const RoomTray = ({ rooms, readOnly, onGrab, onPlace }: RoomTrayProps) => (
  <AsidePart title={rooms.length === 0 ? 'Not drawn yet' : `Not drawn yet (${String(rooms.length)})`}>
    {rooms.length === 0 ? (
      <p className={classes.quiet}>Every room of this floor is on the plan. Drag over empty squares to draw a new one.</p>
    ) : (
      <ul className={classes.tray}>
        {rooms.map((room) => (
          <li key={room.id} className={classes.waiting}>
            <div
              className={classes.waitingRoom}
              data-waiting={room.id}
              onPointerDown={(event) => {
                if (event.button === 0 && !readOnly) onGrab(room, event)
              }}
            >
              <IconGripVertical size={14} aria-hidden />
              <div>
                <div className={classes.waitingName} dir="auto">{room.name}</div>
                <div className={classes.quiet}>{purposeText(room)}</div>
              </div>
            </div>
            <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Place ${room.name} on the plan`} onClick={() => { onPlace(room) }}>
              Place
            </Button>
          </li>
        ))}
      </ul>
    )}
  </AsidePart>
)
