import type { SingleCommand } from '@shared/commands/registry'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { AimResult, Ending } from '@shared/optimisation/linear-model'
import { gapOf } from '@shared/optimisation/linear-model'
import { count } from '@shared/text/lists'
import type { Desk, Surroundings } from './desk'

const [least, most, usual] = [0.5, 600, 20]

/** How long a search may take, in seconds. */
export const secondsOf = (words: string | undefined): Outcome<number> => {
  if (words === undefined) return success(usual)
  const seconds = words.trim() === '' ? NaN : Number(words)
  return seconds >= least && seconds <= most ? success(seconds) : failure('invalid', `“${words}” is no time for a search. Say --seconds with a number from ${String(least)} to ${String(most)}.`)
}

/** Runs a search that a first Ctrl+C stops: it then answers with the best it has. */
export const stoppable = async <T>({ onInterrupt }: Surroundings, { client, newId }: Desk, search: (jobId: string) => Promise<T>): Promise<T> => {
  const jobId = newId()
  const unlisten = onInterrupt?.(() => { void client.call('proposal.stop', { jobId }) })
  try {
    return await search(jobId)
  } finally {
    unlisten?.()
  }
}

/** What came of taking the changes. `revision` is that of the plan afterwards. */
export interface Applied {
  readonly revision: number
  readonly applied: number
}

/** Takes all changes as one undo step; with none the plan stays as it is. */
export const applyAll = async ({ client, open }: Desk, label: string, commands: readonly SingleCommand[]): Promise<Outcome<Applied>> => {
  if (commands.length === 0) return success({ revision: open.revision, applied: 0 })
  const done = await client.call('workspace.execute', { baseRevision: open.revision, command: { type: 'batch', label, commands: [...commands] } })
  if (!done.ok) return done
  if (done.value.save.kind === 'not-saved') return failure(done.value.save.code, done.value.save.sentence)
  return success({ revision: done.value.revision, applied: commands.length })
}

export interface ToldAim {
  readonly id: string
  readonly title: string
  readonly value: number
  readonly bound: number
  /** Distance to what is proved best as a share of the value; 0 when proven. */
  readonly gap: number
  readonly proven: boolean
}

export const toldAims = <Id extends string>(aims: readonly AimResult<Id>[], titleOf: (id: Id) => string): readonly ToldAim[] =>
  aims.map((aim) => ({ id: aim.id, title: titleOf(aim.id), value: aim.value, bound: aim.bound, gap: gapOf(aim), proven: aim.proven }))

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** "  Relays: 4 (proved best)", one line an aim. */
export const aimLines = (aims: readonly ToldAim[]): readonly string[] =>
  aims.map(({ title, value, bound, proven }) => `  ${title}: ${figure.format(value)} (${proven ? 'proved best' : bound <= -Number.MAX_VALUE ? 'nothing proved' : `none can be below ${figure.format(bound)}`})`)

/** How the search ended: "proved best after 2.1 s". */
export const endWords = (ended: Ending, seconds: number): string => {
  const after = `after ${seconds.toFixed(1)} s`
  if (ended === 'proven') return `proved best ${after}`
  return ended === 'time' ? `the best found in its time, ${after}` : `the best found when it was stopped ${after}`
}

/** A heading with indented lines; nothing where there are none. */
export const block = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)])

export const appliedLine = ({ applied, revision }: Applied): string =>
  applied === 0 ? 'Nothing was changed.' : `${count(applied, 'change was', 'changes were')} made as one step; parley undo takes ${applied === 1 ? 'it' : 'them'} back. Revision ${String(revision)}.`
