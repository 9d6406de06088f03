import { BrowserWindow } from 'electron'
import { withPaperAddress } from './app-protocol'
import { lockedPreferences } from './window'

/**
 * Prints in a hidden window without preload. The paper's own policy forbids every script of its own;
 * scripting stays on in the window only because Electron could not be asked for the fonts otherwise.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  return withPaperAddress(html, async (address) => {
    const window = new BrowserWindow({ show: false, webPreferences: lockedPreferences })
    try {
      await window.loadURL(address)
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)')
      return new Uint8Array(await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      }))
    } finally {
      window.destroy()
    }
  })
}
