import { useEffect, useState } from 'react'

/** Long enough for the change on screen to be painted first, milliseconds. */
const patience = 40

/**
 * Works something out after the screen has been drawn, so that nothing waits for it. Null until the first answer; then
 * the newest answer, `fresh` while it is that of the present `work`.
 * @param work the same function as long as its answer would be the same
 */
export const useAfterPaint = <T>(work: () => T): { readonly value: T | null; readonly fresh: boolean } => {
  const [held, setHeld] = useState<{ readonly work: () => T; readonly value: T } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setHeld({ work, value: work() })
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [work])
  return { value: held?.value ?? null, fresh: held?.work === work }
}
