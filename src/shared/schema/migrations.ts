import type { TableName } from '../model/workspace'
import { tableSchemas } from '../model/workspace'
import { shippedProfiles } from '../policy/shipped-profiles'

/** The file format this version writes. Raise it with every change that an older Parley could not read. */
export const currentFormat = 3

type FileJson = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is FileJson => typeof value === 'object' && value !== null && !Array.isArray(value)

const mapValues = (record: FileJson, turn: (value: unknown, key: string) => unknown): FileJson =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, turn(value, key)]))

/** Figures that came with format 3: teams of interpreters, their load, booths and deployments. */
const cameWithFormat3 = /^(team|whispered|remote|relay|load|travel|deployment|expert|proposal)\.|^day\.usual-|^booth\.(interpreters-(arabic|chinese)|width-|built-in-)/

/** Which shipped figures a step adds: none that an older format had, since the officer may have taken those away. */
type IsNew = (key: string) => boolean

/** A shipped profile, where a workspace still has it, gets the figures that came after it; what is there stays. */
const profileWithNewFigures = (profile: unknown, isNew: IsNew): unknown => {
  if (!isRecord(profile) || !isRecord(profile['entries'])) return profile
  const shipped = shippedProfiles.find((candidate) => candidate.id === profile['id'])
  if (!shipped) return profile
  const added = Object.fromEntries(Object.entries(shipped.entries).filter(([key]) => isNew(key)))
  return { ...profile, entries: { ...added, ...profile['entries'] } }
}

/** A row as the tables hold it now: fields that are new get their default. What does not parse stays, and is refused or not as ever. */
const withDefaults = (table: string, row: unknown, isNew: IsNew): unknown => {
  if (!Object.hasOwn(tableSchemas, table)) return row
  const parsed = tableSchemas[table as TableName].safeParse(table === 'policyProfiles' ? profileWithNewFigures(row, isNew) : row)
  return parsed.success ? parsed.data : row
}

/** History whose rows have the fields and figures that were added: an undo must find the rows of the workspace in it. */
const historyWithDefaults = (history: unknown, isNew: IsNew): unknown =>
  isRecord(history)
    ? mapValues(history, (steps) =>
        Array.isArray(steps)
          ? steps.map((step: unknown) =>
              isRecord(step) && isRecord(step['diff'])
                ? {
                    ...step,
                    diff: mapValues(step['diff'], (changes, table) =>
                      isRecord(changes)
                        ? mapValues(changes, (change) => (isRecord(change) ? mapValues(change, (row) => withDefaults(table, row, isNew)) : change))
                        : changes,
                    ),
                  }
                : step,
            )
          : steps,
      )
    : history

const withNewFigures = (workspace: unknown, isNew: IsNew): unknown =>
  isRecord(workspace) && isRecord(workspace['policyProfiles'])
    ? { ...workspace, policyProfiles: mapValues(workspace['policyProfiles'], (profile) => profileWithNewFigures(profile, isNew)) }
    : workspace

const withAdded = (file: FileJson, isNew: IsNew): FileJson => ({
  ...file, workspace: withNewFigures(file['workspace'], isNew), history: historyWithDefaults(file['history'], isNew),
})

/** One step per format version: `migrations[n]` turns a file of format n into one of format n + 1. */
export const migrations: Readonly<Record<number, (file: FileJson) => FileJson>> = {
  // Copies of the plan, floor plans, speaking time, and figures for turnaround, breaks and parity. Tables and fields have defaults.
  1: (file) => withAdded(file, (key) => !cameWithFormat3.test(key)),
  // Requests for experts, on-call days, preferred times and booth widths; figures for interpreters' teams and load. All have defaults.
  2: (file) => withAdded(file, (key) => cameWithFormat3.test(key)),
}
