import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Bring } from '@shared/commands/cloning'
import type { CommandInput } from '@shared/commands/registry'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { cloneRound } from '../../actions/round-actions'
import { useWorkspace } from '../../state/current'
import { useCommandPreview } from '../../state/command-preview'
import { newId } from '../../state/new-id'
import { DayInput, FormButtons, FormVerdict, readDay } from './form-parts'
import { nextRoundName } from './next-round-name'
import classes from './rounds.module.css'

type CloneCommand = Extract<CommandInput, { type: 'clone-round' }>
type Brought = keyof Bring

/** What can come along, and what it cannot come without. */
const choices: readonly { readonly what: Brought; readonly label: string; readonly needs?: Brought }[] = [
  { what: 'delegations', label: 'Delegations' },
  { what: 'delegates', label: 'Delegates', needs: 'delegations' },
  { what: 'sessions', label: 'Sessions' },
  { what: 'placements', label: 'Their rooms and times', needs: 'sessions' },
  { what: 'interpreters', label: 'Their interpreters', needs: 'sessions' },
  { what: 'keepApart', label: 'Keep-apart rules' },
  { what: 'travel', label: 'Travel and hotel nights', needs: 'delegates' },
  { what: 'budget', label: 'Budget' },
  { what: 'tasks', label: 'Tasks, open again' },
]

const usual: Readonly<Record<Brought, boolean>> = {
  delegations: true, delegates: true, sessions: true, placements: true, interpreters: true, keepApart: true, travel: false, budget: true, tasks: true,
}

/** How many records of each kind the round has. */
const countsOf = (workspace: Workspace, roundId: string): Readonly<Record<Brought, number>> => {
  const own = (table: 'delegations' | 'sessions' | 'keepApartRules' | 'movements' | 'stays' | 'budgets' | 'tasks'): number => rowsOf(workspace, table).filter((row) => row.roundId === roundId).length
  const bySession = (table: 'placements' | 'boothAssignments'): number => rowsOf(workspace, table).filter((row) => rowOf(workspace, 'sessions', row.sessionId)?.roundId === roundId).length
  return {
    delegations: own('delegations'),
    delegates: rowsOf(workspace, 'delegates').filter((delegate) => rowOf(workspace, 'delegations', delegate.delegationId)?.roundId === roundId).length,
    sessions: own('sessions'),
    placements: bySession('placements'),
    interpreters: bySession('boothAssignments'),
    keepApart: own('keepApartRules'),
    travel: own('movements') + own('stays'),
    budget: own('budgets'),
    tasks: own('tasks'),
  }
}

/** What comes along in the end: nothing comes without what it hangs on. */
const settled = (bring: Readonly<Record<Brought, boolean>>): Record<Brought, boolean> => {
  const kept = { ...bring }
  for (const { what, needs } of choices) if (needs && !kept[needs]) kept[what] = false
  return kept
}

/** Makes the next round of a process out of this one. */
export const CloneForm = ({ round, onDone }: { round: TalksRound; onDone: () => void }) => {
  const workspace = useWorkspace()
  const [newRoundId] = useState(newId)
  const [name, setName] = useState(() => nextRoundName(round.name, new Set(rowsOf(workspace, 'rounds').map((row) => row.name))))
  const [start, setStart] = useState('')
  const [chosen, setChosen] = useState(usual)
  const counts = useMemo(() => countsOf(workspace, round.id), [workspace, round.id])
  const bring = settled(chosen)
  const day = start.trim() === '' ? null : readDay(start)
  const command: CloneCommand | null = name.trim() === '' || day === undefined ? null : { type: 'clone-round', roundId: round.id, newRoundId, name: name.trim(), startDate: day, bring }
  const preview = useCommandPreview(command)

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (command) {
          void cloneRound(command).then((done) => {
            if (done) onDone()
          })
        }
      }}
    >
      <p className={classes.lead}>A new round of the same process with what you choose of {round.name}. All begins anew: sessions tentative, people proposed, travel planned, tasks open. Releases, accepted findings and copies of the plan stay behind.</p>
      <div className={classes.fields}>
        <TextInput
          label="Name of the new round"
          data-autofocus
          value={name}
          error={name.trim() === '' ? 'This needs a word or two.' : null}
          onChange={(event) => {
            setName(event.currentTarget.value)
          }}
        />
        <DayInput label="First day" optional hint="Empty while it is open: sessions then come without places, and travel stays behind" value={start} onChange={setStart} />
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>Bring along</legend>
        <div className={classes.choices}>
          {choices.map(({ what, label, needs }) => (
            <Checkbox
              key={what}
              size="xs"
              label={`${label} (${String(counts[what])})`}
              checked={bring[what]}
              disabled={needs !== undefined && !bring[needs]}
              onChange={(event) => {
                setChosen({ ...chosen, [what]: event.currentTarget.checked })
              }}
            />
          ))}
        </div>
      </fieldset>
      <FormVerdict preview={preview} />
      <FormButtons verb="Clone the round" disabled={!command || preview?.ok === false} onCancel={onDone} />
    </form>
  )
}
