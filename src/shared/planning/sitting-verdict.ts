import type { CommandInput } from '../commands/registry'
import { parseCommand } from '../commands/apply-command'
import type { CommandContext } from '../commands/command'
import type { Diff } from '../diff/diff'
import { compareFindings, identityOf } from '../findings/evaluate'
import type { Finding, Severity } from '../findings/finding'
import type { FindingsChange, FindingsEngine } from '../findings/findings-engine'
import { previewCommand } from '../findings/preview-command'
import type { WallTime } from '../model/time'
import type { Placement, Room, Session, Workspace } from '../model/workspace'
import { placementSchema } from '../model/session'
import { rowOf, rowsOf } from '../model/workspace'
import type { SessionNeeds } from './session-people'

/** A sitting that might be. */
export interface SittingTried {
  readonly roomId: Room['id']
  readonly start: WallTime
  readonly minutes: number
}

/** Commands that are only looked at are signed by nobody at no time. */
export const unsigned: CommandContext = { now: '1970-01-01T00:00:00.000Z', officer: '' }

/** What a command would bring and cure; null when it would be refused. The engine stays as it is. */
export const lookAhead = (engine: FindingsEngine, command: CommandInput): FindingsChange | null => {
  const parsed = parseCommand(command)
  if (!parsed.ok) return null
  const preview = previewCommand(engine, parsed.value, unsigned)
  return preview.ok ? preview.value : null
}

const isOpen = ({ acceptance }: Finding): boolean => acceptance === null

/** How many findings of a severity there are. */
export const countOf = (findings: readonly Finding[], severity: Severity): number => {
  let found = 0
  for (const finding of findings) if (finding.severity === severity) found += 1
  return found
}

/**
 * The placements with one in another's place, added or taken off. Filled row by row into an object without a prototype:
 * a quarter of what spreading thousands of keys takes, and a drag waits for dozens of these.
 */
const withPlacement = (workspace: Workspace, id: string, after: Placement | null): Workspace['placements'] => {
  const copy = Object.create(null) as Record<string, Placement>
  for (const row of rowsOf(workspace, 'placements')) if (row.id !== id) copy[row.id] = row
  if (after) copy[id] = after
  return copy
}

/** A placement that is only tried, under an id that none has. */
const triedFor = (workspace: Workspace, session: Session): Placement => {
  let id = 'tried'
  while (rowOf(workspace, 'placements', id)) id += 'x'
  return placementSchema.parse({ id, sessionId: session.id, roomId: 'tried', start: '1970-01-01T00:00', minutes: session.minutes })
}

/** What would be wrong with a session at a place and time. */
export type Verdict = (sitting: SittingTried) => readonly Finding[]

/**
 * Judges places and times for a session: the open findings it has there and would not have if it were not placed, whether
 * they are new or stand already where it is now. Good until the engine's workspace changes.
 */
export const createVerdict = (engine: FindingsEngine, { session, placement }: SessionNeeds): Verdict => {
  const { workspace } = engine
  const look = (before: Placement | null, after: Placement | null): FindingsChange => {
    const id = after?.id ?? before?.id ?? ''
    const diff: Diff = { placements: { [id]: { before, after } } }
    return engine.preview({ ...workspace, placements: withPlacement(workspace, id, after) }, diff)
  }
  const now = placement ? look(placement, null).cleared.filter(isOpen) : []
  const tried = placement ?? triedFor(workspace, session)
  return ({ roomId, start, minutes }) => {
    const change = look(placement, { ...tried, roomId, start, minutes })
    const cured = new Set(change.cleared.map(identityOf))
    return [...change.added.filter(isOpen), ...now.filter((finding) => !cured.has(identityOf(finding)))].sort(compareFindings)
  }
}
