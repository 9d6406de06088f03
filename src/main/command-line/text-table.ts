type Plain = Readonly<Record<string, unknown>>

const widest = 42
const mostColumns = 7

const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value)

const cellText = (value: unknown): string => {
  const text = isScalar(value) ? String(value).replace(/\s+/g, ' ') : ''
  const characters = [...text]
  return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : text
}

/** The columns worth a place: plain values that some row has, the id first, in the order of the schema. */
const columnsOf = (rows: readonly Plain[]): readonly string[] => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const said = names.filter((name) => rows.some((row) => isScalar(row[name]) && row[name] !== '' && row[name] !== false))
  return ['id', ...said.filter((name) => name !== 'id' && name !== 'note')].slice(0, mostColumns)
}

/** Rows as lines for a terminal: the columns that say most, long texts cut. `--json` has everything. */
export const textTable = (rows: readonly Plain[]): string => {
  const columns = columnsOf(rows)
  const lines = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))]
  const widths = columns.map((_, index) => lines.reduce((width, line) => Math.max(width, [...(line[index] ?? '')].length), 0))
  return lines.map((line) => line.map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - [...cell].length)).join('  ').trimEnd()).join('\n')
}
