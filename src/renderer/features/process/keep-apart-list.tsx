import type { KeepApartRule } from '@shared/model/workspace'
import { recordName } from '@shared/model/record-name'
import { rowOf } from '@shared/model/workspace'
import { apartPartsText } from '@shared/text/keep-apart-words'
import { useWorkspace } from '../../state/current'
import { DossierRow, joined } from './dossier'
import classes from './process.module.css'

/** Keep-apart rules as lines: who, what they must not share, and in which round when several are meant. */
export const KeepApartList = ({ rules, withRound }: { rules: readonly KeepApartRule[]; withRound: boolean }) => {
  const workspace = useWorkspace()
  return (
    <ul className={classes.list}>
      {rules.map((rule) => (
        <DossierRow
          key={rule.id}
          record={{ table: 'keepApartRules', id: rule.id }}
          name={recordName(workspace, { table: 'keepApartRules', id: rule.id })}
          facts={joined(apartPartsText(rule), rule.gapMinutes !== null && `${String(rule.gapMinutes)} min between`)}
          aside={withRound ? (rowOf(workspace, 'rounds', rule.roundId)?.name ?? '') : ''}
        />
      ))}
    </ul>
  )
}
