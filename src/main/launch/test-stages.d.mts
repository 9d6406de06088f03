export interface Stage {
  readonly title: string
  readonly words: readonly string[]
  readonly report?: string
  readonly env?: Readonly<Record<string, string>>
}

export const kinds: readonly string[]
export function stagesFor(asked: readonly string[], reports: string): readonly Stage[]
export function countsIn(file: string): { passed: number; failed: number; skipped: number } | null
