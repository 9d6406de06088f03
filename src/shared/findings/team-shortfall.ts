import type { TeamNeed } from '../languages/team-need'

/** How many of a session's team can do some of its work: each sits in one booth only. */
export const countedIn = ({ booths }: TeamNeed): number => {
  let counted = 0
  for (const { interpreterIds } of booths) counted += interpreterIds.length
  return counted
}

/** Whether a team is smaller than it must be, in all or in one of its booths; never where the profile has no figures. */
export const isShort = (need: TeamNeed): boolean => {
  if (countedIn(need) < need.least) return true
  for (const { interpreterIds, least } of need.booths) if (interpreterIds.length < least) return true
  return false
}
