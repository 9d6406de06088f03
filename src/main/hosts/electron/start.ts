import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { ParleyApp } from '../../app'
import type { HostPorts } from '../host-ports'
import { registerAppScheme, screensAddress, serveAppScheme } from './app-protocol'
import { fileArgument } from './command-line'
import { electronPorts } from './electron-ports'
import { connectScreens } from './ipc'
import { setNativeMenu } from './menu'
import { denyPermissions, guardEveryPage } from './security'
import { createMainWindow } from './window'

/**
 * Runs Parley in Electron until its window is closed and its last change is on disk.
 * @param compose makes the application; called once Electron is ready
 */
export function startElectron(compose: (ports: HostPorts) => ParleyApp): void {
  registerAppScheme()
  // One officer, one workspace file: a second start hands its file to the first and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  guardEveryPage()
  run(compose).catch((cause: unknown) => {
    dialog.showErrorBox('Parley could not start', sentence(cause))
    app.exit(1)
  })
}

async function run(compose: (ports: HostPorts) => ParleyApp): Promise<void> {
  let window: BrowserWindow | undefined
  let fileToOpen = fileArgument(process.argv, app.isPackaged, process.cwd())
  let open = (path: string): void => { fileToOpen = path }

  app.on('second-instance', (_, argv, workingDirectory) => {
    const path = fileArgument(argv, app.isPackaged, workingDirectory)
    if (path !== undefined) open(path)
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })

  await app.whenReady()
  denyPermissions()
  serveAppScheme()
  setNativeMenu(process.platform)

  const parley = compose(electronPorts(() => window))
  closeBeforeQuit(parley)
  connectScreens(parley, () => window)
  // A file that does not open is told to the screens by the application itself.
  open = (path) => void parley.openAtStart(path)
  if (fileToOpen !== undefined) open(fileToOpen)

  window = createMainWindow()
  window.on('closed', () => { window = undefined })
  await window.loadURL(screensAddress)
}

/** Puts the last change on disk before the process ends; says so if that fails. */
function closeBeforeQuit(parley: ParleyApp): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    parley.close().then(
      () => {
        state = 'closed'
        app.quit()
      },
      (cause: unknown) => {
        dialog.showErrorBox('Parley could not save the last changes', sentence(cause))
        app.exit(1)
      },
    )
  })
}

function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
