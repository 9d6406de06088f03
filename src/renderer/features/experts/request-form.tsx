import { Button, MultiSelect, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { useProcess, useRound, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { readDay } from '../../ui/data-table/cell-text'
import { Dialog } from '../../ui/dialog'
import { parseLanguages } from '../../ui/language-codes'
import { usualLanguageNames } from '../../ui/languages-field'
import { reported } from '../../ui/notice'
import { modeChoices, regionsKnown, specialisationChoices, wantedGenderChoices, wordsOf } from './expert-choices'
import classes from './request-form.module.css'
import { goOnWith, showCandidates } from './experts-view'
import { stampNow } from './use-moment'

interface Draft {
  readonly processId: string | null
  readonly roundId: string | null
  readonly purpose: string
  readonly specialisations: readonly string[]
  readonly speaks: readonly string[]
  readonly regions: readonly string[]
  readonly gender: string | null
  readonly mode: string
  readonly from: string
  readonly to: string
  readonly requestedBy: string
}

/** What is wrong with a day that was typed; null for a day, and for none at all. */
const dayFault = (text: string): string | null => (text.trim() === '' || readDay(text) !== undefined ? null : 'Write 2018-12-06')

const menu = { withinPortal: false }

/** Asks for an expert: for which process, for what, who would do, from when to when. */
export const RequestForm = ({ onClose }: { onClose: () => void }) => {
  const workspace = useWorkspace()
  const process = useProcess()
  const round = useRound()
  const [tried, setTried] = useState(false)
  const [draft, setDraft] = useState<Draft>({
    processId: process?.id ?? null, roundId: round?.id ?? null, purpose: '', specialisations: [], speaks: [], regions: [], gender: null, mode: 'field',
    from: round?.startDate ?? '', to: round?.endDate ?? '', requestedBy: '',
  })
  const set = (change: Partial<Draft>): void => { setDraft({ ...draft, ...change }) }
  const speaks = parseLanguages(draft.speaks.join(', '))
  const [from, to] = [readDay(draft.from) ?? null, readDay(draft.to) ?? null]
  const toFault = dayFault(draft.to) ?? (from !== null && to !== null && to < from ? 'This is before the first day' : null)
  const isRight = draft.processId !== null && draft.purpose.trim() !== '' && speaks.ok && dayFault(draft.from) === null && toFault === null
  const add = async (): Promise<void> => {
    setTried(true)
    if (!isRight) return
    const id = newId()
    const { specialisations, regions, gender, mode } = draft
    const row = {
      id, processId: draft.processId, roundId: draft.roundId, purpose: draft.purpose.trim(), requestedBy: draft.requestedBy.trim(), mode, from, to,
      wanted: { specialisations, speaks: wordsOf(speaks.value), regions, gender }, reached: { requested: stampNow() },
    }
    const answer = await reported(execute({ type: 'batch', label: `Ask for an expert: ${row.purpose}`, commands: [{ type: 'create', table: 'deployments', row }] }))
    if (!answer.ok) return
    onClose()
    showCandidates(id)
    goOnWith(id)
  }
  const rounds = rowsOf(workspace, 'rounds').filter(({ processId }) => processId === draft.processId)
  return (
    <Dialog opened onClose={onClose} title="New request for an expert" closeLabel="Cancel" size="lg">
      <form
        className={classes.form}
        aria-label="Request"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput label="What for" data-autofocus placeholder="Ceasefire terms, a text on local authorities…" value={draft.purpose} error={tried && draft.purpose.trim() === '' ? 'Say what the expert is needed for' : null} onChange={(event) => { set({ purpose: event.currentTarget.value }) }} />
        <div className={classes.pair}>
          <Select label="Process" data={rowsOf(workspace, 'processes').map(({ id, name }) => ({ value: id, label: name }))} value={draft.processId} allowDeselect={false} comboboxProps={menu} onChange={(processId) => { set({ processId, roundId: null }) }} />
          <Select label="Round" placeholder="None: the process as a whole" data={rounds.map(({ id, name }) => ({ value: id, label: name }))} value={draft.roundId} clearable clearButtonProps={{ 'aria-label': 'No round' }} comboboxProps={menu} onChange={(roundId) => { set({ roundId }) }} />
        </div>
        <MultiSelect label="Any of these specialisations" data={[...specialisationChoices]} value={[...draft.specialisations]} searchable hidePickedOptions comboboxProps={menu} onChange={(specialisations) => { set({ specialisations }) }} />
        <div className={classes.pair}>
          <TagsInput label="All of these languages" description="Codes or names, Enter after each" data={[...usualLanguageNames]} value={[...draft.speaks]} error={speaks.ok ? null : speaks.sentence} acceptValueOnBlur comboboxProps={menu} onChange={(codes) => { set({ speaks: codes }) }} />
          <TagsInput label="Any of these regions" description="Enter after each" data={[...regionsKnown(workspace)]} value={[...draft.regions]} acceptValueOnBlur comboboxProps={menu} onChange={(regions) => { set({ regions }) }} />
        </div>
        <div className={classes.pair}>
          <Select label="Gender" placeholder="Any" data={[...wantedGenderChoices]} value={draft.gender} clearable clearButtonProps={{ 'aria-label': 'Any gender' }} comboboxProps={menu} onChange={(gender) => { set({ gender }) }} />
          <div>
            <div className={classes.formLabel} id="request-mode">Where</div>
            <SegmentedControl aria-labelledby="request-mode" size="xs" fullWidth data={[...modeChoices]} value={draft.mode} onChange={(mode) => { set({ mode }) }} />
          </div>
        </div>
        <div className={classes.pair}>
          <TextInput label="First day" placeholder="YYYY-MM-DD" value={draft.from} error={dayFault(draft.from)} onChange={(event) => { set({ from: event.currentTarget.value }) }} />
          <TextInput label="Last day" placeholder="YYYY-MM-DD" value={draft.to} error={toFault} onChange={(event) => { set({ to: event.currentTarget.value }) }} />
        </div>
        <TextInput label="Asked for by" value={draft.requestedBy} onChange={(event) => { set({ requestedBy: event.currentTarget.value }) }} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit">Add request</Button>
        </div>
      </form>
    </Dialog>
  )
}
