import type { RowInput } from '@shared/model/workspace'

/** One interpreter in a line: languages as code and class, "ar:A en:B". */
export type InterpreterLine = readonly [name: string, given: string, family: string, arabic: string, languages: string, domicile: string]

const languagesOf = (text: string): NonNullable<RowInput<'interpreters'>['languages']> =>
  text.split(' ').map((word) => {
    const [code = '', letter] = word.split(':')
    return { code, class: letter === 'A' || letter === 'B' ? letter : 'C' }
  })

type Rest = Pick<RowInput<'interpreters'>, 'contractDays' | 'availability' | 'acceptance'>

export const interpreterOf = ([name, givenName, familyName, arabic, languages, domicile]: InterpreterLine, rest: Rest): RowInput<'interpreters'> => ({
  id: `interpreter-${name}`,
  givenName,
  familyName,
  names: { ar: arabic },
  languages: languagesOf(languages),
  domicile,
  vetting: 'cleared',
  email: `${name}@example.org`,
  note: 'Invented person.',
  ...rest,
})
