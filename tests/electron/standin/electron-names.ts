// Checked by the compiler, never run: everything the stand-in offers exists in Electron's own types
// under the same name. Its own members start with an underscore.
import type * as Electron from 'electron'
import type * as Standin from './electron'
import type { BrowserWindowStandin } from './browser-window'
import type { WebContentsStandin } from './web-contents'
import type { SenderFrame } from './ipc-main'

type Own = `_${string}`
type Invented<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs | Own>

type Nothing<Names extends never> = Names

export type Proof = [
  Nothing<Exclude<keyof typeof Standin, keyof typeof Electron>>,
  Nothing<Invented<typeof Standin.app, Electron.App>>,
  Nothing<Invented<BrowserWindowStandin, Electron.BrowserWindow>>,
  Nothing<Exclude<Invented<typeof Standin.BrowserWindow, typeof Electron.BrowserWindow>, 'prototype'>>,
  Nothing<Invented<WebContentsStandin, Electron.WebContents>>,
  Nothing<Invented<SenderFrame, Electron.WebFrameMain>>,
  Nothing<Invented<typeof Standin.ipcMain, Electron.IpcMain>>,
  Nothing<Invented<typeof Standin.protocol, Electron.Protocol>>,
  Nothing<Invented<typeof Standin.session, typeof Electron.session>>,
  Nothing<Invented<typeof Standin.session.defaultSession, Electron.Session>>,
  Nothing<Invented<typeof Standin.dialog, Electron.Dialog>>,
  Nothing<Invented<typeof Standin.shell, Electron.Shell>>,
  Nothing<Invented<typeof Standin.Menu, typeof Electron.Menu>>,
]

// Where a signature is simple enough to compare, the stand-in's accepts whatever Electron's accepts.
type Refusing<Ours, Theirs, Names extends keyof Ours & keyof Theirs> = {
  [Name in Names]: Ours[Name] extends (...args: infer OurArgs) => unknown
    ? Theirs[Name] extends (...args: infer TheirArgs) => unknown
      ? TheirArgs extends OurArgs ? never : Name
      : Name
    : Name
}[Names]

export type SameArguments = [
  Nothing<Refusing<typeof Standin.shell, Electron.Shell, 'showItemInFolder'>>,
  Nothing<Refusing<typeof Standin.dialog, Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox' | 'showMessageBox'>>,
  Nothing<Refusing<WebContentsStandin, Electron.WebContents, 'send' | 'getURL' | 'isDestroyed'>>,
  Nothing<Refusing<BrowserWindowStandin, Electron.BrowserWindow, 'show' | 'hide' | 'focus' | 'close' | 'destroy' | 'isMinimized' | 'restore'>>,
  Nothing<Refusing<typeof Standin.app, Electron.App, 'quit' | 'exit' | 'getPath' | 'getAppPath' | 'whenReady'>>,
]
