import { VisuallyHidden } from '@mantine/core'
import { IconMinus, IconVolume } from '@tabler/icons-react'
import type { Coverage, CoveragePair } from '@shared/languages/coverage'
import type { LanguageCode } from '@shared/model/language'
import type { Session, Workspace } from '@shared/model/workspace'
import { languageName } from '@shared/text/amounts'
import { directionWords, pairSentence } from '@shared/text/coverage-sentence'
import classes from './coverage-matrix.module.css'
import { modeGlyphs } from './coverage-words'

/** With more channels than this, languages go by their codes and cells by their shortest word, to stay within the inspector. */
const mostRoomy = 2

/** More than this are scrolled sideways, by keyboard as well. */
const mostFitting = 6

const cellWords = ({ mode, pivot }: CoveragePair, roomy: boolean): string => {
  if (pivot !== null) return roomy ? `relay via ${pivot}` : `via ${pivot}`
  return mode === 'none' ? (roomy ? 'not covered' : 'none') : mode
}

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

const PairCell = ({ pair, sentence, roomy }: { pair: CoveragePair; sentence: string; roomy: boolean }) => {
  const Glyph = modeGlyphs[pair.mode]
  return (
    <td data-mode={pair.mode} title={sentence}>
      <span aria-hidden className={classes.cell}>
        <Glyph size={14} stroke={2.2} />
        {cellWords(pair, roomy)}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </td>
  )
}

/** A meeting of two languages where nothing is to be interpreted. */
const IdleCell = ({ from, to, roomy }: { from: LanguageCode; to: LanguageCode; roomy: boolean }) => {
  const floor = from === to
  const Glyph = floor ? IconVolume : IconMinus
  const sentence = floor ? `${languageName(to)} is heard from the floor.` : `${directionWords({ from, to })}: not needed.`
  return (
    <td data-mode="idle" title={sentence}>
      <span aria-hidden className={classes.cell}>
        <Glyph size={14} stroke={1.8} />
        {floor ? 'floor' : roomy ? 'not needed' : 'no need'}
      </span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </td>
  )
}

/** Who understands whom: languages spoken on the floor down, languages listened to across, and how each pair is reached. */
export const CoverageMatrix = ({ workspace, session, coverage }: { workspace: Workspace; session: Session; coverage: Coverage }) => {
  const { spoken, listened, pairs } = coverage
  const roomy = listened.length <= mostRoomy
  const wide = listened.length > mostFitting
  return (
    <div className={classes.frame} tabIndex={wide ? 0 : undefined} role="group" aria-label="Coverage by language">
      <table className={classes.matrix} aria-label="Coverage" data-roomy={roomy || undefined} data-wide={wide || undefined}>
        <thead>
          <tr>
            <td className={classes.corner}>from / into</td>
            {listened.map((to) => (
              <th key={to} scope="col">
                <Head code={to} named={roomy} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spoken.map((from) => (
            <tr key={from}>
              <th scope="row">
                <Head code={from} named={roomy} />
              </th>
              {listened.map((to) => {
                const pair = pairs.find((one) => one.from === from && one.to === to)
                return pair ? <PairCell key={to} pair={pair} sentence={pairSentence(workspace, pair, session.interpretation)} roomy={roomy} /> : <IdleCell key={to} from={from} to={to} roomy={roomy} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
