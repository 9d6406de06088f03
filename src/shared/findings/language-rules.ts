import { languageNotCovered } from './rules/language-not-covered'

/** Rules about who understands whom at a session and the team that interprets it, in the order the list of rules shows them. */
export const languageRules = {
  'language-not-covered': languageNotCovered,
} as const
