import { boothTooNarrow } from './rules/booth-too-narrow'
import { boothsMissing } from './rules/booths-missing'
import { interpreterDeclined } from './rules/interpreter-declined'
import { interpreterRefused } from './rules/interpreter-refused'
import { interpreterVetting } from './rules/interpreter-vetting'
import { languageNotCovered } from './rules/language-not-covered'
import { languageUnknown } from './rules/language-unknown'
import { relayFewProviders } from './rules/relay-few-providers'
import { relayNeeded } from './rules/relay-needed'
import { remoteTooLong } from './rules/remote-too-long'
import { singleProvider } from './rules/single-provider'
import { teamTooSmall } from './rules/team-too-small'
import { whisperingTooMany } from './rules/whispering-too-many'

/** Rules about who understands whom at a session and the team that interprets it, in the order the list of rules shows them. */
export const languageRules = {
  'language-not-covered': languageNotCovered,
  'language-unknown': languageUnknown,
  'relay-needed': relayNeeded,
  'relay-few-providers': relayFewProviders,
  'single-provider': singleProvider,
  'team-too-small': teamTooSmall,
  'interpreter-declined': interpreterDeclined,
  'interpreter-refused': interpreterRefused,
  'interpreter-vetting': interpreterVetting,
  'whispering-too-many': whisperingTooMany,
  'remote-too-long': remoteTooLong,
  'booths-missing': boothsMissing,
  'booth-too-narrow': boothTooNarrow,
} as const
