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

/** What came of taking the changes. `revision` is that of the plan afterwards; `applied` counts changes, 0 when none was asked for. */
export interface Applied {
  readonly revision: number
  readonly applied: number
}

/** What is told of taking changes: asked for at all, and left because the search was stopped. */
export interface Taken extends Applied {
  readonly asked: boolean
  readonly left: boolean
}

export const leftSentence = 'The search was stopped, so nothing was changed; say fewer --seconds to take what it finds by then.'

/** Takes all changes where that is asked for; never those of a search that somebody broke off. */
export const take = async (desk: Desk, asked: boolean, ended: Ending, label: string, commands: () => readonly SingleCommand[]): Promise<Outcome<Taken>> => {
  const left = asked && ended === 'stopped'
  if (!asked || left) return success({ revision: desk.open.revision, applied: 0, asked, left })
  const applied = await applyAll(desk, label, commands())
  return applied.ok ? success({ ...applied.value, asked, left }) : applied
}

/** Takes all changes as one undo step; with none the plan stays as it is. */
const applyAll = async ({ client, open }: Desk, label: string, commands: readonly SingleCommand[]): Promise<Outcome<Applied>> => {
  if (commands.length === 0) return success({ revision: open.revision, applied: 0 })
  const done = await client.call('workspace.execute', { baseRevision: open.revision, command: { type: 'batch', label, commands: [...commands] } })
  if (!done.ok) return done
  if (done.value.save.kind === 'not-saved') return failure(done.value.save.code, done.value.save.sentence)
  return success({ revision: done.value.revision, applied: commands.length })
}

export interface ToldAim {
  readonly id: string
  readonly title: string
  /** What is counted: "pairs", "USD". */
  readonly unit: string
  readonly value: number
  /** None can do better than this; null where nothing is proved. */
  readonly bound: number | null
  /** Distance to what is proved best as a share of the value: 0 when proven, null where nothing is proved. */
  readonly gap: number | null
  readonly proven: boolean
}

export const toldAims = <Id extends string>(aims: readonly AimResult<Id>[], titleOf: (id: Id) => string, unitOf: (id: Id) => string): readonly ToldAim[] =>
  aims.map((aim) => {
    const open = aim.bound <= -Number.MAX_VALUE
    return { id: aim.id, title: titleOf(aim.id), unit: unitOf(aim.id), value: aim.value, bound: open ? null : aim.bound, gap: open ? null : gapOf(aim), proven: aim.proven }
  })

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** How good an aim's value is proved to be; a bound of nothing proves nothing. */
const proofWords = ({ proven, bound, gap }: ToldAim): string => {
  if (proven) return 'proved best'
  if (bound === null || gap === null || gap >= 1) return 'not proved best'
  return `at most ${figure.format(100 * gap)} % better is possible, not below ${figure.format(bound)}`
}

/** "Pairs by relay: 4 (proved best)", one line an aim; the unit where its title does not say it. */
export const aimLines = (aims: readonly ToldAim[]): readonly string[] =>
  aims.map((aim) => `${aim.title}: ${figure.format(aim.value)}${aim.title.toLocaleLowerCase('en').includes(aim.unit) ? '' : ` ${aim.unit}`} (${proofWords(aim)})`)

/** How the search ended: "proved best after 2.1 s". */
export const endWords = (ended: Ending, seconds: number): string => {
  const after = `after ${seconds.toFixed(1)} s`
  if (ended === 'proven') return `proved best ${after}`
  return ended === 'time' ? `the best found in its time, ${after}` : `the best found when it was stopped ${after}`
}

/** A heading with indented lines; nothing where there are none. */
export const block = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)])

export const takenLines = ({ asked, applied, revision }: Taken): readonly string[] => {
  if (!asked) return []
  return [applied === 0 ? 'Nothing was changed.' : `${count(applied, 'change was', 'changes were')} made as one step; parley undo takes ${applied === 1 ? 'it' : 'them'} back. Revision ${String(revision)}.`]
}
