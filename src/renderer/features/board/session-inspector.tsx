import { Button } from '@mantine/core'
import { IconCalendarPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { sessionFormat } from '@shared/model/session'
import { interpretationMode } from '@shared/model/language'
import { fullName } from '@shared/model/person'
import { seatingLayout } from '@shared/model/venue'
import type { PlacementId } from '@shared/model/ids'
import type { Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { daySpan, zoneLabel } from '@shared/text/dates'
import { actionOf } from '../../actions/registry'
import { delegationColour, useReadOnly, useWorkspace } from '../../state/current'
import { setBoard, showScreen } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { LongTextField, MultiSelectField, NumberField, SelectField, SwitchField, TextField, WordsField } from '../../ui/fields'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import classes from './session-inspector.module.css'

const change = (session: Session, fields: Readonly<Record<string, unknown>>): void => {
  void reported(execute({ type: 'update', table: 'sessions', id: session.id, fields }))
}

const Where = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const placements = rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === session.id)
  return (
    <Section title="Where and when">
      {placements.map((placement) => {
        const room = rowOf(workspace, 'rooms', placement.roomId)
        const venue = rowOf(workspace, 'venues', room?.venueId)
        const apart = placement.delegationIds?.map((id) => rowOf(workspace, 'delegations', id)?.name ?? '').join(', ')
        return (
          <div key={placement.id} className={classes.placement}>
            <div>
              <div className="tabular">{daySpan(placement.start, placement.minutes)}</div>
              <div className={classes.aside}>
                {room?.name} · {venue ? zoneLabel(venue.zone, placement.start) : ''}
                {apart ? ` · ${apart}` : ''}
              </div>
            </div>
            <Button
              variant="default"
              size="compact-xs"
              disabled={readOnly}
              onClick={() => {
                showScreen('board')
                setBoard({ moving: placement.id as PlacementId })
              }}
            >
              Move to…
            </Button>
          </div>
        )
      })}
      {placements.length === 0 ? (
        <p className={classes.none}>
          <IconCalendarPlus size={14} aria-hidden /> Not on the board yet. Drag it from the unplaced list, or press Enter on it there.
        </p>
      ) : (
        <Button variant="subtle" size="compact-xs" disabled={readOnly} onClick={actionOf('board.unplace').run}>
          Take off the board
        </Button>
      )}
    </Section>
  )
}

const Attendance = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const delegations = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === session.roundId)
  const attending = new Set(session.attendance.map((item) => item.delegationId as string))
  const setAttendance = (attendance: Session['attendance']): void => {
    change(session, { attendance })
  }
  return (
    <Section title="Who meets">
      <MultiSelectField
        label="Delegations"
        value={[...attending]}
        disabled={readOnly}
        placeholder={attending.size === 0 ? 'Nobody yet' : ''}
        choices={delegations.map((delegation) => ({ value: delegation.id, label: delegation.name }))}
        onCommit={(ids) => {
          setAttendance(
            delegations.filter((delegation) => ids.includes(delegation.id)).map((delegation) => session.attendance.find((item) => item.delegationId === delegation.id) ?? { delegationId: delegation.id, delegateIds: null, speakingMinutes: null }),
          )
        }}
      />
      {session.attendance.map((item) => {
        const delegation = rowOf(workspace, 'delegations', item.delegationId)
        const members = rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === item.delegationId && delegate.status !== 'withdrawn')
        const colour = delegationColour(workspace, delegation)
        return (
          <div key={item.delegationId} className={classes.delegation} {...(colour ? { 'data-party': colour } : {})}>
            <MultiSelectField
              label={delegation?.name ?? ''}
              value={item.delegateIds ?? []}
              disabled={readOnly}
              placeholder={item.delegateIds === null ? `All ${String(members.length)}` : ''}
              choices={members.map((delegate) => ({ value: delegate.id, label: fullName(delegate) }))}
              onCommit={(ids) => {
                setAttendance(
                  session.attendance.map((other) =>
                    other.delegationId === item.delegationId ? { ...other, delegateIds: ids.length === 0 ? null : members.filter((delegate) => ids.includes(delegate.id)).map((delegate) => delegate.id) } : other,
                  ),
                )
              }}
            />
          </div>
        )
      })}
    </Section>
  )
}

/** Everything about one session. `team` is the part on languages and interpreters, drawn by its own feature. */
export const SessionInspector = ({ id, team }: { id: string; team: ReactNode }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const session = rowOf(workspace, 'sessions', id)
  if (!session) return null
  const processId = rowOf(workspace, 'rounds', session.roundId)?.processId
  const members = rowsOf(workspace, 'teamMembers').filter((member) => member.processId === processId)
  const commit = (field: string) => (value: unknown) => {
    change(session, { [field]: value })
  }
  const memberChoices = members.map((member) => ({ value: member.id, label: fullName(member) }))
  return (
    <>
      <Section title="Session">
        <TextField label="Title" required value={session.title} disabled={readOnly} onCommit={commit('title')} />
        <TextField label="In Arabic" value={session.titles['ar'] ?? ''} disabled={readOnly} hint="For papers in Arabic" onCommit={(text) => { change(session, { titles: { ...session.titles, ar: text } }) }} />
        <SelectField label="Format" value={session.format} choices={sessionFormat.options} disabled={readOnly} onCommit={commit('format')} />
        <SelectField label="Status" value={session.status} choices={['tentative', 'confirmed', 'cancelled']} disabled={readOnly} onCommit={commit('status')} />
        <NumberField
          label="Length"
          hint="minutes, also on the board"
          value={session.minutes}
          min={5}
          max={1440}
          step={15}
          disabled={readOnly}
          onCommit={(minutes) => {
            if (minutes === null) return
            const placed = rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === session.id)
            const commands: CommandInput[] = [
              { type: 'update', table: 'sessions', id: session.id, fields: { minutes } },
              ...placed.map((placement): CommandInput => ({ type: 'resize-placement', placementId: placement.id, minutes })),
            ]
            void reported(execute({ type: 'batch', label: `Change length of ${session.title}`, commands: commands as never }))
          }}
        />
        <SwitchField label="Confidential" hint="Left out of every paper" value={session.confidential} disabled={readOnly} onCommit={commit('confidential')} />
      </Section>
      <Where session={session} readOnly={readOnly} />
      <Attendance session={session} readOnly={readOnly} />
      <Section title="At the table">
        <SelectField label="Chair" value={session.chairId} choices={memberChoices} clearable placeholder="Nobody yet" disabled={readOnly} onCommit={commit('chairId')} />
        <MultiSelectField label="Mediation team" value={session.teamMemberIds} choices={memberChoices} disabled={readOnly} onCommit={commit('teamMemberIds')} />
        <NumberField label="Others" hint="observers, guests, press" value={session.guests} disabled={readOnly} onCommit={commit('guests')} />
        <SelectField label="Layout" value={session.layout} choices={seatingLayout.options} disabled={readOnly} onCommit={commit('layout')} />
      </Section>
      <Section title="Languages">
        <SelectField label="Interpretation" value={session.interpretation} choices={interpretationMode.options} disabled={readOnly} onCommit={commit('interpretation')} />
        <WordsField label="Floor languages" value={session.floorLanguages} placeholder={session.floorLanguages.length === 0 ? 'Those of the speakers' : ''} hint="Codes such as ar, en" disabled={readOnly} onCommit={commit('floorLanguages')} />
        {team}
      </Section>
      <Section title="Notes">
        <LongTextField label="Agenda" value={session.agenda} disabled={readOnly} onCommit={commit('agenda')} />
        <LongTextField label="Note" hint="Never printed" value={session.note} disabled={readOnly} onCommit={commit('note')} />
      </Section>
      <div className={classes.danger}>
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          disabled={readOnly}
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={actionOf('board.remove-session').run}
        >
          Remove this session
        </Button>
      </div>
    </>
  )
}
