import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createApp } from '@main/app'
import type { ParleyApp } from '@main/app'
import type { HostPorts } from '@main/hosts/host-ports'
import { loopbackPorts } from '@main/hosts/loopback/loopback-ports'
import { createChromiumPdf } from '@main/pdf/chromium-pdf'
import type { DeskFolders, Wire } from './desk'
import { projectFolder } from './desk'

/** The application with ports that need no window. */
export const composeApp = ({ dataFolder, documentsFolder }: DeskFolders): { readonly app: ParleyApp; readonly close: () => Promise<void> } => {
  const pdf = createChromiumPdf()
  const ports: HostPorts = loopbackPorts(pdf)
  const app = createApp(ports, {
    dataFolder,
    documentsFolder,
    resourcesFolder: join(projectFolder, 'resources'),
    version: '0.0.0',
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  })
  return {
    app,
    close: async () => {
      await app.close()
      await pdf.close()
    },
  }
}

export const connectInProcess = (folders: DeskFolders): Promise<Wire> => {
  const { app, close } = composeApp(folders)
  return Promise.resolve({ call: app.dispatch, onEvent: app.subscribe, close })
}
