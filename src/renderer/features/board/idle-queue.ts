/*
 * Work that nobody waits for with a hand on the mouse: looking for free slots, other rooms, stand-ins. One step is done
 * at a time, when the page is idle, and none while something is dragged.
 */

type Step = () => void

const waiting: Step[] = []
let planned = false

/** Milliseconds after which a step is done though the page is never idle, and between looks while something is dragged. */
const patience = 400

const pump = (): void => {
  planned = false
  if (document.querySelector('[data-dragging]')) {
    planned = true
    setTimeout(pump, patience)
    return
  }
  waiting.shift()?.()
  plan()
}

const plan = (): void => {
  if (planned || waiting.length === 0) return
  planned = true
  requestIdleCallback(pump, { timeout: patience })
}

/** Does a step when there is time for it. Answers how to call it off. */
export const whenIdle = (step: Step): (() => void) => {
  waiting.push(step)
  plan()
  return () => {
    const at = waiting.indexOf(step)
    if (at >= 0) waiting.splice(at, 1)
  }
}
