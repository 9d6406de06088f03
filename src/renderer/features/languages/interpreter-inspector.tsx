import { ActionIcon, Button, MultiSelect, Select } from '@mantine/core'
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { interpreterSchema, languageClass } from '@shared/model/interpreter'
import { interpretationMode } from '@shared/model/language'
import type { Interpreter } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { duration } from '@shared/text/dates'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { DateOrTimeField, LongTextField, NumberField, SelectField, SwitchField, TextField } from '../../ui/fields'
import { languageChoices } from '../../ui/language-codes'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { choicesFrom } from './interpreter-columns'
import classes from './languages.module.css'
import { loadsOf } from './round-interpreting'

interface PartProps {
  readonly interpreter: Interpreter
  readonly disabled: boolean
  readonly set: (fields: Readonly<Record<string, unknown>>) => void
}

const modes = [...choicesFrom(interpretationMode.options.filter((mode) => mode !== 'none'))]
const classLabels = { A: 'A native', B: 'B second', C: 'C passive' } as const

const Languages = ({ interpreter, disabled, set }: PartProps) => {
  const held = interpreter.languages
  const more = languageChoices.filter(({ value }) => !held.some(({ code }) => code === value))
  return (
    <Section title="Working languages">
      {held.map((language) => (
        <div key={language.code} className={classes.language}>
          <span>{languageName(language.code)}</span>
          <Select aria-label={`Class of ${languageName(language.code)}`} data={languageClass.options.map((value) => ({ value, label: classLabels[value] }))} value={language.class} allowDeselect={false} disabled={disabled} onChange={(level) => { set({ languages: held.map((one) => (one.code === language.code ? { ...one, class: level } : one)) }) }} />
          <ActionIcon aria-label={`Remove ${languageName(language.code)}`} disabled={disabled} onClick={() => { set({ languages: held.filter(({ code }) => code !== language.code) }) }}>
            <IconX size={14} />
          </ActionIcon>
          <MultiSelect
            className={classes.modes ?? ''}
            aria-label={`Ways of working in ${languageName(language.code)}`}
            placeholder={language.modes.length === 0 ? 'Any way of working' : ''}
            data={modes}
            value={[...language.modes]}
            hidePickedOptions
            disabled={disabled}
            onChange={(offered) => { set({ languages: held.map((one) => (one.code === language.code ? { ...one, modes: offered } : one)) }) }}
          />
        </div>
      ))}
      <SelectField label="Add language" value={null} choices={more} disabled={disabled} placeholder="Choose…" onCommit={(code) => { if (code) set({ languages: [...held, { code, class: held.length === 0 ? 'A' : 'B', modes: [] }] }) }} />
    </Section>
  )
}

const Availability = ({ interpreter, disabled, set, day }: PartProps & { day: string }) => {
  const periods = interpreter.availability
  const put = (at: number, fields: Readonly<Record<string, unknown>>): void => {
    set({ availability: periods.map((period, place) => (place === at ? { ...period, ...fields } : period)) })
  }
  return (
    <Section
      title="Availability"
      aside={
        <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} />} disabled={disabled} onClick={() => { set({ availability: [...periods, { from: day, to: day, free: true, note: '' }] }) }}>
          Add days
        </Button>
      }
    >
      {periods.length === 0 ? <p className={classes.quiet}>Not asked yet.</p> : null}
      {periods.map((period, at) => (
        <div key={at} className={classes.period}>
          <DateOrTimeField kind="date" label="From" value={period.from} disabled={disabled} onCommit={(from) => { put(at, { from }) }} />
          <DateOrTimeField kind="date" label="To" value={period.to} disabled={disabled} onCommit={(to) => { put(at, { to }) }} />
          <SwitchField label="Free" value={period.free} disabled={disabled} onCommit={(free) => { put(at, { free }) }} />
          <Button variant="subtle" color="gray" size="compact-xs" disabled={disabled} onClick={() => { set({ availability: periods.filter((_held, place) => place !== at) }) }}>
            Remove these days
          </Button>
        </div>
      ))}
    </Section>
  )
}

/** Everything about one interpreter. */
export const InterpreterInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const disabled = useReadOnly()
  const interpreter = rowOf(workspace, 'interpreters', id)
  if (!interpreter) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('interpreters', id, fields)
  const parties = rowsOf(workspace, 'parties').filter((party) => round === undefined || party.processId === round.processId)
  const load = round ? loadsOf(workspace, round.id).get(id) : undefined
  return (
    <>
      <Section title="Person" aside={load ? <span className={classes.quiet}>{`${String(load.sessions)} ${load.sessions === 1 ? 'session' : 'sessions'}, ${duration(load.minutes)}`}</span> : null}>
        <TextField label="Family name" value={interpreter.familyName} required disabled={disabled} onCommit={(familyName) => { set({ familyName }) }} />
        <TextField label="Given name" value={interpreter.givenName} disabled={disabled} onCommit={(givenName) => { set({ givenName }) }} />
        <TextField label="Title" value={interpreter.title} disabled={disabled} onCommit={(title) => { set({ title }) }} />
        <TextField label="In Arabic" value={interpreter.names['ar'] ?? ''} disabled={disabled} onCommit={(text) => { set({ names: { ...interpreter.names, ar: text } }) }} />
        <TextField label="Domicile" value={interpreter.domicile} disabled={disabled} hint="Travel and allowance are counted from here" onCommit={(domicile) => { set({ domicile }) }} />
      </Section>
      <Languages interpreter={interpreter} disabled={disabled} set={set} />
      <Section title="Engagement">
        <MoneyField label="A day" value={interpreter.dayRate} currency="USD" disabled={disabled} hint="Empty takes the budget's price" onCommit={(dayRate) => { set({ dayRate }) }} />
        <NumberField label="Contract days" value={interpreter.contractDays} nullable disabled={disabled} onCommit={(contractDays) => { set({ contractDays }) }} />
        <SelectField label="Vetting" value={interpreter.vetting} disabled={disabled} choices={choicesFrom(interpreterSchema.shape.vetting.unwrap().options)} onCommit={(vetting) => { set({ vetting }) }} />
        <SelectField label="Brought by" value={interpreter.broughtByPartyId} clearable disabled={disabled} placeholder="The mediator" choices={parties.map((party) => ({ value: party.id, label: party.name }))} onCommit={(broughtByPartyId) => { set({ broughtByPartyId }) }} />
      </Section>
      <Section title="The parties' word">
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
      <Availability interpreter={interpreter} disabled={disabled} set={set} day={round?.startDate ?? new Date().toISOString().slice(0, 10)} />
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
