import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { fullName } from '@shared/model/person'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { deployedTo, shortDays, statusWord } from '@shared/text/expert-words'
import { executeTogether, updateRecord } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { LongTextField, MultiSelectField, NumberField, SelectField, TextField, WordsField } from '../../ui/fields'
import { LanguagesField } from '../../ui/languages-field'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { backedBy, backingCommands } from './backing'
import { capital, genderChoices, kindChoices, regionsKnown, specialisationChoices } from './expert-choices'
import fields from './expert-fields.module.css'
import { useExpertRemoval } from './expert-removal'
import classes from './experts.module.css'
import { goOnOnTab } from './experts-view'
import { ExpertPeriods } from './periods'
import { useDayLookedAt } from './use-moment'

const Deployments = ({ expertId }: { expertId: string }) => {
  const workspace = useWorkspace()
  const own = rowsOf(workspace, 'deployments').filter((deployment) => deployment.expertId === expertId)
  return (
    <Section title="Deployments">
      {own.length === 0 ? <p className={classes.quiet}>None so far.</p> : null}
      <ul className={classes.plainList}>
        {own.map((deployment) => (
          <li key={deployment.id}>
            <button type="button" className={fields.linkRow} onClick={() => { select({ table: 'deployments', id: deployment.id }) }}>
              <span>{deployedTo(workspace, deployment)}</span>
              <span className={classes.quiet}>
                {[capital(statusWord(deployment.status, deployment.mode)), deployment.from && deployment.to ? shortDays({ from: deployment.from, to: deployment.to }) : ''].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Backing = ({ expertId, name, disabled }: { expertId: string; name: string; disabled: boolean }) => {
  const workspace = useWorkspace()
  return (
    <Section title="Backing">
      <MultiSelectField
        label="Backs"
        hint="Processes this member lends their name to"
        value={backedBy(workspace, expertId)}
        choices={rowsOf(workspace, 'processes').map((process) => ({ value: process.id, label: process.name }))}
        disabled={disabled}
        onCommit={(ids) => void executeTogether(`Change what ${name} backs`, backingCommands(workspace, expertId, ids))}
      />
    </Section>
  )
}

/** Everything about one expert. */
export const ExpertInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const { day } = useDayLookedAt()
  const removal = useExpertRemoval(() => { select(null); goOnOnTab() })
  const expert = rowOf(workspace, 'standbyExperts', id)
  if (!expert) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('standbyExperts', id, fields)
  return (
    <>
      <Section title="Person">
        <TextField label="Family name" value={expert.familyName} required disabled={disabled} onCommit={(familyName) => { set({ familyName }) }} />
        <TextField label="Given name" value={expert.givenName} disabled={disabled} onCommit={(givenName) => { set({ givenName }) }} />
        <TextField label="Title" value={expert.title} disabled={disabled} onCommit={(title) => { set({ title }) }} />
        <SelectField label="Kind" value={expert.kind} choices={kindChoices} disabled={disabled} onCommit={(kind) => { set({ kind }) }} />
        <SelectField label="Gender" value={expert.gender} choices={genderChoices} disabled={disabled} onCommit={(value) => { set({ gender: value }) }} />
        <TextField label="Domicile" value={expert.domicile} disabled={disabled} hint="Where they travel from" onCommit={(domicile) => { set({ domicile }) }} />
      </Section>
      <Section title="Expertise">
        <MultiSelectField label="Specialisations" value={expert.specialisations} choices={specialisationChoices} disabled={disabled} onCommit={(specialisations) => { set({ specialisations }) }} />
        <LanguagesField label="Speaks" value={expert.speaks} disabled={disabled} hint="Names or codes, best first" onCommit={(speaks) => { set({ speaks }) }} />
        <WordsField label="Regions" value={expert.regions} suggestions={regionsKnown(workspace)} disabled={disabled} onCommit={(regions) => { set({ regions }) }} />
        <NumberField label="Experience" value={expert.experienceYears} nullable max={80} disabled={disabled} hint="Years" onCommit={(experienceYears) => { set({ experienceYears }) }} />
        <MoneyField label="A day" value={expert.dayRate} currency="USD" disabled={disabled} hint="Empty takes the budget's price; zero: whoever sends them pays" onCommit={(dayRate) => { set({ dayRate }) }} />
      </Section>
      {expert.kind === 'advisory board' ? <Backing expertId={id} name={fullName(expert)} disabled={disabled} /> : null}
      {expert.kind === 'advisory board' ? null : <Deployments expertId={id} />}
      <ExpertPeriods expert={expert} disabled={disabled} day={day} set={set} />
      <Section title="Contact">
        <TextField label="Phone" value={expert.phone} disabled={disabled} onCommit={(phone) => { set({ phone }) }} />
        <TextField label="Email" value={expert.email} disabled={disabled} onCommit={(email) => { set({ email }) }} />
        <LongTextField label="Note" value={expert.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={fields.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => { removal.remove([id]) }}>
          {expert.kind === 'advisory board' ? 'Remove this member' : 'Remove this expert'}
        </Button>
        {removal.question}
      </Section>
    </>
  )
}
