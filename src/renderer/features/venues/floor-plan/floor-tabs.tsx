import { Tabs } from '@mantine/core'
import type { Floor } from '@shared/views/floor-plan'
import classes from './floor-plan.module.css'
import { floorTitle } from './plan-words'

/** One tab per floor. */
export const FloorTabs = ({ floors, chosen, onChoose }: { floors: readonly Floor[]; chosen: string; onChoose: (name: string) => void }) => (
  <Tabs value={`floor ${chosen}`} variant="pills" className={classes.floors ?? ''} onChange={(value) => { if (value) onChoose(value.slice('floor '.length)) }}>
    <Tabs.List aria-label="Floors" className={classes.floorList ?? ''}>
      {floors.map(({ name, drawn }) => (
        <Tabs.Tab key={name} value={`floor ${name}`} className={classes.floorTab ?? ''} aria-controls={undefined}>
          {floorTitle(name)} <span className={classes.tally}>{drawn.length}</span>
        </Tabs.Tab>
      ))}
    </Tabs.List>
  </Tabs>
)
