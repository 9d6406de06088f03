import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { timeOfDay } from '@shared/model/time'
import type { Party } from '@shared/model/workspace'
import { LineInput } from './line-input'
import classes from './process.module.css'
import { WeekdayToggles } from './weekday-toggles'

type PrayerTime = Party['calendar']['prayerTimes'][number]

const notATime = (text: string): string | null => (timeOfDay.safeParse(text).success ? null : 'Write 12:30')

interface PrayerTimesProps {
  readonly times: readonly PrayerTime[]
  readonly disabled: boolean
  readonly onCommit: (times: readonly object[]) => void
}

/** When a party prays, as agreed with it: name, time on the venue's clock, and on which days. */
export const PrayerTimes = ({ times, disabled, onCommit }: PrayerTimesProps) => {
  const put = (at: number, fields: Readonly<Record<string, unknown>>): void => {
    onCommit(times.map((held, place) => (place === at ? { ...held, ...fields } : held)))
  }
  const [name, setName] = useState('')
  const [time, setTime] = useState('')
  const [tried, setTried] = useState(false)
  const add = (): void => {
    setTried(true)
    const at = timeOfDay.safeParse(time.trim())
    if (!at.success) return
    onCommit([...times, { name: name.trim(), at: at.data, weekdays: [] }])
    setName('')
    setTime('')
    setTried(false)
  }
  return (
    <div className={classes.nested} role="group" aria-label="Prayer times as agreed">
      {times.length === 0 ? <p className={classes.quiet}>No times yet. Agree them with the party; nothing is checked until they are here.</p> : null}
      <ul className={classes.lines}>
        {times.map((held, at) => (
          <li key={at}>
            <div className={classes.line}>
              <LineInput className={classes.grow} label={`Name of prayer ${String(at + 1)}`} placeholder="Name, such as Dhuhr" value={held.name} disabled={disabled} fault={() => null} onCommit={(name) => { put(at, { name }) }} />
              <LineInput className={classes.time} label={`Time of prayer ${String(at + 1)}`} placeholder="HH:mm" value={held.at} disabled={disabled} fault={notATime} onCommit={(text) => { put(at, { at: text }) }} />
              <ActionIcon aria-label={`Remove prayer ${String(at + 1)}`} disabled={disabled} onClick={() => { onCommit(times.filter((_held, place) => place !== at)) }}>
                <IconX size={14} />
              </ActionIcon>
            </div>
            <div className={classes.line}>
              <WeekdayToggles label={`Days of prayer ${String(at + 1)}`} value={held.weekdays} disabled={disabled} onCommit={(weekdays) => { put(at, { weekdays }) }} />
              <span className={classes.hint}>{held.weekdays.length === 0 ? 'every day' : ''}</span>
            </div>
          </li>
        ))}
      </ul>
      <form
        className={classes.line}
        aria-label="Add a prayer time"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextInput className={classes.grow ?? ''} size="xs" aria-label="Name of the new prayer" placeholder="Name, such as Dhuhr" value={name} disabled={disabled} onChange={(event) => { setName(event.currentTarget.value) }} />
        <TextInput className={classes.time ?? ''} size="xs" aria-label="Time of the new prayer" placeholder="HH:mm" value={time} disabled={disabled} error={tried ? notATime(time.trim()) : null} onChange={(event) => { setTime(event.currentTarget.value) }} />
        <Button type="submit" variant="default" size="compact-sm" disabled={disabled}>
          Add
        </Button>
      </form>
    </div>
  )
}

