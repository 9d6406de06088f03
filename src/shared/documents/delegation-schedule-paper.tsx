import type { ReactElement } from 'react'
import { dayRange, longDate, longDay, shortDate } from '../text/dates'
import type { Contact, Lodging, ScheduleDay } from '../views/delegation-schedule'
import type { PaperModel } from './paper-model'
import { clockText } from './paper-text'
import { ScheduleRow } from './schedule-row'

interface Props {
  readonly paper: PaperModel
}

const datesText = ({ schedule: { startDate, endDate, language } }: PaperModel): string => {
  if (startDate && endDate) return dayRange(startDate, endDate, language)
  const one = startDate ?? endDate
  return one ? longDate(one, language) : ''
}

const Head = ({ paper }: Props): ReactElement => {
  const { schedule, words } = paper
  const facts = [datesText(paper), ...schedule.venues].filter(Boolean)
  return (
    <header className="head">
      <p className="over"><bdi>{schedule.roundName}</bdi></p>
      <h1><bdi>{schedule.delegationName}</bdi></h1>
      <p className="facts">
        {words.schedule}
        {facts.map((fact) => <span key={fact} className="fact"><bdi>{fact}</bdi></span>)}
      </p>
      {schedule.clock && <p className="clock">{words.allTimes}: <bdi>{clockText(schedule.clock.zone, schedule.clock.on, schedule.language)}</bdi></p>}
      {schedule.caution !== '' && <p className="caution"><bdi>{schedule.caution}</bdi></p>}
    </header>
  )
}

const Day = ({ paper, day }: Props & { readonly day: ScheduleDay }): ReactElement => (
  <table className="day">
    <colgroup><col className="time-column" /><col /><col className="where-column" /></colgroup>
    <thead>
      <tr><th colSpan={3} scope="colgroup">{longDay(day.date, paper.schedule.language)}</th></tr>
      <tr className="columns"><th scope="col">{paper.words.time}</th><th scope="col">{paper.words.what}</th><th scope="col">{paper.words.where}</th></tr>
    </thead>
    <tbody>{day.entries.map((entry) => <ScheduleRow key={entry.key} paper={paper} entry={entry} />)}</tbody>
  </table>
)

const Stays = ({ paper, lodging }: Props & { readonly lodging: readonly Lodging[] }): ReactElement => (
  <section>
    <h2>{paper.words.lodging}</h2>
    {lodging.map((one) => {
      const { language } = paper.schedule
      return (
        <p key={JSON.stringify(one)} className="item">
          <strong><bdi>{one.hotel}</bdi></strong>
          {one.checkIn !== null && one.checkOut !== null && (
            <span className="line">{paper.words.nights}: <bdi>{shortDate(one.checkIn, language)} – {shortDate(one.checkOut, language)}</bdi></span>
          )}
          {one.guests !== null && <span className="line">{paper.words.guests}: {one.guests}{one.board !== null && <span className="fact">{paper.words.boards[one.board]}</span>}</span>}
        </p>
      )
    })}
  </section>
)

const Contacts = ({ paper, contacts }: Props & { readonly contacts: readonly Contact[] }): ReactElement => (
  <section>
    <h2>{paper.words.contacts}</h2>
    {contacts.map((contact) => (
      <p key={JSON.stringify(contact)} className="item">
        <strong><bdi>{contact.name}</bdi></strong> <span className="role">{paper.words.roles[contact.role]}</span>
        {contact.phone !== '' && <span className="line"><bdi className="number" dir="ltr">{contact.phone}</bdi></span>}
        {contact.email !== '' && <span className="line"><bdi dir="ltr">{contact.email}</bdi></span>}
      </p>
    ))}
  </section>
)

const Notes = ({ paper }: Props): ReactElement => {
  const tentative = paper.schedule.days.some((day) => day.entries.some((entry) => entry.tentative))
  return (
    <section>
      <h2>{paper.words.notes}</h2>
      <p className="item">{paper.words.changesNote}</p>
      {tentative && <p className="item">{paper.words.tentativeNote}</p>}
    </section>
  )
}

/** One delegation's own programme, day by day, then where it sleeps and whom it calls. */
export const DelegationSchedulePaper = ({ paper }: Props): ReactElement => {
  const { days, lodging, contacts } = paper.schedule
  return (
    <>
      <Head paper={paper} />
      {days.length === 0 && <p className="nothing">{paper.words.nothingYet}</p>}
      {days.map((day) => <Day key={day.date} paper={paper} day={day} />)}
      <div className="ends">
        {lodging.length > 0 && <Stays paper={paper} lodging={lodging} />}
        {contacts.length > 0 && <Contacts paper={paper} contacts={contacts} />}
        <Notes paper={paper} />
      </div>
    </>
  )
}
