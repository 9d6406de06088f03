import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { version } from '../../package.json'
import { createApp } from './app'
import { startElectron } from './hosts/electron/start'
import { dataFolder } from './hosts/loopback/data-folder'

startElectron((ports) => createApp(ports, {
  // The same in every host, so that recent files do not depend on how Parley was started.
  dataFolder: dataFolder(),
  resourcesFolder: join(app.getAppPath(), 'resources'),
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  version,
}))
