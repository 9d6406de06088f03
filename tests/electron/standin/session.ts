import { strictMembers } from './strict-members'

type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean
type DeviceHandler = (details: object) => boolean

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null
let deviceHandler: DeviceHandler | null = null

const defaultSession = strictMembers('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    requestHandler = handler
  },
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    checkHandler = handler
  },
  setDevicePermissionHandler(handler: DeviceHandler | null): void {
    deviceHandler = handler
  },
})

export const session = strictMembers('session', { defaultSession })

/** What the application would answer. Without a handler Electron grants requests and checks, and refuses devices. */
export async function askPermission(permission: string): Promise<{ request: boolean, check: boolean, device: boolean }> {
  const details = { requestingUrl: 'app://parley/', isMainFrame: true }
  const handler = requestHandler
  return {
    request: handler === null ? true : await new Promise<boolean>((resolve) => handler(null, permission, resolve, details)),
    check: checkHandler === null ? true : checkHandler(null, permission, 'app://parley', details),
    device: deviceHandler === null ? false : deviceHandler({ deviceType: 'usb', origin: 'app://parley', device: {} }),
  }
}
