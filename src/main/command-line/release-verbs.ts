import { checkRound } from '@shared/findings/check'
import type { Severity } from '@shared/findings/finding'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { whoToTell } from '@shared/planning/changes-for'
import type { ScheduleAt } from '@shared/planning/frozen-schedule'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { changeSentences } from '@shared/text/change-sentence'
import { count } from '@shared/text/lists'
import type { Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findRound } from './find-record'

const releasesOf = (workspace: Workspace, roundId: string) => rowsOf(workspace, 'releases').filter((release) => release.roundId === roundId)

const nextName = (workspace: Workspace, roundId: string): string =>
  `v${String(Math.max(0, ...releasesOf(workspace, roundId).map(({ number }) => number)) + 1)}`

/** Issues a release of a round's schedule. Open findings never stand in its way; they are counted in the answer. */
export const issueRelease = (around: Surroundings, file: string, said: { readonly round: string; readonly name?: string; readonly note?: string }): Promise<Answered> =>
  atDesk(around, file, 'write', async ({ client, open, newId }) => {
    const round = findRound(open.workspace, said.round)
    if (!round.ok) return round
    const releaseId = newId()
    const name = said.name ?? nextName(open.workspace, round.value.id)
    const done = await client.call('workspace.execute', {
      baseRevision: open.revision,
      command: { type: 'issue-release', releaseId, roundId: round.value.id, name, ...(said.note === undefined ? {} : { note: said.note }) },
    })
    if (!done.ok) return done
    if (done.value.save.kind === 'not-saved') return failure(done.value.save.code, done.value.save.sentence)
    const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
    for (const { severity, acceptance } of checkRound(open.workspace, round.value.id)) if (!acceptance) findings[severity] += 1
    const number = Math.max(0, ...releasesOf(open.workspace, round.value.id).map((release) => release.number)) + 1
    return success({
      json: { revision: done.value.revision, releaseId, number, name, openFindings: findings },
      text: `Release ${String(number)}, ${name}, of ${round.value.name} is issued with ${count(findings.error, 'open error', 'open errors')}, ${count(findings.warning, 'warning', 'warnings')} and ${count(findings.note, 'note', 'notes')}.`,
    })
  })

/** The draft, or the release a person means: by "v2" or "2" (its number), its name, or its id. */
const standOf = (workspace: Workspace, roundId: string, words: string): Outcome<ScheduleAt> => {
  if (words === 'draft') return success({ kind: 'draft' })
  const releases = releasesOf(workspace, roundId)
  const found = releases.filter(({ id, name, number }) => id === words || name === words || words === String(number) || words === `v${String(number)}`)
  // A name goes before a number: somebody may have called the third release "v2".
  const release = found.find(({ name, id }) => name === words || id === words) ?? found[0]
  if (release) return success({ kind: 'release', releaseId: release.id })
  const known = releases.length === 0 ? 'This round has no release yet' : `There are: ${releases.map(({ number, name }) => `${String(number)} (${name})`).join(', ')}`
  return failure('unknown-release', `There is no release “${words}”. ${known}; “draft” is the plan as it is now.`)
}

/** What changed between two releases, or a release and the draft, and who must be told. */
export const listChanges = (around: Surroundings, file: string, said: { readonly round: string; readonly from: string; readonly to: string }): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ open: { workspace } }) => {
    const round = findRound(workspace, said.round)
    if (!round.ok) return round
    const [from, to] = [standOf(workspace, round.value.id, said.from), standOf(workspace, round.value.id, said.to)]
    if (!from.ok) return from
    if (!to.ok) return to
    const changes = scheduleChanges(workspace, round.value.id, from.value, to.value)
    const tell = whoToTell(changes)
    const told = changes.map((change) => ({ sessionId: change.sessionId, title: change.title, kinds: change.kinds, sentences: changeSentences(change) }))
    return success({ json: { changes: told, tell: tell.map(({ who }) => who) },
      text: told.length === 0 ? 'Nothing changed.' : [...told.flatMap(({ sentences }) => sentences), tell.length === 0 ? '' : `To be told: ${tell.map(({ who }) => who.name).join(', ')}.`].filter(Boolean).join('\n'), })
  })
