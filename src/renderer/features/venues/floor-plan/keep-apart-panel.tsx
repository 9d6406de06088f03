import { Button, Select } from '@mantine/core'
import type { Party, Venue } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { list } from '@shared/text/lists'
import { useRound, useWorkspace } from '../../../state/current'
import { select } from '../../../state/view-state'
import { PartyMark } from '../../../ui/party-mark'
import type { ApartPair } from '../venues-view'
import { lookApart } from '../venues-view'
import type { ApartLook, ApartSide } from './apart-marks'
import { AsidePart } from './aside-part'
import classes from './floor-plan.module.css'
import { closenessText } from './plan-words'

/** The parties of the round in view that can be looked at. */
const partiesOf = (workspace: ReturnType<typeof useWorkspace>, round: ReturnType<typeof useRound>): readonly Party[] =>
  (round?.partyIds ?? []).flatMap((id) => rowOf(workspace, 'parties', id) ?? [])

const Side = ({ side: { party, homes, close }, venue }: { side: ApartSide; venue: Venue }) => (
  <div className={classes.apartSide} role="group" aria-label={party.name}>
    <div className={classes.apartHead}>
      <PartyMark colour={party.colour} />
      <span>{party.shortName}</span>
    </div>
    {homes.length === 0 ? (
      <p className={classes.quiet}>No caucus room yet. Choose one in the delegation’s inspector under Delegations.</p>
    ) : (
      <>
        <p className={classes.apartHome}>
          Caucus room:{' '}
          {homes.map(({ id, name }) => (
            <button key={id} type="button" className={classes.jump} onClick={() => { select({ table: 'rooms', id }) }}>
              {name}
            </button>
          ))}
          {homes.some(({ venueId }) => venueId !== venue.id) ? <span className={classes.quiet}> not at {venue.name}</span> : null}
        </p>
        {close.length === 0 ? <p className={classes.quiet}>No other room shares a wall, a zone or an entrance with it.</p> : null}
        <ul className={classes.closeList}>
          {close.map(({ room, closeness }) => (
            <li key={room.id}>
              <button type="button" className={classes.jump} onClick={() => { select({ table: 'rooms', id: room.id }) }}>
                {room.name}
              </button>
              <span className={classes.quiet}>{closenessText(closeness)}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)

const verdict = ({ sides, between, both }: ApartLook): string => {
  const [one, other] = sides
  const [first, second] = [one.homes[0], other.homes[0]]
  if (!first || !second) return ''
  if (first.id === second.id) return `Both have the same caucus room, ${first.name}.`
  const near = between ? `The two caucus rooms are close: ${closenessText(between)}.` : 'The two caucus rooms share no wall, zone or entrance.'
  return both.length === 0 ? `${near} No room is close to both.` : `${near} Close to both: ${list(both.map(({ name }) => name))}.`
}

/** Which rooms are close to either party's caucus room, in words; the plan marks the same rooms. */
export const KeepApartPanel = ({ venue, pair, look }: { venue: Venue; pair: ApartPair | null; look: ApartLook | null }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const parties = partiesOf(workspace, round)
  const [first, second] = parties
  if (!first || !second) return null
  const rule = rowsOf(workspace, 'keepApartRules').find(({ roundId, otherPartyId }) => roundId === round?.id && otherPartyId !== null)
  const start: ApartPair = { partyId: rule?.partyId ?? first.id, otherPartyId: rule?.otherPartyId ?? second.id }
  const choices = (other: string) => parties.filter(({ id }) => id !== other).map(({ id, shortName }) => ({ value: id, label: shortName }))
  if (!pair) {
    return (
      <AsidePart title="Keep apart">
        <p className={classes.quiet}>See which rooms are close to each party’s caucus room.</p>
        <Button variant="default" size="compact-xs" onClick={() => { lookApart(start) }}>
          Show two parties
        </Button>
      </AsidePart>
    )
  }
  return (
    <AsidePart
      title="Keep apart"
      aside={
        <Button variant="subtle" size="compact-xs" onClick={() => { lookApart(null) }}>
          Hide
        </Button>
      }
    >
      <div className={classes.pair}>
        <Select aria-label="Party" value={pair.partyId} data={choices(pair.otherPartyId)} allowDeselect={false} onChange={(partyId) => { if (partyId) lookApart({ ...pair, partyId }) }} />
        <Select aria-label="Other party" value={pair.otherPartyId} data={choices(pair.partyId)} allowDeselect={false} onChange={(otherPartyId) => { if (otherPartyId) lookApart({ ...pair, otherPartyId }) }} />
      </div>
      {look ? (
        <>
          <p role="status" className={classes.verdict}>{verdict(look)}</p>
          {look.sides.map((side) => (
            <Side key={side.party.id} side={side} venue={venue} />
          ))}
        </>
      ) : null}
    </AsidePart>
  )
}
