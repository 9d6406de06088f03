import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { RoomMapping } from '@shared/planning/suggested-rooms'
import { suggestedRooms } from '@shared/planning/suggested-rooms'
import { count, list } from '@shared/text/lists'
import { useCommandPreview } from '../../../state/command-preview'
import { useWorkspace } from '../../../state/current'
import { execute } from '../../../state/workspace-state'
import { Dialog } from '../../../ui/dialog'
import { FindingsChange } from '../../../ui/findings-change'
import { SeverityGlyph } from '../../../ui/glyphs'
import { reported, showDone } from '../../../ui/notice'
import classes from './comparison.module.css'
import type { LeavingRoom } from './room-choices'
import { chosenTwice, leavingRooms } from './room-choices'

const unplaced = 'unplaced'

const usedFor = ({ sessions, caucusOf }: LeavingRoom): string =>
  [sessions > 0 ? count(sessions, 'session', 'sessions') : '', caucusOf.length > 0 ? `caucus room of ${list(caucusOf.map(({ name }) => name))}` : ''].filter(Boolean).join(', ')

/** One room that leaves, and the room that takes its place. */
const MoveRow = ({ leaving, to, targets, twice, onChoose }: { leaving: LeavingRoom; to: string | null; targets: readonly { readonly value: string; readonly label: string }[]; twice: string; onChoose: (to: string | null) => void }) => (
  <tr>
    <th scope="row">
      {leaving.room.name}
      <div className={classes.quiet}>{usedFor(leaving)}</div>
    </th>
    <td aria-hidden>→</td>
    <td>
      <Select aria-label={`In place of ${leaving.room.name}`} searchable={targets.length > 8} allowDeselect={false} data={[{ value: unplaced, label: 'No room: unplaced' }, ...targets]} value={to ?? unplaced} onChange={(value) => { onChoose(value === unplaced ? null : value) }} />
      {twice === '' ? null : (
        <div className={classes.short}>
          <SeverityGlyph severity="warning" size={13} />
          {twice}
        </div>
      )}
    </td>
  </tr>
)

const Form = ({ round, to, onDone }: { round: TalksRound; to: Venue; onDone: () => void }) => {
  const workspace = useWorkspace()
  const leaving = useMemo(() => leavingRooms(workspace, round), [workspace, round])
  const sources = [...leaving.keys()].filter((id) => id !== to.id).flatMap((id) => rowOf(workspace, 'venues', id) ?? [])
  const [fromId, setFrom] = useState<string | null>(null)
  const from = sources.find(({ id }) => id === fromId) ?? sources[0]
  const [changed, setChanged] = useState<RoomMapping>({})
  const suggested = useMemo(() => (from ? suggestedRooms(workspace, round.id, from.id, to.id) : {}), [workspace, round.id, from, to.id])
  const rows = from ? (leaving.get(from.id) ?? []) : []
  const mapping: RoomMapping = Object.fromEntries(rows.map(({ room }) => [room.id, changed[room.id] === undefined ? (suggested[room.id] ?? null) : (changed[room.id] ?? null)]))
  const command: CommandInput | null = from ? { type: 'change-round-venue', roundId: round.id, fromVenueId: from.id, toVenueId: to.id, rooms: { ...mapping } } : null
  const preview = useCommandPreview(command)
  const twice = chosenTwice(mapping)
  const targets = rowsOf(workspace, 'rooms')
    .filter(({ venueId }) => venueId === to.id)
    .sort((one, other) => one.order - other.order)
    .map(({ id, name, kind }) => ({ value: id as string, label: kind === 'other' ? name : `${name} (${kind})` }))
  const lost = rows.filter(({ room }) => mapping[room.id] === null).length

  const move = async (): Promise<void> => {
    if (!command) return
    const answer = await reported(execute(command))
    if (!answer.ok) return
    showDone(`${round.name} is at ${to.name} now. Ctrl+Z takes it back.`)
    onDone()
  }
  const twiceText = (roomId: string): string => {
    const comers = (twice.get(mapping[roomId] ?? '') ?? []).filter((id) => id !== roomId)
    return comers.length === 0 ? '' : `Also takes the place of ${list(comers.flatMap((id) => rowOf(workspace, 'rooms', id)?.name ?? []), 3)}.`
  }

  if (!from) return <p>{`${round.name} uses no room of another venue: there is nothing to move.`}</p>
  return (
    <form onSubmit={(event) => { event.preventDefault(); void move() }}>
      <p className={classes.moveLead}>Every session keeps its day and time. Choose the room that takes the place of each.</p>
      {sources.length > 1 ? <Select label="From" className={classes.from ?? ''} data={sources.map(({ id, name }) => ({ value: id, label: name }))} value={from.id} allowDeselect={false} onChange={(id) => { setFrom(id); setChanged({}) }} /> : null}
      <div className={classes.mapping} role="region" aria-label="Rooms" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{from.name}</th>
              <td />
              <th scope="col">{to.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MoveRow key={row.room.id} leaving={row} to={mapping[row.room.id] ?? null} targets={targets} twice={twiceText(row.room.id)} onChoose={(room) => { setChanged({ ...changed, [row.room.id]: room }) }} />
            ))}
          </tbody>
        </table>
      </div>
      {lost > 0 ? <p className={classes.moveLead}>{`${count(lost, 'room has', 'rooms have')} no room in place: their sessions become unplaced.`}</p> : null}
      {preview?.ok ? <FindingsChange brings={preview.value.brings} cures={preview.value.cures} shown={2} /> : null}
      {preview && !preview.ok ? <p role="status" className={classes.refusal}>{preview.problem.sentence}</p> : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={!preview?.ok}>
          Move the round
        </Button>
      </div>
    </form>
  )
}

/** Moves the round to a venue, room by room; null while nobody asks. */
export const MoveRound = ({ round, to, onDone }: { round: TalksRound; to: Venue | null; onDone: () => void }) => (
  <Dialog opened={to !== null} onClose={onDone} size="lg" title={to ? `Move ${round.name} to ${to.name}` : ''} closeLabel="Cancel">
    {to ? <Form key={to.id} round={round} to={to} onDone={onDone} /> : null}
  </Dialog>
)
