import { useEffect } from 'react'
import { matchesKeys } from './action'
import { actions } from './registry'

const isTyping = (target: EventTarget | null): boolean =>
  // A tick box, a switch and a field to choose in are inputs too, but there is nothing typed in them to undo.
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio' && !target.readOnly) || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)

/** In a text field the browser's own undo is what a person expects; everything else belongs to the plan. */
const staysInField = (event: KeyboardEvent): boolean => isTyping(event.target) && (['z', 'y'].includes(event.key.toLowerCase()) || event.altKey)

/** Listens for every action's keys while the component lives. */
export const useShortcuts = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || staysInField(event)) return
      const action = actions.find(({ keys, otherKeys }) => (keys !== undefined && matchesKeys(event, keys)) || (otherKeys !== undefined && matchesKeys(event, otherKeys)))
      if (!action) return
      event.preventDefault()
      if (action.enabled()) action.run()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
