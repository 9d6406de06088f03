import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { needsInterpretation, sessionCoverage } from '@shared/languages/coverage'
import { boothAssignmentSchema } from '@shared/model/interpreter'
import { fullName } from '@shared/model/person'
import type { BoothAssignment } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { updateRecord } from '../../actions/record-edits'
import { useReadOnly, useRoundFindings, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import { modeWords, PairMark } from './coverage-words'
import { choicesFrom } from './interpreter-columns'
import { LanguageChips, languagesText } from './languages-spoken'
import classes from './languages.module.css'
import { couldCover } from './round-interpreting'

const Member = ({ assignment, booths, clash, disabled }: { assignment: BoothAssignment; booths: readonly string[]; clash: boolean; disabled: boolean }) => {
  const workspace = useWorkspace()
  const interpreter = rowOf(workspace, 'interpreters', assignment.interpreterId)
  if (!interpreter) return null
  const name = fullName(interpreter)
  return (
    <li className={classes.member}>
      <div className={classes.memberHead}>
        <span className={classes.memberName}>{name}</span>
        <LanguageChips languages={interpreter.languages} />
        <ActionIcon aria-label={`Take ${name} off the team`} size={24} disabled={disabled} onClick={() => void reported(execute({ type: 'unassign-interpreter', sessionId: assignment.sessionId, interpreterId: interpreter.id }))}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {clash ? <div className={classes.clash}>On another session at the same time</div> : null}
      <div className={classes.memberFields}>
        <Select
          aria-label={`Booth of ${name}`}
          data={[{ value: '', label: 'Any booth' }, ...booths.map((code) => ({ value: code, label: `${languageName(code)} booth` }))]}
          value={assignment.booth ?? ''}
          allowDeselect={false}
          disabled={disabled}
          onChange={(booth) => void updateRecord('boothAssignments', assignment.id, { booth: booth === '' ? null : booth })}
        />
        <Select
          aria-label={`Answer of ${name}`}
          data={[...choicesFrom(boothAssignmentSchema.shape.status.unwrap().options)]}
          value={assignment.status}
          allowDeselect={false}
          disabled={disabled}
          onChange={(status) => void updateRecord('boothAssignments', assignment.id, { status })}
        />
      </div>
    </li>
  )
}

/** What one session needs in languages, who is on its team, and who could join it. */
export const SessionTeam = ({ sessionId }: { sessionId: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const findings = useRoundFindings()
  const [picked, setPicked] = useState<string | null>(null)
  const session = rowOf(workspace, 'sessions', sessionId)
  if (!session) return null
  if (!needsInterpretation(session)) {
    return (
      <Section title="Interpreting">
        <p className={classes.quiet}>Held without interpretation. Set a way of interpreting above to see what is needed.</p>
      </Section>
    )
  }
  const coverage = sessionCoverage(workspace, session)
  const team = rowsOf(workspace, 'boothAssignments').filter((assignment) => assignment.sessionId === sessionId)
  const clashing = new Set(
    findings.filter(({ rule, subjects }) => rule === 'interpreter-double-booked' && subjects.some(({ id }) => id === sessionId)).flatMap(({ subjects }) => subjects.filter(({ table }) => table === 'interpreters').map(({ id }) => id)),
  )
  const free = rowsOf(workspace, 'interpreters').filter((interpreter) => !team.some((assignment) => assignment.interpreterId === interpreter.id))
  const choices = free
    .map((interpreter) => ({ interpreter, could: couldCover(workspace, interpreter, { session, coverage, assignments: team }) }))
    .sort((one, other) => other.could.length - one.could.length)
    .map(({ interpreter, could }) => ({ value: interpreter.id as string, label: `${fullName(interpreter)} · ${languagesText(interpreter.languages)}${could.length > 0 ? ` · covers ${could.join(', ')}` : ''}` }))
  const booths = [...new Set([...coverage.listened, ...coverage.spoken])]
  return (
    <Section title="Interpreting" aside={coverage.boothsNeeded > 0 ? <span className={classes.quiet}>{coverage.boothsNeeded === 1 ? '1 booth needed' : `${String(coverage.boothsNeeded)} booths needed`}</span> : null}>
      {coverage.pairs.length === 0 ? (
        <p className={classes.quiet}>{coverage.spoken.length === 0 ? 'Nobody with a known language attends yet.' : `Everyone follows ${coverage.spoken.map((code) => languageName(code)).join(' and ')}.`}</p>
      ) : (
        <ul className={classes.needs} aria-label="Needed pairs">
          {coverage.pairs.map((pair) => (
            <li key={`${pair.from} ${pair.to}`}>
              <PairMark pair={pair} />
              <span className={classes.quiet}>
                {`${String(pair.listeners.length)} ${pair.listeners.length === 1 ? 'listener' : 'listeners'}`}
                {pair.mode === 'none' ? '' : ` · ${modeWords[pair.mode]} by ${pair.interpreterIds.map((id) => { const who = rowOf(workspace, 'interpreters', id); return who ? fullName(who) : '' }).join(', ')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.team} aria-label="Team">
        {team.map((assignment) => (
          <Member key={assignment.id} assignment={assignment} booths={booths} clash={clashing.has(assignment.interpreterId)} disabled={disabled} />
        ))}
      </ul>
      <Select
        aria-label="Add an interpreter"
        placeholder={choices.length === 0 ? 'No more interpreters to add' : 'Add an interpreter…'}
        data={choices}
        searchable
        value={picked}
        disabled={disabled || choices.length === 0}
        onChange={(interpreterId) => {
          setPicked(null)
          if (interpreterId) void reported(execute({ type: 'assign-interpreter', assignmentId: newId(), sessionId, interpreterId }))
        }}
      />
    </Section>
  )
}
