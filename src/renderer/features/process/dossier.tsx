import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RecordRef } from '@shared/model/workspace'
import { select, useViewState } from '../../state/view-state'
import classes from './process.module.css'

/** A titled part of the dossier with its one way to add to it. */
export const DossierBlock = ({ title, lead, add, children }: { title: string; lead?: string; add: ReactNode; children: ReactNode }) => (
  <section className={classes.block} aria-label={title}>
    <header className={classes.blockHead}>
      <h2>{title}</h2>
      {lead ? <span className={classes.lead}>{lead}</span> : null}
      {add}
    </header>
    {children}
  </section>
)

export const AddButton = ({ word, disabled, onAdd }: { word: string; disabled: boolean; onAdd: () => void }) => (
  <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} disabled={disabled} onClick={onAdd}>
    {word}
  </Button>
)

/** One record of the dossier as a line that opens it in the inspector. */
export const DossierRow = ({ record, colour, name, facts, aside }: { record: RecordRef; colour?: string; name: string; facts: string; aside?: string }) => {
  const selected = useViewState((state) => state.selection?.id === record.id)
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-current={selected || undefined}
        onClick={() => {
          select(record)
        }}
      >
        {colour ? <span className={classes.swatch} data-party={colour} aria-hidden /> : null}
        <span className={classes.name}>{name}</span>
        <span className={classes.facts}>{facts}</span>
        {aside ? <span className={classes.aside}>{aside}</span> : null}
      </button>
    </li>
  )
}

/** Facts beside each other, the empty ones left out. */
export const joined = (...words: readonly (string | null | undefined | false)[]): string => words.filter(Boolean).join(' · ')
