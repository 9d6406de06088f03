import type { z } from 'zod'

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const place = (path: readonly PropertyKey[]): string => path.map(String).join(' › ')

/** The first faults of a failed parse in one line: where, what, and how many more. */
export const issueSentence = (error: z.ZodError | { readonly issues: readonly Issue[] }, shown = 2): string => {
  const lines = error.issues.slice(0, shown).map((issue) => `${issue.path.length > 0 ? `${place(issue.path)}: ` : ''}${issue.message}`)
  const more = error.issues.length - lines.length
  return lines.join('; ') + (more > 0 ? `; and ${String(more)} more` : '')
}
