import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { delegationSchema } from '@shared/model/delegation'
import { fullName } from '@shared/model/person'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace, venuesOf } from '../../state/current'
import { select } from '../../state/view-state'
import { LongTextField, NumberField, SelectField, TextField } from '../../ui/fields'
import { languageChoices } from '../../ui/language-codes'
import { Section } from '../../ui/page'
import { choicesFrom } from './delegate-columns'
import { summaryOf } from './delegation-summary'
import classes from './delegations.module.css'
import { KeptApart } from './kept-apart'

/** Everything about one delegation: who leads it, how many were agreed, where it sits and sleeps, who looks after it. */
export const DelegationInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const delegation = rowOf(workspace, 'delegations', id)
  if (!delegation) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('delegations', id, fields)
  const summary = summaryOf(workspace, delegation)
  const round = rowOf(workspace, 'rounds', delegation.roundId)
  const members = rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === id && delegate.status !== 'withdrawn')
  const parties = rowsOf(workspace, 'parties').filter((party) => party.processId === round?.processId)
  const venueIds = new Set<string>(venuesOf(workspace, round).map((venue) => venue.id))
  const rooms = rowsOf(workspace, 'rooms').filter((room) => venueIds.has(room.venueId))
  return (
    <>
      <Section title="Identity">
        <TextField label="Name" value={delegation.name} required disabled={disabled} onCommit={(name) => { set({ name }) }} />
        <SelectField label="Party" value={delegation.partyId} clearable disabled={disabled} placeholder="None: observer or partner" choices={parties.map((party) => ({ value: party.id, label: party.name }))} onCommit={(partyId) => { set({ partyId }) }} />
        {delegation.partyId === null ? (
          <SelectField label="Partner" value={delegation.partnerId} clearable disabled={disabled} choices={rowsOf(workspace, 'partners').map((partner) => ({ value: partner.id, label: partner.name }))} onCommit={(partnerId) => { set({ partnerId }) }} />
        ) : null}
        <SelectField label="Kind" value={delegation.kind} disabled={disabled} choices={choicesFrom(delegationSchema.shape.kind.unwrap().options)} onCommit={(kind) => { set({ kind }) }} />
        <SelectField label="Head" value={delegation.headId} clearable disabled={disabled} placeholder="Not named yet" choices={members.map((delegate) => ({ value: delegate.id, label: fullName(delegate) || 'Unnamed delegate' }))} onCommit={(headId) => { set({ headId }) }} />
        <SelectField label="Paper language" value={delegation.language} disabled={disabled} choices={languageChoices} onCommit={(language) => { set({ language }) }} />
      </Section>
      <Section title="Agreed numbers">
        <NumberField label="Members" value={delegation.cap} nullable disabled={disabled} hint={`${String(summary.members)} now; empty while not agreed`} onCommit={(cap) => { set({ cap }) }} />
        <NumberField label="Secretaries" value={delegation.secretaryCap} nullable disabled={disabled} hint={`${String(summary.secretaries)} now`} onCommit={(secretaryCap) => { set({ secretaryCap }) }} />
        {summary.support > 0 ? <p className={classes.hint}>{`${String(summary.support)} in support (interpreters, protection, medical, protocol) count against neither.`}</p> : null}
      </Section>
      <Section title="Place">
        <SelectField label="Caucus room" value={delegation.caucusRoomId} clearable disabled={disabled} choices={rooms.map((room) => ({ value: room.id, label: room.name }))} onCommit={(caucusRoomId) => { set({ caucusRoomId }) }} />
        <TextField label="Hotel" value={delegation.hotel} disabled={disabled} onCommit={(hotel) => { set({ hotel }) }} />
        <NumberField label="Hotel class" value={delegation.hotelStars} nullable min={1} max={7} disabled={disabled} hint="stars; empty while not known" onCommit={(hotelStars) => { set({ hotelStars }) }} />
      </Section>
      <KeptApart delegation={delegation} />
      <Section title="Looked after by">
        <TextField label="Liaison" value={delegation.liaison} disabled={disabled} onCommit={(liaison) => { set({ liaison }) }} />
        <TextField label="Phone" value={delegation.liaisonPhone} disabled={disabled} onCommit={(liaisonPhone) => { set({ liaisonPhone }) }} />
        <TextField label="Escort" value={delegation.escort} disabled={disabled} onCommit={(escort) => { set({ escort }) }} />
        <TextField label="Safe passage" value={delegation.safePassageGuarantee} disabled={disabled} hint="Who guarantees it" onCommit={(safePassageGuarantee) => { set({ safePassageGuarantee }) }} />
      </Section>
      <Section title="Note">
        <LongTextField label="Note" value={delegation.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button
          className={classes.remove ?? ''}
          variant="subtle"
          color="red"
          size="compact-xs"
          leftSection={<IconTrash size={14} />}
          disabled={disabled}
          onClick={() => {
            void removeRecords('delegations', [id]).then((removed) => {
              if (removed) select(null)
            })
          }}
        >
          {members.length === 0 ? 'Remove this delegation' : `Remove this delegation and its ${String(members.length)} people`}
        </Button>
      </Section>
    </>
  )
}
