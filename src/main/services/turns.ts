/** Runs one piece of work at a time, in the order they were given. A piece that fails does not stop the next. */
export type Turns = <T>(work: () => T | Promise<T>) => Promise<T>

export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
