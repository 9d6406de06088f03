/** The fields in which each command names the records it will make; after a dot, within a part that may be left out. */
const newIdFields: Readonly<Record<string, readonly string[]>> = {
  'place-session': ['placementId'],
  'duplicate-session': ['newSessionId', 'place.placementId'],
  'split-session': ['newSessionId', 'idPrefix'],
  'copy-day': ['idPrefix'],
  'place-everywhere': ['idPrefix'],
  'assign-interpreter': ['assignmentId'],
  'accept-finding': ['acceptanceId'],
  'issue-release': ['releaseId'],
  'take-plan-copy': ['planCopyId'],
  'switch-plan-copy': ['newCopyId'],
  'clone-round': ['newRoundId'],
}

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const withId = (record: Plain, path: string, newId: () => string): Plain => {
  const [field = '', within] = path.split('.')
  const part = record[field]
  if (within !== undefined) return isPlain(part) ? { ...record, [field]: withId(part, within, newId) } : record
  return Object.hasOwn(record, field) ? record : { ...record, [field]: newId() }
}

/**
 * A command from outside with the ids of the records it makes filled in where they were left out. Everything else,
 * right or wrong, stays as it is: reading the command is for `parseCommand`.
 * @param newId gives a fresh id at every call
 */
export const completeCommand = (raw: unknown, newId: () => string): unknown => {
  if (!isPlain(raw)) return raw
  const type = raw['type']
  if (type === 'batch') {
    return Array.isArray(raw['commands']) ? { ...raw, commands: raw['commands'].map((command: unknown) => completeCommand(command, newId)) } : raw
  }
  if (type === 'create') return isPlain(raw['row']) ? { ...raw, row: withId(raw['row'], 'id', newId) } : raw
  const paths = typeof type === 'string' && Object.hasOwn(newIdFields, type) ? (newIdFields[type] ?? []) : []
  return paths.reduce<Plain>((command, path) => withId(command, path, newId), raw)
}
