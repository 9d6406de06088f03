import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { newId } from '../../state/new-id'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { PopoverForm } from '../../ui/popover-form'
import { freePairs, otherSideFields, otherSides, partiesOf } from './keep-apart-sides'
import classes from './process.module.css'

/** Asks which party is kept apart from which other party or person in a round; the rest is set in the inspector. */
export const AddKeepApart = ({ round }: { round: TalksRound | undefined }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [opened, setOpened] = useState(false)
  const [partyId, setPartyId] = useState<string | null>(null)
  const [side, setSide] = useState<string | null>(null)
  const parties = round ? partiesOf(workspace, round.id) : []
  const first = round ? freePairs(workspace, round.id)[0] : undefined
  const one = partyId ?? first?.[0].id ?? parties[0]?.id ?? null
  const choices = round && opened ? otherSides(workspace, round.id, one) : []
  const wanted = side ?? (partyId === null && first ? `party:${first[1].id}` : null)
  const other = choices.some(({ value }) => value === wanted) ? wanted : null

  const add = async (): Promise<void> => {
    if (!round || one === null || other === null) return
    const id = newId()
    const answer = await addRecord('keepApartRules', { id, roundId: round.id, partyId: one, ...otherSideFields(other) })
    if (!answer.ok) return
    setOpened(false)
    setPartyId(null)
    setSide(null)
    select({ table: 'keepApartRules', id })
  }

  return (
    <PopoverForm label="Rule" small disabled={readOnly || parties.length === 0} width={280} opened={opened} onOpened={setOpened} onSubmit={() => void add()}>
      <Select
        label="Party"
        data-autofocus
        data={parties.map((party) => ({ value: party.id, label: party.shortName }))}
        value={one}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          setPartyId(value)
          setSide(null)
        }}
      />
      <Select
        label="Kept apart from"
        data={[...choices]}
        value={other}
        searchable
        placeholder={choices.length === 0 ? 'Nobody else yet' : 'A party or a person'}
        allowDeselect={false}
        limit={200}
        maxDropdownHeight={220}
        comboboxProps={{ withinPortal: false }}
        onChange={setSide}
      />
      <div className={classes.hint}>In {round?.name ?? 'no round'}. What they must not share is set next.</div>
      <Button type="submit" disabled={other === null}>
        Add rule
      </Button>
    </PopoverForm>
  )
}
