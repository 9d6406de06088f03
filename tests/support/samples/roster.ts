import type { RowInput } from '@shared/model/workspace'

/** One sitting that needs interpreters: when it is, and which parties must accept them. */
export interface SittingToStaff {
  readonly sessionId: string
  /** Null while unplaced: its team is only proposed and takes nobody's time. */
  readonly start: string | null
  readonly minutes: number
  readonly partyIds: readonly string[]
  /** Native language and number of each part of the team, with the booth they sit in (null: consecutive). */
  readonly team: readonly { readonly native: string; readonly count: number; readonly booth: string | null }[]
}

type InterpreterInput = RowInput<'interpreters'>

const sittingsPerDay = 2
const restMinutes = 45

const minuteOf = (wall: string): number => Date.parse(`${wall}:00Z`) / 60_000

/**
 * A fair roster: each seat goes to the interpreter with the fewest sittings so far who is free, accepted by every party
 * in the room and below two sittings that day. Throws when a seat cannot be filled, so that a sample is never short.
 */
export const rosterOf = (sittings: readonly SittingToStaff[], interpreters: readonly InterpreterInput[]): readonly RowInput<'boothAssignments'>[] => {
  const worked = new Map<string, SittingToStaff[]>()
  const isFree = (id: string, { start, minutes }: SittingToStaff): boolean => {
    const before = (worked.get(id) ?? []).flatMap((other) => (other.start === null ? [] : [{ start: other.start, minutes: other.minutes }]))
    if (start === null) return true
    if (before.filter((other) => other.start.slice(0, 10) === start.slice(0, 10)).length >= sittingsPerDay) return false
    return before.every(
      (other) => minuteOf(start) >= minuteOf(other.start) + other.minutes + restMinutes || minuteOf(other.start) >= minuteOf(start) + minutes + restMinutes,
    )
  }
  const isAccepted = (row: InterpreterInput, sitting: SittingToStaff): boolean =>
    sitting.partyIds.every((party) => row.acceptance?.some((entry) => entry.partyId === party && entry.verdict === 'accepted'))

  const inOrder = [...sittings].sort((a, b) => (a.start ?? 'unplaced').localeCompare(b.start ?? 'unplaced'))
  return inOrder.flatMap((sitting) =>
    sitting.team.flatMap(({ native, count, booth }) =>
      Array.from({ length: count }, () => {
        const chosen = interpreters
          .filter((row) => !worked.get(row.id)?.includes(sitting))
          .filter((row) => row.languages?.some((language) => language.code === native && language.class === 'A'))
          .filter((row) => isFree(row.id, sitting) && isAccepted(row, sitting))
          .sort((a, b) => (worked.get(a.id)?.length ?? 0) - (worked.get(b.id)?.length ?? 0))[0]
        if (!chosen) throw new Error(`Nobody is left to interpret ${sitting.sessionId} from ${native}`)
        worked.set(chosen.id, [...(worked.get(chosen.id) ?? []), sitting])
        return {
          id: `booth-${sitting.sessionId.replace(/^session-/, '')}-${chosen.id.replace(/^interpreter-/, '')}`,
          sessionId: sitting.sessionId,
          interpreterId: chosen.id,
          booth,
          status: sitting.start === null ? ('proposed' as const) : ('accepted' as const),
        }
      }),
    ),
  )
}
