import { notifications } from '@mantine/notifications'
import type { Outcome } from '@shared/model/outcome'

/** The cross at the end of a notice. */
const close = { closeButtonProps: { 'aria-label': 'Close this notice' } }

/** Says what went wrong, in the owner's sentence, until it is closed. */
export const showProblem = (sentence: string, title = "That didn't work"): void => {
  notifications.show({ title, message: sentence, color: 'red', autoClose: 12_000, withBorder: true, ...close })
}

/** Says in a line that something worked. */
export const showDone = (message: string): void => {
  notifications.show({ message, autoClose: 4000, withBorder: true, ...close })
}

/** Passes an answer on, having shown its problem if it has one. */
export const reported = async <T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> => {
  const outcome = await answer
  if (!outcome.ok) showProblem(outcome.problem.sentence)
  return outcome
}
