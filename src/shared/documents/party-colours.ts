import type { PartyColour } from '../model/process'

/**
 * The colours of parties, once for screen and paper. Chosen by search over evenly light colours so that any two differ
 * as far as possible in normal sight and with each kind of colour blindness (Machado's simulations), starting from
 * Okabe and Ito's and Tol's sets. Each has at least 3:1 contrast on white and on the dark theme, and no one of them
 * looks heavier than another. Colour is never the only sign of a party.
 */
export const partyColours = {
  'party-1': '#2896f5',
  'party-2': '#3e7232',
  'party-3': '#9250a0',
  'party-4': '#be8075',
  'party-5': '#e45cbe',
  'party-6': '#768b09',
  'party-7': '#724ed8',
  'party-8': '#ae5d78',
} as const satisfies Record<PartyColour, `#${string}`>

/** What each colour is called, for people who choose one. */
export const partyColourNames = {
  'party-1': 'Blue',
  'party-2': 'Forest',
  'party-3': 'Plum',
  'party-4': 'Clay',
  'party-5': 'Pink',
  'party-6': 'Olive',
  'party-7': 'Violet',
  'party-8': 'Rose',
} as const satisfies Record<PartyColour, string>
