import { parseCommand } from '@shared/commands/apply-command'
import type { Finding } from '@shared/findings/finding'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { previewCommand } from '@shared/findings/preview-command'
import { rowOf } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'

/** A room, or a delegation's column, that the parties of a session must be kept away from while it lasts. */
export interface ApartPlace {
  readonly columnId: string
  /** Why, as findings say it. */
  readonly words: string
}

const isApart = (finding: Finding, placementId: string): boolean =>
  finding.rule === 'kept-apart' && !finding.acceptance && finding.subjects.some(({ id }) => id === placementId)

/** Whether anybody at a placed session is to be kept apart from somebody. */
const isConcerned = (engine: FindingsEngine, sessionId: string): boolean => {
  const booking = engine.plan.entry(sessionId)?.bookings[0]
  if (!booking) return false
  const { concerned } = engine.plan.apartIn(booking)
  return booking.delegations.some(({ delegationId }) => concerned.has(delegationId))
}

/** Rooms in which a placed session, at its own time, would break or does break a keep-apart rule. Nothing is changed. */
export const roomsKeptApart = (engine: FindingsEngine, placementId: string, roomIds: readonly string[]): readonly ApartPlace[] => {
  const placement = rowOf(engine.workspace, 'placements', placementId)
  if (!placement || !isConcerned(engine, placement.sessionId)) return []
  const standing = engine.findings().filter((finding) => isApart(finding, placementId))
  return roomIds.flatMap((roomId): readonly ApartPlace[] => {
    if (roomId === placement.roomId) return standing.slice(0, 1).map((finding) => ({ columnId: roomId, words: findingSentence(engine.workspace, finding) }))
    const command = parseCommand({ type: 'move-placement', placementId, roomId })
    const preview = command.ok ? previewCommand(engine, command.value, { now: '', officer: '' }) : null
    if (!preview?.ok) return []
    const { workspace, added, cleared } = preview.value
    const cured = new Set(cleared.map(({ key }) => key))
    // One that stands now and is not cured is broken there too.
    const broken = added.find((finding) => isApart(finding, placementId)) ?? standing.find(({ key }) => !cured.has(key))
    return broken ? [{ columnId: roomId, words: findingSentence(workspace, broken) }] : []
  })
}

/** Delegations that those at a placed session are to be kept apart from. */
export const delegationsKeptApart = (engine: FindingsEngine, placementId: string): readonly ApartPlace[] => {
  const sessionId = rowOf(engine.workspace, 'placements', placementId)?.sessionId
  const booking = (sessionId === undefined ? undefined : engine.plan.entry(sessionId))?.bookings.find((one) => one.placement.id === placementId)
  if (!booking) return []
  const present = booking.delegations.map(({ delegationId }): string => delegationId)
  const found = new Map<string, string>()
  for (const { one, other, rule } of engine.plan.apartIn(booking).rules) {
    for (const [mine, theirs] of [[one, other], [other, one]] as const) {
      const here = present.find((id) => mine.has(id))
      if (here === undefined || present.some((id) => theirs.has(id))) continue
      const name = rowOf(engine.workspace, 'delegations', here)?.name ?? ''
      for (const id of theirs) found.set(id, `Kept apart from ${name}${rule.reason === '' ? '' : `: ${rule.reason}`}`)
    }
  }
  return [...found].map(([columnId, words]) => ({ columnId, words }))
}
