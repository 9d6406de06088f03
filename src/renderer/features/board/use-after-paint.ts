import { useEffect, useState } from 'react'
import { whenIdle } from './idle-queue'

interface Found<T> {
  /** Null until the first answer; then the newest, which may still be that of before the last change. */
  readonly value: T | null
  /** Whether it is the whole answer as things stand now. */
  readonly fresh: boolean
}

/**
 * Works something out step by step after the screen has been drawn, so that nothing waits for it. Each step answers
 * better than the one before.
 * @param work the same function as long as its answers would be the same
 */
export const useInSteps = <T>(work: () => Iterator<T>): Found<T> => {
  const [held, setHeld] = useState<{ readonly work: unknown; readonly value: T; readonly done: boolean } | null>(null)
  useEffect(() => {
    let steps: Iterator<T> | null = null
    let callOff = (): void => undefined
    const step = (): void => {
      steps ??= work()
      const { value, done } = steps.next()
      if (done) setHeld((before) => before && { ...before, work, done: true })
      else {
        setHeld({ work, value, done: false })
        callOff = whenIdle(step)
      }
    }
    callOff = whenIdle(step)
    return () => {
      callOff()
    }
  }, [work])
  return { value: held?.value ?? null, fresh: held !== null && held.work === work && held.done }
}

/** {@link useInSteps} for what is worked out in one. */
export const useAfterPaint = <T>(work: () => T): Found<T> => {
  const [held, setHeld] = useState<{ readonly work: () => T; readonly value: T } | null>(null)
  useEffect(
    () =>
      whenIdle(() => {
        setHeld({ work, value: work() })
      }),
    [work],
  )
  return { value: held?.value ?? null, fresh: held?.work === work }
}
