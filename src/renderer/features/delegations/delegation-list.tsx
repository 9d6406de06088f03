import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { apartFromText } from '@shared/text/keep-apart-words'
import { delegationColour, useWorkspace } from '../../state/current'
import type { SubjectFindings } from '../../state/subject-findings'
import { FindingsMark } from '../../ui/findings-mark'
import { PartyMark } from '../../ui/party-mark'
import { SummaryList, SummaryRow, figure } from '../../ui/summary-list'
import classes from './delegations.module.css'
import type { DelegationSummary } from './delegation-summary'

interface DelegationListProps {
  readonly summaries: readonly DelegationSummary[]
  /** The delegation whose people are shown below; null shows everyone's. */
  readonly chosenId: string | null
  readonly findingsOf: (id: string) => SubjectFindings
  readonly onChoose: (id: string | null) => void
}

const Against = ({ count, cap, what }: { count: number; cap: number | null; what: string }): ReactNode => {
  if (cap === null) return <>{count}</>
  const over = count - cap
  return (
    <span className={over > 0 ? classes.over : undefined} title={over > 0 ? `${String(over)} more ${what} than agreed` : undefined}>
      {over > 0 ? <IconAlertTriangle size={13} aria-label={`${String(over)} more than agreed`} /> : null}
      {count} of {cap}
    </span>
  )
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : ` · ${String(Math.round((part / whole) * 100))} %`)

/** The round's delegations with the figures that are asked about; choosing one narrows the tables below. */
export const DelegationList = ({ summaries, chosenId, findingsOf, onChoose }: DelegationListProps) => {
  const workspace = useWorkspace()
  const all = summaries.reduce((sum, { people, women, members, secretaries }) => ({ people: sum.people + people, women: sum.women + women, counted: sum.counted + members + secretaries }), { people: 0, women: 0, counted: 0 })
  return (
    <SummaryList
      label="Delegations and their figures"
      heads={
        <>
          <th scope="col">Delegation</th>
          <th scope="col">Head</th>
          <th scope="col" className={classes.apart}>Kept apart from</th>
          <th scope="col" className={figure}>Members</th>
          <th scope="col" className={figure}>Secretaries</th>
          <th scope="col" className={figure}>Women</th>
          <th scope="col" className={figure}>Visas open</th>
          <th scope="col" className={figure}>Travel bans</th>
          <th scope="col" className={figure}>Findings</th>
        </>
      }
      rows={summaries.map((summary) => {
        const { delegation } = summary
        const findings = findingsOf(delegation.id)
        const apart = apartFromText(workspace, delegation.id)
        return (
          <SummaryRow
            key={delegation.id}
            chosen={delegation.id === chosenId}
            onChoose={() => { onChoose(delegation.id) }}
            name={
              <>
                <PartyMark colour={delegationColour(workspace, delegation)} />
                {delegation.name}
              </>
            }
          >
            <td>{summary.headName === '' ? <span className={classes.missing}>no head named</span> : summary.headName}</td>
            <td className={classes.apart} title={apart}>
              {apart}
            </td>
            <td className={figure}>
              <Against count={summary.members} cap={delegation.cap} what="members" />
            </td>
            <td className={figure}>
              <Against count={summary.secretaries} cap={delegation.secretaryCap} what="secretaries" />
            </td>
            <td className={figure}>{`${String(summary.women)}${share(summary.women, summary.members + summary.secretaries)}`}</td>
            <td className={figure}>{summary.visasOutstanding === 0 ? '' : summary.visasOutstanding}</td>
            <td className={figure}>
              {summary.banned === 0 ? '' : summary.bannedWithoutExemption === 0 ? `${String(summary.banned)}, all exempted` : `${String(summary.bannedWithoutExemption)} not exempted`}
            </td>
            <td className={figure}>
              <FindingsMark severity={findings.worst} count={findings.count} />
            </td>
          </SummaryRow>
        )
      })}
      sum={
        summaries.length > 1 ? (
          <SummaryRow
            chosen={chosenId === null}
            onChoose={() => { onChoose(null) }}
            name={
              <>
                <PartyMark colour={null} />
                All delegations
              </>
            }
          >
            <td>{`${String(all.people)} people`}</td>
            <td className={classes.apart} />
            <td colSpan={2} />
            <td className={figure}>{`${String(all.women)}${share(all.women, all.counted)}`}</td>
            <td className={figure}>{summaries.reduce((sum, { visasOutstanding }) => sum + visasOutstanding, 0) || ''}</td>
            <td colSpan={2} />
          </SummaryRow>
        ) : null
      }
    />
  )
}
