/**
 * A function that gives its last answer again as long as what the answer depends on is the same. A plan changes at
 * every drop, but hardly ever its rooms or delegations; what is worked out from those alone stays the same object, and
 * what is drawn from it is not drawn again.
 */
export const kept = <Input, Output>(work: (input: Input) => Output, dependsOn: (input: Input) => readonly unknown[]): ((input: Input) => Output) => {
  let last: { readonly on: readonly unknown[]; readonly output: Output } | null = null
  return (input) => {
    const on = dependsOn(input)
    if (last?.on.length === on.length && last.on.every((value, at) => Object.is(value, on[at]))) return last.output
    last = { on, output: work(input) }
    return last.output
  }
}
