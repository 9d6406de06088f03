import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Finding } from '@shared/findings/finding'
import type { TalksRound } from '@shared/model/workspace'
import { ruleTitle } from '@shared/text/finding-sentence'
import { useWorkspace } from '../../state/current'
import { SeverityGlyph, severityWords } from '../../ui/glyphs'
import { setFindingsView, showAllFindings, useFindingsView } from './findings-view'
import classes from './findings.module.css'

/** Narrows the list by severity, rule, delegation and words. `findings` are those of the list before it is narrowed. */
export const FilterBar = ({ round, findings }: { round: TalksRound; findings: readonly Finding[] }) => {
  const { delegations } = useWorkspace()
  const { severity, rule, delegationId, text } = useFindingsView()
  const counts = useMemo(() => {
    const bySeverity = { error: 0, warning: 0, note: 0 }
    const byRule = new Map<string, number>()
    for (const finding of findings) {
      bySeverity[finding.severity] += 1
      byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1)
    }
    return { bySeverity, byRule }
  }, [findings])
  const rules = useMemo(() => {
    // The rule looked for stays to be seen when its last finding has gone.
    const named = new Set([...counts.byRule.keys(), ...(rule === null ? [] : [rule])])
    return [...named].map((id) => ({ value: id, label: `${ruleTitle(id)} (${String(counts.byRule.get(id) ?? 0)})` })).sort((one, other) => one.label.localeCompare(other.label, 'en'))
  }, [counts, rule])
  const own = useMemo(() => Object.values(delegations).filter((delegation) => delegation.roundId === round.id).map((delegation) => ({ value: delegation.id as string, label: delegation.name })), [delegations, round.id])
  return (
    <div className={classes.filter} role="group" aria-label="Filters">
      {(['error', 'warning', 'note'] as const).map((value) => (
        <button
          key={value}
          type="button"
          className={classes.chip}
          aria-pressed={severity === value}
          onClick={() => {
            setFindingsView({ severity: severity === value ? null : value })
          }}
        >
          <SeverityGlyph severity={value} /> {severityWords[value]}s <span className="tabular">{counts.bySeverity[value]}</span>
        </button>
      ))}
      <Select aria-label="Rule" placeholder="Every rule" className={classes.pick ?? ''} data={rules} value={rule} clearable searchable clearButtonProps={{ 'aria-label': 'Every rule' }} onChange={(value) => { setFindingsView({ rule: value }) }} />
      <Select aria-label="Delegation" placeholder="Every delegation" className={classes.pick ?? ''} data={own} value={own.some(({ value }) => value === delegationId) ? delegationId : null} clearable searchable clearButtonProps={{ 'aria-label': 'Every delegation' }} onChange={(value) => { setFindingsView({ delegationId: value }) }} />
      <TextInput
        aria-label="Search findings"
        placeholder="Search"
        className={classes.search ?? ''}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => {
          setFindingsView({ text: event.currentTarget.value })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return
          event.stopPropagation()
          setFindingsView({ text: '' })
        }}
      />
      {severity !== null || rule !== null || delegationId !== null || text !== '' ? (
        <Button variant="subtle" size="compact-sm" onClick={showAllFindings}>
          Show all
        </Button>
      ) : null}
    </div>
  )
}
