import { VisuallyHidden } from '@mantine/core'
import { IconMinus, IconVolume } from '@tabler/icons-react'
import type { Coverage, CoveragePair } from '@shared/languages/coverage'
import type { LanguageCode } from '@shared/model/language'
import type { Session, Workspace } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { directionWords, pairSentence } from '@shared/text/coverage-sentence'
import classes from './coverage-matrix.module.css'
import { modeGlyphs } from './coverage-words'

/** More channels than this are headed by codes, so that the matrix stays within the inspector. */
const mostNamed = 2

const cellWords = ({ mode, pivot }: CoveragePair): string => (pivot === null ? (mode === 'none' ? 'not covered' : mode) : `relay via ${pivot}`)

const Head = ({ code, named }: { code: LanguageCode; named: boolean }) =>
  named ? (
    languageName(code)
  ) : (
    <>
      <span aria-hidden title={languageName(code)}>
        {code}
      </span>
      <VisuallyHidden>{languageName(code)}</VisuallyHidden>
    </>
  )

const PairCell = ({ pair, sentence }: { pair: CoveragePair; sentence: string }) => {
  const Glyph = modeGlyphs[pair.mode]
  return (
    <td data-mode={pair.mode} title={sentence}>
      <span aria-hidden className={classes.cell}>
        <Glyph size={14} stroke={2.2} />
        {cellWords(pair)}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </td>
  )
}

/** A meeting of two languages where nothing is to be interpreted. */
const IdleCell = ({ from, to }: { from: LanguageCode; to: LanguageCode }) => {
  const floor = from === to
  const Glyph = floor ? IconVolume : IconMinus
  const sentence = floor ? `${languageName(to)} is heard from the floor.` : `${directionWords({ from, to })}: not needed.`
  return (
    <td data-mode="idle" title={sentence}>
      <span aria-hidden className={classes.cell}>
        <Glyph size={14} stroke={1.8} />
        {floor ? 'floor' : 'not needed'}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </td>
  )
}

/** Who understands whom: languages spoken on the floor down, languages listened to across, and how each pair is reached. */
export const CoverageMatrix = ({ workspace, session, coverage }: { workspace: Workspace; session: Session; coverage: Coverage }) => {
  const { spoken, listened, pairs } = coverage
  const named = listened.length <= mostNamed
  return (
    <div className={classes.frame} tabIndex={listened.length > 4 ? 0 : undefined} role="group" aria-label="Coverage by language">
      <table className={classes.matrix} aria-label="Coverage">
        <thead>
          <tr>
            <td className={classes.corner}>from / into</td>
            {listened.map((to) => (
              <th key={to} scope="col">
                <Head code={to} named={named} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spoken.map((from) => (
            <tr key={from}>
              <th scope="row">
                <Head code={from} named={named} />
              </th>
              {listened.map((to) => {
                const pair = pairs.find((one) => one.from === from && one.to === to)
                return pair ? <PairCell key={to} pair={pair} sentence={pairSentence(workspace, pair, session.interpretation)} /> : <IdleCell key={to} from={from} to={to} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
