import type { WallDate } from '@shared/model/time'
import { rowOf } from '@shared/model/workspace'
import { useBoardTasks } from '../../state/board-tasks'
import { useWorkspace } from '../../state/current'
import type { BoardScene } from './board-scene'
import { CopyDayForm } from './copy-day-form'
import { EverywhereForm } from './everywhere-form'
import { KeysSheet } from './keys-sheet'
import { MoveSeveralForm } from './move-several-form'
import { ShiftForm } from './shift-form'
import { SplitForm } from './split-form'

/** The form of the verb that is being asked about, if any. */
export const VerbForms = ({ scene, days }: { scene: BoardScene; days: readonly WallDate[] }) => {
  const workspace = useWorkspace()
  const form = useBoardTasks((state) => state.form)
  const { round, rooms, gridMinutes } = scene
  switch (form?.kind) {
    case 'split':
    case 'shift': {
      const placement = rowOf(workspace, 'placements', form.placementId)
      const session = rowOf(workspace, 'sessions', placement?.sessionId)
      if (!placement || !session) return null
      return form.kind === 'split' ? (
        <SplitForm session={session} placement={placement} gridMinutes={gridMinutes} />
      ) : (
        <ShiftForm session={session} placement={placement} roomName={rowOf(workspace, 'rooms', placement.roomId)?.name ?? ''} gridMinutes={gridMinutes} />
      )
    }
    case 'copy-day':
      return <CopyDayForm round={round} day={form.day} days={days} rooms={rooms} />
    case 'everywhere':
      return <EverywhereForm workspace={workspace} round={round} day={form.day} days={days} rooms={rooms} />
    case 'move-several':
      return <MoveSeveralForm placements={form.placementIds.flatMap((id) => rowOf(workspace, 'placements', id) ?? [])} days={days} rooms={rooms} />
    case 'keys':
      return <KeysSheet />
    case undefined:
      return null
  }
}
