import { deploymentSchema, specialisation, standbyExpertSchema } from '@shared/model/expert'
import { gender } from '@shared/model/person'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { CellChoice, ParsedCell } from '../../ui/data-table/column'

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

export const kindChoices = choicesFrom(standbyExpertSchema.shape.kind.unwrap().options)
export const specialisationChoices = choicesFrom(specialisation.options)
export const genderChoices = choicesFrom(gender.options)
/** The genders that a request may ask for. */
export const wantedGenderChoices = choicesFrom(gender.options.filter((one) => one !== 'not stated'))
export const modeChoices: readonly CellChoice[] = deploymentSchema.shape.mode.unwrap().options.map((value) => ({ value, label: value === 'field' ? 'In the field' : 'Remote' }))

const parts = (text: string): readonly string[] => text.split(/[,;\n]+/).map((part) => part.trim()).filter((part) => part !== '')

/** What a cell of several words holds: "ar, en". */
export const joined = (words: readonly string[]): string => words.join(', ')

/** The words that a cell's value stands for. */
export const wordsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [...new Set(parts(value))] : [])

/** Reads "process design, power-sharing"; the beginning of one is enough where no other begins so. */
export const parseSpecialisations = (text: string): ParsedCell => {
  const found: string[] = []
  for (const part of parts(text)) {
    const fits = specialisation.options.filter((one) => one.startsWith(part.toLowerCase()))
    const [only] = fits
    if (only === undefined || fits.length > 1) return { ok: false, sentence: `“${part}” is not one of: ${specialisation.options.join(', ')}.` }
    if (!found.includes(only)) found.push(only)
  }
  return { ok: true, value: joined(found) }
}

/** Regions named anywhere already, in order. */
export const regionsKnown = (workspace: Workspace): readonly string[] =>
  [...new Set([...rowsOf(workspace, 'standbyExperts').flatMap(({ regions }) => regions), ...rowsOf(workspace, 'deployments').flatMap(({ wanted }) => wanted.regions)])].sort()

/** Languages that anybody on the roster speaks, in order. */
export const languagesKnown = (workspace: Workspace): readonly string[] => [...new Set(rowsOf(workspace, 'standbyExperts').flatMap(({ speaks }) => speaks))].sort()
