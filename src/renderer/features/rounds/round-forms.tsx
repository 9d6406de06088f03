import { Modal } from '@mantine/core'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { useReadOnly, useWorkspace } from '../../state/current'
import type { PlanForm } from '../../state/plan-view'
import { askAboutPlan, usePlanView } from '../../state/plan-view'
import { CloneForm } from './clone-form'
import { DatesForm } from './dates-form'
import { KeepForm } from './keep-form'
import { NameForm } from './name-form'
import { ShiftForm } from './shift-form'

const close = (): void => {
  askAboutPlan(null)
}

const titleOf = (kind: PlanForm['kind'], round: TalksRound): string =>
  ({
    clone: `Clone ${round.name}`,
    shift: `Shift ${round.name}`,
    dates: `Dates of ${round.name}`,
    'what-if': 'Try a what-if',
    snapshot: 'Take a private snapshot',
    rename: 'Rename',
    keep: 'Keep this what-if',
  })[kind]

const Form = ({ form, round }: { form: PlanForm; round: TalksRound }) => {
  switch (form.kind) {
    case 'clone':
      return <CloneForm round={round} onDone={close} />
    case 'shift':
      return <ShiftForm round={round} onDone={close} />
    case 'dates':
      return <DatesForm round={round} onDone={close} />
    case 'what-if':
    case 'snapshot':
      return <NameForm round={round} kind={form.kind} planCopyId={null} onDone={close} />
    case 'rename':
      return <NameForm round={round} kind="rename" planCopyId={form.planCopyId} onDone={close} />
    case 'keep':
      return <KeepForm round={round} planCopyId={form.planCopyId} onDone={close} />
  }
}

/** The form about a whole round or plan that is asked for, over the screen in view. */
export const RoundForms = () => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const form = usePlanView((state) => state.form)
  const round = rowOf(workspace, 'rounds', form?.roundId)
  const shown = form !== null && round !== undefined && !readOnly
  return (
    <Modal opened={shown} onClose={close} size={520} title={shown ? titleOf(form.kind, round) : ''} closeButtonProps={{ 'aria-label': 'Cancel' }}>
      {shown ? <Form key={`${form.kind} ${form.roundId}`} form={form} round={round} /> : null}
    </Modal>
  )
}
