import { Button, Popover, SegmentedControl, Select, Switch } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { setCondensed, setDayCount, setSecondZone, useBoardPreferences } from '../../state/board-preferences'
import { setGridMinutes, useViewState } from '../../state/view-state'
import { Legend } from './legend'
import classes from './board-menus.module.css'
import toolbar from './board-toolbar.module.css'

const steps = ['5', '15', '30', '60'].map((minutes) => ({ value: minutes, label: `${minutes} min` }))
const counts = ['2', '3', '4', '5'].map((days) => ({ value: days, label: days }))

/** "Africa/Cairo" as people look for it: the city first. */
const zoneChoices = Intl.supportedValuesOf('timeZone')
  .map((zone) => ({ value: zone, label: `${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} (${zone.split('/')[0] ?? ''})` }))
  .sort((one, other) => one.label.localeCompare(other.label))

/** How the board is drawn, and what its marks mean. All of it is remembered on this computer. */
export const DisplayMenu = () => {
  const { condensed, dayCount, secondZone } = useBoardPreferences()
  const gridMinutes = useViewState((state) => state.gridMinutes)
  return (
    <Popover position="bottom-end" width={360} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" className={toolbar.slim ?? ''} aria-label="Display" leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}>
          <span className={toolbar.word}>Display</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''} aria-label="Display">
        <div className={classes.line}>
          <span>Step when moving</span>
          <SegmentedControl
            size="xs"
            aria-label="Step when moving"
            value={String(gridMinutes)}
            data={steps}
            onChange={(next) => {
              setGridMinutes(Number(next))
            }}
          />
        </div>
        <div className={classes.line}>
          <span>Days side by side</span>
          <SegmentedControl
            size="xs"
            aria-label="Days side by side"
            value={String(dayCount)}
            data={counts}
            onChange={(next) => {
              setDayCount(Number(next))
            }}
          />
        </div>
        <Switch
          label="Condensed, for many rooms"
          checked={condensed}
          onChange={(event) => {
            setCondensed(event.currentTarget.checked)
          }}
        />
        <Select
          label="Second clock"
          placeholder="None"
          data={zoneChoices}
          value={secondZone}
          searchable
          clearable
          limit={60}
          comboboxProps={{ withinPortal: false, shadow: 'md' }}
          clearButtonProps={{ 'aria-label': 'No second clock' }}
          onChange={setSecondZone}
        />
        <Legend />
      </Popover.Dropdown>
    </Popover>
  )
}
