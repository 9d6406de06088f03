import { Button } from '@mantine/core'
import type { Room, Venue } from '@shared/model/workspace'
import type { Floor } from '@shared/views/floor-plan'
import { areNeighbours } from '@shared/views/floor-plan'
import classes from './floor-plan.module.css'
import { setNeighbours } from './plan-edits'
import { pairSentence, pickedSentence, placeText, sizeText } from './plan-words'
import type { Draft } from './use-plan-gesture'

interface PickedLineProps {
  readonly venue: Venue
  readonly floor: Floor
  readonly rooms: readonly Room[]
  readonly picked: readonly string[]
  readonly focusedId: string | null
  readonly draft: Draft | null
  readonly readOnly: boolean
  readonly onOpen: (room: Room) => void
  readonly onTakeOff: (rooms: readonly Room[]) => void
}

const draftSentence = (draft: Draft, rooms: readonly Room[], metresPerSquare: number | null): string => {
  const name = rooms.find(({ id }) => id === draft.roomId)?.name ?? 'New room'
  if (draft.kind === 'link') return `Drag to the room next to ${name}.`
  return draft.rect ? `${name}: ${placeText(draft.rect)}, ${sizeText(draft.rect, metresPerSquare)}. Escape leaves it as it was.` : ''
}

/** The line below the plan: what is picked or being dragged, in words, and what can be done with it. */
export const PickedLine = ({ venue, floor, rooms, picked, focusedId, draft, readOnly, onOpen, onTakeOff }: PickedLineProps) => {
  const drawn = (id: string | null | undefined): Room | undefined => floor.drawn.find((room) => room.id === id)
  const [one, other] = [drawn(picked[0] ?? focusedId), drawn(picked[1])]
  const sentence = draft
    ? draftSentence(draft, rooms, floor.plan.metresPerSquare)
    : one && other
      ? pairSentence(venue, one, other)
      : one
        ? pickedSentence(one, floor, rooms)
        : 'Drag a room to move it, its edges to resize it. Two rooms, the second with Shift, can be put next to each other. By keyboard: Tab, arrows, Shift with arrows, Enter, Space.'
  const joined = one && other ? areNeighbours(one, other) : false
  return (
    <div className={classes.line}>
      <p role="status">{sentence}</p>
      {one && other && !draft ? (
        <Button size="compact-xs" disabled={readOnly} variant={joined ? 'default' : 'filled'} onClick={() => void setNeighbours(rooms, [[one, other]], !joined)}>
          {joined ? 'Not next to each other' : 'Next to each other'}
        </Button>
      ) : null}
      {one && !other && !draft ? (
        <>
          <Button size="compact-xs" variant="default" onClick={() => { onOpen(one) }}>
            Open
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" disabled={readOnly} onClick={() => { onTakeOff([one]) }}>
            Take off the plan
          </Button>
        </>
      ) : null}
    </div>
  )
}
