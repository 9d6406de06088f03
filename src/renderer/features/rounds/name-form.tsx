import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { mainPlanName, renamePlan, takeSnapshot, tryWhatIf, whatIfsOf } from '../../actions/release-actions'
import { useWorkspace } from '../../state/current'
import type { PlanForm } from '../../state/plan-view'
import { showReleasesTab } from '../../state/plan-view'
import { FormButtons } from './form-parts'
import classes from './rounds.module.css'

export type NameFormKind = Extract<PlanForm['kind'], 'what-if' | 'snapshot' | 'rename'>

const leads: Readonly<Record<NameFormKind, string>> = {
  'what-if': 'The whole plan of this round is copied and the copy goes on the board: dates, venues, sessions, travel, hotel nights. The plan you have now is kept beside it, untouched, to compare with and to switch back to.',
  snapshot: 'A private copy of the whole plan to go back to. It is never printed and never announced.',
  rename: '',
}

const verbs: Readonly<Record<NameFormKind, string>> = { 'what-if': 'Try it', snapshot: 'Take the snapshot', rename: 'Rename' }

const free = (stem: string, taken: ReadonlySet<string>): string => {
  let number = 1
  while (taken.has(`${stem} ${String(number)}`)) number += 1
  return `${stem} ${String(number)}`
}

/** Names a what-if or a snapshot to be made, or renames a plan. */
export const NameForm = ({ round, kind, planCopyId, onDone }: { round: TalksRound; kind: NameFormKind; planCopyId: string | null; onDone: () => void }) => {
  const workspace = useWorkspace()
  const copy = rowOf(workspace, 'planCopies', planCopyId)
  const isPlan = kind === 'what-if' || (kind === 'rename' && copy?.kind !== 'snapshot')
  const before = kind === 'rename' ? (copy?.name ?? round.planName) : null
  const snapshots = rowsOf(workspace, 'planCopies').filter((one) => one.roundId === round.id && one.kind === 'snapshot')
  const taken = new Set([...(isPlan ? [...whatIfsOf(workspace, round.id), { name: round.planName }, { name: mainPlanName }] : snapshots)].map((one) => one.name))
  const [name, setName] = useState(() => before ?? (kind === 'what-if' ? free('What-if', taken) : free('Snapshot', taken)))
  const [note, setNote] = useState('')
  const wanted = name.trim()
  const trouble = wanted === '' ? 'This needs a word or two.' : wanted !== before && taken.has(wanted) ? `There is one called ${wanted} already.` : null

  const submit = async (): Promise<void> => {
    if (trouble !== null) return
    if (kind === 'what-if') {
      if (await tryWhatIf(round, wanted, note.trim())) onDone()
      return
    }
    const answer = kind === 'snapshot' ? await takeSnapshot(round.id, wanted, note.trim()) : await renamePlan(round.id, planCopyId, wanted)
    if (!answer.ok) return
    if (kind === 'snapshot') showReleasesTab('snapshots')
    onDone()
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {leads[kind] === '' ? null : <p className={classes.lead}>{leads[kind]}</p>}
      <TextInput
        label="Name"
        data-autofocus
        value={name}
        error={trouble}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      {kind === 'rename' ? null : (
        <Textarea
          label="Note"
          mt={12}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value)
          }}
        />
      )}
      <FormButtons verb={verbs[kind]} disabled={trouble !== null || wanted === before} onCancel={onDone} />
    </form>
  )
}
