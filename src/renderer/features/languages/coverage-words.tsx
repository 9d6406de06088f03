import { IconArrowBackUp, IconArrowsSplit, IconCheck, IconX } from '@tabler/icons-react'
import type { Coverage, CoverageMode, CoveragePair } from '@shared/languages/coverage'
import { languageName } from '@shared/text/amounts'
import { count } from '@shared/text/lists'
import classes from './languages.module.css'

export const modeWords = { direct: 'direct', retour: 'retour', relay: 'by relay', none: 'not covered' } as const
export const modeGlyphs = { direct: IconCheck, retour: IconArrowBackUp, relay: IconArrowsSplit, none: IconX } as const

/** "direct", "by relay via ar", "not covered": how a pair is reached. */
export const pairState = ({ mode, pivot }: Pick<CoveragePair, 'mode' | 'pivot'>): string => (pivot === null ? modeWords[mode] : `${modeWords[mode]} via ${pivot}`)

/** "Tigrinya to English: by relay through Arabic, 14 listeners": a pair in full words, with no names. */
export const pairTitle = (pair: CoveragePair): string => {
  const how = pair.pivot === null ? modeWords[pair.mode] : `${modeWords[pair.mode]} through ${languageName(pair.pivot)}`
  return `${languageName(pair.from)} to ${languageName(pair.to)}: ${how}, ${count(pair.listeners.length, 'listener', 'listeners')}`
}

/** Pairs as short text; two ways of the same two languages are written once: "ar ⇄ en". */
const pairsText = (pairs: readonly CoveragePair[]): string =>
  pairs
    .flatMap(({ from, to, pivot }, at) => {
      const via = pivot === null ? '' : ` via ${pivot}`
      const back = pairs.findIndex((other) => other.from === to && other.to === from && other.pivot === pivot)
      return back < 0 ? [`${from} → ${to}${via}`] : back > at ? [`${from} ⇄ ${to}${via}`] : []
    })
    .join(', ')

const worstFirst: readonly CoverageMode[] = ['none', 'relay', 'retour', 'direct']

/** All needed pairs of a session in one line, the worst first: one mark for each state. */
export const CoverageMarks = ({ coverage }: { coverage: Coverage }) => (
  <span className={classes.pairs} title={coverage.pairs.map(pairTitle).join('\n')}>
    {worstFirst.map((mode) => {
      const pairs = coverage.pairs.filter((pair) => pair.mode === mode)
      const Glyph = modeGlyphs[mode]
      return pairs.length === 0 ? null : (
        <span key={mode} className={classes.pair} data-mode={mode}>
          <Glyph size={12} stroke={2.4} aria-hidden />
          <span className={classes.pairText}>{`${modeWords[mode]} ${pairsText(pairs)}`}</span>
        </span>
      )
    })}
  </span>
)

/** Coverage as one line of text: for search, sorting and grouping. */
export const coverageText = (coverage: Coverage): string => coverage.pairs.map((pair) => `${pair.from} → ${pair.to} ${pairState(pair)}`).join(', ')

/** The state of a whole session in a word: that of its worst pair. */
export const coverageState = ({ pairs }: Coverage): string => {
  const worst = worstFirst.find((mode) => pairs.some((pair) => pair.mode === mode))
  return worst === undefined ? 'nothing needed' : { none: 'not covered', relay: 'covered by relay', retour: 'covered by retour', direct: 'covered' }[worst]
}
