import { partyColours } from './party-colours'

const partyRules = Object.entries(partyColours).map(([party, colour]) => `.${party} { --party: ${colour} }`).join('\n')

/**
 * The one stylesheet of papers, for print and for the preview alike. In print the fonts are only the embedded ones; on
 * screen the sheet is drawn at its paper size, with the screen's own fonts behind them.
 */
export const paperStyles = `
${partyRules}
.no-party { --party: #5f6b7a }
.paper { --ink: #1b2129; --quiet: #57616e; --hair: #d9dee5; color: var(--ink); background: #fff; font-family: 'Parley Sans', 'Parley Arabic'; font-size: 9.6pt; line-height: 1.42; font-variant-numeric: tabular-nums; text-align: start; -webkit-print-color-adjust: exact; print-color-adjust: exact }
.paper[lang="ar"] { font-family: 'Parley Arabic', 'Parley Sans'; font-size: 10.2pt; line-height: 1.55 }
.paper * { box-sizing: border-box }
.paper p, .paper h1, .paper h2 { margin: 0; font-size: inherit; font-weight: 400 }
.paper bdi { overflow-wrap: anywhere }
.head { border-block-start: 3.5pt solid var(--party); padding-block: 11pt 4pt }
.head .over { color: var(--quiet); font-size: 10pt }
.head h1 { font-size: 22pt; line-height: 1.22; font-weight: 700; letter-spacing: -0.01em; margin-block: 1pt 5pt }
.paper[lang="ar"] .head h1 { letter-spacing: 0; line-height: 1.4 }
.head .facts { font-size: 11pt }
.head .clock { color: var(--quiet) }
.head .caution { color: var(--quiet); font-size: 8.4pt; margin-block-start: 4pt }
.name { display: inline-block }
.fact::before { content: '·'; color: var(--quiet); padding-inline: 0.45em }
.line > .fact:first-child::before { content: none }
.day { inline-size: 100%; border-collapse: collapse; margin-block-start: 13pt; table-layout: fixed }
.day .time-column { inline-size: 27mm }
.day .where-column { inline-size: 46mm }
.day thead { display: table-header-group }
.day thead th { text-align: start; font-size: 11.5pt; font-weight: 700; padding: 0 0 3pt; border-block-end: 1pt solid var(--ink) }
.day thead .columns th { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); border: 0; padding: 0 }
.entry { break-inside: avoid }
.entry td { padding-block: 4.2pt; vertical-align: top; border-block-end: 0.5pt solid var(--hair) }
.entry:last-child td { border-block-end: 0 }
.time { padding-inline-end: 4mm; white-space: nowrap; text-align: start }
.time .zone { display: block; white-space: normal }
.where { padding-inline-start: 5mm }
.where bdi { display: block }
.title { font-weight: 700 }
.pause .title, .movement .title { font-weight: 400 }
.pause, .pause .title { color: var(--quiet) }
.line { display: block; color: var(--quiet); font-size: 8.7pt; line-height: 1.45 }
.paper[lang="ar"] .line { font-size: 9.3pt; line-height: 1.55 }
.zone { color: var(--quiet); font-size: 8.2pt; line-height: 1.35 }
.line .zone { margin-inline-start: 0.4em; font-size: inherit }
.mark { display: inline-block; margin-block-start: 1.5pt; padding-inline: 4pt; border: 0.6pt dashed var(--quiet); border-radius: 2pt; font-size: 8pt; line-height: 1.6; color: var(--quiet) }
.tentative .title { font-weight: 400; font-style: normal }
.ends { display: grid; grid-template-columns: 1fr 1.5fr 1fr; gap: 8mm; margin-block-start: 18pt; padding-block-start: 8pt; border-block-start: 1pt solid var(--ink); break-inside: avoid }
.ends h2 { font-weight: 700; margin-block-end: 3pt }
.ends .item { margin-block-end: 5pt; break-inside: avoid }
.ends .role { color: var(--quiet) }
.number { white-space: nowrap }
.nothing { margin-block: 24pt; font-size: 11pt }
.foot { display: none }
@media screen {
  .paper { inline-size: 210mm; min-block-size: 297mm; padding: 16mm 18mm 20mm; font-family: 'Parley Sans', 'Parley Arabic', 'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif }
  .paper[lang="ar"] { font-family: 'Parley Arabic', 'Parley Sans', 'Noto Sans Arabic', 'Noto Sans', system-ui, sans-serif }
  .foot { display: block; margin-block-start: 14mm; color: var(--quiet); font-size: 8pt }
}
`
