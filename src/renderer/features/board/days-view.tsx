import type { ComponentType } from 'react'
import * as timeGridModule from 'react-big-calendar/lib/TimeGrid'

// The calendar's lib is CommonJS: depending on the bundler the class is the module or its default.
interface Interop {
  readonly default?: ComponentType<Record<string, unknown>> | Interop
}
const unwrap = (module: Interop): ComponentType<Record<string, unknown>> => {
  const inner = module.default
  if (inner === undefined) return module as unknown as ComponentType<Record<string, unknown>>
  return typeof inner === 'object' && 'default' in inner ? unwrap(inner) : (inner as ComponentType<Record<string, unknown>>)
}
const TimeGrid = unwrap(timeGridModule as Interop)

const DAY = 86_400_000
const count = 3

const rangeOf = (date: Date): Date[] => Array.from({ length: count }, (_, index) => new Date(+date + index * DAY))

/** Three days side by side, each with its rooms; the calendar's own time grid over a range of ours. */
export const DaysView = Object.assign((props: { date: Date } & Record<string, unknown>) => <TimeGrid {...props} range={rangeOf(props.date)} eventOffset={15} />, {
  range: rangeOf,
  navigate: (date: Date, action: string) => new Date(+date + (action === 'PREV' ? -count : action === 'NEXT' ? count : 0) * DAY),
  title: (date: Date) => date.toISOString().slice(0, 10),
})
