import { rowOf } from '@shared/model/workspace'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import { apartParts } from '@shared/text/keep-apart-words'
import { execute } from '../../state/workspace-state'
import { LongTextField, NumberField, SelectField, SwitchField } from '../../ui/fields'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import { otherSideFields, otherSideOf, otherSides, partiesOf } from './keep-apart-sides'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Who is kept apart from whom in one round, and each thing they must not share. */
export const KeepApartInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('keepApartRules', id)
  if (!row) return null
  const round = rowOf(workspace, 'rounds', row.roundId)
  const profile = profileOf(workspace, round)
  const usual = (key: 'keep-apart.gap-minutes' | 'keep-apart.arrival-minutes'): string => {
    const value = policyValue(profile, key)
    return value === undefined ? 'minutes; the policy profile names none, so empty checks nothing' : `minutes; empty takes the policy profile's ${String(value)}`
  }
  const other = row.otherPartyId
  return (
    <>
      <Section title="Who">
        <SelectField
          label="Party"
          value={row.partyId}
          choices={partiesOf(workspace, row.roundId).filter((party) => party.id !== other).map((party) => ({ value: party.id, label: party.shortName }))}
          disabled={disabled}
          onCommit={commit('partyId')}
        />
        <SelectField
          label="Kept apart from"
          hint={`A party or one person, in ${round?.name ?? 'this round'}`}
          value={otherSideOf(row)}
          choices={otherSides(workspace, row.roundId, row.partyId)}
          disabled={disabled}
          onCommit={(side) => {
            if (side !== null) void reported(execute({ type: 'update', table: 'keepApartRules', id, fields: { ...otherSideFields(side) } }))
          }}
        />
        <LongTextField label="Reason" value={row.reason} disabled={disabled} onCommit={commit('reason')} />
      </Section>
      <Section title="What they must not share">
        {apartParts.map(({ field, word, looksAt }) => (
          <SwitchField key={field} label={sentence(word)} hint={looksAt} value={row[field]} disabled={disabled} onCommit={commit(field)} />
        ))}
      </Section>
      <Section title="Minutes between">
        <NumberField label="Two uses" hint={usual('keep-apart.gap-minutes')} nullable value={row.gapMinutes} disabled={disabled} onCommit={commit('gapMinutes')} />
        <NumberField label="Arrivals" hint={usual('keep-apart.arrival-minutes')} nullable value={row.arrivalMinutes} disabled={disabled} onCommit={commit('arrivalMinutes')} />
      </Section>
      <RemoveButton record={{ table: 'keepApartRules', id }} />
    </>
  )
}
