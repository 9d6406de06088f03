import type { InterpretationMode, LanguageCode } from '../model/language'
import type { Interpreter } from '../model/workspace'

/** An interpreter's class in a language they speak into, in one mode or, with null, in any; null when they do not. */
const classInto = ({ languages }: Interpreter, to: LanguageCode, mode: InterpretationMode | null): 'A' | 'B' | null => {
  let best: 'A' | 'B' | null = null
  for (const language of languages) {
    if (language.code !== to || language.class === 'C') continue
    if (mode !== null && language.modes.length > 0 && !language.modes.includes(mode)) continue
    if (language.class === 'A') return 'A'
    best = 'B'
  }
  return best
}

/** Whether an interpreter understands a language as a working one, in whatever class and mode. */
export const worksFrom = ({ languages }: Interpreter, from: LanguageCode): boolean => {
  for (const language of languages) if (language.code === from) return true
  return false
}

/** Whether an interpreter speaks into a language in any mode, as mother tongue or second active language. */
export const worksInto = (interpreter: Interpreter, to: LanguageCode): boolean => classInto(interpreter, to, null) !== null

/**
 * With which class an interpreter puts one language into another: A into a mother tongue, B into a second active
 * language (retour), null not at all. From a language they may work in any class; the mode is that of the language
 * spoken into. Booths are not looked at.
 * @param mode null asks for any mode
 */
export const capability = (interpreter: Interpreter, from: LanguageCode, to: LanguageCode, mode: InterpretationMode | null): 'A' | 'B' | null =>
  from !== to && worksFrom(interpreter, from) ? classInto(interpreter, to, mode) : null
