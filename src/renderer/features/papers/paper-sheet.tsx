import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PaperModel } from '@shared/documents/paper-model'
import { paperStyles } from '@shared/documents/paper-styles'
import { PaperView } from '@shared/documents/paper-view'
import classes from './papers.module.css'
import './paper-fonts.css'

const sheet = (): CSSStyleSheet => {
  const styles = new CSSStyleSheet()
  styles.replaceSync(paperStyles)
  return styles
}

/** A paper on screen: the very component and style sheet that are printed, shut off from the screen's own styles. */
export const PaperSheet = ({ paper, label }: { paper: PaperModel; label: string }) => {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const attach = useCallback((host: HTMLDivElement | null) => {
    if (!host) return
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [sheet()]
    setRoot(shadow)
  }, [])
  return (
    <div className={classes.sheet} role="document" aria-label={label} ref={attach}>
      {root ? createPortal(<PaperView paper={paper} />, root) : null}
    </div>
  )
}
