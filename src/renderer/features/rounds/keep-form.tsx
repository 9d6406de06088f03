import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { keepWhatIf, whatIfsOf } from '../../actions/release-actions'
import { useWorkspace } from '../../state/current'
import { FormButtons } from './form-parts'
import classes from './rounds.module.css'

/** Makes a what-if the round's plan, and asks what becomes of the plans beside it. */
export const KeepForm = ({ round, planCopyId, onDone }: { round: TalksRound; planCopyId: string | null; onDone: () => void }) => {
  const workspace = useWorkspace()
  const copy = rowOf(workspace, 'planCopies', planCopyId) ?? null
  const [others, setOthers] = useState<'stay' | 'go'>('stay')
  const name = copy?.name ?? round.planName
  const beside = whatIfsOf(workspace, round.id).filter((one) => one.id !== copy?.id).length + (copy ? 1 : 0)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void keepWhatIf(round, copy, others === 'go').then((done) => {
          if (done) onDone()
        })
      }}
    >
      <p className={classes.lead}>
        {name} becomes the plan of {round.name} and is on the board from then on. Nothing is announced by it; issue a release when it should go out.
      </p>
      {beside === 0 ? null : (
        <Radio.Group
          label={`The other ${count(beside, 'plan', 'plans')}`}
          value={others}
          onChange={(value) => {
            setOthers(value === 'go' ? 'go' : 'stay')
          }}
        >
          <Radio mt={6} size="xs" value="stay" label={beside === 1 ? 'stays among the what-if copies' : 'stay among the what-if copies'} />
          <Radio mt={6} size="xs" value="go" label={beside === 1 ? 'is dropped' : 'are dropped'} />
        </Radio.Group>
      )}
      <FormButtons verb={`Keep ${name}`} disabled={false} onCancel={onDone} />
    </form>
  )
}
