import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fullName } from '@shared/model/person'
import type { Delegation, TalksRound, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { readDay } from '../../ui/data-table/cell-text'
import { PopoverForm } from '../../ui/popover-form'
import classes from './delegations.module.css'
import { delegateChoices } from './people'

const fieldOf = { d: 'delegateId', i: 'interpreterId', t: 'teamMemberId' } as const
type Kind = keyof typeof fieldOf

/** Persons without a stay in the round: delegates first, then interpreters and the team. Values name the table by a letter. */
const guests = (workspace: Workspace, round: TalksRound, delegations: readonly Delegation[]) => {
  const housed = new Set<string | null>(rowsOf(workspace, 'stays').flatMap((stay) => (stay.roundId === round.id && stay.status !== 'cancelled' ? [stay.delegateId, stay.interpreterId, stay.teamMemberId] : [])))
  const free = ({ id }: { readonly id: string }): boolean => !housed.has(id)
  return [
    { group: 'Delegates', items: delegateChoices(workspace, delegations).filter(({ value }) => free({ id: value })).map(({ value, label }) => ({ value: `d:${value}`, label })) },
    { group: 'Interpreters', items: rowsOf(workspace, 'interpreters').filter(free).map((row) => ({ value: `i:${row.id}`, label: fullName(row) })) },
    { group: 'Mediation team', items: rowsOf(workspace, 'teamMembers').filter((row) => row.processId === round.processId && free(row)).map((row) => ({ value: `t:${row.id}`, label: fullName(row) })) },
  ].filter(({ items }) => items.length > 0)
}

/** Books the same nights for any number of people as one undo step. */
export const AddStays = ({ round, delegations }: { round: TalksRound; delegations: readonly Delegation[] }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [opened, setOpened] = useState(false)
  const [people, setPeople] = useState<string[]>([])
  const hotels = [...new Set([...delegations.map(({ hotel }) => hotel), ...rowsOf(workspace, 'stays').map(({ hotel }) => hotel)])].filter((hotel) => hotel !== '')
  const [hotel, setHotel] = useState<string | null>(null)
  const [checkIn, setCheckIn] = useState<string | null>(null)
  const [checkOut, setCheckOut] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const where = (hotel ?? hotels[0] ?? '').trim()
  const from = readDay(checkIn ?? round.startDate ?? '')
  const to = readDay(checkOut ?? round.endDate ?? '')
  const choices = guests(workspace, round, delegations)
  const everyone = choices.find(({ group }) => group === 'Delegates')?.items ?? []

  const add = async (): Promise<void> => {
    setTried(true)
    if (people.length === 0 || where === '' || !from || !to || to <= from) return
    const answer = await executeTogether(
      `Add ${String(people.length)} ${people.length === 1 ? 'stay' : 'stays'}`,
      people.map((person) => {
        const kind: Kind = person.startsWith('i:') ? 'i' : person.startsWith('t:') ? 't' : 'd'
        return { type: 'create', table: 'stays', row: { id: newId(), roundId: round.id, [fieldOf[kind]]: person.slice(2), hotel: where, checkIn: from, checkOut: to } }
      }),
    )
    if (!answer.ok) return
    setOpened(false)
    setPeople([])
    setTried(false)
  }

  return (
    <PopoverForm label="Add stays" disabled={readOnly} opened={opened} onOpened={setOpened} onSubmit={() => void add()}>
      <MultiSelect label="Who" data-autofocus data={choices} value={people} searchable hidePickedOptions comboboxProps={{ withinPortal: false }} maxDropdownHeight={200} error={tried && people.length === 0 ? 'Choose who stays.' : null} placeholder={people.length === 0 ? 'People without a room' : ''} onChange={setPeople} />
      {everyone.length > 1 ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            setPeople(everyone.map(({ value }) => value))
          }}
        >
          {`All ${String(everyone.length)} delegates without a room`}
        </Button>
      ) : null}
      <TextInput label="Hotel" value={hotel ?? hotels[0] ?? ''} error={tried && where === '' ? 'Needed' : null} onChange={(event) => { setHotel(event.currentTarget.value) }} />
      <div className={classes.pair}>
        <TextInput label="Check in" placeholder="YYYY-MM-DD" value={checkIn ?? round.startDate ?? ''} error={tried && !from ? 'Write 2018-12-05' : null} onChange={(event) => { setCheckIn(event.currentTarget.value) }} />
        <TextInput label="Check out" placeholder="YYYY-MM-DD" value={checkOut ?? round.endDate ?? ''} error={tried && (!to || (from !== undefined && to <= from)) ? 'After check in' : null} onChange={(event) => { setCheckOut(event.currentTarget.value) }} />
      </div>
      <Button type="submit">{people.length > 1 ? `Add ${String(people.length)} stays` : 'Add stay'}</Button>
    </PopoverForm>
  )
}
