import type { Severity } from '@shared/findings/finding'
import type { SessionFormat } from '@shared/model/session'
import classes from './card-glyph.module.css'

/** The glyph of a format or a severity where hundreds are drawn: one element with a picture. What it means is said elsewhere. */
export const CardGlyph = ({ of }: { of: SessionFormat | Severity }) => <span className={classes.glyph} data-glyph={of} aria-hidden />
