/** An expected failure: a code for programs, one sentence for people that names the thing and the way out. */
export interface Problem {
  readonly code: string
  readonly sentence: string
}

/** Success with a value or a {@link Problem}; nothing expected is thrown. */
export type Outcome<T, P extends Problem = Problem> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const failure = (code: string, sentence: string): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, sentence },
})
