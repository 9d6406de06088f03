import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { delegateRole, delegateSchema, travelBan, travelDocument, visa } from '@shared/model/delegation'
import { gender } from '@shared/model/person'
import type { Delegate } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { DateOrTimeField, LongTextField, SelectField, SwitchField, TextField } from '../../ui/fields'
import { LanguagesField } from '../../ui/languages-field'
import { Section } from '../../ui/page'
import { choicesFrom } from './delegate-columns'
import classes from './delegations.module.css'
import { zonedText } from './movement-columns'
import { shortDay } from '@shared/text/dates'

interface PartProps {
  readonly delegate: Delegate
  readonly disabled: boolean
  readonly set: (fields: Readonly<Record<string, unknown>>) => void
}

const Documents = ({ delegate, disabled, set }: PartProps) => {
  const put = (at: number, fields: Readonly<Record<string, unknown>>): void => {
    set({ documents: delegate.documents.map((held, place) => (place === at ? { ...held, ...fields } : held)) })
  }
  return (
    <Section
      title="Documents"
      aside={
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} disabled={disabled} onClick={() => { set({ documents: [...delegate.documents, travelDocument.parse({ kind: 'passport', number: '' })] }) }}>
          Add document
        </Button>
      }
    >
      {delegate.documents.length === 0 ? <p className={classes.quiet}>No passport or other paper noted.</p> : null}
      {delegate.documents.map((document, at) => (
        <div key={at}>
          <SelectField label="Kind" value={document.kind} disabled={disabled} choices={choicesFrom(travelDocument.shape.kind.options)} onCommit={(kind) => { put(at, { kind }) }} />
          <TextField label="Number" value={document.number} disabled={disabled} onCommit={(number) => { put(at, { number }) }} />
          <TextField label="Issued by" value={document.country} disabled={disabled} onCommit={(country) => { put(at, { country }) }} />
          <DateOrTimeField kind="date" label="Expires" value={document.expires} nullable disabled={disabled} onCommit={(expires) => { put(at, { expires }) }} />
          <Button variant="subtle" color="gray" size="compact-xs" disabled={disabled} onClick={() => { set({ documents: delegate.documents.filter((_held, place) => place !== at) }) }}>
            Remove this document
          </Button>
        </div>
      ))}
    </Section>
  )
}

const VisaAndBan = ({ delegate, disabled, set }: PartProps) => {
  const putVisa = (fields: Readonly<Record<string, unknown>>): void => {
    set({ visa: { ...delegate.visa, ...fields } })
  }
  const putBan = (fields: Readonly<Record<string, unknown>>): void => {
    set({ travelBan: { ...delegate.travelBan, ...fields } })
  }
  const { listed } = delegate.travelBan
  return (
    <>
      <Section title="Visa">
        <SelectField label="Status" value={delegate.visa.status} disabled={disabled} choices={choicesFrom(visa.shape.status.unwrap().options)} onCommit={(status) => { putVisa({ status }) }} />
        <DateOrTimeField kind="date" label="Applied on" value={delegate.visa.appliedOn} nullable disabled={disabled} onCommit={(appliedOn) => { putVisa({ appliedOn }) }} />
        <DateOrTimeField kind="date" label="Valid until" value={delegate.visa.validUntil} nullable disabled={disabled} onCommit={(validUntil) => { putVisa({ validUntil }) }} />
        <TextField label="Note" value={delegate.visa.note} disabled={disabled} onCommit={(note) => { putVisa({ note }) }} />
      </Section>
      <Section title="UN travel ban">
        <SwitchField label="Listed" value={listed} disabled={disabled} onCommit={(on) => { putBan({ listed: on }) }} />
        {listed ? (
          <>
            <TextField label="Committee" value={delegate.travelBan.committee} disabled={disabled} hint="The sanctions committee that decides on the exemption" onCommit={(committee) => { putBan({ committee }) }} />
            <SelectField label="Exemption" value={delegate.travelBan.exemption} disabled={disabled} choices={choicesFrom(travelBan.shape.exemption.unwrap().options)} onCommit={(exemption) => { putBan({ exemption }) }} />
            <DateOrTimeField kind="date" label="Requested on" value={delegate.travelBan.requestedOn} nullable disabled={disabled} onCommit={(requestedOn) => { putBan({ requestedOn }) }} />
            <TextField label="Note" value={delegate.travelBan.note} disabled={disabled} onCommit={(note) => { putBan({ note }) }} />
          </>
        ) : null}
      </Section>
    </>
  )
}

const Travel = ({ delegate }: { delegate: Delegate }) => {
  const workspace = useWorkspace()
  const movements = rowsOf(workspace, 'movements').filter((movement) => movement.delegateIds.includes(delegate.id)).sort((one, other) => (one.departs < other.departs ? -1 : 1))
  const stays = rowsOf(workspace, 'stays').filter((stay) => stay.delegateId === delegate.id)
  if (movements.length + stays.length === 0) return null
  return (
    <Section title="Travel and stay">
      <ul className={classes.lines}>
        {movements.map((movement) => (
          <li key={movement.id}>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => { select({ table: 'movements', id: movement.id }) }}>
              {movement.from} → {movement.to}
            </Button>
            <div className={`${classes.hint ?? ''} tabular`}>{zonedText(movement.departs, movement.departsZone)}</div>
          </li>
        ))}
        {stays.map((stay) => (
          <li key={stay.id}>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => { select({ table: 'stays', id: stay.id }) }}>
              {stay.hotel}
            </Button>
            <div className={`${classes.hint ?? ''} tabular`}>
              {shortDay(stay.checkIn)} to {shortDay(stay.checkOut)}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Everything kept about one delegate, grouped as it is asked for. */
export const DelegateInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const delegate = rowOf(workspace, 'delegates', id)
  if (!delegate) return null
  const delegation = rowOf(workspace, 'delegations', delegate.delegationId)
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('delegates', id, fields)
  return (
    <>
      <Section title="Identity">
        <TextField label="Family name" value={delegate.familyName} required disabled={disabled} onCommit={(familyName) => { set({ familyName }) }} />
        <TextField label="Given name" value={delegate.givenName} disabled={disabled} onCommit={(givenName) => { set({ givenName }) }} />
        <TextField label="In Arabic" value={delegate.names['ar'] ?? ''} disabled={disabled} hint="As the name stands on Arabic papers" onCommit={(ar) => { const { ar: _dropped, ...others } = delegate.names; set({ names: ar === '' ? others : { ...others, ar } }) }} />
        <TextField label="Title" value={delegate.title} disabled={disabled} onCommit={(title) => { set({ title }) }} />
        <SelectField label="Gender" value={delegate.gender} disabled={disabled} choices={choicesFrom(gender.options)} onCommit={(value) => { set({ gender: value }) }} />
        <TextField label="Nationality" value={delegate.nationality} disabled={disabled} onCommit={(nationality) => { set({ nationality }) }} />
      </Section>
      <Section title="Role">
        <SelectField label="Delegation" value={delegate.delegationId} disabled={disabled} choices={rowsOf(workspace, 'delegations').filter((one) => one.roundId === delegation?.roundId).map((one) => ({ value: one.id, label: one.name }))} onCommit={(delegationId) => { set({ delegationId }) }} />
        <SelectField label="Role" value={delegate.role} disabled={disabled} choices={choicesFrom(delegateRole.options)} onCommit={(role) => { set({ role }) }} />
        <SelectField label="Status" value={delegate.status} disabled={disabled} choices={choicesFrom(delegateSchema.shape.status.unwrap().options)} onCommit={(status) => { set({ status }) }} />
        <SwitchField label="Takes the floor" value={delegate.speakingRight} disabled={disabled} hint="May speak for the party and commit it" onCommit={(speakingRight) => { set({ speakingRight }) }} />
        <TextField label="Badge zone" value={delegate.badgeZone} disabled={disabled} onCommit={(badgeZone) => { set({ badgeZone }) }} />
      </Section>
      <Section title="Languages they know">
        <LanguagesField label="Speaks" value={delegate.speaks} disabled={disabled} hint="Best first" onCommit={(speaks) => { set({ speaks }) }} />
        <LanguagesField label="Also follows" value={delegate.understands} disabled={disabled} onCommit={(understands) => { set({ understands }) }} />
      </Section>
      <Documents delegate={delegate} disabled={disabled} set={set} />
      <VisaAndBan delegate={delegate} disabled={disabled} set={set} />
      <Section title="Needs">
        <TextField label="Diet" value={delegate.diet} disabled={disabled} onCommit={(diet) => { set({ diet }) }} />
        <LongTextField label="Needs" value={delegate.needs} disabled={disabled} onCommit={(needs) => { set({ needs }) }} />
      </Section>
      <Travel delegate={delegate} />
      <Section title="Contact">
        <TextField label="Phone" value={delegate.phone} disabled={disabled} onCommit={(phone) => { set({ phone }) }} />
        <TextField label="Email" value={delegate.email} disabled={disabled} onCommit={(email) => { set({ email }) }} />
        <LongTextField label="Note" value={delegate.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('delegates', [id]).then((removed) => { if (removed) select(null) })}>
          Remove this delegate
        </Button>
      </Section>
    </>
  )
}
