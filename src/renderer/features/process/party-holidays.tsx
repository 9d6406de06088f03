import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { wallDate } from '@shared/model/time'
import type { Party } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { LineInput } from './line-input'
import classes from './process.module.css'

export type Holiday = Party['calendar']['holidays'][number]

/** By day, then by name. */
export const inDayOrder = <H extends { readonly date: string; readonly name: string }>(holidays: readonly H[]): readonly H[] =>
  [...holidays].sort((one, other) => (one.date === other.date ? one.name.localeCompare(other.name, 'en') : one.date < other.date ? -1 : 1))

const notADay = (text: string): string | null => (wallDate.safeParse(text).success ? null : 'Write 2018-12-06')

interface PartyHolidaysProps {
  readonly holidays: readonly Holiday[]
  readonly disabled: boolean
  readonly onCommit: (holidays: readonly object[]) => void
}

/** The days a party does not work beside its weekly rest days; each is unconfirmed until the party has said so. */
export const PartyHolidays = ({ holidays, disabled, onCommit }: PartyHolidaysProps) => {
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const listed = inDayOrder(holidays)
  const put = (holiday: Holiday, fields: Readonly<Record<string, unknown>>): void => {
    onCommit(inDayOrder(holidays.map((held) => (held === holiday ? { ...held, ...fields } : held))))
  }
  const add = (): void => {
    setTried(true)
    const date = wallDate.safeParse(day.trim())
    if (!date.success || name.trim() === '') return
    onCommit(inDayOrder([...holidays, { date: date.data, name: name.trim(), confirmed: false }]))
    setTried(false)
    setDay('')
    setName('')
  }
  return (
    <>
      <ul className={classes.lines} aria-label="Holidays">
        {listed.map((holiday, at) => {
          const called = `${holiday.name || 'holiday'}, ${shortDay(holiday.date)}`
          return (
            <li key={`${holiday.date} ${String(at)}`}>
              <div className={classes.line}>
                <LineInput className={classes.day} label={`Day of ${called}`} value={holiday.date} disabled={disabled} fault={notADay} onCommit={(date) => { put(holiday, { date }) }} />
                <LineInput className={classes.grow} label={`Name of ${called}`} value={holiday.name} disabled={disabled} fault={() => null} onCommit={(text) => { put(holiday, { name: text }) }} />
                <ActionIcon aria-label={`Remove ${called}`} disabled={disabled} onClick={() => { onCommit(holidays.filter((held) => held !== holiday)) }}>
                  <IconX size={14} />
                </ActionIcon>
              </div>
              <div className={classes.line}>
                <span className={classes.hint}>{shortDay(holiday.date)}</span>
                <Checkbox
                  size="xs"
                  label={holiday.confirmed ? 'confirmed with the party' : 'to be confirmed with the party'}
                  checked={holiday.confirmed}
                  disabled={disabled}
                  onChange={(event) => {
                    put(holiday, { confirmed: event.currentTarget.checked })
                  }}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {holidays.length === 0 ? <p className={classes.quiet}>No holidays noted.</p> : null}
      <form
        className={classes.line}
        aria-label="Add a holiday"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextInput className={classes.day ?? ''} size="xs" aria-label="Day of the new holiday" placeholder="YYYY-MM-DD" value={day} disabled={disabled} error={tried ? notADay(day.trim()) : null} onChange={(event) => { setDay(event.currentTarget.value) }} />
        <TextInput className={classes.grow ?? ''} size="xs" aria-label="Name of the new holiday" placeholder="Name" value={name} disabled={disabled} error={tried && name.trim() === '' ? 'Needed' : null} onChange={(event) => { setName(event.currentTarget.value) }} />
        <Button type="submit" variant="default" size="compact-sm" disabled={disabled}>
          Add
        </Button>
      </form>
    </>
  )
}
