import type { ReactNode } from 'react'
import { Component } from 'react'
import classes from './app.module.css'

interface State {
  readonly failed: string | null
}

/** When a part of the screen breaks, says so and offers to draw it again; the plan is safe with the owner. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children
    return (
      <main className={classes.centre} role="alert">
        <h1>This screen broke</h1>
        <p>Your work is saved in the file. Draw the screen again; if it breaks at the same place, note what you did ({this.state.failed}).</p>
        <button
          type="button"
          className={classes.again}
          onClick={() => {
            this.setState({ failed: null })
          }}
        >
          Draw it again
        </button>
      </main>
    )
  }
}
