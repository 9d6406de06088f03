import { z } from 'zod'
import { translations } from './language'

/** Fields every named person has. Names keep the order and script the person uses; `names` adds other scripts. */
export const personName = {
  familyName: z.string(),
  givenName: z.string().default(''),
  names: translations,
  title: z.string().default(''),
}

/** Ways to reach a person or an office; free text, never dialled by the program. */
export const contactFields = { phone: z.string().default(''), email: z.string().default('') }

export const gender = z.enum(['woman', 'man', 'another', 'not stated'])

/** Anyone with a family and a given name. */
export interface Named {
  readonly familyName: string
  readonly givenName: string
}

/** "Amal Haddad": given name first, as in running text. */
export const fullName = (person: Named): string => `${person.givenName} ${person.familyName}`.trim()
