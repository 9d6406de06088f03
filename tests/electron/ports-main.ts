// A small application of its own for ports.test.ts: the product's ports, callable by name.
import { app, BrowserWindow, ipcMain } from 'electron'
import { registerAppScheme, serveAppScheme } from '../../src/main/hosts/electron/app-protocol'
import { electronPorts } from '../../src/main/hosts/electron/electron-ports'
import { guardEveryPage } from '../../src/main/hosts/electron/security'

registerAppScheme()
guardEveryPage()
await app.whenReady()
serveAppScheme()
const window = new BrowserWindow()
const ports = electronPorts(() => window)
ipcMain.handle('chooseFile', (_, request) => ports.chooseFile(request))
ipcMain.handle('printPdf', (_, html) => ports.printPdf(html))
ipcMain.handle('revealInFolder', (_, path) => ports.revealInFolder(path))
await window.loadURL('about:blank')
