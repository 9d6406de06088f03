import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { boothLanguages } from '@shared/languages/booth-seats'
import type { Coverage, CoverageMode, CoveragePair } from '@shared/languages/coverage'
import { needsInterpretation, sessionCoverage } from '@shared/languages/coverage'
import { minutesHeld, teamNeed } from '@shared/languages/team-need'
import { boothAssignmentSchema } from '@shared/model/interpreter'
import { fullName } from '@shared/model/person'
import { recordName } from '@shared/model/record-name'
import type { BoothAssignment, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { boothOf, languageName } from '@shared/text/amounts'
import { whyWords } from '@shared/text/coverage-sentence'
import { count, list } from '@shared/text/lists'
import { updateRecord } from '../../actions/record-edits'
import { useReadOnly, useRoundFindings, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { Section } from '../../ui/page'
import { CoverageMatrix } from './coverage-matrix'
import matrix from './coverage-matrix.module.css'
import { pairState } from './coverage-words'
import { choicesFrom } from './interpreter-columns'
import { LanguageChips, languagesText } from './languages-spoken'
import classes from './languages.module.css'
import { couldCover } from './round-interpreting'
import type { Trouble, TroublesOf } from './session-troubles'
import { troublesAt, wordsAgainst } from './session-troubles'
import { SinglePoints, TeamStrength } from './team-strength'

const Member = ({ assignment, booths, troubles, disabled }: { assignment: BoothAssignment; booths: readonly string[]; troubles: readonly Trouble[]; disabled: boolean }) => {
  const workspace = useWorkspace()
  const interpreter = rowOf(workspace, 'interpreters', assignment.interpreterId)
  if (!interpreter) return null
  const name = fullName(interpreter)
  return (
    <li className={classes.member}>
      <div className={classes.memberHead}>
        <span className={classes.memberName}>{name}</span>
        <LanguageChips languages={interpreter.languages} most={3} />
        <ActionIcon aria-label={`Take ${name} off the team`} size={24} disabled={disabled} onClick={() => void reported(execute({ type: 'unassign-interpreter', sessionId: assignment.sessionId, interpreterId: interpreter.id }))}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {interpreter.languages.length === 0 ? <div className={classes.reason}>no languages entered yet, so nothing is counted on</div> : null}
      {troubles.length > 0 ? (
        <div className={classes.reason} data-fit={troubles.some(({ severity }) => severity === 'error') ? 'bad' : 'warning'} title={troubles.map(({ sentence }) => sentence).join('\n')}>
          {troubles.map(({ words }) => words).join('; ')}
        </div>
      ) : null}
      <div className={classes.memberFields}>
        <Select
          aria-label={`Booth of ${name}`}
          data={[{ value: '', label: 'Any booth' }, ...[...new Set([...booths, ...(assignment.booth === null ? [] : [assignment.booth])])].map((code) => ({ value: code, label: boothOf(code) }))]}
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

/** Longer lists leave out pairs that are interpreted directly: the matrix shows them. */
const mostListed = 6

interface PairLine {
  readonly mode: CoverageMode
  readonly pairs: readonly CoveragePair[]
  readonly state: string
  /** Who does it, or why nobody does. */
  readonly how: string
}

/** A line for each pair; pairs not covered for the same reason share one. */
const pairLines = (workspace: Workspace, session: Session, pairs: readonly CoveragePair[], troublesOf: TroublesOf): readonly PairLine[] => {
  const name = (id: string): string => {
    const against = troublesOf(id).find(({ severity }) => severity === 'error')
    return `${recordName(workspace, { table: 'interpreters', id })}${against ? ` (${against.words})` : ''}`
  }
  const names = (ids: readonly string[]): string => list(ids.map(name))
  const lines = new Map<string, PairLine>()
  for (const pair of pairs) {
    const { from, to, mode, legs, interpreterIds } = pair
    const how = mode === 'none' ? whyWords(pair, session.interpretation) : legs ? `${names(legs.into)}, then ${names(legs.onward)}` : names(interpreterIds)
    const key = mode === 'none' ? how : `${from} ${to}`
    lines.set(key, { mode, state: pairState(pair), how, pairs: [...(lines.get(key)?.pairs ?? []), pair] })
  }
  return [...lines.values()]
}

/** "ar → en", "ar, en → es", "es → ar, en; fr → en": pairs with an end in common are written together. */
const directions = (pairs: readonly CoveragePair[]): string => {
  const [from, to] = [[...new Set(pairs.map((pair) => pair.from))], [...new Set(pairs.map((pair) => pair.to))]]
  if (to.length === 1) return `${from.join(', ')} → ${to.join(', ')}`
  return from.map((one) => `${one} → ${pairs.flatMap((pair) => (pair.from === one ? pair.to : [])).join(', ')}`).join('; ')
}

interface UnderstandingProps {
  readonly workspace: Workspace
  readonly session: Session
  readonly coverage: Coverage
  readonly troublesOf: TroublesOf
}

/** Each needed pair in a line: how it is reached, by whom, and why not. */
const Pairs = ({ workspace, session, coverage, troublesOf }: UnderstandingProps) => {
  const shown = coverage.pairs.length <= mostListed ? coverage.pairs : coverage.pairs.filter(({ mode }) => mode !== 'direct')
  const left = coverage.pairs.length - shown.length
  return (
    <ul className={matrix.lines} aria-label="Needed pairs">
      {pairLines(workspace, session, shown, troublesOf).map(({ mode, pairs, state, how }) => (
        <li key={directions(pairs)} data-mode={mode}>
          <b>{`${directions(pairs)} ${state}`}</b>
          {` · ${how} · ${count(new Set(pairs.flatMap(({ listeners }) => listeners.map(({ id }) => id))).size, 'listener', 'listeners')}`}
        </li>
      ))}
      {left > 0 ? <li>{shown.length === 0 ? `All ${String(left)} are direct` : `${String(left)} more ${left === 1 ? 'is' : 'are'} direct`}</li> : null}
    </ul>
  )
}

const boothsWords = (booths: number): string => `${count(booths, 'booth', 'booths')} needed`

/** Who understands whom at a session, and whether its team is as strong as the policy profile asks. */
const Understanding = ({ workspace, session, coverage, troublesOf }: UnderstandingProps) => {
  if (coverage.pairs.length === 0) {
    return <p className={classes.quiet}>{coverage.spoken.length === 0 ? 'Nobody with a known language attends yet.' : `Everyone follows ${list(coverage.spoken.map((code) => languageName(code)))}.`}</p>
  }
  const profile = profileOf(workspace, rowOf(workspace, 'rounds', session.roundId))
  return (
    <>
      <CoverageMatrix workspace={workspace} session={session} coverage={coverage} />
      <Pairs workspace={workspace} session={session} coverage={coverage} troublesOf={troublesOf} />
      <TeamStrength workspace={workspace} need={teamNeed(coverage, session, minutesHeld(workspace, session), profile)} profile={profile} />
      <SinglePoints workspace={workspace} coverage={coverage} />
    </>
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
  const troublesOf = troublesAt(workspace, findings, sessionId)
  const free = rowsOf(workspace, 'interpreters').filter((interpreter) => !team.some((assignment) => assignment.interpreterId === interpreter.id))
  const choices = free
    .map((interpreter) => ({ interpreter, could: couldCover(workspace, interpreter, { session, coverage, assignments: team }), against: wordsAgainst(workspace, interpreter, session) }))
    .sort((one, other) => Math.min(one.against.length, 1) - Math.min(other.against.length, 1) || other.could.length - one.could.length)
    .map(({ interpreter, could, against }) => ({ value: interpreter.id as string, label: [fullName(interpreter), languagesText(interpreter.languages) || 'no languages yet', could.length > 0 ? `covers ${could.join(', ')}` : '', ...against].filter(Boolean).join(' · ') }))
  const booths = [...new Set([...boothLanguages(coverage), ...coverage.spoken])]
  return (
    <Section title="Interpreting" aside={coverage.boothsNeeded > 0 ? <span className={classes.quiet}>{boothsWords(coverage.boothsNeeded)}</span> : null}>
      <Understanding workspace={workspace} session={session} coverage={coverage} troublesOf={troublesOf} />
      <ul className={classes.team} aria-label="Team">
        {team.map((assignment) => (
          <Member key={assignment.id} assignment={assignment} booths={booths} troubles={troublesOf(assignment.interpreterId)} disabled={disabled} />
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
