import { app, session, shell } from 'electron'
import type { WebContents } from 'electron'
import { isAllowedOutside } from './outside-links'

/** Must run before the first window exists: it watches every page as it is made. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_, contents) => guardPage(contents))
}

/** The screens need no camera, place, notification or device, so nothing may ask for one. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}

function guardPage(contents: WebContents): void {
  // Parley's screens are one page; whatever wants to leave it is a mistake or an attack.
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}
