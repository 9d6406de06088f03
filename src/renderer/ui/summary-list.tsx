import type { ReactNode } from 'react'
import classes from './summary-list.module.css'

/** A heading or a cell that holds a number: set to the right. */
export const figure = classes.figure

interface SummaryListProps {
  /** What the list is of, for those who cannot see it. */
  readonly label: string
  /** The cells of its heading. */
  readonly heads: ReactNode
  readonly rows: ReactNode
  /** The row of all together; null where there are too few to sum up. */
  readonly sum: ReactNode
}

/** A few records above a table, each with the figures that are asked about; choosing one narrows the table. */
export const SummaryList = ({ label, heads, rows, sum }: SummaryListProps) => (
  <div className={classes.box} role="region" aria-label={label} tabIndex={0}>
    <table className={classes.list}>
      <thead>
        <tr>{heads}</tr>
      </thead>
      <tbody>{rows}</tbody>
      {sum === null ? null : <tfoot>{sum}</tfoot>}
    </table>
  </div>
)

interface SummaryRowProps {
  /** What is pressed to choose it. */
  readonly name: ReactNode
  readonly chosen: boolean
  readonly onChoose: () => void
  /** The cells after its name. */
  readonly children: ReactNode
}

/** One record of a {@link SummaryList}, or all of them together. */
export const SummaryRow = ({ name, chosen, onChoose, children }: SummaryRowProps) => (
  <tr data-chosen={chosen || undefined}>
    <th scope="row">
      <button type="button" className={classes.pick} aria-pressed={chosen} onClick={onChoose}>
        {name}
      </button>
    </th>
    {children}
  </tr>
)
