/** Time as the storage layer sees it, so that tests decide what time it is. All spans are milliseconds. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
  wait(ms: number): Promise<void>
  /** Calls `run` every `ms` until the returned function is called. Never keeps the process alive. */
  every(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  every: (ms, run) => {
    const timer = setInterval(run, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
}

/** ISO 8601 in UTC with milliseconds: always 24 characters for the years 0 to 9999. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()
