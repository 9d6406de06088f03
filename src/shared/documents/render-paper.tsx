import { renderToStaticMarkup } from 'react-dom/server'
import type { PaperRequest } from './paper-request'
import type { Outcome } from '../model/outcome'
import { success } from '../model/outcome'
import type { Workspace } from '../model/workspace'
import { pageRules } from './page-rules'
import { paperModel, type PaperTimes } from './paper-model'
import { paperStyles } from './paper-styles'
import { PaperView } from './paper-view'

export interface RenderOptions extends PaperTimes {
  /** `@font-face` rules for the families 'Parley Sans' and 'Parley Arabic'. */
  readonly fontFaces: string
}

export interface RenderedPaper {
  /** A whole page that needs nothing from outside and may fetch nothing. */
  readonly html: string
  readonly title: string
  /** Everything in the page's style element. */
  readonly css: string
  readonly body: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A paper as static HTML to be printed. Fails as {@link paperModel} does. */
export const renderPaper = (workspace: Workspace, paper: PaperRequest, options: RenderOptions): Outcome<RenderedPaper> => {
  const model = paperModel(workspace, paper, options)
  if (!model.ok) return model
  const { schedule, words } = model.value
  const title = `${schedule.delegationName}, ${words.schedule}, ${schedule.roundName}`
  const css = `${options.fontFaces}\n${paperStyles}\n${pageRules(model.value)}`
  const body = renderToStaticMarkup(<PaperView paper={model.value} />)
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:`
  const html = `<!doctype html>
<html lang="${schedule.language}" dir="${words.direction}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escaped(title)}</title><style>${css}</style></head>
<body>${body}</body>
</html>
`
  return success({ html, title, css, body })
}
