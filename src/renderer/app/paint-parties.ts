import { partyColours } from '@shared/documents/party-colours'

/** Gives the page one CSS variable per party colour, from the palette that papers use too. */
export const paintParties = (): void => {
  for (const [name, colour] of Object.entries(partyColours)) document.documentElement.style.setProperty(`--${name}`, colour)
}
