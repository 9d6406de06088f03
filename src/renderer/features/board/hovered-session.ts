import { create } from 'zustand'

/** The placement under the pointer; null when there is none. */
export const useHoveredSession = create<{ readonly placementId: string | null }>(() => ({ placementId: null }))

export const hover = (placementId: string | null): void => {
  if (useHoveredSession.getState().placementId !== placementId) useHoveredSession.setState({ placementId })
}
