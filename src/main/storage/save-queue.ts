import type { Outcome } from './file-problem'

export interface SaveQueue<T, Saved> {
  /** Resolves with the outcome of the write that put this value, or a newer one, on disk. Never rejects. */
  readonly save: (value: T) => Promise<Outcome<Saved>>
  /** Resolves when nothing is being written or waiting. */
  readonly idle: () => Promise<void>
}

interface Batch<T, Saved> {
  newest: T
  readonly tell: ((outcome: Outcome<Saved>) => void)[]
}

export interface SaveQueueOptions<T, Saved> {
  /** Must not reject. */
  readonly write: (value: T) => Promise<Outcome<Saved>>
  /** Work between two writes, such as a dated copy. Must not reject. */
  readonly between: () => Promise<void>
}

/** One write at a time; what arrives meanwhile becomes one write of the newest value, and everyone waiting is told. */
export function createSaveQueue<T, Saved>({ write, between }: SaveQueueOptions<T, Saved>): SaveQueue<T, Saved> {
  let waiting: Batch<T, Saved> | undefined
  let draining: Promise<void> | undefined

  const drain = async (): Promise<void> => {
    // One turn later, so that a burst within one turn is encoded once.
    await Promise.resolve()
    while (waiting !== undefined) {
      const batch = waiting
      waiting = undefined
      const outcome = await write(batch.newest)
      for (const tell of batch.tell) tell(outcome)
      await between()
    }
    draining = undefined
  }

  return {
    save: (value) =>
      new Promise((resolve) => {
        if (waiting === undefined) waiting = { newest: value, tell: [resolve] }
        else {
          waiting.newest = value
          waiting.tell.push(resolve)
        }
        draining ??= drain()
      }),
    idle: async () => {
      await draining
    },
  }
}
