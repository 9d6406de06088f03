import { useLayoutEffect } from 'react'
import { useBoardSelection } from '../../state/board-selection'
import { focusNext } from '../../state/board-tasks'

/** Gives the keyboard back to where it was when the component came: that element, or the session of the board it stood on. */
export const useFocusBack = (): void => {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
        else focusNext(useBoardSelection.getState().active)
      })
    }
  }, [])
}
