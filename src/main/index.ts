import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { version } from '../../package.json'
import { createApp } from './app'
import { startElectron } from './hosts/electron/start'

startElectron((ports) => createApp(ports, {
  dataFolder: app.getPath('userData'),
  resourcesFolder: join(app.getAppPath(), 'resources'),
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  version,
}))
