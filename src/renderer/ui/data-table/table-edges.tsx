import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { TableRow } from './column'
import { isFigure } from './column'
import classes from './data-table.module.css'
import { cellId, totalText } from './table-rows'
import type { TableModel } from './use-table-model'

interface EdgeProps<Row extends TableRow> {
  readonly gridId: string
  readonly model: TableModel<Row>
  readonly template: string
}

/** The header: names, units and the sort. A click sorts up, down, then not at all. */
export const TableHead = <Row extends TableRow>({ gridId, model, template, active }: EdgeProps<Row> & { active: number }) => (
  <div role="rowgroup" className={classes.head}>
    <div role="row" aria-rowindex={1} className={classes.headRow} style={{ gridTemplateColumns: template }} data-at={-1}>
      {model.columns.map((column, place) => {
        const sort = model.view.sorting.find(({ id }) => id === column.id)
        const Arrow = sort?.desc ? IconArrowDown : IconArrowUp
        return (
          <div
            key={column.id}
            id={cellId(gridId, -1, place)}
            role="columnheader"
            aria-colindex={place + 1}
            aria-sort={sort ? (sort.desc ? 'descending' : 'ascending') : 'none'}
            className={classes.headCell}
            title={column.note}
            data-place={place}
            data-figure={isFigure(column) || undefined}
            data-active={place === active || undefined}
          >
            <span className={classes.words}>
              {column.header}
              {column.unit ? <span className={classes.unit}> {column.unit}</span> : null}
            </span>
            {sort ? <Arrow size={13} aria-hidden /> : null}
          </div>
        )
      })}
    </div>
  </div>
)

/** The footer with the totals of the rows that pass the filters. */
export const TableFoot = <Row extends TableRow>({ gridId, model, template, label }: EdgeProps<Row> & { label: string }) => {
  const at = model.rows.length
  return (
    <div role="rowgroup" className={classes.foot}>
      <div role="row" aria-rowindex={at + 2} className={classes.headRow} style={{ gridTemplateColumns: template }}>
        {model.columns.map((column, place) => (
          <div key={column.id} id={cellId(gridId, at, place)} role="gridcell" aria-colindex={place + 1} className={classes.footCell} data-figure={isFigure(column) || undefined}>
            {place === 0 && column.total === undefined ? label : totalText(column, model.kept)}
          </div>
        ))}
      </div>
    </div>
  )
}
