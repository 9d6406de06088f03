import {
  IconAlertTriangle, IconAlertOctagon, IconArrowsLeftRight, IconBuildingCommunity, IconCoffee, IconConfetti, IconEyeOff, IconInfoCircle, IconMessages, IconMicrophone2, IconToolsKitchen2,
  IconUsers, IconUsersGroup, IconUserShare, IconHome, IconListDetails,
} from '@tabler/icons-react'
import type { SessionFormat } from '@shared/model/session'
import type { Severity } from '@shared/findings/finding'
import classes from './glyphs.module.css'

const severityGlyphs = { error: IconAlertOctagon, warning: IconAlertTriangle, note: IconInfoCircle } as const

export const severityWords: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' }

/** A severity's glyph in its colour; the word goes beside it or into its label, never colour alone. */
export const SeverityGlyph = ({ severity, size = 16, labelled = false }: { severity: Severity; size?: number; labelled?: boolean }) => {
  const Glyph = severityGlyphs[severity]
  return (
    <span className={classes[severity]} {...(labelled ? { role: 'img', 'aria-label': severityWords[severity] } : { 'aria-hidden': true })}>
      <Glyph size={size} stroke={2} />
    </span>
  )
}

const formatGlyphs: Readonly<Record<SessionFormat, typeof IconUsers>> = {
  plenary: IconUsersGroup,
  proximity: IconArrowsLeftRight,
  bilateral: IconUserShare,
  'working group': IconListDetails,
  'contact group': IconMessages,
  'back-channel': IconEyeOff,
  caucus: IconHome,
  consultation: IconBuildingCommunity,
  ceremony: IconConfetti,
  press: IconMicrophone2,
  meal: IconToolsKitchen2,
  break: IconCoffee,
}

export const FormatGlyph = ({ format, size = 14 }: { format: SessionFormat; size?: number }) => {
  const Glyph = formatGlyphs[format]
  return <Glyph size={size} stroke={1.8} aria-hidden />
}
