import { z } from 'zod'
import { commandSchema } from '../commands/registry'
import type { Diff } from '../diff/diff'
import { paperRequest } from '../documents/paper-request'
import { budgetId, interpreterId, roundId, sessionId } from '../model/ids'
import type { Outcome, Problem } from '../model/outcome'
import type { WallDate } from '../model/time'
import { wallDate } from '../model/time'
import type { PlaceProposal } from '../placing/place-proposal'
import type { TeamProposal } from '../staffing/team-proposal'
import type { OpenWorkspace, SaveState } from './workspace-state'

/** One call: what goes in (a schema) and what comes out (a type). */
interface Call<Input extends z.ZodType, Output> {
  readonly input: Input
  /** Never set: carries the output's type. */
  readonly output?: Output
}

const call = <Output>() => <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })

const nothing = z.strictObject({})
const path = z.string().min(1)

export interface SampleInfo {
  readonly name: string
  readonly title: string
  readonly summary: string
}

export interface AppInfo {
  readonly host: 'electron' | 'loopback' | 'command-line' | 'in-process'
  readonly version: string
  readonly samples: readonly SampleInfo[]
  /** Why the file given at the start did not open; null once another workspace was opened, or when none was given. */
  readonly startProblem: StartProblem | null
}

export interface StartProblem extends Problem {
  readonly path: string
}

export interface RecentFile {
  readonly path: string
  readonly name: string
  /** UTC stamp. */
  readonly openedAt: string
  readonly exists: boolean
}

export interface BackupInfo {
  readonly path: string
  /** UTC stamp. */
  readonly takenAt: string
  readonly bytes: number
  readonly readable: boolean
}

/** The result of a change: the diff the owner applied and where saving stands. */
export interface Executed {
  readonly revision: number
  readonly diff: Diff
  readonly label: string
  readonly save: SaveState
}

export interface FolderListing {
  readonly folder: string
  readonly parent: string | null
  readonly folders: readonly { readonly name: string; readonly path: string }[]
  readonly files: readonly { readonly name: string; readonly path: string; readonly modifiedAt: string; readonly bytes: number }[]
}

/** A chosen path, a cancelled dialog, or word that the screen has to offer its own picker, starting in a folder. */
export type FileChoice =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'browse'; readonly folder: string; readonly suggestedName: string }

/** What holidays can be suggested for: a country, with its regions where they differ, or the feasts of a faith. */
export interface HolidayCalendar {
  readonly code: string
  readonly name: string
  readonly kind: 'country' | 'feasts'
  readonly regions: readonly { readonly code: string; readonly name: string }[]
}

/** One day off as a country or a faith usually keeps it. Whether a party does is for the party to say. */
export interface HolidaySuggestion {
  readonly date: WallDate
  readonly name: string
  readonly kind: 'public' | 'bank' | 'optional' | 'school' | 'observance'
  /** Reckoned by an Islamic, Jewish, Orthodox or East Asian calendar: the day kept may be another. */
  readonly approximate: boolean
}

const fileKind = z.enum(['workspace', 'budget', 'paper'])

/** A search that may take a while: the screen names it, so that it can follow its progress and stop it. */
const search = {
  jobId: z.string().min(1).max(80),
  roundId,
  /** Sessions to look at; all that matter unless told. */
  sessionIds: z.array(sessionId).nullable().default(null),
  /** Most seconds the search may take; it answers with the best found by then. */
  seconds: z.number().min(0.5).max(600).default(20),
}

/** Every call a screen can make of the owner. Client and dispatcher are derived from this table. */
export const contract = {
  'app.info': call<AppInfo>()(nothing),
  /** The open workspace, or null. */
  'workspace.current': call<OpenWorkspace | null>()(nothing),
  'workspace.create': call<OpenWorkspace>()(z.strictObject({ path, name: z.string().trim().min(1), officer: z.string().default('') })),
  /** Copies a sample to a new file in the person's documents and opens that. */
  'workspace.open-sample': call<OpenWorkspace>()(z.strictObject({ sample: z.string() })),
  'workspace.open': call<OpenWorkspace>()(z.strictObject({ path, readOnly: z.boolean().default(false) })),
  'workspace.close': call<null>()(nothing),
  'workspace.execute': call<Executed>()(z.strictObject({ baseRevision: z.int().min(0), command: commandSchema })),
  'workspace.undo': call<Executed>()(nothing),
  'workspace.redo': call<Executed>()(nothing),
  /** Tries again to write what is in memory. */
  'workspace.save': call<{ readonly save: SaveState }>()(nothing),
  /** After `changed-outside`: sets the other version aside as a dated copy, then writes what is in memory over it. */
  'workspace.keep-mine': call<{ readonly save: SaveState }>()(nothing),
  /** Writes to another file, whose name must be free, and goes on there. */
  'workspace.save-as': call<OpenWorkspace>()(z.strictObject({ path })),
  'workspace.backups': call<readonly BackupInfo[]>()(z.strictObject({ path })),
  /** Puts a backup in the file's place; the bytes it replaces are kept beside it. */
  'workspace.restore': call<OpenWorkspace>()(z.strictObject({ path, backup: path })),
  'recent.list': call<readonly RecentFile[]>()(nothing),
  'recent.forget': call<null>()(z.strictObject({ path })),
  'files.choose': call<FileChoice>()(z.strictObject({ purpose: z.enum(['open', 'save']), kind: fileKind, suggestedName: z.string().default('') })),
  'files.browse': call<FolderListing>()(z.strictObject({ folder: z.string().nullable(), kind: fileKind })),
  'files.reveal': call<boolean>()(z.strictObject({ path })),
  /** Everything holidays can be suggested for. */
  'holidays.countries': call<readonly HolidayCalendar[]>()(nothing),
  /** Holidays between two days, both included; `country` is a code of `holidays.countries`. */
  'holidays.suggest': call<readonly HolidaySuggestion[]>()(z.strictObject({ country: z.string().trim().min(1).max(40), region: z.string().trim().min(1).max(40).optional(), from: wallDate, to: wallDate })),
  /** Who should interpret where. Answers when the search is done, out of time or stopped; `proposal-progress` tells how it goes. */
  'proposal.team': call<TeamProposal>()(z.strictObject({ ...search, absences: z.array(z.strictObject({ interpreterId, from: wallDate, to: wallDate })).default([]) })),
  /** Rooms and times for sessions that have none; answers as `proposal.team` does. */
  'proposal.places': call<PlaceProposal>()(z.strictObject(search)),
  /** Stops a search, which then answers with the best it has; true when there was such a search. One that is still to come is stopped when it does. */
  'proposal.stop': call<boolean>()(z.strictObject({ jobId: search.jobId })),
  'budget.export': call<{ readonly path: string }>()(z.strictObject({ budgetId, path })),
  'paper.print': call<{ readonly path: string }>()(z.strictObject({ paper: paperRequest, path })),
} as const

export type CallName = keyof typeof contract
export type CallInput<Name extends CallName> = z.input<(typeof contract)[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<(typeof contract)[Name]['input']>
export type CallOutput<Name extends CallName> = Exclude<(typeof contract)[Name]['output'], undefined>
export type CallAnswer<Name extends CallName> = Outcome<CallOutput<Name>>

/** What every host offers a screen: one call, one stream of events. */
export interface Transport {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Returns how to stop listening. */
  readonly subscribe: (listener: (event: unknown) => void) => () => void
}

/** The typed client over any transport. Answers are values; a broken transport answers a problem too. */
export interface ParleyClient {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallAnswer<Name>>
}

export const createClient = (transport: Transport): ParleyClient => ({
  call: async (name, input) => {
    try {
      return (await transport.call(name, input)) as CallAnswer<typeof name>
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      return { ok: false, problem: { code: 'unreachable', sentence: `Parley's owner process did not answer (${reason}). Reload the window; saved work is safe in the file.` } }
    }
  },
})
