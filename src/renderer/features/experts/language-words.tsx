import { WordsField } from '../../ui/fields'
import { commonLanguages } from '../../ui/usual-languages'
import { parseLanguages } from '../../ui/language-codes'
import { showProblem } from '../../ui/notice'
import { wordsOf } from './expert-choices'

/** Languages as words of a field; what is no language is said and not kept. */
export const LanguageWords = ({ label, value, disabled, hint, onCommit }: { label: string; value: readonly string[]; disabled: boolean; hint?: string; onCommit: (codes: readonly string[]) => void }) => (
  <WordsField
    label={label}
    value={value}
    suggestions={commonLanguages}
    disabled={disabled}
    hint={hint ?? 'Codes such as ar, en'}
    onCommit={(words) => {
      const read = parseLanguages(words.join(', '))
      if (read.ok) onCommit(wordsOf(read.value))
      else showProblem(read.sentence, 'No such language')
    }}
  />
)
