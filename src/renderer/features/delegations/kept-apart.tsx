import { Button } from '@mantine/core'
import type { Delegation } from '@shared/model/workspace'
import { recordName } from '@shared/model/record-name'
import { apartFromText, apartPartsText, apartRulesOf } from '@shared/text/keep-apart-words'
import { useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { Section } from '../../ui/page'
import classes from './delegations.module.css'

/** From whom a delegation is kept apart in its round, and by which rules; nothing where there are none. */
export const KeptApart = ({ delegation }: { delegation: Delegation }) => {
  const workspace = useWorkspace()
  const rules = apartRulesOf(workspace, delegation)
  if (rules.length === 0) return null
  return (
    <Section title="Kept apart">
      <p className={classes.apartFrom}>To be kept apart from {apartFromText(workspace, delegation.id)}.</p>
      <ul className={classes.lines}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => { select({ table: 'keepApartRules', id: rule.id }) }}>
              {recordName(workspace, { table: 'keepApartRules', id: rule.id })}
            </Button>
            <div className={classes.hint}>{apartPartsText(rule)}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
