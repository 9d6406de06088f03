import { access, readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { emptyHistory } from '@shared/diff/history'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { currentFormat } from '@shared/schema/migrations'
import { newWorkspace } from '@shared/schema/new-workspace'
import type { PublishedSchedule } from '../import/published-schedule'
import { largestSchedule, readSchedule } from '../import/read-schedule'
import type { ImportReport } from '../import/schedule-commands'
import { scheduleCommands } from '../import/schedule-commands'
import { systemCodeOf } from '../storage/file-problem'
import { createStoreDoors } from '../services/store-doors'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findRound } from './find-record'

interface Asked {
  readonly from: string
  readonly round?: string
  readonly zone?: string
}

const readPublished = async (path: string): Promise<Outcome<PublishedSchedule>> => {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    return readSchedule(size > largestSchedule ? new Uint8Array(largestSchedule + 1) : await readFile(path), name)
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure('missing', `There is no schedule “${path}”. Check its name and folder.`)
    if (code === 'EISDIR') return failure('not-a-file', `${name} is a folder. Name the schedule in it.`)
    return failure('read-failed', `${name} could not be read (${code ?? 'unknown reason'}). Check that you may read it.`)
  }
}

/** Makes the workspace file where there is none yet; one that exists is left as it is. */
const makeIfMissing = async (around: Surroundings, file: string, name: string): Promise<Outcome<null>> => {
  const path = resolve(around.folder, file)
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return success(null)
  const workspace = newWorkspace(name, '', shippedProfiles)
  const made = await createStoreDoors('command line', {}).create(path, { format: currentFormat, savedAt: around.now(), revision: 0, workspace, history: emptyHistory }, () => undefined)
  if (!made.ok) return made
  await made.value.close()
  return success(null)
}

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`

const answerOf = (report: ImportReport, revision: number): Answer => {
  const came = `${counted(report.sessions, 'session', 'sessions')}, ${counted(report.rooms, 'room', 'rooms')} and ${counted(report.people, 'person', 'people')} came into ${report.roundName} (${report.zone}).`
  const there = report.alreadyThere > 0 ? [`${counted(report.alreadyThere, 'record was', 'records were')} there already and ${report.alreadyThere === 1 ? 'was' : 'were'} left as ${report.alreadyThere === 1 ? 'it is' : 'they are'}.`] : []
  const missing = report.leftOut.length > 0 ? [`Left out, ${String(report.leftOut.length)}:`, ...report.leftOut.map((line) => `  ${line}`)] : []
  return {
    json: { revision, ...report },
    text: [came, ...there, ...report.notes, ...missing].join('\n'),
    ...(report.leftOut.length > 0 ? { shortfall: { sentence: `${counted(report.leftOut.length, 'entry was', 'entries were')} left out; everything else came in.` } } : {}),
  }
}

/** Brings a published schedule (frab or pretalx, JSON or XML) into a workspace as one undo step; the file is made where there is none. */
export const importSchedule = async (around: Surroundings, file: string, asked: Asked): Promise<Answered> => {
  const published = await readPublished(resolve(around.folder, asked.from))
  if (!published.ok) return published
  // Asked before the file is made: a schedule that can't be used must leave nothing behind.
  const trial = scheduleCommands(newWorkspace('', '', []), published.value, asked.zone === undefined ? {} : { zone: asked.zone })
  if (!trial.ok) return trial
  // A round to import into can only be in a file that is there.
  const made = asked.round === undefined ? await makeIfMissing(around, file, published.value.title) : success(null)
  if (!made.ok) return made
  return atDesk(around, file, 'write', async ({ client, open }) => {
    const round = asked.round === undefined ? undefined : findRound(open.workspace, asked.round)
    if (round && !round.ok) return round
    const planned = scheduleCommands(open.workspace, published.value, { ...(round ? { round: round.value } : {}), ...(asked.zone === undefined ? {} : { zone: asked.zone }) })
    if (!planned.ok) return planned
    const { command, report } = planned.value
    if (command === null) return success(answerOf(report, open.revision))
    const done = await client.call('workspace.execute', { baseRevision: open.revision, command })
    if (!done.ok) return done
    if (done.value.save.kind === 'not-saved') return failure(done.value.save.code, done.value.save.sentence)
    return success(answerOf(report, done.value.revision))
  })
}
