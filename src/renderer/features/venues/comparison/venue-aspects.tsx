import type { ReactNode } from 'react'
import type { TimeOfDay } from '@shared/model/time'
import { wallTimeOn } from '@shared/model/time'
import { recordName } from '@shared/model/record-name'
import type { TalksRound, Venue, Workspace } from '@shared/model/workspace'
import type { CaucusFit, KindFit, LayoutFit, VenueComparison } from '@shared/planning/venue-comparison'
import { amountFigure } from '@shared/text/amounts'
import { zoneLabel } from '@shared/text/dates'
import { count, list } from '@shared/text/lists'
import type { FindingLine } from '../../../ui/findings-change'
import { SeverityGlyph, severityWords } from '../../../ui/glyphs'
import { hoursText } from '../room-columns'
import classes from './comparison.module.css'

/** One venue of the comparison with all its rows are made of. */
export interface ComparedVenue {
  readonly workspace: Workspace
  readonly round: TalksRound
  readonly venue: Venue
  readonly facts: VenueComparison
  readonly worst: readonly FindingLine[]
}

export interface VenueAspect {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly cell: (compared: ComparedVenue) => ReactNode
}

const noon = '12:00' as TimeOfDay

/** A line of a cell; what falls short has a glyph and says by how much. */
const Line = ({ short, children }: { short: string; children: ReactNode }) => (
  <li>
    <span>{children}</span>
    {short === '' ? null : (
      <span className={classes.short}>
        <SeverityGlyph severity="warning" size={13} />
        {short}
      </span>
    )}
  </li>
)

const Kinds = ({ kinds }: { kinds: readonly KindFit[] }) => (
  <ul className={classes.lines}>
    {kinds.map(({ kind, used, atOnce, there }) => (
      <Line key={kind} short={there >= used ? '' : there >= atOnce ? `${String(used - there)} fewer; enough if shared` : `${String(atOnce - there)} short`}>
        {kind}: {there} of {used}
      </Line>
    ))}
  </ul>
)

const seatsShort = ({ people, seats }: LayoutFit): string => (seats === null ? 'no room takes it' : seats < people ? `${String(people - seats)} seats short` : '')

const Layouts = ({ layouts, workspace }: { layouts: readonly LayoutFit[]; workspace: Workspace }) => (
  <ul className={classes.lines}>
    {layouts.map((fit) => (
      <Line key={fit.layout} short={seatsShort(fit)}>
        {fit.layout}: {fit.people} people{fit.seats === null ? '' : `, ${count(fit.seats, 'seat', 'seats')}`} <span className={classes.quiet}>{recordName(workspace, { table: 'sessions', id: fit.sessionId })}</span>
      </Line>
    ))}
  </ul>
)

const Caucus = ({ caucus, difference, workspace }: { caucus: readonly CaucusFit[]; difference: number | null; workspace: Workspace }) => (
  <ul className={classes.lines}>
    {caucus.map(({ delegationId, roomId, seats }) => (
      <Line key={delegationId} short={roomId === null ? 'no room' : ''}>
        {recordName(workspace, { table: 'delegations', id: delegationId })}
        {roomId === null ? '' : `: ${recordName(workspace, { table: 'rooms', id: roomId })}${seats === null ? '' : `, ${count(seats, 'seat', 'seats')}`}`}
      </Line>
    ))}
    {difference === null ? null : <li className={classes.quiet}>{difference === 0 ? 'Equal in seats' : `The smaller has ${String(difference)}% fewer seats`}</li>}
  </ul>
)

const severities = ['error', 'warning', 'note'] as const

const Findings = ({ facts, worst }: ComparedVenue) => (
  <>
    <p className={classes.counts}>
      {severities.map((severity) => (
        <span key={severity}>
          <SeverityGlyph severity={severity} size={14} />
          {facts.findings[severity]} {severityWords[severity].toLowerCase()}
          {facts.findings[severity] === 1 ? '' : 's'}
        </span>
      ))}
    </p>
    <ul className={classes.worst}>
      {worst.map(({ key, severity, sentence }) => (
        <li key={key}>
          <SeverityGlyph severity={severity} size={13} labelled />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  </>
)

const Cost = ({ facts: { cost, costDifference, present } }: ComparedVenue) => {
  if (!cost) return <span className={classes.quiet}>The round has no budget yet</span>
  const { total, venueHire, gaps } = cost
  const more = costDifference?.minor ?? 0
  return (
    <>
      <div className={classes.figure}>
        {total.currency} {amountFigure(total)}
      </div>
      <div className={classes.quiet}>
        {present ? 'as planned' : more === 0 ? 'the same as now' : `${amountFigure({ minor: Math.abs(more), currency: total.currency })} ${more > 0 ? 'more' : 'less'} than now`}
      </div>
      <div className={classes.quiet}>hire of rooms {amountFigure(venueHire)}</div>
      {gaps > 0 ? <div className={classes.quiet}>as far as known: {count(gaps, 'line', 'lines')} without a price or rate</div> : null}
    </>
  )
}

const named = (workspace: Workspace, ids: readonly string[]): string => list(ids.map((id) => recordName(workspace, { table: 'sessions', id })), 4)

/** The rows of the comparison. */
export const venueAspects: readonly VenueAspect[] = [
  {
    key: 'clock',
    title: 'Clock and hours',
    cell: ({ venue, round }) => (
      <>
        <div>{round.startDate ? zoneLabel(venue.zone, wallTimeOn(round.startDate, noon)) : venue.zone}</div>
        <div className={classes.quiet}>{venue.hours ? `open ${hoursText(venue.hours)}` : 'always open'}</div>
      </>
    ),
  },
  { key: 'kinds', title: 'Rooms', note: 'there, of those the round uses', cell: ({ facts }) => (facts.kinds.length === 0 ? <span className={classes.quiet}>The round uses no room yet</span> : <Kinds kinds={facts.kinds} />) },
  { key: 'layouts', title: 'Largest sessions', note: 'in each layout, and the largest room there', cell: ({ facts, workspace }) => <Layouts layouts={facts.layouts} workspace={workspace} /> },
  {
    key: 'nowhere',
    title: 'Fit in no room',
    cell: ({ facts, workspace }) => (facts.sessionsTooLarge.length === 0 ? <span className={classes.quiet}>none</span> : <><b className={classes.figure}>{facts.sessionsTooLarge.length}</b> <span className={classes.quiet}>{named(workspace, facts.sessionsTooLarge)}</span></>),
  },
  {
    key: 'unplaced',
    title: 'Would lose their room',
    cell: ({ facts }) => (facts.sessionsWithoutRoom === 0 ? <span className={classes.quiet}>none</span> : <b className={classes.figure}>{count(facts.sessionsWithoutRoom, 'session', 'sessions')}</b>),
  },
  { key: 'caucus', title: 'Caucus rooms', cell: ({ facts, workspace }) => (facts.caucus.length === 0 ? <span className={classes.quiet}>No party has one yet</span> : <Caucus caucus={facts.caucus} difference={facts.caucusDifferencePercent} workspace={workspace} />) },
  { key: 'findings', title: 'Findings', note: 'with the whole plan there', cell: (compared) => <Findings {...compared} /> },
  { key: 'cost', title: 'Cost of the round', cell: (compared) => <Cost {...compared} /> },
]
