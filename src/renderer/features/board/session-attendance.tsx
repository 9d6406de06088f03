import { fullName } from '@shared/model/person'
import type { Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { delegationColour, useWorkspace } from '../../state/current'
import { MultiSelectField, NumberField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { changeSession } from './change-session'
import classes from './session-inspector.module.css'

/** Which delegations meet, who of each, and how long each has the floor. */
export const SessionAttendance = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const delegations = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === session.roundId)
  const attending = new Set(session.attendance.map((item) => item.delegationId as string))
  const change = (delegationId: string, fields: Partial<Session['attendance'][number]>): void => {
    changeSession(session, { attendance: session.attendance.map((item) => (item.delegationId === delegationId ? { ...item, ...fields } : item)) })
  }
  const floor = session.attendance.reduce((sum, item) => sum + (item.speakingMinutes ?? 0), 0)
  return (
    <Section title="Who meets" aside={floor > 0 ? <span className={classes.aside}>{floor} min of speaking agreed</span> : null}>
      <MultiSelectField
        label="Delegations"
        value={[...attending]}
        disabled={readOnly}
        placeholder={attending.size === 0 ? 'Nobody yet' : ''}
        choices={delegations.map((delegation) => ({ value: delegation.id, label: delegation.name }))}
        onCommit={(ids) => {
          const attendance = delegations
            .filter((delegation) => ids.includes(delegation.id))
            .map((delegation) => session.attendance.find((item) => item.delegationId === delegation.id) ?? { delegationId: delegation.id, delegateIds: null, speakingMinutes: null })
          changeSession(session, { attendance })
        }}
      />
      {session.attendance.map((item) => {
        const delegation = rowOf(workspace, 'delegations', item.delegationId)
        const members = rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === item.delegationId && delegate.status !== 'withdrawn')
        const colour = delegationColour(workspace, delegation)
        const name = delegation?.name ?? ''
        return (
          <div key={item.delegationId} className={classes.delegation} {...(colour ? { 'data-party': colour } : {})} role="group" aria-label={name}>
            <MultiSelectField
              label={name}
              value={item.delegateIds ?? []}
              disabled={readOnly}
              placeholder={item.delegateIds === null ? `All ${String(members.length)}` : ''}
              choices={members.map((delegate) => ({ value: delegate.id, label: `${fullName(delegate)}, ${delegate.role}` }))}
              onCommit={(ids) => {
                change(item.delegationId, { delegateIds: ids.length === 0 ? null : members.filter((delegate) => ids.includes(delegate.id)).map((delegate) => delegate.id) })
              }}
            />
            <NumberField label="Speaking" hint="minutes; empty while not agreed" value={item.speakingMinutes} min={0} max={1440} step={5} nullable disabled={readOnly} onCommit={(speakingMinutes) => { change(item.delegationId, { speakingMinutes }) }} />
          </div>
        )
      })}
    </Section>
  )
}
