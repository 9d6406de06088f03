import { Button, Popover, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Venue } from '@shared/model/workspace'
import type { Floor } from '@shared/views/floor-plan'
import { showFloor } from '../venues-view'
import classes from './floor-plan.module.css'
import { addFloor } from './plan-edits'
import { floorTitle } from './plan-words'

/** Adds an empty floor to a venue and shows it. */
export const AddFloor = ({ venue, floors, readOnly }: { venue: Venue; floors: readonly Floor[]; readOnly: boolean }) => {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const taken = floors.some((floor) => floor.name === trimmed)
  const add = async (): Promise<void> => {
    if (trimmed === '' || taken) return
    const answer = await addFloor(venue, trimmed)
    if (!answer.ok) return
    setOpened(false)
    setName('')
    showFloor(trimmed)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" color="gray" disabled={readOnly} leftSection={<IconPlus size={13} />} aria-expanded={opened} onClick={() => { setOpened(!opened) }}>
          Floor
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.addFloor} onSubmit={(event) => { event.preventDefault(); void add() }}>
          <TextInput label="Name of the floor" placeholder="2, Ground floor, Annex" value={name} error={taken && trimmed !== '' ? `There is a ${floorTitle(trimmed)} already.` : null} data-autofocus onChange={(event) => { setName(event.currentTarget.value) }} />
          <Button type="submit" disabled={trimmed === '' || taken}>
            Add
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
