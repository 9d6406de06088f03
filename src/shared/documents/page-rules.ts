import type { PaperModel } from './paper-model'
import { footLine } from './paper-text'

/** Text inside a CSS string: all but plain letters and digits as code points, so no text can end the string or the sheet. */
export const cssString = (text: string): string =>
  `"${[...text].map((letter) => (/^[A-Za-z0-9 ]$/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16)} `)).join('')}"`

/** A4 with running feet: what the paper is at the start of the line, page n of N at its end. */
export const pageRules = (paper: PaperModel): string => {
  const { direction, page, of } = paper.words
  const rightToLeft = direction === 'rtl'
  const [start, end] = rightToLeft ? ['right', 'left'] : ['left', 'right']
  const type = `font-family: ${rightToLeft ? "'Parley Arabic', 'Parley Sans'" : "'Parley Sans', 'Parley Arabic'"}; font-size: 7.6pt; color: #57616e; direction: ${direction}; vertical-align: top; padding-top: 5mm`
  return `
@page {
  size: A4;
  margin: 15mm 18mm 20mm;
  @bottom-${start} { content: ${cssString(footLine(paper))}; ${type}; text-align: ${start}; width: 80% }
  @bottom-${end} { content: ${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages); ${type}; text-align: ${end}; width: 20% }
}
html, body { margin: 0; padding: 0 }
`
}
