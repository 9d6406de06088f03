import { rules } from '@shared/findings/registry'
import { severityWord } from '@shared/text/finding-sentence'
import type { Answer } from './answer'

/** Every rule of the program with its own severity, where it comes from and what it looks at. */
export const listRules = (): Answer => {
  const told = rules.map(({ id, title, severity, source, looksAt }) => ({ id, title, severity, source, looksAt }))
  const widest = Math.max(...told.map(({ id }) => id.length))
  const lines = told.map(({ id, title, severity, source }) => `${id.padEnd(widest)}  ${severityWord(severity).padEnd(7)}  ${title}. Source: ${source}.`)
  return { json: { rules: told }, text: lines.join('\n') }
}
