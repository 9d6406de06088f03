import { daysBetween } from '@shared/model/time'
import { focusNext, setPlacing, useBoardTasks } from '../../state/board-tasks'
import { useWorkspace } from '../../state/current'
import { setBoard, useViewState } from '../../state/view-state'
import type { BoardScene } from './board-scene'
import { MoveForm } from './move-form'
import classes from './board-panels.module.css'

/** What stands below and over the board: the "Move to…" form, and what screen readers are told. */
export const BoardPanels = ({ scene }: { scene: BoardScene }) => {
  const workspace = useWorkspace()
  const moving = useViewState((state) => state.moving)
  const { placing, said } = useBoardTasks()
  const { round, rooms, zone } = scene
  const days = round.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : [scene.day]
  return (
    <>
      <div className={classes.said} role="status" aria-live="polite">
        {said}
      </div>
      <MoveForm
        subject={moving !== null ? { placementId: moving } : placing !== null ? { sessionId: placing } : null}
        workspace={workspace}
        rooms={rooms}
        days={days}
        zone={zone}
        onDone={(moved) => {
          setPlacing(null)
          setBoard({ moving: null })
          if (moved !== null) focusNext(moved)
        }}
      />
    </>
  )
}
