import type { Diff } from '../diff/diff'
import type { PolicyKey } from '../model/policy'
import type { TalksRound, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { FigureUsed } from './figure'
import { figureUsed } from './figure'
import type { ApartContext } from './keep-apart'
import { apartContext } from './keep-apart'
import type { Timing } from './timing'
import { reachOf, timingOf } from './timing'

/** Tables whose change can change the figures a round goes by. */
const figureTables = ['rounds', 'policyProfiles', 'settings'] as const
/** Tables whose change can change what a round keeps apart. */
const apartTables = [...figureTables, 'keepApartRules', 'delegations', 'delegates'] as const
/** Tables whose change can change how far apart sittings must be. */
const reachTables = [...figureTables, 'rooms', 'venues'] as const

/** What rounds ask of their sittings, each read when first asked for and again after a change that concerns it. */
export class RoundContexts {
  private readonly aparts = new Map<string, ApartContext>()
  private readonly figures = new Map<string, Map<PolicyKey, FigureUsed | undefined>>()
  private readonly timings = new Map<string, Timing>()
  private knownReach: number | undefined
  private knownRest: number | undefined

  constructor(private workspace: Workspace) {}

  follow(next: Workspace, diff: Diff): void {
    this.workspace = next
    if (apartTables.some((table) => diff[table])) this.aparts.clear()
    if (figureTables.some((table) => diff[table])) {
      this.figures.clear()
      this.timings.clear()
      this.knownRest = undefined
    }
    if (reachTables.some((table) => diff[table])) this.knownReach = undefined
  }

  /** What a round keeps apart. */
  apart(round: TalksRound): ApartContext {
    let context = this.aparts.get(round.id)
    if (!context) {
      context = apartContext(this.workspace, round)
      this.aparts.set(round.id, context)
    }
    return context
  }

  /** A figure of the profile a round is judged by, with its source; undefined when missing, which silences the rule. */
  figure(round: TalksRound, key: PolicyKey): FigureUsed | undefined {
    let ofRound = this.figures.get(round.id)
    if (!ofRound) {
      ofRound = new Map()
      this.figures.set(round.id, ofRound)
    }
    if (!ofRound.has(key)) ofRound.set(key, figureUsed(this.workspace, round, key))
    return ofRound.get(key)
  }

  /** How much time a round asks for between sittings. */
  timing(round: TalksRound): Timing {
    let timing = this.timings.get(round.id)
    if (!timing) {
      timing = timingOf(this.workspace, round)
      this.timings.set(round.id, timing)
    }
    return timing
  }

  /** Minutes around a sitting within which another can be too close to it: the widest that any round asks for. */
  get reach(): number {
    this.knownReach ??= reachOf(this.workspace)
    return this.knownReach
  }

  /** The most minutes of rest that any round asks for between two sittings of an interpreter. */
  get rest(): number {
    this.knownRest ??= rowsOf(this.workspace, 'rounds').reduce((most, round) => Math.max(most, this.figure(round, 'load.break-minutes')?.value ?? 0), 0)
    return this.knownRest
  }
}
