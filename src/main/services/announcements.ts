import type { ParleyEvent } from '@shared/contract/workspace-state'

export interface Announcements {
  readonly publish: (event: ParleyEvent) => void
  /** Returns how to stop listening. */
  readonly subscribe: (listener: (event: ParleyEvent) => void) => () => void
}

/** Tells every screen every event, in order. A screen that fails to hear does not keep the others from hearing. */
export const createAnnouncements = (): Announcements => {
  const listeners = new Set<(event: ParleyEvent) => void>()
  return {
    publish: (event) => {
      for (const listener of [...listeners]) {
        try {
          listener(event)
        } catch {
          // The host drops screens that are gone; the plan does not depend on them.
        }
      }
    },
    subscribe: (listener) => {
      // A wrapper of its own, so that one function given twice hears twice and each can stop alone.
      const own = (event: ParleyEvent): void => listener(event)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
  }
}
