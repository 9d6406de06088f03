import { ActionIcon, Button, MultiSelect, Select } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { interpreterSchema, languageClass } from '@shared/model/interpreter'
import { interpretationMode } from '@shared/model/language'
import type { Interpreter } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { assignmentBoard } from '@shared/views/assignment-board'
import { daysWorked } from '@shared/views/assignment-work'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useOpen, useReadOnly, useRound } from '../../state/current'
import { select } from '../../state/view-state'
import { nameOfLanguage, useAllLanguages } from '../../ui/all-languages'
import { LongTextField, NumberField, SelectField, TextField } from '../../ui/fields'
import { LanguagePicker } from '../../ui/language-picker'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { AvailabilitySection } from './availability-section'
import { choicesFrom } from './interpreter-columns'
import { InterpreterWork } from './interpreter-work'
import classes from './languages.module.css'

interface PartProps {
  readonly interpreter: Interpreter
  readonly disabled: boolean
  readonly set: (fields: Readonly<Record<string, unknown>>) => void
}

const modes = [...choicesFrom(interpretationMode.options.filter((mode) => mode !== 'none'))]
const classLabels = { A: 'A native', B: 'B second', C: 'C passive' } as const

const Languages = ({ interpreter, disabled, set }: PartProps) => {
  const held = interpreter.languages
  // Languages outside the usual ones have their names from the list.
  useAllLanguages()
  return (
    <Section title="Working languages">
      {held.map((language) => (
        <div key={language.code} className={classes.language}>
          <span>{nameOfLanguage(language.code)}</span>
          <Select aria-label={`Class of ${nameOfLanguage(language.code)}`} data={languageClass.options.map((value) => ({ value, label: classLabels[value] }))} value={language.class} allowDeselect={false} disabled={disabled} onChange={(level) => { set({ languages: held.map((one) => (one.code === language.code ? { ...one, class: level } : one)) }) }} />
          <ActionIcon aria-label={`Remove ${nameOfLanguage(language.code)}`} disabled={disabled} onClick={() => { set({ languages: held.filter(({ code }) => code !== language.code) }) }}>
            <IconX size={14} />
          </ActionIcon>
          <MultiSelect
            className={classes.modes ?? ''}
            aria-label={`Ways of working in ${nameOfLanguage(language.code)}`}
            placeholder={language.modes.length === 0 ? 'Any way of working' : ''}
            data={modes}
            value={[...language.modes]}
            hidePickedOptions
            disabled={disabled}
            onChange={(offered) => { set({ languages: held.map((one) => (one.code === language.code ? { ...one, modes: offered } : one)) }) }}
          />
        </div>
      ))}
      <LanguagePicker label="Add language" held={held.map(({ code }) => code)} disabled={disabled} onPick={(code) => { set({ languages: [...held, { code, class: held.length === 0 ? 'A' : 'B', modes: [] }] }) }} />
    </Section>
  )
}

/** Everything about one interpreter. */
export const InterpreterInspector = ({ id }: { id: string }) => {
  const { workspace, engine } = useOpen()
  const round = useRound()
  const board = useMemo(() => {
    // The index is followed in place, so that the workspace tells when to read it again.
    void workspace
    return round ? assignmentBoard(engine.plan, round) : null
  }, [engine, workspace, round])
  const disabled = useReadOnly()
  const interpreter = rowOf(workspace, 'interpreters', id)
  if (!interpreter) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('interpreters', id, fields)
  const parties = rowsOf(workspace, 'parties').filter((party) => round === undefined || party.processId === round.processId)
  const one = board?.interpreters.find(({ interpreter: { id: other } }) => other === id)
  return (
    <>
      <Section title="Person">
        <TextField label="Family name" value={interpreter.familyName} required disabled={disabled} onCommit={(familyName) => { set({ familyName }) }} />
        <TextField label="Given name" value={interpreter.givenName} disabled={disabled} onCommit={(givenName) => { set({ givenName }) }} />
        <TextField label="Title" value={interpreter.title} disabled={disabled} onCommit={(title) => { set({ title }) }} />
        <TextField label="In Arabic" value={interpreter.names['ar'] ?? ''} disabled={disabled} onCommit={(text) => { set({ names: { ...interpreter.names, ar: text } }) }} />
        <TextField label="Domicile" value={interpreter.domicile} disabled={disabled} hint="Travel and allowance are counted from here" onCommit={(domicile) => { set({ domicile }) }} />
      </Section>
      <Languages interpreter={interpreter} disabled={disabled} set={set} />
      <Section title="Engagement">
        <MoneyField label="A day" value={interpreter.dayRate} currency="USD" disabled={disabled} hint="Empty takes the budget’s price" onCommit={(dayRate) => { set({ dayRate }) }} />
        <NumberField label="Contract days" value={interpreter.contractDays} nullable disabled={disabled} onCommit={(contractDays) => { set({ contractDays }) }} />
        <SelectField label="Vetting" value={interpreter.vetting} disabled={disabled} choices={choicesFrom(interpreterSchema.shape.vetting.unwrap().options)} onCommit={(vetting) => { set({ vetting }) }} />
        <SelectField label="Brought by" value={interpreter.broughtByPartyId} clearable disabled={disabled} placeholder="The mediator" choices={parties.map((party) => ({ value: party.id, label: party.name }))} onCommit={(broughtByPartyId) => { set({ broughtByPartyId }) }} />
      </Section>
      <Section title="The parties’ word">
        {parties.map((party) => (
          <SelectField
            key={party.id}
            label={party.shortName}
            value={interpreter.acceptance.find(({ partyId }) => partyId === party.id)?.verdict ?? null}
            clearable
            disabled={disabled}
            placeholder="Not asked yet"
            choices={choicesFrom(['accepted', 'refused'])}
            onCommit={(verdict) => {
              const others = interpreter.acceptance.filter(({ partyId }) => partyId !== party.id)
              set({ acceptance: verdict === null ? others : [...others, { partyId: party.id, verdict }] })
            }}
          />
        ))}
      </Section>
      <AvailabilitySection interpreter={interpreter} round={round} working={daysWorked(one?.work ?? [], round?.id ?? '')} disabled={disabled} set={set} />
      {board && one ? <InterpreterWork board={board} one={one} disabled={disabled} /> : null}
      <Section title="Contact">
        <TextField label="Phone" value={interpreter.phone} disabled={disabled} onCommit={(phone) => { set({ phone }) }} />
        <TextField label="Email" value={interpreter.email} disabled={disabled} onCommit={(email) => { set({ email }) }} />
        <LongTextField label="Note" value={interpreter.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('interpreters', [id]).then((removed) => { if (removed) select(null) })}>
          Remove this interpreter
        </Button>
      </Section>
    </>
  )
}
