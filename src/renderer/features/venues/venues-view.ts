import { create } from 'zustand'
import { remember, remembered } from '../../state/remembered'

export const venueTabs = ['rooms', 'plan', 'compare'] as const
export type VenueTab = (typeof venueTabs)[number]

/** Two parties whose caucus rooms the floor plan looks at. */
export interface ApartPair {
  readonly partyId: string
  readonly otherPartyId: string
}

interface VenuesView {
  readonly tab: VenueTab
  /** The venue in view; null shows the rooms of all, and the plan of the first. */
  readonly venueId: string | null
  /** The floor in view by its name; null takes the first. */
  readonly floor: string | null
  /** The pair looked at on the plan; null while nobody looks at any. */
  readonly apart: ApartPair | null
  /** How strongly the picture under a plan shows, percent. */
  readonly pictureStrength: number
  /** Venues being compared; null takes those of the round and one more. */
  readonly compared: readonly string[] | null
}

const isPercent = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100

export const useVenuesView = create<VenuesView>(() => ({ tab: 'rooms', venueId: null, floor: null, apart: null, pictureStrength: remembered('plan-picture', 60, isPercent), compared: null }))

export const showVenueTab = (tab: VenueTab): void => {
  useVenuesView.setState({ tab })
}

export const showVenue = (venueId: string | null): void => {
  useVenuesView.setState({ venueId, floor: null })
}

export const showFloor = (floor: string): void => {
  useVenuesView.setState({ floor })
}

export const lookApart = (apart: ApartPair | null): void => {
  useVenuesView.setState({ apart })
}

export const setPictureStrength = (pictureStrength: number): void => {
  remember('plan-picture', pictureStrength)
  useVenuesView.setState({ pictureStrength })
}

export const compareVenuesNamed = (compared: readonly string[]): void => {
  useVenuesView.setState({ compared })
}
