import { useMemo } from 'react'
import { daysBetween } from '@shared/model/time'
import { focusNext, setPlacing, useBoardTasks } from '../../state/board-tasks'
import { setBoard, useViewState } from '../../state/view-state'
import type { BoardScene } from './board-scene'
import { MoveForm } from './move-form'
import { SelectionBar } from './selection-bar'
import { VerbForms } from './verb-forms'
import { VerbMenu } from './verb-menu'
import { WaysOut } from './ways-out'
import classes from './board-panels.module.css'

/** What stands below and over the board: ways out, what is picked, the menu and forms of verbs, and what screen readers are told. */
export const BoardPanels = ({ scene }: { scene: BoardScene }) => {
  const moving = useViewState((state) => state.moving)
  const placing = useBoardTasks((state) => state.placing)
  const said = useBoardTasks((state) => state.said)
  const { startDate, endDate } = scene.round
  const days = useMemo(() => (startDate && endDate ? daysBetween(startDate, endDate) : [scene.day]), [startDate, endDate, scene.day])
  return (
    <>
      <div className={classes.over}>
        <SelectionBar />
      </div>
      <WaysOut scene={scene} days={days} />
      <div className={classes.said} role="status" aria-live="polite">
        {said}
      </div>
      <VerbMenu scene={scene} />
      <VerbForms scene={scene} days={days} />
      <MoveForm
        subject={moving !== null ? { placementId: moving } : placing !== null ? { sessionId: placing } : null}
        scene={scene}
        days={days}
        onDone={(moved) => {
          setPlacing(null)
          setBoard({ moving: null })
          if (moved !== null) focusNext(moved)
        }}
      />
    </>
  )
}
