import { Button } from '@mantine/core'
import { rowsOf } from '@shared/model/workspace'
import { actionOf } from '../../actions/registry'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import { showRound, showScreen } from '../../state/view-state'
import { DateOrTimeField, LongTextField, MultiSelectField, NumberField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { AddKeepApart } from './add-keep-apart'
import { KeepApartList } from './keep-apart-list'
import classes from './process.module.css'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const RoundInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('rounds', id)
  if (!row) return null
  const share = policyValue(profileOf(workspace, row), 'women.share-percent')
  const apart = rowsOf(workspace, 'keepApartRules').filter((rule) => rule.roundId === id)
  return (
    <>
      <Section title="Round">
        <TextField label="Name" required value={row.name} disabled={disabled} onCommit={commit('name')} />
        <DateOrTimeField label="First day" kind="date" nullable value={row.startDate} disabled={disabled} onCommit={commit('startDate')} />
        <DateOrTimeField label="Last day" kind="date" nullable value={row.endDate} disabled={disabled} onCommit={commit('endDate')} />
        <SelectField label="Status" value={row.status} choices={['planning', 'confirmed', 'under way', 'closed', 'cancelled']} disabled={disabled} onCommit={commit('status')} />
        <TextField label="Plan name" hint="What the plan on the board is called beside its what-if copies" required value={row.planName} disabled={disabled} onCommit={commit('planName')} />
        <TextField label="Host country" value={row.hostCountry} disabled={disabled} onCommit={commit('hostCountry')} />
      </Section>
      <Section title="Who and where">
        <MultiSelectField
          label="Parties"
          value={row.partyIds}
          choices={rowsOf(workspace, 'parties').filter((party) => party.processId === row.processId).map((party) => ({ value: party.id, label: party.shortName }))}
          disabled={disabled}
          onCommit={commit('partyIds')}
        />
        <MultiSelectField label="Venues" value={row.venueIds} choices={rowsOf(workspace, 'venues').map((venue) => ({ value: venue.id, label: venue.name }))} disabled={disabled} onCommit={commit('venueIds')} />
        <SelectField
          label="Policy profile"
          hint="The figures this round is judged by"
          value={row.profileId}
          clearable
          placeholder="The workspace's"
          choices={rowsOf(workspace, 'policyProfiles').map((profile) => ({ value: profile.id, label: profile.name }))}
          disabled={disabled}
          onCommit={commit('profileId')}
        />
      </Section>
      <Section title="Women">
        <NumberField label="Least share" hint={share === undefined ? 'percent of each delegation; the policy profile names none' : `percent of each delegation; empty takes the policy profile's ${String(share)}`} nullable min={0} max={100} value={row.womenSharePercent} disabled={disabled} onCommit={commit('womenSharePercent')} />
      </Section>
      <Section title="Kept apart" aside={<AddKeepApart round={row} />}>
        {apart.length === 0 ? <p className={classes.quiet}>No two parties are kept apart in this round.</p> : <KeepApartList rules={apart} withRound={false} />}
      </Section>
      <Section title="Notes">
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <Button
        variant="default"
        onClick={() => {
          showRound(row.id)
          showScreen('board')
        }}
      >
        Show on the board
      </Button>
      <Section title="Whole round">
        <div className={classes.verbs}>
          {['round.clone', 'round.shift', 'round.dates', 'plan.what-if'].map((verb) => {
            const action = actionOf(verb)
            return (
              <Button
                key={verb}
                variant="default"
                disabled={disabled}
                onClick={() => {
                  // What they do, they do to the round in view.
                  showRound(row.id)
                  action.run()
                }}
              >
                {action.title()}
              </Button>
            )
          })}
        </div>
      </Section>
      <RemoveButton record={{ table: 'rounds', id }} />
    </>
  )
}
