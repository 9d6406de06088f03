import { useEffect } from 'react'
import { useShortcuts } from '../actions/use-shortcuts'
import { WelcomeScreen } from '../features/welcome/welcome-screen'
import { connect, reloadWorkspace, useWorkspaceState } from '../state/workspace-state'
import { ErrorBoundary } from './error-boundary'
import { FilePicker } from './file-picker'
import { Frame } from './frame'
import { Palette } from './palette'
import classes from './app.module.css'

const Unreachable = ({ sentence }: { sentence: string }) => (
  <main className={classes.centre}>
    <h1>Parley can't reach its owner process</h1>
    <p>{sentence}</p>
    <button type="button" className={classes.again} onClick={() => void reloadWorkspace()}>
      Try again
    </button>
  </main>
)

export const App = () => {
  const phase = useWorkspaceState((state) => state.phase)
  const problem = useWorkspaceState((state) => state.problem)
  useEffect(connect, [])
  useShortcuts()
  return (
    <ErrorBoundary>
      {phase === 'starting' ? <main className={classes.centre} aria-busy="true" aria-label="Starting" /> : null}
      {phase === 'unreachable' ? <Unreachable sentence={problem?.sentence ?? ''} /> : null}
      {phase === 'closed' ? <WelcomeScreen /> : null}
      {phase === 'open' ? <Frame /> : null}
      {phase === 'open' ? <Palette /> : null}
      <FilePicker />
    </ErrorBoundary>
  )
}
