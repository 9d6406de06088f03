import type { Workspace } from '../model/workspace'
import type { AimResult } from '../optimisation/linear-model'
import type { TeamAim, TeamChange, TeamTrouble, UncoveredNeed, WayOut } from '../staffing/team-proposal'

/** What an aim is called: "Pairs without interpretation". */
export const aimTitle = (aim: TeamAim): string => aim

/** An aim's value and how good it is proved to be: "2, the fewest there can be". */
export const aimText = (result: AimResult<TeamAim>): string => String(result.value)

/** "Put Layla Mansour in the Arabic booth of Opening, Thu 6 Dec 10:00–12:00". */
export const teamChangeSentence = (_workspace: Workspace, change: TeamChange): string => change.kind

export const troubleSentence = (_workspace: Workspace, trouble: TeamTrouble): string => trouble.kind

/** The whole story of a pair that stays uncovered: what, when, why, and the ways out. */
export const uncoveredSentence = (_workspace: Workspace, need: UncoveredNeed): string => `${need.from} ${need.to}`

export const wayOutSentence = (_workspace: Workspace, _need: UncoveredNeed, way: WayOut): string => way.kind
