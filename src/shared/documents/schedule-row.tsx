import type { ReactElement, ReactNode } from 'react'
import type { WallTime } from '../model/time'
import { addMinutes, dateOf, offsetLabel, timeOf } from '../model/time'
import { shortDay } from '../text/dates'
import type { MovementEntry, ScheduleEntry, SessionEntry } from '../views/delegation-schedule'
import type { PaperModel } from './paper-model'
import { clockText } from './paper-text'

interface Props<Entry> {
  readonly paper: PaperModel
  readonly entry: Entry
}

/** Whether a zone shows the same clock as the paper's at that moment, so that it need not be named. */
const isPaperClock = ({ schedule: { clock } }: PaperModel, zone: string, at: WallTime): boolean =>
  clock !== null && (zone === clock.zone || offsetLabel(at, zone) === offsetLabel(at, clock.zone))

/** Where a time is not on the paper's clock, whose clock it is on. */
const Zone = ({ paper, zone, at }: { readonly paper: PaperModel; readonly zone: string; readonly at: WallTime }): ReactElement | null =>
  isPaperClock(paper, zone, at) ? null : <span className="zone"><bdi>{clockText(zone, at, paper.schedule.language)}</bdi></span>

const Names = ({ title, names, paper }: { readonly title: string; readonly names: readonly string[]; readonly paper: PaperModel }): ReactElement => (
  <span className="line">
    {title}{' '}
    {names.map((name, index) => (
      <span key={name}>{index > 0 && paper.words.listSeparator}<bdi className="name">{name}</bdi></span>
    ))}
  </span>
)

const Row = ({ paper, entry, times, where, children }: Props<ScheduleEntry> & { readonly times: ReactNode; readonly where: ReactNode; readonly children: ReactNode }): ReactElement => {
  const pause = entry.kind === 'session' && (entry.format === 'meal' || entry.format === 'break')
  const kind = entry.kind === 'movement' ? 'movement' : pause ? 'pause' : 'session'
  return (
    <tr className={`entry ${kind}${entry.tentative ? ' tentative' : ''}`}>
      <td className="time">{times}</td>
      <td className="what">
        {children}
        {entry.tentative && <span className="mark">{paper.words.tentative}</span>}
      </td>
      <td className="where">{where}</td>
    </tr>
  )
}

const SessionRow = ({ paper, entry }: Props<SessionEntry>): ReactElement => {
  const { words, schedule } = paper
  const end = addMinutes(entry.start, entry.minutes)
  const format = words.formats[entry.format]
  const pause = entry.format === 'meal' || entry.format === 'break'
  // Titles often say the format already: "Working group: Taiz".
  const facts = [
    ...(pause || entry.title.toLocaleLowerCase(schedule.language).includes(format.toLocaleLowerCase(schedule.language)) ? [] : [format]),
    ...(pause || entry.chair === null ? [] : [`${words.chair}: ${entry.chair}`]),
  ]
  return (
    <Row
      paper={paper}
      entry={entry}
      times={<><bdi dir="ltr">{timeOf(entry.start)}–{timeOf(end)}</bdi>{dateOf(end) > dateOf(entry.start) && <span className="zone">{words.nextDay}</span>}<Zone paper={paper} zone={entry.zone} at={entry.start} /></>}
      where={<>{entry.rooms.map((room) => <bdi key={room}>{room}</bdi>)}{schedule.venues.length > 1 && <span className="line"><bdi>{entry.venue}</bdi></span>}</>}
    >
      <span className="title"><bdi>{entry.title}</bdi></span>
      {facts.length > 0 && <span className="line">{facts.map((fact) => <span key={fact} className="fact"><bdi>{fact}</bdi></span>)}</span>}
      {entry.others.length > 0 && <Names title={words.with} names={entry.others} paper={paper} />}
      {entry.people && <Names title={`${words.attending}:`} names={entry.people} paper={paper} />}
    </Row>
  )
}

const MovementRow = ({ paper, entry }: Props<MovementEntry>): ReactElement => {
  const { words, schedule } = paper
  const facts = [entry.carrier.includes(entry.number) ? '' : entry.number, entry.carrier].filter(Boolean)
  const later = dateOf(entry.arrives) !== dateOf(entry.start)
  return (
    <Row
      paper={paper}
      entry={entry}
      times={<><bdi dir="ltr">{timeOf(entry.start)}</bdi><Zone paper={paper} zone={entry.zone} at={entry.start} /></>}
      where={entry.vehicle === '' ? null : <bdi>{entry.vehicle}</bdi>}
    >
      <span className="title">{words.movements[entry.by]}: {words.from !== '' && `${words.from} `}<bdi>{entry.from}</bdi> {words.to} <bdi>{entry.to}</bdi></span>
      <span className="line">
        {words.arrives} <bdi dir="ltr">{timeOf(entry.arrives)}</bdi>
        {later && <> <bdi>{shortDay(dateOf(entry.arrives), schedule.language)}</bdi></>}
        <Zone paper={paper} zone={entry.arrivesZone} at={entry.arrives} />
        {facts.map((fact) => <span key={fact} className="fact"><bdi>{fact}</bdi></span>)}
      </span>
      {entry.people && <Names title={`${words.travelling}:`} names={entry.people} paper={paper} />}
    </Row>
  )
}

/** One entry of a day: when, what and with whom, where. */
export const ScheduleRow = ({ paper, entry }: Props<ScheduleEntry>): ReactElement =>
  entry.kind === 'session' ? <SessionRow paper={paper} entry={entry} /> : <MovementRow paper={paper} entry={entry} />
