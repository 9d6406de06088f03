import { connectElectron } from '../../electron/connect-electron'
import type { DeskFolders, Wire } from './desk'

/** The built application over Electron's IPC. Its stand-in keeps documents in a folder of the data, as every desk does. */
export const connectElectronDesk = async ({ dataFolder }: DeskFolders): Promise<Wire> => {
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
