import { confidence, policyKeys } from '@shared/model/policy'
import type { PolicyKey } from '@shared/model/policy'
import type { PolicyProfile } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'

type Entry = PolicyProfile['entries'][string]

/** One figure the program goes by; `entry` is null while the profile lacks it. */
export interface Figure {
  readonly key: PolicyKey
  readonly entry: Entry | null
  /** As the shipped profile of that id has it, or the standard one for a profile of the officer's own. */
  readonly shipped: Entry | null
  /** As it is written in whichever shipped profile has the figure at all. */
  readonly anywhere: Entry | null
}

export type FigureRow = RecordRow<Figure>
type Column = RecordColumn<Figure, FigureRow>

const entryOf = ({ entries }: PolicyProfile, key: PolicyKey): Entry | null => (Object.hasOwn(entries, key) ? (entries[key] ?? null) : null)

const shippedAnywhere = (key: PolicyKey): Entry | null => {
  for (const profile of shippedProfiles) if (Object.hasOwn(profile.entries, key)) return entryOf(profile, key)
  return null
}

/** Every figure of a profile, in the order the program lists them. */
export const figureRows = (profile: PolicyProfile): readonly FigureRow[] => {
  const origin = shippedProfiles.find(({ id }) => id === profile.id) ?? shippedProfiles[0]
  return (Object.keys(policyKeys) as PolicyKey[]).map((key) => ({
    id: key,
    record: { key, entry: entryOf(profile, key), shipped: origin ? entryOf(origin, key) : null, anywhere: shippedAnywhere(key) },
  }))
}

/** What a figure starts as when it is typed into an empty row: the shipped words, with the officer as its source. */
const startOf = ({ anywhere }: Figure): Entry => ({ value: 0, unit: anywhere?.unit ?? '', source: 'Entered by hand', effectiveDate: '', confidence: 'derived', note: '' })

const words = (id: 'unit' | 'source' | 'effectiveDate' | 'note', header: string, more: Partial<Column> = {}): Column => ({
  id, header, editable: ({ record }) => record.entry !== null, value: ({ record }) => record.entry?.[id] ?? '', change: (_record, value) => ({ [id]: typeof value === 'string' ? value : '' }), ...more,
})

const confidenceChoices = confidence.options.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))

export const figureColumns: readonly Column[] = [
  { id: 'meaning', header: 'Figure', width: 320, grow: 2, value: ({ record }) => policyKeys[record.key] },
  {
    id: 'value', header: 'Value', kind: 'number', width: 90, editable: true, wanted: () => true,
    note: 'A figure that is missing silences the rules that need it',
    value: ({ record }) => record.entry?.value ?? null,
    change: (record, value) => (typeof value === 'number' ? { ...(record.entry === null ? startOf(record) : {}), value } : {}),
  },
  words('unit', 'Unit', { width: 150, grow: 0 }),
  {
    id: 'shipped', header: 'As shipped', kind: 'number', width: 92, note: 'What Parley came with',
    value: ({ record }) => record.shipped?.value ?? null,
  },
  words('source', 'Source', { width: 260, grow: 3 }),
  words('effectiveDate', 'In force from', { width: 110, grow: 0 }),
  {
    id: 'confidence', header: 'Confidence', kind: 'choice', width: 140, grow: 0, facet: true, groupable: true, choices: confidenceChoices,
    note: 'Verified: read in the official source. Recalled: from memory, check before you rely on it. Derived: worked out, or a product default',
    editable: ({ record }) => record.entry !== null,
    value: ({ record }) => record.entry?.confidence ?? null,
    change: (_record, value) => ({ confidence: value }),
  },
  words('note', 'Note', { width: 220, grow: 2 }),
]

/** The entries of a profile with some fields of some figures replaced. */
export const entriesWith = (profile: PolicyProfile, changes: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[]): Readonly<Record<string, unknown>> => {
  const entries: Record<string, unknown> = { ...profile.entries }
  for (const { id, fields } of changes) {
    const held = Object.hasOwn(profile.entries, id) ? profile.entries[id] : undefined
    if (held || 'value' in fields) entries[id] = { ...held, ...fields }
  }
  return entries
}
