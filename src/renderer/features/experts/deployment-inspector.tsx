import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { DeploymentStatus } from '@shared/model/expert'
import { deploymentStatus } from '@shared/model/expert'
import { fullName } from '@shared/model/person'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { canBeSent } from '@shared/planning/expert-days'
import { deploymentZone } from '@shared/model/deployed-days'
import { stepsOf } from '@shared/planning/deployment-clock'
import { clockName, statusWord } from '@shared/text/expert-words'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { DateOrTimeField, LongTextField, MultiSelectField, SelectField, TextField, WordsField } from '../../ui/fields'
import { LanguagesField } from '../../ui/languages-field'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import { capital, modeChoices, regionsKnown, specialisationChoices, wantedGenderChoices } from './expert-choices'
import fields from './expert-fields.module.css'
import classes from './experts.module.css'
import { goOnOnTab } from './experts-view'
import { StepTime } from './step-time'
import { stampNow } from './use-moment'

/** Everything about one request or deployment. */
export const DeploymentInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const deployment = rowOf(workspace, 'deployments', id)
  if (!deployment) return null
  const { expertId, mode, status, wanted, reached } = deployment
  const zone = deploymentZone(workspace, deployment)
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('deployments', id, fields)
  const want = (fields: Partial<Record<keyof typeof wanted, unknown>>): void => { set({ wanted: { ...wanted, ...fields } }) }
  const advance = (to: DeploymentStatus): void => void reported(execute({ type: 'advance-deployment', deploymentId: id, status: to, at: stampNow() }))
  const choose = (chosen: string | null): void => {
    if (chosen === null) advance('requested')
    else void reported(execute({ type: 'match-expert', deploymentId: id, expertId: chosen, at: stampNow() }))
  }
  const experts = rowsOf(workspace, 'standbyExperts').filter((expert) => canBeSent(expert) || expert.id === expertId)
  const passed = [...stepsOf(deployment), 'ended', 'cancelled'].filter((step) => Object.hasOwn(reached, step))
  const rounds = rowsOf(workspace, 'rounds').filter(({ processId }) => processId === deployment.processId)
  return (
    <>
      <Section title="Who and how far">
        <SelectField label="Expert" value={expertId} clearable placeholder="Nobody matched yet" choices={experts.map((expert) => ({ value: expert.id, label: fullName(expert) }))} disabled={disabled} hint="Whoever is new begins at matched again" onCommit={choose} />
        <SelectField
          label="Status"
          value={status}
          choices={deploymentStatus.options.filter((one) => one !== 'travelling' || mode === 'field' || status === 'travelling').map((value) => ({ value, label: capital(statusWord(value, mode)) }))}
          disabled={disabled}
          onCommit={(value) => {
            const chosen = deploymentStatus.safeParse(value)
            if (chosen.success && chosen.data !== status) advance(chosen.data)
          }}
        />
      </Section>
      <Section title="Reached" aside={<span className={classes.quiet}>{clockName(zone)}</span>}>
        {passed.length === 0 ? <p className={classes.quiet}>No time was noted.</p> : null}
        {passed.map((step) => (
          <StepTime key={step} label={capital(statusWord(deploymentStatus.parse(step), mode))} stamp={reached[step] ?? ''} zone={zone} disabled={disabled} onCommit={(stamp) => { set({ reached: { ...reached, [step]: stamp } }) }} />
        ))}
      </Section>
      <Section title="Request">
        <TextField label="What for" value={deployment.purpose} disabled={disabled} onCommit={(purpose) => { set({ purpose }) }} />
        <SelectField label="Process" value={deployment.processId} choices={rowsOf(workspace, 'processes').map((process) => ({ value: process.id, label: process.name }))} disabled={disabled} onCommit={(processId) => { set({ processId, roundId: null }) }} />
        <SelectField label="Round" value={deployment.roundId} clearable placeholder="The process as a whole" choices={rounds.map((round) => ({ value: round.id, label: round.name }))} disabled={disabled} hint="Its budget carries the costs" onCommit={(roundId) => { set({ roundId }) }} />
        <SelectField label="Where" value={mode} choices={modeChoices} disabled={disabled} onCommit={(value) => { set({ mode: value }) }} />
        <DateOrTimeField kind="date" label="First day" value={deployment.from} nullable disabled={disabled} onCommit={(from) => { set({ from }) }} />
        <DateOrTimeField kind="date" label="Last day" value={deployment.to} nullable disabled={disabled} onCommit={(to) => { set({ to }) }} />
        <TextField label="Asked for by" value={deployment.requestedBy} disabled={disabled} onCommit={(requestedBy) => { set({ requestedBy }) }} />
      </Section>
      <Section title="Who would do">
        <MultiSelectField label="Specialisations" hint="Any of them" value={wanted.specialisations} choices={specialisationChoices} disabled={disabled} onCommit={(specialisations) => { want({ specialisations }) }} />
        <LanguagesField label="Languages" hint="All of them; names or codes, Enter after each" value={wanted.speaks} disabled={disabled} onCommit={(speaks) => { want({ speaks }) }} />
        <WordsField label="Regions" hint="Any of them" value={wanted.regions} suggestions={regionsKnown(workspace)} disabled={disabled} onCommit={(regions) => { want({ regions }) }} />
        <SelectField label="Gender" value={wanted.gender} clearable placeholder="Any" choices={wantedGenderChoices} disabled={disabled} onCommit={(gender) => { want({ gender }) }} />
      </Section>
      <Section title="Note">
        <LongTextField label="Note" value={deployment.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={fields.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('deployments', [id]).then((removed) => { if (removed) { select(null); goOnOnTab() } })}>
          {expertId === null ? 'Remove this request' : 'Remove this deployment'}
        </Button>
      </Section>
    </>
  )
}
