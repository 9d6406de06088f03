import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { ChooseFileRequest, ChosenFile, HostPorts } from '../host-ports'
import { printPdf } from './print-pdf'

/** @param currentWindow the window dialogs belong to, once there is one */
export function electronPorts(currentWindow: () => BrowserWindow | undefined): HostPorts {
  return {
    kind: 'electron',
    chooseFile: (request) => chooseFile(request, currentWindow()),
    printPdf,
    async revealInFolder(path) {
      if (!existsSync(path)) return false
      shell.showItemInFolder(path)
      return true
    },
  }
}

async function chooseFile(request: ChooseFileRequest, window: BrowserWindow | undefined): Promise<ChosenFile> {
  const path = request.purpose === 'open' ? await chooseToOpen(request, window) : await chooseToSave(request, window)
  return path === undefined ? { kind: 'cancelled' } : { kind: 'path', path }
}

async function chooseToOpen(request: ChooseFileRequest, window: BrowserWindow | undefined): Promise<string | undefined> {
  const options: Electron.OpenDialogOptions = { title: request.title, properties: ['openFile'], filters: filters(request) }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? undefined : answer.filePaths[0]
}

async function chooseToSave(request: ChooseFileRequest, window: BrowserWindow | undefined): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    title: request.title,
    // Only a name, so that the dialog opens where the user last was.
    defaultPath: basename(request.suggestedName),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    filters: filters(request),
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
}

function filters(request: ChooseFileRequest): FileFilter[] {
  const anyFile = { name: 'All files', extensions: ['*'] }
  const [first] = request.extensions
  if (first === undefined) return [anyFile]
  const own = { name: `${first.toUpperCase()} files`, extensions: [...request.extensions] }
  return request.purpose === 'open' ? [own, anyFile] : [own]
}
