import type { Check } from './check'
import { callsTravel, eventsTravel, foreignPageGetsNothing, oneNarrowObject, onlyPlainData, refusesInnerFrames, refusesStrangers } from './checks-calls'
import { noNewWindows, opensNothingOutside, refusesWebviews, staysOnItsPage } from './checks-leaving'
import {
  deniesPermissions, isolatedPreload, noBlinkFeatures, noNodeInPage, onlySecureContent, ownProtocol, preference, quietMenu, strictPolicy, windowShows,
} from './checks-window'

/** All that must hold while the application runs. */
export const checks = {
  windowShows,
  onlySecureContent,
  nodeIntegration: preference(2, 'nodeIntegration', false),
  noNodeInPage,
  contextIsolation: preference(3, 'contextIsolation', true),
  isolatedPreload,
  sandbox: preference(4, 'sandbox', true),
  deniesPermissions,
  webSecurity: preference(6, 'webSecurity', true),
  strictPolicy,
  insecureContent: preference(8, 'allowRunningInsecureContent', false),
  experimentalFeatures: preference(9, 'experimentalFeatures', false),
  noBlinkFeatures,
  webviewTag: preference(11, 'webviewTag', false),
  refusesWebviews,
  staysOnItsPage,
  noNewWindows,
  opensNothingOutside,
  refusesStrangers,
  refusesInnerFrames,
  foreignPageGetsNothing,
  ownProtocol,
  oneNarrowObject,
  callsTravel,
  onlyPlainData,
  eventsTravel,
  quietMenu,
} as const satisfies Record<string, Check>
