import { Button, Checkbox, Popover } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { Room } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import type { RoomPair } from '@shared/views/floor-plan'
import classes from './floor-plan.module.css'
import { setNeighbours } from './plan-edits'

const keyOf = ([one, other]: RoomPair): string => `${one.id} ${other.id}`

/** Rooms drawn wall to wall that are not neighbours yet, to be made neighbours in one step. */
export const TouchingRooms = ({ pairs, rooms, readOnly }: { pairs: readonly RoomPair[]; rooms: readonly Room[]; readOnly: boolean }) => {
  const [opened, setOpened] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = pairs.filter((pair) => !left.includes(keyOf(pair)))
  return (
    <Popover opened={opened && pairs.length > 0} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus width={340}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconLink size={14} />} disabled={pairs.length === 0 || readOnly} aria-expanded={opened} onClick={() => { setLeft([]); setOpened(!opened) }}>
          {pairs.length === 0 ? 'No rooms to join' : `Rooms that touch: ${String(pairs.length)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.popoverLead}>Drawn wall to wall, and not next to each other in the list yet.</p>
        <ul className={classes.touching}>
          {pairs.map((pair) => {
            const key = keyOf(pair)
            return (
              <li key={key}>
                <Checkbox size="xs" label={`${pair[0].name} and ${pair[1].name}`} checked={!left.includes(key)} onChange={(event) => { setLeft(event.currentTarget.checked ? left.filter((held) => held !== key) : [...left, key]) }} />
              </li>
            )
          })}
        </ul>
        <Button disabled={chosen.length === 0} onClick={() => { setOpened(false); void setNeighbours(rooms, chosen, true) }}>
          {chosen.length === 1 ? 'Put them next to each other' : `Put ${count(chosen.length, 'pair', 'pairs')} next to each other`}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
