import { IconArrowBackUp, IconArrowsSplit, IconCheck, IconX } from '@tabler/icons-react'
import type { Coverage, CoverageMode, CoveragePair } from '@shared/languages/coverage'
import { languageName } from '@shared/text/amounts'
import classes from './languages.module.css'

export const modeWords = { direct: 'direct', retour: 'retour', relay: 'by relay', none: 'not covered' } as const
const glyphs = { direct: IconCheck, retour: IconArrowBackUp, relay: IconArrowsSplit, none: IconX } as const

/** "Arabic to English: direct, 14 listeners": a pair in full words. */
export const pairSentence = (pair: CoveragePair): string =>
  `${languageName(pair.from)} to ${languageName(pair.to)}: ${modeWords[pair.mode]}, ${String(pair.listeners.length)} ${pair.listeners.length === 1 ? 'listener' : 'listeners'}`

/** One needed pair with its state: glyph and word beside the colour. */
export const PairMark = ({ pair }: { pair: CoveragePair }) => {
  const Glyph = glyphs[pair.mode]
  return (
    <span className={classes.pair} data-mode={pair.mode} title={pairSentence(pair)}>
      <Glyph size={12} stroke={2.4} aria-hidden />
      {`${pair.from} → ${pair.to} ${modeWords[pair.mode]}`}
    </span>
  )
}

/** Pairs as short text; two ways of the same two languages are written once: "ar ⇄ en". */
const pairsText = (pairs: readonly CoveragePair[]): string =>
  pairs
    .flatMap(({ from, to }, at) => {
      const back = pairs.findIndex((other) => other.from === to && other.to === from)
      return back < 0 ? [`${from} → ${to}`] : back > at ? [`${from} ⇄ ${to}`] : []
    })
    .join(', ')

const worstFirst: readonly CoverageMode[] = ['none', 'relay', 'retour', 'direct']

/** All needed pairs of a session in one line, the worst first: one mark for each state. */
export const CoverageMarks = ({ coverage }: { coverage: Coverage }) => (
  <span className={classes.pairs} title={coverage.pairs.map(pairSentence).join('\n')}>
    {worstFirst.map((mode) => {
      const pairs = coverage.pairs.filter((pair) => pair.mode === mode)
      const Glyph = glyphs[mode]
      return pairs.length === 0 ? null : (
        <span key={mode} className={classes.pair} data-mode={mode}>
          <Glyph size={12} stroke={2.4} aria-hidden />
          {`${modeWords[mode]} ${pairsText(pairs)}`}
        </span>
      )
    })}
  </span>
)

/** Coverage as one line of text: for search, sorting and grouping. */
export const coverageText = (coverage: Coverage): string => coverage.pairs.map((pair) => `${pair.from} → ${pair.to} ${modeWords[pair.mode]}`).join(', ')

/** The state of a whole session in a word. */
export const coverageState = (coverage: Coverage): string =>
  coverage.pairs.length === 0 ? 'nothing needed' : coverage.uncovered.length > 0 ? 'not covered' : coverage.pairs.some(({ mode }) => mode === 'retour') ? 'covered by retour' : 'covered'
