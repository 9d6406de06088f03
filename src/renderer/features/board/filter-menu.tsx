import { Button, MultiSelect, Popover, Switch, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import type { BoardFilter } from '../../state/board-preferences'
import { noFilter, setFilter } from '../../state/board-preferences'
import type { FilterChoices } from './board-filter'
import classes from './board-menus.module.css'
import toolbar from './board-toolbar.module.css'

const fields: readonly { readonly field: keyof FilterChoices; readonly label: string; readonly placeholder: string }[] = [
  { field: 'delegationIds', label: 'Who meets', placeholder: 'Any delegation' },
  { field: 'formats', label: 'Format', placeholder: 'Any format' },
  { field: 'statuses', label: 'Status', placeholder: 'Any status' },
  { field: 'tracks', label: 'Track', placeholder: 'Any track' },
  { field: 'venueIds', label: 'Venue', placeholder: 'Every venue' },
  { field: 'hiddenRoomIds', label: 'Hide rooms', placeholder: 'None hidden' },
]

/** What the board shows: a part of each list at a time, each part a chip under the toolbar. */
export const FilterMenu = ({ roundId, filter, choices, count }: { roundId: string; filter: BoardFilter; choices: FilterChoices; count: number }) => {
  const change = (part: Partial<BoardFilter>): void => {
    setFilter(roundId, part)
  }
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={count > 0 ? 'light' : 'default'} className={toolbar.slim ?? ''} aria-label={count > 0 ? `Filter, ${String(count)} in use` : 'Filter'} leftSection={<IconFilter size={14} aria-hidden />}>
          <span className={toolbar.word}>Filter</span>
          {count > 0 ? <span className={toolbar.number}>{count}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''} aria-label="Filter">
        <TextInput
          label="Words"
          placeholder="In title, room, track or party"
          value={filter.text}
          onChange={(event) => {
            change({ text: event.currentTarget.value })
          }}
        />
        {fields.map(({ field, label, placeholder }) => {
          const data = choices[field]
          // One venue, or no tracks at all, is nothing to choose from.
          if (data.length === 0 || (field === 'venueIds' && data.length < 2)) return null
          const known = filter[field].filter((value) => data.some((choice) => choice.value === value))
          return (
            <MultiSelect
              key={field}
              label={label}
              data={[...data]}
              value={known}
              {...(known.length === 0 ? { placeholder } : {})}
              searchable={data.length > 6}
              hidePickedOptions
              comboboxProps={{ withinPortal: false, shadow: 'md' }}
              onChange={(next) => {
                change({ [field]: next })
              }}
            />
          )
        })}
        <Switch
          label="Only with open findings"
          checked={filter.onlyFindings}
          onChange={(event) => {
            change({ onlyFindings: event.currentTarget.checked })
          }}
        />
        <Button
          variant="subtle"
          disabled={count === 0}
          onClick={() => {
            change(noFilter)
          }}
        >
          Show everything
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
