import type { RunningApp } from './standin/launch'

/** A claim about the running application; throws when it does not hold. Used as it is and on mutants. */
export interface Check {
  /** The point of Electron's security checklist it stands for, if any. */
  readonly point?: number
  readonly claim: string
  readonly run: (app: RunningApp) => Promise<void>
}

export function insist(truth: boolean, otherwise: string): asserts truth {
  if (!truth) throw new Error(otherwise)
}

/** Waits for a state; throws with what was waited for when it doesn't come. */
export async function until(state: () => Promise<boolean>, what: string, patience = 4_000): Promise<void> {
  const end = performance.now() + patience
  while (!(await state())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

export async function rejection(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(() => undefined, (cause: unknown) => cause instanceof Error ? cause.message : String(cause))
}
