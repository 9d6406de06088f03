import { languageName } from '@shared/text/amounts'
import { WordsField } from '../../ui/fields'
import { parseLanguages } from '../../ui/language-codes'
import { showProblem } from '../../ui/notice'
import { commonLanguages } from '../../ui/usual-languages'
import { wordsOf } from './expert-choices'

/** Names of the languages offered first. */
export const languageNames: readonly string[] = commonLanguages.map((code) => languageName(code))

/** Languages by their names, as words of a field; codes are read too. What is no language is said and not kept. */
export const LanguageWords = ({ label, value, disabled, hint, onCommit }: { label: string; value: readonly string[]; disabled: boolean; hint: string; onCommit: (codes: readonly string[]) => void }) => {
  const held = new Map(value.map((code) => [languageName(code), code]))
  return (
    <WordsField
      label={label}
      value={[...held.keys()]}
      suggestions={languageNames}
      disabled={disabled}
      hint={hint}
      onCommit={(words) => {
        const codes: string[] = []
        for (const word of words) {
          const read = parseLanguages(held.get(word) ?? word)
          if (!read.ok) {
            showProblem(read.sentence, 'No such language')
            return
          }
          codes.push(...wordsOf(read.value))
        }
        onCommit([...new Set(codes)])
      }}
    />
  )
}
