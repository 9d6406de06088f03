import { ActionIcon, Button, CloseButton, Indicator, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconArrowsVertical, IconColumns3, IconFilter, IconSearch, IconStack2, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DataColumn, TableRow } from './column'
import classes from './data-table.module.css'
import type { TableModel } from './use-table-model'
import { facetId } from './use-table-model'

interface ToolbarProps<Row extends TableRow> {
  readonly label: string
  readonly all: readonly DataColumn<Row>[]
  readonly model: TableModel<Row>
  readonly total: number
  readonly actions: ReactNode
  /** Rows that the remove button would remove; 0 hides nothing but switches it off, null leaves it out. */
  readonly removable: number | null
  readonly onRemove: () => void
}

const plural = (count: number): string => (count === 1 ? 'row' : 'rows')

const FilterMenu = <Row extends TableRow>({ all, model }: Pick<ToolbarProps<Row>, 'all' | 'model'>) => {
  const facets = all.filter((column) => column.facet)
  if (facets.length === 0) return null
  const pickedOf = (columnId: string): readonly string[] => {
    const held = model.view.filters.find(({ id }) => id === facetId(columnId))?.value
    return Array.isArray(held) ? held.filter((item): item is string => typeof item === 'string') : []
  }
  const toggle = (columnId: string, value: string): void => {
    const picked = pickedOf(columnId)
    const next = picked.includes(value) ? picked.filter((item) => item !== value) : [...picked, value]
    const others = model.view.filters.filter(({ id }) => id !== facetId(columnId))
    model.setView({ filters: next.length === 0 ? others : [...others, { id: facetId(columnId), value: next }] })
  }
  const active = model.view.filters.length
  return (
    <Menu closeOnItemClick={false} width={240}>
      <Menu.Target>
        <Button variant={active > 0 ? 'light' : 'subtle'} color={active > 0 ? 'accent' : 'gray'} leftSection={<IconFilter size={14} />}>
          {active > 0 ? `Filter · ${String(active)}` : 'Filter'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        {facets.map((column) => {
          const counts = model.table.getColumn(facetId(column.id))?.getFacetedUniqueValues() ?? new Map<unknown, number>()
          const values = [...counts].flatMap(([value, count]) => (typeof value === 'string' ? [{ value, count }] : [])).sort((one, other) => one.value.localeCompare(other.value))
          return (
            <div key={column.id}>
              <Menu.Label>{column.header}</Menu.Label>
              {values.map(({ value, count }) => (
                <Menu.CheckboxItem
                  key={value}
                  checked={pickedOf(column.id).includes(value)}
                  rightSection={<span className={classes.count}>{count}</span>}
                  onChange={() => {
                    toggle(column.id, value)
                  }}
                >
                  {value === '' ? 'Not stated' : value}
                </Menu.CheckboxItem>
              ))}
            </div>
          )
        })}
        {active > 0 ? (
          <>
            <Menu.Divider />
            <Menu.Item
              closeMenuOnClick
              onClick={() => {
                model.setView({ filters: [] })
              }}
            >
              Show all rows
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

const GroupMenu = <Row extends TableRow>({ all, model }: Pick<ToolbarProps<Row>, 'all' | 'model'>) => {
  const groupable = all.filter((column) => column.groupable)
  if (groupable.length === 0) return null
  const grouped = groupable.find(({ id }) => id === model.view.group)
  return (
    <Menu width={200}>
      <Menu.Target>
        <Button variant={grouped ? 'light' : 'subtle'} color={grouped ? 'accent' : 'gray'} leftSection={<IconStack2 size={14} />}>
          {grouped ? `By ${grouped.header.toLowerCase()}` : 'Group'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={grouped?.id ?? ''}
          onChange={(columnId) => {
            model.setView({ group: columnId === '' ? null : columnId })
          }}
        >
          <Menu.RadioItem value="" closeMenuOnClick>
            No groups
          </Menu.RadioItem>
          {groupable.map((column) => (
            <Menu.RadioItem key={column.id} value={column.id} closeMenuOnClick>
              {column.header}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

const ColumnMenu = <Row extends TableRow>({ all, model }: Pick<ToolbarProps<Row>, 'all' | 'model'>) => (
  <Menu closeOnItemClick={false} width={220} position="bottom-end">
    <Menu.Target>
      <Tooltip label="Choose columns">
        <ActionIcon aria-label="Choose columns">
          <IconColumns3 size={16} />
        </ActionIcon>
      </Tooltip>
    </Menu.Target>
    <Menu.Dropdown className={classes.menu ?? ''}>
      <Menu.Label>Columns</Menu.Label>
      {all.slice(1).map((column) => {
        const shown = model.view.shown[column.id] ?? !column.hidden
        return (
          <Menu.CheckboxItem
            key={column.id}
            checked={shown}
            onChange={(checked) => {
              model.setView({ shown: { ...model.view.shown, [column.id]: checked } })
            }}
          >
            {column.header}
          </Menu.CheckboxItem>
        )
      })}
    </Menu.Dropdown>
  </Menu>
)

/** The line above a table: search, filters, groups, columns, row height, how many rows, and the owner's own buttons. */
export const TableToolbar = <Row extends TableRow>({ label, all, model, total, actions, removable, onRemove }: ToolbarProps<Row>) => {
  const kept = model.kept.length
  const comfortable = model.view.rowHeight === 'comfortable'
  return (
    <div className={classes.toolbar} role="group" aria-label={`${label}: view`}>
      <TextInput
        className={classes.search ?? ''}
        aria-label={`Search ${label.toLowerCase()}`}
        placeholder="Search"
        leftSection={<IconSearch size={14} />}
        rightSection={model.search === '' ? null : <CloseButton size="xs" aria-label="Clear search" onClick={() => { model.setSearch('') }} />}
        value={model.search}
        onChange={(event) => {
          model.setSearch(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && model.search !== '') {
            event.stopPropagation()
            model.setSearch('')
          }
        }}
      />
      <FilterMenu all={all} model={model} />
      <GroupMenu all={all} model={model} />
      <span className={classes.tally} role="status">
        {kept === total ? `${String(total)} ${plural(total)}` : `${String(kept)} of ${String(total)} ${plural(total)}`}
      </span>
      <div className={classes.spacer} />
      {actions}
      {removable === null ? null : (
        <Tooltip label={removable > 1 ? `Remove ${String(removable)} rows` : 'Remove the row'}>
          <ActionIcon aria-label={removable > 1 ? `Remove ${String(removable)} rows` : 'Remove the row'} disabled={removable === 0} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={comfortable ? 'Compact rows' : 'Comfortable rows'}>
        <ActionIcon
          aria-label="Comfortable rows"
          aria-pressed={comfortable}
          onClick={() => {
            model.setView({ rowHeight: comfortable ? 'compact' : 'comfortable' })
          }}
        >
          <IconArrowsVertical size={16} />
        </ActionIcon>
      </Tooltip>
      <Indicator disabled={Object.keys(model.view.shown).length === 0} size={6} offset={4}>
        <ColumnMenu all={all} model={model} />
      </Indicator>
    </div>
  )
}
