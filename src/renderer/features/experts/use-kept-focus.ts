import type { FocusEvent } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { goOnOnTab } from './experts-view'

interface KeptFocus {
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: () => void
}

/**
 * Keeps the keyboard with a deployment whose card is drawn anew elsewhere, as undo does; with the tab when it is gone.
 * Cards name theirs with `data-deployment`.
 */
export const useKeptFocus = (): KeptFocus => {
  const held = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return
    const card = document.querySelector<HTMLElement>(`[data-deployment="${CSS.escape(held.current)}"] button`)
    if (card) card.focus()
    else {
      held.current = null
      goOnOnTab()
    }
  })
  return {
    onFocus: ({ target }) => { held.current = target.closest('[data-deployment]')?.getAttribute('data-deployment') ?? null },
    // What is taken off the page does not say so; who leaves on purpose does.
    onBlur: () => { held.current = null },
  }
}
