import { ipcMain } from 'electron'
import type { BrowserWindow, WebFrameMain } from 'electron'
import type { ParleyApp } from '../../app'
import { screensAddress } from './app-protocol'

const callChannel = 'parley:call'
const eventChannel = 'parley:event'

/** Lets the screens call the application and hear its events; nobody else may do either. */
export function connectScreens(parley: ParleyApp, currentWindow: () => BrowserWindow | undefined): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isOwnScreen(event.senderFrame)) throw new Error('Refused: only the screens of Parley may call.')
    if (typeof name !== 'string') throw new Error('A call needs the name of a call, as text.')
    return parley.dispatch(name, input)
  })
  parley.subscribe((event) => {
    const window = currentWindow()
    if (window === undefined || window.isDestroyed()) return
    if (window.webContents.getURL().startsWith(screensAddress)) window.webContents.send(eventChannel, event)
  })
}

/** Only the top frame of a page of our own origin. A frame that is gone by now is null. */
function isOwnScreen(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(screensAddress)
}
