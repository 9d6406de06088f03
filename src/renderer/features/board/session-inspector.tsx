import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { interpretationMode } from '@shared/model/language'
import { fullName } from '@shared/model/person'
import { sessionFormat } from '@shared/model/session'
import { seatingLayout } from '@shared/model/venue'
import type { Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { perform } from '../../actions/perform'
import { sessionVerbs } from '../../actions/session-verbs'
import { aimAt } from '../../actions/verb-subject'
import { useReadOnly, useWorkspace } from '../../state/current'
import { LongTextField, MultiSelectField, NumberField, SelectField, SwitchField, TextField } from '../../ui/fields'
import { LanguagesField } from '../../ui/languages-field'
import { Section } from '../../ui/page'
import { changeSession } from './change-session'
import { PreferredTimes } from './preferred-times'
import { lengthProblem, readLength } from './read-length'
import { SessionAttendance } from './session-attendance'
import { SessionOrderField } from './session-order-field'
import { SessionPlaces } from './session-places'
import { TypedField } from './typed-field'
import { VerbItems } from './verb-menu'
import classes from './session-inspector.module.css'

/** The verbs used most, as buttons; the rest in a menu. The same list as on the board. */
const Verbs = ({ session }: { session: Session }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const subject = useMemo(
    () => ({ placementIds: rowsOf(workspace, 'placements').flatMap((placement) => (placement.sessionId === session.id ? [placement.id] : [])), unplacedIds: [session.id] }),
    [workspace, session.id],
  )
  const foremost = aimAt(subject, () => sessionVerbs.filter(({ id }) => id === 'board.move' || id === 'board.find-time').map((verb) => ({ verb, word: verb.word() })))
  return (
    <div className={classes.verbs}>
      {foremost.map(({ verb, word }) => (
        <Button
          key={verb.id}
          variant="default"
          size="compact-sm"
          disabled={readOnly}
          onClick={() => {
            aimAt(subject, verb.run)
          }}
        >
          {word}
        </Button>
      ))}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button variant="default" size="compact-sm" disabled={readOnly} rightSection={<IconChevronDown size={13} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <VerbItems subject={subject} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** Changes how long a session lasts, in the list and wherever it stands on the board, as one step. */
const changeLength = (session: Session, minutes: number, placementIds: readonly string[]): void => {
  const commands: Extract<CommandInput, { type: 'batch' }>['commands'] = [
    { type: 'update', table: 'sessions', id: session.id, fields: { minutes } },
    ...placementIds.map((placementId) => ({ type: 'resize-placement', placementId, minutes }) as const),
  ]
  void perform({ type: 'batch', label: `Change length of ${session.title}`, commands }, session.id)
}

const About = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const commit = (field: string) => (value: unknown) => {
    changeSession(session, { [field]: value })
  }
  return (
    <Section title="Session">
      <TextField label="Title" required value={session.title} disabled={readOnly} onCommit={commit('title')} />
      <TextField label="In Arabic" value={session.titles['ar'] ?? ''} disabled={readOnly} hint="For papers in Arabic" onCommit={(text) => { changeSession(session, { titles: { ...session.titles, ar: text } }) }} />
      <SelectField label="Format" value={session.format} choices={sessionFormat.options} disabled={readOnly} onCommit={commit('format')} />
      <SelectField label="Status" value={session.status} choices={['tentative', 'confirmed', 'cancelled']} disabled={readOnly} onCommit={commit('status')} />
      <TypedField
        label="Length"
        hint="minutes; on the board too"
        value={String(session.minutes)}
        problem={lengthProblem}
        disabled={readOnly}
        onCommit={(text) => {
          const minutes = readLength(text)
          if (minutes !== null) changeLength(session, minutes, rowsOf(workspace, 'placements').flatMap((placement) => (placement.sessionId === session.id ? [placement.id] : [])))
        }}
      />
      <TextField label="Track" value={session.track} disabled={readOnly} placeholder="None" onCommit={commit('track')} />
      <SessionOrderField session={session} readOnly={readOnly} />
      <PreferredTimes session={session} readOnly={readOnly} />
      <SwitchField label="Confidential" hint="Left out of every paper" value={session.confidential} disabled={readOnly} onCommit={commit('confidential')} />
    </Section>
  )
}

const AtTheTable = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const processId = rowOf(workspace, 'rounds', session.roundId)?.processId
  const people = useMemo(() => {
    const named = (row: Parameters<typeof fullName>[0] & { readonly id: string }): { readonly value: string; readonly label: string } => ({ value: row.id, label: fullName(row) })
    return {
      members: rowsOf(workspace, 'teamMembers').filter((member) => member.processId === processId).map(named),
      experts: rowsOf(workspace, 'standbyExperts').map(named),
    }
  }, [workspace, processId])
  const commit = (field: string) => (value: unknown) => {
    changeSession(session, { [field]: value })
  }
  return (
    <Section title="At the table">
      <SelectField label="Chair" value={session.chairId} choices={people.members} clearable placeholder="Nobody yet" disabled={readOnly} onCommit={commit('chairId')} />
      <MultiSelectField label="Mediation team" value={session.teamMemberIds} choices={people.members} disabled={readOnly} onCommit={commit('teamMemberIds')} />
      {people.experts.length > 0 || session.expertIds.length > 0 ? <MultiSelectField label="Experts" value={session.expertIds} choices={people.experts} disabled={readOnly} onCommit={commit('expertIds')} /> : null}
      <NumberField label="Others" hint="observers, guests, press" value={session.guests} max={10_000} disabled={readOnly} onCommit={commit('guests')} />
      <SelectField label="Layout" value={session.layout} choices={seatingLayout.options} disabled={readOnly} onCommit={commit('layout')} />
    </Section>
  )
}

/** Everything about one session. `team` is the part on languages and interpreters, drawn by its own feature. */
export const SessionInspector = ({ id, team }: { id: string; team: ReactNode }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const session = rowOf(workspace, 'sessions', id)
  if (!session) return null
  const commit = (field: string) => (value: unknown) => {
    changeSession(session, { [field]: value })
  }
  return (
    <>
      <Verbs session={session} />
      <About session={session} readOnly={readOnly} />
      <SessionPlaces session={session} readOnly={readOnly} />
      <SessionAttendance session={session} readOnly={readOnly} />
      <AtTheTable session={session} readOnly={readOnly} />
      <Section title="Languages of the session">
        <SelectField label="Interpretation" value={session.interpretation} choices={interpretationMode.options} disabled={readOnly} onCommit={commit('interpretation')} />
        <LanguagesField label="Floor languages" value={session.floorLanguages} placeholder={session.floorLanguages.length === 0 ? 'Those of the speakers' : ''} disabled={readOnly} onCommit={commit('floorLanguages')} />
        {team}
      </Section>
      <Section title="Notes">
        <LongTextField label="Agenda" value={session.agenda} disabled={readOnly} onCommit={commit('agenda')} />
        <LongTextField label="Note" hint="Never printed" value={session.note} disabled={readOnly} onCommit={commit('note')} />
      </Section>
    </>
  )
}
