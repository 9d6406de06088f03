import { connectElectron } from '../../electron/connect-electron'
import type { DeskFolders, Wire } from './desk'

/** The built application over Electron's IPC; it takes its folders from the environment and its own settings. */
export const connectElectronDesk = async ({ dataFolder, documentsFolder }: DeskFolders): Promise<Wire> => {
  process.env['PARLEY_DOCUMENTS'] = documentsFolder
  const electron = await connectElectron({ userData: dataFolder })
  return {
    call: electron.call,
    onEvent: electron.onEvent,
    answerFileDialog: async (path) => {
      await electron.answerDialog('showOpenDialog', path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] })
      await electron.answerDialog('showSaveDialog', path === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: path })
    },
    close: electron.close,
  }
}
