import { reverseDiff } from '@shared/diff/diff'
import type { Finding } from '@shared/findings/finding'
import { applyCommand } from '@shared/commands/apply-command'
import type { Change } from '@shared/commands/apply-command'
import type { Command } from '@shared/commands/registry'
import { commandSchema } from '@shared/commands/registry'
import { checkWorkspace } from '@shared/findings/check'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { previewCommand } from '@shared/findings/preview-command'
import { instantMinutes } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import type { Random } from '@shared/samples/random'
import { createRandom } from '@shared/samples/random'
import { runEdits } from '../support/edit-run'
import { crowdedWorkspace } from '../support/random-edits'
import { testContext } from '../support/workspace-builder'
import type { Benchmark } from './benchmark'
import { median, percentile, timed, timings } from './benchmark'

const moves = 2000
const editRuns = 100
const editsPerRun = 100

/** Any move of any session to any room and any time that the board has. */
const randomMove = (random: Random, workspace: Workspace): Command => {
  const placements = rowsOf(workspace, 'placements')
  return commandSchema.parse({
    type: 'move-placement',
    placementId: random.pick(placements).id,
    roomId: random.pick(rowsOf(workspace, 'rooms')).id,
    start: random.pick(placements).start,
  })
}

const changeOf = (workspace: Workspace, command: Command): Change => {
  const outcome = applyCommand(workspace, command, testContext)
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return outcome.value
}

/** Double bookings only, by looking at every two sittings: the plain way to do a part of the work. */
const everyPair = (workspace: Workspace): number => {
  const sittings = rowsOf(workspace, 'placements').map((placement) => {
    const session = rowOf(workspace, 'sessions', placement.sessionId)
    const zone = rowOf(workspace, 'venues', rowOf(workspace, 'rooms', placement.roomId)?.venueId)?.zone ?? 'UTC'
    const start = instantMinutes(placement.start, zone)
    return { placement, start, end: start + placement.minutes, chair: session?.chairId, with: new Set(session?.attendance.map((one) => one.delegationId)) }
  })
  let clashes = 0
  for (const [at, one] of sittings.entries()) {
    for (let next = at + 1; next < sittings.length; next += 1) {
      const other = sittings[next]
      if (!other || other.start >= one.end || one.start >= other.end) continue
      if (one.placement.roomId === other.placement.roomId || (one.chair && one.chair === other.chair)) clashes += 1
      for (const delegation of one.with) if (other.with.has(delegation)) clashes += 1
    }
  }
  return clashes
}

/** Compares with a full check at every hundredth move; at each would take the time of the whole benchmark many times over. */
const agreed = (found: readonly Finding[], workspace: Workspace, move: number): boolean =>
  move % 100 !== 0 || JSON.stringify(found) === JSON.stringify(checkWorkspace(workspace))

export const benchmark: Benchmark = {
  name: 'check',
  summary: 'Findings over 5,000 sessions, 400 people and 60 rooms: full check, a single move, looking ahead, and that all agree.',
  run: (report) => {
    const workspace = generateWorkspace({ sessions: 5000, delegates: 400, rooms: 60, seed: 1 })
    report({ name: 'check-first', value: timed(() => checkWorkspace(workspace)), unit: 'ms', goal: '< 500' })
    // Each time after another move, as a plan is checked that has just changed.
    const mover = createRandom(3)
    const moved = Array.from({ length: 60 }, () => changeOf(workspace, randomMove(mover, workspace)).workspace)
    const full = moved.map((plan) => timed(() => checkWorkspace(plan))).slice(30)
    report({ name: 'check-full', value: median(full), unit: 'ms', goal: '< 50', baseline: median(timings(5, () => everyPair(workspace))) })

    const engine = createFindingsEngine(workspace)
    const random = createRandom(7)
    const applied: number[] = []
    const ahead: number[] = []
    const dragged: number[] = []
    let agrees = true
    for (let move = 0; move < moves + 200; move += 1) {
      const command = randomMove(random, workspace)
      const { workspace: next, diff } = changeOf(workspace, command)
      const times = [timed(() => previewCommand(engine, command, testContext)), timed(() => engine.preview(next, diff)), timed(() => engine.apply(next, diff))]
      if (!agreed(engine.findings(), next, move)) agrees = false
      // Back again, so that each move starts from a plan that is mostly sound.
      const back = timed(() => engine.apply(workspace, reverseDiff(diff)))
      // The first ones warm the engine up.
      if (move < 200) continue
      dragged.push(times[0] ?? 0)
      ahead.push(times[1] ?? 0)
      applied.push(times[2] ?? 0, back)
    }
    const recheck = median(full)
    report({ name: 'move-p50', value: median(applied), unit: 'ms', goal: '< 1', baseline: recheck })
    report({ name: 'move-p99', value: percentile(applied, 0.99), unit: 'ms', goal: '< 1', baseline: recheck })
    report({ name: 'preview-p99', value: percentile(ahead, 0.99), unit: 'ms', goal: '< 1', baseline: recheck })
    report({ name: 'preview-command-p99', value: percentile(dragged, 0.99), unit: 'ms', goal: '< 16', baseline: recheck })

    report({ name: 'moves-equal', value: Number(agrees), unit: 'yes or no', goal: '>= 1' })

    let equal = true
    for (let run = 0; run < editRuns; run += 1) {
      const seeds = Array.from({ length: editsPerRun }, () => ({ kind: random.int(1_000_000), a: random.int(5000), b: random.int(5000), c: random.int(5000) }))
      const { difference } = runEdits(crowdedWorkspace(run), seeds)
      if (difference !== null) equal = false
    }
    report({ name: 'edits-equal', value: Number(equal), unit: `yes or no, ${String(editRuns * editsPerRun)} edits`, goal: '>= 1' })
  },
}
