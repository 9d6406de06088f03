/** The field in which each command names the record it will make. */
const newIdFields: Readonly<Record<string, string>> = {
  'place-session': 'placementId',
  'assign-interpreter': 'assignmentId',
  'accept-finding': 'acceptanceId',
}

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const withId = (record: Plain, field: string, newId: () => string): Plain =>
  Object.hasOwn(record, field) ? record : { ...record, [field]: newId() }

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
  const field = typeof type === 'string' && Object.hasOwn(newIdFields, type) ? newIdFields[type] : undefined
  return field === undefined ? raw : withId(raw, field, newId)
}
