/** What the application did with Electron, as far as checks ask. Crosses to the test as plain data. */
export interface StandinRecord {
  /** Names of channels the application listens on. */
  channels: string[]
  windows: WindowRecord[]
  schemes: { scheme: string, privileges: { [name: string]: boolean } }[]
  navigations: { url: string, prevented: boolean, mainFrame: boolean }[]
  windowOpens: { url: string, action: string }[]
  outsideRequests: string[]
  openedOutside: string[]
  shownInFolder: string[]
  dialogs: { method: string, options: unknown }[]
  menu: MenuRecord[]
  preloadErrors: string[]
  printed: unknown[]
}

export interface WindowRecord {
  id: number
  visible: boolean
  /** As the application gave them. */
  webPreferences: { [name: string]: unknown }
  /** With Electron's documented defaults filled in. */
  effective: { [name: string]: unknown }
}

export interface MenuRecord {
  label?: string | undefined
  role?: string | undefined
  id?: string | undefined
  accelerator?: string | undefined
  submenu?: MenuRecord[] | undefined
}

export const record: StandinRecord = {
  channels: [],
  windows: [],
  schemes: [],
  navigations: [],
  windowOpens: [],
  outsideRequests: [],
  openedOutside: [],
  shownInFolder: [],
  dialogs: [],
  menu: [],
  preloadErrors: [],
  printed: [],
}
