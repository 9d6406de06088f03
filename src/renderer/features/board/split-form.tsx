import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { addMinutes, dateOf, timeOf, wallMinutes, wallTimeOn } from '@shared/model/time'
import type { Placement, Session } from '@shared/model/workspace'
import { timeSpan } from '@shared/text/dates'
import { focusNext } from '../../state/board-tasks'
import { newId } from '../../state/new-id'
import { readTime, timeProblem } from './read-length'
import { VerbForm } from './verb-form'

/** Where a session is cut in two: in its middle, on the grid, unless said otherwise. */
export const SplitForm = ({ session, placement, gridMinutes }: { session: Session; placement: Placement; gridMinutes: number }) => {
  const half = Math.max(5, Math.round(placement.minutes / 2 / gridMinutes) * gridMinutes)
  const [text, setText] = useState<string>(timeOf(addMinutes(placement.start, Math.min(half, placement.minutes - 5))))
  const [ids] = useState(() => ({ newSessionId: newId(), idPrefix: newId() }))
  const time = readTime(text)
  const command = useMemo((): CommandInput | null => {
    if (time === null) return null
    const sameDay = wallTimeOn(dateOf(placement.start), time)
    // A session that runs past midnight may be cut on the day after.
    const at = wallMinutes(sameDay) <= wallMinutes(placement.start) ? addMinutes(sameDay, 1440) : sameDay
    return { type: 'split-session', sessionId: session.id, at, ...ids }
  }, [time, placement.start, session.id, ids])
  return (
    <VerbForm title={`Split ${session.title}`} submit="Split" command={command} problem={timeProblem(text) ?? ''} about={session.id} onDone={() => { focusNext(placement.id) }}>
      <TextInput
        label="Second part begins"
        description={`Now ${timeSpan(placement.start, placement.minutes)}. Both parts keep the people and the interpreters.`}
        value={text}
        error={timeProblem(text)}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value)
        }}
      />
    </VerbForm>
  )
}
