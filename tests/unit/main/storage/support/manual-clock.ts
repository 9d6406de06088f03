import type { Clock } from '../../../../../src/main/storage/clock'

/** A clock that stands still until told; waiting moves it on at once. */
export interface ManualClock extends Clock {
  readonly advance: (ms: number) => void
  readonly waits: number[]
}

export function manualClock(start = Date.UTC(2026, 0, 5, 9, 0, 0)): ManualClock {
  let now = start
  const waits: number[] = []
  const timers = new Set<{ every: number; next: number; run: () => void }>()
  const advance = (ms: number): void => {
    now += ms
    for (const timer of timers) {
      if (timer.next > now) continue
      // Like a real timer after a sleep: one call, however many were missed.
      timer.next = now + timer.every
      timer.run()
    }
  }
  return {
    now: () => now,
    waits,
    advance,
    wait: (ms) => {
      waits.push(ms)
      advance(ms)
      return Promise.resolve()
    },
    every: (every, run) => {
      const timer = { every, next: now + every, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
}
