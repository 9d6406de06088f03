import { Button, FileButton, Popover, Slider } from '@mantine/core'
import { IconPhoto, IconRulerMeasure, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Room, Venue } from '@shared/model/workspace'
import type { Floor } from '@shared/views/floor-plan'
import { largestGrid } from '@shared/views/floor-plan'
import { NumberField, TextField } from '../../../ui/fields'
import { showProblem } from '../../../ui/notice'
import { setPictureStrength, showFloor, useVenuesView } from '../venues-view'
import classes from './floor-plan.module.css'
import { removePlan, renameFloor, savePlan } from './plan-edits'
import { readPicture } from './plan-picture'
import { floorTitle } from './plan-words'

interface SettingsProps {
  readonly venue: Venue
  readonly floor: Floor
  readonly floors: readonly Floor[]
  readonly rooms: readonly Room[]
  readonly readOnly: boolean
}

/** A floor's grid, its measure, its background picture and its name. */
export const PlanSettings = ({ venue, floor, floors, rooms, readOnly }: SettingsProps) => {
  const [opened, setOpened] = useState(false)
  const [reading, setReading] = useState(false)
  const strength = useVenuesView((state) => state.pictureStrength)
  const { plan, grid } = floor
  const set = (fields: Parameters<typeof savePlan>[2]): void => void savePlan(venue, floor, fields)

  const choosePicture = async (file: File | null): Promise<void> => {
    if (!file) return
    setReading(true)
    const picture = await readPicture(file)
    setReading(false)
    if (!picture.ok) {
      showProblem(picture.problem.sentence, 'This picture can’t be used')
      return
    }
    const { address, width, height } = picture.value
    // As many rows as the picture is high: it then fills the plan.
    const rows = Math.max(4, Math.min(largestGrid, Math.round((plan.columns * height) / width)))
    set({ picture: address, rows })
  }

  const rename = (name: string): void => {
    const trimmed = name.trim()
    if (floors.some((other) => other.name === trimmed && other.name !== floor.name)) {
      showProblem(`${venue.name} has a ${floorTitle(trimmed)} already. Give this floor another name.`)
      return
    }
    void renameFloor(venue, rooms, floor, trimmed).then((answer) => { if (answer.ok) showFloor(trimmed) })
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconRulerMeasure size={14} />} aria-expanded={opened} onClick={() => { setOpened(!opened) }}>
          Plan
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextField key={floor.name} label="Floor" value={floor.name} required disabled={readOnly} onCommit={rename} />
        <NumberField label="Columns" value={plan.columns} min={4} max={largestGrid} disabled={readOnly} {...(grid.columns > plan.columns ? { hint: `Rooms reach column ${String(grid.columns)}` } : {})} onCommit={(columns) => { set({ columns }) }} />
        <NumberField label="Rows" value={plan.rows} min={4} max={largestGrid} disabled={readOnly} {...(grid.rows > plan.rows ? { hint: `Rooms reach row ${String(grid.rows)}` } : {})} onCommit={(rows) => { set({ rows }) }} />
        <NumberField label="A square is" value={plan.metresPerSquare} nullable decimals={2} step={0.5} max={1000} disabled={readOnly} hint="metres wide; with it, walking distances are known" onCommit={(metres) => { set({ metresPerSquare: metres === 0 ? null : metres }) }} />
        <div className={classes.picture}>
          <FileButton accept="image/png,image/jpeg,image/webp" inputProps={{ 'aria-label': 'Background picture' }} onChange={(file) => void choosePicture(file)} key={plan.picture?.length ?? 0}>
            {(props) => (
              <Button {...props} variant="default" loading={reading} disabled={readOnly} leftSection={<IconPhoto size={14} />}>
                {plan.picture ? 'Change the picture…' : 'Picture under the plan…'}
              </Button>
            )}
          </FileButton>
          {plan.picture ? (
            <Button variant="subtle" color="gray" disabled={readOnly} onClick={() => { set({ picture: null }) }}>
              Remove it
            </Button>
          ) : null}
        </div>
        {plan.picture ? (
          <div className={classes.strength}>
            <span>Picture shows</span>
            <Slider size="sm" min={10} max={100} step={5} label={(value) => `${String(value)}%`} thumbLabel="How strongly the picture shows" value={strength} onChange={setPictureStrength} />
          </div>
        ) : null}
        {floor.kept || floor.drawn.length > 0 ? (
          <Button className={classes.removePlan ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={readOnly} onClick={() => { setOpened(false); void removePlan(venue, floor) }}>
            {floor.drawn.length === 0 ? 'Remove this plan' : `Remove this plan; its ${floor.drawn.length === 1 ? 'room stays' : `${String(floor.drawn.length)} rooms stay`} in the list`}
          </Button>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}
