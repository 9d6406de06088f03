/** One measured figure. `goal` is text such as `< 50` or `>= 1`; `baseline` was measured in the same run, in the same unit. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: string
  readonly baseline?: number
  /** What it was measured on: the sizes of a generated instance and the seed it comes from. */
  readonly instance?: Readonly<Record<string, number>>
  /** Of an aim of a search: none can do better than `bound`, and whether the value is proved the best there is. */
  readonly bound?: number
  readonly proven?: boolean
}

export type ReportFigure = (figure: Figure) => void

/** A benchmark. A file `<name>-bench.ts` in this folder exports one as `benchmark` and is found by its name. */
export interface Benchmark {
  readonly name: string
  /** One line for the list of benchmarks. */
  readonly summary: string
  readonly run: (report: ReportFigure) => void | Promise<void>
}

/** The value below which this share (0 to 1) of the measurements lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that `work` takes. */
export const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds of each of `times` runs, after a few that let the engine warm up. */
export const timings = (times: number, work: () => unknown, warmUp = Math.ceil(times / 3)): readonly number[] => {
  for (let run = 0; run < warmUp; run += 1) work()
  return Array.from({ length: times }, () => timed(work))
}

/** Tells whether a value meets a goal such as `< 50`; a goal that is no comparison is always met. */
export const meets = (value: number, goal: string): boolean => {
  const parts = /^(<=|>=|<|>|=)\s*(-?[\d.]+)$/.exec(goal.trim())
  if (!parts) return true
  const limit = Number(parts[2])
  return { '<': value < limit, '<=': value <= limit, '>': value > limit, '>=': value >= limit, '=': value === limit }[parts[1] ?? '='] ?? true
}
