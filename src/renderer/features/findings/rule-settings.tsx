import { Button, Select } from '@mantine/core'
import type { Finding } from '@shared/findings/finding'
import { rules } from '@shared/findings/registry'
import type { TalksRound } from '@shared/model/workspace'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly } from '../../state/current'
import { execute } from '../../state/workspace-state'
import { SeverityGlyph, severityWords } from '../../ui/glyphs'
import { reported } from '../../ui/notice'
import { setFindingsView, showAllFindings } from './findings-view'
import classes from './findings.module.css'

const settings = ['error', 'warning', 'note', 'off'] as const

const showRule = (rule: string): void => {
  showAllFindings()
  setFindingsView({ shown: 'open', rule })
}

/** How loud each rule speaks in a round, what it looks at and where it comes from. */
export const RuleSettings = ({ round, findings }: { round: TalksRound; findings: readonly Finding[] }) => {
  const readOnly = useReadOnly()
  const open = new Map<string, number>()
  for (const finding of findings) if (!finding.acceptance) open.set(finding.rule, (open.get(finding.rule) ?? 0) + 1)
  const changed = Object.keys(round.ruleSettings)
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label="Rules">
      <div className={classes.rulesHead}>
        <p>
          {rules.length} rules. {changed.length === 0 ? 'All speak as shipped in this round.' : `${changed.length === 1 ? '1 differs' : `${String(changed.length)} differ`} from what is shipped.`} Nothing here ever stops you from planning.
        </p>
        {changed.length > 0 ? (
          <Button
            variant="default"
            size="compact-sm"
            disabled={readOnly}
            onClick={() => void executeTogether('Set all rules as shipped', changed.map((rule) => ({ type: 'set-rule-severity', roundId: round.id, rule, setting: null })))}
          >
            All as shipped
          </Button>
        ) : null}
      </div>
      <table className={classes.rules}>
        <thead>
          <tr>
            <th scope="col">Rule and what it looks at</th>
            <th scope="col">In this round</th>
            <th scope="col">Open</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const setting = round.ruleSettings[rule.id]
            const severity = setting ?? rule.severity
            const count = open.get(rule.id) ?? 0
            return (
              <tr key={rule.id} data-off={severity === 'off' || undefined}>
                <th scope="row">
                  <span className={classes.ruleTitle}>{rule.title}</span>
                  <span className={classes.why}>{rule.looksAt}</span>
                </th>
                <td>
                  <Select
                    aria-label={`Severity of: ${rule.title}`}
                    w={190}
                    disabled={readOnly}
                    allowDeselect={false}
                    leftSection={severity === 'off' ? null : <SeverityGlyph severity={severity} size={14} />}
                    value={setting ?? 'own'}
                    data={[{ value: 'own', label: `As shipped (${rule.severity})` }, ...settings.map((value) => ({ value, label: value === 'off' ? 'Off' : severityWords[value] }))]}
                    onChange={(value) => {
                      const chosen = settings.find((candidate) => candidate === value) ?? null
                      void reported(execute({ type: 'set-rule-severity', roundId: round.id, rule: rule.id, setting: chosen }))
                    }}
                  />
                </td>
                <td className="tabular">
                  {count === 0 ? (
                    ''
                  ) : (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      aria-label={`Show the ${String(count)} open of: ${rule.title}`}
                      onClick={() => {
                        showRule(rule.id)
                      }}
                    >
                      {count}
                    </Button>
                  )}
                </td>
                <td className={classes.source}>{rule.source}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
