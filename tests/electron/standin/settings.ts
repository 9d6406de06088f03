import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the test side tells the process that runs the application, by environment. */
export interface StandinSettings {
  /** Folder of the stand-in's sources; the bundle runs elsewhere. */
  readonly folder: string
  readonly browser: string
  readonly userData: string
}

const variable = 'PARLEY_STANDIN'

export function settingsAsEnvironment(settings: StandinSettings): Record<string, string> {
  return { [variable]: JSON.stringify(settings) }
}

export function standinSettings(): StandinSettings {
  const text = process.env[variable]
  if (text === undefined) throw new Error('stand-in: started without its settings')
  return JSON.parse(text)
}

/** On the test side the sources are here; in the application's process the settings say where. */
export const standinFolder = (): string =>
  process.env[variable] === undefined ? dirname(fileURLToPath(import.meta.url)) : standinSettings().folder
