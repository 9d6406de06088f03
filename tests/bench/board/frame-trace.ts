/** What a trace says of the frames between two marks. */
export interface FrameCosts {
  /** Milliseconds the page's main thread was at work between one frame and the next, by the clock. */
  readonly busy: readonly number[]
  /** The same without the time in which the machine did something else. */
  readonly cpu: readonly number[]
  /** Tasks of more than 50 ms. */
  readonly longTasks: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Microseconds of the processor, of those in `dur`. */
  readonly tdur?: number
}

interface Task {
  readonly from: number
  readonly to: number
  /** Part of it that ran on a processor, 0 to 1. */
  readonly share: number
}

/** Marks the page sets: at each frame, and around the drag. */
export const marks = { frame: 'bench-frame', begin: 'bench-begin', end: 'bench-end' } as const

const longTask = 50_000

/** Reads a trace recorded with {@link traceCategories}. */
export const frameCosts = (trace: string): FrameCosts => {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }
  const marked = (name: string): readonly TraceEvent[] => traceEvents.filter((event) => event.name === name)
  const begin = marked(marks.begin)[0]
  const end = marked(marks.end).at(-1)
  if (!begin || !end) throw new Error('The trace does not hold the marks of a drag.')
  const ofPage = (event: TraceEvent): boolean => event.pid === begin.pid && event.tid === begin.tid
  const tasks = traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X' && ofPage(event))
    .map(({ ts, dur = 0, tdur = dur }): Task => ({ from: ts, to: ts + dur, share: dur === 0 ? 1 : Math.min(1, tdur / dur) }))
    .filter((task) => task.to > begin.ts && task.from < end.ts)
    .sort((one, other) => one.from - other.from)
  const outermost: Task[] = []
  for (const task of tasks) if (task.from >= (outermost.at(-1)?.to ?? -Infinity)) outermost.push(task)
  const frames = marked(marks.frame).map(({ ts }) => ts).filter((ts) => ts >= begin.ts && ts <= end.ts).sort((one, other) => one - other)
  const between = (cost: (task: Task) => number): readonly number[] =>
    frames.slice(1).map((to, at) => {
      const from = frames[at] ?? to
      return outermost.reduce((sum, task) => sum + Math.max(0, Math.min(to, task.to) - Math.max(from, task.from)) * cost(task), 0) / 1000
    })
  return { busy: between(() => 1), cpu: between(({ share }) => share), longTasks: outermost.filter((task) => task.to - task.from > longTask).length }
}

export const traceCategories: readonly string[] = ['toplevel', 'blink.user_timing']
