import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HolidayCalendar, HolidaySuggestion } from '@shared/contract/contract'
import { wallDate } from '@shared/model/time'
import type { Party, TalksRound } from '@shared/model/workspace'
import { longDay } from '@shared/text/dates'
import { client } from '../../api/client'
import type { Holiday } from './party-holidays'
import classes from './process.module.css'

const kindWords: Readonly<Record<HolidaySuggestion['kind'], string>> = {
  public: 'public holiday', bank: 'banks closed', optional: 'kept by some', school: 'schools closed', observance: 'observed, not a day off',
}

const keyOf = ({ date, name }: { readonly date: string; readonly name: string }): string => `${date} ${name}`

interface SuggestHolidaysProps {
  readonly party: Party
  /** Its days are offered to begin with. */
  readonly round: TalksRound | undefined
  /** The country of the process, tried as the first choice. */
  readonly country: string
  readonly onAdd: (chosen: readonly Holiday[]) => void
  readonly onClose: () => void
}

/** Asks which country's or faith's holidays to look at, and which of them to note for a party as still to be confirmed. */
export const SuggestHolidays = ({ party, round, country, onAdd, onClose }: SuggestHolidaysProps) => {
  const [calendars, setCalendars] = useState<readonly HolidayCalendar[]>([])
  const [code, setCode] = useState<string | null>(null)
  const [region, setRegion] = useState<string | null>(null)
  const [from, setFrom] = useState<string>(round?.startDate ?? '')
  const [to, setTo] = useState<string>(round?.endDate ?? '')
  const [found, setFound] = useState<readonly HolidaySuggestion[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    let wanted = true
    void client.call('holidays.countries', {}).then((answer) => {
      if (!wanted) return
      if (!answer.ok) {
        setProblem(answer.problem.sentence)
        return
      }
      setCalendars(answer.value)
      setCode((held) => held ?? answer.value.find(({ name }) => name.toLowerCase() === country.trim().toLowerCase())?.code ?? null)
    })
    return () => {
      wanted = false
    }
  }, [country])

  const known = new Set(party.calendar.holidays.map(keyOf))
  const calendar = calendars.find((candidate) => candidate.code === code)
  const first = wallDate.safeParse(from.trim())
  const last = wallDate.safeParse(to.trim())

  const look = async (): Promise<void> => {
    if (code === null || !first.success || !last.success) {
      setFound(null)
      setProblem(code === null ? 'Choose a country or a faith.' : 'Write both days as 2018-12-06.')
      return
    }
    const answer = await client.call('holidays.suggest', { country: code, ...(region === null ? {} : { region }), from: first.data, to: last.data })
    setProblem(answer.ok ? null : answer.problem.sentence)
    setFound(answer.ok ? answer.value : null)
    setChosen(new Set())
  }

  const free = (found ?? []).filter((day) => !known.has(keyOf(day)))
  const picked = free.filter((day) => chosen.has(keyOf(day)))

  return (
    <Modal opened onClose={onClose} title={`Suggest holidays of ${party.shortName}`} size="lg" closeButtonProps={{ 'aria-label': 'Close' }} attributes={{ header: { role: 'presentation' } }}>
      <form
        className={classes.suggest}
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <Select
          className={classes.whole ?? ''}
          label="Country or faith"
          data-autofocus
          // The list would lie over the rest of the form as soon as the form opens.
          openOnFocus={false}
          data={[
            { group: 'Feasts of a faith', items: calendars.filter(({ kind }) => kind === 'feasts').map(({ code: value, name }) => ({ value, label: name })) },
            { group: 'Countries', items: calendars.filter(({ kind }) => kind === 'country').map(({ code: value, name }) => ({ value, label: name })) },
          ]}
          value={code}
          searchable
          allowDeselect={false}
          nothingFoundMessage="Not known here. Take a faith’s feasts, or enter the days by hand."
          onChange={(value) => {
            setCode(value)
            setRegion(null)
            setFound(null)
          }}
        />
        {calendar && calendar.regions.length > 0 ? (
          <Select className={classes.whole ?? ''} label="Region" data={calendar.regions.map(({ code: value, name }) => ({ value, label: name }))} value={region} clearable searchable placeholder="The whole country" clearButtonProps={{ 'aria-label': 'Clear region' }} onChange={setRegion} />
        ) : null}
        <TextInput label="From" placeholder="YYYY-MM-DD" value={from} onChange={(event) => { setFrom(event.currentTarget.value) }} />
        <TextInput label="To" placeholder="YYYY-MM-DD" value={to} onChange={(event) => { setTo(event.currentTarget.value) }} />
        <Button type="submit" variant="default">
          Look
        </Button>
      </form>
      {problem ? <p className={classes.problem} role="alert">{problem}</p> : null}
      {found?.length === 0 ? <p className={classes.quiet} role="status">No holidays between these days.</p> : null}
      {found && found.length > 0 ? (
        <ul className={classes.suggestions} aria-label="Suggested holidays">
          {found.map((day) => {
            const key = keyOf(day)
            const there = known.has(key)
            return (
              <li key={key}>
                <Checkbox
                  classNames={{ description: classes.description ?? '' }}
                  label={day.name}
                  description={[longDay(day.date), kindWords[day.kind], day.approximate && 'reckoned: the day kept may be another', there && 'in the calendar already'].filter(Boolean).join(' · ')}
                  checked={there || chosen.has(key)}
                  disabled={there}
                  onChange={(event) => {
                    const next = new Set(chosen)
                    if (event.currentTarget.checked) next.add(key)
                    else next.delete(key)
                    setChosen(next)
                  }}
                />
              </li>
            )
          })}
        </ul>
      ) : null}
      <p className={classes.hint}>Suggestions come from a public table. Islamic, Jewish, Orthodox and East Asian dates are reckoned and approximate. What you add is marked to be confirmed with the party.</p>
      <div className={classes.modalEnd}>
        {free.length > 1 ? (
          <Button
            variant="subtle"
            onClick={() => {
              setChosen(new Set(picked.length === free.length ? [] : free.map(keyOf)))
            }}
          >
            {picked.length === free.length ? 'Choose none' : `Choose all ${String(free.length)}`}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={picked.length === 0}
          onClick={() => {
            onAdd(picked.map(({ date, name }) => ({ date, name, confirmed: false })))
          }}
        >
          {picked.length === 0 ? 'Add' : picked.length === 1 ? 'Add 1 holiday' : `Add ${String(picked.length)} holidays`}
        </Button>
      </div>
    </Modal>
  )
}
