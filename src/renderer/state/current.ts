import type { Finding, Severity } from '@shared/findings/finding'
import type { PartyColour } from '@shared/model/process'
import type { Delegation, MediationProcess, TalksRound, Venue, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { useMemo } from 'react'
import { useViewState } from './view-state'
import type { OpenState } from './workspace-state'
import { useWorkspaceState } from './workspace-state'

const closed = (): never => {
  throw new Error('This part of the screen is drawn only while a workspace is open.')
}

/** The open workspace's state; for parts of the screen that exist only while one is open. */
export const useOpen = (): OpenState => useWorkspaceState((state) => state.open) ?? closed()

export const useWorkspace = (): Workspace => useWorkspaceState((state) => state.open?.workspace) ?? closed()

export const useReadOnly = (): boolean => useWorkspaceState((state) => state.open?.save.kind === 'read-only')

/** The round in view: the one chosen, else the first. Undefined in a workspace without rounds. */
export const roundInView = (workspace: Workspace, chosen: string | null): TalksRound | undefined =>
  rowOf(workspace, 'rounds', chosen) ?? rowsOf(workspace, 'rounds')[0]

export const useRound = (): TalksRound | undefined => {
  const workspace = useWorkspace()
  const chosen = useViewState((state) => state.roundId)
  return roundInView(workspace, chosen)
}

/** The process of the round in view, else the first process. */
export const useProcess = (): MediationProcess | undefined => {
  const workspace = useWorkspace()
  const round = useRound()
  return rowOf(workspace, 'processes', round?.processId) ?? rowsOf(workspace, 'processes')[0]
}

/** The venues of a round, in its order. */
export const venuesOf = (workspace: Workspace, round: TalksRound | undefined): readonly Venue[] =>
  (round?.venueIds ?? []).flatMap((id) => rowOf(workspace, 'venues', id) ?? [])

/** The colour of a delegation: its party's, or none for partners and observers. */
export const delegationColour = (workspace: Workspace, delegation: Delegation | undefined): PartyColour | null =>
  rowOf(workspace, 'parties', delegation?.partyId)?.colour ?? null

/** Findings of the round in view that are not accepted. */
export const useRoundFindings = (): readonly Finding[] => {
  const findings = useWorkspaceState((state) => state.open?.findings)
  const round = useRound()
  return useMemo(() => (findings ?? []).filter((finding) => finding.roundId === round?.id), [findings, round?.id])
}

export type SeverityCounts = Readonly<Record<Severity, number>>

/** Open findings by severity. */
export const countBySeverity = (findings: readonly Finding[]): SeverityCounts => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const finding of findings) if (!finding.acceptance) counts[finding.severity] += 1
  return counts
}
